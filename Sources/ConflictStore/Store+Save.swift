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
  /// The same text is stored once; from a second copy only its address and publisher are kept. But where that copy comes
  /// first in the order of sources (it was published earlier, say), what the database says is read from it: the same
  /// articles give the same content in whatever order they are stored.
  ///
  /// Near-copies are looked for when ``linkNearCopies(progress:)`` is called.
  ///
  /// - Parameters:
  ///   - article: What is stored.
  ///   - reading: What it says.
  ///   - identity: What `article.text` is known by, where the caller has it already.
  @discardableResult
  public func save(
    _ article: Article, _ reading: Reading, identity: ArticleIdentity? = nil
  ) throws(StoreError) -> SaveResult {
    let hash = identity?.hash ?? ContentHash(of: article.text)
    guard article.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .emptyText }
    return try writing {
      if let id = try articleID(hash) {
        let source = try addSource(of: article, to: id)
        if source.leads {
          // Its text may have other blanks, and the positions are counted in it.
          try deleting { try readyWriter().updateArticle(id, article, reading) }
          try replaceReading(of: hash, with: reading, keepsOld: false)
        }
        return .alreadyKnown(hash, isNewSource: source.isNew)
      }
      let now = options.clock().description
      let writer = try readyWriter()
      let id = try writer.insertArticle(article, reading, hash: hash, now: now)
      try writer.insert(ArticleSource(article, seen: now), of: id, at: 0)
      try writer.insertSignature(identity?.signature ?? CopySignature(of: article.text), of: id)
      try writer.insertReading(reading, of: id, hash: hash)
      // What can be taken back alone is stored alone.
      if takesBackEach || writer.isFull { try writer.flush() }
      return .new(hash)
    }
  }

  /// Notes the address and publisher of one more copy of a stored text; false where they were known.
  @discardableResult
  public func noteSource(of article: Article, hash: ContentHash? = nil) throws(StoreError) -> Bool {
    let hash = hash ?? ContentHash(of: article.text)
    return try writing {
      guard let id = try articleID(hash) else { throw StoreError.unknown(kind: "article", id: hash.hex) }
      return try addSource(of: article, to: id).isNew
    }
  }

  /// Whether an article has something to say that is not stored: its text is new, or this copy comes before all others
  /// in the order of sources, so that the text must be read as it was published there.
  public func needsReading(_ article: Article, hash: ContentHash) throws(StoreError) -> Bool {
    try reporting {
      guard let id = try articleID(hash) else { return true }
      guard let lead = try ArticleSource.lead(of: id, connection) else { return true }
      return ArticleSource.areInOrder(ArticleSource(article, seen: ""), lead)
    }
  }

  /// Forgets an article and all that it says.
  public func removeArticle(_ hash: ContentHash) throws(StoreError) {
    try writing {
      guard let id = try articleID(hash) else { throw StoreError.unknown(kind: "article", id: hash.hex) }
      try writer?.flush()
      try noteNeighbours(ofArticle: id)
      try leaveFamily(id)
      try deleting { try connection.execute("DELETE FROM articles WHERE id = \(id)") }
    }
  }

  func articleID(_ hash: ContentHash) throws(SQLiteError) -> Int? {
    try connection.value("SELECT id FROM articles WHERE sha256 = \(hash.hex)")
  }

  /// Runs a deletion of articles or statements with the search index and the sums kept in step.
  func deleting(_ body: () throws -> Void) throws {
    // What goes may still be on its way in.
    try writer?.flush()
    guard var pending = upkeep else { return try body() }
    try pending.deleting(connection, body)
    upkeep = pending
  }

  func readyWriter() throws -> ReadingWriter {
    if let writer { return writer }
    let writer = try ReadingWriter(connection)
    self.writer = writer
    return writer
  }

  /// Adds a source unless its publisher and address are known. It gets its place among the sources at the end of the
  /// transaction, for a text may have been seen at very many addresses; only the first is kept up at once.
  private func addSource(of article: Article, to id: Int) throws -> (isNew: Bool, leads: Bool) {
    let source = ArticleSource(article, seen: options.clock().description)
    let lead = try ArticleSource.lead(of: id, connection)
    let leads = lead.map { ArticleSource.areInOrder(source, $0) } ?? true
    let twins = try connection.map(
      """
      SELECT name, publisher, url, published, seen_at, ordinal FROM article_sources
      WHERE article_id = \(id) AND publisher IS \(source.publisher) AND url IS \(source.url)
      """
    ) { row in (source: try ArticleSource(row), ordinal: try row[5] as Int) }
    let twin = twins.first
    if let twin, !ArticleSource.areInOrder(source, twin.source) { return (false, false) }
    if let twin {
      try connection.execute("DELETE FROM article_sources WHERE article_id = \(id) AND ordinal = \(twin.ordinal)")
    }
    let end = 1 + (try connection.value("SELECT max(ordinal) FROM article_sources WHERE article_id = \(id)") ?? 0)
    if leads {
      try connection.execute("UPDATE article_sources SET ordinal = \(end) WHERE article_id = \(id) AND ordinal = 0")
    }
    try readyWriter().insert(source, of: id, at: leads ? 0 : end)
    upkeep?.articlesWithNewSources.insert(id)
    return (twin == nil && !source.isNameless, leads)
  }
}

/// What the text of an article is known by; made on any thread.
public struct ArticleIdentity: Hashable, Sendable {
  /// Of equal texts.
  public let hash: ContentHash
  /// Of near-copies; nil for a text that is too short to have some.
  public let signature: CopySignature?

  public init(of text: String) { self.init(hash: ContentHash(of: text), text: text) }

  public init(hash: ContentHash, text: String) {
    self.hash = hash
    signature = CopySignature(of: text)
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

  init(_ row: borrowing Row) throws {
    self.init(name: try row[0], publisher: try row[1], url: try row[2], published: try row[3], seen: try row[4])
  }

  /// The source that comes first; what the database says of the article is read as it was published there.
  static func lead(of id: Int, _ connection: Connection) throws -> ArticleSource? {
    try connection.map(
      """
      SELECT name, publisher, url, published, seen_at FROM article_sources WHERE article_id = \(id) AND ordinal = 0
      """
    ) { row in try ArticleSource(row) }.first
  }

  /// Puts the sources of an article into an order that does not depend on which came first. Where others are
  /// known, a source of which only a file's name is known goes.
  static func arrange(_ id: Int, _ connection: Connection) throws {
    let sources = try connection.map(
      """
      SELECT name, publisher, url, published, seen_at FROM article_sources WHERE article_id = \(id) ORDER BY ordinal
      """
    ) { row in try ArticleSource(row) }
    let sorted = sources.sorted(by: areInOrder)
    let arranged = sorted.prefix(1) + sorted.dropFirst().filter { !$0.isNameless }
    try connection.execute("DELETE FROM article_sources WHERE article_id = \(id)")
    for (ordinal, source) in arranged.enumerated() {
      try connection.execute(
        """
        INSERT INTO article_sources (article_id, ordinal, name, publisher, url, published, seen_at)
        VALUES (\(id), \(ordinal), \(source.name), \(source.publisher), \(source.url), \(source.published),
          \(source.seen))
        """)
    }
  }

  /// Known by a file's name only.
  var isNameless: Bool { publisher == nil && url == nil }

  /// The earliest published first, so that an agency stands before those who reprint it; what is not known comes last.
  static func areInOrder(_ a: ArticleSource, _ b: ArticleSource) -> Bool {
    if (a.published == nil) != (b.published == nil) { return a.published != nil }
    if a.isNameless != b.isNameless { return b.isNameless }
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
