import ConflictModel
import Linguistics

/// Tells what an article sums up first from what it then tells place by place.
///
/// `Missiles killed seven people across the country on Sunday. Four died in Zaporizhzhia … A strike killed two in Ternopil`:
/// the seven are no dead of Zaporizhzhia, and not to be added to those of the towns. Where the parts stand at sites of
/// their own and do not exceed the sum, its sentence is an overview: a report of its own with a cumulative figure. Each
/// part keeps its place and its own dead, and has the day and the attackers of the overview where it names none.
struct Overviews {
  let document: Document
  let annotations: Annotations
  let index: SentenceIndex

  /// Sentences from an overview to its last part, at most.
  private static let reach = 14
  /// Sentences that an overview takes: a headline, and what repeats it.
  private static let headLength = 2

  private static let spread: WordSet = """
    across throughout series string wave spate several multiple separate coordinated simultaneous various violence
    fighting unrest nationwide barrage
    """

  private static let places: WordSet = """
    villages towns cities districts provinces regions states communities locations places areas neighbourhoods
    neighborhoods camps settlements counties posts bases barracks garrisons outposts checkpoints
    """
  private static let counts: WordSet = "two three four five six seven eight nine ten many"
  /// Plurals of one act: `an attack with explosives`.
  private static let means: WordSet = "explosives arms weapons shots"

  /// Happenings behind an overview that are asked whether they are parts of it, at most.
  private static let width = 24

  /// - Returns: the happenings in the order of their first sentences, overviews told apart from their first parts.
  func split(_ happenings: [Happening], settle: (inout Happening) -> Void) -> [Happening] {
    guard happenings.count > 1 else { return happenings }
    var told = happenings
    var result: [Happening] = []
    result.reserveCapacity(told.count)
    // Each is counted once, however many overviews ask for it.
    var counts: [Int: Int] = [:]
    func count(_ at: Int) -> Int {
      if let known = counts[at] { return known }
      let found = killed(told[at]) ?? 0
      counts[at] = found
      return found
    }
    for at in told.indices {
      guard let overview = overview(in: told[at]) else {
        result.append(told[at])
        continue
      }
      let first = rest(of: told[at], without: overview)
      let near = told.indices.dropFirst(at + 1).prefix(Self.width)
        .filter { isNear(told[$0], overview) && isPart(told[$0], of: overview) }
      let isSited = first.map(hasSite) ?? false
      // Most happenings have no parts, and need not be counted.
      guard isSited || !near.isEmpty, let total = killed(overview), total > 1 else {
        result.append(told[at])
        continue
      }
      let own = isSited ? first.flatMap(killed) ?? 0 : 0
      // What it sums up is told first; what goes beyond its number is something else.
      var sum = own
      var others: [Int] = []
      for other in near where (1..<total).contains(count(other)) {
        guard sum + count(other) <= total else { break }
        sum += count(other)
        others.append(other)
      }
      // Of separate incidents, or of three villages, one that is told is enough.
      let isSpread = isSpread(overview)
      guard own < total, sum <= total, sum > 0, isSpread || others.count + (own > 0 ? 1 : 0) > 1,
        sum == total || isSpread || namesSeveral(overview)
      else {
        result.append(told[at])
        continue
      }
      for other in others {
        told[other].overview = overview.sentences.last
        told[other].takeCauses(overview.triggers, document, annotations)
      }
      var whole = overview
      whole.isOverview = true
      settle(&whole)
      result.append(whole)
      if var part = first {
        part.overview = overview.sentences.last
        part.takeCauses(overview.triggers, document, annotations)
        settle(&part)
        result.append(part)
      }
    }
    return result
  }

  /// The sentences with which a happening begins before it names a site, as one of their own.
  private func overview(in happening: Happening) -> Happening? {
    guard !happening.isReason, !happening.isEarlier else { return nil }
    let first = happening.sentences.first ?? 0
    let head = happening.sentences.prefix(Self.headLength).prefix {
      happening.clauses[$0] == nil && !namesSite($0, of: happening) && $0 - first < Self.headLength
        && ($0 == first || !opensWithProvince($0))
    }
    return head.isEmpty ? nil : part(of: happening, sentences: Array(head))
  }

  private func rest(of happening: Happening, without overview: Happening) -> Happening? {
    let left = Array(happening.sentences.dropFirst(overview.sentences.count))
    return left.isEmpty ? nil : part(of: happening, sentences: left)
  }

  private func part(of happening: Happening, sentences: [Int]) -> Happening {
    let own = Set(sentences)
    func isOwn(_ tokens: Range<Int>) -> Bool { own.contains(Int(document.sentenceOfToken[tokens.lowerBound])) }
    var part = happening
    part.sentences = sentences
    part.clauses = happening.clauses.filter { own.contains($0.key) }
    part.triggers = happening.triggers.filter { isOwn(annotations.triggers[$0].tokens) }
    part.figures = happening.figures.filter { isOwn(annotations.figures[$0].tokens) }
    part.dates = happening.dates.filter { isOwn(annotations.dates[$0].tokens) }
    part.places = happening.places.filter { isOwn(annotations.places[$0].tokens) }
    part.families = part.triggers.isEmpty ? .killing : annotations.families(of: part.triggers)
    return part
  }

  private func killed(_ happening: Happening) -> Int? {
    let figures = FigureChoice.figures(of: happening, document, annotations, index)
      .filter { $0.outcome == .killed && $0.scope == .incident }
    guard !figures.isEmpty else { return nil }
    return figures.reduce(0) { $0 + ($1.count.best ?? $1.count.low) }
  }

  /// A town or less, not only where the story was filed or the seat of whoever speaks.
  private func isSite(_ place: Int) -> Bool {
    let annotation = annotations.places[place]
    return annotation.canBeSite && !annotation.isDateline && !index.seats.contains(place)
      && (annotation.kind == .settlement || annotation.kind == .unresolved || annotation.kind == .district)
  }

  private func namesSite(_ sentence: Int, of happening: Happening) -> Bool {
    index.places[sentence].contains {
      happening.places.contains($0) && isSite($0) && !Self.isExample(annotations.places[$0], document)
        && !holdsPlaces(annotations.places[$0])
    }
  }

  /// `attacks on villages in Rutshuru territory`: the district that several places are in.
  private func holdsPlaces(_ place: PlaceAnnotation) -> Bool {
    let start = place.tokens.lowerBound
    return place.kind == .district && start > 1 && document.tokens[start - 1].key == Self.inside
      && Self.places.contains(document.tokens[start - 2])
  }

  private static let inside: WordKey = "in"
  /// Words of `In the eastern …`, at most.
  private static let openingReach = 4

  /// `In the Kherson region, two people were killed`: a part of what was summed up before.
  private func opensWithProvince(_ sentence: Int) -> Bool {
    let first = document.sentences[sentence].tokens.lowerBound
    return document.tokens[first].key == Self.inside
      && index.places[sentence].contains {
        annotations.places[$0].kind == .province && annotations.places[$0].canBeSite
          && annotations.places[$0].tokens.lowerBound - first <= Self.openingReach
      }
  }

  private static let examples: WordSet = "deadliest worst bloodiest heaviest including mostly mainly notably especially"
  /// Words from there to the last of several sites, at most.
  private static let exampleReach = 10

  private static let being: WordSet = "was were is"
  private static let others: WordSet = "other elsewhere across throughout cities towns parts"
  private static let and: WordKey = "and"
  /// Words from a site to what says that there were others: `in Baghdad and in other cities`.
  private static let otherReach = 4

  /// `A wave of bombings across Iraq killed 36, with the deadliest attacks in Baghdad and Kirkuk`, `bombs exploded in Baghdad
  /// and other cities`: some of the sites. `The deadliest attack was in Hilla` tells of that one.
  static func isExample(_ place: PlaceAnnotation, _ document: Document) -> Bool {
    let (start, end) = (place.tokens.lowerBound, place.tokens.upperBound)
    let sentence = document.sentence(of: start).tokens
    let before = max(sentence.lowerBound, start - exampleReach)..<start
    if let example = before.last(where: { examples.contains(document.tokens[$0]) }),
      !(example..<start).contains(where: { being.contains(document.tokens[$0]) })
    {
      return true
    }
    let behind = end..<min(sentence.upperBound, end + otherReach)
    return behind.count > 1 && document.tokens[behind.lowerBound].key == and
      && behind.dropFirst().contains { others.contains(document.tokens[$0]) && !document.tokens[$0].isCapitalised }
  }

  private func hasSite(_ happening: Happening) -> Bool {
    happening.places.contains(where: isSite) || (happening.sentences.first.map(opensWithProvince) ?? false)
  }

  private func isNear(_ happening: Happening, _ overview: Happening) -> Bool {
    guard let first = happening.sentences.first, let head = overview.sentences.last else { return false }
    return first > head && first - head <= Self.reach
  }

  private func isPart(_ happening: Happening, of overview: Happening) -> Bool {
    guard !happening.isReason, !happening.isEarlier, happening.overview == nil else { return false }
    // A province is one of several in a country.
    let sites = happening.places.filter { annotations.places[$0].canBeSite && annotations.places[$0].isSite }
    guard !sites.isEmpty, areOneDay(happening, overview) else { return false }
    // `Russia launched drones at Ukraine`: in one of the lands that it names.
    let around = overview.places.filter { annotations.places[$0].canBeSite }
    return around.isEmpty
      || around.contains { wide in
        let country = annotations.places[wide].place.country
        return country == nil || sites.contains { annotations.places[$0].place.country == country }
      }
  }

  /// Days from an act to its being told, at most.
  private static let tellingTime = 3

  /// Days from what an undated overview sums up to its publication, at most.
  private static let newsTime = 14

  private func areOneDay(_ happening: Happening, _ overview: Happening) -> Bool {
    // `Security forces killed 21 militants … In April, gunmen killed nine people in Nushki`: long before the news.
    if overview.days == nil, let last = happening.days?.end.latest, let published = annotations.published {
      return published.days(since: last) <= Self.newsTime
    }
    guard let own = happening.days, let told = overview.days, let first = own.start.earliest,
      let last = own.end.latest, let from = told.start.earliest, let to = told.end.latest
    else { return true }
    // A night has two days; somebody tells of it a few days later. `last week` is more than the day that is summed up.
    let before = overview.isDatedByTelling ? Self.tellingTime : 1
    let isWider = (happening.days?.precision ?? 1) > max(2, overview.days?.precision ?? 1)
    return !isWider && first <= to.adding(days: 1) && from <= last.adding(days: before)
  }

  /// `across`, `a wave of`, `in three villages`: in more than one place, by its own words.
  private func isSpread(_ overview: Happening) -> Bool {
    overview.sentences.contains { sentence in
      document.sentences[sentence].tokens.dropFirst().contains { at in
        Self.spread.contains(document.tokens[at])
          || Self.places.contains(document.tokens[at])
            && (Self.isCount(document.tokens[at - 1])
              // `three army posts`
              || at - 2 >= document.sentences[sentence].tokens.lowerBound && Self.isCount(document.tokens[at - 2]))
      }
    }
  }

  private static func isCount(_ word: Token) -> Bool { counts.contains(word) || word.kind == .number }

  /// `attacks`, `drones and missiles`: more than one act.
  private func namesSeveral(_ overview: Happening) -> Bool {
    overview.sentences.contains { sentence in
      index.triggers[sentence].contains {
        let trigger = annotations.triggers[$0]
        let noun = trigger.tokens.upperBound - 1
        // `Israeli airstrikes killed`: whatever a noun with an s was tagged as.
        let isPlural = document.tokens[noun].tag == .plural || document.endsInS(noun)
        return !trigger.isVerb && (trigger.act.isViolent || trigger.act == .aircraft) && isPlural
          && !Self.means.contains(document.tokens[noun])
      }
    }
  }
}
