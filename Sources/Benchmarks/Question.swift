import SQLite

/// A question to the program, and the same asked of the shell of SQLite by hand.
struct Question: Sendable {
  var name: String
  /// What the program is told, its database left aside.
  var arguments: [String]
  /// Gives as many rows as the program prints.
  var sql: SQL

  /// A region of the made-up war, which its database is told of, and its outline.
  static let region = "Upper Valley"
  static let outline =
    #"{"type":"Polygon","coordinates":[[[-11,-20],[-7,-20],[-7,-17],[-11,-17],[-11,-20]]]}"#

  /// What people ask of a database of a made-up war; its answers are of very different length.
  static let all: [Question] = [
    Question(name: "timeline", arguments: ["timeline", "--format", "csv"], sql: timeline("")),
    Question(
      name: "timeline of a month",
      arguments: ["timeline", "--from", "2019-05-01", "--to", "2019-05-31", "--format", "csv"],
      sql: timeline("AND e.start_day <= 18047 AND e.end_day >= 18017")),
    Question(
      name: "timeline of a region", arguments: ["timeline", "--region", region, "--format", "csv"],
      sql: timeline(
        """
        AND e.place_precision <= 3 AND e.place_id IN (SELECT p.id FROM place_positions AS b JOIN places AS p ON p.id = b.id
          WHERE b.min_longitude >= -11.01 AND b.max_longitude <= -6.99 AND b.min_latitude >= -20.01 AND b.max_latitude <= -16.99
          AND p.latitude BETWEEN -20 AND -17 AND p.longitude BETWEEN -11 AND -7)
        """, isByPlace: true)),
    Question(
      name: "timeline around a town",
      arguments: ["timeline", "--near=-18.5,-9.2", "--within", "60", "--format", "csv"],
      sql: timeline(
        """
        AND e.place_precision <= 3 AND e.place_id IN (SELECT p.id FROM place_positions AS b JOIN places AS p ON p.id = b.id
          WHERE b.min_longitude >= -9.8 AND b.max_longitude <= -8.6 AND b.min_latitude >= -19.1 AND b.max_latitude <= -17.9
          AND 2 * 6371.0088 * asin(sqrt(pow(sin(radians(p.latitude + 18.5) / 2), 2)
            + cos(radians(-18.5)) * cos(radians(p.latitude)) * pow(sin(radians(p.longitude + 9.2) / 2), 2))) <= 60)
        """, isByPlace: true)),
    Question(
      name: "timeline of one actor", arguments: ["timeline", "--actor", "Group 1 of XAA", "--format", "csv"],
      sql: timeline(
        """
        AND e.id IN (SELECT event_id FROM event_actors WHERE actor_id IN
          (SELECT id FROM actors WHERE name LIKE '%Group 1 of XAA%'))
        """)),
    Question(
      name: "the deadliest", arguments: ["timeline", "--min-killed", "60", "--format", "csv"],
      sql: timeline("AND ifnull(e.killed_best, e.killed_low) >= 60")),
    casualties(
      "casualties by month", ["--by", "month"], "CASE WHEN date_precision <= 4 THEN substr(date_start, 1, 7) END"),
    casualties("casualties by country", ["--by", "country"], "country"),
    casualties(
      "casualties by type since a day", ["--by", "type", "--from", "2019-05-01"], "type", "AND end_day >= 18017"),
    casualties("casualties by place", ["--by", "place"], "place_id"),
    Question(
      name: "casualties by actor", arguments: ["stats", "casualties", "--by", "actor", "--format", "csv"],
      sql: """
        SELECT a.name, a.kind, a.country, \(sums) FROM events LEFT JOIN (SELECT DISTINCT event_id, actor_id FROM event_actors)
            AS ea ON ea.event_id = events.id LEFT JOIN actors AS a ON a.id = ea.actor_id
        WHERE \(counted) GROUP BY a.id;
        """),
    Question(
      name: "events by type", arguments: ["stats", "events", "--by", "type", "--format", "csv"],
      sql: "SELECT type, count(*) FROM events WHERE scope = 'incident' AND review <> 'rejected' GROUP BY 1;"),
    Question(
      name: "search", arguments: ["search", "artillery", "--format", "csv"],
      sql: """
        SELECT rowid, snippet(article_search, -1, '[', ']', '…', 32) FROM article_search
        WHERE article_search MATCH 'artillery' ORDER BY rank LIMIT 20;
        """),
  ]

  private static func timeline(_ conditions: SQL, isByPlace: Bool = false) -> SQL {
    let scope: SQL = isByPlace ? "+e.scope" : "e.scope"
    return
      """
      SELECT e.key, e.date_start, e.date_end, e.date_precision, e.type, e.sub_type, e.scope, e.status, e.review, p.name,
        p.admin1, p.country, p.latitude, p.longitude, e.place_precision, p.gazetteer_id,
        (SELECT group_concat(a.name || '/' || a.kind || '/' || ifnull(a.country, '') || '/' || ea.role, '; ')
          FROM event_actors AS ea JOIN actors AS a ON a.id = ea.actor_id WHERE ea.event_id = e.id) AS actors,
        e.killed_low, e.killed_best, e.killed_high, e.wounded_low, e.wounded_best, e.wounded_high, r.attribution,
        substr(t.text, r.span_start + 1, r.span_end - r.span_start), r.span_start, r.span_end, r.confidence,
        e.report_count, e.publisher_count, r.key, a.sha256, s.name, s.publisher, a.published, a.title, s.url
      FROM events AS e JOIN reports AS r ON r.id = e.lead_report_id JOIN articles AS a ON a.id = r.article_id
        JOIN article_texts AS t ON t.article_id = r.article_id
        JOIN article_sources AS s ON s.article_id = r.article_id AND s.ordinal = 0
        LEFT JOIN places AS p ON p.id = e.place_id
      WHERE \(scope) = 'incident' AND e.review <> 'rejected' \(conditions)
      ORDER BY e.start_day NULLS LAST, e.end_day, e.key;
      """
  }

  private static let counted: SQL = "scope = 'incident' AND review <> 'rejected' AND status <> 'denied'"

  private static let sums: SQL = """
    count(*), sum(killed_low), sum(ifnull(killed_best, killed_low)), sum(coalesce(killed_high, killed_best, killed_low)),
      count(killed_low), sum(killed_low IS NOT NULL AND killed_high IS NULL), sum(wounded_low),
      sum(ifnull(wounded_best, wounded_low)), sum(coalesce(wounded_high, wounded_best, wounded_low)),
      count(wounded_low), sum(wounded_low IS NOT NULL AND wounded_high IS NULL)
    """

  private static func casualties(
    _ name: String, _ arguments: [String], _ label: SQL, _ condition: SQL = ""
  ) -> Question {
    Question(
      name: name, arguments: ["stats", "casualties"] + arguments + ["--format", "csv"],
      sql: "SELECT \(label), \(sums) FROM events WHERE \(counted) \(condition) GROUP BY 1 ORDER BY 1;")
  }
}
