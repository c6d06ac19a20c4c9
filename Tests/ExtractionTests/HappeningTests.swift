import Chronology
import ConflictModel
import Extraction
import Testing

/// What counts as a happening, and how many it hurt: short articles over the traps of news, each with what a coder would
/// write down. Read as published on 10 March 2021, a Wednesday.
@Suite("Happenings of short articles")
struct HappeningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// Incidents that the text tells and nobody denies; nil where more than one reading is defensible.
    var incidents: Int?
    var subType: SubEventType?
    /// Low, best and high of the surest incident.
    var killed: [Int?]?
    var wounded: [Int?]?
    /// A number that no incident may have for its dead.
    var never: Int?
    var testDescription: String { text }

    init(
      _ text: String, _ incidents: Int? = nil, _ subType: SubEventType? = nil, killed: [Int?]? = nil,
      wounded: [Int?]? = nil, never: Int? = nil
    ) {
      (self.text, self.incidents, self.subType) = (text, incidents, subType)
      (self.killed, self.wounded, self.never) = (killed, wounded, never)
    }
  }

  static let cases = [
    // Two happenings in one sentence.
    Case(
      """
      A car bomb killed three people in Kabul on Monday. A suicide attack in Kabul killed 12 on 2 March and a mine \
      killed two policemen in Herat on 28 February.
      """, 3, killed: [3, 3, 3], never: 15),
    // What two towns lie in, or are measured from, makes them no one place.
    Case(
      """
      A bomb killed two guards in Itagui, 10 km from Medellin, Colombia, on Monday. A judge was shot dead in Envigado, \
      8 km from Medellin.
      """, 2, never: 3),
    Case(
      """
      A bomb killed two people in the Karrada district of Baghdad on Monday. The bomb in Baghdad also wounded nine \
      people.
      """, 1, killed: [2, 2, 2], wounded: [9, 9, 9]),
    Case(
      "On Monday gunmen killed a policeman in Basra and a roadside bomb in Mosul wounded three soldiers.", 2,
      never: 4),
    Case(
      "A car bomb killed four people in Baghdad on Saturday; on Sunday a suicide bomber killed six in Kirkuk.", 2,
      never: 10),
    Case("Jets bombed Idlib on Saturday and tanks shelled Maarat al-Numan on Sunday.", 2),
    Case(
      """
      Two people were killed in Aleppo, three were killed in Homs and four children died in Hama in air strikes on \
      Sunday.
      """, 3, never: 9),
    // Each place has its own event; what is told of both is counted at the first.
    Case("Ten people were killed, three in Kabul and seven in Herat, on Sunday.", 2, never: 10),
    Case("Clashes in Kabul and Herat killed five people on Sunday.", 2, killed: [5, 5, 5]),
    // One happening, whatever days and places its sentence names.
    Case(
      "Omar Khan was kidnapped in Quetta on 28 February and was found dead in Mastung on 2 March.", 1,
      killed: [1, 1, 1]),
    Case(
      "A bank manager from Quito and a surveyor were killed by gunmen near Guayaquil on Sunday.", 1,
      killed: [2, 2, 2]),
    Case(
      "A bomb in Kabul killed three people on Sunday and wounded ten, and officials in Kandahar condemned it.", 1,
      killed: [3, 3, 3], wounded: [10, 10, 10]),
    Case(
      """
      The president said on Friday that Russian shelling of Kherson had killed 10 people and wounded 55 the day before.
      """, 1, .shelling, killed: [10, 10, 10], wounded: [55, 55, 55]),
    Case(
      """
      A bomb hit a convoy in Diyala province on Monday. Two bodyguards died. In Baghdad, police found four bodies with \
      gunshot wounds.
      """, 2, never: 6),
    // Strikes of weapons, and of labour.
    Case("Four people were killed in a strike on Gaza City on Monday.", 1, .airDroneStrike, killed: [4, 4, 4]),
    Case("Railway workers went on strike in Lagos on Monday.", 1, .peacefulProtest),
    // Told as the past of something else.
    Case(
      """
      Three years after a bombing killed 86 people in Nice, survivors gathered on the promenade on Sunday to remember \
      the dead.
      """, 0),
    // Who rejects a murder condemns it.
    Case("All the parties rejected the murder of Mario Arango in Cali on Monday.", 1, killed: [1, 1, 1]),
    Case(
      """
      A car bomb killed 12 people in Mosul on Monday. Police said the blast hit a market. The 12 \
      victims included three children. Hospital staff said 40 were wounded.
      """, 1, .remoteExplosive, killed: [12, 12, 12], wounded: [40, 40, 40]),
    Case(
      """
      Gunmen attacked a village near Maiduguri on Tuesday, killing seven farmers. Residents said the \
      attackers came on motorcycles. The seven were buried on Wednesday.
      """, 1, killed: [7, 7, 7]),
    Case(
      """
      Twenty people were killed in an air strike on Saada on Friday, the health ministry said. By \
      Saturday the death toll had risen to 26.
      """, 1, .airDroneStrike, killed: [26, 26, 26]),
    Case(
      """
      An explosion at a checkpoint in Kabul killed four policemen on Monday. Officials had earlier put \
      the toll at three.
      """, 1, killed: [4, 4, 4]),
    Case("The army denied killing five civilians in Kidal on Monday.", 0),
    Case("The ministry rejected reports that its aircraft had bombed a hospital in Idlib, killing nine people.", 0),
    Case(
      """
      Two soldiers were killed by a roadside bomb in Helmand on Monday. The war has killed more than \
      40,000 civilians since 2001.
      """, 1, killed: [2, 2, 2]),
    Case(
      """
      Shelling killed three people in Donetsk on Sunday. The conflict, which began in 2014, has claimed \
      some 13,000 lives.
      """, 1, killed: [3, 3, 3]),
    Case(
      """
      At least 15 villagers died in a raid in Benue state on Thursday. More than 200 people have been \
      killed in the state this year.
      """, 1, killed: [15, 15, nil]),
    Case(
      """
      The health ministry said five people were killed in a strike on Gaza on Monday. The ministry \
      later said eight people were killed.
      """, 1, killed: [8, 8, 8]),
    Case(
      """
      The army said 20 rebels were killed in a clash near Marib on Monday. The rebels said they had \
      lost only six fighters.
      """, 1),
    Case(
      """
      A suicide bomber killed 31 people, including 9 children and 4 women, at a mosque in Peshawar on \
      Friday.
      """, 1, .suicideBomb, killed: [31, 31, 31]),
    Case(
      "Nine people were killed in the attack on the bus near Quetta on Monday, six of them soldiers.", 1,
      killed: [9, 9, 9]),
    Case("A 12-year-old boy was killed by a landmine 30 km west of Benghazi on Sunday.", 1, killed: [1, 1, 1]),
    Case("Police said two men aged 24 and 31 were shot dead in Cali on Monday.", 1, killed: [2, 2, 2]),
    Case(
      """
      The convoy was ambushed 15 kilometers from Gao on Monday and three of its 12 vehicles were \
      destroyed. One soldier was killed.
      """, 1, killed: [1, 1, 1]),
    Case(
      "Soldiers seized 40 rifles, 3,000 rounds and 12 grenades in a raid near Kidal on Monday.", 1, .disruptedWeaponsUse
    ),
    Case(
      "The blast caused damage of 2 million dollars and killed one guard in Basra on Monday.", 1, killed: [1, 1, 1]),
    Case("At least 60 people were killed when an earthquake of magnitude 6.1 struck near Herat on Monday.", 0),
    Case("Twelve people were killed and 30 injured when a bus plunged into a ravine near Quito on Monday.", 0),
    Case("A fire at a factory in Dhaka killed 40 workers on Monday.", 0),
    Case("Floods have killed 23 people in northern Kenya, officials said on Monday.", 0),
    Case("A gas explosion killed seven people in an apartment building in Lagos on Sunday.", 0),
    Case("Four skiers died in an avalanche in the Alps on Saturday.", 0),
    Case("The striker shot twice and killed off the match as Arsenal bombarded the goal on Saturday.", 0),
    Case("Shares plunged on Monday in a bloodbath that killed hopes of a recovery.", 0),
    Case(
      """
      The minister came under fire in parliament on Monday over the budget, and the opposition attacked \
      his plan.
      """, 0),
    Case("The new law has sparked a war of words between the two parties in Warsaw.", 0),
    Case("The film, about a battle in 1944 in which 300 soldiers are killed, opens in Paris on Friday.", 0),
    Case(
      """
      Thousands marked on Sunday the 25th anniversary of the massacre in which 8,000 men were killed in \
      Srebrenica.
      """, never: 8000),
    Case(
      "A ceremony in Hiroshima on Friday remembered the 140,000 people killed by the atomic bomb in 1945.",
      never: 140000),
    Case("The army plans to attack rebel positions near Goma next week.", 0),
    Case("If the talks fail, thousands could be killed, the envoy warned on Monday.", 0),
    Case("Officials fear that militants may attack the capital, Mogadishu, during the elections.", 0),
    Case("The group vowed to continue its attacks until foreign troops leave.", 0),
    Case("No attacks were reported in Baghdad on Monday.", 0),
    Case("There was no fighting along the front line near Mariupol on Monday.", 0),
    Case("Guerrillas have killed hundreds of peasants in the region over the past decade.", 0),
    Case("Violence in the province often leads to attacks on schools and kidnappings.", 0),
    Case("The president condemned terrorist attacks against civilians in a speech on Monday.", 0),
    Case(
      """
      A roadside bomb killed two soldiers in Gao on Monday. In Mopti, 400 km to the west, gunmen killed \
      four farmers on Sunday.
      """, 2),
    Case(
      """
      Gunmen killed a journalist in Karachi on Monday. On Tuesday a policeman was shot dead in Lahore. \
      A bomb wounded three people in Quetta on Wednesday.
      """, 3),
    Case(
      """
      Hundreds of people protested in Manila on Monday against the killing of two farm leaders in \
      Negros on March 4.
      """, nil, .peacefulProtest),
    Case("A rocket hit an empty house in Sderot on Monday. No one was hurt.", 1, .shelling),
    Case(
      "A soldier was killed and another wounded in a clash near Avdiivka on Monday.", 1, killed: [1, 1, 1],
      wounded: [1, 1, 1]),
    Case(
      "The couple and their three children died when a shell hit their home in Aleppo on Monday.", 1, killed: [5, 5, 5]),
    Case("A suicide bomber killed himself and four others in Kano on Monday.", 1, killed: [5, 5, 5]),
    Case(
      "Three dead and eleven wounded was the toll of the grenade attack in Bujumbura on Monday.", 1, .grenade,
      killed: [3, 3, 3], wounded: [11, 11, 11]),
    Case("The attack near Bamako on Monday left 12 dead, 40 hurt.", 1, killed: [12, 12, 12], wounded: [40, 40, 40]),
    Case("The army lost 71 troops in the attack on its base at Inates on Tuesday.", 1, killed: [71, 71, 71]),
    Case(
      """
      Gunmen kidnapped 42 people, including 27 students, from a school in Kagara on Wednesday. One \
      student was killed.
      """, 1, .abduction, killed: [1, 1, 1]),
    Case("Scores of people were killed on Friday when jets bombed a wedding near Mokha.", 1),
    Case(
      "Police opened fire on protesters in Yangon on Sunday, killing 18 people and wounding 30.", 1,
      .excessiveForceAgainstProtesters, killed: [18, 18, 18], wounded: [30, 30, 30]),
    Case(
      """
      Clashes broke out between the army and rebels near Hodeidah on Monday after shelling of the city. \
      Nine fighters were killed.
      """, 1, killed: [9, 9, 9]),
    Case(
      """
      A suicide bomber struck during a battle between troops and militants in Jolo on Monday, killing \
      three soldiers.
      """, 1, .suicideBomb, killed: [3, 3, 3]),
    Case(
      """
      Three years after the bombing that killed 22 people at a concert in Manchester, a court on Monday \
      jailed a man for life.
      """, never: 22),
    Case(
      """
      Militants attacked a convoy near Bama on Monday. A military source said 10 soldiers died. A \
      second source said 14 soldiers were killed.
      """, 1),
    Case(
      """
      Boko Haram attacked Damasak on Sunday, killing 8, bringing to 30 the number of people killed \
      there since April 1.
      """, 1, killed: [8, 8, 8]),
    Case(
      """
      Unknown gunmen shot and killed a tribal elder in Baghlan on Monday. The elder, aged 60, was on \
      his way home. No group has claimed responsibility.
      """, 1, killed: [1, 1, 1]),
    Case("The protesters blocked the road in Tunis on Monday for six hours. There were no clashes.", 1),
    Case("A mob lynched two men suspected of theft in Port-au-Prince on Monday.", 1, .mobViolence, killed: [2, 2, 2]),
    Case(
      "The M23 rebels captured the town of Bunagana on Monday after heavy fighting with the army.", 1,
      .nonStateActorOvertakesTerritory),
    Case("The government and the FARC signed a ceasefire agreement in Havana on Thursday.", 1, .agreement),
    Case(
      """
      Two farmers were hacked to death in Ituri on Monday night by CODECO militiamen, who burned 15 \
      houses.
      """, 1, .attack, killed: [2, 2, 2]),
    Case(
      """
      A suicide bomber killed 14 people at a mosque in Kunduz on Friday, officials said.\n\nThe \
      attacker blew himself up among worshippers during midday prayers. Another 32 people were \
      wounded.\n\nWitnesses described scenes of horror. \"There were bodies everywhere,\" one man \
      said.\n\nThe Islamic State group said it had carried out the attack.\n\nIt was the third attack \
      on a mosque in the province this year. In January, nine people died in a bombing in \
      Baghlan.\n\nThe Taliban condemned the bombing and promised to punish those responsible.\n\nThe \
      city has seen little violence since August. Hospitals asked for blood.\n\nA funeral for five of \
      the victims was held on Saturday.\n\nThe United Nations mission said the bombing was part of a \
      disturbing pattern of violence.
      """, nil, .suicideBomb, killed: [14, 14, 14], wounded: [32, 32, 32]),
    Case(
      """
      Gunmen killed the mayor of San Lucas as he left church on Sunday, the prosecutor's office \
      said.\n\nMayor Jorge Paz was shot six times. His bodyguard was wounded.\n\nThe gunmen escaped in \
      a grey car. No group has claimed the killing.\n\nPaz had received threats from a local gang. He \
      was elected in 2018.\n\nThe governor condemned the murder and sent police reinforcements.\n\nIn \
      2019, the town's police chief was also murdered.\n\nThe mayor's murder is the fifth of a local \
      official this year.\n\nHis party called for a full investigation of the killing.\n\nPaz is \
      survived by his wife and two children.
      """, killed: [1, 1, 1], wounded: [1, 1, 1]),
    Case(
      """
      The Taliban killed two policemen in Ghazni on Monday. The Taliban killed two policemen in Ghazni, \
      the governor confirmed.
      """, 1, killed: [2, 2, 2]),
    Case(
      "Police found the bodies of three men in a car in Tijuana on Monday. The men had been shot.", 1,
      killed: [3, 3, 3]),
    Case(
      """
      A policeman wounded in Sunday's grenade attack in Bujumbura died on Tuesday, bringing the death \
      toll to four.
      """, killed: [4, 4, 4]),
    Case("A mortar shell killed a girl, 7, and her brother, 9, in Taiz on Monday.", 1, killed: [2, 2, 2]),
    Case(
      """
      Two French soldiers, aged 21 and 29, were killed when their vehicle struck a mine near Menaka on \
      Monday. A third was wounded.
      """, 1, killed: [2, 2, 2], wounded: [1, 1, 1]),
    Case(
      """
      More than 300 houses were destroyed and 17 people killed when rebels attacked Mamove, 40 km from \
      Beni, on Monday.
      """, 1, killed: [17, 17, 17]),
    Case("The 45-day siege of the town ended on Monday when the army retook it. Some 60 fighters surrendered.", 1),
    Case(
      """
      A drone strike on a convoy near Agadez on Monday killed between 10 and 15 people, local officials \
      said.
      """, 1, .airDroneStrike, killed: [10, 10, 15]),
    Case("At least eight people, most of them women, were killed on Monday in an attack on a funeral in Rann.", 1),
    Case(
      "Nearly 50 militants and five soldiers were killed in a battle near Kismayo on Monday, the army said.", 1,
      killed: [55, 55, 55]),
    Case(
      "Rebels shot down a military helicopter near Tigray on Monday, killing all six people on board.", 1,
      killed: [6, 6, 6]),
    Case("A bomb that failed to explode was found outside a school in Belfast on Monday.", nil, .disruptedWeaponsUse),
    Case(
      """
      Protesters burned tyres and threw stones at police in Dakar on Monday. Four people were killed \
      when police fired on the crowd.
      """, 1, killed: [4, 4, 4]),
    Case(
      "Thousands marched in Bogota on Monday to protest against violence. There were no incidents.", 1, .peacefulProtest
    ),
    Case("Soldiers fired in the air to disperse a demonstration in Khartoum on Monday. No one was hurt.", 1),
    Case("The president said on Monday that the army had killed 250 terrorists in the past year.", 0),
    Case("Last year 3,000 people were killed in the country's conflict, a report said on Monday.", 0),
    Case(
      """
      Hundreds of people have died in clashes between herders and farmers in Plateau state in recent \
      years.
      """, 0),
    Case(
      """
      Israeli aircraft struck targets in Gaza on Monday after two rockets were fired at southern \
      Israel. No casualties were reported.
      """, 1, .airDroneStrike),
    Case("Turkish shelling killed a shepherd and 50 sheep near Dohuk on Monday.", 1, .shelling, killed: [1, 1, 1]),
    Case("The price war between the two airlines claimed another victim on Monday when Sky Air collapsed.", 0),
    Case("The virus has killed 500,000 people in Brazil, the health ministry said on Monday.", 0),
    Case(
      """
      A court in The Hague on Monday sentenced a former commander to 20 years in prison for the murder \
      of 12 villagers in 1999.
      """, never: 12),
    Case("In a novel published on Monday, a spy kills three diplomats in Vienna.", 0),
    Case(
      "Police fear more attacks after Monday's bombing in Nairobi, which wounded six people.", 1, wounded: [6, 6, 6]),
    Case("Army chief General Obi said on Monday that troops would attack the rebels soon.", 0),
    Case("Troops backed by tanks entered the rebel-held town of Marea on Monday without a fight.", 1),
    Case(
      """
      A roadside bomb hit a bus carrying 28 passengers in Ghor on Monday. Eleven of them were killed \
      and 17 injured.
      """, 1, killed: [11, 11, 11], wounded: [17, 17, 17]),
    Case(
      """
      Officials said six soldiers were killed in Monday's ambush near Kaya, up from an earlier count of \
      four.
      """, 1, killed: [6, 6, 6]),
    Case("The police said five people died in Monday's stampede at a stadium in Malang.", 0),
    Case(
      """
      Three civilians were killed and dozens wounded in Russian missile strikes on Kharkiv on Monday, \
      its mayor said. Two of the dead were sisters aged 14 and 17.
      """, 1, killed: [3, 3, 3], wounded: [12, 12, nil]),
    Case(
      """
      Militants beheaded 11 people in Palma on Wednesday, including six employees of a bank and a \
      British contractor.
      """, 1, killed: [11, 11, 11]),
    Case("On Monday gunmen abducted a priest in Benue. He was freed unharmed on Tuesday.", nil, .abduction),
    Case(
      "An air strike killed the group's leader, Abu Omar, and two of his bodyguards near Idlib on Monday.", 1,
      killed: [3, 3, 3]),
    Case(
      """
      Colombian President Ivan Duque denied on Monday that the air force had bombed a camp in which \
      minors were killed.
      """, 0),
    Case(
      "Houthi forces claimed on Monday to have killed 30 Saudi soldiers in an attack near Najran.", 1,
      killed: [30, 30, 30]),
    Case(
      "Three policemen remain missing after Monday's ambush in Cauca that killed four of their colleagues.", 1,
      killed: [4, 4, 4]),
  ]

  @Test("Incidents, type and figures", arguments: cases)
  func incidents(_ row: Case) {
    let article = Article(id: "case", text: row.text, published: CalendarDate(year: 2021, month: 3, day: 10))
    let incidents = Extractor().read(article).reports.filter { $0.scope == .incident && $0.status != .denied }
    if let number = row.incidents { #expect(incidents.count == number, "\(incidents.map(\.subType))") }
    if let subType = row.subType { #expect(incidents.first?.subType == subType) }
    for (outcome, expected) in [(Outcome.killed, row.killed), (.wounded, row.wounded)] {
      guard let expected else { continue }
      let total = incidents.first?.total(outcome)
      #expect([total?.low, total?.best, total?.high] == expected, "\(outcome)")
    }
    if let never = row.never { #expect(!incidents.contains { $0.total(.killed)?.best == never }) }
  }
}
