import ConflictModel
import Linguistics

/// People whose fate the words before them tell: `nine bodies on Monday and three more on Tuesday`, `the army lost three men
/// and the rebels eleven`, `shot five people, killing three`.
extension FigureReader {
  private static let losing: WordSet = "lose loses lost losing"

  mutating func readMore(at index: Int) {
    let phrase = pieces.phrases[pieces.list[index].index]
    guard phrase.isElliptical, !phrase.isBarred, let count = phrase.count, count.low > 0, !phrase.isPartitive,
      !finder.taken.contains(pieces.list[index].index), let last = figures.last(where: { !$0.tokens.isEmpty }),
      last.tokens.upperBound <= phrase.tokens.lowerBound, last.figure.scope == .incident, last.figure.count.low > 0
    else { return }
    let isMore = phrase.isAdditional && isCoordinated(index)
    guard isMore || isOfOtherSide(index, last), hasNoVerb(after: index) else { return }
    let entry = OutcomeLexicon.Entry(
      outcome: last.figure.outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    let people = People(
      count: count, reference: isMore ? .additional : .new, kinds: isMore ? VictimSet(last.figure.victims) : [],
      isVague: phrase.isVague)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: OutcomeHit(tokens: phrase.tokens, entry: entry))
  }

  private static let the: WordKey = "the"
  private static let at: WordKey = "at"

  /// `put the dead at 37`
  mutating func readPut(at index: Int) {
    guard kind(index + 1) == .preposition, kind(index + 2) == .phrase, let outcome = fate(of: index),
      document.tokens[pieces.list[index + 1].tokens.lowerBound].key == Self.at,
      pieces.list[index].tokens.lowerBound > sentence.tokens.lowerBound
    else { return }
    let words = pieces.list[index].tokens
    let number = pieces.phrases[pieces.list[index + 2].index]
    guard document.tokens[words.lowerBound].key == Self.the || document.tokens[words.lowerBound - 1].key == Self.the,
      words.count <= 2, number.isElliptical, !number.isBarred, let count = number.count, hasNoVerb(after: index + 2)
    else { return }
    let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .toll, force: .strong, form: .fixed, isEither: false)
    let people = People(count: count, reference: .update, kinds: [], isVague: number.isVague)
    add([.init(phrase: pieces.list[index + 2].index, people: people)], hit: OutcomeHit(tokens: words, entry: entry))
  }

  private static let hijacking: WordSet = "hijack hijacks hijacked hijacking seize seized seizing seizes"
  private static let with: WordKey = "with"
  private static let crews: WordSet = """
    crew crewmen crewmembers sailors seamen seafarers passengers fishermen schoolchildren pupils pilgrims tourists
    travellers travelers people
    """

  /// `hijacked a tanker with 22 crew`: those on board are taken with it.
  mutating func readHijacked() {
    guard
      let act = acts.first(where: {
        $0.act == .abduct && $0.isVerb && $0.mood == .happened
          && Self.hijacking.contains(document.tokens[$0.tokens.lowerBound])
      }),
      let link = pieces.list.indices.first(where: {
        kind($0) == .preposition && pieces.list[$0].tokens.lowerBound > act.tokens.upperBound
          && document.tokens[pieces.list[$0].tokens.lowerBound].key == Self.with
      }), kind(link + 1) == .phrase
    else { return }
    let phrase = pieces.phrases[pieces.list[link + 1].index]
    guard let count = phrase.count, let head = phrase.head, Self.crews.contains(document.tokens[head]),
      !finder.taken.contains(pieces.list[link + 1].index)
    else { return }
    let entry = OutcomeLexicon.Entry(outcome: .abducted, frame: .verb, force: .strong, form: .past, isEither: false)
    let people = People(count: count, reference: .new, kinds: phrase.kinds, isVague: phrase.isVague)
    add([.init(phrase: pieces.list[link + 1].index, people: people)], hit: OutcomeHit(tokens: act.tokens, entry: entry))
  }

  private func isCoordinated(_ index: Int) -> Bool { kind(index - 1) == .and || kind(index - 1) == .comma }

  /// `… lost three men and the guerrillas eleven`
  private func isOfOtherSide(_ index: Int, _ last: FigureAnnotation) -> Bool {
    guard last.figure.outcome == .killed, kind(index - 1) == .phrase, kind(index - 2) == .and,
      last.tokens.contains(where: { Self.losing.contains(document.tokens[$0]) })
    else { return false }
    let side = pieces.phrases[pieces.list[index - 1].index]
    return side.determiner == .definite && side.count == nil
  }

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
