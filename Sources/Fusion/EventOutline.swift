import ConflictModel

/// Which of its reports an event takes its values from.
///
/// Each value is the one that most independent sources give among those who know it best; where two are given equally
/// often, the one of the report with the smaller key.
public struct EventOutline: Hashable, Sendable {
  /// The report that tells of it best; its sentence stands for the event in tables.
  public var lead: FusionReport
  /// The report whose dates are the event's; nil where nobody knows when it was.
  public var dated: FusionReport?
  /// The report whose place is the event's; nil where nobody knows where it was.
  public var placed: FusionReport?
  public var subType: SubEventType
  public var status: ReportStatus
  /// How many independent sources tell of it.
  public var sources: Int

  /// - Parameter reports: at least one, in the order of keys.
  public init?(_ reports: [FusionReport]) {
    guard let first = reports.first else { return nil }
    var (lead, quality) = (first, Self.quality(first))
    for report in reports.dropFirst() {
      let other = Self.quality(report)
      if quality.lexicographicallyPrecedes(other) { (lead, quality) = (report, other) }
    }
    self.lead = lead
    sources = Set(reports.map(\.source)).count
    if reports.count == 1 {
      dated = first.days == nil ? nil : first
      placed = first.spot == nil ? nil : first
      (subType, status) = (first.subType, first.status)
      return
    }
    // A day that only the printing bounds is no better than a span.
    func vagueness(_ days: FusionReport.Days) -> Int { Int(days.precision) * 2 + (days.isOnlyBounded ? 3 : 0) }
    dated = Self.elected(reports, by: { $0.days.map(vagueness) }, value: { $0.days.map { [$0.first, $0.last] } })
    placed = Self.elected(reports, by: { $0.spot.map { $0.precision == 7 ? 3 : Int($0.precision) } }) { report in
      report.spot.map { [$0.place] }
    }
    subType =
      Self.elected(reports, by: { $0.subType == .other ? 1 : 0 }, value: { [Self.number($0.subType)] })?.subType
      ?? first.subType
    // What one source asserts is asserted, whoever else only claims or denies it.
    status =
      reports.contains { $0.status == .asserted }
      ? .asserted
      : Self.elected(reports, by: { $0.status == .denied ? 1 : 0 }, value: { [Self.number($0.status)] })?.status
        ?? first.status
  }

  private static func number(_ subType: SubEventType) -> Int32 {
    Int32(SubEventType.allCases.firstIndex(of: subType) ?? 0)
  }

  private static func number(_ status: ReportStatus) -> Int32 {
    Int32(ReportStatus.allCases.firstIndex(of: status) ?? 0)
  }

  /// Among the reports of the least rank, one with the value that most sources give; nil where none has a rank.
  private static func elected(
    _ reports: [FusionReport], by rank: (FusionReport) -> Int?, value: (FusionReport) -> [Int32]?
  ) -> FusionReport? {
    guard let least = reports.compactMap(rank).min() else { return nil }
    var order: [[Int32]] = []
    var votes: [[Int32]: (first: FusionReport, sources: Set<Int32>)] = [:]
    for report in reports where rank(report) == least {
      guard let value = value(report) else { continue }
      if votes[value] == nil {
        order.append(value)
        votes[value] = (report, [])
      }
      votes[value]?.sources.insert(report.source)
    }
    var best: (first: FusionReport, sources: Set<Int32>)?
    for value in order {
      guard let vote = votes[value] else { continue }
      if vote.sources.count > best?.sources.count ?? 0 { best = vote }
    }
    return best?.first
  }

  /// What makes a report a good one to quote: it knows where, when, how many, and is sure; an asserted one before others.
  private static func quality(_ report: FusionReport) -> [Int] {
    [
      report.status == .asserted ? 1 : 0,
      report.spot.map { 8 - Int($0.precision) } ?? 0,
      report.days.map { $0.isOnlyBounded ? 1 : 7 - Int($0.precision) } ?? 0,
      (report.killed == nil ? 0 : 1) + (report.wounded == nil ? 0 : 1),
      Int(report.confidence * 1000),
    ]
  }
}
