import ConflictModel
import Testing

@testable import Extraction

/// Figures of one happening told more than once: what is repeated, updated, part, added or another side's count.
@Suite("Casualty figures over an article")
struct HowManyArticleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let outcome: Outcome
    /// Low, best and high of the surest report; nil where the words give none.
    let total: [Int?]
    var by: [String?]?
    var testDescription: String { text }

    init(_ text: String, _ outcome: Outcome, _ total: [Int?], by: [String?]? = nil) {
      (self.text, self.outcome, self.total, self.by) = (text, outcome, total, by)
    }
  }

  static let cases = [
    // The other side's count, in the same sentence.
    Case(
      """
      Turkish drones killed seven SDF fighters near Ain Issa, the Syrian Observatory for Human Rights said; the SDF \
      confirmed only three deaths.
      """, .killed, [3, 7, 7], by: [nil, "SDF"]),
    // Somebody else's count of the same people stands beside the first; a later count of the same speaker replaces it.
    Case(
      """
      Police fired on marchers in Kano, and five people were shot dead while fleeing, medics said. The Lawyers' Commission put the death \
      toll at 22.
      """, .killed, [5, 5, 22], by: ["medics", "Lawyers' Commission"]),
    Case(
      "Gunmen raided a village near Kano, killing 26 people, residents said. Police confirmed only 11 deaths.", .killed,
      [11, 11, 26], by: ["residents", "Police"]),
    Case(
      """
      A bomb hit a bus near Kano. Three soldiers and two farmers died, police said. The People's Army put the number of \
      soldiers killed at 90.
      """, .killed, [5, 5, 90], by: ["police", "police", "People's Army"]),
    Case(
      """
      Two soldiers and seven rebel fighters were killed in clashes near Kano, the governor said. The rebels said they had \
      lost one man and killed 20 soldiers.
      """, .killed, [9, 9, 21], by: [nil, nil, "rebels", "rebels"]),
    Case(
      """
      Eight soldiers and 11 rebels were killed in a clash near Kano, police said. The rebels said they had lost just two \
      comrades.
      """, .killed, [19, 19, 19], by: [nil, nil]),
    Case(
      """
      Gunmen killed "around forty" farmers in Kano, a security source said, while a resident spoke of "fifty dead".
      """, .killed, [40, 40, 50], by: ["security source", "resident"]),
    Case(
      "Gunmen killed 81 people and abducted seven near Kano; residents counted 59 bodies.", .killed, [59, 81, 81],
      by: [nil, "residents"]),
    Case(
      """
      According to the Monitor, strikes on Kano on Tuesday killed 18 civilians; an activist network put the toll at 21.
      """, .killed, [18, 18, 21]),
    Case(
      """
      Jets bombed the port of Kano, wounding 42 people, the health ministry said. The ministry later raised the toll to \
      four dead and 39 wounded.
      """, .wounded, [39, 39, 39]),
    Case(
      """
      Dozens were feared dead after a strike on a funeral in Kano. The U.N. later said more than 140 people had been \
      killed.
      """, .killed, [140, 140, nil]),
    Case(
      "Reports said 30 people had been killed in a strike on Kano. The Monitor later lowered its count to 21.", .killed,
      [21, 21, 21]),
    Case(
      """
      Militias fought in Kano on Monday, leaving 32 dead and 159 wounded, the health ministry said. It had earlier given a \
      toll of 23 dead and 140 injured.
      """, .wounded, [159, 159, 159]),
    Case(
      """
      Rebels killed 272 villagers near Kano, the government said. The rebels denied the charge and said eight villagers \
      had died.
      """, .killed, [8, 8, 272], by: ["government", "rebels"]),
    Case(
      """
      Farmers said hundreds had died in Kano. The health ministry put the toll from four days of rioting at 178 dead.
      """, .killed, [178, 178, 178]),
    Case(
      """
      Tribesmen lost 14 men and killed some 20 Houthis near Kano, a chief told reporters; Houthi media spoke of 35 dead \
      mercenaries.
      """, .killed, [34, 34, 35]),
    Case(
      "Eyewitnesses in Kano said soldiers killed hundreds; the government says 187 died.", .killed, [187, 187, 187]),
    Case(
      """
      Police killed one marcher and hurt seven in Kano; the hospital, however, said it had admitted 13 people with gunshot \
      wounds.
      """, .wounded, [7, 7, 13], by: [nil, "hospital"]),
    Case(
      """
      A strike on a prison in Kano killed 70 people. The aid group Relief gave a toll of 82, and the Houthis said 91.
      """, .killed, [82, 82, 91]),
    Case(
      """
      Soldiers exchanged fire near Kano. At least 11 Thai civilians and a soldier were killed, the army in Bangkok said; \
      Cambodia gave no figures but later said eight of its civilians and five soldiers had died.
      """, .killed, [25, 25, nil]),
    Case(
      "The army said 30 rebels were killed in the battle near Kano. The rebels said three of their men had died.",
      .killed, [3, 30, 30]),
    Case(
      """
      A strike near Kano killed 89 servicemen, the defence ministry said, revising an earlier toll of 63. Ukraine had \
      claimed about 400 dead.
      """, .killed, [89, 89, 400], by: ["defence ministry", "Ukraine"]),
    Case(
      """
      Gunmen killed at least 30 people in a raid near Kano. A police spokesman, however, said that only eight people had \
      died.
      """, .killed, [8, 30, nil], by: [nil, "police spokesman"]),
    Case(
      """
      Authorities said 156 people died in the riots in Kano. The Exiles' Congress said the number of dead was at least 400.
      """, .killed, [156, 156, nil], by: ["Authorities", "Exiles' Congress"]),
    Case(
      """
      Witnesses in Kano said police shot dead six men; the interior minister admitted to three deaths.
      """, .killed, [3, 3, 6]),
    Case(
      "The clinic in Kano received 12 bodies after a raid, a nurse said, but the mayor, Omar Bello, counted 16 dead.",
      .killed, [12, 12, 16], by: ["nurse", "mayor"]),
    Case(
      """
      Three Pakistani soldiers died in shelling near Kano. India says it lost a soldier.
      """, .killed, [4, 4, 4]),
    // A side's own losses, and the enemy's that it counts.
    Case(
      """
      The army put its own losses at four dead and 11 wounded in the battle near Kano. It said 50 insurgents had been \
      killed.
      """, .killed, [54, 54, 54]),
    // A whole country's dead beside those of one town.
    Case(
      """
      Protesters burned a police station in Kano; 13 officers were beaten to death. Nearly 100 people were killed \
      nationwide that day.
      """, .killed, [13, 13, 13]),
    Case("Protests across the country left 11 people dead in Nigeria on Friday.", .killed, [11, 11, 11]),
    // Some of the dead are named, and nobody says how many there are.
    Case(
      "A bomb hit a market in Mosul. Among the dead were Ali Hassan, Omar Said and Karim Aziz.", .killed, [3, 3, nil]),
    Case(
      "A bomb killed 12 people in Mosul. Among the dead were Ali Hassan, Omar Said and Karim Aziz.", .killed,
      [12, 12, 12]),
    Case("A mine killed five people near Arbil. The five people were on a tractor.", .killed, [5, 5, 5]),
    Case("A mine killed five people near Arbil. Two of them were children.", .killed, [5, 5, 5]),
    Case("A mine killed five people, including two children, near Arbil.", .killed, [5, 5, 5]),
    Case("Shelling killed three people in Kano on Monday. The death toll later rose to five.", .killed, [5, 5, 5]),
    Case("Five people died in a raid on Kano. Three soldiers and two policemen were killed.", .killed, [5, 5, 5]),
    Case("A bomb killed two guards in Kano. Another guard was also killed.", .killed, [3, 3, 3]),
    Case("Gunmen killed a judge in Kano. The judge was killed outside his house.", .killed, [1, 1, 1]),
    Case(
      "A bomb killed one person and injured 86 others in Kano. Six children were among the injured.", .wounded,
      [86, 86, 86]),
    Case(
      "Many people were injured in a blast in Kano. One person was killed and 86 others injured.", .wounded,
      [86, 86, 86]),
    Case(
      "Two of his guards were also killed in the attack on Minister Ruiz. Ruiz was killed by a sniper.", .killed,
      [3, 3, 3]),
    Case("Two policemen were killed in a blast in Kano. The other man killed was a sergeant.", .killed, [2, 2, 2]),
    Case(
      "Five people were killed in a blast in Kano, police said. Hospital officials said seven people were killed.",
      .killed, [7, 7, 7]),
    Case(
      "The army said 30 rebels were killed in the battle near Kano. The rebels said only five fighters were killed.",
      .killed, [5, 5, 30], by: ["army", "rebels"]),
    Case(
      "Ukraine's Defense Ministry said 12 soldiers were killed in the shelling. Later the ministry said 15 soldiers were killed.",
      .killed, [15, 15, 15]),
    Case(
      """
      Two reporters were wounded in the shelling of Aleppo. Syria's Foreign Ministry said the two reporters were wounded \
      by rebels. The ministry said two local reporters were also hit in the shelling.
      """,
      .wounded, [2, 2, 4], by: [nil, "Syria's Foreign Ministry", "Syria's Foreign Ministry"]),
    // What was reckoned before stands beside the account and does not replace it.
    Case(
      """
      Sixty people died in the bombing of a hospital in Kano, a medic said. The United Nations had estimated that 38 \
      people had died.
      """, .killed, [38, 60, 60], by: [nil, "United Nations"]),
    Case(
      """
      The government said the toll of the raid on Kano was 47, while Amnesty International said at least 100 people had \
      been killed.
      """, .killed, [47, 47, nil], by: ["government", "Amnesty International"]),
    // A side's claim about others is no part of the account's number, and what is added later is of the account.
    Case(
      """
      Ukraine said a missile hit a block of flats in Odesa, killing 14 people. Russia's defence ministry said it had \
      struck a hotel in Odesa used by mercenaries, killing up to 120 of them.
      """, .killed, [0, 14, 120], by: ["Ukraine", "Russia's defence ministry"]),
    Case(
      """
      Gunmen attacked a market near Kano. A trader counted 12 bodies in front of his shop alone. The governor put the \
      toll at 28. He had earlier spoken of 22 dead.
      """, .killed, [28, 28, 28]),
    Case(
      """
      A bomb in Kano killed 12 people on Monday. The toll rose to 20 after three of the wounded died and five bodies were \
      found under the rubble.
      """, .killed, [20, 20, 20]),
    // What the day is counted from, and what is handed over.
    Case(
      "Two days after 19 people were killed in a market in Kano, another shell fell on the town, killing four.",
      .killed,
      [4, 4, 4]),
    Case(
      "Police shot dead 16 people in protests in Kano, a year after rallies in which more than 60 people died.",
      .killed,
      [16, 16, 16]),
    Case(
      "A shell killed three people in Kano. The bodies of 40 soldiers were handed over by the rebels.", .killed,
      [3, 3, 3]),
    // A size beside a count, a sum of dead and wounded beside either, a correction.
    Case(
      "Scores of people were killed in the bombing in Kano, witnesses said. Police said 17 people were killed.",
      .killed, [17, 17, 17]),
    Case(
      "Rebels said they had killed dozens of soldiers in Gao. The army said four soldiers died.", .killed, [4, 4, nil]),
    Case(
      "A bomb hit a market in Kano. There were 87 casualties: 21 killed and 66 injured.", .killed, [21, 21, 21]),
    // The others of a number, one of whom is named; somebody's people beside him.
    Case(
      "Three activists were killed in Kano on Monday. Rivera was shot dead along with two other activists.", .killed,
      [3, 3, 3]),
    Case("Gunmen killed Colonel Hassan Ali and two of his bodyguards in Basra.", .killed, [3, 3, 3]),
    Case(
      "Troops killed Omar Haddad in Basra. Haddad, his son and 15 others were killed in a raid.", .killed, [17, 17, 17]),
    // Those taken are those killed.
    Case("Gunmen abducted three farmers near Basra. The hostages were shot dead on Friday.", .killed, [3, 3, 3]),
    Case("Ten people were killed in a blast in Kano. The war has already cost 70,000 lives.", .killed, [10, 10, 10]),
    Case(
      "Rebels shelled Kano and killed four people. More than 900 people have been killed since May.", .killed,
      [4, 4, 4]),
  ]

  @Test("Totals", arguments: cases)
  func total(_ row: Case) throws {
    let reports = Extractor().read(Article(id: "case", text: row.text)).reports
    let report = try #require(reports.first { $0.scope == .incident })
    let figures = report.figures.filter { $0.outcome == row.outcome && $0.scope == .incident }
    let total = try #require(CasualtyFigure.total(figures))
    #expect([total.low, total.best, total.high] == row.total)
    if let by = row.by { #expect(figures.map(\.by) == by) }
  }

  @Test("A running toll keeps its start and its parts")
  func toll() throws {
    let text = "More than 100 people, including 20 children, have been killed since May 2, 2019."
    let reports = Extractor().read(Article(id: "case", text: text)).reports
    let report = try #require(reports.first { $0.scope == .cumulative })
    let whole = try #require(report.figures.first { $0.scope == .cumulative })
    #expect(whole.count == Count(low: 100, best: 100, high: nil))
    #expect(whole.since?.description == "2019-05-02")
    #expect(report.figures.contains { $0.scope == .subset && $0.count == Count(20) })
    #expect(!reports.contains { $0.scope == .incident })
  }
}
