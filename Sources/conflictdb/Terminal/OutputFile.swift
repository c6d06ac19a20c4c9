import Intake

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written anew, line by line: what was written stays when the program is cut short.
final class OutputFile {
  private let path: String
  private var descriptor: Int32

  init(_ path: String) throws(IOFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw IOFailure(path: path, code: errno) }
  }

  deinit { if descriptor >= 0 { shut(descriptor) } }

  func write(_ bytes: [UInt8]) throws(IOFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        bytes.baseAddress.map { writeBytes(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw IOFailure(path: path, code: errno)
      }
      written += count
    }
  }

  func close() throws(IOFailure) {
    let result = shut(descriptor)
    descriptor = -1
    guard result == 0 else { throw IOFailure(path: path, code: errno) }
  }
}

@discardableResult
private func shut(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
