import Foundation

/// How the time of a reader grows with the length of what it reads: each seed, each of its words, and some pieces that
/// nest or never end are repeated to sizes that double.
struct Growth {
  /// Exponent of the length above which a reader is not linear; caches and allocation cost a little.
  static let bound = 1.35

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
    let pieces = target.seeds + (target.words + Self.pieces).map { Array($0.utf8) }
    var worst = (exponent: 0.0, piece: [UInt8](), times: [Double]())
    for piece in pieces where !piece.isEmpty {
      let (exponent, times) = measure(piece)
      if exponent > worst.exponent { worst = (exponent, piece, times) }
    }
    let name = String(decoding: worst.piece.prefix(40), as: UTF8.self).debugDescription
    let rounded = (worst.exponent * 100).rounded() / 100
    print(
      "\(target.name): \(pieces.count) pieces, worst exponent \(rounded) for \(name) \(worst.times.map { "\(Int($0 * 1e3)) ms" })"
    )
    return worst.exponent
  }

  private func measure(_ piece: [UInt8]) -> (Double, [Double]) {
    var size = 32_000
    var times: [Double] = []
    while size <= 1 << 22 {
      var input: [UInt8] = []
      while input.count < size { input += piece }
      times.append((0..<2).map { _ in seconds { target.run(input) } }.min() ?? 0)
      // What takes no time yet tells nothing; what takes long has told enough.
      if let last = times.last, last > 0.25 { break }
      size *= 2
    }
    guard times.count >= 3, let last = times.last, last > 0.02 else { return (0, times) }
    let steps = times.suffix(3)
    guard let first = steps.first, first > 0 else { return (0, times) }
    return (log2(last / first) / Double(steps.count - 1), times)
  }

  private func seconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
