import ConflictModel
import Fusion
internal import SQLite

/// Reads reports as fusion sees them, one by one or all at once.
final class FusionReader {
  private let connection: Connection
  private let report: SQLite.Statement
  private let parties: SQLite.Statement
  private let source: SQLite.Statement
  private let place: SQLite.Statement
  private var names = FusionNames()
  private var sources = RecentlyRead<Source>(capacity: FusionReader.remembered)
  private var places: [Int: FusionReport.Spot] = [:]
  private var actors: [Int: Party] = [:]
  private var reports = RecentlyRead<FusionReport>(capacity: FusionReader.remembered)

  /// How many reports are kept at hand: some 15 MB of them. In an archive without order each group of articles has neighbours
  /// everywhere, and to keep all of them would make memory grow with the database.
  private static let remembered = 24_000

  /// Who is behind an article, and when it was printed.
  private struct Source {
    var number: Int32
    var published: Int32?
  }

  private struct Party {
    var number: Int32
    var isTelling: Bool
  }

  init(_ connection: Connection) throws {
    self.connection = connection
    report = try connection.prepare("\(Self.columns) WHERE r.id = ?")
    parties = try connection.prepare(
      """
      SELECT ra.actor_id, ra.role, a.name, a.kind FROM report_actors AS ra JOIN actors AS a ON a.id = ra.actor_id
      WHERE ra.report_id = ? ORDER BY ra.ordinal
      """)
    source = try connection.prepare(
      """
      SELECT coalesce(
          (SELECT source FROM article_families JOIN family_sources USING (family) WHERE article_id = a.id),
          s.publisher, a.sha256),
        CAST(julianday(ifnull(s.published, a.published)) - 2440587.5 AS INTEGER)
      FROM articles AS a JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0 WHERE a.id = ?
      """)
    place = try connection.prepare("SELECT latitude, longitude, country, admin1 FROM places WHERE id = ?")
  }

  private static let columns: SQL = """
    SELECT r.id, r.key, r.article_id, r.sub_type, r.scope, r.status, r.start_day, r.end_day, r.date_precision,
      r.date_resolution, r.place_id, r.place_precision, r.killed_low, r.killed_best, r.killed_high, r.wounded_low,
      r.wounded_best, r.wounded_high, r.confidence, r.partisan, c.dataset
    FROM reports AS r LEFT JOIN coded_records AS c ON c.report_id = r.id
    """

  /// The report in a row; nil where there is none any more.
  func read(_ id: Int) throws -> FusionReport? {
    if let known = reports[id] { return known }
    try report.bind(id, at: 1)
    guard var read = try report.first({ row in try self.report(row) }) else { return nil }
    try parties.bind(id, at: 1)
    read.parties = try parties.map { row in
      let party = try self.party(row, 0)
      return FusionReport.Party(actor: party.number, role: try row[1], isTelling: party.isTelling)
    }
    reports[id] = read
    return read
  }

  /// Takes in a report that was just written.
  func take(_ fresh: FreshReport, row: Int) throws {
    let source = try source(of: fresh.article)
    var report = FusionReport(fresh, source: source.number, published: source.published)
    if let id = fresh.place, let place = fresh.report.place {
      var spot = try spot(id)
      spot.precision = UInt8(clamping: place.precision)
      report.spot = spot
    }
    report.parties = zip(fresh.actors, fresh.report.actors).map { id, actor in
      let party = party(id, name: actor.name, kind: actor.kind)
      return FusionReport.Party(actor: party.number, role: actor.role, isTelling: party.isTelling)
    }
    reports[row] = report
  }

  /// Every report with its row.
  func readAll() throws -> [(report: FusionReport, row: Int)] {
    var all: [(report: FusionReport, row: Int)] = []
    all.reserveCapacity(try connection.value("SELECT count(*) FROM reports") ?? 0)
    try connection.prepare("\(Self.columns) ORDER BY r.id").forEach { row in
      all.append((try self.report(row), try row.int(0)))
    }
    // Both in the order of rows.
    var at = 0
    try connection.prepare(
      """
      SELECT ra.actor_id, ra.role, a.name, a.kind, ra.report_id
      FROM report_actors AS ra CROSS JOIN actors AS a ON a.id = ra.actor_id ORDER BY ra.report_id, ra.ordinal
      """
    ).forEach { row in
      let id = try row.int(4)
      while at < all.count, all[at].row < id { at += 1 }
      guard at < all.count, all[at].row == id else { return }
      let party = try self.party(row, 0)
      all[at].report.parties.append(
        FusionReport.Party(actor: party.number, role: try row[1], isTelling: party.isTelling))
    }
    return all
  }

  /// Forgets what it has read, for others may have changed it.
  func forget() {
    sources.removeAll()
    reports.removeAll()
    places.removeAll()
    actors.removeAll()
    names = FusionNames()
  }

  // MARK: Rows

  private func report(_ row: borrowing Row) throws -> FusionReport {
    let source = try source(of: row.int(2))
    let partisan = try row.int(19)
    var report = FusionReport(
      key: try Self.key(row.text(1)), article: Int32(truncatingIfNeeded: try row.int(2)), source: source.number,
      published: source.published, subType: try row[3], scope: try row[4], status: try row[5],
      killed: try row.count(12).map { FusionReport.Figure($0, isPartisan: partisan & 1 != 0) },
      wounded: try row.count(15).map { FusionReport.Figure($0, isPartisan: partisan & 2 != 0) },
      confidence: Float(try row.double(18)))
    if let first: Int = try row[6], let last: Int = try row[7] {
      let resolution: String? = try row[9]
      report.days = FusionReport.Days(
        first: Int32(clamping: first), last: Int32(clamping: last), precision: UInt8(clamping: try row.int(8)),
        isOnlyBounded: resolution == DateResolution.publication.rawValue)
    }
    if let place: Int = try row[10] {
      var spot = try spot(place)
      spot.precision = UInt8(clamping: try row.int(11))
      report.spot = spot
    }
    if let dataset: String = try row[20] { report.dataset = dataset == CodedFormat.ucdp.rawValue ? 1 : 2 }
    return report
  }

  /// A key of 16 hexadecimal digits as a number; they sort alike.
  static func key(_ digits: String) -> UInt64 { UInt64(digits, radix: 16) ?? 0 }

  private func source(of article: Int) throws -> Source {
    if let known = sources[article] { return known }
    try source.bind(article, at: 1)
    let read = try source.first { row in
      Source(
        number: self.names.number("s:" + (try row.text(0))), published: (try row[1] as Int?).map { Int32(clamping: $0) }
      )
    }
    let source = read ?? Source(number: 0)
    sources[article] = source
    return source
  }

  private func spot(_ id: Int) throws -> FusionReport.Spot {
    if let known = places[id] { return known }
    try place.bind(id, at: 1)
    let read = try place.first { row in
      let (latitude, longitude): (Double?, Double?) = (try row[0], try row[1])
      let (country, province): (String?, String?) = (try row[2], try row[3])
      return FusionReport.Spot(
        latitude: latitude.map { Float($0) } ?? .nan, longitude: longitude.map { Float($0) } ?? .nan, precision: 6,
        place: Int32(truncatingIfNeeded: id),
        province: province.map { self.names.number("a:\($0):\(country ?? "")") } ?? 0,
        country: FusionNames.country(country))
    }
    let spot = read ?? FusionReport.Spot(precision: 6, place: Int32(truncatingIfNeeded: id))
    places[id] = spot
    return spot
  }

  private func party(_ row: borrowing Row, _ column: Int) throws -> Party {
    let id = try row.int(column)
    if let known = actors[id] { return known }
    return party(id, name: try row.text(column + 2), kind: try row[column + 3])
  }

  private func party(_ id: Int, name: String, kind: ActorKind) -> Party {
    if let known = actors[id] { return known }
    let party = Party(number: names.number("n:" + name), isTelling: kind.isTelling)
    actors[id] = party
    return party
  }
}
