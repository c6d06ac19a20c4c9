import Chronology
import ConflictModel
internal import SQLite

/// An event as a reviewer leaves it, as JSON: see `decisions.snapshot`.
extension Store {
  /// The values of an event as they are now.
  func snapshot(_ event: Target) throws -> String {
    try connection.value(
      """
      SELECT json_object('type', e.type, 'sub_type', e.sub_type, 'status', e.status, 'date_start', e.date_start,
        'date_end', e.date_end, 'start_day', e.start_day, 'end_day', e.end_day, 'date_precision', e.date_precision,
        'place_precision', e.place_precision,
        'place', json_object('name', p.name, 'country', p.country, 'admin1', p.admin1, 'gazetteer_id', p.gazetteer_id,
          'latitude', p.latitude, 'longitude', p.longitude),
        'killed', json_array(e.killed_low, e.killed_best, e.killed_high),
        'wounded', json_array(e.wounded_low, e.wounded_best, e.wounded_high),
        'totals', (SELECT json_group_array(json_array(outcome, low, best, high, rule)) FROM event_totals
          WHERE event_id = e.id AND victims = 'all'))
      FROM events AS e LEFT JOIN places AS p ON p.id = e.place_id WHERE e.id = \(event.id)
      """) ?? "{}"
  }

  /// A snapshot with one value changed, and the value before and after in words.
  func apply(_ edit: EventEdit, to snapshot: String) throws -> (snapshot: String, before: String?, after: String?) {
    switch edit {
    case .figure(let outcome, let count): return try apply(outcome, count, to: snapshot)
    case .subType(let subType):
      return try change(
        snapshot, was: "SELECT \(snapshot) ->> 'sub_type'", now: subType.rawValue,
        """
        SELECT json_set(\(snapshot), '$.sub_type', \(subType.rawValue), '$.type', \(subType.type.rawValue))
        """)
    case .dates(let start, let end):
      let precision = Self.precision(start, end)
      guard
        let dates = StoredDates(
          DateSpan(start: start, end: end, precision: precision, text: "", resolution: .stated))
      else { throw ReviewError.badFigure }
      return try change(
        snapshot, was: "SELECT \(snapshot) ->> 'date_start' || '/' || (\(snapshot) ->> 'date_end')",
        now: "\(dates.start)/\(dates.end)",
        """
        SELECT json_set(\(snapshot), '$.date_start', \(dates.start), '$.date_end', \(dates.end),
          '$.start_day', \(dates.firstDay), '$.end_day', \(dates.lastDay), '$.date_precision', \(dates.precision))
        """)
    case .place(let place):
      _ = try readyWriter().id(of: place)
      return try change(
        snapshot, was: "SELECT \(snapshot) ->> '$.place.name'", now: place.name,
        """
        SELECT json_set(\(snapshot), '$.place_precision', \(place.precision), '$.place', json_object('name', \(place.name),
          'country', \(place.country), 'admin1', \(place.admin1), 'gazetteer_id', \(place.id),
          'latitude', \(place.latitude), 'longitude', \(place.longitude)))
        """)
    }
  }

  private func apply(
    _ outcome: Outcome, _ count: Count?, to snapshot: String
  ) throws -> (snapshot: String, before: String?, after: String?) {
    if let count {
      let best = count.best ?? count.low
      guard count.low >= 0, best >= count.low, best <= count.high ?? best else { throw ReviewError.badFigure }
    }
    let before =
      try connection.map(
        "SELECT value ->> 1, value ->> 2, value ->> 3 FROM json_each(\(snapshot), '$.totals') WHERE value ->> 0 = \(outcome.rawValue)"
      ) { row in try row.count(0).map(Self.words) }.first ?? nil
    var changed: SQL = """
      SELECT json_set(\(snapshot), '$.totals', (SELECT json_group_array(json(value)) FROM (
        SELECT value FROM json_each(\(snapshot), '$.totals') WHERE value ->> 0 <> \(outcome.rawValue)
      """
    if let count {
      changed += """
         UNION ALL SELECT json_array(\(outcome.rawValue), \(count.low), \(count.best), \(count.high),
          'edited by a person')
        """
    }
    changed += ")))"
    var result = try connection.value(changed, as: String.self) ?? snapshot
    if outcome == .killed || outcome == .wounded {
      let path = "$.\(outcome.rawValue)"
      result =
        try connection.value(
          "SELECT json_set(\(result), \(path), json_array(\(count?.low), \(count?.best), \(count?.high)))") ?? result
    }
    return (result, before, count.map(Self.words) ?? "none")
  }

  private func change(
    _ snapshot: String, was: SQL, now: String, _ sql: SQL
  ) throws -> (snapshot: String, before: String?, after: String?) {
    let before = try connection.map(was) { row in try row[0] as String? }.first ?? nil
    return (try connection.value(sql, as: String.self) ?? snapshot, before, now)
  }

  /// UCDP `date_prec` of a span.
  private static func precision(_ start: PartialDate, _ end: PartialDate) -> Int {
    guard let first = start.earliest, let last = end.latest else { return 5 }
    switch last.days(since: first) {
    case ...0: return 1
    case ...5: return 2
    case ...6: return 3
    case ...31: return 4
    default: return 5
    }
  }

  /// `12`, `10-12-15`, `10+`.
  static func words(_ count: Count) -> String {
    guard let high = count.high else { return "\(count.low)+" }
    if count.low == high { return "\(high)" }
    return count.best.map { "\(count.low)-\($0)-\(high)" } ?? "\(count.low)-\(high)"
  }
}
