internal import CSQLite

/// The arguments of one call of an SQL function, lent for the length of the call.
///
/// See <https://www.sqlite.org/c3ref/value_blob.html>.
public struct FunctionArguments: ~Copyable {
  private let values: UnsafeMutablePointer<OpaquePointer?>?
  public let count: Int

  init(values: UnsafeMutablePointer<OpaquePointer?>?, count: Int) {
    self.values = values
    self.count = count
  }

  /// The argument in its own storage class; NULL where there is none.
  public func value(_ index: Int) -> Value {
    guard let argument = argument(index) else { return .null }
    switch sqlite3_value_type(argument) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_value_int64(argument)))
    case SQLITE_FLOAT: return .real(sqlite3_value_double(argument))
    case SQLITE_TEXT:
      guard let start = sqlite3_value_text(argument) else { return .null }
      let count = Int(sqlite3_value_bytes(argument))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = sqlite3_value_blob(argument) else { return .blob([]) }
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(argument)))))
    default: return .null
    }
  }

  /// The argument as a number; nil where it is none.
  public func double(_ index: Int) -> Double? {
    guard let argument = argument(index) else { return nil }
    let type = sqlite3_value_type(argument)
    return type == SQLITE_FLOAT || type == SQLITE_INTEGER ? sqlite3_value_double(argument) : nil
  }

  /// The argument as an integer; nil where it is none.
  public func int(_ index: Int) -> Int? {
    guard let argument = argument(index), sqlite3_value_type(argument) == SQLITE_INTEGER else { return nil }
    return Int(sqlite3_value_int64(argument))
  }

  private func argument(_ index: Int) -> OpaquePointer? {
    index >= 0 && index < count ? values?[index] : nil
  }
}

/// Functions written in Swift and called from SQL.
extension Connection {
  typealias FunctionBody = (borrowing FunctionArguments) throws -> Value

  /// Gives SQL a scalar function.
  ///
  /// ```swift
  /// try connection.addFunction("is_even", argumentCount: 1) { arguments in
  ///   .integer((arguments.int(0) ?? 0) % 2 == 0 ? 1 : 0)
  /// }
  /// ```
  ///
  /// The function can be called by this program's statements only, never by a view or a trigger that came with a file
  /// (`SQLITE_DIRECTONLY`). An error that it throws becomes the error of the statement.
  ///
  /// - Parameters:
  ///   - name: What statements call it.
  ///   - argumentCount: How many arguments it takes; nil for any number.
  ///   - isDeterministic: Whether the same arguments always give the same result.
  ///   - body: What it does.
  ///
  /// See <https://www.sqlite.org/c3ref/create_function.html>.
  public func addFunction(
    _ name: String, argumentCount: Int?, isDeterministic: Bool = true,
    _ body: @escaping (borrowing FunctionArguments) throws -> Value
  ) throws(SQLiteError) {
    let handle = try usableHandle()
    let flags = SQLITE_UTF8 | SQLITE_DIRECTONLY | (isDeterministic ? SQLITE_DETERMINISTIC : 0)
    let box = Unmanaged.passRetained(FunctionBox(body))
    // On failure SQLite calls the destructor itself, so the box is never leaked.
    let result = sqlite3_create_function_v2(
      handle, name, argumentCount.map { Int32(clamping: $0) } ?? -1, flags, box.toOpaque(),
      { context, count, values in callFunction(context, count, values) }, nil, nil,
      { box in if let box { Unmanaged<FunctionBox>.fromOpaque(box).release() } })
    guard result == SQLITE_OK else { throw reported(result) }
  }

  /// Takes a function away again.
  public func removeFunction(_ name: String, argumentCount: Int?) throws(SQLiteError) {
    let result = sqlite3_create_function_v2(
      try usableHandle(), name, argumentCount.map { Int32(clamping: $0) } ?? -1, SQLITE_UTF8, nil, nil, nil, nil, nil)
    guard result == SQLITE_OK else { throw reported(result) }
  }
}

/// Holds a closure for SQLite to point at.
private final class FunctionBox {
  let body: Connection.FunctionBody
  init(_ body: @escaping Connection.FunctionBody) { self.body = body }
}

private func callFunction(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let context, let data = sqlite3_user_data(context) else { return }
  let box = Unmanaged<FunctionBox>.fromOpaque(data).takeUnretainedValue()
  do {
    switch try box.body(FunctionArguments(values: values, count: Int(count))) {
    case .null: sqlite3_result_null(context)
    case .integer(let value): sqlite3_result_int64(context, Int64(value))
    case .real(let value): sqlite3_result_double(context, value)
    case .text(var value):
      value.withUTF8 { bytes in
        guard let start = bytes.baseAddress else { return conflictdb_sqlite3_result_text(context, "", 0) }
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          conflictdb_sqlite3_result_text(context, $0, UInt64(bytes.count))
        }
      }
    case .blob(let value):
      value.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_result_zeroblob(context, 0) }
        conflictdb_sqlite3_result_blob(context, start, UInt64(bytes.count))
      }
    }
  } catch {
    let message = (error as? SQLiteError)?.message ?? "\(error)"
    sqlite3_result_error(context, message, -1)
  }
}
