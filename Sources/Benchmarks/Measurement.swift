#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times of a piece of work.
enum Measurement {
  /// Processor time of a piece of work, the least of several runs: what it costs where nothing disturbs it.
  ///
  /// Everything measured here runs on one thread, so this is its time on a machine with nothing else to do.
  static func seconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<max(1, runs) {
      let start = processorTime
      try body()
      best = min(best, processorTime - start)
    }
    return best
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
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
