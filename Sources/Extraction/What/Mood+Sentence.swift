import ConflictModel
import Linguistics

/// What a whole sentence says about the acts in it: a work of fiction, a habit, a thing condemned in general, another year.
extension Mood {
  private static let works: WordSet =
    "film movie novel documentary drama play thriller opera musical exhibition painting"
  private static let about: WordKey = "about"
  private static let tells: WordSet = """
    about is was tells shows depicts set based which that opens opened follows recounts portrays by directed starring
    premiered premieres chronicles explores recalls published released
    """
  private static let openers: WordSet = "a an the his her their this new short"
  private static let habits: WordSet =
    "often usually frequently regularly routinely sometimes always generally commonly traditionally"
  private static let past: WordSet = "was were had been did"
  private static let condemnations: WordSet = """
    condemn condemns condemned condemning denounce denounces denounced denouncing deplore deplores deplored reject
    rejects rejected rejecting oppose opposes opposed opposing repudiate repudiates repudiated
    """
  private static let settled: WordSet =
    "the this that these those his her their its our yesterday today last recent a an two three four five"
  private static let spans: WordSet = "year years decade decades month months week weeks"
  private static let relatives: WordSet = "which that who whom where when"
  private static let after: WordKey = "after"

  static func settle(_ triggers: inout ArraySlice<TriggerAnnotation>, in sentence: Sentence, _ document: Document) {
    guard !triggers.isEmpty else { return }
    if isOfWork(sentence, document) {
      for index in triggers.indices where triggers[index].mood == .happened { triggers[index].mood = .background }
      return
    }
    if isOfGame(triggers, in: sentence, document) || isUnfulfilled(sentence, document) {
      for index in triggers.indices { triggers[index].mood = .notReal }
      return
    }
    if triggers.contains(where: { $0.mood == .happened && PersonalCrime.acts.contains($0.act) }),
      PersonalCrime.tells(triggers, in: sentence, document)
    {
      for index in triggers.indices where triggers[index].act.isViolent || triggers[index].act == .group {
        triggers[index].mood = .personal
      }
      return
    }
    if isSentence(triggers, in: sentence, document) {
      for index in triggers.indices where triggers[index].act == .kill { triggers[index].mood = .personal }
      return
    }
    if isMishap(triggers, document) {
      for index in triggers.indices where triggers[index].act.family == .bomb { triggers[index].mood = .personal }
      return
    }
    if isRecurring(sentence, document) {
      for index in triggers.indices where triggers[index].mood == .happened { triggers[index].mood = .notReal }
      return
    }
    if let denial = Denial.scope(in: sentence, document) {
      for index in triggers.indices
      where denial.overlaps(triggers[index].tokens) && !isPresupposed(triggers[index], in: denial, document) {
        triggers[index].mood = .notReal
      }
    }
    if let provision = provision(in: sentence, document) {
      for index in triggers.indices where triggers[index].tokens.lowerBound > provision {
        if triggers[index].mood == .happened { triggers[index].mood = .notReal }
      }
    }
    coordinate(&triggers, document)
    var lastBackground: Int?
    for index in triggers.indices {
      let trigger = triggers[index]
      if trigger.mood == .happened {
        if isOfRank(trigger, in: sentence, document) {
          triggers[index].mood = .background
        } else if isCalledFor(trigger, in: sentence, document) || isHabit(trigger, in: sentence, document)
          || isTrade(trigger, in: sentence, document) || isRepeated(trigger, in: sentence, document)
          || isCondemnedInGeneral(trigger, in: sentence, document)
        {
          triggers[index].mood = .notReal
        } else if isOfOtherTime(trigger, in: sentence, document)
          || lastBackground.map({
            isTold(of: triggers[$0], by: trigger, document) || isOutcome(trigger, of: triggers[$0], document)
          }) == true
        {
          triggers[index].mood = .background
        }
      }
      if triggers[index].mood == .background { lastBackground = index }
    }
    // `The air force has bombed their camps for years`: it has not struck now either.
    for index in triggers.indices.dropLast()
    where !triggers[index].isVerb && (triggers[index].act == .aircraft || triggers[index].act == .airstrike) {
      let verb = triggers[index + 1]
      if verb.isVerb, verb.mood == .notReal, verb.tokens.lowerBound - triggers[index].tokens.upperBound <= presentReach
      {
        triggers[index].mood = .notReal
      }
    }
  }

  private static let setting: WordSet = "in during"
  private static let pointing: WordSet = "the this"
  private static let dying: WordSet = "died killed dead wounded injured hurt"

  /// `denied that 20 people had died in the raid`: how many died is denied, and not that there was a raid.
  private static func isPresupposed(_ trigger: TriggerAnnotation, in denial: Range<Int>, _ document: Document) -> Bool {
    let at = trigger.tokens.lowerBound
    return !trigger.isVerb && at - 3 >= denial.lowerBound && pointing.contains(document.tokens[at - 1])
      && setting.contains(document.tokens[at - 2]) && dying.contains(document.tokens[at - 3])
  }

  private static let papers: WordSet = """
    accord accords agreement agreements deal pact plan plans proposal proposals truce roadmap draft blueprint framework
    resolution text document
    """
  private static let providing: WordSet = """
    outlines outline outlined envisages envisage envisaged envisions provides provide provided foresees foresaw stipulates
    stipulated specifies specified requires required obliges includes include included calls called
    """
  /// What goes with `provides` and `calls`; they have other senses without it.
  private static let providers: WordSet = "provides provide provided calls called"
  private static let forWord: WordKey = "for"

  /// The verb of `The accord outlines a withdrawal and the release of 33 hostages`: what a paper provides for is to come.
  private static func provision(in sentence: Sentence, _ document: Document) -> Int? {
    let tokens = document.tokens
    guard let paper = sentence.tokens.prefix(8).first(where: { papers.contains(tokens[$0]) && tokens[$0].tag.isNoun })
    else { return nil }
    return (paper + 1..<sentence.tokens.upperBound).dropLast().first {
      providing.contains(tokens[$0]) && (!providers.contains(tokens[$0]) || tokens[$0 + 1].key == forWord)
    }
  }

  private static let coordinators: WordSet = "and or"

  /// `threatened to carry out bombings and killings`: what an `and` ties to an act that is not real is not real either.
  private static func coordinate(_ triggers: inout ArraySlice<TriggerAnnotation>, _ document: Document) {
    for index in triggers.indices.dropFirst() where triggers[index].mood == .happened {
      let (first, second) = (triggers[index - 1], triggers[index])
      let tokens = document.tokens
      guard first.mood == .notReal, !first.isVerb, !second.isVerb,
        second.tokens.lowerBound == first.tokens.upperBound + 1,
        coordinators.contains(tokens[first.tokens.upperBound]),
        tokens[first.tokens.lowerBound].tag == tokens[second.tokens.lowerBound].tag
      else { continue }
      triggers[index].mood = .notReal
    }
  }

  /// `The film, about a battle in 1944, opens on Friday`.
  private static func isOfWork(_ sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    // `"Shadows", a film about the massacre, won a prize`
    if sentence.tokens.dropLast().contains(where: { works.contains(tokens[$0]) && tokens[$0 + 1].key == about }) {
      return true
    }
    let head = sentence.tokens.prefix(6)
    guard let work = head.first(where: { works.contains(tokens[$0]) }), work + 1 < sentence.tokens.upperBound,
      work == sentence.tokens.lowerBound
        || (sentence.tokens.lowerBound..<work).contains(where: { openers.contains(tokens[$0]) })
    else { return false }
    return tells.contains(tokens[work + 1]) || isComma(tokens[work + 1], document)
  }

  private static let had: WordKey = "had"
  private static let have: WordKey = "have"
  private static let would: WordSet = "would could might"

  /// `Had the bomb gone off, it would have killed dozens`: it did not.
  private static func isUnfulfilled(_ sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard let first = sentence.tokens.first(where: { tokens[$0].kind == .word }), tokens[first].key == had else {
      return false
    }
    return sentence.tokens.dropLast().contains { would.contains(tokens[$0]) && tokens[$0 + 1].key == have }
  }

  private static let sports: WordSet = """
    match goal goals striker penalty equaliser equalizer half-time midfielder goalkeeper wicket innings
    """

  private static let players: WordSet = """
    goalkeeper midfielder striker quarterback touchdown playoffs homer winger wicket innings semifinal semifinals
    """

  /// `fired two shots past the goalkeeper`
  private static func isOfGame(
    _ triggers: ArraySlice<TriggerAnnotation>, in sentence: Sentence, _ document: Document
  ) -> Bool {
    guard
      sentence.tokens.count(where: { sports.contains(document.tokens[$0]) }) > 1
        || triggers.contains(where: { $0.act == .sport && $0.tokens.contains { players.contains(document.tokens[$0]) } }
        )
        || hasScore(sentence, document)
    else { return false }
    return Participants.named(in: sentence.tokens, document).isDisjoint(with: [.soldiers, .rebels, .police, .gunmen])
  }

  private static let results: WordSet =
    "beat beats beaten defeat defeated defeats thrashed drew win won wins lost edged trounced routed victory"
  /// Goals and runs of one side stay below.
  private static let goals = 20

  /// `beat Ghana 2-1`
  private static func hasScore(_ sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard sentence.tokens.contains(where: { results.contains(tokens[$0]) }) else { return false }
    return sentence.tokens.dropFirst().dropLast().contains { at in
      guard tokens[at].kind == .joiner, document.text.bytes[Int(tokens[at].start)] != UInt8(ascii: "/"),
        tokens[at - 1].kind == .number, tokens[at + 1].kind == .number
      else { return false }
      return [at - 1, at + 1].allSatisfy {
        (NumberReader.value(tokens, at: $0, limit: $0 + 1, in: document.text)?.value ?? goals) < goals
      }
    }
  }

  private static let executions: WordSet = """
    executed executes execute executing execution executions hanged hanging beheaded beheads behead
    """
  private static let courts: WordSet = """
    convicted convict convicts guilty sentenced judiciary verdict gallows
    """

  /// `Iran executed three men convicted of drug smuggling`: what a court has ordered is no act of a conflict.
  private static func isSentence(
    _ triggers: ArraySlice<TriggerAnnotation>, in sentence: Sentence, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    guard
      triggers.contains(where: { $0.act == .kill && $0.tokens.contains { executions.contains(tokens[$0]) } }),
      !triggers.contains(where: { $0.mood == .happened && $0.act != .kill && $0.act.isViolent }),
      sentence.tokens.contains(where: { courts.contains(tokens[$0]) })
    else { return false }
    return Participants.named(in: sentence.tokens, document).isDisjoint(with: [.soldiers, .rebels, .gunmen, .mob])
  }

  private static let byChance: WordSet = "accidentally inadvertently unintentionally"
  private static let by: WordSet = "by"
  private static let chances: WordSet = "accident mistake"
  private static let doneTo: WordSet = "the a an two three four five six at on"

  /// `A grenade accidentally went off`: nobody meant it to. What somebody bombs by mistake is bombed.
  private static func isMishap(_ triggers: ArraySlice<TriggerAnnotation>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return triggers.contains { trigger in
      guard trigger.isVerb, trigger.act == .bombing else { return false }
      let first = trigger.tokens.lowerBound
      let next = trigger.tokens.upperBound
      let sentence = document.sentence(of: first).tokens
      if first > sentence.lowerBound, byChance.contains(tokens[first - 1]) {
        return next >= sentence.upperBound || !doneTo.contains(tokens[next]) || tokens[next].tag == .preposition
      }
      guard next < sentence.upperBound else { return false }
      return byChance.contains(tokens[next])
        || next + 1 < sentence.upperBound && by.contains(tokens[next]) && chances.contains(tokens[next + 1])
    }
  }

  private static let be: WordSet = "is was became are were becomes"
  private static let articles: WordSet = "the at"
  /// How far before a participle the rank of its noun stands, in words.
  private static let rankReach = 5

  /// `He was the third mayor murdered this year`: a count of others, and no act of its own.
  private static func isOfRank(
    _ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document
  ) -> Bool {
    guard trigger.isVerb, trigger.act == .kill || trigger.act == .abduct || trigger.act == .attack else { return false }
    let tokens = document.tokens
    let start = max(sentence.tokens.lowerBound + 2, trigger.tokens.lowerBound - rankReach)
    guard start < trigger.tokens.lowerBound,
      let rank = (start..<trigger.tokens.lowerBound).first(where: {
        tokens[$0].kind == .ordinal || ranks.contains(tokens[$0])
      }),
      articles.contains(tokens[rank - 1]),
      (max(sentence.tokens.lowerBound, rank - 3)..<rank - 1).contains(where: {
        be.contains(tokens[$0])
      })
    else { return false }
    return !tokens[rank..<trigger.tokens.lowerBound].contains { $0.kind == .punctuation || $0.tag.isFiniteVerb }
  }

  private static let ranks: WordSet = "first second third fourth fifth sixth seventh eighth ninth tenth latest last"
  private static let calling: WordSet = "call calls called calling appealed appealing urged urging announced"
  private static let answering: WordSet = """
    response responding responded answer answering answered heed heeded heeding following followed after obeyed obeying
    """
  private static let forKey: WordKey = "for"
  /// How far before a gathering the call for it stands, in words.
  private static let callReach = 5

  /// `The opposition called for a demonstration`: it is still to come, or nobody says that it came.
  private static func isCalledFor(
    _ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document
  ) -> Bool {
    guard !trigger.isVerb, trigger.act == .protest || isForce(trigger.act) else { return false }
    let tokens = document.tokens
    if trigger.act != .protest { return isForceCalledFor(trigger, in: sentence, document) }
    let reach = max(sentence.tokens.lowerBound, trigger.tokens.lowerBound - callReach)..<trigger.tokens.lowerBound
    guard let link = reach.dropFirst().last(where: { tokens[$0].key == forKey }), calling.contains(tokens[link - 1]),
      !tokens[link..<trigger.tokens.lowerBound].contains(where: { $0.kind == .punctuation })
    else { return false }
    return !(max(sentence.tokens.lowerBound, link - 6)..<link).contains { answering.contains(tokens[$0]) }
  }

  private static let wanting: WordSet = """
    call calls called calling appealed appealing demanded demanding demands asked asking pressed pressing lobbied pleaded
    """

  private static func isForce(_ act: Act) -> Bool { act == .airstrike || act == .offensive || act == .shelling }

  /// `called for NATO air strikes`: what somebody wants others to do.
  private static func isForceCalledFor(
    _ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let reach = max(sentence.tokens.lowerBound, trigger.tokens.lowerBound - callReach)..<trigger.tokens.lowerBound
    guard let link = reach.dropFirst().last(where: { tokens[$0].key == forKey }), wanting.contains(tokens[link - 1])
    else { return false }
    return tokens[link + 1..<trigger.tokens.lowerBound].allSatisfy { $0.kind == .word && $0.tag != .preposition }
  }

  private static let each: WordSet = "every each"
  private static let turns: WordSet = "second other third single few"
  private static let turnSpans: WordSet = "day days night week weeks month months hour hours minute minutes year years"

  /// `Every second day a bomb goes off`: told of no day.
  private static func isRecurring(_ sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard
      sentence.tokens.dropLast().contains(where: { index in
        guard each.contains(tokens[index]) else { return false }
        let next = turns.contains(tokens[index + 1]) ? index + 2 : index + 1
        return next < sentence.tokens.upperBound && turnSpans.contains(tokens[next])
      })
    else { return false }
    let isPresent = sentence.tokens.contains {
      tokens[$0].tag == .verbThirdPerson || tokens[$0].tag == .verbPresent
    }
    return isPresent && !sentence.tokens.contains { tokens[$0].tag == .verbPast || past.contains(tokens[$0]) }
  }

  private static let being: WordSet = "are is remain remains"
  private static let usual: WordSet = "common commonplace frequent rife routine widespread endemic"
  /// Words from a kind of act to `are common`, at most.
  private static let usualReach = 9

  /// `Clashes between herders and farmers are common`
  private static func isCommon(_ next: Int, in sentence: Sentence, _ document: Document) -> Bool {
    let reach = next..<max(next, min(sentence.tokens.upperBound - 1, next + usualReach))
    guard let be = reach.first(where: { being.contains(document.tokens[$0]) }) else { return false }
    return usual.contains(document.tokens[be + 1])
      || be + 2 < sentence.tokens.upperBound && usual.contains(document.tokens[be + 2])
  }

  /// `Violence often leads to attacks`: told of no day.
  private static func isHabit(_ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let start = max(sentence.tokens.lowerBound, trigger.tokens.lowerBound - 8)
    var sawHabit = false
    for index in start..<trigger.tokens.lowerBound {
      if past.contains(tokens[index]) { return false }
      if habits.contains(tokens[index]) { sawHabit = true }
    }
    if !trigger.isVerb, isCommon(trigger.tokens.upperBound, in: sentence, document) { return true }
    return sawHabit && !(trigger.isVerb && endsInED(trigger, document))
  }

  private static let present: WordSet = "has have"
  private static let many: WordSet = "several many numerous countless multiple repeated"
  private static let times: WordSet = "times occasions"
  /// Words from `has` to the verb, and from the verb to `several times`, at most.
  private static let presentReach = 3
  private static let timesReach = 6

  /// `The town has been attacked several times`: told of no day.
  private static func isRepeated(_ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, words) = (document.tokens, trigger.tokens)
    // `have been fighting`, whatever `fighting` was taken for.
    let isVerb =
      trigger.isVerb
      || words.lowerBound > sentence.tokens.lowerBound && tokens[words.lowerBound - 1].key == been
        && document.isGerund(words.lowerBound)
    let reach = isVerb ? presentReach : carriedReach
    if !isVerb, isLostTo(trigger, in: sentence, document) { return true }
    guard trigger.act.family != .killing || trigger.act == .beat,
      let has = (max(sentence.tokens.lowerBound, words.lowerBound - reach)..<words.lowerBound).last(where: {
        present.contains(tokens[$0])
      })
    else { return false }
    let between = has + 1..<words.lowerBound
    if isVerb {
      let behind =
        words.upperBound..<max(words.upperBound, min(sentence.tokens.upperBound - 1, words.upperBound + timesReach))
      if behind.contains(where: { many.contains(tokens[$0]) && times.contains(tokens[$0 + 1]) }) { return true }
    } else {
      guard document.endsInS(words.upperBound - 1), between.contains(where: { carried.contains(tokens[$0]) }) else {
        return false
      }
      if between.contains(where: { many.contains(tokens[$0]) || scores.contains(tokens[$0]) }) { return true }
    }
    guard trigger.act.isViolent else { return false }
    return between.contains { again.contains(tokens[$0]) }
      || tellsOfYears(words.upperBound..<sentence.tokens.upperBound, document)
  }

  private static let lost: WordKey = "lost"
  /// Words from `lost` to what it was lost to, at most.
  private static let lossReach = 12

  /// `The group has lost much of its ground to a government offensive`: what went on, on no day.
  private static func isLostTo(_ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document) -> Bool {
    let (tokens, at) = (document.tokens, trigger.tokens.lowerBound)
    let before = max(sentence.tokens.lowerBound, at - lossReach)..<at
    guard let lost = before.last(where: { tokens[$0].key == lost }), lost > sentence.tokens.lowerBound,
      present.contains(tokens[lost - 1])
    else { return false }
    return (lost..<at).contains { tokens[$0].key == toKey }
  }

  private static let been: WordKey = "been"
  private static let carried: WordSet = "carried launched conducted staged mounted waged made suffered"
  /// Words from `has` to the attacks that were carried out, at most.
  private static let carriedReach = 8
  private static let scores: WordSet = "dozens scores hundreds thousands"
  private static let again: WordSet = "repeatedly often regularly frequently routinely periodically"
  private static let forYears: WordSet = "years decades months"
  private static let weeks: WordSet = "weeks days"
  private static let months: WordSet = """
    january february march april may june july august september october november december
    """
  /// Words from `for` and `recent` to `years`, at most.
  private static let yearsReach = 3

  /// `since 2015`, `for years`, `in recent months`: a time in which much was done, and nothing on a day of its own.
  private static func tellsOfYears(_ words: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    return words.dropLast().contains { at in
      let next = tokens[at + 1]
      if tokens[at].key == since {
        return months.contains(next) || next.kind == .number && next.end - next.start == 4
      }
      if recentTimes.contains(tokens[at]), weeks.contains(next) { return true }
      guard tokens[at].key == forWord || recentTimes.contains(tokens[at]) else { return false }
      return (at + 1..<min(words.upperBound, at + 1 + yearsReach)).contains { forYears.contains(tokens[$0]) }
    }
  }

  private static let recentTimes: WordSet = "recent past"

  private static let pronouns: WordSet = "who that which"
  /// Words from the pronoun of a clause to a verb in it, at most.
  private static let clauseReach = 12

  /// `gangs who raid villages, steal cattle and kidnap people for ransom`: what some people do, and no deed of theirs.
  private static func isTrade(_ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document) -> Bool {
    let tokens = document.tokens
    let at = trigger.tokens.lowerBound
    // The tagger takes a bare `kidnap` for a noun or an adjective as soon as for a verb.
    let told: [PartOfSpeech] = [.verbPast, .participle, .gerund, .verbThirdPerson, .plural]
    guard trigger.isVerb || tokens[at].tag.isVerb, !told.contains(tokens[at].tag) else { return false }
    let before = max(sentence.tokens.lowerBound, at - clauseReach)..<at
    guard let pronoun = before.last(where: { pronouns.contains(tokens[$0]) }), pronoun > sentence.tokens.lowerBound,
      tokens[pronoun - 1].tag.isNoun
    else { return false }
    return !(pronoun + 1..<at).contains {
      tokens[$0].tag == .verbPast || tokens[$0].tag == .modal || past.contains(tokens[$0])
    }
  }

  private static func endsInED(_ trigger: TriggerAnnotation, _ document: Document) -> Bool {
    document.text.bytes[document.tokens[trigger.tokens.lowerBound].range].suffix(2).elementsEqual("ed".utf8)
  }

  /// `condemned terrorist attacks`: a plural that nothing has settled.
  private static func isCondemnedInGeneral(
    _ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document
  ) -> Bool {
    guard !trigger.isVerb else { return false }
    let tokens = document.tokens
    let last = document.text.bytes[tokens[trigger.tokens.upperBound - 1].range].last
    guard last == UInt8(ascii: "s") || last == UInt8(ascii: "S") else { return false }
    for index in (max(sentence.tokens.lowerBound, trigger.tokens.lowerBound - 4)..<trigger.tokens.lowerBound).reversed()
    {
      if settled.contains(tokens[index]) || tokens[index].kind != .word { return false }
      if condemnations.contains(tokens[index]) { return true }
    }
    return false
  }

  /// `Three years after the bombing`: of another time than what the sentence tells.
  private static func isOfOtherTime(
    _ trigger: TriggerAnnotation, in sentence: Sentence, _ document: Document
  ) -> Bool {
    guard !trigger.isVerb else { return false }
    let tokens = document.tokens
    let start = max(sentence.tokens.lowerBound + 1, trigger.tokens.lowerBound - 5)
    guard start < trigger.tokens.lowerBound else { return false }
    for index in (start..<trigger.tokens.lowerBound).reversed() {
      if tokens[index].kind == .punctuation { return false }
      if tokens[index].key == after { return spans.contains(tokens[index - 1]) }
    }
    return false
  }

  /// Words from an act to the gerund that tells what came of it, at most.
  private static let outcomeReach = 12

  /// `since militants bombed an embassy in 1998, killing 200`: what came of the act that stands nearest before it.
  private static func isOutcome(
    _ trigger: TriggerAnnotation, of background: TriggerAnnotation, _ document: Document
  ) -> Bool {
    let at = trigger.tokens.lowerBound
    guard background.isVerb, at > background.tokens.upperBound,
      at - background.tokens.upperBound <= outcomeReach, document.isGerund(at)
    else { return false }
    return isComma(document.tokens[at - 1], document)
  }

  /// `the massacre in which 8,000 men were killed`: a clause about what stands before it.
  static func isTold(
    of background: TriggerAnnotation, by trigger: TriggerAnnotation, _ document: Document
  ) -> Bool {
    guard background.tokens.upperBound <= trigger.tokens.lowerBound else { return false }
    let between = background.tokens.upperBound..<trigger.tokens.lowerBound
    // `the bombing at the headquarters of the country's main union that killed 85 people`
    guard between.count <= 14,
      let opening = between.first(where: { relatives.contains(document.tokens[$0]) }),
      opening - between.lowerBound < 3
        || !document.tokens[between.lowerBound..<opening].contains(where: { $0.tag.isVerb })
    else { return false }
    // `the strikes, in which 16 people were killed`
    // `the bombing of 2002, which …`, `the strikes, in which …`
    let marks = max(between.lowerBound, opening - 2)..<opening
    return !between.contains { document.tokens[$0].kind == .punctuation && !marks.contains($0) }
  }
}
