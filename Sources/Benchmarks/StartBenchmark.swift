/// How long it takes from the start of the program to its first answer.
struct StartBenchmark {
  let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  func lines() throws -> [Line] {
    let sentence = bench.path("sentence.jsonl")
    defer { bench.remove(sentence) }
    let written = try bench.measure("sentence", size: 1, path: sentence, runs: 1)
    func time(_ work: String, _ arguments: [String], bytes: Int = 0) throws -> Line {
      let sample = try ChildProcess(bench.program, arguments).sample(units: 1, bytes: bytes, runs: 20)
      return Line(.start, work, of: "answer", [sample])
    }
    return [
      try time("conflictdb --version", ["--version"]),
      try time("conflictdb extract, one sentence", ["extract", "--jobs", "1", sentence], bytes: written.bytes),
    ]
  }
}
