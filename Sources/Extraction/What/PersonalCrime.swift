import ConflictModel
import Linguistics

/// Violence that is no conflict: husbands and wives, neighbours and classmates, robbers and those whom they rob, where
/// no armed group stands behind it.
enum PersonalCrime {
  /// Acts that crime shares with conflict.
  static let acts: Set<Act> = [.kill, .harm, .beat, .fire, .attack, .sexual, .abduct, .clash, .suicide]

  private static let kin: WordSet = """
    wife husband girlfriend boyfriend lover mistress fiance fiancee spouse partner stepfather stepmother stepson
    stepdaughter brother sister father mother son sons daughter daughters children parents grandmother grandfather
    cousin nephew uncle aunt neighbour neighbor roommate classmate classmates schoolmate flatmate
    """
  private static let former: WordSet =
    "ex estranged former own young elderly pregnant two three four five six baby infant"
  private static let owners: WordSet = "his her"
  private static let their: WordKey = "their"
  private static let by: WordKey = "by"
  private static let himself: WordSet = "himself herself"
  /// Whoever robs.
  private static let robbers: WordSet = """
    robber robbers burglar burglars mugger muggers thief thieves carjackers carjacker rapist stalker husband ex boyfriend
    """
  private static let gains: WordSet = "robbery burglary mugging carjacking heist holdup"
  private static let during: WordSet = "a the during in attempted armed botched bank apparent of"
  /// Quarrels between people, and what they are about.
  private static let quarrels: WordSet =
    "quarrel quarrels quarrelled quarreled brawl brawls jealous jealousy drunken infidelity adultery"
  private static let rows: WordSet = "fight brawl dispute scuffle fistfight row altercation"
  private static let settings: WordSet = """
    bar pub nightclub nightclubs disco discotheque tavern pool parking schoolyard playground classroom money debt debts
    love girlfriend inheritance loan rent
    """
  private static let serial: WordKey = "serial"
  private static let killers: WordSet = "killer killers murderer rapist"

  /// - Parameter triggers: those of the sentence.
  static func tells(
    _ triggers: ArraySlice<TriggerAnnotation>, in sentence: Sentence, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let words = sentence.tokens
    // Bombs, shells and raids are no weapons of a quarrel.
    guard !triggers.contains(where: { $0.mood == .happened && isOfWar($0.act) }) else { return false }
    for trigger in triggers where trigger.isVerb && acts.contains(trigger.act) {
      if isAgainstKin(trigger, words, document) { return true }
    }
    var isRow = false
    var hasSetting = false
    var sign = false
    for index in words {
      let token = tokens[index]
      guard token.kind == .word, signs.contains(token) else { continue }
      // `in the fight for Tripoli` is no row.
      if rows.contains(token), index > words.lowerBound, oneOf.contains(tokens[index - 1]) { isRow = true }
      if settings.contains(token) { hasSetting = true }
      if quarrels.contains(token) { sign = true }
      if gains.contains(token), index > words.lowerBound, during.contains(tokens[index - 1]) { sign = true }
      if robbers.contains(token), isDoer(index, triggers, words, document) { sign = true }
      if token.key == domestic, index + 1 < words.upperBound, homes.contains(tokens[index + 1]) { sign = true }
      if animals.contains(token), isDoer(index, triggers, words, document) { sign = true }
      if killers.contains(token), index > words.lowerBound, tokens[index - 1].key == serial { sign = true }
      // `a brawl at a school`
      if token.key == school, isRow { hasSetting = true }
    }
    guard sign || isRow && hasSetting else { return false }
    return isPrivate(triggers, words, document)
  }

  /// Whatever the search for signs looks at.
  private static let signs = WordSet(
    anyOf: rows, settings, quarrels, gains, robbers, animals, killers, or: domestic, school)
  private static let oneOf: WordSet = "a an drunken bar street pub another violent heated fierce"

  private static func isOfWar(_ act: Act) -> Bool {
    switch act {
    case .shelling, .airstrike, .bombing, .explosion, .grenade, .chemical, .ambush, .offensive, .capture, .retake: true
    default: false
    }
  }

  private static let domestic: WordKey = "domestic"
  private static let homes: WordSet = "violence dispute disputes abuse quarrel argument row"
  private static let animals: WordSet = """
    lion lions lioness leopard crocodile crocodiles bear elephant elephants shark hippo hippopotamus bees wolves hyena
    monkeys monkey dogs jackals hornets
    """
  private static let school: WordKey = "school"
  private static let sides: WordSet = """
    clan clans tribe tribes tribal ethnic communities rival rivals supporters party faction factions gang gangs cartel
    prisoners inmates police mob protesters demonstrators
    """

  /// No armed group, force or community is part of it.
  private static func isPrivate(
    _ triggers: ArraySlice<TriggerAnnotation>, _ words: Range<Int>, _ document: Document
  ) -> Bool {
    for index in words {
      if sides.contains(document.tokens[index]), !tellsOfIt(index, words, document) { return false }
      guard let kind = Participants.kind(of: document.tokens[index]) else { continue }
      // `A drunken policeman shot three villagers`: what the police do is the state's.
      if kind.contains(.police), isDoer(index, triggers, words, document) { return false }
      guard !kind.isDisjoint(with: conflict) else { continue }
      if index > words.lowerBound, unarmed.contains(document.tokens[index - 1]) { continue }
      if wordsOfCrime.contains(document.tokens[index]) { continue }
      return false
    }
    return true
  }

  private static let conflict: Participants = [.soldiers, .rebels]
  private static let unarmed: WordSet = "former retired ex off duty"
  /// Crime's reports use them of anybody.
  private static let wordsOfCrime: WordSet = "armed unidentified unknown perpetrator perpetrators attacker assailant"

  /// `…, police said`: the police tell of it.
  private static func tellsOfIt(_ index: Int, _ words: Range<Int>, _ document: Document) -> Bool {
    (index + 1..<min(words.upperBound, index + 3)).contains { SayingWords.all.contains(document.tokens[$0]) }
  }

  /// A robber before an active verb, or behind `by`.
  private static func isDoer(
    _ index: Int, _ triggers: ArraySlice<TriggerAnnotation>, _ words: Range<Int>, _ document: Document
  ) -> Bool {
    if (max(words.lowerBound, index - 3)..<index).contains(where: { document.tokens[$0].key == by }) { return true }
    return triggers.contains {
      $0.isVerb && acts.contains($0.act) && $0.tokens.lowerBound > index && $0.tokens.lowerBound - index <= 4
        && !Sides.isPassive($0, words, document)
    }
  }

  /// `killed his wife`, `was stabbed by her husband`; not what gunmen do to a man and `his wife`.
  private static func isAgainstKin(
    _ trigger: TriggerAnnotation, _ words: Range<Int>, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let next = trigger.tokens.upperBound
    if next + 1 < words.upperBound, owners.contains(tokens[next]), isKin(next + 1, words, document),
      isOnePerson(before: trigger.tokens.lowerBound, words, document)
    {
      return true
    }
    let reach = next..<min(words.upperBound, next + 8)
    guard let by = reach.first(where: { tokens[$0].key == by }), by + 2 < words.upperBound,
      owners.contains(tokens[by + 1]) || tokens[by + 1].key == their
    else { return false }
    return isKin(by + 2, words, document)
  }

  private static func isKin(_ start: Int, _ words: Range<Int>, _ document: Document) -> Bool {
    var index = start
    while index < words.upperBound, index < start + 3 {
      let token = document.tokens[index]
      if kin.contains(token) {
        // `his mother's house`, `her brother in arms`
        return true
      }
      guard former.contains(token) || token.kind == .joiner || token.kind == .number else { return false }
      index += 1
    }
    return false
  }

  private static let plurals: WordSet = "they gunmen men militants rebels soldiers attackers assailants police"

  /// The nearest person before a verb is one, and fights for nobody.
  private static func isOnePerson(before verb: Int, _ words: Range<Int>, _ document: Document) -> Bool {
    for index in (max(words.lowerBound, verb - 8)..<verb).reversed() {
      let token = document.tokens[index]
      // `He was hurt; the blast killed his wife`: what stands right before the verb did it.
      if token.kind == .punctuation { return false }
      if index == verb - 1, token.tag == .noun || token.tag == .plural,
        PersonNoun.phrases.longestMatch(in: document.tokens, at: index, limit: verb) == nil
      {
        return false
      }
      // `a widow said Hamas killed her son`
      if plurals.contains(token) || SayingWords.all.contains(token) { return false }
      guard let noun = PersonNoun.phrases.longestMatch(in: document.tokens, at: index, limit: verb)?.value else {
        continue
      }
      if noun.isPlural || !noun.kinds.isDisjoint(with: .attackers) { return false }
      if noun.isSingular { return true }
    }
    // A name alone may be an army's or a group's: `Hamas killed her son`.
    return false
  }
}
