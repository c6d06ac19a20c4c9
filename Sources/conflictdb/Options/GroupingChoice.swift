import ArgumentParser
import ConflictModel
import ConflictStore
import Pipeline

/// `--by`: what makes a row of a table.
enum GroupingChoice: String, CaseIterable, ExpressibleByArgument {
  case total, day, week, month, year, country, admin1, region, place, actor, type
  case subType = "sub-type"
  case outcome, victims, publisher

  /// - Parameter store: whose own regions are rows too.
  func grouping(in store: Store) throws -> CasualtyQuery.Grouping {
    switch self {
    case .total: .total
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    case .country: .country
    case .admin1: .admin1
    case .region: .areas(Areas(try UserNames(of: store)).regions())
    case .place: .place
    case .actor: .actor
    case .type: .type
    case .subType: .subType
    case .outcome: .outcome
    case .victims: .victims
    case .publisher: .publisher
    }
  }

  var isTime: Bool { [.day, .week, .month, .year].contains(self) }

  /// The name of the column.
  var label: String { self == .subType ? "sub_type" : rawValue }

  /// What is told beside the label.
  var detail: String? {
    switch self {
    case .admin1, .place: "country"
    case .actor: "kind"
    default: nil
    }
  }
}

/// What makes the rows of a table, in one or two ways, how many of them there are and in which order.
struct RowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What makes a row: total, day, week, month, year, country, admin1, region, place, actor, type, sub-type, outcome, victims or publisher. Given twice, or with a comma, a table of two ways.",
      valueName: "by"))
  var by: [Groupings] = []

  @Option(help: "The order of the rows: label, events, or an outcome by its best figure. Time in order unless told.")
  var sort: RowOrder?

  @Option(help: ArgumentHelp("Only so many rows, those that come first.", valueName: "number"))
  var top: Int?

  func validate() throws {
    if by.flatMap(\.choices).count > 2 { throw ValidationError("--by makes tables of one way or two.") }
    if let top, top < 1 { throw ValidationError("--top takes a number from 1 on.") }
  }

  /// - Parameter fallback: where nothing is told.
  func groupings(_ fallback: GroupingChoice) -> (first: GroupingChoice, second: GroupingChoice?) {
    let choices = by.flatMap(\.choices)
    return (choices.first ?? fallback, choices.count > 1 ? choices[1] : nil)
  }

  /// The rows in order, and as many as are wanted.
  func arranged(_ rows: [CasualtyRow]) -> [CasualtyRow] {
    let sorted = sort.map { $0.sorted(rows) } ?? rows
    return top.map { Array(sorted.prefix($0)) } ?? sorted
  }
}

/// `month`, `month,country`.
struct Groupings: ExpressibleByArgument {
  var choices: [GroupingChoice]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    choices = parts.compactMap { GroupingChoice(rawValue: String($0)) }
    if choices.count != parts.count { return nil }
  }

  static var allValueStrings: [String] { GroupingChoice.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// The order of rows: `label`, `events`, or an outcome.
struct RowOrder: ExpressibleByArgument {
  private var outcome: Outcome?
  private var isByLabel = false

  init?(argument: String) {
    switch argument {
    case "label": isByLabel = true
    case "events": break
    default:
      guard let outcome = Outcome(rawValue: argument) else { return nil }
      self.outcome = outcome
    }
  }

  static var defaultCompletionKind: CompletionKind { .list(["label", "events"] + Outcome.allCases.map(\.rawValue)) }

  func sorted(_ rows: [CasualtyRow]) -> [CasualtyRow] {
    let last = "\u{10FFFF}"
    let inOrder = rows.sorted {
      ($0.label ?? last, $0.detail ?? "", $0.second ?? last) < ($1.label ?? last, $1.detail ?? "", $1.second ?? last)
    }
    if isByLabel { return inOrder }
    return inOrder.enumerated().sorted { a, b in
      let (one, other) =
        outcome.map { (a.element[$0].best, b.element[$0].best) } ?? (a.element.events, b.element.events)
      return one == other ? a.offset < b.offset : one > other
    }.map(\.element)
  }
}
