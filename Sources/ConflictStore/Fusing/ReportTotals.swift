import ConflictModel
import Fusion
internal import SQLite

/// What the figures of each report come to, by outcome and kind of victim, for the reports in question.
struct ReportTotals {
  /// One total of one report.
  struct Total {
    var outcome: Outcome
    /// nil for everybody.
    var victim: VictimKind?
    var count: Count
    var isPartisan: Bool
    var rule: CasualtyTotal.Rule
  }

  private var ranges: [Int: Range<Int>] = [:]
  private var totals: [Total] = []

  /// By the row of the report.
  subscript(row: Int) -> ArraySlice<Total> { ranges[row].map { totals[$0] } ?? [] }

  /// - Parameters:
  ///   - rows: the reports' rows; nil for all.
  ///   - fresh: those of which the figures need not be read, by row.
  init(of rows: [Int]?, _ fresh: [Int: FreshReport] = [:], in connection: Connection) throws {
    guard let rows else {
      try load(try connection.prepare("\(Self.figures) ORDER BY f.report_id, f.ordinal"))
      return
    }
    let statement = try connection.prepare("\(Self.figures) WHERE f.report_id = ? ORDER BY f.report_id, f.ordinal")
    for row in rows {
      if let fresh = fresh[row] {
        finish(row, fresh.report.figures, fresh.report.scope, fresh.partisan)
        continue
      }
      try statement.bind(row, at: 1)
      try load(statement)
    }
  }

  /// A figure comes once for each kind of victim that it is of.
  private static let figures: SQL = """
    SELECT f.report_id, f.id, v.victim, r.scope, r.partisan, f.outcome, f.scope, f.low, f.best, f.high, f.said_by,
      f.status
    FROM figures AS f CROSS JOIN reports AS r ON r.id = f.report_id
      LEFT JOIN figure_victims AS v ON v.figure_id = f.id
    """

  private mutating func load(_ statement: SQLite.Statement) throws {
    var (report, figure) = (-1, -1)
    var scope = Scope.incident
    var partisan = 0
    var figures: [CasualtyFigure] = []
    try statement.forEach { row in
      if try row.int(0) != report {
        finish(report, figures, scope, partisan)
        figures.removeAll(keepingCapacity: true)
        (report, scope, partisan) = (try row.int(0), try row[3], try row.int(4))
      }
      let victim = try (row[2] as String?).flatMap { VictimKind(rawValue: $0) }
      if try row.int(1) == figure, !figures.isEmpty {
        if let victim { figures[figures.count - 1].victims.append(victim) }
        return
      }
      figure = try row.int(1)
      figures.append(
        CasualtyFigure(
          outcome: try row[5], victims: victim.map { [$0] } ?? [], scope: try row[6],
          count: Count(low: try row.int(7), best: try row[8], high: try row[9]), text: "",
          span: TextSpan(start: 0, end: 0), by: try row[10], status: try row[11]))
    }
    finish(report, figures, scope, partisan)
  }

  private mutating func finish(_ report: Int, _ figures: [CasualtyFigure], _ scope: Scope, _ partisan: Int) {
    guard !figures.isEmpty else { return }
    let start = totals.count
    for total in CasualtyTotal.all(figures, scope: scope) {
      let bit = Outcome.allCases.firstIndex(of: total.outcome) ?? 0
      totals.append(
        Total(
          outcome: total.outcome, victim: total.victim, count: total.count, isPartisan: partisan >> bit & 1 == 1,
          rule: total.rule))
    }
    ranges[report] = start..<totals.count
  }
}

/// What the figures of a report come to, for everybody or for one kind of victim.
struct CasualtyTotal: Equatable {
  var outcome: Outcome
  /// nil for everybody.
  var victim: VictimKind?
  var count: Count
  var rule: Rule

  /// How the number was come by.
  enum Rule: Equatable {
    case only, part, rivals
    case sum(Int)

    var words: String {
      switch self {
      case .only: "the only figure"
      case .part: "the figure for a part"
      case .rivals: "rival figures widen low and high"
      case .sum(let count): "sum of \(count) figures"
      }
    }
  }

  /// Every total that a report gives, in its own scope.
  ///
  /// For a kind of victim the whole figures of that kind count; where there are none, the subsets do ("12 killed,
  /// including two children": two children). So kinds overlap, and only the totals for everybody may be added up.
  static func all(_ figures: [CasualtyFigure], scope: Scope) -> [CasualtyTotal] {
    if figures.count == 1 { return totals(of: figures[0], scope) }
    var totals: [CasualtyTotal] = []
    for outcome in Outcome.allCases where figures.contains(where: { $0.outcome == outcome && $0.status != .denied }) {
      let figures = figures.filter { $0.outcome == outcome && $0.status != .denied }
      let whole = figures.filter { $0.scope == scope }
      if let count = CasualtyFigure.total(whole) {
        totals.append(CasualtyTotal(outcome: outcome, victim: nil, count: count, rule: rule(whole)))
      }
      for kind in VictimKind.allCases where figures.contains(where: { $0.victims.contains(kind) }) {
        var chosen = whole.filter { $0.victims.contains(kind) }
        if chosen.isEmpty { chosen = figures.filter { $0.scope == .subset && $0.victims.contains(kind) } }
        guard let count = CasualtyFigure.total(chosen) else { continue }
        totals.append(CasualtyTotal(outcome: outcome, victim: kind, count: count, rule: rule(chosen)))
      }
    }
    return totals
  }

  /// The totals of a report with one figure, as most are.
  private static func totals(of figure: CasualtyFigure, _ scope: Scope) -> [CasualtyTotal] {
    guard figure.status != .denied else { return [] }
    var totals: [CasualtyTotal] = []
    func add(_ victim: VictimKind?) {
      totals.append(
        CasualtyTotal(
          outcome: figure.outcome, victim: victim, count: figure.count, rule: figure.scope == .subset ? .part : .only))
    }
    if figure.scope == scope { add(nil) }
    guard figure.scope == scope || figure.scope == .subset, !figure.victims.isEmpty else { return totals }
    for kind in VictimKind.allCases where figure.victims.contains(kind) { add(kind) }
    return totals
  }

  private static func rule(_ figures: [CasualtyFigure]) -> Rule {
    if Set(figures.map(\.by)).count > 1 { return .rivals }
    if figures.count > 1 { return .sum(figures.count) }
    return figures.first?.scope == .subset ? .part : .only
  }
}
