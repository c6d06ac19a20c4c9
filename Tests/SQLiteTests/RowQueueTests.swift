import SQLite
import Testing

/// Rows that wait in memory and are read by SQL.
@Suite struct RowQueueTests {
  private func places() throws -> (Connection, RowQueue) {
    let connection = try Connection(.memory)
    try connection.executeScript(
      "CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, latitude REAL, known INTEGER) STRICT;")
    return (connection, try RowQueue(connection, name: "pending_places", columns: ["name", "latitude", "known"]))
  }

  private let insert: SQL =
    "INSERT INTO places (name, latitude, known) SELECT name, latitude, known FROM pending_places"

  @Test func rowsComeAsTheyWerePutIn() throws {
    let (connection, queue) = try places()
    try queue.append("Bakú", 40.4, true)
    try queue.append("", Double.nan, false)
    try queue.append(nil as String?, nil as Double?, nil as Int?)
    queue.add("one by one")
    queue.add(nil as Int?)
    queue.add(7)
    try queue.endRow()
    #expect(queue.count == 4)
    try connection.execute(insert)
    let rows = try connection.map("SELECT id, name, latitude, known FROM places ORDER BY id") { row in
      try (0..<4).map { try row.value($0) }
    }
    #expect(
      rows == [
        [1, "Bakú", .real(40.4), 1], [2, "", nil, 0], [3, nil, nil, nil], [4, "one by one", nil, 7],
      ])
  }

  @Test func thousandsOfRowsAndAgain() throws {
    let (connection, queue) = try places()
    for round in 1...3 {
      for number in 0..<5000 { try queue.append("place \(number)", Double(number), true) }
      try connection.execute(insert)
      #expect(connection.changes == 5000)
      queue.removeAll()
      #expect(queue.isEmpty)
      #expect(try connection.value("SELECT count(*) FROM places") == round * 5000)
      #expect(try connection.value("SELECT count(*) FROM pending_places") == 0)
    }
  }

  @Test func rowsCanBeJoinedAndFiltered() throws {
    let (connection, queue) = try places()
    for number in 0..<10 { try queue.append("\(number)", Double(number), number % 2 == 0) }
    let pairs = try connection.value(
      "SELECT count(*) FROM pending_places AS a JOIN pending_places AS b ON b.latitude = a.latitude + 1 WHERE a.known",
      as: Int.self)
    #expect(pairs == 5)
    #expect(try connection.value("SELECT name FROM pending_places WHERE rowid = 3") == "3")
  }

  @Test func aRowHasAllItsColumns() throws {
    let (_, queue) = try places()
    #expect(sqliteError { try queue.append("short", 1.0) }?.code == .range)
    #expect(queue.isEmpty)
  }

  @Test func nothingIsInsertedWhereOneRowIsRefused() throws {
    let (connection, queue) = try places()
    try connection.execute("CREATE UNIQUE INDEX one_name ON places (name)")
    try queue.append("Goris", 39.5, true)
    try queue.append("Goris", 39.5, true)
    #expect(sqliteError { try connection.execute(insert) }?.code == .constraint)
    #expect(try connection.value("SELECT count(*) FROM places") == 0)
  }

  @Test func aViewOfTheFileCannotReadIt() throws {
    let (connection, queue) = try places()
    try queue.append("secret", 1.0, true)
    try connection.execute("CREATE VIEW spy AS SELECT name FROM pending_places")
    #expect(sqliteError { _ = try connection.value("SELECT name FROM spy", as: String.self) } != nil)
  }

  @Test func aLaterQueueOfTheSameNameIsTheSameTable() throws {
    let (connection, queue) = try places()
    try queue.append("old", 1.0, true)
    let names = try connection.prepare("SELECT name FROM pending_places")
    #expect(try names.map { row in try row.text(0) } == ["old"])
    let later = try RowQueue(connection, name: "pending_places", columns: ["name", "latitude", "known"])
    try later.append("new", 1.0, true)
    #expect(try names.map { row in try row.text(0) } == ["new"])
    let error = sqliteError { _ = try RowQueue(connection, name: "pending_places", columns: ["name"]) }
    #expect(error?.code == .misuse)
  }
}
