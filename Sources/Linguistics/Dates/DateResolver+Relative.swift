import Chronology

/// Units of time counted from an anchor.
extension DateResolver {
  // MARK: One unit

  func unit(_ phrase: DatePhrase, _ unit: TimeUnit, _ choice: DateMeaning.Choice) -> DateExpression? {
    let isContextual = choice == .previous || choice == .following || choice == .same || choice == .the && unit == .day
    let suffix = TimexValue.time(phrase.part, phrase.clock)
    let context = unit == .month ? lastMonth ?? told : told
    // `the day after`: of a day that was told. The day after that of printing is no news.
    let isUntold = choice == .following && unit == .day && lastDay == nil
    guard let anchor = isContextual ? isUntold ? nil : context : self.anchor else {
      return withoutAnchor(phrase, unit, choice, suffix)
    }
    let basis = isContextual ? toldBasis : anchorBasis
    let offset: Int
    switch choice {
    case .last, .past, .previous: offset = -1
    case .next, .following: offset = 1
    default: offset = 0
    }
    if unit == .year, isContextual, let lastYear {
      let year = lastYear + offset
      return DateExpression(
        phrase.tokens, TimexValue.year(year), start: PartialDate(year: year), precision: 5, basis: basis)
    }
    switch unit {
    case .day:
      let date = anchor.adding(days: offset)
      return DateExpression(
        phrase.tokens, date.description + suffix, kind: suffix.isEmpty ? .date : .time, start: PartialDate(date),
        precision: 1, basis: basis)
    case .week, .fortnight:
      let monday = anchor.adding(days: 1 - anchor.weekday.rawValue + offset * 7)
      if choice == .past {
        // The seven days up to now, rather than Monday to Sunday.
        return DateExpression(
          phrase.tokens, TimexValue.week(of: monday), start: PartialDate(anchor.adding(days: -7)),
          end: PartialDate(anchor), precision: 3, basis: basis)
      }
      return DateExpression(
        phrase.tokens, TimexValue.week(of: monday), start: PartialDate(monday),
        end: PartialDate(monday.adding(days: 6)), precision: 3, basis: basis)
    case .weekend:
      // The weekend that is, or has just been.
      let today = anchor.weekday.rawValue
      var saturday = anchor.adding(days: 6 - today)
      switch choice {
      case .next, .following: saturday = saturday.adding(days: today >= 6 ? 7 : 0)
      case .last, .past, .previous: saturday = saturday.adding(days: -7)
      case .this: break
      default: saturday = saturday.adding(days: today >= 6 ? 0 : -7)
      }
      return DateExpression(
        phrase.tokens, TimexValue.week(of: saturday) + "-WE", start: PartialDate(saturday),
        end: PartialDate(saturday.adding(days: 1)), precision: 2, basis: basis)
    case .month:
      let date = anchor.adding(months: offset)
      return DateExpression(
        phrase.tokens, TimexValue.month(date.year, date.month), start: PartialDate(year: date.year, month: date.month),
        precision: 4, basis: basis)
    case .year:
      let year = anchor.year + offset
      return DateExpression(
        phrase.tokens, TimexValue.year(year), start: PartialDate(year: year), precision: 5, basis: basis)
    case .decade:
      let decade = anchor.year / 10 + offset
      return DateExpression(
        phrase.tokens, "\(decade)", start: PartialDate(year: decade * 10), end: PartialDate(year: decade * 10 + 9),
        precision: 5, basis: basis)
    case .century:
      let century = anchor.year / 100 + offset
      return DateExpression(
        phrase.tokens, TimexValue.two(century), start: PartialDate(year: century * 100),
        end: PartialDate(year: century * 100 + 99), precision: 5, basis: basis)
    default: return nil
    }
  }

  /// `that day` and `the next day` of a note whose dates have no year; a unit with nothing to count from.
  private func withoutAnchor(
    _ phrase: DatePhrase, _ unit: TimeUnit, _ choice: DateMeaning.Choice, _ suffix: String
  ) -> DateExpression? {
    if unit == .day, let lastPartial, let month = lastPartial.month, let day = lastPartial.day {
      // The years 2001 and 2004 stand for all: where they disagree (end of February), nothing is said.
      let offset = choice == .previous ? -1 : choice == .following ? 1 : 0
      let common = CalendarDate(year: 2001, month: month, day: day)?.adding(days: offset)
      let leap = CalendarDate(year: 2004, month: month, day: day)?.adding(days: offset)
      if let common, let leap, common.month == leap.month, common.day == leap.day {
        let date = PartialDate(month: common.month, day: common.day)
        return DateExpression(
          phrase.tokens, TimexValue.day(date) + suffix, kind: suffix.isEmpty ? .date : .time, start: date, precision: 1,
          basis: .context)
      }
    }
    switch unit {
    case .day: return DateExpression(phrase.tokens, "XXXX-XX-XX" + suffix)
    case .week: return DateExpression(phrase.tokens, "XXXX-WXX")
    case .weekend: return DateExpression(phrase.tokens, "XXXX-WXX-WE")
    case .month: return DateExpression(phrase.tokens, "XXXX-XX")
    case .year:
      guard let lastYear else { return DateExpression(phrase.tokens, "XXXX") }
      let year = lastYear + (choice == .previous ? -1 : choice == .following ? 1 : 0)
      guard choice == .previous || choice == .following || choice == .same else {
        return DateExpression(phrase.tokens, "XXXX")
      }
      return DateExpression(
        phrase.tokens, TimexValue.year(year), start: PartialDate(year: year), precision: 5, basis: .context)
    default: return nil
    }
  }

  /// `the fifth day`, `the first week of May`.
  mutating func ordinal(
    _ phrase: DatePhrase, _ number: Int, _ unit: TimeUnit, _ period: DatePhrase?, _ sentence: Range<Int>
  ) -> DateExpression? {
    if let period, let whole = expression(period, in: sentence), let first = whole.start?.earliest,
      let last = whole.end?.latest
    {
      switch unit {
      case .day:
        let date = first.adding(days: number - 1)
        guard date <= last else { return nil }
        return DateExpression(
          phrase.tokens, date.description, start: PartialDate(date), precision: 1, basis: whole.basis)
      case .week:
        let start = first.adding(days: (number - 1) * 7)
        guard start <= last else { return nil }
        return DateExpression(
          phrase.tokens, TimexValue.week(of: start), start: PartialDate(start),
          end: PartialDate(min(start.adding(days: 6), last)), precision: 3, basis: whole.basis)
      case .month:
        guard number <= 12 else { return nil }
        let date = first.adding(months: number - 1)
        return DateExpression(
          phrase.tokens, TimexValue.month(date.year, date.month),
          start: PartialDate(year: date.year, month: date.month),
          precision: 4, basis: whole.basis)
      default: return nil
      }
    }
    guard unit == .day else { return nil }
    let isRunning =
      phrase.tokens.contains { grammar.words[$0].kind == .adjective }
      || phrase.tokens.lowerBound > sentence.lowerBound && grammar.words[phrase.tokens.lowerBound - 1].kind == .for
    guard let anchor = toldHere else { return DateExpression(phrase.tokens, "P\(number)D", kind: .duration) }
    // `for a fifth day` has gone on for five days; `the second day` of something is only the day itself.
    var result = DateExpression(
      phrase.tokens, anchor.description, start: PartialDate(anchor.adding(days: isRunning ? 1 - number : 0)),
      end: PartialDate(anchor), precision: isRunning ? DateExpression.precision(days: number) : 1, basis: anchorBasis)
    if isRunning { result.bound = .since }
    return result
  }

  // MARK: Shifts

  /// `two days ago`, `a week earlier`, `a month from now`.
  func shifted(
    _ phrase: DatePhrase, _ quantity: Quantity, _ unit: TimeUnit, _ direction: DateMeaning.Direction
  ) -> DateExpression? {
    let isPast = direction == .ago || direction == .earlier
    guard !quantity.isVague else {
      return DateExpression(phrase.tokens, isPast ? "PAST_REF" : "FUTURE_REF", kind: .reference)
    }
    let isContextual = direction == .earlier || direction == .later
    if unit == .year, quantity.low == 1000, isPast, comparesQuarters, let reportedQuarter {
      let index = reportedQuarter - 4
      return DateExpression(
        phrase.tokens, "\(TimexValue.year(index / 4))-Q\(index % 4 + 1)",
        start: PartialDate(year: index / 4, month: index % 4 * 3 + 1),
        end: PartialDate(year: index / 4, month: index % 4 * 3 + 3), precision: 5, basis: .context)
    }
    let sign = isPast ? -1 : 1
    // `a year earlier` compares with the present one unless a year stands in the same sentence.
    if isContextual, unit == .year, let lastYear = quantity.low == 1000 ? yearToldHere : lastYear {
      let year = lastYear + sign * quantity.count
      return DateExpression(
        phrase.tokens, TimexValue.year(year), start: PartialDate(year: year), precision: 5, basis: .context)
    }
    guard let anchor = isContextual ? told : self.anchor else {
      return DateExpression(phrase.tokens, TimexValue.duration(quantity, unit), kind: .duration)
    }
    return moved(phrase.tokens, anchor, quantity, unit, sign, isContextual ? toldBasis : anchorBasis)
  }

  /// `a year ago today`: the same day of an earlier week, month or year.
  mutating func before(
    _ phrase: DatePhrase, _ inner: DatePhrase, _ quantity: Quantity, _ unit: TimeUnit, _ sentence: Range<Int>
  ) -> DateExpression? {
    guard var result = expression(inner, in: sentence), let day = result.start?.calendarDate else {
      return shifted(phrase, quantity, unit, .ago)
    }
    let count = min(quantity.count, 10_000)
    let date =
      unit == .week ? day.adding(days: -7 * count) : day.adding(months: -count * (unit == .year ? 12 : 1))
    result.tokens = phrase.tokens
    result.value = date.description + TimexValue.time(inner.part, inner.clock)
    result.start = PartialDate(date)
    result.end = PartialDate(date)
    return result
  }

  /// A date so many units from an anchor, as coarse as its unit.
  private func moved(
    _ tokens: Range<Int>, _ anchor: CalendarDate, _ quantity: Quantity, _ unit: TimeUnit, _ sign: Int,
    _ basis: DateExpression.Basis
  ) -> DateExpression? {
    let count = sign * min(quantity.count, 100_000)
    switch unit {
    case .second, .minute:
      return DateExpression(tokens, anchor.description, start: PartialDate(anchor), precision: 1, basis: basis)
    case .hour:
      // Up to half a day stays on the day.
      let date = anchor.adding(days: (abs(count) + 11) / 24 * sign)
      return DateExpression(tokens, date.description, start: PartialDate(date), precision: 1, basis: basis)
    case .day:
      let date = anchor.adding(days: count)
      return DateExpression(tokens, date.description, start: PartialDate(date), precision: 1, basis: basis)
    case .week, .fortnight, .weekend:
      let date = anchor.adding(days: count * (unit == .fortnight ? 14 : 7))
      return DateExpression(
        tokens, TimexValue.week(of: date), start: PartialDate(date.adding(days: -3)),
        end: PartialDate(date.adding(days: 3)), precision: 3, basis: basis)
    case .month, .quarter:
      var months = count * (unit == .quarter ? 3 : 1)
      // `a month and a half ago` is some six weeks.
      if quantity.low % 1000 == 500 { months = sign * quantity.low / 1000 }
      let date = anchor.adding(months: months)
      return DateExpression(
        tokens, TimexValue.month(date.year, date.month), start: PartialDate(year: date.year, month: date.month),
        precision: 4, basis: basis)
    case .year:
      if quantity.low % 1000 == 500 {
        let date = anchor.adding(months: sign * quantity.low * 12 / 1000)
        return DateExpression(
          tokens, TimexValue.month(date.year, date.month), start: PartialDate(year: date.year, month: date.month),
          precision: 4, basis: basis)
      }
      let year = anchor.year + count
      guard (1...9999).contains(year) else { return DateExpression(tokens, "PAST_REF", kind: .reference) }
      return DateExpression(tokens, TimexValue.year(year), start: PartialDate(year: year), precision: 5, basis: basis)
    case .decade:
      let decade = anchor.year / 10 + count
      guard decade > 0 else { return nil }
      return DateExpression(
        tokens, "\(decade)", start: PartialDate(year: decade * 10), end: PartialDate(year: decade * 10 + 9),
        precision: 5,
        basis: basis)
    case .century, .millennium:
      let century = anchor.year / 100 + count * (unit == .millennium ? 10 : 1)
      guard century > 0 else { return DateExpression(tokens, "PAST_REF", kind: .reference) }
      return DateExpression(
        tokens, TimexValue.two(century), start: PartialDate(year: century * 100),
        end: PartialDate(year: century * 100 + 99), precision: 5, basis: basis)
    }
  }

  // MARK: Durations

  /// A length of time; its days too where something says where it lies.
  mutating func duration(
    _ phrase: DatePhrase, _ quantity: Quantity, _ unit: TimeUnit, _ window: DateMeaning.Window, _ sentence: Range<Int>
  ) -> DateExpression? {
    var result = DateExpression(phrase.tokens, TimexValue.duration(quantity, unit), kind: .duration)
    let from: CalendarDate?
    let sign: Int
    var basis = toldBasis
    switch window {
    case .anywhere, .first: return result
    case .past, .future:
      guard let anchor, !quantity.isVague else { return result }
      let isPast = if case .past = window { true } else { false }
      guard let other = edge(anchor, quantity, unit, isPast ? -1 : 1) else { return result }
      result.start = PartialDate(isPast ? other : anchor)
      result.end = PartialDate(isPast ? anchor : other)
      result.precision = max(2, DateExpression.precision(days: abs(other.days(since: anchor)) + 1))
      result.basis = anchorBasis
      return result
    case .later: (from, sign) = (told, 1)
    case .earlier: (from, sign) = (told, -1)
    case .laterThan(let other):
      let base = expression(other, in: sentence)
      (from, sign) = (base?.precision == 1 ? base?.end?.calendarDate : nil, 1)
      basis = base?.basis ?? .context
    case .earlierThan(let other):
      let base = expression(other, in: sentence)
      (from, sign) = (base?.precision == 1 ? base?.start?.calendarDate : nil, -1)
      basis = base?.basis ?? .context
    }
    guard let from else { return result }
    if quantity.isVague {
      // `hours later` is the same day or the next.
      guard unit.isClock else { return result }
      result.start = PartialDate(sign > 0 ? from : from.adding(days: -1))
      result.end = PartialDate(sign > 0 ? from.adding(days: 1) : from)
      result.precision = 2
      result.basis = basis
      return result
    }
    guard let moved = moved(phrase.tokens, from, quantity, unit, sign, basis) else { return result }
    result.start = moved.start
    result.end = moved.end
    result.precision = moved.precision
    result.basis = basis
    return result
  }

  /// The day so many units away, for the far edge of `the past two weeks`.
  private func edge(_ anchor: CalendarDate, _ quantity: Quantity, _ unit: TimeUnit, _ sign: Int) -> CalendarDate? {
    let count = sign * min(quantity.count, 10_000)
    return switch unit {
    case .second, .minute: anchor
    case .hour: anchor.adding(days: sign * ((abs(count) + 12) / 24))
    case .day: anchor.adding(days: count)
    case .week, .weekend: anchor.adding(days: count * 7)
    case .fortnight: anchor.adding(days: count * 14)
    case .month: anchor.adding(months: count)
    case .quarter: anchor.adding(months: count * 3)
    case .year: anchor.adding(years: count)
    case .decade: anchor.adding(years: count * 10)
    case .century: anchor.adding(years: count * 100)
    case .millennium: nil
    }
  }
}
