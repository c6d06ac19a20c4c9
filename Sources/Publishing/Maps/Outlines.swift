import EmbeddedTables
import Linguistics

/// Outlines of countries and of disputed areas, as paths of SVG in hundredths of a degree; x is the longitude, y the
/// latitude upside down. From Natural Earth, see NOTICE.
struct Outlines {
  struct Area {
    /// ISO 3166-1 alpha-3 where there is one; the name of a disputed area.
    var code: String
    var box: MapBox
    var path: String
  }

  var areas: [Area]

  /// Countries of the world at 1:110 million, for maps of continents.
  static let coarse = Outlines(embedded_outlines_110m())
  /// Countries of the world at 1:50 million.
  static let fine = Outlines(embedded_outlines_50m())
  /// Areas that several claim.
  static let disputed = Outlines(embedded_outlines_disputed())

  private init(_ table: EmbeddedTable) {
    var areas: [Area] = []
    TableReader.rows(of: table) { cells in
      guard cells.count == 6 else { return }
      let numbers = cells[1...4].compactMap { Double($0) }
      guard numbers.count == 4 else { return }
      areas.append(
        Area(
          code: String(cells[0]),
          box: MapBox(west: numbers[0] / 100, south: numbers[1] / 100, east: numbers[2] / 100, north: numbers[3] / 100),
          path: String(cells[5])))
    }
    self.areas = areas
  }

  /// Those that touch a box.
  func touching(_ box: MapBox) -> [Area] { areas.filter { $0.box.touches(box) } }
}

/// A box of longitudes and latitudes in degrees.
struct MapBox: Hashable, Sendable {
  var west: Double
  var south: Double
  var east: Double
  var north: Double

  static let world = MapBox(west: -180, south: -60, east: 180, north: 84)

  var width: Double { east - west }
  var height: Double { north - south }

  func touches(_ other: MapBox) -> Bool {
    west <= other.east && east >= other.west && south <= other.north && north >= other.south
  }

  func contains(_ longitude: Double, _ latitude: Double) -> Bool {
    longitude >= west && longitude <= east && latitude >= south && latitude <= north
  }

  func grown(by share: Double) -> MapBox {
    MapBox(
      west: west - width * share, south: south - height * share, east: east + width * share,
      north: north + height * share
    )
  }

  /// The box around some points with a margin, at least `smallest` degrees wide, in the proportions of a page; the world
  /// where there are no points.
  static func around(
    _ points: [(longitude: Double, latitude: Double)], smallest: Double = 4, proportion: Double = 1.7
  ) -> MapBox {
    guard let first = points.first else { return .world }
    var box = MapBox(west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
    for point in points {
      box.west = min(box.west, point.longitude)
      box.east = max(box.east, point.longitude)
      box.south = min(box.south, point.latitude)
      box.north = max(box.north, point.latitude)
    }
    let squeeze = box.squeeze
    var width = max(box.width * 1.25, smallest)
    var height = max(box.height * 1.25, smallest * squeeze / proportion)
    // Degrees of longitude are shorter away from the equator.
    if width * squeeze / height < proportion {
      width = height * proportion / squeeze
    } else {
      height = width * squeeze / proportion
    }
    if width >= 300 { return .world }
    let (x, y) = ((box.west + box.east) / 2, (box.south + box.north) / 2)
    return MapBox(west: x - width / 2, south: y - height / 2, east: x + width / 2, north: y + height / 2)
  }

  /// How long a degree of longitude is, in degrees of latitude, in the middle of the box.
  var squeeze: Double { max(0.2, MapMath.cosine(degrees: (south + north) / 2)) }
}
