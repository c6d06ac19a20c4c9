import Chronology

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A second of Coordinated Universal Time.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// The second that the machine's clock shows.
  public static var now: Timestamp { Timestamp(seconds: Int(time(nil))) }

  /// RFC 3339, `2020-10-01T12:30:00Z`.
  public var description: String {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(CalendarDate(dayNumber: day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(rfc3339 text: some StringProtocol) {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = CalendarDate(iso8601: parts[0]), parts[1].hasSuffix("Z") else { return nil }
    let time = parts[1].dropLast().split(separator: ":").map { Int($0) }
    guard time.count == 3, let hour = time[0], let minute = time[1], let second = time[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
}
