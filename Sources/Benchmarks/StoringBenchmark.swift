import ConflictModel
import Foundation
import Gazetteer
import Publishing
import SQLite

/// From JSON lines to JSON lines and into a database, beside the shell of SQLite that copies the same rows.
struct StoringBenchmark {
  let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  func lines() throws -> [Line] {
    let (lines, readings) = (bench.path("articles.jsonl"), bench.path("readings.jsonl"))
    let database = bench.path("import.db")
    defer { bench.remove(lines, readings, database) }
    var extract: [Sample] = []
    var store: [Sample] = []
    var load: [Sample] = []
    var copy: Double?
    var scaling: Double?
    for size in [bench.articles / 4, bench.articles] {
      let bytes = try bench.measure("lines", size: size, path: lines, runs: 1).bytes
      let reader = ChildProcess(bench.program, ["extract", "--jobs", "1", lines])
      extract.append(try reader.sample(units: size, bytes: bytes))
      func imported(_ arguments: [String]) throws -> Sample {
        var best: Sample?
        for _ in 0..<2 {
          bench.remove(database)
          let sample = try ChildProcess(bench.program, ["import", "--db", database] + arguments)
            .run(units: size, bytes: bytes)
          if sample.seconds < best?.seconds ?? .infinity { best = sample }
        }
        return best ?? Sample(units: size, bytes: bytes, seconds: 0, elapsed: 0, peakMegabytes: 0)
      }
      try ChildProcess(bench.program, ["extract", "--with-text", lines], output: readings).run()
      load.append(try imported(["--format", "readings", readings]))
      store.append(try imported(["--jobs", "1", lines]))
      copy = try RowCopy(of: database, in: bench).seconds()
      if ProcessInfo.processInfo.activeProcessorCount > 1 {
        let both = try ChildProcess(bench.program, ["extract", "--jobs", "2", lines]).sample(units: size, bytes: bytes)
        scaling = (extract.last?.elapsed ?? 0) / both.elapsed
      }
    }
    var found = [
      Line(.storing, "extract, JSON lines to JSON lines", of: "articles", extract),
      Line(.storing, "import of readings", of: "articles", load).beside("sqlite3, the same rows", copy),
      Line(.storing, "import", of: "articles", store).beside(
        "extract + sqlite3, the same rows", copy.map { $0 + (extract.last?.seconds ?? 0) }),
    ]
    if let scaling, let last = extract.last {
      // The ratio is how many times as fast two threads are, by the clock.
      found.append(Line(.storing, "extract on two cores", of: "articles", [last]).beside("by the clock", last.elapsed))
      found[found.count - 1].limit?.ratio = scaling
    }
    return found
  }
}

/// The shell of SQLite writes the rows of a database into an empty one of the same schema.
///
/// `.import` cannot write NULL, which most of our columns may be; so the rows come out of the other database, one by one,
/// which costs less than reading them from a file of text: the harder limit. What triggers would do, sums and the search
/// index, is done once at the end, as an import does it.
private struct RowCopy {
  let source: String
  let bench: Bench

  init(of source: String, in bench: Bench) {
    self.source = source
    self.bench = bench
  }

  /// nil where the shell is not installed.
  func seconds() throws -> Double? {
    guard ChildProcess.isInstalled("sqlite3") else { return nil }
    let (target, script) = (bench.path("copy.db"), bench.path("copy.sql"))
    defer { bench.remove(target, script) }
    bench.remove(target)
    try Data(try sql().utf8).write(to: URL(fileURLWithPath: script))
    return try ChildProcess("sqlite3", ["-bail", target], input: script).run().seconds
  }

  private func sql() throws -> String {
    let connection = try Connection(.file(source), mode: .readOnly)
    let objects = try connection.map(
      """
      SELECT m.type, m.name, m.sql, t.type FROM sqlite_schema AS m LEFT JOIN pragma_table_list AS t ON t.name = m.name
      WHERE m.sql IS NOT NULL AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'
      """
    ) { row in (type: try row.text(0), name: try row.text(1), sql: try row.text(2), kind: try row[3] as String?) }
    let made = objects.filter { $0.type != "trigger" && $0.kind != "shadow" }
    var lines = ["PRAGMA journal_mode = wal;", "PRAGMA cache_size = -65536;"]
    lines += made.map { $0.sql + ";" }
    lines += ["ATTACH '\(source)' AS source;", "BEGIN;"]
    for table in made where table.type == "table" {
      let isSearch = table.sql.contains("fts5")
      // A condition keeps SQLite from copying whole pages.
      lines.append(
        isSearch
          ? "INSERT INTO main.\(table.name) (\(table.name)) VALUES ('rebuild');"
          : "INSERT INTO main.\(table.name) SELECT * FROM source.\(table.name) WHERE true;")
    }
    lines.append("COMMIT;")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Work {
  /// Files that are needed, written article by article.
  static let files: [Work] = [
    Work(name: "sentence") { _, path in
      try write(path, count: 1) { _, _ in
        #"{"id":"1","published":"2020-10-01","text":"Two soldiers were killed in Gao on Monday."}"# + "\n"
      }
    },
    Work(name: "texts") { count, path in try write(path, count: count) { $0.article($1).text + "\n\n" } },
    Work(name: "lines") { count, path in
      try write(path, count: count) { generator, number in
        let article = generator.article(number)
        var json = JSONWriter()
        json.object { json in
          json.key("id")
          json.value(article.id)
          json.key("published")
          json.value(article.published?.description)
          json.key("publisher")
          json.value(article.publisher)
          json.key("text")
          json.value(article.text)
        }
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
      }
    },
    // The names of all places and actors that the program knows, each once.
    Work(name: "names") { _, path in
      let gazetteer = Gazetteer.builtIn
      var names = Set(ActorTable.shared.entries.map(\.name))
      for source in [PlaceID.Source.areas, .places] {
        for row in 0... {
          let name = gazetteer.name(of: PlaceID(source, row: row))
          if name.isEmpty { break }
          names.insert(name)
        }
      }
      let sorted = names.sorted()
      return try write(path, count: sorted.count) { sorted[$1] + "\n" }
    },
  ]

  private static func write(
    _ path: String, count: Int, _ line: (inout ArticleGenerator, Int) -> String
  ) throws -> Sample {
    let sink = try FileSink(path)
    var generator = ArticleGenerator(seed: 1)
    var bytes = 0
    for number in 0..<count {
      let text = Array(line(&generator, number).utf8)
      bytes += text.count
      try sink.write(text)
    }
    try sink.finish()
    return Stopwatch().sample(units: count, bytes: bytes)
  }
}
