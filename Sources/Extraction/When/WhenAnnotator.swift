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
    let isBound = expression.bound == .since || expression.bound == .until
    return DateAnnotation(
      tokens: expression.tokens, value: expression.value, days: days,
      canDateEvent: (expression.kind == .date || expression.kind == .time) && days != nil && !isBound,
      isDateline: PublicationLine.isInDateline(expression.tokens, document))
  }
}
