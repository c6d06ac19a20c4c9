/// Short news of many conflicts and decades: who was captured, bombed or carried off, what is only likened to violence, and
/// what nature and chance do. The form of a line is that of `EventCases`.
enum EventNewsCases {
  static let table = """
    # People without arms who are struck
    Four villagers were killed near Masisi on Monday. => attack k4 n1
    Gunmen massacred 45 Tzotzil villagers in Acteal. => attack k45 n1
    Vigilantes killed three suspected robbers in Onitsha. => attack/mobViolence k3 n1
    A crowd lynched two alleged kidnappers in Huehuetenango. => mobViolence k2 n1
    Separatists sprayed a train with bullets in Punjab, police said; 38 passengers died. => attack k38 n1
    Militiamen hacked 60 farmers to death in a church in Ntarama. => attack k60 n1
    Soldiers beat a herder to death at Lodwar on Friday. => attack k1 n1
    The rebels cut off the hands of a farmer in Kitgum. => attack n1
    # From the air
    The village of Kutum was bombed by the army on Tuesday and six people were killed. => airDroneStrike k6 n1
    Israel bombed a bridge in Sidon on Sunday. => airDroneStrike n1
    A drone dropped an explosive on a pickup in Bakhmut, wounding three volunteers. => airDroneStrike w3 n1
    A MiG-23 strafed a column of refugees near Asmara. => airDroneStrike n1
    Drones attacked an oil refinery in Ryazan, Russian officials said. => airDroneStrike n1
    Over 50 people are feared dead after air strikes hit a wedding in Sanaa. => airDroneStrike n1
    # Taken people and taken ground
    Troops killed one militant and captured another in Baramulla. => armedClash k1 captured1 n1
    One of the attackers was killed and two were captured in the raid on the barracks at Gao. => captured2 k1 n1
    The army said 36 guerrillas had been killed, 12 captured and some wounded in Arauca. => armedClash k36 captured12 n1
    Gunmen seized 17 fishermen off the coast of Bakassi on Saturday. => abduction abducted17 n1
    The gunmen loaded 20 women onto trucks and drove off into the forest near Chibok. => abduction abducted20 n1
    Masked men bundled a priest into a van in Jos. => abduction n1
    Paramilitaries forcibly took 12 peasants from their homes in Apartado. => abduction abducted12 n1
    Security forces dismantled a cell of militants in Tangier, detaining six. => arrests detained6 n1
    Government forces backed by Russian jets took Palmyra from Islamic State. => governmentRegainsTerritory n1
    Rebels took Bentiu on Monday. => nonStateActorOvertakesTerritory n1
    Rebels pulled out of Tadjourah and the army moved in without a shot fired. => nonViolentTransferOfTerritory w0 n1
    Sappers blew up a car bomb in a controlled explosion in Belfast. => disruptedWeaponsUse n1
    A patrol boat of the rebels was sunk by the navy off Mullaitivu. => armedClash/attack n1
    # Crowds
    Protesters demanding water were beaten by police in Basra. => protestWithIntervention n1
    Police baton-charged teachers on strike in Lucknow, injuring 12. => protestWithIntervention/attack w12 n1
    The opposition called for a demonstration in Lome on Saturday. => n0
    Hindu nationalists pulled down a mosque in Ayodhya. => lootingPropertyDestruction/mobViolence n1
    # Nature, chance and ways of speaking
    At least 40 people died when a dam burst in Minas Gerais. => n0
    Two hunters were mauled to death by a bear in Siberia. => n0
    She had been ill for six years before she died in Dakar. => n0
    Floods have killed 30 people in Sylhet. => n0
    An explosion at an army depot near Brazzaville killed 200 people. The minister said it was caused by a short \
    circuit. => n0
    At least 21 people drowned when their boat sank as they fled fighting in South Kivu. => n0
    More than 400 people were arrested for drunk driving in Queensland. => n0
    The actress is bombarded with questions wherever she goes in Mumbai. => n0
    The mayor described the budget as a bomb that will explode in the taxpayer's face. => n0
    He likened the reform to a landmine. => n0
    The treaty bans the use of landmines. => n0
    The price of bread has exploded in Khartoum. => n0
    A gas canister exploded in a kitchen in Cairo, killing five. => n0
    Fire destroyed 200 huts in a refugee camp in Cox's Bazar. => n0
    The Pope prayed for the victims of the attack in Nice. => n0
    The Foreign Ministry protested to Baghdad over the flight of two jets. => negotiation n1
    The two armies exchanged 14 prisoners on the bridge at Meghri. => agreement n1
    Nigeria beat Ghana 2-1 after a late attack. => n0
    Police found no evidence that the dead man had been shot. => n0
    A court in Jakarta sentenced three militants to death for the Bali bombings of 2002, which killed 202 people. => n0
    # Numbers that others complete
    Eleven soldiers, two of them officers, and five civilians were killed when rebels ambushed a convoy near Bria. => \
    k16 n1
    The gunmen shot five people, killing three, at a cafe in Tulua. => k3 w2 n1
    A policeman was stabbed at a checkpoint in Jerusalem. => w1 n1
    A trader was hacked with a machete in his shop in Rumonge and died in hospital. => k1 n1
    Ten gunmen and two soldiers were killed, 8 soldiers wounded and 15 rifles seized near Loikaw. => k12 w8 n1
    Six soldiers died and as many were wounded when their truck ran over a landmine near Sukhumi. => \
    remoteExplosive k6 w6 n1
    Since January 25 mayors have been killed in Michoacan by drug cartels. => cum25 n0
    Four months of clashes between nomads and farmers in Plateau have left 600 dead. => n0 cum600
    """
}
