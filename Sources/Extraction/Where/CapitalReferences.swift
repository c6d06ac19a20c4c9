import ConflictModel
import EmbeddedTables
import Gazetteer
import Linguistics

/// `The capital`, `the Afghan capital`, `in this capital`, `the provincial capital`: a town that the text does not name.
struct CapitalReferences {
  private static let capital: WordKey = "capital"
  private static let city: WordKey = "city"
  private static let of: WordKey = "of"
  private static let this: WordKey = "this"
  private static let definite: WordSet = "the this"
  private static let possessive: WordKey = "'s"
  private static let locatives: WordSet = "in near outside around inside within across through from to into at on"
  /// What is no town: `the capital punishment`, `the capital market`.
  private static let others: WordSet = """
    punishment crime crimes murder offence offense market markets gains gain investment expenditure spending budget
    flight goods letters letter sentence
    """

  /// Capital of each country, by alpha-3.
  private static let table: [String: String] = {
    var capitals: [String: String] = [:]
    TableReader.rows(of: embedded_capitals()) { cells in
      if cells.count >= 2 { capitals[String(cells[0])] = String(cells[1]) }
    }
    return capitals
  }()

  /// - Parameters:
  ///   - home: the country that the article speaks of most.
  ///   - places: what it names already: a capital that stands there by name is not told again.
  static func find(
    in document: Document, home: PlaceID?, _ places: [PlaceAnnotation], _ gazetteer: Gazetteer
  ) -> [PlaceAnnotation] {
    var found: [PlaceAnnotation] = []
    let tokens = document.tokens
    let filing = places.first { $0.isDateline }
    var told: PlaceID??
    for (index, token) in tokens.enumerated() where token.key == capital && index > 0 {
      let sentence = document.sentence(of: index).tokens
      guard index > sentence.lowerBound else { continue }
      var end = index + 1
      if end < sentence.upperBound, tokens[end].key == city { end += 1 }
      if end < sentence.upperBound, others.contains(tokens[end]) { continue }
      // `Kabul, the capital of Afghanistan` is named as it stands.
      if end < sentence.upperBound, tokens[end].key == of { continue }
      // `In this capital`: where the story was filed.
      let filed = tokens[index - 1].key == this ? filing?.place.country.flatMap(gazetteer.country(code:)) : nil
      if told == nil { told = .some(countryOfTowns(places, document, gazetteer) ?? home) }
      let isOfProvince = index - 1 > sentence.lowerBound && provincial.contains(tokens[index - 1])
      guard
        let place = isOfProvince
          ? provincialSeat(before: index, places, gazetteer)
          : country(before: index, in: sentence, document, filed ?? (told ?? home), gazetteer)
            .flatMap({ seat(of: $0, gazetteer) })
      else { continue }
      // `the capital, Kabul`, `the capital Kabul`: the name says it.
      if places.contains(where: {
        $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 1 && $0.kind == .settlement
      })
        || places.contains(where: {
          $0.tokens.upperBound + 2 >= index && $0.tokens.upperBound <= index && $0.kind == .settlement
        })
      {
        continue
      }
      let words = (isOfProvince ? index - 1 : index)..<end
      let distance = isOfProvince ? StatedDistance.kilometres(before: index - 1, document) : nil
      var reference = PlaceAnnotation(
        tokens: words,
        place: Place(
          text: document.string(words), span: document.span(words), name: place.name, latitude: place.latitude,
          longitude: place.longitude, country: place.country, admin1: place.admin1, id: place.geoNamesID,
          precision: 1),
        kind: .settlement, isMetonym: !isSite(index, in: sentence, tokens), isReference: true, confidence: 0.6)
      reference.isFar = distance.map { $0 > 25 } ?? false
      found.append(reference)
    }
    return found
  }

  private static let provincial: WordSet = "provincial state regional departmental governorate county"
  /// Words from a province back to the words for its capital, at most: a few sentences.
  private static let provinceReach = 120

  /// `in Helmand province. … The blast in the provincial capital`: the seat of the province named last before it.
  private static func provincialSeat(before index: Int, _ places: [PlaceAnnotation], _ gazetteer: Gazetteer)
    -> GazetteerPlace?
  {
    guard
      let named = places.last(where: {
        $0.tokens.upperBound < index && ($0.kind == .province || $0.kind == .region) && !$0.isDateline
      }), index - named.tokens.upperBound <= provinceReach, let code = named.place.country,
      let country = gazetteer.country(code: code), let name = named.place.admin1,
      let province = gazetteer.admin1(named: name, in: country)
    else { return nil }
    return gazetteer.seat(of: province).map { gazetteer.place($0) }
  }

  /// The country of most towns and provinces that are named: a country is named for many reasons, a town of it because
  /// something was there.
  private static func countryOfTowns(
    _ places: [PlaceAnnotation], _ document: Document, _ gazetteer: Gazetteer
  ) -> PlaceID? {
    var votes: [String: Int] = [:]
    for place in places
    where place.isSite && !place.isMetonym && place.kind != .feature
      // All in capitals, the word itself is the name of a province.
      && document.tokens[place.tokens.lowerBound].key != capital
    {
      if let code = place.place.country { votes[code, default: 0] += 1 }
    }
    let most = votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    guard let most, !votes.contains(where: { $0.key != most.key && $0.value == most.value }) else { return nil }
    return gazetteer.country(code: most.key)
  }

  /// The country whose capital is meant: of the adjective before the word, else the article's.
  private static func country(
    before index: Int, in sentence: Range<Int>, _ document: Document, _ home: PlaceID?, _ gazetteer: Gazetteer
  ) -> PlaceID? {
    let tokens = document.tokens
    let before = index - 1
    if definite.contains(tokens[before]) { return home }
    var last = before
    if tokens[last].key == possessive { last -= 1 }
    guard last >= sentence.lowerBound, !document.caseIsInformative || tokens[last].isCapitalised else { return nil }
    // `South Sudanese capital`: names of up to three words.
    for start in max(sentence.lowerBound, last - 2)...last {
      if let (country, end) = CountryNames.shared.match(
        in: tokens, at: start, limit: index, caseIsInformative: document.caseIsInformative), end == last + 1
      {
        return gazetteer.country(code: CountryNames.shared.countries[country].code)
      }
    }
    return nil
  }

  /// Whether something may have been there: `in the capital`, not `the capital said`.
  private static func isSite(_ index: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens[max(sentence.lowerBound, index - 5)..<index].contains { locatives.contains($0) }
      // `shelled the capital`
      || index - 2 >= sentence.lowerBound && PlaceMarks.table[tokens[index - 2].key]?.contains(.taking) == true
  }

  private static func seat(of country: PlaceID, _ gazetteer: Gazetteer) -> GazetteerPlace? {
    guard let code = gazetteer.alpha3(of: country), let name = table[code] else { return nil }
    let seats = gazetteer.candidates(named: name).filter {
      gazetteer.country(of: $0.id) == country && gazetteer.feature(of: $0.id).isSettlement
    }
    let best = seats.min {
      (gazetteer.feature(of: $0.id).rawValue, gazetteer.tier(of: $0.id), $0.id)
        < (gazetteer.feature(of: $1.id).rawValue, gazetteer.tier(of: $1.id), $1.id)
    }
    return best.map { gazetteer.place($0.id) }
  }
}
