import Chronology
import ConflictModel
import Linguistics

/// Finds where a sentence goes over from one happening to another: `A suicide attack in Kabul killed 12 on 2 May and a
/// mine killed two policemen in Herat on 28 April.`
///
/// A sentence is cut at a semicolon, an `and` or a `while` where what stands on either side has people of its own, and a
/// day or a site of its own that is not the other's; or an act, a day and a site, all three.
struct Clauses {
  let document: Document
  let annotations: Annotations
  let index: SentenceIndex

  private static let links: WordSet = "and while whereas adding ;"
  private static let subordinators: WordSet =
    "as when after before because since while if until"
  private static let prepositions: WordSet = "on in at"

  /// The parts of a sentence that tell of different happenings, in its order; one where it tells of one.
  func parts(of sentence: Int) -> [Range<Int>] {
    let whole = document.sentences[sentence].tokens
    if let parts = partsOfSum(in: sentence) { return parts }
    // Two days or two sites at least; most sentences end here.
    guard index.triggers[sentence].count + index.figures[sentence].count > 1 else { return [whole] }
    let days = index.dates[sentence].filter {
      isDay(annotations.dates[$0]) && !DateChoice.isOfSaying(annotations.dates[$0], document)
    }
    let sites = index.places[sentence].filter { isSite($0) }
    guard
      days.count > 1 || sites.count > 1
        || whole.dropFirst().contains(where: {
          CountedDays.isShort(at: $0, document) || tellsWhatAnotherSaid($0) || isAfterInHeadline($0)
            || Self.contrasts.contains(document.tokens[$0]) || Self.answering.contains(document.tokens[$0])
        }),
      // Whoever answers an attack kills others than it did, whatever the numbers add up to.
      !hasTotal(sentence) || whole.contains(where: { Self.answering.contains(document.tokens[$0]) })
    else { return [whole] }
    var parts: [Range<Int>] = []
    var start = whole.lowerBound
    for token in whole.dropFirst().dropLast() where isLink(token, days, in: sentence) {
      if tellApart(start..<token, token + 1..<whole.upperBound, in: sentence, days, sites) {
        parts.append(start..<token)
        start = token + 1
      }
    }
    parts.append(start..<whole.upperBound)
    return parts
  }

  /// True for a word or mark after which another clause may begin: `and`, `;`, a comma before a day or before people.
  private func isLink(_ token: Int, _ days: [Int], in sentence: Int) -> Bool {
    if Self.links.contains(document.tokens[token]) || endOfOpening(in: sentence) == token { return true }
    if CountedDays.isShort(at: token, document) || tellsWhatAnotherSaid(token) || isAfterInHeadline(token)
      || !days.isEmpty && document.tokens[token].key == Self.after
    {
      return true
    }
    guard Mood.isComma(document.tokens[token], document), token + 2 < document.tokens.count else { return false }
    let next = Self.prepositions.contains(document.tokens[token + 1]) ? token + 2 : token + 1
    return days.contains { annotations.dates[$0].tokens.contains(next) }
      || index.figures[sentence].contains {
        let people = annotations.figures[$0].countTokens
        return people.lowerBound == token + 1 && !isOfWhom(people)
      }
  }

  private static let after: WordKey = "after"
  /// Words of what a headline tells its act by, at most.
  private static let headlineReach = 4

  /// `Turkish jets hit militants in Iraq after Ankara bombing`: a headline leaves the article out, and tells two acts.
  private func isAfterInHeadline(_ token: Int) -> Bool {
    guard document.tokens[token].key == Self.after, document.sentenceOfToken[token] == 0,
      Linking.isHeadline(document)
    else { return false }
    let behind = token + 1..<document.sentences[0].tokens.upperBound
    return (2...Self.headlineReach).contains(behind.count)
      && document.tokens[behind].allSatisfy { $0.tag != .determiner && !$0.tag.isFiniteVerb }
  }

  /// The days of `Two days after gunmen …`, where a part is what it opens.
  func daysOfOpening(in sentence: Int, before end: Int) -> Int {
    guard endOfOpening(in: sentence) == end else { return 0 }
    let words = document.sentences[sentence].tokens
    let after = words.prefix(Self.openingReach).first { document.tokens[$0].key == Self.after }
    return after.flatMap { CountedDays.ending(at: $0, document, annotations)?.days } ?? 0
  }

  /// Words of `Less than a week after` at the head of a sentence, at most.
  private static let openingReach = 6

  /// `A day after gunmen shot five policemen in Mosul, a car bomb killed 12 people in Baghdad`: the comma behind what came
  /// before.
  func endOfOpening(in sentence: Int) -> Int? {
    let words = document.sentences[sentence].tokens
    guard let after = words.prefix(Self.openingReach).first(where: { document.tokens[$0].key == Self.after }),
      after == words.lowerBound || CountedDays.isShort(at: after, document)
    else { return nil }
    func tellsViolence(_ part: Range<Int>, _ moods: [TriggerAnnotation.Mood]) -> Bool {
      index.triggers[sentence].contains {
        let trigger = annotations.triggers[$0]
        return part.contains(trigger.tokens.lowerBound) && trigger.act.isViolent && trigger.isVerb
          && moods.contains(trigger.mood)
      }
    }
    return (after + 1..<words.upperBound).first {
      Mood.isComma(document.tokens[$0], document) && tellsViolence(after..<$0, [.happened, .background])
        && tellsViolence($0..<words.upperBound, [.happened])
    }
  }

  private static let `as`: WordKey = "as"
  private static let that: WordKey = "that"
  /// Words from `as` to the `that` of what somebody said, at least, and at most.
  private static let leastSpeaker = 3
  private static let speakerReach = 6

  /// `Troops entered the town on Monday, the army said, as doctors reported that shells had struck a clinic`: a
  /// fight that goes on, and what somebody else tells of the day.
  private func tellsWhatAnotherSaid(_ token: Int) -> Bool {
    let tokens = document.tokens
    guard tokens[token].key == Self.as, token > 0, Mood.isComma(tokens[token - 1], document) else { return false }
    let behind = token..<min(document.sentence(of: token).tokens.upperBound, token + Self.speakerReach)
    return behind.dropFirst(Self.leastSpeaker).contains {
      tokens[$0].key == Self.that && SayingWords.all.contains(tokens[$0 - 1])
    }
  }

  static let afterwards: WordSet = "after following"
  private static let follows: WordSet = "follows followed"
  private static let comes: WordSet = "comes came come"
  private static let told: WordSet = "the this that these those it both"
  private static let by: WordKey = "by"
  /// Words before the verb that puts an act behind another, and between that and `after`, at most.
  private static let followerReach = 6
  private static let followGap = 6

  /// `The attack follows the killing of an officer`, `Monday's raid came days after an assault on a post`: the verb behind
  /// which a sentence tells what the act that was told came after.
  func follower(in sentence: Int) -> Int? {
    let words = told(in: document.sentences[sentence].tokens)
    let head =
      words.lowerBound..<max(words.lowerBound, min(words.upperBound - 1, words.lowerBound + Self.followerReach))
    guard
      let verb = head.dropFirst().first(where: {
        Self.follows.contains(document.tokens[$0]) || Self.comes.contains(document.tokens[$0])
      }), document.tokens[verb + 1].key != Self.by,
      Self.follows.contains(document.tokens[verb])
        || (verb + 1..<min(words.upperBound, verb + 1 + Self.followGap)).contains(where: {
          Self.afterwards.contains(document.tokens[$0])
        })
    else { return nil }
    // Of what was told: `The attack`, `Monday's raid`, `It`.
    let subject = words.lowerBound..<verb
    let isTold =
      Self.told.contains(document.tokens[words.lowerBound])
      || index.dates[sentence].contains { subject.contains(annotations.dates[$0].tokens.lowerBound) }
    guard isTold, !subject.contains(where: { document.tokens[$0].tag.isFiniteVerb }) else { return nil }
    return verb
  }

  /// What a sentence tells, behind who says it: `Residents said the raid followed …`.
  private func told(in words: Range<Int>) -> Range<Int> {
    let head = words.prefix(Self.sayingReach)
    guard let said = head.first(where: { SayingWords.telling.contains(document.tokens[$0]) }) else { return words }
    let next = said + 1
    guard next + 1 < words.upperBound else { return words }
    return (document.tokens[next].key == Self.that ? next + 1 : next)..<words.upperBound
  }

  /// Words from the head of a sentence to who said it, at most.
  private static let sayingReach = 4

  private static let of: WordKey = "of"
  private static let whom: WordSet = "whom them"

  /// `wounding 26 officers, one of whom died on Tuesday`: some of those told of.
  private func isOfWhom(_ people: Range<Int>) -> Bool {
    (people.lowerBound..<min(document.tokens.count - 1, people.upperBound + 1)).contains {
      document.tokens[$0].key == Self.of && Self.whom.contains(document.tokens[$0 + 1])
    }
  }

  private static let pronouns: WordSet = "he she it they him her them his its their who which being"

  /// `…, a day after drones struck an airfield`: an act of its own, and not what became of those told of (`died a day after
  /// he was shot`).
  private func tellsAnother(_ left: Range<Int>, _ right: Range<Int>, in sentence: Int) -> Bool {
    let people = hasPeople(right, in: sentence) ? right.lowerBound..<right.lowerBound + 1 : nil
    guard let act = firstAct(right, in: sentence) ?? thingThatStruck(right, in: sentence) ?? people else {
      return false
    }
    return !(right.lowerBound..<min(right.upperBound, act.upperBound + Self.objectWidth)).contains {
      Self.pronouns.contains(document.tokens[$0])
    }
      && index.triggers[sentence].contains {
        let trigger = annotations.triggers[$0]
        return left.contains(trigger.tokens.lowerBound) && trigger.mood == .happened && !trigger.act.isSupport
      }
  }

  /// `shelling hit a clinic`, `drones struck an airfield`: an act named by a noun that a verb goes on about.
  private func thingThatStruck(_ part: Range<Int>, in sentence: Int) -> Range<Int>? {
    index.triggers[sentence].lazy.map { annotations.triggers[$0] }.first { trigger in
      part.contains(trigger.tokens.lowerBound) && trigger.mood == .happened
        && (trigger.act.isViolent || trigger.act == .aircraft)
        && part.contains(trigger.tokens.upperBound)
        && document.tokens[verb(behind: trigger.tokens.upperBound, in: part)].tag == .verbPast
    }?.tokens
  }

  /// Words of `launched by the rebel group` between a drone and what it did, at most.
  private static let reducedReach = 8

  /// Where the verb of a noun is looked for: right behind it, or behind who launched it.
  private func verb(behind next: Int, in part: Range<Int>) -> Int {
    guard next + 1 < part.upperBound, document.tokens[next + 1].key == Self.by else { return next }
    let reach = next + 2..<min(part.upperBound, next + 2 + Self.reducedReach)
    return reach.first { document.tokens[$0].tag == .verbPast } ?? next
  }

  /// Words behind a verb in which a pronoun is its object.
  private static let objectWidth = 4

  private func tellApart(
    _ left: Range<Int>, _ right: Range<Int>, in sentence: Int, _ days: [Int], _ sites: [Int]
  ) -> Bool {
    // What a clause of its own under the right one names (`…, as protesters marched on Jerusalem`) is not its site.
    let right =
      right.lowerBound..<(right.first { Self.subordinators.contains(document.tokens[$0]) } ?? right.upperBound)
    let first = days.last { left.contains(annotations.dates[$0].tokens.lowerBound) }
    let second = days.first { right.contains(annotations.dates[$0].tokens.lowerBound) }
    var areDated = false
    if let first, let second {
      areDated =
        annotations.dates[second].isLater(in: document)
        || !overlap(annotations.dates[first], annotations.dates[second])
    }
    let areSited = areSited(left, right.lowerBound..<endOfPlace(right, behind: left, sites), sites)
    if CountedDays.isShort(at: left.upperBound, document), !tellsToll(left, in: sentence),
      tellsAnother(left, right, in: sentence)
    {
      // `The attack came a day after …`: of the one told before, and no news.
      return sentence == 0 || follower(in: sentence) == nil
    }
    if endOfOpening(in: sentence) == left.upperBound { return areSited }
    if isAfterInHeadline(left.upperBound) {
      return has(Happening.Families.violence, left, in: sentence)
        && has(Happening.Families.violence, right, in: sentence)
    }
    if tellsWhatAnotherSaid(left.upperBound) {
      return has([.ground, .fight], left, in: sentence) && has(.bomb, right, in: sentence)
    }
    if document.tokens[left.upperBound].key == Self.after {
      return areSited && (first == nil || areDated && hasPeople(right, in: sentence))
        && second.map { annotations.dates[$0].days?.precision == 1 } == true
        && tellsOfWhatCameBefore(left, right, in: sentence)
    }
    if tellsOneAct(left, right, in: sentence) { return true }
    if answers(right) {
      let before = document.sentences[sentence].tokens.lowerBound..<left.upperBound
      if has(Happening.Families.violence, before, in: sentence), hasPeople(before, in: sentence),
        hasPeople(right, in: sentence)
      {
        return true
      }
    }
    guard areDated || areSited, !shareVerb(left, right, in: sentence) else { return false }
    if hasPeople(left, in: sentence), hasPeople(right, in: sentence) { return true }
    // `… and three others in Hama`
    if areSited, hasPeople(left, in: sentence), hasMore(right, in: sentence),
      areSitedApart(index.figures[sentence].map { annotations.figures[$0] })
    {
      return true
    }
    // `Twelve of them died in Baghdad, five in Mosul`
    if areSited, hasSome(left, in: sentence), hasPeople(right, in: sentence),
      areSitedApart(index.figures[sentence].map { annotations.figures[$0] })
    {
      return true
    }
    // `… and gunmen killed two more the next day`
    if areDated, hasPeople(left, in: sentence), hasMore(right, in: sentence), hasAct(left, in: sentence),
      hasAct(right, in: sentence)
    {
      return true
    }
    // `Guerrillas blew up pylons near San Carlos, and gunmen killed four peasants in Segovia`
    if areSited, hasPeople(right, in: sentence), hasAct(left, in: sentence), opensWithDoer(right, in: sentence) {
      return true
    }
    return (areDated || opensWithSite(right, sites)) && areSited && hasAct(left, in: sentence)
      && hasAct(right, in: sentence)
  }

  private static let answering: WordSet = "retaliated"
  /// Words from the head of a clause to the verb by which somebody answers an attack, at most.
  private static let answerReach = 5

  /// `Israel struck Iran, killing three generals, and Tehran retaliated with missiles, one of which killed a woman`
  private func answers(_ part: Range<Int>) -> Bool {
    document.tokens[part.prefix(Self.answerReach)].contains { Self.answering.contains($0) }
  }

  /// Words from the head of a clause to the verb of whoever acts in it, at most.
  private static let doerReach = 5

  /// `gunmen killed four peasants`: somebody armed, and the verb that says what he did.
  private func opensWithDoer(_ part: Range<Int>, in sentence: Int) -> Bool {
    guard let act = firstAct(part, in: sentence), act.lowerBound - part.lowerBound <= Self.doerReach else {
      return false
    }
    return (part.lowerBound..<act.lowerBound).contains {
      Participants.kind(of: document.tokens[$0]).map { !$0.isDisjoint(with: .armed) } ?? false
    }
  }

  /// `Clashes erupted in Kaga Bandoro after an official was assassinated in Bangui on Oct. 4`: what is told behind the word
  /// was before the other, on a day and at a site of its own.
  private func tellsOfWhatCameBefore(_ left: Range<Int>, _ right: Range<Int>, in sentence: Int) -> Bool {
    has(Happening.Families.violence, left, in: sentence)
      && index.triggers[sentence].contains {
        let trigger = annotations.triggers[$0]
        return right.contains(trigger.tokens.lowerBound) && trigger.isVerb && trigger.mood == .happened
          && trigger.act.isViolent
      }
  }

  /// Whether a part of a sentence tells what another one came after.
  func isBefore(_ part: Range<Int>, in sentence: Int) -> Bool {
    part.lowerBound > document.sentences[sentence].tokens.lowerBound
      && document.tokens[part.lowerBound - 1].key == Self.after
      && !CountedDays.isShort(at: part.lowerBound - 1, document)
  }

  /// `The toll from an attack rose to 24 on Wednesday, a day after gunmen stormed the building`: the count is all that is new,
  /// and what follows tells the act that it is of.
  func tellsToll(_ part: Range<Int>, in sentence: Int) -> Bool {
    index.dates[sentence].contains {
      part.contains(annotations.dates[$0].tokens.lowerBound) && DateChoice.isOfToll(annotations.dates[$0], document)
    }
      && index.triggers[sentence].allSatisfy {
        let trigger = annotations.triggers[$0]
        return !part.contains(trigger.tokens.lowerBound) || !trigger.isVerb || trigger.act.isSupport
      }
  }

  private static let places: WordSet = "in at near outside"

  /// `…, and in Santa Rosa gunmen shot the mayor`: a clause that begins with its own place.
  private func opensWithSite(_ part: Range<Int>, _ sites: [Int]) -> Bool {
    guard part.count > 2, Self.places.contains(document.tokens[part.lowerBound]) else { return false }
    return sites.contains {
      let start = annotations.places[$0].tokens.lowerBound
      return start == part.lowerBound + 1
        || start == part.lowerBound + 2 && document.tokens[part.lowerBound + 1].tag == .determiner
    }
  }

  private func areSited(_ left: Range<Int>, _ right: Range<Int>, _ sites: [Int]) -> Bool {
    let first = sites.filter { left.contains(annotations.places[$0].tokens.lowerBound) }.map {
      annotations.places[$0].place
    }
    let second = sites.filter { right.contains(annotations.places[$0].tokens.lowerBound) }
      .map { annotations.places[$0].place }
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first.allSatisfy { a in second.allSatisfy { a.name != $0.name && a.text != $0.text } }
  }

  /// A day, or a longer time; a year at most.
  private func isDay(_ date: DateAnnotation) -> Bool {
    (date.canDateEvent || date.isLater(in: document)) && !date.isDateline && (date.days?.precision ?? 9) <= 5
  }

  private func isSite(_ place: Int) -> Bool {
    let annotation = annotations.places[place]
    guard annotation.canBeSite, !annotation.isFar, !index.seats.contains(place), !index.containers.contains(place)
    else {
      return false
    }
    return annotation.kind != .country && annotation.kind != .region && annotation.kind != .feature
  }

  private func overlap(_ a: DateAnnotation, _ b: DateAnnotation) -> Bool {
    guard let first = a.days, let second = b.days, let firstStart = first.start.earliest,
      let firstEnd = first.end.latest, let secondStart = second.start.earliest, let secondEnd = second.end.latest
    else { return true }
    return firstStart <= secondEnd && secondStart <= firstEnd
  }

  /// `An official from Bogota and a prosecutor were killed`: one verb behind both.
  private func shareVerb(_ left: Range<Int>, _ right: Range<Int>, in sentence: Int) -> Bool {
    let figures = index.figures[sentence].map { annotations.figures[$0] }
    let ends = Set(figures.lazy.filter { left.contains($0.countTokens.lowerBound) }.map(\.tokens.upperBound))
    return figures.contains { right.contains($0.countTokens.lowerBound) && ends.contains($0.tokens.upperBound) }
  }

  /// People who are told of here, and not taken up from before (`was found dead`, `they`).
  private func hasPeople(_ part: Range<Int>, in sentence: Int) -> Bool {
    index.figures[sentence].contains {
      let annotation = annotations.figures[$0]
      return part.contains(annotation.countTokens.lowerBound)
        && (annotation.figure.scope == .incident || annotation.figure.scope == .historical)
        && (annotation.figure.count.best ?? annotation.figure.count.low) > 0
        && (annotation.reference == .new || annotation.reference == .name)
    }
  }

  /// More people than those told before: `two more`, `another soldier`.
  private func hasMore(_ part: Range<Int>, in sentence: Int) -> Bool { has(.additional, part, in: sentence) }

  /// Some of those told before: `twelve of them`.
  private func hasSome(_ part: Range<Int>, in sentence: Int) -> Bool { has(.partitive, part, in: sentence) }

  private func has(_ reference: FigureAnnotation.Reference, _ part: Range<Int>, in sentence: Int) -> Bool {
    index.figures[sentence].contains {
      let annotation = annotations.figures[$0]
      return part.contains(annotation.countTokens.lowerBound) && annotation.figure.scope == .incident
        && annotation.reference == reference
    }
  }

  private func has(_ families: Happening.Families, _ part: Range<Int>, in sentence: Int) -> Bool {
    index.triggers[sentence].contains {
      let trigger = annotations.triggers[$0]
      return part.contains(trigger.tokens.lowerBound) && trigger.mood == .happened
        && !families.isDisjoint(with: trigger.act.family)
    }
  }

  private func hasAct(_ part: Range<Int>, in sentence: Int) -> Bool { firstAct(part, in: sentence) != nil }

  private func firstAct(_ part: Range<Int>, in sentence: Int) -> Range<Int>? {
    index.triggers[sentence].lazy.map { annotations.triggers[$0] }.first { trigger in
      part.contains(trigger.tokens.lowerBound) && trigger.mood == .happened && trigger.act.isViolent && trigger.isVerb
    }?.tokens
  }

  /// `Ten people were killed, three in Kabul and seven in Herat`: parts of one number.
  private func hasTotal(_ sentence: Int) -> Bool {
    let figures = index.figures[sentence].map { annotations.figures[$0] }
    if figures.contains(where: { $0.figure.scope == .subset }) { return true }
    if areSitedApart(figures) { return false }
    for outcome in [Outcome.killed, .wounded] {
      let values = figures.filter { $0.figure.outcome == outcome }.map { $0.figure.count.best ?? $0.figure.count.low }
      if values.count > 2, let first = values.first, first >= values.dropFirst().reduce(0, +) { return true }
    }
    return false
  }
}

extension Clauses {
  static let contrasts: WordSet = "while whereas"
  private static let articles: WordSet = "a an another"
  /// Words from an article to the act that it tells, at most: `an early morning attack`.
  private static let actReach = 4

  /// `killed six people in Cali, while an attack on a helicopter killed 12 officers`: one more act, with its own dead.
  private func tellsOneAct(_ left: Range<Int>, _ right: Range<Int>, in sentence: Int) -> Bool {
    guard left.upperBound < right.lowerBound, Self.contrasts.contains(document.tokens[left.upperBound]),
      Self.articles.contains(document.tokens[right.lowerBound]), hasPeople(left, in: sentence),
      hasPeople(right, in: sentence)
    else { return false }
    let head = right.lowerBound + 1..<min(right.upperBound, right.lowerBound + 1 + Self.actReach)
    return index.triggers[sentence].contains {
      let act = annotations.triggers[$0]
      return !act.isVerb && act.act.isViolent && act.mood == .happened && head.contains(act.tokens.lowerBound)
    }
  }

  /// Words from people to the place they were at, at most: `were killed in`.
  private static let siteReach = 4

  /// `Ten people were killed in Baghdad, five in Mosul and two in Basra`: each of the numbers has a site of its own behind it.
  private func areSitedApart(_ figures: [FigureAnnotation]) -> Bool {
    let people = figures.map(\.countTokens).sorted { $0.lowerBound < $1.lowerBound }
    var names: Set<String> = []
    return people.indices.allSatisfy { at in
      let next = at + 1 < people.count ? people[at + 1].lowerBound : Int.max
      let sentence = Int(document.sentenceOfToken[people[at].lowerBound])
      return index.places[sentence].contains { place in
        let start = annotations.places[place].tokens.lowerBound
        return isSite(place) && start >= people[at].upperBound && start < next
          && start - people[at].upperBound <= Self.siteReach
          && names.insert(annotations.places[place].place.name).inserted
      }
    }
  }

  /// `Nine were killed: four in Idlib, three in Aleppo and two in Hama`: the number of all, and then each part of it that has a
  /// town of its own.
  private func partsOfSum(in sentence: Int) -> [Range<Int>]? {
    let figures = index.figures[sentence]
    guard figures.count > 2 else { return nil }
    let parts = figures.filter { annotations.figures[$0].figure.scope == .subset }
      .sorted { annotations.figures[$0].countTokens.lowerBound < annotations.figures[$1].countTokens.lowerBound }
    guard parts.count > 1, let first = parts.first, let sum = annotations.figures[first].partOf,
      annotations.figures[sum].figure.scope == .incident, figures.contains(sum),
      parts.allSatisfy({ annotations.figures[$0].partOf == sum }),
      annotations.figures[sum].tokens.upperBound <= annotations.figures[first].countTokens.lowerBound,
      areSitedApart(parts.map { annotations.figures[$0] })
    else { return nil }
    let whole = document.sentences[sentence].tokens
    let starts = parts.map { annotations.figures[$0].countTokens.lowerBound }
    let bounds = [whole.lowerBound] + starts + [whole.upperBound]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }

  /// Whether the first of some clauses counts all whom the others tell place by place.
  func opensWithSum(_ parts: [Range<Int>], in sentence: Int) -> Bool {
    partsOfSum(in: sentence).map { $0 == parts } ?? false
  }

  private static let semicolon: WordKey = ";"

  /// The end of what a part tells of one place: `In Kharkiv, two were killed and five wounded; in Kherson, one was killed` tells
  /// of the five what it tells of the two.
  private func endOfPlace(_ right: Range<Int>, behind left: Range<Int>, _ sites: [Int]) -> Int {
    let isFronted = sites.contains {
      let start = annotations.places[$0].tokens.lowerBound
      return (left.lowerBound + 1...left.lowerBound + 2).contains(start)
        && Self.places.contains(document.tokens[left.lowerBound])
    }
    return right.dropFirst().first { token in
      if document.tokens[token].key == Self.semicolon { return true }
      guard isFronted, Self.links.contains(document.tokens[token]) || Mood.isComma(document.tokens[token], document)
      else { return false }
      return opensWithSite(token + 1..<right.upperBound, sites)
    } ?? right.upperBound
  }
}

extension DateAnnotation {
  private static let possessive: WordKey = "'s"
  /// Words between a day and the noun that it is of, at most.
  private static let dayOfReach = 2

  /// `Friday evening's deadly attack`: the day of what a noun names.
  func isDay(of trigger: TriggerAnnotation, _ document: Document) -> Bool {
    let end = tokens.upperBound
    guard !trigger.isVerb, (days?.precision ?? 9) <= 2, end < document.tokens.count,
      document.tokens[end].key == Self.possessive || document.tokens[end - 1].key == Self.possessive
    else { return false }
    return (end...end + 1 + Self.dayOfReach).contains(trigger.tokens.lowerBound)
  }

  private static let when: WordKey = "when"

  /// `since October 1993, when paratroopers killed the president`: when something began that is told behind it.
  func isStart(in document: Document) -> Bool {
    let end = tokens.upperBound
    let isSince = tokens.lowerBound > 0 && document.tokens[tokens.lowerBound - 1].key == Self.since
    return (opens || isSince) && end + 1 < document.tokens.count && Mood.isComma(document.tokens[end], document)
      && document.tokens[end + 1].key == Self.when
  }

  private static let since: WordKey = "since"
  private static let later: WordKey = "later"

  /// `Three days later, a bomb killed four`: the day of what a sentence tells, counted from the one told last.
  func opensLater(in document: Document) -> Bool {
    tokens.lowerBound - document.sentence(of: tokens.lowerBound).tokens.lowerBound <= 1 && isLater(in: document)
      // `Minutes later`: on the same day.
      && !(value.hasPrefix("PT") && value.hasSuffix("M"))
  }

  /// `a day later`, `hours later`: a length of time that leads from a day told before to its own.
  func isLater(in document: Document) -> Bool {
    value.hasPrefix("P") && (days?.precision ?? 9) <= 2 && tokens.upperBound < document.tokens.count
      && document.tokens[tokens.upperBound].key == Self.later
  }
}
