/// Groups tokens into sentences and paragraphs.
///
/// A sentence ends at `.`, `!`, `?` or `…` (closing quotation marks and brackets go with it) where what follows can
/// start one, and always at a paragraph's end. A single line break ends a paragraph only in texts that are not wrapped,
/// which is decided once for the whole text by how its lines end.
///
/// What goes on for longer than any sentence does (a table, a list, a text that has lost its marks) is cut at the last
/// line break, semicolon or comma before `longest`, so that the work on a sentence has a bound.
public enum SentenceSplitter {
  /// Tokens of the longest sentence.
  public static let longest = 400

  public static func sentences(of tokens: [Token], in text: SourceText) -> [Sentence] {
    guard !tokens.isEmpty else { return [] }
    let linesArePara = linesAreParagraphs(tokens, text)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 20 + 1)
    var start = 0
    var paragraph = 0
    var index = 0
    func isParagraphStart(_ i: Int) -> Bool {
      tokens[i].shape.contains(.paragraphBefore) || (linesArePara && tokens[i].shape.contains(.lineBefore))
    }
    func close(_ end: Int) {
      while end - start > longest {
        let cut = cut(start..<start + longest, tokens, text)
        sentences.append(Sentence(tokens: start..<cut, paragraph: paragraph))
        start = cut
      }
      if end > start { sentences.append(Sentence(tokens: start..<end, paragraph: paragraph)) }
      start = end
    }
    while index < tokens.count {
      if index > 0, isParagraphStart(index) {
        close(index)
        paragraph += 1
      }
      let token = tokens[index]
      if isTerminal(token, text) {
        var after = index + 1
        while after < tokens.count, isCloser(tokens[after], text), !isParagraphStart(after) { after += 1 }
        if after >= tokens.count || isParagraphStart(after) || canStart(after, tokens, text, previous: index) {
          close(after)
        }
        index = max(after, index + 1)
        continue
      }
      if token.shape.contains(.dotted), index + 1 < tokens.count, !isParagraphStart(index + 1),
        text.bytes[Int(token.end) - 1] == UInt8(ascii: "."), endsAtAbbreviation(index, tokens)
      {
        close(index + 1)
      }
      index += 1
    }
    close(tokens.count)
    return sentences
  }

  /// Where a stretch that is too long is parted: in its later half at the last line break, else behind the last comma
  /// or semicolon, else at its end.
  private static func cut(_ range: Range<Int>, _ tokens: [Token], _ text: SourceText) -> Int {
    let half = range.lowerBound + range.count / 2..<range.upperBound
    if let line = half.last(where: { tokens[$0].shape.contains(.lineBefore) }) { return line }
    let mark = half.dropLast().last { index in
      guard tokens[index].kind == .punctuation else { return false }
      let byte = text.bytes[Int(tokens[index].start)]
      return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }
    return mark.map { $0 + 1 } ?? range.upperBound
  }

  private static func isTerminal(_ token: Token, _ text: SourceText) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch text.bytes[Int(token.start)] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2: return token.end - token.start == 3 && text.bytes[Int(token.start) + 2] == 0xA6  // …
    default: return false
    }
  }

  private static func isCloser(_ token: Token, _ text: SourceText) -> Bool {
    if token.kind == .quote {
      return !token.shape.contains(.opening) && !token.shape.contains(.spaceBefore)
    }
    guard token.kind == .punctuation else { return false }
    switch text.bytes[Int(token.start)] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return false
    }
  }

  private static func canStart(_ index: Int, _ tokens: [Token], _ text: SourceText, previous: Int) -> Bool {
    let token = tokens[index]
    let isDots = tokens[previous].end - tokens[previous].start > 1
    guard token.shape.contains(.spaceBefore) else {
      // `… ended.The ministry`: a space was lost.
      return token.isCapitalised && previous > 0 && tokens[previous - 1].isWord
        && !tokens[previous - 1].isCapitalised && !isDots
    }
    switch token.kind {
    case .word: return token.isCapitalised
    case .number, .ordinal, .decade: return !isDots
    case .quote: return true
    case .punctuation:
      let byte = text.bytes[Int(token.start)]
      return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte >= 0x80 || byte == UInt8(ascii: "-")
    case .symbol: return true
    case .joiner: return false
    }
  }

  /// Words that start a sentence far more often than they continue a name.
  private static let starters: WordSet = """
    the a an he she it they we i you this that these those there his her their its our in on at after before when while
    as if but and or so since during for from with by under about however meanwhile also both one some many most all no
    none what who how why although though according yet still only even among between another other each several earlier
    later last next
    """

  private static let clock: WordSet = "a.m p.m"
  /// What goes on after a time of day: `at 6 p.m. Monday`, `6 p.m. GMT`.
  private static let besideClock: WordSet = """
    gmt utc est edt et pst pdt pt cst cdt mst cet cest bst ist jst msk eet local eastern central pacific moscow beijing
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    sun
    """

  private static func endsAtAbbreviation(_ index: Int, _ tokens: [Token]) -> Bool {
    let next = tokens[index + 1]
    if clock.contains(tokens[index]) { return next.isCapitalised && next.isWord && !besideClock.contains(next) }
    guard next.isCapitalised, next.isWord, starters.contains(next) else { return false }
    // `Gen. A. Smith` goes on; a title never ends a sentence.
    return Abbreviations.shared.group(of: tokens[index].key) != .title
  }

  /// True where most single line breaks follow the end of a sentence.
  private static func linesAreParagraphs(_ tokens: [Token], _ text: SourceText) -> Bool {
    var breaks = 0
    var afterStop = 0
    for index in tokens.indices.dropFirst() {
      let shape = tokens[index].shape
      guard shape.contains(.lineBefore), !shape.contains(.paragraphBefore) else { continue }
      breaks += 1
      let last = tokens[index - 1]
      if isTerminal(last, text) || last.kind == .quote { afterStop += 1 }
    }
    return breaks > 0 && afterStop * 10 >= breaks * 6
  }
}
