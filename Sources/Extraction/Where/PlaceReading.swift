import ConflictModel
import Gazetteer
import Linguistics

/// The places of one document, step by step.
struct PlaceReading {
  let document: Document
  let gazetteer: Gazetteer
  var toponyms: [Toponym]
  var names: [PlaceName]
  var nationalities: [PlaceID: Int] = [:]
  var publisher: [PlaceID] = []
  /// Countries that the article's own words speak of, other than by the names of places.
  private var spokenOf: [PlaceID: Double] = [:]
  /// Countries of the armed and political groups that it names.
  private var groups: Set<PlaceID> = []
  /// What the article speaks of, once its names are resolved.
  private var support: CountrySupport?

  private let marks: [PlaceMarks]

  init(_ document: Document, _ gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    var finder = ToponymFinder(document, gazetteer)
    finder.find()
    var reader = ToponymReader(finder)
    reader.read()
    toponyms = reader.toponyms
    names = finder.names
    marks = finder.marks
    readNationalities()
    for country in nationalities.keys { spokenOf[country, default: 0] += 1 }
    readCountryWords()
    readGroups()
    for country in groups { spokenOf[country, default: 0] += 1.5 }
    readPublisher()
    for country in Set(publisher) where gazetteer.isCountry(country) { spokenOf[country, default: 0] += 1 }
  }

  /// Decides what is a place.
  mutating func accept() {
    let weights =
      document.caseIsInformative ? PlaceWeights.shared.detection : PlaceWeights.shared.detectionInCapitals
    for index in toponyms.indices where !names[toponyms[index].name].candidates.isEmpty {
      toponyms[index].score = toponyms[index].features.sum(of: weights)
      toponyms[index].isAccepted =
        (toponyms[index].score > 0 || MetonymReader.isSeat(document.tokens[toponyms[index].tokens.lowerBound]))
        && !isHeadOfUnlisted(toponyms[index]) && !isOnlyPeople(toponyms[index])
        && !isBareCode(toponyms[index])
    }
    acceptUnlisted()
  }

  /// `Tal` in `Tal Qurmish town`, `Khawaja` in `Khawaja Namusi`: a small place's name that goes on behind the word that
  /// a table knows. The whole is a name that no table has.
  private func isHeadOfUnlisted(_ toponym: Toponym) -> Bool {
    guard document.caseIsInformative, toponym.features.contains(.capitalAfter),
      toponym.features.contains(anyOf: .small, .hamlet, .thousand, .alternativeOnly, .fifteenThousand, .admin2),
      !toponym.features.contains(anyOf: .country, .admin1, .capital, .million)
    else { return false }
    let next = toponym.tokens.upperBound
    return next < document.tokens.count && marks[next].isDisjoint(with: Self.endsNames)
  }

  /// `La` in `members of La Esperanza`: a short form of a state, written like a word, with no town before it.
  private func isBareCode(_ toponym: Toponym) -> Bool {
    let token = document.tokens[toponym.tokens.lowerBound]
    guard document.caseIsInformative, toponym.tokens.count == 1, token.end - token.start <= 3,
      !token.shape.contains(.allCapitals), !token.shape.contains(.dotted)
    else { return false }
    return !toponym.features.contains(anyOf: .listBefore, .commaBefore, .bracketBefore)
      && names[toponym.name].candidates.contains {
        ($0.kind == .abbreviation || $0.kind == .code) && $0.feature == .admin1
      }
  }

  /// Words behind a name that leave it a name of its own: `Bamyan Province`, `Ghazni Police`.
  private static let endsNames: PlaceMarks = [
    .town, .district, .province, .quarter, .camp, .feature, .localBody, .organ, .street, .firm, .treaty, .paper, .team,
    .direction, .inside, .at, .near, .and, .common,
  ]

  /// `German`, `Iraqi`: a people's name, which some village bears too, unless the text says where that village is.
  private func isOnlyPeople(_ toponym: Toponym) -> Bool {
    let name = names[toponym.name]
    return name.isDemonym && !toponym.features.contains(anyOf: .container, .kindOf)
      && name.candidates.allSatisfy { $0.feature.isSettlement && $0.feature != .capital || $0.feature == .admin2 }
  }

  private mutating func acceptUnlisted() {
    var unlisted = UnlistedPlaces(document, marks: marks, toponyms: toponyms, names: names)
    unlisted.find()
    for item in unlisted.found {
      // A name that the tables do have, passed over before, is taken as theirs.
      if let known = toponyms.firstIndex(where: { $0.tokens == item.tokens && !names[$0.name].candidates.isEmpty }) {
        toponyms[known].isAccepted = true
        continue
      }
      guard let key = Gazetteer.key(of: document.string(item.tokens)) else { continue }
      for part in toponyms.indices
      where toponyms[part].isAccepted && item.tokens.contains(toponyms[part].tokens.lowerBound) {
        toponyms[part].isAccepted = false
      }
      var toponym = Toponym(tokens: item.tokens, key: key, name: names.count, extent: item.tokens)
      toponym.container = item.container
      toponym.stated = item.container
      toponym.called = item.called
      toponym.isNear = item.isNear
      toponym.isAccepted = true
      toponyms.append(toponym)
      names.append(PlaceName(key: key, candidates: [], toponyms: [toponyms.count - 1]))
    }
  }

  mutating func resolve() {
    var resolver = PlaceResolver(
      names: names, toponyms: toponyms, nationalities: nationalities, publisher: publisher, gazetteer)
    resolver.resolve()
    names = resolver.names
    let support = CountrySupport(names: names, toponyms: toponyms, marks: spokenOf, gazetteer)
    self.support = support
    for index in names.indices { bringHome(index, support) }
  }

  /// A small place of a country that nothing else speaks of: its namesake in the country of the article, if there is one;
  /// else a village that no table has, where the text sets it like a place; else no place.
  private mutating func bringHome(_ index: Int, _ support: CountrySupport) {
    let name = names[index]
    guard name.toponyms.contains(where: { toponyms[$0].isAccepted && !isHeldThere($0) }),
      let best = name.candidates.max(by: { ($0.score, $1.id) < ($1.score, $0.id) }),
      let home = support.homeInstead(of: best, name: index)
    else { return }
    let namesakes = name.candidates.filter { $0.country == home }
    names[index].candidates = namesakes
    guard namesakes.isEmpty else { return }
    for at in name.toponyms where toponyms[at].isAccepted {
      toponyms[at].container = nil
      toponyms[at].isAccepted =
        toponyms[at].features.contains(
          anyOf: .inside, .near, .kindOf, .kindBefore, .kindAfter, .move, .direction, .dateline, .listBefore)
        && !toponyms[at].features.contains(anyOf: .title, .given, .initial, .age)
    }
  }

  /// Whether the text itself says that the place lies in something that it does lie in.
  private func isHeldThere(_ index: Int) -> Bool {
    guard let container = toponyms[index].container, toponyms[container].isAccepted else { return false }
    return names[toponyms[container].name].candidates.contains { $0.feature == .country || $0.feature == .admin1 }
  }

  /// Groups that act in one country: `QSD` speaks of Syria.
  private mutating func readGroups() {
    let actors = ActorTable.shared
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let token = document.tokens[index]
        guard token.kind == .word, !document.caseIsInformative || token.isCapitalised,
          let (entry, end) = actors.match(
            in: document.tokens, at: index, limit: sentence.tokens.upperBound, home: nil,
            caseIsInformative: document.caseIsInformative)
        else {
          index += 1
          continue
        }
        if let country = entry.country.flatMap({ gazetteer.country(code: $0) }) { groups.insert(country) }
        index = end
      }
    }
  }

  /// Countries whose people or adjectives are named: `Armenian forces`.
  private mutating func readNationalities() {
    for name in names where name.isDemonym {
      for candidate in gazetteer.candidates(for: name.key) where candidate.kind == .demonym || candidate.kind == .people
      {
        if let country = gazetteer.country(of: candidate.id) {
          nationalities[country, default: 0] += name.toponyms.count
        }
      }
    }
  }

  /// The countries whose own words the text uses.
  private mutating func readCountryWords() {
    for (code, count) in CountryWords.counts(in: document) {
      if let country = gazetteer.country(code: code) {
        nationalities[country, default: 0] += count
        spokenOf[country, default: 0] += 1.5
      }
    }
  }

  /// The places that the publisher's name or address names.
  private mutating func readPublisher() {
    guard let publisher = document.article.publisher else { return }
    var finder = ToponymFinder(Document(Article(id: "", text: publisher)), gazetteer)
    finder.find()
    for name in finder.names {
      guard let best = name.candidates.max(by: { $0.prior < $1.prior }), best.prior > 0.5 else { continue }
      if let country = best.country { self.publisher.append(country) }
      if let province = best.admin1 { self.publisher.append(province) }
    }
  }

  // MARK: Result

  func annotations() -> [PlaceAnnotation] {
    let order = toponyms.indices.filter { toponyms[$0].isAccepted }
      .sorted { toponyms[$0].tokens.lowerBound < toponyms[$1].tokens.lowerBound }
    var position: [Int: Int] = [:]
    for (at, index) in order.enumerated() { position[index] = at }
    return order.map { index in
      var annotation = annotation(of: index)
      annotation.container = (toponyms[index].container ?? toponyms[index].stated).flatMap { position[$0] }
      return annotation
    }
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
  func choice(of index: Int) -> PlaceCandidate? {
    let toponym = toponyms[index]
    var candidates = names[toponym.name].candidates
    if let container = toponym.container, container != index, let outer = choice(of: container) {
      let inside = candidates.filter { PlaceRelation.lies($0, in: outer, gazetteer) }
      if !inside.isEmpty { candidates = inside }
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

  private static let waters: WordSet = "sea seas gulf ocean strait straits channel river lake bay canal"

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

  private func annotation(of index: Int) -> PlaceAnnotation {
    let toponym = toponyms[index]
    let best = choice(of: index)
    let stated = toponym.stated.flatMap { toponyms[$0].isAccepted ? choice(of: $0) : nil }
    let text = document.string(toponym.tokens)
    let span = document.span(toponym.tokens)
    let metonyms = MetonymReader(document: document, marks: marks)
    guard let best, stated.map({ fits(best, in: $0) }) ?? true, isInItsCountry(best, index) else {
      return unlisted(toponym, text: text, in: holder(of: index))
    }
    let place = gazetteer.place(best.id)
    let (kind, precision) = PlaceGrain.of(toponym, best, gazetteer)
    return PlaceAnnotation(
      tokens: toponym.tokens,
      place: Place(
        text: text, span: span, name: place.name, latitude: place.latitude, longitude: place.longitude,
        country: place.country, admin1: place.admin1, id: place.geoNamesID, precision: precision),
      kind: kind,
      isMetonym: metonyms.isMetonym(
        toponym, isCapital: best.feature == .capital || best.feature == .site, isCountry: best.feature == .country),
      isDateline: toponym.isDateline, confidence: best.prior)
  }

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
    }
    return Distance.kilometres((inner.latitude, inner.longitude), (outer.latitude, outer.longitude)) < 120
  }

  /// The nearest of what the text sets a place in that lies in the country where its address ends.
  private func holder(of index: Int) -> PlaceCandidate? {
    let country = countryOfAddress(index)
    var at = index
    var steps = 0
    while let next = toponyms[at].stated, next != at, steps < 5 {
      if toponyms[next].isAccepted, let place = choice(of: next), country == nil || place.country == country {
        return place
      }
      at = next
      steps += 1
    }
    return nil
  }

  /// A place that no table has, at its container.
  private func unlisted(_ toponym: Toponym, text: String, in container: PlaceCandidate?) -> PlaceAnnotation {
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
    } else if let country = mainCountry {
      place.country = gazetteer.alpha3(of: country)
      place.precision = 6
    }
    return PlaceAnnotation(tokens: toponym.tokens, place: place, kind: .unresolved, confidence: 0.3)
  }

  /// The country that the article speaks of most.
  private var mainCountry: PlaceID? {
    if let main = support?.main() { return main.country }
    var votes: [PlaceID: Double] = [:]
    for index in toponyms.indices where toponyms[index].isAccepted {
      if let best = choice(of: index), let country = best.country { votes[country, default: 0] += 1 }
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
