import ConflictModel

/// The sections of the map and of the timeline. What each shows stands beneath it as a table too, whose buttons filter as
/// a click on the picture does: for the keyboard, for screen readers, and for print.
extension ReportShell {
  static func mapSection(_ map: EventMap, _ drawing: String, _ types: [EventType: Int]) -> String {
    var html = "<section id=\"where\"><h2>Map</h2>\n<div class=\"map\">\n\(drawing)"
    html += "<p class=\"zoom\" hidden><button type=\"button\" data-zoom=\"in\" aria-label=\"Zoom in\">+</button>"
    html += "<button type=\"button\" data-zoom=\"out\" aria-label=\"Zoom out\">−</button>"
    html +=
      "<button type=\"button\" data-zoom=\"all\" aria-label=\"Show all\">⤢</button></p></div>\n<p class=\"legend\">"
    for type in EventType.allCases where types[type] != nil {
      html += "<span class=\"key\"><svg viewBox=\"-10 -10 20 20\" width=\"16\" height=\"16\" aria-hidden=\"true\">"
      html += "<g class=\"sign \(EventMap.name(of: type)) exact\"><path d=\"\(EventMap.shape(type, 7.5))\"/></g></svg> "
      html += "\(Markup.escaped(type.rawValue))</span> "
    }
    html += "<span class=\"key\">The area of a sign grows with the number killed.</span> "
    for (shade, words) in [
      ("exact", "place known exactly or nearly"), ("rough", "to the district or province"),
      ("vague", "to the country or less"),
    ] {
      html += "<span class=\"key\"><svg viewBox=\"-10 -10 20 20\" width=\"16\" height=\"16\" aria-hidden=\"true\">"
      html +=
        "<g class=\"sign plain \(shade)\"><path d=\"\(EventMap.shape(.violenceAgainstCivilians, 7.5))\"/></g></svg> "
      html += "\(words)</span> "
    }
    html +=
      "</p>\n<p class=\"note script\" id=\"maphint\" hidden>Click a sign to list what happened there. Drag, or use "
    html += "the arrow keys, to move; zoom with the buttons, with + and − or, holding Ctrl, with the wheel.</p>\n"
    return html + places(map) + "</section>\n"
  }

  /// So many places stand in the table.
  private static let mostPlaces = 100

  private static func places(_ map: EventMap) -> String {
    guard !map.signs.isEmpty else { return "" }
    let ranked = map.signs.sorted { ($1.killed, $1.events, $0.number) < ($0.killed, $0.events, $1.number) }
    var html = tableOpening(["Place", "Type", "Events", "Killed", "Place known"])
    for sign in ranked.prefix(mostPlaces) {
      let pick = pick("data-sign=\"\(sign.number)\"", sign.place)
      html += "<tr><th scope=\"row\">\(Markup.escaped(sign.place)) \(pick)</th>"
      html += "<td><span class=\"t \(EventMap.name(of: sign.type))\">\(Markup.escaped(sign.type.rawValue))</span></td>"
      html += "<td>\(Wording.grouped(sign.events))</td><td>\(Wording.grouped(sign.killed))</td>"
      html += "<td>\(EventMap.words(of: sign.precision) ?? "exactly or nearly")</td></tr>\n"
    }
    html += "</tbody></table></div>"
    if ranked.count > mostPlaces {
      html += "<p class=\"note\">The \(mostPlaces) with most killed, of \(Wording.grouped(ranked.count)).</p>"
    }
    return html + "</details>\n"
  }

  private static func tableOpening(_ titles: [String]) -> String {
    "<details class=\"same\"><summary>The same as a table</summary><div class=\"scroll\"><table><thead><tr>"
      + titles.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead><tbody>\n"
  }

  /// A button that filters the list; hidden until the script shows it.
  private static func pick(_ data: String, _ name: String) -> String {
    "<button type=\"button\" class=\"pick script\" \(data) aria-pressed=\"false\" "
      + "aria-label=\"List: \(Markup.escaped(name))\" hidden>List</button>"
  }

  static func chartSection(_ chart: CasualtyChart) -> String {
    let size = Columns.size
    var html = "<section id=\"when\"><h2>\(Markup.escaped(chart.title))</h2>\n"
    html += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart\">"
    html += "<svg id=\"chart\" viewBox=\"0 0 \(size.width) \(size.height)\" role=\"img\" aria-label=\""
    html += "\(Markup.escaped("\(chart.title). \(chart.description)"))\">\n\(Columns(chart).body)</svg></div>\n"
    html += "<p class=\"note\">Bar: best figure. Line: low to high; an arrow where no source sets an upper bound. "
    html += "\(Markup.escaped(chart.credit)) "
    html +=
      "<span class=\"script\" hidden>Click a bar to list its events; hold Shift for a stretch of time.</span></p>\n"
    html += tableOpening(["Period", "Events", "Low", "Best", "High"])
    for (index, bar) in chart.bars.enumerated() where bar.events > 0 {
      let pick = pick("data-bar=\"\(index)\"", bar.label)
      html += "<tr><th scope=\"row\">\(Markup.escaped(bar.label)) \(pick)</th><td>\(Wording.grouped(bar.events))</td>"
      html += "<td>\(Wording.grouped(bar.low))</td><td>\(Wording.grouped(bar.best))</td>"
      html += "<td>\(Wording.grouped(bar.high))\(bar.isOpen ? "+" : "")</td></tr>\n"
    }
    return html + "</tbody></table></div></details></section>\n"
  }
}
