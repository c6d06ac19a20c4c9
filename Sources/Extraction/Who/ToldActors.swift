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
  /// The last named rebels and militia of the article's country.
  private(set) var rebels: Int?
  private(set) var militia: Int?
  /// The last organ of a government by each word of its name.
  private(set) var body: [WordKey: Int] = [:]

  mutating func take(
    _ annotation: ActorAnnotation, at index: Int, tokens: [Token], generics: GenericActors, home: String?
  ) {
    let actor = annotation.actor
    if first[actor.name] == nil { first[actor.name] = index }
    if actor.kind == .government {
      for token in tokens[annotation.tokens] { body[token.key] = index }
    }
    guard actor.kind.isGroup || actor.kind == .rebelGroup || actor.kind == .politicalMilitia,
      generics.entry(of: actor.name) == nil
    else { return }
    guard !Self.isTied(annotation.tokens.lowerBound, tokens), !Self.governs(annotation.tokens.upperBound, tokens) else {
      return
    }
    if actor.kind.isGroup { group = index }
    guard actor.country == home || actor.country == nil || home == nil else { return }
    if actor.kind == .rebelGroup { rebels = index }
    if actor.kind == .politicalMilitia { militia = index }
  }

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
}
