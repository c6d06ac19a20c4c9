/// Weekdays, `today` and its kin, parts of the day.
extension DateGrammar {
  // MARK: Weekdays

  /// `Friday`, `last Thursday`, `Saturday night`, `Saturday, April 25`, `this coming Sunday, March eighth`.
  func weekday(_ head: Int) -> DatePhrase? {
    let token = tokens[head]
    let weekday = Int(words[head].value)
    if caseIsInformative, !token.isCapitalised { return nil }
    let date = dateAfterWeekday(head)
    if words[head].kind == .shortWeekday {
      // `Sun` the paper, `sat` the verb, `Wed`: short forms need a full stop or a date.
      guard date != nil || token.shape.contains(.dotted) && weekday != 6 && weekday != 7 else { return nil }
    } else if isName(head) {
      return nil
    }
    var left = head
    var choice = DateMeaning.Choice.bare
    switch kind(head - 1) {
    case .last, .past: (choice, left) = (.last, head - 1)
    case .next: (choice, left) = (.next, head - 1)
    case .coming: (choice, left) = (.next, head - 1)
    case .this: (choice, left) = (.this, head - 1)
    case .previous: (choice, left) = (.previous, head - 1)
    case .following: (choice, left) = (.following, head - 1)
    case .same, .that: (choice, left) = (.same, head - 1)
    case .each: return DatePhrase(head - 1..<head + 1, .set("XXXX-WXX-\(weekday)"))
    default: break
    }
    if left < head, kind(left - 1) == .this || kind(left - 1) == .the { left -= 1 }
    // `every other Tuesday`.
    if let date {
      return withPortion(date.over(left..<date.tokens.upperBound))
    }
    var end = head + 1
    var part: DayPart?
    if kind(end) == .part, let found = DayPart(rawValue: UInt8(words[end].value)) {
      part = found
      end += 1
    } else if kind(end) == .early || kind(end) == .late, kind(end + 1) == .part,
      let found = DayPart(rawValue: UInt8(words[end + 1].value))
    {
      part = found
      end += 2
    } else if kind(end) == .parts {
      let found = DayPart(rawValue: UInt8(words[end].value)) ?? .night
      return DatePhrase(left..<end + 1, .set("XXXX-WXX-\(weekday)\(found.suffix)"))
    } else if kind(end) == .overnight {
      part = .night
      end += 1
    } else if kind(end) == .and, kind(end + 1) == .weekday, kind(end + 2) == .parts {
      // `on Monday and Tuesday nights`.
      return DatePhrase(left..<end, .set("XXXX-WXX-\(weekday)"))
    }
    if choice == .bare, let week = weekBehind(end) { (choice, end) = week }
    var phrase = DatePhrase(left..<end, .weekday(weekday, choice))
    phrase.part = part
    return withPortion(phrase)
  }

  /// `last week`, `of next week` right behind a weekday: the week that it is of, and where that ends.
  private func weekBehind(_ end: Int) -> (DateMeaning.Choice, Int)? {
    let first = kind(end) == .of ? end + 1 : end
    guard kind(first + 1) == .unit, words[first + 1].value == Int8(TimeUnit.week.rawValue) else { return nil }
    switch kind(first) {
    case .last, .past: return (.lastWeek, first + 2)
    case .next: return (.nextWeek, first + 2)
    case .this: return (.this, first + 2)
    default: return nil
    }
  }

  /// `Friday` where it is part of a name: `Black Friday`, `Friday Times`.
  private func isName(_ head: Int) -> Bool {
    guard caseIsInformative, head > 0 else { return false }
    return Self.namedDays.contains(tokens[head - 1])
  }

  private static let namedDays: WordSet = "black bloody ruby super girl man"

  /// The calendar date that completes a weekday: `Thursday, October 1, 2020`, `Thursday 1 October`, `Tuesday the 5th`.
  private func dateAfterWeekday(_ head: Int) -> DatePhrase? {
    var at = head + 1
    if kind(at) == .comma { at += 1 }
    if kind(at) == .the { at += 1 }
    switch kind(at) {
    case .month, .shortMonth, .digits, .ordinalDigits, .ordinal: break
    default: return nil
    }
    var inner = self
    inner.floor = at
    let phrase: DatePhrase? =
      switch words[at].kind {
      case .month, .shortMonth: inner.monthFirst(at)
      case .digits: inner.digits(at)
      default: inner.dayFirst(at)
      }
    guard let phrase, phrase.tokens.lowerBound == at else { return nil }
    switch phrase.meaning {
    case .day, .slashed: return phrase
    default: return nil
    }
  }

  /// `on Fridays`.
  func weekdaySet(_ head: Int) -> DatePhrase? {
    if caseIsInformative, !tokens[head].isCapitalised { return nil }
    return DatePhrase(head..<head + 1, .set("XXXX-WXX-\(words[head].value)"))
  }

  // MARK: Today

  /// `yesterday`, `tomorrow morning`, `late yesterday`.
  func dayFromNow(_ head: Int) -> DatePhrase? {
    let offset = Int(words[head].value)
    // `USA Today`, `Russia Today`.
    if caseIsInformative, tokens[head].isCapitalised, head > floor, tokens[head - 1].isCapitalised,
      tokens[head - 1].isWord, kindAnywhere(head - 1) == .none
    {
      return nil
    }
    // `the day before yesterday`, `the day after tomorrow`.
    if offset != 0, kind(head - 1) == (offset < 0 ? .before : .after), kind(head - 2) == .unit,
      words[head - 2].value == Int8(TimeUnit.day.rawValue)
    {
      let left = kind(head - 3) == .the ? head - 3 : head - 2
      return DatePhrase(left..<head + 1, .offset(offset * 2))
    }
    var phrase = DatePhrase(head..<head + 1, .offset(offset))
    if kind(head + 1) == .part, let part = DayPart(rawValue: UInt8(words[head + 1].value)) {
      phrase.part = part
      phrase = phrase.over(head..<head + 2)
    }
    return withPortion(phrase)
  }

  func tonight(_ head: Int) -> DatePhrase? {
    var phrase = DatePhrase(head..<head + 1, .offset(0))
    phrase.part = .night
    return withPortion(phrase)
  }

  func overnight(_ head: Int) -> DatePhrase? {
    var at = head + 1
    if kind(at) == .into || kind(at) == .on { at += 1 }
    if let day = dayTerm(at) {
      var phrase = day.over(head..<day.tokens.upperBound)
      phrase.part = .night
      return phrase
    }
    return DatePhrase(head..<head + 1, .overnight)
  }

  // MARK: Parts of the day

  /// `this morning`, `last night`, `the evening of 5 May`, `noon Saturday`, `mid-afternoon yesterday`, `at dawn`.
  func partOfDay(_ head: Int) -> DatePhrase? {
    guard let part = DayPart(rawValue: UInt8(words[head].value)) else { return nil }
    if isGreetingOrName(head) { return nil }
    var left = head
    var end = head + 1
    var meaning = DateMeaning.time
    switch kind(head - 1) {
    case .last: (meaning, left) = (.offset(-1), head - 1)
    case .this: (meaning, left) = (.offset(0), head - 1)
    case .next, .following: (meaning, left) = (.unit(.day, .following), head - 1)
    case .previous: (meaning, left) = (.unit(.day, .previous), head - 1)
    case .that, .same: (meaning, left) = (.unit(.day, .same), head - 1)
    case .each: return DatePhrase(head - 1..<end, .set("XXXX-XX-XX\(part.suffix)"))
    case .per, .few, .ordinal: return nil
    case .an, .number, .digits: return nil  // Counts: `$50 a night`.
    default: break
    }
    if left < head, kind(left - 1) == .the || kind(left - 1) == .that { left -= 1 }
    // `early in the morning`.
    var phrase = DatePhrase(left..<end, meaning)
    phrase.part = part
    if left == head {
      phrase = withPortion(phrase)
      left = phrase.tokens.lowerBound
      let hasThe = kind(left - 1) == .the
      if hasThe { left -= 1 }
      phrase = phrase.over(left..<end)
      // `the night of 25 February`, `the night between Saturday and Sunday`.
      if kind(end) == .of || kind(end) == .between || kind(end) == .from, let day = dayTerm(end + 1) {
        phrase = phrase.over(left..<day.tokens.upperBound)
        phrase.meaning = day.meaning
        phrase.portion = day.portion
        return phrase
      }
      if kind(end) == .before {
        // `the night before`.
        guard hasThe else { return nil }
        if end + 1 >= limit || tokens[end + 1].kind == .punctuation {
          phrase.meaning = .unit(.day, .previous)
          end += 1
          return phrase.over(left..<end)
        }
      }
      let dated = withDay(phrase, clock: nil, part: part)
      if dated.tokens.upperBound > end { return dated }
      // Alone: `in the morning`, `at noon`, `by mid afternoon`; not `evening news`, `night shift`.
      switch kindAnywhere(left - 1) {
      case .at, .in, .by, .until, .since, .before, .after, .during, .from, .about, .to, .and, .on, .of, .into:
        if !hasThe, part == .night || part == .morning || part == .evening || part == .afternoon {
          guard kindAnywhere(left - 1) == .by || kindAnywhere(left - 1) == .until || phrase.portion != .whole else {
            return nil
          }
        }
        if hasThe, end < limit, tokens[end].isWord, words[end].kind == .none, !Self.afterPart.contains(tokens[end]),
          kindAnywhere(left - 1) == .of || kindAnywhere(left - 1) == .on
        {
          return nil
        }
      default:
        guard hasThe || part == .dawn || phrase.portion != .whole else { return nil }
        if hasThe, end < limit, tokens[end].isWord, words[end].kind == .none { return nil }
      }
      return phrase
    }
    return withPortion(phrase)
  }

  /// Words that can follow a part of the day that is an expression of its own.
  private static let afterPart: WordSet = "when as while that which who the a he she it they there said was were is"

  private func isGreetingOrName(_ head: Int) -> Bool {
    guard head > 0 else { return false }
    let before = tokens[head - 1]
    if before.key == "good" { return true }
    guard caseIsInformative, tokens[head].isCapitalised, !tokens[head].shape.contains(.allCapitals) else {
      return false
    }
    if kindAnywhere(head - 1) == .weekday { return false }
    // `a policeman told Dawn that …`: the newspaper.
    if before.key == "told" { return true }
    return head > floor && before.isCapitalised && before.isWord && kindAnywhere(head - 1) == .none
      || head + 1 < limit && tokens[head + 1].isCapitalised && tokens[head + 1].isWord
        && kindAnywhere(head + 1) == .none
        && head > floor
  }
}
