import Chronology

/// Finds date expressions and gives them TIMEX3 values, in one pass with one look-up a token.
///
/// Policy for dates in digits: `31/12/2020` and `12/31/2020` say themselves which part is the day; where both parts could
/// be the month, the month stands first, as in the American newswire. `2020-10-01` is ISO 8601.
///
/// Years: a day and month without a year take the year that puts them nearest to the day of publication, the past
/// preferred; with no day of publication they stay without a year.
public struct DateReader {
  let tokens: [Token]
  let text: SourceText
  let published: CalendarDate?
  let caseIsInformative: Bool
  /// The last full day told, for `two days earlier` and `the same day`.
  private var lastDay: CalendarDate?

  public init(_ tokens: [Token], in text: SourceText, published: CalendarDate?, caseIsInformative: Bool) {
    self.tokens = tokens
    self.text = text
    self.published = published
    self.caseIsInformative = caseIsInformative
  }

  public mutating func read(_ sentences: [Sentence]) -> [DateExpression] {
    var found: [DateExpression] = []
    for sentence in sentences {
      var index = sentence.tokens.lowerBound
      let limit = sentence.tokens.upperBound
      while index < limit {
        if let expression = expression(at: index, sentence: sentence.tokens) {
          if let last = found.last, expression.tokens.lowerBound < last.tokens.upperBound {
            index += 1
            continue
          }
          found.append(expression)
          if expression.precision == 1, let day = expression.start?.calendarDate { lastDay = day }
          index = max(expression.tokens.upperBound, index + 1)
        } else {
          index += 1
        }
      }
      _ = limit
    }
    return found
  }

  private func expression(at index: Int, sentence: Range<Int>) -> DateExpression? {
    let token = tokens[index]
    switch token.kind {
    case .number, .ordinal: return numeric(index, sentence)
    case .decade: return decade(index, sentence)
    case .word: break
    default: return nil
    }
    guard let word = DateWords.table[token.key] else { return wordPhrase(index, sentence) }
    switch word {
    case .month(let month): return monthFirst(index, month, sentence)
    case .weekday(let day): return weekday(index, day, sentence)
    case .day(let offset): return relativeDay(index, offset, sentence)
    case .tonight:
      guard let published else { return DateExpression(index..<index + 1, "XXXX-XX-XXTNI") }
      return day(published, index..<index + 1, suffix: "TNI", relative: true)
    case .present:
      // `now that` and `by now` say little; TimeBank keeps them.
      return DateExpression(index..<index + 1, "PRESENT_REF", kind: .reference)
    case .past: return DateExpression(index..<index + 1, "PAST_REF", kind: .reference)
    case .season(let code): return season(index..<index + 1, code, sentence)
    case .set(let period): return DateExpression(index..<index + 1, period, kind: .set)
    case .unit(let unit, let plural): return bareUnit(index, unit, plural, sentence)
    case .partOfDay(let code):
      guard code == "NI", token.key == "overnight", let published else { return nil }
      return DateExpression(
        index..<index + 1, "\(published)TNI", start: PartialDate(published.adding(days: -1)),
        end: PartialDate(published),
        precision: 2, isRelative: true)
    case .quarterWord: return nil
    }
  }

  // MARK: Building

  private func day(_ date: CalendarDate, _ range: Range<Int>, suffix: String = "", relative: Bool) -> DateExpression {
    DateExpression(
      range, date.description + suffix, start: PartialDate(date), precision: 1, isRelative: relative)
  }

  private func month(_ year: Int?, _ month: Int, _ range: Range<Int>, relative: Bool) -> DateExpression {
    let part = PartialDate(year: year, month: month)
    return DateExpression(
      range, part.year == nil ? "XXXX-\(two(month))" : part.description, start: part, precision: 4, isRelative: relative
    )
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func key(_ index: Int) -> WordKey? { index >= 0 && index < tokens.count ? tokens[index].key : nil }

  private func smallNumber(_ index: Int) -> Int? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .number || tokens[index].kind == .ordinal else {
      return nil
    }
    var value = 0
    for byte in text.bytes[tokens[index].range] {
      guard byte >= 48, byte <= 57 else {
        return tokens[index].kind == .ordinal ? value : nil
      }
      value = value * 10 + Int(byte - 48)
      if value > 9999 { return nil }
    }
    return value
  }

  private func yearNumber(_ index: Int) -> Int? {
    guard let value = smallNumber(index), tokens[index].kind == .number, tokens[index].end - tokens[index].start == 4,
      value >= 1000, value <= 2100
    else { return nil }
    return value
  }

  /// `89` after a month: the year of newswire datelines.
  private func shortYear(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].end - tokens[index].start == 2,
      let value = smallNumber(index)
    else { return nil }
    return value < 40 ? 2000 + value : 1900 + value
  }

  private func dayNumber(_ index: Int) -> Int? {
    guard let value = smallNumber(index), (1...31).contains(value), tokens[index].end - tokens[index].start <= 4 else {
      return nil
    }
    return value
  }

  /// The year for a day and month without one: the nearest to publication.
  private func resolve(_ month: Int, _ day: Int?) -> Int? {
    guard let published else { return nil }
    var best: (distance: Int, year: Int)?
    for year in published.year - 1...published.year + 1 {
      guard let date = CalendarDate(year: year, month: month, day: day ?? 15) else { continue }
      let days = date.days(since: published)
      let distance = days > 0 ? days * 3 / 2 : -days
      if best.map({ distance < $0.distance }) ?? true { best = (distance, year) }
    }
    return best?.year
  }

  private func dated(
    _ year: Int?, _ month: Int, _ day: Int, _ range: Range<Int>, relative: Bool
  ) -> DateExpression? {
    if let year {
      guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
      return self.day(date, range, relative: relative)
    }
    if let resolved = resolve(month, day), let date = CalendarDate(year: resolved, month: month, day: day) {
      return self.day(date, range, relative: true)
    }
    guard day <= CalendarDate.daysIn(month: month, year: 2000) else { return nil }
    return DateExpression(
      range, "XXXX-\(two(month))-\(two(day))", start: PartialDate(month: month, day: day), precision: 1,
      isRelative: false)
  }

  // MARK: Months

  private static let modifiers: WordSet = "early late mid"
  private static let of: WordKey = "of"
  private static let the: WordKey = "the"
  private static let comma: WordKey = ","
  private static let dateBefore: WordSet = """
    in on of since until by from during before after last next this early late mid around through to between and for the
    """

  /// `March` and `May` are months only where a date word or a number stands beside them.
  private func isMonthName(_ index: Int, _ month: Int) -> Bool {
    let token = tokens[index]
    if caseIsInformative, !token.isCapitalised {
      return smallNumber(index + 1) != nil && dayNumber(index + 1) != nil || dayNumber(index - 1) != nil
    }
    let isShort = token.end - token.start <= 3
    guard month == 3 || month == 5 || isShort || !caseIsInformative else { return true }
    if smallNumber(index + 1) != nil || (tokens[index].shape.contains(.dotted) && smallNumber(index + 1) != nil) {
      return true
    }
    if dayNumber(index - 1) != nil { return true }
    if isShort && month != 5 { return false }
    guard index > 0 else { return false }
    return Self.dateBefore.contains(tokens[index - 1])
  }

  private func monthFirst(_ index: Int, _ month: Int, _ sentence: Range<Int>) -> DateExpression? {
    guard isMonthName(index, month) else { return nil }
    let limit = sentence.upperBound
    var start = index
    if index > sentence.lowerBound, Self.modifiers.contains(tokens[index - 1]) { start = index - 1 }
    if index > sentence.lowerBound + 1, tokens[index - 1].kind == .joiner, Self.modifiers.contains(tokens[index - 2]) {
      start = index - 2
    }
    let next = index + 1
    if next < limit, let year = yearNumber(next) { return self.month(year, month, start..<next + 1, relative: false) }
    if next < limit, let day = dayNumber(next), !isClock(next) {
      var end = next + 1
      var year: Int?
      var lastDay = day
      // `Sept. 27-30`.
      if end + 1 < limit, tokens[end].kind == .joiner || tokens[end].key == "to", let second = dayNumber(end + 1),
        second > day,
        tokens[end + 1].kind == .number
      {
        lastDay = second
        end += 2
      }
      if end + 1 < limit, tokens[end].key == Self.comma, let found = yearNumber(end + 1) {
        year = found
        end += 2
      } else if end < limit, let found = yearNumber(end) {
        year = found
        end += 1
      }
      guard var first = dated(year, month, day, start..<end, relative: year == nil) else { return nil }
      if lastDay != day, let last = dated(year, month, lastDay, start..<end, relative: false) {
        first.end = last.start
        first.precision = 2
      }
      return first
    }
    if next + 1 < limit, tokens[next].key == Self.comma || tokens[next].key == Self.of, let year = yearNumber(next + 1)
    {
      return self.month(year, month, start..<next + 2, relative: false)
    }
    // `last March`, `next May`.
    if index > sentence.lowerBound, let published {
      if tokens[index - 1].key == "last" {
        return self.month(
          month < published.month ? published.year : published.year - 1, month, index - 1..<next, relative: true)
      }
      if tokens[index - 1].key == "next" {
        return self.month(
          month > published.month ? published.year : published.year + 1, month, index - 1..<next, relative: true)
      }
    }
    return self.month(resolve(month, nil), month, start..<next, relative: true)
  }

  private func isClock(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].key == ":" && !tokens[index + 1].shape.contains(.spaceBefore)
  }

  // MARK: Numbers first

  private static let yearBefore: WordSet = """
    in since of by until till from during before after the between and through around early late mid for , to ( year fiscal
    back -
    """

  private func numeric(_ index: Int, _ sentence: Range<Int>) -> DateExpression? {
    let limit = sentence.upperBound
    // 2020-10-01
    if let year = yearNumber(index), index + 4 < limit, tokens[index + 1].kind == .joiner,
      tokens[index + 3].kind == .joiner,
      let month = smallNumber(index + 2), let day = smallNumber(index + 4),
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return self.day(date, index..<index + 5, relative: false)
    }
    // 10/01/2020, 31.12.2020 is one number token and left alone.
    if let a = smallNumber(index), index + 4 < limit, tokens[index + 1].key == "/", tokens[index + 3].key == "/",
      let b = smallNumber(index + 2), let year = yearNumber(index + 4) ?? shortYear(index + 4)
    {
      let (month, day) = a > 12 ? (b, a) : (a, b)
      if let date = CalendarDate(year: year, month: month, day: day) {
        return self.day(date, index..<index + 5, relative: false)
      }
    }
    if let day = dayNumber(index) {
      // `1 October 2020`, `the 12th of May`, `25-26 February`.
      var next = index + 1
      var lastDay = day
      if next + 1 < limit, tokens[next].kind == .joiner || tokens[next].key == "and" || tokens[next].key == "to",
        let second = dayNumber(next + 1), second > day
      {
        lastDay = second
        next += 2
      }
      if next < limit, tokens[next].key == Self.of { next += 1 }
      if next < limit, case .month(let month)? = DateWords.table[tokens[next].key],
        tokens[next].isCapitalised || !caseIsInformative || month != 5 || yearNumber(next + 1) != nil
          || index > 0 && Self.dateBefore.contains(tokens[index - 1]),
        !(dayNumber(next + 1) != nil && yearNumber(next + 1) == nil && tokens[next].isCapitalised
          && tokens[index].shape.contains(.spaceBefore) && shortYear(next + 1) == nil)
      {
        var end = next + 1
        var year: Int?
        if end < limit, let found = yearNumber(end) {
          year = found
          end += 1
        } else if end < limit, let found = shortYear(end), lastDay == day {
          year = found
          end += 1
        } else if end + 1 < limit, tokens[end].key == Self.comma, let found = yearNumber(end + 1) {
          year = found
          end += 2
        }
        if var first = dated(year, month, day, index..<end, relative: year == nil) {
          if lastDay != day, let last = dated(year, month, lastDay, index..<end, relative: false) {
            first.end = last.start
            first.precision = 2
          }
          return first
        }
      }
    }
    if let duration = counted(index, sentence) { return duration }
    if let year = yearNumber(index), (1900...2099).contains(year), isYear(index, sentence) {
      return DateExpression(index..<index + 1, "\(year)", start: PartialDate(year: year), precision: 5)
    }
    return clock(index, sentence)
  }

  private func isYear(_ index: Int, _ sentence: Range<Int>) -> Bool {
    if index + 1 < tokens.count, index + 1 < sentence.upperBound {
      let next = tokens[index + 1]
      if next.kind == .joiner || next.kind == .symbol { return false }
    }
    guard index > sentence.lowerBound else { return true }
    let before = tokens[index - 1]
    return Self.yearBefore.contains(before)
  }

  private func decade(_ index: Int, _ sentence: Range<Int>) -> DateExpression? {
    let bytes = text.bytes[tokens[index].range].filter { $0 >= 48 && $0 <= 57 }
    var digits = String(decoding: bytes, as: UTF8.self)
    if digits.utf8.count == 2 { digits = "19" + digits }
    guard let year = Int(digits), year.isMultiple(of: 10) else { return nil }
    var start = index
    if index > sentence.lowerBound, tokens[index - 1].key == Self.the { start -= 1 }
    return DateExpression(
      start..<index + 1, String(digits.dropLast()), start: PartialDate(year: year), end: PartialDate(year: year + 9),
      precision: 5)
  }

  private static let meridiem: WordSet = "a.m p.m am pm"

  private func clock(_ index: Int, _ sentence: Range<Int>) -> DateExpression? {
    guard let hour = smallNumber(index), hour <= 24 else { return nil }
    var end = index + 1
    var minutes = 0
    var isTime = false
    if isClock(index), let found = smallNumber(index + 2), found < 60 {
      minutes = found
      end = index + 3
      isTime = true
    }
    var adjusted = hour
    if end < sentence.upperBound, Self.meridiem.contains(tokens[end]) {
      if tokens[end].key == "p.m" || tokens[end].key == "pm", hour < 12 { adjusted += 12 }
      end += 1
      isTime = true
    }
    guard isTime, let published else { return nil }
    return DateExpression(
      index..<end, "\(published)T\(two(adjusted)):\(two(minutes))", start: nil, kind: .reference)
  }

  // MARK: Weekdays and days

  private static let futures: WordSet = "will 'll shall scheduled expected plans planned to next"
  private static let parts: WordSet = "morning afternoon evening night"

  private func partOfDay(_ index: Int) -> (String, Int) {
    guard index < tokens.count else { return ("", index) }
    if case .partOfDay(let code)? = DateWords.table[tokens[index].key], tokens[index].key != "overnight" {
      return ("T" + code, index + 1)
    }
    if tokens[index].key == "night" { return ("TNI", index + 1) }
    return ("", index)
  }

  private func weekday(_ index: Int, _ weekday: Weekday, _ sentence: Range<Int>) -> DateExpression? {
    let token = tokens[index]
    guard token.isCapitalised || !caseIsInformative else { return nil }
    if token.end - token.start <= 3, !token.shape.contains(.dotted) { return nil }
    var start = index
    // `Thursday, October 1, 2020` is the date that follows.
    if index + 2 < sentence.upperBound {
      let next = tokens[index + 1].key == Self.comma ? index + 2 : index + 1
      if case .month(let month)? = DateWords.table[tokens[next].key], dayNumber(next + 1) != nil,
        var date = monthFirst(next, month, sentence)
      {
        date.tokens = index..<date.tokens.upperBound
        return date
      }
      if dayNumber(next) != nil, next + 1 < sentence.upperBound, case .month? = DateWords.table[tokens[next + 1].key],
        var date = numeric(next, sentence)
      {
        date.tokens = index..<date.tokens.upperBound
        return date
      }
    }
    let (suffix, end) = partOfDay(index + 1)
    guard let published else { return DateExpression(index..<end, "XXXX-WXX-\(weekday.rawValue)", isRelative: true) }
    var back = (published.weekday.rawValue - weekday.rawValue + 7) % 7
    var offset = -back
    if index > sentence.lowerBound {
      switch tokens[index - 1].key {
      case "last":
        start = index - 1
        if back == 0 { offset = -7 }
      case "next":
        start = index - 1
        back = (7 - back) % 7
        offset = back == 0 ? 7 : back
      default:
        if isFuture(index, sentence) { offset = (7 - back) % 7 }
      }
    }
    return day(published.adding(days: offset), start..<end, suffix: suffix, relative: true)
  }

  private func isFuture(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var position = index - 1
    var steps = 0
    while position >= sentence.lowerBound, steps < 10 {
      let token = tokens[position]
      if token.key == "said" || token.key == "told" { return false }
      if token.key == "will" || token.key == "'ll" || token.key == "scheduled" || token.key == "shall"
        || token.key == "would"
      {
        return true
      }
      position -= 1
      steps += 1
    }
    return false
  }

  private func relativeDay(_ index: Int, _ offset: Int, _ sentence: Range<Int>) -> DateExpression? {
    let (suffix, end) = partOfDay(index + 1)
    guard let published else {
      return DateExpression(index..<end, offset == 0 ? "PRESENT_REF" : "XXXX-XX-XX", kind: .reference)
    }
    return day(published.adding(days: offset), index..<end, suffix: suffix, relative: true)
  }

  // MARK: Phrases that start with a common word

  private static let determiners: WordSet =
    "last this next past previous coming the that same each every earlier later following"

  private func wordPhrase(_ index: Int, _ sentence: Range<Int>) -> DateExpression? {
    let limit = sentence.upperBound
    let key = tokens[index].key
    if let ordinal = ordinalQuarter(index, sentence) { return ordinal }
    guard Self.determiners.contains(tokens[index]) else { return counted(index, sentence) }
    guard index + 1 < limit else { return nil }
    // `the past two weeks`, `the last five years`, `the next several days`.
    var position = index
    if key == Self.the, index + 1 < limit { position += 1 }
    let direction = tokens[position].key
    if direction == "last" || direction == "past" || direction == "next" || direction == "coming"
      || direction == "previous"
    {
      if position + 1 < limit, let duration = counted(position + 1, sentence, bare: true) {
        var phrase = duration
        phrase.tokens = index..<duration.tokens.upperBound
        return phrase
      }
    }
    guard position + 1 < limit, let word = DateWords.table[tokens[position + 1].key] else {
      if key == Self.the, tokens[index + 1].key == "past" {
        return DateExpression(index..<index + 2, "PAST_REF", kind: .reference)
      }
      if key == Self.the, tokens[index + 1].key == "future" {
        return DateExpression(index..<index + 2, "FUTURE_REF", kind: .reference)
      }
      return nil
    }
    let range = index..<position + 2
    switch word {
    case .unit(let unit, let plural):
      guard !plural else { return nil }
      if direction == "each" || direction == "every" { return DateExpression(range, "P1\(unit.rawValue)", kind: .set) }
      if direction == "same" || direction == "that", unit == .day {
        guard let day = lastDay else { return nil }
        return self.day(day, range, relative: true)
      }
      let offset: Int
      switch direction {
      case "last", "past", "previous": offset = -1
      case "this": offset = 0
      case "next", "coming", "following": offset = 1
      default: return nil
      }
      return period(
        unit, offset, range, isNight: tokens[position + 1].key == "night",
        previous: direction == "previous" || direction == "following")
    case .weekday(let weekday)
    where direction == "this" || direction == "last" || direction == "next" || direction == "past":
      guard var found = self.weekday(position + 1, weekday, sentence) else { return nil }
      found.tokens = index..<found.tokens.upperBound
      return found
    case .partOfDay(let code) where direction == "this":
      guard let published else { return nil }
      return day(published, range, suffix: "T" + code, relative: true)
    case .season(let code): return season(range, code, sentence)
    case .month(let month) where direction == "last" || direction == "next" || direction == "this":
      guard var found = monthFirst(position + 1, month, sentence) else { return nil }
      found.tokens = index..<found.tokens.upperBound
      return found
    default: return nil
    }
  }

  private func period(_ unit: DateUnit, _ offset: Int, _ range: Range<Int>, isNight: Bool, previous: Bool)
    -> DateExpression?
  {
    let anchor = previous ? (lastDay ?? published) : published
    guard let anchor else { return nil }
    switch unit {
    case .day:
      if isNight, offset == -1 {
        let before = anchor.adding(days: -1)
        return DateExpression(
          range, "\(before)TNI", start: PartialDate(before), end: PartialDate(anchor), precision: 2, isRelative: true)
      }
      return day(anchor.adding(days: offset), range, relative: true)
    case .week:
      let monday = anchor.adding(days: -(anchor.weekday.rawValue - 1) + offset * 7)
      let week = monday.isoWeek
      return DateExpression(
        range, "\(week.year)-W\(two(week.week))", start: PartialDate(monday), end: PartialDate(monday.adding(days: 6)),
        precision: 3, isRelative: true)
    case .weekend:
      let saturday = anchor.adding(
        days: 6 - anchor.weekday.rawValue + (offset == -1 && anchor.weekday.rawValue < 6 ? -7 : offset * 7))
      let week = saturday.isoWeek
      return DateExpression(
        range, "\(week.year)-W\(two(week.week))-WE", start: PartialDate(saturday),
        end: PartialDate(saturday.adding(days: 1)),
        precision: 2, isRelative: true)
    case .month:
      let date = anchor.adding(months: offset)
      return month(date.year, date.month, range, relative: true)
    case .year:
      let year = anchor.year + offset
      return DateExpression(range, "\(year)", start: PartialDate(year: year), precision: 5, isRelative: true)
    case .quarter:
      let months = (anchor.month - 1) / 3 + offset
      let year = anchor.year + (months < 0 ? -1 : months / 4)
      return DateExpression(range, "\(year)-Q\((months % 4 + 4) % 4 + 1)", isRelative: true)
    case .decade:
      return DateExpression(range, "\(anchor.year / 10 + offset)", isRelative: true)
    case .century:
      return DateExpression(range, "\(anchor.year / 100 + offset)", isRelative: true)
    default: return nil
    }
  }

  private static let ordinals: [WordKey: Int] = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  /// `the third quarter of 1998`, `fourth quarter`.
  private func ordinalQuarter(_ index: Int, _ sentence: Range<Int>) -> DateExpression? {
    var position = index
    if tokens[position].key == Self.the, position + 1 < sentence.upperBound { position += 1 }
    guard let ordinal = Self.ordinals[tokens[position].key], position + 1 < sentence.upperBound,
      tokens[position + 1].key == "quarter"
    else { return nil }
    var end = position + 2
    var year = published?.year
    if end + 1 < sentence.upperBound, tokens[end].key == Self.of, let found = yearNumber(end + 1) {
      year = found
      end += 2
    }
    return DateExpression(index..<end, "\(year.map(String.init) ?? "XXXX")-Q\(ordinal)")
  }

  private func season(_ range: Range<Int>, _ code: String, _ sentence: Range<Int>) -> DateExpression? {
    var end = range.upperBound
    var year: Int?
    if end < sentence.upperBound, let found = yearNumber(end) {
      year = found
      end += 1
    } else if end + 1 < sentence.upperBound, tokens[end].key == Self.of, let found = yearNumber(end + 1) {
      year = found
      end += 2
    }
    if year == nil, range.count == 1,
      range.lowerBound == sentence.lowerBound || !Self.dateBefore.contains(tokens[range.lowerBound - 1])
    {
      return nil
    }
    if year == nil, let published {
      year = published.year
      if tokens[range.lowerBound].key == "last" || (range.count > 1 && tokens[range.upperBound - 2].key == "last") {
        year = published.year - 1
      }
    }
    return DateExpression(range.lowerBound..<end, "\(year.map(String.init) ?? "XXXX")-\(code)")
  }

  // MARK: Durations

  private static let ago: WordSet = "ago earlier before"
  private static let later: WordSet = "later after hence"
  private static let vague: [WordKey: Bool] = [
    "several": true, "few": true, "many": true, "some": true, "recent": true,
  ]
  private static let articles: WordSet = "a an one"

  /// `two days ago`, `a week`, `several months`, `five-year`.
  private func counted(_ index: Int, _ sentence: Range<Int>, bare: Bool = false) -> DateExpression? {
    let limit = sentence.upperBound
    var position = index
    var count: Int?
    var isVague = false
    if Self.articles.contains(tokens[index]), index + 1 < limit, Self.vague[tokens[index + 1].key] != nil {
      isVague = true
      position = index + 2
    } else if Self.vague[tokens[index].key] != nil {
      isVague = true
      position = index + 1
    } else if let number = NumberReader.value(tokens, at: index, limit: limit, in: text) {
      count = number.value
      position = number.end
    } else if Self.articles.contains(tokens[index]) {
      count = 1
      position = index + 1
    } else {
      return nil
    }
    if position < limit, tokens[position].kind == .joiner { position += 1 }
    guard position < limit, case .unit(let unit, let plural)? = DateWords.table[tokens[position].key] else {
      return nil
    }
    // `24-year-old` is an age.
    if position + 2 < limit, tokens[position + 1].kind == .joiner, tokens[position + 2].key == "old" { return nil }
    if position + 1 < limit, tokens[position + 1].key == "old" { return nil }
    if count == 1, !plural, tokens[index].key != "one", unit == .day || unit == .quarter || unit == .weekend,
      !(position + 1 < limit && Self.ago.contains(tokens[position + 1])) && !bare
    {
      return nil
    }
    var end = position + 1
    let letter = isVague || count == nil ? "X" : "\(count ?? 0)"
    let value = duration(letter, unit)
    if end < limit, Self.ago.contains(tokens[end]) || Self.later.contains(tokens[end]), !bare {
      let isAgo = tokens[end].key == "ago"
      let sign = Self.ago.contains(tokens[end]) ? -1 : 1
      end += 1
      let anchor = isAgo ? published : (lastDay ?? published)
      guard let anchor, let count, !isVague else {
        return DateExpression(index..<end, sign < 0 ? "PAST_REF" : "FUTURE_REF", kind: .reference)
      }
      return shifted(anchor, by: sign * count, unit, index..<end)
    }
    return DateExpression(index..<end, value, kind: .duration)
  }

  private func duration(_ letter: String, _ unit: DateUnit) -> String {
    switch unit {
    case .second: "PT\(letter)S"
    case .minute: "PT\(letter)M"
    case .hour: "PT\(letter)H"
    case .decade: letter == "X" ? "PXE" : "P\(letter)0Y"
    case .century: letter == "X" ? "PXC" : "P\(letter)00Y"
    case .quarter: "P\(letter)Q"
    case .weekend: "P\(letter)WE"
    default: "P\(letter)\(unit.rawValue)"
    }
  }

  private func shifted(_ anchor: CalendarDate, by count: Int, _ unit: DateUnit, _ range: Range<Int>) -> DateExpression?
  {
    let bounded = max(-4000, min(4000, count))
    switch unit {
    case .second, .minute, .hour:
      return DateExpression(range, "\(anchor)", start: PartialDate(anchor), precision: 1, isRelative: true)
    case .day: return day(anchor.adding(days: bounded), range, relative: true)
    case .week:
      let date = anchor.adding(days: bounded * 7)
      let week = date.isoWeek
      return DateExpression(
        range, "\(week.year)-W\(two(week.week))", start: PartialDate(date.adding(days: -3)),
        end: PartialDate(date.adding(days: 3)),
        precision: 3, isRelative: true)
    case .month:
      let date = anchor.adding(months: bounded)
      return month(date.year, date.month, range, relative: true)
    case .year:
      return DateExpression(
        range, "\(anchor.year + bounded)", start: PartialDate(year: anchor.year + bounded), precision: 5,
        isRelative: true)
    case .decade:
      return DateExpression(range, "\((anchor.year + bounded * 10) / 10)", isRelative: true)
    default: return nil
    }
  }

  /// `years`, `decades`, `months` with no number: a vague duration.
  private func bareUnit(_ index: Int, _ unit: DateUnit, _ plural: Bool, _ sentence: Range<Int>) -> DateExpression? {
    guard plural, index > sentence.lowerBound, unit != .second, unit != .quarter else { return nil }
    let before = tokens[index - 1]
    guard
      before.key == "for" || before.key == "in" || before.key == "of" || before.key == "recent"
        || index + 1 < sentence.upperBound && tokens[index + 1].key == "of"
        || index + 1 < sentence.upperBound && tokens[index + 1].key == "ago"
    else { return nil }
    if index + 1 < sentence.upperBound, tokens[index + 1].key == "ago" {
      return DateExpression(index..<index + 2, "PAST_REF", kind: .reference)
    }
    let start = before.key == "recent" ? index - 1 : index
    return DateExpression(
      start..<index + 1, before.key == "recent" ? "PAST_REF" : duration("X", unit),
      kind: before.key == "recent" ? .reference : .duration)
  }
}
