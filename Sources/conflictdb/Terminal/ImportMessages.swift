import Pipeline
import Publishing

/// What `import` tells the user.
struct ImportMessages {
  /// So many articles are named that told nothing; after them they are only counted.
  private var named = 20

  mutating func say(_ note: ImportRun.Note) {
    switch note {
    case .problem(let problem): StandardError.say(problem.description)
    case .notice(let article, let text): StandardError.say("\(article): \(text)")
    case .otherLanguage(let article, let language):
      name(article, "not in English (\(language)); kept, not read")
    case .withoutConflict(let article): name(article, "nothing about a conflict found")
    }
  }

  private mutating func name(_ article: String, _ words: String) {
    guard named >= 0 else { return }
    StandardError.say(named > 0 ? "\(article): \(words)" : "... and so on; the rest is counted below")
    named -= 1
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
    line(summary.nearCopies, "near-cop\(summary.nearCopies == 1 ? "y" : "ies") of other articles")
    line(summary.summaries, "of which only a summary was there")
    line(summary.withoutConflict, "without anything about a conflict")
    line(summary.otherLanguages, "not in English; kept, not read")
    line(summary.failures, "could not be read")
    if summary.undated > 0 {
      StandardError.say(
        "  \(summary.undated) without a publication date: dates that name no year stay without one; "
          + "give --published YYYY-MM-DD")
    }
    // A handful of articles says nothing about speed.
    if summary.articles >= 100, summary.seconds > 0 {
      let rate = Int((Double(summary.articles) / summary.seconds).rounded())
      StandardError.say("  in \(ImportProgress.time(summary.seconds)), \(rate) articles a second")
    }
    if summary.isInterrupted {
      let place = summary.lastArticle.map { " after \($0)" } ?? ""
      StandardError.say("Interrupted\(place); what was read is stored. Run it again to go on.")
    }
  }
}
