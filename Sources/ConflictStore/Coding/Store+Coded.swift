import Chronology
import ConflictModel
import Fusion
internal import SQLite

/// What became of a record that was to be stored.
public enum CodedResult: Hashable, Sendable {
  case new, changed, known
}

extension Store {
  /// Stores a record that people coded by hand: its event is reviewed, and what articles tell of it joins it. `record` is
  /// the data set's own id; a record that changed takes the place of what it was.
  @discardableResult
  public func saveCoded(
    _ article: Article, _ reading: Reading, of dataset: CodedFormat, record: String
  ) throws(StoreError) -> CodedResult {
    try writing {
      let hash = ContentHash(of: article.text)
      let known = try connection.value(
        """
        SELECT a.sha256 FROM coded_records AS c JOIN reports AS r ON r.id = c.report_id
          JOIN articles AS a ON a.id = r.article_id WHERE c.dataset = \(dataset.rawValue) AND c.record = \(record)
        """, as: String.self)
      if known == hash.hex { return CodedResult.known }
      if let known { try removeArticle(ContentHash(trusted: known)) }
      guard case .new = try save(article, reading) else { return CodedResult.known }
      try connection.execute(
        """
        INSERT INTO coded_records (report_id, dataset, record)
        SELECT reports.id, \(dataset.rawValue), \(record) FROM reports JOIN articles ON articles.id = reports.article_id
        WHERE articles.sha256 = \(hash.hex)
        """)
      return known == nil ? .new : .changed
    }
  }

  /// Matches what articles tell with what people coded.
  ///
  /// A record is found where fusion, by the same score as everywhere, joined reports of articles to it. Extra are events
  /// of articles in a country and time that the data set covers, of the kinds that it codes, to which no record belongs.
  public func compare(with dataset: CodedFormat, _ filter: EventFilter = EventFilter()) throws(StoreError) -> Comparison
  {
    try reporting {
      try connection.transaction(.deferred) {
        var rows = try self.codedRows(dataset, filter)
        rows += try self.extraRows(dataset, filter)
        rows.sort { ($0.day ?? .max, $0.eventKey) < ($1.day ?? .max, $1.eventKey) }
        return Comparison(dataset: dataset, rows: rows)
      }
    }
  }

  private func codedRows(_ dataset: CodedFormat, _ filter: EventFilter) throws -> [Comparison.Row] {
    let rule = try StoredFusionSettings(connection).rule
    let reader = try FusionReader(connection)
    let members = try connection.prepare(
      """
      SELECT er.report_id, er.rule FROM event_reports AS er
      WHERE er.event_id = ? AND er.report_id NOT IN (SELECT report_id FROM coded_records)
      """)
    return try connection.map(
      """
      SELECT e.id, e.key, c.record, r.date_start, r.start_day, p.name, p.country, r.sub_type, r.killed_low, r.killed_best,
        r.killed_high
      FROM coded_records AS c JOIN reports AS r ON r.id = c.report_id
        JOIN event_reports AS er ON er.report_id = r.id JOIN events AS e ON e.id = er.event_id
        LEFT JOIN places AS p ON p.id = r.place_id
      WHERE c.dataset = \(dataset.rawValue) AND \(try filter.conditions(in: connection).sql)
      """
    ) { row in
      try members.bind(try row.int(0), at: 1)
      var accounts: [Account] = []
      var links: [String] = []
      try members.forEach { member in
        links.append(try member.text(1))
        guard let report = try reader.read(try member.int(0)), let killed = report.killed else { return }
        accounts.append(
          Account(
            source: report.source, published: report.published, key: report.key,
            count: Count(
              low: Int(killed.low), best: killed.best < 0 ? nil : Int(killed.best),
              high: killed.high < 0 ? nil : Int(killed.high)), isPartisan: killed.isPartisan))
      }
      return Comparison.Row(
        result: links.isEmpty ? .missed : .found, eventKey: try row[1], record: try row[2], date: try row[3],
        day: try row[4], place: try row[5], country: try row[6], subType: try row[7], coded: try row.count(8),
        machine: rule.choose(accounts)?.count, reports: links.count, rule: links.min())
    }
  }

  private func extraRows(_ dataset: CodedFormat, _ filter: EventFilter) throws -> [Comparison.Row] {
    // UCDP codes deaths in organised violence; ACLED everything but talks.
    let kinds: SQL =
      dataset == .ucdp
      ? "e.type IN ('Battles', 'Explosions/Remote violence', 'Violence against civilians') AND e.killed_low > 0"
      : "e.type <> 'Diplomacy'"
    return try connection.map(
      """
      WITH covered AS (
        SELECT p.country AS country, min(r.start_day) AS first, max(r.end_day) AS last
        FROM coded_records AS c JOIN reports AS r ON r.id = c.report_id JOIN places AS p ON p.id = r.place_id
        WHERE c.dataset = \(dataset.rawValue) GROUP BY p.country)
      SELECT e.key, e.date_start, e.start_day, p.name, e.country, e.sub_type, e.killed_low, e.killed_best, e.killed_high,
        e.report_count
      FROM events AS e JOIN covered ON covered.country = e.country LEFT JOIN places AS p ON p.id = e.place_id
      WHERE e.start_day BETWEEN covered.first AND covered.last AND \(kinds) AND e.status <> 'denied'
        AND NOT EXISTS (SELECT 1 FROM event_reports AS er JOIN coded_records AS c ON c.report_id = er.report_id
          WHERE er.event_id = e.id AND c.dataset = \(dataset.rawValue))
        AND \(try filter.conditions(in: connection).sql)
      """
    ) { row in
      Comparison.Row(
        result: .extra, eventKey: try row[0], date: try row[1], day: try row[2], place: try row[3],
        country: try row[4], subType: try row[5], machine: try row.count(6), reports: try row[9])
    }
  }
}

/// What articles tell beside what people coded.
public struct Comparison: Hashable, Sendable {
  public var dataset: CodedFormat
  /// In order of time.
  public var rows: [Row]

  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// Articles tell of the record.
    case found
    /// No article that was read does.
    case missed
    /// Articles tell of something that is not coded.
    case extra
  }

  public struct Row: Hashable, Sendable {
    public var result: Result
    public var eventKey: String
    /// The data set's own id.
    public var record: String?
    public var date: String?
    public var day: Int?
    public var place: String?
    public var country: String?
    public var subType: String
    /// Killed, as it was coded.
    public var coded: Count?
    /// Killed, as the articles tell, by the database's rule.
    public var machine: Count?
    /// How many reports of articles.
    public var reports: Int
    /// The score that joined them.
    public var rule: String?

    /// Whether both give a number, and the coded one is not within the bounds of the articles'.
    public var differs: Bool {
      guard let coded, let machine else { return false }
      let number = coded.best ?? coded.low
      return number < machine.low || number > machine.high ?? .max
    }
  }

  public func count(_ result: Result) -> Int { rows.count { $0.result == result } }

  /// Found records of which the figures exclude each other.
  public var differing: Int { rows.count { $0.result == .found && $0.differs } }
}
