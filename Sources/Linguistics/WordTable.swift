/// A table from words to small values, made once and asked for every token of every text: open addressing over the keys'
/// own hashes, one probe for most words.
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var slots: [Value?]
  @usableFromInline let mask: Int

  /// A word that is listed twice keeps its first value.
  @inlinable
  public init(_ entries: [(WordKey, Value)]) {
    var capacity = 16
    while capacity < entries.count * 3 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    slots = Array(repeating: nil, count: capacity)
    for (key, value) in entries {
      var index = Int(truncatingIfNeeded: key.hash) & mask
      while slots[index] != nil, keys[index] != key.hash { index = (index + 1) & mask }
      guard slots[index] == nil else { continue }
      keys[index] = key.hash
      slots[index] = value
    }
  }

  @inlinable
  public init(_ entries: [WordKey: Value]) { self.init(entries.map { ($0.key, $0.value) }) }

  @inlinable
  @inline(__always)
  public subscript(key: WordKey) -> Value? {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while let value = slots[index] {
      if keys[index] == key.hash { return value }
      index = (index + 1) & mask
    }
    return nil
  }
}
