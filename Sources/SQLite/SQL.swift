/// A piece of SQL together with the values of its parameters.
///
/// It is written as a string literal, and what is interpolated into the literal becomes a *bound parameter*, never text.
/// So SQL cannot be put together from outside data, not even by mistake:
///
/// ```swift
/// let sql: SQL = "SELECT name FROM places WHERE country = \(country)"
/// // sql.text       SELECT name FROM places WHERE country = ?
/// // sql.parameters [.text("AZE")]
/// ```
///
/// A fragment may be interpolated into another; its text and its parameters are spliced in.
/// See <https://www.sqlite.org/lang_expr.html#varparam>.
public struct SQL: Hashable, Sendable {
  /// The text, with `?` for every parameter.
  public private(set) var text: String
  /// One value for every interpolation, in order.
  public private(set) var parameters: [Value]

  /// No text at all, to append to.
  public init() {
    text = ""
    parameters = []
  }

  /// Text that comes from our own files, such as a migration. **Never** for text that came from outside.
  public init(trusted text: String) {
    self.text = text
    parameters = []
  }

  public var isEmpty: Bool { text.isEmpty }

  public mutating func append(_ other: SQL) {
    text += other.text
    parameters += other.parameters
  }

  public static func += (a: inout SQL, b: SQL) { a.append(b) }

  public static func + (a: SQL, b: SQL) -> SQL {
    var sum = a
    sum.append(b)
    return sum
  }

  /// `"name"`: the name of a table or column, whatever characters it has.
  /// See <https://www.sqlite.org/lang_keywords.html>.
  public static func identifier(_ name: String) -> SQL {
    var text = "\""
    for character in name.unicodeScalars {
      text.unicodeScalars.append(character)
      if character == "\"" { text += "\"" }
    }
    return SQL(trusted: text + "\"")
  }

  /// `(?, ?, ?)`: a list of parameters for `IN`. An empty list is legal in SQLite and matches nothing.
  public static func list(_ values: some Sequence<some Bindable>) -> SQL {
    var sql: SQL = "("
    for (position, value) in values.enumerated() {
      if position > 0 { sql.text += ", " }
      sql.text += "?"
      sql.parameters.append(value.sqliteValue)
    }
    sql.text += ")"
    return sql
  }
}

extension Sequence<SQL> {
  /// The pieces one after the other with `separator` between them.
  public func joined(separator: SQL) -> SQL {
    var result = SQL()
    var isFirst = true
    for piece in self {
      if !isFirst { result.append(separator) }
      result.append(piece)
      isFirst = false
    }
    return result
  }
}

extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(trusted: text) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  public struct StringInterpolation: StringInterpolationProtocol {
    var sql = SQL()

    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.text.reserveCapacity(literalCapacity + interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { sql.text += literal }

    /// A value: a parameter.
    public mutating func appendInterpolation(_ value: some Bindable) {
      sql.text += "?"
      sql.parameters.append(value.sqliteValue)
    }

    /// A value or NULL: a parameter.
    public mutating func appendInterpolation(_ value: (some Bindable)?) {
      appendInterpolation(value?.sqliteValue ?? .null)
    }

    /// A fragment: spliced in.
    public mutating func appendInterpolation(_ fragment: SQL) { sql.append(fragment) }
  }
}
