import ConflictModel
internal import SQLite

/// A passage with the words that were found in it.
public struct Snippet: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public var text: String
    /// Whether it is one of the words asked for.
    public var isMatch: Bool

    public init(text: String, isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }

  public var text: String { parts.map(\.text).joined() }

  /// Control characters, which no article has a use for: they mark where a match begins and ends.
  static let opening: Character = "\u{2}"
  static let closing: Character = "\u{3}"

  /// Takes a text with marks apart.
  init(marked: String) {
    parts = []
    // By scalar: a mark must not melt into the character before it.
    var current = Part(text: "", isMatch: false)
    for scalar in marked.unicodeScalars {
      let mark = Character(scalar)
      guard mark == Self.opening || mark == Self.closing else {
        current.text.unicodeScalars.append(scalar)
        continue
      }
      if !current.text.isEmpty { parts.append(current) }
      current = Part(text: "", isMatch: mark == Self.opening)
    }
    if !current.text.isEmpty { parts.append(current) }
  }
}

/// What a search found, the best first.
public struct SearchResults: Hashable, Sendable {
  public struct ArticleHit: Hashable, Sendable {
    public var source: SourceReference
    public var snippet: Snippet

    public init(source: SourceReference, snippet: Snippet) {
      self.source = source
      self.snippet = snippet
    }
  }

  public struct StatementHit: Hashable, Sendable {
    public var statement: StatementDetail
    public var snippet: Snippet

    public init(statement: StatementDetail, snippet: Snippet) {
      self.statement = statement
      self.snippet = snippet
    }
  }

  public var articles: [ArticleHit]
  public var statements: [StatementHit]

  public init(articles: [ArticleHit], statements: [StatementHit]) {
    self.articles = articles
    self.statements = statements
  }

  public var isEmpty: Bool { articles.isEmpty && statements.isEmpty }
}

extension Store {
  /// Articles and statements that contain all the words, by relevance (BM25); forms of a word are one word
  /// ("shelling", "shelled"), and accents do not matter.
  ///
  /// `"two words"` finds them side by side, `shell*` every word that begins so. Nothing else has a meaning of its own.
  ///
  /// - Parameters:
  ///   - words: What is looked for, as a person types it.
  ///   - limit: At most so many of either.
  ///   - isReviewedOnly: Only what tells of an event that a person has accepted or edited.
  public func search(
    _ words: String, limit: Int = 20, isReviewedOnly: Bool = false
  ) throws(StoreError) -> SearchResults {
    guard let match = SearchWords(words).match else { return SearchResults(articles: [], statements: []) }
    return try reporting {
      try connection.transaction(.deferred) {
        let (opening, closing) = (String(Snippet.opening), String(Snippet.closing))
        let ofArticles: SQL =
          isReviewedOnly
          ? "AND rowid IN (SELECT article_id FROM reports WHERE id IN (\(EventFilter.reviewedReports)))" : ""
        let ofStatements: SQL =
          isReviewedOnly ? "AND rowid IN (SELECT st.id FROM statements AS st WHERE \(Self.isReviewed))" : ""
        let articles = try connection.map(
          """
          SELECT a.sha256, a.title, a.published, s.publisher, s.url, s.name, found.passage
          FROM (
            SELECT rowid AS id, rank, snippet(article_search, -1, \(opening), \(closing), '…', 32) AS passage
            FROM article_search WHERE article_search MATCH \(match) \(ofArticles) ORDER BY rank LIMIT \(max(0, limit))) AS found
            JOIN articles AS a ON a.id = found.id
            JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
          ORDER BY found.rank, a.sha256
          """
        ) { row in
          SearchResults.ArticleHit(source: try SourceReference(row, at: 0), snippet: Snippet(marked: try row[6]))
        }
        let found = try connection.map(
          """
          SELECT rowid, snippet(statement_search, 0, \(opening), \(closing), '…', 48) FROM statement_search
          WHERE statement_search MATCH \(match) \(ofStatements) ORDER BY rank LIMIT \(max(0, limit))
          """
        ) { row in (try row.int(0), try row.text(1)) }
        let loader = try StatementLoader(connection)
        var statements: [SearchResults.StatementHit] = []
        for (id, passage) in found {
          for statement in try loader.load("WHERE st.id = \(id)") {
            statements.append(SearchResults.StatementHit(statement: statement, snippet: Snippet(marked: passage)))
          }
        }
        return SearchResults(articles: articles, statements: statements)
      }
    }
  }
}
