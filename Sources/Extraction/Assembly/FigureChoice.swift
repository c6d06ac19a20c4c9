import ConflictModel
import Linguistics

/// The figures of a happening, each once.
enum FigureChoice {
  static func figures(
    of happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> [CasualtyFigure] {
    let found = happening.figures.sorted().map { annotations.figures[$0] }
    var kept: [CasualtyFigure] = []
    for annotation in found {
      let figure = annotation.figure
      // The same number of the same outcome told again.
      if kept.contains(where: {
        $0.outcome == figure.outcome && $0.count == figure.count && $0.scope == figure.scope && $0.by == figure.by
          && figure.scope == .incident
      }) {
        continue
      }
      kept.append(figure)
    }
    return kept
  }
}
