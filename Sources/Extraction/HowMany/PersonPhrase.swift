import ConflictModel
import Linguistics

/// A noun phrase that counts people: `at least two French nationals`, `a soldier`, `his wife`, `Karimov`.
struct PersonPhrase {
  var tokens: Range<Int>
  var count: Count
  var victims: [VictimKind]
  /// `including two children`: part of what was counted before.
  var isSubset: Bool
  /// Neither number nor article, only a name or `police`: counts one where it is the subject.
  var isName: Bool
}

/// Reads lists of people: `a soldier, two policemen and their driver`.
struct PersonPhraseReader {
  let document: Document
  private var tokens: [Token] { document.tokens }

  init(_ document: Document) { self.document = document }

  private static let singular: WordSet = "a an another one the his her their its this that second third fourth"
  private static let links: WordSet = "and , or & plus as"
  private static let subset: WordSet = "including among includes comprising mostly"
  private static let nobody: WordSet = "no nobody none neither zero"
  private static let comma: WordKey = ","

  /// The people counted in a range that ends (backwards) or starts at an outcome word.
  func phrases(in range: Range<Int>) -> [PersonPhrase] {
    var result: [PersonPhrase] = []
    var index = range.lowerBound
    var inSubset = false
    while index < range.upperBound {
      let token = tokens[index]
      if Self.subset.contains(token) { inSubset = true }
      if let found = phrase(at: index, limit: range.upperBound) {
        var phrase = found
        phrase.isSubset = inSubset
        result.append(phrase)
        index = max(phrase.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return result
  }

  private func phrase(at index: Int, limit: Int) -> PersonPhrase? {
    let token = tokens[index]
    if Self.nobody.contains(token) {
      for position in index + 1..<max(index + 1, min(limit, index + 4))
      where PersonNouns.kinds(of: tokens[position]) != nil {
        return PersonPhrase(tokens: index..<position + 1, count: Count(0), victims: [], isSubset: false, isName: false)
      }
      if token.key == "nobody" || token.key == "none" {
        return PersonPhrase(tokens: index..<index + 1, count: Count(0), victims: [], isSubset: false, isName: false)
      }
    }
    if let number = NumberReader.phrase(tokens, at: index, limit: limit, in: document.text) {
      let head = head(after: number.tokens.upperBound, limit: limit)
      if let head, head.isThing { return nil }
      // `24-year-old`, `30 April`, `5 km`.
      let next = number.tokens.upperBound < tokens.count ? tokens[number.tokens.upperBound] : nil
      if next?.kind == .joiner { return nil }
      if head == nil,
        number.isVague && number.low < 1000 && number.best == nil || number.low > 1900 && number.low < 2100
      {
        return nil
      }
      if head == nil, number.tokens.upperBound < limit, let next, next.kind == .word, !Self.after.contains(next) {
        return nil
      }
      return PersonPhrase(
        tokens: number.tokens.lowerBound..<(head?.end ?? number.tokens.upperBound),
        count: Count(low: number.low, best: number.best, high: number.high), victims: head?.victims ?? [],
        isSubset: false, isName: false)
    }
    if Self.singular.contains(token), let head = head(after: index + 1, limit: limit), !head.isThing, head.isSingular {
      return PersonPhrase(
        tokens: index..<head.end, count: Count(1), victims: head.victims, isSubset: false, isName: false)
    }
    return nil
  }

  private static let after: WordSet =
    "of were was have had are in on at and or killed wounded injured dead hurt people others who also more"

  /// The noun that a number or an article counts, within the next five words.
  private func head(after start: Int, limit: Int) -> (end: Int, victims: [VictimKind], isThing: Bool, isSingular: Bool)?
  {
    var position = start
    var last: (Int, [VictimKind])?
    while position < limit, position < start + 6 {
      let token = tokens[position]
      if PersonNouns.isThing(token) { return last == nil ? (position, [], true, false) : nil }
      if let kinds = PersonNouns.kinds(of: token) {
        last = (position + 1, (last?.1 ?? []) + kinds.filter { !(last?.1 ?? []).contains($0) })
        position += 1
        continue
      }
      if last != nil { break }
      guard token.kind == .word || token.kind == .joiner || token.kind == .number, !Self.stops.contains(token) else {
        break
      }
      position += 1
    }
    guard let (end, victims) = last else { return nil }
    let noun = document.text.bytes[Int(tokens[end - 1].end) - 1]
    let plural = noun == UInt8(ascii: "s") || Self.plurals.contains(tokens[end - 1])
    return (end, victims, false, !plural)
  }

  private static let stops: WordSet =
    "and or in on at by with were was is are had has have when while who which that , to from after before during as of"
  private static let plurals: WordSet =
    "men women people children police troops policemen gunmen servicemen militiamen personnel members taliban fishermen"
}
