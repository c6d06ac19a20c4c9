#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The little that intake asks of the file system.
enum FileSystem {
  enum Kind {
    case file, folder
    /// A pipe or a device: it can be read once, and is never looked for in folders.
    case stream
  }

  /// What a path leads to, symbolic links followed.
  static func kind(of path: String) throws(IOFailure) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw IOFailure.last(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .stream
    }
  }

  /// How many bytes a file has; 0 where it cannot be asked.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The entries of a folder in the order of their bytes, hidden ones left out.
  ///
  /// Folders behind symbolic links are left out too, so that a walk comes to an end.
  static func entries(of folder: String) throws(IOFailure) -> [(path: String, kind: Kind)] {
    guard let handle = opendir(folder) else { throw IOFailure.last(folder) }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var result: [(path: String, kind: Kind)] = []
    for name in names {
      let path = base + String(decoding: name, as: UTF8.self)
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: result.append((path, .folder))
      case S_IFREG: result.append((path, .file))
      case S_IFLNK:
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { result.append((path, .file)) }
      default: continue
      }
    }
    return result
  }
}
