import ConflictModel
import Linguistics

/// The figures of a happening, each once.
enum FigureChoice {
  static func figures(
    of happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> [CasualtyFigure] {
    var kept: [CasualtyFigure] = []
    // What is background to the act that a sentence tells is the incident of the happening that it was.
    let isBackground = happening.figures.contains { annotations.figures[$0].figure.scope == .historical }
    for annotation in FigureMerge.merge(
      happening.figures, of: annotations.figures, in: document, isBackground: isBackground)
    {
      var figure = annotation.figure
      if happening.isPartOfSum, figure.scope == .subset { figure.scope = .incident }
      // What somebody only claims beside what the article tells in its own voice widens the bounds.
      let isClaim =
        figure.status == .claimed && figure.scope == .incident
        && kept.contains { $0.outcome == figure.outcome && $0.by == nil && $0.scope == .incident }
      if figure.by != nil || isClaim {
        let speaker = speaker(of: annotation, document, annotations, index)
        // A statement may reach over what another speaker counts beside it.
        if figure.by.map({ mayName(speaker, $0) }) ?? true { figure.by = speaker ?? figure.by }
      }
      kept.append(figure)
    }
    return kept
  }

  /// How the total of an outcome came about, for `--why`; nil where it has none.
  static func rule(of outcome: Outcome, in figures: [CasualtyFigure]) -> String? {
    let own = figures.filter { $0.outcome == outcome && $0.scope == .incident && $0.status != .denied }
    guard let first = own.first else { return nil }
    let parts = figures.count { $0.outcome == outcome && $0.scope == .subset }
    var rule =
      own.count == 1
      ? "one figure: \(first.text)"
      : own.contains { $0.by != nil }
        ? "what each side counts, side by side: \(own.map(\.text).joined(separator: " | "))"
        : "sum of different people: \(own.map(\.text).joined(separator: " + "))"
    if parts > 0 { rule += "; \(parts) part\(parts == 1 ? "" : "s") of it not added" }
    return rule
  }

  /// The full name of the party whose figure it is: the speaker of the claim or accusation that it stands in.
  private static func speaker(
    of annotation: FigureAnnotation, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> String? {
    let bytes = document.bytes(annotation.tokens)
    let sentence = Int(document.sentenceOfToken[annotation.tokens.lowerBound])
    return index.said[sentence].lazy.map { annotations.statements[$0] }.first { statement in
      (statement.statement.act == .claim || statement.statement.act == .accusation)
        && statement.bytes.lowerBound <= bytes.lowerBound && bytes.upperBound <= statement.bytes.upperBound
    }.flatMap { withoutArticle($0.statement.speaker) }
  }

  /// Whether a full name shares a word with the one that a figure's own sentence gives, or is of somebody in it.
  private static func mayName(_ full: String?, _ short: String) -> Bool {
    guard let full else { return false }
    let words = Set(full.lowercased().split(separator: " "))
    return short.lowercased().split(separator: " ").contains { words.contains($0) }
      || short.allSatisfy { $0.isUppercase }
  }

  /// `army` for `The army`: whoever speaks is named alike in every sentence.
  private static func withoutArticle(_ name: String) -> String {
    for article in ["The ", "the ", "A ", "a ", "An ", "an "] where name.hasPrefix(article) {
      return String(name.dropFirst(article.count))
    }
    return name
  }
}

extension Annotations {
  /// The scope of a figure; that of the whole for a part: `more than 100 since May, including 20 children`.
  func scopeOfWhole(_ index: Int) -> Scope {
    let own = figures[index].figure.scope
    guard own == .subset, let whole = figures[index].partOf, figures.indices.contains(whole) else { return own }
    let scope = figures[whole].figure.scope
    return scope == .cumulative || scope == .historical ? scope : .subset
  }
}
