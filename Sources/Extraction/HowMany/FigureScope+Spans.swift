import Chronology
import ConflictModel
import Linguistics

/// Times: what a sentence counts from, days gone by, spans and years that a count is of.
extension FigureScope {
  /// Days before the day of publication within which an act is news.
  private static let recent = 14

  /// `killed an officer on Sunday, despite a truce a year ago`: the act has its own day, and the year is of something else.
  static func hasRecentDay(
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

  private static let describing: WordSet = "the a an site scene home target"
  /// Words of an apposition to the cue in it, at most.
  private static let appositionReach = 9

  /// `a convoy in Konduga, the site of 12 attacks last year, on Monday`: told of the town, and not of the act.
  static func isInAside(
    _ cue: Range<Int>, without range: Range<Int>, _ hit: Range<Int>, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    let first = max(sentence.lowerBound + 1, cue.lowerBound - appositionReach)
    guard
      let opening = (first..<max(first, cue.lowerBound)).last(where: { Mood.isComma(document.tokens[$0], document) }),
      describing.contains(document.tokens[opening + 1]),
      let end = (cue.upperBound..<max(cue.upperBound, min(sentence.upperBound, cue.upperBound + 2))).first(where: {
        Mood.isComma(document.tokens[$0], document)
      })
    else { return false }
    let aside = opening..<end
    return !aside.overlaps(range) && !aside.overlaps(hit)
      && !document.tokens[aside].contains { $0.tag.isFiniteVerb }
  }

  private static let raising: WordSet = "bringing brings brought raising raises raised taking takes"
  private static let totals: WordSet = "toll tolls total totals"
  private static let raisingReach = 24

  /// `bringing the toll since the war broke out in May to 640 dead and more than 2,400 wounded`: the wounded too.
  static func isOfRunningTotal(_ range: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    let start = max(sentence.lowerBound, range.lowerBound - raisingReach)
    guard let raised = (start..<range.lowerBound).last(where: { raising.contains(document.tokens[$0]) }) else {
      return false
    }
    let between = document.tokens[raised..<range.lowerBound]
    return between.contains { totals.contains($0) } && between.contains { $0.key == since }
  }

  private static let shortSpans: WordSet = "hours day days"
  private static let longSpans: WordSet = "weeks months year years decade decades century"
  private static let anchors: WordSet = "after since"
  /// Words from the head of a sentence to `after`, at most.
  private static let openingReach = 6

  /// `Ten years after the siege in which 334 people died, gunmen …`: what a sentence dates itself by.
  static func isOfOpening(
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
  static func isOfAnchor(_ range: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
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

  private static let counted: WordSet = "weeks months years"
  private static let during: WordSet = "in during over after"
  private static let spanWidth = 6

  /// `More than 240 people have died in 13 months of rioting`
  static func isOfSpanOf(_ hit: OutcomeHit, in sentence: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    let end = min(sentence.upperBound - 1, hit.tokens.upperBound + spanWidth)
    guard hit.tokens.upperBound < end, during.contains(tokens[hit.tokens.upperBound]),
      let unit = (hit.tokens.upperBound..<end).first(where: { counted.contains(tokens[$0]) }),
      tokens[unit - 1].kind == .number, tokens[unit + 1].key == ofWord
    else { return false }
    return !(hit.tokens.upperBound..<unit).contains { tokens[$0].kind == .punctuation }
  }

  private static let anniversaries: WordSet = """
    anniversary commemorate commemorated commemorates commemorating commemoration remembering avenge avenged avenging
    """
  private static let answers: WordSet = "revenge retaliation reprisal"
  private static let forWord: WordKey = "for"
  /// Words from `the anniversary of` to what it cost, at most.
  private static let anniversaryReach = 25

  /// `marched to mark the anniversary of the coup in which more than 3,000 people died`, `revenge for raids in which one
  /// man was killed`
  static func isOfAnniversary(_ range: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    let start = max(sentence.lowerBound, range.lowerBound - anniversaryReach)
    guard start < range.lowerBound,
      let anniversary = (start..<range.lowerBound).last(where: {
        anniversaries.contains(document.tokens[$0])
          || answers.contains(document.tokens[$0]) && document.tokens[$0 + 1].key == forWord
      })
    else { return false }
    // In the clause of what is remembered or avenged, and not in one of its own.
    guard let clause = (anniversary..<range.lowerBound).last(where: { relatives.contains(document.tokens[$0]) }) else {
      return false
    }
    return !(clause..<range.lowerBound).contains { document.tokens[$0].kind == .punctuation }
  }

  private static let suspects: WordSet = "suspect suspects mastermind accused wanted convicted suspected"
  private static let suspicionReach = 4

  /// `The chief suspect in the killing of a journalist was shot dead`: what he is suspected of was before.
  static func isOfSuspect(
    _ range: Range<Int>, _ hit: OutcomeHit, _ acts: ArraySlice<TriggerAnnotation>, in sentence: Range<Int>,
    _ document: Document
  ) -> Bool {
    guard hit.entry.frame == .eventNoun,
      (max(sentence.lowerBound, range.lowerBound - suspicionReach)..<range.lowerBound).contains(where: {
        suspects.contains(document.tokens[$0])
      })
    else { return false }
    return acts.contains {
      $0.mood == .happened && $0.act == .kill && $0.isVerb && $0.tokens.lowerBound >= range.upperBound
        && !(range.upperBound..<$0.tokens.lowerBound).contains { document.tokens[$0].kind == .punctuation }
    }
  }

  private static let after: WordKey = "after"
  private static let by: WordKey = "by"
  private static let passives: WordSet = "was were"
  /// Words from `was killed` to `by whom`, at most.
  private static let agentReach = 5

  /// `Gang members killed 40 people after one of their leaders was shot dead by police`: what moved those who killed.
  static func isOfMotive(
    _ range: Range<Int>, _ hit: OutcomeHit, _ acts: ArraySlice<TriggerAnnotation>, in sentence: Range<Int>,
    _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    guard hit.entry.outcome == .killed, range.lowerBound > sentence.lowerBound,
      tokens[range.lowerBound - 1].key == after,
      hit.tokens.lowerBound > range.lowerBound,
      (range.lowerBound..<hit.tokens.lowerBound).contains(where: { passives.contains(tokens[$0]) }),
      acts.contains(where: {
        $0.mood == .happened && $0.act == .kill && $0.tokens.upperBound < range.lowerBound
      })
    else { return false }
    let behind = hit.tokens.upperBound..<min(sentence.upperBound, hit.tokens.upperBound + agentReach)
    return behind.prefix { tokens[$0].kind != .punctuation }.contains { tokens[$0].key == by }
  }

  private static let spans: WordSet = """
    day days week week's weekly weekend weekend's month month's monthly year year's yearly annual two-day three-day
    four-day five-day six-day week-long month-long war's conflict's
    """

  /// `the two-day death toll`, `the week's toll`: of a span of time, and not of what was told.
  static func isOfSpan(_ toll: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    (max(sentence.lowerBound, toll.lowerBound - 3)..<toll.upperBound).contains {
      spans.contains(document.tokens[$0])
    } || isOfWholeDay(toll, in: sentence, document) || isOfWeeks(after: toll.upperBound, in: sentence, document)
  }

  private static let wholes: WordSet = "overall total combined"
  private static let days: WordSet = "monday tuesday wednesday thursday friday saturday sunday day"

  /// `taking Tuesday's overall death toll to 73`: of all that a day brought, beside what one blow did.
  private static func isOfWholeDay(_ toll: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    let near = document.tokens[max(sentence.lowerBound, toll.lowerBound - spanReach)..<toll.upperBound]
    return near.contains(where: wholes.contains) && near.contains(where: days.contains)
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
  static func isOfOne(
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

  private static let openings: WordSet = "from between"
  private static let joints: WordSet = "to and until till through"
  /// From so many days on a period is no one happening's.
  private static let period = 10

  /// `From January to June`, `between 3 March and 30 April`, `in the first quarter`.
  static func isOfPeriod(_ dates: ArraySlice<DateAnnotation>, _ document: Document) -> Bool {
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
  static let many = 500
  static let `in`: WordKey = "in"

  /// `3,700 civilians were killed in October`
  static func isOfMonth(_ dates: ArraySlice<DateAnnotation>, _ document: Document) -> Bool {
    dates.contains {
      $0.days?.precision == 4 && $0.tokens.lowerBound > 0 && document.tokens[$0.tokens.lowerBound - 1].key == `in`
    }
  }

  private static let first: WordSet = "first earlier previous"
  private static let second: WordSet = "second third fourth fifth"
  private static let such: WordSet = "such attack attempt bombing blast incident raid strike"
  private static let marks: WordSet = ". ; ,"

  /// `the second such attack in four days; 14 died in the first`
  static func isOfFirst(_ hit: OutcomeHit, in sentence: Range<Int>, _ document: Document) -> Bool {
    let (tokens, next) = (document.tokens, hit.tokens.upperBound)
    guard next + 3 < tokens.count, next + 3 <= sentence.upperBound, tokens[next].key == `in`,
      first.contains(tokens[next + 2]), next + 3 == sentence.upperBound || marks.contains(tokens[next + 3])
    else { return false }
    return (sentence.lowerBound..<hit.tokens.lowerBound).dropLast().contains {
      second.contains(tokens[$0]) && such.contains(tokens[$0 + 1])
    }
  }

  /// From so many on, those of whom nothing is told but the month are of all its days.
  private static let monthly = 20

  /// `63 rebels and 21 soldiers were killed in October`
  static func isOfMonthAfter(
    _ hit: OutcomeHit, _ count: Count, _ acts: ArraySlice<TriggerAnnotation>, _ dates: ArraySlice<DateAnnotation>,
    _ document: Document
  ) -> Bool {
    let next = hit.tokens.upperBound
    guard count.low >= monthly, hit.entry.frame == .verb, next < document.tokens.count,
      document.tokens[next].key == `in`, acts.allSatisfy({ $0.act == .kill || $0.act == .harm })
    else { return false }
    return dates.contains { $0.days?.precision == 4 && $0.tokens.lowerBound == next + 1 }
  }

  private static let recording: WordSet = "recorded documented verified registered records recording"
  /// Words from the verb of recording to the number, at most.
  private static let recordReach = 9

  /// `The office recorded 163 civilian casualties (42 killed and 121 injured) in May`: whoever keeps the books of a war.
  static func isRecorded(_ range: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    (max(sentence.lowerBound, range.lowerBound - recordReach)..<range.lowerBound).contains {
      recording.contains(document.tokens[$0])
    }
  }

  private static let total: WordKey = "total"

  /// `A total of 396 civilians`
  static func isTotal(_ range: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    (max(sentence.lowerBound, range.lowerBound - 2)..<min(sentence.upperBound, range.lowerBound + 2)).contains {
      document.tokens[$0].key == total
    }
  }

  private static let alone: WordKey = "alone"

  /// `100 people were killed in July alone`: the sum of a month.
  static func isOfMonthAlone(_ dates: ArraySlice<DateAnnotation>, _ document: Document) -> Bool {
    dates.contains {
      $0.days?.precision == 4 && $0.tokens.upperBound < document.tokens.count
        && document.tokens[$0.tokens.upperBound].key == alone
    }
  }

  private static let clauses: WordSet = ", who which that when where after before"

  /// `In 1994, 800,000 people were killed`, `the 2015 massacre of 147 students`: a year gone by, and no day beside it.
  static func isOfPastYear(
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

  private static let scenes: WordSet = "spot site place scene street square market building where road"
  private static let whereWords: WordSet = "where when which"
  /// Words from the place to the clause about it, from that to the figure, and from the figure to its day, at most.
  private static let sceneReach = 3
  private static let sceneClause = 8
  private static let sceneDay = 8
  /// From so many months on, what a place is known for is no news.
  private static let past = 3

  /// `a few hundred metres from the spot where a shell killed 68 people on February 5, 1994`: what a place is known for.
  static func isOfPastClause(
    _ range: Range<Int>, in sentence: Range<Int>, _ dates: ArraySlice<DateAnnotation>, _ published: CalendarDate?,
    _ document: Document
  ) -> Bool {
    guard let published,
      let opening = (max(sentence.lowerBound, range.lowerBound - sceneClause)..<range.lowerBound).last(where: {
        whereWords.contains(document.tokens[$0])
      }),
      (max(sentence.lowerBound, opening - sceneReach)..<opening).contains(where: {
        scenes.contains(document.tokens[$0])
      }),
      let day = dates.first(where: { $0.tokens.lowerBound >= opening })?.days?.end, let year = day.year,
      dates.contains(where: {
        $0.tokens.lowerBound >= range.upperBound && $0.tokens.lowerBound - range.upperBound <= sceneDay
      })
    else { return false }
    let months = (published.year - year) * 12 + published.month - (day.month ?? published.month)
    return months >= past || year < published.year && day.month == nil
  }

  private static func isPastYear(_ date: DateAnnotation, _ published: CalendarDate) -> Bool {
    date.days?.precision == 5 && (date.days?.end.year ?? published.year) < published.year
  }

  private static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    max(0, a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
  }

  /// The date after `since`: where a running count begins.
  static func start(
    of range: Range<Int>, in sentence: Sentence, dates: [DateAnnotation], _ document: Document
  ) -> PartialDate? {
    guard let from = sentence.tokens.first(where: { document.tokens[$0].key == since }),
      // `1,170 were killed over the past day, bringing losses since 2022 to 995,000`
      !isOfTotal(from, after: range, document)
    else { return nil }
    // Dates stand in the order of the text.
    let first = dates.partitioningIndex { $0.tokens.lowerBound >= from }
    return dates[first...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
      .first { $0.days != nil }?.days?.start
  }

  static let day: WordKey = "day"
  private static let ofWord: WordKey = "of"
  private static let dayReach = 14

  /// `the fourth day of clashes, in which 16 people have been killed`: what all the days cost.
  static func isOfDays(
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
}
