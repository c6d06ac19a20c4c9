import ConflictModel
import Linguistics

/// Whose weapons hit, and what is hit: `army shells hit a market`, `Israel struck Hamas targets`.
extension ActorRoles {
  private static let munitions: WordSet = """
    shell shells missile missiles rocket rockets mortar mortars bomb bombs bullet bullets fire gunfire artillery howitzers
    """
  private static let carriers: WordSet = """
    drone drones jet jets plane planes aircraft warplane warplanes tank tanks gunship gunships helicopter helicopters
    warship warships gunboat gunboats frigate sniper snipers
    """
  private static let weapons = WordSet(anyOf: munitions, carriers)
  private static let hitting: WordSet = """
    hit struck pounded levelled leveled destroyed flattened killed wounded injured demolished damaged hammered battered
    targeted ripped tore
    """
  private static let hits: WordSet = "struck hit"
  private static let origin: WordKey = "from"
  private static let firing: WordSet = "fired launched lobbed"
  private static let landing: WordSet = "landed slammed crashed fell rained exploded"
  private static let betweenBoth: WordSet = "have has had also then later reportedly repeatedly apparently again"
  static let traps: WordSet = "mine mines landmine landmines ied bomb device"

  /// `Army shells hit a market`, `Ukrainian artillery struck the depot`: whose weapon hits has struck; `army tanks hit by
  /// rockets` are struck themselves.
  mutating func readHit(by actor: Int) {
    let words = document.tokens
    var next = tokens(actor).upperBound
    // `a shell fired from rebel positions exploded in the market`
    let start = tokens(actor).lowerBound
    if start - 2 >= sentence.lowerBound, words[start - 1].key == Self.origin, Self.firing.contains(words[start - 2]),
      annotations.actors[actor].actor.kind.canBeArmed
    {
      set(actor, .attacker)
      return
    }
    var weapon = words[next - 1]
    while next < sentence.upperBound, Self.weapons.contains(words[next]) {
      weapon = words[next]
      next += 1
    }
    // `Israel struck a building`
    let kind = annotations.actors[actor].actor.kind
    if !Self.weapons.contains(weapon), kind == .stateForces || kind.isGroup || kind == .externalForces,
      next + 1 < sentence.upperBound,
      Self.hits.contains(words[next]), words[next + 1].tag == .determiner || words[next + 1].kind == .number,
      !words[next + 1..<min(sentence.upperBound, next + 4)].contains(where: Self.traps.contains)
    {
      set(actor, .attacker)
    }
    // `Israel struck Hamas targets`, `Israel said it had struck Hamas targets`
    if kind == .stateForces || kind.isGroup || kind == .externalForces || kind == .government,
      saysItHit(actor)
        || next + 1 < sentence.upperBound && Self.hits.contains(words[next])
          && actors.contains(where: {
            tokens($0).lowerBound > next && (isStruckFacility($0) || isFoe($0, from: next + 1))
          })
    {
      set(actor, .attacker)
    }
    // `Central Command said it struck five Houthi missiles`
    if let verb = verbOfOwnHit(actor), let owner = owner(ofWeaponsStruckBy: verb) {
      set(actor, .attacker)
      set(owner, .target)
    }
    // `Russian forces struck an army training ground with missiles`
    if roles[actor] == .attacker, next + 1 < sentence.upperBound, Self.hits.contains(words[next]),
      let struck = nearestAfter(next + 1, within: Self.hitReach),
      annotations.actors[struck].actor.kind.canBeArmed, !isParted(next + 1, from: tokens(struck).lowerBound),
      !words[next + 1..<tokens(struck).lowerBound].contains(where: { $0.tag == .preposition || $0.kind == .punctuation }
      )
    {
      set(struck, .target)
    }
    guard Self.weapons.contains(weapon) else { return }
    while next < sentence.upperBound, Self.betweenBoth.contains(words[next]) { next += 1 }
    guard next + 1 < sentence.upperBound else { return }
    let isMunition = Self.munitions.contains(weapon)
    guard Self.hitting.contains(words[next]) || isMunition && Self.landing.contains(words[next]) else { return }
    if words[next + 1].key == Self.by {
      if !isMunition { set(actor, .target) }
      return
    }
    // `an army tank hit a mine`
    guard !words[next + 1..<min(sentence.upperBound, next + 4)].contains(where: Self.traps.contains) else { return }
    set(actor, .attacker)
    if let struck = nearestAfter(next + 1, within: Self.hitReach) { set(struck, .target) }
  }

  /// `Jordan's air force struck drug smugglers`: people who bear arms, and nothing but what qualifies them before.
  private func isFoe(_ actor: Int, from start: Int) -> Bool {
    let first = tokens(actor).lowerBound
    return first >= start && first - start <= 2 && annotations.actors[actor].actor.kind.canBeArmed
      && document.tokens[start..<first].allSatisfy { $0.tag.isNoun || $0.tag.isAdjective }
  }

  /// Words from a verb of hitting to whom or whose it hits, at most.
  private static let hitReach = 5

  private static let told: WordSet = "it they that had has have also"
  /// Words from whoever speaks to what he says that he struck, at most: `said that it had also`.
  private static let toldReach = 6

  /// `The army said it had struck 60 militant targets`: whoever says that he struck something of theirs did.
  private func saysItHit(_ actor: Int) -> Bool {
    guard let verb = verbOfOwnHit(actor) else { return false }
    return actors.contains { tokens($0).lowerBound > verb && isStruckFacility($0) }
  }

  /// The `struck` of `The army said it had struck`.
  private func verbOfOwnHit(_ actor: Int) -> Int? {
    let next = tokens(actor).upperBound
    guard next + 2 < sentence.upperBound, Self.say.contains(document.tokens[next]) else { return nil }
    let reach = next + 1..<min(sentence.upperBound, next + Self.toldReach)
    guard let verb = reach.first(where: { !Self.told.contains(document.tokens[$0]) }), verb > next + 1,
      Self.hits.contains(document.tokens[verb])
    else { return nil }
    return verb
  }

  /// `struck five Houthi missiles`: whose weapons were hit.
  private func owner(ofWeaponsStruckBy verb: Int) -> Int? {
    actors.first {
      let range = tokens($0)
      return range.lowerBound > verb && range.lowerBound - verb < Self.hitReach
        && annotations.actors[$0].actor.kind.canBeArmed && range.upperBound < sentence.upperBound
        && Self.weapons.contains(document.tokens[range.upperBound])
        && !isParted(verb + 1, from: range.lowerBound)
    }
  }
}
