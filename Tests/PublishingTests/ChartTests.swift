import Chronology
import ConflictModel
import ConflictStore
import Foundation
import Testing

@testable import Publishing

@Suite struct ChartTests {
  private func row(_ label: String?, _ low: Int, _ best: Int, _ high: Int, open: Int = 0) -> CasualtyRow {
    CasualtyRow(
      label: label, events: 1,
      sums: [.killed: CasualtySum(low: low, best: best, high: high, events: 1, openEvents: open)])
  }

  private func chart(_ rows: [CasualtyRow], _ grouping: CasualtyQuery.Grouping, _ label: String) -> CasualtyChart {
    CasualtyChart(table(rows), grouping: grouping, outcome: .killed, label: label, credit: "Source: a test.")
  }

  private func table(_ rows: [CasualtyRow]) -> CasualtyTable {
    CasualtyTable(
      rows: rows, total: row(nil, 0, 0, 0), isAdditive: true, tolls: [], historicalFigures: 0, deniedFigures: 0)
  }

  @Test("bars show low, best and high; months in which nothing is told have bars too")
  func terminal() {
    let chart = chart([row("2020-10", 4, 6, 10), row("2020-12", 2, 2, 2, open: 1)], .month, "month")
    #expect(
      chart.rendered(on: Page(width: 60)) == """
        Killed by month
                           0       2       4       6       8     10
        2020-10  6 (4–10)  ████████████████▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░
        2020-11         0
        2020-12        2+  ████████+

        Axis: people killed. █ low figure, ▓ best, ░ high; + no
        source sets an upper bound. Source: a test.

        """)
  }

  @Test("a pipe gets no colour, and no line is wider than a terminal")
  func widths() {
    let chart = chart([row("A name that is very long indeed and goes on and on", 1, 1, 1)], .place, "place")
    #expect(!chart.rendered().contains("\u{1B}"))
    for width in [40, 60, 80, 200] {
      for line in chart.rendered(on: Page(width: width)).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= max(width, 58), "\(line)")
      }
    }
  }

  @Test("a table of two ways keeps every row, under both names")
  func twoWays() {
    var rows = [row("2020", 1, 1, 1), row("2020", 2, 2, 2), row("2021", 3, 3, 3)]
    rows[0].second = "MLI"
    rows[1].second = "UKR"
    let chart = CasualtyChart(
      table(rows), grouping: .year, outcome: .killed, label: "year", second: "country", credit: "Source: a test.")
    #expect(chart.title == "Killed by year and country")
    #expect(chart.bars.map(\.label) == ["2020 · MLI", "2020 · UKR", "2021 · unknown"])
    #expect(chart.bars.map(\.best) == [1, 2, 3])
  }

  @Test("months that were left out are not drawn as months without a death")
  func notWhole() {
    let chart = CasualtyChart(
      table([row("2020-12", 9, 9, 9), row("2020-03", 5, 5, 5)]), grouping: .month, outcome: .killed, label: "month",
      isWhole: false, credit: "Source: a test.")
    #expect(chart.bars.map(\.label) == ["2020-12", "2020-03"])
  }

  @Test("one bar for all is called so")
  func total() {
    #expect(chart([row(nil, 1, 1, 1)], .total, "total").bars.map(\.label) == ["all"])
    #expect(chart([row(nil, 1, 1, 1)], .country, "country").bars.map(\.label) == ["unknown"])
  }

  @Test("nothing to draw is said, not drawn") func empty() {
    let chart = chart([], .month, "month")
    #expect(chart.rendered() == "Killed by month\nnothing to draw\n")
    #expect(isXML(chart.svg()))
  }

  @Test("drawings are XML with title, unit and source, whatever the names")
  func svg() {
    for grouping in [CasualtyQuery.Grouping.month, .place] {
      let chart = chart(
        [row("2020-10", 4, 6, 10), row("<script>\u{1B}&\"", 1, 2, 3, open: 1), row(nil, 0, 0, 0)], grouping, "x")
      let svg = chart.svg()
      #expect(isXML(svg))
      #expect(svg.contains("Killed by x"))
      #expect(svg.contains("people killed"))
      #expect(svg.contains("Source: a test."))
      #expect(!svg.contains("<script"))
    }
  }

  private func isXML(_ text: String) -> Bool { XMLCheck.isWellFormed(text) }

  @Test(
    "axes end on a number that divides well", arguments: [(0, 1), (1, 1), (7, 8), (134, 150), (261, 300), (1001, 1500)])
  func ceilings(number: Int, ceiling: Int) { #expect(Scale.ceiling(number) == ceiling) }

  @Test("periods tell the events apart", arguments: [(10, "day"), (100, "week"), (1000, "month"), (9000, "year")])
  func periods(days: Int, name: String) {
    let first = CalendarDate(dayNumber: 18_000)
    #expect(Period(from: first, to: first.adding(days: days)).name == name)
  }

  @Test("weeks are numbered across the turn of the year")
  func weeks() {
    let bars = ["2020-W52", "2021-W02"].map {
      CasualtyChart.Bar(label: $0, low: 1, best: 1, high: 1, events: 1)
    }
    #expect(Period.week.filled(bars, most: 100).map(\.label) == ["2020-W52", "2020-W53", "2021-W01", "2021-W02"])
  }
}

/// Whether tags are closed in order and nothing stands bare that must be escaped; enough for what we write ourselves.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      guard !rest[..<start].contains(">") else { return false }
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " && $0 != "\n" })
      }
    }
    return open.isEmpty
  }
}
