extension NumberReader {
  private static let to: WordKey = "to"
  private static let or: WordKey = "or"
  private static let and: WordKey = "and"
  private static let of: WordKey = "of"
  private static let between: WordKey = "between"

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
    if let size = vague(tokens, at: index, limit: limit) {
      var end = size.end
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
}
