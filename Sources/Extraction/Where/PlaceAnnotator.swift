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

  /// - Returns: the places, and the countries that adjectives name (`Russian troops`).
  static func read(_ document: Document) -> (places: [PlaceAnnotation], nationalities: [PlaceAnnotation]) {
    var reading = PlaceReading(document, document.gazetteer)
    reading.accept()
    reading.resolve()
    return (reading.annotations(), reading.nationalityMentions())
  }
}
