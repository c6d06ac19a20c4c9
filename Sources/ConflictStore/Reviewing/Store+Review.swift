import Chronology
import ConflictModel
internal import SQLite

extension Store {
  /// Lets an event stand as it is: its values stay so, whatever later readings say.
  @discardableResult
  public func accept(_ event: String, by reviewer: Reviewer) throws -> Int {
    try decide(.accept, on: [event], by: reviewer) { events in
      try self.record(
        .accept, events[0], reviewer, after: "accepted", before: events[0].review, snapshot: self.snapshot(events[0]))
    }
  }

  /// Leaves an event out of every table and sum.
  @discardableResult
  public func reject(_ event: String, by reviewer: Reviewer) throws -> Int {
    try decide(.reject, on: [event], by: reviewer) { events in
      try self.record(.reject, events[0], reviewer, after: "rejected", before: events[0].review, snapshot: nil)
    }
  }

  /// Puts values in the place of the machine's; all others stay as they are from now on.
  ///
  /// - Returns: the number of the last decision; each value is one.
  @discardableResult
  public func edit(_ event: String, _ edits: [EventEdit], by reviewer: Reviewer) throws -> Int {
    try decide(.edit, on: [event], by: reviewer) { events in
      var snapshot = try self.snapshot(events[0])
      var last = 0
      for edit in edits {
        let change = try self.apply(edit, to: snapshot)
        snapshot = change.snapshot
        last = try self.record(
          .edit, events[0], reviewer, field: edit.field, after: change.after, before: change.before, snapshot: snapshot)
      }
      return last
    }
  }

  /// Makes one event of several.
  @discardableResult
  public func merge(_ events: [String], by reviewer: Reviewer) throws -> Int {
    try decide(.merge, on: events, by: reviewer) { events in
      guard events.count > 1 else { throw ReviewError.nothingToMerge }
      let keys = events.map(\.key)
      return try self.record(
        .merge, events[0], reviewer, after: keys.sorted().first, before: keys.joined(separator: " "), snapshot: nil,
        reports: events.flatMap(\.reports))
    }
  }

  /// Makes an event of its own of some reports of another.
  @discardableResult
  public func split(_ event: String, reports: [String], by reviewer: Reviewer) throws -> Int {
    try decide(.split, on: [event], by: reviewer) { events in
      let event = events[0]
      let parted = Set(try reports.map { try self.resolve("report", $0, in: "SELECT key FROM reports WHERE key") })
      let foreign = parted.subtracting(event.reports)
      guard foreign.isEmpty else {
        throw ReviewError.foreignReports(event: event.key, reports: foreign.sorted())
      }
      let rest = event.reports.filter { !parted.contains($0) }
      guard !rest.isEmpty, !parted.isEmpty else { throw ReviewError.nothingToSplit(event: event.key) }
      return try self.record(
        .split, event, reviewer, after: parted.sorted().joined(separator: " "), before: event.key, snapshot: nil,
        reports: rest, parted: parted.sorted())
    }
  }

  /// Takes a decision back; what it changed is as if it had never been made. An undo can be undone.
  ///
  /// - Parameters:
  ///   - id: nil for the last decision that holds.
  ///   - reviewer: Who takes it back.
  @discardableResult
  public func undo(_ id: Int? = nil, by reviewer: Reviewer) throws -> Int {
    guard !reviewer.name.isEmpty else { throw ReviewError.nameless }
    return try transaction {
      let undone = try DecisionBook.undone(self.connection)
      let decisions = try self.connection.map(
        "SELECT id, target_key, action, undoes_id FROM decisions ORDER BY id DESC"
      ) {
        row in (try row.int(0), try row.text(1), try row[2] as DecisionAction, try row[3] as Int?)
      }
      let found =
        id.map { id in decisions.first { $0.0 == id } }
        ?? decisions.first { $0.2 != .undo && !undone.contains($0.0) }
      guard let (target, key, _, takenBack) = found else {
        throw id.map(ReviewError.unknownDecision) ?? ReviewError.nothingToUndo
      }
      guard !undone.contains(target) else { throw ReviewError.undoneAlready(target) }
      // Of an undo, the reports are those of what it took back.
      let origin = try self.origin(of: takenBack ?? target)
      let rows = try self.connection.map(
        """
        SELECT reports.id FROM decision_reports JOIN reports ON reports.key = decision_reports.report_key
        WHERE decision_reports.decision_id = \(origin)
        """
      ) { row in try row.int(0) }
      try self.readyRefusion().noteNeighbours(of: rows)
      try self.connection.execute(
        """
        INSERT INTO decisions (decided_at, decided_by, action, target, target_key, note, undoes_id)
        VALUES (\(self.options.clock().description), \(reviewer.name), 'undo', 'event', \(key), \(reviewer.note), \(target))
        """)
      return self.connection.lastInsertID
    }
  }

  /// The decision that a chain of undos goes back to.
  private func origin(of id: Int) throws -> Int {
    var at = id
    while let next = try connection.value("SELECT undoes_id FROM decisions WHERE id = \(at)", as: Int?.self) ?? nil {
      at = next
    }
    return at
  }

  /// The log, the latest first.
  ///
  /// - Parameters:
  ///   - event: Of this event only.
  ///   - limit: At most so many; nil for all.
  public func decisions(of event: String? = nil, limit: Int? = nil) throws(StoreError) -> [Decision] {
    try reporting {
      let undone = try DecisionBook.undone(connection)
      var condition: SQL = ""
      if let event {
        let key = try eventKey(event)
        condition = """
          WHERE id IN (SELECT dr.decision_id FROM decision_reports AS dr JOIN reports AS r ON r.key = dr.report_key
              JOIN event_reports AS er ON er.report_id = r.id JOIN events AS e ON e.id = er.event_id WHERE e.key = \(key))
            OR target_key = \(key)
          """
      }
      let most: SQL = limit.map { "LIMIT \(max(0, $0))" } ?? ""
      return try connection.map(
        """
        SELECT id, decided_at, decided_by, note, action, target_key, field, before, after, undoes_id
        FROM decisions \(condition) ORDER BY id DESC \(most)
        """
      ) { row in
        let id = try row.int(0)
        return Decision(
          id: id, decidedAt: try row[1], reviewer: Reviewer(name: try row[2], note: try row[3]), action: try row[4],
          eventKey: try row[5], field: try row[6], before: try row[7], after: try row[8], undoes: try row[9],
          isUndone: undone.contains(id))
      }
    }
  }

  // MARK: Recording

  /// An event that is decided on.
  struct Target {
    var id: Int
    var key: String
    var review: String
    /// The keys of its reports.
    var reports: [String]
  }

  /// Finds the events, notes what is around them, and lets `body` record the decision, all in one transaction.
  private func decide(
    _ action: DecisionAction, on events: [String], by reviewer: Reviewer, _ body: ([Target]) throws -> Int
  ) throws -> Int {
    guard !reviewer.name.isEmpty else { throw ReviewError.nameless }
    return try transaction {
      var targets: [Target] = []
      for event in events {
        let target = try self.target(event)
        if !targets.contains(where: { $0.id == target.id }) { targets.append(target) }
      }
      let rows = try targets.flatMap { target in
        try self.connection.map("SELECT report_id FROM event_reports WHERE event_id = \(target.id)") { row in
          try row.int(0)
        }
      }
      try self.readyRefusion().noteNeighbours(of: rows)
      return try body(targets)
    }
  }

  private func target(_ id: String) throws -> Target {
    let key = try eventKey(id)
    let reports = try connection.map(
      """
      SELECT r.key FROM events AS e JOIN event_reports AS er ON er.event_id = e.id JOIN reports AS r ON r.id = er.report_id
      WHERE e.key = \(key) ORDER BY r.key
      """
    ) { row in try row.text(0) }
    return Target(
      id: try connection.value("SELECT id FROM events WHERE key = \(key)") ?? 0, key: key,
      review: try connection.value("SELECT review FROM events WHERE key = \(key)") ?? "machine", reports: reports)
  }

  private func record(
    _ action: DecisionAction, _ event: Target, _ reviewer: Reviewer, field: String? = nil, after: String?,
    before: String?, snapshot: String?, reports: [String]? = nil, parted: [String] = []
  ) throws -> Int {
    try connection.execute(
      """
      INSERT INTO decisions (decided_at, decided_by, action, target, target_key, field, before, after, note, snapshot)
      VALUES (\(options.clock().description), \(reviewer.name), \(action.rawValue), 'event', \(event.key), \(field),
        \(before), \(after), \(reviewer.note), \(snapshot))
      """)
    let id = connection.lastInsertID
    for (side, keys) in [reports ?? event.reports, parted].enumerated() {
      for key in keys {
        try connection.execute(
          "INSERT OR IGNORE INTO decision_reports (decision_id, side, report_key) VALUES (\(id), \(side), \(key))")
      }
    }
    return id
  }
}
