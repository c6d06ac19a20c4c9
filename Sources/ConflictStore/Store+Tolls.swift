import Chronology
import ConflictModel

extension Store {
  /// Running tolls in order of their day, each beside the sum of the incidents that the database has of the same area,
  /// outcome and time: a gap shows what nobody told one by one, or what one side claims.
  ///
  /// Where `filter` names no area, the incidents are those of the toll's country.
  public func tollSeries(_ filter: EventFilter = EventFilter()) throws(StoreError) -> [Toll] {
    do {
      return try snapshot {
        var everything = filter
        everything.scope = nil
        var tolls = try self.tolls(matching: everything)
        let outcomes = Outcome.allCases.filter { outcome in tolls.contains { $0.figure.outcome == outcome } }
        guard !outcomes.isEmpty else { return tolls }
        // Incidents before the first day asked for may be part of a toll that is told later.
        var incidents = filter
        (incidents.scope, incidents.from, incidents.to, incidents.minimumKilled) = (.incident, nil, nil, nil)
        var sums = CasualtyQuery(incidents, grouping: .day, second: .country, outcomes: outcomes)
        sums.tellsWhatIsLeftOut = false
        let rows = try self.casualties(sums).rows
        let isOneArea = !filter.areas.isEmpty || filter.country != nil || filter.near != nil
        var days: [Int: [String?: [Outcome: Int]]] = [:]
        for row in rows {
          guard let day = row.label.flatMap({ CalendarDate(iso8601: $0) })?.dayNumber else { continue }
          for (outcome, sum) in row.sums {
            days[day, default: [:]][isOneArea ? nil : row.second, default: [:]][outcome, default: 0] += sum.best
          }
        }
        let order = days.keys.sorted()
        for index in tolls.indices {
          let toll = tolls[index]
          guard let end = toll.asOf.flatMap({ PartialDate(iso8601: $0) })?.latest?.dayNumber else { continue }
          if !isOneArea, toll.country == nil { continue }
          let start = toll.figure.since?.earliest?.dayNumber ?? .min
          let key = isOneArea ? nil : toll.country
          tolls[index].incidentSum = order.reduce(0) { sum, day in
            day < start || day > end ? sum : sum + (days[day]?[key]?[toll.figure.outcome] ?? 0)
          }
        }
        return tolls
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unexpected(detail: "\(error)")
    }
  }
}
