import Chronology
import ConflictModel
import ConflictStore

/// A database, or a part of it, as one page that needs nothing else: summary figures, map, timeline, list of events with
/// their sentences and sources, statements, and how it was made.
///
/// It asks nobody for anything: style, script, map and data are in the file, and a Content Security Policy names the two
/// blocks that may act by their hashes, so nothing that an article says can run. Without script it reads as plain HTML.
///
/// ```swift
/// let file = try FileSink("report.html")
/// try HTMLReport(store, filter: EventFilter(country: "SYR"), title: "Syria").write(to: file)
/// try file.finish()
/// ```
public struct HTMLReport {
  public var store: Store
  public var filter: EventFilter
  public var title: String
  /// Which part of the database it shows, in the user's words: `--region Donbas --from 2014-04-01`.
  public var selection: String?
  /// More events than this are refused: a page of them could not be used.
  public var limit: Int

  public static let defaultLimit = 20_000
  /// A list of so many events is laid out at once and printed open; of a longer one, what is in sight.
  static let shortList = 300

  public init(
    _ store: Store, filter: EventFilter = EventFilter(), title: String, selection: String? = nil,
    limit: Int = HTMLReport.defaultLimit
  ) {
    self.store = store
    self.filter = filter
    self.title = title
    self.selection = selection
    self.limit = limit
  }

  /// More events match than a page should hold.
  public struct TooManyEvents: Error, Hashable, Sendable, CustomStringConvertible {
    public var count: Int
    public var limit: Int

    public init(count: Int, limit: Int) {
      self.count = count
      self.limit = limit
    }

    public var description: String {
      "\(count) events match and a page holds \(limit): narrow it with --region, --country, --from or --to, or allow "
        + "more with --limit"
    }
  }

  /// Writes the page; all of it is of one moment of the database. Gives the number of events on it.
  @discardableResult
  public func write(to sink: any ByteSink) throws -> Int {
    try store.snapshot {
      let count = try store.count(filter)
      guard count <= limit else { throw TooManyEvents(count: count, limit: limit) }
      try writePage(to: sink)
      return count
    }
  }

  private func writePage(to sink: any ByteSink) throws {
    // First what the pictures need, which stands above the list; then the list, event by event.
    var map = EventMap()
    var timeline = ReportTimeline()
    var reviews: [ReviewState: Int] = [:]
    var types: [EventType: Int] = [:]
    try store.forEachEntry(TimelineQuery(filter)) { entry in
      timeline.add(entry.event, sign: map.add(entry.event))
      reviews[entry.event.review, default: 0] += 1
      types[entry.event.type, default: 0] += 1
    }
    let credit = try Credit.line(of: store)
    let period = timeline.period
    let (chart, bins) = timeline.chart(period, credit: credit)
    let (drawing, unit) = map.drawing()
    var casualties = CasualtyQuery(filter, outcomes: Outcome.allCases)
    casualties.mostTolls = SummaryMarkup.mostTolls
    let table = try store.casualties(casualties)

    let measures =
      "--u:\(FieldValue.real(unit, decimals: 3).flat);--k:\(FieldValue.real(map.crowding, decimals: 3).flat)"
    let style = ReportAssets.style + "#map{\(measures)}\n"
    let shell = ReportShell(title: title, selection: selection, style: style, script: ReportAssets.script)
    try sink.write(shell.opening)
    try sink.write("<section id=\"summary\"><h2>Figures</h2>\n")
    try sink.write(
      SummaryMarkup(table: table, outcomes: SummaryMarkup.outcomes(in: table), listed: timeline.rows.count).html)
    try sink.write("</section>\n")
    try sink.write(ReportShell.filters(types))
    try sink.write(ReportShell.mapSection(map, drawing, types))
    try sink.write(ReportShell.chartSection(chart))
    try sink.write(
      shell.listOpening(
        data: timeline.json(bins: bins, chart: chart, period: period), isLong: timeline.rows.count > Self.shortList))
    try Export(store, filter: filter).forEachEvent { try sink.write(EventMarkup($0).html) }
    try sink.write(timeline.rows.isEmpty ? "<p>No events match.</p>\n</div></section>\n" : "</div></section>\n")
    var statements = StatementMarkup()
    try store.forEachStatement(Export(store, filter: filter).statementQuery) { statements.add($0) }
    let isLong = statements.count > Self.shortList ? " class=\"long\"" : ""
    try sink.write("<section id=\"statements\"\(isLong)><h2>Statements by speaker</h2>\n\(statements.html)</section>\n")
    try sink.write(try MethodsMarkup(store, credit: credit, reviews: reviews).html)
    try sink.write(ReportShell.closing)
  }
}
