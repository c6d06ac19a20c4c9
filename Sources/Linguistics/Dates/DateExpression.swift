import Chronology

/// A date expression with its TIMEX3 value and, where it covers known days, those days.
public struct DateExpression: Sendable {
  public var tokens: Range<Int>
  public var value: String
  public var start: PartialDate?
  public var end: PartialDate?
  /// UCDP `date_prec` of the days; 9 where there are none.
  public var precision: Int
  public var kind: Kind
  /// True where it was worked out from an anchor rather than written out.
  public var isRelative: Bool

  public enum Kind: Sendable { case date, duration, set, reference }

  init(
    _ tokens: Range<Int>, _ value: String, start: PartialDate? = nil, end: PartialDate? = nil, precision: Int = 9,
    kind: Kind = .date, isRelative: Bool = false
  ) {
    self.tokens = tokens
    self.value = value
    self.start = start
    self.end = end ?? start
    self.precision = precision
    self.kind = kind
    self.isRelative = isRelative
  }
}
