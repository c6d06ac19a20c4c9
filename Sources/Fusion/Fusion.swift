/// Fuses reports: which of them tell of one event.
///
/// A pure function of the set of reports and decisions. It knows no database, clock or random number; the order in which
/// reports are handed over does not matter.
///
/// ```swift
/// let events = Fusion(FusionSettings()).events(of: reports)
/// ```
public struct Fusion: Sendable {
  public let settings: FusionSettings
  let clusterer: Clusterer

  public var scorer: PairScorer { clusterer.scorer }

  public init(_ settings: FusionSettings = FusionSettings()) { self.init(clusterer: Clusterer(settings)) }

  /// - Parameter largestNeighbourhood: for tests: what is larger is parted first.
  package init(_ settings: FusionSettings = FusionSettings(), largestNeighbourhood: Int) {
    self.init(clusterer: Clusterer(settings, largestNeighbourhood: largestNeighbourhood))
  }

  private init(clusterer: Clusterer) {
    settings = clusterer.scorer.settings
    self.clusterer = clusterer
  }

  /// The reports in the order of their keys, and their events as groups of positions in it.
  public struct Outcome: Sendable {
    public var reports: [FusionReport]
    public var events: [[Int]]
    /// How many pairs of reports were compared.
    public var comparisons = 0
  }

  /// Fuses any number of reports.
  public func events(
    of unordered: [FusionReport], _ constraints: FusionConstraints = FusionConstraints()
  ) -> Outcome {
    let reports = unordered.sorted { $0.key < $1.key }
    var outcome = Outcome(reports: reports, events: [])
    var sets = DisjointSets(reports.count)
    var links = LinkFinder(reports, scorer)
    links.join(&sets)
    outcome.comparisons = links.comparisons
    let bonds = Bonds(constraints, reports)
    if !bonds.isEmpty {
      var first: [Int: Int] = [:]
      for index in reports.indices {
        guard let group = bonds.group(index) else { continue }
        if let known = first[group] { sets.join(known, index) } else { first[group] = index }
      }
    }
    for neighbourhood in sets.groups {
      outcome.events += clusterer.groups(neighbourhood, of: reports, bonds, comparisons: &outcome.comparisons)
    }
    outcome.events.sort { $0[0] < $1[0] }
    return outcome
  }
}
