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
    case .areas, .actor, .victims, .outcome, .publisher: false
    default: true
    }
  }

  /// Whether it parts events, rather than what is told of them.
  var isOfEvents: Bool {
    switch self {
    case .areas, .victims, .outcome: false
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
    case .publisher: "ep.publisher, NULL, NULL"
    case .total, .areas, .outcome, .victims: "NULL, NULL, NULL"
    }
  }

  /// The table that they need beside `events AS e`.
  var join: SQL {
    switch self {
    case .actor: "LEFT JOIN event_actors AS ea ON ea.event_id = e.id"
    case .publisher:
      """
      LEFT JOIN (SELECT DISTINCT er.event_id, s.publisher FROM event_reports AS er JOIN reports AS r ON r.id = er.report_id
          JOIN article_sources AS s ON s.article_id = r.article_id AND s.ordinal = 0) AS ep ON ep.event_id = e.id
      """
    default: ""
    }
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
    if isTime {
      return rows.sorted { ($0.label ?? last, $0.second ?? last) < ($1.label ?? last, $1.second ?? last) }
    }
    return rows.sorted { a, b in
      if a[.killed].best != b[.killed].best { return a[.killed].best > b[.killed].best }
      if a[.wounded].best != b[.wounded].best { return a[.wounded].best > b[.wounded].best }
      if a.events != b.events { return a.events > b.events }
      return (a.label ?? last, a.detail ?? "", a.second ?? last) < (b.label ?? last, b.detail ?? "", b.second ?? last)
    }
  }
}

extension CasualtyRow {
  /// With its two labels in the other order.
  var turned: CasualtyRow {
    var row = self
    (row.label, row.detail, row.second, row.secondDetail) = (second, secondDetail, label, detail)
    return row
  }
}
