import Chronology
import ConflictModel
import Linguistics

/// Answers *when*: every date expression, and the day of publication where only the text gives it.
enum WhenAnnotator {
  static func annotate(_ document: Document) -> (dates: [DateAnnotation], published: CalendarDate?, fromText: Bool) {
    var published = document.article.published
    var fromText = false
    if published == nil, let found = PublicationLine.date(in: document) {
      published = found
      fromText = true
    }
    var reader = DateReader(document.tokens, in: document.text, caseIsInformative: document.caseIsInformative)
    let expressions = reader.read(document.sentences, published: published)
    return (expressions.map { annotation($0, document) }, published, fromText)
  }

  private static func resolution(_ basis: DateExpression.Basis) -> DateResolution {
    switch basis {
    case .stated: .stated
    case .published: .relativeToPublication
    case .context: .inherited
    }
  }

  private static func annotation(_ expression: DateExpression, _ document: Document) -> DateAnnotation {
    var days: DateSpan?
    if let start = expression.start, expression.precision < 9 {
      days = DateSpan(
        start: start, end: expression.end ?? start, precision: expression.precision,
        text: document.string(expression.tokens), span: document.span(expression.tokens),
        resolution: resolution(expression.basis))
    }
    let isBound =
      expression.bound == .since || expression.bound == .until || isOfBeginning(expression.tokens, document)
    return DateAnnotation(
      tokens: expression.tokens, value: expression.value, days: days,
      canDateEvent: (expression.kind == .date || expression.kind == .time) && days != nil && !isBound,
      isDateline: PublicationLine.isInDateline(expression.tokens, document))
  }

  private static let since: WordKey = "since"
  private static let beginning: WordSet = "began begun started erupted broke"
  private static let relative: WordSet = "which that"
  private static let beginningReach = 7

  /// `the number killed since unrest began on 9 July`, `the campaign, which began on 26 April`: the day from which on
  /// somebody counts.
  private static func isOfBeginning(_ date: Range<Int>, _ document: Document) -> Bool {
    let first = max(document.sentence(of: date.lowerBound).tokens.lowerBound, date.lowerBound - beginningReach)
    var isBegun = false
    for at in stride(from: date.lowerBound - 1, through: first, by: -1) {
      let token = document.tokens[at]
      if token.kind == .punctuation { return false }
      if beginning.contains(token) { isBegun = true }
      if token.key == since || relative.contains(token) { return isBegun }
    }
    return false
  }
}
