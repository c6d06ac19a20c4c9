import ConflictModel
import Linguistics

/// Sentences that go on about the accident or the disaster that an article opens with: `A bus plunged into a ravine. … 18
/// bodies have been recovered`. What is told of violence further down is another matter.
enum Mishaps {
  private static let turns: WordSet = "separately meanwhile elsewhere separate despite also"
  /// Words from the beginning of a sentence to what turns to another matter, at most.
  private static let turnReach = 4

  static func sentences(_ document: Document, _ annotations: Annotations, _ index: SentenceIndex) -> Set<Int> {
    var found: Set<Int> = []
    var isOpen = false
    for sentence in document.sentences.indices {
      let triggers = index.triggers[sentence].map { annotations.triggers[$0] }
      // What else is told of parts the account, and after violence no accident is what an article is about.
      if triggers.contains(where: isOther) { break }
      if triggers.contains(where: isMishap) {
        isOpen = true
        continue
      }
      guard isOpen else { continue }
      let opening = document.sentences[sentence].tokens.prefix(turnReach)
      if opening.contains(where: { turns.contains(document.tokens[$0]) }) {
        isOpen = false
      } else {
        found.insert(sentence)
      }
    }
    return found
  }

  private static func isMishap(_ trigger: TriggerAnnotation) -> Bool {
    (trigger.act == .accident || trigger.act == .disaster) && trigger.strength >= Assembler.cause
      && trigger.mood == .happened
  }

  /// An act that no accident has.
  private static func isOther(_ trigger: TriggerAnnotation) -> Bool {
    guard trigger.mood == .happened || trigger.mood == .reason else { return false }
    return (trigger.act.isViolent && !trigger.isHarm || trigger.act.isCrowd || trigger.act == .arrest)
      && trigger.strength >= 0.6
  }
}
