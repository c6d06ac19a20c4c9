/// A place that a user adds to the gazetteer.
public struct UserPlace: Hashable, Sendable {
  /// Preferred name.
  public var name: String
  public var aliases: [String]
  /// WGS 84 degrees.
  public var latitude: Double
  public var longitude: Double
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var admin1: String?
  /// 0 where nobody knows.
  public var population: Int
  /// GeoNames class and code, `P/PPL` for a populated place.
  public var feature: String
  /// GeoNames id where there is one.
  public var id: Int?
  /// Where it was taken from.
  public var source: String?

  public init(
    name: String, aliases: [String] = [], latitude: Double, longitude: Double, country: String? = nil,
    admin1: String? = nil, population: Int = 0, feature: String = "P/PPL", id: Int? = nil, source: String? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.latitude = latitude
    self.longitude = longitude
    self.country = country
    self.admin1 = admin1
    self.population = population
    self.feature = feature
    self.id = id
    self.source = source
  }
}

/// A named area that a user adds to the gazetteer: an outline, or what it consists of, or both.
public struct UserRegion: Hashable, Sendable {
  public var name: String
  public var aliases: [String]
  /// Outline as a GeoJSON geometry (RFC 7946), as the user gave it.
  public var geometry: String?
  /// ISO 3166-1 alpha-3.
  public var countries: [String]
  public var provinces: [AreaFilter.Province]
  /// Names of places.
  public var places: [String]
  /// Where it was taken from.
  public var source: String?

  public init(
    name: String, aliases: [String] = [], geometry: String? = nil, countries: [String] = [],
    provinces: [AreaFilter.Province] = [], places: [String] = [], source: String? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.geometry = geometry
    self.countries = countries
    self.provinces = provinces
    self.places = places
    self.source = source
  }
}

/// Somebody whom a user adds to the lexicon of actors.
public struct UserActor: Hashable, Sendable {
  /// Canonical name.
  public var name: String
  public var aliases: [String]
  public var kind: ActorKind
  /// ISO 3166-1 alpha-3.
  public var country: String?
  /// Where it was taken from.
  public var source: String?

  public init(name: String, aliases: [String] = [], kind: ActorKind, country: String? = nil, source: String? = nil) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.country = country
    self.source = source
  }
}
