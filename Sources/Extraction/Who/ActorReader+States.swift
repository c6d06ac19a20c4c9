import ConflictModel
import Gazetteer
import Linguistics

/// States, their forces and their people.
extension ActorReader {
  private func isPlural(_ index: Int, of country: CountryNames.Country) -> Bool {
    (tokens[index].tag == .pluralName || tokens[index].tag == .plural)
      && document.text.bytes[Int(tokens[index].end) - 1] | 0x20 == UInt8(ascii: "s")
      && !country.name.utf8.elementsEqual(document.text.bytes[tokens[index].range])
      && country.name.utf8.last.map { $0 != UInt8(ascii: "s") } == true
  }

  private static let side: WordKey = "side"

  /// `on the Nigerian side of the border`: where it is.
  private func isSideOfBorder(_ index: Int, _ limit: Int) -> Bool {
    tokens[index].key == Self.side && index + 1 < limit && tokens[index + 1].key == Self.of
  }

  private static let modifiers: WordSet = """
    armed national security border special naval air ground government regime state local federal riot anti terrorism
    counter led backed defense defence interior foreign central military civil public coast and republican presidential
    democratic communist royal revolutionary occupation combat rebel islamist opposition army police coalition suspected
    provincial paramilitary elite intelligence reserve service antonov mig sukhoi mirage apache cobra fighter
    """

  /// `Turkish army`, `Armenia's Defense Ministry`, `Pakistan police`.
  mutating func national(at index: Int, _ limit: Int) -> Int? {
    guard
      let (country, after) = countries.match(
        in: tokens, at: index, limit: limit, caseIsInformative: document.caseIsInformative)
    else { return governing(at: index, limit) }
    // `ethnic Albanian refugees`: of that people, wherever they live.
    if index > sentenceStart, tokens[index - 1].key == Self.ethnic { return nil }
    if isIndigenous(country, home), after < limit, Self.indigenous.contains(tokens[after]) { return nil }
    var position = after
    if position < limit, tokens[position].key == Self.possessive { position += 1 }
    // `Saudi-backed fighters` are not Saudi Arabia's.
    if position + 1 < limit, tokens[position].kind == .joiner, Self.backing.contains(tokens[position + 1]) {
      return nil
    }
    if let entry = shared(from: index, with: after, limit) {
      let home = countries.countries[country]
      add(index..<after, name: entry.name(country: home.name), kind: entry.kind, country: home.code)
      return after
    }
    if let met = leaders.read(officeOf: countries.countries[country].code, from: index, at: position, limit) {
      return add(met)
    }
    // `a blast that officials blamed on Ukraine`
    if isBlamed(index, after, limit) {
      let home = countries.countries[country]
      add(index..<after, name: "Military Forces of \(home.name)", kind: .stateForces, country: home.code)
      return after
    }
    var steps = 0
    while position < limit, steps < 5 {
      if tokens[position].kind == .joiner {
        position += 1
        continue
      }
      guard tokens[position].isWord else { break }
      if steps == 0, position == after,
        strikes(at: position, limit) && !isOnePerson(index, before: position) && !isSetting(index)
          || isAccused(index, after, limit)
      {
        let home = countries.countries[country]
        // `Palestinians fired rockets`: some of a people, and no army.
        if isPlural(index, of: home), after == index + 1, let some = generics.entry(labelled: ToldActors.stranger) {
          add(index..<after, name: some.name(country: home.name), kind: some.kind, country: home.code)
          return after
        }
        add(
          index..<after, name: "Military Forces of \(home.name)", kind: .stateForces, country: home.code)
        return after
      }
      if !isSideOfBorder(position, limit), let (entry, end) = generics.match(in: tokens, at: position, limit: limit) {
        var last = end
        var best = entry
        // `Turkish army soldiers`, `Afghan police officers`: the first noun says which force.
        while last < limit, let (more, next) = generics.match(in: tokens, at: last, limit: limit) {
          if best.needsCountry { best = more }
          last = next
        }
        // `Yemen's rebel-run ministry`
        if last + 1 < limit, tokens[last].kind == .joiner, Self.holding.contains(tokens[last + 1]) { return nil }
        // `the Ugandan rebel group ADF`
        if best.kind.isGroup, last < limit, document.caseIsInformative,
          let (named, after) = names.match(in: tokens, at: last, limit: limit, home: home, caseIsInformative: true),
          named.kind.isGroup
        {
          add(
            index..<after, name: named.name, kind: named.kind, country: named.country,
            antecedent: told.first[named.name])
          define(after: after, limit)
          return after
        }
        // `Colombian guerrillas of the ELN`
        // `An Armenian fighter of ASALA`
        if best.kind.isGroup || best.needsCountry && Self.members.contains(tokens[last - 1]),
          let (named, after) = group(of: last, limit), named.kind.isGroup
        {
          add(
            index..<after, name: named.name, kind: named.kind, country: named.country,
            antecedent: told.first[named.name])
          define(after: after, limit)
          return after
        }
        let home = countries.countries[country]
        add(index..<last, name: best.name(country: home.name), kind: best.kind, country: home.code)
        told.take(force: found.count - 1, of: found[found.count - 1].actor, tokens[last - 1])
        return last
      }
      if let end = endOfModel(position, limit) {
        position = end
        continue
      }
      guard Self.modifiers.contains(tokens[position]) else { break }
      position += 1
      steps += 1
    }
    // `was killed in shelling by Pakistan in Uri`
    if isAgent(index, after, limit) {
      let home = countries.countries[country]
      add(index..<after, name: "Military Forces of \(home.name)", kind: .stateForces, country: home.code)
      return after
    }
    return party(country, index..<after, limit) ?? people(of: country, index..<after, limit)
  }

  /// `shelling by Pakistan in Uri`, `bombed by Israel on Monday`: the state by its name alone, which did it.
  private func isAgent(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    guard start - 2 >= sentenceStart, tokens[start - 1].key == Self.by, tokens[end - 1].tag.isName,
      !acts[start - 2].isDisjoint(with: [.violence, .otherAct])
    else { return false }
    return end >= limit || tokens[end].kind == .punctuation || Self.agentMarks.contains(tokens[end])
  }

  private static let agentMarks: WordSet = """
    in on at near against during since after before late early last and along overnight
    """

  /// `F-16`, `Su-25`, `B-52`: a model of aircraft, in one token or three.
  private func endOfModel(_ index: Int, _ limit: Int) -> Int? {
    guard tokens[index].isCapitalised else { return nil }
    if tokens[index].shape.contains(.mixed) { return index + 1 }
    guard index + 2 < limit, tokens[index].end - tokens[index].start <= 3, tokens[index + 1].kind == .joiner,
      tokens[index + 2].kind == .number || tokens[index + 2].shape.contains(.mixed)
    else { return nil }
    return index + 3
  }

  /// `Kyiv said it had hit a refinery`: the capital for its government, whose forces did.
  private mutating func governing(at index: Int, _ limit: Int) -> Int? {
    guard document.caseIsInformative, tokens[index].isCapitalised,
      let (country, after) = countries.capital(in: tokens, at: index, limit: limit),
      isAccused(index, after, limit) || isBlamed(index, after, limit)
        || index <= sentenceStart + 1 && speaksOfOwn(after, limit)
    else { return nil }
    let home = countries.countries[country]
    add(index..<after, name: "Military Forces of \(home.name)", kind: .stateForces, country: home.code)
    found[found.count - 1].hasOwnCountry = true
    return after
  }

  /// `Kyiv said it had hit a refinery`, `Kyiv struck an oil depot`.
  private func speaksOfOwn(_ verb: Int, _ limit: Int) -> Bool {
    verb + 1 < limit && strikes(at: verb, limit)
      && (SayingWords.all.contains(tokens[verb]) || tokens[verb].tag == .verbPast && opensObject(verb + 1))
  }

  /// `Kyiv struck an oil depot`, `Moscow launched 60 drones`; not `Kabul attacked`.
  private func opensObject(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.tag == .determiner || token.kind == .number || token.tag.isNoun || token.tag.isAdjective
  }

  private static let ethnic: WordKey = "ethnic"
  private static let indigenous: WordSet = """
    peasants peasant villagers villager communities community farmers leaders leader tribes tribe families women men people
    """
  private static let india = "IND"
  /// Where `Indian peasants` are the country's own.
  private static let indianLands: Set<String> = [
    "MEX", "GTM", "HND", "SLV", "NIC", "CRI", "PAN", "COL", "ECU", "PER", "BOL", "CHL", "ARG", "PRY", "BRA", "VEN",
  ]

  private func isIndigenous(_ country: Int, _ home: String?) -> Bool {
    countries.countries[country].code == Self.india && home.map(Self.indianLands.contains) == true
  }

  /// `Four Palestinians were shot dead`: people of a country who are struck, and nothing that says that they bear arms.
  mutating func people(of country: Int, _ range: Range<Int>, _ limit: Int) -> Int? {
    let index = range.lowerBound
    guard range.count == 1, document.text.bytes[tokens[index].range].last == UInt8(ascii: "s"),
      index == sentenceStart || tokens[index - 1].key != Self.ethnic,
      tokens[index].tag.isNoun, isStruck(index, limit),
      let civilians = generics.entry(labelled: Self.civilians)
    else { return nil }
    let own = countries.countries[country]
    add(range, name: civilians.name(country: own.name), kind: civilians.kind, country: own.code)
    return range.upperBound
  }

  static let one: WordSet = "a an one another"

  /// `A Palestinian stabbed two soldiers`: one person, and no country's forces.
  private func isOnePerson(_ index: Int, before verb: Int) -> Bool {
    guard index > sentenceStart, tokens[verb].tag.isVerb else { return false }
    // `Rebels supported by Rwanda seized the town`: the rebels did.
    return Self.one.contains(tokens[index - 1]) || tokens[index - 1].key == Self.by
  }

  private static let settings: WordSet = "in from of near to at across inside outside through for"

  /// `Houthi rebels in Yemen fired a missile`: where they are, and nobody's forces.
  private func isSetting(_ index: Int) -> Bool {
    var before = index - 1
    while before > sentenceStart, tokens[before].key == Self.the || Self.parts.contains(tokens[before]) { before -= 1 }
    return before > sentenceStart && Self.settings.contains(tokens[before])
  }

  private static let parts: WordSet = """
    northern southern eastern western central neighbouring neighboring northeastern northwestern southeastern southwestern
    northeast northwest southeast southwest north south east west rural
    """
  private static let backing: WordSet = "backed supported trained funded sponsored armed aligned allied"
  static let and: WordKey = "and"

  /// Countries that share one noun, after the first.
  private static let sharers = 3

  /// `Eritrean and Ethiopian troops`, `British, French and US forces`: the forces of each.
  func shared(from start: Int, with first: Int, _ limit: Int) -> GenericActors.Entry? {
    var link = first
    var hasAnd = tokens[first - 1].tag.isAdjective
    guard hasAnd || !isSetting(start) else { return nil }
    for _ in 0..<Self.sharers {
      guard link + 2 < limit, tokens[link].key == Self.and || isMark(link, ","),
        let (_, after) = countries.match(
          in: tokens, at: link + 1, limit: limit, caseIsInformative: document.caseIsInformative)
      else { return nil }
      hasAnd = hasAnd || tokens[link].key == Self.and
      var position = after
      while position < limit, position - after < 3 {
        if let (entry, _) = generics.match(in: tokens, at: position, limit: limit) {
          return entry.kind == .stateForces && hasAnd ? entry : nil
        }
        guard Self.modifiers.contains(tokens[position]), tokens[position].key != Self.and else { break }
        position += 1
      }
      guard position == after else { return nil }
      link = after
    }
    return nil
  }

  private static let charge: WordSet = "of for"
  private static let blaming: WordSet = "blaming blamed blames"
  private static let on: WordKey = "on"
  private static let doing: WordSet = """
    being carrying staging ordering orchestrating masterminding planning launching planting laying firing conducting
    """
  /// Words from a charge to the act that it is of: `of being behind Monday's deadly attack`.
  private static let chargeReach = 7

  /// `a blast that officials blamed on Ukraine`
  private func isBlamed(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    // `the premier said, blaming Belgrade.`
    if start > sentenceStart, Self.blaming.contains(tokens[start - 1]), end >= limit || tokens[end].kind != .word {
      return end >= limit || tokens[end].kind != .joiner
    }
    return start - 2 > sentenceStart && tokens[start - 1].key == Self.on
      && SayingWords.accusing.contains(tokens[start - 2])
      && (end >= limit || tokens[end].kind != .word && tokens[end].key != Self.possessive
        || tokens[end].key == Self.and)
  }

  /// `accused Armenia of deliberately shelling villages`, `accused Iran of being behind the attack`: its forces are meant.
  private func isAccused(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    guard start > sentenceStart, SayingWords.accusing.contains(tokens[start - 1]), end + 1 < limit,
      Self.charge.contains(tokens[end])
    else {
      return false
    }
    let reach = Self.doing.contains(tokens[end + 1]) || tokens[end + 1].tag == .determiner ? Self.chargeReach : 3
    return (end + 1..<max(end + 1, min(limit, end + reach))).contains { acts[$0].contains(.violence) }
  }

  static let that: WordKey = "that"
  static let itself: WordSet = "it they"
  private static let hitting: WordSet = "struck hit"
  static let being: WordSet = "is was are were"
  static let behind: WordKey = "behind"
  private static let launching: WordSet = """
    launched launches launching carried carries carrying conducted conducts conducting intensified intensifies stepped
    resumed resumes mounted mounts staged unleashed
    """

  /// What may stand between a state and the verb of what its forces did.
  private static let beforeVerbs: WordSet = "has have had also repeatedly again since reportedly"

  private static let trying: WordSet = "tried tries attempted sought"
  private static let launched: WordSet = "drone drones missile missiles rocket rockets"

  /// Words from a verb of launching to what is launched, at most.
  private static let launchReach = 5

  private func hasObject(_ verb: Int, _ limit: Int) -> Bool {
    verb + 1 < limit && (tokens[verb + 1].tag == .determiner || tokens[verb + 1].kind == .number)
  }

  /// True where a verb of violence starts: `Azerbaijan shelled` and `Russia launched air strikes` speak of their forces.
  func strikes(at index: Int, _ limit: Int) -> Bool {
    if acts[index].contains(.strikingVerb) { return index + 1 >= limit || tokens[index + 1].key != Self.by }
    // `Israel tried to kill two leaders`
    if index + 2 < limit, Self.trying.contains(tokens[index]), tokens[index + 1].key == Self.to {
      return acts[index + 2].contains(.strikingVerb)
    }
    // `Pakistan is behind the killing`
    if index + 3 < limit, Self.being.contains(tokens[index]), tokens[index + 1].key == Self.behind {
      return (index + 2..<min(limit, index + Self.launchReach)).contains { acts[$0].contains(.violence) }
    }
    // `Eritrea said it had killed 40 soldiers`
    if SayingWords.telling.contains(tokens[index]), index + 2 < limit {
      let subject = tokens[index + 1].key == Self.that ? index + 2 : index + 1
      guard subject + 1 < limit, Self.itself.contains(tokens[subject]) else { return false }
      return (subject + 1..<min(limit, subject + 4)).contains {
        acts[$0].contains(.strikingVerb) || Self.hitting.contains(tokens[$0]) && hasObject($0, limit)
      }
    }
    // `Israel has killed a commander`, `Russia also shelled a market`
    if index + 2 < limit, Self.beforeVerbs.contains(tokens[index]) {
      let verb = Self.beforeVerbs.contains(tokens[index + 1]) ? index + 2 : index + 1
      if acts[verb].contains(.strikingVerb) { return verb + 1 >= limit || tokens[verb + 1].key != Self.by }
      if launches(verb, limit) { return true }
    }
    // `Israel struck a building`; not `Israel, hit by rockets`
    if Self.hitting.contains(tokens[index]) { return hasObject(index, limit) }
    return launches(index, limit)
  }

  /// `Russia launched air strikes`, `Russia had fired 30 missiles`
  private func launches(_ index: Int, _ limit: Int) -> Bool {
    Self.launching.contains(tokens[index])
      && (index + 1..<max(index + 1, min(limit, index + Self.launchReach))).contains {
        acts[$0].contains(.violence) || Self.launched.contains(tokens[$0])
      }
  }

  static let its: WordKey = "its"

  /// `Moldova's Defence Ministry said its forces …`, `NATO said its aircraft …`: the forces of whoever the sentence named before.
  mutating func owned(at index: Int, _ limit: Int) -> Int? {
    guard tokens[index].key == Self.its || isOfCommander(index), index + 1 < limit,
      let owner = tellerStruck(at: index)
        ?? found.indices.last(where: {
          let name = found[$0].tokens
          return !ToldActors.isTied(name.lowerBound, tokens)
            && !ToldActors.isKin(name.lowerBound, name.upperBound, tokens)
        }),
      found[owner].tokens.lowerBound >= sentenceStart
    else { return nil }
    let actor = found[owner].actor
    let isState = actor.kind == .government || actor.kind == .stateForces
    guard isState || actor.kind == .externalForces || actor.kind.isGroup else { return nil }
    var position = index + 1
    // `said its "soldiers" had carried out the attack`
    if position + 1 < limit, tokens[position].kind != .word { position += 1 }
    let first = position
    while position < limit, position < first + 2, Self.modifiers.contains(tokens[position]) { position += 1 }
    guard
      let (entry, end) = generics.match(in: tokens, at: position, limit: limit)
        ?? generics.match(
          in: tokens, at: first, limit: limit),
      // `JNIM said its members had killed 20 soldiers`
      entry.kind == .stateForces
        || actor.kind.isGroup && generics.entry(of: actor.name) == nil && Self.members.contains(tokens[end - 1])
    else { return nil }
    guard isState, generics.entry(of: actor.name) != nil || actor.kind == .government else {
      // The forces of one with a name of its own are that one.
      add(index + 1..<end, name: actor.name, kind: actor.kind, country: actor.country, antecedent: owner)
      return end
    }
    // `Ukraine said Russian forces attacked its positions`: of whoever says so, and not of those who attacked.
    let teller = stateOfSpeaker(before: index + 1, in: sentenceStart..<limit)
    guard let code = teller ?? actor.country, let country = countries.name(of: code) else { return nil }
    let isTellers = teller != nil && teller != actor.country
    add(
      index + 1..<end, name: entry.name(country: country), kind: entry.kind, country: code,
      antecedent: isTellers ? nil : owner)
    if isTellers { found[found.count - 1].hasOwnCountry = true }
    return end
  }

  private static let theirs: WordSet = "his her their"
  private static let commanding: WordSet = "commander leader chief spokesman spokeswoman founder head warlord"

  /// `ELN commander Antonio Garcia said his troops`: whoever leads the group that was named last.
  private func isOfCommander(_ index: Int) -> Bool {
    guard Self.theirs.contains(tokens[index]), let last = found.last, last.actor.kind.isGroup,
      last.tokens.lowerBound >= sentenceStart, generics.entry(of: last.actor.name) == nil
    else { return false }
    var at = last.tokens.upperBound
    if at < index, tokens[at].key == Self.possessive { at += 1 }
    return at < index && Self.commanding.contains(tokens[at])
      || last.tokens.upperBound > last.tokens.lowerBound && Self.commanding.contains(tokens[at - 1])
  }

  /// `The group said a government plane bombed its positions`: what is struck is of the group that tells of it.
  private func tellerStruck(at index: Int) -> Int? {
    // `killed five of its members`
    let verb =
      index - 3 > sentenceStart && tokens[index - 1].key == Self.of
        && NumberReader.mayBegin(with: tokens[index - 2]) ? index - 3 : index - 1
    guard verb > sentenceStart, acts[verb].contains(.strikingVerb) || Self.against.contains(tokens[verb]),
      let first = found.indices.reversed().prefix(while: { found[$0].tokens.lowerBound >= sentenceStart }).last,
      found[first].actor.kind.isGroup, generics.entry(of: found[first].actor.name) == nil
    else { return nil }
    let end = found[first].tokens.upperBound
    return (end..<min(index, end + Self.tellerReach)).contains { SayingWords.all.contains(tokens[$0]) } ? first : nil
  }

  private static let against: WordSet = "on against at"
  private static let tellerReach = 8

  private static let possessives: WordSet = "its our"
  private static let places: WordSet = "in from to of with near at against between by on outside inside"

  /// `Armenia said 49 of its soldiers had died`: the state that the sentence is about, where `its` stands before the forces.
  func stateOfSpeaker(before index: Int, in sentence: Range<Int>) -> String? {
    guard index > sentence.lowerBound + 1, Self.possessives.contains(tokens[index - 1]) else { return nil }
    var at = sentence.lowerBound
    while at < index - 1 {
      if tokens[at].isCapitalised || !document.caseIsInformative,
        at == sentence.lowerBound || !Self.places.contains(tokens[at - 1]),
        let (match, end) = countries.match(
          in: tokens, at: at, limit: index - 1, caseIsInformative: document.caseIsInformative)
      {
        // `Russian officials said`, `Armenia said`, `Armenia's ministry said`
        return (end..<index).contains { SayingWords.all.contains(tokens[$0]) }
          ? countries.countries[match].code : nil
      }
      // `Moscow said its forces …`
      if at <= sentence.lowerBound + 1, document.caseIsInformative, tokens[at].isCapitalised,
        let (match, end) = countries.capital(in: tokens, at: at, limit: index - 1),
        SayingWords.all.contains(tokens[end])
      {
        return countries.countries[match].code
      }
      at += 1
    }
    return nil
  }
}
