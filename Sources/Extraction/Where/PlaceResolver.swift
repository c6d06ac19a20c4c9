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
  /// Countries that what the article tells of does not happen in, unless it names them.
  let peaceful: Set<PlaceID>
  var passes = 2

  init(
    names: [PlaceName], toponyms: [Toponym], nationalities: [PlaceID: Int], publisher: [PlaceID],
    peaceful: Set<PlaceID>, _ gazetteer: Gazetteer
  ) {
    self.names = names
    self.toponyms = toponyms
    self.nationalities = nationalities
    self.publisher = publisher
    self.peaceful = peaceful
    self.gazetteer = gazetteer
  }

  mutating func resolve() {
    let active = names.indices.filter { name in
      !names[name].candidates.isEmpty && names[name].toponyms.contains { toponyms[$0].isAccepted }
    }
    guard !active.isEmpty else { return }
    var context = PlaceContext(
      names: names, toponyms: toponyms, active: active, nationalities: nationalities, publisher: publisher,
      peaceful: peaceful, gazetteer)
    let first = context.first
    var belief: [Double] = []
    for name in names { for candidate in name.candidates { belief.append(candidate.prior) } }
    var scores = [Double](repeating: 0, count: belief.count)
    // Why, where there was a choice.
    var reasons: [(name: Int, words: [String])] = []
    for (pass, weights) in [PlaceWeights.shared.first, PlaceWeights.shared.second].prefix(passes).enumerated() {
      context.believe(belief)
      for name in active {
        let places = first[name]..<first[name + 1]
        // The only one of its name needs no score.
        guard places.count > 1 else {
          belief[places.lowerBound] = 1
          continue
        }
        for place in places {
          scores[place] =
            context.score(name: name, candidate: place - first[name], weights: weights)
            - context.doubt(name: name, candidate: place - first[name])
        }
        Self.believe(scores, places, &belief)
        guard pass == passes - 1 else { continue }
        let ids = context.names[name].candidates
        guard
          let best = places.max(by: {
            (scores[$0], ids[$1 - first[name]].id) < (scores[$1], ids[$0 - first[name]].id)
          })
        else { continue }
        reasons.append((name, context.reasons(name: name, candidate: best - first[name], weights: weights)))
      }
    }
    // Only now, when the context is not asked any more: what both hold would be copied.
    for name in active {
      for index in names[name].candidates.indices {
        names[name].candidates[index].score = scores[first[name] + index]
        names[name].candidates[index].prior = belief[first[name] + index]
      }
    }
    for (name, words) in reasons { names[name].reasons = words }
  }

  /// Scores as shares of 1.
  private static func believe(_ scores: [Double], _ places: Range<Int>, _ belief: inout [Double]) {
    let most = scores[places].max() ?? 0
    var total = 0.0
    for place in places {
      belief[place] = Exponential.of(scores[place] - most)
      total += belief[place]
    }
    for place in places { belief[place] /= total }
  }
}
