import ConflictModel
import Fusion
internal import SQLite

/// Writes events out of the reports that were fused into them.
final class EventWriter {
  /// A report of an event, and its row.
  struct Member {
    var report: FusionReport
    var row: Int
  }

  private let connection: Connection
  private let scorer: PairScorer
  private let rule: FigureRule
  private let event: SQLite.Statement
  private let link: SQLite.Statement
  private let actors: SQLite.Statement
  private let total: SQLite.Statement
  private let alternative: SQLite.Statement

  init(_ connection: Connection, _ settings: FusionSettings, rule: FigureRule) throws {
    self.connection = connection
    scorer = PairScorer(settings)
    self.rule = rule
    event = try connection.prepare(
      """
      INSERT INTO events (key, lead_report_id, type, sub_type, scope, status, review, date_start, date_end, start_day,
        end_day, date_precision, place_id, place_precision, country, killed_low, killed_best, killed_high, wounded_low,
        wounded_best, wounded_high, report_count, publisher_count)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, d.date_start, d.date_end, d.start_day, d.end_day, d.date_precision, p.place_id,
        p.place_precision, places.country, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17
      FROM reports AS d CROSS JOIN reports AS p ON p.id = ?9 LEFT JOIN places ON places.id = p.place_id
      WHERE d.id = ?8
      """)
    link = try connection.prepare("INSERT INTO event_reports (report_id, event_id, rule) VALUES (?, ?, ?)")
    actors = try connection.prepare(
      "INSERT OR IGNORE INTO event_actors SELECT ?, actor_id, role FROM report_actors WHERE report_id = ?")
    total = try connection.prepare(
      "INSERT INTO event_totals (event_id, outcome, victims, low, best, high, rule) VALUES (?, ?, ?, ?, ?, ?, ?)")
    alternative = try connection.prepare(
      """
      INSERT INTO event_alternatives (event_id, rule, outcome, low, best, high, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Writes one event.
  ///
  /// - Parameters:
  ///   - members: in the order of their keys.
  ///   - decided: what a person made of it.
  func write(_ members: [Member], _ totals: ReportTotals, _ decided: DecidedEvent?) throws {
    // A record that people coded stands for the event, whatever articles add to it.
    let coded = members.filter { $0.report.dataset != nil }.min { ($0.report.dataset ?? 0) < ($1.report.dataset ?? 0) }
    let telling = coded.map { [$0] } ?? members
    guard let first = members.first, let outline = EventOutline(telling.map(\.report)) else { return }
    func row(_ report: FusionReport?) -> Int? {
      report.flatMap { wanted in telling.first { $0.report.key == wanted.key }?.row }
    }
    let lead = row(outline.lead) ?? first.row
    let figures = Self.figures(of: members, coded, totals, rule)
    let killed = figures.first { $0.outcome == .killed && $0.victim == nil }?.count
    let wounded = figures.first { $0.outcome == .wounded && $0.victim == nil }?.count
    let review = decided?.state ?? (coded == nil ? .machine : .accepted)

    try event.bind(Self.digits(first.report.key), at: 1)
    try event.bind(lead, at: 2)
    try event.bind(outline.subType.type.rawValue, at: 3)
    try event.bind(outline.subType.rawValue, at: 4)
    try event.bind(outline.lead.scope.rawValue, at: 5)
    try event.bind(outline.status.rawValue, at: 6)
    try event.bind(review.rawValue, at: 7)
    try event.bind(row(outline.dated) ?? lead, at: 8)
    try event.bind(row(outline.placed) ?? lead, at: 9)
    try bind(killed, at: 10)
    try bind(wounded, at: 13)
    try event.bind(members.count, at: 16)
    try event.bind(Set(members.map(\.report.source)).count, at: 17)
    try event.run()
    let id = connection.lastInsertID

    try writeLinks(members, lead, id)
    for member in members { try actors.run(id, member.row) }
    for figure in figures {
      try total.run(
        id, figure.outcome.rawValue, figure.victim?.rawValue ?? "all", figure.count.low, figure.count.best,
        figure.count.high, figure.reason)
    }
    if members.count > 1 { try writeAlternatives(members, coded, totals, figures, id) }
    if let decided, let snapshot = decided.snapshot { try restore(snapshot, id) }
  }

  private func bind(_ count: Count?, at index: Int) throws(SQLiteError) {
    try event.bind(count?.low, at: index)
    try event.bind(count?.best, at: index + 1)
    try event.bind(count?.high, at: index + 2)
  }

  private func writeLinks(_ members: [Member], _ lead: Int, _ id: Int) throws {
    if members.count == 1 {
      try link.run(lead, id, "its only report")
      return
    }
    let reports = members.map(\.report)
    for member in members {
      let rule = scorer.rule(for: member.report, among: reports)
      try link.run(member.row, id, member.row == lead ? "leads; \(rule)" : rule)
    }
  }

  /// The figures by the rules that are not the database's own, where they are others.
  private func writeAlternatives(
    _ members: [Member], _ coded: Member?, _ totals: ReportTotals, _ figures: [Figure], _ id: Int
  ) throws {
    for other in FigureRule.allCases where other != rule {
      for figure in Self.figures(of: members, coded, totals, other) where figure.victim == nil {
        let own = figures.first { $0.outcome == figure.outcome && $0.victim == nil }
        if own?.count == figure.count { continue }
        try alternative.run(
          id, other.rawValue, figure.outcome.rawValue, figure.count.low, figure.count.best, figure.count.high,
          figure.reason)
      }
    }
  }

  // MARK: Figures

  /// What the figures of an event come to.
  struct Figure {
    var outcome: Outcome
    /// nil for everybody.
    var victim: VictimKind?
    var count: Count
    var reason: String
  }

  /// Chooses the figure of each outcome and kind of victim by a rule.
  static func figures(
    of members: [Member], _ coded: Member?, _ totals: ReportTotals, _ rule: FigureRule
  ) -> [Figure] {
    if let only = members.first, members.count == 1 {
      return totals[only.row].map {
        Figure(outcome: $0.outcome, victim: $0.victim, count: $0.count, reason: $0.rule.words)
      }
    }
    // What is denied does not count beside what is not.
    let isDenied = members.allSatisfy { $0.report.status == .denied }
    struct Key: Hashable {
      var outcome: Outcome
      var victim: VictimKind?
    }
    var accounts: [Key: [Account]] = [:]
    for member in members where isDenied || member.report.status != .denied {
      for total in totals[member.row] {
        accounts[Key(outcome: total.outcome, victim: total.victim), default: []].append(
          Account(
            source: member.report.source, published: member.report.published, key: member.report.key,
            count: total.count, isPartisan: total.isPartisan))
      }
    }
    var figures: [Figure] = []
    for outcome in Outcome.allCases {
      for victim in [nil] + VictimKind.allCases.map(Optional.some) {
        if let coded, let total = totals[coded.row].first(where: { $0.outcome == outcome && $0.victim == victim }) {
          figures.append(
            Figure(outcome: outcome, victim: victim, count: total.count, reason: "as it was coded by hand"))
        } else if let chosen = accounts[Key(outcome: outcome, victim: victim)].flatMap(rule.choose) {
          figures.append(Figure(outcome: outcome, victim: victim, count: chosen.count, reason: chosen.reason))
        }
      }
    }
    return figures
  }

  /// A key as its 16 hexadecimal digits.
  static func digits(_ key: UInt64) -> String {
    let digits = String(key, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // MARK: What a person left

  /// Puts the values in that a reviewer left, whatever the reports say by now.
  private func restore(_ snapshot: String, _ id: Int) throws {
    try connection.execute(
      """
      UPDATE events SET
        type = s.value ->> 'type', sub_type = s.value ->> 'sub_type', status = s.value ->> 'status',
        date_start = s.value ->> 'date_start', date_end = s.value ->> 'date_end',
        start_day = s.value ->> 'start_day', end_day = s.value ->> 'end_day',
        date_precision = s.value ->> 'date_precision', place_id = places.id,
        place_precision = CASE WHEN places.id IS NOT NULL THEN s.value ->> 'place_precision' END,
        country = places.country,
        killed_low = s.value ->> '$.killed[0]', killed_best = s.value ->> '$.killed[1]',
        killed_high = s.value ->> '$.killed[2]', wounded_low = s.value ->> '$.wounded[0]',
        wounded_best = s.value ->> '$.wounded[1]', wounded_high = s.value ->> '$.wounded[2]'
      FROM (SELECT \(snapshot) AS value) AS s LEFT JOIN places
        ON places.name = s.value ->> '$.place.name'
          AND ifnull(places.country, '') = ifnull(s.value ->> '$.place.country', '')
          AND ifnull(places.admin1, '') = ifnull(s.value ->> '$.place.admin1', '')
          AND ifnull(places.gazetteer_id, 0) = ifnull(s.value ->> '$.place.gazetteer_id', 0)
          AND ifnull(places.latitude, 999) = ifnull(s.value ->> '$.place.latitude', 999)
          AND ifnull(places.longitude, 999) = ifnull(s.value ->> '$.place.longitude', 999)
      WHERE events.id = \(id)
      """)
    try connection.execute("DELETE FROM event_totals WHERE event_id = \(id) AND victims = 'all'")
    try connection.execute(
      """
      INSERT INTO event_totals (event_id, outcome, victims, low, best, high, rule)
      SELECT \(id), t.value ->> 0, 'all', t.value ->> 1, t.value ->> 2, t.value ->> 3, t.value ->> 4
      FROM json_each(\(snapshot), '$.totals') AS t
      """)
    try connection.execute("DELETE FROM event_alternatives WHERE event_id = \(id)")
  }
}
