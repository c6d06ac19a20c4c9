import ConflictModel
import Linguistics

/// Finds the people whom an outcome word is said of, on the side where its form says they are.
struct VictimFinder: ReadsPieces {
  let document: Document
  let pieces: Pieces
  let counter: PeopleCounter
  /// Phrases that an earlier word of the sentence has counted; no list reaches over them.
  var taken: Set<Int> = []
  /// How the people read stand to the verb after them.
  var standing = ListStanding.clause

  struct Victim {
    /// Index into `pieces.phrases`.
    var phrase: Int
    var people: People
    var isSubset = false
  }

  struct Subjects {
    var victims: [Victim] = []
    /// True where `not` or `never` stands in the verb's chain.
    var isNegated = false
    /// True for `would`, `could`, `to`: nothing that happened.
    var isHypothetical = false
    var hasBe = false
    var hasHave = false
    /// `was`: one person, whatever the list before it looks like.
    var isSingular = false
    var isPlural = false
    /// Index of the hit whose victims these are too (`were abducted and killed`).
    var sharedWith: Int?
    /// Piece at which the chain of auxiliaries begins.
    var start = 0
    var isRelative = false
  }

  private static let singularBe: WordSet = "was is has"
  private static let pluralBe: WordSet = "were are have"
  private static let possible: WordSet = "may might"

  /// The auxiliaries before a piece: `were reportedly`, `is believed to have been`.
  func chain(before index: Int) -> Subjects {
    var found = Subjects()
    var isReporting = false
    var i = index - 1
    while let kind = kind(i) {
      let token = document.tokens[pieces.list[i].tokens.lowerBound]
      switch kind {
      case .be, .have:
        // `is reported to have killed`: the passive is that of the reporting.
        if kind == .have { found.hasHave = true } else if !isReporting { found.hasBe = true }
        if Self.singularBe.contains(token) { found.isSingular = true }
        if Self.pluralBe.contains(token) { found.isPlural = true }
      case .modal:
        if !(Self.possible.contains(token) && found.hasHave && !isCounterfactual(after: index)) && token.key != "do"
          && token.key != "did"
          && token.key != "does"
        {
          found.isHypothetical = true
        }
      case .negation: found.isNegated = true
      case .infinitiveTo:
        // `is believed to have been killed`, `managed to kill`.
        if !isRealised(before: i), !found.hasHave { found.isHypothetical = true }
      case .speech, .verb, .participle, .hit:
        // `were reported killed`, `is believed to`.
        guard kind != .hit, found.hasBe || self.kind(i + 1) == .infinitiveTo || self.kind(i - 1) == .be else {
          found.start = i + 1
          return found
        }
        guard self.kind(i - 1) == .be || self.kind(i - 1) == .have || self.kind(i + 1) == .infinitiveTo else {
          found.start = i + 1
          return found
        }
        if self.kind(i + 1) == .infinitiveTo, found.hasHave { isReporting = true }
      // `have since died`
      case .preposition where token.key == FigureScope.since && self.kind(i - 1) == .have: break
      case .preposition where i == index - 1 && token.key == Self.to && isBase(index):
        if !isRealised(before: i) { found.isHypothetical = true }
      default:
        found.start = i + 1
        return found
      }
      i -= 1
    }
    found.start = 0
    return found
  }

  private static let had: WordKey = "had"
  private static let ifs: WordSet = "if unless"
  private static let inverted: WordSet = "it they he she the a not police"

  /// `might have killed 50 had it gone off`, `… if it had gone off`: what was not.
  private func isCounterfactual(after index: Int) -> Bool {
    let tokens = document.tokens
    let start = pieces.list[index].tokens.upperBound
    let end = pieces.list.last?.tokens.upperBound ?? start
    return (start..<max(start, end)).contains {
      Self.ifs.contains(tokens[$0])
        || tokens[$0].key == Self.had && $0 + 1 < end && Self.inverted.contains(tokens[$0 + 1])
    }
  }

  private static let to: WordKey = "to"

  private func isBase(_ index: Int) -> Bool {
    kind(index) == .hit && pieces.hits[pieces.list[index].index].entry.form == .base
  }

  private static let realising: WordSet = """
    managed able forced compelled succeeded went came proceeded helped used continued began started reported believed thought known said
    presumed feared confirmed claimed alleged understood happened appear appears appeared claim claims
    """

  private func isRealised(before to: Int) -> Bool {
    guard to > 0 else { return false }
    let piece = pieces.list[to - 1]
    guard piece.kind != .phrase else { return false }
    return piece.tokens.contains { Self.realising.contains(document.tokens[$0]) }
  }
}
