import Linguistics

/// The user's own places, laid over the built-in ones.
struct Additions: Sendable {
  private let places: [AddedPlace]
  private let features: [Feature]
  private let parents: [PlaceID?]
  private let byKey: [WordKey: [Candidate]]
  private let prefixes: Set<WordKey>

  init(_ places: [AddedPlace], in gazetteer: Gazetteer) {
    self.places = places
    features = places.map { Feature(geoNames: $0.feature) }
    parents = places.map { place in
      guard let country = place.country.flatMap({ gazetteer.country(code: $0) }) else { return nil }
      guard let admin1 = place.admin1 else { return country }
      return gazetteer.admin1(named: admin1, in: country) ?? country
    }
    var byKey: [WordKey: [Candidate]] = [:]
    var prefixes: Set<WordKey> = []
    for (row, place) in places.enumerated() {
      for (position, name) in ([place.name] + place.aliases).enumerated() {
        let keys = PhraseTable<Int>.keys(of: name)
        guard var key = keys.first else { continue }
        for next in keys.dropFirst() {
          prefixes.insert(key)
          key = key.followed(by: next)
        }
        byKey[key, default: []].append(
          Candidate(id: PlaceID(.additions, row: row), kind: position == 0 ? .primary : .curated))
      }
    }
    self.byKey = byKey
    self.prefixes = prefixes
  }

  func contains(_ key: WordKey) -> Bool { byKey[key] != nil }
  func isPrefix(_ key: WordKey) -> Bool { prefixes.contains(key) }
  func candidates(for key: WordKey) -> [Candidate] { byKey[key] ?? [] }
  func place(_ row: Int) -> AddedPlace? { places.indices.contains(row) ? places[row] : nil }
  func feature(_ row: Int) -> Feature { features.indices.contains(row) ? features[row] : .settlement }
  func parent(_ row: Int) -> PlaceID? { parents.indices.contains(row) ? parents[row] : nil }
  func populationCode(_ row: Int) -> UInt8 { place(row).map { ImageFormat.code(population: $0.population) } ?? 0 }
}
