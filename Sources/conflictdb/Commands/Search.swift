import ArgumentParser
import ConflictStore
import Publishing

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Finds words in articles and statements, the best matches first.",
    discussion: """
      All words must occur; forms of a word are one word (shelling, shelled), and accents do not matter.

      EXAMPLES
        conflictdb search hospital shelling
        conflictdb search '"line of contact"' --limit 5
        conflictdb search 'merc*' --format jsonl
      """)

  @Argument(help: "What to find; \"two words\" side by side, shell* for all that begin so.")
  var words: [String]

  @Option(help: ArgumentHelp("At most so many articles and so many statements.", valueName: "number"))
  var limit = 20

  @Flag(help: "Only what tells of an event that a person has accepted or edited.")
  var reviewedOnly = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes a number from 0 on.") }
    guard !words.isEmpty else { throw ValidationError("Say which words to find.") }
  }

  func run() throws {
    let results = try database.open().search(
      words.joined(separator: " "), limit: limit, isReviewedOnly: reviewedOnly)
    let page = SearchPage(results)
    let sink = StandardOutput()
    if output.format == .table {
      try sink.write(page.rendered(on: output.page))
    } else {
      try Listing.hits.write(page.hits, as: output.format, to: sink)
    }
    try sink.flush()
    if results.isEmpty { StandardError.say("nothing found") }
  }
}
