/// Words that point at no day: `now`, `recently`, `the past`; and sets in one word.
extension DateGrammar {
  func reference(_ head: Int) -> DatePhrase? {
    switch words[head].kind {
    case .reference: return adverb(head)
    case .past: return thePast(head)
    case .future: return theFuture(head)
    case .current:
      guard head + 1 < limit, tokens[head + 1].isWord, kind(head + 1) == .none || kind(head + 1) == .adjective else {
        return nil
      }
      return DatePhrase(head..<head + 1, .reference(.present))
    case .recent:
      guard head + 1 < limit, tokens[head + 1].isWord, kind(head + 1) != .unit, kind(head + 1) != .units else {
        return nil
      }
      var left = head
      if kind(left - 1) == .more || kind(left - 1) == .least { left -= 1 }
      return DatePhrase(left..<head + 1, .reference(.past))
    default: return nil
    }
  }

  private func adverb(_ head: Int) -> DatePhrase? {
    switch words[head].value {
    case 0:
      // `from now on`, `two years from now` are read elsewhere or left alone.
      if kind(head - 1) == .from { return nil }
      let left = kind(head - 1) == .right ? head - 1 : head
      return DatePhrase(left..<head + 1, .reference(.present))
    case 1:
      let left = kind(head - 1) == .more || kind(head - 1) == .least ? head - 1 : head
      return DatePhrase(left..<head + 1, .reference(.past))
    default:
      // `as soon as possible`, but not `as soon as it rains`, `soon after`.
      if kind(head - 1) == .as_ {
        guard kind(head + 1) == .as_, head + 2 < limit, tokens[head + 2].key == "possible" else { return nil }
        return DatePhrase(head - 1..<head + 3, .reference(.future))
      }
      if kind(head + 1) == .after || kind(head + 1) == .before { return nil }
      return DatePhrase(head..<head + 1, .reference(.future))
    }
  }

  /// `in the past`.
  private func thePast(_ head: Int) -> DatePhrase? {
    guard kind(head - 1) == .the else { return nil }
    let isIn = kindAnywhere(head - 2) == .in || kindAnywhere(head - 2) == .of || kindAnywhere(head - 2) == .from
    let next = head + 1
    switch kind(next) {
    case .digits, .number, .few, .units, .unit: return nil
    default: break
    }
    if next < limit, tokens[next].isWord {
      guard isIn, kind(next) == .none || kind(next) == .to || kind(next) == .that || kind(next) == .and else {
        return nil
      }
      if kindAnywhere(head - 2) != .in { return nil }
    }
    return DatePhrase(head - 1..<next, .reference(.past))
  }

  /// `in the near future`, `into the future`.
  private func theFuture(_ head: Int) -> DatePhrase? {
    var left = head
    if kind(left - 1) == .near { left -= 1 }
    guard kind(left - 1) == .the || left < head else { return nil }
    if kind(left - 1) == .the { left -= 1 }
    switch kindAnywhere(left - 1) {
    case .in, .into, .for, .about: break
    default: return nil
    }
    guard kind(head + 1) != .of else { return nil }
    return DatePhrase(left..<head + 1, .reference(.future))
  }

  /// `hourly`, and `daily` or `annually` where no noun follows that they belong to.
  func frequency(_ head: Int) -> DatePhrase? {
    guard let unit = TimeUnit(rawValue: UInt8(words[head].value)) else { return nil }
    if head + 1 < limit, tokens[head + 1].isWord, kind(head + 1) == .none { return nil }
    let value: String
    switch unit {
    case .day: value = "XXXX-XX-XX"
    case .week: value = "XXXX-WXX"
    case .month: value = "XXXX-XX"
    case .quarter: value = "XXXX-QX"
    case .year: value = "XXXX"
    default: value = "PT1H"
    }
    return DatePhrase(head..<head + 1, .set(value))
  }

  // MARK: Holidays

  /// `Christmas Eve`, `last Easter`, `Good Friday 1998`.
  func holiday(_ head: Int) -> DatePhrase? {
    guard let (holiday, end) = HolidayNames.table.longestMatch(in: tokens, at: head, limit: limit) else { return nil }
    if caseIsInformative {
      guard tokens[head].isCapitalised, tokens[end - 1].isCapitalised || kindAnywhere(end - 1) == .possessive else {
        return nil
      }
    }
    let (year, after) = yearTerm(end)
    if year != .none { return DatePhrase(head..<after, .holiday(holiday, year)) }
    switch kind(head - 1) {
    case .last: return DatePhrase(head - 1..<end, .holiday(holiday, .offset(-1)))
    case .each: return nil
    default: return DatePhrase(head..<end, .holiday(holiday, .none))
    }
  }
}
