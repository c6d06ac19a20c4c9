import ConflictModel
import Fusion
import TestSupport
import Testing

/// Fusion on made-up wars of which everything is known.
@Suite struct WorldTests {
  @Test("joins what belongs together and adds up to the dead that there were", arguments: [1, 2, 3] as [UInt64])
  func truth(seed: UInt64) {
    let told = ToldWorld(seed: seed, incidents: 2500)
    let outcome = Fusion().events(of: told.reports)
    let agreement = Agreement(told.pairs(outcome))
    #expect(agreement.pairF1 >= 0.95)
    #expect(agreement.cubeF1 >= 0.93)
    let sum = told.killed(outcome, rule: .standard)
    #expect(abs(Double(sum) / Double(told.killed) - 1) <= 0.02)
    // What adding all reports up would come to.
    #expect(Double(told.killedNaively) > 3 * Double(told.killed))
  }

  /// `Fusing` in the guide has the figures of all windows.
  @Test("no other windows do better than those that nobody has to state") func windows() {
    let worlds = [11, 12].map { ToldWorld(seed: $0, incidents: 1000) }
    func agreement(_ settings: FusionSettings) -> Double {
      worlds.reduce(0) { $0 + Agreement($1.pairs(Fusion(settings).events(of: $1.reports))).pairF1 } / 2
    }
    let usual = agreement(FusionSettings())
    for (days, kilometres) in [(0, 30.0), (1, 30), (4, 30), (2, 5), (2, 100), (7, 100)] {
      let other = agreement(FusionSettings(days: days, kilometres: kilometres))
      #expect(other <= usual + 0.005, "\(days) days, \(kilometres) km: \(other), not \(usual)")
    }
  }

  @Test("running tolls and history are never part of an event") func scopes() {
    let told = ToldWorld(seed: 4, incidents: 300)
    let outcome = Fusion().events(of: told.reports)
    for event in outcome.events where event.contains(where: { outcome.reports[$0].scope != .incident }) {
      #expect(event.count == 1)
    }
  }

  @Test("does not depend on the order of the reports", arguments: [5, 6, 7, 8] as [UInt64])
  func order(seed: UInt64) {
    var random = Lottery(seed: seed)
    var reports = ToldWorld(seed: seed, incidents: 400).reports
    let constraints = FusionConstraints(groups: [
      reports.prefix(2).map(\.key).sorted(), reports.suffix(3).map(\.key).sorted(),
    ])
    let expected = Fusion().events(of: reports, constraints)
    for _ in 0..<3 {
      reports.shuffle(using: &random)
      let outcome = Fusion().events(of: reports, constraints)
      #expect(outcome.reports.map(\.key) == expected.reports.map(\.key))
      #expect(outcome.events == expected.events)
    }
  }

  @Test("a neighbourhood gives the same events alone as among all others") func locality() {
    let reports = ToldWorld(seed: 9, incidents: 400).reports
    let all = Fusion().events(of: reports)
    let scorer = Fusion().scorer
    var random = Lottery(seed: 9)
    for _ in 0..<20 {
      // Everything that hangs together with one report.
      var members = [all.reports[random.below(all.reports.count)]]
      var at = 0
      while at < members.count {
        members += all.reports.filter { other in
          !members.contains { $0.key == other.key } && scorer.links(members[at], other)
        }
        at += 1
      }
      let keys = Set(members.map(\.key))
      let alone = Fusion().events(of: members)
      let expected = all.events.map { $0.map { all.reports[$0].key } }.filter { keys.contains($0[0]) }
      #expect(alone.events.map { $0.map { alone.reports[$0].key } } == expected)
    }
  }
}

/// A world as fusion sees it.
struct ToldWorld {
  var reports: [FusionReport] = []
  var killed = 0
  var killedNaively = 0
  private var truth: [UInt64: Int] = [:]
  private var accounts: [UInt64: Account] = [:]

  init(seed: UInt64, incidents: Int) {
    var world = World(seed: seed)
    var names = FusionNames()
    for _ in 0..<incidents {
      for telling in world.happen() {
        for (report, incident) in zip(telling.reading.reports, telling.truth) {
          let key = UInt64(reports.count + 1) &* 0x9E37_79B9_7F4A_7C15
          let seen = FusionReport(
            report, key: key, article: Int32(telling.article.id) ?? 0, source: Int32(telling.source),
            published: telling.article.published, names: &names)
          reports.append(seen)
          truth[key] = incident
          guard incident != nil, let count = report.total(.killed) else { continue }
          killedNaively += count.best ?? count.low
          accounts[key] = Account(
            source: seen.source, published: seen.published, key: key, count: count,
            isPartisan: report.isPartisan(.killed))
        }
      }
    }
    killed = world.incidents.reduce(0) { $0 + $1.killed }
  }

  func pairs(_ outcome: Fusion.Outcome) -> [(truth: Int, found: Int)] {
    outcome.events.enumerated().flatMap { number, event in
      event.compactMap { member in truth[outcome.reports[member].key].map { ($0, number) } }
    }
  }

  func killed(_ outcome: Fusion.Outcome, rule: FigureRule) -> Int {
    outcome.events.reduce(0) { sum, event in
      let chosen = rule.choose(event.compactMap { accounts[outcome.reports[$0].key] })
      return sum + (chosen.map { $0.count.best ?? $0.count.low } ?? 0)
    }
  }
}
