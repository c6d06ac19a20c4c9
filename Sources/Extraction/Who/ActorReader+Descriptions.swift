import ConflictModel
import Gazetteer
import Linguistics

/// Who is described and not named.
extension ActorReader {
  static let leading: WordSet = "unidentified unknown suspected armed masked hooded alleged"

  private static let policeForces = "Police Forces"

  private static let ofGroups: WordSet = "member leader leaders chief founder"
  /// Words from `members` to the noun in a group's name, at most.
  private static let fightingReach = 8

  /// `members of the Azur Liberation Front`: people whom only the name behind them makes a side.
  private func isMember(_ end: Int, _ limit: Int) -> Bool {
    guard document.caseIsInformative, Self.members.contains(tokens[end - 1]) || Self.ofGroups.contains(tokens[end - 1])
    else { return false }
    let name = tokens[end..<min(limit, end + Self.fightingReach)].dropFirst().prefix {
      $0.isCapitalised || Self.linking.contains($0)
    }
    return name.contains(where: Self.fighting.contains) && !name.contains(where: Self.political.contains)
  }

  func isDefinite(_ index: Int) -> Bool { index > 0 && tokens[index - 1].key == Self.the }

  private static let march: WordKey = "march"
  private static let beforeMonths: WordSet = "in since until till by last next this of during early late mid on from"

  /// `On 6 March`, `in March`, `March 1990`: the month, and no march.
  private func isMonth(_ index: Int) -> Bool {
    guard tokens[index].key == Self.march else { return false }
    func isNumber(_ at: Int) -> Bool {
      tokens.indices.contains(at) && (tokens[at].kind == .number || tokens[at].kind == .ordinal)
    }
    if isNumber(index - 1) || isNumber(index + 1) { return true }
    return (!document.caseIsInformative || tokens[index].isCapitalised) && index > 0
      && Self.beforeMonths.contains(tokens[index - 1])
  }

  private static let orders: WordSet = "father brother sister mother"

  /// `Father Jean Mota`: a priest by his title.
  private func isTitle(_ index: Int, _ limit: Int) -> Bool {
    document.caseIsInformative && tokens[index].isCapitalised && index + 1 < limit && tokens[index + 1].isCapitalised
      && Self.orders.contains(tokens[index])
  }

  private static let former: WordSet = "former ex retired off-duty"

  /// `a former soldier`, `an ex-policeman`: nobody's forces.
  private func isFormer(_ index: Int) -> Bool {
    // `former vice president`
    let start = index > sentenceStart && Self.deputies.contains(tokens[index - 1]) ? index - 1 : index
    return LeaderReader.stands(Self.former, before: start, from: sentenceStart, in: tokens)
  }

  private static let deputies: WordSet = "vice prime deputy defence defense foreign interior"

  static let be: WordSet = "was were been being"

  /// Words from a verb of violence to whom it strikes, at most.
  private static let struckReach = 4

  /// `killed in fighting between Pokot and Turkana herders`: what stands behind them is no object of the verb.
  private static let parting: WordSet = "by in between during with at near after when as"

  private static let bounds: WordSet = "least most"
  private static let harming: WordSet = "killing wounding injuring kidnapping abducting beheading massacring"

  /// `attacked a village, killing 37 herders`
  private func isHarming(_ index: Int) -> Bool {
    Self.harming.contains(tokens[index])
      && (tokens[index].tag == .gerund || index > sentenceStart && isMark(index - 1, ","))
  }

  /// `killed seven herders`, `two herders were abducted`: of herders and clansmen those alone bear arms who use them.
  func isStruck(_ index: Int, _ limit: Int) -> Bool {
    let before = max(sentenceStart, index - Self.struckReach)..<index
    if before.contains(where: { acts[$0].contains(.strikingVerb) || isHarming($0) }) {
      // `killed at least 51 herders` parts nobody.
      return !before.contains { Self.parting.contains(tokens[$0]) && !Self.bounds.contains(tokens[$0 + 1]) }
    }
    // `herders killed by soldiers`
    if index + 2 < limit, acts[index + 1].contains(.strikingVerb), tokens[index + 2].key == Self.by { return true }
    return index + 2 < limit && Self.be.contains(tokens[index + 1])
      && (index + 2..<min(limit, index + 4)).contains { acts[$0].contains(.strikingVerb) }
  }

  mutating func described(at index: Int, _ limit: Int, sentence: Range<Int>) -> Int? {
    guard let (first, end) = generics.match(in: tokens, at: index, limit: limit), !isMonth(index),
      !isTitle(index, limit),
      first.kind != .stateForces && first.kind != .government || !isFormer(index),
      first.kind != .protesters || !acts[index].contains(.otherAct)
    else { return nil }
    var entry = first
    var last = end
    while last < limit, let (more, next) = generics.match(in: tokens, at: last, limit: limit) {
      if entry.needsCountry { entry = more }
      last = next
    }
    // `men in military uniform`
    // `anti-government protesters`
    if first.kind != .protesters, first.kind != .rioters, isOpposed(index) { return end }
    // `Government Girls Secondary School`
    if first.kind == .government, isOfSchool(index, limit) || isLocalArea(index, limit) { return end }
    // `the Jabaliya refugee camp`
    if last < limit, Self.fleeing.contains(tokens[index]), Self.camps.contains(tokens[last]) { return last }
    // `pro-government militias`: whose side they are on.
    if first.kind == .government, isFavoured(index) { return end }
    if let clothes = endOfDress(last, limit) { return clothes }
    // `an army-held city`, `rebel-controlled Aleppo`
    if last + 1 < limit, tokens[last].kind == .joiner, Self.holding.contains(tokens[last + 1]) { return last }
    // `separatist guerrillas ETA`
    if entry.kind.isGroup, last < limit, document.caseIsInformative,
      let (named, after) = names.match(in: tokens, at: last, limit: limit, home: home, caseIsInformative: true),
      named.kind.isGroup
    {
      add(index..<after, name: named.name, kind: named.kind, country: named.country, antecedent: told.first[named.name])
      define(after: after, limit)
      return after
    }
    if entry.kind == .identityMilitia, last == index + 1, isStruck(index, limit),
      let civilians = generics.entry(labelled: Self.civilians)
    {
      entry = civilians
    }
    // `killed 14 Bengali settlers`: where no other state has settled them.
    if entry.label == Self.settlers, home.map(Self.occupied.contains) != true, isStruck(index, limit),
      let civilians = generics.entry(labelled: Self.civilians)
    {
      entry = civilians
    }
    var country: String?
    var isOwn = false
    // `armed forces of Ukraine`
    // `activists of the ARF`, which this article has explained
    if last + 1 < limit, tokens[last].key == Self.of || tokens[last].key == Self.from {
      let at = tokens[last + 1].key == Self.the ? last + 2 : last + 1
      if at < limit, let end = defined(at: at, limit) {
        found[found.count - 1].tokens = index..<end
        return end
      }
    }
    if entry.kind.isGroup || entry.kind == .civilians, let (named, after) = group(of: last, limit),
      tokens[last].key == Self.of || entry.kind != .civilians
    {
      let earlier = told.first[named.name]
      let end = endOfMembers(after, limit)
      add(index..<end, name: named.name, kind: named.kind, country: named.country, antecedent: earlier)
      define(after: end, limit)
      return end
    }
    if entry.kind.isGroup || isMember(last, limit), last + 1 < limit,
      tokens[last].key == Self.of || tokens[last].key == Self.from
    {
      // `rebels of the Alliance of Resistance Forces`, `herders from the Misseriya tribe`
      let at = tokens[last + 1].key == Self.the ? last + 2 : last + 1
      if at < limit, let end = patterned(at: at, limit, sentence: sentence) ?? tribal(at: at, limit) {
        found[found.count - 1].tokens = index..<end
        return end
      }
    }
    // `the General Staff of the Armed Forces of Ukraine`
    if entry.kind == .stateForces, last + 3 < limit, tokens[last].key == Self.of {
      let at = tokens[last + 1].key == Self.the ? last + 2 : last + 1
      if let (inner, end) = generics.match(in: tokens, at: at, limit: limit), inner.kind == .stateForces,
        end + 1 < limit, tokens[end].key == Self.of
      {
        (entry, last) = (inner, end)
      }
    }
    if last + 1 < limit, tokens[last].key == Self.of {
      let at = tokens[last + 1].key == Self.the ? last + 2 : last + 1
      if at < limit,
        let (match, after) = countries.match(
          in: tokens, at: at, limit: limit, caseIsInformative: document.caseIsInformative)
      {
        // `soldiers of the Croatian Defence Council`: the country's name begins a longer one.
        if let (named, close) = names.match(
          in: tokens, at: at, limit: limit, home: home, caseIsInformative: document.caseIsInformative), close > after
        {
          let last = endOfMembers(close, limit)
          add(
            index..<last, name: named.name, kind: named.kind, country: named.country, antecedent: told.first[named.name]
          )
          found[found.count - 1].hasOwnCountry = named.kind == .stateForces
          define(after: last, limit)
          return last
        }
        var end = after
        if after < limit, let (head, next) = generics.match(in: tokens, at: after, limit: limit) {
          // `a convoy of Mexican tourists`: the tourists'. `members of the Lebanese security forces`, `a convoy of
          // Eritrean troops` are of these.
          if head.kind == .civilians { return nil }
          if head.kind == .stateForces, entry.kind == .civilians || entry.kind == .stateForces {
            (entry, end) = (head, next)
          }
        }
        country = countries.countries[match].code
        isOwn = true
        last = end
      }
    }
    let speaker =
      country == nil && entry.kind == .stateForces
      ? stateOfSpeaker(before: index, in: sentence) ?? stateOfArmy(before: index, entry)
        ?? stateOfGround(from: last, limit)
      : nil
    let settled = entry.label == Self.settlers && home.map(Self.occupied.contains) == true ? Self.occupier : nil
    guard isOwn || !entry.needsCountry || speaker != nil || settled != nil else { return nil }
    country = country ?? speaker ?? settled ?? home
    var start = index
    while start > sentence.lowerBound, Self.leading.contains(tokens[start - 1]) { start -= 1 }
    if let previous = found.last, previous.tokens.upperBound > start { start = index }
    if !isOwn, let group = groupMeant(by: entry, at: index) {
      let actor = found[group].actor
      add(start..<last, name: actor.name, kind: actor.kind, country: actor.country, antecedent: group)
      return last
    }
    // `Serb police shelled a village. Police said …`, where the land has police of its own.
    if !isOwn, speaker == nil, entry.kind == .stateForces, isDefinite(index) || entry.label == Self.policeForces,
      let force = told.force(tokens[last - 1]), found[force].actor.kind == entry.kind
    {
      let actor = found[force].actor
      add(start..<last, name: actor.name, kind: actor.kind, country: actor.country, antecedent: force)
      return last
    }
    add(
      start..<last, name: entry.name(country: country.flatMap { countries.name(of: $0) }), kind: entry.kind,
      country: country)
    found[found.count - 1].hasOwnCountry = speaker != nil || settled != nil
    return last
  }

  private static let settlers = "Settlers"
  /// `Settlers shot two men in Qusra`: in the news of one conflict everybody knows whose they are.
  private static let occupied: Set<String> = ["PSE", "ISR"]
  private static let occupier = "ISR"
  private static let armyReach = 4

  /// `Thailand's army spokesman said troops had fired`: the army that speaks tells of its own.
  private func stateOfArmy(before index: Int, _ entry: GenericActors.Entry) -> String? {
    guard let army = found.last, army.tokens.lowerBound >= sentenceStart, army.actor.kind == .stateForces,
      let state = army.actor.country,
      // `Police said bombs exploded`: nobody's.
      state != home || !entry.needsCountry,
      let said = (army.tokens.upperBound..<max(army.tokens.upperBound, index)).first(where: {
        SayingWords.telling.contains(tokens[$0])
      }), said - army.tokens.upperBound < Self.armyReach, index - said < Self.armyReach
    else { return nil }
    return state
  }

  private static let directions: WordSet = "northern southern eastern western central north south east west the"
  private static let `in`: WordKey = "in"

  /// `wounded two soldiers in northern Israel`: whose ground they stand on, where that is another state than the article's.
  private func stateOfGround(from end: Int, _ limit: Int) -> String? {
    guard end + 1 < limit, tokens[end].key == Self.in else { return nil }
    var at = end + 1
    while at < limit, at < end + 3, Self.directions.contains(tokens[at]) { at += 1 }
    guard at > end + 1, at < limit, !tokens[at].tag.isAdjective,
      let (match, after) = countries.match(
        in: tokens, at: at, limit: limit, caseIsInformative: document.caseIsInformative),
      after >= limit || tokens[after].key != Self.possessive
    else { return nil }
    return countries.countries[match].code
  }

  private static let dress: WordSet = """
    colours colors livery uniform uniforms fatigues clothes clothing dress gear camouflage plates plate licence license insignia markings badges
    """

  private static let `as`: WordKey = "as"
  private static let guises: WordSet = "disguised dressed posing posed masquerading camouflaged"
  private static let impersonating: WordSet = "impersonating impersonated"
  private static let guiseReach = 5
  /// What stands right before whom somebody looks like.
  static let guiseMarks = WordSet(anyOf: impersonating, or: Self.as)

  /// `disguised as`
  static func isGuise(as index: Int, _ tokens: [Token]) -> Bool {
    index > 0 && tokens[index].key == Self.as && guises.contains(tokens[index - 1])
  }

  /// `gunmen disguised as police`, `men posing as Taliban fighters`: whom they look like did nothing.
  ///
  /// - Returns: where the words end that say whom, asked at the first of them.
  func endOfGuise(at index: Int, _ limit: Int) -> Int? {
    guard index - 2 >= sentenceStart, guiseMarks.contains(tokens[index - 1]),
      Self.isGuise(as: index - 1, tokens) || Self.impersonating.contains(tokens[index - 1])
    else { return nil }
    var end = index
    while end < limit, end - index < Self.guiseReach,
      tokens[end].tag.isNoun || tokens[end].tag.isAdjective || tokens[end].tag == .determiner
        || tokens[end].kind == .joiner || Self.joint.contains(tokens[end])
    {
      end += 1
    }
    return end > index ? end : nil
  }

  private static let schools: WordSet = "school college hospital university institute academy"
  private static let nameReach = 7

  /// A name in capitals that ends in what it is: `Government Girls Science College`.
  private func isOfSchool(_ index: Int, _ limit: Int) -> Bool {
    document.caseIsInformative && tokens[index].isCapitalised
      && (index + 1..<max(index + 1, min(limit, index + Self.nameReach))).prefix {
        tokens[$0].isCapitalised || tokens[$0].key == Self.and || tokens[$0].key == Self.possessive
      }.contains { Self.schools.contains(tokens[$0]) }
  }

  private static let local: WordKey = "local"
  private static let area: WordKey = "area"

  /// `Gwoza Local Government Area`
  private func isLocalArea(_ index: Int, _ limit: Int) -> Bool {
    index > sentenceStart && tokens[index - 1].key == Self.local && index + 1 < limit
      && tokens[index + 1].key == Self.area
  }

  private static let fleeing: WordSet = "refugee refugees migrant displaced"
  private static let camps: WordSet = "camp camps centre center centres centers shelter shelters crisis agency convoy"
  private static let pro: WordKey = "pro"

  private func isFavoured(_ index: Int) -> Bool {
    index - 2 >= sentenceStart && tokens[index - 1].kind == .joiner && tokens[index - 2].key == Self.pro
  }

  static let holding: WordSet =
    "backed allied aligned sponsored funded appointed held controlled run besieged dominated occupied ruled industrial age aged style grade issue"
  private static let joint: WordSet = "and or"

  /// `military uniforms`, `police and army uniforms`, `cars with police plates`: what people wear and show.
  private func endOfDress(_ end: Int, _ limit: Int) -> Int? {
    guard end < limit else { return nil }
    if Self.dress.contains(tokens[end]) { return end }
    guard end + 1 < limit, Self.joint.contains(tokens[end]),
      let (_, next) = generics.match(in: tokens, at: end + 1, limit: limit), next < limit,
      Self.dress.contains(tokens[next])
    else { return nil }
    return next
  }
}
