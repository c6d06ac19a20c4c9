import ArgumentParser
import Extraction
import Pipeline

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads articles into the database.",
    discussion: """
      The same text is stored once, however often it is imported. A line or file that cannot be read is told on \
      standard error, and the rest is stored. Interrupted by Ctrl-C, the articles in hand are finished; run it again \
      to go on.

      EXAMPLES
        conflictdb import article.txt --published 2020-10-01 --publisher 'Example Times'
        conflictdb import --format readings readings.jsonl
        conflictdb import archive/ --db karabakh.db
        conflictdb import --map text=body,published=date archive.jsonl
      """)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.open(.create)
    let run = ReadingRun(paths: reading.paths, intake: reading.intake, extractor: Extractor(), jobs: reading.jobCount)
    let progress = ProgressLine()
    var messages = ImportMessages()
    Interruption.watch()
    let summary = try ImportRun(run)(
      into: store,
      note: { note in
        progress.clear()
        messages.say(note)
      },
      progress: { progress.show("\($0.articles) articles, \($0.reports) reports") },
      isCancelled: { Interruption.isAsked })
    progress.clear()
    try store.close()
    ImportMessages.say(summary, database: database.resolvedPath)
    if summary.isInputMissing { throw ExitStatus.inputNotFound }
    if summary.failures > 0 { throw ExitStatus.badInput }
  }
}
