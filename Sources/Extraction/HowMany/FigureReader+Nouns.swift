import ConflictModel
import Linguistics

/// Nouns that count people themselves or take them with `of`: deaths, murders, tolls, bodies, lives, prisoners.
extension FigureReader {
  mutating func read(
    inner: (entry: OutcomeLexicon.Entry, tokens: Range<Int>), of phrase: NounPhrase, at index: Int
  ) {
    // `two wounded soldiers`, `one dead terrorist`; not `the dead man`.
    guard phrase.count != nil || phrase.determiner == .indefinite,
      !Self.general.contains(document.tokens[phrase.tokens.lowerBound]),
      let people = finder.counter.people(phrase, force: .strong)
    else { return }
    // `rescued 16 kidnapped victims`: they had been taken before.
    if inner.entry.outcome == .abducted, index > 0,
      pieces.list[index - 1].tokens.contains(where: { TriggerObject.releasing.contains(document.tokens[$0]) })
    {
      return
    }
    // `Four of the 11 wounded died`: four are wounded no more, and what became of them the verb says.
    if phrase.isPartitive, inner.entry.outcome == .wounded {
      var verb = index + 1
      while kind(verb) == .have || kind(verb) == .be || kind(verb) == .subordinator || kind(verb) == .preposition {
        verb += 1
      }
      if kind(verb) == .hit, pieces.hits[pieces.list[verb].index].entry.outcome == .killed { return }
    }
    var victim = VictimFinder.Victim(phrase: pieces.list[index].index, people: people)
    // `About half of the 40 dead were women`
    victim.isSubset = phrase.isPartitive && kind(index + 1) == .be && kind(index + 2) == .phrase
    add([victim], hit: OutcomeHit(tokens: inner.tokens, entry: inner.entry))
  }

  /// `for every dead fighter`
  private static let general: WordSet = "every each"

  mutating func read(
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
    if isUntold(phrase) || isOfOtherCause(phrase) { return }
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
        if isTreated(index) {
          addTreated(count, phrase, own, hit)
        } else {
          addEither(count, own, hit)
        }
        return
      }
      var people = People(
        count: count, reference: phrase.isAdditional ? .additional : .new, kinds: phrase.kinds,
        isVague: phrase.isVague)
      if phrase.determiner == .definite { people.reference = .definite }
      add([.init(phrase: own, people: people)], hit: hit)
      return
    }
    if readOf(hit, at: index) || readLeft(hit, at: index) { return }
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

  private static let leaving: WordSet = "left leaving leaves leave"
  private static let with: WordKey = "with"

  /// `left eleven others with injuries`.
  private mutating func readLeft(_ hit: OutcomeHit, at index: Int) -> Bool {
    guard hit.entry.outcome == .wounded, opens(index - 1, with: Self.with), kind(index - 2) == .phrase else {
      return false
    }
    let victims = finder.withList(endingAt: index - 2, force: .strong)
    let first = victims.compactMap { pieceIndex(ofPhrase: $0.phrase) }.min() ?? 0
    guard first > 0, pieces.list[first - 1].tokens.contains(where: { Self.leaving.contains(document.tokens[$0]) })
    else { return false }
    add(victims, hit: hit)
    return true
  }

  private static let otherCauses: WordSet = """
    road traffic maternal infant neonatal overdose drowning heat smog pneumonia road-accident
    """

  /// `43 new COVID-19 deaths`, `six road deaths`: no casualties of a conflict.
  private func isOfOtherCause(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains {
      FigureOfSpeech.natural.contains(document.tokens[$0]) || Self.otherCauses.contains(document.tokens[$0])
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

  /// `treated 60 casualties`: the living.
  private func isTreated(_ index: Int) -> Bool {
    kind(index - 1) == .hit && Self.treating.contains(document.tokens[pieces.list[index - 1].tokens.lowerBound])
  }

  private mutating func addTreated(_ count: Count, _ phrase: NounPhrase, _ own: Int, _ hit: OutcomeHit) {
    let people = People(count: count, reference: .new, kinds: phrase.kinds, isVague: phrase.isVague)
    let entry = OutcomeLexicon.Entry(outcome: .wounded, frame: .noun, force: .strong, form: .fixed, isEither: false)
    add([.init(phrase: own, people: people)], hit: OutcomeHit(tokens: hit.tokens, entry: entry))
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
          // `no reports on injuries`
          if self.kind(j + 1) == .preposition, other.head.map({ Self.reports.contains(tokens[$0]) }) ?? false {
            return true
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

  private static let telling: WordSet = """
    mention mentioned mentioning confirm confirmed confirming specify specified specifying disclose disclosed disclosing
    discuss discussed discussing acknowledge acknowledged acknowledging admit admitted admitting address addressed
    reveal revealed revealing verify verified release released provide provided elaborate comment commented give gave
    given figure figures detail details breakdown estimate estimates word
    """
  private static let declining: WordSet = "not n't no never neither nor without declined refused"
  private static let tellingReach = 7
  private static let decliningReach = 3

  /// `did not mention casualties`, `gave no figure for civilian deaths`: who does not speak of them does not say that there
  /// were none.
  private func isUntold(_ phrase: NounPhrase) -> Bool {
    guard phrase.count == nil else { return false }
    let (tokens, start) = (document.tokens, phrase.tokens.upperBound - 1)
    if phrase.determiner == .no, !phrase.tokens.contains(where: { tokens[$0].key == Self.any }) { return false }
    var at = start - 1
    while at >= sentence.tokens.lowerBound, start - at <= Self.tellingReach, tokens[at].kind != .punctuation {
      if Self.telling.contains(tokens[at]) {
        return (max(sentence.tokens.lowerBound, at - Self.decliningReach)..<at).contains {
          Self.declining.contains(tokens[$0])
        }
      }
      at -= 1
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
    if isAttempt(phrase) || isTried(phrase) { return }
    if hit.entry.force == .yielding {
      readLoss(hit, at: index)
      return
    }
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

  private static let verdicts: WordSet = """
    sentenced convicted jailed imprisoned tried charged indicted acquitted extradited prosecuted guilty
    """
  private static let charging: WordSet = "for of over with"
  private static let verdictReach = 16

  /// `sentenced to life in prison for 27 murders`: what somebody is tried for was before.
  private func isTried(_ phrase: NounPhrase) -> Bool {
    let at = phrase.tokens.lowerBound
    guard phrase.count != nil, at > sentence.tokens.lowerBound, Self.charging.contains(document.tokens[at - 1]) else {
      return false
    }
    return (max(sentence.tokens.lowerBound, at - Self.verdictReach)..<at).contains {
      Self.verdicts.contains(document.tokens[$0])
    }
  }

  private static let boarding: WordSet = "on aboard"

  /// `sank with the loss of 60 men`, `the loss of all 49 on board`: only a number says that it is lives that were lost.
  private mutating func readLoss(_ hit: OutcomeHit, at index: Int) {
    guard kind(index + 1) == .of, kind(index + 2) == .phrase else { return }
    let lost = pieces.phrases[pieces.list[index + 2].index]
    if let count = lost.count, lost.outcome?.entry.frame == .lives {
      let people = People(count: count, reference: .new, kinds: [], isVague: lost.isVague)
      add([.init(phrase: pieces.list[index + 2].index, people: people)], hit: hit)
      return
    }
    let next = pieces.list[index + 2].tokens.upperBound
    let isOnBoard = next < sentence.tokens.upperBound && Self.boarding.contains(document.tokens[next])
    let victims = finder.list(startingAt: index + 2, force: isOnBoard ? .strong : .weak)
    // `for the loss of one of their own`
    add(victims.filter { pieces.phrases[$0.phrase].count != nil }.map(finder.anew), hit: hit)
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
    // `the bodies of some had been burned`: some of those told before.
    if victims.allSatisfy({ isSomeAlone(pieces.phrases[$0.phrase]) }) { return hit.entry.frame == .body }
    isCause = hit.entry.frame == .eventNoun && triggersReaction(after: index) && !hasDay(after: hit)
    defer { isCause = false }
    let last = victims.compactMap { pieceIndex(ofPhrase: $0.phrase) }.max() ?? index
    victims += finder.tail(after: last, main: victims, force: .strong)
    add(victims, hit: hit)
    return true
  }

  private func isSomeAlone(_ phrase: NounPhrase) -> Bool {
    phrase.isElliptical && phrase.tokens.count == 1 && Self.vague.contains(document.tokens[phrase.tokens.lowerBound])
  }

  /// `injuries to three others`
  private func isInjuryTo(_ index: Int, _ hit: OutcomeHit) -> Bool {
    guard hit.entry.outcome == .wounded, hit.entry.frame == .noun, kind(index) == .preposition,
      opens(index, with: Self.to), kind(index + 1) == .phrase
    else { return false }
    let phrase = pieces.phrases[pieces.list[index + 1].index]
    return phrase.noun?.isThing == false || phrase.isAdditional || phrase.isName
  }

  private static let dayReach = 14

  /// `The killing of seven nurses on Monday drew condemnation`: with its day it is news, whatever came of it.
  private func hasDay(after hit: OutcomeHit) -> Bool {
    dates.contains {
      $0.canDateEvent && ($0.days?.precision ?? 9) <= 2 && $0.tokens.lowerBound >= hit.tokens.upperBound
        && $0.tokens.lowerBound - hit.tokens.upperBound <= Self.dayReach
    }
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
      guard let last = figures.last?.figure.outcome ?? earlier else { return }
      hit.entry = OutcomeLexicon.Entry(outcome: last, frame: .toll, force: .strong, form: .fixed, isEither: false)
    }
    var j = index + 1
    while let kind = kind(j), j - index < Self.asideReach + 8 {
      // `the toll could be as high as 100`; not `may have reached 100`
      if kind == .modal, self.kind(j + 1) != .have { return }
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
          } else if let raised = raised(after: j) {
            // `a toll of five dead`: the five are told no more.
            used.append(
              Use(phrase: pieces.list[j].index, outcome: hit.entry.outcome, figure: figures.count, isYielding: false))
            addToll(
              pieces.phrases[pieces.list[raised].index].count ?? count, pieces.phrases[pieces.list[raised].index],
              at: raised, hit: hit)
          } else {
            addToll(count, number, at: j, hit: hit)
          }
          return
        }
      }
      // `The death toll, which medics first put at 60, rose to 83`
      if kind == .comma, self.kind(j + 1) == .relative,
        let end = (j + 2..<j + Self.asideReach).first(where: { self.kind($0) == .comma })
      {
        j = end + 1
        continue
      }
      if kind == .comma || kind == .semicolon || kind == .stop || kind == .relative || kind == .subordinator { break }
      j += 1
    }
    if index > 1, kind(index - 1) == .phrase {
      let number = pieces.phrases[pieces.list[index - 1].index]
      if let count = number.count, number.head == nil { addToll(count, number, at: index - 1, hit: hit) }
    }
  }

  private static let raising: WordSet = "raised revised updated corrected lowered increased"

  /// `A first toll of five was later raised to seven`: the phrase of the later number.
  private func raised(after index: Int) -> Int? {
    var j = index + 1
    while let kind = kind(j), j - index < Self.asideReach {
      if kind == .comma || kind == .semicolon || kind == .stop || kind == .subordinator || kind == .relative {
        return nil
      }
      if pieces.list[j].tokens.contains(where: { Self.raising.contains(document.tokens[$0]) }),
        opens(j + 1, with: Self.to), self.kind(j + 2) == .phrase
      {
        let number = pieces.phrases[pieces.list[j + 2].index]
        return number.count != nil && number.isElliptical ? j + 2 : nil
      }
      j += 1
    }
    return nil
  }

  /// Pieces of a clause between a toll and its number, at most.
  private static let asideReach = 12
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

  private static let sided: WordSet = "losses its their"

  private mutating func addToll(_ count: Count, _ number: NounPhrase, at index: Int, hit: OutcomeHit) {
    // `put its losses at five`: of one side alone, and no count of all.
    let isOfSide = hit.tokens.contains { Self.sided.contains(document.tokens[$0]) }
    let people = People(
      count: count, reference: isOfSide ? .new : .update, kinds: number.kinds, isVague: number.isVague)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: hit)
  }

  private static let finding: WordSet = """
    found find finds buried discovered discover recovered recover retrieved exhumed pulled dumped unearthed located identified
    lying lay floating washed abandoned seen dug uncovered collected counted handed appeared left mutilated burned burnt dismembered threw thrown taken brought received arrived morgue
    containing contained contains
    """

  private static let handing: WordSet = "handed hand exchange exchanged exchanging swap swapped repatriated returned"
  private static let over: WordSet = "over exchange exchanged exchanging swap swapped repatriated returned"

  /// `handed over the bodies of four hostages`: they died before.
  private func areHandedOver() -> Bool {
    sentence.tokens.dropLast().contains {
      Self.handing.contains(document.tokens[$0])
        && (Self.over.contains(document.tokens[$0]) || Self.over.contains(document.tokens[$0 + 1]))
    }
  }

  /// `the bodies of three men were found`.
  private mutating func readBody(_ hit: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    guard sentence.tokens.contains(where: { Self.finding.contains(document.tokens[$0]) }), !isYetToBeFound(phrase),
      !areHandedOver()
    else {
      return
    }
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
    if phrase.isPlural, let people = bearers(of: phrase) {
      add([.init(phrase: own, people: people)], hit: hit)
      return
    }
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

  private static let their: WordKey = "their"

  /// `Gunmen abducted five miners. Their bodies were found on Sunday`: as many as they were.
  private func bearers(of phrase: NounPhrase) -> People? {
    guard phrase.determiner == .possessive, let owner = phrase.possessor, owner.count == 1,
      document.tokens[owner.lowerBound].key == Self.their,
      // `were killed and their bodies found`: told already.
      earlier != .killed, !figures.contains(where: { $0.figure.outcome == .killed })
    else { return nil }
    var them = phrase
    them.determiner = .pronoun
    return finder.counter.antecedents.count(of: them).map {
      People(count: $0.count, reference: .definite, kinds: $0.kinds, isVague: false)
    }
  }

  private static let yet: WordKey = "yet"
  private static let yetReach = 4

  /// `three bodies had yet to be recovered`: of people counted already.
  private func isYetToBeFound(_ phrase: NounPhrase) -> Bool {
    let end = min(sentence.tokens.upperBound, phrase.tokens.upperBound + Self.yetReach)
    return (phrase.tokens.upperBound..<max(phrase.tokens.upperBound, end)).contains {
      document.tokens[$0].key == Self.yet
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
    if isOnlyPossible(before: phrase.tokens.lowerBound) { return }
    let own = pieces.list[index].index
    if let count = phrase.count {
      // `Some lives were lost`, after a number: a way of speaking of it.
      if phrase.isVague, phrase.tokens.contains(where: { Self.vague.contains(document.tokens[$0]) }),
        earlier == .killed || figures.contains(where: { $0.figure.outcome == .killed })
      {
        return
      }
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

  private static let vague: WordSet = "some many several more few"
  private static let modals: WordSet = "would could might may will can should"
  private static let have: WordKey = "have"

  /// `a war would cost thousands of lives`; not `may have cost`.
  private func isOnlyPossible(before index: Int) -> Bool {
    let words = max(sentence.tokens.lowerBound, index - 3)..<index
    return words.contains { word in
      // `on 11 May claimed a life`: a month.
      Self.modals.contains(document.tokens[word]) && !dates.contains { $0.tokens.contains(word) }
    }
      && !words.contains { document.tokens[$0].key == Self.have }
  }

  private static let jails: WordSet = "jail jails prison prisons facility penitentiary"

  /// `The jail holds 1,200 prisoners`: nobody's captives.
  private func isJail(before index: Int) -> Bool {
    (max(0, index - 3)...index).contains { piece in
      pieces.list[piece].tokens.contains { Self.jails.contains(document.tokens[$0]) }
    }
  }

  private static let cost: WordSet = "cost costs costing"
  private static let taking: WordSet = """
    took take takes taking taken held holding hold holds seized seizing captured capturing kept keeping
    """

  /// `took 13 prisoners`.
  private mutating func readHeld(_ hit: OutcomeHit, _ phrase: NounPhrase, at index: Int) {
    let near = max(0, index - 2)..<min(pieces.list.count, index + 3)
    // `rescued 13 hostages held by rebels`: they had been taken before.
    if index > 0,
      pieces.list[index - 1].tokens.contains(where: { TriggerObject.releasing.contains(document.tokens[$0]) })
    {
      return
    }
    let isTaken = near.contains { piece in
      pieces.list[piece].tokens.contains { Self.taking.contains(document.tokens[$0]) }
    }
    if phrase.count == nil, phrase.determiner == .none, !phrase.isPlural, kind(index - 1) == .phrase {
      // `took two soldiers prisoner`; not `killed one French hostage`
      guard isTaken else { return }
      let victims = finder.withList(endingAt: index - 1, force: hit.entry.force)
      add(victims, hit: hit)
      return
    }
    guard let count = phrase.count, !isJail(before: index), isTaken else { return }
    // `took 40 prisoner`: who is one may have been anybody.
    let kinds = hit.entry.outcome == .captured ? phrase.kinds.intersection(.armed) : phrase.kinds
    let people = People(count: count, reference: .new, kinds: kinds, isVague: phrase.isVague)
    add([.init(phrase: pieces.list[index].index, people: people)], hit: hit)
  }
}
