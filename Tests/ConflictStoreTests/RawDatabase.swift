import Foundation
import SQLite
import TestSupport

/// A file made with plain SQL, apart from the store. In a file of its own, for `SQLite` has a `Statement` too.
func makeDatabase(_ path: String, _ sql: String) throws {
  let connection = try Connection(.file(path))
  try connection.executeScript(SQL(trusted: sql))
  try connection.close()
}

/// Copies a database without a write-ahead log in the midst of a transaction, journal and all, as `killed.db`: what a
/// program leaves that is killed at that moment.
func leaveHotJournal(of path: String, in folder: TemporaryFolder) throws {
  let connection = try Connection(.file(path), options: .init(trustsSchema: true))
  // So little room in memory that what is changed goes to the file before it is committed.
  try connection.executeScript("PRAGMA cache_spill = 1; PRAGMA cache_size = 1")
  try connection.execute("BEGIN IMMEDIATE")
  try connection.execute("DELETE FROM settings")
  try connection.execute("UPDATE events SET country = 'FRA'")
  try connection.execute("CREATE TABLE half AS SELECT randomblob(4000) FROM reports, places, sqlite_schema")
  for suffix in ["", "-journal"] {
    try folder.write(
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + suffix))), to: "killed.db" + suffix)
  }
  try connection.execute("ROLLBACK")
  try connection.close()
}
