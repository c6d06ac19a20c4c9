import ConflictModel
import Linguistics

/// Ground that one side gives up or is driven from: `handed the town over to the army`, `drove the rebels out of Bama`,
/// `took the district after troops had withdrawn`.
enum GivenGround {
  private static let lands: WordSet = """
    town towns city cities village villages district districts territory territories area areas position positions base
    bases camp camps post posts outpost outposts garrison barracks airport airfield airbase checkpoint checkpoints region
    province port capital centre center hills forest valley island islands stronghold strongholds crossing enclave suburb suburbs quarter neighbourhood neighborhood
    """
  private static let to: WordKey = "to"
  private static let it: WordKey = "it"
  /// Words from `handed` to whom the ground is handed, at most.
  private static let handReach = 10

  /// `handed the post to peacekeepers`, `handed over the village`: by or to those who bear arms.
  static func isHanded(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let end = min(sentence.tokens.upperBound, range.upperBound + handReach)
    // `withdrew from Kidal and handed it to the army`: what was left.
    let isLeft =
      range.upperBound < end && tokens[range.upperBound].key == it
      && (sentence.tokens.lowerBound..<range.lowerBound).contains { leaving.contains(tokens[$0]) }
    var land: Int? = isLeft ? range.upperBound : nil
    for index in range.upperBound..<max(range.upperBound, end) {
      if tokens[index].kind == .punctuation || tokens[index].tag.isFiniteVerb { break }
      if land == nil, lands.contains(tokens[index]) { land = index }
      // The bare verb needs whoever is handed the ground.
      if tokens[index].key == to { return land != nil && isOfForces(sentence.tokens, document) }
    }
    return range.count > 1 && land != nil && isOfForces(sentence.tokens, document)
  }

  private static let from: WordKey = "from"
  private static let out: WordKey = "out"
  private static let of: WordKey = "of"
  private static let homes: WordSet = "home homes house houses their his her work power office prison jail hiding"
  /// Words from the verb to those who are driven off, and to where they are driven from, at most.
  private static let driveReach = 9

  /// Fighters are driven out of a place that is named: `drove Islamic State fighters from Ramadi`; not villagers, nor
  /// whoever is driven from home, from power or by a driver.
  static func isDriven(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard tokens[range.lowerBound].tag.isVerb else { return false }
    let reach = range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + driveReach)
    guard
      let link = reach.first(where: {
        tokens[$0].key == from || tokens[$0].key == out || tokens[$0].kind == .punctuation
      }), tokens[link].kind != .punctuation
    else { return false }
    let ground = tokens[link].key == out ? link + 2 : link + 1
    guard ground < sentence.tokens.upperBound, tokens[link].key == from || tokens[link + 1].key == of,
      !homes.contains(tokens[ground])
    else { return false }
    let isNamed = document.caseIsInformative ? tokens[ground].isCapitalised : tokens[link].key == out
    let isLand = (ground..<min(sentence.tokens.upperBound, ground + 5)).contains { lands.contains(tokens[$0]) }
    guard isNamed || isLand else { return false }
    // `Boko Haram were driven out of Bama by troops`
    if link == range.upperBound {
      let before = Participants.named(in: sentence.tokens.lowerBound..<range.lowerBound, document)
      let behind = Participants.named(in: ground..<sentence.tokens.upperBound, document)
      return TriggerObject.isPassive(range, in: sentence, document) && before.isDisjoint(with: .unarmed)
        && !behind.union(before).isDisjoint(with: [.soldiers, .rebels])
    }
    let driven = Participants.named(in: range.upperBound..<link, document)
    guard driven.isDisjoint(with: .unarmed) else { return false }
    if !driven.isDisjoint(with: [.soldiers, .rebels, .gunmen]) { return true }
    // `drove Boko Haram out of Bama`: a name, and forces that drive it.
    return document.caseIsInformative && tokens[range.upperBound].isCapitalised
      && !Participants.named(in: sentence.tokens.lowerBound..<range.lowerBound, document)
        .isDisjoint(with: [.soldiers, .rebels])
  }

  private static let afterwards: WordSet = "after following since once"
  private static let leaving: WordSet = """
    withdrew withdrawn withdrawal retreat retreated retreats retreating pullout pulled vacated abandoned left deserted
    """
  /// Those that need forces who did it.
  private static let common: WordSet = "left abandoned pulled deserted"
  /// Words from `after` to the verb, at most.
  private static let leavingReach = 8
  private static let fights: WordSet = """
    fighting fight battle battles clash clashes clashed fought assault offensive attack attacked attacks siege overran
    overrun shelling firefight storming stormed resistance casualties killed killing
    """

  /// `took over the district after troops retreated`: nobody fought for it.
  static func settle(_ triggers: inout ArraySlice<TriggerAnnotation>, in sentence: Sentence, _ document: Document) {
    guard
      let taken = triggers.firstIndex(where: {
        ($0.act == .capture || $0.act == .retake) && $0.mood == .happened && $0.isVerb
      })
    else { return }
    let tokens = document.tokens
    let behind = triggers[taken].tokens.upperBound..<sentence.tokens.upperBound
    guard let after = behind.first(where: { afterwards.contains(tokens[$0]) }),
      let left = (after..<min(behind.upperBound, after + leavingReach)).first(where: {
        leaving.contains(tokens[$0])
      }), !common.contains(tokens[left]) || isOfForces(after..<left, document),
      !sentence.tokens.contains(where: { fights.contains(tokens[$0]) })
    else { return }
    triggers[taken].act = .handover
    triggers[taken].strength = 0.8
  }

  private static func isOfForces(_ words: Range<Int>, _ document: Document) -> Bool {
    !Participants.named(in: words, document).isDisjoint(with: [.soldiers, .rebels, .police])
  }
}
