internal import CSQLite

/// The one error that this module throws.
///
/// ```swift
/// do {
///   try connection.execute("INSERT INTO places (name) VALUES (\(name))")
/// } catch where error.code == .constraint { … }
/// ```
///
/// See <https://www.sqlite.org/c3ref/errcode.html>.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The primary code.
  public let code: ResultCode
  /// The code with its detail, equal to `code` where there is none.
  public let extendedCode: ResultCode
  /// A sentence in English, SQLite's own or the wrapper's.
  public let message: String
  /// The statement that failed, its parameters left out.
  public let sql: String?
  /// Where in `sql` the fault lies, in UTF-8 bytes from 0; nil where SQLite does not say.
  public let offset: Int?

  public init(_ code: ResultCode, _ message: String, sql: String? = nil, offset: Int? = nil) {
    self.code = code.primary
    self.extendedCode = code
    self.message = message
    self.sql = sql
    self.offset = offset
  }

  /// The error that a connection reports for its last call.
  init(reportedBy handle: OpaquePointer, result: Int32, sql: String? = nil) {
    // `sqlite3_errmsg` speaks of the connection's last call; when that was another one, the code's own words serve.
    let reported = sqlite3_extended_errcode(handle)
    let extended = (reported & 0xFF) == (result & 0xFF) ? reported : result
    let text = (reported & 0xFF) == (result & 0xFF) ? sqlite3_errmsg(handle) : sqlite3_errstr(result)
    let offset = Int(sqlite3_error_offset(handle))
    self.init(
      ResultCode(rawValue: Int(extended)), text.map { String(cString: $0) } ?? "unknown error", sql: sql,
      offset: offset >= 0 ? offset : nil)
  }
}

extension SQLiteError: CustomStringConvertible {
  /// `no such table: place (SQLite error 1) in: SELECT …`
  public var description: String {
    var text = "\(message) (SQLite error \(extendedCode.rawValue))"
    if let sql { text += " in: \(sql)" }
    return text
  }
}
