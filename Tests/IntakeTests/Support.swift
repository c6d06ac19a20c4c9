import ConflictModel
import TestSupport

@testable import Intake

/// Everything that intake makes of some paths.
func items(_ paths: [String], _ options: IntakeOptions = IntakeOptions()) -> [IntakeItem] {
  var intake = Intake(paths: paths, options: options)
  var items: [IntakeItem] = []
  while let batch = intake.next() { items += batch.items() }
  return items
}

func articles(_ items: [IntakeItem]) -> [Article] {
  items.compactMap { item in
    if case .article(let article, _) = item { article } else { nil }
  }
}

func notices(_ items: [IntakeItem]) -> [String] {
  items.compactMap { item in
    if case .article(_, let notice) = item { notice } else { nil }
  }
}

func problems(_ items: [IntakeItem]) -> [IntakeProblem] {
  items.compactMap { item in
    if case .problem(let problem) = item { problem } else { nil }
  }
}

extension TemporaryFolder {
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }
}
