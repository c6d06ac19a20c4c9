import ConflictModel
import Linguistics

/// Who says that they did it, and whom others say it of.
extension ActorRoles {
  private static let claims = PhraseTable<Bool>([
    ("claimed responsibility", true), ("claimed the attack", true), ("claimed credit", true),
    ("took responsibility", true), ("claims responsibility", true), ("claimed the bombing", true),
    ("has claimed responsibility", true), ("said it was behind", true), ("said they were behind", true),
    ("was behind the", true), ("were behind the", true), ("is behind the", true), ("are behind the", true),
    ("claimed the responsibility", true), ("claimed it", true),
    ("claimed that it", true), ("said it was responsible", true), ("said they were responsible", true),
    ("said it carried out", true), ("said it had carried out", true), ("said they carried out", true),
    ("said they had carried out", true),
  ])
  /// What is said of those who stand before it.
  private static let suspicions = PhraseTable<Bool>([
    ("is suspected", true), ("are suspected", true), ("was suspected", true), ("were suspected", true),
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

  /// `The group, which claimed an attack on an army convoy, claimed responsibility for the bomb`: not the convoy.
  private func isStruck(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    return (max(sentence.lowerBound, start - 3)..<start).contains { Self.against.contains(document.tokens[$0]) }
  }

  /// `Al Shabaab, which is fighting to topple the government, claimed responsibility`: the group, and not whom the clause
  /// between the commas tells of.
  private func claimant(before index: Int) -> Int? {
    var limit = index
    if index - 1 > sentence.lowerBound, document.tokens[index - 1].kind == .punctuation,
      let clause = (sentence.lowerBound + 1..<index - 1).last(where: {
        document.tokens[$0 - 1].kind == .punctuation && Self.relatives.contains(document.tokens[$0])
      }), actors.contains(where: { tokens($0).upperBound < clause })
    {
      limit = clause
    }
    // `A rebel group linked to al Qaeda has claimed responsibility`
    let claimants = actors.filter { tokens($0).upperBound <= limit && !isStruck($0) }
    return claimants.last { !ToldActors.isTied(tokens($0).lowerBound, document.tokens) && !isKin($0) } ?? claimants.last
  }

  private static let relatives: WordSet = "which who that whose"

  mutating func readClaims() {
    for index in sentence {
      guard document.tokens[index].isWord else { continue }
      if let (_, _) = Self.claims.longestMatch(in: document.tokens, at: index, limit: sentence.upperBound) {
        if let claimant = claimant(before: index) {
          roles[claimant] = .attacker
          speakers.remove(claimant)
        }
      } else if let (_, end) = Self.suspicions.longestMatch(in: document.tokens, at: index, limit: sentence.upperBound)
      {
        // `The group is suspected`, `was blamed for the attack`; not `is suspected by the police`.
        guard end >= sentence.upperBound || document.tokens[end].key != Self.by,
          let blamed = actors.last(where: {
            // `a militia of hunters, Dan Na Ambassagou, was blamed`
            tokens($0).upperBound == index
              || tokens($0).upperBound == index - 1 && document.tokens[index - 1].kind == .punctuation
          }),
          annotations.actors[blamed].actor.kind.canBeArmed
        else { continue }
        roles[blamed] = .accused
        speakers.remove(blamed)
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
  }

  private static let remnants: WordSet = "remnants loyalists supporters holdouts sympathisers sympathizers followers"

  /// `blamed remnants of the Assad government`: not the government.
  private func isRemnant(of actor: Int, from end: Int) -> Bool {
    annotations.actors[actor].actor.kind != .rebelGroup && end < tokens(actor).lowerBound
      && (end..<tokens(actor).lowerBound).contains { Self.remnants.contains(document.tokens[$0]) }
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

  /// `accused the president of wanting the war to go on`: no deed of violence, and nobody who did one.
  private func isOtherCharge(after end: Int) -> Bool {
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
