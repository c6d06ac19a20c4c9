/// Finds words and phrases of a lexicon in a text: the longest one that starts at a token, in time that does not grow
/// with the size of the lexicon.
///
/// Hyphens are skipped on both sides, so `cease-fire` and `cease fire` are one phrase.
public struct PhraseTable<Value: Sendable>: Sendable {
  @usableFromInline let index: PhraseIndex
  @usableFromInline let values: [Value]

  /// A phrase that is listed twice keeps its first value.
  public init(_ entries: [(phrase: String, value: Value)]) {
    var keys: [[WordKey]] = []
    var values: [Value] = []
    keys.reserveCapacity(entries.count)
    values.reserveCapacity(entries.count)
    for (phrase, value) in entries {
      let sequence = Self.keys(of: phrase)
      guard !sequence.isEmpty else { continue }
      keys.append(sequence)
      values.append(value)
    }
    index = PhraseIndex(keys)
    self.values = values
  }

  /// The keys that a phrase is matched by: its tokens without hyphens.
  public static func keys(of phrase: String) -> [WordKey] {
    plainKeys(of: phrase) ?? Tokenizer.tokens(of: SourceText(phrase)).filter { $0.kind != .joiner }.map(\.key)
  }

  /// The keys of words of plain letters with spaces between them, as most phrases of our tables are: they need no
  /// tokenizer, which would take a quarter of the time that the tables take.
  private static func plainKeys(of phrase: String) -> [WordKey]? {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      var keys: [WordKey] = []
      var start = 0
      for end in 0...bytes.count {
        if end < bytes.count {
          if (bytes[end] | 0x20) &- UInt8(ascii: "a") < 26 { continue }
          guard bytes[end] == UInt8(ascii: " ") else { return nil }
        }
        if end > start { keys.append(KeyHasher.key(of: bytes, from: start, to: end)) }
        start = end + 1
      }
      return keys
    }
  }

  /// Whether some phrase begins with a word; sometimes true where none does.
  @inlinable
  public func mayBegin(with key: WordKey) -> Bool { index.mayBegin(with: key) }

  /// The value of a single word.
  @inlinable
  public func value(of key: WordKey) -> Value? {
    index.mayBegin(with: key) ? index.value(of: key).map { values[$0] } : nil
  }

  /// The longest phrase that starts at `index` and ends before `limit`.
  ///
  /// - Returns: its value, and the index of the token after it.
  @inlinable
  public func longestMatch(in tokens: [Token], at index: Int, limit: Int) -> (value: Value, end: Int)? {
    // Whoever looks behind another match may stand at the end of the text.
    guard index < limit, self.index.mayBegin(with: tokens[index].key),
      let (value, end) = self.index.longestMatch(in: tokens, at: index, limit: limit)
    else { return nil }
    return (values[value], end)
  }
}
