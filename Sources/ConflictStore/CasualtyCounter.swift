import Chronology
import ConflictModel
internal import SQLite

/// The events whose figures count, as SQL.
struct CountedEvents {
  /// `events AS e`, with a hint where one is needed.
  var table: SQL
  /// On `e`.
  var conditions: SQL
}

/// Adds up the figures of events, one row after the other.
///
/// SQLite groups by sorting; a table of sums by key needs one pass and no sort.
struct CasualtyCounter {
  /// What a row is of: a day, a week, a month or a year as a number, a row of another table, a word.
  private enum Key: Hashable {
    case number(Int)
    case word(String)
    case unknown
  }

  private struct Tally {
    var events = 0
    var killed = CasualtySum()
    var wounded = CasualtySum()
    var others: [Outcome: CasualtySum] = [:]
  }

  private let grouping: CasualtyQuery.Grouping
  private let outcomes: [Outcome]
  private var indices: [Key: Int] = [:]
  private var tallies: [Tally] = []

  init(_ query: CasualtyQuery) {
    grouping = query.grouping
    outcomes = query.outcomes
  }

  // MARK: Counting

  mutating func count(_ events: CountedEvents, in connection: Connection) throws {
    var last: (event: Int, actor: Int) = (0, 0)
    try connection.prepare(
      """
      SELECT \(grouping.keyColumns), e.killed_low, e.killed_best, e.killed_high, e.wounded_low, e.wounded_best,
        e.wounded_high
      FROM \(events.table) \(grouping.join) WHERE \(events.conditions)
      """
    ).forEach { row in
      if case .actor = grouping, let actor: Int = try row[1] {
        // Somebody with two roles in an event is still one; their rows come one after the other.
        let event: Int = try row[0]
        if last == (event, actor) { return }
        last = (event, actor)
      }
      let index = index(of: try key(row))
      tallies[index].events += 1
      if let low: Int = try row[3] { tallies[index].killed.add(low: low, best: try row[4], high: try row[5]) }
      if let low: Int = try row[6] { tallies[index].wounded.add(low: low, best: try row[7], high: try row[8]) }
    }
    try countOthers(events, connection)
  }

  /// What is neither killed nor wounded, from the table of totals.
  private mutating func countOthers(_ events: CountedEvents, _ connection: Connection) throws {
    let others = outcomes.filter { $0 != .killed && $0 != .wounded }
    guard !others.isEmpty else { return }
    var last: (event: Int, actor: Int, outcome: Outcome?) = (0, 0, nil)
    try connection.prepare(
      """
      SELECT \(grouping.keyColumns), t.outcome, t.low, t.best, t.high
      FROM \(events.table) CROSS JOIN event_totals AS t ON t.event_id = e.id \(grouping.join)
      WHERE t.victims = 'all' AND t.outcome IN \(SQL.list(others.map(\.rawValue))) AND \(events.conditions)
      """
    ).forEach { row in
      let outcome: Outcome = try row[3]
      if case .actor = grouping, let actor: Int = try row[1] {
        let event: Int = try row[0]
        if last == (event, actor, outcome) { return }
        last = (event, actor, outcome)
      }
      tallies[index(of: try key(row))].others[outcome, default: CasualtySum()]
        .add(low: try row[4], best: try row[5], high: try row[6])
    }
  }

  private mutating func index(of key: Key) -> Int {
    if let index = indices[key] { return index }
    indices[key] = tallies.count
    tallies.append(Tally())
    return tallies.count - 1
  }

  /// The key of a row out of its first three columns, see `keyColumns`.
  private func key(_ row: borrowing Row) throws -> Key {
    switch grouping {
    case .day, .week, .month, .year:
      guard let day: Int = try row[0] else { return .unknown }
      let (precision, length): (Int, Int) = (try row[1], try row[2])
      return Self.period(grouping, day: day, precision: precision, length: length).map(Key.number) ?? .unknown
    case .country, .type, .subType: return (try row[0] as String?).map(Key.word) ?? .unknown
    case .place, .admin1: return (try row[0] as Int?).map(Key.number) ?? .unknown
    case .actor: return (try row[1] as Int?).map(Key.number) ?? .unknown
    case .total, .areas, .outcome, .victims: return .unknown
    }
  }

  /// The number of the day, week, month or year that an event is of: that of its first day, as long as its date is known
  /// that well.
  private static func period(_ grouping: CasualtyQuery.Grouping, day: Int, precision: Int, length: Int) -> Int? {
    switch grouping {
    case .day: return precision <= 2 && length == 10 ? day : nil
    // From Monday to Monday; day 0 was a Thursday.
    case .week: return precision <= 3 && length == 10 ? Int((Double(day + 3) / 7).rounded(.down)) : nil
    case .month:
      guard precision <= 4, length >= 7 else { return nil }
      let date = CalendarDate(dayNumber: day)
      return date.year * 12 + date.month - 1
    default: return CalendarDate(dayNumber: day).year
    }
  }

  // MARK: Rows

  /// A row for every key, with its name; in no order.
  func rows(named connection: Connection) throws -> [CasualtyRow] {
    let names = try names(connection)
    var rows: [CasualtyRow] = []
    var indexOfName: [Name: Int] = [:]
    for (key, index) in indices {
      let name = names(key)
      let row = row(tallies[index], name)
      // Two places of one name in one country, for a table, are one.
      if let known = indexOfName[name] {
        rows[known].add(row)
      } else {
        indexOfName[name] = rows.count
        rows.append(row)
      }
    }
    return rows
  }

  private struct Name: Hashable {
    var label: String?
    var detail: String?
  }

  private func row(_ tally: Tally, _ name: Name) -> CasualtyRow {
    var row = CasualtyRow(label: name.label, detail: name.detail, events: tally.events, sums: tally.others)
    if outcomes.contains(.killed), tally.killed.events > 0 { row.sums[.killed] = tally.killed }
    if outcomes.contains(.wounded), tally.wounded.events > 0 { row.sums[.wounded] = tally.wounded }
    return row
  }

  /// What to call each key.
  private func names(_ connection: Connection) throws -> (Key) -> Name {
    var table: [Int: Name] = [:]
    let sql: SQL? =
      switch grouping {
      case .place: "SELECT id, name, country FROM places"
      case .admin1: "SELECT id, admin1, country FROM places"
      case .actor: "SELECT id, name, kind FROM actors"
      default: nil
      }
    if let sql {
      try connection.prepare(sql).forEach { row in
        let id: Int = try row[0]
        if indices[.number(id)] != nil { table[id] = Name(label: try row[1], detail: try row[2]) }
      }
    }
    let grouping = grouping
    return { key in
      switch key {
      case .unknown: return Name()
      case .word(let word):
        guard case .subType = grouping else { return Name(label: word) }
        return Name(label: word, detail: SubEventType(rawValue: word)?.type.rawValue)
      case .number(let number): return table[number] ?? Name(label: Self.label(number, grouping))
      }
    }
  }

  /// A day, week, month or year as ISO 8601 writes it.
  private static func label(_ number: Int, _ grouping: CasualtyQuery.Grouping) -> String {
    switch grouping {
    case .day: return CalendarDate(dayNumber: number).description
    case .week:
      let week = CalendarDate(dayNumber: number * 7 - 3).isoWeek
      return "\(PartialDate(year: week.year))-W\(week.week < 10 ? "0" : "")\(week.week)"
    case .month: return PartialDate(year: number / 12, month: number % 12 + 1).description
    default: return PartialDate(year: number).description
    }
  }
}

extension CasualtySum {
  mutating func add(low: Int, best: Int?, high: Int?) {
    self.low += low
    self.best += best ?? low
    self.high += high ?? best ?? low
    events += 1
    if high == nil { openEvents += 1 }
  }

  mutating func add(_ other: CasualtySum) {
    low += other.low
    best += other.best
    high += other.high
    events += other.events
    openEvents += other.openEvents
  }
}

extension CasualtyRow {
  mutating func add(_ other: CasualtyRow) {
    events += other.events
    for (outcome, sum) in other.sums { sums[outcome, default: CasualtySum()].add(sum) }
  }
}
