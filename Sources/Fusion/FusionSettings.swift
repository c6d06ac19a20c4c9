/// How near reports must be to one another to be of one event. The field's matching tools make their users state these
/// windows (Donnay et al., "Integrating Conflict Event Data", Journal of Conflict Resolution 2019); so do we, and both
/// have defaults that were chosen by measurement, see `Fusing` in the guide.
public struct FusionSettings: Hashable, Sendable {
  /// Days that may lie between the dates of two reports of one event.
  public var days: Int
  /// Kilometres that may lie between their places, where both are known to the district or better.
  public var kilometres: Double
  /// The score from which on reports are joined.
  public var threshold: Double

  /// How far below the threshold a report may stay that fits one event and no other.
  static let leniency = 2.0
  /// The score from which on two reports are looked at together.
  public var leastLink: Double { threshold - Self.leniency }

  public static let dayRange = 0...31
  public static let kilometreRange = 0.0...500.0

  public init(days: Int = 2, kilometres: Double = 30, threshold: Double = 3) {
    self.days = min(max(days, Self.dayRange.lowerBound), Self.dayRange.upperBound)
    self.kilometres = min(max(kilometres, Self.kilometreRange.lowerBound), Self.kilometreRange.upperBound)
    self.threshold = threshold
  }
}
