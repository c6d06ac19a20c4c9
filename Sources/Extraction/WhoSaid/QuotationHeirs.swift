import ConflictModel
import Linguistics

/// Gives the quotations that stand beside no cue to the speaker of the one before them: the next sentence of an
/// interview, the paragraph after a colon, the fragment in the middle of a paraphrase.
struct QuotationHeirs {
  let syntax: Syntax

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
      guard !isTitle(quotation), let heir = heir(quotation, after: result) else { continue }
      if heir.extends, var last = result.last {
        last.parts.append(quotation.tokens)
        result[result.count - 1] = last
      } else {
        result.append(
          Draft(parts: [quotation.tokens], kind: .direct, cue: heir.cue, clauseStart: quotation.opening))
      }
    }
    result.append(contentsOf: drafts[next...])
    return result
  }

  private func heir(_ quotation: Quotation, after drafts: [Draft]) -> (cue: Cue?, extends: Bool)? {
    let sentence = syntax.document.sentence(of: quotation.opening)
    let opens = quotation.opening == sentence.tokens.lowerBound
    let last = drafts.last
    let paragraph = sentence.paragraph
    if let last, let cue = last.cue, last.kind == .direct, opens {
      let lastParagraph = syntax.document.sentence(of: last.end - 1).paragraph
      if lastParagraph == paragraph, cue.region.lowerBound >= last.start || last.parts.count > 1 {
        // `“A,” said X. “B.”` with nothing of the narrator's in between but the cue.
        let isNext = narratorWords(between: max(last.end, cue.region.upperBound), and: quotation.opening) == 0
        return (implied(cue), isNext)
      }
    }
    let words = quotation.tokens.count
    let outside = narratorWords(in: sentence.tokens)
    if opens, outside <= 2, words >= 4 {
      // A paragraph that is nothing but a quotation goes on with the last speaker.
      guard let last, let cue = last.cue else { return (nil, false) }
      let distance = paragraph - syntax.document.sentence(of: last.end - 1).paragraph
      return distance <= 3 ? (implied(cue), false) : (nil, false)
    }
    guard words >= 3 else { return nil }
    // A fragment in a sentence with a subject of its own.
    let finder = SubjectFinder(syntax: syntax, floor: sentence.tokens.lowerBound, limit: sentence.tokens.upperBound)
    if let subject = finder.governingSubject(before: quotation.opening), speaks(subject) {
      return (cue(quotation, subject), false)
    }
    guard let last, let cue = last.cue, paragraph - syntax.document.sentence(of: last.end - 1).paragraph <= 1 else {
      return nil
    }
    return (implied(cue), false)
  }

  private func speaks(_ subject: SpeakerPhrase) -> Bool {
    let marks = syntax.marks(subject.head)
    if !marks.isDisjoint(with: [.he, .she, .they, .relative, .role, .body, .document]) { return true }
    return syntax.tokens[subject.head].isCapitalised
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

  private func narratorWords(between start: Int, and end: Int) -> Int {
    guard start < end else { return 0 }
    return narratorWords(in: start..<end)
  }

  private func narratorWords(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where syntax.quotationOf[index] < 0 && syntax.tokens[index].isWord { count += 1 }
    return count
  }

  private static let small: WordSet = "a an the of in on at to for and or but with from by vs as is s 's"

  /// A title: every word but the smallest has a capital, and no verb-like mark ends it.
  func isTitle(_ quotation: Quotation) -> Bool {
    guard syntax.document.caseIsInformative, quotation.tokens.count <= 12 else { return false }
    var capitals = 0
    for index in quotation.tokens where syntax.tokens[index].isWord {
      if syntax.tokens[index].isCapitalised {
        capitals += 1
      } else if !Self.small.contains(syntax.tokens[index]) {
        return false
      }
    }
    guard capitals > 1 else { return false }
    // `“We Won!”` is speech.
    for index in quotation.tokens where syntax.isPronoun(index) || syntax.isFiniteVerb(index) {
      if syntax.isStop(quotation.tokens.upperBound - 1) { return false }
    }
    let last = quotation.tokens.upperBound - 1
    return !(syntax.isComma(last) && capitals < 3)
  }
}
