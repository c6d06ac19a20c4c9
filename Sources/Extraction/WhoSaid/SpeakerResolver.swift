import Gazetteer
import Linguistics

/// Who a speaker is: the name behind `he`, `the minister`, `Macron`, `both leaders`.
struct SpeakerResolver {
  let syntax: Syntax
  let names: NameCoreference

  struct Speaker {
    /// One name, or several.
    var names: [String]
    var text: String
    var role: String?
    var organisation: String?
    /// Indices into `NameCoreference.people`.
    var people: [Int] = []
    /// Folded words of the names, by which mentions in other statements are found.
    var keys: Set<WordKey> = []
    var isPlural = false
    /// An apposition says that it is one human being: `said Hassan, an 11-year-old boy`.
    var isSomebody = false
    /// Where in the text it was named or meant.
    var token = 0

    var name: String { names.joined(separator: "; ") }
  }

  /// What was said last, which pronouns look back to.
  private(set) var recent: [Speaker] = []

  mutating func remember(_ speaker: Speaker) {
    recent.append(speaker)
    if recent.count > 6 { recent.removeFirst() }
  }

  func resolve(_ phrase: SpeakerPhrase) -> Speaker {
    let tokens = trimmed(phrase.tokens)
    let text = string(tokens)
    if tokens.count == 1 || syntax.isPronoun(phrase.head),
      syntax.isPronoun(phrase.head) || isPossessivePronoun(phrase.head),
      let found = pronoun(phrase.head, text)
    {
      return found
    }
    if let found = group(tokens, phrase.head, text) { return found }
    let members = members(of: tokens)
    if members.count > 1 {
      let speakers = members.map {
        single($0, head(of: $0), $0.upperBound == tokens.upperBound ? phrase.apposition : nil, string($0))
      }
      var joint = Speaker(names: speakers.flatMap(\.names), text: text, isPlural: true, token: phrase.head)
      joint.people = speakers.flatMap(\.people)
      joint.keys = speakers.reduce(into: []) { $0.formUnion($1.keys) }
      return joint
    }
    return single(tokens, phrase.head, phrase.apposition, text)
  }

  // MARK: One speaker

  private func single(_ tokens: Range<Int>, _ head: Int, _ apposition: Range<Int>?, _ text: String) -> Speaker {
    if let mention = person(in: tokens, head) { return person(mention, text, tokens, apposition, head) }
    // `the mayor, John Smith,`
    if let apposition, let mention = firstPerson(in: apposition),
      mention.withOffice.lowerBound == apposition.lowerBound,
      // `His rival, Mario Vargas, said`
      syntax.marks(head).contains(.role)
        || mention.withOffice.upperBound == apposition.upperBound && !syntax.isCapitalised(head) && !isPlural(head)
    {
      var speaker = person(mention, text, tokens, nil, head)
      speaker.role = string(withoutArticle(tokens))
      return speaker
    }
    // `A previously unknown group, the Liberation Army of the Valley, said`
    if let apposition, let name = groupName(in: apposition, of: head) {
      return Speaker(names: [string(name)], text: text, keys: keys(name), token: head)
    }
    let isDefinite = isDefinite(tokens, head)
    if isDefinite, syntax.marks(head).contains(.role), tokens.count <= 3, let person = holder(of: head, tokens) {
      return self.person(person, text, token: head)
    }
    if isDefinite, let full = fuller(tokens, head) {
      let phrase = withoutArticle(full)
      return Speaker(names: [string(phrase)], text: text, keys: keys(phrase), isPlural: isPlural(head), token: head)
    }
    let named = properName(tokens, head)
    var speaker = Speaker(
      names: [string(named)], text: text, keys: keys(named), isPlural: isPlural(head), token: head)
    speaker.role = nil
    speaker.isSomebody = apposition.map(tellsOfOne) ?? false
    return speaker
  }

  private static let groups: WordSet = "group organisation organization movement faction outfit militia party network"

  private func groupName(in apposition: Range<Int>, of head: Int) -> Range<Int>? {
    guard syntax.isWord(head, in: Self.groups), !syntax.isCapitalised(head), syntax.document.caseIsInformative else {
      return nil
    }
    let name = withoutArticle(apposition)
    guard
      syntax.isCapitalised(name.lowerBound)
        || name.count > 2 && syntax.tokens[name.lowerBound + 1].kind == .joiner
          && syntax.isCapitalised(name.lowerBound + 2),
      !name.contains(where: { syntax.isComma($0) || syntax.isFiniteVerb($0) || syntax.marks($0).contains(.relative) })
    else { return nil }
    return name
  }

  private static let one: WordSet = "a an the"
  private static let oneReach = 6

  /// `an 11-year-old boy who survived`: a noun for one human being, right behind an article.
  private func tellsOfOne(_ apposition: Range<Int>) -> Bool {
    guard syntax.isWord(apposition.lowerBound, in: Self.one) else { return false }
    for index in apposition.dropFirst().prefix(Self.oneReach) {
      if let noun = PersonNoun.phrases.longestMatch(in: syntax.tokens, at: index, limit: apposition.upperBound) {
        if case .singular = noun.value.form { return !noun.value.isThing }
        if noun.value.isThing { return false }
      }
      guard syntax.isModifier(index) || syntax.isNoun(index) else { return false }
    }
    return false
  }

  private static let nameReach = 4

  /// `Turkey` of `NATO member Turkey`, `United States` of `the United States`; other phrases whole.
  private func properName(_ tokens: Range<Int>, _ head: Int) -> Range<Int> {
    guard syntax.isCapitalised(head), syntax.document.caseIsInformative else { return tokens }
    var start = head
    // `Save the Children`: a small word that is a name's.
    while start > tokens.lowerBound,
      syntax.isCapitalised(start - 1) || syntax.tokens[start - 1].kind == .joiner
        || syntax.tag(start - 1).isName && start > head - Self.nameReach
    {
      start -= 1
    }
    // `Jamaat-ul-Ahrar`
    guard start > tokens.lowerBound, syntax.tokens[start].kind != .joiner, head + 1 == tokens.upperBound,
      syntax.isNoun(start - 1),
      !syntax.isPossessive(start - 1)
    else { return withoutArticle(tokens) }
    return start..<tokens.upperBound
  }

  private func person(
    _ mention: NameCoreference.Mention, _ text: String, _ tokens: Range<Int>, _ apposition: Range<Int>?, _ head: Int
  ) -> Speaker {
    var speaker = person(mention.person, text, token: head)
    if let apposition, let office = office(in: apposition) {
      speaker.role = string(office.role)
      if let organisation = office.organisation { speaker.organisation = string(organisation) }
    }
    return speaker
  }

  private func person(_ index: Int, _ text: String, token: Int) -> Speaker {
    let person = names.people[index]
    var speaker = Speaker(
      names: [string(person.name)], text: text, people: [index], keys: keys(person.name), token: token)
    if let office = person.office {
      speaker.role = string(withoutArticle(office))
      speaker.organisation = organisation(of: office).map(string)
    }
    return speaker
  }

  /// The person whose name is the phrase's head, not a mere possessor.
  private func person(in tokens: Range<Int>, _ head: Int) -> NameCoreference.Mention? {
    if let mention = names.mention(at: head), !isPossessed(mention, tokens) { return mention }
    // `Republican Rep. Lee Zeldin of New York`: the mention that the phrase begins with or holds before a preposition.
    guard let mention = firstPerson(in: tokens), !isPossessed(mention, tokens) else { return nil }
    let between = mention.name.upperBound..<max(mention.name.upperBound, min(head, tokens.upperBound))
    return between.contains { syntax.marks($0).contains(.attaching) } || mention.withOffice.contains(head)
      ? mention : nil
  }

  private func isPossessed(_ mention: NameCoreference.Mention, _ tokens: Range<Int>) -> Bool {
    mention.name.upperBound < tokens.upperBound && syntax.isPossessive(mention.name.upperBound)
  }

  private func firstPerson(in tokens: Range<Int>) -> NameCoreference.Mention? {
    var index = names.firstMention(from: tokens.lowerBound)
    if index > 0, names.mentions[index - 1].withOffice.upperBound > tokens.lowerBound { index -= 1 }
    guard index < names.mentions.count, names.mentions[index].name.lowerBound >= tokens.lowerBound,
      names.mentions[index].name.upperBound <= tokens.upperBound
    else { return nil }
    return names.mentions[index]
  }

  // MARK: Offices

  /// The role in an apposition: `the Kremlin spokesman`, `a spokeswoman for the Interior Ministry`.
  private func office(in apposition: Range<Int>) -> (role: Range<Int>, organisation: Range<Int>?)? {
    guard let (end, head) = syntax.simplePhraseEnd(startingAt: apposition.lowerBound, to: apposition.upperBound),
      syntax.marks(head).contains(.role)
    else { return nil }
    var last = end
    var organisation = self.organisation(of: apposition.lowerBound..<end)
    if end + 1 < apposition.upperBound, syntax.marks(end).contains(.attaching),
      let (close, _) = syntax.simplePhraseEnd(startingAt: end + 1, to: apposition.upperBound)
    {
      last = close
      if organisation == nil { organisation = withoutArticle((end + 1)..<close) }
    }
    return (withoutArticle(apposition.lowerBound..<last), organisation)
  }

  private static let departments: WordSet = """
    foreign defense defence interior prime deputy vice chief senior health finance justice former acting first state
    press presidential military home internal external republican democratic
    """

  /// `Kremlin` of `Kremlin spokesman`, `Interior Ministry` of `Interior Ministry spokesman`.
  private func organisation(of office: Range<Int>) -> Range<Int>? {
    guard let head = office.last(where: { syntax.marks($0).contains(.role) }) else { return nil }
    var start = head
    while start > office.lowerBound,
      syntax.isNoun(start - 1) || syntax.isPossessive(start - 1) || syntax.tokens[start - 1].kind == .joiner,
      !syntax.marks(start - 1).contains(.role)
    { start -= 1 }
    var end = head
    while end > start, syntax.isPossessive(end - 1) { end -= 1 }
    guard end > start, (start..<end).contains(where: { syntax.isCapitalised($0) }) else { return nil }
    guard !syntax.isWord(end - 1, in: Self.departments) else { return nil }
    return start..<end
  }

  // MARK: Short forms

  private func isDefinite(_ tokens: Range<Int>, _ head: Int) -> Bool {
    let first = syntax.tokens[tokens.lowerBound]
    return Self.definite.contains(first) && !syntax.isPossessive(head)
  }

  private static let definite: WordSet = "the this that these both his her their"

  /// The last person before with this office: `the minister`.
  private func holder(of head: Int, _ tokens: Range<Int>) -> Int? {
    guard !isPlural(head) else { return nil }
    let key = syntax.tokens[head].key
    for speaker in recent.reversed() where speaker.people.count == 1 {
      let person = speaker.people[0]
      if let office = names.people[person].office, office.contains(where: { syntax.tokens[$0].key == key }) {
        return person
      }
    }
    let next = names.firstMention(from: head)
    var index = next - 1
    while index >= 0, next - index < 60 {
      let person = names.mentions[index].person
      if let office = names.people[person].office, office.contains(where: { syntax.tokens[$0].key == key }) {
        return person
      }
      index -= 1
    }
    // `the spokeswoman`, `the candidate`: the last speaker that can be meant.
    let wanted: NameCoreference.Gender =
      syntax.marks(head).contains(.female) ? .female : syntax.marks(head).contains(.male) ? .male : .unknown
    guard let last = recent.last, last.people.count == 1, head - last.token < 120 else { return nil }
    let gender = names.people[last.people[0]].gender
    return wanted == .unknown || gender == .unknown || gender == wanted ? last.people[0] : nil
  }

  /// The last fuller mention of the same body: `Armenia's Foreign Ministry` for `the ministry`.
  private func fuller(_ tokens: Range<Int>, _ head: Int) -> Range<Int>? {
    guard tokens.count <= 2, syntax.marks(head).contains(.body) || syntax.marks(head).contains(.audience) else {
      return nil
    }
    let key = syntax.tokens[head].key
    var index = tokens.lowerBound - 1
    let floor = max(0, index - 1500)
    while index >= floor {
      if syntax.tokens[index].key == key, syntax.isNoun(index), !isOtherArmy(index, head) {
        let start = syntax.simplePhraseStart(endingAt: index, from: max(floor, index - 12))
        let phrase = withoutArticle(start..<(index + 1))
        if phrase.count > 1, phrase.contains(where: { syntax.isCapitalised($0) || syntax.isPossessive($0) }) {
          return start..<(index + 1)
        }
      }
      index -= 1
    }
    return nil
  }

  private static let army: WordKey = "army"

  /// `the army` is the state's, where the text names a `People's Liberation Army` too.
  private func isOtherArmy(_ named: Int, _ head: Int) -> Bool {
    syntax.tokens[head].key == Self.army && syntax.document.caseIsInformative && syntax.isCapitalised(named)
      && !syntax.isCapitalised(head)
  }

  private static let leaders: WordSet = """
    leaders presidents ministers men women officials sides trio pair duo two three presidents candidates senators
    lawmakers generals diplomats premiers spokesmen commanders analysts experts
    """

  /// `the trio`, `both leaders`, `the two presidents`: the last people named side by side.
  private func group(_ tokens: Range<Int>, _ head: Int, _ text: String) -> Speaker? {
    guard tokens.count <= 4 else { return nil }
    var count: Int?
    for index in tokens {
      let marks = syntax.marks(index)
      guard marks.contains(.group) else { continue }
      count = Self.counts.first { $0.0 == syntax.tokens[index].key }?.1
    }
    guard let count, syntax.isWord(head, in: Self.leaders) || syntax.marks(head).contains(.group) else {
      return nil
    }
    guard let people = lastList(of: count, before: tokens.lowerBound) else { return nil }
    var speaker = Speaker(
      names: people.map { string(names.people[$0].name) }, text: text, people: people, isPlural: true, token: head)
    speaker.keys = people.reduce(into: []) { $0.formUnion(keys(names.people[$1].name)) }
    return speaker
  }

  private static let counts: [(WordKey, Int)] = [
    ("both", 2), ("two", 2), ("pair", 2), ("duo", 2), ("couple", 2), ("three", 3), ("trio", 3), ("four", 4),
    ("quartet", 4),
  ]

  /// The last so many people who are named with nothing but commas and "and" between them.
  private func lastList(of count: Int, before token: Int) -> [Int]? {
    var index = names.firstMention(from: token) - 1
    var steps = 0
    while index >= count - 1, steps < 80 {
      steps += 1
      var people = [names.mentions[index].person]
      var first = index
      while people.count < count, first > 0, isList(names.mentions[first - 1], names.mentions[first]) {
        first -= 1
        people.insert(names.mentions[first].person, at: 0)
      }
      if people.count == count, Set(people).count == count { return people }
      index -= 1
    }
    return nil
  }

  private func isList(_ a: NameCoreference.Mention, _ b: NameCoreference.Mention) -> Bool {
    a.name.upperBound <= b.withOffice.lowerBound && syntax.areListed(a.name, b.withOffice)
  }

  // MARK: Pronouns

  private func isPossessivePronoun(_ index: Int) -> Bool { !syntax.marks(index).isDisjoint(with: .personalPronoun) }

  private func pronoun(_ index: Int, _ text: String) -> Speaker? {
    let marks = syntax.marks(index)
    if marks.contains(.he) || marks.contains(.she) {
      let gender: NameCoreference.Gender = marks.contains(.he) ? .male : .female
      if let stranger = unnamedSpeaker(before: index) {
        var speaker = stranger
        speaker.text = text
        speaker.token = index
        return speaker
      }
      if var somebody = recent.last, somebody.isSomebody, somebody.people.isEmpty,
        distance(somebody.token, index) <= Self.pronounReach, isLastNamed(somebody.token, before: index)
      {
        somebody.text = text
        somebody.token = index
        return somebody
      }
      guard let person = person(for: gender, before: index) else {
        return Speaker(names: [text], text: text, token: index)
      }
      return self.person(person, text, token: index)
    }
    if marks.contains(.firstPerson) { return Speaker(names: [text], text: text, token: index) }
    if marks.contains(.it) || marks.contains(.they) {
      let plural = marks.contains(.they)
      if index > 0, syntax.tokens[index - 1].key == Self.what,
        let phrase = ownSubject(before: index - 1, plural: plural)
      {
        var speaker = resolve(phrase)
        speaker.text = text
        return speaker
      }
      // `Israel struck Damascus as it vowed to go on`: whose sentence it is.
      if index > 0, syntax.isWord(index - 1, in: Self.joints),
        let phrase = ownSubject(before: index - 1, plural: plural),
        syntax.isCapitalised(phrase.head) || syntax.marks(phrase.head).contains(.body)
      {
        var speaker = resolve(phrase)
        speaker.text = text
        return speaker
      }
      if let last = recent.last(where: { fits($0, plural: plural, at: index) }) {
        var speaker = last
        speaker.text = text
        speaker.token = index
        return speaker
      }
      if let phrase = previousSubject(before: index, plural: plural) {
        var speaker = resolve(phrase)
        speaker.text = text
        return speaker
      }
      return Speaker(names: [text], text: text, isPlural: plural, token: index)
    }
    return nil
  }

  /// Sentences from what somebody says to the pronoun that means him, at most.
  private static let pronounReach = 2

  /// `A councillor said the camp had burned. “They took men with them,” he said`: whoever spoke last, though he has no name,
  /// where nobody is named since.
  private func unnamedSpeaker(before index: Int) -> Speaker? {
    guard let last = recent.last, last.people.isEmpty, !last.isPlural, last.names.count == 1, last.token < index,
      distance(last.token, index) <= Self.pronounReach, !syntax.isCapitalised(last.token),
      let noun = PersonNoun.phrases.longestMatch(in: syntax.tokens, at: last.token, limit: last.token + 1),
      case .singular = noun.value.form
    else { return nil }
    let next = names.firstMention(from: last.token)
    guard next >= names.mentions.count || names.mentions[next].name.lowerBound >= index else { return nil }
    return last
  }

  /// Whether nobody is named between a speaker and a pronoun.
  private func isLastNamed(_ token: Int, before index: Int) -> Bool {
    var next = names.firstMention(from: token + 1)
    while next < names.mentions.count, names.mentions[next].name.lowerBound < index {
      // Whom the speaker names in what he says is not the one that speaks.
      if syntax.quotationOf[names.mentions[next].name.lowerBound] < 0 { return false }
      next += 1
    }
    return true
  }

  private func fits(_ speaker: Speaker, plural: Bool, at index: Int) -> Bool {
    guard index > speaker.token, distance(speaker.token, index) <= 2 else { return false }
    if plural { return speaker.isPlural || speaker.names.count > 1 || speaker.people.isEmpty }
    return speaker.people.isEmpty && !speaker.isPlural && speaker.names.count == 1
  }

  private func distance(_ a: Int, _ b: Int) -> Int {
    Int(syntax.document.sentenceOfToken[b]) - Int(syntax.document.sentenceOfToken[a])
  }

  private static let what: WordKey = "what"
  private static let joints: WordSet = "as while"

  /// `Baku launched what it called measures`: whoever does what the sentence tells.
  private func ownSubject(before index: Int, plural: Bool) -> SpeakerPhrase? {
    let sentence = syntax.document.sentence(of: index).tokens
    return firstSubject(of: sentence.lowerBound..<index, plural: plural)
  }

  /// The subject of the sentence before, where it is no person's name.
  private func previousSubject(before index: Int, plural: Bool) -> SpeakerPhrase? {
    let own = Int(syntax.document.sentenceOfToken[index])
    guard own > 0 else { return nil }
    return firstSubject(of: syntax.document.sentences[own - 1].tokens, plural: plural)
  }

  private func firstSubject(of sentence: Range<Int>, plural: Bool) -> SpeakerPhrase? {
    let finder = SubjectFinder(syntax: syntax, floor: sentence.lowerBound, limit: sentence.upperBound)
    for token in sentence.prefix(60) where syntax.isFiniteVerb(token) && syntax.quotationOf[token] < 0 {
      let group = syntax.verbGroup(at: token, from: sentence.lowerBound)
      guard let subject = finder.subject(of: group), !syntax.isPronoun(subject.head) else { return nil }
      return isPlural(subject.head) == plural ? subject : nil
    }
    return nil
  }

  /// The person that `he` or `she` means.
  func person(for gender: NameCoreference.Gender, before token: Int) -> Int? {
    func fits(_ person: Int) -> Bool {
      names.people[person].gender == gender || names.people[person].gender == .unknown
    }
    let own = Int(syntax.document.sentenceOfToken[token])
    let sentences = syntax.document.sentences
    // In the same sentence: the first one named, its subject as a rule.
    if let found = firstPerson(in: sentences[own].tokens.lowerBound..<token, fits) { return found }
    if let last = recent.last, last.people.count == 1, fits(last.people[0]), distance(last.token, token) <= 3 {
      // `The president refused to go. The rebels' negotiator arrived on Sunday. “We will not talk,” he said.`
      if distance(last.token, token) > 1, own > 0, let other = opener(of: sentences[own - 1].tokens, fits) {
        return other
      }
      return last.people[0]
    }
    var sentence = own - 1
    while sentence >= 0, own - sentence <= 6 {
      if let found = firstPerson(in: sentences[sentence].tokens, fits) { return found }
      sentence -= 1
    }
    if let last = recent.last(where: { $0.people.count == 1 && fits($0.people[0]) }) { return last.people[0] }
    return nil
  }

  /// The person that a sentence is about: named before its first verb.
  private func opener(of sentence: Range<Int>, _ fits: (Int) -> Bool) -> Int? {
    guard let verb = sentence.first(where: { syntax.isFiniteVerb($0) && syntax.quotationOf[$0] < 0 }) else {
      return nil
    }
    return firstPerson(in: sentence.lowerBound..<verb, fits)
  }

  private func firstPerson(in range: Range<Int>, _ fits: (Int) -> Bool) -> Int? {
    var index = names.firstMention(from: range.lowerBound)
    while index < names.mentions.count, names.mentions[index].name.upperBound <= range.upperBound {
      let mention = names.mentions[index]
      if syntax.quotationOf[mention.name.lowerBound] < 0, fits(mention.person) { return mention.person }
      index += 1
    }
    return nil
  }

  // MARK: Words

  /// `France, Russia, and the United States` in its members; one range where it is no plain list.
  func members(of tokens: Range<Int>) -> [Range<Int>] {
    guard tokens.contains(where: { syntax.marks($0).contains(.coordinator) && syntax.quotationOf[$0] < 0 }) else {
      return [tokens]
    }
    var members: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens {
      if syntax.marks(index).contains(.coordinator) && !isInsidePlace(index, tokens) || syntax.isComma(index) {
        if index > start { members.append(start..<index) }
        start = index + 1
      }
    }
    if start < tokens.upperBound { members.append(start..<tokens.upperBound) }
    // Names and bodies only: `activists and residents of the town` stays as it is.
    let named = members.allSatisfy { member in
      member.contains { syntax.isCapitalised($0) } || !syntax.document.caseIsInformative
    }
    guard named, members.count > 1, !syntax.marks(tokens.lowerBound).contains(.attaching) else { return [tokens] }
    // `the Ministry of Defence and Aviation` is one.
    for member in members.dropLast()
    where member.contains(where: { syntax.marks($0).contains(.attaching) }) && firstPerson(in: member) == nil {
      return [tokens]
    }
    return members
  }

  /// `the Jammu and Kashmir police`: the word stands in the name of one place.
  private func isInsidePlace(_ and: Int, _ tokens: Range<Int>) -> Bool {
    guard and > tokens.lowerBound, and + 1 < tokens.upperBound, syntax.isCapitalised(and - 1),
      syntax.isCapitalised(and + 1), let key = Gazetteer.key(of: syntax.document.string(and - 1..<and + 2))
    else { return false }
    return syntax.document.gazetteer.contains(key)
  }

  private func head(of tokens: Range<Int>) -> Int {
    SubjectFinder(syntax: syntax, floor: tokens.lowerBound, limit: tokens.upperBound)
      .headOf(tokens.lowerBound, tokens.upperBound - 1)
  }

  private func isPlural(_ head: Int) -> Bool {
    syntax.tag(head) == .plural || syntax.tag(head) == .pluralName || syntax.marks(head).contains(.group)
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, syntax.isPossessive(end - 1) || syntax.isComma(end - 1) { end -= 1 }
    return tokens.lowerBound..<end
  }

  func withoutArticle(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    while start + 1 < tokens.upperBound, syntax.marks(start).contains(.article) { start += 1 }
    return start..<tokens.upperBound
  }

  private func keys(_ tokens: Range<Int>) -> Set<WordKey> {
    Set(tokens.filter { syntax.isCapitalised($0) && syntax.tokens[$0].isWord }.map { syntax.tokens[$0].key })
  }

  /// The words with every run of white space as one space.
  func string(_ tokens: Range<Int>) -> String {
    let text = syntax.document.string(tokens)
    var wasSpace = false
    let isPlain = text.utf8.allSatisfy { byte in
      defer { wasSpace = byte == 32 }
      return byte > 32 || byte == 32 && !wasSpace
    }
    if isPlain { return text }
    // Lines that are cut at a width have a break in most quotations; walking from character to character is slow.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterSpace = false
    for byte in text.utf8 {
      if byte == 32 || (9...13).contains(byte) {
        isAfterSpace = true
        continue
      }
      if isAfterSpace, !bytes.isEmpty { bytes.append(32) }
      isAfterSpace = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
