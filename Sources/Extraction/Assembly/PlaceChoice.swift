import ConflictModel
import Gazetteer
import Linguistics

/// Where a happening was: the site in its own sentences, not the seat of who speaks of it.
enum PlaceChoice {
  private static let locatives: WordSet = "in at near on outside around inside between"

  /// The place, and the rule that gave it. A village that no table has gets the country of those who took part.
  static func place(
    of happening: Happening, main: TriggerAnnotation?, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> (Place?, String) {
    var (place, rule) = site(of: happening, main: main, document, annotations, index)
    if let found = place, found.latitude == nil, let near = neighbour(of: found, happening, annotations, index) {
      place = near
      rule += ", at what is named beside it"
    }
    if var found = place, found.country == nil, found.latitude == nil,
      let country = country(of: happening, document, annotations, index).0?.country
    {
      found.country = country
      place = found
      rule += ", country of an actor"
    }
    return (place, rule)
  }

  /// A village that no table has, at the district, province or town of its country that the same sentence names; how
  /// exactly, its precision says.
  private static func neighbour(
    of place: Place, _ happening: Happening, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Place? {
    for sentence in happening.sentences {
      let around = index.places[sentence].map { annotations.places[$0] }
      guard around.contains(where: { $0.place.span == place.span }) else { continue }
      let usable = around.filter {
        $0.place.latitude != nil && $0.kind != .country && $0.kind != .region && $0.kind != .feature && !$0.isFar
          && $0.canBeSite && (place.country == nil || $0.place.country == place.country)
      }
      let order: [PlaceAnnotation.Kind] = [.district, .settlement, .province]
      guard let best = order.compactMap({ kind in usable.first { $0.kind == kind } }).first else { return nil }
      var placed = place
      placed.latitude = best.place.latitude
      placed.longitude = best.place.longitude
      placed.country = best.place.country
      placed.admin1 = best.place.admin1
      placed.precision = best.kind == .province ? 4 : 3
      return placed
    }
    return nil
  }

  private static func site(
    of happening: Happening, main: TriggerAnnotation?, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> (Place?, String) {
    var best: (score: Double, at: Int)?
    // Further on no score is above 0.
    for (order, sentence) in happening.sentences.prefix(7).enumerated() {
      for at in index.places[sentence] where happening.clauses[sentence] == nil || happening.places.contains(at) {
        let score = score(at, order: order, main: main, sentence: sentence, document, annotations, index)
        if best.map({ score > $0.score }) ?? true { best = (score, at) }
      }
    }
    if let best, best.score > Self.floor {
      return (annotations.places[best.at].place, "site named in its sentences" + because(annotations.places[best.at]))
    }
    // The nearest site told before it, then after it.
    guard let first = happening.sentences.first else { return (nil, "no sentence") }
    for sentence in stride(from: first - 1, through: max(0, first - 4), by: -1) {
      let isNext = sentence == first - 1
      if let at = index.places[sentence].last(where: { at in
        let place = annotations.places[at]
        return place.canBeSite && !index.talks.contains(at) && (isNext || isAtHome(place, annotations))
      }) {
        return (annotations.places[at].place, "last place told before it")
      }
    }
    if let at = index.firstSite { return (annotations.places[at].place, "first place of the article") }
    guard let at = index.firstPlace else { return country(of: happening, document, annotations, index) }
    let only = annotations.places[at]
    guard only.isDateline else { return (only.place, "only place of the article") }
    // A story filed abroad: `MADRID — The Colombian army …`
    if !isAtHome(only, annotations) {
      let country = country(of: happening, document, annotations, index)
      if let named = country.0?.country, named != only.place.country { return country }
    }
    return (only.place, "where the story was filed")
  }

  /// With no place named at all, the country of those who took part: `Afghan forces`.
  private static func country(
    of happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> (Place?, String) {
    let near = happening.sentences.lazy.flatMap { index.actors[$0] }.prefix(Self.reach)
    let early = annotations.actors.indices.prefix(Self.reach)
    var abroad: Set<String> = []
    for annotation in (Array(near) + early).map({ annotations.actors[$0] }) where annotation.actor.kind != .person {
      guard let code = annotation.actor.country, !abroad.contains(code) else { continue }
      if isExpedition(annotation.actor) {
        abroad.insert(code)
        continue
      }
      guard let id = document.gazetteer.country(code: code) else { continue }
      let place = document.gazetteer.place(id)
      return (
        Place(
          text: annotation.actor.text, span: annotation.actor.span, name: place.name, latitude: place.latitude,
          longitude: place.longitude, country: place.country, id: place.geoNamesID, precision: 6),
        "country of an actor, no place named"
      )
    }
    guard let code = annotations.home, !abroad.contains(code), let id = document.gazetteer.country(code: code),
      let words = annotations.places.prefix(Self.reach).first(where: { $0.place.country == code })?.tokens
        ?? CountryWords.first(of: code, in: document)
    else { return (nil, "no place in the text") }
    let place = document.gazetteer.place(id)
    return (
      Place(
        text: document.string(words), span: document.span(words), name: place.name, latitude: place.latitude,
        longitude: place.longitude, country: place.country, id: place.geoNamesID, precision: 6),
      "country that the article's words point to, no place named"
    )
  }

  /// States whose forces fight abroad and have had no war at home since 1945: `US air strikes killed 12` says of no place
  /// that it was in the United States.
  static let expeditions: Set<String> = [
    "USA", "GBR", "FRA", "CAN", "AUS", "NZL", "DEU", "ITA", "ESP", "NLD", "BEL", "DNK", "NOR", "SWE", "POL", "PRT",
  ]

  private static func isExpedition(_ actor: Actor) -> Bool {
    actor.kind == .stateForces && !actor.name.hasPrefix("Police")
      && actor.country.map { expeditions.contains($0) } ?? false
  }

  /// How many actors or places of an article are asked for the country of a happening without a place.
  private static let reach = 200

  /// The score of the dateline's town.
  private static let dateline = 2.2

  /// What a site must reach: a country that only a later sentence names does not.
  private static let floor = 0.5

  /// Why the name means this place.
  private static func because(_ place: PlaceAnnotation) -> String {
    place.reasons.isEmpty ? "" : "; among its namesakes: " + place.reasons.joined(separator: ", ")
  }

  /// Where the words for a place begin: `Syria's` of `Syria's Idlib province`.
  private static func startOfAddress(_ place: PlaceAnnotation, _ annotations: Annotations) -> Int {
    guard let container = place.container.map({ annotations.places[$0].tokens }),
      container.upperBound <= place.tokens.lowerBound, place.tokens.lowerBound - container.upperBound <= addressWidth
    else { return place.tokens.lowerBound }
    return container.lowerBound
  }

  /// Words between an area in the possessive and what lies in it, at most.
  private static let addressWidth = 4

  /// Whether a place is in the country that the article is about, as far as that is known.
  private static func isAtHome(_ place: PlaceAnnotation, _ annotations: Annotations) -> Bool {
    annotations.home == nil || place.place.country == nil || place.place.country == annotations.home
  }

  private static let from: WordKey = "from"

  /// `A woman from Cali was shot`: where somebody is from is not where it happened.
  private static func isOrigin(_ start: Int, _ document: Document) -> Bool {
    guard start > 1, document.tokens[start - 1].key == from else { return false }
    return PersonNoun.phrases.value(of: document.tokens[start - 2].key).map { !$0.isThing } ?? false
  }

  private static func score(
    _ at: Int, order: Int, main: TriggerAnnotation?, sentence: Int, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> Double {
    let place = annotations.places[at]
    // Of the places of its first sentence the dateline is better than a country, if it is not abroad.
    if place.isDateline, !place.isMetonym, place.kind == .settlement, isAtHome(place, annotations) {
      return Self.dateline - Double(order) * 1.2
    }
    guard place.canBeSite else { return -1 }
    var score: Double =
      switch place.kind {
      case .settlement: 5
      case .unresolved: 4.5
      case .feature: 4
      case .district: 4
      case .province: 3
      case .region: 2.5
      case .country: 1.5
      }
    // The sea behind a port is not where the shells fell, unless nothing else is named.
    if place.kind == .feature, place.place.country == nil { score = 1 }
    score -= Double(order) * 1.2
    let start = startOfAddress(place, annotations)
    if start > 0, locatives.contains(document.tokens[start - 1]) { score += 1.5 }
    // `500 km northwest of Bogota`: the town only says where to look.
    if isOrigin(place.tokens.lowerBound, document) { score -= 2.5 }
    if place.isFar { score = min(score, 1) }
    // A container named after its town is not the site: `Martuni in Nagorno-Karabakh`.
    if index.containers.contains(at) { score -= 2 }
    // Whoever speaks sits there, and it may have happened there too.
    if index.seats.contains(at) { score -= 3 }
    if index.talks.contains(at) {
      // Abroad, people speak of what happened at home.
      guard isAtHome(place, annotations) else { return -1 }
      score -= 1.5
    }
    if let main, document.sentenceOfToken[main.tokens.lowerBound] == Int32(sentence) {
      let distance = abs(place.tokens.lowerBound - main.tokens.lowerBound)
      score += max(0, 1.5 - Double(distance) * 0.06)
    }
    return score
  }
}
