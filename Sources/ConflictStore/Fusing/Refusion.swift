import ConflictModel
import Fusion
internal import SQLite

/// Keeps the events those of the reports and decisions: of the neighbourhood of what changed, or all of them.
final class Refusion {
  private let connection: Connection
  /// nil where every report is to be an event of its own.
  private let fusion: Fusion?
  private let reader: FusionReader
  private let writer: EventWriter
  private var book: DecisionBook
  private var finder: NeighbourhoodFinder
  private let blocks: QueuedTable
  private let hasBlocks: SQLite.Statement
  private let noBlocks: SQLite.Statement
  private let candidates: SQLite.Statement
  private let eventOf: SQLite.Statement
  /// How many reports were compared with others because of a change, counted for tests.
  private(set) var reportsFused = 0

  /// - Parameter widest: in how many words a neighbourhood may tell; nil for what fusion goes by.
  init(_ connection: Connection, fuses: Bool, widest: Int? = nil) throws {
    self.connection = connection
    let settings = try StoredFusionSettings(connection)
    fusion =
      !fuses ? nil : widest.map { Fusion(settings.fusion, largestNeighbourhood: $0) } ?? Fusion(settings.fusion)
    reader = try FusionReader(connection)
    writer = try EventWriter(connection, settings.fusion, rule: settings.rule)
    book = try DecisionBook(connection)
    finder = try NeighbourhoodFinder(connection, fusion, reader)
    blocks = try QueuedTable(
      connection, "report_blocks", ["block", "day", "report_id"],
      insert: """
        INSERT OR IGNORE INTO report_blocks
        SELECT block, day, report_id FROM pending_report_blocks ORDER BY block, day, report_id
        """)
    hasBlocks = try connection.prepare("SELECT 1 FROM report_blocks WHERE report_id = ? LIMIT 1")
    noBlocks = try connection.prepare("DELETE FROM report_blocks WHERE report_id = ?")
    candidates = try connection.prepare(
      "SELECT report_id FROM report_blocks WHERE block = ? AND day BETWEEN ? AND ?")
    eventOf = try connection.prepare("SELECT event_id FROM event_reports WHERE report_id = ?")
  }

  // MARK: The neighbourhood of what changed

  /// Works out anew the events of what stands in `unfused_reports` and of its neighbours, and empties the list.
  ///
  /// - Parameters:
  ///   - fresh: what the transaction has written, by row; it may be less than all, and rows that are gone again.
  ///   - deleted: called when the events that change are gone and the new ones are not there yet.
  func catchUp(_ fresh: [Int: FreshReport], deleted: () throws -> Void) throws {
    try settleFamilies()
    let changed = try connection.map("SELECT report_id FROM unfused_reports ORDER BY report_id") { row in
      try row.int(0)
    }
    guard !changed.isEmpty else { return }
    try refresh()
    let fresh = try withoutCoded(fresh)
    for row in changed {
      if let report = fresh[row] { try reader.take(report, row: row) }
      try placeInBlocks(row, isFresh: fresh[row] != nil)
    }
    try blocks.flush()
    let neighbourhoods = try finder.neighbourhoods(around: changed, book)
    reportsFused += neighbourhoods.reduce(0) { $0 + $1.count }
    // In the order of keys, so that the rows of events do not hang on what was found first.
    let groups = neighbourhoods.flatMap(fuse).sorted { $0[0].report.key < $1[0].report.key }

    // What is as it was stays untouched.
    let touched = Set(changed)
    var reportsOfEvent: [Int: [Int]] = [:]
    // What was just written is of no event yet.
    for member in neighbourhoods.joined() where fresh[member.row] == nil {
      try eventOf.bind(member.row, at: 1)
      if let event = try eventOf.value(as: Int.self) { reportsOfEvent[event, default: []].append(member.row) }
    }
    var eventOfReports: [[Int]: Int] = [:]
    for (event, rows) in reportsOfEvent { eventOfReports[rows.sorted()] = event }
    var kept: Set<Int> = []
    let changedGroups = groups.filter { group in
      guard !group.contains(where: { touched.contains($0.row) }),
        let event = eventOfReports[group.map(\.row).sorted()], reportsOfEvent[event]?.count == group.count
      else { return true }
      kept.insert(event)
      return false
    }
    for event in reportsOfEvent.keys.sorted() where !kept.contains(event) {
      try connection.execute("DELETE FROM events WHERE id = \(event)")
    }
    try deleted()
    let totals = try ReportTotals(of: changedGroups.flatMap { $0.map(\.row) }, fresh, in: connection)
    for group in changedGroups { try write(group, totals) }
    try writer.flush()
    try connection.execute("DELETE FROM unfused_reports")
  }

  /// Finds out whom the families that changed go back to. Where that is somebody else than before all their reports are to
  /// be fused anew, for the same words may count for another source.
  private func settleFamilies() throws {
    let families = try connection.map("SELECT family FROM unfused_families ORDER BY family") { row in
      try row.text(0)
    }
    guard !families.isEmpty else { return }
    for family in families {
      let source = try connection.value(
        """
        SELECT ifnull(s.publisher, a.sha256)
        FROM article_families AS f JOIN articles AS a ON a.id = f.article_id
          JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
        WHERE f.family = \(family) ORDER BY s.published NULLS LAST, a.sha256 LIMIT 1
        """, as: String.self)
      let known = try connection.value("SELECT source FROM family_sources WHERE family = \(family)", as: String.self)
      if source == known { continue }
      if let source {
        try connection.execute(
          """
          INSERT INTO family_sources (family, source) VALUES (\(family), \(source))
          ON CONFLICT DO UPDATE SET source = excluded.source
          """)
      } else {
        try connection.execute("DELETE FROM family_sources WHERE family = \(family)")
      }
      // CROSS: else SQLite, which cannot know how large a family is, might go through all reports.
      try connection.execute(
        """
        INSERT OR IGNORE INTO unfused_reports
        SELECT reports.id FROM article_families CROSS JOIN reports USING (article_id) WHERE family = \(family)
        """)
    }
    try connection.execute("DELETE FROM unfused_families")
  }

  /// Notes some reports, and those linked with them, as changed: whatever becomes of the former, all that hung together
  /// by way of them hangs on the latter.
  func noteNeighbours(of rows: [Int]) throws {
    try refresh()
    for row in try finder.neighbours(of: rows, book).sorted() {
      try connection.execute("INSERT OR IGNORE INTO unfused_reports VALUES (\(row))")
    }
  }

  /// Reports near an event that are not part of it, with what kept them out; the nearest first.
  func nearMisses(of rows: [Int], limit: Int) throws -> [NearMiss] {
    guard let fusion else { return [] }
    let own = try rows.compactMap { try reader.read($0) }
    let event = Set(rows)
    var misses: [Int: NearMiss] = [:]
    for report in own {
      for row in try near(report, fusion.settings) where !event.contains(row) {
        guard let other = try reader.read(row) else { continue }
        let score = fusion.scorer.score(report, other)
        let reason: String
        switch score {
        case .points(let points, let evidence): reason = fusion.scorer.words(points, evidence)
        case .excluded(let exclusion): reason = exclusion.words
        }
        let points = score.value.isFinite ? score.value : nil
        if let known = misses[row], (known.points ?? -.infinity) >= (points ?? -.infinity) { continue }
        misses[row] = NearMiss(reportKey: EventWriter.digits(other.key), row: row, points: points, reason: reason)
      }
    }
    return Array(
      misses.values.sorted {
        ($0.points ?? -.infinity, $1.reportKey) > ($1.points ?? -.infinity, $0.reportKey)
      }.prefix(limit))
  }

  private func refresh() throws {
    reader.forget()
    let last = try connection.value("SELECT ifnull(max(id), 0) FROM decisions", as: Int.self) ?? 0
    if last != book.last { book = try DecisionBook(connection) }
  }

  /// What stands for a record that was coded by hand is read back, with the data set that it is of.
  private func withoutCoded(_ fresh: [Int: FreshReport]) throws -> [Int: FreshReport] {
    guard let first = fresh.keys.min() else { return fresh }
    let coded = try connection.map("SELECT report_id FROM coded_records WHERE report_id >= \(first)") { row in
      try row.int(0)
    }
    if coded.isEmpty { return fresh }
    let rows = Set(coded)
    return fresh.filter { !rows.contains($0.key) }
  }

  private func placeInBlocks(_ row: Int, isFresh: Bool) throws {
    guard let report = try reader.read(row) else { return }
    if !isFresh {
      // Looking is cheaper than deleting nothing.
      try hasBlocks.bind(row, at: 1)
      if try hasBlocks.value(as: Int.self) != nil { try noBlocks.run(row) }
    }
    guard let days = report.days else { return }
    for number in Blocks.of(report, country: report.spot?.country ?? 0) {
      try blocks.queue.append(Int(number), Int(days.first), row)
    }
  }

  private func near(_ report: FusionReport, _ settings: FusionSettings) throws -> [Int] {
    var rows: [Int] = []
    for search in Blocks.around(report, country: report.spot?.country ?? 0, settings: settings) {
      try candidates.bind(Int(search.block), Int(search.days.lowerBound), Int(search.days.upperBound))
      try candidates.forEach { row in rows.append(try row.int(0)) }
    }
    return rows
  }

  /// - Parameter members: a neighbourhood, in the order of keys.
  private func fuse(_ members: [EventWriter.Member]) -> [[EventWriter.Member]] {
    guard let fusion, members.count > 1 else { return members.map { [$0] } }
    let constraints = book.isEmpty ? FusionConstraints() : book.constraints(for: Set(members.map(\.report.key)))
    return fusion.events(ofNeighbourhood: members.map(\.report), constraints).map { $0.map { members[$0] } }
  }

  private func write(_ group: [EventWriter.Member], _ totals: ReportTotals) throws {
    let decided = book.isEmpty ? nil : book.decision(on: group.map { EventWriter.digits($0.report.key) })
    try writer.write(group, totals, decided)
  }

  // MARK: Everything

  /// Throws all events away and makes them anew. The caller sees to the sums.
  func rebuild() throws {
    try refresh()
    try connection.execute("INSERT INTO settings (name, value) VALUES ('rebuilding', 'events')")
    try settleFamilies()
    for sql: SQL in ["DELETE FROM unfused_reports", "DELETE FROM monthly_sums"] { try connection.execute(sql) }
    try clear()
    var members = try reader.readAll().map { EventWriter.Member(report: $0.report, row: $0.row) }
    reader.forget()
    try fillBlocks(members)
    members.sort { $0.report.key < $1.report.key }
    let groups: [[Int]]
    if let fusion {
      groups = fusion.events(of: members.map(\.report), book.constraints()).events
    } else {
      groups = members.indices.map { [$0] }
    }
    let totals = try ReportTotals(of: nil, in: connection)
    // Events that lie side by side in time lie side by side in the file: a timeline reads it from one end to the other.
    let order = groups.indices.sorted {
      (members[groups[$0][0]].report.days?.first ?? .max, $0) < (members[groups[$1][0]].report.days?.first ?? .max, $1)
    }
    for number in order { try write(groups[number].map { members[$0] }, totals) }
    try writer.flush()
    try connection.execute("DELETE FROM settings WHERE name IN ('rebuilding', 'fusion')")
  }

  /// Tables to which nothing points are emptied at a stroke; the events, whose triggers are asked about each, in parts:
  /// what one statement changes is kept in memory until it is done.
  private func clear() throws {
    for sql: SQL in [
      "DELETE FROM event_actors", "DELETE FROM event_totals", "DELETE FROM event_alternatives",
      "DELETE FROM event_reports", "DELETE FROM report_blocks",
    ] { try connection.execute(sql) }
    let size = 20_000
    let last = try connection.value("SELECT ifnull(max(id), 0) FROM events", as: Int.self) ?? 0
    for first in stride(from: 0, through: last, by: size) {
      try connection.execute("DELETE FROM events WHERE id >= \(first) AND id < \(first + size)")
    }
  }

  private func fillBlocks(_ members: [EventWriter.Member]) throws {
    struct Entry {
      var block: Int64
      var day: Int32
      var row: Int32
    }
    var entries: [Entry] = []
    entries.reserveCapacity(members.count * 2)
    for member in members {
      guard let days = member.report.days else { continue }
      for block in Blocks.of(member.report, country: member.report.spot?.country ?? 0) {
        entries.append(Entry(block: block, day: days.first, row: Int32(truncatingIfNeeded: member.row)))
      }
    }
    entries.sort { ($0.block, $0.day, $0.row) < ($1.block, $1.day, $1.row) }
    for entry in entries {
      try blocks.queue.append(Int(entry.block), Int(entry.day), Int(entry.row))
      if blocks.queue.count >= 10_000 { try blocks.flush() }
    }
    try blocks.flush()
  }
}

/// A report that was nearly part of an event.
public struct NearMiss: Hashable, Sendable {
  public var reportKey: String
  var row: Int
  /// nil where no score could have joined it.
  public var points: Double?
  /// Why it is not part of the event.
  public var reason: String
  /// The event that it is part of.
  public var eventKey = ""
  public var source: SourceReference?
  /// The sentence that it rests on.
  public var sentence: String?
}

/// How a database fuses, as it is stored in it.
struct StoredFusionSettings {
  var fusion: FusionSettings
  var rule: FigureRule

  init(_ connection: Connection) throws {
    fusion = FusionSettings()
    rule = .standard
    let values = try connection.map("SELECT name, value FROM settings WHERE name GLOB 'fusion.*'") { row in
      (try row.text(0), try row.text(1))
    }
    for (name, value) in values {
      switch name {
      case "fusion.days": fusion.days = Int(value) ?? fusion.days
      case "fusion.kilometres": fusion.kilometres = Double(value) ?? fusion.kilometres
      case "fusion.rule": rule = FigureRule(rawValue: value) ?? rule
      default: break
      }
    }
  }
}
