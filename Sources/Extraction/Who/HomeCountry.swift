import ConflictModel
import Gazetteer
import Linguistics

/// The country that an article is about: the one named most, places first.
enum HomeCountry {
  static func of(_ document: Document, _ annotations: Annotations) -> String? {
    var votes: [String: Int] = [:]
    for (order, annotation) in annotations.places.enumerated() {
      guard let code = annotation.place.country, !PlacesInNames.isPartOfName(annotation.tokens, document) else {
        continue
      }
      // A country is named for many reasons, a town of it because something was there.
      let weight = annotation.isMetonym ? 1 : annotation.kind == .country ? 2 : 3
      votes[code, default: 0] += weight + (order == 0 ? 2 : 0)
    }
    for (code, count) in CountryWords.counts(in: document) { votes[code, default: 0] += count }
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
