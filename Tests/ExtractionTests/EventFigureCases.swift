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
    M23 rebels now control the town of Walikale after the army left it on Monday. => nonStateActorOvertakesTerritory
    The rebels, who now control much of the country, called for talks on Monday. => n0
    Rebels now control two thirds of the province, the governor said on Monday. => n0
    A senator was shot in the head at a campaign rally in Cali on Saturday. => attack w1
    A policeman was stabbed to death in Mulhouse on Saturday by a man shouting slogans. => armedClash/attack k1
    A blast at a munitions depot in Rangpur killed four workers on Monday; police ruled out sabotage. => n0
    """
}
