/// Why a text is not JSON, and at which byte from 1.
struct JSONFailure: Error, Hashable {
  let reason: String
  let byte: Int
}

/// Reads JSON (RFC 8259) from bytes piece by piece, so that what nobody asked for is skipped and never built.
///
/// More lenient than the standard in one point: control characters may stand in strings as they are.
struct JSONCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  /// How deep arrays and objects may nest in what is skipped.
  static let maximumDepth = 512

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Passes over the mark that some programs put before UTF-8.
  mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Calls `body` with each key of the object that begins here; `body` reads or skips the value.
  mutating func object(
    _ body: (inout JSONCursor, _ key: String) throws(JSONFailure) -> Void
  ) throws(JSONFailure) {
    try expect(UInt8(ascii: "{"), "an object")
    skipBlanks()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipBlanks()
      let key = try string()
      skipBlanks()
      try expect(UInt8(ascii: ":"), "a colon")
      skipBlanks()
      try body(&self, key)
      skipBlanks()
      if take(UInt8(ascii: "}")) { return }
      try expect(UInt8(ascii: ","), "a comma or the end of the object")
    }
  }

  /// A string, or a number or truth value as it is written; nil for null. Lists and objects are refused.
  mutating func scalar() throws(JSONFailure) -> String? {
    switch peek {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["): throw failure("a single value was expected, not a list or an object")
    default:
      let start = position
      try skipLiteral()
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      return text == "null" ? nil : text
    }
  }

  /// Passes over one value of any kind.
  mutating func skipValue() throws(JSONFailure) {
    var depth = 0
    repeat {
      skipBlanks()
      switch peek {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        guard depth <= Self.maximumDepth else { throw failure("nested more than \(Self.maximumDepth) deep") }
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw failure("a value is missing") }
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw failure("a value is missing") }
        position += 1
      case UInt8(ascii: "\""): try skipString()
      default: try skipLiteral()
      }
    } while depth > 0
  }

  /// Demands that nothing but blanks is left.
  mutating func end() throws(JSONFailure) {
    skipBlanks()
    guard position == bytes.count else { throw failure("more text follows the object") }
  }

  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func string() throws(JSONFailure) -> String {
    let opening = position
    let start = position + 1
    let hasEscapes = try skipString()
    let content = UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)])
    if hasEscapes {
      let unescaped = try unescape(content, at: start)
      guard let text = String(validating: unescaped, as: UTF8.self) else {
        throw JSONFailure(reason: "a string is not valid UTF-8", byte: opening + 1)
      }
      return text
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw JSONFailure(reason: "a string is not valid UTF-8", byte: opening + 1)
    }
    return text
  }

  func failure(_ reason: String) -> JSONFailure { JSONFailure(reason: reason, byte: position + 1) }

  var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8, _ what: String) throws(JSONFailure) {
    guard take(byte) else {
      throw failure(position < bytes.count ? "\(what) was expected" : "the line ends where \(what) was expected")
    }
  }

  /// Passes over a string with its quotes; true where it holds escapes.
  @discardableResult
  private mutating func skipString() throws(JSONFailure) -> Bool {
    try expect(UInt8(ascii: "\""), "a string")
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return hasEscapes }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
    }
    position = bytes.count
    throw failure("a string is not closed")
  }

  /// Passes over a number, `true`, `false` or `null`.
  private mutating func skipLiteral() throws(JSONFailure) {
    let start = position
    scan: while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "E"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        position += 1
      default: break scan
      }
    }
    let word = bytes[start..<position]
    guard let first = word.first else {
      throw failure(position < bytes.count ? "a value was expected" : "the line ends where a value was expected")
    }
    let isNumber = first == UInt8(ascii: "-") || (first >= 48 && first <= 57)
    guard
      isNumber || word.elementsEqual("null".utf8) || word.elementsEqual("true".utf8)
        || word.elementsEqual("false".utf8)
    else { throw JSONFailure(reason: "a value was expected", byte: start + 1) }
  }

  private func unescape(_ content: UnsafeBufferPointer<UInt8>, at offset: Int) throws(JSONFailure) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    var copied = 0
    while index < content.count {
      guard content[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      result.append(contentsOf: content[copied..<index])
      // A string ends at an unescaped quote, so something follows.
      switch content[index + 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(content[index + 1])
      case UInt8(ascii: "u"):
        guard var unit = hex(content, index + 2) else {
          throw JSONFailure(reason: "\\u needs four hexadecimal digits", byte: offset + index + 1)
        }
        index += 4
        if (0xD800..<0xDC00).contains(unit), index + 3 < content.count, content[index + 2] == UInt8(ascii: "\\"),
          content[index + 3] == UInt8(ascii: "u"), let low = hex(content, index + 4), (0xDC00..<0xE000).contains(low)
        {
          unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
          index += 6
        }
        // Half of a surrogate pair is one code point that UTF-8 cannot say.
        result.append(contentsOf: Character(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
      default:
        throw JSONFailure(reason: "an escape that JSON does not know", byte: offset + index + 1)
      }
      index += 2
      copied = index
    }
    result.append(contentsOf: content[copied...])
    return result
  }

  private func hex(_ content: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= content.count else { return nil }
    var value: UInt32 = 0
    for byte in content[start..<(start + 4)] {
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return value
  }
}
