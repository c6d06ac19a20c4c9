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
    for line in text[...].stretches(between: { $0 == UInt8(ascii: "\n") }) where line.utf8.first != UInt8(ascii: "#") {
      row(line.stretches(keepingEmpty: true) { $0 == UInt8(ascii: "\t") })
    }
  }
}

// Tables are read when the program starts to read: by bytes, since `split` of a string weighs every character.
extension Substring {
  /// The stretches between the marks, empty ones left out.
  package func parts(between mark: Unicode.Scalar) -> [Substring] {
    let mark = UInt8(ascii: mark)
    return stretches { $0 == mark }
  }

  /// The stretches between spaces and line breaks.
  package var words: [Substring] { stretches { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } }

  /// Even `split` of a view of the bytes takes several times longer: it goes from index to index.
  @inline(__always)
  fileprivate func stretches(keepingEmpty: Bool = false, between isMark: (UInt8) -> Bool) -> [Substring] {
    var found: [Substring] = []
    let whole: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || isMark(bytes[end]) {
        if end > start || keepingEmpty {
          found.append(Substring(utf8[utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: end)]))
        }
        start = end + 1
      }
    }
    if whole == nil {
      // Strings of Apple's frameworks may lie elsewhere.
      for piece in utf8.split(omittingEmptySubsequences: !keepingEmpty, whereSeparator: isMark) {
        found.append(Substring(piece))
      }
    }
    return found
  }
}

extension String {
  package func parts(between mark: Unicode.Scalar) -> [Substring] { self[...].parts(between: mark) }
  package var words: [Substring] { self[...].words }
}
