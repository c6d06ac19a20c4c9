/// Sentences that mislead: scope, status, negation, disasters, sport, metaphors, crowds, quiet acts and weapons. The form of a
/// line is that of `EventCases`.
enum EventTrapCases {
  static let table = """
    # What is and what is not
    The government denied that 40 prisoners had been executed in Evin jail. => n0
    Rebels claimed to have killed 25 soldiers near Tessalit on Monday; the army put its losses at three. => \
    armedClash
    The opposition accused government troops of massacring 60 villagers in Houla on Friday. => attack k60 n1
    No soldier was hurt when a mortar round landed near the camp in Kidal on Monday. => shelling k0 w0 n1
    Nobody was killed or injured in the blast at the bank in Athens on Sunday. => remoteExplosive k0 w0 n1
    The front announced on Monday that it will attack any embassy in the capital. => n0
    Smugglers have threatened to carry out bombings and killings in the port. => n0
    Four men came to the house on Sunday with the intention of kidnapping the banker. => n0
    The bishop asked on Monday that the militia stop murdering patients. => n0
    The general said on Monday that his men will continue the effort to destroy all rebel camps. => n0
    The general attacked the camp on Monday, and he will attack the next one, an aide said. => n1
    Doctors fear that the death toll could reach 100. => n0
    The president warned that a new war would cost thousands of lives. => n0
    The minister said an attack on the dam could kill up to 500,000 people. => n0
    Police foiled a plot to bomb a church in Lahore on Saturday, arresting four men. => k0
    Two suspected bombers were arrested before they could attack a market in Kano on Monday. => arrests k0 n1
    Thousands marched in Buenos Aires on Sunday to commemorate the victims of the dictatorship, under which 30,000 \
    people disappeared. => peacefulProtest k0 n1
    Veterans laid wreaths on Sunday for the 19,240 men who fell on the first day of the Somme. => n0
    In the novel, a gunman kills eleven guests at a hotel in Cairo. => n0
    The film tells of a battle in which 300 Spartans died. => n0
    The play depicts the murder of a bishop in San Salvador. => n0
    A video game in which players kill policemen was banned in Caracas. => n0
    A court in The Hague sentenced the general to 40 years for the murder of 8,000 men at Srebrenica in 1995. => n0
    Since 1964 the conflict in Colombia has claimed more than 220,000 lives. => cum220000 n0
    At least 150 journalists have been killed in Iraq since 2003. => cum150 n0
    The strike killed five people on Sunday, bringing to 88 the number killed in Gaza this month. => airDroneStrike \
    k5 cum88 n1
    So far this year, 312 people have died in political violence in Karachi. => cum312 n0
    The war of 1971 killed 300,000 people by low estimates. => hist300000 n0
    He survived an assassination attempt in Kabul on Monday in which two of his guards were killed. => attack k2 n1
    The general escaped unhurt but his driver was killed when a bomb hit their car in Mogadishu on Sunday. => \
    remoteExplosive k1 n1
    At least 300 people drowned when a ferry sank off Zanzibar on Saturday. => n0
    A gas explosion destroyed a block of flats in Prague on Monday, injuring 40. => n0
    Three climbers were killed in an avalanche on Mont Blanc on Sunday. => n0
    Five soldiers were killed when their helicopter crashed in bad weather near Zabul. => n0
    Four sailors died in a fire on board a destroyer during a routine patrol off Chile. => n0
    Two workers were killed when a crane collapsed in Jeddah on Tuesday. => n0
    Eleven people were crushed to death in a stampede at a temple in Kerala. => n0
    A bus carrying soldiers plunged off a bridge near Asmara, killing 12. => n0
    The striker's bomb from 30 metres killed off the visitors' hopes. => n0
    The dollar came under attack and shares in Tokyo were hammered on Monday. => n0
    Critics opened fire on the new opera house on Sunday. => n0
    The two companies are fighting a price war over cheap flights. => n0
    The prime minister survived a battle in parliament over the budget. => n0
    A record heat wave killed 70 people in Lahore in May. => n0
    Smog killed thousands in London in 1952. => n0
    A lion killed a ranger in Kruger park on Sunday. => n0
    The volcano exploded on Monday, forcing 20,000 villagers to flee. => n0
    The mayor launched a broadside at the press on Monday. => n0
    Some 5,000 people marched peacefully through Yerevan on Sunday against the rise of electricity prices. => \
    peacefulProtest k0 n1
    Nurses went on strike in Kampala on Monday over unpaid wages. => peacefulProtest k0 n1
    Police broke up a sit-in outside parliament in Skopje with water cannon; 12 people were injured. => \
    protestWithIntervention w12 n1
    Police dispersed a protest by teachers in Tegucigalpa on Monday and detained 30 of them. => \
    protestWithIntervention detained30 n1
    Riot police used tear gas against students who blocked a road in Lima. => protestWithIntervention n1
    Soldiers fired into a crowd of miners in Marikana, killing 34. => excessiveForceAgainstProtesters k34 n1
    Police shot dead three demonstrators in Conakry on Thursday. => excessiveForceAgainstProtesters k3 n1
    Troops opened fire on a funeral procession in Homs on Friday, killing at least 11 mourners. => \
    excessiveForceAgainstProtesters/attack k11 n1
    Demonstrators hurled petrol bombs at police in Athens on Sunday. => violentDemonstration k0 n1
    Protesters stormed the parliament in Ouagadougou and set it on fire. => violentDemonstration n1
    Rioters looted shops in Baltimore; 15 police officers were injured. => violentDemonstration/mobViolence w15 n1
    Hindu and Muslim mobs clashed in Muzaffarnagar on Saturday, leaving 13 people dead. => mobViolence k13 n1
    A crowd beat a suspected child-snatcher to death in Puebla on Monday. => mobViolence k1 n1
    Supporters of two parties fought with clubs in Dhaka on Sunday, and one man died. => mobViolence k1 n1
    Prisoners rioted in Manaus and killed 56 inmates. => mobViolence k56 n1
    Farmers and herders fought over a well near Tillaberi on Monday; 17 people were killed. => \
    mobViolence/armedClash k17 n1
    Taxi drivers blocked roads in Bogota on Tuesday to protest against fuel prices. => peacefulProtest k0 n1
    Monks held a vigil in Yangon for the prisoners. => peacefulProtest k0 n1
    Rebel leader Joseph Kony's deputy surrendered to US forces in Obo on Monday. => \
    agreement/changeToGroupActivity/other k0 n1
    The Philippine government and the MILF signed a peace deal in Manila on Thursday. => agreement k0 n1
    UNITA rebels handed over the town of Bailundo to the government without a fight. => \
    nonViolentTransferOfTerritory k0 n1
    The army said it had seized 200 rifles and a ton of explosives in Buenaventura. => disruptedWeaponsUse k0 n1
    Coast guards intercepted a boat with 300 rocket launchers off Gaza. => disruptedWeaponsUse k0 n1
    Air defences shot down four drones over Jeddah on Monday; no damage was reported. => disruptedWeaponsUse k0 w0 \
    n1
    Police arrested five members of a Basque separatist cell in Bilbao on Tuesday. => arrests detained5 n1
    Russia moved 12 more aircraft to its base near Latakia. => changeToGroupActivity/headquartersEstablished k0 n1
    NATO established a logistics base in Poland on Monday. => headquartersEstablished k0 n1
    Two rebel factions in Darfur announced their merger on Sunday. => changeToGroupActivity k0 n1
    The government imposed a night curfew on Diffa region. => changeToGroupActivity k0 n1
    The mass grave of some 70 people was found near Nineveh. => other/attack n1
    Serb forces burned 40 houses in the village of Racak. => lootingPropertyDestruction k0 n1
    Bandits rustled 300 cattle from a village in Turkana. => lootingPropertyDestruction k0 n1
    Militants blew up a gas pipeline in Dera Bugti. => remoteExplosive/lootingPropertyDestruction k0 n1
    The foreign ministers of Iran and Iraq met in Geneva on Monday for talks. => k0
    The UN Security Council imposed sanctions on five commanders of the militia on Tuesday. => k0
    Pakistan expelled an Indian diplomat on Thursday. => k0
    The secretary-general called for an immediate ceasefire in Tripoli. => k0
    A drone strike killed four suspected al Qaeda members in Shabwa on Saturday. => airDroneStrike k4 n1
    US B-52s bombed villages in Laos, killing 50 peasants, survivors said. => airDroneStrike k50 n1
    A helicopter gunship fired on a market in Jonglei, killing eleven. => airDroneStrike k11 n1
    Government planes dropped two bombs on a school in Kauda; six pupils died. => airDroneStrike k6 n1
    A Scud missile hit Dhahran, killing 28 soldiers. => shelling k28 n1
    Rockets fired from Gaza landed in Sderot, lightly wounding a woman. => shelling w1 k0 n1
    A sniper killed a woman on a bridge in Sarajevo. => attack k1 n1
    Tank fire killed a family of six in Grozny on Tuesday. => shelling k6 n1
    A booby-trapped doll killed two children in Kunar. => remoteExplosive k2 n1
    A letter bomb injured a secretary at the consulate in Rome on Monday. => remoteExplosive w1 k0 n1
    A parcel bomb killed a lawyer in Istanbul. => remoteExplosive k1 n1
    A suicide truck bomber rammed the barracks in Beirut and killed 241 servicemen. => suicideBomb k241 n1
    Two women wearing explosive belts blew themselves up in a mosque in Fotokol, killing 13. => suicideBomb n1
    Mustard gas killed 5,000 Kurds in Halabja. => chemicalWeapon k5000 n1
    Sarin was released in Khan Shaykhun, killing at least 80 people. => chemicalWeapon k80 n1
    A grenade was lobbed into a police station in Kisumu but failed to explode. => grenade k0 n1
    Gunmen on a motorcycle shot dead the editor of a newspaper in Ciudad Juarez. => attack k1 n1
    Armed men kidnapped the bishop of Arauca on Sunday and freed him two days later. => abduction abducted1 n1
    Soldiers gang-raped 15 women and girls in Minova. => sexualViolence k0 n1
    Fighters of the LRA abducted 14 people, including five children, near Obo. => abduction abducted14 n1
    Unknown persons took a judge from his house in Homs; he has not been seen since. => abduction n1
    # Figures in odd places, and whose they are
    In Mogadishu a mortar shell hit a tea shop and six customers were killed. => shelling k6 n1
    In an ambush near Kidal on Monday rebels killed six soldiers and took four prisoner. => k6 captured4 n1
    Seven people were killed, two of them by a sniper, in Aleppo on Monday. => k7 n1
    Of the 30 wounded, six later died in a hospital in Sanaa. => k6 n1
    Four of the ten hostages were killed when troops stormed the house in Zamboanga. => k4 n1
    A dozen villagers, half of them children, were burned alive in Bama on Monday. => k12 n1
    The raid on Nablus left a man of 60 and his grandson, 7, dead. => k2 n1
    One person was killed and another injured in a shooting in Mombasa on Monday. => k1 w1 n1
    Two were killed and one was missing after pirates boarded the ship off Bonny. => k2 missing1 n1
    The death toll from Sunday's bombing of a church in Jos rose to 15 on Tuesday after two of the injured died. => \
    remoteExplosive k15 n1
    The bombing in Ankara killed 86, the ministry said; the opposition put the number at 128. => remoteExplosive n1
    The ministry revised the toll of the attack in Nice down from 86 to 84. => k84
    Between 60 and 70 people, mostly women, were abducted from Kummabza on Thursday. => abduction abducted60 n1
    No fewer than a hundred cattle and one herder were killed by gunmen near Jos. => k1 n1
    Troops killed a rebel commander known as Black Mamba and three of his bodyguards near Isiro. => k4 n1
    Three members of one family were killed when a rocket hit their tent in Saada. => shelling k3 n1
    Rebels killed the governor of Helmand's deputy in Lashkar Gah on Monday. => k1 n1
    The blast in Quetta killed 11, including three policemen, and wounded 21, five of them critically. => \
    remoteExplosive k11 w21 n1
    A father, his two daughters and a neighbour died when a shell hit their house in Misrata. => shelling k4 n1
    Both pilots were killed when rebels shot down their plane over Latakia on Monday. => k2 n1
    The couple were shot dead in their car near Cotabato on Sunday. => k2 n1
    Six died, among them the attacker. It happened at a mosque in Najaf on Friday. => k6 n1
    Eleven of the 14 attackers and all five guards were killed at the prison in Mukalla. => k16 n1
    An estimated 1.2 million people have fled South Sudan since December 2013. => n0
    Fewer than five civilians were hurt in the drone strike on Datta Khel. => airDroneStrike w4 n1
    The army lost a tank, two trucks and nine men in the battle for Dungu. => armedClash k9 n1
    Hundreds of refugees were massacred at Gatumba on Friday night. => attack k100 n1
    The man shot two policemen dead, wounded a third and then shot himself in Dallas. => w1
    Police shot dead a suicide bomber before he could blow himself up in Maiduguri on Monday. No one else was hurt. \
    => k1 n1
    Twenty tonnes of explosives and 30 rifles were found in Kirkuk on Monday. => disruptedWeaponsUse k0 n1
    Forty houses were burned and two people lost their lives in Kadugli on Sunday. => k2 n1
    A bullet killed a 3-year-old in Karachi on Monday. => k1 n1
    Soldiers wounded at least three and arrested 17 protesters in Lome on Thursday. => \
    protestWithIntervention/excessiveForceAgainstProtesters w3 detained17 n1
    Two Italians held since July were freed in Tripoli on Monday. => k0
    A Spanish hostage was beheaded by Islamists in Kidal, a video showed. => attack k1 n1
    Around 15,000 people were driven from their homes around Rutshuru by the fighting. => displaced15000 n1
    Kurdish fighters killed 16 Islamic State militants near Sinjar on Monday, losing two of their own. => armedClash \
    k18 n1
    Hutu rebels of the FDLR killed two park rangers in Virunga on Saturday. => k2 n1
    Israeli settlers torched an olive grove and beat two farmers near Nablus. => k0
    The Shining Path killed three policemen in Ayacucho, in the Andes, on Monday. => k3 n1
    Al Shabaab claimed Saturday's killing of a member of parliament in Mogadishu. => k1 n1
    The Lord's Resistance Army is blamed for the killing of ten villagers near Doruma on Monday. => k10 n1
    A policeman was killed and two rebels were injured in an exchange of fire in Bijapur. => armedClash k1 w2 n1
    Janjaweed on horseback raided Shattaya, killing 20 men and raping several women. => k20 n1
    Ukrainian and Russian-backed forces traded artillery fire near Avdiivka on Monday; one soldier was killed. => k1 \
    n1
    Peacekeepers from Rwanda shot dead three anti-balaka fighters in Bangui on Thursday. => armedClash k3 n1
    The general denied that his men had looted shops in Kisangani. => n0
    An exhibition on the siege of Leningrad opened in Berlin on Monday. => n0
    Scientists killed millions of mosquitoes in Queensland. => n0
    The hunters shot two bears near Brasov. => n0
    Farmers fought the drought in Kenya with new seeds. => n0
    Doctors are battling an outbreak of measles in Niger that has killed 60 children. => n0
    The company was hit by a wave of strikes and its shares plunged. => k0
    The match between Dinamo and Partizan ended after fans threw flares at the goalkeeper. => k0
    Twelve miners died when a shaft collapsed near Johannesburg. => n0
    Two pilots died when their training jet crashed near Bidar. => n0
    The ministry plans to buy 40 tanks and six attack helicopters. => n0
    If war came, the army would lose 10,000 men in a week, the study said. => n0
    Nobody was arrested and nobody was hurt in Monday's march in Skopje. => peacefulProtest w0 n1
    A drunk driver ran over and killed four people in Manila. => n0
    Two teenagers were killed when a firework exploded in Naples on New Year's Eve. => n0
    Poachers killed 20 elephants in Garamba. => n0
    An avalanche buried 12 soldiers on the Siachen glacier. => n0
    Three people were trampled to death at a football stadium in Luanda. => n0
    The pope prayed for the victims of the war in Bosnia. => n0
    # Weapons, drives and drills
    Attackers drove two cars packed with explosives into the gate of a UN base in Kidal on Tuesday, killing three \
    peacekeepers. => suicideBomb k3 n1
    A truck was driven into the gate of the police headquarters in Lashkar Gah on Thursday and blew up, wounding 12 \
    policemen. => suicideBomb w12 n1
    A man drove his car into a crowd in Munich on Friday, killing two people. => k2 n1
    The bomber killed himself and four others outside a police station in Maiduguri on Sunday. => suicideBomb k5 n1
    Eleven civilians died on Sunday when their car hit a roadside mine in Helmand. => remoteExplosive k11 n1
    No one was hurt when a drone crashed into an apartment block in Belgorod on Monday. => airDroneStrike w0 n1
    The hospital reported eight fatalities after Friday's strike on Idlib. => airDroneStrike k8 n1
    Missiles struck the centre of Sumy on Sunday, killing 34 people in the deadliest strike this year. => shelling k34 n1
    North Korea test-fired a ballistic missile into the sea off Wonsan on Thursday. => n0
    The air force carried out a test of a Minuteman missile from Vandenberg on Wednesday. => n0
    The government approved the sale of 200 missiles to Poland on Friday. => n0
    Stocks of 155mm shells are running low, a general in Kyiv said on Friday. => n0
    Police fired warning shots in the air during a drill in Nairobi on Friday. => n0
    Soldiers killed five rebels in a raid on a camp in Arauca on Monday and seized 11 rifles and 600 kilograms of \
    explosives. => armedClash k5 n1
    The army said it killed 24 insurgents, captured three and destroyed two camps near Baga on Thursday. => armedClash \
    k24 captured3 n1
    Masked men took a Swiss nurse from her home in Timbuktu on Friday. => abduction n1
    Gunmen lined up four men in a cafe in Guayaquil on Sunday and shot them. The bodies were taken to the morgue. => k4 n1
    Gunmen killed 44 people at a mosque in Fambita on Friday, the ministry said. Troops said they had killed 11 of the \
    "terrorists". => k44
    A bomb wounded 11 people in Jalalabad on Saturday. Four of the 11 wounded have since died. => remoteExplosive k4 w7 n1
    A bomb wounded 11 people in Jalalabad on Saturday. Four of the wounded died in hospital. => remoteExplosive k4 w7 n1
    Gunmen shot a priest outside his church in Jos on Monday. He died in hospital. => k1 n1
    # Ways of speaking
    The bank cut 400 jobs in a battle to survive, it said in Zurich on Monday. => n0
    A bomb cyclone battered Boston on Friday, killing three people. => n0
    Elephants trampled two villagers to death in Jharkhand on Sunday. => n0
    Ministers fought over the budget until dawn in Brussels on Friday. => n0
    Mourners buried three victims of last week's bombing in Quetta on Friday. => n0
    A fake report that a bomb had exploded in Lagos was spread on Monday. => n0
    Iran is months away from building a bomb, inspectors said in Vienna on Monday. => n0
    The army chief said an attack on the island was unlikely this year. => n0
    Shares in the airline took a hit in Frankfurt on Tuesday after a strike by pilots. => n0
    The group said it was behind a wave of bombings this year in Gao. => n0
    Forces drove insurgents out of the port of Mocimboa da Praia on Sunday. => governmentRegainsTerritory n1
    Schoolgirls kidnapped by gunmen in Kuriga were freed on Tuesday after talks, the governor said. => other n1
    The mayor of Jerusalem fired his deputy on Monday. => n0
    Ministers will discuss the fighting in Gaza in Brussels next week. => n0
    A court in Koblenz sentenced a colonel to life in prison on Thursday for 27 murders. => n0
    """
}
