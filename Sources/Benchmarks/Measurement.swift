#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times of a piece of work.
enum Measurement {
  /// The least of several runs: what the work costs where nothing disturbs it.
  static func seconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<max(1, runs) {
      let clock = ContinuousClock()
      let start = clock.now
      try body()
      let spent = clock.now - start
      best = min(best, Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18)
    }
    return best
  }

  /// The most memory that the process has held so far, in megabytes.
  static var peakMegabytes: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss) / 1_048_576
    #endif
  }

  /// Two or three telling digits.
  static func short(_ number: Double) -> String {
    if number >= 100 { return String(Int(number.rounded())) }
    let tenths = Int((number * (number >= 10 ? 10 : 100)).rounded())
    let scale = number >= 10 ? 10 : 100
    let rest = String(tenths % scale)
    return "\(tenths / scale)." + String(repeating: "0", count: (scale == 10 ? 1 : 2) - rest.count) + rest
  }
}
