import ConflictModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How well two reports fit one happening.
public enum PairScore: Hashable, Sendable {
  /// - Parameter points: the sum over the evidence.
  case points(Double, Evidence)
  case excluded(Evidence.Exclusion)

  /// The points, or minus infinity.
  public var value: Double {
    if case .points(let points, _) = self { points } else { -.infinity }
  }
}

/// Compares reports.
public struct PairScorer: Sendable {
  public let settings: FusionSettings

  /// Longer spans are not compared: "in 2019" fits everything.
  public static let longestSpan: Int32 = 31
  /// Spans up to here are short: most are, and they have few candidates.
  static let shortSpan: Int32 = 7

  public init(_ settings: FusionSettings) { self.settings = settings }

  /// Symmetric, and a function of the two reports alone. Without `withSources` it leaves aside who is behind them, which may
  /// turn out later.
  public func score(_ a: FusionReport, _ b: FusionReport, withSources: Bool = true) -> PairScore {
    guard a.scope == b.scope, a.scope == .incident else { return .excluded(.scope) }
    guard a.article != b.article else { return .excluded(.sameArticle) }
    let affinity = affinity(a, b)
    if withSources, case .points = affinity, contradict(a, b) { return .excluded(.contradictsItself) }
    return affinity
  }

  /// The score of what two reports say, whoever says it: a function of their ``FusionReport/content``.
  package func affinity(_ a: FusionReport, _ b: FusionReport) -> PairScore {
    guard a.scope == b.scope, a.scope == .incident else { return .excluded(.scope) }
    guard a.dataset == nil || a.dataset != b.dataset else { return .excluded(.sameDataset) }
    guard let type = Self.kind(a.subType, b.subType) else { return .excluded(.type) }
    guard let days = a.days, let other = b.days, days.length <= Self.longestSpan, other.length <= Self.longestSpan
    else { return .excluded(.undated) }
    let gap = days.gap(to: other)
    guard gap <= Int32(settings.days) else { return .excluded(.tooFarApartInTime(days: gap)) }
    guard let spot = a.spot, let otherSpot = b.spot else { return .excluded(.unplaced) }
    let place: Evidence.Place
    switch self.place(spot, otherSpot) {
    case .success(let found): place = found
    case .failure(let exclusion): return .excluded(exclusion.reason)
    }
    let evidence = Evidence(
      time: Self.time(days, other, gap), place: place, type: type, actors: Self.actors(a.parties, b.parties),
      killed: Self.number(a.killed, b.killed), wounded: Self.number(a.wounded, b.wounded))
    return .points(points(evidence), evidence)
  }

  /// Whether one source gave, on one day, numbers of dead that cannot both be true.
  func contradict(_ a: FusionReport, _ b: FusionReport) -> Bool {
    guard a.source == b.source, a.published == b.published, let killed = a.killed, let others = b.killed else {
      return false
    }
    return killed.excludes(others)
  }

  public func points(_ evidence: Evidence) -> Double {
    FusionWeights.points(evidence.time) + FusionWeights.points(evidence.place, within: settings.kilometres)
      + FusionWeights.points(evidence.type) + FusionWeights.points(evidence.actors)
      + FusionWeights.points(evidence.killed) + FusionWeights.woundedShare * FusionWeights.points(evidence.wounded)
  }

  // MARK: When

  private static func time(_ a: FusionReport.Days, _ b: FusionReport.Days, _ gap: Int32) -> Evidence.Time {
    let isAsPrinted = a.isOnlyBounded || b.isOnlyBounded
    if gap == 0 {
      if isAsPrinted { return .apartAsPrinted(0) }
      return a.length == 0 && b.length == 0 ? .sameDay : .overlap
    }
    return isAsPrinted ? .apartAsPrinted(gap) : .apart(gap)
  }

  // MARK: Where

  private struct Excluded: Error {
    var reason: Evidence.Exclusion
  }

  private func place(_ a: FusionReport.Spot, _ b: FusionReport.Spot) -> Result<Evidence.Place, Excluded> {
    if a.place == b.place {
      let finest = min(a.precision, b.precision)
      // That two things happened in one country on one day says little.
      return .success(finest <= 3 ? .same : finest <= 5 || finest == 7 ? .sameArea : .withinCountry)
    }
    if a.isPoint, b.isPoint {
      let distance = Self.kilometres(a, b)
      return distance <= Float(settings.kilometres)
        ? .success(.near(distance)) : .failure(Excluded(reason: .tooFarApart(kilometres: distance)))
    }
    guard a.country == b.country, a.country != 0 else { return .failure(Excluded(reason: .otherCountry)) }
    if a.precision >= 5 || b.precision >= 5 { return .success(.withinCountry) }
    // One of them at least is known to the province only.
    guard a.province == b.province, a.province != 0 else { return .failure(Excluded(reason: .otherProvince)) }
    return .success(a.precision == 4 && b.precision == 4 ? .sameArea : .withinProvince)
  }

  /// Along the great circle, by the haversine formula, on a sphere of the earth's mean radius.
  static func kilometres(_ a: FusionReport.Spot, _ b: FusionReport.Spot) -> Float {
    let radians = Float.pi / 180
    let latitude = sinf((b.latitude - a.latitude) * radians / 2)
    let longitude = sinf((b.longitude - a.longitude) * radians / 2)
    let chord =
      latitude * latitude + cosf(a.latitude * radians) * cosf(b.latitude * radians) * longitude * longitude
    return 2 * 6371.009 * asinf(min(1, chord.squareRoot()))
  }

  // MARK: What

  /// nil where one report's kind of happening can never be the other's.
  static func kind(_ a: SubEventType, _ b: SubEventType) -> Evidence.Kind? {
    if a == b { return .sameSubType }
    let (type, other) = (a.type, b.type)
    if type == other {
      // Agreements, arrests and seized weapons are different things, and so are calls and sanctions.
      return type == .strategicDevelopments || type == .diplomacy ? nil : .sameType
    }
    return family(type) == family(other) && family(type) != nil ? .kindred : nil
  }

  /// Numbers the kinds of happening: those of two numbers are never joined.
  static func kind(of subType: SubEventType) -> Int32 {
    switch family(subType.type) {
    case .violence: 0
    case .crowds: 1
    case nil: Int32(2 + (SubEventType.allCases.firstIndex(of: subType) ?? 0))
    }
  }

  private enum Family { case violence, crowds }

  private static func family(_ type: EventType) -> Family? {
    switch type {
    case .battles, .explosions, .violenceAgainstCivilians: .violence
    case .protests, .riots: .crowds
    case .strategicDevelopments, .diplomacy: nil
    }
  }

  // MARK: Who and how many

  private static func actors(_ a: [FusionReport.Party], _ b: [FusionReport.Party]) -> Evidence.Actors {
    var isTelling = (false, false)
    for party in a where party.isTelling {
      isTelling.0 = true
      for other in b where other.isTelling && other.actor == party.actor { return .shared }
    }
    for other in b where other.isTelling { isTelling.1 = true }
    return isTelling == (true, true) ? .different : .unknown
  }

  private static func number(_ a: FusionReport.Figure?, _ b: FusionReport.Figure?) -> Evidence.Number {
    guard let a, let b else { return .unknown }
    let (low, high) = (min(a.central, b.central), max(a.central, b.central))
    if low == high { return .equal(low) }
    if a.isPartisan || b.isPartisan { return .unknown }
    // A tenth is rounding; "at least 12" fits 14.
    if high - low <= max(1, high / 10) && low > 0 { return .close }
    if !a.excludes(b), Int64(high) <= 2 * Int64(low) { return .close }
    // First counts often double, and those who are missed at first are few.
    return Int64(high) <= 2 * Int64(low) + 2 ? .revised : .far
  }
}
