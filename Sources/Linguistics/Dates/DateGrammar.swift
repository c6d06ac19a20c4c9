/// Reads date expressions off the words of a text, without anchors: what is written, not yet which day it is.
///
/// Every token costs one look-up. Where a word can be the head of an expression (`Monday`, `weeks`, `1994`), the grammar
/// looks left for what modifies it and right for what completes it, inside the sentence and never into the expression before.
struct DateGrammar {
  let tokens: [Token]
  let text: SourceText
  let words: [DateWord]
  /// False in texts all in capitals.
  let caseIsInformative: Bool
  /// The tokens that the expression being read may use.
  var floor = 0
  var limit = 0

  init(_ tokens: [Token], in text: SourceText, caseIsInformative: Bool) {
    self.tokens = tokens
    self.text = text
    self.caseIsInformative = caseIsInformative
    words = DateLexicon.words(of: tokens, in: text)
  }

  /// All expressions, in order, without overlaps.
  mutating func phrases(in sentences: [Sentence]) -> [DatePhrase] {
    var found: [DatePhrase] = []
    for sentence in sentences {
      floor = sentence.tokens.lowerBound
      limit = sentence.tokens.upperBound
      var index = floor
      while index < limit {
        if words[index].kind.isHead, let phrase = phrase(at: index) {
          found.append(phrase)
          floor = phrase.through
          index = max(phrase.through, index + 1)
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// The expression around a head.
  func phrase(at head: Int) -> DatePhrase? {
    let word = words[head]
    switch word.kind {
    case .month, .shortMonth: return (word.value == 5 ? holiday(head) : nil) ?? monthFirst(head)
    case .weekday, .shortWeekday: return weekday(head)
    case .weekdays: return weekdaySet(head)
    case .offset: return dayFromNow(head)
    case .tonight: return tonight(head)
    case .overnight: return overnight(head)
    case .part: return partOfDay(head)
    case .parts: return unitPhrase(head, .day, plural: true)
    case .unit, .units:
      guard let unit = TimeUnit(rawValue: UInt8(word.value)) else { return nil }
      return unitPhrase(head, unit, plural: word.kind == .units)
    case .season, .fall: return season(head)
    case .seasons: return seasonSet(head)
    case .decadeName, .decadeDigits: return decade(head)
    case .digits: return digits(head)
    case .ordinalDigits, .ordinal: return dayFirst(head) ?? dayAlone(head) ?? secondUnit(head)
    case .dotted: return dotted(head)
    case .number: return yearInWords(head) ?? clockInWords(head)
    case .reference, .past, .future, .current, .recent: return reference(head)
    case .frequency: return frequency(head)
    case .half: return half(head)
    case .beginning, .middle, .end: return portionOf(head)
    case .period: return period(head)
    case .holiday: return holiday(head)
    default: return nil
    }
  }

  // MARK: Looking around

  func kind(_ index: Int) -> DateWord.Kind { index >= floor && index < limit ? words[index].kind : .none }

  /// The kind of any token of the sentence's text, also of those that another expression has taken.
  func kindAnywhere(_ index: Int) -> DateWord.Kind { index >= 0 && index < limit ? words[index].kind : .none }

  /// True where nothing stands between two tokens in the text.
  func isTight(_ index: Int) -> Bool { index < tokens.count && !tokens[index].shape.contains(.spaceBefore) }

  /// The expression that starts exactly at a token.
  func forward(at start: Int) -> DatePhrase? {
    guard start < limit else { return nil }
    var inner = self
    inner.floor = start
    var head = start
    while head < min(start + 5, limit) {
      if words[head].kind.isHead {
        if let phrase = inner.phrase(at: head) { return phrase.tokens.lowerBound == start ? phrase : nil }
      } else if words[head].kind == .none {
        return nil
      }
      head += 1
    }
    return nil
  }

  /// A plain number of digits.
  func number(_ index: Int) -> Int? {
    guard index >= floor, index < limit, words[index].kind == .digits || words[index].kind == .ordinalDigits else {
      return nil
    }
    var value = 0
    for position in tokens[index].range {
      let byte = text.bytes[position]
      guard byte >= 48, byte <= 57 else { break }
      value = value * 10 + Int(byte - 48)
      if value > 99_999 { return nil }
    }
    return value
  }

  /// How many bytes a token has.
  func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

  /// A day of the month: `5`, `05`, `5th`, `fifth`, `twenty-first`; with the index after it.
  func dayNumber(_ index: Int, words allowsWords: Bool = true) -> (day: Int, end: Int)? {
    switch kind(index) {
    case .digits:
      guard length(index) <= 2, let day = number(index), (1...31).contains(day) else { return nil }
      return (day, index + 1)
    case .ordinalDigits:
      guard let day = number(index), (1...31).contains(day) else { return nil }
      return (day, index + 1)
    case .ordinal, .number:
      guard allowsWords, let (day, end) = NumberReader.ordinal(tokens, at: index, limit: limit, in: text),
        (1...31).contains(day)
      else { return nil }
      return (day, end)
    default: return nil
    }
  }

  /// `1994`: four digits that can be a year.
  func yearNumber(_ index: Int) -> Int? {
    guard kind(index) == .digits, length(index) == 4, let year = number(index), (1000...2199).contains(year) else {
      return nil
    }
    return year
  }

  /// `89` in a dateline: the hundred years from 1940 on.
  func shortYear(_ index: Int) -> Int? {
    guard kind(index) == .digits, length(index) == 2, let year = number(index) else { return nil }
    return year < 40 ? 2000 + year : 1900 + year
  }

  /// True for `%`, `percent`, `$`, `km` and other things that a number beside them counts.
  func isMeasure(_ index: Int) -> Bool {
    guard index < limit else { return false }
    return tokens[index].kind == .symbol || Self.measures.contains(tokens[index])
  }

  private static let measures: WordSet = """
    percent per cent pct million billion trillion thousand hundred dozen km kms kilometers kilometres meters metres miles
    kg tons tonnes pounds dollars euros barrels mm cm degrees people persons soldiers troops men
    """

  /// Takes in `early`, `late`, `mid-`, `earlier`, `later` on the left.
  func withPortion(_ phrase: DatePhrase) -> DatePhrase {
    var phrase = phrase
    var left = phrase.tokens.lowerBound
    while left > floor {
      var at = left - 1
      if kind(at) == .joiner, at > floor { at -= 1 }
      switch kind(at) {
      case .early: phrase.portion = .early
      case .late: phrase.portion = .late
      case .mid: phrase.portion = .middle
      case .earlier, .later:
        // `three days later Friday` is none of ours.
        guard at == left - 1 else { return phrase }
      default: return phrase
      }
      left = at
      phrase.tokens = left..<phrase.tokens.upperBound
    }
    return phrase
  }
}
