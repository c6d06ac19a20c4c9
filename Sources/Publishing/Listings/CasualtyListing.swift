import ConflictModel
import ConflictStore

/// A casualty table in any format, with what was kept out of it beside.
public struct CasualtyReport {
  public var table: CasualtyTable
  /// What the rows are of: `month`, `country` …
  public var label: String
  /// What is said beside the label: the country of a place, the kind of an actor.
  public var detail: String?
  public var outcomes: [Outcome]
  /// The same of what parts the rows, in a table of two ways.
  public var second: String?
  public var secondDetail: String?

  public init(
    table: CasualtyTable, label: String, detail: String? = nil, outcomes: [Outcome], second: String? = nil,
    secondDetail: String? = nil
  ) {
    self.table = table
    self.label = label
    self.detail = detail
    self.outcomes = outcomes
    self.second = second
    self.secondDetail = secondDetail
  }

  /// Writes it. Tables and JSON show the total, the tolls and what was left out; delimited text has the rows alone.
  public func write(as format: ListingFormat, to sink: any ByteSink, page: Page = Page()) throws {
    switch format {
    case .table: try writeTable(to: sink, page)
    case .json: try writeJSON(to: sink)
    case .markdown:
      try listing.write(rows, as: format, to: sink)
      try sink.write("\n\(totalLine)\n")
      if !table.tolls.isEmpty {
        try sink.write("\n\(Self.tollHeading)\n\n")
        try Listing<Toll>.tolls.write(latestTolls, as: format, to: sink)
        if let note = olderTolls { try sink.write("\n\(note)\n") }
      }
      for note in notes { try sink.write("\n\(note)\n") }
    case .csv, .tsv, .jsonl, .geojson: try listing.write(rows, as: format, to: sink)
    }
  }

  /// The rows; the only one of a table without groups has a name too.
  private var rows: [CasualtyRow] {
    guard label == "total" else { return table.rows }
    return table.rows.map { row in
      var row = row
      row.label = "all events"
      return row
    }
  }

  private var listing: Listing<CasualtyRow> {
    .casualties(label: label, detail: detail, outcomes: outcomes, second: second, secondDetail: secondDetail)
  }

  private func writeTable(to sink: any ByteSink, _ page: Page) throws {
    var listing = listing
    if let bars { listing.columns.append(bars) }
    var text = TextTable(listing.columns.map(\.layout))
    text.rows = rows.map { row in listing.columns.map { $0.cell(row) } }
    if label != "total" {
      var total = table.total
      total.label = table.isAdditive ? "Total" : "Total (each event once)"
      (total.detail, total.second, total.secondDetail) = (nil, "", nil)
      text.footer = listing.columns.map { $0.cell(total) }
      if bars != nil { text.footer?[listing.columns.count - 1] = TextTable.Cell("") }
    }
    try sink.write(text.rendered(on: page))
    if !table.tolls.isEmpty {
      try sink.write("\n" + page.painted(Self.tollHeading, .strong) + "\n")
      try Listing<Toll>.tolls.write(latestTolls, as: .table, to: sink, page: page)
      if let note = olderTolls { try sink.write(note + "\n") }
    }
    if !notes.isEmpty { try sink.write("\n") }
    for note in notes { try sink.write(note + "\n") }
  }

  /// A bar for each row, as long as its number; the eye compares them faster than digits.
  private var bars: Listing<CasualtyRow>.Column? {
    let value: (CasualtyRow) -> Int = { [outcomes] row in outcomes.first.map { row[$0].best } ?? row.events }
    guard rows.count > 2, let most = rows.map(value).max(), most > 0 else { return nil }
    return Listing.Column(TextTable.Column("")) { row in
      TextTable.Cell(Self.bar(value(row), of: most), .faint)
    }
  }

  /// Up to 20 cells, in eighths of a cell.
  static func bar(_ value: Int, of most: Int) -> String {
    guard value > 0, most > 0 else { return "" }
    let eighths = max(1, Int((Double(value) / Double(most) * 160).rounded()))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  /// Tolls that stand below a table for people to read, the latest: a long war's would bury it.
  public static let tollLimit = 20

  private var latestTolls: [Toll] { table.tolls.suffix(Self.tollLimit) }

  private var olderTolls: String? {
    let count = table.tollCount - Self.tollLimit
    return count > 0 ? "and \(Wording.grouped(count)) before these: conflictdb stats tolls" : nil
  }

  private static var tollHeading: String { "Running tolls, as they were told; never added up:" }

  private var totalLine: String {
    let sums = outcomes.map { "\(table.total[$0].best) \($0.rawValue)" }.joined(separator: ", ")
    return "Total: \(Wording.number(table.total.events, "event")), \(sums)"
  }

  /// What a reader must know to cite the table.
  var notes: [String] {
    var notes: [String] = []
    let lacking = [
      (table.coverage.withoutDate, "no known month"), (table.coverage.withoutPlace, "no place but the country"),
    ].filter { $0.0 > 0 }.map { "\(Wording.grouped($0.0)) with \($0.1)" }
    if !lacking.isEmpty {
      notes.append("Of \(Wording.number(table.total.events, "event")): \(lacking.joined(separator: ", ")).")
    }
    let without = table.total.events - (outcomes.map { table.total[$0].events }.max() ?? 0)
    if without > 0 { notes.append("\(Wording.number(without, "event")) without any of these figures.") }
    if outcomes.contains(where: { table.total[$0].openEvents > 0 }) {
      notes.append("+ means that some source sets no upper bound (“at least 12”).")
    }
    if !table.isAdditive { notes.append("Rows overlap, so they do not add up to the total.") }
    if table.historicalFigures > 0 {
      notes.append("Left out: \(Wording.number(table.historicalFigures, "figure")) of earlier wars and events.")
    }
    if table.deniedFigures > 0 {
      notes.append("Left out: \(Wording.number(table.deniedFigures, "figure")) that somebody denies.")
    }
    return notes
  }

  private func writeJSON(to sink: any ByteSink) throws {
    var json = JSONWriter()
    json.object { json in
      json.key("rows")
      json.array(rows) { json, row in listing.record(row).write(to: &json) }
      json.key("total")
      listing.record(table.total).write(to: &json)
      json.key("rows_add_up")
      json.value(table.isAdditive)
      json.key("tolls")
      json.array(table.tolls) { json, toll in Listing<Toll>.tolls.record(toll).write(to: &json) }
      json.key("historical_figures_left_out")
      json.value(table.historicalFigures)
      json.key("denied_figures_left_out")
      json.value(table.deniedFigures)
      json.key("events_without_figure")
      json.value(table.coverage.withoutFigure)
      json.key("events_without_date")
      json.value(table.coverage.withoutDate)
      json.key("events_without_place")
      json.value(table.coverage.withoutPlace)
    }
    json.endLine()
    try sink.write(json.bytes)
  }
}

extension Listing where Element == CasualtyRow {
  static func casualties(
    label: String, detail: String?, outcomes: [Outcome], second: String? = nil, secondDetail: String? = nil
  ) -> Listing {
    var fields = [Field(label) { .optional($0.label) }]
    if let detail { fields.append(Field(detail) { .optional($0.detail) }) }
    if let second { fields.append(Field(second) { .optional($0.second) }) }
    // Both may tell the country: the second says whose.
    if let second, let secondDetail { fields.append(Field("\(second)_\(secondDetail)") { .optional($0.secondDetail) }) }
    fields.append(Field("events") { .integer($0.events) })
    var columns = [
      Column(TextTable.Column(title(label), minimum: 10)) { row in
        row.label.map { TextTable.Cell(shown($0, row.detail)) } ?? TextTable.Cell("unknown", .faint)
      },
      Column("EVENTS", .right) { Wording.grouped($0.events) },
    ]
    if let second {
      columns.insert(
        Column(TextTable.Column(title(second), minimum: 10)) { row in
          row.second.map { TextTable.Cell(shown($0, row.secondDetail)) } ?? TextTable.Cell("unknown", .faint)
        }, at: 1)
    }
    for outcome in outcomes {
      let name = outcome.rawValue
      fields += [
        Field("\(name)_low") { .integer($0[outcome].low) },
        Field("\(name)_best") { .integer($0[outcome].best) },
        Field("\(name)_high") { .integer($0[outcome].high) },
        Field("\(name)_events") { .integer($0[outcome].events) },
        Field("\(name)_open_events") { .integer($0[outcome].openEvents) },
      ]
      columns += [
        Column(name.uppercased(), .right, style: .strong) { number($0, outcome, \.best) },
        Column("LOW", .right) { number($0, outcome, \.low) },
        Column("HIGH", .right) { row in
          number(row, outcome, \.high) + (row[outcome].openEvents > 0 ? "+" : "")
        },
      ]
    }
    return Listing(fields: fields, columns: columns)
  }

  private static func number(_ row: CasualtyRow, _ outcome: Outcome, _ bound: KeyPath<CasualtySum, Int>) -> String {
    Wording.grouped(row[outcome][keyPath: bound])
  }

  private static func title(_ label: String) -> String {
    label == "total" ? "" : label.uppercased().split(separator: "_").joined(separator: " ")
  }

  private static func shown(_ label: String, _ detail: String?) -> String {
    detail.map { "\(label), \($0)" } ?? label
  }
}
