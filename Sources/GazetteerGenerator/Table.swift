import Foundation

/// A tab-separated table with a header line, where lines that start with `#` are comments; or the same column by column:
/// after the line `columnMark`, each column's name behind `# ` and then its cells.
struct Table {
  static let columnMark = "#columns"

  private var columns: [String: Int] = [:]
  private(set) var rows: [[Substring]] = []

  /// - Throws: where the file cannot be read, or has no header.
  init(contentsOf path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw GeneratorError.unreadable(path) }
    let text = String(decoding: data, as: UTF8.self)
    if text.hasPrefix(Self.columnMark) {
      readColumns(text)
      return
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "#") { continue }
      var cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
      if cells.last?.hasSuffix("\r") == true { cells[cells.count - 1].removeLast() }
      if columns.isEmpty {
        for (index, name) in cells.enumerated() {
          // `bbox(minlon,…)` is the column `bbox`.
          columns[String(name.prefix { $0 != "(" })] = index
        }
      } else {
        rows.append(cells)
      }
    }
    guard !columns.isEmpty else { throw GeneratorError.malformed(path, "no header") }
  }

  private mutating func readColumns(_ text: String) {
    var row = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst() {
      if line.first == UInt8(ascii: "#") {
        columns[String(Substring(line.dropFirst(2)))] = columns.count
        row = 0
      } else {
        if columns.count == 1 { rows.append([]) }
        if row < rows.count { rows[row].append(Substring(line)) }
        row += 1
      }
    }
    // The last column's end makes an empty line.
    if let width = rows.first?.count { rows.removeAll { $0.count < width } }
  }

  func cell(_ row: [Substring], _ column: String) -> String {
    guard let index = columns[column], index < row.count else { return "" }
    return String(row[index])
  }

  func list(_ row: [Substring], _ column: String, separator: Character) -> [String] {
    cell(row, column).split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  func number(_ row: [Substring], _ column: String) -> Double? { Double(cell(row, column)) }
  func has(_ column: String) -> Bool { columns[column] != nil }
}

enum GeneratorError: Error, CustomStringConvertible {
  case unreadable(String)
  case malformed(String, String)

  var description: String {
    switch self {
    case .unreadable(let path): "cannot read \(path)"
    case .malformed(let path, let why): "\(path): \(why)"
    }
  }
}
