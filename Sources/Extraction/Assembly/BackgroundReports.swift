import Chronology
import ConflictModel
import Linguistics

/// Running tolls and figures of earlier wars: reports of their own, never added to an incident.
enum BackgroundReports {
  /// What an article tells of another time is no news of its own.
  static let confidence = 0.2

  /// - Parameter told: figures that belong to happenings.
  static func reports(
    _ builder: ReportBuilder, _ clauses: Clauses, without told: Set<Int>
  ) -> [Report] {
    let (document, annotations, index) = (builder.document, builder.annotations, builder.index)
    var reports: [Report] = []
    for (sentence, all) in index.figures.enumerated() where !all.isEmpty {
      let parts = clauses.parts(of: sentence)
      for (part, scope) in parts.flatMap({ part in [Scope.cumulative, .historical].map { (part, $0) } }) {
        let figures =
          parts.count == 1 ? all : all.filter { part.contains(annotations.figures[$0].countTokens.lowerBound) }
        let indices = figures.filter {
          annotations.scopeOfWhole($0) == scope && !told.contains($0)
            && !isCounted(annotations.figures[$0], among: told, annotations)
            && !isOfMishap(annotations.figures[$0], index.triggers[sentence].map { annotations.triggers[$0] })
        }
        var own = FigureMerge.merge(indices, of: annotations.figures, in: document).map(\.figure)
        guard !own.isEmpty else { continue }
        var happening = Happening(
          sentences: [sentence],
          triggers: index.triggers[sentence].filter { annotations.triggers[$0].mood != .notReal }, figures: [],
          dates: index.dates[sentence],
          places: index.places[sentence], families: .fight)
        if parts.count > 1 { keep(part, of: sentence, in: &happening, annotations) }
        if scope == .historical { keepPast(in: &happening, annotations) }
        var (date, dateRule) = DateChoice.date(of: happening, main: nil, document, annotations, index)
        let words = document.span(document.sentences[sentence].tokens)
        let isSaid = index.dates[sentence].contains {
          annotations.dates[$0].days?.span == date?.span
            && (DateChoice.isOfSaying(annotations.dates[$0], document)
              || DateChoice.isOfVerdict(annotations.dates[$0], document))
        }
        let isOwn = !isSaid && (date?.span.map { words.start <= $0.start && $0.end <= words.end } ?? false)
        let compared = index.dates[sentence].map { annotations.dates[$0] }
          .first {
            ($0.canDateEvent || $0.opens) && DateChoice.isOfComparison($0, document) || $0.isStart(in: document)
          }
        if scope == .cumulative, annotations.published != nil, let start = own.lazy.compactMap(\.since).first {
          (date, dateRule) = period(from: start, annotations)
        } else if scope == .cumulative, annotations.published != nil, !isOwn,
          let start = beginning(of: sentence, document, annotations, index)
        {
          for figure in own.indices { own[figure].since = start }
          (date, dateRule) = period(from: start, annotations)
        } else if scope == .historical, let compared {
          (date, dateRule) = (compared.days, "day of what an act is compared with")
        } else if scope == .historical, let start = counted(from: date, figures, document, annotations) {
          // `on Thursday, two days after a bomb killed 12`: the Thursday is where the counting starts.
          let isDay = start > 0 && date?.precision == 1
          (date, dateRule) =
            isDay
            ? (date?.moved(back: start), "so many days before the day told") : (nil, "some time before the day told")
        } else if scope == .cumulative, let start = own.lazy.compactMap(\.since).first,
          date.map({ $0.start == start && $0.end == start }) ?? false
        {
          (date, dateRule) = period(from: start, annotations)
        } else if isOwn, scope == .cumulative, let began = date,
          isOfBeginning(began, in: sentence, document, annotations, index)
        {
          (date, dateRule) = period(from: began.start, annotations)
        } else if !isOwn, scope == .historical {
          // What is long past was on no day of this article.
          (date, dateRule) = (nil, "of the past, and no day of its own")
        } else if !isOwn {
          // The day of what was told before it is not that up to which people were counted.
          let opening = index.dates[sentence].first { annotations.dates[$0].opens }
          let start = own.lazy.compactMap(\.since).first ?? opening.flatMap { annotations.dates[$0].days?.start }
          (date, dateRule) = period(from: start, annotations)
        }
        var (place, placeRule) = PlaceChoice.place(of: happening, main: nil, document, annotations, index)
        if let town = place,
          let wider = PlaceChoice.country(
            around: town, of: happening, document, annotations)
        {
          (place, placeRule) = (wider, "country of that town: what is past or counted up was not in it alone")
        }
        // What a later sentence names is not where this one counts; `Sudan's army` says it.
        if let named = place?.span, named.start >= words.end,
          let own = index.places[sentence].first(where: { annotations.places[$0].kind == .country })
        {
          (place, placeRule) = (annotations.places[own].place, "country that its sentence names")
        }
        let (attribution, status, statusRule) = AttributionChoice.attribution(
          of: happening, document, annotations, index)
        let (subType, typeRule) = builder.subType(ofBackground: happening, figures: own)
        reports.append(
          Report(
            type: subType.type, subType: subType, scope: scope, status: status, date: date, place: place,
            figures: own, attribution: attribution, confidence: confidence,
            mentions: [document.span(document.sentences[sentence].tokens)],
            reasons: [
              .init(field: "type", rule: typeRule), .init(field: "scope", rule: "\(scope.rawValue) figure"),
              .init(field: "date", rule: dateRule),
              .init(field: "place", rule: placeRule), .init(field: "status", rule: statusRule),
            ]))
      }
    }
    return reports
  }

  /// `grief over the deaths of the soldiers`: those whom the article counted before as its news.
  private static func isCounted(_ figure: FigureAnnotation, among told: Set<Int>, _ annotations: Annotations) -> Bool {
    figure.reference == .definite
      && told.contains {
        let other = annotations.figures[$0]
        return other.figure.outcome == figure.figure.outcome && other.figure.count == figure.figure.count
          && other.reference == .new && other.tokens.upperBound <= figure.tokens.lowerBound
      }
  }

  /// `the attack in Nairobi in 2013, in which 67 people died, and the massacre of 148 people in Garissa in 2015`: what a part
  /// of a sentence names is its own; the rest serves where it names none.
  private static func keep(
    _ part: Range<Int>, of sentence: Int, in happening: inout Happening, _ annotations: Annotations
  ) {
    func own(_ indices: [Int], _ start: (Int) -> Int) -> [Int] {
      let own = indices.filter { part.contains(start($0)) }
      return own.isEmpty ? indices : own
    }
    happening.clauses = [sentence: part]
    happening.triggers = own(happening.triggers) { annotations.triggers[$0].tokens.lowerBound }
    happening.dates = own(happening.dates) { annotations.dates[$0].tokens.lowerBound }
    happening.places = own(happening.places) { annotations.places[$0].tokens.lowerBound }
  }

  /// Days before publication of what is news.
  private static let newsReach = 30

  /// `sentenced on Monday over the 2017 murders`: the Monday is that of the news.
  private static func keepPast(in happening: inout Happening, _ annotations: Annotations) {
    guard let published = annotations.published else { return }
    let past = happening.dates.filter { at in
      let date = annotations.dates[at]
      return date.canDateEvent && date.days?.end.latest.map { published.days(since: $0) > newsReach } ?? false
    }
    if !past.isEmpty { happening.dates = past }
  }

  /// How many days before a date something was, where the date stands before the words that count from it (`a day after
  /// police killed two`), or in an earlier sentence; 0 for some days.
  private static func counted(
    from date: DateSpan?, _ figures: [Int], _ document: Document, _ annotations: Annotations
  ) -> Int? {
    guard let figure = figures.first(where: { annotations.scopeOfWhole($0) == .historical }),
      let counted = CountedDays.before(annotations.figures[figure].tokens.lowerBound, document, annotations)
    else { return nil }
    guard let span = date?.span else { return 0 }
    return span.end <= document.span(counted.word..<counted.word + 1).start ? counted.days ?? 0 : nil
  }

  /// Words from the verb to the day of it, at most.
  private static let beginningReach = 4

  /// `The war broke out in April 2023 and has killed more than 40,000 people`: what the counting starts from.
  private static func isOfBeginning(
    _ days: DateSpan, in sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Bool {
    let words = document.sentences[sentence].tokens
    guard
      let date = index.dates[sentence].map({ annotations.dates[$0] }).first(where: { $0.days?.span == days.span })?
        .tokens.lowerBound
    else { return false }
    return (max(words.lowerBound, date - beginningReach)..<date).contains {
      WhenAnnotator.beginning.contains(document.tokens[$0])
    }
      && words.suffix(from: date).contains { FigureScope.present.contains(document.tokens[$0]) }
  }

  private static let wars: WordSet = """
    war wars conflict insurgency rebellion uprising revolt fighting assault campaign offensive violence bloodshed unrest
    turmoil
    """
  /// How far into a sentence the war stands that it tells of, in words.
  private static let warReach = 6

  /// `The rebels have been fighting the government since 1979. The war has killed 70,000 people`, `The war began on 7 October. …
  /// The assault has killed 57,000`: when the sentence before says that a war began whose dead this one counts.
  private static func beginning(
    of sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> PartialDate? {
    func opensWithWar(_ sentence: Int) -> Bool {
      document.tokens[document.sentences[sentence].tokens.prefix(warReach)].contains { wars.contains($0) }
    }
    guard sentence > 0, document.sentences[sentence].paragraph == document.sentences[sentence - 1].paragraph else {
      return nil
    }
    let before = document.sentences[sentence - 1].tokens
    let tellsStart =
      opensWithWar(sentence - 1)
      && document.tokens[before.prefix(warReach)].contains { WhenAnnotator.beginning.contains($0) }
    let isOfWar = opensWithWar(sentence)
    return index.dates[sentence - 1].lazy.map { annotations.dates[$0] }.first {
      let at = $0.tokens.lowerBound
      guard at > before.lowerBound else { return false }
      if tellsStart { return true }
      // `have been at war since April 2023`
      return document.tokens[at - 1].key == FigureScope.since
        && (isOfWar
          || document.tokens[max(before.lowerBound, at - warReach)..<at].contains { wars.contains($0) })
    }?.days?.start
  }

  /// What a running toll covers: to the day of publication, from the day that it is counted from where that is told.
  private static func period(from start: PartialDate?, _ annotations: Annotations) -> (DateSpan?, String) {
    guard let published = annotations.published else { return (nil, "no date in the text, none of publication") }
    let end = PartialDate(published)
    guard let start, let first = start.earliest, first <= published else {
      return (
        DateSpan(start: end, end: end, precision: 2, text: "", resolution: .publication),
        "counted up to the day of publication"
      )
    }
    return (
      DateSpan(
        start: start, end: end, precision: DateExpression.precision(days: published.days(since: first) + 1), text: "",
        resolution: .publication),
      "from the day that it is counted from to that of publication"
    )
  }

  /// Words from what happened by nobody's will to those whom it killed, at most.
  private static let mishapReach = 14

  /// `the collapse of a roof that killed 16 people`: no conflict's toll, whatever it is the reason of.
  private static func isOfMishap(_ figure: FigureAnnotation, _ triggers: [TriggerAnnotation]) -> Bool {
    let near = triggers.last {
      $0.tokens.upperBound <= figure.tokens.lowerBound && !$0.act.isSupport && !$0.isHarm
    }
    guard let near, near.act == .accident || near.act == .disaster else { return false }
    return figure.tokens.lowerBound - near.tokens.upperBound <= mishapReach
  }
}
