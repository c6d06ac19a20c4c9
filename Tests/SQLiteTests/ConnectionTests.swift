import Foundation
import SQLite
import Synchronization
import TestSupport
import Testing

@Suite struct ConnectionTests {
  @Test func aClosedConnectionRefusesEverything() throws {
    let connection = try numbers(3)
    let statement = try connection.prepare("SELECT id FROM numbers WHERE id = ?")
    try connection.close()
    try connection.close()
    #expect(!connection.isOpen)
    #expect(sqliteError { _ = try connection.prepare("SELECT 1") }?.code == .misuse)
    #expect(sqliteError { try statement.run(1) }?.message == "the connection of this statement is closed")
    #expect(sqliteError { try statement.bind("x", at: 1) }?.code == .misuse)
    #expect(sqliteError { try statement.clearBindings() }?.code == .misuse)
    #expect(sqliteError { try connection.transaction {} }?.code == .misuse)
    #expect(sqliteError { try connection.addFunction("f", argumentCount: 0) { _ in .null } }?.code == .misuse)
    #expect(statement.columnNames == [] && statement.parameterCount == 0 && !statement.isReadOnly)
    #expect(connection.changes == 0 && connection.lastInsertID == 0 && !connection.isInTransaction)
  }

  @Test func aConnectionIsNotClosedUnderAReader() throws {
    let connection = try numbers(3)
    var seen = 0
    try connection.prepare("SELECT id FROM numbers").forEach { row in
      #expect(sqliteError { try connection.close() }?.code == .busy)
      seen += try row.int(0)
    }
    #expect(seen == 6)
    try connection.close()
  }

  @Test func closingTakesAnOpenTransactionBack() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(.file(folder.file("a.db")))
    try connection.execute("CREATE TABLE t (x) ")
    try connection.execute("BEGIN")
    try connection.execute("INSERT INTO t VALUES (1)")
    try connection.close()
    let again = try Connection(.file(folder.file("a.db")), mode: .readOnly)
    #expect(try again.value("SELECT count(*) FROM t", as: Int.self) == 0)
  }

  @Test func nothingLeaks() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    func openFiles() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))?.hasPrefix(path) == true
      }.count
    }
    for _ in 0..<20 {
      let connection = try Connection(.file(path))
      try connection.execute("CREATE TABLE IF NOT EXISTS t (x)")
      let abandoned = try connection.prepare("SELECT * FROM sqlite_schema")
      _ = try abandoned.first { row in try row.text(1) }
    }
    #expect(try openFiles() == 0)
  }

  @Test func whatCannotBeOpenedSaysSo() throws {
    let folder = try TemporaryFolder()
    #expect(sqliteError { _ = try Connection(.file(folder.file("none.db")), mode: .readWrite) }?.code == .cannotOpen)
    #expect(sqliteError { _ = try Connection(.file(folder.file("none.db")), mode: .readOnly) }?.code == .cannotOpen)
    #expect(sqliteError { _ = try Connection(.file(folder.path), mode: .readWrite) }?.code == .cannotOpen)
    #expect(sqliteError { _ = try Connection(.file("")) }?.code == .cannotOpen)
    #expect(sqliteError { _ = try Connection(.file("a\u{0}b")) }?.code == .cannotOpen)
  }

  @Test func aPathIsNeverAURI() throws {
    let folder = try TemporaryFolder()
    let name = "file:x?mode=memory"
    let connection = try Connection(.file(folder.file(name)))
    try connection.execute("CREATE TABLE t (x)")
    #expect(FileManager.default.fileExists(atPath: folder.file(name)))
  }

  @Test func readOnlyIsReadOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    try Connection(.file(path)).execute("CREATE TABLE t (x)")
    let reader = try Connection(.file(path), mode: .readOnly)
    #expect(sqliteError { try reader.execute("INSERT INTO t VALUES (1)") }?.code == .readOnly)
  }

  @Test func settingsAreAsDocumented() throws {
    let connection = try Connection(.memory)
    #expect(try connection.value("PRAGMA foreign_keys", as: Int.self) == 1)
    #expect(try connection.value("PRAGMA trusted_schema", as: Int.self) == 0)
    #expect(try connection.value("PRAGMA busy_timeout", as: Int.self) == 5000)
    let loose = try Connection(
      .memory, options: .init(busyTimeout: .milliseconds(250), enforcesForeignKeys: false))
    #expect(try loose.value("PRAGMA foreign_keys", as: Int.self) == 0)
    #expect(try loose.value("PRAGMA busy_timeout", as: Int.self) == 250)
    try loose.setForeignKeys(true)
    #expect(try loose.value("PRAGMA foreign_keys", as: Int.self) == 1)
  }

  @Test func foreignKeysCanBeLeftAloneForAWhile() throws {
    let connection = try Connection(.memory)
    try connection.executeScript(
      "CREATE TABLE parents (id INTEGER PRIMARY KEY); CREATE TABLE children (parent INTEGER REFERENCES parents (id));")
    let insert = try connection.prepare("INSERT INTO children VALUES (?)")
    try connection.transaction {
      #expect(sqliteError { try insert.run(1) }?.code == .constraint)
      try connection.withoutForeignKeys { () throws(SQLiteError) in try insert.run(1) }
      try connection.execute("INSERT INTO parents VALUES (1)")
      #expect(sqliteError { try insert.run(2) }?.code == .constraint)
    }
    #expect(try connection.foreignKeyProblems() == [])
    // After an error they hold again too.
    let failing = sqliteError {
      try connection.withoutForeignKeys { () throws(SQLiteError) in try connection.execute("SELECT nothing") }
    }
    #expect(failing != nil)
    #expect(sqliteError { try insert.run(2) }?.code == .constraint)
  }

  @Test func theFileCarriesItsOwnerAndVersion() throws {
    let connection = try Connection(.memory)
    #expect(try connection.applicationID() == 0 && connection.userVersion() == 0)
    try connection.setApplicationID(0x6364_6231)
    try connection.setUserVersion(12)
    #expect(try connection.applicationID() == 0x6364_6231 && connection.userVersion() == 12)
    #expect(try connection.byteCount() > 0)
    #expect(Connection.libraryVersion.hasPrefix("3."))
  }

  @Test func shadowTablesAreOutOfReach() throws {
    let connection = try Connection(.memory)
    try connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
    #expect(sqliteError { try connection.execute("DELETE FROM words_data") }?.code == .error)
    try connection.execute("INSERT INTO words VALUES ('shelling')")
    #expect(try connection.value("SELECT word FROM words WHERE words MATCH 'shelling'", as: String.self) == "shelling")
  }

  @Test func aFullTextIndexOutlivesNothing() throws {
    // The index keeps statements of its own on the connection; closing must leave these to it.
    let connection = try Connection(.memory)
    try connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
    try connection.execute("INSERT INTO words VALUES ('shelling')")
    let select = try connection.prepare("SELECT word FROM words WHERE words MATCH ?")
    try select.run("shelling")
    try connection.close()
    #expect(sqliteError { try select.run("shelling") }?.code == .misuse)
  }

  @Test func aTriggerMayUseAVirtualTableOnlyWhereTheFileIsTrusted() throws {
    let connection = try Connection(.memory)
    try connection.executeScript(
      """
      CREATE VIRTUAL TABLE words USING fts5(word);
      CREATE TABLE t (word TEXT);
      CREATE TRIGGER t_inserted AFTER INSERT ON t BEGIN INSERT INTO words VALUES (new.word); END;
      """)
    // Later versions of SQLite hold the full-text index to be harmless, so only the second step is the same everywhere.
    try? connection.execute("INSERT INTO t VALUES ('x')")
    try connection.setTrustsSchema(true)
    try connection.execute("INSERT INTO t VALUES ('x')")
  }

  @Test func foreignKeyProblemsAreListed() throws {
    let connection = try Connection(.memory, options: .init(enforcesForeignKeys: false))
    try connection.executeScript(
      """
      CREATE TABLE parents (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE children (parent INTEGER REFERENCES parents) STRICT;
      INSERT INTO children VALUES (5);
      """)
    let problems = try connection.foreignKeyProblems()
    #expect(problems.map(\.table) == ["children"] && problems.map(\.parent) == ["parents"] && problems[0].rowID == 1)
  }
}

@Suite struct LockTests {
  @Test func aLockedDatabaseIsBusy() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let first = try Connection(.file(path))
    try first.execute("CREATE TABLE t (x)")
    let second = try Connection(.file(path), options: .init(busyTimeout: .zero))
    try first.transaction {
      #expect(sqliteError { try second.transaction {} }?.code == .busy)
      #expect(!second.isInTransaction)
    }
    try second.transaction { try second.execute("INSERT INTO t VALUES (1)") }
  }

  @Test func theTimeoutWaitsForTheLock() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let first = try Connection(.file(path))
    try first.execute("CREATE TABLE t (x)")
    try first.execute("BEGIN IMMEDIATE")
    // A thread of its own: a wait for a lock must not hold up the tasks of other tests.
    let finished = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      let connection = try? Connection(.file(path), options: .init(busyTimeout: .seconds(20)))
      try? connection?.transaction { try connection?.execute("INSERT INTO t VALUES (2)") }
      finished.signal()
    }
    Thread.sleep(forTimeInterval: 0.1)
    try first.execute("COMMIT")
    finished.wait()
    #expect(try first.value("SELECT x FROM t", as: Int.self) == 2)
  }

  @Test func readersGoOnBesideAWriterWithAWriteAheadLog() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let writer = try Connection(.file(path))
    #expect(try writer.enableWriteAheadLog())
    try writer.execute("CREATE TABLE t (x)")
    let reader = try Connection(.file(path), mode: .readOnly, options: .init(busyTimeout: .zero))
    try writer.transaction {
      try writer.execute("INSERT INTO t VALUES (1)")
      #expect(try reader.value("SELECT count(*) FROM t", as: Int.self) == 0)
    }
    #expect(try reader.value("SELECT count(*) FROM t", as: Int.self) == 1)
    try writer.checkpoint()
    #expect(try Connection(.memory).enableWriteAheadLog() == false)
  }
}

@Suite struct DamageTests {
  @Test(arguments: [
    "This is a news article, not a database, and it is longer than a hundred bytes: that is all it takes, really."
  ])
  func aFileThatIsNoDatabaseIsRefused(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: "article.txt")
    let connection = try Connection(.file(path), mode: .readWrite)
    #expect(sqliteError { _ = try connection.applicationID() }?.code == .notADatabase)
    #expect(try folder.read("article.txt") == Array(text.utf8))
  }

  /// A database of some pages with an index.
  func sample(in folder: TemporaryFolder) throws -> [UInt8] {
    let connection = try Connection(.file(folder.file("good.db")))
    try connection.executeScript(
      """
      CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT;
      CREATE INDEX t_name ON t (name);
      """)
    try connection.transaction {
      let insert = try connection.prepare("INSERT INTO t (name) VALUES (?)")
      for number in 0..<800 { try insert.run("\(number * 7919 % 1000) some name of middling length") }
    }
    try connection.close()
    return try folder.read("good.db")
  }

  @Test func aTruncatedFileIsCorrupt() throws {
    let folder = try TemporaryFolder()
    let bytes = try sample(in: folder)
    let path = try folder.write(Array(bytes.prefix(bytes.count / 2 / 4096 * 4096)), to: "short.db")
    let connection = try Connection(.file(path), mode: .readOnly)
    let error = sqliteError { try connection.prepare("SELECT * FROM t").run() }
    #expect(error?.code == .corrupt)
  }

  @Test func flippedBitsNeverCrash() throws {
    let folder = try TemporaryFolder()
    let bytes = try sample(in: folder)
    // A linear congruential generator: the same flips on every machine.
    var state: UInt64 = 20_201_001
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var found = 0
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0..<8 { damaged[random(damaged.count)] ^= UInt8(1 << random(8)) }
      let path = try folder.write(damaged, to: "damaged.db")
      do {
        let connection = try Connection(.file(path), mode: .readWrite)
        if try !connection.integrityProblems().isEmpty { found += 1 }
        try connection.prepare("SELECT * FROM t ORDER BY name").run()
        try connection.execute("INSERT INTO t (name) VALUES ('new')")
      } catch is SQLiteError {
        found += 1
      }
    }
    #expect(found > 20)
  }
}

@Suite struct InterruptTests {
  @Test(.timeLimit(.minutes(1))) func anotherThreadStopsALongStatement() throws {
    let connection = try Connection(.memory)
    let handle = connection.interruptHandle
    let isStopped = Mutex(false)
    Thread.detachNewThread {
      // Again and again, for the statement may not have begun yet.
      while !isStopped.withLock({ $0 }) {
        handle.interrupt()
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    let error = sqliteError {
      try connection.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
    }
    isStopped.withLock { $0 = true }
    #expect(error?.code == .interrupted)
    try connection.close()
    handle.interrupt()
  }
}
