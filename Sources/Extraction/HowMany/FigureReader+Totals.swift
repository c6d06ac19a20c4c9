import ConflictModel
import Linguistics

/// Totals beside what they count: `brings to 31 the number of Danes who have died`, `put the number of soldiers killed at
/// 90`, `put the toll at four dead and 39 wounded`.
extension FigureReader {
  private static let number: WordKey = "number"
  /// Pieces from the people to what became of them.
  private static let fateReach = 6

  /// - Parameter index: the piece of `the number`.
  /// - Returns: whether it was one.
  mutating func readTotal(at index: Int) -> Bool {
    guard kind(index + 1) == .of, kind(index + 2) == .phrase, let head = phrase(index).head,
      document.tokens[head].key == Self.number
    else { return false }
    return readTotalBefore(index) || readTotalBehind(index)
  }

  /// `31 the number of Danes who have died`
  private mutating func readTotalBefore(_ index: Int) -> Bool {
    guard index > 1, kind(index - 1) == .phrase, phrase(index - 1).isElliptical, phrase(index - 1).count != nil,
      let fate = (index + 3..<index + 3 + Self.fateReach).first(where: { kind($0) == .hit })
    else { return false }
    addTotal(index - 1, of: index, fate: fate)
    return true
  }

  private static let links: WordSet = "at to"

  /// `the number of soldiers killed at 90`, `the number of people wounded has risen to 40`
  private mutating func readTotalBehind(_ index: Int) -> Bool {
    guard kind(index + 3) == .hit else { return false }
    var link = index + 4
    while kind(link) == .have || kind(link) == .be || kind(link) == .verb || kind(link) == .participle { link += 1 }
    guard kind(link) == .preposition || kind(link) == .infinitiveTo, kind(link + 1) == .phrase,
      Self.links.contains(document.tokens[pieces.list[link].tokens.lowerBound]),
      phrase(link + 1).isElliptical, phrase(link + 1).count != nil
    else { return false }
    addTotal(link + 1, of: index, fate: index + 3)
    return true
  }

  private mutating func addTotal(_ total: Int, of index: Int, fate: Int) {
    guard let count = phrase(total).count else { return }
    let given = pieces.hits[pieces.list[fate].index]
    let hit = OutcomeHit(tokens: pieces.list[index].tokens, entry: given.entry)
    let people = People(
      count: count, reference: .update, kinds: phrase(index + 2).kinds, isVague: phrase(total).isVague)
    add([.init(phrase: pieces.list[total].index, people: people)], hit: hit)
    // The people have been counted.
    used.append(
      Use(
        phrase: pieces.list[index + 2].index, outcome: given.entry.outcome, figure: figures.count - 1,
        isYielding: false))
  }

  private static let joints: WordSet = "and , dead killed people persons"

  /// `raised the toll to four dead and 39 wounded`: the wounded are of the same reckoning.
  mutating func settleTolls() {
    for index in figures.indices.dropFirst() where figures[index].reference == .new {
      let (last, own) = (figures[index - 1], figures[index])
      guard last.reference == .update || last.reference == .revision, last.figure.outcome != own.figure.outcome,
        last.figure.scope == own.figure.scope, last.countTokens.upperBound < own.countTokens.lowerBound,
        (last.countTokens.upperBound..<own.countTokens.lowerBound).allSatisfy({
          Self.joints.contains(document.tokens[$0])
        })
      else { continue }
      figures[index].reference = .revision
    }
  }
}
