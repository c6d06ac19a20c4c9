import ConflictModel
import Gazetteer
import Linguistics

/// What refers to somebody told before.
extension ActorReader {
  /// `suspected communist guerrillas` after another group was named.
  private static let othersThan: WordSet = """
    communist leftist leftwing maoist marxist rightist rightwing rival other another unidentified unknown
    """

  private func isOther(_ index: Int) -> Bool { index > 0 && Self.othersThan.contains(tokens[index - 1]) }

  /// `the guerrillas` after a group was named: the last named group of rebels, unless another armed stranger came since.
  func groupMeant(by entry: GenericActors.Entry, at index: Int) -> Int? {
    if entry.label == ToldActors.stranger { return strikers(before: index) }
    guard entry.label == "Rebels" || entry.label == "Unidentified Gang" && isDefinite(index),
      !isOther(index), !isBacked(index)
    else { return nil }
    guard entry.label == "Rebels" else { return told.militia }
    // `The militia took the town. A drone struck a school where fighters had gathered`
    return told.rebels ?? (tokens[index].key == Self.fighters ? told.homeGroup : nil)
  }

  private static let fighters: WordKey = "fighters"

  private static let backed: WordSet = "backed supported sponsored trained funded aligned allied"

  /// `Kurdish forces said Turkish-backed fighters shelled the town`: somebody else's.
  private func isBacked(_ index: Int) -> Bool {
    index - 2 >= sentenceStart && Self.backed.contains(tokens[index - 1]) && tokens[index - 2].kind == .joiner
  }

  private static let strikers: WordSet = "attackers assailants gunmen raiders kidnappers abductors hijackers"
  private static let accusing: WordSet =
    "blamed blames blaming blame accused accuses suspected suspects believed claimed"

  /// `Guerrillas of the FMLN stormed a prison. The attackers …`: the group that the sentence before says struck, where nobody
  /// unknown was told.
  private func strikers(before index: Int) -> Int? {
    guard isDefinite(index), !told.hasStranger, Self.strikers.contains(tokens[index]), let group = told.group,
      previousStart < sentenceStart
    else { return nil }
    let end = found[group].tokens.upperBound
    guard found[group].tokens.lowerBound >= previousStart, end <= sentenceStart,
      // `Suspected ADF rebels killed 11 farmers. … the assailants`
      !(previousStart..<sentenceStart).contains(where: {
        Self.accusing.contains(tokens[$0]) && $0 + 1 != found[group].tokens.lowerBound
      }),
      !tokens[previousStart..<end].contains(where: { $0.tag == .verbPast })
    else { return nil }
    return (end..<sentenceStart).contains { acts[$0].contains(.strikingVerb) } ? group : nil
  }

  /// `he`, `they`, `the group`, `the ministry`: somebody whom this sentence or the one before tells of.
  mutating func referring(at index: Int, _ limit: Int) -> Int? {
    guard let (kind, end) = references.match(in: tokens, at: index, limit: limit),
      !isOther(index)
    else { return nil }
    var start = found.count
    while start > 0, found[start - 1].tokens.lowerBound >= previousStart { start -= 1 }
    let near = start..<found.count
    let meant: Int?
    switch kind {
    case .man, .woman:
      // Of two people told side by side neither is surely meant.
      let people = near.filter { found[$0].actor.kind == .person }
      let fitting = people.filter { women.contains(found[$0].actor.name) == (kind == .woman) }
      meant = fitting.last.flatMap { last in
        fitting.allSatisfy { found[$0].actor.name == found[last].actor.name }
          && !isAnotherPerson(since: found[last].tokens.upperBound, index)
          ? last : nil
      }
    case .armed:
      let armed = near.filter { found[$0].tokens.upperBound <= sentenceStart && found[$0].actor.kind.canBeArmed }
      meant = armed.last.flatMap { last in
        index - sentenceStart <= 1 && armed.allSatisfy { found[$0].actor.name == found[last].actor.name } ? last : nil
      }
    case .group: meant = told.group
    case .body(let word): meant = told.body[word]
    }
    guard let meant else { return nil }
    let actor = found[meant].actor
    add(index..<end, name: actor.name, kind: actor.kind, country: actor.country, antecedent: meant)
    return end
  }

  /// Whether a given name stands between: somebody else may be meant since.
  private func isAnotherPerson(since start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    return tokens[start..<end].contains { $0.kind == .word && $0.isCapitalised && GivenNames.all.contains($0) }
  }

  /// `Soldiers lined up the men …` in an article that names no country but that of one army: they are its soldiers.
  mutating func nameLoneState() {
    guard home == nil else { return }
    var only: String?
    for annotation in found where annotation.actor.kind == .stateForces {
      guard let code = annotation.actor.country else { continue }
      if let known = only, known != code { return }
      only = code
    }
    guard let only, let country = countries.name(of: only) else { return }
    for index in found.indices where found[index].actor.kind == .stateForces && found[index].actor.country == nil {
      guard let entry = generics.entry(of: found[index].actor.name) else { continue }
      found[index].actor.name = entry.name(country: country)
      found[index].actor.country = only
    }
  }

  /// `Guerrillas attacked …`, and only later who they are: where the article names one group of rebels of its country
  /// and no other, the rebels that it tells of are that group's.
  mutating func nameLoneGroup() {
    var only: Actor?
    for annotation in found
    where annotation.actor.kind == .rebelGroup && generics.entry(of: annotation.actor.name) == nil
      && !ToldActors.isTied(annotation.tokens.lowerBound, tokens)
    {
      if let known = only, known.name != annotation.actor.name { return }
      only = annotation.actor
    }
    guard let only, only.country == home || only.country == nil, isKnown(only.name),
      let first = found.firstIndex(where: { $0.actor.name == only.name })
    else { return }
    for index in found.indices
    where found[index].actor.country == home && generics.entry(of: found[index].actor.name)?.label == "Rebels"
      && !isOther(found[index].tokens.lowerBound) && !isBacked(found[index].tokens.lowerBound)
      && !isAgainst(index, only.name)
    {
      found[index].actor.name = only.name
      found[index].actor.country = only.country
      if first != index { found[index].antecedent = first }
    }
  }

  /// A group of the tables, or one that the article names more than once.
  private func isKnown(_ name: String) -> Bool {
    let named = found.filter { $0.actor.name == name }
    return named.count > 1
      || named.contains {
        names.match(
          in: tokens, at: $0.tokens.lowerBound, limit: $0.tokens.upperBound, home: home,
          caseIsInformative: document.caseIsInformative) != nil
          || $0.tokens.contains {
            names.match(
              in: tokens, at: $0, limit: tokens.count, home: home, caseIsInformative: document.caseIsInformative)?.0
              .name == name
          }
      }
  }

  private static let opposing: WordSet = "with against between by fighting rival"

  /// Actors before and after a mention that may stand on the other side, at most.
  private static let rivals = 3

  /// `Syrian rebels were killed in clashes with the SDF`: they are not the group that they fight.
  private func isAgainst(_ index: Int, _ name: String) -> Bool {
    let own = found[index].tokens
    let sentence = document.sentenceOfToken[own.lowerBound]
    for at in max(0, index - Self.rivals)..<min(found.count, index + Self.rivals + 1)
    where at != index && found[at].actor.name == name && found[at].antecedent != index
      && document.sentenceOfToken[found[at].tokens.lowerBound] == sentence
      && generics.match(in: tokens, at: found[at].tokens.lowerBound, limit: found[at].tokens.upperBound) == nil
    {
      let between = min(own.upperBound, found[at].tokens.upperBound)..<max(own.lowerBound, found[at].tokens.lowerBound)
      if between.contains(where: { Self.opposing.contains(tokens[$0]) }) { return true }
    }
    return false
  }
}
