import ArgumentParser
import ConflictStore
import Publishing

struct Info: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what the database holds.",
    discussion: """
      EXAMPLE
        conflictdb info --db karabakh.db
      """)

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let sink = StandardOutput()
    try sink.write(InfoPage(try database.open().info()).rendered(on: Terminal.page))
    try sink.flush()
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for damage and for rows that contradict one another.",
    discussion: """
      EXAMPLE
        conflictdb check
      """)

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let problems = try database.open(.readWrite).check()
    let sink = StandardOutput()
    for problem in problems { try sink.write(PlainLine.of(problem.description) + "\n") }
    if problems.isEmpty { try sink.write("\(PlainLine.of(database.resolvedPath)): all is well\n") }
    try sink.flush()
    if !problems.isEmpty { throw ExitStatus.badInput }
  }
}

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies the database, while others use it, to a new file.",
    discussion: """
      EXAMPLE
        conflictdb backup /media/disk/conflict-2024-05-01.db
      """)

  @Argument(help: "The new file; one that exists is not overwritten.", completion: .file())
  var file: String

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let progress = ProgressLine()
    try database.open().backUp(to: file) { remaining, total in
      progress.show("\(total - remaining) of \(total) pages")
    }
    progress.clear()
    StandardError.say("\(database.resolvedPath) copied to \(file)")
  }
}

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings a database of an earlier version up to date.",
    discussion: """
      Every command that writes does so by itself; this one is for those that only read.

      EXAMPLE
        conflictdb migrate --db old.db
      """)

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let info = try database.open(.readWrite).info()
    StandardError.say("\(database.resolvedPath): schema \(info.schemaVersion), up to date")
  }
}
