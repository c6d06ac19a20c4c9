import Foundation
import SQLite
import TestSupport
import Testing

/// SQL is written in the source and never put together from what came from outside. `SQL`'s interpolation makes bound
/// parameters; `SQL(trusted:)` is the one way around it, and each use of it is listed here.
@Suite struct BuiltTextTests {
  /// File and what is trusted there, with the reason.
  static let allowed: [(file: String, text: String, reason: String)] = [
    ("Connection+Pragmas.swift", "\"PRAGMA application_id = \\(id)\"", "pragmas take no parameters; an Int32"),
    ("Connection+Pragmas.swift", "\"PRAGMA user_version = \\(version)\"", "an Int32"),
    ("Connection+Pragmas.swift", "\"PRAGMA cache_size = \\(-max(1, bytes / 1024))\"", "an Int"),
    ("Connection+Pragmas.swift", "\"PRAGMA wal_autocheckpoint = \\(pages)\"", "an Int"),
    ("Connection+Pragmas.swift", "\"PRAGMA max_page_count = \\(count)\"", "an Int"),
    ("Connection+Pragmas.swift", "\"PRAGMA integrity_check(\\(limit))\"", "an Int"),
    ("SQL.swift", "text", "literals"), ("SQL.swift", "text + \"\\\"\"", "a quoted name"),
    ("Migrator.swift", "migration.sql", "our own migrations, embedded in the program"),
    ("GeoPackage.swift", "Self.foundation", "a literal"),
    ("GeoPackage.swift", "Self.definition(of: table, listing)", "the names of our own columns"),
    (
      "GeoPackage.swift", "\"INSERT INTO \\(table) (\\(names.joined(separator: \", \"))) VALUES (\\(places))\"",
      "the names of our own columns"
    ),
  ]

  static let sources: [(path: String, text: String)] = {
    let root = Program.packageFolder
    let files = ["Sources", "Schema"].flatMap { folder in
      FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap {
        ($0 as? String).map { "\(folder)/\($0)" }
      } ?? []
    }
    return files.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)).map { (path, $0) }
    }
  }()

  @Test func whatIsTrustedIsListed() throws {
    try #require(Self.sources.count > 100)
    var found: [String] = []
    for (path, text) in Self.sources {
      for use in text.components(separatedBy: "SQL(trusted: ").dropFirst()
        + text.components(separatedBy: "self.init(trusted: ").dropFirst()
      {
        let argument = Self.argument(use)
        let isAllowed = Self.allowed.contains { path.hasSuffix("/" + $0.file) && argument == $0.text }
        if !isAllowed, path != "Sources/ConflictStore/ContentHash.swift" { found.append("\(path): \(argument)") }
      }
    }
    #expect(found == [], "use SQL's interpolation or SQL.identifier, or list it here with the reason")
  }

  /// Up to the closing bracket.
  private static func argument(_ text: String) -> String {
    var depth = 0
    return String(
      text.prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth >= 0
      })
  }

  @Test func nobodyGoesAroundTheWrapper() {
    let words = ["import CSQLite", "sqlite3_exec(", "sqlite3_prepare"]
    let found = Self.sources.filter { source in
      !source.path.hasPrefix("Sources/SQLite/") && words.contains { source.text.contains($0) }
    }
    #expect(found.map(\.path) == [])
  }

  /// A statement that stands in a `String` and has values in it would be a way around as well.
  @Test func noStatementIsAnOrdinaryText() throws {
    let pattern = try Regex(
      #"(?::|->)\s*String\??\s*(?:=|\{)\s*"+\s*(?:SELECT |INSERT INTO |UPDATE \w+ SET |DELETE FROM )"#)
    let found = Self.sources.filter { $0.text.firstMatch(of: pattern) != nil }
    #expect(found.map(\.path) == [])
  }

  @Test(
    "a name is a name, whatever is in it",
    arguments: ["plain", "two words", "a\"b", "x\" FROM t; DROP TABLE t; --", "select", "é"])
  func identifier(name: String) throws {
    let connection = try Connection(.memory)
    try connection.execute("CREATE TABLE t (\(SQL.identifier(name)) TEXT)")
    try connection.execute("INSERT INTO t (\(SQL.identifier(name))) VALUES (\("x"))")
    #expect(try connection.map("SELECT name FROM pragma_table_info('t')") { try $0.text(0) } == [name])
  }
}
