#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is run to its end and asked what it cost: each piece of work has a process of its own, so that its
/// memory is its own too.
struct ChildProcess {
  /// A path, or a name that is looked for in `PATH`.
  var program: String
  var arguments: [String]
  /// What it reads; nothing unless told.
  var input = "/dev/null"
  /// Where what it prints goes.
  var output = "/dev/null"

  init(_ program: String, _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null") {
    self.program = program
    self.arguments = arguments
    self.input = input
    self.output = output
  }

  /// The cheapest of some runs.
  ///
  /// - Parameter statuses: how it may end; others are failures.
  func sample(units: Int, bytes: Int = 0, runs: Int = 3, statuses: Set<Int32> = [0]) throws -> Sample {
    var best: Sample?
    for _ in 0..<runs {
      let sample = try run(units: units, bytes: bytes, statuses: statuses)
      if sample.seconds < best?.seconds ?? .infinity { best = sample }
      // What takes long is hardly disturbed.
      if sample.seconds > 10 { break }
    }
    return best ?? Sample(units: units, bytes: bytes, seconds: 0, elapsed: 0, peakMegabytes: 0)
  }

  @discardableResult
  func run(units: Int = 0, bytes: Int = 0, statuses: Set<Int32> = [0]) throws -> Sample {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    // What it has to say of made-up articles interests nobody.
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = Stopwatch.now(CLOCK_MONOTONIC)
    let code = posix_spawnp(&process, program, &actions, nil, &words, environ)
    guard code == 0 else { throw Failure(program: program, reason: String(cString: strerror(code))) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(program: program, reason: String(cString: strerror(errno))) }
    }
    let elapsed = Stopwatch.now(CLOCK_MONOTONIC) - start
    guard status & 0x7F == 0, statuses.contains(status >> 8 & 0xFF) else {
      let end = status & 0x7F == 0 ? "status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
      throw Failure(program: "\(program) \(arguments.joined(separator: " "))", reason: "it ended with \(end)")
    }
    return Sample(
      units: units, bytes: bytes, seconds: usage.seconds, elapsed: elapsed, peakMegabytes: usage.peakMegabytes)
  }

  /// Whether a program can be run.
  static func isInstalled(_ name: String) -> Bool {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  struct Failure: Error, CustomStringConvertible {
    var program: String
    var reason: String
    var description: String { "\(program): \(reason)" }
  }
}
