import Chronology
import EmbeddedTables
import Linguistics

/// Who held which office when: `Tables/leaders.tsv`. `The French president` of an article of October 2020 is Emmanuel Macron.
public struct Leaders: Sendable {
  /// One person's time in one office.
  public struct Term: Sendable, Hashable {
    /// ISO 3166-1 alpha-3; nil for offices of international bodies.
    public let country: String?
    /// The body (`UN`), where it is no country.
    public let body: String?
    /// In the words of the table: `president`, `prime minister`.
    public let office: String
    public let name: String
    public let first: CalendarDate
    /// Nil while in office.
    public let last: CalendarDate?
    public let isWoman: Bool

    /// Of a term without an end only until the table was made: who came after it does not know.
    public func covers(_ day: CalendarDate) -> Bool { first <= day && day <= last ?? Leaders.made }
  }

  public static let shared = Leaders()

  /// When the table was made.
  static let made = CalendarDate(dayNumber: 19_935)  // 2024-07-31

  public let terms: [Term]
  /// Whole names, with the indices of their terms.
  private let names: PhraseTable<[Int32]>
  /// Words for offices, with the name of the office in the table.
  private let offices: PhraseTable<String>
  private let bodies: PhraseTable<String>
  /// By country or body and office.
  private let holders: [String: [Int32]]

  private init() {
    var terms: [Term] = []
    var byName: [String: [Int32]] = [:]
    var order: [String] = []
    var holders: [String: [Int32]] = [:]
    TableReader.rows(of: embedded_leaders()) { cells in
      guard cells.count >= 5, let first = CalendarDate(iso8601: cells[4]) else { return }
      let isBody = Self.bodyCodes.contains(String(cells[0]))
      let term = Term(
        country: isBody ? nil : String(cells[0]), body: isBody ? String(cells[0]) : nil, office: String(cells[1]),
        name: String(cells[2]), first: first, last: cells.count > 5 ? CalendarDate(iso8601: cells[5]) : nil,
        isWoman: cells.count > 6 && cells[6] == "f")
      let index = Int32(terms.count)
      terms.append(term)
      holders["\(cells[0]) \(cells[1])", default: []].append(index)
      for name in [cells[2]] + cells[3].parts(between: "|") {
        // One word alone (`Hussein`, `Francis`) is a name of many.
        guard name.contains(" ") else { continue }
        let key = String(name)
        if byName[key] == nil { order.append(key) }
        byName[key, default: []].append(index)
      }
    }
    self.terms = terms
    self.holders = holders
    names = PhraseTable(order.map { ($0, byName[$0] ?? []) })
    offices = PhraseTable([
      ("president", "president"), ("prime minister", "prime minister"), ("premier", "prime minister"),
      ("chancellor", "chancellor"), ("king", "king"), ("monarch", "king"), ("crown prince", "crown prince"),
      ("supreme leader", "supreme leader"), ("secretary of state", "secretary of state"),
      ("foreign minister", "foreign minister"), ("defense minister", "defense minister"),
      ("defence minister", "defense minister"), ("leader", "leader"), ("secretary general", "secretary-general"),
      ("chief", "secretary-general"), ("pope", "pope"), ("state counsellor", "state counsellor"),
    ])
    bodies = PhraseTable([
      ("un", "UN"), ("u.n.", "UN"), ("united nations", "UN"), ("nato", "NATO"),
    ])
  }

  private static let bodyCodes: Set<String> = ["UN", "NATO", "EU", "AU", "VAT"]

  /// Whether a name, an office or a body may begin with a word; sometimes true where none does.
  public func mayBegin(with key: WordKey) -> Bool {
    names.mayBegin(with: key) || offices.mayBegin(with: key) || bodies.mayBegin(with: key)
  }

  /// The word for an office at a token: `prime minister`, `Chancellor`.
  public func office(in tokens: [Token], at index: Int, limit: Int) -> (office: String, end: Int)? {
    offices.longestMatch(in: tokens, at: index, limit: limit).map { ($0.value, $0.end) }
  }

  /// An international body that has an office in the table.
  public func body(in tokens: [Token], at index: Int, limit: Int) -> (body: String, end: Int)? {
    bodies.longestMatch(in: tokens, at: index, limit: limit).map { ($0.value, $0.end) }
  }

  /// Who held an office of a country (alpha-3) or body on a day; nil where the table does not say.
  public func holder(of office: String, in country: String, on day: CalendarDate) -> Term? {
    holders["\(country) \(office)"]?.map { terms[Int($0)] }.last { $0.covers(day) }
  }

  /// A whole name at a token, with the terms of whoever bears it, the most likely one first: of two namesakes the one in
  /// office on the day of the article, else the last who was before.
  public func match(in tokens: [Token], at index: Int, limit: Int, on day: CalendarDate?) -> (term: Term, end: Int)? {
    guard let (found, end) = names.longestMatch(in: tokens, at: index, limit: limit) else { return nil }
    let terms = found.map { self.terms[Int($0)] }
    guard let day else { return terms.last.map { ($0, end) } }
    let term =
      terms.last { $0.covers(day) } ?? terms.filter { $0.first <= day }.max { $0.first < $1.first } ?? terms.first
    return term.map { ($0, end) }
  }
}
