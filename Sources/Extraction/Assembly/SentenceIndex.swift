import ConflictModel
import Linguistics

/// Which annotations stand in which sentence.
struct SentenceIndex {
  var dates: [[Int]]
  var places: [[Int]]
  var actors: [[Int]]
  var triggers: [[Int]]
  var figures: [[Int]]
  var statements: [[Int]]
  /// Statements whose words, all or some, stand in it.
  var said: [[Int]]
  /// Places that others are said to lie in.
  private(set) var containers: Set<Int>
  /// Places that a speaker's name or office names: `the prosecutor's office in Baku said`.
  private(set) var seats: Set<Int> = []
  /// Places where somebody only spoke, met or lives.
  private(set) var talks: Set<Int> = []
  /// Those where people who were hurt elsewhere died or were buried.
  private(set) var graves: Set<Int> = []
  /// The first place of the document that something can have happened at, and the first that is no government.
  private(set) var firstSite: Int?
  let firstPlace: Int?

  init(_ document: Document, _ annotations: Annotations) {
    let empty = [[Int]](repeating: [], count: document.sentences.count)
    dates = empty
    places = empty
    actors = empty
    triggers = empty
    figures = empty
    statements = empty
    said = empty
    containers = Set(annotations.places.lazy.compactMap(\.container))
    firstPlace = annotations.places.firstIndex { !$0.isMetonym && !Self.isAgency($0, document) }
    func owner(_ range: Range<Int>) -> Int { Int(document.sentenceOfToken[range.lowerBound]) }
    func add(_ index: Int, _ range: Range<Int>, to list: inout [[Int]]) {
      if !range.isEmpty { list[owner(range)].append(index) }
    }
    for i in annotations.dates.indices { add(i, annotations.dates[i].tokens, to: &dates) }
    for i in annotations.places.indices where !Self.isAgency(annotations.places[i], document) {
      add(i, annotations.places[i].tokens, to: &places)
    }
    for i in annotations.actors.indices { add(i, annotations.actors[i].tokens, to: &actors) }
    // `the 19 April Movement`: a name, and no day.
    for sentence in dates.indices where !dates[sentence].isEmpty && !actors[sentence].isEmpty {
      dates[sentence].removeAll { date in
        actors[sentence].contains {
          let (day, name) = (annotations.dates[date].tokens, annotations.actors[$0].tokens)
          return day.lowerBound >= name.lowerBound && day.upperBound < name.upperBound
        }
      }
    }
    // `Benazir Bhutto`: a person's name, and no town of that name; `al Qaeda in the Islamic Maghreb`: a group's.
    for sentence in places.indices where !places[sentence].isEmpty && !actors[sentence].isEmpty {
      places[sentence].removeAll { place in
        actors[sentence].contains {
          let (town, name) = (annotations.places[place].tokens, annotations.actors[$0].tokens)
          // `a dispute between Los Lobos and Los Choneros`
          if town == name, annotations.places[place].kind == .unresolved, annotations.actors[$0].actor.kind.isGroup {
            return true
          }
          guard town.count < name.count, name.contains(town.lowerBound) else { return false }
          let kind = annotations.actors[$0].actor.kind
          return kind == .person
            || kind == .rebelGroup && annotations.places[place].place.country == nil
              && town.upperBound == name.upperBound
        }
      }
    }
    // `the Caribbean country`: which of several it is, others say.
    for sentence in places.indices where !places[sentence].isEmpty {
      places[sentence].removeAll { place in
        let (land, next) = (annotations.places[place], annotations.places[place].tokens.upperBound)
        return land.place.country == nil && (land.kind == .feature || land.kind == .region)
          && next < document.tokens.count && Self.countries.contains(document.tokens[next])
      }
    }
    for i in annotations.triggers.indices { add(i, annotations.triggers[i].tokens, to: &triggers) }
    for i in annotations.figures.indices { add(i, annotations.figures[i].tokens, to: &figures) }
    for (i, a) in annotations.statements.enumerated() {
      if let cue = a.cue, !cue.isEmpty { statements[owner(cue)].append(i) }
      if let speaker = a.speakerTokens, !speaker.isEmpty {
        for place in places[owner(speaker)] where speaker.overlaps(annotations.places[place].tokens) {
          // `Protesters in Dori burned tyres, demanding better schools`: where they speak is where they march.
          let start = annotations.places[place].tokens.lowerBound
          if document.tokens[max(0, start - 1)].key == Self.inside,
            speaker.contains(where: { Mood.crowds.contains(document.tokens[$0]) })
          {
            continue
          }
          seats.insert(place)
        }
      }
      var sentence = Self.sentence(at: a.bytes.lowerBound, document)
      while sentence < document.sentences.count,
        document.bytes(document.sentences[sentence].tokens).lowerBound < a.bytes.upperBound
      {
        said[sentence].append(i)
        sentence += 1
      }
    }
    removeSpeakers(document, annotations)
    let surnames = SurnameTowns(document, annotations)
    for sentence in places.indices where !places[sentence].isEmpty {
      places[sentence].removeAll(where: surnames.isPerson)
    }
    findFronts(document, annotations)
    findSites(document, annotations)
  }

  private static let inside: WordKey = "in"
  private static let directions: WordSet = """
    northern southern eastern western central northeastern northwestern southeastern southwestern
    """
  /// Words of `In the northern …` at the head of a sentence, at most.
  private static let frontReach = 4

  /// `In northern Gaza, strikes hit Jabaliya and Beit Lahiya`: what a sentence begins with holds the sites behind it.
  private mutating func findFronts(_ document: Document, _ annotations: Annotations) {
    for sentence in places.indices where places[sentence].count > 1 {
      let first = document.sentences[sentence].tokens.lowerBound
      let front = annotations.places[places[sentence][0]]
      let start = front.tokens.lowerBound
      guard document.tokens[first].key == Self.inside, start > first, start - first <= Self.frontReach,
        Self.directions.contains(document.tokens[start - 1]) || front.kind == .province
      else { continue }
      let isHeld = places[sentence].dropFirst().contains {
        let site = annotations.places[$0]
        return site.canBeSite && (site.kind == .settlement || site.kind == .district)
          && site.place.country == front.place.country && site.place.admin1 == front.place.admin1
          && site.place.name != front.place.name && !seats.contains($0)
      }
      if isHeld { containers.insert(places[sentence][0]) }
    }
  }

  private static let countries: WordSet = "country nation state republic nations countries states"

  /// `Another witness, Hassan Farah, said`: whoever speaks is no town of his last name.
  private mutating func removeSpeakers(_ document: Document, _ annotations: Annotations) {
    for sentence in statements.indices where !statements[sentence].isEmpty && !places[sentence].isEmpty {
      for statement in statements[sentence] {
        let name = annotations.statements[statement].statement.speaker.split(separator: " ").suffix(2)
        guard name.count == 2, let first = name.first, let last = name.last, first.first?.isUppercase == true else {
          continue
        }
        places[sentence].removeAll { place in
          let words = annotations.places[place].tokens
          return words.count == 1 && words.lowerBound > 0 && document.string(words) == last
            && document.string(words.lowerBound - 1..<words.lowerBound) == first
        }
      }
    }
  }

  private static let agency: WordKey = "agency"

  /// `the state news agency SANA`: no town.
  private static func isAgency(_ place: PlaceAnnotation, _ document: Document) -> Bool {
    let words = place.tokens
    return words.count == 1 && words.lowerBound > 0 && document.tokens[words.lowerBound].shape.contains(.allCapitals)
      && document.tokens[words.lowerBound - 1].key == agency
  }

  /// The first site of the country that the article is about, or else of any.
  private mutating func findSites(_ document: Document, _ annotations: Annotations) {
    for (sentence, places) in places.enumerated() where !places.isEmpty {
      let own = triggers[sentence].map { annotations.triggers[$0] }
      for place in places where annotations.places[place].canBeSite {
        if TalkSites.isBedOrGrave(annotations.places[place], document) {
          graves.insert(place)
          talks.insert(place)
        } else if TalkSites.isOfBeginning(annotations.places[place], document)
          || TalkSites.isTalk(annotations.places[place], triggers: own, document)
        {
          talks.insert(place)
        }
      }
    }
    let sites = annotations.places.indices.lazy.filter { [talks] in
      annotations.places[$0].canBeSite && annotations.places[$0].isSite && !talks.contains($0)
    }
    firstSite =
      sites.first { annotations.home == nil || annotations.places[$0].place.country == annotations.home } ?? sites.first
  }

  /// The sentence that a byte stands in.
  private static func sentence(at byte: Int, _ document: Document) -> Int {
    max(0, document.sentences.partitioningIndex { document.bytes($0.tokens).lowerBound > byte } - 1)
  }
}
