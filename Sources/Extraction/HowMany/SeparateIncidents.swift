import ConflictModel
import Linguistics

/// `Two people were killed in separate incidents`, and then each by himself: one was `shot dead`, and the other `was shot in
/// the chest`. Whoever is needed to make up the number was killed too; so were those who make up the number of the dead.
enum SeparateIncidents {
  private static let separate: WordSet = "separate different"
  private static let incidents: WordSet = """
    incident incidents attack attacks shooting shootings raid raids episodes confrontations clashes operations strikes
    """
  private static let shot: WordSet = "shot stabbed"
  private static let hurt: WordSet = "wounded injured wounds injuries hurt"
  private static let incidentReach = 3

  static func settle(_ figures: inout [FigureAnnotation], in document: Document) {
    settleSame(&figures, in: document)
    guard
      let whole = figures.firstIndex(where: { isCounted($0) && ($0.figure.count.best ?? 0) > 1 }),
      document.sentenceOfToken[figures[whole].tokens.lowerBound] < Int32(FigureScope.news),
      isOfSeparate(figures[whole], document), let all = figures[whole].figure.count.best
    else { return }
    let own = document.sentenceOfToken[figures[whole].tokens.lowerBound]
    let later = figures.indices.filter {
      $0 > whole && document.sentenceOfToken[figures[$0].tokens.lowerBound] > own && figures[$0].partOf == nil
    }
    let dead = later.filter { isCounted(figures[$0]) }.reduce(0) { $0 + (figures[$1].figure.count.best ?? 0) }
    let struck = later.filter { isShot(figures[$0], document) }
    let fallen = struck.reduce(0) { $0 + (figures[$1].figure.count.best ?? 0) }
    guard fallen > 0, dead + fallen == all else { return }
    for index in struck { figures[index].figure.outcome = .killed }
  }

  /// From so many on the same number is no chance.
  private static let fewest = 4

  /// `Gunmen killed 28 people. Nineteen men and nine women were shot in the head`: those who were killed.
  private static func settleSame(_ figures: inout [FigureAnnotation], in document: Document) {
    guard let whole = figures.firstIndex(where: { isCounted($0) && ($0.figure.count.best ?? 0) >= fewest }) else {
      return
    }
    let all = figures[whole].figure.count.best ?? 0
    var start = whole + 1
    while start < figures.count {
      let sentence = document.sentenceOfToken[figures[start].tokens.lowerBound]
      var end = start + 1
      while end < figures.count, document.sentenceOfToken[figures[end].tokens.lowerBound] == sentence { end += 1 }
      let struck = (start..<end).filter { isShot(figures[$0], document) && figures[$0].partOf == nil }
      if struck.reduce(0, { $0 + (figures[$1].figure.count.best ?? 0) }) == all {
        for index in struck { figures[index].figure.outcome = .killed }
      }
      start = end
    }
  }

  private static func isCounted(_ figure: FigureAnnotation) -> Bool {
    guard figure.figure.outcome == .killed, figure.figure.scope == .incident, figure.figure.status != .denied else {
      return false
    }
    switch figure.reference {
    case .new, .name, .additional: return true
    default: return false
    }
  }

  private static func isShot(_ figure: FigureAnnotation, _ document: Document) -> Bool {
    figure.figure.outcome == .wounded && figure.figure.scope == .incident
      && (figure.reference == .new || figure.reference == .name)
      && figure.tokens.contains { shot.contains(document.tokens[$0]) }
      // `A guard was shot and wounded`
      && !(figure.tokens.lowerBound..<min(document.tokens.count, figure.tokens.upperBound + 2)).contains {
        hurt.contains(document.tokens[$0])
      }
  }

  /// `in three separate shootings`
  private static func isOfSeparate(_ figure: FigureAnnotation, _ document: Document) -> Bool {
    let sentence = document.sentence(of: figure.tokens.lowerBound).tokens
    return (figure.tokens.upperBound..<sentence.upperBound).contains { at in
      separate.contains(document.tokens[at])
        && (at + 1..<min(sentence.upperBound, at + 1 + incidentReach)).contains {
          incidents.contains(document.tokens[$0])
        }
    }
  }
}
