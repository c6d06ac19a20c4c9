import ConflictModel
import Fusion
import TestSupport
import Testing

/// Thousands of reports of one day and one place: the work grows with their number, not with its square.
@Suite struct CrowdTests {
  enum Crowd: CaseIterable {
    /// All say the same.
    case echoes
    /// A few different numbers, over and over.
    case variants
    /// No two say the same.
    case voices
    /// Two kinds of happening that cannot be one, of which no two reports say the same.
    case camps
    /// Days and towns that hang together over weeks.
    case chain

    func reports(_ count: Int) -> [FusionReport] {
      (0..<count).map { number in
        let key = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
        var report = FusionReport(
          key: key, article: Int32(number), source: Int32(number), published: 100, subType: .shelling,
          days: .init(first: 100, last: 100),
          spot: .init(latitude: 39.8, longitude: 47.1, precision: 1, place: 1, province: 1, country: 1),
          killed: .init(Count(4)))
        switch self {
        case .echoes: break
        case .variants: report.killed = .init(Count(3 + number % 4))
        case .voices: report.wounded = .init(Count(number))
        case .camps:
          report.subType = number % 2 == 0 ? .shelling : .peacefulProtest
          report.wounded = .init(Count(number))
        case .chain:
          let day = Int32(100 + number % 40)
          report.days = .init(first: day, last: day)
          report.spot?.place = Int32(number % 5)
          report.spot?.latitude = 39.8 + Float(number % 5) * 0.1
          report.wounded = .init(Count(number % 200))
        }
        return report
      }
    }
  }

  /// Small neighbourhoods, so that the tests see large ones.
  private let fusion = Fusion(FusionSettings(), largestNeighbourhood: 60)

  @Test("twice as many reports are at most little more than twice the work", arguments: Crowd.allCases)
  func work(crowd: Crowd) {
    let counts = [1000, 2000, 4000].map { fusion.events(of: crowd.reports($0)).comparisons }
    #expect(counts[1] <= counts[0] * 9 / 4 + 1000)
    #expect(counts[2] <= counts[1] * 9 / 4 + 1000)
  }

  @Test("what is said thousands of times is one event") func echoes() {
    let outcome = fusion.events(of: Crowd.echoes.reports(3000))
    #expect(outcome.events.map(\.count) == [3000])
    #expect(outcome.comparisons < 100)
  }

  @Test("an article that says the same twice tells of two happenings, however many others do") func twice() {
    var reports = Crowd.echoes.reports(200)
    for number in 100..<200 { reports[number].article = Int32(number - 100) }
    let outcome = fusion.events(of: reports)
    #expect(outcome.events.map(\.count) == [100, 100])
    for event in outcome.events {
      #expect(Set(event.map { outcome.reports[$0].article }).count == 100)
    }
  }

  @Test("does not depend on the order of the reports", arguments: Crowd.allCases) func order(crowd: Crowd) {
    var reports = crowd.reports(600)
    let constraints = FusionConstraints(groups: [
      reports.prefix(2).map(\.key).sorted(), [reports[5], reports[400]].map(\.key).sorted(),
    ])
    let expected = fusion.events(of: reports, constraints)
    var random = Lottery(seed: 3)
    reports.shuffle(using: &random)
    let outcome = fusion.events(of: reports, constraints)
    #expect(outcome.events == expected.events)
    #expect(outcome.comparisons == expected.comparisons)
    // What people joined is together however the rest was parted.
    for group in constraints.groups {
      #expect(outcome.events.count { event in event.contains { group.contains(outcome.reports[$0].key) } } == 1)
    }
  }

  @Test("places and actors may be numbered in any way") func numbers() {
    let reports = Crowd.chain.reports(600)
    let expected = fusion.events(of: reports).events
    let renumbered = reports.map { report in
      var report = report
      let place = report.spot?.place ?? 0
      report.spot?.place = 1000 - place * 7
      report.source = 5000 - report.source
      return report
    }
    #expect(fusion.events(of: renumbered).events == expected)
  }

  @Test("nothing is lost where a neighbourhood is parted, and hardly anything that belongs together") func parted() {
    let told = ToldWorld(seed: 11, incidents: 600)
    let whole = Agreement(told.pairs(Fusion().events(of: told.reports)))
    let outcome = fusion.events(of: told.reports)
    #expect(outcome.events.flatMap { $0 }.sorted() == Array(outcome.reports.indices))
    let parted = Agreement(told.pairs(outcome))
    #expect(parted.pairF1 > whole.pairF1 - 0.03)
    #expect(parted.cubeF1 > whole.cubeF1 - 0.03)
  }
}
