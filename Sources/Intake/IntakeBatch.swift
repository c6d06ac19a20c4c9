/// A piece of work: raw bytes that some thread turns into articles.
///
/// Reading from disk is one thread's job, in order; understanding the bytes can be shared out.
public struct IntakeBatch: Sendable {
  let source: String
  private let work: @Sendable () -> [IntakeItem]

  init(source: String, _ work: @escaping @Sendable () -> [IntakeItem]) {
    self.source = source
    self.work = work
  }

  init(_ problem: IntakeProblem) { self.init(source: problem.source) { [.problem(problem)] } }

  /// Whole lines that hold something else than articles.
  init(lines bytes: [UInt8], first: Int, source: String) {
    self.init(source: source) { [] }
    lines = (bytes, first, source)
  }

  /// The whole lines in it and the number of the first, for lines that hold something else than articles.
  public private(set) var lines: (bytes: [UInt8], first: Int, source: String)?

  /// The articles in it, in order, and what could not be read.
  public func items() -> [IntakeItem] { work() }
}

/// Cuts one source into batches.
protocol BatchReader {
  mutating func next() -> IntakeBatch?
}

/// What can be told at once.
struct SingleBatch: BatchReader {
  private var batch: IntakeBatch?

  init(_ batch: IntakeBatch) { self.batch = batch }

  mutating func next() -> IntakeBatch? {
    defer { batch = nil }
    return batch
  }
}
