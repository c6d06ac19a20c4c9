import ConflictModel
import Linguistics

/// People whose last names towns have too: `Gen. Hernando Tunja … Tunja was killed`.
///
/// A person is told by rank or given name once, and by the last name alone from then on; no town of that name is meant where
/// nothing says that it is one.
struct SurnameTowns {
  private let document: Document
  private let annotations: Annotations
  /// Last names that a rank or a given name stands before, and that a place of the article has.
  private var names: Set<WordKey> = []

  private static let reach = 2

  init(_ document: Document, _ annotations: Annotations) {
    self.document = document
    self.annotations = annotations
    guard document.caseIsInformative else { return }
    let towns = Set(
      annotations.places.lazy.filter { $0.tokens.count == 1 && $0.kind == .settlement }
        .map { document.tokens[$0.tokens.lowerBound].key })
    guard !towns.isEmpty else { return }
    for index in document.tokens.indices.dropFirst(Self.reach)
    where towns.contains(document.tokens[index].key) && isNamed(index) {
      names.insert(document.tokens[index].key)
    }
  }

  private func marks(_ index: Int) -> PlaceMarks { PlaceMarks.table[document.tokens[index].key] ?? [] }

  /// `Gen. Hernando Tunja`, `Gen. Tunja`: a rank and names, and no word that makes a place of them.
  private func isNamed(_ index: Int) -> Bool {
    guard document.tokens[index].isCapitalised, document.tokens[index - 1].kind == .word,
      document.tokens[index - 1].isCapitalised, document.tokens[index - 2].kind == .word,
      document.sentenceOfToken[index] == document.sentenceOfToken[index - 2], !isCalled(after: index)
    else { return false }
    // `Gen. Tunja`
    if marks(index - 1).contains(.title) { return true }
    return marks(index - 2).contains(.title) && document.tokens[index - 2].isCapitalised
      && marks(index - 1).isDisjoint(with: PlaceMarks.kind.union(.direction))
  }

  private func isCalled(after index: Int) -> Bool {
    index + 1 < document.tokens.count && !marks(index + 1).isDisjoint(with: .kind)
  }

  /// Whether a place's name stands for somebody of that name.
  func isPerson(_ place: Int) -> Bool {
    guard !names.isEmpty else { return false }
    let place = annotations.places[place]
    let at = place.tokens.lowerBound
    guard place.tokens.count == 1, names.contains(document.tokens[at].key), place.container == nil, !isCalled(after: at)
    else { return false }
    guard at > 0, document.sentenceOfToken[at - 1] == document.sentenceOfToken[at] else { return true }
    return marks(at - 1).isDisjoint(with: PlaceMarks.locative.union(.kind))
  }
}
