import ConflictModel
internal import SQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Conditions on where an event is.
///
/// There are far fewer places than events. So the places are chosen first: boxes by the R*Tree, outlines and distances
/// by exact arithmetic on what the boxes leave; the events are then asked for by place.
struct PlaceSelection {
  /// A condition on `e`, a row of `events`.
  let condition: SQL
  /// Whether it leaves so few places that events are best looked up by place.
  let isSelective: Bool

  /// UCDP `where_prec` 6: only the country is known, so the position is the country's and says nothing.
  private static let countryPrecision = 6
  /// UCDP `where_prec` 3: known to the district.
  private static let districtPrecision = 3

  init(_ area: AreaFilter, in connection: Connection) throws {
    var alternatives: [SQL] = []
    if !area.countries.isEmpty { alternatives.append("e.country IN \(SQL.list(area.countries))") }
    let named = try Self.placesNamed(in: area, connection)
    if !named.isEmpty { alternatives.append("e.place_id IN \(Self.list(named))") }
    let within = try Self.places(in: area.bounds, connection) { area.contains($0) }
    if !within.isEmpty {
      // The first condition can be answered by the index of places even beside others joined with OR.
      alternatives.append("(e.place_id IN \(Self.list(within)) AND e.place_precision < \(Self.countryPrecision))")
    }
    condition = alternatives.isEmpty ? "0" : "(\(alternatives.joined(separator: " OR ")))"
    isSelective =
      try area.countries.isEmpty && Self.isSmall(named.count + within.count, connection)
  }

  init(_ near: EventFilter.Near, in connection: Connection) throws {
    let within = try Self.places(in: Self.boxes(around: near), connection) {
      Self.kilometres(from: near.point, to: $0) <= near.kilometres
    }
    condition = "(e.place_id IN \(Self.list(within)) AND e.place_precision <= \(Self.districtPrecision))"
    isSelective = try Self.isSmall(within.count, connection)
  }

  /// A tenth of the places, at the most.
  private static func isSmall(_ count: Int, _ connection: Connection) throws -> Bool {
    count * 10 <= (try connection.value("SELECT count(*) FROM places") ?? 0) + 50
  }

  /// The places of an area that are known by id, name or province.
  private static func placesNamed(in area: AreaFilter, _ connection: Connection) throws -> [Int] {
    var conditions: [SQL] = []
    if !area.placeIDs.isEmpty { conditions.append("gazetteer_id IN \(SQL.list(area.placeIDs))") }
    for name in area.placeNames { conditions.append("name = \(name) COLLATE NOCASE") }
    for province in area.provinces {
      conditions.append(
        province.country.map { "(admin1 = \(province.name) COLLATE NOCASE AND country = \($0))" }
          ?? "admin1 = \(province.name) COLLATE NOCASE")
    }
    if conditions.isEmpty { return [] }
    return try connection.map("SELECT id FROM places WHERE \(conditions.joined(separator: " OR "))") { row in
      try row.int(0)
    }
  }

  /// The places in some boxes that `isWanted` accepts. The tree keeps 32-bit numbers, rounded outward, so it never loses
  /// one. See <https://www.sqlite.org/rtree.html>.
  private static func places(
    in boxes: [AreaFilter.Box], _ connection: Connection, _ isWanted: (AreaFilter.Coordinate) -> Bool
  ) throws -> [Int] {
    var found: Set<Int> = []
    let halves = boxes.flatMap { box in
      box.west <= box.east
        ? [box]
        : [
          AreaFilter.Box(west: box.west, south: box.south, east: 180, north: box.north),
          AreaFilter.Box(west: -180, south: box.south, east: box.east, north: box.north),
        ]
    }
    for box in halves {
      let rows = try connection.prepare(
        """
        SELECT places.id, places.longitude, places.latitude
        FROM place_positions JOIN places ON places.id = place_positions.id
        WHERE place_positions.max_longitude >= \(box.west) AND place_positions.min_longitude <= \(box.east)
          AND place_positions.max_latitude >= \(box.south) AND place_positions.min_latitude <= \(box.north)
        """)
      try rows.forEach { row in
        if isWanted(AreaFilter.Coordinate(longitude: try row[1], latitude: try row[2])) { found.insert(try row[0]) }
      }
    }
    return found.sorted()
  }

  /// The numbers as one parameter, however many there are.
  private static func list(_ numbers: [Int]) -> SQL {
    "(SELECT value FROM json_each(\("[" + numbers.map(String.init).joined(separator: ",") + "]")))"
  }

  // MARK: Distances

  /// The mean radius of the earth (IUGG), in kilometres.
  private static let earthRadius = 6371.0088

  /// Along the great circle, by the haversine formula.
  static func kilometres(from a: AreaFilter.Coordinate, to b: AreaFilter.Coordinate) -> Double {
    let radians = Double.pi / 180
    let latitude = sin((b.latitude - a.latitude) * radians / 2)
    let longitude = sin((b.longitude - a.longitude) * radians / 2)
    let chord =
      latitude * latitude + cos(a.latitude * radians) * cos(b.latitude * radians) * longitude * longitude
    return 2 * earthRadius * asin(min(1, chord.squareRoot()))
  }

  /// A box that holds the circle.
  private static func boxes(around near: EventFilter.Near) -> [AreaFilter.Box] {
    // A little wider than need be: rounding must not lose what lies on the rim.
    let angle = near.kilometres / earthRadius * 180 / .pi * 1.001 + 0.000_01
    let (south, north) = (near.point.latitude - angle, near.point.latitude + angle)
    guard south > -89, north < 89 else {
      // Around a pole every longitude is near.
      return [AreaFilter.Box(west: -180, south: max(south, -90), east: 180, north: min(north, 90))]
    }
    let narrowest = cos(max(abs(south), abs(north)) * .pi / 180)
    let width = angle / narrowest
    guard width < 180 else { return [AreaFilter.Box(west: -180, south: south, east: 180, north: north)] }
    func wrapped(_ longitude: Double) -> Double {
      longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude
    }
    return [
      AreaFilter.Box(
        west: wrapped(near.point.longitude - width), south: south, east: wrapped(near.point.longitude + width),
        north: north)
    ]
  }
}
