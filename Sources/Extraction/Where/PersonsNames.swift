import Linguistics

/// Towns whose names are words of a person's name: `resident Aminu Bello said`, `the town's treasurer, Hernando Caicedo,`.
///
/// A run of two to four capitalised words is a person's where an office stands before it, an age behind it, or what the
/// person is in apposition. A place of several words that is the whole run is left alone.
struct PersonsNames {
  let document: Document
  let marks: [PlaceMarks]

  /// Words that a person's name has, at most.
  private static let longest = 4
  /// Words from a comma to the office that stands behind it, at most: `, a senior official of`.
  private static let appositionReach = 5
  /// Adjectives as well as offices: `militant South Waziristan`; and what things are, too.
  private static let loose: WordSet =
    "militant rebel insurgent separatist jihadist source sources head driver aide"
  private static let behindOffice: WordSet = "in of for at from who with and"

  /// Whether a toponym that nothing calls a place is a part of the name of somebody.
  func isPart(_ range: Range<Int>) -> Bool {
    guard document.caseIsInformative else { return false }
    let sentence = document.sentence(of: range.lowerBound).tokens
    var start = range.lowerBound
    while start > sentence.lowerBound, isNameWord(start - 1) { start -= 1 }
    var end = range.upperBound
    while end < sentence.upperBound, isNameWord(end) || isParticle(end, sentence) { end += 1 }
    let words = (start..<end).count { isNameWord($0) && !Self.particles.contains(document.tokens[$0]) }
    guard end - start > range.count, words > 0, words <= Self.longest,
      end >= sentence.upperBound || marks[end].isDisjoint(with: .kind)
    else { return false }
    if start > sentence.lowerBound, isOffice(start - 1) { return true }
    // `Hernando Caicedo, 34, said`
    if isMark(end, ","), end + 2 < sentence.upperBound, document.tokens[end + 1].kind == .number,
      isMark(end + 2, ",") || isMark(end + 2, ".")
    {
      return true
    }
    // `the town's treasurer, Hernando Caicedo, was taken`
    if start - 2 > sentence.lowerBound, isMark(start - 1, ","), isOffice(start - 2),
      end >= sentence.upperBound || isMark(end, ",") || isMark(end, ".")
    {
      return true
    }
    return isMark(end, ",") && isOfficeInApposition(end + 1, in: sentence)
  }

  /// A word with a capital that may stand in a name: no title, no kind of place, no word of a calendar.
  private func isNameWord(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.isCapitalised && token.end - token.start > 2
      && !token.shape.contains(.allCapitals)
      && marks[index].isDisjoint(with: [.kind, .title, .direction, .determiner, .locative, .otherPreposition, .organ])
      && !UnlistedPlaces.never.contains(token)
  }

  private static let particles: WordSet = "al el ul bin ben ibn abu ould van de del"

  /// `al-` in `Khalil al-Tunsi`: it goes on to a word with a capital.
  private func isParticle(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let isLink =
      document.tokens[index].kind == .joiner && Self.particles.contains(document.tokens[index - 1])
      || Self.particles.contains(document.tokens[index])
    return isLink && index + 1 < sentence.upperBound
      && (document.tokens[index + 1].isCapitalised || document.tokens[index + 1].kind == .joiner)
  }

  private func isMark(_ index: Int, _ mark: Character) -> Bool {
    guard index < document.tokens.count else { return false }
    let token = document.tokens[index]
    return token.kind == .punctuation && token.end - token.start == 1
      && document.text.bytes[Int(token.start)] == mark.asciiValue
  }

  /// `resident`, `the governor`: an office or a calling in the singular, in small letters.
  private func isOffice(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !token.isCapitalised, token.tag != .plural, !Self.loose.contains(token) else {
      return false
    }
    return SpeechLexicon.shared.words[token.key]?.marks.contains(.role) == true
  }

  /// `Aminu Bello, a resident of Gatawa`
  private func isOfficeInApposition(_ start: Int, in sentence: Range<Int>) -> Bool {
    guard start < sentence.upperBound, marks[start].contains(.article) else { return false }
    for at in start + 1..<max(start + 1, min(sentence.upperBound, start + 1 + Self.appositionReach)) {
      guard document.tokens[at].kind == .word || document.tokens[at].kind == .joiner,
        marks[at].isDisjoint(with: .kind)
      else { return false }
      guard isOffice(at) else { continue }
      return at + 1 >= sentence.upperBound || document.tokens[at + 1].kind == .punctuation
        || Self.behindOffice.contains(document.tokens[at + 1])
    }
    return false
  }
}
