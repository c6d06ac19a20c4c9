import ConflictModel
import Evaluation

/// How well articles were read, on one page: measures, confusions of types, the worst articles.
public struct EvaluationPage {
  public var evaluation: Evaluation
  /// How many of the worst articles are shown.
  public var worst: Int

  public init(_ evaluation: Evaluation, worst: Int = 10) {
    self.evaluation = evaluation
    self.worst = worst
  }

  private static let confusionsShown = 15
  private static let faultsShown = 8

  public func rendered(on page: Page = Page()) -> String {
    var text = PageText(page)
    text.heading(Wording.number(evaluation.articles, "article"))
    text.blank()
    text.append(measures.rendered(on: page))
    if evaluation.rows > 0 {
      text.blank()
      text.append(
        "\(evaluation.rowsRight) of \(Wording.number(evaluation.rows, "coded event")) right in every coded field "
          + "(\(Self.share(Double(evaluation.rowsRight) / Double(evaluation.rows))))\n")
    }
    let confusions = evaluation.confusions
    if !confusions.isEmpty {
      text.blank()
      text.heading("Types taken for others")
      var table = TextTable([
        .init("CODED", minimum: 12), .init("READ AS", minimum: 12), .init("TIMES", .right),
      ])
      table.rows = confusions.prefix(Self.confusionsShown).map { confusion in
        [
          .init(confusion.pair.gold ?? "no event"), .init(confusion.pair.said ?? "no event"),
          .init("\(confusion.count)"),
        ]
      }
      text.append(table.rendered(on: page))
    }
    let articles = evaluation.worst(worst)
    if !articles.isEmpty {
      text.blank()
      text.heading("Worst articles")
      for article in articles {
        text.value(article.id, Wording.number(article.faults.count, "fault"))
        for fault in article.faults.prefix(Self.faultsShown) { text.value("", fault, indent: 2) }
      }
    }
    return text.text
  }

  private static func share(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Name and tally of each measure that has something to measure.
  private var tallies: [(name: String, tally: Tally)] {
    let all =
      [("relevance", evaluation.relevance), ("event", evaluation.events)]
      + Field.allCases.map { ($0.rawValue, evaluation.fields[$0] ?? Tally()) }
      + [("statement", evaluation.statements), ("speaker", evaluation.speakers), ("act", evaluation.acts)]
    return all.filter { $0.1 != Tally() }.map { (name: $0.0, tally: $0.1) }
  }

  private var measures: TextTable {
    var table = TextTable([
      .init("FIELD"), .init("PRECISION", .right), .init("RECALL", .right), .init("F1", .right), .init("RIGHT", .right),
      .init("WRONG", .right), .init("MISSED", .right),
    ])
    table.rows = tallies.map { name, tally in
      [
        .init(name, .strong), .init(Self.share(tally.precision)), .init(Self.share(tally.recall)),
        .init(Self.share(tally.f1)), .init("\(tally.right)"), .init("\(tally.wrong)"), .init("\(tally.missed)"),
      ]
    }
    return table
  }

  /// The same as one JSON object.
  public func json() -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("articles")
      json.value(evaluation.articles)
      json.key("rows")
      json.value(evaluation.rows)
      json.key("rows_right")
      json.value(evaluation.rowsRight)
      json.key("measures")
      json.object { json in
        for (name, tally) in tallies {
          json.key(named: name)
          Self.write(tally, to: &json)
        }
      }
      json.key("confusions")
      json.array(evaluation.confusions) { json, confusion in
        json.object { json in
          json.key("coded")
          json.value(confusion.pair.gold)
          json.key("read")
          json.value(confusion.pair.said)
          json.key("times")
          json.value(confusion.count)
        }
      }
      json.key("worst")
      json.array(evaluation.worst(worst)) { json, article in
        json.object { json in
          json.key("id")
          json.value(article.id)
          json.key("faults")
          json.array(article.faults) { json, fault in json.value(fault) }
        }
      }
    }
    json.endLine()
    return json.text
  }

  private static func write(_ tally: Tally, to json: inout JSONWriter) {
    json.object { json in
      json.key("precision")
      json.value(tally.precision, decimals: 4)
      json.key("recall")
      json.value(tally.recall, decimals: 4)
      json.key("f1")
      json.value(tally.f1, decimals: 4)
      json.key("right")
      json.value(tally.right)
      json.key("wrong")
      json.value(tally.wrong)
      json.key("missed")
      json.value(tally.missed)
    }
  }
}
