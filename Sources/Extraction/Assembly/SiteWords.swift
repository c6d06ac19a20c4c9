import ConflictModel
import Linguistics

/// How the words around a place set something there: `in the desert province of Anbar`, `the attack took place in Herat`, or
/// lead past it: `the bus to Kano`.
struct SiteWords {
  let document: Document

  private static let locatives: WordSet = "in at near on outside around inside between within off"
  private static let closeTo: WordKey = "close"
  private static let to: WordKey = "to"
  /// What may stand between the preposition and the name, beside words for a kind of place.
  private static let parts: WordSet = "center centre outskirts heart vicinity part side sector edge entrance"
  private static let passable: PlaceMarks = [.town, .district, .province, .direction, .determiner, .nearby]
  private static let kinds: PlaceMarks = [.town, .district, .province, .direction]
  private static let names: PlaceMarks = [.town, .quarter, .district, .province, .camp]
  private static let reach = 6

  /// `in the desert province of Anbar`, `near Goris`, `on the northern outskirts of Homs`; not `at the Ghazni gate`, nor
  /// `Zarma in the countryside of Kano`, which says of another place where it lies.
  func stands(at start: Int, until end: Int) -> Bool {
    let sentence = document.sentence(of: start).tokens
    let first = sentence.lowerBound
    let tokens = document.tokens
    guard start > first else { return false }
    if Self.locatives.contains(tokens[start - 1]) { return true }
    if marks(start - 1).contains(.determiner) {
      // `at the Centre`: a common word.
      if Self.parts.contains(tokens[start]) { return false }
      if end < sentence.upperBound, isThing(end) { return false }
    }
    var at = start - 1
    var hasKind = false
    while at > first, start - at <= Self.reach, !Self.locatives.contains(tokens[at]) {
      let marks = marks(at)
      if !marks.isDisjoint(with: Self.kinds) || Self.parts.contains(tokens[at]) {
        hasKind = true
      } else if tokens[at].key == Self.to {
        return tokens[at - 1].key == Self.closeTo
      } else if marks.isDisjoint(with: Self.passable), !marks.contains(.of), tokens[at].kind != .joiner,
        !(hasKind && !tokens[at].isCapitalised && (tokens[at].tag.isAdjective || tokens[at].tag == .noun))
      {
        return false
      }
      at -= 1
    }
    guard at >= first, Self.locatives.contains(tokens[at]) else { return false }
    var before = at - 1
    while before > first, !marks(before).isDisjoint(with: .kind) { before -= 1 }
    return before <= first || !document.caseIsInformative || !tokens[before].isCapitalised
      || Self.times.contains(tokens[before])
  }

  private static let times: WordSet = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
    """

  private func marks(_ token: Int) -> PlaceMarks { PlaceMarks.table[document.tokens[token].key] ?? [] }

  /// `the Galata bridge`, `the Jos-Kaduna highway`: the name says which thing.
  private func isThing(_ next: Int) -> Bool {
    let token = document.tokens[next]
    if token.kind == .joiner { return true }
    return token.kind == .word && !token.isCapitalised && (token.tag.isNoun || token.tag.isAdjective)
      && marks(next).isDisjoint(with: Self.kinds)
  }

  private static let possessive: WordKey = "'s"

  /// `Yemen's`
  func isPossessive(_ range: Range<Int>) -> Bool {
    range.upperBound < document.tokens.count && document.tokens[range.upperBound].key == Self.possessive
  }

  private static let wills: WordSet = """
    orders order behalf request instructions instigation behest command backing bidding demand demands insistence help
    support approval blessing
    """

  /// `on Moscow's orders`: a government, and no site.
  func isOfWill(_ range: Range<Int>) -> Bool {
    isPossessive(range) && range.upperBound + 1 < document.tokens.count
      && Self.wills.contains(document.tokens[range.upperBound + 1])
  }

  private static let alongside: WordSet = "near at along on close outside"
  /// Words from the preposition to `border`, at most: `near the country's porous border`.
  private static let borderWidth = 5

  /// `a base near the border with Mali`, `along the Colombian border`: some place there, and none that is named.
  func tellsOfBorder(in words: Range<Int>) -> Bool { border(in: words) != nil }

  /// The word `border`, where something is told to be near one.
  func border(in words: Range<Int>) -> Int? {
    words.dropFirst().first { at in
      Self.border.contains(document.tokens[at])
        && (max(words.lowerBound, at - Self.borderWidth)..<at).contains {
          Self.alongside.contains(document.tokens[$0]) && document.tokens[$0 + 1].tag != .verbPast
        }
    }
  }

  /// `Zarma village`, `the village of Zarma`.
  func isCalled(_ range: Range<Int>) -> Bool {
    let sentence = document.sentence(of: range.lowerBound).tokens
    if range.upperBound < sentence.upperBound, !marks(range.upperBound).isDisjoint(with: Self.names) { return true }
    let before = range.lowerBound - 1
    guard before > sentence.lowerBound else { return false }
    if marks(before).contains(.of) { return !marks(before - 1).isDisjoint(with: Self.names) }
    return !marks(before).isDisjoint(with: Self.names)
  }

  /// `Ituri province`, where the name has the word for what it is.
  func endsInKind(_ range: Range<Int>) -> Bool {
    range.count > 1 && !marks(range.upperBound - 1).isDisjoint(with: [.district, .province])
  }

  private static let introducing: PlaceMarks = [
    .inside, .at, .near, .move, .of, .otherPreposition, .direction, .nearby, .determiner, .town, .and,
  ]

  /// No preposition, article or word for a kind of place right before a name: `the revolutionary Vladimir Lenin`.
  func isBare(_ start: Int) -> Bool {
    let first = document.sentence(of: start).tokens.lowerBound
    return start > first && document.tokens[start - 1].kind == .word
      && marks(start - 1).isDisjoint(with: Self.introducing)
  }

  /// `the Garissa University`, `a Cali court`: a body that is named after its town.
  func namesBody(_ range: Range<Int>) -> Bool {
    range.upperBound < document.tokens.count && Self.bodies.contains(document.tokens[range.upperBound])
  }

  private static let bodies: WordSet = """
    university newspaper daily court cartel council company mayor's archdiocese cathedral bank club press
    """

  private static let edges: WordSet = "outskirts edge fringes suburb suburbs"

  /// `in a suburb of Moscow`, `on the outskirts of Moscow`: some place beside the town.
  func isBeside(_ start: Int) -> Bool {
    let first = document.sentence(of: start).tokens.lowerBound
    return start - 2 >= first && document.tokens[start - 1].key == Self.of
      && Self.edges.contains(document.tokens[start - 2])
  }

  private static let suburbs: WordSet = "suburb suburbs"

  /// `the Soyapango suburb`
  func isSuburbNamed(_ range: Range<Int>) -> Bool {
    range.upperBound < document.tokens.count && Self.suburbs.contains(document.tokens[range.upperBound])
  }

  private static let all: WordSet = "across around throughout over"
  private static let country: WordKey = "country"
  /// Words from a count of provinces to the country that they are of, at most.
  private static let countReach = 4

  /// `across the country`, `in six of the country's 14 provinces`: everywhere in it, and at no place told before.
  func tellsOfWholeCountry(in sentence: Int) -> Bool {
    let (words, tokens) = (document.sentences[sentence].tokens, document.tokens)
    return words.contains { at in
      guard tokens[at].key == Self.country, at - 2 >= words.lowerBound, tokens[at - 1].key == Self.the else {
        return false
      }
      if Self.all.contains(tokens[at - 2]) { return true }
      return tokens[at - 2].key == Self.of && at + 1 < words.upperBound && tokens[at + 1].key == Self.possessive
        && (max(words.lowerBound, at - Self.countReach)..<at).contains {
          tokens[$0].kind == .number || Self.counts.contains(tokens[$0])
        }
    }
  }

  private static let counts: WordSet =
    "two three four five six seven eight nine ten eleven twelve several most half many"

  /// `Barangay Kilala`
  func beginsWithQuarter(_ range: Range<Int>) -> Bool { Self.quarters.contains(document.tokens[range.lowerBound]) }

  /// `the San Victorino neighborhood`
  func isQuarter(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    let sentence = document.sentence(of: range.lowerBound).tokens
    if beginsWithQuarter(range) { return true }
    if next < sentence.upperBound, Self.quarters.contains(document.tokens[next]) { return true }
    return range.lowerBound - 2 >= sentence.lowerBound && document.tokens[range.lowerBound - 1].key == Self.of
      && Self.quarters.contains(document.tokens[range.lowerBound - 2])
  }

  private static let quarters: WordSet = """
    neighborhood neighbourhood neighborhoods neighbourhoods quarter suburb ward barrio colonia barangay brgy
    """

  private static let roads: WordSet = """
    road roads highway route motorway railway railroad line pipeline corridor axis crossroads street avenue
    """
  private static let roadReach = 9
  private static let and: WordKey = "and"

  /// `the Jos-Kaduna highway`, `the Goma road`: a road's name, and not where on it.
  func namesRoad(_ range: Range<Int>) -> Bool {
    let sentence = document.sentence(of: range.lowerBound).tokens
    var at = range.upperBound
    guard at < sentence.upperBound else { return false }
    if Self.roads.contains(document.tokens[at]) { return true }
    guard document.tokens[at].kind == .joiner || isDash(at) else { return false }
    at += 1
    while at < min(sentence.upperBound, range.upperBound + Self.roadReach),
      document.tokens[at].isCapitalised || document.tokens[at].kind == .joiner || isDash(at)
        || document.tokens[at].key == Self.and
    {
      at += 1
    }
    return at < sentence.upperBound && Self.roads.contains(document.tokens[at])
  }

  private func isDash(_ token: Int) -> Bool {
    document.tokens[token].kind == .punctuation
      && document.text.bytes[Int(document.tokens[token].start)] == UInt8(ascii: "-")
  }

  private static let ways: WordSet = """
    bus buses train trains flight plane truck trucks convoy route ferry boat travel traveling travelling traveled travelled
    heading headed bound going running drove driving returning return way journey trip fled flee fleeing back
    """
  private static let hospitals: WordSet = "hospital hospitals clinic clinics infirmary"
  private static let ends: WordSet = "to from for toward towards"
  private static let wayReach = 5

  /// `the bus to Kano`, `a train running from Pune to Nagpur`: where a way leads to is not where something happened on it.
  func leads(to start: Int) -> Bool {
    let first = document.sentence(of: start).tokens.lowerBound
    let tokens = document.tokens
    // `taken to hospital in Gaza City`
    if start - 3 > first, Self.locatives.contains(tokens[start - 1]), Self.hospitals.contains(tokens[start - 2]),
      (max(first, start - 5)..<start - 2).contains(where: { tokens[$0].key == Self.to })
    {
      return true
    }
    guard start > first, Self.ends.contains(tokens[start - 1]) else { return false }
    var at = start - 2
    while at >= first, start - 2 - at < Self.wayReach, tokens[at].kind != .punctuation,
      !Self.locatives.contains(tokens[at])
    {
      if Self.ways.contains(tokens[at]) { return true }
      at -= 1
    }
    return false
  }

  private static let from: WordKey = "from"
  private static let of: WordKey = "of"
  /// Before `of`: what makes a place of the whole, or a body that sits there.
  private static let heads: PlaceMarks = [
    .town, .quarter, .district, .province, .camp, .feature, .street, .title, .treatyOf, .bodyOf, .direction, .localBody,
  ]

  /// `A woman from Cali was shot`, `Mario Rossi of Milan`: where somebody is from is not where it happened.
  func isOrigin(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    let (before, head) = (document.tokens[start - 1].key, document.tokens[start - 2])
    if before == Self.from { return PersonNoun.phrases.value(of: head.key).map { !$0.isThing } ?? false }
    return before == Self.of && start > 2 && document.caseIsInformative && head.isCapitalised
      && document.tokens[start - 3].isCapitalised && head.tag == .name && marks(start - 2).isDisjoint(with: Self.heads)
  }

  private static let goods: WordSet = """
    weapons arms ammunition fuel supplies aid drugs cocaine goods munitions explosives gold cash fighters recruits mercenaries
    volunteers reinforcements
    """

  /// `weapons from Libya`: what comes from there.
  func isSource(_ start: Int) -> Bool {
    start > 1 && document.tokens[start - 1].key == Self.from && Self.goods.contains(document.tokens[start - 2])
  }

  private static let definite: WordSet = "the this both"
  private static let happenings: WordSet = """
    incident incidents attack attacks murder murders killing killings crime massacre explosion explosions blast blasts
    bombing bombings clash clashes violence unrest bloodshed shooting ambush assassination kidnapping abduction raid fighting shootout event events
    action tragedy accident encounter encounters gunbattle gunfight firefight battle skirmish confrontation standoff
    siege assault offensive riot riots
    """
  private static let occurring: WordSet = """
    occurred happened took place perpetrated committed carried staged broke began started erupted ensued
    """
  private static let pronouns: WordSet = "this it that"
  private static let headReach = 5
  private static let verbReach = 9

  /// Where the verb stands of a sentence that says where or when what was told took place: `The incident occurred`,
  /// `This happened`, `Police said that both attacks took place`.
  func occurrence(in sentence: Int) -> Int? {
    let words = document.sentences[sentence].tokens
    let tokens = document.tokens
    guard let first = words.first(where: { tokens[$0].kind == .word }), first + 1 < words.upperBound else { return nil }
    if Self.pronouns.contains(tokens[first]), Self.occurring.contains(tokens[first + 1]) { return first + 1 }
    for verb in words.dropFirst(2) where Self.occurring.contains(tokens[verb]) {
      let before = max(first, verb - Self.verbReach)..<verb
      guard let noun = before.last(where: { Self.happenings.contains(tokens[$0]) }) else { continue }
      return (max(first, noun - Self.headReach + 1)..<noun).contains { Self.definite.contains(tokens[$0]) } ? verb : nil
    }
    return nil
  }

  /// `The village of Ohe Htein lies in …`, `The Red Cross said the hospital in Mulliyawalai was hit`: the word before the
  /// name of the place that the sentence before left unnamed.
  func placeTold(in sentence: Int) -> Int? {
    guard sentence > 0 else { return nil }
    if let site = siteTold(in: sentence) { return site }
    let words = document.sentences[sentence].tokens
    let tokens = document.tokens
    guard words.count > 4, tokens[words.lowerBound].key == Self.the,
      Self.villages.contains(tokens[words.lowerBound + 1]), tokens[words.lowerBound + 2].key == Self.of
    else { return nil }
    let before = document.sentences[sentence - 1].tokens
    let isUnnamed = before.dropFirst().contains {
      tokens[$0].key == tokens[words.lowerBound + 1].key && Self.indefinite.contains(tokens[$0 - 1])
    }
    return isUnnamed ? words.lowerBound + 2 : nil
  }

  private static let posts: WordSet = "hospital clinic camp prison jail base checkpoint outpost mine refinery"

  private func siteTold(in sentence: Int) -> Int? {
    let (words, tokens) = (document.sentences[sentence].tokens, document.tokens)
    let before = document.sentences[sentence - 1].tokens
    return words.dropFirst(2).dropLast().first { at in
      Self.locatives.contains(tokens[at]) && tokens[at - 2].key == Self.the
        && (Linking.thing(tokens[at - 1].key) != nil || Self.posts.contains(tokens[at - 1]))
        && before.dropFirst().contains {
          tokens[$0].key == tokens[at - 1].key && Self.indefinite.contains(tokens[$0 - 1])
        }
    }
  }

  private static let villages: WordSet = "village town hamlet settlement city"
  private static let indefinite: WordSet = "a an remote small"

  /// `The attack took place in Gwoza`: one happening; `the attacks took place` tells of several.
  func tellsOfOneOccurrence(in sentence: Int) -> Bool {
    guard let verb = occurrence(in: sentence) else { return false }
    let words = document.sentences[sentence].tokens.lowerBound..<verb
    return !words.contains { Self.happenings.contains(document.tokens[$0]) && document.tokens[$0].tag == .plural }
  }

  private static let relative: WordSet = "which that"
  private static let striking: WordSet =
    "hit struck targeted destroyed killed wounded injured damaged occurred happened"

  /// `blamed the rebels for the attack, which struck a market`: a clause about what was told.
  func tellsOfSameByClause(in sentence: Int) -> Bool {
    let (words, tokens) = (document.sentences[sentence].tokens, document.tokens)
    return words.dropFirst().contains { noun in
      guard Self.happenings.contains(tokens[noun]), Self.definite.contains(tokens[noun - 1]) else { return false }
      var next = noun + 1
      if next < words.upperBound, tokens[next].kind == .punctuation { next += 1 }
      return next + 1 < words.upperBound && Self.relative.contains(tokens[next])
        && Self.striking.contains(tokens[next + 1])
    }
  }

  /// `shelled Kadugli`, `stormed Gidan Malka`: what the verb before it has as its object.
  func isStruck(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if marks(start - 1).contains(.taking) { return true }
    // `shelled the Hays district south of Hodeidah`
    if start > 1, start + 1 < document.tokens.count, marks(start - 1).contains(.determiner),
      marks(start - 2).contains(.taking), !document.tokens[start + 1].isCapitalised,
      !marks(start + 1).isDisjoint(with: Self.names)
    {
      return true
    }
    // `set upon Pont-Neuf`, `descended on Baga`
    return start > 1 && Self.upon.contains(document.tokens[start - 1])
      && Self.falling.contains(document.tokens[start - 2])
  }

  private static let naming: WordSet = "identified named"
  private static let asWord: WordKey = "as"
  private static let told: WordSet = "the those both all"

  /// `The slain militants were identified as Amir Dar of Kulgam and Nisar Lone of Tral`: where they were at home.
  func namesVictims(in sentence: Int) -> Bool {
    let words = document.sentences[sentence].tokens
    guard let first = words.first, Self.told.contains(document.tokens[first]) else { return false }
    return words.dropFirst().dropLast().contains {
      Self.naming.contains(document.tokens[$0]) && document.tokens[$0 + 1].key == Self.asWord
        && TriggerObject.be.contains(document.tokens[$0 - 1])
    }
  }

  private static let upon: WordSet = "upon on"
  private static let falling: WordSet = "set fell descended swooped swarmed"

  private static let weapons: WordSet = """
    fired launched fire rocket rockets missile missiles mortar mortars drone drones shelling projectile projectiles shells
    """
  private static let weaponReach = 4

  /// `rockets from Gaza`, `a missile fired from southern Lebanon`: where it came from is not where it fell.
  func isLaunchSite(_ start: Int) -> Bool {
    let first = document.sentence(of: start).tokens.lowerBound
    var at = start - 1
    while at > first, start - at < Self.weaponReach,
      !marks(at).isDisjoint(with: [.direction, .determiner, .nearby, .province])
    {
      at -= 1
    }
    guard at > first, document.tokens[at].key == Self.from else { return false }
    if Self.weapons.contains(document.tokens[at - 1]) { return true }
    // `fired rockets into Israel from Gaza`
    var before = at - 1
    while before > first, at - before < Self.firingReach, document.tokens[before].kind != .punctuation {
      if Self.firing.contains(document.tokens[before]) { return true }
      before -= 1
    }
    return false
  }

  private static let firing: WordSet = "fired launched fire launch"
  private static let firingReach = 9

  private static let lands: WordSet = """
    village villages town towns territory soil airspace waters border city cities positions position island islands
    """

  /// `two Eritrean villages`: an adjective that says in whose land something lies.
  func isLand(after end: Int) -> Bool {
    guard end < document.tokens.count, Self.lands.contains(document.tokens[end]) else { return false }
    // `near the Afghan border` is this side of it, `an Afghan border town` is not.
    return !Self.border.contains(document.tokens[end])
      || end + 1 < document.tokens.count && Self.lands.contains(document.tokens[end + 1])
  }

  private static let border: WordSet = "border borders frontier"
  private static let with: WordKey = "with"

  /// `at the border with Colombia`: the country on the other side.
  func isBeyondBorder(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    var at = start - 1
    // `the border with Mali and Burkina Faso`
    if document.tokens[at].key == Self.and {
      let first = max(document.sentence(of: start).tokens.lowerBound, at - Self.borderWidth)
      while at > first, document.tokens[at].key != Self.with { at -= 1 }
    }
    return at > 0 && document.tokens[at].key == Self.with && Self.border.contains(document.tokens[at - 1])
  }

  private static let demonstrative: WordKey = "this"
  private static let towns: WordSet = "city town port village municipality community locality"

  /// `this city`, `this mountain town`: where the words end, if a sentence has them.
  func thisTown(in sentence: Int) -> Int? {
    let words = document.sentences[sentence].tokens
    let tokens = document.tokens
    return words.dropLast().first { at in
      tokens[at].key == Self.demonstrative
        && (Self.towns.contains(tokens[at + 1])
          || at + 2 < words.upperBound && Self.towns.contains(tokens[at + 2]))
    }
  }

  private static let the: WordKey = "the"
  private static let areaPrepositions: WordSet = "in at near across throughout outside from"
  private static let regions: WordSet = "region province state governorate county"
  private static let districts: WordSet = "district zone"
  private static let settlements: WordSet = "city town village"

  private static let means: WordSet = """
    device bomb bombs blast explosion vehicle convoy attackers gunmen assailants bomber shell shells missile missiles rocket
    rockets mine
    """
  /// Words from the article that opens a sentence to what it tells of, at most.
  private static let meansReach = 2

  /// `The roadside device hit their vehicle near Mir Ali`: what did it, which was told, and no act of its own.
  func tellsOfMeans(in sentence: Int) -> Bool {
    let words = document.sentences[sentence].tokens
    guard words.count > Self.meansReach + 1, document.tokens[words.lowerBound].key == Self.the else { return false }
    return (words.lowerBound + 1...words.lowerBound + Self.meansReach).contains {
      Self.means.contains(document.tokens[$0])
    }
  }

  private static let grounds: WordSet = """
    base town village city camp outpost post garrison barracks airport airfield position positions hill bridge
    """

  /// `recaptured the base`: one that was told of before.
  func takesGroundTold(_ act: TriggerAnnotation) -> Bool {
    let next = act.tokens.upperBound
    return act.act.family == .ground && act.isVerb && next + 1 < document.tokens.count
      && document.tokens[next].key == Self.the && Self.grounds.contains(document.tokens[next + 1])
  }

  private static let camps: WordSet = "camp camps"

  /// `Abu Shouk displacement camp`, which nobody calls `the city`.
  func isCamp(_ place: Range<Int>) -> Bool {
    let words = place.lowerBound..<min(document.tokens.count, place.upperBound + 2)
    return words.contains { Self.camps.contains(document.tokens[$0]) }
  }

  /// The kind of place that a sentence means by `in the region`, `near the town`; nil where it names none so.
  func areaMeant(in sentence: Int) -> Set<PlaceAnnotation.Kind>? {
    let (words, tokens) = (document.sentences[sentence].tokens, document.tokens)
    for at in words.dropFirst().dropLast() where tokens[at].key == Self.the {
      guard Self.areaPrepositions.contains(tokens[at - 1]) else { continue }
      let next = at + 2
      // `in the town of Goris`, `in the province where …`, `in the city center`: not one that was named before.
      guard
        next >= words.upperBound || tokens[next].kind == .punctuation || tokens[next].tag.isVerb
          || tokens[next].tag == .preposition && marks(next).isDisjoint(with: .of)
      else { continue }
      if Self.regions.contains(tokens[at + 1]) { return [.province, .region] }
      if Self.districts.contains(tokens[at + 1]) { return [.district] }
      if Self.settlements.contains(tokens[at + 1]) { return [.settlement, .unresolved] }
    }
    return nil
  }
}
