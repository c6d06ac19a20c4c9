import Chronology
import ConflictModel
import Fusion
internal import SQLite

/// Writes articles and readings through statements that are compiled once.
///
/// It opens no transaction of its own.
final class ReadingWriter {
  private let connection: Connection
  private let article: SQLite.Statement
  private let text: SQLite.Statement
  private let source: SQLite.Statement
  private let signature: SQLite.Statement
  private let uncompared: SQLite.Statement
  private let findPlace: SQLite.Statement
  private let place: SQLite.Statement
  private let findActor: SQLite.Statement
  private let actor: SQLite.Statement
  private let report: SQLite.Statement
  private let mention: SQLite.Statement
  private let reportActor: SQLite.Statement
  private let reason: SQLite.Statement
  private let figure: SQLite.Statement
  private let victim: SQLite.Statement
  private let statement: SQLite.Statement
  private let denial: SQLite.Statement
  private let speaker: SQLite.Statement
  private let repetition: SQLite.Statement

  init(_ connection: Connection) throws {
    self.connection = connection
    article = try connection.prepare(
      """
      INSERT INTO articles (sha256, title, byline, published, published_from_text, language, length, extractor,
        imported_at, read_at, summary_only) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    text = try connection.prepare("INSERT INTO article_texts (article_id, text) VALUES (?, ?)")
    source = try connection.prepare(
      """
      INSERT INTO article_sources (article_id, ordinal, name, publisher, url, published, seen_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    signature = try connection.prepare("INSERT INTO article_signatures (article_id, signature) VALUES (?, ?)")
    uncompared = try connection.prepare("INSERT INTO uncompared_articles (article_id) VALUES (?)")
    // The expressions are those of the index `places_identity`.
    findPlace = try connection.prepare(
      """
      SELECT id FROM places WHERE name = ? AND ifnull(country, '') = ? AND ifnull(admin1, '') = ?
        AND ifnull(gazetteer_id, 0) = ? AND ifnull(latitude, 999) = ? AND ifnull(longitude, 999) = ?
      """)
    place = try connection.prepare(
      """
      INSERT INTO places (name, country, admin1, gazetteer_id, latitude, longitude) VALUES (?, ?, ?, ?, ?, ?)
      """)
    findActor = try connection.prepare("SELECT id FROM actors WHERE name = ? AND kind = ? AND ifnull(country, '') = ?")
    actor = try connection.prepare("INSERT INTO actors (name, kind, country) VALUES (?, ?, ?)")
    report = try connection.prepare(
      """
      INSERT INTO reports (key, article_id, ordinal, type, sub_type, scope, status, attribution, confidence,
        date_start, date_end, start_day, end_day, date_precision, date_resolution, date_text, date_span_start,
        date_span_end, place_id, place_precision, place_text, place_span_start, place_span_end, span_start, span_end,
        killed_low, killed_best, killed_high, wounded_low, wounded_best, wounded_high, partisan)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    mention = try connection.prepare(
      "INSERT INTO report_mentions (report_id, ordinal, span_start, span_end) VALUES (?, ?, ?, ?)")
    reportActor = try connection.prepare(
      """
      INSERT INTO report_actors (report_id, ordinal, actor_id, role, text, span_start, span_end)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    reason = try connection.prepare("INSERT INTO report_reasons (report_id, ordinal, field, rule) VALUES (?, ?, ?, ?)")
    figure = try connection.prepare(
      """
      INSERT INTO figures (report_id, ordinal, outcome, side, scope, low, best, high, text, span_start, span_end,
        said_by, status, since, counted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    victim = try connection.prepare("INSERT OR IGNORE INTO figure_victims (figure_id, victim) VALUES (?, ?)")
    statement = try connection.prepare(
      """
      INSERT INTO statements (article_id, ordinal, report_id, speaker, speaker_text, role, organisation, act, kind,
        quote, span_start, span_end, via, date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    denial = try connection.prepare("UPDATE statements SET denies_id = ? WHERE id = ?")
    speaker = try connection.prepare("INSERT INTO statement_speakers (statement_id, ordinal, name) VALUES (?, ?, ?)")
    repetition = try connection.prepare(
      "INSERT INTO statement_repetitions (statement_id, ordinal, span_start, span_end) VALUES (?, ?, ?, ?)")
  }

  // MARK: Articles

  /// Stores the article itself and returns its row.
  func insertArticle(
    _ article: Article, _ reading: Reading, hash: ContentHash, now: String
  ) throws(SQLiteError) -> Int {
    let text = Self.storable(article.text)
    let statement = self.article
    try statement.bind(hash.hex, at: 1)
    try statement.bind(article.title.map(Self.storable), at: 2)
    try statement.bind(article.byline.map(Self.storable), at: 3)
    try statement.bind((reading.published ?? article.published)?.description, at: 4)
    try statement.bind(reading.publishedFromText, at: 5)
    try statement.bind(reading.language, at: 6)
    try statement.bind(Self.scalarCount(text), at: 7)
    try statement.bind(reading.extractor, at: 8)
    try statement.bind(now, at: 9)
    try statement.bind(now, at: 10)
    try statement.bind(article.isSummary, at: 11)
    try statement.run()
    let id = connection.lastInsertID
    try self.text.bind(id, at: 1)
    try self.text.bind(text, at: 2)
    try self.text.run()
    return id
  }

  /// Puts another copy of a text in the place of the one that is stored; its reading is replaced by the caller.
  func updateArticle(_ id: Int, _ article: Article, _ reading: Reading) throws(SQLiteError) {
    let text = Self.storable(article.text)
    try connection.execute(
      """
      UPDATE articles SET title = \(article.title.map(Self.storable)), byline = \(article.byline.map(Self.storable)),
        published = \((reading.published ?? article.published)?.description), length = \(Self.scalarCount(text)),
        summary_only = \(article.isSummary)
      WHERE id = \(id)
      """)
    try connection.execute("UPDATE article_texts SET text = \(text) WHERE article_id = \(id) AND text <> \(text)")
  }

  /// Keeps what an article is compared by with others, and that this is still to be done.
  func insertSignature(_ signature: CopySignature?, of articleID: Int) throws(SQLiteError) {
    guard let signature else { return }
    try self.signature.run(articleID, signature.bytes)
    try uncompared.run(articleID)
  }

  func insert(_ source: ArticleSource, of articleID: Int, at ordinal: Int) throws(SQLiteError) {
    try self.source.run(
      articleID, ordinal, Self.storable(source.name), source.publisher.map(Self.storable),
      source.url.map(Self.storable), source.published, source.seen)
  }

  /// SQLite ends a text at a NUL where it counts characters; U+FFFD in its place keeps every offset as it is.
  private static func storable(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ $0.contains(0) }) else { return text }
    var mended = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { mended.append(scalar == "\u{0}" ? "\u{FFFD}" : scalar) }
    return String(mended)
  }

  /// How many code points a text has: its bytes that do not go on with a character.
  private static func scalarCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
  }

  // MARK: Readings

  /// Stores reports and statements. Their events are made when the transaction ends.
  ///
  /// - Parameter keys: The keys of the reports, where they are not the ones of their sentences.
  /// - Returns: The rows of the reports.
  @discardableResult
  func insertReading(
    _ reading: Reading, of articleID: Int, hash: ContentHash, keys: [String]? = nil
  ) throws(SQLiteError) -> [Int] {
    var reportIDs: [Int] = []
    reportIDs.reserveCapacity(reading.reports.count)
    let keys = keys ?? Self.keys(of: reading, hash: hash)
    for (ordinal, report) in reading.reports.enumerated() {
      reportIDs.append(try insert(report, key: keys[ordinal], of: articleID, at: ordinal))
    }
    var statementIDs: [Int] = []
    statementIDs.reserveCapacity(reading.statements.count)
    for (ordinal, statement) in reading.statements.enumerated() {
      let report = statement.report.flatMap { reportIDs.indices.contains($0) ? reportIDs[$0] : nil }
      statementIDs.append(try insert(statement, of: articleID, at: ordinal, report: report))
    }
    for (ordinal, statement) in reading.statements.enumerated() {
      guard let denied = statement.denies, statementIDs.indices.contains(denied) else { continue }
      try denial.run(statementIDs[denied], statementIDs[ordinal])
    }
    return reportIDs
  }

  /// A report is known by its article and the sentence that it rests on, so that a later reading finds it again.
  static func keys(of reading: Reading, hash: ContentHash) -> [String] {
    var uses: [Int: Int] = [:]
    return reading.reports.map { report in
      let anchor = report.mentions.first?.start ?? -1
      let use = uses[anchor, default: 0]
      uses[anchor] = use + 1
      return ContentHash.key("\(hash.hex):\(anchor):\(use)")
    }
  }

  private func insert(
    _ report: Report, key: String, of articleID: Int, at ordinal: Int
  ) throws(SQLiteError) -> Int {
    let date = report.date.flatMap(StoredDates.init)
    var placeID: Int?
    if let place = report.place { placeID = try id(of: place) }
    let killed = report.total(.killed)
    let wounded = report.total(.wounded)
    let row = self.report
    try row.bind(key, at: 1)
    try row.bind(articleID, at: 2)
    try row.bind(ordinal, at: 3)
    // The sub-type is the finer word; it decides where the two disagree.
    try row.bind(report.subType.type.rawValue, at: 4)
    try row.bind(report.subType.rawValue, at: 5)
    try row.bind(report.scope.rawValue, at: 6)
    try row.bind(report.status.rawValue, at: 7)
    try row.bind(report.attribution, at: 8)
    try row.bind(report.confidence.isNaN ? 0 : min(max(report.confidence, 0), 1), at: 9)
    try row.bind(date?.start, at: 10)
    try row.bind(date?.end, at: 11)
    try row.bind(date?.firstDay, at: 12)
    try row.bind(date?.lastDay, at: 13)
    try row.bind(date?.precision, at: 14)
    try row.bind(date == nil ? nil : report.date?.resolution.rawValue, at: 15)
    try row.bind(report.date?.text, at: 16)
    try row.bind(report.date?.span?.start, at: 17)
    try row.bind(report.date?.span?.end, at: 18)
    try row.bind(placeID, at: 19)
    try row.bind(report.place?.precision, at: 20)
    try row.bind(report.place?.text, at: 21)
    try row.bind(report.place?.span?.start, at: 22)
    try row.bind(report.place?.span?.end, at: 23)
    try row.bind(report.mentions.first?.start, at: 24)
    try row.bind(report.mentions.first?.end, at: 25)
    try row.bind(killed?.low, at: 26)
    try row.bind(killed?.best, at: 27)
    try row.bind(killed?.high, at: 28)
    try row.bind(wounded?.low, at: 29)
    try row.bind(wounded?.best, at: 30)
    try row.bind(wounded?.high, at: 31)
    try row.bind(report.partisanOutcomes, at: 32)
    try row.run()
    let id = connection.lastInsertID

    for (ordinal, span) in report.mentions.enumerated() { try mention.run(id, ordinal, span.start, span.end) }
    for (ordinal, reason) in report.reasons.enumerated() {
      try self.reason.run(id, ordinal, reason.field, reason.rule)
    }
    for (ordinal, actor) in report.actors.enumerated() {
      let actorID = try self.id(of: actor)
      try reportActor.run(
        id, ordinal, actorID, actor.role.rawValue, actor.text, actor.span?.start, actor.span?.end)
    }
    for (ordinal, figure) in report.figures.enumerated() {
      try insert(figure, of: id, at: ordinal, isCounted: report.counts(figure))
    }
    return id
  }

  private func insert(
    _ figure: CasualtyFigure, of reportID: Int, at ordinal: Int, isCounted: Bool
  ) throws(SQLiteError) {
    try self.figure.run(
      reportID, ordinal, figure.outcome.rawValue, figure.side, figure.scope.rawValue, figure.count.low,
      figure.count.best, figure.count.high, figure.text, figure.span.start, figure.span.end, figure.by,
      figure.status.rawValue, figure.since.flatMap(StoredDates.text), isCounted)
    let id = connection.lastInsertID
    for kind in figure.victims { try victim.run(id, kind.rawValue) }
  }

  private func insert(
    _ statement: ConflictModel.Statement, of articleID: Int, at ordinal: Int, report: Int?
  ) throws(SQLiteError) -> Int {
    try self.statement.run(
      articleID, ordinal, report, statement.speaker, statement.speakerText, statement.role, statement.organisation,
      statement.act.rawValue, statement.kind.rawValue, statement.quote, statement.span.start, statement.span.end,
      statement.via, statement.date?.description)
    let id = connection.lastInsertID
    for (ordinal, name) in Self.speakers(statement.speaker).enumerated() { try speaker.run(id, ordinal, name) }
    for (ordinal, span) in statement.repetitions.enumerated() {
      try repetition.run(id, ordinal, span.start, span.end)
    }
    return id
  }

  /// The names of the speakers of one statement, which the extractor joins with "; ".
  private static func speakers(_ joined: String) -> [String] {
    joined.split(separator: ";").map { part in
      String(part.drop(while: \.isWhitespace))
    }.filter { !$0.isEmpty }
  }

  // MARK: Places and actors

  func id(of place: Place) throws(SQLiteError) -> Int {
    let country = place.country
    let isPlaced = place.latitude != nil && place.longitude != nil
    let latitude = isPlaced ? place.latitude : nil
    let longitude = isPlaced ? place.longitude : nil
    try findPlace.bind(
      place.name, country ?? "", place.admin1 ?? "", place.id ?? 0, latitude ?? 999, longitude ?? 999)
    if let known = try findPlace.value(as: Int.self) { return known }
    try self.place.run(place.name, country, place.admin1, place.id, latitude, longitude)
    return connection.lastInsertID
  }

  private func id(of actor: Actor) throws(SQLiteError) -> Int {
    try findActor.bind(actor.name, actor.kind.rawValue, actor.country ?? "")
    if let known = try findActor.value(as: Int.self) { return known }
    try self.actor.run(actor.name, actor.kind.rawValue, actor.country)
    return connection.lastInsertID
  }
}

extension Report {
  /// The outcomes of which only somebody who takes part tells, as the schema has them.
  var partisanOutcomes: Int {
    Outcome.allCases.enumerated().reduce(0) { bits, outcome in
      isPartisan(outcome.element) ? bits | 1 << outcome.offset : bits
    }
  }

  /// Whether a figure enters the sums: of this happening alone, whole, and not denied.
  func counts(_ figure: CasualtyFigure) -> Bool {
    scope == .incident && status != .denied && figure.scope == .incident && figure.status != .denied
  }
}
