import ConflictModel
import Gazetteer
import Linguistics

/// The country that an article is about: the one named most, places first.
enum HomeCountry {
  static func of(_ document: Document, _ annotations: Annotations) -> String? {
    var votes: [String: Int] = [:]
    let places = annotations.places
    for order in places.indices {
      guard let code = places[order].place.country, !PlacesInNames.isPartOfName(places[order].tokens, document) else {
        continue
      }
      // A country is named for many reasons, a town of it because something was there.
      // Where a story was filed says little.
      let weight =
        places[order].isMetonym || places[order].isDateline ? 1 : places[order].kind == .country ? 2 : 3
      votes[code, default: 0] += weight + (order == 0 ? 2 : 0)
    }
    for (code, count) in annotations.countryWords { votes[code, default: 0] += count }
    let countries = CountryNames.shared
    let tokens = document.tokens
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if tokens[index].isWord,
          let (country, end) = countries.match(
            in: tokens, at: index, limit: sentence.tokens.upperBound, caseIsInformative: document.caseIsInformative)
        {
          votes[countries.countries[country].code, default: 0] += 1
          index = end
        } else {
          index += 1
        }
      }
    }
    return votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
  }
}
