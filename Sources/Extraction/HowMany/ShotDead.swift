import ConflictModel
import Linguistics

/// `Gunmen lined up four men and shot them. The bodies were taken to the morgue`: whoever was shot may live, until the text
/// speaks of the bodies.
enum ShotDead {
  private static let struck: WordSet = "shot shooting shoot stabbed stabbing"
  private static let hurt: WordSet = "wounded injured wounds injuries hurt wounding injuring"
  private static let bodies: WordSet = "bodies corpses body corpse"
  private static let theirs: WordSet = "the their his her"
  /// Sentences from the shots to the bodies, at most.
  private static let reach = 2

  static func settle(_ figures: inout [FigureAnnotation], in document: Document) {
    settleNext(&figures, in: document)
    guard !figures.contains(where: isDead) else { return }
    for index in figures.indices where isStruck(figures[index], document) {
      let own = Int(document.sentenceOfToken[figures[index].tokens.lowerBound])
      let isFound = (own...min(own + reach, document.sentences.count - 1)).contains { sentence in
        document.sentences[sentence].tokens.contains {
          $0 > figures[index].tokens.upperBound && bodies.contains(document.tokens[$0])
            && theirs.contains(document.tokens[$0 - 1])
        }
      }
      if isFound { figures[index].figure.outcome = .killed }
    }
  }

  private static let dying: WordSet = "died dies succumbed"

  /// `Gunmen shot a priest. He died in hospital`: the one who was shot.
  private static func settleNext(_ figures: inout [FigureAnnotation], in document: Document) {
    for index in figures.indices.dropFirst() {
      let (hurt, dead) = (figures[index - 1], figures[index])
      guard dead.figure.outcome == .killed, dead.figure.scope == .incident, dead.reference == .definite,
        dead.figure.count == Count(1), hurt.figure.count == Count(1), isStruck(hurt, document), hurt.partOf == nil,
        dead.tokens.contains(where: { dying.contains(document.tokens[$0]) }),
        document.sentenceOfToken[dead.tokens.lowerBound] - document.sentenceOfToken[hurt.tokens.lowerBound] == 1
      else { continue }
      figures[index - 1].figure.outcome = .killed
    }
  }

  private static func isDead(_ figure: FigureAnnotation) -> Bool {
    figure.figure.outcome == .killed && figure.figure.scope == .incident && figure.figure.count != Count(0)
  }

  private static func isStruck(_ figure: FigureAnnotation, _ document: Document) -> Bool {
    let behind = figure.tokens.upperBound..<min(document.tokens.count, figure.tokens.upperBound + 2)
    return figure.figure.outcome == .wounded && figure.figure.scope == .incident && figure.figure.status != .denied
      && figure.tokens.contains { struck.contains(document.tokens[$0]) }
      && !figure.tokens.contains { hurt.contains(document.tokens[$0]) }
      && !behind.contains { hurt.contains(document.tokens[$0]) }
  }
}
