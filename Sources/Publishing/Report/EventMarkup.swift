import ConflictModel
import ConflictStore

/// An event as an entry of the page's list: a line that unfolds to who took part, how the figures came about, every source
/// with its sentences, and what is disputed.
struct EventMarkup {
  let detail: EventDetail
  let dispute: Dispute

  init(_ detail: EventDetail) {
    self.detail = detail
    dispute = Dispute(detail)
  }

  var isDisputed: Bool { !dispute.grounds.isEmpty }

  var html: String {
    let event = detail.event
    var html = "<details id=\"e-\(event.key)\"\(isDisputed ? " class=\"disputed\"" : "")>"
    html += "<summary>\(line)</summary><div class=\"body\">"
    html += facts
    for report in detail.reports { html += Self.report(report) }
    if isDisputed { html += disputes }
    if !detail.statements.isEmpty {
      html += "<h3>Said about it</h3><ul class=\"said\">"
      for statement in detail.statements { html += "<li>\(StatementMarkup.line(statement, namesSpeaker: true))</li>" }
      html += "</ul>"
    }
    return html + "<p class=\"id\">Event \(event.key)</p></div></details>\n"
  }

  private var line: String {
    let event = detail.event
    let date = event.date.map { Wording.dates($0) } ?? "date unknown"
    var html = "<span class=\"d\">\(Markup.escaped(date))</span> "
    html += "<span class=\"p\">\(Markup.escaped(event.location.map { Wording.place($0) } ?? "place unknown"))</span> "
    html += "<span class=\"t \(EventMap.name(of: event.type))\">\(Markup.escaped(event.subType.rawValue))</span> "
    if let killed = event.killed { html += "<span class=\"n\">\(Wording.count(killed)) killed</span> " }
    if let wounded = event.wounded { html += "<span class=\"n\">\(Wording.count(wounded)) wounded</span> " }
    if event.status != .asserted { html += "<span class=\"flag\">\(event.status.rawValue)</span> " }
    if isDisputed { html += "<span class=\"flag\">disputed</span> " }
    if event.reportCount > 1 { html += "<span class=\"flag\">\(event.reportCount) reports</span> " }
    if event.review != .machine { html += "<span class=\"flag\">\(event.review.rawValue)</span> " }
    return html
  }

  private var facts: String {
    let event = detail.event
    var rows: [(String, String)] = []
    // What the line above tells whole is not told again.
    if let date = event.date, date.precision > 1 {
      rows.append(("When", "\(Wording.dates(date)); \(Self.words(ofDate: date.precision))"))
    }
    if let place = event.location, place.admin1 != nil || place.precision > 2 {
      let known = EventMap.words(of: place.precision).map { "; \($0)" } ?? ""
      rows.append(
        ("Where", [place.name, place.admin1, place.country].compactMap { $0 }.joined(separator: ", ") + known))
    }
    for actor in event.participants {
      rows.append((actor.role.rawValue.capitalizedFirst, "\(actor.name) (\(actor.kind.rawValue))"))
    }
    for total in detail.totals {
      let victims = total.victims.map { ", \($0.rawValue)" } ?? ""
      rows.append(
        (total.outcome.rawValue.capitalizedFirst + victims, "\(Wording.fullCount(total.count)) — \(total.rule)"))
    }
    return "<dl>" + rows.map { "<dt>\(Markup.escaped($0))</dt><dd>\(Markup.escaped($1))</dd>" }.joined() + "</dl>"
  }

  private static func report(_ report: ReportDetail) -> String {
    var html = "<section><h3>\(source(report.source))</h3>"
    html += PassageMarkup(report).html
    if let attribution = report.report.attribution {
      html += "<p class=\"by\">Says who: \(Markup.escaped(attribution))</p>"
    }
    return html + "</section>"
  }

  private var disputes: String {
    var html = "<h3>Disputed: \(dispute.grounds.map(\.rawValue).joined(separator: ", "))</h3><ul class=\"said\">"
    for side in dispute.sides {
      let who = side.who.map { "<b>\(Markup.escaped($0))</b>, in " } ?? ""
      let count = side.count.map { "\(Wording.count($0)), " } ?? ""
      html += "<li>\(Markup.escaped(side.stance)): \(count)\(who)\(Markup.escaped(Wording.source(side.source))): "
      html += "“\(Markup.escaped(side.words))”</li>"
    }
    return html + "</ul>"
  }

  /// The name of a source, linked where it has an address that may be followed.
  static func source(_ source: SourceReference) -> String {
    let name = Markup.escaped(Wording.reference(source))
    return Markup.link(source.url).map { "<a href=\"\(Markup.escaped($0))\" rel=\"noreferrer\">\(name)</a>" } ?? name
  }

  /// UCDP `date_prec` in words.
  static func words(ofDate precision: Int) -> String {
    switch precision {
    case ...1: "known to the day"
    case 2: "known to within six days"
    case 3: "known to the week"
    case 4: "known to the month"
    default: "known to the year"
    }
  }
}

extension String {
  /// `attacker` → `Attacker`.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
