import ConflictModel
import ConflictStore
import Gazetteer

/// The places, regions and actors that a user added to a database, beside those that the program carries.
///
/// They win over the built-in ones of the same name: when articles are read into the database, and when it is asked.
public struct UserNames: Sendable {
  public let gazetteer: Gazetteer
  public let regions: [UserRegion]
  private let addedActors: [UserActor]

  /// The table is made when it is asked for: most questions name nobody.
  public var actors: ActorTable { addedActors.isEmpty ? .shared : ActorTable(adding: addedActors) }

  /// Nothing added.
  public static let none = UserNames()

  private init() {
    gazetteer = .builtIn
    regions = []
    addedActors = []
  }

  /// What was added to a database.
  public init(of store: Store) throws(StoreError) {
    let places = try store.userPlaces()
    gazetteer = places.isEmpty ? .builtIn : Gazetteer(additions: places.map(AddedPlace.init))
    regions = try store.userRegions()
    addedActors = try store.userActors()
  }
}

extension AddedPlace {
  public init(_ place: UserPlace) {
    self.init(
      name: place.name, aliases: place.aliases, latitude: place.latitude, longitude: place.longitude,
      country: place.country, admin1: place.admin1, population: place.population, feature: place.feature,
      geoNamesID: place.id)
  }
}

extension UserRegion {
  /// What `--region` asks the store for.
  public var area: AreaFilter {
    AreaFilter(
      name: name, countries: countries, provinces: provinces, placeNames: [name] + aliases + places,
      rings: geometry.map { GeometryReader.rings(of: $0) } ?? [])
  }
}
