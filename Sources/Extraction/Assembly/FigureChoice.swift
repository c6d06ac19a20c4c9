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
      // What somebody only claims beside what the article tells in its own voice widens the bounds.
      let isClaim =
        figure.status == .claimed && figure.scope == .incident
        && kept.contains { $0.outcome == figure.outcome && $0.by == nil && $0.scope == .incident }
      if figure.by != nil || isClaim { figure.by = speaker(of: annotation, document, annotations) ?? figure.by }
      kept.append(figure)
    }
    return kept
  }

  /// The full name of the party whose figure it is: the speaker of the claim or accusation that it stands in.
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

extension Annotations {
  /// The scope of a figure; that of the whole for a part: `more than 100 since May, including 20 children`.
  func scopeOfWhole(_ index: Int) -> Scope {
    let figure = figures[index]
    guard figure.figure.scope == .subset, let whole = figure.partOf, figures.indices.contains(whole) else {
      return figure.figure.scope
    }
    let scope = figures[whole].figure.scope
    return scope == .cumulative || scope == .historical ? scope : .subset
  }
}
