internal import CSQLite

/// One row of a result, lent to a closure while the statement stands on it; it cannot be copied or kept.
///
/// Columns are read by number from 0 and become what the context asks for. A value of another type is an error, not a
/// silent conversion; NULL needs an optional.
///
/// ```swift
/// let places = try connection.prepare("SELECT id, name, latitude FROM places").map { row in
///   try Place(id: row[0], name: row[1], latitude: row[2])
/// }
/// ```
///
/// See <https://www.sqlite.org/c3ref/column_blob.html>.
public struct Row: ~Copyable {
  private let handle: OpaquePointer
  private let sql: String
  /// How many columns it has.
  public let count: Int

  init(handle: OpaquePointer, sql: String) {
    self.handle = handle
    self.sql = sql
    count = Int(sqlite3_data_count(handle))
  }

  /// The column as the type that the context asks for.
  @inlinable
  public subscript<Result: ColumnDecodable>(column: Int) -> Result {
    get throws(SQLiteError) { try Result.decode(self, column) }
  }

  public func isNull(_ column: Int) throws(SQLiteError) -> Bool { try type(of: column) == SQLITE_NULL }

  /// The column in its own storage class.
  public func value(_ column: Int) throws(SQLiteError) -> Value {
    switch try type(of: column) {
    case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(handle, Int32(column))))
    case SQLITE_FLOAT: .real(sqlite3_column_double(handle, Int32(column)))
    case SQLITE_TEXT: .text(readText(column))
    case SQLITE_BLOB: .blob(readBlob(column))
    default: .null
    }
  }

  public func int(_ column: Int) throws(SQLiteError) -> Int {
    let type = try type(of: column)
    guard type == SQLITE_INTEGER else { throw mismatch(column, "an integer", type) }
    return Int(sqlite3_column_int64(handle, Int32(column)))
  }

  /// A real number; an integer is one too.
  public func double(_ column: Int) throws(SQLiteError) -> Double {
    let type = try type(of: column)
    guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch(column, "a number", type) }
    return sqlite3_column_double(handle, Int32(column))
  }

  /// Text; bytes that are not UTF-8 become U+FFFD.
  public func text(_ column: Int) throws(SQLiteError) -> String {
    let type = try type(of: column)
    guard type == SQLITE_TEXT else { throw mismatch(column, "text", type) }
    return readText(column)
  }

  public func blob(_ column: Int) throws(SQLiteError) -> [UInt8] {
    let type = try type(of: column)
    guard type == SQLITE_BLOB else { throw mismatch(column, "a blob", type) }
    return readBlob(column)
  }

  /// Lends the UTF-8 bytes of a text, or the bytes of a blob, without a copy.
  public func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    let type = try type(of: column)
    guard type == SQLITE_TEXT || type == SQLITE_BLOB else { throw mismatch(column, "text or a blob", type) }
    // Asked for as text, a text is UTF-8 whatever the encoding of the file.
    let start =
      type == SQLITE_TEXT
      ? UnsafeRawPointer(sqlite3_column_text(handle, Int32(column))) : sqlite3_column_blob(handle, Int32(column))
    return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
  }

  /// The error for a value that a decoder cannot read.
  public func mismatch(_ column: Int, _ wanted: String) -> SQLiteError {
    SQLiteError(.mismatch, "column \(column) (\(name(of: column))) is not \(wanted)", sql: sql)
  }

  private func type(of column: Int) throws(SQLiteError) -> Int32 {
    guard column >= 0, column < count else {
      throw SQLiteError(.range, "there is no column \(column); the row has \(count)", sql: sql)
    }
    return sqlite3_column_type(handle, Int32(column))
  }

  private func readText(_ column: Int) -> String {
    // The text is asked for before its length, as the manual demands.
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func readBlob(_ column: Int) -> [UInt8] {
    // The address of an empty blob is null.
    guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
  }

  private func name(of column: Int) -> String {
    sqlite3_column_name(handle, Int32(column)).map { String(cString: $0) } ?? "?"
  }

  private func mismatch(_ column: Int, _ wanted: String, _ type: Int32) -> SQLiteError {
    let found =
      switch type {
      case SQLITE_INTEGER: "an integer"
      case SQLITE_FLOAT: "a real number"
      case SQLITE_TEXT: "text"
      case SQLITE_BLOB: "a blob"
      default: "NULL"
      }
    return SQLiteError(.mismatch, "column \(column) (\(name(of: column))) is \(found), not \(wanted)", sql: sql)
  }
}
