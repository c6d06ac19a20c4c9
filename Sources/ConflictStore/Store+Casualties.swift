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
        var query = query
        if query.rule == (try StoredFusionSettings(connection).rule) { query.rule = nil }
        // What lies ready is read once: its rows have every event in one of them.
        let isTotal = if case .total = query.grouping { true } else { false }
        let ready = isTotal ? nil : try readyRows(query, filter)
        let total = try ready.map(CasualtyRow.init(adding:)) ?? totalRow(filter, query)
        let rows = try ready ?? self.rows(query, filter, total)
        var table = CasualtyTable(
          rows: rows, total: total, isAdditive: query.grouping.isAdditive && query.second?.isAdditive ?? true,
          tolls: [], historicalFigures: 0, deniedFigures: 0)
        if query.tellsWhatIsLeftOut { try tellWhatIsLeftOut(of: &table, query) }
        if query.tellsCoverage { table.coverage = try coverage(filter) }
        return table
      }
    }
  }

  // MARK: Rows

  private func rows(_ query: CasualtyQuery, _ filter: EventFilter, _ total: CasualtyRow) throws -> [CasualtyRow] {
    switch query.grouping {
    case .total where query.second == nil: return [total]
    case .outcome where query.second == nil:
      return query.outcomes.map { outcome in
        CasualtyRow(
          label: outcome.rawValue, events: total[outcome].events, sums: total.sums.filter { $0.key == outcome })
      }
    case .areas(let areas):
      return try areas.flatMap { area in
        var filter = filter
        filter.areas.append(area)
        guard let second = query.second else {
          var row = try totalRow(filter, query)
          row.label = area.name
          return [row]
        }
        var inner = query
        (inner.grouping, inner.second) = (second, nil)
        return try self.rows(inner, filter, total).map { row in
          var row = row
          (row.second, row.secondDetail) = (row.label, row.detail)
          (row.label, row.detail) = (area.name, nil)
          return row
        }
      }
    case .victims where query.second == nil: return try victimRows(filter, query.outcomes)
    default: break
    }
    // What cuts across events, regions, outcomes and victims, is taken first, and the rest within it.
    if let second = query.second, !second.isOfEvents || !query.grouping.isOfEvents {
      return try crossed(query, filter, total, second)
    }
    return try groupedRows(query, filter)
  }

  /// A table of two ways of which one is outcomes, regions or victims.
  private func crossed(
    _ query: CasualtyQuery, _ filter: EventFilter, _ total: CasualtyRow, _ second: CasualtyQuery.Grouping
  ) throws -> [CasualtyRow] {
    var inner = query
    inner.second = nil
    if case .outcome = second {
      return try rows(inner, filter, total).flatMap { row in
        query.outcomes.compactMap { outcome in
          row.sums[outcome].map { sum in
            var part = row
            (part.second, part.events, part.sums) = (outcome.rawValue, sum.events, [outcome: sum])
            return part
          }
        }
      }
    }
    var turned = query
    (turned.grouping, turned.second) = (second, query.grouping)
    if case .areas = second { return try rows(turned, filter, total).map(\.turned) }
    if case .outcome = query.grouping { return try rows(turned, filter, total).map(\.turned) }
    throw StoreError.unsupported(detail: "kinds of victims can be crossed with regions and outcomes only")
  }

  private func totalRow(_ filter: EventFilter, _ query: CasualtyQuery) throws -> CasualtyRow {
    var query = query
    (query.grouping, query.second) = (.total, nil)
    return try groupedRows(query, filter).first ?? CasualtyRow(label: nil)
  }

  private func groupedRows(_ query: CasualtyQuery, _ filter: EventFilter) throws -> [CasualtyRow] {
    if let ready = try readyRows(query, filter) { return ready }
    var counter = CasualtyCounter(query)
    try counter.count(counted(filter), in: connection)
    return query.grouping.sorted(try counter.rows(named: connection))
  }

  /// Rows from the sums that lie ready, in order; nil where these cannot answer.
  private func readyRows(_ query: CasualtyQuery, _ filter: EventFilter) throws -> [CasualtyRow]? {
    guard query.outcomes.allSatisfy({ $0 == .killed || $0 == .wounded }), query.second == nil, query.rule == nil,
      filter.isOfMonthlySums, let label = query.grouping.monthlyLabel
    else { return nil }
    return query.grouping.sorted(try monthlyRows(filter, query.outcomes, label: label, query.grouping.isTime))
  }

  /// - Parameter isTime: true where a label is told from the period alone: the rows of a period lie side by side, and
  ///   adding them up first needs no sorting.
  private func monthlyRows(
    _ filter: EventFilter, _ outcomes: [Outcome], label: SQL, _ isTime: Bool
  ) throws -> [CasualtyRow] {
    let sums: SQL = """
      sum(events) AS events,
        sum(killed_low) AS killed_low, sum(killed_best) AS killed_best, sum(killed_high) AS killed_high,
        sum(killed_events) AS killed_events, sum(killed_open) AS killed_open,
        sum(wounded_low) AS wounded_low, sum(wounded_best) AS wounded_best, sum(wounded_high) AS wounded_high,
        sum(wounded_events) AS wounded_events, sum(wounded_open) AS wounded_open
      """
    let table: SQL =
      isTime
      ? "(SELECT period, \(sums) FROM monthly_sums WHERE \(filter.monthlyConditions) GROUP BY period)"
      : "(SELECT * FROM monthly_sums WHERE \(filter.monthlyConditions))"
    return try connection.map("SELECT \(label) AS label, \(sums) FROM \(table) GROUP BY 1") { result in
      var row = CasualtyRow(label: try result[0], events: try result[1])
      for (outcome, column) in [(Outcome.killed, 2), (.wounded, 7)] where outcomes.contains(outcome) {
        let events: Int = try result[column + 3]
        guard events > 0 else { continue }
        row.sums[outcome] = CasualtySum(
          low: try result[column], best: try result[column + 1], high: try result[column + 2], events: events,
          openEvents: try result[column + 4])
      }
      return row
    }
  }

  /// How many of the events lack what.
  private func coverage(_ filter: EventFilter) throws -> CasualtyTable.Coverage {
    let events = try counted(filter)
    return try connection.map(
      """
      SELECT ifnull(sum(e.killed_low IS NULL AND e.wounded_low IS NULL), 0),
        ifnull(sum(e.start_day IS NULL OR e.date_precision > 4), 0),
        ifnull(sum(ifnull(e.place_precision, 7) >= 6), 0), 0
      FROM \(events.table) WHERE \(events.conditions)
      """
    ) { row in
      var coverage = CasualtyTable.Coverage()
      coverage.withoutFigure = try row[0]
      coverage.withoutDate = try row[1]
      coverage.withoutPlace = try row[2]
      return coverage
    }.first ?? CasualtyTable.Coverage()
  }

  private func victimRows(_ filter: EventFilter, _ outcomes: [Outcome]) throws -> [CasualtyRow] {
    struct Tally {
      var lastEvent = 0
      var row: CasualtyRow
    }
    var tallies: [String: Tally] = [:]
    let events = try counted(filter)
    // The totals of an event come one after the other, so an event with several outcomes is seen to be one.
    try connection.prepare(
      """
      SELECT e.id, t.victims, t.outcome, t.low, t.best, t.high
      FROM \(events.table) CROSS JOIN event_totals AS t ON t.event_id = e.id
      WHERE t.victims <> 'all' AND t.outcome IN \(SQL.list(outcomes.map(\.rawValue))) AND \(events.conditions)
      """
    ).forEach { row in
      let event: Int = try row[0]
      let kind = try row.text(1)
      let outcome: Outcome = try row[2]
      var tally = tallies.removeValue(forKey: kind) ?? Tally(row: CasualtyRow(label: kind))
      if tally.lastEvent != event {
        tally.row.events += 1
        tally.lastEvent = event
      }
      tally.row.sums[outcome, default: CasualtySum()].add(low: try row[3], best: try row[4], high: try row[5])
      tallies[kind] = tally
    }
    return VictimKind.allCases.compactMap { tallies[$0.rawValue]?.row }
  }

  /// The events whose figures count.
  private func counted(_ filter: EventFilter) throws -> CountedEvents {
    let conditions = try filter.conditions(in: connection)
    return CountedEvents(
      // Without statistics SQLite takes any index on the scope, which nearly all share, for the better one.
      table: conditions.isSelective ? "events AS e" : "events AS e INDEXED BY events_counted",
      // The words of the index.
      conditions: """
        e.scope = 'incident' AND e.status <> 'denied' AND e.review <> 'rejected' AND \(conditions.sql)
        """)
  }
}
