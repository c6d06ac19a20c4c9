import ConflictModel
import Gazetteer
import Linguistics

/// Whose side somebody nobody knew was on, and who struck first.
extension ActorChoice {
  private static let strangers: WordSet = "man men woman women person persons individual individuals"

  /// `A man drove a truck full of explosives into the academy`: whoever strikes is no civilian, and where a group is named he
  /// was of it.
  static func armUnknown(in actors: inout [Actor]) {
    guard let entry = GenericActors.shared.entry(labelled: "Unidentified Armed Group") else { return }
    func isStranger(_ actor: Actor) -> Bool {
      actor.kind == .civilians && actor.role == .attacker
        && actor.text.split(separator: " ").last.map { strangers.contains(WordKey($0.lowercased())) } ?? false
    }
    // `A suicide bomber riding a motorcycle targeted a van`
    if !actors.contains(where: { $0.role == .attacker || $0.role == .participant }),
      let at = actors.firstIndex(where: {
        $0.role == .unknown && GenericActors.shared.entry(of: $0.name)?.label == ToldActors.stranger
      })
    {
      actors[at].role = .attacker
    }
    let isKnown = actors.contains { $0.kind.isGroup && ($0.role == .attacker || $0.role == .accused) }
    for at in actors.indices.reversed() where isStranger(actors[at]) {
      let name = entry.name(country: actors[at].country.flatMap { CountryNames.shared.name(of: $0) })
      if isKnown || actors.contains(where: { $0.name == name && $0.role == .attacker }) {
        actors.remove(at: at)
      } else {
        actors[at].name = name
        actors[at].kind = entry.kind
      }
    }
  }

  private static let stations: WordSet = "radio television"

  static func isStation(_ start: Int, _ document: Document) -> Bool {
    start > 0 && stations.contains(document.tokens[start - 1])
  }

  /// `the assailants`
  static func isReferring(_ start: Int, _ document: Document) -> Bool {
    start > 0 && definite.contains(document.tokens[start - 1])
  }

  /// `Gunmen opened fire on a bus. … The Front claimed the attack`: those whom nobody knew were of the group that owns up to
  /// it, or that was told before them. Whoever is only blamed stands first, and what was seen of the attackers stays.
  static func nameStrangers(in actors: inout [Actor], owners: Set<String>, referred: Set<String>, toldIn: [String: Int])
  {
    let named = actors.indices.filter {
      actors[$0].kind.isGroup && (actors[$0].role == .attacker || actors[$0].role == .accused)
        && GenericActors.shared.entry(of: actors[$0].name) == nil
    }
    guard let first = named.first.map({ actors[$0] }) else { return }
    func isStranger(_ actor: Actor) -> Bool {
      guard actor.kind.isGroup, actor.role == .attacker || actor.role == .accused || actor.role == .unknown,
        let entry = GenericActors.shared.entry(of: actor.name)
      else { return false }
      if entry.label == ToldActors.stranger { return true }
      return actor.role != .unknown && actor.kind == first.kind
        && (actor.country == first.country || actor.country == nil || first.country == nil)
    }
    func isOf(_ owner: Actor, _ stranger: Actor) -> Bool {
      if owners.contains(owner.name) || referred.contains(stranger.name) { return true }
      // `Guerrillas ambushed a truck. The New People's Army said its unit …`
      // … and not `a rebel group linked to al Qaeda`.
      return owner.role == .attacker && toldIn[owner.name] != toldIn[stranger.name]
        && GenericActors.shared.entry(of: stranger.name)?.label != ToldActors.stranger
    }
    if named.count == 1 { actors.removeAll { isStranger($0) && isOf(first, $0) } }
    guard first.role == .accused || owners.contains(first.name),
      let group = actors.firstIndex(where: { $0.name == first.name }),
      let earliest = actors.firstIndex(where: isStranger), earliest < group
    else { return }
    actors.insert(actors.remove(at: group), at: earliest)
  }

  /// `JNIM fighters ambushed a convoy, and the army killed three of them`: of two sides that struck each other the first told
  /// is the one that attacked.
  ///
  /// - Parameter owners: those who say that the attack was theirs.
  static func oppose(in actors: inout [Actor], owners: Set<String>) {
    let strikers = actors.indices.filter { actors[$0].role == .attacker && fights(actors[$0].kind) }
    guard let first = strikers.first(where: { owners.contains(actors[$0].name) }) ?? strikers.first else { return }
    let isState = actors[first].kind == .stateForces
    for at in strikers where (actors[at].kind == .stateForces) != isState {
      actors[at].role = .participant
    }
  }
}
