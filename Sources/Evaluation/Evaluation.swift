import Extraction
import Pipeline

/// How well articles are read, measured against articles that people coded.
public struct Evaluation: Sendable {
  public private(set) var articles = 0
  /// Whether an article tells of any conflict event.
  public private(set) var relevance = Tally()
  public private(set) var events = Tally()
  /// Coded events of which every coded field is right, and all of them.
  public private(set) var rowsRight = 0
  public private(set) var rows = 0
  public private(set) var fields: [Field: Tally] = [:]
  public private(set) var statements = Tally()
  public private(set) var speakers = Tally()
  public private(set) var acts = Tally()
  public private(set) var types: [ArticleEvaluation.TypePair: Int] = [:]
  /// Articles with faults, in the order of the file.
  public private(set) var faulty: [ArticleEvaluation] = []

  public init() {}

  public mutating func add(_ article: ArticleEvaluation) {
    articles += 1
    if let isRelevant = article.isRelevant {
      switch (isRelevant, article.isFoundRelevant) {
      case (true, true): relevance.right += 1
      case (true, false): relevance.missed += 1
      case (false, true): relevance.wrong += 1
      case (false, false): break
      }
    }
    events += article.events
    rowsRight += article.rowsRight
    rows += article.rows
    for (field, tally) in article.fields { fields[field, default: Tally()] += tally }
    statements += article.statements
    speakers += article.speakers
    acts += article.acts
    for pair in article.types { types[pair, default: 0] += 1 }
    if !article.faults.isEmpty { faulty.append(article) }
  }

  /// The articles with the most faults, the worst first.
  public func worst(_ count: Int) -> [ArticleEvaluation] {
    let order = faulty.indices.sorted { (-faulty[$0].faults.count, $0) < (-faulty[$1].faults.count, $1) }
    return order.prefix(max(0, count)).map { faulty[$0] }
  }

  /// Pairs of different types, the most frequent first.
  public var confusions: [(pair: ArticleEvaluation.TypePair, count: Int)] {
    types.filter { $0.key.gold != $0.key.said }.map { (pair: $0.key, count: $0.value) }
      .sorted { a, b in
        (-a.count, a.pair.gold ?? "", a.pair.said ?? "") < (-b.count, b.pair.gold ?? "", b.pair.said ?? "")
      }
  }

  /// Reads and compares hand-coded articles, line by line.
  ///
  /// - Parameters:
  ///   - lines: The articles with what people found in them, a JSON object a line.
  ///   - extractor: What is measured.
  ///   - jobs: How many articles are read at a time.
  ///   - problem: told of lines that are not in the gold format, by number from 1; they are passed over.
  public static func run(
    lines: [UInt8], extractor: Extractor = Extractor(), jobs: Int = 1, problem: (Int, GoldError) throws -> Void
  ) throws -> Evaluation {
    var evaluation = Evaluation()
    var rest = lines.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().makeIterator()
    try orderedParallelMap(jobs: jobs) {
      while let (index, line) = rest.next() {
        if line.contains(where: { $0 > 0x20 }) { return (number: index + 1, line: Array(line)) }
      }
      return nil
    } transform: { input -> (number: Int, result: Result<ArticleEvaluation, GoldError>) in
      let result = Result { () throws(GoldError) in
        let gold = try GoldArticle(line: input.line)
        return ArticleEvaluation(gold, extractor.read(gold.article))
      }
      return (input.number, result)
    } consume: { output in
      switch output.result {
      case .success(let article): evaluation.add(article)
      case .failure(let error): try problem(output.number, error)
      }
    }
    return evaluation
  }
}
