import ConflictModel
import Linguistics

/// What is done to people: captured, carried off, beaten to death.
extension TriggerObject {
  private static let some: WordSet = "another others several dozens scores many them"

  /// A number or a word for some of those told before, right before or behind the verb.
  static func isOfSome(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let next = range.upperBound
    if next < sentence.tokens.upperBound, some.contains(tokens[next]) { return true }
    var before = range.lowerBound - 1
    while before > sentence.tokens.lowerBound, be.contains(tokens[before]) || tokens[before].tag == .adverb {
      before -= 1
    }
    guard before >= sentence.tokens.lowerBound else { return false }
    return some.contains(tokens[before])
      || NumberReader.value(tokens, at: before, limit: before + 1, in: document.text) != nil
  }

  private static let removing: WordSet = """
    neutralises neutralised neutralising neutralizes neutralized neutralizing eliminates eliminated eliminating
    """
  /// Words from the verb to those who bear arms, before or behind it, at most.
  private static let fighterReach = 8

  /// Armies say of those whom they kill that they neutralise them.
  static func isOfFighters(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard range.count == 1, removing.contains(document.tokens[range.lowerBound]) else { return false }
    let words =
      isPassive(range, in: sentence, document)
      ? max(sentence.tokens.lowerBound, range.lowerBound - fighterReach)..<range.lowerBound
      : range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + fighterReach)
    // `neutralised a bomb planted by rebels`
    guard !words.contains(where: { ordnance.contains(document.tokens[$0]) }) else { return false }
    return words.contains {
      Participants.kind(of: document.tokens[$0]).map { !Participants.armed.isDisjoint(with: $0) } ?? false
    }
  }

  private static let ordnance: WordSet = """
    mine mines landmine landmines ied ieds bomb bombs explosive explosives device devices munition munitions threat threats
    """

  static let releasing: WordSet = """
    release releases released releasing free frees freed freeing rescue rescues rescued rescuing
    """
  private static let rescuing: WordSet = "rescue rescues rescued rescuing"
  private static let held: WordSet = """
    hostage hostages captive captives kidnapped abducted abductees kidnappers captors captivity
    """

  /// `rescued 13 hostages`; not whoever is rescued from a flood.
  static func isRescueOfOthers(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    rescuing.contains(document.tokens[range.lowerBound])
      && !sentence.tokens.contains { held.contains(document.tokens[$0]) }
  }

  static let deadly: WordSet = """
    hack hacks hacked hacking club clubs clubbed clubbing bludgeon bludgeons bludgeoned bludgeoning batter batters
    battered battering
    """
  private static let to: WordKey = "to"
  private static let death: WordKey = "death"
  /// Words from a blow to `to death`, at most.
  private static let deathReach = 10

  /// `to death` behind a blow, and no other verb in between.
  static func isToDeath(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let end = min(sentence.tokens.upperBound, range.upperBound + deathReach)
    for index in range.upperBound..<max(range.upperBound, end) {
      if tokens[index].key == death { return tokens[index - 1].key == to }
      if tokens[index].kind == .punctuation || tokens[index].tag.isFiniteVerb { return false }
    }
    return false
  }

  private static let afterwards: WordSet = "last earlier two three four five six this by"

  /// `hostages seized last month`; not `troops captured Baidoa`.
  static func isReduced(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    guard next < sentence.tokens.upperBound else { return true }
    let token = document.tokens[next]
    return token.kind == .punctuation || token.tag == .preposition || afterwards.contains(token)
  }

  /// Words from a verb of taking to the person taken, at most.
  private static let personReach = 4
  private static let possessive: WordSet = "'s ’s"
  private static let settings: WordSet = "in at from near on with after when while by during as"

  /// `seized a Kurdish politician`; not `seized the governor's palace`.
  static func isPerson(after range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let end = min(sentence.tokens.upperBound, range.upperBound + personReach)
    for index in range.upperBound..<max(range.upperBound, end) {
      let token = document.tokens[index]
      if token.kind == .punctuation || settings.contains(token) { return false }
      guard let noun = PersonNoun.phrases.longestMatch(in: document.tokens, at: index, limit: end)?.value else {
        continue
      }
      let next = index + 1
      guard next < sentence.tokens.upperBound else { return !noun.isThing && !noun.isGroup }
      if possessive.contains(document.tokens[next]) || document.tokens[next].tag.isNoun { continue }
      return !noun.isThing && !noun.isGroup
    }
    return false
  }

  static let captives: WordSet = "prisoner prisoners captive captives hostages detainees bodies"

  private static let protesting: WordSet = "protest protests protested protesting"

  /// A state protests to another: no crowd.
  static func protestsTo(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let next = range.upperBound
    guard range.count == 1, protesting.contains(document.tokens[range.lowerBound]),
      next + 1 < sentence.tokens.upperBound, document.caseIsInformative
    else { return false }
    return document.tokens[next].key == to && document.tokens[next + 1].isCapitalised
  }

  private static let bundling: WordSet = "bundle bundles bundled bundling"
  private static let onto: WordSet = "into onto"
  private static let carriages: WordSet = """
    car cars van vans truck trucks vehicle vehicles pickup pickups bus buses lorry lorries jeep jeeps boat boats boot
    motorcycle motorcycles bush forest
    """
  /// Words from a verb of carrying off to what people are carried off in, at most.
  private static let carryReach = 10

  /// People are put into a vehicle by those who bear arms, or by whoever bundles them.
  static func isCarryingOff(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let reach = range.upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + carryReach))
    guard let link = reach.first(where: { onto.contains(tokens[$0]) }),
      (link..<min(sentence.tokens.upperBound, link + 5)).contains(where: { carriages.contains(tokens[$0]) })
    else { return false }
    if bundling.contains(tokens[range.lowerBound]) { return true }
    let head = sentence.tokens.lowerBound..<range.lowerBound
    return !Participants.named(in: head, document).isDisjoint(with: [.rebels, .gunmen])
  }

  private static let seized: WordKey = "seized"
  private static let wherefrom: WordSet = "from in at near on"

  /// `Twelve pupils were seized from a school`: people without arms, by nobody who bears a state's.
  static func isCarriedOff(_ range: Range<Int>, in sentence: Sentence, _ document: Document) -> Bool {
    guard document.tokens[range.lowerBound].key == seized, range.upperBound < sentence.tokens.upperBound,
      wherefrom.contains(document.tokens[range.upperBound]), isPassive(range, in: sentence, document)
    else { return false }
    let before = Participants.named(in: sentence.tokens.lowerBound..<range.lowerBound, document)
    return before.contains(.civilians) && Participants.named(in: sentence.tokens, document).isDisjoint(with: .state)
  }
}
