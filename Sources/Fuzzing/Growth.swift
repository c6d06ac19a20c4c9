import Foundation

/// How the time of a reader grows with the length of what it reads: each seed, each of its words, some pieces that nest or
/// never end, and what its frames hold are repeated to sizes that double.
struct Growth {
  /// Exponent of the length above which a reader is not linear; caches and allocation cost a little.
  static let bound = 1.15
  /// What looks worse than this is measured again, up to `rounds` times, and the fastest round of each size counts: other
  /// programs on the machine make single rounds slow, never fast.
  private static let doubtful = 1.05
  private static let rounds = 12

  let target: FuzzTarget

  init(_ target: FuzzTarget) { self.target = target }

  private static let pieces = [
    "a", " ", "\n", "\n\n", "\"", "'", "(", "[", "{", "<", "&", "<a", "<!--", "<div>", "&amp", ",", "\t", "-", ".", "1",
    "9,",
    "=?utf-8?Q?", "\\", "\\u", "\u{0}", "\u{E9}", "\u{201C}", "\u{301}", "in ", "of ", "and ", "killed 3, ", "Mr. ",
    "A.", "he said ", "\"[",
    "2 and ", "between 3 and ", "on Monday ", "twenty-", "hundred ", "million ", "Kunduz, ", "January 5, ",
  ]

  /// The worst exponent; printed with the piece that it belongs to.
  func worst() -> Double {
    let pieces = (target.seeds + (target.words + Self.pieces).map { Array($0.utf8) }).map { Frame(unit: $0) }
    let frames = (pieces + target.frames).filter { !$0.unit.isEmpty }
    var worst = (exponent: 0.0, unit: [UInt8](), times: [Double]())
    var measured = 0
    for frame in frames {
      var times: [Double] = []
      var exponent: Double?
      for round in 0..<Self.rounds where round < 2 || exponent ?? 0 > Self.doubtful {
        times = best(times, measure(frame))
        exponent = Self.exponent(of: times)
      }
      guard let exponent else { continue }
      measured += 1
      if exponent > worst.exponent { worst = (exponent, frame.unit, times) }
    }
    let name = String(decoding: worst.unit.prefix(40), as: UTF8.self).debugDescription
    let rounded = (worst.exponent * 100).rounded() / 100
    let times = worst.times.map { String(Int($0 * 1e3)) }.joined(separator: " ")
    print(
      "\(target.name): \(frames.count) pieces, \(measured) long enough to measure, worst exponent \(rounded) for \(name): \(times) ms"
    )
    fflush(nil)
    return worst.exponent
  }

  /// The faster of two for each size.
  private func best(_ one: [Double], _ other: [Double]) -> [Double] {
    guard !one.isEmpty else { return other }
    return zip(one, other).map(min)
  }

  /// From an eighth of the largest size to the largest; nil where that took too short a time to tell.
  private static func exponent(of times: [Double]) -> Double? {
    let steps = times.suffix(4)
    guard steps.count == 4, let first = steps.first, let last = steps.last, first > 0, last > 0.02 else { return nil }
    return log2(last / first) / Double(steps.count - 1)
  }

  /// Seconds for sizes that double, from 16 KB on.
  private func measure(_ frame: Frame) -> [Double] {
    var size = 16_000
    var times: [Double] = []
    while size <= 1 << 22 {
      let input = frame.input(size: size)
      times.append(seconds { target.run(input) })
      // What takes no time yet tells nothing; what takes long has told enough.
      if let last = times.last, last > 0.25, times.count >= 4 { break }
      size *= 2
    }
    return times
  }

  private func seconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
