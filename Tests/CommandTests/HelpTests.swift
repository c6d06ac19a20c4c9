import Foundation
import TestSupport
import Testing

/// Every command explains itself and shows how it is used.
@Suite struct HelpTests {
  static let commands: [[String]] = [
    ["import"], ["extract"], ["timeline"], ["stats", "casualties"], ["stats", "events"], ["stats", "actors"],
    ["stats", "places"], ["stats", "publishers"], ["stats", "tolls"], ["statements"], ["disputes"], ["search"],
    ["show", "event"], ["show", "report"], ["show", "article"], ["info"],
    ["places", "lookup"], ["places", "add"], ["places", "import"], ["places", "list"], ["places", "remove"],
    ["regions", "lookup"], ["regions", "add"], ["regions", "import"], ["regions", "remove"],
    ["actors", "lookup"], ["actors", "add"], ["actors", "import"], ["actors", "remove"],
    ["evaluate"], ["check"],
    ["backup"], ["restore"], ["migrate"], ["vacuum"], ["report"], ["export", "acled"], ["export", "ucdp"],
    ["export", "geojson"],
    ["export", "gpkg"], ["export", "csv"], ["export", "jsonl"], ["export", "timelinejs"], ["export", "timemap"],
    ["export", "readings"], ["export", "datasette-metadata"], ["fuse"], ["reextract"], ["compare"],
    ["review", "list"], ["review", "accept"], ["review", "reject"], ["review", "edit"], ["review", "merge"],
    ["review", "split"], ["review", "undo"], ["review", "log"],
  ]

  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
  }

  @Test(
    "help has an overview and an example of this very command, and all its examples are understood", arguments: commands
  )
  func example(command: [String]) throws {
    var program = program
    program.environment["COLUMNS"] = "1000"
    let outcome = try program.run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
    #expect(outcome.output.contains("EXAMPLE"))
    #expect(outcome.output.contains("  conflictdb \(command.joined(separator: " "))"))
    for line in outcome.output.split(separator: "\n") where line.hasPrefix("  conflictdb ") {
      ExampleTests.understand(String(line.dropFirst(2)))
    }
  }

  @Test("the guide has every command", arguments: commands)
  func guide(command: [String]) throws {
    let guide = try String(
      contentsOfFile: Program.packageFolder + "/Sources/Publishing/Publishing.docc/Commands.md", encoding: .utf8)
    #expect(guide.contains("`conflictdb \(command.joined(separator: " "))"))
  }

  @Test("no command is left out of these tests")
  func complete() throws {
    let listed = try subcommands(of: [])
    var found: [[String]] = []
    for name in listed {
      let inner = try subcommands(of: [name])
      found += inner.isEmpty ? [[name]] : inner.map { [name, $0] }
    }
    #expect(Set(found) == Set(Self.commands))
  }

  @Test func version() throws {
    let outcome = try program.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("conflictdb "))
  }

  private func subcommands(of command: [String]) throws -> [String] {
    let help = try program.run(command + ["--help"]).output.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = help.firstIndex(of: "SUBCOMMANDS:") else { return [] }
    return help[(start + 1)...].prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }
}
