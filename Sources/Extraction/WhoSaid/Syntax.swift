import Linguistics

/// In which outermost quotation a token stands; -1 outside one, and outside the text.
struct QuotationOwners {
  let owners: [Int32]

  subscript(index: Int) -> Int32 { owners.indices.contains(index) ? owners[index] : -1 }
}

/// The words of a document with what the lexicon and the tagger know of them, and the shallow grammar that finding
/// speakers needs: noun phrases and verb groups. All positions are token indices.
final class Syntax: Sendable {
  let document: Document
  let tokens: [Token]
  let words: [WordInfo]
  /// Outermost quotations, in order.
  let quotations: [Quotation]
  /// Index in `quotations` of the one that a token stands in, its marks included; -1 outside.
  let quotationOf: QuotationOwners

  init(_ document: Document) {
    self.document = document
    let names = Self.namesOfWords(in: document)
    let tokens = Self.tokens(of: document, names)
    self.tokens = tokens
    let lexicon = SpeechLexicon.shared.words
    let (without, us, isCased) = (Self.without, Self.us, document.caseIsInformative)
    var words = tokens.map {
      $0.kind == .word && !($0.key == without && $0.tag == .name)
        // `US Africa Command said`
        && !($0.key == us && isCased && $0.shape.contains(.allCapitals)) ? lexicon[$0.key] ?? .nothing : .nothing
    }
    for name in names {
      for index in name { words[index] = .nothing }
    }
    self.words = words
    let all = QuotationFinder.quotations(of: document.tokens, sentences: document.sentences, in: document.text)
    var outermost: [Quotation] = []
    var owner = [Int32](repeating: -1, count: document.tokens.count)
    for quotation in all where quotation.depth == 0 {
      for index in quotation.withMarks { owner[index] = Int32(outermost.count) }
      outermost.append(quotation)
    }
    quotations = outermost
    quotationOf = QuotationOwners(owners: owner)
  }

  static let without: WordKey = "without"
  private static let us: WordKey = "us"

  private static let wordyNames = PhraseTable<Bool>([
    ("save the children", true), ("committee to protect journalists", true), ("doctors of the world", true),
    ("campaign against arms trade", true), ("action on armed violence", true), ("friends of the earth", true),
    ("stop the war coalition", true), ("breaking the silence", true),
  ])
  private static let wordyStarts: WordSet = "save committee doctors campaign action friends stop breaking"

  /// `Save the Children`, `Committee to Protect Journalists`: names whose words are a clause's anywhere else.
  private static func namesOfWords(in document: Document) -> [Range<Int>] {
    guard document.caseIsInformative else { return [] }
    let wordyStarts = wordyStarts
    return document.tokens.indices.compactMap { index in
      let token = document.tokens[index]
      guard token.isCapitalised, wordyStarts.contains(token),
        let (_, end) = wordyNames.longestMatch(in: document.tokens, at: index, limit: document.tokens.count),
        document.tokens[end - 1].isCapitalised
      else { return nil }
      return index..<end
    }
  }

  /// The tokens, with `Doctors Without Borders` as the name that it is.
  private static func tokens(of document: Document, _ names: [Range<Int>]) -> [Token] {
    var tokens = document.tokens
    guard document.caseIsInformative, tokens.count > 2 else { return tokens }
    for name in names {
      for index in name { tokens[index].tag = .name }
    }
    let without = without
    for index in 1..<tokens.count - 1
    where tokens[index].key == without && tokens[index].isCapitalised && tokens[index - 1].isCapitalised
      && tokens[index + 1].isCapitalised
    {
      tokens[index].tag = .name
    }
    return tokens
  }

  // MARK: Words

  // Positions before the first token and after the last are asked for too: nothing stands there.

  func marks(_ index: Int) -> WordMarks { words.indices.contains(index) ? words[index].marks : [] }

  func tag(_ index: Int) -> PartOfSpeech { tokens.indices.contains(index) ? tokens[index].tag : .punctuation }

  /// The first byte of a token; 0 outside the text.
  func byte(_ index: Int) -> UInt8 {
    tokens.indices.contains(index) ? document.text.bytes[Int(tokens[index].start)] : 0
  }

  private func mark(_ index: Int) -> UInt8 {
    guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return 0 }
    return document.text.bytes[Int(tokens[index].start)]
  }

  func isComma(_ index: Int) -> Bool { mark(index) == UInt8(ascii: ",") }

  func isColon(_ index: Int) -> Bool { mark(index) == UInt8(ascii: ":") }

  func isSemicolon(_ index: Int) -> Bool { mark(index) == UInt8(ascii: ";") }

  func isOpenBracket(_ index: Int) -> Bool { mark(index) == UInt8(ascii: "(") || mark(index) == UInt8(ascii: "[") }

  func isCloseBracket(_ index: Int) -> Bool { mark(index) == UInt8(ascii: ")") || mark(index) == UInt8(ascii: "]") }

  /// `.`, `!`, `?`, `…`.
  func isStop(_ index: Int) -> Bool {
    let byte = mark(index)
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || (byte == 0xE2 && document.text.bytes[Int(tokens[index].end) - 1] == 0xA6)
  }

  /// `—`, `–`, `--`, or a hyphen with spaces.
  func isDash(_ index: Int) -> Bool { document.isDash(index) }

  func isQuotationMark(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .quote }

  /// `'s`.
  func isPossessive(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    if token.tag == .possessive { return true }
    if token.kind == .quote {
      // `the soldiers' homes`
      return token.end - token.start <= 3 && quotationOf[index] < 0 && index > 0
        && token.shape.isDisjoint(with: [.spaceBefore, .opening])
    }
    guard token.kind == .word, token.end - token.start <= 4, byte(index) == UInt8(ascii: "'") || byte(index) == 0xE2
    else { return false }
    return tag(index) == .unknown && document.text.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  func isNoun(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    switch token.tag {
    case .noun, .plural, .name, .pluralName, .foreign: return token.kind != .punctuation && token.kind != .quote
    case .unknown: return token.kind == .word && words[index].marks.isEmpty && words[index].verb < 0
    // `a hospital official,`: an office that the tagger took for an adjective.
    case .adjective: return words[index].marks.contains(.role) && !isNoun(index + 1) && tag(index + 1) != .adjective
    // `At Nyamata, refugees in a church told …`: people that it took for a verb.
    case .verbThirdPerson:
      if followsBlame(index) { return true }
      return (isComma(index - 1) || marks(index - 1).contains(.coordinator))
        && !words[index].marks.isDisjoint(with: [.people, .role]) && words[index].verb < 0
    // A name at the head of a sentence that it took for a command.
    case .verbBase, .interjection:
      return token.isCapitalised && document.caseIsInformative && words[index].marks.isEmpty && words[index].verb < 0
        && (tag(index + 1).isFiniteVerb || (token.tag == .interjection && isComma(index + 1) && tag(index + 2).isName))
    default: return followsBlame(index)
    }
  }

  static let blaming: WordSet = "blamed blame blames"

  /// `blamed rebels for the killings`: those who are blamed, whatever the tagger took them for.
  private func followsBlame(_ index: Int) -> Bool {
    index > 0 && tokens[index].kind == .word && isWord(index - 1, in: Self.blaming)
      && document.text.bytes[Int(tokens[index].end) - 1] == UInt8(ascii: "s")
  }

  func isPronoun(_ index: Int) -> Bool {
    !marks(index).isDisjoint(with: .personalPronoun) && tag(index) != .possessivePronoun
  }

  func isNumber(_ index: Int) -> Bool {
    tokens.indices.contains(index) && (tokens[index].kind == .number || tokens[index].tag == .number)
  }

  /// A word that can stand inside a noun phrase before its head.
  func isModifier(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    if token.kind == .joiner || token.kind == .ordinal || token.kind == .number || token.kind == .decade { return true }
    if isPossessive(index) || marks(index).contains(.group) { return true }
    if token.kind == .symbol, token.end - token.start <= 3 { return true }
    switch token.tag {
    case .adjective, .comparative, .superlative, .determiner, .predeterminer, .possessivePronoun, .possessive, .number:
      return true
    // `Neighbouring Chad`
    case .gerund where token.isCapitalised: return tag(index + 1).isName
    default: return false
    }
  }

  func isFiniteVerb(_ index: Int) -> Bool {
    tag(index).isFiniteVerb || isWord(index, Self.cannot) || isPastAsAdjective(index) || isPastAfterAnd(index)
  }

  /// `condemned the attack and urged both sides`: a verb of speech with an object, which the tagger took for a participle.
  private func isPastAfterAnd(_ index: Int) -> Bool {
    guard tag(index) == .participle || tag(index) == .adjective, words.indices.contains(index), words[index].verb >= 0,
      words[index].forms.contains(.past), marks(index - 1).contains(.coordinator)
    else { return false }
    switch tag(index + 1) {
    case .determiner, .predeterminer, .plural, .name, .pluralName, .possessivePronoun: return true
    default: return false
    }
  }

  /// A past form that the tagger took for an adjective: right behind a noun or a participle, with an object or `to`
  /// behind it (`the closing of the border alarmed traders`, `that votes were stolen led to riots`).
  private func isPastAsAdjective(_ index: Int) -> Bool {
    guard tag(index) == .adjective, !tokens[index].isCapitalised, isNoun(index - 1) || tag(index - 1) == .participle
    else { return false }
    let end = Int(tokens[index].end)
    guard tokens[index].end - tokens[index].start > 2, document.text.bytes[end - 1] == UInt8(ascii: "d"),
      document.text.bytes[end - 2] == UInt8(ascii: "e")
    else { return false }
    switch tag(index + 1) {
    case .determiner, .plural, .name, .to, .possessivePronoun: return true
    case .preposition: return isWord(index + 1, Self.to)
    default: return false
    }
  }

  private static let to: WordKey = "to"

  private static let cannot: WordKey = "cannot"

  func isAdverb(_ index: Int) -> Bool {
    switch tag(index) {
    case .adverb, .comparativeAdverb, .superlativeAdverb: true
    default: false
    }
  }

  // MARK: Noun phrases

  /// Where the plain noun phrase that ends with `head` begins: `two senior officials`, `Azerbaijan's Defense Ministry`.
  func simplePhraseStart(endingAt head: Int, from floor: Int) -> Int {
    if isPronoun(head) { return head }
    var start = head
    if isCloseBracket(head) {
      guard let open = openBracket(before: head, from: floor), open > floor else { return head }
      start = simplePhraseStart(endingAt: open - 1, from: floor)
      return start
    }
    while start > floor {
      let previous = start - 1
      if quotationOf[previous] != quotationOf[start] { break }
      if isPronoun(previous) || isComma(previous) { break }
      if isNoun(previous) {
        // `On Monday Lavrov`: a day is no part of a name.
        if marks(previous).contains(.time), marks(previous).isDisjoint(with: .givenName),
          tokens[previous].isCapitalised,
          isNoun(start)
        {
          break
        }
        start = previous
      } else if isModifier(previous) {
        let tag = tag(previous)
        if tag == .determiner || tag == .possessivePronoun {
          start = previous
          if start > floor, self.tag(start - 1) == .predeterminer || marks(start - 1).contains(.group) { start -= 1 }
          break
        }
        if tokens[previous].kind == .joiner, previous == floor { break }
        start = previous
      } else if isInnerParticiple(previous, before: start, from: floor) {
        start = previous
      } else {
        break
      }
    }
    while start < head, tokens[start].kind == .joiner || isPossessive(start) { start += 1 }
    return start
  }

  /// `the armed forces`, `his ruling party`, `the mostly Armenian towns`: a participle or adverb inside a noun phrase.
  private func isInnerParticiple(_ index: Int, before next: Int, from floor: Int) -> Bool {
    let tag = tag(index)
    guard tag == .participle || tag == .gerund || tag == .adverb || tag == .verbPast else { return false }
    if tokens[index].isCapitalised, isNoun(next), index > floor, tag != .adverb { return true }
    guard index > floor else { return false }
    if tokens[index - 1].kind == .joiner { return true }
    // `…, exiled leader Xanana Gusmao said`
    if isComma(index - 1), tag == .participle || tag == .verbPast, marks(next).contains(.role) { return true }
    switch self.tag(index - 1) {
    case .determiner, .possessivePronoun, .possessive, .adjective, .number: return true
    default: return false
    }
  }

  func openBracket(before close: Int, from floor: Int) -> Int? {
    var index = close - 1
    while index >= floor, close - index < 30 {
      if isOpenBracket(index) { return index }
      index -= 1
    }
    return nil
  }

  private static let but: WordKey = "but"

  /// Where the whole noun phrase that ends with `head` begins, with what prepositions and commas string together:
  /// `a spokesman for the army in Mosul`, `France, Russia, and the United States`.
  func phraseStart(endingAt head: Int, from floor: Int) -> Int {
    var start = simplePhraseStart(endingAt: head, from: floor)
    var hops = 0
    while start > floor + 1, hops < 6 {
      hops += 1
      let previous = start - 1
      // `Nobody has claimed the bombing, but police suspect the rebels`
      if isWord(previous, Self.but), isComma(previous - 1) { break }
      if marks(previous).contains(.attaching), tag(previous) != .adverb, !marks(previous).contains(.subordinator),
        quotationOf[previous] < 0, canEndPhrase(previous - 1), !marks(start).contains(.time)
      {
        start = simplePhraseStart(endingAt: previous - 1, from: floor)
        continue
      }
      if let joined = coordinationStart(before: start, from: floor) {
        start = joined
        continue
      }
      break
    }
    return start
  }

  /// True where a noun phrase can end.
  func canEndPhrase(_ index: Int) -> Bool {
    if isWord(index, in: Self.objectPronouns) { return false }
    if isNoun(index) || isCloseBracket(index) { return true }
    if isPronoun(index) || tag(index) == .existential || isTimeInName(index) { return true }
    // `the accused`, `the 43-year-old`
    if tag(index).isAdjective || tag(index) == .participle, index > 0 {
      if isCapitalised(index), document.caseIsInformative, marks(index).isEmpty { return true }
      // `Pakistan's military`
      if isPossessive(index - 1), marks(index).contains(.body) { return true }
      return tokens[index - 1].kind == .joiner || (marks(index - 1).contains(.article) && !marks(index).contains(.time))
    }
    if tag(index) == .determiner, !marks(index).contains(.article), !marks(index).contains(.that) { return true }
    return isNumber(index) && tokens[index].kind != .punctuation
  }

  /// `Russia, and` before `the United States`: where the first member of the list begins, if this is a list of subjects.
  private func coordinationStart(before start: Int, from floor: Int) -> Int? {
    var index = start - 1
    guard index > floor, marks(index).contains(.coordinator) || isComma(index) else { return nil }
    let hasWord = marks(index).contains(.coordinator)
    let hasBoth = hasWord && index - 1 > floor && isComma(index - 1)
    if hasBoth { index -= 1 }
    guard hasWord || isListTail(start) else { return nil }
    guard index > floor, canEndPhrase(index - 1), !isPronounObject(index - 1) else { return nil }
    let first = phraseMemberStart(endingAt: index - 1, from: floor)
    // `killed in Ain el-Hilweh, a camp near Sidon, and the group blamed Islamists`: what the name before is, and no speaker.
    if hasBoth, first > floor, isComma(first - 1), isWord(first, in: Self.indefinite) { return nil }
    // `after days of fighting, residents and officials said`: when it was, and none of those who say it.
    if first > floor, isWord(first - 1, in: Self.whens), !hasWord { return nil }
    // A list of subjects opens its clause; after a verb or a preposition the first member is an object.
    guard first == floor || opensClause(first - 1) || (isComma(first - 1) && hasWord == false) || isListComma(first - 1)
    else { return nil }
    return first
  }

  private static let indefinite: WordSet = "a an"
  private static let whens: WordSet = "after before since until amid despite during following"

  private func phraseMemberStart(endingAt head: Int, from floor: Int) -> Int {
    var start = simplePhraseStart(endingAt: head, from: floor)
    if start > floor + 1, marks(start - 1).contains(.attaching), canEndPhrase(start - 2), !marks(start).contains(.time)
    {
      start = simplePhraseStart(endingAt: start - 2, from: floor)
    }
    return start
  }

  private func isListComma(_ index: Int) -> Bool { isComma(index) && index > 0 && canEndPhrase(index - 1) }

  private func isPronounObject(_ index: Int) -> Bool {
    tag(index) == .pronoun && tokens[index].end - tokens[index].start > 3 && !isPronoun(index)
  }

  /// True where what starts at `index` is the tail of a list that an `and` closes: `Russia, and the United States`.
  private func isListTail(_ index: Int) -> Bool {
    var position = index
    while position < tokens.count, position - index < 12 {
      if marks(position).contains(.coordinator) { return true }
      if isComma(position) || isNoun(position) || isModifier(position) || isPossessive(position) {
        position += 1
      } else {
        return false
      }
    }
    return false
  }

  /// True for what can stand before the subject of a clause.
  func opensClause(_ index: Int) -> Bool {
    if isComma(index) || isDash(index) || isSemicolon(index) || isColon(index) || isQuotationMark(index) { return true }
    if isOpenBracket(index) || isCloseBracket(index) || isStop(index) { return true }
    let marks = marks(index)
    return !marks.isDisjoint(with: [.subordinator, .coordinator, .that, .relative, .question]) || isAdverb(index)
  }

  /// The noun phrase that begins at `start`: its end, and its head.
  func simplePhraseEnd(startingAt start: Int, to limit: Int) -> (end: Int, head: Int)? {
    var index = start
    var head: Int?
    while index < limit {
      if isPronoun(index) {
        return index == start ? (index + 1, index) : head.map { ($0 + 1, $0) }
      }
      if isNoun(index) {
        if head != nil, marks(index).contains(.time), tokens[index].isCapitalised { break }
        head = index
      } else if isPossessive(index) {
        guard head != nil else { break }
        head = nil
      } else if isModifier(index) {
        let tag = tag(index)
        // A determiner after a noun begins another phrase.
        if head != nil, tag == .determiner || tag == .possessivePronoun || tag == .predeterminer { break }
        if tag == .determiner, index > start, !marks(index - 1).contains(.group), self.tag(index - 1) != .predeterminer
        {
          break
        }
      } else if tag(index) == .participle || tag(index) == .verbPast, index > start + 1,
        tokens[index - 1].kind == .joiner, index + 1 < limit, isNoun(index + 1)
      {
        // `the NATO-led force`
        head = nil
      } else if tag(index) == .participle || tag(index) == .gerund || tag(index) == .verbPast {
        guard head == nil, index > start || tokens[index].isCapitalised, index + 1 < limit,
          isNoun(index + 1) || isModifier(index + 1)
        else { break }
      } else if isAdverb(index) {
        guard head == nil, index + 1 < limit, tag(index + 1).isAdjective || tag(index + 1) == .participle else { break }
      } else {
        break
      }
      index += 1
    }
    if let head {
      // `the 46-year-old`
      if head + 2 < limit, tokens[head + 1].kind == .joiner, tag(head + 2).isAdjective, index > head + 2 {
        return (head + 3, head + 2)
      }
      return (head + 1, head)
    }
    guard index > start else { return nil }
    let last = index - 1
    guard !marks(last).contains(.article), tokens[last].kind != .joiner, !isPossessive(last) else { return nil }
    return (index, last)
  }

  /// The same with prepositions, brackets and `and` strung together.
  func phraseEnd(startingAt start: Int, to limit: Int) -> (end: Int, head: Int)? {
    guard var (end, head) = simplePhraseEnd(startingAt: start, to: limit) else { return nil }
    let first = head
    var hops = 0
    while end + 1 < limit, hops < 6 {
      hops += 1
      if let place = placeEnd(afterComma: end, to: limit) {
        end = place
        continue
      }
      if isOpenBracket(end), let close = closeBracket(after: end, to: limit) {
        end = close + 1
        continue
      }
      if marks(end).contains(.attaching), !marks(end).contains(.subordinator), !marks(end + 1).contains(.time),
        let next = simplePhraseEnd(startingAt: end + 1, to: limit), !marks(next.head).contains(.time),
        !marks(next.head).contains(.occasion) || marks(end).isDisjoint(with: .attaching) || isOf(end) || isFor(end)
      {
        end = next.end
        continue
      }
      if marks(end).contains(.coordinator), let next = simplePhraseEnd(startingAt: end + 1, to: limit),
        next.end >= limit || !isFiniteVerb(next.end)
      {
        end = next.end
        continue
      }
      break
    }
    (end, head) = (end, first)
    return (end, head)
  }

  /// `a hall in Salem, Oregon, on Monday`: the container of a place behind its comma.
  private func placeEnd(afterComma comma: Int, to limit: Int) -> Int? {
    guard isComma(comma), comma > 1, tokens[comma - 1].isCapitalised, comma + 2 < limit, document.caseIsInformative,
      marks(comma - 2).contains(.attaching)
    else { return nil }
    var end = comma + 1
    while end < limit, end - comma < 4, tokens[end].isCapitalised, isNoun(end) { end += 1 }
    guard end > comma + 1, end < limit else { return nil }
    if isComma(end), end + 1 < limit { return end + 1 }
    return marks(end).contains(.attaching) || marks(end).contains(.that) ? end : nil
  }

  private static let objectPronouns: WordSet = "me us him them whom"

  func closeBracket(after open: Int, to limit: Int) -> Int? {
    var index = open + 1
    while index < limit, index - open < 30 {
      if isCloseBracket(index) { return index }
      index += 1
    }
    return nil
  }

  private static let of: WordKey = "of"
  private static let `for`: WordKey = "for"
  func isOf(_ index: Int) -> Bool { isWord(index, Self.of) }
  func isFor(_ index: Int) -> Bool { isWord(index, Self.for) }

  func isWord(_ index: Int, _ key: WordKey) -> Bool { tokens.indices.contains(index) && tokens[index].key == key }

  func isWord(_ index: Int, in words: WordSet) -> Bool {
    tokens.indices.contains(index) && words.contains(tokens[index])
  }

  func isCapitalised(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isCapitalised }

  // MARK: Verb groups

  /// `has repeatedly said`, `was quoted`, `to inform`.
  struct VerbGroup {
    var start: Int
    var head: Int
    var kind: Kind

    enum Kind {
      case finite, infinitive, gerund, passive
      /// A participle with no auxiliary: `the man accused of`.
      case participle
    }
  }

  /// `’s` after a pronoun is a verb, whatever the tagger says.
  private func isAuxiliary(_ index: Int) -> Bool {
    if isPossessive(index) { return isPronoun(index - 1) || marks(index - 1).contains(.relative) }
    return !isNoun(index)
  }

  func verbGroup(at head: Int, from floor: Int) -> VerbGroup {
    var start = head
    var index = head - 1
    var hasBe = false
    var hasHave = false
    var hasOther = false
    var hasTo = false
    var nearest: WordMarks = []
    while index >= floor, head - index < 8 {
      let marks = marks(index)
      if !marks.isDisjoint(with: .auxiliary), isAuxiliary(index) {
        if marks.contains(.be) { hasBe = true }
        if marks.contains(.have) { hasHave = true }
        if marks.contains(.modal) || marks.contains(.do) { hasOther = true }
        if nearest.isEmpty { nearest = marks }
        start = index
      } else if tag(index) == .to {
        hasTo = true
        start = index
        break
      } else if isAdverb(index) || marks.contains(.negation) {
        if marks.contains(.time), tokens[index].isCapitalised { break }
        start = index
      } else {
        break
      }
      index -= 1
    }
    let forms = words[head].forms
    let tag = tag(head)
    let isGerund = tag == .gerund || (forms == .gerund)
    let isParticiple = !isGerund && (tag == .participle || (nearest.contains(.be) && forms.contains(.participle)))
    let kind: VerbGroup.Kind
    if isGerund {
      kind = hasBe && !hasTo ? .finite : .gerund
    } else if isParticiple, nearest.contains(.be), !hasTo {
      kind = .passive
    } else if hasTo {
      kind = .infinitive
    } else if tag == .participle, !hasHave, !hasOther {
      kind = .participle
    } else {
      kind = .finite
    }
    return VerbGroup(start: start, head: head, kind: kind)
  }
}
