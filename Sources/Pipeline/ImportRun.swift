import ConflictModel
import ConflictStore
import Dispatch
import Extraction
import Intake

/// `import`: articles in, a database that holds all that they say.
///
/// Reading is shared out among threads; one more writes, beside them. Articles are committed in groups, so an
/// interruption loses nothing that was committed and the next run goes on from there.
///
/// Its memory does not grow with the archive, nor with the database. It holds what the threads have in hand; two groups of
/// articles with their readings, one that is being written and one that is being read; 64 MB of the database's pages; of the index that tells known articles 2 MB; and what
/// SQLite keeps to take a statement back, a few pages for each of the thousand reports, statements or events that one
/// inserts.
public struct ImportRun: Sendable {
  public var run: ReadingRun

  public init(_ run: ReadingRun) { self.run = run }

  /// What was done.
  public struct Summary: Hashable, Sendable {
    /// The article that was dealt with last.
    public var lastArticle: String?
    /// How many bytes were read from disk.
    public var bytesRead = 0
    public var seconds = 0.0
    /// Articles that could be read in, known ones included.
    public var articles = 0
    public var new = 0
    /// Of these, seen at an address or publisher that was new.
    public var known = 0
    public var newSources = 0
    /// New articles of which the source had a summary only.
    public var summaries = 0
    /// New articles that are near-copies of others.
    public var nearCopies = 0
    /// New articles that tell of no conflict.
    public var withoutConflict = 0
    /// New articles in another language than English; they are kept, not read.
    public var otherLanguages = 0
    /// New articles with something to date, of which nobody knows when they were printed.
    public var undated = 0
    /// Inputs that could not be read or stored.
    public var failures = 0
    public var reports = 0
    public var statements = 0
    public var isInputMissing = false
    public var isInterrupted = false

    public init() {}
  }

  /// Something to tell the user on the way.
  public enum Note: Hashable, Sendable {
    case problem(IntakeProblem)
    /// - Parameter text: what had to be assumed to read the article.
    case notice(article: String, text: String)
    /// Nothing about a conflict was found in this new article.
    case withoutConflict(article: String)
    case otherLanguage(article: String, language: String)
  }

  /// How many new articles are committed together, unless they are very long; of those that are known, which cost
  /// little, more.
  private static let groupSize = 1024
  private static let groupBytes = 8 << 20
  private static let knownGroupSize = 4096
  /// Whatever there is, is committed after so long.
  private static let longestWait = Duration.seconds(4)

  /// - Parameters:
  ///   - store: where to; nil reads everything and stores nothing, as a rehearsal.
  ///   - known: a database that tells a rehearsal which articles are known.
  ///   - note: told of problems and notices as they come up.
  ///   - progress: told how far the work has come.
  ///   - isCancelled: asked before more is read; when true the work in hand is finished, stored and committed.
  public func callAsFunction(
    into store: Store?, known: Store? = nil, note: (Note) throws -> Void = { _ in },
    progress: (Summary) throws -> Void = { _ in }, isCancelled: @escaping () -> Bool = { false }
  ) throws -> Summary {
    let clock = ContinuousClock()
    let start = clock.now
    var run = run
    if let path = (store ?? known)?.path {
      let known = try KnownArticles(path)
      run.needReading = { known.needReading($0) }
    } else {
      run.needReading = { $0.map { _ in true } }
    }
    var summary = Summary()
    var group: [ReadingRun.Outcome] = []
    var newInGroup = 0
    var bytesInGroup = 0
    var lastCommit = start
    var patience = Self.longestWait
    var rehearsed: Set<ContentHash> = []
    let writing = BackgroundWork<Written>()
    // An error on the way must not leave the store to two threads.
    defer { _ = try? writing.finish() }
    func take(_ written: Written?) throws {
      guard let written else { return }
      let bytesRead = summary.bytesRead
      summary = written.summary
      summary.bytesRead = bytesRead
      // What takes long to store may wait longer, or there would soon be a commit for each article.
      patience = max(Self.longestWait, written.duration * 3)
      try tell(written.notes)
    }
    func tell(_ notes: [Note]) throws {
      for item in notes { try note(item) }
      summary.seconds = Self.seconds(clock.now - start)
      try progress(summary)
    }
    func commit() throws {
      defer { lastCommit = clock.now }
      try take(writing.finish())
      guard !group.isEmpty else { return }
      if let store {
        // The writing thread has it alone until it is waited for.
        nonisolated(unsafe) let store = store
        let (outcomes, before) = (group, summary)
        writing.start {
          let begin = clock.now
          var written = Written(summary: before)
          try Self.store(outcomes, in: store, &written.summary, &written.notes)
          written.duration = clock.now - begin
          return written
        }
        group = []
      } else {
        var notes: [Note] = []
        for outcome in group { Self.rehearse(outcome, known, &rehearsed, &summary, &notes) }
        group.removeAll(keepingCapacity: true)
        try tell(notes)
      }
      (newInGroup, bytesInGroup) = (0, 0)
    }
    try run.map({ $0 }, isCancelled: isCancelled, taken: { summary.bytesRead = $0 }) { outcome in
      try take(writing.finishIfDone())
      group.append(outcome)
      if case .read(let article, _, _, _) = outcome {
        newInGroup += 1
        bytesInGroup += article.text.utf8.count
      }
      if newInGroup >= Self.groupSize || bytesInGroup >= Self.groupBytes || group.count >= Self.knownGroupSize
        || (!writing.isUnderWay && clock.now - lastCommit > patience)
      {
        try commit()
      }
    }
    try commit()
    try take(writing.finish())
    summary.isInterrupted = isCancelled()
    if let store { summary.nearCopies = try store.linkNearCopies().nearCopies }
    summary.seconds = Self.seconds(clock.now - start)
    return summary
  }

  /// What came of writing a group.
  private struct Written: Sendable {
    var summary: Summary
    var notes: [Note] = []
    var duration = Duration.zero
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// Counts what would be stored. Two copies of a text in one input count as one.
  private static func rehearse(
    _ outcome: ReadingRun.Outcome, _ known: Store?, _ seen: inout Set<ContentHash>, _ summary: inout Summary,
    _ notes: inout [Note]
  ) {
    switch outcome {
    case .problem(let problem): count(problem, &summary, &notes)
    case .known(let article, _):
      summary.articles += 1
      summary.known += 1
      summary.lastArticle = article.id
    case .read(let article, let reading, let identity, let notice):
      summary.articles += 1
      summary.lastArticle = article.id
      if let notice { notes.append(.notice(article: article.id, text: notice)) }
      let hash = identity?.hash ?? ContentHash(of: article.text)
      let isStored = known.map { (try? $0.contains(hash)) ?? false } ?? false
      guard !isStored, seen.insert(hash).inserted else {
        summary.known += 1
        return
      }
      count(article, reading, &summary, &notes)
    }
  }

  private static func count(_ problem: IntakeProblem, _ summary: inout Summary, _ notes: inout [Note]) {
    summary.failures += 1
    if problem.isMissing { summary.isInputMissing = true }
    notes.append(.problem(problem))
  }

  /// Counts a new article and what it says.
  private static func count(
    _ article: Article, _ reading: Reading, _ summary: inout Summary, _ notes: inout [Note]
  ) {
    summary.new += 1
    if article.isSummary { summary.summaries += 1 }
    summary.reports += reading.reports.count
    summary.statements += reading.statements.count
    if !ReadingRun.isEnglish(reading.language) {
      summary.otherLanguages += 1
      notes.append(.otherLanguage(article: article.id, language: reading.language))
    } else if reading.reports.isEmpty {
      summary.withoutConflict += 1
      notes.append(.withoutConflict(article: article.id))
    }
    if reading.published == nil, !reading.reports.isEmpty || !reading.statements.isEmpty { summary.undated += 1 }
  }

  /// Stores all together. Where one article is refused they are stored anew, each so that it can be taken back alone:
  /// keeping that possible costs a fifth of the time, and hardly any article is refused.
  private static func store(
    _ group: [ReadingRun.Outcome], in store: Store, _ summary: inout Summary, _ notes: inout [Note]
  ) throws {
    let before = summary
    do {
      try store.transaction(takesBackEach: false) {
        for outcome in group { try Self.store(outcome, in: store, &summary, &notes, toleratesRefusal: false) }
      }
    } catch let error as StoreError where error.concernsOneArticle {
      summary = before
      notes.removeAll()
      try store.transaction {
        for outcome in group { try Self.store(outcome, in: store, &summary, &notes, toleratesRefusal: true) }
      }
    }
  }

  private static func store(
    _ outcome: ReadingRun.Outcome, in store: Store, _ summary: inout Summary, _ notes: inout [Note],
    toleratesRefusal: Bool
  ) throws {
    switch outcome {
    case .problem(let problem): count(problem, &summary, &notes)
    case .known(let article, let hash):
      summary.articles += 1
      summary.lastArticle = article.id
      summary.known += 1
      if try store.noteSource(of: article, hash: hash) { summary.newSources += 1 }
    case .read(let article, let reading, let identity, let notice):
      let result: SaveResult
      do throws(StoreError) {
        result = try store.save(article, reading, identity: identity)
      } catch {
        guard error == .emptyText || (toleratesRefusal && error.concernsOneArticle) else { throw error }
        summary.failures += 1
        notes.append(.problem(IntakeProblem(source: article.id, reason: error.description)))
        return
      }
      summary.articles += 1
      summary.lastArticle = article.id
      if let notice { notes.append(.notice(article: article.id, text: notice)) }
      guard case .new = result else {
        summary.known += 1
        if case .alreadyKnown(_, isNewSource: true) = result { summary.newSources += 1 }
        return
      }
      count(article, reading, &summary, &notes)
    }
  }
}

extension StoreError {
  /// True where the article at hand is at fault, so that the next one may fare better.
  fileprivate var concernsOneArticle: Bool {
    switch self {
    case .emptyText, .refused: true
    default: false
    }
  }
}

/// Asks, from any thread, which articles are stored already and need not be read again.
private final class KnownArticles: @unchecked Sendable {
  private let store: Store
  // Only its work touches `store`. The thread sanitizer can follow a queue, and not a lock of `Synchronization`.
  private let queue = DispatchQueue(label: "conflictdb.known-articles")

  init(_ path: String) throws { store = try Store.open(path, mode: .readOnly) }

  func needReading(_ articles: [(article: Article, hash: ContentHash)]) -> [Bool] {
    queue.sync {
      (try? store.snapshot { try articles.map { try store.needsReading($0.article, hash: $0.hash) } })
        // Whoever stores them finds out what is wrong with the database.
        ?? articles.map { _ in true }
    }
  }
}
