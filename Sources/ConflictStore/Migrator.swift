internal import SQLite
import Schema

/// Brings a database file to the present schema, step by step, or not at all.
package struct Migrator {
  package var migrations: [Schema.Migration]

  package init(migrations: [Schema.Migration] = Schema.migrations) { self.migrations = migrations }

  var currentVersion: Int { migrations.last?.version ?? 0 }

  /// What a file is to us.
  enum State: Equatable {
    /// Nothing in it yet.
    case empty
    /// Ours, with this version of the schema.
    case ours(version: Int)
    /// A database of somebody else's.
    case foreign
  }

  /// Read as one: another program may be making the file at this moment.
  func state(of connection: Connection) throws -> State {
    try connection.transaction(.deferred) { try readState(of: connection) }
  }

  private func readState(of connection: Connection) throws -> State {
    let id = try connection.applicationID()
    let version = try connection.userVersion()
    if id == Int(Schema.applicationID) { return version > 0 ? .ours(version: version) : .foreign }
    let objects = try connection.value("SELECT count(*) FROM sqlite_schema", as: Int.self) ?? 0
    return id == 0 && version == 0 && objects == 0 ? .empty : .foreign
  }

  /// Lets the triggers of a file do their work, the full-text index included, when they are the ones that we made.
  ///
  /// A file comes from anywhere, and whoever writes to it runs its triggers. So a file with other triggers, or with some
  /// of ours gone, is not written to.
  func trustTriggers(of connection: Connection, version: Int, path: String) throws {
    let model = try Connection(.memory)
    for migration in migrations where migration.version <= version {
      try model.executeScript(SQL(trusted: migration.sql))
    }
    let (found, expected) = (try Self.triggers(connection), try Self.triggers(model))
    guard found == expected else {
      let names = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.sorted()
      throw StoreError.altered(path: path, names: names)
    }
    try connection.setTrustsSchema(true)
  }

  /// The triggers, and the views that they and the full-text index read, by name.
  private static func triggers(_ connection: Connection) throws -> [String: String] {
    let rows = try connection.map(
      "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' OR name IN ('article_contents', 'counted_events')"
    ) { row in (try row.text(0), try row.text(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// Applies what is missing, all in one transaction. See <https://www.sqlite.org/lang_altertable.html#otheralter>.
  func migrate(_ connection: Connection) throws {
    // A table that is built anew would take the rows that point at it along; they are checked at the end instead.
    try connection.setForeignKeys(false)
    defer { try? connection.setForeignKeys(true) }
    try connection.transaction(.immediate) {
      // Another program may have been faster.
      let version = try connection.userVersion()
      let missing = migrations.filter { $0.version > version }
      guard !missing.isEmpty else { return }
      for migration in missing {
        try connection.executeScript(SQL(trusted: migration.sql))
        try connection.setUserVersion(Int32(clamping: migration.version))
      }
      try connection.setApplicationID(Schema.applicationID)
      if let problem = try connection.foreignKeyProblems().first {
        throw SQLiteError(.constraintForeignKey, "a row of \(problem.table) points at nothing in \(problem.parent)")
      }
    }
  }
}
