import ConflictModel
import Linguistics

/// `Gunmen shot two men. One of them died in hospital`: whoever dies of his wounds is no longer among the wounded.
enum FatalWounds {
  private static let them: WordSet = "them whom"
  private static let dying: WordSet = "died dies succumbed dead"
  private static let later: WordSet = "later subsequently hospital wounds injuries scene spot"
  /// Words from those hurt to `one of whom died` beside them, at most.
  private static let asideReach = 2
  /// Words from the death to where and of what, at most.
  private static let laterReach = 6

  private static let hurt: WordSet = "wounded injured hurt"
  private static let of: WordKey = "of"

  /// `Four of the wounded died`, `Four of the 11 people wounded in the blast died`.
  private static func areCalledWounded(_ dead: FigureAnnotation, _ document: Document) -> Bool {
    dead.figure.outcome == .killed && dead.reference == .partitive
      && (dead.figure.scope == .incident || dead.figure.scope == .subset)
      && dead.tokens.contains { hurt.contains(document.tokens[$0]) }
      && dead.countTokens.contains { document.tokens[$0].key == of }
      && dead.tokens.contains { dying.contains(document.tokens[$0]) }
  }

  /// Those of whom `four of the wounded died`: told of last in a sentence before.
  private static func wounded(before index: Int, _ all: [FigureAnnotation], _ document: Document) -> Int? {
    let (dead, own) = (all[index], document.sentenceOfToken[all[index].tokens.lowerBound])
    guard areCalledWounded(dead, document), let fatal = dead.figure.count.best, fatal > 0,
      let hurt = all[..<index].lastIndex(where: {
        $0.figure.outcome == .wounded && $0.figure.scope == .incident
          && document.sentenceOfToken[$0.tokens.lowerBound] < own
      }), let number = all[hurt].figure.count.best, number > fatal
    else { return nil }
    return hurt
  }

  private static let fatally: WordKey = "fatally"

  /// `three were wounded on Monday, one fatally`
  private static func isFatal(_ dead: FigureAnnotation, _ document: Document) -> Bool {
    let next = dead.countTokens.upperBound
    return next < document.tokens.count && document.tokens[next].key == fatally
  }

  /// `one of them died`, `one of whom died`, `One later died`: a bare number at the head of a sentence.
  private static func isOfThem(_ dead: FigureAnnotation, _ document: Document) -> Bool {
    if dead.tokens.contains(where: { them.contains(document.tokens[$0]) }) { return true }
    let count = dead.countTokens
    if count.lowerBound > 0, them.contains(document.tokens[count.lowerBound - 1]) { return true }
    return count.count == 1 && document.sentence(of: count.lowerBound).tokens.lowerBound == count.lowerBound
      && NumberReader.mayBegin(with: document.tokens[count.lowerBound])
  }

  /// Whether a number of the dead is of those who were told of as wounded right before it.
  static func isOfWounded(_ index: Int, _ all: [FigureAnnotation], _ document: Document) -> Bool {
    let dead = all[index]
    guard index > 0, dead.figure.outcome == .killed, dead.figure.scope == .incident,
      isFatal(dead, document)
        || isOfThem(dead, document)
          && dead.tokens.contains(where: { dying.contains(document.tokens[$0]) })
    else { return false }
    let hurt = all[index - 1]
    let own = document.sentenceOfToken[dead.tokens.lowerBound]
    guard hurt.figure.outcome == .wounded, hurt.figure.scope == .incident,
      hurt.tokens.upperBound <= dead.tokens.lowerBound,
      own - document.sentenceOfToken[hurt.tokens.lowerBound] <= 1,
      // Right behind them in the same sentence they have been taken out already.
      dead.countTokens.lowerBound - hurt.tokens.upperBound > asideReach,
      let number = hurt.figure.count.best, let fatal = dead.figure.count.best, fatal > 0, fatal < number,
      dead.figure.count == Count(fatal)
    else { return false }
    if isFatal(dead, document) { return true }
    let sentence = document.sentence(of: dead.tokens.lowerBound).tokens
    let near = dead.tokens.lowerBound..<min(sentence.upperBound, dead.tokens.upperBound + laterReach)
    return near.contains { later.contains(document.tokens[$0]) }
  }

  /// Words from a number behind `of whom` to the verb of dying, at most.
  private static let whomReach = 3

  /// `20 were hurt, of whom three later died`: a part of the wounded by its words, and dead.
  private static func diesOfWhom(_ part: FigureAnnotation, _ document: Document) -> Bool {
    let count = part.countTokens
    guard part.figure.outcome == .wounded, part.figure.scope == .subset, part.partOf != nil, count.lowerBound > 0,
      them.contains(document.tokens[count.lowerBound - 1])
    else { return false }
    let end = min(document.sentence(of: count.lowerBound).tokens.upperBound, count.upperBound + whomReach)
    return (count.upperBound..<max(count.upperBound, end)).contains { dying.contains(document.tokens[$0]) }
  }

  static func settle(_ figures: inout [FigureAnnotation], in document: Document) {
    for index in figures.indices where diesOfWhom(figures[index], document) {
      guard let whole = figures[index].partOf, let fatal = figures[index].figure.count.best,
        let hurt = figures[whole].figure.count.best, hurt > fatal, figures[whole].figure.count == Count(hurt)
      else { continue }
      figures[whole].figure.count = Count(hurt - fatal)
      figures[index].figure.outcome = .killed
      figures[index].figure.scope = .incident
      figures[index].partOf = nil
      figures[index].reference = .additional
    }
    for index in figures.indices.dropFirst() {
      let hurt = isOfWounded(index, figures, document) ? index - 1 : wounded(before: index, figures, document)
      guard let hurt else { continue }
      let (fatal, count) = (figures[index].figure.count.best ?? 0, figures[hurt].figure.count)
      let left = Count(
        low: max(0, count.low - fatal), best: count.best.map { $0 - fatal }, high: count.high.map { $0 - fatal })
      figures[hurt].figure.count = left
      // `more than 40 wounded … 43 wounded. Six of the wounded died`: both numbers are of the same people.
      for other in figures.indices.prefix(hurt)
      where figures[other].figure.outcome == .wounded && figures[other].figure.scope == .incident
        && (count.best.map { $0 - fatal...$0 }?.contains(figures[other].figure.count.best ?? -1) ?? false)
      {
        figures[other].figure.count = left
      }
    }
  }
}
