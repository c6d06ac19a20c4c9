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
  private let events: QueuedTable
  private let links: QueuedTable
  private let totals: QueuedTable
  private let alternatives: QueuedTable
  private let actors: SQLite.Statement
  /// The rows of the events that wait.
  private var waiting: Range<Int>?
  /// What one statement changes is kept in memory until it is done: here up to five pages for each event, the more of them
  /// the larger the database is.
  private static let mostWaiting = 1000

  init(_ connection: Connection, _ settings: FusionSettings, rule: FigureRule) throws {
    self.connection = connection
    scorer = PairScorer(settings)
    self.rule = rule
    events = try QueuedTable(
      connection, "events",
      [
        "id", "key", "lead", "type", "sub_type", "scope", "status", "review", "dated", "placed", "killed_low",
        "killed_best", "killed_high", "wounded_low", "wounded_best", "wounded_high", "report_count", "publisher_count",
      ],
      insert: """
        INSERT INTO events (id, key, lead_report_id, type, sub_type, scope, status, review, date_start, date_end,
          start_day, end_day, date_precision, place_id, place_precision, country, killed_low, killed_best, killed_high,
          wounded_low, wounded_best, wounded_high, report_count, publisher_count)
        SELECT q.id, q.key, q.lead, q.type, q.sub_type, q.scope, q.status, q.review, d.date_start, d.date_end,
          d.start_day, d.end_day, d.date_precision, p.place_id, p.place_precision, places.country, q.killed_low,
          q.killed_best, q.killed_high, q.wounded_low, q.wounded_best, q.wounded_high, q.report_count,
          q.publisher_count
        FROM pending_events AS q CROSS JOIN reports AS d ON d.id = q.dated CROSS JOIN reports AS p ON p.id = q.placed
          LEFT JOIN places ON places.id = p.place_id
        """)
    links = try QueuedTable(connection, "event_reports", ["report_id", "event_id", "rule"])
    totals = try QueuedTable(
      connection, "event_totals", ["event_id", "outcome", "victims", "low", "best", "high", "rule"])
    alternatives = try QueuedTable(
      connection, "event_alternatives", ["event_id", "rule", "outcome", "low", "best", "high", "reason"])
    actors = try connection.prepare(
      """
      INSERT OR IGNORE INTO event_actors
      SELECT er.event_id, ra.actor_id, ra.role
      FROM event_reports AS er CROSS JOIN report_actors AS ra ON ra.report_id = er.report_id
      WHERE er.event_id >= ? AND er.event_id < ? ORDER BY er.event_id
      """)
  }

  /// Takes in one event. Many are written at once: call ``flush()`` at the end.
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
    let accounts = members.count > 1 ? Self.accounts(of: members, totals) : [:]
    let figures = Self.figures(of: members, coded, totals, accounts, rule)
    let killed = figures.first { $0.outcome == .killed && $0.victim == nil }?.count
    let wounded = figures.first { $0.outcome == .wounded && $0.victim == nil }?.count
    let review = decided?.state ?? (coded == nil ? .machine : .accepted)

    let id = try nextRow()
    waiting = (waiting?.lowerBound ?? id)..<(id + 1)
    let event = events.queue
    event.add(id)
    event.add(Self.digits(first.report.key))
    event.add(lead)
    event.add(outline.subType.type.rawValue)
    event.add(outline.subType.rawValue)
    event.add(outline.lead.scope.rawValue)
    event.add(outline.status.rawValue)
    event.add(review.rawValue)
    event.add(row(outline.dated) ?? lead)
    event.add(row(outline.placed) ?? lead)
    for count in [killed, wounded] {
      event.add(count?.low)
      event.add(count?.best)
      event.add(count?.high)
    }
    event.add(members.count)
    event.add(members.count == 1 ? 1 : Set(members.map(\.report.source)).count)
    try event.endRow()

    try writeLinks(members, lead, id)
    for figure in figures {
      try self.totals.queue.append(
        id, figure.outcome.rawValue, figure.victim?.rawValue ?? "all", figure.count.low, figure.count.best,
        figure.count.high, figure.reason)
    }
    if members.count > 1 { try writeAlternatives(accounts, coded, totals, figures, id) }
    if let decided, let snapshot = decided.snapshot {
      try flush()
      try restore(snapshot, id)
    }
    if events.queue.count >= Self.mostWaiting { try flush() }
  }

  private func nextRow() throws -> Int {
    if let waiting { return waiting.upperBound }
    return try connection.value("SELECT ifnull(max(id), 0) + 1 FROM events") ?? 1
  }

  /// Writes the events that wait.
  func flush() throws {
    guard let rows = waiting else { return }
    waiting = nil
    guard links.queue.count + totals.queue.count >= QueuedTable.manyRows else { return try insert(rows) }
    // Their reports were just read, and the events are inserted with them.
    try connection.withoutForeignKeys { () throws(SQLiteError) in try insert(rows) }
  }

  private func insert(_ rows: Range<Int>) throws(SQLiteError) {
    for table in [events, links, totals, alternatives] { try table.flush() }
    try actors.run(rows.lowerBound, rows.upperBound)
  }

  private func writeLinks(_ members: [Member], _ lead: Int, _ id: Int) throws {
    if members.count == 1 {
      try links.queue.append(lead, id, "its only report")
      return
    }
    for (member, rule) in zip(members, scorer.rules(of: members.map(\.report))) {
      try links.queue.append(member.row, id, member.row == lead ? "leads; \(rule)" : rule)
    }
  }

  /// The figures by the rules that are not the database's own, where they are others.
  private func writeAlternatives(
    _ accounts: [Told: [Account]], _ coded: Member?, _ totals: ReportTotals, _ figures: [Figure], _ id: Int
  ) throws {
    for outcome in Outcome.allCases {
      // What was coded by hand holds by every rule.
      let isCoded = coded.map { totals[$0.row].contains { $0.outcome == outcome && $0.victim == nil } } ?? false
      guard !isCoded, let told = accounts[Told(outcome: outcome, victim: nil)] else { continue }
      let own = figures.first { $0.outcome == outcome && $0.victim == nil }
      for other in FigureRule.allCases where other != rule {
        guard let chosen = other.choose(told), own?.count != chosen.count else { continue }
        try alternatives.queue.append(
          id, other.rawValue, outcome.rawValue, chosen.count.low, chosen.count.best, chosen.count.high, chosen.reason)
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

  /// What accounts are of.
  struct Told: Hashable {
    var outcome: Outcome
    /// nil for everybody.
    var victim: VictimKind?
  }

  /// What the reports of an event tell, by outcome and kind of victim.
  private static func accounts(of members: [Member], _ totals: ReportTotals) -> [Told: [Account]] {
    // What is denied does not count beside what is not.
    let isDenied = members.allSatisfy { $0.report.status == .denied }
    var accounts: [Told: [Account]] = [:]
    for member in members where isDenied || member.report.status != .denied {
      for total in totals[member.row] {
        accounts[Told(outcome: total.outcome, victim: total.victim), default: []].append(
          Account(
            source: member.report.source, published: member.report.published, key: member.report.key,
            count: total.count, isPartisan: total.isPartisan))
      }
    }
    return accounts
  }

  /// Chooses the figure of each outcome and kind of victim by a rule.
  private static func figures(
    of members: [Member], _ coded: Member?, _ totals: ReportTotals, _ accounts: [Told: [Account]], _ rule: FigureRule
  ) -> [Figure] {
    if let only = members.first, members.count == 1 {
      return totals[only.row].map {
        Figure(outcome: $0.outcome, victim: $0.victim, count: $0.count, reason: $0.rule.words)
      }
    }
    var figures: [Figure] = []
    for outcome in Outcome.allCases {
      for victim in [nil] + VictimKind.allCases.map(Optional.some) {
        if let coded, let total = totals[coded.row].first(where: { $0.outcome == outcome && $0.victim == victim }) {
          figures.append(
            Figure(outcome: outcome, victim: victim, count: total.count, reason: "as it was coded by hand"))
        } else if let chosen = accounts[Told(outcome: outcome, victim: victim)].flatMap(rule.choose) {
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
