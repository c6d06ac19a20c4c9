import Foundation
import Publishing

/// A line of the table: a piece of work at one size or several, and what it is held against.
struct Line: Encodable {
  var kind: Kind
  var work: String
  /// What is counted: `articles`, `reports`, `events`.
  var unit: String
  /// In rising order of size.
  var samples: [Sample]
  var limit: Limit?

  /// What somebody else needs for the same, at the largest size.
  struct Limit: Encodable {
    var name: String
    /// nil where it is not installed.
    var seconds: Double?
    /// How many times as much time ours takes.
    var ratio: Double?
  }

  /// The power of the size that the time grows with between the last two sizes: 1 where twice as much takes twice as
  /// long. nil where there is one size, or too little to measure.
  var exponent: Double? {
    guard let last = samples.last, samples.count > 1 else { return nil }
    let first = samples[samples.count - 2]
    guard first.seconds > 0.01, last.size > first.size else { return nil }
    return log(last.seconds / first.seconds) / log(last.size / first.size)
  }

  init(_ kind: Kind, _ work: String, of unit: String, _ samples: [Sample]) {
    self.kind = kind
    self.work = work
    self.unit = unit
    self.samples = samples
  }

  /// The same, held against a peer's time; nil where the peer is not installed.
  func beside(_ name: String, _ seconds: Double?) -> Line {
    var line = self
    let ratio = seconds.flatMap { seconds in samples.last.map { $0.seconds / seconds } }
    line.limit = Limit(name: name, seconds: seconds, ratio: ratio)
    return line
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(work, forKey: .work)
    try container.encode(unit, forKey: .unit)
    try container.encode(samples, forKey: .samples)
    try container.encode(exponent, forKey: .exponent)
    try container.encode(limit, forKey: .limit)
  }

  private enum Key: CodingKey { case kind, work, unit, samples, exponent, limit }

  static func json(_ lines: [Line]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return try encoder.encode(lines) + Data("\n".utf8)
  }

  /// A row for each size; what is told of all sizes together stands in the last.
  static func table(_ lines: [Line]) -> TextTable {
    var table = TextTable([
      .init(lines.first?.kind.rawValue.uppercased() ?? ""), .init("SIZE", .right), .init("SECONDS", .right),
      .init("MB/S", .right, isOptional: true), .init("PER SECOND", .right), .init("PEAK MB", .right),
      .init("EXPONENT", .right, isOptional: true), .init("BESIDE", isOptional: true),
      .init("SECONDS", .right, isOptional: true), .init("RATIO", .right, isOptional: true),
    ])
    for line in lines {
      for (index, sample) in line.samples.enumerated() {
        let isLast = index == line.samples.count - 1
        let rate = sample.bytes > 0 ? digits(Double(sample.bytes) / 1e6 / sample.seconds) : ""
        let exponent = isLast ? line.exponent : nil
        let limit = isLast ? line.limit : nil
        let theirs = limit.map { $0.seconds.map(digits) ?? "not installed" }
        var cells: [String] = [index == 0 ? line.work : "", "\(sample.units) \(line.unit)"]
        cells += [digits(sample.seconds), rate, digits(Double(sample.units) / sample.seconds)]
        cells += [digits(sample.peakMegabytes), exponent.map(digits) ?? ""]
        cells += [limit?.name ?? "", theirs ?? "", limit?.ratio.map(digits) ?? ""]
        table.rows.append(cells.map { TextTable.Cell($0) })
      }
    }
    return table
  }

  /// Three telling digits.
  static func digits(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let decimals = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3
    return String(format: "%.\(decimals)f", number)
  }
}
