import ConflictModel
import Linguistics

/// Parts of the dead or wounded and the wholes that they are parts of: `ten of the dead were women`, `9 of the 11 killed
/// were fighters`, `injuring three, one of whom died`.
extension FigureReader {
  /// `Ten of the dead were women`.
  ///
  /// - Parameter index: the piece of a number with `of` behind it.
  /// - Returns: whether it was such a part.
  mutating func readPart(at index: Int) -> Bool {
    let part = phrase(index)
    guard part.isElliptical, let count = part.count, count.low > 0, kind(index + 1) == .be, kind(index + 2) == .phrase,
      let outcome = fate(of: index), !isExcepted(part)
    else { return false }
    let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    let people = People(
      count: count, reference: .partitive, kinds: part.kinds.union(phrase(index + 2).kinds), isVague: part.isVague)
    let told = pieces.list[index + 1].tokens.lowerBound..<pieces.list[index + 2].tokens.upperBound
    add(
      [.init(phrase: pieces.list[index].index, people: people, isSubset: true)],
      hit: OutcomeHit(tokens: told, entry: entry))
    return true
  }

  private static let excepting: WordSet = "but except"

  /// `all but three of the dead`
  private func isExcepted(_ part: NounPhrase) -> Bool {
    let first = part.tokens.lowerBound
    return first > sentence.tokens.lowerBound && Self.excepting.contains(document.tokens[first - 1])
      || part.tokens.contains { Self.excepting.contains(document.tokens[$0]) }
  }

  /// `9 of the 11 killed were fighters`: eleven were killed.
  mutating func readWhole(_ hit: OutcomeHit, at index: Int) -> Bool {
    guard hit.entry.form == .past || hit.entry.frame == .adjective, kind(index - 1) == .phrase else { return false }
    let part = phrase(index - 1)
    guard part.isElliptical, let count = part.count, let whole = whole(of: part),
      part.isPartitive && whole >= count.low || whole > count.low, kind(afterModifiers(index + 1)) == .be
    else { return false }
    let people = People(count: Count(whole), reference: .new, kinds: part.kinds, isVague: false)
    add([.init(phrase: pieces.list[index - 1].index, people: people)], hit: hit)
    return true
  }

  private static let them: WordSet = "whom them"
  private static let of: WordKey = "of"
  private static let fatally: WordKey = "fatally"
  /// Words from those hurt to the number of them that died.
  private static let partReach = 2

  /// `injuring three, one of whom died`, `stabbed two, one fatally`: one of them is no longer among the wounded.
  func isFatalPart(_ dead: FigureAnnotation, of hurt: FigureAnnotation) -> Bool {
    let next = dead.countTokens.upperBound
    guard hurt.tokens.upperBound <= dead.tokens.lowerBound,
      dead.countTokens.lowerBound - hurt.tokens.upperBound <= Self.partReach, next < sentence.tokens.upperBound
    else { return false }
    if dead.countTokens.contains(where: { Self.them.contains(document.tokens[$0]) }) { return true }
    if document.tokens[next].key == Self.fatally { return true }
    return document.tokens[next].key == Self.of && next + 1 < sentence.tokens.upperBound
      && Self.them.contains(document.tokens[next + 1])
  }

  private static let condition: WordKey = "condition"

  /// `23 of the 53 wounded were in hospital, six in critical condition`: six of those.
  mutating func settleCondition() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.figure.outcome == .wounded, own.figure.scope == .incident, own.reference == .new,
        let last = own.tokens.last, document.tokens[last].key == Self.condition,
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == .wounded && $0.figure.scope == .incident && $0.figure.count.low > own.figure.count.low
        })
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }

  private static let someWords: WordSet = "some many several most"

  /// `killed 69 peasants, hacking some to death`: some of those.
  mutating func settleSome() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.figure.scope == .incident, own.countTokens.count == 1,
        Self.someWords.contains(document.tokens[own.countTokens.lowerBound]),
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == own.figure.outcome && $0.figure.scope == .incident
            && $0.figure.count.low > own.figure.count.low
        })
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }

  private static let openers: WordSet = "after as when"
  private static let finds: WordSet = "more another other others additional further"

  /// `killed 101 people, officials said, after nine more bodies were found`: they are among the 101; so is whoever died
  /// when a toll rose.
  mutating func settleFound() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.reference == .additional || own.reference == .new, own.figure.scope == .incident,
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == own.figure.outcome && $0.figure.scope == .incident
            && $0.figure.count.low > own.figure.count.low
        }), own.tokens.lowerBound > sentence.tokens.lowerBound,
        figures[whole].reference == .update
          || own.reference == .additional
            && own.countTokens.contains(where: { Self.finds.contains(document.tokens[$0]) }),
        Self.openers.contains(document.tokens[own.tokens.lowerBound - 1])
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }
}
