internal import CSQLite

/// A prepared statement, bound and run any number of times.
///
/// ```swift
/// let insert = try connection.prepare("INSERT INTO places (name, latitude) VALUES (?, ?)")
/// try insert.run("Martuni", 39.795)
/// ```
///
/// It keeps its connection alive. When the last reference goes, even in the middle of a reading, the statement is
/// reset and goes back to its connection's cache, or is finalised: nothing leaks and no lock stays behind.
/// Parameters are numbered from 1 and columns from 0, as in SQLite.
///
/// See <https://www.sqlite.org/c3ref/stmt.html>.
public final class Statement {
  public let connection: Connection
  /// The text as it was prepared.
  public let sql: String
  /// Valid as long as the connection is open; every use goes through `usableHandle()`.
  let rawHandle: OpaquePointer
  /// True while a caller is being handed rows.
  private(set) var isReading = false

  init(connection: Connection, sql: String, rawHandle: OpaquePointer) {
    self.connection = connection
    self.sql = sql
    self.rawHandle = rawHandle
  }

  deinit { connection.takeBack(rawHandle, sql: sql) }

  func usableHandle() throws(SQLiteError) -> OpaquePointer {
    guard connection.isOpen else {
      throw SQLiteError(.misuse, "the connection of this statement is closed", sql: sql)
    }
    return rawHandle
  }

  // MARK: What it is

  /// How many parameters the text has.
  public var parameterCount: Int { connection.isOpen ? Int(sqlite3_bind_parameter_count(rawHandle)) : 0 }

  /// How many columns a row of it has; 0 for a statement that returns nothing.
  public var columnCount: Int { connection.isOpen ? Int(sqlite3_column_count(rawHandle)) : 0 }

  /// The names of the columns, from `AS` where there is one. Not for the inner loop.
  /// See <https://www.sqlite.org/c3ref/column_name.html>.
  public var columnNames: [String] {
    (0..<columnCount).map { index in
      sqlite3_column_name(rawHandle, Int32(index)).map { String(cString: $0) } ?? ""
    }
  }

  /// Whether it leaves the database file as it is. See <https://www.sqlite.org/c3ref/stmt_readonly.html>.
  public var isReadOnly: Bool { connection.isOpen && sqlite3_stmt_readonly(rawHandle) != 0 }

  // MARK: Running

  /// Runs to the end, and leaves rows, if there are any, unread.
  public func run() throws(SQLiteError) {
    let handle = try begin()
    defer { end() }
    while try step(handle) {}
  }

  /// Binds `parameters` from 1 on and runs to the end.
  @inlinable
  public func run<each Parameter: Bindable>(_ parameters: repeat each Parameter) throws(SQLiteError) {
    try bind(repeat each parameters)
    try run()
  }

  /// Calls `body` with each row in turn; a throwing body ends it.
  ///
  /// The row is lent for the length of the call and cannot be kept.
  public func forEach(_ body: (borrowing Row) throws -> Void) throws {
    let handle = try begin()
    defer { end() }
    while try step(handle) {
      let row = Row(handle: handle, sql: sql)
      try body(row)
    }
  }

  /// What `transform` makes of each row.
  public func map<Result>(_ transform: (borrowing Row) throws -> Result) throws -> [Result] {
    var results: [Result] = []
    try forEach { row in results.append(try transform(row)) }
    return results
  }

  /// What `transform` makes of the first row; nil where there is none.
  public func first<Result>(_ transform: (borrowing Row) throws -> Result) throws -> Result? {
    let handle = try begin()
    defer { end() }
    guard try step(handle) else { return nil }
    let row = Row(handle: handle, sql: sql)
    return try transform(row)
  }

  /// The first column of the first row; nil where there is no row.
  public func value<Result: ColumnDecodable>(as type: Result.Type = Result.self) throws(SQLiteError) -> Result? {
    let handle = try begin()
    defer { end() }
    guard try step(handle) else { return nil }
    let row = Row(handle: handle, sql: sql)
    return try Result.decode(row, 0)
  }

  private func begin() throws(SQLiteError) -> OpaquePointer {
    let handle = try usableHandle()
    guard !isReading else {
      throw SQLiteError(.misuse, "the statement is run again from within its own rows", sql: sql)
    }
    try connection.requireUnbrokenTransaction(for: sql)
    isReading = true
    return handle
  }

  /// See <https://www.sqlite.org/c3ref/step.html>.
  private func step(_ handle: OpaquePointer) throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let result:
      // The message belongs to the connection's last call, so it is read before the reset of `end`.
      throw connection.reported(result, sql: sql)
    }
  }

  /// See <https://www.sqlite.org/c3ref/reset.html>.
  private func end() {
    isReading = false
    // It repeats the error of the last step, which has been thrown already.
    _ = sqlite3_reset(rawHandle)
  }
}
