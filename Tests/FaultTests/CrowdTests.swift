import Foundation
import Synchronization
import TestSupport
import Testing

/// Two importers and eight readers of one file at once.
@Suite struct CrowdTests {
  @Test func nobodyIsInTheWayOfAnother() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder)
    let count = Settings.rounds(15)
    let lines = Newspaper.lines(articles: count).split(separator: 10)
    // Every third article is imported by both.
    for half in 0..<2 {
      let own = lines.enumerated().filter { $0.offset % 3 == half || $0.offset % 3 == 2 }.map(\.element)
      try folder.write(Array(own.joined(separator: [10])), to: "half-\(half).jsonl")
    }
    try folder.write(Array(lines.joined(separator: [10])), to: "all.jsonl")
    #expect(try program.run("import", "half-0.jsonl", "--limit", "1", "--db", "shared.db").status == 0)

    let answers = Mutex((questions: 0, failures: [String]()))
    let isOver = Mutex(false)
    let done = DispatchGroup()
    let questions = [
      ["timeline"], ["stats", "casualties", "--by", "month"], ["search", "market"], ["info"], ["statements"],
      ["export", "csv"], ["stats", "places"], ["disputes"],
    ]
    for question in questions {
      done.enter()
      Thread.detachNewThread {
        defer { done.leave() }
        repeat {
          let outcome = try? program.run(question + ["--db", "shared.db"])
          answers.withLock { answers in
            answers.questions += 1
            if outcome?.status != 0 { answers.failures.append("\(question): \(outcome?.errors ?? "")") }
          }
        } while !isOver.withLock { $0 }
      }
    }
    let importers = try (0..<2).map { try program.start(["import", "half-\($0).jsonl", "--db", "shared.db"]) }
    for importer in importers {
      importer.waitUntilExit()
      #expect(importer.terminationStatus == 0)
    }
    isOver.withLock { $0 = true }
    done.wait()
    #expect(answers.withLock { $0.failures } == [])
    #expect(try program.run("check", "--db", "shared.db").output == "shared.db: all is well\n")
    #expect(try program.run("import", "all.jsonl", "--db", "alone.db").status == 0)
    let alone = try program.run("export", "jsonl", "--db", "alone.db").output
    #expect(try program.run("export", "jsonl", "--db", "shared.db").output == alone)
    Settings.note("\(count) articles by two importers, \(answers.withLock { $0.questions }) questions of eight readers")
  }
}
