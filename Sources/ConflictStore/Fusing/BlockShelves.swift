import Fusion
internal import SQLite

/// The reports of blocks by their days, each day of a block read from the database once.
struct BlockShelves {
  /// Some days of a block.
  struct Shelf {
    var days: ClosedRange<Int32>
    /// Those days of which there are reports, in order.
    var lists: [Day] = []

    /// The lists of some days.
    func lists(of days: ClosedRange<Int32>) -> ArraySlice<Day> {
      let start = lists.partitioningIndex { $0.day >= days.lowerBound }
      return lists[start...].prefix { $0.day <= days.upperBound }
    }
  }

  struct Day {
    var day: Int32
    var rows: [Int]
  }

  private let candidates: SQLite.Statement
  private(set) var shelves: [Shelf] = []
  /// Those of each block; what lies far apart in time lies on several.
  private var shelvesOf: [Int64: [Int]] = [:]

  init(_ connection: Connection) throws {
    candidates = try connection.prepare(
      """
      SELECT day, report_id FROM report_blocks WHERE block = ? AND day BETWEEN ? AND ? ORDER BY day, report_id
      """)
  }

  /// Others may have changed what was read.
  mutating func clear() {
    shelves.removeAll()
    shelvesOf.removeAll()
  }

  /// Reads what is wanted of a block and was not read yet; returns its shelf.
  mutating func load(_ search: Blocks.Search) throws -> Int {
    let wanted = search.days
    guard let shelf = shelvesOf[search.block]?.first(where: { shelves[$0].days.overlaps(wanted) }) else {
      shelvesOf[search.block, default: []].append(shelves.count)
      shelves.append(Shelf(days: wanted, lists: try lists(search.block, wanted)))
      return shelves.count - 1
    }
    let days = shelves[shelf].days
    if wanted.lowerBound < days.lowerBound {
      let earlier = try lists(search.block, wanted.lowerBound...(days.lowerBound - 1))
      shelves[shelf].lists.insert(contentsOf: earlier, at: 0)
    }
    if wanted.upperBound > days.upperBound {
      shelves[shelf].lists += try lists(search.block, (days.upperBound + 1)...wanted.upperBound)
    }
    shelves[shelf].days = min(days.lowerBound, wanted.lowerBound)...max(days.upperBound, wanted.upperBound)
    return shelf
  }

  private func lists(_ block: Int64, _ days: ClosedRange<Int32>) throws -> [Day] {
    try candidates.bind(Int(block), Int(days.lowerBound), Int(days.upperBound))
    var lists: [Day] = []
    try candidates.forEach { row in
      let day = Int32(clamping: try row.int(0))
      if lists.last?.day != day { lists.append(Day(day: day, rows: [])) }
      lists[lists.count - 1].rows.append(try row.int(1))
    }
    return lists
  }
}
