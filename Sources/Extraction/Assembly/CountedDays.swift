import Linguistics

/// `on Thursday, two days after a bomb killed 12 people`: how many days what a sentence counts from was before its own day.
enum CountedDays {
  private static let after: WordKey = "after"
  private static let spans: WordSet = "day days hour hours week weeks"
  private static let longSpans: WordSet = "month months"
  private static let hours: WordSet = "hour hours"
  private static let rough: WordSet = "less more fewer over under nearly almost about around roughly"
  /// Days that are counted, at most.
  private static let longest = 31
  /// Words from `after` to what it tells, at most.
  private static let reach = 10

  /// `…, a day after a grenade wounded eight people`: the word `after` behind a short length of time.
  static func isShort(at word: Int, _ document: Document) -> Bool {
    document.tokens[word].key == after && word > 0 && spans.contains(document.tokens[word - 1])
  }

  /// The length of time that ends at a word `after`: its days where they are told (`two days after`), 0 of hours, and no
  /// number for `days after`. nil where nothing is counted there.
  static func ending(at word: Int, _ document: Document, _ annotations: Annotations) -> (days: Int?, word: Int)? {
    guard word > 0, document.tokens[word].key == after,
      isShort(at: word, document) || longSpans.contains(document.tokens[word - 1])
    else { return nil }
    if hours.contains(document.tokens[word - 1]) { return (0, word) }
    guard let length = length(until: word, annotations), let days = length.lengthInDays, days <= longest else {
      return (nil, word)
    }
    // `less than a week after`: nobody knows how many.
    let words = max(0, length.tokens.lowerBound - 2)..<length.tokens.upperBound
    return (words.contains { rough.contains(document.tokens[$0]) } ? nil : days, word)
  }

  private static func length(until end: Int, _ annotations: Annotations) -> DateAnnotation? {
    let at = annotations.dates.partitioningIndex { $0.tokens.upperBound >= end }
    return at < annotations.dates.count && annotations.dates[at].tokens.upperBound == end ? annotations.dates[at] : nil
  }

  /// What is told at a token is counted from.
  static func before(_ token: Int, _ document: Document, _ annotations: Annotations) -> (days: Int?, word: Int)? {
    let first = document.sentence(of: token).tokens.lowerBound
    for word in (max(first, token - reach)..<token).reversed() {
      if let found = ending(at: word, document, annotations) { return found }
      if document.tokens[word].kind == .punctuation { return nil }
    }
    return nil
  }
}
