/// Cuts a stream into batches of whole lines.
struct LineReader: BatchReader {
  private let file: ByteStream
  private let options: IntakeOptions
  /// The beginning of a line whose end has not been read yet.
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false

  private static let batchSize = 1 << 17

  init(_ file: ByteStream, options: IntakeOptions) {
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
        // The line that is cut off is lost with what follows it.
        isAtEnd = true
        return problem(error.reason)
      }
      if isAtEnd {
        guard !bytes.isEmpty else { return nil }
        return bytes.count > options.maximumBytes ? problem(tooLong) : batch(bytes)
      }
      // A piece without a line end is searched once, and quickly.
      if bytes.firstLineEnd(from: searched) != nil, let end = bytes[searched...].lastIndex(of: 0x0A) {
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
    if options.format == .readings { return IntakeBatch(lines: bytes, first: line, source: file.path) }
    return IntakeBatch(source: file.path) { [line, options, path = file.path] in
      JSONLines.items(bytes, first: line, source: path, options: options)
    }
  }

  private func problem(_ reason: String) -> IntakeBatch {
    IntakeBatch(IntakeProblem(source: file.path, line: line, reason: reason))
  }

  /// Reads on to the end of a line without keeping it.
  private mutating func skipLine() {
    rest = []
    var bytes: [UInt8] = []
    while (try? file.read(Self.batchSize, into: &bytes)) == true {
      if let end = bytes.firstLineEnd(from: 0) {
        rest = Array(bytes[(end + 1)...])
        return
      }
      bytes.removeAll(keepingCapacity: true)
    }
    isAtEnd = true
  }
}
