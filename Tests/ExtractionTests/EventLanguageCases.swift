/// Turns of phrase that many texts share, each in several wordings: agents behind day and place, aircraft, parts and
/// multiples of numbers, happenings parted by `a day later`, encounters, relatives, accidents and their causes, and what is
/// told of no day. The form of a line is that of `EventCases`.
enum EventLanguageCases {
  static let table = """
    # Agents behind day and place
    A priest, murdered on Monday by unidentified men, was buried in San Salvador. => attack k1 n1
    A journalist, shot dead on Tuesday by masked gunmen, had reported on drug gangs in Guerrero. => attack k1 n1
    A trader kidnapped last week near Jalalabad by bandits was found on Sunday. => abduction n1
    Troops shot dead on Monday two men near a base used by rebels. => attack k2 n1
    The rebels killed on Saturday in Arauca by troops were from the north. => armedClash n1
    # From the air
    The village of Kalma was strafed by army planes on Monday. => airDroneStrike n1
    The town of Kauda was rocketed and machinegunned by helicopters. => airDroneStrike n1
    Rebel positions were strafed and rocketed by air force jets, killing 12 guerrillas. => airDroneStrike k12 n1
    The convoy was strafed by MiG fighters near Huambo. => airDroneStrike n1
    The villagers were machine-gunned from helicopters in Chajul. => airDroneStrike n1
    Two helicopters machinegunned the fields around Guazapa, killing three peasants. => airDroneStrike k3 n1
    A wedding party was struck by a drone in Radaa, killing 12. => airDroneStrike k12 n1
    The market was hit on Friday by fighter-bombers, killing 20 people. => airDroneStrike k20 n1
    The police station was attacked by fighters near Aden. => armedClash n1
    Share prices rocketed on Monday and oil rose by ten per cent. => n0
    # Parts and multiples
    The clash left ten dead and twice as many wounded in Mogadishu. => armedClash k10 w20 n1
    The explosion in Karachi killed 8 people and wounded three times as many. => remoteExplosive k8 w24 n1
    Six policemen died and three times that number were wounded in the blast in Quetta. => remoteExplosive k6 w18 n1
    The attack in Lashkar Gah left twenty-two dead and double that number injured. => attack k22 w44 n1
    Rebels killed half of the 40-man garrison at Tumaco. => armedClash k20 n1
    A third of the 30-member patrol was killed in an ambush near Jaffna. => armedClash k10 n1
    A quarter of the 16-man unit was wounded in an ambush in Sulu. => armedClash w4 n1
    Two thirds of the 30 prisoners were executed in Bouake. => attack k20 n1
    Half of the 20 passengers were killed when the bus hit a mine near Huambo. => remoteExplosive k10 n1
    # Hurt in other words
    A farmer was blinded by a mine near Kandahar. => remoteExplosive w1 n1
    Three boys were disfigured when a bomb exploded in Zamboanga. => remoteExplosive w3 n1
    Masked men kneecapped two teenagers in west Belfast on Saturday night. => w2 n1
    Three of his colleagues sustained splinter injuries in an IED blast in Dantewada. => remoteExplosive w3 n1
    Two drivers suffered serious head injuries when rebels fired on their trucks near Gulu. => w2 n1
    Two guards suffered fatal injuries in the bomb attack in Amman. => remoteExplosive k2 n1
    Soldiers shot a blind man dead in Jenin. => attack k1 w0 n1
    The rebels tortured and killed 60 villagers in El Salado. => attack k60 w0 n1
    Armed men looted shops in Bria; there were no reports on injuries or fatalities. => k0 w0 n1
    # Two happenings parted by when
    Gunmen killed two policemen in Hebron on Sunday, and a bomb wounded three soldiers in Nablus the next day. => n2
    A car bomb killed five people in Mosul on Saturday and gunmen shot dead a judge in Kirkuk a day later. => n2
    A bomb killed three policemen in Karachi on Sunday and gunmen killed two more the next day. => n2
    Gunmen shot dead two teachers in Yala on Saturday and a grenade wounded five people there a day later. => n2
    A suicide bomber killed nine people in Kabul on Friday; two days later a rocket killed a child. => n2
    A day later a bomb killed two people in Yala. => remoteExplosive k2 n1
    Three died on the spot and a fourth died a day later in hospital in Kano after the bomb attack on Friday. => k4 n1
    One soldier was shot dead in Gao on Friday and another died of his wounds the next day. => k2 n1
    The attack, the fifth this year, killed 12 people in Quetta. => attack k12 n1
    It was the deadliest raid this year: 26 villagers died in Jos on Sunday. => attack k26 n1
    The mayor, who took office last year, was shot dead in Tumaco on Monday. => attack k1 n1
    Fighters who left the group last month ambushed a patrol near Mopti on Monday, killing six soldiers. => \
    armedClash k6 n1
    Some 200 people have been killed this year in Karachi. => cum200 n0
    Bandits kill two people a day in the province, which makes 600 dead a year. => n0
    # Encounters
    Three Maoists were gunned down in an encounter in Bastar. => armedClash k3 n1
    Three militants were killed in an encounter with security forces in Kulgam. => armedClash k3 n1
    An encounter broke out between Maoists and the police in Sukma on Monday; four rebels were killed. => armedClash k4 n1
    The police killed a student in a fake encounter in Imphal. => attack k1 n1
    # Told of no day
    Bombs go off every second day in the city. => n0
    Every other day a bomb goes off in Baghdad. => n0
    A car is blown up almost every week in Corsica. => n0
    # Relatives, of whom not every death is a family's own affair
    Boko Haram killed his father in Gwoza. => attack k1 n1
    The Taliban killed her husband in Ghazni on Monday. => attack k1 n1
    A farmer lost his leg; the blast killed his wife in Kunduz on Monday. => remoteExplosive k1 n1
    His mother's house was shelled in Kramatorsk on Monday. => shelling n1
    She said the army shot her husband dead in front of the house in Ayacucho on 27 February. => attack k1 n1
    Policemen shot her son dead in Kaduna on Saturday. => attack k1 n1
    A drunken policeman shot dead three villagers in Beni on Saturday. => attack k3 n1
    In the fight for Tripoli on Monday a bomb killed 12 people at a playground. => remoteExplosive k12 n1
    A policeman shot dead his wife in Lagos. => n0
    The man killed his neighbour in a quarrel over a goat in Machakos. => n0
    # Accidents, and what only looks like one
    A grenade accidentally went off at a wedding in Cotabato, wounding six. => n0
    A grenade exploded by accident in a soldier's hands in Goma, killing him. => n0
    Two conscripts died when a rifle went off during cleaning in Larnaca. => n0
    A fire broke out in the market after shells hit it, killing nine in Misrata. => shelling k9 n1
    The bus plunged into a ravine after militants fired on it in Reasi, killing ten pilgrims. => attack k10 n1
    The building collapsed after an air strike in Gaza, killing 15 people. => airDroneStrike k15 n1
    Divers sank a gunboat off Trincomalee on Friday, killing 20 sailors. => k20 n1
    An attacker crashed his car into a checkpoint in Hebron, wounding two soldiers. => w2 n1
    A Palestinian rammed his car into a group of soldiers in Hebron, wounding three. => w3 n1
    The plane was brought down by rebels over Goma, killing all 12 on board. => k12 n1
    The ferry sank in a storm off Cebu, killing 40. => n0
    A bus crashed into a truck near Lagos, killing 12. => n0
    A military plane crashed in Lagos, killing 160 soldiers. => n0
    # Remembered, announced, tried, and animals
    A monument to the 168 victims of the Oklahoma bombing was unveiled on Sunday. => n0
    Veterans of the battle of Monte Cassino met in Warsaw. => n0
    A gunman who held up a petrol station in Leeds was jailed for six years. => n0
    A court in Glasgow acquitted two men charged with blowing up an airliner in 1988. => n0
    A bomb scare forced the evacuation of the parliament in Riga; nothing was found. => n0
    Villagers shot a rogue elephant that had trampled three people in Jhapa. => n0
    The rebels killed two elephants and a ranger in Garamba. => k1 n1
    Lions Brigade fighters killed six soldiers in Homs. => armedClash k6 n1
    Fighting before the election killed 30 people in Nasarawa. => armedClash k30 n1
    Fighting over the budget went on in parliament. => n0
    The children were killed by their father in Odessa. => n0
    Rebels and soldiers fought a fire together in Ituri. => n0
    Two jets collided during an exercise in Konya, killing two pilots. => n0
    # More that news has in many places
    Armed extremists slit the throats of 22 villagers, including 10 children, near Medea. => attack k22 n1
    At least 64 people died when a claymore mine ripped through a crowded bus in Anuradhapura. => remoteExplosive k64 n1
    A boy was killed when he picked up an unexploded shell in Quang Tri. => remoteExplosive k1 n1
    Two policemen were run over and killed by a car at a checkpoint in Hebron. => k2 n1
    Seven schoolgirls were taken by gunmen at a boarding school in Kebbi. => abduction abducted7 n1
    Fighters rocketed Kabul airport, destroying a transport plane. => shelling n1
    Militants blew up a Shell flow station in Bayelsa. => remoteExplosive n1
    Soldiers killed around 30 jihadists in a helicopter raid near Gao. => airDroneStrike k30 n1
    A bomb exploded at an opposition rally in Dhaka on Monday, killing four people. => remoteExplosive k4 n1
    Gunmen opened fire on an election rally in Karachi, killing two. => attack k2 n1
    A grenade thrown at a rally in Addis Ababa killed two people. => grenade k2 n1
    The senator was shot dead at a rally in Soacha on Friday by hitmen. => attack k1 n1
    Two car bombs within minutes of each other killed 35 people in Baghdad on Wednesday. => remoteExplosive k35 n1
    Two soldiers were wounded when their vehicle ran over an improvised device near Mopti. => remoteExplosive w2 n1
    Unidentified men raided the home of a lawyer in Bujumbura and took him to an unknown location. => abduction n1
    Iran executed three men convicted of drug smuggling. => n0
    The cousins of a baker who was shot dead staged a sit-in at a court in Kota on Monday. =>     peacefulProtest n1
    Families whose sons were kidnapped by rebels continued their sit-in in Diyarbakir on Monday. => peacefulProtest
    Rebels supported by Rwanda seized the town of Bunagana in Congo. => nonStateActorOvertakesTerritory n1
    # Who is struck
    The killing of a bishop by soldiers in Guatemala shocked the church. => attack k1 n1
    Militiamen hacked to death 30 villagers in Djugu as soldiers looked on. => k30 n1
    Burmese troops and Karen guerrillas fought for the third day near Myawaddy. => armedClash n1
    Hoodlums attacked the convoy of the governor in Jos on Sunday but nobody was hurt. => attack w0 n1
    Gunmen attacked an aid convoy near Kutum, killing a driver. => attack k1 n1
    Peacekeepers came under fire on the hill on Sunday but there were no injuries. => armedClash w0 n1
    Police defused two petrol bombs outside an embassy in The Hague. => disruptedWeaponsUse n1
    Workers downed tools at the mine in Rustenburg to demand higher pay. => peacefulProtest n1
    """
}
