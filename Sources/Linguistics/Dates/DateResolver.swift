import Chronology

/// Gives date phrases their days and TIMEX3 values, in the order of the text.
///
/// Anchors, in the order of preference: what the expression itself says, the day of publication, the last date told.
/// Where none of them gives a year, the date stays without one.
struct DateResolver {
  let grammar: DateGrammar
  let published: CalendarDate?
  /// nil where nothing in the text tells.
  let policy: NumericOrder?
  private let tenses: ClauseTense

  /// Which number of `10/01/2020` is the month.
  enum NumericOrder: Sendable { case monthFirst, dayFirst }

  /// The last single day told.
  var lastDay: CalendarDate?
  /// The last day told that has no year.
  var lastPartial: PartialDate?
  /// The last year told.
  var lastYear: Int?
  /// The latest quarter told that is over, as year × 4 + quarter - 1; and the one told last.
  var reportedQuarter: Int?
  var lastQuarter: Int?
  /// The last month or day told, whichever it was.
  var lastMonth: CalendarDate?
  /// True where the last period told is a quarter, so that `a year earlier` is one too.
  var comparesQuarters = false
  /// Sentences in which `lastDay` and `lastYear` were told.
  private var lastDaySentence = -9
  private var lastYearSentence = -9
  private var sentence = 0

  init(_ grammar: DateGrammar, published: CalendarDate?, policy: NumericOrder?) {
    self.grammar = grammar
    self.published = published
    self.policy = policy
    tenses = ClauseTense(tokens: grammar.tokens, text: grammar.text)
  }

  mutating func resolve(_ phrases: [DatePhrase], _ sentences: [Sentence]) -> [DateExpression] {
    let phrases = sharingYears(phrases)
    var found: [DateExpression] = []
    found.reserveCapacity(phrases.count)
    var index = 0
    for (position, phrase) in phrases.enumerated() {
      while index + 1 < sentences.count, phrase.tokens.lowerBound >= sentences[index].tokens.upperBound { index += 1 }
      sentence = index
      guard
        var expression = expression(
          following(position, phrases, in: sentences[index].tokens) ?? phrase, in: sentences[index].tokens)
      else { continue }
      if case .time = (following(position, phrases, in: sentences[index].tokens) ?? phrase).meaning {
        expression.isTimeOfDay = true
      }
      expression.bound = bound(before: expression.tokens.lowerBound, in: sentences[index].tokens)
      if position > 0, let last = found.indices.last, found[last].tokens.upperBound <= expression.tokens.lowerBound,
        isRange(found[last], expression)
      {
        beginWeekBefore(&found[last], phrases[position - 1], expression)
        beginYearBefore(&found[last], phrases[position - 1], expression)
        join(&found[last], &expression)
      }
      remember(phrase, expression)
      found.append(expression)
    }
    return found
  }

  // MARK: Ranges

  /// In `27 September to 10 November 2020` the first half has the year of the second.
  private func sharingYears(_ phrases: [DatePhrase]) -> [DatePhrase] {
    guard phrases.count > 1 else { return phrases }
    var result = phrases
    for index in (0..<phrases.count - 1).reversed() {
      guard isJoint(phrases[index].tokens.upperBound, phrases[index + 1].tokens.lowerBound),
        let (year, month) = statedYear(result[index + 1].meaning)
      else { continue }
      switch phrases[index].meaning {
      case .day(.none, let own, let day, let last):
        result[index].meaning = .day(.stated(own > month ? year - 1 : year), month: own, day: day, lastDay: last)
      case .month(.none, let own, .bare):
        result[index].meaning = .month(.stated(own > month ? year - 1 : year), own, .bare)
      default: continue
      }
    }
    return result
  }

  private func statedYear(_ meaning: DateMeaning) -> (year: Int, month: Int)? {
    switch meaning {
    case .day(.stated(let year), let month, _, _): (year, month)
    case .month(.stated(let year), let month, _): (year, month)
    default: nil
    }
  }

  /// True where only a joint like `to`, `-` or `and` stands between two expressions.
  private func isJoint(_ first: Int, _ second: Int) -> Bool {
    guard second == first + 1 else { return false }
    switch grammar.words[first].kind {
    case .to, .until, .joiner, .dash, .and, .or, .slash: return true
    default: return false
    }
  }

  private func isRange(_ a: DateExpression, _ b: DateExpression) -> Bool {
    guard a.kind == .date, b.kind == .date || b.kind == .time, isJoint(a.tokens.upperBound, b.tokens.lowerBound),
      a.start != nil, b.start != nil, !a.closesRange
    else { return false }
    switch grammar.words[a.tokens.upperBound].kind {
    case .to, .until, .joiner, .dash: return true
    case .and:
      let before = a.tokens.lowerBound - 1
      return before >= 0 && grammar.words[before].kind == .between
    default: return false
    }
  }

  /// `from Monday to Wednesday`, told on a Monday: the range begins on the Monday before.
  private func beginWeekBefore(_ first: inout DateExpression, _ phrase: DatePhrase, _ second: DateExpression) {
    guard case .weekday(_, .bare) = phrase.meaning, let start = first.start?.calendarDate,
      let end = second.end?.latest, end < start, end.days(since: start) >= -7
    else { return }
    let date = start.adding(days: -7)
    let time = first.value.dropFirst(start.description.utf8.count)
    first.value = date.description + time
    first.start = PartialDate(date)
    first.end = first.start
  }

  /// `between January and September`, told in November: the range begins in the January before, however near the next is.
  private func beginYearBefore(_ first: inout DateExpression, _ phrase: DatePhrase, _ second: DateExpression) {
    guard case .month(.none, let month, .bare) = phrase.meaning, let start = first.start?.earliest,
      let end = second.end?.latest, end < start, let year = second.end?.year
    else { return }
    let own = month <= (second.end?.month ?? 12) ? year : year - 1
    first.start = PartialDate(year: own, month: month)
    first.end = first.start
    first.value = TimexValue.month(own, month)
  }

  /// `3 a.m. on Sunday`, `dawn on 2 June`: the time belongs to the day that follows.
  private func following(_ position: Int, _ phrases: [DatePhrase], in sentence: Range<Int>) -> DatePhrase? {
    let phrase = phrases[position]
    guard case .time = phrase.meaning, position + 1 < phrases.count else { return nil }
    let next = phrases[position + 1]
    let between = phrase.tokens.upperBound..<max(phrase.tokens.upperBound, next.tokens.lowerBound)
    guard between.count == 1, grammar.words[between.lowerBound].kind == .on,
      next.tokens.upperBound <= sentence.upperBound,
      next.part == nil, next.clock == nil
    else { return nil }
    switch next.meaning {
    case .day(_, _, let first, let last) where first == last: break
    case .weekday, .slashed, .dayOfMonth: break
    default: return nil
    }
    var dated = phrase
    dated.meaning = next.meaning
    return dated
  }

  private func join(_ first: inout DateExpression, _ second: inout DateExpression) {
    guard let start = first.start, let end = second.end else { return }
    if let a = start.earliest, let b = end.latest {
      guard a <= b else { return }
      first.precision = DateExpression.precision(days: b.days(since: a) + 1)
    } else {
      first.precision = max(first.precision, second.precision, 2)
    }
    first.end = end
    first.bound = .none
    second.closesRange = true
  }

  private func bound(before index: Int, in sentence: Range<Int>) -> DateExpression.Bound {
    guard index > sentence.lowerBound else { return .none }
    var at = index - 1
    if grammar.words[at].kind == .the || grammar.words[at].kind == .about, at > sentence.lowerBound { at -= 1 }
    switch grammar.words[at].kind {
    case .since: return .since
    case .until: return .until
    case .by: return .by
    case .before: return .before
    case .after: return .after
    case .from: return .from
    case .to where at > sentence.lowerBound && grammar.words[at - 1].kind == .previous: return .before
    default: return .none
    }
  }

  // MARK: Context

  private mutating func remember(_ phrase: DatePhrase, _ expression: DateExpression) {
    switch phrase.meaning {
    case .quarter, .half: comparesQuarters = reportedQuarter != nil
    case .year, .unit(.year, _): comparesQuarters = false
    case .duration(let quantity, .month, .first), .duration(let quantity, .month, .past):
      if quantity.count > 3 { comparesQuarters = false }
    case .duration(let quantity, .month, .anywhere):
      if quantity.count > 3, grammar.words[phrase.tokens.lowerBound].kind == .the { comparesQuarters = false }
    default: break
    }
    guard expression.kind == .date || expression.kind == .time else { return }
    switch phrase.meaning {
    case .time: return
    // `fired 70 times over the past day. … killed three overnight`: a length of time up to now is no day to count from.
    case .unit(.day, .past), .duration(_, .day, .past), .duration(_, .hour, .past): return
    default: break
    }
    if let year = expression.start?.year {
      lastYear = year
      lastYearSentence = sentence
    }
    if expression.precision <= 4, let date = expression.start?.earliest { lastMonth = date }
    guard expression.precision == 1, let start = expression.start else { return }
    // `the deadliest since July 18. … Hours later`: what an act is measured by is not what it is counted from.
    if expression.bound == .since, lastDay != nil || published != nil { return }
    if let day = start.calendarDate {
      // `will address the nation on Thursday. … on the same day`: nothing that is told was on a day to come.
      if let published, day > published { return }
      lastDay = day
      lastDaySentence = sentence
      lastPartial = nil
    } else if start.month != nil, start.day != nil {
      lastPartial = start
    }
  }

  /// The day that relative expressions count from: published, else the last one told.
  var anchor: CalendarDate? { published ?? lastDay }
  var anchorBasis: DateExpression.Basis { published != nil ? .published : .context }
  /// The day that `earlier`, `that day` and their kin count from: the last one told, else published.
  var told: CalendarDate? { lastDay ?? published }
  var toldBasis: DateExpression.Basis { lastDay != nil ? .context : .published }
  /// The same, but for a part of the day: the day told in this sentence or the one before, else today.
  var toldHere: CalendarDate? { sentence - lastDaySentence <= 1 ? lastDay : published ?? lastDay }
  /// The last year told, in this sentence only.
  var yearToldHere: Int? { sentence == lastYearSentence ? lastYear : nil }

  private static let since: WordKey = "since"

  func tense(_ phrase: DatePhrase, _ sentence: Range<Int>) -> ClauseTense.Tense {
    // `Since January, 16 have died`: what has been going on began before.
    let before = phrase.tokens.lowerBound - 1
    if before >= sentence.lowerBound, tenses.tokens[before].key == Self.since { return .past }
    return tenses.tense(at: phrase.tokens, in: sentence)
  }
}
