/// Reads numbers in digits and words.
///
/// - `value`: one plain count (`1,300`, `twenty-two`, `half a million`, `two dozen`, `2.7 thousand`)
/// - `ordinal`: `5th`, `twenty-first`
/// - `vague`: a size (`dozens`, `hundreds of thousands`, `several hundred`)
/// - `phrase`: any of them with the words that bound it (`at least 12`, `between 10 and 15`, `10-15`)
///
/// All of them look at the tokens from `index` up to `limit` and give the index after the last token used.
public enum NumberReader {
  /// The plain number that starts at `index`, rounded down; nil where none starts there.
  public static func value(_ tokens: [Token], at index: Int, limit: Int, in text: SourceText) -> (value: Int, end: Int)?
  {
    guard let (thousandths, end) = quantity(tokens, at: index, limit: limit, in: text) else { return nil }
    // `2.7` counts nothing.
    if thousandths % 1000 != 0, end == index + 1 { return nil }
    return (thousandths / 1000, end)
  }

  /// Whether a number may start with a token; sometimes true where none does.
  public static func mayBegin(with token: Token) -> Bool {
    token.kind == .number || NumberWord.table[token.key] != nil || articles.contains(token.key)
  }

  /// The number that starts at `index` in thousandths, so that `2.5`, `2 1/2` and `two and a half` keep their fraction.
  public static func quantity(
    _ tokens: [Token], at index: Int, limit: Int, in text: SourceText
  ) -> (thousandths: Int, end: Int)? {
    guard index < limit else { return nil }
    let first = tokens[index]
    if first.kind == .number { return digitQuantity(tokens, index, limit, text) }
    guard first.kind == .word else { return nil }
    if let word = NumberWord.table[first.key] {
      switch word {
      case .unit, .tens: return wordQuantity(tokens, index, limit)
      case .half: return half(tokens, index, limit)
      default: return nil
      }
    }
    // `a hundred`, `a dozen`, `a million and a half`.
    guard articles.contains(first.key), index + 1 < limit else { return nil }
    switch NumberWord.table[tokens[index + 1].key] {
    case .scale(let scale)? where scale != 20:
      return wordQuantity(tokens, index, limit)
    case .half?:
      guard index + 2 < limit, case .scale(let scale)? = NumberWord.table[tokens[index + 2].key] else { return nil }
      return (scale * 500, index + 3)
    default: return nil
    }
  }

  /// The ordinal that starts at `index`: `5th`, `third`, `twenty-first`.
  public static func ordinal(
    _ tokens: [Token], at index: Int, limit: Int, in text: SourceText
  ) -> (value: Int, end: Int)? {
    guard index < limit else { return nil }
    if tokens[index].kind == .ordinal {
      guard let digits = digits(tokens[index], text) else { return nil }
      return (digits.whole, index + 1)
    }
    guard tokens[index].kind == .word, let word = NumberWord.table[tokens[index].key] else { return nil }
    switch word {
    case .ordinalUnit(let value), .ordinalTens(let value), .ordinalScale(let value): return (value, index + 1)
    case .tens(let tens):
      var next = index + 1
      if next < limit, tokens[next].kind == .joiner { next += 1 }
      guard next < limit, case .ordinalUnit(let unit)? = NumberWord.table[tokens[next].key], unit < 10 else {
        return nil
      }
      return (tens + unit, next + 1)
    default: return nil
    }
  }

  /// The size that starts at `index`: the least that it can mean and the number that ACLED's codebook gives it (tens 10,
  /// dozens 12, hundreds 100 …; nil where it gives none).
  public static func vague(_ tokens: [Token], at index: Int, limit: Int) -> (low: Int, best: Int?, end: Int)? {
    guard index < limit, tokens[index].kind == .word else { return nil }
    switch NumberWord.table[tokens[index].key] {
    case .multiples(var value)?:
      var end = index + 1
      // `tens of thousands`, `hundreds of thousands`; `hundreds of people` leaves its `of` inside too.
      while end + 1 < limit, tokens[end].key == of, case .multiples(let scale)? = NumberWord.table[tokens[end + 1].key],
        scale > value
      {
        let product = value.multipliedReportingOverflow(by: scale)
        guard !product.overflow else { break }
        value = product.partialValue
        end += 2
      }
      return (value, value, end)
    case .few(let least)?:
      var end = index + 1
      if end < limit, tokens[end].key == of || articles.contains(tokens[end].key) { end += 1 }
      if end < limit, case .scale(let scale)? = NumberWord.table[tokens[end].key], tokens[index].key != many {
        return (least * scale, nil, end + 1)
      }
      let isPair = tokens[index].key == couple || tokens[index].key == pair
      return (least, isPair ? least : nil, index + 1)
    default: return nil
    }
  }

  // MARK: Digits

  private static func digitQuantity(
    _ tokens: [Token], _ index: Int, _ limit: Int, _ text: SourceText
  ) -> (thousandths: Int, end: Int)? {
    guard let digits = digits(tokens[index], text) else { return nil }
    var (thousandths, end) = decimal(tokens, index, limit, text) ?? (digits.thousandths, index + 1)
    if let (fraction, next) = fraction(tokens, end, limit, text) {
      thousandths += fraction
      end = next
    }
    var next = end
    if next + 1 < limit, tokens[next].kind == .joiner { next += 1 }
    if next < limit, tokens[next].kind == .word, case .scale(let scale)? = NumberWord.table[tokens[next].key] {
      let scaled = thousandths.multipliedReportingOverflow(by: scale)
      guard !scaled.overflow else { return nil }
      return (scaled.partialValue, next + 1)
    }
    return (thousandths, end)
  }

  /// `3,5 million`: a comma with one or two digits right behind it, before a scale; in thousandths.
  private static func decimal(
    _ tokens: [Token], _ index: Int, _ limit: Int, _ text: SourceText
  ) -> (thousandths: Int, end: Int)? {
    guard index + 3 < limit, text.bytes[Int(tokens[index + 1].start)] == UInt8(ascii: ","),
      tokens[index + 2].kind == .number, !tokens[index + 1].shape.contains(.spaceBefore),
      !tokens[index + 2].shape.contains(.spaceBefore), (1...2).contains(tokens[index + 2].range.count),
      case .scale? = NumberWord.table[tokens[index + 3].key], let whole = digits(tokens[index], text)?.whole,
      let rest = digits(tokens[index + 2], text)?.whole
    else { return nil }
    return (whole * 1000 + rest * (tokens[index + 2].range.count == 1 ? 100 : 10), index + 3)
  }

  /// `1/2` and its like after a whole number, in thousandths.
  private static func fraction(
    _ tokens: [Token], _ index: Int, _ limit: Int, _ text: SourceText
  ) -> (thousandths: Int, end: Int)? {
    guard index < limit else { return nil }
    let bytes = text.bytes[tokens[index].range]
    if bytes.elementsEqual([0xC2, 0xBD]) { return (500, index + 1) }  // ½
    if bytes.elementsEqual([0xC2, 0xBC]) { return (250, index + 1) }
    if bytes.elementsEqual([0xC2, 0xBE]) { return (750, index + 1) }
    guard index + 2 < limit, tokens[index].kind == .number, tokens[index + 2].kind == .number,
      text.bytes[Int(tokens[index + 1].start)] == UInt8(ascii: "/"),
      let above = digits(tokens[index], text)?.whole, let below = digits(tokens[index + 2], text)?.whole,
      above > 0, above < below, below <= 8
    else { return nil }
    return (above * 1000 / below, index + 3)
  }

  /// The value of a token of digits, whole and in thousandths; nil where it is no plain number.
  static func digits(_ token: Token, _ text: SourceText) -> (whole: Int, thousandths: Int)? {
    var whole = 0
    var fraction = 0
    var places = -1
    for index in token.range {
      let byte = text.bytes[index]
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
      default:
        // The `th` of an ordinal.
        guard token.kind == .ordinal else { return nil }
      }
    }
    for _ in max(0, min(places, 3))..<3 { fraction *= 10 }
    return (whole, whole * 1000 + (places > 0 ? fraction : 0))
  }

  // MARK: Words

  private static let and: WordKey = "and"
  private static let of: WordKey = "of"
  private static let many: WordKey = "many"
  private static let couple: WordKey = "couple"
  private static let pair: WordKey = "pair"
  private static let articles: WordSet = "a an"

  /// `half a million`, `half a dozen`; `half` alone is no count.
  private static func half(_ tokens: [Token], _ index: Int, _ limit: Int) -> (thousandths: Int, end: Int)? {
    var next = index + 1
    if next < limit, tokens[next].kind == .joiner { next += 1 }
    if next < limit, articles.contains(tokens[next].key) { next += 1 }
    if next < limit, tokens[next].kind == .joiner { next += 1 }
    guard next < limit, case .scale(let scale)? = NumberWord.table[tokens[next].key] else { return nil }
    return (scale * 500, next + 1)
  }

  /// `two hundred and fifty thousand`, `twenty-two`, `a dozen`, `two and a half million`.
  private static func wordQuantity(_ tokens: [Token], _ index: Int, _ limit: Int) -> (thousandths: Int, end: Int)? {
    var total = 0
    var current = 0
    var last = NumberWord.half
    var position = index
    var end = index
    if articles.contains(tokens[index].key) {
      current = 1
      last = .unit(1)
      position += 1
    }
    words: while position < limit {
      var next = position
      if end > index || position > index {
        if tokens[next].kind == .joiner, next + 1 < limit { next += 1 }
        if tokens[next].key == and, next + 1 < limit {
          if isAHalf(tokens, next + 1, limit), case .unit = last {
            return halved(tokens, next + 3, limit, total: total, current: current)
          }
          guard current >= 100 || total > 0 && current == 0 else { break }
          next += 1
        }
      }
      guard let word = NumberWord.table[tokens[next].key] else { break }
      switch word {
      case .unit(let value):
        if end > index, value == 0 { break words }
        switch last {
        case .half, .scale: break
        case .tens where value < 10: break
        default: break words
        }
        current += value
      case .tens(let value):
        switch last {
        case .half, .scale: current += value
        default: break words
        }
      case .scale(let scale):
        if case .half = last { break words }
        guard current > 0 else { break words }
        if scale >= 1000 {
          let scaled = current.multipliedReportingOverflow(by: scale)
          guard !scaled.overflow, scaled.partialValue < 1_000_000_000_000_000 else { return nil }
          total += scaled.partialValue
          current = 0
        } else {
          guard current < 1000 else { break words }
          current *= scale
        }
        if isHalfAfter(tokens, next + 1, limit) { return ((total + current) * 1000 + scale * 500, next + 4) }
      default: break words
      }
      last = word
      position = next + 1
      end = position
    }
    guard end > index else { return nil }
    return ((total + current) * 1000, end)
  }

  private static func isAHalf(_ tokens: [Token], _ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, articles.contains(tokens[index].key) else { return false }
    return NumberWord.table[tokens[index + 1].key] == .half
  }

  private static func isHalfAfter(_ tokens: [Token], _ index: Int, _ limit: Int) -> Bool {
    index < limit && tokens[index].key == and && isAHalf(tokens, index + 1, limit)
  }

  private static func halved(
    _ tokens: [Token], _ end: Int, _ limit: Int, total: Int, current: Int
  ) -> (thousandths: Int, end: Int)? {
    let value = (total + current) * 1000 + 500
    guard end < limit, case .scale(let scale)? = NumberWord.table[tokens[end].key] else { return (value, end) }
    let scaled = value.multipliedReportingOverflow(by: scale)
    return scaled.overflow ? nil : (scaled.partialValue, end + 1)
  }
}
