import ConflictModel
import EmbeddedTables
import Linguistics

/// Actors that are described and not named: `police`, `gunmen`, `protesters`; the table is `Tables/actors-generic.tsv`.
public struct GenericActors: Sendable {
  public struct Entry: Sendable, Equatable {
    /// What the canonical name starts with: `Police Forces`.
    public let label: String
    /// `Police Forces of India`, not `Protesters (India)`.
    public let joinsWithOf: Bool
    public let kind: ActorKind
    /// True for words that mean an actor only beside a country: `forces`, `jets`.
    public let needsCountry: Bool

    /// The canonical name with the country in words; the label alone without one.
    public func name(country: String?) -> String {
      guard let country else { return label }
      return joinsWithOf ? label + " of " + country : label + " (" + country + ")"
    }
  }

  public static let shared = GenericActors()

  private let phrases: PhraseTable<Entry>
  private let labels: [String: Entry]

  private init() {
    var phrases: [(phrase: String, value: Entry)] = []
    var labels: [String: Entry] = [:]
    TableReader.rows(of: embedded_actors_generic()) { cells in
      guard cells.count >= 4 else { return }
      let needsCountry = cells[2].first == "+"
      guard let kind = ActorKind(rawValue: String(needsCountry ? cells[2].dropFirst() : cells[2])) else { return }
      let entry = Entry(
        label: String(cells[0]), joinsWithOf: cells[1] == "of", kind: kind, needsCountry: needsCountry)
      if labels[entry.label] == nil { labels[entry.label] = entry }
      phrases += cells[3].parts(between: "|").map { (String($0), entry) }
    }
    self.phrases = PhraseTable(phrases)
    self.labels = labels
  }

  /// The kind of actor with this label.
  public func entry(labelled label: String) -> Entry? { labels[label] }

  /// The longest description that starts at a token, and the index of the token after it.
  public func match(in tokens: [Token], at index: Int, limit: Int) -> (entry: Entry, end: Int)? {
    phrases.longestMatch(in: tokens, at: index, limit: limit).map { ($0.value, $0.end) }
  }

  /// The entry that a canonical name was made from; nil for named actors.
  public func entry(of actor: String) -> Entry? {
    if let entry = labels[actor] { return entry }
    // The label ends where ` (India)` or ` of India` begins.
    var actor = actor
    let label: String? = actor.withUTF8 { bytes in
      func end(at mark: StaticString) -> Int? {
        let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        return bytes.indices.first { bytes[$0] == 32 && bytes[$0...].starts(with: mark) }
      }
      return (end(at: " (") ?? end(at: " of ")).map { String(decoding: bytes[..<$0], as: UTF8.self) }
    }
    return label.flatMap { labels[$0] }
  }
}
