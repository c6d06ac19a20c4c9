import Linguistics

/// The part of a sentence that somebody denies: `denied that its planes had bombed a market, killing nine people`.
enum Denial {
  private static let denials: WordSet = "denied denies deny denying refuted refutes refuting"
  private static let rejections: WordSet =
    "rejected rejects rejecting dismissed dismisses dismissing retracted retracts withdrew"
  private static let tales: WordSet = """
    report reports claim claims allegation allegations accusation accusations suggestion suggestions charge charges
    rumour rumours rumor rumors statement
    """
  private static let openers: WordSet = "that having any the its his their it"
  /// What is denied when a deed is not: somebody's part in it.
  static let parts: WordSet = "responsibility involvement role part links link connection complicity knowledge"
  private static let joints: WordSet = "and"
  /// `denied that its troops had killed them and blamed the rebels for 45 deaths`
  private static let accusing: WordSet = "blamed blames accused accuses"
  private static let turns: WordSet = "but however although though while saying adding insisting"

  static func scope(in sentence: Sentence, _ document: Document) -> Range<Int>? {
    let tokens = document.tokens
    guard sentence.tokens.contains(where: { signs.contains(tokens[$0]) }) else { return nil }
    if let untrue = untrueTale(in: sentence.tokens, document) { return untrue }
    if let unproved = unproved(in: sentence.tokens, document) { return unproved }
    for index in sentence.tokens where index + 1 < sentence.tokens.upperBound {
      let isDenial = denials.contains(tokens[index])
      guard isDenial || rejections.contains(tokens[index]) else { continue }
      let next = index + 1..<min(sentence.tokens.upperBound, index + 5)
      guard !isOfGuilt(at: index, in: sentence, document) else { continue }
      let tale = next.first { tales.contains(tokens[$0]) }
      let isGerund = document.text.bytes[tokens[index + 1].range].suffix(3).elementsEqual("ing".utf8)
      guard tale != nil || isDenial && (openers.contains(tokens[index + 1]) || isGerund) else { continue }
      var end = (tale ?? index) + 1
      // `denied killing villagers and said it had shot three rebels`
      while end < sentence.tokens.upperBound, !turns.contains(tokens[end]),
        !(joints.contains(tokens[end - 1])
          && (SayingWords.telling.contains(tokens[end]) || accusing.contains(tokens[end])))
      {
        end += 1
      }
      return index + 1..<end
    }
    return nil
  }

  private static let untrue: WordSet = """
    wrong false untrue incorrect inaccurate unfounded baseless mistaken erroneous retracted withdrawn fabricated
    """
  /// Whatever may deny.
  private static let signs = WordSet(anyOf: denials, rejections, untrue, proofs)
  private static let be: WordSet = "was were is are be been proved proven"
  private static let that: WordSet = "that of"

  /// `An earlier report that seven people were killed was wrong`.
  private static func untrueTale(in sentence: Range<Int>, _ document: Document) -> Range<Int>? {
    let tokens = document.tokens
    guard let last = sentence.last(where: { untrue.contains(tokens[$0]) }),
      sentence.upperBound - last <= 4 || tokens[last + 1].kind == .punctuation,
      (max(sentence.lowerBound, last - 3)..<last).contains(where: { be.contains(tokens[$0]) }),
      let tale = (sentence.lowerBound..<last).first(where: { tales.contains(tokens[$0]) }), tale + 1 < last,
      that.contains(tokens[tale + 1])
    else { return nil }
    return tale + 1..<last
  }

  private static let proofs: WordSet = "evidence proof indication indications sign signs confirmation"
  private static let none: WordSet = "no any little without"

  /// `found no evidence that he had been shot`
  private static func unproved(in sentence: Range<Int>, _ document: Document) -> Range<Int>? {
    let tokens = document.tokens
    guard
      let proof = sentence.dropFirst().dropLast().first(where: {
        proofs.contains(tokens[$0]) && none.contains(tokens[$0 - 1]) && that.contains(tokens[$0 + 1])
      })
    else { return nil }
    var end = proof + 2
    while end < sentence.upperBound, !turns.contains(tokens[end]) { end += 1 }
    return proof + 1..<end
  }

  private static let guilty: WordSet = "behind responsible involved complicit"
  private static let ofDeed: WordSet = "the a an this that for in it"
  /// Words from a denial to what it is a denial of, at most.
  private static let guiltReach = 10
  private static let topics: WordSet = "about over regarding concerning against in related connected surrounding"

  /// `denied involvement in the killing of two`, `denied charges over the killing`: who did it is denied, not that it was
  /// done.
  ///
  /// - Parameter index: the token of the denying word.
  static func isOfGuilt(at index: Int, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    // `denied that its army was behind the massacre`
    let end = min(sentence.tokens.upperBound - 1, index + guiltReach)
    if (index + 1..<max(index + 1, end)).contains(where: {
      guilty.contains(tokens[$0]) && be.contains(tokens[$0 - 1]) && ofDeed.contains(tokens[$0 + 1])
    }) {
      return true
    }
    for next in index + 1..<max(index + 1, min(sentence.tokens.upperBound, index + 5)) {
      if parts.contains(tokens[next]) { return true }
      if tales.contains(tokens[next]) {
        return next + 1 < sentence.tokens.upperBound && topics.contains(tokens[next + 1])
      }
    }
    return false
  }
}
