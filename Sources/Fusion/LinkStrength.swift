import ConflictModel

/// How near two reports must be to be looked at together. In most neighbourhoods a weak link is enough; where a town is told
/// of in hundreds of papers every day, everything would hang together for years, so there only the stronger ones count.
///
/// Each strength links less than the one before it, and nothing else. So what hangs together by one of them hangs together by
/// those before it, and it hangs on the reports alone which strength holds for a report: the first by which what hangs
/// together with it is not too wide, see ``Fusion/isWide(_:)``.
public enum LinkStrength: Int, CaseIterable, Comparable, Sendable {
  /// Two reports that may be of one event by way of others.
  case weak
  /// Two that would be joined if there were no others.
  case firm
  /// The same of one first day: nothing that happened on another one hangs together with it.
  case sameDay

  /// The one after it; nil for the last.
  public var next: LinkStrength? { LinkStrength(rawValue: rawValue + 1) }

  public static func < (a: LinkStrength, b: LinkStrength) -> Bool { a.rawValue < b.rawValue }
}

extension PairScorer {
  /// Whether two reports are looked at together, whatever their sources.
  public func links(_ a: FusionReport, _ b: FusionReport, _ strength: LinkStrength = .weak) -> Bool {
    if strength == .sameDay, a.days?.first != b.days?.first { return false }
    return score(a, b, withSources: false).value >= leastPoints(strength)
  }

  /// The points without which there is no link.
  func leastPoints(_ strength: LinkStrength) -> Double { strength == .weak ? settings.leastLink : settings.threshold }
}
