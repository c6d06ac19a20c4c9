import ConflictModel
import Linguistics

/// The counted people told before a place in the text: what `them` and `the attackers` stand for.
///
/// Sentences are cut up only when something asks for them; one instance belongs to one reading of one document.
final class Antecedents {
  private let document: Document
  private let reader: PieceReader
  private var remembered: [Int: [NounPhrase]] = [:]
  /// How far back a plural may point.
  private static let reach = 4

  init(_ document: Document, reader: PieceReader) {
    self.document = document
    self.reader = reader
  }

  /// The number of the people that a plural without a number refers to.
  ///
  /// - Parameter others: people of the same sentence whom it cannot mean.
  func count(of phrase: NounPhrase, besides others: [Range<Int>] = []) -> (count: Count, kinds: VictimSet)? {
    let at = phrase.tokens.lowerBound
    let sentence = Int(document.sentenceOfToken[at])
    if phrase.determiner == .pronoun, isOfOthers(phrase) { return nil }
    if phrase.determiner == .pronoun, areNamed(before: at, in: sentence) || isOfGroup(at) { return nil }
    for index in stride(from: sentence, through: max(0, sentence - Self.reach), by: -1) {
      for earlier in phrases(of: index).reversed() where earlier.tokens.upperBound <= at {
        guard let count = earlier.count, matches(phrase, earlier), !others.contains(where: earlier.tokens.overlaps),
          !isBoth(phrase) || count == Count(2)
        else { continue }
        return (count, earlier.kinds)
      }
    }
    return nil
  }

  private static let both: WordKey = "both"

  private func isBoth(_ phrase: NounPhrase) -> Bool { document.tokens[phrase.tokens.lowerBound].key == Self.both }

  private static let carrying: WordSet = "carrying with transporting ferrying"
  private static let on: WordSet = "on aboard"
  private static let crews: WordSet = "crew crewmen passengers occupants crewmembers"
  /// How far back a craft and those whom it carries are told of, in sentences.
  private static let craftReach = 2

  /// How many a craft carried that was told of last: `a helicopter with 12 soldiers on board`.
  func aboard(before at: Int) -> (count: Int, kinds: VictimSet)? {
    let sentence = Int(document.sentenceOfToken[at])
    for index in stride(from: sentence, through: max(0, sentence - Self.craftReach), by: -1) {
      var sum = 0
      var kinds: VictimSet = []
      var last = 0
      for people in phrases(of: index, fewest: 1) where people.tokens.upperBound <= at {
        guard isAboard(people) || sum > 0 && people.tokens.lowerBound - last <= 1, let count = people.count,
          count == Count(count.low)
        else { continue }
        sum += count.low
        kinds.formUnion(people.kinds)
        last = people.tokens.upperBound
      }
      if sum > 0 { return (sum, kinds) }
    }
    return nil
  }

  private func isAboard(_ people: NounPhrase) -> Bool {
    let (tokens, next) = (document.tokens, people.tokens.upperBound)
    if next < tokens.count, Self.on.contains(tokens[next]) { return true }
    if people.tokens.contains(where: { Self.crews.contains(tokens[$0]) }) { return true }
    return people.tokens.lowerBound > 0 && Self.carrying.contains(tokens[people.tokens.lowerBound - 1])
  }

  private static let them: WordKey = "them"
  private static let they: WordKey = "they"
  private static let clauseReach = 5

  /// `They shot them`: whoever they are, these are others.
  private func isOfOthers(_ phrase: NounPhrase) -> Bool {
    let at = phrase.tokens.lowerBound
    guard document.tokens[at].key == Self.them else { return false }
    let start = max(document.sentence(of: at).tokens.lowerBound, at - Self.clauseReach)
    return (start..<at).contains { document.tokens[$0].key == Self.they }
  }

  private static let groups: WordSet = "group family crowd convoy party team"
  private static let groupReach = 8

  /// `kidnapped the group and shot them`: a group whose size nobody tells stands nearer than any number.
  private func isOfGroup(_ at: Int) -> Bool {
    guard document.tokens[at].key == Self.them else { return false }
    let start = max(document.sentence(of: at).tokens.lowerBound + 1, at - Self.groupReach)
    return (start..<max(start, at)).contains {
      Self.groups.contains(document.tokens[$0]) && document.tokens[$0 - 1].tag == .determiner
        && document.tokens[$0 + 1].tag != .preposition
    }
  }

  /// `The bodies of Sharp, an American, and Catalan were found days after they went missing`: the two that are named.
  private func areNamed(before at: Int, in sentence: Int) -> Bool {
    let pieces = reader.read(document.sentences[sentence].tokens, hits: [])
    let list = pieces.list.prefix { $0.tokens.lowerBound < at }
    func isName(_ index: Int) -> Bool {
      list.indices.contains(index) && list[index].kind == .phrase && pieces.phrases[list[index].index].isName
    }
    guard let and = list.indices.last(where: { list[$0].kind == .and && isName($0 + 1) }),
      !list[and...].contains(where: { $0.kind == .speech })
    else { return false }
    if isName(and - 1) { return true }
    // An apposition between commas.
    return and > 3 && list[and - 1].kind == .comma && list[and - 2].kind == .phrase && list[and - 3].kind == .comma
      && isName(and - 4)
  }

  private func matches(_ phrase: NounPhrase, _ earlier: NounPhrase) -> Bool {
    if phrase.determiner == .pronoun { return true }
    guard let head = phrase.head, let other = earlier.head else { return false }
    if document.tokens[head].key == document.tokens[other].key { return true }
    // `three civilians were abducted. The hostages were killed`
    if Self.held.contains(document.tokens[head]) {
      return earlier.kinds.isDisjoint(with: [.militant, .perpetrator]) && !earlier.isAdditional
    }
    return phrase.kinds != [] && phrase.kinds.isSubset(of: .attackers) && !phrase.kinds.isDisjoint(with: earlier.kinds)
  }

  /// Words for people told of before, by what befell them.
  private static let held: WordSet = "victims hostages captives abductees detainees"

  private func phrases(of sentence: Int, fewest: Int) -> [NounPhrase] {
    fewest > 1
      ? phrases(of: sentence)
      : reader.read(document.sentences[sentence].tokens, hits: []).phrases.filter {
        ($0.count?.low ?? 0) >= fewest && !$0.isVague && !$0.isBarred && $0.noun != nil && $0.noun?.isGroup == false
      }
  }

  private func phrases(of sentence: Int) -> [NounPhrase] {
    if let known = remembered[sentence] { return known }
    let pieces = reader.read(document.sentences[sentence].tokens, hits: [])
    // `seven hostages, including three children, … they`: the seven.
    let parts = Set(
      pieces.list.indices.dropFirst().filter {
        pieces.list[$0].kind == .phrase && pieces.list[$0 - 1].kind == .including
      }
      .map { pieces.list[$0].index })
    let found = pieces.phrases.indices.filter { !parts.contains($0) }.map { pieces.phrases[$0] }.filter {
      ($0.count?.low ?? 0) > 1 && !$0.isVague && !$0.isBarred && $0.head != nil && $0.noun != nil
        && $0.noun?.isGroup == false
    }
    remembered[sentence] = found
    return found
  }
}
