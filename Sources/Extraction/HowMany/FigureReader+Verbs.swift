import ConflictModel
import Linguistics

/// Verbs and adjectives: the victims stand on the side where the form of the word says.
extension FigureReader {
  mutating func read(hit: OutcomeHit, at index: Int) {
    guard !isExcluded(hit) else {
      // `was hacked in his home and died`: no figure of its own, but whom it struck dies.
      excluded.insert(pieces.list[index].index)
      if hit.entry.frame == .verb, finder.chain(before: index).hasBe {
        victimsOfHit[pieces.list[index].index] = finder.subjects(before: index, force: .strong).victims
      }
      return
    }
    let entry = hit.entry
    // `relatives of a deceased`
    if entry.frame == .adjective, kind(index - 1) == .of { return }
    // `with their wounded and dead`
    if entry.frame == .adjective, kind(index - 1) == .and, kind(index - 2) == .phrase,
      pieces.phrases[pieces.list[index - 2].index].isBarred
    {
      return
    }
    if readWhole(hit, at: index) || readPut(hit, at: index) { return }
    switch entry.frame {
    case .verb: read(verb: hit, at: index)
    case .intransitive, .phrase, .adjective, .zeroAdjective:
      if let victims = struck(before: index) {
        add(victims, hit: hit)
        return
      }
      let anchor = anchor(of: hit, at: index)
      if entry.frame == .intransitive, entry.form == .base, let forced = forced(before: index, force: entry.force) {
        add(forced, hit: hit)
        return
      }
      let subjects = finder.subjects(
        before: anchor, force: force(of: entry, people: finder.chain(before: anchor).start - 1))
      if subjects.isHypothetical, entry.form != .past { return }
      if index == 0, let victims = inverted(at: index, force: entry.force) {
        add(victims, hit: hit)
        return
      }
      take(subjects, hit: hit, at: index)
      if kind(index + 1) == .be, kind(index + 2) == .phrase, isAmong(index) {
        // `Among the seven dead was a cameraman`
        var parts = finder.list(startingAt: index + 2, force: .strong).filter { $0.people.reference != .plural }
        for part in parts.indices { parts[part].isSubset = true }
        add(parts, hit: hit)
      }
    default: break
    }
  }

  private static let among: WordSet = "among amongst"

  /// `among the seven dead`
  private func isAmong(_ index: Int) -> Bool {
    kind(index - 1) == .phrase && kind(index - 2) == .preposition
      && Self.among.contains(document.tokens[pieces.list[index - 2].tokens.lowerBound])
  }

  /// From so many on, a bare number that flees is one of people.
  private static let crowd = 100

  /// `three killed and two missing`: a bare number beside people counted before it is of people too, whatever the word.
  private func force(
    of entry: OutcomeLexicon.Entry, people index: Int, isPassive: Bool = false
  ) -> OutcomeLexicon.Force {
    // `Hundreds of thousands have fled`
    if entry.outcome == .displaced, entry.frame == .intransitive, kind(index) == .phrase, phrase(index).isElliptical,
      phrase(index).isVague, phrase(index).count?.low ?? 0 >= Self.crowd
    {
      return .strong
    }
    // `nine are being treated`, after those who died
    let isPlain = entry.force == .weak || entry.force == .yielding && (isPassive || entry.frame == .phrase)
    guard isPlain, kind(index) == .phrase,
      pieces.phrases[pieces.list[index].index].isElliptical,
      entry.outcome == .detained || figures.contains(where: { $0.figure.count.low > 0 })
        || entry.outcome == .missing && isBesidePeople(index)
    else { return entry.force }
    return .strong
  }

  /// `Eight sailors were rescued and three are missing`: sailors too.
  private func isBesidePeople(_ index: Int) -> Bool {
    kind(index - 1) == .and
      && pieces.list[..<index].contains {
        $0.kind == .phrase && pieces.phrases[$0.index].count != nil && pieces.phrases[$0.index].noun?.isThing == false
      }
  }

  /// `stabbed the mayor and his wife to death`, `shot two guards dead`: whom the verb struck.
  private func struck(before index: Int) -> [VictimFinder.Victim]? {
    let own = pieces.hits[pieces.list[index].index].entry
    if own.frame == .adjective, own.outcome == .killed, kind(index - 1) == .comma, let victims = struckAndApposed(index)
    {
      return victims
    }
    guard own.frame == .adjective, own.outcome == .killed, kind(index - 1) == .phrase,
      let verb = pieces.list[..<index].last(where: { $0.kind == .hit }), active.contains(verb.index),
      pieces.hits[verb.index].entry.force == .yielding, let victims = victimsOfHit[verb.index],
      victims.last?.phrase == pieces.list[index - 1].index
    else { return nil }
    return victims
  }

  /// `shot the attacker, a man aged 19, dead`
  private func struckAndApposed(_ index: Int) -> [VictimFinder.Victim]? {
    guard let verb = pieces.list[..<index].lastIndex(where: { $0.kind == .hit }),
      pieces.hits[pieces.list[verb].index].entry.force == .yielding, active.contains(pieces.list[verb].index),
      pieces.list[verb + 1..<index].allSatisfy({
        $0.kind == .phrase || $0.kind == .comma || $0.kind == .preposition || $0.kind == .of
      })
    else { return nil }
    return victimsOfHit[pieces.list[verb].index]
  }

  private static let forcing: WordSet = """
    force forced forces forcing cause caused causes causing compel compelled compels compelling prompt prompted prompts
    prompting oblige obliged lead led leading push pushed pushing
    """

  /// `forced 12,000 people to flee`: the object of the forcing verb.
  private func forced(before index: Int, force: OutcomeLexicon.Force) -> [VictimFinder.Victim]? {
    guard kind(index - 1) == .infinitiveTo || kind(index - 1) == .preposition, kind(index - 2) == .phrase else {
      return nil
    }
    let victims = finder.withList(endingAt: index - 2, force: force)
    let first = victims.compactMap { pieceIndex(ofPhrase: $0.phrase) }.min() ?? index
    guard first > 0, !victims.isEmpty,
      pieces.list[first - 1].tokens.contains(where: { Self.forcing.contains(document.tokens[$0]) })
    else { return nil }
    return victims
  }

  /// `were beaten to death`: the verb before it has the victims.
  private func anchor(of hit: OutcomeHit, at index: Int) -> Int {
    guard hit.entry.frame == .adjective, hit.tokens.count == 2 else { return index }
    switch kind(index - 1) {
    case .verb, .participle, .gerund, .hit: return index - 1
    default: return index
    }
  }

  mutating func read(verb hit: OutcomeHit, at index: Int) {
    let entry = hit.entry
    let chain = finder.chain(before: index)
    switch entry.form {
    case .gerund where chain.hasBe && isAfterBeing(index):
      take(finder.subjects(before: index, force: entry.force), hit: hit, at: index)
    case .base, .third, .gerund, .fixed:
      guard !chain.isHypothetical, !(entry.form == .base && chain.hasBe) else { return }
      takeObjects(hit, at: index, isNegated: chain.isNegated || isWithout(index))
    case .past:
      if chain.hasBe {
        guard !chain.isHypothetical else { return }
        // `shot dead a colleague and wounded two before being killed himself`
        if kind(index + 1) == .phrase, phrase(index + 1).determiner == .reflexive,
          let people = finder.counter.people(phrase(index + 1), force: .strong)
        {
          add([.init(phrase: pieces.list[index + 1].index, people: people)], hit: hit)
          return
        }
        let force = force(of: entry, people: chain.start - 1, isPassive: true)
        take(finder.subjects(before: index, force: force), hit: hit, at: index)
        return
      }
      let force = force(of: entry, people: index + 1)
      let objects = finder.objects(after: index, force: force, isNegated: chain.isNegated)
      if chain.isHypothetical { return }
      if Self.losing.contains(document.tokens[hit.tokens.lowerBound]), readGap(hit, at: index) || objects.isEmpty {
        return
      }
      if index == 0, objects.isEmpty, let victims = inverted(at: index, force: entry.force) {
        add(victims, hit: hit)
        return
      }
      if objects.isEmpty, entry.outcome == .abducted, !chain.isNegated {
        let taken = crew(of: index)
        if !taken.isEmpty {
          add(taken, hit: hit)
          return
        }
      }
      let isActive = chain.hasHave || kind(chain.start - 1) == .relative || kind(chain.start - 1) == .that
      if !objects.isEmpty || sharesObject(index) {
        takeObjects(hit, at: index, isNegated: chain.isNegated)
      } else if !isActive, !hasThing(after: index), !hasAge(after: index), !hasGoods(after: index, entry),
        !(kind(index + 1) == .phrase && followsActive(index))
      {
        let force = self.force(of: entry, people: chain.start - 1)
        take(finder.subjects(before: index, force: force), hit: hit, at: index)
      }
    }
  }

  /// `captured a commander and seized 14 rifles`: the verb before it had objects of its own.
  private func followsActive(_ index: Int) -> Bool {
    guard kind(index - 1) == .and || kind(index - 1) == .comma || kind(index - 1) == .but else { return false }
    let earlier = pieces.list[..<index].last { $0.kind == .hit }
    return earlier.map { active.contains($0.index) } ?? false
  }

  /// `killed 65-year-old Minister …`: an object, whatever is made of it.
  private func hasAge(after index: Int) -> Bool {
    let next = pieces.list[index].tokens.upperBound
    return next + 1 < sentence.tokens.upperBound && document.tokens[next].kind == .number
      && document.tokens[next + 1].kind == .joiner
  }

  /// `Farmers burned tyres`, `shells hit Stepanakert`: things or a place right behind a verb that people suffer too.
  private func hasGoods(after index: Int, _ entry: OutcomeLexicon.Entry) -> Bool {
    guard entry.force == .yielding, kind(index + 1) == .phrase,
      pieces.list[index + 1].tokens.lowerBound == pieces.list[index].tokens.upperBound
    else { return false }
    // `Guerrillas machinegunned a route 302 bus`
    if entry.outcome == .killed { return true }
    let object = pieces.phrases[pieces.list[index + 1].index]
    if object.noun?.isThing == true { return object.count == nil }
    return object.count == nil && object.noun == nil && (object.isPlace || object.isPlural && !object.isName)
  }

  /// `Police in the port seized two tonnes of cocaine`: a number of things is what was seized, and not those before it.
  private func isSeizedGoods(_ object: Int, by verb: Int) -> Bool {
    let goods = pieces.phrases[pieces.list[object].index]
    return goods.count != nil && goods.noun?.isThing != false && !goods.isElliptical
      && goods.tokens.lowerBound == pieces.list[verb].tokens.upperBound
      && Self.seizing.contains(document.tokens[pieces.list[verb].tokens.lowerBound])
  }

  /// `The deadline killed the deal`: an object that is no person.
  private func hasThing(after index: Int) -> Bool {
    guard kind(index + 1) == .phrase, kind(index - 1) == .phrase else { return false }
    if isSeizedGoods(index + 1, by: index) { return true }
    let (object, subject) = (pieces.phrases[pieces.list[index + 1].index], pieces.phrases[pieces.list[index - 1].index])
    // `a truck carrying 22 soldiers hit a mine`
    let isThing = object.noun?.isThing == true && object.determiner == .indefinite
    guard subject.count == nil || isThing, object.count == nil else { return false }
    switch object.determiner {
    case .definite, .indefinite, .possessive: return true
    default: return false
    }
  }

  /// `Killed were a farmer and his son`, `Dead in the attack are two soldiers`.
  private func inverted(at index: Int, force: OutcomeLexicon.Force) -> [VictimFinder.Victim]? {
    var j = index + 1
    while kind(j) == .preposition || kind(j) == .by, kind(j + 1) == .phrase { j += 2 }
    guard kind(j) == .be, kind(j + 1) == .phrase else { return nil }
    let victims = finder.list(startingAt: j + 1, force: force)
    return victims.isEmpty ? nil : victims
  }

  private static let dead: WordSet = "dead killed fatalities"
  private static let hurt: WordSet = "injured wounded"

  /// `Among the dead was a policeman`, `a policeman was among those killed`: a part of a number told elsewhere.
  mutating func readAmong(at index: Int) {
    let range = pieces.list[index].tokens
    let word = document.tokens[range.upperBound - 1]
    let outcome: Outcome
    if word.key == Self.as {
      readIdentified(at: index)
      return
    }
    if Self.includes.contains(word), let outcome = fate(of: index - 1) {
      var victims = finder.list(startingAt: index + 1, force: .strong).filter { $0.people.reference != .plural }
      for index in victims.indices { victims[index].isSubset = true }
      let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
      add(victims, hit: OutcomeHit(tokens: pieces.list[index - 1].tokens.lowerBound..<range.upperBound, entry: entry))
      return
    }
    if Self.dead.contains(word) {
      outcome = .killed
    } else if Self.hurt.contains(word) {
      outcome = .wounded
    } else if Self.victims.contains(word) {
      outcome = told
    } else {
      return
    }
    let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    var victims: [VictimFinder.Victim] = []
    var be = index + 1
    // `among the dead in the market were`
    while kind(be) == .preposition, kind(be + 1) == .phrase {
      be += 2
      if kind(be) == .gerund { be += 1 }
    }
    if kind(be) == .be, kind(be + 1) == .phrase {
      victims = finder.list(startingAt: be + 1, force: .strong)
    } else if kind(index - 1) == .be {
      let subjects = finder.subjects(before: index, force: .strong)
      guard !subjects.isNegated, !subjects.isHypothetical else { return }
      victims = subjects.victims
    }
    for index in victims.indices { victims[index].isSubset = true }
    add(victims, hit: OutcomeHit(tokens: range, entry: entry))
  }

  private static let `as`: WordKey = "as"
  private static let deceased: WordSet = "dead killed deceased fatalities slain"

  /// `The dead were identified as Ali Hassan, Omar Said and Karim Aziz.`
  private mutating func readIdentified(at index: Int) {
    guard kind(index - 1) == .be || kind(index - 1) == .have, let victims = finder.named(startingAt: index + 1) else {
      return
    }
    var subject = index - 2
    while kind(subject) == .be || kind(subject) == .have
      || kind(subject) == .phrase && kind(subject - 1) == .preposition
    {
      subject -= kind(subject) == .phrase ? 2 : 1
    }
    guard kind(subject) == .phrase || kind(subject) == .hit else { return }
    guard let outcome = fate(of: subject) ?? (isVictims(subject) ? told : nil) else { return }
    let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    let range = pieces.list[subject].tokens.lowerBound..<pieces.list[index].tokens.upperBound
    add(victims, hit: OutcomeHit(tokens: range, entry: entry))
  }

  private static let includes: WordSet = "included includes include comprised comprise"

  /// What became of `the dead`, `the wounded`.
  func fate(of index: Int) -> Outcome? {
    guard kind(index) == .phrase || kind(index) == .hit else { return nil }
    let words = pieces.list[index].tokens.map { document.tokens[$0] }
    if words.contains(where: Self.deceased.contains) { return .killed }
    return words.contains(where: Self.hurt.contains) ? .wounded : nil
  }

  private static let victims: WordSet = "victim victims"

  private func isVictims(_ index: Int) -> Bool {
    pieces.list[index].tokens.contains { Self.victims.contains(document.tokens[$0]) }
  }

  /// What became of the people that were told of last; the killed where nobody was.
  private var told: Outcome {
    let last = figures.last {
      $0.figure.count.low > 0 && ($0.figure.outcome == .killed || $0.figure.outcome == .wounded)
    }
    return last?.figure.outcome ?? earlier ?? .killed
  }

  /// `The dead are a pastor and his two sons`: parts of a number told elsewhere.
  mutating func readThose(_ outcome: Outcome, at index: Int) {
    guard kind(index + 1) == .be, kind(index + 2) == .phrase else { return }
    var victims = finder.list(startingAt: index + 2, force: .strong).filter { $0.people.reference != .plural }
    for index in victims.indices { victims[index].isSubset = true }
    let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    let range = pieces.list[index].tokens.lowerBound..<pieces.list[index + 1].tokens.upperBound
    add(victims, hit: OutcomeHit(tokens: range, entry: entry))
  }

  private static let being: WordKey = "being"

  private func isAfterBeing(_ index: Int) -> Bool {
    index > 0 && document.tokens[pieces.list[index - 1].tokens.lowerBound].key == Self.being
  }

  static let without: WordKey = "without"

  private func isWithout(_ index: Int) -> Bool {
    index > 0 && document.tokens[pieces.list[index - 1].tokens.lowerBound].key == Self.without
  }

  /// `killing and wounding dozens`: the object stands after the second verb.
  private func sharesObject(_ index: Int) -> Bool {
    guard kind(index + 1) == .and || kind(index + 1) == .or, kind(index + 2) == .hit else { return false }
    let own = pieces.hits[pieces.list[index].index].entry
    let next = pieces.hits[pieces.list[index + 2].index].entry
    return next.frame == .verb && next.form == own.form
      && !finder.objects(after: index + 2, force: next.force).isEmpty
  }

  private static let manning: WordSet = "with carrying"
  /// Pieces from a verb to those on board of what is hijacked, at most.
  private static let crewReach = 6

  /// `hijacked a tanker with 25 crew members on board`: they are taken with it.
  private func crew(of index: Int) -> [VictimFinder.Victim] {
    guard kind(index + 1) == .phrase else { return [] }
    for at in index + 2..<index + Self.crewReach {
      guard let kind = kind(at), kind != .comma, kind != .stop, kind != .and else { return [] }
      guard pieces.list[at].tokens.contains(where: { Self.manning.contains(document.tokens[$0]) }),
        self.kind(at + 1) == .phrase
      else { continue }
      return finder.list(startingAt: at + 1, force: .weak).filter { $0.people.reference == .new }
    }
    return []
  }

  private static let seizing: WordSet = "seized seizes seize seizing captured captures capture capturing took taken"
  /// Words back to where a person's whole name would stand, at most.
  private static let nameReach = 300

  /// `seized Sake`: ground as soon as a man, where no fuller name was told before.
  private func isBareName(_ victim: VictimFinder.Victim) -> Bool {
    let words = pieces.phrases[victim.phrase].tokens
    guard victim.people.reference == .name, words.count == 1, let name = words.first else { return false }
    return !(max(1, name - Self.nameReach)..<max(1, name)).contains { at in
      document.tokens[at].key == document.tokens[name].key && document.tokens[at - 1].isCapitalised
        && document.tokens[at - 1].isWord
    }
  }

  private mutating func takeObjects(_ hit: OutcomeHit, at index: Int, isNegated: Bool) {
    let force = force(of: hit.entry, people: index + 1)
    if sharesObject(index) {
      let objects = finder.objects(after: index + 2, force: force, isNegated: isNegated)
      let other = pieces.hits[pieces.list[index + 2].index]
      let isSplit = isSplitUnknown(hit.entry.outcome, other.entry.outcome, objects)
      let made = add(objects, hit: hit, isSplit: isSplit)
      victimsOfHit[pieces.list[index].index] = objects
      _ = made
      return
    }
    // `the men who killed five nurses and two drivers fled`: what flees is not the drivers.
    finder.standing = standing(ofObjects: index)
    var objects = finder.objects(after: index, force: force, isNegated: isNegated)
    finder.standing = .clause
    if isNegated { objects = objects.filter { $0.people.count == Count(0) } }
    if Self.losing.contains(document.tokens[hit.tokens.lowerBound]) {
      // `lost 71 troops`, `lost four men`, `killed 12 and lost three`: fighters or people of a side, and counted.
      objects = objects.filter {
        guard $0.people.reference == .new || $0.people.reference == .partitive else { return false }
        let phrase = pieces.phrases[$0.phrase]
        if phrase.isElliptical { return figures.contains { $0.figure.outcome == .killed } || earlier == .killed }
        if phrase.isPartitive { return phrase.tokens.contains { Self.own.contains(document.tokens[$0]) } }
        return !$0.people.kinds.isDisjoint(with: [.military, .militant, .police])
          || phrase.count != nil && phrase.head.map { Self.own.contains(document.tokens[$0]) } ?? false
      }
      let kinds = loser(of: index)
      for position in objects.indices where objects[position].people.kinds == [] {
        objects[position].people.kinds = kinds
      }
      // `killed 16 militants, losing two of their own`
      for position in objects.indices where objects[position].people.reference == .partitive {
        objects[position].people.reference = .new
      }
    }
    if Self.seizing.contains(document.tokens[hit.tokens.lowerBound]) { objects.removeAll(where: isBareName) }
    guard !objects.isEmpty else { return }
    // The second of two verbs with one object.
    var isSplit = false
    if index >= 2, kind(index - 1) == .and || kind(index - 1) == .or, kind(index - 2) == .hit, sharesObject(index - 2) {
      let first = pieces.hits[pieces.list[index - 2].index].entry
      // `tortured and killed 60 villagers`: all were killed.
      isSplit =
        isSplitUnknown(first.outcome, hit.entry.outcome, objects)
        // `shot or burned to death 106 villagers`: so were these.
        && !(first.force == .yielding && hit.entry.outcome == .killed
          && (kind(index - 1) == .and || hit.tokens.count > 2))
    }
    let last = objects.compactMap { pieceIndex(ofPhrase: $0.phrase) }.max() ?? index
    objects += finder.tail(after: last, main: objects, force: force)
    add(objects, hit: hit, isSplit: isSplit)
    readNext(hit, after: last)
    victimsOfHit[pieces.list[index].index] = objects
    active.insert(pieces.list[index].index)
  }

  /// In a relative clause the antecedent's verb may still be to come.
  private func standing(ofObjects index: Int) -> ListStanding {
    var relative = finder.chain(before: index).start - 1
    guard kind(relative) == .relative || kind(relative) == .that else { return .clause }
    relative -= 1
    while kind(relative) == .comma { relative -= 1 }
    guard kind(relative) == .phrase else { return .clause }
    while kind(relative - 1) == .preposition || kind(relative - 1) == .of, kind(relative - 2) == .phrase {
      relative -= 2
    }
    return standing(under: relative)
  }

  /// Words for the people of a side.
  private static let own: WordSet = """
    men people fighters soldiers troops members comrades personnel man fighter soldier member comrade
    """
  private static let losing: WordSet = "lose loses lost losing"

  func pieceIndex(ofPhrase phrase: Int) -> Int? {
    pieces.list.firstIndex { $0.kind == .phrase && $0.index == phrase }
  }

  /// `8,400 people were killed, injured or kidnapped`, `3,000 died or disappeared`: one or the other, and nobody says how
  /// many of each.
  private func isEitherOf(
    _ first: OutcomeLexicon.Entry, _ second: OutcomeLexicon.Entry, _ victims: [VictimFinder.Victim], at index: Int
  ) -> Bool {
    kind(index - 1) == .or && first.outcome != second.outcome && victims.contains { $0.people.count.low > 1 }
  }

  /// `killed and wounded 30`: how many of each nobody says.
  private func isSplitUnknown(_ a: Outcome, _ b: Outcome, _ victims: [VictimFinder.Victim]) -> Bool {
    guard (a == .killed && b == .wounded) || (a == .wounded && b == .killed) else { return false }
    return victims.contains { $0.people.count.low > 1 }
  }

  private mutating func take(_ subjects: VictimFinder.Subjects, hit: OutcomeHit, at index: Int) {
    var victims = subjects.victims
    var isSplit = false
    if let shared = subjects.sharedWith {
      let earlier = pieces.hits[shared].entry
      victims = victimsOfHit[shared] ?? []
      let isPassedOver = excluded.contains(shared)
      guard isPassedOver || earlier.outcome != hit.entry.outcome else {
        victimsOfHit[pieces.list[index].index] = victims
        return
      }
      if isPassedOver {
        // What it does not tell, this one does.
      } else if hit.entry.outcome == .killed, earlier.outcome == .wounded,
        hit.entry.frame != .verb || earlier.force == .yielding
      {
        // `was wounded and later died`
        withdraw(victims, outcome: .wounded)
      } else if earlier.outcome == .killed, hit.entry.outcome == .wounded,
        hit.entry.force == .yielding || !isSplitUnknown(.killed, .wounded, victims)
      {
        if !victims.contains(where: { $0.people.count == Count(0) }) { return }
      } else if earlier.force != .yielding, hit.entry.force != .yielding,
        isSplitUnknown(earlier.outcome, hit.entry.outcome, victims)
          || isEitherOf(earlier, hit.entry, victims, at: index)
      {
        isSplit = true
        split(victims, outcome: earlier.outcome)
      }
    }
    if subjects.isNegated || hit.entry.frame == .zeroAdjective || areNeither(victims) {
      victims = victims.filter { !$0.isSubset }.map { victim in
        var none = victim
        none.people.count = Count(0)
        return none
      }
    }
    if subjects.isHypothetical || isGeneral(subjects, victims, at: index) { return }
    if !subjects.isNegated, subjects.sharedWith == nil, victims.allSatisfy({ $0.people.reference == .plural }),
      let named = announced(after: index)
    {
      victims = named
    }
    if !victims.isEmpty, subjects.sharedWith == nil, !subjects.isNegated {
      victims += finder.tail(after: index, main: victims, force: hit.entry.force)
    }
    victimsOfHit[pieces.list[index].index] = victims
    if hit.entry.frame == .intransitive, hit.entry.outcome == .killed, !subjects.isNegated {
      // `A child who was injured has died`
      withdraw(victims, outcome: .wounded)
    }
    add(victims, hit: hit, isSplit: isSplit)
  }

  private static let neither: WordKey = "neither"

  /// `Neither the driver nor his three passengers were hurt`
  private func areNeither(_ victims: [VictimFinder.Victim]) -> Bool {
    guard let first = victims.map({ pieces.phrases[$0.phrase].tokens.lowerBound }).min() else { return false }
    return document.tokens[first].key == Self.neither
      || first > sentence.tokens.lowerBound && document.tokens[first - 1].key == Self.neither
  }

  private static let present: WordSet = "are"
  private static let only: WordSet = "only"

  /// `militants who are killed, captured or surrender`: whoever they may be.
  private func isGeneral(_ subjects: VictimFinder.Subjects, _ victims: [VictimFinder.Victim], at index: Int) -> Bool {
    guard subjects.hasBe, !victims.isEmpty,
      victims.allSatisfy({ $0.people.reference == .plural && pieces.phrases[$0.phrase].count == nil })
    else { return false }
    // `said only combatants were hit`
    let first = pieces.phrases[victims[0].phrase].tokens.lowerBound
    if (max(sentence.tokens.lowerBound, first - 1)...first).contains(where: { Self.only.contains(document.tokens[$0]) })
    {
      return true
    }
    return subjects.isRelative && !subjects.hasHave
      && pieces.list[subjects.start..<index].contains { Self.present.contains(document.tokens[$0.tokens.lowerBound]) }
  }

  /// `The following policemen died in the clash: Major Leal, Captain Bravo and Sergeant Medina.`
  private func announced(after index: Int) -> [VictimFinder.Victim]? {
    var colon = index + 1
    while let kind = kind(colon), colon - index < 12 {
      switch kind {
      case .colon: return finder.named(startingAt: colon + 1)
      case .preposition, .phrase, .of, .by: colon += 1
      default: return nil
      }
    }
    return nil
  }

  private mutating func withdraw(_ victims: [VictimFinder.Victim], outcome: Outcome) {
    for victim in victims {
      for use in used where use.phrase == victim.phrase && use.outcome == outcome {
        figures[use.figure].tokens = 0..<0
      }
    }
  }

  private mutating func split(_ victims: [VictimFinder.Victim], outcome: Outcome) {
    for victim in victims {
      for use in used where use.phrase == victim.phrase && use.outcome == outcome {
        let count = figures[use.figure].figure.count
        figures[use.figure].figure.count = Count(low: 0, best: nil, high: count.high)
      }
    }
  }
}
