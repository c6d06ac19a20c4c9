import ConflictModel
import Gazetteer
import Linguistics

/// `In the north of the strip`, `across the enclave`: the Gaza Strip, in news that names some place there.
enum EnclaveReferences {
  private static let words: WordSet = "strip enclave"
  private static let enclave = "Gaza Strip"
  private static let people = "PSE"
  private static let the: WordKey = "the"
  private static let qualifying: WordSet = "palestinian besieged coastal blockaded hamas-run war-torn embattled hamas"
  private static let locatives: WordSet = "in of across into throughout inside over within around from outside"

  static func find(in document: Document, _ places: [PlaceAnnotation], _ gazetteer: Gazetteer) -> [PlaceAnnotation] {
    guard places.contains(where: { $0.place.country == people }) else { return [] }
    let tokens = document.tokens
    var land: GazetteerPlace?
    var found: [PlaceAnnotation] = []
    for index in tokens.indices.dropFirst(2) where words.contains(tokens[index]) && !tokens[index].isCapitalised {
      let sentence = document.sentence(of: index).tokens
      var article = index - 1
      while article > sentence.lowerBound, qualifying.contains(tokens[article]) || tokens[article].kind == .joiner {
        article -= 1
      }
      guard article > sentence.lowerBound, tokens[article].key == the, locatives.contains(tokens[article - 1]) else {
        continue
      }
      if land == nil {
        land = gazetteer.candidates(named: enclave).map { gazetteer.place($0.id) }.first { $0.country == people }
      }
      guard let land else { return [] }
      let range = index..<index + 1
      found.append(
        PlaceAnnotation(
          tokens: range,
          place: Place(
            text: document.string(range), span: document.span(range), name: land.name, latitude: land.latitude,
            longitude: land.longitude, country: land.country, admin1: land.admin1, id: land.geoNamesID, precision: 4),
          kind: .province, isReference: true, confidence: 0.6))
    }
    return found
  }
}
