import Chronology
import ConflictModel
import ConflictStore
import Fusion
import SQLite
import Testing

/// Tables of two ways, other rules, publishers, coverage, tolls beside incidents.
@Suite struct StatsTests {
  /// Two papers on one shelling with other figures, one on another place and month, one without a place.
  private func world() throws -> Store {
    let store = try testStore(fuses: true)
    func add(_ name: String, _ published: String, _ report: Report) throws {
      try store.save(
        Article(id: name, text: "Article \(name)", publisher: "Paper \(name)", published: day(published)),
        Reading(id: name, published: day(published), extractor: "test", reports: [report]))
    }
    try add(
      "A", "2020-10-01", shelling([figure(.killed, Count(4)), figure(.abducted, Count(2))], actors: [.azerbaijan]))
    try add("B", "2020-10-02", shelling([figure(.killed, Count(6))], actors: [.azerbaijan, .armenia]))
    try add("C", "2020-11-05", shelling(dates("2020-11-05"), at: .suva, [figure(.killed, Count(3))]))
    try add("D", "2020-11-05", shelling(nil, at: nil, []))
    return store
  }

  private func lines(_ table: CasualtyTable) -> [String] {
    table.rows.map { "\($0.label ?? "-") \($0.second ?? "-") \($0.events) \($0[.killed].best)" }
  }

  @Test func twoWays() throws {
    let store = try world()
    let table = try store.casualties(CasualtyQuery(grouping: .month, second: .country))
    #expect(lines(table) == ["2020-10 AZE 1 6", "2020-11 FJI 1 3", "- - 1 0"])
    #expect(table.isAdditive && table.total[.killed].best == 9)
    let turned = try store.casualties(CasualtyQuery(grouping: .country, second: .month))
    #expect(lines(turned) == ["AZE 2020-10 1 6", "FJI 2020-11 1 3", "- - 1 0"])
    let actors = try store.casualties(CasualtyQuery(grouping: .actor, second: .month))
    #expect(
      lines(actors) == [
        "Military Forces of Armenia 2020-10 1 6", "Military Forces of Azerbaijan 2020-10 1 6", "- 2020-11 1 3",
        "- - 1 0",
      ])
  }

  @Test func outcomesAsColumnsOrRows() throws {
    let table = try world().casualties(
      CasualtyQuery(grouping: .country, second: .outcome, outcomes: [.killed, .abducted]))
    let cells = table.rows.map { row in "\(row.label ?? "-") \(row.second ?? "-") \(row.sums.values.map(\.best))" }
    #expect(cells == ["AZE killed [6]", "AZE abducted [2]", "FJI killed [3]"])
  }

  @Test func publishersTellTheSameEventEach() throws {
    let table = try world().casualties(CasualtyQuery(grouping: .publisher))
    #expect(Set(lines(table)) == ["Paper A - 1 6", "Paper B - 1 6", "Paper C - 1 3", "Paper D - 1 0"])
    #expect(!table.isAdditive && table.total[.killed].best == 9)
  }

  @Test(
    "other rules choose other figures, without a new fusion",
    arguments: [(FigureRule.ucdp, 9), (.acled, 7), (.cautious, 7), (.median, 7)])
  func rules(rule: FigureRule, killed: Int) throws {
    let store = try world()
    for grouping in [CasualtyQuery.Grouping.total, .month, .country] {
      let table = try store.casualties(CasualtyQuery(grouping: grouping, rule: rule))
      #expect(table.total[.killed].best == killed)
      #expect(table.rows.reduce(0) { $0 + $1[.killed].best } == killed)
    }
  }

  @Test func coverageIsTold() throws {
    var query = CasualtyQuery()
    query.tellsCoverage = true
    let coverage = try world().casualties(query).coverage
    #expect(coverage.withoutFigure == 1 && coverage.withoutDate == 1 && coverage.withoutPlace == 1)
  }

  @Test func tollsStandBesideTheIncidents() throws {
    let store = try world()
    var toll = shelling(dates("2020-10-31"), at: .azerbaijan, [figure(.killed, Count(100), scope: .cumulative)])
    toll.scope = .cumulative
    toll.figures[0].since = PartialDate(year: 2020, month: 9, day: 27)
    try store.save(Article(id: "T", text: "A toll", publisher: "Paper T"), reading([toll]))
    let tolls = try store.tollSeries()
    #expect(tolls.map(\.figure.count) == [Count(100)] && tolls.map(\.incidentSum) == [6])
    // The toll is in no sum.
    #expect(try store.casualties().total[.killed].best == 9)
  }

  @Test func rivalFiguresOfTwoPapersAreADispute() throws {
    let disputes = try world().disputes()
    #expect(disputes.map(\.event.event.location?.name) == ["Martuni"])
    #expect(disputes.first?.grounds == [.rivalFigures])
  }

  @Test func nearMissesSayWhy() throws {
    let store = try testStore(fuses: true)
    for (name, date) in [("A", "2020-10-01"), ("B", "2020-10-01"), ("C", "2020-10-03")] {
      let killed = name == "C" ? 40 : 4
      try store.save(
        Article(id: name, text: "Article \(name)", publisher: "Paper \(name)", published: day("2020-10-05")),
        reading([shelling(dates(date), at: .martuni, [figure(.killed, Count(killed))])]))
    }
    let event = try #require(try store.timeline().map(\.event).first { $0.reportCount == 2 })
    let misses = try store.nearMisses(of: event.key)
    #expect(misses.count == 1)
    #expect(misses.first?.reason.contains("2 days apart") == true)
    #expect(misses.first?.reason.contains("numbers killed far apart") == true)
  }

  @Test("hand-coded records are reviewed events; articles on them join them") func coded() throws {
    let store = try testStore(fuses: true)
    var record = shelling([figure(.killed, Count(5))])
    (record.type, record.subType) = (.battles, .armedClash)
    let article = Article(id: "ucdp:1", text: "UCDP GED 1: 5 killed", publisher: "UCDP GED")
    #expect(try store.saveCoded(article, reading([record]), of: .ucdp, record: "1") == .new)
    #expect(try store.saveCoded(article, reading([record]), of: .ucdp, record: "1") == .known)
    try store.save(
      Article(id: "B", text: "Article B", publisher: "Paper B"), reading([shelling([figure(.killed, Count(9))])]))
    try store.save(
      Article(id: "C", text: "Article C", publisher: "Paper C"),
      reading([shelling(at: .shusha, [figure(.killed, Count(1))])]))
    let comparison = try store.compare(with: .ucdp)
    #expect(comparison.rows.map(\.result) == [.found, .extra] || comparison.rows.map(\.result) == [.extra, .found])
    #expect(comparison.differing == 1)
    // The coder's number stands, and the event is reviewed.
    let events = try store.timeline(TimelineQuery(EventFilter(isReviewedOnly: true))).map(\.event)
    #expect(events.map(\.killed) == [Count(5)] && events.map(\.reportCount) == [2])
    // A new version of the record takes the place of the old one.
    record.figures[0].count = Count(6)
    let changed = Article(id: "ucdp:1", text: "UCDP GED 1: 6 killed", publisher: "UCDP GED")
    #expect(try store.saveCoded(changed, reading([record]), of: .ucdp, record: "1") == .changed)
    #expect(try store.timeline(TimelineQuery(EventFilter(isReviewedOnly: true))).map(\.event.killed) == [Count(6)])
    #expect(try store.check() == [])
  }
}
