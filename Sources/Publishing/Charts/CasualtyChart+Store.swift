import Chronology
import ConflictModel
import ConflictStore

extension CasualtyChart {
  /// People who came to harm over time, by days, weeks, months or years, whichever tells the events apart.
  public static func timeline(
    of store: Store, filter: EventFilter = EventFilter(), outcome: Outcome = .killed
  ) throws -> CasualtyChart {
    try store.snapshot {
      var query = CasualtyQuery(filter, grouping: .month, outcomes: [outcome])
      query.tellsWhatIsLeftOut = false
      let months = try store.casualties(query)
      let starts = months.rows.compactMap { $0.label.flatMap(Period.month.start) }
      var period = Period.year
      if let first = starts.min(), let last = starts.max() {
        period = Period(from: first, to: last.adding(months: 1).adding(days: -1))
      }
      query.grouping = period.grouping
      let table = period == .month ? months : try store.casualties(query)
      return CasualtyChart(
        table, grouping: period.grouping, outcome: outcome, label: period.name, credit: try Credit.line(of: store))
    }
  }
}
