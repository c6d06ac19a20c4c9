import ConflictModel
import Gazetteer
import Linguistics

/// Whom later words may refer to, kept up while reading: looking for them anew at each word would make the time grow as
/// the square of an article's length.
struct ToldActors {
  /// Where each name was told first.
  private(set) var first: [String: Int] = [:]
  /// The last group with a name of its own.
  private(set) var group: Int?
  /// The last one of the article's country.
  private(set) var homeGroup: Int?
  /// The last named rebels and militia of the article's country.
  private(set) var rebels: Int?
  private(set) var militia: Int?
  /// Whether somebody armed was told whom nobody knows: `gunmen`.
  private(set) var hasStranger = false
  /// The last organ of a government by each word of its name.
  private(set) var body: [WordKey: Int] = [:]

  /// The forces of a state by the noun that names them, and the state: `Serb police`.
  private var forces: [WordKey: (at: Int, country: String?)] = [:]

  mutating func take(force at: Int, of actor: Actor, _ noun: Token) {
    guard actor.kind == .stateForces else { return }
    // `Russian troops … Ukrainian troops`: of two nobody knows which `the troops` are.
    if let known = forces[noun.key], known.country != actor.country {
      forces[noun.key] = (known.at, nil)
    } else {
      forces[noun.key] = (at, actor.country)
    }
  }

  /// The forces that a noun means again, where those of one country alone were called so.
  func force(_ noun: Token) -> Int? { forces[noun.key].flatMap { $0.country == nil ? nil : $0.at } }

  mutating func take(
    _ annotation: ActorAnnotation, at index: Int, tokens: [Token], generics: GenericActors, home: String?
  ) {
    let actor = annotation.actor
    if first[actor.name] == nil { first[actor.name] = index }
    if actor.kind == .government {
      for token in tokens[annotation.tokens] { body[token.key] = index }
    }
    let generic = generics.entry(of: actor.name)
    if let generic, generic.label == Self.stranger { hasStranger = true }
    guard generic == nil, actor.kind.isGroup || actor.kind == .rebelGroup || actor.kind == .politicalMilitia else {
      return
    }
    guard !Self.isTied(annotation.tokens.lowerBound, tokens),
      !Self.isKin(annotation.tokens.lowerBound, annotation.tokens.upperBound, tokens),
      !Self.governs(annotation.tokens.upperBound, tokens)
    else {
      return
    }
    if actor.kind.isGroup { group = index }
    guard actor.country == home || actor.country == nil || home == nil else { return }
    if actor.kind.isGroup { homeGroup = index }
    if actor.kind == .rebelGroup { rebels = index }
    if actor.kind == .politicalMilitia { militia = index }
  }

  static let stranger = "Unidentified Armed Group"
  private static let governments: WordSet = "government administration authorities regime officials minister ministry"

  /// `The Taliban government accused the group`: those who govern are not the group.
  private static func governs(_ end: Int, _ tokens: [Token]) -> Bool {
    end < tokens.count && governments.contains(tokens[end])
  }

  private static let ties: WordSet = "linked affiliated allied aligned tied connected loyal close"
  private static let links: WordSet = "to with"
  private static let voices: WordSet =
    "media account accounts channel channels website websites outlet outlets activists"

  /// `JNIM, which is linked to al Qaeda, said its fighters …`: a name by which another group is told.
  static func isTied(_ start: Int, _ tokens: [Token]) -> Bool {
    var at = start - 1
    if at > 0, tokens[at].tag == .determiner { at -= 1 }
    guard at > 1, links.contains(tokens[at]), ties.contains(tokens[at - 1]) else { return false }
    // `media allied with the group said the militants …`
    return !voices.contains(tokens[at - 2])
  }

  private static let kin: WordSet = """
    offshoot splinter faction affiliate branch franchise subgroup group wing proxy ally rival
    """
  private static let group: WordKey = "group"
  private static let splitting: WordSet = "splinter breakaway dissident rival allied umbrella"
  private static let copulas: WordSet = "is was are were formerly once"
  private static let of: WordSet = "of to for"
  private static let kinReach = 6
  private static let possessive: WordKey = "'s"

  /// `The Resistance Front, an offshoot of Lashkar-e-Taiba, claimed …`, `HTS, formerly al Qaeda's affiliate in Syria, …`: a group by
  /// which the one before the mark is told.
  static func isKin(_ start: Int, _ end: Int, _ tokens: [Token]) -> Bool {
    if opensApposition(before: start, tokens), end + 1 < tokens.count, tokens[end].key == possessive,
      (end + 1..<min(tokens.count, end + 4)).contains(where: { kin.contains(tokens[$0]) })
    {
      return true
    }
    // `of the Pakistan-based Lashkar-e-Taiba`
    var at = start - 1
    while at > 1, start - at < kinReach, !of.contains(tokens[at]),
      tokens[at].kind == .joiner || tokens[at].kind == .word && tokens[at].tag != .verbPast
    {
      at -= 1
    }
    guard at > 2, of.contains(tokens[at]), kin.contains(tokens[at - 1]),
      tokens[at - 1].key != group || splitting.contains(tokens[at - 2])
    else { return false }
    return opensApposition(before: at - 1, tokens)
  }

  /// Whether a mark or a form of `be` opens what stands before a noun: `, a splinter group of`.
  private static func opensApposition(before noun: Int, _ tokens: [Token]) -> Bool {
    var at = noun - 1
    while at > 0, noun - at < kinReach,
      tokens[at].kind == .joiner || tokens[at].tag == .determiner || splitting.contains(tokens[at])
        || tokens[at].tag.isAdjective || tokens[at].tag.isNoun && !tokens[at].isCapitalised
    {
      at -= 1
    }
    guard at > 0 else { return false }
    if copulas.contains(tokens[at]) { return true }
    // `"The Extraditables," the armed wing of the cartel, …`
    if tokens[at].kind == .quote, at > 1 { at -= 1 }
    // `the Eastern Security Network (ESN), the armed wing of …`
    if at > 3, tokens[at].kind == .punctuation, tokens[at - 1].kind == .punctuation, tokens[at - 2].isWord {
      return tokens[at - 2].isCapitalised
    }
    return tokens[at].kind == .punctuation && (tokens[at - 1].tag.isNoun || tokens[at - 1].isCapitalised)
  }
}
