import ConflictModel
import Linguistics

/// `sustained splinter injuries`, `suffered serious gunshot wounds`: a verb of suffering and its hurt, whatever words stand
/// between them.
enum Suffering {
  private static let verbs: WordSet = """
    suffered suffer suffers suffering sustained sustain sustains sustaining received receiving
    """
  private static let hurts: WordSet = "injury injuries wound wounds burns fractures"
  /// Words that tell of how bad and of what: `a serious head`, `minor`, `second degree`.
  private static let most = 4
  private static let non: WordKey = "non"
  private static let fatal: WordSet = "fatal mortal lethal"
  /// What is received but not suffered, and what ends the phrase.
  private static let breaks: WordSet = "and or of for in from with treatment help care no any"

  static func hit(at index: Int, limit: Int, _ tokens: [Token]) -> OutcomeHit? {
    guard tokens[index].tag.isVerb || tokens[index].tag.isAdjective, verbs.contains(tokens[index]) else { return nil }
    var at = index + 1
    while at < min(limit, index + 2 + most) {
      if hurts.contains(tokens[at]) {
        // `suffered non-fatal wounds`
        let isFatal =
          tokens[index..<at].contains(where: fatal.contains) && !tokens[index..<at].contains { $0.key == non }
        return OutcomeHit(
          tokens: index..<at + 1,
          entry: .init(
            outcome: isFatal ? .killed : .wounded, frame: .phrase, force: .strong, form: .fixed, isEither: false))
      }
      guard tokens[at].kind == .word || tokens[at].kind == .joiner || tokens[at].kind == .ordinal,
        !breaks.contains(tokens[at]),
        PersonNoun.phrases.longestMatch(in: tokens, at: at, limit: at + 1)?.value.isPlural != true
      else { return nil }
      at += 1
    }
    return nil
  }
}
