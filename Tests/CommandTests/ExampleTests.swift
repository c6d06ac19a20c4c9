import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import conflictdb

/// Every example, in guide and README, is a command line that is understood; `HelpTests` has those of help.
@Suite struct ExampleTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: Program.packageFolder + "/" + path, encoding: .utf8)
  }

  @Test("of the guide")
  func guide() throws {
    let examples = try text("Sources/Publishing/Publishing.docc/Commands.md").components(separatedBy: "`conflictdb ")
    #expect(examples.count > 50)
    for example in examples.dropFirst() where !example.hasPrefix("help ") {
      // In a table a bar is written with a backslash.
      Self.understand("conflictdb " + example.prefix { $0 != "`" }.replacingOccurrences(of: "\\|", with: "|"))
    }
  }

  @Test(
    "of the README and the other pages",
    arguments: [
      "README.md", "CONTRIBUTING.md", "Sources/Publishing/Publishing.docc/Maps.md",
      "Sources/Publishing/Publishing.docc/Datasette.md",
    ])
  func pages(path: String) throws {
    var isInside = false
    for line in try text(path).split(separator: "\n") {
      if line.hasPrefix("```") { isInside.toggle() }
      guard isInside else { continue }
      let line = line.hasPrefix("$ ") ? line.dropFirst(2) : line
      if line.hasPrefix("conflictdb ") { Self.understand(String(line)) }
    }
  }

  /// Parses what stands in a line for the shell; what the commands would do is not done.
  static func understand(_ line: String) {
    for words in commands(in: line) where words.first == "conflictdb" {
      do {
        _ = try ConflictDB.parseAsRoot(Array(words.dropFirst()))
      } catch {
        Issue.record("\(words.joined(separator: " ")): \(ConflictDB.message(for: error))")
      }
    }
  }

  /// The commands of a line, in words: quotes hold words together, `|` begins another command, `#` a comment, and `>` and
  /// what follows is not the command's.
  static func commands(in line: String) -> [[String]] {
    var commands: [[String]] = [[]]
    var word: String?
    var quote: Character?
    func end() {
      if let word { commands[commands.count - 1].append(word) }
      word = nil
    }
    for character in line {
      switch character {
      case let mark where mark == quote: quote = nil
      case "'",
        "\"" where quote == nil:
        quote = character
        word = word ?? ""
      case let other where quote != nil: word = (word ?? "") + String(other)
      case " ": end()
      case "|":
        end()
        commands.append([])
      case "#" where word == nil: return commands
      default: word = (word ?? "") + String(character)
      }
    }
    end()
    return commands.map { words in Array(words.prefix { $0 != ">" && $0 != "2>" }) }
  }
}
