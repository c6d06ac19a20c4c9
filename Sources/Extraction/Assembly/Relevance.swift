import ConflictModel
import Linguistics

/// The first decision about an article: may it tell of a conflict at all? Cheap, and it errs towards keeping.
enum Relevance {
  /// Acts of other worlds weigh against those of conflict; violence with armed actors outweighs them.
  static func mayTellOfConflict(_ document: Document, _ annotations: Annotations, _ index: SentenceIndex) -> Bool {
    var conflict = 0.0
    var alien = 0.0
    var plain = 0.0
    var causes = 0.0
    var seen = [Int](repeating: 0, count: Act.allCases.count)
    if isSport(annotations) { return false }
    // The first act that is told decides most: a protest about floods is a protest.
    if let first = annotations.triggers.first(where: { $0.act != .group }), !first.act.isAlien, first.mood == .happened,
      first.strength >= 0.7, isPlain(first)
    {
      return true
    }
    // So is one about an accident: what people gather for is told first as often as that they do.
    if let first = index.triggers.first(where: { !$0.isEmpty }),
      first.contains(where: {
        let trigger = annotations.triggers[$0]
        return trigger.isVerb && trigger.mood == .happened && (trigger.act == .protest || trigger.act == .gather)
      })
    {
      return true
    }
    if opensWithDeed(document, annotations, index) { return true }
    for trigger in annotations.triggers {
      // A word said ten times is not ten times the evidence.
      let count = seen[Int(trigger.act.rawValue)]
      seen[Int(trigger.act.rawValue)] = count + 1
      guard count < 3 else { continue }
      // `The bus plunged into a ravine after militants fired on it`: somebody's doing.
      if trigger.act == .accident, hasCause(trigger, document, annotations, index) { continue }
      if trigger.act == .accident, isStatedCause(trigger, document) { causes += trigger.strength }
      if trigger.act.isAlien {
        // Crime and war share their news; storms and wars do not.
        alien += trigger.act == .crime ? trigger.strength / 2 : trigger.strength
      } else if trigger.mood == .personal {
        alien += Self.personalWeight
      } else if trigger.mood == .happened {
        conflict += trigger.strength
        // `Villagers killed three men suspected of theft`
        if isOfMob(trigger, document) { plain += 1 }
        if isPlain(trigger) || isSeries(trigger, document) {
          plain += isCharge(trigger, document) ? 1.5 : trigger.strength
        }
      }
    }
    guard conflict > 0 || annotations.figures.contains(where: { isKilling($0, document) }) else { return false }
    guard alien > 0 else { return true }
    if plain == 0, causes > 0 { return false }
    // `A quake shook the valley`, and then nothing that only conflict does.
    if plain == 0, let first = annotations.triggers.first, isMishap(first),
      !annotations.triggers.contains(where: { $0.mood == .happened && $0.act.isViolent && !$0.isHarm })
    {
      return false
    }
    var people: Participants = []
    for sentence in document.sentences { people.formUnion(Participants.named(in: sentence.tokens, document)) }
    // `Abu Sayyaf has claimed an attack that killed eight policemen. A court last week jailed ten of its members`
    let isArmed =
      !people.isDisjoint(with: [.soldiers, .rebels, .gunmen])
      || annotations.actors.contains { $0.actor.kind == .rebelGroup }
        && annotations.figures.contains(where: countsDead)
    let armed = isArmed ? 1.0 : 0.0
    return plain + armed >= alien
  }

  /// `Militants attacked an army base, killing seven soldiers`, first of all: whatever disasters the article tells besides.
  private static func opensWithDeed(
    _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Bool {
    guard let sentence = index.triggers.firstIndex(where: { !$0.isEmpty }) else { return false }
    let triggers = index.triggers[sentence].map { annotations.triggers[$0] }
    guard triggers.allSatisfy({ !$0.act.isAlien && $0.mood != .personal }),
      triggers.contains(where: { $0.mood == .happened && $0.act.isViolent && $0.strength >= 0.5 }),
      !Participants.named(in: document.sentences[sentence].tokens, document).isDisjoint(with: [.rebels, .gunmen])
        || index.actors[sentence].contains(where: { annotations.actors[$0].actor.kind == .rebelGroup })
    else { return false }
    return index.figures[sentence].contains { countsDead(annotations.figures[$0]) }
  }

  /// Dead of an incident, and not of a war.
  private static func countsDead(_ figure: FigureAnnotation) -> Bool {
    figure.figure.outcome == .killed && figure.figure.scope == .incident && figure.figure.count.low > 0
  }

  private static let dying: WordSet = """
    died dies die dying perished perish drowned drown passed lost fatalities deaths
    """

  private static let drowning: WordSet = "drowned drown drowns"

  /// People are said to have been killed, or wounded where gunmen are named, or people who bear arms to have died: whoever
  /// dies in a hospital, in a flood or of old age tells of no conflict by that.
  private static func isKilling(_ figure: FigureAnnotation, _ document: Document) -> Bool {
    // `Rebels wounded three soldiers`
    if figure.figure.outcome == .wounded, figure.figure.count.low > 0 {
      let named = Participants.named(in: document.sentence(of: figure.tokens.lowerBound).tokens, document)
      return !named.isDisjoint(with: [.gunmen, .rebels])
    }
    guard figure.figure.outcome == .killed else { return false }
    let words = document.sentence(of: figure.tokens.lowerBound).tokens
    return !figure.tokens.contains { dying.contains(document.tokens[$0]) }
      || words.contains { wounds.contains(document.tokens[$0]) }
      || !VictimSet(figure.figure.victims).isDisjoint(with: [.military, .militant, .police])
        && !figure.tokens.contains { drowning.contains(document.tokens[$0]) }
  }

  private static let causal = PhraseTable<Bool>([
    ("caused by", true), ("due to", true), ("blamed on", true), ("result of", true), ("set off by", true),
    ("triggered by", true), ("sparked by", true), ("probably", true), ("attributed to", true),
  ])
  /// Words from what names a cause to the cause, at most.
  private static let causeReach = 5

  /// `It was caused by a short circuit`: the text itself says what it was.
  private static func isStatedCause(_ accident: TriggerAnnotation, _ document: Document) -> Bool {
    let at = accident.tokens.lowerBound
    let start = max(document.sentence(of: at).tokens.lowerBound, at - causeReach)
    return (start..<at).contains { causal.longestMatch(in: document.tokens, at: $0, limit: at) != nil }
  }

  /// Words beside a death that say that it was violent.
  private static let wounds: WordSet = """
    wounds injuries shot stabbed hacked beaten gunshot bullet bullets wounded injured violence attack attacks attacker
    attackers war insurgency conflict
    """

  private static let because: WordSet = "after when as while because"

  /// An accident, and behind it a plain act of violence that it came of.
  private static func hasCause(
    _ accident: TriggerAnnotation, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Bool {
    let sentence = Int(document.sentenceOfToken[accident.tokens.lowerBound])
    return index.triggers[sentence].contains {
      let trigger = annotations.triggers[$0]
      guard trigger.mood == .happened, trigger.act.isViolent, !trigger.isHarm,
        trigger.tokens.lowerBound >= accident.tokens.upperBound
      else { return false }
      return (accident.tokens.upperBound..<trigger.tokens.lowerBound).contains {
        because.contains(document.tokens[$0])
      }
    }
  }

  /// Words of a sport from which on a text that counts no dead is about it, whoever strikes, fires and is under siege there.
  private static let sportWords = 3

  private static func isSport(_ annotations: Annotations) -> Bool {
    guard annotations.triggers.count(where: { $0.act == .sport && $0.strength >= Assembler.cause }) >= sportWords else {
      return false
    }
    return !annotations.figures.contains { $0.figure.outcome == .killed && $0.figure.count.low > 0 }
  }

  private static func isMishap(_ trigger: TriggerAnnotation) -> Bool {
    (trigger.act == .disaster || trigger.act == .accident) && trigger.strength >= Assembler.cause
  }

  /// What a word of a personal crime weighs against the article.
  private static let personalWeight = 1.5

  /// Words that only conflict has: a bomb, a murder, a clash, but not an explosion or a death.
  private static func isPlain(_ trigger: TriggerAnnotation) -> Bool {
    switch trigger.act {
    case .kill: trigger.strength >= 0.7
    case .bombing: !trigger.isVerb
    default: !isAmbiguous(trigger.act)
    }
  }

  private static let mobs: WordSet = "villagers residents locals mob crowd townspeople neighbours neighbors vigilantes"

  /// A crowd that kills whoever it takes for a thief.
  private static func isOfMob(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let at = trigger.tokens.lowerBound
    return trigger.isVerb && (trigger.act == .kill || trigger.act == .beat) && at > 0
      && mobs.contains(document.tokens[at - 1])
  }

  private static let blasts: WordSet = "explosions blasts detonations"
  private static let several: WordSet = "several series multiple simultaneous successive string two three four five six"

  /// `Three explosions`: gas does not go off so often.
  private static func isSeries(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    guard trigger.act == .explosion, blasts.contains(document.tokens[trigger.tokens.lowerBound]) else { return false }
    return (max(0, trigger.tokens.lowerBound - 3)..<trigger.tokens.lowerBound).contains {
      several.contains(document.tokens[$0])
    }
  }

  private static let charges: WordSet = "dynamite bomb bombs bombing bombings explosives landmine landmines ied ieds"

  /// Somebody laid it.
  private static func isCharge(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    trigger.act == .bombing && trigger.tokens.contains { charges.contains(document.tokens[$0]) }
  }

  /// Acts that disasters, accidents and crime share with conflict.
  private static func isAmbiguous(_ act: Act) -> Bool {
    switch act {
    case .bombing, .explosion, .group, .kill, .harm, .property, .seize, .arrest, .other, .movement, .capture, .attack,
      .gather, .aircraft, .disrupt:
      true
    default: false
    }
  }
}

extension TriggerAnnotation {
  /// Hurt that anything can do: `killed`, `injuries`.
  var isHarm: Bool { act == .harm || act == .kill && strength < 0.7 }
}
