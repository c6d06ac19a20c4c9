import Gazetteer
import Linguistics

/// How much an article speaks of each country, by what cannot well be of another: countries, provinces and towns of note
/// that it names, words that one country alone uses, groups that act in one country, nationalities.
///
/// A village on the other side of the world, of a country that nothing else in the article speaks of, is another of the
/// same name, or no place at all.
struct CountrySupport {
  /// What each name adds to a country by the place that it most likely means.
  private var ofName: [Int: (country: PlaceID, weight: Double)] = [:]
  private var total: [PlaceID: Double] = [:]

  /// A place of some 5,000, in steps of the population code.
  private static let village = 30

  /// What the country of the article must have before others are doubted.
  private static let enough = 1.5

  /// The country of the armed groups that the article names, where they all are of one.
  private let theatre: PlaceID?

  /// - Parameters:
  ///   - marks: countries of the article's own words, groups and nationalities, with their weight.
  ///   - groups: countries of the armed and political groups that it names.
  init(
    names: [PlaceName], toponyms: [Toponym], marks: [PlaceID: Double], groups: Set<PlaceID>, _ gazetteer: Gazetteer
  ) {
    total = marks
    theatre = groups.count == 1 ? groups.first : nil
    for (index, name) in names.enumerated() {
      guard !name.isAbroad, name.toponyms.contains(where: { toponyms[$0].isAccepted }),
        let best = name.candidates.max(by: { ($0.score, $1.id) < ($1.score, $0.id) }),
        !Self.isMinor(best), let country = best.country
      else { continue }
      let weight: Double =
        switch best.feature {
        case .country: 2
        case .admin1, .capital: 1.5
        default: 1
        }
      ofName[index] = (country, weight)
      total[country, default: 0] += weight
    }
  }

  /// The country that the article speaks of most, a name itself left out.
  func main(without name: Int? = nil) -> (country: PlaceID, weight: Double)? {
    total.keys.map { (country: $0, weight: support(of: $0, without: name)) }.filter { $0.weight > 0 }
      .max {
        ($0.weight, Self.isStriker($0.country) ? 0 : 1, $1.country)
          < ($1.weight, Self.isStriker($1.country) ? 0 : 1, $0.country)
      }
  }

  private static let strikers: Set<PlaceID> = Set(
    ["ISR", "RUS", "TUR", "SAU", "ARE", "RWA"].compactMap { Gazetteer.builtIn.country(code: $0) })

  /// `An Israeli strike killed two Palestinians`: of two countries told alike the one whose forces strike beyond its borders
  /// is not where it was.
  private static func isStriker(_ country: PlaceID) -> Bool {
    strikers.contains(country) || expeditions.contains(country)
  }

  func support(of country: PlaceID, without name: Int? = nil) -> Double {
    let own = name.flatMap { ofName[$0] }.map { $0.country == country ? $0.weight : 0 } ?? 0
    return (total[country] ?? 0) - own
  }

  /// The country that a place of a name should have been looked for in, nil where nothing speaks against the place.
  func homeInstead(of place: PlaceCandidate, name: Int) -> PlaceID? {
    guard Self.isMinor(place), let country = place.country, support(of: country, without: name) < 0.01,
      let main = main(without: name), main.country != country,
      main.weight >= Self.enough
        || (Self.expeditions.contains(country) || place.population < Self.village)
          && isOnly(main.country, without: name)
    else { return nil }
    return main.country
  }

  /// A town of some 300,000, in steps of the population code: readers elsewhere know larger ones by their name alone.
  private static let wellKnown = 46

  /// The places of a name in countries that the article does speak of, where it does not speak of the country of the likeliest
  /// one at all: `Myanmar troops burned houses in Kani` is not in Japan.
  func namesakes(of place: PlaceCandidate, among candidates: [PlaceCandidate], name: Int) -> [PlaceCandidate] {
    guard let country = place.country, support(of: country, without: name) < 0.01,
      place.feature.isSettlement || place.feature == .admin2, place.id.source != .additions
    else { return [] }
    guard place.feature != .capital, place.kind != .primary || place.population < Self.wellKnown else {
      return namesakes(ofOnly: place, among: candidates, name: name) ?? candidates.filter { isInTheatre($0) }
    }
    return candidates.filter { candidate in
      candidate.kind != .alternative
        && candidate.country.map { !Self.isStriker($0) && support(of: $0, without: name) >= 1 } == true
    }
  }

  /// `Nepalese officials said rebels attacked Beni`: the towns of a name in the one country that the article speaks of.
  private func namesakes(ofOnly place: PlaceCandidate, among candidates: [PlaceCandidate], name: Int)
    -> [PlaceCandidate]?
  {
    guard place.feature != .capital || place.population < Self.wellKnown, let main = main(without: name),
      main.country != place.country, !Self.isStriker(main.country), isOnly(main.country, without: name)
    else { return nil }
    let own = candidates.filter {
      $0.country == main.country && $0.feature.isSettlement
        && $0.population >= ($0.kind == .alternative ? Self.city : Self.town)
    }
    return own.isEmpty ? nil : own
  }

  /// Towns of some 10,000 and of 100,000, in steps of the population code.
  private static let town = 33
  private static let city = 41

  /// `ETA guerrillas shot dead a civil guard in Vitoria`, `New People's Army rebels … in San Jose`: a town of the one country
  /// whose guerrillas the article tells of, and not the larger one of its name that nothing else speaks of.
  private func isInTheatre(_ place: PlaceCandidate) -> Bool {
    guard let theatre, place.country == theatre, place.feature.isSettlement else { return false }
    return place.population >= (place.kind == .alternative ? Self.city : Self.town)
  }

  /// `Malian soldiers` and no other country's people: what they do is not in Portugal.
  private func isOnly(_ country: PlaceID, without name: Int) -> Bool {
    guard !Self.expeditions.contains(country), support(of: country, without: name) >= 1 else { return false }
    return total.keys.allSatisfy { $0 == country || support(of: $0, without: name) < 0.01 }
  }

  /// States whose forces fight anywhere but at home.
  private static let expeditions: Set<PlaceID> = Set(
    PlaceChoice.expeditions.compactMap { Gazetteer.builtIn.country(code: $0) })

  /// A place that an article need not explain to its readers only where they live there.
  private static func isMinor(_ place: PlaceCandidate) -> Bool {
    if place.id.source == .additions { return false }
    if place.kind == .alternative || place.kind == .code || place.kind == .abbreviation {
      return place.feature != .country && place.feature != .region && place.feature != .continent
    }
    switch place.feature {
    case .capital, .country, .admin1, .region, .continent, .sea, .strait, .desert, .line: return false
    case .admin2: return true
    case .island, .peninsula, .mountain, .valley, .forest, .lake, .river: return place.id.source != .areas
    case .airport, .base, .crossing, .bridge, .dam, .plant, .site: return place.id.source != .areas
    default: return place.population < 42 && !(place.kind == .curated || place.id.source == .areas)
    }
  }
}
