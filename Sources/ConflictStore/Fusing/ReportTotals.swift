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

  /// - Parameter rows: the reports' rows; nil for all.
  init(of rows: [Int]?, in connection: Connection) throws {
    guard let rows else {
      try load("1", connection)
      return
    }
    for row in rows { try load("f.report_id = \(row)", connection) }
  }

  private mutating func load(_ condition: SQL, _ connection: Connection) throws {
    var current = -1
    var scope = Scope.incident
    var partisan = 0
    var figures: [CasualtyFigure] = []
    func finish(_ totals: inout ReportTotals) {
      guard !figures.isEmpty else { return }
      let start = totals.totals.count
      for total in CasualtyTotal.all(figures, scope: scope) {
        let bit = Outcome.allCases.firstIndex(of: total.outcome) ?? 0
        totals.totals.append(
          Total(
            outcome: total.outcome, victim: total.victim, count: total.count, isPartisan: partisan >> bit & 1 == 1,
            rule: total.rule))
      }
      totals.ranges[current] = start..<totals.totals.count
      figures.removeAll(keepingCapacity: true)
    }
    try connection.prepare(
      """
      SELECT f.report_id, r.scope, r.partisan, f.outcome, f.scope, f.low, f.best, f.high, f.said_by, f.status,
        (SELECT group_concat(victim, ';') FROM figure_victims WHERE figure_id = f.id)
      FROM figures AS f CROSS JOIN reports AS r ON r.id = f.report_id
      WHERE \(condition) ORDER BY f.report_id, f.ordinal
      """
    ).forEach { row in
      let report = try row.int(0)
      if report != current {
        finish(&self)
        current = report
        scope = try row[1]
        partisan = try row.int(2)
      }
      let victims: String? = try row[10]
      figures.append(
        CasualtyFigure(
          outcome: try row[3],
          victims: victims.map { $0.split(separator: ";").compactMap { VictimKind(rawValue: String($0)) } } ?? [],
          scope: try row[4], count: Count(low: try row.int(5), best: try row[6], high: try row[7]), text: "",
          span: TextSpan(start: 0, end: 0), by: try row[8], status: try row[9]))
    }
    finish(&self)
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
    var totals: [CasualtyTotal] = []
    for outcome in Outcome.allCases {
      let figures = figures.filter { $0.outcome == outcome && $0.status != .denied }
      guard !figures.isEmpty else { continue }
      let whole = figures.filter { $0.scope == scope }
      if let count = CasualtyFigure.total(whole) {
        totals.append(CasualtyTotal(outcome: outcome, victim: nil, count: count, rule: rule(whole)))
      }
      guard figures.contains(where: { !$0.victims.isEmpty }) else { continue }
      for kind in VictimKind.allCases {
        var chosen = whole.filter { $0.victims.contains(kind) }
        if chosen.isEmpty { chosen = figures.filter { $0.scope == .subset && $0.victims.contains(kind) } }
        guard let count = CasualtyFigure.total(chosen) else { continue }
        totals.append(CasualtyTotal(outcome: outcome, victim: kind, count: count, rule: rule(chosen)))
      }
    }
    return totals
  }

  private static func rule(_ figures: [CasualtyFigure]) -> Rule {
    if Set(figures.map(\.by)).count > 1 { return .rivals }
    if figures.count > 1 { return .sum(figures.count) }
    return figures.first?.scope == .subset ? .part : .only
  }
}
