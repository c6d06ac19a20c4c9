import ArgumentParser
import Chronology
import ConflictModel
import ConflictStore
import Pipeline
import Publishing

struct Statements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements", abstract: "Lists who said what: claims, denials, accusations, appeals and so on.",
    discussion: """
      EXAMPLES
        conflictdb statements --speaker Macron
        conflictdb statements --act denial --from 2020-09-27 --to 2020-11-10
        conflictdb statements --search 'cease-fire' --format jsonl
      """)

  @Option(help: ArgumentHelp("Words in the speaker's name, office or organisation.", valueName: "name"))
  var speaker: String?

  @Option(
    help: ArgumentHelp("What the statement is about: a region, country, province or place.", valueName: "area"))
  var about: String?

  @Option(help: "What the speaker does by speaking; may be given again.")
  var act: [StatementAct] = []

  @Option(help: "In the speaker's own words (direct) or in the article's (indirect).")
  var kind: StatementKind?

  @Option(
    help: ArgumentHelp("Words in it; \"two words\" side by side, shell* for all that begin so.", valueName: "words"))
  var search: String?

  @Option(help: ArgumentHelp("Made on this day or later.", valueName: "YYYY-MM-DD"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Made on this day or earlier.", valueName: "YYYY-MM-DD"))
  var to: CalendarDate?

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Only what speaks of an event that a person has accepted or edited.")
  var reviewedOnly = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let from, let to, from > to { throw ValidationError("--from is later than --to.") }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
  }

  func run() throws {
    let store = try database.open()
    let area = try about.map { Areas(try UserNames(of: store)).area(named: $0) }
    let query = StatementQuery(
      speaker: speaker, about: area, acts: act, kind: kind, words: search, from: from, to: to, limit: limit,
      isReviewedOnly: reviewedOnly)
    let statements = try store.statements(query)
    let sink = StandardOutput()
    try Listing.statements.write(statements, as: output.format, to: sink, page: output.page)
    try sink.flush()
    if statements.isEmpty { StandardError.say("no statements match") }
  }
}

extension StatementAct: ExpressibleByArgument {}
extension StatementKind: ExpressibleByArgument {}
