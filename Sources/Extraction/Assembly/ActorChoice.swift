import ConflictModel
import Gazetteer
import Linguistics

/// Who took part in a happening, and as what: each actor once, with the weightiest role that its sentences give it.
enum ActorChoice {
  static func actors(
    of happening: Happening, without others: Set<Int>, subType: SubEventType, status: ReportStatus, place: Place?,
    _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> [Actor] {
    var chosen: [Actor] = []
    var position: [String: Int] = [:]
    // Whose act it is by their own word, and who is first told as somebody known: `the assailants`.
    var owners: Set<String> = []
    var referred: Set<String> = []
    var toldIn: [String: Int] = [:]
    let own = Set(happening.sentences)
    // `agreed to a truce in a war that has killed thousands`: whom the war killed has no part in the truce.
    let isQuiet = subType == .agreement
    // The rebels who sign abroad are those of the country that the article is about.
    let isTalk = isQuiet || subType.type == .diplomacy
    let country = isTalk ? annotations.home ?? place?.country : place?.country
    for sentence in sentences(of: happening, without: others, document, index) {
      let tokens = happening.tokens(of: sentence, document)
      let here = index.actors[sentence].filter { tokens.contains(annotations.actors[$0].tokens.lowerBound) }
      guard !here.isEmpty else { continue }
      // `Police arrested three men over the murder of a journalist`: who arrests has no part in the murder.
      let hasReason =
        own.contains(sentence) && index.triggers[sentence].contains { annotations.triggers[$0].mood == .reason }
      let roles = ActorRoles(
        sentence: tokens, actors: here,
        triggers: index.triggers[sentence].filter {
          tokens.contains(annotations.triggers[$0].tokens.lowerBound)
            && isOfAct(annotations.triggers[$0].act, in: subType)
            && (!isQuiet || happening.triggers.contains($0))
            && !isCompared(annotations.triggers[$0], in: tokens, document)
            && (!hasReason || (annotations.triggers[$0].mood == .reason) == happening.isReason)
        },
        figures: index.figures[sentence].filter {
          tokens.contains(annotations.figures[$0].countTokens.lowerBound)
            && (!isQuiet || happening.figures.contains($0))
        },
        document, annotations)
      for at in here where !isCompared(annotations.actors[at].tokens.lowerBound, in: tokens, document) {
        // `(RADIO FARABUNDO MARTI)`: a station that speaks for them.
        if annotations.actors[at].actor.kind.isGroup, isStation(annotations.actors[at].tokens.lowerBound, document) {
          continue
        }
        var actor = localised(annotations.actors[at], country: country, document)
        actor.role = roles.roles[at] ?? .unknown
        if roles.owners.contains(at) { owners.insert(actor.name) }
        // A sentence about who did it tells of nobody else, but in a note, where it says it in many ways.
        if !own.contains(sentence), !document.isShort, actor.role != .attacker,
          actor.role != .accused
        {
          continue
        }
        // Whoever only speaks, and people who do nothing in it, take no part.
        if actor.role == .unknown {
          if roles.speakers.contains(at) || !takesPart(actor.kind) || happening.isReason || roles.isTied(at)
            || roles.isHost(at) || roles.isApposed(at)
            || roles.isSponsor(at)
          {
            continue
          }
          if isAtHome(annotations.actors[at], in: tokens, happening, document, annotations) { continue }
        }
        if let same = position[actor.name] {
          if chosen[same].role == .unknown { chosen[same].role = actor.role }
        } else {
          position[actor.name] = chosen.count
          chosen.append(actor)
          toldIn[actor.name] = sentence
          if isReferring(annotations.actors[at].tokens.lowerBound, document) { referred.insert(actor.name) }
        }
      }
    }
    if !chosen.contains(where: { $0.role == .attacker || $0.role == .accused || $0.role == .participant }) {
      for actor in attackers(before: happening, subType: subType, country: country, document, annotations, index)
      where position[actor.name] == nil {
        position[actor.name] = chosen.count
        chosen.append(actor)
      }
    }
    if subType.type == .explosions || subType.type == .violenceAgainstCivilians { armUnknown(in: &chosen) }
    nameStrangers(in: &chosen, owners: owners, referred: referred, toldIn: toldIn)
    if subType == .armedClash { oppose(in: &chosen, owners: owners) }
    if isTalk {
      for at in chosen.indices where chosen[at].role == .unknown { chosen[at].role = .participant }
    }
    // Nobody unknown did what is denied.
    guard status != .denied else { return chosen }
    let home = annotations.home.flatMap { PlaceChoice.expeditions.contains($0) ? nil : $0 }
    let origin = country.flatMap { launchCountry(of: happening, beyond: $0, document, annotations, index) }
    return completed(chosen, subType: subType, country: origin ?? country ?? home)
  }

  private static let fired: WordSet = "fired launched"
  private static let from: WordKey = "from"
  static let definite: WordSet = "the this that these those both"
  private static let strikes: WordSet = """
    strike strikes attack attacks raid raids airstrike airstrikes bombing bombings bombardment shelling ambush assault blast
    explosion explosions operation offensive
    """

  /// `U.S. forces carried out strikes … The strikes killed seven fighters`, `Troops shot four marchers. Two others were shot in
  /// Monywa`: whose act it was, the sentence before says.
  private static func tellsOfActBefore(
    _ happening: Happening, _ document: Document, _ annotations: Annotations
  ) -> Int? {
    guard let first = happening.sentences.first, first > 0 else { return nil }
    let words = happening.tokens(of: first, document)
    if happening.figures.contains(where: { annotations.figures[$0].reference == .additional }),
      document.sentences[first].paragraph == document.sentences[first - 1].paragraph
    {
      return first - 1
    }
    let refers = words.dropFirst().contains {
      strikes.contains(document.tokens[$0]) && definite.contains(document.tokens[$0 - 1])
    }
    return refers ? first - 1 : nil
  }

  /// The attackers that the sentence before names, of an act that the happening's own sentence only refers to, or those of
  /// the overview that it is a part of.
  private static func attackers(
    before happening: Happening, subType: SubEventType, country: String?, _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> [Actor] {
    guard let sentence = happening.overview ?? tellsOfActBefore(happening, document, annotations) else { return [] }
    let roles = ActorRoles(
      sentence: document.sentences[sentence].tokens, actors: index.actors[sentence],
      triggers: index.triggers[sentence].filter { isOfAct(annotations.triggers[$0].act, in: subType) },
      figures: index.figures[sentence], document, annotations)
    return index.actors[sentence].compactMap { at in
      guard roles.roles[at] == .attacker, annotations.actors[at].actor.kind.canBeArmed else { return nil }
      var actor = localised(annotations.actors[at], country: country, document)
      actor.role = .attacker
      return actor
    }
  }

  /// Words from `fired from` to the name of the place, at most: `fired from across the border in southern Lebanon`.
  private static let originReach = 7

  /// The other country that what struck came from: `a rocket fired from southern Lebanon landed near Haifa`.
  private static func launchCountry(
    of happening: Happening, beyond country: String, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> String? {
    for sentence in happening.sentences {
      for at in index.places[sentence] {
        let place = annotations.places[at]
        guard let own = place.place.country, own != country else { continue }
        let start = place.tokens.lowerBound
        let words = max(document.sentences[sentence].tokens.lowerBound, start - originReach)..<start
        let isFrom = words.dropFirst().contains {
          document.tokens[$0].key == from && fired.contains(document.tokens[$0 - 1])
        }
        if isFrom || SiteWords(document: document).isLaunchSite(start) { return own }
      }
    }
    return nil
  }

  private static let since: WordKey = "since"
  /// Words from `since` to an act, at most.
  private static let sinceReach = 8

  /// `the deadliest attack since militants bombed an embassy`: who took part in that one is not asked for.
  private static func isCompared(_ trigger: TriggerAnnotation, in sentence: Range<Int>, _ document: Document) -> Bool {
    guard trigger.mood == .background else { return false }
    let at = trigger.tokens.lowerBound
    return (max(sentence.lowerBound, at - sinceReach)..<at).contains { document.tokens[$0].key == since }
  }

  /// Words from `since` to those who did what an act is compared with, at most.
  private static let comparedReach = 14

  /// `the deadliest attack since the country was overrun by jihadis`: who did something else, at another time.
  private static func isCompared(_ actor: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    (max(sentence.lowerBound, actor - comparedReach)..<max(sentence.lowerBound, actor)).contains {
      document.tokens[$0].key == since && FigureScope.isComparison($0, in: sentence, document)
    }
  }

  private static let wherever: WordKey = "where"

  /// `in the Sinjar region, where fighters of the group have been active for years`: told of the place, and not of the act.
  private static func isAtHome(
    _ actor: ActorAnnotation, in sentence: Range<Int>, _ happening: Happening, _ document: Document,
    _ annotations: Annotations
  ) -> Bool {
    guard
      let opening = (sentence.lowerBound..<actor.tokens.lowerBound).last(where: { document.tokens[$0].key == wherever })
    else { return false }
    return !happening.triggers.contains {
      let at = annotations.triggers[$0].tokens.lowerBound
      return at > opening && at < sentence.upperBound
    }
  }

  /// `Army experts defused a second bomb`: those who come after a blast have not set it off.
  private static func isOfAct(_ act: Act, in subType: SubEventType) -> Bool {
    switch act {
    case .disrupt, .seize, .arrest: subType.type == .strategicDevelopments
    // `entered the town after government troops withdrew`, `The army sent reinforcements`: whoever leaves or comes fights
    // nobody by that.
    case _ where act.family == .movement:
      subType != .armedClash && subType.type != .explosions && subType.type != .violenceAgainstCivilians
    default: true
    }
  }

  /// The happening's own sentences, then those that say who claimed it or is blamed for it.
  private static func sentences(
    of happening: Happening, without others: Set<Int>, _ document: Document, _ index: SentenceIndex
  ) -> [Int] {
    var sentences = happening.sentences
    let isNote = document.isShort
    // Short notes say it at their end; in longer texts it stands close by or speaks of something else.
    for (order, told) in happening.sentences.enumerated() {
      let paragraph = document.sentences[told].paragraph
      let end = order + 1 < happening.sentences.count ? happening.sentences[order + 1] : document.sentences.count
      for next in told + 1..<max(told + 1, min(end, told + 6))
      where next <= told + 2 || document.sentences[next].paragraph == paragraph {
        // `claimed responsibility for that raid`: of the other happening that was told last. A note is about one.
        let words = document.tokens[document.sentences[next].tokens]
        if !isNote, next > told + 1, others.contains(next - 1), !words.contains(where: several.contains) { break }
        // `A bomb blamed on the cartel killed six soldiers`: of another happening, whose own figures it tells.
        if others.contains(next), !index.figures[next].isEmpty { continue }
        if words.contains(where: responsibility.contains) || accuses(words) || ownsUp(words)
          || tellsOfMembers(words)
        {
          sentences.append(next)
        }
      }
    }
    return sentences
  }

  private static let accused: WordKey = "accused"
  private static let suspect: WordKey = "suspect"

  /// `Doctors accused the RSF`, `police suspect al Qaeda`; not `a man accused of murder`, `a suspect`.
  private static func accuses(_ words: ArraySlice<Token>) -> Bool {
    words.indices.dropLast().contains {
      (words[$0].key == accused || words[$0].key == suspect && words[$0].tag.isVerb)
        && !ActorRoles.charges.contains(words[$0 + 1])
    }
  }

  /// `The IRA said it planted the device`
  private static func ownsUp(_ words: ArraySlice<Token>) -> Bool {
    words.indices.contains { ActorRoles.saysItDid($0, words) }
  }

  private static let belonging: WordSet = "belonged belongs belonging"

  /// `said the bomber belonged to Islamic State`
  private static func tellsOfMembers(_ words: ArraySlice<Token>) -> Bool {
    words.contains { belonging.contains($0) } && words.contains { ActorRoles.suspects.contains($0) }
  }

  /// `claimed both attacks`
  private static let several: WordSet = "attacks bombings raids explosions blasts acts both all"
  private static let responsibility: WordSet =
    "responsibility responsible attributed blamed claimed behind blames suspects accuses blame"

  private static func takesPart(_ kind: ActorKind) -> Bool {
    switch kind {
    case .stateForces, .rebelGroup, .politicalMilitia, .identityMilitia, .rioters, .protesters, .externalForces: true
    default: false
    }
  }

  /// Forces of a state and others, or those of two states.
  private static func areSeveral(_ sides: [Actor]) -> Bool {
    let states = sides.filter { $0.kind == .stateForces }
    guard let first = states.first else { return false }
    return states.count < sides.count || states.contains { $0.country != first.country }
  }

  static func fights(_ kind: ActorKind) -> Bool {
    takesPart(kind) && kind != .protesters && kind != .rioters
  }

  private static let militaryForces = "Military Forces"
  /// Countries with no army of their own, and whose army `the army` and `soldiers` are there.
  private static let occupiers = ["PSE": "ISR", "ESH": "MAR"]

  /// A described actor belongs to the country of the place, unless its own words name another.
  private static func localised(_ annotation: ActorAnnotation, country: String?, _ document: Document) -> Actor {
    var actor = annotation.actor
    guard let country, actor.country != country || occupiers[country] != nil else { return actor }
    // `The army said its troops were attacked`, in a country without an army.
    if annotation.antecedent != nil, !annotation.hasOwnCountry, actor.country == country,
      let army = GenericActors.shared.entry(of: actor.name), army.label == militaryForces,
      let owner = occupiers[country]
    {
      actor.country = owner
      actor.name = army.name(country: CountryNames.shared.name(of: owner))
      return actor
    }
    guard let entry = description(of: annotation, document) else { return actor }
    let owner = entry.label == militaryForces ? occupiers[country] ?? country : country
    actor.country = owner
    actor.name = entry.name(country: CountryNames.shared.name(of: owner))
    return actor
  }

  /// What an actor is called who is only described and of whatever country the place is in (`gunmen`); nil for a name and
  /// where the words say whose it is (`Malian soldiers`).
  static func description(of annotation: ActorAnnotation, _ document: Document) -> GenericActors.Entry? {
    guard annotation.antecedent == nil, !annotation.hasOwnCountry,
      let entry = GenericActors.shared.entry(of: annotation.actor.name)
    else { return nil }
    let namesCountry = annotation.tokens.contains { index in
      CountryNames.shared.match(
        in: document.tokens, at: index, limit: annotation.tokens.upperBound,
        caseIsInformative: document.caseIsInformative) != nil
    }
    return namesCountry ? nil : entry
  }

  /// A protest has protesters, a riot rioters, an attack somebody who made it, even where the text names none.
  private static func completed(_ actors: [Actor], subType: SubEventType, country: String?) -> [Actor] {
    let label: String
    let role: ActorRole
    switch subType {
    case .peacefulProtest, .protestWithIntervention, .excessiveForceAgainstProtesters:
      guard !actors.contains(where: { $0.kind == .protesters }) else { return actors }
      (label, role) = ("Protesters", .participant)
    case .violentDemonstration, .mobViolence:
      guard !actors.contains(where: { $0.kind == .rioters }) else { return actors }
      (label, role) = ("Rioters", .participant)
    case .attack, .abduction, .sexualViolence, .remoteExplosive, .grenade, .suicideBomb, .armedClash, .shelling,
      .airDroneStrike:
      guard !actors.contains(where: { $0.role == .attacker || $0.role == .accused || $0.role == .participant })
      else { return actors }
      // `Two soldiers and seven rebels were killed in clashes`: between them.
      if subType == .armedClash {
        let sides = actors.indices.filter { fights(actors[$0].kind) && actors[$0].role == .target }
        if areSeveral(sides.map { actors[$0] }) {
          var actors = actors
          for side in sides { actors[side].role = .participant }
          return actors
        }
      }
      // The only armed group that its sentences name, or force of another country (`Russian missiles hit Dnipro`), with
      // nothing done to it, is taken to have struck.
      let idle = actors.indices.filter { at in
        let kind = actors[at].kind
        return actors[at].role == .unknown
          && (kind == .rebelGroup || kind == .politicalMilitia || kind == .identityMilitia
            || kind == .stateForces && country != nil && actors[at].country != nil && actors[at].country != country)
      }
      // Who holds hostages is not the army that hunts them.
      let groups = subType == .abduction ? idle.filter { actors[$0].kind != .stateForces } : []
      if let only = idle.count == 1 ? idle.first : groups.count == 1 ? groups.first : nil {
        var actors = actors
        actors[only].role = subType == .armedClash ? .participant : .attacker
        return actors
      }
      guard subType != .airDroneStrike else { return actors }
      (label, role) = ("Unidentified Armed Group", .attacker)
    default: return actors
    }
    guard let entry = GenericActors.shared.entry(labelled: label) else { return actors }
    let name = entry.name(country: country.flatMap { CountryNames.shared.name(of: $0) })
    return actors + [Actor(name: name, text: "", kind: entry.kind, country: country, role: role)]
  }
}
