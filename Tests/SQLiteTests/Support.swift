import SQLite
import Testing

/// The error that `body` throws, which must be one of SQLite's.
func sqliteError(_ body: () throws -> Void, at location: SourceLocation = #_sourceLocation) -> SQLiteError? {
  do {
    try body()
    Issue.record("nothing was thrown", sourceLocation: location)
  } catch let error as SQLiteError {
    return error
  } catch {
    Issue.record("\(error) was thrown", sourceLocation: location)
  }
  return nil
}

/// A database in memory with `count` numbered rows in a table.
func numbers(_ count: Int) throws -> Connection {
  let connection = try Connection(.memory)
  try connection.execute("CREATE TABLE numbers (id INTEGER PRIMARY KEY, name TEXT) STRICT")
  let insert = try connection.prepare("INSERT INTO numbers (name) VALUES (?)")
  for number in 0..<count { try insert.run("number \(number)") }
  return connection
}
