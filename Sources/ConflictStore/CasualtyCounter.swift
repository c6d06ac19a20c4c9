import Chronology
import ConflictModel
import Fusion
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

  /// A row of a table of two ways; the second is unknown in one of one.
  private struct Pair: Hashable {
    var first: Key
    var second = Key.unknown
  }

  private let grouping: CasualtyQuery.Grouping
  private let second: CasualtyQuery.Grouping?
  private let rule: FigureRule?
  private let outcomes: [Outcome]
  private var indices: [Pair: Int] = [:]
  private var tallies: [Tally] = []

  init(_ query: CasualtyQuery) {
    grouping = query.grouping
    second = query.second
    rule = query.rule
    outcomes = query.outcomes
  }

  // MARK: Counting

  mutating func count(_ events: CountedEvents, in connection: Connection) throws {
    let keys = keyColumns
    let (figures, choice) = figureColumns
    var seen = Repetitions(grouping, second)
    try connection.prepare(
      """
      SELECT \(keys), \(figures) FROM \(events.table) \(choice) \(joins) WHERE \(events.conditions)
      """
    ).forEach { row in
      if try seen.isRepetition(row) { return }
      let index = index(of: try pair(row))
      tallies[index].events += 1
      if let low: Int = try row[6] { tallies[index].killed.add(low: low, best: try row[7], high: try row[8]) }
      if let low: Int = try row[9] { tallies[index].wounded.add(low: low, best: try row[10], high: try row[11]) }
    }
    try countOthers(events, connection)
  }

  private var keyColumns: SQL { "\(grouping.keyColumns), \(second?.keyColumns ?? "NULL, NULL, NULL")" }

  private var joins: SQL { "\(grouping.join) \(second?.join ?? "")" }

  /// Six columns of killed and wounded, and the tables that they need beside `events AS e`.
  private var figureColumns: (columns: SQL, join: SQL) {
    guard let rule else {
      return ("e.killed_low, e.killed_best, e.killed_high, e.wounded_low, e.wounded_best, e.wounded_high", "")
    }
    return (
      """
      iif(k.event_id IS NULL, e.killed_low, k.low), iif(k.event_id IS NULL, e.killed_best, k.best),
      iif(k.event_id IS NULL, e.killed_high, k.high), iif(w.event_id IS NULL, e.wounded_low, w.low),
      iif(w.event_id IS NULL, e.wounded_best, w.best), iif(w.event_id IS NULL, e.wounded_high, w.high)
      """,
      """
      LEFT JOIN event_alternatives AS k ON k.event_id = e.id AND k.rule = \(rule.rawValue) AND k.outcome = 'killed'
      LEFT JOIN event_alternatives AS w ON w.event_id = e.id AND w.rule = \(rule.rawValue) AND w.outcome = 'wounded'
      """
    )
  }

  /// What is neither killed nor wounded, from the table of totals.
  private mutating func countOthers(_ events: CountedEvents, _ connection: Connection) throws {
    for outcome in outcomes where outcome != .killed && outcome != .wounded {
      var seen = Repetitions(grouping, second)
      let alternative: SQL =
        rule.map {
          """
          LEFT JOIN event_alternatives AS k ON k.event_id = e.id AND k.rule = \($0.rawValue)
            AND k.outcome = \(outcome.rawValue)
          """
        } ?? "LEFT JOIN (SELECT NULL AS event_id, NULL AS low, NULL AS best, NULL AS high) AS k ON 0"
      try connection.prepare(
        """
        SELECT \(keyColumns), iif(k.event_id IS NULL, t.low, k.low), iif(k.event_id IS NULL, t.best, k.best),
          iif(k.event_id IS NULL, t.high, k.high)
        FROM \(events.table) CROSS JOIN event_totals AS t ON t.event_id = e.id \(alternative) \(joins)
        WHERE t.victims = 'all' AND t.outcome = \(outcome.rawValue) AND \(events.conditions)
        """
      ).forEach { row in
        if try seen.isRepetition(row) { return }
        tallies[index(of: try pair(row))].others[outcome, default: CasualtySum()]
          .add(low: try row[6], best: try row[7], high: try row[8])
      }
    }
  }

  /// Somebody with two roles in an event is still one; their rows come one after the other, unless something else parts
  /// them.
  private struct Repetitions {
    private let column: Int?
    private let isParted: Bool
    private var last = SIMD2(0, 0)
    private var all: Set<SIMD2<Int>> = []
    private var others: Set<[String?]> = []

    init(_ first: CasualtyQuery.Grouping, _ second: CasualtyQuery.Grouping?) {
      if case .actor = first {
        column = 0
      } else if case .actor = second {
        column = 3
      } else {
        column = nil
      }
      if case .publisher = first {
        isParted = true
      } else if case .publisher = second {
        isParted = true
      } else {
        isParted = false
      }
    }

    mutating func isRepetition(_ row: borrowing Row) throws -> Bool {
      guard let column, let actor: Int = try row[column + 1] else { return false }
      let event: Int = try row[column]
      if isParted {
        return !others.insert(["\(event)", "\(actor)", try row[column == 0 ? 3 : 0] as String?]).inserted
      }
      if last == SIMD2(event, actor) { return true }
      last = SIMD2(event, actor)
      return false
    }
  }

  private mutating func index(of pair: Pair) -> Int {
    if let index = indices[pair] { return index }
    indices[pair] = tallies.count
    tallies.append(Tally())
    return tallies.count - 1
  }

  private func pair(_ row: borrowing Row) throws -> Pair {
    guard let second else { return Pair(first: try key(row, grouping, 0)) }
    return Pair(first: try key(row, grouping, 0), second: try key(row, second, 3))
  }

  /// The key of a row out of three columns, see `keyColumns`.
  private func key(_ row: borrowing Row, _ grouping: CasualtyQuery.Grouping, _ column: Int) throws -> Key {
    switch grouping {
    case .day, .week, .month, .year:
      guard let day: Int = try row[column] else { return .unknown }
      let (precision, length): (Int, Int) = (try row[column + 1], try row[column + 2])
      return Self.period(grouping, day: day, precision: precision, length: length).map(Key.number) ?? .unknown
    case .country, .type, .subType, .publisher: return (try row[column] as String?).map(Key.word) ?? .unknown
    case .place, .admin1: return (try row[column] as Int?).map(Key.number) ?? .unknown
    case .actor: return (try row[column + 1] as Int?).map(Key.number) ?? .unknown
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
    let names = try names(connection, grouping, indices.keys.lazy.map(\.first))
    let seconds = try second.map { try self.names(connection, $0, indices.keys.lazy.map(\.second)) }
    var rows: [CasualtyRow] = []
    var indexOfName: [[Name]: Int] = [:]
    for (key, index) in indices {
      let name = names(key.first)
      var row = row(tallies[index], name)
      let second = seconds?(key.second) ?? Name()
      (row.second, row.secondDetail) = (second.label, second.detail)
      // Two places of one name in one country, for a table, are one.
      if let known = indexOfName[[name, second]] {
        rows[known].add(row)
      } else {
        indexOfName[[name, second]] = rows.count
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
  private func names(
    _ connection: Connection, _ grouping: CasualtyQuery.Grouping, _ keys: some Sequence<Key>
  ) throws -> (Key) -> Name {
    var table: [Int: Name] = [:]
    let wanted = Set(keys)
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
        if wanted.contains(.number(id)) { table[id] = Name(label: try row[1], detail: try row[2]) }
      }
    }
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
