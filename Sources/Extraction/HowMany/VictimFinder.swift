import ConflictModel
import Linguistics

/// Finds the people whom an outcome word is said of, on the side where its form says they are.
struct VictimFinder: ReadsPieces {
  let document: Document
  let pieces: Pieces
  let counter: PeopleCounter
  /// Phrases that an earlier word of the sentence has counted; no list reaches over them.
  var taken: Set<Int> = []
  /// How the people read stand to the verb after them.
  var standing = ListStanding.clause

  struct Victim {
    /// Index into `pieces.phrases`.
    var phrase: Int
    var people: People
    var isSubset = false
  }

  struct Subjects {
    var victims: [Victim] = []
    /// True where `not` or `never` stands in the verb's chain.
    var isNegated = false
    /// True for `would`, `could`, `to`: nothing that happened.
    var isHypothetical = false
    var hasBe = false
    var hasHave = false
    /// `was`: one person, whatever the list before it looks like.
    var isSingular = false
    var isPlural = false
    /// Index of the hit whose victims these are too (`were abducted and killed`).
    var sharedWith: Int?
    /// Piece at which the chain of auxiliaries begins.
    var start = 0
    var isRelative = false
  }

  private static let singularBe: WordSet = "was is has"
  private static let pluralBe: WordSet = "were are have"
  private static let possible: WordSet = "may might"

  // MARK: The verb's chain

  /// The auxiliaries before a piece: `were reportedly`, `is believed to have been`.
  func chain(before index: Int) -> Subjects {
    var found = Subjects()
    var i = index - 1
    while let kind = kind(i) {
      let token = document.tokens[pieces.list[i].tokens.lowerBound]
      switch kind {
      case .be, .have:
        if kind == .be { found.hasBe = true } else { found.hasHave = true }
        if Self.singularBe.contains(token) { found.isSingular = true }
        if Self.pluralBe.contains(token) { found.isPlural = true }
      case .modal:
        if !(Self.possible.contains(token) && found.hasHave) && token.key != "do" && token.key != "did"
          && token.key != "does"
        {
          found.isHypothetical = true
        }
      case .negation: found.isNegated = true
      case .infinitiveTo:
        // `is believed to have been killed`, `managed to kill`.
        if !isRealised(before: i), !found.hasHave { found.isHypothetical = true }
      case .speech, .verb, .participle, .hit:
        // `were reported killed`, `is believed to`.
        guard kind != .hit, found.hasBe || self.kind(i + 1) == .infinitiveTo || self.kind(i - 1) == .be else {
          found.start = i + 1
          return found
        }
        guard self.kind(i - 1) == .be || self.kind(i - 1) == .have || self.kind(i + 1) == .infinitiveTo else {
          found.start = i + 1
          return found
        }
      case .preposition where i == index - 1 && token.key == Self.to && isBase(index):
        if !isRealised(before: i) { found.isHypothetical = true }
      default:
        found.start = i + 1
        return found
      }
      i -= 1
    }
    found.start = 0
    return found
  }

  private static let to: WordKey = "to"

  private func isBase(_ index: Int) -> Bool {
    kind(index) == .hit && pieces.hits[pieces.list[index].index].entry.form == .base
  }

  private static let realising: WordSet = """
    managed able forced compelled succeeded went came proceeded helped used continued began started reported believed thought known said
    presumed feared confirmed claimed alleged understood happened appear appears appeared claim claims
    """

  private func isRealised(before to: Int) -> Bool {
    guard to > 0 else { return false }
    let piece = pieces.list[to - 1]
    guard piece.kind != .phrase else { return false }
    return piece.tokens.contains { Self.realising.contains(document.tokens[$0]) }
  }

  // MARK: Subjects

  /// The victims before an outcome word.
  func subjects(before hit: Int, force: OutcomeLexicon.Force) -> Subjects {
    var found = chain(before: hit)
    let isNegated = found.isNegated
    var i = found.start - 1
    // `were abducted and killed`, `was shot in the head and died`.
    if let coordinated = coordination(before: i), !found.hasBe || kind(coordinated) == .hit {
      if kind(coordinated) == .hit {
        found.sharedWith = pieces.list[coordinated].index
        return found
      }
      let earlier = chain(before: coordinated)
      guard earlier.hasBe || kind(coordinated) == .verb else { return found }
      found.hasBe = earlier.hasBe
      found.isSingular = earlier.isSingular
      found.isPlural = earlier.isPlural
      i = earlier.start - 1
    }
    if kind(i) == .relative || kind(i) == .that {
      found.isRelative = true
      i -= 1
      while kind(i) == .comma { i -= 1 }
    }
    if !found.isSingular || found.isPlural, !found.isRelative, let named = named(before: i + 1, isNegated) {
      found.victims = named
      return found
    }
    // `Jafari was killed`: no village dies.
    if i == found.start - 1, isSomebody(i, found, force) {
      found.victims = [
        Victim(
          phrase: pieces.list[i].index,
          people: People(count: Count(1), reference: .name, kinds: phrase(i).kinds, isVague: false))
      ]
      return found
    }
    var subset: [Victim] = []
    var others: [Victim] = []
    let isBeing = isOnlyBeing(from: found.start, to: hit)
    var closingComma = false
    var steps = 0
    // `leaving two soldiers dead`, `resulted in 8 tribesmen killed`: they stand right before it.
    let isReduced = !found.hasBe || isBeing
    if isReduced, isParticiple(hit), kind(i) == .phrase, !isAge(i) {
      let people = counter.people(phrase(i), force: force, isNegated: isNegated)
      let isGoverned = kind(i - 1).map(isPreposition) ?? false
      if let people, people.reference != .plural, !isGoverned || phrase(i).count != nil {
        return withList(endingAt: i, force: force, found)
      }
      if !isGoverned, people?.reference == .plural, pieces.hits[pieces.list[hit].index].entry.frame == .verb {
        return found
      }
    }
    if kind(i) == .comma, let opening = relativeBetweenCommas(closing: i) {
      subset = counted(before: opening, force: force)
      i = opening - 1
    }
    // `the gunmen who killed two men fled`: what a relative clause has counted is no subject of the verb after it.
    if kind(i) == .phrase, taken.contains(pieces.list[i].index), !found.isRelative, let relative = relative(before: i),
      kind(relative - 1) == .phrase, self.standing(under: relative - 1) == .subject
    {
      i = relative - 1
    }
    while let kind = kind(i), steps < 60 {
      steps += 1
      switch kind {
      case .phrase:
        if let before = self.kind(i - 1), isPreposition(before), !isSubjectPronoun(i),
          !isAntecedent(i, of: found, force),
          !opensClause(i, of: found, force)
        {
          if before == .additive { break }
          i -= 2
          continue
        }
        if self.kind(i - 1) == .gerund || self.kind(i - 1) == .participle {
          i -= 1
          continue
        }
        // `two of them children`
        if self.kind(i - 1) == .phrase, self.kind(i - 2) == .comma, phrase(i).count == nil,
          phrase(i - 1).isPartitive || phrase(i - 1).determiner == .quantifier
        {
          i -= 1
          continue
        }
        guard let people = counter.people(phrase(i), force: force, isNegated: isNegated), !isAge(i) else {
          if isAge(i) {
            i -= 1
            continue
          }
          // `in Kabul and Herat`, `near a market and a school`: more of what a preposition governs.
          if self.kind(i - 1) == .and || self.kind(i - 1) == .or || self.kind(i - 1) == .comma, governed(i - 2) {
            i -= 2
            continue
          }
          if self.kind(i - 1) == .including {
            i -= 2
            while self.kind(i) == .comma { i -= 1 }
            closingComma = false
            continue
          }
          if phrase(i).determiner == .quantifier, self.kind(i - 1) == .comma {
            i -= 1
            closingComma = false
            continue
          }
          if closingComma, self.kind(i - 1) == .comma, i >= 2 {
            // An apposition that names no people: `Khan, head of the council, was killed`.
            i -= 1
            continue
          }
          found.victims = subset
          return found
        }
        let list = list(endingAt: i, force: force, isNegated: isNegated)
        let first = list.items.last ?? i
        let items = list.items.reversed().compactMap { item -> Victim? in
          counter.people(phrase(item), force: force, isNegated: isNegated).map {
            Victim(phrase: pieces.list[item].index, people: $0)
          }
        }
        if self.kind(first - 1) == .including {
          var items = items
          // `14 officers, including their chief, and 25 assailants`: the comma closes what is included.
          if items.count == 2, let last = list.items.first, self.kind(last - 1) == .and, self.kind(last - 2) == .comma,
            items[1].people.count.low > 1
          {
            others.append(items.removeLast())
          }
          let counted = items.filter { $0.people.reference != .plural }
          subset = counted.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) } + subset
          i = first - 2
          while self.kind(i) == .comma || self.kind(i) == .dash || self.kind(i) == .open { i -= 1 }
          closingComma = false
          continue
        }
        if self.kind(first - 1) == .additive, self.kind(first - 2) == .comma, self.kind(first - 3) == .phrase {
          others += items
          i = first - 3
          closingComma = false
          continue
        }
        if self.kind(first - 1) == .excluding {
          i = first - 2
          continue
        }
        // `Three people, two of them children, were killed`.
        if items.count == 1, people.reference == .partitive,
          self.kind(first - 1) == .comma || self.kind(first - 1) == .phrase
        {
          subset = items.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) } + subset
          i = first - 1
          while self.kind(i) == .comma { i -= 1 }
          if self.kind(i) == .phrase, self.kind(i - 1) == .additive {
            // `In addition to the two attackers, two of his guards were killed`
            found.victims = items.map(anew) + additions(before: first, force: force)
            return found
          }
          if self.kind(i) == .phrase, let more = mainPhrase(at: i, force: force) {
            found.victims = [more] + subset
            return found
          }
          found.victims = items
          return found
        }
        found.victims = resolved(
          items, list: list, closingComma: closingComma, isSingular: found.isSingular && !found.isPlural,
          isPlural: found.isPlural && !found.isSingular, force: force)
        let added = additions(before: first, force: force)
        if !added.isEmpty || !others.isEmpty { found.victims = found.victims.map(anew) }
        found.victims += subset + others + added
        return found
      case .comma:
        if steps == 1 || closingComma == false { closingComma = true }
        i -= 1
      case .dash:
        if steps <= 2, let opening = parenthesis(closing: i), self.kind(i - 1) == .phrase,
          self.kind(opening - 1) == .phrase
        {
          // `Three people -- a nurse and two patients -- were killed`
          let inner = list(endingAt: i - 1, force: .strong, isNegated: false).items.filter { $0 > opening }
          subset = inner.reversed().compactMap { item in
            counter.people(phrase(item), force: .strong).map {
              Victim(phrase: pieces.list[item].index, people: $0, isSubset: true)
            }
          }
          i = opening
        }
        i -= 1
      case .close:
        // `Eleven people (nine women and two men) were killed`
        let close = i
        while let inner = self.kind(i), inner != .open { i -= 1 }
        if i > 0, self.kind(i + 1) == .phrase, self.kind(i - 1) == .phrase, subset.isEmpty {
          subset = self.list(startingAt: i + 1, force: .strong).filter {
            phraseCount($0) && pieces.phrases[$0.phrase].tokens.upperBound <= pieces.list[close].tokens.lowerBound
          }.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) }
        }
        i -= 1
      case .relative:
        i -= 1
        while self.kind(i) == .comma { i -= 1 }
      case .gerund, .participle, .preposition, .of, .by, .including, .additive, .excluding, .open: i -= 1
      case .verb, .be, .have, .modal, .infinitiveTo, .negation, .speech, .hit:
        // Inside a relative clause: back to its `who`.
        guard let relative = relative(before: i) else {
          // `One of the two soldiers wounded in the ambush has died`
          if kind == .hit, found.hasHave || found.hasBe, self.kind(i - 1) == .phrase,
            pieces.hits[pieces.list[i].index].entry.form == .past, !taken.isEmpty,
            taken.contains(pieces.list[i - 1].index)
          {
            i -= 1
            continue
          }
          // `was taken from a bus before being shot`: the subject of the verb before.
          if isBeing {
            if kind == .hit {
              found.sharedWith = pieces.list[i].index
              return found
            }
            i -= 1
            continue
          }
          found.victims = []
          return found
        }
        i = relative - 1
        while self.kind(i) == .comma { i -= 1 }
      case .and, .or:
        // `in Kabul and Herat`
        i -= 1
      case .subordinator, .that, .semicolon, .colon, .but, .stop:
        found.victims = []
        return found
      }
    }
    found.victims = subset.isEmpty ? [] : subset
    return found
  }

  private var rosters: RosterReader {
    RosterReader(document: document, pieces: pieces, counter: counter, standing: standing)
  }

  /// The people of a list with names in it that ends before a verb.
  private func named(before verb: Int, _ isNegated: Bool) -> [Victim]? {
    guard !isNegated, let roster = rosters.roster(endingAt: verb),
      !roster.members.contains(where: { taken.contains(pieces.list[$0].index) })
    else { return nil }
    return victims(of: roster)
  }

  /// The people of a list with names in it that starts at a piece.
  func named(startingAt start: Int) -> [Victim]? {
    rosters.roster(startingAt: start).map(victims)
  }

  private func victims(of roster: Roster) -> [Victim] {
    apart(members(of: roster))
  }

  private func members(of roster: Roster) -> [Victim] {
    roster.members.map { member in
      let name = People(count: Count(1), reference: .name, kinds: phrase(member).kinds, isVague: false)
      return Victim(
        phrase: pieces.list[member].index, people: counter.people(phrase(member), force: .strong) ?? name)
    }
  }

  /// A name that is a place's too, alone before a verb that only people are the subject of.
  private func isSomebody(_ index: Int, _ found: Subjects, _ force: OutcomeLexicon.Force) -> Bool {
    guard force == .strong, found.isSingular, found.hasBe, !found.isPlural, !found.isNegated, !found.isHypothetical,
      kind(index) == .phrase, document.caseIsInformative
    else { return false }
    let name = phrase(index)
    guard name.isPlace, name.determiner == .none, name.count == nil, name.noun == nil, name.outcome == nil else {
      return false
    }
    switch kind(index - 1) {
    case nil, .stop, .semicolon, .colon, .subordinator, .that, .speech, .dash, .but: return true
    default: return false
    }
  }

  private static let temporal: WordSet = "after before since until"

  /// `attacked guards after an inmate was killed`: a clause, although `after` may govern a noun as well.
  private func opensClause(_ index: Int, of found: Subjects, _ force: OutcomeLexicon.Force) -> Bool {
    guard index == found.start - 1, found.start < pieces.list.count, found.hasBe, index > 0,
      Self.temporal.contains(document.tokens[pieces.list[index - 1].tokens.lowerBound]),
      let people = counter.people(phrase(index), force: .weak)
    else { return false }
    return people.count == Count(1) ? found.isSingular : found.isPlural
  }

  private static let who: WordKey = "who"

  /// `the murder of Colonel Rivera, who was killed`: the nearest person, where the verb agrees.
  private func isAntecedent(_ index: Int, of found: Subjects, _ force: OutcomeLexicon.Force) -> Bool {
    guard found.isRelative, kind(index + 1) == .relative || kind(index + 2) == .relative else { return false }
    let relative = kind(index + 1) == .relative ? index + 1 : index + 2
    guard document.tokens[pieces.list[relative].tokens.lowerBound].key == Self.who,
      let people = counter.people(phrase(index), force: force),
      phrase(index).noun != nil || phrase(index).isName
    else { return false }
    return people.count == Count(1) ? found.isSingular : found.isPlural
  }

  private static let subjectPronouns: WordSet = "they he she"

  /// `after they were hurt`: what looks like a preposition opens a clause.
  private func isSubjectPronoun(_ index: Int) -> Bool {
    phrase(index).determiner == .pronoun
      && Self.subjectPronouns.contains(document.tokens[phrase(index).tokens.lowerBound])
  }

  private func isParticiple(_ hit: Int) -> Bool {
    guard kind(hit) == .hit else { return false }
    let entry = pieces.hits[pieces.list[hit].index].entry
    return entry.frame == .adjective || entry.frame == .verb
  }

  /// `being killed`
  private func isOnlyBeing(from start: Int, to hit: Int) -> Bool {
    start < hit && (start..<hit).allSatisfy { document.tokens[pieces.list[$0].tokens.lowerBound].key == Self.being }
  }

  private static let being: WordKey = "being"

  /// The list of people that ends at a piece.
  func withList(endingAt index: Int, force: OutcomeLexicon.Force) -> [Victim] {
    withList(endingAt: index, force: force, Subjects()).victims
  }

  private func withList(endingAt index: Int, force: OutcomeLexicon.Force, _ given: Subjects) -> Subjects {
    var found = given
    let list = list(endingAt: index, force: force, isNegated: given.isNegated)
    let items = list.items.reversed().compactMap { item -> Victim? in
      counter.people(phrase(item), force: force, isNegated: given.isNegated).map {
        Victim(phrase: pieces.list[item].index, people: $0)
      }
    }
    found.victims = resolved(items, list: list, closingComma: false, isSingular: false, force: force)
    return found
  }

  /// The verb that a hit is coordinated with, where nothing but what belongs to that verb stands between.
  private func coordination(before index: Int) -> Int? {
    guard kind(index) == .and || kind(index) == .or || kind(index) == .comma || kind(index) == .but else { return nil }
    var j = index - 1
    if kind(j) == .comma { j -= 1 }
    while let kind = kind(j) {
      switch kind {
      case .phrase:
        guard let before = self.kind(j - 1), isPreposition(before) else { return nil }
        j -= 2
      case .hit: return j
      case .verb, .participle:
        return self.kind(index) == .comma ? nil : j
      case .preposition, .close, .open: j -= 1
      default: return nil
      }
    }
    return nil
  }

  /// `A driver, who was hurt when his bus was attacked, died`: where the clause between the commas opens.
  private func relativeBetweenCommas(closing index: Int) -> Int? {
    var j = index - 1
    while let kind = kind(j), index - j < 40 {
      if kind == .relative, self.kind(j - 1) == .comma, self.kind(j - 2) == .phrase { return j - 1 }
      // `Eight people, four of whom were children, died`
      if kind == .including, isOfWhom(j), self.kind(j - 1) == .phrase, self.kind(j - 2) == .comma,
        self.kind(j - 3) == .phrase
      {
        return j - 2
      }
      if kind == .semicolon || kind == .stop || kind == .colon { return nil }
      j -= 1
    }
    return nil
  }

  /// True for people who are counted by number.
  private func phraseCount(_ victim: Victim) -> Bool {
    pieces.phrases[victim.phrase].count != nil && pieces.phrases[victim.phrase].noun != nil
  }

  private static let whom: WordSet = "whom which"

  private func isOfWhom(_ index: Int) -> Bool {
    Self.whom.contains(document.tokens[pieces.list[index].tokens.upperBound - 1])
  }

  /// The part that a clause opening with `four of whom` tells of, given its comma.
  private func counted(before comma: Int, force: OutcomeLexicon.Force) -> [Victim] {
    guard kind(comma + 1) == .phrase, kind(comma + 2) == .including, kind(comma + 3) == .be,
      let people = counter.people(phrase(comma + 1), force: .strong), people.reference != .plural,
      phrase(comma + 1).count != nil
    else { return [] }
    return [Victim(phrase: pieces.list[comma + 1].index, people: people, isSubset: true)]
  }

  private func relative(before index: Int) -> Int? {
    var j = index
    while let kind = kind(j), index - j < 16 {
      switch kind {
      case .relative: return j
      case .that: return j
      case .semicolon, .colon, .stop, .subordinator: return nil
      case .comma where index - j > 10: return nil
      default: j -= 1
      }
    }
    return nil
  }

  private func isPreposition(_ kind: Piece.Kind) -> Bool {
    switch kind {
    case .preposition, .of, .by, .infinitiveTo: true
    default: false
    }
  }

  /// True where the phrase at `index` stands under a preposition.
  private func governed(_ index: Int) -> Bool {
    guard kind(index) == .phrase else { return false }
    if let before = kind(index - 1), isPreposition(before) { return true }
    if kind(index - 1) == .and || kind(index - 1) == .comma { return governed(index - 2) }
    return false
  }

  private func mainPhrase(at index: Int, force: OutcomeLexicon.Force) -> Victim? {
    var i = index
    while kind(i) == .phrase, let before = kind(i - 1), isPreposition(before) { i -= 2 }
    guard kind(i) == .phrase, let people = counter.people(phrase(i), force: force) else { return nil }
    return Victim(phrase: pieces.list[i].index, people: people)
  }

  private struct List {
    /// Pieces, last first.
    var items: [Int]
    var hasAnd = false
    /// A phrase before a comma that the list may stand in apposition to.
    var apposed: Int?
  }

  /// The list of people that ends at a piece: `two soldiers, a civilian and a policeman`.
  private func list(endingAt index: Int, force: OutcomeLexicon.Force, isNegated: Bool) -> List {
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
      // An age or another apposition in between.
      while kind(k) == .phrase, isAge(k) { k -= 2 }
      while kind(k) == .phrase, let before = kind(k - 1), isPreposition(before) {
        // `two days after six priests and two maids were killed`
        if sawAnd, phrase(k).count != nil, phrase(k).noun?.isThing == false,
          Self.temporal.contains(document.tokens[pieces.list[k - 1].tokens.lowerBound])
        {
          break
        }
        k -= 2
      }
      guard kind(k) == .phrase, counter.people(phrase(k), force: force, isNegated: isNegated) != nil else {
        return list
      }
      switch kind(k - 1) {
      case .verb, .participle, .gerund, .be, .have, .hit:
        // `left a commander and two aides dead`
        if Self.leaving.contains(document.tokens[pieces.list[k - 1].tokens.lowerBound]), sawAnd,
          kind(index + 1) == .hit
        {
          list.items.append(k)
          list.hasAnd = true
        }
        return list
      default: break
      }
      if kind(k - 1) == .additive || taken.contains(pieces.list[k].index) { return list }
      let before = counter.people(phrase(k), force: force, isNegated: isNegated)?.count ?? Count(0)
      if !sawAnd, before.low > 1, sum(list.items, force: force) == before.best, kind(k - 1) != .including,
        mayConsist(of: list.items, k)
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

  /// True where the people of a list can be those counted before it; not `five assailants, two soldiers and three
  /// civilians`.
  private func mayConsist(of items: [Int], _ whole: Int) -> Bool {
    let kinds = phrase(whole).kinds
    return kinds == [] || items.contains { phrase($0).kinds == [] || !phrase($0).kinds.isDisjoint(with: kinds) }
  }

  private static let leaving: WordSet = "left leave leaves leaving"

  /// The dash or bracket that opens what the one at `index` closes.
  private func parenthesis(closing index: Int) -> Int? {
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
  private func apart(_ items: [Victim]) -> [Victim] {
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
  private func anew(_ victim: Victim) -> Victim {
    guard !victim.isSubset, victim.people.reference == .partitive else { return victim }
    var other = victim
    other.people.reference = .new
    return other
  }

  /// Tells lists from appositions.
  private func resolved(
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

  /// A second noun under the article of the first.
  private func isWithoutArticle(_ item: Victim) -> Bool {
    let phrase = pieces.phrases[item.phrase]
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
  private func additions(before index: Int, force: OutcomeLexicon.Force) -> [Victim] {
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

  // MARK: Objects

  /// The victims after an outcome word: `killing two soldiers, a civilian and their driver`.
  func objects(after hit: Int, force: OutcomeLexicon.Force, isNegated: Bool = false) -> [Victim] {
    var i = hit + 1
    if kind(i) == .colon { i += 1 }
    if kind(i) == .phrase, isSkippableTime(i), kind(i + 1) == .phrase { i += 1 }
    // `killed in less than two days, a judge and …`
    if kind(i) == .comma, kind(i + 1) == .phrase,
      pieces.list[i].tokens.lowerBound > pieces.list[hit].tokens.upperBound + 1,
      phrase(i + 1).isName || phrase(i + 1).noun?.isSingular == true
    {
      i += 1
    }
    // `they shot dead, at close range, a guard`
    if kind(i) == .comma {
      let close = kind(i + 1) == .preposition && kind(i + 2) == .phrase ? i + 3 : i + 1
      if kind(close) == .comma, kind(close + 1) == .phrase { i = close + 1 }
    }
    // `lost three tanks and 14 men`
    while kind(i) == .phrase, phrase(i).noun?.isThing == true, phrase(i).count != nil,
      kind(i + 1) == .and || kind(i + 1) == .comma, kind(i + 2) == .phrase, !ownsClause(i + 2, standing: standing)
    {
      i += 2
    }
    guard kind(i) == .phrase else { return [] }
    // `1 killed 3 injured`
    if kind(hit - 1) == .phrase, phrase(hit - 1).count != nil, ownsClause(i, standing: standing) { return [] }
    return list(startingAt: i, force: force, isNegated: isNegated)
  }

  private func isSkippableTime(_ index: Int) -> Bool { phrase(index).isBarred }

  /// The list of people that starts at a piece, with what is counted inside it as subsets.
  func list(startingAt start: Int, force: OutcomeLexicon.Force, isNegated: Bool = false) -> [Victim] {
    if !isNegated, let named = named(startingAt: start) { return named }
    guard kind(start) == .phrase, let first = counter.people(phrase(start), force: force, isNegated: isNegated) else {
      return []
    }
    var victims = [Victim(phrase: pieces.list[start].index, people: first)]
    var j = start + 1
    var current = start
    var isApposed = false
    loop: while let kind = kind(j) {
      switch kind {
      case .preposition, .of, .by:
        guard self.kind(j + 1) == .phrase else { break loop }
        // `between A and B`, `on a post and a checkpoint`: its own list is no part of this one.
        j += 2
        while self.kind(j) == .and, self.kind(j + 1) == .phrase,
          counter.people(phrase(j + 1), force: force)?.reference == nil, !ownsClause(j + 1, standing: standing)
        {
          j += 2
        }
      case .and, .or, .additive:
        var next = j + 1
        if self.kind(next) == .including { next += 1 }
        guard self.kind(next) == .phrase, !ownsClause(next, standing: standing),
          let people = counter.people(phrase(next), force: force, isNegated: isNegated)
        else { break loop }
        // `…, killing five people, and one near a mosque`: one of the bombs.
        if phrase(next).isElliptical, people.count == Count(1), self.kind(next + 1) == .preposition { break loop }
        // `107 passengers and crew`
        if people.reference == .plural, victims.last?.people.reference != .plural, victims.count == 1,
          phrase(next).determiner == .none, phrase(next).isAdditional == false, (first.count.best ?? 0) > 3
        {
          j = next + 1
          current = next
          continue
        }
        if kind == .and, victims.last?.people.count == Count(1),
          isWithoutArticle(Victim(phrase: pieces.list[next].index, people: people))
        {
          victims[victims.count - 1].people.kinds.formUnion(people.kinds)
          j = next + 1
          continue
        }
        // `the assassination of senator and candidate Luis Arango`
        if kind == .and, people.reference == .name, victims.count == 1, let last = victims.last,
          isWithoutArticle(last), self.kind(j - 1) == .phrase
        {
          victims[0].people.kinds.formUnion(people.kinds)
          j = next + 1
          current = next
          continue
        }
        // `Khan, a scholar and an adviser to the governor`
        if kind == .and, isApposed, self.kind(j - 1) != .comma, people.count == Count(1),
          phrase(next).determiner == .indefinite
        {
          victims[victims.count - 1].people.kinds.formUnion(people.kinds)
          j = next + 1
          continue
        }
        victims.append(Victim(phrase: pieces.list[next].index, people: people))
        isApposed = false
        current = next
        j = next + 1
      case .comma:
        let next = self.kind(j + 1)
        if next == .and || next == .or || next == .additive {
          j += 1
          continue
        }
        guard next == .phrase, !ownsClause(j + 1, standing: standing == .noun ? .clause : standing),
          let people = counter.people(phrase(j + 1), force: force)
        else {
          break loop
        }
        if isAge(j + 1) {
          j += 2
          continue
        }
        if people.reference == .partitive { break loop }
        let before = phrase(current)
        let isPair =
          people.count == Count(1) && victims.last?.people.count == Count(1)
          && (people.reference == .name) != (victims.last?.people.reference == .name)
        if isPair, before.count == nil {
          // `Khan, a tribal elder`, `a tribal elder, Haji Karim`.
          victims[victims.count - 1].people.kinds.formUnion(people.kinds)
          current = j + 1
          isApposed = true
          j += 2
          continue
        }
        guard continuesList(from: j + 1) || victims.count > 1 else { break loop }
        victims.append(Victim(phrase: pieces.list[j + 1].index, people: people))
        current = j + 1
        j += 2
      default: break loop
      }
    }
    victims = apart(victims)
    // `two sisters, Amina and Zahra, and their aunt`
    if let whole = victims.first?.people.count.best, whole > 1, victims.count > whole,
      victims[1...whole].allSatisfy({ $0.people.reference == .name })
    {
      for index in 1...whole { victims[index].isSubset = true }
    }
    // `three people, two soldiers and a policeman`
    if victims.count > 2, let whole = victims.first?.people.count, whole.low > 1 {
      let rest = victims.dropFirst().reduce(0) { $0 + ($1.people.count.best ?? $1.people.count.low) }
      let kinds = victims[0].people.kinds
      let canBeParts = victims.dropFirst().contains {
        kinds == [] || $0.people.kinds == [] || !$0.people.kinds.isDisjoint(with: kinds)
      }
      if rest == whole.best, canBeParts {
        for index in victims.indices.dropFirst() { victims[index].isSubset = true }
      }
    }
    return victims
  }

  /// True where an `and` with people follows, so that the comma parts a list.
  private func continuesList(from index: Int) -> Bool {
    var j = index + 1
    while let kind = kind(j), j - index < 14 {
      switch kind {
      case .phrase, .preposition, .of: j += 1
      case .comma: j += 1
      case .and, .or: return self.kind(j + 1) == .phrase && !ownsClause(j + 1, standing: standing)
      case .close: return phrase(index).count != nil
      default: return false
      }
    }
    return false
  }

  // MARK: What follows

  /// Parts and additions after the verb: `were killed, including two children`, `died along with his driver`.
  func tail(after index: Int, main: [Victim], force: OutcomeLexicon.Force) -> [Victim] {
    var found: [Victim] = []
    let total = main.filter { !$0.isSubset }.reduce(0) { $0 + ($1.people.count.best ?? $1.people.count.low) }
    var j = index + 1
    var sawMark = false
    loop: while let kind = kind(j), j - index < 30 {
      switch kind {
      case .preposition, .of, .by:
        if self.kind(j + 1) == .phrase { j += 2 } else { j += 1 }
      case .comma, .open, .colon, .dash:
        sawMark = true
        j += 1
      case .including:
        guard self.kind(j + 1) == .phrase else { break loop }
        if phrase(j + 1).determiner == .pronoun, self.kind(j + 2) == .phrase { j += 1 }
        let parts = list(startingAt: j + 1, force: .strong).filter { $0.people.reference != .plural }
        found += parts.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) }
        break loop
      case .additive:
        guard self.kind(j + 1) == .phrase, !ownsClause(j + 1, standing: standing) else { break loop }
        found += list(startingAt: j + 1, force: force)
        break loop
      case .phrase:
        if sawMark, isTailPart(j, total: total) {
          let parts = list(startingAt: j, force: .strong)
          let sum = parts.reduce(0) { $0 + ($1.people.count.best ?? $1.people.count.low) }
          if sum <= total, total > 1, parts.contains(where: { $0.people.reference != .name }) {
            found += parts.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) }
          }
          break loop
        }
        guard phrase(j).isBarred || counter.people(phrase(j), force: .weak) == nil else { break loop }
        j += 1
      case .participle, .gerund, .close: j += 1
      default: break loop
      }
    }
    return found
  }

  private func isTailPart(_ index: Int, total: Int) -> Bool {
    guard !ownsClause(index, standing: standing), let people = counter.people(phrase(index), force: .strong) else {
      return false
    }
    if people.reference == .partitive { return true }
    guard people.reference == .new || people.reference == .additional, total > 1 else { return false }
    return people.count.best ?? people.count.low < total
  }
}
