/// A part of the world that events can be asked for: a region, a country, a province, a place, a drawn outline.
///
/// An event lies in the area when any one of these holds:
/// - its place is in one of `countries` or one of `provinces`;
/// - its place is one of `placeIDs`, or bears one of `placeNames` (upper and lower case of ASCII letters are equal);
/// - its position is within `rings` or, where there are none, within `boxes`; and it is known better than to the country.
///
/// The gazetteer makes one from a name; the store answers with it.
public struct AreaFilter: Hashable, Sendable {
  /// A box of latitudes and longitudes in degrees; where `west` is greater than `east` it crosses the date line.
  public struct Box: Hashable, Sendable {
    public var west: Double
    public var south: Double
    public var east: Double
    public var north: Double

    public init(west: Double, south: Double, east: Double, north: Double) {
      self.west = west
      self.south = south
      self.east = east
      self.north = north
    }

    public func contains(_ point: Coordinate) -> Bool {
      guard point.latitude >= south, point.latitude <= north else { return false }
      return west <= east
        ? point.longitude >= west && point.longitude <= east : point.longitude >= west || point.longitude <= east
    }
  }

  /// A point in WGS 84 degrees.
  public struct Coordinate: Hashable, Sendable {
    public var longitude: Double
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// A first-order division of a country.
  public struct Province: Hashable, Sendable {
    /// ISO 3166-1 alpha-3; nil for a province of this name anywhere.
    public var country: String?
    public var name: String

    public init(country: String?, name: String) {
      self.country = country
      self.name = name
    }
  }

  /// What to call it.
  public var name: String
  /// ISO 3166-1 alpha-3.
  public var countries: [String]
  public var provinces: [Province]
  /// Gazetteer ids.
  public var placeIDs: [Int]
  /// Preferred names and aliases, for places that have no position ("Nagorno-Karabakh" itself).
  public var placeNames: [String]
  public var boxes: [Box]
  /// Closed outlines; the last point joins the first. A point is inside when it is within an odd number of them, so a
  /// hole is a ring too. None may cross the date line.
  public var rings: [[Coordinate]]

  public init(
    name: String, countries: [String] = [], provinces: [Province] = [], placeIDs: [Int] = [],
    placeNames: [String] = [], boxes: [Box] = [], rings: [[Coordinate]] = []
  ) {
    self.name = name
    self.countries = countries
    self.provinces = provinces
    self.placeIDs = placeIDs
    self.placeNames = placeNames
    self.boxes = boxes
    self.rings = rings
  }

  /// The boxes that hold everything that `contains` accepts, for a first rough choice.
  public var bounds: [Box] {
    if rings.isEmpty { return boxes }
    return rings.compactMap { ring in
      guard let first = ring.first else { return nil }
      var box = Box(west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
      for point in ring {
        box.west = min(box.west, point.longitude)
        box.east = max(box.east, point.longitude)
        box.south = min(box.south, point.latitude)
        box.north = max(box.north, point.latitude)
      }
      return box
    }
  }

  /// Whether a position lies within the rings or, where there are none, within a box.
  public func contains(_ point: Coordinate) -> Bool {
    if rings.isEmpty { return boxes.contains { $0.contains(point) } }
    var isInside = false
    for ring in rings where Self.crosses(ring, point) { isInside.toggle() }
    return isInside
  }

  /// Whether a ray from the point to the east crosses the ring an odd number of times.
  private static func crosses(_ ring: [Coordinate], _ point: Coordinate) -> Bool {
    guard var previous = ring.last else { return false }
    var isOdd = false
    for current in ring {
      if (current.latitude > point.latitude) != (previous.latitude > point.latitude) {
        let slope = (previous.longitude - current.longitude) / (previous.latitude - current.latitude)
        if point.longitude < current.longitude + slope * (point.latitude - current.latitude) { isOdd.toggle() }
      }
      previous = current
    }
    return isOdd
  }
}
