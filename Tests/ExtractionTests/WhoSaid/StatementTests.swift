import Chronology
import ConflictModel
import Extraction
import Testing

@Suite struct StatementTests {
  /// A text, and what is expected of its statements.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var statements: [[String]] = []
    var testDescription: String { text }
  }

  static func cases(_ table: String) -> [Case] {
    var cases: [Case] = []
    for line in table.split(separator: "\n") {
      if line.hasPrefix(" ") {
        cases[cases.count - 1].statements.append(
          line.split(separator: "|").map { $0.drop(while: { $0 == " " }) }.map { cell in
            String(cell.last == " " ? cell.dropLast() : cell)
          })
      } else {
        cases.append(Case(text: line.split(separator: "¶").joined(separator: "\n\n")))
      }
    }
    return cases
  }

  static func statements(_ text: String) -> [Statement] {
    Extractor().read(Article(id: "a", text: text, published: CalendarDate(year: 2021, month: 5, day: 5))).statements
  }

  @Test(
    arguments: cases(StatementCases.direct) + cases(StatementCases.silent) + cases(StatementCases.indirect)
      + cases(StatementCases.acts) + cases(StatementCases.noComment) + cases(StatementCases.nouns)
      + cases(StatementCases.speakers) + cases(StatementCases.links))
  func reads(_ example: Case) {
    let found = Self.statements(example.text)
    #expect(
      found.map { [$0.speaker, $0.act.rawValue, $0.kind.rawValue, $0.quote] }
        == example.statements.map { Array($0.prefix(4)) })
    guard found.count == example.statements.count else { return }
    for (statement, expected) in zip(found, example.statements) {
      for extra in expected.dropFirst(4) {
        let words = extra.split(separator: " ", maxSplits: 1).map(String.init)
        switch words[0] {
        case "via": #expect(statement.via == words[1])
        case "role": #expect(statement.role == words[1])
        case "by": #expect(statement.speakerText == words[1])
        case "denies": #expect(statement.denies == Int(words[1]))
        default: #expect(extra == "×\(statement.repetitions.count + 1)")
        }
      }
    }
  }

  /// The bounds are those of the words themselves, in code points, without the marks.
  @Test func spansBoundTheWords() {
    let text = "Señor Díaz said: “The café was hit.”"
    let points = Array(text.unicodeScalars)
    let found = Self.statements(text)
    #expect(found.count == 1)
    for statement in found {
      #expect(
        String(String.UnicodeScalarView(points[statement.span.start..<statement.span.end])) == "The café was hit.")
    }
  }

  @Test func theDayOfTheSayingIsTheStatements() {
    let found = Self.statements("The army said on May 3 that the bridge had fallen on April 28. Rebels denied it.")
    #expect(found.first?.date == CalendarDate(year: 2021, month: 5, day: 3))
    #expect(found.last?.date == CalendarDate(year: 2021, month: 5, day: 5))
  }

  @Test func capitalsAreReadToo() {
    let found = Self.statements(
      "MEDICAL SOURCES SAID THAT TWO MEN DIED IN THE CAPITAL. \"WE SAW NOTHING OF THE ATTACKERS,\" A GUARD SAID.")
    #expect(found.map(\.speaker) == ["MEDICAL SOURCES", "A GUARD"])
    #expect(found.map(\.quote) == ["TWO MEN DIED IN THE CAPITAL", "WE SAW NOTHING OF THE ATTACKERS,"])
  }

  /// Nothing that a text can hold makes it stop.
  @Test(arguments: [
    "", "said", "said said said", "\"", "“”", "“said”", "said:", ":", ", said", "according to", "as", "“a", "' ' '",
    "he", "that that that", "— said —", "((((", "said (", "who said", "called on", "told", "X: Y", "“A,” said",
  ])
  func survives(fragment: String) {
    _ = Self.statements(fragment)
    _ = Self.statements(String(repeating: fragment + " ", count: 50))
    _ = Self.statements(fragment + "\n\n" + fragment)
  }
}
