import Gazetteer
import Linguistics

/// Writes an image: rows, their names, and the hash table over them.
struct ImageWriter {
  struct Row {
    var name: String
    var latitude: Double
    var longitude: Double
    /// Row of the areas image.
    var parent: Int?
    var population: Int
    var feature: Feature
    var tier: Int
    var geoNamesID: Int?
    /// Offset into `extra`; 0 where there is nothing.
    var details = 0
  }

  private struct Entry {
    var hash: UInt64
    var target: UInt32
    var code: UInt8
  }

  /// True where several neighbouring rows share a name and are found by one entry.
  let groupsRows: Bool
  private(set) var rows: [Row] = []
  private var entries: [Entry] = []
  private var prefixes: Set<UInt64> = []
  private var links: [UInt32] = []
  var extra: [UInt8] = [0]

  init(groupsRows: Bool) { self.groupsRows = groupsRows }

  /// Rows of a grouping image must come in the order of their names.
  mutating func add(_ row: Row) -> Int {
    let isNew = rows.last?.name != row.name || !groupsRows
    rows.append(row)
    if isNew { add(name: row.name, kind: .primary, row: rows.count - 1) }
    return rows.count - 1
  }

  mutating func setDetails(_ offset: Int, of row: Int) { rows[row].details = offset }

  @discardableResult
  mutating func add(name: String, kind: NameKind, row: Int) -> Bool {
    guard let key = key(of: name) else { return false }
    entries.append(Entry(hash: key, target: UInt32(row), code: kind.rawValue))
    return true
  }

  /// A name of a row in the places image.
  mutating func addLink(name: String, kind: NameKind, placesRow: Int) {
    guard let key = key(of: name) else { return }
    links.append(UInt32(placesRow) | UInt32(kind.rawValue) << 24)
    entries.append(Entry(hash: key, target: UInt32(links.count - 1), code: Image.linkCode))
  }

  private mutating func key(of name: String) -> UInt64? {
    let keys = PhraseTable<Int>.keys(of: name)
    guard var key = keys.first, keys.count <= 12 else { return nil }
    for next in keys.dropFirst() {
      prefixes.insert(key.hash)
      key = key.followed(by: next)
    }
    return key.hash
  }

  /// A fingerprint of what the rows say, for images that refer to them.
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ value: UInt64) { hash = (hash ^ value) &* 0x0000_0100_0000_01B3 }
    for row in rows {
      for byte in row.name.utf8 { add(UInt64(byte)) }
      add(ImageFormat.code(row.latitude, span: 180, bits: 22))
      add(UInt64(row.geoNamesID ?? 0))
    }
    return hash
  }

  func image(parents: UInt64, places: UInt64, countryCount: Int) -> [UInt8] {
    // Several names of one row may have one key: the best kind stays.
    var sorted = entries.sorted { ($0.hash, $0.target, $0.code) < ($1.hash, $1.target, $1.code) }
    var unique: [Entry] = []
    for entry in sorted {
      if let last = unique.last, last.hash == entry.hash, last.target == entry.target,
        last.code != Image.linkCode, entry.code != Image.linkCode,
        !Self.isPeople(entry.code) || Self.isPeople(last.code)
      {
        continue
      }
      unique.append(entry)
    }
    sorted = unique
    var bucketBits = 4
    while 1 << bucketBits < sorted.count / 20 { bucketBits += 1 }
    sorted.sort {
      let a = (ImageFormat.bucket(of: $0.hash, bits: bucketBits), ImageFormat.fingerprint(of: $0.hash))
      let b = (ImageFormat.bucket(of: $1.hash, bits: bucketBits), ImageFormat.fingerprint(of: $1.hash))
      return a != b ? a < b : ($0.target, $0.code) < ($1.target, $1.code)
    }
    var prefixBits = 10
    while 1 << prefixBits < prefixes.count * 12 { prefixBits += 1 }

    var sections: [ImageFormat.Section: [UInt8]] = [:]
    var rowBytes: [UInt8] = []
    for row in rows { Self.append(row, to: &rowBytes) }
    sections[.rows] = rowBytes
    let (groups, names) = groupRecords()
    sections[.groups] = groups
    let (blocks, pool) = pooled(names)
    sections[.blocks] = blocks
    sections[.pool] = pool
    var buckets: [UInt8] = []
    var next = 0
    for bucket in 0...(1 << bucketBits) {
      while next < sorted.count, ImageFormat.bucket(of: sorted[next].hash, bits: bucketBits) < bucket { next += 1 }
      buckets.append(little: UInt32(next), bytes: 4)
    }
    sections[.buckets] = buckets
    var entryBytes: [UInt8] = []
    for entry in sorted {
      entryBytes.append(little: ImageFormat.fingerprint(of: entry.hash), bytes: 3)
      entryBytes.append(little: entry.target | UInt32(entry.code) << 20, bytes: 3)
    }
    sections[.entries] = entryBytes
    var bits = [UInt8](repeating: 0, count: (1 << prefixBits) >> 3)
    for hash in prefixes {
      let bit = ImageFormat.prefixBit(of: hash, bits: prefixBits)
      bits[bit >> 3] |= 1 << UInt8(bit & 7)
    }
    sections[.prefixes] = bits
    var linkBytes: [UInt8] = []
    for link in links { linkBytes.append(little: link, bytes: 4) }
    sections[.links] = linkBytes
    if extra.count > 1 {
      var details: [UInt8] = []
      for row in rows { details.append(little: UInt32(row.details), bytes: 4) }
      sections[.details] = details
      sections[.extra] = extra
    }

    var image = [UInt8](repeating: 0, count: ImageFormat.headerSize)
    typealias Header = ImageFormat.Header
    image.set(ImageFormat.magic, at: Header.magic, bytes: 8)
    image.set(UInt64(rows.count), at: Header.rowCount, bytes: 4)
    image.set(UInt64(names.count), at: Header.nameCount, bytes: 4)
    image.set(UInt64(bucketBits), at: Header.bucketBits, bytes: 4)
    image.set(UInt64(sorted.count), at: Header.entryCount, bytes: 4)
    image.set(UInt64(prefixBits), at: Header.prefixBits, bytes: 4)
    image.set(UInt64(countryCount), at: Header.countryCount, bytes: 4)
    image.set(parents, at: Header.parents, bytes: 8)
    image.set(places, at: Header.places, bytes: 8)
    for section in ImageFormat.Section.allCases {
      let bytes = sections[section] ?? []
      image.set(UInt64(image.count), at: Header.sections + section.rawValue * 8, bytes: 4)
      image.set(UInt64(bytes.count), at: Header.sections + section.rawValue * 8 + 4, bytes: 4)
      image += bytes
      while !image.count.isMultiple(of: 8) { image.append(0) }
    }
    return image
  }

  /// What the image is made of, for a look at where the bytes go.
  var summary: String {
    "\(rows.count) rows, \(entries.count) names, \(prefixes.count) beginnings, \(links.count) links"
  }

  private static func isPeople(_ code: UInt8) -> Bool {
    code == NameKind.demonym.rawValue || code == NameKind.people.rawValue
  }

  private static func append(_ row: Row, to bytes: inout [UInt8]) {
    let packed = PackedRow(
      latitude: row.latitude, longitude: row.longitude, parent: row.parent ?? ImageFormat.noParent,
      feature: row.feature, geoNamesID: row.geoNamesID ?? 0, population: row.population, tier: row.tier)
    bytes.append(little: UInt32(truncatingIfNeeded: packed.first), bytes: 4)
    bytes.append(little: UInt32(truncatingIfNeeded: packed.first >> 32), bytes: 4)
    bytes.append(little: packed.last, bytes: 4)
  }

  private func groupRecords() -> (groups: [UInt8], names: [String]) {
    var groups: [UInt8] = []
    var names: [String] = []
    var start = 0
    while start < rows.count {
      groups.append(little: UInt32(names.count), bytes: 4)
      var bits = [UInt8](repeating: 0, count: 64)
      for offset in 0..<min(ImageFormat.rowsPerGroupRecord, rows.count - start) {
        let row = start + offset
        if !groupsRows || row == 0 || rows[row].name != rows[row - 1].name {
          bits[offset / 8] |= 1 << UInt8(offset % 8)
          names.append(rows[row].name)
        }
      }
      groups += bits
      start += ImageFormat.rowsPerGroupRecord
    }
    return (groups, names)
  }

  private func pooled(_ names: [String]) -> (blocks: [UInt8], pool: [UInt8]) {
    var blocks: [UInt8] = []
    var pool: [UInt8] = []
    var last: [UInt8] = []
    for (index, name) in names.enumerated() {
      if index.isMultiple(of: ImageFormat.namesPerBlock) {
        blocks.append(little: UInt32(pool.count), bytes: 4)
        last = []
      }
      let bytes = Array(name.utf8.prefix(255))
      var shared = 0
      while shared < min(last.count, bytes.count, 255), last[shared] == bytes[shared] { shared += 1 }
      pool.append(UInt8(shared))
      pool.append(UInt8(bytes.count - shared))
      pool += bytes[shared...]
      last = bytes
    }
    return (blocks, pool)
  }
}

extension [UInt8] {
  mutating func append(little value: UInt32, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> UInt32(index * 8))) }
  }

  mutating func set(_ value: UInt64, at offset: Int, bytes: Int) {
    for index in 0..<bytes { self[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8)) }
  }
}
