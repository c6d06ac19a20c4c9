import Foundation
import TestSupport
import Testing

/// What `export`, `report` and the charts write, and where.
@Suite struct ExportCommandTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    #expect(try program.run("import", Program.samples).status == 0)
  }

  private func text(_ name: String) throws -> String { String(decoding: try folder.read(name), as: UTF8.self) }

  @Test(
    "to a file as to standard output",
    arguments: [
      ["acled"], ["ucdp"], ["geojson"], ["csv"], ["jsonl", "--of", "reports"], ["csv", "--of", "figures"],
      ["jsonl", "--of", "statements"], ["timelinejs"], ["timemap"], ["timemap", "--part", "sources"], ["readings"],
      ["datasette-metadata"],
    ])
  func everyFormat(export: [String]) throws {
    let printed = try program.run(["export"] + export)
    #expect(printed.status == 0)
    #expect(!printed.output.isEmpty)
    let filed = try program.run(["export"] + export + ["--out", "out"])
    #expect(filed.status == 0)
    #expect(filed.output.isEmpty, "only data goes to standard output")
    #expect(filed.errors.hasPrefix("out: "))
    #expect(try text("out") == printed.output)
  }

  @Test func filters() throws {
    let all = try program.run("export", "jsonl").output.split(separator: "\n")
    let some = try program.run("export", "jsonl", "--country", "Mali").output.split(separator: "\n")
    #expect(!some.isEmpty)
    #expect(some.count < all.count)
    #expect(some.allSatisfy { $0.contains("\"country\":\"MLI\"") })
  }

  @Test("the database itself is never written over")
  func notOverTheDatabase() throws {
    let before = try folder.read("conflict.db")
    for command in [
      ["export", "csv", "--out", "conflict.db"], ["export", "gpkg", "./conflict.db"], ["report", "conflict.db"],
      ["timeline", "--svg", "conflict.db"],
    ] {
      let outcome = try program.run(command)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("is the database itself"))
    }
    #expect(try folder.read("conflict.db") == before)
  }

  @Test("a file that cannot be written: one sentence, and nothing left over")
  func unwritable() throws {
    for command in [
      ["export", "csv", "--out", "none/x.csv"], ["export", "gpkg", "none/x.gpkg"], ["report", "none/x.html"],
    ] {
      let outcome = try program.run(command)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("could not be written"))
    }
  }

  @Test("readings exported and loaded make the same database")
  func readingsThereAndBack() throws {
    #expect(try program.run("export", "readings", "--out", "readings.jsonl").status == 0)
    let loaded = try program.run("import", "--format", "readings", "readings.jsonl", "--db", "copy.db")
    #expect(loaded.status == 0)
    #expect(loaded.errors.contains("5 new"))
    for export in [
      ["csv"], ["jsonl", "--of", "reports"], ["jsonl", "--of", "figures"], ["jsonl", "--of", "statements"],
    ] {
      #expect(
        try program.run(["export"] + export + ["--db", "copy.db"]).output == program.run(["export"] + export).output)
    }
    let again = try program.run("import", "--format", "readings", "readings.jsonl", "--db", "copy.db")
    #expect(again.errors.contains("5 already known"))
  }

  @Test("a cluster extracts, one database loads")
  func extractThenLoad() throws {
    let readings = try program.run("extract", "--with-text", Program.samples)
    #expect(readings.status == 0)
    let loaded = try program.run(
      ["import", "--format", "readings", "-", "--db", "loaded.db"], input: Array(readings.output.utf8))
    #expect(loaded.status == 0)
    #expect(
      try program.run("timeline", "--format", "csv", "--db", "loaded.db").output
        == program.run("timeline", "--format", "csv").output)
  }

  @Test("lines that are no readings are named with their reason, and the rest is loaded")
  func badReadings() throws {
    let good = try program.run("export", "readings").output.split(separator: "\n")[0]
    let bare = try program.run("extract", Program.samples).output.split(separator: "\n")[0]
    let lines = [
      "{}", "nonsense", String(bare), good.replacingOccurrences(of: "\"text\":\"", with: "\"text\":\"\",\"x\":\""),
      good.replacingOccurrences(of: "\"asserted\"", with: "\"sworn\""), String(good),
    ]
    let path = try folder.write(Array(lines.joined(separator: "\n").utf8), to: "bad.jsonl")
    let outcome = try program.run("import", "--format", "readings", path, "--db", "new.db")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("bad.jsonl:1: not a reading: there is no \"id\""))
    #expect(outcome.errors.contains("bad.jsonl:2: not a reading: not JSON"))
    #expect(
      outcome.errors.contains(
        "bad.jsonl:3: there is no \"article\" with a text; write readings with extract --with-text"))
    #expect(outcome.errors.contains("bad.jsonl:4: "))
    #expect(outcome.errors.contains("“sworn” is no ReportStatus"))
    #expect(outcome.errors.contains("1 new"))
    #expect(try program.run("extract", "--format", "readings", path).status == 64)
  }

  @Test func charts() throws {
    let chart = try program.run("timeline", "--chart")
    #expect(chart.status == 0)
    #expect(chart.output.hasPrefix("Killed by year\n"))
    #expect(chart.output.contains("█"))
    let words = chart.output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(words.contains("Source: 5 articles (Demo Wire, Demo Courier), read by conflictdb"))
    let both = try program.run("stats", "casualties", "--by", "country", "--chart", "--svg", "killed.svg")
    #expect(both.output.hasPrefix("Killed by country\n"))
    #expect(try text("killed.svg").hasPrefix("<svg "))
    let file = try program.run("stats", "events", "--by", "type", "--svg", "events.svg")
    #expect(file.output.isEmpty)
    #expect(try text("events.svg").contains("Events by type"))
    #expect(
      try program.run("stats", "casualties", "--outcome", "wounded", "--by", "year", "--chart").output.contains(
        "people wounded"))
    #expect(try program.run("timeline", "--chart", "--limit", "3").status == 64)
  }

  @Test func report() throws {
    let outcome = try program.run("report", "mali.html", "--country", "Mali", "--title", "Mali in spring")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let html = try text("mali.html")
    #expect(html.contains("<title>Mali in spring</title>"))
    #expect(html.contains("--country Mali"))
    #expect(html.contains("Ogossagou"))
    #expect(!html.contains("Kramatorsk"))
    let refused = try program.run("report", "all.html", "--limit", "2")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("narrow it with --region"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("all.html")))
  }
}
