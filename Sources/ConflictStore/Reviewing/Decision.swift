import Chronology
import ConflictModel

/// Who decides, and why.
public struct Reviewer: Hashable, Sendable {
  public var name: String
  /// The reason, in the reviewer's words.
  public var note: String?

  public init(name: String, note: String? = nil) {
    self.name = name
    self.note = note
  }
}

/// One decision of the log.
public struct Decision: Hashable, Sendable {
  /// What `undo` understands.
  public var id: Int
  /// RFC 3339.
  public var decidedAt: String
  public var reviewer: Reviewer
  public var action: DecisionAction
  /// The key that the event had.
  public var eventKey: String
  /// What was edited: `killed`, `date` …
  public var field: String?
  public var before: String?
  public var after: String?
  /// The decision that this one takes back.
  public var undoes: Int?
  /// Whether it holds no more.
  public var isUndone: Bool

  public init(
    id: Int, decidedAt: String, reviewer: Reviewer, action: DecisionAction, eventKey: String, field: String? = nil,
    before: String? = nil, after: String? = nil, undoes: Int? = nil, isUndone: Bool = false
  ) {
    self.id = id
    self.decidedAt = decidedAt
    self.reviewer = reviewer
    self.action = action
    self.eventKey = eventKey
    self.field = field
    self.before = before
    self.after = after
    self.undoes = undoes
    self.isUndone = isUndone
  }
}

/// A value that a reviewer puts in the place of the machine's.
public enum EventEdit: Hashable, Sendable {
  /// nil for "no figure".
  case figure(Outcome, Count?)
  /// First and last day.
  case dates(PartialDate, PartialDate)
  case subType(SubEventType)
  case place(Place)

  var field: String {
    switch self {
    case .figure(let outcome, _): outcome.rawValue
    case .dates: "date"
    case .subType: "sub_type"
    case .place: "place"
    }
  }
}

/// How an event was to be decided on and cannot be.
public enum ReviewError: Error, Hashable, Sendable, CustomStringConvertible {
  case nothingToMerge
  /// Reports of the event that is to be split: all of them, or none.
  case nothingToSplit(event: String)
  /// The reports are not the event's.
  case foreignReports(event: String, reports: [String])
  case nothingToUndo
  case unknownDecision(Int)
  case undoneAlready(Int)
  case nameless
  /// low, best and high do not rise.
  case badFigure

  public var description: String {
    switch self {
    case .nothingToMerge: "merging needs two events at least"
    case .nothingToSplit(let event):
      "splitting needs some of the reports of event \(event), not all: `conflictdb show event \(event)` lists them"
    case .foreignReports(let event, let reports):
      "event \(event) has no report \(reports.joined(separator: ", ")); `conflictdb show event \(event)` lists those that it has"
    case .nothingToUndo: "there is no decision to undo"
    case .unknownDecision(let id): "there is no decision \(id); `conflictdb review log` lists them"
    case .undoneAlready(let id): "decision \(id) is undone already"
    case .nameless: "a decision needs the name of who makes it: give --by NAME or set $CONFLICTDB_REVIEWER"
    case .badFigure: "a figure is a number, or low-high, or low-best-high in rising order"
    }
  }
}
