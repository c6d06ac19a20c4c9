import ConflictModel
import ConflictStore
internal import SQLite

/// Writes features as a GeoPackage, version 1.3 (OGC 12-128r17): a file of SQLite that GIS programs open.
///
/// One table of points, in WGS 84 degrees. What has no position is a row without geometry.
final class GeoPackageWriter {
  private let path: String
  private let partial: String
  private let connection: Connection
  private let table: String
  private let listing: Listing<EventDetail>
  private let insert: SQLite.Statement
  private let changed: String
  private var extent: Extent?
  private var isFinished = false

  private struct Extent {
    var west: Double
    var south: Double
    var east: Double
    var north: Double
  }

  /// `GPKG`; see OGC 12-128r17, requirement 2.
  private static let applicationID: Int32 = 0x4750_4B47
  private static let version: Int32 = 10300

  /// - Parameter changed: When the data were last changed, RFC 3339.
  init(_ path: String, table: String, listing: Listing<EventDetail>, changed: String) throws {
    self.path = path
    self.table = table
    self.listing = listing
    self.changed = changed
    partial = FileSink.partialName(of: path)
    do {
      // Made here rather than by SQLite: an error then names the file and its reason.
      try FileSink(partial).finish()
      connection = try Connection(.file(partial), mode: .readWrite)
      try connection.setApplicationID(Self.applicationID)
      try connection.setUserVersion(Self.version)
      try connection.execute("PRAGMA synchronous = OFF")
      try connection.execute("BEGIN")
      try connection.executeScript(SQL(trusted: Self.foundation))
      try connection.execute(SQL(trusted: Self.definition(of: table, listing)))
      let names = ["geom"] + listing.fields.map(\.key)
      let places = names.map { _ in "?" }.joined(separator: ", ")
      insert = try connection.prepare(
        SQL(trusted: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(places))"))
    } catch let error as SQLiteError {
      FileSink.remove(partial)
      throw WriteFailure(path: path, reason: error.message)
    }
  }

  deinit { if !isFinished { FileSink.remove(partial) } }

  func write(_ element: EventDetail) throws {
    try reporting {
      if let (longitude, latitude) = listing.position?(element) {
        extend(longitude, latitude)
        try insert.bind(Self.point(longitude, latitude), at: 1)
      } else {
        try insert.bindNull(at: 1)
      }
      for (index, field) in listing.fields.enumerated() {
        try insert.bind(Self.value(field.value(element)), at: index + 2)
      }
      try insert.run()
    }
  }

  /// Enters the table in the directory of the file and gives the file its name.
  func finish(title: String, description: String) throws {
    try reporting {
      // Seconds with thousandths, as the standard wants it.
      let time = changed.dropLast() + ".000Z"
      try connection.execute(
        """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x,
          max_y, srs_id)
        VALUES (\(table), 'features', \(title), \(description), \(String(time)), \(extent?.west), \(extent?.south),
          \(extent?.east), \(extent?.north), 4326)
        """)
      try connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (\(table), 'geom', 'POINT', 4326, 0, 0)")
      try connection.execute("COMMIT")
      try connection.close()
    }
    isFinished = true
    try FileSink.rename(partial, to: path)
  }

  private func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as SQLiteError {
      throw WriteFailure(path: path, reason: error.message)
    }
  }

  private func extend(_ longitude: Double, _ latitude: Double) {
    guard let box = extent else {
      return extent = Extent(west: longitude, south: latitude, east: longitude, north: latitude)
    }
    extent = Extent(
      west: min(box.west, longitude), south: min(box.south, latitude), east: max(box.east, longitude),
      north: max(box.north, latitude))
  }

  /// GeoPackage binary (clause 2.1.3): `GP`, version 0, little endian without envelope, the reference system, then WKB.
  static func point(_ longitude: Double, _ latitude: Double) -> [UInt8] {
    var blob: [UInt8] = [0x47, 0x50, 0, 1]
    func append(_ bits: UInt64, bytes: Int) {
      for index in 0..<bytes { blob.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * index))) }
    }
    append(4326, bytes: 4)
    blob.append(1)
    append(1, bytes: 4)
    append(longitude.bitPattern, bytes: 8)
    append(latitude.bitPattern, bytes: 8)
    return blob
  }

  private static func value(_ value: FieldValue) -> Value {
    switch value {
    case .none: .null
    case .integer(let number): .integer(number)
    case .real(let number, _): .real(number)
    case .flag(let flag): .integer(flag ? 1 : 0)
    case .text(let text): .text(text)
    case .list, .record: .text(value.flat)
    }
  }

  private static let integers: Set<String> = [
    "date_precision", "place_precision", "geo_precision", "place_id", "killed_low", "killed_best", "killed_high",
    "wounded_low", "wounded_best", "wounded_high", "reports", "publishers",
  ]

  private static func definition(of table: String, _ listing: Listing<EventDetail>) -> String {
    let columns = listing.fields.map { field in
      switch field.key {
      case "latitude", "longitude": "\(field.key) DOUBLE"
      case "first_day", "last_day": "\(field.key) DATE"
      case let key where integers.contains(key): "\(key) INTEGER"
      case let key: "\(key) TEXT"
      }
    }
    return "CREATE TABLE \(table) (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, "
      + columns.joined(separator: ", ") + ")"
  }

  /// The tables that every GeoPackage has, and the reference systems that it must list (clauses 1.1.2, 1.1.3, 2.1.5).
  private static let foundation = """
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
      organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
      ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
      'longitude and latitude in degrees on the WGS 84 spheroid');
    """
}

extension Export {
  /// A GeoPackage of the events, their lists as text. The file appears whole or not at all.
  public func geoPackage(to path: String) throws -> Summary {
    let read = try store.lastRead() ?? "1970-01-01T00:00:00Z"
    let writer = try GeoPackageWriter(path, table: "events", listing: .events, changed: read)
    var summary = Summary()
    try forEachEvent { detail in
      try writer.write(detail)
      summary.written += 1
    }
    try writer.finish(
      title: "Conflict events", description: "As told by the press; read by conflictdb. Figures are what sources say.")
    return summary
  }
}
