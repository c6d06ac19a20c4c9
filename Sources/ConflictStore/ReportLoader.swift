import Chronology
import ConflictModel
internal import SQLite

/// Reads reports back, whole.
struct ReportLoader {
  private let connection: Connection
  private let mentions: SQLite.Statement
  private let actors: SQLite.Statement
  private let figures: SQLite.Statement
  private let victims: SQLite.Statement
  private let reasons: SQLite.Statement

  init(_ connection: Connection) throws {
    self.connection = connection
    mentions = try connection.prepare(
      "SELECT span_start, span_end FROM report_mentions WHERE report_id = ? ORDER BY ordinal")
    actors = try connection.prepare(
      """
      SELECT actors.name, actors.kind, actors.country, ra.text, ra.role, ra.span_start, ra.span_end
      FROM report_actors AS ra JOIN actors ON actors.id = ra.actor_id WHERE ra.report_id = ? ORDER BY ra.ordinal
      """)
    figures = try connection.prepare(
      """
      SELECT id, outcome, side, scope, low, best, high, text, span_start, span_end, said_by, status, since
      FROM figures WHERE report_id = ? ORDER BY ordinal
      """)
    victims = try connection.prepare("SELECT victim FROM figure_victims WHERE figure_id = ?")
    reasons = try connection.prepare("SELECT field, rule FROM report_reasons WHERE report_id = ? ORDER BY ordinal")
  }

  /// - Parameter condition: `WHERE` and `ORDER BY` over `r` (reports), `a` (articles) and `e` (events).
  func load(_ condition: SQL) throws -> [ReportDetail] {
    try connection.map(
      """
      SELECT r.id, r.key, r.type, r.sub_type, r.scope, r.status, r.attribution, r.confidence,
        r.date_start, r.date_end, r.date_precision, r.date_text, r.date_span_start, r.date_span_end, r.date_resolution,
        p.name, r.place_text, r.place_span_start, r.place_span_end, p.latitude, p.longitude, p.country, p.admin1,
        p.gazetteer_id, r.place_precision, e.key, er.rule,
        a.sha256, a.title, a.published, s.publisher, s.url, s.name, t.text
      FROM reports AS r
        JOIN event_reports AS er ON er.report_id = r.id
        JOIN events AS e ON e.id = er.event_id
        JOIN articles AS a ON a.id = r.article_id
        JOIN article_texts AS t ON t.article_id = a.id
        JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0
        LEFT JOIN places AS p ON p.id = r.place_id
      \(condition)
      """
    ) { row in
      let id: Int = try row[0]
      var date: DateSpan?
      if let start: PartialDate = try row[8] {
        let text: String? = try row[11]
        date = DateSpan(
          start: start, end: try row[9], precision: try row[10], text: text ?? "", span: try row.span(12),
          resolution: try row[14])
      }
      var place: Place?
      if let precision: Int = try row[24] {
        let text: String? = try row[16]
        place = Place(
          text: text ?? "", span: try row.span(17), name: try row[15], latitude: try row[19],
          longitude: try row[20], country: try row[21], admin1: try row[22], id: try row[23], precision: precision)
      }
      let report = Report(
        type: try row[2], subType: try row[3], scope: try row[4], status: try row[5], date: date, place: place,
        actors: try actors(of: id), figures: try figures(of: id), attribution: try row[6],
        confidence: try row[7], mentions: try mentions(of: id), reasons: try reasons(of: id))
      return ReportDetail(
        key: try row[1], eventKey: try row[25], eventRule: try row[26], report: report,
        source: try SourceReference(row, at: 27), text: ArticleText(try row[33]))
    }
  }

  private func mentions(of id: Int) throws -> [TextSpan] {
    try mentions.bind(id, at: 1)
    return try mentions.map { row in TextSpan(start: try row[0], end: try row[1]) }
  }

  private func actors(of id: Int) throws -> [Actor] {
    try actors.bind(id, at: 1)
    return try actors.map { row in
      Actor(
        name: try row[0], text: try row[3], span: try row.span(5), kind: try row[1], country: try row[2],
        role: try row[4])
    }
  }

  private func figures(of id: Int) throws -> [CasualtyFigure] {
    try figures.bind(id, at: 1)
    return try figures.map { row in
      CasualtyFigure(
        outcome: try row[1], victims: try victims(of: try row[0]), side: try row[2], scope: try row[3],
        count: Count(low: try row[4], best: try row[5], high: try row[6]), text: try row[7],
        span: TextSpan(start: try row[8], end: try row[9]), by: try row[10], status: try row[11], since: try row[12])
    }
  }

  /// In the order of the codebook.
  private func victims(of figureID: Int) throws -> [VictimKind] {
    try victims.bind(figureID, at: 1)
    let kinds = Set(try victims.map { row in try row[0] as VictimKind })
    return VictimKind.allCases.filter(kinds.contains)
  }

  private func reasons(of id: Int) throws -> [Report.Reason] {
    try reasons.bind(id, at: 1)
    return try reasons.map { row in Report.Reason(field: try row[0], rule: try row[1]) }
  }
}

extension SourceReference {
  /// Six columns: sha256, title, published, publisher, url, name.
  init(_ row: borrowing Row, at column: Int) throws(SQLiteError) {
    self.init(
      article: ContentHash(trusted: try row[column]), title: try row[column + 1], published: try row[column + 2],
      publisher: try row[column + 3], url: try row[column + 4], name: try row[column + 5])
  }
}
