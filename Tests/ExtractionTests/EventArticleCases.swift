/// Short articles of three to eight sentences, of many wars. The form of a line is that of `EventCases`.
enum EventArticleCases {
  static let table = """
    # Articles
    Gunmen stormed a hotel in Bamako on Friday and took 170 guests hostage. Malian and French commandos ended the \
    siege after nine hours. At least 21 people were killed, among them six Russians and three Chinese. Two of the \
    attackers also died. => k23
    A suicide bomber blew himself up at a funeral in Baghdad's Shaab district on Monday. Police said 18 mourners \
    were killed and 40 wounded. A doctor at a nearby hospital put the toll at 20 dead. Earlier on Monday, gunmen \
    shot dead two policemen in Mosul. => suicideBomb n2
    Fighting between the army and M23 rebels resumed near Goma on Sunday. The army said it had killed 51 rebels. An \
    M23 spokesman denied this and said only three of his men had fallen. Some 4,000 civilians fled towards the \
    Rwandan border. => armedClash displaced4000 n1
    Police in Nairobi opened fire on stone-throwing youths on Thursday, killing a boy of nine. The boy was standing \
    on a balcony. Protests had broken out after the election commission declared the president the winner. => \
    excessiveForceAgainstProtesters k1 n1
    A mortar bomb landed in a schoolyard in Damascus on Tuesday. State television said five children died. An \
    activist group said the dead numbered eight. Nobody claimed the attack. => shelling k5 n1
    Rebels ambushed a police convoy in Jharkhand on Wednesday. They first set off a landmine and then opened fire. \
    Eleven policemen died and five were hurt, two of them badly. The rebels made off with their rifles. => \
    armedClash k11 w5 n1
    An Israeli soldier was stabbed at a bus stop in Hebron on Sunday. Other soldiers shot the attacker, a \
    Palestinian aged 19, dead. The soldier was lightly hurt. => k1 w1 n1
    Twelve people died when a bus fell into a gorge near Cuzco on Monday. Police said the brakes had failed. The \
    road, which winds above the river, has claimed 90 lives since January. => n0
    A strong quake shook Nepal on Saturday. More than 2,500 people were killed and 6,000 injured. Soldiers were sent \
    to dig for survivors. The army said helicopters had been deployed. => n0
    Armed men attacked three villages near Zuru on the night of 2 May. They killed seven farmers, burned granaries \
    and drove off cattle. The next morning soldiers pursued the gang into the forest and shot dead four of its \
    members. => k7
    Three bombs exploded in Kirkuk on Monday. The first, outside a church, killed two people. The second went off \
    near a police station and killed a policeman. The third caused no casualties. => remoteExplosive k2
    The Lord's Resistance Army attacked the village of Duru on Thursday, burning huts and abducting 20 children. Six \
    villagers were hacked to death. Ugandan troops pursued the rebels and freed eight of the children. => k6 n1
    Thousands of Burmese monks marched through Yangon on Monday. They chanted prayers and held begging bowls upside \
    down. Plain-clothes police watched but did not intervene. => peacefulProtest k0 n1
    In a statement read on the radio, the junta said that it would hold elections in 2016. It denied that soldiers \
    had shot at students last week. => n0
    Saudi-led aircraft bombed a wedding hall in Mokha on Monday. Medics said 131 people, most of them women and \
    children, were killed. The coalition denied that it had carried out any raid in the area. => airDroneStrike k131 \
    n1
    The Taliban claimed responsibility for the attack on the airport in Jalalabad. Two guards were killed on Sunday \
    when gunmen tried to enter it. All five attackers were killed. => k7 n1
    Maoist guerrillas blew up a school in Gaya on Tuesday. There were no children in it. In a separate attack, they \
    shot dead a village headman near Latehar. => n2
    South Vietnamese marines retook the citadel of Quang Tri on Saturday. They had fought for it for 80 days. Some \
    200 North Vietnamese soldiers were said to have been killed in the last assault. => governmentRegainsTerritory \
    k200 n1
    Bosnian Serb gunners fired two mortar bombs at a bread queue in Sarajevo on Wednesday. Sixteen people were \
    killed and more than 100 wounded. Doctors said several had lost limbs. => shelling k16 w100 n1
    The Irish Republican Army said it planted the bomb that killed a policeman in Newry on Monday. The 28-year-old \
    constable, a father of two, died instantly. A second officer lost a leg. => remoteExplosive k1 w1 n1
    The trial opened in Arusha on Monday of a mayor accused of ordering the killing of 2,000 Tutsis in a church in \
    1994. He pleaded not guilty. Two witnesses spoke behind a screen. => n0
    Hamas fired 20 rockets at southern Israel on Tuesday. One hit a house in Beersheba, slightly injuring three \
    people. In reply, Israeli jets struck six targets in Gaza, killing two gunmen. => n2
    Somali pirates released a Greek tanker and its crew of 25 on Friday after a ransom was paid. The ship had been \
    seized in February. No one was hurt. => k0 w0
    Four French tourists were shot dead near Aleg on 24 December. A fifth was badly wounded. Officials said the \
    killers, thought to be three young men, had fled to Senegal. => attack k4 w1 n1
    The army shelled the Jaffna peninsula for a third day. Tamil Tiger radio said 14 civilians had died in the \
    shelling. The defence ministry said its guns had fired only at rebel positions and that it knew of no civilian \
    deaths. => shelling k14 n1
    Colombian police found the bodies of nine men with their hands tied near Tumaco. They had been shot. Villagers \
    said that men in camouflage had taken them from a party on Saturday. => attack/abduction k9 n1
    Boko Haram fighters raided Bama at dawn on Tuesday, freeing 105 prisoners from the jail. In all, 55 people died: \
    22 policemen, 14 prison guards, two soldiers, four civilians and 13 attackers. => k55 n1
    An Iraqi helicopter fired on a funeral in Hawija, killing seven people, police said. An officer said the pilots \
    had mistaken the mourners for insurgents. An inquiry was opened. => airDroneStrike k7 n1
    French troops and Chadian soldiers killed some 20 jihadists in the Ifoghas mountains on Friday. One Chadian was \
    killed and three were wounded. They destroyed four vehicles and a fuel dump. => armedClash k21 w3 n1
    Striking miners clashed with police at a copper mine in Cajamarca on Monday. Four miners and a policeman were \
    killed. The government declared a state of emergency in three provinces. => k5 n1
    Two days of tribal fighting in Sabha have left 22 people dead. The clashes between the Tebu and the Awlad \
    Suleiman began on Saturday after a Tebu man was robbed. A truce was agreed on Monday. => armedClash/mobViolence \
    k22 n1
    A Kurdish gunman killed two village guards in Siirt on Monday. The guards, who are armed by the state, were on \
    their way home. The PKK has killed more than 1,300 of them since 1985. => k2 cum1300 n1
    President Assad told a French newspaper that his army had lost 46,000 men. He said the war would end only when \
    aid to the rebels stopped. => n0
    Fighters of the Islamic State overran the town of Hit on Thursday. At least 20 policemen were killed, officials \
    said. The jihadists raised their flag over the mayor's office. Some 180,000 people fled, the UN said. => \
    nonStateActorOvertakesTerritory k20 displaced180000 n1
    A grenade thrown into a church hall in Bujumbura wounded six worshippers on Sunday. The attacker fled on foot. \
    In the same quarter, police found the bodies of two young men on Monday. => grenade w6 n1
    Rebels attacked a gold mine near Yalgado at dawn on Saturday, firing at the workers. The mayor said 114 people \
    had been killed. The government gave a toll of 132. It was the worst attack since violence began in 2015. => n1
    Two car bombs exploded minutes apart in Homs on Tuesday. State media said 25 people were killed and more than \
    100 wounded. It was not clear who was behind the blasts. => remoteExplosive k25 w100 n1
    Guerrillas of the ELN bombed the Cano Limon pipeline in Arauca on Monday. The blast spilled oil into a river. \
    Nobody was hurt. It was the 30th attack on the pipeline this year. => remoteExplosive/lootingPropertyDestruction \
    k0 n1
    Police clashed with opposition supporters in Kinshasa on Monday. Officers fired live rounds after youths threw \
    stones. The government said three people had died. Human Rights Watch put the toll at 11. => n1
    On Monday the navy intercepted a boat carrying arms off Somalia. It seized 70 anti-tank missiles and 2,000 \
    rifles. The crew of 14 were held. => disruptedWeaponsUse k0 n1
    A 16-year-old boy was shot in the head by soldiers at a checkpoint near Jenin on Tuesday. He died two hours \
    later. The army said he had thrown a bomb at the troops. => k1 n1
    A minibus hit a landmine near Dikwa on Friday. The driver and eleven passengers were killed. Five others were \
    taken to hospital. The army blamed Boko Haram. => remoteExplosive k12 n1
    The two Koreas exchanged artillery fire across the western border on Tuesday. South Korea said two of its \
    marines were killed and 17 people wounded. It was not known whether there were losses in the North. => \
    shelling/armedClash k2 w17 n1
    More than 1,000 people fled to Cameroon after Boko Haram seized Banki on Monday. Soldiers had left the town \
    without a fight. Residents said no shot was fired. => k0
    Clashes broke out between Dinka and Nuer youths at a camp in Malakal on Wednesday. At least 18 people died and \
    50 were injured. Peacekeepers used tear gas to part them. => mobViolence/armedClash k18 w50 n1
    Suspected rebels threw a bomb into the house of a village chief in Narathiwat on Monday. The chief was unhurt \
    but his wife died. Their two children were slightly injured. => k1 w2 n1
    The bodies of 49 people, their heads and hands cut off, were left on a road near Monterrey on Sunday. Police \
    blamed the Zetas. The victims have not been named. => attack k49 n1
    French soldiers freed the Dutchman in a raid on Monday. He had been held in Mali by al Qaeda since 2011. Several \
    gunmen were killed and two captured. => n1
    A former guerrilla was shot dead in San Salvador on Monday. Two men on a motorcycle fired at him as he left his \
    office. He is the fourth leader of the party to be murdered since the peace accord. => attack k1 n1
    Armed Fulani herdsmen attacked Agatu on Monday night. They burned houses and killed at least 22. A second \
    village, Okokolo, was attacked the next day; eight people died there. => k22
    Pro-Russian separatists shot down a military transport plane as it was about to land in Luhansk on Saturday. All \
    49 people on board were killed. => k49 n1
    Somali government forces and African Union troops seized the port of Barawe from al Shabaab on Sunday. There was \
    little resistance. No casualties were reported. => governmentRegainsTerritory k0 w0 n1
    Iranian warplanes sank a tanker in the Gulf on Thursday. Two sailors are missing. The ship, registered in \
    Liberia, was carrying crude from Kuwait. => airDroneStrike k0 missing2 n1
    Vigilantes in Zamfara killed 12 suspected bandits on Tuesday. The men had been handed to them by villagers. \
    Police said they were looking for the killers. => k12 n1
    Troops opened fire on a bus near Hebron on Monday. Three passengers, all from one family, were killed. A fourth \
    is fighting for his life. => k3 n1
    The mayor of Tancitaro was shot dead on Monday by men waiting outside his house. His driver was wounded. The \
    mayor, 41, is the third in the region to be killed in two years. => attack k1 w1 n1
    A fuel tanker overturned and exploded near Bahawalpur on Sunday. People who had gathered to collect the petrol \
    were burned. At least 153 died, officials said. => n0
    A prison riot in Manaus left 56 dead on Monday. Members of two gangs fought for 17 hours. Six of the dead had \
    been beheaded. => mobViolence k56 n1
    Rockets hit the green zone in Baghdad on Monday. No one was hurt. Hours later, a car bomb in the Karrada \
    district killed five. => n2
    A village elder who had spoken against the Taliban was shot dead in Zabul on Monday. His two sons were also \
    killed. The Taliban denied any role. => attack k3 n1
    Chadian planes bombed Boko Haram positions in Gambaru on Saturday. The army said dozens of militants had been \
    killed. The town had been in rebel hands since August. => airDroneStrike n1
    Rebel shelling of a government-held district of Aleppo killed six on Friday, state television said. The \
    Observatory put the toll at nine, among them three children. => shelling n1
    In Kherson, a Russian drone dropped a grenade on a bus stop on Monday. A woman of 67 was killed. Two other \
    people, aged 59 and 71, were taken to hospital with leg wounds. => k1 w2 n1
    A bomb hidden in a cart exploded in Jaffna on Monday as an army truck passed. Five soldiers and two civilians \
    were killed. Soldiers then shot dead four youths, residents said. => remoteExplosive
    Gunmen kidnapped a Chinese engineer near Pikit on Tuesday. His Filipino guard was killed. A ransom of 2 million \
    pesos has been asked for. => abduction k1 abducted1 n1
    Two men were arrested in Marseille on Tuesday on suspicion of planning an attack. Police found three kilos of \
    explosives and a flag of the Islamic State in their flat. => arrests/disruptedWeaponsUse k0 n1
    Thousands of miners marched in La Paz on Monday to demand new laws. Some threw dynamite at police. Eleven \
    officers were injured. => violentDemonstration w11 k0 n1
    Somali pirates attacked a Danish ship on Friday. Guards on board fired back and the pirates fled. There were no \
    injuries. => k0 w0 n1
    After a night of fighting the separatists gave up the airport of Sloviansk. The army said it had lost two men. \
    It gave no figure for the rebels' losses. => governmentRegainsTerritory/armedClash k2 n1
    The charity said that five of its doctors were killed when its clinic in Kunduz was bombed on Saturday. Seven \
    patients, three of them children, also died. => airDroneStrike/remoteExplosive k12 n1
    A hand grenade exploded in a minibus in Grozny on Monday. The driver and a woman died on the spot. A boy of six \
    died on the way to hospital. Eight others were hurt. => grenade k3 w8 n1
    A bomb exploded at a bus station in Nairobi on Saturday. Four people were killed and 62 injured, the Kenya Red \
    Cross said. Police said two grenades had been thrown from a passing car. Minutes later a second blast hit a \
    restaurant nearby, but nobody was hurt there. => k4 w62
    Fighting between rival militias in Tripoli has killed at least 47 people since 13 July, the health ministry said \
    on Monday. On Sunday alone, a rocket hit a house and killed a family of three. => k3 cum47 n1
    Gunmen wearing army uniforms stopped a bus in Balochistan on Tuesday and shot dead 20 passengers after checking \
    their identity cards. Six others were spared. A Baloch separatist group claimed the killings. => attack k20 n1
    The police chief of Gamboru was killed on Sunday when his car hit a mine. Four of his men also died. He had \
    taken up the post a week before. => remoteExplosive k5 n1
    Police shot dead five men near Cotabato on Monday. The men were said to be bomb makers. A search of their house \
    turned up two bombs and a pistol. => k5 n1
    Residents of Donetsk spent a quiet night. The monitors counted only four explosions. Nobody was reported hurt. \
    => k0 w0
    French planes bombed Islamist bases near Kidal on Saturday and Sunday. There was no word on casualties. Thirty \
    planes took part. Chadian troops are on their way to Kidal. => airDroneStrike k0 n1
    Two soldiers and a civilian died on Monday when a suicide bomber attacked a NATO convoy in Kabul. Six civilians \
    were hurt. It was the second such attack in three days. On Saturday a bomb killed two Poles in Ghazni. => n2
    President Deby said his troops had killed 300 rebels and lost nine men in fighting at the weekend. The rebels \
    said they had shot down a helicopter. => armedClash k309 n1
    The Kivu Security Tracker said 18 people were killed with machetes in Oicha on Sunday night. It blamed the ADF. \
    The army arrived two hours later. Hundreds of residents then marched on the town hall; police fired shots and \
    one man was killed. => n2
    A 26-year-old Palestinian was killed by army gunfire in Nablus on Monday, medics said. The army said he had been \
    armed. Eleven others were wounded, two seriously. => k1 w11 n1
    Villagers found the bodies of three herdsmen in the bush near Barkin Ladi on Friday. The next day, youths set \
    fire to a mosque and killed its imam. => n2
    A Colombian court on Monday convicted a former colonel of the murder of 11 people during the 1985 siege of the \
    Palace of Justice. He was given 30 years. => n0
    Shells hit the Old City of Damascus on Monday, killing one and wounding 15. Rebels east of the city have often \
    shelled it. They deny aiming at civilians. => shelling k1 w15 n1
    Gunmen opened fire on a church bus in Minya on Friday. Seven Copts died and 18 were wounded. In May last year a \
    similar attack killed 29. => attack k7 w18 n1
    The airport at Tripoli was closed on Monday after shells fell near the runway. One guard was slightly wounded. \
    Flights were diverted to Misrata. => shelling w1 k0 n1
    Fighting erupted in Malakal on Wednesday when rebels attacked the airport. By evening the army said it had \
    driven them off. A colonel put his losses at 12 dead and 31 wounded; he said 60 rebels had been killed. => \
    armedClash k72 w31 n1
    Militants killed three villagers in Palma on Sunday and burned 15 houses. On Tuesday they struck again at \
    Pundanhar, beheading two men. => n2
    Nine miners were killed when gunmen opened fire on their camp near Coatepeque on Friday. The dead included two \
    brothers. Police have no suspects. => attack k9 n1
    Police in Istanbul detained 12 people on Monday over the bombing of 10 October in Ankara that killed 102. => \
    arrests k0
    A vehicle packed with explosives rammed a checkpoint in Sinai on Sunday, killing ten policemen. Five minutes \
    later gunmen fired on the survivors, killing two more. => suicideBomb/remoteExplosive k12 n1
    On Sunday a mob of about 300 attacked the home of a Christian couple in Kot Radha Kishan and burned them alive \
    in a brick kiln. The couple had been accused of burning a Koran. => mobViolence k2 n1
    Two rockets fired from Lebanon landed near Kiryat Shmona on Monday. Israel answered with artillery. There were \
    no casualties on either side. => shelling k0 w0 n1
    In Basilan, Abu Sayyaf gunmen ambushed soldiers on their way to a development project on Saturday. Six soldiers \
    and a rebel were killed. Two soldiers are missing. => armedClash k7 missing2 n1
    About 40 women in Harare beat pots on Saturday to protest against hunger. Police arrested seven of them. => \
    protestWithIntervention detained7 n1
    A roadside bomb killed a district governor in Khogyani on Monday, said a spokesman. Three of his guards were \
    also killed and his brother was hurt. No one has said they did it. => remoteExplosive k4 w1 n1
    The bodies of the six Jesuits, their cook and her daughter were found on the lawn. They had been shot by \
    soldiers during the night in San Salvador. => k8 n1
    The UN said on Monday that 3,700 civilians were killed in Iraq in October, the highest monthly toll since the \
    invasion. => n0
    At 7 a.m. on 5 May two gunmen shot and killed Dr. Ali Kazmi, a surgeon, and his nephew in Lahore. They fled on a \
    motorbike. => attack k2 n1
    """
}
