import ArgumentParser
import ConflictStore
import Extraction
import Intake
import Pipeline

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads articles into the database.",
    discussion: """
      Reads plain text, web pages, RSS and Atom feeds, JSON lines and lists, CSV, web archives (WARC), mails and NewsML-G2, \
      packed with gzip or not; folders are walked through. What a file holds is told by its first bytes.

      The same text is stored once, however often it is imported, with every address that it was seen at; near-copies are \
      linked with one another. What cannot be read is told on standard error, and the rest is stored. Interrupted by \
      Ctrl-C, the articles in hand are finished; run it again to go on.

      EXAMPLES
        conflictdb import article.txt --published 2020-10-01 --publisher 'Example Times'
        conflictdb import --format readings readings.jsonl
        conflictdb import archive/ crawl.warc.gz feed.xml --db karabakh.db --errors unread.jsonl
        conflictdb import --map text=body,published=date archive.jsonl
        conflictdb import archive/ --dry-run --limit 100
        conflictdb import --format ucdp GEDEvent_v25_1.csv
      """)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var database: DatabaseOptions

  @Flag(help: "Read everything and store nothing: what would be new, what cannot be read.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("Where to write what could not be read, as JSON lines.", valueName: "file"), completion: .file())
  var errors: String?

  func run() throws {
    if case .coded(let format) = reading.format {
      return try importRecords(format, into: try database.open(.create))
    }
    let path = database.resolvedPath
    let store = dryRun ? nil : try database.open(.create)
    let known = dryRun ? try? database.open(.readOnly) : nil
    let names = try (store ?? known).map { try UserNames(of: $0) } ?? .none
    let extractor = Extractor(gazetteer: names.gazetteer, actors: names.actors)
    let log = try errors.map { path throws(IOFailure) in try OutputFile(path) }
    let progress = ImportProgress(paths: reading.paths)
    var messages = ImportMessages()
    Interruption.watch()
    let summary = try ImportRun(reading.run(extractor))(
      into: store, known: known,
      note: { note in
        progress.clear()
        messages.say(note)
        if let log, case .problem(let problem) = note { try log.write(ProblemLog.line(problem)) }
      },
      progress: { progress.show($0) },
      isCancelled: { Interruption.isAsked })
    progress.clear()
    try log?.close()
    try store?.close()
    ImportMessages.say(summary, database: dryRun ? "\(path), nothing stored" : path)
    if summary.isInputMissing { throw ExitStatus.inputNotFound }
    if summary.failures > 0 { throw ExitStatus.badInput }
  }

  /// Records that people coded by hand, as reviewed events of their data set.
  private func importRecords(_ format: CodedFormat, into store: Store) throws {
    var total = CodedImport.Summary()
    for path in reading.paths {
      do {
        let summary = try CodedImport(format)(try Intake.bytes(of: path), into: store) { line, reason in
          StandardError.say("\(path):\(line): \(reason)")
        }
        total.records += summary.records
        total.new += summary.new
        total.changed += summary.changed
        total.failures += summary.failures
      } catch let error as CodedFileError {
        throw Failure(status: .badInput, message: "\(path): \(error)")
      }
    }
    try store.close()
    StandardError.say(
      "\(total.records) records of \(format.publisher): \(total.new) new, \(total.changed) changed, \(total.records - total.new - total.changed) known; \(total.failures) could not be read"
    )
    if total.failures > 0 { throw ExitStatus.badInput }
  }
}
