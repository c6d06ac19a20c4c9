import SQLite
import Testing

@Suite struct StatementTests {
  @Test func rowsAreDecodedByColumn() throws {
    let connection = try numbers(3)
    struct Row: Equatable { var id: Int, name: String, half: Double?, isOdd: Bool }
    let rows = try connection.map("SELECT id, name, id / 2.0, id % 2 FROM numbers ORDER BY id DESC LIMIT 1") { row in
      try Row(id: row[0], name: row[1], half: row[2], isOdd: row[3])
    }
    #expect(rows == [Row(id: 3, name: "number 2", half: 1.5, isOdd: true)])
  }

  @Test func aStatementTellsWhatItIs() throws {
    let connection = try numbers(0)
    let select = try connection.prepare("SELECT id AS number, name FROM numbers WHERE id = ?")
    #expect(select.columnNames == ["number", "name"])
    #expect(select.parameterCount == 1)
    #expect(select.isReadOnly)
    #expect(try connection.prepare("DELETE FROM numbers").isReadOnly == false)
  }

  @Test func insertsTellWhatTheyDid() throws {
    let connection = try numbers(4)
    #expect(connection.lastInsertID == 4)
    try connection.execute("UPDATE numbers SET name = 'x' WHERE id > 1")
    #expect(connection.changes == 3)
  }

  @Test func namedParametersHaveNumbers() throws {
    let connection = try Connection(.memory)
    let statement = try connection.prepare("SELECT :b - :a")
    try statement.bind(5, at: statement.parameterIndex(named: ":b"))
    try statement.bind(3, at: statement.parameterIndex(named: ":a"))
    #expect(try statement.first { row in try row.int(0) } == 2)
    try statement.clearBindings()
    #expect(try statement.first { row in try row.isNull(0) } == true)
    #expect(sqliteError { _ = try statement.parameterIndex(named: ":c") }?.code == .range)
  }

  @Test func aScriptRunsAllOfIt() throws {
    let connection = try Connection(.memory)
    try connection.executeScript(
      """
      -- a comment; with a semicolon
      CREATE TABLE a (x TEXT) STRICT;
      CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a WHERE x = 'no;'; END;
      INSERT INTO a VALUES ('yes'), ('no;');
      ;; /* the end */
      """)
    #expect(try connection.map("SELECT x FROM a") { row in try row.text(0) } == ["yes"])
  }

  // MARK: Misuse

  @Test(arguments: [
    ("SELECT 1; SELECT 2", "one statement is wanted"), ("", "no statement"), ("  -- nothing\n", "no statement"),
    ("SELEC 1", "syntax error"), ("SELECT x FROM nowhere", "no such table: nowhere"),
    (#"SELECT "a text""#, "no such column"), ("SELECT 1; garbage", "syntax error"),
  ])
  func whatDoesNotCompileIsRefused(text: String, message: String) throws {
    let connection = try Connection(.memory)
    let error = sqliteError { _ = try connection.prepare(SQL(trusted: text)) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.sql != nil)
  }

  @Test func aTrailingSemicolonAndCommentAreNoSecondStatement() throws {
    let connection = try Connection(.memory)
    #expect(try connection.value("SELECT 7; -- seven\n ;", as: Int.self) == 7)
  }

  @Test func theErrorTellsWhere() throws {
    let connection = try Connection(.memory)
    let error = sqliteError { try connection.execute("SELECT colour FROM sqlite_schema") }
    #expect(error?.offset == 7)
    #expect(error?.description == "no such column: colour (SQLite error 1) in: SELECT colour FROM sqlite_schema")
  }

  @Test func parametersAreCounted() throws {
    let connection = try Connection(.memory)
    let statement = try connection.prepare("SELECT ?, ?")
    #expect(sqliteError { try statement.run(1) }?.message == "1 values for 2 parameters")
    #expect(sqliteError { try statement.run(1, 2, 3) }?.code == .range)
    #expect(sqliteError { try statement.bind(values: []) }?.code == .range)
    #expect(sqliteError { try statement.bind("x", at: 0) }?.code == .range)
    #expect(sqliteError { try statement.bind(nil as Int?, at: 3) }?.message == "there is no parameter 3")
    #expect(sqliteError { try statement.bind(1, at: Int.max) }?.code == .range)
  }

  @Test func aStatementIsNotRunFromWithinItsOwnRows() throws {
    let connection = try numbers(2)
    let select = try connection.prepare("SELECT id FROM numbers WHERE id > ?")
    try select.bind(0)
    var seen = 0
    try select.forEach { row in
      seen += 1
      #expect(sqliteError { try select.run() }?.code == .misuse)
      #expect(sqliteError { try select.bind(1, at: 1) }?.code == .misuse)
      let id = try row.int(0)
      #expect(id == seen)
    }
    #expect(seen == 2)
  }

  @Test func typesAreNotConvertedInSilence() throws {
    let connection = try Connection(.memory)
    let row = try connection.prepare("SELECT NULL AS blank, 'x', 1.5, 3, x'00'")
    func message(_ body: @escaping (borrowing Row) throws -> Void) -> String? {
      sqliteError { try row.forEach(body) }?.message
    }
    #expect(message { row in _ = try row.int(0) } == "column 0 (blank) is NULL, not an integer")
    #expect(message { row in let _: Int = try row[1] } == "column 1 ('x') is text, not an integer")
    #expect(message { row in let _: Int = try row[2] } == "column 2 (1.5) is a real number, not an integer")
    #expect(message { row in let _: String = try row[3] } == "column 3 (3) is an integer, not text")
    #expect(message { row in let _: [UInt8]? = try row[3] } == "column 3 (3) is an integer, not a blob")
    #expect(message { row in let _: Double = try row[4] } == "column 4 (x'00') is a blob, not a number")
    #expect(message { row in let _: Value = try row[5] } == "there is no column 5; the row has 5")
    #expect(message { row in _ = try row.isNull(-1) } == "there is no column -1; the row has 5")
    #expect(try row.first { row in try row.double(3) } == 3)
  }

  // MARK: Abandoned statements

  struct Enough: Error {}

  @Test func aReadingBrokenOffHoldsNoLock() throws {
    let connection = try numbers(100)
    #expect(throws: Enough.self) {
      try connection.prepare("SELECT id FROM numbers").forEach { _ in throw Enough() }
    }
    // An unfinished reading would make this SQLITE_LOCKED.
    try connection.execute("DROP TABLE numbers")
    try connection.close()
  }

  @Test func theFirstRowLeavesNoLockEither() throws {
    let connection = try numbers(100)
    let select = try connection.prepare("SELECT id FROM numbers")
    #expect(try select.first { row in try row.int(0) } == 1)
    try connection.execute("DROP TABLE numbers")
  }

  @Test func abandonedStatementsGoBackToTheCacheWithoutTheirParameters() throws {
    let connection = try numbers(1)
    let before = connection.cachedStatementCount
    do {
      let select = try connection.prepare("SELECT ? IS NULL")
      try select.bind("secret", at: 1)
      #expect(connection.cachedStatementCount == before)
    }
    #expect(connection.cachedStatementCount == before + 1)
    let again = try connection.prepare("SELECT ? IS NULL")
    #expect(connection.cachedStatementCount == before)
    #expect(try again.first { row in try row.int(0) } == 1)
  }

  @Test func theCacheIsBounded() throws {
    let connection = try Connection(.memory, options: .init(statementCacheSize: 3))
    for number in 0..<10 { try connection.execute(SQL(trusted: "SELECT \(number)")) }
    #expect(connection.cachedStatementCount == 3)
    let none = try Connection(.memory, options: .init(statementCacheSize: 0))
    try none.execute("SELECT 1")
    #expect(none.cachedStatementCount == 0)
  }

  @Test func twoStatementsOfOneTextLiveSideBySide() throws {
    let connection = try numbers(3)
    var pairs = 0
    try connection.prepare("SELECT id FROM numbers").forEach { _ in
      try connection.prepare("SELECT id FROM numbers").forEach { _ in pairs += 1 }
    }
    #expect(pairs == 9)
  }

  @Test func aCachedStatementSurvivesAChangeOfSchema() throws {
    let connection = try numbers(1)
    #expect(try connection.map("SELECT * FROM numbers") { row in row.count } == [2])
    try connection.execute("ALTER TABLE numbers ADD COLUMN rank INTEGER")
    #expect(try connection.map("SELECT * FROM numbers") { row in row.count } == [3])
  }
}
