import Chronology
import ConflictModel
import TestSupport
import Testing

@testable import Intake

@Suite struct JSONLinesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String, _ options: IntakeOptions = IntakeOptions()) throws -> [IntakeItem] {
    items([try folder.write(Array(text.utf8), to: "articles.jsonl")], options)
  }

  @Test func everyField() throws {
    let line = """
      {"id": "a1", "text": "Shells fell.", "published": "2014-08-30T23:10:00+03:00", "title": "Shells",
       "url": "https://example.org/1", "publisher": "Example", "byline": "A. Writer", "language": "en", "tags": [1, {"x": "]}"}]}
      """.filter { $0 != "\n" }
    let expected = Article(
      id: "a1", text: "Shells fell.", title: "Shells", url: "https://example.org/1", publisher: "Example",
      byline: "A. Writer", published: CalendarDate(year: 2014, month: 8, day: 30), language: "en")
    #expect(try articles(read(line)) == [expected])
  }

  @Test func identifiers() throws {
    let read = try articles(read(#"{"id": 17, "text": "a"}"# + "\n\n" + #"{"text": "b"}"# + "\n"))
    #expect(read.map(\.id) == ["17", folder.file("articles.jsonl") + ":3"])
  }

  @Test(
    "escapes",
    arguments: [
      (#"caf\u00e9"#, "café"), (#"\ud83d\ude00"#, "😀"), (#"lone \ud83d half"#, "lone \u{FFFD} half"),
      (#"a\\\"b\/"#, #"a\"b/"#), (#"line\nend\ttab"#, "line\nend\ttab"), (#"\u0041\u0000"#, "A "),
    ])
  func escapes(json: String, text: String) throws {
    #expect(try articles(read(#"{"id": "x", "text": ""# + json + "\"}")).map(\.text) == [text])
  }

  @Test(
    "a bad line is told with its number and reason",
    arguments: [
      (#"{"id": "x"}"#, #"there is no "text""#),
      (#"{"id": "x", "text": null}"#, #"there is no "text""#),
      (#"{"id": "x", "text": "a", "published": "soon"}"#, #""published" is no date: soon"#),
      (
        #"{"id": "x", "text": ["a"]}"#,
        "not a JSON object: a single value was expected, not a list or an object (byte 21)"
      ),
      (#"["a"]"#, "not a JSON object: an object was expected (byte 1)"),
      (#"{"id": "x", "text": "a"} tail"#, "not a JSON object: more text follows the object (byte 26)"),
      (#"{"id": "x", "text": "a"#, "not a JSON object: a string is not closed (byte 23)"),
      (#"{"id": "x", "text": "\q"}"#, "not a JSON object: an escape that JSON does not know (byte 22)"),
      (#"{"id": "x", "text": "\u12"}"#, "not a JSON object: \\u needs four hexadecimal digits (byte 22)"),
      (#"{"id": "x" "text": "a"}"#, "not a JSON object: a comma or the end of the object was expected (byte 12)"),
      (#"{"id": hello}"#, "not a JSON object: a value was expected (byte 8)"),
      (#"{"id": "x", "text":"#, "not a JSON object: the line ends where a value was expected (byte 20)"),
    ])
  func badLine(line: String, reason: String) throws {
    let items = try read(#"{"id": "1", "text": "good"}"# + "\n" + line + "\n" + #"{"id": "3", "text": "good"}"#)
    #expect(articles(items).map(\.id) == ["1", "3"])
    #expect(problems(items) == [IntakeProblem(source: folder.file("articles.jsonl"), line: 2, reason: reason)])
  }

  @Test func deepNestingIsRefusedWithoutHarm() throws {
    let deep = String(repeating: "[", count: 200_000)
    #expect(
      try problems(read(#"{"x": "# + deep)).map(\.reason) == ["not a JSON object: nested more than 512 deep (byte 519)"]
    )
  }

  @Test func invalidUTF8() throws {
    let bytes = Array(#"{"id": "1", "text": "ab"#.utf8) + [0xFF] + Array("\"}\n".utf8)
    let found = items([try folder.write(bytes, to: "bad.jsonl")])
    #expect(problems(found).map(\.reason) == ["not a JSON object: a string is not valid UTF-8 (byte 21)"])
  }

  @Test func otherKeys() throws {
    var keys = KeyMap()
    keys.map(.text, from: "body")
    keys.map(.published, from: "date")
    let line = #"{"id": "1", "text": "not this", "body": "Two hurt", "date": "Sat, 30 Aug 2014 10:00:00 GMT"}"#
    let found = try articles(read(line, IntakeOptions(keys: keys)))
    #expect(found.map(\.text) == ["Two hurt"])
    #expect(found.map(\.published) == [CalendarDate(year: 2014, month: 8, day: 30)])
  }

  @Test func defaultsStandInForWhatIsMissing() throws {
    let day = CalendarDate(year: 1999, month: 5, day: 1)
    let options = IntakeOptions(published: day, publisher: "Default")
    let found = try articles(
      read(#"{"text": "a"}"# + "\n" + #"{"text": "b", "publisher": "Own", "published": "1998-01-01"}"#, options))
    #expect(found.map(\.published) == [day, CalendarDate(year: 1998, month: 1, day: 1)])
    #expect(found.map(\.publisher) == ["Default", "Own"])
  }

  @Test("lines keep their numbers across batches, and one that is too long is passed over")
  func longLines() throws {
    let long = #"{"id": "long", "text": ""# + String(repeating: "x", count: 700_000) + "\"}"
    let lines = (1...6000).map { #"{"id": "\#($0)", "text": "\#(String(repeating: "word ", count: 20))"}"# }
    let text = (lines[..<3000] + [long] + lines[3000...] + ["bad"]).joined(separator: "\n")
    let all = try read(text)
    #expect(articles(all).count == 6001)
    #expect(problems(all).map(\.line) == [6002])
    let bounded = try read(text, IntakeOptions(maximumBytes: 500_000))
    #expect(articles(bounded).map(\.id) == (1...6000).map(String.init))
    #expect(problems(bounded).map(\.line) == [3001, 6002])
  }
}

@Suite struct PathTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func folderInStableOrder() throws {
    try folder.write(Array("B".utf8), to: "b.txt")
    try folder.write(Array("A".utf8), to: "a.txt")
    try folder.write(Array("hidden".utf8), to: ".hidden")
    try folder.write(Array("{\"id\": \"j\", \"text\": \"J\"}".utf8), to: "c.jsonl")
    #expect(articles(items([folder.path])).map(\.id) == [folder.file("a.txt"), folder.file("b.txt"), "j"])
  }

  @Test func missingFileAmongGoodOnes() throws {
    let good = try folder.write(Array("Good.".utf8), to: "good.txt")
    let found = items([folder.file("none.txt"), good])
    #expect(articles(found).count == 1)
    #expect(problems(found).map(\.isMissing) == [true])
    #expect(problems(found).map(\.reason) == ["no such file or directory"])
  }

  @Test(
    "files without an article",
    arguments: [
      ([], "the file is empty"), (Array(" \n\t\r\n".utf8), "the file holds nothing but blanks"),
      ([0xEF, 0xBB, 0xBF], "the file holds nothing but blanks"),
      ([0x1F, 0x8B, 8, 0], "the gzip archive is cut short"),
    ] as [([UInt8], String)])
  func noArticle(bytes: [UInt8], reason: String) throws {
    let path = try folder.write(bytes, to: "x.txt")
    #expect(items([path]) == [.problem(IntakeProblem(source: path, reason: reason))])
  }

  @Test func tooLargeFile() throws {
    let path = try folder.write(Array(repeating: 0x61, count: 1001), to: "x.txt")
    #expect(
      problems(items([path], IntakeOptions(maximumBytes: 1000))).map(\.reason) == [
        "larger than 1000 bytes (--max-bytes allows more)"
      ])
    #expect(articles(items([path], IntakeOptions(maximumBytes: 1001))).count == 1)
  }

  @Test(
    "the first line is the title where it looks like one",
    arguments: [
      ("Dozens flee shelling near Donetsk\n\nShells fell on Friday.", "Dozens flee shelling near Donetsk"),
      ("\n\n  Dozens flee shelling \n\nShells fell on Friday.", "Dozens flee shelling"),
      ("Shells fell on Friday.\n\nDozens fled.", nil), ("Dozens flee shelling near Donetsk\nShells fell.", nil),
      ("Dozens flee shelling near Donetsk", nil), ("Note:\n\nDozens fled.", nil),
    ] as [(String, String?)])
  func title(text: String, title: String?) throws {
    let path = try folder.write(Array(text.utf8), to: "x.txt")
    let found = articles(items([path]))
    #expect(found.map(\.title) == [title])
    #expect(found.map(\.text) == [text], "the title stays in the text, so that positions hold")
  }

  @Test func jsonIsKnownByItsFirstBytes() throws {
    let path = try folder.write(Array("\u{FEFF}  { \"text\": \"a\"}".utf8), to: "articles.txt")
    #expect(articles(items([path])).map(\.text) == ["a"])
    #expect(articles(items([path], IntakeOptions(format: .text))).map(\.text) == ["  { \"text\": \"a\"}"])
  }
}

@Suite struct PublicationDateTests {
  @Test(
    "dates as archives write them",
    arguments: [
      ("2020-10-01", 2020, 10, 1), ("2020-10-01T23:59:59-11:00", 2020, 10, 1), (" 20201001 ", 2020, 10, 1),
      ("Thu, 01 Oct 2020 12:30:00 GMT", 2020, 10, 1), ("1 October 2020", 2020, 10, 1),
    ])
  func reads(text: String, year: Int, month: Int, day: Int) {
    #expect(PublicationDate.day(text) == CalendarDate(year: year, month: month, day: day))
  }

  @Test(
    "anything else is no date",
    arguments: ["", "yesterday", "2020-13-01", "10/01/2020", "2020", "Thu, Oct 2020", "20201301"])
  func refuses(text: String) { #expect(PublicationDate.day(text) == nil) }
}

@Suite struct LanguageGuessTests {
  @Test(
    "languages are told apart",
    arguments: [
      ("The army said that two of its soldiers were killed in the north of the country on Monday.", "en"),
      ("POLICE SAID THE BOMB WENT OFF NEAR A MARKET IN THE CENTRE OF THE CITY AT NOON.", "en"),
      // Terse, and no Hausa for its `an`.
      (
        "June 10 - An air strike near Menaka killed 12 people. June 14 - An air strike near Segou killed six people.",
        "en"
      ),
      ("El ejército dijo que dos de sus soldados fueron muertos en el norte del país el lunes.", "es"),
      ("L'armée a annoncé que deux de ses soldats ont été tués dans le nord du pays lundi matin.", "fr"),
      ("Die Armee teilte mit, dass zwei ihrer Soldaten im Norden des Landes am Montag getötet wurden.", "de"),
      ("Армия сообщила, что двое её солдат погибли на севере страны в понедельник.", "ru"),
      ("قال الجيش إن اثنين من جنوده قتلا في شمال البلاد يوم الاثنين", "ar"),
      (
        "Ordu, ülkenin kuzeyinde pazartesi günü iki askerinin öldüğünü ve bir askerin de yaralı olduğunu açıkladı.",
        "tr"
      ),
    ])
  func guesses(text: String, language: String) { #expect(LanguageGuess.language(of: text) == language) }

  @Test(
    "more languages of reports from conflicts",
    arguments: [
      (
        "Vojska je objavila da su dva njena vojnika poginula na sjeveru zemlje u ponedjeljak nakon što je napadnuta.",
        "hr"
      ),
      (
        "Armáda oznámila, že dva z jejích vojáků byli v pondělí zabiti na severu země při útoku na jejich základnu.",
        "cs"
      ),
      ("A hadsereg közölte, hogy két katonája meghalt az ország északi részén hétfőn, és egy ember megsebesült.", "hu"),
      ("Quân đội cho biết hai người lính của họ đã thiệt mạng ở miền bắc đất nước trong một cuộc tấn công.", "vi"),
      ("Ushtria tha se dy ushtarë të saj u vranë në veri të vendit të hënën dhe një tjetër është plagosur.", "sq"),
      ("Ordunun məlumatına görə, ölkənin şimalında bazar ertəsi iki əsgər həlak olub və bir əsgər yaralanıb.", "az"),
    ])
  func moreLanguages(text: String, language: String) { #expect(LanguageGuess.language(of: text) == language) }

  @Test("a long text in a language that is not known by its words is not taken for English")
  func unknownLanguage() {
    let words = ["qolla", "mirt", "sapun", "terak", "ovin", "luste", "badri", "kemo", "yanta", "purel"]
    let text = (0..<90).map { (n: Int) -> String in words[n * 7 % 10] + words[n * 3 % 10] }.joined(separator: " ")
    #expect(LanguageGuess.language(of: text) == "und")
  }

  @Test("a few words say nothing", arguments: ["", "Kabul", "Two killed in Kabul", "12 34 56 78 90 11 12 13"])
  func shortTexts(text: String) { #expect(LanguageGuess.language(of: text) == nil) }

  @Test("foreign names do not make a text foreign")
  func names() {
    let text = """
      Ejército de Liberación Nacional rebels attacked La Gloria and El Tarra, said Juan de la Cruz, mayor of San José \
      del Guaviare.
      """
    #expect(LanguageGuess.language(of: text) ?? "en" == "en")
  }
}
