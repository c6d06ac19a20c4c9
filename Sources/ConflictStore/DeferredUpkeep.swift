internal import SQLite

/// Rows that a transaction has added, and that the search index and the monthly sums do not know yet; sources that are not
/// in their order yet.
///
/// The triggers of the schema could tell them row by row. But the search index writes itself out with every statement of a
/// trigger, so for a batch of articles both are told once, at the end. A setting, which lives no longer than the
/// transaction, keeps the triggers quiet until then.
struct DeferredUpkeep {
  private var firstArticle = 0
  private var firstStatement = 0
  private var firstEvent = 0
  /// Their sources are to be put in order.
  var articlesWithNewSources: Set<Int> = []

  /// At the beginning of the outermost transaction, outside any savepoint.
  init(_ connection: Connection) throws(SQLiteError) {
    try connection.execute("INSERT INTO settings (name, value) VALUES ('deferred', 'search index and sums')")
    try begin(connection)
  }

  /// Everything that is there by now is known.
  private mutating func begin(_ connection: Connection) throws(SQLiteError) {
    firstArticle = try connection.value("SELECT ifnull(max(id), 0) + 1 FROM articles") ?? 1
    firstStatement = try connection.value("SELECT ifnull(max(id), 0) + 1 FROM statements") ?? 1
    firstEvent = try connection.value("SELECT ifnull(max(id), 0) + 1 FROM events") ?? 1
  }

  private func catchUp(_ connection: Connection) throws(SQLiteError) {
    try connection.execute(
      """
      INSERT INTO article_search (rowid, title, text)
        SELECT id, title, text FROM article_contents WHERE id >= \(firstArticle) ORDER BY id
      """)
    try connection.execute(
      """
      INSERT INTO statement_search (rowid, quote, speaker)
        SELECT id, quote, speaker FROM statements WHERE id >= \(firstStatement) ORDER BY id
      """)
    // By way of the new rows: asked for them alone, SQLite goes through all incidents by an index.
    try connection.execute(
      """
      INSERT INTO monthly_sums
        SELECT counted.period, counted.country, counted.type, sum(counted.events),
          sum(counted.killed_low), sum(counted.killed_best), sum(counted.killed_high), sum(counted.killed_events),
          sum(counted.killed_open),
          sum(counted.wounded_low), sum(counted.wounded_best), sum(counted.wounded_high), sum(counted.wounded_events),
          sum(counted.wounded_open)
        FROM events AS new CROSS JOIN counted_events AS counted ON counted.id = new.id
        WHERE new.id >= \(firstEvent) GROUP BY 1, 2, 3
      ON CONFLICT DO UPDATE SET
        events = events + excluded.events, killed_low = killed_low + excluded.killed_low,
        killed_best = killed_best + excluded.killed_best, killed_high = killed_high + excluded.killed_high,
        killed_events = killed_events + excluded.killed_events, killed_open = killed_open + excluded.killed_open,
        wounded_low = wounded_low + excluded.wounded_low, wounded_best = wounded_best + excluded.wounded_best,
        wounded_high = wounded_high + excluded.wounded_high,
        wounded_events = wounded_events + excluded.wounded_events,
        wounded_open = wounded_open + excluded.wounded_open
      """)
  }

  /// Runs a deletion. Only what is known can be unlearnt, so the rest is told first; and the rows that come after may bear
  /// the numbers of those that went.
  mutating func deleting(_ connection: Connection, _ body: () throws -> Void) throws {
    try catchUp(connection)
    try body()
    try begin(connection)
  }

  /// The events that were changed are gone; those that come after may bear their numbers.
  ///
  /// - Parameter all: The sums know of no event at all.
  mutating func beginEvents(_ connection: Connection, all: Bool = false) throws(SQLiteError) {
    firstEvent = all ? 0 : try connection.value("SELECT ifnull(max(id), 0) + 1 FROM events") ?? 1
  }

  /// At the end of the outermost transaction, before events are made: they count the sources.
  func arrangeSources(_ connection: Connection) throws {
    for id in articlesWithNewSources.sorted() { try ArticleSource.arrange(id, connection) }
  }

  /// A transaction of so many articles takes its time anyway, and merges what former ones left in the search index. One of
  /// a single article does not: it must not pay for all others.
  private static let manyArticles = 64
  /// How much of the index is merged, in pages of it, for each article: each page is merged some three times, and an
  /// article fills one or two.
  private static let pagesPerArticle = 8

  private func mergeSearchIndex(_ connection: Connection) throws(SQLiteError) {
    let articles = 1 + (try connection.value("SELECT ifnull(max(id), 0) FROM articles") ?? 0) - firstArticle
    guard articles >= Self.manyArticles else { return }
    let pages = articles * Self.pagesPerArticle
    try connection.execute("INSERT INTO article_search (article_search, rank) VALUES ('merge', \(pages))")
    try connection.execute("INSERT INTO statement_search (statement_search, rank) VALUES ('merge', \(pages))")
  }

  /// At the end of the outermost transaction.
  func finish(_ connection: Connection) throws(SQLiteError) {
    try catchUp(connection)
    try mergeSearchIndex(connection)
    try connection.execute("DELETE FROM settings WHERE name = 'deferred'")
  }
}
