import ConflictModel
import Linguistics

/// Whether a sentence goes on about a happening told before: a sum of weighted signs. What it says of itself is read once,
/// however many happenings it is compared with.
final class Linking {
  /// A candidate joins from here on.
  static let threshold = 2.0

  private static let separate: WordSet =
    "meanwhile separately elsewhere another furthermore moreover likewise other second similar"
  private static let separatePhrases = PhraseTable<Bool>([
    ("in a separate", true), ("in another", true), ("in other", true), ("in a similar", true), ("also in", true),
    ("on the other hand", true), ("in addition", true), ("a second attack", true), ("another attack", true),
    ("earlier this", true), ("in the past", true), ("in recent", true), ("a few hours", true), ("hours later", true),
    ("hours after", true),
    ("hours earlier", true), ("the same day", true), ("on the same", true), ("at the same time", true),
    ("days later", true), ("within hours", true), ("in the north", true), ("in the south", true), ("in the east", true),
    ("in the west", true), ("further south", true), ("further north", true), ("further east", true),
    ("further west", true), ("farther south", true), ("farther north", true), ("farther east", true),
    ("farther west", true), ("to the south", true), ("to the north", true), ("to the east", true),
    ("to the west", true),
    ("across the border", true), ("also blamed", true), ("also been blamed", true), ("also tagged", true),
    ("also accused of", true), ("also been accused of", true), ("also suspected", true), ("also linked to", true),
    ("another incident", true), ("other incidents", true), ("the second attack", true), ("the other attack", true),
  ])
  private static let to: WordKey = "to"
  private static let that: WordKey = "that"
  static let the: WordKey = "the"
  private static let definite: WordSet = "the this these that those both"

  let candidate: Happening
  let document: Document
  let annotations: Annotations
  /// The sentence that it stands in.
  let sentence: Int
  let isNote: Bool
  private let weights: [Double]
  /// What its sentence says whatever was told before.
  let refersBack: Bool
  /// `16 people were wounded in Tuesday's assault`: an act named by its day.
  private let isNamedByDay: Bool
  private let isFresh: Bool
  /// `that raid`: the one told last, where several are told.
  let pointsToLast: Bool
  /// `The government gave the toll as 85`, in the paragraph of what was told last.
  let givesToll: Bool
  /// `A monitor counted 169 deaths`, right behind a toll: no act, no day and no place.
  let onlyCounts: Bool
  /// `It said 15 militants were killed`, `Two attackers were killed`: what the act cost that was just told.
  let goesOn: Bool
  private let tellsOfThose: Bool
  let tellsOfAttackers: Bool
  private let tellsOfFallen: Bool
  private let tellsOfPart: Bool
  /// `The bodies of three of the victims were flown home`, `The wounded were taken to hospital`: of people who were counted
  /// before, and no act.
  var countsOnlyFallen: Bool {
    candidate.triggers.allSatisfy { annotations.triggers[$0].act.family == .killing }
      && (tellsOfFallen && !isNote
        || tellsOfThose && !candidate.figures.isEmpty
          && candidate.figures.allSatisfy { annotations.figures[$0].figure.count.best == nil })
  }
  let isToldByVerb: Bool
  private let tellsOfTaken: Bool
  private let tellsOfThem: Bool
  private let accuses: Bool
  let isSeparate: Bool
  private let isPlaced: Bool
  private let saysWhere: Bool
  private let protests: Bool
  private let tellsMore: Bool
  private let hasNewAgent: Bool
  private let isSaid: Bool
  let tellsOutcome: Bool
  /// Who is said to have fired or launched so many.
  let sender: WordKey?
  let hasOwnDay: Bool
  let isBackdated: Bool
  /// `The attacks took place between 5 and 9 June`
  let saysWhen: Bool
  /// `In Ituri province, fighters killed 49 people`: the place that a sentence begins with.
  let opening: PlaceAnnotation?
  /// `killed 14 militants in an operation after the attack`: an answer to what was told.
  let answersAttack: Bool
  private let tellsOfSequel: Bool

  /// - Returns: nil for what stands in no sentence.
  init?(_ candidate: Happening, _ document: Document, _ annotations: Annotations) {
    guard let sentence = candidate.sentences.first else { return nil }
    self.candidate = candidate
    self.document = document
    self.annotations = annotations
    self.sentence = sentence
    isNote = document.isNote
    weights = isNote ? LinkSign.inNotes : LinkSign.inArticles
    refersBack = Self.refersBack(candidate, in: sentence, document, annotations)
    isNamedByDay = !refersBack && Self.isNamedByDay(candidate, document, annotations)
    isFresh = !refersBack && Self.isFresh(candidate, in: sentence, document, annotations)
    pointsToLast =
      refersBack
      && candidate.triggers.contains {
        let at = annotations.triggers[$0].tokens.lowerBound
        return !annotations.triggers[$0].isVerb && at > 0 && document.tokens[at - 1].key == Self.that
      }
    self.givesToll = Self.givesToll(candidate, in: sentence, document)
    onlyCounts =
      candidate.triggers.isEmpty && candidate.days == nil && candidate.sites.isEmpty
      && candidate.figures.contains { annotations.figures[$0].figure.outcome == .killed }
    goesOn = Self.goesOn(candidate, in: sentence, document, annotations)
    tellsOfFallen = Self.tellsOfFallen(in: sentence, document)
    tellsOfPart = candidate.figures.contains {
      FigureScope.isOfPart(annotations.figures[$0].tokens, in: document.sentences[sentence].tokens, document)
    }
    tellsOfThose = tellsOfFallen || Self.tellsOfThose(in: sentence, document)
    let opening = document.sentences[sentence].tokens.prefix(8)
    tellsOfAttackers = opening.dropLast().contains {
      Self.definite.contains(document.tokens[$0]) && Self.attackers.contains(document.tokens[$0 + 1])
    }
    isToldByVerb = candidate.triggers.contains { annotations.triggers[$0].isVerb }
    tellsOfTaken = Self.tellsOfTaken(in: sentence, document)
    tellsOfThem = Self.tellsOfThem(candidate, document, annotations)
    accuses = candidate.figures.isEmpty && Self.accuses(in: sentence, document)
    // `He died two hours later`
    isSeparate = !tellsOfThem && Self.isSeparate(candidate, in: sentence, document, annotations)
    isPlaced = candidate.places.contains { annotations.places[$0].isSite }
    saysWhere =
      isPlaced && candidate.figures.isEmpty
      && (SiteWords(document: document).tellsOfOneOccurrence(in: sentence)
        || SiteWords(document: document).tellsOfSameByClause(in: sentence))
    tellsMore = Self.tellsMore(candidate, in: sentence, document, annotations)
    hasNewAgent = Self.hasNewAgent(candidate, in: sentence, document, annotations)
    tellsOutcome = Self.tellsOutcome(candidate, document, annotations)
    let act = candidate.triggers.first.map { annotations.triggers[$0].tokens.lowerBound }
    isSaid =
      act.map { act in
        document.sentences[sentence].tokens.contains { $0 < act && SayingWords.all.contains(document.tokens[$0]) }
      } ?? false
    sender = Self.sender(candidate, in: sentence, document, annotations)
    hasOwnDay =
      Self.opensWithCount(candidate, in: sentence, document, annotations)
      || !refersBack && Self.hasOwnDay(candidate, in: sentence, document, annotations)
    isBackdated = !refersBack && Self.isBackdated(candidate, in: sentence, document, annotations)
    self.opening = Self.opening(candidate, in: sentence, document, annotations)
    answersAttack = Self.answersAttack(candidate, in: sentence, document, annotations)
    tellsOfSequel = Self.tellsOfSequel(candidate, in: sentence, document, annotations)
    saysWhen = candidate.days != nil && SiteWords(document: document).occurrence(in: sentence) != nil
    protests = candidate.triggers.contains {
      annotations.triggers[$0].isVerb && annotations.triggers[$0].act == .protest
    }
  }

  /// How much speaks for the candidate's being a happening told before, and the signs that say so.
  func score(_ happening: Happening) -> (Double, [LinkSign]) {
    guard let last = happening.sentences.last else { return (0, []) }
    var score = 0.0
    var signs: [LinkSign] = []
    signs.reserveCapacity(16)
    func add(_ sign: LinkSign, _ value: Double = 1) {
      score += weights[sign.rawValue] * value
      signs.append(sign)
    }
    let gap = sentence - last
    add(kind(beside: happening))
    let shares = sharesAct(with: happening)
    if shares { add(.sameAct) }
    let figures = figures(beside: happening)
    let isOfHeadline =
      happening.sentences == [0] && sentence <= Self.headlineReach && Self.isHeadline(document)
    let place = place(beside: happening)
    let date = date(beside: happening)
    // How it is referred to.
    let isDetail =
      isDetail(of: happening) || place == .inside && shares && isVillage(candidate.sites, of: happening.sites)
    let countsSent = countsSent(by: happening)
    if refersBack, !namesOtherKind(than: happening) {
      add(.refersBack)
      if shares, !happening.clauses.isEmpty, isNamed(happening) { add(.namedAct) }
    } else if shares || opening != nil && isViolent(happening), place == .same, isToldAgain(happening) {
      add(.namedAct)
    } else if isNamedByDay, date == .same {
      add(.refersBack)
    } else if isFresh, !isOfHeadline, !isDetail, !countsSent, !sharesKnown(with: happening), !isFirstTold(happening),
      !(tellsOfThose && shares && gap <= 1 && date != .different), !(gap <= 1 && namesSite(of: happening))
    {
      add(.fresh)
    }
    if tellsOfThose || regrets && tellsOutcome { add(.theirs) }
    if !isToldByVerb { add(.told) }
    let names = happening.names
    if !names.isEmpty, document.sentences[sentence].tokens.contains(where: { names.contains(document.tokens[$0].key) })
    {
      add(.sameName)
    } else if !candidate.names.isEmpty, !names.isEmpty, candidate.names.isDisjoint(with: names) {
      add(.otherNames)
    }
    let shared = candidate.words.count { happening.words.contains($0) }
    if shared > 0 { add(.sharedWords, Double(min(shared, 3)) / 3) }
    switch figures {
    case .same: add(.sameFigure)
    case .different: add(.otherFigure)
    default: break
    }
    let violence = Happening.Families.violence
    if tellsOutcome, gap <= Self.outcomeReach || isSoonAfter(last),
      !happening.families.isDisjoint(with: goesOn ? violence.union(.ground) : violence)
    {
      add(.outcome)
    }
    let isFate = gap <= 2 && tellsOfTaken && happening.families.contains(.abduction)
    let isOfCounted = gap <= 3 && tellsOfFallen && happening.tellsOfCasualties(annotations)
    let isOfThose =
      gap <= Self.thoseReach && tellsOfThoseCounted(in: last) || gap <= Self.someReach && tellsOfSome(of: happening)
    if countsSent { add(.whatBecame) }
    if isFate || gap <= 2 && tellsOfThem || isOfCounted || isOfThose { add(.whatBecame) }
    if gap <= 3, accuses { add(.accusation) }
    if isSeparate || candidate.isEarlier { add(.separate) }
    if candidate.isReason != happening.isReason, candidate.isReason || !shares { add(.reason) }
    // What a sentence only dates its own act by is not what the article goes on about.
    if happening.sentences.count == 1, happening.daysBefore > 0 || happening.isEarlier, candidate.daysBefore == 0,
      place != .same,
      place != .inside, date != .same
    {
      add(.reason)
    }
    if protests, isCrowd(after: happening) { add(.crowdAfter) }
    if isPlaced, Self.isSeveral(happening, document, annotations) { add(.oneOfSeveral) }
    if isOfHeadline, happening.clauses.isEmpty { add(.headline) }
    if tellsMore { add(.alsoDone) }
    // `The army said its forces had killed 35 rebels`, in the middle of a tale of that fight: what a side says of it.
    let isAccount = tellsOutcome && isSaid && gap <= Self.outcomeReach && happening.families.contains(.fight)
    if hasNewAgent, !isDetail, !isAccount {
      add(.newAgent)
      // `Two people were killed by snipers in Gorazde. French peacekeepers fired at posts on Sunday`
      if let own = candidate.days, own.precision == 1, !candidate.isDatedByTelling,
        happening.days == nil || date == .inside && happening.days?.precision == 1
      {
        add(.alsoDone)
      }
    }
    if !candidate.things.isEmpty, !happening.things.isEmpty, candidate.things.isDisjoint(with: happening.things) {
      add(.otherThings)
    }
    // Where.
    switch place {
    case .same: add(.samePlace)
    case .inside: add(.placesAgree)
    case .unknown where !happening.clauses.isEmpty && sharesLand(with: happening): add(.placesAgree)
    case .unknown where opensElsewhere(than: happening, figures): add(.otherPlace)
    case .unknown: add(.noPlace)
    // `The attack took place near Gwoza` says where what was just told was.
    case .different where saysWhere && gap <= 1 || tellsOfFallen && gap <= 3: add(.placesAgree)
    case .different where isOfThose: add(.placesAgree)
    case .different where tellsOfPart && happening.tellsOfCasualties(annotations): add(.placesAgree)
    // A headline names the province or the region's chief town.
    case .different where isOfHeadline && figures == .same: add(.placesAgree)
    case .different: add(.otherPlace)
    }
    // When.
    switch date {
    case .same: add(.sameDate)
    case .inside: add(.datesAgree)
    case .unknown: add(.noDate)
    // What becomes of hostages becomes of them later.
    // The day on which a toll is given is not that of the act.
    case .different where isFate || isFirstTold(happening): add(.noDate)
    case .different:
      add(.otherDate)
      if figures == .different { add(.otherDayAndFigure) }
    }
    // How near in the text.
    if gap <= 1, document.sentences[sentence].paragraph == document.sentences[last].paragraph {
      add(.nextSentence)
    } else if gap <= 2 {
      add(.near)
    } else if gap > 12 {
      add(.veryFar)
    } else if gap > 6 {
      add(.far)
    }
    return (score, signs)
  }

  /// Sentences behind an act that tell who was hurt by it.
  private static let outcomeReach = 3
  /// Paragraphs, where each has a sentence or two, and sentences in them.
  private static let shortParagraphs = 3
  private static let shortParagraphsLength = 6

  /// Agencies write a paragraph a sentence: what two witnesses say in between does not part an act from its toll.
  private func isSoonAfter(_ last: Int) -> Bool {
    let paragraphs = document.sentences[sentence].paragraph - document.sentences[last].paragraph
    return sentence - last <= Self.shortParagraphsLength && paragraphs >= (sentence - last) / 2
      && paragraphs <= Self.shortParagraphs
  }

  /// Sentences behind a headline that tell what it says.
  static let headlineReach = 3
  private static let headlineWidth = 20

  /// A first line of its own without a full stop.
  static func isHeadline(_ document: Document) -> Bool {
    guard document.sentences.count > 1, let last = document.sentences[0].tokens.last else { return false }
    return document.sentences[1].paragraph > document.sentences[0].paragraph
      && document.sentences[0].tokens.count <= headlineWidth && document.tokens[last].kind != .punctuation
  }

  func kind(beside happening: Happening) -> LinkSign {
    if !candidate.families.isDisjoint(with: happening.families) { return .sameFamily }
    if isViolent(happening) { return .bothViolent }
    if candidate.families.isSubset(of: [.talk, .movement]) { return .talk }
    return candidate.triggers.isEmpty ? .casualtiesOnly : .differentActs
  }

  /// `The shelling killed 13`, where that was a shelling and what its sentence told beside it was a battle.
  private func isNamed(_ happening: Happening) -> Bool {
    candidate.triggers.contains { own in
      let own = annotations.triggers[own]
      return !own.isVerb
        && happening.triggers.suffix(Self.reach).contains { annotations.triggers[$0].act == own.act }
    }
  }

  /// `…, hours after two policemen were killed in a grenade attack in Sopore. … In Sopore, militants threw a grenade`: what the
  /// lead told in passing is told in full.
  private func isToldAgain(_ happening: Happening) -> Bool {
    happening.sentences.count == 1 && !happening.clauses.isEmpty && candidate.days == nil
  }

  /// Violence both, in whatever words.
  func isViolent(_ happening: Happening) -> Bool {
    let violence = Happening.Families.violence
    return !candidate.families.isDisjoint(with: violence) && !happening.families.isDisjoint(with: violence)
  }

  private func sharesAct(with happening: Happening) -> Bool {
    candidate.triggers.contains { own in
      let act = annotations.triggers[own].act
      return happening.triggers.suffix(Self.reach).contains { annotations.triggers[$0].act == act }
    }
  }

  /// `in the overnight fighting`, after a tale of a bomb and one of a battle: the battle is meant.
  private func namesOtherKind(than happening: Happening) -> Bool {
    guard !isNote else { return false }
    let named = candidate.triggers.map { annotations.triggers[$0] }.filter { !$0.isVerb && $0.act == .clash }
    return !named.isEmpty && happening.families.isDisjoint(with: [.fight, .ground, .shooting, .attack])
  }

  /// How many of what a happening has gathered are looked at: the latest.
  static let reach = 24

  /// `A second source said`: it is the telling that is another one.
  private static let speakers: WordSet = """
    source sources official officials spokesman spokeswoman witness witnesses report reports statement ministry agency
    """

  /// `Another guard was killed` adds to the guards; `another attack` does not.
  private static func isSeparate(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    let head = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 4)
    return head.contains { token in
      separate.contains(document.tokens[token])
        && !candidate.figures.contains { annotations.figures[$0].countTokens.contains(token) }
        && !isOfPeople(token, tokens, document)
        && !(token + 1 < tokens.upperBound && speakers.contains(document.tokens[token + 1]))
    }
      || isNextDay(candidate, head, document, annotations) || isLater(candidate, in: sentence, document, annotations)
      || answers(candidate, in: sentence, document, annotations)
      || head.contains {
        guard let end = separatePhrases.longestMatch(in: document.tokens, at: $0, limit: tokens.upperBound)?.end else {
          return false
        }
        // `In addition to the bomber, six soldiers died`: more of the same.
        return end >= tokens.upperBound || document.tokens[end].key != to
      }
  }

  private static let later: WordSet = "later afterwards earlier"
  /// Words of `Later in the night,`, at most.
  private static let laterReach = 6

  /// `Later, tanks shelled a house in the Shujaiya quarter, killing five`: people and a site of its own.
  private static func isLater(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let first = document.sentences[sentence].tokens.lowerBound
    let opening = first + 1..<min(document.sentences[sentence].tokens.upperBound, first + laterReach)
    return later.contains(document.tokens[first])
      && opening.contains(where: { Mood.isComma(document.tokens[$0], document) })
      && candidate.places.contains { annotations.places[$0].canBeSite && annotations.places[$0].isSite }
      && candidate.figures.contains {
        annotations.figures[$0].reference == .new && annotations.figures[$0].figure.scope == .incident
      }
  }

  private static let after: WordKey = "after"
  private static let attacks: WordSet = "attacks raids bombings strikes killings blasts explosions"
  /// Words from an act to what it answered, at most.
  private static let answerReach = 8

  private static let then: WordSet = "then retaliated responded"

  /// `Security forces killed 21 militants in operations after the attacks`, `Jets then struck two of their posts`: what was
  /// done about them.
  private static func answers(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let (words, tokens) = (document.sentences[sentence].tokens, document.tokens)
    if candidate.triggers.contains(where: {
      annotations.triggers[$0].act == .airstrike || annotations.triggers[$0].act == .aircraft
    }),
      words.prefix(answerReach).contains(where: { then.contains(tokens[$0]) })
    {
      return true
    }
    return candidate.triggers.contains {
      let trigger = annotations.triggers[$0]
      guard trigger.isVerb, trigger.act.isViolent, trigger.act != .harm, !Sides.isPassive(trigger, words, document)
      else { return false }
      let behind = trigger.tokens.upperBound..<min(words.upperBound, trigger.tokens.upperBound + answerReach)
      return behind.dropLast(2).contains {
        tokens[$0].key == after && definite.contains(tokens[$0 + 1]) && attacks.contains(tokens[$0 + 2])
      }
    }
  }

  private static let nextDays = PhraseTable<Bool>([
    ("the next day", true), ("the following day", true), ("a day later", true), ("the next morning", true),
    ("the following morning", true), ("the next night", true), ("the following night", true),
  ])

  /// `The next day youths set fire to a mosque`: an act of another day, and not what became of those hurt before.
  private static func isNextDay(
    _ candidate: Happening, _ head: Range<Int>, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    head.contains { nextDays.longestMatch(in: document.tokens, at: $0, limit: head.upperBound) != nil }
      && candidate.triggers.contains { annotations.triggers[$0].isVerb && annotations.triggers[$0].act.isViolent }
      && !tellsOfThem(candidate, document, annotations)
  }

  /// `Hundreds of residents then marched on the town hall`, after a tale of people killed.
  private func isCrowd(after happening: Happening) -> Bool {
    !happening.families.contains(.crowd) && !happening.families.isDisjoint(with: Happening.Families.violence)
      && happening.tellsOfCasualties(annotations)
  }

  private static let others: WordSet = "other another"

  /// `Other soldiers shot the attacker`: it is people who are others.
  private static func isOfPeople(_ token: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
    token + 1 < sentence.upperBound && others.contains(document.tokens[token])
      && Participants.kind(of: document.tokens[token + 1]) != nil
  }

  /// The article began with several at once (`three attacks`).
  private static func isSeveral(_ happening: Happening, _ document: Document, _ annotations: Annotations) -> Bool {
    guard happening.sentences.count == 1, let first = happening.triggers.first else { return false }
    let trigger = annotations.triggers[first]
    return !trigger.isVerb && document.endsInS(trigger.tokens.upperBound - 1)
  }

  /// `Attacks kill dozens in Mali`, above a list of them: a headline that sums up, with no day and no town of its own.
  static func isHeadlineOfSeveral(_ happening: Happening, _ document: Document, _ annotations: Annotations) -> Bool {
    happening.sentences == [0] && isHeadline(document) && happening.days == nil
      && happening.places.allSatisfy { annotations.places[$0].kind == .country }
      && isSeveral(happening, document, annotations)
      && happening.figures.allSatisfy {
        annotations.figures[$0].figure.count.best == nil || isVague($0, document, annotations)
      }
  }

  /// One of the acts that a headline sums up, with fewer dead than it counts.
  func isPartOfHeadline(_ happening: Happening) -> Bool {
    guard candidate.days != nil, Self.isHeadlineOfSeveral(happening, document, annotations) else { return false }
    func dead(_ figures: [Int]) -> Int {
      figures.map { annotations.figures[$0].figure }.filter { $0.outcome == .killed }.map(\.count.low).max() ?? 0
    }
    return dead(candidate.figures) < dead(happening.figures)
  }

  private static let vague: WordSet = "dozens scores hundreds many several"

  private static func isVague(_ figure: Int, _ document: Document, _ annotations: Annotations) -> Bool {
    annotations.figures[figure].tokens.contains { vague.contains(document.tokens[$0]) }
  }

  /// `the attack`, `this bombing`: a noun that speaks of an act told before, and no verb that tells a new one.
  static func refersBack(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    if identifies(in: tokens, document) { return true }
    return candidate.triggers.contains { trigger in
      let at = annotations.triggers[trigger].tokens.lowerBound
      return !annotations.triggers[trigger].isVerb && at > tokens.lowerBound
        && (definite.contains(document.tokens[at - 1])
          || at > tokens.lowerBound + 1 && definite.contains(document.tokens[at - 2])
          || at > tokens.lowerBound + 3 && isLengthy(at - 3..<at, document))
    }
  }

  private static let occurrences: WordSet = "incident attack blast explosion bombing shooting assault raid"
  private static let was: WordSet = "was were"
  private static let article: WordSet = "a an"

  /// `that the deadly incident was a suicide attack`: what an act was that was told before.
  private static func identifies(in sentence: Range<Int>, _ document: Document) -> Bool {
    sentence.dropFirst(1).dropLast(2).contains { at in
      guard was.contains(document.tokens[at]), article.contains(document.tokens[at + 1]),
        occurrences.contains(document.tokens[at - 1])
      else { return false }
      return at - 2 >= sentence.lowerBound && definite.contains(document.tokens[at - 2])
        || at - 3 >= sentence.lowerBound && definite.contains(document.tokens[at - 3])
    }
  }

  /// Words from `after` to the act that it is after, at most: `after the deadly suicide attack`.
  private static let retortReach = 4

  /// `killed 14 militants in an operation after the attack`: an answer to what was told.
  private static func answersAttack(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let fallen = candidate.figures.filter {
      annotations.figures[$0].figure.victims.contains(.militant) && tellsOfFighter($0, annotations)
    }
    guard let last = fallen.map({ annotations.figures[$0].tokens.upperBound }).max() else { return false }
    let words = document.sentences[sentence].tokens
    return (last..<max(last, words.upperBound - 1)).contains { at in
      guard Clauses.afterwards.contains(document.tokens[at]), definite.contains(document.tokens[at + 1]) else {
        return false
      }
      return candidate.triggers.contains {
        let act = annotations.triggers[$0]
        return !act.isVerb && act.act.isViolent && (2...retortReach).contains(act.tokens.lowerBound - at)
      }
    }
  }

  /// A number of dead who all fought against the state.
  static func tellsOfFighter(_ figure: Int, _ annotations: Annotations) -> Bool {
    let figure = annotations.figures[figure].figure
    return figure.outcome == .killed && figure.count.low > 0 && areFighters(figure)
  }

  private static func areFighters(_ figure: CasualtyFigure) -> Bool {
    !figure.victims.isEmpty && VictimSet(figure.victims).isSubset(of: .attackers)
  }

  /// `the hour-long clash`, `the two-day battle`.
  private static func isLengthy(_ words: Range<Int>, _ document: Document) -> Bool {
    words.lowerBound > 0 && definite.contains(document.tokens[words.lowerBound - 1])
      && document.tokens[words.lowerBound + 1].kind == .joiner
  }

  /// `in Tuesday's assault`, `Monday night's deadly raid`; not `today's attacks`, which are several.
  private static func isNamedByDay(_ candidate: Happening, _ document: Document, _ annotations: Annotations) -> Bool {
    candidate.triggers.contains { trigger in
      let act = annotations.triggers[trigger]
      return document.tokens[act.tokens.upperBound - 1].tag != .plural
        && candidate.dates.contains { annotations.dates[$0].isDay(of: act, document) }
    }
  }

  static let toll: WordSet = "toll tolls"

  /// `Earlier reports had put the toll at ten`, far from what was told: of that, and nothing of its own.
  var onlyGivesToll: Bool {
    !isNote && onlyCounts && Self.namesToll(in: sentence, document)
  }

  private static func givesToll(_ candidate: Happening, in sentence: Int, _ document: Document) -> Bool {
    guard sentence > 0, document.sentences[sentence].paragraph == document.sentences[sentence - 1].paragraph,
      candidate.days == nil, candidate.sites.isEmpty, candidate.triggers.isEmpty
    else { return false }
    return namesToll(in: sentence, document)
  }

  /// `the toll`, `this toll`
  private static func namesToll(in sentence: Int, _ document: Document) -> Bool {
    document.sentences[sentence].tokens.dropFirst().contains {
      toll.contains(document.tokens[$0]) && definite.contains(document.tokens[$0 - 1])
    }
  }

  private static let speakerPronouns: WordSet = "it he she they"

  private static func goesOn(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let words = document.sentences[sentence].tokens
    guard sentence > 0, document.sentences[sentence].paragraph == document.sentences[sentence - 1].paragraph,
      words.count > 2, candidate.days == nil, candidate.sites.isEmpty,
      speakerPronouns.contains(document.tokens[words.lowerBound])
        && SayingWords.all.contains(document.tokens[words.lowerBound + 1])
        || candidate.figures.allSatisfy({
          let figure = annotations.figures[$0].figure
          return figure.scope == .subset || figure.victims == [.perpetrator]
        })
    else { return false }
    return candidate.tellsOfCasualties(annotations)
      && candidate.triggers.allSatisfy {
        annotations.triggers[$0].act == .kill || annotations.triggers[$0].act == .harm
      }
  }

  private static let attackers: WordSet = "attackers assailants gunmen raiders attacker assailant gunman"

  /// `The air force later bombed a camp. Two of the attackers were killed, too`: nobody attacked there but from the air, nor
  /// in a march.
  func hasNoAttackers(_ happening: Happening) -> Bool {
    guard tellsOfAttackers, candidate.sites.isEmpty, candidate.days == nil else { return false }
    return happening.families.isSubset(of: .crowd) || isStrikeOnFighters(happening) || isBesideNews(happening)
  }

  /// `On Friday, gunmen shot dead three farmers in Ghazni.`, a paragraph before `Two of the attackers were killed`: the
  /// attackers are those of the news, and not of what the article told beside it.
  private func isBesideNews(_ happening: Happening) -> Bool {
    let fallen = candidate.figures.map { annotations.figures[$0].figure }
    guard let first = happening.sentences.first, first > (Self.isHeadline(document) ? 1 : 0),
      let last = happening.sentences.last,
      !fallen.isEmpty, fallen.allSatisfy({ $0.outcome == .killed && $0.victims.contains(.perpetrator) }),
      candidate.triggers.allSatisfy({ annotations.triggers[$0].act.family == .killing })
    else { return false }
    return document.sentences[sentence].paragraph != document.sentences[last].paragraph
  }

  private func isStrikeOnFighters(_ happening: Happening) -> Bool {
    let act = happening.triggers.map { annotations.triggers[$0] }.first { $0.isVerb }
    guard act?.act.family == .bomb else { return false }
    let killed = happening.figures.map { annotations.figures[$0].figure }.filter { $0.outcome == .killed }
    return !killed.isEmpty && killed.allSatisfy(Self.areFighters)
  }

  /// The dead of the one fought against the state, and none of those of the other did.
  func costsOtherSide(than happening: Happening) -> Bool {
    /// Nil where some are of either side, or nobody knows who they were.
    func foughtState(_ figures: some Collection<Int>) -> Bool? {
      let dead = figures.map { annotations.figures[$0].figure }.filter { $0.outcome == .killed && $0.count.low > 0 }
      guard let first = dead.first.map(Self.areFighters) else { return nil }
      return dead.allSatisfy { !$0.victims.isEmpty && Self.areFighters($0) == first } ? first : nil
    }
    guard let own = foughtState(candidate.figures), let told = foughtState(happening.figures.suffix(Self.reach)) else {
      return false
    }
    return own != told
  }

  private static let afterwards: WordSet = "later then subsequently afterwards subsequent"
  private static let operations: WordSet = "operation operations raid raids search searches sweep manhunt crackdown"

  /// `Troops later killed two militants in a search`, `Two suspects were shot dead in a subsequent raid`: fighters of whom
  /// nobody has heard.
  private static func tellsOfSequel(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let words = document.sentences[sentence].tokens
    return !candidate.figures.isEmpty && candidate.figures.allSatisfy { tellsOfFighter($0, annotations) }
      && candidate.figures.contains { annotations.figures[$0].reference == .new }
      && candidate.triggers.contains { annotations.triggers[$0].isVerb && annotations.triggers[$0].act.isViolent }
      && words.contains { afterwards.contains(document.tokens[$0]) || operations.contains(document.tokens[$0]) }
  }

  /// `A bomb killed three soldiers. Troops later killed two militants in a search`: nobody who planted it was there to fall.
  func isSequel(of happening: Happening) -> Bool {
    tellsOfSequel && happening.triggers.contains { annotations.triggers[$0].act.isPlanted }
      && happening.families.isDisjoint(with: [.fight, .shooting, .ground]) && costsOtherSide(than: happening)
  }

  private static let theirs: WordSet = """
    attacker attackers assailant assailants gunman gunmen bomber bombers perpetrator perpetrators kidnapper kidnappers
    victim victims device bomb bombs blast explosion explosions incident dead wounded injured killers hoodlums thugs
    intruders invaders raiders robbers arsonists
    """

  private static let assailants: WordSet = "attackers assailants raiders"
  private static let among: WordKey = "among"
  private static let of: WordKey = "of"
  private static let fallen: WordSet = "dead wounded injured killed victims"
  private static let regretting: WordSet = "unfortunately sadly regrettably regretfully"

  /// `Unfortunately, one soldier was killed`: what it cost those who tell of what they did.
  private var regrets: Bool {
    document.sentences[sentence].tokens.first.map { Self.regretting.contains(document.tokens[$0]) } ?? false
  }

  /// `Ten civilians were among the dead`, `Two of those killed were children`: of those who were counted before.
  private static func tellsOfFallen(in sentence: Int, _ document: Document) -> Bool {
    let words = document.sentences[sentence].tokens
    return words.dropLast(2).contains {
      (document.tokens[$0].key == among || document.tokens[$0].key == of && $0 - words.lowerBound <= fallenReach)
        && definite.contains(document.tokens[$0 + 1]) && fallen.contains(document.tokens[$0 + 2])
    }
  }

  /// Words from the head of a sentence to `of those killed`, at most.
  private static let fallenReach = 3

  /// `The attacker blew himself up`: somebody or something that only a happening told before can have made known.
  private static func tellsOfThose(in sentence: Int, _ document: Document) -> Bool {
    let words = document.sentences[sentence].tokens.prefix(8)
    // `Ten attackers were also killed`
    if words.count > 1, document.tokens[words.lowerBound].kind == .number,
      assailants.contains(document.tokens[words.lowerBound + 1])
    {
      return true
    }
    return words.dropLast().contains {
      definite.contains(document.tokens[$0]) && theirs.contains(document.tokens[$0 + 1])
    }
  }

  /// `On the night of 3 September unidentified men placed two bombs`: a time of its own, and people or things that
  /// nobody has heard of.
  private static func isFresh(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    // `The car stopped at 6.52 p.m. and blew up`: a time of the day that was told, and a thing that was.
    if candidate.days == nil, candidate.clockDays != nil, definite.contains(document.tokens[tokens.lowerBound]) {
      return false
    }
    guard
      // `Five people were killed, police said on Thursday`: when it was said is no day of its own.
      candidate.dates.contains(where: {
        annotations.dates[$0].canDateEvent && !DateChoice.isOfTelling(annotations.dates[$0], document)
      })
        || (document.isNote ? !candidate.places.isEmpty : candidate.isPlaced)
    else { return false }
    return candidate.triggers.contains { trigger in
      let trigger = annotations.triggers[trigger]
      let window = max(tokens.lowerBound, trigger.tokens.lowerBound - 6)..<trigger.tokens.lowerBound
      let isIndefinite = window.contains {
        indefinite.contains(document.tokens[$0]) || document.tokens[$0].kind == .number
      }
      return isIndefinite && trigger.act.isViolent
    }
  }

  private static let indefinite: WordSet = """
    a an some several unidentified unknown two three four five six armed alleged suspected another
    """

  /// The words of the names that its figures are given by.
  static func victimNames(
    _ happening: Happening, _ document: Document, _ annotations: Annotations
  ) -> Set<WordKey> {
    var names: Set<WordKey> = []
    for figure in happening.figures.suffix(reach) where annotations.figures[figure].reference == .name {
      for token in annotations.figures[figure].countTokens
      where document.tokens[token].isCapitalised || !document.caseIsInformative {
        names.insert(document.tokens[token].key)
      }
    }
    return names
  }

  /// `The aide accused Armenia of targeting people in their sleep`: of what was told just before.
  private static func accuses(in sentence: Int, _ document: Document) -> Bool {
    let tokens = document.sentences[sentence].tokens
    guard let verb = tokens.first(where: { SayingWords.accusing.contains(document.tokens[$0]) }) else { return false }
    return tokens.suffix(from: verb).contains { document.tokens[$0].key == of }
  }

  private static let pronouns: WordSet = "he she they him her them"

  /// `He died in hospital`: of somebody whom the happening told.
  private static func tellsOfThem(
    _ candidate: Happening, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    candidate.figures.contains {
      let words = annotations.figures[$0].countTokens
      // `a woman and her four children`: of whom its own clause tells.
      let isOwn =
        words.count > 1
        && candidate.figures.contains {
          let other = annotations.figures[$0].countTokens
          return other.lowerBound < words.lowerBound && annotations.figures[$0].reference == .new
        }
      if pronouns.contains(document.tokens[words.lowerBound]), !isOwn { return true }
      // `A seventh victim died overnight`
      return words.count > 1 && document.tokens[words.lowerBound + 1].kind == .ordinal
        && candidate.triggers.allSatisfy {
          annotations.triggers[$0].act == .harm || annotations.triggers[$0].act == .kill
        }
    }
  }

  private static let taken: WordSet = "hostages hostage captives captive abductees kidnapped abducted"

  /// `The hostages were killed on 17 August`, in the head of its sentence.
  private static func tellsOfTaken(in sentence: Int, _ document: Document) -> Bool {
    let words = document.sentences[sentence].tokens.prefix(6)
    return words.dropLast().contains {
      definite.contains(document.tokens[$0])
        && words.suffix(from: $0 + 1).prefix(2).contains {
          taken.contains(document.tokens[$0])
        }
    }
  }

  /// `15 people were killed during the baptism`, after a tale of people killed at a baptism: the article says that it is the
  /// one told of.
  private func sharesKnown(with happening: Happening) -> Bool {
    guard candidate.days == nil, let last = happening.sentences.last, sentence - last <= Self.detailReach else {
      return false
    }
    let words = document.sentences[sentence].tokens
    return words.dropFirst().contains { word in
      guard happening.words.contains(document.tokens[word].key) else { return false }
      // `the school`, `the Sayed school`
      var before = word - 1
      while before > words.lowerBound, word - before <= 3, document.caseIsInformative,
        document.tokens[before].isCapitalised
          || document.tokens[before].kind == .joiner
      {
        before -= 1
      }
      return document.tokens[before].key == Self.the
    }
  }

  /// `shot dead seven farmers`, `killing seven militants`: as many, and other people.
  private func areAlike(_ x: Int, _ y: Int) -> Bool {
    let (own, told) = (
      VictimSet(annotations.figures[x].figure.victims), VictimSet(annotations.figures[y].figure.victims)
    )
    return own == [] || told == []
      || !own.isDisjoint(with: .armed) == !told.isDisjoint(with: .armed)
        && own.isDisjoint(with: .attackers) == told.isDisjoint(with: .attackers)
  }

  enum Relation { case same, inside, different, unknown }

  /// The same number of the same outcome, or numbers of people nobody has told of.
  func figures(beside happening: Happening) -> Relation {
    var relation = Relation.unknown
    for x in candidate.figures {
      let outcome = annotations.figures[x].figure.outcome
      let count = annotations.figures[x].figure.count
      let isNew = annotations.figures[x].reference == .new && count.low > 0
      for y in happening.figures.suffix(Self.reach) where annotations.figures[y].figure.outcome == outcome {
        // `kill 39`, and `at least 39` below it.
        let told = annotations.figures[y].figure.count
        let isSame = told == count || told.low == count.low && count.low > 1 && told.best == count.best
        if isSame, count.low > 1, areAlike(x, y) { return .same }
        if isNew, !isSame { relation = .different }
      }
    }
    return relation
  }
}
