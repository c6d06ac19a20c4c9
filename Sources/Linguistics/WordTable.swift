import EmbeddedTables

/// A table from words to small values, made once and asked for every token of every text: open addressing over the keys'
/// own hashes, one probe for most words.
public struct WordTable<Value: Sendable>: Sendable {
  /// A word beside its value: both lie in one line of the cache. An empty slot has no value.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var hash: UInt64 = 0
    @usableFromInline var value: Value?
  }

  @usableFromInline private(set) var slots: [Slot]
  @usableFromInline let mask: Int

  /// A word that is listed twice keeps its first value.
  public init(_ entries: [(WordKey, Value)]) {
    var capacity = 16
    while capacity < entries.count * 3 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: Slot(value: nil), count: capacity)
    for (key, value) in entries {
      var index = Int(truncatingIfNeeded: key.hash) & mask
      while slots[index].value != nil, slots[index].hash != key.hash { index = (index + 1) & mask }
      guard slots[index].value == nil else { continue }
      slots[index] = Slot(hash: key.hash, value: value)
    }
  }

  public init(_ entries: [WordKey: Value]) { self.init(entries.map { ($0.key, $0.value) }) }

  /// The value of each word of a text, `other` where it has none. The slots of the next words are asked for while one is
  /// looked up: a table of all surnames lies far from the processor.
  @inlinable
  public func values(of tokens: [Token], other: Value) -> [Value] {
    slots.withUnsafeBufferPointer { slots in
      let ahead = 8
      return tokens.indices.map { index in
        if index + ahead < tokens.count, let base = slots.baseAddress {
          embedded_prefetch(base + Int(truncatingIfNeeded: tokens[index + ahead].key.hash) & mask)
        }
        return tokens[index].kind == .word ? self[tokens[index].key] ?? other : other
      }
    }
  }

  @inlinable
  @inline(__always)
  public subscript(key: WordKey) -> Value? {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while let value = slots[index].value {
      if slots[index].hash == key.hash { return value }
      index = (index + 1) & mask
    }
    return nil
  }
}
