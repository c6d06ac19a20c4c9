import ConflictModel
import Linguistics

/// Places where somebody spoke, met, lives or was brought to: `a spokesman in Geneva`, `talks in Doha`, `a statement issued
/// in Havana`, `flown to a hospital in Amman`. What happened was not there, as a rule.
enum TalkSites {
  /// What may stand before a place that people are at.
  private static let locatives: WordSet = "in at from to for"
  /// `taken to a hospital in Amman`: it goes on with where somebody was brought.
  private static let bringing: WordKey = "to"
  /// What may stand between that and the name.
  private static let between: WordSet = "the city town capital of downtown nearby"
  private static let verbs: WordSet = """
    issued released published broadcast aired said says told announced declared speaking spoke interviewed
    meet meets met visits visited visiting signed resides reside residing lives living lived spends extradited deported
    operating operates operate based headquartered exiled sent flown taken transferred evacuated airlifted rushed
    """
  /// Behind `taken`: what makes it an act of its own.
  private static let acts: WordSet = "hostage hostages captive prisoner prisoners over place control away from"
  /// Gatherings where people speak.
  private static let occasions: WordSet = """
    speech speeches lecture interview interviews statement statements communique declaration declarations meeting
    meetings talks dialogue negotiation negotiations conference summit session sessions seminar convention visit trip
    tour round rounds agreement agreements accord accords treaty exile extradition deportation
    """
  /// People who speak there, right before it.
  private static let speakers: WordSet = """
    spokesman spokeswoman spokesperson spokesmen spokespersons source sources correspondent correspondents reporter
    delegation delegations ambassador ambassadors consul diplomat diplomats envoy envoys exile exiles
    """
  /// `A court in The Hague sentenced …`: it speaks of what was done elsewhere.
  private static let courts: WordSet = "court courts tribunal judge judges jury prosecutor prosecutors"
  private static let calling: WordSet = "called described puts put estimates estimated counts counted"
  private static let rulings: WordSet = """
    sentenced jailed convicted ruled acquitted found charged indicted ordered sentences jails convicts rules heard
    """
  /// What befell people befell them there.
  private static let harmed: WordSet = "killed wounded injured hurt died dead shot slain abducted kidnapped"
  /// How near before the preposition they stand, in words.
  private static let speakerReach = 2
  /// `while visiting Beirut`: what happened then was there.
  private static let meanwhile: WordSet = "while when as whilst"
  /// `the house where a meeting took place in Kandahar`
  private static let relative: WordSet = "where which that who whose"
  private static let reach = 7
  /// `It was reported in La Paz that …`, as against `nine deaths were reported in La Paz`.
  private static let reporting: WordSet = "reported learned learnt confirmed revealed disclosed stated"
  private static let that: WordKey = "that"
  /// `people who arrived in Goma from the villages`
  private static let arriving: WordSet = "arrived arrive arriving came"
  private static let from: WordKey = "from"

  /// Whether the words before a place say so, and no act of violence has them as its object.
  ///
  /// - Parameter triggers: those of the sentence.
  static func isTalk(_ place: PlaceAnnotation, triggers: [TriggerAnnotation], _ document: Document) -> Bool {
    let tokens = document.tokens
    let first = document.sentence(of: place.tokens.lowerBound).tokens.lowerBound
    var index = place.tokens.lowerBound - 1
    while index > first, between.contains(tokens[index]) { index -= 1 }
    guard index >= first, locatives.contains(tokens[index]) else { return false }
    if isTold(place, from: index, after: first, tokens) || opensReaction(place, from: index, after: first, document) {
      return true
    }
    var end = index
    var isOccasion = false
    index -= 1
    while index >= first, end - index <= reach {
      let token = tokens[index]
      // What happens to people happens where they are; talks and journeys are no such acts.
      if harmed.contains(token) || triggers.contains(where: { $0.tokens.contains(index) && !isTelling($0.act) }) {
        return false
      }
      if !isOccasion {
        if verbs.contains(token), !acts.contains(tokens[index + 1]) {
          return index == first || !meanwhile.contains(tokens[index - 1])
        }
        if speakers.contains(token), end - index <= speakerReach + 1 { return true }
        let next = place.tokens.upperBound
        // `what a rights group in Nairobi called a massacre`
        if next < tokens.count, token.tag.isNoun, calling.contains(tokens[next]) { return true }
        if courts.contains(token), end - index <= speakerReach, next < tokens.count {
          return rulings.contains(tokens[next])
        }
        if occasions.contains(token) {
          // `killed during talks in Doha`: an act just before it was there.
          isOccasion = true
          end = index
        } else if locatives.contains(token), token.key != bringing {
          return false
        }
      }
      if isOccasion, relative.contains(token) { return false }
      // Another clause.
      if token.kind == .punctuation { break }
      index -= 1
    }
    return isOccasion
  }

  private static let reacting: WordSet = """
    condemned condemns denounced denounces deplored urged urges called calls welcomed expressed voiced offered praised
    mourned demanded criticised criticized summoned
    """
  private static let reactionReach = 12
  /// Who speaks for a state in its capital.
  private static let offices: WordSet = "ministry minister president government spokesman spokeswoman premier"

  /// `In Washington, envoy Tom Barrack condemned the bombing`: where whoever only speaks of it is.
  private static func opensReaction(
    _ place: PlaceAnnotation, from index: Int, after first: Int, _ document: Document
  ) -> Bool {
    let tokens = document.tokens
    let comma = place.tokens.upperBound
    guard index <= first + 1, comma < tokens.count, tokens[comma].kind == .punctuation else { return false }
    let limit = min(document.sentence(of: index).tokens.upperBound, comma + reactionReach)
    guard
      let verb = (comma..<max(comma, limit)).first(where: {
        tokens[$0].tag == .verbPast || reacting.contains(tokens[$0])
      })
    else { return false }
    // `In Ankara, the defence ministry said …`
    return reacting.contains(tokens[verb])
      || SayingWords.all.contains(tokens[verb]) && tokens[comma..<verb].contains(where: { offices.contains($0) })
  }

  /// How far before the preposition the verb stands, in words: `reported today in`.
  private static let verbReach = 3

  private static func isTold(_ place: PlaceAnnotation, from index: Int, after first: Int, _ tokens: [Token]) -> Bool {
    let next = place.tokens.upperBound
    guard next < tokens.count else { return false }
    let verbs = tokens[max(first, index - verbReach)..<index]
    return tokens[next].key == that && verbs.contains { reporting.contains($0) }
      || tokens[next].key == from && verbs.contains { arriving.contains($0) }
  }

  private static let since: WordKey = "since"
  private static let beginning: WordSet = "began begun started erupted broke"
  /// Words from `since` to a war's place, and from there to its verb, at most.
  private static let sinceReach = 5

  /// `the first strikes since the war in Gaza began`: where what is counted from was.
  static func isOfBeginning(_ place: PlaceAnnotation, _ document: Document) -> Bool {
    let sentence = document.sentence(of: place.tokens.lowerBound).tokens
    let before = max(sentence.lowerBound, place.tokens.lowerBound - sinceReach)..<place.tokens.lowerBound
    let behind = place.tokens.upperBound..<min(sentence.upperBound, place.tokens.upperBound + sinceReach)
    return before.contains { document.tokens[$0].key == since }
      && behind.contains { beginning.contains(document.tokens[$0]) }
  }

  private static let hospitals: WordSet = "hospital hospitals clinic"
  private static let recovering: WordSet = "died dies die dying succumbed treated recovering recovered"
  private static let tending: WordSet =
    "treated recovering taken brought rushed admitted transferred hospitalised hospitalized"
  private static let burying: WordSet = "buried hospitalised hospitalized"
  /// How far before `hospital` or before the preposition the verb stands, in words.
  private static let bedReach = 5

  /// `A sixth officer died in a hospital in Amman`, `five were buried the same day in Ajloun`: of what had been done to them
  /// elsewhere.
  static func isBedOrGrave(_ place: PlaceAnnotation, _ document: Document) -> Bool {
    let tokens = document.tokens
    let first = document.sentence(of: place.tokens.lowerBound).tokens.lowerBound
    let index = place.tokens.lowerBound - 1
    // `seven were being treated at a Tegucigalpa hospital`
    let behind = place.tokens.upperBound
    if behind < tokens.count, hospitals.contains(tokens[behind]),
      (max(first, index - bedReach)..<max(first, index)).contains(where: { tending.contains(tokens[$0]) })
    {
      return true
    }
    guard index - 1 > first, locatives.contains(tokens[index]) else { return false }
    let before = (max(first, index - bedReach)..<index).reversed().prefix { tokens[$0].kind != .punctuation }
    if before.contains(where: { burying.contains(tokens[$0]) }) { return true }
    guard hospitals.contains(tokens[index - 1]) else { return false }
    return tokens[max(first, index - 1 - bedReach)..<index - 1].contains { recovering.contains($0) }
  }

  private static func isTelling(_ act: Act) -> Bool {
    !act.family.isDisjoint(with: [.talk, .movement]) || act.family.isEmpty
  }
}
