import EmbeddedTables
import Linguistics

/// Names of countries and their peoples as actors carry them: `Azerbaijan`, `Azerbaijani`, `Azerbaijanis`.
public struct CountryNames: Sendable {
  public struct Country: Sendable {
    /// ISO 3166-1 alpha-3.
    public let code: String
    /// The name that actors carry: `Police Forces of India`.
    public let name: String
  }

  public static let shared = CountryNames()

  public let countries: [Country]
  private let phrases: PhraseTable<Int32>
  private let byCode: [String: Int]
  private let capitals: PhraseTable<Int32>

  private init() {
    var countries: [Country] = []
    var phrases: [(phrase: String, value: Int32)] = []
    var byCode: [String: Int] = [:]
    TableReader.rows(of: embedded_actors_countries()) { cells in
      guard cells.count >= 2 else { return }
      let index = countries.count
      let name = String(cells[1])
      countries.append(Country(code: String(cells[0]), name: name))
      byCode[String(cells[0])] = index
      phrases.append((name, Int32(index)))
      if cells.count > 2 { phrases += cells[2].parts(between: "|").map { (String($0), Int32(index)) } }
    }
    self.countries = countries
    self.phrases = PhraseTable(phrases)
    self.byCode = byCode
    var capitals: [(phrase: String, value: Int32)] = []
    TableReader.rows(of: embedded_capitals()) { cells in
      guard cells.count >= 2, let country = byCode[String(cells[0])] else { return }
      capitals.append((String(cells[1]), Int32(country)))
    }
    // Under the names by which their governments are in the news.
    for (seat, code) in [("Kiev", "UKR"), ("Tel Aviv", "ISR"), ("the Kremlin", "RUS"), ("the Pentagon", "USA")] {
      if let country = byCode[code] { capitals.append((seat, Int32(country))) }
    }
    self.capitals = PhraseTable(capitals)
  }

  /// The name of a country by its code, nil where the code is unknown.
  public func name(of code: String) -> String? { byCode[code].map { countries[$0].name } }

  /// The country whose capital's name starts at a token, and the index of the token after it.
  public func capital(in tokens: [Token], at index: Int, limit: Int) -> (country: Int, end: Int)? {
    guard tokens[index].kind == .word else { return nil }
    return capitals.longestMatch(in: tokens, at: index, limit: limit).map { (Int($0.value), $0.end) }
  }

  /// The country that a name or a people's name at a token stands for, and the index of the token after it.
  public func match(
    in tokens: [Token], at index: Int, limit: Int, caseIsInformative: Bool
  ) -> (country: Int, end: Int)? {
    guard !caseIsInformative || tokens[index].isCapitalised else { return nil }
    guard let (country, end) = phrases.longestMatch(in: tokens, at: index, limit: limit) else { return nil }
    // `US` is a country in capitals only.
    if end == index + 1, tokens[index].end - tokens[index].start == 2 {
      guard caseIsInformative, tokens[index].shape.contains(.allCapitals) else { return nil }
    }
    return (Int(country), end)
  }
}
