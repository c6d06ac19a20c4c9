import ArgumentParser
import Extraction
import Pipeline

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Reads articles and prints what they say as JSON lines; no database.",
    discussion: """
      One line per article, in the order of the input. A line or file that cannot be read is told on standard error, \
      and the rest goes on.

      EXAMPLES
        conflictdb extract article.txt --published 2020-10-01
        conflictdb extract --format jsonl --mentions - < articles.jsonl > readings.jsonl
        conflictdb extract --with-text archive/ | ssh host conflictdb import --format readings -
        conflictdb extract --map text=body,published=date archive.jsonl
        conflictdb extract crawl.warc.gz --limit 100
      """)

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Add every date, place name, actor and figure in the text, whether or not an event uses it.")
  var mentions = false

  @Flag(help: "Add the article itself, so that import --format readings can store the line.")
  var withText = false

  func validate() throws {
    if reading.format == .articles(.readings) {
      throw ValidationError("Readings have been read: import --format readings loads them.")
    }
  }

  func run() throws {
    let extractor = Extractor(options: Extractor.Options(includesMentions: mentions))
    let run = reading.run(extractor)
    let output = StandardOutput()
    let summary = try ExtractRun(run, includesArticles: withText)(
      write: { try output.write($0) }, report: { StandardError.say($0) })
    try output.flush()
    if summary.isInputMissing { throw ExitStatus.inputNotFound }
    if summary.failures > 0 { throw ExitStatus.badInput }
  }
}
