import ConflictModel

/// The text of an article, for looking at the surroundings of a span.
public struct ArticleText: Hashable, Sendable {
  public let string: String

  public init(_ string: String) { self.string = string }

  /// Words with the rest of the sentence around them.
  public struct Excerpt: Hashable, Sendable {
    public var before: String
    public var words: String
    public var after: String

    public init(before: String, words: String, after: String) {
      self.before = before
      self.words = words
      self.after = after
    }

    public var sentence: String { before + words + after }
  }

  /// The words of a span; nil where the span is not within the text.
  public func words(_ span: TextSpan) -> String? {
    guard let (start, end) = bounds(span) else { return nil }
    return String(string.unicodeScalars[start..<end])
  }

  /// A span with the sentence that it stands in, shortened on either side where that is very long.
  ///
  /// Where sentences end is judged by their punctuation; a short capitalised word with a full stop ("Gen.", "U.S.") ends
  /// none.
  public func excerpt(_ span: TextSpan, reach: Int = 400) -> Excerpt? {
    let scalars = string.unicodeScalars
    guard let (start, end) = bounds(span) else { return nil }

    var first = start
    var steps = 0
    while first > scalars.startIndex, steps < reach, !endsSentence(before: first) {
      first = scalars.index(before: first)
      steps += 1
    }
    let isCutBefore = steps == reach
    while first < start, scalars[first].properties.isWhitespace { first = scalars.index(after: first) }

    var last = end
    steps = 0
    while last < scalars.endIndex, steps < reach, !Self.isLineEnd(scalars[last]),
      !(last > start && endsSentence(before: last))
    {
      last = scalars.index(after: last)
      steps += 1
    }
    let isCutAfter = steps == reach
    while last > end, scalars[scalars.index(before: last)].properties.isWhitespace {
      last = scalars.index(before: last)
    }
    return Excerpt(
      before: (isCutBefore ? "…" : "") + String(scalars[first..<start]), words: String(scalars[start..<end]),
      after: String(scalars[end..<last]) + (isCutAfter ? "…" : ""))
  }

  private func bounds(_ span: TextSpan) -> (String.Index, String.Index)? {
    let scalars = string.unicodeScalars
    guard span.start >= 0, span.end >= span.start,
      let start = scalars.index(scalars.startIndex, offsetBy: span.start, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: span.end - span.start, limitedBy: scalars.endIndex)
    else { return nil }
    return (start, end)
  }

  /// Whether a sentence has ended before the white space or the line end in front of this character.
  private func endsSentence(before index: String.Index) -> Bool {
    let scalars = string.unicodeScalars
    guard index > scalars.startIndex else { return true }
    var at = scalars.index(before: index)
    if Self.isLineEnd(scalars[at]) { return true }
    guard scalars[at].properties.isWhitespace else { return false }
    while at > scalars.startIndex {
      at = scalars.index(before: at)
      if !"\"'”’)]» ".unicodeScalars.contains(scalars[at]) { break }
    }
    guard ".!?…".unicodeScalars.contains(scalars[at]) else { return false }
    guard scalars[at] == "." else { return true }
    // "Gen. Smith": a short word with a capital and a full stop is an abbreviation more often than an end.
    var letters = 0
    var startsWithCapital = false
    while at > scalars.startIndex {
      at = scalars.index(before: at)
      guard scalars[at].properties.isAlphabetic else { break }
      letters += 1
      startsWithCapital = scalars[at].properties.isUppercase
    }
    return !(startsWithCapital && letters <= 3)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
