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
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where delimiter == .comma: scalars.append(scalar)
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    var cell = String(scalars)
    // Some programs pass over blanks before they look for the sign.
    if let first = cell.first(where: { !$0.isWhitespace }), "=+-@＝＋－＠".contains(first) { cell = "'" + cell }
    guard delimiter == .comma, cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
