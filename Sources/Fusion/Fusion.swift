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

  public init(_ settings: FusionSettings = FusionSettings()) {
    self.settings = settings
    clusterer = Clusterer(settings)
  }

  /// The reports in the order of their keys, and their events as groups of positions in it.
  public struct Outcome: Sendable {
    public var reports: [FusionReport]
    public var events: [[Int]]
  }

  /// Fuses any number of reports.
  public func events(
    of unordered: [FusionReport], _ constraints: FusionConstraints = FusionConstraints()
  ) -> Outcome {
    let reports = unordered.sorted { $0.key < $1.key }
    var sets = DisjointSets(reports.count)
    link(reports, &sets)
    let bonds = Bonds(constraints, reports)
    if !bonds.isEmpty {
      var first: [Int: Int] = [:]
      for index in reports.indices {
        guard let group = bonds.group(index) else { continue }
        if let known = first[group] { sets.join(known, index) } else { first[group] = index }
      }
    }
    var events: [[Int]] = []
    for neighbourhood in sets.groups {
      events += clusterer.groups(neighbourhood, of: reports, bonds)
    }
    events.sort { $0[0] < $1[0] }
    return Outcome(reports: reports, events: events)
  }

  /// Joins what is to be looked at together, searching only where it can be.
  private func link(_ reports: [FusionReport], _ sets: inout DisjointSets) {
    struct Entry {
      var block: Int64
      var day: Int32
      var report: Int32
    }
    var entries: [Entry] = []
    entries.reserveCapacity(reports.count * 2)
    for (index, report) in reports.enumerated() {
      guard let days = report.days else { continue }
      for block in Blocks.of(report, country: report.spot?.country ?? 0) {
        entries.append(Entry(block: block, day: days.first, report: Int32(index)))
      }
    }
    entries.sort { ($0.block, $0.day, $0.report) < ($1.block, $1.day, $1.report) }
    var starts: [Int64: Range<Int>] = [:]
    var start = 0
    while start < entries.count {
      var end = start
      while end < entries.count, entries[end].block == entries[start].block { end += 1 }
      starts[entries[start].block] = start..<end
      start = end
    }
    for (index, report) in reports.enumerated() {
      for search in Blocks.around(report, country: report.spot?.country ?? 0, settings: settings) {
        guard let range = starts[search.block] else { continue }
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
          let middle = (low + high) / 2
          if entries[middle].day < search.days.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < range.upperBound, entries[low].day <= search.days.upperBound {
          let other = Int(entries[low].report)
          low += 1
          // Each pair once; what hangs together already need not be compared again.
          guard other > index, sets.root(index) != sets.root(other) else { continue }
          if clusterer.scorer.links(report, reports[other]) { sets.join(index, other) }
        }
      }
    }
  }
}
