import Chronology
import ConflictModel
import ConflictStore

/// Hand-made values to print.
enum Examples {
  static let source = SourceReference(
    article: ContentHash(of: "article"), title: "Shells fall on Martuni",
    published: CalendarDate(year: 2020, month: 10, day: 2),
    publisher: "Example Times", url: "https://example.org/1", name: "martuni.txt")

  static func entry(
    _ subType: SubEventType = .shelling, day: Int = 1, place: String? = "Martuni", killed: Count? = nil,
    wounded: Count? = nil, status: ReportStatus = .asserted, scope: Scope = .incident,
    attribution: String? = nil, participants: [Event.Participant] = []
  ) -> TimelineEntry {
    let date = PartialDate(year: 2020, month: 10, day: day)
    let event = Event(
      key: "00112233445566\(day < 10 ? "0" : "")\(day)", type: subType.type, subType: subType, scope: scope,
      status: status, review: .machine,
      date: Event.Dates(start: date, end: date, precision: 1),
      location: place.map {
        Event.Location(
          name: $0, latitude: 39.795, longitude: -47.1, country: "AZE", admin1: nil, id: 586_523, precision: 1)
      },
      participants: participants, killed: killed, wounded: wounded, reportCount: 1, publisherCount: 1)
    return TimelineEntry(
      event: event, report: ReportReference(key: "8899aabbccddeeff", confidence: 0.9), source: source,
      attribution: attribution, sentence: "Shells fell on Martuni.", span: TextSpan(start: 4, end: 27))
  }

  static let azerbaijan = Event.Participant(
    name: "Military Forces of Azerbaijan", kind: .stateForces, country: "AZE", role: .attacker)
  static let civilians = Event.Participant(name: "Civilians", kind: .civilians, country: "AZE", role: .target)
}

/// With a question mark for every byte beyond ASCII: what a program sees that reads byte by byte.
func ascii(_ text: String) -> String { String(decoding: text.utf8.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self) }
