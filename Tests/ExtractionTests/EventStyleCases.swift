/// Headlines, situation reports and other wars. The form of a line is that of `EventCases`.
enum EventStyleCases {
  static let table = """
    # Headlines and situation reports
    Baghdad: 12 killed, 30 hurt in car bombing. => remoteExplosive k12 w30 n1
    Somalia: Al-Shabaab kills 8 in hotel attack. => attack k8 n1
    Gunmen kill 6 in Karachi mosque shooting => attack k6 n1
    Blast kills two Turkish soldiers in Hakkari => remoteExplosive k2 n1
    Suicide bomber kills 20 at Kabul wedding => suicideBomb k20 n1
    Death toll in Garissa attack rises to 147 => k147 n1
    US drone strike kills four militants in Yemen => airDroneStrike k4 n1
    Police, protesters clash in Caracas; 3 dead => k3
    Two Palestinians shot dead by Israeli forces in West Bank => k2 n1
    3 killed, 7 injured as rival groups clash in Bihar => mobViolence/armedClash k3 w7 n1
    One soldier martyred, two terrorists killed in Waziristan operation => armedClash k3 n1
    Bus ambush in Mindanao leaves five dead => k5 n1
    Five aid workers abducted in South Sudan => abduction abducted5 n1
    Rocket lands near airport in Kabul, no casualties => shelling k0 w0 n1
    Landmine blast injures three children in Helmand => remoteExplosive w3 k0 n1
    Four policemen hurt in stone-pelting in Srinagar => violentDemonstration/mobViolence w4 n1
    Incident: SAF Antonov dropped six bombs on Kauda on 2 May. Casualties: 3 civilians killed, 5 wounded. => \
    airDroneStrike k3 w5 n1
    SITREP 3 May: Sarajevo: 412 shell impacts. 6 civ killed, 22 civ wounded. => shelling k6 w22 n1
    Killed: 4. Wounded: 9. Location: Kirkuk. Type: car bomb. => remoteExplosive k4 w9 n1
    UNAMID: on 2 May a patrol was fired at near Kutum; one peacekeeper injured. => k0 w1 n1
    Two brothers, aged 9 and 11, were killed by an unexploded shell in Khost on Monday. => k2 n1
    Among the seven dead was a BBC cameraman, killed when shells hit a hotel in Baghdad on Tuesday. => k7 n1
    Witnesses counted 14 bodies after the raid on Beni on Sunday; the army spoke of eight dead. => n1
    A teacher and four of her pupils died, and 11 pupils were hurt, when a mortar round struck a school in Damascus \
    on Monday. => shelling k5 w11 n1
    A family of four was killed in their home in Hama by a barrel bomb on Monday. => airDroneStrike k4 n1
    The explosion killed the bomber and injured three passers-by in Kaspiysk on Monday. => k1 w3 n1
    Thirteen died, including the two attackers, in an assault on a police academy in Quetta. => k13 n1
    Rebels kidnapped 12 oil workers in Arauca on Monday but freed nine of them hours later. => abduction abducted12 \
    n1
    Nearly 300 detainees have been executed in the prison of Saydnaya since 2011. => n0
    The clashes, the worst since 2009, left 28 dead in Urumqi on Monday. => k28 n1
    There were 17 dead and an unknown number of wounded after the bombing in Taiz on Monday. => k17 n1
    No fewer than three and as many as seven militants were killed in a drone strike in Shawal. => airDroneStrike
    A total of 31 people, 19 of them women, were killed on 1 and 2 May in three villages of Ituri. => k31 n1
    # Openings and other wars
    On the night of 4 May in Gao, two grenades were thrown at a police post. One officer was slightly hurt. => \
    grenade w1 k0 n1
    Overnight, Grad rockets hit three apartment blocks in Mariupol; 30 people died and 92 were hurt. => shelling k30 \
    w92 n1
    At Kapyong the battalion lost 32 killed and 59 wounded. => k32 w59 n1
    During the siege of Sarajevo on Monday a sniper shot a boy of eight dead. => k1 n1
    Near the border with Chad five customs officers were killed by bandits on Monday. => k5 n1
    Outside Basra a convoy of trucks was attacked; two drivers died. => k2 n1
    In Chechnya, Russian troops killed 13 rebels in a two-day battle for the village of Gekhi. => armedClash k13 n1
    In retaliation for the raid, militiamen burned down 60 huts in Malakal on Monday. => lootingPropertyDestruction \
    k0 n1
    For the second time in a week, gunmen fired on a school bus in Karachi; two pupils were wounded. => attack w2 k0 \
    n1
    According to the Red Cross, 14 people were killed and 60 wounded in tribal clashes in Jonglei on Sunday. => \
    armedClash/mobViolence k14 w60 n1
    By Monday night the shelling of Grozny had claimed 40 lives. => shelling k40 n1
    So far 23 bodies have been recovered from the market bombed on Sunday in Maiduguri. => k23 n1
    Insurgents ambushed US troops near Tongo Tongo, Niger, killing four Americans and five Nigerien soldiers. => \
    armedClash k9 n1
    The mob hanged two policemen from lamp posts in Budapest. => mobViolence k2 n1
    Partisans blew up a German troop train near Minsk, killing 40. => remoteExplosive k40 n1
    Federal troops bombarded Biafran positions at Umuahia; the rebels said 120 were dead. => shelling k120 n1
    Israeli gunboats shelled Tyre on Saturday and wounded eight Palestinians. => shelling w8 n1
    Renamo guerrillas hacked to death 24 passengers of a train near Moamba. => attack k24 n1
    Ethiopian jets bombed the market of Hawzen, killing 1,800 people. => airDroneStrike k1800 n1
    Basque separatists shot dead an army colonel and his driver in Madrid on Friday. => k2 n1
    An IRA mortar hit a police station in Newry, killing nine officers. => shelling k9 n1
    Red Brigades gunmen kneecapped a journalist in Milan. => k0
    Hezbollah fired an anti-tank missile at an Israeli jeep near Shebaa, killing two soldiers. => shelling k2 n1
    Houthi drones hit an oil plant at Abqaiq; no one was hurt. => airDroneStrike k0 w0 n1
    The coup attempt in Bujumbura collapsed on Friday after heavy fighting around the radio station; 12 soldiers \
    died. => armedClash k12 n1
    A Palestinian rammed his car into soldiers at a bus stop in Jerusalem, injuring four, and was shot dead. => k1 \
    w4 n1
    The sheikh was stabbed in his mosque in Dresden by a neo-Nazi. => attack n1
    Assailants threw acid at two schoolgirls in Kandahar. => attack n1
    Armed settlers of two rival clans exchanged gunfire in Marsabit, leaving five dead. => armedClash k5 n1
    Security forces carried out mass arrests in Oromia on Sunday, taking more than 500 people into custody. => \
    arrests detained500 n1
    The Mahdi Army handed over its weapons in Sadr City on Monday. => k0
    About 200 fighters of the SPLM-IO defected to the government in Bentiu. => changeToGroupActivity k0 n1
    Pakistan deployed 20,000 more troops along the Afghan border on Monday. => changeToGroupActivity k0 n1
    The rebels set up a new training camp near Lake Kivu on Monday. => headquartersEstablished k0 n1
    Russia and Ukraine exchanged 90 prisoners each on Monday in Luhansk. => k0
    Islamic State fighters demolished the temple of Baal in Palmyra. => lootingPropertyDestruction k0 n1
    Workers blocked the port of Buenaventura on Tuesday. Riot police cleared them away with tear gas, and 14 were \
    hurt. => protestWithIntervention w14 n1
    Students threw paint at the president's car in Santiago. => k0
    Demonstrators beat a policeman to death in Maidan square in Kiev on Thursday. => \
    violentDemonstration/mobViolence k1 n1
    Police fired in the air to disperse protesters in Goma; a stray bullet wounded a child. => \
    protestWithIntervention/excessiveForceAgainstProtesters w1 n1
    A general strike paralysed Conakry on Monday. => peacefulProtest k0 n1
    # Who says it, and what has not happened
    The army claimed it had killed 40 insurgents in Zabul on Monday. => k40 n1
    The Taliban claimed to have killed 12 American soldiers in Logar on Monday. => k12 n1
    Azerbaijan accused Armenia of shelling the village of Tapqaraqoyunlu on Monday, killing two civilians. => \
    shelling k2 n1
    The opposition blamed government forces for the deaths of nine protesters in Kiev on Thursday. => k9 n1
    Rebels said they had shot dead three spies near Bunia on Monday. => k3 n1
    The ministry denied reports that a bomb had killed seven people in Samara on Monday. => n0
    The two presidents accused each other of breaking the truce. => k0
    Eritrea denied any part in the bombing that killed two guards in Addis Ababa on Monday. => remoteExplosive k2 n1
    The bishop was not killed, as first reported, but only wounded in Monday's attack in Bukavu. => k0 n1
    The report of a massacre at Timisoara, with 4,000 dead, proved to be untrue. => n0
    It was feared that 50 miners had been buried by the shelling in Debaltseve. => k0
    The general threatened to shell Tuzla unless the troops withdrew. => k0
    Israel warned that it would bomb the dam if the rockets did not stop. => k0
    The rebels vowed to kill any teacher who opened a school in Helmand. => k0
    The plan to storm the embassy was dropped on Monday. => n0
    A man was charged with the murder of four soldiers in Tripoli in 2011. => n0
    Serbs marked the 20th anniversary of the air strikes, in which 16 employees of a broadcaster were killed. => n0
    No rocket has been fired from Gaza since August. => n0
    There has been no fighting in Aceh since 2005. => n0
    He narrowly escaped being killed when a grenade was thrown at his car in Juba on Monday. => grenade k0 n1
    Rebels failed to take the bridge at Kapit on Monday. => k0
    The bomb was found before it could explode at a station in Cologne on Monday. => \
    disruptedWeaponsUse/remoteExplosive k0 n1
    # What only looks like crime, accident or game
    Rebels shot down a helicopter, which crashed near Kidal, killing four soldiers on Monday. => k4 n1
    A bomb on board caused the plane to crash near Bogota on Monday, killing 107 passengers. => k107 n1
    A bus overturned after rebels fired on it near Bouar on Monday; six passengers died. => k6 n1
    A truck carrying soldiers overturned near Gao on Monday, killing nine. => n0
    Militants torched a fuel tanker near Quetta on Monday, killing its driver. => k1 n1
    Guerrillas derailed a train near Bihar on Monday and killed two guards. => k2 n1
    The robbery of a bank in Cali by FARC guerrillas on Monday left two guards dead. => k2 n1
    Gunmen killed the judge, his wife and two children in their home in Culiacan on Monday. => k4 n1
    Islamic State killed his two sons in Mosul on Monday, a shopkeeper said. => k2 n1
    Boko Haram killed his three brothers in Gwoza on Monday. => k3 n1
    A resident of Gaza said Israel killed his wife and two children in a strike on Tuesday. => n1
    A Taliban commander killed his brother, who worked for the police, in Wardak on Monday. => k1 n1
    A flood of refugees crossed the border after the army attacked Shindisi on Monday, killing six people. => k6 n1
    Gunmen stormed a stadium during a football match in Diyala on Monday and killed five spectators. => k5 n1
    A striker was shot dead by police during the miners' strike in Marikana on Monday. => k1 n1
    Analysts said attacks by Boko Haram killed 12 people in Maiduguri on Monday. => k12 n1
    A firefighter was shot dead by rebels as he put out a blaze in Donetsk on Monday. => k1 n1
    The storm of protest grew on Monday when police killed two students in Kano. => k2 n1
    Aid workers helping flood victims were kidnapped by gunmen in Jacobabad on Monday. => abduction n1
    Fighters hit an oil tanker with a missile off Hodeidah on Monday, wounding two sailors. => shelling w2 n1
    A married couple and their neighbour were killed by shelling in Avdiivka on Monday. => shelling k3 n1
    A quarrel between soldiers and herders near Gao on Monday left seven dead. => k7 n1
    Two Navy Seals were killed in a raid in Shabwa on Monday. => k2 n1
    """
}
