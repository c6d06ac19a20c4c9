import ConflictModel
import Linguistics

/// The victims before an outcome word.
extension VictimFinder {
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
      guard earlier.hasBe || kind(coordinated) == .verb || isFinite(coordinated, before: hit) else { return found }
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
      // `pulled bodies from the rubble of a school hit by a missile`: the school was hit.
      if people == nil, isGoverned, kind(hit + 1) == .by, phrase(i).noun == nil || phrase(i).noun?.isThing == true,
        pieces.hits[pieces.list[hit].index].entry.force == .yielding,
        phrase(i).tokens.upperBound == pieces.list[hit].tokens.lowerBound
      {
        return found
      }
      if let people, people.reference != .plural, !isGoverned || phrase(i).count != nil {
        return withList(endingAt: i, force: force, found)
      }
      if !isGoverned, people?.reference == .plural, pieces.hits[pieces.list[hit].index].entry.frame == .verb {
        return found
      }
      // `Thousands carried the coffins of miners killed by militants`: so many stand before another noun.
      if isGoverned, people != nil, kind(i - 2) != .phrase || phrase(i - 2).count == nil { return found }
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
        // `Two men accused of being thieves were killed`: what they are accused of counts nobody.
        if self.kind(i - 1) == .be, document.tokens[pieces.list[i - 1].tokens.lowerBound].key == Self.being,
          self.kind(i - 2) == .of, self.kind(i - 4) == .phrase
        {
          i -= 4
          continue
        }
        // `two of them children`
        if self.kind(i - 1) == .phrase, self.kind(i - 2) == .comma, phrase(i).count == nil,
          phrase(i - 1).isPartitive || phrase(i - 1).determiner == .quantifier
        {
          i -= 1
          continue
        }
        // `the youngest a boy of four`
        if self.kind(i - 1) == .phrase, self.kind(i - 2) == .comma, isExtreme(i - 1) {
          i -= 2
          closingComma = false
          continue
        }
        // `half of them children`
        if self.kind(i - 1) == .phrase, phrase(i - 1).determiner == .pronoun, self.kind(i - 2) == .of,
          self.kind(i - 3) == .phrase, phrase(i).count == nil,
          // `over half of them children`
          let comma = [i - 4, i - 5].first(where: { self.kind($0) == .comma }),
          comma == i - 4 || self.kind(i - 4) == .preposition
        {
          i = comma
          closingComma = false
          continue
        }
        guard let people = counter.people(phrase(i), force: force, isNegated: isNegated), !isAge(i) else {
          if isAge(i) {
            i -= 1
            continue
          }
          // `397 people trying to get food have been killed`: what they were at.
          if let doers = doers(ofPurpose: i) {
            i = doers
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
        let items = sharingCount(
          list.items.reversed().compactMap { item -> Victim? in
            counter.people(phrase(item), force: force, isNegated: isNegated).map {
              Victim(phrase: pieces.list[item].index, people: $0)
            }
          })
        // `wounded 20 people, of whom three died`: three, and not the 20.
        if self.kind(first - 1) == .including, isOfWhom(first - 1), i == found.start - 1 {
          found.victims = items
          return found
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
        // `Some 500 people, 34 of them women and seven children, were detained`
        if items.count > 1, self.kind(first - 1) == .phrase, phrase(first - 1).isPartitive,
          self.kind(first - 2) == .comma,
          self.kind(first - 3) == .phrase
        {
          let counted = items.filter { $0.people.reference != .plural }
          subset = counted.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) } + subset
          i = first - 3
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
        // `He rammed his car into a crowd, injuring four, and was shot dead`: those hurt are not the one who was shot.
        if found.isSingular, !found.isPlural, items.count == 1, people.count.low > 1, self.kind(first - 1) == .hit,
          taken.contains(pieces.list[first].index)
        {
          found.victims = opener(before: first, isSingular: true)
          return found
        }
        // `Two gunmen killed five guards and were then shot dead`, `… before being killed`: nobody is killed twice.
        if found.hasBe, items.count == 1, people.count.low > 0, isDead(first, killedAgainAt: hit),
          self.kind(found.start - 1) == .and || isBeing
        {
          found.victims = opener(before: first - 1, isSingular: found.isSingular)
          return found
        }
        // `Ten soldiers guarding the minister, Anna Berg, were murdered`: her name is between commas, and `were` is theirs.
        if found.isPlural, !found.isSingular, closingComma, items.count == 1, people.reference == .name,
          self.kind(first - 1) == .comma, self.kind(first - 2) == .phrase, self.kind(first - 3) == .gerund
        {
          i = first - 2
          closingComma = false
          continue
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
      case .verb where self.kind(i + 1) == .by && self.kind(i - 1) == .phrase:
        // `A teacher attacked by two men died`
        i -= 1
      case .verb, .be, .have, .modal, .infinitiveTo, .negation, .speech, .hit:
        // Inside a relative clause: back to its `who`.
        guard let relative = relative(before: i) else {
          // `One of the two soldiers wounded in the ambush has died`
          if kind == .hit, found.hasHave || found.hasBe || isOfDying(hit), self.kind(i - 1) == .phrase,
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

  /// `A soldier stepped on a mine and died`: a past that looks like a participle.
  private func isFinite(_ verb: Int, before hit: Int) -> Bool {
    guard kind(verb) == .participle, kind(verb - 1) == .phrase, !governed(verb - 1) else { return false }
    let frame = pieces.hits[pieces.list[hit].index].entry.frame
    return (frame == .intransitive || frame == .phrase)
      && document.tokens[pieces.list[verb].tokens.lowerBound].tag == .verbPast
  }

  /// The object of a verb of killing right before it, where a hit kills too.
  private func isDead(_ object: Int, killedAgainAt hit: Int) -> Bool {
    guard taken.contains(pieces.list[object].index), kind(object - 1) == .hit, kind(hit) == .hit else { return false }
    let earlier = pieces.hits[pieces.list[object - 1].index].entry
    return earlier.outcome == .killed && earlier.frame == .verb
      && pieces.hits[pieces.list[hit].index].entry.outcome == .killed
  }

  /// The people whom a clause opens with, where they are counted exactly.
  private func opener(before index: Int, isSingular: Bool) -> [Victim] {
    guard
      let first = pieces.list.indices.first(where: { $0 < index && kind($0) == .phrase && !phrase($0).isBarred }),
      first == 0 || !(kind(first - 1).map(isPreposition) ?? false),
      let people = counter.people(phrase(first), force: .strong), people.count == Count(people.count.low),
      people.count == Count(1) || !isSingular
    else { return [] }
    return [Victim(phrase: pieces.list[first].index, people: people)]
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

  static let temporal: WordSet = "after before since until"

  private static let conjunctions: WordSet = "after before since until as"

  /// `attacked guards after an inmate was killed`, `as at least 91 people, including 14 officers, were killed`: a clause,
  /// although `after` and `as` may govern a noun as well.
  private func opensClause(_ index: Int, of found: Subjects, _ force: OutcomeLexicon.Force) -> Bool {
    let isBeside = index == found.start - 1 || kind(index + 1) == .comma && kind(found.start - 1) == .comma
    guard isBeside, found.start < pieces.list.count, found.hasBe || isOfDying(found.start), index > 0,
      Self.conjunctions.contains(document.tokens[pieces.list[index - 1].tokens.lowerBound]),
      let people = counter.people(phrase(index), force: .weak)
    else { return false }
    return isOfDying(found.start) || (people.count == Count(1) ? found.isSingular : found.isPlural)
  }

  /// `died`, which has people for its subject and no object.
  private func isOfDying(_ index: Int) -> Bool {
    kind(index) == .hit && pieces.hits[pieces.list[index].index].entry.frame == .intransitive
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
    // `was among four people who died`: the verb shows no number, and `who` stands right behind them.
    if !found.hasBe, !found.hasHave, kind(index + 1) == .relative, people.count != Count(1) { return true }
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
        // `was stabbed nine times and died`
        if isTimes(j) {
          j -= 1
          continue
        }
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

  private static let extremes: WordSet = "youngest oldest eldest"

  private func isExtreme(_ index: Int) -> Bool {
    phrase(index).determiner == .definite
      && phrase(index).tokens.last.map { Self.extremes.contains(document.tokens[$0]) } ?? false
  }

  private static let times: WordSet = "times"

  private func isTimes(_ index: Int) -> Bool {
    phrase(index).tokens.last.map { Self.times.contains(document.tokens[$0]) } ?? false
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
      // `Twelve people, not 20 as first reported, died`
      if kind == .negation, self.kind(j + 1) == .phrase, self.kind(j - 1) == .comma, self.kind(j - 2) == .phrase {
        return j - 1
      }
      // `Eight people, of whom four were children, died`
      if kind == .including, isOfWhom(j), self.kind(j - 1) == .comma, self.kind(j - 2) == .phrase { return j - 1 }
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

  /// The part that a clause opening with `four of whom` or `of whom four` tells of, given its comma.
  private func counted(before comma: Int, force: OutcomeLexicon.Force) -> [Victim] {
    let part = kind(comma + 1) == .including ? comma + 2 : comma + 1
    guard kind(part) == .phrase, kind(comma + 1) == .including || kind(part + 1) == .including,
      kind(comma + 3) == .be, let people = counter.people(phrase(part), force: .strong), people.reference != .plural,
      phrase(part).count != nil
    else { return [] }
    return [Victim(phrase: pieces.list[part].index, people: people, isSubset: true)]
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

  func isPreposition(_ kind: Piece.Kind) -> Bool {
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

  /// `civilians`, `armed civilians`; not `an unknown number of rebels`.
  private static let fewWords = 2

  /// `40,000 combatants and civilians`, `16,000 civilians, troops and police`: one number of all.
  private func sharingCount(_ victims: [Victim]) -> [Victim] {
    guard victims.count > 1, var all = victims.first, all.people.reference != .plural,
      (all.people.count.best ?? all.people.count.low) > Self.fewest,
      victims.dropFirst().allSatisfy({ sharer in
        let phrase = pieces.phrases[sharer.phrase]
        return sharer.people.reference == .plural && isUncounted(phrase) && phrase.tokens.count <= Self.fewWords
      })
    else { return victims }
    for sharer in victims.dropFirst() { all.people.kinds.formUnion(sharer.people.kinds) }
    return [all]
  }

  /// Who stands before `trying to get food`, `trying to reach the border`: the people of a clause that ends in what they are
  /// after.
  private func doers(ofPurpose index: Int) -> Int? {
    guard phrase(index).count == nil else { return nil }
    // A verb that looks like a noun is a phrase of its own.
    let verb = kind(index - 1) == .infinitiveTo ? index : index - 1
    guard kind(verb - 1) == .infinitiveTo,
      kind(verb) == .verb || kind(verb) == .be || kind(verb) == .hit
        || kind(verb) == .phrase && phrase(verb).tokens.count == 1
    else { return nil }
    var before = verb - 2
    while kind(before) == .gerund || kind(before) == .participle || kind(before) == .verb { before -= 1 }
    guard before >= 0, kind(before) == .phrase else { return nil }
    // `those trying` is one phrase.
    return before < verb - 2 || document.isGerund(phrase(before).tokens.upperBound - 1) ? before : nil
  }
}
