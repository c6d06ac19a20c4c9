internal import SQLite

/// Something in a database that is not as it should be.
public struct StoreProblem: Hashable, Sendable, CustomStringConvertible {
  /// What was looked at: `file`, `foreign keys`, `search index`, `positions`, `spans`, `settings`, `events`.
  public var area: String
  public var detail: String

  public init(area: String, detail: String) {
    self.area = area
    self.detail = detail
  }

  public var description: String { "\(area): \(detail)" }
}

extension Store {
  /// Looks for damage and for rows that contradict one another; empty where all is well.
  ///
  /// The words of enumerations and the bounds of numbers are constraints of the schema, which SQLite's integrity check
  /// looks over row by row.
  public func check() throws(StoreError) -> [StoreProblem] {
    try reporting {
      var problems: [StoreProblem] = []
      try looking(at: "file", for: &problems) {
        try connection.integrityProblems().map { StoreProblem(area: "file", detail: $0) }
      }
      try looking(at: "foreign keys", for: &problems) {
        try connection.foreignKeyProblems().map { problem in
          StoreProblem(
            area: "foreign keys",
            detail: "\(problem.table)\(problem.rowID.map { " row \($0)" } ?? "") points at nothing in \(problem.parent)"
          )
        }
      }
      for (area, detail, sql) in Self.checks {
        try looking(at: area, for: &problems) {
          let count = try connection.value(sql, as: Int.self) ?? 0
          return count > 0 ? [StoreProblem(area: area, detail: "\(count) \(detail)")] : []
        }
      }
      try looking(at: "positions", for: &problems) {
        let lines = try connection.map("SELECT rtreecheck('place_positions')") { row in try row.text(0) }
        return lines.filter { $0 != "ok" }.map { StoreProblem(area: "positions", detail: $0) }
      }
      try looking(at: "articles", for: &problems) { try textProblems() }
      if !isReadOnly { try looking(at: "search index", for: &problems) { try searchProblems() } }
      return problems
    }
  }

  /// A text is known by its hash, so a single letter that changed is found.
  private func textProblems() throws -> [StoreProblem] {
    let areRight = try connection.map("SELECT sha256, text FROM articles JOIN article_texts ON article_id = id") {
      row in
      ContentHash(of: try row.text(1)).hex == (try row.text(0))
    }
    let count = areRight.count { !$0 }
    guard count > 0 else { return [] }
    return [StoreProblem(area: "articles", detail: "\(count) articles whose text is not the one that was stored")]
  }

  /// Damage that ends one question is a problem like any other, and the rest is asked all the same.
  private func looking(
    at area: String, for problems: inout [StoreProblem], _ body: () throws -> [StoreProblem]
  ) throws {
    do {
      problems += try body()
    } catch let error as SQLiteError where Self.isDamage(error) {
      let problem = StoreProblem(area: area, detail: error.message)
      if !problems.contains(problem) { problems.append(problem) }
    }
  }

  /// A damaged schema may lack a table, a damaged page hold a value of another type.
  private static func isDamage(_ error: SQLiteError) -> Bool {
    [.corrupt, .notADatabase, .error, .mismatch].contains(error.code)
  }

  /// The index compares itself with the texts only when it is written to.
  /// See <https://www.sqlite.org/fts5.html#the_integrity_check_command>.
  private func searchProblems() throws -> [StoreProblem] {
    var problems: [StoreProblem] = []
    if try isOutOfStep("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)") {
      problems.append(StoreProblem(area: "search index", detail: "the words of articles are not those of their texts"))
    }
    if try isOutOfStep("INSERT INTO statement_search (statement_search, rank) VALUES ('integrity-check', 1)") {
      problems.append(
        StoreProblem(area: "search index", detail: "the words of statements are not those of their texts"))
    }
    return problems
  }

  private func isOutOfStep(_ check: SQL) throws(SQLiteError) -> Bool {
    do {
      try connection.execute(check)
      return false
    } catch {
      guard error.code == .corrupt else { throw error }
      return true
    }
  }

  /// Queries that count what should not be.
  private static var checks: [(area: String, detail: String, sql: SQL)] {
    [
      (
        "articles", "articles without a text or a source",
        """
        SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM article_texts)
          OR id NOT IN (SELECT article_id FROM article_sources WHERE ordinal = 0)
        """
      ),
      (
        "articles", "articles whose length is not that of their text",
        """
        SELECT count(*) FROM articles JOIN article_texts ON article_id = id
        WHERE length(article_texts.text) <> articles.length
        """
      ),
      (
        "positions", "places that are not where the map has them",
        """
        SELECT count(*) FROM places LEFT JOIN place_positions AS at ON at.id = places.id
        WHERE (places.latitude IS NULL) <> (at.id IS NULL)
          OR places.latitude NOT BETWEEN at.min_latitude AND at.max_latitude
          OR places.longitude NOT BETWEEN at.min_longitude AND at.max_longitude
        """
      ),
      (
        "spans", "reports with a span beyond the text",
        """
        SELECT count(*) FROM reports JOIN articles ON articles.id = reports.article_id
        WHERE max(ifnull(reports.span_end, 0), ifnull(date_span_end, 0), ifnull(place_span_end, 0)) > articles.length
        """
      ),
      (
        "spans", "figures with a span beyond the text",
        """
        SELECT count(*) FROM figures JOIN reports ON reports.id = figures.report_id
          JOIN articles ON articles.id = reports.article_id WHERE figures.span_end > articles.length
        """
      ),
      (
        "spans", "statements with a span beyond the text",
        """
        SELECT count(*) FROM statements JOIN articles ON articles.id = statements.article_id
        WHERE statements.span_end > articles.length
        """
      ),
      (
        "spans", "sentences of a report with a span beyond the text",
        """
        SELECT count(*) FROM report_mentions AS m JOIN reports ON reports.id = m.report_id
          JOIN articles ON articles.id = reports.article_id WHERE m.span_end > articles.length
        """
      ),
      (
        "spans", "actors of a report with a span beyond the text",
        """
        SELECT count(*) FROM report_actors AS a JOIN reports ON reports.id = a.report_id
          JOIN articles ON articles.id = reports.article_id WHERE a.span_end > articles.length
        """
      ),
      (
        "spans", "repetitions of a statement with a span beyond the text",
        """
        SELECT count(*) FROM statement_repetitions AS r JOIN statements ON statements.id = r.statement_id
          JOIN articles ON articles.id = statements.article_id WHERE r.span_end > articles.length
        """
      ),
      (
        "settings", "settings that keep triggers quiet, left behind by a transaction",
        "SELECT count(*) FROM settings WHERE name IN ('deferred', 'rebuilding')"
      ),
      (
        "events", "reports that belong to no event",
        "SELECT count(*) FROM reports WHERE id NOT IN (SELECT report_id FROM event_reports)"
      ),
      (
        "events", "events that their leading report does not belong to",
        """
        SELECT count(*) FROM events WHERE NOT EXISTS (
          SELECT 1 FROM event_reports WHERE report_id = events.lead_report_id AND event_id = events.id)
        """
      ),
      (
        "events", "events whose country is not that of their place",
        "SELECT count(*) FROM events JOIN places ON places.id = place_id WHERE places.country IS NOT events.country"
      ),
      (
        "events", "monthly sums that are not those of the events",
        """
        SELECT count(*) FROM (
          SELECT period, country, type, sum(n) AS n, sum(k1) AS k1, sum(k2) AS k2, sum(k3) AS k3, sum(k4) AS k4,
            sum(k5) AS k5, sum(w1) AS w1, sum(w2) AS w2, sum(w3) AS w3, sum(w4) AS w4, sum(w5) AS w5
          FROM (
            SELECT period, country, type, events AS n, killed_low AS k1, killed_best AS k2, killed_high AS k3,
              killed_events AS k4, killed_open AS k5, wounded_low AS w1, wounded_best AS w2, wounded_high AS w3,
              wounded_events AS w4, wounded_open AS w5 FROM counted_events
            UNION ALL
            SELECT period, country, type, -events, -killed_low, -killed_best, -killed_high, -killed_events,
              -killed_open, -wounded_low, -wounded_best, -wounded_high, -wounded_events, -wounded_open
            FROM monthly_sums)
          GROUP BY 1, 2, 3)
        WHERE (n, k1, k2, k3, k4, k5, w1, w2, w3, w4, w5) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        """
      ),
      (
        "events", "events whose number of killed or wounded is not that of their totals",
        """
        SELECT count(*) FROM events AS e
          LEFT JOIN event_totals AS k ON k.event_id = e.id AND k.outcome = 'killed' AND k.victims = 'all'
          LEFT JOIN event_totals AS w ON w.event_id = e.id AND w.outcome = 'wounded' AND w.victims = 'all'
        WHERE (e.killed_low, e.killed_best, e.killed_high) IS NOT (k.low, k.best, k.high)
          OR (e.wounded_low, e.wounded_best, e.wounded_high) IS NOT (w.low, w.best, w.high)
        """
      ),
    ]
  }
}
