/// A closed set of words, asked by key.
public struct WordSet: Sendable, ExpressibleByStringLiteral {
  /// Open addressing over the keys' own hashes, 0 for an empty slot: sets are asked for every token many times, and
  /// hashing a hash anew would cost more than the rest.
  @usableFromInline let slots: [UInt64]
  @usableFromInline let mask: Int

  /// - Parameter words: separated by spaces or line breaks.
  public init(stringLiteral words: String) { self.init(words) }

  public init(_ words: String) { self.init(words.words.map { WordKey($0) }) }

  /// The words of several sets: asked first where most words are in none of them.
  public init(anyOf sets: WordSet..., or keys: WordKey...) {
    self.init(sets.flatMap { $0.slots.lazy.filter { $0 != 0 }.map { WordKey(hash: $0) } } + keys)
  }

  private init(_ keys: [WordKey]) {
    var capacity = 8
    while capacity < keys.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for key in keys {
      var index = Int(truncatingIfNeeded: key.hash) & (capacity - 1)
      while slots[index] != 0, slots[index] != key.hash { index = (index + 1) & (capacity - 1) }
      slots[index] = key.hash
    }
    self.slots = slots
    mask = capacity - 1
  }

  @inlinable
  @inline(__always)
  public func contains(_ token: Token) -> Bool { contains(token.key) }

  @inlinable
  @inline(__always)
  public func contains(_ key: WordKey) -> Bool {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while slots[index] != 0 {
      if slots[index] == key.hash { return true }
      index = (index + 1) & mask
    }
    return false
  }
}
