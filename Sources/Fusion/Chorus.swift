import ConflictModel

extension FusionReport {
  /// All that a report says of a happening, as far as it is compared: reports of one content score alike with any other.
  /// Who says it, and when it was printed, does not enter.
  package struct Content: Hashable, Sendable {
    private var subType: SubEventType
    private var scope: Scope
    private var days: Days?
    /// Bits, because what has no position is not equal to itself by its numbers.
    private var position: SIMD2<UInt32>
    private var place: SIMD4<Int32>
    /// The telling ones, each once.
    private var actors: [Int32]
    private var killed: Figure?
    private var wounded: Figure?
    private var dataset: UInt8?

    fileprivate init(_ report: FusionReport) {
      subType = report.subType
      scope = report.scope
      days = report.days
      position = .zero
      place = SIMD4(repeating: -1)
      if let spot = report.spot {
        position = SIMD2(spot.latitude.bitPattern, spot.longitude.bitPattern)
        place = SIMD4(spot.place, spot.province, spot.country, Int32(spot.precision))
      }
      actors = []
      for party in report.parties where party.isTelling && !actors.contains(party.actor) {
        actors.append(party.actor)
      }
      if actors.count > 1 { actors.sort() }
      killed = report.killed
      wounded = report.wounded
      dataset = report.dataset
    }
  }

  package var content: Content { Content(self) }
}

/// Reports of several articles that say the same, word for word as far as fusion compares. They are of one event from the
/// start, so what is compared with one of them is compared with all: of a thousand papers that print one sentence, fusion
/// sees one report that counts a thousandfold.
struct Chorus {
  /// Positions of the reports, in the order of their keys. No two are of one article.
  private(set) var members: [Int]
  /// What they have in common; only what is compared counts.
  let voice: FusionReport
  /// Sorted, to see at once whether two share one.
  private var articles: [Int32] = []
  private var printings: [Printing] = []

  /// A source and a day.
  private struct Printing: Comparable {
    var source: Int32
    var published: Int32?

    static func < (a: Printing, b: Printing) -> Bool {
      (a.source, a.published ?? .min) < (b.source, b.published ?? .min)
    }
  }

  var size: Int { members.count }

  /// The reports parted into choruses, that with the smallest key first.
  ///
  /// An article that says the same twice tells of two happenings, so its second report sings in a second chorus, with the
  /// second ones of others. What people put in different groups, and what a data set holds apart, stays apart.
  ///
  /// - Parameter members: in the order of the keys.
  static func all(_ members: [Int], of reports: [FusionReport], _ bonds: Bonds, _ scorer: PairScorer) -> [Chorus] {
    struct Part: Hashable {
      var content: FusionReport.Content
      var group: Int?
    }
    struct Seat: Hashable {
      var part: Int
      var turn: Int
    }
    var numbers: [Part: Int] = [:]
    var turns: [SIMD2<Int>: Int] = [:]
    var seats: [Seat: Int] = [:]
    var choruses: [Chorus] = []
    for member in members {
      let report = reports[member]
      if report.dataset != nil || report.scope != .incident {
        choruses.append(Chorus(members: [member], voice: report))
        continue
      }
      let part = Part(content: report.content, group: bonds.group(member))
      let number = numbers[part] ?? numbers.count
      numbers[part] = number
      let turn = turns[SIMD2(number, Int(report.article)), default: 0]
      turns[SIMD2(number, Int(report.article))] = turn + 1
      let seat = Seat(part: number, turn: turn)
      if let known = seats[seat], scorer.affinity(report, report).value >= scorer.settings.threshold {
        choruses[known].members.append(member)
      } else {
        seats[seat] = choruses.count
        choruses.append(Chorus(members: [member], voice: report))
      }
    }
    for index in choruses.indices { choruses[index].index(reports) }
    return choruses
  }

  private init(members: [Int], voice: FusionReport) {
    self.members = members
    self.voice = voice
  }

  private mutating func index(_ reports: [FusionReport]) {
    guard members.count > 1 else { return }
    articles = members.map { reports[$0].article }.sorted()
    printings = members.map { Printing(source: reports[$0].source, published: reports[$0].published) }.sorted()
  }

  /// Whether no report of the one can be of one event with some report of the other, for what their articles and sources
  /// say elsewhere.
  func isExcluded(from other: Chorus, _ scorer: PairScorer) -> Bool {
    if size == 1, other.size == 1 {
      return voice.article == other.voice.article || scorer.contradict(voice, other.voice)
    }
    if Self.share(articleList, other.articleList) { return true }
    guard let killed = voice.killed, let others = other.voice.killed, killed.excludes(others) else { return false }
    return Self.share(printingList, other.printingList)
  }

  private var articleList: [Int32] { size == 1 ? [voice.article] : articles }

  private var printingList: [Printing] {
    size == 1 ? [Printing(source: voice.source, published: voice.published)] : printings
  }

  /// Whether two sorted lists have something in common.
  private static func share<Element: Comparable>(_ a: [Element], _ b: [Element]) -> Bool {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { return true }
      if a[i] < b[j] { i += 1 } else { j += 1 }
    }
    return false
  }
}
