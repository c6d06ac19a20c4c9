import Chronology
import ConflictModel
internal import SQLite

extension Store {
  /// An event by its key or the first digits of it.
  public func event(_ id: String) throws(StoreError) -> EventDetail {
    try reporting {
      try connection.transaction(.deferred) {
        let key = try eventKey(id)
        let participants = try ParticipantReader(connection)
        let entries = try connection.map("\(Self.entryColumns) WHERE e.key = \(key)") { row in
          (try row.int(0), try Self.entry(row, participants))
        }
        guard let (eventID, entry) = entries.first else { throw StoreError.unknown(kind: "event", id: id) }
        let loader = try ReportLoader(connection)
        let reports = try loader.load(
          """
          WHERE r.id IN (SELECT report_id FROM event_reports WHERE event_id = \(eventID))
          ORDER BY r.key <> \(entry.report.key), r.key
          """)
        let totals = try connection.map(
          """
          SELECT outcome, victims, low, best, high, rule FROM event_totals WHERE event_id = \(eventID)
          ORDER BY outcome, victims <> 'all', victims
          """
        ) { row in
          let low: Int = try row[2]
          return EventDetail.Total(
            outcome: try row[0], victims: VictimKind(rawValue: try row.text(1)),
            count: Count(low: low, best: try row[3], high: try row[4]), rule: try row[5])
        }
        let statements = try StatementLoader(connection).load(
          """
          WHERE st.report_id IN (SELECT report_id FROM event_reports WHERE event_id = \(eventID))
          ORDER BY ifnull(st.date, a.published), a.sha256, st.ordinal
          """)
        let alternatives = try connection.map(
          """
          SELECT rule, outcome, low, best, high, reason FROM event_alternatives WHERE event_id = \(eventID)
          ORDER BY outcome, rule
          """
        ) { row in
          EventDetail.Alternative(
            rule: try row[0], outcome: try row[1],
            count: Count(low: try row.int(2), best: try row[3], high: try row[4]), reason: try row[5])
        }
        return EventDetail(
          event: entry.event, reports: reports, totals: totals, statements: statements, alternatives: alternatives,
          decisions: try decisions(of: key))
      }
    }
  }

  /// Reports that were nearly part of an event, and why they are not; the nearest first, at most `limit` of them.
  public func nearMisses(of id: String, limit: Int = 5) throws(StoreError) -> [NearMiss] {
    try reporting {
      try connection.transaction(.deferred) {
        let key = try eventKey(id)
        let rows = try connection.map(
          """
          SELECT report_id FROM event_reports JOIN events ON events.id = event_reports.event_id
          WHERE events.key = \(key) ORDER BY report_id
          """
        ) { row in try row.int(0) }
        var misses = try Refusion(connection, fuses: true).nearMisses(of: rows, limit: limit)
        for index in misses.indices {
          let found = try connection.map(
            """
            SELECT e.key, a.sha256, a.title, a.published, s.publisher, s.url, s.name,
              substr(t.text, r.span_start + 1, r.span_end - r.span_start)
            FROM reports AS r JOIN event_reports AS er ON er.report_id = r.id JOIN events AS e ON e.id = er.event_id
              JOIN articles AS a ON a.id = r.article_id JOIN article_texts AS t ON t.article_id = a.id
              JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
            WHERE r.id = \(misses[index].row)
            """
          ) { row in (try row.text(0), try SourceReference(row, at: 1), try row[7] as String?) }
          guard let (event, source, sentence) = found.first else { continue }
          misses[index].eventKey = event
          misses[index].source = source
          misses[index].sentence = sentence
        }
        return misses
      }
    }
  }

  /// The key of an event by the first digits of it. An event that was joined with another one, or that has a new key
  /// because a report of it came later, is still found by the key of any of its reports.
  func eventKey(_ id: String) throws -> String {
    do {
      return try resolve("event", id, in: "SELECT key FROM events WHERE key")
    } catch StoreError.unknown {
      guard let report = try? resolve("report", id, in: "SELECT key FROM reports WHERE key"),
        let key = try connection.value(
          """
          SELECT e.key FROM reports AS r JOIN event_reports AS er ON er.report_id = r.id
            JOIN events AS e ON e.id = er.event_id WHERE r.key = \(report)
          """, as: String.self)
      else { throw StoreError.unknown(kind: "event", id: id) }
      return key
    }
  }

  /// A report by its key or the first digits of it.
  public func report(_ id: String) throws(StoreError) -> ReportDetail {
    try reporting {
      let key = try resolve("report", id, in: "SELECT key FROM reports WHERE key")
      guard let report = try ReportLoader(connection).load("WHERE r.key = \(key)").first else {
        throw StoreError.unknown(kind: "report", id: id)
      }
      return report
    }
  }

  /// An article by its SHA-256 or the first digits of it.
  public func article(_ id: String) throws(StoreError) -> ArticleDetail {
    try reporting {
      try connection.transaction(.deferred) {
        let hash = try resolve("article", id, in: "SELECT sha256 FROM articles WHERE sha256")
        let sources = try connection.map(
          """
          SELECT s.name, s.publisher, s.url, s.published, s.seen_at
          FROM article_sources AS s JOIN articles AS a ON a.id = s.article_id
          WHERE a.sha256 = \(hash) ORDER BY s.ordinal
          """
        ) { row in
          try ArticleDetail.Source(
            name: row[0], publisher: row[1], url: row[2], published: row[3], seenAt: row[4])
        }
        let reports = try ReportLoader(connection).load("WHERE a.sha256 = \(hash) ORDER BY r.ordinal")
        let statements = try StatementLoader(connection).load("WHERE a.sha256 = \(hash) ORDER BY st.ordinal")
        let details = try connection.map(
          """
          SELECT a.title, a.byline, a.published, a.published_from_text, a.language, a.extractor, a.imported_at,
            a.read_at, t.text
          FROM articles AS a JOIN article_texts AS t ON t.article_id = a.id WHERE a.sha256 = \(hash)
          """
        ) { row in
          try ArticleDetail(
            hash: ContentHash(trusted: hash), title: row[0], byline: row[1], published: row[2],
            publishedFromText: row[3], language: row[4], extractor: row[5], importedAt: row[6], readAt: row[7],
            sources: sources, text: row[8], reports: reports, statements: statements)
        }
        guard let detail = details.first else { throw StoreError.unknown(kind: "article", id: id) }
        return detail
      }
    }
  }

  /// The one name that begins with these hexadecimal digits.
  func resolve(_ kind: String, _ id: String, in select: SQL) throws -> String {
    let digits = id.lowercased()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      throw StoreError.unknown(kind: kind, id: id)
    }
    // No name goes on with a "g", so this is the end of those that begin with the digits.
    let matches = try connection.map("\(select) BETWEEN \(digits) AND \(digits + "g") ORDER BY 1 LIMIT 6") { row in
      try row.text(0)
    }
    guard let match = matches.first else { throw StoreError.unknown(kind: kind, id: id) }
    guard matches.count == 1 else { throw StoreError.ambiguous(kind: kind, id: id, matches: matches) }
    return match
  }
}
