import ConflictModel
import Linguistics

/// How firmly a sentence stands behind a figure.
enum FigureStatus {
  private static let claims: WordSet = "claimed claims claiming claim"
  private static let denials: WordSet = "denied denies denying"
  private static let turns: WordSet = "saying adding insisting"
  private static let links: WordSet = "and but"
  private static let accusations: WordSet = "accused accuses accusing blamed blames blaming"
  private static let deeds: WordSet = """
    attack attacks bombing bombings killing killings ambush assault raid blast shooting strike explosion
    """
  private static let placing: WordSet = "in on at near which that outside"
  private static let on: WordKey = "on"
  private static let passive: WordSet = "is are was were been being of for"
  private static let responsibility: WordSet = "responsibility lives life"

  static func status(of range: Range<Int>, in sentence: Sentence, _ document: Document) -> ReportStatus {
    let tokens = document.tokens
    var index = sentence.tokens.lowerBound
    var status = ReportStatus.asserted
    var isDenial = false
    while index < range.lowerBound {
      let token = tokens[index]
      if claims.contains(token), !takesLives(index, sentence, document) { status = .claimed }
      if denials.contains(token), !Denial.isOfGuilt(at: index, in: sentence, document) {
        status = .denied
        isDenial = true
      }
      if accusations.contains(token), accuses(index, sentence, document) { status = .accused }
      // `denied killing villagers and said it had shot three rebels`
      if isDenial, SayingWords.telling.contains(token), links.contains(tokens[index - 1]) { status = .asserted }
      // `denied claims that 25 had died, saying only two had`
      if isDenial, turns.contains(token) { status = .asserted }
      if token.kind == .punctuation, document.text.bytes[Int(token.start)] == UInt8(ascii: ";") { status = .asserted }
      index += 1
    }
    if status != .denied, let denial = Denial.scope(in: sentence, document), denial.overlaps(range) { return .denied }
    return status
  }

  /// `the army accused the rebels of killing five`; not `men accused of killing five`.
  private static func accuses(_ index: Int, _ sentence: Sentence, _ document: Document) -> Bool {
    // `a bombing blamed on rebels killed 21`: whose it was is in doubt, and not how many died.
    if index + 1 < sentence.tokens.upperBound, document.tokens[index + 1].key == on { return false }
    let neighbours = [index - 1, index + 1].filter { sentence.tokens.contains($0) }
    return !neighbours.contains { passive.contains(document.tokens[$0]) }
  }

  /// `claimed four lives`, `claimed responsibility`.
  private static func takesLives(_ index: Int, _ sentence: Sentence, _ document: Document) -> Bool {
    // `Nobody claimed the bombing, in which …`
    let noun = index + 2
    if noun + 1 < sentence.tokens.upperBound, deeds.contains(document.tokens[noun]),
      document.tokens[noun + 1].kind == .punctuation || links.contains(document.tokens[noun + 1])
        || placing.contains(document.tokens[noun + 1])
    {
      return true
    }
    for next in index + 1..<max(index + 1, min(index + 8, sentence.tokens.upperBound))
    where responsibility.contains(document.tokens[next]) {
      return true
    }
    return false
  }
}
