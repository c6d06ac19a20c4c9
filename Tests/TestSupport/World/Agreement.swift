/// How well groups found agree with true ones.
package struct Agreement: Equatable {
  /// Over pairs of reports: how many of those joined belong together, and how many that belong together were joined.
  package var pairPrecision = 1.0
  package var pairRecall = 1.0
  /// B-cubed: the same over reports, each with its group. Bagga and Baldwin, COLING-ACL 1998.
  package var cubePrecision = 1.0
  package var cubeRecall = 1.0

  package var pairF1: Double { Self.mean(pairPrecision, pairRecall) }
  package var cubeF1: Double { Self.mean(cubePrecision, cubeRecall) }

  private static func mean(_ a: Double, _ b: Double) -> Double { a + b > 0 ? 2 * a * b / (a + b) : 0 }

  /// - Parameter pairs: the true and the found group of each report.
  package init(_ pairs: [(truth: Int, found: Int)]) {
    var (truths, founds): ([Int: Int], [Int: Int]) = ([:], [:])
    var both: [SIMD2<Int>: Int] = [:]
    for pair in pairs {
      truths[pair.truth, default: 0] += 1
      founds[pair.found, default: 0] += 1
      both[SIMD2(pair.truth, pair.found), default: 0] += 1
    }
    func links(_ counts: some Sequence<Int>) -> Double { counts.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 } }
    let (right, joined, true_) = (links(both.values), links(founds.values), links(truths.values))
    if joined > 0 { pairPrecision = right / joined }
    if true_ > 0 { pairRecall = right / true_ }
    guard !pairs.isEmpty else { return }
    (cubePrecision, cubeRecall) = (0, 0)
    for pair in pairs {
      let shared = Double(both[SIMD2(pair.truth, pair.found)] ?? 0)
      cubePrecision += shared / Double(founds[pair.found] ?? 1)
      cubeRecall += shared / Double(truths[pair.truth] ?? 1)
    }
    cubePrecision /= Double(pairs.count)
    cubeRecall /= Double(pairs.count)
  }
}
