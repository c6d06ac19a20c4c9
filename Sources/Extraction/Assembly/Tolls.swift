import ConflictModel
import Linguistics

/// `The death toll later rose to 27`, `"We have received 14 bodies," a doctor said`: what only counts the dead of an act that
/// was told, wherever in the article it stands. Its number says of which: nobody's toll falls from 27 to 5.
struct Tolls {
  let document: Document
  let annotations: Annotations

  private static let before: WordSet = "the death"
  private static let numbers: WordSet = "number count tally"
  private static let of: WordKey = "of"
  private static let fallen: WordSet = "dead deaths fatalities victims killed"
  private static let remains: WordSet = "bodies body corpses"
  private static let healers: WordSet = """
    hospital hospitals morgue mortuary clinic doctor doctors medic medics nurse nurses surgeon surgeons paramedic paramedics
    """
  /// A toll grows so many times, and by so many, at most: what is beyond that is another act's.
  private static let growth = (times: 3, more: 10)
  private static let leadGrowth = 3
  /// The last sentence that may begin the news: the one under a headline.
  private static let leadReach = 1

  /// Which of the happenings that were told a candidate counts the dead of; nil where it tells more than a count, or where its
  /// number fits none.
  ///
  /// - Parameter told: asked for only where the candidate counts.
  func happening(countedBy candidate: Happening, among told: @autoclosure () -> [Happening]) -> Int? {
    guard let count = count(of: candidate), let sentence = candidate.sentences.first else { return nil }
    let told = told()
    let known = told.indices.compactMap { at -> (at: Int, killed: Int)? in
      guard !told[at].isReason, !told[at].isEarlier, !told[at].isAnswer, let killed = killed(told[at]) else {
        return nil
      }
      return (at, killed)
    }
    if count.isToll {
      let fitting = known.filter {
        $0.killed <= count.value && count.value <= $0.killed * Self.growth.times + Self.growth.more
      }
      // `Earlier reports had put the toll at ten`: fewer than are known by now.
      if fitting.isEmpty, tellsOfBefore(sentence) { return known.first { $0.killed >= count.value }?.at }
      // Right behind what was told last, in its paragraph, the toll is that of it.
      if let last = fitting.last(where: { told[$0.at].sentences.last == sentence - 1 }),
        document.sentences[sentence].paragraph == document.sentences[sentence - 1].paragraph,
        document.sentences[sentence].paragraph > document.sentences[0].paragraph
      {
        return last.at
      }
      // The news of an article is what its tolls are of, where they fit it.
      if let lead = fitting.first, told[lead.at].sentences.first ?? 0 <= Self.leadReach,
        count.value <= lead.killed * 2 + Self.leadGrowth
      {
        return lead.at
      }
      return fitting.max { $0.killed != $1.killed ? $0.killed < $1.killed : $0.at < $1.at }?.at
    }
    if let same = known.last(where: { $0.killed == count.value }) { return same.at }
    // Some of its dead.
    return known.filter { $0.killed > count.value }.min { $0.killed < $1.killed }?.at
  }

  private static let former: WordSet = "earlier initially previously initial preliminary first"
  private static let had: WordKey = "had"

  private func tellsOfBefore(_ sentence: Int) -> Bool {
    let words = document.sentences[sentence].tokens
    return words.contains { Self.former.contains(document.tokens[$0]) }
      && words.contains { document.tokens[$0].key == Self.had || document.tokens[$0].tag == .verbPast }
  }

  /// The dead that a candidate counts, where it tells nothing else.
  private func count(of candidate: Happening) -> (value: Int, isToll: Bool)? {
    guard candidate.sites.isEmpty, candidate.clauses.isEmpty, !candidate.isReason,
      !candidate.isEarlier, candidate.names.isEmpty, candidate.days == nil || candidate.isDatedByTelling,
      let value = killed(candidate), value > 1, let sentence = candidate.sentences.first,
      candidate.triggers.allSatisfy({
        let trigger = annotations.triggers[$0]
        return trigger.act.isSupport || !trigger.act.isViolent || trigger.tellsOnlyOfFate(in: document)
      })
    else { return nil }
    let words = document.sentences[sentence].tokens
    let isToll =
      words.dropFirst().contains {
        Linking.toll.contains(document.tokens[$0]) && Self.before.contains(document.tokens[$0 - 1])
      }
      // `put the number of dead at 32`
      || words.dropLast(2).contains {
        Self.numbers.contains(document.tokens[$0]) && document.tokens[$0 + 1].key == Self.of
          && words.suffix(from: $0 + 2).prefix(2).contains { Self.fallen.contains(document.tokens[$0]) }
      }
    if isToll { return (value, true) }
    let isReceived =
      words.contains { Self.remains.contains(document.tokens[$0]) }
      && words.contains { Self.healers.contains(document.tokens[$0]) }
    return isReceived ? (value, false) : nil
  }

  /// The largest number of dead that a happening tells.
  private func killed(_ happening: Happening) -> Int? {
    happening.figures.compactMap { at -> Int? in
      let figure = annotations.figures[at].figure
      guard figure.outcome == .killed, figure.scope == .incident else { return nil }
      return figure.count.best ?? figure.count.low
    }.filter { $0 > 0 }.max()
  }
}
