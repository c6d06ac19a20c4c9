/// Means and ends: ground that is given up or that fighters are driven from, disguises, arms that are only carried, beatings
/// by crowds, accidents that an article opens with, and numbers told by halves. The form of a line is that of `EventCases`.
enum EventMeansCases {
  static let table = """
    # Struck from afar
    Russian forces struck militant positions near Palmyra on Sunday, the defence ministry said. => shelling n1
    The Israeli military said it struck Hamas targets in Khan Younis on Sunday. => shelling n1
    An Irish aid worker was killed in an Israeli strike on Deir al-Balah on Saturday. => airDroneStrike k1 n1
    Six nurses and a driver were killed when a strike hit an ambulance in Nabatieh on Thursday. => airDroneStrike k7 n1
    Two teachers died in a Russian strike on Kupiansk on Friday. => airDroneStrike k2 n1
    Bus drivers went on strike in Lahore on Monday over unpaid wages. => peacefulProtest n1
    # Ground that changes hands
    Army troops drove Tiger rebels from Mankulam on Monday. => governmentRegainsTerritory n1
    Nigerian soldiers have driven Boko Haram out of Bama and taken back the town, the ministry said on Monday. => \
    governmentRegainsTerritory n1
    Rebels drove villagers from their homes in Bunia on Monday. => n1
    Kurdish fighters handed the town of Afrin over to the army on Friday. => nonViolentTransferOfTerritory n1
    Rebels withdrew from Kidal on Thursday, leaving the town to the army. => nonViolentTransferOfTerritory n1
    Taliban fighters took over Andar district on 3 May after government forces retreated. => \
    nonViolentTransferOfTerritory n1
    Taliban fighters took over Andar district on 3 May after heavy fighting in which government forces retreated. => \
    nonStateActorOvertakesTerritory n1
    The Karen rebels took the last army base in Myawaddy on Sunday, the group said. => \
    nonStateActorOvertakesTerritory n1
    US forces opened a new base near Tanf on Saturday. => headquartersEstablished n1
    The herders and farmers of Barkin Ladi signed a reconciliation accord on Thursday. => agreement n1
    # Weapons and means
    Air defences intercepted a drone over Jizan on Sunday. => disruptedWeaponsUse n1
    Gunners downed 18 drones over Odesa overnight, the air force said. => disruptedWeaponsUse n1
    Police seized four rifles in an operation against a gang in Cotabato on Friday. => disruptedWeaponsUse n1
    Around 40 men armed with rifles and rocket launchers attacked a village near Jos on Sunday, killing nine people. => \
    attack k9 n1
    At least 30 soldiers were killed in an attack on a post near Gao on Friday, in one of the deadliest strikes on the \
    army. => armedClash k30 n1
    Gunners fired tank rounds at a suburb of Sarajevo on Tuesday, killing two women. => shelling k2 n1
    Helicopters dropped barrels filled with chlorine on Sarmin on Monday. => chemicalWeapon n1
    The prime minister called for NATO air strikes on Monday. => n0
    # Whoever looks like police, whoever stands at a checkpoint
    Gunmen disguised as police raided a village near Gusau on Sunday, killing nine people. => attack k9 n1
    Soldiers fired on a minibus at a checkpoint near Bamenda on Sunday, killing the driver and two passengers. => \
    attack k3 n1
    # Crowds
    Locals beat two alleged kidnappers in Puebla on Monday. => mobViolence n1
    Two men suspected of being kidnappers were burned alive by residents of Puebla on Monday. => mobViolence k2 n1
    Students of two colleges clashed with sticks in Dhaka on Monday, leaving 12 hurt. => mobViolence w12 n1
    Hindu and Muslim youths threw stones at one another in Kanpur on Saturday. => mobViolence n1
    There were ugly protests in Caracas on Monday after demonstrators clashed with police. => violentDemonstration n1
    Riot police beat demonstrators in Minsk on Sunday, leaving dozens in hospital. => \
    excessiveForceAgainstProtesters w12 n1
    # Things
    Settlers uprooted about 100 olive trees near Nablus on Monday. => lootingPropertyDestruction n1
    Bandits stole 300 cattle in a raid on a ranch near Lodwar on Sunday. => lootingPropertyDestruction n1
    Rebels ransacked the offices of an aid agency in Bangassou on Monday. => lootingPropertyDestruction n1
    # People who are taken
    Bandits took at least 80 pupils from a school in Zamfara on Thursday. => abduction abducted80 n1
    The bus took 80 pupils from a school in Zamfara on Thursday. => n0
    A girl was sexually assaulted by soldiers in Kupwara on Friday. => sexualViolence n1
    Nine suspected militants were detained in a raid in Marawi, the military said on Sunday. => arrests detained9 n1
    Two reporters were arrested in Bujumbura on Monday while covering clashes. => arrests detained2 n1
    Gunmen stormed a school near Kaduna on Monday night and took away three students. => abduction n1
    Bandits freed 27 boys on Monday, 10 days after they were seized from their school in Kagara. => other abducted0 n1
    Soldiers raided a village in Magway on Monday and arrested nine residents. => arrests detained9 n1
    Police have arrested 13 reporters in Addis Ababa since Sunday. => arrests detained13 n1
    Several activists were detained in Almaty on Monday during a picket. => protestWithIntervention n1
    Police foiled a bomb attack on a station in Brussels on Monday when an explosive vest was found in a locker. => \
    disruptedWeaponsUse n1
    A crowd of worshippers beat a man to death in Sialkot on Friday. => mobViolence k1 n1
    Villagers killed three men suspected of cattle theft in Kisumu on Sunday. => mobViolence k3 n1
    Fighting broke out between rival clans in Galkayo on Sunday and left nine people dead. => armedClash k9 n1
    Two girls strapped with explosives killed 56 people in a camp in Dikwa on Monday. => suicideBomb k56 n1
    # Halves of numbers
    A passenger plane with 227 people on board was shot down by a missile near Donetsk on Monday, killing everyone on \
    board. => shelling k227 n1
    Gunmen killed an elder, his son and two bodyguards in Khost on Sunday. The bodyguards killed one attacker. => k5 n1
    About 800 people have died in the battle for Raqqa, a monitor said on Sunday. => cum800 n0
    Troops killed 42 Tiger rebels for the loss of five soldiers in Mannar on Sunday, the military said. The Tigers said 30 \
    soldiers died. => k30 n1
    A village of about 300 people was wiped out when army jets bombed Kabkabiya on Monday. => airDroneStrike k0 n1
    Three fighters on each side were killed when militias clashed in Tripoli on Monday. => armedClash k6 n1
    Two bombs went off in Quetta on Monday. The first blast killed 12, the second 81, police said. => k93
    The first explosion killed nine people and the second 14, a doctor in Mogadishu said on Sunday. => k23
    Twelve people were killed and as many wounded when a bomb went off in Maiduguri on Monday. => k12 w12 n1
    Twenty people were killed and about as many were injured in an air strike on Hodeidah on Monday. => k20 w20 n1
    Gunmen shot two men in Gusau on Sunday. One of them died later in hospital. => k1 w1 n1
    Rebels stormed a camp on Monday and at least nine soldiers were killed, triggering a political crisis. => k9
    The hospital in Saada said it had received the bodies of 29 children and 48 wounded people after Monday's air strike. \
    => k29 w48
    A bomb killed seven people in Kano on Monday and wounded thousands, many by glass. => k7
    # Several tellers
    Gunmen attacked two villages near Jos on Sunday, killing at least 20 people, police said. Residents said 37 people \
    were killed. => k20 n1
    Marines stormed an aid ship on Monday and nine activists were killed. The navy said nine activists died. A charity \
    put the number of dead at 15. => k9 n1
    The government denied on Monday that its army was behind the killing of 108 people in Houla on Friday. => k108 n1
    # What is no news
    Mortar shells hit a market in Sarajevo on Monday, killing 37 people, a few metres from the spot where a shell killed 68 \
    people on February 5, 1994. => k37 hist68
    The deaths bring to 38 the number of soldiers killed in the fighting, which began on April 23. At least 19 civilians \
    have also been killed. => cum38 cum19 n0
    At least 18 people were killed on Monday when a bus plunged into a ravine near Chitral. Eighteen bodies had been \
    recovered, a doctor said, and 22 injured people taken to hospital. In a separate incident, a roadside bomb killed \
    five soldiers in Wana on Monday. => remoteExplosive k5 n1
    """
}
