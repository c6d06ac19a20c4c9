import Chronology
import ConflictModel
import Linguistics

/// Answers *when*: every date expression, and the day of publication where only the text gives it.
enum WhenAnnotator {
  static func annotate(_ document: Document) -> (dates: [DateAnnotation], published: CalendarDate?, fromText: Bool) {
    var published = document.article.published
    var fromText = false
    if published == nil, let found = dateline(document) {
      published = found
      fromText = true
    }
    var reader = DateReader(document.tokens, in: document.text, caseIsInformative: document.caseIsInformative)
    let expressions = reader.read(document.sentences, published: published)
    return (expressions.map { annotation($0, document) }, published, fromText)
  }

  /// A full date among the first words of a dateline (`BOGOTA, 8 Oct 89 (DPA) --`) or after `Published`.
  private static func dateline(_ document: Document) -> CalendarDate? {
    guard let first = document.sentences.first else { return nil }
    let head = Sentence(
      tokens: first.tokens.lowerBound..<min(first.tokens.upperBound, first.tokens.lowerBound + 20), paragraph: 0)
    var dash: Int?
    for index in head.tokens where document.tokens[index].kind == .punctuation {
      let bytes = document.text.bytes[document.tokens[index].range]
      if bytes.elementsEqual("--".utf8) || bytes.first == 0xE2 {
        dash = index
        break
      }
    }
    let introduces = document.tokens[head.tokens.lowerBound].key == "published"
    guard dash != nil || introduces else { return nil }
    var reader = DateReader(document.tokens, in: document.text, caseIsInformative: document.caseIsInformative)
    return reader.read([head], published: nil).first(where: { expression in
      expression.precision == 1 && expression.start?.year != nil
        && dash.map { expression.tokens.upperBound <= $0 } ?? true
    })?.start?.calendarDate
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
      canDateEvent: (expression.kind == .date || expression.kind == .time) && days != nil && !isBound)
  }
}
