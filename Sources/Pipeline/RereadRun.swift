import ConflictModel
import ConflictStore
import Extraction

/// `reextract`: reads stored texts again with the present extractor. What people decided stays.
public struct RereadRun: Sendable {
  public var extractor: Extractor
  public var jobs: Int
  /// Only articles that another version read last.
  public var isOnlyOutdated: Bool

  public init(extractor: Extractor, jobs: Int, isOnlyOutdated: Bool = false) {
    self.extractor = extractor
    self.jobs = jobs
    self.isOnlyOutdated = isOnlyOutdated
  }

  public struct Summary: Hashable, Sendable {
    public var articles = 0
    public var changed = 0
    public var newReports = 0
    public var goneReports = 0
    public var changedReports = 0
    public var keptReports = 0

    public init() {}
  }

  /// How many articles are committed together.
  private static let groupSize = 64
  /// How many one thread reads at once.
  private static let handful = 8

  /// - Parameters:
  ///   - store: Whose articles are read.
  ///   - note: told of every article that says something else now.
  ///   - progress: told what is done, group by group.
  ///   - isCancelled: asked before more is read; what is committed stays.
  public func callAsFunction(
    _ store: Store, note: (ReadingChange) throws -> Void = { _ in }, progress: (Summary) throws -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws -> Summary {
    var summary = Summary()
    var rest = try store.articlesToReread(notBy: isOnlyOutdated ? Extractor.version : nil)[...]
    while !rest.isEmpty, !isCancelled() {
      let hashes = Array(rest.prefix(Self.groupSize))
      rest = rest.dropFirst(Self.groupSize)
      var articles = try hashes.map { (hash: $0, article: try store.storedArticle($0)) }[...]
      var readings: [(ContentHash, Reading)] = []
      let extractor = extractor
      try orderedParallelMap(jobs: jobs) {
        let handful = articles.prefix(Self.handful)
        articles = articles.dropFirst(Self.handful)
        return handful.isEmpty ? nil : Array(handful)
      } transform: { items in
        Array(zip(items.map(\.hash), ReadingRun.read(items.map(\.article), with: extractor)))
      } consume: {
        readings += $0
      }
      var changes: [ReadingChange] = []
      try store.transaction {
        for (hash, reading) in readings { changes.append(try store.replaceReading(of: hash, with: reading)) }
      }
      for change in changes {
        summary.articles += 1
        guard change.isChange else { continue }
        summary.changed += 1
        summary.newReports += change.newReports
        summary.goneReports += change.goneReports
        summary.changedReports += change.changedReports
        summary.keptReports += change.keptReports
        try note(change)
      }
      try progress(summary)
    }
    return summary
  }
}
