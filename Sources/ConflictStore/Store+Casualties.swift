import Chronology
import ConflictModel
internal import SQLite

extension Store {
  /// Adds up casualties. The rows, the total and what was kept out are of one and the same moment.
  public func casualties(_ query: CasualtyQuery = CasualtyQuery()) throws(StoreError) -> CasualtyTable {
    try reporting {
      try connection.transaction(.deferred) {
        var filter = query.filter
        filter.scope = .incident
        let total = try totalRow(filter, query.outcomes)
        let rows = try rows(query, filter, total)
        return CasualtyTable(
          rows: rows, total: total, isAdditive: query.grouping.isAdditive, tolls: try tolls(query.filter),
          historicalFigures: try figuresKeptOut(query.filter, "\(Self.isKeptOut) AND f.scope = 'historical'"),
          deniedFigures: try figuresKeptOut(query.filter, "f.scope = 'incident' AND f.status = 'denied'")
            + figuresKeptOut(query.filter, "r.status = 'denied' AND f.scope = 'incident' AND f.status <> 'denied'"))
      }
    }
  }

  /// Running tolls in order of their day.
  public func tolls(matching filter: EventFilter) throws(StoreError) -> [Toll] {
    try reporting { try tolls(filter) }
  }

  // MARK: Rows

  private func rows(_ query: CasualtyQuery, _ filter: EventFilter, _ total: CasualtyRow) throws -> [CasualtyRow] {
    switch query.grouping {
    case .total: return [total]
    case .outcome:
      return query.outcomes.map { outcome in
        CasualtyRow(
          label: outcome.rawValue, events: total[outcome].events, sums: total.sums.filter { $0.key == outcome })
      }
    case .areas(let areas):
      return try areas.map { area in
        var filter = filter
        filter.areas.append(area)
        var row = try totalRow(filter, query.outcomes)
        row.label = area.name
        return row
      }
    case .victims: return try victimRows(filter, query.outcomes)
    default:
      let rows = try groupedRows(query, filter)
      guard !query.grouping.isTime else { return rows }
      return rows.sorted { a, b in
        let (left, right) = (a[.killed].best, b[.killed].best)
        if left != right { return left > right }
        if a[.wounded].best != b[.wounded].best { return a[.wounded].best > b[.wounded].best }
        if a.events != b.events { return a.events > b.events }
        return (a.label ?? "\u{10FFFF}", a.detail ?? "") < (b.label ?? "\u{10FFFF}", b.detail ?? "")
      }
    }
  }

  private func totalRow(_ filter: EventFilter, _ outcomes: [Outcome]) throws -> CasualtyRow {
    if filter.isOfMonthlySums, outcomes.allSatisfy(Self.isQuick) {
      return try monthlyRows(filter, outcomes, label: "NULL").first ?? CasualtyRow(label: nil)
    }
    let conditions = try Self.counted(filter, connection)
    var row = CasualtyRow(label: nil)
    try connection.prepare("SELECT \(Self.quickSums) FROM events AS e WHERE \(conditions)").forEach { result in
      row.events = try result[0]
      try Self.readQuickSums(result, 1, outcomes, into: &row)
    }
    try addOtherOutcomes(outcomes, GroupingColumns(label: "NULL"), conditions) { _, _, outcome, sum in
      row.sums[outcome] = sum
    }
    return row
  }

  private func groupedRows(_ query: CasualtyQuery, _ filter: EventFilter) throws -> [CasualtyRow] {
    if filter.isOfMonthlySums, query.outcomes.allSatisfy(Self.isQuick), let label = query.grouping.monthlyLabel {
      return try monthlyRows(filter, query.outcomes, label: label)
    }
    guard let columns = query.grouping.columns else { return [] }
    let conditions = try Self.counted(filter, connection)
    var rows: [CasualtyRow] = []
    let order: SQL = query.grouping.isTime ? "ORDER BY label NULLS LAST" : ""
    let sql: SQL =
      columns.key.map { key in
        // In two rounds: the first reads an index alone, the second has few rows left to name.
        """
        SELECT \(columns.label) AS label, \(columns.detail), \(Self.outerSums) FROM (
          SELECT \(key), \(Self.namedSums) FROM events AS e WHERE \(conditions) GROUP BY \(key)) AS e \(columns.join)
        GROUP BY 1, 2 \(order)
        """
      } ?? """
        SELECT \(columns.label), \(columns.detail), \(Self.quickSums) FROM events AS e \(columns.join)
        WHERE \(conditions) GROUP BY 1, 2
        """
    try connection.prepare(sql).forEach { result in
      var row = CasualtyRow(label: try query.grouping.text(try result.value(0)), detail: try result[1])
      row.events = try result[2]
      try Self.readQuickSums(result, 3, query.outcomes, into: &row)
      rows.append(row)
    }
    struct Key: Hashable { var label: String?, detail: String? }
    var places: [Key: Int] = [:]
    for (index, row) in rows.enumerated() { places[Key(label: row.label, detail: row.detail)] = index }
    try addOtherOutcomes(query.outcomes, columns, conditions) { label, detail, outcome, sum in
      if let index = places[Key(label: try query.grouping.text(label), detail: detail)] {
        rows[index].sums[outcome] = sum
      }
    }
    return rows
  }

  /// Rows from the sums that lie ready.
  private func monthlyRows(_ filter: EventFilter, _ outcomes: [Outcome], label: SQL) throws -> [CasualtyRow] {
    try connection.map(
      """
      SELECT \(label) AS label, sum(events),
        sum(killed_low), sum(killed_best), sum(killed_high), sum(killed_events), sum(killed_open),
        sum(wounded_low), sum(wounded_best), sum(wounded_high), sum(wounded_events), sum(wounded_open)
      FROM monthly_sums WHERE \(filter.monthlyConditions) GROUP BY 1 ORDER BY label NULLS LAST
      """
    ) { result in
      var row = CasualtyRow(label: try result[0], events: try result[1])
      try Self.readQuickSums(result, 2, outcomes, into: &row)
      return row
    }
  }

  /// Whether an outcome lies ready in events and monthly sums.
  private static func isQuick(_ outcome: Outcome) -> Bool { outcome == .killed || outcome == .wounded }

  private func victimRows(_ filter: EventFilter, _ outcomes: [Outcome]) throws -> [CasualtyRow] {
    let conditions = try Self.counted(filter, connection)
    var rows: [VictimKind: CasualtyRow] = [:]
    try connection.prepare(
      """
      SELECT t.victims, t.outcome, count(*), sum(t.low), sum(ifnull(t.best, t.low)),
        sum(coalesce(t.high, t.best, t.low)), sum(t.high IS NULL)
      FROM events AS e JOIN event_totals AS t ON t.event_id = e.id
      WHERE t.victims <> 'all' AND \(conditions) GROUP BY 1, 2
      """
    ).forEach { row in
      let kind: VictimKind = try row[0]
      let outcome: Outcome = try row[1]
      guard outcomes.contains(outcome) else { return }
      rows[kind, default: CasualtyRow(label: kind.rawValue)].sums[outcome] = try Self.sum(row, 2)
    }
    try connection.prepare(
      """
      SELECT t.victims, count(DISTINCT t.event_id) FROM events AS e JOIN event_totals AS t ON t.event_id = e.id
      WHERE t.victims <> 'all' AND t.outcome IN \(SQL.list(outcomes.map(\.rawValue))) AND \(conditions) GROUP BY 1
      """
    ).forEach { row in rows[try row[0]]?.events = try row[1] }
    return VictimKind.allCases.compactMap { rows[$0] }
  }

  // MARK: Sums

  /// The events whose figures count.
  private static func counted(_ filter: EventFilter, _ connection: Connection) throws -> SQL {
    // The words of the index `events_counted`, so that SQLite sees that it fits.
    "e.scope = 'incident' AND e.status <> 'denied' AND e.review <> 'rejected' AND \(try filter.conditions(in: connection))"
  }

  /// Killed and wounded lie ready in the event itself. Columns of the two: low, best, high, events, open events.
  private static var quickSums: SQL {
    """
    count(*),
    sum(e.killed_low), sum(ifnull(e.killed_best, e.killed_low)), sum(coalesce(e.killed_high, e.killed_best, e.killed_low)),
    count(e.killed_low), count(CASE WHEN e.killed_high IS NULL THEN e.killed_low END),
    sum(e.wounded_low), sum(ifnull(e.wounded_best, e.wounded_low)),
    sum(coalesce(e.wounded_high, e.wounded_best, e.wounded_low)),
    count(e.wounded_low), count(CASE WHEN e.wounded_high IS NULL THEN e.wounded_low END)
    """
  }

  /// The same with names, for a first round by day.
  private static var namedSums: SQL {
    """
    count(*) AS n,
    sum(e.killed_low) AS k1, sum(ifnull(e.killed_best, e.killed_low)) AS k2,
    sum(coalesce(e.killed_high, e.killed_best, e.killed_low)) AS k3,
    count(e.killed_low) AS k4, count(CASE WHEN e.killed_high IS NULL THEN e.killed_low END) AS k5,
    sum(e.wounded_low) AS w1, sum(ifnull(e.wounded_best, e.wounded_low)) AS w2,
    sum(coalesce(e.wounded_high, e.wounded_best, e.wounded_low)) AS w3,
    count(e.wounded_low) AS w4, count(CASE WHEN e.wounded_high IS NULL THEN e.wounded_low END) AS w5
    """
  }

  /// The second round.
  private static var outerSums: SQL {
    "sum(n), sum(k1), sum(k2), sum(k3), sum(k4), sum(k5), sum(w1), sum(w2), sum(w3), sum(w4), sum(w5)"
  }

  private static func readQuickSums(
    _ row: borrowing Row, _ column: Int, _ outcomes: [Outcome], into result: inout CasualtyRow
  ) throws {
    for (outcome, first) in [(Outcome.killed, column), (.wounded, column + 5)] where outcomes.contains(outcome) {
      let events: Int = try row[first + 3]
      guard events > 0 else { continue }
      result.sums[outcome] = CasualtySum(
        low: try row[first], best: try row[first + 1], high: try row[first + 2], events: events,
        openEvents: try row[first + 4])
    }
  }

  /// Events, low, best, high, open events.
  private static func sum(_ row: borrowing Row, _ column: Int) throws -> CasualtySum {
    CasualtySum(
      low: try row[column + 1], best: try row[column + 2], high: try row[column + 3], events: try row[column],
      openEvents: try row[column + 4])
  }

  /// The sums of what is neither killed nor wounded, from the table of totals.
  private func addOtherOutcomes(
    _ outcomes: [Outcome], _ columns: GroupingColumns, _ conditions: SQL,
    _ add: (Value, String?, Outcome, CasualtySum) throws -> Void
  ) throws {
    let others = outcomes.filter { $0 != .killed && $0 != .wounded }
    guard !others.isEmpty else { return }
    try connection.prepare(
      """
      SELECT \(columns.label), \(columns.detail), t.outcome, count(*), sum(t.low), sum(ifnull(t.best, t.low)),
        sum(coalesce(t.high, t.best, t.low)), sum(t.high IS NULL)
      FROM events AS e \(columns.join) JOIN event_totals AS t ON t.event_id = e.id
      WHERE t.victims = 'all' AND t.outcome IN \(SQL.list(others.map(\.rawValue))) AND \(conditions) GROUP BY 1, 2, 3
      """
    ).forEach { row in try add(try row.value(0), try row[1], try row[2], try Self.sum(row, 3)) }
  }

  // MARK: What is kept out

  /// The words of the index `figures_kept_out`.
  private static var isKeptOut: SQL { "f.scope <> 'incident' AND f.scope <> 'subset'" }

  private func tolls(_ filter: EventFilter) throws -> [Toll] {
    var filter = filter
    filter.scope = nil
    return try connection.map(
      """
      SELECT f.outcome, f.side, f.low, f.best, f.high, f.text, f.span_start, f.span_end, f.said_by, f.status, f.since,
        coalesce(r.date_end, a.published) AS as_of, p.name, p.country, r.key, r.confidence,
        a.sha256, a.title, a.published, s.publisher, s.url, s.name,
        substr(t.text, r.span_start + 1, r.span_end - r.span_start),
        (SELECT group_concat(victim, ';') FROM figure_victims WHERE figure_id = f.id)
      FROM figures AS f
        JOIN reports AS r ON r.id = f.report_id
        JOIN event_reports AS er ON er.report_id = r.id
        JOIN events AS e ON e.id = er.event_id
        JOIN articles AS a ON a.id = r.article_id
        JOIN article_texts AS t ON t.article_id = a.id
        JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
        LEFT JOIN places AS p ON p.id = r.place_id
      WHERE \(Self.isKeptOut) AND f.scope = 'cumulative' AND \(try filter.conditions(in: connection))
      ORDER BY as_of NULLS LAST, r.key, f.ordinal
      """
    ) { row in
      let victims: String? = try row[23]
      return Toll(
        figure: CasualtyFigure(
          outcome: try row[0],
          victims: (victims ?? "").split(separator: ";").compactMap { VictimKind(rawValue: String($0)) },
          side: try row[1], scope: .cumulative, count: Count(low: try row[2], best: try row[3], high: try row[4]),
          text: try row[5], span: TextSpan(start: try row[6], end: try row[7]), by: try row[8], status: try row[9],
          since: try row[10]),
        asOf: try row[11], place: try row[12], country: try row[13],
        report: ReportReference(key: try row[14], confidence: try row[15]),
        source: try SourceReference(row, at: 16),
        sentence: try row[22])
    }
  }

  private func figuresKeptOut(_ filter: EventFilter, _ condition: SQL) throws -> Int {
    var filter = filter
    filter.scope = nil
    return try connection.value(
      """
      SELECT count(*) FROM figures AS f
        JOIN reports AS r ON r.id = f.report_id
        JOIN event_reports AS er ON er.report_id = r.id
        JOIN events AS e ON e.id = er.event_id
      WHERE \(condition) AND \(try filter.conditions(in: connection))
      """) ?? 0
  }
}
