/// Files, folders and standard input as a sequence of batches in a stable order.
///
/// ```swift
/// var intake = Intake(paths: ["articles"], options: IntakeOptions())
/// while let batch = intake.next() {
///   for item in batch.items() { … }
/// }
/// ```
///
/// Memory is bounded by the batch size and by `IntakeOptions.maximumBytes`, whatever the size of the archive. A file
/// that cannot be read gives a problem, and the rest goes on.
public struct Intake: IteratorProtocol {
  private let options: IntakeOptions
  /// What is still to be read, the next one last.
  private var waiting: [(path: String, kind: FileSystem.Kind?)]
  private var lines: LineReader?

  /// - Parameter paths: files, folders, and `-` for standard input.
  public init(paths: [String], options: IntakeOptions) {
    self.options = options
    waiting = paths.reversed().map { ($0, nil) }
  }

  public mutating func next() -> IntakeBatch? {
    while true {
      if let batch = lines?.next() { return batch }
      lines = nil
      guard let (path, known) = waiting.popLast() else { return nil }
      do throws(IOFailure) {
        let kind: FileSystem.Kind =
          if path == "-" { .stream } else if let known { known } else { try FileSystem.kind(of: path) }
        if kind == .folder {
          waiting.append(contentsOf: try FileSystem.entries(of: path).reversed().map { ($0.path, $0.kind) })
          continue
        }
        let file = try InputFile(path)
        switch try format(of: file) {
        case .text: return try text(file)
        case .jsonl, .readings, .auto: lines = LineReader(file, options: options)
        }
      } catch {
        return problem(IntakeProblem(error))
      }
    }
  }

  private func text(_ file: InputFile) throws(IOFailure) -> IntakeBatch {
    var bytes: [UInt8] = []
    _ = try file.read(options.maximumBytes + 1, into: &bytes)
    guard bytes.count <= options.maximumBytes else {
      return problem(
        IntakeProblem(
          source: file.path, reason: "larger than \(options.maximumBytes) bytes (--max-bytes allows more)"))
    }
    return IntakeBatch(source: file.path, content: .text(bytes), options: options)
  }

  private func problem(_ problem: IntakeProblem) -> IntakeBatch {
    IntakeBatch(source: problem.source, content: .problem(problem), options: options)
  }

  /// What a file holds, by its first bytes and, where these say nothing, by its name.
  private func format(of file: InputFile) throws(IOFailure) -> IntakeOptions.Format {
    guard options.format == .auto else { return options.format }
    var head = try file.peek(4096)[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    head = head.drop { blanks.contains($0) }
    if head.first == UInt8(ascii: "{") {
      let second = head.dropFirst().first { !blanks.contains($0) }
      if second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") { return .jsonl }
    }
    return [".jsonl", ".ndjson", ".json"].contains { file.path.lowercased().hasSuffix($0) } ? .jsonl : .text
  }
}

/// Cuts a stream into batches of whole lines.
struct LineReader {
  private let file: InputFile
  private let options: IntakeOptions
  /// The beginning of a line whose end has not been read yet.
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false

  private static let batchSize = 1 << 18

  init(_ file: InputFile, options: IntakeOptions) {
    self.file = file
    self.options = options
  }

  mutating func next() -> IntakeBatch? {
    while !isAtEnd {
      var bytes = rest
      rest = []
      let searched = bytes.count
      do throws(IOFailure) {
        if try !file.read(Self.batchSize, into: &bytes) { isAtEnd = true }
      } catch {
        isAtEnd = true
        return problem(error.reason)
      }
      if isAtEnd {
        guard !bytes.isEmpty else { return nil }
        return bytes.count > options.maximumBytes ? problem(tooLong) : batch(bytes)
      }
      if let end = bytes[searched...].lastIndex(of: 0x0A) {
        rest = Array(bytes[(end + 1)...])
        bytes.removeSubrange(end...)
        return batch(bytes)
      }
      if bytes.count > options.maximumBytes {
        defer { line += 1 }
        let refused = problem(tooLong)
        skipLine()
        return refused
      }
      rest = bytes
    }
    return nil
  }

  private var tooLong: String { "the line is longer than \(options.maximumBytes) bytes (--max-bytes allows more)" }

  private mutating func batch(_ bytes: [UInt8]) -> IntakeBatch {
    defer { line += bytes.count { $0 == 0x0A } + 1 }
    return IntakeBatch(source: file.path, content: .lines(bytes, first: line), options: options)
  }

  private func problem(_ reason: String) -> IntakeBatch {
    IntakeBatch(
      source: file.path, content: .problem(IntakeProblem(source: file.path, line: line, reason: reason)),
      options: options)
  }

  /// Reads on to the end of a line without keeping it.
  private mutating func skipLine() {
    rest = []
    var bytes: [UInt8] = []
    while (try? file.read(Self.batchSize, into: &bytes)) == true {
      if let end = bytes.firstIndex(of: 0x0A) {
        rest = Array(bytes[(end + 1)...])
        return
      }
      bytes.removeAll(keepingCapacity: true)
    }
    isAtEnd = true
  }
}

extension Intake {
  /// Everything in a file; `-` is standard input.
  public static func bytes(of path: String) throws(IOFailure) -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    while try file.read(1 << 20, into: &bytes) {}
    return bytes
  }
}
