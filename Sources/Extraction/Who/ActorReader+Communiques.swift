import ConflictModel
import Gazetteer
import Linguistics

/// What communiques say of their own side: `our units`, `our fighters`.
extension ActorReader {
  private static let our: WordKey = "our"
  private static let adjectives: WordSet =
    "brave heroic valiant armed special drone air ground naval missile artillery own"
  private static let ownForces: WordSet = """
    units unit fighters fighter forces troops soldiers army militants guerrillas combatants men comrades snipers artillery
    commandos mujahideen members cadres defenders warriors martyrs
    """
  /// From a speaker to the verb of speech: `the group's spokesman said`.
  private static let speakerReach = 4

  /// `"Our units ambushed a convoy," the KNDF said`: whose they are the sentence says only later.
  mutating func ours(at index: Int, _ limit: Int) -> Int? {
    guard tokens[index].key == Self.our, let army = generics.entry(labelled: Self.military) else { return nil }
    var position = index + 1
    while position < limit, position < index + 3, Self.adjectives.contains(tokens[position]) { position += 1 }
    guard position < limit, Self.ownForces.contains(tokens[position]) else { return nil }
    add(
      index + 1..<position + 1, name: army.name(country: home.flatMap { countries.name(of: $0) }), kind: army.kind,
      country: home)
    ours.append(found.count - 1)
    return position + 1
  }

  /// Gives the forces that a sentence calls `ours` to whoever says so in it.
  mutating func nameOurs(in sentence: Range<Int>) {
    guard let first = ours.first else { return }
    defer { ours.removeAll() }
    let others = found.indices.reversed().prefix { found[$0].tokens.lowerBound >= sentence.lowerBound }
      .filter { !ours.contains($0) && speaks($0, in: sentence) }
    // Behind the quotation, or else before it.
    guard let speaker = others.last(where: { $0 > first }) ?? others.first else { return }
    let actor = found[speaker].actor
    for index in ours {
      if actor.kind.isGroup, generics.entry(of: actor.name) == nil {
        found[index].actor.name = actor.name
        found[index].actor.kind = actor.kind
        found[index].actor.country = actor.country
      } else if let code = actor.country, let country = countries.name(of: code),
        let army = generics.entry(labelled: Self.military)
      {
        found[index].actor.name = army.name(country: country)
        found[index].actor.country = code
        found[index].hasOwnCountry = true
      }
    }
  }

  private func speaks(_ index: Int, in sentence: Range<Int>) -> Bool {
    let actor = found[index].actor
    guard actor.kind.isGroup || actor.kind == .stateForces || actor.kind == .government || actor.kind == .person else {
      return false
    }
    let words = found[index].tokens
    return (words.upperBound..<min(sentence.upperBound, words.upperBound + Self.speakerReach)).contains {
      SayingWords.all.contains(tokens[$0])
    } || words.lowerBound > sentence.lowerBound && SayingWords.all.contains(tokens[words.lowerBound - 1])
  }
}
