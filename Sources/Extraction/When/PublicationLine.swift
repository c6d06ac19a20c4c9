import Chronology
import Linguistics

/// The day of publication that an article's first lines give: its dateline, its byline, or a line of its own.
enum PublicationLine {
  /// How far down the article and into a line it is looked for, in tokens.
  private static let reach = 120
  private static let width = 20
  private static let introducing: WordSet = "published posted updated last date dated issued released"
  private static let by: WordKey = "by"
  /// Words of a line that tells when an article came out, beside the date itself.
  private static let furniture = 4

  /// - Returns: nil where no line says so beyond doubt; a date in the story itself is no day of publication.
  static func date(in document: Document) -> CalendarDate? {
    var found: CalendarDate?
    for line in lines(of: document) {
      found = dateline(line, document) ?? introduced(line, document)
      if found != nil { break }
    }
    return found
  }

  private static func lines(of document: Document) -> [Range<Int>] {
    guard !document.tokens.isEmpty else { return [] }
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0..<min(document.tokens.count, reach) where index > start {
      if !document.tokens[index].shape.isDisjoint(with: [.lineBefore, .paragraphBefore]) {
        lines.append(start..<index)
        start = index
      }
    }
    lines.append(start..<document.tokens.count)
    return lines
  }

  /// `BOGOTA, 8 Oct 89 (DPA) --`, `STEPANAKERT, Oct 1, 2020 (Reuters) - `: a full date before the dash.
  private static func dateline(_ line: Range<Int>, _ document: Document) -> CalendarDate? {
    let head = line.prefix(width)
    guard let dash = head.first(where: { document.isDash($0) }) else { return nil }
    guard let date = fullDate(head.lowerBound..<dash, document) else { return nil }
    // Behind the day at most the agency, in brackets.
    let next = document.text.bytes[Int(document.tokens[date.tokens.upperBound].start)]
    guard date.tokens.upperBound == dash || next == UInt8(ascii: "(") || next == UInt8(ascii: "[") else { return nil }
    return date.start?.calendarDate
  }

  /// `BOGOTA, Jan. 21 - `: the day that a story was filed, on which nothing need have happened.
  static func isInDateline(_ date: Range<Int>, _ document: Document) -> Bool {
    let sentence = document.sentence(of: date.lowerBound).tokens
    let head = sentence.prefix(width)
    guard let first = head.first, date.lowerBound > first, document.tokens[first].isCapitalised,
      let dash = head.first(where: { document.isDash($0) }), date.upperBound <= dash
    else { return false }
    let next = document.text.bytes[Int(document.tokens[date.upperBound].start)]
    guard date.upperBound == dash || next == UInt8(ascii: "(") || next == UInt8(ascii: "[") else { return false }
    // Nothing but names and marks stands before it.
    return (first..<date.lowerBound).allSatisfy {
      document.tokens[$0].kind == .punctuation || document.tokens[$0].kind == .joiner
        || document.tokens[$0].isCapitalised || !document.caseIsInformative || smallWords.contains(document.tokens[$0])
    }
  }

  /// `BUKAVU, Democratic Republic of the Congo`: what names have between their capitals.
  private static let smallWords: WordSet = "of the and de la el al"

  /// `Published 12 March 2018`, `By Jane Doe, March 12, 2018`, `Monday, 12 March 2018`: a short line.
  private static func introduced(_ line: Range<Int>, _ document: Document) -> CalendarDate? {
    let first = document.tokens[line.lowerBound].key
    let isIntroduced = introducing.contains(first)
    guard isIntroduced || line.count <= width, let date = fullDate(line.prefix(width), document) else { return nil }
    if isIntroduced { return date.start?.calendarDate }
    let outside = line.count { !date.tokens.contains($0) && document.tokens[$0].kind == .word }
    let isByline = first == by && date.tokens.upperBound >= line.upperBound - 1
    // A sentence that tells of a day is no line of its own.
    guard isByline || outside <= furniture && date.tokens.lowerBound <= line.lowerBound + 1,
      !endsSentence(line, document)
    else { return nil }
    return date.start?.calendarDate
  }

  private static func endsSentence(_ line: Range<Int>, _ document: Document) -> Bool {
    guard let last = line.last else { return false }
    return document.text.bytes[Int(document.tokens[last].start)] == UInt8(ascii: ".")
  }

  private static func fullDate(_ range: Range<Int>, _ document: Document) -> DateExpression? {
    guard !range.isEmpty else { return nil }
    var reader = DateReader(document.tokens, in: document.text, caseIsInformative: document.caseIsInformative)
    return reader.read([Sentence(tokens: range, paragraph: 0)], published: nil)
      .first { $0.precision == 1 && $0.start?.year != nil }
  }
}
