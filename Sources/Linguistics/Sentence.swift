/// A sentence, as a range of tokens.
public struct Sentence: Sendable, Hashable {
  /// Indices into the text's tokens; never empty.
  public let tokens: Range<Int>
  /// Number of the paragraph that it stands in, from 0.
  public let paragraph: Int

  public init(tokens: Range<Int>, paragraph: Int) {
    self.tokens = tokens
    self.paragraph = paragraph
  }
}
