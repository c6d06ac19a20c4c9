import Gazetteer
import Linguistics

/// Places whose words belong to an actor's name (`Haram` in `Boko Haram`).
enum PlacesInNames {
  /// True where a longer curated name covers these tokens.
  static func isPartOfName(_ range: Range<Int>, _ document: Document) -> Bool {
    guard !range.isEmpty else { return false }
    let sentence = document.sentence(of: range.lowerBound).tokens
    for start in max(sentence.lowerBound, range.lowerBound - 4)...range.lowerBound {
      guard
        let (_, end) = document.actors.match(
          in: document.tokens, at: start, limit: sentence.upperBound, home: nil,
          caseIsInformative: document.caseIsInformative)
      else { continue }
      if end >= range.upperBound, end - start > range.count { return true }
    }
    return false
  }

  /// Marks such places as no sites of events.
  static func mark(_ places: inout [PlaceAnnotation], _ document: Document) {
    for index in places.indices where isPartOfName(places[index].tokens, document) {
      places[index].isMetonym = true
    }
  }
}
