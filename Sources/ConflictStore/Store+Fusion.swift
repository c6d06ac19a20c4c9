import ConflictModel
import Fusion
internal import SQLite

/// How a database makes events out of reports.
public struct FusionChoice: Hashable, Sendable {
  /// The windows within which reports may be of one event.
  public var settings: FusionSettings
  /// How the figure of an event is chosen where sources differ.
  public var rule: FigureRule

  public init(settings: FusionSettings = FusionSettings(), rule: FigureRule = .standard) {
    self.settings = settings
    self.rule = rule
  }
}

extension Store {
  /// How the events of this database come about.
  public func fusionChoice() throws(StoreError) -> FusionChoice {
    try reporting {
      let stored = try StoredFusionSettings(connection)
      return FusionChoice(settings: stored.fusion, rule: stored.rule)
    }
  }

  /// Fuses all reports anew, in one transaction, and keeps the settings for what is imported from now on.
  ///
  /// - Parameter choice: nil for the settings that the database has.
  /// - Returns: how many events there are.
  @discardableResult
  public func fuse(_ choice: FusionChoice? = nil) throws(StoreError) -> Int {
    try writing {
      if let choice {
        for (name, value) in [
          ("fusion.days", "\(choice.settings.days)"), ("fusion.kilometres", "\(choice.settings.kilometres)"),
          ("fusion.rule", choice.rule.rawValue),
        ] {
          try connection.execute(
            """
            INSERT INTO settings (name, value) VALUES (\(name), \(value))
            ON CONFLICT DO UPDATE SET value = excluded.value
            """)
        }
        forgetRefusion()
      }
      try readyRefusion().rebuild()
      try upkeep?.beginEvents(connection, all: true)
      return try connection.value("SELECT count(*) FROM events") ?? 0
    }
  }

  /// How many reports this store has worked out events of, changes and their neighbours, but for ``fuse(_:)``.
  package var reportsFused: Int {
    get throws { try readyRefusion().reportsFused }
  }

  /// Fuses what an earlier version of the program left as single reports.
  func fuseWhatIsOld() throws(StoreError) {
    let isToBeDone = try reporting {
      try connection.value("SELECT count(*) FROM settings WHERE name = 'fusion'", as: Int.self) ?? 0
    }
    if isToBeDone > 0 { try fuse() }
  }

  /// The reports around those of an article are fused anew once it is gone.
  func noteNeighbours(ofArticle id: Int) throws {
    let rows = try connection.map("SELECT id FROM reports WHERE article_id = \(id)") { row in try row.int(0) }
    if !rows.isEmpty { try readyRefusion().noteNeighbours(of: rows) }
  }
}
