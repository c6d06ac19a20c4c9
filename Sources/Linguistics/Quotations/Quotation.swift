/// Words between quotation marks, whatever they are there for: speech, a title, or a word held at arm's length.
public struct Quotation: Sendable, Hashable {
  /// The tokens between the marks, from the first word to the last, over all paragraphs that it runs through.
  public let tokens: Range<Int>
  /// The mark that opens it.
  public let opening: Int
  /// The mark that closes it; nil where the text forgot it and the paragraph's end closes it.
  public let closing: Int?
  /// Marks inside `tokens` that only open it anew at the start of a further paragraph.
  public let reopenings: [Int]
  /// 0 for an outermost quotation, 1 for one inside it, and so on.
  public let depth: Int

  public init(tokens: Range<Int>, opening: Int, closing: Int?, reopenings: [Int] = [], depth: Int = 0) {
    self.tokens = tokens
    self.opening = opening
    self.closing = closing
    self.reopenings = reopenings
    self.depth = depth
  }

  /// From the opening mark to the token after the closing one.
  public var withMarks: Range<Int> { opening..<(closing.map { $0 + 1 } ?? tokens.upperBound) }
}
