import ConflictModel
import ConflictStore
import Extraction
import Intake

/// Articles in, readings out: intake and extraction on several threads, results in the order of the input.
///
/// ```swift
/// let run = ReadingRun(paths: ["articles"], intake: IntakeOptions(), extractor: Extractor(), jobs: 2)
/// try run.forEach { outcome in
///   if case .read(let article, let reading, _, _) = outcome { print(article.id, reading.reports.count) }
/// }
/// ```
public struct ReadingRun: Sendable {
  public var paths: [String]
  public var intake: IntakeOptions
  public var extractor: Extractor
  public var jobs: Int
  /// So many articles are taken, in the order of the input; all of them without it.
  public var limit: Int?
  /// Tells which of some articles are to be read, in their order; without it all are, and none is asked for.
  public var needReading: (@Sendable ([(article: Article, hash: ContentHash)]) -> [Bool])?

  public init(paths: [String], intake: IntakeOptions, extractor: Extractor, jobs: Int) {
    self.paths = paths
    self.intake = intake
    self.extractor = extractor
    self.jobs = jobs
  }

  /// What became of one input.
  public enum Outcome: Sendable {
    /// - Parameters:
    ///   - identity: there where `needReading` was asked.
    ///   - notice: what intake had to assume.
    case read(Article, Reading, identity: ArticleIdentity?, notice: String?)
    /// An article that need not be read.
    case known(Article, ContentHash)
    case problem(IntakeProblem)

    var isArticle: Bool {
      if case .problem = self { false } else { true }
    }
  }

  /// Calls `body` with each outcome in turn.
  public func forEach(_ body: (Outcome) throws -> Void) throws {
    try map {
      $0
    } consume: {
      try body($0)
    }
  }

  /// The same with a step of the caller's own on the working threads.
  ///
  /// - Parameters:
  ///   - transform: the step; called on several threads at once.
  ///   - isCancelled: when true nothing more is taken in, and what was is finished.
  ///   - taken: told how many bytes were read from disk so far, each time before more is read.
  ///   - consume: gets what the step made of each outcome, in order.
  public func map<Output: Sendable>(
    _ transform: @escaping @Sendable (Outcome) -> Output, isCancelled: () -> Bool = { false },
    taken: (Int) -> Void = { _ in }, consume: (Output) throws -> Void
  ) throws {
    var batches = Intake(paths: paths, options: intake)
    let run = self
    var count = 0
    try orderedParallelMap(jobs: jobs) { () -> IntakeBatch? in
      taken(batches.bytesRead)
      if isCancelled() || limit.map({ count >= $0 }) ?? false { return nil }
      return batches.next()
    } transform: { (batch: IntakeBatch) -> [(isArticle: Bool, output: Output)] in
      run.outcomes(of: batch).map { outcome in (isArticle: outcome.isArticle, output: transform(outcome)) }
    } consume: { (results: [(isArticle: Bool, output: Output)]) in
      for result in results {
        // What a batch holds beyond the limit was read for nothing.
        if let limit, count >= limit { break }
        if result.isArticle { count += 1 }
        try consume(result.output)
      }
    }
  }

  private func outcomes(of batch: IntakeBatch) -> [Outcome] {
    if intake.format == .readings, let lines = batch.lines {
      return ReadingLine.outcomes(of: lines.bytes, first: lines.first, source: lines.source)
    }
    let items = batch.items()
    guard let needReading else { return outcomes(of: items.map { ($0, nil) }) }
    // All of a batch at once: a question to a database costs more than its answer.
    var asked: [(article: Article, hash: ContentHash)] = []
    for case .article(let article, _) in items { asked.append((article, ContentHash(of: article.text))) }
    var answers = zip(asked, needReading(asked)).makeIterator()
    return outcomes(
      of: items.map { item in
        guard case .article = item, let ((_, hash), isWanted) = answers.next() else { return (item, nil) }
        return (item, (hash, isWanted))
      })
  }

  /// - Parameter items: each article with its hash, and whether it need be read, where that was asked.
  private func outcomes(of items: [(item: IntakeItem, asked: (hash: ContentHash, isWanted: Bool)?)]) -> [Outcome] {
    var wanted: [Article] = []
    for case (.article(let article, _), let asked) in items where asked?.isWanted ?? true { wanted.append(article) }
    var readings = Self.read(wanted, with: extractor).makeIterator()
    return items.compactMap { item, asked in
      switch item {
      case .problem(let problem): return .problem(problem)
      case .article(let article, let notice):
        if let asked, !asked.isWanted { return .known(article, asked.hash) }
        return readings.next().map {
          .read(
            article, $0, identity: asked.map { ArticleIdentity(hash: $0.hash, text: article.text) }, notice: notice)
        }
      }
    }
  }

  /// Only English is read; of other articles is said what language they are in.
  static func read(_ articles: [Article], with extractor: Extractor) -> [Reading] {
    func isRead(_ article: Article) -> Bool { article.language.map(isEnglish) ?? true }
    var readings = extractor.read(articles.filter(isRead)).makeIterator()
    return articles.compactMap { article in
      isRead(article)
        ? readings.next()
        : Reading(
          id: article.id, published: article.published, language: article.language ?? "en",
          extractor: Extractor.version)
    }
  }

  /// `en`, `en-GB`, `eng`, `English`.
  public static func isEnglish(_ tag: String) -> Bool {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    return ["en", "eng", "english", ""].contains(primary)
  }
}
