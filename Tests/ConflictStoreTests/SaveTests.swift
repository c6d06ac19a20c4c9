import Chronology
import ConflictModel
import ConflictStore
import Testing

@Suite struct SaveTests {
  let article = Article(
    id: "a.txt", text: "Shells fell on Martuni. Two men were hurt.", title: "Shelling", url: "https://one.example/1",
    publisher: "One", byline: "A. Writer", published: day("2020-10-01"))

  @Test func theSameTwiceChangesNothing() throws {
    let store = try testStore()
    let reading = reading([
      shelling(
        .init(
          start: .init(day("2020-10-01")), end: .init(day("2020-10-01")), precision: 1, text: "",
          resolution: .publication))
    ])
    let hash = ContentHash(of: article.text)
    #expect(try !store.contains(hash))
    #expect(try store.save(article, reading) == .new(hash))
    let before = try store.info()
    #expect(try store.contains(hash))
    #expect(try store.save(article, reading) == .alreadyKnown(hash, isNewSource: false))
    #expect(try store.info() == before)
    #expect(before.articles == 1 && before.reports == 1 && before.events == 1)
  }

  @Test func aSecondPublisherIsNoted() throws {
    let store = try testStore()
    try store.save(article, reading())
    var copy = article
    copy.text = "  " + article.text + "\n"
    copy.publisher = "Two"
    copy.url = "https://two.example/x"
    #expect(try store.save(copy, reading()) == .alreadyKnown(ContentHash(of: article.text), isNewSource: true))
    #expect(try store.noteSource(of: copy) == false)
    #expect(try store.article(ContentHash(of: article.text).hex).sources.map(\.publisher) == ["One", "Two"])
    #expect(try store.info().articles == 1)
  }

  @Test func theOrderOfImportDoesNotShow() throws {
    var early = article
    early.publisher = "Agency"
    early.published = day("2020-09-30")
    var nameless = article
    nameless.publisher = nil
    nameless.url = nil
    var seen: Set<[String]> = []
    for copies in [[article, early, nameless], [early, nameless, article], [nameless, article, early]] {
      let store = try testStore()
      for copy in copies { try store.save(copy, reading([shelling()])) }
      let sources = try store.article(ContentHash(of: article.text).hex).sources
      seen.insert(sources.map { $0.publisher ?? "none" })
      #expect(try store.timeline().first?.source.publisher == "Agency")
    }
    #expect(seen == [["Agency", "One"]])
  }

  @Test(arguments: ["", " \n\u{A0}\t"])
  func anArticleWithoutTextIsRefused(text: String) throws {
    let store = try testStore()
    #expect(throws: StoreError.emptyText) { try store.save(Article(id: "x", text: text), reading()) }
  }

  @Test func aFaultyReadingTakesOnlyItsOwnArticleBack() throws {
    let store = try testStore()
    var faulty = shelling()
    faulty.figures = [figure(.killed, Count(low: 5, best: 2, high: 1))]
    try store.transaction {
      try store.save(Article(id: "1", text: "one"), reading([shelling()]))
      #expect {
        try store.save(Article(id: "2", text: "two"), reading([shelling(), faulty]))
      } throws: { error in
        if case StoreError.refused = error { true } else { false }
      }
      try store.save(Article(id: "3", text: "three"), reading([shelling()]))
    }
    let info = try store.info()
    #expect(info.articles == 2 && info.reports == 2)
  }

  @Test("a group of any size is stored in parts, and holds what each article said") func largeGroups() throws {
    let said = { (number: Int) in
      let place = number % 3 == 0 ? Place.martuni : nil
      let reports = (0..<4).map { _ in shelling(at: place, [figure(.killed, Count(number % 7), victims: [.civilian])]) }
      let statement = ConflictModel.Statement(
        speaker: "Speaker \(number % 5)", speakerText: "he", act: .claim, kind: .direct, quote: "word \(number)",
        span: TextSpan(start: 0, end: 4), report: number % 4)
      return reading(reports, [statement])
    }
    var contents: [[String]] = []
    for together in [700, 90] {
      let store = try testStore()
      for first in stride(from: 0, to: 700, by: together) {
        try store.transaction(takesBackEach: false) {
          for number in first..<min(first + together, 700) {
            try store.save(Article(id: "\(number)", text: "Article number \(number)"), said(number))
          }
        }
      }
      #expect(try store.info().reports == 2800 && store.info().events == 2800)
      #expect(try store.check() == [])
      var content: [String] = []
      try store.forEachArticle { content.append("\($0)") }
      contents.append(content)
    }
    #expect(contents[0].count == 700 && contents[0] == contents[1])
  }

  struct Stop: Error {}

  @Test func aBatchIsStoredWholeOrNotAtAll() throws {
    let store = try testStore()
    #expect(throws: Stop.self) {
      try store.transaction {
        try store.save(Article(id: "1", text: "one"), reading([shelling()]))
        throw Stop()
      }
    }
    #expect(try store.info().articles == 0)
    try store.save(Article(id: "1", text: "one"), reading([shelling()]))
    #expect(try store.info().articles == 1)
  }

  @Test func hostileWordsAreOnlyWords() throws {
    let store = try testStore()
    let bad = "Robert'); DROP TABLE articles; --\u{0}\u{1B}[31m\"quoted\" ; 𝕏"
    var place = Place.martuni
    place.name = bad
    place.text = bad
    var actor = Actor.armenia
    actor.name = bad
    try store.save(
      Article(id: bad, text: bad, title: bad, url: bad, publisher: bad), reading([shelling(at: place, actors: [actor])])
    )
    let entry = try #require(try store.timeline().first)
    #expect(entry.event.location?.name == bad)
    #expect(entry.event.participants.map(\.name) == [bad])
    // A NUL would end the text for SQLite's own functions.
    #expect(try store.article(ContentHash(of: bad).hex).text == bad.replacing("\u{0}", with: "\u{FFFD}"))
  }

  @Test func everythingOfAReadingIsKept() throws {
    let store = try testStore()
    let text =
      "On Thursday shells fell on Martuni — two men were hurt, said the ministry. “Nobody was hurt,” Baku said."
    let report = Report(
      type: .explosions, subType: .shelling, scope: .incident, status: .accused,
      date: DateSpan(
        start: .init(day("2020-10-01")), end: .init(day("2020-10-02")), precision: 2, text: "On Thursday",
        span: span("On Thursday", in: text), resolution: .relativeToPublication),
      place: {
        var place = Place.martuni
        place.span = span("Martuni", in: text)
        return place
      }(),
      actors: [
        {
          var actor = Actor.azerbaijan
          actor.span = span("Baku", in: text)
          return actor
        }(), .armenia,
      ],
      figures: [
        CasualtyFigure(
          outcome: .wounded, victims: [.civilian, .journalist], side: "Civilians (France)", scope: .incident,
          count: Count(low: 2, best: 2, high: 4), text: "two men were hurt", span: span("two men were hurt", in: text),
          by: "the ministry", status: .claimed, since: PartialDate(month: 9, day: 27))
      ],
      attribution: "the ministry", confidence: 0.75,
      mentions: [span("shells fell on Martuni", in: text), span("two men", in: text)],
      reasons: [.init(field: "date", rule: "a weekday before publication"), .init(field: "place", rule: "named")])
    let statements = [
      Statement(
        speaker: "Ministry of Defence; Government", speakerText: "the ministry", role: "spokesman",
        organisation: "Ministry of Defence", act: .claim, kind: .indirect, quote: "two men were hurt",
        span: span("two men were hurt", in: text), repetitions: [TextSpan(start: 1, end: 3)], via: "An agency",
        date: day("2020-10-01"), report: 0, denies: nil),
      Statement(
        speaker: "Azerbaijan", speakerText: "Baku", act: .denial, kind: .direct, quote: "Nobody was hurt,",
        span: span("Nobody was hurt,", in: text), denies: 0),
    ]
    try store.save(Article(id: "a", text: text, published: day("2020-10-02")), reading([report], statements))
    let article = try store.article(ContentHash(of: text).hex)
    #expect(article.text == text)
    #expect(article.reports.map(\.report) == [report])
    #expect(article.statements.map(\.statement) == statements)
  }

  @Test func aNewReadingReplacesTheOld() throws {
    let store = try testStore()
    let hash = ContentHash(of: article.text)
    let first = span("Shells fell on Martuni.", in: article.text)
    try store.save(article, reading([shelling(mentions: [first]), shelling(mentions: [first])]))
    let before = try store.timeline().map(\.event.key)
    var newer = reading([shelling(mentions: [first])])
    newer.extractor = "conflictdb 9"
    try store.replaceReading(of: hash, with: newer)
    let after = try store.timeline().map(\.event.key)
    // The report that rests on the same sentence keeps its name.
    #expect(after.count == 1 && before.contains(after[0]))
    #expect(try store.article(hash.hex).extractor == "conflictdb 9")
    #expect(try store.check() == [])
    #expect(throws: StoreError.unknown(kind: "article", id: ContentHash(of: "x").hex)) {
      try store.replaceReading(of: ContentHash(of: "x"), with: newer)
    }
  }

  @Test func aRemovedArticleLeavesNothing() throws {
    let store = try testStore()
    let statement = Statement(
      speaker: "A", speakerText: "a", act: .claim, kind: .direct, quote: "shells", span: TextSpan(start: 0, end: 6),
      report: 0)
    try store.save(article, reading([shelling(nil, [figure(.killed, Count(1), victims: [.child])])], [statement]))
    try store.removeArticle(ContentHash(of: article.text))
    let info = try store.info()
    #expect(info.articles == 0 && info.reports == 0 && info.events == 0 && info.statements == 0)
    #expect(try store.search("shells").isEmpty)
    #expect(try store.check() == [])
  }

  /// Whatever is done in whatever order, within one transaction or many: index and sums are those of the rows.
  @Test(arguments: 0..<12)
  func indexAndSumsStayInStep(seed: Int) throws {
    let store = try testStore()
    var state = UInt64(seed)
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var faulty = shelling()
    faulty.figures = [figure(.killed, Count(low: 5, best: 2, high: 1))]
    func step() throws {
      let text = "Article number\(random(8))"
      let hash = ContentHash(of: text)
      let date = dates("2020-0\(1 + random(9))-01", precision: 1 + random(5))
      let statement = Statement(
        speaker: "A", speakerText: "a", act: .claim, kind: .direct, quote: "words \(random(5))",
        span: TextSpan(start: 0, end: 1))
      let new = reading(
        (0..<random(3)).map { _ in shelling(date, [figure(.killed, Count(random(9)))]) },
        random(2) == 0 ? [statement] : [])
      switch random(6) {
      case 0...2: try store.save(Article(id: "x", text: text), new)
      case 3: if try store.contains(hash) { try store.removeArticle(hash) }
      case 4: if try store.contains(hash) { try store.replaceReading(of: hash, with: new) }
      default:
        if try store.contains(hash) {
          #expect(throws: StoreError.self) { try store.replaceReading(of: hash, with: reading([shelling(), faulty])) }
        }
      }
    }
    for _ in 0..<15 {
      switch random(3) {
      case 0: try step()
      case 1: try store.transaction { for _ in 0..<6 { try step() } }
      default:
        try? store.transaction {
          for _ in 0..<3 { try step() }
          try? store.transaction {
            for _ in 0..<3 { try step() }
            throw Stop()
          }
          for _ in 0..<3 { try step() }
          if random(3) == 0 { throw Stop() }
        }
      }
      #expect(try store.check() == [])
    }
  }

  @Test func keysDoNotDependOnTheOrderOfImport() throws {
    let articles = (0..<6).map { Article(id: "\($0)", text: "Article \($0)") }
    func keys(_ articles: [Article]) throws -> Set<String> {
      let store = try testStore()
      for article in articles { try store.save(article, reading([shelling(), shelling()])) }
      return Set(try store.timeline().map(\.event.key))
    }
    let keys1 = try keys(articles)
    #expect(keys1.count == 12)
    #expect(try keys(articles.reversed()) == keys1)
  }
}
