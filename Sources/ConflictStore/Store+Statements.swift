import Chronology
import ConflictModel
internal import SQLite

/// Who said what.
public struct StatementQuery: Hashable, Sendable {
  /// Words in the name of the speaker, their organisation or office.
  public var speaker: String?
  /// The report that the statement speaks of lies there, or its words name the area.
  public var about: AreaFilter?
  /// Empty for all.
  public var acts: [StatementAct]
  public var kind: StatementKind?
  /// Words that it must contain; see ``Store/search(_:limit:)`` for what can be asked.
  public var words: String?
  /// Made on this day or later, by its own day or else that of its article; likewise `to`.
  public var from: CalendarDate?
  public var to: CalendarDate?
  /// At most so many; nil for all.
  public var limit: Int?
  /// Only what speaks of an event that a person has accepted or edited or, where it names none, stands in an article
  /// that tells of one.
  public var isReviewedOnly: Bool

  public init(
    speaker: String? = nil, about: AreaFilter? = nil, acts: [StatementAct] = [], kind: StatementKind? = nil,
    words: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil, limit: Int? = nil,
    isReviewedOnly: Bool = false
  ) {
    self.speaker = speaker
    self.about = about
    self.acts = acts
    self.kind = kind
    self.words = words
    self.from = from
    self.to = to
    self.limit = limit
    self.isReviewedOnly = isReviewedOnly
  }
}

extension Store {
  /// The statements of a query in order of time, those of an unknown day last.
  public func statements(_ query: StatementQuery = StatementQuery()) throws(StoreError) -> [StatementDetail] {
    try reporting {
      guard let selection = try selection(of: query) else { return [] }
      return try StatementLoader(connection).load(selection)
    }
  }

  /// Over `st`: the report that a statement speaks of, or else some report of its article, is of a reviewed event.
  static let isReviewed: SQL = """
    (st.report_id IN (\(EventFilter.reviewedReports)) OR st.report_id IS NULL
      AND st.article_id IN (SELECT article_id FROM reports WHERE id IN (\(EventFilter.reviewedReports))))
    """

  /// The query as `StatementLoader` takes it; nil where its words can be found nowhere.
  func selection(of query: StatementQuery) throws -> SQL? {
    var conditions: [SQL] = ["1"]
    if let speaker = query.speaker {
      let pattern = EventFilter.containing(speaker)
      conditions.append(
        """
        (st.speaker LIKE \(pattern) ESCAPE '\\' OR st.organisation LIKE \(pattern) ESCAPE '\\'
          OR st.role LIKE \(pattern) ESCAPE '\\')
        """)
    }
    if let area = query.about {
      var alternatives: [SQL] = [
        """
        st.report_id IN (SELECT er.report_id FROM events AS e JOIN event_reports AS er ON er.event_id = e.id
          WHERE \(try PlaceSelection(area, in: connection).condition))
        """
      ]
      for name in Set([area.name] + area.placeNames).sorted() where !name.isEmpty {
        alternatives.append("st.quote LIKE \(EventFilter.containing(name)) ESCAPE '\\'")
      }
      conditions.append("(\(alternatives.joined(separator: " OR ")))")
    }
    if !query.acts.isEmpty { conditions.append("st.act IN \(SQL.list(query.acts.map(\.rawValue)))") }
    if let kind = query.kind { conditions.append("st.kind = \(kind.rawValue)") }
    if let words = query.words {
      guard let match = SearchWords(words).match else { return nil }
      conditions.append("st.id IN (SELECT rowid FROM statement_search WHERE statement_search MATCH \(match))")
    }
    if let from = query.from { conditions.append("ifnull(st.date, a.published) >= \(from.description)") }
    if let to = query.to { conditions.append("ifnull(st.date, a.published) <= \(to.description)") }
    if query.isReviewedOnly { conditions.append(Self.isReviewed) }
    let limit: SQL = query.limit.map { "LIMIT \(max(0, $0))" } ?? ""
    return """
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY ifnull(st.date, a.published) NULLS LAST, a.sha256, st.ordinal \(limit)
      """
  }
}

/// Reads statements back, whole.
struct StatementLoader {
  private let connection: Connection
  private let repetitions: SQLite.Statement

  init(_ connection: Connection) throws {
    self.connection = connection
    repetitions = try connection.prepare(
      "SELECT span_start, span_end FROM statement_repetitions WHERE statement_id = ? ORDER BY ordinal")
  }

  /// - Parameter condition: `WHERE` and `ORDER BY` over `st` (statements), `a` (articles) and `r` (the report spoken of).
  func load(_ condition: SQL) throws -> [StatementDetail] {
    var details: [StatementDetail] = []
    try forEach(condition) { details.append($0) }
    return details
  }

  /// The same one by one.
  func forEach(_ condition: SQL, _ body: (StatementDetail) throws -> Void) throws {
    let rows = try connection.prepare(
      """
      SELECT st.id, st.speaker, st.speaker_text, st.role, st.organisation, st.act, st.kind, st.quote, st.span_start,
        st.span_end, st.via, st.date, r.ordinal, denied.ordinal, r.key, denied.quote,
        a.sha256, a.title, a.published, s.publisher, s.url, s.name
      FROM statements AS st
        JOIN articles AS a ON a.id = st.article_id
        JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
        LEFT JOIN reports AS r ON r.id = st.report_id
        LEFT JOIN statements AS denied ON denied.id = st.denies_id
      \(condition)
      """)
    try rows.forEach { row in
      try repetitions.bind(try row.int(0), at: 1)
      let repetitions = try self.repetitions.map { row in TextSpan(start: try row[0], end: try row[1]) }
      let statement = ConflictModel.Statement(
        speaker: try row[1], speakerText: try row[2], role: try row[3], organisation: try row[4], act: try row[5],
        kind: try row[6], quote: try row[7], span: TextSpan(start: try row[8], end: try row[9]),
        repetitions: repetitions, via: try row[10], date: try row[11], report: try row[12], denies: try row[13])
      try body(
        StatementDetail(
          statement: statement, source: try SourceReference(row, at: 16), reportKey: try row[14], denied: try row[15]))
    }
  }
}
