/// Pairs the quotation marks of a text.
///
/// Straight and typographic marks, double and single, low and angled, nested to any depth. A quotation that runs over
/// paragraphs opens anew at the start of each and closes in the last only. A mark that has no partner is left alone,
/// but for one that opens a paragraph or follows a comma or colon: there the paragraph's end closes it.
public enum QuotationFinder {
  /// All quotations in the order of their opening marks, an outer one before those inside it.
  public static func quotations(of tokens: [Token], sentences: [Sentence], in text: SourceText) -> [Quotation] {
    var pairing = Pairing(tokens: tokens, text: text)
    var first = 0
    while first < sentences.count {
      var last = first
      while last + 1 < sentences.count, sentences[last + 1].paragraph == sentences[first].paragraph { last += 1 }
      let start = sentences[first].tokens.lowerBound
      let end = sentences[last].tokens.upperBound
      pairing.readParagraph(start..<end)
      first = last + 1
    }
    pairing.finish()
    return pairing.found.sorted { ($0.opening, $1.depth) < ($1.opening, $0.depth) }
  }
}

private struct Pairing {
  let tokens: [Token]
  let text: SourceText
  var found: [Quotation] = []
  private var open: [OpenQuotation] = []
  /// How many tokens a mark looks ahead for its partner, and how deep quotations nest: what goes beyond is no speech, and
  /// the time for a paragraph must not grow as the square of its length.
  private static let reach = 800
  private static let depth = 8
  /// The end of the paragraph that the outermost open quotation runs on from.
  private var lastParagraph = 0..<0

  private struct OpenQuotation {
    var mark: Int
    var kind: QuotationMark
    var reopenings: [Int] = []
  }

  init(tokens: [Token], text: SourceText) {
    self.tokens = tokens
    self.text = text
  }

  mutating func readParagraph(_ paragraph: Range<Int>) {
    var index = paragraph.lowerBound
    if !open.isEmpty {
      if let mark = QuotationMark(at: index, in: tokens, text), mark.family == open[0].kind.family,
        mark.direction != .closes, !mark.spaceAfter
      {
        open[0].reopenings.append(index)
        index += 1
      } else {
        finish()
      }
    }
    while index < paragraph.upperBound {
      if tokens[index].kind == .quote, let mark = QuotationMark(at: index, in: tokens, text) {
        if let pair = mark.doubled(at: index, in: tokens, text), !open.contains(where: { $0.kind.family == .single }) {
          read(pair, at: index, in: paragraph)
          index += 1
        } else {
          read(mark, at: index, in: paragraph)
        }
      }
      index += 1
    }
    lastParagraph = paragraph
    // What is open inside the outermost one was never closed.
    if open.count > 1 { open.removeSubrange(1...) }
    if let outermost = open.first, outermost.kind.family == .angle || !runsOn(from: outermost) { finish() }
  }

  /// Closes what the text left open, at the end of its paragraph, or drops it.
  mutating func finish() {
    defer { open.removeAll(keepingCapacity: true) }
    guard let outermost = open.first, outermost.kind.family == .double else { return }
    let start = outermost.reopenings.isEmpty ? outermost.mark : lastParagraph.lowerBound
    guard lastParagraph.upperBound - outermost.mark > 4 else { return }
    let opensParagraph = start == lastParagraph.lowerBound
    let before = outermost.mark > 0 ? text.bytes[Int(tokens[outermost.mark - 1].start)] : 0
    guard opensParagraph || before == UInt8(ascii: ",") || before == UInt8(ascii: ":") else { return }
    emit(outermost, closing: nil, end: lastParagraph.upperBound, depth: 0)
  }

  private mutating func read(_ mark: QuotationMark, at index: Int, in paragraph: Range<Int>) {
    let partner = open.lastIndex { $0.kind.family == mark.family }
    switch role(of: mark, at: index, partner: partner) {
    case .opens:
      if mark.family == .single, !canOpenSingle(mark, at: index, in: paragraph) { return }
      if let partner, mark.family == .double, open[partner].kind.direction == mark.direction,
        closers(from: index + 1, in: paragraph) < 2
      {
        // The earlier one of the same sort was never closed: it ends with its sentence, or was none.
        open.removeSubrange(partner...)
      }
      if open.count == Self.depth { open.removeFirst() }
      open.append(OpenQuotation(mark: index, kind: mark))
    case .closes:
      guard let partner else { return }
      if mark.family == .single, isPossessive(index, mark, in: paragraph) { return }
      let start = open[partner]
      // A double quotation inside a single one that has not closed: the single mark was an apostrophe.
      open.removeSubrange(partner...)
      emit(start, closing: index, end: index, depth: partner)
    case .open: return
    }
  }

  private func role(of mark: QuotationMark, at index: Int, partner: Int?) -> QuotationMark.Direction {
    switch mark.direction {
    case .opens:
      if let partner, open[partner].kind.isLow { return .closes }
      // `“word“`: the wrong sign, close behind the word.
      if partner != nil, !mark.spaceBefore, mark.spaceAfter { return .closes }
      return .opens
    case .closes:
      if partner == nil, mark.spaceBefore, !mark.spaceAfter, mark.family == .double { return .opens }
      return .closes
    case .open:
      if mark.isUndecided {
        if mark.family == .single { return mark.spaceBefore ? .open : partner != nil ? .closes : opensGlued(index) }
        if mark.spaceBefore { return partner == nil ? .opens : .closes }
        if partner == nil { return .opens }
        return opensAfterMark(index) ? .opens : .closes
      }
      return mark.spaceBefore ? .opens : .closes
    }
  }

  /// A single mark with no space on either side opens only after a dash, a bracket or another opening mark.
  private func opensGlued(_ index: Int) -> QuotationMark.Direction { opensAfterMark(index) ? .opens : .open }

  private func opensAfterMark(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    switch previous.kind {
    case .quote: return open.contains { $0.mark == index - 1 }
    case .punctuation, .joiner:
      let byte = text.bytes[Int(previous.start)]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "-") { return true }
      // A dash, but not an ellipsis.
      return byte == 0xE2 && text.bytes[Int(previous.end) - 1] != 0xA6
    default: return false
    }
  }

  /// Words that begin with an apostrophe.
  private static let clipped: WordSet = "em til tis twas cause cos bout neath round n ere nuff"

  private func canOpenSingle(_ mark: QuotationMark, at index: Int, in paragraph: Range<Int>) -> Bool {
    guard index + 1 < paragraph.upperBound else { return false }
    let next = tokens[index + 1]
    if next.kind == .decade || next.kind == .number { return false }
    if mark.direction == .open || mark.direction == .closes, Self.clipped.contains(next) { return false }
    var later = index + 2
    let limit = min(paragraph.upperBound, index + Self.reach)
    while later < limit {
      if tokens[later].kind == .quote, let other = QuotationMark(at: later, in: tokens, text), other.family == .single,
        other.direction == .closes || other.direction == .open, !other.spaceBefore
      {
        return true
      }
      later += 1
    }
    return false
  }

  /// `the soldiers’ homes` inside single quotation marks: a word follows and another mark can still close.
  private func isPossessive(_ index: Int, _ mark: QuotationMark, in paragraph: Range<Int>) -> Bool {
    guard index > 0, index + 1 < paragraph.upperBound, mark.spaceAfter else { return false }
    let before = text.bytes[Int(tokens[index - 1].end) - 1]
    guard before | 0x20 == UInt8(ascii: "s"), tokens[index + 1].kind == .word, !tokens[index + 1].isCapitalised else {
      return false
    }
    var later = index + 1
    let limit = min(paragraph.upperBound, index + Self.reach)
    while later < limit {
      if tokens[later].kind == .quote, let other = QuotationMark(at: later, in: tokens, text), other.family == .single {
        return !other.spaceBefore && other.spaceAfter
      }
      later += 1
    }
    return false
  }

  /// How many double marks from here on could close.
  private func closers(from start: Int, in paragraph: Range<Int>) -> Int {
    var count = 0
    var index = start
    let limit = min(paragraph.upperBound, start + Self.reach)
    while index < limit, count < 2 {
      if tokens[index].kind == .quote, let mark = QuotationMark(at: index, in: tokens, text), mark.family == .double,
        mark.direction == .closes || (mark.direction == .open && !mark.spaceBefore)
      {
        count += 1
      }
      index += 1
    }
    return count
  }

  /// True where the next paragraph opens the same quotation anew, which the next call checks.
  private func runsOn(from outermost: OpenQuotation) -> Bool {
    let next = lastParagraph.upperBound
    guard next < tokens.count, next - outermost.mark > 3 else { return false }
    guard let mark = QuotationMark(at: next, in: tokens, text), mark.family == outermost.kind.family else {
      return false
    }
    return mark.direction != .closes && !mark.spaceAfter
  }

  private mutating func emit(_ start: OpenQuotation, closing: Int?, end: Int, depth: Int) {
    guard end > start.mark + 1 else { return }
    found.append(
      Quotation(
        tokens: (start.mark + 1)..<end, opening: start.mark, closing: closing, reopenings: start.reopenings,
        depth: depth))
  }
}
