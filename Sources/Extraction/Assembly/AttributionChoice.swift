import ConflictModel
import Linguistics

/// Who says that it happened, and how firmly.
enum AttributionChoice {
  static func attribution(
    of happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> (speaker: String?, status: ReportStatus, rule: String) {
    guard let first = happening.sentences.first else { return (nil, .asserted, "no sentence") }
    // Figures that somebody denies, and no act that the text tells: the whole is denied.
    if happening.triggers.isEmpty, !happening.figures.isEmpty,
      happening.figures.allSatisfy({ annotations.figures[$0].figure.status == .denied })
    {
      return (
        happening.figures.lazy.compactMap { annotations.figures[$0].figure.by }.first, .denied,
        "its figures are denied, and no act is told"
      )
    }
    for annotation in index.said[first].map({ annotations.statements[$0] }) {
      guard
        happening.triggers.contains(where: {
          overlaps(document.bytes(annotations.triggers[$0].tokens), annotation.bytes)
        })
      else { continue }
      let status: ReportStatus =
        switch annotation.statement.act {
        case .accusation: .accused
        case .denial: isOfGuilt(annotation, document) ? .asserted : .denied
        case .claim: .claimed
        default: .asserted
        }
      return (
        annotation.statement.speaker, status, "told within words of a speaker: \(annotation.statement.act.rawValue)"
      )
    }
    return (nil, .asserted, "told in the article's own voice")
  }

  /// `denied any part in the bombing`: it happened, whoever did it.
  private static func isOfGuilt(_ annotation: StatementAnnotation, _ document: Document) -> Bool {
    annotation.cue?.contains { Denial.isOfGuilt(at: $0, in: document.sentence(of: $0), document) } ?? false
  }

  private static func overlaps(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound < b.upperBound && b.lowerBound < a.upperBound
  }
}
