import ConflictModel
import ConflictStore
import Extraction
import Intake
import Pipeline
import Publishing
import SQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// From JSON lines into a database, and answers out of it beside SQL written by hand.
struct StoringBenchmark {
  let articles: [Article]
  let bytes: Int

  init(_ articles: [Article], _ bytes: Int) {
    self.articles = articles
    self.bytes = bytes
  }

  func run() throws {
    let folder = ".build/bench"
    mkdir(".build", 0o755)
    mkdir(folder, 0o755)
    let lines = folder + "/articles.jsonl"
    let database = folder + "/bench.db"
    try ArticleFile.write(articles, to: lines)
    defer { for path in [lines] + files(of: database) { unlink(path) } }

    var rates = RateTable(articles.count, bytes)
    rates.add(
      "intake of JSON lines",
      Measurement.seconds(runs: 3) {
        var intake = Intake(paths: [lines], options: IntakeOptions())
        while let batch = intake.next() { _ = batch.items() }
      })
    let extract = try Measurement.seconds(runs: 2) {
      try ReadingRun(paths: [lines], intake: IntakeOptions(), extractor: Extractor(), jobs: 1).forEach { _ in }
    }
    rates.add("intake and extraction", extract)
    let load = try Measurement.seconds(runs: 2) {
      for path in files(of: database) { unlink(path) }
      let store = try Store.open(database)
      let run = ReadingRun(paths: [lines], intake: IntakeOptions(), extractor: Extractor(), jobs: 1)
      _ = try ImportRun(run)(into: store)
      try store.close()
    }
    rates.add("import", load)
    print(rates.text)
    print("import costs \(Measurement.short(load / extract)) times what reading alone costs\n")
    try queries(database)
  }

  private func queries(_ database: String) throws {
    let store = try Store.open(database, mode: .readOnly)
    let connection = try Connection(.file(database), mode: .readOnly)
    let events = try store.count(EventFilter())
    var table = TextTable([
      .init("QUERY OVER \(events) EVENTS"), .init("MS", .right), .init("SQL BY HAND", .right), .init("RATIO", .right),
    ])
    func compare(_ name: String, _ ours: () throws -> Void, byHand statements: SQL...) throws {
      let mine = try Measurement.seconds(runs: 7, ours)
      let hand = try Measurement.seconds(runs: 7) {
        for sql in statements {
          try connection.prepare(sql).forEach { row in for column in 0..<row.count { _ = try row.value(column) } }
        }
      }
      table.rows.append([
        .init(name), .init(Measurement.short(mine * 1000)), .init(Measurement.short(hand * 1000)),
        .init(Measurement.short(mine / hand)),
      ])
    }
    let area = try PlaceNames().area("Azerbaijan")
    try compare(
      "timeline --country Azerbaijan", { try store.forEachEntry(TimelineQuery(EventFilter(areas: [area]))) { _ in } },
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
          LEFT JOIN places AS p ON p.id = e.place_id
        WHERE e.scope = 'incident' AND e.review <> 'rejected' AND e.country = 'AZE' ORDER BY e.start_day, e.end_day, e.key
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
    // Articles, and what was said.
    try compare(
      "search hospital", { _ = try store.search("hospital") },
      byHand: """
        SELECT rowid, snippet(article_search, -1, '[', ']', '…', 32) FROM article_search
        WHERE article_search MATCH 'hospital' ORDER BY rank LIMIT 20
        """,
      """
      SELECT rowid, snippet(statement_search, 0, '[', ']', '…', 48) FROM statement_search
      WHERE statement_search MATCH 'hospital' ORDER BY rank LIMIT 20
      """)
    print(table.rendered(on: Page()), terminator: "")
  }

  private func files(of database: String) -> [String] { ["", "-wal", "-shm"].map { database + $0 } }
}
