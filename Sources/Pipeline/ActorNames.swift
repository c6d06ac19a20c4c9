import Gazetteer
import Linguistics

/// Names that people type for armed groups and other actors.
public struct ActorNames: Sendable {
  private let table: ActorTable

  public init(_ names: UserNames = .none) { table = names.actors }

  /// Actors that bear a name, or whose name has these words in it; those that bear it first.
  public func search(_ name: String) -> [ActorTable.Entry] {
    let bearer = bearer(of: name)
    let wanted = Set(Self.words(name))
    guard !wanted.isEmpty else { return [] }
    let others = table.entries.filter { entry in
      entry.name != bearer?.name && wanted.isSubset(of: Self.words(entry.name))
    }
    return (bearer.map { [$0] } ?? []) + others
  }

  /// The actor that a whole name stands for: `Daesh` is the Islamic State.
  public func bearer(of name: String) -> ActorTable.Entry? {
    let tokens = Tokenizer.tokens(of: SourceText(name))
    guard !tokens.isEmpty,
      let (entry, end) = table.match(
        in: tokens, at: 0, limit: tokens.count, home: nil, caseIsInformative: false)
        ?? table.match(in: tokens, at: 0, limit: tokens.count, home: nil, caseIsInformative: true),
      end == tokens.count
    else { return nil }
    return entry
  }

  /// Names that are nearly the same as one that nobody bears, the nearest first, at most five.
  public func suggestions(for name: String) -> [String] {
    let wanted = Set(Self.words(name))
    guard !wanted.isEmpty else { return [] }
    let near = table.entries.map { ($0.name, Gazetteer.nameDistance(name, $0.name)) }
      .filter { $0.1 <= max(1, name.utf8.count / 4) }
    let sharing = table.entries.filter { !wanted.isDisjoint(with: Self.words($0.name)) && wanted.count > 1 }
    return Array(
      (near.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0) + sharing.map(\.name)).prefix(5))
  }

  private static func words(_ text: String) -> Set<WordKey> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { WordKey($0) })
  }
}
