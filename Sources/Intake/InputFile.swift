#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, a pipe or standard input, read in large pieces.
final class InputFile {
  let path: String
  private let descriptor: Int32
  private let isOwned: Bool
  /// Bytes that were looked at and put back.
  private var putBack: [UInt8] = []
  private var isAtEnd = false

  /// Opens a file for reading; `-` is standard input.
  init(_ path: String) throws(IOFailure) {
    self.path = path
    if path == "-" {
      descriptor = 0
      isOwned = false
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      isOwned = true
      guard descriptor >= 0 else { throw IOFailure.last(path) }
    }
  }

  deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

  /// Appends at most `count` bytes, and fewer only at the end; false where there was nothing left.
  func read(_ count: Int, into bytes: inout [UInt8]) throws(IOFailure) -> Bool {
    let before = bytes.count
    if !putBack.isEmpty {
      let piece = putBack.prefix(count)
      bytes.append(contentsOf: piece)
      putBack.removeFirst(piece.count)
    }
    while !isAtEnd, bytes.count - before < count {
      let wanted = min(count - (bytes.count - before), Self.pieceSize)
      let piece = try readPiece(wanted)
      guard !piece.isEmpty else { break }
      bytes.append(contentsOf: piece)
    }
    return bytes.count > before
  }

  /// The first bytes, at most `count`, which the next `read` gives again.
  func peek(_ count: Int) throws(IOFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try read(count, into: &bytes)
    putBack = bytes + putBack
    return bytes
  }

  private static let pieceSize = 1 << 18

  /// One read of the system's; empty at the end.
  private func readPiece(_ count: Int) throws(IOFailure) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = 0
      repeat {
        #if canImport(Glibc)
          got = Glibc.read(descriptor, buffer.baseAddress, count)
        #elseif canImport(Musl)
          got = Musl.read(descriptor, buffer.baseAddress, count)
        #else
          got = Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
      } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      filled = max(got, 0)
    }
    guard failure == 0 else { throw IOFailure(path: path, code: failure) }
    if piece.isEmpty { isAtEnd = true }
    return piece
  }
}
