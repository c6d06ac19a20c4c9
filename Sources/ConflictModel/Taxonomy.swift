/// The kinds of event: the six of the ACLED codebook, and diplomacy, which ACLED leaves out and researchers ask for.
///
/// Source of the first six: ACLED Codebook (2023), definitions in our own words.
public enum EventType: String, Sendable, CaseIterable {
  /// Armed groups fight one another.
  case battles = "Battles"
  /// One side strikes from afar: bombs, shells, missiles, mines, aircraft, poison.
  case explosions = "Explosions/Remote violence"
  /// An armed group harms people who carry no arms.
  case violenceAgainstCivilians = "Violence against civilians"
  /// A public gathering that itself is not violent.
  case protests = "Protests"
  /// A crowd that is violent.
  case riots = "Riots"
  /// No fighting, but it changes the conflict: arrests, agreements, bases, moves.
  case strategicDevelopments = "Strategic developments"
  /// Talks, calls and contacts between parties, states and organisations.
  case diplomacy = "Diplomacy"
}

/// The sub-event types of the ACLED codebook, and our kinds of diplomacy.
public enum SubEventType: String, Sendable, CaseIterable {
  // Battles
  case armedClash = "Armed clash"
  case governmentRegainsTerritory = "Government regains territory"
  case nonStateActorOvertakesTerritory = "Non-state actor overtakes territory"
  // Explosions/Remote violence
  case chemicalWeapon = "Chemical weapon"
  case airDroneStrike = "Air/drone strike"
  case suicideBomb = "Suicide bomb"
  case shelling = "Shelling/artillery/missile attack"
  case remoteExplosive = "Remote explosive/landmine/IED"
  case grenade = "Grenade"
  // Violence against civilians
  case sexualViolence = "Sexual violence"
  case attack = "Attack"
  case abduction = "Abduction/forced disappearance"
  // Protests
  case peacefulProtest = "Peaceful protest"
  case protestWithIntervention = "Protest with intervention"
  case excessiveForceAgainstProtesters = "Excessive force against protesters"
  // Riots
  case violentDemonstration = "Violent demonstration"
  case mobViolence = "Mob violence"
  // Strategic developments
  case agreement = "Agreement"
  case arrests = "Arrests"
  case changeToGroupActivity = "Change to group/activity"
  case disruptedWeaponsUse = "Disrupted weapons use"
  case headquartersEstablished = "Headquarters or base established"
  case lootingPropertyDestruction = "Looting/property destruction"
  case nonViolentTransferOfTerritory = "Non-violent transfer of territory"
  case other = "Other"
  // Diplomacy
  case ceasefireCall = "Ceasefire call"
  case negotiation = "Negotiation"
  case contact = "Contact"
  case diplomaticSupport = "Diplomatic support"
  case sanction = "Sanction"
  case mediation = "Mediation"

  /// The type that this sub-type belongs to.
  public var type: EventType {
    switch self {
    case .armedClash, .governmentRegainsTerritory, .nonStateActorOvertakesTerritory: .battles
    case .chemicalWeapon, .airDroneStrike, .suicideBomb, .shelling, .remoteExplosive, .grenade: .explosions
    case .sexualViolence, .attack, .abduction: .violenceAgainstCivilians
    case .peacefulProtest, .protestWithIntervention, .excessiveForceAgainstProtesters: .protests
    case .violentDemonstration, .mobViolence: .riots
    case .agreement, .arrests, .changeToGroupActivity, .disruptedWeaponsUse, .headquartersEstablished,
      .lootingPropertyDestruction, .nonViolentTransferOfTerritory, .other:
      .strategicDevelopments
    case .ceasefireCall, .negotiation, .contact, .diplomaticSupport, .sanction, .mediation: .diplomacy
    }
  }
}

/// How far a figure or a report reaches. **Only `incident` figures are ever added up.**
public enum Scope: String, Sendable, CaseIterable {
  /// Of this happening alone.
  case incident
  /// A running toll since a date or since a conflict began; or what an article sums up of several happenings that it tells
  /// one by one.
  case cumulative
  /// Of an earlier war or event, told as background.
  case historical
  /// Part of another figure of the same report ("including two children").
  case subset
}

/// How firmly an article stands behind a report or a figure.
public enum ReportStatus: String, Sendable, CaseIterable {
  case asserted
  /// Said of itself by a party: responsibility claimed, a success announced.
  case claimed
  /// Said of somebody else.
  case accused
  case denied
}

/// What became of the people counted.
public enum Outcome: String, Sendable, CaseIterable {
  case killed, wounded, missing, captured, abducted, detained, displaced
}

/// Who the people counted are. A figure may have several (`civilian`, `child`).
public enum VictimKind: String, Sendable, CaseIterable {
  case civilian, military, militant, police, journalist
  case aidWorker = "aid worker"
  case medical, child, woman
  /// Attackers counted among the dead, a suicide bomber for instance.
  case perpetrator
}

/// What an actor is: ACLED's `inter` codes 1–8, and kinds that ACLED has no code for.
public enum ActorKind: String, Sendable, CaseIterable {
  case stateForces = "state forces"
  case rebelGroup = "rebel group"
  case politicalMilitia = "political militia"
  case identityMilitia = "identity militia"
  case rioters
  case protesters
  case civilians
  case externalForces = "external/other forces"
  case government
  case organisation
  case person
  case media
  case unknown

  /// ACLED's `inter` code, 0 where it has none.
  public var interCode: Int {
    switch self {
    case .stateForces, .government: 1
    case .rebelGroup: 2
    case .politicalMilitia: 3
    case .identityMilitia: 4
    case .rioters: 5
    case .protesters: 6
    case .civilians, .person, .media: 7
    case .externalForces, .organisation: 8
    case .unknown: 0
    }
  }
}

/// What an actor does in a report.
public enum ActorRole: String, Sendable, CaseIterable {
  case attacker, target, participant, accused, unknown
}

/// What a speaker does by speaking.
public enum StatementAct: String, Sendable, CaseIterable {
  case claim, denial, accusation, condemnation, appeal, demand, threat, warning, offer, promise, concern
  case noComment = "no comment"
  case other
}

public enum StatementKind: String, Sendable, CaseIterable {
  case direct, indirect
}

/// How a date came to be known.
public enum DateResolution: String, Sendable, CaseIterable {
  /// Written out in the text.
  case stated
  /// Worked out from the publication date ("on Friday", "yesterday").
  case relativeToPublication = "relative to publication"
  /// Taken over from the sentence or paragraph around it.
  case inherited = "inherited from context"
  /// Nothing in the text says when; the publication date bounds it.
  case publication
}
