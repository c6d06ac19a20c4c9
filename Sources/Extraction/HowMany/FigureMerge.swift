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
          all[$0].reference.countsAnew && scope($0) == .incident && isMate($0, index, of: all)
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
      if entry.isPart, figure.figure.scope == .incident { figure.figure.scope = .subset }
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
  private static func isMate(_ a: Int, _ b: Int, of all: [FigureAnnotation]) -> Bool {
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
    private var total: Int { counted.reduce(0) { $0 + $1.value } }

    mutating func take(_ index: Int, lot: Int?, source: String?, isOwn: Bool) {
      let annotation = all[index]
      let figure = annotation.figure
      var entry = Entry(
        index: index, sentence: document.sentenceOfToken[annotation.tokens.lowerBound],
        kinds: VictimSet(figure.victims),
        value: figure.count.best ?? figure.count.low, lot: lot, source: source, isOwn: isOwn)
      if isOwn, entry.kinds == [], let source { entry.kinds = FigureSource.fighters(of: source) }
      if figure.scope == .subset {
        entry.isPart = true
        if let whole = annotation.partOf, let main = entries.first(where: { $0.index == whole }), !main.isKept {
          entry.isKept = false
        }
        entries.append(entry)
        return
      }
      entry.isOfPlaceAlone = isAlone(annotation)
      if !entry.isOfPlaceAlone, entry.value > 0 {
        for position in entries.indices where entries[position].isCounted && entries[position].isOfPlaceAlone {
          if entries[position].value < entry.value { entries[position].isPart = true }
        }
      } else if entry.isOfPlaceAlone, entry.value < total {
        entry.isPart = true
        entries.append(entry)
        return
      }
      // What was overtaken counts no more, whoever told the later number.
      if entries.contains(where: { $0.isCounted && $0.value > 0 }), isEarlierCount(annotation) {
        entry.isKept = false
        entries.append(entry)
        return
      }
      guard entries.contains(where: { $0.isCounted && !$0.isRival }) else {
        entries.append(entry)
        return
      }
      // `put the dead at 55 and spoke of 300 killed and wounded`: nobody knows how many of each.
      if entry.value == 0, figure.count.best == nil, total > 0 {
        entry.isKept = false
        entries.append(entry)
        return
      }
      if isFormerVoice(annotation, entry) {
        // `60 people died. The United Nations had estimated 38 dead`
        if areOfOthers(entry, counted) {
          entry.voice = voice(entry)
          entry.isRival = true
        } else {
          entry.isKept = false
        }
        entries.append(entry)
        return
      }
      if entry.value == 0, figure.count == Count(0) {
        entry.isKept = !counted.contains { $0.value == 0 }
        entries.append(entry)
        return
      }
      if isOfTownOfPart(entry) {
        entry.isPart = true
        entry.voice = voice(entry)
        entries.append(entry)
        return
      }
      // `Armenia said 49 of its soldiers were killed. Azerbaijan said it had lost 50`: each tells of its own.
      if entry.isOwn, source != nil, entry.value > 0,
        counted.allSatisfy({ $0.isOwn && $0.source != nil && $0.source != source })
      {
        entries.append(entry)
        return
      }
      // `Three Pakistani soldiers died. India says it lost a soldier`
      if entry.isOwn, entry.value > 0, annotation.reference == .new,
        counted.allSatisfy({ !$0.isOwn && isOfCountry($0) }),
        let own = voice(entry), counted.allSatisfy({ other in voice(other).map { !$0.mayBe(own) } ?? true })
      {
        entries.append(entry)
        return
      }
      if isOfRise(entry) {
        entry.isPart = true
        entries.append(entry)
        return
      }
      // `killed one person and injured 86 others`: more than the dead, not more wounded.
      let reference = isOfAnotherLot(index) || isMoreThanTold(entry) ? .new : annotation.reference
      // `Later the ministry said 15`: the same party counts anew.
      let isAnew = source != nil && counted.contains { $0.source == source && $0.sentence != entry.sentence }
      let isAdded =
        reference == .additional
        || reference == annotation.reference && hasAdditiveCue(annotation, atHead: !isAnew && !isRetold(entry))
      if isAdded, completes(entry) || fillsUp(entry) {
        entry.isPart = true
        entries.append(entry)
        return
      }
      setAsideUnknown(for: entry)
      let counted = counted
      let total = counted.reduce(0) { $0 + $1.value }
      let others = counted.filter { $0.sentence != entry.sentence }
      if !isAdded, isContradiction(entry, reference) {
        entry.isRival = true
        nameParties(counted)
        entries.append(entry)
        return
      }
      if isRival(entry, others, reference, isAdded: isAdded) {
        entry.isRival = true
        if isAdded { restore(entry) }
        nameParties(others)
        entries.append(entry)
        return
      }
      if !isAdded, counted.allSatisfy(isSize), !isSize(entry), isOtherTelling(entry, reference) {
        // `said hundreds had died; the government says 187`: the count stands for the size.
        for position in entries.indices where entries[position].isCounted { entries[position].isKept = false }
        entries.append(entry)
        return
      }
      if !isAdded, isClaim(entry, others, reference) {
        entry.voice = voice(entry)
        entry.isClaim = true
        // Of his own dead alone, where others count the dead of both sides.
        if isOfFewer(entry, others) { entry.isPart = true } else { entry.isRival = true }
        entries.append(entry)
        return
      }
      if !isAdded,
        isOtherVoice(entry, reference == .update ? counted : others, reference) || isOtherTelling(entry, reference)
      {
        entry.voice = voice(entry)
        entry.isRival = true
        nameVoices(counted)
        entries.append(entry)
        return
      }
      switch reference {
      case .revision:
        for position in entries.indices where entries[position].isCounted { entries[position].isKept = false }
      case .update where isCorrection(annotation):
        for position in entries.indices where entries[position].isCounted { entries[position].isKept = false }
      case .update:
        if entry.value >= total { replaceAll(by: &entry) } else { entry.isKept = false }
      case .partitive
      where entry.isOwn && !isAdded && counted.contains(where: isOfCountry) && areOfOthers(entry, counted):
        // `12 Thais died; Cambodia said eight of its civilians had`
        break
      case .partitive
      where entry.isOwn && !isAdded && counted.contains(where: { !$0.kinds.isDisjoint(with: entry.kinds) })
        && areOfOthers(entry, counted):
        // `The army killed 30 rebels, it said. The rebels said three of their men had died`
        entry.voice = voice(entry)
        entry.isRival = true
      case .partitive:
        if !isAdded, total >= entry.value {
          entry.isPart = true
        } else if !isAdded, isOfHurt(annotation) {
          replaceAll(by: &entry)
        }
      case .definite where annotation.figure.victims == [.perpetrator] && others.count < counted.count:
        // `killing himself and four others`
        break
      case .definite where others.isEmpty && !repeats(entry, counted) && !isApart(index):
        // `a farmer and his brother`
        break
      case .definite where isRelative(annotation) && isBesideName(index) && !repeats(entry, counted):
        // `Gacha, his son and 15 others`
        break
      case .definite where entry.value > 0 && !counted.contains(where: { compatible($0.kinds, entry.kinds) }):
        break
      case .definite where entry.value > total && areAttackers(entry, beside: counted):
        // `Two guards were killed. All five attackers were killed`
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
        let rest = counted.filter { !FigureMerge.isMate($0.index, index, of: all) }
        if !isAdded, !rest.isEmpty, total > 0 { takeName(&entry, rest) }
      case .additional:
        if isTheOther(annotation), total > entry.value {
          entry.isPart = true
        } else if isBesideNamedPart(entry) {
          entry.isPart = true
        } else if others.contains(where: { $0.value == entry.value && all[$0.index].reference == .additional }) {
          entry.isKept = false
        }
      case .new:
        if !isAdded { takeNew(&entry, others) }
      }
      entries.append(entry)
    }

    /// `Four killed. Troops shot dead three rebels. A soldier was also killed`: the last of the four.
    private func completes(_ entry: Entry) -> Bool {
      guard entry.value > 0, counted.count == 1, let whole = counted.first, whole.kinds == [],
        whole.sentence != entry.sentence
      else { return false }
      let parts = entries.filter {
        $0.isKept && $0.isPart && $0.sentence > whole.sentence && all[$0.index].reference == .new
          && $0.kinds.isDisjoint(with: entry.kinds)
      }
      return !parts.isEmpty && parts.reduce(entry.value) { $0 + $1.value } == whole.value
    }

    private static let hurt: WordSet = "wounded injured dead victims"

    /// `34 of the wounded were being treated`, where 13 had been told of: there were so many at least.
    private func isOfHurt(_ annotation: FigureAnnotation) -> Bool {
      annotation.tokens.dropFirst().contains {
        Self.hurt.contains(document.tokens[$0]) && Self.definite.contains(document.tokens[$0 - 1])
      }
    }

    /// `30 died in Melia alone. Locals put the toll in Melia at 36`: of the part that was told last.
    private func isOfTownOfPart(_ entry: Entry) -> Bool {
      guard let last = entries.last(where: \.isKept), last.isPart, entry.sentence - last.sentence <= 1,
        entry.sentence > last.sentence, document.caseIsInformative
      else { return false }
      let told = document.sentence(of: all[last.index].tokens.lowerBound).tokens
      guard FigureScope.isOfPart(all[last.index].tokens, in: told, document) else { return false }
      return all[entry.index].tokens.contains { word in
        document.tokens[word].isCapitalised && told.contains { document.tokens[$0].key == document.tokens[word].key }
      }
    }

    /// `22 villagers killed. … 15 were killed first. … They killed seven other people`: the rest of the 22.
    private func fillsUp(_ entry: Entry) -> Bool {
      guard all[entry.index].reference == .additional, entry.value > 0, counted.count == 1, let whole = counted.first,
        whole.sentence < entry.sentence, compatible(whole.kinds, entry.kinds)
      else { return false }
      let parts = entries.filter {
        $0.isKept && $0.isPart && $0.sentence > whole.sentence && $0.sentence < entry.sentence
      }
      return !parts.isEmpty && parts.reduce(entry.value) { $0 + $1.value } == whole.value
    }

    /// `87 casualties: 21 killed and 66 injured`: the sum of dead and wounded says nothing beside a number of either.
    private mutating func setAsideUnknown(for entry: Entry) {
      guard entry.value > 0 else { return }
      for position in entries.indices where entries[position].isCounted {
        let count = all[entries[position].index].figure.count
        if count.low == 0, count.best == nil { entries[position].isKept = false }
      }
    }

    private static let aloneWord: WordKey = "alone"
    private static let aloneReach = 9

    /// `12 bodies in front of his shop alone`
    private func isAlone(_ annotation: FigureAnnotation) -> Bool {
      let sentence = document.sentence(of: annotation.tokens.lowerBound).tokens
      let end = min(sentence.upperBound, annotation.tokens.upperBound + Self.aloneReach)
      return (annotation.tokens.upperBound..<max(annotation.tokens.upperBound, end))
        .prefix { document.tokens[$0].kind != .punctuation }
        .contains { document.tokens[$0].key == Self.aloneWord }
    }

    private static let since: WordSet = "after as when with"

    /// `The toll rose to 20 after three of the wounded died and five bodies were found`: what raised it is in it.
    private func isOfRise(_ entry: Entry) -> Bool {
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
    private func isMoreThanTold(_ entry: Entry) -> Bool {
      all[entry.index].reference == .partitive && !entry.isOwn && entry.value > total && lastWord(entry) == Self.them
        && counted.allSatisfy { $0.sentence != entry.sentence }
    }

    private static let them: WordKey = "them"

    /// True for `others` after people of another outcome in the same sentence.
    private func isOfAnotherLot(_ index: Int) -> Bool {
      guard all[index].reference == .additional, index > 0 else { return false }
      let (own, before) = (all[index], all[index - 1])
      return before.figure.outcome != own.figure.outcome && before.figure.count.low > 0
        && document.sentenceOfToken[before.tokens.lowerBound] == document.sentenceOfToken[own.tokens.lowerBound]
        && !own.tokens.contains { Self.again.contains(document.tokens[$0]) }
    }

    /// Attackers beside people of whom none is said to be one.
    private func areAttackers(_ entry: Entry, beside others: [Entry]) -> Bool {
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

    /// `Three militants were killed. Rivera was shot along with two others`: the others of the three.
    private func isBesideNamedPart(_ entry: Entry) -> Bool {
      let named = entries.filter {
        $0.isKept && $0.isPart && $0.sentence == entry.sentence && all[$0.index].reference == .name
      }
      return !named.isEmpty && named.reduce(entry.value, { $0 + $1.value }) <= total
    }

    private static let again: WordSet = "also additionally further more additional"
    private static let other: WordSet = "other"
    private static let definite: WordSet = "the"

    /// `the other man killed`: the rest of a number.
    private func isTheOther(_ annotation: FigureAnnotation) -> Bool {
      let range = annotation.countTokens
      return range.contains { Self.other.contains(document.tokens[$0]) }
        && Self.definite.contains(document.tokens[range.lowerBound])
    }

    /// `the candidate who was gunned down` after another verb of killing: the one told before, where it has no mate.
    private func isApart(_ index: Int) -> Bool {
      let range = all[index].countTokens
      return Self.definite.contains(document.tokens[range.lowerBound])
        && !entries.contains { $0.isKept && FigureMerge.isMate($0.index, index, of: all) }
    }

    private static let correcting: WordSet = "revised lowered corrected reduced cut revising lowering correcting"

    /// `They later revised the figure to seven`: it stands for what was told before, also where it is less.
    private func isCorrection(_ annotation: FigureAnnotation) -> Bool {
      let from = document.sentence(of: annotation.tokens.lowerBound).tokens.lowerBound
      return (from..<annotation.tokens.upperBound).contains { Self.correcting.contains(document.tokens[$0]) }
    }

    private static let former: WordSet = "earlier previously initially previous initial preliminary"
    private static let reckonings: WordSet = "toll count figure number tally estimate said given put reported spoken"
    /// Words from `earlier` to the count that it is said of, at most.
    private static let formerReach = 9

    /// `It had earlier given a toll of 23 dead and 140 injured`: what has been overtaken.
    private func isEarlierCount(_ annotation: FigureAnnotation) -> Bool {
      let from = document.sentence(of: annotation.tokens.lowerBound).tokens.lowerBound
      let end =
        annotation.reference == .revision ? annotation.countTokens.lowerBound - 1 : annotation.countTokens.lowerBound
      return (max(from, end - Self.formerReach)..<max(from, end)).contains {
        Self.former.contains(document.tokens[$0])
          && ($0 + 1..<end).contains { Self.reckonings.contains(document.tokens[$0]) }
          && !($0 + 1..<end).contains { document.tokens[$0].kind == .punctuation }
      }
    }

    private static let had: WordKey = "had"
    private static let counting: WordSet = "estimated put said reported given counted spoken"
    /// Words from `had` to the verb of counting, and from there to the count, at most.
    private static let countingReach = 3

    /// `The United Nations had estimated that 38 people had died`: told later, and said before what is told.
    private func isFormerVoice(_ annotation: FigureAnnotation, _ entry: Entry) -> Bool {
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
    private func isRelative(_ annotation: FigureAnnotation) -> Bool {
      Self.theirs.contains(document.tokens[annotation.countTokens.lowerBound])
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

    private func lastWord(_ entry: Entry) -> WordKey {
      document.tokens[max(all[entry.index].countTokens.lowerBound, all[entry.index].countTokens.upperBound - 1)].key
    }

    private func words(_ entry: Entry) -> Set<WordKey> {
      Set(all[entry.index].countTokens.map { document.tokens[$0].key })
    }

    private mutating func takeNew(_ entry: inout Entry, _ others: [Entry]) {
      guard !others.isEmpty else { return }
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
        return
      }
      if value < sum {
        guard rivals.count == 1, let size = rivals.first, isSize(size), !isSize(entry), value * 2 >= sum,
          let position = entries.firstIndex(where: { $0.index == size.index })
        else {
          entry.isPart = true
          return
        }
        // `Scores were killed. Police said 17 people were killed`: the count stands for the size.
        entries[position].isKept = false
        return
      }
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

    private static let sizes: WordSet = """
      dozens scores tens hundreds thousands several many numerous
      """

    /// `scores of people`: a size, and no count.
    func isSize(_ entry: Entry) -> Bool {
      all[entry.index].countTokens.contains { Self.sizes.contains(document.tokens[$0]) }
    }

    private static let general: WordSet = """
      people person persons civilian civilians villager villagers resident residents man men citizen citizens passenger
      passengers member members victim victims local locals worker workers employee employees other others national
      nationals inhabitant inhabitants student students individual individuals woman women child children youth youths
      """

    /// One person who cannot be another by what each is called.
    private func isSomebodyElse(_ a: Entry, than b: Entry) -> Bool {
      let (first, second) = (noun(a), noun(b))
      guard first != second else { return false }
      let marks: VictimSet = [.child, .woman]
      if !a.kinds.isDisjoint(with: marks), !b.kinds.isDisjoint(with: marks) { return a.kinds.isDisjoint(with: b.kinds) }
      return !Self.general.contains(first) && !Self.general.contains(second)
    }

    /// The last noun for people in a phrase: `boy` of `a boy of six`.
    private func noun(_ entry: Entry) -> WordKey {
      let range = all[entry.index].countTokens
      let last = range.last {
        PersonNoun.phrases.longestMatch(in: document.tokens, at: $0, limit: range.upperBound) != nil
      }
      return last.map { document.tokens[$0].key } ?? head(entry)
    }

    /// `six priests` and `two servants`: both by what they do, so neither is part of the other.
    private func areOtherPeople(_ a: Entry, _ b: Entry) -> Bool {
      if isOfNation(a), a.kinds == [], !b.kinds.isDisjoint(with: .militant) { return true }
      let callings: VictimSet = [.civilian, .woman, .medical, .journalist, .aidWorker]
      guard a.value > 1, b.value > 1, a.value != b.value, a.kinds != [], b.kinds != [], a.kinds.isSubset(of: callings),
        b.kinds.isSubset(of: callings)
      else { return false }
      let (first, second) = (head(a), head(b))
      return first != second && !Self.general.contains(first) && !Self.general.contains(second)
    }

    /// `One Chadian`: of an army, beside the rebels that it killed.
    private func isOfNation(_ entry: Entry) -> Bool {
      let range = all[entry.index].countTokens
      guard let last = range.last, document.tokens[last].isCapitalised else { return false }
      return CountryNames.shared.match(
        in: document.tokens, at: last, limit: range.upperBound, caseIsInformative: document.caseIsInformative) != nil
    }

    private func head(_ entry: Entry) -> WordKey {
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
    private func hasAdditiveCue(_ annotation: FigureAnnotation, atHead: Bool = true) -> Bool {
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
    private static let more: WordKey = "more"
    private static let than: WordKey = "than"

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
}

extension FigureAnnotation.Reference {
  /// Part of a lot that one word counts: `the six priests and two women`.
  fileprivate var countsAnew: Bool { self == .new || self == .definite || self == .name }
}
