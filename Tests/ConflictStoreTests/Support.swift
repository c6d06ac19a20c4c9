import Chronology
import ConflictModel
import ConflictStore
import Testing

/// A store in memory whose clock stands still.
///
/// - Parameter fuses: False leaves every report an event of its own, so that a few of them make a world.
func testStore(fuses: Bool = false, widest: Int? = nil) throws -> Store {
  var options = Store.Options(fuses: fuses, clock: { Timestamp(seconds: 1_601_553_600) })
  options.widestNeighbourhood = widest
  return try Store.inMemory(options: options)
}

func day(_ text: String) -> CalendarDate { CalendarDate(iso8601: text) ?? CalendarDate(dayNumber: 0) }

/// A stretch of `text` that reads `words`, in code points.
func span(_ words: String, in text: String) -> TextSpan {
  let all = Array(text.unicodeScalars)
  let wanted = Array(words.unicodeScalars)
  for start in 0...max(0, all.count - wanted.count) where Array(all[start...].prefix(wanted.count)) == wanted {
    return TextSpan(start: start, end: start + wanted.count)
  }
  Issue.record("\(words) is not in the text")
  return TextSpan(start: 0, end: 0)
}

func dates(_ start: String, _ end: String? = nil, precision: Int = 1) -> DateSpan {
  DateSpan(
    start: PartialDate(iso8601: start) ?? PartialDate(), end: PartialDate(iso8601: end ?? start) ?? PartialDate(),
    precision: precision, text: start, resolution: .stated)
}

extension Place {
  static let martuni = Place(
    text: "Martuni", name: "Martuni", latitude: 39.795, longitude: 47.11, country: "AZE", admin1: "Khojavend",
    id: 586_523, precision: 1)
  static let shusha = Place(
    text: "Shushi", name: "Shusha", latitude: 39.7599, longitude: 46.7484, country: "AZE", admin1: "Shusha",
    id: 585_152, precision: 1)
  static let gegharkunik = Place(
    text: "Martuni", name: "Martuni", latitude: 40.138, longitude: 45.306, country: "ARM", admin1: "Gegharkunik",
    id: 616_250, precision: 1)
  static let azerbaijan = Place(
    text: "Azerbaijan", name: "Azerbaijan", latitude: 40.14, longitude: 47.57, country: "AZE", id: 587_116, precision: 6
  )
  static let karabakh = Place(text: "Karabakh", name: "Nagorno-Karabakh", precision: 5)
  static let suva = Place(
    text: "Suva", name: "Suva", latitude: -18.1416, longitude: 178.4419, country: "FJI", precision: 1)
}

extension Actor {
  static let azerbaijan = Actor(
    name: "Military Forces of Azerbaijan", text: "Azerbaijan forces", kind: .stateForces, country: "AZE",
    role: .attacker)
  static let armenia = Actor(
    name: "Military Forces of Armenia", text: "Armenian forces", kind: .stateForces, country: "ARM", role: .target)
}

func figure(
  _ outcome: Outcome, _ count: Count, scope: Scope = .incident, victims: [VictimKind] = [], by: String? = nil,
  status: ReportStatus = .asserted
) -> CasualtyFigure {
  CasualtyFigure(
    outcome: outcome, victims: victims, scope: scope, count: count, text: "\(count.low)",
    span: TextSpan(start: 0, end: 1), by: by, status: status)
}

func reading(_ reports: [Report] = [], _ statements: [ConflictModel.Statement] = []) -> Reading {
  Reading(
    id: "a", published: day("2020-10-01"), extractor: "conflictdb test", reports: reports, statements: statements)
}

func shelling(
  _ date: DateSpan? = dates("2020-10-01"), at place: Place? = .martuni, _ figures: [CasualtyFigure] = [],
  actors: [Actor] = [], scope: Scope = .incident, status: ReportStatus = .asserted, mentions: [TextSpan] = []
) -> Report {
  Report(
    type: .explosions, subType: .shelling, scope: scope, status: status, date: date, place: place, actors: actors,
    figures: figures, confidence: 0.8, mentions: mentions)
}

extension Store {
  /// Stores one made-up article for each report, so that each is an event of its own.
  func add(_ reports: Report...) throws {
    for report in reports {
      let number = try info().articles
      try save(
        Article(id: "article \(number)", text: "Article number \(number)", published: day("2020-10-01")),
        reading([report]))
    }
  }
}

/// The same on 1 October 2020.
func shelling(
  at place: Place? = .martuni, _ figures: [CasualtyFigure], actors: [Actor] = [], scope: Scope = .incident,
  status: ReportStatus = .asserted, mentions: [TextSpan] = []
) -> Report {
  shelling(
    dates("2020-10-01"), at: place, figures, actors: actors, scope: scope, status: status, mentions: mentions)
}
