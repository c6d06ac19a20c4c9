/// A number as a text gives it, with its bounds.
public struct NumberPhrase: Sendable, Hashable {
  /// Tokens of the number with the words that bound it (`at least 12`, `between 10 and 15`).
  public var tokens: Range<Int>
  public var low: Int
  /// nil where the words give none (`several`).
  public var best: Int?
  /// nil where nothing bounds it above.
  public var high: Int?
  /// True for `dozens`, `hundreds`, `several`: a size rather than a count.
  public var isVague: Bool

  public init(tokens: Range<Int>, low: Int, best: Int?, high: Int?, isVague: Bool) {
    self.tokens = tokens
    self.low = low
    self.best = best
    self.high = high
    self.isVague = isVague
  }
}
