/// Finds words and phrases of a lexicon in a text: the longest one that starts at a token, in time that does not grow
/// with the size of the lexicon.
///
/// Hyphens are skipped on both sides, so `cease-fire` and `cease fire` are one phrase.
public struct PhraseTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64
    /// Index into `values`, -1 for the beginning of a longer phrase only.
    var value: Int32
    var hasLonger: Bool
  }

  private var slots: [Slot?]
  private var values: [Value]
  private let mask: Int

  /// A phrase that is listed twice keeps its first value.
  public init(_ entries: [(phrase: String, value: Value)]) {
    values = []
    values.reserveCapacity(entries.count)
    var keys: [(sequence: [WordKey], value: Value)] = []
    var total = 0
    for (phrase, value) in entries {
      let sequence = Self.keys(of: phrase)
      guard !sequence.isEmpty else { continue }
      total += sequence.count
      keys.append((sequence, value))
    }
    var capacity = 16
    while capacity < total * 2 { capacity *= 2 }
    slots = Array(repeating: nil, count: capacity)
    mask = capacity - 1
    for (sequence, value) in keys {
      var key = sequence[0]
      for (position, next) in sequence.enumerated() {
        if position > 0 { key = key.followed(by: next) }
        let isLast = position == sequence.count - 1
        let slot = insert(key)
        if isLast {
          if slots[slot]?.value == -1 {
            slots[slot]?.value = Int32(values.count)
            values.append(value)
          }
        } else {
          slots[slot]?.hasLonger = true
        }
      }
    }
  }

  /// The keys that a phrase is matched by: its tokens without hyphens.
  public static func keys(of phrase: String) -> [WordKey] {
    Tokenizer.tokens(of: SourceText(phrase)).filter { $0.kind != .joiner }.map(\.key)
  }

  private mutating func insert(_ key: WordKey) -> Int {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while let slot = slots[index] {
      if slot.hash == key.hash { return index }
      index = (index + 1) & mask
    }
    slots[index] = Slot(hash: key.hash, value: -1, hasLonger: false)
    return index
  }

  @inline(__always)
  private func find(_ key: WordKey) -> Slot? {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while let slot = slots[index] {
      if slot.hash == key.hash { return slot }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The value of a single word.
  public func value(of key: WordKey) -> Value? {
    guard let slot = find(key), slot.value >= 0 else { return nil }
    return values[Int(slot.value)]
  }

  /// The longest phrase that starts at `index` and ends before `limit`.
  ///
  /// - Returns: its value, and the index of the token after it.
  public func longestMatch(in tokens: [Token], at index: Int, limit: Int) -> (value: Value, end: Int)? {
    guard let first = find(tokens[index].key) else { return nil }
    var best: (Int32, Int)? = first.value >= 0 ? (first.value, index + 1) : nil
    var slot = first
    var key = tokens[index].key
    var position = index + 1
    while slot.hasLonger {
      if position < limit, tokens[position].kind == .joiner { position += 1 }
      guard position < limit else { break }
      key = key.followed(by: tokens[position].key)
      guard let next = find(key) else { break }
      slot = next
      position += 1
      if slot.value >= 0 { best = (slot.value, position) }
    }
    guard let (value, end) = best else { return nil }
    return (values[Int(value)], end)
  }
}
