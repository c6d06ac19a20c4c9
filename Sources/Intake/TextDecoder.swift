/// Finds out what the bytes of a file mean as text, or why they are none.
enum TextDecoder {
  /// A text, and what had to be assumed to read it.
  struct Decoded: Hashable {
    var text: String
    /// Said to the user where the encoding was guessed or bytes were lost.
    var notice: String?
  }

  /// Why bytes are no text.
  struct Refusal: Error, Hashable { let reason: String }

  /// Byte-order mark first, then the encoding that the source declares, then UTF-8, then Windows-1252 with a notice.
  ///
  /// - Parameter declared: the name of an encoding (`utf-8`, `windows-1251`), as a header or the page itself has it. What is
  ///   valid UTF-8 beyond ASCII is read as such whatever was declared, for that hardly ever comes by chance.
  static func decode(_ bytes: [UInt8], declared: String? = nil) throws(Refusal) -> Decoded {
    if let kind = BinaryKind.of(bytes) { throw Refusal(reason: kind.sentence) }
    switch ByteOrderMark.of(bytes) {
    case .utf8: return try decodeUTF8(Array(bytes.dropFirst(3)))
    case .utf16(let isBig): return try checked(Decoded(text: utf16(bytes.dropFirst(2), bigEndian: isBig)))
    case .utf32(let isBig): return try checked(Decoded(text: utf32(bytes.dropFirst(4), bigEndian: isBig)))
    case .none: break
    }
    let zeros = bytes.count { $0 == 0 }
    if zeros > 0, let isBig = bigEndianByZeros(bytes) {
      let text = utf16(bytes[...], bigEndian: isBig)
      return try checked(Decoded(text: text, notice: "read as UTF-16, which its zero bytes suggest"))
    }
    // A few are damage, many are a program or a picture.
    guard zeros * 100 <= bytes.count else { throw Refusal(reason: "a binary file, not text (it contains zero bytes)") }
    var decoded = try decode(bytes, named: declared?.lowercased().trimmingBlanks() ?? "utf-8")
    if zeros > 0, decoded.notice == nil {
      decoded.notice = zeros == 1 ? "a zero byte was taken for a blank" : "\(zeros) zero bytes were taken for blanks"
    }
    return decoded
  }

  private static func decode(_ bytes: [UInt8], named name: String) throws(Refusal) -> Decoded {
    if ["utf-8", "utf8", "us-ascii", "ascii", "unicode", ""].contains(name) { return try decodeUTF8(bytes) }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    if isUTF8 {
      let isPlain = bytes.allSatisfy { $0 < 0x80 }
      // Encodings of seven bits use escapes that look like ASCII.
      if !isPlain || !name.hasPrefix("iso-2022") && !name.hasPrefix("utf-7") && !name.hasPrefix("hz") {
        let decoded = try decodeUTF8(bytes)
        return isPlain ? decoded : Decoded(text: decoded.text, notice: "said to be \(name), but is UTF-8")
      }
    }
    // Latin-1 on the web means Windows-1252 (WHATWG Encoding Standard).
    if ["iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "l1"].contains(name) {
      return try checked(Decoded(text: Windows1252.text(bytes)))
    }
    if let text = MarkupParser.decode(bytes, encoding: name) { return try checked(Decoded(text: text)) }
    let decoded = try decodeUTF8(bytes)
    return Decoded(text: decoded.text, notice: decoded.notice ?? "the encoding \(name.prefix(30)) is not known")
  }

  private static func decodeUTF8(_ bytes: [UInt8]) throws(Refusal) -> Decoded {
    if let text = String(validating: bytes, as: UTF8.self) { return try checked(Decoded(text: text)) }
    let text = String(decoding: bytes, as: UTF8.self)
    var wrong = 0
    var right = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { wrong += 1 } else { right += 1 }
    }
    // Text of another encoding hardly ever looks like UTF-8 by chance: a few wrong bytes among many right ones are damage.
    if right > wrong * 4 {
      let places = wrong == 1 ? "one place" : "\(wrong) places"
      return try checked(Decoded(text: text, notice: "not valid UTF-8 in \(places), marked with U+FFFD"))
    }
    return try checked(
      Decoded(text: Windows1252.text(bytes), notice: "not UTF-8; read as Windows-1252 (Western European)"))
  }

  /// Refuses what has too many control characters to be text: more than one in fifty.
  private static func checked(_ decoded: Decoded) throws(Refusal) -> Decoded {
    var controls = 0
    var count = 0
    for scalar in decoded.text.unicodeScalars {
      count += 1
      switch scalar.value {
      // Tab, line ends, form feed and the escape of terminal sequences occur in text.
      case 0x09...0x0D, 0x1B, 0x85: break
      case 0..<0x20, 0x7F..<0xA0: controls += 1
      default: break
      }
    }
    guard controls * 50 <= count else {
      throw Refusal(reason: "a binary file, not text (\(controls) of \(count) characters are control characters)")
    }
    return decoded
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? a << 8 | b : b << 8 | a)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    var index = bytes.startIndex
    while index + 3 < bytes.endIndex {
      var value: UInt32 = 0
      for offset in 0..<4 { value = value << 8 | UInt32(bytes[index + (bigEndian ? offset : 3 - offset)]) }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += 4
    }
    return String(scalars)
  }

  /// UTF-16 of mostly Latin letters has zeros in every other byte, and hardly elsewhere; nil where it has not.
  private static func bigEndianByZeros(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard bytes.count.isMultiple(of: 2), sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.even * 10 > half * 8, zeros.odd * 10 < half { return true }
    if zeros.odd * 10 > half * 8, zeros.even * 10 < half { return false }
    return nil
  }
}

/// The mark that some programs put before a text to tell its encoding.
private enum ByteOrderMark {
  case utf8, utf16(bigEndian: Bool), utf32(bigEndian: Bool)

  static func of(_ bytes: [UInt8]) -> ByteOrderMark? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    // The mark of UTF-32 begins with that of UTF-16.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32(bigEndian: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32(bigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
    return nil
  }
}

/// Windows-1252, which is Latin-1 with letters and marks where Latin-1 has control characters.
///
/// The five bytes that it leaves open are read as Latin-1 does (as the WHATWG Encoding Standard says).
private enum Windows1252 {
  static func text(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(byte & 0xE0 == 0x80 ? upper[Int(byte & 0x1F)] : Unicode.Scalar(byte)) }
    return String(scalars)
  }

  private static let upper = Array(
    "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
      .unicodeScalars)
}
