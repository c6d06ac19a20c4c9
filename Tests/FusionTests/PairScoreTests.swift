import ConflictModel
import Fusion
import Testing

/// What makes two reports one event, pair by pair.
@Suite struct PairScoreTests {
  static let first = FusionReport(
    key: 1, article: 1, source: 1, published: 101, subType: .shelling, days: .init(first: 100, last: 100),
    spot: .init(latitude: 39.8, longitude: 47.1, precision: 1, place: 1, province: 1, country: 1),
    killed: .init(Count(4)))

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var isJoined: Bool
    var change: @Sendable (inout FusionReport) -> Void
  }

  static let cases: [Case] = [
    Case(testDescription: "the same told again", isJoined: true) { _ in },
    Case(testDescription: "a day later, as printed", isJoined: true) {
      $0.days = .init(first: 101, last: 101, isOnlyBounded: true)
    },
    Case(testDescription: "in the next village", isJoined: true) {
      $0.spot = .init(latitude: 39.85, longitude: 47.15, precision: 1, place: 2, province: 1, country: 1)
    },
    Case(testDescription: "somewhere in the province", isJoined: true) {
      $0.spot = .init(precision: 4, place: 3, province: 1, country: 1)
    },
    Case(testDescription: "somewhere in the country, with as many dead", isJoined: true) {
      $0.spot = .init(precision: 6, place: 4, country: 1)
    },
    Case(testDescription: "in another province", isJoined: false) {
      $0.spot = .init(precision: 4, place: 5, province: 2, country: 1)
    },
    Case(testDescription: "in a town far away", isJoined: false) {
      $0.spot = .init(latitude: 41, longitude: 47.1, precision: 1, place: 6, province: 1, country: 1)
    },
    Case(testDescription: "a week later", isJoined: false) { $0.days = .init(first: 107, last: 107) },
    Case(testDescription: "in that year", isJoined: false) { $0.days = .init(first: 0, last: 364, precision: 5) },
    Case(testDescription: "a protest", isJoined: false) { $0.subType = .peacefulProtest },
    Case(testDescription: "a running toll", isJoined: false) { $0.scope = .cumulative },
    Case(testDescription: "a part of it", isJoined: false) { $0.scope = .subset },
    Case(testDescription: "in the same article", isJoined: false) { $0.article = 1 },
    Case(testDescription: "the same source on the same day, with another number of dead", isJoined: false) {
      $0.source = 1
      $0.killed = .init(Count(9))
    },
    Case(testDescription: "the same source a day later, with a higher number of dead", isJoined: true) {
      $0.source = 1
      $0.published = 102
      $0.killed = .init(Count(9))
    },
    Case(testDescription: "two records of one data set", isJoined: false) { $0.dataset = 1 },
  ]

  @Test(arguments: cases)
  func pair(example: Case) {
    var one = Self.first
    var other = Self.first
    (other.key, other.article, other.source) = (2, 2, 2)
    if example.testDescription.hasPrefix("two records") { one.dataset = 1 }
    example.change(&other)
    let outcome = Fusion().events(of: [one, other])
    #expect(outcome.events.count == (example.isJoined ? 1 : 2))
    let scorer = Fusion().scorer
    #expect(scorer.score(one, other) == scorer.score(other, one))
  }

  @Test("what people put together stays together, and what they part stays parted") func decisions() {
    var far = Self.first
    (far.key, far.article) = (2, 2)
    far.days = .init(first: 500, last: 500)
    var twin = Self.first
    (twin.key, twin.article, twin.source) = (3, 3, 3)
    let reports = [Self.first, far, twin]
    let joined = Fusion().events(of: reports, FusionConstraints(groups: [[1, 2]]))
    #expect(joined.events == [[0, 1], [2]] || joined.events == [[0, 1, 2]])
    let parted = Fusion().events(of: reports, FusionConstraints(groups: [[1], [3]]))
    #expect(parted.events == [[0], [1], [2]])
  }

  @Test("windows are settable") func windows() {
    var other = Self.first
    (other.key, other.article, other.source) = (2, 2, 2)
    other.days = .init(first: 101, last: 101)
    #expect(Fusion().events(of: [Self.first, other]).events.count == 1)
    #expect(Fusion(FusionSettings(days: 0)).events(of: [Self.first, other]).events.count == 2)
  }
}
