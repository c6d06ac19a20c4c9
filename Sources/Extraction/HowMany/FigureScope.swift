import Chronology
import ConflictModel
import EmbeddedTables
import Gazetteer
import Linguistics

/// Whether a figure is of this happening, a running toll, or of another time. The words are in
/// `Tables/casualty-scopes.tsv`.
enum FigureScope {
  private enum Reach: String, Sendable { case sentence = "s", after = "a", before = "b", reason = "r", clause = "c" }

  private struct Cue: Sendable {
    let scope: Scope
    let reach: Reach
  }

  private static let cues: PhraseTable<Cue> = {
    var entries: [(String, Cue)] = []
    TableReader.rows(of: embedded_casualty_scopes()) { cells in
      guard cells.count == 3, let scope = Scope(rawValue: String(cells[0])),
        let reach = Reach(rawValue: String(cells[1]))
      else { return }
      for phrase in cells[2].parts(between: "|") {
        entries.append((phrase.trimming, Cue(scope: scope, reach: reach)))
      }
    }
    return PhraseTable(entries)
  }()

  private static let since: WordKey = "since"
  /// `bringing the number of dead in the campaign to 61`
  private static let campaigns: WordSet = "war conflict insurgency rebellion campaign offensive"
  private static let clauseMarks: WordSet = ". ; : ! ?"

  static func scope(
    of range: Range<Int>, hit: OutcomeHit, in sentence: Sentence, _ document: Document, count: Count,
    reference: FigureAnnotation.Reference, acts: ArraySlice<TriggerAnnotation>, dates: ArraySlice<DateAnnotation>,
    published: CalendarDate?
  ) -> Scope {
    let tokens = document.tokens
    if isOfWar(range, hit: hit, in: sentence, document, count: count) { return .cumulative }
    if isOfSpeaker(range, count, in: sentence.tokens, document) { return .historical }
    if isOfNation(hit, count, in: sentence.tokens, document) { return .cumulative }
    if isOfSeries(hit, count, in: sentence, document, dates) { return .cumulative }
    if isOfDays(range, hit, in: sentence.tokens, document) { return .cumulative }
    if isOfOpening(range, acts, in: sentence.tokens, document) { return .historical }
    if isOfAnchor(range, in: sentence.tokens, document) { return .historical }
    if hit.entry.frame == .toll,
      isOfSpan(hit.tokens, in: sentence.tokens, document)
        || (hit.tokens.upperBound..<max(hit.tokens.upperBound, range.upperBound)).contains(where: {
          campaigns.contains(tokens[$0])
        })
    {
      return .cumulative
    }
    if isOfBackground(range, hit, acts, document) {
      // `In the past week 11 miners have been killed`
      let isRunning =
        count != Count(1)
        && (range.lowerBound..<hit.tokens.upperBound).contains {
          present.contains(tokens[$0])
        }
      return isRunning ? .cumulative : .historical
    }
    if count != Count(1), count.low > 0 || count.best ?? 0 > 0, isOfPeriod(dates, document) { return .cumulative }
    if count.low >= Self.many, acts.allSatisfy({ $0.act == .kill || $0.act == .harm }), isOfMonth(dates, document) {
      return .cumulative
    }
    var scope = Scope.incident
    let sentence = part(of: sentence, around: range, document)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      // One person is killed on one day, whatever has been going on since.
      if tokens[index].key == since, count != Count(1),
        index >= range.upperBound || index + 8 >= range.lowerBound, index < sentence.upperBound - 1,
        !isOfTotal(index, after: range, document), !isOfRelative(index, after: range, document)
      {
        // `the deadliest attack since a bombing in March that killed 26`: what is compared is another time's.
        guard isComparison(index, in: sentence, document) else { return .cumulative }
        if index < range.lowerBound, opensClause(between: index, range.lowerBound, document) { scope = .historical }
        // `in one of the bloodiest days since protests began last month`: the month is that of the comparison.
        if index >= range.upperBound {
          index = (index..<sentence.upperBound).first { tokens[$0].kind == .punctuation } ?? sentence.upperBound
          continue
        }
      }
      if let (cue, end) = cues.longestMatch(in: tokens, at: index, limit: sentence.upperBound) {
        switch cue.reach {
        case .sentence where cue.scope == .incident && isOfFront(range, count, document): return .cumulative
        case .sentence where isOfRelative(index, after: range, document): break
        case .sentence where cue.scope == .cumulative && isOfTotal(index, after: range, document): break
        case .sentence where cue.scope == .cumulative && isOfOne(index..<end, count, in: sentence, document): break
        case .sentence
        where cue.scope == .historical && isAsideOfSomebody(index, range, hit.tokens, in: sentence, document):
          break
        case .sentence where cue.scope == .historical && hasRecentDay(hit.tokens.upperBound, index, dates, published):
          break
        case .sentence: if count.low > 0 || count.best ?? 0 > 0, cue.scope != .incident { scope = cue.scope }
        case .after: if index >= range.upperBound { scope = cue.scope }
        case .before:
          let isReason = hit.entry.frame == .eventNoun || hit.entry.frame == .noun || hit.entry.form == .gerund
          if cue.scope == .historical
            ? isReason && end <= range.lowerBound && range.lowerBound - end <= 5 : end <= hit.tokens.lowerBound,
            !hasClauseBetween(end, range.lowerBound, document)
          {
            scope = cue.scope
          }
        case .clause:
          if end <= range.lowerBound, !hasClauseBetween(end, range.lowerBound, document) { scope = cue.scope }
        case .reason:
          let isNominal = hit.entry.frame == .eventNoun || hit.entry.frame == .noun || hit.entry.form == .gerund
          if isNominal, end <= range.lowerBound, range.lowerBound - end <= 5,
            !hasClauseBetween(end, range.lowerBound, document),
            acts.contains(where: { $0.tokens.lowerBound < range.lowerBound && $0.isAnswer })
          {
            scope = cue.scope
          }
        }
        if scope == .cumulative { return scope }
      }
      index += 1
    }
    return scope == .incident && isOfPastYear(range, hit, acts, dates, published, document) ? .historical : scope
  }

  /// Days before the day of publication within which an act is news.
  private static let recent = 14

  /// `killed an officer on Sunday, despite a truce a year ago`: the act has its own day, and the year is of something else.
  private static func hasRecentDay(
    _ from: Int, _ to: Int, _ dates: ArraySlice<DateAnnotation>, _ published: CalendarDate?
  ) -> Bool {
    guard let published, from < to else { return false }
    return dates.contains { date in
      guard (from..<to).contains(date.tokens.lowerBound), date.canDateEvent, date.days?.precision == 1,
        let day = date.days?.start.earliest
      else { return false }
      return (0...recent).contains(published.days(since: day))
    }
  }

  private static let alone: WordKey = "alone"
  /// Words from a count of people to `alone`, at most.
  private static let partReach = 10
  private static let sites: WordSet = "in at from on"

  /// `30 had died in the village of Melia alone`: some of those counted in all places.
  static func isOfPart(_ figure: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    let behind = figure.upperBound..<max(figure.upperBound, min(sentence.upperBound, figure.upperBound + partReach))
    guard let alone = behind.first(where: { document.tokens[$0].key == alone }) else { return false }
    let between = figure.upperBound..<alone
    return between.contains { sites.contains(document.tokens[$0]) }
      && !between.contains { document.tokens[$0].kind == .punctuation }
  }

  private static let losing: WordSet = "lost lose loses losing"
  /// From so many on, what a whole country lost is no one happening's.
  private static let national = 100

  /// `Russia had lost 1,230 troops over the past day`: on all of a front.
  private static func isOfNation(
    _ hit: OutcomeHit, _ count: Count, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    guard losing.contains(document.tokens[hit.tokens.lowerBound]), count.low >= national else { return false }
    var before = hit.tokens.lowerBound - 1
    while before > sentence.lowerBound, perfect.contains(document.tokens[before]) { before -= 1 }
    return before >= sentence.lowerBound
      && CountryNames.shared.match(
        in: document.tokens, at: before, limit: before + 1, caseIsInformative: document.caseIsInformative) != nil
  }

  private static let counts: WordSet = "number toll tally"

  /// `… have killed 610 people; a rights group puts the number of dead at 974`: of the same count.
  static func isOfSameCount(
    _ figure: FigureAnnotation, beside others: ArraySlice<FigureAnnotation>, _ document: Document
  ) -> Bool {
    figure.figure.scope == .incident && figure.tokens.contains { counts.contains(document.tokens[$0]) }
      && others.last { $0.figure.outcome == figure.figure.outcome && $0.figure.scope != .subset }?.figure.scope
        == .cumulative
  }

  private static let series: WordSet = "strikes airstrikes raids attacks bombardments bombings shellings assaults"
  private static let have: WordKey = "have"
  private static let told: WordSet = "the these those both"
  /// Sentences in which an article tells its news, with its headline.
  private static let news = 3

  /// `Its strikes have killed 610 people in Iran`: further down in an article and with no day, all of them so far.
  private static func isOfSeries(
    _ hit: OutcomeHit, _ count: Count, in sentence: Sentence, _ document: Document, _ dates: ArraySlice<DateAnnotation>
  ) -> Bool {
    let verb = hit.tokens.lowerBound
    let words = sentence.tokens
    guard hit.entry.frame == .verb, count.low > 1, verb - 2 >= words.lowerBound, !document.isNote,
      document.tokens[verb - 1].key == have, series.contains(document.tokens[verb - 2]),
      document.sentenceOfToken[verb] >= Int32(news)
    else { return false }
    let opening = (words.lowerBound..<verb - 2).first { document.tokens[$0].kind == .word } ?? verb - 2
    return !told.contains(document.tokens[opening])
      && !dates.contains { $0.canDateEvent && ($0.days?.precision ?? 9) <= 2 }
  }

  private static let ranks: WordSet = "soldiers troops servicemen personnel"

  /// `680 soldiers were killed in the past 24 hours`: on all of a front.
  private static func isOfFront(_ range: Range<Int>, _ count: Count, _ document: Document) -> Bool {
    count.low >= national && range.contains { ranks.contains(document.tokens[$0]) }
  }

  private static let shortSpans: WordSet = "hours day days"
  private static let longSpans: WordSet = "weeks months year years decade decades century"
  private static let anchors: WordSet = "after since"
  /// Words from the head of a sentence to `after`, at most.
  private static let openingReach = 6

  /// `Ten years after the siege in which 334 people died, gunmen …`: what a sentence dates itself by.
  private static func isOfOpening(
    _ range: Range<Int>, _ acts: ArraySlice<TriggerAnnotation>, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let head = sentence.lowerBound..<min(sentence.lowerBound + openingReach, range.lowerBound)
    guard let anchor = head.first(where: { anchors.contains(tokens[$0]) }), anchor > head.lowerBound,
      longSpans.contains(tokens[anchor - 1])
        // `Two days after 19 people were killed, another shell fell`: the news is another blow.
        || shortSpans.contains(tokens[anchor - 1])
          && acts.contains(where: {
            $0.mood == .happened && $0.act.isViolent && $0.tokens.lowerBound > range.upperBound
              && (range.upperBound..<$0.tokens.lowerBound).contains { comma.contains(tokens[$0]) }
          })
    else { return false }
    return !(anchor..<range.lowerBound).contains { comma.contains(tokens[$0]) }
      && (range.upperBound..<sentence.upperBound).contains { comma.contains(tokens[$0]) }
  }

  /// Words from `after` to the figure behind it, at most.
  private static let anchorReach = 10

  /// `16 died in the protests, a year after rallies in which 60 people were killed`: what the day is counted from.
  private static func isOfAnchor(_ range: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    let start = max(sentence.lowerBound + 1, range.lowerBound - anchorReach)
    guard start < range.lowerBound,
      let anchor = (start..<range.lowerBound).last(where: { anchors.contains(tokens[$0]) }),
      longSpans.contains(tokens[anchor - 1])
    else { return false }
    let between = anchor..<range.lowerBound
    return between.contains { relatives.contains(tokens[$0]) }
      && !between.contains { tokens[$0].kind == .punctuation }
  }

  private static let ofSomebody: WordKey = "whose"
  /// Words from the verb of saying to `whose`, at most.
  private static let speakerWidth = 8

  /// `said a teacher, whose father died`: whenever that was, it is told of who speaks.
  private static func isOfSpeaker(
    _ range: Range<Int>, _ count: Count, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    guard count == Count(1),
      let whose = (max(sentence.lowerBound, range.lowerBound - 1)..<min(sentence.upperBound, range.lowerBound + 1))
        .first(where: { document.tokens[$0].key == ofSomebody })
    else { return false }
    return (max(sentence.lowerBound, whose - speakerWidth)..<whose).contains {
      SayingWords.all.contains(document.tokens[$0])
    }
  }

  private static let spans: WordSet = """
    day days week week's weekly weekend weekend's month month's monthly year year's yearly annual two-day three-day
    four-day five-day six-day week-long month-long war's conflict's
    """

  /// `the two-day death toll`, `the week's toll`: of a span of time, and not of what was told.
  private static func isOfSpan(_ toll: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    (max(sentence.lowerBound, toll.lowerBound - 3)..<toll.upperBound).contains {
      spans.contains(document.tokens[$0])
    } || isOfWeeks(after: toll.upperBound, in: sentence, document)
  }

  private static let spanReach = 5

  /// `the death toll from two weeks of unrest`
  private static func isOfWeeks(after toll: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    let end = min(sentence.upperBound - 1, toll + spanReach)
    return (toll..<max(toll, end)).prefix { document.tokens[$0].kind != .punctuation }.contains {
      longSpans.contains(document.tokens[$0]) && document.tokens[$0 + 1].key == ofWord
    }
  }

  private static let this: WordKey = "this"
  private static let rates: WordSet = "a every each per annually"
  private static let points: WordSet = "later earlier after before ago of in to at"
  private static let ordinals: WordSet = "second third fourth fifth sixth seventh eighth ninth tenth latest"
  /// How far before a span of time the rank of one thing in it stands, in words.
  private static let rankReach = 8

  /// A span of time that makes no running count: `a day later`, `the fourth attack this year`, `the deadliest raid this
  /// year`, and one person, who was killed on one day of this year.
  private static func isOfOne(
    _ cue: Range<Int>, _ count: Count, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    if tokens[cue.lowerBound].key == "a", cue.upperBound < sentence.upperBound,
      // `ended a day-long siege, killing all 33 attackers`
      points.contains(tokens[cue.upperBound]) || tokens[cue.upperBound].kind == .joiner
    {
      return true
    }
    guard !rates.contains(tokens[cue.lowerBound]) else { return false }
    if count == Count(1), tokens[cue].contains(where: { $0.key == this }) { return true }
    return isOfRank(cue.lowerBound, in: sentence, document)
  }

  /// Whether a span of time is what one thing has its rank in: `the fourth attack this year`, `the deadliest raid this
  /// year`.
  static func isOfRank(_ span: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return (max(sentence.lowerBound, span - rankReach)..<span).contains {
      superlatives.contains(tokens[$0]) || ordinals.contains(tokens[$0]) || tokens[$0].kind == .ordinal
    }
  }

  private static let whose: WordSet = "who which that whose"
  private static let theirs: WordSet = "they he she it"

  private static func isPeople(_ index: Int, _ document: Document) -> Bool {
    PersonNoun.phrases.longestMatch(in: document.tokens, at: index, limit: index + 1)?.value.isThing == false
  }

  private static let occurring: WordSet = "happened occurred began started erupted place"
  /// How far behind `who` a time of its clause stands, in words.
  private static let asideReach = 10

  /// `Rebels who left the group last year killed six soldiers`, `killed ten of the people they took last month`: the time
  /// is that of the clause about the rebels, or about those whom they took.
  private static func isAsideOfSomebody(
    _ cue: Int, _ range: Range<Int>, _ hit: Range<Int>, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let start = max(sentence.lowerBound, cue - asideReach)
    guard
      let opening = (start..<cue).last(where: {
        whose.contains(tokens[$0]) || $0 > start && theirs.contains(tokens[$0]) && isPeople($0 - 1, document)
      }),
      !(opening..<cue).contains(range.lowerBound), !hit.overlaps(opening..<cue)
    else { return false }
    return !tokens[opening + 1..<cue].contains { occurring.contains($0) }
  }

  private static let relatives: WordSet = "that which when where who"

  private static func opensClause(between from: Int, _ to: Int, _ document: Document) -> Bool {
    from < to && (from..<to).contains { relatives.contains(document.tokens[$0]) }
  }

  /// `killed five, the latest of raids that have left 200 dead since March`: the start is that of the other figure.
  private static func isOfRelative(_ since: Int, after range: Range<Int>, _ document: Document) -> Bool {
    guard range.upperBound < since else { return false }
    return (range.upperBound..<since - 1).contains {
      relatives.contains(document.tokens[$0]) && perfect.contains(document.tokens[$0 + 1])
    }
  }

  private static let superlatives: WordSet = """
    deadliest worst bloodiest biggest largest heaviest highest most first fiercest gravest greatest
    """

  /// `the worst attack since`
  static func isComparison(_ since: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    (max(sentence.lowerBound, since - 8)..<since).contains { superlatives.contains(document.tokens[$0]) }
  }

  private static let openings: WordSet = "from between"
  private static let joints: WordSet = "to and until till through"
  /// From so many days on a period is no one happening's.
  private static let period = 10

  /// `From January to June`, `between 3 March and 30 April`, `in the first quarter`.
  private static func isOfPeriod(_ dates: ArraySlice<DateAnnotation>, _ document: Document) -> Bool {
    for at in dates.indices {
      guard let opening = dates[at].tokens.first, opening > 0, openings.contains(document.tokens[opening - 1]),
        let from = dates[at].days?.start.earliest
      else { continue }
      let last = dates[at].tokens.upperBound
      let goesOn =
        at + 1 < dates.endIndex && dates[at + 1].tokens.lowerBound == last + 1
        && joints.contains(document.tokens[last])
      for end in goesOn ? [at, at + 1] : [at] {
        if let to = dates[end].days?.end.latest, to.days(since: from) >= period { return true }
      }
    }
    return dates.contains { $0.isPartOfYear }
  }

  /// From so many on, nobody's deed of one day is told by its month alone.
  private static let many = 500
  private static let `in`: WordKey = "in"

  /// `3,700 civilians were killed in October`
  private static func isOfMonth(_ dates: ArraySlice<DateAnnotation>, _ document: Document) -> Bool {
    dates.contains {
      $0.days?.precision == 4 && $0.tokens.lowerBound > 0 && document.tokens[$0.tokens.lowerBound - 1].key == `in`
    }
  }

  private static let clauses: WordSet = ", who which that when where after before"

  /// `In 1994, 800,000 people were killed`, `the 2015 massacre of 147 students`: a year gone by, and no day beside it.
  private static func isOfPastYear(
    _ range: Range<Int>, _ hit: OutcomeHit, _ acts: ArraySlice<TriggerAnnotation>, _ dates: ArraySlice<DateAnnotation>,
    _ published: CalendarDate?, _ document: Document
  ) -> Bool {
    guard let published, let nearest = dates.min(by: { distance($0.tokens, range) < distance($1.tokens, range) }),
      isPastYear(nearest, published)
    else { return false }
    let year = nearest.tokens
    // `had in 2014 seized 276 girls`
    if (max(0, year.lowerBound - 2)..<year.lowerBound).contains(where: { document.tokens[$0].key == had }),
      year.upperBound <= hit.tokens.lowerBound, hit.tokens.lowerBound - year.upperBound <= 1
    {
      return true
    }
    guard dates.allSatisfy({ isPastYear($0, published) }) else {
      // `opened on Monday of a mayor accused of the killing of 2,000 in 1994`
      let isNominal = hit.entry.frame == .eventNoun || hit.entry.frame == .noun
      return isNominal && year.lowerBound >= range.upperBound && year.lowerBound - range.upperBound <= 6
    }
    let sentence = document.sentence(of: range.lowerBound).tokens
    if let first = dates.first, first.tokens.lowerBound <= sentence.lowerBound + 1 { return true }
    // `the 1995 massacre in which 8,000 died`: the year is the act's own.
    if acts.contains(where: { !$0.isVerb && $0.tokens.lowerBound == year.upperBound }) { return true }
    let between =
      year.upperBound <= range.lowerBound
      ? year.upperBound..<range.lowerBound : range.upperBound..<max(range.upperBound, year.lowerBound)
    return between.count <= 8 && !between.contains { clauses.contains(document.tokens[$0]) }
  }

  private static func isPastYear(_ date: DateAnnotation, _ published: CalendarDate) -> Bool {
    date.days?.precision == 5 && (date.days?.end.year ?? published.year) < published.year
  }

  private static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    max(0, a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
  }

  /// The date after `since`: where a running count begins.
  static func start(in sentence: Sentence, dates: [DateAnnotation], _ document: Document) -> PartialDate? {
    guard let from = sentence.tokens.first(where: { document.tokens[$0].key == since }) else { return nil }
    // Dates stand in the order of the text.
    let first = dates.partitioningIndex { $0.tokens.lowerBound >= from }
    return dates[first...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
      .first { $0.days != nil }?.days?.start
  }

  private static let wars: WordSet = """
    war conflict insurgency rebellion uprising insurrection unrest campaign offensive crackdown feud
    """
  private static let articles: WordSet = "an the some"
  private static let putting: WordSet = "put puts estimate estimates estimated"
  private static let had: WordKey = "had"
  private static let perfect: WordSet = "has have had"
  private static let present: WordSet = "has have"

  /// `the civil war has left over 70,000 dead`, `40,000 have died in the conflict`: a war's toll is a running one.
  private static func isOfWar(
    _ range: Range<Int>, hit: OutcomeHit, in sentence: Sentence, _ document: Document, count: Count
  ) -> Bool {
    guard count.low >= 100 || count.best ?? 0 >= 100 else { return false }
    let tokens = document.tokens
    // `thousands have been killed`: no one happening, and no day said.
    let verb = max(sentence.tokens.lowerBound, min(range.lowerBound, hit.tokens.lowerBound) - 2)
    if count.low >= 1000, (verb..<hit.tokens.lowerBound).contains(where: { present.contains(tokens[$0]) }) {
      return true
    }
    // `Kyiv puts Russian dead at 13,800`; not `an estimated 70,000`.
    let clause = max(sentence.tokens.lowerBound, min(range.lowerBound, hit.tokens.lowerBound) - 4)..<range.upperBound
    if count.low >= 1000,
      clause.contains(where: { putting.contains(tokens[$0]) && !($0 > 0 && articles.contains(tokens[$0 - 1])) })
    {
      return true
    }
    // `his army had lost 46,000 men`
    if count.low >= 10_000, (verb..<hit.tokens.lowerBound).contains(where: { perfect.contains(tokens[$0]) }) {
      return true
    }
    var sawWar = false
    for index in max(sentence.tokens.lowerBound, range.lowerBound - 12)..<hit.tokens.upperBound {
      if wars.contains(tokens[index]) { sawWar = true }
      if perfect.contains(tokens[index]), sawWar { return true }
    }
    guard (range.lowerBound..<hit.tokens.lowerBound).contains(where: { perfect.contains(tokens[$0]) }) else {
      return false
    }
    let end = min(sentence.tokens.upperBound, hit.tokens.upperBound + 6)
    return (hit.tokens.upperBound..<max(hit.tokens.upperBound, end)).contains { wars.contains(tokens[$0]) }
  }

  /// `the anniversary of the massacre in which 8,000 men were killed`: the nearest act told before it, or the one that it
  /// is part of, is of another time.
  private static func isOfBackground(
    _ range: Range<Int>, _ hit: OutcomeHit, _ acts: ArraySlice<TriggerAnnotation>, _ document: Document
  ) -> Bool {
    if let settled = acts.last(where: { $0.tokens.upperBound <= range.lowerBound && $0.act.isViolent }),
      settled.mood == .reason, isSettlement(acts)
    {
      return true
    }
    if let own = acts.first(where: { $0.tokens.overlaps(hit.tokens) && $0.act.isViolent })
      ?? acts.first(where: {
        $0.tokens.overlaps(range) && $0.act.isViolent && !isAside($0.tokens.upperBound, hit.tokens.lowerBound, document)
      })
    {
      return own.mood == .background || own.mood == .reason
    }
    return acts.last { $0.tokens.upperBound <= range.lowerBound && $0.act.isViolent }?.mood == .background
  }

  /// `A truce took effect after fighting that left 70 dead`: nothing but talk is told of the day.
  private static func isSettlement(_ acts: ArraySlice<TriggerAnnotation>) -> Bool {
    let told = acts.filter { $0.mood == .happened && !$0.act.isSupport }
    return !told.isEmpty && told.allSatisfy { $0.act == .agreement }
  }

  private static let comma: WordSet = ","

  /// `A man, who was hurt in a clash, died`: a comma parts the act from the word.
  private static func isAside(_ from: Int, _ to: Int, _ document: Document) -> Bool {
    from < to && (from..<to).contains { comma.contains(document.tokens[$0]) }
  }

  private static let day: WordKey = "day"
  private static let ofWord: WordKey = "of"
  private static let dayReach = 14

  /// `the fourth day of clashes, in which 16 people have been killed`: what all the days cost.
  private static func isOfDays(
    _ range: Range<Int>, _ hit: OutcomeHit, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let verb = min(range.lowerBound, hit.tokens.lowerBound)..<max(range.upperBound, hit.tokens.upperBound)
    guard verb.contains(where: { present.contains(tokens[$0]) }) else { return false }
    return (max(sentence.lowerBound + 1, range.lowerBound - dayReach)..<max(sentence.lowerBound + 1, range.lowerBound))
      .contains {
        tokens[$0].key == day && (tokens[$0 - 1].kind == .ordinal || ordinals.contains(tokens[$0 - 1]))
          && tokens[$0 + 1].key == ofWord
      }
  }

  private static let nationwide: WordSet = "nationwide countrywide"
  private static let over: WordSet = "across throughout around"
  private static let land: WordSet = "country nation"

  /// `Nearly 100 people were killed nationwide that day`: of a whole country, beside what was told of one town.
  static func isOfCountry(
    _ annotation: FigureAnnotation, beside earlier: ArraySlice<FigureAnnotation>, in sentence: Sentence,
    _ document: Document
  ) -> Bool {
    let (tokens, figure) = (document.tokens, annotation.figure)
    guard figure.scope == .incident, figure.count.low > 1,
      sentence.tokens.contains(where: {
        (nationwide.contains(tokens[$0]) || isOverLand($0, in: sentence.tokens, tokens))
          && stands($0, beside: annotation.tokens, document)
      })
    else { return false }
    return earlier.contains {
      $0.figure.outcome == figure.outcome && $0.figure.scope == .incident && $0.figure.count.low > 0
        && $0.figure.count.low < figure.count.low
    }
  }

  /// Words between a figure and the words that say of how much of a country it is.
  private static let landReach = 8

  /// In the figure's own clause; not in that of the next: `66 died on Monday, a day after 94 died across the country`.
  private static func stands(_ index: Int, beside figure: Range<Int>, _ document: Document) -> Bool {
    if figure.contains(index) { return true }
    let between = index < figure.lowerBound ? index..<figure.lowerBound : figure.upperBound..<index
    return between.count <= landReach && !between.contains { comma.contains(document.tokens[$0]) }
  }

  /// `across the country`
  private static func isOverLand(_ index: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    over.contains(tokens[index]) && index + 2 < sentence.upperBound && land.contains(tokens[index + 2])
  }

  private static let totals: WordSet = "bringing raising taking pushing lifting brings raises total"

  /// `killing eight, bringing to 30 the number killed since April`: the start is that of the total.
  private static func isOfTotal(_ since: Int, after range: Range<Int>, _ document: Document) -> Bool {
    guard range.upperBound < since else { return false }
    return (range.upperBound..<since).contains { totals.contains(document.tokens[$0]) }
  }

  private static let semicolon: WordSet = ";"

  /// The part of a sentence between semicolons that a figure stands in: `12,000 have died since May; on Sunday six were
  /// killed` tells of two things.
  private static func part(of sentence: Sentence, around range: Range<Int>, _ document: Document) -> Range<Int> {
    let before = sentence.tokens.lowerBound..<range.lowerBound
    let after = range.upperBound..<max(range.upperBound, sentence.tokens.upperBound)
    let start = before.last { semicolon.contains(document.tokens[$0]) }.map { $0 + 1 } ?? sentence.tokens.lowerBound
    return start..<(after.first { semicolon.contains(document.tokens[$0]) } ?? sentence.tokens.upperBound)
  }

  /// A new clause starts between a cue and a figure.
  private static let starters: WordSet = "when while where but which"

  private static func hasClauseBetween(_ from: Int, _ to: Int, _ document: Document) -> Bool {
    guard from < to else { return false }
    for index in from..<to {
      let token = document.tokens[index]
      if token.kind == .punctuation { return true }
      if starters.contains(token) { return true }
    }
    return false
  }
}

extension TriggerAnnotation {
  /// An act that answers another: a protest over a killing, an arrest for one.
  fileprivate var isAnswer: Bool {
    guard mood == .happened else { return false }
    switch act {
    case .kill, .harm, .group, .other: return false
    default: return act.family.isDisjoint(with: [.talk, .movement]) && !act.isAlien
    }
  }
}
