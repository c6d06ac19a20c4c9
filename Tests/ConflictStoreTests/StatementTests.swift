import Chronology
import ConflictModel
import ConflictStore
import Testing

@Suite struct StatementQueryTests {
  func sample() throws -> Store {
    let store = try testStore()
    func statement(
      _ speaker: String, _ act: StatementAct, _ quote: String, date: String? = nil, report: Int? = nil,
      organisation: String? = nil, role: String? = nil, kind: StatementKind = .direct, denies: Int? = nil
    ) -> ConflictModel.Statement {
      Statement(
        speaker: speaker, speakerText: speaker, role: role, organisation: organisation, act: act, kind: kind,
        quote: quote, span: TextSpan(start: 0, end: 1), date: date.map(day), report: report, denies: denies)
    }
    try store.save(
      Article(id: "one", text: "First article", publisher: "One", published: day("2020-10-02")),
      Reading(
        id: "one", published: day("2020-10-02"), extractor: "x",
        reports: [shelling(), shelling(at: .gegharkunik)],
        statements: [
          statement("Ministry of Defence", .accusation, "They shelled the town", date: "2020-10-01", report: 0),
          statement("Anna Petrova; Ivan Petrov", .denial, "Nothing of the kind", organisation: "Kremlin", denies: 0),
          statement("A villager", .claim, "We heard shelling", date: "2020-09-30", report: 1, kind: .indirect),
        ]))
    try store.save(
      Article(id: "two", text: "Second article", publisher: "Two"),
      Reading(
        id: "two", extractor: "x", statements: [statement("100% Party", .appeal, "Peace for Nagorno-Karabakh now")]))
    return store
  }

  @Test func theyComeInOrderOfTime() throws {
    let found = try sample().statements()
    #expect(
      found.map(\.statement.speaker) == [
        "A villager", "Ministry of Defence", "Anna Petrova; Ivan Petrov", "100% Party",
      ])
    #expect(found.map { $0.day?.description } == ["2020-09-30", "2020-10-01", "2020-10-02", nil])
    #expect(found[2].denied == "They shelled the town")
    #expect(found[1].reportKey != nil && found[1].source.publisher == "One")
  }

  @Test(arguments: [
    (StatementQuery(speaker: "petrov"), ["Anna Petrova; Ivan Petrov"]),
    (StatementQuery(speaker: "kremlin"), ["Anna Petrova; Ivan Petrov"]),
    (StatementQuery(speaker: "0%"), ["100% Party"]),
    (StatementQuery(speaker: "%e%"), []),
    (StatementQuery(acts: [.denial, .appeal]), ["Anna Petrova; Ivan Petrov", "100% Party"]),
    (StatementQuery(kind: .indirect), ["A villager"]),
    (StatementQuery(words: "shelling"), ["A villager", "Ministry of Defence"]),
    (StatementQuery(words: "\"heard shelling\""), ["A villager"]),
    (StatementQuery(words: "!?"), []),
    (StatementQuery(from: day("2020-10-01")), ["Ministry of Defence", "Anna Petrova; Ivan Petrov"]),
    (StatementQuery(to: day("2020-10-01")), ["A villager", "Ministry of Defence"]),
    (StatementQuery(limit: 1), ["A villager"]),
    (StatementQuery(about: AreaFilter(name: "Armenia", countries: ["ARM"])), ["A villager"]),
    (
      StatementQuery(about: AreaFilter(name: "Nagorno-Karabakh", boxes: [TimelineTests.box])),
      ["Ministry of Defence", "100% Party"]
    ),
  ])
  func filters(query: StatementQuery, speakers: [String]) throws {
    #expect(try sample().statements(query).map(\.statement.speaker) == speakers)
  }

  @Test func publishersAreCounted() throws {
    #expect(
      try sample().publishers() == [
        PublisherRow(publisher: "One", articles: 1, reports: 2, statements: 3),
        PublisherRow(publisher: "Two", articles: 1, reports: 0, statements: 1),
      ])
  }
}

@Suite struct SearchTests {
  func sample() throws -> Store {
    let store = try testStore()
    let texts = [
      "Heavy shelling hit Şuşa overnight.", "Both sides were shelled near the river.",
      "The price of apples fell. It's a \"deal\".",
    ]
    for (number, text) in texts.enumerated() {
      try store.save(
        Article(id: "\(number)", text: text, title: number == 2 ? "Harvest" : nil),
        reading(
          [],
          [
            Statement(
              speaker: "Farmer \(number)", speakerText: "he", act: .claim, kind: .direct, quote: "We sold apples",
              span: TextSpan(start: 0, end: 1))
          ]))
    }
    return store
  }

  @Test(arguments: [
    ("shelling", ["0", "1"]), ("SUSA", ["0"]), ("harvest", ["2"]), ("shel*", ["0", "1"]), ("\"near the river\"", ["1"]),
    ("river near", ["1"]), ("\"river near\"", []), ("shelling apples", []), ("nothing", []), ("", []), ("   ", []),
    // What would be operators of the index are words.
    ("apples OR", []), ("NOT apples", []), ("text:apples", []), ("apples)", ["2"]), ("(apples", ["2"]),
    ("^apples", ["2"]),
    ("\"", []), ("\"\"\"", []), ("apples\"", ["2"]), ("it's", ["2"]), ("*", []), ("- + : {}", []), ("NEAR(apples)", []),
    ("“of apples”", ["2"]), ("apples'; DROP TABLE articles; --", []), ("a\u{0}pples", ["2"]),
    // Signs that Swift takes for one character together with a quotation mark or an asterisk.
    ("\"\u{614}\u{18}apples", ["2"]), ("\u{600}\"apples", ["2"]), ("apples\"\u{301}", ["2"]), ("shel*\u{301}", []),
  ])
  func whatIsTypedIsWords(words: String, found: [String]) throws {
    #expect(try sample().search(words).articles.map(\.source.name).sorted() == found)
  }

  @Test func theWordsAreMarkedInTheirSurroundings() throws {
    let hit = try #require(try sample().search("shelling", limit: 1).articles.first)
    #expect(hit.snippet.parts.filter(\.isMatch).allSatisfy { $0.text.hasPrefix("shell") })
    #expect(!hit.snippet.parts.filter(\.isMatch).isEmpty)
    #expect(!hit.snippet.text.unicodeScalars.contains { $0.value < 32 })
  }

  @Test func statementsAreFoundToo() throws {
    let results = try sample().search("apples")
    #expect(results.statements.map(\.statement.statement.speaker).sorted() == ["Farmer 0", "Farmer 1", "Farmer 2"])
    #expect(results.statements[0].snippet.text == "We sold apples")
    #expect(try sample().search("farmer 1").statements.count == 1)
  }
}
