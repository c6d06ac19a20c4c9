import EmbeddedTables

/// Tab-separated tables that the program carries: `#` starts a comment line, empty lines are skipped.
public enum TableReader {
  /// Calls `row` with the cells of each line.
  public static func rows(of table: EmbeddedTable, _ row: ([Substring]) -> Void) {
    let text = String(
      decoding: UnsafeBufferPointer(start: table.bytes, count: table.count), as: UTF8.self)
    rows(of: text, row)
  }

  /// The same for a table that stands in the code as a string.
  public static func rows(of text: String, _ row: ([Substring]) -> Void) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
      row(cells)
    }
  }
}
