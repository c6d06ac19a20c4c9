import Chronology
import ConflictModel
import ConflictStore
import TestSupport

/// What a store answers, so that two of them can be compared.
struct Account: Equatable {
  var events: [TimelineEntry]
  var casualties: CasualtyTable
  var statements: [StatementDetail]
  var articles: Int

  init(_ store: Store) throws {
    events = try store.timeline()
    casualties = try store.casualties()
    statements = try store.statements()
    articles = try store.info().articles
  }
}

/// Articles of a made-up war, the same in every run.
enum Fixture {
  static func tellings(_ count: Int, seed: UInt64 = 10) -> [World.Telling] {
    var world = World(seed: seed)
    var tellings: [World.Telling] = []
    while tellings.count < count { tellings += world.happen() }
    return Array(tellings.prefix(count))
  }

  static let options = Store.Options(patience: .seconds(2), clock: { Timestamp(seconds: 1_601_553_600) })
}
