import Linguistics

/// Finds whose verb a verb is.
struct SubjectFinder {
  let syntax: Syntax
  /// First token that may be looked at: the sentence's, or a bound on long ones.
  let floor: Int
  let limit: Int

  // MARK: Finite verbs

  /// The subject of a finite or passive verb group: before it, or with an apposition or a relative clause between.
  func subject(of group: Syntax.VerbGroup, depth: Int = 0) -> SpeakerPhrase? {
    var last = skipTime(before: group.start)
    guard last >= floor else { return nil }
    if syntax.isDash(last) { return acrossDashes(last) }
    if syntax.isComma(last) { return acrossCommas(last) }
    if let relative = relativeSubject(at: last) { return relative }
    if syntax.quotationOf[last] >= 0, syntax.isQuotationMark(last) { return nil }
    if syntax.tag(last) == .participle || syntax.tag(last) == .gerund || syntax.tag(last) == .verbPast, last > floor,
      syntax.isNoun(last - 1)
    {
      // `The report released Tuesday said`.
      last -= 1
    }
    // `An aid worker who asked not to be identified said`
    if syntax.tag(last) == .participle, !syntax.canEndPhrase(last) {
      return ownerOfRelativeClause(endingBefore: last + 1)
    }
    guard syntax.canEndPhrase(last) else { return nil }
    var start = syntax.phraseStart(endingAt: last, from: floor)
    // `“…,” witness Mohamed Moalim said`: a calling before a name, tagged as a verb or worse.
    if start > floor, syntax.isCapitalised(start), !syntax.marks(start - 1).isDisjoint(with: [.role, .people]),
      syntax.tag(start - 1).isVerb || syntax.tag(start - 1) == .preposition
    {
      start -= 1
    }
    // `the mission known as UNAMID said`
    if start - 3 >= floor, syntax.isWord(start - 1, Self.`as`), syntax.isWord(start - 2, Self.known),
      syntax.canEndPhrase(start - 3)
    {
      return phrase(syntax.phraseStart(endingAt: start - 3, from: floor), start - 3)
    }
    if let owner = ownerOfRelativeClause(endingBefore: start) { return owner }
    return phrase(start, last)
  }

  private static let `as`: WordKey = "as"
  private static let known: WordKey = "known"

  /// `officials on Tuesday said`: steps over words of time between subject and verb.
  private func skipTime(before position: Int) -> Int {
    var last = position - 1
    while last > floor {
      let marks = syntax.marks(last)
      if marks.contains(.time), !syntax.isTimeInName(last) {
        var before = last - 1
        while before > floor,
          syntax.isNumber(before) || !syntax.marks(before).isDisjoint(with: [.time, .timeModifier]),
          !syntax.isPronoun(before), !syntax.marks(before).contains(.that) || syntax.tag(before) == .determiner
        { before -= 1 }
        if syntax.marks(before).contains(.attaching) { before -= 1 }
        guard before >= floor,
          syntax.canEndPhrase(before) || syntax.isComma(before)
            || syntax.marks(before).contains(.relative) || syntax.tag(before) == .participle
            || syntax.tag(before) == .verbPast
        else { return last }
        last = before
        continue
      }
      // `The coalition at first denied it`
      if last > floor, syntax.isWord(last, Self.at), syntax.isWord(last + 1, in: Self.beginnings) {
        last -= 1
        continue
      }
      if syntax.isNumber(last), last > floor, syntax.marks(last - 1).contains(.time) {
        last -= 1
        continue
      }
      break
    }
    return last
  }

  private static let by: WordKey = "by"
  private static let beginnings: WordSet = "first once"
  private static let at: WordKey = "at"

  func phrase(_ start: Int, _ last: Int) -> SpeakerPhrase? {
    guard start <= last, !(start == last && syntax.tokens[last].kind == .number) else { return nil }
    if syntax.marks(last).contains(.time), syntax.isCapitalised(last), !syntax.isTimeInName(last) { return nil }
    return SpeakerPhrase(
      tokens: start..<(last + 1), head: headOf(start, last), apposition: nil, clauseStart: start)
  }

  /// The head of a phrase: the last noun before the first preposition.
  func headOf(_ start: Int, _ last: Int) -> Int {
    var head = last
    var index = start
    while index <= last {
      if syntax.marks(index).contains(.attaching), index > start, syntax.canEndPhrase(index - 1) { return index - 1 }
      if syntax.isOpenBracket(index), index > start { return index - 1 }
      index += 1
    }
    while head > start, syntax.isPossessive(head) || syntax.isQuotationMark(head) { head -= 1 }
    return head
  }

  /// `who`, `which` and `that` before a verb.
  private func relativeSubject(at index: Int) -> SpeakerPhrase? {
    let marks = syntax.marks(index)
    guard marks.contains(.relative) || (marks.contains(.that) && syntax.tag(index) == .whDeterminer), index > floor
    else { return nil }
    var last = index - 1
    if syntax.isComma(last) || syntax.isDash(last) { last -= 1 }
    guard last >= floor, syntax.canEndPhrase(last) else { return nil }
    let start = syntax.phraseStart(endingAt: last, from: floor)
    // `the man with the flag, who said`: the person of the phrase, or its last part.
    var phrase = named(before: start) ?? phrase(start, last)
    phrase?.clauseStart = index
    return phrase
  }

  /// `The Kosovo Liberation Army, a separatist group that has claimed such attacks`: the name before the comma, which is what the
  /// sentence begins with.
  private func named(before noun: Int) -> SpeakerPhrase? {
    guard noun - 2 > floor, syntax.isComma(noun - 1), syntax.marks(noun).contains(.article),
      syntax.document.caseIsInformative, syntax.isCapitalised(noun - 2), syntax.canEndPhrase(noun - 2)
    else { return nil }
    let start = syntax.phraseStart(endingAt: noun - 2, from: floor)
    return start == floor ? phrase(start, noun - 2) : nil
  }

  /// `Officials who visited the site said`: the noun phrase before the verb is inside a relative clause.
  private func ownerOfRelativeClause(endingBefore start: Int) -> SpeakerPhrase? {
    var index = start - 1
    // `Rebels who took Goma and Bukavu declared`
    if index > floor + 1, isBetweenNames(index) { index -= 2 }
    guard index > floor,
      syntax.tag(index).isVerb || syntax.marks(index).contains(.attaching) || syntax.tag(index) == .to
        || isGerundByForm(index)
    else { return nil }
    var sawVerb = false
    var steps = 0
    while index > floor, steps < 14 {
      steps += 1
      if syntax.isComma(index) || syntax.isStop(index) || syntax.isSemicolon(index) { return nil }
      if !syntax.marks(index).isDisjoint(with: [.subordinator, .coordinator]) { return nil }
      if syntax.tag(index).isVerb { sawVerb = true }
      let marks = syntax.marks(index)
      if marks.contains(.relative) || (marks.contains(.that) && syntax.tag(index) == .whDeterminer) {
        guard sawVerb, syntax.canEndPhrase(index - 1) else { return nil }
        let first = syntax.phraseStart(endingAt: index - 1, from: floor)
        return phrase(first, index - 1)
      }
      if syntax.tag(index) == .participle || syntax.tag(index) == .gerund || isGerundByForm(index),
        syntax.isNoun(index - 1),
        syntax.verbGroup(at: index, from: floor).start == index
      {
        // `A group calling itself the Sons of the Soil said`: by its name.
        if syntax.isWord(index, in: Self.naming), syntax.isCapitalised(start) || syntax.isCapitalised(start + 1) {
          return nil
        }
        // `A man identified as the mayor said`, `families living in the camp said`.
        let first = syntax.phraseStart(endingAt: index - 1, from: floor)
        return phrase(first, index - 1)
      }
      index -= 1
    }
    return nil
  }

  private static let and: WordKey = "and"
  private static let `where`: WordKey = "where"
  private static let naming: WordSet = "calling called named known"

  /// `The general overseeing the evacuation said`: a gerund that the tagger took for a noun.
  private func isGerundByForm(_ index: Int) -> Bool {
    let token = syntax.tokens[index]
    guard token.kind == .word, !token.isCapitalised, token.end - token.start > 5,
      syntax.marks(index + 1).contains(.article)
    else { return false }
    let bytes = syntax.document.text.bytes
    return bytes[Int(token.end) - 1] == UInt8(ascii: "g") && bytes[Int(token.end) - 2] == UInt8(ascii: "n")
      && bytes[Int(token.end) - 3] == UInt8(ascii: "i")
  }

  private func isBetweenNames(_ index: Int) -> Bool {
    syntax.isWord(index, Self.and) && syntax.document.caseIsInformative && syntax.isCapitalised(index - 1)
      && syntax.isCapitalised(index + 1) && syntax.isNoun(index - 1)
  }

  /// `Dmitry Peskov, the Kremlin spokesman, said`: the phrase before what the commas enclose.
  private func acrossCommas(_ close: Int) -> SpeakerPhrase? {
    var comma = close - 1
    var tries = 0
    while comma > floor, tries < 60 {
      tries += 1
      if syntax.isSemicolon(comma) || syntax.isColon(comma) { return nil }
      guard syntax.isComma(comma), syntax.canEndPhrase(comma - 1) || isQuotedNickname(comma - 1) else {
        comma -= 1
        continue
      }
      guard isInsertion(comma + 1, close) else {
        comma -= 1
        continue
      }
      let start = syntax.phraseStart(endingAt: comma - 1, from: floor)
      if start > floor, syntax.marks(start - 1).contains(.attaching) || isTime(start, comma - 1) {
        comma -= 1
        continue
      }
      guard start == floor || syntax.opensClause(start - 1) || syntax.tag(start - 1).isVerb else {
        comma -= 1
        continue
      }
      // `Witnesses who reached Tawila, a town in the west, told reporters`
      if let owner = ownerOfRelativeClause(endingBefore: start) { return owner }
      var found = SpeakerPhrase(
        tokens: start..<comma, head: headOf(start, comma - 1), apposition: (comma + 1)..<close, clauseStart: start)
      // `John Smith, a member, of Ohio, said`: a name before the comma is the better head.
      if start > floor + 1, syntax.isComma(start - 1), syntax.canEndPhrase(start - 2),
        isInsertion(start, close)
      {
        let outer = syntax.phraseStart(endingAt: start - 2, from: floor)
        // `killed at least 45 people, the ministry's spokesman, Iyad al-Bozum, said`: no name before the comma.
        let fits =
          outer == floor
          || syntax.opensClause(outer - 1) && !syntax.isComma(outer - 1) && !syntax.isAdverb(outer - 1)
        if fits, !isTime(outer, start - 2), syntax.isNoun(start - 2) {
          found = SpeakerPhrase(
            tokens: outer..<(start - 1), head: headOf(outer, start - 2), apposition: start..<close, clauseStart: outer)
        }
      }
      return found
    }
    return nil
  }

  /// `Joyce — who lives there — said`.
  private func acrossDashes(_ close: Int) -> SpeakerPhrase? {
    var open = close - 1
    while open > floor, close - open < 40 {
      if syntax.isDash(open) {
        guard syntax.canEndPhrase(open - 1) else { return nil }
        var found = phrase(syntax.phraseStart(endingAt: open - 1, from: floor), open - 1)
        found?.apposition = (open + 1)..<close
        return found
      }
      open -= 1
    }
    return nil
  }

  private func isQuotedNickname(_ index: Int) -> Bool {
    syntax.isQuotationMark(index) && syntax.quotationOf[index] >= 0
  }

  private func isTime(_ start: Int, _ last: Int) -> Bool { syntax.marks(last).contains(.time) && last - start < 4 }

  /// True where the words between two commas can be an apposition or a relative clause, not a clause of their own.
  private func isInsertion(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let marks = syntax.marks(start)
    if marks.contains(.relative) { return true }
    if marks.contains(.subordinator)
      || (marks.contains(.attaching) && start + 1 < end
        && syntax.marks(start + 1).contains(.relative))
    {
      return true
    }
    var index = start
    while index < end {
      // `a district where the village lies`
      if !syntax.marks(index).isDisjoint(with: [.relative, .that]) || index > start && syntax.isWord(index, Self.where)
      {
        return true
      }
      // `in a message seen by reporters`: a participle that the tagger took for more.
      if syntax.quotationOf[index] < 0, syntax.isFiniteVerb(index), !syntax.isWord(index + 1, Self.by) { return false }
      index += 1
    }
    return true
  }

  // MARK: Verbs without a subject of their own

  /// The subject of the nearest finite verb before a position.
  func governingSubject(before position: Int, depth: Int = 0) -> SpeakerPhrase? {
    guard depth < 4 else { return nil }
    var index = position - 1
    while index >= floor {
      if syntax.quotationOf[index] < 0, syntax.isFiniteVerb(index) || isLikelyPast(index) {
        let group = syntax.verbGroup(at: index, from: floor)
        if var found = subject(of: group) {
          found.isImplied = true
          return found
        }
        index = group.start - 1
        continue
      }
      index -= 1
    }
    return nil
  }

  /// A past form right behind a noun that the tagger took for a participle: `The king called the envoys to`.
  private func isLikelyPast(_ index: Int) -> Bool {
    syntax.tag(index) == .participle && syntax.words[index].forms.contains(.past) && syntax.isNoun(index - 1)
      && syntax.tag(index + 1) == .determiner
  }

  /// The subject of a gerund.
  func subject(ofGerund group: Syntax.VerbGroup) -> SpeakerPhrase? {
    let before = group.start - 1
    guard before >= floor else { return following(group.head) }
    if syntax.canEndPhrase(before), !syntax.marks(before).contains(.time) {
      let start = syntax.phraseStart(endingAt: before, from: floor)
      // `issued a statement saying`: who issued it speaks.
      let head = headOf(start, before)
      if !syntax.marks(head).isDisjoint(with: [.document, .occasion]) || syntax.words[head].noun >= 0,
        let maker = governingSubject(before: start), maker.tokens.upperBound <= start
      {
        return maker
      }
      // `with both leaders calling on`.
      if start > floor, syntax.isWord(start - 1, Self.with) {
        var found = phrase(start, before)
        found?.clauseStart = start - 1
        return found
      }
      return phrase(start, before)
    }
    if syntax.isComma(before), before > floor, let previous = governingSubject(before: before) { return previous }
    return governingSubject(before: group.start) ?? following(group.head)
  }

  private static let with: WordKey = "with"

  /// `Speaking in Ankara, the minister said`: the subject of the clause that follows.
  private func following(_ position: Int) -> SpeakerPhrase? {
    var index = position + 1
    while index + 1 < limit {
      if syntax.isComma(index) || (syntax.isQuotationMark(index) && syntax.quotationOf[index] >= 0),
        let (end, _) = syntax.phraseEnd(startingAt: index + 1, to: limit), end < limit, syntax.isFiniteVerb(end)
      {
        var found = phrase(index + 1, end - 1)
        found?.isImplied = true
        return found
      }
      index += 1
    }
    return nil
  }
}
