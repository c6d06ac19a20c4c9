import Linguistics

/// Whoever tells a figure, a side of the conflict or not: `medics said`, `the commission put the toll at 22`.
struct FigureVoice {
  let text: String
  private let words: Set<WordKey>

  /// True for what may be one speaker, named more and less fully: `hospital officials`, `officials`.
  func mayBe(_ other: FigureVoice) -> Bool { !words.isDisjoint(with: other.words) }

  /// - Parameter range: the words before a verb of saying, or behind `according to`.
  init?(_ range: Range<Int>, in document: Document) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, Self.aside.contains(document.tokens[end - 1]) { end -= 1 }
    while start < end, Self.articles.contains(document.tokens[start]) || document.tokens[start].kind != .word {
      start += 1
    }
    let content = (start..<end).filter { !Self.small.contains(document.tokens[$0]) }
    guard let last = content.last, content.count > 1 || !Self.pronouns.contains(document.tokens[last]) else {
      return nil
    }
    text = document.string(start..<end)
    words = Set(content.map { document.tokens[$0].key })
  }

  private static let partial: WordSet = """
    rights amnesty observatory opposition activists activist campaigners residents resident villagers villager locals
    witness witnesses eyewitnesses rebels insurgents militants guerrillas separatists
    """

  /// Whoever speaks for himself or for a side, and has no office that counts the dead.
  var isUnofficial: Bool { words.contains { Self.partial.contains($0) } }

  private static let articles: WordSet = "the a an its their his her"
  private static let pronouns: WordSet = "it they he she who which we i that"
  private static let small: WordSet = "the a an of in on at for and 's ’s its their his her"
  private static let aside: WordSet = """
    has have had also later earlier then now initially since who which that on monday tuesday wednesday thursday friday
    saturday sunday
    """
}

extension FigureSource {
  private static let spoken: WordSet = """
    said says say told reported announced added stated confirmed claimed claims denied put puts
    spoke counted acknowledged admitted gave gives estimated estimates disputed rejected dismissed contested
    """
  private static let links: WordSet = "and but"
  private static let inverting: WordSet = "said says told added"
  private static let articles: WordSet = "the a an its their his her"
  /// Words of an apposition behind a speaker, at most.
  private static let apposition = 12
  private static let turns: WordSet = "; but while whereas although though"
  private static let passives: WordSet = "was were been be being is are"
  private static let according: WordKey = "according"
  private static let breaks: WordSet = "and but while that although though whereas when as after"
  private static let ends: WordSet = "on in that , said"
  /// Words of a speaker's name and office, at most.
  private static let width = 9
  /// Words from a figure to the verb of saying behind it, at most.
  private static let reach = 40

  func voice(of annotation: FigureAnnotation, in document: Document) -> FigureVoice? {
    if let found = voice(before: annotation, in: document) { return found }
    let sentence = document.sentence(of: annotation.tokens.lowerBound).tokens
    let limit = min(sentence.upperBound, annotation.tokens.upperBound + Self.reach)
    let behind = annotation.tokens.upperBound..<max(annotation.tokens.upperBound, limit)
    // What somebody says in the next clause is not his word for this one.
    let end = behind.first { turns(at: $0, document) } ?? behind.upperBound
    return (behind.lowerBound..<end).lazy
      .compactMap { voice(at: $0, in: sentence, document) }.first
  }

  /// `…, said the mayor`, `…, said Colonel Hassan`.
  private func isInverted(_ verb: Int, _ document: Document) -> Bool {
    guard Self.inverting.contains(document.tokens[verb]), verb + 1 < document.tokens.count,
      document.tokens[verb - 1].kind != .word
    else { return false }
    let next = document.tokens[verb + 1]
    return Self.articles.contains(next) || document.caseIsInformative && next.isCapitalised
  }

  /// Whoever speaks before the figure in its sentence.
  func voice(before annotation: FigureAnnotation, in document: Document) -> FigureVoice? {
    let sentence = document.sentence(of: annotation.tokens.lowerBound).tokens
    for index in stride(from: annotation.countTokens.lowerBound - 1, through: sentence.lowerBound, by: -1) {
      if let found = voice(at: index, in: sentence, document) { return found }
    }
    return isOfPronoun(sentence, document) ? voice(closing: sentence.lowerBound, document) : nil
  }

  private static let they: WordSet = "it they"
  /// Words from the head of a sentence to the verb of saying behind `it` or `they`, at most.
  private static let pronounReach = 3

  /// `They said nine people had died`: whoever spoke last in the sentence before.
  func isOfPronoun(_ sentence: Range<Int>, _ document: Document) -> Bool {
    guard let first = sentence.first, first > 0, Self.they.contains(document.tokens[first]) else { return false }
    return sentence.dropFirst().prefix(Self.pronounReach).contains { Self.spoken.contains(document.tokens[$0]) }
  }

  /// The last to speak in the sentence that ends before a token.
  private func voice(closing end: Int, _ document: Document) -> FigureVoice? {
    let sentence = document.sentence(of: end - 1).tokens
    return sentence.reversed().lazy.compactMap { voice(at: $0, in: sentence, document) }.first
  }

  /// A clause of its own; not `while treating the wounded`.
  func turns(at index: Int, _ document: Document) -> Bool {
    guard Self.turns.contains(document.tokens[index]), index + 1 < document.tokens.count else { return false }
    return !document.text.bytes[document.tokens[index + 1].range].suffix(3).elementsEqual("ing".utf8)
  }

  private func voice(at index: Int, in sentence: Range<Int>, _ document: Document) -> FigureVoice? {
    let tokens = document.tokens
    if tokens[index].key == Self.according {
      let end = (index + 2..<max(index + 2, min(sentence.upperBound, index + 2 + Self.width)))
        .first { tokens[$0].kind == .punctuation }
      return index + 2 < sentence.upperBound
        ? FigureVoice(index + 2..<(end ?? min(sentence.upperBound, index + 2 + Self.width)), in: document) : nil
    }
    guard Self.spoken.contains(tokens[index]), index > sentence.lowerBound,
      !Self.passives.contains(tokens[index - 1]), !isOfResponsibility(index, in: sentence)
    else { return nil }
    var verb = index
    // `the hospital, however, said`, `the mayor, Omar Said, counted`
    if tokens[verb - 1].kind == .punctuation, !isInverted(verb, document),
      let comma = (max(sentence.lowerBound + 1, verb - Self.apposition)..<max(sentence.lowerBound + 1, verb - 1)).last(
        where: {
          tokens[$0].kind == .punctuation
        })
    {
      verb = comma
    }
    var start = verb
    while start > sentence.lowerBound, verb - start < Self.width, tokens[start - 1].kind != .punctuation,
      !Self.breaks.contains(tokens[start - 1]), !Self.spoken.contains(tokens[start - 1])
    {
      start -= 1
    }
    if start < verb { return FigureVoice(start..<verb, in: document) }
    // `Turkey denied it and said …`: whoever denied.
    if Self.links.contains(tokens[index - 1]) { return nil }
    // `…, said the mayor of Kano`
    guard isInverted(index, document) else { return nil }
    let end = (index + 1..<max(index + 1, min(sentence.upperBound, index + 1 + Self.width)))
      .first { tokens[$0].kind == .punctuation || Self.ends.contains(tokens[$0]) }
    return FigureVoice(index + 1..<max(index + 1, end ?? index + 1), in: document)
  }

  private static let own: WordSet = "it its they their we our forces troops soldiers fighters guerrillas gunmen army"

  /// `The rebels said they had killed 20 soldiers`: what a side says it did.
  func isDeed(_ annotation: FigureAnnotation, in document: Document) -> Bool {
    let sentence = document.sentence(of: annotation.tokens.lowerBound).tokens
    guard annotation.tokens.lowerBound < annotation.countTokens.lowerBound,
      let verb = (sentence.lowerBound..<annotation.tokens.lowerBound).last(where: {
        Self.spoken.contains(document.tokens[$0])
      })
    else { return false }
    return (verb + 1..<annotation.tokens.lowerBound).contains { Self.own.contains(document.tokens[$0]) }
  }
}
