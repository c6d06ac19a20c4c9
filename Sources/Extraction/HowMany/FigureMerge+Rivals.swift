import ConflictModel
import Gazetteer
import Linguistics

/// What one speaker counts beside what another counts of the same people: neither replaces nor adds to the other.
extension FigureMerge.Ledger {
  /// True for what a party counts beside what others count of the same people.
  func isRival(
    _ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference, isAdded: Bool
  ) -> Bool {
    guard reference == .new || reference == .update, entry.value > 0, entry.lot == nil, entry.source != nil,
      !others.isEmpty, others.count == counted.count
    else { return false }
    let foreign = others.filter { $0.source != entry.source }
    guard foreign.count == others.count else { return false }
    if isAdded { return foreign.allSatisfy { $0.source == nil && compatible($0.kinds, entry.kinds) } }
    // Beside those of both sides that a ministry counts, the rebels may count those of one.
    guard foreign.allSatisfy({ $0.source != nil }) else { return false }
    let same = foreign.filter { compatible($0.kinds, entry.kinds) }
    return !same.isEmpty && same.reduce(0, { $0 + $1.value }) != entry.value
  }

  private static let turns: WordSet = "; but while although though however whereas"
  private static let only: WordSet = "only just"

  /// `The Observatory said seven fighters were killed; the SDF confirmed only three deaths`: the other side's count in
  /// the same sentence.
  func isContradiction(_ entry: FigureMerge.Entry, _ reference: FigureAnnotation.Reference) -> Bool {
    guard reference == .new || reference == .update, entry.value > 0, entry.lot == nil, entry.source != nil,
      let last = counted.last, counted.count == 1, last.sentence == entry.sentence, last.source != entry.source
    else { return false }
    let between =
      all[last.index].tokens
      .upperBound..<max(
        all[last.index].tokens.upperBound, all[entry.index].tokens.lowerBound)
    // `Witnesses counted 40 bodies, the doctors' union said 85 had died`: each told by somebody.
    let comma = last.source == nil ? nil : between.last { FigureScope.comma.contains(document.tokens[$0]) }
    guard let turn = between.last(where: { Self.turns.contains(document.tokens[$0]) }) ?? comma else { return false }
    // The first that the clause counts.
    guard
      entry.index == 0 || all[entry.index - 1].tokens.upperBound <= turn
        || all[entry.index - 1].figure.outcome != all[entry.index].figure.outcome
    else { return false }
    guard compatible(last.kinds, entry.kinds) || last.kinds == entry.kinds else { return false }
    return last.source != nil || last.value != entry.value && reference == .update
      || between.contains(where: { Self.only.contains(document.tokens[$0]) })
      || all[entry.index].tokens.contains(where: { Self.only.contains(document.tokens[$0]) })
  }

  /// `Gunmen killed 44 people, the ministry said. Troops said they had killed 11 of the attackers`: those whom one side
  /// killed, and those whom the other did; `Ten attackers were also killed, the army said`.
  func areOfOtherSide(_ entry: FigureMerge.Entry) -> Bool {
    guard !entry.kinds.isEmpty, entry.kinds.isSubset(of: .attackers), entry.value > 0,
      entry.kinds == .perpetrator || sources.isDeed(all[entry.index], in: document)
    else { return false }
    return counted.allSatisfy { $0.kinds.isDisjoint(with: .attackers) && areKilledByGunmen($0) }
  }

  /// `Bandits killed 40 people. The police said they had killed six bandits`: they are called as those are who killed all the
  /// others.
  func areDoers(_ entry: FigureMerge.Entry, of others: [FigureMerge.Entry]) -> Bool {
    guard entry.value > 0, !entry.kinds.isEmpty, entry.kinds.isSubset(of: .attackers), !others.isEmpty else {
      return false
    }
    let noun = head(entry)
    return others.allSatisfy { other in
      let verb = all[other.index].tokens.lowerBound
      return other.sentence < entry.sentence && other.kinds.isDisjoint(with: .attackers) && areKilledByGunmen(other)
        && document.tokens[document.sentence(of: verb).tokens.lowerBound..<verb].contains { $0.key == noun }
    }
  }

  func areKilledByGunmen(_ entry: FigureMerge.Entry) -> Bool {
    let own = all[entry.index]
    // The verb stands before those whom it has for its object.
    guard own.tokens.lowerBound < own.countTokens.lowerBound else { return false }
    let doers = document.sentence(of: own.tokens.lowerBound).tokens.lowerBound..<own.tokens.lowerBound
    let named = Participants.named(in: doers, document)
    return !named.isDisjoint(with: [.gunmen, .rebels]) && named.isDisjoint(with: .state)
  }

  func voice(_ entry: FigureMerge.Entry) -> FigureVoice? {
    entry.voice ?? sources.voice(of: all[entry.index], in: document)
  }

  /// True where each of the others is told by somebody, and none of them may be the one who tells this.
  func areOfOthers(_ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry]) -> Bool {
    guard let own = voice(entry) else { return false }
    return others.allSatisfy { other in voice(other).map { !$0.mayBe(own) } ?? false }
  }

  /// `Two soldiers and seven rebels died, the governor said. The rebels said they had lost one man and killed 20`: what a
  /// side tells of itself is an account of its own.
  func isClaim(_ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference)
    -> Bool
  {
    guard reference == .new, entry.value > 0, !others.isEmpty, others.count == counted.count,
      sources.isDeed(all[entry.index], in: document) || countsBothSides(entry), voice(entry) != nil
    else { return false }
    guard others.allSatisfy({ entry.source == nil || $0.source != entry.source }),
      others.allSatisfy({ other in voice(other).flatMap { v in voice(entry).map { !v.mayBe($0) } } ?? !other.isOwn })
    else { return false }
    let account = account(of: entry)
    let claimed = account.reduce(0) { $0 + (all[$1].figure.count.best ?? all[$1].figure.count.low) }
    // Who tells of his own dead alone adds to those that others count among the enemy.
    return claimed != others.reduce(0) { $0 + $1.value }
      && account.contains { claim in
        // `put their own dead at 11`: of the kind of people that the side has.
        let kinds = claim == entry.index ? entry.kinds : VictimSet(all[claim].figure.victims)
        return others.contains { compatible($0.kinds, kinds) }
      }
  }

  /// `The Tigers said 15 soldiers and two rebels died`: whoever counts the dead of either side tells of the whole fight.
  private func countsBothSides(_ entry: FigureMerge.Entry) -> Bool {
    let kinds = account(of: entry).map { VictimSet(all[$0].figure.victims) }
    return kinds.contains(where: { !$0.isDisjoint(with: .military) })
      && kinds.contains(where: { !$0.isDisjoint(with: .militant) })
  }

  /// What the sentence of a claim counts of its outcome.
  private func account(of entry: FigureMerge.Entry) -> [Int] {
    var found: [Int] = []
    var index = entry.index
    while index > 0, document.sentenceOfToken[all[index - 1].tokens.lowerBound] == entry.sentence { index -= 1 }
    while index < all.count, document.sentenceOfToken[all[index].tokens.lowerBound] == entry.sentence {
      if all[index].figure.outcome == all[entry.index].figure.outcome, all[index].figure.scope == .incident {
        found.append(index)
      }
      index += 1
    }
    return found
  }

  /// True where a claim counts fewer than others do, and says nothing of some of theirs.
  func isOfFewer(_ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry]) -> Bool {
    let account = account(of: entry)
    let claimed = account.reduce(0) { $0 + (all[$1].figure.count.best ?? all[$1].figure.count.low) }
    return claimed < others.reduce(0) { $0 + $1.value }
      && others.contains { other in
        account.allSatisfy { !compatible(other.kinds, VictimSet(all[$0].figure.victims)) }
      }
  }

  private static let standing: WordSet = "was is"
  private static let risen: WordSet = "risen rose rises climbed jumped increased grown reached"
  private static let denying: WordSet = "denied rejected disputed dismissed contested"
  private static let saying: WordSet = "said says of"
  private static let putting: WordSet = "put puts gave gives estimated estimates"
  private static let at: WordKey = "at"
  private static let counting: WordSet = "counted put puts spoke confirmed acknowledged admitted"
  private static let later: WordSet = "later now since subsequently"

  /// `Five were killed, medics said. The commission put the toll at 22`, `Police confirmed only three deaths`: somebody
  /// else's count of the same people.
  func isOtherVoice(_ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference)
    -> Bool
  {
    guard reference == .new || reference == .update || reference == .revision, entry.value > 0, entry.lot == nil,
      !others.isEmpty, others.count == counted.count || reference == .update,
      // `The army said 15 of its men had died. The rebels put their own dead at 11`
      !entry.isOwn || others.contains(where: { compatible($0.kinds, entry.kinds) })
    else { return false }
    // `Four Turkish soldiers died, the ministry said. The president said 30 Syrian troops had been killed`
    if let own = nation(of: entry), others.allSatisfy({ other in nation(of: other).map { $0 != own } ?? false }) {
      return false
    }
    let total = others.reduce(0) { $0 + $1.value }
    // A count stands for a size, whoever tells the size.
    guard entry.value != total, !others.contains(where: { $0.value == entry.value }), !others.allSatisfy(isSize) else {
      return false
    }
    let sentence = document.sentence(of: all[entry.index].tokens.lowerBound).tokens
    let before = sentence.lowerBound..<all[entry.index].countTokens.lowerBound
    // `put army casualties at 30 dead`
    let isPutAt =
      before.contains { Self.putting.contains(document.tokens[$0]) }
      && before.last.map { document.tokens[$0].key == Self.at } ?? false
    let isPut =
      (reference != .new || isPutAt)
      && (before.contains { Self.putting.contains(document.tokens[$0]) }
        || before.last.map { Self.saying.contains(document.tokens[$0]) } ?? false)
      && !before.contains { Self.later.contains(document.tokens[$0]) }
    let isLess =
      entry.value < total && others.allSatisfy { compatible($0.kinds, entry.kinds) }
      && ((max(sentence.lowerBound, before.upperBound - 2)..<all[entry.index].countTokens.upperBound).contains {
        Self.only.contains(document.tokens[$0])
      } || denies(before, in: sentence))
    // `The congress said the number of dead was 400`; not `had risen to 400`.
    let isStated =
      reference == .update && all[entry.index].tokens.contains { Self.standing.contains(document.tokens[$0]) }
      && !before.contains { Self.later.contains(document.tokens[$0]) || Self.risen.contains(document.tokens[$0]) }
    // `Ukraine had claimed 400 dead`
    let isClaimed =
      all[entry.index].figure.status == .claimed && others.allSatisfy { all[$0.index].figure.status != .claimed }
      && others.contains { compatible($0.kinds, entry.kinds) }
    // `Seven people were shot dead, the mission said. The army said 15 terrorists had been killed`
    let isCalledArmed =
      reference == .new && entry.value > total && entry.kinds == .militant && entry.source != nil
      && others.allSatisfy { $0.kinds.isDisjoint(with: .armed) }
    if isCalledArmed { return areOfOthers(entry, others) }
    if isOfGroup(entry, others, reference) { return true }
    if isFewer(entry, others, reference) || isBesideItems(entry, others, reference) { return true }
    if isBesideNews(entry, others, reference) { return true }
    if isLess, others.allSatisfy({ voice($0) == nil }), voice(entry) != nil { return true }
    return (isPut || isLess || isStated || isClaimed || isOfAnother(entry, others, reference))
      && areOfOthers(entry, others)
  }

  /// `The army disputed the figures, saying …`, `The army disputed the figures. It said …`
  private func denies(_ before: Range<Int>, in sentence: Range<Int>) -> Bool {
    if before.contains(where: { Self.denying.contains(document.tokens[$0]) }) { return true }
    return sources.isOfPronoun(sentence, document)
      && document.sentence(of: sentence.lowerBound - 1).tokens.contains { Self.denying.contains(document.tokens[$0]) }
  }

  /// `21 hostages, four soldiers and 33 attackers were killed. An official said he had seen 70 bodies`: a sum of people whom
  /// nobody calls anything, beside others who are told by what they were.
  private func isBesideItems(
    _ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference
  ) -> Bool {
    guard reference == .new, entry.kinds == [], others.count > 1, entry.value > others.reduce(0, { $0 + $1.value }),
      others.allSatisfy({ $0.kinds != [] }), Set(others.map(\.kinds)).count > 1, let own = voice(entry)
    else { return false }
    return others.allSatisfy { other in voice(other).map { !$0.mayBe(own) } ?? true }
  }

  private static let places: WordSet = "in at near on inside outside during from there alone"
  /// Words from `confirmed` to the number behind it, at most.
  private static let confirmingReach = 3
  private static let officials: WordSet = "police minister ministry authorities officials official governor government"

  /// `Residents said 22 people were killed. The army said nine people were killed`: what a side counts of the same people
  /// is no part of what others count, unless it says where they died.
  private func isFewer(
    _ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference
  ) -> Bool {
    let count = all[entry.index].countTokens.lowerBound
    let before = document.sentence(of: count).tokens.lowerBound..<count
    // `The army confirmed at least 10 deaths`
    let isConfirmed = before.suffix(Self.confirmingReach).contains { Self.counting.contains(document.tokens[$0]) }
    guard reference == .new, others.count == 1, let other = others.first, !entry.isOwn, entry.value > 1,
      entry.value < other.value, entry.kinds == other.kinds || isConfirmed && entry.kinds == [],
      head(entry) == head(other) || isConfirmed,
      entry.source != nil || before.contains(where: { Self.officials.contains(document.tokens[$0]) }),
      !sources.isDeed(all[entry.index], in: document), areOfOthers(entry, others)
    else { return false }
    let next = all[entry.index].tokens.upperBound
    return next >= document.tokens.count || !Self.places.contains(document.tokens[next])
  }

  /// `At least 20 people were killed, police said. Residents said 37 were killed`: more than others count.
  private func isOfAnother(
    _ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference
  ) -> Bool {
    let count = all[entry.index].countTokens.lowerBound
    let sentence = document.sentence(of: count).tokens
    let same = others.filter { compatible($0.kinds, entry.kinds) }
    guard reference == .new, same.count == 1, let other = same.first, entry.value > other.value, other.value > 1,
      all[other.index].reference != .plural
    else { return false }
    // `65 wounded among the army ranks`: others than those told before.
    let next = all[entry.index].tokens.upperBound
    if next < document.tokens.count, document.tokens[next].key == Self.among { return false }
    // Whoever has the dead and the wounded before him counts for the article.
    return !(sentence.lowerBound..<max(sentence.lowerBound, count)).contains {
      Self.later.contains(document.tokens[$0]) || Self.risen.contains(document.tokens[$0])
        || Self.healers.contains(document.tokens[$0])
    }
  }

  /// `Gunmen killed 17 people. A rights group put the number of dead at 42`: what an article tells with no speaker is its own
  /// word, and residents, campaigners or the opposition have another.
  private func isBesideNews(
    _ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference
  ) -> Bool {
    guard reference == .new || reference == .update, others.count == 1, let other = others.first,
      entry.value > other.value, other.value > 1, all[other.index].reference == .new, !isSize(other), !entry.isOwn,
      compatible(other.kinds, entry.kinds), voice(other) == nil, voice(entry)?.isUnofficial == true
    else { return false }
    let count = all[entry.index].countTokens.lowerBound
    return !(document.sentence(of: count).tokens.lowerBound..<count).contains {
      Self.later.contains(document.tokens[$0]) || Self.risen.contains(document.tokens[$0])
    }
  }

  private static let among: WordKey = "among"
  private static let healers: WordSet =
    "hospital hospitals doctor doctors medic medics medical paramedics surgeon morgue"
  private static let groups: WordSet =
    "taliban rebels rebel insurgents militants guerrillas separatists jihadists fighters"
  private static let saidReach = 6

  /// `Helicopters killed five civilians. A Taliban spokesman said 14 civilians were killed`: what an armed group counts of
  /// those whom its enemy killed, beside the article's own number.
  private func isOfGroup(
    _ entry: FigureMerge.Entry, _ others: [FigureMerge.Entry], _ reference: FigureAnnotation.Reference
  ) -> Bool {
    guard reference == .new, let own = voice(entry), entry.kinds == .civilian,
      others.contains(where: { $0.kinds == .civilian && $0.value != entry.value })
    else { return false }
    let sentence = document.sentence(of: all[entry.index].tokens.lowerBound).tokens
    return sentence.prefix(Self.saidReach).contains { Self.groups.contains(document.tokens[$0]) }
      && others.allSatisfy { other in voice(other).map { !$0.mayBe(own) } ?? true }
  }

  /// `11 Thai civilians`
  func isOfCountry(_ entry: FigureMerge.Entry) -> Bool { nation(of: entry) != nil }

  /// The country that the words for the people name, by its number in ``CountryNames``.
  private func nation(of entry: FigureMerge.Entry) -> Int? {
    let range = all[entry.index].countTokens
    guard document.caseIsInformative else { return nil }
    return range.lazy.compactMap {
      document.tokens[$0].isCapitalised
        ? CountryNames.shared.match(in: document.tokens, at: $0, limit: range.upperBound, caseIsInformative: true)?.0
        : nil
    }.first
  }

  /// `killed forty people, a source said, while a resident spoke of fifty dead`
  func isOtherTelling(_ entry: FigureMerge.Entry, _ reference: FigureAnnotation.Reference) -> Bool {
    // What another sentence counts of others is beside the point.
    let counted = counted.filter { $0.sentence == entry.sentence || compatible($0.kinds, entry.kinds) }
    // `The rebels said seven of their men died; the army said it lost six and killed 24 rebels`: beside the seven.
    guard reference == .new || reference == .update, entry.value > 0, entry.lot == nil,
      let last = counted.last(where: {
        !sources.isDeed(all[entry.index], in: document) || compatible($0.kinds, entry.kinds)
      }) ?? counted.last,
      counted.allSatisfy({ $0.sentence == entry.sentence && $0.value != entry.value }),
      counted.contains(where: { compatible($0.kinds, entry.kinds) })
    else { return false }
    let start = all[last.index].tokens.upperBound
    let between = start..<max(start, all[entry.index].tokens.lowerBound)
    guard between.contains(where: { Self.turns.contains(document.tokens[$0]) }) else { return false }
    // `killed 81; residents counted 59 bodies`: who counts needs no other speaker beside him.
    return areOfOthers(entry, [last])
      || voice(last) == nil && voice(entry) != nil
        && between.contains { Self.counting.contains(document.tokens[$0]) }
  }

  /// Beside another's count of the same people each is named by who tells it, where one and the same tells all.
  mutating func nameVoices(_ others: [FigureMerge.Entry]) {
    let voices = others.map(voice)
    guard let first = voices.first, let text = first?.text, voices.allSatisfy({ $0?.text == text }) else { return }
    for position in entries.indices where others.contains(where: { $0.index == entries[position].index }) {
      entries[position].voice = first
      entries[position].isNamed = true
    }
  }

  /// What the same party repeated before it added to it belongs to its count.
  mutating func restore(_ entry: FigureMerge.Entry) {
    for position in entries.indices
    where !entries[position].isKept && entries[position].source == entry.source && entries[position].value > 0 {
      entries[position].isKept = true
      entries[position].isRival = true
    }
  }

  /// Beside a rival each party's count has its name.
  mutating func nameParties(_ others: [FigureMerge.Entry]) {
    for position in entries.indices where entries[position].source != nil && !entries[position].isRival {
      if others.contains(where: { $0.index == entries[position].index }) { entries[position].isNamed = true }
    }
  }
}
