import ConflictModel
internal import SQLite

/// How the rows of a casualty table come about.
extension CasualtyQuery.Grouping {
  var isTime: Bool {
    switch self {
    case .day, .week, .month, .year: true
    default: false
    }
  }

  /// Whether the rows add up to the total.
  var isAdditive: Bool {
    switch self {
    case .areas, .actor, .victims, .outcome: false
    default: true
    }
  }

  /// Three columns that tell which row an event belongs to.
  var keyColumns: SQL {
    switch self {
    case .day, .week, .month, .year: "e.start_day, e.date_precision, length(e.date_start)"
    case .country: "e.country, NULL, NULL"
    case .type: "e.type, NULL, NULL"
    case .subType: "e.sub_type, NULL, NULL"
    case .place, .admin1: "e.place_id, NULL, NULL"
    case .actor: "e.id, ea.actor_id, NULL"
    case .total, .areas, .outcome, .victims: "NULL, NULL, NULL"
    }
  }

  /// The table that they need beside `events AS e`.
  var join: SQL {
    if case .actor = self { "LEFT JOIN event_actors AS ea ON ea.event_id = e.id" } else { "" }
  }

  /// The label out of `monthly_sums`, where that has it.
  var monthlyLabel: SQL? {
    switch self {
    case .total: "NULL"
    case .month: "CASE length(period) WHEN 7 THEN period END"
    case .year: "CASE WHEN period <> '' THEN substr(period, 1, 4) END"
    case .country: "nullif(country, '')"
    case .type: "type"
    default: nil
    }
  }

  /// In order of time, or by what is heaviest; what is unknown comes last among equals.
  func sorted(_ rows: [CasualtyRow]) -> [CasualtyRow] {
    let last = "\u{10FFFF}"
    if isTime { return rows.sorted { ($0.label ?? last) < ($1.label ?? last) } }
    return rows.sorted { a, b in
      if a[.killed].best != b[.killed].best { return a[.killed].best > b[.killed].best }
      if a[.wounded].best != b[.wounded].best { return a[.wounded].best > b[.wounded].best }
      if a.events != b.events { return a.events > b.events }
      return (a.label ?? last, a.detail ?? "") < (b.label ?? last, b.detail ?? "")
    }
  }
}
