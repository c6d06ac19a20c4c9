import ConflictModel
import Fusion
internal import SQLite

/// Finds everything that hangs together with some reports, step by step, by the blocks in which candidates stand.
///
/// What a block holds is read once, and what was found leaves it. So a day on which thousands of papers print the same is
/// gone through as often as different things are said, and not once for each paper.
struct NeighbourhoodFinder {
  /// Some days of a block as they were read: its reports by their first day, but for those that were found.
  private struct Shelf {
    var days: ClosedRange<Int32>
    var lists: [Day] = []
  }

  private struct Day {
    var day: Int32
    var rows: [Int]
  }

  /// Where a day holds so many reports it is looked whether they say the same.
  private static let manyReports = 32

  private let fusion: Fusion?
  private let reader: FusionReader
  private let candidates: SQLite.Statement
  private let rowOf: SQLite.Statement
  private var shelves: [Shelf] = []
  /// Those of each block; what lies far apart in time lies on several.
  private var shelvesOf: [Int64: [Int]] = [:]

  init(_ connection: Connection, _ fusion: Fusion?, _ reader: FusionReader) throws {
    self.fusion = fusion
    self.reader = reader
    candidates = try connection.prepare(
      """
      SELECT day, report_id FROM report_blocks WHERE block = ? AND day BETWEEN ? AND ? ORDER BY day, report_id
      """)
    rowOf = try connection.prepare("SELECT id FROM reports WHERE key = ?")
  }

  /// Everything that hangs together with some reports, in the order of keys.
  mutating func members(around rows: [Int], _ book: DecisionBook) throws -> [EventWriter.Member] {
    shelves.removeAll(keepingCapacity: true)
    shelvesOf.removeAll(keepingCapacity: true)
    let (fusion, reader) = (fusion, reader)
    var isCrowded = false
    var seen = Set(rows)
    var frontier = rows
    var members: [EventWriter.Member] = []
    // Of each content the articles, at most two, of which a report was searched around.
    var searched: [FusionReport.Content: (first: Int32, isDone: Bool)] = [:]
    while let row = frontier.popLast() {
      guard let report = try reader.read(row) else { continue }
      members.append(EventWriter.Member(report: report, row: row))
      if !book.isEmpty {
        for companion in book.companions(of: EventWriter.digits(report.key)) {
          try rowOf.bind(companion, at: 1)
          if let other = try rowOf.value(as: Int.self), seen.insert(other).inserted { frontier.append(other) }
        }
      }
      guard let fusion else { continue }
      if isCrowded {
        let content = report.content
        if let known = searched[content] {
          // What a report finds, one of another article that says the same finds too, but for its own article's.
          if known.isDone { continue }
          if known.first != report.article { searched[content] = (known.first, true) }
        } else {
          searched[content] = (report.article, false)
        }
      }
      for search in Blocks.around(report, country: report.spot?.country ?? 0, settings: fusion.settings) {
        let shelf = try load(search)
        for index in shelves[shelf].lists.indices where search.days.contains(shelves[shelf].lists[index].day) {
          if shelves[shelf].lists[index].rows.count >= Self.manyReports { isCrowded = true }
          try shelves[shelf].lists[index].rows.removeAll { other in
            if seen.contains(other) { return true }
            guard let candidate = try reader.read(other), fusion.scorer.links(report, candidate) else { return false }
            seen.insert(other)
            frontier.append(other)
            return true
          }
        }
      }
    }
    return members.sorted { $0.report.key < $1.report.key }
  }

  /// Reads what is wanted of a block and was not read yet; returns its shelf.
  private mutating func load(_ search: Blocks.Search) throws -> Int {
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
