import Chronology
import ConflictModel
import Linguistics

/// Gives a happening its type, date, place, actors, figures and status.
struct ReportBuilder {
  let document: Document
  let annotations: Annotations
  let index: SentenceIndex
  /// The sentences that tell of some happening.
  private let told: Set<Int>

  init(_ document: Document, _ annotations: Annotations, _ index: SentenceIndex, told: Set<Int>) {
    self.told = told
    self.document = document
    self.annotations = annotations
    self.index = index
  }

  func report(of happening: Happening, order: Int, of happenings: Int) -> Report? {
    let figures = FigureChoice.figures(of: happening, document, annotations, index)
    let incidents = figures.filter { $0.scope == .incident }
    let (killed, wounded) = (Self.people(.killed, in: incidents), Self.people(.wounded, in: incidents))
    let main = mainTrigger(of: happening)
    let evidence = ReportEvidence(
      happening, main: main, figures: figures, order: order, of: happenings, document, annotations, index)
    guard evidence.isKept || evidence.isOfPast else { return nil }
    let isPast = !evidence.isKept
    let confidence = isPast ? BackgroundReports.confidence : evidence.confidence
    let typer = typer(of: happening, killed: killed, wounded: wounded)
    var (subType, typeRule) = typer.subType()
    let (date, dateRule) = DateChoice.date(of: happening, main: main, document, annotations, index)
    let (place, placeRule) = PlaceChoice.place(of: happening, main: main, document, annotations, index)
    let (attribution, status, statusRule) = AttributionChoice.attribution(of: happening, document, annotations, index)
    let actors = ActorChoice.actors(
      of: happening, without: told.subtracting(happening.sentences), subType: subType, status: status, place: place,
      document, annotations, index)
    if subType == .governmentRegainsTerritory, typer.isNewGround, areForeign(actors, to: place) {
      (subType, typeRule) = (.nonStateActorOvertakesTerritory, "forces of another country took ground")
    }
    var report = Report(
      type: subType.type, subType: subType,
      scope: isPast ? .historical : happening.isOverview ? .cumulative : .incident, status: status, date: date,
      place: place, actors: actors,
      figures: isPast
        ? figures.map { Self.summedUp($0, as: .historical) }
        : happening.isOverview ? figures.map { Self.summedUp($0, as: .cumulative) } : figures,
      attribution: attribution,
      confidence: confidence,
      mentions: happening.sentences.map { document.span(happening.tokens(of: $0, document)) })
    report.reasons = [
      .init(field: "type", rule: typeRule), .init(field: "date", rule: dateRule),
      .init(field: "place", rule: placeRule), .init(field: "status", rule: statusRule),
    ]
    for outcome in [Outcome.killed, .wounded] {
      if let rule = FigureChoice.rule(of: outcome, in: figures) {
        report.reasons.append(.init(field: outcome.rawValue, rule: rule))
      }
    }
    report.reasons.append(.init(field: "confidence", rule: evidence.rule))
    if isPast {
      report.reasons.append(.init(field: "scope", rule: "months or years before the news"))
    } else if happening.isOverview {
      report.reasons.append(.init(field: "scope", rule: "sum of what is told place by place after it"))
    }
    if !happening.joins.isEmpty {
      report.reasons.append(.init(field: "mentions", rule: happening.joins.joined(separator: "; ")))
    }
    return report
  }

  /// A figure of an overview or of the past: those of the parts, or of the news, are not to be added to it.
  private static func summedUp(_ figure: CasualtyFigure, as scope: Scope) -> CasualtyFigure {
    var figure = figure
    if figure.scope == .incident { figure.scope = scope }
    return figure
  }

  /// What a running toll or an old figure is of: what its sentence tells of it, and a war where that is no violence.
  func subType(ofBackground happening: Happening, figures: [CasualtyFigure]) -> (SubEventType, String) {
    let typer = typer(
      of: happening, killed: Self.people(.killed, in: figures), wounded: Self.people(.wounded, in: figures))
    let (subType, rule) = typer.subType()
    let kinds: Set<EventType> = [.battles, .explosions, .violenceAgainstCivilians]
    // `2,500 people have been detained since May`: what was done to all of them.
    if let first = figures.first, figures.allSatisfy({ $0.outcome == first.outcome }) {
      if first.outcome == .detained { return (.arrests, "all of them detained") }
      if first.outcome == .abducted { return (.abduction, "all of them abducted") }
    }
    // `320 people have been killed since the protests began`: no peaceful ones.
    if subType == .peacefulProtest, Self.people(.killed, in: figures) > 0 {
      return (.excessiveForceAgainstProtesters, "deaths in protests")
    }
    // `39 people were killed during last month's protests`
    if subType.type == .protests || subType.type == .riots { return (subType, rule) }
    guard kinds.contains(subType.type), happening.triggers.contains(where: { Self.isPlain(annotations.triggers[$0]) })
    else { return (.armedClash, "casualties of a conflict") }
    return (subType, rule)
  }

  private static func people(_ outcome: Outcome, in figures: [CasualtyFigure]) -> Int {
    figures.reduce(0) { $1.outcome == outcome ? $0 + ($1.count.best ?? $1.count.low) : $0 }
  }

  /// A word that tells how people were hurt, and not only that they were.
  private static func isPlain(_ trigger: TriggerAnnotation) -> Bool { trigger.act.isViolent && trigger.strength >= 0.7 }

  /// Whoever took ground are forces of other countries alone: the codebook counts them as it does rebels.
  private func areForeign(_ actors: [Actor], to place: Place?) -> Bool {
    guard let country = place?.country else { return false }
    let forces = actors.filter {
      ($0.role == .attacker || $0.role == .participant) && ($0.kind == .stateForces || $0.kind == .externalForces)
    }
    return !forces.isEmpty && forces.allSatisfy { $0.country != nil && $0.country != country }
  }

  private static let tellingSentences = 3
  private static let lateWeight = 0.5

  /// The trigger that the report rests on: the strongest of the first sentence that has one.
  private func mainTrigger(of happening: Happening) -> TriggerAnnotation? {
    func sentence(of trigger: Int) -> Int32 {
      document.sentenceOfToken[annotations.triggers[trigger].tokens.lowerBound]
    }
    guard let first = happening.triggers.first else { return nil }
    var telling = sentence(of: first)
    // A headline leaves out where and when; the sentence behind it tells all.
    if telling == 0, Linking.isHeadline(document),
      let next = happening.triggers.first(where: { sentence(of: $0) > 0 && sentence(of: $0) <= Linking.headlineReach })
    {
      telling = sentence(of: next)
    }
    return happening.triggers.filter { sentence(of: $0) == telling }.map { annotations.triggers[$0] }
      .max { $0.strength < $1.strength }
  }

  private func typer(of happening: Happening, killed: Int, wounded: Int) -> EventTyper {
    var acts = ActWeights()
    // What is told first says what it was; in a long account the rest tells of its surroundings too.
    let end = happening.sentences.prefix(Self.tellingSentences).last ?? 0
    for trigger in happening.triggers.map({ annotations.triggers[$0] }) {
      let isLate =
        document.sentenceOfToken[trigger.tokens.lowerBound] > end && !document.isShort
      acts[trigger.act] = max(acts[trigger.act], isLate ? trigger.strength * Self.lateWeight : trigger.strength)
    }
    for trigger in happening.causes.map({ annotations.triggers[$0] }) {
      acts[trigger.act] = max(acts[trigger.act], trigger.strength)
    }
    var people: Participants = []
    let hurt = hurt(happening)
    for sentence in happening.sentences {
      people.formUnion(Participants.named(in: happening.tokens(of: sentence, document), document, without: hurt))
    }
    // Those whom a clash drove from home did not fight in it.
    if happening.figures.contains(where: { annotations.figures[$0].figure.outcome == .displaced })
      || happening.triggers.contains(where: {
        Self.displacing.contains(document.tokens[annotations.triggers[$0].tokens.lowerBound])
      })
    {
      people.subtract([.crowd, .mob, .civilians])
    }
    var (attackers, targets) = Sides.sides(of: happening, document, annotations, index)
    // `Gunmen seized 17 fishermen`
    let takers =
      attackers.isEmpty
      ? Sides.sides(of: happening, document, annotations, index, arrests: true).attackers : attackers
    // `Troops overran a rebel line. The rebels said they had killed 25 soldiers`: the troops took it.
    let ground = Sides.sides(of: happening, document, annotations, index, acts: [.capture, .retake]).attackers
    // `Monday's raid, in which three commandos died`: whom the figures count was struck.
    if targets.isEmpty { targets = struck(happening) }
    return EventTyper(
      acts: acts, firstAct: happening.triggers.first.map { annotations.triggers[$0].act }, people: people,
      attackers: attackers, targets: targets, takers: takers,
      conquerors: ground.isEmpty ? attackers : ground, killed: killed, wounded: wounded,
      killedInArms: killedInArms(happening), detained: detained(happening),
      exploded: hasExploded(happening),
      struckFromAir: (happening.triggers + happening.causes).contains(where: { struckFromAir($0) })
        || isBombedByForces(happening, attackers),
      isControlled: happening.triggers.contains {
        let trigger = annotations.triggers[$0]
        return trigger.act == .disrupt && trigger.tokens.contains { Self.controlled.contains(document.tokens[$0]) }
      },
      isSuicideBehind: isSuicideBehind(happening), isRelease: isRelease(happening), isNote: document.isNote)
  }

  private func killedInArms(_ happening: Happening) -> Int {
    happening.figures.map { annotations.figures[$0].figure }
      .filter {
        $0.outcome == .killed && $0.scope == .incident
          && ($0.victims.contains(.military) || $0.victims.contains(.police) || $0.victims.contains(.militant))
      }.reduce(0) { $0 + $1.count.low }
  }

  private func detained(_ happening: Happening) -> Int {
    happening.figures.map { annotations.figures[$0].figure }
      .filter { $0.outcome == .detained && $0.scope == .incident }.reduce(0) { $0 + $1.count.low }
  }

  /// Who struck did so on foot, as its first sentence tells it.
  private func isSuicideBehind(_ happening: Happening) -> Bool {
    let triggers = happening.triggers.map { annotations.triggers[$0] }
    guard let first = triggers.first else { return false }
    let sentence = document.sentenceOfToken[first.tokens.lowerBound]
    return !triggers.contains {
      ($0.act == .suicide || $0.act.family == .bomb)
        && document.sentenceOfToken[$0.tokens.lowerBound] == sentence
    } && triggers.contains { $0.act == .suicide && $0.isVerb }
      && document.sentences[Int(sentence)].tokens.contains { Self.shooters.contains(document.tokens[$0]) }
  }

  private static let shooters: WordSet = "gunmen gunman shooters shot shooting"

  private static let captives: WordSet = "hostage hostages captors captive captives ransom"

  /// `released 13 hostages`, `exchanged 20 hostages for prisoners`, and nothing said of how they were taken.
  private func isRelease(_ happening: Happening) -> Bool {
    guard let first = happening.triggers.first.map({ annotations.triggers[$0] }),
      first.act == .agreement
        || first.act == .other
          && TriggerObject.releasing.contains(document.tokens[first.tokens.lowerBound])
    else { return false }
    return happening.triggers.allSatisfy {
      let trigger = annotations.triggers[$0]
      return trigger.act != .abduct || Self.captives.contains(document.tokens[trigger.tokens.lowerBound])
        || isPluperfect(trigger.tokens.lowerBound)
    }
  }

  private static let had: WordKey = "had"

  /// `The hostages had been abducted in June`: told as what came before.
  private func isPluperfect(_ verb: Int) -> Bool {
    document.tokens[max(0, verb - 2)..<verb].contains { $0.key == Self.had }
  }

  private static let displacing: WordSet = "displaced displace displaces displacing"
  private static let controlled: WordSet = "controlled safely"

  /// `14 people` of `14 people were killed in clashes`: they are no crowd that fought.
  private func hurt(_ happening: Happening) -> Set<Int> {
    var words: Set<Int> = []
    for figure in happening.figures.map({ annotations.figures[$0] })
    where figure.figure.outcome == .killed || figure.figure.outcome == .wounded {
      if let word = figure.countTokens.first(where: { Self.anybody.contains(document.tokens[$0]) }) {
        words.insert(word)
      }
    }
    return words
  }

  private static let anybody: WordSet = "people persons"
  private static let bombing: WordSet = "bomb bombs bombed bombing"

  /// `The village was bombed by the army`: forces of a state bomb from the air.
  private func isBombedByForces(_ happening: Happening, _ attackers: Participants) -> Bool {
    attackers.contains(.soldiers) && attackers.isDisjoint(with: [.rebels, .gunmen])
      && happening.triggers.contains {
        let trigger = annotations.triggers[$0]
        return trigger.isVerb && trigger.act == .bombing && trigger.tokens.count == 1
          && Self.bombing.contains(document.tokens[trigger.tokens.lowerBound])
      }
  }

  private static let blasts: WordSet = "attack attacks bombing bombings blast explosion"

  /// Something went off: `a bomb exploded`, `the bomb attack`, unless that was foiled.
  private func hasExploded(_ happening: Happening) -> Bool {
    let triggers = (happening.triggers + happening.causes).map { annotations.triggers[$0] }
    if triggers.contains(where: { $0.act == .explosion || $0.act == .bombing && $0.isVerb }) { return true }
    return !triggers.contains { $0.act == .disrupt && $0.isVerb }
      && triggers.contains { trigger in
        trigger.act == .bombing && trigger.tokens.contains { Self.blasts.contains(document.tokens[$0]) }
      }
  }

  /// The kinds of those whom it killed and wounded.
  private func struck(_ happening: Happening) -> Participants {
    var kinds: Participants = []
    for figure in happening.figures.map({ annotations.figures[$0].figure })
    where (figure.scope == .incident || happening.isPartOfSum && figure.scope == .subset)
      && (figure.outcome == .killed || figure.outcome == .wounded)
    {
      if figure.victims.contains(.military) { kinds.insert(.soldiers) }
      if figure.victims.contains(.police) { kinds.insert(.police) }
      if figure.victims.contains(.militant) { kinds.insert(.rebels) }
      if !VictimSet(figure.victims).isDisjoint(with: .unarmed) { kinds.insert(.civilians) }
    }
    return kinds
  }

  private static let flyers: WordSet =
    "plane planes airplane airplanes helicopter helicopters jet jets gunship gunships migs warplanes"
  private static let strikes: WordSet = """
    hit struck strike strikes pound pounded pounding target targeted targeting strafed destroyed attacked bombed shelled
    killed wounded bombarded raided sank fired opened rocketed machinegunned machine slammed smashed ploughed plowed tore
    ripped
    """

  private static let aircraft: WordSet = """
    aircraft warplane warplanes drone drones bomber bombers gunships airplanes planes plane helicopter helicopters jet
    jets gunship migs mig f-16s f-15s mirages skyraiders
    """
  private static let agents: WordSet = "by from"
  private static let days: WordSet = "on monday tuesday wednesday thursday friday saturday sunday yesterday today"
  private static let agentReach = 5

  /// `strafed on Monday by army planes`, `machinegunned from helicopters`.
  private func isByAircraft(after next: Int) -> Bool {
    let limit = document.sentence(of: next - 1).tokens.upperBound
    var at = next
    while at < min(limit, next + 3), Self.days.contains(document.tokens[at]) { at += 1 }
    // `strafed and rocketed by jets`
    if at + 2 < limit, document.tokens[at].key == "and", document.tokens[at + 1].tag.isVerb { at += 2 }
    guard at < limit, Self.agents.contains(document.tokens[at]) else { return false }
    let named = at + 1..<max(at + 1, min(limit, at + Self.agentReach))
    return named.prefix { document.tokens[$0].kind != .punctuation }.contains {
      Self.aircraft.contains(document.tokens[$0])
    }
  }

  private static let backing: WordSet = "backed supported"
  private static let backingReach = 4
  private static let debris: WordSet = "debris wreckage fragments"

  /// Aircraft right before a verb of striking: `Turkish drones killed four fighters`.
  private func struckFromAir(_ trigger: Int) -> Bool {
    let trigger = annotations.triggers[trigger]
    guard trigger.act == .aircraft else {
      // `Planes bombed the port`: other machines fly in peace.
      let at = trigger.tokens.lowerBound
      guard trigger.isVerb, trigger.act.isViolent else { return false }
      return at > 0 && Self.flyers.contains(document.tokens[at - 1]) && Self.strikes.contains(document.tokens[at])
        || isByAircraft(after: trigger.tokens.upperBound)
    }
    let limit = document.sentence(of: trigger.tokens.lowerBound).tokens.upperBound
    var next = trigger.tokens.upperBound
    // `Troops backed by drones killed 40 fighters`: the troops did.
    let first = max(1, trigger.tokens.lowerBound - Self.backingReach)
    if (first..<max(first, trigger.tokens.lowerBound)).contains(where: {
      Self.backing.contains(document.tokens[$0]) && document.tokens[$0 + 1].key == "by"
    }) {
      return false
    }
    // `debris of drones set a depot on fire`, `falling debris damaged a house`: of what had come from the air.
    if Self.debris.contains(document.tokens[trigger.tokens.upperBound - 1]) { return true }
    // `A MiG-23 strafed …`
    if next + 1 < limit, document.tokens[next].kind == .joiner, document.tokens[next + 1].kind == .number { next += 2 }
    return (next..<max(next, min(limit, next + 2))).contains { Self.strikes.contains(document.tokens[$0]) }
  }
}
