import ConflictModel
import Linguistics

/// How the people of a list stand to the verb that follows them.
enum ListStanding {
  /// In a clause: a verb after somebody is his.
  case clause
  /// Under a noun or in a relative clause that stands behind a verb (`condemned the murder of two priests and a cook`):
  /// only an outcome word after somebody is his.
  case noun
  /// Under a noun or in a relative clause whose own verb is still to come (`the men who killed a farmer and his son were
  /// arrested`): that verb is nobody's of the list.
  case subject
}

/// What lists of people and the victims of a verb both ask of the pieces after somebody.
extension ReadsPieces {
  /// Longest description of somebody, in pieces.
  private static var reach: Int { 24 }

  /// The piece after what belongs to a phrase: `of the opposition party`, `(45)`, `known as Carlos`.
  func afterModifiers(_ start: Int) -> Int {
    var index = start
    while let kind = kind(index), index - start < Self.reach {
      switch kind {
      case .preposition, .of, .by:
        guard self.kind(index + 1) == .phrase else { return index }
        index += 2
        // `of Abyan and Shabwa`
        while self.kind(index) == .and, self.kind(index + 1) == .phrase, phrase(index + 1).isPlace,
          !phrase(index + 1).isName, phrase(index + 1).noun == nil
        {
          index += 2
        }
      case .open:
        var close = index
        while let inner = self.kind(close), inner != .close, close - index < 12 { close += 1 }
        guard self.kind(close) == .close else { return index }
        index = close + 1
      case .participle, .speech:
        guard self.kind(index + 1) == .preposition, self.kind(index + 2) == .phrase else { return index }
        index += 3
      default: return index
      }
    }
    return index
  }

  /// True where a verb of its own follows somebody: `…, and three others were hurt`.
  ///
  /// - Parameter verb: the piece of the verb whose subject the list is; that one is the list's.
  func ownsClause(_ index: Int, before verb: Int? = nil, standing: ListStanding = .clause) -> Bool {
    guard standing != .subject else { return false }
    var next = afterModifiers(index + 1)
    if let verb, next >= verb { return false }
    // `five children after shells hit the town`: what `after` opens is a clause of others.
    if kind(next) != nil, kind(next - 1) == .phrase, next - 1 > index, kind(next - 2) == .preposition,
      VictimFinder.temporal.contains(document.tokens[pieces.list[next - 2].tokens.lowerBound])
    {
      return false
    }
    if standing == .noun { next = afterAuxiliaries(next) }
    // `killed 12 soldiers at a base in Torda, two residents and an official said`
    if standing == .clause, kind(index - 1) == .comma, kind(next) == .and, kind(next + 1) == .phrase,
      kind(afterModifiers(next + 2)) == .speech
    {
      return true
    }
    // `injuring their driver, a local official, Abdullahi Ahmed, told reporters`
    if standing == .clause, kind(index - 1) == .comma, kind(next) == .comma, kind(next + 1) == .phrase,
      kind(next + 2) == .comma, kind(next + 3) == .speech
    {
      return true
    }
    switch kind(next) {
    case .be, .have, .modal, .negation: return true
    case .verb, .speech: return standing == .clause
    case .participle:
      // `the judges decided to`, `…, an inquiry heard.`
      return standing == .clause
        && (kind(index - 1) == .comma && (kind(next + 1) == nil || kind(next + 1) == .stop)
          || kind(next + 1) == .infinitiveTo || kind(next + 1) == .that || kind(next + 1) == .phrase)
    case .hit:
      let hit = pieces.hits[pieces.list[next].index]
      // `stabbed the mayor and his wife to death`
      if hit.entry.frame == .adjective, hit.tokens.count == 2 { return false }
      return hit.entry.form != .gerund
    default: return false
    }
  }

  private func afterAuxiliaries(_ start: Int) -> Int {
    var index = start
    while let kind = kind(index), kind == .be || kind == .have || kind == .modal || kind == .negation { index += 1 }
    return index
  }

  /// How the people under a noun, or in the relative clause of one, stand to the verb that follows.
  ///
  /// - Parameter noun: the piece of the noun.
  func standing(under noun: Int) -> ListStanding {
    var index = noun - 1
    while let kind = kind(index) {
      switch kind {
      case .stop, .semicolon, .colon, .subordinator, .that, .speech, .comma, .dash, .but: return .subject
      case .be, .have, .modal, .negation, .infinitiveTo, .verb, .participle, .gerund, .hit, .relative: return .noun
      case .preposition where index == noun - 1: return .noun
      default: index -= 1
      }
    }
    return .subject
  }

  /// The oldest that people grow.
  private static var oldest: Int { 120 }

  /// `Karimov, 35, was killed`: a bare number after the comma behind somebody.
  func isAge(_ index: Int) -> Bool {
    guard kind(index) == .phrase, kind(index - 1) == .comma else { return false }
    let number = phrase(index)
    guard number.head == nil, let count = number.count, count.best ?? 0 <= Self.oldest, !number.isAdditional,
      number.determiner == .none, !number.isPartitive
    else { return false }
    if kind(index - 2) == .close { return endsApposition(index) }
    guard kind(index - 2) == .phrase else { return false }
    let before = phrase(index - 2)
    // `two people were killed in Aleppo, three were killed in Homs`
    if before.isPlace, let link = kind(index - 3), link == .preposition || link == .of || link == .by {
      return endsApposition(index)
    }
    // `remained in hospital, four in critical condition`
    if before.noun?.isThing == true { return false }
    guard before.count == nil, before.head != nil, !before.isPlural else { return before.isName }
    return before.isName || before.noun != nil || before.determiner != .none || !document.caseIsInformative
  }

  private func endsApposition(_ index: Int) -> Bool {
    switch kind(index + 1) {
    case nil, .comma, .semicolon, .stop, .close, .and: true
    default: false
    }
  }
}
