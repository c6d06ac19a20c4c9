import Chronology
import ConflictModel
import ConflictStore
import Fusion
import SQLite
import TestSupport
import Testing

/// Reports that are fused as they are stored.
@Suite struct StoredFusionTests {
  /// What the events of a store are, whatever its rows are numbered.
  static func content(_ store: Store) throws -> [String] {
    try store.timeline(TimelineQuery(EventFilter(scope: nil))).map { entry in
      let detail = try store.event(entry.event.key)
      let reports = detail.reports.map { "\($0.key) \($0.eventRule)" }.joined(separator: ", ")
      let totals = detail.totals.map { "\($0.outcome) \($0.count) \($0.rule)" }.joined(separator: ", ")
      return "\(entry.event) \(entry.report.key) [\(reports)] [\(totals)]"
    }
  }

  static func tellings(seed: UInt64, incidents: Int) -> [World.Telling] {
    var world = World(seed: seed)
    return (0..<incidents).flatMap { _ in world.happen() }
  }

  static func store(_ tellings: [World.Telling], together: Int, in store: Store) throws {
    var rest = tellings[...]
    while !rest.isEmpty {
      try store.transaction {
        for telling in rest.prefix(together) { try store.save(telling.article, telling.reading) }
      }
      rest = rest.dropFirst(together)
    }
  }

  @Test("the same events in whatever order and groups the articles come", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) throws {
    var random = Lottery(seed: seed)
    var tellings = Self.tellings(seed: seed, incidents: 60)
    let first = try testStore(fuses: true)
    try Self.store(tellings, together: tellings.count, in: first)
    let expected = try Self.content(first)
    #expect(try first.count(EventFilter()) < tellings.count / 2)
    for together in [1, 7, 40] {
      tellings.shuffle(using: &random)
      let store = try testStore(fuses: true)
      try Self.store(tellings, together: together, in: store)
      #expect(try Self.content(store) == expected)
      #expect(try store.check() == [])
      // Everything anew is what it was.
      try store.fuse()
      #expect(try Self.content(store) == expected)
      #expect(try store.check() == [])
    }
  }

  @Test("the same where neighbourhoods are too wide to compare all with all", arguments: [2, 5, 12])
  func wide(widest: Int) throws {
    var random = Lottery(seed: UInt64(widest))
    var settings = World.Settings()
    (settings.days, settings.countries) = (12, 2)
    var world = World(seed: 8, settings: settings)
    var tellings = (0..<60).flatMap { _ in world.happen() }
    func made(_ together: Int) throws -> Store {
      let store = try testStore(fuses: true, widest: widest)
      try Self.store(tellings, together: together, in: store)
      return store
    }
    let first = try made(tellings.count)
    let expected = try Self.content(first)
    for together in [1, 5, 40] {
      tellings.shuffle(using: &random)
      let store = try made(together)
      #expect(try Self.content(store) == expected)
      // What goes leaves what was there without it, and what comes again what was there with it.
      let gone = Array(tellings.prefix(25))
      for telling in gone { try store.removeArticle(ContentHash(of: telling.article.text)) }
      let rest = try testStore(fuses: true, widest: widest)
      try Self.store(Array(tellings.dropFirst(25)), together: 1000, in: rest)
      #expect(try Self.content(store) == Self.content(rest))
      try Self.store(gone, together: 3, in: store)
      #expect(try Self.content(store) == expected)
      #expect(try store.check() == [])
      try store.fuse()
      #expect(try Self.content(store) == expected)
    }
  }

  @Test("however many years a town is told of day by day, one more article works out few reports anew")
  func years() throws {
    let store = try testStore(fuses: true, widest: 20)
    func telling(_ number: Int, on day: Int) -> (Article, Reading) {
      let date = CalendarDate(dayNumber: 10_000 + day)
      let report = shelling(dates("\(date)"), at: .martuni, [figure(.killed, Count(3 + number % 4))])
      let article = Article(id: "\(number)", text: "Article \(number)", publisher: "Paper \(number % 40)")
      return (article, reading([report]))
    }
    try store.transaction(takesBackEach: false) {
      for number in 0..<1200 {
        let (article, said) = telling(number, on: number / 4)
        try store.save(article, said)
      }
    }
    let before = try store.reportsFused
    #expect(try store.timeline().count >= 300)
    let (late, said) = telling(1200, on: 150)
    try store.save(late, said)
    #expect(try store.reportsFused - before < 60)
  }

  @Test("what is stored again, or removed, leaves what it found") func idempotence() throws {
    let tellings = Self.tellings(seed: 4, incidents: 30)
    let store = try testStore(fuses: true)
    try Self.store(Array(tellings.dropLast(20)), together: 9, in: store)
    let before = try Self.content(store)
    let sums = try store.casualties(CasualtyQuery(grouping: .month))
    try Self.store(Array(tellings.dropLast(20)), together: 5, in: store)
    #expect(try Self.content(store) == before)
    try Self.store(Array(tellings.suffix(20)), together: 3, in: store)
    for telling in tellings.suffix(20) { try store.removeArticle(ContentHash(of: telling.article.text)) }
    #expect(try Self.content(store) == before)
    #expect(try store.casualties(CasualtyQuery(grouping: .month)) == sums)
    #expect(try store.check() == [])
  }

  @Test("hundreds of papers that print nearly the same are one event, in whatever groups they come")
  func crowd() throws {
    var random = Lottery(seed: 2)
    var numbers = Array(0..<300)
    var contents: [[String]] = []
    for together in [300, 37] {
      let store = try testStore(fuses: true)
      var rest = numbers[...]
      while !rest.isEmpty {
        try store.transaction(takesBackEach: false) {
          for number in rest.prefix(together) {
            try store.save(
              Article(id: "\(number)", text: "Article \(number)", publisher: "Paper \(number)"),
              reading([shelling([figure(.killed, Count(4 + number % 2))])]))
          }
        }
        rest = rest.dropFirst(together)
      }
      #expect(try store.timeline().map(\.event.reportCount) == [300])
      #expect(try store.check() == [])
      contents.append(try Self.content(store))
      numbers.shuffle(using: &random)
    }
    #expect(contents[0] == contents[1])
  }

  @Test("a save that fails where none can be taken back alone takes back all") func spoiled() throws {
    let store = try testStore(fuses: true)
    var refused = shelling([figure(.killed, Count(4))])
    refused.place?.precision = 9
    let (good, bad) = (reading([shelling([figure(.killed, Count(4))])]), reading([refused]))
    #expect(throws: StoreError.self) {
      try store.transaction(takesBackEach: false) {
        try store.save(Article(id: "good", text: "A good article"), good)
        _ = try? store.save(Article(id: "bad", text: "A bad article"), bad)
      }
    }
    #expect(try store.info().articles == 0)
    // Each on its own, only the bad one is refused.
    try store.transaction {
      try store.save(Article(id: "good", text: "A good article"), good)
      #expect(throws: StoreError.self) { try store.save(Article(id: "bad", text: "A bad article"), bad) }
    }
    #expect(try store.info().articles == 1)
    #expect(try store.check() == [])
  }

  @Test("an article read anew is fused anew") func replaced() throws {
    let store = try testStore(fuses: true)
    let articles = (1...3).map { Article(id: "\($0)", text: "Article \($0)", publisher: "Paper \($0)") }
    for article in articles { try store.save(article, reading([shelling([figure(.killed, Count(4))])])) }
    #expect(try store.timeline().map(\.event.reportCount) == [3])
    try store.replaceReading(
      of: ContentHash(of: articles[1].text), with: reading([shelling(at: .suva, [figure(.killed, Count(9))])]))
    #expect(try store.timeline().map(\.event.reportCount).sorted() == [1, 2])
    #expect(try store.casualties().total[.killed].best == 13)
    #expect(try store.check() == [])
  }

  @Test("windows and the rule for figures are the database's own, and can be changed") func settings() throws {
    let store = try testStore(fuses: true)
    for (number, killed) in [3, 5, 5].enumerated() {
      try store.save(
        Article(
          id: "\(number)", text: "Article \(number)", publisher: "Paper \(number)",
          published: day("2020-10-0\(number + 1)")),
        reading([shelling(dates("2020-10-0\(number + 1)"), at: .martuni, [figure(.killed, Count(killed))])]))
    }
    #expect(try store.timeline().map(\.event.killed) == [Count(low: 3, best: 5, high: 5)])
    try store.fuse(FusionChoice(rule: .acled))
    #expect(try store.timeline().map(\.event.killed) == [Count(low: 3, best: 3, high: 5)])
    try store.fuse(FusionChoice(settings: FusionSettings(days: 0)))
    #expect(try store.timeline().count == 3)
    #expect(try store.fusionChoice().settings.days == 0)
    #expect(try store.check() == [])
  }

  @Test("near-copies count as one source") func copies() throws {
    let words = (0..<80).map { "word\($0 * 7 % 31)" }.joined(separator: " ")
    let store = try testStore(fuses: true)
    for (number, publisher) in ["Agency", "Herald", "Post"].enumerated() {
      try store.save(
        Article(
          id: "\(number)", text: words + (number == 2 ? " entirely its own text" : ""), publisher: publisher,
          published: day("2020-10-02")), reading([shelling([figure(.killed, Count(4))])]))
    }
    try store.linkNearCopies()
    let events = try store.timeline().map(\.event)
    #expect(events.map(\.reportCount) == [2] && events.map(\.publisherCount) == [1])
    #expect(try store.check() == [])
  }
}
