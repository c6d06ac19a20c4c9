import ConflictModel
import Linguistics

/// Who did what a verb tells of: not whoever helped, nor what went off, nor who stands in another clause.
extension ActorRoles {
  /// Who can strike: the nearest armed or state actor; people without arms only where they stand right before the verb.
  func striker(before index: Int) -> Int? {
    let thing = thing(before: index)
    return actors.last {
      let end = tokens($0).upperBound
      guard end <= index, !speakers.contains($0), roles[$0] != .target, index - end < 14, !isHelper($0) else {
        return false
      }
      // `As police searched the house, a bomb exploded`; `army shells hit the market` is the army's doing.
      if let thing, end < thing { return false }
      if hasSubject(between: end, and: index) || isOfInnerClause($0, before: index) { return false }
      switch annotations.actors[$0].actor.kind {
      case .civilians, .person, .media: return index - end <= 1
      case .government, .organisation: return index - end <= 3
      // `A rocket hit a march, killing one`: a gathering strikes nobody.
      case .protesters: return !Self.gatherings.contains(document.tokens[end - 1])
      default: return true
      }
    }
  }

  private static let whens: WordSet = "after when while before since as where"
  private static let articles: WordSet = "the a an some government all"

  /// `Troops who entered the town after rebels left killed ten men`: the rebels have a verb of their own, and the one asked
  /// for is that of the clause around it.
  private func isOfInnerClause(_ actor: Int, before verb: Int) -> Bool {
    var before = tokens(actor).lowerBound - 1
    while before > sentence.lowerBound, Self.articles.contains(document.tokens[before]) { before -= 1 }
    guard before > sentence.lowerBound, Self.whens.contains(document.tokens[before]),
      document.tokens[verb].tag == .verbPast || document.tokens[verb].tag == .participle
    else { return false }
    let clause = tokens(actor).upperBound..<verb
    return clause.contains { document.tokens[$0].tag == .verbPast }
      && !clause.contains {
        document.tokens[$0].kind == .punctuation || Self.joints.contains(document.tokens[$0])
      }
  }

  private static let joints: WordSet = "and but or who which that"
  private static let subordinators: WordSet = "after when as while before where because since that"

  /// `Police sealed off the area after an explosion in Kabul killed five`: the verb has a subject in its own clause.
  private func hasSubject(between start: Int, and verb: Int) -> Bool {
    guard let link = (start..<max(start, verb)).last(where: { Self.subordinators.contains(document.tokens[$0]) }) else {
      return false
    }
    let clause = link + 1..<verb
    return !clause.contains { document.tokens[$0].kind == .punctuation }
      && clause.contains { document.tokens[$0].tag.isNoun }
  }

  /// What stands as the subject right before a verb, where that is a weapon or an act and nobody: `a bomb had exploded`.
  private func thing(before verb: Int) -> Int? {
    var index = verb - 1
    while index > sentence.lowerBound,
      document.tokens[index].tag == .adverb || Self.perfect.contains(document.tokens[index])
    {
      index -= 1
    }
    // `Fighters who left last month ambushed …`, `gunmen in two cars sprayed …`: when and how, and no subject.
    guard index >= sentence.lowerBound, !Self.times.contains(document.tokens[index]),
      !document.tokens[max(sentence.lowerBound, index - 3)..<index].contains(where: { $0.tag == .preposition })
    else { return nil }
    guard !actors.contains(where: { tokens($0).contains(index) }),
      PersonNoun.phrases.longestMatch(in: document.tokens, at: index, limit: index + 1)?.value.isThing == true
    else { return nil }
    return index
  }

  private static let times: WordSet = """
    day days night nights week weeks month months year years morning evening afternoon hour hours weekend
    """
  private static let helping: WordSet = "backed supported aided helped assisted accompanied escorted led trained armed"

  /// `Soldiers, backed by Russian aircraft, attacked …`: the soldiers did.
  private func isHelper(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    return (max(sentence.lowerBound + 1, start - 3)..<max(sentence.lowerBound + 1, start)).contains {
      document.tokens[$0].key == Self.by && Self.helping.contains(document.tokens[$0 - 1])
    }
  }

  static let gatherings: WordSet = """
    protest protests demonstration demonstrations rally rallies sit-in strike march procession
    """
  private static let perfect: WordSet = "had has have"
  private static let selves: WordSet = "it they we"
  private static let that: WordKey = "that"

  /// `The rebels said they had killed six soldiers`: whoever tells of it did it.
  func reporter(of verb: Int) -> Int? {
    var index = verb - 1
    if index > sentence.lowerBound, document.tokens[index].tag == .adverb { index -= 1 }
    if index > sentence.lowerBound, Self.perfect.contains(document.tokens[index]) { index -= 1 }
    guard index > sentence.lowerBound + 1, Self.selves.contains(document.tokens[index]) else { return nil }
    index -= 1
    if document.tokens[index].key == Self.that { index -= 1 }
    guard index > sentence.lowerBound, Self.say.contains(document.tokens[index]) else { return nil }
    return actors.last {
      guard tokens($0).upperBound <= index, index - tokens($0).upperBound <= 6 else { return false }
      return annotations.actors[$0].actor.kind.canBeArmed
    }
  }
}
