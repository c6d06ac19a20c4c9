import ConflictModel
import Gazetteer

/// How two places lie to each other.
enum PlaceRelation {
  /// Whether a place is in a country, province, district or region.
  static func lies(_ inner: PlaceCandidate, in outer: PlaceCandidate, _ gazetteer: Gazetteer) -> Bool {
    switch outer.feature {
    case .country: return inner.country == outer.id && inner.id != outer.id
    case .admin1: return inner.admin1 == outer.id && inner.id != outer.id
    case .admin2, .region, .island, .peninsula, .valley, .desert, .continent:
      guard
        inner.feature.isSettlement || inner.feature.rawValue > Feature.continent.rawValue || inner.feature == .admin2
      else { return outer.feature == .region && inner.feature == .admin1 && isInBox(inner, outer, gazetteer) }
      if let country = outer.country, let own = inner.country, country != own { return false }
      return isInBox(inner, outer, gazetteer)
    default: return false
    }
  }

  private static func isInBox(_ inner: PlaceCandidate, _ outer: PlaceCandidate, _ gazetteer: Gazetteer) -> Bool {
    if let box = gazetteer.box(of: outer.id) {
      return box.contains(.init(longitude: inner.longitude, latitude: inner.latitude))
    }
    // A district without an outline: within 40 km of its middle.
    return outer.feature == .admin2
      && Distance.kilometres((inner.latitude, inner.longitude), (outer.latitude, outer.longitude)) < 40
  }
}
