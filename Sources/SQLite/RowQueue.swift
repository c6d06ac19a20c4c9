internal import CSQLite

/// Rows on their way into a table, which one statement inserts all at once.
///
/// It is a table that SQL can read, so an `INSERT … SELECT` takes in thousands of rows for the price of hundreds that are
/// inserted one by one:
///
/// ```swift
/// let queue = try RowQueue(connection, name: "pending_places", columns: ["name", "latitude"])
/// try queue.append("Martuni", 39.795)
/// try connection.execute("INSERT INTO places (name, latitude) SELECT name, latitude FROM pending_places")
/// queue.removeAll()
/// ```
///
/// Only this program's statements can read it, never a view or a trigger that came with a file. It lives as long as its
/// connection. See <https://www.sqlite.org/vtab.html#eponymous_virtual_tables>.
public final class RowQueue {
  public let name: String
  private let rows: QueuedRows

  /// Another one of the same name and columns on the same connection is the same table, which is emptied: statements that
  /// are compiled already go on reading it.
  ///
  /// - Parameters:
  ///   - connection: Whose statements read it.
  ///   - name: What statements call it; from our own files.
  ///   - columns: The names of its columns; from our own files.
  public init(_ connection: Connection, name: String, columns: [String]) throws(SQLiteError) {
    self.name = name
    if let known = connection.queues[name] {
      guard known.columns == columns else {
        throw SQLiteError(.misuse, "there is a queue \(name) with other columns already")
      }
      known.removeAll()
      rows = known
      return
    }
    rows = QueuedRows(columns)
    let handle = try connection.usableHandle()
    let box = Unmanaged.passRetained(rows)
    // On failure SQLite calls the destructor itself.
    let result = sqlite3_create_module_v2(handle, name, QueueModule.shared.pointer, box.toOpaque()) { box in
      if let box { Unmanaged<QueuedRows>.fromOpaque(box).release() }
    }
    guard result == SQLITE_OK else { throw connection.reported(result) }
    connection.queues[name] = rows
  }

  /// How many rows wait.
  public var count: Int { rows.count }

  public var isEmpty: Bool { rows.count == 0 }

  /// Adds a row; as many values as there are columns.
  @inlinable
  public func append<each Cell: QueueCell>(_ cells: repeat each Cell) throws(SQLiteError) {
    for cell in repeat each cells { cell.enqueue(in: self) }
    try endRow()
  }

  /// Ends a row whose values were added one by one.
  public func endRow() throws(SQLiteError) {
    guard !rows.columns.isEmpty, rows.cellCount % rows.columns.count == 0 else {
      removeAll()
      throw SQLiteError(.range, "a row of \(name) has \(rows.columns.count) columns, no more and no less")
    }
  }

  public func removeAll() { rows.removeAll() }

  // MARK: Values, one by one

  public func addNull() { rows.append(.null) }

  public func add(_ value: Int) { rows.append(QueuedRows.Cell(kind: .integer, bits: UInt64(bitPattern: Int64(value)))) }

  /// SQLite has no NaN: it is NULL.
  public func add(_ value: Double) {
    rows.append(value.isNaN ? .null : QueuedRows.Cell(kind: .real, bits: value.bitPattern))
  }

  public func add(_ value: String) {
    var value = value
    value.withUTF8 { bytes in
      rows.append(QueuedRows.Cell(kind: .text(bytes.count), bits: UInt64(rows.text.append(bytes))))
    }
  }

  public func add(_ value: Int?) { if let value { add(value) } else { addNull() } }

  public func add(_ value: String?) { if let value { add(value) } else { addNull() } }
}

/// What a row of a ``RowQueue`` can have in a column: `Int`, `Double`, `String`, `Bool` and their optionals.
public protocol QueueCell {
  func enqueue(in queue: RowQueue)
}

extension Int: QueueCell {
  @inlinable public func enqueue(in queue: RowQueue) { queue.add(self) }
}

extension Double: QueueCell {
  @inlinable public func enqueue(in queue: RowQueue) { queue.add(self) }
}

extension Bool: QueueCell {
  @inlinable public func enqueue(in queue: RowQueue) { queue.add(self ? 1 : 0) }
}

extension String: QueueCell {
  @inlinable public func enqueue(in queue: RowQueue) { queue.add(self) }
}

extension Optional: QueueCell where Wrapped: QueueCell {
  @inlinable
  public func enqueue(in queue: RowQueue) {
    if let self { self.enqueue(in: queue) } else { queue.addNull() }
  }
}

// MARK: - The table that SQLite sees

/// The rows, cell by cell; texts lie one after the other.
///
/// There are hundreds of cells for each article, so they lie in memory of their own: an array would be asked at each of them
/// whether somebody else holds it.
final class QueuedRows {
  struct Cell {
    /// The length of a text stands in for its kind.
    struct Kind: Equatable {
      let rawValue: Int
      static let null = Kind(rawValue: -1)
      static let integer = Kind(rawValue: -2)
      static let real = Kind(rawValue: -3)
      static func text(_ count: Int) -> Kind { Kind(rawValue: count) }
    }

    let kind: Kind
    /// The number, or where the text begins.
    let bits: UInt64

    static var null: Cell { Cell(kind: .null, bits: 0) }
  }

  let columns: [String]
  /// As many as ``columns`` has, where SQLite asks for it at every cell.
  let width: Int
  let text = TextHeap()
  private var cells = UnsafeMutableBufferPointer<Cell>.allocate(capacity: 1 << 8)
  private(set) var cellCount = 0
  /// What one very large article needed must not be kept for ever.
  private static let mostKept = 1 << 20

  init(_ columns: [String]) {
    self.columns = columns
    width = columns.count
  }

  deinit { cells.deallocate() }

  var count: Int { width == 0 ? 0 : cellCount / width }

  /// nil beyond the last row or column.
  func cell(row: Int, column: Int) -> Cell? {
    let index = row * width + column
    guard column >= 0, column < width, index >= 0, index < cellCount else { return nil }
    return cells[index]
  }

  func append(_ cell: Cell) {
    if cellCount == cells.count { resize(to: cells.count * 2) }
    cells.initializeElement(at: cellCount, to: cell)
    cellCount += 1
  }

  func removeAll() {
    cellCount = 0
    text.removeAll()
    if cells.count > Self.mostKept { resize(to: 1 << 8) }
  }

  private func resize(to capacity: Int) {
    let other = UnsafeMutableBufferPointer<Cell>.allocate(capacity: capacity)
    _ = other.initialize(fromContentsOf: cells[..<cellCount])
    cells.deallocate()
    cells = other
  }
}

/// Texts one after the other, where SQLite can read them as long as nothing is added: it need not copy them.
final class TextHeap {
  private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 1)
  private var count = 0
  /// One long text must not keep its memory for ever.
  private static let mostKept = 1 << 24

  deinit { bytes.deallocate() }

  /// Returns where it stands.
  func append(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let start = count
    if count + text.count > bytes.count { grow(to: count + text.count) }
    if let address = text.baseAddress, let end = bytes.baseAddress {
      (end + count).copyMemory(from: address, byteCount: text.count)
    }
    count += text.count
    return start
  }

  func address(of start: Int) -> UnsafeRawPointer? { bytes.baseAddress.map { UnsafeRawPointer($0 + start) } }

  func removeAll() {
    count = 0
    guard bytes.count > Self.mostKept else { return }
    bytes.deallocate()
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 1)
  }

  private func grow(to size: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, bytes.count * 2), alignment: 1)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    bytes.deallocate()
    bytes = larger
  }
}

/// What SQLite keeps of the table and of a reading of it; its own part comes first.
private struct QueueTable {
  var base = sqlite3_vtab()
  /// Lives as long as the module, and so longer than the table.
  var rows: Unmanaged<QueuedRows>
}

private struct QueueCursor {
  var base = sqlite3_vtab_cursor()
  var row = 0
}

/// The functions by which SQLite reads a queue.
private struct QueueModule: @unchecked Sendable {
  static let shared = QueueModule()

  /// Never written to once it is made.
  let pointer: UnsafePointer<sqlite3_module>

  private init() {
    var module = sqlite3_module()
    module.iVersion = 0
    // Without xCreate the table is there without being created, and nobody can create another.
    module.xConnect = { database, rows, _, _, table, _ in connectQueue(database, rows, table) }
    module.xBestIndex = { _, index in
      index?.pointee.estimatedCost = 1_000_000
      return SQLITE_OK
    }
    module.xDisconnect = { table in
      if let table { UnsafeMutableRawPointer(table).deallocate() }
      return SQLITE_OK
    }
    module.xOpen = { _, cursor in
      let opened = UnsafeMutablePointer<QueueCursor>.allocate(capacity: 1)
      opened.initialize(to: QueueCursor())
      cursor?.pointee = UnsafeMutableRawPointer(opened).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.xClose = { cursor in
      if let cursor { UnsafeMutableRawPointer(cursor).deallocate() }
      return SQLITE_OK
    }
    module.xFilter = { cursor, _, _, _, _ in
      withCursor(cursor) { $0.row = 0 }
      return SQLITE_OK
    }
    module.xNext = { cursor in
      withCursor(cursor) { $0.row += 1 }
      return SQLITE_OK
    }
    module.xEof = { cursor in
      guard let cursor, let rows = queuedRows(cursor) else { return 1 }
      return withCursor(cursor) { $0.row } ?? .max >= rows.count ? 1 : 0
    }
    module.xColumn = { cursor, context, column in
      guard let cursor, let context, let rows = queuedRows(cursor), let row = withCursor(cursor, { $0.row }) else {
        return SQLITE_ERROR
      }
      return giveCell(rows, row, Int(column), context)
    }
    module.xRowid = { cursor, rowID in
      rowID?.pointee = Int64(withCursor(cursor) { $0.row } ?? 0)
      return SQLITE_OK
    }
    let kept = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    kept.initialize(to: module)
    pointer = UnsafePointer(kept)
  }
}

private func connectQueue(
  _ database: OpaquePointer?, _ rows: UnsafeMutableRawPointer?,
  _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?
) -> Int32 {
  guard let rows, let table else { return SQLITE_ERROR }
  let queue = Unmanaged<QueuedRows>.fromOpaque(rows)
  let columns = queue.takeUnretainedValue().columns.joined(separator: ", ")
  let declared = sqlite3_declare_vtab(database, "CREATE TABLE queue (\(columns))")
  guard declared == SQLITE_OK else { return declared }
  _ = conflictdb_sqlite3_vtab_direct_only(database)
  let made = UnsafeMutablePointer<QueueTable>.allocate(capacity: 1)
  made.initialize(to: QueueTable(rows: queue))
  table.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab.self)
  return SQLITE_OK
}

@discardableResult
private func withCursor<Result>(
  _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ body: (inout QueueCursor) -> Result
) -> Result? {
  cursor?.withMemoryRebound(to: QueueCursor.self, capacity: 1) { body(&$0.pointee) }
}

private func queuedRows(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>) -> QueuedRows? {
  cursor.pointee.pVtab?.withMemoryRebound(to: QueueTable.self, capacity: 1) {
    $0.pointee.rows.takeUnretainedValue()
  }
}

private func giveCell(_ rows: QueuedRows, _ row: Int, _ column: Int, _ context: OpaquePointer) -> Int32 {
  guard let cell = rows.cell(row: row, column: column) else { return SQLITE_ERROR }
  switch cell.kind {
  case .null: sqlite3_result_null(context)
  case .integer: sqlite3_result_int64(context, Int64(bitPattern: cell.bits))
  case .real: sqlite3_result_double(context, Double(bitPattern: cell.bits))
  case let kind:
    guard kind.rawValue > 0, let address = rows.text.address(of: Int(cell.bits)) else {
      conflictdb_sqlite3_result_lent_text(context, "", 0)
      break
    }
    conflictdb_sqlite3_result_lent_text(context, address.assumingMemoryBound(to: CChar.self), UInt64(kind.rawValue))
  }
  return SQLITE_OK
}
