import ConflictModel
import Gazetteer
import Linguistics

/// What the actors of one sentence do in it: who strikes, who is struck, who takes part, who is accused.
///
/// Read from where they stand around the words that tell of violence: before an active verb or after `by` the attacker,
/// after the verb or before a passive one the target; `between A and B` and `A clashed with B` make both participants.
struct ActorRoles {
  /// Role by index into the document's actors, only where the sentence gives one.
  var roles: [Int: ActorRole] = [:]
  /// Actors that only speak in it (`police said`).
  var speakers: Set<Int> = []
  /// Those who say that they did it, or are said to be those who were seen.
  var owners: Set<Int> = []

  let document: Document
  let annotations: Annotations
  let actors: [Int]
  let sentence: Range<Int>

  static let by: WordKey = "by"
  private static let be: WordSet = "was were been being is are be got gets"
  static let say = SayingWords.telling
  private static let speech: WordSet = "according"
  static let against: WordSet = "on against at targeting upon toward towards into"
  private static let joint: WordSet = "between with"
  private static let coordination: WordSet = "and then or but"
  private static let relative: WordSet = "that which who"
  private static let suspicion: WordSet = "suspected alleged presumed"
  init(
    sentence: Range<Int>, actors: [Int], triggers: [Int], figures: [Int], _ document: Document,
    _ annotations: Annotations
  ) {
    self.document = document
    self.annotations = annotations
    self.actors = actors
    self.sentence = sentence
    readSpeakers()
    readFigures(figures)
    for actor in actors { readHit(by: actor) }
    // In an attack nobody takes part for a truce that its sentence speaks of too.
    if !triggers.contains(where: { annotations.triggers[$0].act.isViolent }) {
      for actor in actors where annotations.actors[actor].isParty { set(actor, .participant) }
      for trigger in triggers where annotations.triggers[trigger].act.isDealing {
        readParties(annotations.triggers[trigger])
      }
    }
    var subject: Int?
    var previous: TriggerAnnotation?
    // `Troops pulled out, but jets bombed an airfield`: who only moves has not struck.
    let isViolent = triggers.contains { annotations.triggers[$0].act.isViolent }
    for trigger in triggers.map({ annotations.triggers[$0] })
    where Self.hasSides(trigger.act) && !isFinding(trigger) && !isAim(trigger)
      && !(isViolent && trigger.act.family == .movement)
      && (trigger.isVerb || trigger.act != .disrupt)
    {
      subject = read(trigger, previous: previous, subject: subject)
      previous = trigger
    }
    for actor in actors where roles[actor] == nil && (isStruckFacility(actor) || isBesideThing(actor)) {
      roles[actor] = .target
    }
    if isViolent { readHelped() }
    readClaims()
    // `Shining Path, a Maoist group that fought the army`: whatever it does, the one that is named does.
    for actor in actors where isApposed(actor) {
      let name = named(actor, among: actors)
      if roles[name] == nil { roles[name] = roles[actor] }
      roles[actor] = nil
    }
    for actor in actors where roles[actor] == .attacker {
      if isHunted(actor) {
        roles[actor] = nil
        continue
      }
      let start = annotations.actors[actor].tokens.lowerBound
      if Self.suspicion.contains(document.tokens[start])
        || (start > sentence.lowerBound && Self.suspicion.contains(document.tokens[start - 1]))
      {
        roles[actor] = .accused
      }
    }
  }

  private static let finding: WordSet = "found find finds discovered discover recovered unearthed uncovered exhumed"

  /// `Aid workers found bodies`: whoever finds the dead has not killed them.
  private func isFinding(_ trigger: TriggerAnnotation) -> Bool {
    trigger.act == .kill && trigger.isVerb && trigger.tokens.count == 1
      && Self.finding.contains(document.tokens[trigger.tokens.lowerBound])
  }

  private static let aims: WordSet = "target targets"
  private static let aimed: WordSet = "military legitimate soft easy main prime potential possible"

  /// `called the academy a legitimate military target`: what somebody may strike has not been struck by that; `struck Hamas
  /// targets`: those of whom it is said.
  private func isAim(_ trigger: TriggerAnnotation) -> Bool {
    let at = trigger.tokens.lowerBound
    return at > sentence.lowerBound && trigger.tokens.count == 1 && Self.aims.contains(document.tokens[at])
      && (Self.aimed.contains(document.tokens[at - 1])
        || actors.contains { tokens($0).upperBound == at && isStruckFacility($0) })
  }

  private static let counting: WordSet = "more than over some about dozens of several least at around nearly many"
  private static func hasSides(_ act: Act) -> Bool {
    switch act {
    case .disaster, .accident, .crime, .sport, .agreement, .diplomacy, .sanction, .mediation, .contact, .ceasefirecall,
      .handover, .envoy:
      false
    default: true
    }
  }

  func tokens(_ actor: Int) -> Range<Int> { annotations.actors[actor].tokens }

  private mutating func readSpeakers() {
    for actor in actors.reversed() {
      // `the military and the vigilantes said`
      let joint = tokens(actor).upperBound
      if joint + 1 < sentence.upperBound, document.tokens[joint].key == Self.and,
        speakers.contains(where: { tokens($0).lowerBound > joint && tokens($0).lowerBound <= joint + 2 })
      {
        speakers.insert(actor)
        continue
      }
      let range = tokens(actor)
      var index = range.upperBound
      var steps = 0
      // `a government spokesman in Addis Ababa said`
      let reach = annotations.actors[actor].actor.kind == .government ? 6 : 4
      while index < sentence.upperBound, steps < reach {
        let token = document.tokens[index]
        // `a spokeswoman for the Defence Ministry, said`
        if steps == 0, token.kind == .punctuation, index + 1 < sentence.upperBound,
          Self.say.contains(document.tokens[index + 1])
        {
          speakers.insert(actor)
        }
        if token.kind == .punctuation, steps > 0 || endOfBracket(index) == nil { break }
        if Self.be.contains(token), !document.isAcronym(index) { break }
        if Self.say.contains(token) || Self.reacting.contains(token) || isAccusing(index) {
          speakers.insert(actor)
          break
        }
        // `U.N. officials said`: those who speak for whoever stands right before them.
        if let next = actors.first(where: { tokens($0).contains(index) }) {
          if speakers.contains(next), steps == 0, annotations.actors[next].actor.kind == .government {
            speakers.insert(actor)
          }
          break
        }
        // `the Army Press Committee (COPREFA) reported`
        if steps == 0, let close = endOfBracket(index) {
          index = close
          continue
        }
        index += 1
        // `Police in Papua New Guinea said`
        if !document.caseIsInformative || !token.isCapitalised { steps += 1 }
      }
      if isTeller(range.lowerBound) || isInApposition(range.lowerBound) || closesHeadline(range) {
        speakers.insert(actor)
      }
      var before = range.lowerBound - 1
      steps = 0
      while before >= sentence.lowerBound, steps < 5 {
        if Self.speech.contains(document.tokens[before]) { speakers.insert(actor) }
        if steps == 0, Self.say.contains(document.tokens[before]),
          endsClause(endOfName(behind: range.upperBound)) || isInverted(before, range.upperBound)
        {
          speakers.insert(actor)
        }
        before -= 1
        steps += 1
      }
    }
  }

  /// `Gunmen kidnap 20 in Zamfara: residents`, `Blast kills nine -police`: who says so ends the line.
  private func closesHeadline(_ range: Range<Int>) -> Bool {
    guard range.upperBound == sentence.upperBound, range.lowerBound - 1 > sentence.lowerBound else { return false }
    let mark = document.tokens[range.lowerBound - 1]
    return document.text.bytes[Int(mark.start)] == UInt8(ascii: ":")
      || (mark.kind == .joiner || document.isDash(range.lowerBound - 1)) && mark.shape.contains(.spaceBefore)
  }

  /// `said Lieutenant Jules Ngongo, army spokesman`: where the name ends of whoever has the rank.
  private func endOfName(behind index: Int) -> Int {
    guard document.caseIsInformative else { return index }
    var end = index
    while end < sentence.upperBound, document.tokens[end].isCapitalised { end += 1 }
    return end
  }

  private static let standing: WordSet = "at in of from with"

  /// `…, said officials at the hospital`: a clause stands before the verb, and where they are behind them.
  private func isInverted(_ verb: Int, _ end: Int) -> Bool {
    verb > sentence.lowerBound
      && (document.tokens[verb - 1].kind == .punctuation || document.tokens[verb - 1].kind == .quote)
      && Self.standing.contains(document.tokens[end])
  }

  private static let appositionReach = 8

  /// `said Adam Haroun, a lawyer in the city`: who the one that speaks is.
  private func isInApposition(_ start: Int) -> Bool {
    guard document.caseIsInformative else { return false }
    var at = start - 1
    while at > sentence.lowerBound, start - at < Self.appositionReach,
      document.tokens[at].tag == .determiner || document.tokens[at].tag.isAdjective
        || document.tokens[at].kind == .joiner || document.tokens[at].tag.isNoun && !document.tokens[at].isCapitalised
    {
      at -= 1
    }
    guard at > sentence.lowerBound, document.text.bytes[Int(document.tokens[at].start)] == UInt8(ascii: ",") else {
      return false
    }
    at -= 1
    let name = at
    while at > sentence.lowerBound, name - at < Self.appositionReach,
      document.tokens[at].isCapitalised || document.tokens[at].kind == .joiner
    {
      at -= 1
    }
    return at < name && Self.say.contains(document.tokens[at])
  }

  /// Where a short bracket ends that opens at a token: `(COPREFA)`.
  private func endOfBracket(_ index: Int) -> Int? {
    guard index + 2 < sentence.upperBound, document.tokens[index].kind == .punctuation,
      document.text.bytes[Int(document.tokens[index].start)] == UInt8(ascii: "("),
      document.text.bytes[Int(document.tokens[index + 2].start)] == UInt8(ascii: ")")
    else { return nil }
    return index + 3
  }

  /// Verbs of those who speak of an act and had no part in it.
  private static let reacting: WordSet = """
    condemned condemns denounced denounces deplored deplores criticised criticized welcomed welcomes praised urged urges
    demanded demands expressed mourned regretted
    """
  private static let accusers: WordSet = "blamed blames accused accuses suspects"
  static let charges: WordSet = "of for by on in with as over"

  /// `Police blamed the rebels for a bomb`, and not `soldiers accused of murder`.
  private func isAccusing(_ index: Int) -> Bool {
    Self.accusers.contains(document.tokens[index])
      && !(index + 1 < sentence.upperBound && Self.charges.contains(document.tokens[index + 1]))
  }

  /// `…, said the police.`: nothing more of the clause follows.
  private func endsClause(_ index: Int) -> Bool {
    index >= sentence.upperBound || document.tokens[index].kind == .punctuation
  }

  /// `two soldiers were killed`: whoever is counted among the killed is struck.
  private mutating func readFigures(_ figures: [Int]) {
    for figure in figures.map({ annotations.figures[$0] }) {
      guard !figure.figure.victims.contains(.perpetrator) else { continue }
      switch figure.figure.outcome {
      case .killed, .wounded, .abducted: break
      default: continue
      }
      // `Five officers in the police helicopter died`: whose aircraft or post they were in.
      let areForces = figure.figure.victims.contains(.police) || figure.figure.victims.contains(.military)
      for actor in actors where !speakers.contains(actor) {
        if figure.countTokens.overlaps(tokens(actor))
          || areForces && annotations.actors[actor].actor.kind == .stateForces && isIn(actor, figure)
        {
          set(actor, .target)
        }
      }
    }
  }

  private static let inside: WordSet = "in aboard inside"

  /// `officers in the police helicopter died`, as the words of a figure tell it.
  private func isIn(_ actor: Int, _ figure: FigureAnnotation) -> Bool {
    let start = tokens(actor).lowerBound
    return figure.tokens.contains(start) && start > figure.countTokens.upperBound
      && document.tokens[max(figure.countTokens.upperBound, start - 3)..<start].contains { Self.inside.contains($0) }
  }

  mutating func set(_ actor: Int, _ role: ActorRole) {
    if roles[actor] == nil { roles[actor] = role }
  }

  /// Reads the sides of one trigger; returns its subject, for a verb that goes on with it.
  private mutating func read(_ trigger: TriggerAnnotation, previous: TriggerAnnotation?, subject: Int?) -> Int? {
    let start = trigger.tokens.lowerBound
    let end = trigger.tokens.upperBound
    if trigger.act == .clash || trigger.act == .protest || trigger.act == .gather || trigger.act == .riot {
      return mutual(trigger)
    }
    if trigger.isVerb, trigger.act == .bombing, Self.traps.contains(document.tokens[end - 1]) {
      // `The truck of the soldiers hit a mine`
      if let struck = nearestBefore(start) { set(struck, .target) }
      return nil
    }
    if trigger.isVerb, trigger.act == .bombing, Self.bursting.contains(document.tokens[start]),
      end >= sentence.upperBound || !Self.determiners.contains(document.tokens[end])
    {
      // `A bomb under the car of a judge exploded`: nobody's act is told by what goes off.
      // `pagers used by militiamen exploded`: those who had them were struck.
      if let owner = nearestBefore(start), isUser(owner) { set(owner, .target) }
      if let agent = agent(after: end) { set(agent, .attacker) }
      return nil
    }
    if trigger.isVerb {
      if isPassive(trigger) {
        let struck = nearestBefore(start)
        if let struck {
          // `Protesters demanding water were beaten by police`
          if roles[struck] == .participant, annotations.actors[struck].actor.kind == .protesters { roles[struck] = nil }
          set(struck, .target)
          // `A convoy of Malian troops and Wagner mercenaries was ambushed`
          if let other = coordinated(before: struck), isForce(other) { set(other, .target) }
        }
        if let agent = agent(after: end) { set(agent, .attacker) }
        return struck
      }
      var doer: Int?
      if let accused = accused(of: start) {
        roles[accused] = .accused
        if let object = nearestAfter(end, within: 8) { set(object, .target) }
        return accused
      }
      if let previous, continues(trigger, previous), subject != nil || document.isGerund(start) {
        // `A rocket hit an army base, killing three`: who stands between was struck, if anything.
        doer = subject
      } else {
        doer = (reporter(of: start) ?? striker(before: start)).map { named($0, among: actors) }
      }
      // `Hundreds of people fled to a camp`
      if let doer, trigger.act.family != .movement || annotations.actors[doer].actor.kind != .civilians {
        set(doer, .attacker)
        var last = doer
        while let other = coordinated(before: last, isList: last != doer) {
          set(other, .attacker)
          last = other
        }
      }
      if let object = nearestAfter(end, within: 8) {
        set(object, .target)
        if let other = joined(to: object), roles[object] == .target { set(other, .target) }
      }
      return doer
    }
    if cameUnder(start) {
      let struck = nearestBefore(start - 2)
      if let struck { set(struck, .target) }
      let striker = self.agent(after: end) ?? nearest(after: Self.from, end)
      if let striker { set(striker, .attacker) }
      return struck
    }
    // `the ambush of a convoy of marines by rebels`
    if end < sentence.upperBound, document.tokens[end].key == Self.of, Self.takesVictims(trigger.act),
      let struck = nearestAfter(end + 1, within: 7), !roles.keys.contains(struck)
    {
      set(struck, .target)
    }
    let agent = agent(after: end)
    if let agent {
      set(agent, .attacker)
    } else if let previous, continues(trigger, previous), document.isGerund(start) {
      if let subject { set(subject, .attacker) }
    } else if let owner = owner(before: start) ?? teller(ofOwn: start) {
      set(owner, .attacker)
    }
    // `blamed the killings on a feud between two gangs`: not against them.
    let isCharge = document.tokens[max(sentence.lowerBound, start - Self.chargeReach)..<start].contains {
      Self.charging.contains($0)
    }
    for index in end..<min(sentence.upperBound, end + 5)
    where !isCharge && Self.against.contains(document.tokens[index]) {
      // `the attack on Derna, the general's home`: a mark ends what was struck.
      if let object = nearestAfter(index + 1, within: 7),
        !(index + 1..<tokens(object).lowerBound).contains(where: { document.tokens[$0].kind == .punctuation })
      {
        set(object, .target)
      }
      break
    }
    return agent
  }

  private static let charging: WordSet = "blamed blames blame blaming pinned attributed"
  /// Words from `blamed` to the act, at most: `blamed Tuesday's deadly attack on`.
  private static let chargeReach = 6

  /// Forces of a state, or a group with a name of its own.
  private func isForce(_ actor: Int) -> Bool {
    let known = annotations.actors[actor].actor
    return known.kind == .stateForces || known.kind == .externalForces
      || known.kind.isGroup && GenericActors.shared.entry(of: known.name) == nil
  }

  private static let partyReach = 12
  private static let partners: WordSet = "between with by"

  /// `The government and the rebels signed a truce`, `talks between the government and the union`: governments speak as a rule,
  /// and here they are parties.
  private mutating func readParties(_ trigger: TriggerAnnotation) {
    let (start, end) = (trigger.tokens.lowerBound, trigger.tokens.upperBound)
    let behind = end..<min(sentence.upperBound, end + Self.partyReach)
    let link = behind.first { Self.partners.contains(document.tokens[$0]) }
    for actor in actors where annotations.actors[actor].actor.kind == .government && !speakers.contains(actor) {
      let range = tokens(actor)
      let isSubject = range.upperBound <= start && start - range.upperBound <= Self.partyReach
      if isSubject || link.map({ range.lowerBound > $0 && range.upperBound <= behind.upperBound }) == true {
        set(actor, .participant)
      }
    }
  }

  private static let of: WordKey = "of"

  /// Nouns whose `of` leads to whom they strike: `the shelling of the garrison`; `an attack of the rebels` is theirs.
  private static func takesVictims(_ act: Act) -> Bool {
    switch act {
    case .ambush, .shelling, .bombing, .kill, .abduct, .airstrike: true
    default: false
    }
  }

  private mutating func mutual(_ trigger: TriggerAnnotation) -> Int? {
    let crowd = trigger.act != .clash
    let doer = nearestBefore(trigger.tokens.lowerBound)
    // `A bomber struck a rally`: those who strike a gathering are not of it.
    if crowd, !trigger.isVerb, let doer {
      switch annotations.actors[doer].actor.kind {
      case .rebelGroup, .politicalMilitia, .identityMilitia, .stateForces, .externalForces: return nil
      default: break
      }
    }
    if let doer, trigger.act != .gather || canGather(doer) {
      set(doer, .participant)
      // `Eritrean and Ethiopian troops clashed`
      if let other = coordinated(before: doer) { set(other, .participant) }
    }
    guard !crowd || trigger.act == .riot else { return nil }
    let end = trigger.tokens.upperBound
    // `Eritrean troops fought Tigrayan forces`
    if trigger.act == .clash, doer != nil, Self.fighting.contains(document.tokens[end - 1]),
      let other = nearestAfter(end, within: Self.foeReach), annotations.actors[other].actor.kind.canBeArmed,
      !document.tokens[end..<tokens(other).lowerBound].contains(where: {
        $0.tag == .preposition || $0.kind == .punctuation
      })
    {
      set(other, .participant)
    }
    for index in end..<min(sentence.upperBound, end + 10) where Self.joint.contains(document.tokens[index]) {
      for actor in actors
      where tokens(actor).lowerBound > index && tokens(actor).lowerBound < index + 14 && !onlySpeaks(actor) {
        set(actor, .participant)
      }
      break
    }
    return nil
  }

  private static let fighting: WordSet = "fought battled battling engaged"
  /// Words from a verb of fighting to whom somebody fights, at most.
  private static let foeReach = 4

  /// `clashes between Pokot and Turkana herders, police said`: of those who fought, nobody stands behind a mark and before a
  /// verb of saying.
  private func onlySpeaks(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    return speakers.contains(actor)
      && document.tokens[max(sentence.lowerBound, start - 4)..<start].contains { $0.kind == .punctuation }
  }

  /// Words that may stand between `and` and the second of two sides.
  private static let modifierReach = 4

  /// `French troops and Malian soldiers`: the one before `and`.
  private func coordinated(before actor: Int, isList: Bool = false) -> Int? {
    var link = tokens(actor).lowerBound - 1
    guard link > sentence.lowerBound else { return nil }
    if Self.determiners.contains(document.tokens[link]) { link -= 1 }
    // `government forces and pro-government shabiha militias`
    let nearest = max(sentence.lowerBound + 1, link - Self.modifierReach)
    while link > nearest, document.tokens[link].key != Self.and,
      document.tokens[link].kind == .joiner || document.tokens[link].tag == .participle
        || document.tokens[link].kind == .word && !document.tokens[link].tag.isVerb
          && document.tokens[link].tag != .preposition
    {
      link -= 1
    }
    if document.tokens[link].key != Self.and, !isList { return nil }
    // `British, French and US jets`
    let isJoined =
      link > sentence.lowerBound
      && (document.tokens[link].key == Self.and
        || isList && document.text.bytes[Int(document.tokens[link].start)] == UInt8(ascii: ","))
    guard isJoined,
      let other = actors.last(where: { tokens($0).upperBound == link }), !speakers.contains(other),
      annotations.actors[other].actor.kind.canBeArmed == annotations.actors[actor].actor.kind.canBeArmed
    else { return nil }
    return other
  }

  /// `ambushed a convoy of Malian soldiers and Russian mercenaries`: whom `and` joins to those who were struck, where no verb
  /// goes on with them.
  private func joined(to actor: Int) -> Int? {
    let link = tokens(actor).upperBound
    guard link < sentence.upperBound, document.tokens[link].key == Self.and,
      let other = actors.first(where: {
        (1...Self.modifierReach).contains(tokens($0).lowerBound - link)
      }), annotations.actors[other].actor.kind.canBeArmed, annotations.actors[actor].actor.kind.canBeArmed,
      !document.tokens[link + 1..<tokens(other).lowerBound].contains(where: {
        $0.tag.isVerb || $0.tag == .preposition || $0.kind == .punctuation
      })
    else { return nil }
    let next = tokens(other).upperBound
    return next < sentence.upperBound && document.tokens[next].tag.isVerb
      && document.tokens[next].tag != .gerund ? nil : other
  }

  /// `The minister denounced the bombing`: governments speak, and do not gather.
  private func canGather(_ actor: Int) -> Bool {
    let kind = annotations.actors[actor].actor.kind
    return kind != .government && kind != .organisation && kind != .stateForces
  }

  private static let bursting: WordSet = "explode explodes exploded exploding go goes went going gone"
  private static let determiners: WordSet = "a an the his her their its two three four five six several"
  static let and: WordKey = "and"
  private static let under: WordKey = "under"
  private static let come: WordSet = "came come comes coming remained fell"
  private static let from: WordKey = "from"

  /// `Troops came under attack from rebels`: whoever came under it is struck.
  private func cameUnder(_ index: Int) -> Bool {
    index - 2 >= sentence.lowerBound && document.tokens[index - 1].key == Self.under
      && Self.come.contains(document.tokens[index - 2])
  }

  /// The first actor behind a preposition that stands close behind a word.
  private func nearest(after preposition: WordKey, _ index: Int) -> Int? {
    for at in index..<min(sentence.upperBound, index + 6) where document.tokens[at].key == preposition {
      return actors.first { tokens($0).lowerBound > at && tokens($0).lowerBound - at <= 6 }
    }
    return nil
  }

  private static let accusing: WordSet = """
    accused accuses accusing accuse blamed blames blaming blame suspected suspects suspect charged charges charging
    """
  private static let charge: WordSet = "of for with"

  /// `The army accused the rebels of killing two farmers`: who is accused strikes, not who accuses.
  private func accused(of verb: Int) -> Int? {
    // `of deliberately targeting`
    let index = verb - 1 > sentence.lowerBound && document.tokens[verb - 1].tag == .adverb ? verb - 1 : verb
    guard index - 1 > sentence.lowerBound, Self.charge.contains(document.tokens[index - 1]),
      let verb = (max(sentence.lowerBound, index - 14)..<index - 1).last(where: {
        Self.accusing.contains(document.tokens[$0])
      })
    else { return nil }
    // `Soldiers were accused by the rebels of burning houses`: who stands behind `by` accuses.
    if document.tokens[verb + 1].key != Self.by,
      let object = actors.first(where: { tokens($0).lowerBound > verb && tokens($0).upperBound < index })
    {
      return object
    }
    // `The rebels were accused of killing two farmers`.
    guard verb > sentence.lowerBound, Self.be.contains(document.tokens[verb - 1]) else { return nil }
    return actors.last { tokens($0).upperBound < verb && verb - tokens($0).upperBound < 6 }
  }

  private func continues(_ trigger: TriggerAnnotation, _ previous: TriggerAnnotation) -> Bool {
    let before = trigger.tokens.lowerBound - 1
    guard before >= previous.tokens.upperBound else { return false }
    let token = document.tokens[before]
    return Self.coordination.contains(token)
      || (token.kind == .punctuation && document.text.bytes[Int(token.start)] == UInt8(ascii: ","))
  }

  private func isPassive(_ trigger: TriggerAnnotation) -> Bool { Sides.isPassive(trigger, sentence, document) }

  private func nearestBefore(_ index: Int) -> Int? {
    actors.last {
      tokens($0).upperBound <= index && !speakers.contains($0)
        && index - tokens($0).upperBound < 14
    }
  }

  func nearestAfter(_ index: Int, within distance: Int) -> Int? {
    actors.first {
      tokens($0).lowerBound >= index && tokens($0).lowerBound - index <= distance && !speakers.contains($0)
        && !isParted(index, from: tokens($0).lowerBound)
    }
  }

  /// `killed two men as soldiers looked on`: another clause, or whoever did it.
  func isParted(_ start: Int, from end: Int) -> Bool {
    start < end && document.tokens[start..<end].contains { Sides.partings.contains($0) }
  }

  /// Words from `by` to whom it names, at most.
  private static let agentReach = 8

  private func agent(after index: Int) -> Int? {
    // `was brought down by` ends in it.
    for at in max(sentence.lowerBound, index - 1)..<min(sentence.upperBound, index + 16)
    where document.tokens[at].key == Self.by && !isOfOtherDeed(at, after: index) && !isOfTelling(at) {
      return actors.first {
        let start = tokens($0).lowerBound
        return start > at && start - at <= Self.agentReach && !speakers.contains($0)
          && !endsWithThing(at + 1..<start)
      }
    }
    return nil
  }

  private static let otherDeeds: WordSet = """
    ordered backed trained supported armed run controlled held ruled led funded supplied occupied deployed dug protected
    guarded accompanied escorted surrounded followed mediated brokered owned operated organised organized called used
    hired employed managed frequented visited patronised patronized headed manned hosted attended inhabited founded provided
    """

  /// `attacked a town as people dug trenches ordered by the army`: what somebody else did there.
  private func isOfOtherDeed(_ by: Int, after trigger: Int) -> Bool {
    by > trigger + 2 && Self.otherDeeds.contains(document.tokens[by - 1])
  }

  private static let tellings: WordSet = """
    blamed attributed condemned denounced decried deplored described confirmed reported investigated criticised criticized
    witnessed filmed recorded
    """

  /// `blamed by police`, `condemned by the army`: whoever stands behind only speaks.
  private func isTeller(_ start: Int) -> Bool {
    var by = start - 1
    while by > sentence.lowerBound, start - by < 3, document.tokens[by].tag == .determiner { by -= 1 }
    return by > sentence.lowerBound && document.tokens[by].key == Self.by && isOfTelling(by)
  }

  private static let accounts: WordSet = """
    report reports statement statements account accounts communique communiqué tally tallies count counts figures
    investigation inquiry study survey bulletin dispatch release announcement claim claims testimony video footage
    """

  /// `an explosion blamed by police on rebels`, `an attack condemned by the army`, `a report by the Third Brigade`: who speaks
  /// of it, and has not done it.
  private func isOfTelling(_ by: Int) -> Bool {
    by > sentence.lowerBound
      && (Self.tellings.contains(document.tokens[by - 1]) || Self.accounts.contains(document.tokens[by - 1]))
  }

  /// `by a bomb, police said`: what did it stands before the mark.
  private func endsWithThing(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains {
      document.tokens[$0].kind == .punctuation && document.tokens[$0 - 1].tag.isNoun
    }
  }

  /// Verbs by which somebody does what a noun tells of: `soldiers launched an attack`, `rebels planted a bomb`.
  private static let performing: WordSet = """
    launch launches launched launching carry carries carried carrying conduct conducts conducted conducting commit commits
    committed committing stage stages staged staging mount mounts mounted mounting perpetrate perpetrated perpetrating
    execute executed unleash unleashed wage waged waging lead led leads begin began begins start started open opened opens
    make made makes use used uses using fire fires fired firing drop drops dropped dropping plant plants planted planting
    place places placed placing lay laid lays set sets setting detonate detonates detonated detonating explode exploded
    throw throws threw throwing thrown hurl hurls hurled hurling lob lobbed lobbing toss tossed tossing leave left send
    sent drive drove driving trigger triggered blow blew attach attached hide hid bury buried rig rigged pack packed
    wear wore wearing bring brought continue continued continues resume resumed intensify intensified step stepped order
    ordered organise organised organize organized plan planned prepare prepared claim claimed try tried attempt attempted
    involve involved respond responded retaliate retaliated join joined participate participated take took engage engaged
    deliver delivered inflict inflicted cause caused keep kept
    """

  private static let within: WordSet = "in during"
  private static let anyOne: WordSet = "a an"

  /// True for `Police are investigating the attack`: a verb that makes it nobody's own.
  private func standsApart(_ range: Range<Int>) -> Bool {
    let verbs = range.filter { document.tokens[$0].tag.isVerb && !Self.be.contains(document.tokens[$0]) }
    // `leaders of Hamas in a strike`: who was struck in it, as like as not; `troops in the murder of` have a part in it.
    if verbs.isEmpty,
      range.dropLast().contains(where: {
        Self.within.contains(document.tokens[$0]) && Self.anyOne.contains(document.tokens[$0 + 1])
      })
    {
      return true
    }
    return verbs.last.map { !Self.performing.contains(document.tokens[$0]) } ?? false
  }

  /// `Taliban attack`, `the rebels' ambush`, `soldiers launched an attack`.
  private func owner(before index: Int) -> Int? {
    actors.last {
      let distance = index - tokens($0).upperBound
      guard distance >= 0, distance <= 6, !speakers.contains($0), roles[$0] == nil, !isKin($0), !isHelper($0),
        !standsApart(tokens($0).upperBound..<index)
      else { return false }
      switch annotations.actors[$0].actor.kind {
      case .civilians, .person, .media: return false
      // `the authorities' investigation of the murder`: who governs strikes only where it stands right before.
      case .government, .organisation: return distance <= 1
      case .protesters: return !Self.gatherings.contains(document.tokens[tokens($0).upperBound - 1])
      default: return true
      }
    }
  }

  /// Words from a verb such as `carried out` to the act, at most: `carried out a series of air strikes`.
  private static let performingReach = 6

  /// `The army said it carried out an air strike`: whoever tells of it did it.
  private func teller(ofOwn act: Int) -> Int? {
    guard act > sentence.lowerBound else { return nil }
    var verb = act - 1
    while verb > sentence.lowerBound, act - verb < Self.performingReach,
      !Self.performing.contains(document.tokens[verb]),
      document.tokens[verb].kind != .punctuation, !document.tokens[verb].tag.isVerb
    {
      verb -= 1
    }
    return Self.performing.contains(document.tokens[verb]) ? reporter(of: verb) : nil
  }

  private static let facilities: WordSet = """
    base bases station stations post posts checkpoint checkpoints barracks outpost outposts headquarters compound camp
    position positions garrison academy depot depots airfield airbase target targets launcher launchers site sites
    infrastructure facilities facility tunnel tunnels bunker bunkers hideout hideouts stronghold strongholds warehouse
    warehouses
    """
  private static let striking: WordSet = """
    outside near at against hit struck targeted hitting targeting attacked stormed inside rammed into beside shelled
    bombed on
    """

  private static let manning: WordSet = "manned guarded staffed held operated run"
  private static let manningReach = 5

  /// `struck a checkpoint manned by militiamen`: theirs.
  private func isManning(_ start: Int) -> Bool {
    var by = start - 1
    while by > sentence.lowerBound, start - by < 3, document.tokens[by].key != Self.by { by -= 1 }
    guard by - 2 > sentence.lowerBound, document.tokens[by].key == Self.by,
      Self.manning.contains(document.tokens[by - 1]),
      Self.facilities.contains(document.tokens[by - 2])
    else { return false }
    return document.tokens[max(sentence.lowerBound, by - Self.manningReach)..<by - 2].contains {
      Self.striking.contains($0)
    }
  }

  /// `hit an army base`, `exploded outside a police station`: whose it is was meant.
  func isStruckFacility(_ actor: Int) -> Bool {
    let range = tokens(actor)
    if isManning(range.lowerBound) { return true }
    guard
      Self.facilities.contains(document.tokens[range.upperBound - 1])
        || range.upperBound < sentence.upperBound && Self.facilities.contains(document.tokens[range.upperBound])
    else { return false }
    // `struck more than 60 militant targets`
    var start = range.lowerBound
    while start > sentence.lowerBound,
      document.tokens[start - 1].kind == .number || Self.counting.contains(document.tokens[start - 1])
    {
      start -= 1
    }
    return document.tokens[max(sentence.lowerBound, start - 3)..<range.lowerBound].contains {
      Self.striking.contains($0)
    }
  }
}
