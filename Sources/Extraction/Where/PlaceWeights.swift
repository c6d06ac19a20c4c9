import EmbeddedTables
import Linguistics

/// The weights of the two scores, from their tables.
struct PlaceWeights: Sendable {
  static let shared = PlaceWeights()

  /// By `ToponymFeature`, for texts where capitals tell and for those where they do not.
  let detection: [Double]
  let detectionInCapitals: [Double]
  /// By `PlaceEvidence`, for the first reading and for the second, which knows what the first thought of the others.
  let first: [Double]
  let second: [Double]

  private init() {
    var detection = [Double](repeating: 0, count: ToponymFeature.allCases.count)
    var capitals = detection
    let features = Dictionary(uniqueKeysWithValues: ToponymFeature.allCases.map { ("\($0)", $0.rawValue) })
    TableReader.rows(of: embedded_place_detection()) { cells in
      guard cells.count >= 3, let index = features[String(cells[0])] else { return }
      detection[index] = Double(cells[1]) ?? 0
      capitals[index] = Double(cells[2]) ?? 0
    }
    var first = [Double](repeating: 0, count: PlaceEvidence.allCases.count)
    var second = first
    let evidence = Dictionary(uniqueKeysWithValues: PlaceEvidence.allCases.map { ("\($0)", $0.rawValue) })
    TableReader.rows(of: embedded_place_choice()) { cells in
      guard cells.count >= 3, let index = evidence[String(cells[0])] else { return }
      first[index] = Double(cells[1]) ?? 0
      second[index] = Double(cells[2]) ?? 0
    }
    self.detection = detection
    detectionInCapitals = capitals
    self.first = first
    self.second = second
  }
}
