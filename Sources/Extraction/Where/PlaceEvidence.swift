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
  case provinceNamed, countryNamed, nationalityNamed, soleNationality, atPeace, datelineCountry, datelineProvince
  /// How much of the article's names may lie in the same country, the same province; 0…1.
  case countryShare, provinceShare
  /// How many of them may lie within 30, 100, 300 km; 0…1.
  case within30, within100, within300
  /// It holds others that the article names.
  case holdsOthers
  case publisherCountry, publisherProvince
}

/// What a document's names say of each other: the shares of countries and provinces among all that they may mean.
///
/// All places that the names may mean stand in one row, name by name; what is known of each is asked for again and again.
struct PlaceContext {
  let names: [PlaceName]
  let toponyms: [Toponym]
  let gazetteer: Gazetteer
  /// Names that have an accepted toponym.
  let active: [Int]
  /// Where the places of each name begin in the row, and of the last where they end.
  let first: [Int]
  private let points: [Point]
  /// The number of each place's country and province among those of the document, -1 for none.
  private let countries: [Int]
  private let provinces: [Int]
  private let isActive: [Bool]
  private var ofCountry: [Standing]
  /// The people of one country alone are named.
  private let isSoleNationality: Bool
  /// Names that a capital or a country bears.
  private let isOfNote: [Bool]
  private var ofProvince: [Standing]
  /// How much each place is believed in as a witness for others.
  private var weight: [Double]
  private var belief: [Double] = []
  /// The places that weigh anything, name by name, and where those of each name begin.
  private var witnesses: [Witness] = []
  /// Theirs, side by side: most are asked for nothing else.
  private var latitudes: [Double] = []
  private var firstWitness: [Int] = []

  /// A place that speaks for others near it.
  private struct Witness {
    var point: Point
    var id: PlaceID
    var weight: Double
    /// Among the places of its name.
    var index: Int
  }

  /// A position with what its distances need.
  private struct Point {
    let latitude: Double
    let longitude: Double
    /// Of half the latitude.
    let cosine: Double
    let sine: Double

    init(_ latitude: Double, _ longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
      cosine = Distance.cosine(ofDegrees: latitude / 2)
      sine = Distance.cosine(ofDegrees: 90 - abs(latitude) / 2) * (latitude < 0 ? -1 : 1)
    }

    /// The square of the distance as in `Distance`, in degrees of a great circle.
    @inline(__always)
    func squaredDegrees(to other: Point) -> Double {
      var east = abs(longitude - other.longitude)
      if east > 180 { east = 360 - east }
      // The cosine of the latitude between them.
      let x = east * (cosine * other.cosine - sine * other.sine)
      let y = latitude - other.latitude
      return x * x + y * y
    }
  }

  /// What the document says of a country or a province.
  private struct Standing {
    /// Of the places in it, all names together.
    var weight = 0.0
    /// How surely it is named itself.
    var named = 0.0
    var isNationality = false
    var isAtPeace = false
    var isOfDateline = false
    var isOfPublisher = false
  }

  init(
    names: [PlaceName], toponyms: [Toponym], active: [Int], nationalities: [PlaceID: Int], publisher: [PlaceID],
    peaceful: Set<PlaceID>, _ gazetteer: Gazetteer
  ) {
    self.names = names
    self.toponyms = toponyms
    self.gazetteer = gazetteer
    self.active = active
    var first: [Int] = []
    first.reserveCapacity(names.count + 1)
    var count = 0
    for name in names {
      first.append(count)
      count += name.candidates.count
    }
    first.append(count)
    self.first = first
    var isActive = [Bool](repeating: false, count: names.count)
    for name in active { isActive[name] = true }
    self.isActive = isActive
    var points: [Point] = []
    points.reserveCapacity(count)
    var countries = AreaNumbers(capacity: count)
    var provinces = AreaNumbers(capacity: count)
    for name in names {
      for candidate in name.candidates {
        points.append(Point(candidate.latitude, candidate.longitude))
        countries.append(candidate.country)
        provinces.append(candidate.admin1)
      }
    }
    self.points = points
    self.countries = countries.ofPlaces
    self.provinces = provinces.ofPlaces
    weight = Array(repeating: 0, count: count)
    ofCountry = Array(repeating: Standing(), count: countries.numbers.count)
    ofProvince = Array(repeating: Standing(), count: provinces.numbers.count)
    isSoleNationality = nationalities.count == 1
    isOfNote = names.map { $0.candidates.contains { $0.feature == .capital || $0.feature == .country } }
    for (id, number) in countries.numbers {
      ofCountry[number].isNationality = nationalities[id] != nil
      ofCountry[number].isAtPeace = peaceful.contains(id)
      ofCountry[number].isOfPublisher = publisher.contains(id)
    }
    for (id, number) in provinces.numbers { ofProvince[number].isOfPublisher = publisher.contains(id) }
  }

  /// The countries or provinces of a document's places, numbered in the order in which they come.
  private struct AreaNumbers {
    private(set) var numbers: [PlaceID: Int] = [:]
    private(set) var ofPlaces: [Int] = []

    init(capacity: Int) { ofPlaces.reserveCapacity(capacity) }

    mutating func append(_ area: PlaceID?) {
      guard let area else {
        ofPlaces.append(-1)
        return
      }
      if let number = numbers[area] {
        ofPlaces.append(number)
      } else {
        ofPlaces.append(numbers.count)
        numbers[area] = numbers.count
      }
    }
  }

  /// Weighs the places as witnesses for each other.
  ///
  /// - Parameter belief: how much each place is believed in so far; all of a name add up to 1.
  mutating func believe(_ belief: [Double]) {
    self.belief = belief
    for number in ofCountry.indices {
      ofCountry[number].weight = 0
      ofCountry[number].named = 0
      ofCountry[number].isOfDateline = false
    }
    for number in ofProvince.indices {
      ofProvince[number].weight = 0
      ofProvince[number].named = 0
      ofProvince[number].isOfDateline = false
    }
    witnesses.removeAll(keepingCapacity: true)
    latitudes.removeAll(keepingCapacity: true)
    firstWitness.removeAll(keepingCapacity: true)
    for name in names.indices {
      firstWitness.append(witnesses.count)
      if isActive[name], !names[name].isAbroad { add(name, belief) }
    }
    firstWitness.append(witnesses.count)
  }

  private mutating func add(_ name: Int, _ belief: [Double]) {
    let isDateline = names[name].toponyms.contains { toponyms[$0].isDateline }
    let candidates = names[name].candidates
    // A name that few places bear is the better witness.
    let even = 0.3 / Double(max(1, candidates.count))
    for (index, candidate) in candidates.enumerated() {
      let place = first[name] + index
      let w = 0.7 * belief[place] + even
      weight[place] = w
      if w > 0.01, candidate.feature != .country, candidate.feature != .continent {
        witnesses.append(Witness(point: points[place], id: candidate.id, weight: w, index: index))
        latitudes.append(points[place].latitude)
      }
      let isOfDateline = isDateline && belief[place] > 0.3
      let country = countries[place]
      if country >= 0 {
        ofCountry[country].weight += w
        if candidate.feature == .country { ofCountry[country].named += belief[place] }
        if isOfDateline { ofCountry[country].isOfDateline = true }
      }
      let province = provinces[place]
      if province >= 0 {
        ofProvince[province].weight += w
        if candidate.feature == .admin1 { ofProvince[province].named += belief[place] }
        if isOfDateline { ofProvince[province].isOfDateline = true }
      }
    }
  }

  /// The population code of a town of a million.
  private static let million = 50
  /// The population code below which a namesake is a small town or village.
  private static let small = 30
  /// How much a name's small places are doubted beside a capital or a city of a million.
  private static let doubt = 4.0

  /// What is taken from the score of a village that has the name of a capital or of a city of a million: whoever means the
  /// village says where it is, and that another unknown name may lie near it says nothing.
  func doubt(name: Int, candidate at: Int) -> Double {
    let candidates = names[name].candidates
    guard candidates[at].feature.isSettlement, candidates[at].feature != .capital,
      candidates[at].population < Self.small, candidates[at].kind != .curated,
      candidates.contains(where: { $0.feature == .capital || $0.feature.isSettlement && $0.population >= Self.million })
    else { return 0 }
    var isSaid = false
    weigh(name: name, candidate: at) { evidence, value in
      switch evidence {
      case .inContainer, .nearContainer, .provinceNamed, .countryNamed, .nationalityNamed, .datelineCountry,
        .datelineProvince, .publisherProvince:
        if value > 0.3 { isSaid = true }
      default: break
      }
    }
    return isSaid ? 0 : Self.doubt
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
    weigh(name: name, candidate: candidate) { evidence, value in
      let weight = value * weights[evidence.rawValue]
      guard weight > 0.1 else { return }
      let at = parts.firstIndex { ($0.weight, evidence.rawValue) < (weight, $0.evidence.rawValue) } ?? parts.count
      guard at < limit else { return }
      if parts.count == limit { parts.removeLast() }
      parts.insert((evidence, weight), at: at)
    }
    return parts.map(\.evidence.words)
  }

  /// What a name counts as naming an area itself: a town is not the likelier for a province of its own name.
  private func namedByItself(_ name: Int, _ feature: Feature, _ areas: [Int], _ area: Int) -> Double {
    guard isActive[name] else { return 0 }
    var sum = 0.0
    for (at, candidate) in names[name].candidates.enumerated()
    where candidate.feature == feature && areas[first[name] + at] == area {
      sum += belief[first[name] + at]
    }
    return sum
  }

  private func weigh(name: Int, candidate at: Int, _ note: (PlaceEvidence, Double) -> Void) {
    let candidate = names[name].candidates[at]
    func set(_ evidence: PlaceEvidence, _ value: Double = 1) { note(evidence, value) }
    ownEvidence(candidate, set)
    spokenEvidence(name, candidate, set)

    let place = first[name] + at
    let others = Double(max(1, active.count - (isActive[name] ? 1 : 0)))
    if countries[place] >= 0 {
      let country = ofCountry[countries[place]]
      let named = country.named - namedByItself(name, .country, countries, countries[place])
      set(.countryNamed, min(1, max(0, named)))
      set(.nationalityNamed, country.isNationality ? 1 : 0)
      if country.isNationality, isSoleNationality, !isOfNote[name] { set(.soleNationality) }
      set(.datelineCountry, country.isOfDateline ? 1 : 0)
      set(.countryShare, max(0, country.weight - sumOfOwn(name, countries, countries[place])) / others)
      if country.isOfPublisher { set(.publisherCountry) }
    }
    if provinces[place] >= 0 {
      let province = ofProvince[provinces[place]]
      let named = province.named - namedByItself(name, .admin1, provinces, provinces[place])
      set(.provinceNamed, min(1, max(0, named)))
      set(.datelineProvince, province.isOfDateline ? 1 : 0)
      set(.provinceShare, max(0, province.weight - sumOfOwn(name, provinces, provinces[place])) / others)
      if province.isOfPublisher { set(.publisherProvince) }
    }
    // `shot dead the consul in Los Angeles`: everybody knows where a large city is.
    if countries[place] >= 0, provinces[place] >= 0, ofCountry[countries[place]].isAtPeace,
      !(candidate.feature.isSettlement && candidate.kind == .primary && candidate.population >= Self.million)
    {
      let (country, province) = (ofCountry[countries[place]], ofProvince[provinces[place]])
      if country.named + province.named < 0.5, !country.isNationality { set(.atPeace) }
    }
    let near = nearness(of: candidate, points[place], name)
    set(.within30, near.within30 / (near.within30 + 1))
    set(.within100, near.within100 / (near.within100 + 1.5))
    set(.within300, near.within300 / (near.within300 + 2))
    set(.holdsOthers, near.held / (near.held + 1))
  }

  /// How many of the other names may mean a place within 30, 100, 300 km, and how many one that lies in it.
  private func nearness(of candidate: PlaceCandidate, _ point: Point, _ name: Int)
    -> (within30: Double, within100: Double, within300: Double, held: Double)
  {
    var sum = (within30: 0.0, within100: 0.0, within300: 0.0, held: 0.0)
    let isArea = candidate.feature.isArea
    latitudes.withUnsafeBufferPointer { latitudes in
      for other in neighbours(of: name) where other != name {
        var best = (0.0, 0.0, 0.0)
        var inside = 0.0
        // Most are too far away at a glance.
        for index in firstWitness[other]..<firstWitness[other + 1]
        where abs(point.latitude - latitudes[index]) < Self.farthest {
          let witness = witnesses[index]
          let square = point.squaredDegrees(to: witness.point)
          guard square < Self.farthest * Self.farthest, witness.id != candidate.id else { continue }
          let w = witness.weight
          best.0 += w * Self.decay(square, 30)
          best.1 += w * Self.decay(square, 100)
          best.2 += w * Self.decay(square, 300)
          if isArea, w > 0.05,
            PlaceRelation.lies(names[other].candidates[witness.index], in: candidate, gazetteer)
          {
            inside += w
          }
        }
        sum.within30 += min(1, best.0)
        sum.within100 += min(1, best.1)
        sum.within300 += min(1, best.2)
        sum.held += min(1, inside)
      }
    }
    return sum
  }

  /// Degrees of a great circle beyond which a place says nothing of another: 1,200 km.
  private static var farthest: Double { 1200 / Distance.kilometresPerDegree }

  /// How many names before a name and behind it speak for its places: those of a long list tell of each other no more.
  private static let reach = 150

  /// The names around a name in the order in which the article first tells them.
  private func neighbours(of name: Int) -> ArraySlice<Int> {
    guard active.count > 2 * Self.reach else { return active[...] }
    let at = active.partitioningIndex { $0 >= name }
    return active[max(0, at - Self.reach)..<min(active.count, at + Self.reach)]
  }

  /// 1 at no distance, a half at `scale` kilometres, falling as the square.
  @inline(__always)
  private static func decay(_ squaredDegrees: Double, _ scale: Double) -> Double {
    let degrees = scale / Distance.kilometresPerDegree
    return 1 / (1 + squaredDegrees / (degrees * degrees))
  }

  /// The weight of a name's candidates that lie in the same country or province.
  private func sumOfOwn(_ name: Int, _ areas: [Int], _ area: Int) -> Double {
    guard isActive[name] else { return 0 }
    var sum = 0.0
    for place in first[name]..<first[name + 1] where areas[place] == area { sum += weight[place] }
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
      if let container = toponym.container ?? toponym.around {
        // What is said of the sentence says nothing against a place elsewhere.
        if toponym.container != nil { hasContainer = true }
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
    if contained {
      set(.inContainer, hasContainer ? 1 : Self.surrounded)
    } else if near > 0 {
      set(.nearContainer, near)
    }
    if hasContainer, !contained, near == 0 { set(.outOfContainer, 1) }
    if agrees { set(.calledSo, 1) } else if disagrees { set(.calledOtherwise, 1) }
  }

  /// How much more it counts that a place lies in what the sentence is about, where nothing counts against the others.
  private static let surrounded = 2.2

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
