import ConflictModel
import Linguistics

/// What looks like a statement and is none, and denials told behind the charge.
extension CueFinder {
  private static let asking: WordSet = """
    declined declines declining refused refuses refusing asked asks asking requested requesting wished wishes wishing wanted
    wanting insisted insisting preferred preferring spoke speaking
    """
  private static let naming: WordSet = "named identified quoted anonymous anonymity"
  private static let names: WordSet = "name names"
  private static let namelessReach = 7

  /// `said a resident, who declined to be named for fear of reprisals`: how somebody spoke, and nothing that was said.
  func asksForNoName(_ verb: Int) -> Bool {
    guard syntax.isWord(verb, in: Self.asking) else { return false }
    let end = min(sentence.upperBound, verb + Self.namelessReach)
    for index in verb + 1..<max(verb + 1, end) {
      if syntax.isComma(index) || syntax.quotationOf[index] >= 0 { return false }
      if syntax.isWord(index, in: Self.naming) { return true }
      // `declined to give his full name`
      if syntax.isWord(index, in: Self.names),
        (verb + 1..<index).contains(where: { syntax.tag($0) == .possessivePronoun })
      {
        return true
      }
    }
    return false
  }

  private static let charges: WordSet = """
    charge charges accusation accusations allegation allegations claim claims assertion assertions report reports something
    """

  private static let which: WordKey = "which"

  /// `a charge Kigali denies`: who denies it, behind the noun and with no `that` between them.
  func denier(ofCharge speaker: SpeakerPhrase) -> Int? {
    var name = speaker.tokens.lowerBound
    // `…, which the army denied`
    if name - 2 > sentence.lowerBound, syntax.isWord(name - 1, Self.which), syntax.isComma(name - 2) { return name }
    if syntax.marks(name).contains(.article) { name += 1 }
    guard name + 1 < speaker.tokens.upperBound, syntax.isWord(name, in: Self.charges) else { return nil }
    name += 1
    return syntax.isCapitalised(name) || syntax.marks(name).contains(.article) ? name : nil
  }

  private static let denying: WordSet = "denies rejects disputes denied rejected"

  /// `an accusation Rwanda rejects.`: a verb that ends its clause, whatever it was tagged as.
  func isChargeVerb(_ index: Int) -> Bool {
    guard syntax.isWord(index, in: Self.denying), index - 2 > sentence.lowerBound, syntax.isCapitalised(index - 1)
    else {
      return false
    }
    let ends = index + 1 >= limit || syntax.isComma(index + 1) || syntax.isStop(index + 1)
    return ends && (max(sentence.lowerBound, index - 4)..<index - 1).contains { syntax.isWord($0, in: Self.charges) }
  }

  /// `blamed for the attack`, `accused of murder`: told of whom the charge is against.
  func isBlamed(_ verb: Int) -> Bool {
    syntax.isWord(verb, in: Self.accusing) && verb + 1 < limit && syntax.isWord(verb + 1, in: Self.accusingOf)
  }

  private static let accusing: WordSet = "accused blamed"
  private static let accusingOf: WordSet = "of for"
  private static let claiming: WordSet = "claimed claims claim claiming cost costs"
  private static let lives: WordSet = "life lives victims victim dead"
  private static let livesReach = 5

  /// `The war has claimed 70,000 lives`: nobody says anything.
  func takesLives(_ verb: Int) -> Bool {
    syntax.isWord(verb, in: Self.claiming)
      && (verb + 1..<max(verb + 1, min(limit, verb + Self.livesReach))).contains { syntax.isWord($0, in: Self.lives) }
  }

  private static let from: WordKey = "from"

  /// `There was no immediate comment from the group`: those who are silent stand behind the words.
  func silence(_ tokens: Range<Int>, after contents: ContentFinder) -> Cue? {
    guard syntax.isWord(tokens.upperBound - 1, Self.from),
      let (end, head) = syntax.phraseEnd(startingAt: tokens.upperBound, to: limit)
    else { return nil }
    let speaker = SpeakerPhrase(
      tokens: tokens.upperBound..<end, head: head, apposition: nil, clauseStart: tokens.upperBound)
    let last = contents.clauseEnd(from: end)
    return Cue(
      kind: .silence, head: tokens.lowerBound, tokens: tokens, act: .noComment, frames: [], speaker: speaker,
      region: tokens.lowerBound..<last, content: [tokens.lowerBound..<last], isWholeClause: true)
  }

  /// `denied involvement and blamed Islamic State`: a past form behind `and` and before a name, tagged as an adjective.
  func isJoinedPast(_ index: Int) -> Bool {
    guard syntax.words[index].forms.contains(.past), index > sentence.lowerBound, index + 1 < limit,
      syntax.marks(index - 1).contains(.coordinator), syntax.document.caseIsInformative
    else { return false }
    if syntax.isCapitalised(index + 1) { return !syntax.isCapitalised(index) }
    // `denied it and accused politicians of inciting violence`
    return syntax.isWord(index, in: Self.accusing) && syntax.isNoun(index + 1)
      && (index + 2..<max(index + 2, min(limit, index + 5))).contains { syntax.isWord($0, in: Self.accusingOf) }
  }

  private static let first: WordKey = "first"

  /// `The coalition at first denied responsibility`: tagged as what the first one is.
  func isPastBehindFirst(_ index: Int) -> Bool {
    index > sentence.lowerBound && syntax.words[index].forms.contains(.past) && syntax.isWord(index - 1, Self.first)
      && !syntax.isCapitalised(index) && (syntax.isNoun(index + 1) || syntax.tag(index + 1) == .determiner)
  }

  private static let blamed: WordKey = "blamed"

  /// `The army blamed rebels for the killings`: tagged as what the rebels are, between those who blame and those who are
  /// blamed.
  func isBlamingPast(_ index: Int) -> Bool {
    syntax.isWord(index, Self.blamed) && index > sentence.lowerBound && index + 1 < limit
      && syntax.canEndPhrase(index - 1) && syntax.isNoun(index + 1)
  }

  func denial(_ cue: Cue, of speaker: SpeakerPhrase, by denier: Int) -> Cue {
    var cue = cue
    let start = denier == speaker.tokens.lowerBound ? denier - 1 : speaker.tokens.lowerBound
    var own = speaker
    own.tokens = denier..<speaker.tokens.upperBound
    own.head = max(denier, speaker.head)
    cue.speaker = own
    cue.content = [start..<(cue.head + 1)]
    cue.region = start..<(cue.head + 1)
    cue.isWholeClause = true
    return cue
  }
}
