import ArgumentParser
import Chronology
import ConflictModel
import ConflictStore
import Pipeline
import Publishing

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Looks events over: accept, reject, edit, merge and split them, undo that, and read the log.",
    subcommands: [
      ReviewList.self, ReviewAccept.self, ReviewReject.self, ReviewEdit.self, ReviewMerge.self, ReviewSplit.self,
      ReviewUndo.self, ReviewLog.self,
    ])
}

/// Who decides, and why.
struct ReviewerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides; without it $CONFLICTDB_REVIEWER.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var note: String?

  var reviewer: Reviewer {
    Reviewer(name: by ?? Environment.value("CONFLICTDB_REVIEWER") ?? "", note: note)
  }
}

struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists events with what was made of them, and how well they are attested.",
    discussion: """
      EXAMPLES
        conflictdb review list --min-killed 10
        conflictdb review list --state rejected --format csv
      """)

  @Option(help: "What was made of them: machine (nobody has looked at them), accepted, edited or rejected.")
  var state: [ReviewState] = [.machine]

  @OptionGroup var filter: FilterOptions

  @Option(help: ArgumentHelp("At most so many events.", valueName: "number"))
  var limit: Int?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
  }

  func run() throws {
    let store = try database.open()
    var wanted = try filter.filter(in: store)
    wanted.reviewStates = state
    let entries = try store.timeline(TimelineQuery(wanted, limit: limit))
    let sink = StandardOutput()
    try Listing.review.write(entries, as: output.format, to: sink, page: output.page)
    try sink.flush()
    if entries.isEmpty { StandardError.say("no events match") }
  }
}

extension ReviewState: ExpressibleByArgument {}

struct ReviewAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Lets an event stand as it is, whatever later readings say.",
    discussion: """
      EXAMPLE
        conflictdb review accept 3f2a9c01 --by Ada --note 'seen the original'
      """)

  @Argument(help: "The event's ID or its first digits.")
  var event: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let number = try database.open(.readWrite).accept(event, by: reviewer.reviewer)
    StandardError.say("decision \(number)")
  }
}

struct ReviewReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Leaves an event out of every table and sum.",
    discussion: """
      EXAMPLE
        conflictdb review reject 3f2a9c01 --by Ada --note 'an exercise'
      """)

  @Argument(help: "The event's ID or its first digits.")
  var event: String

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let number = try database.open(.readWrite).reject(event, by: reviewer.reviewer)
    StandardError.say("decision \(number)")
  }
}

struct ReviewEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Puts other values in an event; all its values stay from then on.",
    discussion: """
      A figure is a number, low-high, low-best-high, or none.

      EXAMPLES
        conflictdb review edit 3f2a9c01 --killed 5 --by Ada --note 'the hospital list'
        conflictdb review edit 3f2a9c01 --killed 3-5-8 --date 2020-10-01 --place Martuni --by Ada
      """)

  @Argument(help: "The event's ID or its first digits.")
  var event: String

  @Option(help: ArgumentHelp("How many were killed.", valueName: "figure"))
  var killed: FigureArgument?

  @Option(help: ArgumentHelp("How many were wounded.", valueName: "figure"))
  var wounded: FigureArgument?

  @Option(help: ArgumentHelp("When: a day, or first/last.", valueName: "YYYY-MM-DD[/YYYY-MM-DD]"))
  var date: SpanArgument?

  @Option(help: ArgumentHelp("Where: a place by its name.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("What: a sub-type of event.", valueName: "sub-type"))
  var subType: EventKind?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var edits: [EventEdit] = []
    if let killed { edits.append(.figure(.killed, killed.count)) }
    if let wounded { edits.append(.figure(.wounded, wounded.count)) }
    if let date { edits.append(.dates(date.start, date.end)) }
    if let place { edits.append(.place(try PlaceNames().location(place))) }
    if let subType {
      guard let word = subType.subType else { throw ValidationError("--sub-type takes a sub-type, as shelling.") }
      edits.append(.subType(word))
    }
    guard !edits.isEmpty else {
      throw ValidationError("Give what is to be changed: --killed, --wounded, --date, --place or --sub-type.")
    }
    let number = try database.open(.readWrite).edit(event, edits, by: reviewer.reviewer)
    StandardError.say("decision \(number)")
  }
}

/// `5`, `3-8`, `3-5-8`, `none`.
struct FigureArgument: ExpressibleByArgument {
  var count: Count?

  init?(argument: String) {
    if argument == "none" { return }
    let numbers = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let parts = numbers.compactMap { $0 }
    guard parts.count == numbers.count, (1...3).contains(parts.count), parts == parts.sorted() else { return nil }
    count = Count(low: parts[0], best: parts.count == 2 ? nil : parts[parts.count / 2], high: parts[parts.count - 1])
  }
}

/// `2020-10-01`, `2020-10-01/2020-10-03`, `2020-10`.
struct SpanArgument: ExpressibleByArgument {
  var start: PartialDate
  var end: PartialDate

  init?(argument: String) {
    let dates = argument.split(separator: "/").map { PartialDate(iso8601: String($0)) }
    guard let first = dates.first, let start = first, let last = dates.last, let end = last, dates.count <= 2 else {
      return nil
    }
    self.start = start
    self.end = end
  }
}

struct ReviewMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Makes one event of several.",
    discussion: """
      EXAMPLE
        conflictdb review merge 3f2a9c01 8c41d7e2 --by Ada
      """)

  @Argument(help: "The events' IDs or their first digits.")
  var events: [String]

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let number = try database.open(.readWrite).merge(events, by: reviewer.reviewer)
    StandardError.say("decision \(number)")
  }
}

struct ReviewSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Makes an event of its own of some reports of another.",
    discussion: """
      show event lists the reports.

      EXAMPLE
        conflictdb review split 3f2a9c01 8c41d7e2 5d41402a --by Ada
      """)

  @Argument(help: "The event's ID or its first digits.")
  var event: String

  @Argument(help: "The reports that are of another event.")
  var reports: [String]

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let number = try database.open(.readWrite).split(event, reports: reports, by: reviewer.reviewer)
    StandardError.say("decision \(number)")
  }
}

struct ReviewUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes a decision back; an undo can be undone too.",
    discussion: """
      EXAMPLES
        conflictdb review undo --by Ada
        conflictdb review undo 12 --by Ada
      """)

  @Argument(help: "The number of the decision; the last one that holds unless told.")
  var decision: Int?

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let number = try database.open(.readWrite).undo(decision, by: reviewer.reviewer)
    StandardError.say("decision \(number)")
  }
}

struct ReviewLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Lists the decisions, the latest first.",
    discussion: """
      EXAMPLES
        conflictdb review log
        conflictdb review log 3f2a9c01 --format json
      """)

  @Argument(help: "An event's ID; all events unless told.")
  var event: String?

  @Option(help: ArgumentHelp("At most so many decisions.", valueName: "number"))
  var limit: Int?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
  }

  func run() throws {
    let decisions = try database.open().decisions(of: event, limit: limit)
    let sink = StandardOutput()
    try Listing.decisions.write(decisions, as: output.format, to: sink, page: output.page)
    try sink.flush()
    if decisions.isEmpty { StandardError.say("no decisions") }
  }
}
