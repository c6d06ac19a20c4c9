import Foundation
import SQLite
import TestSupport
import Testing

/// `import` over archives of many kinds, and what it promises whatever they hold.
@Suite struct ImportFormatTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  private static let towns = ["Gorom", "Dalwara", "Temse", "Oruna", "Belmora", "Karsun", "Sanbari", "Ilmen"]

  /// Some articles of our own in a few formats, with duplicates, near-copies, another language and a fault among them.
  private func fill(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
    func text(_ number: Int) -> String {
      let town = Self.towns[number % Self.towns.count]
      return """
        \(number + 2) soldiers were killed and \(number + 5) wounded when rebels attacked an army post near \(town) on Monday, the defence ministry said. \
        The attack on the post number \(number * 37) began at dawn and went on for \(number + 1) hours before helicopters came from the capital. \
        "We lost good men," said General Number \(number) of the garrison, who blamed fighters from across the border for what happened there.
        """
    }
    func json(_ object: [String: String]) throws -> String {
      String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
    }
    let lines = try (0..<40).map {
      try json(["id": "j\($0)", "text": text($0), "published": "2020-10-\(10 + $0 % 20)", "publisher": "One"])
    }
    try folder.write(Array((lines.joined(separator: "\n") + "\nnot json\n").utf8), to: "\(name)/a.jsonl")
    // The same texts elsewhere, printed earlier; and with another last sentence.
    let reprints = try (0..<10).map {
      try json([
        "id": "r\($0)", "text": text($0), "published": "2020-09-30", "publisher": "Two",
        "url": "https://two.example/\($0)",
      ])
    }
    try folder.write(Array(reprints.joined(separator: "\n").utf8), to: "\(name)/b.jsonl")
    let edited = try (0..<5).map {
      try json(["id": "e\($0)", "text": text($0 + 20) + " Nobody else was hurt.", "publisher": "Three"])
    }
    try folder.write(try gzip(Array("[\(edited.joined(separator: ",\n"))]".utf8)), to: "\(name)/c.json.gz")
    try folder.write(
      Array("<html><head><title>A page about the war</title></head><body><p>\(text(60))</p></body></html>".utf8),
      to: "\(name)/d.html")
    try folder.write(
      Array("El ejército dijo que dos de sus soldados fueron muertos en el norte del país el lunes por la tarde.".utf8),
      to: "\(name)/e.txt")
  }

  @Test("the summary of a mixed archive, and the file of what could not be read")
  func summary() throws {
    try fill("in")
    let outcome = try program.run("import", "in", "--errors", "unread.jsonl", "--jobs", "2")
    #expect(outcome.status == 65)
    for line in [
      "conflict.db: 57 articles read\n", "  47 new, with ", "  10 already known (10 at a new source)\n",
      " near-copies of other articles\n", "  1 not in English; kept, not read\n", "  1 could not be read\n",
    ] { #expect(outcome.errors.contains(line), "\(line)\n\(outcome.errors)") }
    let log = String(decoding: try folder.read("unread.jsonl"), as: UTF8.self)
    #expect(
      log
        == #"{"source":"in/a.jsonl","line":41,"part":null,"reason":"not a JSON object: an object was expected (byte 1)"}"#
        + "\n")
    #expect(try program.run("check").status == 0)
    let again = try program.run("import", "in")
    #expect(again.errors.contains("  57 already known\n"))
  }

  @Test("the same database whatever the order, the jobs, and where it was cut")
  func sameContent() throws {
    try fill("in")
    let files = ["a.jsonl", "b.jsonl", "c.json.gz", "d.html", "e.txt"].map { "in/\($0)" }
    var contents: Set<String> = []
    for (number, arguments) in [files + ["--jobs", "1"], files.reversed() + ["--jobs", "2"]].enumerated() {
      _ = try program.run(["import", "--db", "\(number).db"] + arguments)
      contents.insert(try content("\(number).db"))
    }
    _ = try program.run("import", "--db", "cut.db", "in", "--limit", "17")
    _ = try program.run("import", "--db", "cut.db", "in/c.json.gz")
    _ = try program.run("import", "--db", "cut.db", "in")
    contents.insert(try content("cut.db"))
    #expect(contents.count == 1)
    #expect(contents.first?.contains("2020-09-30") == true, "the earliest printing decides")
  }

  /// What a database says, without row numbers and times.
  private func content(_ name: String) throws -> String {
    let connection = try Connection(.file(folder.file(name)), mode: .readOnly)
    func lines(_ query: SQL) throws -> [String] { try connection.map(query) { try $0.text(0) } }
    var rows = try lines("SELECT sha256 || ' ' || ifnull(published, '') || ' ' || length FROM articles ORDER BY 1")
    rows += try lines(
      """
      SELECT sha256 || ' ' || ordinal || ' ' || name || ' ' || ifnull(publisher, '') || ' ' || ifnull(url, '')
      FROM article_sources JOIN articles ON id = article_id ORDER BY 1
      """)
    rows += try lines(
      "SELECT sha256 || ' ' || family FROM article_families JOIN articles ON id = article_id ORDER BY 1")
    rows += try lines(
      """
      SELECT key || ' ' || sub_type || ' ' || ifnull(date_start, '') || ' ' || ifnull(killed_low, '') FROM reports
      ORDER BY 1
      """)
    rows += try lines(
      "SELECT quote || ' ' || ifnull(speaker, '') || ' ' || ifnull(date, '') FROM statements ORDER BY 1")
    return rows.joined(separator: "\n")
  }

  @Test func rehearsal() throws {
    try fill("in")
    let outcome = try program.run("import", "in", "--dry-run")
    #expect(outcome.errors.contains("conflict.db, nothing stored: 57 articles read\n  47 new, with "))
    #expect(!FileManager.default.fileExists(atPath: folder.file("conflict.db")))
    _ = try program.run("import", "in", "--limit", "20")
    let second = try program.run("import", "in", "--dry-run")
    #expect(second.errors.contains("  27 new, with "))
    #expect(try program.run("info").output.contains("20"))
  }

  @Test func limit() throws {
    try fill("in")
    for (limit, count) in [(0, 0), (1, 1), (33, 33)] {
      let outcome = try program.run("import", "in", "--limit", "\(limit)", "--db", "l\(limit).db")
      #expect(outcome.errors.hasPrefix("l\(limit).db: \(count) article"), "\(outcome.errors)")
    }
    #expect(try program.run("extract", "in", "--limit", "3").output.split(separator: "\n").count == 3)
    #expect(try program.run("import", "in", "--limit", "-1").status == 64)
  }

  @Test("an archive comes through a pipe, packed")
  func pipe() throws {
    let line = #"{"id": "1", "text": "Two soldiers were killed in an ambush near Gao on 3 May 2019."}"#
    let outcome = try program.run("import", "-", input: try gzip(Array(line.utf8)))
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("conflict.db: 1 article read\n"))
  }

  @Test("Ctrl-C stores what is in hand, says where it stands, and the next run goes on")
  func interruption() throws {
    try fill("in")
    // A day of its own for each: fusion has nothing to compare.
    let many = (0..<1000).map {
      #"{"id": "m\#($0)", "text": "Report \#($0): a soldier was killed near Gao on \#($0 % 28 + 1) May \#(1950 + $0 / 28)."}"#
    }
    try folder.write(Array(many.joined(separator: "\n").utf8), to: "many.jsonl")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["import", "many.jsonl", "--jobs", "1"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    // Once the first articles are stored, wherever that is.
    while process.isRunning, try stored() == 0 { Thread.sleep(forTimeInterval: 0.05) }
    process.interrupt()
    let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    // A fast machine may be through by then.
    #expect(said.contains("Interrupted after m") || said.contains("1000 articles read"))
    let kept = try stored()
    #expect(kept > 0)
    #expect(try program.run("check").status == 0)
    let second = try program.run("import", "many.jsonl")
    #expect(second.errors.contains("\(kept) already known"))
    #expect(try stored() == 1000)
  }

  private func stored() throws -> Int {
    guard FileManager.default.fileExists(atPath: folder.file("conflict.db")) else { return 0 }
    let connection = try? Connection(.file(folder.file("conflict.db")), mode: .readOnly)
    return (try? connection?.value("SELECT count(*) FROM articles", as: Int.self)) ?? 0
  }
}
