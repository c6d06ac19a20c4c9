import Gazetteer
import Linguistics

/// Which place of a name it is: an additive score over what the article itself says.
///
/// | evidence | weight |
/// |---|---|
/// | lies in the container named with it (`Tripoli, Lebanon`) | 14 |
/// | size, 0.35 per doubling of the population | 0…9 |
/// | a country | 9 |
/// | a name checked by hand, the own name, another name | 3, 2, 0 |
/// | the kind that the cue word asks for (`Idlib province`) | 5 |
/// | lies in a country that the article names, by its share | 0…6 |
/// | lies in a province that the article names | 3 |
struct PlaceResolver {
  let gazetteer: Gazetteer
  private var countryWeight: [PlaceID: Double] = [:]
  private var countryTotal = 0.0
  private var provinces: Set<PlaceID> = []

  init(_ gazetteer: Gazetteer, _ mentions: [RawMention]) {
    self.gazetteer = gazetteer
    // What is named beyond doubt sets the scene: countries, their people, provinces.
    for mention in mentions {
      if let country = mention.candidates.first(where: { gazetteer.isCountry($0.id) }) {
        add(country.id, mention.isDemonym ? 0.7 : mention.isDateline ? 1.5 : 1)
      } else if mention.candidates.count == 1, let only = mention.candidates.first {
        if gazetteer.feature(of: only.id) == .admin1 { provinces.insert(only.id) }
        if let country = gazetteer.country(of: only.id) { add(country, 0.8) }
      }
    }
  }

  private mutating func add(_ country: PlaceID, _ weight: Double) {
    countryWeight[country, default: 0] += weight
    countryTotal += weight
  }

  /// Takes a resolved place into the context of those still open.
  mutating func learn(_ id: PlaceID, isSure: Bool) {
    if let country = gazetteer.country(of: id) { add(country, isSure ? 1 : 0.4) }
    if isSure, let province = gazetteer.admin1(of: id) { provinces.insert(province) }
  }

  func lies(_ inner: PlaceID, in outer: PlaceID) -> Bool {
    if inner == outer { return false }
    // A named area is nobody's parent: `Martuni in Nagorno-Karabakh` lies in its outline or among its members.
    if gazetteer.feature(of: outer) == .region { return gazetteer.regions(of: inner).contains(outer) }
    return gazetteer.ancestors(of: inner).dropFirst().contains(outer)
  }

  func score(_ candidate: Candidate, _ mention: RawMention, containers: [PlaceID]) -> Double {
    let id = candidate.id
    let feature = gazetteer.feature(of: id)
    var score = Double(gazetteer.populationCode(of: id)) * 0.035
    switch candidate.kind {
    case .curated, .abbreviation: score += 3
    case .primary: score += 2
    case .variant: score += 1.5
    default: break
    }
    switch feature {
    case .country: score += 9
    case .admin1: score += 3
    case .region, .continent: score += 5
    case .capital: score += 2
    case .seat1, .seat2: score += 0.7
    case .locality, .quarter: score -= 1
    default: break
    }
    switch mention.cue {
    case .settlement: if feature.isSettlement { score += 5 }
    case .district:
      if feature == .admin2 || feature == .seat2 { score += 5 } else if feature.isSettlement { score += 1 }
    case .province: if feature == .admin1 || feature == .region { score += 5 }
    case .country, .none: break
    }
    if containers.contains(where: { lies(id, in: $0) }) {
      score += 14
    } else if !containers.isEmpty, let country = gazetteer.country(of: id),
      containers.contains(where: { gazetteer.country(of: $0) == country })
    {
      score += 6
    }
    if countryTotal > 0, let country = gazetteer.country(of: id), let weight = countryWeight[country], country != id {
      score += 2 + 4 * weight / countryTotal
    } else if countryTotal >= 1.5, feature != .country, feature != .continent, feature != .region {
      // Somewhere else than every country that the article speaks of.
      score -= 2
    }
    if let province = gazetteer.admin1(of: id), provinces.contains(province), province != id { score += 3 }
    return score
  }
}
