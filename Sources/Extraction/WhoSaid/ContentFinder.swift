import ConflictModel
import Linguistics

/// Finds what a cue reports to its right, by the frames that its word allows.
struct ContentFinder {
  let syntax: Syntax
  /// The end of the sentence, or of the quotation that runs on past it.
  let limit: Int

  struct Found {
    /// Empty where only the frame of a quotation was recognised.
    var content: Range<Int>
    /// Where the narrator's words end.
    var cueEnd: Int
    var hasClause = false
    var addressee: Range<Int>?
    /// An infinitive or "for" asks somebody to do something (`called on them to`, `called for`).
    var asks = false
  }

  /// - Parameter position: the token after the cue word.
  func content(after position: Int, frames: SpeechFrames) -> Found? {
    var frames = frames
    var index = position
    if let next = particle(at: index, frames) {
      index += 1
      frames = next
      if frames.isEmpty { return nil }
    }
    let afterParticle = index
    if index < limit, !frames.isDisjoint(with: .prepositions), timeEnd(from: min(index + 1, limit - 1)) == nil,
      let found = prepositional(index, frames)
    {
      return found
    }
    index = skipCircumstances(from: index)
    guard index < limit else { return nil }
    if let found = clause(at: index, frames, cueEnd: index) { return found }
    if frames.contains(.tell), let found = afterAddressee(index, frames) { return found }
    if frames.contains(.infinitive), isInfinitive(index) { return phrase(index, cueEnd: index) }
    if frames.contains(.urge), let found = urging(index, cueEnd: index) { return found }
    if frames.contains(.tellWh), let (end, _) = syntax.phraseEnd(startingAt: index, to: limit), end < limit,
      syntax.marks(end).contains(.question)
    {
      return phrase(end, cueEnd: end, addressee: index..<end)
    }
    if frames.contains(.gerund), syntax.tag(index) == .gerund { return phrase(index, cueEnd: index) }
    if let found = prepositional(index, frames) { return found }
    // `warned in Baghdad of a second front`
    if syntax.document.caseIsInformative, syntax.isWord(index, in: Self.circumstantial), index + 2 < limit,
      syntax.isCapitalised(index + 1),
      let (end, _) = syntax.simplePhraseEnd(startingAt: index + 1, to: limit), end < limit,
      let found = prepositional(end, frames)
    {
      return found
    }
    if frames.takesBareClause, isClause(index) {
      return Found(content: index..<limit, cueEnd: index, hasClause: true)
    }
    if !frames.isDisjoint(with: [.object, .objectAs, .objectOfWords, .for, .forGerund]),
      let found = object(afterParticle, frames)
    {
      return found
    }
    // `pledged a “political revolution”`
    if frames.takesQuotation, syntax.tag(afterParticle) == .determiner, opensQuotation(afterParticle + 1) {
      return phrase(afterParticle, cueEnd: afterParticle)
    }
    return nil
  }

  // MARK: Frames

  private static let out: WordKey = "out"
  private static let off: WordKey = "off"
  private static let back: WordKey = "back"

  /// `pointed out`, `lashed out at`, `hit back`: the frames that hold after the particle; nil where there is none.
  private func particle(at index: Int, _ frames: SpeechFrames) -> SpeechFrames? {
    guard index < limit else { return nil }
    let key = syntax.tokens[index].key
    if frames.contains(.out), key == Self.out { return [.speak, .object, .wh, .against, .at, .for] }
    if frames.contains(.off), key == Self.off { return [.object] }
    if frames.contains(.back), key == Self.back { return [.speak, .at] }
    return nil
  }

  /// "that", a colon, an opening quotation mark, or a question word.
  private func clause(at index: Int, _ frames: SpeechFrames, cueEnd: Int, addressee: Range<Int>? = nil) -> Found? {
    var index = index
    if syntax.isQuotationMark(index), syntax.quotationOf[index] >= 0 {
      guard
        frames.takesQuotation || frames.takesThat || frames.contains(.tell) || frames.contains(.object)
          || frames.contains(.objectAs)
      else { return nil }
      return Found(content: index..<limit, cueEnd: cueEnd, hasClause: true, addressee: addressee)
    }
    if syntax.isColon(index) {
      guard frames.takesQuotation || frames.takesThat || frames.contains(.tell) else { return nil }
      guard index + 1 < limit else { return Found(content: index..<index, cueEnd: index + 1, addressee: addressee) }
      return Found(content: (index + 1)..<limit, cueEnd: index + 1, hasClause: true, addressee: addressee)
    }
    if syntax.isComma(index), index + 1 < limit, opensQuotation(index + 1),
      frames.takesQuotation || frames.takesThat || frames.contains(.tell)
    {
      return Found(content: (index + 1)..<limit, cueEnd: index + 1, hasClause: true, addressee: addressee)
    }
    if syntax.marks(index).contains(.that), frames.takesThat || frames.contains(.tell), isConjunction(index) {
      index += 1
      // `said that, in the end, …`
      if index < limit, syntax.isComma(index) { index += 1 }
      guard index < limit else { return nil }
      return Found(content: index..<limit, cueEnd: index, hasClause: true, addressee: addressee)
    }
    if syntax.marks(index).contains(.question), frames.contains(.wh) {
      return Found(
        content: index..<clauseEnd(from: index + 1), cueEnd: index, hasClause: true, addressee: addressee)
    }
    return nil
  }

  /// True where "that" opens a clause and is no pronoun.
  private func isConjunction(_ index: Int) -> Bool {
    guard index + 1 < limit else { return false }
    let next = index + 1
    // `said that was`, `said that night`
    if syntax.isFiniteVerb(next) {
      return syntax.isFiniteVerb(next + 1) && syntax.marks(next).isDisjoint(with: .auxiliary)
    }
    return !(syntax.tag(index) == .determiner && syntax.marks(next).contains(.time) && !syntax.isCapitalised(next))
  }

  private func opensQuotation(_ index: Int) -> Bool {
    syntax.quotationOf[index] >= 0 && syntax.quotations[Int(syntax.quotationOf[index])].opening == index
  }

  private func isInfinitive(_ index: Int) -> Bool {
    guard syntax.tag(index) == .to || syntax.isWord(index, Self.to), index + 1 < limit else { return false }
    var next = index + 1
    while next < limit, syntax.isAdverb(next) || syntax.marks(next).contains(.negation) { next += 1 }
    return next < limit && (syntax.tag(next) == .verbBase || opensQuotation(next))
  }

  /// `warned Israel not to test its resolve`
  private func isNegated(_ index: Int) -> Bool {
    index + 1 < limit && syntax.marks(index).contains(.negation) && isInfinitive(index + 1)
  }

  private static let against: WordKey = "against"
  private static let to: WordKey = "to"
  private static let upon: WordKey = "upon"

  /// `told reporters that`, `warned Tehran that`, `told him to go`.
  private func afterAddressee(_ index: Int, _ frames: SpeechFrames) -> Found? {
    guard var (end, _) = syntax.phraseEnd(startingAt: index, to: limit) else { return nil }
    // `told Reuters Gaddafi was captured`
    if end > index + 1, syntax.isCapitalised(index + 1), Outlets.shared.contains(syntax, index), isClause(index + 1) {
      end = index + 1
    }
    let addressee = index..<end
    var next = skipCircumstances(from: end)
    // `told a priest, Father Jean Mota, that`
    if syntax.isComma(next), let that = thatBehindComma(next) { next = that }
    guard next < limit else { return Found(content: next..<next, cueEnd: next, addressee: addressee) }
    if let found = clause(at: next, frames, cueEnd: next, addressee: addressee) { return found }
    if isInfinitive(next) || isNegated(next) {
      return Found(content: index..<clauseEnd(from: next), cueEnd: index, addressee: addressee)
    }
    if var found = prepositional(next, frames.union([.about, .of])) {
      // `warned its citizens against travelling`
      if syntax.isWord(next, Self.against) { found.content = index..<found.content.upperBound }
      found.addressee = addressee
      return found
    }
    if isClause(next) { return Found(content: next..<limit, cueEnd: next, hasClause: true, addressee: addressee) }
    // `said X, he told the agency`: nothing follows.
    return Found(content: next..<next, cueEnd: next, addressee: addressee)
  }

  /// `urged both sides to stop`.
  private func urging(_ index: Int, cueEnd: Int) -> Found? {
    guard var (end, _) = syntax.phraseEnd(startingAt: index, to: limit), end < limit else { return nil }
    // `asked the moderator, a journalist, to`
    if syntax.isComma(end), let close = (end + 1..<min(end + 20, limit)).first(where: { syntax.isComma($0) }),
      isInfinitive(close + 1)
    {
      end = close + 1
    }
    guard isInfinitive(end) || isNegated(end) else { return nil }
    var found = phrase(index, cueEnd: cueEnd, verb: end)
    found?.asks = true
    return found
  }

  private func prepositional(_ index: Int, _ frames: SpeechFrames) -> Found? {
    guard index + 1 < limit, !frames.isDisjoint(with: .prepositions) else { return nil }
    let key = syntax.tokens[index].key
    guard let (_, frame) = Self.prepositions.first(where: { $0.0 == key }),
      !(opensAmount(index) && isClause(index))
    else { return nil }
    if frame.contains(.on), frames.contains(.onUrge) { return urging(index + 1, cueEnd: index + 1) }
    if frame.contains(.toNoun), frames.contains(.toUrge), let found = urging(index + 1, cueEnd: index + 1) {
      return found
    }
    if frame.contains(.for), frames.contains(.forGerund), syntax.tag(index + 1) == .gerund {
      return phrase(index + 1, cueEnd: index + 1)
    }
    guard !frames.isDisjoint(with: frame) else { return nil }
    if frame.contains(.toNoun), syntax.tag(index + 1) == .verbBase { return nil }
    var found = phrase(index + 1, cueEnd: index + 1)
    found?.asks = frame.contains(.for)
    return found
  }

  private static let prepositions: [(WordKey, SpeechFrames)] = [
    ("for", [.for, .forGerund]), ("on", [.on, .onUrge]), ("upon", [.on, .onUrge]), ("about", .about), ("of", .of),
    ("against", .against), ("with", .with), ("over", .over), ("at", .at), ("in", .in), ("regarding", .regarding),
    ("to", [.toNoun, .toUrge]),
  ]

  private static let `as`: WordKey = "as"

  private func object(_ index: Int, _ frames: SpeechFrames) -> Found? {
    guard index < limit else { return nil }
    // `described as “reckless” a plan of the army`
    if frames.contains(.objectAs), syntax.isWord(index, Self.as), opensQuotation(index + 1) {
      return phrase(index + 1, cueEnd: index + 1)
    }
    guard let (end, head) = syntax.phraseEnd(startingAt: index, to: limit) else { return nil }
    guard !syntax.marks(head).contains(.time) || syntax.isNoun(head) && !syntax.isCapitalised(head) else {
      return nil
    }
    if !frames.contains(.object) {
      if syntax.isFor(end), end + 1 < limit,
        frames.contains(.for) || (frames.contains(.forGerund) && syntax.tag(end + 1) == .gerund)
      {
        return phrase(index, cueEnd: index, verb: end)
      }
      if frames.contains(.objectAs) {
        guard end < limit, syntax.isWord(end, Self.as) else { return nil }
      } else if frames.contains(.objectOfWords) {
        guard !syntax.isPronoun(head), !syntax.isCapitalised(head) else { return nil }
      } else {
        return nil
      }
    }
    return phrase(index, cueEnd: index, verb: end)
  }

  private func phrase(_ start: Int, cueEnd: Int, verb: Int? = nil, addressee: Range<Int>? = nil) -> Found? {
    let end = withoutTime(start..<clauseEnd(from: max(verb ?? start, start + 1)))
    guard end > start else { return nil }
    return Found(content: start..<end, cueEnd: cueEnd, addressee: addressee)
  }

  /// The end without words of time: `endorsed the plan` of `endorsed the plan on Tuesday`.
  private func withoutTime(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, syntax.quotationOf[end - 1] < 0,
      syntax.marks(end - 1).contains(.time) || syntax.isNumber(end - 1)
    {
      end -= 1
    }
    guard end < range.upperBound, (end..<range.upperBound).contains(where: { syntax.marks($0).contains(.time) }) else {
      return range.upperBound
    }
    if end > range.lowerBound + 1, syntax.marks(end - 1).contains(.timeModifier) { end -= 1 }
    if end > range.lowerBound + 1, syntax.marks(end - 1).contains(.attaching) { end -= 1 }
    // `the talks of last week` lose no more than the time.
    return end > range.lowerBound ? end : range.upperBound
  }

  private static let bounds: WordSet = "least most"
  private static let amounts: WordSet = "many few much"
  private static let roundly: WordSet = "about around over under some nearly between near"

  /// `at least 12 people`, `about 40 fighters`, `up to 100 villagers`: a subject, and no circumstance of what is said.
  private func opensAmount(_ index: Int) -> Bool {
    guard index + 2 < limit else { return false }
    if syntax.isWord(index + 1, in: Self.bounds) { return syntax.isWord(index, Self.at) }
    // `as many as 80 people`, `nearly 40 people`
    if syntax.isWord(index, Self.as) {
      return syntax.isWord(index + 1, in: Self.amounts) && syntax.isWord(index + 2, Self.as)
    }
    if syntax.isAdverb(index) { return syntax.isNumber(index + 1) && syntax.marks(index).isDisjoint(with: .time) }
    if syntax.isWord(index, Self.up) { return syntax.isWord(index + 1, Self.to) && syntax.isNumber(index + 2) }
    return syntax.isWord(index, in: Self.roundly) && syntax.isNumber(index + 1)
  }

  private static let at: WordKey = "at"
  private static let up: WordKey = "up"

  // MARK: Clauses

  /// True where a clause with a subject and a finite verb begins.
  func isClause(_ start: Int) -> Bool {
    if syntax.marks(start).contains(.subordinator), !opensAmount(start) {
      // `said when the raid ended, people fled`: only with a main clause after the comma.
      var comma = start + 1
      while comma + 1 < limit, comma - start < 30 {
        if syntax.isComma(comma), startsPredicate(comma + 1) { return true }
        comma += 1
      }
      return false
    }
    guard syntax.quotationOf[start] < 0 || opensQuotation(start) else { return false }
    if syntax.marks(start).contains(.that), syntax.isFiniteVerb(start + 1) { return true }
    if syntax.tag(start) == .preposition, !syntax.marks(start).contains(.time), !opensAmount(start) { return false }
    var index = start
    var sawSubject = false
    while index < limit, index - start < 60 {
      if syntax.isFiniteVerb(index), syntax.quotationOf[index] < 0 {
        return sawSubject
      }
      let marks = syntax.marks(index)
      if syntax.isSemicolon(index) || syntax.isColon(index) || syntax.isStop(index) { return false }
      if index > start, marks.contains(.relative) || (marks.contains(.that) && !syntax.tag(index).isVerb),
        syntax.tag(index) != .determiner
      {
        // A relative clause inside the subject: look on after a comma only.
        return sawSubject && finiteVerb(after: index)
      }
      if index > start, marks.contains(.subordinator), !syntax.isWord(index, Self.as) { return false }
      if syntax.isComma(index) {
        guard sawSubject, index - start > 0, index + 1 < limit else { return false }
        if syntax.tag(index + 1) == .gerund { return false }
        if syntax.marks(index + 1).contains(.coordinator), startsPredicate(index + 2) { return false }
      }
      if syntax.canEndPhrase(index) { sawSubject = true }
      if syntax.quotationOf[index] >= 0 {
        // `said he and the mayor “also shared their concern”`
        let quotation = syntax.quotations[Int(syntax.quotationOf[index])]
        if sawSubject, quotation.tokens.prefix(8).contains(where: { syntax.isFiniteVerb($0) }) { return true }
        sawSubject = true
        index = max(index + 1, quotation.withMarks.upperBound)
        continue
      }
      index += 1
    }
    return false
  }

  /// Two finite verbs: that of the relative clause, and that of the main one.
  private func finiteVerb(after index: Int) -> Bool {
    var count = 0
    var position = index
    var inGroup = false
    while position < limit, position - index < 40 {
      if syntax.isStop(position) || syntax.isSemicolon(position) { return false }
      let finite = syntax.isFiniteVerb(position)
      if finite, !inGroup { count += 1 }
      inGroup = finite
      if count == 2 { return true }
      position += 1
    }
    return false
  }

  /// Where a phrase that is no clause of its own ends: before what joins another clause to it.
  func clauseEnd(from start: Int) -> Int {
    var index = start
    while index < limit {
      if syntax.quotationOf[index] >= 0 {
        // Never inside a quotation.
        index = max(index + 1, syntax.quotations[Int(syntax.quotationOf[index])].withMarks.upperBound)
        continue
      }
      if syntax.isSemicolon(index) || syntax.isColon(index) || (syntax.isDash(index) && index > start + 2) {
        return index
      }
      if syntax.isComma(index), index + 1 < limit, endsPhrase(index + 1) { return index }
      let marks = syntax.marks(index)
      if marks.contains(.subordinator), index > start, syntax.tag(index) != .adverb,
        !syntax.isWord(index, Self.as), !syntax.marks(index - 1).contains(.coordinator),
        opensSubordinate(index)
      {
        return index
      }
      if marks.contains(.coordinator), index > start, index + 1 < limit, startsPredicate(index + 1) { return index }
      index += 1
    }
    return limit
  }

  /// True where what follows a comma is no more of the same phrase.
  private func endsPhrase(_ index: Int) -> Bool {
    let marks = syntax.marks(index)
    if marks.contains(.relative) || marks.contains(.subordinator) { return true }
    if syntax.tag(index) == .gerund || syntax.isWord(index, Self.with) { return true }
    if marks.contains(.coordinator), index + 1 < limit { return startsPredicate(index + 1) }
    return startsPredicate(index)
  }

  private static let with: WordKey = "with"

  /// A verb, or a subject with its verb, after "and".
  private func startsPredicate(_ index: Int) -> Bool {
    var next = index
    while next < limit, syntax.isAdverb(next) { next += 1 }
    guard next < limit, syntax.quotationOf[next] < 0 else { return false }
    if syntax.isFiniteVerb(next) { return true }
    if let (end, _) = syntax.phraseEnd(startingAt: next, to: limit), end < limit {
      var verb = end
      while verb < limit, syntax.isAdverb(verb) { verb += 1 }
      return verb < limit && syntax.isFiniteVerb(verb)
    }
    return false
  }

  private func opensSubordinate(_ index: Int) -> Bool {
    guard index + 1 < limit else { return false }
    return syntax.tag(index + 1) == .gerund || startsPredicate(index + 1)
  }

  // MARK: Circumstances

  /// Steps over when, where and to whom it was said: `on Friday`, `in a statement`, `to reporters in Kyiv`.
  func skipCircumstances(from start: Int) -> Int {
    var index = start
    var hops = 0
    while index < limit, hops < 8 {
      hops += 1
      if let end = timeEnd(from: index) {
        index = end
        continue
      }
      if opensAmount(index) { break }
      if syntax.isAdverb(index), !syntax.marks(index).contains(.negation), !syntax.marks(index).contains(.that) {
        index += 1
        continue
      }
      if let end = circumstanceEnd(from: index) {
        index = end
        continue
      }
      // `said in Paris, where he is on a visit, that`
      if syntax.isComma(index), index > start,
        let that = (index + 2..<max(index + 2, min(index + 30, limit))).first(where: {
          syntax.marks($0).contains(.that) && syntax.isComma($0 - 1)
        }), !(index..<that).contains(where: { syntax.isSemicolon($0) || syntax.marks($0).contains(.coordinator) })
      {
        index = that
        break
      }
      // `said, in a statement, that`
      if syntax.isComma(index), index + 1 < limit, let end = circumstanceEnd(from: index + 1), end < limit,
        syntax.isComma(end), end + 1 < limit, syntax.marks(end + 1).contains(.that) || syntax.isQuotationMark(end + 1)
      {
        index = syntax.isQuotationMark(end + 1) ? end : end + 1
        continue
      }
      break
    }
    return index
  }

  private static let weekdays: WordSet = """
    monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later night morning afternoon evening
    """

  /// `Tuesday`, `last week`, `October 1, 2020`, `late on Thursday`.
  func timeEnd(from start: Int) -> Int? {
    var index = start
    if syntax.marks(index).contains(.timeModifier), index + 1 < limit, syntax.marks(index + 1).contains(.time),
      !(syntax.marks(index).contains(.that) && syntax.isCapitalised(index + 1))
    {
      index += 1
    }
    guard index < limit, syntax.marks(index).contains(.time), syntax.tag(index) != .modal, !syntax.isFiniteVerb(index)
    else { return nil }
    let first = index
    index += 1
    while index < limit {
      // `said on Sunday 110 girls were missing`: behind a day a number counts, behind a month it is the day.
      if syntax.isNumber(index), syntax.isWord(index - 1, in: Self.weekdays), index + 1 < limit,
        syntax.isNoun(index + 1) || syntax.tag(index + 1).isAdjective, !syntax.marks(index + 1).contains(.time)
      {
        break
      }
      if syntax.marks(index).contains(.time) || syntax.isNumber(index) || syntax.tokens[index].kind == .ordinal {
        index += 1
      } else if syntax.isComma(index), index + 1 < limit, syntax.tokens[index + 1].kind == .number,
        syntax.tokens[index + 1].end - syntax.tokens[index + 1].start == 4
      {
        index += 2
      } else {
        break
      }
    }
    // `Monday's attack`
    if index < limit, syntax.isPossessive(index) { return nil }
    // `said Tuesday night raids …` is left to the tagger; a noun right behind a day is its own phrase's.
    if index < limit, index == first + 1, syntax.isNoun(index), syntax.tag(index) == .noun { return nil }
    return index
  }

  private static let circumstantial: WordSet =
    "in on at during via through to after before from by over with for of into"

  /// A preposition with an occasion, an audience or a time: `in an interview with the paper`.
  private func circumstanceEnd(from start: Int) -> Int? {
    guard syntax.isWord(start, in: Self.circumstantial), start + 1 < limit, !opensAmount(start) else { return nil }
    if let end = timeEnd(from: start + 1) { return end }
    var first = start + 1
    // `by telephone`, `through a spokesman`, `to the state-run news agency`.
    guard var (end, head) = syntax.simplePhraseEnd(startingAt: first, to: limit) ?? bareName(first) else { return nil }
    var marks = syntax.marks(head)
    let wanted: WordMarks = [.occasion, .audience, .time, .document]
    if marks.isDisjoint(with: wanted) {
      // `at the end of a meeting`, `in the course of an interview`
      if end < limit, syntax.isOf(end), let next = syntax.simplePhraseEnd(startingAt: end + 1, to: limit),
        !syntax.marks(next.head).isDisjoint(with: wanted)
      {
        (end, head) = next
        marks = syntax.marks(head)
      } else {
        // `said in Moscow that`, `said through a spokesman that`: anything, if the clause is sure to follow.
        guard end < limit,
          isSureClause(end) || isNamedPlace(start + 1..<end) && opensClause(end)
            || syntax.isComma(end) && thatBehindComma(end) != nil
        else { return nil }
        return end
      }
    }
    first = end
    // `an interview with the BBC on Monday`, `a statement by the ministry`
    while end < limit, syntax.marks(end).contains(.attaching) || syntax.isWord(end, in: Self.circumstantial),
      !syntax.isWord(end, Self.that), end + 1 < limit
    {
      if let time = timeEnd(from: end + 1) {
        end = time
        continue
      }
      guard let next = syntax.simplePhraseEnd(startingAt: end + 1, to: limit), next.end <= limit else { break }
      // `said in an interview in Paris that …`, not `said in a statement in 2014 rebels …`
      end = next.end
      if end - first > 24 { break }
    }
    return end
  }

  /// `said on X it had`: a name, whatever it was tagged as, and the clause's pronoun behind it.
  private func bareName(_ index: Int) -> (end: Int, head: Int)? {
    guard syntax.document.caseIsInformative, syntax.isCapitalised(index), syntax.tokens[index].kind == .word,
      index + 1 < limit, syntax.isPronoun(index + 1)
    else { return nil }
    return (index + 1, index)
  }

  private static let that: WordKey = "that"
  private static let insertionReach = 14

  /// The `that` behind what two commas enclose: `said in Byumba, near the border, that`.
  private func thatBehindComma(_ comma: Int) -> Int? {
    let reach = comma + 2..<max(comma + 2, min(comma + Self.insertionReach, limit))
    guard let that = reach.first(where: { syntax.marks($0).contains(.that) && syntax.isComma($0 - 1) }),
      !(comma..<that).contains(where: { syntax.isSemicolon($0) || syntax.isFiniteVerb($0) })
    else { return nil }
    return that
  }

  /// `said in Pale the army had left`: nothing but a name between the preposition and the clause.
  private func isNamedPlace(_ range: Range<Int>) -> Bool {
    syntax.document.caseIsInformative
      && range.allSatisfy { syntax.isCapitalised($0) || syntax.tokens[$0].kind == .joiner }
  }

  private func opensClause(_ index: Int) -> Bool {
    (syntax.tag(index) == .determiner || syntax.isPronoun(index) || syntax.isNumber(index) || opensAmount(index))
      && isClause(index)
  }

  private static let topical: WordSet = "about for"

  private func isSureClause(_ index: Int) -> Bool {
    if syntax.marks(index).contains(.that), syntax.tag(index) != .determiner { return true }
    if syntax.isColon(index) || syntax.isWord(index, in: Self.topical) { return true }
    if let time = timeEnd(from: index), time < limit { return isSureClause(time) }
    return syntax.isComma(index) && index + 1 < limit && opensQuotation(index + 1)
  }
}
