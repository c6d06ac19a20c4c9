import ConflictModel
import Linguistics

/// Gives the quotations that stand beside no cue to the speaker of the one before them: the next sentence of an
/// interview, the paragraph after a colon, the fragment in the middle of a paraphrase.
struct QuotationHeirs {
  let syntax: Syntax
  let names: NameCoreference

  typealias Draft = StatementBuilder.Draft

  func inherit(_ drafts: [Draft], _ claimed: [Bool]) -> [Draft] {
    var result: [Draft] = []
    result.reserveCapacity(drafts.count + 8)
    var next = 0
    for (index, quotation) in syntax.quotations.enumerated() where !claimed[index] {
      while next < drafts.count, drafts[next].start < quotation.opening {
        result.append(drafts[next])
        next += 1
      }
      guard !syntax.isTitle(quotation), let heir = heir(quotation, after: result) else { continue }
      result.append(
        Draft(parts: [quotation.tokens], kind: .direct, cue: heir.cue, clauseStart: quotation.opening))
    }
    result.append(contentsOf: drafts[next...])
    return result
  }

  private struct Heir {
    /// nil where nobody is known to speak.
    var cue: Cue?
  }

  private func heir(_ quotation: Quotation, after drafts: [Draft]) -> Heir? {
    if let name = signature(after: quotation) { return Heir(cue: name) }
    let sentence = syntax.document.sentence(of: quotation.opening)
    let opens = quotation.opening == sentence.tokens.lowerBound
    let last = drafts.last
    let paragraph = sentence.paragraph
    if let last, let cue = last.cue, last.kind == .direct, opens {
      let lastParagraph = syntax.document.sentence(of: last.end - 1).paragraph
      // `“A,” said X. “B.”`
      if lastParagraph == paragraph { return Heir(cue: implied(cue)) }
    }
    let words = quotation.tokens.count
    let outside = narratorWords(in: sentence.tokens)
    if opens, outside <= 2, words >= 4 {
      // A paragraph that is nothing but a quotation goes on with the last speaker.
      guard let last, let cue = last.cue else { return Heir() }
      let distance = paragraph - syntax.document.sentence(of: last.end - 1).paragraph
      return distance <= 3 ? Heir(cue: implied(cue)) : Heir()
    }
    guard words >= (syntax.document.caseIsInformative ? 2 : 5) else { return nil }
    // A fragment in a sentence with a subject of its own.
    let finder = SubjectFinder(syntax: syntax, floor: sentence.tokens.lowerBound, limit: sentence.tokens.upperBound)
    let subject = finder.governingSubject(before: quotation.opening)
    if let subject, words >= 3 ? speaks(subject) : isSomebody(subject) {
      return Heir(cue: cue(quotation, subject))
    }
    guard words >= 3 else { return nil }
    if syntax.isColon(quotation.opening - 1), words >= 5 {
      // `More from the report: “…”`
      let colon = quotation.opening - 1
      guard syntax.canEndPhrase(colon - 1),
        let subject = finder.phrase(
          syntax.phraseStart(endingAt: colon - 1, from: sentence.tokens.lowerBound), colon - 1)
      else { return Heir(cue: last?.cue.map(implied)) }
      return Heir(cue: speaks(subject) ? cue(quotation, subject) : last?.cue.map(implied))
    }
    guard let last, let cue = last.cue, paragraph - syntax.document.sentence(of: last.end - 1).paragraph <= 1 else {
      return nil
    }
    return Heir(cue: implied(cue))
  }

  /// `“…” — Jane Doe`: a name behind a dash, up to the end of the line.
  private func signature(after quotation: Quotation) -> Cue? {
    let tokens = syntax.tokens
    let dash = quotation.withMarks.upperBound
    guard dash + 1 < tokens.count, syntax.isDash(dash), !tokens[dash + 1].shape.contains(.lineBefore) else {
      return nil
    }
    var end = dash + 1
    while end < tokens.count, end - dash < 12, !tokens[end].shape.contains(.lineBefore), !syntax.isStop(end),
      syntax.quotationOf[end] < 0
    { end += 1 }
    guard end == tokens.count || tokens[end].shape.contains(.lineBefore) || syntax.isStop(end), end > dash + 1,
      tokens[dash + 1].isCapitalised || !syntax.document.caseIsInformative,
      let (_, head) = syntax.phraseEnd(startingAt: dash + 1, to: end)
    else { return nil }
    let name = (dash + 1)..<end
    return Cue(
      kind: .source, head: dash, tokens: dash..<(dash + 1), act: .claim, frames: [.quote],
      speaker: SpeakerPhrase(tokens: name, head: head, apposition: nil, clauseStart: dash), region: dash..<end,
      content: [])
  }

  private func speaks(_ subject: SpeakerPhrase) -> Bool {
    let marks = syntax.marks(subject.head)
    if !marks.isDisjoint(with: [.he, .she, .they, .relative, .role, .body, .document]) { return true }
    return syntax.isCapitalised(subject.head)
  }

  /// A person named, or `he` or `she`.
  private func isSomebody(_ subject: SpeakerPhrase) -> Bool {
    if !syntax.marks(subject.head).isDisjoint(with: [.he, .she]) { return true }
    return names.mention(at: subject.head) != nil
  }

  private func cue(_ quotation: Quotation, _ subject: SpeakerPhrase) -> Cue {
    Cue(
      kind: .verb, head: subject.head, tokens: subject.head..<subject.head, act: .claim, frames: [.quote],
      speaker: subject, region: subject.tokens, content: [])
  }

  private func implied(_ cue: Cue) -> Cue {
    var cue = cue
    cue.speaker?.isImplied = true
    return cue
  }

  private func narratorWords(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where syntax.quotationOf[index] < 0 && syntax.tokens[index].isWord { count += 1 }
    return count
  }
}

extension Syntax {
  fileprivate static let small: WordSet = "a an the of in on at to for and or but with from by vs as is s 's"

  /// A title: every word but the smallest has a capital, and no verb-like mark ends it.
  func isTitle(_ quotation: Quotation) -> Bool {
    guard document.caseIsInformative, quotation.tokens.count <= 12 else { return false }
    var capitals = 0
    for index in quotation.tokens where tokens[index].isWord {
      if isCapitalised(index) {
        capitals += 1
      } else if !isWord(index, in: Self.small) {
        return false
      }
    }
    guard capitals > 1 else { return false }
    // `“We Won!”` is speech.
    for index in quotation.tokens where isPronoun(index) || isFiniteVerb(index) {
      if isStop(quotation.tokens.upperBound - 1) { return false }
    }
    let last = quotation.tokens.upperBound - 1
    return !(isComma(last) && capitals < 3)
  }
}
