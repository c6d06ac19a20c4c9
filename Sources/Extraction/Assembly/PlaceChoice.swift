import ConflictModel
import Gazetteer
import Linguistics

/// Where a happening was: the site in its own sentences, not the seat of who speaks of it.
enum PlaceChoice {
  /// The place, and the rule that gave it. A village that no table has gets the country of those who took part.
  static func place(
    of happening: Happening, main: TriggerAnnotation?, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> (Place?, String) {
    var (place, rule) = site(of: happening, main: main, document, annotations, index)
    if let found = place, found.latitude == nil {
      if let near = neighbour(of: found, document, annotations, index) {
        place = near
        rule += ", at what is named beside it"
      } else if let town = townOfQuarter(found, document, annotations, index) {
        place = town
        rule += ", in the town where the story was filed"
      }
    }
    if var found = place, found.country == nil, found.latitude == nil,
      let country = countryOfSides(happening, document, annotations, index)
    {
      found.country = country
      place = found
      rule += ", country of an actor"
    }
    return (place, rule)
  }

  /// A quarter that no table has lies in the town where the story was filed, unless the text names another one.
  private static func townOfQuarter(
    _ place: Place, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Place? {
    guard let filed = filed(annotations), isAtHome(filed, annotations),
      place.country == nil || place.country == filed.place.country,
      let at = annotation(of: place, annotations),
      SiteWords(document: document).isQuarter(at.tokens)
    else { return nil }
    var placed = place
    (placed.latitude, placed.longitude) = (filed.place.latitude, filed.place.longitude)
    (placed.country, placed.admin1) = (filed.place.country, filed.place.admin1)
    placed.precision = 3
    return placed
  }

  /// The annotation that gave a place.
  static func annotation(of place: Place, _ annotations: Annotations) -> PlaceAnnotation? {
    annotations.places.first { $0.place.span == place.span }
  }

  private static func site(
    of happening: Happening, main: TriggerAnnotation?, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> (Place?, String) {
    var best: (score: Double, at: Int)?
    func take(_ at: Int, _ score: Double) {
      if best.map({ score > $0.score }) ?? true { best = (score, at) }
    }
    let words = SiteWords(document: document)
    let abroad = filed(annotations).flatMap { SpokenOfAbroad(happening, town: $0, document, annotations, index) }
    /// Where whoever speaks of it is: no place of it unless it is said to be.
    func isOfSpeaker(_ at: Int) -> Bool {
      guard let abroad, annotations.places[at].place.country == abroad.filed else { return false }
      return annotations.places[at].isDateline
        || !words.stands(
          at: startOfAddress(annotations.places[at], annotations), until: annotations.places[at].tokens.upperBound)
    }
    // Further on no score is above 0.
    for (order, sentence) in happening.sentences.prefix(7).enumerated() {
      for at in index.places[sentence] where happening.clauses[sentence] == nil || happening.places.contains(at) {
        if happening.isOverview,
          annotations.places[at].isDateline && annotations.places[at].kind != .country
            || Overviews.isExample(annotations.places[at], document)
        {
          continue
        }
        if isOfSpeaker(at) || isPartOfSum(at, in: sentence, document, annotations, index) { continue }
        take(
          at,
          score(
            at, order: order, main: main, sentence: sentence, isTalk: happening.isTalk, document, annotations, index))
      }
      if happening.clauses[sentence] == nil, let town = town(of: sentence, words, annotations, index) {
        take(town, Self.town - Double(order) * 1.2)
      }
      // `The incident occurred in Herat`, which tells nothing else.
      for next in sentence + 1..<max(sentence + 1, min(document.sentences.count, sentence + 3)) {
        guard !happening.sentences.contains(next), tellsNoAct(next, annotations, index) else { break }
        if let name = words.placeTold(in: next) {
          for at in index.places[next] where annotations.places[at].tokens.lowerBound == name + 1 {
            take(
              at,
              max(
                Self.told - Double(order) * 1.2,
                score(at, order: order, main: nil, sentence: next, document, annotations, index) + 1))
          }
        }
        if words.tellsOfMeans(in: next),
          document.sentences[next].paragraph - document.sentences[sentence].paragraph <= 1
        {
          for at in index.places[next] {
            take(at, score(at, order: order + 1, main: nil, sentence: next, document, annotations, index))
          }
        }
        guard tellsNothing(next, annotations, index), let verb = words.occurrence(in: next) else { continue }
        for at in index.places[next] where annotations.places[at].tokens.lowerBound > verb {
          take(at, score(at, order: order, main: nil, sentence: next, document, annotations, index))
        }
      }
    }
    if !happening.isOverview, let rough = best,
      let finer = finer(than: rough, happening, main: main, document, annotations, index)
    {
      best = finer
    }
    if let best, best.score > Self.floor {
      return (annotations.places[best.at].place, "site named in its sentences" + because(annotations.places[best.at]))
    }
    // `Nine were killed: four in one town, three in another`: in the country that they lie in.
    if happening.isOverview, !happening.clauses.isEmpty {
      return country(of: happening, document, annotations, index)
    }
    // The nearest site told before it, where the story was filed, any site.
    guard let first = happening.sentences.first else { return (nil, "no sentence") }
    let taken = main.map { words.takesGroundTold($0) } ?? false
    if let meant = meant(
      words.areaMeant(in: first) ?? (taken ? [.settlement, .unresolved] : nil), words, before: first, annotations, index
    ) {
      return (annotations.places[meant].place, "named before as what it calls the region, the town or the like")
    }
    if words.tellsOfWholeCountry(in: first) {
      let land = country(of: happening, document, annotations, index)
      if land.0 != nil { return (land.0, "all over the country") }
    }
    var wider: Int?
    for sentence in stride(from: first - 1, through: max(0, first - 4), by: -1) {
      let isNext = sentence == first - 1
      let told = index.places[sentence].filter { at in
        let place = annotations.places[at]
        return place.canBeSite && !index.talks.contains(at) && !index.seats.contains(at) && !isOfSpeaker(at)
          && (isNext || isAtHome(place, annotations))
          && !isSource(place, document)
      }
      if let at = told.last(where: { annotations.places[$0].isSite }) {
        if isPast(happening, beside: sentence, annotations, index),
          !Linking.refersBack(happening, in: first, document, annotations),
          let land = country(around: annotations.places[at].place, of: happening, document, annotations)
        {
          return (land, "country of the last place told before it, at another time")
        }
        return (annotations.places[at].place, "last place told before it")
      }
      if wider == nil { wider = told.last }
    }
    if let abroad {
      return (
        abroad.place,
        abroad.place == nil
          ? "only spoken of where the story was filed"
          : "country of those who did what is only spoken of where the story was filed"
      )
    }
    if let wider {
      // Of a country and the town in it where the story was filed, the town.
      if let filed = filed(annotations),
        annotations.places[wider].kind == .country, filed.place.country == annotations.places[wider].place.country
      {
        return (filed.place, "where the story was filed")
      }
      return (annotations.places[wider].place, "last place told before it")
    }
    if let filed = filed(annotations), isAtHome(filed, annotations) {
      if let land = landOfBorder(of: happening, filed, words, document, annotations, index) {
        return (land, "country where the story was filed, of what was near a border")
      }
      return (filed.place, "where the story was filed")
    }
    if let land = landNamed(by: happening, words, document, annotations) {
      return (land, "the land that an adjective names")
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

  /// `OUAGADOUGOU — … attacked a base near the border with Mali`: somewhere in the country, and not where the story was filed.
  private static func landOfBorder(
    of happening: Happening, _ filed: PlaceAnnotation, _ words: SiteWords, _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> Place? {
    guard let first = happening.sentences.first, let code = filed.place.country,
      let border = words.border(in: happening.tokens(of: first, document))
    else { return nil }
    // `CHIANG MAI — Karen rebels seized a post near the Thai border`: on the other side of it.
    if annotations.nationalities.contains(where: {
      $0.place.country == code && $0.tokens.upperBound <= border && border - $0.tokens.upperBound <= 2
    }),
      let side = index.actors[first].first(where: {
        let side = annotations.actors[$0]
        return side.actor.kind.canBeArmed && side.actor.country != code && side.actor.country != nil
          && ActorChoice.description(of: side, document) == nil
      }), let other = annotations.actors[side].actor.country
    {
      return land(other, text: document.string(annotations.actors[side].tokens), span: nil, document)
    }
    return land(code, text: filed.place.text, span: filed.place.span, document)
  }

  /// Days before publication from which on an act is none of the news.
  private static let stale = 14

  /// `One policeman was killed in Ramadi. … On March 20 bombings killed 50 people`, weeks later: of another time than that of
  /// the place told before it.
  private static func isPast(
    _ happening: Happening, beside sentence: Int, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Bool {
    guard let published = annotations.published, let own = happening.days, let last = own.end.latest,
      let first = own.start.earliest, published.days(since: last) > stale
    else { return false }
    return !index.dates[sentence].contains {
      guard let days = annotations.dates[$0].days, let start = days.start.earliest, let end = days.end.latest else {
        return false
      }
      return start <= last && first <= end
    }
  }

  private static let all: WordSet = "across throughout"
  private static let including: WordKey = "including"
  /// Words from `including` to the site of those whom it names, at most.
  private static let partReach = 16

  /// `killed 25 people across the Gaza Strip, including 11 whose home in Khan Younis was hit`: where some of them were.
  static func isPartOfSum(
    _ at: Int, in sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Bool {
    let (tokens, start) = (document.tokens, annotations.places[at].tokens.lowerBound)
    let words = document.sentences[sentence].tokens
    guard annotations.places[at].kind != .country,
      let part = (max(words.lowerBound, start - partReach)..<start).last(where: { tokens[$0].key == including })
    else { return false }
    return index.places[sentence].contains { land in
      let name = annotations.places[land].tokens
      return name.upperBound <= part && annotations.places[land].canBeSite
        && tokens[max(words.lowerBound, name.lowerBound - 3)..<name.lowerBound].contains { all.contains($0) }
    }
  }

  private static let from: WordKey = "from"

  /// `an insurgency that spilled over from Mali`: a country where something came from, and not where it went on.
  private static func isSource(_ place: PlaceAnnotation, _ document: Document) -> Bool {
    let start = place.tokens.lowerBound
    return place.kind == .country && start > 0 && document.tokens[start - 1].key == from
  }

  /// The score of a place that a sentence gives to what was told without a name, whoever says it.
  private static let told = 6.0

  /// The score of `this city`.
  private static let town = 4.5

  /// The town that `this city` means: the last one named before, or where the story was filed.
  private static func town(
    of sentence: Int, _ words: SiteWords, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Int? {
    guard let at = words.thisTown(in: sentence) else { return nil }
    let near = (max(0, sentence - 1)...sentence).flatMap { index.places[$0] }
    return near.last { annotations.places[$0].kind == .settlement && annotations.places[$0].tokens.lowerBound < at }
      ?? annotations.places.indices.first { annotations.places[$0].isDateline }
  }

  /// Sentences back to what `the region` or `the town` means, at most.
  private static let meantReach = 12

  /// `gunmen attacked a bus in the region`: the last place of that kind that was named.
  private static func meant(
    _ kinds: Set<PlaceAnnotation.Kind>?, _ words: SiteWords, before sentence: Int, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> Int? {
    guard let kinds else { return nil }
    for earlier in stride(from: sentence - 1, through: max(0, sentence - meantReach), by: -1) {
      let told = index.places[earlier].last { at in
        let place = annotations.places[at]
        // `In neighbouring Burkina Faso, gunmen raided Seytenga. … 79 people in the town`: the last one, wherever it lies.
        return kinds.contains(place.kind) && place.canBeSite
          && (sentence - earlier <= 1 || isAtHome(place, annotations))
          && !words.isCamp(place.tokens)
          && !index.seats.contains(at) && !index.talks.contains(at)
      }
      if let told { return told }
    }
    return nil
  }

  /// True for a sentence that no act and no figure makes a happening of its own.
  private static func tellsNothing(_ sentence: Int, _ annotations: Annotations, _ index: SentenceIndex) -> Bool {
    index.figures[sentence].isEmpty
      && index.triggers[sentence].allSatisfy {
        let trigger = annotations.triggers[$0]
        return trigger.mood != .happened || trigger.act.family.isEmpty || trigger.act.family == .movement
      }
  }

  private static func tellsNoAct(_ sentence: Int, _ annotations: Annotations, _ index: SentenceIndex) -> Bool {
    index.figures[sentence].isEmpty
      && !index.triggers[sentence].contains {
        annotations.triggers[$0].isVerb && annotations.triggers[$0].mood == .happened
      }
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
      guard let land = land(code, text: annotation.actor.text, span: annotation.actor.span, document) else { continue }
      return (land, "country of an actor, no place named")
    }
    guard let code = annotations.home, !abroad.contains(code),
      let words = annotations.places.prefix(Self.reach).first(where: { $0.place.country == code })?.tokens
        ?? CountryWords.first(of: code, in: document),
      let land = land(code, text: document.string(words), span: document.span(words), document)
    else { return (nil, "no place in the text") }
    return (land, "country that the article's words point to, no place named")
  }

  /// A country as the place of a happening, by the words that point to it; nil for a code that no country has.
  static func land(_ code: String, text: String, span: TextSpan?, _ document: Document) -> Place? {
    guard let id = document.gazetteer.country(code: code) else { return nil }
    let country = document.gazetteer.place(id)
    return Place(
      text: text, span: span, name: country.name, latitude: country.latitude, longitude: country.longitude,
      country: country.country, id: country.geoNamesID, precision: 6)
  }

  /// The country of a village that no table has. `kidnapped three Filipino sailors off Zorba Island`: whose people were taken
  /// says nothing of where.
  private static func countryOfSides(
    _ happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> String? {
    guard let country = country(of: happening, document, annotations, index).0?.country else { return nil }
    let isSide = happening.sentences.prefix(Self.finerReach).contains { sentence in
      index.actors[sentence].contains { at in
        let side = annotations.actors[at]
        return side.actor.country == country && side.actor.kind != .civilians
          && ActorChoice.description(of: side, document) == nil
      }
    }
    let isNamed =
      annotations.places.contains { $0.place.country == country }
      || (annotations.countryWords[country] ?? 0) > 0
    return isSide || isNamed ? country : nil
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
  private static let here: WordKey = "here"
  /// How much more the dateline's town counts where the sentence says `here`.
  private static let hereWeight = 4.5
  private static let hearers: WordSet = "reporters journalists mediapersons media"

  /// What a site must reach: a country that only a later sentence names does not.
  static let floor = 0.5

  /// Why the name means this place.
  /// Words from `signed` or `talks` to where that was, at most.
  private static let venueReach = 12

  /// `signed a peace agreement in Addis Ababa`: talks are where people met for them, and not where either of them is at home.
  private static func isVenue(
    _ at: Int, of main: TriggerAnnotation?, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    guard let main, main.act.isDiplomacy || main.act == .agreement,
      document.sentenceOfToken[main.tokens.lowerBound] == Int32(sentence)
    else { return false }
    let start = annotations.places[at].tokens.lowerBound
    guard main.tokens.upperBound <= start, start - main.tokens.upperBound <= venueReach else { return false }
    return !document.tokens[main.tokens.upperBound..<start].contains {
      $0.kind == .punctuation || SayingWords.all.contains($0)
    }
  }

  private static func because(_ place: PlaceAnnotation) -> String {
    place.reasons.isEmpty ? "" : "; among its namesakes: " + place.reasons.joined(separator: ", ")
  }

  /// Where the words for a place begin: `Syria's` of `Syria's Idlib province`.
  static func startOfAddress(_ place: PlaceAnnotation, _ annotations: Annotations) -> Int {
    guard let container = place.container.map({ annotations.places[$0].tokens }),
      container.upperBound <= place.tokens.lowerBound, place.tokens.lowerBound - container.upperBound <= addressWidth
    else { return place.tokens.lowerBound }
    return container.lowerBound
  }

  /// Words between an area in the possessive and what lies in it, at most.
  private static let addressWidth = 4

  /// The town where the story was filed. `YEREVAN/BAKU` is none: two reporters, and neither has to be near.
  private static func filed(_ annotations: Annotations) -> PlaceAnnotation? {
    guard
      let first = annotations.places.firstIndex(where: {
        $0.isDateline && !$0.isMetonym && $0.kind == .settlement
      })
    else { return nil }
    let filed = annotations.places[first]
    if first + 1 < annotations.places.count {
      let next = annotations.places[first + 1]
      if next.kind == .settlement, next.tokens.lowerBound - filed.tokens.upperBound <= 1,
        next.place.country != filed.place.country
      {
        return nil
      }
    }
    return filed
  }

  /// Whether the sentence before names a site where nobody only speaks: a minister's town is none beside it.
  private static func isToldBefore(_ sentence: Int, _ annotations: Annotations, _ index: SentenceIndex) -> Bool {
    guard sentence > 0 else { return false }
    return index.places[sentence - 1].contains { at in
      let place = annotations.places[at]
      return place.canBeSite && place.isSite && isAtHome(place, annotations) && !index.seats.contains(at)
        && !index.talks.contains(at)
    }
  }

  private static let inside: WordKey = "in"

  /// `Houthi rebels in Yemen`: a country right behind those who are there.
  private static func isHome(
    _ place: PlaceAnnotation, ofActorsIn sentence: Int, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) -> Bool {
    let before = place.tokens.lowerBound - 1
    guard before > 0, document.tokens[before].key == inside else { return false }
    return index.actors[sentence].contains {
      annotations.actors[$0].tokens.upperBound == before && annotations.actors[$0].actor.kind.canBeArmed
    }
  }

  /// The country whose adjective stands before the land that was struck or taken: `captured two Eritrean villages`.
  private static func landNamed(
    by happening: Happening, _ words: SiteWords, _ document: Document, _ annotations: Annotations
  ) -> Place? {
    for sentence in happening.sentences.prefix(Self.finerReach) {
      let own = happening.tokens(of: sentence, document)
      for nation in annotations.nationalities
      where own.contains(nation.tokens.lowerBound) && nation.kind == .country
        && words.isLand(after: nation.tokens.upperBound)
      {
        return nation.place
      }
    }
    return nil
  }

  private static let there: WordSet = "there here city town village district camp"

  /// The country of a town that is no more than where the story was filed, or that only other sentences name where a toll
  /// runs on; nil for any other place.
  static func country(
    around place: Place, of happening: Happening, _ document: Document, _ annotations: Annotations
  ) -> Place? {
    guard let town = annotation(of: place, annotations),
      town.kind == .settlement || town.kind == .unresolved || town.kind == .district,
      let code = town.place.country
    else { return nil }
    if !town.isDateline {
      guard let own = happening.sentences.first,
        Int(document.sentenceOfToken[town.tokens.lowerBound]) != own,
        !document.tokens[document.sentences[own].tokens].contains(where: { there.contains($0) })
      else { return nil }
    }
    return land(code, text: place.text, span: place.span, document)
  }

  /// Whether a place is in the country that the article is about, as far as that is known.
  static func isAtHome(_ place: PlaceAnnotation, _ annotations: Annotations) -> Bool {
    guard let home = annotations.home, let country = place.place.country, country != home else { return true }
    // `LIMA -- Two U.S. missionaries were shot`: people of such states are in the news wherever they are.
    return place.isDateline && expeditions.contains(home)
  }

  static func score(
    _ at: Int, order: Int, main: TriggerAnnotation?, sentence: Int, isTalk: Bool = false, _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> Double {
    let place = annotations.places[at]
    // Of the places of its first sentence the dateline is better than a country, if it is not abroad.
    if place.isDateline, !place.isMetonym, place.kind == .settlement, isAtHome(place, annotations) {
      // `OUAGADOUGOU — … a base near the border with Mali`
      guard filed(annotations) != nil,
        !SiteWords(document: document).tellsOfBorder(in: document.sentences[sentence].tokens)
      else { return -1 }
      // `Srinagar: Students staged a protest here`
      let isHere = document.sentences[sentence].tokens.dropFirst().contains {
        document.tokens[$0].key == Self.here && !SayingWords.all.contains(document.tokens[$0 - 1])
          && !Self.hearers.contains(document.tokens[$0 - 1])
      }
      return Self.dateline + (isHere ? Self.hereWeight : 0) - Double(order) * 1.2
    }
    guard place.canBeSite, !index.graves.contains(at) else { return -1 }
    let words = SiteWords(document: document)
    if words.isOfWill(place.tokens) { return -1 }
    // `five peacekeepers from Chad`, `a convoy carrying weapons from Libya`
    if place.kind == .country, words.isOrigin(place.tokens.lowerBound) || words.isSource(place.tokens.lowerBound) {
      return -1
    }
    var score: Double =
      switch place.kind {
      case .settlement: 5
      case .unresolved: place.place.precision == 6 && !words.isCalled(place.tokens) ? 3 : 4.5
      case .feature: 4
      case .district: 4
      case .province: 3
      case .region: 2.5
      case .country: 1.5
      }
    // The sea behind a port is not where the shells fell, unless nothing else is named.
    if place.kind == .feature, place.place.country == nil { score = 1 }
    // `Yemen's Houthis`: whose they are.
    if place.kind == .country, words.isPossessive(place.tokens) { score -= 1.5 }
    // `rebels in Yemen fired at a ship in the Red Sea`: where they are.
    if place.kind == .country, isHome(place, ofActorsIn: sentence, document, annotations, index) { score -= 1.5 }
    score -= Double(order) * 1.2
    if words.stands(at: startOfAddress(place, annotations), until: place.tokens.upperBound) {
      score += 1.5
      // `The attack took place in …`: it says so itself.
      if let verb = words.occurrence(in: sentence), verb < place.tokens.lowerBound { score += 2 }
    } else if place.kind != .country, isAtHome(place, annotations), words.isStruck(place.tokens.lowerBound) {
      // `Rebels in Goma shelled Sake`: more surely than where those are who did it.
      score += 2
    } else if place.kind == .settlement, !isAtHome(place, annotations), words.isBare(place.tokens.lowerBound) {
      // Of another country, and no word says that it is a place: a person's or a clan's name as a rule.
      score -= 2
    }
    if words.leads(to: place.tokens.lowerBound) || words.namesRoad(place.tokens) { score -= 2.5 }
    // `500 km northwest of Bogota`: the town only says where to look.
    if words.namesBody(place.tokens) { score -= 1 }
    if place.isFar { score = min(score, 1) }
    // A container named after its town is not the site: `Martuni in Nagorno-Karabakh`.
    if index.containers.contains(at) { score -= 2 }
    // Whoever speaks sits there, and it may have happened there too.
    if index.seats.contains(at) {
      guard isAtHome(place, annotations), !isToldBefore(sentence, annotations, index) else { return -1 }
      score -= 3
    }
    if index.talks.contains(at), !(isTalk && isVenue(at, of: main, in: sentence, document, annotations)) {
      // Abroad, people speak of what happened at home.
      guard isAtHome(place, annotations), !place.isReference, !isToldBefore(sentence, annotations, index),
        !words.tellsOfBorder(in: document.sentences[sentence].tokens)
      else {
        return -1
      }
      score -= 4
    }
    if let main, document.sentenceOfToken[main.tokens.lowerBound] == Int32(sentence) {
      let distance = abs(place.tokens.lowerBound - main.tokens.lowerBound)
      score += max(0, 1.5 - Double(distance) * 0.06)
    }
    // However near: where people or shells came from, and where they fled.
    let isTaken =
      main?.act == .abduct || index.figures[sentence].contains { annotations.figures[$0].figure.outcome == .abducted }
    if words.isOrigin(place.tokens.lowerBound) && !isTaken || words.isRefuge(place.tokens.lowerBound)
      || words.isBeyondBorder(place.tokens.lowerBound) || words.isLaunchSite(place.tokens.lowerBound)
    {
      score = min(score, Self.floor)
    }
    return score
  }
}
