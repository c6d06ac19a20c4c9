/// How a gazetteer image is laid out: shared by the reader here and by the generator that writes it.
///
/// All numbers are little-endian. An image is a header of `headerSize` bytes and the sections that it points at:
///
/// | section | what | one record |
/// |---|---|---|
/// | rows | the places, in the order of their names | 12 bytes: see `PackedRow` |
/// | groups | one bit per row: set where a new name begins; before each 512 rows the count of names so far | 68 bytes: 4 + 64 |
/// | blocks | where each block of 16 names begins in the pool | 4 bytes |
/// | pool | names, front-coded: bytes shared with the name before, bytes that follow, the bytes | 2 + n bytes |
/// | buckets | first entry of each bucket, chosen by the top bits of a name's key | 4 bytes |
/// | entries | 24 further bits of the key, then the row and how the name is borne | 6 bytes |
/// | prefixes | a bit set: the keys of the beginnings of longer names | – |
/// | links | names in this image of rows in the places image | 4 bytes: row (3), kind of name (1) |
/// | details | offset of a row's outline, box, aliases and members; 0 where it has none | 4 bytes |
/// | extra | the details themselves | – |
///
/// There are two images with this layout. *Places* holds the settlements and changes rarely. *Areas* holds countries,
/// provinces, districts, regions and all that is curated by hand; its first rows are the countries and provinces, which
/// are the parents that the rows of both images name.
package enum ImageFormat {
  package static let magic: UInt64 = 0x3130_5A41_4742_4443  // "CDBGAZ01"
  package static let headerSize = 128
  package static let rowSize = 12
  package static let entrySize = 6
  package static let namesPerBlock = 16
  /// Bytes of a name at most: as many as one byte counts shared with the name before, and as many that follow.
  package static let longestName = 2 * 255
  package static let rowsPerGroupRecord = 512
  package static let groupRecordSize = 4 + 64
  /// A parent that is none: the row is a country, or spans several.
  package static let noParent = 0x1FFF

  package enum Section: Int, CaseIterable, Sendable {
    case rows, groups, blocks, pool, buckets, entries, prefixes, links, details, extra
  }

  /// Offsets of the numbers in the header.
  package enum Header {
    package static let magic = 0
    package static let rowCount = 8
    package static let nameCount = 12
    package static let bucketBits = 16
    package static let entryCount = 20
    package static let prefixBits = 24
    package static let countryCount = 28
    /// Fingerprint of the list of countries and provinces; equal in both images.
    package static let parents = 32
    /// Fingerprint of the places image's rows; the areas image repeats it, since its links point there.
    package static let places = 40
    /// Offset and size of each section, 4 bytes each.
    package static let sections = 48
  }

  /// The bucket of a key.
  @inline(__always)
  package static func bucket(of hash: UInt64, bits: Int) -> Int { Int(truncatingIfNeeded: hash >> UInt64(64 - bits)) }

  /// The 24 bits of a key that an entry repeats.
  @inline(__always)
  package static func fingerprint(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 16) & 0xFF_FFFF }

  /// The bit of a key among the prefixes.
  @inline(__always)
  package static func prefixBit(of hash: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: hash) & (1 << bits - 1)
  }

  /// Degrees to a number of bits, and back to four decimals.
  package static func code(_ degrees: Double, span: Double, bits: UInt64) -> UInt64 {
    let last = Double(1 << bits - 1)
    return UInt64(max(0, min(last, ((degrees + span / 2) / span * last).rounded())))
  }

  @inline(__always)
  package static func degrees(_ code: UInt64, span: Double, bits: UInt64) -> Double {
    let value = Double(code) / Double(1 << bits - 1) * span - span / 2
    return (value * 10_000).rounded() / 10_000
  }

  /// Population in six bits, to within 15 per cent: two and a half times its binary logarithm.
  package static func code(population: Int) -> UInt8 {
    guard population > 0 else { return 0 }
    return UInt8(max(1, min(63, (logarithm(Double(population)) * 2.5).rounded())))
  }

  package static func population(_ code: UInt8) -> Int {
    guard code > 0 else { return 0 }
    // 2^(code/2.5), rounded to two leading digits.
    var value = 1.0
    for _ in 0..<code { value *= 1.3195079107728942 }
    var scale = 1.0
    while value / scale >= 100 { scale *= 10 }
    return Int((value / scale).rounded() * scale)
  }

  /// The binary logarithm, without a mathematics library so that every machine writes the same image.
  private static func logarithm(_ value: Double) -> Double {
    var result = Double(value.exponent)
    var x = value.significand
    var step = 0.5
    for _ in 0..<20 {
      x *= x
      if x >= 2 {
        x /= 2
        result += step
      }
      step /= 2
    }
    return result
  }
}

/// A row of an image: 96 bits.
///
/// First eight bytes: latitude 22 bits (steps of 5 m), longitude 23 (5 m), parent row 13, feature 6. Last four:
/// GeoNames id 24, population 6, tier 2.
package struct PackedRow {
  package var first: UInt64
  package var last: UInt32

  @inline(__always)
  package init(first: UInt64, last: UInt32) {
    self.first = first
    self.last = last
  }

  package init(
    latitude: Double, longitude: Double, parent: Int, feature: Feature, geoNamesID: Int, population: Int, tier: Int
  ) {
    first =
      ImageFormat.code(latitude, span: 180, bits: 22) | ImageFormat.code(longitude, span: 360, bits: 23) << 22
      | UInt64(parent) << 45 | UInt64(feature.rawValue) << 58
    last =
      UInt32(geoNamesID) & 0xFF_FFFF | UInt32(ImageFormat.code(population: population)) << 24
      | UInt32(max(1, min(4, tier)) - 1) << 30
  }

  @inline(__always)
  package var latitude: Double { ImageFormat.degrees(first & 0x3F_FFFF, span: 180, bits: 22) }
  @inline(__always)
  package var longitude: Double { ImageFormat.degrees(first >> 22 & 0x7F_FFFF, span: 360, bits: 23) }
  @inline(__always)
  package var parent: Int { Int(first >> 45 & 0x1FFF) }
  @inline(__always)
  package var feature: Feature { Feature(rawValue: UInt8(first >> 58)) ?? .settlement }
  @inline(__always)
  package var geoNamesID: Int { Int(last & 0xFF_FFFF) }
  @inline(__always)
  package var populationCode: UInt8 { UInt8(last >> 24 & 0x3F) }
  @inline(__always)
  package var tier: Int { Int(last >> 30) + 1 }
}

/// How a name is borne by a place.
public enum NameKind: UInt8, Sendable {
  /// The gazetteer's own name.
  case primary
  /// The same with other spelling conventions: no accents or apostrophes, `Saint` for `St.`, no article.
  case variant
  /// Another name that a table gives it.
  case alternative
  /// A rival, historical or newspaper name, checked by hand.
  case curated
  /// `Fla.`, `N.Y.`, `DRC`: as good as the name.
  case abbreviation
  /// A two-letter code that is a word too: `IN`, `OR`; only after a town and a comma.
  case code
  /// A name of the people or of what is theirs: `Armenian`.
  case demonym
  /// The people themselves: `Armenians`.
  case people
}
