import ConflictModel
import ConflictStore
import Gazetteer
import Intake

/// `import --format ucdp|acled`: records that people coded by hand, as reviewed events of their data set.
public struct CodedImport: Sendable {
  public var format: CodedFormat

  public init(_ format: CodedFormat) { self.format = format }

  public struct Summary: Hashable, Sendable {
    public var records = 0
    public var new = 0
    /// Known records that the data set has changed since.
    public var changed = 0
    public var failures = 0

    public init() {}
  }

  /// How many records are committed together.
  private static let groupSize = 1000

  /// Reads the records of one file.
  ///
  /// - Parameters:
  ///   - bytes: Comma-separated values, with a line of names or without.
  ///   - store: Where the records go.
  ///   - note: told of each row that could not be read, with its line.
  public func callAsFunction(
    _ bytes: [UInt8], into store: Store, note: (_ line: Int, _ reason: String) throws -> Void = { _, _ in }
  ) throws -> Summary {
    var summary = Summary()
    var rows = CSVRecords(bytes)
    guard var fields = rows.next() else { return summary }
    var names = format.columnNames
    var line = 1
    var isDone = false
    if fields.contains(where: { format.neededColumns.contains($0.lowercased()) }) {
      names = fields.map { $0.lowercased() }
      let missing = format.neededColumns.filter { !names.contains($0) }
      guard missing.isEmpty else {
        throw CodedFileError(format: format, reason: "it has no column \(missing.joined(separator: ", "))")
      }
      line = rows.line
      if let next = rows.next() { fields = next } else { isDone = true }
    } else if fields.count != names.count {
      throw CodedFileError(
        format: format, reason: "it has no line of names, and \(fields.count) columns instead of \(names.count)")
    }
    let columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var countries: [String: String?] = [:]
    let places = PlaceNames()
    var problems: [(Int, String)] = []
    while !isDone {
      try store.transaction {
        for _ in 0..<Self.groupSize where !isDone {
          if fields != [""] {
            do throws(CodedRowError) {
              let record = try format.record(CodedRow(columns: columns, fields: fields)) { name in
                if let known = countries[name] { return known }
                let code = try? places.country(name)
                countries[name] = code
                return code
              }
              summary.records += 1
              switch try? store.saveCoded(record.article, record.reading, of: format, record: record.id) {
              case .new: summary.new += 1
              case .changed: summary.changed += 1
              case .known: break
              case nil:
                summary.failures += 1
                problems.append((line, "the database refused record \(record.id)"))
              }
            } catch {
              summary.failures += 1
              problems.append((line, error.reason))
            }
          }
          line = rows.line
          if let next = rows.next() { fields = next } else { isDone = true }
        }
      }
      for (line, reason) in problems { try note(line, reason) }
      problems.removeAll()
    }
    return summary
  }
}

/// A file that is none of the data set's.
public struct CodedFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public var format: CodedFormat
  public var reason: String

  public var description: String { "this is no file of \(format.publisher): \(reason)" }
}
