import ConflictModel

/// Comma- or tab-separated values (RFC 4180; IANA text/tab-separated-values), with a line of names at the head.
///
/// RFC 4180 ends lines with CR and LF, which is right for a file and a nuisance in a pipe: exports have both, lists only LF.
final class DelimitedListingWriter<Element>: ListingWriter {
  private let listing: Listing<Element>
  private let sink: any ByteSink
  private let delimiter: DelimitedText.Delimiter
  private let lineEnd: [UInt8]
  private var isBegun = false
  /// The line at hand; its memory is used again for the next.
  private var line: [UInt8] = []

  init(
    _ listing: Listing<Element>, _ sink: any ByteSink, _ delimiter: DelimitedText.Delimiter, lineEnd: String = "\n"
  ) {
    self.listing = listing
    self.sink = sink
    self.delimiter = delimiter
    self.lineEnd = Array(lineEnd.utf8)
  }

  func write(_ element: Element) throws {
    try begin()
    // Taken out for the while, so that each value does not claim the writer for itself.
    var line: [UInt8] = []
    swap(&line, &self.line)
    defer { self.line = line }
    line.removeAll(keepingCapacity: true)
    listing.forEachValue(element) { value in
      DelimitedText.append(value, delimiter, to: &line)
      line.append(delimiter.rawValue)
    }
    // The last cell has nothing behind it.
    if !line.isEmpty { line.removeLast() }
    line += lineEnd
    try sink.write(line)
  }

  func end() throws { try begin() }

  private func begin() throws {
    guard !isBegun else { return }
    isBegun = true
    try sink.write(Array(listing.keys.joined(separator: delimiter == .comma ? "," : "\t").utf8) + lineEnd)
  }
}

enum DelimitedText {
  enum Delimiter: UInt8 {
    case comma = 0x2C
    case tab = 0x09
  }

  /// Appends a value as the cell that may stand in the file.
  static func append(_ value: FieldValue, _ delimiter: Delimiter, to line: inout [UInt8]) {
    switch value {
    case .none: break
    case .integer(let number): JSONWriter.append(number, to: &line)
    case .real(let number, let decimals):
      if number.isFinite { JSONWriter.append(number, decimals: decimals, to: &line) }
    case .text(let text): append(text, delimiter, to: &line)
    case .flag, .list, .record: append(value.flat, delimiter, to: &line)
    }
  }

  private static func append(_ text: String, _ delimiter: Delimiter, to line: inout [UInt8]) {
    var text = text
    let isDone = text.withUTF8 { bytes in
      guard isOrdinary(bytes) else { return false }
      line += bytes
      return true
    }
    if !isDone { line += cell(text, delimiter).utf8 }
  }

  /// Whether a text may stand as it is, which nearly every one may: no sign that means something to somebody, and nothing
  /// to take out.
  private static func isOrdinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    // Blanks and signs of formulas at the head, and what is wider than a byte and might be either.
    switch first {
    case 0x00...0x20, UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x7F...: return false
    default: break
    }
    return isLettersOnly(bytes) || isPlain(bytes, isQuoted: false)
  }

  /// Whether there is nothing but what ASCII can print, quotation marks and commas left aside. All bytes are asked alike,
  /// many at once; so nearly every text is settled.
  private static func isLettersOnly(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for byte in bytes {
      let isOutside: UInt8 = byte &- 0x20 < 0x5F ? 0 : 1
      let isMark: UInt8 = byte == UInt8(ascii: "\"") ? 1 : 0
      let isComma: UInt8 = byte == UInt8(ascii: ",") ? 1 : 0
      others |= isOutside | isMark | isComma
    }
    return others == 0
  }

  /// A cell as it may stand in the file.
  ///
  /// A spreadsheet runs text that begins with `=`, `+`, `-` or `@` as a formula, so an apostrophe goes before it
  /// (OWASP, "CSV Injection"). Control characters are taken out.
  private static func cell(_ text: String, _ delimiter: Delimiter) -> String {
    var cell = text
    if !cell.withUTF8({ isPlain($0, isQuoted: true) }) { cell = cleaned(text, delimiter) }
    // Some programs pass over blanks before they look for the sign.
    let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
    if let first, "=+-@＝＋－＠".unicodeScalars.contains(first) { cell = "'" + cell }
    guard delimiter == .comma else { return cell }
    var (hasQuotes, needsQuotes) = (false, false)
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { hasQuotes = true }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") { needsQuotes = true }
    }
    guard needsQuotes || hasQuotes else { return cell }
    if hasQuotes { cell = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") }
    return "\"" + cell + "\""
  }

  /// Whether there is nothing to take out: no control characters, and no marks that may end a line. Nearly every text is
  /// so, and bytes tell it at once.
  ///
  /// - Parameter isQuoted: false where quotation marks and commas would have to be taken care of, too.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, isQuoted: Bool) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if !isQuoted, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") { return false }
      if byte < 0x20 || byte == 0x7F { return false }
      // U+0080 … U+009F, and U+2028 and U+2029 among their neighbours.
      if last == 0xC2, byte < 0xA0 { return false }
      if last == 0x80, byte == 0xA8 || byte == 0xA9 { return false }
      last = byte
    }
    return true
  }

  private static func cleaned(_ text: String, _ delimiter: Delimiter) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where delimiter == .comma: scalars.append(scalar)
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
