import ConflictModel

/// Finds near-copies of some articles among all: the new ones are kept in memory, and the rest pass by.
///
/// What is found does not depend on which articles are new, for two articles are near-copies by their signatures alone.
struct CopyComparison {
  /// So many articles are compared with the rest at once; they take some 15 MB.
  static let chunkSize = 1 << 14

  private var articles: [(id: Int, signature: CopySignature)] = []
  /// Rows of signatures with the article that has them, in the order of the rows.
  private var rows: [(key: UInt64, article: Int32)] = []
  /// A bit for every hash of a row that occurs: most lookups end here.
  private var isPresent = [UInt64](repeating: 0, count: 1 << 16)

  init(_ articles: [(id: Int, signature: CopySignature)]) {
    self.articles = articles
    rows.reserveCapacity(articles.count * CopySignature.rows)
    for (index, article) in articles.enumerated() {
      for row in 0..<CopySignature.rows {
        let key = article.signature.row(row)
        rows.append((key, Int32(truncatingIfNeeded: index)))
        isPresent[Self.word(of: key)] |= Self.bit(of: key)
      }
    }
    rows.sort { ($0.key, $0.article) < ($1.key, $1.article) }
  }

  /// Joins an article that passes by with its near-copies.
  func compare(_ id: Int, _ signature: CopySignature, joining families: inout Families) {
    for row in 0..<CopySignature.rows {
      let key = signature.row(row)
      guard isPresent[Self.word(of: key)] & Self.bit(of: key) != 0 else { continue }
      var index = firstRow(from: key)
      while index < rows.count, rows[index].key == key {
        let other = articles[Int(rows[index].article)]
        index += 1
        // Members of one family need not be compared with one another.
        guard other.id != id, !families.areJoined(id, other.id),
          signature.agreements(with: other.signature) >= CopySignature.threshold
        else { continue }
        families.join(id, other.id)
      }
    }
  }

  private func firstRow(from key: UInt64) -> Int {
    rows.partitioningIndex { $0.key >= key }
  }

  private static func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6) & 0xFFFF }
  private static func bit(of key: UInt64) -> UInt64 { 1 << (key & 63) }

  /// Articles that belong together, as a forest whose roots stand for a family.
  struct Families {
    private var parents: [Int: Int] = [:]

    mutating func root(of id: Int) -> Int {
      var id = id
      while let parent = parents[id], parent != id {
        // Halves the way for the next one who goes it.
        if let above = parents[parent] { parents[id] = above }
        id = parent
      }
      return id
    }

    mutating func areJoined(_ a: Int, _ b: Int) -> Bool { root(of: a) == root(of: b) }

    mutating func join(_ a: Int, _ b: Int) {
      let (a, b) = (root(of: a), root(of: b))
      parents[max(a, b)] = min(a, b)
      parents[min(a, b)] = min(a, b)
    }

    /// The members of each family.
    mutating func all() -> [[Int]] {
      var families: [Int: [Int]] = [:]
      for id in parents.keys.sorted() { families[root(of: id), default: []].append(id) }
      return families.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
