/// What the tagger looks at: the word, its ending and shape, its neighbours, and the two tags before it
/// (after Ratnaparkhi, *A maximum entropy model for part-of-speech tagging*, EMNLP 1996).
///
/// One window slides over a sentence; the trainer and the tagger share it, so that they see the same.
package struct TaggerFeatures {
  /// How many features the words give, and how many the tags before.
  package static let wordCount = 15
  package static let tagCount = 5

  /// What is known of one token without its neighbours.
  private struct Word {
    var key: UInt64 = 0x1
    var ending3: UInt64 = 0
    var ending2: UInt64 = 0
    var start3: UInt64 = 0
    var shape: UInt64 = 0
  }

  private var words: [Word] = []

  package init() {}

  /// Takes the tokens of one sentence.
  ///
  /// - Parameter caseIsInformative: false for text in capitals, where a capital says nothing.
  package mutating func load(
    _ tokens: ArraySlice<Token>, of bytes: UnsafeBufferPointer<UInt8>, caseIsInformative: Bool
  ) {
    words = Array(unsafeUninitializedCapacity: tokens.count + 4) { words, count in
      words.initializeElement(at: 0, to: Word(key: 0x11))
      words.initializeElement(at: 1, to: Word(key: 0x12))
      count = 2
      var isFirst = true
      for token in tokens {
        words.initializeElement(at: count, to: Self.word(token, bytes, isFirst: isFirst, caseIsInformative))
        count += 1
        if token.kind == .word || token.kind == .number { isFirst = false }
        if token.kind == .quote, token.shape.contains(.opening) { isFirst = true }
      }
      words.initializeElement(at: count, to: Word(key: 0x13))
      words.initializeElement(at: count + 1, to: Word(key: 0x14))
      count += 2
    }
  }

  private static func word(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool, _ caseIsInformative: Bool
  ) -> Word {
    let start = Int(token.start)
    let end = Int(token.end)
    var word = Word()
    switch token.kind {
    case .word: word.key = token.key.hash
    case .number, .decade:
      // A number's size does not matter, its length does: `7`, `12`, `1994`.
      word.key = 0x20 &+ UInt64(min(end &- start, 6)) &+ (token.kind == .decade ? 0x10 : 0)
    case .ordinal: word.key = 0x40
    case .symbol where end &- start > 4: word.key = 0x41
    default: word.key = token.key.hash
    }
    word.ending3 = letters(bytes, max(start, end &- 3), end)
    word.ending2 = word.ending3 & 0xFFFF
    word.start3 = end &- start > 3 ? letters(bytes, start, start &+ 3) : word.ending3
    guard token.kind == .word else {
      word.shape = 8 &+ UInt64(token.kind.rawValue)
      return word
    }
    guard caseIsInformative else {
      word.shape = 7
      return word
    }
    if token.shape.contains(.allCapitals) {
      word.shape = 3
    } else if token.isCapitalised {
      word.shape = isFirst ? 1 : 2
    }
    if token.shape.contains(.dotted) { word.shape |= 32 }
    if token.shape.contains(.mixed) { word.shape |= 64 }
    return word
  }

  /// Up to three bytes in lower case, as one number.
  @inline(__always)
  private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var packed: UInt64 = 0
    var index = start
    while index < end {
      packed = packed &<< 8 | UInt64(bytes[index])
      index &+= 1
    }
    // All at once: the upper bit of a byte is set where the byte is from A on, and is not behind Z.
    let low = packed & 0x7F7F7F
    let isCapital = (low &+ 0x3F3F3F) & ~(low &+ 0x252525) & ~packed & 0x808080
    return packed | isCapital &>> 2
  }

  /// The features of the token at `index` of the sentence that its words give.
  ///
  /// - Parameter out: room for `wordCount` of them.
  @inline(__always)
  package func write(_ index: Int, to out: UnsafeMutablePointer<UInt64>) {
    words.withUnsafeBufferPointer { words in
      let at = index &+ 2
      let word = words[at]
      let before = words[at &- 1]
      let after = words[at &+ 1]
      out[0] = Self.mix(1, word.key)
      out[1] = Self.mix(2, word.ending3 &<< 8 | word.shape)
      out[2] = Self.mix(3, word.ending2 &<< 8 | word.shape)
      out[3] = Self.mix(4, word.start3)
      out[4] = Self.mix(5, word.shape &<< 16 | before.shape &<< 8 | after.shape)
      out[5] = Self.mix(6, before.key)
      out[6] = Self.mix(7, words[at &- 2].key)
      out[7] = Self.mix(8, after.key)
      out[8] = Self.mix(9, words[at &+ 2].key)
      out[9] = Self.mix(13, before.ending3)
      out[10] = Self.mix(14, after.ending3 &<< 8 | after.shape)
      out[11] = Self.mix(15, before.key ^ (word.key &* 3))
      out[12] = Self.mix(16, after.key ^ (word.key &* 3))
      out[13] = Self.mix(18, word.ending2 &<< 40 ^ after.key)
      out[14] = Self.mix(19, word.ending2 &<< 40 ^ before.key)
    }
  }

  /// The features of the token at `index` that the classes of the two before it give.
  ///
  /// - Parameter out: room for `tagCount` of them.
  @inline(__always)
  package func write(
    _ index: Int, previous: Int, beforePrevious: Int, to out: UnsafeMutablePointer<UInt64>
  ) {
    words.withUnsafeBufferPointer { words in
      let word = words[index &+ 2]
      let after = words[index &+ 3]
      let tag1 = UInt64(previous &+ 1)
      let tag2 = UInt64(beforePrevious &+ 1)
      out[0] = Self.mix(10, tag1)
      out[1] = Self.mix(11, tag1 &<< 8 | tag2)
      out[2] = Self.mix(12, tag1 ^ word.key)
      out[3] = Self.mix(17, tag1 &<< 40 ^ word.ending3)
      out[4] = Self.mix(20, tag1 &<< 48 ^ after.ending3 &<< 24 ^ word.ending3)
    }
  }

  /// One number for a template and what it was filled with.
  @inline(__always)
  private static func mix(_ template: UInt64, _ value: UInt64) -> UInt64 {
    var h = (value ^ (template &* 0xD6E8_FEB8_6659_FD93)) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 31
    return h
  }
}
