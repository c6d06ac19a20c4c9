import ConflictModel
import Linguistics

/// People whom somebody with arms takes along: `Bandits took 80 pupils from a school`. The verb alone says nothing: buses,
/// doctors and parents take people too.
enum TakenPeople {
  /// How surely it is told.
  static let strength = 0.8

  private static let taking: WordSet = "took taken taking"
  private static let away: WordSet = "from away with into hostage captive"
  private static let by: WordKey = "by"
  private static let bounds: WordSet = "at up to than about around over of"
  private static let gunmen: Participants = [.gunmen, .rebels]
  private static let masked: WordSet = "masked hooded"
  private static let care: WordSet = "hospital hospitals clinic safety custody"
  /// Words from the verb to the people, from there to where they are taken from, and back to who takes them, at most.
  private static let objectReach = 7
  private static let awayReach = 4
  private static let subjectReach = 12

  /// Whether the word at `index` takes people away.
  static func takes(_ index: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard taking.contains(tokens[index]) else { return false }
    let before = max(sentence.lowerBound, index - subjectReach)..<index
    let range = index..<index + 1
    if TriggerObject.isPassive(range, in: document.sentence(of: index), document) {
      // `80 pupils were taken from a school by gunmen`
      guard index + 1 < sentence.upperBound, away.contains(tokens[index + 1]), isUnarmed(before, document),
        let agent = (index + 2..<sentence.upperBound).first(where: { tokens[$0].key == by })
      else { return false }
      return !Participants.named(in: agent..<min(sentence.upperBound, agent + 6), document).isDisjoint(with: gunmen)
    }
    let reach = index + 1..<min(sentence.upperBound, index + 1 + objectReach)
    guard
      let person = reach.first(where: {
        tokens[$0].kind == .punctuation || tokens[$0].tag == .preposition && !bounds.contains(tokens[$0])
          || Participants.kind(of: tokens[$0]) != nil
      }), isUnarmed(person..<person + 1, document)
    else { return false }
    let behind = person + 1..<min(sentence.upperBound, person + 1 + awayReach)
    guard away.contains(tokens[index + 1]) || behind.contains(where: { away.contains(tokens[$0]) }),
      !behind.contains(where: { care.contains(tokens[$0]) })
    else { return false }
    let takers = Participants.named(in: before, document)
    let isByGunmen = !takers.isDisjoint(with: gunmen) || before.contains { masked.contains(tokens[$0]) }
    return isByGunmen && takers.isDisjoint(with: .state)
  }

  private static func isUnarmed(_ words: Range<Int>, _ document: Document) -> Bool {
    let kinds = Participants.named(in: words, document)
    return !kinds.isDisjoint(with: .unarmed) && kinds.isDisjoint(with: .armed)
  }

  /// The people as those whom a verb has for its objects.
  static func hit(at index: Int, in sentence: Range<Int>, _ document: Document) -> OutcomeHit? {
    guard takes(index, in: sentence, document) else { return nil }
    return OutcomeHit(
      tokens: index..<index + 1,
      entry: .init(outcome: .abducted, frame: .verb, force: .weak, form: .past, isEither: false))
  }
}
