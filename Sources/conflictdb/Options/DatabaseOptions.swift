import ArgumentParser
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

  var resolvedPath: String {
    if let path { return path }
    if let name = getenv("CONFLICTDB_DB"), name.pointee != 0 { return String(cString: name) }
    return "conflict.db"
  }

  func open(_ mode: Store.Mode = .readOnly) throws -> Store { try Store.open(resolvedPath, mode: mode) }

  /// The names that were added to the database; none where there is no database yet.
  func userNames() throws -> UserNames {
    do {
      return try UserNames(of: try open())
    } catch StoreError.notFound {
      return .none
    }
  }
}
