import Chronology
import ConflictModel
internal import SQLite

// What a file is written from: one thing after the other, so that a database of any size needs little memory. Each call
// sees the database as it is at one moment, whatever others write meanwhile; a body that throws ends it.
extension Store {
  /// Events with every report that tells of them, in order of time; those of unknown year come last.
  public func forEachEvent(_ query: TimelineQuery, _ body: (EventDetail) throws -> Void) throws {
    try snapshot {
      try forEachEntry(query) { entry in try body(try event(entry.event.key)) }
    }
  }

  /// Statements in order of time, those of an unknown day last.
  public func forEachStatement(_ query: StatementQuery, _ body: (StatementDetail) throws -> Void) throws {
    try snapshot {
      guard let selection = try selection(of: query) else { return }
      try StatementLoader(connection).forEach(selection, body)
    }
  }

  /// Articles with all that they say, in the order of their hashes.
  public func forEachArticle(_ body: (ArticleDetail) throws -> Void) throws {
    try snapshot {
      let hashes = try connection.prepare("SELECT sha256 FROM articles ORDER BY sha256")
      try hashes.forEach { row in try body(try article(try row.text(0))) }
    }
  }

  /// Who published the articles, the one with the most first. An article counts for the first of its sources.
  public func publisherNames() throws(StoreError) -> [String] {
    try reporting {
      try connection.map(
        """
        SELECT publisher FROM article_sources WHERE ordinal = 0 AND publisher IS NOT NULL
        GROUP BY 1 ORDER BY count(*) DESC, 1
        """
      ) { row in try row.text(0) }
    }
  }

  /// When an article was last read: the state that every answer is of. RFC 3339; nil for an empty database.
  public func lastRead() throws(StoreError) -> String? {
    try reporting { try connection.value("SELECT max(read_at) FROM articles", as: String?.self).flatMap { $0 } }
  }
}
