import ConflictModel
import Gazetteer
import Linguistics

/// States as parties of what is agreed and talked of: `Israel and Hamas agreed to a truce`, `talks between India and Pakistan`.
extension ActorReader {
  private static let government = "Government"
  private static let agreeing: WordSet = """
    agreed agree agrees signed sign signs reached reach exchanged exchange swapped held hold resumed resume began begin opened
    concluded announced
    """
  private static let helpers: WordSet = "have has had will also formally on both"
  private static let with: WordKey = "with"
  private static let between: WordKey = "between"
  /// Words from the first party to the verb, at most: `India and its neighbour Pakistan have agreed`.
  private static let partyReach = 9
  /// Words from `between` or `with` back to the word of talks, at most.
  private static let dealReach = 8

  /// A country by its name that is a party of a deal, as its government.
  mutating func party(_ country: Int, _ range: Range<Int>, _ limit: Int) -> Int? {
    guard document.caseIsInformative, tokens[range.upperBound - 1].tag.isNoun,
      range.upperBound >= limit || tokens[range.upperBound].key != Self.possessive,
      agrees(after: range.upperBound, limit) || isDealt(before: range.lowerBound),
      let government = generics.entry(labelled: Self.government)
    else { return nil }
    let own = countries.countries[country]
    add(range, name: government.name(country: own.name), kind: government.kind, country: own.code)
    found[found.count - 1].isParty = true
    return range.upperBound
  }

  /// `Israel and Hamas have agreed`: nothing but other parties stands before the verb, which is of a deal.
  private func agrees(after end: Int, _ limit: Int) -> Bool {
    var at = end
    while at < limit, at - end < Self.partyReach {
      if Self.agreeing.contains(tokens[at]) || acts[at].contains(.dealing) {
        return (at..<min(limit, at + Self.dealReach)).contains { acts[$0].contains(.dealing) }
      }
      let isParty =
        tokens[at].isCapitalised || tokens[at].key == Self.and || tokens[at].kind == .joiner || isMark(at, ",")
        || Self.helpers.contains(tokens[at]) || tokens[at].tag == .determiner || tokens[at].tag.isNoun
      guard isParty else { return false }
      at += 1
    }
    return false
  }

  /// `talks between India and Pakistan`, `a truce with Israel`
  private func isDealt(before start: Int) -> Bool {
    var at = start - 1
    while at > sentenceStart, start - at < Self.partyReach, tokens[at].key != Self.between, tokens[at].key != Self.with
    {
      guard
        tokens[at].isCapitalised || tokens[at].key == Self.and || tokens[at].tag == .determiner || isMark(at, ",")
      else { return false }
      at -= 1
    }
    guard at > sentenceStart, tokens[at].key == Self.between || tokens[at].key == Self.with else { return false }
    return (max(sentenceStart, at - Self.dealReach)..<at).contains { acts[$0].contains(.dealing) }
  }
}
