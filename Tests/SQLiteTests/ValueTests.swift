import SQLite
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    Value.null, .integer(0), .integer(.max), .integer(.min), .real(-0.5), .real(.infinity), .text(""),
    .text("Şuşa — «Շուշի»"),
    .text("a\u{0}b"), .text("'; DROP TABLE articles; --"), .blob([]), .blob([0, 255, 0]),
  ])
  func everyStorageClassRoundTrips(value: Value) throws {
    let connection = try Connection(.memory)
    #expect(try connection.value("SELECT \(value)", as: Value.self) == value)
  }

  @Test func notANumberBecomesNull() throws {
    let connection = try Connection(.memory)
    #expect(try connection.value("SELECT \(Double.nan)", as: Double?.self) == .some(nil))
  }

  @Test func optionalsAreNull() throws {
    let connection = try Connection(.memory)
    let nothing: String? = nil
    #expect(try connection.value("SELECT \(nothing) IS NULL", as: Bool.self) == true)
    #expect(try connection.value("SELECT NULL", as: Int?.self) == .some(nil))
    #expect(try connection.value("SELECT 1 WHERE 0", as: Int?.self) == .none)
  }

  @Test func bytesThatAreNoTextAreMended() throws {
    let connection = try Connection(.memory)
    #expect(try connection.value("SELECT CAST(x'61ff62' AS TEXT)", as: String.self) == "a\u{FFFD}b")
  }

  @Test func bytesAreLentWithoutACopy() throws {
    let connection = try Connection(.memory)
    var lengths: [Int] = []
    try connection.prepare("SELECT 'héllo', x'0102', ''").forEach { row in
      for column in 0..<row.count { lengths.append(try row.withBytes(column) { $0.count }) }
    }
    #expect(lengths == [6, 2, 0])
  }

  enum Colour: String, Bindable, ColumnDecodable { case red, green }

  @Test func enumsTravelByRawValue() throws {
    let connection = try Connection(.memory)
    #expect(try connection.value("SELECT \(Colour.green)", as: Colour.self) == .green)
    let error = sqliteError { _ = try connection.value("SELECT 'blue' AS colour", as: Colour.self) }
    #expect(error?.code == .mismatch)
    #expect(error?.message == "column 0 (colour) is not a Colour: blue")
  }
}

@Suite struct SQLTests {
  @Test func interpolatedValuesAreParameters() {
    let name = "x'); DROP TABLE places; --"
    let sql: SQL = "INSERT INTO places (name, rank) VALUES (\(name), \(3))"
    #expect(sql.text == "INSERT INTO places (name, rank) VALUES (?, ?)")
    #expect(sql.parameters == [.text(name), .integer(3)])
  }

  @Test func fragmentsAreSplicedIn() {
    let conditions: [SQL] = ["a = \(1)", "b IN \(SQL.list(["x", "y"]))", "c IS NULL"]
    let sql: SQL = "SELECT 1 WHERE \(conditions.joined(separator: " AND ")) LIMIT \(5)"
    #expect(sql.text == "SELECT 1 WHERE a = ? AND b IN (?, ?) AND c IS NULL LIMIT ?")
    #expect(sql.parameters == [1, "x", "y", 5])
  }

  @Test func anEmptyListMatchesNothing() throws {
    let connection = try Connection(.memory)
    #expect(try connection.value("SELECT 1 IN \(SQL.list([Int]()))", as: Bool.self) == false)
  }
}
