import ConflictModel
import Linguistics

/// Who took part: the actors named in the happening's sentences, with their roles.
enum ActorChoice {
  static func actors(
    of happening: Happening, subType: SubEventType, participants: EventTyper, place: Place?, _ document: Document,
    _ annotations: Annotations, _ index: SentenceIndex
  ) -> [Actor] {
    var actors: [Actor] = []
    for sentence in happening.sentences {
      for at in index.actors[sentence] {
        let actor = annotations.actors[at].actor
        guard !actors.contains(where: { $0.name == actor.name }) else { continue }
        actors.append(actor)
      }
    }
    return actors
  }
}
