import ConflictModel
internal import SQLite

/// What a new reading of an article changed.
public struct ReadingChange: Hashable, Sendable {
  public var hash: ContentHash
  /// Reports of sentences that were not reported before, and of such as are no more.
  public var newReports = 0
  public var goneReports = 0
  /// Reports of the same sentences that say something else.
  public var changedReports = 0
  /// Reports that the new reading has not, and that stay because a person decided on their event.
  public var keptReports = 0
  public var statementsBefore = 0
  public var statementsAfter = 0

  /// Whether anything is different.
  public var isChange: Bool {
    newReports + goneReports + changedReports + keptReports > 0 || statementsBefore != statementsAfter
  }
}

extension Store {
  /// Puts a new reading in the place of the old one, as a later extractor gives it. The old one is kept for ``asOf(_:)``.
  ///
  /// What a person decided stays. A report that a decision rests on keeps its key where the new reading finds its sentence
  /// again, and stays as it is where it does not.
  ///
  /// - Parameters:
  ///   - hash: The article.
  ///   - reading: What is said of it now.
  ///   - keepsOld: false where the old one was of another copy of the text, with other positions.
  @discardableResult
  public func replaceReading(
    of hash: ContentHash, with reading: Reading, keepsOld: Bool = true
  ) throws(StoreError) -> ReadingChange {
    try writing {
      guard let id = try articleID(hash) else { throw StoreError.unknown(kind: "article", id: hash.hex) }
      try writer?.flush()
      let old = try connection.map(
        "SELECT id, key, span_start, span_end FROM reports WHERE article_id = \(id) ORDER BY ordinal"
      ) { row in OldReport(row: try row[0], key: try row[1], span: try row.span(2)) }
      let before = try fingerprints(of: id)
      var change = ReadingChange(hash: hash)
      change.statementsBefore = try connection.value("SELECT count(*) FROM statements WHERE article_id = \(id)") ?? 0
      change.statementsAfter = reading.statements.count
      try noteNeighbours(ofArticle: id)
      if keepsOld { try archiveReading(of: id) }

      let (keys, kept) = Self.keys(for: reading, hash: hash, old: old, pinned: try pinnedKeys(among: old.map(\.key)))
      let gone = old.filter { !kept.contains($0.key) }.map(\.row)
      try deleting {
        try connection.execute("DELETE FROM statements WHERE article_id = \(id)")
        for row in gone { try connection.execute("DELETE FROM reports WHERE id = \(row)") }
      }
      // Those that stay come after the new ones.
      try connection.execute(
        "UPDATE reports SET ordinal = ordinal + \(reading.reports.count + old.count) WHERE article_id = \(id)")
      try connection.execute(
        """
        UPDATE articles SET extractor = \(reading.extractor), language = \(reading.language),
          published = \(reading.published?.description), published_from_text = \(reading.publishedFromText),
          read_at = \(options.clock().description)
        WHERE id = \(id)
        """)
      let writer = try readyWriter()
      try writer.insertReading(reading, of: id, hash: hash, keys: keys)
      try writer.flush()

      let after = try fingerprints(of: id)
      change.keptReports = kept.count
      change.newReports = after.keys.count { before[$0] == nil }
      change.goneReports = before.keys.count { after[$0] == nil }
      change.changedReports = after.count { key, value in before[key].map { $0 != value } ?? false }
      return change
    }
  }

  private struct OldReport {
    var row: Int
    var key: String
    var span: TextSpan?
  }

  /// The keys of the new reports, and those of old ones that stay.
  private static func keys(
    for reading: Reading, hash: ContentHash, old: [OldReport], pinned: Set<String>
  ) -> (keys: [String], kept: Set<String>) {
    var keys = ReadingWriter.keys(of: reading, hash: hash)
    var kept: Set<String> = []
    let taken = Set(keys)
    for report in old where pinned.contains(report.key) && !taken.contains(report.key) {
      // The sentence may be cut in another way now.
      let heir = reading.reports.indices.first { index in
        guard let span = report.span, let mention = reading.reports[index].mentions.first, !pinned.contains(keys[index])
        else { return false }
        return mention.start < span.end && span.start < mention.end
      }
      if let heir { keys[heir] = report.key } else { kept.insert(report.key) }
    }
    return (keys, kept)
  }

  /// Which of some reports a decision rests on.
  private func pinnedKeys(among keys: [String]) throws -> Set<String> {
    Set(
      try connection.map(
        "SELECT DISTINCT report_key FROM decision_reports WHERE report_key IN \(SQL.list(keys))"
      ) { row in try row.text(0) })
  }

  /// What each report of an article says, as one text.
  private func fingerprints(of article: Int) throws -> [String: String] {
    let rows = try connection.map(
      """
      SELECT key, json_array(sub_type, scope, status, date_start, date_end, date_precision, place_id, place_precision,
        killed_low, killed_best, killed_high, wounded_low, wounded_best, wounded_high,
        (SELECT group_concat(actor_id || role) FROM report_actors WHERE report_id = reports.id),
        (SELECT group_concat(outcome || scope || low || ifnull(best, '-') || ifnull(high, '-') || status)
          FROM figures WHERE report_id = reports.id))
      FROM reports WHERE article_id = \(article)
      """
    ) { row in (try row.text(0), try row.text(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// Every article's hash that an extractor read, in the order of import.
  ///
  /// - Parameter version: leaves out what this extractor read last; nil for all.
  public func articlesToReread(notBy version: String? = nil) throws(StoreError) -> [ContentHash] {
    try reporting {
      try connection.map(
        """
        SELECT sha256 FROM articles AS a
        WHERE a.extractor IS NOT \(version) AND NOT EXISTS (
          SELECT 1 FROM reports AS r JOIN coded_records AS c ON c.report_id = r.id WHERE r.article_id = a.id)
        ORDER BY a.id
        """
      ) { row in ContentHash(trusted: try row.text(0)) }
    }
  }

  /// A stored article as it was given to the extractor.
  public func storedArticle(_ hash: ContentHash) throws(StoreError) -> Article {
    try reporting {
      let articles = try connection.map(
        """
        SELECT s.name, t.text, a.title, s.url, s.publisher, a.byline,
          CASE a.published_from_text WHEN 0 THEN a.published END, a.language
        FROM articles AS a JOIN article_texts AS t ON t.article_id = a.id
          JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
        WHERE a.sha256 = \(hash.hex)
        """
      ) { row in
        Article(
          id: try row[0], text: try row[1], title: try row[2], url: try row[3], publisher: try row[4],
          byline: try row[5], published: try row[6], language: try row[7])
      }
      guard let article = articles.first else { throw StoreError.unknown(kind: "article", id: hash.hex) }
      return article
    }
  }
}
