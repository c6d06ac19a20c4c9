import ConflictModel
import Linguistics

/// Finds the cues of one sentence: verbs, nouns and phrases that report speech or thought.
struct CueFinder {
  let syntax: Syntax
  let sentence: Range<Int>
  /// The sentence's end without its final marks, or the end of a quotation that runs on past it.
  let limit: Int
  let lexicon = SpeechLexicon.shared
  /// Sentences of machine-made text may be endless; nothing is looked for farther away than this.
  static let reach = 240

  init(syntax: Syntax, sentence: Range<Int>) {
    self.syntax = syntax
    self.sentence = sentence
    var end = sentence.upperBound
    while end > sentence.lowerBound, syntax.isStop(end - 1), syntax.quotationOf[end - 1] < 0 { end -= 1 }
    // A quotation that opens here and closes in a later sentence belongs to this one's cue.
    if end > sentence.lowerBound {
      let owner = syntax.quotationOf[end - 1]
      if owner >= 0 { end = max(end, syntax.quotations[Int(owner)].withMarks.upperBound) }
    }
    limit = end
  }

  /// The cues in the order of their words.
  func cues() -> [Cue] {
    var found: [Cue] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let owner = syntax.quotationOf[index]
      if owner >= 0 {
        index = syntax.quotations[Int(owner)].withMarks.upperBound
        continue
      }
      let word = syntax.words[index]
      if let phrase = phrase(at: index), let cue = phraseCue(phrase.value, index..<phrase.end) {
        found.append(cue)
        index = phrase.end
        continue
      }
      if word.verb >= 0, let cue = verbCue(at: index, after: found) {
        found.append(cue)
      } else if word.verb < 0, syntax.isFiniteVerb(index), word.marks.isDisjoint(with: .auxiliary),
        let cue = plainVerbCue(at: index)
      {
        found.append(cue)
      } else if word.noun >= 0, let cue = nounCue(at: index) {
        found.append(cue)
      }
      index += 1
    }
    return found
  }

  /// A set phrase at a token, with `immediately` and the like inside it left out.
  private func phrase(at index: Int) -> (value: SpeechLexicon.Phrase, end: Int)? {
    let tokens = syntax.tokens
    if let found = lexicon.phrases.longestMatch(in: tokens, at: index, limit: sentence.upperBound) { return found }
    // Few words can begin a phrase, and fewer sentences have an adverb in one.
    guard !syntax.marks(index).isDisjoint(with: .auxiliary) || syntax.words[index].verb >= 0,
      let adverb = (index + 1..<min(index + 5, sentence.upperBound)).first(where: {
        syntax.isWord($0, in: Self.looseAdverbs)
      })
    else { return nil }
    var window: [Token] = []
    var positions: [Int] = []
    for position in index..<min(index + 14, sentence.upperBound)
    where position < adverb || !syntax.isWord(position, in: Self.looseAdverbs) {
      window.append(tokens[position])
      positions.append(position)
    }
    guard let found = lexicon.phrases.longestMatch(in: window, at: 0, limit: window.count) else { return nil }
    return (found.value, positions[found.end - 1] + 1)
  }

  private static let looseAdverbs: WordSet =
    "immediately yet publicly further also directly initially repeatedly officially"

  private func subjects(around index: Int) -> SubjectFinder {
    SubjectFinder(
      syntax: syntax, floor: max(sentence.lowerBound, index - Self.reach), limit: min(limit, index + Self.reach))
  }

  private func contents(around index: Int) -> ContentFinder {
    // The bound must not cut a quotation.
    var end = min(limit, index + Self.reach)
    if end < limit, syntax.quotationOf[end] >= 0 {
      end = min(limit, syntax.quotations[Int(syntax.quotationOf[end])].withMarks.upperBound)
    }
    return ContentFinder(syntax: syntax, limit: max(end, index + 1))
  }

  // MARK: Verbs

  private func verbCue(at head: Int, after earlier: [Cue]) -> Cue? {
    guard isVerb(head), !(syntax.isWord(head, in: Self.quoting) && isQuotedAs(head)), !asksForNoName(head),
      !isSupposed(head), !isHyphenated(head),
      !takesLives(head), !(syntax.isWord(head, Self.calling) && syntax.isWord(head + 1, in: Self.selves))
    else {
      return nil
    }
    let entry = lexicon.verbs[Int(syntax.words[head].verb)]
    var group = syntax.verbGroup(at: head, from: max(sentence.lowerBound, head - 8))
    var cue = Cue(
      kind: .verb, head: head, tokens: group.start..<(head + 1), act: entry.act, frames: entry.frames, speaker: nil,
      region: group.start..<(head + 1))
    cue.form = group.kind
    cue.isNegated = (group.start..<head).contains { syntax.marks($0).contains(.negation) }
    if group.kind == .participle, isActive(head, entry.frames) {
      cue.form = .finite
      group.kind = .finite
    } else if group.kind == .passive || group.kind == .participle {
      return passiveCue(cue, group)
    }
    // `the gang blamed for the attack`
    if group.kind == .finite, isBlamed(head) { return nil }
    // `a civilian force that supports the army`: what it is for.
    if syntax.isWord(head, in: Self.siding), group.kind == .finite, isThat(group.start - 1) { return nil }
    let isSpeech = entry.frames.takesQuotation || entry.frames.takesThat || entry.frames.contains(.tell)
    if group.kind == .finite, isSpeech, group.start == head, let inverted = inverted(cue) { return inverted }
    let subjects = subjects(around: head)
    cue.speaker = speaker(of: group, subjects, earlier)
    guard let speaker = cue.speaker, entry.act == .claim || canSpeak(speaker), !isNobody(speaker) else { return nil }
    if cue.act == .denial, cue.form == .finite, !speaker.isImplied,
      speaker.tokens.upperBound + 1 >= cue.tokens.lowerBound, let denier = denier(ofCharge: speaker)
    {
      return denial(cue, of: speaker, by: denier)
    }
    if group.kind == .gerund { cue.via = quotedSpeaker(before: group.start)?.via }
    if !speaker.isImplied { cue.region = min(speaker.clauseStart, group.start)..<(head + 1) }
    if group.kind == .gerund, !speaker.isImplied, head + 1 >= limit, let passed = passedOnAsSaying(cue, speaker) {
      return passed
    }
    if Self.quoted.contains(syntax.tokens[head]), let passed = passedOn(cue, speaker) { return passed }
    if cue.form == .finite, !speaker.isImplied, entry.frames.takesQuotation, followsQuotation(cue.region.lowerBound),
      !opensQuotationSoon(after: head)
    {
      // `“The convoy,” the driver told Reuters, “was hit twice.”`
      if entry.frames.contains(.tell), let (end, _) = syntax.phraseEnd(startingAt: head + 1, to: limit) {
        let comma = contents(around: head).skipCircumstances(from: end)
        if syntax.isComma(comma), syntax.isQuotationMark(comma + 1), syntax.quotationOf[comma + 1] >= 0 {
          cue.region = cue.region.lowerBound..<comma
        }
      }
      return postposed(cue)
    }
    if let found = contents(around: head).content(after: head + 1, frames: entry.frames), isReport(found, cue) {
      cue.region = cue.region.lowerBound..<max(found.cueEnd, head + 1)
      cue.hasClause = found.hasClause
      if found.asks, cue.act == .claim { cue.act = .appeal }
      if let act = expressed(found, head) { cue.act = act }
      // A question is no appeal.
      if cue.act == .appeal, let first = found.content.first, syntax.marks(first).contains(.question) {
        cue.act = .other
      }
      if let addressee = found.addressee { cue.via = outlet(addressee) ?? cue.via }
      if !found.content.isEmpty {
        cue.content = [endOfAside(cue, found.content)]
        return whole(cue)
      }
    }
    if let left = postposed(cue), !left.content.isEmpty || followsQuotation(left.region.lowerBound) { return left }
    // A headline or a fragment: `Northland says two dead in raid`.
    let start = contents(around: head).skipCircumstances(from: head + 1)
    if cue.form == .finite, !speaker.isImplied, entry.frames.contains(.speak), !entry.frames.contains(.tell),
      start + 1 < limit, !isBoundary(start)
    {
      cue.content = [start..<limit]
      cue.hasClause = true
      cue.region = cue.region.lowerBound..<start
      return cue
    }
    return postposed(cue)
  }

  private static let supposing: WordSet = "believed thought suspected presumed"

  /// `gunmen believed to be from a cartel`: what others think of them.
  private func isSupposed(_ index: Int) -> Bool {
    syntax.isWord(index, in: Self.supposing) && index + 1 < sentence.upperBound && isInfinitiveMark(index + 1)
  }

  /// `the army-backed government`
  private func isHyphenated(_ index: Int) -> Bool {
    index > sentence.lowerBound && syntax.tokens[index - 1].kind == .joiner
  }

  /// `The group, which claimed responsibility for the blast, has fought …`: a clause between commas ends at the second.
  private func endOfAside(_ cue: Cue, _ content: Range<Int>) -> Range<Int> {
    let relative = cue.tokens.lowerBound - 1
    guard relative > sentence.lowerBound, syntax.marks(relative).contains(.relative), syntax.isComma(relative - 1),
      let comma = content.dropFirst().first(where: {
        syntax.isComma($0) && $0 + 1 < content.upperBound && syntax.quotationOf[$0] < 0 && syntax.isFiniteVerb($0 + 1)
      })
    else { return content }
    return content.lowerBound..<comma
  }

  private static let siding: WordSet = "supports support backs back opposes oppose"

  private func isThat(_ index: Int) -> Bool {
    index > sentence.lowerBound && syntax.marks(index).contains(.that) && syntax.isNoun(index - 1)
  }

  /// `a group calling itself Sons of the Soil`
  private static let calling: WordKey = "calling"
  private static let selves: WordSet = "itself themselves himself herself"

  /// Any verb between a closing quotation mark and its subject, or right after both: `“…!” beamed the mayor`.
  private func plainVerbCue(at head: Int) -> Cue? {
    // `“…,” witness Mohamed Moalim said`
    guard syntax.marks(head).isDisjoint(with: [.role, .people]) else { return nil }
    var cue = Cue(
      kind: .verb, head: head, tokens: head..<(head + 1), act: .claim, frames: [.quote], speaker: nil,
      region: head..<(head + 1))
    if isClosingMark(head - 1)
      || (head - 1 > sentence.lowerBound && syntax.isComma(head - 1) && isClosingMark(head - 2))
    {
      return inverted(cue)
    }
    let group = syntax.verbGroup(at: head, from: max(sentence.lowerBound, head - 8))
    guard group.start == head, head > sentence.lowerBound, syntax.canEndPhrase(head - 1),
      let speaker = subjects(around: head).subject(of: group), followsQuotation(speaker.clauseStart),
      !speaker.isImplied, canSpeak(speaker), head + 1 >= limit || isBoundary(head + 1) || syntax.isAdverb(head + 1)
    else { return nil }
    cue.speaker = speaker
    cue.region = speaker.clauseStart..<(head + 1)
    cue.side = .before
    return cue
  }

  /// `“…,” she said several months after`: what precedes is what was said.
  private func followsQuotation(_ start: Int) -> Bool {
    var before = start - 1
    guard before >= sentence.lowerBound else { return false }
    if syntax.isComma(before), before > sentence.lowerBound { before -= 1 }
    guard isClosingMark(before) else { return false }
    return !syntax.isTitle(syntax.quotations[Int(syntax.quotationOf[before])])
  }

  private func opensQuotationSoon(after head: Int) -> Bool {
    guard head + 1 < limit else { return false }
    return syntax.marks(head + 1).contains(.that) || syntax.quotationOf[head + 1] >= 0 || syntax.isColon(head + 1)
  }

  /// A past form that the tagger took for a participle: `the council called for`, not `the man accused of`.
  private func isActive(_ head: Int, _ frames: SpeechFrames) -> Bool {
    guard syntax.words[head].forms.contains(.past) else { return false }
    guard head + 1 < limit else { return true }
    let next = syntax.tokens[head + 1]
    if Self.passiveTails.contains(next) { return false }
    return !(Self.ambiguousTails.contains(next) && frames.contains(.object) && !frames.contains(.for))
  }

  private static let passiveTails: WordSet = "by of as to in from at"
  private static let ambiguousTails: WordSet = "for on with over about"

  /// Rules out what only looks like a report.
  private func isReport(_ found: ContentFinder.Found, _ cue: Cue) -> Bool {
    // `will discuss`, `may announce`: not said yet.
    if cue.act == .claim, !found.hasClause, cue.form == .finite, isPossible(cue.tokens) { return false }
    if found.hasClause || found.content.isEmpty { return true }
    // `efforts to admit refugees`, `a chance to discuss`: an infinitive with an object is an act only after some verbs.
    if cue.form == .infinitive, !governsSpeech(cue.tokens.lowerBound) { return false }
    if syntax.isWord(cue.head, Self.opposing), cue.form == .gerund { return false }
    if cue.form == .gerund, cue.tokens.lowerBound > sentence.lowerBound,
      syntax.isWord(cue.tokens.lowerBound - 1, in: Self.adnominal)
    {
      return false
    }
    // `some reported missing`, `two feared dead`: a participle of those it happened to.
    if cue.form == .finite, cue.tokens.count == 1, found.content.lowerBound == cue.head + 1,
      syntax.tag(cue.head + 1).isAdjective || syntax.tag(cue.head + 1) == .participle,
      // `blamed militants`, `blamed rebels for the killings`, whatever they were tagged as
      !syntax.isWord(cue.head, in: Syntax.blaming),
      syntax.marks(cue.head + 1).isDisjoint(with: [.role, .people, .group]),
      // `blamed Islamic State`
      !(syntax.document.caseIsInformative && syntax.isCapitalised(cue.head + 1)),
      // `blamed pro-government militias`
      cue.head + 2 >= sentence.upperBound
        || syntax.tokens[cue.head + 2].kind != .joiner && !syntax.isNoun(cue.head + 2)
          && !syntax.isModifier(cue.head + 2)
    {
      return false
    }
    if syntax.isWord(cue.head, in: Self.namers), found.content.lowerBound == cue.head + 1 {
      return hasComplement(found.content)
    }
    return true
  }

  /// `expressed concern`: the noun's act is the verb's.
  private func expressed(_ found: ContentFinder.Found, _ head: Int) -> StatementAct? {
    guard syntax.marks(head).contains(.lightVerb), !found.hasClause, !found.content.isEmpty,
      let (_, noun) = syntax.simplePhraseEnd(startingAt: found.content.lowerBound, to: found.content.upperBound),
      syntax.words[noun].noun >= 0, syntax.isNoun(noun)
    else { return nil }
    return lexicon.nouns[Int(syntax.words[noun].noun)].act
  }

  private func isPossible(_ group: Range<Int>) -> Bool {
    group.contains { syntax.marks($0).contains(.modal) && !syntax.isWord($0, in: Self.pastModals) }
  }

  private static let pastModals: WordSet = "could would 'd can"
  private static let opposing: WordKey = "opposing"
  private static let adnominal: WordSet = "on the a an"
  private static let namers: WordSet =
    "consider considers considered considering deem deems deemed call calls called calling label labels labeled labelled labeling brand brands branded branding term terms termed"

  /// `called the raid a crime`, not `called the police`.
  private func hasComplement(_ content: Range<Int>) -> Bool {
    guard let (end, _) = syntax.phraseEnd(startingAt: content.lowerBound, to: content.upperBound),
      end < content.upperBound
    else { return false }
    if syntax.quotationOf[end] >= 0 { return true }
    return syntax.tag(end).isAdjective || syntax.tag(end) == .determiner || syntax.isNoun(end)
      || syntax.tag(end) == .participle || (syntax.isAdverb(end) && end + 1 < content.upperBound)
      || syntax.tag(end) == .possessivePronoun
  }

  private static let governors: WordSet = """
    continue continues continued continuing went go goes going gone on came come comes out begin began begins started
    start want wants wanted wish wishes plan plans planned decide decided refuse refused refuses decline declined declines
    threatened threatens vowed vows promised promises pledged rushed hurried quick ready meet met proceeded turned seemed
    seems appeared appears twitter facebook used uses statement conference wrote moved sought seeks willing likely
    """

  private func governsSpeech(_ start: Int) -> Bool {
    var before = start - 1
    while before > sentence.lowerBound, syntax.isAdverb(before) { before -= 1 }
    return before >= sentence.lowerBound && syntax.isWord(before, in: Self.governors)
  }

  /// False for deeds and things (`the fighting threatened to`), which have no mind to speak.
  private func canSpeak(_ speaker: SpeakerPhrase) -> Bool {
    let head = speaker.head
    let token = syntax.tokens[head]
    let marks = syntax.marks(head)
    let speaking: WordMarks = [.role, .body, .document, .audience, .group, .people, .relative]
    if !marks.isDisjoint(with: speaking) || !marks.isDisjoint(with: .personalPronoun) { return true }
    guard syntax.document.caseIsInformative, !token.isCapitalised, token.kind == .word else { return true }
    if !syntax.isNoun(head) { return true }
    return Self.personEndings.contains { ending in
      let bytes = syntax.document.text.bytes
      let length = ending.utf8.count
      guard Int(token.end - token.start) > length + 1 else { return false }
      return bytes[(Int(token.end) - length)..<Int(token.end)].elementsEqual(ending.utf8)
    }
  }

  /// `No group has claimed responsibility`.
  private func isNobody(_ speaker: SpeakerPhrase) -> Bool {
    syntax.isWord(speaker.tokens.lowerBound, in: Self.nobody)
  }

  private static let nobody: WordSet = "no none nobody neither nothing"

  /// Endings of nouns for people.
  private static let personEndings = [
    "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "ant", "ants", "eer", "eers", "ees", "crats",
    "crat", "logue", "logues", "tives", "tive",
  ]

  /// A verb by its tag; the plainest words of saying by their form.
  private func isVerb(_ index: Int) -> Bool {
    // `the suspected bomber`: told of somebody by the article's own voice.
    if index > 0, syntax.marks(index - 1).contains(.article) || isAttribute(index) { return false }
    let tag = syntax.tag(index)
    if tag.isVerb { return tag != .modal }
    if tag == .unknown { return true }
    return syntax.isWord(index, in: Self.alwaysVerbs) || isJoinedPast(index) || isChargeVerb(index)
      || isPastBehindFirst(index) || isBlamingPast(index)
  }

  private static let suspicions: WordSet = "suspected alleged"

  /// `when suspected rebels attacked`: no subject before it, and people behind it.
  private func isAttribute(_ index: Int) -> Bool {
    guard syntax.isWord(index, in: Self.suspicions), index + 1 < sentence.upperBound, syntax.isNoun(index + 1) else {
      return false
    }
    let before = syntax.marks(index - 1)
    return !syntax.isNoun(index - 1) && before.isDisjoint(with: .personalPronoun) && !syntax.tag(index - 1).isVerb
      && (syntax.tokens[index - 1].kind == .word || syntax.tokens[index - 1].kind == .number)
      && before.isDisjoint(with: .relative)
  }

  private static let alwaysVerbs: WordSet = "said says told added wrote saying telling"

  private func speaker(of group: Syntax.VerbGroup, _ subjects: SubjectFinder, _ earlier: [Cue]) -> SpeakerPhrase? {
    let lastFinite = earlier.last { $0.kind == .verb && $0.form == .finite && $0.speaker != nil }
    func implied(_ cue: Cue?) -> SpeakerPhrase? {
      guard var speaker = cue?.speaker else { return nil }
      speaker.isImplied = true
      return speaker
    }
    switch group.kind {
    case .finite:
      if let own = subjects.subject(of: group) { return own }
      let before = group.start - 1
      guard before >= sentence.lowerBound else { return nil }
      return implied(lastFinite) ?? subjects.governingSubject(before: group.start)
    case .gerund:
      let before = group.start - 1
      if let quoted = quotedSpeaker(before: group.start) { return quoted.speaker }
      // `said …, adding that`
      if before >= sentence.lowerBound,
        syntax.isComma(before) || isClosingMark(before)
          || syntax.marks(before).contains(.coordinator), let speaker = implied(lastFinite ?? earlier.last)
      {
        return speaker
      }
      return subjects.subject(ofGerund: group)
    case .infinitive: return subjects.governingSubject(before: group.start)
    case .passive, .participle: return nil
    }
  }

  private static let quoted: WordSet = "quoted quotes"

  /// `…, state media quoted an officer.`: the one quoted speaks, through who quotes.
  private func passedOn(_ cue: Cue, _ agency: SpeakerPhrase) -> Cue? {
    let start = cue.region.lowerBound
    guard syntax.isComma(start - 1) || followsQuotation(start),
      let (end, head) = syntax.phraseEnd(startingAt: cue.head + 1, to: limit), end >= limit || isBoundary(end)
    else { return nil }
    var cue = cue
    cue.speaker = SpeakerPhrase(tokens: (cue.head + 1)..<end, head: head, apposition: nil, clauseStart: start)
    cue.via = agency.tokens
    cue.region = start..<end
    cue.frames = [.speak]
    return leftContent(cue, before: start)
  }

  /// `…, the agency quoted an official as saying.`: what stands before it.
  private func passedOnAsSaying(_ cue: Cue, _ speaker: SpeakerPhrase) -> Cue? {
    let start = speaker.clauseStart
    guard start < cue.head, start > sentence.lowerBound, syntax.isComma(start - 1) else { return nil }
    var cue = cue
    cue.region = start..<(cue.head + 1)
    cue.frames.insert(.speak)
    cue.form = .finite
    return leftContent(cue, before: start)
  }

  private static let quoting: WordSet = "quoted quotes quote quoting cited cites citing reported reports"
  private static let `as`: WordKey = "as"

  /// `was quoted by the agency as saying`, `the agency quoted her as saying`: who says it, and through whom.
  private func quotedSpeaker(before gerund: Int) -> (speaker: SpeakerPhrase, via: Range<Int>?)? {
    let mark = gerund - 1
    guard mark > sentence.lowerBound, syntax.isWord(mark, Self.as) else { return nil }
    var verb = mark - 1
    while verb > sentence.lowerBound, mark - verb < 30, !syntax.isWord(verb, in: Self.quoting) { verb -= 1 }
    guard syntax.isWord(verb, in: Self.quoting) else { return nil }
    let group = syntax.verbGroup(at: verb, from: max(sentence.lowerBound, verb - 8))
    let subjects = subjects(around: verb)
    let isPassive = group.kind == .passive || (verb + 1 < mark && syntax.isWord(verb + 1, Self.by))
    if isPassive || verb + 1 == mark {
      guard var speaker = subjects.subject(of: group) else { return nil }
      speaker.clauseStart = min(speaker.clauseStart, speaker.tokens.lowerBound)
      var via: Range<Int>?
      if verb + 2 < mark, syntax.isWord(verb + 1, Self.by),
        let (end, _) = syntax.phraseEnd(startingAt: verb + 2, to: mark)
      {
        via = (verb + 2)..<end
      }
      return (speaker, via)
    }
    guard let (end, head) = syntax.phraseEnd(startingAt: verb + 1, to: mark), end <= mark else { return nil }
    let agency = group.kind == .finite ? subjects.subject(of: group) : subjects.subject(ofGerund: group)
    let start = agency.map { min($0.clauseStart, verb) } ?? group.start
    var speaker = SpeakerPhrase(tokens: (verb + 1)..<end, head: head, apposition: nil, clauseStart: start)
    if end + 1 < mark, syntax.isComma(end) { speaker.apposition = (end + 1)..<mark }
    return (speaker, agency?.tokens)
  }

  private func isClosingMark(_ index: Int) -> Bool {
    syntax.isQuotationMark(index) && syntax.quotationOf[index] >= 0
      && syntax.quotations[Int(syntax.quotationOf[index])].closing == index
  }

  /// `…, said Dmitry Peskov, the Kremlin spokesman`: the subject after the verb.
  private func inverted(_ cue: Cue) -> Cue? {
    let before = cue.head - 1
    guard before >= sentence.lowerBound, syntax.isComma(before) || isClosingMark(before) || syntax.isDash(before)
    else { return nil }
    // `The spokesman, Nabil Abdallah, denied the report`: no clause stands before it. The tagger takes
    // `A bomb killed three people` for a noun and its participle.
    if syntax.isComma(before), !isClosingMark(before - 1), !isDirectlyQuoted(before),
      !(sentence.lowerBound..<before).contains(where: {
        syntax.isFiniteVerb($0)
          || syntax.tag($0) == .participle && syntax.isNoun($0 - 1) && syntax.tag($0 + 1) != .preposition
      })
    {
      return nil
    }
    // `…, a spokesman for the army, told reporters`: whom somebody tells it.
    if syntax.isWord(cue.head, in: Self.addressing) { return nil }
    var start = cue.head + 1
    // `said on Tuesday the minister` does not occur; `added Peskov` does.
    guard start < limit else { return nil }
    if syntax.isOpenBracket(start) { start += 1 }
    guard let (end, head) = syntax.phraseEnd(startingAt: start, to: limit) else { return nil }
    guard !syntax.marks(head).contains(.time), !(start..<end).contains(where: { syntax.isFiniteVerb($0) }) else {
      return nil
    }
    let candidate = SpeakerPhrase(tokens: start..<end, head: head, apposition: nil, clauseStart: cue.head)
    guard canSpeak(candidate) else { return nil }
    // A verb after the phrase makes it the subject of a clause: `said the army was`.
    var next = end
    while next < limit, syntax.isAdverb(next) { next += 1 }
    if next < limit, syntax.isFiniteVerb(next) || syntax.marks(next).contains(.that) || syntax.isColon(next) {
      return nil
    }
    if next < limit, isInfinitiveMark(next) { return nil }
    // `The minister, Abbas Araqchi, warned Israel not to test …`
    if next + 1 < limit, syntax.marks(next).contains(.negation), isInfinitiveMark(next + 1) { return nil }
    // `The leader, who lives abroad, said his men “do not kill priests”`: of whom it is said.
    if next < limit, syntax.quotationOf[next] >= 0, syntax.quotations[Int(syntax.quotationOf[next])].opening == next {
      return nil
    }
    var cue = cue
    var phrase = SpeakerPhrase(
      tokens: start..<end, head: head, apposition: nil, clauseStart: cue.head)
    var regionEnd = end
    if end + 1 < limit, syntax.isComma(end), let close = appositionEnd(from: end + 1) {
      phrase.apposition = (end + 1)..<close
      regionEnd = close
    }
    regionEnd = contents(around: cue.head).skipCircumstances(from: regionEnd)
    cue.speaker = phrase
    cue.region = cue.head..<max(regionEnd, end)
    return leftContent(cue, before: cue.head)
  }

  /// A quotation that began in an earlier sentence ends before it.
  private func isDirectlyQuoted(_ index: Int) -> Bool { index > 0 && syntax.quotationOf[index - 1] >= 0 }

  private static let addressing: WordSet = "told tells"

  private func isInfinitiveMark(_ index: Int) -> Bool { syntax.tag(index) == .to }

  /// The end of `the Kremlin spokesman` or `who heads the mission` after a comma.
  private func appositionEnd(from start: Int) -> Int? {
    let marks = syntax.marks(start)
    if marks.contains(.relative) {
      var index = start + 1
      while index < limit, !syntax.isComma(index), !syntax.isSemicolon(index), syntax.quotationOf[index] < 0 {
        index += 1
      }
      return index
    }
    guard
      syntax.tag(start) == .determiner || syntax.isNoun(start) || syntax.tag(start) == .adjective
        || syntax.tag(start) == .possessivePronoun || syntax.isNumber(start)
    else { return nil }
    guard let (end, _) = syntax.phraseEnd(startingAt: start, to: limit) else { return nil }
    if end < limit, syntax.isFiniteVerb(end) { return nil }
    return end
  }

  /// `was accused by Paris of`, `condemned by the council`: the speaker after "by".
  private func passiveCue(_ cue: Cue, _ group: Syntax.VerbGroup) -> Cue? {
    guard cue.frames.contains(.object) || cue.frames.contains(.that), group.kind == .passive,
      !cue.frames.contains(.wh) || cue.act == .claim
    else { return nil }
    var by = cue.head + 1
    var steps = 0
    while by < limit, steps < 10, !syntax.isWord(by, Self.by) {
      if syntax.isComma(by) || syntax.isStop(by) || syntax.isFiniteVerb(by) || syntax.quotationOf[by] >= 0 {
        return nil
      }
      by += 1
      steps += 1
    }
    guard syntax.isWord(by, Self.by), by + 1 < limit, let (end, head) = syntax.phraseEnd(startingAt: by + 1, to: limit),
      syntax.tag(by + 1) != .gerund, !syntax.marks(head).contains(.time),
      !syntax.marks(head).contains(.occasion) || syntax.marks(head).contains(.body),
      let patient = subjects(around: cue.head).subject(of: group)
    else { return nil }
    // `The man was identified by his brother`: people and bodies speak, deeds and things do not.
    var cue = cue
    cue.speaker = SpeakerPhrase(tokens: (by + 1)..<end, head: head, apposition: nil, clauseStart: by + 1)
    let finish = contents(around: cue.head).clauseEnd(from: end)
    cue.content = [patient.clauseStart..<finish]
    cue.region = patient.clauseStart..<finish
    cue.isWholeClause = true
    return cue
  }

  /// `was quoted by the agency as saying`: the gerund is the cue.
  private func isQuotedAs(_ verb: Int) -> Bool {
    var index = verb + 1
    while index + 1 < limit, index - verb < 14 {
      if syntax.isWord(index, Self.as), syntax.tag(index + 1) == .gerund { return true }
      index += 1
    }
    return false
  }

  private static let by: WordKey = "by"

  // MARK: What stands before the cue

  /// `X happened, police said`; `“X,” he said`.
  private func postposed(_ cue: Cue) -> Cue? {
    guard cue.form == .finite, let speaker = cue.speaker, !speaker.isImplied else {
      // `…, saying.` alone is nothing; a gerund beside a quotation is found by the quotation.
      return cue.frames.takesQuotation && !cue.tokens.isEmpty ? cue : nil
    }
    // `stones at officers, who responded with tear gas`: a clause about somebody reports nothing that stands before it.
    let verb = cue.tokens.lowerBound
    if verb - 1 > sentence.lowerBound, syntax.marks(verb - 1).contains(.relative), !isClosingMark(verb - 2) {
      return nil
    }
    var cue = cue
    let end = contents(around: cue.head).skipCircumstances(from: cue.region.upperBound)
    cue.region = cue.region.lowerBound..<max(end, cue.region.upperBound)
    return leftContent(cue, before: cue.region.lowerBound)
  }

  private func leftContent(_ cue: Cue, before start: Int) -> Cue? {
    var cue = cue
    cue.side = .before
    let before = start - 1
    guard before >= sentence.lowerBound else { return cue.frames.takesQuotation ? cue : nil }
    if isClosingMark(before) || (syntax.isComma(before) && before > sentence.lowerBound && isClosingMark(before - 1)) {
      return cue
    }
    // `…, as the mayor pointed out`
    if syntax.isWord(before, Self.as), syntax.isComma(before - 1), before - 1 > contentStart() {
      cue.content = [contentStart()..<(before - 1)]
      return cue
    }
    // `As the mayor pointed out, …`
    let tail = syntax.tag(cue.region.upperBound) == .particle ? cue.region.upperBound + 1 : cue.region.upperBound
    if syntax.isWord(before, Self.as), before <= sentence.lowerBound + 1, tail + 1 < limit, syntax.isComma(tail) {
      cue.content = [(tail + 1)..<limit]
      cue.side = .after
      cue.hasClause = true
      return cue
    }
    guard syntax.isComma(before) || syntax.isDash(before), cue.frames.mayFollow || cue.kind == .source else {
      return cue.frames.takesQuotation && cue.kind == .verb ? cue : nil
    }
    // What follows must be a boundary.
    let after = cue.region.upperBound
    guard after >= limit || isBoundary(after) else { return nil }
    let first = contentStart()
    guard before > first, (first..<before).contains(where: { syntax.isFiniteVerb($0) }) || !isSpeechVerb(cue) else {
      return cue.frames.takesQuotation ? cue : nil
    }
    cue.content = [first..<before]
    // `The attack, police said, killed twelve`: the clause goes on after a comma.
    if after + 2 < limit, syntax.isComma(after), !startsNarration(after + 1) {
      cue.content.append((after + 1)..<limit)
      cue.side = .around
    }
    return cue
  }

  /// Anything but the plainest verbs of saying needs a whole clause before it.
  private func isSpeechVerb(_ cue: Cue) -> Bool { !syntax.isWord(cue.head, in: Self.plainest) }

  private static let plainest: WordSet = "said says say reported reports"

  private func isBoundary(_ index: Int) -> Bool {
    if syntax.isComma(index) || syntax.isStop(index) || syntax.isSemicolon(index) || syntax.isDash(index) {
      return true
    }
    if syntax.isColon(index) || syntax.isQuotationMark(index) || syntax.isCloseBracket(index) { return true }
    if syntax.isOpenBracket(index) { return true }
    let marks = syntax.marks(index)
    return !marks.isDisjoint(with: [.subordinator, .coordinator, .attaching, .relative]) || syntax.tag(index) == .gerund
      || syntax.tag(index) == .preposition
  }

  /// True where the words after a comma are the narrator's again: `, adding`, `, but the army denied`.
  private func startsNarration(_ index: Int) -> Bool {
    let marks = syntax.marks(index)
    if marks.contains(.coordinator) || marks.contains(.subordinator) || marks.contains(.relative) { return true }
    return syntax.tag(index) == .gerund || syntax.isQuotationMark(index) || syntax.isWord(index, Self.with)
  }

  private static let with: WordKey = "with"
  private static let `in`: WordKey = "in"

  /// Where the sentence's own words begin: after a dateline, and without a leading "but".
  private func contentStart() -> Int {
    var start = sentence.lowerBound
    if syntax.tokens[start].shape.contains(.lineBefore), let text = datelineEnd(from: start) { start = text }
    if start < limit, syntax.marks(start).contains(.coordinator) { start += 1 }
    return start
  }

  /// `GENEVA, March 3 (Reuters) — The …`: where the text begins.
  private func datelineEnd(from start: Int) -> Int? {
    guard syntax.isCapitalised(start) || !syntax.document.caseIsInformative else { return nil }
    var index = start + 1
    while index < min(start + 26, limit) {
      if syntax.isDash(index) { break }
      if syntax.isFiniteVerb(index) || syntax.quotationOf[index] >= 0 || syntax.isStop(index) { return nil }
      index += 1
    }
    guard index < limit, syntax.isDash(index) else { return nil }
    // Before a bare dash stand names and numbers only; before one that follows a bracket, anything.
    let isFramed = syntax.isCloseBracket(index - 1)
    let isPlain = (start..<index).allSatisfy { !syntax.tokens[$0].isWord || syntax.isCapitalised($0) }
    return isFramed || isPlain ? index + 1 : nil
  }

  // MARK: Nouns

  private func nounCue(at head: Int) -> Cue? {
    guard syntax.isNoun(head), head + 1 < limit else { return nil }
    let entry = lexicon.nouns[Int(syntax.words[head].noun)]
    let floor = max(sentence.lowerBound, head - 40)
    let start = syntax.simplePhraseStart(endingAt: head, from: floor)
    // `said in a statement from the capital that`: how it was said.
    if start - 1 > sentence.lowerBound, syntax.isWord(start - 1, Self.`in`), syntax.words[start - 2].verb >= 0 {
      return nil
    }
    var speaker: SpeakerPhrase?
    var next = head + 1
    // `claims by the army that`, `calls from leaders to`
    if let found = maker(after: next) {
      speaker = found.speaker
      next = found.end
    }
    // `repeated its call`: the verb's subject says who `its` is.
    if speaker == nil, syntax.tag(start) == .possessivePronoun { speaker = lightVerbSubject(start) }
    if speaker == nil { speaker = possessor(start, head) ?? lightVerbSubject(start) }
    guard var speaker, canSpeak(speaker) else { return nil }
    guard let found = contents(around: head).content(after: next, frames: nounFrames(entry.frames)) else { return nil }
    guard !found.content.isEmpty, found.cueEnd == next || found.cueEnd == next + 1 || entry.frames.contains(.that)
    else {
      return nil
    }
    speaker.clauseStart = min(speaker.clauseStart, start)
    let end = opensSentence(start) ? predicateStart(in: found.content) : found.content.upperBound
    return Cue(
      kind: .noun, head: head, tokens: start..<(head + 1), act: entry.act, frames: entry.frames, speaker: speaker,
      region: speaker.clauseStart..<found.cueEnd, content: [found.content.lowerBound..<end],
      hasClause: found.hasClause)
  }

  /// True where no verb stands before the noun, which is then the subject of the sentence.
  private func opensSentence(_ start: Int) -> Bool {
    !(sentence.lowerBound..<start).contains { syntax.tag($0).isVerb && syntax.quotationOf[$0] < 0 }
  }

  /// `the claim that the ship was armed | surprised the crew`: where the sentence's own verb begins.
  private func predicateStart(in content: Range<Int>) -> Int {
    var groups = 0
    var inGroup = false
    for index in content {
      if syntax.isComma(index) || syntax.quotationOf[index] >= 0 { return content.upperBound }
      let isVerb = syntax.isFiniteVerb(index) || (inGroup && (syntax.tag(index).isVerb || syntax.isAdverb(index)))
      let follows =
        syntax.tag(index) == .verbPast
        || (syntax.tag(index) == .participle && syntax.tag(index - 1) == .participle)
      let startsVerb = isVerb && !inGroup || (inGroup && follows)
      if startsVerb, index > content.lowerBound {
        groups += 1
        let isInfinitive = syntax.tag(content.lowerBound) == .to
        if groups > (isInfinitive ? 0 : 1), syntax.marks(index - 1).isDisjoint(with: [.relative, .that, .coordinator]) {
          return index
        }
      }
      inGroup = isVerb
    }
    return content.upperBound
  }

  private func nounFrames(_ frames: SpeechFrames) -> SpeechFrames { frames.subtracting([.speak, .bare, .object]) }

  private static let from: WordKey = "from"

  private func maker(after index: Int) -> (speaker: SpeakerPhrase, end: Int)? {
    guard index + 1 < limit, syntax.isWord(index, Self.by) || syntax.isWord(index, Self.from),
      let (end, head) = syntax.phraseEnd(startingAt: index + 1, to: limit), !syntax.marks(head).contains(.time)
    else { return nil }
    return (SpeakerPhrase(tokens: (index + 1)..<end, head: head, apposition: nil, clauseStart: index + 1), end)
  }

  /// `Yerevan's accusation`, `his claim`.
  private func possessor(_ start: Int, _ head: Int) -> SpeakerPhrase? {
    var index = head - 1
    while index > start {
      if syntax.isPossessive(index) {
        let last = index - 1
        return SpeakerPhrase(tokens: start..<index, head: last, apposition: nil, clauseStart: start)
      }
      index -= 1
    }
    guard syntax.tag(start) == .possessivePronoun, start < head else { return nil }
    return SpeakerPhrase(tokens: start..<(start + 1), head: start, apposition: nil, clauseStart: start)
  }

  /// `voiced concern`, `issued a warning`.
  private func lightVerbSubject(_ start: Int) -> SpeakerPhrase? {
    var verb = start - 1
    while verb > sentence.lowerBound, syntax.isAdverb(verb) { verb -= 1 }
    guard verb >= sentence.lowerBound, syntax.marks(verb).contains(.lightVerb),
      syntax.tag(verb).isVerb || syntax.tag(verb) == .unknown
    else { return nil }
    let group = syntax.verbGroup(at: verb, from: max(sentence.lowerBound, verb - 8))
    let subjects = subjects(around: verb)
    switch group.kind {
    case .finite: return subjects.subject(of: group) ?? subjects.governingSubject(before: group.start)
    case .gerund: return subjects.subject(ofGerund: group)
    case .infinitive: return subjects.governingSubject(before: group.start)
    default: return nil
    }
  }

  // MARK: Phrases

  private func phraseCue(_ sort: SpeechLexicon.Phrase, _ tokens: Range<Int>) -> Cue? {
    switch sort {
    case .source: sourceCue(tokens)
    case .silence: silenceCue(tokens)
    }
  }

  /// `according to the Kremlin`, before its clause or after it.
  private func sourceCue(_ tokens: Range<Int>) -> Cue? {
    guard
      let (end, head) = syntax.phraseEnd(startingAt: tokens.upperBound, to: limit)
        ?? wordsToBoundary(from: tokens.upperBound)
    else { return nil }
    var speaker = SpeakerPhrase(
      tokens: tokens.upperBound..<end, head: head, apposition: nil, clauseStart: tokens.lowerBound)
    var regionEnd = end
    // `according to a missionary, Father Andre Cordoba.`
    let isNamed = end + 1 < limit && syntax.isCapitalised(end + 1) && isOnePerson(head)
    if end + 1 < limit, syntax.isComma(end), let close = appositionEnd(from: end + 1),
      close < limit ? syntax.isComma(close) : isNamed && syntax.document.caseIsInformative
    {
      speaker.apposition = (end + 1)..<close
      regionEnd = close
    } else if isCallingToEnd(end, of: head) {
      speaker.apposition = (end + 1)..<limit
      regionEnd = limit
    }
    regionEnd = contents(around: head).skipCircumstances(from: regionEnd)
    var cue = Cue(
      kind: .source, head: tokens.lowerBound, tokens: tokens, act: .claim, frames: [.speak], speaker: speaker,
      region: tokens.lowerBound..<regionEnd)
    let first = contentStart()
    if tokens.lowerBound <= first + 1 {
      var start = regionEnd
      while start < limit, !syntax.isComma(start), start - regionEnd < 24 { start += 1 }
      guard start + 1 < limit, syntax.isComma(start) else { return nil }
      cue.content = [(start + 1)..<limit]
      cue.region = cue.region.lowerBound..<(start + 1)
      cue.hasClause = true
      return cue
    }
    cue.side = .before
    var before = tokens.lowerBound
    if syntax.isComma(before - 1) || syntax.isDash(before - 1) || syntax.isOpenBracket(before - 1) { before -= 1 }
    if before > sentence.lowerBound, isClosingMark(before - 1) { return cue }
    guard before > first else { return nil }
    cue.content = [first..<before]
    if regionEnd + 2 < limit, syntax.isComma(regionEnd), !startsNarration(regionEnd + 1),
      before < tokens.lowerBound
    {
      cue.content.append((regionEnd + 1)..<limit)
      cue.side = .around
    }
    return cue
  }

  /// `according to Awa Sow, a nurse at the hospital.`: who a name is, to the end of the sentence.
  private func isCallingToEnd(_ comma: Int, of head: Int) -> Bool {
    guard comma + 2 < limit, syntax.isComma(comma), syntax.isCapitalised(head), syntax.document.caseIsInformative,
      syntax.marks(comma + 1).contains(.article), tokensOfCalling(from: comma + 2).contains(where: { isOnePerson($0) })
    else { return false }
    return !(comma + 1..<limit).contains {
      syntax.isComma($0) || syntax.isFiniteVerb($0) || syntax.quotationOf[$0] >= 0
    }
  }

  private static let callingReach = 4

  private func tokensOfCalling(from start: Int) -> Range<Int> { start..<min(limit, start + Self.callingReach) }

  /// `a missionary`, `the mayor`
  private func isOnePerson(_ head: Int) -> Bool {
    if syntax.marks(head).contains(.role), syntax.tag(head) != .plural { return true }
    guard let noun = PersonNoun.phrases.longestMatch(in: syntax.tokens, at: head, limit: head + 1),
      case .singular = noun.value.form
    else { return false }
    return !noun.value.isThing
  }

  /// What stands up to the next mark, where no noun phrase was seen.
  private func wordsToBoundary(from start: Int) -> (end: Int, head: Int)? {
    var end = start
    while end < limit, end - start < 12, !isBoundary(end) || syntax.marks(end).contains(.attaching) { end += 1 }
    return end > start ? (end, end - 1) : nil
  }

  private func silenceCue(_ tokens: Range<Int>) -> Cue? {
    guard !asksForNoName(tokens.lowerBound) else { return nil }
    if let silence = silence(tokens, after: contents(around: tokens.upperBound - 1)) { return silence }
    var head = tokens.lowerBound
    while head < tokens.upperBound - 1, !syntax.tag(head).isVerb { head += 1 }
    let group = syntax.verbGroup(at: head, from: max(sentence.lowerBound, head - 8))
    let subjects = subjects(around: tokens.lowerBound)
    let speaker =
      group.kind == .gerund
      ? subjects.subject(ofGerund: group)
      : subjects.subject(of: group) ?? subjects.governingSubject(before: group.start)
    guard var speaker else { return nil }
    // `NATO said its aircraft had fired but could not confirm …`: not the aircraft.
    if speaker.isImplied, syntax.tag(speaker.tokens.lowerBound) == .possessivePronoun,
      let owner = subjects.governingSubject(before: speaker.tokens.lowerBound)
    {
      speaker = owner
    }
    let end = contents(around: tokens.upperBound - 1).clauseEnd(from: tokens.upperBound)
    let start = speaker.isImplied ? group.start : speaker.tokens.lowerBound
    return Cue(
      kind: .silence, head: head, tokens: tokens, act: .noComment, frames: [], speaker: speaker,
      region: start..<end, content: [start..<end], isWholeClause: true)
  }

  // MARK: Particular verbs

  /// What a denial points at with no more than a name for it: then the clause itself is the statement.
  private static let anaphors: WordSet = """
    report reports allegation allegations accusation accusations claim claims charge charges it this these them that
    rumours rumors suggestion suggestions involvement responsibility wrongdoing assertion assertions statement statements
    """

  private func whole(_ cue: Cue) -> Cue {
    guard cue.act == .denial, !cue.hasClause, let content = cue.content.first, let speaker = cue.speaker,
      !speaker.isImplied,
      let (end, head) = syntax.simplePhraseEnd(startingAt: content.lowerBound, to: content.upperBound),
      syntax.isWord(head, in: Self.anaphors), end == content.upperBound
    else { return cue }
    var cue = cue
    cue.content = [speaker.clauseStart..<content.upperBound]
    cue.isWholeClause = true
    return cue
  }

  /// The outlet among the people spoken to: `told Reuters`.
  func outlet(_ phrase: Range<Int>) -> Range<Int>? {
    guard !phrase.isEmpty else { return nil }
    var index = phrase.lowerBound
    while index < phrase.upperBound, !Outlets.shared.contains(syntax, index) { index += 1 }
    guard index < phrase.upperBound else { return nil }
    let start = syntax.simplePhraseStart(endingAt: index, from: phrase.lowerBound)
    var end = index + 1
    while end < phrase.upperBound, syntax.isNoun(end), syntax.isCapitalised(end) { end += 1 }
    var first = start
    while first < index, !syntax.isCapitalised(first) || syntax.marks(first).contains(.article) { first += 1 }
    return first..<end
  }
}
