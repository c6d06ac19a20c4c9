internal import CSQLite

/// Parameters: numbered from 1, kept from run to run until they are bound anew.
///
/// See <https://www.sqlite.org/c3ref/bind_blob.html>.
extension Statement {
  /// Binds all parameters; as many as the statement has, no more, no less.
  @inlinable
  public func bind<each Parameter: Bindable>(_ parameters: repeat each Parameter) throws(SQLiteError) {
    var index = 0
    for parameter in repeat each parameters {
      index += 1
      try parameter.bind(to: self, at: index)
    }
    try requireCount(index)
  }

  /// Binds all parameters; as many as the statement has, no more, no less.
  public func bind(values: [Value]) throws(SQLiteError) {
    try requireCount(values.count)
    for (offset, value) in values.enumerated() { try bind(value, at: offset + 1) }
  }

  public func bind(_ value: Value, at index: Int) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(at: index)
    case .integer(let value): try bind(value, at: index)
    case .real(let value): try bind(value, at: index)
    case .text(let value): try bind(value, at: index)
    case .blob(let value): try bind(value, at: index)
    }
  }

  public func bindNull(at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(try usableHandle(), try number(index)), index)
  }

  public func bind(_ value: Int, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(try usableHandle(), try number(index), Int64(value)), index)
  }

  /// SQLite has no NaN: it is stored as NULL.
  public func bind(_ value: Double, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_double(try usableHandle(), try number(index), value), index)
  }

  public func bind(_ value: Bool, at index: Int) throws(SQLiteError) { try bind(value ? 1 : 0, at: index) }

  public func bind(_ value: String, at index: Int) throws(SQLiteError) {
    let handle = try usableHandle()
    let number = try number(index)
    var value = value
    let result = value.withUTF8 { bytes in
      // Without an address SQLite would bind NULL for the empty text.
      guard let start = bytes.baseAddress else { return conflictdb_sqlite3_bind_text(handle, number, "", 0) }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        conflictdb_sqlite3_bind_text(handle, number, $0, UInt64(bytes.count))
      }
    }
    try check(result, index)
  }

  public func bind(_ value: [UInt8], at index: Int) throws(SQLiteError) {
    let handle = try usableHandle()
    let number = try number(index)
    let result = value.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, number, 0) }
      return conflictdb_sqlite3_bind_blob(handle, number, start, UInt64(bytes.count))
    }
    try check(result, index)
  }

  public func bind(_ value: Int?, at index: Int) throws(SQLiteError) {
    if let value { try bind(value, at: index) } else { try bindNull(at: index) }
  }

  public func bind(_ value: Double?, at index: Int) throws(SQLiteError) {
    if let value { try bind(value, at: index) } else { try bindNull(at: index) }
  }

  public func bind(_ value: String?, at index: Int) throws(SQLiteError) {
    if let value { try bind(value, at: index) } else { try bindNull(at: index) }
  }

  /// The number of a named parameter (`:name`, `@name`, `$name`).
  /// See <https://www.sqlite.org/c3ref/bind_parameter_index.html>.
  public func parameterIndex(named name: String) throws(SQLiteError) -> Int {
    let index = sqlite3_bind_parameter_index(try usableHandle(), name)
    guard index > 0 else { throw SQLiteError(.range, "the statement has no parameter \(name)", sql: sql) }
    return Int(index)
  }

  /// Makes every parameter NULL. See <https://www.sqlite.org/c3ref/clear_bindings.html>.
  public func clearBindings() throws(SQLiteError) { _ = sqlite3_clear_bindings(try usableHandle()) }

  @usableFromInline
  func requireCount(_ count: Int) throws(SQLiteError) {
    guard count == parameterCount else {
      throw SQLiteError(.range, "\(count) values for \(parameterCount) parameters", sql: sql)
    }
  }

  private func number(_ index: Int) throws(SQLiteError) -> Int32 {
    guard let number = Int32(exactly: index) else {
      throw SQLiteError(.range, "there is no parameter \(index)", sql: sql)
    }
    return number
  }

  private func check(_ result: Int32, _ index: Int) throws(SQLiteError) {
    switch result {
    case SQLITE_OK: return
    case SQLITE_RANGE: throw SQLiteError(.range, "there is no parameter \(index)", sql: sql)
    case SQLITE_MISUSE: throw SQLiteError(.misuse, "a statement cannot be bound while its rows are read", sql: sql)
    default: throw connection.reported(result, sql: sql)
    }
  }
}
