import EmbeddedTables

/// Unicode normalisation form C (UAX #15), so that a name is the same bytes however its accents were typed.
///
/// The mappings are those of the Unicode Character Database, embedded as a table; combining classes come from the
/// standard library.
enum CanonicalForm {
  /// The text in form C.
  static func composed(_ text: String) -> String {
    guard needsWork(text) else { return text }
    let tables = Tables.shared
    var decomposed: [Unicode.Scalar] = []
    decomposed.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { tables.decompose(scalar, into: &decomposed) }
    orderMarks(&decomposed)
    var result = String.UnicodeScalarView()
    for scalar in tables.compose(decomposed) { result.append(scalar) }
    return String(result)
  }

  /// Quick check: below U+0300 everything is composed as it stands, and the letters of most living scripts are too.
  private static func needsWork(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case ..<0x300: false
      // Dashes, quotation marks, currency signs.
      case 0x2010..<0x2126: false
      // Cyrillic letters; CJK ideographs and Hangul syllables.
      case 0x400..<0x483, 0x4E00..<0xA000, 0xAC00..<0xD7A4: false
      default: true
      }
    }
  }

  /// Puts combining marks into the order of their classes, those of one class as they stood.
  private static func orderMarks(_ scalars: inout [Unicode.Scalar]) {
    var index = 1
    while index < scalars.count {
      let order = scalars[index].properties.canonicalCombiningClass
      var place = index
      while order != .notReordered, place > 0, scalars[place - 1].properties.canonicalCombiningClass > order {
        scalars.swapAt(place, place - 1)
        place -= 1
      }
      index += 1
    }
  }

  private struct Tables {
    static let shared = Tables()

    private var decompositions: [UInt32: [Unicode.Scalar]] = [:]
    private var compositions: [UInt64: Unicode.Scalar] = [:]

    /// Lines of `composed TAB decomposed`, in hexadecimal; an exclamation mark before those that are never composed.
    init() {
      let table = embedded_canonical_decompositions()
      let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
      for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        let isExcluded = line.first == UInt8(ascii: "!")
        let scalars = line.dropFirst(isExcluded ? 1 : 0)
          .split { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: " ") }
          .compactMap { UInt32(String(decoding: $0, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init) }
        guard let composed = scalars.first, scalars.count > 1 else { continue }
        decompositions[composed.value] = Array(scalars.dropFirst())
        if !isExcluded, scalars.count == 3 { compositions[Self.pair(scalars[1], scalars[2])] = composed }
      }
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
      UInt64(first.value) << 32 | UInt64(second.value)
    }

    func decompose(_ scalar: Unicode.Scalar, into result: inout [Unicode.Scalar]) {
      if (0xAC00..<0xD7A4).contains(scalar.value) {
        // Hangul syllables are computed (The Unicode Standard, 3.12).
        let index = scalar.value - 0xAC00
        let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
        for part in parts where part != 0x11A7 { if let part = Unicode.Scalar(part) { result.append(part) } }
      } else if let parts = decompositions[scalar.value] {
        for part in parts { decompose(part, into: &result) }
      } else {
        result.append(scalar)
      }
    }

    func compose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
      var result: [Unicode.Scalar] = []
      result.reserveCapacity(scalars.count)
      var starter: Int?
      var lastClass: UInt8 = 0
      for scalar in scalars {
        let order = scalar.properties.canonicalCombiningClass.rawValue
        if let at = starter {
          // A mark reaches its letter unless one of the same or a higher class stands between them.
          let isNext = result.count == at + 1
          if isNext || lastClass < order, lastClass != 0 || isNext, let joined = join(result[at], scalar) {
            result[at] = joined
            continue
          }
        }
        if order == 0 { starter = result.count }
        lastClass = order
        result.append(scalar)
      }
      return result
    }

    private func join(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
      if (0x1100..<0x1113).contains(first.value), (0x1161..<0x1176).contains(second.value) {
        return Unicode.Scalar(0xAC00 + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
      }
      if (0xAC00..<0xD7A4).contains(first.value), (first.value - 0xAC00).isMultiple(of: 28),
        (0x11A8..<0x11C3).contains(second.value)
      {
        return Unicode.Scalar(first.value + second.value - 0x11A7)
      }
      return compositions[Self.pair(first, second)]
    }
  }
}
