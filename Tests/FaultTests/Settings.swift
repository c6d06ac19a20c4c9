import Foundation

/// How long the faults go on: a few of each in `make test`, many in `make faults`.
enum Settings {
  /// `$FAULTS`: how many times as many rounds as in a quick run.
  static let scale = max(1, ProcessInfo.processInfo.environment["FAULTS"].flatMap { Int($0) } ?? 1)
  static var isLong: Bool { scale > 1 }

  static func rounds(_ quick: Int) -> Int { quick * scale }

  /// Tells in a long run how much was done.
  static func note(_ text: String) {
    if isLong { print("faults: \(text)") }
  }
}
