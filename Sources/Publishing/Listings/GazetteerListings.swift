import ConflictModel
import Gazetteer

extension Listing where Element == GazetteerPlace {
  /// Places of the gazetteer.
  public static var places: Listing {
    Listing(
      fields: [
        Field("name") { .text($0.name) },
        Field("kind") { .text(Wording.kind($0.feature)) },
        Field("admin1") { .optional($0.admin1) },
        Field("country") { .optional($0.country) },
        Field("country_name") { .optional($0.countryName) },
        Field("latitude") { .degrees($0.latitude) },
        Field("longitude") { .degrees($0.longitude) },
        Field("population") { $0.population > 0 ? .integer($0.population) : .none },
        Field("id") { .optional($0.geoNamesID) },
      ],
      columns: [
        Column("NAME", minimum: 12, style: .strong) { $0.name },
        Column("KIND") { Wording.kind($0.feature) },
        Column("PROVINCE", minimum: 8) { $0.admin1 },
        Column("COUNTRY", minimum: 8) { $0.countryName },
        Column("LATITUDE", .right) { FieldValue.degrees($0.latitude).flat },
        Column("LONGITUDE", .right) { FieldValue.degrees($0.longitude).flat },
        Column("PEOPLE", .right) { $0.population > 0 ? Wording.grouped(Wording.rounded($0.population)) : nil },
        Column("GEONAMES", .right, style: .faint) { $0.geoNamesID.map(String.init) },
      ],
      position: { ($0.longitude, $0.latitude) })
  }
}

/// A named region with what it is called.
public struct NamedRegion: Sendable {
  public var name: String
  /// Its other names.
  public var aliases: [String]
  /// ISO 3166-1 alpha-3; nil where it lies in several countries.
  public var country: String?
  public var countryName: String?
  /// WGS 84 degrees; nil where only its parts have positions.
  public var position: (longitude: Double, latitude: Double)?

  public init(_ place: GazetteerPlace, aliases: [String]) {
    name = place.name
    self.aliases = aliases
    country = place.country
    countryName = place.countryName
    position = (place.longitude, place.latitude)
  }

  /// One that a user added.
  public init(_ region: UserRegion) {
    name = region.name
    aliases = region.aliases
    country = region.countries.count == 1 ? region.countries.first : nil
    countryName = region.countries.isEmpty ? nil : region.countries.joined(separator: ", ")
  }
}

extension Listing where Element == NamedRegion {
  public static var regions: Listing {
    Listing(
      fields: [
        Field("name") { .text($0.name) },
        Field("aliases") { .list($0.aliases.map { .text($0) }) },
        Field("country") { .optional($0.country) },
        Field("latitude") { .degrees($0.position?.latitude) },
        Field("longitude") { .degrees($0.position?.longitude) },
      ],
      columns: [
        Column("REGION", minimum: 16, style: .strong) { $0.name },
        Column("COUNTRY", minimum: 8) { $0.countryName },
        Column("ALSO CALLED", minimum: 24) { $0.aliases.joined(separator: ", ") },
      ],
      position: { $0.position })
  }
}

extension Listing where Element == ActorTable.Entry {
  /// Armed groups and other actors that the program knows by name.
  public static var actors: Listing {
    Listing(
      fields: [
        Field("name") { .text($0.name) },
        Field("kind") { .text($0.kind.rawValue) },
        Field("country") { .optional($0.country) },
      ],
      columns: [
        Column("NAME", minimum: 20, style: .strong) { $0.name },
        Column("KIND") { $0.kind.rawValue },
        Column("COUNTRY") { $0.country },
      ])
  }
}

extension Wording {
  static func kind(_ feature: Feature) -> String {
    switch feature {
    case .seat1: "seat of a province"
    case .seat2: "seat of a district"
    case .seat3: "seat of a municipality"
    case .admin1: "province"
    case .admin2: "district"
    default: "\(feature)"
    }
  }

  /// To two digits, for numbers that are known no better.
  static func rounded(_ number: Int) -> Int {
    var unit = 1
    while number / unit >= 100 { unit *= 10 }
    return (number + unit / 2) / unit * unit
  }
}
