/// A closed set of words, asked by key.
public struct WordSet: Sendable, ExpressibleByStringLiteral {
  private let keys: Set<WordKey>

  /// - Parameter words: separated by spaces or line breaks.
  public init(stringLiteral words: String) { self.init(words) }

  public init(_ words: String) {
    keys = Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey($0) })
  }

  @inline(__always)
  public func contains(_ token: Token) -> Bool { keys.contains(token.key) }

  @inline(__always)
  public func contains(_ key: WordKey) -> Bool { keys.contains(key) }
}
