import Linguistics

/// Speaker, colon, words: headlines (`Macron: Europe must act`, `Gunmen kill five in Zamfara: police`) and transcripts
/// (`MACRON: Europe must act.`).
struct ColonCues {
  let syntax: Syntax
  let names: NameCoreference
  /// Towns in capitals: `PESHAWAR: At least …` says where a story was filed.
  let towns: Set<Range<Int>>

  func cue(of sentence: Range<Int>) -> Cue? { opening(sentence) ?? closing(sentence) }

  private static let tailWords = 5
  private static let shortest = 4

  /// `Gunmen kill five in Zamfara: police`, `Blast kills nine - police`: who says so stands behind the last mark of a headline.
  private func closing(_ sentence: Range<Int>) -> Cue? {
    let end = sentence.upperBound
    guard sentence.count > Self.shortest + 1, syntax.tokens[sentence.lowerBound].shape.contains(.lineBefore),
      end == syntax.tokens.count || syntax.tokens[end].shape.contains(.lineBefore), syntax.tokens[end - 1].isWord
    else { return nil }
    var colon = end - 1
    while colon > max(sentence.lowerBound, end - 2 - Self.tailWords), !isMark(colon) {
      guard
        syntax.tokens[colon].isWord || syntax.tokens[colon].kind == .joiner || syntax.isPossessive(colon)
      else { return nil }
      colon -= 1
    }
    guard isMark(colon), colon + 1 < end, colon - sentence.lowerBound >= Self.shortest,
      syntax.quotationOf[colon] < 0, isSpeaker((colon + 1)..<end)
    else { return nil }
    return Cue(
      kind: .colon, head: colon, tokens: colon..<(colon + 1), act: .claim, frames: [.speak],
      speaker: SpeakerPhrase(tokens: (colon + 1)..<end, head: end - 1, apposition: nil, clauseStart: colon + 1),
      region: colon..<end, content: [sentence.lowerBound..<colon], side: .before, hasClause: true)
  }

  /// `: police`, `- police`, `-police`
  private func isMark(_ index: Int) -> Bool {
    syntax.isColon(index)
      || (syntax.isDash(index) || syntax.tokens[index].kind == .joiner)
        && syntax.tokens[index].shape.contains(.spaceBefore)
  }

  private func opening(_ sentence: Range<Int>) -> Cue? {
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

  /// What stands before a colon in headlines and is nobody's name: `LIVE: …`, `EXCLUSIVE: …`.
  private static let labels: WordSet = """
    live watch photos pictures video exclusive breaking update updates updated analysis explainer explained factbox opinion
    timeline urgent podcast editorial latest alert correction corrected note photo
    """

  private func isSpeaker(_ phrase: Range<Int>) -> Bool {
    if phrase.count == 1, Self.labels.contains(syntax.tokens[phrase.lowerBound]) { return false }
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
