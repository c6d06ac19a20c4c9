import Gazetteer
import Linguistics

/// Names that people type for armed groups and other actors.
public struct ActorNames: Sendable {
  public init() {}

  /// Actors that bear a name, or whose name has these words in it; those that bear it first.
  public func search(_ name: String) -> [ActorTable.Entry] {
    let bearer = bearer(of: name)
    let wanted = Set(Self.words(name))
    guard !wanted.isEmpty else { return [] }
    let others = ActorTable.shared.entries.filter { entry in
      entry.name != bearer?.name && wanted.isSubset(of: Self.words(entry.name))
    }
    return (bearer.map { [$0] } ?? []) + others
  }

  /// The actor that a whole name stands for: `Daesh` is the Islamic State.
  public func bearer(of name: String) -> ActorTable.Entry? {
    let tokens = Tokenizer.tokens(of: SourceText(name))
    guard !tokens.isEmpty,
      let (entry, end) = ActorTable.shared.match(
        in: tokens, at: 0, limit: tokens.count, home: nil, caseIsInformative: false)
        ?? ActorTable.shared.match(in: tokens, at: 0, limit: tokens.count, home: nil, caseIsInformative: true),
      end == tokens.count
    else { return nil }
    return entry
  }

  private static func words(_ text: String) -> Set<WordKey> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { WordKey($0) })
  }
}
