import Linguistics

/// `The embassy condemned the killings`: what somebody says of an act told before is no act of its own.
enum Reactions {
  private static let definite: WordSet = "the this that these those both"

  /// Whether all that a candidate tells is that somebody condemned what was told before, on no day and at no place of its own.
  static func isOnly(
    _ candidate: Happening, after told: @autoclosure () -> [Happening], _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let triggers = candidate.triggers.map { annotations.triggers[$0] }.filter { !$0.act.isSupport }
    guard candidate.figures.isEmpty, candidate.days == nil,
      let first = triggers.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }), isCondemned(first, document),
      triggers.allSatisfy({ isNoun($0, document) || !$0.act.isViolent })
    else { return false }
    let last = triggers.map(\.tokens.lowerBound).max() ?? 0
    guard !candidate.sites.contains(where: { annotations.places[$0].tokens.lowerBound > last }) else { return false }
    return told().contains { !$0.families.isDisjoint(with: Happening.Families.violence) }
  }

  /// `the bombing` is one, whatever it was tagged as.
  private static func isNoun(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let at = trigger.tokens.lowerBound
    return !trigger.isVerb || at > 0 && definite.contains(document.tokens[at - 1])
  }

  private static func isCondemned(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let at = trigger.tokens.lowerBound
    return at > 1 && definite.contains(document.tokens[at - 1])
      && SayingWords.condemning.contains(document.tokens[at - 2])
  }
}
