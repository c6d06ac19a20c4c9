import ConflictModel
import ConflictStore

/// The figures at the head of the page: sums with their bounds, and apart from them the tolls that are never added.
struct SummaryMarkup {
  /// So many tolls are shown, the latest.
  static let mostTolls = 60

  let table: CasualtyTable
  let outcomes: [Outcome]
  /// How many events the page lists.
  let listed: Int

  /// Outcomes that some event gives a figure of; killed and wounded always.
  static func outcomes(in table: CasualtyTable) -> [Outcome] {
    Outcome.allCases.filter { $0 == .killed || $0 == .wounded || table.total[$0].events > 0 }
  }

  var html: String {
    var html = "<div class=\"cards\">"
    html += "<p><b>\(Wording.grouped(table.total.events))</b> \(table.total.events == 1 ? "event" : "events")</p>"
    for outcome in outcomes.prefix(2) {
      let sum = table.total[outcome]
      html += "<p><b>\(Wording.grouped(sum.best))\(sum.openEvents > 0 ? "+" : "")</b> \(outcome.rawValue)"
      html += "<small>\(Self.bounds(sum)), in \(Wording.number(sum.events, "event"))</small></p>"
    }
    html +=
      "</div>\n<table><caption>Figures of single happenings, added up</caption><thead><tr><th scope=\"col\">Outcome</th>"
    html += "<th scope=\"col\">Low</th><th scope=\"col\">Best</th><th scope=\"col\">High</th>"
    html += "<th scope=\"col\">Events with a figure</th></tr></thead><tbody>"
    for outcome in outcomes {
      let sum = table.total[outcome]
      html += "<tr><th scope=\"row\">\(outcome.rawValue.capitalizedFirst)</th><td>\(Wording.grouped(sum.low))</td>"
      html +=
        "<td>\(Wording.grouped(sum.best))</td><td>\(Wording.grouped(sum.high))\(sum.openEvents > 0 ? "+" : "")</td>"
      html += "<td>\(Wording.grouped(sum.events))</td></tr>"
    }
    html += "</tbody></table>\n"
    for note in CasualtyReport(table: table, label: "total", outcomes: outcomes).notes {
      html += "<p class=\"note\">\(Markup.escaped(note))</p>\n"
    }
    if listed > table.total.events {
      html += "<p class=\"note\">Listed below and not counted here, because somebody denies it: "
      html += "\(Wording.number(listed - table.total.events, "event")).</p>\n"
    }
    return html + tolls
  }

  private static func bounds(_ sum: CasualtySum) -> String {
    let open = sum.openEvents > 0 ? " or more" : ""
    if sum.low == sum.high { return Wording.grouped(sum.low) + open }
    return "between \(Wording.grouped(sum.low)) and \(Wording.grouped(sum.high))\(open)"
  }

  private static func grouped(_ count: Count) -> String {
    guard let high = count.high else { return "\(Wording.grouped(count.low))+" }
    return high == count.low
      ? Wording.grouped(high) : "\(Wording.grouped(count.low))–\(Wording.grouped(high))"
  }

  private var tolls: String {
    guard !table.tolls.isEmpty else { return "" }
    let shown = table.tolls.suffix(Self.mostTolls)
    var html = "<details class=\"tolls\"\(shown.count <= 12 ? " open" : "")><summary>Running tolls, as they were told "
    html += "(\(Wording.grouped(table.tollCount))); never added up</summary>"
    html += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Running tolls\"><table><thead><tr>"
    // Often the articles themselves say it, and nobody else is named.
    let namesSpeaker = shown.contains { $0.figure.by != nil }
    for title in ["As of", "Place", "Toll", "Outcome"] + (namesSpeaker ? ["Says who"] : []) + ["Source", "Words"] {
      html += "<th scope=\"col\">\(title)</th>"
    }
    html += "</tr></thead><tbody>"
    for toll in shown {
      var cells = [
        toll.asOf ?? "", [toll.place, toll.country].compactMap { $0 }.joined(separator: ", "),
        Self.grouped(toll.figure.count), toll.figure.outcome.rawValue,
      ]
      if namesSpeaker { cells.append(toll.figure.by ?? "") }
      html += "<tr>" + cells.map { "<td>\(Markup.escaped($0))</td>" }.joined()
      html += "<td>\(EventMarkup.source(toll.source))</td><td>“\(Markup.escaped(toll.figure.text))”</td></tr>"
    }
    html += "</tbody></table></div>"
    if shown.count < table.tollCount { html += "<p class=\"note\">The latest \(shown.count) are shown.</p>" }
    return html + "</details>\n"
  }
}
