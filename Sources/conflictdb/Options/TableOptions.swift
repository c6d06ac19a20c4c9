import ArgumentParser
import ConflictStore
import Pipeline

/// A table of names to import.
struct TableOptions: ParsableArguments {
  @Argument(help: "The table; - is standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Where you have it from; kept with every name.", valueName: "text"))
  var source: String?

  /// Imports into a database and says what came of it.
  func run(
    in database: DatabaseOptions, _ what: String,
    _ importing: (NameTable, Store) throws -> NameTable.Summary
  ) throws {
    let table = try NameTable(file: file, source: source)
    let store = try database.open(.create)
    let summary = try importing(table, store)
    try store.close()
    for problem in summary.problems { StandardError.say("\(file): \(problem)") }
    StandardError.say("added \(summary.added) \(what) to \(database.resolvedPath)")
    if !summary.problems.isEmpty { throw ExitStatus.badInput }
  }
}
