import Chronology
import ConflictModel
import ConflictStore

extension Export {
  /// JSON of TimelineJS3 (<https://timeline.knightlab.com/docs/json-format.html>). Events of unknown year cannot stand on
  /// a timeline and are left out. Its texts are HTML, so what articles say is escaped.
  public func timelineJS(title: String, to sink: any ByteSink) throws -> Summary {
    var head = JSONWriter()
    head.object { json in
      json.key("text")
      json.object { json in
        json.key("headline")
        json.value(Markup.escaped(title))
        json.key("text")
        json.value("As told by the press; read by conflictdb.")
      }
    }
    try sink.write("{\"title\":\(head.text),\"scale\":\"human\",\"eras\":[],\"events\":[")
    var summary = Summary()
    try forEachEvent { detail in
      guard let date = detail.event.date, date.start.year != nil else { return summary.leftOut += 1 }
      var json = JSONWriter()
      Self.writeTimelineEvent(detail, date, to: &json)
      try sink.write(summary.written == 0 ? "\n" : ",\n")
      try sink.write(json.bytes)
      summary.written += 1
    }
    try sink.write("\n]}\n")
    return summary
  }

  private static func writeTimelineEvent(_ detail: EventDetail, _ date: Event.Dates, to json: inout JSONWriter) {
    let event = detail.event
    json.object { json in
      json.key("start_date")
      write(date.start, to: &json)
      if date.end != date.start, date.end.year != nil {
        json.key("end_date")
        write(date.end, to: &json)
      }
      json.key("display_date")
      json.value(Wording.dates(date))
      json.key("text")
      json.object { json in
        json.key("headline")
        let place = event.location.map { ", \($0.name)" } ?? ""
        json.value(Markup.escaped(event.subType.rawValue + place))
        json.key("text")
        json.value(paragraphs(detail))
      }
      if let place = event.location, let latitude = place.latitude, let longitude = place.longitude {
        json.key("location")
        json.object { json in
          json.key("lat")
          json.value(latitude, decimals: 5)
          json.key("lon")
          json.value(longitude, decimals: 5)
          json.key("name")
          json.value(Markup.escaped(Wording.place(place)))
        }
      }
      json.key("group")
      json.value(event.type.rawValue)
      json.key("unique_id")
      json.value("event-\(event.key)")
    }
  }

  private static func write(_ date: PartialDate, to json: inout JSONWriter) {
    json.object { json in
      json.key("year")
      json.value(date.year)
      if let month = date.month {
        json.key("month")
        json.value(month)
        if let day = date.day {
          json.key("day")
          json.value(day)
        }
      }
    }
  }

  /// Who, how many, and each source with its sentence.
  private static func paragraphs(_ detail: EventDetail) -> String {
    let event = detail.event
    var lines = [Wording.participants(event.participants)]
    let counts = [(event.killed, "killed"), (event.wounded, "wounded")].compactMap { count, word in
      count.map { "\(Wording.fullCount($0)) \(word)" }
    }
    lines.append(counts.joined(separator: ", "))
    if event.status != .asserted { lines.append("Status: \(event.status.rawValue)") }
    var html = lines.filter { !$0.isEmpty }.map { "<p>\(Markup.escaped($0))</p>" }.joined()
    for report in detail.reports {
      let name = Markup.escaped(Wording.reference(report.source))
      let source = Markup.link(report.source.url).map { "<a href=\"\(Markup.escaped($0))\">\(name)</a>" } ?? name
      let sentence = EventDetail.sentence(of: report).map { "“\(Markup.escaped($0))” " } ?? ""
      html += "<p>\(sentence)(\(source))</p>"
    }
    return html
  }
}
