/// The search of a `PhraseTable`, which knows nothing of its values: looking up costs the same for every kind of value,
/// and needs no code of its own for each.
@usableFromInline
struct PhraseIndex: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    /// Which phrase, -1 for the beginning of a longer one only, -2 for an empty slot.
    var phrase: Int32 = -2
    var hasLonger = false
  }

  private var slots: [Slot]
  private let mask: Int
  /// A bit for each first word, sixteen bits to a word and more: most words begin no phrase, and this small filter says so
  /// from the nearest cache, where the slots of a large table lie further away.
  @usableFromInline private(set) var firsts: [UInt64]

  /// The same for beginnings of two words and more: `the` begins many names, and `the town` none.
  private var longer: [UInt64]

  /// - Parameter phrases: each as the keys of its words; of equal ones the first counts.
  init(_ phrases: [[WordKey]]) {
    var capacity = 16
    let total = phrases.reduce(0) { $0 + $1.count }
    while capacity < total * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
    firsts = Self.filter(of: phrases.count)
    longer = Self.filter(of: total - phrases.count)
    for (number, phrase) in phrases.enumerated() {
      guard var key = phrase.first else { continue }
      Self.note(key, in: &firsts)
      for (position, next) in phrase.enumerated() {
        if position > 0 {
          key = key.followed(by: next)
          Self.note(key, in: &longer)
        }
        let slot = insert(key)
        if position < phrase.count - 1 {
          slots[slot].hasLonger = true
        } else if slots[slot].phrase == -1 {
          slots[slot].phrase = Int32(number)
        }
      }
    }
  }

  private static func filter(of count: Int) -> [UInt64] {
    var size = 1
    while size * 4 < count { size *= 2 }
    return Array(repeating: 0, count: size)
  }

  private static func note(_ key: WordKey, in filter: inout [UInt64]) {
    let bit = key.hash &>> 8
    filter[Int(truncatingIfNeeded: bit &>> 6) & (filter.count - 1)] |= 1 &<< (bit & 63)
  }

  /// Whether a key was noted; sometimes true where it was not.
  @inlinable
  @inline(__always)
  static func mayHold(_ key: WordKey, _ filter: [UInt64]) -> Bool {
    let bit = key.hash &>> 8
    return filter[Int(truncatingIfNeeded: bit &>> 6) & (filter.count &- 1)] &>> (bit & 63) & 1 == 1
  }

  private mutating func insert(_ key: WordKey) -> Int {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while slots[index].phrase != -2 {
      if slots[index].hash == key.hash { return index }
      index = (index + 1) & mask
    }
    slots[index] = Slot(hash: key.hash, phrase: -1, hasLonger: false)
    return index
  }

  @inline(__always)
  private func find(_ key: WordKey) -> Slot? {
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while slots[index].phrase != -2 {
      if slots[index].hash == key.hash { return slots[index] }
      index = (index + 1) & mask
    }
    return nil
  }

  /// Whether some phrase begins with a word; sometimes true where none does.
  @inlinable
  @inline(__always)
  func mayBegin(with key: WordKey) -> Bool { Self.mayHold(key, firsts) }

  /// The number of a phrase of one word.
  @usableFromInline
  func value(of key: WordKey) -> Int? {
    guard let slot = find(key), slot.phrase >= 0 else { return nil }
    return Int(slot.phrase)
  }

  /// The number of the longest phrase that starts at `index` and ends before `limit`, and the token after it.
  @usableFromInline
  func longestMatch(in tokens: [Token], at index: Int, limit: Int) -> (phrase: Int, end: Int)? {
    guard index < limit, var slot = find(tokens[index].key) else { return nil }
    var best: (phrase: Int, end: Int)? = slot.phrase >= 0 ? (Int(slot.phrase), index + 1) : nil
    var key = tokens[index].key
    var position = index + 1
    while slot.hasLonger {
      if position < limit, tokens[position].kind == .joiner { position += 1 }
      guard position < limit else { break }
      key = key.followed(by: tokens[position].key)
      guard Self.mayHold(key, longer), let next = find(key) else { break }
      slot = next
      position += 1
      if slot.phrase >= 0 { best = (Int(slot.phrase), position) }
    }
    return best
  }
}
