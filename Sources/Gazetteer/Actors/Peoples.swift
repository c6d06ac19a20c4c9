import EmbeddedTables
import Linguistics

/// Peoples and clans within and across states: `Dinka`, `Fulani`, `Kuki`; the table is `Tables/peoples.tsv`.
public struct Peoples: Sendable {
  public struct People: Sendable {
    public let name: String
    /// ISO 3166-1 alpha-3; the one where it is in the news most first.
    public let countries: [String]
    /// A province or town has the name too: `Kachin state`.
    public let isLand: Bool
    /// Its fighters are rebels against a state, and no militia of the people.
    public let areRebels: Bool

    /// The country that is meant in an article about one.
    public func country(in home: String?) -> String? {
      home.flatMap { countries.contains($0) ? $0 : nil } ?? countries.first
    }
  }

  public static let shared = Peoples()

  private let phrases: PhraseTable<People>

  private init() {
    var phrases: [(phrase: String, value: People)] = []
    TableReader.rows(of: embedded_peoples()) { cells in
      guard cells.count >= 2 else { return }
      let marks = cells.count > 2 ? cells[2].utf8.map { $0 } : []
      let people = People(
        name: String(cells[0]), countries: cells[1].parts(between: "|").map(String.init),
        isLand: marks.contains(UInt8(ascii: "L")), areRebels: marks.contains(UInt8(ascii: "R")))
      phrases.append((people.name, people))
      if cells.count > 3 { phrases += cells[3].parts(between: "|").map { (String($0), people) } }
    }
    self.phrases = PhraseTable(phrases)
  }

  /// The people whose name starts at a token, and the index of the token after it.
  public func match(in tokens: [Token], at index: Int, limit: Int) -> (people: People, end: Int)? {
    guard tokens[index].isCapitalised else { return nil }
    return phrases.longestMatch(in: tokens, at: index, limit: limit).map { ($0.value, $0.end) }
  }
}
