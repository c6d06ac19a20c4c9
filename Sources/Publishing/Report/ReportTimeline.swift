import Chronology
import ConflictModel

/// What of each event the page's pictures need: small, so that all of them fit in memory whatever the articles say.
struct ReportTimeline {
  struct Row {
    var type: EventType
    var start: CalendarDate?
    var end: CalendarDate?
    /// UCDP `date_prec`; 5 without a date.
    var precision: Int
    /// The number of its sign on the map.
    var sign: Int?
    /// nil where no figure counts.
    var killed: Count?
    var wounded: Count?
  }

  private(set) var rows: [Row] = []

  mutating func add(_ event: Event, sign: Int?) {
    // What somebody denies is listed, and enters no sum.
    let counts = event.scope == .incident && event.status != .denied
    rows.append(
      Row(
        type: event.type, start: event.date?.start.earliest, end: event.date?.end.latest,
        precision: event.date?.precision ?? 5, sign: sign, killed: counts ? event.killed : nil,
        wounded: counts ? event.wounded : nil))
  }

  /// Periods that tell the events apart.
  var period: Period {
    let days = rows.compactMap { $0.precision < 5 ? $0.start : nil }
    guard let first = days.min(), let last = days.max() else { return .month }
    return Period(from: first, to: last)
  }

  /// Bars of the number killed, and for each event which bar it is in.
  func chart(_ period: Period, credit: String) -> (chart: CasualtyChart, bins: [Int]) {
    var bars: [String: CasualtyChart.Bar] = [:]
    let labels = rows.map { row in label(of: row, period) }
    for (row, label) in zip(rows, labels) {
      var bar = bars[label] ?? CasualtyChart.Bar(label: label, low: 0, best: 0, high: 0, events: 0)
      bar.events += 1
      if let killed = row.killed {
        let best = killed.best ?? killed.low
        bar.low += killed.low
        bar.best += best
        bar.high += killed.high ?? best
        if killed.high == nil { bar.isOpen = true }
      }
      bars[label] = bar
    }
    let filled = period.filled(bars.values.sorted { $0.label < $1.label }, most: 400)
    let numbers = Dictionary(uniqueKeysWithValues: filled.enumerated().map { ($0.element.label, $0.offset) })
    let chart = CasualtyChart(
      title: "Killed by \(period.name)", unit: "people killed", bars: filled, isOfTime: true, credit: credit)
    return (chart, labels.map { numbers[$0] ?? -1 })
  }

  private func label(of row: Row, _ period: Period) -> String {
    guard let start = row.start else { return Self.unknown }
    let finest: Int =
      switch period {
      case .day: 1
      case .week: 3
      case .month: 4
      case .year: 5
      }
    return row.precision <= finest ? period.label(of: start) : Self.unknown
  }

  static let unknown = "unknown"

  /// The page's script reads this; nothing in it is anybody's text. See `report.js` for the order of the numbers.
  func json(bins: [Int], chart: CasualtyChart, period: Period) -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("ceiling")
      json.value(chart.ceiling)
      json.key("bins")
      json.array(chart.bars) { json, bar in
        // First and last day of the bar.
        if let first = period.start(of: bar.label) {
          json.array([first, period.next(first).adding(days: -1)]) { json, day in json.value(day.description) }
        } else {
          json.null()
        }
      }
      json.key("types")
      json.array(EventType.allCases) { json, type in json.value(EventMap.name(of: type)) }
      json.key("events")
      json.array(zip(rows, bins)) { json, item in
        let (row, bin) = item
        json.array(0..<10) { json, column in
          switch column {
          case 0: json.value(EventType.allCases.firstIndex(of: row.type))
          case 1: json.value(row.start?.dayNumber)
          case 2: json.value(row.end?.dayNumber)
          case 3: json.value(row.sign)
          case 4: json.value(bin)
          case 5: json.value(row.killed?.low)
          case 6: json.value(row.killed.map { $0.best ?? $0.low })
          case 7: json.value(row.killed.map { $0.high ?? $0.best ?? $0.low })
          case 8: json.value(row.wounded.map { $0.best ?? $0.low })
          default: json.value(row.killed.map { $0.high == nil } ?? false ? 1 : 0)
          }
        }
      }
    }
    return json.text
  }
}
