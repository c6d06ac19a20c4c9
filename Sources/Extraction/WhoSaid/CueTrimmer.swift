import Linguistics

/// Settles the cues of one sentence with one another: what one reports ends where the next begins, and a cue inside
/// what another reports is part of it.
struct CueTrimmer {
  let syntax: Syntax

  func trim(_ cues: [Cue]) -> [Cue] {
    guard cues.count > 1 else { return cues.compactMap(tidy) }
    var cues = cues.sorted { ($0.region.lowerBound, $0.head) < ($1.region.lowerBound, $1.head) }
    var dropped = [Bool](repeating: false, count: cues.count)
    for first in cues.indices where !dropped[first] {
      for second in cues.indices where second != first && !dropped[second] && !dropped[first] {
        settle(&cues, first, second, &dropped)
      }
    }
    return cues.indices.compactMap { dropped[$0] ? nil : tidy(cues[$0]) }
  }

  /// `second` begins inside what `first` reports.
  private func settle(_ cues: inout [Cue], _ first: Int, _ second: Int, _ dropped: inout [Bool]) {
    guard let part = cues[first].content.firstIndex(where: { $0.contains(cues[second].tokens.lowerBound) }) else {
      return
    }
    let content = cues[first].content[part]
    // Two cues that each report the other's words: the one with the wider clause stands.
    if cues[second].side != .after, cues[second].content.contains(where: { $0.contains(cues[first].head) }) {
      let start = cues[second].region.lowerBound
      guard start > content.lowerBound else { return }
      if cues[second].kind == .source, cues[second].region.upperBound < content.upperBound {
        // `said that, according to the law, the president …`
        dropped[second] = true
      } else if cues[second].kind == .source {
        cues[first].via = cues[first].via ?? cues[second].speaker?.tokens
        cues[first].content[part] = content.lowerBound..<start
        dropped[second] = true
      } else if cues[first].side == .after, !cues[first].isWholeClause,
        cues[first].region.lowerBound < cues[second].region.lowerBound,
        cues[second].speaker.map({ !$0.isImplied }) ?? false
      {
        dropped[first] = true
      } else {
        cues[first].content[part] = content.lowerBound..<start
        dropped[second] = true
      }
      return
    }
    if cues[first].isWholeClause, cues[first].kind == .silence {
      dropped[second] = true
      return
    }
    let start = cues[second].region.lowerBound
    if start <= content.lowerBound {
      // `referred to Yerevan's accusation that`: the noun's own clause says more.
      if cues[second].kind == .noun, !cues[first].hasClause, !cues[second].content.isEmpty,
        cues[first].act != .denial
      {
        dropped[first] = true
      } else if cues[second].kind == .noun, cues[first].act == .denial, !cues[second].content.isEmpty {
        return
      } else {
        dropped[second] = true
      }
      return
    }
    if let end = boundary(before: start, in: content, cues[second]) {
      if cues[first].side == .around, part == 0 {
        dropped[second] = true
        return
      }
      // `“…,” the general said, according to the Tasnim agency`: the general's words, which the agency passes on.
      if cues[first].kind == .source, cues[second].isTold,
        cues[second].region.upperBound + 1 >= cues[first].region.lowerBound
      {
        cues[second].via = cues[second].via ?? cues[first].speaker?.tokens
        dropped[first] = true
        return
      }
      if cues[first].side == .before {
        // The clause before a cue is whole; what stands in it is part of it.
        dropped[second] = true
        return
      }
      cues[first].content[part] = content.lowerBound..<end
      cues[first].content.removeSubrange((part + 1)...)
    } else {
      dropped[second] = true
    }
  }

  /// Where the first cue's words end if a new clause of the narrator begins at `start`; nil if it is part of them.
  private func boundary(before start: Int, in content: Range<Int>, _ cue: Cue) -> Int? {
    var index = start - 1
    // `and on Friday the ministry said`, `while in Paris the minister called`
    var steps = 0
    while index > content.lowerBound, steps < 5, isLoose(index) {
      index -= 1
      steps += 1
    }
    guard index > content.lowerBound else { return nil }
    if syntax.isWord(index, Self.with) { index -= 1 }
    guard index > content.lowerBound else { return nil }
    let marks = syntax.marks(index)
    if marks.contains(.coordinator) {
      return syntax.isComma(index - 1) ? index - 1 : index
    }
    if marks.contains(.subordinator) || marks.contains(.relative) {
      if syntax.isQuotationMark(index - 1), syntax.quotationOf[index - 1] >= 0 { return index }
      return syntax.isComma(index - 1) || syntax.isDash(index - 1) ? index - 1 : nil
    }
    if syntax.isComma(index) || syntax.isSemicolon(index) || syntax.isDash(index) || syntax.isColon(index) {
      // A comma before a subject may belong to a list or an apposition; before a gerund or a relative it parts.
      return index
    }
    if syntax.quotationOf[index] >= 0, syntax.isQuotationMark(index) { return start }
    return nil
  }

  private func isLoose(_ index: Int) -> Bool {
    let marks = syntax.marks(index)
    if !marks.isDisjoint(with: [.coordinator, .subordinator, .relative]) { return false }
    return syntax.isAdverb(index) || marks.contains(.time)
  }

  private static let with: WordKey = "with"

  /// Trims commas and stops from the ends; nil where nothing is left and no quotation can stand beside the cue.
  private func tidy(_ cue: Cue) -> Cue? {
    var cue = cue
    cue.content = cue.content.compactMap { range in
      var start = afterNote(range)
      var end = range.upperBound
      while start < end, isEdge(start) { start += 1 }
      while end > start, isEdge(end - 1) || syntax.isStop(end - 1) && syntax.quotationOf[end - 1] < 0 { end -= 1 }
      return start < end ? start..<end : nil
    }
    if namesSource(cue) { return nil }
    if cue.content.isEmpty, !cue.frames.takesQuotation, !cue.frames.contains(.tell), cue.kind != .source { return nil }
    return cue
  }

  private static let sources: WordSet = "caller callers account accounts survivor survivors"
  private static let citing: WordSet = "citing quoting"

  /// `…, state television reported, citing a military source`: where it has it from, which is nothing said.
  private func namesSource(_ cue: Cue) -> Bool {
    guard cue.form == .gerund, syntax.isWord(cue.head, in: Self.citing), !cue.hasClause,
      let content = cue.content.first,
      let (_, source) = syntax.simplePhraseEnd(startingAt: content.lowerBound, to: content.upperBound)
    else { return false }
    if syntax.isWord(source, in: Self.sources) { return true }
    return !syntax.marks(source).isDisjoint(with: [.role, .body, .document, .people, .audience])
      || syntax.isCapitalised(source)
  }

  /// `[TEXT]`, `[begin recording]`: an editor's note before the words, not part of them as in `[w]e`.
  private func afterNote(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while syntax.isOpenBracket(start), let close = syntax.closeBracket(after: start, to: range.upperBound),
      close + 1 < range.upperBound, syntax.tokens[close + 1].shape.contains(.spaceBefore),
      !syntax.isComma(close + 1)
    {
      start = close + 1
    }
    return start
  }

  private func isEdge(_ index: Int) -> Bool {
    guard syntax.quotationOf[index] < 0 else { return false }
    return syntax.isComma(index) || syntax.isSemicolon(index) || syntax.isDash(index) || syntax.isColon(index)
  }
}
