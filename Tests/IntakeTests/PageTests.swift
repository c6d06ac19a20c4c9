import Chronology
import ConflictModel
import Foundation
import TestSupport
import Testing

@testable import Intake

/// Pages that we wrote in the styles of news sites, with what a reader takes from each.
private struct ExpectedPage: Decodable {
  var page: String
  var title: String
  var published: String
  var byline: String?
  var publisher: String?
  var url: String?
  var text: String
}

@Suite struct PageTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pages")

  private static func expected() throws -> [ExpectedPage] {
    try String(contentsOf: folder.appendingPathComponent("expected.jsonl"), encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(ExpectedPage.self, from: Data($0.utf8)) }
  }

  /// Words in both, over words in either: F1 of precision and recall.
  private static func agreement(_ a: String, _ b: String) -> Double {
    func words(_ text: String) -> [Substring: Int] {
      text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let (a, b) = (words(a), words(b))
    let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(max(1, a.values.reduce(0, +) + b.values.reduce(0, +)))
  }

  @Test func mainTextAndMetadata() throws {
    let expected = try Self.expected()
    #expect(expected.count >= 30)
    var agreements: [Double] = []
    for page in expected {
      let found = articles(items([Self.folder.appendingPathComponent(page.page).path]))
      let article = try #require(found.first, "\(page.page)")
      let agreement = Self.agreement(article.text, page.text)
      agreements.append(agreement)
      #expect(agreement > 0.9, "\(page.page): \(agreement)")
      #expect(article.title == page.title, "\(page.page)")
      #expect(article.published?.description == page.published, "\(page.page)")
      #expect(article.byline == page.byline, "\(page.page)")
      #expect(article.publisher == page.publisher, "\(page.page)")
      #expect(article.url == page.url, "\(page.page)")
    }
    #expect(agreements.reduce(0, +) / Double(agreements.count) > 0.97)
  }

  @Test(
    "days in the words of a page",
    arguments: [
      ("Friday, 3 May 2019 4:15 pm GMT", "2019-05-03"), ("May 3rd, 2019", "2019-05-03"),
      ("the 3rd of May, 2019", "2019-05-03"), ("Published 2019-05-03T10:00:00Z", "2019-05-03"),
      ("03.05.2019 - 18:04", "2019-05-03"), ("25/12/2019", "2019-12-25"), ("12/25/2019", "2019-12-25"),
      ("Sept. 9, 2020 at 7:00 a.m.", "2020-09-09"), ("03/05/2019", nil), ("3 May", nil), ("May we ask?", nil),
    ] as [(String, String?)])
  func days(text: String, day: String?) { #expect(PageDate.find(in: text)?.description == day) }

  @Test(
    "days in addresses",
    arguments: [
      ("https://x.example/2019/05/03/shells-fall", "2019-05-03"),
      ("https://x.example/news/2019/may/03/shells", "2019-05-03"),
      ("https://x.example/a-20190503.html", "2019-05-03"), ("https://x.example/2019/05/shells", nil),
      ("https://x.example/12345678/a", nil),
    ] as [(String, String?)])
  func addresses(url: String, day: String?) { #expect(PageDate.find(inAddress: url)?.description == day) }

  @Test("a page whose text a script would fill in has it in JSON-LD")
  func articleBody() {
    let body = String(repeating: "Shells fell on the town of Gorom before dawn and killed two people. ", count: 5)
    let page = HTMLPage.read(
      """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(body)"}</script></head>
      <body><div id="root"></div><p>Please enable JavaScript.</p></body></html>
      """, address: nil)
    #expect(page.text.hasPrefix("Shells fell on the town of Gorom"))
  }

  @Test("a page without an article is said to have none")
  func noArticle() throws {
    let folder = try TemporaryFolder()
    let links = (0..<80).map { "<li><a href='/\($0)'>Headline number \($0) of the day</a></li>" }.joined()
    let path = try folder.write("<html><body><ul>\(links)</ul></body></html>", to: "index.html")
    #expect(problems(items([path])).map(\.reason) == ["no article was found on the page"])
  }

  @Test(
    "encodings",
    arguments: [
      ("windows-1251", [0xC0, 0xF0, 0xEC, 0xE8, 0xFF], "Армия", nil),
      ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź", nil), ("latin1", [0x63, 0x61, 0x66, 0xE9, 0x93], "café“", nil),
      ("koi8-r", [0xE1, 0xD2, 0xCD, 0xC9, 0xD1], "Армия", nil), ("shift_jis", [0x93, 0x8C, 0x8B, 0x9E], "東京", nil),
      ("gb18030", [0xB1, 0xB1, 0xBE, 0xA9], "北京", nil), ("windows-1256", [0xC8, 0xDB, 0xCF, 0xC7, 0xCF], "بغداد", nil),
      ("iso-8859-1", [0x63, 0x61, 0x66, 0xC3, 0xA9], "café", "said to be iso-8859-1, but is UTF-8"),
      ("utf-8", [0x63, 0x61, 0x66, 0xE9], "café", "not UTF-8; read as Windows-1252 (Western European)"),
      ("x-unheard-of", [0x63, 0x61, 0x66, 0xE9], "café", "not UTF-8; read as Windows-1252 (Western European)"),
    ] as [(String, [UInt8], String, String?)])
  func charsets(name: String, bytes: [UInt8], text: String, notice: String?) throws {
    let folder = try TemporaryFolder()
    let before =
      "<html><head><meta charset=\"\(name)\"></head><body><p>It was said on Monday that a word of the town is "
    let path = try folder.write(
      Array(before.utf8) + bytes + Array(" and nothing else was said of it.</p></body></html>".utf8), to: "page.html")
    let found = items([path])
    #expect(
      articles(found).map(\.text) == [
        "It was said on Monday that a word of the town is \(text) and nothing else was said of it."
      ])
    #expect(notices(found) == (notice.map { [$0] } ?? []))
  }
}
