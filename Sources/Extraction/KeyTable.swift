import Linguistics

/// A table from words to small values, made once and asked for every token of every article: open addressing over the
/// keys' own hashes, no rehashing.
struct KeyTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var slots: [Value?]
  private let mask: Int

  init(_ entries: [WordKey: Value]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    slots = Array(repeating: nil, count: capacity)
    for (key, value) in entries {
      var index = Int(truncatingIfNeeded: key.hash) & mask
      while slots[index] != nil { index = (index + 1) & mask }
      keys[index] = key.hash
      slots[index] = value
    }
  }

  @inline(__always)
  subscript(key: WordKey) -> Value? {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while let value = slots[index] {
      if keys[index] == key.hash { return value }
      index = (index + 1) & mask
    }
    return nil
  }
}
