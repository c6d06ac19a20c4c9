/// Who counts what: sides and officials beside others, the attackers' own dead, tolls in the present tense, lists, and acts
/// that are easily taken for others. Read by `EventTableTests`.
enum EventFigureCases {
  static let table = """
    # Tolls as live pages tell them
    Russian drones struck a block of flats in Kharkiv on Monday. The number of dead rises to five, the mayor wrote. => k5
    Russian drones struck a block of flats in Kharkiv on Monday. Death toll climbs to seven. => k7
    Two people died when drones struck Kharkiv on Monday. The number of killed has risen to four. => k4
    The toll from an attack on a village near Bunia could rise to 90. Rebels hacked 41 people to death on Monday. => k41
    # Sides and officials beside others
    The army fought rebels near Wad Madani on Monday. The army put its losses at five. => k5
    An air strike on a market in Tora killed 200 people on Monday, activists said. The army disputed the figures, saying \
    54 people had been killed. => k54 n1
    A drone hit a wedding near Kolo on Monday, killing 22 people, residents said. The army disputed the figures. It said \
    nine people had died. => k9 n1
    A raid near Jos on Sunday killed at least 20 people, residents said. Police confirmed six deaths. => k6 n1
    At least 16 people died when police fired on a march in Lome on Monday, a rights group said. The interior minister \
    said ten people had been killed. => k10
    # The attackers' own dead
    At least 12 people were killed on Monday in an attack on a bus near Quetta, police said. The four attackers were \
    killed. => k16 n1
    A gunman killed five people at a school in Linz on Monday. The gunman was shot dead by police. => k6 n1
    Thirteen people, including the four attackers, were killed in an attack on a bus near Quetta on Monday. The four \
    attackers were killed by guards. => k13 n1
    Two people were killed in an attack at an airport near Cali on Monday. Guards killed the attacker. => k2
    # Counted and not counted
    Gang violence in Gonaives killed at least 70 people in a single week, the agency said on Monday. => cum70 n0
    Gunmen shot dead two brothers, aged 24 and 27, and their father in Haifa on Saturday. => k3
    Sixty-four people were wounded by a blast in Marib on Sunday, some of whom later died. => w64
    Assailants threw a grenade into a bar in Gitega on Friday. Three people died on the spot; nine are being treated. \
    => grenade k3 w9
    Eight sailors were rescued and three are missing after a drone boat hit a cargo ship off Hodeidah on Sunday. \
    => airDroneStrike missing3 n1
    The military said it killed 26 members of the Pakistani Taliban in North Waziristan on Monday. Eight soldiers died in \
    the fighting. => armedClash k34 n1
    Four soldiers were killed in clashes in Marawi on Monday. The two dead officers were named on Tuesday. => k4
    # What it was
    Ukrainian troops stopped 14 Russian attacks near Toretsk on Monday, nine near Siversk and three near Lyman. \
    => armedClash k0
    M23 rebels now control the town of Walikale, residents said on Monday. => nonStateActorOvertakesTerritory
    The rebels, who now control much of the country, thanked the farmers on Monday. => n0
    Rebels now control two thirds of the province, the governor said on Monday. => n0
    A senator was shot in the head at a campaign rally in Cali on Saturday. => attack w1
    A policeman was stabbed to death in Mulhouse on Saturday by a man shouting slogans. => armedClash/attack k1
    A blast at a munitions depot in Rangpur killed four workers on Monday; police ruled out sabotage. => n0
    # Whoever fights beside an army, and what moved those who struck
    The Syrian army and allied fighters captured a suburb of Palmyra on Monday, a statement said. \
    => governmentRegainsTerritory
    Troopers captured two New People's Army camps in Abra on Monday. => governmentRegainsTerritory
    Army units established control over an area of 120 square km near Abra on Monday. => governmentRegainsTerritory
    The ministry said on Monday its jets had bombed rebels whom it accused of a chlorine attack in Azaz. => airDroneStrike
    Soldiers fired into a crowd waiting for flour in Gaza City on Monday, killing nine people. => attack k9
    A senator was shot at a rally in Cali on Monday and died in hospital. => attack k1
    # Sums and items
    The monitor said 745 civilians were killed in Latakia on Monday, mostly in shootings, as well as 125 soldiers and \
    148 militants. => k1018
    Twenty-one hostages and four soldiers were killed in the siege of a train in Bolan on Monday. Troops killed 33 \
    attackers. An official told reporters he had seen the bodies of at least 70 people. => k58
    Fourteen people were killed in a strike on Rafah on Monday, taking the day's overall death toll to 73. => k14 cum73
    Since March 15 the air force has carried out 800 strikes on the province, killing scores of people, including 68 \
    migrants. => cum20 n0
    The ministry says 397 people trying to get food have been killed since May. => cum397 n0
    Two men trying to reach the border were shot dead by soldiers near Herat on Monday. => attack k2
    Gunmen abducted five miners near Turbat on Monday. Their bodies were found beside a road on Tuesday. => killed5
    Assailants abducted two boys in Vouri on Monday. Both were killed and their bodies were found on Tuesday. => killed2
    A mine killed eight farmers and left eleven others with injuries near Dikwa on Monday. => k8 w11
    Residents of Azaz, one of the towns worst hit, said on Monday that 40 people had been killed there. => k40 w0
    Drones killed many dozens of people near Maungdaw on Monday, witnesses said. => k36
    At least eight people were killed overnight by missiles, including in Bat Yam, where six died, an ambulance service \
    said on Monday. => k8
    A blast hit a minibus in Kabul on Monday, injuring three passengers, according to Omar Said, a Taliban police spokesman. \
    => w3
    Rebels killed 38 worshippers in Komanda on Monday, a local leader said. The army confirmed at least 10 deaths. => k10
    Eleven of the 18 people killed in a riot in Guayaquil on Monday had been strangled. => k18
    Some 38 village chiefs were killed in the past 4 years. => cum38 n0
    More than 100 people were killed in Benghazi in March alone, medics said on Monday. => cum100 n0
    """
}
