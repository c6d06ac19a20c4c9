import ConflictModel
import Gazetteer
import Linguistics

/// The country that an article is about: the one named most, places first.
enum HomeCountry {
  static func of(_ document: Document, _ annotations: Annotations) -> String? {
    var votes: [String: Int] = [:]
    let places = annotations.places
    // `MADRID (Spain)`: one place, where the story was filed, which says less than what it tells.
    let filing = places.first { $0.isDateline }
    let beginning =
      filing.map { max($0.tokens.upperBound, $0.container.map { places[$0].tokens.upperBound } ?? 0) } ?? 0
    if let code = filing?.place.country { votes[code] = 2 }
    for order in places.indices where places[order].tokens.lowerBound >= beginning {
      guard let code = places[order].place.country, !PlacesInNames.isPartOfName(places[order].tokens, document),
        !SiteWords(document: document).isBeyondBorder(places[order].tokens.lowerBound)
      else { continue }
      // A country is named for many reasons, a town of it because something was there.
      let weight = places[order].isMetonym ? 1 : places[order].kind == .country ? 2 : 3
      votes[code, default: 0] += weight + (order == 0 ? 2 : 0)
    }
    for (code, count) in annotations.countryWords { votes[code, default: 0] += count }
    let countries = CountryNames.shared
    let tokens = document.tokens
    for sentence in document.sentences {
      var index = max(sentence.tokens.lowerBound, beginning)
      while index < sentence.tokens.upperBound {
        if tokens[index].isWord,
          let (country, end) = countries.match(
            in: tokens, at: index, limit: sentence.tokens.upperBound, caseIsInformative: document.caseIsInformative)
        {
          if !isOfFirm(end, sentence.tokens.upperBound, document) {
            votes[countries.countries[country].code, default: 0] += 1
          }
          index = end
        } else {
          index += 1
        }
      }
    }
    return votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
  }

  private static let firms: WordSet = """
    firm firms company companies corporation conglomerate investor investors embassy consulate airline restaurant
    """
  /// Words from an adjective to what it says of, at most: `a Vietnamese sand dredging company`.
  private static let firmReach = 4

  /// `employees of a South Korean firm`: whose firm it is says nothing of where they work.
  private static func isOfFirm(_ index: Int, _ limit: Int, _ document: Document) -> Bool {
    guard document.caseIsInformative else { return false }
    var at = index
    while at < min(limit, index + firmReach), document.tokens[at].kind != .punctuation {
      if firms.contains(document.tokens[at]) { return true }
      guard
        document.tokens[at].kind == .joiner || document.tokens[at].tag.isNoun || document.tokens[at].tag.isAdjective
          || document.tokens[at].tag == .participle || document.tokens[at].tag == .gerund
      else { return false }
      at += 1
    }
    return false
  }
}
