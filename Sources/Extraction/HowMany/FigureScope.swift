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

  static let since: WordKey = "since"

  static func scope(
    of range: Range<Int>, hit: OutcomeHit, in sentence: Sentence, _ document: Document, count: Count,
    reference: FigureAnnotation.Reference, acts: ArraySlice<TriggerAnnotation>, dates: ArraySlice<DateAnnotation>,
    published: CalendarDate?
  ) -> Scope {
    let tokens = document.tokens
    if hit.entry.frame == .toll, isOfBlow(hit, in: sentence.tokens, document) { return .incident }
    if isOfWar(range, hit: hit, in: sentence, document, count: count) { return .cumulative }
    if isOfSpeaker(range, count, in: sentence.tokens, document) { return .historical }
    if isOfRunningTotal(range, in: sentence.tokens, document) { return .cumulative }
    if isOfNation(hit, count, in: sentence.tokens, document) { return .cumulative }
    if isOfSeries(hit, count, in: sentence, document, dates) { return .cumulative }
    if count != Count(1), isOfCourse(range, hit, acts, in: sentence.tokens, document) { return .cumulative }
    if isOfDays(range, hit, in: sentence.tokens, document) { return .cumulative }
    if isOfOpening(range, acts, in: sentence.tokens, document) { return .historical }
    if isOfAnchor(range, in: sentence.tokens, document) { return .historical }
    if Mood.isOfStart(min(range.lowerBound, hit.tokens.lowerBound), in: sentence.tokens, document) {
      return .historical
    }
    if count != Count(1), isOfSpanOf(hit, in: part(of: sentence, around: range, document), document) {
      return .cumulative
    }
    if isOfAnniversary(range, in: sentence.tokens, document) { return .historical }
    if isOfSuspect(range, hit, acts, in: sentence.tokens, document) { return .historical }
    if isOfMotive(range, hit, acts, in: sentence.tokens, document) { return .historical }
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
    if isOutdone(range, in: sentence.tokens, document) { return .historical }
    if count != Count(1), count.low > 0 || count.best ?? 0 > 0,
      isOfPeriod(dates, document) || isOfMonthAlone(dates, document)
    {
      return .cumulative
    }
    if count.low >= Self.many || isTotal(range, in: sentence.tokens, document),
      acts.allSatisfy({ $0.act == .kill || $0.act == .harm }), isOfMonth(dates, document)
    {
      return .cumulative
    }
    if count != Count(1), count.low > 0 || count.high ?? 0 > 1, isRecorded(range, in: sentence.tokens, document),
      isOfMonth(dates, document)
    {
      return .cumulative
    }
    if isOfFirst(hit, in: sentence.tokens, document) { return .historical }
    if isOfMonthAfter(hit, count, acts, dates, document) { return .cumulative }
    var scope = Scope.incident
    let sentence = part(of: sentence, around: range, document)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      // `the deadliest attack there since May, when a strike on a market and two other targets killed 33`
      // `the deadliest since 48 soldiers died in an ambush`
      if tokens[index].key == since, index < range.lowerBound, isComparison(index, in: sentence, document),
        opensClause(between: index, range.lowerBound, document)
          || range.lowerBound - index <= Self.comparedReach
            && tokens[(index + 1)..<range.lowerBound].allSatisfy({ !$0.tag.isNoun && !$0.tag.isFiniteVerb })
      {
        scope = .historical
      }
      // One person is killed on one day, whatever has been going on since.
      if tokens[index].key == since, count != Count(1), !isAdverb(index, in: sentence, document),
        index >= range.upperBound || index + Self.sinceReach >= range.lowerBound
          || opensRunning(index, before: range, in: sentence, document), index < sentence.upperBound - 1,
        !isOfTotal(index, after: range, document), !isOfRelative(index, after: range, document),
        // `have arrested 13 journalists since Sunday`: the news of a few days.
        !(hit.entry.outcome == .detained && weekdays.contains(tokens[index + 1]))
      {
        // `the deadliest attack since a bombing in March that killed 26`: what is compared is another time's.
        guard isComparison(index, in: sentence, document) else { return .cumulative }
        // `in one of the bloodiest days since protests began last month`: the month is that of the comparison.
        if index >= range.upperBound {
          index = (index..<sentence.upperBound).first { tokens[$0].kind == .punctuation } ?? sentence.upperBound
          continue
        }
        // `In the deadliest day since fighting resumed, 48 soldiers died`: told of the day.
        if let end = (index..<range.lowerBound).first(where: { comma.contains(tokens[$0]) }) {
          index = end
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
        case .sentence where hasRecentDay(hit.tokens.upperBound, index, dates, published): break
        case .sentence where isInAside(index..<end, without: range, hit.tokens, in: sentence, document): break
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
          if isNominal, !isPrice(index, hit, document), end <= range.lowerBound, range.lowerBound - end <= 5,
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
    guard scope == .incident else { return scope }
    return isOfPastYear(range, hit, acts, dates, published, document)
      || isOfPastClause(range, in: sentence, dates, published, document) ? .historical : scope
  }

  private static let against: WordKey = "against"

  /// `killed 83 rebels against the loss of six men`: what it cost, and not what it answers.
  private static func isPrice(_ cue: Int, _ hit: OutcomeHit, _ document: Document) -> Bool {
    document.tokens[cue].key == against && hit.entry.force == .yielding
  }

  /// Words from `since` to the count behind it, at most.
  private static let sinceReach = 8

  /// `Since March the army has carried out 800 strikes, killing scores of people`: all that the sentence goes on to tell.
  private static func opensRunning(
    _ since: Int, before range: Range<Int>, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    guard since == sentence.lowerBound,
      let verb = (since..<range.lowerBound).first(where: { perfect.contains(document.tokens[$0]) }),
      document.tokens[verb].key != had
    else { return false }
    return document.isGerund(range.lowerBound)
  }

  private static let blows: WordSet = """
    attack bombing blast strike explosion shooting raid ambush assault massacre airstrike siege shelling crash
    """
  private static let causes: WordSet = "from in of"
  private static let plain: WordSet = "the a an 's ’s this that twin suicide car deadly"
  /// Words from a toll to the blow that it is of, at most.
  private static let blowReach = 7

  /// `raising to 13 the death toll from Wednesday's attack`: of the one attack, and running only as the dead are found.
  private static func isOfBlow(_ hit: OutcomeHit, in sentence: Range<Int>, _ document: Document) -> Bool {
    let (tokens, next) = (document.tokens, hit.tokens.upperBound)
    guard next < sentence.upperBound, causes.contains(tokens[next]),
      !sentence.contains(where: { tokens[$0].key == since })
    else { return false }
    let reach = next + 1..<max(next + 1, min(sentence.upperBound, next + blowReach))
    guard let blow = reach.first(where: { tokens[$0].kind == .punctuation || blows.contains(tokens[$0]) }) else {
      return false
    }
    return blows.contains(tokens[blow])
  }

  /// `have since died`, `died since`: from then to now, and no day is named.
  private static func isAdverb(_ since: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    since > sentence.lowerBound && perfect.contains(document.tokens[since - 1])
      || since + 1 < sentence.upperBound && stops.contains(document.tokens[since + 1])
  }

  private static let weekdays: WordSet =
    "monday tuesday wednesday thursday friday saturday sunday yesterday late early"
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

  static let relatives: WordSet = "that which when where who"

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

  static let superlatives: WordSet = """
    deadliest worst bloodiest biggest largest heaviest highest most first fiercest gravest greatest
    """

  /// Words from `the largest death toll in a single day` to `since`, at most.
  private static let comparisonReach = 12

  /// Words from `since` to a number right behind it, at most: `since at least 48 soldiers died`.
  private static let comparedReach = 4

  /// `the worst attack since`
  static func isComparison(_ since: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    (max(sentence.lowerBound, since - comparisonReach)..<since).contains { superlatives.contains(document.tokens[$0]) }
  }

  private static let outdoing: WordSet = """
    surpassing exceeding topping eclipsing overtaking surpassed surpasses exceeded exceeds eclipsed overtook
    """

  /// `the highest toll of a day, surpassing the 67 deaths reported on July 19`: the other one.
  private static func isOutdone(_ range: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    let before = range.lowerBound - 1
    guard before > sentence.lowerBound else { return false }
    return outdoing.contains(document.tokens[before])
      || outdoing.contains(document.tokens[range.lowerBound])
      || document.tokens[before].tag == .determiner && outdoing.contains(document.tokens[before - 1])
  }

  static let had: WordKey = "had"
  static let perfect: WordSet = "has have had"
  static let present: WordSet = "has have"

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
    guard let last = acts.last(where: { $0.tokens.upperBound <= range.lowerBound && $0.act.isViolent }) else {
      return false
    }
    // `In the deadliest day since fighting resumed, 48 soldiers died`: another clause, that no pronoun ties to it.
    return last.mood == .background
      && (!isAside(last.tokens.upperBound, range.lowerBound, document)
        || opensClause(between: last.tokens.upperBound, range.lowerBound, document))
  }

  /// `A truce took effect after fighting that left 70 dead`: nothing but talk is told of the day.
  private static func isSettlement(_ acts: ArraySlice<TriggerAnnotation>) -> Bool {
    let told = acts.filter { $0.mood == .happened && !$0.act.isSupport }
    return !told.isEmpty && told.allSatisfy { $0.act == .agreement }
  }

  static let comma: WordSet = ","
  private static let stops: WordSet = ", . ;"

  /// `A man, who was hurt in a clash, died`: a comma parts the act from the word.
  private static func isAside(_ from: Int, _ to: Int, _ document: Document) -> Bool {
    from < to && (from..<to).contains { comma.contains(document.tokens[$0]) }
  }

  private static let totals: WordSet = "bringing raising taking pushing lifting brings raises total toll tolls"

  /// `killing eight, bringing to 30 the number killed since April`: the start is that of the total.
  static func isOfTotal(_ since: Int, after range: Range<Int>, _ document: Document) -> Bool {
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
