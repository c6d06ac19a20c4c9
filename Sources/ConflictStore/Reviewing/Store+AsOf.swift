import Chronology
import ConflictModel
internal import SQLite

extension Store {
  /// The tables that hold what articles say, each with the way from its rows to the article. Parents come first.
  private static var readingTables: [(name: SQL, of: (Int) -> SQL)] {
    func ofReport(_ id: Int) -> SQL { "report_id IN (SELECT id FROM reports WHERE article_id = \(id))" }
    func ofStatement(_ id: Int) -> SQL { "statement_id IN (SELECT id FROM statements WHERE article_id = \(id))" }
    return [
      ("reports", { "article_id = \($0)" }), ("report_mentions", ofReport), ("report_actors", ofReport),
      ("report_reasons", ofReport), ("figures", ofReport),
      ("figure_victims", { "figure_id IN (SELECT id FROM figures WHERE \(ofReport($0)))" }),
      ("statements", { "article_id = \($0)" }), ("statement_speakers", ofStatement),
      ("statement_repetitions", ofStatement),
    ]
  }

  /// Puts the present reading of an article aside.
  func archiveReading(of article: Int) throws {
    let now = options.clock().description
    try connection.execute(
      """
      INSERT INTO superseded_rows (article_id, superseded_at, name, row)
      SELECT id, \(now), 'articles', json_array(published, published_from_text, language, extractor, read_at)
      FROM articles WHERE id = \(article)
      """)
    for table in Self.readingTables {
      try connection.execute(
        """
        INSERT INTO superseded_rows (article_id, superseded_at, name, row)
        SELECT \(article), \(now), '\(table.name)', json_array(\(try columns(of: table.name).joined(separator: ", ")))
        FROM \(table.name) WHERE \(table.of(article))
        """)
    }
  }

  /// The columns of a table. A file may come from anybody, and with it the names of its columns.
  private func columns(of table: SQL) throws -> [SQL] {
    try connection.map("SELECT name FROM pragma_table_info(\(table.text)) ORDER BY cid") { row in
      SQL.identifier(try row.text(0))
    }
  }

  /// The database as it stood at the end of a day: the articles, readings and decisions of then, fused as they would be
  /// now.
  ///
  /// Where nothing has changed since, it is this store itself; otherwise a copy in memory.
  public func asOf(_ day: CalendarDate) throws -> Store {
    let end = "\(day)T23:59:59Z"
    let later =
      try reporting {
        try connection.value(
          """
          SELECT EXISTS (SELECT 1 FROM articles WHERE imported_at > \(end))
            + EXISTS (SELECT 1 FROM article_sources WHERE seen_at > \(end))
            + EXISTS (SELECT 1 FROM superseded_rows WHERE superseded_at > \(end))
            + EXISTS (SELECT 1 FROM decisions WHERE decided_at > \(end))
          """, as: Int.self) ?? 0
      }
    if later == 0 { return self }
    let past = try Store.copy(of: self)
    try past.goBack(to: end)
    return past
  }

  private func goBack(to end: String) throws {
    try transaction {
      // What cannot be reached from the outside cannot be refused by it: decisions may point at one another.
      try connection.execute(
        """
        DELETE FROM decision_reports WHERE decision_id IN (SELECT id FROM decisions WHERE decided_at > \(end))
        """)
      for id in try connection.map(
        "SELECT id FROM decisions WHERE decided_at > \(end) ORDER BY id DESC", { row in try row.int(0) })
      { try connection.execute("DELETE FROM decisions WHERE id = \(id)") }
      try deleting {
        try connection.execute("DELETE FROM articles WHERE imported_at > \(end)")
      }
      try connection.execute("DELETE FROM article_sources WHERE seen_at > \(end)")
      try connection.execute(
        """
        UPDATE article_sources SET ordinal = 0
        WHERE ordinal = (SELECT min(ordinal) FROM article_sources AS o WHERE o.article_id = article_sources.article_id)
        """)
      let reread = try connection.map(
        """
        SELECT article_id, min(superseded_at) FROM superseded_rows WHERE superseded_at > \(end) GROUP BY article_id
        """
      ) { row in (try row.int(0), try row.text(1)) }
      for (article, moment) in reread { try restoreReading(of: article, supersededAt: moment) }
    }
    try fuse()
  }

  private func restoreReading(of article: Int, supersededAt moment: String) throws {
    try deleting {
      try connection.execute("DELETE FROM statements WHERE article_id = \(article)")
      try connection.execute("DELETE FROM reports WHERE article_id = \(article)")
    }
    let rows: SQL = """
      FROM superseded_rows WHERE article_id = \(article) AND superseded_at = \(moment) AND name =
      """
    try connection.execute(
      """
      UPDATE articles SET (published, published_from_text, language, extractor, read_at) = (
        SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4 \(rows) 'articles')
      WHERE id = \(article)
      """)
    for table in Self.readingTables {
      let names = try columns(of: table.name)
      let values: [SQL] = names.indices.map { "row ->> \($0)" }
      try connection.execute(
        """
        INSERT INTO \(table.name) (\(names.joined(separator: ", "))) SELECT \(values.joined(separator: ", "))
        \(rows) '\(table.name)' ORDER BY id
        """)
    }
  }
}
