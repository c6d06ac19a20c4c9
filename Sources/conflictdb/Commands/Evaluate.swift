import ArgumentParser
import Evaluation
import Extraction
import Intake
import Publishing

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measures how well articles are read, against articles that you coded by hand.",
    discussion: """
      The file holds one JSON object a line, in the shape that extract prints, with the text added:

        {"id": "1", "text": "...", "published": "2020-10-02", "events": [{"type": "Battles", "sub_type": "Armed clash", \
      "date": {"start": "2020-10-01", "end": "2020-10-01"}, "place": {"name": "Martuni", "country": "AZE", "latitude": \
      39.79, "longitude": 47.11}, "actors": [{"name": "Armenia"}], "killed": {"best": 3}, "wounded": null}], \
      "statements": [{"speaker": "Emmanuel Macron", "act": "appeal", "quote": "an immediate cease-fire"}]}

      A key that is left out was not coded and is not scored; null says that there is nothing; "events": [] that the \
      article tells of no conflict. Only incidents are compared. A date is right where it covers the coded one and is \
      no more than two days longer, a place within 50 km (or by name where no position was coded), an actor by a word \
      that tells it apart, a number where the best figure lies within the coded bounds.

      EXAMPLES
        conflictdb evaluate coded.jsonl
        conflictdb evaluate coded.jsonl --worst 30
        conflictdb evaluate coded.jsonl --json > measures.json
      """)

  @Argument(help: "Hand-coded articles, one JSON object a line; - is standard input.", completion: .file())
  var gold: String

  @Option(help: ArgumentHelp("How many of the worst articles are shown.", valueName: "number"))
  var worst = 10

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: ArgumentHelp("How many articles are read at once; all processors unless told.", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    guard worst >= 0 else { throw ValidationError("--worst takes a number from 0 on.") }
  }

  func run() throws {
    var failures = 0
    let evaluation = try Evaluation.run(lines: try Intake.bytes(of: gold), jobs: jobs ?? Terminal.processors) {
      number, error in
      failures += 1
      StandardError.say(IntakeProblem(source: gold, line: number, reason: error.reason).description)
    }
    let page = EvaluationPage(evaluation, worst: worst)
    let sink = StandardOutput()
    try sink.write(json ? page.json() : page.rendered(on: Terminal.page))
    try sink.flush()
    if failures > 0 { throw ExitStatus.badInput }
  }
}
