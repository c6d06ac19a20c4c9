import ConflictModel
internal import SQLite

/// Figures that are never added up: running tolls, history, what somebody denies.
extension Store {
  /// Running tolls in order of their day.
  public func tolls(matching filter: EventFilter) throws(StoreError) -> [Toll] {
    try reporting { try tolls(KeptOutFigures(filter, in: connection)) }
  }

  func tellWhatIsLeftOut(of table: inout CasualtyTable, _ query: CasualtyQuery) throws {
    let figures = try KeptOutFigures(query.filter, in: connection)
    table.tolls = try tolls(figures, latest: query.mostTolls)
    table.tollCount = table.tolls.count
    if let most = query.mostTolls, table.tolls.count >= most {
      table.tollCount = try count("\(figures.table) WHERE \(figures.ofScope(.cumulative))")
    }
    table.historicalFigures = try count("\(figures.table) WHERE \(figures.ofScope(.historical))")
    table.deniedFigures =
      try count("\(figures.table) WHERE f.scope = 'incident' AND f.status = 'denied' AND \(figures.conditions)")
      + count("\(figures.tableOfDenials) WHERE f.scope = 'incident' AND f.status <> 'denied' AND \(figures.conditions)")
  }

  private func count(_ rows: SQL) throws -> Int { try connection.value("SELECT count(*) FROM \(rows)") ?? 0 }

  /// - Parameter latest: at most so many, the latest; nil for all.
  private func tolls(_ figures: KeptOutFigures, latest: Int? = nil) throws -> [Toll] {
    // The few that are wanted are chosen before anything else is read.
    let chosen: SQL? = try latest.map { latest in
      let rows: [Int] = try connection.map(
        """
        SELECT f.id FROM \(figures.table) CROSS JOIN reports AS r ON r.id = f.report_id
        WHERE \(figures.ofScope(.cumulative))
        ORDER BY ifnull(r.date_end, (SELECT published FROM articles WHERE id = r.article_id)) DESC NULLS FIRST,
          r.key DESC, f.ordinal DESC
        LIMIT \(max(0, latest))
        """
      ) { row in try row.int(0) }
      return "f.id IN \(SQL.list(rows))"
    }
    let table: SQL = chosen == nil ? figures.table : "figures AS f"
    return try connection.map(
      """
      SELECT f.outcome, f.side, f.low, f.best, f.high, f.text, f.span_start, f.span_end, f.said_by, f.status, f.since,
        ifnull(r.date_end, a.published) AS as_of, p.name, p.country, r.key, r.confidence,
        a.sha256, a.title, a.published, s.publisher, s.url, s.name,
        substr(t.text, r.span_start + 1, r.span_end - r.span_start),
        (SELECT group_concat(victim, ';') FROM figure_victims WHERE figure_id = f.id)
      FROM \(table) CROSS JOIN reports AS r ON r.id = f.report_id
        JOIN articles AS a ON a.id = r.article_id
        JOIN article_texts AS t ON t.article_id = a.id
        JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
        LEFT JOIN places AS p ON p.id = r.place_id
      WHERE \(chosen ?? figures.ofScope(.cumulative))
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
}

/// Where figures that are kept out of the sums are found, as SQL; the events of any scope that a filter leaves.
///
/// CROSS keeps the order of the tables: the figures in question are few and lie in an index of their own.
/// See <https://www.sqlite.org/optoverview.html#manual_control_of_query_plans_using_cross_join>.
private struct KeptOutFigures {
  /// `figures AS f`, and the events where these must be looked at.
  var table: SQL
  /// The same by way of `reports AS r` that are denied as a whole.
  var tableOfDenials: SQL
  /// On `table`: the filter holds.
  var conditions: SQL

  /// The words of the index `figures_kept_out`, and the filter.
  func ofScope(_ scope: Scope) -> SQL {
    "f.scope <> 'incident' AND f.scope <> 'subset' AND f.scope = \(scope.rawValue) AND \(conditions)"
  }

  init(_ filter: EventFilter, in connection: Connection) throws {
    var filter = filter
    filter.scope = nil
    let denied: SQL =
      "(SELECT id FROM reports WHERE status = 'denied') AS denied CROSS JOIN figures AS f ON f.report_id = denied.id"
    if filter == EventFilter(scope: nil) {
      // Then only the rejected events are to be known. A decision rejects them, and rests on reports of them.
      table = "figures AS f"
      tableOfDenials = denied
      conditions = """
        f.report_id NOT IN (
          SELECT member.report_id FROM decision_reports AS d CROSS JOIN reports ON reports.key = d.report_key
            CROSS JOIN event_reports AS told ON told.report_id = reports.id
            CROSS JOIN events AS e ON e.id = told.event_id CROSS JOIN event_reports AS member ON member.event_id = e.id
          WHERE e.review = 'rejected')
        """
      return
    }
    let events = try filter.conditions(in: connection)
    let toEvents: SQL = """
      CROSS JOIN event_reports AS er ON er.report_id = f.report_id CROSS JOIN events AS e ON e.id = er.event_id
      """
    tableOfDenials = "\(denied) \(toEvents)"
    conditions = events.sql
    // Few events are asked what they keep out, many figures what event they are of.
    table =
      events.isSelective
      ? """
      events AS e CROSS JOIN event_reports AS er ON er.event_id = e.id CROSS JOIN figures AS f ON f.report_id = er.report_id
      """ : "figures AS f \(toEvents)"
  }
}
