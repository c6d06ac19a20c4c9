import ConflictModel

/// A value of a record, for machines.
public enum FieldValue: Hashable, Sendable {
  case none
  case text(String)
  case integer(Int)
  /// - Parameter decimals: at most so many digits after the point.
  case real(Double, decimals: Int)
  case flag(Bool)
  case list([FieldValue])
  case record([Member])

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: FieldValue

    public init(_ key: String, _ value: FieldValue) {
      self.key = key
      self.value = value
    }
  }

  public static func optional(_ text: String?) -> FieldValue { text.map { .text($0) } ?? .none }

  public static func optional(_ number: Int?) -> FieldValue { number.map { .integer($0) } ?? .none }

  /// Coordinates: five decimals are a metre.
  public static func degrees(_ number: Double?) -> FieldValue { number.map { .real($0, decimals: 5) } ?? .none }

  /// Appends the value as JSON.
  func write(to json: inout JSONWriter) {
    switch self {
    case .none: json.null()
    case .text(let text): json.value(text)
    case .integer(let number): json.value(number)
    case .real(let number, let decimals): json.value(number, decimals: decimals)
    case .flag(let flag): json.value(flag)
    case .list(let values): json.array(values) { json, value in value.write(to: &json) }
    case .record(let members):
      json.object { json in
        for member in members {
          json.key(named: member.key)
          member.value.write(to: &json)
        }
      }
    }
  }

  /// For a cell of CSV or TSV: lists with semicolons, records by their first member.
  var flat: String {
    switch self {
    case .none: return ""
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .real(let number, let decimals):
      guard number.isFinite else { return "" }
      var json = JSONWriter()
      json.value(number, decimals: decimals)
      return json.text
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values): return values.count == 1 ? values[0].flat : values.map(\.flat).joined(separator: "; ")
    case .record(let members): return members.first?.value.flat ?? ""
    }
  }
}
