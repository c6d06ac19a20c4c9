import ConflictModel
import Linguistics

/// Finds the place names of a text and says which places they are.
///
/// 1. Every name of the gazetteer is found in one pass, the longest at each word.
/// 2. What stands around each is weighed: is it a place, or a person, a street, a firm, a common word?
/// 3. Villages that no table has are kept where the text calls them so (`UnlistedPlaces`).
/// 4. Each name is given the place that the rest of the article speaks for most (`PlaceResolver`).
enum PlaceAnnotator {
  static func annotate(_ document: Document) -> [PlaceAnnotation] { read(document).places }

  struct Found {
    var places: [PlaceAnnotation]
    /// The countries that adjectives name (`Russian troops`).
    var nationalities: [PlaceAnnotation]
    /// How often the text uses words that only one country's news uses, by its alpha-3 code.
    var countryWords: [String: Int]
  }

  static func read(_ document: Document) -> Found {
    var reading = PlaceReading(document, document.gazetteer)
    reading.accept()
    reading.resolve()
    return Found(
      places: reading.annotations(), nationalities: reading.nationalityMentions(), countryWords: reading.countryWords)
  }
}
