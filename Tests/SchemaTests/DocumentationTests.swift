import Foundation
import SQLite
import Testing

/// `Schema/README.md` and the schema say the same.
@Suite struct DocumentationTests {
  /// The columns under each `### table` of the document.
  static func documented() throws -> [String: [String]] {
    let text = try String(contentsOf: packageFolder.appendingPathComponent("Schema/README.md"), encoding: .utf8)
    var tables: [String: [String]] = [:]
    var table: String?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("### ") {
        table = String(line.dropFirst(4))
      } else if line.hasPrefix("## ") {
        table = nil
      } else if let table, line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(cells.count == 2 && !cells[1].isEmpty, "\(table): \(line)")
        tables[table, default: []].append(String(line[line.index(line.startIndex, offsetBy: 3)..<end]))
      }
    }
    return tables
  }

  @Test func everyTableAndColumnIsDocumentedAndNothingElse() throws {
    let connection = try freshDatabase()
    var actual: [String: [String]] = [:]
    for object in try connection.schemaObjects() where object.type == "table" || object.type == "view" {
      actual[object.name] = try connection.columns(of: object.name)
    }
    let documented = try Self.documented()
    #expect(Set(documented.keys) == Set(actual.keys))
    for (table, columns) in actual {
      #expect(documented[table] == columns, "\(table)")
    }
  }
}
