import ConflictModel
import Gazetteer
import Linguistics

/// What is only spoken of where the story was filed: `PARIS — The president condemned the killing of 40 people by Myanmar's
/// army`. The filing town is that of whoever speaks; what was done was in the country of those who did it, or nowhere that
/// the text tells.
struct SpokenOfAbroad {
  /// The country of the town where the story was filed.
  let filed: String
  /// Where it was, as far as its sides tell; nil where those who did it fight in other countries than their own.
  let place: Place?

  /// - Parameter town: where the story was filed.
  /// - Returns: nil for a happening that the filing town may well be the place of.
  init?(
    _ happening: Happening, town: PlaceAnnotation, _ document: Document, _ annotations: Annotations,
    _ index: SentenceIndex
  ) {
    guard let filed = town.place.country, let sentence = happening.sentences.first,
      happening.triggers.contains(where: { annotations.triggers[$0].act.isViolent }) || !happening.figures.isEmpty
    else { return nil }
    self.filed = filed
    guard let spoken = Self.comment(on: happening, in: sentence, document, annotations, index) else { return nil }
    var sides: [ActorAnnotation] = []
    for own in happening.sentences.prefix(Self.reach) {
      let words = happening.tokens(of: own, document)
      for at in index.actors[own] where words.contains(annotations.actors[at].tokens.lowerBound) {
        let side = annotations.actors[at]
        // Whoever speaks is none of them.
        if own == sentence, side.tokens.lowerBound < spoken.at { continue }
        guard side.actor.kind.canBeArmed, ActorChoice.description(of: side, document) == nil,
          let country = side.actor.country
        else { continue }
        if country == filed { return nil }
        // Peacekeepers are of no country.
        if side.actor.kind != .externalForces { sides.append(side) }
      }
    }
    let fighting = Set(sides.compactMap(\.actor.country))
    if fighting.isEmpty {
      guard let owner = Self.nation(behind: spoken.at, in: sentence, happening, document, annotations),
        owner.place.country != filed, let code = owner.place.country, !PlaceChoice.expeditions.contains(code)
      else { return nil }
      place = Self.land(code, named: owner.tokens, document)
      return
    }
    // `RIYADH — The kingdom condemned a missile attack by the Houthis`: a neighbour's shells may well have landed there.
    if !spoken.isOfNoCountry, Self.isNear(filed, fighting, document),
      sides.contains(where: { $0.actor.kind == .stateForces }) || happening.families.contains(.bomb)
    {
      return nil
    }
    let homes = fighting.filter { !Self.projecting.contains($0) }
    guard homes.count == 1, let code = homes.first, let side = sides.first(where: { $0.actor.country == code }) else {
      place = nil
      return
    }
    place = Self.land(code, named: side.tokens, document)
  }

  /// Sentences of a happening that are asked for those who fought.
  private static let reach = 4

  /// States whose forces fight in other countries as a rule, or have since 1945 more than at home: `Israeli forces killed
  /// seven aid workers` says of no place that it was in Israel.
  private static let projecting = PlaceChoice.expeditions.union([
    "RUS", "ISR", "TUR", "IRN", "RWA", "SAU", "ARE", "CUB",
  ])

  private static func isNear(_ filed: String, _ others: Set<String>, _ document: Document) -> Bool {
    guard let here = document.gazetteer.country(code: filed) else { return false }
    let neighbours = document.gazetteer.neighbours(of: here)
    return others.contains { other in
      document.gazetteer.country(code: other).map(neighbours.contains) ?? false
    }
  }

  private static func land(_ code: String, named words: Range<Int>, _ document: Document) -> Place? {
    PlaceChoice.land(code, text: document.string(words), span: document.span(words), document)
  }

  // MARK: Who speaks of it

  private static let feeling: WordSet = "expressed expresses expressing voiced voices voicing conveyed offered sent"
  private static let praying: WordSet = "prayed prays praying"
  private static let asking: WordSet =
    "asked asks asking urged urges urging demanded demands demanding called calls pressed"
  /// What somebody asks of the authorities of the country where it was done.
  private static let seeking: WordSet = """
    find punish investigate arrest try prosecute clarify bring explain solve inquiry investigation probe justice
    """
  /// Words from `expressed` to `shock`, and from either to the act, at most.
  private static let feelingReach = 4
  private static let actReach = 14
  /// Those who speak for a state to others, and bodies of no country.
  private static let envoys: WordSet = "foreign embassy ambassador consulate consul diplomat diplomats"
  private static let bodies: WordSet = """
    u.n. un nations nato union eu au unicef unesco unhcr pope pontiff vatican amnesty ecowas igad sadc oas osce
    """

  private struct Comment {
    /// The word that says so.
    var at: Int
    /// Whether a body of no country speaks.
    var isOfNoCountry: Bool
  }

  /// What says that the act of a sentence is only spoken of.
  private static func comment(
    on happening: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations, _ index: SentenceIndex
  ) -> Comment? {
    let tokens = document.tokens
    let words = document.sentences[sentence].tokens
    let own = happening.tokens(of: sentence, document)
    let acts =
      happening.triggers.lazy.map { annotations.triggers[$0] }.filter(\.act.isViolent).map(\.tokens.lowerBound)
      + happening.figures.lazy.map { annotations.figures[$0].tokens.lowerBound }
    guard let act = acts.filter({ own.contains($0) }).min() else { return nil }
    let start = max(words.lowerBound, act - actReach)
    for at in stride(from: act - 1, through: start, by: -1) {
      let isSaidSo =
        SayingWords.condemning.contains(tokens[at]) || praying.contains(tokens[at])
        || SayingWords.feelings.contains(tokens[at])
          && tokens[max(words.lowerBound, at - feelingReach)..<at].contains(where: { feeling.contains($0) })
        || asking.contains(tokens[at]) && tokens[at..<act].contains(where: { seeking.contains($0) })
      guard isSaidSo else { continue }
      return Comment(at: at, isOfNoCountry: tokens[words.lowerBound..<at].contains { bodies.contains($0) })
    }
    for at in index.statements[sentence] {
      let statement = annotations.statements[at]
      guard let cue = statement.cue, cue.upperBound <= act, let speaker = statement.speakerTokens,
        statement.bytes.contains(document.bytes(act..<act + 1).lowerBound)
      else { continue }
      let isBody = tokens[speaker].contains { bodies.contains($0) }
      if isBody || tokens[speaker].contains(where: { envoys.contains($0) }) {
        return Comment(at: cue.lowerBound, isOfNoCountry: isBody)
      }
    }
    return nil
  }

  /// Words from an act to whose it is behind it, at most: `the assassination of a Syrian general`.
  private static let nationReach = 5

  /// The country whose people the act that is spoken of was done to or by, or whose government is asked about it, if its
  /// words name one.
  private static func nation(
    behind at: Int, in sentence: Int, _ happening: Happening, _ document: Document, _ annotations: Annotations
  ) -> PlaceAnnotation? {
    let own = happening.tokens(of: sentence, document)
    let acts = happening.triggers.map { annotations.triggers[$0].tokens }.filter { own.contains($0.lowerBound) }
    let named = annotations.nationalities.filter { nation in
      nation.kind == .country && nation.tokens.lowerBound > at && own.contains(nation.tokens.lowerBound)
        && acts.contains { nation.tokens.lowerBound - $0.lowerBound <= nationReach }
    }
    let countries = Set(named.compactMap(\.place.country))
    return countries.count == 1 ? named.first : nil
  }
}
