#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, a pipe or standard input, read in large pieces.
final class InputFile: ByteSource {
  let path: String
  private let descriptor: Int32
  private let isOwned: Bool
  /// How many bytes were read so far.
  private(set) var count = 0

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

  private static let pieceSize = 1 << 18

  func read(into bytes: inout [UInt8]) throws(IOFailure) -> Bool {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
      var got = 0
      repeat {
        #if canImport(Glibc)
          got = Glibc.read(descriptor, buffer.baseAddress, Self.pieceSize)
        #elseif canImport(Musl)
          got = Musl.read(descriptor, buffer.baseAddress, Self.pieceSize)
        #else
          got = Darwin.read(descriptor, buffer.baseAddress, Self.pieceSize)
        #endif
      } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      filled = max(got, 0)
    }
    guard failure == 0 else { throw IOFailure(path: path, code: failure) }
    count += piece.count
    bytes.append(contentsOf: piece)
    return !piece.isEmpty
  }
}
