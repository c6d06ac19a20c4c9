import ConflictModel
import Linguistics

/// Reads the figures of one sentence from its pieces.
struct FigureReader: ReadsPieces {
  let document: Document
  let annotations: Annotations
  let sentence: Sentence
  let pieces: Pieces
  private var finder: VictimFinder
  let rules: VagueNumberRules
  private(set) var figures: [FigureAnnotation] = []
  /// What each hit was found to count, for the verbs that share its victims.
  private var victimsOfHit: [Int: [VictimFinder.Victim]] = [:]
  private var used: [Use] = []
  /// Hits whose victims are their objects.
  private var active: Set<Int> = []
  /// What became of the people that the sentences before tell of.
  private let earlier: Outcome?
  /// The acts that the sentence tells.
  private let acts: ArraySlice<TriggerAnnotation>
  /// The dates that stand in it, in order.
  private let dates: ArraySlice<DateAnnotation>
  /// True while the figures added are the reason for something else.
  private var isCause = false

  private struct Use {
    let phrase: Int
    let outcome: Outcome
    /// Index of the figure made of it.
    let figure: Int
    let isYielding: Bool
  }

  init(
    document: Document, annotations: Annotations, sentence: Sentence, pieces: Pieces, counter: PeopleCounter,
    acts: ArraySlice<TriggerAnnotation>, rules: VagueNumberRules, earlier: Outcome? = nil
  ) {
    self.earlier = earlier
    let first = annotations.dates.partitioningIndex { $0.tokens.lowerBound >= sentence.tokens.lowerBound }
    dates = annotations.dates[first...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
    self.document = document
    self.annotations = annotations
    self.sentence = sentence
    self.pieces = pieces
    self.rules = rules
    self.acts = acts
    finder = VictimFinder(document: document, pieces: pieces, counter: counter)
  }

  mutating func run() {
    for index in pieces.list.indices {
      let piece = pieces.list[index]
      switch piece.kind {
      case .hit: read(hit: pieces.hits[piece.index], at: index)
      case .phrase:
        let phrase = pieces.phrases[piece.index]
        if let outcome = phrase.outcome {
          read(noun: outcome, of: phrase, at: index)
        } else if let inner = phrase.inner, !phrase.isBarred {
          read(inner: inner, of: phrase, at: index)
        }
      case .including: readAmong(at: index)
      default: break
      }
    }
    figures.removeAll { $0.tokens.isEmpty }
  }

  // MARK: Verbs and adjectives

  private mutating func read(hit: OutcomeHit, at index: Int) {
    guard !isExcluded(hit) else { return }
    let entry = hit.entry
    // `relatives of a deceased`
    if entry.frame == .adjective, kind(index - 1) == .of { return }
    // `with their wounded and dead`
    if entry.frame == .adjective, kind(index - 1) == .and, kind(index - 2) == .phrase,
      pieces.phrases[pieces.list[index - 2].index].isBarred
    {
      return
    }
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
    default: break
    }
  }

  /// `three killed and two missing`: a bare number beside people counted before it is of people too, whatever the word.
  private func force(of entry: OutcomeLexicon.Entry, people index: Int) -> OutcomeLexicon.Force {
    guard entry.force == .weak, kind(index) == .phrase, pieces.phrases[pieces.list[index].index].isElliptical,
      figures.contains(where: { $0.figure.count.low > 0 })
    else { return entry.force }
    return .strong
  }

  /// `stabbed the mayor and his wife to death`, `shot two guards dead`: whom the verb struck.
  private func struck(before index: Int) -> [VictimFinder.Victim]? {
    let own = pieces.hits[pieces.list[index].index].entry
    guard own.frame == .adjective, own.outcome == .killed, kind(index - 1) == .phrase,
      let verb = pieces.list[..<index].last(where: { $0.kind == .hit }), active.contains(verb.index),
      pieces.hits[verb.index].entry.force == .yielding, let victims = victimsOfHit[verb.index],
      victims.last?.phrase == pieces.list[index - 1].index
    else { return nil }
    return victims
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

  private mutating func read(verb hit: OutcomeHit, at index: Int) {
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
        take(finder.subjects(before: index, force: entry.force), hit: hit, at: index)
        return
      }
      let force = force(of: entry, people: index + 1)
      let objects = finder.objects(after: index, force: force, isNegated: chain.isNegated)
      if chain.isHypothetical { return }
      if Self.losing.contains(document.tokens[hit.tokens.lowerBound]), objects.isEmpty { return }
      if index == 0, objects.isEmpty, let victims = inverted(at: index, force: entry.force) {
        add(victims, hit: hit)
        return
      }
      let isActive = chain.hasHave || kind(chain.start - 1) == .relative || kind(chain.start - 1) == .that
      if !objects.isEmpty || sharesObject(index) {
        takeObjects(hit, at: index, isNegated: chain.isNegated)
      } else if !isActive, !hasThing(after: index), !(kind(index + 1) == .phrase && followsActive(index)) {
        take(finder.subjects(before: index, force: entry.force), hit: hit, at: index)
      }
    }
  }

  /// `captured a commander and seized 14 rifles`: the verb before it had objects of its own.
  private func followsActive(_ index: Int) -> Bool {
    guard kind(index - 1) == .and || kind(index - 1) == .comma || kind(index - 1) == .but else { return false }
    let earlier = pieces.list[..<index].last { $0.kind == .hit }
    return earlier.map { active.contains($0.index) } ?? false
  }

  /// `The deadline killed the deal`: an object that is no person.
  private func hasThing(after index: Int) -> Bool {
    guard kind(index + 1) == .phrase, kind(index - 1) == .phrase else { return false }
    let (object, subject) = (pieces.phrases[pieces.list[index + 1].index], pieces.phrases[pieces.list[index - 1].index])
    guard subject.count == nil, object.count == nil else { return false }
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
  private mutating func readAmong(at index: Int) {
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

  private static let includes: WordSet = "included includes include"

  /// What became of `the dead`, `the wounded`.
  private func fate(of index: Int) -> Outcome? {
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

  private static let being: WordKey = "being"

  private func isAfterBeing(_ index: Int) -> Bool {
    index > 0 && document.tokens[pieces.list[index - 1].tokens.lowerBound].key == Self.being
  }

  private static let without: WordKey = "without"

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
        if phrase.isElliptical { return figures.contains { $0.figure.outcome == .killed } }
        if phrase.isPartitive { return phrase.tokens.contains { Self.own.contains(document.tokens[$0]) } }
        return !$0.people.kinds.isDisjoint(with: [.military, .militant, .police])
          || phrase.count != nil && phrase.head.map { Self.own.contains(document.tokens[$0]) } ?? false
      }
    }
    guard !objects.isEmpty else { return }
    // The second of two verbs with one object.
    var isSplit = false
    if index >= 2, kind(index - 1) == .and || kind(index - 1) == .or, kind(index - 2) == .hit, sharesObject(index - 2) {
      isSplit = isSplitUnknown(pieces.hits[pieces.list[index - 2].index].entry.outcome, hit.entry.outcome, objects)
    }
    let last = objects.compactMap { pieceIndex(ofPhrase: $0.phrase) }.max() ?? index
    objects += finder.tail(after: last, main: objects, force: force)
    add(objects, hit: hit, isSplit: isSplit)
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
  private static let own: WordSet = "men people fighters soldiers troops members comrades personnel"
  private static let losing: WordSet = "lose loses lost losing"

  private func pieceIndex(ofPhrase phrase: Int) -> Int? {
    pieces.list.firstIndex { $0.kind == .phrase && $0.index == phrase }
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
      guard earlier.outcome != hit.entry.outcome else {
        victimsOfHit[pieces.list[index].index] = victims
        return
      }
      if hit.entry.outcome == .killed, earlier.outcome == .wounded,
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
      {
        isSplit = true
        split(victims, outcome: earlier.outcome)
      }
    }
    if subjects.isNegated || hit.entry.frame == .zeroAdjective {
      victims = victims.filter { !$0.isSubset }.map { victim in
        var none = victim
        none.people.count = Count(0)
        return none
      }
    }
    if subjects.isHypothetical { return }
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

  // MARK: Nouns

  private mutating func read(
    inner: (entry: OutcomeLexicon.Entry, tokens: Range<Int>), of phrase: NounPhrase, at index: Int
  ) {
    // `two wounded soldiers`, `one dead terrorist`; not `the dead man`.
    guard phrase.count != nil || phrase.determiner == .indefinite,
      !Self.general.contains(document.tokens[phrase.tokens.lowerBound]),
      let people = finder.counter.people(phrase, force: .strong)
    else { return }
    let victim = VictimFinder.Victim(phrase: pieces.list[index].index, people: people)
    add([victim], hit: OutcomeHit(tokens: inner.tokens, entry: inner.entry))
  }

  /// `for every dead fighter`
  private static let general: WordSet = "every each"

  private mutating func read(
    noun outcome: (entry: OutcomeLexicon.Entry, tokens: Range<Int>), of phrase: NounPhrase, at index: Int
  ) {
    let hit = OutcomeHit(tokens: outcome.tokens, entry: outcome.entry)
    switch outcome.entry.frame {
    case .noun: readCount(hit, phrase, at: index)
    case .eventNoun: readEvent(hit, phrase, at: index)
    case .toll: readToll(hit, phrase, at: index)
    case .body: readBody(hit, phrase, at: index)
    case .lives: readLives(hit, phrase, at: index)
    case .held: readHeld(hit, phrase, at: index)
    default: break
    }
  }

  /// `two deaths`, `no casualties`, `the death of a farmer`.
  private mutating func readCount(_ hit: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    let own = pieces.list[index].index
    if isNothing(phrase, at: index) {
      add(zero: own, hit: hit)
      return
    }
    if let count = phrase.count {
      guard count != Count(0) else {
        add(zero: own, hit: hit)
        return
      }
      if hit.entry.isEither {
        addEither(count, own, hit)
        return
      }
      var people = People(
        count: count, reference: phrase.isAdditional ? .additional : .new, kinds: phrase.kinds,
        isVague: phrase.isVague)
      if phrase.determiner == .definite { people.reference = .definite }
      add([.init(phrase: own, people: people)], hit: hit)
      return
    }
    if readOf(hit, at: index) { return }
    let isAll = phrase.tokens.contains { document.tokens[$0].key == Self.only }
    if !phrase.isPlural || isAll, kind(index - 1) == .be,
      phrase.determiner == .definite || phrase.determiner == .indefinite
    {
      // `the assailant was the only casualty`
      let subjects = finder.subjects(before: index, force: .strong)
      guard subjects.victims.isEmpty, phrase.determiner == .indefinite else {
        add(subjects.victims, hit: hit)
        return
      }
    }
    if phrase.isPlural, readRange(hit, at: index) { return }
    switch phrase.determiner {
    case .indefinite where !hit.entry.isEither, .another where !hit.entry.isEither && !phrase.isPlural:
      let people = People(
        count: Count(1), reference: phrase.isAdditional ? .additional : .new, kinds: phrase.kinds, isVague: false)
      add([.init(phrase: own, people: people)], hit: hit)
    case .possessive where !phrase.isPlural && hit.entry.outcome == .killed && isResult(index):
      // `resulting in his death`
      let people = People(count: Count(1), reference: .implied, kinds: [], isVague: false)
      add([.init(phrase: own, people: people)], hit: hit)
    case .none where phrase.isPlural && hit.entry.outcome == .killed && !hit.entry.isEither:
      // `incurring fatalities`
      let people = People(
        count: Count(low: 1, best: rules == .acled ? 3 : nil, high: nil), reference: .plural, kinds: phrase.kinds,
        isVague: true)
      add([.init(phrase: own, people: people)], hit: hit)
    default: break
    }
  }

  private static let only: WordKey = "only"

  /// `fatalities range from 2 to 4`, `fatalities: 3`
  private mutating func readRange(_ hit: OutcomeHit, at index: Int) -> Bool {
    guard !hit.entry.isEither, kind(index + 1) == .verb || kind(index + 1) == .colon || kind(index + 1) == .be else {
      return false
    }
    for j in index + 2..<index + 4 where kind(j) == .phrase {
      let number = pieces.phrases[pieces.list[j].index]
      guard let count = number.count, number.head == nil, kind(j + 1) != .hit else { return false }
      add(
        [
          .init(
            phrase: pieces.list[j].index,
            people: People(count: count, reference: .update, kinds: [], isVague: number.isVague))
        ], hit: hit)
      return true
    }
    return false
  }

  private mutating func addEither(_ count: Count, _ own: Int, _ hit: OutcomeHit) {
    // `12 casualties`: dead and wounded together, and nobody says how many of each.
    let people = People(
      count: Count(low: 0, best: nil, high: count.high), reference: .plural, kinds: [], isVague: true)
    add([.init(phrase: own, people: people)], hit: hit)
  }

  private static let resulting: WordSet = "resulting resulted results leading led causing caused causes"

  private func isResult(_ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { piece in
      pieces.list[piece].tokens.contains { Self.resulting.contains(document.tokens[$0]) }
    }
  }

  private static let reports: WordSet = "reports report reported sign signs word evidence risk"
  private static let no: WordSet = "no without any neither nor zero"
  private static let not: WordSet = "not n't never neither nor without no"

  /// `no casualties`, `no reports of injuries`, `without causing deaths`, `did not result in any fatalities`.
  private func isNothing(_ phrase: NounPhrase, at index: Int) -> Bool {
    let tokens = document.tokens
    if phrase.determiner == .no, !phrase.tokens.contains(where: { tokens[$0].key == Self.any }) { return true }
    if phrase.isAdditional { return false }
    var j = index - 1
    var steps = 0
    while let kind = kind(j), steps < 9 {
      steps += 1
      switch kind {
      case .phrase:
        let other = pieces.phrases[pieces.list[j].index]
        if other.determiner == .no, !other.tokens.contains(where: { tokens[$0].key == Self.any }) {
          // `no deaths or injuries`, `no reports of injuries`; `no policeman died of injuries` is another matter.
          if self.kind(j + 1) == .of || self.kind(j + 1) == .or || self.kind(j + 1) == .and
            || self.kind(j + 1) == .comma
          {
            return other.outcome != nil || other.head.map { Self.reports.contains(tokens[$0]) } ?? false
          }
        }
        // `neither side suffered casualties`
        if other.determiner == .no, phrase.count == nil, let head = other.head, Self.sides.contains(tokens[head]) {
          return true
        }
        if phrase.determiner != .no, other.outcome == nil, self.kind(j + 1) != .of { return isNegatedBefore(j, phrase) }
      case .semicolon, .but, .subordinator, .relative, .that: return false
      case .negation: return phrase.count == nil
      default:
        if pieces.list[j].tokens.contains(where: { tokens[$0].key == Self.without }) { return phrase.count == nil }
      }
      j -= 1
    }
    return false
  }

  private static let sides: WordSet = "side party one army group troops forces"
  private static let any: WordKey = "any"

  private func isNegatedBefore(_ index: Int, _ phrase: NounPhrase) -> Bool {
    guard phrase.determiner == .no || phrase.determiner == .none, phrase.count == nil else { return false }
    var j = index - 1
    var steps = 0
    while let kind = kind(j), steps < 5 {
      if kind == .negation { return true }
      if kind == .comma || kind == .subordinator || kind == .but || kind == .phrase { return false }
      steps += 1
      j -= 1
    }
    return false
  }

  /// `the killing of two farmers`, `the minister's assassination`, `two murders`.
  private mutating func readEvent(_ hit: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    if isAttempt(phrase) { return }
    if readOf(hit, at: index) { return }
    // `10 paid assassins` are no victims.
    if let head = phrase.head, Self.agents.contains(document.tokens[head]) { return }
    let own = pieces.list[index].index
    if let count = phrase.count, count.low > 0 || count.best ?? 0 > 0, !phrase.isVague || phrase.isPlural {
      let isTold = phrase.determiner == .definite || phrase.determiner == .possessive
      let people = People(
        count: count, reference: isTold ? .definite : .new, kinds: phrase.kinds, isVague: phrase.isVague)
      add([.init(phrase: own, people: people)], hit: hit)
      return
    }
    if let possessor = phrase.possessor, possessor.count > 1, !phrase.isPlural {
      var inner = NounPhrase(tokens: possessor)
      inner.head = possessor.upperBound - 1
      let match = PersonNoun.phrases.longestMatch(
        in: document.tokens, at: possessor.upperBound - 1, limit: possessor.upperBound)
      if let noun = match?.value, !noun.isSingular { return }
      let token = document.tokens[possessor.upperBound - 1]
      guard match != nil || document.caseIsInformative && token.isCapitalised else { return }
      let people = People(count: Count(1), reference: .implied, kinds: match?.value.kinds ?? [], isVague: false)
      add([.init(phrase: own, people: people)], hit: hit)
    }
  }

  private static let agents: WordSet = "murderers murderer killer killers assassin assassins"

  private func isAttempt(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { Self.attempted.contains(document.tokens[$0]) }
  }

  private static let attempted: WordSet = "attempted failed foiled planned threatened possible potential attempt plot"

  /// The people after `of`; true where there were some.
  private mutating func readOf(_ hit: OutcomeHit, at index: Int) -> Bool {
    // `the murder on 22 March of`, `the killing in Lima of`: the time and the place may come first.
    var of = index + 1
    while hit.entry.frame == .eventNoun, kind(of) == .preposition, of < index + 4 {
      guard kind(of + 1) == .phrase else {
        of += 1
        continue
      }
      let between = pieces.phrases[pieces.list[of + 1].index]
      guard between.noun == nil, between.isPlace else { break }
      of += 2
    }
    guard kind(of) == .of || isInjuryTo(of, hit), kind(of + 1) == .phrase else { return false }
    finder.standing = standing(under: index)
    defer { finder.standing = .clause }
    var victims = finder.list(startingAt: of + 1, force: hit.entry.force == .yielding ? .weak : .strong)
    let end = victims.compactMap { pieceIndex(ofPhrase: $0.phrase) }.max() ?? of + 1
    // `the assassination of Mario Vega and of Carmen Rojas`
    let and = kind(end + 1) == .comma ? end + 2 : end + 1
    if kind(and) == .and, kind(and + 1) == .of, kind(and + 2) == .phrase {
      victims += finder.list(startingAt: and + 2, force: .strong)
    }
    victims.removeAll { $0.people.reference == .plural && !$0.people.isVague }
    guard !victims.isEmpty else { return false }
    isCause = hit.entry.frame == .eventNoun && triggersReaction(after: index)
    defer { isCause = false }
    let last = victims.compactMap { pieceIndex(ofPhrase: $0.phrase) }.max() ?? index
    victims += finder.tail(after: last, main: victims, force: .strong)
    add(victims, hit: hit)
    return true
  }

  /// `injuries to three others`
  private func isInjuryTo(_ index: Int, _ hit: OutcomeHit) -> Bool {
    guard hit.entry.outcome == .wounded, hit.entry.frame == .noun, kind(index) == .preposition,
      opens(index, with: Self.to), kind(index + 1) == .phrase
    else { return false }
    let phrase = pieces.phrases[pieces.list[index + 1].index]
    return phrase.noun?.isThing == false || phrase.isAdditional || phrase.isName
  }

  private static let reactions: WordSet = """
    triggered sparked prompted provoked ignited triggering sparking prompting provoking triggers sparks drew fueled
    """

  /// `the murder of two masons sparked protests`: told as the reason of something else.
  private func triggersReaction(after index: Int) -> Bool {
    for j in index + 1..<min(index + 10, pieces.list.count) {
      if kind(j) == .stop || kind(j) == .semicolon { return false }
      if pieces.list[j].tokens.contains(where: { Self.reactions.contains(document.tokens[$0]) }) { return true }
    }
    return false
  }

  /// `a toll of 35`, `the death toll has risen to at least 12`, `bringing to 8 the number of dead`.
  private mutating func readToll(_ given: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    var hit = given
    if given.entry.force == .yielding {
      // `put the figure at seven`: of those told before.
      guard let last = figures.last?.figure.outcome else { return }
      hit.entry = OutcomeLexicon.Entry(outcome: last, frame: .toll, force: .strong, form: .fixed, isEither: false)
    }
    var j = index + 1
    while let kind = kind(j), j - index < 9 {
      if kind == .phrase {
        let number = pieces.phrases[pieces.list[j].index]
        if let count = number.count, !number.isBarred, number.noun?.isGroup != true {
          if number.head != nil, number.noun == nil, number.outcome == nil { return }
          // `revised from 22 to 19`: the later of the two.
          if document.tokens[number.tokens.lowerBound].key == Self.from, let high = count.high {
            addToll(Count(high), number, at: j, hit: hit)
          } else if isEarlier(j) {
            j += 2
            continue
          } else {
            addToll(count, number, at: j, hit: hit)
          }
          return
        }
      }
      if kind == .comma || kind == .semicolon || kind == .stop || kind == .relative || kind == .subordinator { break }
      j += 1
    }
    if index > 1, kind(index - 1) == .phrase {
      let number = pieces.phrases[pieces.list[index - 1].index]
      if let count = number.count, number.head == nil { addToll(count, number, at: index - 1, hit: hit) }
    }
  }

  private static let from: WordKey = "from"
  private static let to: WordKey = "to"

  private func opens(_ index: Int, with word: WordKey) -> Bool {
    pieces.list.indices.contains(index) && document.tokens[pieces.list[index].tokens.lowerBound].key == word
  }

  /// The first number of `from 22 to 19`.
  private func isEarlier(_ index: Int) -> Bool {
    opens(index - 1, with: Self.from) && opens(index + 1, with: Self.to) && kind(index + 2) == .phrase
      && pieces.phrases[pieces.list[index + 2].index].count != nil
  }

  private mutating func addToll(_ count: Count, _ number: NounPhrase, at index: Int, hit: OutcomeHit) {
    let people = People(count: count, reference: .update, kinds: number.kinds, isVague: number.isVague)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: hit)
  }

  private static let finding: WordSet = """
    found find finds discovered discover recovered recover retrieved exhumed pulled dumped unearthed located identified
    lying floating washed abandoned seen dug uncovered collected counted handed appeared left mutilated burned burnt dismembered threw thrown taken brought received arrived morgue
    containing contained contains
    """

  /// `the bodies of three men were found`.
  private mutating func readBody(_ hit: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    guard sentence.tokens.contains(where: { Self.finding.contains(document.tokens[$0]) }) else { return }
    let own = pieces.list[index].index
    if let count = phrase.count {
      let people = People(
        count: count, reference: phrase.isAdditional ? .additional : .new, kinds: phrase.kinds,
        isVague: phrase.isVague)
      add([.init(phrase: own, people: people)], hit: hit)
      return
    }
    let isOne = !phrase.isPlural && isPluralOf(index)
    if !isOne, readOf(hit, at: index) { return }
    guard !phrase.isPlural else { return }
    switch isOne ? .indefinite : phrase.determiner {
    case .indefinite, .another:
      let people = People(
        count: Count(1), reference: phrase.isAdditional ? .additional : .new, kinds: [], isVague: false)
      add([.init(phrase: own, people: people)], hit: hit)
    case .possessive where kind(index - 1) != .preposition:
      // Not `injuries all over his body`.
      let people = People(count: Count(1), reference: .implied, kinds: [], isVague: false)
      add([.init(phrase: own, people: people)], hit: hit)
    default: break
    }
  }

  /// `the body of former fighters`: the plural is a slip, the body is one.
  private func isPluralOf(_ index: Int) -> Bool {
    guard kind(index + 1) == .of, kind(index + 2) == .phrase else { return false }
    let people = finder.counter.people(pieces.phrases[pieces.list[index + 2].index], force: .strong)
    return people?.reference == .plural
  }

  private static let takingLives: WordSet = """
    claimed claiming claims claim took taken taking takes cost costing costs lost losing lose ended ending
    """

  /// `claimed four lives`, `took the lives of two`.
  private mutating func readLives(_ hit: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    let near = max(0, index - 3)..<min(pieces.list.count, index + 4)
    guard
      near.contains(where: { piece in
        pieces.list[piece].tokens.contains { Self.takingLives.contains(document.tokens[$0]) }
      })
    else { return }
    let own = pieces.list[index].index
    if let count = phrase.count {
      let people = People(count: count, reference: .new, kinds: phrase.kinds, isVague: phrase.isVague)
      add([.init(phrase: own, people: people)], hit: hit)
      return
    }
    if !readOf(hit, at: index), phrase.determiner == .possessive, kind(index - 1) == .phrase, index > 1,
      pieces.list[index - 2].tokens.contains(where: { Self.cost.contains(document.tokens[$0]) })
        || kind(index - 2) == .and
    {
      // `cost a soldier his life`
      add(finder.withList(endingAt: index - 1, force: .strong), hit: hit)
    }
  }

  private static let cost: WordSet = "cost costs costing"
  private static let taking: WordSet = """
    took take takes taking taken held holding hold holds seized seizing captured capturing kept keeping
    """

  /// `took 13 prisoners`.
  private mutating func readHeld(_ hit: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    let near = max(0, index - 2)..<min(pieces.list.count, index + 3)
    if phrase.count == nil, phrase.determiner == .none, !phrase.isPlural, kind(index - 1) == .phrase {
      // `took two soldiers prisoner`
      let victims = finder.withList(endingAt: index - 1, force: hit.entry.force)
      add(victims, hit: hit)
      return
    }
    guard let count = phrase.count,
      near.contains(where: { piece in
        pieces.list[piece].tokens.contains { Self.taking.contains(document.tokens[$0]) }
      })
    else { return }
    let people = People(count: count, reference: .new, kinds: phrase.kinds, isVague: phrase.isVague)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: hit)
  }

  // MARK: Adding

  private mutating func add(zero phrase: Int, hit: OutcomeHit) {
    let people = People(count: Count(0), reference: .new, kinds: pieces.phrases[phrase].kinds, isVague: false)
    add([.init(phrase: phrase, people: people)], hit: hit)
    if hit.entry.isEither {
      let entry = OutcomeLexicon.Entry(
        outcome: .wounded, frame: .noun, force: .strong, form: .fixed, isEither: false)
      add([.init(phrase: phrase, people: people)], hit: OutcomeHit(tokens: hit.tokens, entry: entry))
    }
  }

  private static let causes: WordSet = "of from to in by due with"
  private static let otherCauses: WordSet = """
    coronavirus covid disease illness cancer malaria cholera ebola hunger starvation infection infections pneumonia
    aids earthquake quake flood floods flooding landslide landslides mudslide storm hurricane cyclone typhoon tornado
    accident accidents crash collision lightning heatstroke overdose suicide virus epidemic pandemic measles famine
    """

  /// `died of cholera`, `killed in a landslide`: no casualty of a conflict.
  private func isOtherCause(after index: Int) -> Bool {
    guard index < sentence.tokens.upperBound, Self.causes.contains(document.tokens[index]) else { return false }
    for next in index + 1..<max(index + 1, min(index + 5, sentence.tokens.upperBound)) {
      let token = document.tokens[next]
      if Self.otherCauses.contains(token) {
        // `a suicide attack`, `a plane crash` of a plane that was shot down is told by other words.
        let after = next + 1 < sentence.tokens.upperBound ? document.tokens[next + 1] : token
        return !Self.attacks.contains(after)
      }
      if token.kind == .punctuation { return false }
    }
    return false
  }

  private static let attacks: WordSet =
    "bomb bombing bombings bomber bombers attack attacks attacker attackers blast car vest"

  private static let alive: WordKey = "alive"
  private static let burning: WordSet = "burned burnt burn burning burns buried bury skinned roasted"
  private static let driving: WordSet = """
    drove driven drive drives driving forced force forcing forces expelled expel chased chasing pushed pushing evicted
    """

  /// `shot down a helicopter`, `shot at`.
  private static let particles: WordSet = "down at up off into out"
  private static let almost: WordSet = "almost nearly narrowly"
  private static let condemned: WordSet = "sentenced condemned sentencing bored scared starved worked"
  private static let toDeath: WordSet = "to"

  /// `almost killed`, `sentenced to death`.
  private func isExcluded(_ hit: OutcomeHit) -> Bool {
    let at = hit.tokens.lowerBound
    guard at > sentence.tokens.lowerBound else { return false }
    let before = document.tokens[at - 1]
    if hit.entry.frame == .verb, Self.almost.contains(before) { return true }
    if hit.entry.frame == .adjective, document.tokens[at].key == Self.alive {
      // `burned two hostages alive`
      return !(max(sentence.tokens.lowerBound, at - 8)..<at).contains { Self.burning.contains(document.tokens[$0]) }
    }
    if hit.entry.outcome == .displaced, hit.entry.frame == .adjective, hit.tokens.count > 2 {
      let reach = max(sentence.tokens.lowerBound, at - 10)..<at
      return !reach.contains { Self.driving.contains(document.tokens[$0]) }
    }
    if hit.entry.outcome == .killed, isOtherCause(after: hit.tokens.upperBound) { return true }
    if hit.entry.force == .yielding, hit.tokens.upperBound < sentence.tokens.upperBound,
      Self.particles.contains(document.tokens[hit.tokens.upperBound])
    {
      return true
    }
    if hit.entry.frame == .adjective, hit.tokens.count == 2, hit.entry.outcome == .killed {
      for index in max(sentence.tokens.lowerBound, at - 6)..<at where Self.condemned.contains(document.tokens[index]) {
        return true
      }
    }
    return false
  }

  @discardableResult
  private mutating func add(_ victims: [VictimFinder.Victim], hit: OutcomeHit, isSplit: Bool = false) -> Bool {
    let isYielding = hit.entry.force == .yielding
    var mainIndex: Int?
    var added = false
    for victim in victims {
      let phrase = pieces.phrases[victim.phrase]
      // `three gunmen fled`: they escaped.
      if hit.entry.outcome == .displaced, !victim.people.kinds.isDisjoint(with: .armed) { continue }
      if let previous = used.first(where: { $0.phrase == victim.phrase && $0.outcome == hit.entry.outcome }) {
        if !victim.isSubset { mainIndex = previous.figure }
        continue
      }
      if isYielding, used.contains(where: { $0.phrase == victim.phrase }) { continue }
      // `four were being treated after they were hurt`
      if !isYielding, victim.people.reference == .definite {
        for use in used where use.isYielding && use.outcome == hit.entry.outcome {
          if figures[use.figure].figure.count == victim.people.count { figures[use.figure].tokens = 0..<0 }
        }
      }
      if hit.entry.outcome == .killed || hit.entry.outcome == .wounded {
        for use in used where use.phrase == victim.phrase && use.isYielding { figures[use.figure].tokens = 0..<0 }
      }
      let range =
        min(phrase.tokens.lowerBound, hit.tokens.lowerBound)..<max(phrase.tokens.upperBound, hit.tokens.upperBound)
      var count = victim.people.count
      if isSplit, count.low > 0 { count = Count(low: 0, best: nil, high: count.high) }
      var scope = FigureScope.scope(
        of: range, hit: hit, in: sentence, document, count: count, reference: victim.people.reference, acts: acts,
        dates: dates, published: annotations.published)
      if isCause, scope == .incident { scope = .historical }
      if victim.isSubset { scope = .subset }
      finder.taken.insert(victim.phrase)
      used.append(
        Use(phrase: victim.phrase, outcome: hit.entry.outcome, figure: figures.count, isYielding: isYielding))
      if !victim.isSubset, mainIndex == nil { mainIndex = figures.count }
      figures.append(
        FigureAnnotation(
          tokens: range, countTokens: phrase.tokens,
          figure: CasualtyFigure(
            outcome: hit.entry.outcome, victims: victim.people.kinds.kinds, scope: scope, count: count,
            text: document.string(range), span: document.span(range),
            status: FigureStatus.status(of: range, in: sentence, document),
            since: scope == .cumulative
              ? FigureScope.start(in: sentence, dates: annotations.dates, document) : nil),
          partOf: victim.isSubset ? mainIndex : nil, reference: victim.people.reference))
      added = true
    }
    return added
  }
}
