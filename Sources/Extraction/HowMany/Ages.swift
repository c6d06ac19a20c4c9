import ConflictModel
import Linguistics

/// Numbers that tell how old people are and count nobody: `aged 24 and 31`, `Two women, 62 and 70, were killed`.
enum Ages {
  private static let openings: WordSet = "aged ages"
  private static let age: WordKey = "age"
  private static let `in`: WordKey = "in"
  private static let links: WordSet = "and to between from or about around"
  private static let and: WordSet = "and or"
  /// The oldest that people grow.
  private static let oldest = 120
  /// Words of one list of ages, at most.
  private static let width = 12

  static func bar(_ barred: inout [Bool], _ document: Document) {
    let tokens = document.tokens
    // Taken once: every look at a static constant asks whether it is made already.
    let (openings, bounds) = (Self.openings, Self.bounds)
    let (age, `in`, years, old) = (Self.age, Self.in, Self.years, Self.old)
    for index in tokens.indices {
      let token = tokens[index]
      // `ranging in age from 19 to 63`
      if openings.contains(token) || token.key == age && index > 0 && tokens[index - 1].key == `in` {
        barList(after: index, &barred, document)
      } else if bounds.contains(token) {
        barBound(at: index, &barred, document)
      } else if opensAside(index, document) {
        barAside(after: index, &barred, document)
      } else if token.key == years, index + 1 < tokens.count, tokens[index + 1].key == old {
        barYears(before: index, &barred, document)
      }
    }
  }

  private static func isNumber(_ index: Int, _ document: Document) -> Bool {
    document.tokens[index].kind == .number || value(index, document) != nil
  }

  private static func value(_ index: Int, _ document: Document) -> Int? {
    NumberReader.value(document.tokens, at: index, limit: index + 1, in: document.text)?.value
  }

  /// `aged 24 and 31`
  private static func barList(after index: Int, _ barred: inout [Bool], _ document: Document) {
    let tokens = document.tokens
    var next = index + 1
    var lastNumber = index
    var sawAnd = false
    while next < min(tokens.count, index + width) {
      let token = tokens[next]
      if isNumber(next, document) {
        // `aged between 12 and 14, and eight were wounded` counts the eight.
        if sawAnd, and.contains(tokens[next - 1]), isComma(next - 2, document) { break }
        lastNumber = next
      } else if !links.contains(token), token.kind != .joiner, !isComma(next, document) {
        break
      } else if and.contains(token), !isComma(next - 1, document) {
        sawAnd = true
      }
      next += 1
    }
    // `aged 24 and 12 others` counts the others.
    if next < tokens.count, lastNumber > index, tokens[next].kind == .word,
      PersonNoun.phrases.longestMatch(in: tokens, at: next, limit: next + 1) != nil
    {
      return
    }
    if lastNumber > index { for token in index...lastNumber { barred[token] = true } }
  }

  private static let verbs: WordSet = "were was have has remain remained"
  private static let bounds: WordSet = "under over below above"
  private static let older: WordSet = """
    all aged children boys girls kids women men people those both teenagers youngsters minors mostly most them
    """

  /// `his three children, all under 10, …`, `children under five`
  private static func barBound(at index: Int, _ barred: inout [Bool], _ document: Document) {
    let tokens = document.tokens
    guard index > 0, index + 2 < tokens.count, older.contains(tokens[index - 1]),
      value(index + 1, document).map({ $0 < oldest }) ?? false,
      tokens[index + 2].kind == .punctuation
        || verbs.contains(tokens[index + 2]) || and.contains(tokens[index + 2])
    else { return }
    barred[index] = true
    barred[index + 1] = true
  }

  /// A comma, a dash or a bracket behind a word.
  private static func opensAside(_ index: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard index > 0, index + 4 < tokens.count, tokens[index].kind == .punctuation || tokens[index].kind == .joiner,
      tokens[index - 1].kind == .word, isAge(index + 1, document)
    else { return false }
    return isMark(index, document)
  }

  private static func isMark(_ index: Int, _ document: Document) -> Bool {
    let byte = document.text.bytes[Int(document.tokens[index].start)]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ";") || byte >= 0x80
  }

  /// `Two women, 62 and 70, were killed`, `Three boys - 4, 7 and 9 - died`: two ages or more between two marks.
  private static func barAside(after index: Int, _ barred: inout [Bool], _ document: Document) {
    let tokens = document.tokens
    var next = index + 1
    var ages: [Int] = []
    var sawAnd = false
    while next < min(tokens.count, index + width) {
      if isAge(next, document) {
        ages.append(next)
      } else if and.contains(tokens[next]) {
        sawAnd = true
      } else if !isComma(next, document) || sawAnd {
        break
      }
      next += 1
    }
    guard sawAnd, ages.count > 1, let last = ages.last, next == last + 1, next < tokens.count,
      tokens[next].kind != .word, isMark(next, document)
    else { return }
    // `killed and wounded, 12 and 14, respectively`
    if next + 1 < tokens.count, tokens[next + 1].key == respectively { return }
    for age in ages { barred[age] = true }
  }

  private static let respectively: WordKey = "respectively"
  private static let years: WordKey = "years"
  private static let old: WordKey = "old"

  /// `24 and 31 years old`: the first of them too.
  private static func barYears(before index: Int, _ barred: inout [Bool], _ document: Document) {
    guard index > 2, isNumber(index - 1, document), and.contains(document.tokens[index - 2]),
      isAge(index - 3, document)
    else { return }
    for token in index - 3...index + 1 { barred[token] = true }
  }

  private static func isComma(_ index: Int, _ document: Document) -> Bool {
    index < document.tokens.count && document.text.bytes[Int(document.tokens[index].start)] == UInt8(ascii: ",")
  }

  /// A number of two digits at most.
  private static func isAge(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    return token.kind == .number && token.end - token.start <= 2
  }
}
