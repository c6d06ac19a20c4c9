import ConflictStore
import Publishing
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Adding articles one by one, each in a transaction of its own, to a database of very many fused reports: one more
/// account of things that it tells of already.
struct AddingBenchmark {
  private static let samples = 200

  /// - Parameter war: the world that the database was made of, from its beginning.
  func run(in store: Store, _ war: World) throws {
    var war = war
    let clock = ContinuousClock()
    var (processor, wall): ([Double], [Double]) = ([], [])
    for number in 0...Self.samples {
      var telling = war.happen()[0]
      telling.article.text += " Told once more, \(number)."
      telling.article.publisher = "Late paper \(number)"
      let start = clock.now
      processor.append(try Measurement.seconds(runs: 1) { try store.save(telling.article, telling.reading) })
      let spent = (clock.now - start).components
      wall.append(Double(spent.seconds) + Double(spent.attoseconds) / 1e18)
    }
    var table = TextTable([
      .init("ADDING ONE OF \(Self.samples) ARTICLES, MS"), .init("FIRST", .right), .init("MEDIAN", .right),
      .init("95 %", .right), .init("99 %", .right), .init("MOST", .right),
    ])
    for (name, times) in [("processor time", processor), ("by the clock", wall)] {
      // The first one prepares statements.
      let sorted = times.dropFirst().sorted()
      let shares = [0.5, 0.95, 0.99, 1].map { sorted[min(sorted.count - 1, Int(Double(sorted.count) * $0))] }
      table.rows.append(
        [.init(name)] + ([times[0]] + shares).map { .init(Measurement.short($0 * 1000)) })
    }
    print(table.rendered(on: Page()))
  }

  /// The same with a copy of a database that a former run made and somebody kept.
  func run(copyOf path: String) throws {
    let copy = ".build/bench/adding.db"
    mkdir(".build", 0o755)
    mkdir(".build/bench", 0o755)
    let files = ["", "-wal", "-shm"].map { copy + $0 }
    for file in files { unlink(file) }
    defer { for file in files { unlink(file) } }
    let source = try Store.open(path, mode: .readOnly)
    let reports = try source.info().reports
    try source.backUp(to: copy)
    try source.close()
    try run(in: try Store.open(copy), FusionBenchmark(reports: reports / 1000 * 1000).world)
  }
}
