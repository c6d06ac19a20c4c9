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
    let bonds = Bonds(constraints, reports)
    for neighbourhood in neighbourhoods(Array(reports.indices), of: reports, bonds, .weak, &outcome.comparisons) {
      outcome.events += clusterer.groups(neighbourhood, of: reports, bonds, comparisons: &outcome.comparisons)
    }
    outcome.events.sort { $0[0] < $1[0] }
    return outcome
  }

  /// Fuses the reports of one neighbourhood, whose caller has found out that it is one.
  ///
  /// - Parameter reports: in the order of their keys.
  /// - Returns: the events as groups of positions in it.
  public func events(
    ofNeighbourhood reports: [FusionReport], _ constraints: FusionConstraints = FusionConstraints()
  ) -> [[Int]] {
    if reports.count == 1 { return [[0]] }
    var comparisons = 0
    return clusterer.groups(
      Array(reports.indices), of: reports, Bonds(constraints, reports), comparisons: &comparisons)
  }

  /// In how many different words a neighbourhood may tell, so that all can be compared with all.
  public var widestNeighbourhood: Int { clusterer.largestNeighbourhood }

  /// Whether so much is said in what hangs together that stronger links have to part it.
  public func isWide(_ reports: [FusionReport]) -> Bool {
    reports.count > widestNeighbourhood && Set(reports.map(\.content)).count > widestNeighbourhood
  }

  /// What hangs together by the weakest links by which it is not too wide; positions in `reports`.
  private func neighbourhoods(
    _ members: [Int], of reports: [FusionReport], _ bonds: Bonds, _ strength: LinkStrength, _ comparisons: inout Int
  ) -> [[Int]] {
    let chosen = members.count == reports.count ? reports : members.map { reports[$0] }
    var sets = DisjointSets(members.count)
    var links = LinkFinder(chosen, scorer, strength)
    links.join(&sets)
    comparisons += links.comparisons
    if !bonds.isEmpty {
      var first: [Int: Int] = [:]
      for (index, member) in members.enumerated() {
        guard let group = bonds.group(member) else { continue }
        if let known = first[group] { sets.join(known, index) } else { first[group] = index }
      }
    }
    return sets.groups.flatMap { group -> [[Int]] in
      let found = group.map { members[$0] }
      guard let next = strength.next, isWide(group.map { chosen[$0] }) else { return [found] }
      return neighbourhoods(found, of: reports, bonds, next, &comparisons)
    }
  }
}
