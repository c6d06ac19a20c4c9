import Chronology
import ConflictModel
import Linguistics

/// Answers *when*: every date expression, and the day of publication where only the text gives it.
enum WhenAnnotator {
  static func annotate(_ document: Document) -> (dates: [DateAnnotation], published: CalendarDate?, fromText: Bool) {
    var published = document.article.published
    var fromText = false
    if published == nil, let found = PublicationLine.date(in: document) {
      published = found
      fromText = true
    }
    var reader = DateReader(document.tokens, in: document.text, caseIsInformative: document.caseIsInformative)
    var expressions = reader.read(document.sentences, published: published)
    if let filed = dayOfFiling(expressions, document), let given = published, given.days(since: filed) > Self.onItsWay {
      published = filed
      expressions = reader.read(document.sentences, published: filed)
    }
    var dates = expressions.map { annotation($0, document) }
    joinBeginnings(&dates, document)
    joinDays(&dates, document)
    narrowYears(&dates, document)
    joinNights(&dates, document)
    extendYears(&dates, document)
    return (dates, published, fromText)
  }

  /// Days from filing to printing, at most; where more are given, what was given is the day of a reprint or of a copy.
  private static let onItsWay = 3

  /// `KABUL, Feb 11 - `: the day in the dateline, in the year that the day of publication gives it.
  private static func dayOfFiling(_ expressions: [DateExpression], _ document: Document) -> CalendarDate? {
    guard let published = document.article.published,
      let first = expressions.first(where: { $0.precision == 1 && PublicationLine.isInDateline($0.tokens, document) }),
      let day = first.start?.calendarDate
    else { return nil }
    return first.basis == .stated || day <= published ? day : day.adding(months: -12)
  }

  private static func resolution(_ basis: DateExpression.Basis) -> DateResolution {
    switch basis {
    case .stated: .stated
    case .published: .relativeToPublication
    case .context: .inherited
    }
  }

  private static func annotation(_ expression: DateExpression, _ document: Document) -> DateAnnotation {
    var days: DateSpan?
    if let start = expression.start, expression.precision < 9 {
      days = DateSpan(
        start: start, end: expression.end ?? start, precision: expression.precision,
        text: document.string(expression.tokens), span: document.span(expression.tokens),
        resolution: resolution(expression.basis))
    }
    let opens = isOfBeginning(expression.tokens, document)
    let isBound =
      expression.bound == .since || expression.bound == .until || opens || expression.closesRange
      || isOfCounting(expression.tokens.lowerBound, document)
    return DateAnnotation(
      tokens: expression.tokens, value: expression.value, days: days,
      canDateEvent: (expression.kind == .date || expression.kind == .time) && days != nil && !isBound,
      isDateline: PublicationLine.isInDateline(expression.tokens, document), opens: opens,
      isTimeOfDay: expression.isTimeOfDay)
  }

  private static let as_: WordKey = "as"
  private static let of: WordKey = "of"

  /// `as of Monday, 56 people had been killed`: the day up to which somebody counted.
  private static func isOfCounting(_ start: Int, _ document: Document) -> Bool {
    start > 1 && document.tokens[start - 1].key == of && document.tokens[start - 2].key == as_
  }

  private static let ending: WordSet = "ended ending ceased stopped lasted continued finished"

  /// `clashes that began on Friday and ended on Sunday`: the days from the one to the other.
  private static func joinBeginnings(_ dates: inout [DateAnnotation], _ document: Document) {
    for (first, second) in zip(dates.indices, dates.indices.dropFirst()) where dates[first].opens {
      let between = dates[first].tokens.upperBound..<dates[second].tokens.lowerBound
      guard between.count <= beginningReach, between.contains(where: { ending.contains(document.tokens[$0]) }),
        document.sentenceOfToken[dates[first].tokens.lowerBound]
          == document.sentenceOfToken[dates[second].tokens.lowerBound],
        var days = dates[first].days, let end = dates[second].days?.end, let from = days.start.earliest,
        let to = end.latest, from <= to
      else { continue }
      days.end = end
      days.precision = DateExpression.precision(days: to.days(since: from) + 1)
      dates[first].days = days
      dates[first].canDateEvent = true
      dates[second].canDateEvent = false
    }
  }

  /// `the war of 1991-94`: the years from the one to the other.
  private static func extendYears(_ dates: inout [DateAnnotation], _ document: Document) {
    for at in dates.indices {
      let end = dates[at].tokens.upperBound
      guard dates[at].days?.precision == 5, dates[at].value.utf8.count == 4, let first = Int(dates[at].value),
        end + 1 < document.tokens.count, document.tokens[end].kind == .joiner || document.isDash(end),
        document.tokens[end + 1].kind == .number, !document.tokens[end + 1].shape.contains(.spaceBefore),
        case let digits = document.string(end + 1..<end + 2), digits.utf8.count == 2, let short = Int(digits)
      else { continue }
      let last = first / 100 * 100 + short
      guard last > first else { continue }
      dates[at].days?.end = PartialDate(year: last)
    }
  }

  private static let to: WordKey = "to"
  private static let night: WordKey = "night"
  /// Words from `the night of` to its first day, at most.
  private static let nightReach = 4

  /// `in the night of Saturday to Sunday last week`: two days that follow each other, whichever week the second says.
  private static func joinNights(_ dates: inout [DateAnnotation], _ document: Document) {
    for (first, second) in zip(dates.indices, dates.indices.dropFirst()) {
      let (start, link) = (dates[first].tokens.lowerBound, dates[first].tokens.upperBound)
      guard link + 1 == dates[second].tokens.lowerBound, document.tokens[link].key == to,
        (max(0, start - nightReach)..<link).contains(where: { document.tokens[$0].key == night }),
        var days = dates[first].days, days.precision == 1, dates[second].days?.precision == 1,
        let evening = days.start.calendarDate, let morning = dates[second].days?.start.calendarDate,
        (evening.days(since: morning) + 1) % 7 == 0
      else { continue }
      days.start = PartialDate(morning.adding(days: -1))
      days.end = PartialDate(morning)
      days.precision = DateExpression.precision(days: 2)
      dates[first].days = days
      dates[second].canDateEvent = false
    }
  }

  private static let firstPart: WordSet = "first opening"
  private static let lastPart: WordSet = "last final"
  private static let months = 1..<12

  /// `in the first three months of the year`: those of it, and not all twelve.
  private static func narrowYears(_ dates: inout [DateAnnotation], _ document: Document) {
    for (part, year) in zip(dates.indices, dates.indices.dropFirst()) {
      let words = dates[part].tokens
      guard words.upperBound + 1 == dates[year].tokens.lowerBound, document.tokens[words.upperBound].key == of,
        let count = lengthInMonths(dates[part].value), months.contains(count),
        var days = dates[year].days, days.precision == 5, let number = days.start.year, days.end.year == number,
        days.start.month == nil || days.start.month == 1, days.end.month == nil || days.end.month == 12
      else { continue }
      let isFirst = words.contains { firstPart.contains(document.tokens[$0]) }
      guard isFirst || words.contains(where: { lastPart.contains(document.tokens[$0]) }) else { continue }
      days.start = PartialDate(year: number, month: isFirst ? 1 : 13 - count)
      days.end = PartialDate(year: number, month: isFirst ? count : 12)
      days.precision = count == 1 ? 4 : 5
      dates[year].days = days
    }
  }

  /// 3 for `P3M`; nil for every other value.
  private static func lengthInMonths(_ value: String) -> Int? {
    guard value.hasPrefix("P"), value.hasSuffix("M"), !value.hasPrefix("PT") else { return nil }
    return Int(value.dropFirst().dropLast())
  }

  private static let and: WordKey = "and"
  private static let on: WordKey = "on"

  /// `clashes left 41 people dead on Monday and Tuesday`: one span of two days.
  private static func joinDays(_ dates: inout [DateAnnotation], _ document: Document) {
    for (first, second) in zip(dates.indices, dates.indices.dropFirst()) {
      let between =
        dates[first].tokens.upperBound..<max(dates[first].tokens.upperBound, dates[second].tokens.lowerBound)
      guard let link = between.first, document.tokens[link].key == and,
        between.dropFirst().allSatisfy({ document.tokens[$0].key == on }), dates[first].canDateEvent,
        dates[second].canDateEvent, var days = dates[first].days, let next = dates[second].days?.end,
        days.precision == 1, dates[second].days?.precision == 1, let from = days.start.calendarDate,
        let to = next.calendarDate, to.days(since: from) == 1, !opensClause(after: dates[second].tokens, document)
      else { continue }
      days.end = next
      days.precision = DateExpression.precision(days: 2)
      dates[first].days = days
      dates[second].canDateEvent = false
    }
  }

  /// `killed six on Monday and on Tuesday gunmen …`: the second day is that of another act.
  private static func opensClause(after date: Range<Int>, _ document: Document) -> Bool {
    date.upperBound < document.sentence(of: date.lowerBound).tokens.upperBound
      && (document.tokens[date.upperBound].tag.isNoun || document.tokens[date.upperBound].tag.isAdjective
        || document.tokens[date.upperBound].tag == .determiner || document.tokens[date.upperBound].kind == .number)
  }

  private static let since: WordKey = "since"
  static let beginning: WordSet = "began begun started erupted broke"
  private static let relative: WordSet = "which that"
  private static let semicolon: WordKey = ";"
  private static let beginningReach = 11

  /// `the number killed since unrest began on 9 July`, `the campaign, which began on 26 April`: the day from which on
  /// somebody counts.
  private static func isOfBeginning(_ date: Range<Int>, _ document: Document) -> Bool {
    let first = max(document.sentence(of: date.lowerBound).tokens.lowerBound, date.lowerBound - beginningReach)
    var isBegun = false
    for at in stride(from: date.lowerBound - 1, through: first, by: -1) {
      let token = document.tokens[at]
      if Mood.isComma(token, document) || token.key == semicolon { return false }
      if beginning.contains(token) { isBegun = true }
      if token.key == since || relative.contains(token) { return isBegun }
    }
    return false
  }
}
