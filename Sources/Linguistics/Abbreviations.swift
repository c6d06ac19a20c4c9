import EmbeddedTables

/// Words that keep their full stop. The list is `Tables/abbreviations.tsv`.
struct Abbreviations: Sendable {
  enum Group: String, Sendable {
    /// `Gen.`, before a name.
    case title
    /// `Oct.`, before a number.
    case month
    case weekday
    /// `Mich.`, after a town.
    case state
    /// `No.`, only before digits.
    case number
    case other
  }

  static let shared = Abbreviations()
  private let groups: [WordKey: Group]

  private init() {
    var groups: [WordKey: Group] = [:]
    TableReader.rows(of: embedded_abbreviations()) { cells in
      guard cells.count == 2, let group = Group(rawValue: String(cells[1])) else { return }
      groups[WordKey(cells[0])] = group
    }
    self.groups = groups
  }

  @inline(__always)
  func group(of key: WordKey) -> Group? { groups[key] }
}
