import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a piece of work cost at one size.
struct Sample: Codable, Sendable {
  /// How many articles, reports or events.
  var units: Int
  /// Bytes of their texts; 0 where the work is not of texts.
  var bytes: Int
  /// Processor time of all its threads, that of the system included.
  var seconds: Double
  /// Time by the clock.
  var elapsed: Double
  /// The most memory that its process held, in megabytes.
  var peakMegabytes: Double

  /// What grows: bytes of text where there is any, else units.
  var size: Double { Double(bytes > 0 ? bytes : units) }
}

/// Adds up the time of pieces of work in this process.
struct Stopwatch {
  private(set) var seconds = 0.0
  private(set) var elapsed = 0.0

  mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = (Self.now(CLOCK_PROCESS_CPUTIME_ID), Self.now(CLOCK_MONOTONIC))
    defer {
      seconds += Self.now(CLOCK_PROCESS_CPUTIME_ID) - start.0
      elapsed += Self.now(CLOCK_MONOTONIC) - start.1
    }
    return try body()
  }

  func sample(units: Int, bytes: Int) -> Sample {
    Sample(units: units, bytes: bytes, seconds: seconds, elapsed: elapsed, peakMegabytes: Self.peakMegabytes)
  }

  static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that this process has held so far. Linux counts a process's own since it began to run its program
  /// in `/proc`; `getrusage` would count what its parent held too.
  private static var peakMegabytes: Double {
    #if os(Linux)
      if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) {
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
          if let kilobytes = line.split(whereSeparator: \.isWhitespace).compactMap({ Double($0) }).first {
            return kilobytes / 1024
          }
        }
      }
    #endif
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage.peakMegabytes
  }
}

extension rusage {
  var peakMegabytes: Double {
    #if os(Linux)
      Double(ru_maxrss) / 1024
    #else
      Double(ru_maxrss) / 1_048_576
    #endif
  }

  var seconds: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
  }
}
