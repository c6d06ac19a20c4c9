import Chronology
import ConflictModel

/// Hands out numbers for names, so that comparing reports need not compare texts.
public struct FusionNames: Sendable {
  private var numbers: [String: Int32] = [:]

  public init() {}

  /// The number of a name, from 1 on; the same name has the same number.
  public mutating func number(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(numbers.count + 1)
    numbers[name] = number
    return number
  }

  /// A country's code as a number, the same everywhere: its three letters to the base of 32. 0 for none.
  public static func country(_ code: String?) -> Int32 {
    guard let code else { return 0 }
    return code.utf8.reduce(0) { $0 &* 32 &+ Int32($1 & 31) }
  }
}

extension ActorKind {
  /// Whether such an actor tells one happening from another: civilians and the unknown are in all of them.
  public var isTelling: Bool {
    switch self {
    case .stateForces, .rebelGroup, .politicalMilitia, .identityMilitia, .externalForces, .government: true
    case .rioters, .protesters, .civilians, .organisation, .person, .media, .unknown: false
    }
  }
}

extension FusionReport {
  /// A report as an article gives it.
  ///
  /// - Parameters:
  ///   - report: What the article says.
  ///   - key: Its stable key.
  ///   - article: Names the article.
  ///   - source: Names the independent source behind the article.
  ///   - published: The day of the article.
  ///   - names: Where places and actors get their numbers.
  public init(
    _ report: Report, key: UInt64, article: Int32, source: Int32, published: CalendarDate?, names: inout FusionNames
  ) {
    self.init(
      key: key, article: article, source: source, published: published.map { Int32($0.dayNumber) },
      subType: report.subType, scope: report.scope, status: report.status,
      killed: report.total(.killed).map { Figure($0, isPartisan: report.isPartisan(.killed)) },
      wounded: report.total(.wounded).map { Figure($0, isPartisan: report.isPartisan(.wounded)) },
      confidence: Float(report.confidence))
    if let date = report.date, let first = date.start.earliest ?? date.end.earliest,
      let last = date.end.latest ?? date.start.latest
    {
      days = Days(
        first: Int32(min(first, last).dayNumber), last: Int32(max(first, last).dayNumber),
        precision: UInt8(clamping: date.precision), isOnlyBounded: date.resolution == .publication)
    }
    if let place = report.place {
      let country = place.country ?? ""
      spot = Spot(
        latitude: place.latitude.map { Float($0) } ?? .nan, longitude: place.longitude.map { Float($0) } ?? .nan,
        precision: UInt8(clamping: place.precision),
        place: names.number("p:\(place.id.map(String.init) ?? place.name):\(country):\(place.admin1 ?? "")"),
        province: place.admin1.map { names.number("a:\($0):\(country)") } ?? 0,
        country: FusionNames.country(place.country))
    }
    parties = report.actors.map { actor in
      Party(actor: names.number("n:\(actor.name)"), role: actor.role, isTelling: actor.kind.isTelling)
    }
  }
}

extension Report {
  /// Whether all that it tells of an outcome is what somebody says who takes part.
  ///
  /// That is so of a figure that a participant gives, by any part of its name, and of one that is told as a party's claim.
  public func isPartisan(_ outcome: Outcome) -> Bool {
    var isTold = false
    for figure in figures where figure.outcome == outcome && figure.scope == scope && figure.status != .denied {
      guard isPartisan(figure) else { return false }
      isTold = true
    }
    return isTold
  }

  func isPartisan(_ figure: CasualtyFigure) -> Bool {
    if figure.status == .claimed || (status == .claimed && figure.by == nil) { return true }
    guard let speaker = figure.by?.lowercased() else { return false }
    return actors.contains { actor in
      guard actor.kind.isTelling else { return false }
      let name = actor.name.lowercased()
      return name.contains(speaker) || speaker.contains(name)
    }
  }
}
