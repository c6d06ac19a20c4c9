import ArgumentParser
import ConflictModel
import ConflictStore
import Fusion
import Publishing

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Counts casualties, events, actors, places, publishers and tolls.",
    subcommands: [
      StatsCasualties.self, StatsEvents.self, StatsActors.self, StatsPlaces.self, StatsPublishers.self,
      StatsTolls.self,
    ], defaultSubcommand: StatsCasualties.self)
}

struct StatsCasualties: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casualties",
    abstract: "Adds up killed and wounded, low, best and high; only figures of single happenings.",
    discussion: """
      Running tolls ("more than 100 since September") stand beside the table and are never added to anything. Figures \
      of earlier wars, and figures that somebody denies, are left out and counted.

      EXAMPLES
        conflictdb stats casualties --by month
        conflictdb stats casualties --by actor --region Sahel --from 2020-01-01
        conflictdb stats casualties --by month --chart --svg killed.svg
        conflictdb stats casualties --by victims --outcome killed --format csv
        conflictdb stats casualties --by month,country --sort killed --top 20
        conflictdb stats casualties --by year --rules cautious --reviewed-only
      """)

  @OptionGroup var rows: RowOptions

  @Option(help: "Which outcomes; may be given again. Killed and wounded unless told.")
  var outcome: [Outcome] = []

  @Option(
    help: "Which figure is best where sources differ: acled, ucdp, cautious or median; the database's own unless told.")
  var rules: FigureRule?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var drawing: ChartOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let outcomes = outcome.isEmpty ? [Outcome.killed, .wounded] : outcome
    let (by, second) = rows.groupings(.total)
    let store = try database.open()
    var query = CasualtyQuery(
      try filter.filter(in: store), grouping: try by.grouping(in: store), second: try second?.grouping(in: store),
      outcomes: outcomes, rule: rules)
    query.tellsCoverage = [.table, .json, .markdown].contains(output.format)
    query.tellsWhatIsLeftOut = query.tellsCoverage && !drawing.isAsked
    if output.format != .json { query.mostTolls = CasualtyReport.tollLimit }
    let sink = StandardOutput()
    var table = try store.casualties(query)
    if by == .region || second == .region { table.rows.removeAll { $0.events == 0 } }
    table.rows = rows.arranged(table.rows)
    if drawing.isAsked {
      return try drawing.draw(try .of(table, rows, by, second, query, outcome: outcomes[0], store), from: store)
    }
    let report = CasualtyReport(
      table: table, label: by.label, detail: by.detail, outcomes: outcomes, second: second?.label,
      secondDetail: second?.detail)
    try report.write(as: output.format, to: sink, page: output.page)
    try sink.flush()
  }
}

struct StatsEvents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Counts events.",
    discussion: """
      EXAMPLES
        conflictdb stats events --by type
        conflictdb stats events --by month --country Ukraine --format csv
        conflictdb stats events --by type,publisher
      """)

  @OptionGroup var rows: RowOptions

  @OptionGroup var filter: FilterOptions
  @OptionGroup var drawing: ChartOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try EventCounts.write(.type, rows, filter, drawing, database, output) }
}

struct StatsActors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "Counts events by who takes part.",
    discussion: """
      EXAMPLES
        conflictdb stats actors
        conflictdb stats actors --region Donbas --from 2022-02-24
      """)

  @OptionGroup var rows: RowOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var drawing: ChartOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try EventCounts.write(.actor, rows, filter, drawing, database, output) }
}

struct StatsPlaces: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "Counts events by place.",
    discussion: """
      EXAMPLES
        conflictdb stats places --country Syria
        conflictdb stats places --type air --format csv
      """)

  @OptionGroup var rows: RowOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var drawing: ChartOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try EventCounts.write(.place, rows, filter, drawing, database, output) }
}

struct StatsPublishers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publishers", abstract: "Counts articles, reports and statements by publisher.",
    discussion: """
      EXAMPLE
        conflictdb stats publishers
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let rows = try database.open().publishers()
    let sink = StandardOutput()
    try Listing.publishers.write(rows, as: output.format, to: sink, page: output.page)
    try sink.flush()
  }
}

struct StatsTolls: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tolls", abstract: "Lists running tolls as they were told, in order of their day.",
    discussion: """
      Beside each stands the sum of the incidents that the database has of the same area and time, from the day that \
      the toll counts from: a gap shows what nobody told one by one, or what only one side claims.

      EXAMPLES
        conflictdb stats tolls --region 'Gaza Strip'
        conflictdb stats tolls --format csv > tolls.csv
      """)

  @OptionGroup var filter: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try database.open()
    let tolls = try store.tollSeries(try filter.filter(scope: nil, in: store))
    let sink = StandardOutput()
    try Listing.tolls.write(tolls, as: output.format, to: sink, page: output.page)
    try sink.flush()
    if tolls.isEmpty { StandardError.say("no tolls match") }
  }
}

/// Tables that count events.
private enum EventCounts {
  /// - Parameter fallback: What makes a row unless told.
  static func write(
    _ fallback: GroupingChoice, _ rows: RowOptions, _ filter: FilterOptions, _ drawing: ChartOptions,
    _ database: DatabaseOptions, _ output: OutputOptions
  ) throws {
    let (by, second) = rows.groupings(fallback)
    let store = try database.open()
    var query = CasualtyQuery(
      try filter.filter(in: store), grouping: try by.grouping(in: store), second: try second?.grouping(in: store),
      outcomes: [])
    query.tellsWhatIsLeftOut = false
    var table = try store.casualties(query)
    if by == .region || second == .region { table.rows.removeAll { $0.events == 0 } }
    table.rows = rows.arranged(table.rows.sortedByEvents(unless: by.isTime))
    if drawing.isAsked {
      return try drawing.draw(try .of(table, rows, by, second, query, outcome: nil, store), from: store)
    }
    let sink = StandardOutput()
    try Listing.events(label: by.label, detail: by.detail, second: second?.label, secondDetail: second?.detail)
      .write(table.rows, as: output.format, to: sink, page: output.page)
    try sink.flush()
  }
}

extension CasualtyChart {
  fileprivate static func of(
    _ table: CasualtyTable, _ rows: RowOptions, _ by: GroupingChoice, _ second: GroupingChoice?,
    _ query: CasualtyQuery, outcome: Outcome?, _ store: Store
  ) throws -> CasualtyChart {
    CasualtyChart(
      table, grouping: query.grouping, outcome: outcome, label: by.label, second: second?.label,
      isWhole: rows.top == nil && rows.sort == nil, credit: try Credit.line(of: store))
  }
}

extension [CasualtyRow] {
  /// The row with the most events first; rows of time stay in order.
  fileprivate func sortedByEvents(unless isTime: Bool) -> [CasualtyRow] {
    guard !isTime else { return self }
    return enumerated().sorted { ($1.element.events, $0.offset) < ($0.element.events, $1.offset) }.map(\.element)
  }
}

extension Outcome: ExpressibleByArgument {}
