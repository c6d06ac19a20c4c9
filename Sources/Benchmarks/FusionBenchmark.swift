import ConflictModel
import ConflictStore
import Fusion
import Publishing
import SQLite
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fusing the reports of a made-up war, adding one article to it, and asking it beside SQL written by hand.
struct FusionBenchmark {
  /// How many reports; `make bench REPORTS=1000000` for the size that is promised.
  let reports: Int

  /// From its beginning.
  var world: World {
    var settings = World.Settings()
    settings.countries = 60
    settings.publishers = 400
    // As dense as the worlds of the tests, however large.
    settings.days = max(240, reports / 63)
    return World(seed: 1, settings: settings)
  }

  func run() throws {
    mkdir(".build", 0o755)
    mkdir(".build/bench", 0o755)
    let path = ".build/bench/fusion.db"
    let files = ["", "-wal", "-shm"].map { path + $0 }
    for file in files { unlink(file) }
    defer { for file in files { unlink(file) } }

    var war = world
    try fill(path, &war)
    print("\(reports) reports of \(war.incidents.count) happenings\n")
    // Each report an event of its own: as many events as there are reports.
    try queries(path)
    try fuse(path, war)
  }

  private func fill(_ path: String, _ war: inout World) throws {
    let store = try Store.open(path, options: .init(fuses: false))
    var stored = 0
    while stored < reports {
      try store.transaction(takesBackEach: false) {
        let end = min(reports, stored + 20_000)
        while stored < end {
          for telling in war.happen() {
            try store.save(telling.article, telling.reading)
            stored += telling.reading.reports.count
          }
        }
      }
    }
    try store.close()
  }

  private func fuse(_ path: String, _ war: World) throws {
    let store = try Store.open(path)
    var events = 0
    let seconds = try Measurement.seconds(runs: 1) { events = try store.fuse() }
    let killed = try store.casualties().total[.killed].best
    let truth = war.incidents.reduce(0) { $0 + $1.killed }
    print(
      "fused into \(events) events in \(Measurement.short(seconds)) s; \(killed) killed where \(truth) were, at most "
        + "\(Measurement.peakMegabytes) MB\n")
    try AddingBenchmark().run(in: store, world)
  }

  private func queries(_ path: String) throws {
    let store = try Store.open(path, mode: .readOnly)
    let connection = try Connection(.file(path), mode: .readOnly)
    try connection.setCacheSize(64 << 20)
    let events = try store.count(EventFilter())
    var table = TextTable([
      .init("QUERY OVER \(events) EVENTS"), .init("MS", .right), .init("SQL BY HAND", .right), .init("RATIO", .right),
    ])
    func compare(_ name: String, _ ours: () throws -> Void, byHand sql: SQL) throws {
      let mine = try Measurement.seconds(runs: 5, ours)
      let hand = try Measurement.seconds(runs: 5) {
        try connection.prepare(sql).forEach { row in for column in 0..<row.count { _ = try row.value(column) } }
      }
      table.rows.append([
        .init(name), .init(Measurement.short(mine * 1000)), .init(Measurement.short(hand * 1000)),
        .init(Measurement.short(mine / hand)),
      ])
    }
    // A box of some towns stands for a region.
    let area = AreaFilter(name: "a region", boxes: [.init(west: -10, south: -20, east: 2, north: -5)])
    try compare(
      "timeline --region", { try store.forEachEntry(TimelineQuery(EventFilter(areas: [area]))) { _ in } },
      byHand: """
        SELECT e.key, e.type, e.sub_type, e.scope, e.status, e.review, e.date_start, e.date_end, e.date_precision,
          e.place_precision, p.name, p.country, p.admin1, p.latitude, p.longitude, p.gazetteer_id, e.killed_low,
          e.killed_best, e.killed_high, e.wounded_low, e.wounded_best, e.wounded_high, e.report_count, e.publisher_count,
          r.key, r.confidence, r.attribution, a.sha256, a.title, a.published, s.publisher, s.url, s.name,
          (SELECT group_concat(a.name || '/' || a.kind || '/' || ifnull(a.country, '') || '/' || ea.role, '; ')
            FROM event_actors AS ea JOIN actors AS a ON a.id = ea.actor_id WHERE ea.event_id = e.id),
          substr(t.text, r.span_start + 1, r.span_end - r.span_start)
        FROM events AS e JOIN reports AS r ON r.id = e.lead_report_id JOIN articles AS a ON a.id = r.article_id
          JOIN article_texts AS t ON t.article_id = r.article_id
          JOIN article_sources AS s ON s.article_id = r.article_id AND s.ordinal = 0
          JOIN places AS p ON p.id = e.place_id
        WHERE e.place_id IN (SELECT id FROM place_positions
            WHERE min_longitude >= -10 AND max_longitude <= 2 AND min_latitude >= -20 AND max_latitude <= -5)
          AND +e.scope = 'incident' AND e.review <> 'rejected' ORDER BY e.start_day, e.end_day, e.key
        """)
    // As it is written to a spreadsheet; a table for people also tells what was left out.
    var months = CasualtyQuery(grouping: .month)
    months.tellsWhatIsLeftOut = false
    try compare(
      "stats casualties --by month", { _ = try store.casualties(months) },
      byHand: """
        SELECT substr(date_start, 1, 7), count(*), sum(killed_low), sum(ifnull(killed_best, killed_low)),
          sum(coalesce(killed_high, killed_best, killed_low)), sum(wounded_low), sum(ifnull(wounded_best, wounded_low)),
          sum(coalesce(wounded_high, wounded_best, wounded_low))
        FROM events WHERE scope = 'incident' AND review <> 'rejected' AND status <> 'denied' GROUP BY 1 ORDER BY 1
        """)
    print(table.rendered(on: Page()))
  }
}
