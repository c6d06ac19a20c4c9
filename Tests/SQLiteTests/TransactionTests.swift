import SQLite
import TestSupport
import Testing

@Suite struct TransactionTests {
  struct Stop: Error {}

  func names(_ connection: Connection) throws -> [String] {
    try connection.map("SELECT name FROM numbers ORDER BY id") { row in try row.text(0) }
  }

  func insert(_ name: String, _ connection: Connection) throws {
    try connection.execute("INSERT INTO numbers (name) VALUES (\(name))")
  }

  @Test func allOrNothing() throws {
    let connection = try numbers(0)
    let result = try connection.transaction {
      try insert("a", connection)
      return 42
    }
    #expect(result == 42)
    #expect(throws: Stop.self) {
      try connection.transaction {
        try insert("b", connection)
        throw Stop()
      }
    }
    #expect(try names(connection) == ["a"])
    #expect(!connection.isInTransaction)
  }

  @Test func aNestedFailureTakesBackItsOwnPartOnly() throws {
    let connection = try numbers(0)
    try connection.transaction {
      try insert("outer", connection)
      #expect(throws: Stop.self) {
        try connection.transaction {
          try insert("inner", connection)
          try connection.transaction { try insert("innermost", connection) }
          throw Stop()
        }
      }
      try connection.transaction { try insert("second", connection) }
    }
    #expect(try names(connection) == ["outer", "second"])
  }

  @Test func anOuterFailureTakesTheInnerWithIt() throws {
    let connection = try numbers(0)
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.transaction { try insert("inner", connection) }
        throw Stop()
      }
    }
    #expect(try names(connection) == [])
  }

  @Test func aTransactionBegunByHandIsNestedInto() throws {
    let connection = try numbers(0)
    try connection.execute("BEGIN")
    try connection.transaction { try insert("a", connection) }
    #expect(connection.isInTransaction)
    try connection.execute("ROLLBACK")
    #expect(try names(connection) == [])
  }

  @Test func aFailingCommitRollsBack() throws {
    let connection = try numbers(0)
    try connection.executeScript(
      """
      CREATE TABLE parents (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE children (parent INTEGER REFERENCES parents DEFERRABLE INITIALLY DEFERRED) STRICT;
      """)
    let error = sqliteError {
      try connection.transaction { try connection.execute("INSERT INTO children VALUES (1)") }
    }
    #expect(error?.extendedCode == .constraintForeignKey)
    #expect(!connection.isInTransaction)
    #expect(try connection.value("SELECT count(*) FROM children", as: Int.self) == 0)
  }

  @Test func nothingIsWrittenAfterTheTransactionWasLost() throws {
    let connection = try numbers(0)
    let error = sqliteError {
      try connection.transaction {
        try insert("a", connection)
        try connection.transaction {
          // What a full disk does to a large transaction, in short.
          try connection.execute("ROLLBACK")
          let late = sqliteError { try insert("b", connection) }
          #expect(late?.code == .abort)
          #expect(sqliteError { try connection.transaction {} }?.code == .abort)
        }
      }
    }
    #expect(error?.code == .abort)
    #expect(try names(connection) == [])
    try connection.transaction { try insert("c", connection) }
    #expect(try names(connection) == ["c"])
  }

  @Test func aFullDiskLeavesWhatWasCommitted() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(.file(folder.file("full.db")))
    try connection.execute("CREATE TABLE numbers (id INTEGER PRIMARY KEY, name TEXT) STRICT")
    try insert("kept", connection)
    try connection.setMaximumPageCount(8)
    let long = String(repeating: "x", count: 5000)
    let error = sqliteError { try connection.transaction { for _ in 0..<50 { try insert(long, connection) } } }
    #expect(error?.code == .full)
    #expect(try names(connection) == ["kept"])
    try connection.setMaximumPageCount(10_000)
    try connection.transaction { for _ in 0..<50 { try insert(long, connection) } }
    #expect(try names(connection).count == 51)
    #expect(try connection.integrityProblems() == [])
  }
}
