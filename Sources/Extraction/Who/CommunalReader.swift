import ConflictModel
import Gazetteer
import Linguistics

/// Reads a people as a side of its own: `Dinka youths`, `Hema and Lendu fighters`, `clashes between Kukis and Meiteis`.
struct CommunalReader {
  let document: Document

  struct Found {
    let people: Peoples.People
    let end: Int
    /// The noun behind it that bears arms whoever its people are: `rebels`, `separatists`.
    let rebels: GenericActors.Entry?
    /// `youths` and `herders` may be struck as well as strike.
    let isPeaceable: Bool
  }

  private static let between: WordSet = "between"
  private static let and: WordSet = "and versus vs against with"
  private static let bearers: WordSet = """
    fighter fighters militia militias militiaman militiamen gunman gunmen warrior warriors raider raiders tribesman tribesmen
    clansman clansmen attacker attackers assailants combatants vigilantes
    """
  private static let peaceable: WordSet = """
    youth youths herder herders herdsman herdsmen pastoralist pastoralists nomad nomads rustlers mob mobs
    """
  /// Those of a people that has no state are rebels.
  private static let forces: WordSet = "forces troops soldiers army"
  private static let rebels = "Rebels"
  /// Who is a side only beside another people: `the Hema and Lendu communities`.
  private static let whole: WordSet = """
    community communities tribe tribes clan clans group groups people peoples villagers farmers rivals sections members
    """
  private static let dwellings: WordSet = "settlement village hamlet town camp area district"
  private static let one: WordSet = "a an another one"
  private static let quarters: WordSet = """
    neighbourhood neighbourhoods neighborhood neighborhoods villages districts areas quarters settlements hamlets suburbs
    enclave enclaves towns mosque mosques shrine homes homeland
    """
  private static let modifiers: WordSet = """
    ethnic tribal armed rival cattle nomadic christian muslim arab communal clan young local suspected community self
    defense defence ethnicity
    """
  /// Words between a people and the noun behind it, at most.
  private static let modifierReach = 3

  func read(at index: Int, sentence: Range<Int>) -> Found? {
    guard document.caseIsInformative, document.tokens[index].isCapitalised,
      let (people, end) = Peoples.shared.match(in: document.tokens, at: index, limit: sentence.upperBound)
    else { return nil }
    if let found = found(people, end, sentence) { return found }
    // `between Dinka and Murle youths`, `Hema and Lendu fighters`: the noun is of both.
    if let next = partner(after: end, sentence) {
      if let other = found(next.people, next.end, sentence) {
        return Found(people: people, end: end, rebels: other.rebels, isPeaceable: other.isPeaceable)
      }
      if isSet(against: index, sentence)
        || next.end < sentence.upperBound && Self.whole.contains(document.tokens[next.end])
      {
        return Found(people: people, end: end, rebels: nil, isPeaceable: false)
      }
    }
    if let start = partner(before: index, sentence) {
      let isWhole = end < sentence.upperBound && Self.whole.contains(document.tokens[end])
      if isWhole || isSet(against: start, sentence) {
        return Found(people: people, end: isWhole ? end + 1 : end, rebels: nil, isPeaceable: false)
      }
    }
    return nil
  }

  /// The noun behind a people that makes it a side.
  private func found(_ people: Peoples.People, _ end: Int, _ sentence: Range<Int>) -> Found? {
    var at = end
    while at < sentence.upperBound, at - end < Self.modifierReach,
      Self.modifiers.contains(document.tokens[at]) || document.tokens[at].kind == .joiner
    {
      at += 1
    }
    guard at < sentence.upperBound else { return nil }
    if let (entry, after) = GenericActors.shared.match(in: document.tokens, at: at, limit: sentence.upperBound),
      entry.kind == .rebelGroup, people.areRebels || !Self.bearers.contains(document.tokens[at])
    {
      return Found(people: people, end: after, rebels: entry, isPeaceable: false)
    }
    if people.areRebels, Self.forces.contains(document.tokens[at]),
      let rebels = GenericActors.shared.entry(labelled: Self.rebels)
    {
      return Found(people: people, end: at + 1, rebels: rebels, isPeaceable: false)
    }
    if Self.bearers.contains(document.tokens[at]) {
      return Found(people: people, end: at + 1, rebels: nil, isPeaceable: false)
    }
    guard Self.peaceable.contains(document.tokens[at]) else { return nil }
    return Found(people: people, end: at + 1, rebels: nil, isPeaceable: true)
  }

  private func isArticle(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return PlaceMarks.table[token.key]?.contains(.determiner) == true || Self.modifiers.contains(token)
  }

  /// The people that `and` joins to the one before it.
  private func partner(after end: Int, _ sentence: Range<Int>) -> (people: Peoples.People, end: Int)? {
    var at = end
    if at < sentence.upperBound, Self.whole.contains(document.tokens[at]) { at += 1 }
    guard at < sentence.upperBound, Self.and.contains(document.tokens[at]) else { return nil }
    at += 1
    while at < sentence.upperBound, at - end < 5, isArticle(at) { at += 1 }
    guard at < sentence.upperBound else { return nil }
    return Peoples.shared.match(in: document.tokens, at: at, limit: sentence.upperBound)
  }

  /// Where the people starts that stands before `and` and this one.
  private func partner(before index: Int, _ sentence: Range<Int>) -> Int? {
    var at = index - 1
    while at > sentence.lowerBound, index - at < 4, isArticle(at) { at -= 1 }
    guard at > sentence.lowerBound, Self.and.contains(document.tokens[at]) else { return nil }
    at -= 1
    if at > sentence.lowerBound, Self.whole.contains(document.tokens[at]) { at -= 1 }
    return Peoples.shared.match(in: document.tokens, at: at, limit: at + 1) == nil ? nil : at
  }

  /// `between the Hema and Lendu`, `between ethnic Dinka and Nuer`.
  private func isSet(against index: Int, _ sentence: Range<Int>) -> Bool {
    var at = index - 1
    while at > sentence.lowerBound, index - at < 4, isArticle(at) { at -= 1 }
    return at >= sentence.lowerBound && Self.between.contains(document.tokens[at])
  }

  private static let tribes: WordSet = "tribe tribes clan clans subclan subclans tribesmen clansmen"
  private static let joint: WordKey = "and"
  private static let article: WordKey = "the"

  /// `the Bangash and Alizai tribes`: a name that the text itself says to be a people's.
  static func isTribe(_ range: Range<Int>, in tokens: [Token], _ sentence: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end < sentence.upperBound else { return false }
    if tribes.contains(tokens[end]) { return true }
    guard tokens[end].key == joint, end + 2 < sentence.upperBound else { return false }
    let other = tokens[end + 1].key == article ? end + 2 : end + 1
    return tokens[other].isCapitalised && other + 1 < sentence.upperBound && tribes.contains(tokens[other + 1])
  }

  /// Whether the name of a people at these words is meant as that, and not as the place that bears it too.
  ///
  /// A name that only a people has is never a place's, unless the text calls it one.
  static func isPeople(_ range: Range<Int>, called: PlaceMarks, in document: Document) -> Bool {
    guard document.caseIsInformative else { return false }
    let sentence = document.sentence(of: range.lowerBound).tokens
    if isTribe(range, in: document.tokens, sentence) { return true }
    guard
      let (people, end) = Peoples.shared.match(in: document.tokens, at: range.lowerBound, limit: sentence.upperBound),
      end >= range.upperBound
    else { return false }
    // `community` is a word for a kind of place, too.
    if end < sentence.upperBound, Self.whole.contains(document.tokens[end]) { return true }
    // `Hazara neighbourhoods of Quetta`: where the people live, and no name of any of them.
    if end < sentence.upperBound, Self.quarters.contains(document.tokens[end]) { return true }
    // `a Fulani settlement in Barkin Ladi`
    if end < sentence.upperBound, range.lowerBound > sentence.lowerBound, Self.dwellings.contains(document.tokens[end]),
      Self.one.contains(document.tokens[range.lowerBound - 1])
    {
      return true
    }
    guard called.isEmpty else { return false }
    guard people.isLand else { return true }
    let reader = CommunalReader(document: document)
    if range.lowerBound > sentence.lowerBound, Self.modifiers.contains(document.tokens[range.lowerBound - 1]) {
      return true
    }
    return reader.read(at: range.lowerBound, sentence: sentence) != nil
  }
}
