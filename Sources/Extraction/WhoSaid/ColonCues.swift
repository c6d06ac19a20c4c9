import Linguistics

/// Speaker, colon, words: headlines (`Macron: Europe must act`) and transcripts (`MACRON: Europe must act.`).
struct ColonCues {
  let syntax: Syntax
  let names: NameCoreference
  /// Towns in capitals: `PESHAWAR: At least …` says where a story was filed.
  let towns: Set<Range<Int>>

  func cue(of sentence: Range<Int>) -> Cue? {
    var start = sentence.lowerBound
    if syntax.quotationOf[start] >= 0 {
      guard syntax.isQuotationMark(start), sentence.count > 4, isShouted(start + 1) else { return nil }
      start += 1
    } else if !syntax.tokens[start].shape.contains(.lineBefore) {
      return nil
    }
    guard sentence.count > 3 else { return nil }
    var colon = start
    while colon < min(start + 9, sentence.upperBound), !syntax.isColon(colon) {
      guard
        syntax.isCapitalised(colon) || syntax.tokens[colon].kind == .joiner || syntax.isPossessive(colon)
          || syntax.isOpenBracket(colon) || syntax.isCloseBracket(colon)
      else { return nil }
      colon += 1
    }
    guard colon > start, colon + 2 < sentence.upperBound, syntax.isColon(colon), isSpeaker(start..<colon) else {
      return nil
    }
    let head = colon - 1
    return Cue(
      kind: .colon, head: colon, tokens: colon..<(colon + 1), act: .claim, frames: [.speak],
      speaker: SpeakerPhrase(tokens: start..<colon, head: head, apposition: nil, clauseStart: start),
      region: start..<(colon + 1), content: [(colon + 1)..<turnEnd(sentence, from: colon + 2)], hasClause: true)
  }

  /// The end of what is said: a transcript's turn goes on to the end of its paragraph, a headline is one sentence.
  private func turnEnd(_ sentence: Range<Int>, from first: Int) -> Int {
    let own = Int(syntax.document.sentenceOfToken[sentence.lowerBound])
    let sentences = syntax.document.sentences
    var last = own
    while last + 1 < sentences.count, sentences[last + 1].paragraph == sentences[own].paragraph { last += 1 }
    var end = last == own ? trimmedEnd(sentence, from: first) : sentences[last].tokens.upperBound
    if end > first, syntax.isQuotationMark(end - 1), syntax.quotationOf[sentence.lowerBound] >= 0 { end -= 1 }
    return end
  }

  /// `WALLACE:` in a text that is not all in capitals.
  private func isShouted(_ start: Int) -> Bool {
    guard syntax.document.caseIsInformative else { return false }
    var index = start
    while index < start + 4, index < syntax.tokens.count, syntax.tokens[index].shape.contains(.allCapitals) {
      index += 1
    }
    return index > start && syntax.isColon(index)
  }

  private func trimmedEnd(_ sentence: Range<Int>, from first: Int) -> Int {
    var end = sentence.upperBound
    while end > first, syntax.isStop(end - 1), syntax.quotationOf[end - 1] < 0 { end -= 1 }
    return end
  }

  private func isSpeaker(_ phrase: Range<Int>) -> Bool {
    if syntax.document.caseIsInformative, towns.contains(phrase) { return false }
    if let mention = names.mention(at: phrase.upperBound - 1), mention.withOffice.upperBound == phrase.upperBound {
      return true
    }
    if isShouted(phrase.lowerBound) { return true }
    if syntax.isCloseBracket(phrase.upperBound - 1) { return names.mention(at: phrase.lowerBound) != nil }
    return !syntax.marks(phrase.upperBound - 1).isDisjoint(with: [.body, .document, .role, .people])
      && phrase.count <= 4
  }
}
