import Chronology

/// Publication dates as archives write them.
public enum PublicationDate {
  /// The day of an ISO 8601 date (`2020-10-01`, `20201001`), an RFC 3339 time (`2020-10-01T12:30:00Z`), or a date of
  /// e-mail and RSS (`Thu, 01 Oct 2020 12:30:00 GMT`, RFC 5322); nil for anything else.
  ///
  /// The day is the one that is written: nothing is moved to another time zone.
  public static func day(_ text: String) -> CalendarDate? {
    let text = text.trimmingBlanks()
    if let day = CalendarDate(iso8601: text) { return day }
    if text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      guard let number = Int(text) else { return nil }
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return mailDate(text)
  }

  private static func mailDate(_ text: String) -> CalendarDate? {
    var words = text.split { $0 == " " || $0 == "," || $0 == "-" }[...]
    if let first = words.first, Int(first) == nil { words.removeFirst() }
    guard words.count >= 3, let day = Int(words[words.startIndex]),
      let month = months.firstIndex(of: words[words.startIndex + 1].prefix(3).lowercased()),
      let year = Int(words[words.startIndex + 2]), year > 99
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
