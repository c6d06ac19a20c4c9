import ConflictModel
import ConflictStore
import Gazetteer
import Intake

extension NameTable {
  /// What an import came to.
  public struct Summary: Sendable {
    public var added: Int
    public var problems: [Problem]
  }

  /// Reads a table from a file; `-` is standard input.
  public init(file: String, source: String? = nil) throws(IOFailure) {
    self.init(String(decoding: try InputBytes.all(of: file), as: UTF8.self), source: source)
  }

  /// Adds the table's places to a database, all in one transaction.
  public func importPlaces(into store: Store) throws -> Summary {
    let found = places()
    try store.transaction {
      for place in found.places { try store.add(place) }
    }
    return Summary(added: found.places.count, problems: found.problems)
  }

  public func importRegions(into store: Store) throws -> Summary {
    let found = regions()
    try store.transaction {
      for region in found.regions { try store.add(region) }
    }
    return Summary(added: found.regions.count, problems: found.problems)
  }

  public func importActors(into store: Store) throws -> Summary {
    let found = actors()
    try store.transaction {
      for actor in found.actors { try store.add(actor) }
    }
    return Summary(added: found.actors.count, problems: found.problems)
  }
}

/// Something that a user said of a name, and that cannot be.
public struct NameFault: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
}

extension UserPlace {
  /// A place as it is typed.
  ///
  /// - Parameters:
  ///   - at: `latitude,longitude` in degrees.
  ///   - country: by name or ISO code.
  /// - Throws: `NameFault` where the position is none, `PlaceNames.Unknown` where no country is called so.
  public init(
    name: String, at: String, aliases: [String] = [], country: String? = nil, admin1: String? = nil,
    population: Int = 0, feature: String = "P/PPL", source: String? = nil
  ) throws {
    let parts = at.split(separator: ",").map { Double($0.filter { $0 != " " }) }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1], abs(latitude) <= 90,
      abs(longitude) <= 180
    else { throw NameFault(description: "“\(at)” is no position; give latitude,longitude in degrees: 39.5,46.5") }
    self.init(
      name: name, aliases: aliases, latitude: latitude, longitude: longitude,
      country: try country.map { try PlaceNames().country($0) }, admin1: admin1, population: max(0, population),
      feature: feature, source: source)
  }
}

extension UserRegion {
  /// A region as it is typed.
  ///
  /// - Parameter outlineFile: a file with a GeoJSON polygon.
  /// - Throws: `NameFault` where nothing says where it lies, `PlaceNames.Unknown` where no country is called so.
  public init(
    name: String, aliases: [String] = [], countries: [String] = [], provinces: [String] = [], places: [String] = [],
    outlineFile: String? = nil, source: String? = nil
  ) throws {
    let geometry = try outlineFile.map { String(decoding: try InputBytes.all(of: $0), as: UTF8.self) }
    if let geometry, GeometryReader.rings(of: geometry).isEmpty {
      throw NameFault(description: "\(outlineFile ?? "") has no GeoJSON polygon in it")
    }
    self.init(
      name: name, aliases: aliases, geometry: geometry,
      countries: try countries.map { try PlaceNames().country($0) },
      provinces: provinces.map { .init(country: nil, name: $0) }, places: places, source: source)
    guard !isEmpty else {
      throw NameFault(
        description:
          "a region needs countries, provinces, places or an outline: --country, --admin1, --place, --outline")
    }
  }
}
