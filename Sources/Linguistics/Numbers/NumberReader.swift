/// A number as a text gives it, with its bounds.
public struct NumberPhrase: Sendable, Hashable {
  /// Tokens of the number with the words that bound it (`at least 12`, `between 10 and 15`).
  public var tokens: Range<Int>
  public var low: Int
  /// nil where the words give none (`several`).
  public var best: Int?
  /// nil where nothing bounds it above.
  public var high: Int?
  /// True for `dozens`, `hundreds`, `several`: a size rather than a count.
  public var isVague: Bool

  public init(tokens: Range<Int>, low: Int, best: Int?, high: Int?, isVague: Bool) {
    self.tokens = tokens
    self.low = low
    self.best = best
    self.high = high
    self.isVague = isVague
  }
}

/// Reads cardinal numbers in digits and words: `1,300`, `twenty-two`, `half a million`, `two dozen`, `10 to 15`.
public enum NumberReader {
  private static let units: [WordKey: Int] = {
    var table: [WordKey: Int] = [:]
    let small = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen
      """
    for (value, word) in small.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
      table[WordKey(word)] = value
    }
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    for (index, word) in tens.split(separator: " ").enumerated() { table[WordKey(word)] = (index + 2) * 10 }
    return table
  }()
  private static let scales: [WordKey: Int] = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12, "score": 20,
    "lakh": 100_000, "crore": 10_000_000,
  ]
  /// Vague words and the number that ACLED's codebook gives them (tens 10, dozens 12, hundreds 100); nil where it gives none.
  private static let vague: [WordKey: (low: Int, best: Int?)] = [
    "tens": (10, 10), "dozens": (12, 12), "scores": (20, 20), "hundreds": (100, 100), "thousands": (1000, 1000),
    "several": (3, nil), "few": (2, nil), "numerous": (3, nil), "many": (3, nil), "multiple": (2, nil),
    "couple": (2, 2), "pair": (2, 2), "handful": (3, nil), "some": (2, nil),
  ]
  private static let lower: WordSet = "least over exceeding"
  private static let and: WordKey = "and"
  private static let to: WordKey = "to"
  private static let or: WordKey = "or"
  private static let between: WordKey = "between"
  private static let articles: WordSet = "a an"
  private static let half: WordKey = "half"
  private static let of: WordKey = "of"

  /// The plain number that starts at `index`: its value and the token after it; nil where none starts there.
  public static func value(_ tokens: [Token], at index: Int, limit: Int, in text: SourceText) -> (value: Int, end: Int)?
  {
    var position = index
    var total = 0
    var current: Int?
    if tokens[position].key == half, position + 2 < limit, articles.contains(tokens[position + 1]),
      let scale = scales[tokens[position + 2].key]
    {
      return (scale / 2, position + 3)
    }
    if articles.contains(tokens[position]), position + 1 < limit, let scale = scales[tokens[position + 1].key],
      scale != 20
    {
      current = scale
      position += 2
    } else if tokens[position].kind == .number, let digits = digits(tokens[position], text) {
      current = digits.whole
      position += 1
      if position < limit, let scale = scales[tokens[position].key] {
        let scaled = digits.thousandths.multipliedReportingOverflow(by: scale)
        guard !scaled.overflow else { return nil }
        return (scaled.partialValue / 1000, position + 1)
      }
      guard digits.thousandths % 1000 == 0 else { return nil }
    } else if let unit = units[tokens[position].key] {
      current = unit
      position += 1
    }
    guard var value = current else { return nil }
    while position < limit {
      var next = position
      if tokens[next].kind == .joiner, next + 1 < limit { next += 1 }
      if tokens[next].key == and, next + 1 < limit, value >= 100, value % 100 == 0,
        let unit = units[tokens[next + 1].key], unit < 100, unit > 0
      {
        value += unit
        position = next + 2
        continue
      }
      if let unit = units[tokens[next].key], unit > 0, tokens[index].kind != .number {
        if value % 100 >= 20, value % 10 == 0, unit < 10 {
          value += unit
        } else if value >= 100, value % 100 == 0 {
          value += unit
        } else {
          break
        }
        position = next + 1
      } else if let scale = scales[tokens[next].key], tokens[index].kind != .number {
        if scale >= 1000 {
          let scaled = value.multipliedReportingOverflow(by: scale)
          guard !scaled.overflow else { return nil }
          total += scaled.partialValue
          value = 0
        } else {
          value *= scale
        }
        position = next + 1
      } else {
        break
      }
    }
    return (total + value, position)
  }

  /// The number with the words around it, where one starts at `index`.
  public static func phrase(_ tokens: [Token], at index: Int, limit: Int, in text: SourceText) -> NumberPhrase? {
    if tokens[index].key == between, index + 1 < limit,
      let a = value(tokens, at: index + 1, limit: limit, in: text), a.end + 1 < limit, tokens[a.end].key == and,
      let b = value(tokens, at: a.end + 1, limit: limit, in: text)
    {
      return NumberPhrase(
        tokens: index..<b.end, low: min(a.value, b.value), best: min(a.value, b.value), high: max(a.value, b.value),
        isVague: false)
    }
    if let first = value(tokens, at: index, limit: limit, in: text) {
      // `10-15`, `12 to 14`, `two or three`.
      if first.end + 1 < limit {
        let link = tokens[first.end]
        let isDash = link.kind == .joiner || (link.kind == .punctuation && text.bytes[Int(link.start)] == 0xE2)
        if isDash || link.key == to || link.key == or,
          let second = value(tokens, at: first.end + 1, limit: limit, in: text), second.value > first.value
        {
          return NumberPhrase(
            tokens: index..<second.end, low: first.value, best: first.value, high: second.value, isVague: false)
        }
      }
      return bounded(
        NumberPhrase(
          tokens: index..<first.end, low: first.value, best: first.value, high: first.value, isVague: false), tokens)
    }
    if let size = vague[tokens[index].key] {
      var end = index + 1
      if end < limit, tokens[end].key == of { end += 1 }
      return NumberPhrase(tokens: index..<end, low: size.low, best: size.best, high: nil, isVague: true)
    }
    return nil
  }

  private static let least: WordKey = "least"
  private static let than: WordKey = "than"
  private static let more: WordKey = "more"
  private static let fewer: WordSet = "fewer less"
  private static let over: WordKey = "over"
  private static let upTo: WordKey = "up"
  private static let many: WordSet = "many much"
  private static let nearly: WordSet = "nearly almost"
  private static let about: WordSet = "about around some approximately roughly estimated"

  /// Takes in the words before a number that bound it.
  private static func bounded(_ number: NumberPhrase, _ tokens: [Token]) -> NumberPhrase {
    var phrase = number
    let at = number.tokens.lowerBound
    guard at > 0 else { return phrase }
    let before = tokens[at - 1].key
    if before == least, at > 1 {
      phrase.tokens = at - 2..<phrase.tokens.upperBound
      phrase.high = nil
    } else if before == than, at > 1, tokens[at - 2].key == more {
      phrase.tokens = at - 2..<phrase.tokens.upperBound
      phrase.high = nil
    } else if before == than, at > 1, fewer.contains(tokens[at - 2]) {
      phrase.tokens = at - 2..<phrase.tokens.upperBound
      phrase.low = 0
    } else if before == over {
      phrase.tokens = at - 1..<phrase.tokens.upperBound
      phrase.high = nil
    } else if before == to, at > 1, tokens[at - 2].key == upTo {
      phrase.tokens = at - 2..<phrase.tokens.upperBound
      phrase.low = 0
    } else if nearly.contains(tokens[at - 1]) || about.contains(tokens[at - 1]) {
      phrase.tokens = at - 1..<phrase.tokens.upperBound
      phrase.isVague = true
    }
    return phrase
  }

  /// The value of a token of digits, whole and in thousandths; nil where it is no plain number.
  private static func digits(_ token: Token, _ text: SourceText) -> (whole: Int, thousandths: Int)? {
    var whole = 0
    var fraction = 0
    var places = -1
    for byte in text.bytes[token.range] {
      switch byte {
      case 48...57:
        if places >= 0 {
          if places < 3 { fraction = fraction * 10 + Int(byte - 48) }
          places += 1
        } else {
          guard whole < 1_000_000_000_000 else { return nil }
          whole = whole * 10 + Int(byte - 48)
        }
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "."):
        guard places < 0 else { return nil }
        places = 0
      default: return nil
      }
    }
    for _ in max(0, min(places, 3))..<3 { fraction *= 10 }
    return (whole, whole * 1000 + (places > 0 ? fraction : 0))
  }
}
