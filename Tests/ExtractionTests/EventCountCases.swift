/// Who is counted and who only stands beside it: attackers who fell after others did, whoever gives another number, accidents
/// and dismissals. The form of a line is that of `EventCases`.
enum EventCountCases {
  static let table = """
    # Another number of somebody with no office, beside the article's own
    Gunmen raided a village near Maiduguri on Monday, killing 17 people. A rights group put the number of dead at 42. => \
    k17 n1
    Gunmen raided a village near Maiduguri on Monday, killing 17 people. Residents said the true toll was 42. => k17 n1
    Gunmen killed 17 people near Maiduguri on Monday, officials said. The opposition claims 42 people were killed. => k17 n1
    Gunmen raided a village near Maiduguri on Monday, killing 17 people. Police later put the toll at 24. => k24 n1
    # Attackers who fell after those whom they killed
    Two gunmen attacked a church in Minya on Monday, killing five worshippers before police shot them dead. => k7 n1
    Two gunmen killed five worshippers at a church in Minya on Monday and were then shot dead by police. => k7 n1
    Two gunmen killed five worshippers at a church in Minya on Monday. Both were shot dead by police. => k7 n1
    A gunman killed five worshippers at a church in Minya on Monday before being killed by police. => k6 n1
    Two gunmen killed five worshippers at a church in Minya on Monday. Police killed one of the attackers. => k6 n1
    Gunmen killed five soldiers near Kidal on Monday and beheaded them. => k5 n1
    Militants attacked a post in Wana on Monday. Three soldiers were killed, as were five of the attackers. => k8 n1
    Bandits killed 40 people in Maru on Sunday. The police said they had killed six bandits. => k46 n1
    Gunmen killed seven people in Potiskum on Sunday, officials said. Ten attackers were also killed, the army said. => k17 n1
    # A group that is known and people killed, whatever a court did
    Abu Sayyaf has claimed responsibility for an attack that killed eight policemen in Jolo on Monday. A court jailed ten \
    members of Abu Sayyaf for life. => k8 n1
    # Wounds of which people died
    Gunmen shot three policemen in Karachi on Monday. One later died in hospital. => k1 w2 n1
    Gunmen wounded three policemen in Karachi on Monday, one of whom later died. => k1 w2 n1
    Three policemen were wounded by gunmen in Karachi on Monday, one fatally. => k1 w2 n1
    Three policemen were wounded by gunmen in Karachi on Monday, one of them seriously. => k0 w3 n1
    A raid on a shrine in Sehwan on Monday killed seven; 20 were hurt, of whom three later died. => k10 w17 n1
    A bomb in Quetta on Monday wounded 20 people, of whom three died in hospital. => k3 w17 n1
    Rebels wounded three soldiers near Kidal on Monday. => k0 w3 n1
    # Only how many died is denied
    Gunmen raided a shrine in Sehwan on Monday, killing 12. Officials denied that 20 people had died in the raid. => k12 n1
    # Accidents, dismissals, blame
    A helicopter crash killed four soldiers near Kabul on Monday; the ministry blamed bad weather. => n0
    A train hit a bus near Cairo on Monday, killing three. => n0
    Celebratory gunfire killed a girl at a wedding in Basra on Monday. => n0
    A drug raid in Lisbon on Monday yielded two tonnes of hashish. => n0
    Two soldiers drowned near Bangui on Monday during training. => n0
    The rebel leader died of a heart attack in Goma on Monday. => n0
    A bomb went off in Kabul on Monday. Nine people died in the heart of the city. => k9 n1
    The general died in hospital in Kabul on Monday after a long illness. => n0
    An attack was averted in Nairobi on Monday. => n0
    A soldier shot himself while cleaning his rifle in Kidal on Monday. => n0
    Police fired 200 officers in Kampala on Monday for taking bribes. => n0
    The president came under fire on Monday for his handling of the drought. => n0
    The minister shot back at his critics in Accra on Monday. => n0
    The post came under fire on Monday for the second day. => n1
    # Demonstrators who are shot hold no peaceful rally
    Four demonstrators were shot dead in Mandalay on Sunday. => excessiveForceAgainstProtesters k4 n1
    # Officers are of an army or of the police
    Three officers were killed near Kunduz on Monday. The commander and the two generals were on their way to Kabul when \
    they were killed. => k3 n1
    # Means and ground
    The army struck a bridge near Mosul on Monday. => shelling n1
    The army struck a deal with the union in Lagos on Monday. => n0
    Tanks fired on Kidal on Monday. => shelling n1
    Experts safely detonated a mine found near Mosul on Monday. => disruptedWeaponsUse n1
    Rebels withdrew from Kidal on Monday and handed it to the army. => nonViolentTransferOfTerritory n1
    SOLDIERS DROVE THE REBELS OUT OF MAIDUGURI ON MONDAY. => governmentRegainsTerritory n1
    """
}
