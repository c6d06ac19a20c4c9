internal import CSQLite

/// Settings of the database file and of the connection.
///
/// See <https://www.sqlite.org/pragma.html>.
extension Connection {
  /// The version of the SQLite library at hand, `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  /// Whose file it is; 0 where nobody said. See <https://www.sqlite.org/pragma.html#pragma_application_id>.
  public func applicationID() throws(SQLiteError) -> Int { try value("PRAGMA application_id") ?? 0 }

  public func setApplicationID(_ id: Int32) throws(SQLiteError) {
    // Pragmas take no parameters; the text is made of a number.
    try execute(SQL(trusted: "PRAGMA application_id = \(id)"))
  }

  /// The version of the schema, for its owner's use. See <https://www.sqlite.org/pragma.html#pragma_user_version>.
  public func userVersion() throws(SQLiteError) -> Int { try value("PRAGMA user_version") ?? 0 }

  public func setUserVersion(_ version: Int32) throws(SQLiteError) {
    try execute(SQL(trusted: "PRAGMA user_version = \(version)"))
  }

  /// Switches foreign keys on or off; without effect inside a transaction.
  /// See <https://www.sqlite.org/pragma.html#pragma_foreign_keys>.
  public func setForeignKeys(_ isOn: Bool) throws(SQLiteError) {
    try execute(isOn ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF")
  }

  /// Lets views and triggers of the file use virtual tables, or not; see ``Options/trustsSchema``.
  public func setTrustsSchema(_ isOn: Bool) throws(SQLiteError) {
    try execute(isOn ? "PRAGMA trusted_schema = ON" : "PRAGMA trusted_schema = OFF")
  }

  /// Writers and readers no longer wait for one another; a property of the file that stays.
  ///
  /// Returns false where the file cannot have it (in memory, on some network file systems).
  /// See <https://www.sqlite.org/wal.html>.
  @discardableResult
  public func enableWriteAheadLog() throws(SQLiteError) -> Bool {
    try value("PRAGMA journal_mode = WAL", as: String.self) == "wal"
  }

  /// Brings the write-ahead log into the file and empties it.
  /// See <https://www.sqlite.org/pragma.html#pragma_wal_checkpoint>.
  public func checkpoint() throws(SQLiteError) { try execute("PRAGMA wal_checkpoint(TRUNCATE)") }

  /// How much of the database is kept in memory, in bytes; the library's own choice is 2 MB.
  /// See <https://www.sqlite.org/pragma.html#pragma_cache_size>.
  public func setCacheSize(_ bytes: Int) throws(SQLiteError) {
    // Negative numbers are kibibytes, positive ones pages.
    try execute(SQL(trusted: "PRAGMA cache_size = \(-max(1, bytes / 1024))"))
  }

  /// Whether what is deleted is overwritten with zeros. Some systems' libraries do so unless told otherwise, and a
  /// full-text index deletes at every turn. See <https://www.sqlite.org/pragma.html#pragma_secure_delete>.
  public func setSecureDelete(_ isOn: Bool) throws(SQLiteError) {
    try execute(isOn ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = OFF")
  }

  /// After how many pages the write-ahead log is brought into the file by whoever commits.
  /// See <https://www.sqlite.org/pragma.html#pragma_wal_autocheckpoint>.
  public func setCheckpointInterval(pages: Int) throws(SQLiteError) {
    try execute(SQL(trusted: "PRAGMA wal_autocheckpoint = \(pages)"))
  }

  /// Lets the file grow to so many pages and no further. See <https://www.sqlite.org/pragma.html#pragma_max_page_count>.
  public func setMaximumPageCount(_ count: Int) throws(SQLiteError) {
    try execute(SQL(trusted: "PRAGMA max_page_count = \(count)"))
  }

  /// Size of the database in bytes, its write-ahead log left out.
  public func byteCount() throws(SQLiteError) -> Int {
    (try value("PRAGMA page_count") ?? 0) * (try value("PRAGMA page_size") ?? 0)
  }

  /// What is wrong with the file; empty where nothing is.
  /// See <https://www.sqlite.org/pragma.html#pragma_integrity_check>.
  public func integrityProblems(limit: Int = 100) throws -> [String] {
    let lines = try map(SQL(trusted: "PRAGMA integrity_check(\(limit))")) { row in
      try row.text(0)
    }
    return lines == ["ok"] ? [] : lines
  }

  /// A row whose foreign key points nowhere.
  public struct ForeignKeyProblem: Hashable, Sendable {
    public let table: String
    /// nil in a table without rowids.
    public let rowID: Int?
    public let parent: String
  }

  /// See <https://www.sqlite.org/pragma.html#pragma_foreign_key_check>.
  public func foreignKeyProblems() throws -> [ForeignKeyProblem] {
    try map("PRAGMA foreign_key_check") { row in
      try ForeignKeyProblem(table: row[0], rowID: row[1], parent: row[2])
    }
  }
}
