import Chronology
import ConflictModel
import ConflictStore

/// Casualties, or events, as bars: the best figure with its low and high bounds.
///
/// It is drawn for a terminal (``rendered(on:)``) or as SVG (``svg()``), legible without colour, with axis, unit and
/// source.
public struct CasualtyChart: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    public var label: String
    public var low: Int
    public var best: Int
    public var high: Int
    /// Whether some source sets no upper bound, so that `high` is a floor.
    public var isOpen: Bool
    public var events: Int

    public init(label: String, low: Int, best: Int, high: Int, isOpen: Bool = false, events: Int) {
      self.label = label
      self.low = low
      self.best = best
      self.high = high
      self.isOpen = isOpen
      self.events = events
    }
  }

  public var title: String
  /// What the axis counts: `people killed`, `events`.
  public var unit: String
  public var bars: [Bar]
  /// Whether the bars follow one another in time.
  public var isOfTime: Bool
  /// Where the numbers are from and when they were extracted.
  public var credit: String

  public init(title: String, unit: String, bars: [Bar], isOfTime: Bool, credit: String) {
    self.title = title
    self.unit = unit
    self.bars = bars
    self.isOfTime = isOfTime
    self.credit = credit
  }

  /// More bars than this nobody can read; of places or actors the rest is left out and counted.
  static let mostBars = 40
  /// Empty periods are drawn too, up to so many bars.
  private static let mostPeriods = 400

  /// - Parameters:
  ///   - table: Its rows are the bars.
  ///   - grouping: What made the rows of the table.
  ///   - outcome: What is drawn; nil for the number of events.
  ///   - label: What the rows are of: `month`, `country` …
  ///   - second: The same of a table of two ways. Its rows are bars with both names.
  ///   - isWhole: false where rows were left out or put in another order. What is not there is then not drawn as nothing:
  ///     only a whole table of periods becomes bars that follow one another in time, with empty ones between.
  ///   - credit: Where the numbers are from; see ``Credit``.
  public init(
    _ table: CasualtyTable, grouping: CasualtyQuery.Grouping, outcome: Outcome?, label: String, second: String? = nil,
    isWhole: Bool = true, credit: String
  ) {
    let period = isWhole && second == nil ? Period(grouping) : nil
    var bars = table.rows.map { row in Self.bar(row, outcome, hasSecond: second != nil) }
    if case .total = grouping { for index in bars.indices { bars[index].label = "all" } }
    if !bars.contains(where: { $0.label.isEmpty }), let period { bars = period.filled(bars, most: Self.mostPeriods) }
    let name = [label, second].compactMap { $0 }.joined(separator: " and ").split(separator: "_").joined(separator: " ")
    let of = outcome.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() } ?? "Events"
    self.init(
      title: name == "total" ? of : "\(of) by \(name)", unit: outcome.map { "people \($0.rawValue)" } ?? "events",
      bars: bars, isOfTime: period != nil, credit: credit)
  }

  private static func bar(_ row: CasualtyRow, _ outcome: Outcome?, hasSecond: Bool) -> Bar {
    func words(_ label: String?, _ detail: String?) -> String {
      label.map { [$0, detail].compactMap { $0 }.joined(separator: ", ") } ?? "unknown"
    }
    var label = words(row.label, row.detail)
    if hasSecond { label += " · " + words(row.second, row.secondDetail) }
    guard let outcome else {
      return Bar(label: label, low: row.events, best: row.events, high: row.events, events: row.events)
    }
    let sum = row[outcome]
    return Bar(
      label: label, low: sum.low, best: sum.best, high: max(sum.high, sum.best), isOpen: sum.openEvents > 0,
      events: row.events)
  }

  /// The end of the axis: the largest bound, rounded up to a number that divides well.
  var ceiling: Int { Scale.ceiling(bars.map(\.high).max() ?? 0) }
}

/// Stretches of time that make the rows of a table.
enum Period: Hashable {
  case day, week, month, year

  init?(_ grouping: CasualtyQuery.Grouping) {
    switch grouping {
    case .day: self = .day
    case .week: self = .week
    case .month: self = .month
    case .year: self = .year
    default: return nil
    }
  }

  /// The coarsest that still tells things apart: some dozens of bars from the first to the last day.
  init(from first: CalendarDate, to last: CalendarDate) {
    switch last.days(since: first) {
    case ..<46: self = .day
    case ..<300: self = .week
    case ..<2200: self = .month
    default: self = .year
    }
  }

  var grouping: CasualtyQuery.Grouping {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }

  var name: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }

  /// The first day of the period with this label: `2020-10-01`, `2020-W40`, `2020-10`, `2020`.
  func start(of label: String) -> CalendarDate? {
    switch self {
    case .day: return CalendarDate(iso8601: label)
    case .month: return label.utf8.count == 7 ? CalendarDate(iso8601: label + "-01") : nil
    case .year: return label.utf8.count == 4 ? CalendarDate(iso8601: label + "-01-01") : nil
    case .week:
      let parts = label.split(separator: "-W")
      guard parts.count == 2, let year = Int(parts[0]), let week = Int(parts[1]) else { return nil }
      return CalendarDate.monday(ofWeek: week, year: year)
    }
  }

  func label(of day: CalendarDate) -> String {
    switch self {
    case .day: return day.description
    case .month: return String(day.description.prefix(7))
    case .year: return String(day.description.prefix(4))
    case .week:
      let (year, week) = day.isoWeek
      return "\(year)-W\(week < 10 ? "0" : "")\(week)"
    }
  }

  /// The first day of the next period.
  func next(_ day: CalendarDate) -> CalendarDate {
    switch self {
    case .day: day.adding(days: 1)
    case .week: day.adding(days: 7)
    case .month: day.adding(months: 1)
    case .year: day.adding(years: 1)
    }
  }

  /// The bars in order of time with empty ones for periods in which nothing is told; as they are where that would be more
  /// than `most`. Bars without a period come last.
  func filled(_ bars: [CasualtyChart.Bar], most: Int) -> [CasualtyChart.Bar] {
    let dated = bars.compactMap { bar in start(of: bar.label).map { (day: $0, bar: bar) } }
    let rest = bars.filter { start(of: $0.label) == nil }
    guard let first = dated.map(\.day).min(), let last = dated.map(\.day).max() else { return bars }
    let known = Dictionary(dated.map { ($0.day, $0.bar) }) { a, _ in a }
    var filled: [CasualtyChart.Bar] = []
    var day = first
    while day <= last {
      guard filled.count < most else { return bars }
      filled.append(known[day] ?? CasualtyChart.Bar(label: label(of: day), low: 0, best: 0, high: 0, events: 0))
      day = next(day)
    }
    return filled + rest
  }
}

/// Where the numbers on an axis stand.
enum Scale {
  /// The smallest of 1, 2, 5, 10, 20, 50 … tenths steps that holds a number.
  static func ceiling(_ number: Int) -> Int {
    guard number > 1 else { return 1 }
    let step = step(number)
    return (number + step - 1) / step * step
  }

  /// A step of 1, 2 or 5 times a power of ten that goes at most five times into the number.
  static func step(_ number: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where power * factor * 5 >= number { return power * factor }
      guard power < 1_000_000_000_000 else { return power }
      power *= 10
    }
  }

  static func ticks(to ceiling: Int) -> [Int] {
    Array(stride(from: 0, through: ceiling, by: step(ceiling)))
  }
}
