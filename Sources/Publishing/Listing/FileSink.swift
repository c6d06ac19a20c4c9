#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that could not be written.
public struct WriteFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "\(path) could not be written: \(reason)" }

  /// The failure of the call just made.
  static func last(_ path: String) -> WriteFailure {
    WriteFailure(path: path, reason: strerror(errno).map { String(cString: $0) } ?? "error \(errno)")
  }
}

/// A file that appears whole or not at all: it is written under another name beside its own and renamed at the end.
public final class FileSink: ByteSink {
  public let path: String
  private let partial: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let pieceSize = 1 << 17

  public init(_ path: String) throws(WriteFailure) {
    self.path = path
    partial = Self.partialName(of: path)
    descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WriteFailure.last(path) }
  }

  deinit { discard() }

  public func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Writes the rest and gives the file its name; to be called once, after the last byte.
  public func finish() throws(WriteFailure) {
    try flush()
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw WriteFailure.last(path) }
    close(descriptor)
    descriptor = -1
    try Self.rename(partial, to: path)
  }

  private func flush() throws(WriteFailure) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        bytes.baseAddress.map { platformWrite(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw WriteFailure.last(path)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(partial)
  }

  /// The name that a file has until it is whole.
  static func partialName(of path: String) -> String { "\(path).partial-\(getpid())" }

  static func rename(_ partial: String, to path: String) throws(WriteFailure) {
    guard platformRename(partial, path) == 0 else {
      let failure = WriteFailure.last(path)
      unlink(partial)
      throw failure
    }
  }

  static func remove(_ path: String) { unlink(path) }

  /// Whether two paths lead to one and the same file.
  public static func areSame(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(a, &first) == 0, stat(b, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}

private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func platformRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
