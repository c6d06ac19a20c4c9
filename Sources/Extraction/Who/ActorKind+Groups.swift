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
