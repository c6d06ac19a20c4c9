/// A table for people. The first rows set the widths; rows beyond them may be wider.
final class TableListingWriter<Element>: ListingWriter {
  private let listing: Listing<Element>
  private let sink: any ByteSink
  private let page: Page
  private var table: TextTable
  private var layout: TextTable.Layout?
  private static var rowsThatSetWidths: Int { 2000 }

  init(_ listing: Listing<Element>, _ sink: any ByteSink, _ page: Page) {
    self.listing = listing
    self.sink = sink
    self.page = page
    table = TextTable(listing.columns.map(\.layout))
  }

  func write(_ element: Element) throws {
    let row = listing.columns.map { $0.cell(element) }
    if let layout { return try sink.write(layout.line(row)) }
    table.rows.append(row)
    if table.rows.count == Self.rowsThatSetWidths { try writeHead() }
  }

  func end() throws { if layout == nil { try writeHead() } }

  private func writeHead() throws {
    let layout = TextTable.Layout(table, page)
    try sink.write(layout.header())
    for row in table.rows { try sink.write(layout.line(row)) }
    table.rows = []
    self.layout = layout
  }
}

/// A table in Markdown (GitHub's extension).
final class MarkdownListingWriter<Element>: ListingWriter {
  private let listing: Listing<Element>
  private let sink: any ByteSink
  private var isBegun = false

  init(_ listing: Listing<Element>, _ sink: any ByteSink) {
    self.listing = listing
    self.sink = sink
  }

  func write(_ element: Element) throws {
    try begin()
    try writeRow(listing.columns.map { $0.cell(element).text })
  }

  func end() throws { try begin() }

  private func begin() throws {
    guard !isBegun else { return }
    isBegun = true
    try writeRow(listing.columns.map(\.layout.title))
    let marks = listing.columns.map { $0.layout.alignment == .right ? "---:" : "---" }
    try sink.write("| " + marks.joined(separator: " | ") + " |\n")
  }

  private func writeRow(_ cells: [String]) throws {
    try sink.write("| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n")
  }

  /// Takes their meaning from the signs that Markdown and HTML would obey.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "*", "_", "`", "[", "]":
        result.append("\\")
        result.append(scalar)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
