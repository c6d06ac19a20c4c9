/// Dates, years and times written in figures.
extension DateGrammar {
  /// What starts with a plain number.
  func digits(_ head: Int) -> DatePhrase? {
    isoDate(head) ?? slashed(head) ?? dayFirst(head) ?? clock(head) ?? year(head)
  }

  // MARK: Whole dates

  /// `2020-10-01`, `2020/10/01`, `1-Oct-2020` is read by `dayFirst`.
  private func isoDate(_ head: Int) -> DatePhrase? {
    guard let year = yearNumber(head), let mark = sameMark(head + 1, head + 3), mark != .dash,
      let month = twoFigures(head + 2), let day = twoFigures(head + 4), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return DatePhrase(head..<head + 5, .day(.stated(year), month: month, day: day, lastDay: day))
  }

  /// The joint that stands, without spaces, at both places.
  private func sameMark(_ first: Int, _ second: Int) -> DateWord.Kind? {
    let mark = kind(first)
    guard mark == .joiner || mark == .slash, kind(second) == mark, isTight(first), isTight(second) else { return nil }
    return mark
  }

  private func twoFigures(_ index: Int) -> Int? {
    guard kind(index) == .digits, length(index) <= 2, isTight(index) else { return nil }
    return number(index)
  }

  /// `10/01/2020`, `31-12-20`, and `(19/02)` where a bracket, a weekday or a preposition says that it is a date.
  private func slashed(_ head: Int) -> DatePhrase? {
    guard length(head) <= 2, let first = number(head), first > 0, head == 0 || !isTight(head) || !isJoint(head - 1)
    else {
      return nil
    }
    if let mark = sameMark(head + 1, head + 3), let second = twoFigures(head + 2), second > 0, first <= 31,
      second <= 31,
      first <= 12 || second <= 12, isTight(head + 4), let year = yearNumber(head + 4) ?? shortYear(head + 4)
    {
      if mark == .joiner, yearNumber(head + 4) == nil { return nil }
      return DatePhrase(head..<head + 5, .slashed(.stated(year), first: first, second: second))
    }
    guard kind(head + 1) == .slash, isTight(head + 1), let second = twoFigures(head + 2), second > 0, first <= 31,
      second <= 31, first <= 12 || second <= 12, kind(head + 3) != .slash, kind(head + 3) != .joiner
    else { return nil }
    let isBracketed = kindAnywhere(head - 1) == .open && kind(head + 3) == .close
    let afterWeekday = kindAnywhere(head - 1) == .weekday || kindAnywhere(head - 2) == .weekday
    // `9/11` names an event, `24/7` a habit, `1/2` a part.
    guard isBracketed || afterWeekday || kindAnywhere(head - 1) == .on && (first > 9 || length(head) == 2),
      !(first == 9 && second == 11), !isMeasure(head + 3), kind(head + 3) != .units
    else { return nil }
    return DatePhrase(head..<head + 3, .slashed(.none, first: first, second: second))
  }

  private func isJoint(_ index: Int) -> Bool {
    let kind = kindAnywhere(index)
    return kind == .slash || kind == .joiner
  }

  /// `01.10.2020`: full stops are a continental habit, so the day stands first.
  func dotted(_ head: Int) -> DatePhrase? {
    var parts: [Int] = [0]
    for position in tokens[head].range {
      let byte = text.bytes[position]
      if byte == UInt8(ascii: ".") {
        parts.append(0)
      } else if byte >= 48, byte <= 57, parts[parts.count - 1] < 100_000 {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 48)
      } else {
        return nil
      }
    }
    guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
    guard (1900...2199).contains(parts[2]) else { return nil }
    return DatePhrase(head..<head + 1, .day(.stated(parts[2]), month: parts[1], day: parts[0], lastDay: parts[0]))
  }

  // MARK: Years

  /// What a number names when it stands after one of these: no year.
  private static let labels: WordSet = """
    resolution resolutions article articles section law laws decree no number no. order flight room page highway route
    channel chapter battalion brigade regiment division unit km model version protocol telephone tel fax phone box bill
    act code level magnitude about approximately nearly almost least than over roughly around some another exactly boeing
    paragraph case docket ext extension zip
    """

  /// `in 1994`, `the 1988 earthquake`, `mid-1996`, `the year 2000`, `fiscal 1989`.
  private func year(_ head: Int) -> DatePhrase? {
    guard let year = yearNumber(head), isYear(head, year) else { return nil }
    var left = head
    var end = head + 1
    if kind(head - 1) == .unit, words[head - 1].value == Int8(TimeUnit.year.rawValue) {
      left = kind(head - 2) == .the || kind(head - 2) == .fiscal ? head - 2 : head - 1
      if kind(left) == .fiscal, kind(left - 1) == .the { left -= 1 }
    } else if kind(head - 1) == .fiscal {
      left = kind(head - 2) == .joiner ? head : head - 1
    }
    // `the 1988 third quarter`, `the 1988 quarter`, `the 1988 period`.
    if let phrase = quarterAfterYear(head, year) { return phrase }
    // `1994 or later`.
    if kind(end) == .or, kind(end + 1) == .later || kind(end + 1) == .earlier { end += 2 }
    return withPortion(DatePhrase(left..<end, .year(year)))
  }

  private func isYear(_ head: Int, _ year: Int) -> Bool {
    let next = head + 1
    if next < limit {
      switch words[next].kind {
      case .joiner:
        // `1994-1996`, `1971-born` but not `1994-200`, `2000-strong`, a telephone number.
        guard !isTight(next) || yearNumber(next + 1) != nil || shortYear(next + 1) != nil else { return false }
        if let second = yearNumber(next + 1), second < year { return false }
      case .slash:
        guard shortYear(next + 1) != nil || yearNumber(next + 1) != nil else { return false }
      case .units: return false
      case .unit where words[next].value != Int8(TimeUnit.quarter.rawValue): return false
      case .zone, .meridiem: return false
      case .colon where isTight(next) && kind(next + 1) == .digits: return false
      default: break
      }
      if tokens[next].kind == .symbol { return false }
      if Self.counted.contains(tokens[next]) { return false }
    }
    let before = kindAnywhere(head - 1)
    if head > 0 {
      let previous = tokens[head - 1]
      if previous.kind == .symbol, text.bytes[Int(previous.start)] != UInt8(ascii: "+") { return false }
      if previous.kind == .number || before == .colon && isTight(head) { return false }
      if isTight(head), before == .joiner || before == .slash {
        // The second of `1994-96`, and `mid-1996`.
        let second = kindAnywhere(head - 2)
        guard
          second == .digits && yearAnywhere(head - 2) != nil || second == .mid || second == .early || second == .late
            || second == .month
        else { return false }
      } else if isTight(head), previous.kind == .word {
        return false
      }
      if Self.labels.contains(previous) { return false }
    }
    if (1900...2039).contains(year) {
      // `the 2000 dead` is refused above; a number after a verb is a count more often than a year.
      return true
    }
    // Other numbers need a word that asks for a date.
    switch before {
    case .in, .since, .until, .of, .from, .before, .after, .between, .by, .during, .unit, .joiner, .early, .late, .mid:
      if next < limit, tokens[next].isWord, words[next].kind == .none, !tokens[next].isCapitalised,
        year < 1700 || year > 2050, text.bytes[Int(tokens[next].end) - 1] == UInt8(ascii: "s")
      {
        return false
      }
      return year >= 1400 && year < 2100
    case .and, .to: return kindAnywhere(head - 2) == .digits && yearAnywhere(head - 2) != nil && year >= 1400
    default: return false
    }
  }

  private func yearAnywhere(_ index: Int) -> Int? {
    var outer = self
    outer.floor = 0
    return outer.yearNumber(index)
  }

  /// `the 1990s`, `the early '80s`, `the nineties`; not `in his thirties`, `temperatures in the 80s`.
  func decade(_ head: Int) -> DatePhrase? {
    var left = head
    let decade: Int
    if words[head].kind == .decadeName {
      // `the nineteen nineties`.
      if kind(head - 1) == .number, NumberWord.table[tokens[head - 1].key] == .unit(19) {
        left -= 1
        decade = 190 + Int(words[head].value)
      } else {
        decade = Int(words[head].value)
      }
    } else {
      var value = 0
      var count = 0
      for position in tokens[head].range {
        let byte = text.bytes[position]
        guard byte >= 48, byte <= 57 else { break }
        value = value * 10 + Int(byte - 48)
        count += 1
      }
      guard value.isMultiple(of: 10), count == 4 && (1500...2100).contains(value) || count == 2 else { return nil }
      decade = value / 10
      if kind(head - 1) == .apostrophe, isTight(head) { left -= 1 }
      if count == 2, left > floor, isTight(left), kind(left - 1) == .joiner || tokens[left - 1].isWord { return nil }
    }
    var phrase = withPortion(DatePhrase(left..<head + 1, .decade(decade)))
    left = phrase.tokens.lowerBound
    let before = kindAnywhere(left - 1)
    if decade < 10 {
      guard before == .the, before != .owner else { return nil }
      if kindAnywhere(left - 2) == .in, left >= 3, Self.ageWords.contains(tokens[left - 3]) { return nil }
    }
    if before == .owner || before == .possessive { return nil }
    if before == .the, left - 1 >= floor { phrase = phrase.over(left - 1..<head + 1) }
    return phrase
  }

  private static let ageWords: WordSet = "man woman men women person people temperatures temperature highs lows degrees"

  // MARK: The clock

  /// `7:15 p.m.`, `10 p.m. Wednesday`, `0930 GMT`, `6 o'clock`.
  func clock(_ head: Int) -> DatePhrase? {
    guard let value = number(head), kind(head) == .digits else { return nil }
    var hour = value
    var minute: Int?
    var end = head + 1
    var isTime = false
    if length(head) <= 2, hour <= 24, kind(end) == .colon, isTight(end), isTight(end + 1), kind(end + 1) == .digits,
      length(end + 1) == 2, let found = number(end + 1), found < 60
    {
      minute = found
      end += 2
      isTime = true
      // Seconds.
      if kind(end) == .colon, isTight(end), isTight(end + 1), kind(end + 1) == .digits, length(end + 1) == 2 {
        end += 2
      }
    } else if length(head) == 4, hour < 2400, hour % 100 < 60, kind(end) == .zone || isHours(end) {
      minute = hour % 100
      hour /= 100
      end += isHours(end) ? 1 : 0
      isTime = true
    }
    guard hour <= 24, length(head) <= 2 || isTime else { return nil }
    return clock(from: head, hour: hour, minute: minute, after: end, isTime: isTime)
  }

  private func isHours(_ index: Int) -> Bool {
    kind(index) == .units && words[index].value == Int8(TimeUnit.hour.rawValue)
  }

  /// `six p.m.`, `ten o'clock`.
  func clockInWords(_ head: Int) -> DatePhrase? {
    guard let (hour, end) = NumberReader.value(tokens, at: head, limit: limit, in: text), (1...12).contains(hour),
      kind(end) == .meridiem || kind(end) == .oclock || kind(head - 1) == .at && partOfClock(end) != nil
    else { return nil }
    return clock(from: head, hour: hour, minute: nil, after: end, isTime: false)
  }

  private func clock(from head: Int, hour: Int, minute: Int?, after: Int, isTime: Bool) -> DatePhrase? {
    var hour = hour
    var end = after
    var isTime = isTime
    if kind(end) == .meridiem {
      let isAfternoon = words[end].value == 12
      if isAfternoon, hour < 12 { hour += 12 }
      if !isAfternoon, hour == 12 { hour = 0 }
      end += 1
      isTime = true
    } else if kind(end) == .oclock {
      end += 1
      isTime = true
    }
    // `at 4 in the afternoon`
    if !isTime, hour <= 12, kind(head - 1) == .at, partOfClock(end) != nil { isTime = true }
    guard isTime else { return nil }
    if let (part, next) = partOfClock(end) {
      if hour < 12, part == .afternoon || part == .evening || part == .night && hour > 5 { hour += 12 }
      end = next
    }
    if kind(end) == .local, end + 1 < limit, tokens[end + 1].key == "time" {
      end += 2
    } else if kind(end) == .zone {
      end += 1
    } else if kind(end) == .open, kind(end + 1) == .zone, kind(end + 2) == .close {
      end += 3
    }
    var left = head
    if kind(left - 1) == .about { left -= 1 }
    return withDay(DatePhrase(left..<end, .time), clock: DatePhrase.ClockTime(hour: hour, minute: minute))
  }

  /// The part of the day behind a time, and the token after it: `3 o'clock in the afternoon`, `11 o'clock at night`.
  private func partOfClock(_ index: Int) -> (part: DayPart, end: Int)? {
    let at = kind(index) == .in && kind(index + 1) == .the ? index + 2 : kind(index) == .at ? index + 1 : limit
    guard kind(at) == .part, let part = DayPart(rawValue: UInt8(words[at].value)) else { return nil }
    switch part {
    case .morning, .afternoon, .evening, .night: return (part, at + 1)
    default: return nil
    }
  }

  /// Adds the day that follows a time at once or after a comma: `10 p.m. Wednesday`, `5 p.m. EST, Nov. 6`.
  func withDay(_ phrase: DatePhrase, clock: DatePhrase.ClockTime?, part: DayPart? = nil) -> DatePhrase {
    var result = phrase
    result.clock = clock
    result.part = part
    var at = phrase.tokens.upperBound
    if kind(at) == .comma { at += 1 }
    if let day = dayTerm(at) {
      result.meaning = day.meaning
      result.portion = day.portion
      result = result.over(phrase.tokens.lowerBound..<day.tokens.upperBound)
      if result.part == nil { result.part = day.part }
    }
    return result
  }

  /// A phrase that names one day, starting at a token.
  func dayTerm(_ index: Int) -> DatePhrase? {
    switch kind(index) {
    case .weekday, .shortWeekday, .offset, .month, .shortMonth, .digits, .last, .next, .this: break
    default: return nil
    }
    guard let phrase = forward(at: index) else { return nil }
    switch phrase.meaning {
    case .day, .weekday, .offset, .slashed: return phrase.clock == nil ? phrase : nil
    default: return nil
    }
  }
}
