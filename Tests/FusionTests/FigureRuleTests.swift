import ConflictModel
import Fusion
import Testing

/// How the figure of an event is chosen.
@Suite struct FigureRuleTests {
  static func account(
    _ count: Count, by source: Int32, on day: Int32 = 0, isPartisan: Bool = false
  ) -> Account {
    Account(
      source: source, published: day, key: UInt64(source) * 100 + UInt64(day), count: count, isPartisan: isPartisan)
  }

  @Test(
    "four sources, of which two agree and one comes late",
    arguments: [(FigureRule.acled, 4), (.ucdp, 9), (.cautious, 7), (.median, 7)])
  func differing(rule: FigureRule, expected: Int) throws {
    let accounts = [
      Self.account(Count(4), by: 1, on: 0), Self.account(Count(7), by: 2, on: 1), Self.account(Count(7), by: 3, on: 1),
      Self.account(Count(9), by: 4, on: 2), Self.account(Count(9), by: 5, on: 2), Self.account(Count(12), by: 6, on: 2),
    ]
    let chosen = try #require(rule.choose(accounts))
    #expect(chosen.count == Count(low: 4, best: expected, high: 12))
    #expect(chosen.reason.hasPrefix(rule.rawValue + ": "))
  }

  @Test("a later account of the same source supersedes the earlier one", arguments: FigureRule.allCases)
  func superseded(rule: FigureRule) throws {
    let chosen = try #require(rule.choose([Self.account(Count(3), by: 1), Self.account(Count(8), by: 1, on: 1)]))
    #expect(chosen.count == Count(8))
    #expect(chosen.reason.contains("1 superseded"))
  }

  @Test("what a party claims only widens the bounds, and not even that for the cautious") func partisan() throws {
    let accounts = [Self.account(Count(5), by: 1), Self.account(Count(40), by: 2, on: 1, isPartisan: true)]
    #expect(FigureRule.ucdp.choose(accounts)?.count == Count(low: 5, best: 5, high: 40))
    #expect(FigureRule.cautious.choose(accounts)?.count == Count(5))
    let alone = try #require(FigureRule.cautious.choose([accounts[1]]))
    #expect(alone.count == Count(40) && alone.reason.contains("parties to the conflict alone"))
  }

  @Test("\"at least\" leaves the upper bound open unless somebody else sets one") func openBounds() {
    let open = Self.account(Count(low: 12, best: 12, high: nil), by: 1)
    #expect(FigureRule.ucdp.choose([open])?.count == Count(low: 12, best: 12, high: nil))
    #expect(FigureRule.ucdp.choose([open, Self.account(Count(14), by: 2)])?.count.high == 14)
    #expect(FigureRule.ucdp.choose([open, Self.account(Count(10), by: 2)])?.count.high == nil)
  }

  @Test("no account, no figure", arguments: FigureRule.allCases)
  func nothing(rule: FigureRule) { #expect(rule.choose([]) == nil) }
}
