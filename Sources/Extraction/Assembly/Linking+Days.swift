import Chronology
import ConflictModel
import Linguistics

/// When a candidate was, beside a happening told before.
extension Linking {
  private static let openings: WordSet = "on earlier late early"
  private static let had: WordKey = "had"

  /// `On Sunday a strike had killed four there`: a sentence that opens with a day and goes on, in the tense of what was
  /// before, with an act that nobody has heard of. Elsewhere a day more or less is how one story reckons beside the other.
  static func hasOwnDay(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    guard let first = tokens.first, openings.contains(document.tokens[first]),
      let day = candidate.dates.first(where: { annotations.dates[$0].tokens.lowerBound <= first + 2 })
    else { return false }
    let end = annotations.dates[day].tokens.upperBound
    return candidate.triggers.contains {
      let trigger = annotations.triggers[$0]
      let before = end..<max(end, trigger.tokens.lowerBound)
      guard trigger.act.isViolent || trigger.act == .protest, before.count <= ownDayReach else { return false }
      // `On Sunday, the navy sank four boats off Mullaittivu`
      return before.contains { document.tokens[$0].key == had }
        || trigger.isVerb && !candidate.sites.isEmpty && end < tokens.upperBound
          && Mood.isComma(document.tokens[end], document) && !Sides.isPassive(trigger, tokens, document)
    }
  }

  /// `A day earlier, 20 bodies were found there`: a sentence that opens with a day counted from the one told before.
  static func opensWithCount(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let first = document.sentences[sentence].tokens.lowerBound
    return candidate.dates.contains {
      let day = annotations.dates[$0]
      return day.tokens.lowerBound <= first + 1 && day.isCountedBack(in: document)
    }
  }

  private static let after: WordSet = "after since"
  /// Days before the day of publication from which on an act is no news.
  private static let stale = 5

  /// `The army vowed to respond after gunmen killed 30 people on 7 October`, weeks later: what a sentence gives as the
  /// start of what it tells is not what was told undated before it, which is news.
  static func isBackdated(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    guard !document.isNote, let published = annotations.published, let day = candidate.days?.end.latest,
      published.days(since: day) >= stale, let first = candidate.triggers.first
    else { return false }
    let tokens = document.sentences[sentence].tokens
    let at = annotations.triggers[first].tokens.lowerBound
    return (tokens.lowerBound..<at).dropFirst().contains { after.contains(document.tokens[$0]) }
  }

  /// Words from the day that opens a sentence to the act.
  private static let ownDayReach = 10

  static let detailReach = 3

  /// `killed 20 cadets last week. … A man drove a truck into the academy on January 17`: the lead told the week, and this
  /// tells the day of it.
  func isDetail(of happening: Happening) -> Bool {
    guard let own = candidate.days, let told = happening.days, let last = happening.sentences.last,
      sentence - last <= Self.detailReach, own.precision <= 2, told.precision == 3 || isTold(by: happening, on: own),
      let day = own.start.earliest, let first = told.start.earliest, let end = told.end.latest
    else { return false }
    let kind = kind(beside: happening)
    return (told.precision == 3 ? first : first.adding(days: -Self.newsReach)) <= day && day <= end
      && (kind == .sameFamily || kind == .bothViolent)
  }

  /// `The toll of a bomb attack rose to 300. … A truck blew up near a hotel on Saturday`: so far the act was only named, and
  /// this tells it.
  func isFirstTold(_ happening: Happening) -> Bool {
    guard !isNote, happening.sentences.count <= Self.reach, let last = happening.sentences.last, sentence - last <= 1,
      isToldByVerb,
      !candidate.families.isDisjoint(with: happening.families)
    else { return false }
    // `put the toll at three. … The group killed 96 soldiers in March 2020`
    if let own = candidate.days?.end.latest, let told = happening.days?.start.earliest,
      told.days(since: own) > Self.tellingTime
    {
      return false
    }
    return !happening.triggers.isEmpty
      && happening.triggers.allSatisfy {
        let trigger = annotations.triggers[$0]
        return !trigger.isVerb || trigger.act == .kill || trigger.act == .harm
      }
      && Self.tellsToll(happening, document, annotations)
  }

  /// Days from an act to its first being told, at most.
  private static let newsReach = 3

  /// `killed 40 in an air strike in Sagaing region, a resident said on Tuesday. A glider dropped two bombs in Chaung-U on
  /// Monday evening`: the lead told when somebody spoke, and this tells the day.
  private func isTold(by happening: Happening, on day: DateSpan) -> Bool {
    happening.sentences.first == 0 && happening.sentences.count == 1 && happening.isDatedByTelling
      && !candidate.isDatedByTelling && !isSeparate && happening.tellsOfCasualties(annotations)
      && place(beside: happening) != .different && figures(beside: happening) != .different
  }

  private static let number: WordKey = "number"

  private static func tellsToll(_ happening: Happening, _ document: Document, _ annotations: Annotations) -> Bool {
    happening.figures.contains { figure in
      annotations.figures[figure].tokens.contains {
        toll.contains(document.tokens[$0]) || document.tokens[$0].key == number
      }
    }
  }

  /// `killed five in a hospital on Monday. … Thirteen soldiers were killed on Sunday in Shejaia`: two days that are told, and
  /// people and a site of the second's own; or `killed four soldiers on Monday. The army killed six militants on
  /// Tuesday`.
  private func isOfAnotherDay(_ own: DateSpan, _ told: DateSpan, _ happening: Happening) -> Bool {
    guard own.precision == 1, told.precision == 1, !refersBack, !candidate.isDatedByTelling,
      !happening.isDatedByTelling, happening.tellsOfCasualties(annotations),
      candidate.figures.contains(where: {
        let figure = annotations.figures[$0]
        return figure.reference == .new && figure.figure.count.low > 0 && figure.figure.scope == .incident
      })
    else { return false }
    if own.start != told.start, costsOtherSide(than: happening) { return true }
    guard !isNote, !candidate.sites.isEmpty else { return false }
    return place(beside: happening) != .same
      || own.start != told.start && isOfOtherKind(than: happening) && figures(beside: happening) == .different
  }

  /// An air strike beside a clash: acts whose words name different kinds.
  private func isOfOtherKind(than happening: Happening) -> Bool {
    let (own, told) = (candidate.families.subtracting(.killing), happening.families.subtracting(.killing))
    return !own.isEmpty && !told.isEmpty && own.isDisjoint(with: told)
  }

  /// Days from an act to its being told by somebody, at most.
  private static let tellingTime = 14

  func date(beside happening: Happening) -> Relation {
    if happening.days == nil, isBackdated { return .different }
    guard let x = candidate.days, let y = happening.days else {
      return candidate.clockDays != nil && candidate.clockDays?.start == happening.days?.start ? .same : .unknown
    }
    guard let xs = x.start.earliest, let xe = x.end.latest, let ys = y.start.earliest, let ye = y.end.latest else {
      return x.start == y.start ? .same : .unknown
    }
    if xs == ys, xe == ye { return .same }
    // `the mission said on Monday. … The attacks took place between 5 and 9 June`
    if happening.isDatedByTelling, saysWhen, !candidate.isDatedByTelling,
      (0...Self.tellingTime).contains(ys.days(since: xe))
    {
      return .unknown
    }
    if y.precision <= 2, isDetail(of: happening) { return .inside }
    // `killed 40 on Saturday. … The toll stood at 44, the mayor said on Monday`: the day on which it was counted.
    if candidate.isDatedByTelling, tellsOutcome, (0...Self.tellingTime).contains(xs.days(since: ye)) { return .unknown }
    if hasOwnDay, x.precision == 1, y.precision == 1 { return .different }
    if isOfAnotherDay(x, y, happening) { return .different }
    return xs.dayNumber <= ye.dayNumber + 1 && ys.dayNumber <= xe.dayNumber + 1 ? .inside : .different
  }
}

extension DateAnnotation {
  private static let counting: WordSet = "earlier before previous"

  /// `a day earlier`, `the previous day`: a day counted back from another that is told.
  func isCountedBack(in document: Document) -> Bool {
    canDateEvent && days?.precision == 1 && tokens.contains { Self.counting.contains(document.tokens[$0]) }
  }
}
