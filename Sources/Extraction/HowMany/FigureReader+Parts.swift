import ConflictModel
import Linguistics

/// Parts of the dead or wounded and the wholes that they are parts of: `ten of the dead were women`, `9 of the 11 killed
/// were fighters`, `injuring three, one of whom died`.
extension FigureReader {
  /// `Ten of the dead were women`.
  ///
  /// - Parameter index: the piece of a number with `of` behind it.
  /// - Returns: whether it was such a part.
  mutating func readPart(at index: Int) -> Bool {
    let part = phrase(index)
    // `Nine of those killed in the camp were women`
    let be = afterModifiers(index + 1)
    guard part.isElliptical, let count = part.count, count.low > 0, kind(be) == .be, kind(be + 1) == .phrase,
      let outcome = fate(of: index), !isExcepted(part)
    else { return false }
    let entry = OutcomeLexicon.Entry(outcome: outcome, frame: .noun, force: .strong, form: .fixed, isEither: false)
    let people = People(
      count: count, reference: .partitive, kinds: part.kinds.union(phrase(be + 1).kinds), isVague: part.isVague)
    let told = pieces.list[be].tokens.lowerBound..<pieces.list[be + 1].tokens.upperBound
    add(
      [.init(phrase: pieces.list[index].index, people: people, isSubset: true)],
      hit: OutcomeHit(tokens: told, entry: entry))
    return true
  }

  private static let excepting: WordSet = "but except"

  /// `all but three of the dead`
  private func isExcepted(_ part: NounPhrase) -> Bool {
    let first = part.tokens.lowerBound
    return first > sentence.tokens.lowerBound && Self.excepting.contains(document.tokens[first - 1])
      || part.tokens.contains { Self.excepting.contains(document.tokens[$0]) }
  }

  /// `9 of the 11 killed were fighters`: eleven were killed.
  mutating func readWhole(_ hit: OutcomeHit, at index: Int) -> Bool {
    guard hit.entry.form == .past || hit.entry.frame == .adjective, kind(index - 1) == .phrase else { return false }
    let part = phrase(index - 1)
    // `half of the 40 people killed`
    let isShare = part.countTokens?.contains { document.tokens[$0].key == Self.of } ?? false
    guard part.isElliptical || isShare, let count = part.count, let whole = whole(of: part),
      part.isPartitive && whole >= count.low || whole > count.low,
      // `Eleven of the 18 people killed had been strangled`
      isShare || kind(afterModifiers(index + 1)) == .be || kind(afterModifiers(index + 1)) == .have
    else { return false }
    let people = People(count: Count(whole), reference: .new, kinds: part.kinds, isVague: false)
    add([.init(phrase: pieces.list[index - 1].index, people: people)], hit: hit)
    return true
  }

  private static let them: WordSet = "whom them"
  private static let of: WordKey = "of"
  private static let fatally: WordKey = "fatally"
  /// Words from those hurt to the number of them that died.
  private static let partReach = 2

  /// `injuring three, one of whom died`, `stabbed two, one fatally`: one of them is no longer among the wounded.
  func isFatalPart(_ dead: FigureAnnotation, of hurt: FigureAnnotation) -> Bool {
    let next = dead.countTokens.upperBound
    guard hurt.tokens.upperBound <= dead.tokens.lowerBound,
      dead.countTokens.lowerBound - hurt.tokens.upperBound <= Self.partReach, next < sentence.tokens.upperBound
    else { return false }
    if dead.countTokens.contains(where: { Self.them.contains(document.tokens[$0]) }) { return true }
    if document.tokens[next].key == Self.fatally { return true }
    return document.tokens[next].key == Self.of && next + 1 < sentence.tokens.upperBound
      && Self.them.contains(document.tokens[next + 1])
  }

  private static let condition: WordKey = "condition"

  /// `23 of the 53 wounded were in hospital, six in critical condition`: six of those.
  mutating func settleCondition() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.figure.outcome == .wounded, own.figure.scope == .incident, own.reference == .new,
        let last = own.tokens.last, document.tokens[last].key == Self.condition,
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == .wounded && $0.figure.scope == .incident && $0.figure.count.low > own.figure.count.low
        })
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }

  private static let burying: WordSet = "buried recovered identified counted retrieved"
  private static let been: WordSet = "been were was"
  private static let buryReach = 4

  /// `388 bodies had been buried`
  private func areBuried(_ bodies: Int) -> Bool {
    let behind = bodies + 1..<min(sentence.tokens.upperBound, bodies + 1 + Self.buryReach)
    return behind.contains { Self.been.contains(document.tokens[$0]) }
      && behind.contains { Self.burying.contains(document.tokens[$0]) }
  }

  private static let recovering: WordSet = "recovered recovering found finding collected seized"
  private static let bodies: WordSet = "bodies corpses"

  /// `killed 43 fighters and recovered 31 bodies`: those of some of them.
  mutating func settleBodies() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.figure.outcome == .killed, own.figure.scope == .incident, own.reference == .new,
        let last = own.countTokens.last, Self.bodies.contains(document.tokens[last]),
        own.countTokens.lowerBound > sentence.tokens.lowerBound,
        Self.recovering.contains(document.tokens[own.countTokens.lowerBound - 1]) || areBuried(last),
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == .killed && $0.figure.scope == .incident
            && $0.figure.count.low >= own.figure.count.low
        })
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }

  private static let at: WordSet = "in at near"

  /// The place that stands right behind words: `four in Toretsk`.
  private func place(behind words: Range<Int>) -> PlaceAnnotation? {
    let next = words.upperBound
    guard next + 1 < sentence.tokens.upperBound, Self.at.contains(document.tokens[next]) else { return nil }
    let first = annotations.places.partitioningIndex { $0.tokens.lowerBound > next }
    guard first < annotations.places.count, annotations.places[first].tokens.lowerBound <= next + 2 else { return nil }
    return annotations.places[first]
  }

  /// Kilometres across a town: what lies nearer may be a part of it.
  private static let townWidth = 15.0

  /// True where a place lies in no part of another: two provinces, or towns apart.
  private func isOutside(_ part: PlaceAnnotation, _ whole: PlaceAnnotation, isPlain: Bool) -> Bool {
    guard part.place.name != whole.place.name else { return false }
    // A town and a province: apart where it lies in another one.
    if (part.kind == .province) != (whole.kind == .province) {
      guard let own = part.place.admin1, let other = whole.place.admin1 else { return false }
      return own != other
    }
    return isPlain || part.place.kilometres(to: whole.place).map { $0 > Self.townWidth } ?? false
  }

  /// `killed six people in one town, four in another and two in a third`, `ten died in one town, five in another`: others,
  /// where the first place is no larger one that has the rest in it.
  mutating func settlePlaces() {
    // `48 soldiers died: 30 in Agdam and 18 in Fuzuli`: soldiers too.
    for part in figures.indices where figures[part].figure.victims.isEmpty && figures[part].countTokens.count == 1 {
      guard figures[part].figure.scope == .subset, let whole = figures[part].partOf else { continue }
      figures[part].figure.victims = figures[whole].figure.victims
    }
    for main in figures.indices where figures[main].figure.scope == .incident && figures[main].figure.count.low > 1 {
      let parts = figures.indices.filter {
        figures[$0].partOf == main && figures[$0].figure.scope == .subset && !figures[$0].tokens.isEmpty
      }
      let object = place(behind: figures[main].countTokens)
      guard !parts.isEmpty, let own = object ?? place(behind: figures[main].tokens),
        own.kind != .country, own.kind != .region, own.kind != .feature,
        parts.count > 1 || object == nil,
        parts.allSatisfy({ part in
          place(behind: figures[part].countTokens).map {
            isOutside($0, own, isPlain: object != nil && own.kind != .province)
          } ?? false
        })
      else { continue }
      for part in parts {
        figures[part].figure.scope = .incident
        figures[part].partOf = nil
      }
    }
  }

  private static let someWords: WordSet = "some many several most"

  /// `killed 69 peasants, hacking some to death`: some of those.
  mutating func settleSome() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.figure.scope == .incident, own.countTokens.count == 1,
        Self.someWords.contains(document.tokens[own.countTokens.lowerBound]),
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == own.figure.outcome && $0.figure.scope == .incident
            && $0.figure.count.low > own.figure.count.low
        })
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }

  private static let including: WordKey = "including"
  private static let sites: WordSet = "where which"

  /// `killed eight people, including in Bat Yam, where six died`: six of the eight.
  mutating func settleIncluded() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.figure.scope == .incident, own.reference == .new,
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == own.figure.outcome && $0.figure.scope == .incident
            && $0.figure.count.low >= own.figure.count.low && $0.tokens.upperBound <= own.tokens.lowerBound
        })
      else { continue }
      let between = figures[whole].tokens.upperBound..<own.tokens.lowerBound
      guard
        let sign = between.first(where: { document.tokens[$0].key == Self.including }),
        Self.at.contains(document.tokens[sign + 1]),
        (sign..<own.tokens.lowerBound).contains(where: { Self.sites.contains(document.tokens[$0]) })
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }

  private static let openers: WordSet = "after as when"
  private static let finds: WordSet = "more another other others additional further"

  /// `killed 101 people, officials said, after nine more bodies were found`: they are among the 101; so is whoever died
  /// when a toll rose.
  mutating func settleFound() {
    for index in figures.indices.dropFirst() {
      let own = figures[index]
      guard own.reference == .additional || own.reference == .new, own.figure.scope == .incident,
        let whole = figures[..<index].lastIndex(where: {
          $0.figure.outcome == own.figure.outcome && $0.figure.scope == .incident
            && $0.figure.count.low > own.figure.count.low
        }), own.tokens.lowerBound > sentence.tokens.lowerBound,
        figures[whole].reference == .update
          || own.reference == .additional
            && own.countTokens.contains(where: { Self.finds.contains(document.tokens[$0]) }),
        Self.openers.contains(document.tokens[own.tokens.lowerBound - 1])
      else { continue }
      figures[index].figure.scope = .subset
      figures[index].partOf = whole
    }
  }

  private static let members: WordSet = "members member elements operatives affiliates"
  private static let behindMembers: WordSet = "of from the"
  /// Words from `members` to the name of their group, at most.
  private static let groupReach = 4

  /// `killed 26 members of the Pakistani Taliban`: fighters, as the group that is named has them.
  func kindsOfGroup(_ phrase: NounPhrase) -> VictimSet {
    let words = phrase.tokens
    guard let head = words.last(where: { Self.members.contains(document.tokens[$0]) }) else { return [] }
    let first = annotations.actors.partitioningIndex { $0.tokens.upperBound > words.lowerBound }
    guard first < annotations.actors.count else { return [] }
    let actor = annotations.actors[first]
    let isBefore = words.contains(actor.tokens.lowerBound)
    let between = head + 1..<max(head + 1, actor.tokens.lowerBound)
    guard
      isBefore
        || between.count <= Self.groupReach
          && between.allSatisfy({
            Self.behindMembers.contains(document.tokens[$0])
          })
    else { return [] }
    switch actor.actor.kind {
    case .rebelGroup, .politicalMilitia, .identityMilitia: return .militant
    case .stateForces, .externalForces: return actor.actor.name.hasPrefix("Police") ? .police : .military
    default: return []
    }
  }
}
