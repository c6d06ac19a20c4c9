import ArgumentParser
import ConflictStore
import Publishing

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one event, report or article, each value beside the sentence that it came from.",
    subcommands: [ShowEvent.self, ShowReport.self, ShowArticle.self])
}

struct ShowEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Shows an event with every report that tells of it.",
    discussion: """
      The ID is the last column of timeline; its first digits will do. Beside the reports stand the rules that joined \
      them, what people decided, and reports that were nearly part of it.

      EXAMPLES
        conflictdb show event 3f2a9c01
        conflictdb show event 3f2a9c01 --why
      """)

  @Argument(help: "The event's ID or its first digits.")
  var id: String

  @Flag(help: "Print which rule of the reader gave each value.")
  var why = false

  @Option(
    help: ArgumentHelp("How many reports that were not joined are shown, the nearest first.", valueName: "number"))
  var nearMisses = 5

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.open()
    let page = EventPage(
      try store.event(id), tellsWhy: why, nearMisses: try store.nearMisses(of: id, limit: nearMisses))
    let sink = StandardOutput()
    try sink.write(page.rendered(on: Terminal.page))
    try sink.flush()
  }
}

struct ShowReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Shows what one article says of one happening.",
    discussion: """
      EXAMPLES
        conflictdb show report 8c41d7e2
        conflictdb show report 8c41d7e2 --why
      """)

  @Argument(help: "The report's ID or its first digits.")
  var id: String

  @Flag(help: "Print which rule of the reader gave each value.")
  var why = false

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let detail = try database.open().report(id)
    let sink = StandardOutput()
    try sink.write(ReportPage(detail, tellsWhy: why).rendered(on: Terminal.page))
    try sink.flush()
  }
}

struct ShowArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Shows an article with all that it says.",
    discussion: """
      EXAMPLES
        conflictdb show article 5d41402a
        conflictdb show article 5d41402a --text
      """)

  @Argument(help: "The article's ID (its hash) or the first digits of it.")
  var id: String

  @Flag(help: "Print its text too.")
  var text = false

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let detail = try database.open().article(id)
    let sink = StandardOutput()
    try sink.write(ArticlePage(detail, includesText: text).rendered(on: Terminal.page))
    try sink.flush()
  }
}
