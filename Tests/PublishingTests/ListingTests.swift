import ConflictModel
import ConflictStore
import Testing

@testable import Publishing

@Suite struct ListingTests {
  private let entries = [
    Examples.entry(
      wounded: Count(low: 2, best: 2, high: 4), status: .accused, attribution: "Armenia's Foreign Ministry",
      participants: [Examples.azerbaijan, Examples.civilians]),
    Examples.entry(.armedClash, day: 12, place: nil, killed: Count(low: 100, best: nil, high: nil)),
  ]

  private func written(_ format: ListingFormat, _ page: Page = Page()) throws -> String {
    let sink = MemorySink()
    try Listing.timeline.write(entries, as: format, to: sink, page: page)
    return sink.text
  }

  @Test func table() throws {
    #expect(
      try written(.table) == """
        DATE        PLACE         EVENT                                        ACTORS                                     KILLED  WOUNDED  SAYS WHO                    SOURCE         ID
        ----------  ------------  -------------------------------------------  -----------------------------------------  ------  -------  --------------------------  -------------  --------
        2020-10-01  Martuni, AZE  Shelling/artillery/missile attack (accused)  Military Forces of Azerbaijan → Civilians              2–4  Armenia's Foreign Ministry  Example Times  00112233
        2020-10-12                Armed clash                                                                               100+                                       Example Times  00112233

        """)
  }

  @Test("on a narrow page long cells are wrapped, and short ones keep their width")
  func narrow() throws {
    let text = try written(.table, Page(width: 100))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.contains("2020-10-01"))
    #expect(
      text.split(separator: "\n").first
        == "DATE        PLACE       EVENT       ACTORS       KILLED  WOUNDED  SAYS WHO     SOURCE       ID")
  }

  @Test("a page that is far too narrow gives long lines, not an endless loop")
  func tooNarrow() throws { #expect(try written(.table, Page(width: 5)).contains("00112233")) }

  @Test func colour() throws {
    let text = try written(.table, Page(width: 300, hasColour: true))
    #expect(text.contains("\u{1B}[1mDATE\u{1B}[0m"))
    #expect(text.contains("\u{1B}[33mShelling/artillery/missile attack (accused)\u{1B}[0m"))
  }

  @Test func csv() throws {
    let lines = try written(.csv).split(separator: "\n")
    #expect(
      lines[0] == """
        event,date_start,date_end,date_precision,type,sub_type,scope,status,review,place,admin1,country,latitude,longitude,\
        place_precision,geo_precision,place_id,actors,killed_low,killed_best,killed_high,wounded_low,wounded_best,\
        wounded_high,attribution,sentence,start,end,confidence,reports,publishers,report,article,source,publisher,\
        published,title,url
        """)
    #expect(
      lines[1].hasPrefix(
        """
        0011223344556601,2020-10-01,2020-10-01,1,Explosions/Remote violence,Shelling/artillery/missile attack,incident,\
        accused,machine,Martuni,,AZE,39.795,-47.1,1,1,586523,Military Forces of Azerbaijan; Civilians,,,,2,2,4,\
        Armenia's Foreign Ministry,Shells fell on Martuni.,4,27,0.9,1,1,8899aabbccddeeff,
        """))
    #expect(lines.count == 3)
  }

  @Test func json() throws {
    #expect(try written(.json).hasPrefix("[\n{\"event\":\"0011223344556601\","))
    #expect(try written(.json).hasSuffix("}\n]\n"))
    #expect(try written(.jsonl).split(separator: "\n").count == 2)
    #expect(
      try written(.jsonl).contains(
        #""actors":[{"name":"Military Forces of Azerbaijan","kind":"state forces","country":"AZE","role":"attacker"},"#)
    )
  }

  @Test func geoJSON() throws {
    let text = try written(.geojson)
    #expect(text.hasPrefix(#"{"type":"FeatureCollection","features":["#))
    #expect(text.contains(#""geometry":{"type":"Point","coordinates":[-47.1,39.795]}"#))
    #expect(text.contains(#""geometry":null"#))
  }

  @Test func markdown() throws {
    let lines = try written(.markdown).split(separator: "\n")
    #expect(lines[0] == "| DATE | PLACE | EVENT | SCOPE | ACTORS | KILLED | WOUNDED | SAYS WHO | SOURCE | ID |")
    #expect(lines[1] == "| --- | --- | --- | --- | --- | ---: | ---: | --- | --- | --- |")
    #expect(lines.count == 4)
  }

  @Test("empty lists are whole documents", arguments: ListingFormat.allCases)
  func empty(format: ListingFormat) throws {
    let sink = MemorySink()
    try Listing.timeline.write([], as: format, to: sink)
    switch format {
    case .json: #expect(sink.text == "[]\n")
    case .jsonl: #expect(sink.text.isEmpty)
    case .geojson: #expect(sink.text == "{\"type\":\"FeatureCollection\",\"features\":[]}\n")
    default: #expect(sink.text.split(separator: "\n").count == (format == .csv || format == .tsv ? 1 : 2))
    }
  }

  @Test("rows beyond those that set the widths are written too")
  func manyRows() throws {
    let sink = MemorySink()
    try Listing.timeline.write((0..<4500).lazy.map { _ in Examples.entry() }, as: .table, to: sink)
    #expect(sink.text.split(separator: "\n").count == 4502)
  }
}

@Suite struct HostileTextTests {
  private let evil = [
    "\u{1B}[2J\u{1B}]0;gone\u{07}", "line one\nline two\r\nthree", "\u{9B}31m", "abc\u{202E}fed", "a\u{2028}b", "a\tb",
    "nul\0", "\u{600}<script>alert(1)",
  ]

  @Test("nothing from an article commands a terminal or breaks a line")
  func tables() throws {
    for text in evil {
      let sink = MemorySink()
      let entries = [Examples.entry(place: text, attribution: text)]
      try Listing.timeline.write(entries, as: .table, to: sink)
      try Listing.timeline.write(entries, as: .markdown, to: sink)
      #expect(sink.text.split(separator: "\n").count == 6)
      let markdown = MemorySink()
      try Listing.timeline.write(entries, as: .markdown, to: markdown)
      #expect(!ascii(markdown.text).contains("<"))
      #expect(
        !sink.text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) })
      #expect(!sink.text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test(
    "cells of CSV",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
      ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+1", "'+1"),
      ("＝1", "'＝1"), (" \u{3000}=1", "' \u{3000}=1"), ("Café", "Café"), ("Åland, in", "\"Åland, in\""), ("-1", "'-1"),
      ("@SUM(A1)", "'@SUM(A1)"),
      (" =1+1", "' =1+1"), ("\t=1+1", "'=1+1".replacingFirst("'", with: "' ")), ("a=b", "a=b"),
      ("esc\u{1B}[1m", "esc\u{FFFD}[1m"),
      ("~ a line of sixteen signs and more ~", "~ a line of sixteen signs and more ~"),
      (
        "a line of sixteen signs and more, ended by a comma,", "\"a line of sixteen signs and more, ended by a comma,\""
      ),
      ("delete\u{7F}", "delete\u{FFFD}"), ("next\u{85}line", "next line"), ("a\u{9F}b", "a\u{FFFD}b"),
      ("", ""),
    ])
  func csv(text: String, cell: String) { #expect(Self.cell(.text(text), .comma) == cell) }

  private static func cell(_ value: FieldValue, _ delimiter: DelimitedText.Delimiter) -> String {
    var bytes: [UInt8] = []
    DelimitedText.append(value, delimiter, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "numbers stay numbers, as short as they are",
    arguments: [
      (FieldValue.real(-47.1, decimals: 5), "-47.1"), (.real(39.80005, decimals: 5), "39.80005"),
      (.real(-0.000001, decimals: 5), "0"), (.real(0.669, decimals: 3), "0.669"), (.real(-0.05, decimals: 2), "-0.05"),
      (.real(100, decimals: 5), "100"), (.real(.nan, decimals: 5), ""), (.integer(-3), "-3"), (.integer(0), "0"),
      (.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"), (.none, ""),
      (.flag(true), "true"),
      (.list([.text("a"), .text("b, c")]), "\"a; b, c\""),
      (.list([.record([.init("name", .text("=a")), .init("kind", .text("x"))])]), "'=a"),
    ])
  func values(value: FieldValue, cell: String) { #expect(Self.cell(value, .comma) == cell) }

  @Test("cells of TSV hold no tabs and no line ends")
  func tsv() {
    #expect(Self.cell(.text("a\tb\nc, \"d\""), .tab) == "a b c, \"d\"")
    #expect(Self.cell(.text("=1"), .tab) == "'=1")
  }
}

extension String {
  fileprivate func replacingFirst(_ part: Character, with text: String) -> String {
    guard let index = firstIndex(of: part) else { return self }
    return self[..<index] + text + self[self.index(after: index)...]
  }
}

@Suite struct ParagraphTests {
  @Test(
    "texts are broken at blanks",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("short", 10, ["short"]),
      ("a bb ccc", 3, ["a", "bb", "ccc"]), ("日本語 テスト", 6, ["日本語", "テスト"]), ("", 5, [""]),
    ])
  func lines(text: String, width: Int, lines: [String]) { #expect(Paragraph.lines(text, width: width) == lines) }

  @Test(
    "what a text fills on a terminal",
    arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("😀", 2), ("Ağdam", 5), ("–", 1)])
  func width(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }
}
