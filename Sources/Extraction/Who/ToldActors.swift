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
    if actor.kind.isGroup { group = index }
    guard actor.country == home || actor.country == nil || home == nil else { return }
    if actor.kind == .rebelGroup { rebels = index }
    if actor.kind == .politicalMilitia { militia = index }
  }
}
