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
    reader.nameLoneState()
    return reader.found
  }
}

/// What the triggers say of a word.
struct ActMarks: OptionSet {
  let rawValue: UInt8

  /// A verb of violence starts here.
  static let strikingVerb = ActMarks(rawValue: 1)
  /// Words of violence start here, verbs and nouns.
  static let violence = ActMarks(rawValue: 2)
  /// A word of an act that is no gathering: `air strike`.
  static let otherAct = ActMarks(rawValue: 4)
  /// Words of an agreement or of talks start here.
  static let dealing = ActMarks(rawValue: 8)

  static func of(_ triggers: [TriggerAnnotation], count: Int) -> [ActMarks] {
    var marks = [ActMarks](repeating: [], count: count)
    for trigger in triggers {
      if trigger.act.isViolent, trigger.act != .riot {
        marks[trigger.tokens.lowerBound].formUnion(trigger.isVerb ? [.strikingVerb, .violence] : .violence)
      }
      if trigger.act.isDealing { marks[trigger.tokens.lowerBound].insert(.dealing) }
      guard !trigger.act.isGathering else { continue }
      for token in trigger.tokens { marks[token].insert(.otherAct) }
    }
    return marks
  }
}

/// One pass over a document.
struct ActorReader {
  let document: Document
  let tokens: [Token]
  let home: String?
  let names: ActorTable
  let countries = CountryNames.shared
  let generics = GenericActors.shared
  /// Asked before every word.
  let guiseMarks = Self.guiseMarks
  var found: [ActorAnnotation] = []

  /// Abbreviations that the article itself explains, and the mention that explains them.
  private var abbreviations: [WordKey: Int] = [:]
  var women: Set<String> = []
  /// The forces that the sentence being read calls `ours`.
  var ours: [Int] = []
  var told = ToldActors()
  private static let peaceable: WordSet = "herders herdsmen pastoralists youths"
  private static let jails: WordSet = "prison prisons jail jails detention"
  private static let tallies: WordSet = "kia wia mia pow"
  static let possessive: WordKey = "'s"
  static let of: WordKey = "of"
  static let the: WordKey = "the"

  /// Nouns that repeat what a named group is.
  static let members: WordSet = """
    militants militant fighters fighter rebels rebel guerrillas guerrilla forces members insurgents insurgent terrorists
    terrorist gunmen militiamen militia troops soldiers group commander commanders activists supporters separatists
    cadres cadre guerrilla bombers bomber bandits operatives operative elements element rebel hitmen terrorist gang gangs
    cartel coalition alliance faction factions gangsters warplane warplanes
    """

  private static let armed: WordSet = "gunmen fighters militiamen militia militants guerrillas rebels hitmen"
  private static let opposing: WordSet = "anti counter"

  /// `an anti-Taliban operation`, `anti-terrorist forces`: those against whom it is.
  func isOpposed(_ index: Int) -> Bool {
    index - 2 >= sentenceStart && tokens[index - 1].kind == .joiner && Self.opposing.contains(tokens[index - 2])
  }

  /// What the triggers say of each word.
  let acts: [ActMarks]
  /// Where each place whose name has several words ends, by its first.
  private let longerPlaces: [Int: Int]
  var leaders: LeaderReader
  let references = ActorReferences.shared

  /// Where the sentence being read starts, and the one before it.
  var sentenceStart = 0
  var previousStart = 0

  init(_ document: Document, _ annotations: Annotations, home: String?) {
    self.document = document
    names = document.actors.on(annotations.published)
    acts = ActMarks.of(annotations.triggers, count: document.tokens.count)
    longerPlaces = annotations.places.reduce(into: [:]) { ends, place in
      if place.tokens.count > 1, !place.isReference { ends[place.tokens.lowerBound] = place.tokens.upperBound }
    }
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
      if let disguise = endOfGuise(at: index, limit) {
        index = disguise
        continue
      }
      if let end = named(at: index, limit) ?? leader(at: index, limit) ?? capitalised(at: index, sentence: range)
        ?? owned(at: index, limit) ?? ours(at: index, limit) ?? referring(at: index, limit)
        ?? described(at: index, limit, sentence: range) ?? struckSomebody(at: index, limit)
      {
        index = end
      } else {
        index += 1
      }
    }
    nameOurs(in: range)
  }

  /// What has a capital where the text has small letters: most words need not be asked for any of it.
  private mutating func capitalised(at index: Int, sentence: Range<Int>) -> Int? {
    guard tokens[index].isCapitalised || !document.caseIsInformative else { return nil }
    let limit = sentence.upperBound
    return national(at: index, limit) ?? defined(at: index, limit)
      ?? patterned(at: index, limit, sentence: sentence) ?? communal(at: index, sentence: sentence)
      ?? unknownTribe(at: index, limit) ?? struckPeople(at: index, limit)
      ?? introduced(at: index, limit)
  }

  mutating func add(
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

  mutating func named(at index: Int, _ limit: Int) -> Int? {
    guard
      let (entry, end) = names.match(
        in: tokens, at: index, limit: limit, home: home, caseIsInformative: document.caseIsInformative)
    else { return nil }
    // `ARF` is whoever this article calls so, and no group far away.
    if end == index + 1, let told = abbreviations[tokens[index].key], found[told].actor.name != entry.name {
      return nil
    }
    if isOpposed(index) { return end }
    // `Mir Ali` is a town, where `MIR` is a party.
    if end == index + 1, let place = longerPlaces[index], place > end { return nil }
    if isGround(index..<end) { return end }
    // `12 KIA`: killed in action.
    if end == index + 1, index > 0, Self.tallies.contains(tokens[index]), tokens[index - 1].kind == .number {
      return nil
    }
    if isTie(after: end, limit) { return end }
    if let last = endOfTied(index, end, limit), let group = told.group, found[group].actor.name != entry.name {
      let actor = found[group].actor
      add(index..<last, name: actor.name, kind: actor.kind, country: actor.country, antecedent: group)
      return last
    }
    // `fired from Huthi-held territory`
    if end + 1 < limit, tokens[end].kind == .joiner, Self.holding.contains(tokens[end + 1]),
      // `died in a Houthi-run prison`
      !(end + 2 < limit && Self.jails.contains(tokens[end + 2]))
    {
      return end
    }
    // `four Fulani herders were shot dead`
    if entry.kind == .identityMilitia, Self.peaceable.contains(tokens[end - 1]), isStruck(end - 1, limit) { return nil }
    if let unknown = unknown(longer: entry, index..<end) { return unknown }
    let last = endOfMembers(end, limit)
    let earlier = told.first[entry.name]
    // `Mohajir Qaumi Movement gunmen`: of a party those who bear arms.
    let isArmed = entry.kind == .organisation && last > end && Self.armed.contains(tokens[last - 1])
    add(
      index..<last, name: entry.name, kind: isArmed ? .politicalMilitia : entry.kind, country: entry.country,
      antecedent: earlier)
    found[found.count - 1].hasOwnCountry = entry.kind == .stateForces
    define(after: end, limit)
    return last
  }

  private static let inside: WordSet = "in from inside across near into"

  /// `took Vodyane in the Donetsk People's Republic`: a land that calls itself a state, where something happened.
  private func isGround(_ words: Range<Int>) -> Bool {
    guard longerPlaces[words.lowerBound] == words.upperBound else { return false }
    var before = words.lowerBound - 1
    if before > sentenceStart, tokens[before].key == Self.the { before -= 1 }
    return before >= sentenceStart && Self.inside.contains(tokens[before])
      && !(words.upperBound < tokens.count && Self.members.contains(tokens[words.upperBound]))
  }

  /// `Emmanuel Macron`, `President Macron`, `the president of France`, and `Macron` once he was told.
  private mutating func leader(at index: Int, _ limit: Int) -> Int? {
    guard leaders.mayRead(at: index),
      let met = leaders.read(at: index, limit) ?? leaders.read(officeAt: index, limit, home: home)
    else { return nil }
    return add(met)
  }

  /// Where the nouns end that stand behind a group's name and repeat what it is: `gang coalition`.
  func endOfMembers(_ end: Int, _ limit: Int) -> Int {
    var last = end
    while last < limit, last - end < 2, Self.members.contains(tokens[last]) { last += 1 }
    return last
  }

  mutating func add(_ met: LeaderReader.Found) -> Int {
    let earlier = told.first[met.term.name]
    add(met.tokens, name: met.term.name, kind: .person, country: met.term.country, antecedent: earlier)
    found[found.count - 1].office = met.term.office
    if met.term.isWoman { women.insert(met.term.name) }
    return met.tokens.upperBound
  }

  static let by: WordKey = "by"

  /// An abbreviation that the article explained before.
  mutating func defined(at index: Int, _ limit: Int) -> Int? {
    guard let mention = abbreviations[tokens[index].key],
      !document.caseIsInformative || tokens[index].isCapitalised
    else { return nil }
    let actor = found[mention].actor
    let last = actor.kind.isGroup ? endOfMembers(index + 1, limit) : index + 1
    add(index..<last, name: actor.name, kind: actor.kind, country: actor.country, antecedent: mention)
    return last
  }

  /// `(ADF)` or `[ADF]` after a name.
  mutating func define(after end: Int, _ limit: Int) {
    guard end + 2 < limit, isMark(end, "("), tokens[end + 1].isWord, isMark(end + 2, ")") else { return }
    let token = tokens[end + 1]
    guard token.end - token.start >= 2, token.end - token.start <= 9, token.isCapitalised || !document.caseIsInformative
    else { return }
    if abbreviations[token.key] == nil { abbreviations[token.key] = found.count - 1 }
  }

  func isMark(_ index: Int, _ mark: Character) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    let byte = document.text.bytes[Int(tokens[index].start)]
    switch mark {
    case "(": return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
    case ")": return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    default: return byte == mark.asciiValue
    }
  }

  static let civilians = "Civilians"
}
