import ConflictModel
import Gazetteer
import Linguistics

/// Groups with a name: of the tables, by the pattern of the name, of a people.
extension ActorReader {
  private static let tying: WordSet = "linked affiliated inspired aligned allied backed"
  private static let affiliates: WordSet = "affiliate offshoot franchise affiliated linked"
  private static let tyingReach = 6

  /// `the al Qaeda-linked group al Shabaab`: the one behind is meant, if a name follows.
  func isTie(after end: Int, _ limit: Int) -> Bool {
    guard end + 1 < limit,
      tokens[end].kind == .joiner && Self.tying.contains(tokens[end + 1]) || Self.affiliates.contains(tokens[end])
    else { return false }
    return (end + 1..<max(end + 1, min(limit, end + Self.tyingReach))).contains {
      tokens[$0].isWord
        && names.match(
          in: tokens, at: $0, limit: limit, home: home, caseIsInformative: document.caseIsInformative) != nil
    }
  }

  /// `The al Qaeda-linked group denied it`: where the words for a group end that was named before.
  func endOfTied(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
    guard start > sentenceStart, tokens[start - 1].key == Self.the, end + 2 < limit, tokens[end].kind == .joiner,
      Self.tying.contains(tokens[end + 1])
    else { return nil }
    var last = end + 2
    while last < limit, last - end < Self.tyingReach, Self.groupNouns.contains(tokens[last]) { last += 1 }
    return last > end + 2 && Self.groups.contains(tokens[last - 1]) ? last : nil
  }

  /// `Saraya Ansar al-Sunna` in an article about Syria: a short name that a group far away has too ends a longer one that no
  /// table knows.
  mutating func unknown(longer entry: ActorTable.Entry, _ range: Range<Int>) -> Int? {
    guard document.caseIsInformative, entry.kind == .rebelGroup, let own = entry.country, let home, own != home,
      range.count > 1,
      range.lowerBound > sentenceStart, tokens[range.lowerBound - 1].kind == .word,
      tokens[range.lowerBound - 1].isCapitalised, !Self.leading.contains(tokens[range.lowerBound - 1])
    else { return nil }
    let before = range.lowerBound - 1
    let mark = PlaceMarks.table[tokens[before].key] ?? []
    guard mark.isDisjoint(with: [.common, .title, .given, .determiner, .locative, .otherPreposition]),
      before > sentenceStart + 1, !tokens[before].shape.contains(.allCapitals),
      countries.match(in: tokens, at: before, limit: range.lowerBound, caseIsInformative: true) == nil,
      found.last.map({ $0.tokens.upperBound <= before }) ?? true
    else { return nil }
    // `Razavi Khorasan Province`
    guard PlaceMarks.table[tokens[range.upperBound - 1].key].map({ $0.isDisjoint(with: .kind) }) ?? true else {
      return range.upperBound
    }
    let name = document.string(before..<range.upperBound)
    add(before..<range.upperBound, name: name, kind: entry.kind, country: home, antecedent: told.first[name])
    return range.upperBound
  }

  /// `Dinka youths`, `clashes between Hema and Lendu`: a people as a side of its own.
  mutating func communal(at index: Int, sentence: Range<Int>) -> Int? {
    guard let met = CommunalReader(document: document).read(at: index, sentence: sentence),
      !(met.isPeaceable && isStruck(met.end - 1, sentence.upperBound))
    else { return nil }
    // `the Amhara militia Fano`
    if document.caseIsInformative,
      let (named, after) = names.match(
        in: tokens, at: met.end, limit: sentence.upperBound, home: home, caseIsInformative: true),
      named.kind.isGroup
    {
      add(
        index..<after, name: named.name, kind: named.kind, country: named.country, antecedent: told.first[named.name])
      define(after: after, sentence.upperBound)
      return after
    }
    let code = met.people.country(in: home)
    let country = code.flatMap { countries.name(of: $0) }
    if let rebels = met.rebels {
      add(index..<met.end, name: rebels.name(country: country), kind: rebels.kind, country: code)
      found[found.count - 1].hasOwnCountry = true
    } else {
      let label = met.people.name + " Ethnic Militia"
      let name = country.map { "\(label) (\($0))" } ?? label
      add(index..<met.end, name: name, kind: .identityMilitia, country: code, antecedent: told.first[name])
    }
    return met.end
  }

  private static let tribes: WordSet =
    "tribe tribes tribal clan clans community communities ethnic people group militia"

  /// `the Misseriya tribe`, of whom somebody bears arms.
  mutating func tribal(at index: Int, _ limit: Int) -> Int? {
    guard let (people, after) = Peoples.shared.match(in: tokens, at: index, limit: limit), after < limit,
      Self.tribes.contains(tokens[after])
    else { return nil }
    var end = after
    while end < limit, Self.tribes.contains(tokens[end]) { end += 1 }
    let code = people.country(in: home)
    let label = people.name + " Ethnic Militia"
    let name = code.flatMap { countries.name(of: $0) }.map { "\(label) (\($0))" } ?? label
    add(index..<end, name: name, kind: .identityMilitia, country: code, antecedent: told.first[name])
    return end
  }

  /// `Hundreds of Tutsis were killed`: some of a people, and nothing that says that they bear arms.
  mutating func struckPeople(at index: Int, _ limit: Int) -> Int? {
    guard document.caseIsInformative, tokens[index].isCapitalised,
      document.text.bytes[Int(tokens[index].end) - 1] == UInt8(ascii: "s"), tokens[index].tag.isNoun,
      let (people, end) = Peoples.shared.match(in: tokens, at: index, limit: limit), end == index + 1,
      !people.areRebels, isStruck(index, limit), let civilians = generics.entry(labelled: Self.civilians)
    else { return nil }
    let code = people.country(in: home) ?? home
    add(
      index..<end, name: civilians.name(country: code.flatMap { countries.name(of: $0) }), kind: civilians.kind,
      country: code)
    return end
  }

  private static let somebody: WordSet = "those anyone anybody everyone everybody whoever"
  private static let who: WordKey = "who"
  private static let whoever: WordKey = "whoever"
  /// Words from `those who` to what they did, at most.
  private static let deedReach = 5

  /// `shot those who fled`, `killed whoever refused`: people of whom nothing says that they bear arms.
  mutating func struckSomebody(at index: Int, _ limit: Int) -> Int? {
    guard Self.somebody.contains(tokens[index]), index > sentenceStart, acts[index - 1].contains(.strikingVerb),
      index + 1 < limit, tokens[index].key == Self.whoever || tokens[index + 1].key == Self.who,
      !(index + 1..<min(limit, index + 1 + Self.deedReach)).contains(where: { acts[$0].contains(.violence) }),
      let civilians = generics.entry(labelled: Self.civilians)
    else { return nil }
    add(
      index..<index + 1, name: civilians.name(country: home.flatMap { countries.name(of: $0) }), kind: civilians.kind,
      country: home)
    return index + 1
  }

  private static let rivals: WordSet = "between and with against"

  /// `clashes between the Bangash and Alizai tribes`: peoples that no table has.
  mutating func unknownTribe(at index: Int, _ limit: Int) -> Int? {
    guard document.caseIsInformative, tokens[index].kind == .word, tokens[index].isCapitalised, index > sentenceStart,
      CommunalReader.isTribe(index..<index + 1, in: tokens, sentenceStart..<limit)
    else { return nil }
    let before = tokens[index - 1].key == Self.the ? index - 2 : index - 1
    guard before >= sentenceStart, Self.rivals.contains(tokens[before]) else { return nil }
    let end = Self.tribes.contains(tokens[index + 1]) ? index + 2 : index + 1
    let label = document.string(index..<index + 1) + " Ethnic Militia"
    let name = home.flatMap { countries.name(of: $0) }.map { "\(label) (\($0))" } ?? label
    add(index..<end, name: name, kind: .identityMilitia, country: home, antecedent: told.first[name])
    return end
  }

  static let fighting: WordSet = """
    front army brigade brigades militia command resistance battalion battalions squad forces commandos corps
    """
  static let political: WordSet = """
    party union federation association alliance congress committee confederation movement coalition council organization
    organisation network league
    """
  private static let cartel: WordKey = "cartel"
  static let linking: WordSet = "of for the and in to"
  private static let according: WordKey = "according"
  private static let command: WordKey = "command"
  private static let ofForces: WordSet = """
    northern southern eastern western central northeastern northwestern southeastern southwestern joint military
    regional area theater theatre air land naval strategic special border area operational africa pacific
    """
  static let military = "Military Forces"
  private static let ordinals: WordSet = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    """
  private static let units: WordSet = "brigade battalion corps division regiment army"

  /// `Revolutionary Front of the North (RFN)`: a run of capitalised words with a noun in it that names groups.
  mutating func patterned(at index: Int, _ limit: Int, sentence: Range<Int>) -> Int? {
    // `The Somali National Army`: what stands behind the article is asked first for whose it is.
    // `An Army lieutenant`: no part of a name either.
    guard document.caseIsInformative, tokens[index].isWord, tokens[index].isCapitalised, tokens[index].key != Self.the,
      !Self.indefinite.contains(tokens[index])
    else { return nil }
    var end = index
    var head: ActorKind?
    var words = 0
    /// True after `Front`, and after what follows `Front of`.
    var lastIsHead = false
    var wasLinked = false
    var isTail = false
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
        if Self.fighting.contains(token), !(position == index && isOfArmy(index, limit)) {
          head = .rebelGroup
        } else if token.key == Self.cartel, position > index {
          head = .politicalMilitia
        } else if Self.political.contains(token) {
          head = head ?? .organisation
        } else {
          // `the Rebirth of the Central African Republic`: what follows `of` may be several words.
          let startsTail = wasLinked && tokens[position - 1].key == Self.the
          lastIsHead = (wasLinked || isTail) && head != nil
          isTail = lastIsHead && (startsTail || isTail)
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
    guard end - start >= 2, !Self.linking.contains(tokens[start]), tokens[start].key != Self.according else {
      return nil
    }
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
      let own = owner(ofCommand: start..<end) ?? (isCentral(start..<end) ? Self.centralState : nil)
      let country = own ?? home
      add(
        start..<end, name: army.name(country: country.flatMap { countries.name(of: $0) }), kind: army.kind,
        country: country)
      found[found.count - 1].hasOwnCountry = own != nil
      define(after: end, limit)
      return end
    }
    // `the Third Brigade`, `the 4th Army Corps`: armies number their units.
    let isNumbered =
      Self.ordinals.contains(tokens[start]) || start > sentenceStart && tokens[start - 1].kind == .ordinal
    if isNumbered, Self.units.contains(tokens[end - 1]), end - start <= 3,
      let army = generics.entry(labelled: Self.military)
    {
      let own = owner(ofUnit: start)
      let country = own ?? home
      add(
        start..<end, name: army.name(country: country.flatMap { countries.name(of: $0) }), kind: army.kind,
        country: country)
      found[found.count - 1].hasOwnCountry = own != nil
      define(after: end, limit)
      return end
    }
    // `the ELN's Northeastern War Front`, `the BLA said its Majeed Brigade`: a part of that group.
    if head == .rebelGroup, let whole = whole(ofPart: start) {
      let group = found[whole].actor
      add(start..<end, name: group.name, kind: group.kind, country: group.country, antecedent: whole)
      return end
    }
    var name = document.string(start..<end)
    if name.contains("\n") { name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    add(start..<end, name: name, kind: head, country: home)
    define(after: end, limit)
    return end
  }

  /// The group with a name of its own right before a possessive.
  private func whole(ofPart start: Int) -> Int? {
    guard start > sentenceStart, let last = found.indices.last, found[last].actor.kind.isGroup,
      generics.entry(of: found[last].actor.name) == nil, found[last].tokens.lowerBound >= sentenceStart
    else { return nil }
    let owner = tokens[start - 1].key
    let isOwner = owner == Self.possessive && found[last].tokens.upperBound == start - 1
    return isOwner || owner == Self.its ? last : nil
  }

  private static let central: WordKey = "central"
  private static let centralState = "USA"
  /// Where the Central Command of the United States fights.
  private static let centralLands: Set<String> = [
    "YEM", "SYR", "IRQ", "IRN", "AFG", "KWT", "BHR", "QAT", "OMN", "ARE", "SAU", "JOR",
  ]

  private func isCentral(_ words: Range<Int>) -> Bool {
    words.count == 2 && tokens[words.lowerBound].key == Self.central && home.map(Self.centralLands.contains) == true
  }

  private static let ownerReach = 4

  /// `Russia's 76th Guards Division`: the state right before a unit's number.
  private func owner(ofUnit start: Int) -> String? {
    for at in max(sentenceStart, start - Self.ownerReach)..<start {
      if let (match, end) = countries.match(in: tokens, at: at, limit: start, caseIsInformative: true), end < start,
        tokens[end].key == Self.possessive || tokens[end].kind == .ordinal
      {
        return countries.countries[match].code
      }
    }
    return nil
  }

  private static let army: WordKey = "army"

  /// `Army Press Committee`, `Army Council`: an office of an army, and none that fights.
  private func isOfArmy(_ index: Int, _ limit: Int) -> Bool {
    tokens[index].key == Self.army && index + 1 < limit && tokens[index + 1].isCapitalised
      && (index + 1..<min(limit, index + 4)).prefix { tokens[$0].isCapitalised }.contains {
        Self.political.contains(tokens[$0])
      }
  }

  /// `the United States Africa Command`, `the US military's Central Command`: the state that the words name.
  func owner(ofCommand range: Range<Int>) -> String? {
    for index in range {
      if let (country, end) = countries.match(in: tokens, at: index, limit: range.upperBound, caseIsInformative: true),
        end < range.upperBound
      {
        return countries.countries[country].code
      }
    }
    guard let last = found.last, last.actor.kind == .stateForces, last.tokens.upperBound + 1 == range.lowerBound,
      tokens[range.lowerBound - 1].key == Self.possessive
    else { return nil }
    return last.actor.country
  }

  static let from: WordKey = "from"
  static let to: WordKey = "to"
  private static let belonging: WordKey = "belonging"
  private static let groupNouns: WordSet = """
    group movement organisation organization faction militia network cartel gang islamist jihadist extremist militant rebel
    armed insurgent terrorist outlawed banned separatist leftist communist maoist marxist guerrilla criminal paramilitary
    shia shiite sunni druze maronite christian moslem muslim kurdish rightist nationalist ethnic main
    """
  private static let groupReach = 5
  private static let leadership: WordSet = "led backed dominated allied aligned based"

  /// `fighters of the Oromo Liberation Army`, `gunmen from the Islamist group Jund al-Khilafa`: the group that they are of.
  func group(of start: Int, _ limit: Int) -> (ActorTable.Entry, Int)? {
    guard start + 1 < limit else { return nil }
    var at = start + 1
    if tokens[start].key == Self.belonging, tokens[at].key == Self.to {
      at += 1
    } else if tokens[start].key != Self.of, tokens[start].key != Self.from {
      return nil
    }
    while at < limit {
      // `the Communist Party`: the word is of the name.
      if let named = names.match(
        in: tokens, at: at, limit: limit, home: home, caseIsInformative: document.caseIsInformative)
      {
        // `militants of the al Qaeda-linked Ansar Dine`
        guard isTie(after: named.1, limit), named.1 + 2 < limit else { return named }
        at = named.1 + 2
        continue
      }
      // `fighters of the Kurdish-led SDF`
      if at - start < Self.groupReach, at + 3 < limit, tokens[at + 1].kind == .joiner,
        Self.leadership.contains(tokens[at + 2])
      {
        at += 3
        continue
      }
      guard at - start < Self.groupReach, tokens[at].key == Self.the || Self.groupNouns.contains(tokens[at]) else {
        return nil
      }
      at += 1
    }
    return nil
  }

  private static let indefinite: WordSet = "a an"
  private static let groups: WordSet = """
    group organisation organization movement faction militia outfit gang cartel unit squad cell
    """
  private static let introducing: WordSet = "calling itself self styled called named known as the"
  private static let warlike: WordSet = """
    armed rebel militant jihadist islamist unknown shadowy separatist extremist insurgent guerrilla terrorist leftist maoist
    criminal outlawed banned drug splinter breakaway paramilitary obscure little-known known commando
    """
  private static let inNames: WordSet = "al el of the and for wal ul bin"
  private static let claiming: WordSet = "claimed claims"
  private static let introductionReach = 4
  /// From the noun to the name, with marks between: `a group calling itself the "Sons of the Marshes"`.
  private static let namingReach = 7

  private static let was: WordSet = """
    was had carried planted killed attacked shot bombed detonated fired abducted kidnapped
    """
  private static let say: WordSet = "said says"

  /// `said it was behind the blast`
  private func saysItDid(_ verb: Int, _ limit: Int) -> Bool {
    verb + 2 < limit && Self.say.contains(tokens[verb]) && Self.itself.contains(tokens[verb + 1])
      && Self.was.contains(tokens[verb + 2])
  }

  /// `a little-known group, Saraya al-Haqq, claimed the attack`, `an armed group calling itself Sons of the Soil`: a name that
  /// no table has, told with what it is.
  mutating func introduced(at index: Int, _ limit: Int) -> Int? {
    guard document.caseIsInformative, tokens[index].isCapitalised, index > sentenceStart + 1 else { return nil }
    var before = index - 1
    while before > sentenceStart,
      tokens[before].kind != .word && tokens[before].kind != .number || Self.introducing.contains(tokens[before])
    {
      guard index - before < Self.namingReach else { return nil }
      before -= 1
    }
    guard Self.groups.contains(tokens[before]), !tokens[before].isCapitalised else { return nil }
    var end = index
    var words = 0
    while end < limit {
      if tokens[end].kind == .word, tokens[end].isCapitalised {
        words += 1
        end += 1
      } else if end + 1 < limit, tokens[end].kind == .joiner || Self.inNames.contains(tokens[end]),
        tokens[end + 1].isCapitalised || Self.inNames.contains(tokens[end + 1]) || tokens[end + 1].kind == .joiner
      {
        end += 1
      } else {
        break
      }
    }
    let isArmed = (max(sentenceStart, before - Self.introductionReach)..<before).contains {
      Self.warlike.contains(tokens[$0])
    }
    var next = end
    while next < limit, tokens[next].kind != .word { next += 1 }
    guard words > 0,
      isArmed || next < limit && (Self.claiming.contains(tokens[next]) || saysItDid(next, limit)),
      end > index + 1 || tokens[index].end - tokens[index].start > 2,
      // `an unknown group, Palestinian Hezbollah,`
      countries.match(in: tokens, at: index, limit: end, caseIsInformative: true) == nil
        || isArmed && end > index + 1 && next > end
          && names.match(in: tokens, at: index + 1, limit: end, home: home, caseIsInformative: true) != nil
    else { return nil }
    let name = document.string(index..<end)
    add(index..<end, name: name, kind: .rebelGroup, country: home, antecedent: told.first[name])
    define(after: end, limit)
    return end
  }
}
