import ConflictModel
import ConflictStore
import Pipeline

/// `--region`, `--country` and `--near` as the store understands them.
struct Areas {
  private let names: PlaceNames

  init(_ names: UserNames) { self.names = PlaceNames(names) }

  /// A name that the gazetteer does not know may still be that of a place in the database, as some article wrote it.
  func area(named name: String) -> AreaFilter {
    do {
      return try names.area(name)
    } catch {
      StandardError.say("note: \(error)")
      return AreaFilter(name: name, provinces: [.init(country: nil, name: name)], placeNames: [name])
    }
  }

  func country(named name: String) throws -> String { try names.country(name) }

  func near(_ text: String, kilometres: Double) throws -> EventFilter.Near {
    let point = try names.point(text)
    return EventFilter.Near(latitude: point.latitude, longitude: point.longitude, kilometres: kilometres)
  }

  func regions() -> [AreaFilter] { names.regions() }
}
