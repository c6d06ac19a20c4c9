import ConflictModel
import Linguistics

/// Totals that stand before what they count: `brings to 31 the number of Danes who have died`.
extension FigureReader {
  private static let number: WordKey = "number"
  /// Pieces from the people to what became of them.
  private static let fateReach = 6

  /// - Parameter index: the piece of `the number`.
  /// - Returns: whether it was one.
  mutating func readTotal(at index: Int) -> Bool {
    guard index > 1, kind(index + 1) == .of, kind(index + 2) == .phrase, kind(index - 1) == .phrase,
      let head = phrase(index).head, document.tokens[head].key == Self.number
    else { return false }
    let total = phrase(index - 1)
    guard total.isElliptical, let count = total.count,
      let fate = (index + 3..<index + 3 + Self.fateReach).first(where: { kind($0) == .hit })
    else { return false }
    let given = pieces.hits[pieces.list[fate].index]
    let hit = OutcomeHit(tokens: pieces.list[index].tokens, entry: given.entry)
    let people = People(count: count, reference: .update, kinds: phrase(index + 2).kinds, isVague: total.isVague)
    add([.init(phrase: pieces.list[index - 1].index, people: people)], hit: hit)
    // The people have been counted.
    used.append(
      Use(
        phrase: pieces.list[index + 2].index, outcome: given.entry.outcome, figure: figures.count - 1,
        isYielding: false))
    return true
  }
}
