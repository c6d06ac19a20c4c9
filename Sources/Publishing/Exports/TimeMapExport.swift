import Chronology
import ConflictModel
import ConflictStore

extension Export {
  /// What TimeMap (Forensic Architecture) asks for under separate addresses, each a JSON array.
  public enum TimeMapPart: String, Sendable, CaseIterable {
    case events, sources, associations
  }

  /// JSON of TimeMap: every scalar is a string. An event needs a day or a position; those with neither are left out.
  ///
  /// - Parameters:
  ///   - part: One of the arrays alone; nil for an object with all three.
  ///   - sink: Where it goes.
  public func timeMap(_ part: TimeMapPart?, to sink: any ByteSink) throws -> Summary {
    var summary = Summary()
    if let part {
      try write(part, to: sink, &summary)
      try sink.write("\n")
      return summary
    }
    for (index, part) in TimeMapPart.allCases.enumerated() {
      try sink.write("\(index == 0 ? "{" : ",\n")\"\(part.rawValue)\":")
      // The events are what is counted.
      var rest = Summary()
      if part == .events { try write(part, to: sink, &summary) } else { try write(part, to: sink, &rest) }
    }
    try sink.write("}\n")
    return summary
  }

  private func write(_ part: TimeMapPart, to sink: any ByteSink, _ summary: inout Summary) throws {
    let array = ArrayFrame(sink)
    switch part {
    case .events:
      try forEachEvent { detail in
        guard Self.isOnTimeMap(detail.event) else { return summary.leftOut += 1 }
        try array.write { Self.writeTimeMapEvent(detail, to: &$0) }
      }
    case .sources:
      var seen: Set<ContentHash> = []
      try forEachEvent { detail in
        guard Self.isOnTimeMap(detail.event) else { return }
        for source in detail.sources where seen.insert(source.article).inserted {
          try array.write { Self.write(source, to: &$0) }
        }
      }
    case .associations:
      var seen: Set<Association> = []
      try forEachEvent { detail in
        guard Self.isOnTimeMap(detail.event) else { return }
        for association in Self.associations(of: detail.event) where seen.insert(association).inserted {
          try array.write { association.write(to: &$0) }
        }
      }
    }
    summary.written = array.count
    try array.end()
  }

  private static func isOnTimeMap(_ event: Event) -> Bool {
    event.location?.latitude != nil || event.date?.start.earliest != nil
  }

  /// What events are filtered by.
  private struct Association: Hashable {
    var id: String
    var title: String
    var mode: String
    var path: [String]

    func write(to json: inout JSONWriter) {
      json.object { json in
        json.key("id")
        json.value(id)
        json.key("title")
        json.value(title)
        json.key("desc")
        json.value("")
        json.key("mode")
        json.value(mode)
        json.key("filter_paths")
        json.array(path) { json, step in json.value(step) }
      }
    }
  }

  private static func associations(of event: Event) -> [Association] {
    let type = event.type.rawValue
    var all = [
      Association(id: type, title: type, mode: "CATEGORY", path: [type]),
      Association(
        id: event.subType.rawValue, title: event.subType.rawValue, mode: "FILTER", path: [type, event.subType.rawValue]),
    ]
    var seen: Set<String> = []
    for actor in event.participants where seen.insert(actor.name).inserted {
      all.append(Association(id: actor.name, title: actor.name, mode: "FILTER", path: ["Actors", actor.name]))
    }
    return all
  }

  private static func writeTimeMapEvent(_ detail: EventDetail, to json: inout JSONWriter) {
    let event = detail.event
    json.object { json in
      func text(_ key: StaticString, _ value: String?) {
        json.key(key)
        json.value(value ?? "")
      }
      text("id", event.key)
      text("description", description(of: detail))
      text("date", event.date?.start.earliest.map(american))
      text("time", "")
      text("time_precision", event.date.map { Wording.dates($0) })
      text("location", event.location.map { Wording.place($0) })
      text("latitude", event.location?.latitude.map { FieldValue.degrees($0).flat })
      text("longitude", event.location?.longitude.map { FieldValue.degrees($0).flat })
      text("type", event.subType.rawValue)
      text("category", event.type.rawValue)
      text("category_full", event.type.rawValue)
      json.key("associations")
      json.array(associations(of: event)) { json, association in json.value(association.id) }
      json.key("sources")
      json.array(detail.sources) { json, source in json.value(source.article.hex) }
      text("comments", event.status == .asserted ? "" : "status: \(event.status.rawValue)")
      text("time_display", event.date.map { Wording.dates($0) })
    }
  }

  private static func description(of detail: EventDetail) -> String {
    let event = detail.event
    let counts = [(event.killed, "killed"), (event.wounded, "wounded")].compactMap { count, word in
      count.map { "\(Wording.fullCount($0)) \(word)" }
    }
    let parts = [event.subType.rawValue, Wording.participants(event.participants), counts.joined(separator: ", ")]
    let head = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    return "\(head). \(detail.account)"
  }

  private static func write(_ source: SourceReference, to json: inout JSONWriter) {
    json.object { json in
      func text(_ key: StaticString, _ value: String?) {
        json.key(key)
        json.value(value ?? "")
      }
      text("id", source.article.hex)
      text("title", source.title ?? Wording.source(source))
      text("thumbnail", "")
      json.key("paths")
      json.array([Markup.link(source.url) ?? source.name]) { json, path in json.value(path) }
      text("type", "Article")
      json.key("affil_s")
      json.array(source.publisher.map { [$0] } ?? []) { json, publisher in json.value(publisher) }
      text("url", Markup.link(source.url))
      text("description", Wording.reference(source))
      text("parent", "")
      text("author", source.publisher)
      text("date", source.published.map(american))
      text("notes", "")
    }
  }

  /// `10/01/2020`.
  private static func american(_ day: CalendarDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(day.month))/\(two(day.day))/\(day.year)"
  }
}

/// An array of JSON that is written element by element.
final class ArrayFrame {
  private let sink: any ByteSink
  private(set) var count = 0

  init(_ sink: any ByteSink) { self.sink = sink }

  func write(_ body: (inout JSONWriter) -> Void) throws {
    var json = JSONWriter()
    body(&json)
    try sink.write(count == 0 ? "[\n" : ",\n")
    try sink.write(json.bytes)
    count += 1
  }

  func end() throws { try sink.write(count == 0 ? "[]" : "\n]") }
}
