import Chronology

/// What each meaning comes to.
extension DateResolver {
  mutating func expression(_ phrase: DatePhrase, in sentence: Range<Int>) -> DateExpression? {
    switch phrase.meaning {
    case .day(let year, let month, let day, let last):
      return self.day(phrase, year, month, day, last, sentence)
    case .slashed(let year, let first, let second):
      let order: NumericOrder =
        first > 12
        ? .dayFirst
        : second > 12
          ? .monthFirst
          : policy ?? (year == .none || isAhead(year, month: first, day: second) ? .dayFirst : .monthFirst)
      let (month, day) = order == .dayFirst ? (second, first) : (first, second)
      return self.day(phrase, year, month, day, day, sentence)
    case .dayOfMonth(let day): return self.dayOfMonth(phrase, day, sentence)
    case .month(let year, let month, let choice): return self.month(phrase, year, month, choice, sentence)
    case .year(let year):
      return span(phrase.tokens, TimexValue.year(year), PartialDate(year: year), precision: 5, basis: .stated)
    case .decade(let decade): return self.decade(phrase, decade)
    case .century(let century):
      let first = PartialDate(year: max(1, century * 100 + 1))
      return DateExpression(
        phrase.tokens, TimexValue.two(century), start: first, end: PartialDate(year: century * 100 + 100), precision: 5)
    case .weekday(let weekday, let choice): return self.weekday(phrase, weekday, choice, sentence)
    case .offset(let days):
      guard let published else {
        return DateExpression(phrase.tokens, days == 0 ? "PRESENT_REF" : "XXXX-XX-XX", kind: .reference)
      }
      return day(phrase, published.adding(days: days), .published)
    case .overnight:
      guard let anchor = toldHere else { return DateExpression(phrase.tokens, "XXXX-XX-XXTNI", kind: .time) }
      let before = anchor.adding(days: -1)
      return DateExpression(
        phrase.tokens, "\(before)TNI", kind: .time, start: PartialDate(before), end: PartialDate(anchor), precision: 2,
        basis: anchorBasis)
    case .unit(let unit, let choice): return self.unit(phrase, unit, choice)
    case .ordinal(let number, let unit, let period): return ordinal(phrase, number, unit, period, sentence)
    case .quarter(let number, let year, let choice): return quarter(phrase, number, year, choice)
    case .half(let number, let year):
      guard let year = self.year(year) ?? anchor?.year else {
        return DateExpression(phrase.tokens, "XXXX-H\(number)")
      }
      return DateExpression(
        phrase.tokens, "\(TimexValue.year(year))-H\(number)", start: PartialDate(year: year, month: number * 6 - 5),
        end: PartialDate(year: year, month: number * 6), precision: 5)
    case .season(let season, let year, let choice): return self.season(phrase, season, year, choice)
    case .shifted(let quantity, let unit, let direction): return shifted(phrase, quantity, unit, direction)
    case .before(let inner, let quantity, let unit): return before(phrase, inner, quantity, unit, sentence)
    case .duration(let quantity, let unit, let window): return duration(phrase, quantity, unit, window, sentence)
    case .set(let value): return DateExpression(phrase.tokens, value, kind: .set)
    case .reference(let reference):
      return DateExpression(phrase.tokens, TimexValue.reference(reference), kind: .reference)
    case .holiday(let holiday, let year): return self.holiday(phrase, holiday, year, sentence)
    case .time:
      let suffix = TimexValue.time(phrase.part, phrase.clock)
      guard let day = toldHere else {
        if let lastPartial {
          return DateExpression(
            phrase.tokens, TimexValue.day(lastPartial) + suffix, kind: .time, start: lastPartial, precision: 1,
            basis: .context)
        }
        return DateExpression(phrase.tokens, "XXXX-XX-XX" + suffix, kind: .time)
      }
      return self.day(phrase, day, lastDay == day ? .context : .published)
    case .end(let unit, let year): return end(phrase, unit, year, sentence)
    }
  }

  // MARK: Days

  /// One day, with the part of it that the phrase names.
  private func day(_ phrase: DatePhrase, _ date: CalendarDate, _ basis: DateExpression.Basis) -> DateExpression {
    let suffix = TimexValue.time(phrase.part, phrase.clock)
    return DateExpression(
      phrase.tokens, date.description + suffix, kind: suffix.isEmpty ? .date : .time, start: PartialDate(date),
      precision: 1, basis: basis)
  }

  private func day(
    _ phrase: DatePhrase, _ term: YearTerm, _ month: Int, _ day: Int, _ last: Int, _ sentence: Range<Int>
  ) -> DateExpression? {
    let suffix = TimexValue.time(phrase.part, phrase.clock)
    let kind: DateExpression.Kind = suffix.isEmpty ? .date : .time
    var basis = DateExpression.Basis.stated
    var year = self.year(term)
    if year == nil {
      year = nearestYear(month: month, day: day, tense(phrase, sentence))
      basis = anchorBasis
    }
    guard let year else {
      guard last <= CalendarDate.daysIn(month: month, year: 2000), day >= 1 else { return nil }
      let start = PartialDate(month: month, day: day)
      return DateExpression(
        phrase.tokens, TimexValue.day(start) + suffix, kind: kind, start: start,
        end: PartialDate(month: month, day: last), precision: DateExpression.precision(days: last - day + 1))
    }
    guard let first = CalendarDate(year: year, month: month, day: day),
      let end = CalendarDate(year: year, month: month, day: last)
    else { return nil }
    return DateExpression(
      phrase.tokens, first.description + suffix, kind: kind, start: PartialDate(first), end: PartialDate(end),
      precision: DateExpression.precision(days: last - day + 1), basis: basis)
  }

  /// A day of a month that is not named: the last one before the anchor, or the next where the clause tells of what will be.
  private func dayOfMonth(_ phrase: DatePhrase, _ day: Int, _ sentence: Range<Int>) -> DateExpression? {
    guard let anchor else { return nil }
    let step = tense(phrase, sentence) == .future ? 1 : -1
    for months in 0...2 {
      let month = anchor.adding(months: step * months)
      guard let date = CalendarDate(year: month.year, month: month.month, day: day),
        step > 0 ? date >= anchor : date <= anchor
      else { continue }
      return self.day(phrase, date, anchorBasis)
    }
    return nil
  }

  /// The year that a term gives.
  /// Whether a day is after that of publication, and the one with the numbers changed round is not.
  private func isAhead(_ term: YearTerm, month: Int, day: Int) -> Bool {
    guard let published, let year = year(term), let date = CalendarDate(year: year, month: month, day: day),
      let other = CalendarDate(year: year, month: day, day: month)
    else { return false }
    return date > published && other <= published
  }

  private func year(_ term: YearTerm) -> Int? {
    switch term {
    case .none: nil
    case .stated(let year): year
    case .offset(let years): (published ?? lastDay).map { $0.year + years }
    case .told: lastYear ?? published?.year
    }
  }

  /// The year that puts a month, or a day of it, nearest to the anchor, weighed by the tense of the clause: a past clause
  /// speaks of the future only where that is very near, and the other way round.
  private func nearestYear(month: Int, day: Int?, _ tense: ClauseTense.Tense) -> Int? {
    guard let anchor else { return nil }
    let ahead: Int
    let back: Int
    switch tense {
    case .past: (ahead, back) = (12, 2)
    case .future: (ahead, back) = (2, 8)
    case .unknown: (ahead, back) = (4, 2)
    }
    var best: (cost: Int, year: Int)?
    for year in [anchor.year, anchor.year - 1, anchor.year + 1] {
      guard let date = CalendarDate(year: year, month: month, day: day ?? 15) else { continue }
      var distance = date.days(since: anchor)
      if day == nil, year == anchor.year, month == anchor.month { distance = 0 }
      let cost = distance > 0 ? distance * ahead : -distance * back
      if best.map({ cost < $0.cost }) ?? true { best = (cost, year) }
    }
    return best?.year
  }

  private func weekday(
    _ phrase: DatePhrase, _ weekday: Int, _ choice: DateMeaning.Choice, _ sentence: Range<Int>
  ) -> DateExpression {
    let suffix = TimexValue.time(phrase.part, phrase.clock)
    let isContextual = choice == .previous || choice == .following || choice == .same
    guard let anchor = isContextual ? told : self.anchor else {
      return DateExpression(phrase.tokens, "XXXX-WXX-\(weekday)\(suffix)", kind: suffix.isEmpty ? .date : .time)
    }
    let back = (anchor.weekday.rawValue - weekday + 7) % 7
    let ahead = (7 - back) % 7
    let offset: Int
    switch choice {
    case .last, .previous: offset = back == 0 ? -7 : -back
    case .next, .following: offset = ahead == 0 ? 7 : ahead
    case .same: offset = -back
    case .lastWeek: offset = weekday - anchor.weekday.rawValue - 7
    case .nextWeek: offset = weekday - anchor.weekday.rawValue + 7
    case .this where published != nil:
      // Of the week that runs, but for what has been on its last days.
      offset = tense(phrase, sentence) == .past ? -back : weekday - anchor.weekday.rawValue
    default:
      if published == nil {
        // Beside a date told in the text: the nearest such day.
        offset = back <= 3 ? -back : ahead
      } else if tense(phrase, sentence) == .future {
        offset = ahead
      } else {
        offset = -back
      }
    }
    let basis: DateExpression.Basis = isContextual ? toldBasis : anchorBasis
    return day(phrase, anchor.adding(days: offset), basis)
  }

  private func holiday(
    _ phrase: DatePhrase, _ holiday: Holiday, _ term: YearTerm, _ sentence: Range<Int>
  ) -> DateExpression? {
    var year: Int?
    if case .offset(let back) = term, let anchor, let thisYear = holiday.date(in: anchor.year) {
      // `last Christmas`: the last one that has been.
      year = back < 0 && thisYear < anchor ? anchor.year : anchor.year + back
    } else {
      year = self.year(term)
    }
    if year == nil, let anchor, let thisYear = holiday.date(in: anchor.year) {
      year = nearestYear(month: thisYear.month, day: thisYear.day, tense(phrase, sentence))
    }
    guard let year else {
      guard case .fixed(let month, let day) = holiday else { return nil }
      let date = PartialDate(month: month, day: day)
      return DateExpression(phrase.tokens, TimexValue.day(date), start: date, precision: 1)
    }
    guard let date = holiday.date(in: year) else { return nil }
    var result = day(phrase, date, term == .none ? anchorBasis : .stated)
    if holiday.isApproximate {
      result.start = PartialDate(date.adding(days: -1))
      result.end = PartialDate(date.adding(days: 1))
      result.precision = 2
    }
    return result
  }

  // MARK: Months and years

  private func span(
    _ tokens: Range<Int>, _ value: String, _ period: PartialDate, precision: Int, basis: DateExpression.Basis
  ) -> DateExpression {
    DateExpression(tokens, value, start: period, precision: precision, basis: basis)
  }

  private func month(
    _ phrase: DatePhrase, _ term: YearTerm, _ month: Int, _ choice: DateMeaning.Choice, _ sentence: Range<Int>
  ) -> DateExpression {
    var year = self.year(term)
    var basis = DateExpression.Basis.stated
    if year == nil, let anchor {
      basis = anchorBasis
      switch choice {
      case .last:
        // In March, `last February` is the one of the year before: the other would be `last month`.
        year = month < anchor.month - 1 ? anchor.year : anchor.year - 1
      case .next: year = month > anchor.month ? anchor.year : anchor.year + 1
      case .previous, .following:
        let told = told ?? anchor
        basis = toldBasis
        year =
          choice == .previous
          ? (month < told.month ? told.year : told.year - 1) : (month > told.month ? told.year : told.year + 1)
      case .this: year = anchor.year
      default: year = nearestYear(month: month, day: nil, tense(phrase, sentence))
      }
    }
    let value = TimexValue.month(year, month)
    guard phrase.portion != .whole else {
      return span(
        phrase.tokens, value, PartialDate(year: year, month: month), precision: 4, basis: basis)
    }
    let last = CalendarDate.daysIn(month: month, year: year ?? 2001)
    let (first, end): (Int, Int) =
      switch phrase.portion {
      case .early: (1, 10)
      case .middle: (11, 20)
      default: (21, last)
      }
    return DateExpression(
      phrase.tokens, value, start: PartialDate(year: year, month: month, day: first),
      end: PartialDate(year: year, month: month, day: end), precision: 4, basis: basis)
  }

  private func decade(_ phrase: DatePhrase, _ decade: Int) -> DateExpression {
    var full = decade
    var basis = DateExpression.Basis.stated
    if decade < 10 {
      // `the eighties`: the last ones that have begun.
      guard let anchor else { return DateExpression(phrase.tokens, "XX\(decade)") }
      full = anchor.year / 100 * 10 + decade
      if full * 10 > anchor.year { full -= 10 }
      basis = anchorBasis
    }
    let first = full * 10
    let (start, end): (Int, Int) =
      switch phrase.portion {
      case .early: (first, first + 3)
      case .middle: (first + 4, first + 6)
      case .late: (first + 7, first + 9)
      case .whole: (first, first + 9)
      }
    return DateExpression(
      phrase.tokens, "\(full)", start: PartialDate(year: start), end: PartialDate(year: end), precision: 5, basis: basis
    )
  }

  private func end(
    _ phrase: DatePhrase, _ unit: TimeUnit, _ term: YearTerm, _ sentence: Range<Int>
  ) -> DateExpression? {
    let isHyphened = phrase.portion == .whole
    var year = self.year(term)
    if year == nil, let anchor {
      let before = phrase.tokens.lowerBound - 1
      let isPast =
        before >= sentence.lowerBound
        && (grammar.words[before].kind == .since || grammar.words[before].kind == .from)
        || tense(phrase, sentence) == .past && anchor.month < 7
      year = isPast ? anchor.year - 1 : anchor.year
    }
    guard let year else { return DateExpression(phrase.tokens, "XXXX-12-31") }
    if isHyphened {
      return DateExpression(
        phrase.tokens, "\(TimexValue.year(year))-12-31", start: PartialDate(year: year, month: 12, day: 31),
        precision: 1,
        basis: anchorBasis)
    }
    return DateExpression(
      phrase.tokens, TimexValue.year(year), start: PartialDate(year: year, month: 12), precision: 4, basis: anchorBasis)
  }

  // MARK: Seasons and quarters

  private func season(
    _ phrase: DatePhrase, _ season: Season, _ term: YearTerm, _ choice: DateMeaning.Choice
  ) -> DateExpression {
    var year = self.year(term)
    if choice == .same { year = year ?? lastYear }
    if year == nil, let anchor {
      // A season counts to the year in which it begins.
      let hasBegun = anchor.month >= season.firstMonth
      let isOver = season != .winter && anchor.month > season.firstMonth + 2
      switch choice {
      case .last, .previous:
        year = season == .winter ? anchor.year - 1 : isOver ? anchor.year : anchor.year - 1
      case .next, .following: year = hasBegun ? anchor.year + 1 : anchor.year
      case .this: year = season == .winter && anchor.month < 3 ? anchor.year - 1 : anchor.year
      default:
        year = season == .winter && anchor.month < 6 ? anchor.year - 1 : anchor.year
      }
    }
    guard let year else { return DateExpression(phrase.tokens, "XXXX-\(season.letters)") }
    let start = PartialDate(year: year, month: season.firstMonth)
    let end =
      season == .winter
      ? PartialDate(year: year + 1, month: 2) : PartialDate(year: year, month: season.firstMonth + 2)
    return DateExpression(
      phrase.tokens, "\(TimexValue.year(year))-\(season.letters)", start: start, end: end, precision: 5,
      basis: term == .none ? anchorBasis : .stated)
  }

  private mutating func quarter(
    _ phrase: DatePhrase, _ number: Int, _ term: YearTerm, _ choice: DateMeaning.Choice
  ) -> DateExpression? {
    let current = anchor.map { $0.year * 4 + ($0.month - 1) / 3 }
    // The last one that is over, which business news speaks of where it says no more.
    let reported = reportedQuarter ?? current.map { $0 - 1 }
    var index: Int?
    if let year = year(term) {
      index = number > 0 ? year * 4 + number - 1 : reported.map { year * 4 + $0 % 4 } ?? year * 4
      if number == 0, !comparesQuarters {
        return span(phrase.tokens, TimexValue.year(year), PartialDate(year: year), precision: 5, basis: .context)
      }
    } else if choice == .yearAgo {
      guard let reported else { return DateExpression(phrase.tokens, "PAST_REF", kind: .reference) }
      if number == 0, !comparesQuarters, reportedQuarter != nil {
        let year = reported / 4 - 1
        return span(phrase.tokens, TimexValue.year(year), PartialDate(year: year), precision: 5, basis: .context)
      }
      index = (number > 0 ? reported / 4 * 4 + number - 1 : reported) - 4
    } else if number > 0, let current {
      let candidate = current / 4 * 4 + number - 1
      index = candidate <= current ? candidate : candidate - 4
      if choice == .next { index = candidate > current ? candidate : candidate + 4 }
    } else if let current, let reported {
      switch choice {
      case .current: index = current
      case .last, .previous: index = current - 1
      case .next, .following: index = current + 1
      case .same: index = lastQuarter ?? reported
      default: index = reported
      }
    }
    guard let index else { return DateExpression(phrase.tokens, number > 0 ? "XXXX-Q\(number)" : "XXXX-QX") }
    lastQuarter = index
    // Figures of an earlier year and forecasts do not move what is reported on; a business year's quarter that has ended does.
    if choice != .yearAgo, let current, index < current && index >= current - 4 || isEnded(phrase) {
      reportedQuarter = max(reportedQuarter ?? index, index)
    }
    let year = index / 4
    let month = index % 4 * 3 + 1
    return DateExpression(
      phrase.tokens, "\(TimexValue.year(year))-Q\(index % 4 + 1)", start: PartialDate(year: year, month: month),
      end: PartialDate(year: year, month: month + 2), precision: 5, basis: anchorBasis)
  }

  private func isEnded(_ phrase: DatePhrase) -> Bool {
    phrase.through < grammar.words.count && grammar.words[phrase.through].kind == .ended
  }
}
