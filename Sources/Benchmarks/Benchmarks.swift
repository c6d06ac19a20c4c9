import ConflictModel
import Extraction
import Publishing

/// `make bench`: how fast articles are read, stored and asked for, on articles that it makes itself.
///
/// `Benchmarks [ARTICLES [REPORTS]]`; 4,000 articles to read and 50,000 reports to fuse unless told. `Benchmarks adding
/// DATABASE` adds articles one by one to a copy of a database of the fusion benchmark; `Benchmarks articles COUNT FILE`
/// writes made-up articles for an import.
@main
struct Benchmarks {
  static func main() throws {
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "adding" {
      return try AddingBenchmark().run(copyOf: CommandLine.arguments[2])
    }
    if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "articles" {
      var generator = ArticleGenerator(seed: 1)
      let count = Int(CommandLine.arguments[2]) ?? 0
      return try ArticleFile.write((0..<count).lazy.map { generator.article($0) }, to: CommandLine.arguments[3])
    }
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 4000
    var generator = ArticleGenerator(seed: 1)
    let articles = (0..<max(1, count)).map { generator.article($0) }
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    print("\(articles.count) articles, \(Measurement.short(Double(bytes) / 1e6)) MB; processor time of one core\n")
    try ReadingBenchmark(articles, bytes).run()
    try StoringBenchmark(articles, bytes).run()
    let reports = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 50_000
    try FusionBenchmark(reports: max(1000, reports)).run()
    print("\nAt most \(Measurement.peakMegabytes) MB of memory, the generated articles and their readings included.")
  }
}

/// A table of rates.
struct RateTable {
  private var table = TextTable([
    .init("WORK"), .init("SECONDS", .right), .init("MB/S", .right), .init("ARTICLES/S", .right),
  ])
  let articles: Int
  let bytes: Int

  mutating func add(_ name: String, _ seconds: Double) {
    table.rows.append([
      .init(name), .init(Measurement.short(seconds)), .init(Measurement.short(Double(bytes) / 1e6 / seconds)),
      .init(Measurement.short(Double(articles) / seconds)),
    ])
  }

  init(_ articles: Int, _ bytes: Int) {
    self.articles = articles
    self.bytes = bytes
  }

  var text: String { table.rendered(on: Page()) }
}

/// From bytes to readings, as a whole and step by step.
struct ReadingBenchmark {
  let articles: [Article]
  let bytes: Int

  init(_ articles: [Article], _ bytes: Int) {
    self.articles = articles
    self.bytes = bytes
  }

  func run() throws {
    var rates = RateTable(articles.count, bytes)
    let extractor = Extractor()
    rates.add(
      "whole extraction",
      Measurement.seconds(runs: 3) { for article in articles { _ = extractor.read(article) } })

    var documents: [Document] = []
    rates.add("… words and sentences", Measurement.seconds(runs: 3) { documents = articles.map { Document($0) } })
    var annotations = documents.map { _ in Annotations() }
    var placesAndActors = 0.0
    for step in Extractor.steps {
      let seconds = Measurement.seconds(runs: 1) {
        for index in documents.indices { step.run(documents[index], &annotations[index]) }
      }
      rates.add("… \(step.name)", seconds)
      if ["places", "places in names", "actors"].contains(step.name) { placesAndActors += seconds }
    }
    rates.add("… places and actors together", placesAndActors)
    rates.add(
      "… assembly",
      Measurement.seconds(runs: 1) {
        for index in documents.indices { _ = Extractor.assemble(documents[index], annotations[index]) }
      })
    print(rates.text)
  }
}
