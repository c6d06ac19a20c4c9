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

  private static let likewise: WordSet = "as so"

  /// `Three soldiers were killed, as were five of the attackers`: the verb is said once.
  ///
  /// - Parameter index: the piece of `were`.
  mutating func readLikewise(at index: Int) {
    let verb = pieces.list[index].tokens.lowerBound
    guard verb > sentence.tokens.lowerBound, Self.likewise.contains(document.tokens[verb - 1]),
      kind(index + 1) == .phrase, let last = figures.last(where: { !$0.tokens.isEmpty }),
      last.tokens.upperBound < verb, last.figure.scope == .incident, last.figure.count.low > 0
    else { return }
    let entry = OutcomeLexicon.Entry(
      outcome: last.figure.outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    var others = finder.list(startingAt: index + 1, force: .weak)
    // `as were some bystanders`: nobody knows how many.
    guard others.allSatisfy({ $0.isSubset || $0.people.reference != .plural && !$0.people.isVague }) else { return }
    for other in others.indices where !others[other].isSubset { others[other].people.reference = .additional }
    add(others, hit: OutcomeHit(tokens: pieces.list[index].tokens, entry: entry))
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
    settleStruck()
    for use in used where use.outcome == .wounded && !figures[use.figure].tokens.isEmpty {
      let shot = figures[use.figure]
      guard
        let dead = used.first(where: {
          $0.outcome == .killed && $0.figure > use.figure && !figures[$0.figure].tokens.isEmpty
            && (use.isYielding && isKilling($0, of: shot) || isFatalPart(figures[$0.figure], of: shot))
        })
      else { continue }
      let (all, killed) = (shot.figure.count, figures[dead.figure].figure.count)
      // `64 wounded, some of whom died`: how many are left nobody knows.
      guard let number = all.best, let fatal = killed.best, number >= fatal, killed.high != nil || killed.low == fatal
      else { continue }
      if number == fatal {
        figures[use.figure].tokens = 0..<0
      } else {
        figures[use.figure].figure.count = Count(number - fatal)
      }
    }
  }

  /// `shot students as they slept; the college counted 43 bodies and 21 wounded`: how, beside how many.
  private mutating func settleStruck() {
    for use in used
    where use.isYielding && use.outcome == .wounded && pieces.phrases[use.phrase].count == nil
      && figures[use.figure].reference == .plural
      && figures.contains(where: { $0.reference != .plural && !$0.tokens.isEmpty && $0.figure.count.low > 1 })
    {
      figures[use.figure].tokens = 0..<0
    }
  }

  private static let firsts: WordSet = "first one"
  /// Words from `first` to the verb, at most.
  private static let firstReach = 4

  /// `The first blast killed 12, the second 81`: the verb is said once for both.
  ///
  /// - Parameter last: the last piece of those whom the first killed.
  mutating func readNext(_ hit: OutcomeHit, after last: Int) {
    let verb = hit.tokens.lowerBound
    guard
      (max(sentence.tokens.lowerBound, verb - Self.firstReach)..<verb).contains(where: {
        Self.firsts.contains(document.tokens[$0])
      })
    else { return }
    var next = last + 1
    while true {
      while kind(next) == .comma || kind(next) == .and { next += 1 }
      guard next > last + 1, let number = finder.numberOfNext(next) else { return }
      let people = People(count: number.count, reference: .additional, kinds: [], isVague: false)
      add([.init(phrase: pieces.list[number.piece].index, people: people)], hit: hit)
      next = number.piece + 1
    }
  }

  private static let losers: WordSet = "army military troops government"

  /// `the army lost three and the guerrillas eleven`: the verb is said once.
  mutating func readGap(_ hit: OutcomeHit, at index: Int) -> Bool {
    guard kind(index + 1) == .phrase, let first = phrase(index + 1).count, !phrase(index + 1).isBarred,
      kind(index + 2) == .and, kind(index + 3) == .phrase
    else { return false }
    let side = phrase(index + 3)
    guard side.determiner == .definite, let last = side.tokens.last, side.tokens.count > 1 else { return false }
    var (second, at) = (index + 3, last)
    // A number in words looks like the noun of its phrase.
    let head = side.head == last ? last - 1 : side.head ?? last
    guard !side.kinds.isDisjoint(with: .armed) || Self.losers.contains(document.tokens[head]) else { return false }
    if kind(index + 4) == .phrase, phrase(index + 4).isElliptical {
      (second, at) = (index + 4, phrase(index + 4).tokens.lowerBound)
    }
    guard at > head,
      let number = NumberReader.value(
        document.tokens, at: at, limit: phrase(second).tokens.upperBound, in: document.text)
    else { return false }
    func people(_ count: Count, _ kinds: VictimSet) -> People {
      People(count: count, reference: .new, kinds: kinds, isVague: false)
    }
    let kinds = side.kinds.isEmpty ? VictimSet.military : side.kinds
    add(
      [
        .init(phrase: pieces.list[index + 1].index, people: people(first, loser(of: index))),
        .init(phrase: pieces.list[second].index, people: people(Count(number.value), kinds)),
      ], hit: hit)
    return true
  }

  /// What kind of people the side that a verb of losing is said of has: `the Taliban said they had lost one man`.
  func loser(of index: Int) -> VictimSet {
    var subject = finder.chain(before: index).start - 1
    if kind(subject) == .phrase, phrase(subject).determiner == .pronoun {
      subject -= 1
      while kind(subject) == .that || kind(subject) == .speech { subject -= 1 }
    }
    // `Separatists in Aceh said they had lost two men`
    while kind(subject) == .phrase, subject > 1, kind(subject - 1) == .preposition || kind(subject - 1) == .of,
      kind(subject - 2) == .phrase
    {
      subject -= 2
    }
    // `Troops overran a camp, killing 28 rebels and losing five men`: the subject of the sentence's own verb.
    if kind(index) == .hit, pieces.hits[pieces.list[index].index].entry.form == .gerund,
      let first = pieces.list.indices.first(where: { kind($0) == .phrase && !phrase($0).isBarred })
    {
      subject = first
    }
    guard kind(subject) == .phrase, let head = phrase(subject).head else { return [] }
    if Self.losers.contains(document.tokens[head]) { return .military }
    return phrase(subject).kinds.intersection(.armed)
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
