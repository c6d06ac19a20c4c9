import ConflictModel
import Extraction
import Intake

/// `extract`: articles in, JSON lines out (DESIGN §5), no database.
public struct ExtractRun: Sendable {
  public var run: ReadingRun
  /// Whether each line has its article, so that another program can store it.
  public var includesArticles: Bool

  public init(_ run: ReadingRun, includesArticles: Bool = false) {
    self.run = run
    self.includesArticles = includesArticles
  }

  /// What was done.
  public struct Summary: Hashable, Sendable {
    public var articles = 0
    public var failures = 0
    public var isInputMissing = false
  }

  /// - Parameters:
  ///   - write: gets whole lines of JSON as bytes, in the order of the input.
  ///   - report: gets problems and notices for the user.
  public func callAsFunction(
    write: (borrowing [UInt8]) throws -> Void, report: (String) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    let includesArticles = includesArticles
    try run.map({ Line($0, includesArticles: includesArticles) }) { line in
      if let message = line.message { try report(message) }
      if line.isArticle {
        summary.articles += 1
        try write(line.bytes)
      } else {
        summary.failures += 1
        if line.isInputMissing { summary.isInputMissing = true }
      }
    }
    return summary
  }

  private struct Line: Sendable {
    var bytes: [UInt8] = []
    var message: String?
    var isArticle = false
    var isInputMissing = false

    init(_ outcome: ReadingRun.Outcome, includesArticles: Bool) {
      switch outcome {
      case .known: break
      case .problem(let problem):
        message = problem.description
        isInputMissing = problem.isMissing
      case .read(let article, let reading, _, let notice):
        isArticle = true
        message = notice.map { IntakeProblem(source: article.id, reason: $0).description }
        var json = JSONWriter()
        reading.write(to: &json, with: includesArticles ? ArticleRecord(article) : nil)
        json.endLine()
        bytes = json.bytes
      }
    }
  }
}
