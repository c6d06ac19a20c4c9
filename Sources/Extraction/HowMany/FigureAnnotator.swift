import Chronology
import ConflictModel
import Linguistics

/// Finds casualty figures: the outcome word first, then the people that it counts on the side where its form says they are.
struct FigureAnnotator {
  let document: Document
  private let reader: PersonPhraseReader
  private var tokens: [Token] { document.tokens }

  static func annotate(_ document: Document, _ annotations: Annotations) -> [FigureAnnotation] {
    var annotator = FigureAnnotator(document)
    for sentence in document.sentences { annotator.read(sentence) }
    return annotator.figures
  }

  private var figures: [FigureAnnotation] = []

  private init(_ document: Document) {
    self.document = document
    reader = PersonPhraseReader(document)
  }

  private static let be: WordSet = "was were been being is are be got get 's"
  private static let left: WordSet = "left leaving leaves"
  private static let negation: WordSet = "no without neither nor not any"
  private static let of: WordKey = "of"
  private static let by: WordKey = "by"
  private static let and: WordKey = "and"
  private static let or: WordKey = "or"
  private static let comma: WordKey = ","

  private struct Hit {
    let tokens: Range<Int>
    let entry: OutcomeLexicon.Entry
  }

  private mutating func read(_ sentence: Sentence) {
    let limit = sentence.tokens.upperBound
    var hits: [Hit] = []
    var index = sentence.tokens.lowerBound
    while index < limit {
      if tokens[index].kind == .word,
        let (entry, end) = OutcomeLexicon.phrases.longestMatch(in: tokens, at: index, limit: limit)
      {
        hits.append(Hit(tokens: index..<end, entry: entry))
        index = end
      } else {
        index += 1
      }
    }
    var used: Set<Int> = []
    var previousEnd = sentence.tokens.lowerBound
    for (order, hit) in hits.enumerated() {
      let nextStart = order + 1 < hits.count ? hits[order + 1].tokens.lowerBound : limit
      let found = people(of: hit, sentence: sentence.tokens, from: previousEnd, to: nextStart, hits: hits, order: order)
      for phrase in found where !used.contains(phrase.tokens.lowerBound) || phrase.count.low == 0 {
        used.insert(phrase.tokens.lowerBound)
        add(phrase, hit, sentence)
      }
      if !found.isEmpty { previousEnd = max(hit.tokens.upperBound, found.map(\.tokens.upperBound).max() ?? 0) }
    }
  }

  private func people(
    of hit: Hit, sentence: Range<Int>, from floor: Int, to ceiling: Int, hits: [Hit], order: Int
  ) -> [PersonPhrase] {
    let at = hit.tokens.lowerBound
    // `no fatalities`, `neither fatalities nor injuries`, `without casualties`.
    if hit.entry.form == .noun {
      for index in max(sentence.lowerBound, at - 5)..<at where Self.negation.contains(tokens[index]) {
        return [
          PersonPhrase(
            tokens: index..<hit.tokens.upperBound, count: Count(0), victims: [], isSubset: false, isName: false)
        ]
      }
    }
    switch hit.entry.form {
    case .noun:
      if hit.tokens.upperBound < ceiling,
        tokens[hit.tokens.upperBound].key == Self.of || tokens[hit.tokens.upperBound].key == "to"
      {
        let after = reader.phrases(in: hit.tokens.upperBound + 1..<objectEnd(hit.tokens.upperBound + 1, ceiling))
        if !after.isEmpty { return after }
      }
      return number(before: at, floor: max(floor, at - 6))
    case .adjective:
      let before = number(before: at, floor: max(floor, at - 8))
      return before
    case .active:
      return reader.phrases(in: hit.tokens.upperBound..<objectEnd(hit.tokens.upperBound, sentence.upperBound))
    case .intransitive:
      return subject(before: at, floor: floor, sentence: sentence)
    case .participle:
      if isPassive(at, sentence) {
        let subject = subject(before: at, floor: floor, sentence: sentence)
        return subject
      }
      // `12 killed`, `and two others injured`.
      let near = number(before: at, floor: max(floor, at - 7))
      let object = reader.phrases(in: hit.tokens.upperBound..<objectEnd(hit.tokens.upperBound, ceiling))
      if let first = object.first, first.tokens.lowerBound <= hit.tokens.upperBound + 1 { return object }
      return near
    }
  }

  private func isPassive(_ at: Int, _ sentence: Range<Int>) -> Bool {
    var index = at - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      let token = tokens[index]
      if Self.be.contains(token) { return true }
      if token.kind != .word { return false }
      if PersonNouns.kinds(of: token) != nil || token.kind == .number { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// The last counted people right before a word: `three dead`, `11 others injured`.
  private func number(before at: Int, floor: Int) -> [PersonPhrase] {
    guard floor < at else { return [] }
    guard let last = reader.phrases(in: floor..<at).last, last.tokens.upperBound >= at - 1 else { return [] }
    return [last]
  }

  /// The subject of a passive or intransitive verb: a list of people between the clause's start and the verb.
  private func subject(before at: Int, floor: Int, sentence: Range<Int>) -> [PersonPhrase] {
    var start = max(floor, sentence.lowerBound)
    var index = at - 1
    var commas = 0
    while index > start {
      let token = tokens[index]
      if token.kind == .punctuation {
        if token.key == Self.comma { commas += 1 } else { start = index + 1; break }
      }
      if Self.clauseStarts.contains(token) { start = index + 1; break }
      index -= 1
    }
    let phrases = reader.phrases(in: start..<at)
    if !phrases.isEmpty { return phrases }
    return name(in: start..<at)
  }

  private static let clauseStarts: WordSet = "that when where while after before because if but which"

  /// A named person or an officer as subject counts one.
  private func name(in range: Range<Int>) -> [PersonPhrase] {
    guard document.caseIsInformative else { return [] }
    var start: Int?
    var end = range.lowerBound
    for index in range {
      let token = tokens[index]
      if token.isWord, token.isCapitalised, !token.shape.contains(.allCapitals) {
        if start == nil { start = index }
        end = index + 1
      } else if start != nil, token.kind == .word, PersonNouns.kinds(of: token) == nil {
        break
      }
    }
    guard let start, end - start >= 2, end - start <= 6 else { return [] }
    return [PersonPhrase(tokens: start..<end, count: Count(1), victims: [], isSubset: false, isName: true)]
  }

  private static let objectStops: WordSet = """
    in on at when while during after before as by with near from where that which who according because until since
    following amid . ; : ( —
    """

  private func objectEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, index < start + 22 {
      if Self.objectStops.contains(tokens[index]), index > start { return index }
      index += 1
    }
    return min(index, limit)
  }

  private mutating func add(_ phrase: PersonPhrase, _ hit: Hit, _ sentence: Sentence) {
    let range =
      min(phrase.tokens.lowerBound, hit.tokens.lowerBound)..<max(phrase.tokens.upperBound, hit.tokens.upperBound)
    var scope = FigureScope.scope(of: range, in: sentence, document, count: phrase.count)
    if phrase.isSubset { scope = .subset }
    figures.append(
      FigureAnnotation(
        tokens: range, countTokens: phrase.tokens,
        figure: CasualtyFigure(
          outcome: hit.entry.outcome, victims: phrase.victims, scope: scope, count: phrase.count,
          text: document.string(range), span: document.span(range)),
        partOf: nil))
  }
}
