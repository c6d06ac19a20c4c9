import Chronology
import ConflictModel
import TestSupport
import Testing

@testable import Intake

private let shells = "Shells fell on the town of Gorom before dawn on Monday and killed two people, the mayor said."

/// Sources that hold several articles, and mails.
@Suite struct ContainerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String, _ name: String, _ options: IntakeOptions = IntakeOptions()) throws -> [IntakeItem] {
    items([try folder.write(text, to: name)], options)
  }

  // MARK: Feeds

  @Test func rss() throws {
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>Example Wire &amp; Co</title><language>en</language><link>https://wire.example</link>
      <item><title>Shells &#8216;fall&#8217; on Gorom</title><link>https://wire.example/1</link>
        <media:title>A picture</media:title><dc:creator>A. Writer</dc:creator>
        <pubDate>Mon, 05 Oct 2020 08:00:00 GMT</pubDate><description>Short.</description>
        <content:encoded><![CDATA[<p>\(shells)</p><p>Nobody claimed it &mdash; yet.</p><figure><figcaption>Smoke</figcaption></figure>]]></content:encoded></item>
      <item><title>Second</title><guid>https://wire.example/2</guid>
        <description>&lt;p&gt;Rebels took a bridge.&lt;/p&gt;</description></item>
      <item><title>Nothing</title></item>
      </channel></rss>
      """
    let found = try read(feed, "feed.xml")
    #expect(
      articles(found) == [
        Article(
          id: "https://wire.example/1", text: shells + "\n\nNobody claimed it — yet.", title: "Shells ‘fall’ on Gorom",
          url: "https://wire.example/1", publisher: "Example Wire & Co", byline: "A. Writer",
          published: CalendarDate(year: 2020, month: 10, day: 5), language: "en"),
        Article(
          id: "https://wire.example/2", text: "Rebels took a bridge.", title: "Second", url: "https://wire.example/2",
          publisher: "Example Wire & Co", language: "en", isSummary: true),
      ])
    #expect(
      problems(found).map(\.description) == ["\(folder.path)/feed.xml: item 3: it has neither a text nor a summary"])
  }

  @Test func atom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Daily Example</title>
      <entry><title type="html">One &amp;amp; two</title><id>tag:example,2020:1</id><link rel="self" href="https://x.example/self"/>
        <link href="https://x.example/1"/><published>2020-10-05T22:00:00+03:00</published><updated>2021-01-01T00:00:00Z</updated>
        <author><name>B. Reporter</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(shells)</p><p>Two <b>more</b> were hurt.</p></div></content></entry>
      <entry><title>S</title><id>tag:example,2020:2</id><updated>2020-10-06T00:00:00Z</updated><summary>Only this.</summary></entry>
      </feed>
      """
    let found = articles(try read(feed, "feed"))
    #expect(found.map(\.text) == [shells + "\n\nTwo more were hurt.", "Only this."])
    #expect(found.map(\.title) == ["One & two", "S"])
    #expect(found.map(\.url) == ["https://x.example/1", nil])
    #expect(found.map(\.published?.description) == ["2020-10-05", "2020-10-06"])
    #expect(found.map(\.byline) == ["B. Reporter", nil])
    #expect(found.map(\.isSummary) == [false, true])
  }

  // MARK: JSON

  @Test func jsonList() throws {
    var keys = KeyMap()
    keys.map(.text, from: "body")
    let found = try read(
      "[\n  {\"id\": \"a\",\n   \"body\": \"One {brace} \\\"quoted\\\".\"},\n  {\"id\": \"b\"},\n  {\"id\": \"c\", \"body\": \"Three.\", \"x\": [{}]}\n]\n",
      "list.json", IntakeOptions(keys: keys))
    #expect(articles(found).map(\.text) == [#"One {brace} "quoted"."#, "Three."])
    #expect(problems(found).map(\.description) == ["\(folder.path)/list.json: item 2: there is no \"body\""])
  }

  @Test func printedObjectAndAnswerOfAService() throws {
    #expect(articles(try read("{\n  \"id\": \"a\",\n  \"text\": \"One.\"\n}\n", "one.json")).map(\.id) == ["a"])
    let answer = #"{"status": "ok", "articles": [{"id": "1", "text": "A."}, {"id": "2", "text": "B."}]}"#
    #expect(articles(try read(answer, "answer.txt", IntakeOptions(format: .json))).map(\.text) == ["A.", "B."])
  }

  @Test func jsonListCutShort() throws {
    let found = try read(#"[{"id": "a", "text": "One."}, {"id": "b", "te"#, "cut.json")
    #expect(articles(found).map(\.id) == ["a"])
    #expect(problems(found).map(\.reason) == ["the text ends within an object"])
  }

  // MARK: Tables

  @Test(
    "tables", arguments: [",", "\t", ";", "|"])
  func csv(separator: String) throws {
    let table =
      [
        ["Text", "published", "other", "publisher"], ["\"One, \"\"two\"\"; |\nthree\"", "2020-10-05", "", "Example"],
        ["\"Second\ttext\"", "", "x", ""],
      ].map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n"
    let found = articles(try read(table, "table.txt"))
    #expect(found.map(\.text) == ["One, \"two\"; |\nthree", "Second\ttext"])
    #expect(found.map(\.published?.description) == ["2020-10-05", nil])
    #expect(found.map(\.publisher) == ["Example", nil])
    #expect(found.map(\.id) == ["\(folder.path)/table.txt:2", "\(folder.path)/table.txt:4"], "lines of the file")
  }

  @Test func csvProblems() throws {
    let found = try read("id,text\n1,Good.\n2,a,b\n3,\n4,Also good.\n5,\"open\n6,lost", "t.csv")
    #expect(articles(found).map(\.id) == ["1", "4"])
    #expect(problems(found).map(\.line) == [3, 4, 6])
    #expect(
      problems(found).map(\.reason) == [
        "3 fields where the first row names 2", "the text is empty", "a quotation mark is not closed",
      ])
    #expect(
      problems(try read("a,b\n1,2\n", "n.csv")).map(\.reason) == [
        "no column is called text; there are a, b (--map text=COLUMN names one)"
      ])
  }

  @Test("a table in UTF-16, as spreadsheets save it")
  func csvUTF16() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "id\ttext\n1\tCafé 😀\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(articles(items([try folder.write(bytes, to: "u.csv")])).map(\.text) == ["Café 😀"])
  }

  // MARK: Web archives

  private static func page(_ text: String) -> String {
    "<html><head><title>A page of news</title><meta property=\"article:published_time\" content=\"2020-10-05\"></head><body><nav><a href=x>Menu</a></nav><p>\(text)</p></body></html>"
  }

  private static func record(_ type: String, _ block: String, uri: String = "https://w.example/1", length: Int? = nil)
    -> String
  {
    let content = type == "response" ? "application/http; msgtype=response" : "application/warc-fields"
    return
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\nContent-Type: \(content)\r\nContent-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private static func answer(_ body: String, _ header: String = "") -> String {
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(header)\r\n\(body)"
  }

  @Test("pages of a web archive, plain and with each record packed")
  func warc() throws {
    let records = [
      Self.record("warcinfo", "software: test"), Self.record("request", "GET / HTTP/1.1\r\n\r\n"),
      Self.record("response", Self.answer(Self.page(shells))),
      Self.record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n\(Self.page("Gone."))"),
      Self.record(
        "response",
        Self.answer(
          "4\r\n<p>A\r\n5a\r\n\(String(repeating: "nd so it went on. ", count: 5))\r\n0\r\n\r\n",
          "Transfer-Encoding: chunked\r\n"), uri: "https://w.example/2"),
    ]
    let plain = try folder.write(records.joined(), to: "a.warc")
    let packed = try folder.write(try records.flatMap { try gzip(Array($0.utf8)) }, to: "b.warc.gz")
    for path in [plain, packed] {
      let found = items([path])
      #expect(problems(found) == [])
      #expect(articles(found).map(\.url) == ["https://w.example/1", "https://w.example/2"])
      #expect(articles(found).first?.text == shells)
      #expect(articles(found).first?.published == CalendarDate(year: 2020, month: 10, day: 5))
      #expect(articles(found).last?.text.hasPrefix("And so it went on.") == true)
    }
  }

  @Test("a record with a wrong length is told, and the next one found")
  func wrongLengths() throws {
    let good = Self.record("response", Self.answer(Self.page(shells)))
    let answer = Self.answer(Self.page("The clinic took in eleven. " + shells + " " + shells))
    for wrong in [answer.utf8.count - 40, answer.utf8.count + 30] {
      let path = try folder.write(
        good + Self.record("response", answer, length: wrong) + good + good, to: "wrong.warc")
      let found = items([path])
      #expect(articles(found).count >= 3, "\(wrong)")
      #expect(problems(found).map(\.reason) == ["its Content-Length is wrong; the next record was looked for"])
    }
    let none = items([
      try folder.write("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\nabc\r\n\r\n" + good, to: "x.warc")
    ])
    #expect(articles(none).count == 1)
    #expect(problems(none).first?.reason == "its Content-Length is missing or no number; it is passed over")
  }

  @Test func warcCutShort() throws {
    let good = Self.record("response", Self.answer(Self.page(shells)))
    let found = items([try folder.write(good + String(good.prefix(300)), to: "cut.warc")])
    #expect(articles(found).count == 1)
    #expect(problems(found).map(\.description) == ["\(folder.path)/cut.warc: record 2: the archive is cut short"])
    let packed = try gzip(Array(good.utf8))
    let cut = items([try folder.write(packed + packed.prefix(packed.count / 2), to: "cut.warc.gz")])
    #expect(articles(cut).count == 1)
    #expect(problems(cut).map(\.reason) == ["the gzip archive is cut short"])
  }

  // MARK: Mail

  @Test func mail() throws {
    let mail = """
      Received: by mx.example\r
      From: =?utf-8?B?SmFuZSBEw7Zl?= <jane@example.org>\r
      Subject: =?iso-8859-1?Q?Shells_on_?=\r
       =?iso-8859-1?Q?G=F6rom?=\r
      Date: Mon, 5 Oct 2020 08:00:00 +0000\r
      Message-ID: <1@example.org>\r
      MIME-Version: 1.0\r
      Content-Type: multipart/alternative; boundary="b1"\r
      \r
      preamble\r
      --b1\r
      Content-Type: text/html; charset=utf-8\r
      \r
      <p>Not this.</p>\r
      --b1\r
      Content-Type: text/plain; charset=iso-8859-1\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      Shells fell on G=F6rom =\r
      at dawn.\r
      --b1--\r

      """
    let found = articles(try read(mail, "m.eml"))
    #expect(found.map(\.text) == ["Shells fell on Görom at dawn.\n"])
    #expect(found.map(\.title) == ["Shells on Görom"])
    #expect(found.map(\.byline) == ["Jane Döe"])
    #expect(found.map(\.published?.description) == ["2020-10-05"])
    #expect(found.map(\.id) == ["1@example.org"])
  }

  @Test func mailOfHTMLInBase64() throws {
    let mail =
      "From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+U2hlbGxzIGZlbGwgb24gdGhlIHRvd24gb2YgR29yb20gYXQgZGF3bi48L3A+\n"
    #expect(articles(try read(mail, "m.txt")).map(\.text) == ["Shells fell on the town of Gorom at dawn."])
  }

  // MARK: Agencies

  @Test func newsML() throws {
    let message = """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
      <newsItem guid="urn:x:1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Agency</name></provider>
        <versionCreated>2020-10-06T01:00:00Z</versionCreated><firstCreated>2020-10-05T20:00:00Z</firstCreated></itemMeta>
        <contentMeta><by>A. Writer</by><headline>Shells fall</headline><language tag="en"/></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
        <body><h1>Shells fall</h1><p>\(shells)</p><p>More later.</p></body></html></inlineXML></contentSet></newsItem>
      <newsItem guid="urn:x:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
      <newsItem guid="urn:x:3"><itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
      </itemSet></newsMessage>
      """
    let found = try read(message, "news.xml")
    #expect(
      articles(found) == [
        Article(
          id: "urn:x:1", text: shells + "\n\nMore later.", title: "Shells fall", publisher: "Example Agency",
          byline: "A. Writer", published: CalendarDate(year: 2020, month: 10, day: 5), language: "en")
      ])
    #expect(problems(found).map(\.reason) == ["its publisher has withdrawn it"])
  }

  @Test func nitf() throws {
    let document = """
      <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf><head><title>t</title><docdata><date.issue norm="20201005T200000Z"/><doc-id id-string="n-1"/></docdata></head>
      <body><body.head><hedline><hl1>Shells fall</hl1></hedline><byline>By A. Writer</byline></body.head>
      <body.content><p>\(shells)</p><media><media-caption>A street.</media-caption></media></body.content></body></nitf>
      """
    let found = articles(try read(document, "n.xml"))
    #expect(found.map(\.text) == [shells])
    #expect(found.map(\.title) == ["Shells fall"])
    #expect(found.map(\.published?.description) == ["2020-10-05"])
    #expect(found.map(\.id) == ["n-1"])
  }

  // MARK: Packed

  @Test("anything may be packed")
  func packed() throws {
    let cases: [(String, String)] = [
      ("a.txt.gz", shells), ("b.html.gz", Self.page(shells)), ("c.jsonl.gz", #"{"text": "\#(shells)"}"#),
      ("d.csv.gz", "text\n\"\(shells)\"\n"),
      ("e.gz", "<rss><channel><item><description>\(shells)</description></item></channel></rss>"),
    ]
    for (name, text) in cases {
      let path = try folder.write(try gzip(Array(text.utf8)), to: name)
      #expect(articles(items([path])).map(\.text) == [shells], "\(name)")
      let twice = try folder.write(try gzip(try gzip(Array(text.utf8))), to: "2" + name)
      #expect(articles(items([twice])).count == 1, "\(name)")
    }
  }
}
