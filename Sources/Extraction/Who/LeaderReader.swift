import Chronology
import Gazetteer
import Linguistics

/// Finds holders of office: by name (`Emmanuel Macron`), by country and office (`the French president`, `the president
/// of France`), by office and surname (`President Macron`), and by surname once the name was told.
struct LeaderReader {
  struct Found {
    var tokens: Range<Int>
    var term: Leaders.Term
    /// The words give the name itself, not only the office.
    var isNamed: Bool
  }

  private let tokens: [Token]
  private let isCased: Bool
  private let day: CalendarDate?
  private let leaders = Leaders.shared
  private let countries = CountryNames.shared
  /// Leaders told so far, by the key of the name that they go by alone.
  private var told: [WordKey: Leaders.Term] = [:]

  private static let possessive: WordKey = "'s"
  private static let of: WordKey = "of"
  private static let the: WordKey = "the"
  private static let former: WordSet = "former ex late then vice deputy acting interim predecessor"
  private static let courtesies: WordSet = "mr mrs ms mr. mrs. ms."
  /// Countries where the family's name stands first.
  private static let familyFirst: Set<String> = ["CHN", "PRK", "KOR", "VNM", "KHM"]
  /// Countries where no name is a family's.
  private static let wholeNames: Set<String> = ["MMR"]
  /// Words behind the surname that make it somebody else's: `Clinton County`.
  private static let notPersons: WordSet = """
    county city street avenue airport university school hospital foundation administration era doctrine center centre
    """

  /// - Parameter day: when the article appeared.
  init(_ document: Document, day: CalendarDate?) {
    tokens = document.tokens
    isCased = document.caseIsInformative
    self.day = day
  }

  /// Whether a leader may be named or meant at a token: most words say at a glance that none is.
  func mayRead(at index: Int) -> Bool {
    leaders.mayBegin(with: tokens[index].key) || told.keys.contains(tokens[index].key)
  }

  /// The leader that is named or meant at a token.
  mutating func read(at index: Int, _ limit: Int) -> Found? {
    guard tokens[index].kind == .word, !isCased || tokens[index].isCapitalised else { return nil }
    if let (term, end) = leaders.match(in: tokens, at: index, limit: limit, on: day) {
      remember(term)
      return Found(tokens: index..<end, term: term, isNamed: true)
    }
    if let term = told[tokens[index].key], isAlone(index, limit) {
      return Found(tokens: index..<index + 1, term: term, isNamed: true)
    }
    return nil
  }

  /// `French President`, `Azerbaijan's foreign minister`: what follows the country from a token on.
  mutating func read(officeOf country: String, from start: Int, at index: Int, _ limit: Int) -> Found? {
    guard index < limit, let (office, end) = leaders.office(in: tokens, at: index, limit: limit), !isFormer(start)
    else {
      return nil
    }
    // `French President Emmanuel Macron`: the name says it all, and is found on its own.
    if let (term, last) = leaders.match(in: tokens, at: end, limit: limit, on: day), term.country == country {
      remember(term)
      return Found(tokens: start..<last, term: term, isNamed: true)
    }
    guard let day, let term = leaders.holder(of: office, in: country, on: day) else { return nil }
    if end < limit, tokens[end].kind == .word, isCased, tokens[end].isCapitalised {
      // `President Macron`, but no other name: `President Duda's adviser` of another country.
      guard tokens[end].key == Self.shortName(of: term) else { return nil }
      remember(term)
      return Found(tokens: start..<end + 1, term: term, isNamed: true)
    }
    return Found(tokens: start..<end, term: term, isNamed: false)
  }

  /// `the president of France`, `President Macron`, `the UN secretary-general`, from the office or the body on.
  mutating func read(officeAt index: Int, _ limit: Int, home: String?) -> Found? {
    guard let day else { return nil }
    if let (body, after) = leaders.body(in: tokens, at: index, limit: limit) {
      guard after < limit, !isCased || tokens[index].isCapitalised else { return nil }
      return read(officeOf: body, from: index, at: after, limit)
    }
    guard let (office, end) = leaders.office(in: tokens, at: index, limit: limit), !isFormer(index), end < limit else {
      return nil
    }
    if tokens[end].key == Self.of, end + 1 < limit {
      let at = tokens[end + 1].key == Self.the ? end + 2 : end + 1
      guard at < limit,
        let (match, after) = countries.match(in: tokens, at: at, limit: limit, caseIsInformative: isCased),
        let term = leaders.holder(of: office, in: countries.countries[match].code, on: day)
      else { return nil }
      return Found(tokens: index..<after, term: term, isNamed: false)
    }
    // `President Assad` in an article that does not say of what country.
    guard isCased, tokens[index].isCapitalised, tokens[end].isCapitalised, tokens[end].kind == .word else { return nil }
    let named = leaders.terms.filter {
      $0.office == office && $0.covers(day) && Self.shortName(of: $0) == tokens[end].key
    }
    guard let term = named.first(where: { $0.country == home }) ?? (named.count == 1 ? named.first : nil) else {
      return nil
    }
    remember(term)
    return Found(tokens: index..<end + 1, term: term, isNamed: true)
  }

  private mutating func remember(_ term: Leaders.Term) {
    if let name = Self.shortName(of: term) { told[name] = term }
  }

  /// A surname that is nobody else's here: no given name before it, nothing behind it that makes it a place's.
  private func isAlone(_ index: Int, _ limit: Int) -> Bool {
    if index + 1 < limit, Self.notPersons.contains(tokens[index + 1]) { return false }
    if isCased, index + 1 < limit, tokens[index + 1].kind == .word, tokens[index + 1].isCapitalised { return false }
    guard index > 0, tokens[index - 1].kind == .word, isCased, tokens[index - 1].isCapitalised else { return true }
    return Self.courtesies.contains(tokens[index - 1]) || leaders.office(in: tokens, at: index - 1, limit: index) != nil
  }

  /// `the former French president`, `ex-president`.
  private func isFormer(_ index: Int) -> Bool { Self.stands(Self.former, before: index, in: tokens) }

  /// Whether one of some words stands right before a token, a hyphen between them or none.
  ///
  /// - Parameter start: the token that it stands at, at the earliest.
  static func stands(_ words: WordSet, before index: Int, from start: Int = 0, in tokens: [Token]) -> Bool {
    var before = index - 1
    if before >= start, tokens[before].kind == .joiner { before -= 1 }
    return before >= start && words.contains(tokens[before])
  }

  /// What a leader is called alone: the last name, or the first where the family's name stands first.
  private static func shortName(of term: Leaders.Term) -> WordKey? {
    if let country = term.country, wholeNames.contains(country) { return nil }
    let parts = term.name.parts(between: " ").filter { $0 != "Jr." && $0 != "II" && $0 != "VI" && $0 != "XVI" }
    guard parts.count > 1 else { return nil }
    let isFirst = term.country.map { familyFirst.contains($0) } ?? false
    guard let part = isFirst ? parts.first : parts.last else { return nil }
    // `al-Assad`: the words of the text are those without the article.
    return PhraseTable<Bool>.keys(of: String(part)).last
  }
}
