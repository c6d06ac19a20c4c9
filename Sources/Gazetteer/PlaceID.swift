/// A place of the gazetteer: small, cheap to compare, meaningful within one version of the tables only. What is stored
/// in databases is the GeoNames id, the name and the position.
public struct PlaceID: Hashable, Sendable, Comparable {
  @usableFromInline package let raw: UInt32

  package init(raw: UInt32) { self.raw = raw }

  @inline(__always)
  package init(_ source: Source, row: Int) { raw = source.rawValue << 24 | UInt32(truncatingIfNeeded: row) }

  package enum Source: UInt32, Sendable {
    case places = 0
    case areas = 1
    /// What the user added.
    case additions = 2
  }

  @inline(__always)
  package var source: Source { Source(rawValue: raw >> 24) ?? .places }

  @inline(__always)
  package var row: Int { Int(raw & 0xFF_FFFF) }

  /// One multiplication spreads 32 bits well enough for sets and dictionaries.
  @inlinable
  public func _rawHashValue(seed: Int) -> Int {
    let spread = UInt64(raw) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: spread ^ spread &>> 32) ^ seed
  }

  public static func < (a: PlaceID, b: PlaceID) -> Bool { a.raw < b.raw }
}

/// A place that a name may mean, and how the place bears that name.
public struct Candidate: Sendable {
  public let id: PlaceID
  public let kind: NameKind

  public init(id: PlaceID, kind: NameKind) {
    self.id = id
    self.kind = kind
  }
}

/// What the gazetteer knows of a place.
public struct GazetteerPlace: Sendable {
  public let id: PlaceID
  /// The preferred name.
  public let name: String
  /// WGS 84 degrees, rounded to four decimals.
  public let latitude: Double
  public let longitude: Double
  /// ISO 3166-1 alpha-3; nil where it lies in several or none.
  public let country: String?
  public let countryName: String?
  /// Name of the first-order division.
  public let admin1: String?
  /// To within four per cent; 0 where it is not known.
  public let population: Int
  public let feature: Feature
  public let geoNamesID: Int?
}

/// A place that the user adds; it wins over a built-in one of the same name.
public struct AddedPlace: Hashable, Sendable {
  public var name: String
  public var aliases: [String]
  public var latitude: Double
  public var longitude: Double
  /// ISO 3166-1 alpha-2 or alpha-3.
  public var country: String?
  public var admin1: String?
  public var population: Int
  /// GeoNames class and code (`P/PPL`).
  public var feature: String
  public var geoNamesID: Int?

  public init(
    name: String, aliases: [String] = [], latitude: Double, longitude: Double, country: String? = nil,
    admin1: String? = nil, population: Int = 0, feature: String = "P/PPL", geoNamesID: Int? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.latitude = latitude
    self.longitude = longitude
    self.country = country
    self.admin1 = admin1
    self.population = population
    self.feature = feature
    self.geoNamesID = geoNamesID
  }
}
