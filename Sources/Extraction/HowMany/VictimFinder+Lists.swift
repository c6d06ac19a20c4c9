import ConflictModel
import Linguistics

/// Lists of people that end before a word, told from appositions.
extension VictimFinder {
  struct List {
    /// Pieces, last first.
    var items: [Int]
    var hasAnd = false
    /// A phrase before a comma that the list may stand in apposition to.
    var apposed: Int?
  }

  private static let ofPlace: WordSet = "where which"

  /// The list of people that ends at a piece: `two soldiers, a civilian and a policeman`.
  func list(endingAt index: Int, force: OutcomeLexicon.Force, isNegated: Bool) -> List {
    var list = List(items: [index])
    var current = index
    while true {
      var j = current - 1
      var sawAnd = false
      var sawComma = false
      while let kind = kind(j) {
        if kind == .and || kind == .or || (kind == .additive && self.kind(j - 1) == .phrase) {
          sawAnd = true
        } else if kind == .comma {
          sawComma = true
        } else {
          break
        }
        j -= 1
      }
      // `six priests -- five of them Spaniards -- and two women`, `a judge (45) and her driver`.
      if sawAnd, let opening = parenthesis(closing: j) { j = opening - 1 }
      guard sawAnd || sawComma else { return list }
      var k = j
      // `Eleven soldiers, two of them officers, and five civilians`
      if sawAnd, sawComma, kind(k) == .phrase, phrase(k).count == nil, kind(k - 1) == .phrase, kind(k - 2) == .comma,
        kind(k - 3) == .phrase, phrase(k - 1).isPartitive || phrase(k - 1).determiner == .quantifier
      {
        k -= 3
      }
      // `25 dead, almost half of them guards, and 60 wounded`
      if sawAnd, sawComma, kind(k) == .phrase, phrase(k).count == nil, kind(k - 1) == .phrase,
        phrase(k - 1).determiner == .pronoun, kind(k - 2) == .of
      {
        return list
      }
      // `among them eight women and children, and 30 wounded`: a number that a verb follows counts no bare plural with it.
      if sawAnd, sawComma, list.items.count == 1, kind(index + 1) == .hit, phrase(index).isElliptical,
        !phrase(index).isAdditional, kind(k) == .phrase, phrase(k).count == nil, phrase(k).isPlural,
        phrase(k).determiner == .none
      {
        return list
      }
      // An age or another apposition in between.
      while kind(k) == .phrase, isAge(k) { k -= 2 }
      while kind(k) == .phrase, let before = kind(k - 1), isPreposition(before) {
        // `two days after six priests and two maids were killed`
        if sawAnd, phrase(k).count != nil, phrase(k).noun?.isThing == false,
          Self.temporal.contains(document.tokens[pieces.list[k - 1].tokens.lowerBound])
            || isWith(k - 1) && phrase(current).count != nil && kind(index + 1) == .hit
        {
          break
        }
        k -= 2
      }
      guard kind(k) == .phrase, counter.people(phrase(k), force: force, isNegated: isNegated) != nil,
        !isObject(k)
      else { return list }
      switch kind(k - 1) {
      case .verb, .participle, .gerund, .be, .have, .hit:
        // `left a commander and two aides dead`
        if Self.leaving.contains(document.tokens[pieces.list[k - 1].tokens.lowerBound]), sawAnd || list.hasAnd,
          kind(index + 1) == .hit || kind(index + 1) == .comma && kind(index + 2) == .phrase && isAge(index + 2)
        {
          list.items.append(k)
          list.hasAnd = true
        }
        return list
      default: break
      }
      // `Konduga, where 5,000 refugees live in tents, and two soldiers were killed`: of the place, whatever their verb is.
      if sawAnd, sawComma, kind(k - 1) == .subordinator || kind(k - 1) == .relative,
        let word = pieces.list[k - 1].tokens.last, Self.ofPlace.contains(document.tokens[word])
      {
        return list
      }
      if kind(k - 1) == .additive || taken.contains(pieces.list[k].index) { return list }
      let before = counter.people(phrase(k), force: force, isNegated: isNegated)?.count ?? Count(0)
      if !sawAnd, before.low > 1, sum(list.items, force: force) == before.best, kind(k - 1) != .including,
        mayConsist(of: list.items, k), kind(index + 1) == .comma || isAnybody(k)
      {
        // `two people, an assailant and a civilian, …`
        list.apposed = k
        return list
      }
      let isFirst = list.items.count == 1
      // `Two soldiers, 11 rebels killed in clash`
      if !sawAnd, isFirst, kind(index + 1) == .hit, phrase(k).count != nil, phrase(current).count != nil,
        phrase(k).noun != nil, phrase(current).noun != nil
      {
        list.items.append(k)
        list.hasAnd = true
        return list
      }
      if !sawAnd, before == Count(1), isSingle(current), isFirst && kind(current + 1) == .comma || isPair(k, current) {
        // `a suspect and his companion, an alleged gang leader, were …`
        list.items[list.items.count - 1] = k
        current = k
        continue
      }
      if !sawAnd, !list.hasAnd {
        list.apposed = k
        return list
      }
      list.items.append(k)
      if sawAnd { list.hasAnd = true }
      current = k
    }
  }

  private static let with: WordKey = "with"

  /// `with 17 hostages and three gunmen dead`
  private func isWith(_ index: Int) -> Bool {
    document.tokens[pieces.list[index].tokens.lowerBound].key == Self.with
  }

  private static let objectForms: WordSet = "them him us me"

  /// `to disperse them, and 63 were arrested`: the object of another verb; not `left him and two guards dead`.
  private func isObject(_ index: Int) -> Bool {
    guard phrase(index).determiner == .pronoun, index > 0,
      Self.objectForms.contains(document.tokens[phrase(index).tokens.lowerBound])
    else { return false }
    return !Self.leaving.contains(document.tokens[pieces.list[index - 1].tokens.lowerBound])
  }

  /// True where the people of a list can be those counted before it; not `five assailants, two soldiers and three
  /// civilians`.
  private func mayConsist(of items: [Int], _ whole: Int) -> Bool {
    let kinds = phrase(whole).kinds
    return kinds == [] || items.contains { phrase($0).kinds == [] || !phrase($0).kinds.isDisjoint(with: kinds) }
  }

  private static let anybody: WordSet = "people persons others civilians"

  /// `two people`, who may be a guard and a cook; not `two brothers`.
  func isAnybody(_ index: Int) -> Bool {
    guard let head = phrase(index).head else { return true }
    return Self.anybody.contains(document.tokens[head])
  }

  private static let leaving: WordSet = "left leave leaves leaving"

  /// The dash or bracket that opens what the one at `index` closes.
  func parenthesis(closing index: Int) -> Int? {
    guard kind(index) == .dash || kind(index) == .close else { return nil }
    let opening: Piece.Kind = kind(index) == .dash ? .dash : .open
    var j = index - 1
    while let kind = kind(j), index - j < 16 {
      if kind == opening { return j }
      if kind == .stop || kind == .semicolon { return nil }
      j -= 1
    }
    return nil
  }

  private func sum(_ items: [Int], force: OutcomeLexicon.Force) -> Int {
    items.reduce(0) { sum, item in
      let count = counter.people(phrase(item), force: force)?.count
      return sum + (count?.best ?? count?.low ?? 0)
    }
  }

  /// A name and a description of one person: `Carmen Flores, a lawyer`.
  private func isPair(_ first: Int, _ second: Int) -> Bool {
    guard isSingle(first), isSingle(second) else { return false }
    let (name, other) = phrase(first).isName ? (first, second) : (second, first)
    return phrase(name).isName && !phrase(other).isName
      && (phrase(other).determiner != .none || phrase(other).noun?.isSingular == true)
  }

  /// One person, described or named.
  private func isSingle(_ index: Int) -> Bool {
    let phrase = phrase(index)
    return phrase.count == nil && !phrase.isPlural && !phrase.isAdditional
  }

  private static let theirs: WordSet = "his her their its"

  /// `an inspector and two of his brothers`: a number of somebody's people beside him is no part of him.
  func apart(_ items: [Victim]) -> [Victim] {
    guard items.count > 1 else { return items }
    return items.enumerated().map { position, item in
      guard position > 0, !item.isSubset, item.people.reference == .partitive,
        pieces.phrases[item.phrase].tokens.contains(where: { Self.theirs.contains(document.tokens[$0]) })
      else { return item }
      var other = item
      other.people.reference = .new
      return other
    }
  }

  /// `in addition to the attackers, two of his guards`: no part of those told beside them.
  func anew(_ victim: Victim) -> Victim {
    guard !victim.isSubset, victim.people.reference == .partitive else { return victim }
    var other = victim
    other.people.reference = .new
    return other
  }

  /// Tells lists from appositions.
  func resolved(
    _ items: [Victim], list: List, closingComma: Bool, isSingular: Bool, isPlural: Bool = false,
    force: OutcomeLexicon.Force
  ) -> [Victim] {
    if let apposed = list.apposed, closingComma,
      let main = counter.people(phrase(apposed), force: force)
    {
      // `Three people, two soldiers and a civilian, were killed`; `Khan, a tribal elder, was killed`.
      let sum = items.reduce(0) { $0 + ($1.people.count.best ?? $1.people.count.low) }
      let whole = Victim(phrase: pieces.list[apposed].index, people: main)
      if main.count.low > 1 {
        if sum <= main.count.best ?? main.count.low {
          return [whole] + items.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) }
        }
        return [whole] + items
      }
      if items.count == 1 || isSingular {
        var merged = whole
        for item in items { merged.people.kinds.formUnion(item.people.kinds) }
        if merged.people.kinds != [] { merged.people.kinds.remove([]) }
        return [merged]
      }
      return [whole] + items
    }
    guard items.count > 1, let first = items.first else { return items }
    // `his bodyguard and driver were killed`
    if isPlural, items.count == 2, list.apposed == nil { return apart(items) }
    let isOneByGrammar = isSingular && items.allSatisfy { pieces.phrases[$0.phrase].count == nil && !$0.people.isVague }
    if isSingular, closingComma || first.people.reference == .name || isOneByGrammar {
      var merged = first
      for item in items.dropFirst() { merged.people.kinds.formUnion(item.people.kinds) }
      return first.people.count.low <= 1 ? [merged] : items
    }
    return apart(withoutApposition(items))
  }

  private static let kin: WordSet =
    "wife husband son daughter mother father brother sister child baby grandson uncle nephew"

  /// A second noun under the article of the first.
  func isWithoutArticle(_ item: Victim) -> Bool {
    let phrase = pieces.phrases[item.phrase]
    // `husband and wife`: two, by what they are to each other.
    if let head = phrase.head, Self.kin.contains(document.tokens[head]) { return false }
    return item.people.count == Count(1) && phrase.determiner == .none && phrase.count == nil
      && item.people.reference == .new && phrase.noun?.isSingular == true && !phrase.isAdditional
  }

  /// `Ali, a teacher, and his son`: the teacher is Ali.
  private func withoutApposition(_ items: [Victim]) -> [Victim] {
    var kept: [Victim] = []
    for (index, item) in items.enumerated() {
      // `an official and activist`
      if let last = kept.last, last.people.count == Count(1), isWithoutArticle(item) {
        kept[kept.count - 1].people.kinds.formUnion(item.people.kinds)
        continue
      }
      if let last = kept.last, last.people.reference == .name, item.people.reference == .new,
        item.people.count == Count(1), pieces.phrases[item.phrase].determiner == .indefinite,
        index < items.count - 1 || items.count == 2 && false
      {
        kept[kept.count - 1].people.kinds.formUnion(item.people.kinds)
        continue
      }
      kept.append(item)
    }
    return kept
  }

  /// `In addition to the bomber, five people were killed`.
  func additions(before index: Int, force: OutcomeLexicon.Force) -> [Victim] {
    var j = index - 1
    guard kind(j) == .comma || kind(j) == .additive else { return [] }
    if kind(j) == .comma { j -= 1 }
    var found: [Victim] = []
    while let kind = kind(j), index - j < 12 {
      if kind == .phrase, self.kind(j - 1) == .additive || (found.isEmpty == false && self.kind(j - 1) == .and) {
        if let people = counter.people(phrase(j), force: force) {
          found.append(Victim(phrase: pieces.list[j].index, people: people))
        }
        return found
      }
      if kind == .phrase, self.kind(j - 1) == .and {
        if let people = counter.people(phrase(j), force: force) {
          found.append(Victim(phrase: pieces.list[j].index, people: people))
        }
        j -= 2
        continue
      }
      if kind == .phrase, let before = self.kind(j - 1), isPreposition(before) {
        j -= 2
        continue
      }
      if kind == .additive { return found }
      return []
    }
    return []
  }
}
