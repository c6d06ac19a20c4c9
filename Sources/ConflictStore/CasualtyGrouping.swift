import Chronology
internal import SQLite

/// How the rows of a casualty table are made in SQL.
struct GroupingColumns {
  /// Columns of `events AS e` to add up by in a first round; nil where the second reads the events themselves.
  var key: SQL?
  var label: SQL
  var detail: SQL = "NULL"
  /// The tables that label and detail need beside `e`.
  var join: SQL = ""
}

extension CasualtyQuery.Grouping {
  var isTime: Bool {
    switch self {
    case .day, .week, .month, .year: true
    default: false
    }
  }

  var isAdditive: Bool {
    switch self {
    case .areas, .actor, .victims, .outcome: false
    default: true
    }
  }

  /// nil where the rows are not made by grouping events.
  var columns: GroupingColumns? {
    let date: SQL = "e.date_start, e.start_day, e.date_precision"
    let place: SQL = "LEFT JOIN places AS p ON p.id = e.place_id"
    switch self {
    case .total, .areas, .outcome, .victims: return nil
    // An event is of the day, week or month of its first day, as long as its date is known that well.
    case .day:
      return GroupingColumns(
        key: date, label: "CASE WHEN e.date_precision <= 2 AND length(e.date_start) = 10 THEN e.date_start END")
    // Weeks from Monday to Monday; day 0 was a Thursday. The constant keeps the division clear of negative numbers.
    case .week:
      return GroupingColumns(
        key: date,
        label: "CASE WHEN e.date_precision <= 3 AND length(e.date_start) = 10 THEN (e.start_day + 7000003) / 7 END")
    case .month:
      return GroupingColumns(
        key: date,
        label: """
          CASE WHEN e.start_day IS NOT NULL AND e.date_precision <= 4 AND length(e.date_start) >= 7
            THEN substr(e.date_start, 1, 7) END
          """)
    case .year:
      return GroupingColumns(key: date, label: "CASE WHEN e.start_day IS NOT NULL THEN substr(e.date_start, 1, 4) END")
    case .country: return GroupingColumns(key: "e.country", label: "e.country")
    case .admin1: return GroupingColumns(key: "e.place_id", label: "p.admin1", detail: "p.country", join: place)
    case .place: return GroupingColumns(key: "e.place_id", label: "p.name", detail: "p.country", join: place)
    case .actor:
      return GroupingColumns(
        label: "x.name", detail: "x.kind",
        join: """
          LEFT JOIN event_actors AS ea ON ea.event_id = e.id AND NOT EXISTS (
            SELECT 1 FROM event_actors AS other
            WHERE other.event_id = ea.event_id AND other.actor_id = ea.actor_id AND other.role < ea.role)
          LEFT JOIN actors AS x ON x.id = ea.actor_id
          """)
    case .type: return GroupingColumns(key: "e.type", label: "e.type")
    case .subType: return GroupingColumns(key: "e.type, e.sub_type", label: "e.sub_type", detail: "e.type")
    }
  }

  /// The label out of `monthly_sums`, where that has it.
  var monthlyLabel: SQL? {
    switch self {
    case .month: "CASE length(period) WHEN 7 THEN period END"
    case .year: "CASE WHEN period <> '' THEN substr(period, 1, 4) END"
    case .country: "nullif(country, '')"
    case .type: "type"
    default: nil
    }
  }

  /// The label as a person reads it.
  func text(_ value: Value) throws -> String? {
    switch (self, value) {
    case (_, .null): return nil
    case (.week, .integer(let week)):
      let iso = CalendarDate(dayNumber: week * 7 - 7_000_003).isoWeek
      return "\(String(iso.year))-W\(iso.week < 10 ? "0" : "")\(iso.week)"
    case (_, .text(let text)): return text
    default: throw StoreError.unexpected(detail: "a label that is no text")
    }
  }
}
