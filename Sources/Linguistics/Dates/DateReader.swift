import Chronology

/// Finds date expressions and gives them TIMEX3 values and days.
///
/// ```swift
/// var reader = DateReader(tokens, in: text, caseIsInformative: true)
/// let expressions = reader.read(sentences, published: CalendarDate(year: 2020, month: 10, day: 1))
/// ```
///
/// **Dates in figures.** `2020-10-01` is ISO 8601; with full stops (`01.10.2020`) the day stands first. With slashes or
/// hyphens, `31/12/2020` and `12/31/2020` say themselves which part is the day. Where both parts could be the month, the
/// other such dates of the same text decide; where there are none, `10/01/2020` has the month first, as in the American
/// newswire, unless that day is still to come and the other one is not; a day and month alone, as in `Thursday (5/02)`, have
/// the day first, as its writers outside America do.
///
/// **Years.** A day and month without a year take the year that puts them nearest to the day of publication, weighed by the
/// tense of the clause; without a day of publication, nearest to the last full date told; without either they stay
/// without a year.
public struct DateReader: Sendable {
  private var grammar: DateGrammar

  /// - Parameters:
  ///   - tokens: all tokens of the text.
  ///   - text: what the tokens are of.
  ///   - caseIsInformative: false for a text all in capitals.
  public init(_ tokens: [Token], in text: SourceText, caseIsInformative: Bool) {
    grammar = DateGrammar(tokens, in: text, caseIsInformative: caseIsInformative)
  }

  /// Every date expression of the sentences, in order, without overlaps.
  ///
  /// - Parameters:
  ///   - sentences: in the order of the text.
  ///   - published: what `today` means; nil where it is not known.
  public mutating func read(_ sentences: [Sentence], published: CalendarDate?) -> [DateExpression] {
    let phrases = grammar.phrases(in: sentences)
    guard !phrases.isEmpty else { return [] }
    var resolver = DateResolver(grammar, published: published, policy: Self.order(of: phrases))
    return resolver.resolve(phrases, sentences)
  }

  /// Day or month first: the dates in figures that leave no doubt decide for those that do.
  private static func order(of phrases: [DatePhrase]) -> DateResolver.NumericOrder? {
    var days = 0
    var months = 0
    for phrase in phrases {
      guard case .slashed(_, let first, let second) = phrase.meaning else { continue }
      if first > 12 { days += 1 }
      if second > 12 { months += 1 }
    }
    return days == months ? nil : days > months ? .dayFirst : .monthFirst
  }
}
