import SQLite
import Testing

@Suite struct FunctionTests {
  @Test func argumentsAndResultsOfEveryKind() throws {
    let connection = try Connection(.memory)
    try connection.addFunction("echo", argumentCount: 1) { arguments in arguments.value(0) }
    for value in [Value.null, .integer(-7), .real(2.5), .text("Ağdam"), .text(""), .blob([1, 2]), .blob([])] {
      #expect(try connection.value("SELECT echo(\(value))", as: Value.self) == value)
    }
  }

  @Test func anyNumberOfArguments() throws {
    let connection = try Connection(.memory)
    try connection.addFunction("total", argumentCount: nil) { arguments in
      .integer((0..<arguments.count).reduce(0) { $0 + (arguments.int($1) ?? 100) })
    }
    #expect(try connection.value("SELECT total(1, 2, 'x', NULL)", as: Int.self) == 203)
    #expect(try connection.value("SELECT total()", as: Int.self) == 0)
  }

  @Test func argumentsOutOfBoundsAreNothing() throws {
    let connection = try Connection(.memory)
    try connection.addFunction("f", argumentCount: 1) { arguments in
      #expect(arguments.double(0) == 3 && arguments.double(1) == nil && arguments.int(-1) == nil)
      return arguments.value(9)
    }
    #expect(try connection.value("SELECT f(3)", as: Value.self) == .null)
  }

  struct Refusal: Error, CustomStringConvertible { var description: String { "not this one" } }

  @Test func whatItThrowsFailsTheStatement() throws {
    let connection = try Connection(.memory)
    try connection.addFunction("refuse", argumentCount: 0) { _ in throw Refusal() }
    #expect(sqliteError { try connection.execute("SELECT refuse()") }?.message == "not this one")
  }

  @Test func aViewCannotCallIt() throws {
    let connection = try Connection(.memory)
    try connection.addFunction("f", argumentCount: 0) { _ in 1 }
    try connection.execute("CREATE VIEW v AS SELECT f() AS x")
    #expect(sqliteError { try connection.execute("SELECT x FROM v") }?.message.contains("unsafe use of f()") == true)
  }

  @Test func itsClosureIsLetGo() throws {
    final class Token {}
    let connection = try Connection(.memory)
    weak var seen: Token?
    do {
      let token = Token()
      seen = token
      try connection.addFunction("f", argumentCount: 0) { _ in
        _ = token
        return 1
      }
    }
    #expect(seen != nil)
    try connection.removeFunction("f", argumentCount: 0)
    #expect(seen == nil)
    #expect(sqliteError { try connection.execute("SELECT f()") }?.message == "no such function: f")
  }
}
