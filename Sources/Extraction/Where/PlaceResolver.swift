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
    for (pass, weights) in [PlaceWeights.shared.first, PlaceWeights.shared.second].prefix(passes).enumerated() {
      let context = PlaceContext(
        names: names, toponyms: toponyms, active: active, nationalities: nationalities, publisher: publisher,
        belief: belief, gazetteer)
      var scores: [[Double]] = []
      for name in active {
        scores.append(
          names[name].candidates.indices.map { context.score(name: name, candidate: $0, weights: weights) })
      }
      // Why, where there was a choice.
      var reasons: [(name: Int, words: [String])] = []
      for (name, scores) in zip(active, scores) where scores.count > 1 && pass == passes - 1 {
        let ids = names[name].candidates.map(\.id)
        guard let best = scores.indices.max(by: { (scores[$0], ids[$1]) < (scores[$1], ids[$0]) }) else { continue }
        reasons.append((name, context.reasons(name: name, candidate: best, weights: weights)))
      }
      // Only now, when the context is not asked any more: what both hold would be copied.
      for (name, scores) in zip(active, scores) {
        for (index, score) in scores.enumerated() { names[name].candidates[index].score = score }
        belief[name] = Self.belief(names[name].candidates)
      }
      for (name, words) in reasons { names[name].reasons = words }
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
