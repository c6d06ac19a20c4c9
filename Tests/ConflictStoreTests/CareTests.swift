import ConflictModel
import Foundation
import TestSupport
import Testing

@testable import ConflictStore

@Suite struct CareTests {
  @Test func aHealthyDatabaseHasNoProblems() throws {
    let store = try testStore()
    try store.add(shelling([figure(.killed, Count(1), victims: [.child])], actors: [.armenia]), shelling(at: .karabakh))
    #expect(try store.check() == [])
  }

  @Test(arguments: [
    ("UPDATE events SET killed_low = 7, killed_best = 7, killed_high = 7", "killed or wounded"),
    ("UPDATE events SET country = 'FRA'", "country"),
    ("UPDATE articles SET length = 1", "length"),
    ("UPDATE reports SET span_start = 5, span_end = 4000", "reports with a span beyond"),
    ("UPDATE figures SET span_end = 4000", "figures with a span beyond"),
    ("UPDATE statements SET span_end = 4000", "statements with a span beyond"),
    ("DELETE FROM event_reports", "no event"), ("DELETE FROM article_sources", "without a text or a source"),
    ("DELETE FROM place_positions", "where the map has them"),
    (
      "INSERT INTO article_search (article_search, rowid, title, text) VALUES ('delete', 1, NULL, 'Something else')",
      "search index"
    ),
    ("INSERT INTO statement_search (rowid, quote) VALUES (77, 'x')", "search index"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM actors", "points at nothing in actors"),
    (
      "PRAGMA ignore_check_constraints = ON; UPDATE reports SET status = 'rumoured'",
      "CHECK constraint failed in reports"
    ),
    (
      "PRAGMA ignore_check_constraints = ON; UPDATE figures SET outcome = 'scared'",
      "CHECK constraint failed in figures"
    ),
    ("UPDATE articles SET sha256 = substr(sha256, 2) || '0'", "not the one that was stored"),
    ("UPDATE report_mentions SET span_end = 4000", "sentences of a report"),
    ("UPDATE report_actors SET span_start = 0, span_end = 4000", "actors of a report"),
    ("INSERT INTO statement_repetitions VALUES (1, 0, 0, 4000)", "repetitions of a statement"),
    ("INSERT INTO settings VALUES ('deferred', 'yes')", "settings that keep triggers quiet"),
  ])
  func contradictionsAreFound(sql: String, problem: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let store = try Store.open(path)
    try store.add(shelling([figure(.killed, Count(1))], actors: [.armenia], mentions: [TextSpan(start: 0, end: 3)]))
    try store.replaceReading(
      of: ContentHash(of: "Article number 0"),
      with: reading(
        [shelling([figure(.killed, Count(1))], actors: [.armenia], mentions: [TextSpan(start: 0, end: 3)])],
        [
          Statement(
            speaker: "A", speakerText: "a", act: .claim, kind: .direct, quote: "q", span: TextSpan(start: 0, end: 1))
        ]))
    try store.close()
    try makeDatabase(path, sql)
    let problems = try Store.open(path).check()
    #expect(problems.contains { $0.description.contains(problem) }, "\(problems)")
  }

  @Test(
    "a row or a schema that a disk has spoiled is damage, and no fault of ours",
    arguments: [
      "PRAGMA ignore_check_constraints = ON; UPDATE events SET review = 'machkne'",
      "ALTER TABLE events RENAME COLUMN review TO revievv",
    ])
  func spoiledRowsAreDamage(sql: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let store = try Store.open(path)
    try store.add(shelling([figure(.killed, Count(1))], actors: [.armenia]))
    try store.close()
    try makeDatabase(path, "PRAGMA legacy_alter_table = ON; PRAGMA writable_schema = ON; \(sql)")
    let spoiled = try Store.open(path, mode: .readOnly)
    let error = #expect(throws: StoreError.self) { try spoiled.timeline() }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aBackupIsAWholeDatabase() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.db"))
    try store.add(shelling(), shelling())
    let copy = folder.file("copy.db")
    var told = 0
    try store.backUp(to: copy) { remaining, total in told += total - remaining }
    #expect(told > 0)
    #expect(try Store.open(copy).timeline() == store.timeline())
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("unfinished") } == [])
    #expect(throws: StoreError.cannotOpen(path: copy, reason: "there is a file of this name already")) {
      try store.backUp(to: copy)
    }
    #expect(throws: StoreError.self) { try store.backUp(to: folder.file("no/where.db")) }
  }

  @Test func aBackupDoesNotTakeUpTheLogOfAnother() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.db"))
    try folder.write([1, 2, 3], to: "copy.db-wal")
    #expect(throws: StoreError.self) { try store.backUp(to: folder.file("copy.db")) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("copy.db")))
  }

  struct Stop: Error {}

  @Test func aBackupBrokenOffLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.db"))
    #expect(throws: Stop.self) { try store.backUp(to: folder.file("copy.db")) { _, _ in throw Stop() } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("copy") } == [])
  }

  @Test("the search index is merged by those who add much, and by nobody who adds one article")
  func searchIndex() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.db"))
    func parts() throws -> Int {
      try store.connection.value("SELECT count(DISTINCT segid) FROM article_search_idx") ?? 0
    }
    func save(_ name: String) throws {
      try store.save(Article(id: name, text: "The shelling of \(name)."), Reading(id: name, extractor: "test"))
    }
    for number in 0..<40 { try save("place \(number)") }
    #expect(try parts() == 40)
    try store.transaction { for number in 0..<64 { try save("town \(number)") } }
    #expect(try parts() == 1)
    try save("a last village")
    #expect(try parts() == 2)
    try store.vacuum()
    #expect(try parts() == 1)
    #expect(try store.search("place", limit: 1000).articles.count == 40)
    #expect(try store.search("shelling", limit: 1000).articles.count == 105)
    #expect(try store.check() == [])
  }

  @Test func vacuumKeepsEverything() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.db"), options: .init(fuses: false))
    for number in 0..<50 { try store.save(Article(id: "\(number)", text: "text \(number)"), reading([shelling()])) }
    for number in 10..<50 { try store.removeArticle(ContentHash(of: "text \(number)")) }
    let before = try store.timeline()
    try store.vacuum()
    #expect(try store.timeline() == before && before.count == 10)
    #expect(try store.check() == [])
  }

  @Test func aReaderCannotWrite() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    try Store.open(path).add(shelling())
    let reader = try Store.open(path, mode: .readOnly)
    #expect(reader.isReadOnly)
    #expect(throws: StoreError.readOnly(path: path)) { try reader.save(Article(id: "b", text: "b"), reading()) }
    #expect(try reader.check() == [])
    #expect(try reader.casualties().total.events == 1)
  }

  @Test func aFullDiskLosesNothingThatWasStored() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let store = try Store.open(path, options: .init(fuses: false))
    try store.connection.setMaximumPageCount(170)
    var stored = 0
    #expect(throws: StoreError.full(path: path)) {
      for number in 0..<1000 {
        let text = (0..<400).map { "word\($0 &* 7919 &+ number)" }.joined(separator: " ")
        try store.save(Article(id: "\(number)", text: text), reading([shelling()]))
        stored += 1
      }
    }
    #expect(stored > 0)
    #expect(try store.info().articles == stored && store.timeline().count == stored)
    #expect(try store.check() == [])
  }

  @Test("a file that is taken away is not written to in silence", arguments: [false, true])
  func removedUnderneath(isReplaced: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let store = try Store.open(path)
    try store.add(shelling())
    try FileManager.default.moveItem(atPath: path, toPath: folder.file("moved.db"))
    if isReplaced { try folder.write([], to: "a.db") }
    #expect(throws: StoreError.removed(path: path)) { try store.save(Article(id: "b", text: "b"), reading()) }
    try FileManager.default.removeItem(atPath: folder.file("moved.db"))
    #expect(throws: StoreError.removed(path: path)) { try store.save(Article(id: "b", text: "b"), reading()) }
  }

  @Test func aWriterWaitsForAnother() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let first = try Store.open(path)
    let second = try Store.open(path, options: .init(patience: .zero))
    try first.transaction {
      try first.save(Article(id: "1", text: "one"), reading())
      #expect(throws: StoreError.busy(path: path)) { try second.save(Article(id: "2", text: "two"), reading()) }
      #expect(try second.info().articles == 0)
    }
    try second.save(Article(id: "2", text: "two"), reading())
    #expect(try first.info().articles == 2)
  }

  @Test func aSnapshotStandsStill() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let writer = try Store.open(path)
    let reader = try Store.open(path, mode: .readOnly)
    try reader.snapshot {
      #expect(try reader.info().articles == 0)
      try writer.save(Article(id: "1", text: "one"), reading())
      #expect(try reader.info().articles == 0)
    }
    #expect(try reader.info().articles == 1)
  }

  @Test(.timeLimit(.minutes(1))) func aLongQuestionCanBeStopped() throws {
    let store = try testStore()
    try store.add(shelling(), shelling())
    let stop = store.interrupter
    #expect(throws: StoreError.interrupted) {
      try store.forEachEntry(TimelineQuery()) { _ in stop() }
    }
    #expect(try store.timeline().count == 2)
  }
}
