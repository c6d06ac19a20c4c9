import Chronology
import EmbeddedTables

/// The rule of a named day. The names are in `Tables/holidays.tsv`.
enum Holiday: Sendable, Hashable {
  case fixed(month: Int, day: Int)
  /// Days from Easter Sunday.
  case easter(Int)
  /// Days from Orthodox Easter.
  case orthodox(Int)
  /// The nth weekday of a month, -1 the last.
  case nth(month: Int, weekday: Int, Int)
  /// A day of the tabular Islamic calendar.
  case hijri(month: Int, day: Int)

  /// The first day in a Gregorian year; nil where there is none.
  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .easter(let days): return Self.easter(year)?.adding(days: days)
    case .orthodox(let days): return Self.orthodoxEaster(year)?.adding(days: days)
    case .nth(let month, let weekday, let n):
      if n < 0 {
        let last = CalendarDate(year: year, month: month, day: CalendarDate.daysIn(month: month, year: year))
        return last.map { $0.adding(days: -(($0.weekday.rawValue - weekday + 7) % 7)) }
      }
      let first = CalendarDate(year: year, month: month, day: 1)
      return first.map { $0.adding(days: (weekday - $0.weekday.rawValue + 7) % 7 + (n - 1) * 7) }
    case .hijri(let month, let day):
      // The Islamic year is shorter: the year that holds this month began in one of two.
      let estimate = (year - 622) * 33 / 32
      for hijri in estimate - 1...estimate + 2 {
        let date = Self.gregorian(hijri: hijri, month, day)
        if date.year == year { return date }
      }
      return nil
    }
  }

  /// True where the day may be off by one.
  var isApproximate: Bool {
    if case .hijri = self { true } else { false }
  }

  /// Gregorian Easter Sunday, by the anonymous computus of 1876 (Meeus, "Astronomical Algorithms", chapter 8).
  static func easter(_ year: Int) -> CalendarDate? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// Orthodox Easter in the Gregorian calendar, by Meeus's Julian algorithm; right for 1900…2099.
  static func orthodoxEaster(_ year: Int) -> CalendarDate? {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let sum = d + e + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.adding(days: 13)
  }

  /// The tabular (civil) Islamic calendar: 30-year cycles with 11 leap years, epoch 16 July 622 of the Julian calendar.
  private static func gregorian(hijri year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    let months = (59 * (month - 1) + 1) / 2
    let julianDay = day + months + (year - 1) * 354 + (3 + 11 * year) / 30 + 1_948_439
    return CalendarDate(dayNumber: julianDay - 2_440_588)
  }
}

/// The names of the holidays.
enum HolidayNames {
  static let table: PhraseTable<Holiday> = {
    var entries: [(phrase: String, value: Holiday)] = []
    TableReader.rows(of: embedded_holidays()) { cells in
      guard cells.count == 2 else { return }
      let rule = cells[1].parts(between: " ")
      let numbers = rule.dropFirst().compactMap { Int($0) }
      let holiday: Holiday
      switch (rule.first ?? "", numbers.count) {
      case ("fixed", 2): holiday = .fixed(month: numbers[0], day: numbers[1])
      case ("easter", 1): holiday = .easter(numbers[0])
      case ("orthodox", 1): holiday = .orthodox(numbers[0])
      case ("nth", 3): holiday = .nth(month: numbers[0], weekday: numbers[1], numbers[2])
      case ("hijri", 2): holiday = .hijri(month: numbers[0], day: numbers[1])
      default: return
      }
      entries.append((String(cells[0]), holiday))
    }
    return PhraseTable(entries)
  }()

  /// The first words of the names.
  static let starts: [WordKey] = {
    var keys: [WordKey] = []
    TableReader.rows(of: embedded_holidays()) { cells in
      if let name = cells.first, let key = PhraseTable<Holiday>.keys(of: String(name)).first { keys.append(key) }
    }
    return keys
  }()
}
