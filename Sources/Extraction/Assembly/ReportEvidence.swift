import ConflictModel
import EmbeddedTables
import Linguistics

/// Signs that a happening is a real, single, new one, and not violence in general, an old story or a figure of speech.
///
/// Each is a statement about how news is written; their weights (`Tables/report-evidence.tsv`) make a report's confidence.
enum ReportSign: Int, CaseIterable {
  case always
  // How it is told.
  case verb, gerund, passive, definiteNoun, indefiniteNoun, pluralNoun, counted, generic, occurs
  case anotherVerb, moreTriggers, strength
  // Where and when.
  case siteBeside, site, noPlace
  case clock, dayBeside, day, coarseDate, recent, old, later
  // Who was hurt.
  case killed, wounded, noCasualties, named, taken
  // Who and what was struck, and by whom.
  case civilianTarget, armedTarget, attacker, thing
  // Who tells it.
  case quoted, reported, demanded, firstPerson
  // Where in the article.
  case lead, early, late, sentences, first, second, further, happenings, length
  // What stands beside it.
  case reason, present, longSentence, habitual, modal, question, justice, background, notReal, armed, people
  // What it is.
  case bomb, shooting, fight, killing, abduction, crowd, security, ground, talk, property, movement, attack
}

struct ReportEvidence {
  private(set) var values: [Double]

  /// A report is kept from this confidence on.
  private static let floor = table.floor
  /// Weights of `ReportSign` by raw value.
  private static let weights = table.weights

  private static let table: (weights: [Double], floor: Double) = {
    var floor = 0.5
    let signs = Dictionary(uniqueKeysWithValues: ReportSign.allCases.map { ("\($0)", $0) })
    var weights = [Double](repeating: 0, count: ReportSign.allCases.count)
    TableReader.rows(of: embedded_report_evidence()) { cells in
      guard cells.count >= 2, let weight = Double(cells[1]) else { return }
      if cells[0] == "floor" { floor = weight }
      if let sign = signs[String(cells[0])] { weights[sign.rawValue] = weight }
    }
    return (weights, floor)
  }()

  /// 0…1. What is told exactly enough to be kept in any case is no less sure than the least that is kept.
  /// What a note gives as a reason comes after what it tells.
  var confidence: Double {
    guard isKept else { return probability }
    return isReasonOfNote ? Self.floor : max(probability, Self.floor)
  }

  var isKept: Bool {
    // What is told for a day to come has not been.
    guard !isUndatedReason, !isToCome || has(.talk) else { return false }
    return probability >= (isWholeNote ? Self.floor * Self.noteShare : Self.floor) || isExact
  }

  /// `The cousins of a baker who was shot dead staged a sit-in`: when he was shot a note does not tell.
  private var isUndatedReason: Bool { isInNote && has(.reason) && !has(.day) && !has(.coarseDate) }

  /// In the headline and below it: what the article was written for. The weight is that of a clear sign.
  private var isToldTwice = false
  private static let headlineWeight = 1.5

  /// A note of a few sentences is about what it tells first.
  private var isWholeNote: Bool { isInNote && has(.first) }
  private var isInNote = false
  private var isReasonOfNote = false
  private static let noteLength = 4
  private static let noteShare = 0.1

  /// Told too exactly to be doubted.
  var isExact: Bool {
    isSpecific || isEpisode || isMutual || isNews || isRecord || isSettlement || isDeed || isLeadDeed || isProtest
      || isApart || isSequel
  }

  /// All its days lie ahead. A story can be filed a day after the one that it is dated by.
  private var isToCome = false
  private static let dayOfFiling = 1

  /// Told as a single act that has been, and not as news of another, a habit or what might be.
  private var isPlain: Bool { hasBeen && !has(.generic) }

  /// Told as what has been, however many of its kind there are.
  private var hasBeen: Bool { isOver && !has(.notReal) }

  /// The same, whatever else its sentence tells as wanted or planned.
  private var isOver: Bool {
    !has(.later) && !has(.modal) && !has(.habitual) && !has(.reason) && !has(.question)
  }

  private var hasHurt: Bool { has(.killed) || has(.wounded) }

  /// `In Mombasa, demonstrators marched through the old town`, where the article is about protests.
  private var isProtest: Bool {
    isOfCrowds && has(.crowd) && (has(.verb) || has(.anotherVerb)) && has(.siteBeside) && isPlain && !has(.old)
      || isMarch
  }

  /// `On Friday, thousands marched in Imphal`, whatever the article is about.
  private var isMarch: Bool {
    // `marched through` is a set phrase, and neither verb nor noun.
    let isTold =
      has(.verb) || has(.anotherVerb) || !has(.definiteNoun) && !has(.indefiniteNoun) && !has(.pluralNoun)
    // What the crowd wants or is against need not have been: `marched on Friday to protest against corruption`.
    return isGathering && isTold && has(.siteBeside) && has(.dayBeside) && isOver && !has(.old)
      && (!has(.gerund) || has(.anotherVerb))
  }
  private var isOfCrowds = false
  private var isGathering = false

  /// `Fighters fired 40 rockets at Haifa on Friday`: somebody who bears arms did it on a day and at a site.
  private var isDeed: Bool {
    has(.verb) && (has(.attacker) || has(.fight)) && (has(.siteBeside) || takesGroundTold) && has(.dayBeside)
      && isViolent && isPlain
      && !has(.old) && !has(.gerund) && !has(.justice)
  }
  /// `Troops on Monday fought their way into the rebels' last town`: so, told first of all.
  private var isLeadDeed: Bool {
    has(.first) && has(.lead) && has(.verb) && has(.attacker) && has(.day) && isViolent && isPlain && !has(.old)
      && !has(.gerund) && !has(.justice)
  }
  private var isViolent = false

  /// `recaptured the base`: one that was told of before.
  private var takesGroundTold = false

  /// `The two sides agreed on Wednesday to cease hostilities`, told first of all.
  private var isSettlement: Bool {
    // Whatever it would bring, it was agreed.
    isAgreement && has(.first) && has(.lead) && has(.day) && !has(.old) && !has(.later) && !has(.habitual)
      && !has(.question)
  }
  private var isAgreement = false

  /// People hurt at a site of its own in a month of its own: an earlier happening that can be looked up.
  private var isRecord: Bool {
    hasHurt && (has(.siteBeside) || saysThere) && isDatedBeside && isPlain
  }
  /// `The war began when gunmen stormed into Israel on 7 October 2023 and killed 1,200 people`: told to remind the reader, too
  /// loosely to be news, and with a day or month by which it can be looked up.
  var isOfPast: Bool {
    hasHurt && has(.old) && isDatedBeside && !has(.later) && !has(.question) && !has(.habitual) && !isReasonOfNote
  }

  /// `In January 2015 gunmen killed eight soldiers there`.
  private var saysThere = false
  private static let there: WordKey = "there"
  /// Its own sentence names its month, or its year, or better.
  private var isDatedBeside = false

  /// People hurt on a day, told first of all: what the article was written for, whoever names no site.
  private var isNews: Bool { has(.first) && has(.lead) && hasHurt && has(.day) && isPlain && !has(.old) }

  /// How surely the signs say that it happened, 0…1.
  private var probability = 0.0

  private var weighed: Double {
    var sum = 0.0
    for (value, weight) in zip(values, Self.weights) { sum += value * weight }
    if isToldTwice { sum += Self.headlineWeight }
    // The series holds for numbers of no more than 0.
    return sum >= 0 ? 1 / (1 + Exponential.of(-sum)) : Exponential.of(sum) / (1 + Exponential.of(sum))
  }

  private func has(_ sign: ReportSign) -> Bool {
    values[sign.rawValue] > 0
  }

  /// The signs that weigh most for it and against it, for `--why`.
  var rule: String {
    // The three that weigh most on either side; of equal ones the first.
    var (favouring, opposing): ([(sign: Int, weight: Double)], [(sign: Int, weight: Double)]) = ([], [])
    func keep(_ sign: Int, _ weight: Double, in list: inout [(sign: Int, weight: Double)]) {
      let place = list.firstIndex { $0.weight < weight } ?? list.count
      guard place < 3 else { return }
      list.insert((sign, weight), at: place)
      if list.count > 3 { list.removeLast() }
    }
    let weights = Self.weights
    for sign in values.indices where sign != ReportSign.always.rawValue && values[sign] != 0 {
      let weight = values[sign] * weights[sign]
      if weight >= 0.2 {
        keep(sign, weight, in: &favouring)
      } else if weight <= -0.2 {
        keep(sign, -weight, in: &opposing)
      }
    }
    let names = Self.names
    var rule = ""
    for (title, signs) in [("for it: ", favouring), ("against it: ", opposing)] where !signs.isEmpty {
      if !rule.isEmpty { rule += "; " }
      rule += title
      for (position, entry) in signs.enumerated() {
        if position > 0 { rule += ", " }
        rule += names[entry.sign]
      }
    }
    return rule
  }

  private static let names = ReportSign.allCases.map { "\($0)" }

  /// People hurt on a day at a site: told so exactly, a happening is one, wherever in an article it stands. A note of a few
  /// sentences names its day once.
  private var isSpecific: Bool {
    hasHurt && has(.siteBeside) && !has(.old)
      && (has(.dayBeside) || isPart && isPlain || isInNote && !has(.reason) && !has(.modal) && !has(.generic))
  }

  /// `Soldiers repelled another attack on a base in Marte, killing six insurgents`, `its forces had captured the village of Zoria`:
  /// whoever bears arms killed people, or took ground, at a site of its own, and nothing says that it is long past.
  private var isEpisode: Bool {
    (hasHurt || takesSite) && has(.siteBeside) && has(.attacker) && has(.verb) && isPlain && !has(.old)
      && !has(.coarseDate) && !has(.justice) && !has(.background)
  }

  /// `Separately, three soldiers died in a gunbattle in Sui`: the article goes over to something else, with people and a site
  /// of its own.
  private var isApart: Bool {
    opensApart && (hasHurt || has(.taken) && has(.attacker)) && has(.siteBeside) && isPlain && !has(.old)
      && !has(.coarseDate) && !has(.justice)
      && !has(.background)
  }
  private var opensApart = false
  /// Words by which a sentence goes over to another act.
  private static let apart: WordSet = "separately elsewhere meanwhile"
  private static let apartPhrases = PhraseTable<Bool>([
    ("in a separate", true), ("in another", true), ("in a second", true), ("in a similar", true),
  ])

  /// `Elsewhere, …`, `…, in a separate incident`: the article leaves what it told before.
  static func goesOver(in words: Range<Int>, _ document: Document) -> Bool {
    guard let first = words.first else { return false }
    return apart.contains(document.tokens[first])
      || words.contains { apartPhrases.longestMatch(in: document.tokens, at: $0, limit: words.upperBound) != nil }
  }

  /// `Troops later killed two militants in a search`
  private var isSequel: Bool {
    isSequelOfBomb && hasHurt && (has(.verb) || has(.anotherVerb)) && isPlain && !has(.old) && !has(.coarseDate)
  }
  private var isSequelOfBomb = false

  /// The ground that was taken is a place, and not something at it.
  private var takesSite = false
  /// Words from `captured` to what was: `the villages of`.
  private static let objectReach = 6
  private static let locatives: WordSet = "in at near on around"

  private static func takesSite(_ main: TriggerAnnotation, _ sites: [PlaceAnnotation], _ document: Document) -> Bool {
    main.act.family == .ground && main.isVerb
      && sites.contains { site in
        let start = site.tokens.lowerBound
        return site.canBeSite && site.isSite && start >= main.tokens.upperBound
          && start - main.tokens.upperBound <= objectReach && !locatives.contains(document.tokens[start - 1])
      }
  }

  /// `In Feni, eight people were killed`, of what the article has summed up on its day.
  private var isPart = false

  /// Both sides are named as fighting each other, in the article's own words: news of a war, whoever counts no dead.
  private(set) var isMutual = false
  private static let mutual: WordSet = "exchange exchanged exchanging exchanges trade traded trading"
  private static let both: WordSet = "both two warring opposing"
  private static let sides: WordSet = "sides armies"
  private static let between: WordKey = "between"
  private static let and: WordKey = "and"
  private static let bothSigns = WordSet(anyOf: both, or: between)

  private static func tellsOfBoth(
    _ sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Bool {
    let tokens = document.tokens
    let words = document.sentences[sentence].tokens
    guard words.contains(where: { bothSigns.contains(tokens[$0]) }) else { return false }
    for at in words.dropLast() {
      if both.contains(tokens[at]), sides.contains(tokens[at + 1]),
        words.contains(where: { mutual.contains(tokens[$0]) })
      {
        return true
      }
      guard tokens[at].key == between else { continue }
      let span = at + 1..<min(words.upperBound, at + 15)
      if span.contains(where: { tokens[$0].key == and }),
        !Participants.named(in: span, document).isDisjoint(with: .armed)
          || index.actors[sentence].contains(where: {
            let actor = annotations.actors[$0]
            return span.overlaps(actor.tokens) && (actor.actor.kind == .stateForces || actor.actor.kind == .rebelGroup)
          })
      {
        return true
      }
    }
    return false
  }

  private mutating func set(_ sign: ReportSign, _ value: Double = 1) {
    values[sign.rawValue] = value
  }

  private mutating func set(_ sign: ReportSign, if condition: Bool) { if condition { set(sign) } }

  private static let definite: WordSet = "the this that these those his her their its"
  private static let indefinite: WordSet = "a an another one second third new"
  private static let generic: WordSet = """
    any all every each such acts act campaign wave kind kinds type types forms form many various violence climate
    indiscriminate constant continuous further more systematic widespread of
    """
  private static let occurring: WordSet = """
    reported occurred took place broke erupted carried launched perpetrated committed staged happened registered
    underway raged conducted suffered place claimed killed left
    """
  private static let signsOfWords: WordTable<ReportSign> = {
    var table: [WordKey: ReportSign] = [:]
    func add(_ sign: ReportSign, _ words: String) {
      for word in words.words { table[WordKey(word)] = sign }
    }
    add(.habitual, "always often usually frequently constantly daily regularly every each never ever still")
    add(.modal, "would could may might must should can cannot will shall if whether")
    add(.present, "is are has have continue continues")
    add(
      .thing,
      """
      embassy bank banks bridge tower towers pipeline bus buses house houses home residence office offices headquarters
      vehicle vehicles car cars truck trucks train church school station airport substation plant building buildings store
      hotel restaurant market barracks convoy poles
      """)
    add(
      .justice,
      """
      trial court judge prosecutor sentenced convicted charged investigation investigating extradition extradited accused
      responsible suspects tried jailed amnesty confessed testified
      """)
    return WordTable(table)
  }()
  private static let firstPersons: WordSet = "we our us i my me you your"

  init(
    _ happening: Happening, main: TriggerAnnotation?, figures: [CasualtyFigure], order: Int, of happenings: Int,
    _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) {
    values = [Double](repeating: 0, count: ReportSign.allCases.count)
    set(.always)
    isPart = happening.overview != nil
    isSequelOfBomb = happening.isSequel
    isReasonOfNote = happening.isReason && document.isNote
    isInNote = document.isNote && document.sentences.count <= Self.noteLength
    let tokens = document.tokens
    let sentence = main.map { Int(document.sentenceOfToken[$0.tokens.lowerBound]) } ?? happening.sentences.first ?? 0
    let words = document.sentences[sentence].tokens
    if let main {
      how(main, in: words, document)
      set(.strength, main.strength)
      let others = happening.triggers.map { annotations.triggers[$0] }.filter { $0.tokens != main.tokens }
      set(.anotherVerb, if: others.contains { $0.isVerb })
      set(.moreTriggers, Double(min(others.count, 4)) / 4)
      family(main.act)
      isOfCrowds =
        main.act.isCrowd
        && index.triggers.prefix(2).joined().contains {
          annotations.triggers[$0].act.isCrowd && annotations.triggers[$0].mood == .happened
        }
      isGathering = [.protest, .roadblock, .riot, .barricade].contains(main.act)
      isViolent = main.act.isViolent && !main.act.isCrowd && main.act != .harm
      takesSite = Self.takesSite(main, index.places[sentence].map { annotations.places[$0] }, document)
      takesGroundTold = SiteWords(document: document).takesGroundTold(main)
      isAgreement = main.act == .agreement && main.isVerb
      who(main, sentence, document, annotations, index)
    } else {
      set(.killing)
    }
    place(happening, sentence, annotations, index)
    saysThere = words.contains {
      tokens[$0].key == Self.there && $0 + 1 < words.upperBound && !tokens[$0 + 1].tag.isFiniteVerb
    }
    date(happening, sentence, document, annotations, index)
    casualties(happening, figures, annotations)
    let at = happening.sentences.first ?? 0
    set(.lead, if: at <= 1)
    set(.early, if: at > 1 && at <= 4)
    set(.late, if: at > 12)
    set(.sentences, Double(min(happening.sentences.count, 6)) / 6)
    set(.first, if: order == 0)
    set(.second, if: order == 1)
    set(.further, if: order > 2)
    set(.happenings, Double(min(happenings, 8)) / 8)
    set(.length, Double(min(document.sentences.count, 40)) / 40)
    let (attackers, targets) = Sides.sides(of: happening, document, annotations, index)
    set(.civilianTarget, if: !targets.isDisjoint(with: .civilians))
    set(.armedTarget, if: !targets.isDisjoint(with: .armed))
    set(.attacker, if: !attackers.isDisjoint(with: .armed))
    set(.longSentence, if: words.count > 40)
    var people: Participants = []
    let signsOfWords = Self.signsOfWords
    let firstPersons = Self.firstPersons
    for index in words where tokens[index].kind == .word {
      let token = tokens[index]
      if let sign = signsOfWords[token.key] { set(sign) }
      // `US` is a country.
      if firstPersons.contains(token), !document.caseIsInformative || !token.shape.contains(.allCapitals) {
        set(.firstPerson)
      }
      if let kind = Participants.kind(of: token) { people.formUnion(kind) }
    }
    set(.armed, if: !people.isDisjoint(with: .armed))
    set(.people, if: people.contains(.civilians))
    if let last = words.last, document.text.bytes[Int(tokens[last].start)] == UInt8(ascii: "?") { set(.question) }
    let beside = index.triggers[sentence].map { annotations.triggers[$0].mood }
    set(.background, if: beside.contains(.background) || beside.contains(.reason))
    set(.reason, if: happening.isReason)
    isMutual =
      [.bomb, .fight, .shooting, .attack].contains { (family: Happening.Families) in
        !happening.families.isDisjoint(with: family)
      } && !has(.old) && !has(.modal) && !has(.question) && !has(.habitual) && !has(.firstPerson)
      && happening.sentences.contains { Self.tellsOfBoth($0, document, annotations, index) }
    set(.notReal, if: beside.contains(.notReal))
    opensApart = Self.goesOver(in: words, document)
    isToldTwice = happening.sentences.count > 1 && happening.sentences[0] == 0 && Linking.isHeadline(document)
    probability = weighed
  }

  private mutating func how(_ main: TriggerAnnotation, in words: Range<Int>, _ document: Document) {
    let tokens = document.tokens
    if main.isVerb {
      set(.verb)
      set(.gerund, if: document.isGerund(main.tokens.lowerBound))
      set(.passive, if: Sides.isPassive(main, words, document))
    } else {
      set(.pluralNoun, if: document.endsInS(main.tokens.upperBound - 1))
    }
    for index in max(words.lowerBound, main.tokens.lowerBound - 4)..<main.tokens.lowerBound {
      let token = tokens[index]
      let distance = main.tokens.lowerBound - index
      if !main.isVerb, distance <= 3 {
        if Self.definite.contains(token) { set(.definiteNoun) }
        if Self.indefinite.contains(token) { set(.indefiniteNoun) }
        if token.kind == .number { set(.counted) }
      }
      if distance <= 3, Self.generic.contains(token) { set(.generic) }
      if Self.occurring.contains(token) { set(.occurs) }
    }
    for index in main.tokens.upperBound..<min(words.upperBound, main.tokens.upperBound + 8)
    where Self.occurring.contains(tokens[index]) {
      set(.occurs)
    }
  }

  private mutating func family(_ act: Act) {
    let family = act.family
    set(.bomb, if: family.contains(.bomb))
    set(.shooting, if: family.contains(.shooting))
    set(.fight, if: family.contains(.fight))
    set(.killing, if: family.contains(.killing))
    set(.abduction, if: family.contains(.abduction))
    set(.crowd, if: family.contains(.crowd))
    set(.security, if: family.contains(.security))
    set(.ground, if: family.contains(.ground))
    set(.talk, if: family.contains(.talk))
    set(.property, if: family.contains(.property))
    set(.movement, if: family.contains(.movement))
    set(.attack, if: family.contains(.attack))
  }

  private mutating func who(
    _ main: TriggerAnnotation, _ sentence: Int, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) {
    let at = Int(document.tokens[main.tokens.lowerBound].start)
    for statement in index.said[sentence].map({ annotations.statements[$0] }) where statement.bytes.contains(at) {
      set(statement.statement.kind == .indirect ? .reported : .quoted)
      switch statement.statement.act {
      case .appeal, .demand, .threat, .warning, .offer, .promise, .condemnation: set(.demanded)
      default: break
      }
    }
  }

  private mutating func place(
    _ happening: Happening, _ sentence: Int, _ annotations: Annotations, _ index: SentenceIndex
  ) {
    let sites = happening.places.map { annotations.places[$0] }.filter(\.canBeSite)
    set(.site, if: sites.contains { $0.isSite })
    set(
      .siteBeside,
      if: index.places[sentence].contains {
        let place = annotations.places[$0]
        return place.isSite && place.canBeSite
      })
    set(.noPlace, if: sites.isEmpty)
  }

  private mutating func date(
    _ happening: Happening, _ sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) {
    let usable = happening.dates.map { annotations.dates[$0] }.filter { $0.canDateEvent }
    set(.day, if: usable.contains { ($0.days?.precision ?? 9) <= 2 })
    set(.clock, if: index.dates[sentence].contains { annotations.dates[$0].value.contains("T") })
    set(
      .dayBeside,
      if: index.dates[sentence].contains {
        annotations.dates[$0].canDateEvent && (annotations.dates[$0].days?.precision ?? 9) <= 2
          // `Hours later, troops clashed with gunmen near Marawi`
          || annotations.dates[$0].opensLater(in: document)
      })
    set(.coarseDate, if: usable.contains { ($0.days?.precision ?? 0) >= 4 })
    isDatedBeside = index.dates[sentence].contains {
      annotations.dates[$0].canDateEvent && (annotations.dates[$0].days?.precision ?? 9) <= 5
    }
    guard let published = annotations.published else { return }
    // `this week`: a time that goes on is not ahead.
    let ages = usable.compactMap(\.days).compactMap { days -> Int? in
      guard let end = days.end.latest, let start = days.start.earliest else { return nil }
      return start <= published && published <= end ? 0 : published.dayNumber - end.dayNumber
    }
    set(.recent, if: ages.contains { $0 >= 0 && $0 <= 7 })
    set(.old, if: !ages.isEmpty && ages.allSatisfy { $0 > 60 })
    set(.later, if: !ages.isEmpty && ages.allSatisfy { $0 < 0 })
    isToCome = !ages.isEmpty && ages.allSatisfy { $0 < -Self.dayOfFiling }
  }

  private mutating func casualties(
    _ happening: Happening, _ figures: [CasualtyFigure], _ annotations: Annotations
  ) {
    let incidents = figures.filter { $0.scope == .incident && ($0.count.best ?? $0.count.low) > 0 }
    set(.killed, if: incidents.contains { $0.outcome == .killed })
    set(.wounded, if: incidents.contains { $0.outcome == .wounded })
    set(.taken, if: incidents.contains { $0.outcome != .killed && $0.outcome != .wounded })
    set(.noCasualties, if: figures.contains { $0.count.best == 0 })
    set(.named, if: happening.figures.contains { annotations.figures[$0].reference == .name })
  }
}
