import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is known of the terminal, if there is one.
enum Terminal {
  /// Makes a write to a closed pipe, or beyond the size that files may have, an error that can be dealt with, where it
  /// would be sudden death.
  static func ignoreFatalWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// How many processors there are to work with.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// A line in which nothing commands a terminal; blanks are kept.
  static func safe(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { PlainLine.of(String($0)) }.joined(separator: " ")
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The page that standard output is: as wide as the terminal, or endless in a pipe.
  ///
  /// Colour only on a terminal, and never where `NO_COLOR` is set to anything (<https://no-color.org>).
  static var page: Page {
    guard isTerminal(1) else { return Page() }
    let isDumb = environment("TERM") == "dumb"
    return Page(width: width, hasColour: environment("NO_COLOR") == nil && !isDumb)
  }

  private static var width: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// A variable of the environment; nil where it is empty.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
