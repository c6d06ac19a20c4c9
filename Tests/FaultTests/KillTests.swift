import Foundation
import TestSupport
import Testing

/// The program killed at random moments: what it had stored is whole, and the next run goes on from there.
@Suite struct KillTests {
  let folder: TemporaryFolder
  let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write(Newspaper.lines(articles: Settings.isLong ? 60 : 20), to: "articles.jsonl")
  }

  @Test func importing() throws {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try program.run("import", "articles.jsonl", "--db", "whole.db").status == 0)
    let length = clock.now - start
    let expected = try program.run("export", "jsonl", "--db", "whole.db").output
    #expect(expected.split(separator: "\n").count >= 10)
    var lottery = Lottery(seed: 9)
    var killed = 0
    let rounds = Settings.rounds(1)
    for round in 0..<rounds {
      let name = "killed-\(round).db"
      // Killed up to three times on the way.
      for _ in 0...lottery.below(3) {
        let process = try program.start(["import", "articles.jsonl", "--db", name])
        Thread.sleep(forTimeInterval: lottery.fraction() * 1.1 * length.seconds)
        if process.isRunning { killed += 1 }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        guard FileManager.default.fileExists(atPath: folder.file(name)) else { continue }
        let asked = try program.run("timeline", "--db", name)
        #expect(asked.status == 0 || asked.errors.contains("nothing has been stored"), "\(asked.errors)")
        let checked = try program.run("check", "--db", name)
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
      }
      #expect(try program.run("import", "articles.jsonl", "--db", name).status == 0)
      #expect(try program.run("export", "jsonl", "--db", name).output == expected)
      #expect(try program.run("check", "--db", name).status == 0)
    }
    Settings.note("import: \(killed) kills in \(rounds) rounds")
  }

  @Test func reviewing() throws {
    #expect(try program.run("import", "articles.jsonl", "--db", "whole.db").status == 0)
    let events = try program.run("export", "csv", "--of", "events", "--db", "whole.db").output
      .split(whereSeparator: \.isNewline).dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
    let event = try #require(events.first)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try program.run("check", "--db", "whole.db").status == 0)
    let length = clock.now - start
    var lottery = Lottery(seed: 11)
    let rounds = Settings.rounds(2)
    var (killed, stored) = (0, 0)
    for round in 1...rounds {
      let edit = ["review", "edit", event, "--killed", "\(round)", "--by", "Ada", "--db", "whole.db"]
      let process = try program.start(edit)
      Thread.sleep(forTimeInterval: lottery.fraction() * 1.5 * length.seconds)
      if process.isRunning { killed += 1 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try program.run("check", "--db", "whole.db").status == 0)
      // The decision and the value that it gave stand together, or neither does.
      let isLogged = try program.run("review", "log", "--db", "whole.db").output.contains("killed")
      if isLogged { stored += 1 }
      #expect(try program.run(edit).status == 0)
      let after = try program.run("show", "event", event, "--db", "whole.db")
      #expect(after.output.contains("\(round)"))
      #expect(try program.run("check", "--db", "whole.db").status == 0)
    }
    Settings.note("review: \(killed) kills in \(rounds) rounds")
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
