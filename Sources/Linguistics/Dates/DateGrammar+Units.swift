/// Units of time: `last week`, `two days ago`, `the past three months`, `a 10-hour tour`.
extension DateGrammar {
  /// What stands left of a unit.
  private struct Modifiers {
    /// First token of the expression.
    var left: Int
    var quantity: Quantity?
    var ordinal: Int?
    var choice: DateMeaning.Choice?
    /// `first`, `last`, `next` before a number.
    var window = DateMeaning.Window.anywhere
    var determiner = DateWord.Kind.none
    /// `recent`, `coming`, `these` …
    var order = DateWord.Kind.none
    /// Joined to its number by a hyphen: `a five-year plan`.
    var isHyphened = false
    /// `a` or `an` is the number.
    var isArticle = false
  }

  func unitPhrase(_ head: Int, _ unit: TimeUnit, plural: Bool) -> DatePhrase? {
    guard !isAge(head), !isNamePart(head), !isFraction(head, unit, plural: plural) else { return nil }
    if let phrase = unitEnd(head, unit, plural: plural) ?? yearAgo(head, unit, plural: plural) { return phrase }
    var found = modifiers(of: head, unit, plural: plural)
    var end = head + 1
    // `a year and a half`.
    if kind(end) == .and, kind(end + 1) == .an, kind(end + 2) == .half, var quantity = found.quantity {
      quantity.low += 500
      quantity.high += 500
      found.quantity = quantity
      end += 3
    }
    if kind(end) == .or {
      switch kind(end + 1) {
      case .so: end += 2
      case .more where !plural || found.quantity != nil: end += 2
      case .number where found.isArticle:
        // `a year or two`
        found.quantity = .vague
        end += 2
      default: break
      }
    }
    if found.quantity == nil, plural, kind(end) == .or || kind(end) == .and, kind(end + 1) == .units,
      words[end + 1].value > words[head].value || kind(end) == .or
    {
      end += 2
    }
    if let phrase = counted(found, head, unit, plural: plural, end: end) { return phrase }
    if unit == .quarter, !plural || found.ordinal != nil, found.determiner != .each {
      return quarter(head, plural: plural)
    }
    if let ordinal = found.ordinal { return ordinalUnit(ordinal, unit, found.left, end, plural: plural) }
    return plural
      ? uncounted(found, head, unit, end: end) : single(found, head, unit, end: end)
  }

  // MARK: Refusals

  /// `37 years old`, `a 24-year-old`, `5 years of age`.
  private func isAge(_ head: Int) -> Bool {
    var next = head + 1
    if kind(next) == .joiner { next += 1 }
    if kind(next) == .old { return true }
    return kind(head + 1) == .of && head + 2 < limit && tokens[head + 2].key == "age"
  }

  /// `three-quarters of the town`.
  private func isFraction(_ head: Int, _ unit: TimeUnit, plural: Bool) -> Bool {
    guard unit == .quarter, plural else { return false }
    let at = kind(head - 1) == .joiner ? head - 2 : head - 1
    return tokens.indices.contains(at) && at >= floor && NumberWord.table[tokens[at].key] == .unit(3)
      && (at < head - 1 || kind(head + 1) == .of)
  }

  /// `Women's Day`, `New Year`, the programme `This Week`.
  private func isNamePart(_ head: Int) -> Bool {
    guard caseIsInformative, tokens[head].isCapitalised, head > floor, head > 0 else { return false }
    let before = tokens[head - 1]
    if kindAnywhere(head - 1) == .possessive { return true }
    if before.kind == .joiner { return false }
    if kindAnywhere(head - 1) == .this, head - 1 > floor, before.isCapitalised { return true }
    return before.isCapitalised && kindAnywhere(head - 1) == .none
  }

  // MARK: Looking left

  private func modifiers(of head: Int, _ unit: TimeUnit, plural: Bool) -> Modifiers {
    var at = head - 1
    var found = Modifiers(left: head)
    if kind(at) == .joiner, isTight(head) {
      found.isHyphened = true
      at -= 1
    }
    while kind(at) == .adjective || kind(at) == .fiscal || kind(at) == .entire || kind(at) == .more {
      found.left = at
      at -= 1
      if kind(at) == .joiner { at -= 1 }
    }
    if let (quantity, start) = quantity(endingAt: at) {
      found.quantity = quantity
      found.left = start
      at = start - 1
      while kind(at) == .adjective || kind(at) == .entire {
        found.left = at
        at -= 1
      }
    } else if kind(at) == .half {
      found.quantity = Quantity(low: 500, high: 500)
      found.left = at
      at -= 1
    } else if kind(at) == .ordinal || kind(at) == .ordinalDigits {
      var start = at
      if kind(at - 1) == .joiner, kind(at - 2) == .number { start = at - 2 }
      if let (value, end) = NumberReader.ordinal(tokens, at: start, limit: limit, in: text), end == at + 1 {
        found.ordinal = value
        found.left = start
        at = start - 1
      }
    }
    takeOrder(&found, &at)
    takeDeterminer(&found, &at, plural: plural)
    takeBounds(&found, &at)
    return found
  }

  private func takeOrder(_ found: inout Modifiers, _ at: inout Int) {
    var steps = 0
    while steps < 3 {
      let kind = kind(at)
      switch kind {
      case .last, .past:
        found.choice = kind == .past ? .past : .last
        found.window = .past
      case .next, .coming:
        found.choice = .next
        found.window = .future
      case .previous: (found.choice, found.window) = (.previous, .earlier)
      case .following: (found.choice, found.window) = (.following, .later)
      case .same, .comparable: found.choice = .same
      case .current: found.choice = .current
      case .latest:
        found.choice = .latest
        found.window = .past
      case .recent, .future, .other, .remaining, .early, .late: break
      case .ordinal where found.quantity != nil && words[at].value == 1: found.window = .first
      case .fiscal, .entire, .adjective: break
      default: return
      }
      if found.order == .none, kind != .fiscal, kind != .entire { found.order = kind }
      found.left = at
      at -= 1
      steps += 1
    }
  }

  private func takeDeterminer(_ found: inout Modifiers, _ at: inout Int, plural: Bool) {
    let determiner = kind(at)
    switch determiner {
    case .the, .these, .those, .this, .that, .each:
      if determiner == .that, plural { return }
      // `this past spring`, `the five-year plan`: a hyphened number leaves its article outside.
      if found.isHyphened, found.quantity != nil || found.ordinal != nil { return }
      if !plural, found.quantity != nil, determiner != .each { return }
      found.determiner = determiner
      found.left = at
      at -= 1
      // `each of the past three years`.
      if kind(at) == .of, kind(at - 1) == .each {
        found.left = at - 1
        at -= 2
      }
    case .an:
      if let quantity = found.quantity {
        // `half a year` was read; `a half hour`.
        if quantity.low == 500 {
          found.left = at
          at -= 1
        }
        return
      }
      guard !plural, found.ordinal == nil, found.choice == nil else {
        found.determiner = .an
        return
      }
      found.quantity = Quantity(1)
      found.isArticle = true
      found.left = at
      at -= 1
      if kind(at) == .half {
        found.quantity = Quantity(low: 500, high: 500)
        found.left = at
        at -= 1
      }
    case .owner, .possessive, .per: found.determiner = determiner
    default: break
    }
  }

  /// `about`, `nearly`, `at least`, `more than`, `up to`.
  private func takeBounds(_ found: inout Modifiers, _ at: inout Int) {
    guard found.quantity != nil, !found.isHyphened || found.determiner == .none else { return }
    if found.isHyphened { return }
    var steps = 0
    while steps < 2 {
      switch kind(at) {
      case .about:
        found.left = at
        at -= 1
      case .than:
        guard kind(at - 1) == .more || kind(at - 1) == .less else { return }
        found.left = at - 1
        at -= 2
        if kind(at) == .no {
          found.left = at
          at -= 1
        }
      case .least:
        guard kind(at - 1) == .at else { return }
        found.left = at - 1
        at -= 2
      case .to:
        guard kind(at - 1) == .up else { return }
        found.left = at - 1
        at -= 2
      default: return
      }
      steps += 1
    }
  }

  /// The quantity whose last token is `last`; with its first token.
  func quantity(endingAt last: Int) -> (Quantity, Int)? {
    guard last >= floor, last < limit else { return nil }
    switch words[last].kind {
    case .digits, .number, .few: break
    case .half: guard kind(last - 1) == .an, kind(last - 2) == .and else { return nil }
    case .of: guard kind(last - 1) == .few else { return nil }
    default: return nil
    }
    var first = last
    scan: while first > floor, last - first < 10 {
      switch words[first - 1].kind {
      case .digits, .number, .few, .half, .an, .and, .joiner, .dash, .to, .or, .of, .slash, .between: first -= 1
      default: break scan
      }
    }
    for start in first...last {
      guard let (quantity, end) = quantity(at: start, limit: last + 1), end == last + 1 else { continue }
      if start > 0, tokens[start - 1].kind == .symbol { return nil }
      return (quantity, start)
    }
    return nil
  }

  private func quantity(at start: Int, limit: Int) -> (Quantity, Int)? {
    var at = start
    if words[at].kind == .between { at += 1 }
    guard at < limit else { return nil }
    if let size = few(at, limit) { return size }
    guard words[at].kind == .digits || words[at].kind == .number || words[at].kind == .an || words[at].kind == .half,
      let (low, end) = NumberReader.quantity(tokens, at: at, limit: limit, in: text)
    else { return nil }
    guard end + 1 < limit else { return (Quantity(low: low, high: low), end) }
    switch words[end].kind {
    case .to, .or, .joiner, .dash, .and, .slash:
      guard let (high, last) = NumberReader.quantity(tokens, at: end + 1, limit: limit, in: text), high >= low,
        words[end].kind != .and || words[start].kind == .between
      else { return nil }
      return (Quantity(low: low, high: high), last)
    default: return nil
    }
  }

  /// `a few`, `several`, `a couple of`, `hundreds of`.
  private func few(_ start: Int, _ limit: Int) -> (Quantity, Int)? {
    var at = start
    if words[at].kind == .an { at += 1 }
    guard at < limit, words[at].kind == .few else { return nil }
    let isCouple = tokens[at].key == "couple"
    if tokens[at].key == "number", at == start { return nil }
    at += 1
    if at < limit, words[at].kind == .of { at += 1 }
    if at < limit, words[at].kind == .few || words[at].kind == .number { at += 1 }
    return (isCouple ? Quantity(2) : .vague, at)
  }

  // MARK: With a number

  private func counted(
    _ found: Modifiers, _ head: Int, _ unit: TimeUnit, plural: Bool, end: Int
  ) -> DatePhrase? {
    let quantity: Quantity
    if let known = found.quantity {
      quantity = known
    } else if plural, found.choice == nil, found.determiner == .none, found.order == .none {
      // `months ago`, `hours later`.
      quantity = .vague
      switch kind(end) {
      case .ago, .earlier, .later, .after, .before: break
      default: return nil
      }
    } else {
      return nil
    }
    let left = found.left
    if found.determiner == .each { return DatePhrase(left..<end, .set(TimexValue.duration(quantity, unit))) }
    switch kind(end) {
    case .ago:
      return agoFromDay(left, quantity, unit, end) ?? DatePhrase(left..<end + 1, .shifted(quantity, unit, .ago))
    case .earlier: return DatePhrase(left..<end + 1, .shifted(quantity, unit, .earlier))
    case .later: return DatePhrase(left..<end, .duration(quantity, unit, .later), through: end + 1)
    case .hence: return DatePhrase(left..<end + 1, .shifted(quantity, unit, .ahead))
    case .from where end + 1 < limit && tokens[end + 1].key == "now":
      return DatePhrase(left..<end + 2, .shifted(quantity, unit, .ahead))
    case .after, .following:
      let after = forward(at: end + 1)
      let window: DateMeaning.Window =
        after.map { .laterThan($0) } ?? (isClauseEnd(end + 1) ? .later : .anywhere)
      return DatePhrase(left..<end, .duration(quantity, unit, window))
    case .before:
      let before = forward(at: end + 1)
      let window: DateMeaning.Window =
        before.map { .earlierThan($0) } ?? (isClauseEnd(end + 1) ? .earlier : .anywhere)
      return DatePhrase(left..<end, .duration(quantity, unit, window))
    default: break
    }
    if found.isArticle, isRate(left) { return nil }
    if unit == .quarter, found.isArticle || quantity.low == 500 || kind(end) == .of && !plural { return nil }
    // `the first two quarters of 1990` is its first half.
    if unit == .quarter, case .first = found.window, quantity == Quantity(2) {
      let (year, after) = yearTerm(end)
      if year != .none { return DatePhrase(left..<after, .half(1, year)) }
    }
    var through = end
    var start = left
    if !plural, end < limit, kind(end) == .period {
      // `a three-year period`.
      through = end + 1
      if kind(start - 1) == .an || kind(start - 1) == .the { start -= 1 }
    }
    return DatePhrase(start..<through, .duration(quantity, unit, found.window))
  }

  /// `two years ago today`, `a week ago Saturday`: a day, where the unit alone gives a week or a year.
  private func agoFromDay(_ left: Int, _ quantity: Quantity, _ unit: TimeUnit, _ end: Int) -> DatePhrase? {
    guard unit == .week || unit == .month || unit == .year, !quantity.isVague, quantity.low % 1000 == 0,
      let day = forward(at: end + 1)
    else { return nil }
    switch day.meaning {
    case .offset, .weekday(_, .bare):
      return DatePhrase(left..<day.tokens.upperBound, .before(day, quantity, unit), through: day.through)
    default: return nil
    }
  }

  private func isClauseEnd(_ index: Int) -> Bool { index >= limit || tokens[index].kind == .punctuation }

  /// `$2 million a year`, `four flights a week`.
  private func isRate(_ left: Int) -> Bool {
    guard left > 0 else { return false }
    switch kindAnywhere(left - 1) {
    case .digits, .number, .few, .units: return true
    case .none: break
    default: return false
    }
    if tokens[left - 1].kind == .symbol { return true }
    guard left > 1, tokens[left - 1].isWord else { return false }
    switch kindAnywhere(left - 2) {
    case .digits, .number, .few: return true
    default: return Self.times.contains(tokens[left - 1])
    }
  }

  private static let times: WordSet = "times once twice thrice"

  // MARK: Without a number

  /// `last week`, `this year`, `that day`, `the month`.
  private func single(_ found: Modifiers, _ head: Int, _ unit: TimeUnit, end: Int) -> DatePhrase? {
    let left = found.left
    if found.determiner == .each {
      // `every other day`
      let step = Quantity(found.order == .other ? 2 : 1)
      return DatePhrase(left..<end, .set(TimexValue.duration(step, unit)))
    }
    if found.order == .other {
      // `the other day`
      return unit == .day && found.determiner == .the ? DatePhrase(left..<end, .reference(.past)) : nil
    }
    if found.isHyphened { return nil }
    var choice = found.choice
    if choice == nil {
      switch found.determiner {
      case .the: choice = .the
      case .this: choice = .this
      case .that: choice = .same
      default: return nil
      }
    }
    guard let choice, !unit.isClock else { return nil }
    if choice == .same || choice == .current || choice == .latest, found.determiner == .none { return nil }
    if choice == .following || choice == .previous, found.determiner == .none { return nil }
    // `the year 2000`, `the year two thousand`.
    if unit == .year, choice == .the, found.order == .none, left == head - 1 {
      if let year = yearNumber(end) { return DatePhrase(left..<end + 1, .year(year)) }
      if let (year, after) = spokenYear(end) { return DatePhrase(left..<after, .year(year)) }
    }
    // `the year ended March 31`, `for the year ending …`.
    if kind(end) == .ended { return DatePhrase(left..<end, .duration(Quantity(1), unit, .anywhere)) }
    // `the day before yesterday`, `the day after tomorrow`.
    if unit == .day, kind(end + 1) == .offset, let phrase = dayFromNow(end + 1), phrase.tokens.lowerBound <= head {
      return phrase
    }
    // `the day of the attack`: whichever day that was.
    if unit == .day, choice == .the, kind(end) == .of { return nil }
    // `the next day` of a story is the one after the day told last.
    if unit == .day, choice == .next, found.determiner == .the {
      return DatePhrase(left..<end, .unit(.day, .following))
    }
    // `the day before`, `the week before`.
    if choice == .the, unit == .day || unit == .week || unit == .month || unit == .year {
      if kind(end) == .before {
        if isClauseEnd(end + 1) { return DatePhrase(left..<end + 1, .unit(unit, .previous)) }
        if let after = forward(at: end + 1) {
          return DatePhrase(left..<end, .duration(Quantity(1), unit, .earlierThan(after)))
        }
      }
      if kind(end) == .after {
        if isClauseEnd(end + 1) { return DatePhrase(left..<end + 1, .unit(unit, .following)) }
        if let after = forward(at: end + 1) {
          return DatePhrase(left..<end, .duration(Quantity(1), unit, .laterThan(after)))
        }
        // `the day after the attack`: after the day of the attack where that is told, and not today.
        if unit == .day {
          if let day = dayOfAct(after: end) {
            return DatePhrase(left..<end, .duration(Quantity(1), unit, .laterThan(day)))
          }
          return DatePhrase(left..<end, .unit(unit, .following))
        }
      }
    }
    if unit == .year, choice != .the || found.order != .none {
      if let phrase = quarterOfYear(left, end, choice) { return phrase }
    }
    var phrase = DatePhrase(left..<end, .unit(unit, choice))
    // `this week's Monday` says nothing more.
    if kind(end) == .joiner { return choice == .the ? nil : phrase }
    phrase = withPortion(phrase)
    // `earlier in the year`, `late in the week`.
    let start = phrase.tokens.lowerBound
    if kind(start - 1) == .in {
      switch kind(start - 2) {
      case .early:
        phrase.portion = .early
        phrase = phrase.over(start - 2..<end)
      case .late:
        phrase.portion = .late
        phrase = phrase.over(start - 2..<end)
      case .earlier: phrase = phrase.over(start - 2..<end)
      default: break
      }
    }
    return phrase
  }

  /// How many words name an act: `the attack on the market`.
  private static let actLength = 5

  /// The day in `the attack on 3 May`, behind `after`.
  private func dayOfAct(after index: Int) -> DatePhrase? {
    for at in index + 1..<max(index + 1, min(limit - 1, index + 1 + Self.actLength)) {
      if tokens[at].kind == .punctuation { return nil }
      if kind(at) == .on, let day = dayTerm(at + 1) { return day }
    }
    return nil
  }

  /// `this year's third quarter`, `last year's quarter`.
  private func quarterOfYear(_ left: Int, _ end: Int, _ choice: DateMeaning.Choice) -> DatePhrase? {
    let year: YearTerm
    switch choice {
    case .this, .current: year = .offset(0)
    case .last, .past: year = .offset(-1)
    case .next: year = .offset(1)
    default: return nil
    }
    guard kind(end) == .possessive, let noun = quarterNoun(at: end + 1) else { return nil }
    return DatePhrase(left..<noun.end, .quarter(noun.number, year, .bare))
  }

  /// `weeks`, `recent months`, `the coming days`, `these days`.
  private func uncounted(_ found: Modifiers, _ head: Int, _ unit: TimeUnit, end: Int) -> DatePhrase? {
    var left = found.left
    var end = end
    if found.isHyphened { return nil }
    if found.determiner == .each || found.determiner == .per || found.determiner == .owner { return nil }
    if kind(end) == .ahead, found.determiner == .the { end += 1 }
    switch found.order {
    case .recent:
      switch unit {
      case .week, .month, .quarter: return DatePhrase(left..<end, .duration(.vague, unit, .past))
      default: return DatePhrase(left..<end, .reference(.past))
      }
    case .past, .previous: return DatePhrase(left..<end, .reference(.past))
    case .coming where unit == .week || unit == .day || unit == .hour:
      return DatePhrase(left..<end, .duration(.vague, unit, .future))
    case .coming, .future: return DatePhrase(left..<end, .reference(.future))
    case .early where unit == .hour && found.determiner == .the:
      var phrase = DatePhrase(left..<end, .time)
      phrase.part = .morning
      if kind(end) == .of, let day = dayTerm(end + 1) {
        phrase = phrase.over(left..<day.tokens.upperBound)
        phrase.meaning = day.meaning
      } else if let day = dayTerm(end) {
        phrase = phrase.over(left..<day.tokens.upperBound)
        phrase.meaning = day.meaning
      }
      return phrase
    default: break
    }
    if found.determiner == .these {
      return unit == .day ? DatePhrase(left..<end, .reference(.present)) : nil
    }
    if found.determiner == .those { return unit == .day ? DatePhrase(left..<end, .reference(.past)) : nil }
    if unit == .weekend || unit == .quarter { return nil }
    if found.determiner == .the, found.order == .none {
      // `the days of` … : a period that has a name of its own.
      left = found.left
    }
    return DatePhrase(left..<end, .duration(.vague, unit, found.window))
  }

  // MARK: Ordinals

  /// `the fifth day`, `20th century`, `the first week of May`, `a third consecutive day`.
  private func ordinalUnit(_ ordinal: Int, _ unit: TimeUnit, _ start: Int, _ end: Int, plural: Bool) -> DatePhrase? {
    var left = start
    switch unit {
    case .century:
      guard (1...22).contains(ordinal) else { return nil }
      let phrase = withPortion(DatePhrase(left..<end, .century(ordinal - 1)))
      left = phrase.tokens.lowerBound
      return kind(left - 1) == .the ? phrase.over(left - 1..<end) : phrase
    case .day, .week, .month, .year, .decade:
      if plural {
        // `the first days`.
        return ordinal == 1 && unit != .year ? DatePhrase(left..<end, .duration(.vague, unit, .first)) : nil
      }
      if kind(left - 1) == .an || kind(left - 1) == .the || kind(left - 1) == .owner {
        if kind(left - 1) != .owner { left -= 1 }
      } else if unit != .day || kindAnywhere(left - 1) != .for {
        guard kind(left) == .the || kind(left) == .an || kindAnywhere(left - 1) == .possessive else { return nil }
      }
      if kind(end) == .of, let period = forward(at: end + 1) {
        switch period.meaning {
        case .month, .year, .unit:
          return DatePhrase(left..<period.tokens.upperBound, .ordinal(ordinal, unit, of: period))
        default: break
        }
      }
      guard unit == .day else { return nil }
      return DatePhrase(left..<end, .ordinal(ordinal, unit, of: nil))
    case .hour, .minute:
      return plural && ordinal == 1 ? DatePhrase(left..<end, .duration(.vague, unit, .first)) : nil
    default: return nil
    }
  }

  /// `one second` is read where `second` follows a number; as an ordinal it is no head.
  func secondUnit(_ head: Int) -> DatePhrase? {
    guard kind(head) == .ordinal, words[head].value == 2 else { return nil }
    let isHyphened = kind(head - 1) == .joiner
    guard let (quantity, start) = quantity(endingAt: isHyphened ? head - 2 : head - 1), !quantity.isVague else {
      return nil
    }
    return DatePhrase(start..<head + 1, .duration(quantity, .second, .anywhere))
  }
}
