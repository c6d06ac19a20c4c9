import Foundation
import TestSupport
import Testing

/// What the README shows is what the program prints.
///
/// With `UPDATE_README=1` in the environment the README is rewritten instead (`make readme`).
@Suite struct ReadmeTests {
  private let path = Program.packageFolder + "/README.md"

  @Test func consoleBlocks() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("Tests"), withDestinationPath: Program.packageFolder + "/Tests")
    let program = Program(in: folder)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var fresh: [Substring] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside, !line.hasPrefix("$ ") {
        continue
      }
      fresh.append(line)
      guard isInside, line.hasPrefix("$ ") else { continue }
      let outcome = try program.shell(String(line.dropFirst(2)))
      #expect(outcome.status == 0, "\(line)")
      fresh += outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
    let updated = fresh.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_README"] != nil {
      try Data(updated.utf8).write(to: URL(fileURLWithPath: path))
    } else {
      #expect(updated == text, "the README shows other output than the program gives; see `make readme`")
    }
  }

  @Test(
    "every command is in the README or in its help",
    arguments: ["import", "timeline", "stats casualties", "statements", "search", "show event"])
  func namesTheMainCommands(command: String) throws {
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("conflictdb \(command)"))
  }
}
