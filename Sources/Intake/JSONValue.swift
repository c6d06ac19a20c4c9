/// A JSON value as a whole, for the small ones that are looked about in: what a page says of itself.
indirect enum JSONValue: Sendable {
  case null
  /// A string, and a number or truth value as it is written.
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// nil for what is not JSON or nests deeper than 64.
  init?(_ text: String) {
    var text = text
    let value: JSONValue? = text.withUTF8 { bytes in
      var cursor = JSONCursor(bytes)
      cursor.skipBlanks()
      return try? cursor.value(depth: 0)
    }
    guard let value else { return nil }
    self = value
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var text: String? {
    guard case .text(let text) = self, !text.isEmpty else { return nil }
    return text
  }

  /// The values of a list; what is no list is a list of one.
  var elements: [JSONValue] {
    switch self {
    case .list(let values): values
    case .null: []
    default: [self]
    }
  }
}

extension JSONCursor {
  mutating func value(depth: Int) throws(JSONFailure) -> JSONValue {
    guard depth < 64 else { throw failure("nested more than 64 deep") }
    switch peek {
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONValue)] = []
      try object { (cursor, key) throws(JSONFailure) in
        members.append((key, try cursor.value(depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try list { (cursor) throws(JSONFailure) in values.append(try cursor.value(depth: depth + 1)) }
      return .list(values)
    default: return try scalar().map { .text($0) } ?? .null
    }
  }

  /// Calls `body` at each element of the list that begins here; `body` reads or skips it.
  mutating func list(_ body: (inout JSONCursor) throws(JSONFailure) -> Void) throws(JSONFailure) {
    try expect(UInt8(ascii: "["), "a list")
    skipBlanks()
    if take(UInt8(ascii: "]")) { return }
    while true {
      skipBlanks()
      try body(&self)
      skipBlanks()
      if take(UInt8(ascii: "]")) { return }
      try expect(UInt8(ascii: ","), "a comma or the end of the list")
    }
  }
}
