/// Happenings that several speakers count, parts of them that are told by place, and what was fired at whom.
enum EventAccountCases {
  static let table = """
    # What was fired and what it struck
    Kenland's air force said the enemy launched 45 drones at Ukraine overnight on Monday. => airDroneStrike n1
    Ukraine struck a fuel depot with drones in Russia's Rostov region on Friday, officials said. => airDroneStrike n1
    Ukraine hit a refinery in the Russian city of Ryazan with long-range drones overnight. => airDroneStrike n1
    A survey ship launched its underwater drones in the Indian Ocean on Monday to look for the wreck. => n0
    Hezbollah fired 12 missiles at Haifa on Monday, the army said. => shelling n1
    A Russian glide bomb killed 24 people in the village of Yarova on Monday. => airDroneStrike k24 n1
    Air defences shot down 38 of 45 Russian drones launched overnight on Friday. Debris killed two people in Odesa, the \
    governor said. => airDroneStrike k2 n1
    A car bomb outside a hotel in Baghdad killed seven people on Sunday. The explosives were mixed with artillery shells, \
    police said. => remoteExplosive k7 n1
    The death toll in a strike on a market in Khartoum climbed to 43. => airDroneStrike k43 n1
    # Ground that changed hands
    Sri Lankan troops overran a rebel bunker line near Mannar on Sunday. The Tigers said they had killed 25 soldiers. => \
    governmentRegainsTerritory n1
    Insurgents retook the town of Badhadhe in southern Somalia from troops on Monday. => \
    nonStateActorOvertakesTerritory n1
    Russian forces seized two villages in Ukraine's Donetsk region on Monday. => nonStateActorOvertakesTerritory n1
    Syrian troops seized two villages from rebels in Aleppo province on Friday. => governmentRegainsTerritory n1
    The rebels freed 45 policemen captured in a raid on a base in Putumayo on Sunday. In that attack 28 soldiers were \
    killed. => armedClash k28
    The Front for the Liberation of Cabinda attacked a patrol in Cabinda on Sunday, killing four soldiers. => \
    armedClash k4 n1
    # Parts by place
    Soldiers killed six people in Lyman, four in Toretsk and two in Kramatorsk on Monday, officials said. => k6 \
    killed12 n3
    Soldiers killed 12 people in eastern Ukraine on Monday: six in Lyman, four in Toretsk and two in Kramatorsk. => \
    killed12 cum12 n3
    Half of the 24 people killed when a bomb hit a bus in Homs on Sunday were soldiers. => k24 n1
    Troops killed 43 rebels in a battle near Kilinochchi on Sunday and recovered 31 bodies. => k43 n1
    In San Miguel on Sunday guerrillas blew up two bridges, and in Santa Ana gunmen shot and killed the mayor. => n2
    # What each counts
    Guerrillas ambushed a truck near San Vicente on Monday, killing 12 soldiers, the army said. Rebel radio put army \
    casualties at 30 dead. => k12 n1
    Insurgents said they killed 47 Burundian soldiers in a raid in Somalia on Sunday. Burundi's army said 10 of its \
    soldiers had died and that 20 militants had been killed. => k30 n1
    Islamic State claimed responsibility for a blast that killed 13 people in Kabul on Sunday. The Interior Ministry put \
    the toll at 63 dead. => k63 n1
    The government said 24 people were killed in riots in Lusaka on Sunday. An opposition leader said 31 of his \
    supporters had been shot dead. => k24 n1
    Rebels ambushed a patrol in Bastar on Saturday, killing 22 paramilitary police. The rebels said they had lost four \
    fighters. => k26 n1
    A sniper killed one Israeli soldier near Kissufim on Friday. Tank fire then killed four Palestinians. => k5
    Soldiers raided a village in Tyre on Friday and shot dead seven people, the mission said. An army spokesman said 15 \
    terrorists had been killed. => k7 n1
    Troops killed 123 insurgents near Bosso on Friday for the loss of one of their own, the army said. => k124 n1
    A missile hit a house in Dnipro on Saturday, killing 40 people. Some lives were lost for want of ambulances, a doctor \
    said. => k40 n1
    A missile hit a house in Dnipro on Saturday, killing 40 people. More than 30 others remain missing, the mayor said on \
    Monday. => k40 missing30 n1
    Israeli aircraft attacked two men in a car in northern Gaza on Monday. The two men were killed near Jabaliya. => \
    airDroneStrike k2 n1
    An airstrike killed 14 people in Gaza City on Sunday, the ministry said. It said the toll had passed 55,000. => \
    k14 cum55000 n1
    Shells hit a hospital in Aleppo on Monday, killing at least five people, as the death toll in two weeks of fighting \
    rose to 539. => k5 cum539 n1
    A bomb killed three people in Mogadishu on Sunday. The war has claimed some 70,000 lives since 1991. => k3 cum70000
    An air strike killed 29 Turkish soldiers in Idlib on Sunday, the largest number of dead for Turkey in a single day \
    since it entered the war in 2012. => k29 n1
    The pirates released seven sailors, including three teenagers, on Monday, months after they were seized. => hist7
    The raiders hit members of a militia near Gao on Sunday, killing one man. => k1 w0
    Army helicopters killed 17 insurgents in Khost on Saturday; five civilians also died. A Taliban spokesman said 14 \
    civilians and no fighters were killed. => k22 n1
    At least five people were killed and 20 injured when a missile struck a bus near Izium on Monday; three of the injured \
    died later in the day. => k8 n1
    ETA shot dead a town councillor in Renteria on Thursday, its fifth victim this year. => k1
    One soldier died in a gunbattle at Kulgam on Saturday, and a civilian was killed in crossfire. It was not clear who \
    shot the civilian. => k2 w0 n1
    The bodies of 16 of 19 fishermen seized by insurgents on Lake Chad last week were found on Monday. => attack/abduction \
    k16 n1
    NATO bombs hit an embassy in Belgrade on Friday, killing three journalists. => airDroneStrike k3 n1
    Gunmen and shells killed more than 90 people in Houla on Friday. The monitor said 12 people died in the shelling and \
    106 were killed when the gunmen came after dark. => k118
    """
}
