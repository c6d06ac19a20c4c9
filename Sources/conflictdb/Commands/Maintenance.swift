import ArgumentParser
import ConflictStore
import Publishing

struct Info: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Tells what the database holds.",
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
    commandName: "check", abstract: "Looks for damage and for rows that contradict one another.",
    discussion: """
      EXAMPLE
        conflictdb check
      """)

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.open(.readWrite)
    let problems = try store.check()
    let sink = StandardOutput()
    for problem in problems { try sink.write(PlainLine.of(problem.description) + "\n") }
    if problems.isEmpty {
      let remark = try store.info().articles == 0 ? "; nothing has been stored in it yet" : ""
      try sink.write("\(PlainLine.of(database.resolvedPath)): all is well\(remark)\n")
    }
    try sink.flush()
    if !problems.isEmpty { throw ExitStatus.badInput }
  }
}

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copies the database, while others use it, to a new file.",
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

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a copy that `backup` made in the place of the database.",
    discussion: """
      The copy is looked over first; a damaged one is refused. Who reads meanwhile sees the old content or the new. \
      A database that is there already is replaced only with --replace, and what was in it is kept beside it.

      EXAMPLES
        conflictdb restore /media/disk/conflict-2024-05-01.db
        conflictdb restore conflict-2024-05-01.db --replace
      """)

  @Argument(help: "The copy.", completion: .file())
  var copy: String

  @Flag(help: "Replace a database that is there already; it is kept as FILE.before-restore.")
  var replace = false

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let progress = ProgressLine()
    let kept = try Store.restore(copy, to: database.resolvedPath, replaces: replace) { remaining, total in
      progress.show("\(total - remaining) of \(total) pages")
    }
    progress.clear()
    StandardError.say(
      "\(copy) restored to \(database.resolvedPath)\(kept.map { "; what was there before is kept as \($0)" } ?? "")")
  }
}

struct Vacuum: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum", abstract: "Gives unused room of the database back to the disk.",
    discussion: """
      Worth while after much was removed or read anew. It needs as much room again as the database has, for as long as \
      it takes, and keeps other writers waiting.

      EXAMPLE
        conflictdb vacuum --db karabakh.db
      """)

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.open(.readWrite)
    let before = try store.info().byteCount
    try store.vacuum()
    StandardError.say("\(database.resolvedPath): \(before) bytes before, \(try store.info().byteCount) now")
  }
}

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Brings a database of an earlier version up to date.",
    discussion: """
      Every command that writes does so by itself; this one is for those that only read. The database as it was is kept \
      beside it, as FILE.schema-VERSION.

      EXAMPLE
        conflictdb migrate --db old.db
      """)

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let info = try database.open(.readWrite).info()
    StandardError.say("\(database.resolvedPath): schema \(info.schemaVersion), up to date")
  }
}
