import Chronology
import ConflictModel
import Extraction
import Testing

/// Sentences that tell of several towns: each is an event of its own, with its own numbers. Read as published on
/// 20 March 2024, a Wednesday.
@Suite("Lists of towns")
struct ListedTownsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// Words for each place, killed and wounded of each incident, sorted.
    let incidents: [String]
    /// Killed of each cumulative report.
    var sums: [Int] = []

    var testDescription: String { text }
  }

  private static func reports(_ text: String) -> [Report] {
    Extractor().read(Article(id: "1", text: text, published: CalendarDate(year: 2024, month: 3, day: 20))).reports
  }

  private static func total(_ outcome: Outcome, _ report: Report) -> String {
    report.total(outcome).flatMap { $0.best ?? $0.low }.map(String.init) ?? "-"
  }

  static let numbered = [
    Case(
      text: "Ten people were killed in Baghdad, five in Mosul and two in Basra on Monday, police said.",
      incidents: ["Baghdad 10 -", "Basra 2 -", "Mosul 5 -"]),
    Case(
      text: "Two soldiers were killed in Kidal and three in Gao on Friday, the army said.",
      incidents: ["Gao 3 -", "Kidal 2 -"]),
    Case(
      text: "Two people were killed in Homs and three others in Hama on Friday.",
      incidents: ["Hama 3 -", "Homs 2 -"]),
    Case(
      text: "Two people were killed in Homs and three in Hama were wounded.", incidents: ["Hama - 3", "Homs 2 -"]),
    Case(
      text: "Six people were killed in Tyre, five in Nabatieh and four in Baalbek on Sunday.",
      incidents: ["Baalbek 4 -", "Nabatieh 5 -", "Tyre 6 -"]),
    Case(
      text:
        "Six people were wounded in Kharkiv, three in Sumy and one in Kherson in overnight shelling, officials said.",
      incidents: ["Kharkiv - 6", "Kherson - 1", "Sumy - 3"]),
    Case(
      text: "Russian strikes killed two people in Kharkiv and one in Kherson and wounded nine in Odesa on Monday.",
      incidents: ["Kharkiv 2 -", "Kherson 1 -", "Odesa - 9"]),
    Case(
      text:
        "In Kharkiv, two people were killed and five wounded; in Kherson, one was killed; in Sumy, three were hurt.",
      incidents: ["Kharkiv 2 5", "Kherson 1 -", "Sumy - 3"]),
    Case(
      text: "At least nine civilians were killed: four in Idlib, three in Aleppo and two in Hama.",
      incidents: ["Aleppo 3 -", "Hama 2 -", "Idlib 4 -"], sums: [9]),
    Case(
      text: """
        Rebel attacks killed at least 30 civilians in eastern Congo on Monday, including 12 in Beni and eight in Oicha, a \
        rights group said.
        """,
      incidents: ["Beni 12 -", "Oicha 8 -"], sums: [30]),
    Case(
      text: """
        Seventeen people were killed in bombings across Iraq on Monday, police said. Ten people died in Baghdad, five in \
        Mosul and two in Basra.
        """,
      incidents: ["Baghdad 10 -", "Basra 2 -", "Mosul 5 -"], sums: [17]),
  ]

  @Test(arguments: numbered)
  func `each number stays with its town`(_ example: Case) {
    let reports = Self.reports(example.text)
    let incidents = reports.filter { $0.scope == .incident }.map {
      "\($0.place?.text ?? "-") \(Self.total(.killed, $0)) \(Self.total(.wounded, $0))"
    }
    #expect(incidents.sorted() == example.incidents)
    let sums = reports.filter { $0.scope == .cumulative }.compactMap { $0.total(.killed).flatMap { $0.best ?? $0.low } }
    #expect(sums == example.sums)
  }

  static let unnumbered: [(String, [String])] = [
    (
      "Boko Haram fighters attacked police posts in Bama, Gwoza and Konduga on Sunday, residents said.",
      ["Bama", "Gwoza", "Konduga"]
    ),
    (
      "Turkish drones struck Kobani and Ain Issa on Saturday, activists said.", ["Ain Issa", "Kobani"]
    ),
    (
      "Saraqib and Binnish were shelled by government forces on Monday, activists said.", ["Binnish", "Saraqib"]
    ),
    (
      "Protests were held in Cairo, Alexandria and Suez on Friday against fuel prices.",
      ["Alexandria", "Cairo", "Suez"]
    ),
    (
      "Fighting continued in Donetsk and Luhansk regions on Sunday.", ["Donetsk", "Luhansk"]
    ),
    (
      "Gunmen fired on people in Diallassagou, Dianweli and Deguessagou, in the Bankass area of Mali, on Saturday.",
      ["Diallassagou", "Dianweli"]
    ),
    // No lists of sites.
    ("A bomb exploded in Karrada, Baghdad, and wounded five people on Sunday.", ["Karrada"]),
    ("Clashes broke out on the road between Homs and Hama on Friday, killing three soldiers.", ["Homs"]),
    ("Gunmen attacked a bus travelling from Bamako to Mopti on Saturday, killing six people.", ["Bamako"]),
  ]

  @Test(arguments: unnumbered)
  func `one act in several towns`(_ text: String, _ places: [String]) {
    #expect(Self.reports(text).compactMap { $0.place?.text }.sorted() == places)
  }

  @Test func `what a list says of all its towns is counted once`() {
    let reports = Self.reports(
      "Air strikes hit Saraqib, Binnish and Kafr Nabl on Friday, killing 12 people, medics said.")
    #expect(reports.count == 3)
    #expect(reports.compactMap { $0.total(.killed)?.best } == [12])
    #expect(reports.allSatisfy { $0.subType == .airDroneStrike && $0.date?.start.description == "2024-03-15" })
  }

  @Test func `the dead of a town died of what was told before`() {
    let reports = Self.reports(
      "Bombs went off in three Iraqi cities on Monday. Ten people were killed in Baghdad, five in Mosul and two in Basra."
    )
    #expect(reports.count == 3)
    #expect(reports.allSatisfy { $0.type == .explosions })
  }

  @Test func `a quarter of a town is no other town`() {
    let reports = Self.reports(
      "Ten people were killed in Baghdad on Monday, five in the Karrada district and two in Sadr City.")
    let incidents = reports.filter { $0.scope == .incident }
    #expect(incidents.compactMap { $0.total(.killed)?.best }.reduce(0, +) <= 10)
  }
}
