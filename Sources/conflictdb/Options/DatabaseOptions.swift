import ArgumentParser
import ConflictStore

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
}
