/// Casualty sentences that readers of patterns stumble over. The form of a line is that of `FigureCases`.
enum FigureTrapCases {
  static let table = """
    # Survivors of a whole
    Only three of the 22 soldiers survived. => killed 19 19 19 [military]
    Just two of its nine guards survived the attack. => killed 7 7 7
    None of the 14 soldiers on board survived. => killed 14 14 14 [military]
    Rebels shot down a helicopter with 12 soldiers on board; none survived. => killed 12 12 12
    Three of the guards survived. =>
    At least three of the 22 soldiers may have survived. =>
    All but two of the 30 recruits survived. => killed 2 2 2
    There were 12 soldiers on board, and there were no survivors. => killed 12 12 12 [military]
    Rebels shot down a plane with six crew and 50 passengers on board. Not a single survivor was found. => \
    killed 56 56 56
    Neither of the two pilots survived when their jet was shot down. => killed 2 2 2
    The jet had a crew of two; neither pilot survived. => killed 2 2 2
    # The wounded who die
    A policeman wounded in the attack died on Tuesday. => killed 1 1 1 [police]
    Two of the 11 wounded have died since. => killed 2 2 2
    Three people wounded in the bombing died in hospital. => killed 3 3 3
    Gunmen killed three men who have since been buried. => killed 3 3 3
    # Whose number it is
    The war in Bosnia killed about 100,000 people between 1992 and 1995. => killed 100000 100000 100000 cumulative
    The ministry said 14 people were killed; the army put the number at six. => killed 14 14 14; killed 6 6 6
    The bomb killed 12 people, four fewer than first reported. => killed 12 12 12
    Rescuers pulled nine bodies from the rubble of a school hit by a missile. => killed 9 9 9
    Police in the port seized two tonnes of cocaine. =>
    The raid killed 16 people, the military said; the bodies of some had been burned. => killed 16 16 16
    Shell kills mother, two children in Homs. => killed 1 1 1; killed 2 2 2
    Raiders killed 200 head of cattle. =>
    The country recorded 43 new cholera deaths on Monday. =>
    Six road deaths were recorded on Monday. =>
    Hundreds of thousands have fled the capital. => displaced 100000 100000 - cumulative
    Nine soldiers embraced martyrdom. => killed 9 9 9 [military]
    A woman in her 70s was lightly wounded. => wounded 1 1 1 [woman]
    Elephants trampled two villagers to death. =>
    United were killed off by a late goal. =>
    A court sentenced the colonel to life in prison for 27 murders. =>
    Bombers struck Maroua and Mora, killing two in each town. => killed 4 4 4
    The rocket hit a bus with 30 pilgrims, killing seven and wounding the rest. => killed 7 7 7
    One man died of his injuries, raising to 13 the death toll from Wednesday's attack. => killed 1 1 1; killed 13 13 13
    Five of a family were killed. => killed 5 5 5
    Gunmen shot five people; two of them died at the scene. => wounded 3 3 3; killed 2 2 2
    The rebel leader died of natural causes. =>
    # What was not
    The bomb might have killed 50 people had it gone off. =>
    The bomb may have killed dozens of people if the timer had worked. =>
    The shells may have killed up to 50 people. => killed 0 50 50
    He narrowly escaped being killed. =>
    # Short forms
    The battalion had 12 KIA and 30 WIA. => killed 12 12 12; wounded 30 30 30
    Two KIA, five WIA in the ambush. => killed 2 2 2; wounded 5 5 5
    He sold a Kia and 12 other cars. =>
    # Numbers in words behind a place
    In Kabul two soldiers were killed. => killed 2 2 2 [military]
    In the village dozens were wounded. => wounded 12 12 -
    In Cairo one policeman was hurt. => wounded 1 1 1 [police]
    Near Mosul nearly forty people died. => killed 40 40 40
    In Kabul Colonel Ahmed Saleh was killed. => killed 1 1 1
    # Ages behind `of`, and who was hurt by whom
    A sniper shot a boy of eight dead. => killed 1 1 1
    A boy of six died on the way to hospital. => killed 1 1 1
    A Palestinian rammed his car into soldiers, injuring four, and was shot dead. => wounded 4 4 4; killed 1 1 1
    An elder who had spoken against the war was shot dead. => killed 1 1 1
    An air strike left a teacher, a nurse and two drivers dead. => killed 1 1 1; killed 1 1 1; killed 2 2 2
    Among the seven dead was a cameraman, killed when a shell hit his hotel. => killed 7 7 7; killed 1 1 1 subset
    Police took more than 500 people into custody. => detained 500 500 -
    # Wholes
    Every one of the 43 students was murdered. => killed 43 43 43
    All of the 12 hostages were killed. => killed 12 12 12
    Each of the nine prisoners was shot dead. => killed 9 9 9
    Some 3,5 million people were displaced. => displaced 3500000 3500000 3500000
    # Whose
    Thirty Tamil Tigers and six soldiers were killed. => killed 30 30 30; killed 6 6 6
    Residents burned tyres. =>
    Residents burned old tyres and rubbish. =>
    Gunmen shot and killed 65-year-old Minister Jose Arrieta. => killed 1 1 1
    Soldiers shot the attacker, a man aged 19, dead. => killed 1 1 1
    A bomb went off; two died instantly and a third in hospital. => killed 2 2 2; killed 1 1 1
    A dozen villagers, half of them children, were burned alive. => killed 12 12 12
    The raid left a man of 60 and his grandson, 7, dead. => killed 1 1 1; killed 1 1 1
    Troops killed a rebel commander known as Black Mamba and three of his bodyguards. => killed 1 1 1; killed 3 3 3
    The army lost a tank, two trucks and nine men. => killed 9 9 9
    He shot two policemen dead, wounded a third and then shot himself. => killed 2 2 2; wounded 1 1 1
    Fighters killed 16 militants, losing two of their own. => killed 16 16 16; killed 2 2 2
    Scientists killed millions of mosquitoes. =>
    # Scope
    A new war would cost thousands of lives. =>
    In Iraq 3,700 civilians were killed in October. => killed 3700 3700 3700 cumulative
    The war may have cost 3,000 lives. => killed 3000 3000 3000 cumulative
    The strike killed five people, bringing to 88 the number killed this month. => killed 5 5 5; killed 88 88 88 cumulative
    That brings to 31 the number of Danes who have died there since 2002. => killed 31 31 31 cumulative
    The toll of the attack in Lyon was revised down from 86 to 84. => killed 84 84 84
    The offensive has left 2,000 dead and thousands of wounded. => killed 2000 2000 2000 cumulative; wounded 1000 1000 - cumulative
    He said that his army had lost 46,000 men. => killed 46000 46000 46000 cumulative
    The trial opened on Monday of a mayor accused of the killing of 2,000 villagers in 1994. => killed 2000 2000 2000 historical
    # Totals of people and of what became of them
    Officials put the dead at 37 and the wounded at 60. => killed 37 37 37; wounded 60 60 60
    The front put the number of soldiers killed at 48. => killed 48 48 48 [military]
    The number of villagers wounded has risen to 19. => wounded 19 19 19
    The ministry raised the toll to six dead and 31 wounded. => killed 6 6 6; wounded 31 31 31
    The group put the foreign dead at 17. => killed 17 17 17
    The ministry said eight troops were killed; the rebels said 27. => killed 8 8 8; killed 27 27 27
    Police said 12 people had died; an elder spoke of more than 60. => killed 12 12 12; killed 60 60 -
    The number of people killed in the raid on Kano rose to 11 when a man of 66 died. => killed 11 11 11; killed 1 1 1 subset
    Some 500 migrants, 34 of them women and seven children, were arrested. => detained 500 500 500; detained 7 7 7 subset
    # Parts of the dead, and the wholes
    Fourteen of the dead were women. => killed 14 14 14 subset [woman]
    Two of the wounded are children. => wounded 2 2 2 subset [child]
    All but three of the dead were policemen. =>
    Nine of the 11 killed were fighters. => killed 11 11 11
    The blast killed 60 people, officials said, after seven more bodies were found. => killed 60 60 60; killed 7 7 7 subset
    A mine wounded four farmers, one of whom later died. => wounded 3 3 3; killed 1 1 1
    A grenade injured four guards, none of them seriously. => wounded 4 4 4
    A man stabbed three shoppers, one fatally. => wounded 2 2 2; killed 1 1 1
    The elder was hurt while one of his bodyguards was shot dead. => wounded 1 1 1; killed 1 1 1
    Nine of the 30 wounded remained in hospital, four in critical condition. => wounded 30 30 30; wounded 4 4 4 subset
    # Verbs said once
    The army lost six and the rebels fourteen. => killed 6 6 6 [military]; killed 14 14 14 [militant]
    The rebels said they had lost one man. => killed 1 1 1 [militant]
    Three were killed and nine were badly burned. => killed 3 3 3; wounded 9 9 9
    The siege ended with 17 hostages and three gunmen dead. => killed 17 17 17; killed 3 3 3 [perpetrator]
    Ten rangers died and five others were in a serious condition. => killed 10 10 10; wounded 5 5 5
    Bandits killed 23 soldiers, and three bodies had yet to be recovered. => killed 23 23 23
    Two policemen and as many civilians died. => killed 2 2 2; killed 2 2 2
    Two thirds of the 60 dead were under 20. => killed 60 60 60
    Rebels killed 69 peasants, hacking some to death. => killed 69 69 69; killed 2 3 - subset
    Seventeen others suffered non-fatal wounds. => wounded 17 17 17
    Police said 60 people were hurt and none was hospitalised. => wounded 60 60 60
    Gunmen killed three people in a village from which the group had in 2014 seized 276 girls. => killed 3 3 3; abducted 276 276 276 historical
    # Nobody new
    He was the fifth reporter murdered in the country this year. =>
    She is the first officer to be killed in the campaign. =>
    The ministry uses the word for fighters who are killed or captured. =>
    The army said only combatants were hit. =>
    Police fired tear gas to disperse them, and 63 marchers were detained. => detained 63 63 63
    # Who they were
    A rocket killed a couple and their 8-year-old daughter. => killed 2 2 2; killed 1 1 1 [child]
    A 25-year-old woman was killed. => killed 1 1 1 [woman]
    Two brothers, a shopkeeper and a girl of 12 were shot dead. => killed 2 2 2; killed 1 1 1; killed 1 1 1 [child]
    # Scope of a sentence's other figures
    Two men were shot dead, raising to 77 the number killed this year. => killed 2 2 2; killed 77 77 77 cumulative
    Ten years after the siege in which 334 people died, gunmen wounded a guard. => killed 334 334 334 historical; wounded 1 1 1
    The staff said 680 soldiers had been killed in the past 24 hours. => killed 680 680 680 cumulative
    Russia had lost 1,230 troops over the past day. => killed 1230 1230 1230 cumulative
    The army lost 13 marines in the battle, in which 58 soldiers have died. => killed 13 13 13; killed 58 58 58 cumulative
    Israel said 13 of its soldiers were killed, for a total of 18 since the operation began. => killed 13 13 13
    Rebels have executed ten of the 87 people they took captive last month. => killed 10 10 10
    The army has lost about 120 men in a month of fighting. => killed 120 120 120 cumulative
    There was no word on casualties from the strike. =>
    The jail holds 1,200 prisoners. =>
    The gunmen left 25 dead, almost half of them guards, and about 60 wounded. => killed 25 25 25; wounded 60 60 60
    Officials said 30 soldiers had been killed, six days after a blast killed nine. => killed 30 30 30; killed 9 9 9 historical
    A shell killed eight people according to the town, or 13 according to the rebels. => killed 8 8 8
    # Denied and asserted in one breath
    The army denied killing 30 villagers and said it had shot three rebels. => killed 30 30 30 denied; wounded 3 3 3
    Nobody claimed the bombing, in which two guards died. => killed 2 2 2
    The blast, which police blamed on rebels, killed 21 cadets. => killed 21 21 21
    # Ages count nobody
    Three children, 4, 7 and 9, died when a shell hit their home. => killed 3 3 3 [child]
    The brothers - 9 and 12 - were killed in the strike. =>
    A widow and her two sons, all under 10, were killed by a mine. => killed 1 1 1; killed 2 2 2
    The dead were 11 men and four women ranging in age from 19 to 63. => killed 11 11 11 subset; killed 4 4 4 subset
    The two men, 24 and 31 years old, were shot dead. => killed 2 2 2
    Those killed in the attack were aged between 12 and 14, and eight were wounded. => wounded 8 8 8
    # Lost and treated
    The gunboat was sunk off Trincomalee with the loss of 60 men. => killed 60 60 60
    The plane was shot down with the loss of all 49 on board. => killed 49 49 49
    The side won with the loss of three games. =>
    A hospital said it had treated 152 people after the attacks. => wounded 152 152 152
    The hospital treated 60 casualties of the clashes. => wounded 60 60 60
    The clinic treated 900 patients for malnutrition in May. =>
    # Nobody says how many
    Rescuers did not know how many had died. =>
    It is unknown how many of the passengers were killed in the attack. =>
    # No people
    The Greek-owned Tutor was hit by a drone boat. =>
    Soldiers shot dead 24 civilians on Saturday, an inquiry heard. => killed 24 24 24
    The strike left 14 dead, among them eight women and children, and 30 wounded. => \
    killed 14 14 14; killed 8 8 8 subset; wounded 30 30 30
    The dead comprised four policemen and a nurse. => killed 4 4 4 subset; killed 1 1 1 subset
    Farmers blocked roads and burned tyres outside the parliament. =>
    Ukraine and Russia swap 1,000 dead for 19. =>
    The rebels handed over the bodies of four hostages. =>
    # Lists and tolls
    Militants shot dead the two guards, their cook and a passing cyclist. => killed 2 2 2; killed 1 1 1; killed 1 1 1
    A first toll of five dead in the blast was later raised to seven. => killed 7 7 7
    A general was among four people who died when gunmen raked a car with bullets. => killed 4 4 4
    The wounded included 12 soldiers after shells hit Stepanakert. => wounded 12 12 12 subset
    Seven protesters died on Monday, taking to 30 the death toll from two weeks of unrest. => \
    killed 7 7 7; killed 30 30 30 cumulative
    Troops killed four more smugglers, bringing the number of dead in the campaign to 61. => \
    killed 4 4 4; killed 61 61 61 cumulative
    The bishop asked that the militia stop murdering patients. =>
    Residents buried 87 bodies on Tuesday. => killed 87 87 87
    # Names like animals', towns like men, crews
    The military said 57 Tigers and nine soldiers were killed in weekend fighting. => killed 57 57 57; killed 9 9 9 [militant]
    Troops killed 57 tigers. =>
    Rebels seized Sake, a town on the lake, on Thursday. =>
    Pirates seized a Danish freighter carrying 18 crew. => abducted 18 18 18
    Gangs killed 40 people after a leader was killed by police. => killed 40 40 40; killed 1 1 1 historical
    The bodies of John Smith, an American, and Anna Berg, a Swede, were found 16 days after they went missing. => \
    killed 1 1 1; killed 1 1 1; killed 1 1 1 subset
    The milkman said he was losing 100,000 Lempiras. =>
    # One fate or another, spans, and others than those who did it
    More than 8,400 people were killed, injured or kidnapped. => killed 0 - -; wounded 0 - -; abducted 0 - -
    Some 200,000 people have died or disappeared in the war. => killed 0 - 200000 cumulative; missing 0 - 200000 cumulative
    More than 240 people have died in 13 months of rioting. => killed 240 240 - cumulative
    About 60 rebels came at dawn. They shot them and burned their homes. =>
    The junta seized power in 1973. =>
    Ten Belgian soldiers guarding the prime minister, Anna Berg, were murdered on Thursday. => killed 10 10 10
    Bombs killed 33 people in Dublin and Monaghan on Friday. => killed 33 33 33
    They shot or burned to death 106 villagers. => killed 106 106 106
    Militants killed one French hostage. => killed 1 1 1
    The insurgency has killed at least 2,600 people since 2017 and uprooted 670,000. => \
    killed 2600 2600 - cumulative; displaced 670000 670000 670000 cumulative
    # Numbers told twice, bounds and parts
    Militiamen killed nine (9) villagers in Bunia. => killed 9 9 9
    Thirty-two (32) persons were killed in Jos. => killed 32 32 32
    More or less 30 villagers were killed in Bunia. => killed 30 30 30
    At least 12 and possibly as many as 15 people were killed. => killed 12 12 15
    Gunmen killed 12, perhaps 15, people. => killed 12 12 15
    Twelve people, of whom three were children, were killed. => killed 12 12 12; killed 3 3 3 subset
    Twelve people, the youngest a boy of four, were killed. => killed 12 12 12
    Twelve people, not 20 as reported earlier, died. => killed 12 12 12
    A bomb in Mosul on May 11 claimed one life. => killed 1 1 1
    Three elderly women were killed. => killed 3 3 3
    Two elderly villagers who could not flee were burned to death. => killed 2 2 2
    Five soldiers fell in an ambush. => killed 5 5 5
    A soldier was killed, and so were two drivers. => killed 1 1 1; killed 2 2 2
    Seven villagers were cut down at a well. => killed 7 7 7
    A bomb killed two people; nine escaped with injuries. => killed 2 2 2; wounded 9 9 9
    # In capitals, as agencies sent them by wire
    LIMA -- GUERRILLAS KILLED SENATOR RUIZ AND WOUNDED MSGR ARANA IN CUSCO ON MONDAY, POLICE SAID. => killed 1 1 1; wounded 1 1 1
    THE MURDER OF COMRADE VALDIVIESO IN QUITO ON MONDAY DREW PROTESTS FROM THE PARTY AND THE UNIONS. => killed 1 1 1
    CRISTOVAL PERES WAS SHOT TO DEATH NEAR CUSCO ON MONDAY BY MEN OF THE SHINING PATH, POLICE SAID. => killed 1 1 1
    """
}
