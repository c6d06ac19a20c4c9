import Chronology
import ConflictModel

/// A piece of work: raw bytes that some thread turns into articles.
///
/// Reading from disk is one thread's job, in order; understanding the bytes can be shared out.
public struct IntakeBatch: Sendable {
  let source: String
  let content: Content
  let options: IntakeOptions

  enum Content: Sendable {
    /// A whole file of plain text.
    case text([UInt8])
    /// Whole lines of JSON.
    case lines([UInt8], first: Int)
    case problem(IntakeProblem)
  }

  /// The whole lines in it and the number of the first, for lines that hold something else than articles.
  public var lines: (bytes: [UInt8], first: Int, source: String)? {
    if case .lines(let bytes, let first) = content { (bytes, first, source) } else { nil }
  }

  /// The articles in it, in order, and what could not be read.
  public func items() -> [IntakeItem] {
    switch content {
    case .problem(let problem): [.problem(problem)]
    case .text(let bytes): [PlainText.item(bytes, source: source, options: options)]
    case .lines(let bytes, let first): JSONLines.items(bytes, first: first, source: source, options: options)
    }
  }
}
