import ConflictModel
import Linguistics

/// Tells an act apart that one sentence tells of several places: `attacked posts in Bama, Gwoza and Konduga` is an event in
/// each of them.
///
/// ACLED and UCDP GED count one event for each place and day. The place that the report has already keeps its figures:
/// what a list says of all its towns is no number of any one of the others.
struct ListedSites {
  let document: Document
  let annotations: Annotations
  let index: SentenceIndex

  /// How sure it is that a town of a list saw the same act, beside how sure the act is.
  private static let certainty = 0.85
  /// Words between two places of a list, at most.
  private static let gap = 7
  /// Words from a preposition to the first of a list: `in the towns of …`
  private static let headReach = 6

  private static let and: WordSet = "and &"
  private static let linking: WordSet = """
    and & the in at near of as well also on both around nearby neighbouring neighboring town towns city cities village
    villages district districts province provinces region regions governorate governorates county counties state states
    community communities settlement settlements camp camps area areas neighbourhood neighbourhoods neighborhood
    neighborhoods suburb suburbs quarter quarters municipality municipalities hamlet hamlets northern southern eastern
    western central
    """
  private static let locatives: WordSet = "in at near on around inside outside across against throughout onto into"
  private static let striking: WordSet = """
    hit hits hitting struck strike strikes striking pounded pounding pound target targets targeted targeting rocked rocking
    shook shaking swept sweeping attacked attacking raided raiding stormed storming entered entering overran seized
    seizing captured capturing ravaged engulfed engulfing bombarded bombarding
    """
  private static let pairing: WordSet = "between from to via linking connecting joining toward towards for with"
  private static let roads: WordSet = """
    road roads highway highways route routes motorway railway railroad line pipeline corridor axis border borders crossing
    """

  /// The other places of each report's list, as reports of their own, unless something tells of them already.
  func reports(besides reports: [(report: Report, happening: Happening)]) -> [Report] {
    var names = Set(reports.lazy.compactMap { $0.report.place?.name })
    var found: [Report] = []
    for (report, happening) in reports
    where report.scope == .incident && report.type != .diplomacy && report.subType != .agreement {
      guard let place = report.place,
        let (sentence, sites) = others(beside: place, happening)
      else { continue }
      for site in sites {
        let other = annotations.places[site].place
        guard names.insert(other.name).inserted else { continue }
        found.append(self.report(report, at: other, beside: place, happening, sentence))
      }
    }
    return found
  }

  private func report(
    _ report: Report, at place: Place, beside first: Place, _ happening: Happening, _ sentence: Int
  ) -> Report {
    let span = document.span(happening.tokens(of: sentence, document))
    var other = report
    other.place = place
    other.figures = []
    other.mentions = [span]
    // Who was struck in one of the towns alone is told by other sentences.
    other.actors.removeAll { actor in
      actor.role != .attacker && !(actor.span.map { $0.start >= span.start && $0.end <= span.end } ?? false)
    }
    other.confidence *= Self.certainty
    other.reasons.removeAll {
      $0.field == "place" || $0.field == "mentions" || Outcome(rawValue: $0.field) != nil
    }
    other.reasons.append(.init(field: "place", rule: "named in one list with \(first.text)"))
    return other
  }

  /// The places that stand in one list with that of a happening, and the sentence.
  private func others(beside place: Place, _ happening: Happening) -> (Int, [Int])? {
    for sentence in happening.sentences {
      let named = index.places[sentence].filter { isTold($0, in: sentence, happening) }
      guard let at = named.firstIndex(where: { annotations.places[$0].place.span == place.span }) else { continue }
      guard named.count > 1, isActTold(in: sentence, happening) else { return nil }
      var first = at
      var last = at
      while first > 0, isJoined(named[first - 1], named[first]) { first -= 1 }
      while last + 1 < named.count, isJoined(named[last], named[last + 1]) { last += 1 }
      let list = named[first...last]
      guard first < last, endsList(named[last - 1], named[last]), isSite(of: list, in: sentence, happening) else {
        return nil
      }
      return (sentence, list.filter { $0 != named[at] })
    }
    return nil
  }

  /// A town or the like that is told of this happening, and not only as what a site lies in.
  private func isTold(_ at: Int, in sentence: Int, _ happening: Happening) -> Bool {
    let place = annotations.places[at]
    switch place.kind {
    case .settlement, .unresolved, .district, .province: break
    case .country, .region, .feature: return false
    }
    // `Bama, Gwoza and Konduga`: what stands behind a comma is a container where it is one.
    let isContainer = place.kind == .province && index.containers.contains(at)
    return place.canBeSite && !isContainer && !index.seats.contains(at) && !index.talks.contains(at)
      && (happening.clauses[sentence] == nil || happening.places.contains(at))
  }

  private func isActTold(in sentence: Int, _ happening: Happening) -> Bool {
    happening.triggers.contains {
      let trigger = annotations.triggers[$0]
      return !trigger.act.isSupport && document.sentenceOfToken[trigger.tokens.lowerBound] == Int32(sentence)
    }
  }

  /// Whether nothing but words of a list stands between two places, and both are of one size and land.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (annotations.places[first], annotations.places[second])
    guard (a.kind == .province) == (b.kind == .province),
      a.place.country == nil || b.place.country == nil || a.place.country == b.place.country,
      a.place.name != b.place.name
    else { return false }
    let between = gap(first, second)
    guard (1...Self.gap).contains(between.count) else { return false }
    return between.contains(where: isMark)
      && between.allSatisfy { isMark($0) || isPassed($0, after: first) && !leadsOut($0, after: first) }
  }

  private func gap(_ first: Int, _ second: Int) -> Range<Int> {
    let start = annotations.places[first].tokens.upperBound
    return start..<max(start, annotations.places[second].tokens.lowerBound)
  }

  private func isMark(_ token: Int) -> Bool {
    Mood.isComma(document.tokens[token], document) || Self.and.contains(document.tokens[token])
  }

  /// Words of a list, names in it that no table has, and what its places lie in: `in Bama, Borno state, and Gwoza`.
  private func isPassed(_ token: Int, after place: Int) -> Bool {
    if Self.linking.contains(document.tokens[token]) { return true }
    if document.caseIsInformative, document.tokens[token].isCapitalised, document.tokens[token].tag.isName {
      return true
    }
    return annotations.places[place].container.map { annotations.places[$0].tokens.contains(token) } ?? false
  }

  /// Words from `in` to what a place lies in, at most.
  private static let containerReach = 3

  /// `in Bama, Gwoza and a camp, in the Maiduguri area`: what the list lies in, and not the next of it.
  private func leadsOut(_ token: Int, after place: Int) -> Bool {
    guard Self.locatives.contains(document.tokens[token]) else { return false }
    if Self.and.contains(document.tokens[token - 1]) { return false }
    return
      !(annotations.places[place].container.map {
        (1...Self.containerReach).contains(annotations.places[$0].tokens.lowerBound - token)
      } ?? false)
  }

  /// An `and` before the last place of a list, or behind it before a name that no table has.
  private func endsList(_ first: Int, _ second: Int) -> Bool {
    if gap(first, second).contains(where: { Self.and.contains(document.tokens[$0]) }) { return true }
    let end = annotations.places[second].tokens.upperBound
    return document.caseIsInformative && end + 1 < document.tokens.count
      && Self.and.contains(document.tokens[end]) && document.tokens[end + 1].isCapitalised
  }

  /// Whether a list says where the act was: `in …`, `shelled …`, `the bombing of …`, `… were shelled`.
  private func isSite(of list: ArraySlice<Int>, in sentence: Int, _ happening: Happening) -> Bool {
    guard let head = list.first, let tail = list.last else { return false }
    let words = document.sentences[sentence].tokens
    let (start, end) = (annotations.places[head].tokens.lowerBound, annotations.places[tail].tokens.upperBound)
    if end < words.upperBound, Self.roads.contains(document.tokens[end]) { return false }
    let acts = happening.triggers.map { annotations.triggers[$0] }.filter { words.contains($0.tokens.lowerBound) }
    var at = start - 1
    while at >= words.lowerBound, start - at <= Self.headReach {
      let token = document.tokens[at]
      if Self.pairing.contains(token) { return false }
      if Self.locatives.contains(token) || Self.striking.contains(token)
        || acts.contains(where: { $0.tokens.contains(at) })
      {
        return true
      }
      guard Self.linking.contains(token) || token.kind == .number || token.tag == .number || token.tag == .adjective
      else { break }
      at -= 1
    }
    // `Saraqib and Binnish were shelled`
    return at <= words.lowerBound && end < words.upperBound && document.tokens[end].tag.isFiniteVerb
      && acts.contains { $0.tokens.lowerBound >= end && $0.tokens.lowerBound - end <= Self.headReach }
  }
}
