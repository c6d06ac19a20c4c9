import ConflictModel
import Linguistics

/// Signs that a sentence tells news: one more thing that somebody did, doers of whom nobody has heard, other things struck.
extension Linking {
  private static let also: WordKey = "also"
  private static let by: WordKey = "by"

  /// Buildings and works: two acts that struck different ones are two.
  static let things: WordSet = """
    embassy consulate bank banks bridge bridges tower towers pipeline house houses home homes residence office offices
    headquarters school schools station stations airport substation plant plants building buildings store stores shop
    shops hotel restaurant market barracks church mosque temple factory supermarket warehouse university court
    theater theatre cinema mill farm ranch poles
    """

  private static let houses: WordSet = "house houses home homes residence"
  private static let house: WordKey = "house"

  /// The building or work that a word names; nil where it names none.
  /// `the home of a leader`, and below it `the front of the house`, are one.
  static func thing(_ word: WordKey) -> WordKey? {
    guard things.contains(word) else { return nil }
    return houses.contains(word) ? house : word
  }

  /// Words between `also` and what was done, at most.
  private static let alsoReach = 3

  /// `The group also planted a bomb`: one more deed. Not `The blast also wounded a guard`, which is the same act.
  static func tellsMore(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    guard let also = tokens.first(where: { document.tokens[$0].key == also }) else { return false }
    return candidate.triggers.contains {
      let trigger = annotations.triggers[$0]
      guard trigger.isVerb, trigger.act.isViolent, trigger.act != .harm,
        (0...alsoReach).contains(trigger.tokens.lowerBound - also - 1)
      else { return false }
      return !Sides.isPassive(trigger, tokens, document) && !isOfAct(subjectOf: also, tokens, document)
    }
  }

  private static let acts: WordSet = """
    attack attacks bomb bombs blast blasts explosion explosions device clash clashes fire shots shooting fighting raid
    incident it
    """

  /// The subject right before a word is an act or what was used for it.
  private static func isOfAct(subjectOf word: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
    word > sentence.lowerBound && acts.contains(document.tokens[word - 1])
  }

  /// `Two guards were killed`: no day, no place and no act but that they were hurt.
  static func tellsOutcome(_ candidate: Happening, _ document: Document, _ annotations: Annotations) -> Bool {
    // `The toll was 31, a doctor said on Tuesday.`
    let isUndated = candidate.dates.allSatisfy {
      let date = annotations.dates[$0]
      return !date.canDateEvent || date.days == nil || DateChoice.isOfSaying(date, document)
    }
    return isUndated && candidate.sites.isEmpty && candidate.tellsOfCasualties(annotations)
      && candidate.triggers.allSatisfy {
        let trigger = annotations.triggers[$0]
        // `50 people were injured and some 6,000 fled their homes`
        return trigger.isHarm || trigger.act.family == .movement || trigger.act == .group
          || trigger.act == .arrest
      }
  }

  private static let sending: WordSet = "launched fired used sent"
  private static let helping: WordSet = "had has have also"
  private static let missiles: WordSet = "missile missiles drone drones rocket rockets shell shells uavs"
  /// Words from the verb to what was fired, at most.
  private static let sentReach = 6

  /// `The air force said Russia had launched 479 drones and 20 missiles`, with no day and no place: how many there were of
  /// those that an article is about.
  ///
  /// - Returns: the last word of who sent them.
  static func sender(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> WordKey? {
    guard candidate.families.contains(.bomb), candidate.days == nil, candidate.sites.isEmpty else { return nil }
    let tokens = document.sentences[sentence].tokens
    guard let verb = tokens.dropFirst().first(where: { sending.contains(document.tokens[$0]) }) else { return nil }
    let sent = verb + 1..<min(tokens.upperBound, verb + 1 + sentReach)
    guard sent.contains(where: { document.tokens[$0].kind == .number }),
      sent.contains(where: { missiles.contains(document.tokens[$0]) })
    else { return nil }
    var at = verb - 1
    while at > tokens.lowerBound, helping.contains(document.tokens[at]) { at -= 1 }
    return document.tokens[at].isWord ? document.tokens[at].key : nil
  }

  private static let unknown: WordSet = "a an some several unidentified unknown another other alleged suspected"
  private static let known: WordSet = "the this these those that his her their its both such same"

  /// `A patrol clashed with rebels`, `Guerrillas blew up a bridge`, `shot by unidentified men`: whoever did it is told of
  /// for the first time.
  static func hasNewAgent(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    return candidate.triggers.contains {
      let trigger = annotations.triggers[$0]
      guard trigger.isVerb, trigger.act.isViolent, trigger.act != .harm, tokens.contains(trigger.tokens.lowerBound)
      else { return false }
      if Sides.isPassive(trigger, tokens, document) {
        let after = trigger.tokens.upperBound..<min(tokens.upperBound, trigger.tokens.upperBound + 6)
        guard let by = after.first(where: { document.tokens[$0].key == by }) else { return false }
        return isNew(by + 1..<min(tokens.upperBound, by + 7), document)
      }
      return isNewSubject(before: trigger.tokens.lowerBound, tokens, document)
    }
  }

  /// A noun phrase after `by` that has armed people in it and no definite word.
  private static func isNew(_ words: Range<Int>, _ document: Document) -> Bool {
    for at in words {
      let token = document.tokens[at]
      if known.contains(token) || token.kind == .punctuation { return false }
      if let kind = Participants.kind(of: token), !kind.isDisjoint(with: .armed) {
        return token.tag == .plural || words.lowerBound < at && unknown.contains(document.tokens[words.lowerBound])
      }
    }
    return false
  }

  /// Words of a subject that are looked at, and those between it and its verb.
  private static let subjectWidth = 6
  private static let subjectGap = 3

  private static func isNewSubject(before verb: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
    var at = verb - 1
    while at >= sentence.lowerBound, verb - at <= subjectGap, !document.tokens[at].tag.isNoun {
      guard document.tokens[at].kind == .word, document.tokens[at].tag != .pronoun else { return false }
      at -= 1
    }
    guard at >= sentence.lowerBound, verb - at <= subjectGap, let kind = Participants.kind(of: document.tokens[at]),
      !kind.isDisjoint(with: .armed)
    else { return false }
    let isPlural = document.tokens[at].tag == .plural
    for word in (max(sentence.lowerBound, at - subjectWidth)..<at).reversed() {
      let token = document.tokens[word]
      if unknown.contains(token) || token.kind == .number { return true }
      if known.contains(token) { return false }
      guard token.tag.isNoun || token.tag.isAdjective else { break }
    }
    return isPlural
  }

  /// `Russia had launched 479 drones`, of whom the happening tells that it was Russia's.
  func countsSent(by happening: Happening) -> Bool {
    guard let sender, happening.families.contains(.bomb) else { return false }
    return happening.sentences.prefix(Self.headlineReach).contains { told in
      document.sentences[told].tokens.contains { document.tokens[$0].key == sender }
    }
  }

  /// Sentences from people who are counted to `the two militants`, at most.
  static let thoseReach = 2

  /// `Bandits raided a town. … Seven of the bandits were killed`: some of those told of before.
  func tellsOfSome(of happening: Happening) -> Bool {
    candidate.figures.contains { at in
      let figure = annotations.figures[at]
      guard figure.reference == .partitive, figure.figure.scope == .incident, let noun = figure.countTokens.last,
        figure.countTokens.count > 2, document.tokens[noun - 1].key == Self.the,
        Participants.kind(of: document.tokens[noun]).map({ !Participants.armed.isDisjoint(with: $0) }) == true
      else { return false }
      return happening.sentences.suffix(Self.someReach).contains { told in
        document.sentences[told].tokens.contains { document.tokens[$0].key == document.tokens[noun].key }
      }
    }
  }

  /// Sentences of a happening that may have named those of whom some are told of, and from them to that, at most.
  static let someReach = 3

  /// `attacked two men in a car. … The two militants were killed`: the number of those told of before, with an article.
  func tellsOfThoseCounted(in told: Int) -> Bool {
    candidate.figures.contains {
      let figure = annotations.figures[$0]
      let words = figure.countTokens
      guard figure.reference == .definite, words.count > 1, document.tokens[words.lowerBound].key == Self.the else {
        return false
      }
      let number = words.lowerBound + 1
      return figure.figure.count.low > 1
        && NumberReader.value(document.tokens, at: number, limit: words.upperBound, in: document.text) != nil
        && document.sentences[told].tokens.contains { document.tokens[$0].key == document.tokens[number].key }
    }
  }
}
