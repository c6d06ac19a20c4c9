/// Quarters, halves, year-ends and the like: the periods of business news, and portions of any period.
extension DateGrammar {
  // MARK: Quarters

  /// `third quarter`, `fiscal first-quarter`, `quarter`, `period` at a token; with the number, 0 where there is none.
  func quarterNoun(at start: Int) -> (number: Int, end: Int)? {
    var at = start
    if kind(at) == .fiscal {
      at += 1
      if kind(at) == .joiner { at += 1 }
    }
    var number = 0
    if kind(at) == .ordinal || kind(at) == .ordinalDigits {
      guard let (value, end) = NumberReader.ordinal(tokens, at: at, limit: limit, in: text), (1...4).contains(value)
      else {
        return nil
      }
      number = value
      at = end
      if kind(at) == .joiner { at += 1 }
    }
    if kind(at) == .unit, words[at].value == Int8(TimeUnit.quarter.rawValue) { return (number, at + 1) }
    if kind(at) == .period, words[at].value == 0, number == 0 { return (0, at + 1) }
    return nil
  }

  /// `the 1988 third quarter`.
  func quarterAfterYear(_ head: Int, _ year: Int) -> DatePhrase? {
    guard let noun = quarterNoun(at: head + 1) else { return nil }
    let left = kind(head - 1) == .the ? head - 1 : head
    return DatePhrase(left..<noun.end, .quarter(noun.number, .stated(year), .bare))
  }

  /// `the third quarter of 1984`, `third-quarter results`, `the latest quarter`, `the quarter`.
  func quarter(_ head: Int, plural: Bool) -> DatePhrase? {
    var at = head - 1
    let isHyphened = kind(at) == .joiner
    if isHyphened { at -= 1 }
    if kind(at) == .fiscal { at -= 1 }
    if kind(at) == .ordinal || kind(at) == .ordinalDigits {
      guard let (number, _) = NumberReader.ordinal(tokens, at: at, limit: limit, in: text), (1...4).contains(number)
      else {
        return nil
      }
      var left = at
      if kind(left - 1) == .joiner, kind(left - 2) == .fiscal {
        left -= 2
      } else if kind(left - 1) == .fiscal {
        left -= 1
      }
      if plural { return DatePhrase(left..<head + 1, .set("XXXX-Q\(number)")) }
      let (year, end) = yearTerm(head + 1)
      if kind(left - 1) == .the, !isHyphened || kind(left) == .fiscal { left -= 1 }
      // A quarter of something else than a year: a quarter-final, of a match.
      return withPortion(DatePhrase(left..<end, .quarter(number, year, .bare)))
    }
    guard !plural, !isHyphened else { return nil }
    var choice: DateMeaning.Choice
    var left = at
    switch kind(at) {
    case .last: choice = .last
    case .previous: choice = .previous
    case .next, .coming: choice = .next
    case .following: choice = .following
    case .this: choice = .this
    case .current: choice = .current
    case .latest: choice = .latest
    case .same, .comparable, .that: choice = .same
    case .the:
      choice = .the
      switch kindAnywhere(at - 1) {
      case .in, .for, .during, .of: break
      default: return nil
      }
      guard kind(head + 1) != .of else { return nil }
    default: return nil
    }
    if choice != .the, kind(left - 1) == .the { left -= 1 }
    let (year, end) = yearTerm(head + 1)
    if year != .none { return DatePhrase(left..<end, .quarter(0, year, choice)) }
    // `the quarter a year ago`.
    if kind(end) == .an, kind(end + 1) == .unit, kind(end + 2) == .ago || kind(end + 2) == .earlier {
      return DatePhrase(left..<end + 3, .quarter(0, .none, .yearAgo))
    }
    return DatePhrase(left..<end, .quarter(0, .none, choice))
  }

  /// `the latest period`, `the corresponding period last year`.
  func period(_ head: Int) -> DatePhrase? {
    guard words[head].value == 0 else { return nil }
    let choice: DateMeaning.Choice
    switch kind(head - 1) {
    case .latest: choice = .latest
    case .same, .comparable: choice = .same
    default: return nil
    }
    let left = kind(head - 2) == .the ? head - 2 : head - 1
    let (year, end) = yearTerm(head + 1)
    guard choice == .latest || year != .none else { return nil }
    return DatePhrase(left..<end, .quarter(0, year, choice))
  }

  /// `year-ago results`, `the year-earlier quarter`, `the comparable year-ago third quarter`.
  func yearAgo(_ head: Int, _ unit: TimeUnit, plural: Bool) -> DatePhrase? {
    guard unit == .year, !plural, kind(head + 1) == .joiner, kind(head + 2) == .ago || kind(head + 2) == .earlier else {
      return nil
    }
    var left = head
    var end = head + 3
    var number = 0
    if let noun = quarterNoun(at: end) {
      (number, end) = noun
      if kind(left - 1) == .comparable || kind(left - 1) == .same { left -= 1 }
      if kind(left - 1) == .the { left -= 1 }
    } else if let units = (end..<min(end + 4, limit)).first(where: { kind($0) == .units }),
      let (quantity, start) = quantity(endingAt: units - 1), start == end,
      let unit = TimeUnit(rawValue: UInt8(words[units].value))
    {
      // `the year-earlier nine months`.
      if kind(left - 1) == .the { left -= 1 }
      return DatePhrase(left..<units + 1, .duration(quantity, unit, .anywhere))
    }
    return DatePhrase(left..<end, .quarter(number, .none, .yearAgo))
  }

  // MARK: Ends

  /// `year-end`, `year end 1990`, `year's end`, `month-end`.
  func unitEnd(_ head: Int, _ unit: TimeUnit, plural: Bool) -> DatePhrase? {
    guard !plural, unit == .year || unit == .month || unit == .week else { return nil }
    var at = head + 1
    var isHyphened = false
    if kind(at) == .joiner {
      isHyphened = true
      at += 1
    } else if kind(at) == .possessive {
      at += 1
    }
    guard kind(at) == .end, tokens[at].key == "end" else { return nil }
    let bare = kind(head - 1) != .the || isHyphened
    guard bare else { return nil }
    let (year, end) = yearTerm(at + 1)
    var left = head
    if kind(left - 1) == .fiscal || kind(left - 1) == .about { left -= 1 }
    if isHyphened, unit == .year { return DatePhrase(left..<end, .end(unit, year)) }
    var phrase = DatePhrase(left..<end, unit == .year ? .end(unit, year) : .unit(unit, .the))
    phrase.portion = .late
    return phrase
  }

  /// `the end of 1990`, `the beginning of October`, `the middle of last week`.
  func portionOf(_ head: Int) -> DatePhrase? {
    guard kind(head + 1) == .of, let inner = forward(at: head + 2) else { return nil }
    switch inner.meaning {
    case .month, .year, .decade, .century, .unit, .season, .quarter, .weekday, .offset, .day: break
    default: return nil
    }
    guard inner.portion == .whole else { return nil }
    var left = head
    if kind(left - 1) == .the { left -= 1 }
    var phrase = inner.over(left..<inner.tokens.upperBound)
    switch words[head].kind {
    case .beginning: phrase.portion = .early
    case .middle: phrase.portion = .middle
    default: phrase.portion = .late
    }
    return withPortion(phrase)
  }

  /// `the first half of 1989`, `the last half of the '80s`, `second-half`.
  func half(_ head: Int) -> DatePhrase? {
    var at = head - 1
    if kind(at) == .joiner { at -= 1 }
    let number: Int
    switch kind(at) {
    case .ordinal where words[at].value <= 2: number = Int(words[at].value)
    case .last, .latest: number = 2
    default: return nil
    }
    let left = kind(at - 1) == .the ? at - 1 : at
    let (year, end) = yearTerm(head + 1)
    if year != .none { return DatePhrase(left..<end, .half(number, year)) }
    guard kind(head + 1) == .of, let inner = forward(at: head + 2) else { return nil }
    var phrase = inner.over(left..<inner.tokens.upperBound)
    switch inner.meaning {
    case .year(let year): phrase.meaning = .half(number, .stated(year))
    case .unit(.year, let choice):
      phrase.meaning = .half(number, choice == .last ? .offset(-1) : choice == .next ? .offset(1) : .offset(0))
    case .month, .decade, .century, .unit: phrase.portion = number == 1 ? .early : .late
    default: return nil
    }
    return phrase
  }

  // MARK: Seasons

  /// `last spring`, `the summer of 1994`, `winter 2019`, `this past fall`.
  func season(_ head: Int) -> DatePhrase? {
    guard let season = Season(rawValue: UInt8(words[head].value)) else { return nil }
    // `Arab Spring`, `Springfield` is another word.
    if caseIsInformative, tokens[head].isCapitalised, head > floor, tokens[head - 1].isCapitalised,
      kindAnywhere(head - 1) == .none
    {
      return nil
    }
    var left = head
    var choice = DateMeaning.Choice.bare
    switch kind(head - 1) {
    case .last, .past: (choice, left) = (.last, head - 1)
    case .next, .coming: (choice, left) = (.next, head - 1)
    case .this: (choice, left) = (.this, head - 1)
    case .same, .that: (choice, left) = (.same, head - 1)
    case .previous: (choice, left) = (.previous, head - 1)
    case .following: (choice, left) = (.following, head - 1)
    case .each: return DatePhrase(head - 1..<head + 1, .set("XXXX-\(season.letters)"))
    default: break
    }
    if left < head, kind(left - 1) == .this || kind(left - 1) == .the { left -= 1 }
    let (year, end) = yearTerm(head + 1)
    let isFall = words[head].kind == .fall
    let before = kindAnywhere(left - 1)
    if left == head {
      if year == .none {
        let isAfterPreposition =
          before == .in || before == .during || before == .since || before == .by || before == .until || before == .over
        let isThe = before == .the
        let isPortion = before == .early || before == .late || before == .mid || before == .joiner
        guard isAfterPreposition && !isFall || isThe || isPortion else { return nil }
        if isFall {
          // `in the fall`, not `the fall of Saigon`.
          guard isThe, kindAnywhere(left - 2) == .in || kindAnywhere(left - 2) == .during, kind(end) != .of,
            end >= limit || !tokens[end].isWord || kind(end) != .none
          else { return nil }
        }
        if isThe, kind(end) == .of { return nil }
        if kind(end) == .none, end < limit, tokens[end].isWord, isAfterPreposition || isThe,
          tokens[end].key == "offensive"
        {
          return nil
        }
      }
      var phrase = withPortion(DatePhrase(left..<end, .season(season, year, .the)))
      if kind(phrase.tokens.lowerBound - 1) == .the { phrase = phrase.over(phrase.tokens.lowerBound - 1..<end) }
      return phrase
    }
    return withPortion(DatePhrase(left..<end, .season(season, year, choice)))
  }

  /// `the past three summers`, `in winters`.
  func seasonSet(_ head: Int) -> DatePhrase? {
    guard let season = Season(rawValue: UInt8(words[head].value)), let (_, start) = quantity(endingAt: head - 1) else {
      return nil
    }
    var left = start
    if kind(left - 1) == .past || kind(left - 1) == .last || kind(left - 1) == .next { left -= 1 }
    if kind(left - 1) == .the { left -= 1 }
    return DatePhrase(left..<head + 1, .set("XXXX-\(season.letters)"))
  }
}
