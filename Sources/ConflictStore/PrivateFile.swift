#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The little that the store asks of the file system itself. Reasons are the system's own words; nil means success.
enum PrivateFile {
  enum Kind {
    case none, file, folder
    case unreachable(reason: String)
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file }
    return errno == ENOENT ? .none : .unreachable(reason: lastReason)
  }

  /// What tells a file from every other on this machine, whatever its name.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// nil where nothing has this name.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Makes an empty file that only its owner can read and write; SQLite gives its companions the same rights, and on
  /// its own would make one that everybody on the machine can read.
  static func make(_ path: String) -> String? {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600 as mode_t)
    guard descriptor >= 0 else { return lastReason }
    _ = close(descriptor)
    return nil
  }

  static func remove(_ path: String) { _ = unlink(path) }

  /// The first name that nothing has yet: `path`, else `path-2`, `path-3`, …
  static func unusedName(_ path: String) -> String {
    var (name, number) = (path, 1)
    while true {
      guard case .none = kind(of: name) else {
        number += 1
        name = "\(path)-\(number)"
        continue
      }
      return name
    }
  }

  /// Puts a file in the place of another at one stroke.
  static func rename(_ path: String, to destination: String) -> String? {
    #if canImport(Glibc)
      let result = Glibc.rename(path, destination)
    #elseif canImport(Musl)
      let result = Musl.rename(path, destination)
    #else
      let result = Darwin.rename(path, destination)
    #endif
    return result == 0 ? nil : lastReason
  }

  private static var lastReason: String { String(cString: strerror(errno)) }
}
