import Foundation
import TestSupport
import Testing

/// A reviewer's day, as CONTRIBUTING tells it.
@Suite struct ReviewDayTests {
  private static let articles = [
    #"{"id":"a","publisher":"Herald","published":"2020-10-02","text":"Shelling killed four people in Martuni on October 1, officials said."}"#,
    #"{"id":"b","publisher":"Post","published":"2020-10-02","text":"Four people were killed in Martuni on October 1 when shells hit the town."}"#,
    #"{"id":"c","publisher":"Times","published":"2020-10-09","text":"A bomb killed nine people in Mogadishu on October 8."}"#,
  ]

  /// One member of each line of JSON.
  private static func values(_ key: String, in lines: String) throws -> [String] {
    try lines.split(separator: "\n").map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return object[key].map { "\($0)" } ?? ""
    }
  }

  @Test func day() throws {
    let folder = try TemporaryFolder()
    var program = Program(in: folder)
    program.environment["CONFLICTDB_REVIEWER"] = "Ada"
    try Self.articles.joined(separator: "\n").write(
      toFile: folder.file("articles.jsonl"), atomically: true, encoding: .utf8)
    func run(_ arguments: String...) throws -> String {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      return outcome.output
    }
    _ = try run("import", "articles.jsonl")
    let listed = try run("review", "list", "--format", "jsonl")
    let events = try Self.values("event", in: listed)
    #expect(try Self.values("reports", in: listed) == ["2", "1"])
    let (event, other) = (events[0], events[1])
    #expect(try run("show", "event", event).contains("same day; same place"))

    _ = try run("review", "edit", event, "--killed", "7", "--note", "the hospital list")
    func killed() throws -> [String] {
      try Self.values("killed_best", in: try run("timeline", "--format", "jsonl"))
    }
    #expect(try killed() == ["7", "9"])
    _ = try run("review", "merge", event, other)
    #expect(try killed().count == 1)
    let report = try Self.values("report", in: try run("timeline", "--format", "jsonl"))[0]
    _ = try run("review", "split", event, report)
    #expect(try killed().count == 2)
    _ = try run("review", "undo")
    _ = try run("review", "undo")
    #expect(try killed() == ["7", "9"])
    _ = try run("reextract")
    #expect(try killed() == ["7", "9"])
    #expect(try run("stats", "casualties", "--reviewed-only", "--format", "csv").contains(",7,7,7,"))
    #expect(try run("statements", "--reviewed-only", "--format", "jsonl").contains("officials"))
    #expect(try run("search", "Mogadishu", "--format", "jsonl").contains("Times"))
    #expect(try run("search", "Mogadishu", "--reviewed-only", "--format", "jsonl").isEmpty)
    #expect(try run("search", "Martuni", "--reviewed-only", "--format", "jsonl").contains("Herald"))

    let log = try run("review", "log", "--format", "jsonl")
    #expect(try Self.values("action", in: log) == ["undo", "undo", "split", "merge", "edit"])
    #expect(try Self.values("decided_by", in: log) == Array(repeating: "Ada", count: 5))
    #expect(log.contains("the hospital list"))
    #expect(try program.run("check").status == 0)
    // Before the first article there was nothing.
    #expect(try run("timeline", "--format", "jsonl", "--as-of", "2001-01-01").isEmpty)
  }
}
