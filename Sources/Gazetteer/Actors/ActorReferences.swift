import EmbeddedTables
import Linguistics

/// Words that refer to an actor told before: `Tables/actor-references.tsv`.
public struct ActorReferences: Sendable {
  public enum Kind: Sendable, Equatable {
    case man, woman
    /// `they`: whoever of the sentence before bears arms or takes to the streets.
    case armed
    /// `the group`.
    case group
    /// `the ministry`: a body of a government in whose name the word stands.
    case body(WordKey)
  }

  public static let shared = ActorReferences()

  private let phrases: PhraseTable<Kind>

  private init() {
    var phrases: [(phrase: String, value: Kind)] = []
    TableReader.rows(of: embedded_actor_references()) { cells in
      guard cells.count == 2 else { return }
      for phrase in cells[1].parts(between: "|").map(String.init) {
        let kind: Kind
        switch cells[0] {
        case "man": kind = .man
        case "woman": kind = .woman
        case "armed": kind = .armed
        case "group": kind = .group
        default:
          guard let last = PhraseTable<Bool>.keys(of: phrase).last else { continue }
          kind = .body(last)
        }
        phrases.append((phrase, kind))
      }
    }
    self.phrases = PhraseTable(phrases)
  }

  /// The longest reference that starts at a token, and the index of the token after it.
  public func match(in tokens: [Token], at index: Int, limit: Int) -> (kind: Kind, end: Int)? {
    phrases.longestMatch(in: tokens, at: index, limit: limit).map { ($0.value, $0.end) }
  }
}
