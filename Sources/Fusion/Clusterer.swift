import ConflictModel

/// What people decided about which reports belong together.
public struct FusionConstraints: Hashable, Sendable {
  /// Groups of report keys, no key in two of them. The reports of a group are of one event whatever the score says, and
  /// those of two groups are of two events.
  public var groups: [[UInt64]]

  public init(groups: [[UInt64]] = []) { self.groups = groups }
}

/// Parts reports into events.
///
/// Reports that nearly reach the threshold with one another, directly or through others, make a neighbourhood; what people
/// joined does so too. Reports of a neighbourhood that say the same are one from the start, see `Chorus`. From these
/// groups grow: each time the two groups are joined whose reports fit best on average, as long as that average reaches the
/// threshold and no report of the one is excluded by a report of the other. Then the stragglers, one or two reports that
/// are too vague to reach the threshold, go to the group that they fit clearly better than any other. Ties go to the
/// smaller keys. So the outcome depends on the reports of the neighbourhood alone, and never on their order: a report that
/// is added changes the events of its own neighbourhood and nothing else.
public struct Clusterer: Sendable {
  public let scorer: PairScorer
  /// Neighbourhoods in which more is said are parted along their weaker links first, see ``Parting``, or comparing all with
  /// all would take for ever.
  let largestNeighbourhood: Int
  /// By how many points a straggler must fit one group better than the next.
  static let margin: Float = 1

  public init(_ settings: FusionSettings) { self.init(settings, largestNeighbourhood: 1500) }

  init(_ settings: FusionSettings, largestNeighbourhood: Int) {
    scorer = PairScorer(settings)
    self.largestNeighbourhood = max(2, largestNeighbourhood)
  }

  /// The events of one neighbourhood: groups of positions in `reports`, each in the order of keys, the group with the
  /// smallest key first.
  ///
  /// - Parameters:
  ///   - members: in the order of the keys.
  ///   - comparisons: counts the pairs that were scored.
  func groups(_ members: [Int], of reports: [FusionReport], _ bonds: Bonds, comparisons: inout Int) -> [[Int]] {
    if members.count == 1 { return [members] }
    let choruses = Chorus.all(members, of: reports, bonds, scorer)
    var groups: [[Int]] = []
    if choruses.count <= largestNeighbourhood {
      groups = grown(Array(choruses.indices), choruses, bonds, comparisons: &comparisons)
    } else {
      let parts = Parting.parts(choruses, largest: largestNeighbourhood, scorer, comparisons: &comparisons)
      for part in parts { groups += grown(part, choruses, bonds, comparisons: &comparisons) }
      groups = rejoined(groups, bonds)
    }
    return groups.sorted { $0[0] < $1[0] }
  }

  /// The groups that grow from some choruses.
  private func grown(
    _ chosen: [Int], _ choruses: [Chorus], _ bonds: Bonds, comparisons: inout Int
  ) -> [[Int]] {
    if chosen.count == 1 { return [choruses[chosen[0]].members] }
    var links = Linkage(chosen.map { Float(choruses[$0].size) })
    for (i, one) in chosen.enumerated() {
      for j in (i + 1)..<max(i + 1, chosen.count) {
        let (a, b) = (choruses[one], choruses[chosen[j]])
        comparisons += 1
        let points = bonds.part(a.members[0], b.members[0]) ? -.infinity : scorer.affinity(a.voice, b.voice).value
        links.set(i, j, points.isFinite && !a.isExcluded(from: b, scorer) ? Float(points) : -.infinity)
      }
    }
    if !bonds.isEmpty {
      var first: [Int: Int] = [:]
      for (i, one) in chosen.enumerated() {
        guard let group = bonds.group(choruses[one].members[0]) else { continue }
        if let known = first[group] { links.join(known, i) } else { first[group] = i }
      }
    }
    let threshold = scorer.settings.threshold
    links.grow(threshold: Float(threshold))
    links.placeStragglers(least: Float(threshold - FusionSettings.leniency), margin: Self.margin)
    return links.groups.map { group in group.flatMap { choruses[chosen[$0]].members }.sorted() }
  }

  /// What people joined is one event even where it was parted.
  private func rejoined(_ groups: [[Int]], _ bonds: Bonds) -> [[Int]] {
    if bonds.isEmpty { return groups }
    var first: [Int: Int] = [:]
    var joined: [[Int]] = []
    for group in groups {
      let bond = group.lazy.compactMap { bonds.group($0) }.first
      if let bond, let known = first[bond] {
        joined[known] = (joined[known] + group).sorted()
      } else {
        if let bond { first[bond] = joined.count }
        joined.append(group)
      }
    }
    return joined
  }
}

/// What people decided, by position of the report.
struct Bonds {
  private var groupOf: [Int: Int] = [:]

  init(_ constraints: FusionConstraints, _ reports: [FusionReport]) {
    for (number, keys) in constraints.groups.enumerated() {
      for key in keys {
        if let position = Self.position(of: key, in: reports) { groupOf[position] = number }
      }
    }
  }

  private static func position(of key: UInt64, in reports: [FusionReport]) -> Int? {
    let at = reports.partitioningIndex { $0.key >= key }
    return at < reports.count && reports[at].key == key ? at : nil
  }

  var isEmpty: Bool { groupOf.isEmpty }

  /// The group that somebody put it in; nil where nobody did.
  func group(_ report: Int) -> Int? { groupOf[report] }

  /// Whether somebody parted two reports.
  func part(_ a: Int, _ b: Int) -> Bool {
    guard !groupOf.isEmpty, let one = groupOf[a], let other = groupOf[b] else { return false }
    return one != other
  }
}

/// Sets that are joined, each known by its smallest member.
struct DisjointSets {
  private var parents: [Int32]

  init(_ count: Int) { parents = (0..<count).map { Int32($0) } }

  mutating func root(_ member: Int) -> Int {
    var at = Int32(member)
    while parents[Int(at)] != at {
      parents[Int(at)] = parents[Int(parents[Int(at)])]
      at = parents[Int(at)]
    }
    return Int(at)
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (one, other) = (root(a), root(b))
    if one == other { return }
    parents[max(one, other)] = Int32(min(one, other))
  }

  /// Every set, in order of the smallest member, the members in order too.
  var groups: [[Int]] {
    mutating get {
      var groups: [[Int]] = []
      var numbers = [Int32](repeating: -1, count: parents.count)
      for member in parents.indices {
        let root = root(member)
        if numbers[root] < 0 {
          numbers[root] = Int32(groups.count)
          groups.append([])
        }
        groups[Int(numbers[root])].append(member)
      }
      return groups
    }
  }
}

/// Average linkage over all pairs of a neighbourhood. What is excluded is minus infinity, which no sum gets rid of.
struct Linkage {
  private let count: Int
  /// Sums of the scores between two groups, each known by its smallest member.
  private var sums: [Float]
  private var sizes: [Float]
  private var groupOf: [Int]
  private var active: [Int]
  /// The best partner of a group among those after it, and the average with it.
  private var partner: [Int]
  private var best: [Float]

  /// - Parameter sizes: how many reports each group has at the beginning.
  init(_ sizes: [Float]) {
    count = sizes.count
    self.sizes = sizes
    sums = Array(repeating: 0, count: count * count)
    groupOf = Array(0..<count)
    active = Array(0..<count)
    partner = Array(repeating: -1, count: count)
    best = Array(repeating: -.infinity, count: count)
  }

  /// - Parameter score: of each report of the one with each of the other.
  mutating func set(_ i: Int, _ j: Int, _ score: Float) {
    let sum = score * sizes[i] * sizes[j]
    sums[i * count + j] = sum
    sums[j * count + i] = sum
  }

  /// Joins two groups for good; they are known by the smaller member from then on.
  mutating func join(_ a: Int, _ b: Int) {
    let (one, other) = (min(groupOf[a], groupOf[b]), max(groupOf[a], groupOf[b]))
    guard one != other else { return }
    for k in active where k != one && k != other {
      let sum = sums[one * count + k] + sums[other * count + k]
      sums[one * count + k] = sum
      sums[k * count + one] = sum
    }
    sizes[one] += sizes[other]
    for index in groupOf.indices where groupOf[index] == other { groupOf[index] = one }
    active.removeAll { $0 == other }
  }

  private mutating func findPartner(of i: Int) {
    var (found, value) = (-1, -Float.infinity)
    for j in active where j > i {
      let average = sums[i * count + j] / (sizes[i] * sizes[j])
      if average > value { (found, value) = (j, average) }
    }
    (partner[i], best[i]) = (found, value)
  }

  /// Joins groups as long as the best pair reaches the threshold.
  mutating func grow(threshold: Float) {
    for i in active { findPartner(of: i) }
    while active.count > 1 {
      var (i, value) = (-1, -Float.infinity)
      for k in active where best[k] > value { (i, value) = (k, best[k]) }
      guard i >= 0, value >= threshold else { return }
      let j = partner[i]
      join(i, j)
      for k in active where k == i || partner[k] == i || partner[k] == j { findPartner(of: k) }
      // The joined group may now be the best partner of one before it.
      for k in active where k < i {
        let average = sums[k * count + i] / (sizes[k] * sizes[i])
        if average > best[k] || (average == best[k] && i < partner[k]) { (partner[k], best[k]) = (i, average) }
      }
    }
  }

  /// Gives groups of one or two to the larger group that they fit best, if they fit no other nearly as well.
  mutating func placeStragglers(least: Float, margin: Float) {
    guard active.count > 1 else { return }
    var places: [(straggler: Int, group: Int)] = []
    for i in active where sizes[i] <= 2 {
      var (found, value, next) = (-1, -Float.infinity, -Float.infinity)
      for j in active where j != i && (sizes[j] > sizes[i] || (sizes[j] == sizes[i] && j < i)) {
        let average = sums[i * count + j] / (sizes[i] * sizes[j])
        if average > value {
          (found, value, next) = (j, average, value)
        } else if average > next {
          next = average
        }
      }
      if found >= 0, value >= least, value - next >= margin { places.append((i, found)) }
    }
    // All were judged by the groups as they had grown; one that a straggler before it excludes stays alone.
    for (straggler, group) in places {
      let (one, other) = (groupOf[straggler], groupOf[group])
      if one != other, sums[one * count + other] > -.infinity { join(one, other) }
    }
  }

  var groups: [[Int]] {
    active.map { root in groupOf.indices.filter { groupOf[$0] == root } }
  }
}
