import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C as a request: the work in hand is finished first. A second one ends the program at once.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  static func watch() {
    // Made now: a signal handler may not make it.
    asked.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.asked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
