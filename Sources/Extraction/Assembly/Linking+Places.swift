import ConflictModel
import Gazetteer
import Linguistics

/// Where a candidate was, beside a happening told before.
extension Linking {
  /// Places that are small enough to tell two happenings apart.
  static func sites(
    _ happening: Happening, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> [Int] {
    let sites = happening.places.filter {
      annotations.places[$0].canBeSite && annotations.places[$0].isSite && !index.graves.contains($0)
    }
    let words = SiteWords(document: document)
    let others = sites.filter {
      !index.seats.contains($0) && !index.talks.contains($0)
        && !words.leads(to: annotations.places[$0].tokens.lowerBound)
    }
    // In an article, where whoever speaks sits says nothing of where it was.
    if others.isEmpty, !document.isNote {
      return sites.filter { !index.seats.contains($0) && !index.talks.contains($0) }
    }
    return others.isEmpty ? sites : others
  }

  func place(beside happening: Happening) -> Relation {
    // `The blast took place on the main road to Islamabad`
    if refersBack, candidate.sites.allSatisfy({ isRoadTo($0) }) { return .unknown }
    let (first, second) = (candidate.sites, happening.sites.suffix(Self.reach))
    guard !first.isEmpty, !second.isEmpty else { return .unknown }
    // `killed in Shopian district. The encounter broke out in Turkwangam`, which no table has: where in it that was.
    if opensWithAct, happening.sentences.last == sentence - 1,
      first.allSatisfy({ annotations.places[$0].kind == .unresolved }), innermost(second).allSatisfy(isOfDistrict)
    {
      return .inside
    }
    if shareName(first, second) {
      // What two sites both lie in makes them no one place: `Goma, North Kivu` and `Beni, North Kivu`.
      if shareName(innermost(first), second) || shareName(first, innermost(second)) { return .same }
    }
    if !refersBack, areQuarters(innermost(first)), areQuarters(innermost(second)) { return .different }
    if first.contains(where: isTown), second.contains(where: isTown) {
      return isCampNear(first, second) || isCampNear(second, first) || isQuarterNear(first, second)
        || isSuburb(first, of: second) || isVillage(first, of: second)
        ? .inside : .different
    }
    // `In Diyala province …`, `In Baghdad …`
    // In a note a name beside the site is a container, an office or a person as a rule.
    let isSaid = !isNote || first.allSatisfy(isStoodIn)
    if isSaid,
      first.allSatisfy({ x in second.allSatisfy { isOutside(x, $0) || isOutside($0, x) || areProvincesApart(x, $0) } })
    {
      return .different
    }
    return first.allSatisfy { x in second.allSatisfy { isFar(x, $0) } } ? .different : .inside
  }

  /// `jets hit militants in northern Iraq`, and below it `struck camps in northern Iraq`: no site, and the same land.
  func sharesLand(with happening: Happening) -> Bool {
    func lands(_ places: [Int]) -> [Int] { places.filter { !annotations.places[$0].isDateline } }
    return shareName(lands(candidate.places), lands(happening.places))
  }

  private static let openers: WordSet = "in at near"
  /// Words of `In the eastern …` before the place that a sentence begins with, at most.
  private static let openingReach = 4

  /// `In Ituri province, fighters killed 49 people`: the place that a sentence begins with and goes on behind.
  static func opening(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> PlaceAnnotation? {
    let words = document.sentences[sentence].tokens
    guard openers.contains(document.tokens[words.lowerBound]) else { return nil }
    return candidate.places.lazy.map { annotations.places[$0] }.first {
      $0.canBeSite && $0.kind != .country && (1...openingReach).contains($0.tokens.lowerBound - words.lowerBound)
    }
  }

  /// A place at the head of a sentence that tells other people's fate than what was told, of which no site was told: another
  /// happening, unless that one names the place too.
  func opensElsewhere(than happening: Happening, _ figures: Relation) -> Bool {
    guard let opening, figures != .same, !candidate.figures.isEmpty, !happening.figures.isEmpty else { return false }
    return !happening.places.contains {
      let told = annotations.places[$0]
      return told.place.name == opening.place.name
        || told.place.admin1 != nil && told.place.admin1 == opening.place.admin1
    }
  }

  private func isNamedAlike(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (annotations.places[a].place, annotations.places[b].place)
    return a.name == b.name || a.text == b.text
  }

  private func shareName(_ a: some Sequence<Int>, _ b: some Sequence<Int>) -> Bool {
    a.contains { x in b.contains { isNamedAlike(x, $0) } }
  }

  /// Sites that neither hold others of them nor only say where to look (`10 km from Medellin`), if there are any.
  private func innermost(_ sites: some Sequence<Int>) -> [Int] {
    let containers = Set(sites.compactMap { annotations.places[$0].container })
    let inner = sites.filter {
      !containers.contains($0)
        && StatedDistance.kilometres(before: annotations.places[$0].tokens.lowerBound, document) == nil
    }
    // Nor is a province the place, beside a town of it.
    let small = inner.filter { annotations.places[$0].kind != .province }
    return small.isEmpty ? (inner.isEmpty ? Array(sites) : inner) : small
  }

  /// A town, or what is called a village and no table has. `outside the Sayed school` is some building of a town.
  private func isTown(_ site: Int) -> Bool {
    annotations.places[site].kind == .settlement
      || annotations.places[site].kind == .unresolved
        && (isNote || !namesBuilding(annotations.places[site].tokens.upperBound))
  }

  private func namesBuilding(_ next: Int) -> Bool {
    next < document.tokens.count && Self.things.contains(document.tokens[next].key)
  }

  private static let camps: WordSet = "camp camps"
  /// Kilometres from a town to a camp that is called after it or by which it is told.
  private static let campWidth = 25.0

  /// `an attack on a camp in El Fasher`, `in the Zamzam camp`: a camp lies at a town, and is no other place than it.
  private func isCampNear(_ first: some Sequence<Int>, _ second: some Sequence<Int>) -> Bool {
    first.contains { camp in
      let words = annotations.places[camp].tokens
      return (words.lowerBound...min(words.upperBound, document.tokens.count - 1)).contains {
        Self.camps.contains(document.tokens[$0])
      } && second.contains { kilometres(camp, $0).map { $0 <= Self.campWidth } ?? false }
    }
  }

  /// `Two bombs went off in Karachi. … The first was in the Azizabad neighbourhood`: a quarter of the town told before.
  private func isQuarterNear(_ first: some Sequence<Int>, _ second: some Sequence<Int>) -> Bool {
    let words = SiteWords(document: document)
    return first.allSatisfy { quarter in
      // `Barangay Kilala`, that no table has, is some quarter of the town told before.
      func isNear(_ town: Int) -> Bool {
        annotations.places[quarter].kind == .unresolved && words.beginsWithQuarter(annotations.places[quarter].tokens)
          || kilometres(quarter, town).map { $0 <= Self.campWidth } ?? false
      }
      guard words.isQuarter(annotations.places[quarter].tokens) else { return false }
      // A headline may name the towns of all that is told.
      return opensWithAct ? second.contains(where: isNear) : second.filter(isTown).allSatisfy(isNear)
    }
  }

  /// Kilometres from a large town to its suburbs, at most.
  static let townWidth = 40.0

  /// `killed a general in a suburb of Moscow. … died when a bomb exploded in Balashikha`: which suburb it was.
  private func isSuburb(_ sites: some Sequence<Int>, of towns: some Sequence<Int>) -> Bool {
    let words = SiteWords(document: document)
    return towns.allSatisfy { town in
      words.isBeside(annotations.places[town].tokens.lowerBound)
        && sites.allSatisfy {
          // What no table has and nothing holds lies nowhere else.
          kilometres($0, town).map { $0 <= Self.townWidth } ?? false
            || annotations.places[$0].kind == .unresolved && annotations.places[$0].container == nil
        }
    }
  }

  private static let roads: WordSet = "road highway route"
  private static let to: WordKey = "to"

  /// `on the road to Islamabad`: somewhere on the way.
  private func isRoadTo(_ site: Int) -> Bool {
    let start = annotations.places[site].tokens.lowerBound
    return start > 1 && document.tokens[start - 1].key == Self.to && Self.roads.contains(document.tokens[start - 2])
  }

  private static let unnamed: WordSet = """
    town village city resort suburb district camp port island settlement market mosque church hotel school base
    restaurant station
    """
  /// Words from the article to the noun: `a busy beach resort town`.
  private static let unnamedReach = 4
  private static let article: WordSet = "a an"

  /// `Gunmen killed 16 people at a beach resort in Ivory Coast on Sunday. Six shooters targeted hotels at Grand Bassam`: the lead
  /// says what kind of place it was, and the next sentence which.
  func namesSite(of happening: Happening) -> Bool {
    guard happening.sentences.count <= 2, happening.sentences.first == 0, happening.sites.isEmpty,
      candidate.days == nil,
      !isSeparate, !candidate.sites.isEmpty, isViolent(happening)
    else { return false }
    let countries = Set(happening.places.compactMap { annotations.places[$0].place.country })
    guard candidate.sites.allSatisfy({ annotations.places[$0].place.country.map(countries.contains) ?? true }) else {
      return false
    }
    let words = document.sentences[0].tokens
    return words.contains { at in
      Self.unnamed.contains(document.tokens[at])
        && (max(words.lowerBound, at - Self.unnamedReach)..<at).contains { Self.article.contains(document.tokens[$0]) }
    }
  }

  private static let seats: WordSet = "township district municipality county commune tehsil taluk upazila subdistrict"

  /// `dropped bombs on a concert in Hpakant township on Sunday night. … Jets bombed the village of Nang Pa`: at a place of
  /// the land that is called after its town.
  func isVillage(_ sites: some Sequence<Int>, of towns: some Sequence<Int>) -> Bool {
    guard candidate.days == nil, !isSeparate else { return false }
    return towns.allSatisfy { town in
      let next = annotations.places[town].tokens.upperBound
      return annotations.places[town].kind == .settlement && next < document.tokens.count
        && Self.seats.contains(document.tokens[next])
        && annotations.places[town].tokens.lowerBound > 0
        && document.tokens[annotations.places[town].tokens.lowerBound - 1].key != Self.near
        && sites.allSatisfy { annotations.places[$0].kind == .unresolved }
    }
  }
  private static let near: WordKey = "near"

  /// `Shopian district`, by the name of its town or its own.
  private func isOfDistrict(_ site: Int) -> Bool {
    let (place, next) = (annotations.places[site], annotations.places[site].tokens.upperBound)
    return place.kind == .district || place.kind == .province || place.kind == .region
      || next < document.tokens.count && Self.seats.contains(document.tokens[next])
  }

  /// `in the Karrada quarter … in the Shaab quarter`: two quarters, told by no name that they share, are two places; so are
  /// districts, where the text says that it goes over to something else.
  private func areQuarters(_ sites: [Int]) -> Bool {
    let words = SiteWords(document: document)
    return sites.allSatisfy {
      let site = annotations.places[$0]
      return words.isQuarter(site.tokens) || isSeparate && site.kind == .district
    }
  }

  /// `The blast, in the Amil neighbourhood, …`
  private var opensWithAct: Bool {
    let first = document.sentences[sentence].tokens.lowerBound
    return refersBack
      && candidate.triggers.contains {
        !annotations.triggers[$0].isVerb && annotations.triggers[$0].tokens.lowerBound - first <= 2
      }
  }

  private static let within: WordSet = "in at near inside outside"
  private static let directions: WordSet = """
    the northern southern eastern western central northeastern northwestern southeastern southwestern neighbouring
    neighboring nearby coastal
    """

  /// `in Baghdad`, `in the eastern Donetsk region`, `in the port city of Hodeidah`; not `a judge for Ghazni`.
  private func isStoodIn(_ site: Int) -> Bool {
    let name = annotations.places[site].tokens
    var before = name.lowerBound - 1
    while before > 0, Self.directions.contains(document.tokens[before]) { before -= 1 }
    return before >= 0 && Self.within.contains(document.tokens[before])
      || SiteWords(document: document).stands(at: name.lowerBound, until: name.upperBound)
  }

  /// A town or district that lies in another province than this one.
  private func isOutside(_ province: Int, _ site: Int) -> Bool {
    guard annotations.places[province].kind == .province,
      annotations.places[site].kind == .settlement || annotations.places[site].kind == .district,
      let own = annotations.places[province].place.admin1, let other = annotations.places[site].place.admin1
    else { return false }
    return own != other || annotations.places[province].place.country != annotations.places[site].place.country
  }

  /// Sites so far apart that one happening is not at both: wider than a district or a valley.
  private static let width = 80.0
  /// From a district's middle to a town in it, at most.
  private static let districtWidth = 45.0

  private func isFar(_ a: Int, _ b: Int) -> Bool {
    guard annotations.places[a].kind != .province, annotations.places[b].kind != .province else {
      return areProvincesApart(a, b)
    }
    // `In Enayetpur, …`, and below it `in the district of Pabna`: a town of another district.
    func isNamed(_ district: Int, beside other: Int) -> Bool {
      annotations.places[district].kind == .district && isStoodIn(district)
        && (annotations.places[other].kind == .settlement || annotations.places[other].kind == .district)
    }
    let areDistrictAndTown = isNamed(a, beside: b) || isNamed(b, beside: a)
    return kilometres(a, b).map { $0 > (areDistrictAndTown ? Self.districtWidth : Self.width) } ?? false
  }

  /// `In Kharkiv region …`, and below it `In Volgograd region …`.
  private func areProvincesApart(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (annotations.places[a], annotations.places[b])
    return first.kind == .province && second.kind == .province && isStoodIn(a)
      && (first.place.admin1 != second.place.admin1 || first.place.country != second.place.country)
  }

  private func kilometres(_ a: Int, _ b: Int) -> Double? {
    annotations.places[a].place.kilometres(to: annotations.places[b].place)
  }
}

extension PlaceAnnotation {
  /// Neither a government nor where the story was filed.
  var canBeSite: Bool { !isMetonym && !isDateline }

  /// Small enough to tell two happenings apart.
  var isSite: Bool { kind != .country && kind != .region }
}

extension Place {
  /// How far another place lies from this one; nil where either has no position.
  func kilometres(to other: Place) -> Double? {
    guard let latitude, let longitude, let otherLatitude = other.latitude, let otherLongitude = other.longitude else {
      return nil
    }
    return Distance.kilometres((latitude, longitude), (otherLatitude, otherLongitude))
  }
}
