/// A 64-bit fingerprint of a word in folded form: lower case, Latin accents stripped, `’` as `'`.
///
/// Words are compared by key throughout the reader. Two different words of a language colliding in 64 bits is not a
/// case that occurs (about 10⁻⁹ for a million words).
///
/// A key can be written as a string literal, which hashes when it is evaluated: keep literals in `static let` tables,
/// out of inner loops.
public struct WordKey: Hashable, Sendable, ExpressibleByStringLiteral {
  public let hash: UInt64

  public init(hash: UInt64) { self.hash = hash }

  /// The key of one word, hashed as the tokenizer does.
  public init(_ word: some StringProtocol) {
    if let key = word.utf8.withContiguousStorageIfAvailable({ KeyHasher.key(of: $0, from: 0, to: $0.count) }) {
      self = key
    } else {
      self = Array(word.utf8).withUnsafeBufferPointer { KeyHasher.key(of: $0, from: 0, to: $0.count) }
    }
  }

  public init(stringLiteral word: String) { self.init(word) }

  @inlinable
  public static func == (a: WordKey, b: WordKey) -> Bool { a.hash == b.hash }

  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The key is a hash already: sets and dictionaries take it as it is.
  @inlinable
  public func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }

  /// The key of this word followed by another: how the keys of phrases and names are made.
  @inlinable
  public func followed(by next: WordKey) -> WordKey {
    var h = (hash ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 29
    h = (h &+ next.hash) &* 0x94D0_49BB_1331_11EB
    return WordKey(hash: h ^ (h >> 32))
  }
}

/// FNV-1a over folded bytes with a final mix.
struct KeyHasher {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  @inline(__always)
  var key: WordKey {
    var h = state
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    return WordKey(hash: h ^ (h >> 32))
  }

  /// The key of the bytes in a range. A full stop that ends an abbreviation is the caller's to leave out.
  static func key(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> WordKey {
    var hasher = KeyHasher()
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        // A-Z to a-z.
        hasher.add(byte &- 65 < 26 ? byte | 0x20 : (byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : byte))
        index += 1
        continue
      }
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index, limit: end)
      hasher.addFolded(scalar, bytes, index, length)
      index += length
    }
    return hasher.key
  }

  private mutating func addFolded(
    _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x02BB, 0x02BC, 0x02BE, 0x02BF, 0x00B4, 0x2032: add(UInt8(ascii: "'"))
    case 0x0300...0x036F, 0x00AD, 0x200B...0x200F: break
    default:
      if let letters = LatinFolding.letters(of: scalar) {
        for letter in letters { add(letter) }
      } else if scalar >= 0x370, let properties = Unicode.Scalar(scalar)?.properties, properties.isUppercase {
        for byte in properties.lowercaseMapping.utf8 { add(byte) }
      } else {
        for offset in 0..<length { add(bytes[index + offset]) }
      }
    }
  }
}

/// Decoding of single scalars from UTF-8 that may be cut off at a limit.
enum UTF8Scalar {
  /// The scalar at `index` and its length in bytes, 1 and U+FFFD where the bytes are not a scalar.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    if first >= 0xC2, first < 0xE0, index + 1 < limit {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2)
    }
    if first >= 0xE0, first < 0xF0, index + 2 < limit {
      return ((first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3)
    }
    if first >= 0xF0, first < 0xF5, index + 3 < limit {
      let high = (first & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
      return (high | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F, 4)
    }
    return (0xFFFD, 1)
  }
}
