import ArgumentParser
import ConflictModel
import ConflictStore
import Publishing

struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Lists events in the order of time: what, where, who, how many, who says so.",
    discussion: """
      The ID at the end of a line is understood by show event.

      EXAMPLES
        conflictdb timeline --region Nagorno-Karabakh --from 2020-09-01
        conflictdb timeline --type shelling --min-killed 10 --format csv > shelling.csv
        conflictdb timeline --country Syria --chart
        conflictdb timeline --near 39.8,47.1 --within 50 --format geojson > map.geojson
      """)

  @OptionGroup var filter: FilterOptions

  @Option(help: "Which accounts: of single happenings (incident), running tolls, history told as background, or all.")
  var scope: ScopeChoice = .incident

  @Option(help: ArgumentHelp("At most so many events.", valueName: "number"))
  var limit: Int?

  @Flag(help: "The latest first.")
  var reverse = false

  @OptionGroup var drawing: ChartOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
    if drawing.isAsked, scope != .incident || limit != nil || output.format != .table {
      throw ValidationError(
        "A chart is of all incidents that match: --chart and --svg go without --scope, --limit and --format.")
    }
  }

  func run() throws {
    let store = try database.open()
    let query = TimelineQuery(try filter.filter(scope: scope.scope, in: store), limit: limit, isReversed: reverse)
    if drawing.isAsked { return try drawing.draw(try .timeline(of: store, filter: query.filter), from: store) }
    let sink = StandardOutput()
    let writer = try Listing.timeline.writer(output.format, to: sink, page: output.page)
    var count = 0
    try store.forEachEntry(query) { entry in
      try writer.write(entry)
      count += 1
    }
    try writer.end()
    try sink.flush()
    if count == 0 { StandardError.say("no events match") }
  }
}

enum ScopeChoice: String, CaseIterable, ExpressibleByArgument {
  case incident, cumulative, historical, all

  var scope: Scope? { Scope(rawValue: rawValue) }
}
