import Chronology
import ConflictModel
import ConflictStore
import Foundation
import Testing

@testable import Publishing

@Suite struct CasualtyReportTests {
  private var report: CasualtyReport { report(tolls: 1) }

  private func report(tolls: Int) -> CasualtyReport {
    let rows = [
      CasualtyRow(
        label: "2020-09", events: 3,
        sums: [
          .killed: CasualtySum(low: 10, best: 12, high: 14, events: 2, openEvents: 1),
          .wounded: CasualtySum(low: 1, best: 1, high: 1, events: 1),
        ]),
      CasualtyRow(label: nil, events: 1),
    ]
    let total = CasualtyRow(
      label: nil, events: 4,
      sums: [
        .killed: CasualtySum(low: 1010, best: 1012, high: 1014, events: 2, openEvents: 1),
        .wounded: CasualtySum(low: 1, best: 1, high: 1, events: 1),
      ])
    let toll = Toll(
      figure: CasualtyFigure(
        outcome: .killed, scope: .cumulative, count: Count(low: 100, best: nil, high: nil),
        text: "more than 100 people",
        span: TextSpan(start: 0, end: 20), since: PartialDate(year: 2020, month: 9, day: 27)),
      asOf: "2020-10-01", place: "Nagorno-Karabakh", country: "AZE",
      report: ReportReference(key: "8899aabbccddeeff", confidence: 1), source: Examples.source)
    let table = CasualtyTable(
      rows: rows, total: total, isAdditive: true, tolls: Array(repeating: toll, count: tolls), historicalFigures: 1,
      deniedFigures: 0)
    return CasualtyReport(table: table, label: "month", outcomes: [.killed, .wounded])
  }

  private func written(_ format: ListingFormat) throws -> String {
    let sink = MemorySink()
    try report.write(as: format, to: sink)
    return sink.text
  }

  @Test("below a table stand the latest tolls, and how many more there are; JSON has them all")
  func manyTolls() throws {
    let table = MemorySink()
    try report(tolls: 1500).write(as: .table, to: table)
    #expect(table.text.split(separator: "\n").count { $0.contains("2020-10-01") } == 20)
    #expect(table.text.contains("and 1,480 before these: conflictdb stats tolls"))
    let json = MemorySink()
    try report(tolls: 1500).write(as: .json, to: json)
    #expect(json.text.components(separatedBy: "more than 100 people").count == 1501)
  }

  @Test("sums, the tolls beside them, and what was left out")
  func table() throws {
    #expect(
      try written(.table) == """
        MONTH    EVENTS  KILLED    LOW    HIGH  WOUNDED  LOW  HIGH
        -------  ------  ------  -----  ------  -------  ---  ----
        2020-09       3      12     10     14+        1    1     1
        unknown       1       0      0       0        0    0     0
        -------  ------  ------  -----  ------  -------  ---  ----
        Total         4   1,012  1,010  1,014+        1    1     1

        Running tolls, as they were told; never added up:
        AS OF       SINCE       PLACE                  TOLL  OUTCOME  SOURCE         REPORT    WORDS
        ----------  ----------  ---------------------  ----  -------  -------------  --------  ----------------------
        2020-10-01  2020-09-27  Nagorno-Karabakh, AZE  100+  killed   Example Times  8899aabb  “more than 100 people”

        2 events without any of these figures.
        + means that some source sets no upper bound (“at least 12”).
        Left out: 1 figure of earlier wars and events.

        """)
  }

  @Test func csv() throws {
    #expect(
      try written(.csv) == """
        month,events,killed_low,killed_best,killed_high,killed_events,killed_open_events,wounded_low,wounded_best,\
        wounded_high,wounded_events,wounded_open_events
        2020-09,3,10,12,14,2,1,1,1,1,1,0
        ,1,0,0,0,0,0,0,0,0,0,0

        """)
  }

  @Test func json() throws {
    let text = try written(.json)
    #expect(text.hasPrefix(#"{"rows":[{"month":"2020-09","events":3,"killed_low":10,"#))
    #expect(text.contains(#""rows_add_up":true"#))
    #expect(text.contains(#""historical_figures_left_out":1"#))
    #expect(text.contains(#""since":"2020-09-27""#))
  }

  @Test func noMapOfMonths() {
    #expect(throws: UnsuitableFormat(.geojson)) { try written(.geojson) }
  }
}

@Suite struct WordingTests {
  @Test(
    "counts",
    arguments: [
      (Count(2), "2"), (Count(0), "0"), (Count(low: 2, best: 2, high: 4), "2–4"),
      (Count(low: 100, best: nil, high: nil), "100+"),
    ] as [(Count, String)])
  func counts(count: Count, text: String) { #expect(Wording.count(count) == text) }

  @Test(
    "days and spans of days",
    arguments: [
      ("2020-10-01", "2020-10-01", "2020-10-01"), ("2020-09-27", "2020-10-01", "2020-09-27/10-01"),
      ("2020-12-31", "2021-01-02", "2020-12-31/2021-01-02"), ("1994", "1994", "1994"),
      ("--10-01", "--10-01", "--10-01"),
      ("1991", "1994", "1991/1994"), ("2020-09", "2020-10", "2020-09/10"), ("--10-01", "--10-03", "--10-01/--10-03"),
    ])
  func days(start: String, end: String, text: String) throws {
    let start = try #require(PartialDate(iso8601: start))
    let end = try #require(PartialDate(iso8601: end))
    #expect(Wording.interval(start, end) == text)
  }

  @Test func whoAgainstWhom() {
    let accused = Event.Participant(name: "ELN", kind: .rebelGroup, country: "COL", role: .accused)
    #expect(Wording.participants([accused, Examples.civilians]) == "ELN (accused) → Civilians")
    #expect(Wording.participants([Examples.civilians]) == "→ Civilians")
    #expect(Wording.participants([]) == "")
  }

  @Test func thousands() {
    #expect([0, 999, 1000, 1_234_567, -4321].map(Wording.grouped) == ["0", "999", "1,000", "1,234,567", "-4,321"])
  }
}
