import ArgumentParser
import Foundation
import Publishing

/// `make bench`: how fast articles are read, stored, fused and asked for, on articles and reports that it makes itself,
/// beside what others need for the same. `Sources/Publishing/Publishing.docc/Benchmarks.md` says how to read it.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures speed.", subcommands: [Run.self, Measure.self], defaultSubcommand: Run.self)
}

/// What is measured.
enum Kind: String, CaseIterable, ExpressibleByArgument, Encodable {
  case start, reading, storing, asking, fusing

  func measure(_ bench: Bench) throws -> [Line] {
    switch self {
    case .start: try StartBenchmark(bench).lines()
    case .reading: try ReadingBenchmark(bench).lines()
    case .storing: try StoringBenchmark(bench).lines()
    case .asking: try AskingBenchmark(bench).lines()
    case .fusing: try FusionBenchmark(bench).lines()
    }
  }
}

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measures everything and prints a table.")

  @Option(help: "How many articles are read and stored; also a quarter of them, to see how time grows.")
  var articles = 4000

  @Option(help: "How many reports are fused; also a quarter of them.")
  var reports = 50_000

  @Option(parsing: .upToNextOption, help: "How many events are asked about, in rising order.")
  var events = [10_000, 1_000_000]

  @Option(help: "Measures only this; may be given again.")
  var only: [Kind] = []

  @Option(help: "Writes all that was measured to this file.")
  var json: String?

  @Option(help: "The program; beside this one unless told.")
  var program: String?

  @Option(help: "Where the files that are needed are made; they are removed afterwards.")
  var folder = ".build/bench"

  func run() throws {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let bench = Bench(
      own: own.path, program: program ?? own.deletingLastPathComponent().appendingPathComponent("conflictdb").path,
      folder: folder, articles: max(8, articles), reports: max(1000, reports), events: events.map { max(1000, $0) })
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var lines: [Line] = []
    for kind in only.isEmpty ? Kind.allCases : only {
      let found = try kind.measure(bench)
      print(Line.table(found).rendered(on: Page()))
      lines += found
    }
    if let json { try Line.json(lines).write(to: URL(fileURLWithPath: json)) }
  }
}

/// One piece of work, in a process of its own.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "One piece of work.", shouldDisplay: false)

  @Argument var work: String
  @Option var size: Int
  @Option var path = ""

  func run() throws {
    guard let work = Work.all.first(where: { $0.name == work }) else { throw ExitCode(64) }
    let sample = try work.run(size, path)
    FileHandle.standardOutput.write(try JSONEncoder().encode(sample))
  }
}

/// Work that is done in this program rather than by the one that is measured.
struct Work: Sendable {
  var name: String
  /// Given a size and, where it needs one, the path of a file.
  var run: @Sendable (Int, String) throws -> Sample

  static let all = reading + files + wars
}

/// How large everything is, and where it lies.
struct Bench {
  var own: String
  var program: String
  var folder: String
  var articles: Int
  var reports: Int
  var events: [Int]

  /// A file of this run.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func remove(_ paths: String...) {
    for path in paths { for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) } }
  }

  /// Work of this program, in a process of its own; the cheapest of some runs.
  func measure(_ work: String, size: Int, path: String = "", runs: Int = 3) throws -> Sample {
    let answer = self.path("sample.json")
    defer { unlink(answer) }
    var best: Sample?
    for _ in 0..<runs {
      try ChildProcess(own, ["measure", work, "--size", "\(size)", "--path", path], output: answer).run()
      let sample = try JSONDecoder().decode(Sample.self, from: Data(contentsOf: URL(fileURLWithPath: answer)))
      if sample.seconds < best?.seconds ?? .infinity { best = sample }
      if sample.seconds > 10 { break }
    }
    guard let best else { throw ChildProcess.Failure(program: work, reason: "it was not run") }
    return best
  }
}
