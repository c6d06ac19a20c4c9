import ArgumentParser
import ConflictStore

/// `--by`: what makes a row of a table.
enum GroupingChoice: String, CaseIterable, ExpressibleByArgument {
  case total, day, week, month, year, country, admin1, region, place, actor, type
  case subType = "sub-type"
  case outcome, victims

  /// - Parameter database: whose own regions are rows too.
  func grouping(in database: DatabaseOptions) throws -> CasualtyQuery.Grouping {
    switch self {
    case .total: .total
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    case .country: .country
    case .admin1: .admin1
    case .region: .areas(Areas(try database.userNames()).regions())
    case .place: .place
    case .actor: .actor
    case .type: .type
    case .subType: .subType
    case .outcome: .outcome
    case .victims: .victims
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
