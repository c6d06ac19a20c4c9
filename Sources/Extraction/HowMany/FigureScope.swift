import ConflictModel
import Linguistics

/// Whether a figure is of this happening, a running toll, or of an earlier war.
enum FigureScope {
  private static let since: WordKey = "since"
  private static let cumulativePhrases = PhraseTable<Bool>([
    ("so far this year", true), ("this year", true), ("since the beginning", true), ("since the start", true),
    ("total number of", true), ("brings the total", true), ("bringing the total", true), ("in the past year", true),
    ("in recent months", true), ("in recent years", true), ("over the past", true), ("in the last", true),
    ("to date", true), ("overall", true), ("since fighting", true), ("altogether", true),
  ])
  private static let historicalPhrases = PhraseTable<Bool>([
    ("war that ended", true), ("civil war", true), ("the war", true), ("a war", true), ("last year", true),
    ("years ago", true),
    ("decade ago", true), ("genocide", true), ("year war", true), ("conflict that", true), ("years of conflict", true),
    ("years of war", true), ("world war", true), ("months ago", true),
  ])

  static func scope(of range: Range<Int>, in sentence: Sentence, _ document: Document, count: Count) -> Scope {
    let tokens = document.tokens
    var historical = false
    for index in sentence.tokens {
      if tokens[index].key == since, index >= range.lowerBound || index < range.lowerBound { return .cumulative }
      if cumulativePhrases.longestMatch(in: tokens, at: index, limit: sentence.tokens.upperBound) != nil, count.low > 1
      {
        return .cumulative
      }
      if historicalPhrases.longestMatch(in: tokens, at: index, limit: sentence.tokens.upperBound) != nil {
        historical = true
      }
    }
    return historical ? .historical : .incident
  }
}
