internal import SQLite

/// A table whose new rows wait, and are then inserted by one statement.
final class QueuedTable {
  /// From so many rows on it is worth telling SQLite that their parents are there, see `withoutForeignKeys`.
  static let manyRows = 2000

  let queue: RowQueue
  private let insert: SQLite.Statement

  /// - Parameters:
  ///   - name: the table's.
  ///   - columns: those of the queue.
  ///   - insert: what inserts, where it is not simply all that is in the queue `pending_…`.
  init(_ connection: Connection, _ name: String, _ columns: [String], insert: SQL? = nil) throws {
    queue = try RowQueue(connection, name: "pending_\(name)", columns: columns)
    let list = columns.map(SQL.identifier).joined(separator: ", ")
    let (table, pending) = (SQL.identifier(name), SQL.identifier("pending_\(name)"))
    self.insert = try connection.prepare(
      insert ?? "INSERT INTO \(table) (\(list)) SELECT \(list) FROM \(pending)")
  }

  /// Inserts what waits; the queue is empty afterwards, whatever happens.
  func flush() throws(SQLiteError) {
    if queue.isEmpty { return }
    defer { queue.removeAll() }
    try insert.run()
  }
}
