import Linguistics

/// Speaker, colon, words: headlines (`Macron: Europe must act`) and transcripts (`MACRON: Europe must act.`).
struct ColonCues {
  let syntax: Syntax
  let names: NameCoreference

  func cue(of sentence: Range<Int>) -> Cue? {
    let start = sentence.lowerBound
    guard syntax.tokens[start].shape.contains(.lineBefore), sentence.count > 3 else { return nil }
    var colon = start
    while colon < min(start + 9, sentence.upperBound), !syntax.isColon(colon) {
      guard
        syntax.tokens[colon].isCapitalised || syntax.tokens[colon].kind == .joiner || syntax.isPossessive(colon)
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
      region: start..<(colon + 1), content: [(colon + 1)..<trimmedEnd(sentence, from: colon + 2)], hasClause: true)
  }

  private func trimmedEnd(_ sentence: Range<Int>, from first: Int) -> Int {
    var end = sentence.upperBound
    while end > first, syntax.isStop(end - 1), syntax.quotationOf[end - 1] < 0 { end -= 1 }
    return end
  }

  private func isSpeaker(_ phrase: Range<Int>) -> Bool {
    if let mention = names.mention(at: phrase.upperBound - 1), mention.withOffice.upperBound == phrase.upperBound {
      return true
    }
    if syntax.isCloseBracket(phrase.upperBound - 1) { return names.mention(at: phrase.lowerBound) != nil }
    return syntax.marks(phrase.upperBound - 1).contains(.body) && phrase.count <= 4
  }
}
