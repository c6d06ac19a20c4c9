/// Days, months and years as a calendar names them.
extension DateGrammar {
  // MARK: Month first

  /// `Oct. 1, 2020`, `October 2020`, `Sept 27-30`, `last April`, `early March`.
  func monthFirst(_ head: Int) -> DatePhrase? {
    let month = Int(words[head].value)
    let next = head + 1
    if let (day, afterDay) = dayAfterMonth(next) {
      guard isMonth(head, hasNumber: true) else { return nil }
      var end = afterDay
      var lastDay = day
      if let (second, afterSecond) = rangeEnd(after: end, from: day) {
        lastDay = second
        end = afterSecond
      }
      let (year, afterYear) = yearTerm(end)
      return withPortion(
        DatePhrase(head..<afterYear, .day(year, month: month, day: day, lastDay: lastDay)))
    }
    var (year, end) = yearTerm(next)
    if case .none = year, kind(next) == .of || kind(next) == .comma {
      let (term, after) = yearTerm(next + 1)
      if term != .none { (year, end) = (term, after) }
    }
    guard isMonth(head, hasNumber: year != .none) else { return nil }
    var left = head
    var choice = DateMeaning.Choice.bare
    // `the month of October`.
    if kind(head - 1) == .of, kind(head - 2) == .unit, words[head - 2].value == Int8(TimeUnit.month.rawValue) {
      left = kind(head - 3) == .the ? head - 3 : head - 2
    } else if case .none = year {
      switch kind(head - 1) {
      case .last, .past: (choice, left) = (.last, head - 1)
      case .next, .coming: (choice, left) = (.next, head - 1)
      case .this: (choice, left) = (.this, head - 1)
      case .following: (choice, left) = (.following, head - 1)
      case .previous: (choice, left) = (.previous, head - 1)
      case .each: return DatePhrase(head - 1..<next, .set("XXXX-" + TimexValue.two(month)))
      default: break
      }
      if left < head, kind(left - 1) == .this || kind(left - 1) == .the { left -= 1 }
    }
    return withPortion(DatePhrase(left..<end, .month(year, month, choice)))
  }

  /// A day right after a month's name, that is no count of something.
  private func dayAfterMonth(_ index: Int) -> (day: Int, end: Int)? {
    var start = index
    if kind(start) == .the { start += 1 }
    guard let (day, end) = dayNumber(start), start == index || words[start].kind != .digits else { return nil }
    if words[start].kind == .digits {
      // `March 10:30` is a time, `in March 12 people` a count, `March 5%` neither.
      if kind(end) == .colon, isTight(end), kind(end + 1) == .digits, isTight(end + 1), length(end + 1) == 2 {
        return nil
      }
      if isMeasure(end), kind(end) != .comma { return nil }
      // `in March 12 people`, `since January 25 mayors`
      if kind(index - 2) == .in || kind(index - 2) == .during || kind(index - 2) == .since, end < limit,
        tokens[end].isWord, kind(end) == .none, endsInS(end) || Self.plurals.contains(tokens[end])
      {
        return nil
      }
    }
    if kind(end) == .units || kind(end) == .joiner && kind(end + 1) == .unit { return nil }
    return (day, end)
  }

  private static let plurals: WordSet = "people men women children police policemen militiamen fishermen"

  private func endsInS(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.isCapitalised && text.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
  }

  // MARK: Day first

  /// `1 October 2020`, `the 12th of May`, `25-26 February`, `8 Oct 89`.
  func dayFirst(_ head: Int) -> DatePhrase? {
    guard let (day, afterDay) = dayNumber(head) else { return nil }
    // The day itself must not be the tail of something longer (`4.12 October`, `AK-47 May`).
    if head > floor, isTight(head), kind(head - 1) == .none || kind(head - 1) == .slash { return nil }
    if head > 0, kindAnywhere(head - 1) == .joiner, isTight(head), kindAnywhere(head - 2) == .none { return nil }
    var end = afterDay
    var lastDay = day
    var isList = false
    while let (second, afterSecond) = rangeEnd(after: end, from: lastDay, lists: true) {
      lastDay = second
      end = afterSecond
      isList = true
      if end - head > 12 { break }
    }
    var at = end
    if kind(at) == .of || kind(at) == .joiner { at += 1 }
    guard kind(at) == .month || kind(at) == .shortMonth else { return nil }
    let month = Int(words[at].value)
    guard isMonth(at, hasNumber: true, dayBefore: head) else { return nil }
    var next = at + 1
    if kind(next) == .joiner, yearNumber(next + 1) != nil || shortYear(next + 1) != nil { next += 1 }
    // `on 5 May 12 people were killed`: the year has two figures only where a bracket, a mark or nothing follows.
    var year = YearTerm.none
    var after = next
    if let short = shortYear(next), isShortYearAllowed(next) {
      (year, after) = (.stated(short), next + 1)
    } else {
      (year, after) = yearTerm(next)
      if year == .none { after = at + 1 }
    }
    var phrase = DatePhrase(head..<after, .day(year, month: month, day: day, lastDay: isList ? lastDay : day))
    if words[head].kind != .digits, kind(head - 1) == .the { phrase = phrase.over(head - 1..<after) }
    return withPortion(phrase)
  }

  /// `on the 14th`, with nothing behind it that it could count.
  func dayAlone(_ head: Int) -> DatePhrase? {
    guard words[head].kind == .ordinalDigits, let (day, end) = dayNumber(head), kind(head - 1) == .the,
      kindAnywhere(head - 2) == .on,
      end >= limit || tokens[end].kind == .punctuation || kind(end) == .and || kind(end) == .at || kind(end) == .by
    else { return nil }
    return DatePhrase(head - 1..<end, .dayOfMonth(day))
  }

  private func isShortYearAllowed(_ index: Int) -> Bool {
    let next = index + 1
    guard next < limit else { return true }
    switch words[next].kind {
    case .open, .close, .comma, .dash, .colon: return true
    case .joiner, .slash, .units, .unit, .digits: return false
    default: return tokens[next].kind == .punctuation || tokens[next].kind == .quote
    }
  }

  /// The second day of `27-30`, `25 and 26`, `5, 6 and 7`.
  private func rangeEnd(after index: Int, from day: Int, lists: Bool = false) -> (day: Int, end: Int)? {
    var at = index
    switch kind(at) {
    case .joiner, .dash, .to, .and, .until, .or: at += 1
    case .slash: at += 1
    case .comma:
      guard lists else { return nil }
      at += 1
      if kind(at) == .and { at += 1 }
    default: return nil
    }
    if kind(at) == .the { at += 1 }
    guard let (second, end) = dayNumber(at), second > day, yearNumber(at) == nil else { return nil }
    if lists { return (second, end) }
    // After a month's name a second number is a day only where no other reading fits: `May 5 and 6 people`.
    let isMark = kind(index) == .joiner || kind(index) == .dash || kind(index) == .slash
    if !isMark {
      guard
        end >= limit || isClosed(end) || yearTerm(end).0 != .none || kind(end) == .in || kind(end) == .at
          // `between May 3 and 7 and the shelling that followed`
          || kind(end) == .and && kind(end + 1) != .digits && kind(end + 1) != .number
      else { return nil }
    }
    if isMeasure(end) || kind(end) == .units { return nil }
    return (second, end)
  }

  /// True where a mark of punctuation stands.
  private func isClosed(_ index: Int) -> Bool {
    index < limit && tokens[index].kind == .punctuation || kind(index) == .close
  }

  // MARK: Years beside a month or season

  /// `2020`, `, 2020`, `'89`, `this year`, `last year`, `of that year`; with the index after it.
  func yearTerm(_ index: Int) -> (YearTerm, Int) {
    var at = index
    if kind(at) == .comma, isYearAhead(at + 1) { at += 1 }
    if kind(at) == .of || kind(at) == .in, kind(at + 1) != .none, isYearAhead(at + 1) { at += 1 }
    if let year = yearNumber(at), year >= 1500, isPlainYear(at) { return (.stated(year), at + 1) }
    if kind(at) == .apostrophe, isTight(at + 1), let year = shortYear(at + 1) { return (.stated(year), at + 2) }
    if kind(at) == .number, let (year, end) = spokenYear(at) { return (.stated(year), end) }
    if kind(at + 1) == .unit, words[at + 1].value == Int8(TimeUnit.year.rawValue) {
      switch kind(at) {
      case .this: return (.offset(0), at + 2)
      case .last, .past: return (.offset(-1), at + 2)
      case .next: return (.offset(1), at + 2)
      case .that: return (.told, at + 2)
      default: break
      }
      if kind(at) == .same { return (.told, at + 2) }
    }
    if kind(at) == .the || kind(at) == .that, kind(at + 1) == .same, kind(at + 2) == .unit,
      words[at + 2].value == Int8(TimeUnit.year.rawValue)
    {
      return (.told, at + 3)
    }
    return (.none, index)
  }

  private func isYearAhead(_ index: Int) -> Bool {
    yearNumber(index) != nil || kind(index) == .number && spokenYear(index) != nil
      || kind(index + 1) == .unit && words[index + 1].value == Int8(TimeUnit.year.rawValue)
  }

  /// A year that nothing counts on: not `2000 people`, `1990-200`.
  private func isPlainYear(_ index: Int) -> Bool {
    let next = index + 1
    guard next < limit else { return true }
    if isTight(next), tokens[next].kind == .symbol { return false }
    if Self.counted.contains(tokens[next]) { return false }
    return true
  }

  /// Nouns that a number of four digits counts.
  static let counted: WordSet = """
    people persons men women children soldiers troops police policemen officers civilians fighters militants rebels
    houses homes families households refugees members workers students protesters demonstrators prisoners detainees hours
    meters metres kilometers kilometres km miles feet tons tonnes kg dollars euros pounds pesos percent per barrels
    others victims casualties deaths cases shares votes units points vehicles weapons rifles guns mines rounds bullets
    rockets missiles aircraft tanks employees inhabitants residents villagers supporters activists guerrillas bodies
    wounded injured dead
    """

  // MARK: Which month names are months

  /// Verbs and adverbs after which no month stands: `may be`.
  private static let afterModal: WordSet = """
    be have not also still become well never even only take go make come lead result need want try seek use give face
    continue remain cause require do see get help include begin start lose soon
    """

  /// Whether the token at `index` is a month, and not the verb `may`, a march, or somebody's name.
  ///
  /// - Parameter hasNumber: a day or year stands beside it.
  func isMonth(_ index: Int, hasNumber: Bool, dayBefore: Int? = nil) -> Bool {
    let token = tokens[index]
    let month = words[index].value
    let isShort = words[index].kind == .shortMonth
    let isHomonym = month == 5 || month == 3 || month == 8 && !token.isCapitalised
    if hasNumber {
      guard isHomonym else { return token.isCapitalised || !caseIsInformative || isShort || dayBefore != nil }
      guard token.isCapitalised, caseIsInformative else {
        // `24 may`, and MAY in capitals: no verb may follow, and a number that could be counted may not stand before.
        if index + 1 < limit, Self.afterModal.contains(tokens[index + 1]) || tokens[index + 1].tag == .verbBase {
          return false
        }
        if month == 8 { return true }
        if dayBefore == nil { return !caseIsInformative || kindAnywhere(index - 1) != .none }
        return true
      }
      return true
    }
    if isShort {
      guard token.shape.contains(.dotted) || isDatePreposition(index - 1) else { return false }
      return token.isCapitalised && (month != 3 || isDatePreposition(index - 1)) && month != 1
        || isDatePreposition(index - 1) && token.isCapitalised
    }
    if caseIsInformative, !token.isCapitalised { return false }
    if isHomonym { return isDatePreposition(index - 1) || isMonthBeside(index) }
    // A name: `April Smith`.
    if caseIsInformative, index + 1 < limit, tokens[index + 1].isCapitalised, tokens[index + 1].isWord,
      kindAnywhere(index + 1) == .none, !isDatePreposition(index - 1)
    {
      return false
    }
    return true
  }

  /// `April and May`, `March to May`.
  private func isMonthBeside(_ index: Int) -> Bool {
    for (joint, month) in [(index - 1, index - 2), (index + 1, index + 2)] {
      switch kindAnywhere(joint) {
      case .and, .or, .to, .joiner, .dash, .comma, .slash:
        if kindAnywhere(month) == .month { return true }
      default: continue
      }
    }
    return false
  }

  private func isDatePreposition(_ index: Int) -> Bool {
    switch kindAnywhere(index) {
    case .in, .on, .since, .until, .by, .from, .during, .last, .next, .this, .each, .early, .late, .mid, .between,
      .before, .after, .of, .past, .coming, .previous, .following, .ended, .over, .for:
      return true
    case .joiner: return kindAnywhere(index - 1) == .mid || kindAnywhere(index - 1) == .early
    default: return false
    }
  }

  // MARK: Years in words

  /// `nineteen ninety-six`, `two thousand and three`, `twenty twenty`; only where a century's word starts it.
  func spokenYear(_ index: Int) -> (year: Int, end: Int)? {
    guard index < limit, case .unit(let first)? = NumberWord.table[tokens[index].key] else {
      guard index < limit, NumberWord.table[tokens[index].key] == .tens(20) else { return nil }
      return spokenRest(index + 1, century: 2000)
    }
    if first == 2, index + 1 < limit, NumberWord.table[tokens[index + 1].key] == .scale(1000) {
      var at = index + 2
      if kind(at) == .and { at += 1 }
      if at < limit, let (rest, end) = NumberReader.value(tokens, at: at, limit: limit, in: text), rest < 40,
        words[at].kind == .number
      {
        return (2000 + rest, end)
      }
      return (2000, index + 2)
    }
    guard (16...19).contains(first) else { return nil }
    return spokenRest(index + 1, century: first * 100)
  }

  private func spokenRest(_ index: Int, century: Int) -> (year: Int, end: Int)? {
    var at = index
    if kind(at) == .joiner { at += 1 }
    guard at < limit, words[at].kind == .number else { return nil }
    switch NumberWord.table[tokens[at].key] {
    case .scale(100)?: return (century, at + 1)
    case .tens?:
      guard let (rest, end) = NumberReader.value(tokens, at: at, limit: limit, in: text), rest < 100 else { return nil }
      return (century + rest, end)
    case .unit(let rest)? where rest >= 10: return (century + rest, at + 1)
    default: return nil
    }
  }

  func yearInWords(_ head: Int) -> DatePhrase? {
    guard let (year, end) = spokenYear(head) else { return nil }
    let isThousand = year >= 2000 && NumberWord.table[tokens[head].key] == .unit(2)
    if kind(head - 1) == .unit, words[head - 1].value == Int8(TimeUnit.year.rawValue) {
      return DatePhrase((kind(head - 2) == .the ? head - 2 : head - 1)..<end, .year(year))
    }
    if isThousand {
      guard year > 2000, kind(head - 1) == .in || kind(head - 1) == .since else { return nil }
    }
    if end < limit, Self.counted.contains(tokens[end]) || kind(end) == .units || isMeasure(end) { return nil }
    return DatePhrase(head..<end, .year(year))
  }
}
