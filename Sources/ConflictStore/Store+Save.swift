import Chronology
import ConflictModel
internal import SQLite

/// What became of an article that was to be stored.
public enum SaveResult: Hashable, Sendable {
  /// It was not known before.
  case new(ContentHash)
  /// The text was known. `isNewSource` tells whether it had not been seen at this address or publisher yet; if so, that
  /// was noted, and nothing else was changed.
  case alreadyKnown(ContentHash, isNewSource: Bool)

  public var hash: ContentHash {
    switch self {
    case .new(let hash), .alreadyKnown(let hash, _): hash
    }
  }

  public var isNew: Bool {
    if case .new = self { true } else { false }
  }
}

extension Store {
  /// Whether an article with this text is stored already; cheap, so ask before reading an article.
  public func contains(_ hash: ContentHash) throws(StoreError) -> Bool {
    try reporting { try articleID(hash) != nil }
  }

  /// Stores an article with all that it says, in one transaction: all of it or nothing.
  ///
  /// The same text is stored once; from a second copy only its address and publisher are kept.
  ///
  /// - Parameter hash: The hash of `article.text` where the caller has it already.
  @discardableResult
  public func save(
    _ article: Article, _ reading: Reading, hash: ContentHash? = nil
  ) throws(StoreError) -> SaveResult {
    let hash = hash ?? ContentHash(of: article.text)
    guard article.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .emptyText }
    return try writing {
      if let id = try articleID(hash) {
        return .alreadyKnown(hash, isNewSource: try addSource(of: article, to: id))
      }
      let now = options.clock().description
      let writer = try readyWriter()
      let id = try writer.insertArticle(article, reading, hash: hash, now: now)
      try writer.insert(ArticleSource(article, seen: now), of: id, at: 0)
      try writer.insertReading(reading, of: id, hash: hash, reviews: [:])
      return .new(hash)
    }
  }

  /// Notes the address and publisher of one more copy of a stored text; false where they were known.
  @discardableResult
  public func noteSource(of article: Article, hash: ContentHash? = nil) throws(StoreError) -> Bool {
    let hash = hash ?? ContentHash(of: article.text)
    return try writing {
      guard let id = try articleID(hash) else { throw StoreError.unknown(kind: "article", id: hash.hex) }
      return try addSource(of: article, to: id)
    }
  }

  /// Puts a new reading in the place of the old one, as a later extractor gives it.
  ///
  /// What a person decided on its events stays: they are known by the sentence that they rest on.
  public func replaceReading(of hash: ContentHash, with reading: Reading) throws(StoreError) {
    try writing {
      guard let id = try articleID(hash) else { throw StoreError.unknown(kind: "article", id: hash.hex) }
      let reviews = try connection.map(
        """
        SELECT events.key, events.review FROM events
          JOIN event_reports ON event_reports.event_id = events.id
          JOIN reports ON reports.id = event_reports.report_id
        WHERE reports.article_id = \(id) AND events.review <> 'machine'
        """
      ) { row in (try row.text(0), try row.text(1)) }
      try deleting {
        try connection.execute("DELETE FROM statements WHERE article_id = \(id)")
        try connection.execute(
          """
          DELETE FROM events WHERE id IN (SELECT event_reports.event_id FROM event_reports
            JOIN reports ON reports.id = event_reports.report_id WHERE reports.article_id = \(id))
          """)
        try connection.execute("DELETE FROM reports WHERE article_id = \(id)")
      }
      try connection.execute(
        """
        UPDATE articles SET extractor = \(reading.extractor), language = \(reading.language),
          published = \(reading.published?.description), published_from_text = \(reading.publishedFromText),
          read_at = \(options.clock().description)
        WHERE id = \(id)
        """)
      try readyWriter().insertReading(
        reading, of: id, hash: hash, reviews: Dictionary(reviews, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Forgets an article and all that it says.
  public func removeArticle(_ hash: ContentHash) throws(StoreError) {
    try writing {
      guard let id = try articleID(hash) else { throw StoreError.unknown(kind: "article", id: hash.hex) }
      try deleting { try connection.execute("DELETE FROM articles WHERE id = \(id)") }
    }
  }

  func articleID(_ hash: ContentHash) throws(SQLiteError) -> Int? {
    try connection.value("SELECT id FROM articles WHERE sha256 = \(hash.hex)")
  }

  /// Runs a deletion of articles or statements with the search index and the sums kept in step.
  private func deleting(_ body: () throws -> Void) throws {
    guard var pending = upkeep else { return try body() }
    try pending.deleting(connection, body)
    upkeep = pending
  }

  private func readyWriter() throws -> ReadingWriter {
    if let writer { return writer }
    let writer = try ReadingWriter(connection)
    self.writer = writer
    return writer
  }

  /// Adds a source unless its publisher and address are known, and keeps the sources in an order that does not depend
  /// on which came first.
  private func addSource(of article: Article, to id: Int) throws -> Bool {
    var sources = try connection.map(
      """
      SELECT name, publisher, url, published, seen_at FROM article_sources
      WHERE article_id = \(id) ORDER BY ordinal
      """
    ) { row in
      try ArticleSource(name: row[0], publisher: row[1], url: row[2], published: row[3], seen: row[4])
    }
    let source = ArticleSource(article, seen: options.clock().description)
    guard !source.isNameless, !sources.contains(where: { $0.publisher == source.publisher && $0.url == source.url })
    else { return false }
    // What only had a file's name so far has a publisher now.
    sources.removeAll { $0.isNameless }
    sources.append(source)
    sources.sort(by: ArticleSource.areInOrder)
    try connection.execute("DELETE FROM article_sources WHERE article_id = \(id)")
    let writer = try readyWriter()
    for (ordinal, source) in sources.enumerated() { try writer.insert(source, of: id, at: ordinal) }
    return true
  }
}

/// Where a text was seen.
struct ArticleSource {
  var name: String
  var publisher: String?
  var url: String?
  var published: String?
  var seen: String

  init(name: String, publisher: String?, url: String?, published: String?, seen: String) {
    self.name = name
    self.publisher = publisher
    self.url = url
    self.published = published
    self.seen = seen
  }

  init(_ article: Article, seen: String) {
    self.init(
      name: article.id, publisher: article.publisher, url: article.url, published: article.published?.description,
      seen: seen)
  }

  /// Known by a file's name only.
  var isNameless: Bool { publisher == nil && url == nil }

  /// The earliest published first, so that an agency stands before those who reprint it; what is not known comes last.
  static func areInOrder(_ a: ArticleSource, _ b: ArticleSource) -> Bool {
    for key in [\ArticleSource.published, \.publisher, \.url] {
      let (left, right) = (a[keyPath: key], b[keyPath: key])
      if left == right { continue }
      guard let left else { return false }
      guard let right else { return true }
      return left < right
    }
    return a.name < b.name
  }
}
