import Foundation

/// Every kind of question over databases of several sizes, beside the shell of SQLite on the same file.
struct AskingBenchmark {
  let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  func lines() throws -> [Line] {
    let database = bench.path("events.db")
    defer { bench.remove(database) }
    var ours: [[Sample]] = Question.all.map { _ in [] }
    var theirs: [Double?] = Question.all.map { _ in nil }
    let hasShell = ChildProcess.isInstalled("sqlite3")
    for (number, size) in bench.events.enumerated() {
      bench.remove(database)
      // Each report an event of its own: as many events as there are reports.
      _ = try bench.measure("war", size: size, path: database, runs: 1)
      try addRegion(to: database)
      for (index, question) in Question.all.enumerated() {
        let program = ChildProcess(bench.program, question.arguments + ["--db", database])
        // Whatever has to come from the disk is there by then.
        ours[index].append(try program.sample(units: size))
        guard hasShell else { continue }
        let shell = ChildProcess("sqlite3", ["-readonly", "-csv", "-cmd", ".headers on", database, question.sql.text])
        theirs[index] = try shell.sample(units: size).seconds
        if number == 0 { try compare(question, program, shell) }
      }
    }
    return Question.all.indices.map { index in
      Line(.asking, Question.all[index].name, of: "events", ours[index]).beside("sqlite3", theirs[index])
    }
  }

  private func addRegion(to database: String) throws {
    let outline = bench.path("region.geojson")
    defer { bench.remove(outline) }
    try Data(Question.outline.utf8).write(to: URL(fileURLWithPath: outline))
    try ChildProcess(bench.program, ["regions", "add", Question.region, "--outline", outline, "--db", database]).run()
  }

  /// Tells where both do not answer with as many lines: the times of different work say nothing.
  private func compare(_ question: Question, _ program: ChildProcess, _ shell: ChildProcess) throws {
    guard question.arguments.last == "csv" else { return }
    let answer = bench.path("answer.csv")
    defer { bench.remove(answer) }
    func count(_ process: ChildProcess) throws -> Int {
      var process = process
      process.output = answer
      try process.run()
      return try Data(contentsOf: URL(fileURLWithPath: answer)).count { $0 == 0x0A }
    }
    let (mine, other) = (try count(program), try count(shell))
    if mine != other {
      FileHandle.standardError.write(Data("\(question.name): \(mine) lines, \(other) of sqlite3\n".utf8))
    }
  }
}
