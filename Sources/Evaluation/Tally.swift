/// Right, wrong and missed answers, and the measures made of them.
public struct Tally: Hashable, Sendable {
  /// Said and right.
  public var right = 0
  /// Said and wrong, or said where there is nothing.
  public var wrong = 0
  /// There and not found, or found wrong.
  public var missed = 0

  public init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
    self.right = right
    self.wrong = wrong
    self.missed = missed
  }

  /// Of what was said, the share that is right; 0 where nothing was said.
  public var precision: Double { share(of: right + wrong) }
  /// Of what is there, the share that was found; 0 where nothing is there.
  public var recall: Double { share(of: right + missed) }
  /// The harmonic mean of both.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  private func share(of count: Int) -> Double { count > 0 ? Double(right) / Double(count) : 0 }

  public static func += (a: inout Tally, b: Tally) {
    a.right += b.right
    a.wrong += b.wrong
    a.missed += b.missed
  }
}
