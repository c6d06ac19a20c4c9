/// A date of which only some parts are known: `2020-10-01`, `2020-10`, `1994`, or `--10-01` where no year can be had.
///
/// The missing parts stay missing: nothing here ever fills in a year.
public struct PartialDate: Hashable, Sendable {
  public var year: Int?
  public var month: Int?
  public var day: Int?

  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  public init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

  /// The calendar day, where year, month and day are all known and such a day exists.
  public var calendarDate: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The first day that this could be; nil without a year.
  public var earliest: CalendarDate? {
    guard let year else { return nil }
    return CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that this could be; nil without a year.
  public var latest: CalendarDate? {
    guard let year else { return nil }
    let m = month ?? 12
    return CalendarDate(year: year, month: m, day: day ?? CalendarDate.daysIn(month: m, year: year))
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601: `2020-10-01`, `2020-10`, `1994`; without a year `--10-01` or `--10` (the form of ISO 8601:2000 and RFC 6350).
  public var description: String {
    if let calendarDate { return calendarDate.description }
    var text = year.map { padded($0, 4) } ?? "-"
    if let month {
      text += "-" + padded(month, 2)
      if let day { text += "-" + padded(day, 2) }
    }
    return text
  }

  /// Reads what `description` writes, and the day of an RFC 3339 time. Nil for anything else.
  public init?(iso8601 text: some StringProtocol) {
    if let whole = CalendarDate(iso8601: text) {
      self.init(whole)
      return
    }
    var rest = Substring(text)
    self.init()
    if rest.hasPrefix("--") {
      rest = rest.dropFirst(2)
    } else {
      guard rest.utf8.prefix(4).count == 4, let y = Int(rest.prefix(4)), y > 0 else { return nil }
      year = y
      rest = rest.dropFirst(4)
      if rest.isEmpty { return }
      guard rest.hasPrefix("-") else { return nil }
      rest = rest.dropFirst()
    }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    if let first = parts.first {
      guard first.utf8.count == 2, let m = Int(first), (1...12).contains(m) else { return nil }
      month = m
    }
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let d = Int(parts[1]), let month,
        (1...CalendarDate.daysIn(month: month, year: year ?? 2000)).contains(d)
      else { return nil }
      day = d
    }
    guard year != nil || month != nil else { return nil }
  }
}
