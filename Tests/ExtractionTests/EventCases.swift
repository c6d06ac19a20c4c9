/// Sentences in the styles of coders' notes, agencies, bulletins, missions and rights groups: the surest incident's sub-type,
/// its killed (`k`) and wounded (`w`), other outcomes, background (`cum`, `hist`) and how many incidents there are (`n`).
enum EventCases {
  static let table = """
    # Crime, counterfactuals, survivors, rumours of war, ground
    Residents burned tyres in Diyala on Monday. => violentDemonstration k0 w0 n1
    Residents burned tyres and blocked a road in Basra. => violentDemonstration k0 w0 n1
    Residents burned tyres and three policemen were hurt in Basra on Monday. => violentDemonstration k0 w3 n1
    On Monday residents burned tyres outside the governor's office in Basra over power cuts. => violentDemonstration \
    k0 w0 n1
    Angry residents burned tyres to protest power cuts in Basra. => violentDemonstration k0 w0 n1
    Demonstrators burned tires on the main road of Port-au-Prince on 3 May. => violentDemonstration k0 w0 n1
    Protesters burned two buses and three cars in Santiago on Sunday. => violentDemonstration k0 w0 n1
    Youths burned effigies of the president in Karachi. => k0 w0
    Villagers burned the crops of their neighbours in Plateau state. => k0 w0
    Residents burned rubbish in Beirut on Sunday as police looked on. => k0 w0
    Workers burned their uniforms at a protest in Dhaka on Sunday. => k0 w0
    A former soldier killed his wife and two children in Lyon on Monday. => n0
    A policeman shot dead his wife and then himself in Kampala on Sunday. => n0
    A man stabbed his brother to death in a quarrel over money in Nairobi. => n0
    A jealous husband killed his wife's lover with an axe in Puebla on Sunday. => n0
    Robbers shot dead a shopkeeper during a robbery in Johannesburg on Friday. => n0
    Two students were hurt in a brawl at a school in Manchester on Monday. => n0
    A mother drowned her three children in a bathtub in Houston, police said. => n0
    A 19-year-old was killed in a fight outside a bar in Prague on Saturday. => n0
    A man was stabbed to death by his neighbour in a dispute over a parking place in Milan. => n0
    A burglar killed an elderly couple in their home in Leeds on Tuesday. => n0
    Police arrested a 45-year-old man who strangled his girlfriend in Oslo. => k0
    A woman was beaten to death by her husband in Lahore on Sunday. => n0
    A serial killer murdered at least nine women in Ciudad Juarez. => n0
    The plane crashed near Kisangani on Monday; of the 12 on board, none survived. => n0
    A missile shot down the helicopter near Sloviansk on Thursday, and none of the 14 soldiers on board survived. => \
    k14 n1
    Rebels shot down an army helicopter near Slaviansk on Thursday; all 12 on board were killed. => k12 n1
    The convoy was ambushed near Gao on Monday and only three of its 22 men survived. => armedClash k19 n1
    Militants attacked the post in Sinai on Friday; only three of 22 soldiers survived. => k19 n1
    Only two of the 30 soldiers in the post survived the attack by rebels near Bouar. => k28 n1
    Clashes near Tal Afar left 12 KIA and 30 WIA on 2 May. => armedClash k12 w30 n1
    The battalion lost 12 KIA and 30 WIA in fighting near Debaltseve on Monday. => armedClash k12 w30 n1
    2 KIA, 5 WIA in IED attack on ISAF convoy near Kandahar on 3 May. => remoteExplosive k2 w5 n1
    The bomb might have killed 50 people had it gone off in the crowded market in Kano. => k0
    The bomb could have killed dozens if it had exploded, police in Kano said. => k0
    The bomb would have killed hundreds had police not defused it in Kano on Monday. => disruptedWeaponsUse k0 n1
    The plot would have killed scores of people, Belgian police said. => k0
    Five died Sunday in Fallujah; eight were killed there in March. => k5
    Five people died in Fallujah on Sunday; eight were killed there in March. => k5
    Three soldiers were killed in Fallujah on Sunday. Eight were killed there in March. => k3
    The group denied killing the priest in Mosul. => n0
    The FARC denied that its fighters had killed the mayor of Toribio on Sunday. => n0
    Turkish troops captured the town of Afrin on Sunday. => nonStateActorOvertakesTerritory n1
    Turkish forces captured the Syrian town of Afrin from Kurdish fighters on Sunday. => \
    nonStateActorOvertakesTerritory n1
    Syrian army troops recaptured the town of Saraqib from rebels on Monday. => governmentRegainsTerritory n1
    Russian forces captured the Ukrainian town of Popasna on Saturday. => nonStateActorOvertakesTerritory n1
    Ukrainian forces retook Lyman from Russian troops on Saturday. => governmentRegainsTerritory n1
    Ethiopian troops captured Baidoa in Somalia from al-Shabab on Wednesday. => nonStateActorOvertakesTerritory n1
    Azerbaijani forces captured the town of Jabrayil on Sunday. => governmentRegainsTerritory n1
    Iraqi forces captured Fallujah from Islamic State on Sunday. => governmentRegainsTerritory n1
    Rwandan troops took the town of Bukavu on Friday. => nonStateActorOvertakesTerritory n1
    Israeli troops captured the Lebanese village of Maroun al-Ras on Sunday. => nonStateActorOvertakesTerritory n1
    The Syrian Democratic Forces captured Tabqa from Islamic State on Wednesday. => nonStateActorOvertakesTerritory \
    n1
    Thirty Tamil Tigers died in a battle off Jaffna on Saturday. => k30 n1
    Thirty Tamil Tigers and six soldiers were killed off Jaffna on Saturday. => k36 n1
    Six soldiers and 30 Tamil Tigers died in a battle off Jaffna. => k36 n1
    Twelve Taliban and two policemen were killed in Ghazni on Sunday. => k14 n1
    Nine Houthis and four soldiers died in fighting in Marib on Sunday. => k13 n1
    Five Hezbollah fighters were killed in Qusayr on Sunday. => k5 n1
    Troops killed 20 Boko Haram in Borno on Sunday. => k20 n1
    Seven FARC guerrillas and one marine were killed in Tumaco on Sunday. => k8 n1
    Two Gurkhas and a Marine were killed in Helmand on Sunday. => k3 n1
    Three Palestinians and an Israeli were killed in Hebron on Sunday. => k4 n1
    The army denied killing five civilians in Kidal on Monday. => n0
    The army denied that its troops had killed five civilians in Kidal on Monday. => n0
    The army denied it had killed five civilians near Kidal. => n0
    Boko Haram denied abducting 40 girls in Chibok. => n0
    The spokesman denied reports that a soldier had shot dead a farmer in Kidal. => n0
    # Notes, leads, bulletins, missions
    On 3 May 2015, Boko Haram militants attacked Gubio village (Borno). 14 civilians killed. => attack k14 n1
    On 2 May 2015, fighters of Al Shabaab clashed with AMISOM forces near Qoryooley. Seven fatalities reported. => \
    armedClash k7 n1
    On 1 May 2015, Seleka rebels looted the Catholic mission in Bambari. No injuries. => lootingPropertyDestruction \
    k0 w0 n1
    On 30 April 2015, traders demonstrated in Kananga against a new tax. => peacefulProtest k0 n1
    On 29 April 2015, demonstrators in Bujumbura protested against the president's third term. Police fired tear gas \
    and arrested 20 people. => protestWithIntervention detained20 n1
    On 28 April 2015, police opened fire on demonstrators in Musaga (Bujumbura), killing two. => \
    excessiveForceAgainstProtesters k2 n1
    On 27 April 2015, Libya Dawn planes bombed Zintan airport. No casualties were reported. => airDroneStrike k0 w0 \
    n1
    Around 26 April 2015 (month level), suspected ADF rebels kidnapped nine farmers near Oicha. => abduction \
    abducted9 n1
    On 25 April 2015, a girl detonated explosives strapped to her body at the market of Maiduguri, killing herself \
    and seven others. => suicideBomb k8 n1
    On 24 April 2015, soldiers raped three women at Kitchanga. => sexualViolence n1
    On 23 April 2015, the army reportedly regained control of Baga from Boko Haram. => governmentRegainsTerritory n1
    On 22 April 2015, Mai Mai Raia Mutomboki captured Shabunda town from FARDC after a fight. Five soldiers and two \
    militiamen were killed. => nonStateActorOvertakesTerritory k7 n1
    On 21 April 2015, villagers in Kilifi lynched two suspected cattle thieves. => mobViolence k2 n1
    On 20 April 2015, rioters set up burning barricades in Conakry. One gendarme was stoned to death. => \
    violentDemonstration k1 n1
    On 19 April 2015, a grenade was thrown into a bar in Bujumbura, injuring 4. => grenade w4 k0 n1
    On 18 April 2015, Kenyan police arrested 40 suspected Al Shabaab members in Eastleigh. => arrests detained40 n1
    On 17 April 2015, Ethiopian forces set up a base at Halgan, Somalia. => headquartersEstablished n1
    On 16 April 2015, SPLA-IO withdrew from Kodok without a fight, and government troops moved in. => \
    nonViolentTransferOfTerritory n1
    On 15 April 2015, the government of Mali and the Coordination signed a ceasefire in Algiers. => agreement n1
    On 14 April 2015, sappers defused a roadside bomb near Jalalabad. => disruptedWeaponsUse k0 n1
    On 13 April 2015, ISIS fighters used chlorine gas against Peshmerga positions near Makhmur. 12 were affected. => \
    chemicalWeapon n1
    On 12 April 2015, the Houthi forces shelled residential areas of Aden. At least 8 civilians were killed and 25 \
    wounded. => shelling k8 w25 n1
    On 11 April 2015, a landmine exploded under a truck near Kidal; 3 dead. => remoteExplosive k3 n1
    On 10 April 2015, Anti-Balaka militia members executed two traders on the Bouca axis. => attack k2 n1
    On 9 April 2015, the Burundian government sent two more battalions to Kirundo. => changeToGroupActivity n1
    On 8 April 2015, two rival gangs fought in Khayelitsha, Cape Town; one youth was shot dead. => k1
    05/03/2015: Assailants opened fire on a vehicle carrying teachers in Parachinar, Pakistan. At least seven \
    teachers were killed in the attack. No group claimed responsibility. => attack k7 n1
    05/02/2015: An explosive device detonated near a polling station in Quetta. There were no reported casualties. \
    => remoteExplosive k0 w0 n1
    05/01/2015: Assailants attacked a police post in Wamba. Three officers, in addition to two assailants, were \
    killed and six others were wounded. => k5 w6 n1
    04/30/2015: A suicide bomber detonated an explosives-laden vehicle at a checkpoint in Baiji, Iraq. In addition \
    to the bomber, six soldiers were killed and 11 were injured. => suicideBomb k7 w11 n1
    04/29/2015: Security forces discovered and defused an explosive device at a school in Yala, Thailand. => \
    disruptedWeaponsUse k0 n1
    04/28/2015: Assailants abducted a doctor and his driver in Kunduz. The whereabouts of the two victims is \
    unknown. => abduction abducted2 n1
    04/27/2015: Assailants set fire to three buses belonging to a private company in Bihar state, India. No \
    casualties were reported. => lootingPropertyDestruction k0 w0 n1
    04/26/2015: A roadside bomb targeted an army convoy in Rafah. An unknown number of soldiers were injured. => \
    remoteExplosive k0 n1
    04/25/2015: Gunmen shot and killed a tribal elder, Haji Rahim, outside his house in Lashkar Gah. => attack k1 n1
    04/24/2015: Assailants threw grenades at a bus station in Kampala, wounding between 10 and 12 people. => grenade \
    w10 n1
    BAGHDAD (AP) - A truck bomb tore through a crowded market in a Shiite district Thursday, killing at least 67 \
    people and wounding scores more. => remoteExplosive k67 n1
    KABUL, May 4 (Reuters) - Taliban fighters overran a district centre in Badakhshan province on Monday, killing 18 \
    policemen and capturing 11. => nonStateActorOvertakesTerritory k18 captured11 n1
    MOGADISHU: Six UN staff were killed when a bomb ripped through their minibus in Garowe. => remoteExplosive k6 n1
    SANAA - Saudi-led warplanes pounded a refugee camp in northern Yemen, leaving 29 dead and 40 wounded, aid \
    workers said. => airDroneStrike k29 w40 n1
    Two American soldiers and their Afghan interpreter died when their patrol hit a mine in Paktia. => \
    remoteExplosive k3 n1
    Israel launched air strikes on the Gaza Strip on Sunday after a rocket was fired at Ashkelon. No one was hurt on \
    either side. => k0 w0 n1
    Shells rained down on Sarajevo yesterday, killing a mother and her baby and injuring nine. => shelling k2 w9 n1
    Viet Cong guerrillas mortared the air base at Da Nang, killing eight US servicemen, in February 1965. => \
    shelling k8 n1
    The IRA shot dead a part-time soldier of the Ulster Defence Regiment in Strabane on Monday. => attack/armedClash \
    k1 n1
    Contra rebels ambushed a lorry near Jinotega and killed 13 passengers, four of them children. => k13 n1
    Thirty Tamil Tigers and six soldiers died in a sea battle off Mullaitivu on Saturday, the navy said. => \
    armedClash k36 n1
    ETA blew up a car outside a barracks in Vic; nine people, among them four children, lost their lives. => \
    remoteExplosive k9 n1
    Khmer Rouge gunners shelled Siem Reap for a second day on Tuesday, wounding five villagers. => shelling w5 k0 n1
    US Marines killed nine Iraqi insurgents in house-to-house fighting in Ramadi on Monday. => armedClash k9 n1
    The Sudanese air force dropped barrel bombs on Kauda on Friday, burning 40 homes and killing a woman. => \
    airDroneStrike k1 n1
    Hutu militiamen hacked to death 17 Tutsi refugees at a camp near Goma on Sunday. => attack k17 n1
    Two French paratroopers were taken prisoner by rebels near Faya-Largeau. => captured2
    The Sandinista army lost 71 troops in the offensive near Jalapa, its commander said. => armedClash k71 n1
    A Syrian boy lost both legs when he stepped on a mine near Kobani on Sunday. => remoteExplosive w1 k0 n1
    Police in Dhaka shot and wounded seven garment workers during a protest on Saturday. => \
    excessiveForceAgainstProtesters w7 k0 n1
    A grenade attack on a wedding party in Zamboanga left the bride and three guests dead and a dozen hurt. => \
    grenade k4 w12 n1
    Militants beheaded a Croatian engineer and a Polish geologist they had been holding near Balochistan. => attack \
    k2 n1
    Six peacekeepers from Tanzania were killed and eleven more wounded in an ambush in Darfur on Saturday. => \
    armedClash k6 w11 n1
    The blast killed the governor, his two bodyguards and a passer-by in Kandahar on Monday. => remoteExplosive k4 \
    n1
    One of the two pilots was killed and the other captured when rebels downed a jet over Hama on Sunday. => k1 \
    captured1 n1
    Neither of the two hostages was harmed when gunmen freed them in Cotabato on Monday. => k0 w0
    Every one of the 43 students abducted in Iguala was murdered. => k43 n1
    Rebels released 21 captured soldiers to the Red Cross in Caqueta on Saturday. => other/agreement k0 n1
    Fighting has been raging in the outskirts of Aleppo this morning. At least a dozen fighters are reported dead. \
    => armedClash k12 n1
    And in Colombia, guerrillas have blown up an oil pipeline near Arauca for the third time this month. => \
    remoteExplosive/lootingPropertyDestruction k0 n1
    Reports are coming in of an explosion outside a mosque in Peshawar. There is no word yet on casualties. => \
    remoteExplosive k0 w0 n1
    The army says it has taken back the airport at Donetsk. => governmentRegainsTerritory n1
    MSF said its hospital in Haydan was hit by an air strike on 3 May, wounding seven patients and staff. => \
    airDroneStrike w7 k0 n1
    According to UNAMA, aerial operations in Kunduz province caused 14 civilian casualties (five deaths and nine \
    injured) on 2 May. => airDroneStrike k5 w9 n1
    OHCHR documented the killing of at least 21 civilians, including 11 women and three boys, by the armed group \
    CODECO in Djugu territory on 1 May. => attack k21 n1
    Some 8,500 people were displaced from Tawila by clashes on 30 April. => displaced8500 n1
    The mission recorded 12 cases of rape by men in uniform in Walikale territory on 29 April. => sexualViolence n1
    Human Rights Watch said soldiers arbitrarily detained 35 men in Nampala on Sunday. => arrests detained35 n1
    An IED incident on the Gao-Ansongo road on 3 May caused the death of one peacekeeper and injuries to three \
    others. => remoteExplosive k1 w3 n1
    UN patrol came under fire from unidentified armed elements near Bria on Sunday; no casualties on the UN side, \
    two attackers killed. => armedClash k2 n1
    Seven bodies, their hands bound, were found on a roadside near Apatzingan on Monday. => attack k7 n1
    In Bogota two judges were shot from a motorcycle. => w2 n1
    In Aleppo four people died in shelling on Monday. => shelling k4 n1
    In Kabul two soldiers were wounded by a bomb. => remoteExplosive w2 n1
    In Baghdad dozens were killed by car bombs. => remoteExplosive k12 n1
    In Mosul several policemen were hurt in a clash. => w3 n1
    In the village two soldiers were killed by rebels. => k2 n1
    Near Gao one soldier was killed by a mine. => k1 n1
    In the capital hundreds of people were killed in the bombardment. => k100 n1
    In Kirkuk another three people were killed by gunmen. => k3 n1
    In Homs more than forty people were killed by shells. => shelling k40 n1
    """
}
