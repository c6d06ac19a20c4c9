import ConflictModel
import Gazetteer
import Linguistics

/// What speaks for one of the places that a name may mean. The weights are in `Tables/place-choice.tsv`, one line for
/// each case here, under the same name; a place's score is the sum of weight times value.
enum PlaceEvidence: Int, CaseIterable, Sendable {
  // Before anything is read
  /// Binary logarithm of the population, of places and of provinces; 0…2.5.
  case population, populationUnknown
  case country, capital, admin1, admin2, region, continent, natural, site, seat1, seat2, seat3, quarter, locality
  case tier2, tier3, tier4
  case variant, alternative, curated, abbreviation, code
  // What the words around it say
  /// It lies in what the text says that it lies in.
  case inContainer
  case nearContainer
  case outOfContainer
  case calledSo, calledOtherwise
  // What else the article names
  case provinceNamed, countryNamed, nationalityNamed, datelineCountry, datelineProvince
  /// How much of the article's names may lie in the same country, the same province; 0…1.
  case countryShare, provinceShare
  /// How many of them may lie within 30, 100, 300 km; 0…1.
  case within30, within100, within300
  /// It holds others that the article names.
  case holdsOthers
  case publisherCountry, publisherProvince
}

/// What a document's names say of each other: the shares of countries and provinces among all that they may mean.
struct PlaceContext {
  let names: [PlaceName]
  let toponyms: [Toponym]
  let gazetteer: Gazetteer
  /// A place that speaks for others near it.
  private struct Witness {
    /// Among the candidates of its name.
    var index: Int
    var id: PlaceID
    var weight: Double
    var latitude: Double
    var longitude: Double
  }

  /// Names that have an accepted toponym.
  let active: [Int]
  /// Countries whose people the article names.
  let nationalities: [PlaceID: Int]
  let publisher: [PlaceID]
  /// Weight of a candidate as a witness for others, by name and candidate.
  private var weight: [[Double]]
  /// By name: whether it is active, and of each of its candidates the country and the province.
  private var isActive: [Bool]
  private var countries: [[PlaceID?]]
  private var provinces: [[PlaceID?]]
  /// Those that weigh anything, by name.
  private var witnesses: [[Witness]]
  private var countryWeight: [PlaceID: Double] = [:]
  private var provinceWeight: [PlaceID: Double] = [:]
  private var namedProvinces: [PlaceID: Double] = [:]
  private var namedCountries: [PlaceID: Double] = [:]
  private var datelineCountries: Set<PlaceID> = []
  private var datelineProvinces: Set<PlaceID> = []

  /// - Parameter belief: how much each candidate is believed in so far.
  init(
    names: [PlaceName], toponyms: [Toponym], active: [Int], nationalities: [PlaceID: Int], publisher: [PlaceID],
    belief: [[Double]], _ gazetteer: Gazetteer
  ) {
    self.names = names
    self.toponyms = toponyms
    self.gazetteer = gazetteer
    self.active = active
    self.nationalities = nationalities
    self.publisher = publisher
    weight = belief
    witnesses = Array(repeating: [], count: names.count)
    isActive = Array(repeating: false, count: names.count)
    countries = Array(repeating: [], count: names.count)
    provinces = countries
    for name in active {
      isActive[name] = true
      countries[name] = names[name].candidates.map(\.country)
      provinces[name] = names[name].candidates.map(\.admin1)
      let isDateline = names[name].toponyms.contains { toponyms[$0].isDateline }
      let candidates = names[name].candidates
      // A name that few places bear is the better witness.
      let even = 0.3 / Double(max(1, candidates.count))
      for index in candidates.indices {
        let w = 0.7 * belief[name][index] + even
        weight[name][index] = w
        let candidate = candidates[index]
        if w > 0.01, candidate.feature != .country, candidate.feature != .continent {
          witnesses[name].append(
            Witness(
              index: index, id: candidate.id, weight: w, latitude: candidate.latitude, longitude: candidate.longitude))
        }
        if let country = candidate.country {
          countryWeight[country, default: 0] += w
          if candidate.feature == .country { namedCountries[country, default: 0] += belief[name][index] }
        }
        if let province = candidate.admin1 {
          provinceWeight[province, default: 0] += w
          if candidate.feature == .admin1 { namedProvinces[province, default: 0] += belief[name][index] }
        }
        if isDateline, belief[name][index] > 0.3 {
          if let country = candidate.country { datelineCountries.insert(country) }
          if let province = candidate.admin1 { datelineProvinces.insert(province) }
        }
      }
    }
  }

  /// What the evidence for a candidate of a name adds up to.
  func score(name: Int, candidate: Int, weights: [Double]) -> Double {
    var score = 0.0
    weigh(name: name, candidate: candidate) { score += $1 * weights[$0.rawValue] }
    return score
  }

  /// What speaks for a candidate of a name, the weightiest first, in words.
  func reasons(name: Int, candidate: Int, weights: [Double], limit: Int = 3) -> [String] {
    var parts: [(evidence: PlaceEvidence, weight: Double)] = []
    weigh(name: name, candidate: candidate) { parts.append(($0, $1 * weights[$0.rawValue])) }
    return parts.filter { $0.weight > 0.1 }
      .sorted { ($0.weight, $1.evidence.rawValue) > ($1.weight, $0.evidence.rawValue) }
      .prefix(limit).map(\.evidence.words)
  }

  private func weigh(name: Int, candidate at: Int, _ note: (PlaceEvidence, Double) -> Void) {
    let candidate = names[name].candidates[at]
    func set(_ evidence: PlaceEvidence, _ value: Double = 1) { note(evidence, value) }
    ownEvidence(candidate, set)
    spokenEvidence(name, candidate, set)

    let own = weight[name][at]
    let others = Double(max(1, active.count - (isActive[name] ? 1 : 0)))
    if let country = candidate.country {
      let named = (namedCountries[country] ?? 0) - (candidate.feature == .country ? own : 0)
      set(.countryNamed, min(1, max(0, named)))
      set(.nationalityNamed, nationalities[country] == nil ? 0 : 1)
      set(.datelineCountry, datelineCountries.contains(country) ? 1 : 0)
      let sum = sumOfOwn(name, countries[name], country)
      set(.countryShare, max(0, (countryWeight[country] ?? 0) - sum) / others)
    }
    if let province = candidate.admin1 {
      let named = (namedProvinces[province] ?? 0) - (candidate.feature == .admin1 ? own : 0)
      set(.provinceNamed, min(1, max(0, named)))
      set(.datelineProvince, datelineProvinces.contains(province) ? 1 : 0)
      let sum = sumOfOwn(name, provinces[name], province)
      set(.provinceShare, max(0, (provinceWeight[province] ?? 0) - sum) / others)
    }
    var within = (0.0, 0.0, 0.0)
    var held = 0.0
    for other in neighbours(of: name) where other != name {
      var best = (0.0, 0.0, 0.0)
      var inside = 0.0
      for witness in witnesses[other] {
        let w = witness.weight
        // A degree of latitude is 111 km: most are too far away at a glance.
        guard abs(candidate.latitude - witness.latitude) < 10.8 else { continue }
        let distance = Distance.kilometres(
          (candidate.latitude, candidate.longitude), (witness.latitude, witness.longitude))
        guard distance < 1200, witness.id != candidate.id else { continue }
        best.0 += w * Self.decay(distance, 30)
        best.1 += w * Self.decay(distance, 100)
        best.2 += w * Self.decay(distance, 300)
        if candidate.feature.isArea, w > 0.05,
          PlaceRelation.lies(names[other].candidates[witness.index], in: candidate, gazetteer)
        {
          inside += w
        }
      }
      within.0 += min(1, best.0)
      within.1 += min(1, best.1)
      within.2 += min(1, best.2)
      held += min(1, inside)
    }
    set(.within30, within.0 / (within.0 + 1))
    set(.within100, within.1 / (within.1 + 1.5))
    set(.within300, within.2 / (within.2 + 2))
    set(.holdsOthers, held / (held + 1))
    if publisher.contains(where: { $0 == candidate.country }) { set(.publisherCountry) }
    if publisher.contains(where: { $0 == candidate.admin1 }) { set(.publisherProvince) }
  }

  /// How many names before a name and behind it speak for its places: those of a long list tell of each other no more.
  private static let reach = 150

  /// The names around a name in the order in which the article first tells them.
  private func neighbours(of name: Int) -> ArraySlice<Int> {
    guard active.count > 2 * Self.reach else { return active[...] }
    let at = active.partitioningIndex { $0 >= name }
    return active[max(0, at - Self.reach)..<min(active.count, at + Self.reach)]
  }

  /// 1 at no distance, a half at `scale`, falling as the square.
  @inline(__always)
  private static func decay(_ distance: Double, _ scale: Double) -> Double {
    let x = distance / scale
    return 1 / (1 + x * x)
  }

  /// The weight of a name's candidates that lie in the same country or province.
  private func sumOfOwn(_ name: Int, _ areas: [PlaceID?], _ area: PlaceID) -> Double {
    guard isActive[name] else { return 0 }
    var sum = 0.0
    for (index, own) in areas.enumerated() where own == area { sum += weight[name][index] }
    return sum
  }

  private func ownEvidence(_ candidate: PlaceCandidate, _ set: (PlaceEvidence, Double) -> Void) {
    if candidate.feature.isSettlement {
      set(.population, Double(candidate.population) / 25)
      if candidate.population == 0 { set(.populationUnknown, 1) }
      switch candidate.tier {
      case 2: set(.tier2, 1)
      case 3: set(.tier3, 1)
      case 4: set(.tier4, 1)
      default: break
      }
    }
    switch candidate.feature {
    case .country: set(.country, 1)
    case .capital: set(.capital, 1)
    case .admin1: set(.admin1, 1)
    case .admin2: set(.admin2, 1)
    case .region: set(.region, 1)
    case .continent: set(.continent, 1)
    case .seat1: set(.seat1, 1)
    case .seat2: set(.seat2, 1)
    case .seat3: set(.seat3, 1)
    case .quarter: set(.quarter, 1)
    case .locality, .camp: set(.locality, 1)
    case .settlement: break
    case .airport, .base, .crossing, .bridge, .dam, .plant, .site, .line: set(.site, 1)
    case .island, .peninsula, .mountain, .desert, .valley, .forest, .sea, .strait, .lake, .river: set(.natural, 1)
    }
    switch candidate.kind {
    case .primary, .demonym, .people: break
    case .variant: set(.variant, 1)
    case .alternative: set(.alternative, 1)
    case .curated: set(.curated, 1)
    case .abbreviation: set(.abbreviation, 1)
    case .code: set(.code, 1)
    }
  }

  private func spokenEvidence(_ name: Int, _ candidate: PlaceCandidate, _ set: (PlaceEvidence, Double) -> Void) {
    var contained = false
    var near = 0.0
    var hasContainer = false
    var agrees = false
    var disagrees = false
    for index in names[name].toponyms {
      let toponym = toponyms[index]
      if let container = toponym.container {
        hasContainer = true
        for outer in names[toponyms[container].name].candidates where outer.id != candidate.id {
          if PlaceRelation.lies(candidate, in: outer, gazetteer) {
            contained = true
          } else if outer.feature.isSettlement, outer.country == candidate.country {
            let distance = Distance.kilometres(
              (candidate.latitude, candidate.longitude), (outer.latitude, outer.longitude))
            if distance < 100 { near = max(near, 1 - distance / 100) }
          }
        }
      }
      guard !toponym.called.isEmpty else { continue }
      if PlaceContext.agrees(toponym.called, candidate.feature) { agrees = true } else { disagrees = true }
    }
    if contained { set(.inContainer, 1) } else if near > 0 { set(.nearContainer, near) }
    if hasContainer, !contained, near == 0 { set(.outOfContainer, 1) }
    if agrees { set(.calledSo, 1) } else if disagrees { set(.calledOtherwise, 1) }
  }

  static func agrees(_ called: PlaceMarks, _ feature: Feature) -> Bool {
    if called.contains(.town), feature.isSettlement { return true }
    if called.contains(.quarter), feature == .quarter || feature.isSettlement { return true }
    if called.contains(.district), feature == .admin2 { return true }
    if called.contains(.province), feature == .admin1 || feature == .region { return true }
    if called.contains(.camp) {
      switch feature {
      case .camp, .airport, .base, .crossing, .dam, .bridge, .plant, .site: return true
      default: break
      }
    }
    if called.contains(.feature),
      feature.isWater || (feature.isArea && feature.rawValue > Feature.continent.rawValue) || feature == .mountain
    {
      return true
    }
    return false
  }
}
