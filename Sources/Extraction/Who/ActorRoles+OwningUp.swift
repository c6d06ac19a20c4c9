import ConflictModel
import Gazetteer
import Linguistics

/// Who says of himself that he did it.
extension ActorRoles {
  private static let claims = PhraseTable<Bool>([
    ("claimed responsibility", true), ("claimed credit", true), ("claims credit", true),
    ("took responsibility", true), ("claims responsibility", true), ("admitted responsibility", true),
    ("accepted responsibility", true), ("acknowledged responsibility", true), ("assumed responsibility", true),
    ("claiming responsibility", true), ("claim responsibility", true),
    ("has claimed responsibility", true), ("said it was behind", true), ("said they were behind", true),
    ("was behind the", true), ("were behind the", true), ("is behind the", true), ("are behind the", true),
    ("claimed the responsibility", true), ("claimed it", true),
    ("claimed that it", true), ("said it was responsible", true), ("said they were responsible", true),
    ("said it carried out", true), ("said it had carried out", true), ("said they carried out", true),
    ("said they had carried out", true),
  ])
  private static let nobody: WordSet = """
    no none nobody neither nor not n't never yet refused failed declined without denied denies deny denying
    rejected rejects rejecting dismissed dismisses dismissing
    """
  /// Words from `no group` or `has yet to` to the verb, at most.
  private static let nobodyReach = 6

  /// `No group has claimed responsibility`, `The Taliban did not claim it`: nobody who is named did it.
  func isUnclaimed(_ verb: Int) -> Bool {
    (max(sentence.lowerBound, verb - Self.nobodyReach)..<verb).reversed()
      .prefix { document.tokens[$0].kind != .punctuation }.contains { Self.nobody.contains(document.tokens[$0]) }
  }

  /// `The Baloch Liberation Army, a separatist group, claimed …`: the name, and not what it is called besides.
  func named(_ claimant: Int, among claimants: [Int]) -> Int {
    guard GenericActors.shared.entry(of: annotations.actors[claimant].actor.name) != nil,
      let before = claimants.last(where: { $0 < claimant }), annotations.actors[before].actor.kind.isGroup
    else { return claimant }
    let between = tokens(before).upperBound..<tokens(claimant).lowerBound
    guard (1...Self.apposedReach).contains(between.count),
      document.tokens[between.lowerBound].kind == .punctuation,
      between.dropFirst().allSatisfy({
        document.tokens[$0].tag == .determiner || document.tokens[$0].tag.isAdjective
          || document.tokens[$0].tag.isNoun || document.tokens[$0].kind == .joiner
      })
    else { return claimant }
    return before
  }

  /// `The Shield Forces, a militia allied with the army, killed 26`: what a group that is named is.
  func isApposed(_ actor: Int) -> Bool {
    guard annotations.actors[actor].actor.kind.isGroup else { return false }
    let name = named(actor, among: actors)
    return name != actor && GenericActors.shared.entry(of: annotations.actors[name].actor.name) == nil
  }

  /// Words between a name and the noun in apposition, at most: `, a small breakaway`.
  private static let apposedReach = 5

  private static let claiming: WordSet = "claimed claims claiming claim"
  private static let pointing: WordSet = "the an a this that these those both its two three several"
  private static let acts: WordSet = """
    attack attacks bombing bombings blast blasts explosion explosions raid raids assault assaults ambush ambushes strike
    strikes shooting shootings killing killings murder murders assassination assassinations massacre kidnapping kidnappings
    abduction abductions operation operations hijacking beheading beheadings incident incidents
    """
  private static let copulas: WordSet = "was were had has have is are been killed targeted"
  /// Words from the article to the noun of an act, at most: `the deadly suicide bombing`.
  private static let actReach = 4

  /// The noun of an act behind an article, with what qualifies it between: `the roadside bombing`, `both attacks`.
  func act(after article: Int) -> Int? {
    guard article < sentence.upperBound, Self.pointing.contains(document.tokens[article]) else { return nil }
    let words = article..<min(sentence.upperBound, article + Self.actReach)
    guard
      let noun = words.first(where: {
        Self.acts.contains(document.tokens[$0]) || document.tokens[$0].kind == .punctuation
          || document.tokens[$0].tag == .preposition
      }), Self.acts.contains(document.tokens[noun])
    else { return nil }
    let next = noun + 1
    return next < sentence.upperBound && Self.acts.contains(document.tokens[next]) ? next : noun
  }

  /// `claimed the killings`, `claimed both raids`; not `the army claimed the attack was staged`.
  private func claimsAct(_ index: Int) -> Bool {
    guard Self.claiming.contains(document.tokens[index]), let noun = act(after: index + 1) else { return false }
    return noun + 1 >= sentence.upperBound || !Self.copulas.contains(document.tokens[noun + 1])
  }

  static let says: WordSet = "said says"
  private static let own: WordSet = "it they"
  private static let between: WordSet = "that had have has also"
  private static let did: WordSet = """
    planted detonated fired launched carried staged set shot killed attacked ambushed bombed shelled seized captured raided
    hit targeted struck destroyed abducted kidnapped executed assassinated blew laid placed mined murdered bombed
    """
  /// Words from `said` to what somebody says that they did, at most: `said that it had also`.
  private static let didReach = 6

  /// `A group calling itself the Red Hand said it planted the bomb`: a group that says what it did.
  static func saysItDid(_ index: Int, _ words: ArraySlice<Token>) -> Bool {
    guard says.contains(words[index]) else { return false }
    // `said in a statement on Telegram that its fighters killed 25 soldiers`
    let men = words[(index + 1)...].prefix(menReach).indices.dropFirst().first {
      Self.men.contains(words[$0]) && ownersOfMen.contains(words[$0 - 1])
    }
    var isOwn = men != nil
    for word in words[((men ?? index) + 1)...].prefix(didReach - 1) {
      if own.contains(word), !isOwn {
        isOwn = true
      } else if !between.contains(word) {
        return isOwn && did.contains(word)
      }
    }
    return false
  }

  private static let ownersOfMen: WordSet = "its their"
  private static let men: WordSet = "fighters men members forces gunmen militants units mujahideen snipers commandos"
  /// Words from `said` to whose men did it, at most.
  private static let menReach = 9

  /// Whether words start here by which somebody owns up to an act.
  func ownsUp(at index: Int) -> Bool {
    Self.claims.longestMatch(in: document.tokens, at: index, limit: sentence.upperBound) != nil || claimsAct(index)
      || Self.saysItDid(index, document.tokens[sentence])
  }

  /// Where the words end by which somebody owns up to an act.
  func endOfClaim(at index: Int) -> Int {
    Self.claims.longestMatch(in: document.tokens, at: index, limit: sentence.upperBound)?.end ?? index + 1
  }

  /// `The group, which claimed an attack on an army convoy, claimed responsibility for the bomb`: not the convoy.
  private func isStruck(_ actor: Int) -> Bool {
    let start = tokens(actor).lowerBound
    return (max(sentence.lowerBound, start - 3)..<start).contains { Self.against.contains(document.tokens[$0]) }
  }

  /// `Al Shabaab, which is fighting to topple the government, claimed responsibility`: the group, and not whom the clause
  /// between the commas tells of.
  func claimant(before index: Int) -> Int? {
    var limit = index
    if index - 1 > sentence.lowerBound, document.tokens[index - 1].kind == .punctuation,
      let clause = (sentence.lowerBound + 1..<index - 1).last(where: {
        document.tokens[$0 - 1].kind == .punctuation && Self.relatives.contains(document.tokens[$0])
      }), actors.contains(where: { tokens($0).upperBound < clause })
    {
      limit = clause
    }
    // `A rebel group linked to al Qaeda has claimed responsibility`
    let claimants = actors.filter {
      tokens($0).upperBound <= limit && !isStruck($0) && annotations.actors[$0].actor.kind != .civilians
    }
    let last = claimants.last { !ToldActors.isTied(tokens($0).lowerBound, document.tokens) && !isKin($0) }
    return (last ?? claimants.last).map { named($0, among: claimants) }
  }

  private static let relatives: WordSet = "which who that whose"
}
