import ConflictModel
import Gazetteer
import Linguistics

/// How exactly a toponym says where: its kind, and UCDP's `where_prec`.
enum PlaceGrain {
  static func of(
    _ toponym: Toponym, _ place: PlaceCandidate, _ document: Document
  ) -> (kind: PlaceAnnotation.Kind, precision: Int) {
    let gazetteer = document.gazetteer
    switch place.feature {
    case .country, .continent:
      // `eastern Ukraine` is a part of it.
      return toponym.isPart ? (.region, 5) : (.country, 6)
    case .admin1: return (.province, 4)
    case .admin2: return (.district, 3)
    // `North Waziristan district`, of a province that the text may name beside it.
    case .region where isCalledDistrict(toponym, document): return (.district, extent(place, gazetteer))
    case .region, .desert, .island, .peninsula, .valley, .forest, .mountain: return (.region, extent(place, gazetteer))
    case .sea, .strait: return (.feature, 7)
    case .line, .river: return (.feature, 5)
    case .lake: return (.feature, 3)
    default: break
    }
    // A town that the text calls a district or a province gives it its name.
    if toponym.called.contains(.province), !toponym.called.contains(.town) { return (.province, 4) }
    if toponym.called.contains(.district), !toponym.called.contains(.town) { return (.district, 3) }
    if toponym.isNear || toponym.isPart { return (place.feature.isSettlement ? .settlement : .feature, 2) }
    return (place.feature.isSettlement ? .settlement : .feature, 1)
  }

  private static let districts: WordSet = "district agency"

  private static func isCalledDistrict(_ toponym: Toponym, _ document: Document) -> Bool {
    toponym.called.contains(.district) || districts.contains(document.tokens[toponym.tokens.upperBound - 1])
  }

  /// A district's size counts as one, a province's as one, and more as a part of a country.
  private static func extent(_ place: PlaceCandidate, _ gazetteer: Gazetteer) -> Int {
    guard let box = gazetteer.box(of: place.id) else { return place.feature == .mountain ? 2 : 4 }
    let size = max(abs(box.east - box.west), box.north - box.south)
    return size < 0.7 ? 3 : size < 3 ? 4 : 5
  }
}
