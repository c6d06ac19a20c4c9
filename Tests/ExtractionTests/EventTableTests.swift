import Chronology
import ConflictModel
import Extraction
import Testing

/// The texts of `EventCases`, `EventTrapCases`, `EventStyleCases`, `EventArticleCases`, `EventLanguageCases`,
/// `EventMotiveCases`, `EventNewsCases`, `EventTalkCases`, `EventAccountCases`, `EventGroundCases`, `EventMeansCases`,
/// `EventFigureCases`, `EventRegisterCases` and `EventCountCases`, each read as published on 5 May 2015, a Tuesday.
@Suite("Happenings, text by text")
struct EventTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    EventCases.table, EventTrapCases.table, EventStyleCases.table, EventArticleCases.table, EventLanguageCases.table,
    EventMotiveCases.table, EventNewsCases.table, EventTalkCases.table, EventAccountCases.table,
    EventGroundCases.table, EventMeansCases.table, EventFigureCases.table, EventRegisterCases.table,
    EventCountCases.table,
  ]
  .flatMap { $0.split(separator: "\n") }.compactMap { line in
    guard line.first != "#", let arrow = line.lastIndex(of: "=") else { return nil }
    return Case(
      text: String(line[..<arrow].dropLast()),
      expected: line[arrow...].dropFirst(2).split(separator: " ").map(String.init))
  }

  @Test("The tables are as long as they should be")
  func size() { #expect(Self.cases.count >= 625) }

  @Test("Type, figures and number of incidents", arguments: cases)
  func happenings(_ row: Case) {
    let article = Article(id: "case", text: row.text, published: CalendarDate(year: 2015, month: 5, day: 5))
    let reports = Extractor().read(article).reports
    let incidents = reports.filter { $0.scope == .incident && $0.status != .denied }
    for word in row.expected {
      #expect(holds(word, incidents, reports), "\(word): \(reports.map { ($0.subType, $0.figures.map(\.text)) })")
    }
  }

  private func holds(_ word: String, _ incidents: [Report], _ reports: [Report]) -> Bool {
    let name = word.prefix { !$0.isNumber }
    guard let number = Int(word.dropFirst(name.count)) else {
      return incidents.first.map { report in word.split(separator: "/").contains { $0 == "\(report.subType)" } }
        ?? false
    }
    switch name {
    case "n": return incidents.count == number
    case "k": return total(.killed, of: incidents.first) == number
    case "w": return total(.wounded, of: incidents.first) == number
    case "cum", "hist":
      return reports.contains {
        $0.scope != .incident && $0.figures.contains { ($0.count.best ?? $0.count.low) == number }
      }
    default:
      let figures = incidents.flatMap(\.figures).filter { $0.outcome.rawValue == name && $0.scope == .incident }
      return figures.reduce(0) { $0 + ($1.count.best ?? $1.count.low) } == number
    }
  }

  private func total(_ outcome: Outcome, of report: Report?) -> Int {
    report?.total(outcome).map { $0.best ?? $0.low } ?? 0
  }
}
