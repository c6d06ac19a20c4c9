import Foundation
import TestSupport
import Testing

/// A folder with a database of the sample articles, made once.
private struct Samples {
  static let shared = Result { try Samples() }

  let folder: TemporaryFolder
  let program: Program
  let imported: Program.Outcome

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    imported = try program.run("import", Program.samples)
  }
}

@Suite struct ImportTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  @Test func samplesAndThenNothingNew() throws {
    let first = try program.run("import", Program.samples)
    #expect(first.status == 0)
    #expect(first.output.isEmpty, "only data goes to standard output")
    #expect(first.errors.hasPrefix("conflict.db: 5 articles read\n  5 new, with "))
    let content = try folder.read("conflict.db")
    let second = try program.run("import", Program.samples)
    #expect(second.errors == "conflict.db: 5 articles read\n  5 already known\n")
    #expect(try folder.read("conflict.db") == content)
  }

  @Test func noConflict() throws {
    let path = try folder.write(
      Array("Apple harvest begins\n\nGrowers expect a good year, the cooperative said on Monday.".utf8),
      to: "apples.txt")
    let outcome = try program.run("import", path, "--published", "2023-09-01")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        \(path): nothing about a conflict found
        conflict.db: 1 article read
          1 new, with 0 reports and 1 statements
          1 without anything about a conflict

        """)
  }

  @Test func badInputAmongGood() throws {
    try FileManager.default.createDirectory(atPath: folder.file("in"), withIntermediateDirectories: false)
    try folder.write(Array("Two soldiers were killed in an ambush near Gao on 3 May 2019.".utf8), to: "in/good.txt")
    try folder.write([], to: "in/empty.txt")
    try folder.write([0x89, 0x50, 0x4E, 0x47, 0, 0], to: "in/picture.txt")
    try folder.write(Array("Un muerto en Bogot".utf8) + [0xE1], to: "in/latin1.txt")
    let outcome = try program.run("import", "in")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("in/empty.txt: the file is empty\n"))
    #expect(outcome.errors.contains("in/picture.txt: a PNG picture, not text\n"))
    #expect(outcome.errors.contains("in/latin1.txt: not UTF-8; read as Windows-1252 (Western European)\n"))
    #expect(outcome.errors.contains("  2 could not be read\n"))
    #expect(try program.run("search", "ambush").output.contains("good.txt"))
    #expect(try program.run("search", "Bogotá").output.contains("latin1.txt"))
  }

  @Test func foreignLanguageIsKeptAndNotRead() throws {
    let text = "El ejército dijo que dos de sus soldados fueron muertos en el norte del país el lunes por la tarde."
    let path = try folder.write(Array(text.utf8), to: "es.txt")
    let outcome = try program.run("import", path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("\(path): not in English (es); kept, not read\n"))
    #expect(outcome.errors.contains("  1 not in English; kept, not read\n"))
    #expect(try program.run("search", "soldados").output.contains("es.txt"))
  }

  @Test func missingFile() throws {
    let good = try folder.write(Array("Rebels shelled the town of Gorom on Monday.".utf8), to: "good.txt")
    let outcome = try program.run("import", "none.txt", good)
    #expect(outcome.status == 66)
    #expect(outcome.errors.hasPrefix("none.txt: no such file or directory\n"))
    #expect(try program.run("search", "Gorom").output.contains("good.txt"))
  }

  @Test func unreadableFile() throws {
    let path = try folder.write(Array("x".utf8), to: "locked.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // Permissions do not bind the superuser.
    guard !FileManager.default.isReadableFile(atPath: path) else { return }
    let outcome = try program.run("import", path)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("permission denied"))
  }

  @Test func undatedArticleIsPointedOut() throws {
    let path = try folder.write(
      Array("Shells killed two people in Donetsk on Friday, officials said.".utf8), to: "u.txt")
    #expect(try program.run("import", path).errors.contains("give --published YYYY-MM-DD"))
    #expect(
      try !program.run("import", path, "--published", "2014-09-01", "--db", "b.db").errors.contains("--published"))
  }

  @Test func databaseByEnvironment() throws {
    var program = program
    program.environment = ["CONFLICTDB_DB": folder.file("named.db")]
    #expect(try program.run("import", Program.samples).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.file("named.db")))
    #expect(!FileManager.default.fileExists(atPath: folder.file("conflict.db")))
    #expect(try program.run("info", "--db", "other.db").status == 66, "--db goes before the environment")
  }

  @Test func fiftyMegabytes() throws {
    let paragraph = "The committee met again and spoke of the harvest, the roads and the price of seed for next year. "
    let text = String(repeating: paragraph, count: 50_000_000 / paragraph.utf8.count)
    let path = try folder.write(Array(text.utf8), to: "long.txt")
    // Reading it all would take a debug build minutes; that it is taken in is shown, and that the bound holds.
    let refused = try program.run("import", path, "--max-bytes", "1000000")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("larger than 1000000 bytes (--max-bytes allows more)"))
  }
}

@Suite struct ExtractTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  @Test("every key is there, whatever an article says")
  func contract() throws {
    let line = #"{"id": 5, "text": "Nothing happened."}"# + "\n"
    let outcome = try program.run("extract", "--format", "jsonl", "-", input: Array(line.utf8))
    #expect(outcome.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    for key in ["id", "published", "language", "extractor", "events", "statements", "mentions"] {
      #expect(object[key] != nil, "\(key)")
    }
    #expect(object["id"] as? String == "5")
    #expect(object["mentions"] is NSNull)
  }

  @Test func mentionsOnDemand() throws {
    let outcome = try program.run("extract", "--mentions", Program.samples)
    for line in outcome.output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let mentions = try #require(object["mentions"] as? [String: Any])
      #expect(Set(mentions.keys) == ["dates", "places", "actors", "figures"])
    }
  }

  @Test("the output is in the order of the input, and the same for any number of jobs")
  func jobs() throws {
    let lines = (0..<3000).map { number in
      #"{"id": "\#(number)", "text": "Rebels killed \#(number) soldiers near Timbuktu on Monday.", "published": "2013-01-10"}"#
    }
    let input = Array(lines.joined(separator: "\n").utf8)
    let one = try program.run(["extract", "--jobs", "1"], input: input)
    let four = try program.run(["extract", "--jobs", "4"], input: input)
    #expect(one.output == four.output)
    #expect(one.output.split(separator: "\n").count == 3000)
    #expect(one.output.hasPrefix(#"{"id":"0","#))
  }

  @Test func badLine() throws {
    let input = Array("{\"id\": 1, \"text\": \"a\"}\nnot json\n{\"id\": 3, \"text\": \"b\"}\n".utf8)
    let outcome = try program.run("extract", "--format", "jsonl", "-", input: input)
    #expect(outcome.status == 65)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.errors == "standard input:2: not a JSON object: an object was expected (byte 1)\n")
  }

  @Test("text may come without a name, a format or a line end")
  func standardInput() throws {
    let outcome = try program.run("extract", input: Array("Shells fell on Friday.".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(#"{"id":"-","#))
  }

  @Test func closedPipe() throws {
    let line = #"{"id": 1, "text": "Two were killed."}"#
    try folder.write(Array(String(repeating: line + "\n", count: 20_000).utf8), to: "many.jsonl")
    let outcome = try program.shell("conflictdb extract many.jsonl | head -n 1; echo done")
    #expect(outcome.output.split(separator: "\n").count == 2, "no message, no second line")
    let status = try program.shell("{ conflictdb extract many.jsonl; echo status $? >&2; } | head -n 1 > /dev/null")
    #expect(status.output == "status 0\n")
  }

  @Test func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let outcome = try program.shell("conflictdb extract '\(Program.samples)' > /dev/full; echo status $?")
    #expect(outcome.output.contains("status 74"))
    #expect(outcome.output.contains("error: standard output: no space left on device"))
  }
}

@Suite struct EvaluateTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  private let lines = """
    {"id": "apples", "text": "Growers picked apples on Monday.", "published": "2023-09-05", "events": []}
    {"id": "clash", "text": "Nothing at all happened.", "events": [{"type": "Battles", "sub_type": "Armed clash"}]}
    """

  @Test func measures() throws {
    try folder.write(Array(lines.utf8), to: "gold.jsonl")
    let page = try program.run("evaluate", "gold.jsonl")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("2 articles\n"))
    #expect(page.output.contains("Armed clash  no event      1\n"))
    #expect(page.output.contains("missed Armed clash"))
    let json = try program.run("evaluate", "gold.jsonl", "--json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["articles"] as? Int == 2)
  }

  @Test func badLine() throws {
    try folder.write(Array((lines + "\n{}\n").utf8), to: "gold.jsonl")
    let outcome = try program.run("evaluate", "gold.jsonl")
    #expect(outcome.status == 65)
    #expect(outcome.errors == "gold.jsonl:3: there is no \"text\"\n")
  }

  @Test func missingFile() throws {
    let outcome = try program.run("evaluate", "none.jsonl")
    #expect(outcome.status == 66)
    #expect(outcome.errors == "error: none.jsonl: no such file or directory\n")
  }
}

@Suite struct QueryTests {
  private let samples: Samples
  private var program: Program { samples.program }

  init() throws { samples = try Samples.shared.get() }

  @Test func imported() { #expect(samples.imported.status == 0) }

  @Test(
    "tables for people",
    arguments: [
      (["timeline", "--scope", "all"], "DATE "), (["stats", "casualties", "--by", "month"], "MONTH "),
      (["stats", "casualties"], " "), (["stats", "events", "--by", "type"], "TYPE "), (["stats", "actors"], "ACTOR "),
      (["stats", "places"], "PLACE "), (["stats", "publishers"], "PUBLISHER "), (["stats", "tolls"], "AS OF "),
      (["statements"], "DATE "),
    ])
  func tables(arguments: [String], head: String) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(head))
    #expect(!outcome.output.contains("\u{1B}"), "no colour in a pipe")
  }

  @Test(
    "every format of every list",
    arguments: [
      ["timeline"], ["stats", "casualties", "--by", "country"], ["stats", "events"], ["stats", "actors"],
      ["stats", "places"],
      ["stats", "publishers"], ["stats", "tolls"], ["statements"], ["disputes"], ["search", "attack"],
    ])
  func formats(arguments: [String]) throws {
    for format in ["csv", "tsv", "json", "jsonl", "markdown"] {
      let outcome = try program.run(arguments + ["--format", format])
      #expect(outcome.status == 0, "\(arguments) \(format)")
      switch format {
      case "json": _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      case "jsonl":
        for line in outcome.output.split(separator: "\n") {
          _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
        }
      case "csv": #expect(outcome.output.split(separator: "\n").first?.contains(",") == true)
      case "tsv": #expect(outcome.output.split(separator: "\n").first?.contains("\t") == true)
      default: #expect(outcome.output.hasPrefix("| "))
      }
    }
    let map = try program.run(arguments + ["--format", "geojson"])
    #expect(map.status == ([["timeline"], ["disputes"]].contains(arguments) ? 0 : 64))
  }

  @Test func geoJSON() throws {
    let output = try program.run("timeline", "--format", "geojson").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(object["type"] as? String == "FeatureCollection")
    #expect(object["features"] is [Any])
  }

  @Test func showEventReportAndArticle() throws {
    let lines = try program.run("timeline", "--format", "tsv", "--scope", "all").output.split(separator: "\n")
    let names = lines[0].split(separator: "\t", omittingEmptySubsequences: false)
    let row = lines[1].split(separator: "\t", omittingEmptySubsequences: false)
    for (kind, column) in [("event", "event"), ("report", "report"), ("article", "article")] {
      let index = try #require(names.firstIndex { $0 == column })
      let shown = try program.run("show", kind, String(row[index].prefix(12)))
      #expect(shown.status == 0)
      #expect(shown.output.hasPrefix("\(kind.prefix(1).uppercased())\(kind.dropFirst()) \(row[index])"))
    }
    #expect(try program.run("show", "article", "0", "--text").status != 70)
  }

  @Test("what does not exist is said so", arguments: ["event", "report", "article"])
  func showNothing(kind: String) throws {
    for id in ["ffffffffffffffff", "xyz", "'; DROP TABLE events"] {
      let outcome = try program.run("show", kind, id)
      #expect(outcome.status == 66)
      #expect(outcome.errors == "error: there is no \(kind) \(id)\n")
    }
  }

  @Test func search() throws {
    let found = try program.run("search", "gunship", "hospital")
    #expect(found.output.contains("Air strike destroys hospital in Kunduz"))
    let nothing = try program.run("search", "zebra")
    #expect(nothing.status == 0)
    #expect(nothing.output.isEmpty)
    #expect(nothing.errors == "nothing found\n")
  }

  @Test func info() throws {
    let outcome = try program.run("info")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  articles    5"))
  }

  @Test func checkBackupMigrate() throws {
    #expect(try program.run("check").output == "conflict.db: all is well\n")
    let copy = samples.folder.file("copy-\(UUID().uuidString).db")
    #expect(try program.run("backup", copy).status == 0)
    #expect(try program.run("info", "--db", copy).output.contains("  articles    5"))
    let again = try program.run("backup", copy)
    #expect(again.status == 74)
    #expect(again.errors.contains("there is a file of this name already"))
    #expect(try program.run("migrate").status == 0)
  }

  @Test func restoreAndVacuum() throws {
    let name = UUID().uuidString
    #expect(try program.run("backup", "\(name).db").status == 0)
    let made = try program.run("restore", "\(name).db", "--db", "\(name)-new.db")
    #expect(made.status == 0)
    #expect(made.errors == "\(name).db restored to \(name)-new.db\n")
    let refused = try program.run("restore", "\(name).db", "--db", "\(name)-new.db")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("with --replace it is replaced"))
    let replaced = try program.run("restore", "\(name).db", "--db", "\(name)-new.db", "--replace")
    #expect(replaced.status == 0)
    #expect(replaced.errors.contains("is kept as \(name)-new.db.before-restore"))
    #expect(try program.run("vacuum", "--db", "\(name)-new.db").status == 0)
    #expect(try program.run("check", "--db", "\(name)-new.db").output == "\(name)-new.db: all is well\n")
  }

  @Test func anEmptyFileIsANewDatabase() throws {
    let name = "\(UUID().uuidString).db"
    try samples.folder.write([], to: name)
    let asked = try program.run("timeline", "--db", name)
    #expect(asked.status == 65)
    #expect(asked.errors.contains("nothing has been stored in it yet"))
    let checked = try program.run("check", "--db", name)
    #expect(checked.status == 0)
    #expect(checked.output == "\(name): all is well; nothing has been stored in it yet\n")
  }

  @Test(
    "flags that cannot be meant are refused with status 64",
    arguments: [
      ["timeline", "--from", "yesterday"], ["timeline", "--from", "2020-02-30"],
      ["timeline", "--from", "2020-02-02", "--to", "2020-02-01"], ["timeline", "--limit", "-1"],
      ["timeline", "--type", "picnic"], ["timeline", "--scope", "some"], ["timeline", "--format", "xml"],
      ["timeline", "--within", "5"], ["timeline", "--near", "somewhere,else", "--within", "0"],
      ["timeline", "--min-killed", "-3"], ["timeline", "extra"], ["timeline", "--bogus"],
      ["stats", "casualties", "--by", "moon"], ["stats", "casualties", "--outcome", "happy"], ["stats", "picnics"],
      ["statements", "--act", "dance"], ["statements", "--kind", "sung"], ["search"], ["show", "event"],
      ["show", "planet", "1"], ["backup"], ["extract", "--jobs", "0"], ["extract", "--jobs", "many"],
      ["extract", "--map", "words=body"], ["extract", "--map", "text"], ["extract", "--max-bytes", "0"],
      ["extract", "--published", "1/2/2020"], ["extract", "-", "-"], ["import", "--format", "pdf"], ["sing"],
    ])
  func badFlags(arguments: [String]) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }
}

@Suite struct DatabaseErrorTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  static let readers: [[String]] = [
    ["timeline"], ["stats", "casualties"], ["stats", "events"], ["stats", "actors"], ["stats", "places"],
    ["stats", "publishers"], ["stats", "tolls"], ["statements"], ["disputes"], ["search", "x"], ["show", "event", "1"],
    ["show", "report", "1"], ["show", "article", "1"], ["info"], ["check"], ["backup", "copy.db"], ["migrate"],
    ["vacuum"],
  ]

  @Test("no database", arguments: readers)
  func missing(arguments: [String]) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 66)
    #expect(outcome.errors == "error: there is no database at conflict.db\n")
    #expect(!FileManager.default.fileExists(atPath: folder.file("conflict.db")))
  }

  @Test("a file that is no database", arguments: readers + [["import", "-"]])
  func foreign(arguments: [String]) throws {
    let content = Array("This is a letter to my aunt, and no database at all.".utf8)
    try folder.write(content, to: "letter.db")
    let outcome = try program.run(arguments + ["--db", "letter.db"], input: Array("Two were killed.".utf8))
    #expect(outcome.status == 65)
    #expect(outcome.errors == "error: letter.db is not an SQLite database\n")
    #expect(try folder.read("letter.db") == content)
  }

  @Test func folderAsDatabase() throws {
    let outcome = try program.run("timeline", "--db", folder.path)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "error: the database \(folder.path) cannot be opened: it is a folder\n")
  }
}
