import Foundation
import Synchronization

/// The built program, run as a process.
package struct Program {
  /// Environment of the process; nothing is taken over but the path.
  package var environment: [String: String] = [:]
  package var folder: String

  package struct Outcome {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// `$CONFLICTDB_PROGRAM`, else beside the test bundle, where the package manager builds both.
  package static let path: String = {
    if let path = ProcessInfo.processInfo.environment["CONFLICTDB_PROGRAM"] { return path }
    let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let candidates = [
      bundle.deletingLastPathComponent(), bundle.deletingLastPathComponent().deletingLastPathComponent(),
    ]
    for candidate in candidates {
      let program = candidate.appendingPathComponent("conflictdb").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
    }
    return packageFolder + "/.build/debug/conflictdb"
  }()

  package static let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().path

  package static let samples = packageFolder + "/Tests/Fixtures/demo/articles.jsonl"

  package init(in folder: TemporaryFolder) { self.folder = folder.path }

  package init(folder: String) { self.folder = folder }

  /// Runs it to the end.
  package func run(_ arguments: String..., input: [UInt8] = []) throws -> Outcome { try run(arguments, input: input) }

  package func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    let process = process(Self.path, arguments)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    let errors = Collected(stderr)
    let output = Collected(stdout)
    // A program that stops reading early is none of the test's business here.
    signal(SIGPIPE, SIG_IGN)
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try? stdin.fileHandleForWriting.close()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: output.text(), errors: errors.text())
  }

  /// Starts it and lets it run; nobody reads what it says.
  package func start(_ arguments: [String]) throws -> Process {
    let process = process(Self.path, arguments)
    // Whoever starts it may kill it, which would spoil the others' counts.
    process.environment?["LLVM_PROFILE_FILE"] = nil
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs a line of the shell in which `conflictdb` is the program; output and errors together.
  package func shell(_ line: String) throws -> Outcome {
    let process = process("/bin/sh", ["-c", "conflictdb() { \"\(Self.path)\" \"$@\"; }; { \(line)\n} 2>&1"])
    let stdout = Pipe()
    process.standardOutput = stdout
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = Collected(stdout)
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: output.text(), errors: "")
  }

  /// The path, what a sanitizer was told, and where coverage is measured, a file for what each run of the program reached.
  /// One file for all of them would not do: functions that the compiler emits several times share their counts, and each
  /// run that adds its own to the file adds them once for every copy, until they overflow.
  private static let surroundings: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    var surroundings = own.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    surroundings["PATH"] = "/usr/bin:/bin"
    if let profile = own["LLVM_PROFILE_FILE"] {
      surroundings["LLVM_PROFILE_FILE"] =
        URL(fileURLWithPath: profile).deletingLastPathComponent().path + "/program-%p.profraw"
    }
    return surroundings
  }()

  private func process(_ path: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(Self.surroundings) { own, _ in own }
    return process
  }
}

/// What comes out of a pipe, read on a thread of its own so that it never fills up.
private final class Collected: Sendable {
  private let data = Mutex(Data())
  private let isDone = DispatchSemaphore(value: 0)

  init(_ pipe: Pipe) {
    let handle = pipe.fileHandleForReading
    Thread.detachNewThread { [self] in
      let all = (try? handle.readToEnd()) ?? Data()
      data.withLock { $0 = all }
      isDone.signal()
    }
  }

  func text() -> String {
    isDone.wait()
    return String(decoding: data.withLock { $0 }, as: UTF8.self)
  }
}
