/// Writes JSON into a byte buffer: keys in the order given, nothing left out, the same bytes on every machine.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the memory.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  public mutating func array<S: Sequence>(_ elements: S, _ body: (inout JSONWriter, S.Element) -> Void) {
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  public mutating func key(_ name: StaticString) {
    // As one piece: each growth of an array asks whether it has room and is nobody else's.
    name.withUTF8Buffer { name in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count + 4) { piece in
        var count = 0
        func add(_ byte: UInt8) {
          piece[count] = byte
          count += 1
        }
        if needsComma { add(UInt8(ascii: ",")) }
        add(UInt8(ascii: "\""))
        for byte in name { add(byte) }
        add(UInt8(ascii: "\""))
        add(UInt8(ascii: ":"))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<count]))
      }
    }
    needsComma = false
  }

  /// The same for a key that is not known beforehand.
  public mutating func key(named name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func value(_ text: String?) {
    guard var text else { return null() }
    separate()
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  public mutating func value(_ number: Int?) {
    guard let number else { return null() }
    separate()
    Self.append(number, to: &bytes)
    needsComma = true
  }

  /// A number with at most `decimals` digits after the point, without trailing zeros; null for what JSON cannot say.
  public mutating func value(_ number: Double?, decimals: Int) {
    guard let number, number.isFinite, abs(number) < 1e12 else { return null() }
    separate()
    Self.append(number, decimals: decimals, to: &bytes)
    needsComma = true
  }

  /// Appends a number with at most `decimals` digits after the point, without trailing zeros; nothing for one that is
  /// not finite, or not below 10¹².
  package static func append(_ number: Double, decimals: Int, to bytes: inout [UInt8]) {
    guard number.isFinite, abs(number) < 1e12 else { return }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number * scale).rounded())
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    append(abs(scaled) / Int(scale), to: &bytes)
    var rest = abs(scaled) % Int(scale)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place = Int(scale) / 10
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  /// Appends a whole number.
  package static func append(_ number: Int, to bytes: inout [UInt8]) {
    // Twenty characters are the most that a number of 64 bits has.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var start = digits.count
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

  public mutating func null() { literal("null") }

  /// A line break, for JSON lines.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends runs of what needs no escape whole.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() {
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      escape(byte)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(hex[Int(byte >> 4)])
      bytes.append(hex[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}
