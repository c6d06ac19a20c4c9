import ConflictModel
import ConflictStore
import Foundation
import Testing

@testable import Publishing

@Suite struct HTMLReportTests {
  private func page(_ store: Store, limit: Int = 100) throws -> String {
    let sink = MemorySink()
    try HTMLReport(store, title: "A <report> & more", selection: "--region X", limit: limit).write(to: sink)
    return sink.text
  }

  @Test("everything is on the page, readable without script")
  func contents() throws {
    let html = try page(try Library.store())
    for words in [
      "<title>A &lt;report&gt; &amp; more</title>", "--region X", "Figures of single happenings, added up",
      "Martuni, AZE",
      "Shells fell on ", "<mark class=\"when\" title=\"2020-10-01\">Thursday</mark>", "four civilians were killed",
      "https://example.org/1", "rival figures", "Nobody fired,", "Statements by speaker", "Spokesman of Azerbaijan",
      "How this was made", "at most 2 days and 30 kilometres apart", "(rule <code>ucdp</code>)", "conflictdb test",
      "Natural Earth", "GeoNames", "Bogotá, COL", "place unknown",
      "date unknown",
    ] {
      #expect(html.contains(words), "\(words)")
    }
  }

  @Test("the policy names the style and the script of the page by their hashes, and nothing else")
  func policy() throws {
    let html = try page(try Library.store())
    let style = try #require(block("<style>", "</style>", in: html))
    let script = try #require(block("<script>", "</script>", in: html))
    #expect(html.contains("style-src '\(ReportShell.hash(style))'"))
    #expect(html.contains("script-src '\(ReportShell.hash(script))'"))
    #expect(html.contains("default-src 'none'"))
    #expect(html.components(separatedBy: "<script").count == 3, "the script and its data")
    #expect(html.components(separatedBy: "<style").count == 2)
    #expect(!html.contains(" style=\""), "the policy forbids it")
    #expect(!html.contains(" onclick="))
  }

  @Test("no control bears the name of a method of its form, which it would hide")
  func namesOfControls() throws {
    let html = try page(try Library.store())
    for name in ["reset", "submit", "elements", "action", "method"] { #expect(!html.contains("id=\"\(name)\"")) }
  }

  @Test("SHA-256 as policies write it")
  func hashes() {
    #expect(ReportShell.hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(ReportShell.hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test("nothing is fetched: no address stands where a browser would follow it by itself")
  func offline() throws {
    for store in [try Library.store(), try Library.hostileStore()] {
      let html = try page(store)
      for needle in [
        "@import", "url(", "<iframe", "<object", "<embed", "<base", "http-equiv=\"refresh\"",
      ] {
        #expect(!html.contains(needle), "\(needle)")
      }
      for tag in html.split(separator: "<").compactMap({ $0.split(separator: ">").first }) {
        #expect(!tag.contains(" src=") && !tag.contains(" srcset="), "\(tag)")
      }
      #expect(html.components(separatedBy: "<link").count == 2)
      #expect(html.contains("<link rel=\"icon\" href=\"data:,\">"))
    }
  }

  @Test("what articles say stays text")
  func hostile() throws {
    let html = try page(try Library.hostileStore())
    #expect(html.components(separatedBy: "<script").count == 3)
    #expect(!html.contains("<img"))
    #expect(!html.contains("<svg onload"))
    #expect(!html.contains("href=\"javascript:"))
    #expect(!html.contains("\u{1B}"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    // As a browser sees it, to which no two signs are one.
    #expect(ascii(html).components(separatedBy: "<script").count == 3)
    #expect(ascii(html).components(separatedBy: "</script").count == 3)
  }

  @Test("the data that the script reads is JSON, and has as many events as the list")
  func data() throws {
    let html = try page(try Library.store())
    let text = try #require(block("<script type=\"application/json\" id=\"data\">", "</script>", in: html))
    let data = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let events = try #require(data["events"] as? [[Any]])
    #expect(events.count == html.components(separatedBy: "<details id=\"e-").count - 1)
    #expect(events.allSatisfy { $0.count == 10 })
    #expect(events[1][9] as? Int == 1, "without an upper bound")
    #expect(html.components(separatedBy: "class=\"disputed\">").count == 2)
  }

  @Test("data and script stand before the list, so that a long one can be filtered while it is being read")
  func order() throws {
    let html = try page(try Library.store())
    func place(_ words: String) throws -> String.Index { try #require(html.range(of: words)).lowerBound }
    let order = ["id=\"map\"", "id=\"chart\"", "id=\"data\"", "<script>", "<details id=\"e-", "id=\"statements\""]
    let places = try order.map(place)
    #expect(places == places.sorted())
  }

  @Test("what the pictures show stands beneath them as tables too, with buttons that have names")
  func tables() throws {
    let html = try page(try Library.store())
    #expect(html.components(separatedBy: "The same as a table").count == 3)
    for words in [
      "Martuni, AZE <button", "aria-label=\"List: Martuni, AZE\"", "aria-label=\"List: 2020-10\"",
      "known to the province",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    for button in html.components(separatedBy: "class=\"pick").dropFirst() {
      #expect(button.prefix { $0 != ">" }.hasSuffix(" hidden"), "without script nothing happens, so nothing is offered")
    }
  }

  @Test("headings leave out no level")
  func headings() throws {
    let html = try page(try Library.store())
    let levels = html.components(separatedBy: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test("the source and the day of extraction stand beneath the chart")
  func credit() throws {
    let html = try page(try Library.store())
    #expect(
      html.contains("Source: 3 articles (Demo Wire, Example Times), read by conflictdb test, last on 2020-10-01."))
  }

  @Test("an empty database gives a page that says so")
  func empty() throws {
    let html = try page(try Store.inMemory())
    #expect(html.contains("No events match."))
    #expect(html.contains("No statements."))
  }

  @Test("more events than a page can hold are refused, and how to have fewer is said")
  func tooMany() throws {
    #expect(throws: HTMLReport.TooManyEvents(count: 3, limit: 2)) { try page(try Library.store(), limit: 2) }
    #expect(HTMLReport.TooManyEvents(count: 3, limit: 2).description.contains("--region"))
  }

  @Test("the same database gives the same bytes")
  func stable() throws { #expect(try page(try Library.store()) == page(try Library.store())) }

  @Test("a map of few places is near them, of all the world it is the world")
  func frames() {
    let near = MapBox.around([(47.11, 39.795), (46.75, 39.76)])
    #expect(near.contains(47.11, 39.795))
    #expect(near.width < 6)
    #expect(MapBox.around([]) == .world)
    #expect(MapBox.around([(-170, 0), (170, 10)]) == .world)
    #expect(Outlines.coarse.areas.count > 150)
    #expect(Outlines.fine.areas.contains { $0.code == "XKX" })
    #expect(Outlines.disputed.areas.contains { $0.code == "Nagorno-Karabakh" })
  }

  private func block(_ start: String, _ end: String, in html: String) -> String? {
    guard let from = html.range(of: start), let to = html.range(of: end, range: from.upperBound..<html.endIndex) else {
      return nil
    }
    return String(html[from.upperBound..<to.lowerBound])
  }
}
