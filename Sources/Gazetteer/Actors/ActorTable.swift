import ConflictModel
import EmbeddedTables
import Linguistics

/// The curated armed and political actors: `Tables/actors.tsv`, found in a text by any of their names.
public struct ActorTable: Sendable {
  /// One named actor.
  public struct Entry: Sendable {
    /// Canonical name, abbreviation in parentheses.
    public let name: String
    public let kind: ActorKind
    /// ISO 3166-1 alpha-3; nil where it acts in several countries.
    public let country: String?
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
  }

  public static let shared = ActorTable()

  public let entries: [Entry]
  private let aliases: PhraseTable<Alias>

  private init() {
    var entries: [Entry] = []
    var aliases: [(phrase: String, value: Alias)] = []
    TableReader.rows(of: embedded_actors()) { cells in
      guard cells.count >= 3, let kind = ActorKind(rawValue: String(cells[1])) else { return }
      let name = String(cells[0])
      let index = Int32(entries.count)
      entries.append(Entry(name: name, kind: kind, country: cells[2].isEmpty ? nil : String(cells[2])))
      var names = Self.names(in: name)
      if cells.count > 3 { names += cells[3].split(separator: "|").map(String.init) }
      for alias in names {
        for variant in Self.variants(of: alias) {
          aliases.append((variant, Alias(entry: index, spelling: Self.spelling(of: variant))))
        }
      }
    }
    self.entries = entries
    self.aliases = PhraseTable(aliases)
  }

  /// `Shining Path (Sendero Luminoso)` is also its parts.
  private static func names(in name: String) -> [String] {
    guard let open = name.firstIndex(of: "("), open > name.startIndex else { return [name] }
    var names = [String(name[..<open].split(separator: " ").joined(separator: " "))]
    let rest = name[name.index(after: open)...]
    if let close = rest.firstIndex(of: ")"), name[..<open].last == " " { names.append(String(rest[..<close])) }
    return names + [name]
  }

  /// With and without the article, the apostrophe and its `s`.
  private static func variants(of alias: String) -> [String] {
    var variants = [alias]
    if alias.hasPrefix("The ") { variants.append(String(alias.dropFirst(4))) }
    if alias.contains("'") {
      let plain = String(alias.filter { $0 != "'" })
      variants.append(plain)
    }
    return variants
  }

  private static func spelling(of alias: String) -> Spelling {
    let bytes = Array(alias.utf8)
    let capitals = bytes.filter { $0 >= 65 && $0 <= 90 }.count
    if capitals == 0 { return .any }
    return bytes.count <= 2 ? .capitals : .name
  }

  /// The longest name that starts at a token.
  ///
  /// - Parameter caseIsInformative: false where the whole text is in capitals.
  /// - Returns: the actor and the index of the token after its name.
  public func match(
    in tokens: [Token], at index: Int, limit: Int, caseIsInformative: Bool
  ) -> (entry: Entry, end: Int)? {
    guard let (alias, end) = aliases.longestMatch(in: tokens, at: index, limit: limit) else { return nil }
    if caseIsInformative {
      switch alias.spelling {
      case .any: break
      case .name: guard tokens[index..<end].contains(where: \.isCapitalised) else { return nil }
      case .capitals: guard tokens[index].shape.contains(.allCapitals) else { return nil }
      }
    } else if alias.spelling == .capitals {
      return nil
    }
    return (entries[Int(alias.entry)], end)
  }
}
