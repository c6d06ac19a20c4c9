import ConflictModel
import Linguistics

/// Parts and the wholes that they are parts of, as the figures of a happening show them beside one another.
extension FigureMerge.Ledger {
  /// `Among the dead were Ali Hassan and Omar Said`, and no word of how many died: two at least.
  mutating func countParts() {
    guard counted.isEmpty else { return }
    for position in entries.indices where entries[position].isPart && all[entries[position].index].partOf == nil {
      entries[position].isPart = false
      entries[position].isLeast = true
    }
  }

  /// `the massacre of priests` and six names of theirs: the names are counted.
  mutating func countNames() {
    guard counted.count == 1, let whole = counted.first, all[whole.index].figure.count.high == nil,
      all[whole.index].reference == .plural,
      let position = entries.firstIndex(where: { $0.index == whole.index })
    else { return }
    let names = entries.indices.filter {
      entries[$0].isKept && entries[$0].isPart && all[entries[$0].index].reference == .name
    }
    guard names.count > whole.value else { return }
    entries[position].isKept = false
    for name in names {
      entries[name].isPart = false
      entries[name].isLeast = true
    }
  }

  /// `Four killed. Troops shot dead three rebels. A soldier was also killed`: the last of the four.
  func completes(_ entry: FigureMerge.Entry) -> Bool {
    guard entry.value > 0, counted.count == 1, let whole = counted.first, whole.kinds == [],
      whole.sentence != entry.sentence
    else { return false }
    let parts = entries.filter {
      $0.isKept && $0.isPart && $0.sentence > whole.sentence && all[$0.index].reference == .new
        && $0.kinds.isDisjoint(with: entry.kinds)
    }
    return !parts.isEmpty && parts.reduce(entry.value) { $0 + $1.value } == whole.value
  }

  /// `killed at least 12 people. Seven died in one town. Three others died in another`, where the seven are of a report of
  /// their own: both are of the 12.
  func isBesideAnotherPart(_ entry: FigureMerge.Entry) -> Bool {
    guard all[entry.index].reference == .additional, entry.value > 0, counted.count == 1, let whole = counted.first,
      let beside = (0..<entry.index).last(where: {
        all[$0].figure.outcome == all[entry.index].figure.outcome && all[$0].figure.scope == .incident
      }), beside > whole.index, !entries.contains(where: { $0.index == beside }),
      entry.sentence - document.sentenceOfToken[all[beside].tokens.lowerBound] <= 1
    else { return false }
    let count = all[beside].figure.count
    return entry.value + (count.best ?? count.low) <= whole.value
  }

  private static let wholes = PhraseTable<Bool>([
    ("in all", true), ("in total", true), ("altogether", true),
  ])

  /// `Two men were shot dead; eight members of the gang died in all`
  func isInAll(_ annotation: FigureAnnotation) -> Bool {
    let next = annotation.tokens.upperBound
    let end = document.sentence(of: annotation.tokens.lowerBound).tokens.upperBound
    return annotation.reference == .new && next < end
      && Self.wholes.longestMatch(in: document.tokens, at: next, limit: end) != nil
  }

  private static let sums: WordSet = "all total overall altogether"

  /// `More than 90 were killed. … 12 died in the shelling and 106 when gunmen came`: the twelve are no part of what has been
  /// overtaken.
  mutating func restoreBeside(_ entry: FigureMerge.Entry) {
    guard entry.lot == nil else { return }
    for position in entries.indices
    where entries[position].isKept && entries[position].isPart && entries[position].sentence == entry.sentence {
      let part = all[entries[position].index]
      guard part.reference == .new, part.figure.scope == .incident, entries[position].value > 0,
        entries[position].kinds == entry.kinds, part.tokens.upperBound < all[entry.index].tokens.lowerBound,
        !(part.tokens.upperBound..<all[entry.index].tokens.upperBound).contains(where: {
          Self.sums.contains(document.tokens[$0])
        })
      else { continue }
      entries[position].isPart = false
    }
  }

  private static let injured: WordSet = "wounded injured"
  private static let later: WordSet = "later subsequently since hospital"
  private static let laterReach = 3

  /// `Five people were killed and 20 injured; three of the injured died later`: they were not among the five. Not where a
  /// toll has them already.
  func diesLater(_ entry: FigureMerge.Entry) -> Bool {
    let figure = all[entry.index]
    guard figure.figure.outcome == .killed, counted.allSatisfy({ all[$0.index].reference != .update }),
      figure.tokens.contains(where: { Self.injured.contains(document.tokens[$0]) })
        || FatalWounds.isOfWounded(entry.index, all, document), let last = counted.last,
      entry.sentence - last.sentence <= 1
    else { return false }
    let sentence = document.sentence(of: figure.tokens.lowerBound).tokens
    let near =
      max(
        sentence.lowerBound, figure.tokens.lowerBound - Self.laterReach)..<min(
        sentence.upperBound, figure.tokens.upperBound + Self.laterReach)
    return near.contains { Self.later.contains(document.tokens[$0]) }
  }

  private static let hurt: WordSet = "wounded injured dead victims"

  /// `34 of the wounded were being treated`, where 13 had been told of: there were so many at least.
  func isOfHurt(_ annotation: FigureAnnotation) -> Bool {
    annotation.tokens.dropFirst().contains {
      Self.hurt.contains(document.tokens[$0]) && Self.definite.contains(document.tokens[$0 - 1])
    }
  }

  /// `30 died in Melia alone. Locals put the toll in Melia at 36`: of the part that was told last.
  func isOfTownOfPart(_ entry: FigureMerge.Entry) -> Bool {
    guard let last = entries.last(where: \.isKept), last.isPart, entry.sentence - last.sentence <= 1,
      entry.sentence > last.sentence, document.caseIsInformative
    else { return false }
    let told = document.sentence(of: all[last.index].tokens.lowerBound).tokens
    guard FigureScope.isOfPart(all[last.index].tokens, in: told, document) else { return false }
    return all[entry.index].tokens.contains { word in
      document.tokens[word].isCapitalised && told.contains { document.tokens[$0].key == document.tokens[word].key }
    }
  }

  /// `22 villagers killed. … 15 were killed first. … They killed seven other people`: the rest of the 22. `Nine soldiers died.
  /// … Four fell in the fight, and five of the wounded later`: so too.
  func fillsUp(_ entry: FigureMerge.Entry) -> Bool {
    guard all[entry.index].reference == .additional || all[entry.index].reference == .partitive, entry.value > 0 else {
      return false
    }
    return counted.contains { whole in
      guard whole.sentence < entry.sentence, whole.value > entry.value, compatible(whole.kinds, entry.kinds) else {
        return false
      }
      let parts = entries.filter {
        $0.isKept && $0.isPart && $0.sentence > whole.sentence && $0.sentence <= entry.sentence
          && compatible($0.kinds, whole.kinds)
          // `whose brother was among the dead`: in whatever else is counted.
          && (all[$0.index].figure.scope != .subset || all[$0.index].reference == .partitive && $0.value > 1)
      }
      return !parts.isEmpty && parts.reduce(entry.value) { $0 + $1.value } == whole.value
    }
  }

  private static let deadliest: WordSet = "deadliest bloodiest worst heaviest largest biggest"
  private static let deadliestReach = 8

  /// `Bombings left 56 dead across the country; the deadliest, in Sadr City, killed 13`: one of those counted.
  func isOfDeadliest(_ entry: FigureMerge.Entry) -> Bool {
    let count = all[entry.index].countTokens.lowerBound
    let sentence = document.sentence(of: count).tokens
    guard entry.value > 0, entry.value < total, all[entry.index].reference == .new,
      let rank = (max(sentence.lowerBound + 1, count - Self.deadliestReach)..<max(sentence.lowerBound + 1, count)).last(
        where: { Self.deadliest.contains(document.tokens[$0]) }),
      Self.definite.contains(document.tokens[rank - 1])
    else { return false }
    // The worst of them, and not `the worst attack since`: the word has no noun, or what it ranks stands before its verb.
    let next = document.tokens[rank + 1]
    return next.kind == .punctuation || next.key == Self.ofThem || next.key == Self.single
  }

  private static let ofThem: WordKey = "of"
  private static let single: WordKey = "single"

  private static let since: WordSet = "after as when with"

  /// `The toll rose to 20 after three of the wounded died and five bodies were found`: what raised it is in it.
  func isOfRise(_ entry: FigureMerge.Entry) -> Bool {
    guard entry.value > 0,
      let toll = counted.last(where: { $0.sentence == entry.sentence && all[$0.index].reference == .update }),
      toll.value >= entry.value, !toll.isRival
    else { return false }
    let between =
      all[toll.index].countTokens
      .upperBound..<max(all[toll.index].countTokens.upperBound, all[entry.index].countTokens.lowerBound)
    return between.contains { Self.since.contains(document.tokens[$0]) }
  }

  /// `Fourteen people were killed. Russia said it had hit mercenaries, killing up to 120 of them`: no part of the 14.
  func isMoreThanTold(_ entry: FigureMerge.Entry) -> Bool {
    all[entry.index].reference == .partitive && !entry.isOwn && entry.value > total && lastWord(entry) == Self.them
      && counted.allSatisfy { $0.sentence != entry.sentence }
  }

  static let them: WordKey = "them"

  /// True for `others` after people of another outcome in the same sentence.
  func isOfAnotherLot(_ index: Int) -> Bool {
    guard all[index].reference == .additional, index > 0 else { return false }
    let (own, before) = (all[index], all[index - 1])
    return before.figure.outcome != own.figure.outcome && before.figure.count.low > 0
      && document.sentenceOfToken[before.tokens.lowerBound] == document.sentenceOfToken[own.tokens.lowerBound]
      && !own.tokens.contains { Self.again.contains(document.tokens[$0]) }
  }

  /// `Three militants were killed. Rivera was shot along with two others`: the others of the three.
  func isBesideNamedPart(_ entry: FigureMerge.Entry) -> Bool {
    let named = entries.filter {
      $0.isKept && $0.isPart && $0.sentence == entry.sentence && all[$0.index].reference == .name
    }
    return !named.isEmpty && named.reduce(entry.value, { $0 + $1.value }) <= total
  }

  static let again: WordSet = "also additionally further more additional"
  static let other: WordSet = "other"
  static let definite: WordSet = "the"

  /// `the other man killed`: the rest of a number.
  func isTheOther(_ annotation: FigureAnnotation) -> Bool {
    let range = annotation.countTokens
    return range.contains { Self.other.contains(document.tokens[$0]) }
      && Self.definite.contains(document.tokens[range.lowerBound])
  }
}
