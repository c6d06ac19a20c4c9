import Chronology
import ConflictModel
import ConflictStore
import Testing

@Suite struct CasualtyTests {
  /// What the seed of the project asks for: a toll, a war of long ago, and one incident with a range.
  @Test func onlyIncidentsAreAdded() throws {
    let store = try testStore()
    try store.add(
      shelling([figure(.wounded, Count(2)), figure(.wounded, Count(4), by: "another outlet")]),
      shelling(
        at: .karabakh, [figure(.killed, Count(low: 100, best: 100, high: nil), scope: .cumulative)], scope: .cumulative),
      shelling(dates("1994"), at: .karabakh, [figure(.killed, Count(30_000), scope: .historical)], scope: .historical))
    let table = try store.casualties()
    #expect(table.total.events == 1)
    #expect(table.total.sums[.killed] == nil)
    #expect(table.total[.wounded] == CasualtySum(low: 2, best: 2, high: 4, events: 1, openEvents: 0))
    #expect(table.tolls.map(\.figure.count.low) == [100] && table.tolls[0].place == "Nagorno-Karabakh")
    #expect(table.historicalFigures == 1)
  }

  @Test func subsetsAndDenialsAreNotAdded() throws {
    let store = try testStore()
    try store.add(
      shelling([
        figure(.killed, Count(12)), figure(.killed, Count(2), scope: .subset, victims: [.child]),
        figure(.killed, Count(50), status: .denied), figure(.killed, Count(900), scope: .cumulative),
      ]),
      shelling([figure(.killed, Count(7))], status: .denied))
    let table = try store.casualties()
    #expect(table.total.events == 1)
    #expect(table.total[.killed] == CasualtySum(low: 12, best: 12, high: 12, events: 1))
    #expect(table.deniedFigures == 2)
    #expect(table.tolls.count == 1)
    let kinds = try store.casualties(CasualtyQuery(grouping: .victims))
    #expect(kinds.rows.map(\.label) == ["child"] && kinds.rows[0][.killed].best == 2 && kinds.rows[0].events == 1)
    #expect(!kinds.isAdditive)
  }

  @Test func openAndVagueFigures() throws {
    let store = try testStore()
    try store.add(
      shelling([figure(.killed, Count(low: 12, best: 12, high: nil))]),
      shelling([figure(.killed, Count(low: 100, best: nil, high: 900))]),
      shelling([figure(.killed, Count(1))]), shelling())
    #expect(
      try store.casualties().total[.killed] == CasualtySum(low: 113, best: 113, high: 913, events: 3, openEvents: 1))
    #expect(try store.casualties().total.events == 4)
  }

  func sample() throws -> Store {
    let store = try testStore()
    try store.add(
      shelling(
        dates("2020-10-01"), [figure(.killed, Count(1)), figure(.missing, Count(9))], actors: [.azerbaijan, .armenia]),
      shelling(dates("2020-10-04"), at: .shusha, [figure(.killed, Count(10))], actors: [.armenia]),
      shelling(dates("2020-10-05"), at: .gegharkunik, [figure(.wounded, Count(100), victims: [.woman, .civilian])]),
      shelling(dates("2021"), at: nil, [figure(.killed, Count(1000))]),
      Report(
        type: .battles, subType: .armedClash, date: nil, place: .martuni, figures: [figure(.killed, Count(10_000))]),
      shelling(dates("--10-01"), [figure(.killed, Count(100_000))]))
    return store
  }

  @Test(arguments: [
    (CasualtyQuery.Grouping.total, ["nil 111011/100 6"]),
    (
      .day,
      ["2020-10-01 1/0 1", "2020-10-04 10/0 1", "2020-10-05 0/100 1", "nil 111000/0 3"]
    ),
    (.week, ["2020-W40 11/0 2", "2020-W41 0/100 1", "nil 111000/0 3"]),
    (.month, ["2020-10 11/100 3", "nil 111000/0 3"]),
    (.year, ["2020 11/100 3", "2021 1000/0 1", "nil 110000/0 2"]),
    (.country, ["AZE 110011/0 4", "nil 1000/0 1", "ARM 0/100 1"]),
    (.admin1, ["Khojavend AZE 110001/0 3", "nil 1000/0 1", "Shusha AZE 10/0 1", "Gegharkunik ARM 0/100 1"]),
    (.place, ["Martuni AZE 110001/0 3", "nil 1000/0 1", "Shusha AZE 10/0 1", "Martuni ARM 0/100 1"]),
    (
      .actor,
      [
        "nil 111000/100 4", "Military Forces of Armenia state forces 11/0 2",
        "Military Forces of Azerbaijan state forces 1/0 1",
      ]
    ),
    (.type, ["Explosions/Remote violence 101011/100 5", "Battles 10000/0 1"]),
    (
      .subType,
      ["Shelling/artillery/missile attack Explosions/Remote violence 101011/100 5", "Armed clash Battles 10000/0 1"]
    ),
    (.outcome, ["killed 111011/0 5", "wounded 0/100 1"]),
    (.victims, ["civilian 0/100 1", "woman 0/100 1"]),
    (
      .areas([AreaFilter(name: "A", countries: ["AZE"]), AreaFilter(name: "B", countries: ["ARM"])]),
      ["A 110011/0 4", "B 0/100 1"]
    ),
  ])
  func groupings(grouping: CasualtyQuery.Grouping, rows: [String]) throws {
    let table = try sample().casualties(CasualtyQuery(grouping: grouping))
    #expect(
      table.rows.map { row in
        ([row.label ?? "nil"] + (row.detail.map { [$0] } ?? [])).joined(separator: " ")
          + " \(row[.killed].best)/\(row[.wounded].best) \(row.events)"
      } == rows)
    #expect(table.total[.killed].best == 111_011 && table.total.events == 6)
  }

  @Test func otherOutcomesComeFromTheTotals() throws {
    let table = try sample().casualties(CasualtyQuery(grouping: .month, outcomes: [.killed, .missing]))
    #expect(
      table.rows[0].sums == [
        .killed: CasualtySum(low: 11, best: 11, high: 11, events: 2),
        .missing: CasualtySum(low: 9, best: 9, high: 9, events: 1),
      ])
    #expect(table.total[.missing].best == 9)
    #expect(table.total.sums[.wounded] == nil)
  }

  @Test func filtersHoldForTheTableAndForWhatIsKeptOut() throws {
    let store = try sample()
    try store.add(
      shelling(at: .gegharkunik, [figure(.killed, Count(5), scope: .cumulative)], scope: .cumulative),
      shelling(at: .shusha, [figure(.killed, Count(6), scope: .cumulative)], scope: .cumulative))
    let table = try store.casualties(CasualtyQuery(EventFilter(country: "ARM"), grouping: .country))
    #expect(table.rows.map(\.label) == ["ARM"])
    #expect(table.tolls.map(\.figure.count.low) == [5])
    #expect(try store.tolls(matching: EventFilter()).count == 2)
  }

  /// What is kept out is found by figures, or by events where a filter leaves few of them, or without the events where
  /// there is no filter: each knows what was rejected.
  @Test func whatIsKeptOutOfRejectedEventsIsGone() throws {
    let store = try sample()
    try store.add(
      shelling(dates("2020-10-02"), at: .gegharkunik, [figure(.killed, Count(5), scope: .cumulative)]),
      shelling(
        dates("2020-10-03"), at: .shusha,
        [figure(.killed, Count(6), scope: .cumulative), figure(.killed, Count(90), scope: .historical)]),
      shelling(
        dates("2020-11-20"), at: .shusha,
        [
          figure(.killed, Count(7), scope: .cumulative), figure(.killed, Count(80), scope: .historical),
          figure(.wounded, Count(3), status: .denied),
        ]))
    let filters = [
      EventFilter(), EventFilter(to: CalendarDate(year: 2020, month: 12, day: 31)),
      EventFilter(near: .init(latitude: 39.9, longitude: 46, kilometres: 300)),
    ]
    func keptOut(_ filter: EventFilter) throws -> [Int] {
      let table = try store.casualties(CasualtyQuery(filter, grouping: .month))
      return table.tolls.map(\.figure.count.low) + [table.historicalFigures, table.deniedFigures]
    }
    for filter in filters { #expect(try keptOut(filter) == [5, 6, 7, 2, 1]) }
    let event = try #require(
      try store.timeline().first { $0.event.date?.start.description == "2020-11-20" })
    try store.reject(event.event.key, by: Reviewer(name: "Ada"))
    for filter in filters { #expect(try keptOut(filter) == [5, 6, 1, 0]) }
  }

  @Test func theLatestTollsAreChosenAndAllAreCounted() throws {
    let store = try testStore()
    for day in 1...9 {
      try store.add(
        shelling(dates("2020-10-0\(day)"), [figure(.killed, Count(day), scope: .cumulative)], scope: .cumulative))
    }
    for filter in [EventFilter(), EventFilter(country: "AZE")] {
      var query = CasualtyQuery(filter)
      query.mostTolls = 3
      let table = try store.casualties(query)
      #expect(table.tolls.map(\.figure.count.low) == [7, 8, 9] && table.tollCount == 9)
      query.mostTolls = 20
      #expect(try store.casualties(query).tolls.count == 9)
    }
  }

  /// The sums that lie ready and those made on the spot are the same. A condition that holds for all rules the ready ones
  /// out.
  @Test(arguments: [
    CasualtyQuery.Grouping.total, .month, .year, .country, .type,
  ])
  func readySumsAreTheSumsOfTheEvents(grouping: CasualtyQuery.Grouping) throws {
    let store = try sample()
    try store.add(
      shelling(dates("1994-01-01", "1994-12-31", precision: 5), [figure(.killed, Count(low: 7, best: nil, high: nil))]),
      shelling(dates("1994-02-01", "1994-02-28", precision: 4), [figure(.wounded, Count(low: 1, best: 2, high: 3))]))
    for type in [[], [EventType.battles], [.explosions, .riots]] {
      for country in [nil, "AZE", "FRA"] {
        let ready = try store.casualties(
          CasualtyQuery(EventFilter(country: country, types: type), grouping: grouping))
        let made = try store.casualties(
          CasualtyQuery(EventFilter(country: country, types: type, subTypes: SubEventType.allCases), grouping: grouping)
        )
        #expect(Set(ready.rows) == Set(made.rows))
        #expect(ready.total == made.total)
      }
    }
  }

  @Test func whatIsKnownToTheYearIsOfNoMonth() throws {
    let store = try testStore()
    try store.add(
      shelling(dates("1994-01-01", "1994-12-31", precision: 5)),
      shelling(dates("1994-01-01", "1994-01-31", precision: 4)),
      shelling(dates("1994-01-03", "1994-01-09", precision: 3)))
    func labels(_ grouping: CasualtyQuery.Grouping) throws -> [String?] {
      try store.casualties(CasualtyQuery(grouping: grouping)).rows.map(\.label)
    }
    #expect(try labels(.year) == ["1994"])
    #expect(try labels(.month) == ["1994-01", nil])
    #expect(try labels(.week) == ["1994-W01", nil])
    #expect(try labels(.day) == [nil])
  }

  @Test func anEmptyDatabaseHasAnEmptyTable() throws {
    let table = try testStore().casualties(CasualtyQuery(grouping: .month))
    #expect(table.rows.isEmpty && table.total.events == 0 && table.total.sums.isEmpty && table.tolls.isEmpty)
  }
}
