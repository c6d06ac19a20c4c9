import ConflictModel
import Gazetteer
import Linguistics

/// Who did what a verb tells of: not whoever helped, nor what went off, nor who stands in another clause.
extension ActorRoles {
  /// Who can strike: the nearest armed or state actor; people without arms only where they stand right before the verb.
  func striker(before index: Int) -> Int? {
    let thing = thing(before: index)
    // `for the victims and damage caused by`: no verb.
    if index - 1 > sentence.lowerBound, isJoined(index - 1), !document.tokens[index].tag.isVerb,
      actors.contains(where: { tokens($0).upperBound == index - 1 && !annotations.actors[$0].actor.kind.canBeArmed })
    {
      return nil
    }
    return actors.last {
      let end = tokens($0).upperBound
      guard end <= index, !speakers.contains($0), roles[$0] != .target, isNear($0, index), !isHelper($0), !isTied($0)
      else {
        return false
      }
      // `fighters of Charles Taylor shelled the capital`: those whom he leads did.
      if annotations.actors[$0].actor.kind == .person, isLeaderOfOthers($0) { return false }
      // `As police searched the house, a bomb exploded`; `army shells hit the market` is the army's doing.
      if let thing, end < thing { return false }
      if hasSubject(between: end, and: index) || isOfInnerClause($0, before: index) || isHunted($0)
        || isBesideThing($0) || isStruckFacility($0)
      {
        return false
      }
      switch annotations.actors[$0].actor.kind {
      // `lined up the men and shot them`: those who stand before `and` are of the verb before it.
      case .civilians, .person, .media: return index == end || index - end == 1 && !isJoined(end)
      case .government, .organisation: return index - end <= 3
      // `A rocket hit a march, killing one`: a gathering strikes nobody.
      case .protesters: return !Self.gatherings.contains(document.tokens[end - 1])
      default: return true
      }
    }
  }

  private func isLeaderOfOthers(_ person: Int) -> Bool {
    let of = tokens(person).lowerBound - 1
    return of > sentence.lowerBound && document.tokens[of].key == Self.ofWord
      && actors.contains { tokens($0).upperBound == of && annotations.actors[$0].actor.kind.canBeArmed }
  }

  /// Words from whoever strikes to the verb, at most; more where he opens the sentence and `and` goes on with him: `Gunmen
  /// dragged six priests from their beds at a university in the capital before dawn and shot them dead`.
  private static let strikerReach = 14
  private static let longReach = 30

  private func isNear(_ actor: Int, _ verb: Int) -> Bool {
    let distance = verb - tokens(actor).upperBound
    if distance < Self.strikerReach { return true }
    return distance < Self.longReach && verb > sentence.lowerBound && document.tokens[verb - 1].key == Self.and
      && tokens(actor).lowerBound <= sentence.lowerBound + 1 && annotations.actors[actor].actor.kind.canBeArmed
      && document.tokens[verb].tag == .verbPast
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

  private static let hunting: WordSet = """
    hunting fighting pursuing chasing battling targeting guarding escorting protecting accompanying seeking tracking opposing
    searching supporting backing assisting
    """
  private static let hunts: WordSet = "pursuit search searching looking hunt"
  private static let huntReach = 3
  private static let progressive: WordSet = "have has had been is are was were long also now"
  /// Words from a group to a clause that tells whom it has been fighting, at most: `, which claimed the blast and`.
  private static let clauseReach = 10

  /// `Security forces hunting militants fired on a convoy`: those who hunt did.
  func isHunted(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    // `in pursuit of rebels`
    if start - 2 > sentence.lowerBound, document.tokens[start - 1].tag == .preposition,
      Self.hunts.contains(document.tokens[start - 2])
    {
      return true
    }
    guard
      let hunt = (max(sentence.lowerBound + 1, start - Self.huntReach)..<max(sentence.lowerBound + 1, start)).last(
        where: { Self.hunting.contains(document.tokens[$0]) })
    else { return false }
    var before = hunt
    // `The rebels, who have been fighting the government, killed …`
    while before > sentence.lowerBound, Self.progressive.contains(document.tokens[before - 1]) { before -= 1 }
    return actors.contains {
      let end = tokens($0).upperBound
      return (end == hunt || before < hunt && end <= before && before - end <= Self.clauseReach)
        && annotations.actors[$0].actor.kind.canBeArmed
    }
  }

  private static let joints: WordSet = "and but or who which that"
  private static let subordinators: WordSet = "after when as while before where because since that"

  /// `Police sealed off the area after an explosion in Kabul killed five`: the verb has a subject in its own clause.
  private func hasSubject(between start: Int, and verb: Int) -> Bool {
    guard let link = (start..<max(start, verb)).last(where: { Self.subordinators.contains(document.tokens[$0]) }),
      // `guerrillas dressed as soldiers opened fire`
      !ActorReader.isGuise(as: link, document.tokens)
    else { return false }
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

  private static let explosives: WordSet = """
    bomb bombs mine mines landmine landmines explosive explosives device devices ied ieds grenade grenades rocket rockets
    shell shells missile missiles mortar mortars drone drones
    """
  private static let fixing: WordSet = """
    attached planted placed hidden left concealed buried laid fixed strapped stuck aimed targeting directed near outside under
    inside beside in on at belonging owned
    """
  private static let attaching: WordSet = "of to"
  /// Words from what goes off to somebody whose car or house it is put to, at most.
  private static let fixingReach = 14

  /// `A bomb attached to the car of a militiaman wounded him`: what goes off is the subject, and whoever owns what it was put
  /// to has not struck.
  func isBesideThing(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    let floor = max(sentence.lowerBound, start - Self.fixingReach)
    guard
      let charge = (floor..<start).last(where: { Self.explosives.contains(document.tokens[$0]) }),
      charge + 2 < start, Self.fixing.contains(document.tokens[charge + 1])
    else { return false }
    // `bombs at the market in the area of the police station`: where it went off, told once more.
    return !(charge + 2..<start).contains {
      document.tokens[$0].tag == .preposition && !Self.attaching.contains(document.tokens[$0])
        || document.tokens[$0].kind == .punctuation
        || document.tokens[$0].tag == .verbPast
          && !Self.fixing.contains(document.tokens[$0])
        || document.tokens[$0].key == Self.by
        || Self.joints.contains(document.tokens[$0]) || Self.subordinators.contains(document.tokens[$0])
    }
  }

  private static let times: WordSet = """
    day days night nights week weeks month months year years morning evening afternoon hour hours weekend
    """
  private static let helping: WordSet = """
    backed supported aided helped assisted accompanied escorted led trained armed used owned financed funded hired paid
    sponsored equipped protected supplied
    """

  /// `Soldiers, backed by Russian aircraft, attacked …`: the soldiers did.
  func isHelper(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    return (max(sentence.lowerBound + 1, start - 3)..<max(sentence.lowerBound + 1, start)).contains {
      document.tokens[$0].key == Self.by && Self.helping.contains(document.tokens[$0 - 1])
    }
  }

  /// `Militiamen backed by the RSF looted a market, killing six`: whoever is helped did, where nobody else is known to have.
  mutating func readHelped() {
    guard !roles.values.contains(where: { $0 != .target }) else { return }
    for helper in actors where isHelper(helper) {
      let helped = actors.last {
        let gap = tokens(helper).lowerBound - tokens($0).upperBound
        return (1...4).contains(gap) && annotations.actors[$0].actor.kind.canBeArmed && !speakers.contains($0)
      }
      if let helped { set(helped, .attacker) }
    }
  }

  private static let sponsoring: WordSet = "trained armed financed funded equipped sponsored supplied paid"

  /// `commandos trained by the United States`: whose help it was, and not whose act.
  func isSponsor(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    return (max(sentence.lowerBound + 1, start - 2)..<max(sentence.lowerBound + 1, start)).contains {
      document.tokens[$0].key == Self.by && Self.sponsoring.contains(document.tokens[$0 - 1])
    }
  }

  private static let using: WordSet = "used owned carried worn"

  /// `radios used by rebels`
  func isUser(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    return start - 2 > sentence.lowerBound && document.tokens[start - 1].key == Self.by
      && Self.using.contains(document.tokens[start - 2])
  }

  private static let tying: WordSet = "linked affiliated allied aligned loyal close opposed tied connected hostile"
  private static let tyingWords: WordSet = "to with"

  /// `The group, which is linked to Islamic State, killed …`: named for what the group is.
  func isTied(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    if isKin(actor) || isLeft(start) || isBelongedTo(start) { return true }
    var at = start - 1
    // `allied with the Afghan Taliban`
    // `loyal to ousted president Bashar al-Assad`
    while at > sentence.lowerBound, start - at < 4,
      document.tokens[at].tag == .determiner || document.tokens[at].tag.isAdjective
        || document.tokens[at].tag == .participle
        || document.tokens[at].tag.isNoun && !document.tokens[at].isCapitalised
    {
      at -= 1
    }
    guard at > sentence.lowerBound, Self.tyingWords.contains(document.tokens[at]),
      Self.tying.contains(document.tokens[at - 1])
    else { return false }
    // `soldiers loyal to Ouattara`
    if annotations.actors[actor].actor.kind == .person { return true }
    // `Gunmen linked to a cartel` are the cartel's, as far as is known.
    return actors.contains {
      let (end, known) = (tokens($0).upperBound, annotations.actors[$0].actor)
      return end < at && at - end <= Self.tieReach && known.kind.canBeArmed
        && GenericActors.shared.entry(of: known.name) == nil
    }
  }

  private static let hosting: WordSet = "held hosted organised organized attended convened"

  /// `a news conference held by a rebel leader`: whose gathering it was.
  func isHost(_ actor: Int) -> Bool {
    var by = tokens(actor).lowerBound - 1
    if by > sentence.lowerBound, document.tokens[by].tag == .determiner { by -= 1 }
    return by - 1 > sentence.lowerBound && document.tokens[by].key == Self.by
      && Self.hosting.contains(document.tokens[by - 1])
  }

  private static let leaving: WordSet = "split broke away splintered defected separated seceded"

  /// `a militia that split from the Union shelled …`: whom somebody has left.
  private func isLeft(_ start: Int) -> Bool {
    var from = start - 1
    if from > sentence.lowerBound, document.tokens[from].tag == .determiner { from -= 1 }
    return from > sentence.lowerBound && document.tokens[from].key == Self.fromWord
      && Self.leaving.contains(document.tokens[from - 1])
  }

  private static let fromWord: WordKey = "from"

  private static let belonging: WordSet =
    "member members supporter supporters informer informers sympathiser sympathizer"
  private static let reasons: WordSet = "because for as"
  /// Words from `because` to the group that somebody was killed for belonging to, at most.
  private static let belongingReach = 9

  /// `killed him because he was a member of the IRA`, `for being a supporter of the Taliban`: why, and not by whom.
  private func isBelongedTo(_ start: Int) -> Bool {
    var of = start - 1
    if of > sentence.lowerBound, document.tokens[of].tag == .determiner { of -= 1 }
    guard of - 1 > sentence.lowerBound,
      document.tokens[of].key == Self.ofWord || document.tokens[of].key == Self.forWord,
      Self.belonging.contains(document.tokens[of - 1])
    else { return false }
    let before = max(sentence.lowerBound, start - Self.belongingReach)..<of - 1
    return before.contains { at in
      Self.reasons.contains(document.tokens[at])
        && document.tokens[at..<of].contains { Self.being.contains($0) }
    }
  }

  private static let ofWord: WordKey = "of"
  private static let forWord: WordKey = "for"
  private static let being: WordSet = "being was were is are"

  /// `The Resistance Front, an offshoot of Lashkar-e-Taiba, fired …`: named for whom the group before it comes from.
  func isKin(_ actor: Int) -> Bool {
    let range = tokens(actor)
    return ToldActors.isKin(range.lowerBound, range.upperBound, document.tokens)
      && actors.contains {
        let known = annotations.actors[$0].actor
        return tokens($0).upperBound < range.lowerBound && known.kind.canBeArmed
          && GenericActors.shared.entry(of: known.name) == nil
      }
  }

  /// Words from a group to what it is tied to, at most: `the ADF, which is linked to`.
  private static let tieReach = 9

  static let gatherings: WordSet = """
    protest protests demonstration demonstrations rally rallies sit-in strike march procession
    """
  private static let linking: WordSet = "and or"

  private func isJoined(_ index: Int) -> Bool { Self.linking.contains(document.tokens[index]) }

  private static let perfect: WordSet = "had has have"
  private static let selves: WordSet = "it they we"
  private static let that: WordKey = "that"
  /// Words from a verb of saying to the clause that it leads to: `said late on Monday in a statement that it`.
  private static let sayingReach = 8
  private static let dayReach = 4
  /// Words from whoever tells of it to the verb, at most: `The Joint Forces, allied with the army, said`.
  private static let tellerReach = 7
  /// Words from a pronoun to the verb that it is the subject of, at most: `they had lost a man and killed`.
  private static let chainReach = 12

  /// `The rebels said they had killed six soldiers`: whoever tells of it did it.
  func reporter(of verb: Int) -> Int? {
    guard var index = pronoun(before: verb) else { return nil }
    index -= 1
    // `said on Monday that it had`, `said on Tuesday it had`
    let hasThat = document.tokens[index].key == Self.that
    if !Self.say.contains(document.tokens[index]) {
      let nearest = max(sentence.lowerBound, index - (hasThat ? Self.sayingReach : Self.dayReach))
      guard
        let say = (nearest..<index).last(where: {
          document.tokens[$0].tag.isVerb || Self.say.contains(document.tokens[$0])
        }), hasThat || !document.tokens[say..<index].contains(where: { $0.kind == .punctuation })
      else { return nil }
      index = say
    }
    guard index > sentence.lowerBound, Self.say.contains(document.tokens[index]) else { return nil }
    return actors.last {
      guard tokens($0).upperBound <= index, index - tokens($0).upperBound <= Self.tellerReach, !isTied($0) else {
        return false
      }
      return annotations.actors[$0].actor.kind.canBeArmed
    }
  }

  /// The `it` or `they` that is the subject of a verb, also of one that `and` joins to another: `they had lost one man and
  /// killed 20 soldiers`.
  private func pronoun(before verb: Int) -> Int? {
    var index = verb - 1
    if index > sentence.lowerBound, document.tokens[index].tag == .adverb { index -= 1 }
    if index > sentence.lowerBound, Self.perfect.contains(document.tokens[index]) { index -= 1 }
    guard index > sentence.lowerBound + 1 else { return nil }
    if Self.selves.contains(document.tokens[index]) { return index }
    guard isJoined(index),
      let subject = (max(sentence.lowerBound + 2, index - Self.chainReach)..<index).last(where: {
        Self.selves.contains(document.tokens[$0])
      }), subject + 2 < index,
      !document.tokens[subject..<index].contains(where: { $0.kind == .punctuation }),
      !actors.contains(where: {
        tokens($0).lowerBound > subject && tokens($0).upperBound < verb && annotations.actors[$0].actor.kind.canBeArmed
          // `it had hit a military train and killed`: what was hit.
          && !document.tokens[tokens($0).upperBound].tag.isNoun
      })
    else { return nil }
    return subject
  }
}
