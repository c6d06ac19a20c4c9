/// UTF-16 and UTF-32 with their mark as UTF-8, for formats that are read line by line.
final class TranscodedSource: ByteSource {
  private let input: ByteStream
  private let width: Int
  private let isBigEndian: Bool
  private var pending: UInt32?

  /// The stream itself where it has no such mark.
  static func stream(_ stream: ByteStream) -> ByteStream {
    guard let source = TranscodedSource(stream) else { return stream }
    return ByteStream(source, path: stream.path)
  }

  private init?(_ input: ByteStream) {
    let head = Array(input.peek(4))
    switch head {
    case [0xFF, 0xFE, 0, 0]: (width, isBigEndian) = (4, false)
    case [0, 0, 0xFE, 0xFF]: (width, isBigEndian) = (4, true)
    case let head where head.starts(with: [0xFF, 0xFE]): (width, isBigEndian) = (2, false)
    case let head where head.starts(with: [0xFE, 0xFF]): (width, isBigEndian) = (2, true)
    default: return nil
    }
    self.input = input
    _ = try? input.skip(width)
  }

  func read(into bytes: inout [UInt8]) throws(IOFailure) -> Bool {
    var raw: [UInt8] = []
    guard try input.read(1 << 16, into: &raw) else {
      guard pending != nil else { return false }
      pending = nil
      append(0xFFFD, to: &bytes)
      return true
    }
    var index = 0
    while index + width <= raw.count {
      var unit: UInt32 = 0
      for offset in 0..<width { unit = unit << 8 | UInt32(raw[index + (isBigEndian ? offset : width - 1 - offset)]) }
      index += width
      if let high = pending {
        pending = nil
        if (0xDC00..<0xE000).contains(unit) {
          append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &bytes)
          continue
        }
        append(0xFFFD, to: &bytes)
      }
      if width == 2, (0xD800..<0xDC00).contains(unit) { pending = unit } else { append(unit, to: &bytes) }
    }
    // An odd byte is left only at the end.
    if index < raw.count { append(0xFFFD, to: &bytes) }
    return true
  }

  private func append(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
