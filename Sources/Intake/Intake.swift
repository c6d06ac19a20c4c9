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
  private var reader: (any BatchReader)?
  private var file: InputFile?
  private var finishedBytes = 0

  /// - Parameters:
  ///   - paths: files, folders, and `-` for standard input.
  ///   - options: how they are read.
  public init(paths: [String], options: IntakeOptions) {
    self.options = options
    waiting = paths.reversed().map { ($0, nil) }
  }

  /// How many bytes were read from disk so far, compressed ones as they are there.
  public var bytesRead: Int { finishedBytes + (file?.count ?? 0) }

  public mutating func next() -> IntakeBatch? {
    while true {
      if let batch = reader?.next() { return batch }
      reader = nil
      finishedBytes += file?.count ?? 0
      file = nil
      guard let (path, known) = waiting.popLast() else { return nil }
      do throws(IOFailure) {
        let kind: FileSystem.Kind =
          if path == "-" { .stream } else if let known { known } else { try FileSystem.kind(of: path) }
        if kind == .folder {
          waiting.append(contentsOf: try FileSystem.entries(of: path).reversed().map { ($0.path, $0.kind) })
          continue
        }
        let file = try InputFile(path)
        self.file = file
        reader = Self.reader(for: ByteStream(file, path: path), name: path, options)
      } catch {
        return IntakeBatch(IntakeProblem(error))
      }
    }
  }

  /// What reads a source of this content.
  static func reader(for stream: ByteStream, name: String, _ options: IntakeOptions, depth: Int = 0) -> any BatchReader
  {
    if stream.peek(2).elementsEqual(GzipSource.magic), depth < 2 {
      let inner = ByteStream(GzipSource(stream), path: stream.path)
      return reader(
        for: inner, name: name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name, options,
        depth: depth + 1)
    }
    let path = stream.path
    let format = options.format == .auto ? FormatGuess.format(of: stream, name: name, options: options) : options.format
    switch format {
    case .text, .auto:
      return whole(stream, options) { PlainText.item($0, source: path, options: options) }
    case .html:
      return whole(stream, options) { HTMLPage.item($0, source: path, id: path, options: options) }
    case .eml:
      return whole(stream, options) { MailMessage.item($0, source: path, options: options) }
    case .jsonl, .readings: return LineReader(TranscodedSource.stream(stream), options: options)
    case .json: return JSONObjectReader(TranscodedSource.stream(stream), options: options)
    case .csv: return CSVReader(TranscodedSource.stream(stream), options: options)
    case .feed: return FeedReader(stream, options: options)
    case .newsml: return NewsMLReader(stream, options: options)
    case .warc: return WARCReader(stream, options: options)
    }
  }

  /// A reader of a source that is one article.
  private static func whole(
    _ stream: ByteStream, _ options: IntakeOptions, item: @escaping @Sendable ([UInt8]) -> IntakeItem
  ) -> SingleBatch {
    let path = stream.path
    var bytes: [UInt8] = []
    do throws(IOFailure) {
      while bytes.count <= options.maximumBytes,
        try stream.read(min(1 << 20, options.maximumBytes + 1 - bytes.count), into: &bytes)
      {}
    } catch {
      return SingleBatch(IntakeBatch(IntakeProblem(source: path, reason: error.reason)))
    }
    guard bytes.count <= options.maximumBytes else {
      return SingleBatch(
        IntakeBatch(
          IntakeProblem(source: path, reason: "larger than \(options.maximumBytes) bytes (--max-bytes allows more)")))
    }
    let content = bytes
    return SingleBatch(IntakeBatch(source: path) { [item(content)] })
  }
}

extension Intake {
  /// Everything in a file; `-` is standard input.
  public static func bytes(of path: String) throws(IOFailure) -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    while try file.read(into: &bytes) {}
    return bytes
  }

  /// How many bytes some files and folders have; nil where a pipe is among them, which nobody can know the length of.
  ///
  /// It walks through the folders, so it is for those who show how much is left.
  public static func size(of paths: [String]) -> Int? {
    var total = 0
    var waiting = paths
    while let path = waiting.popLast() {
      guard path != "-" else { return nil }
      guard let kind = try? FileSystem.kind(of: path) else { continue }
      switch kind {
      case .stream: return nil
      case .file: total += FileSystem.size(of: path)
      case .folder: waiting += ((try? FileSystem.entries(of: path)) ?? []).map(\.path)
      }
    }
    return total
  }
}
