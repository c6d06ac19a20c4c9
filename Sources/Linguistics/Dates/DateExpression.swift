import Chronology

/// A date expression with its TIMEX3 value and, where it covers known days, those days.
public struct DateExpression: Sendable {
  public var tokens: Range<Int>
  /// TIMEX3: `2020-10-01`, `2020-W40`, `P5D`, `PAST_REF`; unknown places are `X`.
  public var value: String
  public var kind: Kind
  /// First and last day, both inclusive; without a year where none is known, nil where it covers no known days.
  public var start: PartialDate?
  public var end: PartialDate?
  /// UCDP `date_prec` of the days: 1 one day · 2 two to six · 3 a week · 4 a month · 5 a year or longer; 9 where there are
  /// none.
  public var precision: Int
  public var basis: Basis
  public var bound: Bound
  /// True for the second half of a range (`27 September to 1 October`): the first half covers the whole.
  public var closesRange = false

  /// A time or part of the day without a day of its own: its days are those that were told before, or today.
  public var isTimeOfDay = false

  public enum Kind: UInt8, Sendable {
    case date, time, duration, set, reference
  }

  /// What its days rest on.
  public enum Basis: UInt8, Sendable {
    /// Written out.
    case stated
    /// Worked out from the day of publication.
    case published
    /// Worked out from a date told before it.
    case context
  }

  /// The preposition that makes it one end of something: `since Thursday`.
  public enum Bound: UInt8, Sendable {
    case none, since, until, by, before, after, from
  }

  /// UCDP `date_prec` of so many days.
  public static func precision(days: Int) -> Int {
    switch days {
    case ...1: 1
    case ...6: 2
    case ...8: 3
    case ...31: 4
    default: 5
    }
  }

  init(
    _ tokens: Range<Int>, _ value: String, kind: Kind = .date, start: PartialDate? = nil, end: PartialDate? = nil,
    precision: Int = 9, basis: Basis = .stated
  ) {
    self.tokens = tokens
    self.value = value
    self.kind = kind
    self.start = start
    self.end = end ?? start
    self.precision = start == nil ? 9 : precision
    self.basis = basis
    bound = .none
  }
}
