import Chronology
import ConflictModel
import ConflictStore
import Testing

/// A small database made by hand, and readers of what is written from it.
enum Library {
  /// Three articles: one event with rival figures and a denial, one protest, one call for a truce.
  static func store() throws -> Store {
    let store = try Store.inMemory(options: .init(clock: { Timestamp(seconds: 1_601_553_600) }))
    let shelling =
      "Shells fell on Martuni on Thursday, and four civilians were killed, Armenia said. Azerbaijan denied it. "
      + "“Nobody fired,” a spokesman said."
    try store.save(
      Article(
        id: "one", text: shelling, title: "Shells fall on Martuni", url: "https://example.org/1",
        publisher: "Example Times", published: CalendarDate(year: 2020, month: 10, day: 2)),
      reading(
        [
          Report(
            type: .explosions, subType: .shelling, status: .accused,
            date: DateSpan(
              start: PartialDate(year: 2020, month: 10, day: 1), end: PartialDate(year: 2020, month: 10, day: 1),
              precision: 1, text: "Thursday", span: span("Thursday", shelling), resolution: .relativeToPublication),
            place: Place(
              text: "Martuni", span: span("Martuni", shelling), name: "Martuni", latitude: 39.795, longitude: 47.11,
              country: "AZE", admin1: "Khojavend", id: 586_523, precision: 1),
            actors: [
              Actor(
                name: "Military Forces of Azerbaijan", text: "Azerbaijan", kind: .stateForces, country: "AZE",
                role: .attacker),
              Actor(
                name: "Civilians (Azerbaijan)", text: "civilians", kind: .civilians, country: "AZE", role: .target),
            ],
            figures: [
              figure(.killed, Count(4), "four civilians were killed", shelling, victims: [.civilian], by: "Armenia"),
              figure(.killed, Count(low: 2, best: 2, high: nil), "were killed", shelling),
            ], attribution: "Armenia", confidence: 0.8, mentions: [span(sentence(shelling), shelling)])
        ],
        [
          Statement(
            speaker: "Spokesman of Azerbaijan", speakerText: "a spokesman", act: .denial, kind: .direct,
            quote: "Nobody fired,", span: span("Nobody fired,", shelling), report: 0)
        ]))
    let march = "Hundreds marched in Bogotá on 20 January 2019 and police looked on."
    try store.save(
      Article(id: "two", text: march, publisher: "Demo Wire", published: CalendarDate(year: 2019, month: 1, day: 21)),
      reading([
        Report(
          type: .protests, subType: .peacefulProtest,
          date: DateSpan(
            start: PartialDate(year: 2019, month: 1), end: PartialDate(year: 2019, month: 1), precision: 4,
            text: "January", resolution: .stated),
          place: Place(
            text: "Bogotá", name: "Bogotá", latitude: 4.6097, longitude: -74.0817, country: "COL", precision: 4),
          actors: [
            Actor(name: "Protesters (Colombia)", text: "Hundreds", kind: .protesters, country: "COL"),
            Actor(name: "Police Forces of Colombia", text: "police", kind: .stateForces, country: "COL"),
          ], confidence: 0.7, mentions: [TextSpan(start: 0, end: march.unicodeScalars.count)])
      ]))
    let call = "The envoy called for a truce."
    try store.save(
      Article(id: "three", text: call),
      reading([
        Report(
          type: .diplomacy, subType: .ceasefireCall, confidence: 0.6,
          mentions: [TextSpan(start: 0, end: call.unicodeScalars.count)])
      ]))
    return store
  }

  /// One event whose every word tries something. U+0600 and the sign behind it are one character to Swift, not to a browser.
  static func hostileStore() throws -> Store {
    let store = try Store.inMemory(options: .init(clock: { Timestamp(seconds: 1_601_553_600) }))
    let evil =
      "=HYPERLINK(\"http://evil.example\") </script><script>alert(1)</script> <img src=x onerror=alert(2)> "
      + "\u{1B}[31mred\u{202E}drow ' \" & <!-- five killed ]]>"
    let whole = TextSpan(start: 0, end: evil.unicodeScalars.count)
    try store.save(
      Article(
        id: "+cmd|' /C calc'!A0", text: evil, title: "</title><script>alert(3)</script>", url: "javascript:alert(4)",
        publisher: "@SUM(1) </style>\u{600}<script>alert(5)</script>",
        published: CalendarDate(year: 2021, month: 2, day: 3)),
      reading(
        [
          Report(
            type: .battles, subType: .armedClash, status: .claimed,
            date: DateSpan(
              start: PartialDate(year: 2021, month: 2, day: 2), end: PartialDate(year: 2021, month: 2, day: 2),
              precision: 1, text: "", resolution: .stated),
            place: Place(
              text: "<b>", name: "\">\u{600}<script>alert(6)\u{600}</script>", latitude: 1, longitude: 2,
              country: "AZE", precision: 1
            ),
            actors: [
              Actor(name: "-1+1\u{600}<script>alert(7)\u{600}</script>", text: "x", kind: .rebelGroup, role: .attacker)
            ],
            figures: [figure(.killed, Count(5), "five killed", evil, by: "<i>who</i>")],
            attribution: "<svg onload=alert(8)>", confidence: 0.5, mentions: [whole])
        ],
        [
          Statement(
            speaker: "\u{600}<script>alert(9)</script>", speakerText: "x", act: .claim, kind: .direct,
            quote: "</q><script>alert(10)</script>", span: whole, report: 0)
        ]))
    return store
  }

  private static func sentence(_ text: String) -> String {
    text.range(of: ".").map { String(text[..<$0.upperBound]) } ?? text
  }

  private static func reading(_ reports: [Report], _ statements: [ConflictModel.Statement] = []) -> Reading {
    Reading(id: "x", extractor: "conflictdb test", reports: reports, statements: statements)
  }

  private static func figure(
    _ outcome: Outcome, _ count: Count, _ words: String, _ text: String, victims: [VictimKind] = [], by: String? = nil
  ) -> CasualtyFigure {
    CasualtyFigure(
      outcome: outcome, victims: victims, count: count, text: words, span: span(words, text), by: by)
  }

  /// Where words stand in a text, in code points.
  static func span(_ words: String, _ text: String) -> TextSpan {
    let all = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    for start in 0...max(0, all.count - wanted.count) where Array(all[start...].prefix(wanted.count)) == wanted {
      return TextSpan(start: start, end: start + wanted.count)
    }
    Issue.record("\(words) is not in the text")
    return TextSpan(start: 0, end: 0)
  }
}

/// Reads CSV as RFC 4180 has it: CR LF ends a record, quotes hold anything.
enum CSV {
  static func records(_ text: String) -> [[String: String]] {
    let rows = cells(text)
    guard let names = rows.first else { return [] }
    return rows.dropFirst().map { row in
      #expect(row.count == names.count)
      return Dictionary(uniqueKeysWithValues: zip(names, row))
    }
  }

  static func header(_ text: String) -> [String] { cells(text).first ?? [] }

  private static func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        guard scalar == "\"" else {
          cell.unicodeScalars.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          cell.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(cell)
        cell = ""
      } else if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
        index += 1
        rows.append(row + [cell])
        row = []
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    #expect(row.isEmpty && cell.isEmpty, "the last record is ended too")
    return rows
  }
}
