internal import SQLite

/// What a comparison of new articles with all has found.
public struct CopySummary: Hashable, Sendable {
  /// Articles that were compared with all others.
  public var compared = 0
  /// Of these, those that have near-copies.
  public var nearCopies = 0
  /// Articles, old ones too, whose family is another than before.
  public var changed = 0

  public init(compared: Int = 0, nearCopies: Int = 0, changed: Int = 0) {
    self.compared = compared
    self.nearCopies = nearCopies
    self.changed = changed
  }
}

extension Store {
  /// Finds the near-copies of the articles that were stored since it was last called, in one transaction, and joins them
  /// in families: the same articles have the same families in whatever order they came.
  ///
  /// Time grows with the number of stored articles: half a second for a million of them. So call it after a batch of
  /// articles, not after each.
  ///
  /// - Parameter progress: told how many articles of how many were looked at.
  @discardableResult
  public func linkNearCopies(progress: (Int, Int) -> Void = { _, _ in }) throws(StoreError) -> CopySummary {
    try reporting {
      guard try connection.value("SELECT 1 FROM uncompared_articles LIMIT 1", as: Int.self) != nil else {
        return CopySummary()
      }
      return try transaction { try compareArticles(progress) }
    }
  }

  /// The families of near-copies, each as the hashes of its articles in their order.
  public func nearCopyFamilies() throws(StoreError) -> [[ContentHash]] {
    try reporting {
      let rows = try connection.map(
        "SELECT family, sha256 FROM article_families JOIN articles ON id = article_id ORDER BY family, sha256"
      ) { row in (family: try row.text(0), hash: ContentHash(trusted: try row.text(1))) }
      var families: [[ContentHash]] = []
      for (index, row) in rows.enumerated() {
        if index > 0, rows[index - 1].family == row.family {
          families[families.count - 1].append(row.hash)
        } else {
          families.append([row.hash])
        }
      }
      return families
    }
  }

  private func compareArticles(_ progress: (Int, Int) -> Void) throws -> CopySummary {
    var summary = CopySummary()
    try signOldArticles()
    var families = CopyComparison.Families()
    let total = try connection.value("SELECT count(*) FROM uncompared_articles", as: Int.self) ?? 0
    var last = 0
    while true {
      let chunk = try connection.map(
        """
        SELECT article_id, signature FROM uncompared_articles JOIN article_signatures USING (article_id)
        WHERE article_id > \(last) ORDER BY article_id LIMIT \(CopyComparison.chunkSize)
        """
      ) { row in (id: try row[0] as Int, signature: try Self.signature(row)) }
      guard let end = chunk.last?.id else { break }
      let comparison = CopyComparison(chunk)
      try connection.prepare("SELECT article_id, signature FROM article_signatures").forEach { row in
        comparison.compare(try row[0], try Self.signature(row), joining: &families)
      }
      last = end
      summary.compared += chunk.count
      progress(summary.compared, total)
    }
    for members in families.all() { try join(members, &summary) }
    summary.compared = total
    summary.nearCopies =
      try connection.value(
        "SELECT count(*) FROM uncompared_articles JOIN article_families USING (article_id)", as: Int.self) ?? 0
    try connection.execute("DELETE FROM uncompared_articles")
    return summary
  }

  private static func signature(_ row: borrowing Row) throws -> CopySignature {
    guard let signature = CopySignature(bytes: try row.blob(1)) else {
      throw StoreError.damaged(path: "", detail: "a signature of an article has not the length of one")
    }
    return signature
  }

  /// Gives articles that an earlier version stored their signatures.
  private func signOldArticles() throws {
    var last = 0
    while true {
      let texts = try connection.map(
        """
        SELECT article_id, text FROM article_texts JOIN uncompared_articles USING (article_id)
        WHERE article_id > \(last) AND article_id NOT IN (SELECT article_id FROM article_signatures)
        ORDER BY article_id LIMIT 64
        """
      ) { row in (id: try row[0] as Int, text: try row.text(1)) }
      guard let end = texts.last?.id else { return }
      for (id, text) in texts { try sign(id, CopySignature(of: text)) }
      last = end
    }
  }

  /// Makes one family of articles, and of the families that they belong to already.
  private func join(_ members: [Int], _ summary: inout CopySummary) throws {
    var old: Set<String> = []
    var alone: [Int] = []
    var name: String?
    for id in members {
      let found = try connection.map(
        "SELECT sha256, family FROM articles LEFT JOIN article_families ON article_id = id WHERE id = \(id)"
      ) { row in (hash: try row.text(0), family: try row[1] as String?) }
      guard let found = found.first else { continue }
      if let family = found.family { old.insert(family) } else { alone.append(id) }
      let candidate = found.family ?? found.hash
      name = min(name ?? candidate, candidate)
    }
    guard let name else { return }
    for family in old where family != name {
      try connection.execute("UPDATE article_families SET family = \(name) WHERE family = \(family)")
      summary.changed += connection.changes
    }
    for id in alone {
      try connection.execute("INSERT INTO article_families (article_id, family) VALUES (\(id), \(name))")
    }
    summary.changed += alone.count
  }

  /// Keeps what an article is compared by.
  func sign(_ id: Int, _ signature: CopySignature?) throws(SQLiteError) {
    guard let signature else { return }
    try connection.execute(
      "INSERT INTO article_signatures (article_id, signature) VALUES (\(id), \(signature.bytes))")
  }

  /// Before an article goes: what was a family by way of it may be none without it, so its members are compared anew.
  func leaveFamily(_ id: Int) throws(SQLiteError) {
    let family = try connection.value("SELECT family FROM article_families WHERE article_id = \(id)", as: String.self)
    guard let family else { return }
    try connection.execute(
      """
      INSERT OR IGNORE INTO uncompared_articles
        SELECT article_id FROM article_families WHERE family = \(family) AND article_id <> \(id)
      """)
    try connection.execute("DELETE FROM article_families WHERE family = \(family)")
  }
}
