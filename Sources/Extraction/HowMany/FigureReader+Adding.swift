import ConflictModel
import Linguistics

/// What is found becomes figures, each phrase once for an outcome.
extension FigureReader {
  mutating func add(zero phrase: Int, hit: OutcomeHit) {
    let people = People(count: Count(0), reference: .new, kinds: pieces.phrases[phrase].kinds, isVague: false)
    add([.init(phrase: phrase, people: people)], hit: hit)
    if hit.entry.isEither {
      let entry = OutcomeLexicon.Entry(
        outcome: .wounded, frame: .noun, force: .strong, form: .fixed, isEither: false)
      add([.init(phrase: phrase, people: people)], hit: OutcomeHit(tokens: hit.tokens, entry: entry))
    }
  }

  private static let causes: WordSet = "of from to in by due with"
  private static let otherCauses: WordSet = """
    natural coronavirus covid disease illness cancer malaria cholera ebola hunger starvation infection infections pneumonia
    aids earthquake quake flood floods flooding landslide landslides mudslide storm hurricane cyclone typhoon tornado
    accident accidents crash collision lightning heatstroke overdose suicide virus epidemic pandemic measles famine
    """

  /// `died of cholera`, `killed in a landslide`: no casualty of a conflict.
  private func isOtherCause(after index: Int) -> Bool {
    if isAfterIllness(index) { return true }
    guard index < sentence.tokens.upperBound, Self.causes.contains(document.tokens[index]) else { return false }
    for next in index + 1..<max(index + 1, min(index + 5, sentence.tokens.upperBound)) {
      let token = document.tokens[next]
      // `of a heart attack`; not `in the heart of the city`
      if token.key == Self.heart, next + 1 < sentence.tokens.upperBound,
        Self.failures.contains(document.tokens[next + 1])
      {
        return true
      }
      // `in a mine collapse`; houses collapse when they are shelled
      if token.key == Self.collapse, Self.works.contains(document.tokens[next - 1]) { return true }
      if Self.otherCauses.contains(token) {
        // `a suicide attack`, `a plane crash` of a plane that was shot down is told by other words.
        let after = next + 1 < sentence.tokens.upperBound ? document.tokens[next + 1] : token
        return !Self.attacks.contains(after)
      }
      if token.kind == .punctuation { return false }
    }
    return false
  }

  private static let heart: WordKey = "heart"
  private static let collapse: WordKey = "collapse"
  private static let works: WordSet = "mine pit dam quarry"
  private static let failures: WordSet = "attack attacks failure disease condition"
  private static let illnesses: WordSet = "illness cancer disease surgery stroke pneumonia"
  /// Words from `died` to `after`, and from there to the illness, at most.
  private static let illnessReach = 12
  private static let illnessWidth = 5

  /// `died in hospital on Monday after a long illness`
  private func isAfterIllness(_ index: Int) -> Bool {
    let end = sentence.tokens.upperBound
    guard
      let after = (index..<max(index, min(end, index + Self.illnessReach))).first(where: {
        document.tokens[$0].key == Self.after
      })
    else { return false }
    return (after + 1..<max(after + 1, min(end, after + Self.illnessWidth))).contains {
      Self.illnesses.contains(document.tokens[$0])
    }
  }

  private static let attacks: WordSet =
    "bomb bombing bombings bomber bombers attack attacks attacker attackers blast car vest"

  private static let beating: WordSet = """
    beat beats beaten beating hack hacks hacked hacking club clubs clubbed clubbing bludgeon bludgeons bludgeoned
    bludgeoning batter batters battered battering
    """
  private static let carrying: WordSet = """
    bundle bundles bundled bundling load loads loaded loading herd herds herded herding
    """
  private static let shot: WordKey = "shot"
  private static let shotWords: WordSet = "a single first each every another warning cannon one gun pistol rifle"

  /// Killed, wounded or missing in action.
  private static let militaryShort: WordSet = "kia wia mia"
  private static let being: WordKey = "being"
  private static let escapes: WordSet =
    "escaped escapes escape escaping avoided avoid avoiding risked risk risking feared fear"
  private static let fatally: WordKey = "fatally"
  private static let fatal: WordKey = "fatal"
  private static let counts: WordSet = "one two three four five six seven eight nine ten eleven twelve them whom"
  private static let alive: WordKey = "alive"
  private static let burning: WordSet = "burned burnt burn burning burns buried bury skinned roasted"
  private static let driving: WordSet = """
    drove driven drive drives driving forced force forcing forces expelled expel chased chasing pushed pushing evicted
    """

  /// `shot down a helicopter`, `shot at`.
  private static let particles: WordSet = "down at up off into out"
  private static let passives: WordSet = "was were been being"
  private static let at: WordKey = "at"
  private static let settings: WordSet = "a the his her their an close point"

  /// `was stabbed at a checkpoint`, `were shot at their home`: where, and not at whom.
  private func isPlaced(_ hit: OutcomeHit) -> Bool {
    let next = hit.tokens.upperBound
    return document.tokens[next].key == Self.at && next + 1 < sentence.tokens.upperBound
      && Self.passives.contains(document.tokens[hit.tokens.lowerBound - 1])
      && Self.settings.contains(document.tokens[next + 1])
  }

  private static let who: WordKey = "who"
  private static let asking: WordSet = "clear unclear unknown know knew known determine establish investigating asked"
  private static let askingReach = 3
  private static let seizing: WordSet = "seized seizes seize seizing captured captures capture capturing"
  private static let power: WordSet = "power control office territory ground land"

  /// `Pinochet seized power`: he is no captive.
  private func isOfPower(_ hit: OutcomeHit) -> Bool {
    hit.tokens.upperBound < sentence.tokens.upperBound && Self.power.contains(document.tokens[hit.tokens.upperBound])
      && Self.seizing.contains(document.tokens[hit.tokens.lowerBound])
  }

  private static let hitWord: WordKey = "hit"
  private static let degrees: WordSet = "worst hardest hard badly"
  private static let questions: WordSet = "where how why whether"
  private static let them: WordSet = "they he she"
  private static let telling: WordSet = "say says said specify explain explained disclose disclosed reveal revealed"

  /// `did not say where they were killed`: whoever asks has been told of them.
  private func isAskedWhere(_ hit: Int) -> Bool {
    (max(sentence.tokens.lowerBound + 2, hit - Self.askingReach)..<max(sentence.tokens.lowerBound + 2, hit)).contains {
      Self.them.contains(document.tokens[$0]) && Self.questions.contains(document.tokens[$0 - 1])
        && (Self.asking.contains(document.tokens[$0 - 2]) || Self.telling.contains(document.tokens[$0 - 2]))
    }
  }

  private static let blowing: WordSet = "blow blows blew blown blowing"
  private static let reflexives: WordSet = "himself herself themselves itself"
  private static let mauling: WordSet = "trampled mauled gored crushed bit"
  private static let off: WordKey = "off"
  private static let offBy: WordSet = "by . ,"
  private static let almost: WordSet = "almost nearly narrowly"
  private static let condemned: WordSet = "sentenced condemned sentencing bored scared starved worked"
  private static let toDeath: WordSet = "to"

  /// `almost killed`, `sentenced to death`.
  func isExcluded(_ hit: OutcomeHit) -> Bool {
    let at = hit.tokens.lowerBound
    guard at > sentence.tokens.lowerBound else { return false }
    let before = document.tokens[at - 1]
    if hit.entry.frame == .verb, Self.almost.contains(before) { return true }
    // `United were killed off by a late goal`
    if hit.entry.frame == .verb, hit.entry.outcome == .killed, hit.tokens.upperBound < sentence.tokens.upperBound,
      document.tokens[hit.tokens.upperBound].key == Self.off, hit.tokens.upperBound + 1 < sentence.tokens.upperBound,
      Self.offBy.contains(document.tokens[hit.tokens.upperBound + 1])
    {
      return true
    }
    // `blew up himself and four others`; not `blew up a bridge`.
    if hit.entry.outcome == .killed, Self.blowing.contains(document.tokens[at]) {
      return hit.tokens.upperBound >= sentence.tokens.upperBound
        || !Self.reflexives.contains(document.tokens[hit.tokens.upperBound])
    }
    // `It was not clear who shot him`: nothing that has not been told.
    if before.key == Self.who, hit.entry.frame == .verb,
      (max(sentence.tokens.lowerBound, at - Self.askingReach)..<at).contains(where: {
        Self.asking.contains(document.tokens[$0])
      })
    {
      return true
    }
    if isAskedWhere(at) || isOfPower(hit) { return true }
    // `one of the towns worst hit`
    if document.tokens[at].key == Self.hitWord, Self.degrees.contains(before) { return true }
    // `narrowly escaped being killed`
    if before.key == Self.being, at - 2 >= sentence.tokens.lowerBound, Self.escapes.contains(document.tokens[at - 2]) {
      return true
    }
    // `without a shot fired`, `a single shot`: the noun.
    if document.tokens[at].key == Self.shot, Self.shotWords.contains(before) { return true }
    if hit.entry.force == .yielding, Self.treating.contains(document.tokens[at]) { return !areTreatedForWounds() }
    // `swap 1,000 dead for 19`
    if hit.entry.frame == .adjective,
      (max(sentence.tokens.lowerBound, at - 3)..<at).contains(where: { Self.swapping.contains(document.tokens[$0]) })
    {
      return true
    }
    if hit.entry.outcome == .abducted, Self.carrying.contains(document.tokens[at]) {
      return !TriggerObject.isCarryingOff(hit.tokens, in: sentence, document)
    }
    // `hacked 60 villagers to death`; one who was beaten may live.
    if hit.entry.outcome == .killed, hit.tokens.count == 1, Self.beating.contains(document.tokens[at]) {
      return !TriggerObject.isToDeath(hit.tokens, in: sentence, document)
    }
    if Self.militaryShort.contains(document.tokens[at]) {
      // `12 KIA`, and not the cars.
      return before.kind != .number && !Self.counts.contains(before)
    }
    if hit.entry.frame == .adjective, document.tokens[at].key == Self.fatally {
      // `six people were shot, two of them fatally`
      return before.kind != .number && !Self.counts.contains(before)
    }
    if hit.entry.frame == .adjective, document.tokens[at].key == Self.fatal {
      // `34 casualties, 11 of them fatal`; not `two fatal attacks`
      let next = hit.tokens.upperBound
      let isLast = next == sentence.tokens.upperBound || document.tokens[next].kind == .punctuation
      return !isLast || before.kind != .number && !Self.counts.contains(before)
    }
    if hit.entry.frame == .adjective, document.tokens[at].key == Self.alive {
      // `burned two hostages alive`
      return !(max(sentence.tokens.lowerBound, at - 8)..<at).contains { Self.burning.contains(document.tokens[$0]) }
    }
    if hit.entry.outcome == .displaced, hit.entry.frame == .adjective, hit.tokens.count > 2 {
      let reach = max(sentence.tokens.lowerBound, at - 10)..<at
      return !reach.contains { Self.driving.contains(document.tokens[$0]) }
    }
    if hit.entry.outcome == .killed,
      isOtherCause(after: hit.tokens.upperBound)
        || hit.entry.frame == .verb && FigureOfSpeech.isOfNature(hit.tokens, in: sentence, document)
    {
      return true
    }
    if hit.entry.force == .yielding, hit.tokens.upperBound < sentence.tokens.upperBound,
      Self.particles.contains(document.tokens[hit.tokens.upperBound]), !isPlaced(hit)
    {
      return true
    }
    if hit.entry.frame == .adjective, hit.tokens.count == 2, hit.entry.outcome == .killed {
      // `Elephants trampled two villagers to death`
      if let verb = (max(sentence.tokens.lowerBound + 1, at - 8)..<max(sentence.tokens.lowerBound + 1, at)).first(
        where: {
          Self.mauling.contains(document.tokens[$0])
        }), FigureOfSpeech.isOfNature(verb..<verb + 1, in: sentence, document)
      {
        return true
      }
      for index in max(sentence.tokens.lowerBound, at - 6)..<at where Self.condemned.contains(document.tokens[index]) {
        return true
      }
    }
    return false
  }

  private static let inside: WordKey = "in"
  /// Words from `leaving` to `in hospital`, at most.
  private static let leavingReach = 8

  /// `died in hospital`; not `leaving dozens in hospital`.
  static func isOnlyPlace(_ hit: OutcomeHit, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let at = hit.tokens.lowerBound
    guard hit.entry.outcome == .wounded, hit.entry.frame == .adjective, tokens[at].key == inside else { return false }
    return !(max(sentence.lowerBound, at - leavingReach)..<at).contains { leaving.contains(tokens[$0]) }
  }

  private static let leaving: WordSet = "leaving left leave leaves landing landed putting put"
  private static let swapping: WordSet = "swap swaps swapped swapping exchange exchanges exchanged exchanging"
  static let treating: WordSet = "treat treats treated treating"
  private static let wounds: WordSet = """
    wound wounds wounded injury injuries injured gunshot bullet bullets shrapnel burns inhalation casualties blast
    """

  /// `treated 152 people after the attack`; not `treated 900 patients for malnutrition`, nor `treated him as a hero`.
  private func areTreatedForWounds() -> Bool {
    acts.contains { $0.mood == .happened && ($0.act.isViolent || $0.act == .disperse) }
      || sentence.tokens.contains { Self.wounds.contains(document.tokens[$0]) }
  }

  private static let joints: WordSet = "and ,"

  /// `has yielded 2,000 dead and thousands of wounded`: both are of one reckoning.
  private func isBeside(_ last: FigureAnnotation, _ range: Range<Int>) -> Bool {
    guard last.figure.scope == .cumulative || last.figure.scope == .historical,
      last.tokens.upperBound < range.lowerBound, range.lowerBound - last.tokens.upperBound <= 2
    else { return false }
    return (last.tokens.upperBound..<range.lowerBound).allSatisfy { Self.joints.contains(document.tokens[$0]) }
  }

  private static let condition: WordKey = "condition"
  private static let inHospital: WordSet = "hospitalised hospitalized"

  /// `He is in a serious condition`, `none was hospitalised`: how those are whose wounds were told.
  private func isOfState(_ hit: OutcomeHit, _ people: People) -> Bool {
    guard hit.entry.outcome == .wounded else { return false }
    let last = document.tokens[hit.tokens.upperBound - 1]
    return last.key == Self.condition && people.reference == .definite && hit.tokens.count > 3
      || Self.inHospital.contains(last) && people.count == Count(0)
  }

  /// `asked that the militia stop murdering patients`, `gangs that kidnap people`: an act that is not told as one strikes nobody in particular.
  private func isOfNothing(_ hit: OutcomeHit, _ people: People, _ phrase: NounPhrase) -> Bool {
    hit.entry.form != .past && people.reference == .plural && phrase.count == nil
      && acts.contains { $0.mood == .notReal && $0.tokens.overlaps(hit.tokens) }
      && FigureStatus.status(of: hit.tokens, in: sentence, document) != .denied
  }

  private static let whichWords: WordSet = "which where"
  private static let present: WordSet = "has have"
  /// Words from `in which` to the people that its clause counts, at most.
  private static let clauseReach = 6

  /// `killed 13 in the battle, in which 58 soldiers have died`: beside what one day cost, what it all has.
  private func isOfRunningClause(_ range: Range<Int>, _ hit: OutcomeHit) -> Bool {
    guard
      figures.contains(where: {
        $0.figure.outcome == hit.entry.outcome && $0.figure.scope == .incident
          && $0.tokens.upperBound < range.lowerBound
      })
    else { return false }
    let start = max(sentence.tokens.lowerBound, range.lowerBound - Self.clauseReach)
    return (start..<range.lowerBound).contains { Self.whichWords.contains(document.tokens[$0]) }
      && (range.lowerBound..<hit.tokens.upperBound).contains { Self.present.contains(document.tokens[$0]) }
  }

  /// `The prime minister fled`, `evacuated the wounded man`, `a camp for displaced people`: one who leaves is none of the
  /// displaced, and those whom a camp is for are not counted by it.
  private func isNobodyDisplaced(_ victim: VictimFinder.Victim, _ phrase: NounPhrase, _ hit: OutcomeHit) -> Bool {
    if hit.entry.outcome == .missing { return wasMissing(hit) }
    guard hit.entry.outcome == .displaced else { return false }
    let before = hit.tokens.lowerBound - 1
    return victim.people.count == Count(1) || isTakenToHospital(hit) || isHosted(phrase.tokens)
      || before >= sentence.tokens.lowerBound && document.tokens[before].tag == .preposition
        && phrase.tokens.lowerBound <= hit.tokens.upperBound && pieces.phrases[victim.phrase].count == nil
  }

  private static let hosting: WordSet =
    "hosts hosting hosted houses housing housed shelters sheltering sheltered home"
  /// Words from `home to` to the count, at most.
  private static let hostReach = 3

  /// `a town that is home to 12,000 displaced people`: whoever drove them out, and whenever.
  private func isHosted(_ people: Range<Int>) -> Bool {
    (max(sentence.tokens.lowerBound, people.lowerBound - Self.hostReach)..<people.lowerBound).contains {
      Self.hosting.contains(document.tokens[$0])
    }
  }

  private static let pluperfect: WordKey = "had"

  /// `one of the dead was a youth who had been missing since May`: missing no more.
  private func wasMissing(_ hit: OutcomeHit) -> Bool {
    (max(sentence.tokens.lowerBound, hit.tokens.lowerBound - 2)..<hit.tokens.upperBound).contains {
      document.tokens[$0].key == Self.pluperfect
    }
  }

  private static let hospitals: WordSet = "hospital hospitals clinic clinics treatment surgery"
  /// Words from `evacuated` to the hospital, at most.
  private static let hospitalReach = 6

  /// `injured and evacuated to hospitals in the capital`: patients, and nobody who lost a home.
  private func isTakenToHospital(_ hit: OutcomeHit) -> Bool {
    (hit.tokens.upperBound..<min(sentence.tokens.upperBound, hit.tokens.upperBound + Self.hospitalReach)).contains {
      Self.hospitals.contains(document.tokens[$0])
    }
  }

  private static let hitting: WordSet = "hit hits hitting struck strike strikes striking targeted"
  private static let subjects: WordSet = "he she they we i"

  /// `the wounds he suffered`, `he killed them`: whom a verb hits is no `he`.
  private func isSubject(_ phrase: NounPhrase, of hit: OutcomeHit) -> Bool {
    guard phrase.tokens.count == 1, Self.subjects.contains(document.tokens[phrase.tokens.lowerBound]) else {
      return false
    }
    return hit.entry.outcome == .wounded && phrase.tokens.lowerBound >= hit.tokens.upperBound
      || hit.entry.frame == .verb && phrase.tokens.upperBound == hit.tokens.lowerBound
  }

  private static let the: WordKey = "the"

  /// `hit the Greek-owned Tutor`: a ship or a house has a name with an article, and nobody has.
  private func isThing(_ victim: VictimFinder.Victim, _ phrase: NounPhrase) -> Bool {
    guard victim.people.reference == .name, document.caseIsInformative else { return false }
    return document.tokens[phrase.tokens.lowerBound].key == Self.the || isGroup(phrase.tokens)
  }

  /// `Mali army, Wagner executed dozens`: a group has a name too, and is nobody who died.
  private func isGroup(_ name: Range<Int>) -> Bool {
    document.actors.match(
      in: document.tokens, at: name.lowerBound, limit: name.upperBound, home: nil, caseIsInformative: true
    ).map { $0.end == name.upperBound && ($0.entry.kind.isGroup || $0.entry.kind == .externalForces) } ?? false
  }

  private static let many: WordSet = "many most some several few"

  private func isUncountedPart(_ phrase: NounPhrase) -> Bool {
    phrase.countTokens?.count == 1
      && phrase.countTokens.map { Self.many.contains(document.tokens[$0.lowerBound]) } == true
      || phrase.count == nil && Self.many.contains(document.tokens[phrase.tokens.lowerBound])
      // `more than 200 people, mostly ethnic Amhara`
      || phrase.count == nil && phrase.tokens.lowerBound > sentence.tokens.lowerBound
        && Self.mostly.contains(document.tokens[phrase.tokens.lowerBound - 1])
      || phrase.count == nil && Self.mostly.contains(document.tokens[phrase.tokens.lowerBound])
  }

  private static let mostly: WordSet = "mostly mainly largely predominantly chiefly"
  private static let told: WordSet = "victim victims others"

  private func isOfTold(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.last.map { Self.told.contains(document.tokens[$0]) } ?? false
  }

  private static let on: WordSet = "on from of for"
  private static let each: WordKey = "each"
  private static let side: WordSet = "side sides"

  /// `Three men on each side were killed`: twice as many.
  private func isPerSide(_ people: Range<Int>) -> Bool {
    let next = people.upperBound
    return next + 2 < sentence.tokens.upperBound && Self.on.contains(document.tokens[next])
      && document.tokens[next + 1].key == Self.each && Self.side.contains(document.tokens[next + 2])
  }

  private static let sites: WordSet = "town city village place district suburb neighbourhood neighborhood camp"
  /// More towns than this are no list that people of each were counted in.
  private static let mostTowns = 6

  /// `struck Maroua and Mora, killing two in each town`: as many times as there are towns told before; 1 elsewhere.
  private func townsOfEach(_ people: Range<Int>) -> Int {
    let (tokens, site) = (document.tokens, people.upperBound + 2)
    guard site < sentence.tokens.upperBound, tokens[site - 2].key == Self.inside, tokens[site - 1].key == Self.each,
      Self.sites.contains(tokens[site])
    else { return 1 }
    let behind = annotations.places.partitioningIndex { $0.tokens.lowerBound >= people.lowerBound }
    var last = behind - 1
    guard last >= 0, annotations.places[last].tokens.lowerBound >= sentence.tokens.lowerBound else { return 1 }
    while last > 0, annotations.places[last - 1].tokens.lowerBound >= sentence.tokens.lowerBound,
      (annotations.places[last - 1].tokens.upperBound..<annotations.places[last].tokens.lowerBound).allSatisfy({
        Self.joints.contains(tokens[$0])
      })
    {
      last -= 1
    }
    // A town that is on no list, beside one that is.
    let next = annotations.places[behind - 1].tokens.upperBound
    let isBesideOther =
      next + 1 < people.lowerBound && tokens[next].key == Self.and && document.caseIsInformative
      && tokens[next + 1].isCapitalised
    return min(Self.mostTowns, behind - last + (isBesideOther ? 1 : 0))
  }

  private static let and: WordKey = "and"

  private static let after: WordKey = "after"
  private static let spans: WordSet = "days weeks months years"

  /// `30 soldiers were killed, six days after a blast killed nine`: what the day is counted from.
  private func isOfEarlierBlow(_ range: Range<Int>, _ hit: OutcomeHit) -> Bool {
    guard
      let last = figures.last(where: {
        $0.figure.outcome == hit.entry.outcome && $0.figure.scope == .incident && !$0.tokens.isEmpty
      }), last.tokens.upperBound < range.lowerBound,
      let anchor = (last.tokens.upperBound..<range.lowerBound).last(where: { document.tokens[$0].key == Self.after })
    else { return false }
    return Self.spans.contains(document.tokens[anchor - 1])
      && !(anchor..<range.lowerBound).contains { document.tokens[$0].kind == .punctuation }
  }

  private static let ofWar = 10_000

  /// `has killed 2,600 people since 2017 and uprooted 670,000`
  private func isOfRunning(_ range: Range<Int>) -> Bool {
    guard let last = figures.last(where: { !$0.tokens.isEmpty && $0.figure.scope != .subset }) else { return false }
    return last.figure.scope == .cumulative && last.tokens.upperBound < range.lowerBound
  }

  private static let officers: WordSet = "officer officers"
  private static let army: WordSet =
    "army military forces soldier soldiers troops battalion regiment brigade ranks barracks navy marines"
  private static let police: WordSet = "police policeman policemen constable constables"

  /// `One officer and 14 soldiers were killed`: of the same army.
  private func isOfArmy(_ phrase: NounPhrase) -> Bool {
    guard let head = phrase.head, Self.officers.contains(document.tokens[head]) else { return false }
    let words = document.tokens[sentence.tokens]
    return words.contains(where: Self.army.contains) && !words.contains(where: Self.police.contains)
  }

  /// `Two gunmen killed five guards before police shot them`: nobody is killed twice. Who has a doer of his own beside the verb
  /// means others than those dead already.
  ///
  /// - Returns: nil where it can mean nobody else.
  private func living(_ them: People, _ phrase: NounPhrase, _ hit: OutcomeHit) -> People? {
    let dead = figures.filter {
      !$0.tokens.isEmpty && $0.figure.outcome == .killed && $0.countTokens.upperBound <= phrase.tokens.lowerBound
    }
    guard them.count.low > 1, dead.contains(where: { $0.figure.count == them.count && $0.figure.scope == .incident })
    else { return them }
    // The verb of `shot them dead` stands before them, wherever the word for their death does.
    let doer = min(hit.tokens.lowerBound, phrase.tokens.lowerBound - 1) - 1
    guard doer >= sentence.tokens.lowerBound, document.tokens[doer].tag.isNoun else { return nil }
    return finder.counter.antecedents.count(of: phrase, besides: dead.map(\.countTokens)).map {
      People(count: $0.count, reference: .definite, kinds: $0.kinds, isVague: false)
    }
  }

  @discardableResult
  mutating func add(_ victims: [VictimFinder.Victim], hit: OutcomeHit, isSplit: Bool = false) -> Bool {
    let isYielding = hit.entry.force == .yielding
    var mainIndex: Int?
    var added = false
    var lotScope: Scope?
    for given in victims {
      let phrase = pieces.phrases[given.phrase]
      var victim = given
      if victim.people.kinds == [] { victim.people.kinds = kindsOfGroup(phrase) }
      if victim.people.kinds == .police, isOfArmy(phrase) { victim.people.kinds = .military }
      if isOfState(hit, victim.people) || isOfNothing(hit, victim.people, phrase) { continue }
      // `others had been shot`, `victims had been trampled`: of those told before, or nobody knows how many.
      if isYielding, victim.people.reference == .plural, phrase.count == nil, isOfTold(phrase) { continue }
      // `killed 30. Soldiers shot people at close range`: how, and not how many more.
      if isYielding, victim.people.reference == .plural, phrase.count == nil, hit.entry.frame == .verb,
        earlier == .killed || figures.contains(where: { $0.figure.outcome == .killed && $0.figure.count.low > 1 })
      {
        continue
      }
      if victim.people.reference == .definite, phrase.determiner == .pronoun, hit.entry.outcome == .killed {
        guard let living = living(victim.people, phrase, hit) else { continue }
        victim.people = living
      }
      // `thousands wounded, many by pellets`: how many of them nobody knows.
      if victim.isSubset, isUncountedPart(phrase) { continue }
      if isYielding, phrase.count == nil || phrase.isPartitive && phrase.isVague, hit.entry.frame == .verb,
        Self.treating.contains(document.tokens[hit.tokens.lowerBound])
      {
        continue
      }
      // `three gunmen fled`: they escaped.
      if hit.entry.outcome == .displaced, !victim.people.kinds.isDisjoint(with: .armed) { continue }
      if isNobodyDisplaced(victim, phrase, hit) || isThing(victim, phrase) || isSubject(phrase, of: hit) {
        continue
      }
      if let previous = used.first(where: { $0.phrase == victim.phrase && $0.outcome == hit.entry.outcome }) {
        if !victim.isSubset { mainIndex = previous.figure }
        continue
      }
      // `hit members of the group`: that they were aimed at, and not how many were hurt.
      if isYielding, Self.hitting.contains(document.tokens[hit.tokens.lowerBound]), hit.entry.frame == .verb,
        victim.people.reference == .plural, victim.people.kinds.isSubset(of: .armed)
      {
        continue
      }
      // `shot himself`: nobody says what came of it, and it is no wound as a rule.
      if isYielding, victim.people.kinds == .perpetrator, phrase.determiner == .reflexive { continue }
      if isYielding, used.contains(where: { $0.phrase == victim.phrase }) { continue }
      // `killed a councillor, shooting him five times`: how.
      if isYielding, phrase.determiner == .pronoun, victim.people.reference == .definite,
        figures.contains(where: { $0.figure.outcome == .killed && $0.figure.count == victim.people.count })
      {
        continue
      }
      // `four were being treated after they were hurt`
      if !isYielding, victim.people.reference == .definite {
        for use in used where use.isYielding && use.outcome == hit.entry.outcome {
          if figures[use.figure].figure.count == victim.people.count { figures[use.figure].tokens = 0..<0 }
        }
      }
      if hit.entry.outcome == .killed || hit.entry.outcome == .wounded {
        for use in used where use.phrase == victim.phrase && use.isYielding { figures[use.figure].tokens = 0..<0 }
      }
      if hit.entry.frame == .intransitive, hit.entry.outcome == .killed { leaveSurvivors(of: victim, phrase) }
      let range =
        min(phrase.tokens.lowerBound, hit.tokens.lowerBound)..<max(phrase.tokens.upperBound, hit.tokens.upperBound)
      var count = victim.people.count
      count = count.times(isPerSide(phrase.tokens) ? 2 : townsOfEach(phrase.tokens))
      if isSplit, count.low > 0 { count = Count(low: 0, best: nil, high: count.high) }
      // `200,000 people are dead or missing` are a war's, however many of them are dead.
      let told = victim.people.count.low >= Self.ofWar ? victim.people.count : count
      var scope = FigureScope.scope(
        of: range, hit: hit, in: sentence, document, count: told, reference: victim.people.reference, acts: acts,
        dates: dates, published: annotations.published)
      if isCause, scope == .incident { scope = .historical }
      // `In a war that ended in May 1,400 rebels and 13 soldiers were killed`: one word counts both.
      if scope == .incident, let lotScope { scope = lotScope }
      if scope == .cumulative || scope == .historical { lotScope = lotScope ?? scope }
      if scope == .incident, let last = figures.last(where: { !$0.tokens.isEmpty }), isBeside(last, range) {
        scope = last.figure.scope
      }
      if scope == .incident, hit.entry.outcome == .displaced, isOfRunning(range) { scope = .cumulative }
      if scope == .incident, isOfEarlierBlow(range, hit) { scope = .historical }
      if scope == .incident, isOfRunningClause(range, hit) { scope = .cumulative }
      if victim.isSubset { scope = .subset }
      finder.taken.insert(victim.phrase)
      used.append(
        Use(phrase: victim.phrase, outcome: hit.entry.outcome, figure: figures.count, isYielding: isYielding))
      if !victim.isSubset, mainIndex == nil { mainIndex = figures.count }
      let isPart = victim.people.reference == .new && FigureScope.isOfPart(range, in: sentence.tokens, document)
      figures.append(
        FigureAnnotation(
          tokens: range, countTokens: phrase.tokens,
          figure: CasualtyFigure(
            outcome: hit.entry.outcome, victims: victim.people.kinds.kinds, scope: scope, count: count,
            text: document.string(range), span: document.span(range),
            status: FigureStatus.status(of: range, in: sentence, document),
            since: scope == .cumulative
              ? FigureScope.start(of: range, in: sentence, dates: annotations.dates, document) : nil),
          partOf: victim.isSubset ? mainIndex : nil, reference: isPart ? .partitive : victim.people.reference))
      added = true
    }
    return added
  }
}
