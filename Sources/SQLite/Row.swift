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

  public func isNull(_ column: Int) throws(SQLiteError) -> Bool { sqlite3_value_type(try cell(column)) == SQLITE_NULL }

  /// The column in its own storage class.
  public func value(_ column: Int) throws(SQLiteError) -> Value {
    let cell = try cell(column)
    return switch sqlite3_value_type(cell) {
    case SQLITE_INTEGER: .integer(Int(sqlite3_value_int64(cell)))
    case SQLITE_FLOAT: .real(sqlite3_value_double(cell))
    case SQLITE_TEXT: .text(Self.text(of: cell))
    case SQLITE_BLOB: .blob(Self.blob(of: cell))
    default: .null
    }
  }

  public func int(_ column: Int) throws(SQLiteError) -> Int {
    let cell = try cell(column)
    let type = sqlite3_value_type(cell)
    guard type == SQLITE_INTEGER else { throw mismatch(column, "an integer", type) }
    return Int(sqlite3_value_int64(cell))
  }

  /// A real number; an integer is one too.
  public func double(_ column: Int) throws(SQLiteError) -> Double {
    let cell = try cell(column)
    let type = sqlite3_value_type(cell)
    guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch(column, "a number", type) }
    return sqlite3_value_double(cell)
  }

  /// Text; bytes that are not UTF-8 become U+FFFD.
  public func text(_ column: Int) throws(SQLiteError) -> String {
    let cell = try cell(column)
    let type = sqlite3_value_type(cell)
    guard type == SQLITE_TEXT else { throw mismatch(column, "text", type) }
    return Self.text(of: cell)
  }

  public func blob(_ column: Int) throws(SQLiteError) -> [UInt8] {
    let cell = try cell(column)
    let type = sqlite3_value_type(cell)
    guard type == SQLITE_BLOB else { throw mismatch(column, "a blob", type) }
    return Self.blob(of: cell)
  }

  /// Lends the UTF-8 bytes of a text, or the bytes of a blob, without a copy.
  public func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    let cell = try cell(column)
    let type = sqlite3_value_type(cell)
    guard type == SQLITE_TEXT || type == SQLITE_BLOB else { throw mismatch(column, "text or a blob", type) }
    // Asked for as text, a text is UTF-8 whatever the encoding of the file.
    let start = type == SQLITE_TEXT ? UnsafeRawPointer(sqlite3_value_text(cell)) : sqlite3_value_blob(cell)
    return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(cell))))
  }

  /// The error for a value that a decoder cannot read.
  public func mismatch(_ column: Int, _ wanted: String) -> SQLiteError {
    SQLiteError(.mismatch, "column \(column) (\(name(of: column))) is not \(wanted)", sql: sql)
  }

  /// What the column holds, as SQLite has it: asked once, its type and content are read without looking it up again.
  ///
  /// Such a value is safe where one thread uses the connection, as is so here.
  /// See <https://www.sqlite.org/c3ref/value.html>.
  private func cell(_ column: Int) throws(SQLiteError) -> OpaquePointer {
    guard column >= 0, column < count, let cell = sqlite3_column_value(handle, Int32(column)) else {
      throw SQLiteError(.range, "there is no column \(column); the row has \(count)", sql: sql)
    }
    return cell
  }

  private static func text(of cell: OpaquePointer) -> String {
    // The text is asked for before its length, as the manual demands.
    guard let start = sqlite3_value_text(cell) else { return "" }
    let count = Int(sqlite3_value_bytes(cell))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private static func blob(of cell: OpaquePointer) -> [UInt8] {
    // The address of an empty blob is null.
    guard let start = sqlite3_value_blob(cell) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(cell))))
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
