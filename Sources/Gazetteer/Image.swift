import EmbeddedTables
import Linguistics

/// A gazetteer image, read where it lies. Every access is checked against the image's bounds: a damaged image gives
/// wrong or no places, never a crash.
package struct Image: @unchecked Sendable {
  // The bytes are embedded in the program's read-only segment and outlive everything: hence unchecked. So does what is
  // known of them, once for each image: an image is handed about for every name, and so is no larger than a pointer.
  private let layout: UnsafePointer<Layout>

  private struct Layout {
    let base: UnsafeRawPointer
    let size: Int
    let rowCount: Int
    let nameCount: Int
    let countryCount: Int
    let parentsFingerprint: UInt64
    let placesFingerprint: UInt64
    let bucketBits: Int
    let prefixBits: Int
    let entryCount: Int
    let offsets: Offsets
  }

  private var base: UnsafeRawPointer { layout.pointee.base }
  private var size: Int { layout.pointee.size }
  package var rowCount: Int { layout.pointee.rowCount }
  package var nameCount: Int { layout.pointee.nameCount }
  package var countryCount: Int { layout.pointee.countryCount }
  package var parentsFingerprint: UInt64 { layout.pointee.parentsFingerprint }
  package var placesFingerprint: UInt64 { layout.pointee.placesFingerprint }
  private var bucketBits: Int { layout.pointee.bucketBits }
  private var prefixBits: Int { layout.pointee.prefixBits }
  private var entryCount: Int { layout.pointee.entryCount }
  private var offsets: Offsets { layout.pointee.offsets }

  private struct Offsets {
    var rows = 0, groups = 0, blocks = 0, pool = 0, buckets = 0, entries = 0, prefixes = 0, links = 0, details = 0
    var extra = 0
    var poolSize = 0, linkCount = 0, extraSize = 0, blockCount = 0
  }

  /// - Returns: nil where the bytes are no image, or one whose sections do not fit.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count >= ImageFormat.headerSize else { return nil }
    func word(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    func long(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    typealias Header = ImageFormat.Header
    guard long(Header.magic) == ImageFormat.magic else { return nil }
    let rowCount = word(Header.rowCount)
    let nameCount = word(Header.nameCount)
    let bucketBits = word(Header.bucketBits)
    let entryCount = word(Header.entryCount)
    let prefixBits = word(Header.prefixBits)
    let countryCount = word(Header.countryCount)
    let parentsFingerprint = long(Header.parents)
    let placesFingerprint = long(Header.places)
    guard (1...24).contains(bucketBits), (6...30).contains(prefixBits), rowCount < 1 << 20 else { return nil }
    var offsets = Offsets()
    let limit = bytes.count
    func section(_ section: ImageFormat.Section) -> (start: Int, size: Int)? {
      let at = Header.sections + section.rawValue * 8
      let (offset, count) = (word(at), word(at + 4))
      return offset <= limit && count <= limit - offset ? (offset, count) : nil
    }
    guard let rows = section(.rows), let groups = section(.groups), let blocks = section(.blocks),
      let pool = section(.pool), let buckets = section(.buckets), let entries = section(.entries),
      let prefixes = section(.prefixes), let links = section(.links), let details = section(.details),
      let extra = section(.extra), rows.size >= rowCount * ImageFormat.rowSize,
      groups.size >= (rowCount + ImageFormat.rowsPerGroupRecord - 1) / ImageFormat.rowsPerGroupRecord
        * ImageFormat.groupRecordSize,
      buckets.size >= ((1 << bucketBits) + 1) * 4, entries.size >= entryCount * ImageFormat.entrySize,
      prefixes.size >= (1 << prefixBits) >> 3, details.size == 0 || details.size >= rowCount * 4
    else { return nil }
    offsets.rows = rows.start
    offsets.groups = groups.start
    offsets.blocks = blocks.start
    offsets.blockCount = blocks.size / 4
    offsets.pool = pool.start
    offsets.poolSize = pool.size
    offsets.buckets = buckets.start
    offsets.entries = entries.start
    offsets.prefixes = prefixes.start
    offsets.links = links.start
    offsets.linkCount = links.size / 4
    offsets.details = details.size == 0 ? 0 : details.start
    offsets.extra = extra.start
    offsets.extraSize = extra.size
    let layout = UnsafeMutablePointer<Layout>.allocate(capacity: 1)
    layout.initialize(
      to: Layout(
        base: start, size: bytes.count, rowCount: rowCount, nameCount: nameCount, countryCount: countryCount,
        parentsFingerprint: parentsFingerprint, placesFingerprint: placesFingerprint, bucketBits: bucketBits,
        prefixBits: prefixBits, entryCount: entryCount, offsets: offsets))
    self.layout = UnsafePointer(layout)
  }

  // MARK: Raw reading

  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < size ? base.load(fromByteOffset: offset, as: UInt8.self) : 0
  }

  @inline(__always)
  private func half(_ offset: Int) -> Int {
    guard offset >= 0, offset + 2 <= size else { return 0 }
    return Int(UInt16(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  @inline(__always)
  private func word(_ offset: Int) -> UInt32 {
    guard offset >= 0, offset + 4 <= size else { return 0 }
    return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  private func triple(_ offset: Int) -> UInt32 {
    UInt32(half(offset)) | UInt32(byte(offset + 2)) << 16
  }

  // MARK: Rows

  @inline(__always)
  private func packed(_ row: Int) -> PackedRow {
    guard row >= 0, row < rowCount else { return PackedRow(first: 0, last: 0) }
    let at = offsets.rows + row * ImageFormat.rowSize
    return PackedRow(
      first: UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self)),
      last: UInt32(littleEndian: base.loadUnaligned(fromByteOffset: at + 8, as: UInt32.self)))
  }

  @inline(__always)
  func latitude(of row: Int) -> Double { packed(row).latitude }

  @inline(__always)
  func longitude(of row: Int) -> Double { packed(row).longitude }

  /// Row in the areas image of the country, province or district that it lies in.
  @inline(__always)
  func parent(of row: Int) -> Int? {
    let parent = packed(row).parent
    return parent == ImageFormat.noParent ? nil : parent
  }

  @inline(__always)
  func populationCode(of row: Int) -> UInt8 { packed(row).populationCode }

  @inline(__always)
  func feature(of row: Int) -> Feature { packed(row).feature }

  /// 1 a city, 2 a town or village of some weight, 3 a small one, 4 a hamlet.
  @inline(__always)
  func tier(of row: Int) -> Int { packed(row).tier }

  func geoNamesID(of row: Int) -> Int? {
    let id = packed(row).geoNamesID
    return id == 0 ? nil : id
  }

  // MARK: Names

  @inline(__always)
  private func startsName(_ row: Int) -> Bool {
    let record = offsets.groups + row / ImageFormat.rowsPerGroupRecord * ImageFormat.groupRecordSize
    let bit = row % ImageFormat.rowsPerGroupRecord
    return byte(record + 4 + bit / 8) >> UInt8(bit % 8) & 1 == 1
  }

  /// The preferred name of a row.
  func name(of row: Int) -> String {
    guard row >= 0, row < rowCount else { return "" }
    let record = offsets.groups + row / ImageFormat.rowsPerGroupRecord * ImageFormat.groupRecordSize
    var rank = Int(word(record))
    let last = row % ImageFormat.rowsPerGroupRecord
    for index in 0...(last / 8) {
      var bits = byte(record + 4 + index)
      if index == last / 8 { bits &= UInt8(truncatingIfNeeded: (1 << (last % 8 + 1)) - 1) }
      rank += bits.nonzeroBitCount
    }
    return nameInPool(rank - 1)
  }

  private func nameInPool(_ index: Int) -> String {
    guard index >= 0, index < nameCount, index / ImageFormat.namesPerBlock < offsets.blockCount else { return "" }
    let offsets = offsets
    let pool = offsets.pool
    var position = Int(word(offsets.blocks + index / ImageFormat.namesPerBlock * 4))
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ImageFormat.longestName) { bytes in
      var length = 0
      for _ in 0...(index % ImageFormat.namesPerBlock) {
        guard position + 2 <= offsets.poolSize else { return "" }
        let shared = Int(byte(pool + position))
        let added = Int(byte(pool + position + 1))
        position += 2
        guard shared <= length, position + added <= offsets.poolSize, pool + position + added <= size else { return "" }
        // Both are of one byte, so that they cannot pass the end.
        for offset in 0..<added {
          bytes[shared + offset] = base.load(fromByteOffset: pool + position + offset, as: UInt8.self)
        }
        length = shared + added
        position += added
      }
      return String(decoding: bytes[..<length], as: UTF8.self)
    }
  }

  /// Calls `body` with every row whose preferred name is the given name's, `row` being the first of them.
  @inline(__always)
  func eachOfGroup(_ row: Int, _ body: (Int) -> Void) {
    var current = row
    repeat {
      body(current)
      current += 1
    } while current < rowCount && !startsName(current)
  }

  // MARK: Look-up

  /// Asks for where a name would stand, and whether longer ones begin with it.
  @inline(__always)
  func prefetchBucket(of key: WordKey) {
    embedded_prefetch(base + offsets.buckets + ImageFormat.bucket(of: key.hash, bits: bucketBits) * 4)
    embedded_prefetch(base + offsets.prefixes + ImageFormat.prefixBit(of: key.hash, bits: prefixBits) >> 3)
  }

  /// Asks for the name itself, when its bucket is there.
  @inline(__always)
  func prefetchEntries(of key: WordKey) {
    let first = Int(word(offsets.buckets + ImageFormat.bucket(of: key.hash, bits: bucketBits) * 4))
    embedded_prefetch(base + offsets.entries + min(first, entryCount) * ImageFormat.entrySize)
  }

  /// Whether some name that is longer begins with this one. Rarely true where it is not.
  @inline(__always)
  func isPrefix(_ key: WordKey) -> Bool {
    let bit = ImageFormat.prefixBit(of: key.hash, bits: prefixBits)
    return byte(offsets.prefixes + bit >> 3) >> UInt8(bit & 7) & 1 == 1
  }

  /// Whether a place bears this name.
  @inline(__always)
  func contains(_ key: WordKey) -> Bool {
    let bucket = ImageFormat.bucket(of: key.hash, bits: bucketBits)
    let first = Int(word(offsets.buckets + bucket * 4))
    let last = min(Int(word(offsets.buckets + bucket * 4 + 4)), entryCount)
    let wanted = ImageFormat.fingerprint(of: key.hash)
    var index = first
    while index < last {
      let found = triple(offsets.entries + index * ImageFormat.entrySize)
      if found >= wanted { return found == wanted }
      index += 1
    }
    return false
  }

  /// Calls `body` with the row and kind of each place of this name; of a primary name, with all rows that share it.
  /// A row of `nil` kind is a link into the places image.
  func each(_ key: WordKey, _ body: (_ row: Int, _ kind: NameKind, _ isLink: Bool) -> Void) {
    let bucket = ImageFormat.bucket(of: key.hash, bits: bucketBits)
    let first = Int(word(offsets.buckets + bucket * 4))
    let last = min(Int(word(offsets.buckets + bucket * 4 + 4)), entryCount)
    let wanted = ImageFormat.fingerprint(of: key.hash)
    var index = first
    while index < last {
      let at = offsets.entries + index * ImageFormat.entrySize
      index += 1
      let found = triple(at)
      if found < wanted { continue }
      if found > wanted { break }
      let packed = triple(at + 3)
      let target = Int(packed & 0xF_FFFF)
      let code = UInt8(packed >> 20)
      if code == Self.linkCode {
        guard target < offsets.linkCount else { continue }
        let link = word(offsets.links + target * 4)
        body(Int(link & 0xFF_FFFF), NameKind(rawValue: UInt8(link >> 24)) ?? .alternative, true)
        continue
      }
      guard target < rowCount, let kind = NameKind(rawValue: code) else { continue }
      if kind == .primary {
        eachOfGroup(target) { body($0, .primary, false) }
      } else {
        body(target, kind, false)
      }
    }
  }

  package static let linkCode: UInt8 = 15

  // MARK: Details

  /// Where the details of a row begin; nil where it has none.
  private func details(of row: Int) -> Int? {
    guard offsets.details > 0, row >= 0, row < rowCount else { return nil }
    let offset = Int(word(offsets.details + row * 4))
    guard offset > 0, offset < offsets.extraSize else { return nil }
    return offsets.extra + offset
  }

  /// West, south, east, north; west is greater than east where it crosses the date line.
  func box(of row: Int) -> (west: Double, south: Double, east: Double, north: Double)? {
    guard let at = details(of: row), byte(at) & 1 == 1 else { return nil }
    func value(_ index: Int) -> Double { Double(Int16(truncatingIfNeeded: half(at + 1 + index * 2))) / 100 }
    return (value(0), value(1), value(2), value(3))
  }

  /// ISO 3166-1 alpha-2 and alpha-3 of a country; empty for others.
  func codes(of row: Int) -> (String, String) {
    guard let at = details(of: row) else { return ("", "") }
    let first = at + 1 + 8
    let second = first + 1 + Int(byte(first))
    return (shortString(first), shortString(second))
  }

  /// The string behind its length.
  private func shortString(_ at: Int) -> String {
    let length = Int(byte(at))
    guard at + 1 + length <= offsets.extra + offsets.extraSize else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: base + at + 1, count: length), as: UTF8.self)
  }

  /// Everything that is known of an area beyond its row.
  func areaDetails(of row: Int) -> AreaDetails {
    var details = AreaDetails()
    guard var at = self.details(of: row) else { return details }
    let limit = offsets.extra + offsets.extraSize
    at += 1 + 8
    func count() -> Int {
      defer { at += 2 }
      return at + 2 <= limit ? half(at) : 0
    }
    func string() -> String {
      let length = Int(byte(at))
      guard at + 1 + length <= limit else {
        at = limit
        return ""
      }
      defer { at += 1 + length }
      return String(decoding: UnsafeRawBufferPointer(start: base + at + 1, count: length), as: UTF8.self)
    }
    details.codes = (string(), string())
    for _ in 0..<count() where at < limit { details.names.append(string()) }
    for _ in 0..<count() where at < limit { details.countries.append(count()) }
    for _ in 0..<count() where at < limit { details.neighbours.append(count()) }
    for _ in 0..<count() where at < limit {
      details.members.append(word(at))
      at += 4
    }
    let rings = count()
    for _ in 0..<rings where at < limit {
      let points = count()
      var ring: [(Double, Double)] = []
      ring.reserveCapacity(points)
      for _ in 0..<points where at + 6 <= limit {
        ring.append(
          (
            ImageFormat.degrees(UInt64(triple(at)), span: 360, bits: 24),
            ImageFormat.degrees(UInt64(triple(at + 3)), span: 180, bits: 24)
          ))
        at += 6
      }
      details.rings.append(ring)
    }
    return details
  }
}

/// The rarely needed part of an area.
struct AreaDetails {
  /// ISO 3166-1 alpha-2 and alpha-3 of a country; empty for others.
  var codes = ("", "")
  var names: [String] = []
  /// Rows of countries.
  var countries: [Int] = []
  var neighbours: [Int] = []
  /// Raw `PlaceID`s.
  var members: [UInt32] = []
  /// Longitude, latitude.
  var rings: [[(Double, Double)]] = []
}
