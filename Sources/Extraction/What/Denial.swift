import Linguistics

/// The part of a sentence that somebody denies: `denied that its planes had bombed a market, killing nine people`.
enum Denial {
  private static let denials: WordSet = "denied denies deny denying refuted refutes refuting"
  private static let rejections: WordSet = "rejected rejects rejecting dismissed dismisses dismissing"
  private static let tales: WordSet = """
    report reports claim claims allegation allegations accusation accusations suggestion suggestions charge charges
    rumour rumours rumor rumors
    """
  private static let openers: WordSet = "that having any the its his their it"
  private static let parts: WordSet = "responsibility involvement role part links link connection complicity knowledge"
  private static let turns: WordSet = "but however although though while"

  static func scope(in sentence: Sentence, _ document: Document) -> Range<Int>? {
    let tokens = document.tokens
    for index in sentence.tokens where index + 1 < sentence.tokens.upperBound {
      let isDenial = denials.contains(tokens[index])
      guard isDenial || rejections.contains(tokens[index]) else { continue }
      let next = index + 1..<min(sentence.tokens.upperBound, index + 5)
      guard !next.contains(where: { parts.contains(tokens[$0]) }) else { continue }
      let tale = next.first { tales.contains(tokens[$0]) }
      let isGerund = document.text.bytes[tokens[index + 1].range].suffix(3).elementsEqual("ing".utf8)
      guard tale != nil || isDenial && (openers.contains(tokens[index + 1]) || isGerund) else { continue }
      var end = (tale ?? index) + 1
      while end < sentence.tokens.upperBound, !turns.contains(tokens[end]) { end += 1 }
      return index + 1..<end
    }
    return nil
  }
}
