import Chronology
import ConflictModel

/// A span of dates as the columns hold it.
struct StoredDates {
  /// ISO 8601, parts left out where nobody knows them.
  var start: String
  var end: String
  /// Days since 1970-01-01 of the first and last day that it could be; nil without a year.
  var firstDay: Int?
  var lastDay: Int?
  var precision: Int

  /// nil where neither a year nor a month is known.
  init?(_ span: DateSpan) {
    guard var start = Self.text(span.start), var end = Self.text(span.end) else { return nil }
    var first = span.start.earliest?.dayNumber
    var last = (span.end.latest ?? span.start.latest)?.dayNumber
    if first == nil { first = span.end.earliest?.dayNumber }
    if last == nil { last = first }
    if let earlier = last, let later = first, earlier < later {
      swap(&start, &end)
      swap(&first, &last)
    }
    self.start = start
    self.end = end
    firstDay = first
    lastDay = last
    precision = min(max(span.precision, 1), 5)
  }

  /// ISO 8601 of a date of which the year or the month is known.
  static func text(_ date: PartialDate) -> String? {
    date.year != nil || date.month != nil ? date.description : nil
  }
}
