import Chronology
import ConflictModel
import Extraction
import Testing

/// What in an article of several paragraphs is news of another happening, and what goes on about the one told before. Read
/// as published on 10 March 2021, a Wednesday.
@Suite("News after news")
struct NewsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let paragraphs: [String]
    let incidents: Int
    var testDescription: String { paragraphs.joined(separator: " ") }
  }

  private static func incidents(_ paragraphs: [String]) -> [Report] {
    let published = CalendarDate(year: 2021, month: 3, day: 10)
    let article = Article(id: "1", text: paragraphs.joined(separator: "\n\n"), published: published)
    return Extractor().read(article).reports.filter { $0.scope == .incident && $0.status != .denied }
  }

  static let cases = [
    // One more deed of those who did the first.
    Case(
      paragraphs: [
        "A column of rebels shot dead two foresters near Pasto on Monday.",
        "The rebels also abducted the owner of a sawmill, the police said.",
      ], incidents: 2),
    // An act is no doer: what the same blast did is the same happening.
    Case(
      paragraphs: [
        "A car bomb exploded outside a theatre in Basra on Monday, killing two ushers.",
        "The blast also wounded nine people who were waiting for a tram.",
      ], incidents: 1),
    Case(
      paragraphs: [
        "A car bomb exploded outside a theatre in Basra on Monday, killing two ushers.",
        "It also damaged a pharmacy and a tea house.",
      ], incidents: 1),
    // What was struck is another thing.
    Case(
      paragraphs: [
        "A bomb exploded at the embassy of Denmark in Lima on Monday night, and nobody was hurt.",
        "Dynamite destroyed the doors of two banks, according to the fire brigade.",
      ], incidents: 2),
    // Doers of whom nobody has heard.
    Case(
      paragraphs: [
        "Dynamite destroyed a bridge near Ayacucho on Monday, the governor said.",
        "He also reported that guerrillas killed a shepherd.",
      ], incidents: 2),
    // The same doers, and the same act told again.
    Case(
      paragraphs: [
        "Guerrillas killed a shepherd near Ayacucho on Monday, the governor said.",
        "The guerrillas shot the shepherd in front of his house.",
      ], incidents: 1),
  ]

  @Test("Number of incidents", arguments: cases)
  func happenings(_ row: Case) {
    let reports = Self.incidents(row.paragraphs)
    #expect(reports.count == row.incidents, "\(reports.map { ($0.subType, $0.mentions) })")
  }

  @Test func `a day in the name of a movement is no day`() {
    let reports = Self.incidents([
      "The murder of Pedro Salas by the 19 April Movement has shocked the port of Cartagena."
    ])
    #expect(reports.count == 1)
    #expect(reports.first?.date?.start.description != "2020-04-19")
  }

  @Test func `those who were murdered are no mob`() {
    let reports = Self.incidents([
      "The bodies of five students were found near Antigua on Monday.",
      "Friends of the students spoke of the assassination of a group of young people whom they had known for years.",
    ])
    #expect(!reports.contains { $0.subType == .mobViolence })
  }

  @Test func `a crowd that beats somebody is one in an article too`() {
    let reports = Self.incidents([
      "A mob beat a driver to death in the market of Jos on Monday.",
      "The driver had run over a child.",
    ])
    #expect(reports.first?.subType == .mobViolence)
  }
}
