import ConflictModel
import Intake

/// What could not be read, as JSON lines: `{"source": …, "line": …, "part": …, "reason": …}`.
public enum ProblemLog {
  /// One line with its end.
  public static func line(_ problem: IntakeProblem) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("source")
      json.value(problem.source)
      json.key("line")
      json.value(problem.line)
      json.key("part")
      json.value(problem.part)
      json.key("reason")
      json.value(problem.reason)
    }
    json.endLine()
    return json.bytes
  }
}
