import Gazetteer

/// How likely each place of a name is meant before anything is read: the larger, the more official, and the more its
/// own the name, the likelier.
enum PlacePrior {
  /// Weight of a place among those of its name, in natural logarithms.
  static func weight(of candidate: PlaceCandidate) -> Double {
    var weight =
      switch candidate.feature {
      case .country: 9.0
      case .continent: 8.5
      case .region: 6.5
      case .admin1: 6.0
      case .capital: 7.0
      case .sea, .strait: 5.5
      case .island, .peninsula, .desert: 4.5
      case .mountain, .valley, .forest, .lake, .river: 4.0
      case .airport, .base, .crossing, .bridge, .dam, .plant, .site, .line: 4.0
      case .admin2: 2.5
      case .seat1: 3.0
      case .seat2: 1.5
      case .seat3: 0.8
      case .quarter: 0.3
      case .camp: 1.0
      case .settlement: 0.5
      case .locality: -0.5
      }
    // Population enters by its logarithm: a step of the code is two fifths of a doubling.
    if candidate.feature.isSettlement { weight += Double(candidate.population) * 0.11 }
    weight -= Double(candidate.tier - 1) * 0.5
    switch candidate.kind {
    case .primary: break
    // What the news of conflicts made known is likelier meant than a namesake of its size.
    case .curated: if candidate.feature.isSettlement { weight += 1 }
    case .variant, .abbreviation: weight -= 0.3
    case .alternative: weight -= 2.0
    case .code: weight -= 1.0
    case .demonym, .people: weight -= 5
    }
    return weight
  }

  static func assign(to candidates: inout [PlaceCandidate]) {
    guard !candidates.isEmpty else { return }
    let weights = candidates.map(weight)
    let most = weights.max() ?? 0
    var total = 0.0
    for index in candidates.indices {
      candidates[index].prior = Exponential.of(weights[index] - most)
      total += candidates[index].prior
    }
    for index in candidates.indices { candidates[index].prior /= total }
  }
}

/// The exponential function by arithmetic alone, for numbers of no more than 0: the same digits on every machine.
enum Exponential {
  static func of(_ x: Double) -> Double {
    guard x > -40 else { return 0 }
    // e^x = (e^(x/64))^64, the inner one by its series.
    let y = x / 64
    var value = 1 + y * (1 + y * (0.5 + y * (1.0 / 6 + y * (1.0 / 24 + y / 120))))
    for _ in 0..<6 { value *= value }
    return value
  }
}
