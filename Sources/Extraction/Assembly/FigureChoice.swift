import ConflictModel
import Linguistics

/// The figures of a happening, each once.
enum FigureChoice {
  static func figures(
    of happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> [CasualtyFigure] {
    var kept: [CasualtyFigure] = []
    for annotation in FigureMerge.merge(happening.figures, of: annotations.figures, in: document) {
      var figure = annotation.figure
      // A source's figure beside one that the article gives in its own voice is that source's, and only widens the bounds.
      if figure.by == nil, figure.scope == .incident,
        kept.contains(where: { $0.outcome == figure.outcome && $0.by == nil && $0.scope == .incident }),
        let speaker = speaker(of: annotation, document, annotations)
      {
        figure.by = speaker
      }
      kept.append(figure)
    }
    return kept
  }

  /// Who says a figure: the speaker of the claim or accusation that it stands in.
  private static func speaker(
    of annotation: FigureAnnotation, _ document: Document, _ annotations: Annotations
  ) -> String? {
    let bytes = document.bytes(annotation.tokens)
    return annotations.statements.first { statement in
      (statement.statement.act == .claim || statement.statement.act == .accusation)
        && statement.bytes.lowerBound <= bytes.lowerBound && bytes.upperBound <= statement.bytes.upperBound
    }?.statement.speaker
  }
}
