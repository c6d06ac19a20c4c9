import ConflictModel

/// What a trigger word tells of: finer than ACLED's sub-event types, which follow only from act, actors and outcome together
/// (a `kill` is an armed clash among soldiers, an attack on a civilian, excessive force against a protester).
public enum Act: UInt8, Sendable, CaseIterable {
  case clash, ambush, offensive, attack, fire, kill, harm, beat
  case shelling, airstrike, aircraft, bombing, explosion, smallarms, suicide, grenade, chemical
  case sexual, abduct
  case protest, gather, roadblock, riot, barricade, mob, group, disperse, excessive
  case capture, retake, handover
  case arrest, disrupt, seize
  case agreement, diplomacy, sanction, mediation, contact, envoy, ceasefirecall, base, movement, property, other
  /// Evidence that the text is about something else.
  case disaster, accident, crime, sport

  /// The sub-type where nothing else is known.
  public var usualSubType: SubEventType? {
    switch self {
    case .clash, .ambush, .offensive, .fire, .smallarms: .armedClash
    case .attack, .kill, .harm, .beat: .attack
    case .shelling: .shelling
    case .airstrike, .aircraft: .airDroneStrike
    case .bombing, .explosion: .remoteExplosive
    case .suicide: .suicideBomb
    case .grenade: .grenade
    case .chemical: .chemicalWeapon
    case .sexual: .sexualViolence
    case .abduct: .abduction
    case .protest, .gather, .roadblock: .peacefulProtest
    case .riot, .barricade: .violentDemonstration
    case .mob: .mobViolence
    case .disperse: .protestWithIntervention
    case .excessive: .excessiveForceAgainstProtesters
    case .capture: .nonStateActorOvertakesTerritory
    case .retake: .governmentRegainsTerritory
    case .handover: .nonViolentTransferOfTerritory
    case .arrest: .arrests
    case .disrupt, .seize: .disruptedWeaponsUse
    case .agreement: .agreement
    case .diplomacy: .negotiation
    case .sanction: .sanction
    case .mediation: .mediation
    case .contact: .contact
    case .ceasefirecall: .ceasefireCall
    case .base: .headquartersEstablished
    case .movement: .changeToGroupActivity
    case .property: .lootingPropertyDestruction
    case .other: .other
    case .group, .envoy, .disaster, .accident, .crime, .sport: nil
    }
  }

  /// Acts that hurt people or take ground: what a reader would call violence.
  public var isViolent: Bool {
    switch self {
    case .clash, .ambush, .offensive, .attack, .fire, .smallarms, .kill, .harm, .beat, .shelling, .airstrike, .bombing,
      .explosion, .suicide,
      .grenade, .chemical, .sexual, .abduct, .riot, .mob, .excessive, .capture, .retake:
      true
    default: false
    }
  }

  /// Acts of crowds and against crowds.
  public var isCrowd: Bool {
    switch self {
    case .protest, .gather, .roadblock, .riot, .barricade, .mob, .disperse, .excessive: true
    default: false
    }
  }

  /// What states and parties do to one another without arms and without an agreement.
  public var isDiplomacy: Bool {
    switch self {
    case .diplomacy, .sanction, .mediation, .contact, .ceasefirecall: true
    default: false
    }
  }

  /// Words that say who or with what, and make an event only beside another act.
  public var isSupport: Bool { self == .group || self == .aircraft || self == .envoy }

  /// Evidence against a conflict event.
  public var isAlien: Bool {
    switch self {
    case .disaster, .accident, .crime, .sport: true
    default: false
    }
  }
}
