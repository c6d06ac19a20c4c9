import ConflictModel

extension ActorKind {
  /// Who bears arms, or takes to the streets.
  var canBeArmed: Bool {
    switch self {
    case .stateForces, .rebelGroup, .politicalMilitia, .identityMilitia, .rioters, .protesters, .externalForces: true
    default: false
    }
  }

  /// What `the group` may be.
  var isGroup: Bool {
    switch self {
    case .rebelGroup, .politicalMilitia, .identityMilitia: true
    default: false
    }
  }
}

extension Act {
  /// What parties do with one another: each of them takes part.
  var isDealing: Bool { self == .agreement || self == .diplomacy || self == .contact }

  /// Whether people come together: what `march` and `strike` may be of.
  var isGathering: Bool {
    switch self {
    case .protest, .gather, .roadblock, .riot, .barricade, .mob, .group, .disperse, .excessive, .other: true
    default: false
    }
  }
}
