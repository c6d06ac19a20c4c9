/// A day of the proleptic Gregorian calendar, without a clock, a time zone or a locale.
///
/// Arithmetic is by day number, so it is exact, fast and the same on every machine.
public struct CalendarDate: Hashable, Sendable, Comparable {
  /// 1…9999.
  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31, never more than the month has.
  public let day: Int

  /// The day, or nil where the calendar has none such (30 February, month 13, year 0).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01, negative before it.
  ///
  /// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day with this number, clamped to the years 1…9999.
  public init(dayNumber: Int) {
    let clamped = min(max(dayNumber, -719_162), 2_932_896)
    let z = clamped + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day some months away; the last of the month where that month is shorter.
  public func adding(months: Int) -> CalendarDate {
    let total = year * 12 + (month - 1) + months
    let y = min(max(total >= 0 ? total / 12 : (total - 11) / 12, 1), 9999)
    let m = min(max(total - y * 12 + 1, 1), 12)
    return CalendarDate(uncheckedYear: y, month: m, day: min(day, Self.daysIn(month: m, year: y)))
  }

  public func adding(years: Int) -> CalendarDate { adding(months: years * 12) }

  /// Days from `other` to this day.
  public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  public var weekday: Weekday {
    let index = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The week of ISO 8601: Monday first, week 1 holds the year's first Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 3 - (weekday.rawValue - 1))
    let first = CalendarDate(uncheckedYear: thursday.year, month: 1, day: 1)
    return (thursday.year, thursday.days(since: first) / 7 + 1)
  }

  /// The Monday of an ISO week.
  public static func monday(ofWeek week: Int, year: Int) -> CalendarDate? {
    guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: -(fourth.weekday.rawValue - 1) + (week - 1) * 7)
  }

  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Days of a month; 0 for a month outside 1…12.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// The days of the week, numbered as ISO 8601 does: Monday 1 … Sunday 7.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, `2020-10-01`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { digits in
      var rest = year
      for place in [3, 2, 1, 0] {
        digits[place] = UInt8(48 + rest % 10)
        rest /= 10
      }
      (digits[4], digits[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
      (digits[5], digits[6]) = (UInt8(48 + month / 10), UInt8(48 + month % 10))
      (digits[8], digits[9]) = (UInt8(48 + day / 10), UInt8(48 + day % 10))
      return 10
    }
  }

  /// Reads `2020-10-01`, or the date at the head of an RFC 3339 time (`2020-10-01T12:30:00Z`). Nil for anything else.
  public init?(iso8601 text: some StringProtocol) {
    // Bytes that lie one after the other are read at once; whatever kind of text it is, nearly every one has them.
    let read = text.utf8.withContiguousStorageIfAvailable { CalendarDate(iso8601: $0) }
    guard let date = read ?? Array(text.utf8).withUnsafeBufferPointer({ CalendarDate(iso8601: $0) }) else { return nil }
    self = date
  }

  private init?(iso8601 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    if bytes.count > 10 {
      let mark = bytes[10]
      guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: "t") || mark == UInt8(ascii: " ") else { return nil }
    }
    func number(_ places: Range<Int>) -> Int? {
      var number = 0
      for place in places {
        guard (48...57).contains(bytes[place]) else { return nil }
        number = number * 10 + Int(bytes[place] - 48)
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// `number` in decimal with zeros before it up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}
