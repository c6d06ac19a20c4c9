import Pipeline
import Publishing

/// What `import` tells the user.
enum ImportMessages {
  static func say(_ note: ImportRun.Note) {
    switch note {
    case .problem(let problem): StandardError.say(problem.description)
    case .notice(let article, let text): StandardError.say("\(article): \(text)")
    case .otherLanguage(let article, let language):
      StandardError.say("\(article): not in English (\(language)); kept, not read")
    case .withoutConflict(let article): StandardError.say("\(article): nothing about a conflict found")
    }
  }

  static func say(_ summary: ImportRun.Summary, database: String) {
    func line(_ count: Int, _ words: String) {
      if count > 0 { StandardError.say("  \(count) \(words)") }
    }
    StandardError.say("\(database): \(summary.articles) article\(summary.articles == 1 ? "" : "s") read")
    if summary.new > 0 {
      StandardError.say("  \(summary.new) new, with \(summary.reports) reports and \(summary.statements) statements")
    }
    line(summary.known, "already known" + (summary.newSources > 0 ? " (\(summary.newSources) at a new source)" : ""))
    line(summary.withoutConflict, "without anything about a conflict")
    line(summary.otherLanguages, "not in English; kept, not read")
    line(summary.failures, "could not be read")
    if summary.undated > 0 {
      StandardError.say(
        "  \(summary.undated) without a publication date: dates that name no year stay without one; "
          + "give --published YYYY-MM-DD")
    }
    if summary.isInterrupted { StandardError.say("Interrupted; what was read is stored. Run it again to go on.") }
  }
}
