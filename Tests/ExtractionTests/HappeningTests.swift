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
