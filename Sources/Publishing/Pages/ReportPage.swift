import ConflictModel
import ConflictStore

/// A report with each value beside the sentence that it came from.
public struct ReportPage {
  public var detail: ReportDetail
  /// Print which rule gave each value.
  public var tellsWhy: Bool

  public init(_ detail: ReportDetail, tellsWhy: Bool = false) {
    self.detail = detail
    self.tellsWhy = tellsWhy
  }

  public func rendered(on page: Page = Page()) -> String {
    var text = PageText(page)
    text.heading("Report \(detail.key)", Wording.reference(detail.source))
    text.value("event", "\(detail.eventKey) (\(detail.eventRule))")
    Self.body(detail, tellsWhy: tellsWhy, in: &text)
    return text.text
  }

  /// What the report says; used within the page of an event too.
  static func body(_ detail: ReportDetail, tellsWhy: Bool, in text: inout PageText) {
    let report = detail.report
    text.value(
      "what",
      "\(report.subType.rawValue) (\(report.type.rawValue)), \(report.scope.rawValue), \(report.status.rawValue)")
    if let span = report.mentions.first, let excerpt = detail.text.excerpt(span) { text.excerpt(excerpt) }
    if let date = report.date {
      text.value(
        "when", "\(Wording.interval(date.start, date.end)), precision \(date.precision), \(date.resolution.rawValue)")
      evidence(date.span, detail, in: &text)
    } else {
      text.value("when", "unknown")
    }
    if let place = report.place {
      text.value("where", Self.place(place))
      evidence(place.span, detail, in: &text)
    } else {
      text.value("where", "unknown")
    }
    for actor in report.actors {
      text.value(
        "who", "\(actor.name): \(actor.role.rawValue); \(actor.kind.rawValue)\(actor.country.map { ", \($0)" } ?? "")")
      evidence(actor.span, detail, in: &text)
    }
    for figure in report.figures {
      text.value("how many", Self.figure(figure))
      evidence(figure.span, detail, in: &text)
    }
    text.value("says who", report.attribution)
    text.value("certainty", "\(Int((report.confidence * 100).rounded())) of 100")
    guard tellsWhy else { return }
    for reason in report.reasons { text.value("rule", "\(reason.field): \(reason.rule)") }
  }

  /// The sentence of a span, its words marked.
  private static func evidence(_ span: TextSpan?, _ detail: ReportDetail, in text: inout PageText) {
    if let span, let excerpt = detail.text.excerpt(span) { text.excerpt(excerpt) }
  }

  private static func place(_ place: Place) -> String {
    var parts = [place.name]
    if let admin1 = place.admin1 { parts.append(admin1) }
    if let country = place.country { parts.append(country) }
    if let latitude = place.latitude, let longitude = place.longitude {
      parts.append("\(FieldValue.degrees(latitude).flat) \(FieldValue.degrees(longitude).flat)")
    }
    return parts.joined(separator: ", ") + "; precision \(place.precision)"
  }

  static func figure(_ figure: CasualtyFigure) -> String {
    var text = "\(Wording.fullCount(figure.count)) \(figure.outcome.rawValue)"
    if !figure.victims.isEmpty { text += " (\(figure.victims.map(\.rawValue).joined(separator: ", ")))" }
    if figure.scope != .incident { text += ", \(figure.scope.rawValue)" }
    if figure.status != .asserted { text += ", \(figure.status.rawValue)" }
    if let since = figure.since { text += ", since \(since)" }
    if let by = figure.by { text += ", says \(by)" }
    return text
  }
}
