import ArgumentParser
import Chronology
import ConflictStore
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which database: `--db`, else `$CONFLICTDB_DB`, else `conflict.db` in the working directory.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database. Without it $CONFLICTDB_DB, and without that conflict.db in the working directory.",
      valueName: "file"), completion: .file())
  var path: String?

  @Option(
    help: ArgumentHelp(
      "Answer as the database stood at the end of this day: its articles, readings and decisions.",
      valueName: "YYYY-MM-DD"))
  var asOf: CalendarDate?

  var resolvedPath: String {
    if let path { return path }
    if let name = getenv("CONFLICTDB_DB"), name.pointee != 0 { return String(cString: name) }
    return "conflict.db"
  }

  func open(_ mode: Store.Mode = .readOnly) throws -> Store {
    guard let asOf else {
      let store = try Store.open(resolvedPath, mode: mode)
      if let upgrade = store.upgrade {
        StandardError.say(
          "\(resolvedPath): brought from schema \(upgrade.from) to \(upgrade.to); as it was it is kept in \(upgrade.backup)"
        )
      }
      return store
    }
    guard mode == .readOnly else { throw ValidationError("--as-of looks back; it cannot be written to.") }
    return try Store.open(resolvedPath, mode: mode).asOf(asOf)
  }

  /// The names that were added to the database; none where there is no database yet.
  func userNames() throws -> UserNames {
    do {
      return try UserNames(of: try open())
    } catch StoreError.notFound {
      return .none
    }
  }
}
