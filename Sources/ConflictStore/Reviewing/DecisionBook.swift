import ConflictModel
import Fusion
internal import SQLite

/// What a person made of an event.
struct DecidedEvent: Hashable {
  var state: ReviewState
  /// The event as the reviewer left it, as JSON; nil where only its reports were decided on.
  var snapshot: String?
}

/// All decisions that hold, played through in the order in which they were made: which reports belong together, and what
/// became of their events.
struct DecisionBook {
  /// Reports by key, and the group that they were put in.
  private(set) var groupOf: [String: Int] = [:]
  private var keysOf: [Int: [String]] = [:]
  private var decided: [Int: DecidedEvent] = [:]
  /// Number of the last decision that it knows.
  let last: Int

  var isEmpty: Bool { groupOf.isEmpty }

  init(_ connection: Connection) throws {
    let undone = try Self.undone(connection)
    last = try connection.value("SELECT ifnull(max(id), 0) FROM decisions") ?? 0
    guard last > 0 else { return }
    struct Decision {
      var id: Int
      var action: DecisionAction
      var snapshot: String?
    }
    let decisions = try connection.map("SELECT id, action, snapshot FROM decisions ORDER BY id") { row in
      Decision(id: try row[0], action: try row[1], snapshot: try row[2])
    }
    let reports = try connection.prepare(
      "SELECT side, report_key FROM decision_reports WHERE decision_id = ? ORDER BY side, report_key")
    var next = 0
    for decision in decisions where decision.action != .undo && !undone.contains(decision.id) {
      try reports.bind(decision.id, at: 1)
      var sides: [[String]] = [[], []]
      try reports.forEach { row in sides[try row.int(0)].append(try row.text(1)) }
      for side in sides where !side.isEmpty {
        // Whoever was in a group with one of them before is in it still, but for what a split parts.
        var keys = Set(side)
        if decision.action != .split {
          let groups = Set(side.compactMap { groupOf[$0] })
          if !groups.isEmpty { keys.formUnion(groupOf.filter { groups.contains($0.value) }.keys) }
        }
        let state: ReviewState =
          switch decision.action {
          case .accept: .accepted
          case .reject: .rejected
          case .edit, .merge, .split, .undo: .edited
          }
        for key in keys { groupOf[key] = next }
        decided[next] = DecidedEvent(state: state, snapshot: decision.snapshot)
        next += 1
      }
    }
    keysOf = Dictionary(grouping: groupOf.keys.sorted()) { groupOf[$0] ?? 0 }
  }

  /// Decisions that were taken back, and not brought back since.
  static func undone(_ connection: Connection) throws -> Set<Int> {
    var undone: Set<Int> = []
    // The last word first: an undo that was itself undone takes nothing back.
    try connection.prepare("SELECT id, undoes_id FROM decisions WHERE action = 'undo' ORDER BY id DESC").forEach {
      row in
      if !undone.contains(try row.int(0)) { undone.insert(try row.int(1)) }
    }
    return undone
  }

  /// What was decided on an event with these reports.
  func decision(on members: some Sequence<String>) -> DecidedEvent? {
    for key in members { if let group = groupOf[key] { return decided[group] } }
    return nil
  }

  /// The keys that were put together with this one.
  func companions(of key: String) -> [String] {
    groupOf[key].flatMap { keysOf[$0] } ?? []
  }

  /// For fusion: every group, or those that have one of these reports.
  func constraints(for keys: Set<UInt64>? = nil) -> FusionConstraints {
    var groups: [Int: [UInt64]] = [:]
    for (key, group) in groupOf {
      let number = FusionReader.key(key)
      if keys?.contains(number) ?? true { groups[group, default: []].append(number) }
    }
    return FusionConstraints(groups: groups.sorted { $0.key < $1.key }.map { $0.value.sorted() })
  }
}
