import ConflictModel

/// Finds what is to be looked at together, searching only where it can be.
///
/// What says the same in one block on one day is joined first, and two of its reports, of two articles, are compared for
/// all of them. What hangs together already is passed by, whole days at a time.
struct LinkFinder {
  /// A report in a block.
  private struct Entry {
    var block: Int64
    var day: Int32
    /// Of what kind it is; those of two kinds are never joined.
    var kind: Int32
    var report: Int32
  }

  /// The entries of one block, first day and kind.
  private struct Run {
    var day: Int32
    var kind: Int32
    var entries: Range<Int32>
    /// All of them hang together.
    var isWhole: Bool
  }

  /// In days with fewer reports nobody looks for those that say the same.
  private static let fewReports = 16

  private let reports: [FusionReport]
  private let scorer: PairScorer
  private let strength: LinkStrength
  private var entries: [Entry] = []
  private var runs: [Run] = []
  private var runsOfBlock: [Int64: Range<Int>] = [:]
  /// Reports for which others are compared.
  private var isSpokenFor: [Bool]
  /// How many pairs were compared.
  private(set) var comparisons = 0

  /// - Parameter reports: in the order of their keys.
  init(_ reports: [FusionReport], _ scorer: PairScorer, _ strength: LinkStrength) {
    self.reports = reports
    self.scorer = scorer
    self.strength = strength
    isSpokenFor = Array(repeating: false, count: reports.count)
    entries.reserveCapacity(reports.count * 2)
    for (index, report) in reports.enumerated() {
      guard let days = report.days else { continue }
      for block in Blocks.of(report, country: report.spot?.country ?? 0) {
        entries.append(
          Entry(block: block, day: days.first, kind: PairScorer.kind(of: report.subType), report: Int32(index)))
      }
    }
    entries.sort { ($0.block, $0.day, $0.kind, $0.report) < ($1.block, $1.day, $1.kind, $1.report) }
  }

  /// Joins all that hangs together.
  mutating func join(_ sets: inout DisjointSets) {
    joinEchoes(&sets)
    for index in reports.indices where !isSpokenFor[index] {
      let report = reports[index]
      let kind = PairScorer.kind(of: report.subType)
      for search in Blocks.around(report, country: report.spot?.country ?? 0, settings: scorer.settings) {
        guard let range = runsOfBlock[search.block] else { continue }
        var low = runs[range].partitioningIndex { $0.day >= search.days.lowerBound }
        while low < range.upperBound, runs[low].day <= search.days.upperBound {
          if runs[low].kind == kind { compare(index, with: low, &sets) }
          low += 1
        }
      }
    }
  }

  /// Compares a report with those of a run that come after it in the order of keys: each pair once.
  private mutating func compare(_ index: Int, with number: Int, _ sets: inout DisjointSets) {
    let run = runs[number]
    var isWhole = true
    if run.isWhole, sets.root(Int(entries[Int(run.entries.lowerBound)].report)) == sets.root(index) { return }
    for at in run.entries {
      let other = Int(entries[Int(at)].report)
      if sets.root(index) == sets.root(other) { continue }
      if other > index {
        comparisons += 1
        if scorer.links(reports[index], reports[other], strength) {
          sets.join(index, other)
          if run.isWhole { return }
          continue
        }
      }
      isWhole = false
    }
    if isWhole { runs[number].isWhole = true }
  }

  /// Joins what says the same, keeps two of its reports for the search, and notes where the entries of each day and kind lie.
  private mutating func joinEchoes(_ sets: inout DisjointSets) {
    struct Speakers {
      var first: Int32
      var second: Int32?
    }
    var kept = 0
    var start = 0
    while start < entries.count {
      let (block, day, kind) = (entries[start].block, entries[start].day, entries[start].kind)
      var end = start
      while end < entries.count, entries[end].block == block, entries[end].day == day, entries[end].kind == kind {
        end += 1
      }
      let begin = kept
      if end - start <= Self.fewReports {
        for at in start..<end {
          entries[kept] = entries[at]
          kept += 1
        }
      } else {
        var speakers: [FusionReport.Content: Speakers] = [:]
        for at in start..<end {
          let entry = entries[at]
          let report = reports[Int(entry.report)]
          if report.dataset == nil, scorer.affinity(report, report).value >= scorer.leastPoints(strength) {
            let content = report.content
            if var known = speakers[content] {
              let first = reports[Int(known.first)].article
              if known.second != nil || first != report.article {
                // One of the two is of another article than this one.
                sets.join(Int(known.first), Int(entry.report))
                if known.second != nil {
                  isSpokenFor[Int(entry.report)] = true
                  continue
                }
                known.second = entry.report
                speakers[content] = known
              }
            } else {
              speakers[content] = Speakers(first: entry.report)
            }
          }
          entries[kept] = entry
          kept += 1
        }
      }
      if runsOfBlock[block] == nil { runsOfBlock[block] = runs.count..<runs.count }
      runs.append(Run(day: day, kind: kind, entries: Int32(begin)..<Int32(kept), isWhole: false))
      runsOfBlock[block] = (runsOfBlock[block]?.lowerBound ?? 0)..<runs.count
      start = end
    }
    entries.removeSubrange(kept...)
  }
}
