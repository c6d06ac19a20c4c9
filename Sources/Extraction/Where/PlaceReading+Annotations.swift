import ConflictModel
import Gazetteer
import Linguistics

/// What was read, as annotations of the document.
extension PlaceReading {
  func annotations() -> [PlaceAnnotation] {
    let order = toponyms.indices.filter { toponyms[$0].isAccepted }
      .sorted { toponyms[$0].tokens.lowerBound < toponyms[$1].tokens.lowerBound }
    var position: [Int: Int] = [:]
    for (at, index) in order.enumerated() { position[index] = at }
    let home = mainCountry()
    var known = KnownPlaceNames(gazetteer)
    let named = order.map { index in
      var annotation = annotation(of: index, home: home, &known)
      annotation.container = (toponyms[index].container ?? toponyms[index].stated).flatMap { position[$0] }
      return annotation
    }
    let references =
      CapitalReferences.find(in: document, home: home, named, gazetteer)
      + EnclaveReferences.find(in: document, named, gazetteer)
    return with(references, named)
  }

  /// Puts references among names in the order of the text; containers are indices, and move with them.
  private func with(_ references: [PlaceAnnotation], _ named: [PlaceAnnotation]) -> [PlaceAnnotation] {
    guard !references.isEmpty else { return named }
    func moved(_ index: Int) -> Int {
      index + references.count { $0.tokens.lowerBound < named[index].tokens.lowerBound }
    }
    let settled = named.map { annotation in
      var annotation = annotation
      annotation.container = annotation.container.map(moved)
      return annotation
    }
    return (settled + references).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let language: WordSet = """
    language languages speaking teacher class classes lesson lessons translation version word words is was are were and
    or but of in on at by to from for with as than that who which the a an has had have said says
    """

  /// Adjectives of countries, regions and continents before what they qualify (`Russian troops`): the country is named,
  /// but as no site of anything.
  func nationalityMentions() -> [PlaceAnnotation] {
    var found: [PlaceAnnotation] = []
    for toponym in toponyms where names[toponym.name].isDemonym && !toponym.isAccepted {
      let end = toponym.tokens.upperBound
      let sentence = document.sentence(of: toponym.tokens.lowerBound).tokens
      guard end < sentence.upperBound else { continue }
      let next = document.tokens[end]
      let joins =
        marks[end].contains(.and) && end + 1 < sentence.upperBound
        && names.contains { $0.isDemonym && $0.toponyms.contains { toponyms[$0].tokens.lowerBound == end + 1 } }
      guard next.kind == .word, !Self.language.contains(next) || joins else { continue }
      guard
        let candidate = gazetteer.candidates(for: toponym.key).filter({ $0.kind == .demonym })
          .min(by: { ($0.id.source.rawValue, $0.id.row) < ($1.id.source.rawValue, $1.id.row) })
      else { continue }
      let place = gazetteer.place(candidate.id)
      found.append(
        PlaceAnnotation(
          tokens: toponym.tokens,
          place: Place(
            text: document.string(toponym.tokens), span: document.span(toponym.tokens), name: place.name,
            latitude: place.latitude, longitude: place.longitude, country: place.country, admin1: place.admin1,
            id: place.geoNamesID, precision: place.feature == .country ? 6 : 5),
          kind: place.feature == .country ? .country : .region, isMetonym: true, confidence: 0.9))
    }
    return found
  }

  /// The place that a toponym means: of its name the likeliest one that lies in its container, if it has one.
  func choice(of index: Int, in outer: PlaceCandidate?) -> PlaceCandidate? {
    let toponym = toponyms[index]
    var candidates = names[toponym.name].candidates
    if let outer {
      let inside = candidates.filter { PlaceRelation.lies($0, in: outer, gazetteer) }
      if !inside.isEmpty { candidates = inside }
    }
    // `MEXICO CITY — … in northern Mexico`: the country, and not the town or the state of that name.
    if candidates.count > 1, let country = candidates.first(where: { $0.feature == .country }),
      toponym.called.isEmpty, toponym.isPart
    {
      candidates.removeAll { $0.id != country.id && $0.country == country.id }
    }
    // `killed 45 people across Gaza`: what is as large as that, and not the town it is named after.
    if toponym.called.isEmpty, toponym.tokens.lowerBound > 0,
      Self.throughout.contains(document.tokens[toponym.tokens.lowerBound - 1]),
      let land = land(of: candidates)
    {
      return land
    }
    // `the Red Sea` is the sea, and not the province that is called after it.
    if let last = toponym.tokens.last, Self.waters.contains(document.tokens[last]),
      toponym.called.isDisjoint(with: [.province, .district])
    {
      let natural = candidates.filter { $0.feature.isWater }
      if !natural.isEmpty { candidates = natural }
    }
    if let country = countryOfAddress(index) {
      let inside = candidates.filter { $0.country == country || $0.id == country }
      if !inside.isEmpty { candidates = inside }
    }
    return candidates.max { ($0.score, $1.id) < ($1.score, $0.id) }
  }

  private static let throughout: WordSet = "across throughout"

  /// The province or land that bears the name of the likeliest of some places, a town in it.
  private func land(of candidates: [PlaceCandidate]) -> PlaceCandidate? {
    // `attacks throughout Lima`: a capital is large enough.
    guard let town = candidates.max(by: { ($0.score, $1.id) < ($1.score, $0.id) }), town.feature.isSettlement,
      town.feature != .capital
    else { return nil }
    return candidates.filter {
      ($0.feature == .admin1 || $0.feature == .region) && $0.country == town.country
        && PlaceRelation.lies(town, in: $0, gazetteer)
    }.max { ($0.score, $1.id) < ($1.score, $0.id) }
  }

  private static let waters: WordSet = "sea seas gulf ocean strait straits channel river lake bay canal"

  private static let divisions: WordSet = "department province governorate county district state"

  private func isDivision(_ next: Int) -> Bool {
    next < document.tokens.count && Self.divisions.contains(document.tokens[next])
  }

  /// The country of the last name of an address: `in Sesad Kota area, Puli Khumri, Baghlan, Afghanistan`.
  private func countryOfAddress(_ index: Int) -> PlaceID? {
    var last = index
    var steps = 0
    while let next = toponyms[last].stated, next != last, toponyms[next].isAccepted, steps < 5 {
      last = next
      steps += 1
    }
    guard steps > 0 else { return nil }
    // Of a name that several places bear, the likeliest.
    guard let end = names[toponyms[last].name].candidates.max(by: { ($0.score, $1.id) < ($1.score, $0.id) }) else {
      return nil
    }
    switch end.feature {
    case .country: return end.id
    case .admin1, .admin2, .region: return end.country
    default: return end.population > 35 ? end.country : nil
    }
  }

  private func annotation(of index: Int, home: PlaceID?, _ known: inout KnownPlaceNames) -> PlaceAnnotation {
    let toponym = toponyms[index]
    let best = choices[index]
    let stated = toponym.stated.flatMap { toponyms[$0].isAccepted ? choices[$0] : nil }
    let text = document.string(toponym.tokens)
    let span = document.span(toponym.tokens)
    let metonyms = MetonymReader(document: document, marks: marks)
    if let best, let town = townFarFrom(best, index) {
      return unlisted(toponym, text: text, in: town, home: home)
    }
    // `Atlantic Department` is no ocean.
    let isSea = best?.feature.isWater == true && isDivision(toponym.tokens.upperBound)
    guard let best, !isSea, stated.map({ fits(best, in: $0) }) ?? true, isInItsCountry(best, index),
      !isElsewhere(best, quarter: toponym, in: stated, home: home)
    else {
      return unlisted(toponym, text: text, in: holder(of: index), home: home)
    }
    var (kind, precision) = PlaceGrain.of(toponym, best, document)
    // A district is some 25 km wide: what is further off lies anywhere in the province, or beyond.
    let distance =
      best.feature.isSettlement ? StatedDistance.kilometres(before: toponym.tokens.lowerBound, document) : nil
    if let distance { precision = distance > 25 ? 4 : max(precision, 2) }
    var annotation = PlaceAnnotation(
      tokens: toponym.tokens,
      place: Place(
        text: text, span: span, name: known.name(of: best.id), latitude: best.latitude, longitude: best.longitude,
        country: (best.country ?? countryOfAddress(index)).flatMap(gazetteer.alpha3),
        admin1: best.admin1.map { known.name(of: $0) },
        id: gazetteer.geoNamesID(of: best.id), precision: precision),
      kind: kind,
      isMetonym: metonyms.isMetonym(
        toponym, isCapital: best.feature == .capital || best.feature == .site, isCountry: best.feature == .country),
      isDateline: toponym.isDateline, confidence: best.prior)
    annotation.reasons = names[toponym.name].reasons
    annotation.isFar = distance.map { $0 > 25 } ?? false
    return annotation
  }

  /// Words from a village to the town that its distance is told from, at most: `Makuta, some 30 km north of the town of`.
  private static let measureReach = 11
  /// How much farther a village may lie than the text says: by the road, and told in round numbers.
  private static let detour = 1.6
  private static let roundness = 15.0

  /// `the village of Makuta, some 30 km from Beni`: the town, where the place of that name lies much farther from it.
  private func townFarFrom(_ place: PlaceCandidate, _ index: Int) -> PlaceCandidate? {
    let end = toponyms[index].tokens.upperBound
    guard place.feature.isSettlement, index + 1 < toponyms.count, toponyms[index + 1].isAccepted,
      let town = choices[index + 1], town.feature.isSettlement
    else { return nil }
    let start = toponyms[index + 1].tokens.lowerBound
    guard start - end <= Self.measureReach, start < document.sentence(of: end - 1).tokens.upperBound,
      let unit = (end..<max(end, start)).first(where: { StatedDistance.isUnit(document.tokens[$0]) }), unit > end,
      let stated = StatedDistance.kilometres(before: start, document)
    else { return nil }
    let distance = Distance.kilometres((place.latitude, place.longitude), (town.latitude, town.longitude))
    return distance > stated * Self.detour + Self.roundness ? town : nil
  }

  /// `The San Pedro neighbourhood of Lima`: a quarter is not a town of its name elsewhere.
  private func isElsewhere(_ place: PlaceCandidate, quarter toponym: Toponym, in town: PlaceCandidate?, home: PlaceID?)
    -> Bool
  {
    guard toponym.called.contains(.quarter), !toponym.called.contains(.town),
      place.feature.isSettlement || town != nil && place.feature == .admin2
    else { return false }
    if let town, town.feature.isSettlement {
      return Distance.kilometres((place.latitude, place.longitude), (town.latitude, town.longitude)) > Self.townWidth
    }
    if home != nil, place.country != home { return true }
    // `CULIACAN — … in the Bugambilias neighborhood`: no town of that name at the other end of the country.
    guard place.feature != .quarter, SiteWords(document: document).isQuarter(toponym.tokens),
      let filed = toponyms.indices.first(where: { toponyms[$0].isDateline }).flatMap({ choices[$0] }),
      filed.feature.isSettlement, filed.country == place.country
    else { return false }
    return Distance.kilometres((place.latitude, place.longitude), (filed.latitude, filed.longitude)) > Self.townWidth
  }

  /// A large town, its suburbs included, in kilometres.
  private static let townWidth = 60.0

  /// False for a place outside the country that its address ends in.
  private func isInItsCountry(_ place: PlaceCandidate, _ index: Int) -> Bool {
    guard place.feature.isSettlement || place.feature == .admin2 || place.feature == .admin1, let own = place.country,
      let country = countryOfAddress(index)
    else { return true }
    return country == own
  }

  /// Whether a place may lie in what the text sets it in. A town of weight is believed against a list of names.
  private func fits(_ inner: PlaceCandidate, in outer: PlaceCandidate) -> Bool {
    if !inner.feature.isSettlement || inner.id == outer.id || inner.feature == .capital { return true }
    if inner.population > 42 || PlaceRelation.lies(inner, in: outer, gazetteer) { return true }
    if outer.feature == .country || outer.feature == .admin1 {
      return outer.feature == .admin1 && inner.country == outer.country && inner.population > 30
        && isBeside(inner, outer)
    }
    return Distance.kilometres((inner.latitude, inner.longitude), (outer.latitude, outer.longitude)) < 120
  }

  /// How far from a province's box in degrees a town may lie that the text puts there: news takes the next one now and then.
  private static let besideProvince = 0.7

  private func isBeside(_ inner: PlaceCandidate, _ province: PlaceCandidate) -> Bool {
    guard let box = gazetteer.box(of: province.id) else { return true }
    return inner.latitude > box.south - Self.besideProvince && inner.latitude < box.north + Self.besideProvince
      && inner.longitude > box.west - Self.besideProvince && inner.longitude < box.east + Self.besideProvince
  }

  /// The nearest of what the text sets a place in that lies in the country where its address ends.
  private func holder(of index: Int) -> PlaceCandidate? {
    let country = countryOfAddress(index)
    var at = index
    var steps = 0
    while let next = toponyms[at].stated, next != at, steps < 5 {
      if toponyms[next].isAccepted, let place = choices[next], country == nil || place.country == country {
        return owned(by: next, place) ?? place
      }
      at = next
      steps += 1
    }
    return opener(before: index)
  }

  private static let possessive: WordKey = "'s"
  /// Words from `'s` to what it owns, at most.
  private static let ownedReach = 3

  /// `X village in Mozambique's Cabo Delgado province`: the province, which says more than the country.
  private func owned(by owner: Int, _ place: PlaceCandidate) -> PlaceCandidate? {
    let end = toponyms[owner].tokens.upperBound
    guard end < document.tokens.count, document.tokens[end].key == Self.possessive else { return nil }
    return toponyms.indices.lazy.compactMap { at -> PlaceCandidate? in
      let gap = toponyms[at].tokens.lowerBound - end
      guard gap > 0, gap <= Self.ownedReach, toponyms[at].isAccepted, let inner = choices[at] else { return nil }
      let isIn =
        PlaceRelation.lies(inner, in: place, gazetteer)
        // `Sagaing's Depayin township`, where a town gives the province its name
        || inner.feature == .admin2 && place.feature.isSettlement && inner.admin1 == place.admin1
      return isIn ? inner : nil
    }.first
  }

  /// Words from the start of a sentence to the province that it sets everything in, at most.
  private static let openerReach = 7

  /// `In Cameroon's Far North region, rebels burned the village of X`: what the sentence opens with.
  private func opener(before index: Int) -> PlaceCandidate? {
    let sentence = document.sentence(of: toponyms[index].tokens.lowerBound).tokens
    guard marks[sentence.lowerBound].contains(.inside) else { return nil }
    var found: PlaceCandidate?
    for at in toponyms[..<index].indices.reversed() {
      let start = toponyms[at].tokens.lowerBound
      guard start > sentence.lowerBound else { break }
      guard start <= sentence.lowerBound + Self.openerReach, toponyms[at].isAccepted, !toponyms[at].isAbroad,
        let place = choices[at]
      else { continue }
      switch place.feature {
      case .admin1, .admin2, .region, .country: if found == nil { found = place }
      default: continue
      }
    }
    return found
  }

  /// A place that no table has, at its container.
  private func unlisted(_ toponym: Toponym, text: String, in container: PlaceCandidate?, home: PlaceID?)
    -> PlaceAnnotation
  {
    var place = Place(text: text, span: document.span(toponym.tokens), name: text, precision: 3)
    if let container {
      let around = gazetteer.place(container.id)
      place.latitude = around.latitude
      place.longitude = around.longitude
      place.country = around.country
      place.admin1 = around.admin1
      place.precision =
        switch container.feature {
        case .country, .continent: 6
        case .admin1, .region: 4
        default: 3
        }
    } else if let country = home {
      place.country = gazetteer.alpha3(of: country)
      place.precision = 6
    }
    return PlaceAnnotation(tokens: toponym.tokens, place: place, kind: .unresolved, confidence: 0.3)
  }

  /// The country that the article speaks of most.
  private func mainCountry() -> PlaceID? {
    if let main = support?.main() { return main.country }
    var votes: [PlaceID: Double] = [:]
    for index in toponyms.indices where toponyms[index].isAccepted {
      if let country = choices[index]?.country { votes[country, default: 0] += 1 }
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// The names of places by which an article's annotations call them, each made once: the same places and provinces come
/// again and again.
private struct KnownPlaceNames {
  private let gazetteer: Gazetteer
  private var names: [PlaceID: String] = [:]

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  mutating func name(of place: PlaceID) -> String {
    if let name = names[place] { return name }
    let name = gazetteer.name(of: place)
    names[place] = name
    return name
  }
}
