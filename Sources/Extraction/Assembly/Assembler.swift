import Chronology
import ConflictModel
import Linguistics

/// Puts the answers together: sentences about the same happening become one report with its date, place, actors and figures.
///
/// The procedure is scored and deterministic:
/// 1. Each sentence with a real trigger, or with a casualty figure, is a candidate happening; what it gives as the reason
///    of its act (`protested against the killing of two farmers`) is another. A sentence that goes over from one happening
///    to another is cut into its `Clauses`.
/// 2. From the first sentence on, each candidate joins the earlier happening with the highest `Linking.score`, if that
///    reaches `Linking.threshold`; else it starts its own.
/// 3. What sums up several told after it is told apart from them (`Overviews`).
/// 4. Each happening gets type, date, place, actors, figures and status from its own sentences first, and inherits only
///    what the text around gives it.
/// 5. What is told surely enough (`ReportEvidence`) is kept.
/// 6. What a list gives several places for is told once for each (`ListedSites`).
/// 7. Background figures (cumulative, historical) become reports of their own scope.
struct Assembler {
  let document: Document
  let annotations: Annotations
  /// Indices of what stands in each sentence.
  private let index: SentenceIndex
  private let clauses: Clauses
  private let mishaps: Set<Int>

  init(_ document: Document, _ annotations: Annotations) {
    self.document = document
    self.annotations = annotations
    index = SentenceIndex(document, annotations)
    clauses = Clauses(document: document, annotations: annotations, index: index)
    mishaps = Mishaps.sentences(document, annotations, index)
  }

  func reports() -> [Report] { happenings().map(reports(of:)) ?? [] }

  /// What the article tells of; nil where it is of no conflict.
  func happenings() -> [Happening]? {
    guard Relevance.mayTellOfConflict(document, annotations, index) else { return nil }
    let linked = Self.linked(
      document.sentences.indices.flatMap { candidates(of: $0) }, document, annotations)
    return Overviews(document: document, annotations: annotations, index: index).split(linked, settle: settle)
  }

  /// Steps 4 to 7.
  func reports(of happenings: [Happening]) -> [Report] {
    let builder = ReportBuilder(document, annotations, index, told: Set(happenings.lazy.flatMap(\.sentences)))
    let told = happenings.enumerated().compactMap { order, happening in
      builder.report(of: happening, order: order, of: happenings.count).map { (report: $0, happening: happening) }
    }
    var reports = told.map(\.report)
    reports += ListedSites(document: document, annotations: annotations, index: index).reports(besides: told)
    reports += BackgroundReports.reports(
      builder, clauses, without: Set(happenings.lazy.flatMap(\.figures)))
    return rank(reports)
  }

  /// Sentences go on about what was told not long before; this also bounds the work on very long texts.
  private static let memory = 40

  private static func linked(
    _ candidates: [Happening], _ document: Document, _ annotations: Annotations
  ) -> [Happening] {
    var happenings: [Shared<Happening>] = []
    // What the clauses of a sentence go on about: the acts of the happening that one of them joined.
    var goneOnAbout: (sentence: Int, acts: [Int]) = (-1, [])
    for var candidate in candidates {
      if let sentence = candidate.clauses.keys.first, sentence == goneOnAbout.sentence {
        candidate.takeCauses(goneOnAbout.acts, document, annotations)
      }
      let isOfViolence = happenings.contains {
        !$0.wrappedValue.families.isDisjoint(with: Happening.Families.violence.union([.abduction, .ground]))
      }
      let mention = isOfViolence ? Reactions.mention(in: candidate, document, annotations) : .none
      if mention == .beside { candidate.forgetOccasion() }
      guard let linking = Linking(candidate, document, annotations) else { continue }
      let near = happenings.indices.suffix(memory)
      if !linking.isSeparate,
        let counted = Tolls(document: document, annotations: annotations)
          .happening(countedBy: candidate, among: happenings[near].map(\.wrappedValue))
      {
        happenings[near.lowerBound + counted].wrappedValue.absorb(candidate, rule: "the toll of it")
        continue
      }
      var best: (score: Double, at: Int, signs: [LinkSign])?
      var lastTold =
        linking.pointsToLast || linking.givesToll || linking.onlyCounts || linking.goesOn
        ? happenings.compactMap(\.wrappedValue.sentences.last).max() : nil
      if !linking.pointsToLast, lastTold.map({ $0 + 1 }) != candidate.sentences.first { lastTold = nil }
      for at in near {
        let known = happenings[at].wrappedValue
        if let lastTold, known.sentences.last != lastTold { continue }
        if known.isAnswer, linking.refersBack { continue }
        if linking.hasNoAttackers(known) { continue }
        if linking.isPartOfHeadline(known) { continue }
        if mention != .none || linking.refersBack && isOfViolence, known.isTalk, !candidate.isTalk { continue }
        if linking.isSequel(of: known) {
          candidate.isSequel = true
          continue
        }
        if linking.refersBack, isOfPast(known, candidate, document, annotations),
          happenings.first.map({ !isOfPast($0.wrappedValue, candidate, document, annotations) }) ?? false
        {
          continue
        }
        if linking.answersAttack, linking.figures(beside: known) != .same { continue }
        // Two clauses of one sentence were told apart already.
        if let sentence = candidate.clauses.keys.first, known.clauses[sentence] != nil { continue }
        // `detained over a bombing that killed 102`: what a sentence gives as the reason is not its own act.
        if candidate.isReason, !known.isReason, known.sentences == candidate.sentences {
          continue
        }
        let (score, signs) = linking.score(known)
        if score >= Linking.threshold, best.map({ score >= $0.score }) ?? true { best = (score, at, signs) }
      }
      if let best {
        if let sentence = candidate.clauses.keys.first {
          goneOnAbout = (sentence, happenings[best.at].wrappedValue.triggers)
        }
        happenings[best.at].wrappedValue.absorb(candidate, rule: best.signs.map(\.words).joined(separator: ", "))
      } else if mention != .none || isOfViolence && linking.countsOnlyFallen
        || Reactions.isOnly(candidate, after: happenings.map(\.wrappedValue), document, annotations)
      {
        continue
      } else if !candidate.triggers.isEmpty || candidate.tellsOfCasualties(annotations) {
        candidate.isAnswer = linking.answersAttack
        happenings.append(Shared(wrappedValue: candidate))
      }
    }
    // What a headline sums up is told by what stands below it.
    if let first = happenings.first?.wrappedValue, happenings.count > 2,
      Linking.isHeadlineOfSeveral(first, document, annotations)
    {
      happenings.removeFirst()
    }
    return happenings.map(\.wrappedValue)
  }

  /// Days before publication from which on an act is no news.
  private static let pastReach = 30

  /// `In January, Islamists raided a hotel in Ouagadougou.`, a paragraph before `The group claimed the attack`: the attack is
  /// the news of the article.
  private static func isOfPast(
    _ known: Happening, _ candidate: Happening, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    guard candidate.days == nil, candidate.sites.isEmpty, let published = annotations.published,
      let end = known.days?.end.latest, published.days(since: end) >= pastReach, let last = known.sentences.last,
      let own = candidate.sentences.first
    else { return false }
    return document.sentences[own].paragraph != document.sentences[last].paragraph
  }

  /// How far from a reason its day stands, in words.
  private static let besideReason = 10

  /// Words from an act to the crowd that it struck, at most.
  private static let objectReach = 3

  /// What a sentence tells of: what happened in it, and what it gives as the reason.
  private func candidates(of sentence: Int) -> [Happening] {
    let reasons = index.triggers[sentence].filter {
      let trigger = annotations.triggers[$0]
      return trigger.mood == .reason && trigger.act.isViolent && !trigger.act.isCrowd && trigger.strength >= 0.6
    }
    let parts = clauses.parts(of: sentence)
    guard parts.count == 1 else { return happenings(parts, of: sentence) }
    var main = candidate(of: sentence)
    guard !reasons.isEmpty else { return main.map { [$0] } ?? [] }
    let answer = reasons.compactMap { Mood.answer(to: annotations.triggers[$0].tokens.lowerBound, document) }.min()
    // The days that stand nearer to the reason than to the act are its days.
    let days = index.dates[sentence].filter { day in
      func distance(_ trigger: Int) -> Int {
        abs(annotations.triggers[trigger].tokens.lowerBound - annotations.dates[day].tokens.lowerBound)
      }
      if DateChoice.isOfVerdict(annotations.dates[day], document) { return false }
      // `fired rockets on Saturday in response to the killing`: the Saturday is that of the answer.
      if let answer, annotations.dates[day].tokens.upperBound <= answer { return false }
      let own = reasons.map(distance).min() ?? 0
      if reasons.contains(where: { annotations.dates[day].isDay(of: annotations.triggers[$0], document) }) {
        return true
      }
      return main?.triggers.allSatisfy { distance($0) > own } ?? (own <= Self.besideReason)
    }
    // `tried for the murder of twelve men in 1995` is history.
    if let published = annotations.published, let day = nearestDay(to: reasons, among: index.dates[sentence]),
      day.precision == 5, (day.end.year ?? published.year) < published.year
    {
      return main.map { [$0] } ?? []
    }
    // A number of dead that has its day can be told from others; without one it stays background.
    let isDated = days.contains {
      annotations.dates[$0].canDateEvent && (annotations.dates[$0].days?.precision ?? 9) <= 2
    }
    let figures = index.figures[sentence].filter { figure in
      isDated && annotations.figures[figure].figure.scope == .historical
        && reasons.contains { annotations.triggers[$0].tokens.overlaps(annotations.figures[figure].tokens) }
    }
    var reason = Happening(
      sentences: [sentence], triggers: reasons, figures: figures, dates: days, places: index.places[sentence],
      families: annotations.families(of: reasons))
    reason.words = main?.words ?? words(of: sentence)
    reason.isReason = true
    // `marched on Tuesday, a day after police shot 19 demonstrators`: on Monday, and a crowd was struck.
    if let first = reasons.first.map({ annotations.triggers[$0].tokens.lowerBound }),
      let counted = CountedDays.before(first, document, annotations),
      days.allSatisfy({ annotations.dates[$0].tokens.upperBound <= counted.word })
    {
      reason.daysBefore = counted.days ?? 0
    }
    reason.triggers += crowd(struckBy: reasons, in: sentence)
    settle(&reason)
    if var told = main {
      if told.families.isDisjoint(with: Happening.Families.violence) {
        // `arrested over Friday evening's attack`
        told.dates.removeAll { day in
          reasons.contains { annotations.dates[day].isDay(of: annotations.triggers[$0], document) }
        }
        settle(&told)
        main = told
      } else {
        main = withoutReason(told, reasons, days, in: sentence)
      }
    }
    return [main, reason].compactMap(\.self)
  }

  /// The crowd right behind acts that struck it: `a day after police shot 19 demonstrators`.
  private func crowd(struckBy acts: [Int], in sentence: Int) -> [Int] {
    index.triggers[sentence].filter { crowd in
      annotations.triggers[crowd].act == .protest && !annotations.triggers[crowd].isVerb && !acts.contains(crowd)
        && acts.contains {
          let gap = annotations.triggers[crowd].tokens.lowerBound - annotations.triggers[$0].tokens.upperBound
          return annotations.triggers[$0].act.isViolent && (0...Self.objectReach).contains(gap)
        }
    }
  }

  /// `Soldiers in Kashmir shot dead three men suspected of the Pahalgam attack in April`: neither the day nor the town of
  /// what they are suspected of is that of their death.
  private func withoutReason(_ told: Happening, _ reasons: [Int], _ days: [Int], in sentence: Int) -> Happening {
    var main = told
    main.dates.removeAll { days.contains($0) && !DateChoice.isOfSaying(annotations.dates[$0], document) }
    func distance(_ place: Int, _ triggers: [Int]) -> Int {
      triggers.map { abs(annotations.triggers[$0].tokens.lowerBound - annotations.places[place].tokens.lowerBound) }
        .min() ?? .max
    }
    let own = main.places.filter { distance($0, main.triggers) <= distance($0, reasons) }
    if own.count < main.places.count, own.contains(where: { annotations.places[$0].canBeSite }) {
      main.places = own
      main.clauses = [sentence: document.sentences[sentence].tokens]
    }
    settle(&main)
    return main
  }

  /// A date before an act is so many words farther from it than one behind it.
  private static let before = 4

  /// The date that stands nearest to some acts.
  private func nearestDay(to triggers: [Int], among dates: [Int]) -> DateSpan? {
    let dated = dates.map { annotations.dates[$0] }.filter { $0.canDateEvent && $0.days != nil }
    let acts = triggers.map { annotations.triggers[$0].tokens.lowerBound }
    return dated.min { first, second in
      let distances = [first, second].map { date in
        acts.map { act in
          date.tokens.lowerBound < act ? act - date.tokens.lowerBound + Self.before : date.tokens.lowerBound - act
        }.min() ?? 0
      }
      return distances[0] < distances[1]
    }?.days
  }

  /// The happenings of a sentence that tells of several. One whose clause names no day or no place has those of its
  /// neighbour: `On Monday gunmen killed a policeman in Basra and a bomb in Mosul wounded three.`
  private func happenings(_ parts: [Range<Int>], of sentence: Int) -> [Happening] {
    guard let whole = candidate(of: sentence, isCut: true) else { return [] }
    var found: [Happening] = []
    let isSummedUp = clauses.opensWithSum(parts, in: sentence)
    for (position, part) in parts.enumerated() {
      var clause = whole
      clause.clauses = [sentence: part]
      clause.triggers = whole.triggers.filter { part.contains(annotations.triggers[$0].tokens.lowerBound) }
      clause.figures = whole.figures.filter { part.contains(annotations.figures[$0].countTokens.lowerBound) }
      clause.dates = whole.dates.filter { part.contains(annotations.dates[$0].tokens.lowerBound) }
      clause.places = whole.places.filter { part.contains(annotations.places[$0].tokens.lowerBound) }
      clause.isEarlier = clauses.isBefore(part, in: sentence)
      clause.isPartOfSum = position > 0 && isSummedUp
      clause.isOverview = position == 0 && isSummedUp
      // `Police arrested three men two days after a bomb killed 12`: the 12 are background, and no second arrest.
      let told = index.figures[sentence].map { annotations.figures[$0] }.filter {
        part.contains($0.countTokens.lowerBound)
      }
      let isBackground =
        clause.figures.isEmpty && !told.isEmpty
        && clause.triggers.allSatisfy { trigger in
          told.contains { $0.tokens.overlaps(annotations.triggers[trigger].tokens) }
        }
      if !isBackground { found.append(clause) }
    }
    shareActs(&found, in: sentence)
    for position in found.indices {
      // The clause before it first, then the one behind, and so on outwards.
      let neighbours = found.indices.filter { $0 != position }
        .sorted { abs(2 * $0 - 2 * position + 1) < abs(2 * $1 - 2 * position + 1) }.map { found[$0] }
      if found[position].triggers.isEmpty { found[position].triggers = neighbours.first?.triggers ?? [] }
      if !found[position].dates.contains(where: {
        annotations.dates[$0].canDateEvent || annotations.dates[$0].isLater(in: document)
      }) {
        let start = found[position].clauses[sentence]?.lowerBound ?? 0
        found[position].daysBefore =
          start > document.sentences[sentence].tokens.lowerBound
          ? CountedDays.ending(at: start - 1, document, annotations)?.days ?? 0
          : clauses.daysOfOpening(in: sentence, before: found[position].clauses[sentence]?.upperBound ?? start)
        if found[position].daysBefore > 0 {
          found[position].triggers += crowd(struckBy: found[position].triggers, in: sentence)
        }
        // What came before was on another day.
        let isEarlier = found[position].isEarlier
        found[position].dates += neighbours.first { !$0.dates.isEmpty && $0.isEarlier == isEarlier }?.dates ?? []
      }
      // What an act in contrast tells was somewhere else.
      let start = found[position].clauses[sentence]?.lowerBound ?? 0
      let isContrast = start > 0 && Clauses.contrasts.contains(document.tokens[start - 1])
      if !found[position].isOverview, !isContrast,
        !found[position].places.contains(where: { annotations.places[$0].canBeSite })
      {
        found[position].places += neighbours.first { !$0.places.isEmpty }?.places ?? []
      }
      found[position].families = annotations.families(of: found[position].triggers)
      if found[position].triggers.isEmpty { found[position].families = .killing }
      settle(&found[position])
    }
    return found
  }

  /// `Six were wounded in Kharkiv, three in Sumy and one in Kherson in overnight shelling`: clauses whose verb is said once have
  /// what one of them tells of how.
  private func shareActs(_ clauses: inout [Happening], in sentence: Int) {
    func owner(_ clause: Int) -> Int {
      guard let figure = clauses[clause].figures.first else { return clause }
      let verb = annotations.figures[figure].tokens.lowerBound
      return clauses.indices.first { clauses[$0].clauses[sentence]?.contains(verb) ?? false } ?? clause
    }
    let owners = clauses.indices.map(owner)
    for verb in Set(owners) {
      let group = owners.indices.filter { owners[$0] == verb }
      let acts = group.flatMap { clauses[$0].triggers }
      let told = acts.filter { annotations.triggers[$0].act.tellsHow }
      guard group.count > 1, !told.isEmpty else { continue }
      for clause in group where !clauses[clause].triggers.contains(where: { annotations.triggers[$0].act.tellsHow }) {
        clauses[clause].triggers += (clauses[clause].triggers.isEmpty ? acts : told)
      }
    }
  }

  /// What a happening is told from others by.
  private func settle(_ happening: inout Happening) {
    happening.names = Linking.victimNames(happening, document, annotations)
    happening.things = Set(happening.words.lazy.compactMap(Linking.thing))
    happening.isPlaced = happening.places.contains { !index.seats.contains($0) }
    happening.sites = Linking.sites(happening, document, annotations, index)
    let dated = happening.dates.filter {
      (annotations.dates[$0].canDateEvent || annotations.dates[$0].opensLater(in: document))
        && annotations.dates[$0].days != nil && !DateChoice.isOfComparison(annotations.dates[$0], document)
    }
    // `at five in the morning`: of a day that was told before.
    let usable = dated.filter { !annotations.dates[$0].isTimeOfDay }
    happening.clockDays = dated.first { annotations.dates[$0].isTimeOfDay }.flatMap { annotations.dates[$0].days }
    // `claimed responsibility on Monday for the bomb of last week`: neither the day of the claim nor that of filing is
    // that of the bomb.
    let ownDay = usable.first {
      !annotations.dates[$0].isDateline && !DateChoice.isOfTelling(annotations.dates[$0], document)
    }
    let day = ownDay ?? usable.first
    happening.isDatedByTelling = ownDay == nil && day != nil
    happening.days = day.flatMap { annotations.dates[$0].days?.moved(back: happening.daysBefore) }
  }

  /// `freed a soldier captured two weeks ago`: the news beside what it undoes.
  private func isRelease(_ trigger: TriggerAnnotation) -> Bool {
    trigger.act == .other && trigger.isVerb
      && TriggerObject.releasing.contains(document.tokens[trigger.tokens.lowerBound])
  }

  /// `A truce took effect on Saturday after fighting that left 70 dead`: the news of a day beside what it ends.
  private func isSettlement(_ trigger: TriggerAnnotation, in sentence: Int) -> Bool {
    trigger.act == .agreement
      && index.dates[sentence].contains {
        annotations.dates[$0].canDateEvent && (annotations.dates[$0].days?.precision ?? 9) <= 2
      }
  }

  /// - Parameter isCut: The sentence tells of several happenings, and its clauses say what came after what.
  private func candidate(of sentence: Int, isCut: Bool = false) -> Happening? {
    var triggers = index.triggers[sentence].filter {
      let trigger = annotations.triggers[$0]
      return trigger.mood == .happened && !trigger.act.isAlien
    }
    // `a group of residents` says who, `a plane` and `small arms` with what: neither says that something happened.
    if triggers.allSatisfy({ annotations.triggers[$0].act.isSupport }) { triggers = [] }
    // `After the fighting, villagers threw stones`: of what was told, and not what the sentence tells.
    let own = triggers.filter { !isPoint(annotations.triggers[$0], in: sentence) }
    if own.contains(where: { !annotations.triggers[$0].act.isSupport }) { triggers = own }
    let follower = isCut ? nil : clauses.follower(in: sentence)
    let earlier = triggers.filter { trigger in
      follower.map { annotations.triggers[trigger].tokens.lowerBound > $0 } ?? false
    }
    let isEarlier = earlier.contains { !annotations.triggers[$0].act.isSupport }
    if isEarlier { triggers = earlier }
    // Crime hurts people too, and is no happening of a conflict.
    if triggers.isEmpty, index.triggers[sentence].contains(where: { annotations.triggers[$0].mood == .personal }) {
      return nil
    }
    if isAccident(sentence, triggers) || mishaps.contains(sentence) { return nil }
    let figures = index.figures[sentence].filter { annotations.scopeOfWhole($0) != .historical }
    // `jailed for six years`: a court's people are not a war's.
    if triggers.isEmpty,
      index.triggers[sentence].contains(where: { annotations.triggers[$0].act == .crime }),
      figures.allSatisfy({ annotations.figures[$0].figure.outcome == .detained })
    {
      return nil
    }
    let incidents = figures.filter {
      let scope = annotations.scopeOfWhole($0)
      return scope == .incident || scope == .subset
    }
    // A sentence that tells a running toll or an old war tells no happening of its own, but by acts that are not its words.
    let background = index.figures[sentence].map { annotations.figures[$0] }.filter {
      $0.figure.scope == .cumulative || $0.figure.scope == .historical
    }.filter { figure in
      // What an act is the reason or the memory of says nothing against the act.
      !index.triggers[sentence].contains {
        let trigger = annotations.triggers[$0]
        return (trigger.mood == .background || trigger.mood == .reason) && trigger.tokens.overlaps(figure.tokens)
      }
    }
    let isBackground =
      incidents.isEmpty && !background.isEmpty
      && triggers.allSatisfy { trigger in
        let trigger = annotations.triggers[trigger]
        return trigger.act == .kill || background.contains { $0.tokens.overlaps(trigger.tokens) }
          || background.contains { isSetting(trigger, of: $0) }
          || !trigger.act.isCrowd && !isRelease(trigger) && !isSettlement(trigger, in: sentence)
      }
    guard !triggers.isEmpty || !incidents.isEmpty, !isBackground else { return nil }
    // `agreed to a truce in a war that has killed thousands`: the war is no part of the news.
    let news = triggers.filter { trigger in
      !background.contains { $0.tokens.overlaps(annotations.triggers[trigger].tokens) }
    }
    if incidents.isEmpty, news.contains(where: { isSettlement(annotations.triggers[$0], in: sentence) }) {
      triggers = news
    }
    var families = annotations.families(of: triggers)
    // `50 people were injured and thousands fled`: the flight is not all that it tells.
    let isFlight = families == .movement && incidents.contains { isOfHurt(annotations.figures[$0].figure) }
    if triggers.isEmpty || isFlight { families.insert(.killing) }
    var happening = Happening(
      sentences: [sentence], triggers: triggers, figures: incidents, dates: index.dates[sentence],
      places: index.places[sentence], families: families)
    happening.words = words(of: sentence)
    happening.places.removeAll {
      DateChoice.isOfComparison(annotations.places[$0], in: document.sentences[sentence].tokens, document)
    }
    if SiteWords(document: document).namesVictims(in: sentence) { happening.places = [] }
    if isEarlier, let told = follower {
      happening.isEarlier = true
      happening.places.removeAll { annotations.places[$0].tokens.lowerBound < told }
      // `Monday's raid came two days after …`: the Monday is where the counting starts.
      let own = happening.dates.filter { annotations.dates[$0].tokens.lowerBound >= told }
      let first = triggers.first.map { annotations.triggers[$0].tokens.lowerBound } ?? told
      if let counted = CountedDays.before(first, document, annotations),
        !own.contains(where: { annotations.dates[$0].canDateEvent })
      {
        happening.daysBefore = counted.days ?? 0
        if counted.days == nil { happening.dates = [] }
      } else {
        happening.dates = own
      }
    } else if let told = follower {
      // `The attack came a week after bandits abducted a priest in Umuahia`: where and when the other was.
      happening.places.removeAll { annotations.places[$0].tokens.lowerBound > told }
      happening.dates.removeAll { annotations.dates[$0].tokens.lowerBound > told }
    }
    happening.daysBefore = max(happening.daysBefore, isCut ? 0 : daysBeforeToll(in: sentence))
    settle(&happening)
    return happening
  }

  private static let during: WordSet = "in during amid"
  /// Words from a number of dead to what they died in, at most.
  private static let settingReach = 6

  /// `at least 70 people have been killed in protests and attacks`: what a running number was counted in.
  private func isSetting(_ trigger: TriggerAnnotation, of figure: FigureAnnotation) -> Bool {
    let between = figure.tokens.upperBound..<max(figure.tokens.upperBound, trigger.tokens.lowerBound)
    return !trigger.isVerb && !between.isEmpty && between.count <= Self.settingReach
      && Self.during.contains(document.tokens[between.lowerBound])
  }

  /// Days from an act to that on which its toll is told: 1 for `The toll rose to 24 on Wednesday, a day after gunmen stormed
  /// the building`.
  private func daysBeforeToll(in sentence: Int) -> Int {
    let words = document.sentences[sentence].tokens
    guard let after = words.dropFirst().first(where: { CountedDays.isShort(at: $0, document) }),
      clauses.tellsToll(words.lowerBound..<after, in: sentence)
    else { return 0 }
    return CountedDays.ending(at: after, document, annotations)?.days ?? 0
  }

  private func isOfHurt(_ figure: CasualtyFigure) -> Bool {
    (figure.outcome == .killed || figure.outcome == .wounded) && figure.count.low > 0
  }

  private static let the: WordSet = "the that this"
  /// How far into a sentence what it starts from stands, in words.
  private static let pointReach = 5

  /// `After the clash, …`: an act by which a sentence says when another one was.
  private func isPoint(_ trigger: TriggerAnnotation, in sentence: Int) -> Bool {
    let first = document.sentences[sentence].tokens.lowerBound
    let at = trigger.tokens.lowerBound
    return !trigger.isVerb && at > first + 1 && at - first <= Self.pointReach
      && Clauses.afterwards.contains(document.tokens[first]) && Self.the.contains(document.tokens[first + 1])
  }

  /// From so surely on, a word names what hurt people.
  static let cause = 0.95

  /// `killed when their helicopter crashed`, `a fire swept through a factory`: the sentence tells what hurt people, and it
  /// was nobody's doing.
  private func isAccident(_ sentence: Int, _ triggers: [Int]) -> Bool {
    index.triggers[sentence].contains {
      let trigger = annotations.triggers[$0]
      return (trigger.act == .accident || trigger.act == .disaster) && trigger.strength >= Self.cause
        && trigger.mood == .happened
    }
      && triggers.allSatisfy {
        let trigger = annotations.triggers[$0]
        switch trigger.act {
        case .kill: return trigger.strength < 0.7
        // `drowned as they fled fighting`
        case .clash: return isFledFrom(trigger)
        // `Rebels shot down a plane, which crashed`: somebody's doing.
        case .aircraft, .group, .envoy, .movement, .other, .property, .base, .diplomacy, .sanction,
          .mediation, .contact:
          return true
        default: return false
        }
      }
  }

  private static let fleeing: WordSet = "flee fled fleeing flees escape escaped escaping"

  private func isFledFrom(_ trigger: TriggerAnnotation) -> Bool {
    let at = trigger.tokens.lowerBound
    return (max(0, at - 3)..<at).contains { Self.fleeing.contains(document.tokens[$0]) }
  }

  private func words(of sentence: Int) -> Set<WordKey> {
    let told =
      index.triggers[sentence].map { annotations.triggers[$0].tokens }
      + index.places[sentence].map { annotations.places[$0].tokens }
      + index.dates[sentence].map { annotations.dates[$0].tokens }
    return TellingWords.words(of: sentence, without: told, document)
  }

  /// The surest first; among equals in order of the text.
  private func rank(_ reports: [Report]) -> [Report] {
    reports.enumerated().sorted {
      $0.element.confidence != $1.element.confidence
        ? $0.element.confidence > $1.element.confidence : $0.offset < $1.offset
    }.map(\.element)
  }
}

extension Happening {
  /// `Bombings killed 17 across Iraq. … Ten died in Baghdad, five in Mosul`: what tells only of its dead tells of those who died
  /// in acts told before. Whoever `gunmen killed` did not.
  mutating func takeCauses(_ acts: [Int], _ document: Document, _ annotations: Annotations) {
    guard triggers.allSatisfy({ annotations.triggers[$0].tellsOnlyOfFate(in: document) }) else { return }
    causes += acts.filter { annotations.triggers[$0].act.tellsHow }
  }

  mutating func absorb(_ other: Happening, rule: String) {
    sentences += other.sentences
    triggers += other.triggers
    causes += other.causes
    figures += other.figures
    dates += other.dates
    places += other.places
    families.formUnion(other.families)
    words.formUnion(other.words)
    things.formUnion(other.things)
    names.formUnion(other.names)
    sites += other.sites
    if days == nil || isDatedByTelling && other.days != nil {
      days = other.days
      isDatedByTelling = other.isDatedByTelling
    }
    clauses.merge(other.clauses) { first, _ in first }
    isReason = isReason && other.isReason
    isOverview = isOverview || other.isOverview
    joins.append(rule)
  }

  /// True where a figure alone is worth a report: somebody was killed, wounded, taken.
  func tellsOfCasualties(_ annotations: Annotations) -> Bool {
    figures.contains { (annotations.figures[$0].figure.count.best ?? annotations.figures[$0].figure.count.low) > 0 }
  }
}

extension TriggerAnnotation {
  private static let fates: WordSet = "died dead dies death deaths toll casualties fatalities victims"
  private static let being: WordSet = "was were are is been being"

  /// `died`, `were killed`: what became of people, and no word of who did it or how.
  func tellsOnlyOfFate(in document: Document) -> Bool {
    guard act.family == .killing, tokens.count == 1 else { return false }
    if Self.fates.contains(document.tokens[tokens.lowerBound]) { return true }
    let before = tokens.lowerBound - 1
    return before >= 0 && Self.being.contains(document.tokens[before])
  }
}
