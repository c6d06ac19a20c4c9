import Gazetteer
import Linguistics

/// Reads what stands around each toponym: the features for and against it, its container, what it is called.
struct ToponymReader {
  let document: Document
  let tokens: [Token]
  let marks: [PlaceMarks]
  private let gazetteer: Gazetteer
  private let names: [PlaceName]
  var toponyms: [Toponym]
  /// Index of the toponym that a token belongs to, -1 for none.
  private var owner: [Int32]
  private let isCased: Bool
  /// Whether the text tells of war.
  private let isWar: Bool

  /// Where most names of villages are English words and surnames.
  private static let english: Set<PlaceID> = Set(
    ["USA", "CAN", "GBR", "IRL", "AUS", "NZL", "JAM", "IMN", "BHS", "BMU"].compactMap {
      Gazetteer.builtIn.country(code: $0)
    })
  private static let based: WordSet =
    "based born backed led held controlled occupied administered area bound trained wide run owned"
  private static let the: WordKey = "the"
  private static let verbal: WordSet = "is was has had will would can could may might does did"
  /// Between a given name and a family's: `Ana de Quito`.
  private static let particles: WordSet = "de del da do dos di van von bin ibn"
  private static let possessive: WordKey = "'s"

  init(_ finder: ToponymFinder) {
    document = finder.document
    tokens = finder.tokens
    marks = finder.marks
    gazetteer = finder.gazetteer
    names = finder.names
    toponyms = finder.toponyms
    isCased = finder.document.caseIsInformative
    let warlike = finder.marks.count { $0.contains(.war) }
    isWar = warlike > 0 && warlike * 80 >= finder.tokens.count
    owner = [Int32](repeating: -1, count: finder.tokens.count)
    for (index, toponym) in toponyms.enumerated() {
      for token in toponym.tokens { owner[token] = Int32(index) }
    }
  }

  mutating func read() {
    for index in toponyms.indices {
      readKind(index)
      readContainer(index)
    }
    readSurroundings()
    for index in toponyms.indices { readFeatures(index) }
    for index in toponyms.indices where toponyms[index].isDateline { readSource(of: index) }
    readElsewhere()
    for index in toponyms.indices { combine(index) }
  }

  // MARK: Tokens

  private func sentence(_ index: Int) -> Range<Int> { document.sentence(of: index).tokens }

  private func byte(_ index: Int) -> UInt8 {
    tokens[index].end - tokens[index].start == 1 ? document.text.bytes[Int(tokens[index].start)] : 0
  }

  func isMark(_ index: Int, _ mark: Character) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind != .word && byte(index) == mark.asciiValue
  }

  private func isDash(_ index: Int) -> Bool { document.isDash(index) }

  /// A word with a capital that is no name's: the first of its sentence, and common.
  private func isCapitalName(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isCased, tokens[index].kind == .word, tokens[index].isCapitalised else { return false }
    if index == sentence.lowerBound || isFirstWord(index, in: sentence) {
      return marks[index].isDisjoint(with: [
        .common, .determiner, .locative, .of, .otherPreposition, .and, .direction, .title, .kind,
      ]) && !Self.functionWords.contains(tokens[index])
    }
    return !Self.functionWords.contains(tokens[index])
  }

  private static let towns: WordSet = "city town village port"

  /// `the city of Nice`, `the town of Man`: whatever else the word means, here it is a name.
  private func isCalledTown(_ first: Int) -> Bool {
    isCased && first > 1 && tokens[first].isCapitalised && marks[first - 1].contains(.of)
      && Self.towns.contains(tokens[first - 2]) && !tokens[first - 2].isCapitalised
  }

  private static let functionWords: WordSet = """
    the a an he she it they we i you but and or if when while as after before since although though because so then
    there here this that these those what who where why how not no yes all some many most both each every another other
    one two three four five six seven eight nine ten more less also however meanwhile according despite during until
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tomorrow last next first second earlier later now still yet even just only
    his her its their our my your is was are were be has have had will would
    """

  private func isFirstWord(_ index: Int, in sentence: Range<Int>) -> Bool {
    var first = sentence.lowerBound
    while first < index, tokens[first].kind == .quote || tokens[first].kind == .punctuation { first += 1 }
    return first == index
  }

  // MARK: What it is called

  /// `the town of X`, `X province`, `X County`.
  private mutating func readKind(_ index: Int) {
    var toponym = toponyms[index]
    let sentence = sentence(toponym.tokens.lowerBound)
    let start = toponym.tokens.lowerBound
    let end = toponym.tokens.upperBound
    if end < sentence.upperBound, tokens[end].kind == .word {
      let behind = marks[end]
      // `the Tripoli suburb of Tajoura`, `the Idlib town of Saraqib`: the other one is called so, if it is much smaller or
      // lies in what is named first.
      let isOfAnother =
        !tokens[end].isCapitalised && end + 2 < sentence.upperBound && marks[end + 1].contains(.of)
        && tokens[end + 2].isCapitalised
        && (owner[end + 2] < 0 || size(of: index) >= size(of: Int(owner[end + 2])) + Self.muchLarger
          || !behind.isDisjoint(with: .kind) && containment(of: Int(owner[end + 2]), in: index) == 2)
      if isOfAnother, owner[end + 2] >= 0, !behind.isDisjoint(with: .kind) {
        let other = Int(owner[end + 2])
        if let strength = containment(of: other, in: index), strength > 0 {
          toponyms[other].stated = index
          toponyms[other].container = index
        }
      } else if !behind.isDisjoint(with: .kind), owner[end] < 0, !isOfAnother {
        toponym.called = behind.intersection(.kind)
        if tokens[end].isCapitalised { toponym.extent = toponym.extent.lowerBound..<(end + 1) }
      } else if let area = endOfLocalArea(end, in: sentence) {
        toponym.called = .district
        toponym.extent = toponym.extent.lowerBound..<area
      } else if behind.contains(.and) {
        toponym.called = kindOfBoth(end + 1, in: sentence)
      }
    }
    if toponym.called.isEmpty, start >= sentence.lowerBound + 1 {
      let before = marks[start - 1]
      if before.contains(.of), start >= sentence.lowerBound + 2 {
        toponym.called = marks[start - 2].intersection(.kind)
      } else if tokens[start - 1].kind == .word {
        toponym.called = before.intersection([.town, .camp, .feature, .quarter, .province, .district])
      }
    }
    toponyms[index] = toponym
  }

  private static let local: WordKey = "local"
  private static let governments: WordSet = "government council"
  private static let area: WordKey = "area"

  /// `Gwoza Local Government Area`: a district of Nigeria, `Kajo Keji Local Council Area`.
  private func endOfLocalArea(_ start: Int, in sentence: Range<Int>) -> Int? {
    guard start + 2 < sentence.upperBound, tokens[start].key == Self.local,
      Self.governments.contains(tokens[start + 1]), tokens[start + 2].key == Self.area
    else { return nil }
    return start + 3
  }

  private static let kindsOfSeveral: WordSet = """
    departments provinces governorates districts counties states regions municipalities towns cities villages
    neighborhoods neighbourhoods
    """

  /// `Kunduz and Takhar provinces`: what both are called.
  private func kindOfBoth(_ start: Int, in sentence: Range<Int>) -> PlaceMarks {
    guard start < sentence.upperBound, owner[start] >= 0 else { return [] }
    let end = toponyms[Int(owner[start])].tokens.upperBound
    guard end < sentence.upperBound, Self.kindsOfSeveral.contains(tokens[end]) else { return [] }
    return marks[end].intersection(.kind)
  }

  /// The population code of a town of some 65,000.
  private static let largeTown = 40
  /// Four times as many people, in steps of the population code.
  private static let muchLarger = 5

  /// The population code of the largest town that a name may mean.
  private func size(of index: Int) -> Int {
    names[toponyms[index].name].candidates.lazy.filter(\.feature.isSettlement).map(\.population).max() ?? 0
  }

  // MARK: Containers

  /// `Tripoli, Lebanon`, `Martuni in Nagorno-Karabakh`, `Gary (Indiana)`, `Rafah (Rafah, North Sinai)`.
  private mutating func readContainer(_ index: Int) {
    let toponym = toponyms[index]
    let sentence = sentence(toponym.tokens.lowerBound)
    var position = toponym.tokens.upperBound
    // Step over `city`, `province`, `County`.
    while position < sentence.upperBound, tokens[position].kind == .word, owner[position] < 0,
      !marks[position].isDisjoint(with: [.kind])
    {
      position += 1
    }
    guard position < sentence.upperBound else { return }
    if tokens[position].key == Self.possessive {
      readPossession(by: index, from: position + 1, in: sentence)
      return
    }
    var isLoose = false
    if isSet(toponym.tokens.lowerBound, in: sentence), let town = townBeside(position, in: sentence) {
      // `in Nyanya on the outskirts of Abuja`: near that town, wherever else its namesakes lie.
      if town > index, isTown(index), containment(of: index, in: town) != 2, size(of: town) > size(of: index) {
        toponyms[index].stated = town
        toponyms[index].container = town
      }
      return
    }
    if isMark(position, ",") {
      position = endOfApposition(position, in: sentence) ?? position + 1
      if position < sentence.upperBound, marks[position].contains(.inside) { position += 1 }
    } else if isMark(position, "(") {
      position += 1
    } else if marks[position].contains(.inside) {
      position += 1
      isLoose = true
    } else if marks[position].contains(.of), !names[toponym.name].isDemonym {
      // Not `the Iraqi city of Ramadi`, whatever hamlet is called so.
      position += 1
      isLoose = true
    } else {
      return
    }
    // `in the Gaza Strip`, `in northern Syria`, `in central Idlib province`, `in the eastern province of X`.
    var steps = 0
    while position < sentence.upperBound, steps < 4, owner[position] < 0,
      tokens[position].key == Self.the || !marks[position].isDisjoint(with: [.direction, .province, .district, .of])
        || tokens[position].kind == .joiner
    {
      position += 1
      steps += 1
    }
    guard position < sentence.upperBound, owner[position] >= 0 else { return }
    let other = Int(owner[position])
    guard other > index, toponyms[other].tokens.lowerBound == position else { return }
    // `in Syria's Idlib province, Turkey's defence ministry said`: another's body, and what it lies in was said.
    let behind = toponyms[other].tokens.upperBound
    if !isLoose, toponyms[index].stated != nil || actsBehind(behind, in: sentence) { return }
    // `the city of Donetsk, Moscow-installed officials said`: whose they are.
    if !isLoose, behind + 1 < sentence.upperBound, tokens[behind].kind == .joiner, !tokens[behind + 1].isCapitalised {
      return
    }
    // `at Guelta Zemmour, Algiers radio said`: who tells of it.
    if !isLoose, behind < sentence.upperBound, Self.broadcasters.contains(tokens[behind]) { return }
    // `near Palmyra, U.S. Central Command said`: who speaks of it.
    if !isLoose, speaksBehind(behind, in: sentence), isCountry(other), !isArea(index) { return }
    // `the Old City of Aleppo`: of that town, whatever other old cities there are.
    if isOldPart(toponym.tokens), size(of: other) >= Self.largeTown {
      toponyms[index].called.insert(.quarter)
      toponyms[index].stated = other
    }
    // `Mansura in Ar-Raqqa`: a town in what may hold towns; `the Hamra neighbourhood of Beirut`.
    if !isLoose || isTown(index) && isArea(other)
      || toponym.called.contains(.quarter) && size(of: other) >= Self.largeTown
    {
      toponyms[index].stated = other
    }
    guard let strength = containment(of: index, in: other), !isLoose || strength > 0 else { return }
    toponyms[index].container = other
  }

  /// `Syria's Idlib province`, `Nigeria's north-eastern Borno state`: what is possessed lies there.
  private mutating func readPossession(by index: Int, from start: Int, in sentence: Range<Int>) {
    var position = start
    while position < sentence.upperBound, position < start + 4, owner[position] < 0,
      !marks[position].isDisjoint(with: [.direction, .province, .district, .town]) || tokens[position].kind == .joiner
    {
      position += 1
    }
    guard position < sentence.upperBound, owner[position] >= 0 else { return }
    let other = Int(owner[position])
    guard other > index, let strength = containment(of: other, in: index), strength > 0 else { return }
    toponyms[other].stated = index
    toponyms[other].container = index
  }

  /// A word right before a name that sets something there: `in Nyanya`, `attacked Nyanya`.
  private func isSet(_ start: Int, in sentence: Range<Int>) -> Bool {
    start > sentence.lowerBound
      && !marks[start - 1].isDisjoint(with: [.inside, .at, .near, .taking, .of, .town, .quarter])
  }

  private static let appositionReach = 4

  /// `Bajaur, a district in Khyber Pakhtunkhwa`, `Minova, a lakeside town of South Kivu`: where the words end that say what it is.
  private func endOfApposition(_ comma: Int, in sentence: Range<Int>) -> Int? {
    guard comma + 2 < sentence.upperBound, marks[comma + 1].contains(.article) else { return nil }
    for at in comma + 2..<min(sentence.upperBound - 1, comma + 2 + Self.appositionReach) {
      if !marks[at].isDisjoint(with: .kind), !tokens[at].isCapitalised {
        return marks[at + 1].isDisjoint(with: [.inside, .of]) ? nil : at + 2
      }
      guard tokens[at].kind == .joiner || tokens[at].kind == .word && !tokens[at].isCapitalised else { return nil }
    }
    return nil
  }

  private static let edges: WordSet = "outskirts edge fringes suburb"
  private static let edgeReach = 4

  /// `on the northern outskirts of Abuja`, `, a suburb of Beirut`: the town that a place is said to be beside.
  private func townBeside(_ start: Int, in sentence: Range<Int>) -> Int? {
    guard start + 3 < sentence.upperBound,
      isMark(start, ",") || tokens[start].kind == .word && !tokens[start].isCapitalised
    else { return nil }
    for at in start..<min(sentence.upperBound - 2, start + Self.edgeReach + 1) {
      if Self.edges.contains(tokens[at]) {
        guard marks[at + 1].contains(.of), owner[at + 2] >= 0 else { return nil }
        return Int(owner[at + 2])
      }
      guard tokens[at].kind != .word || !tokens[at].isCapitalised else { return nil }
    }
    return nil
  }

  static let broadcasters: WordSet = "radio television tv"
  private static let bodyReach = 4

  /// `Turkey's defence ministry`: a body of a state or town, by its name in the possessive.
  private func actsBehind(_ end: Int, in sentence: Range<Int>) -> Bool {
    guard end < sentence.upperBound, tokens[end].key == Self.possessive else { return false }
    return (end + 1..<min(sentence.upperBound, end + 1 + Self.bodyReach)).prefix { tokens[$0].kind == .word }
      .contains { marks[$0].contains(.organ) }
  }

  /// Words from a state's name to the verb by which its officials speak, at most.
  private static let speakerReach = 6

  private func speaksBehind(_ end: Int, in sentence: Range<Int>) -> Bool {
    (end..<min(sentence.upperBound, end + Self.speakerReach)).prefix { tokens[$0].kind == .word }
      .contains { SayingWords.telling.contains(tokens[$0]) }
  }

  func isCountry(_ index: Int) -> Bool {
    names[toponyms[index].name].candidates.contains { $0.feature == .country }
  }

  private static let old: WordKey = "old"
  private static let parts: WordSet = "city town quarter"

  private func isOldPart(_ range: Range<Int>) -> Bool {
    range.count == 2 && tokens[range.lowerBound].key == Self.old && Self.parts.contains(tokens[range.lowerBound + 1])
  }

  private func isTown(_ index: Int) -> Bool {
    let candidates = names[toponyms[index].name].candidates
    return !candidates.isEmpty
      && candidates.allSatisfy { $0.feature.isSettlement && $0.feature != .capital && $0.population < 50 }
  }

  private func isArea(_ index: Int) -> Bool {
    names[toponyms[index].name].candidates.contains {
      $0.feature == .admin1 || $0.feature == .admin2 || $0.feature == .country || $0.feature == .region
    }
  }

  /// Whether some place of a name lies in some place of another: 2 surely by the tables, 1 by position only.
  func containment(of inner: Int, in outer: Int) -> Int? {
    let inside = names[toponyms[inner].name].candidates
    let around = names[toponyms[outer].name].candidates
    guard !inside.isEmpty, !around.isEmpty, toponyms[inner].name != toponyms[outer].name else { return nil }
    for candidate in inside {
      for container in around where container.id != candidate.id {
        if PlaceRelation.lies(candidate, in: container, gazetteer) { return 2 }
      }
    }
    // `Rafah, North Sinai` where the container is a town that gives its district its name.
    for candidate in inside where candidate.feature.isSettlement {
      for container in around where container.feature.isSettlement && container.country == candidate.country {
        let distance = Distance.kilometres(
          (candidate.latitude, candidate.longitude), (container.latitude, container.longitude))
        if distance < 60, container.population >= candidate.population { return 1 }
      }
    }
    return nil
  }

  // MARK: Features

  private mutating func readFeatures(_ index: Int) {
    var toponym = toponyms[index]
    var features = ToponymFeatures()
    features.insert(.always)
    nameFeatures(toponym, &features)
    featuresBefore(index, &toponym, &features)
    featuresBehind(index, &toponym, &features)
    if isOnRoad(toponym.tokens) { toponym.isNear = true }
    toponym.features = features
    toponyms[index] = toponym
  }

  private func nameFeatures(_ toponym: Toponym, _ features: inout ToponymFeatures) {
    let candidates = names[toponym.name].candidates
    var most = 0
    var tier = 5
    var hasAlternativeOnly = true
    for candidate in candidates {
      switch candidate.feature {
      case .country: features.insert(.country)
      case .admin1: features.insert(.admin1)
      case .admin2: features.insert(.admin2)
      case .region, .continent: features.insert(.region)
      case .capital: features.insert(.capital)
      case .airport, .base, .crossing, .bridge, .dam, .plant, .site, .camp, .line:
        // The bases, camps and seats of power curated by hand are in the news for themselves.
        if !Self.isRenowned(candidate) { features.insert(.site) }
      case .island, .peninsula, .mountain, .desert, .valley, .forest, .sea, .strait, .lake, .river:
        features.insert(.natural)
      default: break
      }
      if candidate.kind != .alternative { hasAlternativeOnly = false }
      switch candidate.kind {
      case .curated: features.insert(.curatedName)
      case .abbreviation: features.insert(.abbreviation)
      case .code: features.insert(.code)
      default: break
      }
      if candidate.feature.isSettlement {
        // A name that a table merely adds counts for less.
        most = max(most, candidate.kind == .alternative ? candidate.population - 12 : candidate.population)
        tier = min(tier, candidate.tier)
      }
    }
    let words = toponym.tokens.filter { tokens[$0].kind != .joiner }.count
    features.insert(.severalWords, if: words == 2)
    features.insert(.threeWords, if: words > 2)
    features.insert(.manyCandidates, if: candidates.count > 6)
    features.insert(.demonymToo, if: names[toponym.name].isDemonym)
    let first = toponym.tokens.lowerBound
    let isPerson =
      toponym.tokens.count > 1
      && toponym.tokens.allSatisfy { tokens[$0].kind == .joiner || !marks[$0].isDisjoint(with: [.given, .surname]) }
      && marks[first].contains(.given)
    let isPlain =
      isPerson
      || toponym.tokens.count == 1
        && (!marks[first].isDisjoint(with: [.common, .given, .surname]) || Self.functionWords.contains(tokens[first]))
    features.insert(.givenName, if: isPerson)
    if !isPlain, !names[toponym.name].isDemonym, tokens[first].end - tokens[first].start > 3 || words > 1 {
      features.insert(.renowned, if: candidates.contains { Self.isRenowned($0) })
      features.insert(
        .foreign,
        if: !features.contains(anyOf: .country, .admin1, .region, .capital, .renowned)
          && (most >= 25 || !features.contains(anyOf: .admin2, .natural, .site))
          && !candidates.contains { $0.country.map { Self.english.contains($0) } ?? false })
    }
    features.insert(.alternativeOnly, if: hasAlternativeOnly)
    if !features.contains(anyOf: .country, .admin1, .region, .capital) {
      switch most {
      case 50...: features.insert(.million)
      case 42...: features.insert(.hundredThousand)
      case 35...: features.insert(.fifteenThousand)
      case _ where features.contains(.renowned): features.insert(.fifteenThousand)
      case 25...: features.insert(.thousand)
      default:
        if !features.contains(anyOf: .admin2, .natural, .site) { features.insert(tier < 4 ? .small : .hamlet) }
      }
    }
    if toponym.tokens.count == 1, !isCalledTown(first) {
      let token = tokens[first]
      let mark = marks[first]
      features.insert(.commonWord, if: mark.contains(.common) || Self.functionWords.contains(token))
      features.insert(.givenName, if: mark.contains(.given))
      features.insert(.surname, if: mark.contains(.surname))
      features.insert(.short, if: token.end - token.start <= 3)
      features.insert(
        .allCapitals, if: isCased && token.shape.contains(.allCapitals) && !token.shape.contains(.dotted))
    }
  }

  /// Curated by hand: a settlement by its other name, a base, a camp.
  private static func isRenowned(_ candidate: PlaceCandidate) -> Bool {
    if candidate.id.source == .additions { return true }
    guard candidate.feature.isSettlement else { return candidate.feature.isSite && candidate.id.source == .areas }
    return candidate.kind == .curated || (candidate.id.source == .areas && candidate.kind == .primary)
  }

  private func featuresBefore(_ index: Int, _ toponym: inout Toponym, _ features: inout ToponymFeatures) {
    let start = toponym.tokens.lowerBound
    let sentence = sentence(start)
    guard start > sentence.lowerBound, !isFirstWord(start, in: sentence) else {
      features.insert(.sentenceStart)
      return
    }
    var before = start - 1
    if tokens[before].kind == .joiner {
      if before > sentence.lowerBound, tokens[before - 1].isCapitalised { features.insert(.capitalBefore) }
      return
    }
    if tokens[before].kind != .word {
      featuresOfMarkBefore(before, sentence, index, &features)
      return
    }
    // `near the town of X`: the words of kind are passed over to the preposition.
    if marks[before].contains(.of), before > sentence.lowerBound {
      features.insert(.of)
      if !marks[before - 1].isDisjoint(with: .kind) { features.insert(.kindOf) }
      if marks[before - 1].contains(.treatyOf), tokens[before - 1].isCapitalised || !isCased {
        features.insert(.treatyOf)
      } else if marks[before - 1].contains(.bodyOf) {
        features.insert(.bodyOf)
      } else if isCapitalName(before - 1, in: sentence) {
        features.insert(.ofCapital)
      }
      if !marks[before - 1].isDisjoint(with: .direction) { toponym.isNear = true }
      return
    }
    if tokens[before].key == Self.possessive { features.insert(.possessiveBefore); return }
    if marks[before].contains(.direction) || marks[before].contains(.nearby) {
      toponym.isPart = marks[before].contains(.direction)
      features.insert(
        isCased && tokens[before].isCapitalised && before > sentence.lowerBound ? .directionCapital : .direction)
      before -= 1
      guard before >= sentence.lowerBound else { return }
      if tokens[before].kind != .word { return }
    }
    if tokens[before].key == Self.the {
      features.insert(.the)
      before -= 1
      guard before >= sentence.lowerBound, tokens[before].kind == .word else { return }
    }
    let mark = marks[before]
    if owner[before] >= 0, owner[before] != Int32(index) { features.insert(.placeBefore) }
    if !mark.isDisjoint(with: .kind), !features.contains(.the) {
      features.insert(.kindBefore)
    }
    if mark.contains(.inside) { features.insert(.inside) }
    if mark.contains(.at) { features.insert(.at) }
    if mark.contains(.near) {
      features.insert(.near)
      toponym.isNear = true
    }
    if mark.contains(.move) { features.insert(.move) }
    if mark.contains(.otherPreposition) { features.insert(.otherPreposition) }
    if mark.contains(.determiner), !mark.contains(.article) || tokens[before].key != Self.the {
      features.insert(.determiner)
    }
    if Self.particles.contains(tokens[before]), before > sentence.lowerBound, marks[before - 1].contains(.given) {
      features.insert(.given)
    }
    let isCapital = !isCased || tokens[before].isCapitalised
    if mark.contains(.title) { features.insert(.title, if: isCapital || tokens[before].shape.contains(.dotted)) }
    if mark.contains(.given), isCapital { features.insert(.given) }
    if tokens[before].end - tokens[before].start <= 2, tokens[before].isCapitalised, isCased {
      features.insert(.initial)
    }
    if mark.contains(.and) {
      features.insert(.andBefore)
      if before > sentence.lowerBound, owner[before - 1] < 0, isCapitalName(before - 1, in: sentence) {
        features.insert(.andCapitalBefore)
      }
    }
    if mark.contains(.personVerb) || mark.contains(.speech) { features.insert(.verbBefore) }
    if isCapitalName(before, in: sentence), mark.isDisjoint(with: [.title, .given]), owner[before] < 0,
      !features.contains(.initial)
    {
      features.insert(.capitalBefore)
    } else if !tokens[before].isCapitalised,
      mark.isDisjoint(with: [
        .locative, .otherPreposition, .determiner, .and, .kind, .personVerb, .speech,
      ])
    {
      features.insert(.lowerBefore)
    }
  }

  private func featuresOfMarkBefore(
    _ before: Int, _ sentence: Range<Int>, _ index: Int, _ features: inout ToponymFeatures
  ) {
    switch tokens[before].kind {
    case .number, .ordinal, .decade: features.insert(.numberBefore)
    case .quote: features.insert(.quoteBefore)
    case .symbol: features.insert(.dashBefore)
    default:
      if isMark(before, ",") || isMark(before, ";") {
        features.insert(.commaBefore)
        if before > sentence.lowerBound, owner[before - 1] >= 0 { features.insert(.listBefore) }
      } else if isMark(before, "(") || isMark(before, "[") {
        features.insert(.bracketBefore)
        if before > sentence.lowerBound, owner[before - 1] >= 0 { features.insert(.listBefore) }
      } else {
        features.insert(.dashBefore)
      }
    }
  }

  private static let auxiliaries: WordSet = "has had have did does not also later"

  /// `Kabul has denied sheltering them`, `Kyiv did not say`.
  private func speaks(after index: Int, _ sentence: Range<Int>) -> Bool {
    guard Self.auxiliaries.contains(tokens[index]) else { return false }
    let verb = (index + 1..<min(sentence.upperBound, index + 3)).first { !Self.auxiliaries.contains(tokens[$0]) }
    return verb.map { marks[$0].contains(.speech) } ?? false
  }

  private func featuresBehind(_ index: Int, _ toponym: inout Toponym, _ features: inout ToponymFeatures) {
    let sentence = sentence(toponym.tokens.lowerBound)
    if toponym.container != nil { features.insert(.container) }
    var behind = toponym.tokens.upperBound
    guard behind < sentence.upperBound else { return }
    let mark = marks[behind]
    let token = tokens[behind]
    if token.kind == .word {
      if token.key == Self.possessive {
        features.insert(.possessiveAfter)
        return
      }
      let isCapital = isCased && token.isCapitalised
      if owner[behind] >= 0 {
        features.insert(.placeAfter)
      }
      features.insert(
        .streetAfter,
        if: Self.streets.contains(token)
          // `Taksim square` is a place of its own.
          || Self.squares.contains(token) && !features.contains(anyOf: .site, .renowned, .curatedName))
      if !mark.isDisjoint(with: .kind) {
        features.insert(isCapital ? .kindCapitalAfter : .kindAfter)
      }
      if mark.contains(.localBody) { features.insert(isCapital ? .bodyCapitalAfter : .bodyAfter) }
      if isCapital || !isCased {
        features.insert(.streetAfter, if: mark.contains(.street))
        features.insert(.firmAfter, if: mark.contains(.firm))
        features.insert(.treatyAfter, if: mark.contains(.treaty))
        features.insert(.paperAfter, if: mark.contains(.paper))
        features.insert(.teamAfter, if: mark.contains(.team))
        features.insert(.suffixAfter, if: mark.contains(.suffix))
        // `X Bay Times`: the head is the second word.
        if behind + 1 < sentence.upperBound, tokens[behind + 1].isCapitalised, tokens[behind + 1].kind == .word {
          let second = marks[behind + 1]
          features.insert(
            .streetAfter, if: second.contains(.street) && mark.isDisjoint(with: [.street, .localBody, .kind]))
          features.insert(.firmAfter, if: second.contains(.firm) && mark.isDisjoint(with: .kind))
        }
      }
      if mark.contains(.and), isOfStreets(behind + 1, in: sentence) { features.insert(.streetAfter) }
      if isCapital, mark.isDisjoint(with: [.kind, .localBody, .street, .firm, .treaty, .paper, .team, .suffix]),
        owner[behind] < 0, !Self.functionWords.contains(token)
      {
        if token.end - token.start <= 2 {
          features.insert(.initialAfter)
        } else {
          features.insert(.capitalAfter)
        }
      }
      features.insert(.surnameAfter, if: mark.contains(.surname) && (isCapital || !isCased))
      if !isCapital {
        features.insert(.personVerbAfter, if: mark.contains(.personVerb))
        features.insert(
          .speechAfter,
          if: mark.contains(.speech)
            || !features.contains(anyOf: .inside, .at, .near) && speaks(after: behind, sentence))
        features.insert(.verbalAfter, if: Self.verbal.contains(token))
        features.insert(.andAfter, if: mark.contains(.and))
        if mark.isDisjoint(with: [.personVerb, .speech, .kind, .localBody, .and]) { features.insert(.lowerAfter) }
      }
      return
    }
    switch token.kind {
    case .joiner:
      features.insert(.hyphenAfter)
      behind += 1
      if behind < sentence.upperBound, isCased, tokens[behind].isCapitalised, owner[behind] < 0 {
        features.insert(.capitalAfter)
      }
    case .number, .ordinal: features.insert(.numberAfter)
    default:
      if isMark(behind, ",") {
        features.insert(.commaAfter)
        // `Jolly, 60,`
        if behind + 2 < sentence.upperBound, tokens[behind + 1].kind == .number,
          isMark(behind + 2, ",") || isMark(behind + 2, ".")
        {
          features.insert(.age)
        }
      } else if isMark(behind, "(") {
        features.insert(.bracketAfter)
      } else if isDash(behind) {
        if isDatelinePosition(toponym.tokens.lowerBound) {
          features.insert(.dateline)
          toponym.isDateline = true
        }
      } else {
        features.insert(.stopAfter)
      }
    }
    if features.contains(anyOf: .commaAfter, .bracketAfter, .stopAfter) || isSlash(toponym.tokens.upperBound),
      !toponym.isDateline,
      endOfDateline(toponym) != nil
    {
      features.insert(.dateline)
      toponym.isDateline = true
    }
  }

  /// `CAIRO/TUNIS, May 3 -`
  private func isSlash(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].end - tokens[index].start == 1
      && document.text.bytes[Int(tokens[index].start)] == UInt8(ascii: "/")
  }

  private static let streets: WordSet = "streets avenues roads boulevards highways"
  private static let streetName = 4
  private static let squares: WordSet = "street avenue boulevard square speedway"

  /// `the corner of Victoria and Albert streets`: both are names of streets.
  private func isOfStreets(_ start: Int, in sentence: Range<Int>) -> Bool {
    var index = start
    while index < sentence.upperBound, index < start + Self.streetName, tokens[index].kind == .word,
      tokens[index].isCapitalised, !Self.streets.contains(tokens[index])
    {
      index += 1
    }
    return index > start && index < sentence.upperBound && Self.streets.contains(tokens[index])
  }

  /// The first words of a paragraph, or of the text, or behind an editor's bracket: `LIMA, 4 May [text] Cusco -- A bomb`.
  private func isDatelinePosition(_ index: Int) -> Bool {
    var first = index
    while first > 0, index - first < 4, !tokens[first].shape.contains(.paragraphBefore),
      !tokens[first].shape.contains(.lineBefore), !isMark(first - 1, "]")
    {
      if first < index, tokens[first].kind == .word, owner[first] < 0 {
        return tokens[index].shape.contains(.allCapitals)
      }
      first -= 1
    }
    return tokens[first].shape.contains(.paragraphBefore) || tokens[first].shape.contains(.lineBefore)
      || isMark(first - 1, "]") || tokens[index].shape.contains(.allCapitals)
  }

  private static let months: WordSet = """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec
    """
  /// Tokens from a dateline's name to its dash at most, and of what stands there in brackets.
  private static let datelineReach = 30
  private static let bracketReach = 12

  /// Words of a sentence that is no headline, at least.
  private static let storyWidth = 14

  /// `Quetta: Three labourers were shot dead in the Mand area on Monday, officials said.`; not a headline.
  private func opensStory(_ start: Int) -> Bool {
    let sentence = document.sentence(of: start).tokens
    guard start == sentence.lowerBound, sentence.count > Self.storyWidth, let last = sentence.last else { return false }
    return isMark(last, ".")
  }

  /// `COLUMBUS, Ohio (AP) —`, `KABUL, Afghanistan, May 3 --`, `LIMA (Peru), 4 may 91 (a radio station) --`, `BEIRUT:`,
  /// `Quetta:` before a whole sentence.
  ///
  /// - Returns: the token that ends the dateline; nil where it is none.
  private func endOfDateline(_ toponym: Toponym) -> Int? {
    let start = toponym.tokens.lowerBound
    guard isCased, isDatelinePosition(start) else { return nil }
    let capitals = tokens[start].shape.contains(.allCapitals) && tokens[start].end - tokens[start].start > 3
    var index = toponym.tokens.upperBound
    let limit = min(tokens.count, index + Self.datelineReach)
    var words = 0
    while index < limit {
      if isDash(index) { return index }
      if isMark(index, ":") {
        return capitals || index == toponym.tokens.upperBound && opensStory(start) ? index : nil
      }
      if isMark(index, "."), index + 1 < tokens.count, !capitals { return nil }
      if isMark(index, "("), let close = closingBracket(of: index) {
        index = close + 1
        continue
      }
      words += 1
      guard words <= Self.bracketReach else { return nil }
      if tokens[index].kind == .word, !tokens[index].isCapitalised, owner[index] < 0,
        !Self.months.contains(tokens[index])
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// `BOGOTA (Radio Nacional) --`: what stands in a dateline's brackets and is not where its place lies is who tells.
  private mutating func readSource(of index: Int) {
    guard let end = endOfDateline(toponyms[index]) else { return }
    var other = index + 1
    while other < toponyms.count, toponyms[other].tokens.lowerBound < end {
      let start = toponyms[other].tokens.lowerBound
      let isInBrackets = (toponyms[index].tokens.upperBound..<start).contains { isMark($0, "(") || isMark($0, "[") }
      if isInBrackets, toponyms[index].stated != other, toponyms[index].container != other {
        toponyms[other].isSource = true
      }
      other += 1
    }
  }

  private func closingBracket(of open: Int) -> Int? {
    (open + 1..<min(tokens.count, open + Self.bracketReach)).first { isMark($0, ")") }
  }

  // MARK: The rest of the article

  private mutating func readElsewhere() {
    var locative = Set<Int>()
    var person = Set<Int>()
    var county = Set<Int>()
    var mentioned = Set<PlaceID>()
    for toponym in toponyms {
      let features = toponym.features
      if features.contains(anyOf: .inside, .near, .container, .kindOf, .dateline, .direction)
        || features.contains(.at) && !features.contains(.capitalAfter)
      {
        locative.insert(toponym.name)
      }
      if features.contains(anyOf: .title, .given, .initial, .suffixAfter, .age) { person.insert(toponym.name) }
      if toponym.called.contains(.district) { county.insert(toponym.name) }
      for candidate in names[toponym.name].candidates
      where candidate.feature == .country || candidate.feature == .admin1 {
        mentioned.insert(candidate.id)
      }
    }
    for index in toponyms.indices {
      let name = names[toponyms[index].name]
      var features = toponyms[index].features
      features.insert(.locativeElsewhere, if: locative.contains(toponyms[index].name))
      features.insert(.personElsewhere, if: person.contains(toponyms[index].name))
      features.insert(.countyElsewhere, if: county.contains(toponyms[index].name))
      features.insert(.once, if: name.toponyms.count == 1)
      features.insert(.often, if: name.toponyms.count > 3)
      features.insert(
        .parentElsewhere,
        if: name.candidates.contains { candidate in
          candidate.admin1.map { $0 != candidate.id && mentioned.contains($0) } ?? false
        })
      features.insert(
        .sameCountry,
        if: name.candidates.contains { candidate in
          candidate.country.map { $0 != candidate.id && mentioned.contains($0) } ?? false
        })
      toponyms[index].features = features
    }
  }

  private mutating func combine(_ index: Int) {
    var features = toponyms[index].features
    let isSmall = features.contains(anyOf: .small, .hamlet, .thousand)
    let isInside = features.contains(anyOf: .inside, .near, .kindOf)
    let isStart = features.contains(.sentenceStart)
    features.insert(.surnameOfPerson, if: features.contains(.surname) && features.contains(.personElsewhere))
    features.insert(.commonAtStart, if: features.contains(.commonWord) && isStart)
    features.insert(.commonInside, if: features.contains(.commonWord) && isInside)
    features.insert(.smallInside, if: isSmall && isInside)
    features.insert(.speechAtStart, if: isStart && features.contains(anyOf: .personVerbAfter, .speechAfter))
    features.insert(.personInside, if: features.contains(.personElsewhere) && isInside)
    features.insert(
      .givenAndCapital, if: features.contains(.givenName) && features.contains(anyOf: .capitalAfter, .initialAfter))
    features.insert(
      .hamletWithoutCue,
      if: features.contains(.hamlet) && !isInside
        && !features.contains(anyOf: .container, .at, .move, .kindAfter, .kindBefore))
    features.insert(.smallSurname, if: features.contains(.surname) && isSmall)
    features.insert(.bigSurname, if: features.contains(.surname) && !isSmall)
    features.insert(.smallAtStart, if: isSmall && isStart)
    features.insert(.war, if: isWar)
    if features.contains(.foreign) {
      features.insert(.foreignSmall, if: isSmall)
      features.insert(.foreignInside, if: isInside)
      features.insert(.foreignMove, if: features.contains(anyOf: .move, .of, .at))
      features.insert(.foreignCountry, if: features.contains(.sameCountry))
      features.insert(.foreignInWar, if: isWar)
      features.insert(
        .foreignPart,
        if: (isSmall || features.contains(.fifteenThousand)) && features.contains(anyOf: .capitalAfter, .capitalBefore))
    }
    let before = toponyms[index].tokens.lowerBound - 1
    features.insert(.taken, if: !isStart && before >= 0 && marks[before].contains(.taking))
    toponyms[index].features = features
  }
}
