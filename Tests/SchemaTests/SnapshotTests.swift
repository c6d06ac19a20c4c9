import Chronology
import ConflictModel
import ConflictStore
import Foundation
import SQLite
import Schema
import TestSupport
import Testing

/// Databases of every version so far, as SQL, in `Snapshots/NNNN.sql`. Each must become a database of the present
/// version that says the same.
///
/// The snapshot of the present version is written by
/// `CONFLICTDB_WRITE_SNAPSHOT=1 swift test --filter SnapshotTests`; those of earlier ones are never touched.
@Suite struct SnapshotTests {
  static let folder = packageFolder.appendingPathComponent("Tests/SchemaTests/Snapshots")
  static let versions = Array(1...Schema.currentVersion)

  static func file(_ version: Int) -> URL {
    let digits = String(version)
    return folder.appendingPathComponent(String(repeating: "0", count: 4 - digits.count) + digits + ".sql")
  }

  /// A database as its snapshot has it.
  static func load(_ version: Int, to path: String) throws {
    let connection = try Connection(
      .file(path), options: .init(enforcesForeignKeys: false, trustsSchema: true))
    let script = try String(contentsOf: file(version), encoding: .utf8)
    try connection.transaction { try connection.executeScript(SQL(trusted: script)) }
    try connection.close()
  }

  @Test func thePresentVersionHasItsSnapshot() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("sample.db")
    let store = try Store.open(path, options: .init(clock: { Timestamp(seconds: 1_601_553_600) }))
    try Sample.fill(store)
    try store.close()
    let dump = try Self.dump(Connection(.file(path), mode: .readOnly))
    let file = Self.file(Schema.currentVersion)
    if ProcessInfo.processInfo.environment["CONFLICTDB_WRITE_SNAPSHOT"] == "1" {
      try dump.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == dump)
  }

  @Test(arguments: versions)
  func everyVersionComesUpToDate(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.db")
    try Self.load(version, to: path)
    let store = try Store.open(path, mode: .readWrite)
    #expect(try store.info().schemaVersion == Schema.currentVersion)
    #expect(try store.check() == [])

    let migrated = try Connection(.file(path), mode: .readOnly).schemaObjects()
    #expect(Set(migrated) == Set(try freshDatabase().schemaObjects()))

    let lines = try store.timeline().map { entry in
      "\(entry.event.date?.start.description ?? "?") \(entry.event.location?.name ?? "?") \(entry.event.subType.rawValue)"
    }
    #expect(lines == ["2020-10-01 Martuni Shelling/artillery/missile attack", "--10-02 ? Ceasefire call"])
    let table = try store.casualties()
    #expect(table.total[.wounded] == CasualtySum(low: 2, best: 2, high: 4, events: 1))
    #expect(table.tolls.map(\.figure.count.low) == [100] && table.historicalFigures == 1)
    #expect(try store.search("shell*").articles.count == 1)
    #expect(try store.statements().map(\.statement.speaker) == ["Ministry of Defence", "Government"])
    // And it goes on working.
    try store.save(Article(id: "new", text: "Another text"), Reading(id: "new", extractor: "test"))
  }

  /// The SQL that makes this database again: settings of the file, schema, rows. The rows that triggers make, of virtual
  /// tables and sums, are left out.
  static func dump(_ connection: Connection) throws -> String {
    var lines = [
      "-- A database of schema version \(try connection.userVersion()), written by SnapshotTests.",
      "PRAGMA application_id = \(try connection.applicationID());",
      "PRAGMA user_version = \(try connection.userVersion());",
    ]
    let objects = try connection.schemaObjects()
    lines += objects.map { $0.sql + ";" }
    for table in objects
    where table.type == "table" && !table.sql.hasPrefix("CREATE VIRTUAL") && table.name != "monthly_sums" {
      let columns = try connection.columns(of: table.name)
      let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ', ' || ")
      let keys = table.sql.hasSuffix("WITHOUT ROWID") ? columns.joined(separator: ", ") : "rowid"
      let rows = try connection.map(SQL(trusted: "SELECT \(values) FROM \(table.name) ORDER BY \(keys)")) { row in
        try row.text(0)
      }
      lines += rows.map { "INSERT INTO \(table.name) VALUES (\($0));" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
