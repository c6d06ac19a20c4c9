/// Why it was done, what forbids it, what it shows and beside whom: words that lead to another kind of event than theirs.
/// The form of a line is that of `EventCases`.
enum EventMotiveCases {
  static let table = """
    # In protest
    A Swiss engineer was kidnapped on Monday near Kidapawan by armed men in protest of a new mining law. => abduction n1
    Two surveyors were abducted on Monday near Kidapawan. The abduction may belong to the campaign that villagers \
    announced in protest at the dam. => abduction n1
    Gunmen attacked a police post in Cotabato on Friday in protest against the new tax, killing two officers. => \
    armedClash k2 n1
    Tribesmen blocked the road to Marib on Monday in protest at the arrest of a sheikh. => peacefulProtest n1
    Shopkeepers in Hebron closed their shops in protest against the settlers on Monday. => peacefulProtest n1
    # Beside a crowd
    A pipe bomb exploded outside a law school in Manila on Thursday and wounded two porters. Youths in masks had blocked \
    the gate and were chanting slogans when it went off. => remoteExplosive w2
    A bomb exploded at a march of teachers in Kirkuk on Monday, killing five people. => remoteExplosive k5 n1
    Candidate Julio Rivas was shot dead during a demonstration in Tarija on Monday. => attack k1 n1
    Gunmen on a motorcycle shot dead the candidate as he was leaving a rally in Davao on Friday. => attack k1 n1
    A leader of the party was assassinated at a rally in Jaffna on Friday. => attack k1 n1
    Police shot dead a protester during a demonstration in Conakry on Monday. => excessiveForceAgainstProtesters k1 n1
    Two demonstrators were killed when soldiers fired on a rally in Conakry on Monday. => \
    excessiveForceAgainstProtesters k2 n1
    Protesters burned tyres and threw stones at police in Lagos on Monday; police fired on them, killing two. => \
    excessiveForceAgainstProtesters k2 n1
    # What something shows
    The judge said the letters demonstrate that Colonel Lara ordered the murder of the union's lawyer on 2 May. => attack
    The results demonstrate how weak the army is. Gunmen killed two policemen in Basra on Sunday. => armedClash k2 n1
    The shooting demonstrated once again that the rebels can strike anywhere; they killed four soldiers in Aden on \
    Friday. => armedClash k4 n1
    The army said it can strike targets anywhere in Gaza. => n0
    # What is forbidden
    The court banned all demonstrations in the capital on Monday. => n0
    The governor signed an order prohibiting marches and demonstrations. Hours later a kiosk in Durban was wrecked by a \
    bomb, police said. Nobody was hurt. => remoteExplosive n1
    Members of the outlawed party demonstrated in Banjul on Sunday. => peacefulProtest n1
    Protesters defied a ban on rallies and marched to the palace in Dhaka on Monday. => peacefulProtest n1
    # Bombs that went off, and the squad that came
    The bomb attack on the trade fair in Quito on Monday did heavy damage to two halls. Experts of the police bomb squad \
    are at work there. => remoteExplosive n1
    Police foiled a bomb attack on a market in Kirkuk on Monday. The bomb squad made the device safe. => \
    disruptedWeaponsUse n1
    Four blasts shook Kathmandu on Monday; two shops were damaged. The blasts came a day after drug traffickers were \
    jailed. => remoteExplosive
    # A bound is no addition
    An attack on a cinema on Tuesday killed six people and injured more than 40. The attack left six people dead and \
    more than 40 injured, the owner said. => k6 w40 n1
    An attack on a bus killed four people on Monday and wounded more than 20. Officials said four were dead and more \
    than 20 wounded. => k4 w20 n1
    # Numbers that are names
    A guard at terminal 3 was killed and two drivers of bus line 12 were wounded when gunmen opened fire in Karachi on \
    Monday. => k1 w2 n1
    At the gate 12 workers were killed by a car bomb in Baiji on Monday. => remoteExplosive k12 n1
    On bus 14, two passengers were killed by a bomb in Haifa on Sunday. => remoteExplosive k2 n1
    The driver of car 5 was killed by a mine near Juba on Monday. => remoteExplosive k1 n1
    # Two happenings
    The army said three rebels were killed in Gulu and two soldiers were wounded in an ambush near Kitgum. => k3 n2
    Shells hit the port of Tripoli on Tuesday and killed two dock workers. Fighting also broke out in Tarhuna, where \
    five fighters died. => shelling k2 n2
    Rebels ambushed a convoy near Gao, killing four soldiers. Two days earlier, a mine had killed three civilians near \
    Ansongo. => n2
    # Rammed
    A man rammed his truck into a crowd of shoppers in Bern on Monday, killing four. => k4 n1
    The mediators found a vehicle packed with food; a truck rammed the gate of the depot. => n0
    """
}
