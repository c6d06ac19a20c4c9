import Chronology
import ConflictModel
internal import SQLite

/// What a database holds.
public struct StoreInfo: Hashable, Sendable {
  public var path: String
  public var schemaVersion: Int
  /// The version of the SQLite library.
  public var libraryVersion: String
  /// Size of the database, its write-ahead log left out.
  public var byteCount: Int
  public var articles: Int
  /// Publishers and addresses at which the articles were seen.
  public var sources: Int
  /// Articles in which nothing about a conflict was found.
  public var articlesWithoutReports: Int
  public var reports: Int
  public var events: Int
  /// Events whose figures count: incidents that nobody denies or has rejected.
  public var incidents: Int
  public var statements: Int
  public var figures: Int
  public var places: Int
  public var actors: Int
  public var decisions: Int
  /// First and last day of the incidents whose year is known.
  public var firstDay: CalendarDate?
  public var lastDay: CalendarDate?
  /// The extractors that read the articles.
  public var extractors: [String]

  public init(
    path: String, schemaVersion: Int, libraryVersion: String, byteCount: Int, articles: Int, sources: Int,
    articlesWithoutReports: Int, reports: Int, events: Int, incidents: Int, statements: Int, figures: Int, places: Int,
    actors: Int, decisions: Int, firstDay: CalendarDate? = nil, lastDay: CalendarDate? = nil, extractors: [String]
  ) {
    self.path = path
    self.schemaVersion = schemaVersion
    self.libraryVersion = libraryVersion
    self.byteCount = byteCount
    self.articles = articles
    self.sources = sources
    self.articlesWithoutReports = articlesWithoutReports
    self.reports = reports
    self.events = events
    self.incidents = incidents
    self.statements = statements
    self.figures = figures
    self.places = places
    self.actors = actors
    self.decisions = decisions
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.extractors = extractors
  }
}

/// How much comes from one publisher.
public struct PublisherRow: Hashable, Sendable {
  /// nil for articles of which nobody said who published them.
  public var publisher: String?
  public var articles: Int
  public var reports: Int
  public var statements: Int

  public init(publisher: String? = nil, articles: Int, reports: Int, statements: Int) {
    self.publisher = publisher
    self.articles = articles
    self.reports = reports
    self.statements = statements
  }
}

extension Store {
  public func info() throws(StoreError) -> StoreInfo {
    try reporting {
      try connection.transaction(.deferred) {
        func count(_ sql: SQL) throws -> Int { try connection.value(sql, as: Int?.self).flatMap { $0 } ?? 0 }
        let days = try connection.map(
          """
          SELECT min(start_day), max(end_day) FROM events INDEXED BY events_counted
          WHERE scope = 'incident' AND status <> 'denied' AND review <> 'rejected'
          """
        ) { row in (try row[0] as Int?, try row[1] as Int?) }
        return StoreInfo(
          path: path, schemaVersion: try connection.userVersion(), libraryVersion: Connection.libraryVersion,
          byteCount: try connection.byteCount(), articles: try count("SELECT count(*) FROM articles"),
          sources: try count("SELECT count(*) FROM article_sources"),
          articlesWithoutReports: try count(
            """
            SELECT count(*) FROM articles WHERE NOT EXISTS (SELECT 1 FROM reports WHERE article_id = articles.id)
            """),
          reports: try count("SELECT count(*) FROM reports"), events: try count("SELECT count(*) FROM events"),
          incidents: try count("SELECT sum(events) FROM monthly_sums"),
          statements: try count("SELECT count(*) FROM statements"),
          figures: try count("SELECT count(*) FROM figures"), places: try count("SELECT count(*) FROM places"),
          actors: try count("SELECT count(*) FROM actors"), decisions: try count("SELECT count(*) FROM decisions"),
          firstDay: days.first?.0.map { CalendarDate(dayNumber: $0) },
          lastDay: days.first?.1.map { CalendarDate(dayNumber: $0) },
          extractors: try connection.map("SELECT DISTINCT extractor FROM articles ORDER BY 1") { row in
            try row.text(0)
          })
      }
    }
  }

  /// Publishers, the one with the most articles first. An article counts for the first of its sources.
  public func publishers() throws(StoreError) -> [PublisherRow] {
    try reporting {
      try connection.map(
        """
        SELECT s.publisher, count(*),
          sum((SELECT count(*) FROM reports WHERE article_id = s.article_id)),
          sum((SELECT count(*) FROM statements WHERE article_id = s.article_id))
        FROM article_sources AS s WHERE s.ordinal = 0 GROUP BY 1 ORDER BY 2 DESC, 1
        """
      ) { row in try PublisherRow(publisher: row[0], articles: row[1], reports: row[2], statements: row[3]) }
    }
  }
}
