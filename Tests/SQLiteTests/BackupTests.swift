import SQLite
import TestSupport
import Testing

@Suite struct BackupTests {
  @Test func aCopyHoldsEverything() throws {
    let source = try numbers(5000)
    let target = try Connection(.memory)
    var steps = 0
    try source.backUp(to: target, pagesPerStep: 4) { progress in
      steps += 1
      #expect(progress.total > 4)
    }
    #expect(steps > 2)
    #expect(try target.value("SELECT count(*) FROM numbers", as: Int.self) == 5000)
    #expect(try target.integrityProblems() == [])
  }

  @Test func writingGoesOnMeanwhile() throws {
    let folder = try TemporaryFolder()
    let source = try Connection(.file(folder.file("a.db")))
    try source.enableWriteAheadLog()
    try source.execute("CREATE TABLE t (x)")
    for _ in 0..<50 { try source.execute("INSERT INTO t VALUES (zeroblob(4000))") }
    let other = try Connection(.file(folder.file("a.db")))
    let target = try Connection(.file(folder.file("b.db")))
    try source.backUp(to: target, pagesPerStep: 7) { progress in
      if progress.remaining > 0 { try other.execute("UPDATE t SET x = zeroblob(10) WHERE rowid = 1") }
    }
    #expect(try target.integrityProblems() == [])
    #expect(try target.value("SELECT count(*) FROM t", as: Int.self) == 50)
  }

  struct Stop: Error {}

  @Test func stoppedHalfWayItLeavesTheTargetAsItWas() throws {
    let source = try numbers(5000)
    let target = try numbers(3)
    #expect(throws: Stop.self) { try source.backUp(to: target, pagesPerStep: 2) { _ in throw Stop() } }
    #expect(try target.value("SELECT count(*) FROM numbers", as: Int.self) == 3)
  }

  @Test func refusals() throws {
    let source = try numbers(1)
    #expect(sqliteError { try source.backUp(to: source) }?.code == .misuse)
    let target = try numbers(5)
    try target.prepare("SELECT id FROM numbers").forEach { _ in
      #expect(sqliteError { try source.backUp(to: target) } != nil)
    }
  }
}
