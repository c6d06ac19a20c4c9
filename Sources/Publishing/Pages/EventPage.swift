import ConflictModel
import ConflictStore

/// An event with every report that tells of it, and how its figures came about.
public struct EventPage {
  public var detail: EventDetail
  /// Print which rule of the reader gave each value of each report.
  public var tellsWhy: Bool
  /// Reports that were nearly part of it.
  public var nearMisses: [NearMiss]

  public init(_ detail: EventDetail, tellsWhy: Bool = false, nearMisses: [NearMiss] = []) {
    self.detail = detail
    self.tellsWhy = tellsWhy
    self.nearMisses = nearMisses
  }

  public func rendered(on page: Page = Page()) -> String {
    let event = detail.event
    var text = PageText(page)
    text.heading("Event \(event.key)", "\(event.subType.rawValue) (\(event.type.rawValue))")
    text.value("when", event.date.map { "\(Wording.dates($0)), precision \($0.precision)" } ?? "unknown")
    text.value("where", Self.place(event.location))
    for actor in event.participants {
      text.value(
        "who", "\(actor.name): \(actor.role.rawValue); \(actor.kind.rawValue)\(actor.country.map { ", \($0)" } ?? "")")
    }
    for total in detail.totals {
      let victims = total.victims.map { " \($0.rawValue)" } ?? ""
      text.value("\(total.outcome.rawValue)\(victims)", "\(Wording.fullCount(total.count))  rule: \(total.rule)")
    }
    for other in detail.alternatives {
      text.value("\(other.outcome.rawValue), by rule", "\(Wording.fullCount(other.count))  \(other.reason)")
    }
    text.value("scope", event.scope.rawValue)
    text.value("status", "\(event.status.rawValue), reviewed: \(event.review.rawValue)")
    text.value(
      "told by",
      "\(Wording.number(event.reportCount, "report")), \(Wording.number(event.publisherCount, "independent publisher"))"
    )
    for report in detail.reports {
      text.blank()
      text.heading("Report \(report.key)", Wording.reference(report.source))
      text.value("joined by", report.eventRule)
      ReportPage.body(report, tellsWhy: tellsWhy, in: &text)
    }
    if !detail.statements.isEmpty {
      text.blank()
      text.heading("Statements on it")
      for statement in detail.statements { StatementLines.write(statement, in: &text) }
    }
    if !detail.decisions.isEmpty {
      text.blank()
      text.heading("Decisions on it")
      for decision in detail.decisions { text.value("\(decision.id)", decision.words) }
    }
    if !nearMisses.isEmpty {
      text.blank()
      text.heading("Not part of it")
      for miss in nearMisses {
        text.value("report \(Wording.short(miss.reportKey))", "event \(Wording.short(miss.eventKey)): \(miss.reason)")
        let source = miss.source.map(Wording.source) ?? ""
        text.value(
          "", [source, miss.sentence.map { "“\($0)”" } ?? ""].filter { !$0.isEmpty }.joined(separator: ": "), indent: 4)
      }
    }
    return text.text
  }

  private static func place(_ location: Event.Location?) -> String {
    guard let location else { return "unknown" }
    var parts = [location.name]
    if let admin1 = location.admin1 { parts.append(admin1) }
    if let country = location.country { parts.append(country) }
    if let latitude = location.latitude, let longitude = location.longitude {
      parts.append("\(FieldValue.degrees(latitude).flat) \(FieldValue.degrees(longitude).flat)")
    }
    return parts.joined(separator: ", ") + "; precision \(location.precision)"
  }
}

/// A statement on a page.
enum StatementLines {
  static func write(_ detail: StatementDetail, in text: inout PageText) {
    let statement = detail.statement
    var speaker = statement.speaker
    if let role = statement.role { speaker += " (\(role))" }
    let day = detail.day.map { ", \($0)" } ?? ""
    let via = statement.via.map { ", via \($0)" } ?? ""
    text.value(statement.act.rawValue, "\(speaker)\(day)\(via): \(Wording.words(of: statement))")
    if let denied = detail.denied { text.value("denies", "“\(denied)”", indent: 4) }
  }
}
