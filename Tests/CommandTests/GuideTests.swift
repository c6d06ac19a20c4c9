import Foundation
import TestSupport
import Testing

/// The guide's own commands, run as they stand there, where the programs that they are for are installed
/// (`make test OUTSIDE=1`).
@Suite struct GuideTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    #expect(try program.run("import", Program.samples).status == 0)
    for (arguments, file) in [
      (["export", "csv"], "events.csv"), (["export", "jsonl"], "events.jsonl"), (["export", "acled"], "acled.csv"),
      (["export", "ucdp"], "ucdp.csv"),
    ] {
      #expect(try program.run(arguments + ["--out", file]).status == 0)
    }
  }

  /// The blocks of a page in one language.
  private func blocks(_ page: String, _ language: String) throws -> [String] {
    let guide = try String(
      contentsOfFile: Program.packageFolder + "/Sources/Publishing/Publishing.docc/\(page).md", encoding: .utf8)
    let blocks = guide.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(!blocks.isEmpty)
    return blocks
  }

  private func runs(_ command: String, _ text: String, _ name: String) throws -> String {
    let path = try folder.write(Array(text.utf8), to: name)
    let outcome = try program.shell("\(command) '\(path)'")
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome.output
  }

  @Test("R", .enabled(if: OutsideTests.has("Rscript")))
  func r() throws {
    let check = "stopifnot(nrow(timeline) == nrow(events), nrow(acled) > 0, sum(monthly$low) > 0)\n"
    let printed = try runs("Rscript --vanilla", try blocks("R", "r").joined() + check, "guide.R")
    #expect(printed.contains("2019-03"), "killed by month")
  }

  @Test("Python", .enabled(if: OutsideTests.hasEnvironment))
  func python() throws {
    let printed = try runs(
      "'\(OutsideTests.environment)/python'", try blocks("Python", "python").joined() + "assert len(events)\n",
      "guide.py")
    #expect(printed.contains("2019-03"), "killed by month")
  }

  @Test("DuckDB", .enabled(if: OutsideTests.hasEnvironment))
  func sql() throws {
    for statement in try blocks("Python", "sql").joined().split(separator: ";") where statement.contains("SELECT") {
      let script = "import duckdb\nprint(duckdb.sql(\"\"\"\(statement)\"\"\").fetchall())\n"
      let printed = try runs("'\(OutsideTests.environment)/python'", script, "guide.py")
      #expect(printed.hasPrefix("[("), "\(statement)")
    }
  }

  @Test("GDAL", .enabled(if: OutsideTests.has("ogrinfo")))
  func maps() throws {
    for block in try blocks("Maps", "sh") {
      let outcome = try program.shell("set -e\n" + block)
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.output.contains("Feature Count: 2"))
      #expect(!outcome.output.contains("Warning"))
    }
  }
}
