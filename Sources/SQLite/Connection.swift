internal import CSQLite

/// A connection to one SQLite database.
///
/// ```swift
/// let connection = try Connection(.file("conflict.db"), mode: .readWriteCreate)
/// let count = try connection.value("SELECT count(*) FROM places WHERE country = \(country)", as: Int.self)
/// ```
///
/// It belongs to one thread at a time. The class is not `Sendable`, so the compiler refuses to share it; a connection
/// may be *sent* to another thread as a whole, together with its statements. Other threads reach it only through its
/// ``interruptHandle``. SQLite's own mutexes are therefore switched off (<https://www.sqlite.org/threadsafe.html>).
///
/// Files are taken to be hostile: the schema is not trusted, double-quoted strings are errors, nothing writes to
/// shadow tables (<https://www.sqlite.org/security.html>).
public final class Connection {
  /// Where the database is.
  public enum Location: Hashable, Sendable {
    /// A path as the file system knows it; never read as a URI.
    case file(String)
    /// A private database that ends with its connection.
    case memory
  }

  /// What may be done with it.
  public enum Mode: Hashable, Sendable {
    case readOnly
    /// The file must exist.
    case readWrite
    /// The file is made where there is none.
    case readWriteCreate
  }

  /// How a connection behaves.
  public struct Options: Hashable, Sendable {
    /// How long a statement waits for another connection's lock before it throws ``ResultCode/busy``.
    public var busyTimeout: Duration
    /// Whether foreign keys are enforced. See <https://www.sqlite.org/foreignkeys.html>.
    public var enforcesForeignKeys: Bool
    /// Whether views and triggers of the file may use virtual tables such as a full-text index. Only for files whose
    /// triggers are known. See <https://www.sqlite.org/pragma.html#pragma_trusted_schema>.
    public var trustsSchema: Bool
    /// How many idle statements are kept compiled.
    public var statementCacheSize: Int

    public init(
      busyTimeout: Duration = .seconds(5), enforcesForeignKeys: Bool = true, trustsSchema: Bool = false,
      statementCacheSize: Int = 64
    ) {
      self.busyTimeout = busyTimeout
      self.enforcesForeignKeys = enforcesForeignKeys
      self.trustsSchema = trustsSchema
      self.statementCacheSize = statementCacheSize
    }
  }

  public let location: Location
  public let options: Options
  /// Stops this connection's work from any thread.
  public let interruptHandle: InterruptHandle
  /// nil once closed.
  private(set) var openHandle: OpaquePointer?
  private var cache: StatementCache
  /// The statements that have an owner. The full-text index has statements of its own on the same connection, which are
  /// none of our business, so SQLite's own list does not serve.
  private var lent: Set<OpaquePointer> = []
  /// Tables of rows that wait, by name; see `RowQueue`.
  var queues: [String: QueuedRows] = [:]
  /// How many `transaction` calls are under way, one in the other.
  var transactionDepth = 0

  /// Opens a database. See <https://www.sqlite.org/c3ref/open.html>.
  ///
  /// The file is read only when the first statement runs, so a file that is no database is found then.
  public init(
    _ location: Location, mode: Mode = .readWriteCreate, options: Options = Options()
  ) throws(SQLiteError) {
    _ = Self.libraryIsConfigured
    let path: String
    switch location {
    case .memory: path = ":memory:"
    case .file(let file):
      guard !file.isEmpty, !file.utf8.contains(0) else {
        throw SQLiteError(.cannotOpen, "a database file needs a name without NUL bytes")
      }
      // A leading colon would name one of SQLite's special databases.
      path = file.hasPrefix(":") ? "./" + file : file
    }
    let access =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard result == SQLITE_OK, let opened else {
      let error =
        opened.map { SQLiteError(reportedBy: $0, result: result) } ?? SQLiteError(.outOfMemory, "out of memory")
      sqlite3_close_v2(opened)
      throw error
    }
    self.location = location
    self.options = options
    openHandle = opened
    interruptHandle = InterruptHandle(opened)
    cache = StatementCache(capacity: options.statementCacheSize)
    configure(opened)
  }

  deinit {
    // Statements keep their connection alive, so none is left but the idle ones.
    interruptHandle.detach()
    cache.removeAll()
    sqlite3_close_v2(openHandle)
  }

  /// Settings of the whole library, made once before its first use.
  ///
  /// A savepoint keeps the old content of every page that is changed within it, by default 64 KB in memory and the rest
  /// in a file. With a savepoint for each of thousands of articles, that file would be most of the work; and a larger
  /// piece of memory could not be moved to a file any more, for SQLite writes at most 128 KB at once. So all of it stays
  /// in memory, and whoever changes very much in one statement does so in parts.
  /// Where somebody else in the process was faster, the library refuses and all stays as it was.
  private static let libraryIsConfigured: Bool = conflictdb_sqlite3_configure(-1) == SQLITE_OK

  private func configure(_ handle: OpaquePointer) {
    let milliseconds =
      options.busyTimeout.components.seconds * 1000 + options.busyTimeout.components.attoseconds / 1_000_000_000_000_000
    sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
    let settings: [(Int32, Bool)] = [
      (SQLITE_DBCONFIG_ENABLE_FKEY, options.enforcesForeignKeys),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, options.trustsSchema),
      (SQLITE_DBCONFIG_DEFENSIVE, true),
      (SQLITE_DBCONFIG_DQS_DDL, false),
      (SQLITE_DBCONFIG_DQS_DML, false),
    ]
    // An SQLite too old to know a setting answers with an error that changes nothing.
    for (setting, isOn) in settings { _ = conflictdb_sqlite3_set(handle, setting, isOn ? 1 : 0) }
  }

  /// Runs `body` without looking up what the foreign keys of new rows point at, and without what is to happen to the rows
  /// that point at deleted ones: for many rows of which the caller knows that their parents are there, which it inserts
  /// along with them, say. The looking up costs as much as the inserting.
  ///
  /// Unlike the pragma this works within a transaction. Statements are compiled anew before and after, so it is worth it
  /// from some hundreds of rows on. See <https://www.sqlite.org/c3ref/c_dbconfig_defensive.html>.
  public func withoutForeignKeys(_ body: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    let handle = try usableHandle()
    guard options.enforcesForeignKeys else { return try body() }
    _ = conflictdb_sqlite3_set(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0)
    defer {
      if isOpen { _ = conflictdb_sqlite3_set(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1) }
    }
    try body()
  }

  // MARK: Closing

  public var isOpen: Bool { openHandle != nil }

  /// Closes the database; whatever uses this connection or its statements afterwards throws ``ResultCode/misuse``.
  ///
  /// Throws ``ResultCode/busy`` while rows are being read. Closing twice is no error. A connection that is let go of
  /// closes itself. See <https://www.sqlite.org/c3ref/close.html>.
  public func close() throws(SQLiteError) {
    guard let handle = openHandle else { return }
    for statement in lent where sqlite3_stmt_busy(statement) != 0 {
      throw SQLiteError(
        .busy, "the connection cannot be closed while rows are read",
        sql: sqlite3_sql(statement).map { String(cString: $0) })
    }
    interruptHandle.detach()
    cache.removeAll()
    // Their owners see that the connection is closed and never use them again.
    for statement in lent { sqlite3_finalize(statement) }
    lent.removeAll()
    openHandle = nil
    transactionDepth = 0
    sqlite3_close_v2(handle)
  }

  func usableHandle() throws(SQLiteError) -> OpaquePointer {
    guard let openHandle else { throw SQLiteError(.misuse, "the connection is closed") }
    return openHandle
  }

  /// The error behind a result code of the call just made.
  func reported(_ result: Int32, sql: String? = nil) -> SQLiteError {
    guard let openHandle else { return SQLiteError(.misuse, "the connection is closed", sql: sql) }
    return SQLiteError(reportedBy: openHandle, result: result, sql: sql)
  }

  // MARK: Statements

  /// Compiles one statement, or takes it from the cache, and binds the parameters of `sql`.
  ///
  /// See <https://www.sqlite.org/c3ref/prepare.html>.
  public func prepare(_ sql: SQL) throws(SQLiteError) -> Statement {
    let handle = try usableHandle()
    if let cached = cache.take(sql.text) {
      let statement = lend(cached, sql: sql.text)
      if !sql.parameters.isEmpty { try statement.bind(values: sql.parameters) }
      return statement
    }
    let (compiled, rest) = try compile(Substring(sql.text).utf8, handle)
    guard let compiled else { throw SQLiteError(.misuse, "there is no statement in the text", sql: sql.text) }
    let statement = lend(compiled, sql: sql.text)
    // A second statement would be left out in silence.
    guard try isBlank(rest, handle) else {
      throw SQLiteError(.misuse, "one statement is wanted, and more text follows it", sql: sql.text)
    }
    if !sql.parameters.isEmpty { try statement.bind(values: sql.parameters) }
    return statement
  }

  /// Runs one statement to the end.
  public func execute(_ sql: SQL) throws(SQLiteError) { try prepare(sql).run() }

  /// Runs every statement of a text that comes from our own files, such as a migration.
  public func executeScript(_ script: SQL) throws(SQLiteError) {
    guard script.parameters.isEmpty else { throw SQLiteError(.misuse, "a script takes no parameters") }
    let handle = try usableHandle()
    var rest = Substring(script.text).utf8
    while !rest.isEmpty {
      let (compiled, tail) = try compile(rest, handle)
      if let compiled {
        let text = sqlite3_sql(compiled).map { String(cString: $0) } ?? ""
        try lend(compiled, sql: text).run()
      }
      rest = tail
    }
  }

  /// The first column of the first row; nil where there is no row.
  public func value<Result: ColumnDecodable>(
    _ sql: SQL, as type: Result.Type = Result.self
  ) throws(SQLiteError) -> Result? {
    try prepare(sql).value()
  }

  /// What `transform` makes of each row.
  public func map<Result>(_ sql: SQL, _ transform: (borrowing Row) throws -> Result) throws -> [Result] {
    try prepare(sql).map(transform)
  }

  /// How many rows the last `INSERT`, `UPDATE` or `DELETE` changed. See <https://www.sqlite.org/c3ref/changes.html>.
  public var changes: Int { openHandle.map { Int(sqlite3_changes64($0)) } ?? 0 }

  /// The rowid of the last row that this connection inserted.
  /// See <https://www.sqlite.org/c3ref/last_insert_rowid.html>.
  public var lastInsertID: Int { openHandle.map { Int(sqlite3_last_insert_rowid($0)) } ?? 0 }

  /// Compiles the first statement of `text`; nil where only blanks and comments are left.
  private func compile(
    _ text: Substring.UTF8View, _ handle: OpaquePointer
  ) throws(SQLiteError) -> (statement: OpaquePointer?, rest: Substring.UTF8View) {
    var compiled: OpaquePointer?
    var used = 0
    var result = SQLITE_OK
    var source = Substring(text)
    source.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        var tail: UnsafePointer<CChar>?
        result = sqlite3_prepare_v3(
          handle, start, Int32(clamping: bytes.count), UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, &tail)
        used = tail.map { $0 - start } ?? bytes.count
      }
    }
    guard result == SQLITE_OK else { throw reported(result, sql: String(source)) }
    return (compiled, text.dropFirst(max(used, 1)))
  }

  private func isBlank(_ text: Substring.UTF8View, _ handle: OpaquePointer) throws(SQLiteError) -> Bool {
    var rest = text
    while !rest.isEmpty {
      let (compiled, tail) = try compile(rest, handle)
      if let compiled {
        sqlite3_finalize(compiled)
        return false
      }
      rest = tail
    }
    return true
  }

  private func lend(_ statement: OpaquePointer, sql: String) -> Statement {
    lent.insert(statement)
    return Statement(connection: self, sql: sql, rawHandle: statement)
  }

  /// Takes a statement back from its last owner.
  func takeBack(_ statement: OpaquePointer, sql: String) {
    guard isOpen else { return }  // finalised by `close`
    lent.remove(statement)
    _ = sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    cache.give(statement, sql: sql)
  }

  /// How many idle statements are kept compiled at the moment.
  public var cachedStatementCount: Int { cache.count }
}

@available(*, unavailable, message: "a connection belongs to one thread at a time")
extension Connection: Sendable {}

@available(*, unavailable, message: "a statement belongs to the thread of its connection")
extension Statement: Sendable {}
