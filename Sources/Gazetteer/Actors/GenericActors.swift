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
  /// By the hash of their bytes: every actor that is found is asked for, and hashing strings would cost more than the rest.
  private let labels: [WordKey: Entry]

  private init() {
    var phrases: [(phrase: String, value: Entry)] = []
    var labels: [WordKey: Entry] = [:]
    TableReader.rows(of: embedded_actors_generic()) { cells in
      guard cells.count >= 4 else { return }
      let needsCountry = cells[2].first == "+"
      guard let kind = ActorKind(rawValue: String(needsCountry ? cells[2].dropFirst() : cells[2])) else { return }
      let entry = Entry(
        label: String(cells[0]), joinsWithOf: cells[1] == "of", kind: kind, needsCountry: needsCountry)
      let key = Self.key(of: entry.label)
      if labels[key] == nil { labels[key] = entry }
      phrases += cells[3].parts(between: "|").map { (String($0), entry) }
    }
    self.phrases = PhraseTable(phrases)
    self.labels = labels
  }

  /// The kind of actor with this label.
  public func entry(labelled label: String) -> Entry? { labels[Self.key(of: label)] }

  private static func key(of label: String) -> WordKey {
    var label = label
    return label.withUTF8 { key(of: $0[...]) }
  }

  /// Unlike the key of a word, one of the letters as they stand.
  private static func key(of label: Slice<UnsafeBufferPointer<UInt8>>) -> WordKey {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in label { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return WordKey(hash: hash ^ hash >> 32)
  }

  /// The longest description that starts at a token, and the index of the token after it.
  public func match(in tokens: [Token], at index: Int, limit: Int) -> (entry: Entry, end: Int)? {
    phrases.longestMatch(in: tokens, at: index, limit: limit).map { ($0.value, $0.end) }
  }

  /// The entry that a canonical name was made from; nil for named actors.
  public func entry(of actor: String) -> Entry? {
    var actor = actor
    return actor.withUTF8 { bytes in
      if let entry = labels[Self.key(of: bytes[...])] { return entry }
      // The label ends where ` (India)` or ` of India` begins.
      var end: Int?
      for at in bytes.indices.dropLast() where bytes[at] == UInt8(ascii: " ") {
        if bytes[at + 1] == UInt8(ascii: "(") {
          end = at
          break
        }
        if end == nil, bytes[at...].starts(with: " of ".utf8) { end = at }
      }
      return end.flatMap { labels[Self.key(of: bytes[..<$0])] }
    }
  }
}
