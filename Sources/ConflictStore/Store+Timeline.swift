import Chronology
import ConflictModel
internal import SQLite

/// What happened, when and where.
public struct TimelineQuery: Hashable, Sendable {
  public var filter: EventFilter
  /// At most so many; nil for all.
  public var limit: Int?
  /// The latest first.
  public var isReversed: Bool

  public init(_ filter: EventFilter = EventFilter(), limit: Int? = nil, isReversed: Bool = false) {
    self.filter = filter
    self.limit = limit
    self.isReversed = isReversed
  }
}

/// One line of a timeline: an event, and the report and article that tell of it best.
public struct TimelineEntry: Hashable, Sendable {
  public var event: Event
  /// The report that leads the event.
  public var report: ReportReference
  public var source: SourceReference
  /// Who says so, as written; nil where the article says it in its own voice.
  public var attribution: String?
  /// The sentence that the report rests on, and where it stands in the article.
  public var sentence: String?
  public var span: TextSpan?

  public init(
    event: Event, report: ReportReference, source: SourceReference, attribution: String? = nil, sentence: String? = nil,
    span: TextSpan? = nil
  ) {
    self.event = event
    self.report = report
    self.source = source
    self.attribution = attribution
    self.sentence = sentence
    self.span = span
  }
}

/// A report by name.
public struct ReportReference: Hashable, Sendable {
  /// 16 hexadecimal digits.
  public var key: String
  /// 0…1.
  public var confidence: Double

  public init(key: String, confidence: Double) {
    self.key = key
    self.confidence = confidence
  }
}

/// Where something was read.
public struct SourceReference: Hashable, Sendable {
  public var article: ContentHash
  public var title: String?
  public var published: CalendarDate?
  public var publisher: String?
  public var url: String?
  /// The name that the importer gave, a path for instance.
  public var name: String

  public init(
    article: ContentHash, title: String? = nil, published: CalendarDate? = nil, publisher: String? = nil,
    url: String? = nil, name: String
  ) {
    self.article = article
    self.title = title
    self.published = published
    self.publisher = publisher
    self.url = url
    self.name = name
  }
}

extension Store {
  /// The events of a query in order of time; those of unknown year come last.
  public func timeline(_ query: TimelineQuery = TimelineQuery()) throws(StoreError) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    try reporting { try forEachEntry(query) { entries.append($0) } }
    return entries
  }

  /// Hands over the events one by one, so that a timeline of millions needs no memory; a throwing body ends it.
  public func forEachEntry(_ query: TimelineQuery, _ body: (TimelineEntry) throws -> Void) throws {
    let order: SQL =
      query.isReversed
      ? "e.start_day DESC NULLS LAST, e.end_day DESC, e.key DESC" : "e.start_day NULLS LAST, e.end_day, e.key"
    let limit: SQL = query.limit.map { "LIMIT \(max(0, $0))" } ?? ""
    do {
      let sql: SQL = """
        \(Self.entryColumns)
        WHERE \(try query.filter.conditions(in: connection).sql)
        ORDER BY \(order) \(limit)
        """
      let participants = try ParticipantReader(connection)
      try connection.prepare(sql).forEach { row in try body(try Self.entry(row, participants)) }
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }

  /// How many events a query has, its limit left aside.
  public func count(_ filter: EventFilter) throws(StoreError) -> Int {
    try reporting {
      try connection.value("SELECT count(*) FROM events AS e WHERE \(try filter.conditions(in: connection).sql)") ?? 0
    }
  }

  /// The columns that `entry` reads.
  static var entryColumns: SQL {
    """
    SELECT e.id, e.key, e.type, e.sub_type, e.scope, e.status, e.review, e.date_start, e.date_end, e.date_precision,
      e.place_precision, e.killed_low, e.killed_best, e.killed_high, e.wounded_low, e.wounded_best, e.wounded_high,
      e.report_count, e.publisher_count, p.name, p.country, p.admin1, p.latitude, p.longitude, p.gazetteer_id,
      r.key, r.confidence, r.attribution, r.span_start, r.span_end,
      a.sha256, a.title, a.published, s.publisher, s.url, s.name,
      substr(t.text, r.span_start + 1, r.span_end - r.span_start)
    FROM events AS e
      JOIN reports AS r ON r.id = e.lead_report_id
      JOIN articles AS a ON a.id = r.article_id
      JOIN article_texts AS t ON t.article_id = a.id
      JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
      LEFT JOIN places AS p ON p.id = e.place_id
    """
  }

  static func entry(_ row: borrowing Row, _ participants: ParticipantReader) throws -> TimelineEntry {
    var dates: Event.Dates?
    if let start: PartialDate = try row[7] {
      dates = Event.Dates(start: start, end: try row[8], precision: try row[9])
    }
    var location: Event.Location?
    if let precision: Int = try row[10] {
      location = Event.Location(
        name: try row[19], latitude: try row[22], longitude: try row[23], country: try row[20], admin1: try row[21],
        id: try row[24], precision: precision)
    }
    let event = Event(
      key: try row[1], type: try row[2], subType: try row[3], scope: try row[4], status: try row[5],
      review: try row[6], date: dates, location: location, participants: try participants.read(try row[0]),
      killed: try row.count(11), wounded: try row.count(14), reportCount: try row[17], publisherCount: try row[18])
    return TimelineEntry(
      event: event, report: ReportReference(key: try row[25], confidence: try row[26]),
      source: try SourceReference(row, at: 30),
      attribution: try row[27], sentence: try row[36], span: try row.span(28))
  }
}

/// Reads who takes part in an event; attackers first.
final class ParticipantReader {
  private let participants: SQLite.Statement
  private let actor: SQLite.Statement
  /// The actors that were met, for the same few take part in most events; their roles are not theirs here.
  private var actors: [Int: Event.Participant] = [:]
  private static let mostActors = 20_000

  init(_ connection: Connection) throws {
    participants = try connection.prepare("SELECT actor_id, role FROM event_actors WHERE event_id = ?")
    actor = try connection.prepare("SELECT name, kind, country FROM actors WHERE id = ?")
  }

  func read(_ eventID: Int) throws -> [Event.Participant] {
    try participants.bind(eventID, at: 1)
    var found: [Event.Participant] = []
    try participants.forEach { row in
      guard var participant = try actor(row.int(0)) else { return }
      participant.role = try row[1]
      found.append(participant)
    }
    guard found.count > 1 else { return found }
    return found.sorted { (Self.rank($0.role), $0.name) < (Self.rank($1.role), $1.name) }
  }

  private func actor(_ id: Int) throws -> Event.Participant? {
    if let known = actors[id] { return known }
    try actor.bind(id, at: 1)
    let read = try actor.first { row in
      try Event.Participant(name: row[0], kind: row[1], country: row[2], role: .unknown)
    }
    if actors.count >= Self.mostActors { actors.removeAll(keepingCapacity: true) }
    actors[id] = read
    return read
  }

  private static func rank(_ role: ActorRole) -> Int {
    switch role {
    case .attacker: 0
    case .accused: 1
    case .participant: 2
    case .target: 3
    case .unknown: 4
    }
  }
}
