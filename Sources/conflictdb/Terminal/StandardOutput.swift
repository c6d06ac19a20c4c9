import Intake
import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, written in large pieces.
final class StandardOutput: ByteSink {
  private var buffer: [UInt8] = []
  private static let pieceSize = 1 << 17

  func write(_ bytes: [UInt8]) throws {
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
  static func say(_ line: String) { write(Terminal.safe(line) + "\n") }

  /// Text that is known to be safe.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { platformWrite(2, $0, bytes.count) } }
  }
}

private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
