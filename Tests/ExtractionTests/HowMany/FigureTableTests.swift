import Chronology
import ConflictModel
import Testing

@testable import Extraction

/// The sentences of `FigureCases`, `FigureStyleCases` and `FigureTrapCases`, each read as an article of its own.
@Suite("Casualty figures, sentence by sentence")
struct FigureTableTests {
  struct Expected: Hashable, Sendable, CustomStringConvertible {
    var outcome: String
    var low: Int
    var best: Int?
    var high: Int?
    var scope = "incident"
    var status = "asserted"

    var description: String {
      "\(outcome) \(low) \(best.map(String.init) ?? "-") \(high.map(String.init) ?? "-") \(scope) \(status)"
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let sentence: String
    let figures: [Expected]
    let victims: [String]
    var testDescription: String { sentence }
  }

  static let cases: [Case] = [FigureCases.table, FigureStyleCases.table, FigureTrapCases.table]
    .flatMap { $0.split(separator: "\n") }.compactMap { (line: Substring) -> Case? in
      guard line.first != "#", let arrow = line.lastIndex(of: "=") else { return nil }
      let sentence = line[..<arrow].trimmingSpaces
      var victims: [String] = []
      let figures = line[arrow...].dropFirst(2).split(separator: ";").compactMap { (part: Substring) -> Expected? in
        var words = part.split(separator: " ").map(String.init)
        guard words.count >= 4, let low = Int(words[1]) else { return nil }
        if let open = part.firstIndex(of: "["), let close = part.firstIndex(of: "]") {
          victims.append(String(part[part.index(after: open)..<close]))
          words = part[..<open].split(separator: " ").map(String.init)
        }
        var expected = Expected(outcome: words[0], low: low, best: Int(words[2]), high: Int(words[3]))
        for word in words.dropFirst(4) {
          if Scope(rawValue: word) != nil { expected.scope = word } else { expected.status = word }
        }
        return expected
      }
      return Case(sentence: String(sentence), figures: figures, victims: victims)
    }

  @Test("The table is as long as it should be")
  func size() { #expect(Self.cases.count >= 300) }

  @Test("Every figure of the sentence and no other", arguments: cases)
  func figures(_ row: Case) {
    let article = Article(id: "case", text: row.sentence, published: CalendarDate(year: 2020, month: 5, day: 5))
    let found = Extractor().annotate(Document(article)).figures.map(\.figure)
    let got = found.map {
      Expected(
        outcome: $0.outcome.rawValue, low: $0.count.low, best: $0.count.best, high: $0.count.high,
        scope: $0.scope.rawValue, status: $0.status.rawValue)
    }
    #expect(got.map(\.description).sorted() == row.figures.map(\.description).sorted())
    for victim in row.victims {
      #expect(found.contains { $0.victims.contains { $0.rawValue == victim } }, "\(victim)")
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return text
  }
}
