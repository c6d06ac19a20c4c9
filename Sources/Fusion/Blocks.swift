#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a report is looked for, and where it looks: two reports that can be joined always meet in a block.
///
/// A report with a position stands in the cell of a grid and in the list of its country's points; one that is known to
/// the province or country stands in its country's list of areas. So points look into the cells around them and into
/// their country's areas, areas into both lists of their country.
public enum Blocks {
  /// A block and the first days of the reports wanted in it.
  public struct Search: Hashable, Sendable {
    public var block: Int64
    public var days: ClosedRange<Int32>
  }

  /// The blocks that a report stands in; none where it can never be joined by its score. `country` names the country for
  /// good: the letters of its code as a number, 0 for none.
  public static func of(_ report: FusionReport, country: Int32) -> [Int64] {
    guard let days = report.days, days.length <= PairScorer.longestSpan, report.scope == .incident,
      let spot = report.spot
    else { return [] }
    let isLong = days.length > PairScorer.shortSpan
    var blocks: [Int64] = []
    if spot.isPoint {
      blocks.append(Block.cell(Grid.cell(spot.latitude, spot.longitude)).number(isLong))
      blocks.append(Block.points(country).number(isLong))
    } else {
      blocks.append(Block.areas(country).number(isLong))
    }
    return blocks
  }

  /// The blocks in which those stand that a report can be joined with.
  public static func around(_ report: FusionReport, country: Int32, settings: FusionSettings) -> [Search] {
    guard let days = report.days, days.length <= PairScorer.longestSpan, report.scope == .incident,
      let spot = report.spot
    else { return [] }
    var blocks: [Block] = []
    if spot.isPoint {
      blocks = Grid.cells(around: spot.latitude, spot.longitude, kilometres: settings.kilometres).map(Block.cell)
      blocks.append(.areas(country))
    } else {
      blocks = [.areas(country), .points(country)]
    }
    let window = Int32(settings.days)
    return blocks.flatMap { block in
      [
        Search(
          block: block.number(false), days: (days.first - window - PairScorer.shortSpan)...(days.last + window)),
        Search(
          block: block.number(true), days: (days.first - window - PairScorer.longestSpan)...(days.last + window)),
      ]
    }
  }

  private enum Block {
    case cell(Int32)
    case points(Int32)
    case areas(Int32)

    /// Long spans stand apart, so that those with short ones need not look far back for them.
    func number(_ isLong: Bool) -> Int64 {
      let (kind, number): (Int64, Int32) =
        switch self {
        case .cell(let number): (0, number)
        case .points(let number): (1, number)
        case .areas(let number): (2, number)
        }
      return (Int64(number) * 3 + kind) * 2 + (isLong ? 1 : 0)
    }
  }
}

/// Cells of half a degree from south to north, and about as wide as they are high.
enum Grid {
  private static let rows: Int32 = 360
  private static let kilometresPerRow = 6371.009 * Double.pi / Double(rows)

  static func cell(_ latitude: Float, _ longitude: Float) -> Int32 {
    let row = row(latitude)
    return row * 1024 + column(longitude, columns(row))
  }

  /// Every cell that a point within so many kilometres can lie in.
  static func cells(around latitude: Float, _ longitude: Float, kilometres: Double) -> [Int32] {
    // A little wider than need be: rounding must not lose what lies on the rim.
    let reach = Float((kilometres * 1.001 + 0.01) / kilometresPerRow / 2)
    let (south, north) = (row(latitude - reach), row(latitude + reach))
    let widest = min(89.9, max(abs(latitude - reach), abs(latitude + reach)))
    let width = reach / cosf(widest * Float.pi / 180)
    var cells: [Int32] = []
    for row in south...north {
      let columns = columns(row)
      if width >= 180 || abs(latitude) + reach >= 89 {
        cells += (0..<columns).map { row * 1024 + $0 }
        continue
      }
      let first = column(longitude - width, columns)
      let last = column(longitude + width, columns)
      var at = first
      cells.append(row * 1024 + at)
      while at != last {
        at = (at + 1) % columns
        cells.append(row * 1024 + at)
      }
    }
    return cells
  }

  private static func row(_ latitude: Float) -> Int32 {
    min(max(Int32(((latitude + 90) * 2).rounded(.down)), 0), rows - 1)
  }

  private static func columns(_ row: Int32) -> Int32 {
    // The edge of the row that is nearer to the equator is the longer one.
    let middle = (Float(row) + 0.5) / 2 - 90
    return max(1, Int32(720 * cosf(middle * Float.pi / 180)))
  }

  private static func column(_ longitude: Float, _ columns: Int32) -> Int32 {
    var turn = (longitude + 180) / 360
    turn -= turn.rounded(.down)
    return min(Int32(turn * Float(columns)), columns - 1)
  }
}
