import ConflictModel
import Gazetteer
import Linguistics

/// Who says that they did it (`ActorRoles+OwningUp`), and whom others say it of.
extension ActorRoles {
  private static let holding: WordSet = "hold holds held holding"
  private static let responsible: WordSet = "responsible accountable"
  private static let linking: WordSet = "linked links tied traced connected attribute attributes"
  private static let laying: WordSet = "blame responsibility"
  private static let put: WordSet = "pinned pin pins laid lay lays put puts placed pinning laying putting placing"

  /// `Police hold the PKK responsible`, `linked the attack to the group`, `pinned the blame for it on the rebels`: of whom
  /// somebody says that they did it.
  private func heldResponsible(by index: Int) -> Int? {
    let words = document.tokens
    let limit = min(sentence.upperBound, index + Self.blameReach)
    if Self.holding.contains(words[index]) {
      guard let end = (index + 1..<max(index + 1, limit)).first(where: { Self.responsible.contains(words[$0]) }) else {
        return nil
      }
      return actors.last { tokens($0).lowerBound > index && tokens($0).upperBound <= end }
    }
    var onto: Int?
    if Self.linking.contains(words[index]), let noun = act(after: index + 1) {
      onto = noun + 1
    } else if Self.put.contains(words[index]), index + 2 < limit,
      let blame = (index + 1..<index + 3).first(where: { Self.laying.contains(words[$0]) })
    {
      onto = (blame + 1..<min(sentence.upperBound, blame + Self.blameReach)).first { Self.onto.contains(words[$0]) }
    }
    guard let onto, onto < sentence.upperBound, Self.onto.contains(words[onto]) else { return nil }
    return actors.first { tokens($0).lowerBound > onto && tokens($0).lowerBound - onto <= Self.blameReach }
  }

  private static let claimedWord: WordKey = "claimed"
  /// Words from `claimed by` to whom it names, at most.
  private static let claimantReach = 6

  private func claimant(by index: Int) -> Int? {
    guard document.tokens[index].key == Self.claimedWord, index + 2 < sentence.upperBound,
      document.tokens[index + 1].key == Self.by, !isUnclaimed(index),
      let group = actors.first(where: { tokens($0).lowerBound > index + 1 }),
      tokens(group).lowerBound - index <= Self.claimantReach, annotations.actors[group].actor.kind.isGroup
    else { return nil }
    return group
  }

  private static let belonging: WordSet = "belonged belongs belonging belong"
  private static let supposing: WordSet = "believed thought presumed assumed understood"
  private static let ties: WordSet = "links ties allegiance"
  private static let hiring: WordSet = "hired paid contracted sent recruited"
  private static let serving: WordSet = "service pay payroll employ orders"
  static let suspects: WordSet = """
    assassin assassins hitmen sicarios mercenaries thugs
    attacker attackers assailant assailants gunman gunmen bomber bombers perpetrator perpetrators killer killers individuals
    men suspects kidnappers raiders persons people
    """
  private static let to: WordKey = "to"
  /// Words from `belonged` to the group, and from whoever did it to the verb, at most.
  private static let memberReach = 6

  /// `said the attacker belonged to Islamic State`, `masked men believed to be FARC rebels`: whose people did
  /// it, as somebody thinks.
  private func memberOf(at index: Int) -> Int? {
    let words = document.tokens
    guard index + 2 < sentence.upperBound,
      words[index + 1].key == Self.to
        && (Self.belonging.contains(words[index]) || Self.supposing.contains(words[index]))
        // `hit men hired by the cartel`, `assassins in the pay of the cartel`
        // `gunmen suspected of links to Islamic State`
        || words[index + 1].key == Self.to && Self.ties.contains(words[index])
          && words[max(sentence.lowerBound, index - 3)..<index].contains(where: { Self.suspecting.contains($0) })
        || words[index + 1].key == Self.by && Self.hiring.contains(words[index])
        || words[index + 1].key == Self.of && Self.serving.contains(words[index]),
      words[max(sentence.lowerBound, index - Self.memberReach)..<index].contains(where: { Self.suspects.contains($0) }),
      let group = actors.first(where: { tokens($0).lowerBound > index + 1 }),
      tokens(group).lowerBound - index <= Self.memberReach, annotations.actors[group].actor.kind.isGroup,
      GenericActors.shared.entry(of: annotations.actors[group].actor.name) == nil
    else { return nil }
    return group
  }

  private static let denials: WordSet = "denied denies deny denying"
  private static let parts: WordSet = "involvement role responsibility part hand complicity being carrying"
  private static let partReach = 6
  private static let themselves: WordSet = "it they"

  /// `The rebels denied any involvement in the bombing`: of whom somebody else says it.
  private func denier(at index: Int) -> Int? {
    guard Self.denials.contains(document.tokens[index]) else { return nil }
    let reach = index + 1..<max(index + 1, min(sentence.upperBound, index + Self.partReach))
    let isOfPart = reach.contains { Self.parts.contains(document.tokens[$0]) }
    // `The rebels denied on Friday that they had kidnapped two soldiers`
    let isOfDeed = reach.contains { Self.themselves.contains(document.tokens[$0]) }
    guard isOfPart || isOfDeed else { return nil }
    return actors.last {
      tokens($0).upperBound <= index && index - tokens($0).upperBound <= Self.suspectReach
        && annotations.actors[$0].actor.kind.canBeArmed && (isOfPart || roles[$0] == .attacker)
    }
  }

  /// What is said of those who stand before it.
  private static let suspicions = PhraseTable<Bool>([
    ("is suspected", true), ("are suspected", true), ("was suspected", true), ("were suspected", true),
    ("is accused of", true), ("are accused of", true), ("was accused of", true), ("were accused of", true),
    ("been accused of", true),
    ("is blamed", true), ("are blamed", true), ("was blamed", true), ("were blamed", true),
    ("is believed to be behind", true), ("are believed to be behind", true), ("is believed responsible", true),
    ("are believed responsible", true), ("was believed responsible", true), ("were believed responsible", true),
    ("is thought to be behind", true), ("are thought to be behind", true),
  ])
  private static let blames = PhraseTable<Bool>([
    ("attributed to", true), ("blamed on", true), ("blamed", true), ("blames", true), ("accused", true),
    ("accuses", true), ("attributed the attack to", true), ("attributed the incident to", true),
    ("attributed responsibility to", true), ("attributes", true), ("responsibility to", true),
    ("suspected that", true), ("perpetrated by", true), ("carried out by", true), ("the work of", true),
    ("suspicion fell on", true), ("suspicion has fallen on", true), ("suspicion is likely to fall on", true),
    ("suspicion immediately fell on", true), ("blaming", true), ("attributed", true), ("pointed to", true),
    ("committed by", true),
  ])

  mutating func readClaims() {
    var past = sentence.lowerBound
    for index in sentence {
      // `said it was behind the attack` is read once, not again from `was behind`.
      guard index >= past, document.tokens[index].isWord else { continue }
      if ownsUp(at: index) {
        past = endOfClaim(at: index)
        guard let claimant = claimant(before: index),
          !Self.says.contains(document.tokens[index]) || annotations.actors[claimant].actor.kind.isGroup
        else { continue }
        speakers.remove(claimant)
        if isUnclaimed(index) {
          roles[claimant] = nil
          speakers.insert(claimant)
        } else {
          roles[claimant] = .attacker
          owners.insert(claimant)
          // `The Baloch Liberation Front, a separatist group, claimed the shooting`: one and the same.
          for other in actors
          where tokens(other).lowerBound >= tokens(claimant).upperBound && tokens(other).upperBound <= index
            && named(other, among: [claimant, other]) == claimant
          {
            roles[other] = nil
          }
        }
      } else if let (_, end) = Self.suspicions.longestMatch(in: document.tokens, at: index, limit: sentence.upperBound)
      {
        // `The group is suspected`, `was blamed for the attack`; not `is suspected by the police`.
        guard end >= sentence.upperBound || document.tokens[end].key != Self.by,
          let blamed = actors.last(where: {
            // `a militia of hunters, Dan Na Ambassagou, was blamed`
            tokens($0).upperBound == index
              || tokens($0).upperBound == index - 1 && document.tokens[index - 1].kind == .punctuation
          }) ?? apposed(before: index),
          annotations.actors[blamed].actor.kind.canBeArmed
        else { continue }
        roles[blamed] = .accused
        speakers.remove(blamed)
      } else if let denier = denier(at: index) {
        // Whoever denies it has not done it by what the article says.
        roles[denier] = .accused
      } else if let claimant = claimant(by: index) {
        // `in an attack later claimed by Islamic State`
        roles[claimant] = .attacker
        owners.insert(claimant)
      } else if let own = memberOf(at: index) {
        roles[own] = .accused
        owners.insert(own)
        speakers.remove(own)
      } else if let held = heldResponsible(by: index), annotations.actors[held].actor.kind.canBeArmed {
        roles[held] = .accused
        speakers.remove(held)
      } else if isAtHands(index), let doer = actors.first(where: { tokens($0).lowerBound > index }),
        tokens(doer).lowerBound - index <= Self.handsReach
      {
        set(doer, .attacker)
      } else if Self.suspecting.contains(document.tokens[index]), let suspected = suspected(by: index) {
        roles[suspected] = .accused
        speakers.remove(suspected)
      } else if let (_, end) = Self.blames.longestMatch(in: document.tokens, at: index, limit: sentence.upperBound) {
        if let blamed = blamedFor(index) ?? blamed(by: index) {
          roles[blamed] = .accused
          speakers.remove(blamed)
          continue
        }
        // `villagers whom they accused of spying for the army`: the charge, and nobody accused.
        if end == index + 1, end < sentence.upperBound, Self.charges.contains(document.tokens[end]) { continue }
        if let blamed = actors.first(where: { tokens($0).lowerBound >= end }),
          isRemnant(of: blamed, from: end) || isOtherCharge(after: tokens(blamed).upperBound)
            || isInCharge(blamed, from: end)
        {
          continue
        }
        if let blamed = actors.first(where: { tokens($0).lowerBound >= end && tokens($0).lowerBound - end <= 8 }),
          // `a blast that officials blamed on Ukraine` was not on Ukraine.
          end == index + 2 || roles[blamed] != .target || annotations.actors[blamed].actor.kind.isGroup
        {
          roles[blamed] = .accused
          speakers.remove(blamed)
        }
      }
    }
    readFeuds()
  }

  private static let betweenWord: WordKey = "between"

  /// `blamed a feud between Barrio 18 and MS-13`: the other one of two.
  private mutating func readFeuds() {
    for actor in actors where roles[actor] == .accused {
      let (start, end) = (tokens(actor).lowerBound, tokens(actor).upperBound)
      guard end + 1 < sentence.upperBound, document.tokens[end].key == Self.and,
        (max(sentence.lowerBound, start - 2)..<start).contains(where: { document.tokens[$0].key == Self.betweenWord }),
        let other = actors.first(where: { (1...2).contains(tokens($0).lowerBound - end) }), roles[other] == nil,
        annotations.actors[other].actor.kind.isGroup
      else { continue }
      roles[other] = .accused
    }
  }

  /// `Gran Grif, the gang that controls the area, was blamed`: a group that opens the sentence, and what it is between commas.
  private func apposed(before index: Int) -> Int? {
    guard index > sentence.lowerBound, document.tokens[index - 1].kind == .punctuation, let first = actors.first,
      annotations.actors[first].actor.kind.isGroup, tokens(first).lowerBound <= sentence.lowerBound + 1,
      tokens(first).upperBound < index - 1
    else { return nil }
    return document.tokens[tokens(first).upperBound].kind == .punctuation ? first : nil
  }

  private static let remnants: WordSet = "remnants loyalists supporters holdouts sympathisers sympathizers followers"

  /// `blamed remnants of the Assad government`: not the government.
  private func isRemnant(of actor: Int, from end: Int) -> Bool {
    annotations.actors[actor].actor.kind != .rebelGroup && end < tokens(actor).lowerBound
      && (end..<tokens(actor).lowerBound).contains { Self.remnants.contains(document.tokens[$0]) }
  }

  /// `accuses a neighbouring country of arming the group`: not the group.
  private func isInCharge(_ actor: Int, from end: Int) -> Bool {
    guard end < tokens(actor).lowerBound else { return false }
    return (end..<tokens(actor).lowerBound).dropLast().contains {
      document.tokens[$0].key == Self.of && document.isGerund($0 + 1)
    }
  }

  private static let suspicionVerb: WordKey = "blamed"
  private static let `for`: WordKey = "for"

  /// `Gran Grif, the gang blamed for the attack`: whoever stands before it.
  private func blamedFor(_ index: Int) -> Int? {
    guard document.tokens[index].key == Self.suspicionVerb, index + 1 < sentence.upperBound,
      index > sentence.lowerBound,
      document.tokens[index + 1].key == Self.for, document.tokens[index - 1].tag.isNoun
    else { return nil }
    let near = actors.filter {
      tokens($0).upperBound <= index && index - tokens($0).upperBound <= Self.suspectReach
        && annotations.actors[$0].actor.kind.canBeArmed
    }
    return near.last { annotations.actors[$0].actor.kind.isGroup } ?? near.last
  }

  private static let blamedOn: WordSet = "blamed attributed"
  private static let onto: WordSet = "on to"
  /// Words from `blamed by` to `on`, and from there to whom it names, at most.
  private static let blameReach = 8

  /// `an explosion blamed by police on Maoist rebels`, `attributed by the army to the guerrillas`: the rebels.
  private func blamed(by verb: Int) -> Int? {
    guard Self.blamedOn.contains(document.tokens[verb]), verb + 2 < sentence.upperBound,
      document.tokens[verb + 1].key == Self.by,
      let onto = (verb + 2..<min(sentence.upperBound, verb + Self.blameReach)).first(where: {
        Self.onto.contains(document.tokens[$0])
      })
    else { return nil }
    return actors.first { tokens($0).lowerBound > onto && tokens($0).lowerBound - onto <= Self.blameReach }
  }

  private static let deeds: WordSet =
    "behind responsible responsibility masterminding orchestrating complicity involvement carrying committing staging"
  private static let chargeReach = 14
  private static let neglecting: WordSet = """
    failing not neglecting ignoring insecurity inaction negligence delays lapses lax rising worsening allowing letting
    """

  /// `accused the president of wanting the war to go on`: no deed of violence, and nobody who did one.
  private func isOtherCharge(after end: Int) -> Bool {
    // `blamed the government for failing to protect them`
    if end + 1 < sentence.upperBound, document.tokens[end].key == Self.for,
      Self.neglecting.contains(document.tokens[end + 1])
    {
      return true
    }
    guard end < sentence.upperBound, document.tokens[end].key == Self.of else { return false }
    let reach = end + 1..<min(sentence.upperBound, end + Self.chargeReach)
    if reach.contains(where: { Self.deeds.contains(document.tokens[$0]) }) { return false }
    let first = annotations.triggers.partitioningIndex { $0.tokens.lowerBound >= end }
    return !annotations.triggers[first...].prefix { $0.tokens.lowerBound < reach.upperBound }.contains {
      $0.act.isViolent
    }
  }

  private static let hands: WordKey = "hands"
  private static let of: WordKey = "of"
  private static let handsReach = 5

  /// `died at the hands of gang members`
  private func isAtHands(_ index: Int) -> Bool {
    document.tokens[index].key == Self.of && index > sentence.lowerBound
      && document.tokens[index - 1].key == Self.hands
  }

  private static let suspecting: WordSet = "suspected suspect suspects"
  private static let suspectReach = 5

  /// `Police suspected the outlawed group`; not `killed by suspected rebels`, nor `police suspected of killing farmers`.
  private func suspected(by verb: Int) -> Int? {
    guard verb > sentence.lowerBound, document.tokens[verb - 1].tag.isNoun,
      !(verb + 1 < sentence.upperBound && Self.charges.contains(document.tokens[verb + 1]))
    else { return nil }
    return actors.first { tokens($0).lowerBound > verb && tokens($0).lowerBound - verb <= Self.suspectReach }
  }
}
