import Foundation
import SQLite
import Schema

/// An empty database of the present schema.
func freshDatabase() throws -> Connection {
  let connection = try Connection(.memory, options: .init(trustsSchema: true))
  for migration in Schema.migrations { try connection.executeScript(SQL(trusted: migration.sql)) }
  return connection
}

/// A table, view, index or trigger.
struct SchemaObject: Hashable {
  var type: String
  var name: String
  var table: String
  var sql: String
}

extension Connection {
  /// What the migrations made, in the order in which they made it; not what SQLite made for itself.
  func schemaObjects() throws -> [SchemaObject] {
    let objects = try map(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    ) { row in
      try SchemaObject(type: row[0], name: row[1], table: row[2], sql: row[3])
    }
    // The tables in which a virtual table keeps its rows bear its name and an underscore.
    let virtual = objects.filter { $0.sql.hasPrefix("CREATE VIRTUAL") }.map { $0.name + "_" }
    return objects.filter { object in !virtual.contains { object.name.hasPrefix($0) && object.type == "table" } }
  }

  /// The columns of a table or view that a person sees.
  func columns(of table: String) throws -> [String] {
    try map("SELECT name FROM pragma_table_xinfo(\(table)) WHERE hidden <> 1 ORDER BY cid") { row in try row.text(0) }
  }
}

/// The folder of the package.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
