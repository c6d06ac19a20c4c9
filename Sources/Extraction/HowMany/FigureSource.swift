import ConflictModel
import Gazetteer
import Linguistics

/// Which side of a conflict gives a figure: `the army said`, `according to the rebels`.
///
/// Police, hospitals and witnesses tell what an article takes over as its own; a ministry at war or an armed group speaks
/// for itself, and what it counts stands beside what others count.
struct FigureSource {
  private let document: Document

  init(_ document: Document) { self.document = document }

  private static let speech = SayingWords.all
  /// `put the toll at 12`
  private static let putting: WordSet = "put puts"
  private static let parties: WordSet = """
    ministry army military government rebels insurgents militants separatists guerrillas militia militias junta
    movement fighters jihadists islamists taliban command forces opposition activists regime coalition
    """
  private static let according: WordKey = "according"

  /// The party's name as far as the text gives it; nil where no party speaks.
  func source(of annotation: FigureAnnotation) -> String? {
    let sentence = document.sentence(of: annotation.tokens.lowerBound).tokens
    let tokens = document.tokens
    var party: Range<Int>?
    // The nearest that speaks before the figure, else the first after it.
    let signs = Self.signs
    var hasVoice = false
    for index in stride(from: annotation.tokens.lowerBound - 1, through: sentence.lowerBound, by: -1) {
      // `according to the ministry; a rights group puts it at 974`
      if tokens[index].kind == .punctuation, document.text.bytes[Int(tokens[index].start)] == UInt8(ascii: ";") {
        break
      }
      // `The government said 47 had died, while a rights group said 100 had`: each tells of his own.
      if hasVoice, turns(at: index, document) { break }
      guard signs.contains(tokens[index]) else { continue }
      if let found = self.party(speakingAt: index, in: sentence) {
        party = found
        break
      }
      hasVoice = true
    }
    // `The Tigers said they lost eight men`: told already.
    if party == nil, voice(before: annotation, in: document) == nil {
      let end = min(sentence.upperBound, annotation.tokens.upperBound + Self.behind)
      party = (annotation.tokens.upperBound..<max(annotation.tokens.upperBound, end))
        .prefix { !turns(at: $0, document) }.first { signs.contains(tokens[$0]) }.flatMap {
          self.party(speakingAt: $0, in: sentence)
        }
    }
    guard let party else { return nil }
    return name(of: party)
  }

  /// Words from a figure to whoever tells it behind it, at most.
  private static let behind = 30

  private func party(speakingAt index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    if tokens[index].key == Self.according {
      let end = min(sentence.upperBound, index + 8)
      for at in index + 1..<max(index + 1, end) {
        if tokens[at].kind == .punctuation { return nil }
        if Self.parties.contains(tokens[at]) { return phrase(endingAt: at, in: sentence) }
      }
      return nil
    }
    guard speaks(index), !isOfResponsibility(index, in: sentence) else { return nil }
    if let found = partyBefore(index, in: sentence) { return found }
    if let state = stateBefore(index, in: sentence) { return state }
    for at in stride(from: index - 1, through: max(sentence.lowerBound, index - 3), by: -1) {
      // `the SDF confirmed`
      if at == index - 1, document.caseIsInformative, tokens[at].shape.contains(.allCapitals),
        tokens[at].kind == .word, at > sentence.lowerBound, Self.articles.contains(tokens[at - 1])
      {
        return at - 1..<at + 1
      }
      // `It said nine were killed`: whoever spoke in the sentence before.
      if at == index - 1, at == sentence.lowerBound, Self.pronouns.contains(tokens[at]), at > 0 {
        let before = document.sentence(of: at - 1).tokens
        return before.reversed().lazy.filter(speaks).compactMap { partyBefore($0, in: before) }.first
      }
      if tokens[at].kind == .punctuation { break }
    }
    // `said the army`; not `put army casualties at 30`
    guard !Self.putting.contains(tokens[index]) else { return nil }
    let end = min(sentence.upperBound, index + 4)
    for at in index + 1..<max(index + 1, end) where Self.parties.contains(tokens[at]) {
      let found = phrase(endingAt: at, in: sentence)
      // `a rebel web site said the army had killed 1,000`
      let isSubject = found.upperBound < sentence.upperBound && tokens[found.upperBound].tag.isFiniteVerb
      return found.lowerBound == index + 1 && !isSubject ? found : nil
    }
    return nil
  }

  private static let blame: WordSet = "responsibility credit involvement"

  /// `claimed responsibility for a blast that killed 13`: who did it, and not how many died.
  func isOfResponsibility(_ verb: Int, in sentence: Range<Int>) -> Bool {
    // `claimed responsibility, saying it had killed 60 soldiers`: so many by its own count.
    verb + 1 < sentence.upperBound && Self.blame.contains(document.tokens[verb + 1])
      && !(verb + 2..<max(verb + 2, sentence.upperBound)).contains { Self.going.contains(document.tokens[$0]) }
  }

  private static let going: WordSet = "saying adding said claiming"

  private static let pronouns: WordSet = "it they"

  private static let speaking = WordSet(anyOf: speech, putting)
  private static let signs = WordSet(anyOf: speaking, or: according)

  private func speaks(_ index: Int) -> Bool { Self.speaking.contains(document.tokens[index]) }

  /// The party whose verb of saying stands at `index`.
  private func partyBefore(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    if let party = partyWithAcronym(before: verb, in: sentence) { return party }
    let index = aside(closing: verb - 1, in: sentence) ?? verb
    for at in stride(from: index - 1, through: max(sentence.lowerBound, index - 3), by: -1) {
      if Self.parties.contains(document.tokens[at]) { return phrase(endingAt: at, in: sentence) }
      if document.tokens[at].kind == .punctuation { return nil }
    }
    return nil
  }

  private static let commas: WordSet = ","
  private static let relatives: WordSet = "which who"
  /// Words of a clause between a party and its verb, at most.
  private static let asideReach = 14

  /// `The Front, which claimed the raid, said`: where the clause between the commas opens.
  private func aside(closing comma: Int, in sentence: Range<Int>) -> Int? {
    guard comma > sentence.lowerBound, Self.commas.contains(document.tokens[comma]) else { return nil }
    let first = max(sentence.lowerBound + 1, comma - Self.asideReach)
    return (first..<max(first, comma)).last {
      Self.commas.contains(document.tokens[$0]) && Self.relatives.contains(document.tokens[$0 + 1])
    }
  }

  private static let groups: WordSet = """
    tigers front army movement guerrillas rebels militia militants brigade brigades insurgents
    """
  private static let close: WordSet = ")"
  private static let open: WordSet = "("
  /// Words of a group's full name, at most.
  private static let nameReach = 7

  /// `The Liberation Tigers of Tamil Eelam (LTTE) said`
  private func partyWithAcronym(before verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    let open = verb - 3
    guard open > sentence.lowerBound, Self.close.contains(document.tokens[verb - 1]),
      Self.open.contains(document.tokens[open]), document.tokens[verb - 2].kind == .word
    else { return nil }
    for at in stride(from: open - 1, through: max(sentence.lowerBound, open - Self.nameReach), by: -1) {
      if document.tokens[at].kind == .punctuation { return nil }
      if Self.groups.contains(document.tokens[at]) { return verb - 2..<verb - 1 }
    }
    return nil
  }

  /// `Armenia said`, `Armenia on Tuesday said`: a state that speaks for its own side.
  private func stateBefore(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard document.caseIsInformative, index > sentence.lowerBound, document.tokens[index - 1].isCapitalised else {
      return nil
    }
    // `South Africa said`
    for start in max(sentence.lowerBound, index - Self.stateWords)..<index
    where start == sentence.lowerBound || document.tokens[start - 1].kind == .punctuation {
      let state = CountryNames.shared.match(
        in: document.tokens, at: start, limit: index, caseIsInformative: document.caseIsInformative)
      if state?.end == index { return start..<index }
    }
    return nil
  }

  /// Words of a state's name, at most.
  private static let stateWords = 3

  private static let own: WordSet = "its their our"
  private static let losing: WordSet = "lost losing lose loses"
  private static let ownReach = 3

  /// `49 of its soldiers`, `it had lost 50 troops`: people of the side that speaks.
  func isOfOwn(_ annotation: FigureAnnotation) -> Bool {
    let words = annotation.tokens
    if isOfOwnLosses(annotation) { return true }
    return words.contains { Self.losing.contains(document.tokens[$0]) }
      || annotation.countTokens.contains { Self.own.contains(document.tokens[$0]) }
      || (annotation.countTokens.upperBound..<min(words.upperBound, annotation.countTokens.upperBound + Self.ownReach))
        .contains { Self.own.contains(document.tokens[$0]) }
  }

  private static let losses: WordSet = "losses casualties dead"
  private static let lossReach = 8

  /// `put its own losses at four dead`
  private func isOfOwnLosses(_ annotation: FigureAnnotation) -> Bool {
    let end = annotation.countTokens.lowerBound
    let start = max(document.sentence(of: end).tokens.lowerBound + 1, end - Self.lossReach)
    return (start..<max(start, end)).contains {
      Self.losses.contains(document.tokens[$0])
        && (Self.own.contains(document.tokens[$0 - 1]) || document.tokens[$0 - 1].key == Self.ownWord)
    }
  }

  private static let ownWord: WordKey = "own"
  private static let states: Set<Substring> = [
    "army", "military", "ministry", "government", "command", "forces", "coalition", "junta",
  ]

  /// Of what kind a side's own people are.
  static func fighters(of source: String) -> VictimSet {
    let last = source.lowercased().split(separator: " ").last ?? ""
    return states.contains(last) ? .military : .militant
  }

  /// `Armenia 's Foreign Ministry`: back over names, and the words that join them.
  private func phrase(endingAt index: Int, in sentence: Range<Int>) -> Range<Int> {
    let tokens = document.tokens
    var start = index
    while start > sentence.lowerBound, index - start < 6 {
      let before = tokens[start - 1]
      if Self.articles.contains(before) { return start - 1..<index + 1 }
      guard before.kind == .word,
        before.isCapitalised || Self.possessive.contains(before) || Self.departments.contains(before)
      else { break }
      start -= 1
    }
    return start..<index + 1
  }

  private static let articles: WordSet = "the its their a"
  private static let departments: WordSet = "defence defense interior foreign health information security"
  private static let possessive: WordSet = "'s ’s"

  /// `the ministry` after `Armenia's Foreign Ministry` is that one.
  private func name(of party: Range<Int>) -> String {
    let tokens = document.tokens
    let last = tokens[party.upperBound - 1].key
    func isNamed(_ words: Range<Int>) -> Bool {
      words.dropLast().contains {
        tokens[$0].isCapitalised && !Self.articles.contains(tokens[$0]) || Self.departments.contains(tokens[$0])
      }
    }
    if !isNamed(party) {
      for index in stride(from: party.lowerBound - 1, through: max(0, party.lowerBound - 200), by: -1)
      where tokens[index].key == last {
        let earlier = phrase(endingAt: index, in: document.sentence(of: index).tokens)
        if isNamed(earlier) { return text(of: earlier) }
      }
    }
    return text(of: party)
  }

  private func text(of range: Range<Int>) -> String {
    let isArticle = Self.articles.contains(document.tokens[range.lowerBound]) && range.count > 1
    return document.string(isArticle ? range.dropFirst() : range)
  }
}
