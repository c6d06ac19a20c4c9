import Intake

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, written in large pieces.
final class StandardOutput {
  private var buffer: [UInt8] = []
  private static let pieceSize = 1 << 17

  func write(_ text: String) throws(IOFailure) { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws(IOFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Writes out what has gathered; throws a broken pipe where nobody reads any more.
  func flush() throws(IOFailure) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { platformWrite(1, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        let failure = IOFailure(path: "-", code: errno)
        buffer.removeAll()
        throw failure
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard error, for everything that is not data.
enum StandardError {
  /// One line, with what a terminal might obey taken out.
  static func say(_ line: String) {
    let bytes = Array((Terminal.safe(line) + "\n").utf8)
    _ = bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { platformWrite(2, $0, bytes.count) } }
  }
}

private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
