import ConflictModel
import Linguistics

/// Finds the claim that a denial denies: an earlier statement of somebody else that names the denier, or speaks of the
/// same things.
struct DenialLinks {
  let syntax: Syntax

  /// What is compared of one statement.
  struct Item {
    var act: StatementAct
    var content: Range<Int>
    var speaker: SpeakerResolver.Speaker
    /// The words of the denial stand for the claim (`denied the reports`).
    var isWholeClause: Bool
  }

  private static let deniable: Set<StatementAct> = [.accusation, .claim, .condemnation, .warning, .threat, .other]
  /// How many statements back a denial looks.
  private static let reach = 24

  /// Index of the statement that `items[index]` denies.
  func denied(by index: Int, in items: [Item]) -> Int? {
    let denial = items[index]
    guard denial.act == .denial else { return nil }
    var best: (score: Int, index: Int)?
    let words = denial.isWholeClause ? [] : contentWords(denial.content)
    for candidate in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      let item = items[candidate]
      guard Self.deniable.contains(item.act), item.speaker.name != denial.speaker.name else { continue }
      var score = item.act == .accusation ? 4 : item.act == .claim ? 2 : 0
      let named = item.content.prefix(80).filter { denial.speaker.keys.contains(syntax.tokens[$0].key) }
      if !named.isEmpty { score += 4 }
      if !words.isEmpty {
        let shared = words.intersection(contentWords(item.content)).count
        if shared == 0, named.isEmpty { continue }
        score += min(shared, 4) * 2
      } else if named.isEmpty, item.act != .accusation {
        score -= 3
      }
      score -= (index - candidate) / 4
      if score > 2, score > (best?.score ?? 2) { best = (score, candidate) }
    }
    return best?.index
  }

  private func contentWords(_ range: Range<Int>) -> Set<WordKey> {
    var words: Set<WordKey> = []
    for index in range.prefix(60) where syntax.tokens[index].isWord {
      let marks = syntax.marks(index)
      guard syntax.isNoun(index) || syntax.tag(index).isVerb, marks.isDisjoint(with: .auxiliary),
        syntax.tokens[index].end - syntax.tokens[index].start > 3
      else { continue }
      words.insert(syntax.tokens[index].key)
    }
    return words
  }
}
