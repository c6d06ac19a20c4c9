import ConflictModel
import Gazetteer
import Linguistics

/// The places of one document, step by step.
struct PlaceReading {
  let document: Document
  let gazetteer: Gazetteer
  var toponyms: [Toponym]
  var names: [PlaceName]
  var nationalities: [PlaceID: Int] = [:]
  var publisher: [PlaceID] = []
  /// Countries that the article's own words speak of, other than by the names of places.
  private var spokenOf: [PlaceID: Double] = [:]
  /// How often it uses the own words of each country, by alpha-3 code.
  let countryWords: [String: Int]
  /// Countries of the armed and political groups that it names.
  private var groups: Set<PlaceID> = []
  /// Where names begin whose parts are names of small places too.
  private var longerNames: Set<Int> = []
  /// Where each of their names ends, by each of its words.
  private var groupEnds: [Int: Int] = [:]
  /// How often it names an armed group.
  private var groupMentions = 0
  /// It has words that only wars have: a San Ramon that guerrillas attack is none in California.
  private var tellsOfGuerrillas = false
  /// What the article speaks of, once its names are resolved.
  private(set) var support: CountrySupport?
  /// The place that each toponym means, once its name is resolved.
  private(set) var choices: [PlaceCandidate?] = []

  let marks: [PlaceMarks]

  init(_ document: Document, _ gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    var finder = ToponymFinder(document, gazetteer)
    finder.find()
    var reader = ToponymReader(finder)
    reader.read()
    toponyms = reader.toponyms
    names = finder.names
    marks = finder.marks
    countryWords = CountryWords.counts(in: document)
    readNationalities()
    for country in nationalities.keys { spokenOf[country, default: 0] += 1 }
    readCountryWords()
    readGroups()
    for country in groups {
      spokenOf[country, default: 0] += 1.5
      // `FMLN guerrillas` speaks of El Salvador as `Salvadoran guerrillas` does.
      nationalities[country, default: 0] += 1
    }
    readPublisher()
    for country in Set(publisher) where gazetteer.isCountry(country) { spokenOf[country, default: 0] += 1 }
  }

  /// Decides what is a place.
  mutating func accept() {
    let weights =
      document.caseIsInformative ? PlaceWeights.shared.detection : PlaceWeights.shared.detectionInCapitals
    let countries = namedCountries
    for index in toponyms.indices where !names[toponyms[index].name].candidates.isEmpty {
      let score = toponyms[index].features.sum(of: weights)
      var isAccepted = isPlace(toponyms[index], score: score) || isTownOfCountry(toponyms[index], countries)
      if isAccepted, let start = startOfLongerName(index) {
        longerNames.insert(start)
        isAccepted = false
      }
      if isAccepted, isFirstHalf(index) || isNameOfGroup(index) { isAccepted = false }
      toponyms[index].score = score
      toponyms[index].isAccepted = isAccepted
      toponyms[index].isAbroad = isAbroad(toponyms[index])
    }
    forgetSurnames()
    // Apart from what is changed: else all of this reading is copied for every name.
    let toponyms = toponyms
    for index in names.indices where !names[index].candidates.isEmpty {
      names[index].isAbroad = names[index].toponyms.allSatisfy { toponyms[$0].isAbroad }
    }
    acceptUnlisted(countries)
  }

  /// `Kyauk Ni` and `Maw` in `Kyauk Ni Maw`: two small places whose names stand together with nothing between are one
  /// that no table has.
  ///
  /// - Returns: the first token of the longer name.
  private func startOfLongerName(_ index: Int) -> Int? {
    guard document.caseIsInformative, isSmall(index) else { return nil }
    func joins(_ first: Int, _ second: Int) -> Bool {
      toponyms.indices.contains(first) && toponyms.indices.contains(second) && isSmall(first) && isSmall(second)
        && toponyms[first].tokens.upperBound == toponyms[second].tokens.lowerBound
        && toponyms[first].called.isEmpty
    }
    if joins(index - 1, index) { return toponyms[index - 1].tokens.lowerBound }
    return joins(index, index + 1) ? toponyms[index].tokens.lowerBound : nil
  }

  /// `the Amhara militia Fano`: a group that the tables know, where nothing says that it is a town.
  private func isNameOfGroup(_ index: Int) -> Bool {
    let words = toponyms[index].tokens
    guard let end = groupEnds[words.lowerBound], end >= words.upperBound else { return false }
    // `al Qaeda in Iraq`: a part of a name that is a land's too.
    let isInside = words.lowerBound > 0 && groupEnds[words.lowerBound - 1] == end
    return (!isInside || isSmall(index))
      && !toponyms[index].features.contains(anyOf: .inside, .at, .near, .kindOf, .kindBefore, .kindAfter, .dateline)
      && !toponyms[index].features.contains(anyOf: .country, .admin1, .capital)
  }

  /// `the village of Zar-Bulak`: the first half of a name that no table has.
  private func isFirstHalf(_ index: Int) -> Bool {
    let end = toponyms[index].tokens.upperBound
    return document.caseIsInformative && end + 1 < document.tokens.count && document.tokens[end].kind == .joiner
      && !document.tokens[end].shape.contains(.spaceBefore) && document.tokens[end + 1].isCapitalised
      && !document.tokens[end + 1].shape.contains(.spaceBefore)
      && toponyms[index].features.contains(anyOf: .kindOf, .kindBefore) && isSmall(index)
  }

  private func isSmall(_ index: Int) -> Bool {
    toponyms[index].features.contains(anyOf: .small, .hamlet)
      && !toponyms[index].features.contains(anyOf: .country, .admin1, .admin2, .capital, .renowned, .curatedName)
  }

  /// Countries that the article names, or whose people it names.
  private var namedCountries: Set<PlaceID> {
    var countries = Set(nationalities.keys)
    for toponym in toponyms where toponym.features.contains(.country) {
      for candidate in names[toponym.name].candidates where candidate.feature == .country {
        countries.insert(candidate.id)
      }
    }
    return countries
  }

  /// A town of some 10,000, in steps of the population code.
  private static let town = 33

  /// `killed four policemen in Hub, Pakistani police said`: a common word written like a name behind `in`, which a town of
  /// a country bears that the article speaks of.
  private func isTownOfCountry(_ toponym: Toponym, _ countries: Set<PlaceID>) -> Bool {
    guard document.caseIsInformative, toponym.features.contains(.commonWord),
      toponym.features.contains(anyOf: .inside, .near), toponym.features.contains(.war) || groupMentions > 0,
      !toponym.features.contains(
        anyOf: .the, .determiner, .capitalAfter, .capitalBefore, .initialAfter, .hyphenAfter, .possessiveAfter,
        .numberAfter, .streetAfter, .firmAfter, .treatyAfter, .paperAfter, .teamAfter, .bodyAfter, .bodyCapitalAfter),
      !UnlistedPlaces.never.contains(document.tokens[toponym.tokens.lowerBound])
    else { return false }
    return names[toponym.name].candidates.contains {
      $0.feature.isSettlement && $0.kind != .alternative && $0.population >= Self.town
        && $0.country.map(countries.contains) == true
    }
  }

  private func isPlace(_ toponym: Toponym, score: Double) -> Bool {
    (score > 0 || MetonymReader.isSeat(document.tokens[toponym.tokens.lowerBound])) && !toponym.isSource
      && !isHeadOfUnlisted(toponym) && !isTailOfUnlisted(toponym) && !isOnlyPeople(toponym) && !isBareCode(toponym)
      && !isOfThing(toponym)
      && !isOfPerson(toponym)
      && !CommunalReader.isPeople(toponym.tokens, called: toponym.called, in: document)
  }

  /// `Tal` in `Tal Qurmish town`, `Khawaja` in `Khawaja Namusi`: a small place's name that goes on behind the word that
  /// a table knows. The whole is a name that no table has.
  private func isHeadOfUnlisted(_ toponym: Toponym) -> Bool {
    guard document.caseIsInformative,
      toponym.features.contains(.capitalAfter) || goesOnWithArticle(toponym)
        || toponym.features.contains(.placeAfter) && isCalledVillage(toponym),
      toponym.features.contains(anyOf: .small, .hamlet, .thousand, .alternativeOnly, .fifteenThousand, .admin2)
        // `the village of Kumba Yala` is not the city of Kumba.
        || isCalledVillage(toponym),
      !toponym.features.contains(anyOf: .country, .admin1, .capital, .million)
    else { return false }
    let next = toponym.tokens.upperBound
    return next < document.tokens.count && marks[next].isDisjoint(with: Self.endsNames)
  }

  private static let articles: WordSet = "al el as ash ar an"

  /// `Qabr` in `Qabr al Kabir`
  private func goesOnWithArticle(_ toponym: Toponym) -> Bool {
    let next = toponym.tokens.upperBound
    guard next + 1 < document.tokens.count, Self.articles.contains(document.tokens[next]) else { return false }
    let name = document.tokens[next + 1].kind == .joiner ? next + 2 : next + 1
    return name < document.tokens.count && document.tokens[name].isCapitalised
  }

  private static let villages: WordSet = "village villages hamlet settlement"

  private func isCalledVillage(_ toponym: Toponym) -> Bool {
    let start = toponym.tokens.lowerBound
    return start > 1 && marks[start - 1].contains(.of) && Self.villages.contains(document.tokens[start - 2])
  }

  /// `Ta Lu` in `Lin Ta Lu village`: the whole is the name.
  private func isTailOfUnlisted(_ toponym: Toponym) -> Bool {
    let start = toponym.tokens.lowerBound
    // `the village of Kumba Yala` is not in Yala.
    if document.caseIsInformative, toponym.features.contains(.placeBefore), endsNameOfVillage(start) { return true }
    guard document.caseIsInformative, start > 0, document.tokens[start - 1].isCapitalised,
      toponym.called.contains(.town),
      toponym.features.contains(anyOf: .small, .hamlet, .thousand, .alternativeOnly, .fifteenThousand),
      !toponym.features.contains(anyOf: .country, .admin1, .capital, .million, .hundredThousand),
      start - 1 > document.sentence(of: start).tokens.lowerBound
    else { return false }
    let before = document.tokens[start - 1]
    return before.kind == .word && marks[start - 1].isDisjoint(with: Self.endsNames)
      && marks[start - 1].isDisjoint(with: .title) && !document.isAcronym(start - 1)
      && !UnlistedPlaces.never.contains(before)
  }

  private static let nameWords = 3

  private func endsNameOfVillage(_ start: Int) -> Bool {
    var index = start - 1
    while index > 1, start - index <= Self.nameWords, document.tokens[index].kind == .word,
      document.tokens[index].isCapitalised
    {
      index -= 1
    }
    return index < start - 1 && index > 0 && marks[index].contains(.of)
      && Self.villages.contains(document.tokens[index - 1])
  }

  private static let abroad: WordSet = """
    embassy embassies ambassador ambassadors consulate consul citizen citizens tourist tourists missionary missionaries
    diplomat diplomats expatriates envoy
    """

  private func isAbroad(_ toponym: Toponym) -> Bool {
    guard toponym.features.contains(.country) else { return false }
    if isBeyondBorder(toponym.tokens.lowerBound) { return true }
    return toponym.tokens.upperBound < document.tokens.count
      && Self.abroad.contains(document.tokens[toponym.tokens.upperBound])
  }

  private static let borders: WordSet = "border borders frontier"
  private static let with: WordKey = "with"
  private static let the: WordKey = "the"

  /// `near the border with Mali`: what is told lies on this side of it.
  private func isBeyondBorder(_ start: Int) -> Bool {
    let before = start > 0 && document.tokens[start - 1].key == Self.the ? start - 2 : start - 1
    return before > 0 && document.tokens[before].key == Self.with
      && Self.borders.contains(document.tokens[before - 1])
  }

  private func isOfPerson(_ toponym: Toponym) -> Bool {
    toponym.called.isEmpty && PersonsNames(document: document, marks: marks).isPart(toponym.tokens)
  }

  /// `the vehicle of Anwar Tunja, a candidate, … Tunja was killed`: the last name alone is his too, where nothing sets it like a
  /// place.
  private mutating func forgetSurnames() {
    for index in toponyms.indices where !toponyms[index].isAccepted && toponyms[index].score > 0 {
      let toponym = toponyms[index]
      guard toponym.tokens.count == 1, isOfPerson(toponym) else { continue }
      for other in names[toponym.name].toponyms
      where toponyms[other].called.isEmpty
        && !toponyms[other].features.contains(
          anyOf: .inside, .near, .at, .move, .direction, .dateline, .container, .kindOf, .listBefore)
      {
        toponyms[other].isAccepted = false
      }
    }
  }

  private static let things: WordSet = "cocktail cocktails"

  /// `a Molotov cocktail`
  private func isOfThing(_ toponym: Toponym) -> Bool {
    toponym.tokens.upperBound < document.tokens.count
      && Self.things.contains(document.tokens[toponym.tokens.upperBound])
  }

  /// `La` in `members of La Esperanza`: a short form of a state, written like a word, with no town before it.
  private func isBareCode(_ toponym: Toponym) -> Bool {
    let token = document.tokens[toponym.tokens.lowerBound]
    guard document.caseIsInformative, toponym.tokens.count == 1, token.end - token.start <= 3,
      !token.shape.contains(.allCapitals), !token.shape.contains(.dotted)
    else { return false }
    return !toponym.features.contains(anyOf: .listBefore, .commaBefore, .bracketBefore)
      && names[toponym.name].candidates.contains {
        ($0.kind == .abbreviation || $0.kind == .code) && $0.feature == .admin1
      }
  }

  /// Words behind a name that leave it a name of its own: `Bamyan Province`, `Ghazni Police`.
  private static let endsNames: PlaceMarks = [
    .town, .district, .province, .quarter, .camp, .feature, .localBody, .organ, .street, .firm, .treaty, .paper, .team,
    .direction, .inside, .at, .near, .and, .common,
  ]

  /// `German`, `Iraqi`: a people's name, which some village bears too, unless the text says where that village is.
  private func isOnlyPeople(_ toponym: Toponym) -> Bool {
    let name = names[toponym.name]
    return name.isDemonym && !toponym.features.contains(anyOf: .container, .kindOf)
      && name.candidates.allSatisfy {
        $0.feature.isSettlement && $0.feature != .capital || $0.feature == .admin2
          // `Somali troops`, and no region of Ethiopia.
          || $0.feature == .admin1 && !toponym.called.contains(.province)
      }
  }

  /// The places of the countries of the article that the tables spell in another way.
  private func otherSpellings(of name: String, in countries: Set<PlaceID>) -> [PlaceCandidate] {
    for key in ArabicSpellings.keys(of: name) where gazetteer.contains(key) {
      var found = ToponymFinder.candidates(for: key, in: gazetteer).places.filter {
        ($0.feature.isSettlement || $0.feature == .admin2) && $0.country.map(countries.contains) == true
      }
      guard !found.isEmpty else { continue }
      PlacePrior.assign(to: &found)
      return found
    }
    return []
  }

  private mutating func acceptUnlisted(_ countries: Set<PlaceID>) {
    var unlisted = UnlistedPlaces(
      document, marks: marks, toponyms: toponyms, names: names, groupMentions: groupMentions,
      longerNames: longerNames)
    unlisted.find()
    var startingAt: [Int: [Int]] = [:]
    if !unlisted.found.isEmpty {
      for index in toponyms.indices { startingAt[toponyms[index].tokens.lowerBound, default: []].append(index) }
    }
    for item in unlisted.found {
      // A name that the tables do have, passed over before, is taken as theirs.
      let known = startingAt[item.tokens.lowerBound]?.first {
        toponyms[$0].tokens == item.tokens && !names[toponyms[$0].name].candidates.isEmpty
      }
      if let known {
        toponyms[known].isAccepted = true
        continue
      }
      let text = document.string(item.tokens)
      guard let key = Gazetteer.key(of: text) else { continue }
      for part in item.tokens.lazy.flatMap({ startingAt[$0] ?? [] }) { toponyms[part].isAccepted = false }
      startingAt[item.tokens.lowerBound, default: []].append(toponyms.count)
      var toponym = Toponym(tokens: item.tokens, key: key, name: names.count, extent: item.tokens)
      toponym.container = item.container
      toponym.stated = item.container
      toponym.called = item.called
      toponym.isNear = item.isNear
      toponym.isAccepted = true
      toponyms.append(toponym)
      names.append(
        PlaceName(key: key, candidates: otherSpellings(of: text, in: countries), toponyms: [toponyms.count - 1]))
    }
  }

  mutating func resolve() {
    for index in names.indices {
      preferState(index)
      preferTerritory(index)
    }
    var resolver = PlaceResolver(
      names: names, toponyms: toponyms, nationalities: nationalities, publisher: publisher,
      peaceful: tellsOfGuerrillas ? peaceful : [], gazetteer)
    resolver.resolve()
    names = resolver.names
    let support = CountrySupport(names: names, toponyms: toponyms, marks: spokenOf, groups: groups, gazetteer)
    for index in names.indices { preferCapital(index, support) }
    self.support = support
    for index in names.indices { bringHome(index, support) }
    choices = Array(repeating: nil, count: toponyms.count)
    var isChosen = Array(repeating: false, count: toponyms.count)
    for index in toponyms.indices { choose(index, &isChosen) }
  }

  private static let guerrillas: WordSet = """
    guerrilla guerrillas rebel rebels insurgent insurgents contras mujahideen militiamen jihadists separatists shelled
    mortar artillery warplanes
    """
  /// Countries that have had no war on their own ground since 1945.
  private static let peacefulCodes = ["USA", "CAN", "AUS", "NZL"]

  private var peaceful: Set<PlaceID> { Set(Self.peacefulCodes.compactMap { gazetteer.country(code: $0) }) }

  /// Chooses for what a toponym lies in first.
  private mutating func choose(_ index: Int, _ isChosen: inout [Bool]) {
    guard !isChosen[index] else { return }
    isChosen[index] = true
    let container = (toponyms[index].container ?? countryInFront(of: index)).flatMap { $0 == index ? nil : $0 }
    if let container { choose(container, &isChosen) }
    choices[index] = choice(of: index, in: container.flatMap { choices[$0] })
  }

  /// `In Ecuador, a car bomb wounded nine people in San Lorenzo`: the state that the sentence opens with.
  private func countryInFront(of index: Int) -> Int? {
    toponyms[index].around.flatMap { front in
      front < index && toponyms[front].isAccepted
        && names[toponyms[front].name].candidates.contains { $0.feature == .country } ? front : nil
    }
  }

  private static let national: WordSet = """
    army military president junta ministry minister defence defense interior troops
    """
  private static let nationalReach = 3

  /// `Niger's interior ministry`: the state, and no province of another that bears its name.
  private mutating func preferState(_ index: Int) {
    let name = names[index]
    guard let state = name.candidates.first(where: { $0.feature == .country }),
      name.candidates.contains(where: { $0.feature == .admin1 && $0.country != state.id }),
      name.toponyms.contains(where: { at in
        let behind = toponyms[at].tokens.upperBound + 1
        return toponyms[at].features.contains(.possessiveAfter)
          && (behind..<min(document.tokens.count, behind + Self.nationalReach)).contains {
            Self.national.contains(document.tokens[$0])
          }
      }), !name.toponyms.contains(where: { !toponyms[$0].called.isDisjoint(with: [.province, .district]) })
    else { return }
    names[index].candidates.removeAll { $0.feature == .admin1 && $0.country != state.id }
  }

  /// `Strikes killed 59 people in Gaza`: the territory, where its chief town is told from it as `Gaza City`.
  private mutating func preferTerritory(_ index: Int) {
    let name = names[index]
    guard
      let territory = name.candidates.first(where: { $0.feature == .region && $0.id.source == .areas }),
      name.candidates.contains(where: { $0.feature.isSettlement && $0.country == territory.country }),
      let first = name.toponyms.first,
      let town = Gazetteer.key(of: document.string(toponyms[first].tokens) + " city"), gazetteer.contains(town),
      !name.toponyms.contains(where: {
        toponyms[$0].isDateline || toponyms[$0].container != nil || !toponyms[$0].called.isDisjoint(with: .kind)
      })
    else { return }
    // As a division of its state where the tables have it as one: large, and a site like a province.
    let division = name.candidates.first { $0.feature == .admin1 && $0.country == territory.country }
    names[index].candidates.removeAll { $0.id != (division ?? territory).id }
  }

  /// `Qatar's prime minister said in Doha`: the capital of a country that the article speaks of, and no village that has its
  /// name among others, wherever the village lies.
  private mutating func preferCapital(_ index: Int, _ support: CountrySupport) {
    let candidates = names[index].candidates
    // `PANAMA CITY -- … U.S. soldiers`: a capital files stories under its name alone.
    if names[index].toponyms.contains(where: { toponyms[$0].isDateline && toponyms[$0].stated == nil }),
      let capital = candidates.first(where: { $0.feature == .capital && $0.kind != .alternative }),
      candidates.allSatisfy({ !$0.feature.isSettlement || $0.id == capital.id || $0.population < capital.population })
    {
      names[index].candidates.removeAll { $0.feature.isSettlement && $0.id != capital.id }
      return
    }
    guard
      let capital = candidates.first(where: { $0.feature == .capital && $0.kind == .primary }),
      let best = candidates.max(by: { ($0.score, $1.id) < ($1.score, $0.id) }),
      best.kind == .alternative || best.kind == .variant, best.feature.isSettlement, best.feature != .capital,
      let country = capital.country, support.support(of: country, without: index) > 0,
      !names[index].toponyms.contains(where: { isHeldThere($0) })
    else { return }
    names[index].candidates.removeAll { $0.feature != .capital && ($0.kind == .alternative || $0.kind == .variant) }
  }

  /// A small place of a country that nothing else speaks of: its namesake in the country of the article, if there is one;
  /// else a village that no table has, where the text sets it like a place; else no place.
  private mutating func bringHome(_ index: Int, _ support: CountrySupport) {
    let name = names[index]
    guard name.toponyms.contains(where: { toponyms[$0].isAccepted && !isHeldThere($0) }),
      let best = name.candidates.max(by: { ($0.score, $1.id) < ($1.score, $0.id) })
    else { return }
    guard let home = support.homeInstead(of: best, name: index) ?? countryOfSite(named: index, best) else {
      let namesakes = support.namesakes(of: best, among: name.candidates, name: index)
      if !namesakes.isEmpty { names[index].candidates = namesakes }
      return
    }
    let namesakes = name.candidates.filter { $0.country == home }
    names[index].candidates = namesakes
    guard namesakes.isEmpty else { return }
    for at in name.toponyms where toponyms[at].isAccepted {
      toponyms[at].container = nil
      toponyms[at].isAccepted =
        toponyms[at].features.contains(
          anyOf: .inside, .near, .kindOf, .kindBefore, .kindAfter, .move, .direction, .dateline, .listBefore)
        && (!toponyms[at].features.contains(.the)
          || toponyms[at].features.contains(anyOf: .kindOf, .kindBefore, .kindAfter, .kindCapitalAfter))
        && !toponyms[at].features.contains(
          anyOf: .title, .given, .initial, .age, .streetAfter, .firmAfter, .treatyAfter, .paperAfter, .teamAfter,
          .bodyOf)
    }
  }

  private static let sites: WordSet = """
    mall market school university college hospital clinic mosque church cathedral temple shrine hotel restaurant cafe bakery
    stadium arena theatre theater cinema hall mission monastery seminary prison barracks station plaza tower towers
    """
  private static let siteReach = 4

  /// `Lincoln Hospital in Kabul`: what bears another town's name stands in the town behind it.
  private func countryOfSite(named name: Int, _ best: PlaceCandidate) -> PlaceID? {
    guard best.feature.isSettlement, names[name].toponyms.count == 1, let at = names[name].toponyms.first else {
      return nil
    }
    let site = toponyms[at].tokens.upperBound
    guard site < document.tokens.count, Self.sites.contains(document.tokens[site]) else { return nil }
    let sentence = document.sentence(of: site).tokens
    for town in toponyms[(at + 1)...].prefix(while: { $0.tokens.lowerBound <= site + Self.siteReach })
    where town.isAccepted && town.tokens.lowerBound > site && town.tokens.lowerBound < sentence.upperBound
      && marks[town.tokens.lowerBound - 1].contains(.inside)
    {
      let there = names[town.name].candidates.max { ($0.score, $1.id) < ($1.score, $0.id) }
      if let country = there?.country, country != best.country { return country }
    }
    return nil
  }

  /// Whether the text itself says that the place lies in something that it does lie in.
  private func isHeldThere(_ index: Int) -> Bool {
    guard let container = toponyms[index].container, toponyms[container].isAccepted else { return false }
    return names[toponyms[container].name].candidates.contains { $0.feature == .country || $0.feature == .admin1 }
  }

  private static let mercenaries = "RUS"

  /// Groups that act in one country: `QSD` speaks of Syria.
  private mutating func readGroups() {
    let actors = document.actors
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let token = document.tokens[index]
        if Self.guerrillas.contains(token) { tellsOfGuerrillas = true }
        guard token.kind == .word, !document.caseIsInformative || token.isCapitalised,
          let (entry, end) = actors.match(
            in: document.tokens, at: index, limit: sentence.tokens.upperBound, home: nil,
            caseIsInformative: document.caseIsInformative)
        else {
          index += 1
          continue
        }
        if entry.kind == .rebelGroup { tellsOfGuerrillas = true }
        if entry.kind.isGroup {
          groupMentions += 1
          for token in index..<end { groupEnds[token] = end }
        }
        // Mercenaries are at home elsewhere than where they fight.
        if entry.kind != .externalForces || entry.country != Self.mercenaries,
          let country = entry.country.flatMap({ gazetteer.country(code: $0) })
        {
          groups.insert(country)
        }
        index = end
      }
    }
  }

  /// Countries whose people or adjectives are named: `Armenian forces`.
  private mutating func readNationalities() {
    for name in names where name.isDemonym {
      for candidate in gazetteer.candidates(for: name.key) where candidate.kind == .demonym || candidate.kind == .people
      {
        if let country = gazetteer.country(of: candidate.id) {
          nationalities[country, default: 0] += name.toponyms.count
        }
      }
    }
  }

  /// The countries whose own words the text uses.
  private mutating func readCountryWords() {
    for (code, count) in countryWords {
      if let country = gazetteer.country(code: code) {
        nationalities[country, default: 0] += count
        spokenOf[country, default: 0] += 1.5
      }
    }
  }

  /// The places that the publisher's name or address names.
  private mutating func readPublisher() {
    guard let publisher = document.article.publisher else { return }
    var finder = ToponymFinder(Document(Article(id: "", text: publisher)), gazetteer)
    finder.find()
    for name in finder.names {
      guard let best = name.candidates.max(by: { $0.prior < $1.prior }), best.prior > 0.5 else { continue }
      if let country = best.country { self.publisher.append(country) }
      if let province = best.admin1 { self.publisher.append(province) }
    }
  }
}
