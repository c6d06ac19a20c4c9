import Foundation
import TestSupport
import Testing

/// What is shown on a terminal and not in a pipe. `script` of util-linux lends a terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    _ = try program.run("import", Program.samples)
  }

  private func onTerminal(_ line: String, columns: Int) throws -> String {
    try program.shell("script -qec \"stty cols \(columns); '\(Program.path)' \(line)\" /dev/null").output
  }

  @Test func colour() throws {
    #expect(try onTerminal("timeline", columns: 200).contains("\u{1B}[1mDATE"))
    var plain = program
    plain.environment = ["NO_COLOR": "1"]
    let output = try plain.shell("script -qec \"'\(Program.path)' timeline\" /dev/null").output
    #expect(!output.contains("\u{1B}["))
    var dumb = program
    dumb.environment = ["TERM": "dumb"]
    #expect(try !dumb.shell("script -qec \"'\(Program.path)' timeline\" /dev/null").output.contains("\u{1B}["))
  }

  @Test("lines are no longer than the terminal is wide")
  func width() throws {
    let text = try onTerminal("statements", columns: 110)
    let plain = text.replacing(#/\u{1B}\[[0-9]*m/#, with: "")
    for line in plain.split(whereSeparator: \.isNewline) { #expect(line.count <= 110) }
  }
}
