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
      let first = triggers.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    else { return false }
    if candidate.sites.isEmpty, isCountercharge(first, document) {
      return told().contains { !$0.families.isDisjoint(with: Happening.Families.violence) }
    }
    guard isCondemned(first, document), triggers.allSatisfy({ isNoun($0, document) || !$0.act.isViolent }) else {
      return false
    }
    let last = triggers.map(\.tokens.lowerBound).max() ?? 0
    guard !candidate.sites.contains(where: { annotations.places[$0].tokens.lowerBound > last }) else { return false }
    return told().contains { !$0.families.isDisjoint(with: Happening.Families.violence) }
  }

  /// Words in the head of a sentence that make the act its subject: `The blast shattered windows`, `The deadly attack`.
  private static let subjectReach = 3
  /// Words from an act to what it had: `the attack on Sunday`, `the bombing in central Kabul`.
  private static let attachedReach = 3
  private static let that: WordKey = "that"

  enum Mention { case none, subject, beside }

  /// `The president visited survivors of the attack in Ghazni on Tuesday`: the act is one that was told, and the place and the
  /// day are those of what somebody did about it; `The attack raised fears in Ghazni` may tell where it was.
  static func mention(in candidate: Happening, _ document: Document, _ annotations: Annotations) -> Mention {
    guard candidate.figures.isEmpty, candidate.clauses.isEmpty, !candidate.isReason,
      let sentence = candidate.sentences.first
    else { return .none }
    // `the attack was an attempt to derail the peace talks`
    let triggers = candidate.triggers.map { annotations.triggers[$0] }.filter {
      !$0.act.isSupport && ($0.isVerb || $0.act.family != .talk)
    }
    let (words, site) = (document.sentences[sentence].tokens, SiteWords(document: document))
    guard !triggers.isEmpty, site.occurrence(in: sentence) == nil, !site.tellsOfSameByClause(in: sentence) else {
      return .none
    }
    var mention = Mention.beside
    for trigger in triggers {
      let (at, end) = (trigger.tokens.lowerBound, trigger.tokens.upperBound)
      func isAttached(_ tokens: Range<Int>) -> Bool { (0..<attachedReach).contains(tokens.lowerBound - end) }
      guard trigger.act.isViolent, isNoun(trigger, document), let article = article(before: at, words, document),
        !candidate.sites.contains(where: { isAttached(annotations.places[$0].tokens) }),
        isCondemned(trigger, document)
          || !candidate.dates.contains(where: { isAttached(annotations.dates[$0].tokens) })
      else { return .none }
      let isSaid = article > words.lowerBound && document.tokens[article - 1].key == that
      if article - words.lowerBound < subjectReach, !isSaid { mention = .subject }
    }
    return mention
  }

  /// `the` of `the attack`, `the deadly attack`.
  private static func article(before noun: Int, _ sentence: Range<Int>, _ document: Document) -> Int? {
    (max(sentence.lowerBound, noun - 2)..<noun).last { definite.contains(document.tokens[$0]) }
  }

  private static let denying: WordSet = "denied denies denying rejected rejects rejecting dismissed"
  private static let and: WordKey = "and"
  /// Words from `and` to the verb by which whoever denies it says something, at most.
  private static let chargeReach = 3

  /// `The army denied firing the shell and said the rebels had attacked their own people`: what is said against a charge.
  private static func isCountercharge(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let sentence = document.sentence(of: trigger.tokens.lowerBound).tokens
    let before = sentence.lowerBound..<trigger.tokens.lowerBound
    guard let denied = before.first(where: { denying.contains(document.tokens[$0]) }),
      let and = (denied..<trigger.tokens.lowerBound).first(where: { document.tokens[$0].key == and })
    else { return false }
    return (and..<min(trigger.tokens.lowerBound, and + chargeReach)).contains {
      SayingWords.all.contains(document.tokens[$0]) || SayingWords.accusing.contains(document.tokens[$0])
    }
  }

  /// `the bombing` is one, whatever it was tagged as.
  private static func isNoun(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let at = trigger.tokens.lowerBound
    return !trigger.isVerb || at > 0 && definite.contains(document.tokens[at - 1])
  }

  private static let describing: WordSet = "described describes describing characterised characterized branded termed"
  private static let called: WordSet = "called calling calls"
  private static let `as`: WordKey = "as"

  /// `condemned the attack`, `described the attack as vile`, `called the attack vile`.
  private static func isCondemned(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let (at, end) = (trigger.tokens.lowerBound, trigger.tokens.upperBound)
    guard at > 1, definite.contains(document.tokens[at - 1]) else { return false }
    let verb = document.tokens[at - 2]
    return SayingWords.condemning.contains(verb) || called.contains(verb)
      || describing.contains(verb) && end < document.tokens.count && document.tokens[end].key == `as`
  }
}
