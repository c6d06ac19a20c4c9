#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system refused to do with a file.
public struct IOFailure: Error, Hashable, Sendable {
  /// The path as it was given; `-` for standard input or output.
  public let path: String
  /// `errno`; 0 where the system itself had nothing to object to.
  public let code: Int32
  /// What is wrong with the bytes, where that is known better than by a code.
  public let detail: String?

  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
    detail = nil
  }

  init(path: String, detail: String) {
    self.path = path
    self.detail = detail
    code = 0
  }

  /// The failure of the call just made.
  static func last(_ path: String) -> IOFailure { IOFailure(path: path, code: errno) }

  /// True where there is no such file.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// True where the reader of our output has gone.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// The system's own words, beginning small: `no such file or directory`.
  public var reason: String {
    if let detail { return detail }
    guard let words = strerror(code) else { return "error \(code)" }
    let text = String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
