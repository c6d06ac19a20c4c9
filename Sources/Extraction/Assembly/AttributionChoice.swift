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
    let told = index.said[first].map { annotations.statements[$0] }.filter { annotation in
      happening.triggers.contains { overlaps(document.bytes(annotations.triggers[$0].tokens), annotation.bytes) }
    }
    // `denied that its troops had killed them and blamed the rebels for the deaths`: it happened, and it was the rebels.
    let accusation = told.first.flatMap { denial in
      denial.statement.act == .denial ? told.first { isAccusation($0, by: denial.statement.speaker) } : nil
    }
    if let annotation = accusation ?? told.first {
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

  private static func isAccusation(_ annotation: StatementAnnotation, by speaker: String) -> Bool {
    annotation.statement.act == .accusation && annotation.statement.speaker == speaker
  }

  /// `denied any part in the bombing`: it happened, whoever did it.
  private static func isOfGuilt(_ annotation: StatementAnnotation, _ document: Document) -> Bool {
    annotation.cue?.contains { Denial.isOfGuilt(at: $0, in: document.sentence(of: $0), document) } ?? false
  }

  private static func overlaps(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound < b.upperBound && b.lowerBound < a.upperBound
  }
}
