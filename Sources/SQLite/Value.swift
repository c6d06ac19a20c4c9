/// A value of one of SQLite's five storage classes.
///
/// See <https://www.sqlite.org/datatype3.html>.
public enum Value: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension Value: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
}

/// What can be handed to SQLite as a parameter.
///
/// `Int`, `Double`, `String`, `Bool`, `[UInt8]`, ``Value``, their optionals (nil is NULL), and any type with such a raw
/// value that says so by conforming.
public protocol Bindable {
  var sqliteValue: Value { get }
  /// Binds it without a detour through a ``Value``.
  func bind(to statement: Statement, at index: Int) throws(SQLiteError)
}

extension Bindable {
  @inlinable
  public func bind(to statement: Statement, at index: Int) throws(SQLiteError) {
    try statement.bind(sqliteValue, at: index)
  }
}

extension Value: Bindable {
  @inlinable public var sqliteValue: Value { self }
}

extension Int: Bindable {
  @inlinable public var sqliteValue: Value { .integer(self) }

  @inlinable
  public func bind(to statement: Statement, at index: Int) throws(SQLiteError) { try statement.bind(self, at: index) }
}

extension Double: Bindable {
  @inlinable public var sqliteValue: Value { .real(self) }

  @inlinable
  public func bind(to statement: Statement, at index: Int) throws(SQLiteError) { try statement.bind(self, at: index) }
}

extension Bool: Bindable {
  @inlinable public var sqliteValue: Value { .integer(self ? 1 : 0) }

  @inlinable
  public func bind(to statement: Statement, at index: Int) throws(SQLiteError) { try statement.bind(self, at: index) }
}

extension String: Bindable {
  @inlinable public var sqliteValue: Value { .text(self) }

  @inlinable
  public func bind(to statement: Statement, at index: Int) throws(SQLiteError) { try statement.bind(self, at: index) }
}

extension [UInt8]: Bindable {
  @inlinable public var sqliteValue: Value { .blob(self) }

  @inlinable
  public func bind(to statement: Statement, at index: Int) throws(SQLiteError) { try statement.bind(self, at: index) }
}

extension Optional: Bindable where Wrapped: Bindable {
  @inlinable public var sqliteValue: Value { self?.sqliteValue ?? .null }

  @inlinable
  public func bind(to statement: Statement, at index: Int) throws(SQLiteError) {
    if let self { try self.bind(to: statement, at: index) } else { try statement.bindNull(at: index) }
  }
}

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
  @inlinable public var sqliteValue: Value { rawValue.sqliteValue }
}
