import ConflictModel
import ConflictStore
import Foundation
import TestSupport

/// Fusing the reports of a made-up war, adding one article to it, and taking all of it away.
struct FusionBenchmark {
  let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  func lines() throws -> [Line] {
    let (database, out) = (bench.path("war.db"), bench.path("export"))
    defer { bench.remove(database, out) }
    let exports = [
      ["export", "csv", "--of", "events"], ["export", "jsonl", "--of", "reports"], ["export", "acled"],
      ["export", "ucdp"], ["export", "geojson"], ["export", "readings"], ["export", "gpkg", out], ["report", out],
    ]
    var fused: [Sample] = []
    let additions = Work.wars.map(\.name).filter { $0.hasPrefix("one article more") }
    var added: [[Sample]] = additions.map { _ in [] }
    var exported: [[Sample]] = exports.map { _ in [] }
    for size in [bench.reports / 4, bench.reports] {
      bench.remove(database)
      _ = try bench.measure("war", size: size, path: database, runs: 1)
      fused.append(try ChildProcess(bench.program, ["fuse", "--db", database]).run(units: size))
      for (index, arguments) in exports.enumerated() {
        bench.remove(out)
        exported[index].append(try ChildProcess(bench.program, arguments + ["--db", database]).run(units: size))
      }
      for (index, name) in additions.enumerated() {
        added[index].append(try bench.measure(name, size: size, path: database, runs: 1))
      }
    }
    return [Line(.fusing, "fuse", of: "reports", fused)]
      + additions.indices.map { Line(.fusing, additions[$0], of: "reports", added[$0]) }
      + exports.indices.map { index in
        let name = exports[index].filter { $0 != out }.joined(separator: " ")
        return Line(.fusing, name, of: "reports", exported[index])
      }
  }
}

extension Work {
  static let wars: [Work] = [
    // A database of so many reports, not fused.
    Work(name: "war") { reports, path in
      let store = try Store.open(path, options: .init(fuses: false))
      var war = world(reports)
      var watch = Stopwatch()
      var stored = 0
      while stored < reports {
        try store.transaction(takesBackEach: false) {
          let end = min(reports, stored + 20_000)
          while stored < end {
            for telling in war.happen() {
              try watch.time { _ = try store.save(telling.article, telling.reading) }
              stored += telling.reading.reports.count
            }
          }
        }
      }
      try store.close()
      return watch.sample(units: stored, bytes: 0)
    },
    adding("one article more, median", share: 0.5), adding("one article more, slowest of 200", share: 1),
  ]

  /// How long it takes to save one article, in a transaction of its own, and to fuse it with what is there: one more
  /// account of things that are told of already. That share of 200 of them takes no longer.
  private static func adding(_ name: String, share: Double) -> Work {
    Work(name: name) { reports, path in
      let store = try Store.open(path)
      var more = world(reports)
      let samples = try (0...200).map { number in
        var telling = more.happen()[0]
        telling.article.text += " \(name): told once more, \(number)."
        telling.article.publisher = "Late paper \(number)"
        var watch = Stopwatch()
        try watch.time { _ = try store.save(telling.article, telling.reading) }
        return watch.sample(units: reports, bytes: 0)
      }
      // The first prepares what the others use.
      return samples.dropFirst().sorted { $0.seconds < $1.seconds }[Int(share * 200) - 1]
    }
  }

  /// As dense as the worlds of the tests, however large.
  private static func world(_ reports: Int) -> World {
    var settings = World.Settings()
    settings.countries = 60
    settings.publishers = 400
    settings.days = max(240, reports / 63)
    return World(seed: 1, settings: settings)
  }
}
