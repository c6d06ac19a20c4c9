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
  private let reports: QueuedTable
  private let mentions: QueuedTable
  private let reportActors: QueuedTable
  private let reasons: QueuedTable
  private let figures: QueuedTable
  private let victims: QueuedTable
  private let statements: QueuedTable
  private let speakers: QueuedTable
  private let repetitions: QueuedTable
  private let lastNumbers: SQLite.Statement
  /// The next row of each table, known as long as anything waits.
  private var nextReport = 1
  private var nextFigure = 1
  private var nextStatement = 1
  private var hasNumbers = false
  /// Rows that were met since the last flush; later ones may be taken back.
  private var knownPlaces: [PlaceName: Int] = [:]
  private var knownActors: [ActorName: Int] = [:]
  /// By row, since they were last taken. Some of the rows may have gone again; whoever asks for a row knows that it is there.
  private var fresh: [Int: FreshReport] = [:]

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
    lastNumbers = try connection.prepare(
      """
      SELECT ifnull((SELECT max(id) FROM reports), 0), ifnull((SELECT max(id) FROM figures), 0),
        ifnull((SELECT max(id) FROM statements), 0)
      """)
    reports = try QueuedTable(
      connection, "reports",
      [
        "id", "key", "article_id", "ordinal", "type", "sub_type", "scope", "status", "attribution", "confidence",
        "date_start", "date_end", "start_day", "end_day", "date_precision", "date_resolution", "date_text",
        "date_span_start", "date_span_end", "place_id", "place_precision", "place_text", "place_span_start",
        "place_span_end", "span_start", "span_end", "killed_low", "killed_best", "killed_high", "wounded_low",
        "wounded_best", "wounded_high", "partisan",
      ])
    mentions = try QueuedTable(connection, "report_mentions", ["report_id", "ordinal", "span_start", "span_end"])
    reportActors = try QueuedTable(
      connection, "report_actors",
      ["report_id", "ordinal", "actor_id", "role", "text", "span_start", "span_end"])
    reasons = try QueuedTable(connection, "report_reasons", ["report_id", "ordinal", "field", "rule"])
    figures = try QueuedTable(
      connection, "figures",
      [
        "id", "report_id", "ordinal", "outcome", "side", "scope", "low", "best", "high", "text", "span_start",
        "span_end", "said_by", "status", "since", "counted",
      ])
    victims = try QueuedTable(
      connection, "figure_victims", ["figure_id", "victim"],
      insert: "INSERT OR IGNORE INTO figure_victims SELECT figure_id, victim FROM pending_figure_victims")
    statements = try QueuedTable(
      connection, "statements",
      [
        "id", "article_id", "ordinal", "report_id", "denies_id", "speaker", "speaker_text", "role", "organisation",
        "act", "kind", "quote", "span_start", "span_end", "via", "date",
      ])
    speakers = try QueuedTable(connection, "statement_speakers", ["statement_id", "ordinal", "name"])
    repetitions = try QueuedTable(
      connection, "statement_repetitions", ["statement_id", "ordinal", "span_start", "span_end"])
  }

  /// In the order in which one needs the other.
  private var tables: [QueuedTable] {
    [reports, mentions, reportActors, reasons, figures, victims, statements, speakers, repetitions]
  }

  /// So many reports or statements wait at the most, beside those of one article. SQLite keeps the old content of every
  /// page that one statement changes, and in an index without order each row may change a page of its own: as a database
  /// grows a statement that inserts them needs up to four kilobytes for each row and index, and no more.
  private static let mostWaiting = 1000

  /// Whether it is time to ``flush()``.
  var isFull: Bool { max(reports.queue.count, statements.queue.count) >= Self.mostWaiting }

  /// Inserts the readings that wait.
  func flush() throws(SQLiteError) {
    forgetRows()
    let rows = tables.reduce(0) { $0 + $1.queue.count }
    guard rows >= QueuedTable.manyRows else { return try insert() }
    // All that they point at is inserted with them or was just looked up.
    try connection.withoutForeignKeys { () throws(SQLiteError) in try insert() }
  }

  private func insert() throws(SQLiteError) {
    for table in tables { try table.flush() }
  }

  /// Forgets the readings that wait, and all that was written: where some of it was taken back, the rows that it had taken
  /// the place of are there again.
  func discard() {
    forgetRows()
    fresh.removeAll()
    for table in tables { table.queue.removeAll() }
  }

  /// The reports that were written since it was last called, by row.
  func takeFresh() -> [Int: FreshReport] {
    defer { fresh.removeAll(keepingCapacity: true) }
    return fresh
  }

  private func forgetRows() {
    hasNumbers = false
    knownPlaces.removeAll(keepingCapacity: true)
    knownActors.removeAll(keepingCapacity: true)
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

  /// Takes in reports and statements, to be stored by ``flush()``. Their events are made when the transaction ends.
  ///
  /// - Parameter keys: The keys of the reports, where they are not the ones of their sentences.
  func insertReading(_ reading: Reading, of articleID: Int, hash: ContentHash, keys: [String]? = nil) throws {
    if !hasNumbers { try readNumbers() }
    let keys = keys ?? Self.keys(of: reading, hash: hash)
    let firstReport = nextReport
    for (ordinal, report) in reading.reports.enumerated() {
      try insert(report, key: keys[ordinal], of: articleID, at: ordinal)
    }
    let firstStatement = nextStatement
    for (ordinal, statement) in reading.statements.enumerated() {
      let report = statement.report.flatMap { reading.reports.indices.contains($0) ? firstReport + $0 : nil }
      let denied = statement.denies.flatMap { reading.statements.indices.contains($0) ? firstStatement + $0 : nil }
      try insert(statement, of: articleID, at: ordinal, report: report, denies: denied)
    }
  }

  private func readNumbers() throws {
    _ = try lastNumbers.first { row in
      (nextReport, nextFigure, nextStatement) = (try row.int(0) + 1, try row.int(1) + 1, try row.int(2) + 1)
    }
    hasNumbers = true
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

  private func insert(_ report: Report, key: String, of articleID: Int, at ordinal: Int) throws(SQLiteError) {
    let date = report.date.flatMap(StoredDates.init)
    var placeID: Int?
    if let place = report.place { placeID = try id(of: place) }
    let id = nextReport
    nextReport += 1
    let row = reports.queue
    row.add(id)
    row.add(key)
    row.add(articleID)
    row.add(ordinal)
    // The sub-type is the finer word; it decides where the two disagree.
    row.add(report.subType.type.rawValue)
    row.add(report.subType.rawValue)
    row.add(report.scope.rawValue)
    row.add(report.status.rawValue)
    row.add(report.attribution)
    row.add(Self.storable(report.confidence))
    row.add(date?.start)
    row.add(date?.end)
    row.add(date?.firstDay)
    row.add(date?.lastDay)
    row.add(date?.precision)
    row.add(date == nil ? nil : report.date?.resolution.rawValue)
    row.add(report.date?.text)
    row.add(report.date?.span?.start)
    row.add(report.date?.span?.end)
    row.add(placeID)
    row.add(report.place?.precision)
    row.add(report.place?.text)
    row.add(report.place?.span?.start)
    row.add(report.place?.span?.end)
    row.add(report.mentions.first?.start)
    row.add(report.mentions.first?.end)
    let (killed, wounded, partisan) = (report.total(.killed), report.total(.wounded), report.partisanOutcomes)
    for count in [killed, wounded] {
      row.add(count?.low)
      row.add(count?.best)
      row.add(count?.high)
    }
    row.add(partisan)
    try row.endRow()

    for (ordinal, span) in report.mentions.enumerated() {
      try mentions.queue.append(id, ordinal, span.start, span.end)
    }
    for (ordinal, reason) in report.reasons.enumerated() {
      try reasons.queue.append(id, ordinal, reason.field, reason.rule)
    }
    var actorIDs: [Int] = []
    actorIDs.reserveCapacity(report.actors.count)
    for (ordinal, actor) in report.actors.enumerated() {
      let actorID = try self.id(of: actor)
      actorIDs.append(actorID)
      try reportActors.queue.append(
        id, ordinal, actorID, actor.role.rawValue, actor.text, actor.span?.start, actor.span?.end)
    }
    for (ordinal, figure) in report.figures.enumerated() {
      try insert(figure, of: id, at: ordinal, isCounted: report.counts(figure))
    }
    fresh[id] = FreshReport(
      article: articleID, place: placeID, actors: actorIDs, key: key, dates: date, killed: killed, wounded: wounded,
      partisan: partisan, report: report)
  }

  static func storable(_ confidence: Double) -> Double { confidence.isNaN ? 0 : min(max(confidence, 0), 1) }

  private func insert(
    _ figure: CasualtyFigure, of reportID: Int, at ordinal: Int, isCounted: Bool
  ) throws(SQLiteError) {
    let id = nextFigure
    nextFigure += 1
    try figures.queue.append(
      id, reportID, ordinal, figure.outcome.rawValue, figure.side, figure.scope.rawValue, figure.count.low,
      figure.count.best, figure.count.high, figure.text, figure.span.start, figure.span.end, figure.by,
      figure.status.rawValue, figure.since.flatMap(StoredDates.text), isCounted)
    for kind in figure.victims { try victims.queue.append(id, kind.rawValue) }
  }

  private func insert(
    _ statement: ConflictModel.Statement, of articleID: Int, at ordinal: Int, report: Int?, denies: Int?
  ) throws(SQLiteError) {
    let id = nextStatement
    nextStatement += 1
    try statements.queue.append(
      id, articleID, ordinal, report, denies, statement.speaker, statement.speakerText, statement.role,
      statement.organisation, statement.act.rawValue, statement.kind.rawValue, statement.quote, statement.span.start,
      statement.span.end, statement.via, statement.date?.description)
    for (ordinal, name) in Self.speakers(statement.speaker).enumerated() {
      try speakers.queue.append(id, ordinal, name)
    }
    for (ordinal, span) in statement.repetitions.enumerated() {
      try repetitions.queue.append(id, ordinal, span.start, span.end)
    }
  }

  /// The names of the speakers of one statement, which the extractor joins with "; ".
  private static func speakers(_ joined: String) -> [String] {
    if !joined.utf8.contains(UInt8(ascii: ";")), let first = joined.utf8.first, first > 0x20, first < 0x80 {
      return [joined]
    }
    return joined.split(separator: ";").map { part in
      String(part.drop(while: \.isWhitespace))
    }.filter { !$0.isEmpty }
  }

  // MARK: Places and actors

  func id(of place: Place) throws(SQLiteError) -> Int {
    let name = PlaceName(place)
    if let known = knownPlaces[name] { return known }
    try findPlace.bind(
      name.name, name.country ?? "", name.province ?? "", name.gazetteerID ?? 0, name.latitude ?? 999,
      name.longitude ?? 999)
    var id = try findPlace.value(as: Int.self)
    if id == nil {
      try self.place.run(name.name, name.country, name.province, name.gazetteerID, name.latitude, name.longitude)
      id = connection.lastInsertID
    }
    knownPlaces[name] = id
    return id ?? connection.lastInsertID
  }

  private func id(of actor: Actor) throws(SQLiteError) -> Int {
    let name = ActorName(name: actor.name, kind: actor.kind, country: actor.country)
    if let known = knownActors[name] { return known }
    try findActor.bind(name.name, name.kind.rawValue, name.country ?? "")
    var id = try findActor.value(as: Int.self)
    if id == nil {
      try self.actor.run(name.name, name.kind.rawValue, name.country)
      id = connection.lastInsertID
    }
    knownActors[name] = id
    return id ?? connection.lastInsertID
  }

  private struct PlaceName: Hashable {
    var name: String
    var country: String?
    var province: String?
    var gazetteerID: Int?
    var latitude: Double?
    var longitude: Double?

    init(_ place: Place) {
      name = place.name
      country = place.country
      province = place.admin1
      gazetteerID = place.id
      guard let latitude = place.latitude, let longitude = place.longitude else { return }
      (self.latitude, self.longitude) = (latitude, longitude)
    }
  }

  private struct ActorName: Hashable {
    var name: String
    var kind: ActorKind
    var country: String?
  }
}

extension Report {
  /// The outcomes of which only somebody who takes part tells, as the schema has them.
  var partisanOutcomes: Int {
    if figures.isEmpty { return 0 }
    return Outcome.allCases.enumerated().reduce(0) { bits, outcome in
      isPartisan(outcome.element) ? bits | 1 << outcome.offset : bits
    }
  }

  /// Whether a figure enters the sums: of this happening alone, whole, and not denied.
  func counts(_ figure: CasualtyFigure) -> Bool {
    scope == .incident && status != .denied && figure.scope == .incident && figure.status != .denied
  }
}
