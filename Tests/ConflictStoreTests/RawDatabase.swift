import SQLite

/// A file made with plain SQL, apart from the store. In a file of its own, for `SQLite` has a `Statement` too.
func makeDatabase(_ path: String, _ sql: String) throws {
  let connection = try Connection(.file(path))
  try connection.executeScript(SQL(trusted: sql))
  try connection.close()
}
