import ConflictModel
import Gazetteer
import Linguistics

/// The site in the land that was chosen, and the land of a site that no table has.
extension PlaceChoice {
  /// A village that no table has, at the district, province or town of its country that the same sentence names; how
  /// exactly, its precision says.
  static func neighbour(
    of place: Place, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Place? {
    guard let named = annotation(of: place, annotations) else { return nil }
    let own = Int(document.sentenceOfToken[named.tokens.lowerBound])
    let order: [PlaceAnnotation.Kind] = [.district, .settlement, .province]
    if let best = holder(of: place, order, in: own, annotations, index) {
      return placed(place, at: annotations.places[best])
    }
    // `in Yala province. … The blast in Lam Phaya`: the land that the sentences before tell of.
    for sentence in stride(from: own - 1, through: max(0, own - holderReach), by: -1) {
      if let best = holder(of: place, [.district, .province], in: sentence, annotations, index),
        !index.seats.contains(best), !index.talks.contains(best)
      {
        return placed(place, at: annotations.places[best])
      }
    }
    return nil
  }

  /// Sentences from a village back to the district or province that it lies in, at most.
  private static let holderReach = 3

  /// The place of the first of some kinds that a sentence names and that a site of the same country may lie in.
  private static func holder(
    of place: Place, _ order: [PlaceAnnotation.Kind], in sentence: Int, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> Int? {
    let usable = index.places[sentence].filter {
      let other = annotations.places[$0]
      return other.place.latitude != nil && order.contains(other.kind) && !other.isFar && other.canBeSite
        && (place.country == nil || other.place.country == place.country)
    }
    return order.lazy.compactMap { kind in usable.first { annotations.places[$0].kind == kind } }.first
  }

  private static func placed(_ place: Place, at land: PlaceAnnotation) -> Place {
    var placed = place
    placed.latitude = land.place.latitude
    placed.longitude = land.place.longitude
    placed.country = land.place.country
    placed.admin1 = land.place.admin1
    placed.precision = land.kind == .province ? 4 : 3
    return placed
  }

  /// A site in the country that was chosen, if its sentences name one: `an attack in Kenya … close to Garissa`.
  static func finer(
    than best: (score: Double, at: Int), _ happening: Happening, main: TriggerAnnotation?, _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> (score: Double, at: Int)? {
    let country = annotations.places[best.at]
    // `in central Mali`: a part of the country, and no region of its own.
    let isCountry =
      country.kind == .country
      || country.kind == .region
        && country.place.country.flatMap { document.gazetteer.country(code: $0) }
          .map { document.gazetteer.geoNamesID(of: $0) } == country.place.id
    // `in the southern province of Sulu … The fighting broke out near Patikul town`
    let isProvince = country.kind == .province && country.place.admin1 != nil
    // `in Yatenga province … They attacked the village of Koumbri`: what the text calls a province may be a district.
    let isDistrict = country.kind == .district
    let words = SiteWords(document: document)
    // `in a suburb of Moscow. … exploded in Balashikha`
    let isBeside = country.kind == .settlement && words.isBeside(country.tokens.lowerBound)
    // `In the capital, gunmen shot a judge … in the Soyapango suburb`
    let isTown = country.kind == .settlement && !isBeside
    guard isCountry || isProvince || isDistrict || isBeside || isTown || country.kind == .region,
      best.score > Self.floor
    else { return nil }
    var finer: (score: Double, at: Int)?
    for (order, sentence) in happening.sentences.prefix(Self.finerReach).enumerated() {
      for at in index.places[sentence] where happening.clauses[sentence] == nil || happening.places.contains(at) {
        let place = annotations.places[at]
        if isPartOfSum(at, in: sentence, document, annotations, index) { continue }
        guard place.isSite || isPartOfLand(place, than: country, document),
          isTown
            ? words.isSuburbNamed(place.tokens) && isSuburb(place, of: country)
              || isInNamesake(place, of: country, document, annotations)
            : isBeside
              ? sentence != happening.sentences.first && isSuburb(place, of: country)
              : isDistrict ? isAround(country, place) : lies(place, in: country, isProvince: isProvince, document)
        else { continue }
        // `a post in Andar, Ghazni`, `in Andar district … attacks in Ghazni that day`: what the district is told by is no
        // village in it.
        let isTold = document.sentenceOfToken[country.tokens.lowerBound] < Int32(sentence)
        // `attacked the village of Gorosou`: called one, and struck itself.
        let isCalled = words.isCalled(place.tokens) || words.endsInKind(place.tokens)
        guard !isDistrict || isTold && isCalled && !words.isQuarter(place.tokens) else { continue }
        guard
          isCalled || place.kind != .unresolved && words.isStruck(place.tokens.lowerBound)
            || (place.kind != .unresolved || isAddressed(place, in: index.places[sentence], country, annotations))
              && words.stands(at: startOfAddress(place, annotations), until: place.tokens.upperBound)
        else { continue }
        let score = score(
          at, order: order, main: main, sentence: sentence, isTalk: happening.isTalk, document, annotations, index)
        if score > Self.floor, finer.map({ score > $0.score }) ?? true { finer = (score, at) }
      }
    }
    return finer
  }

  /// `Blast kills two in Mandera`, and below it `in Fino, Mandera County`: the headline named the county.
  private static func isInNamesake(
    _ place: PlaceAnnotation, of town: PlaceAnnotation, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    guard Linking.isHeadline(document), document.sentenceOfToken[town.tokens.lowerBound] == 0,
      let area = place.container.map({ annotations.places[$0] }), area.kind == .province || area.kind == .district
    else { return false }
    return area.place.name != town.place.name && area.place.text.hasPrefix(town.place.text + " ")
      || area.place.text == town.place.text
  }

  /// `happened in North Waziristan district`, of `northwestern Pakistan`: a land within the one that was chosen.
  private static func isPartOfLand(
    _ place: PlaceAnnotation, than country: PlaceAnnotation, _ document: Document
  ) -> Bool {
    place.kind == .region && place.place.country != nil && place.place.name != country.place.name
      && (SiteWords(document: document).isCalled(place.tokens)
        || SiteWords(document: document).endsInKind(place.tokens))
  }

  /// Tokens from a village to the area that it is said to lie in, at most: `Maga, in Kebbi state`.
  private static let addressReach = 2

  /// A village that no table has there, with the area of the country behind it.
  private static func isAddressed(
    _ place: PlaceAnnotation, in places: [Int], _ country: PlaceAnnotation, _ annotations: Annotations
  ) -> Bool {
    places.contains {
      let area = annotations.places[$0]
      return (area.kind == .province || area.kind == .district) && area.place.country == country.place.country
        && (0...addressReach).contains(area.tokens.lowerBound - place.tokens.upperBound)
    }
  }

  /// True for a site in the area that was chosen, as far as either's own is known.
  private static func lies(
    _ site: PlaceAnnotation, in area: PlaceAnnotation, isProvince: Bool, _ document: Document
  ) -> Bool {
    guard let country = area.place.country else {
      // `Kashmir` is in several.
      return area.kind == .region && site.kind != .unresolved && site.kind != .province
    }
    guard site.place.country == country else { return false }
    guard isProvince else { return true }
    // `Bandits raid Zamfara. … the town of Dansadau`, that no table has: nothing says that it lies elsewhere.
    if site.kind == .unresolved, site.place.admin1 == nil { return document.caseIsInformative }
    return site.kind != .province && site.place.admin1 == area.place.admin1
  }

  /// Kilometres from a district's middle to a town in it, at most.
  private static let districtWidth = 60.0

  /// True for a town that can lie in a district: near its middle, and in its province.
  private static func isAround(_ district: PlaceAnnotation, _ site: PlaceAnnotation) -> Bool {
    guard site.kind == .settlement, site.place.country == district.place.country,
      site.place.admin1 == district.place.admin1, let there = coordinates(site), let here = coordinates(district)
    else { return false }
    return Distance.kilometres(here, there) <= districtWidth
  }

  private static func isSuburb(_ site: PlaceAnnotation, of town: PlaceAnnotation) -> Bool {
    site.kind == .settlement && site.place.name != town.place.name && site.place.country == town.place.country
      && (site.place.kilometres(to: town.place).map { $0 <= Linking.townWidth } ?? false)
  }

  private static func coordinates(_ place: PlaceAnnotation) -> (latitude: Double, longitude: Double)? {
    guard let latitude = place.place.latitude, let longitude = place.place.longitude else { return nil }
    return (latitude, longitude)
  }

  /// Sentences of a happening that are asked for a site in the country that one of them names.
  static let finerReach = 4
}
