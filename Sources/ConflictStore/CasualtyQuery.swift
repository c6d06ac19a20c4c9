import ConflictModel
import Fusion

/// How many people came to harm, added up in some way.
///
/// Only figures of incidents are added: no subsets, nothing denied, no running tolls, no history.
public struct CasualtyQuery: Hashable, Sendable {
  public var filter: EventFilter
  public var grouping: Grouping
  /// What parts each row into several, for a table of two ways; nil for a table of one.
  public var second: Grouping?
  /// The rule by which figures are chosen where sources differ; nil for the database's own.
  public var rule: FigureRule?
  /// Whether it is told how many events lack what; that looks at every event.
  public var tellsCoverage = false
  /// Whether the table has what was kept out of it: the running tolls, and how many figures are history or denied. They
  /// cost more than the sums, so leave them where nobody sees them.
  public var tellsWhatIsLeftOut = true
  /// At most so many running tolls, the latest; nil for all. A long war has more of them than anybody reads.
  public var mostTolls: Int?
  /// Which outcomes the rows have.
  public var outcomes: [Outcome]

  /// What makes a row.
  public enum Grouping: Hashable, Sendable {
    /// One row for everything.
    case total
    case day
    /// Weeks of ISO 8601, `2020-W40`.
    case week
    case month
    case year
    case country
    case admin1
    case place
    /// One row for each area; an event in two of them is in both rows.
    case areas([AreaFilter])
    /// One row for each actor; an event is in the row of each of its actors, so the rows cannot be added up.
    case actor
    case type
    case subType
    case outcome
    /// One row for each kind of victim; kinds overlap ("two women and a child, all civilians"), so the rows cannot be
    /// added up.
    case victims
    /// One row for each independent publisher; an event is in the row of each that tells of it, so the rows cannot be
    /// added up.
    case publisher
  }

  public init(
    _ filter: EventFilter = EventFilter(), grouping: Grouping = .total, second: Grouping? = nil,
    outcomes: [Outcome] = [.killed, .wounded], rule: FigureRule? = nil
  ) {
    self.filter = filter
    self.grouping = grouping
    self.second = second
    self.rule = rule
    self.outcomes = outcomes
  }
}

/// A sum of figures.
public struct CasualtySum: Hashable, Sendable {
  public var low: Int
  /// The best figures; the low one where an article gives no better ("more than a hundred").
  public var best: Int
  /// The high figures; the best or low one where an article sets no bound, see `openEvents`.
  public var high: Int
  /// How many events give a figure at all.
  public var events: Int
  /// In how many of them no article sets an upper bound ("at least 12"): with any, `high` is a floor.
  public var openEvents: Int

  public init(low: Int = 0, best: Int = 0, high: Int = 0, events: Int = 0, openEvents: Int = 0) {
    self.low = low
    self.best = best
    self.high = high
    self.events = events
    self.openEvents = openEvents
  }
}

/// One row of a casualty table.
public struct CasualtyRow: Hashable, Sendable {
  /// What the row is of; nil for the events of which that is unknown.
  public var label: String?
  /// More of the label: the country of a province or place, the kind of an actor.
  public var detail: String?
  /// The same of the second grouping, in a table of two ways.
  public var second: String?
  public var secondDetail: String?
  /// How many events it is of, with a figure or without.
  public var events: Int
  /// The sum of each outcome; an outcome that no event gives a figure of is left out.
  public var sums: [Outcome: CasualtySum]

  public init(label: String?, detail: String? = nil, events: Int = 0, sums: [Outcome: CasualtySum] = [:]) {
    self.label = label
    self.detail = detail
    self.events = events
    self.sums = sums
  }

  /// The total of rows that have no event in common.
  init(adding rows: [CasualtyRow]) {
    self.init(label: nil)
    for row in rows {
      events += row.events
      for (outcome, sum) in row.sums {
        var total = self[outcome]
        total.low += sum.low
        total.best += sum.best
        total.high += sum.high
        total.events += sum.events
        total.openEvents += sum.openEvents
        sums[outcome] = total
      }
    }
  }

  public subscript(outcome: Outcome) -> CasualtySum { sums[outcome] ?? CasualtySum() }
}

/// A casualty table, and what was kept out of it.
public struct CasualtyTable: Hashable, Sendable {
  /// In order of time, or by the number killed, most first.
  public var rows: [CasualtyRow]
  /// Over all events, each once.
  public var total: CasualtyRow
  /// Whether the rows add up to the total.
  public var isAdditive: Bool
  /// Running tolls as they were told. They are never added, to one another or to the table.
  public var tolls: [Toll]
  /// How many running tolls there are, where a query asked for the latest of them.
  public var tollCount: Int
  /// How many figures of earlier wars and events were left out.
  public var historicalFigures: Int
  /// How many figures were left out because somebody denies them.
  public var deniedFigures: Int
  /// How far the events are known.
  public var coverage = Coverage()

  /// How many of the events lack what.
  public struct Coverage: Hashable, Sendable {
    public var withoutFigure = 0
    /// No day, week or month is known.
    public var withoutDate = 0
    /// No place, or nothing but the country.
    public var withoutPlace = 0

    public init() {}
  }

  public init(
    rows: [CasualtyRow], total: CasualtyRow, isAdditive: Bool, tolls: [Toll], historicalFigures: Int, deniedFigures: Int
  ) {
    self.rows = rows
    self.total = total
    self.isAdditive = isAdditive
    self.tolls = tolls
    tollCount = tolls.count
    self.historicalFigures = historicalFigures
    self.deniedFigures = deniedFigures
  }
}

/// A running toll ("more than 100 killed since 27 September").
public struct Toll: Hashable, Sendable {
  public var figure: CasualtyFigure
  /// The day up to which it counts, as far as the article says; otherwise the day that it was printed.
  public var asOf: String?
  public var place: String?
  public var country: String?
  public var report: ReportReference
  public var source: SourceReference
  /// The sentence that it stands in.
  public var sentence: String?
  /// What the incidents of its area and time add up to; nil where that is not known, or was not asked for.
  public var incidentSum: Int?

  public init(
    figure: CasualtyFigure, asOf: String? = nil, place: String? = nil, country: String? = nil, report: ReportReference,
    source: SourceReference, sentence: String? = nil
  ) {
    self.figure = figure
    self.asOf = asOf
    self.place = place
    self.country = country
    self.report = report
    self.source = source
    self.sentence = sentence
  }
}
