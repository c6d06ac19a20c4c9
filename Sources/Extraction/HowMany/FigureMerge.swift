import ConflictModel
import Gazetteer
import Linguistics

/// Makes the figures of one happening non-redundant, so that its incident figures can be added up.
///
/// News tells the same dead several times: in the lead, by name, as parts of a total, and again when the toll rises.
/// For each outcome the figures are taken in the order of the text, and each is one of these to what was kept before:
/// - a **repeat**: dropped (the same number of the same people, `the victim`, a name for a man counted before);
/// - a **part**: kept as a subset (three soldiers of five people; `one of them`);
/// - an **addition**: kept (`another two`, `also`, people of another kind, another clause of the same sentence);
/// - a **newer count** of all: it takes the place of the others, which become its parts where they are of a kind of their own.
public enum FigureMerge {
  /// - Parameters:
  ///   - indices: the figures of the happening, as indices into `all`.
  ///   - all: every figure of the document.
  ///   - document: what they stand in.
  ///   - isBackground: true for a happening that an article tells as the background of another; what is historical to
  ///     that one is the incident of this.
  /// - Returns: the figures to keep in order of the text, subsets marked, `partOf` pointing into the result.
  public static func merge(
    _ indices: [Int], of all: [FigureAnnotation], in document: Document, isBackground: Bool = false
  ) -> [FigureAnnotation] {
    func scope(_ index: Int) -> Scope {
      let scope = all[index].figure.scope
      return isBackground && scope == .historical ? .incident : scope
    }
    var ledgers: [Key: Ledger] = [:]
    var order: [Key] = []
    let sorted = indices.sorted().prefix(Self.limit)
    let sources = FigureSource(document)
    for index in sorted {
      let key = Key(
        outcome: all[index].figure.outcome, scope: scope(index) == .subset ? .incident : scope(index),
        denied: all[index].figure.status == .denied)
      if ledgers[key] == nil { order.append(key) }
      let mates =
        scope(index) == .incident
        ? sorted.filter {
          all[$0].reference.countsAnew && scope($0) == .incident && all[$0].figure.count != Count(0)
            && isMate($0, index, of: all)
        } : []
      let lot = mates.reduce(0) { $0 + (all[$1].figure.count.best ?? all[$1].figure.count.low) }
      ledgers[key, default: Ledger(document: document, all: all, sources: sources)].take(
        index, lot: mates.count > 1 && mates.contains(index) ? lot : nil, source: sources.source(of: all[index]),
        isOwn: sources.isOfOwn(all[index]))
    }
    for key in order where key.scope == .incident && !key.denied {
      if isWithoutTotal(key.outcome, of: all) { ledgers[key]?.countParts() }
      ledgers[key]?.countNames()
      ledgers[key]?.nameRest()
    }
    // A total of dead and wounded together says nothing new where either is told.
    let kept = order.flatMap { ledgers[$0]?.entries ?? [] }.filter { $0.isKept }.sorted { $0.index < $1.index }
    var place: [Int: Int] = [:]
    for (position, entry) in kept.enumerated() { place[entry.index] = position }
    return kept.map { entry in
      var figure = all[entry.index]
      figure.figure.scope = scope(entry.index)
      if entry.isPart, figure.figure.scope == .incident || figure.figure.scope == .cumulative {
        figure.figure.scope = .subset
      }
      if entry.isLeast {
        figure.figure.scope = .incident
        figure.figure.count.high = nil
      }
      figure.partOf = figure.partOf.flatMap { place[$0] }
      if entry.isRival || entry.isClaim || entry.isNamed { figure.figure.by = entry.source ?? entry.voice?.text }
      if entry.isClaim { figure.figure.status = .claimed }
      return figure
    }
  }

  /// True where an article names some of the dead and nowhere says how many there are.
  private static func isWithoutTotal(_ outcome: Outcome, of all: [FigureAnnotation]) -> Bool {
    !all.indices.contains {
      all[$0].figure.outcome == outcome && all[$0].figure.scope != .subset && all[$0].figure.count != Count(0)
    }
  }

  /// Figures of one happening that are weighed against each other, the first of the text: whatever tells of one happening
  /// in more than these is a list, and the time for it must not grow as the square of its length.
  private static let limit = 120

  /// True for figures that one word of a sentence counts: `a soldier and six rebels were killed`.
  fileprivate static func isMate(_ a: Int, _ b: Int, of all: [FigureAnnotation]) -> Bool {
    all[a].figure.outcome == all[b].figure.outcome && all[a].figure.scope == all[b].figure.scope
      && (all[a].tokens.lowerBound == all[b].tokens.lowerBound
        || all[a].tokens.upperBound == all[b].tokens.upperBound)
  }

  private struct Key: Hashable {
    let outcome: Outcome
    let scope: Scope
    let denied: Bool
  }

  struct Entry {
    let index: Int
    let sentence: Int32
    var kinds: VictimSet
    let value: Int
    /// The sum of what its own word counts, where that is more than one figure.
    var lot: Int?
    /// The party that gives it.
    var source: String?
    /// People of the party that gives it.
    var isOwn = false
    /// Whoever tells it, where that was asked for.
    var voice: FigureVoice?
    /// Told by a party beside another's count: neither replaces nor adds to it.
    var isRival = false
    /// The account's own, named because another's count stands beside it.
    var isNamed = false
    /// What a side says of its own deeds and losses, beside what others tell.
    var isClaim = false
    var isPart = false
    /// `12 bodies in front of his shop alone`: some of a number that others may tell.
    var isOfPlaceAlone = false
    /// Some of a number that nobody tells: at least so many.
    var isLeast = false
    var isKept = true
    var isCounted: Bool { isKept && !isPart }
  }

  struct Ledger {
    let document: Document
    let all: [FigureAnnotation]
    let sources: FigureSource
    var entries: [Entry] = []

    init(document: Document, all: [FigureAnnotation], sources: FigureSource) {
      self.document = document
      self.all = all
      self.sources = sources
    }

    /// The same number of the same people as in a sentence before.
    private func isRetold(_ entry: Entry) -> Bool {
      entry.value > 1
        && counted.contains {
          $0.sentence != entry.sentence && $0.value == entry.value && $0.kinds == entry.kinds
            && head($0) == head(entry)
        }
    }

    /// What is added to a count that has its speaker's name is of his account: `Kyiv says 14 died in one town. Two women died
    /// in another`, beside what Moscow says.
    mutating func nameRest() {
      guard let named = entries.first(where: { $0.isCounted && $0.isNamed }) else { return }
      for position in entries.indices
      where entries[position].isCounted && !entries[position].isNamed && !entries[position].isRival
        && !entries[position].isClaim
      {
        entries[position].isNamed = true
        // `The army said it had lost six men and had killed 30 rebels`: both are the army's.
        guard entries[position].source == nil else { continue }
        entries[position].source = named.source
        entries[position].voice = named.voice
      }
    }

    var counted: [Entry] { entries.filter { $0.isCounted && !$0.isRival } }
    var total: Int { counted.reduce(0) { $0 + $1.value } }

    mutating func take(_ index: Int, lot: Int?, source: String?, isOwn: Bool) {
      let annotation = all[index]
      let figure = annotation.figure
      var entry = Entry(
        index: index, sentence: document.sentenceOfToken[annotation.tokens.lowerBound],
        kinds: VictimSet(figure.victims),
        value: figure.count.best ?? figure.count.low, lot: lot, source: source, isOwn: isOwn)
      if isOwn, entry.kinds == [], let side = source ?? voice(entry)?.text {
        entry.kinds = FigureSource.fighters(of: side)
      }
      if entry.kinds == [], isOfAttackers(annotation) { entry.kinds = .perpetrator }
      weigh(&entry)
      entries.append(entry)
    }

    /// What a figure is to those kept before it.
    private mutating func weigh(_ entry: inout Entry) {
      if isSettled(&entry) { return }
      let annotation = all[entry.index]
      // `killed one person and injured 86 others`: more than the dead, not more wounded.
      let told = isInAll(annotation) ? .update : annotation.reference
      let reference = isOfAnotherLot(entry.index) || isMoreThanTold(entry) ? .new : told
      // `Later the ministry said 15`: the same party counts anew.
      let isAnew =
        entry.source != nil && counted.contains { $0.source == entry.source && $0.sentence != entry.sentence }
      let isAdded =
        reference == .additional
        || reference == annotation.reference && hasAdditiveCue(annotation, atHead: !isAnew && !isRetold(entry))
      if isAdded && (completes(entry) || isBesideAnotherPart(entry)) || fillsUp(entry) {
        entry.isPart = true
        return
      }
      setAsideUnknown(for: entry)
      let counted = counted
      let others = counted.filter { $0.sentence != entry.sentence }
      if isOfAnotherSpeaker(&entry, others, reference, isAdded: isAdded) { return }
      join(&entry, reference, isAdded: isAdded)
    }

    /// Whether its own words, or what was kept so far, say what it is: a part, the first of all, overtaken, nobody, or of
    /// people of whom nobody else tells.
    private mutating func isSettled(_ entry: inout Entry) -> Bool {
      let annotation = all[entry.index]
      let figure = annotation.figure
      if figure.scope == .subset {
        entry.isPart = true
        if let whole = annotation.partOf, let main = entries.first(where: { $0.index == whole }), !main.isKept {
          entry.isKept = false
        }
        return true
      }
      entry.isOfPlaceAlone = FigureScope.isOfPart(
        annotation.tokens, in: document.sentence(of: annotation.tokens.lowerBound).tokens, document)
      if !entry.isOfPlaceAlone, entry.value > 0 {
        for position in entries.indices where entries[position].isCounted && entries[position].isOfPlaceAlone {
          if entries[position].value < entry.value { entries[position].isPart = true }
        }
      } else if entry.isOfPlaceAlone, entry.value < total {
        entry.isPart = true
        return true
      }
      // What was overtaken counts no more, whoever told the later number.
      if entries.contains(where: { $0.isCounted && $0.value > 0 }), isEarlierCount(annotation) {
        entry.isKept = false
        return true
      }
      guard entries.contains(where: { $0.isCounted && !$0.isRival }) else {
        return true
      }
      // `put the dead at 55 and spoke of 300 killed and wounded`: nobody knows how many of each.
      if entry.value == 0, figure.count.best == nil, total > 0 {
        entry.isKept = false
        return true
      }
      if isFormerVoice(annotation, entry) {
        // `60 people died. The United Nations had estimated 38 dead`
        if areOfOthers(entry, counted) {
          entry.voice = voice(entry)
          entry.isRival = true
        } else {
          entry.isKept = false
        }
        return true
      }
      if entry.value == 0, figure.count == Count(0) {
        entry.isKept = !counted.contains { $0.value == 0 }
        return true
      }
      if isOfTownOfPart(entry) {
        entry.isPart = true
        entry.voice = voice(entry)
        return true
      }
      // `Armenia said 49 of its soldiers were killed. Azerbaijan said it had lost 50`: each tells of its own.
      if entry.isOwn, entry.source != nil, entry.value > 0,
        counted.allSatisfy({ $0.isOwn && $0.source != nil && $0.source != entry.source })
      {
        return true
      }
      // `Three Pakistani soldiers died. India says it lost a soldier`
      if entry.isOwn, entry.value > 0, annotation.reference == .new,
        counted.allSatisfy({ !$0.isOwn && isOfCountry($0) }),
        let own = voice(entry), counted.allSatisfy({ other in voice(other).map { !$0.mayBe(own) } ?? true })
      {
        return true
      }
      if isOfRise(entry) || isOfDeadliest(entry) {
        entry.isPart = true
        return true
      }
      return false
    }

    /// Whether it is what somebody counts beside what others count of the same people.
    private mutating func isOfAnotherSpeaker(
      _ entry: inout Entry, _ others: [Entry], _ reference: FigureAnnotation.Reference, isAdded: Bool
    ) -> Bool {
      let counted = counted
      if areOfOtherSide(entry) { return false }
      if !isAdded, isContradiction(entry, reference) {
        entry.isRival = true
        nameParties(counted)
        return true
      }
      if isRival(entry, others, reference, isAdded: isAdded) {
        entry.isRival = true
        if isAdded { restore(entry) }
        nameParties(others)
        return true
      }
      if !isAdded, counted.allSatisfy(isSize), !isSize(entry), isOtherTelling(entry, reference) {
        // `said hundreds had died; the government says 187`: the count stands for the size.
        for position in entries.indices where entries[position].isCounted { entries[position].isKept = false }
        return true
      }
      if !isAdded, isClaim(entry, others, reference) {
        entry.voice = voice(entry)
        entry.isClaim = true
        // Of his own dead alone, where others count the dead of both sides.
        if isOfFewer(entry, others) { entry.isPart = true } else { entry.isRival = true }
        return true
      }
      if !isAdded,
        isOtherVoice(entry, reference == .update ? counted : others, reference) || isOtherTelling(entry, reference)
      {
        entry.voice = voice(entry)
        entry.isRival = true
        nameVoices(counted)
        return true
      }
      return false
    }

    /// Puts a figure of the same account beside those kept before it.
    private mutating func join(_ entry: inout Entry, _ reference: FigureAnnotation.Reference, isAdded: Bool) {
      let annotation = all[entry.index]
      let counted = counted
      let total = total
      let others = counted.filter { $0.sentence != entry.sentence }
      switch reference {
      case .revision:
        for position in entries.indices where entries[position].isCounted { entries[position].isKept = false }
      case .update where isCorrection(annotation):
        for position in entries.indices where entries[position].isCounted { entries[position].isKept = false }
      case .update:
        if entry.value >= total { replaceAll(by: &entry) } else { entry.isKept = false }
      case .partitive
      where entry.isOwn && !isAdded && counted.contains(where: isOfCountry) && areOfOthers(entry, counted)
        && !areOfSpeaker(counted, of: entry):
        // `12 Thais died; Cambodia said eight of its civilians had`
        break
      case .partitive
      where entry.isOwn && !isAdded && counted.contains(where: { !$0.kinds.isDisjoint(with: entry.kinds) })
        && areOfOthers(entry, counted):
        // `The army killed 30 rebels, it said. The rebels said three of their men had died`
        entry.voice = voice(entry)
        entry.isRival = true
        // `The rebels said they had killed 47 soldiers. The army said ten of its men had died`
        if counted.allSatisfy({ sources.isDeed(all[$0.index], in: document) }) { nameVoices(counted) }
      case .partitive
      where entry.isOwn && !isAdded && entry.value > 0 && entry.kinds != []
        && counted.allSatisfy({ $0.kinds != [] && !compatible($0.kinds, entry.kinds) }):
        // `said it had killed 12 soldiers. Two of its own fighters died`
        break
      case .partitive where !isAdded && diesLater(entry):
        break
      case .partitive where !isAdded && areOwnDead(entry, beside: counted) && counted.allSatisfy(areKilledByGunmen):
        // `Gunmen killed 12 people. Police killed one of the attackers`
        break
      case .partitive:
        if !isAdded, total >= entry.value {
          entry.isPart = true
        } else if !isAdded, isOfHurt(annotation) {
          replaceAll(by: &entry)
        } else if !isAdded, counted.allSatisfy({ $0.value > 1 && all[$0.index].reference != .name }),
          counted.contains(where: { compatible($0.kinds, entry.kinds) }), areOfOthers(entry, counted)
        {
          // `The government says 24 died; the opposition says 31 of its supporters did`
          entry.voice = voice(entry)
          entry.isRival = true
          nameVoices(counted)
        }
      case .definite where annotation.figure.victims == [.perpetrator] && others.count < counted.count:
        // `killing himself and four others`
        break
      case .definite where others.isEmpty && !repeats(entry, counted) && !isApart(entry.index):
        // `a farmer and his brother`
        break
      case .definite where isRelative(annotation) && isBesideName(entry.index) && !repeats(entry, counted):
        // `Gacha, his son and 15 others`
        break
      case .definite
      where entry.value > 0 && !counted.contains(where: { compatible($0.kinds, entry.kinds) })
        && !areOfficers(entry, of: counted):
        break
      case .definite where entry.value > total && areAttackers(entry, beside: counted):
        // `Two guards were killed. All five attackers were killed`
        break
      case .definite where areOwnDead(entry, beside: counted):
        // `At least 12 people were killed. The four attackers were killed`
        break
      case .definite, .implied:
        if !isAdded, entry.value <= total { entry.isKept = false } else if !isAdded { replaceAll(by: &entry) }
      case .plural:
        // Nobody knows how many more.
        entry.isKept = false
      case .name
      where !isAdded && (entry.lot ?? 0) > total && !others.isEmpty
        && others.allSatisfy({ all[$0.index].reference != .name }):
        takeNew(&entry, others)
      case .name:
        let rest = counted.filter { !FigureMerge.isMate($0.index, entry.index, of: all) }
        if !isAdded, !rest.isEmpty, total > 0 { takeName(&entry, rest) }
      case .additional:
        if isTheOther(annotation), total > entry.value {
          entry.isPart = true
        } else if isBesideNamedPart(entry) {
          entry.isPart = true
        } else if others.contains(where: { $0.value == entry.value && all[$0.index].reference == .additional }) {
          entry.isKept = false
        }
      case .new where !isAdded && areDoers(entry, of: counted):
        // `Bandits killed 40 people. Police killed six bandits`
        break
      case .new:
        if !isAdded { takeNew(&entry, others) }
      }
    }

    /// `87 casualties: 21 killed and 66 injured`: the sum of dead and wounded says nothing beside a number of either.
    private mutating func setAsideUnknown(for entry: Entry) {
      guard entry.value > 0 else { return }
      for position in entries.indices where entries[position].isCounted {
        let count = all[entries[position].index].figure.count
        if count.low == 0, count.best == nil { entries[position].isKept = false }
      }
    }

    /// `the candidate who was gunned down` after another verb of killing: the one told before, where it has no mate.
    private func isApart(_ index: Int) -> Bool {
      let range = all[index].countTokens
      return Self.definite.contains(document.tokens[range.lowerBound])
        && !entries.contains { $0.isKept && FigureMerge.isMate($0.index, index, of: all) }
    }

    private func isBesideName(_ index: Int) -> Bool {
      entries.contains { all[$0.index].reference == .name && FigureMerge.isMate($0.index, index, of: all) }
    }

    /// The same words for the same people in one sentence.
    private func repeats(_ entry: Entry, _ counted: [Entry]) -> Bool {
      let range = all[entry.index].countTokens
      let last = document.tokens[range.upperBound - 1].key
      return counted.contains {
        $0.value == entry.value && document.tokens[all[$0.index].countTokens.upperBound - 1].key == last
      }
    }

    private mutating func replaceAll(by entry: inout Entry) {
      for position in entries.indices where entries[position].isCounted {
        if entries[position].kinds == [] || entries[position].value >= entry.value {
          entries[position].isKept = false
        } else {
          entries[position].isPart = true
        }
      }
    }

    /// A name after a count is one of the counted; after other names it is one more.
    private mutating func takeName(_ entry: inout Entry, _ others: [Entry]) {
      let names = others.filter { all[$0.index].reference == .name }
      // `two of his guards were also killed` does not count him.
      let inclusive = others.filter {
        all[$0.index].reference != .name && all[$0.index].reference != .additional && !hasAdditiveCue(all[$0.index])
      }
      if !inclusive.isEmpty {
        entry.isPart = true
        return
      }
      let last = lastWord(entry)
      if names.contains(where: { words($0).contains(last) }) { entry.isKept = false }
    }

    private mutating func takeNew(_ entry: inout Entry, _ others: [Entry]) {
      guard !others.isEmpty else { return }
      // `Gunmen killed an elder, his son and two guards. The guards killed one attacker`: none of those, who are told one
      // by one.
      if let first = others.first, others.count > 1, entry.kinds != [], entry.kinds.isSubset(of: .attackers),
        others.allSatisfy({
          FigureMerge.isMate($0.index, first.index, of: all) && $0.kinds.isDisjoint(with: .attackers)
        })
      {
        return
      }
      let rivals = others.filter {
        compatible($0.kinds, entry.kinds) && $0.value > 0 && !areOtherPeople(entry, $0)
          && !(entry.value > $0.value && areAttackers(entry, beside: [$0]))
      }
      guard !rivals.isEmpty else { return }
      // `The driver and a woman died on the spot. A boy died in hospital`
      if entry.value == 1, entry.lot == nil, rivals.count > 1,
        rivals.allSatisfy({ $0.value == 1 && entry.sentence - $0.sentence <= 1 && isSomebodyElse(entry, than: $0) })
      {
        return
      }
      let sum = rivals.reduce(0) { $0 + $1.value }
      let value = entry.lot ?? entry.value
      if entry.lot != nil, value > sum {
        // `six priests` were told; `the six priests and two women` adds two.
        if rivals.contains(where: { $0.value == entry.value }) {
          entry.isKept = false
          return
        }
        let repeated = entries.contains { !$0.isKept && $0.lot == entry.lot && $0.sentence == entry.sentence }
        if repeated { return }
      }
      if rivals.contains(where: { $0.value == value }) || sum == value {
        // Told again, or told apart.
        if entry.lot == nil { entry.isKept = false } else { entry.isPart = true }
        // `Nine activists were killed`, and then who says so: it is his count.
        if rivals.count == 1, voice(rivals[0]) == nil, let told = voice(entry),
          let position = entries.firstIndex(where: { $0.index == rivals[0].index })
        {
          entries[position].voice = told
        }
        return
      }
      if value < sum {
        // `dozens were beheaded. Seven died in a convoy`: nobody counts the dozens.
        guard rivals.count == 1, let size = rivals.first, isSize(size), !isSize(entry), value * 2 >= sum,
          value >= sum || voice(entry) != nil,
          let position = entries.firstIndex(where: { $0.index == size.index })
        else {
          entry.isPart = true
          return
        }
        // `Scores were killed. Police said 17 people were killed`: the count stands for the size.
        entries[position].isKept = false
        return
      }
      restoreBeside(entry)
      // A higher count of the same people.
      for rival in rivals {
        guard let position = entries.firstIndex(where: { $0.index == rival.index }) else { continue }
        if rival.kinds == [] || rival.kinds == entry.kinds {
          entries[position].isKept = false
        } else {
          entries[position].isPart = true
        }
      }
    }
  }
}

extension FigureAnnotation.Reference {
  /// Part of a lot that one word counts: `the six priests and two women`.
  fileprivate var countsAnew: Bool { self == .new || self == .definite || self == .name }
}
