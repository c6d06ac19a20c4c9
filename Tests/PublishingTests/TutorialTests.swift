import Chronology
import ConflictModel
import ConflictStore
import Extraction
import Foundation
import Publishing
import TestSupport
import Testing

/// The program of the tutorial, run, and compared with what the tutorial shows.
@Suite struct TutorialTests {
  @Test func program() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path
    // tutorial
    let article = Article(
      id: "ogossagou",
      text: """
        Gunmen attacked the village of Ogossagou in central Mali on Saturday, killing at least 134 civilians, \
        the United Nations mission said. The army denied any part in it.
        """,
      publisher: "Example Times", published: CalendarDate(year: 2019, month: 3, day: 24))
    let reading = Extractor().read(article)
    for report in reading.reports {
      print(report.subType.rawValue, report.date?.start.description ?? "?", report.place?.name ?? "?")
    }

    let store = try Store.open(folder + "/conflict.db", mode: .create)
    try store.save(article, reading)

    let filter = EventFilter(country: "MLI", from: CalendarDate(year: 2019, month: 1, day: 1))
    for entry in try store.timeline(TimelineQuery(filter)) {
      print(entry.event.killed?.low ?? 0, entry.sentence ?? "", entry.source.publisher ?? entry.source.name)
    }
    let table = try store.casualties(CasualtyQuery(filter, grouping: .month))
    print(table.total[.killed].low, "to", table.total[.killed].high)

    let csv = try FileSink(folder + "/events.csv")
    let summary = try Export(store, filter: filter).acled(to: csv)
    try csv.finish()
    print(summary.written, "events")

    let page = try FileSink(folder + "/report.html")
    try HTMLReport(store, filter: filter, title: "Mali").write(to: page)
    try page.finish()
    let chart = try CasualtyChart.timeline(of: store, filter: filter)
    print(chart.rendered())
    // end of the tutorial
    #expect(table.total[.killed].low == 134)
    #expect(summary.written >= 1)
    #expect(FileManager.default.fileExists(atPath: folder + "/report.html"))
  }

  @Test("the tutorial shows this very program")
  func isTheTutorials() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let article = try String(
      contentsOf: package.appendingPathComponent("Sources/Publishing/Publishing.docc/Tutorial.md"), encoding: .utf8)
    let program = try #require(
      source.components(separatedBy: "    // tutorial\n").dropFirst().first?
        .components(separatedBy: "    // end of the tutorial\n").first)
    let blocks = article.components(separatedBy: "```swift\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(lines(program) == lines(blocks.joined()))
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
