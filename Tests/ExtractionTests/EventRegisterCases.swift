/// Happenings in the registers of those who write them down: coders' notes, situation reports, police blotters, army
/// communiques and wire copy of the wars of the 1980s and 1990s. Read by `EventTableTests`.
enum EventRegisterCases {
  static let table = """
    # Money, sums and bodies
    Five Maoists, including two women cadres with a bounty of Rs 28 lakh on their heads, were gunned down in Bijapur on \
    Monday. => k5
    Bandits killed a village head in Maru on Monday who had a reward of 5 million naira on his head. => k1
    Renamo bandits massacred 424 people in Homoine on April 18, an agency said; 388 bodies had been buried by Tuesday. => k424
    Residents said eight bodies lay in the streets of Bria on Monday after rebels and a militia fought. => k8
    Rebels destroyed two bridges near Huanta on Monday, bringing to 31 the number of bridges that were destroyed this year. => k0
    # Shot down on foot
    Gunmen machinegunned four farmers in a village near Chalatenango on Monday. => attack k4
    Guerrillas machinegunned a route 302 bus near Usulutan on Monday, wounding five passengers. => k0 w5
    Gunmen killed a former councillor in Arrasate on Friday, shooting him five times. => k1 w0
    A policeman shot dead a colleague and wounded two others in Kabul on Saturday before being killed himself. => k2 w2
    A captain was stabbed nine times and died in Paris on Friday. => k1 w0
    Gunmen entered a dormitory in Garissa on Monday and shot students as they slept; the college counted 43 bodies and 21 \
    wounded. => k43 w21
    Soldiers executed at least 223 villagers in Nondin on Monday. They went from door to door and shot people. => k223 w0
    A youth, Ahmed Tamimi, was shot in the chest by soldiers in Nabi Saleh on Friday and died two hours later. => attack k1
    A farmer stepped on a mine and died near Puerto Asis on Sunday. => remoteExplosive k1
    A soldier stepped on a mine and lost both legs near Puerto Asis on Sunday. => remoteExplosive w1
    A bomber blew up himself and four others at a checkpoint in Zinjibar on Thursday. => suicideBomb k5
    # Sides
    Troops overran a bunker line at Muhamalai on Monday, killing 28 rebels and losing five men. => k33
    A commander said 83 rebels had been killed in Freetown on Saturday against the loss of six of his men. => k89 n1
    A resistance force in Myinmu said it had killed 12 soldiers on Friday. Two of its own fighters died. => k14
    The army said 15 soldiers had been killed in an attack on the Elephant Pass base on Sunday. The Tigers put their own \
    dead at 11. => k26
    The UN said at least one officer and 14 other ranks were killed in a raid on a base of the army in Kidal on Monday. => \
    armedClash k15
    Government troops suffered 34 casualties, 11 of them fatal, in an ambush near Luena on Friday. => armedClash k11
    Somali forces backed by US drones killed 40 al-Shabab fighters in fighting for Adan Yabal on Monday. => armedClash k40
    Rockets struck a suburb of Damascus on Monday, killing hundreds of people, activists said. One group put the dead at \
    1,300. => k1300 n1
    Shells hit a camp and a mosque in El Fasher on Saturday, killing at least 17 people, medics said. Nine of those killed in \
    the camp were women. Eight others died when a shell hit the mosque. => k17
    # Nobody, and those who are taken
    Neither the driver nor his three passengers were hurt when a bomb went off under their car in Athens on Monday. => \
    remoteExplosive w0
    The Taliban captured a base at Ghormach on Tuesday, killing 17 soldiers and taking 40 prisoner. => k17 captured40
    Troops killed two gunmen and rescued a kidnapped pastor in Riyom on Saturday. => armedClash k2 abducted0
    Five nurses kidnapped in Kajuru on Thursday regained their freedom on Monday, police said. => abduction n1
    Militants freed nine of 17 hostages on Jolo on Monday after a ransom was paid. => other
    Thugs snatched ballot boxes in Kogi on Monday. => lootingPropertyDestruction
    Insurgents attacked Palma on April 24, and dozens of people, among them seven trying to flee a hotel, were killed. => k12
    Exiles killed six students and a nun at a school in Nyange on Monday after the girls refused to be parted. => k7
    # What is told of no one day
    The High Command reported that 63 rebels and 21 soldiers were killed in April. => cum63 n0
    The office recorded 163 civilian casualties (42 killed and 121 injured) in the city of Kharkiv in April. => cum42 n0
    A monitor said that 19 detainees had died in jail in Hama this month. => cum19 n0
    Rockets hit a bus station in Kabul on Monday, killing 27 people. It was the second such attack in four days; 14 died in \
    the first. => k27 hist14 n1
    Gunmen killed 12 people in Quetta on Monday. In March separatists seized a train and killed 31 people. The army said 33 \
    attackers were killed in the operation that ended that siege. => k12 n1
    A truce will take effect on Sunday between two clans in Abyei, officials said. => n0
    An accidental explosion at an ammunition depot near Mogadishu killed six soldiers on Monday. => n0
    The opposition leader launched a blistering attack on the prime minister on Monday. => n0
    # Kinds
    Protesters burned a police post in Karbala on Sunday and a mob killed 13 policemen. => violentDemonstration k13
    At least 68 inmates died in Guayaquil on Saturday when rival gangs fought with guns and machetes. => armedClash k68
    At least 60 people were slain on Monday when militiamen overran a camp for refugees near Gisenyi. => attack k60
    Rebels chopped off the hands of 14 villagers near Makeni on Monday. => attack w14
    Settlers torched two cars and sprayed slogans on a mosque in Duma on Monday. => lootingPropertyDestruction
    Army engineers neutralised three landmines in Hays on Monday. => disruptedWeaponsUse
    Police in Nablus said they had thwarted an attack and detained two members of a faction on Sunday. => disruptedWeaponsUse
    Three people were killed on Monday as football fans clashed in Guatemala City. => mobViolence k3
    In all, 41 people perished in a strike on the school in Khan Younis on Saturday. => airDroneStrike k41
    """
}
