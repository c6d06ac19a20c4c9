/// A text as UTF-8 bytes, with the way back to code points.
///
/// Inside the reader every position is a byte offset; the contracts outside count Unicode code points. `codePoint(at:)`
/// translates, at once for plain ASCII and in at most one short scan otherwise.
public struct SourceText: Sendable {
  public let bytes: [UInt8]
  public let isASCII: Bool
  /// Code points before byte 0, `stride`, 2·`stride` …; empty for ASCII.
  private let checkpoints: [Int32]
  private static let stride = 16

  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// - Parameter utf8: valid UTF-8, as a Swift string holds it.
  public init(utf8: [UInt8]) {
    bytes = utf8
    isASCII = utf8.withUnsafeBufferPointer { buffer in buffer.allSatisfy { $0 < 0x80 } }
    guard !isASCII else {
      checkpoints = []
      return
    }
    var marks: [Int32] = []
    marks.reserveCapacity(utf8.count / Self.stride + 1)
    var points: Int32 = 0
    for start in Swift.stride(from: 0, to: utf8.count, by: Self.stride) {
      marks.append(points)
      for byte in utf8[start..<min(start + Self.stride, utf8.count)] where byte & 0xC0 != 0x80 { points += 1 }
    }
    checkpoints = marks
  }

  public var count: Int { bytes.count }

  /// How many code points lie before this byte.
  public func codePoint(at offset: Int) -> Int {
    guard !isASCII else { return offset }
    guard !checkpoints.isEmpty else { return 0 }
    let mark = min(offset / Self.stride, checkpoints.count - 1)
    var points = Int(checkpoints[mark])
    var index = mark * Self.stride
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { points += 1 }
      index += 1
    }
    return points
  }

  /// The words between two byte offsets.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
