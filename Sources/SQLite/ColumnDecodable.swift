/// What a column can be read as.
public protocol ColumnDecodable {
  static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> Self
}

extension Int: ColumnDecodable {
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> Int { try row.int(column) }
}

extension Double: ColumnDecodable {
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> Double {
    try row.double(column)
  }
}

extension Bool: ColumnDecodable {
  /// SQLite has no truth values: 0 is false, any other integer is true.
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> Bool {
    try row.int(column) != 0
  }
}

extension String: ColumnDecodable {
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> String {
    try row.text(column)
  }
}

extension [UInt8]: ColumnDecodable {
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> [UInt8] {
    try row.blob(column)
  }
}

extension Value: ColumnDecodable {
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> Value {
    try row.value(column)
  }
}

extension Optional: ColumnDecodable where Wrapped: ColumnDecodable {
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> Wrapped? {
    try row.isNull(column) ? nil : try Wrapped.decode(row, column)
  }
}

extension ColumnDecodable where Self: RawRepresentable, RawValue: ColumnDecodable {
  /// An enum by its raw value; a word that the enum does not know is an error.
  @inlinable
  public static func decode(_ row: borrowing Row, _ column: Int) throws(SQLiteError) -> Self {
    let raw = try RawValue.decode(row, column)
    guard let value = Self(rawValue: raw) else { throw row.mismatch(column, "a \(Self.self): \(raw)") }
    return value
  }
}
