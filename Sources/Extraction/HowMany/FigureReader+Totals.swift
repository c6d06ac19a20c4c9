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
      let fate = (index + 3..<index + 3 + Self.fateReach).first(where: { kind($0) == .hit }),
      isOfPeople(index, fate: fate)
    else { return false }
    addTotal(index - 1, of: index, fate: fate)
    return true
  }

  private static let links: WordSet = "at to"

  /// `the number of soldiers killed at 90`, `the number of people wounded has risen to 40`
  private mutating func readTotalBehind(_ index: Int) -> Bool {
    guard kind(index + 3) == .hit, isOfPeople(index, fate: index + 3) else { return false }
    var link = index + 4
    // `the number of people killed in the raid on the town rose to 11`
    while kind(link) == .preposition || kind(link) == .of, kind(link + 1) == .phrase, phrase(link + 1).count == nil {
      link += 2
    }
    while kind(link) == .have || kind(link) == .be || kind(link) == .verb || kind(link) == .participle { link += 1 }
    guard kind(link) == .preposition || kind(link) == .infinitiveTo, kind(link + 1) == .phrase,
      Self.links.contains(document.tokens[pieces.list[link].tokens.lowerBound]),
      phrase(link + 1).isElliptical, phrase(link + 1).count != nil
    else { return false }
    addTotal(link + 1, of: index, fate: index + 3)
    return true
  }

  /// Not `31 the number of bridges that were destroyed`.
  private func isOfPeople(_ index: Int, fate: Int) -> Bool {
    let hit = pieces.hits[pieces.list[fate].index]
    let counted = phrase(index + 2)
    guard counted.noun?.isThing != true, !isExcluded(hit) else { return false }
    return hit.entry.force == .strong || counted.noun != nil || counted.isName
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

  private static let saying: WordSet = "said says counted"
  private static let speaking: WordSet = "spoke speaks"
  private static let putting: WordSet = "put puts putting"
  private static let at: WordKey = "at"
  /// Words from `put` to the dead, at most.
  private static let putReach = 4

  /// `…; the rebels said 27`, `an elder spoke of more than 60`: a bare number of those told of before.
  mutating func readSaid(at index: Int) {
    let verb = document.tokens[pieces.list[index].tokens.lowerBound]
    let number: Int
    if Self.saying.contains(verb) {
      number = index + 1
    } else if Self.speaking.contains(verb), kind(index + 1) == .of {
      number = index + 2
    } else {
      return
    }
    guard kind(number) == .phrase, kind(index - 1) == .phrase, phrase(number).isElliptical, !phrase(number).isBarred,
      !phrase(number).isPartitive, !phrase(number).isAdditional, let count = phrase(number).count,
      count.best ?? count.low > 1, let outcome = figures.last?.figure.outcome ?? earlier,
      outcome == .killed || outcome == .wounded
    else { return }
    switch kind(number + 1) {
    case nil, .stop, .semicolon, .comma: break
    default: return
    }
    let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .toll, force: .strong, form: .fixed, isEither: false)
    let people = People(count: count, reference: .update, kinds: [], isVague: phrase(number).isVague)
    add(
      [.init(phrase: pieces.list[number].index, people: people)],
      hit: OutcomeHit(tokens: pieces.list[index].tokens, entry: entry))
  }

  /// `put the American dead at 17`.
  mutating func readPut(_ hit: OutcomeHit, at index: Int) -> Bool {
    let tokens = document.tokens
    guard hit.entry.form == .past || hit.entry.frame == .adjective, kind(index + 1) == .preposition,
      tokens[pieces.list[index + 1].tokens.lowerBound].key == Self.at, kind(index + 2) == .phrase,
      phrase(index + 2).isElliptical, let count = phrase(index + 2).count,
      (max(sentence.tokens.lowerBound, hit.tokens.lowerBound - Self.putReach)..<hit.tokens.lowerBound).contains(where: {
        Self.putting.contains(tokens[$0])
      })
    else { return false }
    let people = People(count: count, reference: .update, kinds: [], isVague: phrase(index + 2).isVague)
    add([.init(phrase: pieces.list[index + 2].index, people: people)], hit: hit)
    return true
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
