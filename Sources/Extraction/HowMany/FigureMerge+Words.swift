import ConflictModel
import Gazetteer
import Linguistics

/// What the words of a figure and of its sentence say of it: added to others, overtaken, put right, a size, of whom.
extension FigureMerge.Ledger {
  /// Attackers beside people of whom none is said to be one.
  func areAttackers(_ entry: FigureMerge.Entry, beside others: [FigureMerge.Entry]) -> Bool {
    guard entry.kinds != [], entry.kinds.isSubset(of: .attackers) else { return false }
    return others.allSatisfy {
      guard $0.kinds.isDisjoint(with: .attackers), $0.value > 0, let last = all[$0.index].countTokens.last else {
        return false
      }
      // `two guards`; `two people` may be anybody.
      return !Self.general.contains(document.tokens[last])
        && PersonNoun.phrases.longestMatch(in: document.tokens, at: last, limit: last + 1) != nil
    }
  }

  /// `At least 12 people were killed. The four attackers were killed`: they come to the dead of whom nobody is said to have
  /// been one of them.
  func areOwnDead(_ entry: FigureMerge.Entry, beside others: [FigureMerge.Entry]) -> Bool {
    let annotation = all[entry.index]
    guard annotation.figure.outcome == .killed, entry.kinds.contains(.perpetrator),
      entry.kinds.isSubset(of: .attackers), entry.value > 0,
      document.tokens[annotation.countTokens.lowerBound].tag != .pronoun || areBoth(annotation)
    else { return false }
    // Of `two people killed` one may be `the attacker`, unless it was he who killed them.
    return others.allSatisfy {
      $0.kinds.isDisjoint(with: .attackers) && $0.value > 0 && (entry.value > 1 || areKilledByGunmen($0))
    }
      && !entries.contains { $0.isKept && $0.isPart && !$0.kinds.isDisjoint(with: .attackers) }
  }

  private static let the: WordKey = "the"
  private static let attacking: WordSet = "assailants attackers gunmen raiders assailant attacker"
  private static let antecedentReach = 10

  private static let both: WordKey = "both"
  private static let two: WordKey = "two"

  private func areBoth(_ annotation: FigureAnnotation) -> Bool {
    let first = annotation.countTokens.lowerBound
    return document.tokens[first].key == Self.both
      || annotation.countTokens.count > 1 && document.tokens[first].key == Self.the
        && document.tokens[first + 1].key == Self.two
  }

  /// `Two gunmen killed five people. Both were shot dead`, `The two men were shot dead`: told in the sentence before.
  private func areTwoAttackers(_ annotation: FigureAnnotation) -> Bool {
    guard areBoth(annotation) else { return false }
    let own = document.sentence(of: annotation.countTokens.lowerBound).tokens.lowerBound
    guard own > 0 else { return false }
    let before = document.sentence(of: own - 1).tokens
    return before.dropLast().contains {
      document.tokens[$0].key == Self.two && Self.attacking.contains(document.tokens[$0 + 1])
    }
  }

  /// `The assailants were driven off and twelve of them were killed`
  func isOfAttackers(_ annotation: FigureAnnotation) -> Bool {
    if areTwoAttackers(annotation) { return true }
    guard annotation.reference == .partitive, let last = annotation.countTokens.last,
      document.tokens[last].key == Self.them
    else { return false }
    let count = annotation.countTokens.lowerBound
    let first = max(document.sentence(of: count).tokens.lowerBound + 1, count - Self.antecedentReach)
    return (first..<max(first, count)).contains {
      Self.attacking.contains(document.tokens[$0]) && document.tokens[$0 - 1].key == Self.the
    }
  }

  private static let officers: WordSet = "officer officers"

  /// `Four soldiers were killed. The two officers were …`, `Three officers were killed. The two generals were …`: of an army as
  /// soon as of the police.
  func areOfficers(_ entry: FigureMerge.Entry, of others: [FigureMerge.Entry]) -> Bool {
    func areCalled(_ entry: FigureMerge.Entry) -> Bool {
      all[entry.index].countTokens.contains { Self.officers.contains(document.tokens[$0]) }
    }
    return others.contains { other in
      other.value >= entry.value
        && (areCalled(entry) && other.kinds.contains(.military)
          || areCalled(other) && other.kinds == .police && entry.kinds.contains(.military))
    }
  }

  private static let correcting: WordSet = "revised lowered corrected reduced cut revising lowering correcting"

  /// `They later revised the figure to seven`: it stands for what was told before, also where it is less.
  func isCorrection(_ annotation: FigureAnnotation) -> Bool {
    let from = document.sentence(of: annotation.tokens.lowerBound).tokens.lowerBound
    return (from..<annotation.tokens.upperBound).contains { Self.correcting.contains(document.tokens[$0]) }
  }

  private static let former: WordSet = "earlier previously initially previous initial preliminary"
  private static let reckonings: WordSet = "toll count figure number tally estimate said given put reported spoken"
  /// Words from `earlier` to the count that it is said of, at most.
  private static let formerReach = 9

  /// `It had earlier given a toll of 23 dead and 140 injured`: what has been overtaken.
  func isEarlierCount(_ annotation: FigureAnnotation) -> Bool {
    let from = document.sentence(of: annotation.tokens.lowerBound).tokens.lowerBound
    if isRisenFrom(annotation.countTokens.lowerBound, from: from) { return true }
    let end =
      annotation.reference == .revision ? annotation.countTokens.lowerBound - 1 : annotation.countTokens.lowerBound
    return (max(from, end - Self.formerReach)..<max(from, end)).contains {
      Self.former.contains(document.tokens[$0])
        && ($0 + 1..<end).contains { Self.reckonings.contains(document.tokens[$0]) }
        // `Earlier, officials had put the toll at 90`
        && !(($0 == from ? $0 + 2 : $0 + 1)..<end).contains { document.tokens[$0].kind == .punctuation }
    }
  }

  private static let rises: WordSet = "increase jump rise up risen rose climbed jumped"
  private static let from: WordKey = "from"
  private static let risenReach = 10

  /// `a sharp increase from Wednesday, when the toll stood at 28`
  private func isRisenFrom(_ count: Int, from start: Int) -> Bool {
    (max(start + 1, count - Self.risenReach)..<max(start + 1, count)).contains {
      document.tokens[$0].key == Self.from && Self.rises.contains(document.tokens[$0 - 1])
    }
  }

  static let had: WordKey = "had"
  private static let counting: WordSet = "estimated put said reported given counted spoken"
  /// Words from `had` to the verb of counting, and from there to the count, at most.
  private static let countingReach = 3

  /// `The United Nations had estimated that 38 people had died`: told later, and said before what is told.
  func isFormerVoice(_ annotation: FigureAnnotation, _ entry: FigureMerge.Entry) -> Bool {
    switch annotation.reference {
    case .new, .update, .revision: break
    default: return false
    }
    let count = annotation.countTokens.lowerBound
    let from = document.sentence(of: count).tokens.lowerBound
    guard entry.value > 0, entry.value != total, counted.allSatisfy({ $0.sentence < entry.sentence && $0.value > 0 }),
      counted.contains(where: { compatible($0.kinds, entry.kinds) }),
      let had = (max(from, count - Self.formerReach)..<max(from, count)).last(where: { index in
        document.tokens[index].key == Self.had
          && (index + 1..<min(count, index + Self.countingReach)).contains {
            Self.counting.contains(document.tokens[$0])
          }
      })
    else { return false }
    return !(had..<count).contains { document.tokens[$0].kind == .punctuation }
  }

  private static let theirs: WordSet = "his her their"

  /// `his son`
  func isRelative(_ annotation: FigureAnnotation) -> Bool {
    Self.theirs.contains(document.tokens[annotation.countTokens.lowerBound])
  }

  func lastWord(_ entry: FigureMerge.Entry) -> WordKey {
    document.tokens[max(all[entry.index].countTokens.lowerBound, all[entry.index].countTokens.upperBound - 1)].key
  }

  func words(_ entry: FigureMerge.Entry) -> Set<WordKey> {
    Set(all[entry.index].countTokens.map { document.tokens[$0].key })
  }

  private static let sizes: WordSet = """
    dozens scores tens hundreds thousands several many numerous
    """

  /// `scores of people`: a size, and no count.
  func isSize(_ entry: FigureMerge.Entry) -> Bool {
    all[entry.index].countTokens.contains { Self.sizes.contains(document.tokens[$0]) }
  }

  private static let general: WordSet = """
    people person persons civilian civilians villager villagers resident residents man men citizen citizens passenger
    passengers member members victim victims local locals worker workers employee employees other others national
    nationals inhabitant inhabitants student students individual individuals woman women child children youth youths
    """

  /// One person who cannot be another by what each is called.
  func isSomebodyElse(_ a: FigureMerge.Entry, than b: FigureMerge.Entry) -> Bool {
    let (first, second) = (noun(a), noun(b))
    guard first != second else { return false }
    let marks: VictimSet = [.child, .woman]
    if !a.kinds.isDisjoint(with: marks), !b.kinds.isDisjoint(with: marks) { return a.kinds.isDisjoint(with: b.kinds) }
    return !Self.general.contains(first) && !Self.general.contains(second)
  }

  /// The last noun for people in a phrase: `boy` of `a boy of six`.
  private func noun(_ entry: FigureMerge.Entry) -> WordKey {
    let range = all[entry.index].countTokens
    let last = range.last {
      PersonNoun.phrases.longestMatch(in: document.tokens, at: $0, limit: range.upperBound) != nil
    }
    return last.map { document.tokens[$0].key } ?? head(entry)
  }

  /// `six priests` and `two servants`: both by what they do, so neither is part of the other.
  func areOtherPeople(_ a: FigureMerge.Entry, _ b: FigureMerge.Entry) -> Bool {
    if isOfNation(a), a.kinds == [], !b.kinds.isDisjoint(with: .militant) { return true }
    // `a Swedish soldier`, `four Danes`
    if let first = nation(a), let second = nation(b), first != second { return true }
    // `13 Israeli soldiers died. Palestinian medics said 72 people had`
    if a.kinds == [], nation(a) == nil, b.kinds == .military, let own = nation(b), let speaker = speakerNation(a),
      speaker != own, voice(a) != nil
    {
      return true
    }
    let callings: VictimSet = [.civilian, .woman, .medical, .journalist, .aidWorker]
    guard a.value > 1, b.value > 1, a.value != b.value, a.kinds != [], b.kinds != [], a.kinds.isSubset(of: callings),
      b.kinds.isSubset(of: callings)
    else { return false }
    let (first, second) = (head(a), head(b))
    return first != second && !Self.general.contains(first) && !Self.general.contains(second)
  }

  /// The country whose people they are called.
  func nation(_ entry: FigureMerge.Entry) -> Int? { country(in: all[entry.index].countTokens) }

  private func country(in range: Range<Int>) -> Int? {
    guard document.caseIsInformative else { return nil }
    return range.lazy.compactMap {
      CountryNames.shared.match(in: document.tokens, at: $0, limit: range.upperBound, caseIsInformative: true)?.country
    }.first
  }

  /// `killed 47 Burundian soldiers. Burundi's army said ten of its soldiers died`: who speaks is of the people counted.
  func areOfSpeaker(_ counted: [FigureMerge.Entry], of entry: FigureMerge.Entry) -> Bool {
    guard let own = speakerNation(entry) else { return false }
    return counted.contains { nation($0) == own }
  }

  /// The first country named in the clause before those counted: `Burundi's army said ten …`.
  private func speakerNation(_ entry: FigureMerge.Entry) -> Int? {
    let end = all[entry.index].countTokens.lowerBound
    let start = document.sentence(of: end).tokens.lowerBound
    return country(in: ((start..<end).last { sources.turns(at: $0, document) } ?? start)..<end)
  }

  /// `One Chadian`: of an army, beside the rebels that it killed.
  private func isOfNation(_ entry: FigureMerge.Entry) -> Bool {
    let range = all[entry.index].countTokens
    guard let last = range.last, document.tokens[last].isCapitalised else { return false }
    return CountryNames.shared.match(
      in: document.tokens, at: last, limit: range.upperBound, caseIsInformative: document.caseIsInformative) != nil
  }

  func head(_ entry: FigureMerge.Entry) -> WordKey {
    let range = all[entry.index].countTokens
    return document.tokens[max(range.lowerBound, range.upperBound - 1)].key
  }

  func compatible(_ a: VictimSet, _ b: VictimSet) -> Bool {
    if a == [] || b == [] { return true }
    if !a.isDisjoint(with: b) { return true }
    if !a.isDisjoint(with: .attackers), !b.isDisjoint(with: .attackers) { return true }
    return !a.isDisjoint(with: .unarmed) && !b.isDisjoint(with: .unarmed)
  }

  private static let additive: WordSet =
    "also another additionally separately later subsequently besides more addition"

  /// `also`, `later` in the figure's own words or at the head of its sentence.
  func hasAdditiveCue(_ annotation: FigureAnnotation, atHead: Bool = true) -> Bool {
    let sentence = document.sentence(of: annotation.tokens.lowerBound).tokens
    // `He was later taken to a hospital`: what became of somebody, and no one more.
    let isOfSome =
      annotation.reference == .definite && document.tokens[annotation.countTokens.lowerBound].tag == .pronoun
    func adds(_ token: Int) -> Bool {
      isAdditive(token, before: sentence.upperBound)
        && !(isOfSome && Self.afterwards.contains(document.tokens[token]))
    }
    if annotation.tokens.contains(where: adds) { return true }
    guard atHead else { return false }
    return (sentence.lowerBound..<min(sentence.lowerBound + 3, sentence.upperBound)).contains(where: adds)
  }

  private static let afterwards: WordSet = "later subsequently"
  static let more: WordKey = "more"
  static let than: WordKey = "than"

  /// `30 more`; `more than 30` bounds a number and adds to none.
  private func isAdditive(_ token: Int, before limit: Int) -> Bool {
    Self.additive.contains(document.tokens[token])
      && !(document.tokens[token].key == Self.more && token + 1 < limit
        && document.tokens[token + 1].key == Self.than)
      // `The ministry later said that 140 had died`: when it said so.
      && !(Self.afterwards.contains(document.tokens[token]) && token + 1 < limit
        && SayingWords.all.contains(document.tokens[token + 1]))
  }
}
