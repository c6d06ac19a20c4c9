/// Where output goes: standard output, a file, a buffer in a test.
public protocol ByteSink: AnyObject {
  func write(_ bytes: [UInt8]) throws
}

extension ByteSink {
  public func write(_ text: String) throws { try write(Array(text.utf8)) }
}

/// Keeps what is written.
public final class MemorySink: ByteSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func write(_ bytes: [UInt8]) { self.bytes += bytes }

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
