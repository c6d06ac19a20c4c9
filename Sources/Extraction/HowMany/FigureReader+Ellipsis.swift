import ConflictModel
import Linguistics

/// People whose fate the words before them tell: `nine bodies on Monday and three more on Tuesday`, `shot five people, killing
/// three`.
extension FigureReader {
  mutating func readMore(at index: Int) {
    let phrase = pieces.phrases[pieces.list[index].index]
    guard phrase.isElliptical, !phrase.isBarred, let count = phrase.count, count.low > 0, !phrase.isPartitive,
      !finder.taken.contains(pieces.list[index].index), let last = figures.last(where: { !$0.tokens.isEmpty }),
      last.tokens.upperBound <= phrase.tokens.lowerBound, last.figure.scope == .incident, last.figure.count.low > 0
    else { return }
    guard phrase.isAdditional, isCoordinated(index), hasNoVerb(after: index) else { return }
    let entry = OutcomeLexicon.Entry(
      outcome: last.figure.outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    let people = People(
      count: count, reference: .additional, kinds: VictimSet(last.figure.victims),
      isVague: phrase.isVague)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: OutcomeHit(tokens: phrase.tokens, entry: entry))
  }

  private func isCoordinated(_ index: Int) -> Bool { kind(index - 1) == .and || kind(index - 1) == .comma }

  /// A day, a place or nothing follows, and no word that says what became of them.
  private func hasNoVerb(after index: Int) -> Bool {
    var next = index + 1
    while let kind = kind(next) {
      switch kind {
      case .preposition, .phrase, .of, .close, .open: next += 1
      // `in fighting around the town`
      case .gerund where self.kind(next - 1) == .preposition: next += 1
      case .comma, .semicolon, .stop, .dash, .colon: return true
      default: return false
      }
    }
    return true
  }

  /// `shot five people, killing three`: two of the five live.
  mutating func settleShot() {
    for use in used where use.isYielding && use.outcome == .wounded && !figures[use.figure].tokens.isEmpty {
      let shot = figures[use.figure]
      guard let dead = used.first(where: { $0.outcome == .killed && $0.figure > use.figure && isKilling($0, of: shot) })
      else { continue }
      let (all, killed) = (shot.figure.count, figures[dead.figure].figure.count)
      guard let number = all.best, let fatal = killed.best, number >= fatal else { continue }
      if number == fatal {
        figures[use.figure].tokens = 0..<0
      } else {
        figures[use.figure].figure.count = Count(number - fatal)
      }
    }
  }

  private static let killing: WordKey = "killing"

  /// `…, killing three` right behind those who were shot, and nobody else counted.
  private func isKilling(_ use: Use, of shot: FigureAnnotation) -> Bool {
    let dead = figures[use.figure]
    guard !dead.tokens.isEmpty, dead.tokens.lowerBound >= shot.tokens.upperBound, dead.figure.scope == .incident,
      document.tokens[dead.tokens.lowerBound].key == Self.killing,
      dead.tokens.lowerBound - shot.tokens.upperBound <= 1
    else { return false }
    let phrase = pieces.phrases[use.phrase]
    return phrase.isElliptical || phrase.isPartitive
  }
}
