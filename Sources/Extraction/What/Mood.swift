import ConflictModel
import Linguistics

/// Whether the text says that something happened: the words before a trigger that deny it, plan it, fear it or tell it as
/// the reason for something else.
enum Mood {
  private static let negations: WordSet = "not n't never without cannot deny denies denied denying"
  private static let noun: WordSet = "no any"
  private static let conditionals: WordSet = """
    would could might should if unless whether threaten threatens threatened threatening fear fears feared fearing
    prevent prevents prevented preventing avoid avoiding avert averting avoided potential risk risks warn warned warning
    plan plans planned planning intend intends intended intending prepare prepares prepared preparing possible
    plot plotting plotted ready willing able unable refused refuse deter deterred against
    aimed risked opportunity opportunities chance chances prospect prospects hopes vow vowed vows pledge pledged threat
    threats possibility hypothetical simulate simulated mock
    """
  /// What ends or forbids an act tells of none: `refrain from attacks`, `stop the killing`, `banning all demonstrations`.
  private static let endings: WordSet = """
    refrain cease ceases ceasing stop stops halt halts halting suspend suspends suspending suspension end ends ending
    cessation renounce renouncing abandon
    prohibit prohibits prohibiting ban bans banning forbid forbids forbade forbidding outlaw outlaws outlawing
    """
  private static let lasting: WordSet = "hours days weeks months years decades"
  private static let measures: WordSet =
    "of more than nearly over almost about two three four five six seven eight nine ten several many the"
  private static let intentions: WordSet = "intention intentions intent aim purpose goal objective"
  private static let ofKey: WordKey = "of"

  /// `banned all demonstrations`; not `the banned rally`.
  private static let bans: WordSet = "banned prohibited outlawed cancelled canceled"
  private static let future: WordSet = "will shall 'll can"
  private static let commemorations: WordSet = """
    prayed prays
    anniversary commemorate commemorates commemorated commemorating commemoration remembrance memory marking remembered
    remember remembers remembering
    film movie novel documentary book drama fictional
    """
  /// `50 people are feared dead after an air strike`: the strike is no fear.
  private static let fears: WordSet = "feared fear fears"
  private static let afterwards: WordSet = "after following when"
  private static let and: WordKey = "and"
  private static let the: WordKey = "the"
  private static let use: WordKey = "use"
  private static let game: WordKey = "game"
  private static let played: WordSet = "video computer board online the a this war"
  private static let afters: WordSet = "after since"
  private static let longTimes: WordSet = "week weeks month months year years decade decades century"
  /// Infinitives after these were carried out all the same.
  private static let realised: WordSet = """
    managed continued continue continues began begin begins started used proceeded went came forced attempted tried try
    trying attempting helped gathered gather took using demonstrated protested rallied marched fired fire shots
    """
  private static let clauseEnds: WordSet = ". ; : ! ?"

  static func of(
    _ range: Range<Int>, isVerb: Bool, in sentence: Sentence, _ document: Document
  ) -> TriggerAnnotation.Mood {
    let tokens = document.tokens
    if !isVerb, isOfWhatWasNot(range, in: sentence, tokens) || isAhead(range, in: sentence, tokens) { return .notReal }
    if isOfHoax(range, in: sentence, tokens) { return .notReal }
    if !isVerb, isBuried(range, in: sentence, tokens) { return .background }
    if !isVerb, isOfSeries(range, in: sentence, tokens) { return .background }
    if isInDrill(range, in: sentence, tokens) { return .notReal }
    if isOfStart(range.lowerBound, in: sentence.tokens, document) { return .background }
    if !isVerb, isOfMonument(range, in: sentence, tokens) { return .background }
    let floor = max(sentence.tokens.lowerBound, range.lowerBound - 7)
    var index = range.lowerBound - 1
    var distance = 0
    while index >= floor {
      let token = tokens[index]
      distance += 1
      guard token.kind == .punctuation || signs.contains(token) else {
        index -= 1
        continue
      }
      if token.kind == .punctuation, clauseEnds.contains(token) || (distance > 1 && isComma(token, document)) { break }
      if distance <= 4, negations.contains(token), !isAboutPart(index, range, tokens) {
        return isUnreal(index, floor: sentence.tokens.lowerBound, tokens) ? .happened : .notReal
      }
      // `had it gone off`
      if isVerb, distance == 1, unrealSubjects.contains(token), index > floor, tokens[index - 1].key == had {
        return .notReal
      }
      if distance <= 2, noun.contains(token), !isVerb { return .notReal }
      if isVerb, distance <= 6, token.key == no, isSubjectOfNothing(index, range, tokens) { return .notReal }
      if isVerb, distance <= 4, nobody.contains(token),
        tokens[index + 1..<range.lowerBound].allSatisfy(auxiliaries.contains)
      {
        return .notReal
      }
      // `threatened and later kidnapped`: both were done.
      if distance <= 5, conditionals.contains(token), tokens[index + 1].key != and,
        !(fears.contains(token) && tokens[index + 1..<range.lowerBound].contains(where: afterwards.contains))
      {
        return .notReal
      }
      if distance <= 5, !isVerb, endings.contains(token), tokens[index + 1].key == the || tokens[index + 1].key == use,
        tokens[index + 1..<range.lowerBound].contains(where: { $0.key == use })
      {
        return .notReal
      }
      // `to end 14 months of fighting`
      if !isVerb, endings.contains(token),
        tokens[index + 1..<range.lowerBound].contains(where: { lasting.contains($0) }),
        tokens[index + 1..<range.lowerBound].allSatisfy({
          $0.kind == .number || lasting.contains($0) || measures.contains($0)
        })
      {
        return .notReal
      }
      if distance <= 3, !isVerb, endings.contains(token) || bans.contains(token) && token.tag == .verbPast {
        return .notReal
      }
      // `that they stop murdering civilians`, `with the intention of kidnapping him`
      if distance <= 2, endings.contains(token) || intentions.contains(token) && tokens[index + 1].key == ofKey,
        document.isGerund(range.lowerBound)
      {
        return .notReal
      }
      // `will attack any target`: a noun by the table, and here a verb.
      if distance <= 3, isVerb || distance == 1, future.contains(token) { return .notReal }
      if commemorations.contains(token) { return .background }
      // `in a video game`; no `game warden`.
      if token.key == game, index > sentence.tokens.lowerBound, played.contains(tokens[index - 1]) {
        return .background
      }
      // `Three years after a bombing killed 86 people`
      if afters.contains(token), index > sentence.tokens.lowerBound,
        longTimes.contains(tokens[index - 1])
          // `the deadliest attack since militants bombed an embassy`: what it is compared with was before.
          || token.key == since && FigureScope.isComparison(index, in: sentence.tokens, document)
      {
        return .background
      }
      if distance == 1, isVerb, token.key == toKey, tokens[range.lowerBound].key == baseKey(range, document) {
        return infinitive(before: index, floor: floor, tokens)
      }
      index -= 1
    }
    return .happened
  }

  static let since: WordKey = "since"
  /// Whatever the words before an act are searched for.
  private static let signs = WordSet(
    anyOf: negations, unrealSubjects, noun, nobody, conditionals, endings, intentions, bans, future, commemorations,
    afters,
    or: no, game, toKey)

  private static let fakes: WordSet = "fake false hoax bogus unfounded fabricated"
  private static let rumours: WordSet =
    "report reports claim claims rumour rumours rumor rumors news alarm story stories"
  private static let hoaxReach = 8

  /// `a false report that a bomb had exploded`
  private static func isOfHoax(_ range: Range<Int>, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    (max(
      sentence.tokens.lowerBound + 1, range.lowerBound - hoaxReach)..<max(
        sentence.tokens.lowerBound + 1, range.lowerBound)).contains {
        rumours.contains(tokens[$0]) && fakes.contains(tokens[$0 - 1])
      }
  }

  private static let victims: WordSet = "victims victim dead"
  private static let burying: WordSet = "buried bury buries burying mourned mourn mourning funeral funerals tribute"
  private static let burialReach = 8

  /// `Mourners buried three victims of last week's bombing`: the day is that of the burial.
  private static func isBuried(_ range: Range<Int>, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    let before = max(sentence.tokens.lowerBound, range.lowerBound - burialReach)..<range.lowerBound
    guard let victim = before.dropLast().last(where: { victims.contains(tokens[$0]) }),
      tokens[victim + 1].key == ofKey
    else { return false }
    return (max(sentence.tokens.lowerBound, victim - burialReach)..<victim).contains { burying.contains(tokens[$0]) }
  }

  private static let series: WordSet = "wave string series spate campaign"
  private static let blaming: WordSet = "behind responsible blamed accused claimed suspected"
  private static let spans: WordSet = "year month months years weeks decade"
  private static let seriesReach = 8

  /// `behind a wave of bombings this year`: many acts of a long time, by which somebody is known.
  private static func isOfSeries(_ range: Range<Int>, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    let before = max(sentence.tokens.lowerBound, range.lowerBound - seriesReach)..<range.lowerBound
    guard let wave = before.last(where: { series.contains(tokens[$0]) }), wave + 1 < range.lowerBound,
      tokens[wave + 1].key == ofKey,
      (before.lowerBound..<wave).contains(where: { blaming.contains(tokens[$0]) })
    else { return false }
    let behind =
      range.upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + seriesReach))
    return behind.dropFirst().contains { spans.contains(tokens[$0]) && recent.contains(tokens[$0 - 1]) }
  }

  private static let recent: WordSet = "this past recent last several many"

  private static let drills: WordSet = "drill drills exercise exercises manoeuvres maneuvers"
  private static let firing: WordSet = "fire fired fires firing shots shelled launched"
  private static let during: WordSet = "during in"
  private static let drillReach = 10

  /// `fired 40 rockets during a drill`: at nobody.
  private static func isInDrill(_ range: Range<Int>, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    guard range.contains(where: { firing.contains(tokens[$0]) }) else { return false }
    let behind =
      range.upperBound..<max(range.upperBound, min(sentence.tokens.upperBound, range.upperBound + drillReach))
    guard let drill = behind.first(where: { tokens[$0].kind == .punctuation || drills.contains(tokens[$0]) }),
      tokens[drill].kind != .punctuation
    else { return false }
    return (max(range.upperBound, drill - 4)..<drill).contains { during.contains(tokens[$0]) }
  }

  private static let arranging: WordSet = "planned scheduled slated due set"
  private static let times: WordSet = "for on to later next tomorrow this"

  /// `the rally planned for Saturday`
  private static func isAhead(_ range: Range<Int>, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    let next = range.upperBound
    guard next + 1 < sentence.tokens.upperBound else { return false }
    if arranging.contains(tokens[next]), times.contains(tokens[next + 1]) { return true }
    // `The truce will take effect on Sunday`, `the rally is to be held on Monday`
    let opens = future.contains(tokens[next]) || coming.contains(tokens[next]) && tokens[next + 1].key == toKey
    return opens
      && (next + 1..<min(sentence.tokens.upperBound, next + comingReach)).contains { starting.contains(tokens[$0]) }
  }

  private static let coming: WordSet = "is are was were"
  private static let starting: WordSet = "take begin start held signed enter"
  private static let comingReach = 5

  private static let when: WordKey = "when"
  /// Words from `since` to `when`, and from there to the act, at most.
  private static let startReach = 5
  private static let startWidth = 7
  /// The same behind `have been killed since the war began on October 7, 2023, when`.
  private static let runningReach = 11
  private static let runningWidth = 16

  /// `thousands have died since October 1993, when paratroopers killed the president`: what the counting starts from.
  static func isOfStart(_ token: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    if isOfOpeningBlow(token, in: sentence, document) { return true }
    guard
      let when = (max(sentence.lowerBound + 1, token - runningWidth)..<max(sentence.lowerBound + 1, token))
        .last(where: { tokens[$0].key == when }),
      isComma(tokens[when - 1], document), !tokens[when..<token].contains(where: { isComma($0, document) }),
      let start = (max(sentence.lowerBound + 1, when - runningReach)..<when).last(where: { tokens[$0].key == since })
    else { return false }
    return token - when <= startWidth && when - start <= startReach
      || tokens[sentence.lowerBound..<start].contains { perfect.contains($0) }
  }

  private static let perfect: WordSet = "has have"
  private static let blowReach = 20

  /// `has killed 54,000 people since gunmen attacked the border on October 7, killing 1,200`: so does what the blow cost that
  /// it all began with.
  private static func isOfOpeningBlow(_ token: Int, in sentence: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard document.isGerund(token),
      let start = (max(sentence.lowerBound, token - blowReach)..<token).last(where: { tokens[$0].key == since }),
      tokens[sentence.lowerBound..<start].contains(where: { perfect.contains($0) }),
      let verb = (start + 1..<token).first(where: { tokens[$0].tag == .verbPast })
    else { return false }
    return (verb..<token).contains { isComma(tokens[$0], document) && document.isGerund($0 + 1) }
  }

  private static let monuments: WordSet = "monument memorial plaque statue veterans veteran"
  private static let dedications: WordSet = "of for to honouring honoring"

  /// `a monument to the victims of the bombing`, `veterans of the battle`.
  private static func isOfMonument(_ range: Range<Int>, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    let reach = max(sentence.tokens.lowerBound, range.lowerBound - monumentReach)..<range.lowerBound
    guard let monument = reach.dropLast().last(where: { monuments.contains(tokens[$0]) }),
      dedications.contains(tokens[monument + 1])
    else { return false }
    return !tokens[monument + 1..<range.lowerBound].contains { $0.kind == .punctuation || $0.tag.isFiniteVerb }
  }

  /// How far before an act its monument stands, in words.
  private static let monumentReach = 10

  private static let no: WordKey = "no"
  private static let nobody: WordSet = "nobody none"
  private static let auxiliaries: WordSet = "was were is are has have had been be being ever yet"

  /// `No shots were fired`
  private static func isSubjectOfNothing(_ no: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let verbs = min(range.lowerBound, no + 2)..<range.lowerBound
    return !verbs.isEmpty && verbs.allSatisfy { auxiliaries.contains(tokens[$0]) }
  }

  private static let had: WordKey = "had"
  private static let unrealSubjects: WordSet = "it they he she"

  /// `had police not defused it`: they did.
  private static func isUnreal(_ negation: Int, floor: Int, _ tokens: [Token]) -> Bool {
    guard let had = (max(floor, negation - 5)..<negation).last(where: { tokens[$0].key == had }) else { return false }
    return had + 1 < negation && had > floor && tokens[had + 1..<negation].allSatisfy { $0.kind == .word }
  }

  private static let might: WordSet = "could would might"
  private static let have: WordKey = "have"
  private static let would: WordKey = "would"

  /// `The bomb could have killed dozens`: what a word did not do.
  static func isOfWhatWasNot(_ range: Range<Int>, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    let next = range.upperBound
    if next + 1 < sentence.tokens.upperBound, might.contains(tokens[next]), tokens[next + 1].key == have { return true }
    // `an attack on the dam could kill thousands`, `an attack on the dam would have killed thousands`
    let first = range.lowerBound
    guard (max(sentence.tokens.lowerBound, first - 3)..<first).contains(where: { anyOne.contains(tokens[$0]) }) else {
      return false
    }
    for index in next..<max(next, min(sentence.tokens.upperBound - 1, next + 6)) {
      if tokens[index].kind == .punctuation || breaks.contains(tokens[index]) { return false }
      if unlikely.contains(tokens[index + 1]), tokens[index].tag.isVerb { return true }
      if might.contains(tokens[index]), tokens[index + 1].key != have || tokens[index].key == would { return true }
    }
    return false
  }

  private static let unlikely: WordSet = "unlikely impossible imminent inevitable likely"
  private static let anyOne: WordSet = "a an any another"
  private static let breaks: WordSet = "that which who and but when said killed left after as"

  /// `denied responsibility for the attack`: not that it happened.
  private static func isAboutPart(_ denial: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
    (denial + 1..<max(denial + 1, range.lowerBound)).contains { Denial.parts.contains(tokens[$0]) }
  }

  static let toKey: WordKey = "to"

  /// The verb's own key where it stands in its base form after `to`.
  private static func baseKey(_ range: Range<Int>, _ document: Document) -> WordKey {
    document.tokens[range.lowerBound].key
  }

  private static func infinitive(before to: Int, floor: Int, _ tokens: [Token]) -> TriggerAnnotation.Mood {
    var index = to - 1
    while index >= max(floor, to - 5) {
      if realised.contains(tokens[index]) {
        // `will continue the struggle to disarm them`
        let isAhead = index > floor && (future.contains(tokens[index - 1]) || tokens[index - 1].key == toKey)
        return isAhead ? .notReal : .happened
      }
      index -= 1
    }
    return .notReal
  }

  static func isComma(_ token: Token, _ document: Document) -> Bool {
    document.text.bytes[Int(token.start)] == UInt8(ascii: ",")
  }

  /// Words that lead from a protest or an arrest to its reason.
  private static let causes: WordSet = """
    against over demanding demand demanded condemn condemning condemned denounce denouncing denounced after following
    because since mourn mourning honor honour calling called protest protesting support supporting reject rejecting regarding about suspected accused
    accusing charged charges alleged allegedly involvement due amid amidst for claiming covering filming documenting
    photographing undeterred despite defying
    """

  /// In `protested against the killing of two farmers` the killing is the reason, not the happening.
  static func backgroundCauses(of triggers: inout ArraySlice<TriggerAnnotation>, _ document: Document) {
    backgroundRelatives(of: &triggers, document)
    backgroundTaken(of: &triggers, document)
    var main: TriggerAnnotation?
    for index in triggers.indices {
      let trigger = triggers[index]
      if let main, !trigger.act.isAlien, trigger.mood == .happened, !trigger.act.isCrowd || trigger.act == .mob,
        !isOfCrowd(trigger, document)
      {
        // `in protest at the arrest` ends with the word that leads to its reason.
        let end = main.tokens.upperBound
        let first = document.tokens[main.tokens.lowerBound].key == `in` ? end - 1 : end
        for token in first..<max(first, trigger.tokens.lowerBound)
        where token < end || causes.contains(document.tokens[token]) && !isBound(token, document) {
          // `…, when police attacked them` starts afresh.
          if !hasFreshClause(token..<trigger.tokens.lowerBound, document),
            !isOwnVerb(trigger, after: token, of: main, document)
          {
            triggers[index].mood = .reason
          }
          break
        }
      }
      if trigger.mood == .happened, trigger.act == .protest || trigger.act == .arrest { main = main ?? trigger }
    }
    backgroundCharges(of: &triggers, document)
    for index in triggers.indices where !triggers[index].isVerb && triggers[index].mood == .happened {
      if isAnswered(triggers[index].tokens.lowerBound, document) { triggers[index].mood = .reason }
    }
    for index in triggers.indices
    where !triggers[index].isVerb && triggers[index].mood == .happened && triggers[index].act.isViolent {
      if isAgenda(triggers[index].tokens.lowerBound, document) { triggers[index].mood = .background }
    }
    guard triggers.contains(where: { $0.mood == .happened && isQuiet($0.act) }) else { return }
    for index in triggers.indices
    where !triggers[index].isVerb && triggers[index].mood == .happened && triggers[index].act.isViolent
      && isTopic(triggers[index].tokens.lowerBound, in: triggers, document)
    {
      triggers[index].mood = .background
    }
    for index in triggers.indices
    where !triggers[index].isVerb && triggers[index].mood == .happened && !triggers[index].act.isAlien
      && isCause(triggers[index].tokens.lowerBound, document)
    {
      triggers[index].mood = .reason
      // `a truce was holding after four days of fighting that killed 60`
      for later in triggers.indices where later > index && triggers[later].mood == .happened {
        if isTold(of: triggers[index], by: triggers[later], document) { triggers[later].mood = .reason }
      }
    }
  }

  static let crowds: WordSet = "demonstrators protesters protestors marchers strikers rioters"

  /// `protests turned ugly after demonstrators clashed with police`: what the crowd itself did.
  private static func isOfCrowd(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let at = trigger.tokens.lowerBound
    return trigger.act == .clash && trigger.isVerb && at > 0 && crowds.contains(document.tokens[at - 1])
  }

  private static let bounds: WordSet = "about over"

  /// `seized about 50 hostages`: how many, and not why.
  private static func isBound(_ token: Int, _ document: Document) -> Bool {
    bounds.contains(document.tokens[token]) && token + 1 < document.tokens.count
      && document.tokens[token + 1].kind == .number
  }

  private static let relatives: WordSet = "who whose whom"
  /// How far before a verb the pronoun of its clause stands, in words.
  private static let relativeReach = 7

  /// `The family of a constable who was shot dead held a protest`: what was done to him is why they protest.
  private static func backgroundRelatives(of triggers: inout ArraySlice<TriggerAnnotation>, _ document: Document) {
    guard let protest = triggers.last(where: { $0.act == .protest && $0.mood == .happened })?.tokens.lowerBound else {
      return
    }
    for index in triggers.indices
    where triggers[index].isVerb && triggers[index].mood == .happened && triggers[index].tokens.lowerBound < protest {
      switch triggers[index].act {
      case .kill, .abduct, .harm: break
      default: continue
      }
      let at = triggers[index].tokens.lowerBound
      let sentence = document.sentence(of: at).tokens
      let before = max(sentence.lowerBound, at - relativeReach)..<at
      guard let pronoun = before.last(where: { relatives.contains(document.tokens[$0]) }),
        document.tokens[pronoun..<at].allSatisfy({ $0.kind == .word }), document.tokens[at - 1].tag != .conjunction
      else { continue }
      triggers[index].mood = .reason
    }
  }

  /// `negotiated the release of a man kidnapped last week` tells of no release.
  private static let nouns: WordSet = "release rescue free"
  private static let otherTimes: WordSet = """
    last ago earlier captivity days weeks months years week month year previous
    """

  private static func isMeasure(_ token: Token) -> Bool {
    token.kind == .number || token.tag == .determiner || measures.contains(token)
  }

  /// `Bandits freed 27 boys seized from their school`, `girls kidnapped by bandits were freed`: that they had been taken is
  /// no news of the day.
  private static func backgroundTaken(of triggers: inout ArraySlice<TriggerAnnotation>, _ document: Document) {
    guard
      let release = triggers.first(where: {
        $0.act == .other && $0.isVerb && $0.mood == .happened
          && TriggerObject.releasing.contains(document.tokens[$0.tokens.lowerBound])
          && !nouns.contains(document.tokens[$0.tokens.lowerBound])
      })
    else { return }
    let sentence = document.sentence(of: release.tokens.lowerBound)
    // Without a word of when they were taken, the release is all that dates it.
    let isOfOtherTime = sentence.tokens.contains { otherTimes.contains(document.tokens[$0]) }
    for index in triggers.indices
    where triggers[index].act == .abduct && triggers[index].isVerb && triggers[index].mood == .happened {
      let words = triggers[index].tokens
      let isBehind = words.lowerBound > release.tokens.upperBound
      // `rescued 16 kidnapped victims`
      let isOfThose =
        isBehind && words.upperBound < sentence.tokens.upperBound && document.tokens[words.upperBound].tag.isNoun
        && isMeasure(document.tokens[words.lowerBound - 1])
      if isBehind && isOfOtherTime || isOfThose
        || TriggerObject.isPassive(release.tokens, in: sentence, document)
          && !TriggerObject.isPassive(words, in: sentence, document)
          && TriggerObject.isReduced(words, in: sentence, document)
      {
        triggers[index].mood = .background
      }
    }
  }

  private static let verdicts: WordSet = """
    sentenced convicted jailed imprisoned tried charged indicted acquitted extradited prosecuted sentence verdict
    conviction pardoned trial
    """
  private static let links: WordSet = "for of over with in after to"
  private static let charging: WordSet = "of for with"

  private static let suspicions: WordSet = "suspected wanted accused blamed"
  /// Words from a suspicion to the act that somebody is suspected of, at most.
  private static let suspicionReach = 6

  /// `Soldiers shot dead three men suspected of the attack`: what those who are struck had done before.
  private static func isSuspicion(
    _ word: Int, of trigger: TriggerAnnotation, after earlier: ArraySlice<TriggerAnnotation>, _ document: Document
  ) -> Bool {
    !trigger.isVerb && trigger.tokens.lowerBound - word <= suspicionReach
      && suspicions.contains(document.tokens[word]) && links.contains(document.tokens[word + 1])
      && earlier.contains {
        $0.mood == .happened && $0.isVerb && $0.tokens.upperBound <= word && ($0.act == .kill || $0.act == .arrest)
      }
  }

  /// `A court sentenced him for the murder of 12 villagers`: what somebody is tried for was before.
  private static func backgroundCharges(of triggers: inout ArraySlice<TriggerAnnotation>, _ document: Document) {
    for index in triggers.indices where triggers[index].mood == .happened {
      let at = triggers[index].tokens.lowerBound
      let sentence = document.sentence(of: at).tokens
      // `convicted of killing two men`
      if triggers[index].isVerb {
        guard at > sentence.lowerBound, charging.contains(document.tokens[at - 1]),
          document.text.bytes[document.tokens[at].range].suffix(3).elementsEqual("ing".utf8)
        else { continue }
      }
      var sawLink = false
      for token in (max(sentence.lowerBound, at - 14)..<at).reversed() {
        if links.contains(document.tokens[token]) { sawLink = true }
        if clauseEnds.contains(document.tokens[token]), document.tokens[token].kind == .punctuation { break }
        if sawLink,
          verdicts.contains(document.tokens[token])
            || isSuspicion(token, of: triggers[index], after: triggers[..<index], document)
        {
          triggers[index].mood = .reason
          break
        }
      }
      // `sentenced for the bombing of 2002, which killed 20 people`
      guard triggers[index].mood == .reason else { continue }
      for later in triggers.indices where later > index && triggers[later].mood == .happened {
        if isTold(of: triggers[index], by: triggers[later], document) { triggers[later].mood = .reason }
      }
    }
  }

  /// Acts that have their reasons told: people gather, are arrested or talk because of something.
  private static func isQuiet(_ act: Act) -> Bool {
    switch act {
    case .protest, .gather, .roadblock, .arrest, .agreement, .movement: true
    default: act.isDiplomacy
    }
  }

  private static let `in`: WordKey = "in"
  private static let answers: WordSet = "retaliation revenge reprisal response"
  private static let avenging: WordSet = "avenge avenges avenged avenging"
  private static let answerLinks: WordSet = "for to"
  private static let response: WordKey = "response"
  /// Words from `in retaliation for` to the act, at most.
  private static let answerReach = 5

  /// `in retaliation for the raid`, `in response to the killing of a commander`, `to avenge the murder`.
  static func isAnswered(_ at: Int, _ document: Document) -> Bool { answer(to: at, document) != nil }

  /// Where a sentence begins to say what an act was an answer to.
  static func answer(to at: Int, _ document: Document) -> Int? {
    let tokens = document.tokens
    var index = at - 1
    while index >= max(1, at - answerReach), tokens[index].kind != .punctuation {
      if avenging.contains(tokens[index]) { return index }
      // Not `the answer is the rebels' response to the offensive`, which is no act.
      if answerLinks.contains(tokens[index]), answers.contains(tokens[index - 1]), index > 1,
        tokens[index - 1].key != response || tokens[index - 2].key == `in`
      {
        return index - 1
      }
      index -= 1
    }
    return nil
  }

  private static let reasons: WordSet = "since following after because due over amid response retaliation mourn"

  /// True where a noun stands as a reason: `since the prison riot`, `because of the intense protests`.
  private static func isCause(_ at: Int, _ document: Document) -> Bool {
    var index = at - 1
    while index >= max(0, at - 5) {
      let token = document.tokens[index]
      if token.kind == .punctuation { return false }
      if reasons.contains(token) { return true }
      index -= 1
    }
    return false
  }

  private static let debating: WordSet = "discuss debate consider examine review address"
  private static let later: WordSet = "will shall to"

  /// `Ministers will discuss the fighting next week`: the day is that of the talk.
  private static func isAgenda(_ at: Int, _ document: Document) -> Bool {
    let tokens = document.tokens
    let first = max(document.sentence(of: at).tokens.lowerBound + 1, at - topicReach)
    return (first..<max(first, at)).contains { debating.contains(tokens[$0]) && later.contains(tokens[$0 - 1]) }
  }

  private static let topics: WordSet = "about discuss discussed discusses discussing"
  private static let topicReach = 3

  /// `spoke by telephone about the fighting`: what states talk about is no news by that; not `about 40 clashes`.
  private static func isTopic(
    _ at: Int, in triggers: ArraySlice<TriggerAnnotation>, _ document: Document
  ) -> Bool {
    let reach = max(document.sentence(of: at).tokens.lowerBound, at - topicReach)..<at
    guard let topic = reach.last(where: { topics.contains(document.tokens[$0]) }),
      document.tokens[topic..<at].allSatisfy({ $0.kind == .word })
    else { return false }
    return triggers.contains { $0.act.isDiplomacy && $0.mood == .happened && $0.tokens.upperBound <= at }
  }

  private static let passives: WordSet = "was were"
  private static let opening: WordSet = "that how why what who whom whose which after before when if whether because"

  /// `Protesters demanding water were beaten by police`: what became of those who demand something.
  private static func isOwnVerb(
    _ trigger: TriggerAnnotation, after cause: Int, of main: TriggerAnnotation, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    guard trigger.isVerb, !main.isVerb, cause == main.tokens.upperBound, tokens[cause].tag == .gerund,
      passives.contains(tokens[trigger.tokens.lowerBound - 1])
    else { return false }
    return !tokens[cause..<trigger.tokens.lowerBound].contains { opening.contains($0) }
  }

  private static let fresh: WordSet = "when while where police but and dispersed intervened"

  private static func hasFreshClause(_ range: Range<Int>, _ document: Document) -> Bool {
    for index in range.dropFirst() {
      let token = document.tokens[index]
      if token.kind == .punctuation, clauseEnds.contains(token) { return true }
      if isComma(token, document), index + 1 < range.upperBound, fresh.contains(document.tokens[index + 1]) {
        return true
      }
    }
    return false
  }
}
