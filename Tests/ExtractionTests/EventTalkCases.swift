/// What states and armed groups do to one another without fighting: talks, sanctions, calls, intrusions, departures, and
/// what only looks like one of them. The form of a line is that of `EventCases`.
enum EventTalkCases {
  static let table = """
    # Diplomacy by its kind
    The United States imposed sanctions on two generals of Sudan on Monday over the war in Darfur. => sanction n1
    Peru expelled the Ecuadorean ambassador on Monday and recalled its own from Quito. => sanction n1
    Norway brokered talks between the government of Colombia and the rebels in Havana on Friday. => mediation n1
    Mediators presented a truce proposal to Hamas and Israel in Cairo on Saturday. => mediation n1
    The president of Russia spoke by telephone with the leader of Turkey on Sunday about the fighting in Idlib. => \
    contact n1
    The UN Security Council on Monday called for an immediate ceasefire in Gaza. => ceasefireCall n1
    Foreign ministers of Chad and Sudan held talks in Tripoli on Monday. => negotiation n1
    # Where nobody was allowed
    Two Russian jets violated Estonian airspace off Hiiumaa on Friday. => changeToGroupActivity n1
    A North Korean drone crossed the border on Monday and flew over Paju. => changeToGroupActivity n1
    A coast guard ship rammed a Philippine supply boat near Second Thomas Shoal on Monday. => attack/armedClash n1
    Drones entered Polish airspace on Tuesday and NATO jets shot down several of them near Lublin. => \
    disruptedWeaponsUse n1
    # Those who leave, and those who are let go
    The last 400 fighters left Douma on Sunday under a deal with the government. => agreement n1
    Farmers left the market in Leeds under a deal with the council on Sunday. => n0
    Hamas released 13 hostages in Gaza City on Friday under a truce. => other n1
    Guerrillas released 12 hostages on Monday whom they had seized last month near Zamboanga. => other n1
    The army and the rebels exchanged the bodies of 16 fighters near Aleppo on Monday. => agreement n1
    # Not what the word says
    Traders fled to the dollar on Monday as the lira fell in Istanbul. => n0
    Officials in Kabul said an attack on the dam would have killed thousands. => n0
    # More than one deed
    Gunmen killed 45 villagers in Gezira on Friday and raped several women. => attack k45 n1
    Gunmen stormed a convent near Bangui on Monday and raped two nuns. => sexualViolence n1
    It was not clear how many people were killed in the raid on Bunia on Monday. => attack k0 n1
    Hospitals in Tripoli treated 27 people after clashes on Monday. => armedClash w27 n1
    Four rifles, a grenade launcher and 2,000 rounds were seized by troops near Saravena on Monday. => \
    disruptedWeaponsUse n1
    Agents seized a Kurdish politician in Sulaimaniya on Monday and flew him to Ankara. => arrests/abduction n1
    Hackers attacked the website of the Estonian parliament on Monday. => n0
    A truce between India and Pakistan took effect on Saturday after four days of fighting that left 70 dead. => \
    agreement k0 hist70
    Students went on strike in Belgrade on Monday over the collapse of a roof that killed 16 people. => peacefulProtest k0
    Police broke up a march in Tbilisi on Monday, and medics treated 85 people. => protestWithIntervention w85
    # What was told first, and what outranks it
    The president's motorcade was ambushed near Abeche on Monday and two guards were killed. => armedClash/attack k2
    At least three people were killed when a grenade exploded at a rally in Addis Ababa on Saturday. => grenade k3
    Seven policemen were shot and injured in the protest in Mombasa on Monday. => violentDemonstration w7
    The killing of seven nurses in Deir al-Balah on Monday drew condemnation from London. => attack k7 n1
    Boko Haram released 21 girls in Banki on Thursday after talks with the government. => other n1
    An officer of the bomb squad lost both legs when a device exploded in Yala on Monday. => remoteExplosive w1
    Gang members stormed Pont-Sonde on Thursday, killing 70 people. Two of the gang were hit in an exchange of fire with \
    police. => attack k70
    Israel and Hamas exchanged 20 hostages for 1,900 prisoners in Gaza on Monday. => agreement n1
    Two soldiers trod on a mine near Kilis on Monday. => remoteExplosive n1
    """
}
