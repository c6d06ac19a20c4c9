import ArgumentParser
import Chronology
import ConflictModel
import Extraction
import Foundation

/// First `extract`, enough to score with; the command line proper replaces it.
@main
struct ConflictDB: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "conflictdb", subcommands: [Extract.self])
}

struct Extract: ParsableCommand {
  @Argument var paths: [String] = ["-"]
  @Option var format = "jsonl"
  @Flag var mentions = false

  struct Line: Decodable {
    var id: String
    var text: String
    var published: String?
    var title: String?
    var url: String?
    var publisher: String?
  }

  func run() throws {
    let extractor = Extractor(options: .init(includesMentions: mentions))
    let decoder = JSONDecoder()
    var json = JSONWriter()
    while let line = readLine() {
      let row = try decoder.decode(Line.self, from: Data(line.utf8))
      let reading = extractor.read(
        Article(
          id: row.id, text: row.text, title: row.title, url: row.url, publisher: row.publisher,
          published: row.published.flatMap { CalendarDate(iso8601: $0) }))
      json.reset()
      reading.write(to: &json)
      json.endLine()
      FileHandle.standardOutput.write(Data(json.bytes))
    }
  }
}
