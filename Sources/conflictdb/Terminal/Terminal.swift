#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is known of the terminal, if there is one.
enum Terminal {
  /// Makes a write to a closed pipe an error that can be dealt with, where it would be sudden death.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// How many processors there are to work with.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// A line in which nothing commands a terminal: control characters and marks that turn the writing direction become
  /// the replacement character.
  static func safe(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
