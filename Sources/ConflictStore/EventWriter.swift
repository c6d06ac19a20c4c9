import ConflictModel
internal import SQLite

/// Makes events out of reports.
///
/// Each report stands for an event of its own until reports of the same happening are fused.
final class EventWriter {
  private let connection: Connection
  private let event: SQLite.Statement
  private let link: SQLite.Statement
  private let actor: SQLite.Statement
  private let total: SQLite.Statement

  init(_ connection: Connection) throws {
    self.connection = connection
    event = try connection.prepare(
      """
      INSERT INTO events (key, lead_report_id, type, sub_type, scope, status, review, date_start, date_end, start_day,
        end_day, date_precision, place_id, place_precision, country, killed_low, killed_best, killed_high, wounded_low,
        wounded_best, wounded_high, report_count, publisher_count)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)
      """)
    link = try connection.prepare(
      "INSERT INTO event_reports (report_id, event_id, rule) VALUES (?, ?, 'its only report')")
    actor = try connection.prepare("INSERT OR IGNORE INTO event_actors (event_id, actor_id, role) VALUES (?, ?, ?)")
    total = try connection.prepare(
      "INSERT INTO event_totals (event_id, outcome, victims, low, best, high, rule) VALUES (?, ?, ?, ?, ?, ?, ?)")
  }

  func insert(
    _ report: Report, reportID: Int, key: String, date: StoredDates?, placeID: Int?, killed: Count?, wounded: Count?,
    actors: [(id: Int, role: String)], review: String
  ) throws(SQLiteError) {
    try event.bind(key, at: 1)
    try event.bind(reportID, at: 2)
    try event.bind(report.subType.type.rawValue, at: 3)
    try event.bind(report.subType.rawValue, at: 4)
    try event.bind(report.scope.rawValue, at: 5)
    try event.bind(report.status.rawValue, at: 6)
    try event.bind(review, at: 7)
    try event.bind(date?.start, at: 8)
    try event.bind(date?.end, at: 9)
    try event.bind(date?.firstDay, at: 10)
    try event.bind(date?.lastDay, at: 11)
    try event.bind(date?.precision, at: 12)
    try event.bind(placeID, at: 13)
    try event.bind(report.place?.precision, at: 14)
    try event.bind(report.place?.country, at: 15)
    try event.bind(killed?.low, at: 16)
    try event.bind(killed?.best, at: 17)
    try event.bind(killed?.high, at: 18)
    try event.bind(wounded?.low, at: 19)
    try event.bind(wounded?.best, at: 20)
    try event.bind(wounded?.high, at: 21)
    try event.run()
    let id = connection.lastInsertID
    try link.run(reportID, id)
    for (actorID, role) in actors { try actor.run(id, actorID, role) }
    for total in CasualtyTotal.all(of: report) {
      try self.total.run(
        id, total.outcome.rawValue, total.victim?.rawValue ?? "all", total.count.low, total.count.best,
        total.count.high, total.rule)
    }
  }
}

/// What the figures of a report come to, for everybody or for one kind of victim.
struct CasualtyTotal: Equatable {
  var outcome: Outcome
  /// nil for everybody.
  var victim: VictimKind?
  var count: Count
  /// How the number was come by, in words.
  var rule: String

  /// Every total that a report gives, in its own scope.
  ///
  /// For a kind of victim the whole figures of that kind count; where there are none, the subsets do ("12 killed,
  /// including two children": two children). So kinds overlap, and only the totals for everybody may be added up.
  static func all(of report: Report) -> [CasualtyTotal] {
    var totals: [CasualtyTotal] = []
    for outcome in Outcome.allCases {
      let figures = report.figures.filter { $0.outcome == outcome && $0.status != .denied }
      guard !figures.isEmpty else { continue }
      let whole = figures.filter { $0.scope == report.scope }
      if let count = CasualtyFigure.total(whole) {
        totals.append(CasualtyTotal(outcome: outcome, victim: nil, count: count, rule: rule(whole)))
      }
      for kind in VictimKind.allCases {
        var chosen = whole.filter { $0.victims.contains(kind) }
        if chosen.isEmpty { chosen = figures.filter { $0.scope == .subset && $0.victims.contains(kind) } }
        guard let count = CasualtyFigure.total(chosen) else { continue }
        totals.append(CasualtyTotal(outcome: outcome, victim: kind, count: count, rule: rule(chosen)))
      }
    }
    return totals
  }

  private static func rule(_ figures: [CasualtyFigure]) -> String {
    if Set(figures.map(\.by)).count > 1 { return "rival figures widen low and high" }
    if figures.count > 1 { return "sum of \(figures.count) figures" }
    return figures.first?.scope == .subset ? "the figure for a part" : "the only figure"
  }
}
