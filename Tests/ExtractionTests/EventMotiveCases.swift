/// Why it was done, what forbids it, what it shows and beside whom: words that lead to another kind of event than theirs.
/// The form of a line is that of `EventCases`.
enum EventMotiveCases {
  static let table = """
    # In protest
    An American nurse was kidnapped on Monday in the city of Cali by an unidentified group in protest of the \
    president's visit. => abduction n1
    A priest was kidnapped today in Cali. The kidnapping may be part of a campaign that the group announced in protest \
    at the visit of the president. => abduction n1
    Gunmen attacked a police post in Cotabato on Friday in protest against the new tax, killing two officers. => \
    armedClash k2 n1
    Tribesmen blocked the road to Marib on Monday in protest at the arrest of a sheikh. => peacefulProtest n1
    Shopkeepers in Hebron closed their shops in protest against the settlers on Monday. => peacefulProtest n1
    # Beside a crowd
    Two devices exploded on the campus in Quito on Thursday. Several hooded men had occupied a square on campus and \
    began shouting slogans. They apparently set off the devices, which wounded two students. => remoteExplosive w2
    A bomb exploded at a peace march in Charkh on Monday, killing eight people. => remoteExplosive k8 n1
    Candidate Julio Rivas was shot dead during a demonstration in Soacha on 18 August. => attack k1 n1
    Gunmen on a motorcycle shot dead the candidate as he was leaving a rally in Bogota on Friday. => attack k1 n1
    A leader of the party was assassinated at a rally in Soacha on Friday. => attack k1 n1
    Police shot dead a protester during a demonstration in Conakry on Monday. => excessiveForceAgainstProtesters k1 n1
    Two demonstrators were killed when soldiers fired on a rally in Conakry on Monday. => \
    excessiveForceAgainstProtesters k2 n1
    Protesters burned tyres and threw stones at police in Lagos on Monday; police fired on them, killing two. => \
    excessiveForceAgainstProtesters k2 n1
    # What something shows
    The minister said the evidence demonstrates that Major Lara ordered the murder of the archbishop on 24 March \
    1980. => attack
    The results demonstrate how weak the army is. Gunmen killed two policemen in Basra on Sunday. => armedClash k2 n1
    The shooting demonstrated once again that the rebels can strike anywhere; they killed four soldiers in Aden on \
    Friday. => armedClash k4 n1
    The army said it can strike targets anywhere in Gaza. => n0
    # What is forbidden
    The court banned all demonstrations in the capital on Monday. => n0
    The mayor issued a decree prohibiting rallies and demonstrations in the district. Shortly after it was issued, a \
    telephone booth in southern Bogota was destroyed by a bomb, police said. There were no casualties. => \
    remoteExplosive k0 n1
    Supporters of the outlawed party demonstrated in Kosti on Sunday. => peacefulProtest n1
    Protesters defied a ban on rallies and marched to the palace in Dhaka on Monday. => peacefulProtest n1
    # Bombs that went off, and the squad that came
    The bomb attack on the cultural institute in Santiago has caused considerable damage. The shock wave broke windows. \
    Police bomb-squad experts are investigating the attack. => remoteExplosive n1
    Police foiled a bomb attack on a market in Kirkuk on Monday. The bomb squad made the device safe. => \
    disruptedWeaponsUse n1
    Four blasts shook Kathmandu on Monday; two shops were damaged. The blasts came a day after drug traffickers were \
    jailed. => remoteExplosive
    # A bound is no addition
    An attack on the union's headquarters on Tuesday killed nine people and injured more than 30. The attack left nine \
    people dead and more than 30 injured, the union said. => k9 w30 n1
    An attack on a bus killed four people on Monday and wounded more than 20. Officials said four were dead and more \
    than 20 wounded. => k4 w20 n1
    # Numbers that are names
    A guard at terminal 3 was killed and two drivers of bus line 12 were wounded when gunmen opened fire in Karachi on \
    Monday. => k1 w2 n1
    At the gate 12 workers were killed by a car bomb in Baiji on Monday. => remoteExplosive k12 n1
    On bus 14, two passengers were killed by a bomb in Haifa on Sunday. => remoteExplosive k2 n1
    The driver of car 5 was killed by a mine near Juba on Monday. => remoteExplosive k1 n1
    # Two happenings
    The army said three guerrillas were killed in San Vicente and two soldiers were wounded in an ambush near \
    Usulutan. => k3 n2
    Shells hit the port of Tripoli on Tuesday and killed two dock workers. Fighting also broke out in Tarhuna, where \
    five fighters died. => shelling k2 n2
    Rebels ambushed a convoy near Gao, killing four soldiers. Two days earlier, a mine had killed three civilians near \
    Ansongo. => n2
    # Rammed
    A man rammed his truck into a crowd of shoppers in Bern on Monday, killing four. => k4 n1
    The mediators found a vehicle packed with food; a truck rammed the gate of the depot. => n0
    """
}
