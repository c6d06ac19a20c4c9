import ConflictModel

/// Parts a neighbourhood that is too large to compare all with all.
///
/// By the sorted-neighbourhood method (Hernández and Stolfo, "The Merge/Purge Problem for Large Databases", SIGMOD 1995):
/// what the reports say is put in order three times, by place, by number and by day, and each is compared with those that
/// come next. Of the links found so the strongest come first, and each joins two parts unless they would be too large
/// together. So the work grows with the number of reports, and the weaker links are the ones that are cut. Only what is
/// said enters, and the keys where that is the same: the parts are a function of the set.
struct Parting {
  /// How many of those that come next in order each is compared with.
  static let reach = 24

  private struct Link {
    var points: Float
    var first: Int32
    var second: Int32
  }

  /// - Parameters:
  ///   - largest: no part has more choruses.
  ///   - comparisons: counts them.
  /// - Returns: positions in `choruses`, each part in order, the part with the smallest one first.
  static func parts(
    _ choruses: [Chorus], largest: Int, _ scorer: PairScorer, comparisons: inout Int
  ) -> [[Int]] {
    var links: [Link] = []
    for order in orders(of: choruses) {
      for position in order.indices {
        let one = order[position]
        for next in (position + 1)..<max(position + 1, min(position + 1 + reach, order.count)) {
          let other = order[next]
          comparisons += 1
          let points = scorer.affinity(choruses[one].voice, choruses[other].voice).value
          guard points >= scorer.settings.leastLink else { continue }
          links.append(
            Link(points: Float(points), first: Int32(min(one, other)), second: Int32(max(one, other))))
        }
      }
    }
    links.sort { ($1.points, $0.first, $0.second) < ($0.points, $1.first, $1.second) }
    var sets = DisjointSets(choruses.count)
    var sizes = [Int](repeating: 1, count: choruses.count)
    for link in links {
      let (one, other) = (sets.root(Int(link.first)), sets.root(Int(link.second)))
      guard one != other, sizes[one] + sizes[other] <= largest else { continue }
      let size = sizes[one] + sizes[other]
      sets.join(one, other)
      sizes[sets.root(one)] = size
    }
    return sets.groups
  }

  /// The choruses in the order of each of the three keys.
  private static func orders(of choruses: [Chorus]) -> [[Int]] {
    let marks = choruses.map { Mark($0.voice) }
    let keys: [(Mark) -> SIMD8<Int32>] = [
      { SIMD8($0.latitude, $0.longitude, $0.day, $0.type, $0.killed, $0.wounded, 0, 0) },
      { SIMD8($0.killed, $0.wounded, $0.day, $0.latitude, $0.longitude, $0.type, 0, 0) },
      { SIMD8($0.day, $0.type, $0.killed, $0.latitude, $0.longitude, $0.wounded, 0, 0) },
    ]
    return keys.map { key in
      let sorted = marks.map(key)
      return choruses.indices.sorted { a, b in
        for index in 0..<6 where sorted[a][index] != sorted[b][index] { return sorted[a][index] < sorted[b][index] }
        return a < b
      }
    }
  }

  /// What a report says as numbers that mean the same in every database.
  private struct Mark {
    var day: Int32
    /// Thousandths of a degree; what has no position stands beyond, by its country.
    var latitude: Int32
    var longitude: Int32
    var type: Int32
    var killed: Int32
    var wounded: Int32

    init(_ report: FusionReport) {
      day = report.days?.first ?? .max
      let spot = report.spot
      if let spot, !spot.latitude.isNaN, !spot.longitude.isNaN {
        (latitude, longitude) = (Int32(spot.latitude * 1000), Int32(spot.longitude * 1000))
      } else {
        (latitude, longitude) = (1_000_000, spot?.country ?? 0)
      }
      type = Int32(SubEventType.allCases.firstIndex(of: report.subType) ?? 0)
      killed = report.killed?.central ?? -1
      wounded = report.wounded?.central ?? -1
    }
  }
}
