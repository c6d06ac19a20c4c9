import Chronology
import ConflictModel
import Linguistics

/// Who said what: finds the statements of a document, with their speakers.
///
/// Quotation marks and reporting words are found first; each quotation is then given to the cue that it stands beside
/// or under, what a cue reports without quotation marks becomes an indirect statement, and quotations that no cue
/// claims go to the speaker before them.
public enum StatementAnnotator {
  public static func annotate(_ document: Document, _ annotations: Annotations) -> [StatementAnnotation] {
    guard !document.tokens.isEmpty else { return [] }
    let syntax = Syntax(document)
    var places = [Bool](repeating: false, count: annotations.places.isEmpty ? 0 : document.tokens.count)
    for place in annotations.places { for token in place.tokens { places[token] = true } }
    let names = NameCoreference(syntax) { !places.isEmpty && places[$0] }
    // `PESHAWAR: At least …`: where a story was filed, and no speaker.
    let filed = annotations.places.lazy.filter {
      $0.kind == .settlement && document.tokens[$0.tokens.lowerBound].shape.contains(.allCapitals)
    }.map(\.tokens)
    var builder = StatementBuilder(
      syntax: syntax, names: names, dates: annotations.dates, published: annotations.published, towns: Set(filed))
    return builder.statements()
  }
}

/// Puts the statements of one document together.
struct StatementBuilder {
  let syntax: Syntax
  let names: NameCoreference
  let dates: [DateAnnotation]
  let published: CalendarDate?
  /// Towns in capitals.
  let towns: Set<Range<Int>>
  private var resolver: SpeakerResolver

  init(
    syntax: Syntax, names: NameCoreference, dates: [DateAnnotation], published: CalendarDate?, towns: Set<Range<Int>>
  ) {
    self.syntax = syntax
    self.names = names
    self.dates = dates
    self.published = published
    self.towns = towns
    resolver = SpeakerResolver(syntax: syntax, names: names)
  }

  /// A statement before its speaker is known.
  struct Draft {
    /// Tokens of the quotation or clause, in one part or more.
    var parts: [Range<Int>]
    var kind: StatementKind
    var cue: Cue?
    /// The clause that a quoted fragment stands in.
    var clauseStart: Int
    var isWholeClause = false
    var start: Int { parts[0].lowerBound }
    var end: Int { parts[parts.count - 1].upperBound }
  }

  mutating func statements() -> [StatementAnnotation] {
    var drafts: [Draft] = []
    var claimed = [Bool](repeating: false, count: syntax.quotations.count)
    var turnEnd = 0
    for sentence in syntax.document.sentences where sentence.tokens.lowerBound >= turnEnd {
      let cues = cues(of: sentence)
      if let turn = cues.first, turn.kind == .colon { turnEnd = turn.content[0].upperBound }
      for cue in cues { drafts.append(contentsOf: self.drafts(of: cue, in: sentence, &claimed)) }
    }
    drafts.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    drafts = QuotationHeirs(syntax: syntax, names: names).inherit(drafts, claimed)
    return annotations(of: drafts)
  }

  private func cues(of sentence: Sentence) -> [Cue] {
    if let colon = ColonCues(syntax: syntax, names: names, towns: towns).cue(of: sentence.tokens) { return [colon] }
    // A sentence wholly inside a quotation has no narrator.
    guard let first = sentence.tokens.first else { return [] }
    let owner = syntax.quotationOf[first]
    if owner >= 0, syntax.quotations[Int(owner)].withMarks.upperBound >= sentence.tokens.upperBound { return [] }
    let finder = CueFinder(syntax: syntax, sentence: sentence.tokens)
    return CueTrimmer(syntax: syntax).trim(finder.cues())
  }

  // MARK: From cues to drafts

  private func drafts(of cue: Cue, in sentence: Sentence, _ claimed: inout [Bool]) -> [Draft] {
    guard let cue = asserted(cue) else { return [] }
    if cue.kind == .colon, !cue.content.isEmpty {
      return turn(of: cue, &claimed)
    }
    var quotations: [Int] = []
    for range in cue.content {
      var index = range.lowerBound
      while index < range.upperBound {
        let owner = Int(syntax.quotationOf[index])
        if owner >= 0 {
          if quotations.last != owner { quotations.append(owner) }
          index = syntax.quotations[owner].withMarks.upperBound
        } else {
          index += 1
        }
      }
    }
    if cue.side == .before || cue.content.isEmpty {
      if let before = quotation(endingBefore: cue.region.lowerBound), !quotations.contains(before) {
        quotations.insert(before, at: 0)
      }
      if let after = quotation(startingAfter: cue.region.upperBound, in: sentence), !quotations.contains(after) {
        quotations.append(after)
      }
    }
    quotations.removeAll { claimed[$0] }
    if cue.content.isEmpty, quotations.isEmpty, let block = block(after: cue, in: sentence) {
      return [Draft(parts: [block], kind: .direct, cue: cue, clauseStart: block.lowerBound)]
    }
    let clause = cue.content.first
    let spoken = cue.isWholeClause ? [] : spoken(quotations, cue)
    guard !spoken.isEmpty else {
      guard !cue.content.isEmpty, !(cue.content.count == 1 && cue.content[0].isEmpty) else { return [] }
      for quotation in quotations { claimed[quotation] = true }
      return [
        Draft(
          parts: cue.content, kind: .indirect, cue: cue, clauseStart: cue.content[0].lowerBound,
          isWholeClause: cue.isWholeClause)
      ]
    }
    for quotation in quotations { claimed[quotation] = true }
    // The two halves of a quotation that its cue interrupts are one.
    var drafts: [Draft] = []
    for index in spoken {
      let quotation = syntax.quotations[index]
      let parts = self.parts(of: quotation)
      if var last = drafts.last, last.end < cue.region.lowerBound, quotation.opening >= cue.region.upperBound,
        !(cue.region.upperBound..<quotation.opening).contains(where: { syntax.isStop($0) })
      {
        last.parts.append(contentsOf: parts)
        drafts[drafts.count - 1] = last
        continue
      }
      let clauseStart = clause.map { min($0.lowerBound, quotation.opening) } ?? quotation.opening
      drafts.append(Draft(parts: parts, kind: .direct, cue: cue, clauseStart: clauseStart))
    }
    return drafts
  }

  /// The paragraph after `The governor added:`.
  private func block(after cue: Cue, in sentence: Sentence) -> Range<Int>? {
    let colon = sentence.tokens.upperBound - 1
    guard syntax.isColon(colon), cue.region.upperBound >= colon, cue.frames.takesQuotation else { return nil }
    let sentences = syntax.document.sentences
    let next = Int(syntax.document.sentenceOfToken[colon]) + 1
    guard next < sentences.count, sentences[next].paragraph == sentence.paragraph + 1 else { return nil }
    var last = next
    while last + 1 < sentences.count, sentences[last + 1].paragraph == sentences[next].paragraph { last += 1 }
    let block = sentences[next].tokens.lowerBound..<sentences[last].tokens.upperBound
    return syntax.quotationOf[block.lowerBound] < 0 ? block : nil
  }

  /// A turn of a transcript, or a headline: verbatim if it runs on for more than a line.
  private func turn(of cue: Cue, _ claimed: inout [Bool]) -> [Draft] {
    let content = cue.content[0]
    var inside: [Int] = []
    for index in content {
      let owner = Int(syntax.quotationOf[index])
      if owner >= 0, inside.last != owner { inside.append(owner) }
    }
    for quotation in inside { claimed[quotation] = true }
    // `Macron: “Europe must act”`
    if let only = inside.first, inside.count == 1, syntax.quotations[only].opening == content.lowerBound {
      return [
        Draft(
          parts: parts(of: syntax.quotations[only]), kind: .direct, cue: cue, clauseStart: content.lowerBound)
      ]
    }
    let isTurn = syntax.document.sentence(of: content.lowerBound).tokens.upperBound < content.upperBound
    let isQuoted = inside.contains { syntax.quotations[$0].opening < content.lowerBound }
    return [
      Draft(
        parts: [content], kind: isTurn || isQuoted ? .direct : .indirect, cue: cue, clauseStart: content.lowerBound)
    ]
  }

  /// What a negated verb makes of a report: `did not say whether` is silence, `did not rule out` no denial, `did not
  /// identify` nothing; `does not believe` stays what it is.
  private func asserted(_ cue: Cue) -> Cue? {
    guard cue.isNegated, cue.kind == .verb else { return cue }
    guard !cue.content.isEmpty else { return nil }
    var cue = cue
    switch cue.act {
    case .claim, .accusation, .condemnation, .threat, .warning:
      guard cue.frames.contains(.wh), syntax.marks(cue.content[0].lowerBound).contains(.question) else { return nil }
      cue.act = .noComment
    case .denial: cue.act = .other
    default: break
    }
    return cue
  }

  private func parts(of quotation: Quotation) -> [Range<Int>] {
    guard !quotation.reopenings.isEmpty else { return [quotation.tokens] }
    var parts: [Range<Int>] = []
    var start = quotation.tokens.lowerBound
    for mark in quotation.reopenings {
      if mark > start { parts.append(start..<mark) }
      start = mark + 1
    }
    if start < quotation.tokens.upperBound { parts.append(start..<quotation.tokens.upperBound) }
    return parts
  }

  private func quotation(endingBefore position: Int) -> Int? {
    var before = position - 1
    if before > 0, syntax.isComma(before) { before -= 1 }
    guard before >= 0, syntax.quotationOf[before] >= 0 else { return nil }
    return Int(syntax.quotationOf[before])
  }

  /// `," he said, "…`, `he said: "…`, and after a stop in the same paragraph.
  private func quotation(startingAfter position: Int, in sentence: Sentence) -> Int? {
    var index = position
    var steps = 0
    var stopped = false
    let tokens = syntax.tokens
    while index < tokens.count, steps < 3 {
      if syntax.quotationOf[index] >= 0 {
        let owner = Int(syntax.quotationOf[index])
        guard syntax.quotations[owner].opening == index, !(stopped && isToldByAnother(syntax.quotations[owner])) else {
          return nil
        }
        return owner
      }
      guard syntax.isComma(index) || syntax.isColon(index) || syntax.isStop(index) || syntax.isDash(index) else {
        return nil
      }
      let stops = syntax.isStop(index)
      stopped = stopped || stops
      index += 1
      steps += 1
      if index < tokens.count, tokens[index].shape.contains(.lineBefore), stops { return nil }
    }
    return nil
  }

  /// `…, the mayor said. “We heard two blasts,” said Mary Jones`: words of the narrator go on behind the quotation, in its
  /// own sentence, and a verb of saying with them.
  private func isToldByAnother(_ quotation: Quotation) -> Bool {
    let after = quotation.withMarks.upperBound
    guard after < syntax.tokens.count else { return false }
    let sentence = syntax.document.sentence(of: after).tokens
    guard sentence.lowerBound < after else { return false }
    return (after..<min(sentence.upperBound, after + Self.tellerReach)).contains {
      syntax.words[$0].verb >= 0 && SayingWords.all.contains(syntax.tokens[$0])
    }
  }

  /// Words from the end of a quotation to the verb that says whose it is: `," Ali Hassan, a spokesman for the group's armed
  /// wing in the south, told Reuters`.
  private static let tellerReach = 20

  /// Without titles; and none of them where they are but a few words held at arm's length in the middle of a clause,
  /// which is then reported as a whole.
  private func spoken(_ quotations: [Int], _ cue: Cue) -> [Int] {
    let spoken = quotations.filter { !syntax.isTitle(syntax.quotations[$0]) }
    guard cue.hasClause, let last = spoken.last,
      let content = cue.content.first(where: { $0.contains(syntax.quotations[last].opening) }),
      syntax.quotations[last].withMarks.upperBound < content.upperBound
    else { return spoken }
    let size = spoken.reduce(0) { $0 + syntax.document.bytes(syntax.quotations[$1].tokens).count }
    return size * 4 >= syntax.document.bytes(content).count ? spoken : []
  }

  // MARK: From drafts to statements

  private mutating func annotations(of drafts: [Draft]) -> [StatementAnnotation] {
    var found: [StatementAnnotation] = []
    var items: [DenialLinks.Item] = []
    var printed: [UInt64: Int] = [:]
    for draft in drafts {
      let speaker = speaker(of: draft)
      let content = draft.start..<draft.end
      let act = act(of: draft, speaker)
      let bytes = Int(syntax.tokens[draft.start].start)..<Int(syntax.tokens[draft.end - 1].end)
      let span = syntax.document.span(bytes: bytes)
      resolver.remember(speaker)
      if draft.kind == .direct, let key = fingerprint(draft, speaker) {
        if let first = printed[key] {
          found[first].statement.repetitions.append(span)
          continue
        }
        printed[key] = found.count
      }
      let statement = Statement(
        speaker: speaker.name, speakerText: speaker.text, role: speaker.role, organisation: speaker.organisation,
        act: act, kind: draft.kind, quote: quote(of: draft), span: span,
        via: draft.cue?.via.map { resolver.string(resolver.withoutArticle($0)) }, date: date(of: draft))
      items.append(
        DenialLinks.Item(act: act, content: content, speaker: speaker, isWholeClause: draft.isWholeClause))
      found.append(
        StatementAnnotation(
          bytes: bytes, speakerTokens: draft.cue?.speaker?.tokens, cue: draft.cue?.tokens, statement: statement))
    }
    let links = DenialLinks(syntax: syntax)
    for index in found.indices { found[index].statement.denies = links.denied(by: index, in: items) }
    return found
  }

  private func speaker(of draft: Draft) -> SpeakerResolver.Speaker {
    if let phrase = draft.cue?.speaker { return resolver.resolve(phrase) }
    return resolver.recent.last ?? SpeakerResolver.Speaker(names: [], text: "", token: draft.start)
  }

  private func act(of draft: Draft, _ speaker: SpeakerResolver.Speaker) -> StatementAct {
    let verb = draft.cue?.act ?? .claim
    if let cue = draft.cue, verb == .denial, rejectsViolence(cue) { return .condemnation }
    if callsCharge(draft) { return .denial }
    guard verb == .claim || draft.cue == nil else { return verb }
    return ActClassifier.shared.act(
      of: min(draft.clauseStart, draft.start)..<draft.end, clauseStart: min(draft.clauseStart, draft.start),
      isDirect: draft.kind == .direct, speaker: speaker,
      in: syntax)
  }

  private static let calling: WordSet = "called calls calling branded labelled labeled termed described"
  private static let charges: WordSet = "accusation accusations allegation allegations charge charges"
  private static let tales: WordSet = "claim claims report reports video footage"
  private static let untruths: WordSet = """
    baseless false unfounded groundless fabricated fabrication fabrications lie lies nonsense untrue absurd ridiculous
    propaganda misleading rubbish fake slander
    """
  /// Words from `called` to the charge that it calls something, at most.
  private static let chargeReach = 4

  /// `called the accusations “fabrications”`, `described the reports as baseless`.
  private func callsCharge(_ draft: Draft) -> Bool {
    guard let cue = draft.cue, cue.kind == .verb, Self.calling.contains(syntax.tokens[cue.head]) else { return false }
    let object = syntax.tokens[min(syntax.tokens.count, cue.head + 1)...].prefix(Self.chargeReach)
    if object.contains(where: Self.charges.contains) { return true }
    return object.contains(where: Self.tales.contains)
      && syntax.tokens[draft.start..<draft.end].contains(where: Self.untruths.contains)
  }

  private static let rejecting: WordSet =
    "reject rejects rejected rejecting repudiate repudiates repudiated repudiating"
  private static let violence: WordSet =
    "attack attacks bombing bombings violence terrorism bloodshed atrocity atrocities crime crimes"

  /// `All parties rejected the murder of the candidate`: they condemn it, and do not say that it never happened.
  private func rejectsViolence(_ cue: Cue) -> Bool {
    guard Self.rejecting.contains(syntax.tokens[cue.head]) else { return false }
    return syntax.tokens[cue.tokens.upperBound...].prefix(4).contains {
      Self.violence.contains($0) || OutcomeLexicon.eventNouns.contains($0.key)
    }
  }

  private func quote(of draft: Draft) -> String {
    var quote = ""
    for (index, part) in draft.parts.enumerated() {
      var end = part.upperBound
      // The comma before the narrator's words is theirs where the sentence goes on.
      if index + 1 < draft.parts.count, syntax.isComma(end - 1), end - 1 > part.lowerBound,
        !syntax.tokens[draft.parts[index + 1].lowerBound].isCapitalised
      {
        end -= 1
      }
      if index > 0 { quote += " " }
      quote += resolver.string(part.lowerBound..<end)
    }
    return quote
  }

  /// The words of a quotation and who speaks them; nil for a few words, which may be printed twice by chance.
  private func fingerprint(_ draft: Draft, _ speaker: SpeakerResolver.Speaker) -> UInt64? {
    var key: WordKey = "quotation"
    var words = 0
    for part in draft.parts {
      for index in part where syntax.tokens[index].isWord || syntax.tokens[index].kind == .number {
        key = key.followed(by: syntax.tokens[index].key)
        words += 1
      }
    }
    guard words >= 6 else { return nil }
    return key.followed(by: WordKey(speaker.name)).hash
  }

  /// The day that the sentence gives for the saying, outside what was said; else the day of publication.
  private func date(of draft: Draft) -> CalendarDate? {
    guard let cue = draft.cue, !dates.isEmpty else { return published }
    let sentence = syntax.document.sentence(of: cue.head).tokens
    let first = dates.partitioningIndex { $0.tokens.lowerBound >= sentence.lowerBound }
    var best: (distance: Int, day: CalendarDate)?
    for date in dates[first...].prefix(while: { $0.tokens.lowerBound < sentence.upperBound }) {
      let isInside = draft.parts.contains { $0.overlaps(date.tokens) } && !draft.isWholeClause
      guard !isInside, syntax.quotationOf[date.tokens.lowerBound] < 0, let days = date.days, days.precision == 1,
        let day = days.start.calendarDate
      else { continue }
      let distance = abs(date.tokens.lowerBound - cue.head)
      if distance < best?.distance ?? 16 { best = (distance, day) }
    }
    return best?.day ?? published
  }
}
