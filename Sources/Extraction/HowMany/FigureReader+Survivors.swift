import ConflictModel
import Linguistics

/// Those who did not survive, where the text tells how many did and how many there were.
extension FigureReader {
  private static let of: WordKey = "of"
  private static let wholes: WordSet = "the its their his those"

  /// `Only three of the 22 soldiers survived`, `a helicopter with 12 men on board; none survived`.
  mutating func read(survival hit: OutcomeHit, at index: Int) {
    if hit.entry.frame == .noRest {
      addAboard(at: index, hit)
      return
    }
    let chain = finder.chain(before: index)
    guard !chain.isNegated, !chain.isHypothetical else { return }
    var subject = chain.start - 1
    // `two of the 30 soldiers in the post`
    while kind(subject) == .preposition || kind(subject) == .phrase && kind(subject - 1) == .preposition {
      subject -= 1
    }
    if let both = neither(endingAt: subject) {
      addDead(both, like: subject, hit)
      return
    }
    guard kind(subject) == .phrase, let left = phrase(subject).count, left == Count(left.low) else { return }
    if let whole = whole(of: phrase(subject)), whole > left.low {
      addDead(whole - left.low, like: subject, hit)
    } else if left.low == 0, phrase(subject).tokens.count <= 2 {
      if let told = lastCounted(before: subject) {
        addDead(phrase(told).count?.low ?? 0, like: told, hit)
      } else {
        addAboard(at: subject, hit)
      }
    }
  }

  private static let neither: WordKey = "neither"

  /// `Neither of the two pilots survived`, `neither pilot survived`: how many there were of them.
  private func neither(endingAt subject: Int) -> Int? {
    guard kind(subject) == .phrase else { return nil }
    let opens = { (index: Int) in document.tokens[pieces.list[index].tokens.lowerBound].key == Self.neither }
    if opens(subject), phrase(subject).head != nil, phrase(subject).noun != nil { return 2 }
    guard kind(subject - 1) == .of, kind(subject - 2) == .phrase, opens(subject - 2) else { return nil }
    return phrase(subject).count?.low ?? 2
  }

  /// `A helicopter with 12 men on board was shot down. There were no survivors`: those whom it carried.
  private mutating func addAboard(at index: Int, _ hit: OutcomeHit) {
    guard let aboard = finder.counter.antecedents.aboard(before: hit.tokens.lowerBound) else { return }
    let people = People(count: Count(aboard.count), reference: .definite, kinds: aboard.kinds, isVague: false)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: hit)
  }

  /// The number behind `of`: 22 in `three of its 22 men`.
  func whole(of phrase: NounPhrase) -> Int? {
    let tokens = document.tokens
    guard let of = phrase.tokens.first(where: { tokens[$0].key == Self.of }) else { return nil }
    let limit = phrase.tokens.upperBound
    let at = of + 1 < limit && Self.wholes.contains(tokens[of + 1]) ? of + 2 : of + 1
    return NumberReader.value(tokens, at: at, limit: limit, in: document.text)?.value
  }

  /// The last people before a piece that a plain number counts.
  private func lastCounted(before index: Int) -> Int? {
    pieces.list.indices.prefix(max(0, index)).last {
      guard kind($0) == .phrase, let count = phrase($0).count else { return false }
      return count.low > 1 && count == Count(count.low) && !phrase($0).isBarred && phrase($0).noun?.isThing != true
    }
  }

  private mutating func addDead(_ number: Int, like index: Int, _ hit: OutcomeHit) {
    guard number > 0 else { return }
    let people = People(count: Count(number), reference: .new, kinds: phrase(index).kinds, isVague: false)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: hit)
  }

  /// `A policeman wounded in the attack died`, `Four of the 11 people wounded in the blast died`: of those hurt, only the
  /// others are still wounded.
  mutating func leaveSurvivors(of victim: VictimFinder.Victim, _ dead: NounPhrase) {
    for use in used where use.phrase == victim.phrase && use.outcome == .wounded {
      guard dead.isPartitive, let whole = whole(of: dead), let fatal = victim.people.count.best, whole > fatal else {
        figures[use.figure].tokens = 0..<0
        continue
      }
      figures[use.figure].figure.count = Count(whole - fatal)
      figures[use.figure].figure.scope = .incident
      figures[use.figure].partOf = nil
      figures[use.figure].reference = .new
    }
  }
}
