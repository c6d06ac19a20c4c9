import Chronology
import ConflictModel
import EmbeddedTables
import Linguistics

/// The curated armed and political actors: `Tables/actors.tsv`, found in a text by any of their names.
public struct ActorTable: Sendable {
  /// One named actor.
  public struct Entry: Sendable {
    /// Canonical name, abbreviation in parentheses.
    public let name: String
    public fileprivate(set) var kind: ActorKind
    /// ISO 3166-1 alpha-3; nil where it acts in several countries.
    public let country: String?
    /// What it was or became: guerrillas who take power, an army's corps that takes up arms against it.
    fileprivate var turn: Turn? = nil

    fileprivate func on(_ day: CalendarDate?) -> Entry {
      guard let day, let turn, turn.isUntil == (day < turn.day) else { return self }
      var entry = self
      entry.kind = turn.kind
      return entry
    }
  }

  /// The other kind that an actor is of, before a day or from it on.
  fileprivate struct Turn: Sendable {
    let isUntil: Bool
    let day: CalendarDate
    let kind: ActorKind

    /// `until 2023-04-15 state forces`
    init?(_ text: Substring) {
      let parts = text.parts(between: " ")
      guard parts.count > 2, let day = CalendarDate(iso8601: parts[1]),
        let kind = ActorKind(rawValue: parts[2...].joined(separator: " "))
      else { return nil }
      isUntil = parts[0] == "until"
      self.day = day
      self.kind = kind
    }
  }

  /// How an alias must be written to count where capitals mean something.
  public enum Spelling: UInt8, Sendable {
    /// `communist rebels`: any letter case.
    case any
    /// `Shining Path`: a capital in it.
    case name
    /// `AA`: two letters, all of them capitals.
    case capitals
  }

  struct Alias: Sendable {
    let entry: Int32
    let spelling: Spelling
    /// Counts only in articles about the actor's own country: `Maoists`.
    let isLocal: Bool
  }

  public static let shared = ActorTable()

  public let entries: [Entry]
  /// When what is read was written: some actors were of another kind then.
  private var day: CalendarDate?
  private let aliases: PhraseTable<[Alias]>

  /// - Parameter additions: the user's own actors, which win over the built-in ones of the same name.
  public init(adding additions: [UserActor] = []) {
    var entries: [Entry] = []
    var order: [String] = []
    var aliases: [String: [Alias]] = [:]
    func add(_ entry: Entry, aliases others: [String]) {
      let index = Int32(entries.count)
      entries.append(entry)
      for name in Self.names(in: entry.name) + others {
        let isLocal = name.first == "~"
        for variant in Self.variants(of: isLocal ? String(name.dropFirst()) : name) {
          let alias = Alias(entry: index, spelling: Self.spelling(of: variant), isLocal: isLocal)
          let key = variant.lowercased()
          if aliases[key] == nil { order.append(key) }
          aliases[key, default: []].append(alias)
        }
      }
    }
    for actor in additions {
      add(Entry(name: actor.name, kind: actor.kind, country: actor.country), aliases: actor.aliases)
    }
    let own = aliases
    TableReader.rows(of: embedded_actors()) { cells in
      guard cells.count >= 3, let kind = ActorKind(rawValue: String(cells[1])) else { return }
      add(
        Entry(
          name: String(cells[0]), kind: kind, country: cells[2].isEmpty ? nil : String(cells[2]),
          turn: cells.count > 5 ? Turn(cells[5]) : nil),
        aliases: cells.count > 3 ? cells[3].parts(between: "|").map(String.init) : [])
    }
    aliases.merge(own) { _, own in own }
    self.entries = entries
    self.aliases = PhraseTable(order.map { ($0, aliases[$0] ?? []) })
  }

  /// `New People's Army (NPA)` is also its parts; what is no abbreviation in parentheses (`(India)`) only tells apart.
  private static func names(in name: String) -> [String] {
    guard let open = name.utf8.firstIndex(of: UInt8(ascii: "(")), open > name.startIndex else { return [name] }
    var names = [name]
    let rest = name[name.index(after: open)...]
    guard let close = rest.firstIndex(of: ")") else { return names }
    let inside = rest[..<close]
    let marks = inside.utf8.filter { ($0 >= 65 && $0 <= 90) || ($0 >= 48 && $0 <= 57) }.count
    guard marks >= 2, !inside.contains(" ") else { return names }
    names.append(String(name[..<open].parts(between: " ").joined(separator: " ")))
    names.append(String(inside))
    return names
  }

  /// With and without the article, the apostrophe and its `s`.
  private static func variants(of alias: String) -> [String] {
    var variants = [alias]
    if alias.hasPrefix("The ") { variants.append(String(alias.dropFirst(4))) }
    let apostrophe = UInt8(ascii: "'")
    if alias.utf8.contains(apostrophe) {
      variants.append(String(decoding: alias.utf8.filter { $0 != apostrophe }, as: UTF8.self))
    }
    return variants
  }

  private static func spelling(of alias: String) -> Spelling {
    let bytes = Array(alias.utf8)
    let capitals = bytes.filter { $0 >= 65 && $0 <= 90 }.count
    if capitals == 0 { return .any }
    return bytes.count <= 2 ? .capitals : .name
  }

  /// The longest name that starts at a token; of actors that share it, the one of the article's country.
  ///
  /// - Parameters:
  ///   - tokens: all tokens of the text.
  ///   - index: the token that the name starts at.
  ///   - limit: the token that the name ends before at the latest.
  ///   - home: alpha-3 of the country that the article is about, nil where that is not known.
  ///   - caseIsInformative: false where the whole text is in capitals.
  /// - Returns: the actor and the index of the token after its name.
  public func match(
    in tokens: [Token], at index: Int, limit: Int, home: String?, caseIsInformative: Bool
  ) -> (entry: Entry, end: Int)? {
    guard let (all, end) = aliases.longestMatch(in: tokens, at: index, limit: limit) else { return nil }
    let usable = all.filter { alias in
      if alias.isLocal, entries[Int(alias.entry)].country != home { return false }
      guard caseIsInformative else { return alias.spelling != .capitals }
      switch alias.spelling {
      case .any: return true
      case .name: return tokens[index..<end].contains(where: \.isCapitalised)
      case .capitals: return tokens[index].shape.contains(.allCapitals)
      }
    }
    guard let alias = usable.first(where: { entries[Int($0.entry)].country == home }) ?? usable.first else {
      return nil
    }
    return (entries[Int(alias.entry)].on(day), end)
  }

  /// The table as of a day.
  public func on(_ day: CalendarDate?) -> ActorTable {
    var table = self
    table.day = day
    return table
  }
}
