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

// Tables are read when the program starts to read: by bytes, since `split` of a string weighs every character.
extension Substring {
  /// The stretches between the marks, empty ones left out.
  package func parts(between mark: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: mark)).map { Substring($0) }
  }

  /// The stretches between spaces and line breaks.
  package var words: [Substring] {
    utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }).map { Substring($0) }
  }
}

extension String {
  package func parts(between mark: Unicode.Scalar) -> [Substring] { self[...].parts(between: mark) }
  package var words: [Substring] { self[...].words }
}
