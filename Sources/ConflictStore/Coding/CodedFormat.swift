/// A data set that people coded by hand.
public enum CodedFormat: String, Sendable, CaseIterable {
  /// The Georeferenced Event Dataset of the Uppsala Conflict Data Program.
  case ucdp
  /// The Armed Conflict Location & Event Data project.
  case acled

  /// Who publishes it.
  public var publisher: String {
    switch self {
    case .ucdp: "UCDP GED"
    case .acled: "ACLED"
    }
  }
}
