import ConflictModel
import ConflictStore

/// Names that people give for parts of the world, as areas that the store can be asked for.
enum Areas {
  static func area(named name: String) throws -> AreaFilter {
    AreaFilter(name: name, provinces: [.init(country: nil, name: name)], placeNames: [name])
  }

  static func country(named name: String) throws -> AreaFilter { AreaFilter(name: name, countries: [name]) }

  /// A place by name, or a point as `latitude,longitude` in degrees.
  static func near(_ text: String, kilometres: Double) throws -> EventFilter.Near {
    let parts = text.split(separator: ",").map { Double($0.filter { $0 != " " }) }
    if parts.count == 2, let latitude = parts[0], let longitude = parts[1], abs(latitude) <= 90, abs(longitude) <= 180 {
      return EventFilter.Near(latitude: latitude, longitude: longitude, kilometres: kilometres)
    }
    throw Failure(status: .usage, message: "--near takes latitude,longitude in degrees: \(text)")
  }
}

extension Areas {
  /// The named regions of the world, for tables with a row for each.
  static func regions() throws -> [AreaFilter] { [] }
}
