import Chronology
import ConflictModel
import Testing

@testable import Evaluation

private func gold(_ json: String) throws -> GoldArticle { try GoldArticle(line: json.utf8) }

private func day(_ text: String) throws -> DateSpan {
  let date = try #require(PartialDate(iso8601: text))
  return DateSpan(start: date, end: date, precision: 1, text: "", resolution: .stated)
}

private func reading(_ reports: [Report], _ statements: [Statement] = []) -> Reading {
  Reading(id: "1", extractor: "test", reports: reports, statements: statements)
}

private func killed(_ number: Int) -> CasualtyFigure {
  CasualtyFigure(outcome: .killed, count: Count(number), text: "", span: TextSpan(start: 0, end: 0))
}

@Suite struct GoldArticleTests {
  @Test("left out, null and given are three things")
  func coded() throws {
    let article = try gold(
      #"{"id": 3, "text": "x", "events": [{"type": "Battles", "killed": null, "date": {"start": "2020-10"}}]}"#)
    let event = try #require(article.events?.first)
    #expect(article.article.id == "3")
    #expect(article.statements == nil)
    #expect(event.type == .value(.battles))
    #expect(event.killed == .nothing)
    #expect(event.wounded == .notCoded)
    #expect(event.date.value?.last == CalendarDate(year: 2020, month: 10, day: 31))
    #expect(event.country == .notCoded)
  }

  @Test func placeAndCountry() throws {
    let article = try gold(
      #"{"id": "1", "text": "x", "events": [{"place": {"name": "Gao", "country": "MLI"}}, {"place": {"country": "MLI"}}]}"#
    )
    #expect(article.events?.map(\.country) == [.value("MLI"), .value("MLI")])
    #expect(article.events?.map(\.place.isCoded) == [true, false])
  }

  @Test(
    "what is not in the format is said",
    arguments: [
      ("{", "not JSON"), (#"{"id": "1"}"#, #"there is no "text""#),
      (#"{"id": "1", "text": "x", "events": [{"type": "Picnic"}]}"#, #""events.[0].type": not understood: Picnic"#),
      (#"{"id": "1", "text": "x", "events": 5}"#, #""events" is of the wrong kind"#),
    ])
  func bad(line: String, reason: String) {
    #expect(throws: GoldError(reason: reason)) { try GoldArticle(line: line.utf8) }
  }
}

@Suite struct ComparisonTests {
  private let coded = #"""
    {"id": "1", "text": "x", "events": [{"type": "Battles", "sub_type": "Armed clash", "date": {"start": "2020-10-01"},
    "place": {"name": "Martuni", "country": "AZE", "latitude": 39.8, "longitude": 47.1}, "actors": [{"name": "Armenia"}],
    "killed": {"best": 3}, "wounded": null}]}
    """#

  private func report() throws -> Report {
    Report(
      type: .battles, subType: .armedClash, date: try day("2020-10-01"),
      place: Place(text: "Martuni", name: "Xocavənd", latitude: 39.79, longitude: 47.11, country: "AZE", precision: 1),
      actors: [Actor(name: "Military Forces of Armenia", text: "Armenian troops", kind: .stateForces)],
      figures: [killed(3)])
  }

  @Test func allRight() throws {
    let result = ArticleEvaluation(try gold(coded), reading([try report()]))
    #expect(result.events == Tally(right: 1))
    #expect(result.rowsRight == 1)
    #expect(result.faults.isEmpty)
    #expect(result.fields[.killed] == Tally(right: 1))
    #expect(result.fields[.wounded] == nil, "rightly empty is no answer to count")
  }

  @Test func someWrong() throws {
    var report = try report()
    report.subType = .attack
    report.figures = [killed(30)]
    report.date = try day("2020-10-05")
    report.place?.latitude = 41
    let result = ArticleEvaluation(try gold(coded), reading([report]))
    #expect(result.rowsRight == 0)
    for field in [Field.subType, .killed, .date, .place] { #expect(result.fields[field] == Tally(wrong: 1, missed: 1)) }
    #expect(result.fields[.country] == Tally(right: 1))
    #expect(
      result.faults == [
        "sub_type: coded Armed clash, read Attack", "date: coded 2020-10-01, read 2020-10-05",
        "place: coded Martuni, read Xocavənd", "killed: coded 3, read 30",
      ])
  }

  @Test func missedAndInvented() throws {
    let none = ArticleEvaluation(try gold(coded), reading([]))
    #expect(none.events == Tally(missed: 1))
    #expect(none.fields[.killed] == Tally(missed: 1))
    #expect(none.faults == ["missed Armed clash, 2020-10-01, Martuni"])
    let other = Report(type: .protests, subType: .peacefulProtest, date: try day("2019-01-01"))
    let wrong = ArticleEvaluation(try gold(coded), reading([other]))
    #expect(wrong.events == Tally(wrong: 1, missed: 1), "two accounts that share nothing are not of one event")
  }

  @Test("background is neither asked for nor held against the reader")
  func scope() throws {
    var history = try report()
    history.scope = .historical
    #expect(ArticleEvaluation(try gold(coded), reading([try report(), history])).events == Tally(right: 1))
  }

  @Test("each account is paired with the event that it agrees with best")
  func pairing() throws {
    let two = try gold(
      #"{"id": "1", "text": "x", "events": [{"type": "Battles", "killed": {"best": 5}}, {"type": "Battles", "killed": {"best": 3}}]}"#
    )
    let result = ArticleEvaluation(two, reading([try report()]))
    #expect(result.events == Tally(right: 1, missed: 1))
    #expect(result.fields[.killed] == Tally(right: 1, missed: 1))
  }

  @Test func statements() throws {
    let article = try gold(
      #"""
      {"id": "1", "text": "x", "statements": [{"speaker": "Emmanuel Macron", "act": "appeal", "quote": "an immediate cease-fire"},
      {"speaker": "Ankara", "quote": "we will not be silent"}]}
      """#)
    let span = TextSpan(start: 0, end: 1)
    let said = [
      Statement(
        speaker: "Macron", speakerText: "he", act: .demand, kind: .direct, quote: "an immediate Cease-Fire now",
        span: span),
      Statement(speaker: "X", speakerText: "X", act: .other, kind: .direct, quote: "unrelated", span: span),
    ]
    let result = ArticleEvaluation(article, reading([], said))
    #expect(result.statements == Tally(right: 1, wrong: 1, missed: 1))
    #expect(result.speakers == Tally(right: 1))
    #expect(result.acts == Tally(wrong: 1, missed: 1))
    #expect(result.isRelevant == nil, "events were not coded")
  }

  @Test func sums() throws {
    var evaluation = Evaluation()
    evaluation.add(ArticleEvaluation(try gold(coded), reading([try report()])))
    evaluation.add(ArticleEvaluation(try gold(coded), reading([])))
    evaluation.add(ArticleEvaluation(try gold(#"{"id": "2", "text": "x", "events": []}"#), reading([try report()])))
    #expect(evaluation.relevance == Tally(right: 1, wrong: 1, missed: 1))
    #expect(evaluation.events == Tally(right: 1, wrong: 1, missed: 1))
    #expect(evaluation.events.f1 == 0.5)
    #expect((evaluation.rowsRight, evaluation.rows) == (1, 2))
    #expect(evaluation.worst(1).map(\.faults.count) == [1])
    #expect(evaluation.confusions.map(\.count) == [1, 1])
  }
}
