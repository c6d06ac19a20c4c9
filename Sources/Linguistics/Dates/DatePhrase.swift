/// A date expression as read, before any anchor gives it days.
struct DatePhrase: Sendable {
  var tokens: Range<Int>
  var meaning: DateMeaning
  /// `early March`, `the end of 1990`.
  var portion: Portion = .whole
  /// `Monday night`.
  var part: DayPart?
  /// `5 p.m. Monday`.
  var clock: ClockTime?
  /// First token after the words that it uses; `three days later` ends after `later`, its tokens before it.
  var through: Int

  init(_ tokens: Range<Int>, _ meaning: DateMeaning, through: Int? = nil) {
    self.tokens = tokens
    self.meaning = meaning
    self.through = through ?? tokens.upperBound
  }

  /// The same phrase over other tokens.
  func over(_ range: Range<Int>) -> DatePhrase {
    var phrase = self
    phrase.tokens = range
    phrase.through = max(phrase.through, range.upperBound)
    return phrase
  }

  /// A part of a period.
  enum Portion: UInt8, Sendable {
    case whole, early, middle, late
  }

  struct ClockTime: Sendable, Hashable {
    var hour: Int
    /// nil for a full hour without minutes.
    var minute: Int?
  }
}

/// What an expression means, still relative.
indirect enum DateMeaning: Sendable {
  /// A day of a month, or several days running.
  case day(YearTerm, month: Int, day: Int, lastDay: Int)
  /// `10/01/2020`: two numbers of which either can be the month.
  case slashed(YearTerm, first: Int, second: Int)
  /// `on the 14th`: a day of the month that is told or runs.
  case dayOfMonth(Int)
  case month(YearTerm, Int, Choice)
  case year(Int)
  /// 198 for the 1980s; 8 where the century is not told.
  case decade(Int)
  /// 19 for the twentieth century (TIMEX3 counts from 00).
  case century(Int)
  case weekday(Int, Choice)
  /// Days from the day of publication.
  case offset(Int)
  case overnight
  /// `last week`, `the year`, `that day`.
  case unit(TimeUnit, Choice)
  /// `the fifth day`, `the first week of May`.
  case ordinal(Int, TimeUnit, of: DatePhrase?)
  case quarter(Int, YearTerm, Choice)
  /// `the first half of 1990`.
  case half(Int, YearTerm)
  case season(Season, YearTerm, Choice)
  /// `two days ago`, `a week earlier`.
  case shifted(Quantity, TimeUnit, Direction)
  /// `a year ago today`, `a week ago yesterday`: so long before a day.
  case before(DatePhrase, Quantity, TimeUnit)
  /// `five days`; with the anchor that `later` or `after` gives it.
  case duration(Quantity, TimeUnit, Window)
  /// A set, with its TIMEX3 value.
  case set(String)
  case reference(Reference)
  case holiday(Holiday, YearTerm)
  /// A clock time or part of a day that belongs to the day told last, or to today.
  case time
  /// `year-end`, `the end of the month`.
  case end(TimeUnit, YearTerm)

  enum Reference: UInt8, Sendable { case present, past, future }

  /// Which of several.
  enum Choice: UInt8, Sendable {
    case bare, the, this, last, past, next, previous, following, same, current, latest
    /// `the year-ago quarter`.
    case yearAgo
    /// `Monday last week`, `Tuesday of next week`.
    case lastWeek, nextWeek
  }

  enum Direction: UInt8, Sendable {
    case ago, ahead
    /// From the day told last.
    case earlier, later
  }

  /// Where a duration lies.
  enum Window: Sendable {
    case anywhere, first
    /// The last … and the next … as seen from publication.
    case past, future
    /// `… later`, `… after`, `… before`: from the day told last.
    case later, earlier
    /// `… after` and `… before` a date that follows.
    case laterThan(DatePhrase), earlierThan(DatePhrase)
  }
}

/// The year of a day, month or season.
enum YearTerm: Sendable, Hashable {
  case none
  case stated(Int)
  /// Years from the year of publication: `last year` -1.
  case offset(Int)
  /// `that year`.
  case told
}

/// How many units, in thousandths.
struct Quantity: Sendable, Hashable {
  var low: Int
  /// Equal to `low` where the words give one number.
  var high: Int
  /// `several`, `a few`, or a plural without a number.
  var isVague: Bool

  init(_ count: Int) {
    low = count * 1000
    high = low
    isVague = false
  }

  init(low: Int, high: Int) {
    self.low = low
    self.high = high
    isVague = false
  }

  private init() {
    low = 3000
    high = 3000
    isVague = true
  }

  static let vague = Quantity()

  /// Whole units, rounded.
  var count: Int { (high + 500) / 1000 }
}
