/// Comma- or tab-separated values (RFC 4180; IANA text/tab-separated-values), with a line of names at the head.
///
/// RFC 4180 ends lines with CR and LF, which is right for a file and a nuisance in a pipe: exports have both, lists only LF.
final class DelimitedListingWriter<Element>: ListingWriter {
  private let listing: Listing<Element>
  private let sink: any ByteSink
  private let delimiter: DelimitedText.Delimiter
  private let lineEnd: String
  private var isBegun = false

  init(
    _ listing: Listing<Element>, _ sink: any ByteSink, _ delimiter: DelimitedText.Delimiter, lineEnd: String = "\n"
  ) {
    self.listing = listing
    self.sink = sink
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  func write(_ element: Element) throws {
    try begin()
    try writeRow(
      listing.fields.map { field in
        let value = field.value(element)
        return DelimitedText.cell(value.flat, isNumber: value.isNumber, delimiter)
      })
  }

  func end() throws { try begin() }

  private func begin() throws {
    guard !isBegun else { return }
    isBegun = true
    try writeRow(listing.fields.map(\.key))
  }

  private func writeRow(_ cells: [String]) throws {
    try sink.write(cells.joined(separator: delimiter == .comma ? "," : "\t") + lineEnd)
  }
}

enum DelimitedText {
  enum Delimiter { case comma, tab }

  /// A cell as it may stand in the file.
  ///
  /// A spreadsheet runs text that begins with `=`, `+`, `-` or `@` as a formula, so an apostrophe goes before it
  /// (OWASP, "CSV Injection"). Control characters are taken out.
  static func cell(_ text: String, isNumber: Bool, _ delimiter: Delimiter) -> String {
    if isNumber || text.isEmpty { return text }
    var cell = isPlain(text) ? text : cleaned(text, delimiter)
    // Some programs pass over blanks before they look for the sign.
    if let first = cell.first(where: { !$0.isWhitespace }), "=+-@＝＋－＠".contains(first) { cell = "'" + cell }
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
  private static func isPlain(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
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
