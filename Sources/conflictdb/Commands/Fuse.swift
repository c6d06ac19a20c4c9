import ArgumentParser
import ConflictModel
import ConflictStore
import Extraction
import Fusion
import Pipeline
import Publishing

struct Fuse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuse", abstract: "Joins reports to events anew, and sets how that is done.",
    discussion: """
      What is given here is kept in the database, and holds for what is imported later. Decisions of reviewers stay. \
      Every import fuses what it brings; this is for other windows or another rule.

      EXAMPLES
        conflictdb fuse
        conflictdb fuse --within-days 1 --within-km 10
        conflictdb fuse --rules acled
      """)

  @Option(help: ArgumentHelp("Days that may lie between reports of one event; 2 unless told.", valueName: "days"))
  var withinDays: Int?

  @Option(help: ArgumentHelp("Kilometres that may lie between them; 30 unless told.", valueName: "km"))
  var withinKm: Double?

  @Option(help: "Which figure is best where sources differ: acled, ucdp, cautious or median; ucdp unless told.")
  var rules: FigureRule?

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let withinDays, !FusionSettings.dayRange.contains(withinDays) {
      throw ValidationError("--within-days takes a number from 0 to 31.")
    }
    if let withinKm, !FusionSettings.kilometreRange.contains(withinKm) {
      throw ValidationError("--within-km takes a number from 0 to 500.")
    }
  }

  func run() throws {
    let store = try database.open(.readWrite)
    var choice = try store.fusionChoice()
    if let withinDays { choice.settings.days = withinDays }
    if let withinKm { choice.settings.kilometres = withinKm }
    if let rules { choice.rule = rules }
    let events = try store.fuse(choice)
    StandardError.say(
      "\(events) events; reports within \(choice.settings.days) days and \(choice.settings.kilometres) km, figures by \(choice.rule.rawValue)"
    )
  }
}

extension FigureRule: ExpressibleByArgument {}

struct Reextract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reextract",
    abstract: "Reads the stored texts again with this version of the extractor, and tells what changed.",
    discussion: """
      What people decided stays. The old readings are kept for --as-of.

      EXAMPLES
        conflictdb reextract
        conflictdb reextract --outdated --format csv > changes.csv
      """)

  @Flag(help: "Only articles that another version read last.")
  var outdated = false

  @Option(help: ArgumentHelp("How many articles are read at once; all processors unless told.", valueName: "count"))
  var jobs: Int?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func run() throws {
    let store = try database.open(.readWrite)
    let names = try UserNames(of: store)
    let extractor = Extractor(gazetteer: names.gazetteer, actors: names.actors)
    let run = RereadRun(extractor: extractor, jobs: jobs ?? Terminal.processors, isOnlyOutdated: outdated)
    let sink = StandardOutput()
    let writer = try Listing.readingChanges.writer(output.format, to: sink, page: output.page)
    let progress = ProgressLine()
    Interruption.watch()
    let summary = try run(
      store, note: { try writer.write($0) }, progress: { progress.show("\($0.articles) articles") },
      isCancelled: { Interruption.isAsked })
    progress.clear()
    try writer.end()
    try sink.flush()
    StandardError.say(
      "\(summary.articles) articles read again, \(summary.changed) say something else: \(summary.newReports) new reports, \(summary.goneReports) gone, \(summary.changedReports) changed, \(summary.keptReports) kept because a person decided on them"
    )
  }
}

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares what articles tell with records that people coded by hand.",
    discussion: """
      The records come from import --format ucdp or acled. A record is found where fusion joined reports of articles to \
      it; show event says by which score.

      EXAMPLES
        conflictdb compare ucdp --country Mali
        conflictdb compare acled --from 2020-01-01 --format csv > compared.csv
      """)

  @Argument(help: "ucdp or acled.")
  var dataset: CodedFormat

  @OptionGroup var filter: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try database.open()
    let comparison = try store.compare(with: dataset, try filter.filter(in: store))
    let sink = StandardOutput()
    try Listing.comparison.write(comparison.rows, as: output.format, to: sink, page: output.page)
    try sink.flush()
    StandardError.say(comparison.summary)
  }
}

extension CodedFormat: ExpressibleByArgument {}
