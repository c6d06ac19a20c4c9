import ArgumentParser
import ConflictStore
import Publishing

struct WriteReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Writes one web page that holds everything: figures, map, timeline, events with their sentences, statements.",
    discussion: """
      The page needs no network and asks nobody for anything; it can be mailed, printed, and read without script.

      EXAMPLES
        conflictdb report report.html
        conflictdb report karabakh.html --region Nagorno-Karabakh --from 2020-09-27 --title 'Autumn 2020'
      """)

  @Argument(help: "The file to write, whole or not at all.", completion: .file(extensions: ["html"]))
  var file: String

  @Option(help: ArgumentHelp("What stands over the page.", valueName: "words"))
  var title: String?

  @Option(help: ArgumentHelp("The most events that the page may hold.", valueName: "number"))
  var limit = HTMLReport.defaultLimit

  @OptionGroup var filter: FilterOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes a number from 0 on.") }
  }

  func run() throws {
    let store = try database.open()
    try FileOutputOptions.check(file, store)
    let report = HTMLReport(
      store, filter: try filter.filter(in: store),
      title: title ?? filter.region ?? filter.country ?? "Conflict report",
      selection: filter.words, limit: limit)
    let sink = try FileSink(file)
    let count = try report.write(to: sink)
    try sink.finish()
    StandardError.say("\(file): \(count) event\(count == 1 ? "" : "s")")
  }
}

extension FilterOptions {
  /// The options as they were given, to be told on what was made with them; nil without any.
  var words: String? {
    var words: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { words.append("--\(name) \(value)") }
    }
    add("region", region)
    add("country", country)
    add("from", from?.description)
    add("to", to?.description)
    add("actor", actor)
    for kind in type { add("type", kind.type?.rawValue ?? kind.subType?.rawValue) }
    add("min-killed", minKilled.map(String.init))
    add("near", near)
    add("within", within.map { "\($0)" })
    if reviewedOnly { words.append("--reviewed-only") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
