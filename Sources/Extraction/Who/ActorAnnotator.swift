import ConflictModel
import Gazetteer
import Linguistics

/// Finds who is named or described in a text.
///
/// At each word, in this order: a curated name (`Shining Path`), a leader (`Emmanuel Macron`, `the French president`), a
/// force or people of a country (`Turkish army`, `Armenia's Defense Ministry`), a name made by pattern (`Ambazonia Restoration Forces`), a description (`gunmen`), whose country
/// is the one that the article is about, and what refers to somebody told before (`he`, `the group`, `the ministry`).
enum ActorAnnotator {
  static func annotate(_ document: Document, _ annotations: Annotations) -> [ActorAnnotation] {
    var reader = ActorReader(document, annotations, home: annotations.home)
    for sentence in document.sentences { reader.read(sentence.tokens) }
    reader.nameLoneGroup()
    return reader.found
  }
}

/// What the triggers say of a word.
private struct ActMarks: OptionSet {
  let rawValue: UInt8

  /// A verb of violence starts here.
  static let strikingVerb = ActMarks(rawValue: 1)
  /// Words of violence start here, verbs and nouns.
  static let violence = ActMarks(rawValue: 2)
  /// A word of an act that is no gathering: `air strike`.
  static let otherAct = ActMarks(rawValue: 4)

  static func of(_ triggers: [TriggerAnnotation], count: Int) -> [ActMarks] {
    var marks = [ActMarks](repeating: [], count: count)
    for trigger in triggers {
      if trigger.act.isViolent, trigger.act != .riot {
        marks[trigger.tokens.lowerBound].formUnion(trigger.isVerb ? [.strikingVerb, .violence] : .violence)
      }
      guard !trigger.act.isGathering else { continue }
      for token in trigger.tokens { marks[token].insert(.otherAct) }
    }
    return marks
  }
}

/// One pass over a document.
private struct ActorReader {
  let document: Document
  let tokens: [Token]
  let home: String?
  let names: ActorTable
  let countries = CountryNames.shared
  let generics = GenericActors.shared
  var found: [ActorAnnotation] = []
  /// Abbreviations that the article itself explains, and the mention that explains them.
  private var abbreviations: [WordKey: Int] = [:]
  private var women: Set<String> = []
  private var told = ToldActors()

  private static let modifiers: WordSet = """
    armed national security border special naval air ground government regime state local federal riot anti terrorism
    counter led backed defense defence interior foreign central military civil public coast and republican presidential
    democratic communist royal revolutionary occupation combat rebel islamist opposition army police coalition suspected
    provincial paramilitary elite intelligence reserve service antonov mig sukhoi mirage apache cobra fighter
    """
  private static let tallies: WordSet = "kia wia mia pow"
  private static let possessive: WordKey = "'s"
  private static let of: WordKey = "of"
  private static let the: WordKey = "the"
  private static let leading: WordSet = "unidentified unknown suspected armed masked hooded alleged"
  /// Nouns that repeat what a named group is.
  private static let members: WordSet = """
    militants militant fighters fighter rebels rebel guerrillas guerrilla forces members insurgents insurgent terrorists
    terrorist gunmen militiamen militia troops soldiers group commander commanders activists supporters separatists
    cadres cadre guerrilla bombers bomber bandits operatives operative elements element rebel hitmen terrorist
    """

  /// What the triggers say of each word.
  private let acts: [ActMarks]
  private var leaders: LeaderReader
  private let references = ActorReferences.shared
  /// Where the sentence being read starts, and the one before it.
  private var sentenceStart = 0
  private var previousStart = 0

  init(_ document: Document, _ annotations: Annotations, home: String?) {
    self.document = document
    names = document.actors
    acts = ActMarks.of(annotations.triggers, count: document.tokens.count)
    tokens = document.tokens
    self.home = home
    leaders = LeaderReader(document, day: annotations.published)
  }

  mutating func read(_ range: Range<Int>) {
    previousStart = sentenceStart
    sentenceStart = range.lowerBound
    var index = range.lowerBound
    let limit = range.upperBound
    while index < limit {
      guard tokens[index].kind == .word || tokens[index].kind == .number || tokens[index].kind == .ordinal else {
        index += 1
        continue
      }
      if let end = named(at: index, limit) ?? leader(at: index, limit) ?? national(at: index, limit)
        ?? defined(at: index) ?? patterned(at: index, limit, sentence: range) ?? owned(at: index, limit)
        ?? referring(at: index, limit) ?? described(at: index, limit, sentence: range)
      {
        index = end
      } else {
        index += 1
      }
    }
  }

  private mutating func add(
    _ range: Range<Int>, name: String, kind: ActorKind, country: String?, antecedent: Int? = nil
  ) {
    found.append(
      ActorAnnotation(
        tokens: range,
        actor: Actor(
          name: name, text: document.string(range), span: document.span(range), kind: kind, country: country),
        antecedent: antecedent))
    told.take(found[found.count - 1], at: found.count - 1, tokens: tokens, generics: generics, home: home)
  }

  private mutating func named(at index: Int, _ limit: Int) -> Int? {
    guard
      let (entry, end) = names.match(
        in: tokens, at: index, limit: limit, home: home, caseIsInformative: document.caseIsInformative)
    else { return nil }
    // `12 KIA`: killed in action.
    if end == index + 1, index > 0, Self.tallies.contains(tokens[index]), tokens[index - 1].kind == .number {
      return nil
    }
    var last = end
    while last < limit, last - end < 2, Self.members.contains(tokens[last]) { last += 1 }
    let earlier = told.first[entry.name]
    add(index..<last, name: entry.name, kind: entry.kind, country: entry.country, antecedent: earlier)
    define(after: end, limit)
    return last
  }

  /// `Emmanuel Macron`, `President Macron`, `the president of France`, and `Macron` once he was told.
  private mutating func leader(at index: Int, _ limit: Int) -> Int? {
    guard leaders.mayRead(at: index),
      let met = leaders.read(at: index, limit) ?? leaders.read(officeAt: index, limit, home: home)
    else { return nil }
    return add(met)
  }

  private mutating func add(_ met: LeaderReader.Found) -> Int {
    let earlier = told.first[met.term.name]
    add(met.tokens, name: met.term.name, kind: .person, country: met.term.country, antecedent: earlier)
    found[found.count - 1].office = met.term.office
    if met.term.isWoman { women.insert(met.term.name) }
    return met.tokens.upperBound
  }

  /// `Turkish army`, `Armenia's Defense Ministry`, `Pakistan police`.
  private mutating func national(at index: Int, _ limit: Int) -> Int? {
    guard
      let (country, after) = countries.match(
        in: tokens, at: index, limit: limit, caseIsInformative: document.caseIsInformative)
    else { return nil }
    var position = after
    if position < limit, tokens[position].key == Self.possessive { position += 1 }
    // `Saudi-backed fighters` are not Saudi Arabia's.
    if position + 1 < limit, tokens[position].kind == .joiner, Self.backing.contains(tokens[position + 1]) {
      return nil
    }
    if let entry = shared(with: after, limit) {
      let home = countries.countries[country]
      add(index..<after, name: entry.name(country: home.name), kind: entry.kind, country: home.code)
      return after
    }
    if let met = leaders.read(officeOf: countries.countries[country].code, from: index, at: position, limit) {
      return add(met)
    }
    var steps = 0
    while position < limit, steps < 5 {
      if tokens[position].kind == .joiner {
        position += 1
        continue
      }
      guard tokens[position].isWord else { break }
      if steps == 0, position == after,
        strikes(at: position, limit) && !isOnePerson(index, before: position)
          || isAccused(index, after, limit)
      {
        let home = countries.countries[country]
        add(
          index..<after, name: "Military Forces of \(home.name)", kind: .stateForces, country: home.code)
        return after
      }
      if let (entry, end) = generics.match(in: tokens, at: position, limit: limit) {
        var last = end
        var best = entry
        // `Turkish army soldiers`, `Afghan police officers`: the first noun says which force.
        while last < limit, let (more, next) = generics.match(in: tokens, at: last, limit: limit) {
          if best.needsCountry { best = more }
          last = next
        }
        let home = countries.countries[country]
        add(index..<last, name: best.name(country: home.name), kind: best.kind, country: home.code)
        return last
      }
      guard Self.modifiers.contains(tokens[position]) else { break }
      position += 1
      steps += 1
    }
    return people(of: country, index..<after, limit)
  }

  private static let ethnic: WordKey = "ethnic"

  /// `Four Palestinians were shot dead`: people of a country who are struck, and nothing that says that they bear arms.
  private mutating func people(of country: Int, _ range: Range<Int>, _ limit: Int) -> Int? {
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

  private static let by: WordKey = "by"
  private static let one: WordSet = "a an one another"

  /// `A Palestinian stabbed two soldiers`: one person, and no country's forces.
  private func isOnePerson(_ index: Int, before verb: Int) -> Bool {
    guard index > sentenceStart, tokens[verb].tag.isVerb else { return false }
    // `Rebels supported by Rwanda seized the town`: the rebels did.
    return Self.one.contains(tokens[index - 1]) || tokens[index - 1].key == Self.by
  }

  private static let backing: WordSet = "backed supported trained funded sponsored armed aligned allied"
  private static let and: WordKey = "and"

  /// `Eritrean and Ethiopian troops`: the forces of both.
  private func shared(with link: Int, _ limit: Int) -> GenericActors.Entry? {
    guard link + 2 < limit, tokens[link].key == Self.and, tokens[link - 1].tag.isAdjective,
      let (_, after) = countries.match(
        in: tokens, at: link + 1, limit: limit, caseIsInformative: document.caseIsInformative)
    else { return nil }
    var position = after
    while position < limit, position - after < 3 {
      if let (entry, _) = generics.match(in: tokens, at: position, limit: limit) {
        return entry.kind == .stateForces ? entry : nil
      }
      guard Self.modifiers.contains(tokens[position]) else { return nil }
      position += 1
    }
    return nil
  }

  private static let accusing: WordSet = "accused accuses accusing accuse blamed blames blaming blame"
  private static let charge: WordSet = "of for"

  /// `accused Armenia of deliberately shelling villages`: its forces are meant.
  private func isAccused(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    guard start > 0, Self.accusing.contains(tokens[start - 1]), end < limit, Self.charge.contains(tokens[end]) else {
      return false
    }
    return (end + 1..<max(end + 1, min(limit, end + 3))).contains { acts[$0].contains(.violence) }
  }

  private static let that: WordKey = "that"
  private static let itself: WordSet = "it they"
  private static let hitting: WordSet = "struck hit"
  private static let being: WordSet = "is was are were"
  private static let behind: WordKey = "behind"
  private static let launching: WordSet = """
    launched launches launching carried carries carrying conducted conducts conducting intensified intensifies stepped
    resumed resumes mounted mounts staged unleashed
    """
  /// Words from a verb of launching to what is launched, at most.
  private static let launchReach = 5

  /// True where a verb of violence starts: `Azerbaijan shelled` and `Russia launched air strikes` speak of their forces.
  private func strikes(at index: Int, _ limit: Int) -> Bool {
    if acts[index].contains(.strikingVerb) { return true }
    // `Pakistan is behind the killing`
    if index + 3 < limit, Self.being.contains(tokens[index]), tokens[index + 1].key == Self.behind {
      return (index + 2..<min(limit, index + Self.launchReach)).contains { acts[$0].contains(.violence) }
    }
    // `Eritrea said it had killed 40 soldiers`
    if SayingWords.telling.contains(tokens[index]), index + 2 < limit {
      let subject = tokens[index + 1].key == Self.that ? index + 2 : index + 1
      guard subject + 1 < limit, Self.itself.contains(tokens[subject]) else { return false }
      return (subject + 1..<min(limit, subject + 4)).contains { acts[$0].contains(.strikingVerb) }
    }
    // `Israel struck a building`; not `Israel, hit by rockets`
    if Self.hitting.contains(tokens[index]) {
      return index + 1 < limit && (tokens[index + 1].tag == .determiner || tokens[index + 1].kind == .number)
    }
    return Self.launching.contains(tokens[index])
      && (index + 1..<max(index + 1, min(limit, index + Self.launchReach))).contains { acts[$0].contains(.violence) }
  }

  /// An abbreviation that the article explained before.
  private mutating func defined(at index: Int) -> Int? {
    guard let mention = abbreviations[tokens[index].key],
      !document.caseIsInformative || tokens[index].isCapitalised
    else { return nil }
    let actor = found[mention].actor
    add(index..<index + 1, name: actor.name, kind: actor.kind, country: actor.country, antecedent: mention)
    return index + 1
  }

  /// `(ADF)` or `[ADF]` after a name.
  private mutating func define(after end: Int, _ limit: Int) {
    guard end + 2 < limit, isMark(end, "("), tokens[end + 1].isWord, isMark(end + 2, ")") else { return }
    let token = tokens[end + 1]
    guard token.end - token.start >= 2, token.end - token.start <= 9, token.isCapitalised || !document.caseIsInformative
    else { return }
    if abbreviations[token.key] == nil { abbreviations[token.key] = found.count - 1 }
  }

  private func isMark(_ index: Int, _ mark: Character) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    let byte = document.text.bytes[Int(tokens[index].start)]
    return mark == "("
      ? byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") : byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  private static let fighting: WordSet = """
    front army brigade brigades militia command resistance battalion battalions squad forces commandos corps
    """
  private static let political: WordSet = """
    party union federation association alliance congress committee confederation movement coalition council organization
    organisation network league
    """
  private static let linking: WordSet = "of for the and in to"
  private static let command: WordKey = "command"
  private static let ofForces: WordSet = """
    northern southern eastern western central northeastern northwestern southeastern southwestern joint military
    regional area theater theatre air land naval strategic special border area operational africa pacific
    """
  private static let military = "Military Forces"

  /// `Revolutionary Front of the North (RFN)`: a run of capitalised words with a noun in it that names groups.
  private mutating func patterned(at index: Int, _ limit: Int, sentence: Range<Int>) -> Int? {
    guard document.caseIsInformative, tokens[index].isWord, tokens[index].isCapitalised else { return nil }
    var end = index
    var head: ActorKind?
    var words = 0
    /// True after `Front`, and after what follows `Front of`.
    var lastIsHead = false
    var wasLinked = false
    var position = index
    while position < limit, position - index < 12 {
      let token = tokens[position]
      if token.kind == .joiner || token.key == Self.possessive {
        position += 1
        continue
      }
      guard token.isWord else { break }
      if position > index,
        names.match(in: tokens, at: position, limit: limit, home: home, caseIsInformative: true) != nil
      {
        break
      }
      if token.isCapitalised {
        words += 1
        end = position + 1
        lastIsHead = true
        if Self.fighting.contains(token) {
          head = .rebelGroup
        } else if Self.political.contains(token) {
          head = head ?? .organisation
        } else {
          lastIsHead = wasLinked && head != nil
        }
        wasLinked = false
      } else if Self.linking.contains(token), position > index {
        wasLinked = lastIsHead
      } else {
        break
      }
      position += 1
    }
    guard let head, words >= 2, lastIsHead else { return nil }
    var start = index
    if tokens[start].key == Self.the { start += 1 }
    guard end - start >= 2, !Self.linking.contains(tokens[start]) else { return nil }
    // A description in capitals (`Army Soldiers`) is none.
    if let (_, described) = generics.match(in: tokens, at: start, limit: limit),
      described >= end || (described < limit && Self.linking.contains(tokens[described]))
    {
      return nil
    }
    // `the Northern Command`, `the Central Reserve Command`: of an army.
    if tokens[end - 1].key == Self.command, (start..<end - 1).contains(where: { Self.ofForces.contains(tokens[$0]) }),
      let army = generics.entry(labelled: Self.military)
    {
      add(
        start..<end, name: army.name(country: home.flatMap { countries.name(of: $0) }), kind: army.kind, country: home)
      define(after: end, limit)
      return end
    }
    var name = document.string(start..<end)
    if name.contains("\n") { name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    add(start..<end, name: name, kind: head, country: home)
    define(after: end, limit)
    return end
  }

  /// `suspected communist guerrillas` after another group was named.
  private static let othersThan: WordSet = """
    communist leftist leftwing maoist marxist rightist rightwing rival other another unidentified unknown
    """

  private func isOther(_ index: Int) -> Bool { index > 0 && Self.othersThan.contains(tokens[index - 1]) }

  /// `the guerrillas` after a group was named: the last named group of rebels, unless another armed stranger came since.
  private func groupMeant(by entry: GenericActors.Entry, at index: Int) -> Int? {
    guard entry.label == "Rebels" || entry.label == "Unidentified Gang" && isDefinite(index),
      !isOther(index)
    else { return nil }
    return entry.label == "Rebels" ? told.rebels : told.militia
  }

  /// `he`, `they`, `the group`, `the ministry`: somebody whom this sentence or the one before tells of.
  private mutating func referring(at index: Int, _ limit: Int) -> Int? {
    guard let (kind, end) = references.match(in: tokens, at: index, limit: limit),
      !isOther(index)
    else { return nil }
    var start = found.count
    while start > 0, found[start - 1].tokens.lowerBound >= previousStart { start -= 1 }
    let near = start..<found.count
    let meant: Int?
    switch kind {
    case .man, .woman:
      // Of two people told side by side neither is surely meant.
      let people = near.filter { found[$0].actor.kind == .person }
      let fitting = people.filter { women.contains(found[$0].actor.name) == (kind == .woman) }
      meant = fitting.last.flatMap { last in
        fitting.allSatisfy { found[$0].actor.name == found[last].actor.name }
          && !isAnotherPerson(since: found[last].tokens.upperBound, index)
          ? last : nil
      }
    case .armed:
      let armed = near.filter { found[$0].tokens.upperBound <= sentenceStart && found[$0].actor.kind.canBeArmed }
      meant = armed.last.flatMap { last in
        index - sentenceStart <= 1 && armed.allSatisfy { found[$0].actor.name == found[last].actor.name } ? last : nil
      }
    case .group: meant = told.group
    case .body(let word): meant = told.body[word]
    }
    guard let meant else { return nil }
    let actor = found[meant].actor
    add(index..<end, name: actor.name, kind: actor.kind, country: actor.country, antecedent: meant)
    return end
  }

  /// Whether a given name stands between: somebody else may be meant since.
  private func isAnotherPerson(since start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    return tokens[start..<end].contains { $0.kind == .word && $0.isCapitalised && GivenNames.all.contains($0) }
  }

  /// `Guerrillas attacked …`, and only later who they are: where the article names one group of rebels of its country
  /// and no other, the rebels that it tells of are that group's.
  mutating func nameLoneGroup() {
    var only: Actor?
    for annotation in found
    where annotation.actor.kind == .rebelGroup && generics.entry(of: annotation.actor.name) == nil {
      if let known = only, known.name != annotation.actor.name { return }
      only = annotation.actor
    }
    guard let only, only.country == home || only.country == nil,
      let first = found.firstIndex(where: { $0.actor.name == only.name })
    else { return }
    for index in found.indices
    where generics.entry(of: found[index].actor.name)?.label == "Rebels" && found[index].actor.country == home
      && !isOther(found[index].tokens.lowerBound)
    {
      found[index].actor.name = only.name
      found[index].actor.country = only.country
      if first != index { found[index].antecedent = first }
    }
  }

  private func isDefinite(_ index: Int) -> Bool { index > 0 && tokens[index - 1].key == Self.the }

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

  private static let its: WordKey = "its"

  /// `Moldova's Defence Ministry said its forces …`: the forces of the state that the sentence named before.
  private mutating func owned(at index: Int, _ limit: Int) -> Int? {
    guard tokens[index].key == Self.its, index + 1 < limit,
      let owner = found.indices.last, found[owner].tokens.lowerBound >= sentenceStart,
      found[owner].actor.kind == .government || found[owner].actor.kind == .stateForces,
      let code = found[owner].actor.country, let country = countries.name(of: code)
    else { return nil }
    var position = index + 1
    while position < limit, position < index + 3, Self.modifiers.contains(tokens[position]) { position += 1 }
    guard
      let (entry, end) = generics.match(in: tokens, at: position, limit: limit)
        ?? generics.match(
          in: tokens, at: index + 1, limit: limit), entry.kind == .stateForces
    else { return nil }
    add(index + 1..<end, name: entry.name(country: country), kind: entry.kind, country: code, antecedent: owner)
    return end
  }

  private static let former: WordSet = "former ex retired off-duty"

  /// `a former soldier`, `an ex-policeman`: nobody's forces.
  private func isFormer(_ index: Int) -> Bool {
    LeaderReader.stands(Self.former, before: index, from: sentenceStart, in: tokens)
  }

  private static let civilians = "Civilians"
  private static let be: WordSet = "was were been being"
  /// Words from a verb of violence to whom it strikes, at most.
  private static let struckReach = 4

  /// `killed seven herders`, `two herders were abducted`: of herders and clansmen those alone bear arms who use them.
  private func isStruck(_ index: Int, _ limit: Int) -> Bool {
    let before = max(sentenceStart, index - Self.struckReach)..<index
    if before.contains(where: { acts[$0].contains(.strikingVerb) }) {
      return !before.contains { tokens[$0].key == Self.by }
    }
    // `herders killed by soldiers`
    if index + 2 < limit, acts[index + 1].contains(.strikingVerb), tokens[index + 2].key == Self.by { return true }
    return index + 2 < limit && Self.be.contains(tokens[index + 1])
      && (index + 2..<min(limit, index + 4)).contains { acts[$0].contains(.strikingVerb) }
  }

  private mutating func described(at index: Int, _ limit: Int, sentence: Range<Int>) -> Int? {
    guard let (first, end) = generics.match(in: tokens, at: index, limit: limit), !isMonth(index),
      first.kind != .stateForces || !isFormer(index),
      first.kind != .protesters || !acts[index].contains(.otherAct)
    else { return nil }
    var entry = first
    var last = end
    while last < limit, let (more, next) = generics.match(in: tokens, at: last, limit: limit) {
      if entry.needsCountry { entry = more }
      last = next
    }
    if entry.kind == .identityMilitia, last == index + 1, isStruck(index, limit),
      let civilians = generics.entry(labelled: Self.civilians)
    {
      entry = civilians
    }
    var country: String?
    var isOwn = false
    // `armed forces of Ukraine`
    if last + 1 < limit, tokens[last].key == Self.of {
      let at = tokens[last + 1].key == Self.the ? last + 2 : last + 1
      // `fighters of the Oromo Liberation Army`
      if at < limit, entry.kind == .rebelGroup || entry.kind == .politicalMilitia || entry.kind == .civilians,
        let (named, after) = names.match(
          in: tokens, at: at, limit: limit, home: home, caseIsInformative: document.caseIsInformative)
      {
        let earlier = told.first[named.name]
        add(index..<after, name: named.name, kind: named.kind, country: named.country, antecedent: earlier)
        define(after: after, limit)
        return after
      }
      if at < limit,
        let (match, after) = countries.match(
          in: tokens, at: at, limit: limit, caseIsInformative: document.caseIsInformative)
      {
        country = countries.countries[match].code
        isOwn = true
        last = after
      }
    }
    let speaker = country == nil && entry.kind == .stateForces ? stateOfSpeaker(before: index, in: sentence) : nil
    guard isOwn || !entry.needsCountry || speaker != nil else { return nil }
    country = country ?? speaker ?? home
    var start = index
    while start > sentence.lowerBound, Self.leading.contains(tokens[start - 1]) { start -= 1 }
    if let previous = found.last, previous.tokens.upperBound > start { start = index }
    if !isOwn, let group = groupMeant(by: entry, at: index) {
      let actor = found[group].actor
      add(start..<last, name: actor.name, kind: actor.kind, country: actor.country, antecedent: group)
      return last
    }
    add(
      start..<last, name: entry.name(country: country.flatMap { countries.name(of: $0) }), kind: entry.kind,
      country: country)
    found[found.count - 1].isOfSpeaker = speaker != nil
    return last
  }

  private static let possessives: WordSet = "its our"
  private static let places: WordSet = "in from to of with near at against between by on outside inside"

  /// `Armenia said 49 of its soldiers had died`: the state that the sentence is about, where `its` stands before the forces.
  private func stateOfSpeaker(before index: Int, in sentence: Range<Int>) -> String? {
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
      at += 1
    }
    return nil
  }
}

/// Whom later words may refer to, kept up while reading: looking for them anew at each word would make the time grow as
/// the square of an article's length.
private struct ToldActors {
  /// Where each name was told first.
  private(set) var first: [String: Int] = [:]
  /// The last group with a name of its own.
  private(set) var group: Int?
  /// The last named rebels and militia of the article's country.
  private(set) var rebels: Int?
  private(set) var militia: Int?
  /// The last organ of a government by each word of its name.
  private(set) var body: [WordKey: Int] = [:]

  mutating func take(
    _ annotation: ActorAnnotation, at index: Int, tokens: [Token], generics: GenericActors, home: String?
  ) {
    let actor = annotation.actor
    if first[actor.name] == nil { first[actor.name] = index }
    if actor.kind == .government {
      for token in tokens[annotation.tokens] { body[token.key] = index }
    }
    guard actor.kind.isGroup || actor.kind == .rebelGroup || actor.kind == .politicalMilitia,
      generics.entry(of: actor.name) == nil
    else { return }
    if actor.kind.isGroup { group = index }
    guard actor.country == home || actor.country == nil || home == nil else { return }
    if actor.kind == .rebelGroup { rebels = index }
    if actor.kind == .politicalMilitia { militia = index }
  }
}
