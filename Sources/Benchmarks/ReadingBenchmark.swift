import ConflictModel
import Extraction
import Gazetteer

/// From texts to readings, as a whole and step by step, beside one pass over the bytes and a search for all names.
struct ReadingBenchmark {
  let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  func lines() throws -> [Line] {
    let (texts, names) = (bench.path("texts.txt"), bench.path("names.txt"))
    defer { bench.remove(texts, names) }
    let sizes = [bench.articles / 4, bench.articles]
    let samples = try Work.reading.map { work in
      (work.name, try sizes.map { try bench.measure(work.name, size: $0) })
    }
    var lines = samples.map { Line(.reading, $0.0, of: "articles", $0.1) }
    guard let whole = lines.firstIndex(where: { $0.work == Work.whole }),
      let pass = lines.first(where: { $0.work == Work.pass })?.samples.last
    else { return lines }
    let search = try search(texts, names, sizes)
    lines[whole] = lines[whole].beside("one pass over the bytes", pass.seconds)
    lines.append(lines[whole].beside("rg -F -f names", search.last?.seconds))
    if !search.isEmpty { lines.append(Line(.reading, "rg -F -f names", of: "articles", search)) }
    return lines
  }

  /// How long ripgrep looks for every name of a place or an actor that we know.
  private func search(_ texts: String, _ names: String, _ sizes: [Int]) throws -> [Sample] {
    guard ChildProcess.isInstalled("rg") else { return [] }
    _ = try bench.measure("names", size: 1, path: names, runs: 1)
    return try sizes.map { size in
      let written = try bench.measure("texts", size: size, path: texts, runs: 1)
      return try ChildProcess("rg", ["-F", "--count-matches", "--no-messages", "-j1", "-f", names, texts])
        .sample(units: size, bytes: written.bytes, statuses: [0, 1])
    }
  }
}

extension Work {
  static let pass = "one pass over the bytes"
  static let whole = "whole extraction"

  /// Each runs the steps before its own too, but times its own alone. Articles are made in handfuls, so that memory
  /// does not grow with their number.
  static let reading: [Work] = [
    streaming(pass) { articles, watch in
      var lines = 0
      for article in articles {
        var text = article.text
        watch.time { text.withUTF8 { bytes in for byte in bytes where byte == 0x0A { lines += 1 } } }
      }
      precondition(lines >= 0)
    },
    streaming("tokens and sentences") { articles, watch in
      watch.time { for article in articles { _ = Document(article) } }
    },
    step("dates", ["dates"]),
    step("places and actors", ["places", "places in names", "actors"]),
    step("statements", ["statements"]),
    step("happenings", ["triggers"]),
    step("figures", ["figures"]),
    streaming("assembly") { articles, watch in
      for article in articles {
        let document = Document(article)
        var annotations = Annotations()
        for step in Extractor.steps { step.run(document, &annotations) }
        watch.time { _ = Extractor.assemble(document, annotations) }
      }
    },
    streaming(whole) { articles, watch in
      let extractor = Extractor()
      watch.time { _ = extractor.read(articles) }
    },
  ]

  private static func step(_ name: String, _ steps: Set<String>) -> Work {
    streaming(name) { articles, watch in
      for article in articles {
        let document = Document(article)
        var annotations = Annotations()
        for step in Extractor.steps {
          if steps.contains(step.name) {
            watch.time { step.run(document, &annotations) }
          } else {
            step.run(document, &annotations)
          }
        }
      }
    }
  }

  private static func streaming(
    _ name: String, _ body: @escaping @Sendable ([Article], inout Stopwatch) -> Void
  ) -> Work {
    Work(name: name) { count, _ in
      var generator = ArticleGenerator(seed: 1)
      var watch = Stopwatch()
      var bytes = 0
      for start in stride(from: 0, to: count, by: 64) {
        let articles = (start..<min(count, start + 64)).map { generator.article($0) }
        bytes += articles.reduce(0) { $0 + $1.text.utf8.count }
        body(articles, &watch)
      }
      return watch.sample(units: count, bytes: bytes)
    }
  }
}
