/// Towns that fighters come into, crews that are taken with their ship, what papers provide for, whoever seizes power, and
/// what several tellers and parts of a story count. The form of a line is that of `EventCases`.
enum EventGroundCases {
  static let table = """
    # Ground that is entered
    M23 rebels entered the centre of Goma, the largest city in eastern Congo, on Monday, residents said. Gunfire rang \
    out near the airport. => nonStateActorOvertakesTerritory n1
    Rebels entered the town of Bunia on Tuesday after days of fighting. => nonStateActorOvertakesTerritory n1
    Army troops entered Kidal on Monday for the first time in nine years. => governmentRegainsTerritory n1
    Government troops entered Kidal on Monday. => n0
    Suspected Boko Haram militants entered the village of Kawuri on Sunday and killed 30 people. => attack k30 n1
    Rebel fighters seized Sake, 25 km to the west of Goma, on Thursday. => nonStateActorOvertakesTerritory abducted0 n1
    The fighters entered Afrin before dawn and had not encountered any resistance. => nonViolentTransferOfTerritory n1
    # Power, crews, papers, courts
    Soldiers seized power in Niger on Wednesday, detaining the president, state television said. => other n1
    Army officers staged a coup in Gabon on Wednesday. => other n1
    Pirates hijacked a Greek tanker with 25 crew members on board off the coast of Somalia on Monday. => \
    abduction abducted25 n1
    The government and the rebels agreed to a ceasefire on Monday. The accord outlines a withdrawal of troops and the \
    release of 33 hostages, a mediator said in Doha. => agreement n1
    A court in Ankara jailed 15 people for life on Friday over the airport attack of 2013. => n0
    The army switched to offensive mode against the rebels on Monday, a spokesman said in Kabul. => n0
    The Kurds accused the army of gassing the town of Halabja on 16 March; at least 3,000 people died. => \
    chemicalWeapon k3000 n1
    Thousands marched through Santiago on Sunday on the anniversary of the coup in which more than 3,000 people died. => \
    peacefulProtest k0 hist3000
    Police fired tear gas to disperse thousands of demonstrators in Nairobi on Sunday; one man was shot dead. => \
    excessiveForceAgainstProtesters k1 n1
    # Whoever is killed for what was done before
    Gang members attacked a village near Cabaret and killed at least 40 people on Saturday after one of their leaders was \
    killed by police. => attack k40 hist1 n1
    Gunmen stormed the university in Kabul and killed 19 people on Monday before police shot three of the attackers dead. \
    => attack/armedClash
    # Several tellers, parts and wholes
    Tiger rebels killed 14 soldiers at Mankulam on Sunday, the defence ministry said, while troops shot dead nine \
    guerrillas. The Liberation Tigers of Tamil Eelam (LTTE) said 52 soldiers had been killed. => k23 n1
    At least 31 people were killed when shells hit a market in al-Fashir on Sunday. The hospital had received 22 bodies, \
    a doctor said. Nine other people died on the way to the clinic. => k31 n1
    Gunmen killed 28 bus passengers near Mandera on Thursday. "Nineteen men and nine women were shot in the head," a \
    survivor said. => attack k28 w0 n1
    Gunmen shot dead 24 people in a clinic in Irapuato on Sunday. The state recorded 2,293 murders in the first seven \
    months of last year. => k24 cum2293 n1
    At least 480 villagers have been killed in the valley since October, officials in Imphal said. At least 13 soldiers \
    died there in the same period. => cum13 n0
    Muslim rebels raided Siocon on Tuesday, killing at least 22 people and seizing about 50 hostages before troops drove \
    them out, the military said. It said 15 rebels also died. => k37 abducted50 n1
    A bomb hit a bus near Gereshk on Monday, wounding seven people. NATO did not say where they were killed. => k0 w7
    Turkish jets hit rebel camps on Friday. Violence has flared since March, when a suicide bomber killed 33 activists in \
    Suruc. => airDroneStrike hist33 n1
    At least 20 gunmen were killed in Mombasa on Monday. The group called it revenge for raids on mosques in which four \
    men were killed. => k20 hist4
    # What happened to the teller's own people, and what only sounds like it
    Guerrillas entered Ccano, 340 km from the capital, on Monday and herded the villagers into the church. => captured0
    Pinochet seized power in Santiago on Tuesday. => other abducted0 captured0 n1
    Gangs stormed the main prison in Port-au-Prince on Saturday in an explosion of violence that left 12 people dead. => \
    attack k12 n1
    A group of gunmen attacked three army bases in Bujumbura on Monday. The army said 79 attackers and eight soldiers were \
    killed. Young men had been dragged from their homes, residents said. => armedClash/attack k87 n1
    Security forces stormed the school in Beslan on Friday and more than 330 people, over half of them children, were \
    killed. => k330 n1
    A truck bomb killed more than 150 people in Kabul on Monday, the president said. Earlier, officials had put the toll \
    at 90. => remoteExplosive k150 n1
    Two boys died on Sunday after picking up an unexploded cluster bomblet outside Nabatiyeh. => remoteExplosive k2 n1
    A rocket-propelled grenade was fired at a police station in Londonderry on Monday. => shelling n1
    Drones struck an oil depot in Feodosia on Monday. The army said it shot down 21 drones. => airDroneStrike n1
    The chief suspect in the killing of a journalist was shot dead by police in Bogota on Monday. => k1 hist1 n1
    Militiamen loyal to the former president entered Abidjan on Thursday and fought for control of the radio. At least \
    seven people were killed. => armedClash k7 n1
    # Whoever falls by the army, tugs, stun grenades and gunbattles
    Mutinous soldiers deposed the president of Burkina Faso on Friday. => other n1
    The president of Mali was overthrown in a coup in Bamako on Tuesday. => other n1
    Supporters of the ousted president marched in Cairo on Friday. => peacefulProtest n1
    Pirates seized an Italian tugboat with 16 crew on board in the Gulf of Aden on Saturday. => abduction abducted16 n1
    Police fired stun grenades at a crowd in Minsk on Sunday. => protestWithIntervention n1
    Gunmen threw a stun grenade at a house in Basira on Monday. => grenade n1
    Government forces killed five militants in a gunbattle near Shopian on Sunday. => armedClash k5 n1
    A bull gored a runner to death in Pamplona on Friday. => n0
    # Beside whom somebody counts
    The rebels said the army had killed seven of their men near Ber on Monday; the army said it lost six soldiers and \
    killed 24 rebels. => k13
    Jihadists beheaded dozens of people in Palma on Monday. Seven people were killed when their convoy was ambushed. => k12
    Indira Gandhi was shot dead by her guards in 1984. More than 2,700 people died in the riots that followed. => k0 hist2700
    Police fired on a crowd in Hyderabad on Monday, killing two people. Voting in the election, in which more than 150 \
    people have been killed, was put off. => k2 cum150
    More than 300 people have been killed this month in Borno. Gunmen stormed a school in Damaturu on Tuesday, killing 29 \
    pupils. => k29 cum300 n1
    A wave of bombings across Iraq left 56 dead on Tuesday; the deadliest, in Sadr City, killed 13. => k56 n1
    Two IRA men were shot dead at Loughgall police station on Friday; eight members of the gang died in all and a passing \
    motorist was killed. => k9 n1
    Soldiers killed 20 rebels near Kunduz on Monday, the deadliest clash since one in March that killed 40. => k20 n1
    """
}
