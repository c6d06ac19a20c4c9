import ConflictModel
import Linguistics

/// Who strikes and who is struck, as kinds of people, from where their nouns stand: before an active verb or after `by`
/// the attacker, after the verb or before a passive one the target.
enum Sides {
  private static let by: WordKey = "by"
  private static let be: WordSet = "was were been being is are be got"
  private static let passive: WordSet = """
    killed shot wounded injured kidnapped abducted attacked ambushed murdered assassinated executed beheaded beaten
    stabbed raped targeted hit struck arrested detained captured tortured found taken gunned hacked slain
    """
  private static let between: WordSet = "between with against"

  /// - Parameters:
  ///   - arrests: whether those who arrest and are arrested count as sides.
  ///   - acts: the acts whose sides are asked for, where they stand first in their sentence; all violent ones where it is
  ///     nil.
  static func sides(
    of happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex,
    arrests: Bool = false, acts: [Act]? = nil
  ) -> (attackers: Participants, targets: Participants) {
    var attackers: Participants = []
    var targets: Participants = []
    for trigger in happening.triggers.map({ annotations.triggers[$0] })
    where acts.map({ $0.contains(trigger.act) }) ?? (trigger.act.isViolent || arrests && trigger.act == .arrest) {
      let own = Int(document.sentenceOfToken[trigger.tokens.lowerBound])
      // `attacked the positions and captured a hill`: whoever did both stands before the first.
      if acts != nil,
        index.triggers[own].contains(where: {
          annotations.triggers[$0].isVerb && annotations.triggers[$0].tokens.lowerBound < trigger.tokens.lowerBound
        })
      {
        continue
      }
      let clause = happening.tokens(of: own, document)
      let sentence = clause.contains(trigger.tokens.lowerBound) ? clause : document.sentences[own].tokens
      let actors = ActorsOfSentence.of(index.actors[own], document, annotations)
      let before = nearest(sentence.lowerBound..<trigger.tokens.lowerBound, document, actors, backwards: true)
      let after = trigger.tokens.upperBound..<sentence.upperBound
      let isPassive = isPassive(trigger, sentence, document)
      if trigger.isVerb {
        if isPassive {
          targets.formUnion(before)
          if let agent = agent(after, document, actors) { attackers.formUnion(agent) }
        } else {
          attackers.formUnion(before)
          targets.formUnion(nearest(after, document, actors, backwards: false))
        }
      } else {
        if let agent = agent(after, document, actors) { attackers.formUnion(agent) }
        targets.formUnion(
          isGerund(trigger, document)
            ? nearest(after, document, actors, backwards: false) : struck(after, document, actors))
        if before != [], !(before.isSubset(of: .unarmed) && areStruck(before: trigger, sentence, document)),
          !areTaken(before: trigger, sentence, document)
        {
          attackers.formUnion(before)
        }
      }
    }
    return (attackers, targets)
  }

  static func isPassive(_ trigger: TriggerAnnotation, _ sentence: Range<Int>, _ document: Document) -> Bool {
    guard trigger.isVerb else { return false }
    var index = trigger.tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 3 {
      if be.contains(document.tokens[index]), !document.isAcronym(index) { return true }
      if document.tokens[index].kind == .punctuation { break }
      index -= 1
      steps += 1
    }
    let next = trigger.tokens.upperBound
    guard next < sentence.upperBound else { return false }
    if isParticiple(trigger, before: next, document) { return true }
    // `was brought down by`
    if document.tokens[next - 1].key == by { return true }
    return document.tokens[next].key == by || hasLateAgent(after: next, sentence, document)
  }

  private static let suffered: WordSet = "killed wounded injured slain murdered massacred abducted kidnapped"
  private static let occasions: WordSet = "in during when while since after over"

  /// `the number of people killed in a gang attack`: whom nobody stands behind as an object was killed himself.
  private static func isParticiple(_ trigger: TriggerAnnotation, before next: Int, _ document: Document) -> Bool {
    trigger.tokens.count == 1 && suffered.contains(document.tokens[trigger.tokens.lowerBound])
      && occasions.contains(document.tokens[next])
  }

  /// How far before an act the verb stands that says what it did to people, in words.
  private static let struckReach = 7
  private static let later: WordSet = "after following since"

  /// `…, killing the driver`: a verb, and no noun as in `the killing of a driver`.
  private static func isGerund(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let next = trigger.tokens.upperBound
    guard trigger.act == .kill, trigger.tokens.count == 1, document.isGerund(trigger.tokens.lowerBound),
      next < document.tokens.count
    else { return false }
    let tag = document.tokens[next].tag
    return tag == .determiner || document.tokens[next].kind == .number || tag == .possessive || tag == .adverb
  }

  private static let taken: WordSet = "detained arrested"

  /// `Nine militants were detained in a raid`: whatever they are, it was not theirs.
  private static func areTaken(
    before trigger: TriggerAnnotation, _ sentence: Range<Int>, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let first = trigger.tokens.lowerBound
    return (max(sentence.lowerBound + 1, first - struckReach)..<max(sentence.lowerBound + 1, first)).contains {
      taken.contains(tokens[$0]) && be.contains(tokens[$0 - 1])
    }
  }

  /// `27 people were killed in a raid`, `treated 27 people after clashes`: those who stand before the act did not do it.
  private static func areStruck(
    before trigger: TriggerAnnotation, _ sentence: Range<Int>, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let first = trigger.tokens.lowerBound
    return (max(sentence.lowerBound + 1, first - struckReach)..<max(sentence.lowerBound + 1, first)).contains {
      later.contains(tokens[$0]) || passive.contains(tokens[$0]) && be.contains(tokens[$0 - 1])
    }
  }

  private static let settings: WordSet = """
    on in at near outside inside last early late yesterday today earlier this overnight dead during along
    """
  private static let strangers: WordSet = "hooded masked"
  private static let doers: Participants = [.soldiers, .police, .rebels, .gunmen, .mob]
  /// How far behind the verb its agent stands, in words.
  private static let agentReach = 9

  /// `murdered on Monday by unidentified men`: no `was`, and the agent stands behind day and place.
  private static func hasLateAgent(after next: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard settings.contains(tokens[next]) else { return false }
    let reach = next + 1..<min(sentence.upperBound, next + agentReach)
    guard !reach.isEmpty, let by = reach.first(where: { tokens[$0].kind == .punctuation || tokens[$0].key == by }),
      tokens[by].key == Self.by, !tokens[by - 1].tag.isVerb
    else { return false }
    let agent = by + 1..<min(sentence.upperBound, by + 5)
    if !Participants.named(in: agent, document).isDisjoint(with: doers) { return true }
    return agent.prefix(2).contains { strangers.contains(tokens[$0]) }
  }

  /// The kinds of the nearest people-noun or named actor within a clause.
  private static func nearest(
    _ range: Range<Int>, _ document: Document, _ actors: ActorsOfSentence, backwards: Bool
  ) -> Participants {
    var steps = 0
    var allies: Participants = []
    var next = backwards ? range.upperBound - 1 : range.lowerBound
    while range.contains(next) {
      let index = next
      next += backwards ? -1 : 1
      // `the army and allied militias captured`: the army did.
      if backwards, allies == [], isAllied(index, after: range.lowerBound, document) {
        allies = actors.kind(at: index) ?? Participants.kind(of: document.tokens[index]) ?? []
        if allies != [] { continue }
      }
      // `killed 30 villagers as soldiers looked on`, `the killing of a bishop by soldiers`: others than those struck.
      if !backwards, partings.contains(document.tokens[index]) { return [] }
      // `…, police said`
      if !backwards, Participants.speaks(index, range, document) { return [] }
      if let kind = actors.kind(at: index) {
        return index > 0 && civil.contains(document.tokens[index - 1]) ? .civilians : kind
      }
      if Participants.isDisguise(index, in: range, document) { continue }
      if !backwards, isSetting(index, after: range.lowerBound, document) { continue }
      if let kind = Participants.kind(of: document.tokens[index]) {
        // `an off-duty officer`, `former soldiers`: no longer of the armed.
        if index > 0, civil.contains(document.tokens[index - 1]) { return .civilians }
        // `civilian police`, `army convoy`: the head noun counts.
        if !backwards, index + 1 < range.upperBound, let head = Participants.kind(of: document.tokens[index + 1]) {
          return head
        }
        if !backwards, isOfCivilians(index, range, document) { return .civilians }
        // `a crowd of worshippers`
        if index - 2 >= range.lowerBound, document.tokens[index - 1].key == of,
          crowds.contains(document.tokens[index - 2])
        {
          return [.crowd, .mob]
        }
        return kind
      }
      if isUnarmed(document.tokens, at: index, limit: range.upperBound) { return .civilians }
      steps += 1
      if steps > 9 { break }
    }
    return allies
  }

  private static let allied: WordSet = "allied allies loyalist friendly"
  private static let pro: WordKey = "pro"
  private static let government: WordKey = "government"
  private static let and: WordKey = "and"
  /// Words from `allied` to whom it is said of, at most.
  private static let alliedReach = 4

  /// Fighters who are called allied to those named before them: `troops and pro-government militias`.
  private static func isAllied(_ index: Int, after start: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard Participants.kind(of: tokens[index])?.contains(.rebels) == true else { return false }
    let before = max(start, index - alliedReach)..<index
    guard
      let sign = before.first(where: {
        allied.contains(tokens[$0])
          || tokens[$0].key == pro && before.contains($0 + 2)
            && tokens[$0 + 2].key == government
      })
    else { return false }
    return sign > start && tokens[sign - 1].key == and
  }

  private static let posts: WordSet = "checkpoint base position positions outpost frontline barracks"
  private static let near: WordSet = "at near outside from by beside"
  private static let the: WordSet = "the a an"

  /// `fired on a minibus at a checkpoint`: where, and not at whom.
  private static func isSetting(_ index: Int, after start: Int, _ document: Document) -> Bool {
    guard posts.contains(document.tokens[index]) else { return false }
    var before = index - 1
    // `at an army checkpoint`
    while before > start, !the.contains(document.tokens[before]), !near.contains(document.tokens[before]),
      index - before < 4
    {
      before -= 1
    }
    if before > start, the.contains(document.tokens[before]) { before -= 1 }
    // `fired rockets at a base` strikes the base.
    return before > start && near.contains(document.tokens[before])
      && (start..<before).contains { document.tokens[$0].tag.isNoun && !loads.contains(document.tokens[$0]) }
  }

  private static let loads: WordSet = """
    rocket rockets shell shells shot shots grenade grenades mortar mortars missile missiles bullet bullets bomb bombs
    stones rocks fire gunfire rounds artillery drones drone
    """

  /// `a bishop`, `an archaeologist`: one of the many callings of people without arms.
  private static func isUnarmed(_ tokens: [Token], at index: Int, limit: Int) -> Bool {
    guard let noun = PersonNoun.phrases.longestMatch(in: tokens, at: index, limit: limit)?.value, !noun.isGroup else {
      return false
    }
    return !noun.kinds.isDisjoint(with: .unarmed)
  }

  private static let crowds: WordSet = "crowd crowds mob mobs"
  private static let columns: WordSet = "convoy patrol guard guards position positions base"
  private static let of: WordKey = "of"
  private static let convoy: WordKey = "convoy"
  private static let load: WordSet = """
    aid relief food refugee humanitarian trucks lorries buses cars tankers fuel vehicles ambulances
    """

  /// `the convoy of the governor`, `a convoy of aid trucks`: those whose it is are struck.
  private static func isOfCivilians(_ index: Int, _ range: Range<Int>, _ document: Document) -> Bool {
    guard columns.contains(document.tokens[index]), index + 1 < range.upperBound,
      document.tokens[index + 1].key == of
    else { return false }
    let words = index + 2..<min(range.upperBound, index + 6)
    let owners = Participants.named(in: words, document)
    guard owners.isDisjoint(with: .armed) else { return false }
    return owners.contains(.civilians)
      || document.tokens[index].key == convoy && words.contains { load.contains(document.tokens[$0]) }
  }

  private static func agent(_ range: Range<Int>, _ document: Document, _ actors: ActorsOfSentence) -> Participants? {
    for index in range.prefix(14) where document.tokens[index].key == by {
      let found = nearest(index + 1..<min(range.upperBound, index + 9), document, actors, backwards: false)
      return found == [] ? nil : found
    }
    return nil
  }

  /// What stands behind them is of another clause, or says who did it.
  static let partings: WordSet = "by as while when after before because"
  private static let civil: WordSet = "former retired ex duty aid relief refugee food"
  private static let onto: WordSet = "on against at targeting of"

  private static func struck(_ range: Range<Int>, _ document: Document, _ actors: ActorsOfSentence) -> Participants {
    for index in range.prefix(6) where onto.contains(document.tokens[index]) {
      return nearest(index + 1..<min(range.upperBound, index + 8), document, actors, backwards: false)
    }
    return []
  }
}

/// The named armed groups and forces of a sentence, as kinds of people.
private struct ActorsOfSentence {
  private var spans: [(tokens: Range<Int>, kind: Participants)] = []

  private static let robbers: WordSet = "robber robbers thief thieves burglar burglars looter looters rustlers"

  static func of(_ actors: [Int], _ document: Document, _ annotations: Annotations) -> ActorsOfSentence {
    var found = ActorsOfSentence()
    for actor in actors {
      // `Vigilantes killed three suspected robbers`: no armed side.
      if robbers.contains(document.tokens[annotations.actors[actor].tokens.upperBound - 1]) { continue }
      switch annotations.actors[actor].actor.kind {
      case .rebelGroup, .politicalMilitia, .identityMilitia:
        found.spans.append((annotations.actors[actor].tokens, .rebels))
      case .stateForces, .externalForces:
        let isPolice = annotations.actors[actor].actor.name.hasPrefix("Police")
        found.spans.append((annotations.actors[actor].tokens, isPolice ? .police : .soldiers))
      default: break
      }
    }
    return found
  }

  func kind(at token: Int) -> Participants? { spans.first { $0.tokens.contains(token) }?.kind }
}
