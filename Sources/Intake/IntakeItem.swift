import ConflictModel

/// What intake hands on: an article, or the reason why there is none.
public enum IntakeItem: Hashable, Sendable {
  /// - Parameter notice: what had to be assumed to read it, for the user to know.
  case article(Article, notice: String?)
  case problem(IntakeProblem)
}

/// Something that could not be read.
public struct IntakeProblem: Error, Hashable, Sendable {
  /// The path as it was given or found; `-` for standard input.
  public var source: String
  /// The line from 1, where the source has lines.
  public var line: Int?
  /// The part, where the source has others than lines: `item 3`, `record at byte 8812`.
  public var part: String?
  public var reason: String
  /// True where nothing of that name exists.
  public var isMissing: Bool

  public init(source: String, line: Int? = nil, part: String? = nil, reason: String, isMissing: Bool = false) {
    self.source = source
    self.line = line
    self.part = part
    self.reason = reason
    self.isMissing = isMissing
  }

  init(_ failure: IOFailure) {
    self.init(source: failure.path, reason: failure.reason, isMissing: failure.isMissing)
  }
}

extension IntakeProblem: CustomStringConvertible {
  /// `articles.jsonl:12: a string is not closed`; `feed.xml: item 3: there is no text`.
  public var description: String {
    let name = source == "-" ? "standard input" : source
    let place = line.map { "\(name):\($0)" } ?? name
    return part.map { "\(place): \($0): \(reason)" } ?? "\(place): \(reason)"
  }
}
