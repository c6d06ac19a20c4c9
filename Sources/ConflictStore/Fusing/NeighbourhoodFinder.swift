import ConflictModel
import Fusion
internal import SQLite

/// Finds the neighbourhoods that have to be worked out anew because of some reports, from link to link.
///
/// They are those that ``Fusion`` would find among all reports. But nothing is gone through that is wide: what hangs together
/// with a report is followed until it is seen to be too much, and then only stronger links are followed. So the work
/// hangs on what is near the reports, and not on how much there is.
struct NeighbourhoodFinder {
  /// What was found on the way, by links of one strength.
  private struct Exploration {
    let strength: LinkStrength
    /// Reports that are passed by as if they were not there.
    let absent: Set<Int>
    /// Every report that was met; true for those in something wide.
    var isWide: [Int: Bool] = [:]
    /// Of each content the articles, at most two, of which a report was searched around.
    var searched: [FusionReport.Content: (first: Int32, isDone: Bool)] = [:]
    var isCrowded = false
  }

  /// Where a day holds so many reports it is looked whether they say the same.
  private static let manyReports = 32

  private let fusion: Fusion?
  private let reader: FusionReader
  private let rowOf: SQLite.Statement
  private var shelves: BlockShelves

  init(_ connection: Connection, _ fusion: Fusion?, _ reader: FusionReader) throws {
    self.fusion = fusion
    self.reader = reader
    shelves = try BlockShelves(connection)
    rowOf = try connection.prepare("SELECT id FROM reports WHERE key = ?")
  }

  /// Every neighbourhood that may be another than before some reports changed, each in the order of keys.
  ///
  /// - Parameter changed: rows of reports that are new, or near one that is gone.
  mutating func neighbourhoods(around changed: [Int], _ book: DecisionBook) throws -> [[EventWriter.Member]] {
    shelves.clear()
    defer { shelves.clear() }
    var neighbourhoods: [[EventWriter.Member]] = []
    var pending = changed
    for strength in LinkStrength.allCases where !pending.isEmpty {
      var present = Exploration(strength: strength, absent: [])
      // The same as it was.
      var former = Exploration(strength: strength, absent: Set(changed))
      var left: [Int] = []
      for row in pending {
        if present.isWide[row] == nil, let members = try explore(from: row, book, &present) {
          if !members.isEmpty { neighbourhoods.append(members.sorted { $0.report.key < $1.report.key }) }
        }
        guard present.isWide[row] == true else { continue }
        left.append(row)
        // What was a neighbourhood of its own may be part of the wide one by way of this report.
        guard former.absent.contains(row) else { continue }
        for other in try neighbours(of: row, strength, book) where former.isWide[other] == nil {
          if former.absent.contains(other) { continue }
          left += try explore(from: other, book, &former)?.map(\.row) ?? []
        }
      }
      pending = left
    }
    return neighbourhoods
  }

  /// Reports that are linked with some others.
  mutating func neighbours(of rows: [Int], _ book: DecisionBook) throws -> Set<Int> {
    shelves.clear()
    defer { shelves.clear() }
    var found = Set(rows)
    for row in rows { found.formUnion(try neighbours(of: row, .weak, book)) }
    return found
  }

  /// All that hangs together with a report; nil where that is wide.
  private mutating func explore(
    from start: Int, _ book: DecisionBook, _ exploration: inout Exploration
  ) throws -> [EventWriter.Member]? {
    var members: [EventWriter.Member] = []
    var contents: Set<FusionReport.Content> = []
    var frontier = [start]
    var met = [start]
    exploration.isWide[start] = false
    var isWide = false
    while !isWide, let row = frontier.popLast() {
      guard let report = try reader.read(row) else { continue }
      members.append(EventWriter.Member(report: report, row: row))
      if let fusion, exploration.strength.next != nil, members.count > fusion.widestNeighbourhood {
        if contents.isEmpty { contents = Set(members.map(\.report.content)) } else { contents.insert(report.content) }
        if contents.count > fusion.widestNeighbourhood {
          isWide = true
          break
        }
      }
      try forEachNeighbour(of: report, book, &exploration) { other, exploration in
        switch exploration.isWide[other] {
        case true?: isWide = true
        case false?: break
        case nil:
          exploration.isWide[other] = false
          met.append(other)
          frontier.append(other)
        }
      }
    }
    guard isWide else { return members }
    for row in met { exploration.isWide[row] = true }
    // Not all of them were searched around, so what was not met yet has to search for itself.
    exploration.searched.removeAll()
    return nil
  }

  /// Calls `body` with what is linked with a report; where many say the same, for two of them only.
  private mutating func forEachNeighbour(
    of report: FusionReport, _ book: DecisionBook, _ exploration: inout Exploration,
    _ body: (Int, inout Exploration) throws -> Void
  ) throws {
    for other in try companions(of: report, book) where !exploration.absent.contains(other) {
      try body(other, &exploration)
    }
    guard let fusion else { return }
    if exploration.isCrowded {
      let content = report.content
      if let known = exploration.searched[content] {
        // What a report finds, one of another article that says the same finds too, but for its own article's.
        if known.isDone { return }
        if known.first != report.article { exploration.searched[content] = (known.first, true) }
      } else {
        exploration.searched[content] = (report.article, false)
      }
    }
    for search in Blocks.around(report, country: report.spot?.country ?? 0, settings: fusion.settings) {
      let shelf = try shelves.load(search)
      for list in shelves.shelves[shelf].lists(of: search.days) {
        if list.rows.count >= Self.manyReports { exploration.isCrowded = true }
        for other in list.rows where !exploration.absent.contains(other) && exploration.isWide[other] != false {
          guard let candidate = try reader.read(other), fusion.scorer.links(report, candidate, exploration.strength)
          else { continue }
          try body(other, &exploration)
        }
      }
    }
  }

  /// The rows that are linked with a report.
  private mutating func neighbours(
    of row: Int, _ strength: LinkStrength, _ book: DecisionBook
  ) throws -> [Int] {
    guard let report = try reader.read(row) else { return [] }
    var found: [Int] = []
    var exploration = Exploration(strength: strength, absent: [row])
    try forEachNeighbour(of: report, book, &exploration) { other, _ in found.append(other) }
    return found
  }

  private func companions(of report: FusionReport, _ book: DecisionBook) throws -> [Int] {
    if book.isEmpty { return [] }
    return try book.companions(of: EventWriter.digits(report.key)).compactMap { key in
      try rowOf.bind(key, at: 1)
      return try rowOf.value(as: Int.self)
    }
  }
}
