import ConflictModel
import Gazetteer
import Linguistics

/// Wholes and parts: what a war, a country, a front or a series of strikes cost, and what one place of several did.
extension FigureScope {
  /// `bringing the number of dead in the campaign to 61`
  static let campaigns: WordSet = "war conflict insurgency rebellion campaign offensive"

  private static let alone: WordKey = "alone"
  /// Words from a count of people to `alone`, at most.
  private static let partReach = 10
  private static let sites: WordSet = "in at from on"

  /// `30 had died in the village of Melia alone`: some of those counted in all places.
  static func isOfPart(_ figure: Range<Int>, in sentence: Range<Int>, _ document: Document) -> Bool {
    let behind = figure.upperBound..<max(figure.upperBound, min(sentence.upperBound, figure.upperBound + partReach))
    guard let alone = behind.first(where: { document.tokens[$0].key == alone }) else { return false }
    let between = figure.upperBound..<alone
    return between.contains { sites.contains(document.tokens[$0]) }
      && !between.contains { document.tokens[$0].kind == .punctuation }
  }

  private static let losing: WordSet = "lost lose loses losing"
  /// From so many on, what a whole country lost is no one happening's.
  private static let national = 100

  /// `Russia had lost 1,230 troops over the past day`: on all of a front.
  static func isOfNation(
    _ hit: OutcomeHit, _ count: Count, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    guard losing.contains(document.tokens[hit.tokens.lowerBound]), count.low >= national else { return false }
    var before = hit.tokens.lowerBound - 1
    while before > sentence.lowerBound, perfect.contains(document.tokens[before]) { before -= 1 }
    return before >= sentence.lowerBound
      && CountryNames.shared.match(
        in: document.tokens, at: before, limit: before + 1, caseIsInformative: document.caseIsInformative) != nil
  }

  private static let counts: WordSet = "number toll tally"

  /// `… have killed 610 people; a rights group puts the number of dead at 974`: of the same count.
  static func isOfSameCount(
    _ figure: FigureAnnotation, beside others: ArraySlice<FigureAnnotation>, _ document: Document
  ) -> Bool {
    figure.figure.scope == .incident && figure.tokens.contains { counts.contains(document.tokens[$0]) }
      && others.last { $0.figure.outcome == figure.figure.outcome && $0.figure.scope != .subset }?.figure.scope
        == .cumulative
  }

  /// `Tens of thousands have been killed. An envoy puts the number of dead at 150,000`: where the figures begin that a sentence may
  /// go on counting, those of the one before it in its paragraph where they are a running count.
  static func startOfCount(before sentence: Sentence, among figures: [FigureAnnotation], _ document: Document) -> Int {
    guard let last = figures.last, last.figure.scope == .cumulative else { return figures.count }
    let own = document.sentence(of: last.tokens.lowerBound)
    guard own.tokens.upperBound == sentence.tokens.lowerBound, own.paragraph == sentence.paragraph else {
      return figures.count
    }
    return figures.lastIndex { $0.tokens.lowerBound < own.tokens.lowerBound }.map { $0 + 1 } ?? 0
  }

  /// From so many on, and so many times what an article's own happening cost, a toll is that of a war.
  private static let overall = (least: 1000, times: 20)

  /// `killed 14 people. The toll had passed 55,000`
  static func isOfOverall(_ figure: FigureAnnotation, beside earlier: ArraySlice<FigureAnnotation>) -> Bool {
    guard figure.figure.scope == .incident, figure.reference == .update, figure.figure.count.low >= overall.least,
      let own = earlier.last(where: {
        $0.figure.outcome == figure.figure.outcome && $0.figure.scope == .incident && $0.figure.count.low > 0
      })
    else { return false }
    return own.figure.count.low * overall.times <= figure.figure.count.low
  }

  /// Words from `have` to what was done, at most.
  private static let perfectReach = 3

  /// `Since March, raids have killed 28 settlers. Soldiers have killed 190 Palestinians`: both are counted from the same day.
  ///
  /// - Returns: The running count that a figure goes on with.
  static func runningCount(
    before figure: FigureAnnotation, among earlier: ArraySlice<FigureAnnotation>, _ document: Document,
    _ dates: [DateAnnotation]
  ) -> CasualtyFigure? {
    let first = figure.tokens.lowerBound
    guard figure.figure.scope == .incident, figure.figure.count.low > 1,
      let last = earlier.last(where: { $0.figure.scope != .subset }),
      last.figure.scope == .cumulative
    else { return nil }
    let (own, told) = (document.sentence(of: first), document.sentence(of: last.tokens.lowerBound))
    guard own.paragraph == told.paragraph, told.tokens.upperBound == own.tokens.lowerBound,
      (max(own.tokens.lowerBound, first - perfectReach)..<figure.tokens.upperBound).contains(where: {
        present.contains(document.tokens[$0])
      }) || isGoneOnWith(own.tokens, figure, document)
    else { return nil }
    let start = dates.partitioningIndex { $0.tokens.lowerBound >= own.tokens.lowerBound }
    let isDated = dates[start...].prefix { $0.tokens.lowerBound < own.tokens.upperBound }.contains {
      $0.canDateEvent && ($0.days?.precision ?? 9) <= 2
    }
    return isDated ? nil : last.figure
  }

  private static let speakers: WordSet = "it they he she"

  /// `… have been killed since Monday. It said 1,639 were wounded`: the same count, told by the same speaker.
  private static func isGoneOnWith(_ sentence: Range<Int>, _ figure: FigureAnnotation, _ document: Document) -> Bool {
    guard figure.figure.count.low >= national, sentence.count > 2 else { return false }
    let (first, second) = (document.tokens[sentence.lowerBound], document.tokens[sentence.lowerBound + 1])
    return speakers.contains(first) && SayingWords.all.contains(second)
  }

  private static let which: WordKey = "which"
  private static let this: WordKey = "this"
  private static let running: WordSet = "month year"
  private static let thisReach = 6
  private static let courseReach = 6

  /// `the election, in which more than 150 people have been killed`: no blow, but all of what has been going on.
  static func isOfCourse(
    _ range: Range<Int>, _ hit: OutcomeHit, _ acts: ArraySlice<TriggerAnnotation>, in sentence: Range<Int>,
    _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let auxiliaries = range.lowerBound..<max(range.lowerBound, hit.tokens.lowerBound)
    // `More than 300 people have been killed this month`, `said 19 had died in jail this month`
    let behind = hit.tokens.upperBound..<min(sentence.upperBound, hit.tokens.upperBound + thisReach)
    if auxiliaries.contains(where: { perfect.contains(tokens[$0]) }),
      behind.dropLast().contains(where: { tokens[$0].key == this && running.contains(tokens[$0 + 1]) })
    {
      return true
    }
    guard auxiliaries.contains(where: { present.contains(tokens[$0]) }),
      let which = (max(sentence.lowerBound, range.lowerBound - courseReach)..<range.lowerBound).last(where: {
        tokens[$0].key == which
      })
    else { return false }
    return !acts.contains { $0.tokens.lowerBound < which && ($0.act.isViolent || $0.act.isCrowd || $0.act.isAlien) }
  }

  private static let sequels: WordSet = "followed ensued ensuing aftermath"
  private static let sequelReach = 8

  /// `She was shot dead in 1984. More than 2,700 people died in the riots that followed`
  static func isOfSequel(_ figure: FigureAnnotation, to last: FigureAnnotation?, _ document: Document) -> Bool {
    guard let last, last.figure.scope == .historical, figure.figure.scope == .incident,
      document.sentenceOfToken[figure.tokens.lowerBound] - document.sentenceOfToken[last.tokens.lowerBound] == 1
    else { return false }
    let end = document.sentence(of: figure.tokens.lowerBound).tokens.upperBound
    return (figure.tokens.upperBound..<min(end, figure.tokens.upperBound + sequelReach)).contains {
      sequels.contains(document.tokens[$0])
    } || isOfThat(figure.tokens.upperBound..<min(end, figure.tokens.upperBound + thatReach), document)
  }

  private static let that: WordKey = "that"
  private static let blows: WordSet =
    "siege attack raid hijacking massacre bombing assault battle incident strike clash"
  private static let thatReach = 10

  /// `… killed 31 people in March. The army said 33 attackers were killed in the operation that ended that siege`
  private static func isOfThat(_ behind: Range<Int>, _ document: Document) -> Bool {
    behind.dropLast().contains { document.tokens[$0].key == that && blows.contains(document.tokens[$0 + 1]) }
  }

  private static let series: WordSet = "strikes airstrikes raids attacks bombardments bombings shellings assaults"
  static let have: WordKey = "have"
  static let told: WordSet = "the these those both"
  /// Sentences in which an article tells its news, with its headline.
  static let news = 3

  /// `Its strikes have killed 610 people in Iran`: further down in an article and with no day, all of them so far.
  static func isOfSeries(
    _ hit: OutcomeHit, _ count: Count, in sentence: Sentence, _ document: Document, _ dates: ArraySlice<DateAnnotation>
  ) -> Bool {
    let verb = hit.tokens.lowerBound
    let words = sentence.tokens
    guard hit.entry.frame == .verb, count.low > 1, verb - 2 >= words.lowerBound, !document.isNote,
      document.tokens[verb - 1].key == have, series.contains(document.tokens[verb - 2]),
      document.sentenceOfToken[verb] >= Int32(news)
    else { return false }
    let opening = (words.lowerBound..<verb - 2).first { document.tokens[$0].kind == .word } ?? verb - 2
    return !told.contains(document.tokens[opening])
      && !dates.contains { $0.canDateEvent && ($0.days?.precision ?? 9) <= 2 }
  }

  private static let ranks: WordSet = "soldiers troops servicemen personnel"

  /// `680 soldiers were killed in the past 24 hours`: on all of a front.
  static func isOfFront(_ range: Range<Int>, _ count: Count, _ document: Document) -> Bool {
    max(count.low, count.high ?? 0) >= national && range.contains { ranks.contains(document.tokens[$0]) }
  }

  /// From so many on, and up to so many times what was told right before, a number of dead may be of the same blow.
  private static let sameBlow = (least: 50, times: 30)

  /// `killing hundreds of people, activists said. One group put the dead at 1,300`: of the same day, whoever counts.
  static func isOfToldBlow(
    _ figure: FigureAnnotation, beside earlier: ArraySlice<FigureAnnotation>, _ document: Document
  ) -> Bool {
    guard figure.figure.scope == .cumulative, figure.reference == .update, figure.figure.since == nil,
      let told = earlier.last(where: { $0.figure.outcome == figure.figure.outcome && $0.figure.scope != .subset }),
      told.figure.scope == .incident, told.figure.count.low >= sameBlow.least,
      told.figure.count.low * sameBlow.times >= figure.figure.count.low
    else { return false }
    let own = document.sentence(of: figure.tokens.lowerBound).tokens
    return document.sentence(of: told.tokens.lowerBound).tokens.upperBound == own.lowerBound
      && own.contains { putting.contains(document.tokens[$0]) }
      && !own.contains { wars.contains(document.tokens[$0]) }
  }

  private static let wars: WordSet = """
    war conflict insurgency rebellion uprising insurrection unrest campaign offensive crackdown feud
    hostilities
    """
  private static let battles: WordSet = "battle siege"
  private static let articles: WordSet = "an the some"
  private static let putting: WordSet = "put puts estimate estimates estimated"

  /// `the civil war has left over 70,000 dead`, `40,000 have died in the conflict`: a war's toll is a running one.
  static func isOfWar(
    _ range: Range<Int>, hit: OutcomeHit, in sentence: Sentence, _ document: Document, count: Count
  ) -> Bool {
    let size = max(count.low, count.best ?? 0)
    guard size >= 100 else { return false }
    let tokens = document.tokens
    // `thousands have been killed`: no one happening, and no day said.
    let verb = max(sentence.tokens.lowerBound, min(range.lowerBound, hit.tokens.lowerBound) - 2)
    if size >= 1000, (verb..<hit.tokens.lowerBound).contains(where: { present.contains(tokens[$0]) }) {
      return true
    }
    // `Kyiv puts Russian dead at 13,800`; not `an estimated 70,000`.
    let clause = max(sentence.tokens.lowerBound, min(range.lowerBound, hit.tokens.lowerBound) - 4)..<range.upperBound
    if count.low >= 1000,
      clause.contains(where: { putting.contains(tokens[$0]) && !($0 > 0 && articles.contains(tokens[$0 - 1])) })
    {
      return true
    }
    // `his army had lost 46,000 men`
    if count.low >= 10_000, (verb..<hit.tokens.lowerBound).contains(where: { perfect.contains(tokens[$0]) }) {
      return true
    }
    var sawWar = false
    for index in max(sentence.tokens.lowerBound, range.lowerBound - 12)..<hit.tokens.upperBound {
      if wars.contains(tokens[index]) { sawWar = true }
      if perfect.contains(tokens[index]), sawWar { return true }
    }
    guard (range.lowerBound..<hit.tokens.lowerBound).contains(where: { perfect.contains(tokens[$0]) }) else {
      return false
    }
    let end = min(sentence.tokens.upperBound, hit.tokens.upperBound + 6)
    return (hit.tokens.upperBound..<max(hit.tokens.upperBound, end)).contains {
      // `have died in the battle for Raqqa`
      wars.contains(tokens[$0]) || present.contains(tokens[hit.tokens.lowerBound - 1]) && battles.contains(tokens[$0])
    }
  }

  private static let nationwide: WordSet = "nationwide countrywide"
  private static let over: WordSet = "across throughout around"
  private static let land: WordSet = "country nation"

  /// `Nearly 100 people were killed nationwide that day`: of a whole country, beside what was told of one town.
  static func isOfCountry(
    _ annotation: FigureAnnotation, beside earlier: ArraySlice<FigureAnnotation>, in sentence: Sentence,
    _ document: Document
  ) -> Bool {
    let (tokens, figure) = (document.tokens, annotation.figure)
    guard figure.scope == .incident, figure.count.low > 1,
      sentence.tokens.contains(where: {
        (nationwide.contains(tokens[$0]) || isOverLand($0, in: sentence.tokens, tokens))
          && stands($0, beside: annotation.tokens, document)
      })
    else { return false }
    return earlier.contains {
      $0.figure.outcome == figure.outcome && $0.figure.scope == .incident && $0.figure.count.low > 0
        && $0.figure.count.low < figure.count.low
    }
  }

  /// Words between a figure and the words that say of how much of a country it is.
  private static let landReach = 8

  /// In the figure's own clause; not in that of the next: `66 died on Monday, a day after 94 died across the country`.
  private static func stands(_ index: Int, beside figure: Range<Int>, _ document: Document) -> Bool {
    if figure.contains(index) { return true }
    let between = index < figure.lowerBound ? index..<figure.lowerBound : figure.upperBound..<index
    return between.count <= landReach && !between.contains { comma.contains(document.tokens[$0]) }
  }

  /// `across the country`
  private static func isOverLand(_ index: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    over.contains(tokens[index]) && index + 2 < sentence.upperBound && land.contains(tokens[index + 2])
  }
}
