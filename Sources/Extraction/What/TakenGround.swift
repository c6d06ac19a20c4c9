import ConflictModel
import Linguistics

/// Ground that is taken by whoever comes into it: what `took` and `entered` say only of forces and of a place that is named.
enum TakenGround {
  private static let afterTaken: WordSet = "from on in after and without back yesterday today last late early this . ,"
  private static let from: WordKey = "from"
  /// Words from who takes a town to the verb, at most.
  private static let subjectReach = 8

  /// Forces take a town that is named: `Rebels took Bentiu on Monday`; not `took Paris by storm`.
  static func takes(
    _ range: Range<Int>, in sentence: Sentence, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let next = range.upperBound
    if takesWorks(range, in: sentence, document, annotations) { return true }
    guard next < sentence.tokens.upperBound, document.tokens[next].isCapitalised || !document.caseIsInformative else {
      return false
    }
    let at = annotations.places.partitioningIndex { $0.tokens.lowerBound >= next }
    guard at < annotations.places.count, annotations.places[at].tokens.lowerBound == next,
      annotations.places[at].isSite
    else { return false }
    let end = annotations.places[at].tokens.upperBound
    guard end < sentence.tokens.upperBound else { return false }
    guard afterTaken.contains(document.tokens[end]) else { return false }
    let subject = max(sentence.tokens.lowerBound, range.lowerBound - subjectReach)..<range.lowerBound
    let object = end..<min(sentence.tokens.upperBound, end + subjectReach)
    let fighters: Participants = [.soldiers, .rebels, .gunmen]
    return !Participants.named(in: subject, document).isDisjoint(with: fighters)
      || document.tokens[end].key == from && !Participants.named(in: object, document).isDisjoint(with: fighters)
  }

  static let now: WordKey = "now"
  private static let relatives: WordSet = "who which that where"
  private static let shares: WordSet =
    "most much half more third thirds quarter quarters percent % swathes swaths large parts"

  /// `The rebels now control the town`: taken, whoever says how; not `who now control the city`, nor `now control much of the
  /// country`, which says how a war stands.
  static func isHeldNow(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, before) = (document.tokens, range.lowerBound - 1)
    guard before >= sentence.tokens.lowerBound, !relatives.contains(tokens[before]) else { return false }
    let object = range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + worksReach)
    guard let first = object.first, !object.contains(where: { shares.contains(tokens[$0]) }) else { return false }
    return document.caseIsInformative && tokens[first].isCapitalised || object.contains { held.contains(tokens[$0]) }
  }

  private static let held: WordSet =
    "town city village base airport port camp garrison district township capital crossing"
  private static let works: WordSet =
    "base bases outpost outposts garrison barracks stronghold headquarters town city hilltop"
  private static let determiners: WordSet = "the its their a two three four five six several"
  private static let behindWorks: WordSet = "in at near from on outside after . ,"
  /// Words from the verb to what is taken, at most.
  private static let worksReach = 6

  /// `The Arakan Army took the last army base in Maungdaw`: by forces or a group that is named, and what is taken is
  /// theirs to take.
  private static func takesWorks(
    _ range: Range<Int>, in sentence: Sentence, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.tokens
    let next = range.upperBound
    let end = min(sentence.tokens.upperBound - 1, next + worksReach)
    guard next < end, determiners.contains(tokens[next]),
      let works = (next + 1..<end).first(where: {
        !(tokens[$0].tag.isNoun || tokens[$0].tag.isAdjective) || Self.works.contains(tokens[$0])
      }), Self.works.contains(tokens[works]), behindWorks.contains(tokens[works + 1])
    else { return false }
    let subject = max(sentence.tokens.lowerBound, range.lowerBound - subjectReach)..<range.lowerBound
    return !Participants.named(in: subject, document).isDisjoint(with: [.soldiers, .rebels])
      || isNamedGroup(before: range.lowerBound, annotations)
  }

  /// What stands between a verb of entering and the name of the town.
  private static let parts: WordSet = """
    the a its central eastern northern southern western key strategic border mining port provincial regional capital city
    town village centre center outskirts suburb suburbs streets district districts of heart downtown parts edge oil
    coastal besieged
    """
  private static let partReach = 7
  private static let leaving: WordSet = """
    withdrew withdrawn withdrawal fled retreated retreat left abandoned surrendered driven
    """
  private static let first: WordKey = "first"
  private static let time: WordKey = "time"
  /// Below what `seized` says, so that whatever else was done there says first what it was.
  private static let weak = 0.45
  private static let sure = 0.5

  /// How surely those who enter a town take it: rebels who come into one hold it, an army does where others have left it or
  /// where it has not been for long; patrols, convoys and bandits only pass through.
  static func entering(
    _ range: Range<Int>, in sentence: Sentence, _ document: Document, _ annotations: Annotations
  ) -> Double? {
    let tokens = document.tokens
    let next = range.upperBound
    let at = annotations.places.partitioningIndex { $0.tokens.lowerBound >= next }
    guard at < annotations.places.count, annotations.places[at].isSite,
      annotations.places[at].tokens.upperBound <= sentence.tokens.upperBound,
      annotations.places[at].tokens.lowerBound - next <= partReach,
      (next..<annotations.places[at].tokens.lowerBound).allSatisfy({ parts.contains(tokens[$0]) }),
      !TriggerObject.isPassive(range, in: sentence, document)
    else { return nil }
    let subject = max(sentence.tokens.lowerBound, range.lowerBound - subjectReach)..<range.lowerBound
    var who = Participants.named(in: subject, document)
    if isNamedGroup(before: range.lowerBound, annotations) { who.formUnion(.rebels) }
    let behind = annotations.places[at].tokens.upperBound..<sentence.tokens.upperBound
    // `entered Ccano, 60 km from the town, and herded the villagers into the church`: they came for that.
    if goesOn(behind, tokens) { return nil }
    if who.contains(.rebels), who.isDisjoint(with: .state) { return weak }
    guard who.contains(.soldiers), who.isDisjoint(with: [.rebels, .gunmen]) else { return nil }
    let isVacant = behind.contains { leaving.contains(tokens[$0]) }
    let isReturn = behind.dropLast().contains { tokens[$0].key == first && tokens[$0 + 1].key == time }
    return isVacant || isReturn ? sure : nil
  }

  private static let and: WordKey = "and"
  private static let perfect: WordSet = "has have had"

  private static func goesOn(_ behind: Range<Int>, _ tokens: [Token]) -> Bool {
    behind.dropLast().contains {
      tokens[$0].key == and && !perfect.contains(tokens[$0 + 1])
        && (tokens[$0 + 1].tag.isFiniteVerb || tokens[$0 + 1].tag == .verbPast)
    }
  }

  /// Words between the name of a group and its verb, at most.
  private static let nameReach = 2

  /// `M23 entered`, `The RSF had entered`
  private static func isNamedGroup(before verb: Int, _ annotations: Annotations) -> Bool {
    let after = annotations.actors.partitioningIndex { $0.tokens.lowerBound >= verb }
    guard after > 0 else { return false }
    let actor = annotations.actors[after - 1]
    guard actor.tokens.upperBound <= verb, verb - actor.tokens.upperBound <= nameReach else { return false }
    switch actor.actor.kind {
    case .rebelGroup, .politicalMilitia: return true
    default: return false
    }
  }

  private static let earlier: WordSet = "after following"

  /// `Militants entered the village of Kawuri and killed 30`: beside what was done there the coming says nothing. What came
  /// before it is another matter: `entered Goma after days of fighting`.
  static func settle(_ triggers: inout [TriggerAnnotation], from first: Int, _ document: Document) {
    guard let coming = triggers[first...].first(where: { $0.act == .capture && $0.strength == weak })?.tokens else {
      return
    }
    let isBesideAnother = triggers[first...].contains { other in
      guard other.mood == .happened, other.act.isViolent, other.act != .capture, other.act != .fire else {
        return false
      }
      let between = coming.upperBound..<max(coming.upperBound, other.tokens.lowerBound)
      return !between.contains { earlier.contains(document.tokens[$0]) }
    }
    guard isBesideAnother else { return }
    triggers[first...].removeAll { $0.act == .capture && $0.strength == weak }
  }
}
