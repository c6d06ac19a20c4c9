import Foundation
import Synchronization
import TestSupport
import Testing

/// Copies of a database with flipped bits: the program ends with a status of its own, in time, and says what is wrong.
@Suite struct CorruptionTests {
  @Test func flippedBits() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder)
    try folder.write(Newspaper.lines(articles: 12), to: "articles.jsonl")
    try folder.write(Newspaper.lines(articles: 3, seed: 77), to: "more.jsonl")
    #expect(try program.run("import", "articles.jsonl", "--db", "whole.db").status == 0)
    #expect(try program.run("vacuum", "--db", "whole.db").status == 0)
    let whole = try folder.read("whole.db")
    let questions = [["timeline"], ["stats", "casualties", "--by", "month"]]
    let right = try questions.map { try program.run($0 + ["--db", "whole.db"]).output }

    var lottery = Lottery(seed: 3)
    let rounds = Settings.rounds(4)
    var (told, found, wrong, unnoticed) = (0, 0, 0, 0)
    for round in 0..<rounds {
      var bytes = whole
      // One bit, or some of them; now and then near the beginning, where the file says what it is.
      let reach = round % 5 == 0 ? min(bytes.count, 8192) : bytes.count
      for _ in 0..<[1, 1, 4, 64][round % 4] { bytes[lottery.below(reach)] ^= 1 << UInt8(lottery.below(8)) }
      let name = "flipped.db"
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file(name + suffix)) }
      try folder.write(bytes, to: name)
      var isTold = false
      var isWrong = false
      for (question, answer) in zip(questions, right) {
        let outcome = try program.run(question + ["--db", name])
        #expect([0, 65, 74].contains(outcome.status), "round \(round), \(question): \(outcome)")
        #expect(outcome.status == 0 || outcome.errors.hasPrefix("error: "))
        isTold = isTold || outcome.status != 0
        isWrong = isWrong || (outcome.status == 0 && outcome.output != answer)
      }
      let checked = try program.run("check", "--db", name)
      #expect([0, 65, 74].contains(checked.status), "round \(round): \(checked)")
      let imported = try program.run("import", "more.jsonl", "--db", name)
      #expect([0, 65, 74].contains(imported.status), "round \(round): \(imported)")
      if isTold { told += 1 }
      if checked.status != 0 { found += 1 }
      if isWrong {
        wrong += 1
        if checked.status == 0 { unnoticed += 1 }
      }
    }
    Settings.note(
      """
      \(rounds) copies with flipped bits: questions refused \(told), check found \(found), other answers \(wrong), of \
      which check found nothing \(unnoticed)
      """)
  }
}
