import EmbeddedTables

/// The weights of the tagger: a table of rows, one weight per class in a row, read where it lies.
///
/// A feature of a word is hashed to a row; the rows of all its features are added up, and the greatest sum names the
/// class. The image is a header of 16 bytes (magic, number of bits of a row's index) and then the rows.
package struct TaggerModel: @unchecked Sendable {
  // The bytes are embedded in the program's read-only segment, or owned by the trainer for as long as it runs.
  private let rows: UnsafeRawPointer
  /// Binary logarithm of the number of rows.
  package let bits: UInt64

  package typealias Row = SIMD32<Int8>
  package typealias Sums = SIMD32<Int16>

  package static let magic: UInt64 = 0x3130_4741_5443_4443  // "CDCTAG01", little-endian
  package static let headerSize = 16

  /// The classes that are learned, in the order of their weights. The other parts of speech are told from the form of
  /// a token: punctuation, symbols, `whose`.
  package static let classes: [PartOfSpeech] = [
    .adjective, .comparative, .superlative, .adverb, .comparativeAdverb, .superlativeAdverb, .particle, .noun,
    .plural, .name, .pluralName, .pronoun, .possessivePronoun, .possessive, .verbBase, .verbPast,
    .verbPresent, .verbThirdPerson, .gerund, .participle, .modal, .determiner, .predeterminer, .preposition,
    .conjunction, .to, .existential, .number, .whDeterminer, .whPronoun, .whAdverb, .interjection,
  ]

  /// - Returns: nil where the bytes are no image, or one that is cut off.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headerSize,
      UInt64(littleEndian: base.loadUnaligned(as: UInt64.self)) == Self.magic
    else { return nil }
    let bits = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    guard (1...24).contains(bits), bytes.count == Self.headerSize + Self.classes.count << bits else { return nil }
    self.bits = bits
    rows = base + Self.headerSize
  }

  /// The model that the program carries.
  static let embedded: TaggerModel? = {
    let table = embedded_tagger()
    return TaggerModel(UnsafeRawBufferPointer(start: table.bytes, count: table.count))
  }()

  /// The row of a feature.
  @inline(__always)
  package static func row(of feature: UInt64, bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (feature &* 0x9E37_79B9_7F4A_7C15) >> (64 &- bits))
  }

  /// The class with the greatest sum over the features; the first of equals.
  ///
  /// - Parameter mayBeName: false for a word that its small first letter keeps from being a name.
  @inline(__always)
  func best(_ features: UnsafeBufferPointer<UInt64>, mayBeName: Bool) -> Int {
    var sums = Sums(repeating: 0)
    for feature in features {
      let offset = Self.row(of: feature, bits: bits) &* Self.classes.count
      sums &+= Sums(truncatingIfNeeded: rows.loadUnaligned(fromByteOffset: offset, as: Row.self))
    }
    if !mayBeName {
      sums[Self.name] = .min
      sums[Self.pluralName] = .min
    }
    return Self.greatest(sums)
  }

  private static let name = 9
  private static let pluralName = 10

  @inline(__always)
  package static func greatest(_ sums: Sums) -> Int {
    var best = 0
    var top = sums[0]
    for index in 1..<classes.count where sums[index] > top {
      top = sums[index]
      best = index
    }
    return best
  }
}
