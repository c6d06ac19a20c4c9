import ArgumentParser
import Extraction

/// The command line: it parses, calls one function of the library, prints.
@main
struct ConflictDB: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflictdb",
    abstract:
      "Turns news articles on armed conflict into a database: who did what to whom, where and when, and who says so.",
    discussion: """
      EXAMPLES
        conflictdb import articles/ --publisher 'Example Times'
        conflictdb timeline --region Donbas --from 2014-04-01
        conflictdb stats casualties --by month

      The database is --db, else $CONFLICTDB_DB, else conflict.db in the working directory.

      EXIT STATUS
        0 all good, 64 usage, 65 some input was bad (the rest is saved), 66 input not found, 70 a bug of ours, 74 input \
      or output failed
      """,
    version: Extractor.version,
    subcommands: [
      Import.self, Extract.self, Timeline.self, Stats.self, Statements.self, Disputes.self, Search.self, Show.self,
      Review.self, Reextract.self, Fuse.self, Compare.self,
      Info.self,
      Exports.self, WriteReport.self, Places.self, Regions.self, Actors.self, Evaluate.self, Check.self, Backup.self,
      Restore.self, Migrate.self, Vacuum.self,
    ])

  static func main() {
    Terminal.ignoreFatalWrites()
    do {
      var command = try parseAsRoot()
      try command.run()
      exit(with: .success)
    } catch {
      exit(with: error)
    }
  }
}
