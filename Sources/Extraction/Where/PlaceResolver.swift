import Gazetteer
import Linguistics

/// Decides which of the places of its name each toponym means.
///
/// All toponyms of a name in an article mean one place, unless the article sets them in different containers. Each place
/// is scored twice by the sum of the weighted evidence: first with the prior likelihoods of all other names' places as
/// witnesses, then with what the first reading made of them.
struct PlaceResolver {
  private(set) var names: [PlaceName]
  let toponyms: [Toponym]
  let gazetteer: Gazetteer
  let nationalities: [PlaceID: Int]
  let publisher: [PlaceID]
  var passes = 2

  init(
    names: [PlaceName], toponyms: [Toponym], nationalities: [PlaceID: Int], publisher: [PlaceID],
    _ gazetteer: Gazetteer
  ) {
    self.names = names
    self.toponyms = toponyms
    self.nationalities = nationalities
    self.publisher = publisher
    self.gazetteer = gazetteer
  }

  mutating func resolve() {
    let active = names.indices.filter { name in
      !names[name].candidates.isEmpty && names[name].toponyms.contains { toponyms[$0].isAccepted }
    }
    var belief = names.map { $0.candidates.map(\.prior) }
    for weights in [PlaceWeights.shared.first, PlaceWeights.shared.second].prefix(passes) {
      let context = PlaceContext(
        names: names, toponyms: toponyms, active: active, nationalities: nationalities, publisher: publisher,
        belief: belief, gazetteer)
      for name in active {
        for candidate in names[name].candidates.indices {
          names[name].candidates[candidate].score = context.score(name: name, candidate: candidate, weights: weights)
        }
      }
      for name in active { belief[name] = Self.belief(names[name].candidates) }
      // Why, of the last reading, where there was a choice.
      for name in active where names[name].candidates.count > 1 {
        guard
          let best = names[name].candidates.indices.max(by: {
            (names[name].candidates[$0].score, names[name].candidates[$1].id)
              < (names[name].candidates[$1].score, names[name].candidates[$0].id)
          })
        else { continue }
        names[name].reasons = context.reasons(name: name, candidate: best, weights: weights)
      }
    }
    for name in active {
      for (index, likelihood) in belief[name].enumerated() { names[name].candidates[index].prior = likelihood }
    }
  }

  /// Scores as shares of 1.
  private static func belief(_ candidates: [PlaceCandidate]) -> [Double] {
    let most = candidates.map(\.score).max() ?? 0
    let raised = candidates.map { Exponential.of($0.score - most) }
    let total = raised.reduce(0, +)
    return raised.map { $0 / total }
  }
}
