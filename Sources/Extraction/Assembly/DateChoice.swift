import Chronology
import ConflictModel
import Linguistics

/// When a happening was: its own words first, then what the text around gives it, then the day of publication as a bound.
enum DateChoice {
  static func date(
    of happening: Happening, main: TriggerAnnotation?, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> (DateSpan?, String) {
    var (days, rule) = told(of: happening, main: main, document, annotations, index)
    if happening.daysBefore > 0, let found = days, found.precision == 1 {
      days = found.moved(back: happening.daysBefore)
      rule += ", so many days before it"
    } else if happening.isEarlier, days?.resolution == .inherited || days?.resolution == .publication,
      happening.dates.allSatisfy({
        // Of hours before it is that day as a rule.
        !annotations.dates[$0].canDateEvent && !annotations.dates[$0].value.hasPrefix("PT")
      })
    {
      return (nil, "some time before what was told, and no day of its own")
    }
    return (days, rule)
  }

  private static func told(
    of happening: Happening, main: TriggerAnnotation?, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> (DateSpan?, String) {
    // What stands under a headline is the first sentence of the story.
    let lead = happening.sentences.first == 0 && Linking.isHeadline(document) ? 1 : 0
    // 1. In its own sentences: the finest, then the nearest to the trigger in the first sentence that has one.
    for (order, sentence) in happening.sentences.prefix(reach).enumerated() {
      // A year in a later sentence is some other story's as a rule.
      let told = index.dates[sentence].filter {
        happening.dates.contains($0)
          && (isUsable(annotations.dates[$0])
            || happening.clauses[sentence] != nil && annotations.dates[$0].isLater(in: document)
            || order == 0 && annotations.dates[$0].opensLater(in: document))
          && !isOfRank(annotations.dates[$0], document) && !isOfClaim(annotations.dates[$0], document)
          && !isOfComparison(annotations.dates[$0], document) && !isOfRate(annotations.dates[$0], document)
          && (order <= lead || (annotations.dates[$0].days?.precision ?? 9) <= 3)
      }
      // The day of filing serves where the sentence gives no other.
      let days = told.filter { !annotations.dates[$0].isDateline && !isStart(annotations.dates[$0], told, annotations) }
      // `were killed in March when their camp was raided at dawn`: the dawn of some day of March.
      let hasPeriod =
        days.contains { isPeriod(annotations.dates[$0], document) }
        || days.contains { isDayOfClock(annotations.dates[$0], among: days, document, annotations) }
      let own = hasPeriod ? days.filter { !annotations.dates[$0].isTimeOfDay } : days
      let ofAct = own.filter { !isOfSaying(annotations.dates[$0], document) }
      let usable = ofAct.isEmpty ? (own.isEmpty ? told : own) : ofAct
      guard !usable.isEmpty else { continue }
      // The day on which somebody only spoke of it gives way to `The attack took place on 3 May`.
      if ofAct.isEmpty, order <= lead + 1, happening.daysBefore == 0 {
        if let days = dayOfOccurrence(happening, document, annotations, index) {
          return (days, "day on which it is said to have taken place")
        }
        // `…, the army said Wednesday. … The fighting broke out at dawn Tuesday.`
        if let said = usable.first.flatMap({ annotations.dates[$0].days }), own.count == usable.count,
          let days = dayBefore(said, after: sentence, of: happening, document, annotations, index)
        {
          return (days, "day told after that of the saying")
        }
      }
      let anchor = main.flatMap { trigger in
        document.sentenceOfToken[trigger.tokens.lowerBound] == Int32(sentence) ? trigger.tokens.lowerBound : nil
      }
      // `Funerals were held Sunday for three men shot dead a day earlier`: the Sunday is where the counting starts.
      let counted = usable.last { date in
        annotations.dates[date].isCountedBack(in: document)
          && anchor.map { annotations.dates[date].tokens.lowerBound > $0 } ?? false
      }
      if let counted, let anchor, order == 0,
        document.sentences[sentence].tokens.prefix(while: { $0 < anchor }).contains(where: {
          burials.contains(document.tokens[$0])
        })
      {
        return (annotations.dates[counted].days, "day counted back from another one of its sentence")
      }
      let best = usable.min { a, b in
        let x = annotations.dates[a]
        let y = annotations.dates[b]
        let px = x.days?.precision ?? 9
        let py = y.days?.precision ?? 9
        if px != py { return px < py }
        let anchor = anchor ?? x.tokens.lowerBound
        return distance(x.tokens.lowerBound, to: anchor, document) < distance(y.tokens.lowerBound, to: anchor, document)
      }
      if let best {
        if let days = dayWithin(annotations.dates[best], after: sentence, of: happening, document, annotations, index) {
          return (days, "day told after the week or month")
        }
        return (annotations.dates[best].days, "date in its own sentence")
      }
    }
    if happening.isReason { return (nil, "told as a reason, and no day of its own") }
    if let days = dayOfOverview(happening, document, annotations, index) {
      return (days, "day of the overview that it is a part of")
    }
    // 2. The last day told before it in the same paragraph or the one before; a note's opening date serves the whole note.
    guard let first = happening.sentences.first else { return (nil, "no sentence") }
    if opensAfterNews(first, document, annotations, index), let days = dayOfNews(document, annotations, index) {
      return (days, "told as right after the news: the day of the lead")
    }
    var sentence = first - 1
    while sentence >= 0, first - sentence <= reach {
      let distance = document.sentences[first].paragraph - document.sentences[sentence].paragraph
      if distance > 1 { break }
      // `The violence followed an attack on Wednesday`: the day of another one.
      let follower =
        index.dates[sentence].isEmpty
        ? nil : Clauses(document: document, annotations: annotations, index: index).follower(in: sentence)
      let told = index.dates[sentence].filter {
        isUsable(annotations.dates[$0]) && (annotations.dates[$0].days?.precision ?? 9) <= 2
          && !isAhead(annotations.dates[$0], annotations)
          && !isOfPicture(sentence, document) && annotations.dates[$0].tokens.lowerBound < follower ?? .max
      }
      // `killed seven overnight, officials said on Thursday`
      if let found = told.last(where: { !isOfSaying(annotations.dates[$0], document) }) ?? told.last,
        var days = annotations.dates[found].days
      {
        days.resolution = .inherited
        return (days, "last date told before it")
      }
      sentence -= 1
    }
    // `Thirty people were shot in Adigrat. The killings took place in mid-December`
    if let days = dayOfOccurrence(happening, document, annotations, index) {
      return (days, "day on which it is said to have taken place")
    }
    if let days = dayOfNews(apartFrom: first, document, annotations, index) {
      return (days, "told apart, with no day of its own: the day of the lead")
    }
    // 3. The day of publication bounds it, and that on which it began where it is told.
    if let published = annotations.published {
      if let days = daysSinceBeginning(happening, to: published, annotations, index) {
        return (days, "from the day that it began to that of publication")
      }
      let day = PartialDate(published)
      return (
        DateSpan(start: day, end: day, precision: 2, text: "", resolution: .publication),
        "no date in the text: day of publication"
      )
    }
    return (nil, "no date in the text, none of publication")
  }

  private static let afterNews: WordKey = "after"
  /// Words from the head of a sentence to `after the attack`, and from `after` to the act, at most.
  private static let afterReach = 3

  /// `Hours after the attack, gunmen fired rockets at an airport`: counted from what the article is about.
  private static func opensAfterNews(
    _ sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Bool {
    let words = document.sentences[sentence].tokens
    guard sentence > 0, let after = words.prefix(afterReach).first(where: { document.tokens[$0].key == afterNews }),
      after + 1 < words.upperBound, ActorChoice.definite.contains(document.tokens[after + 1])
    else { return false }
    return index.triggers[sentence].contains {
      let act = annotations.triggers[$0]
      return !act.isVerb && act.act.isViolent && (2...afterReach).contains(act.tokens.lowerBound - after)
    }
  }

  /// `Gunmen killed eight on Tuesday. … Elsewhere, a bomb killed three policemen in Bama`: what an article goes over to is of
  /// its day, as a rule.
  private static func dayOfNews(
    apartFrom sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> DateSpan? {
    guard sentence > 0, ReportEvidence.goesOver(in: document.sentences[sentence].tokens, document) else { return nil }
    return dayOfNews(document, annotations, index)
  }

  /// Sentences that a lead has, with what stands above it.
  private static let leadLength = 2

  /// The first day that the lead tells an act by.
  private static func dayOfNews(
    _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> DateSpan? {
    let date = index.dates.prefix(leadLength).joined().map { annotations.dates[$0] }.first {
      isUsable($0) && !$0.isDateline && $0.days?.precision == 1 && !isOfSaying($0, document)
        && !isAhead($0, annotations)
    }
    guard var days = date?.days else { return nil }
    days.resolution = .inherited
    days.precision = 2
    return days
  }

  private static let inside: WordSet = "in last this"

  /// `in March`, `last week`: longer than a day, and not when somebody spoke.
  private static func isPeriod(_ date: DateAnnotation, _ document: Document) -> Bool {
    guard !date.isTimeOfDay, let precision = date.days?.precision, precision >= 3, date.tokens.lowerBound > 0 else {
      return false
    }
    return (date.tokens.lowerBound - 1...date.tokens.lowerBound).contains { inside.contains(document.tokens[$0]) }
      && !isOfSaying(date, document)
  }

  /// A date that another verb parts from an act is so many words farther from it.
  private static let beyondVerb = 6

  /// Words between a date and an act. `The raids on Sunday followed an ambush on Saturday`: what stands before the verb is
  /// not told of what follows it.
  private static func distance(_ date: Int, to act: Int, _ document: Document) -> Int {
    guard date < act else { return date - act }
    // `On Monday gunmen fled after a raid`: what opens a sentence is said of all of it.
    let opens = date - document.sentence(of: date).tokens.lowerBound <= 1
    let isParted = !opens && document.tokens[date..<act].contains { $0.tag == .verbPast || $0.tag == .verbThirdPerson }
    return act - date + (isParted ? beyondVerb : 0)
  }

  private static func dayOfOverview(
    _ happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> DateSpan? {
    guard let sentence = happening.overview else { return nil }
    let date = index.dates[sentence].map { annotations.dates[$0] }.first {
      isUsable($0) && !$0.isDateline && ($0.days?.precision ?? 9) <= 2 && !isOfSaying($0, document)
    }
    guard var days = date?.days else { return nil }
    days.resolution = .inherited
    return days
  }

  private static let pictures: WordSet = "images imagery photographs photos footage video videos"

  /// `Satellite images from March 14 showed …`: the day on which a picture was taken.
  private static func isOfPicture(_ sentence: Int, _ document: Document) -> Bool {
    document.sentences[sentence].tokens.prefix(5).contains { pictures.contains(document.tokens[$0]) }
  }

  /// Days that something is said to have gone on, at most; what began longer ago is a war, and not the act.
  private static let longest = 60

  /// `Clashes that began on Friday have killed 33 people.`
  private static func daysSinceBeginning(
    _ happening: Happening, to published: CalendarDate, _ annotations: Annotations, _ index: SentenceIndex
  ) -> DateSpan? {
    guard let sentence = happening.sentences.first,
      let opening = index.dates[sentence].first(where: { annotations.dates[$0].opens }),
      var days = annotations.dates[opening].days, let first = days.start.earliest,
      (0...longest).contains(published.days(since: first))
    else { return nil }
    days.end = PartialDate(published)
    days.precision = DateExpression.precision(days: published.days(since: first) + 1)
    return days
  }

  /// Sentences of a happening that are asked when it took place.
  private static let occurrenceReach = 4

  /// The later sentences of a happening, and those right behind its first two that tell no other.
  private static func told(
    after happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> [Int] {
    let own = Array(happening.sentences.dropFirst().prefix(occurrenceReach))
    guard let first = happening.sentences.first else { return own }
    let near = first + 1..<max(first + 1, min(document.sentences.count, first + occurrenceReach))
    return
      (own
      + near.filter { next in
        !own.contains(next)
          && !index.triggers[next].contains {
            let trigger = annotations.triggers[$0]
            return trigger.isVerb && trigger.mood == .happened && trigger.act.isViolent
              && trigger.tokens.lowerBound < startOfCause(in: next, document)
          }
      }).sorted()
  }

  private static func dayOfOccurrence(
    _ happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> DateSpan? {
    for sentence in told(after: happening, document, annotations, index) where happening.clauses[sentence] == nil {
      guard let verb = SiteWords(document: document).occurrence(in: sentence) else { continue }
      let day = index.dates[sentence].first {
        let date = annotations.dates[$0]
        return date.tokens.lowerBound > verb && isUsable(date) && (date.days?.precision ?? 9) <= 4
          && !isOfSaying(date, document)
      }
      if let day { return annotations.dates[day].days }
    }
    return nil
  }

  private static let after: WordSet = "after following"

  /// `The killings took place in mid-December, after fighters ambushed a convoy`: where that begins what came before what a
  /// sentence dates; its end where there is no such thing.
  private static func startOfCause(in sentence: Int, _ document: Document) -> Int {
    let words = document.sentences[sentence].tokens
    guard let verb = SiteWords(document: document).occurrence(in: sentence) else { return words.upperBound }
    return (verb..<words.upperBound).first { after.contains(document.tokens[$0]) } ?? words.upperBound
  }

  /// `killed 20 cadets last week. … drove a truck into the academy on January 17`: the day that a later sentence of the
  /// happening gives within a week or a month.
  private static func dayWithin(
    _ span: DateAnnotation, after sentence: Int, of happening: Happening, _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> DateSpan? {
    guard let told = span.days, told.precision == 3 || told.precision == 4, let first = told.start.earliest,
      let last = told.end.latest, first <= last
    else { return nil }
    return day(
      after: sentence, of: happening, within: first.dayNumber...last.dayNumber, precision: told.precision == 4 ? 2 : 1,
      document, annotations, index)
  }

  /// Days from an act to its being told by somebody, at most.
  private static let tellingTime = 7

  /// A day that a later sentence of the happening gives, not long before somebody spoke of it.
  private static func dayBefore(
    _ said: DateSpan, after sentence: Int, of happening: Happening, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> DateSpan? {
    guard let limit = said.end.latest?.dayNumber else { return nil }
    return day(
      after: sentence, of: happening, within: limit - tellingTime...limit, precision: 2, document, annotations, index)
  }

  /// The first day of the act that the sentences of a happening behind one of them give.
  ///
  /// - Parameters:
  ///   - days: numbers of the days that it may be.
  ///   - precision: the coarsest that it may have.
  private static func day(
    after sentence: Int, of happening: Happening, within days: ClosedRange<Int>, precision: Int, _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> DateSpan? {
    let later = happening.sentences.filter { $0 > sentence && happening.clauses[$0] == nil }
    for next in later.prefix(occurrenceReach) {
      for date in index.dates[next].map({ annotations.dates[$0] }) {
        guard isUsable(date), !date.isDateline, !isOfTelling(date, document), let found = date.days,
          found.precision <= precision, let day = found.start.earliest, days.contains(day.dayNumber)
        else { continue }
        return found
      }
    }
    return nil
  }

  /// Sentences that a happening's day is looked for in: its own, and those before it.
  private static let reach = 40

  /// A day after that of publication, which no happening inherits.
  private static func isAhead(_ date: DateAnnotation, _ annotations: Annotations) -> Bool {
    guard let published = annotations.published, let first = date.days?.start.earliest else { return false }
    return first > published
  }

  /// Words from a count of days to the day that it starts from.
  private static let startReach = 7

  /// `Two days after 3 May`, `the day after the attack on 3 May`: 3 May is where the counting starts.
  private static func isStart(_ date: DateAnnotation, _ told: [Int], _ annotations: Annotations) -> Bool {
    told.contains {
      let other = annotations.dates[$0]
      let gap = date.tokens.lowerBound - other.tokens.upperBound
      return other.value.hasPrefix("P") && other.days?.precision == 1 && (0...startReach).contains(gap)
    }
  }

  private static let this: WordKey = "this"

  /// `the fourth attack this year`: the year says how many there were, and not when this one was.
  private static func isOfRank(_ date: DateAnnotation, _ document: Document) -> Bool {
    guard (date.days?.precision ?? 0) >= 3, document.tokens[date.tokens.lowerBound].key == this else { return false }
    let sentence = document.sentence(of: date.tokens.lowerBound).tokens
    return FigureScope.isOfRank(date.tokens.lowerBound, in: sentence, document)
  }

  private static let since: WordKey = "since"
  /// Words from `since` to the day of what an act is compared with, at most.
  private static let comparisonReach = 8

  /// `the deadliest attack there since two bombs in October 2022 killed 100`: the day of the other one.
  static func isOfComparison(_ date: DateAnnotation, _ document: Document) -> Bool {
    let sentence = document.sentence(of: date.tokens.lowerBound).tokens
    return before(date, in: sentence).contains { at in
      document.tokens[at].key == since && FigureScope.isComparison(at, in: sentence, document)
        // `In the deadliest day since fighting resumed, 48 soldiers died on Tuesday`
        && !(at..<date.tokens.lowerBound).contains { Mood.isComma(document.tokens[$0], document) }
    }
  }

  private static let when: WordKey = "when"
  /// Words from `since` to the place of what an act is compared with, at most.
  private static let comparedPlaceReach = 14

  /// `the worst massacre since 29 August, when 98 villagers were killed in Rais`: the place of the other one.
  static func isOfComparison(_ place: PlaceAnnotation, in sentence: Range<Int>, _ document: Document) -> Bool {
    let start = place.tokens.lowerBound
    return (max(sentence.lowerBound, start - comparedPlaceReach)..<start).contains { at in
      document.tokens[at].key == since && FigureScope.isComparison(at, in: sentence, document)
        && document.tokens[at..<start].contains { $0.key == when }
    }
  }

  private static func before(_ date: DateAnnotation, in sentence: Range<Int>) -> Range<Int> {
    max(sentence.lowerBound, date.tokens.lowerBound - comparisonReach)..<date.tokens.lowerBound
  }

  private static let compared: WordSet = "compared versus"
  private static let from: WordKey = "from"
  private static let on: WordKey = "on"
  private static let than: WordKey = "than"
  private static let directions: WordSet = "up down"
  /// Words of `38 % on`, at most.
  private static let shareLength = 3
  private static let comparatives: WordSet = "more fewer less higher lower worse"

  /// `up from 80 in the same months last year`, `up 38% on 2022`, `fewer than a year earlier`: the time of a number that
  /// another is measured by.
  static func isOfRate(_ date: DateAnnotation, _ document: Document) -> Bool {
    let tokens = document.tokens
    let before = before(date, in: document.sentence(of: date.tokens.lowerBound).tokens)
    let isCompared = before.contains { at in
      if compared.contains(tokens[at]) { return true }
      guard directions.contains(tokens[at]) else { return false }
      let link = at + 1..<before.upperBound
      return link.first.map { tokens[$0].key == from } == true
        // Not `blew himself up 20 km from Mosul on Monday`.
        || link.count <= Self.shareLength && link.last.map { tokens[$0].key == on } == true
          && link.first.map { tokens[$0].kind == .number } == true
    }
    return isCompared || date.tokens.prefix(2).contains { tokens[$0].key == than }
      || before.suffix(2).contains { tokens[$0].key == than }
        && before.suffix(3).contains { comparatives.contains(tokens[$0]) } && !hasNumber(date, document)
  }

  private static func hasNumber(_ date: DateAnnotation, _ document: Document) -> Bool {
    date.tokens.contains { document.tokens[$0].kind == .number }
  }

  /// The words before one in its own sentence: `…, police said. Last month, …` is no month of saying.
  private static func words(before start: Int, atMost count: Int, _ document: Document) -> Range<Int> {
    max(document.sentence(of: start).tokens.lowerBound, start - count)..<start
  }

  private static let responsibility: WordKey = "responsibility"

  /// `claimed responsibility on Monday for the bomb`: the day of the claim.
  private static func isOfClaim(_ date: DateAnnotation, _ document: Document) -> Bool {
    let start = date.tokens.lowerBound
    return words(before: start, atMost: 3, document).contains { document.tokens[$0].key == responsibility }
  }

  /// The day on which somebody spoke of an act or said that it was theirs.
  static func isOfTelling(_ date: DateAnnotation, _ document: Document) -> Bool {
    isOfClaim(date, document) || isOfSaying(date, document)
  }

  private static let that: WordKey = "that"
  private static let aftermath: WordSet = """
    searched hunted scoured combed buried investigated vowed visited pursued prayed blamed accused
    """
  private static let burials: WordSet = "funeral funerals burial burials buried mourned mourners vigil"
  private static let publishing: WordSet = "published issued unveiled posted heard asked sought requested"

  /// `The president said on Friday that shelling had killed ten people the day before`: the day of the saying; so in
  /// `police today reported that …`.
  static func isOfSaying(_ date: DateAnnotation, _ document: Document) -> Bool {
    let (start, end) = (date.tokens.lowerBound, date.tokens.upperBound)
    // `on Monday searched for gunmen who had attacked a bus`: the day of what was done about it.
    if end < document.tokens.count,
      aftermath.contains(document.tokens[end]) || SayingWords.condemning.contains(document.tokens[end])
    {
      return true
    }
    // `said that last night gunmen …`: the night of what was said.
    let isOfContent = document.tokens[max(0, start - 1)...start].contains { $0.key == that }
    return !isOfContent
      && words(before: start, atMost: 2, document).contains {
        SayingWords.all.contains(document.tokens[$0]) || publishing.contains(document.tokens[$0])
          || aftermath.contains(document.tokens[$0]) || SayingWords.condemning.contains(document.tokens[$0])
          || SayingWords.feelings.contains(document.tokens[$0])
      }
      || end + 1 < document.tokens.count && SayingWords.all.contains(document.tokens[end])
        && document.tokens[end + 1].key == that
      || isBeforeContent(date, document)
      || isOfToll(date, document) || isOfRecovery(date, document)
  }

  /// Words from a verb of saying to the day that stands right before what was said, at most.
  private static let contentReach = 8

  /// `The army said in a statement on Thursday that gunmen had killed five`: no act stands between.
  private static func isBeforeContent(_ date: DateAnnotation, _ document: Document) -> Bool {
    let end = date.tokens.upperBound
    guard end < document.tokens.count, document.tokens[end].key == that else { return false }
    let before = words(before: date.tokens.lowerBound, atMost: contentReach, document)
    guard let verb = before.last(where: { SayingWords.all.contains(document.tokens[$0]) }) else { return false }
    return !(verb + 1..<before.upperBound).contains {
      document.tokens[$0].kind == .punctuation || document.tokens[$0].tag.isFiniteVerb
        || document.tokens[$0].key == that
    }
  }

  /// Words from a time of day to the day of it, at most.
  private static let clockReach = 8
  private static let counting: WordSet = "after before since"

  /// `shortly before 6 pm, on Monday, killing two`: the day that a time of day is of.
  private static func isDayOfClock(
    _ date: DateAnnotation, among days: [Int], _ document: Document, _ annotations: Annotations
  ) -> Bool {
    !date.isTimeOfDay && date.days?.precision == 1 && !isOfSaying(date, document)
      && days.contains {
        let clock = annotations.dates[$0]
        // Not `killed at 8 a.m., eight days after taking office on 1 June`.
        return clock.isTimeOfDay && (0...clockReach).contains(date.tokens.lowerBound - clock.tokens.upperBound)
          && !document.tokens[clock.tokens.upperBound..<date.tokens.lowerBound].contains { counting.contains($0) }
      }
  }

  private static let verdicts: WordSet = """
    charged convicted sentenced indicted arraigned jailed acquitted tried extradited
    """

  /// `was charged on Thursday with the murder of 21 people`: the day in court.
  static func isOfVerdict(_ date: DateAnnotation, _ document: Document) -> Bool {
    let start = date.tokens.lowerBound
    return words(before: start, atMost: 2, document).contains { verdicts.contains(document.tokens[$0]) }
  }

  private static let tolls: WordSet = "toll tolls number count tally"
  private static let rising: WordSet =
    "rose risen rises rise climbed climbs jumped increased grew grown reached stood stands"
  private static let to: WordSet = "to at"
  /// Words from the verb to the day behind it, from the day to the toll behind it, and from the toll to its verb, at most.
  private static let risenReach = 8
  private static let tollReach = 5
  private static let tollWidth = 24

  private static let recovering: WordSet = "pulled recovered retrieved dug exhumed unearthed found"
  private static let remains: WordSet = "body bodies corpse corpses remains"
  private static let bringing: WordSet = "bringing raising taking pushing lifting"
  private static let recoveryReach = 10

  /// `Rescuers pulled five more bodies from the rubble on Thursday, bringing the death toll to 21`: the day on which those
  /// were found who had died before.
  private static func isOfRecovery(_ date: DateAnnotation, _ document: Document) -> Bool {
    let sentence = document.sentence(of: date.tokens.lowerBound).tokens
    let before = max(sentence.lowerBound, date.tokens.lowerBound - recoveryReach)..<date.tokens.lowerBound
    return before.contains { remains.contains(document.tokens[$0]) }
      && before.contains { recovering.contains(document.tokens[$0]) }
      && (date.tokens.upperBound..<max(date.tokens.upperBound, sentence.upperBound)).contains {
        bringing.contains(document.tokens[$0])
      }
  }

  /// `The toll of Monday's attack rose to 20 on Tuesday`, `On Tuesday the toll had risen to 20`: the day of the counting.
  static func isOfToll(_ date: DateAnnotation, _ document: Document) -> Bool {
    let tokens = document.tokens
    let (start, end) = (date.tokens.lowerBound, date.tokens.upperBound)
    let sentence = document.sentence(of: start).tokens
    let before = max(sentence.lowerBound, start - risenReach)..<start
    if let verb = before.last(where: { rising.contains(tokens[$0]) }) {
      return verb + 1 < start && to.contains(tokens[verb + 1])
        && !(verb..<start).contains { tokens[$0].kind == .punctuation }
        && (max(sentence.lowerBound, verb - tollWidth)..<verb).contains { tolls.contains(tokens[$0]) }
    }
    guard start <= sentence.lowerBound + 1,
      let toll = (end..<max(end, min(sentence.upperBound, end + tollReach))).first(where: { tolls.contains(tokens[$0]) }
      )
    else { return false }
    return (toll..<min(sentence.upperBound, toll + risenReach)).contains { rising.contains(tokens[$0]) }
  }

  private static func isUsable(_ date: DateAnnotation) -> Bool { date.canDateEvent && date.days != nil }
}

extension DateSpan {
  /// The same span so many days earlier; itself where its day is not known in full.
  func moved(back days: Int) -> DateSpan {
    guard days != 0, let first = start.calendarDate, let last = end.calendarDate else { return self }
    var moved = self
    moved.start = PartialDate(first.adding(days: -days))
    moved.end = PartialDate(last.adding(days: -days))
    return moved
  }
}
