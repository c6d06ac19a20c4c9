import Chronology

/// Everything that one article says: a pure value, the same for the same article on every machine.
public struct Reading: Hashable, Sendable {
  /// The article's `id`.
  public var id: String
  /// The publication date given with the article, or found in its text.
  public var published: CalendarDate?
  /// True where `published` was read from the text (a dateline or byline) because none was given.
  public var publishedFromText: Bool
  public var language: String
  /// Name and version of the extractor.
  public var extractor: String
  public var reports: [Report]
  public var statements: [Statement]
  /// Every mention in the text, whether or not a report uses it; nil unless asked for.
  public var mentions: Mentions?

  public init(
    id: String, published: CalendarDate? = nil, publishedFromText: Bool = false, language: String = "en",
    extractor: String, reports: [Report] = [], statements: [Statement] = [], mentions: Mentions? = nil
  ) {
    self.id = id
    self.published = published
    self.publishedFromText = publishedFromText
    self.language = language
    self.extractor = extractor
    self.reports = reports
    self.statements = statements
    self.mentions = mentions
  }
}

/// One article's account of one happening.
public struct Report: Hashable, Sendable {
  public var type: EventType
  public var subType: SubEventType
  public var scope: Scope
  public var status: ReportStatus
  public var date: DateSpan?
  public var place: Place?
  public var actors: [Actor]
  public var figures: [CasualtyFigure]
  /// Who says so, as written; nil where the article says it in its own voice.
  public var attribution: String?
  /// 0…1, from the assembly's score; reports of one article are told apart by it, articles are not compared.
  public var confidence: Double
  /// Where the article tells of it, the first being the sentence that the report rests on.
  public var mentions: [TextSpan]
  /// Which rule gave which value, for `show --why`; field name to sentence.
  public var reasons: [Reason]

  public init(
    type: EventType, subType: SubEventType, scope: Scope = .incident, status: ReportStatus = .asserted,
    date: DateSpan? = nil, place: Place? = nil, actors: [Actor] = [], figures: [CasualtyFigure] = [],
    attribution: String? = nil, confidence: Double = 0.5, mentions: [TextSpan] = [], reasons: [Reason] = []
  ) {
    self.type = type
    self.subType = subType
    self.scope = scope
    self.status = status
    self.date = date
    self.place = place
    self.actors = actors
    self.figures = figures
    self.attribution = attribution
    self.confidence = confidence
    self.mentions = mentions
    self.reasons = reasons
  }

  /// The rule that gave a value.
  public struct Reason: Hashable, Sendable {
    public var field: String
    public var rule: String

    public init(field: String, rule: String) {
      self.field = field
      self.rule = rule
    }
  }

  /// The sum of the non-subset figures of one outcome in the report's own scope; nil where there is none.
  ///
  /// Figures by rival sources (`CasualtyFigure.by`) are not added to one another: they widen low and high.
  public func total(_ outcome: Outcome) -> Count? {
    CasualtyFigure.total(figures.filter { $0.outcome == outcome && $0.scope == scope && $0.status != .denied })
  }
}

/// When something happened.
public struct DateSpan: Hashable, Sendable {
  /// First and last day, both inclusive. Without a year where none can be known.
  public var start: PartialDate
  public var end: PartialDate
  /// UCDP `date_prec`: 1 the day · 2 two to six days · 3 the week · 4 the month · 5 the year or longer.
  public var precision: Int
  /// The words that it came from; empty where nothing in the text says it.
  public var text: String
  public var span: TextSpan?
  public var resolution: DateResolution

  public init(
    start: PartialDate, end: PartialDate, precision: Int, text: String, span: TextSpan? = nil,
    resolution: DateResolution
  ) {
    self.start = start
    self.end = end
    self.precision = precision
    self.text = text
    self.span = span
    self.resolution = resolution
  }
}

/// Where something happened. Coordinates are the gazetteer's own, never moved.
public struct Place: Hashable, Sendable {
  /// As written.
  public var text: String
  public var span: TextSpan?
  /// The gazetteer's preferred name.
  public var name: String
  /// WGS 84 degrees, nil where the place could not be resolved.
  public var latitude: Double?
  public var longitude: Double?
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var admin1: String?
  /// GeoNames id where there is one.
  public var id: Int?
  /// UCDP `where_prec`: 1 exact · 2 near · 3 district · 4 province · 5 part of a country, or a line · 6 country · 7 water or air.
  public var precision: Int
  /// ACLED `geo_precision`: 1 the town · 2 near it, or its district · 3 the province or larger.
  public var geoPrecision: Int {
    switch precision {
    case ...1: 1
    case 2, 3: 2
    default: 3
    }
  }

  public init(
    text: String, span: TextSpan? = nil, name: String, latitude: Double? = nil, longitude: Double? = nil,
    country: String? = nil, admin1: String? = nil, id: Int? = nil, precision: Int
  ) {
    self.text = text
    self.span = span
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.country = country
    self.admin1 = admin1
    self.id = id
    self.precision = precision
  }
}

/// Somebody who takes part.
public struct Actor: Hashable, Sendable {
  /// Canonical name ("Military Forces of Armenia").
  public var name: String
  /// As written.
  public var text: String
  public var span: TextSpan?
  public var kind: ActorKind
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var role: ActorRole

  public init(
    name: String, text: String, span: TextSpan? = nil, kind: ActorKind, country: String? = nil,
    role: ActorRole = .unknown
  ) {
    self.name = name
    self.text = text
    self.span = span
    self.kind = kind
    self.country = country
    self.role = role
  }
}

/// A number of people with its uncertainty.
public struct Count: Hashable, Sendable {
  /// 0 ≤ low.
  public var low: Int
  /// Between low and high; nil where the words give no number ("hundreds" under the rule `none`).
  public var best: Int?
  /// nil where the words set no upper bound ("at least 12").
  public var high: Int?

  public init(low: Int, best: Int?, high: Int?) {
    self.low = low
    self.best = best
    self.high = high
  }

  public init(_ exactly: Int) { self.init(low: exactly, best: exactly, high: exactly) }

  /// Twice as many.
  public func times(_ factor: Int) -> Count {
    Count(low: low * factor, best: best.map { $0 * factor }, high: high.map { $0 * factor })
  }
}

/// How many people, what became of them, and how the article puts it.
public struct CasualtyFigure: Hashable, Sendable {
  public var outcome: Outcome
  public var victims: [VictimKind]
  /// Whose side the victims are on: an actor's canonical name.
  public var side: String?
  public var scope: Scope
  public var count: Count
  public var text: String
  public var span: TextSpan
  /// Who says so, where that is not the article itself.
  public var by: String?
  public var status: ReportStatus
  /// The start of a cumulative toll ("since September 27").
  public var since: PartialDate?

  public init(
    outcome: Outcome, victims: [VictimKind] = [], side: String? = nil, scope: Scope = .incident, count: Count,
    text: String, span: TextSpan, by: String? = nil, status: ReportStatus = .asserted, since: PartialDate? = nil
  ) {
    self.outcome = outcome
    self.victims = victims
    self.side = side
    self.scope = scope
    self.count = count
    self.text = text
    self.span = span
    self.by = by
    self.status = status
    self.since = since
  }

  /// Adds figures that stand side by side; a group of one speaker is added within itself, and groups of different
  /// speakers become low, best and high rather than a sum.
  public static func total(_ figures: [CasualtyFigure]) -> Count? {
    guard !figures.isEmpty else { return nil }
    var order: [String?] = []
    var groups: [String?: [CasualtyFigure]] = [:]
    for figure in figures {
      if groups[figure.by] == nil { order.append(figure.by) }
      groups[figure.by, default: []].append(figure)
    }
    func sum(_ group: [CasualtyFigure]) -> Count {
      var low = 0
      var best: Int? = 0
      var high: Int? = 0
      for figure in group {
        low += figure.count.low
        best = figure.count.best.flatMap { value in best.map { $0 + value } }
        high = figure.count.high.flatMap { value in high.map { $0 + value } }
      }
      return Count(low: low, best: best, high: high)
    }
    // The article's own figures come first; a rival source only widens the bounds.
    let own = groups[nil].map(sum)
    let sums = order.compactMap { groups[$0].map(sum) }
    guard sums.count > 1 else { return sums.first }
    let low = sums.map(\.low).min() ?? 0
    let highs = sums.map(\.high)
    let high = highs.contains(nil) ? nil : highs.compactMap { $0 }.max()
    return Count(low: low, best: own?.best ?? sums.compactMap(\.best).min(), high: high)
  }
}

/// What somebody said, and how.
public struct Statement: Hashable, Sendable {
  /// Canonical name; several speakers of one statement are joined with "; ".
  public var speaker: String
  /// As written where the statement is ("he", "the ministry").
  public var speakerText: String
  /// The office of a person ("Kremlin spokesman"), where the text gives it.
  public var role: String?
  public var organisation: String?
  public var act: StatementAct
  public var kind: StatementKind
  public var quote: String
  /// Bounds of the quotation itself, quotation marks excluded.
  public var span: TextSpan
  /// Other places where the same quotation is printed.
  public var repetitions: [TextSpan]
  /// The agency or outlet through which it came ("quoted by RIA Novosti").
  public var via: String?
  public var date: CalendarDate?
  /// Index into `Reading.reports` of the report that it speaks of.
  public var report: Int?
  /// Index into `Reading.statements` of the claim that a denial denies.
  public var denies: Int?

  public init(
    speaker: String, speakerText: String, role: String? = nil, organisation: String? = nil, act: StatementAct,
    kind: StatementKind, quote: String, span: TextSpan, repetitions: [TextSpan] = [], via: String? = nil,
    date: CalendarDate? = nil, report: Int? = nil, denies: Int? = nil
  ) {
    self.speaker = speaker
    self.speakerText = speakerText
    self.role = role
    self.organisation = organisation
    self.act = act
    self.kind = kind
    self.quote = quote
    self.span = span
    self.repetitions = repetitions
    self.via = via
    self.date = date
    self.report = report
    self.denies = denies
  }
}
