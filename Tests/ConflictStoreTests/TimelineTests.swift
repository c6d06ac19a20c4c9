import Chronology
import ConflictModel
import ConflictStore
import Testing

@Suite struct TimelineTests {
  @Test func eventsComeInOrderOfTime() throws {
    let store = try testStore()
    try store.add(
      shelling(dates("2020-10-02")), shelling(dates("--10-01")), shelling(nil), shelling(dates("2020-10")),
      shelling(dates("1994")), shelling(dates("2020-09-27", "2020-10-01")))
    let starts = try store.timeline().map { $0.event.date?.start.description }
    #expect(starts.prefix(4) == ["1994", "2020-09-27", "2020-10", "2020-10-02"])
    #expect(Set(starts.suffix(2)) == ["--10-01", nil])
    let latest = try store.timeline(TimelineQuery(limit: 1, isReversed: true)).map { $0.event.date?.start.description }
    #expect(latest == ["2020-10-02"])
  }

  @Test func anEntryTellsWhereItWasRead() throws {
    let store = try testStore()
    let text = "Élan — Shells fell on Martuni. Two were hurt."
    var report = shelling(
      [figure(.wounded, Count(low: 2, best: 2, high: 4))], actors: [.armenia, .azerbaijan],
      mentions: [span("Shells fell on Martuni.", in: text)])
    report.attribution = "a ministry"
    try store.save(
      Article(id: "a", text: text, title: "T", url: "https://x.example", publisher: "X", published: day("2020-10-02")),
      reading([report]))
    let entry = try #require(try store.timeline().first)
    #expect(entry.sentence == "Shells fell on Martuni.")
    #expect(entry.span == report.mentions.first)
    #expect(entry.attribution == "a ministry")
    #expect(entry.event.killed == nil)
    #expect(entry.event.wounded == Count(low: 2, best: 2, high: 4))
    #expect(entry.event.participants.map(\.role) == [.attacker, .target])
    #expect(entry.event.location?.latitude == 39.795 && entry.event.location?.geoPrecision == 1)
    #expect(entry.source.publisher == "X" && entry.source.url == "https://x.example" && entry.source.title == "T")
    #expect(entry.source.article == ContentHash(of: text))
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var filter: EventFilter
    var found: [String]
    init(_ name: String, _ filter: EventFilter, _ found: [String]) {
      self.name = name
      self.filter = filter
      self.found = found
    }
    var testDescription: String { name }
  }

  /// A box around the mountains of Karabakh.
  static let box = AreaFilter.Box(west: 46.2, south: 39.2, east: 47.3, north: 40.4)
  /// A triangle that holds Martuni and not Shusha, though both are in its box.
  static let triangle = [(46.7, 39.7), (47.2, 39.7), (47.2, 39.9)].map {
    AreaFilter.Coordinate(longitude: $0.0, latitude: $0.1)
  }
  static let all = ["azerbaijan", "gegharkunik", "karabakh", "martuni", "shusha", "suva"]

  @Test(arguments: [
    Case("everything", EventFilter(), all),
    Case("country", EventFilter(country: "AZE"), ["azerbaijan", "martuni", "shusha"]),
    Case("box", EventFilter(areas: [AreaFilter(name: "", boxes: [box])]), ["martuni", "shusha"]),
    Case("polygon", EventFilter(areas: [AreaFilter(name: "", rings: [triangle])]), ["martuni"]),
    Case(
      "a hole in the polygon",
      EventFilter(
        areas: [
          AreaFilter(
            name: "",
            rings: [
              [(46.0, 39.0), (48.0, 39.0), (48.0, 41.0), (46.0, 41.0)].map {
                AreaFilter.Coordinate(longitude: $0.0, latitude: $0.1)
              }, triangle,
            ])
        ]), ["shusha"]),
    Case(
      "a region by outline or by its own name",
      EventFilter(areas: [AreaFilter(name: "", placeNames: ["nagorno-karabakh"], boxes: [box])]),
      ["karabakh", "martuni", "shusha"]),
    Case(
      "area by country", EventFilter(areas: [AreaFilter(name: "", countries: ["ARM", "FJI"])]), ["gegharkunik", "suva"]),
    Case(
      "area by province",
      EventFilter(areas: [AreaFilter(name: "", provinces: [.init(country: "ARM", name: "gegharkunik")])]),
      ["gegharkunik"]),
    Case("area by id", EventFilter(areas: [AreaFilter(name: "", placeIDs: [585_152])]), ["shusha"]),
    Case("an area that is nowhere", EventFilter(areas: [AreaFilter(name: "")]), []),
    Case(
      "two areas at once",
      EventFilter(areas: [AreaFilter(name: "", boxes: [box]), AreaFilter(name: "", rings: [triangle])]), ["martuni"]),
    Case(
      "over the date line",
      EventFilter(areas: [AreaFilter(name: "", boxes: [.init(west: 170, south: -30, east: -170, north: 0)])]), ["suva"]),
    Case("near", EventFilter(near: .init(latitude: 39.8, longitude: 47.1, kilometres: 20)), ["martuni"]),
    Case("nearer", EventFilter(near: .init(latitude: 39.8, longitude: 47.1, kilometres: 0.5)), []),
    Case(
      "within 40 km", EventFilter(near: .init(latitude: 39.8, longitude: 47.1, kilometres: 40)), ["martuni", "shusha"]),
    Case(
      "near over the date line", EventFilter(near: .init(latitude: -18, longitude: -179.9, kilometres: 200)), ["suva"]),
    Case("near a pole", EventFilter(near: .init(latitude: 89.9, longitude: 0, kilometres: 500)), []),
    Case(
      "half the world",
      EventFilter(near: .init(latitude: 0, longitude: 0, kilometres: 20_100)),
      ["gegharkunik", "martuni", "shusha", "suva"]),
    Case("actor", EventFilter(actor: "azerbaijan"), ["martuni"]),
    Case("actor by its exact name", EventFilter(actorNames: ["Military Forces of Armenia"]), ["shusha"]),
    Case("an actor that is a pattern", EventFilter(actor: "%"), []),
    Case("type", EventFilter(types: [.battles, .protests]), ["suva"]),
    Case("sub-type", EventFilter(subTypes: [.shelling], minimumKilled: 3), ["shusha"]),
    Case("from", EventFilter(from: day("2020-10-02")), ["gegharkunik", "suva"]),
    Case(
      "from and to", EventFilter(from: day("2020-09-30"), to: day("2020-10-01")), ["azerbaijan", "karabakh", "martuni"]),
    Case("nothing is reviewed", EventFilter(isReviewedOnly: true), []),
    Case("cumulative", EventFilter(scope: .cumulative), ["toll"]),
    Case("every scope", EventFilter(scope: nil), all + ["toll"]),
  ])
  func filters(row: Case) throws {
    let store = try testStore()
    let reports: [(String, Report)] = [
      ("martuni", shelling(dates("2020-10-01"), [figure(.killed, Count(2))], actors: [.azerbaijan])),
      (
        "shusha", shelling(nil, at: .shusha, [figure(.killed, Count(low: 3, best: nil, high: nil))], actors: [.armenia])
      ),
      ("gegharkunik", shelling(dates("2020-10-03"), at: .gegharkunik)),
      ("azerbaijan", shelling(dates("2020-09-30"), at: .azerbaijan)),
      ("karabakh", shelling(dates("2020-09-27", "2020-10-01"), at: .karabakh)),
      (
        "suva",
        Report(type: .battles, subType: .armedClash, date: dates("2021"), place: .suva, mentions: [])
      ),
      ("toll", shelling(dates("2020-10-01"), at: nil, scope: .cumulative)),
    ]
    for (name, report) in reports { try store.save(Article(id: name, text: "About \(name)"), reading([report])) }
    let found = try store.timeline(TimelineQuery(row.filter)).map(\.source.name).sorted()
    #expect(found == row.found)
    #expect(try store.count(row.filter) == row.found.count)
  }

  struct Enough: Error {}

  @Test func aTimelineCanBeBrokenOff() throws {
    let store = try testStore()
    try store.add(shelling(), shelling(), shelling())
    var seen = 0
    #expect(throws: Enough.self) {
      try store.forEachEntry(TimelineQuery()) { _ in
        seen += 1
        if seen == 2 { throw Enough() }
      }
    }
    #expect(seen == 2)
    try store.add(shelling())
  }

  @Test func theSubTypeDecidesTheType() throws {
    let store = try testStore()
    try store.add(Report(type: .protests, subType: .shelling))
    #expect(try store.timeline().first?.event.type == .explosions)
  }
}
