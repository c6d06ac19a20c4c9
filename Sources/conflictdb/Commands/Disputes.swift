import ArgumentParser
import ConflictStore
import Publishing

struct Disputes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disputes",
    abstract: "Lists events over which sources contradict one another, each side with its words.",
    discussion: """
      An event is disputed where somebody denies it or denies having done it, and where sources give different \
      figures.

      EXAMPLES
        conflictdb disputes --country Syria
        conflictdb disputes --from 2020-09-27 --format csv > disputes.csv
      """)

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
    let page = DisputePage(try store.disputes(try filter.filter(in: store), limit: limit))
    let sink = StandardOutput()
    if output.format == .table {
      try sink.write(page.rendered(on: output.page))
    } else {
      try Listing.disputes.write(page.rows, as: output.format, to: sink)
    }
    try sink.flush()
    if page.disputes.isEmpty { StandardError.say("no disputes match") }
  }
}
