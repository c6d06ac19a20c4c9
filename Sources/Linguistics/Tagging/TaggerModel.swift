import EmbeddedTables

/// The weights of the tagger: a table of rows, one weight per class in a row, read where it lies.
///
/// A feature of a word is hashed to a row; the rows of all its features are added up, and the greatest sum names the
/// class. The image is a header of 64 bytes (magic, number of bits of a row's index, zeros) and then the rows: none of
/// them lies across two lines of the processor's cache.
package struct TaggerModel: @unchecked Sendable {
  // The bytes are embedded in the program's read-only segment, or owned by the trainer for as long as it runs.
  private let rows: UnsafeRawPointer
  /// Binary logarithm of the number of rows.
  package let bits: UInt64

  /// A row is read as 16 numbers of two weights each, the first in the low byte (every machine of today's Swift is
  /// little-endian).
  typealias Pairs = SIMD16<Int16>

  package static let magic: UInt64 = 0x3230_4741_5443_4443  // "CDCTAG02", little-endian
  package static let headerSize = 64

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
    guard (1...24).contains(bits), bytes.count == Self.headerSize + Self.classCount << bits else { return nil }
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

  /// The sums of the classes' weights over some features.
  struct Sums {
    var even = Pairs(repeating: 0)
    var odd = Pairs(repeating: 0)
  }

  /// Puts where its row lies in the place of each feature, and asks for the rows, which `add` will need.
  @inline(__always)
  func locate(_ features: UnsafeMutablePointer<UInt64>, count: Int) {
    for index in 0..<count {
      let offset = Self.row(of: features[index], bits: bits) &* Self.classCount
      features[index] = UInt64(truncatingIfNeeded: offset)
      embedded_prefetch(rows + offset)
    }
  }

  /// Adds the weights of features that were located.
  @inline(__always)
  func add(_ located: UnsafePointer<UInt64>, count: Int, to sums: inout Sums) {
    // The two weights of a pair are widened by shifts: the conversion of a vector to wider numbers goes weight by
    // weight through memory, and took half of the time of the whole extraction.
    for index in 0..<count {
      let pairs = rows.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: located[index]), as: Pairs.self)
      sums.even &+= (pairs &<< 8) &>> 8
      sums.odd &+= pairs &>> 8
    }
  }

  /// The class with the greatest sum; the first of equals.
  ///
  /// - Parameter mayBeName: false for a word that its small first letter keeps from being a name.
  @inline(__always)
  func best(_ sums: Sums, mayBeName: Bool) -> Int {
    guard !mayBeName else { return withUnsafePointer(to: sums) { Int(embedded_greatest($0)) } }
    let others = Sums(
      even: sums.even & ~names.even | names.even & Pairs(repeating: .min),
      odd: sums.odd & ~names.odd | names.odd & Pairs(repeating: .min))
    return withUnsafePointer(to: others) { Int(embedded_greatest($0)) }
  }

  private static let classCount = 32
  /// All bits set in the places of the classes of names.
  private let names: Sums = classes.indices.reduce(into: Sums()) { bits, index in
    guard classes[index] == .name || classes[index] == .pluralName else { return }
    if index.isMultiple(of: 2) { bits.even[index / 2] = -1 } else { bits.odd[index / 2] = -1 }
  }
}
