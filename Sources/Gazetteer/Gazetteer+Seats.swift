/// The towns that provinces are governed from.
extension Gazetteer {
  /// By province; the tables are gone through once, when somebody first asks.
  private static let seats: [PlaceID: PlaceID] = {
    let gazetteer = builtIn
    var seats: [PlaceID: PlaceID] = [:]
    for row in 0..<(gazetteer.places?.rowCount ?? 0) {
      let town = PlaceID(.places, row: row)
      guard gazetteer.feature(of: town) == .seat1, let province = gazetteer.admin1(of: town) else { continue }
      if let other = seats[province], gazetteer.populationCode(of: other) >= gazetteer.populationCode(of: town) {
        continue
      }
      seats[province] = town
    }
    return seats
  }()

  /// The town that a province is governed from; nil where the tables have none, or the province is the capital's own.
  public func seat(of province: PlaceID) -> PlaceID? {
    guard let seat = Self.seats[province], admin1(of: seat) == province else { return nil }
    return seat
  }
}
