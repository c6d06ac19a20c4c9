import Gazetteer
import Linguistics

/// Tells the place from what its name stands for: the government in its capital, the police of a town, a team, a paper.
struct MetonymReader {
  let document: Document
  let marks: [PlaceMarks]

  /// Seats whose name is the government's more often than the building's.
  private static let seats: WordSet = "kremlin pentagon whitehall westminster elysee"
  private static let twoWordSeats = PhraseTable<Bool>([
    ("white house", true), ("downing street", true), ("capitol hill", true), ("scotland yard", true),
    ("holy see", true), ("wall street", true),
  ])

  static func isSeat(_ token: Token) -> Bool { seats.contains(token) }

  func isMetonym(_ toponym: Toponym, isCapital: Bool, isCountry: Bool) -> Bool {
    let features = toponym.features
    let start = toponym.tokens.lowerBound
    let end = toponym.tokens.upperBound
    let sentence = document.sentence(of: start).tokens
    if features.contains(anyOf: .teamAfter, .paperAfter, .firmAfter, .treatyAfter, .streetAfter, .treatyOf, .bodyOf) {
      return true
    }
    if features.contains(.hyphenAfter), end + 1 < sentence.upperBound, !document.tokens[end + 1].isCapitalised {
      return true
    }
    if sidesWith(start, sentence) { return true }
    // `In Gao soldiers shot two men`: they did it there.
    let standsThere = !isCountry && features.contains(anyOf: .inside, .at, .near)
    if !standsThere, end < sentence.upperBound, document.tokens[end].kind == .word,
      marks[end].contains(.organ) || sharesOrgan(end, sentence)
    {
      return true
    }
    if isCountry, !features.contains(anyOf: .inside, .at, .near),
      qualifiesPeople(end, sentence) || qualifies(toponym.tokens, sentence)
    {
      return true
    }
    if end < sentence.upperBound, Self.settlements.contains(document.tokens[end]) { return true }
    if features.contains(.possessiveAfter), acts(after: end + 1, sentence) { return true }
    if isCountry, belongsToBody(start, sentence) { return true }
    if isCountry, isDoer(start, sentence) { return true }
    if isCountry, !features.contains(anyOf: .inside, .at, .near), invades(after: end, sentence) { return true }
    if isCountry || isCapital, isBlamed(start, end, sentence) { return true }
    if !isCountry, isOfHealer(start, end, sentence) { return true }
    if features.contains(.natural), liesBeyond(start, sentence) { return true }
    let isSite = features.contains(anyOf: .inside, .at, .near, .move, .kindOf, .direction)
    if isSite { return false }
    let isSeat =
      Self.seats.contains(document.tokens[start])
      || Self.twoWordSeats.longestMatch(in: document.tokens, at: start, limit: sentence.upperBound) != nil
    if isSeat { return true }
    guard isCapital || isCountry else { return false }
    return features.contains(anyOf: .speechAfter, .verbBefore)
      || (features.contains(.otherPreposition) && speaksWith(start, sentence))
  }

  private static let siding: WordSet = "pro anti"

  /// `Pro-Jakarta militiamen`: whose side somebody takes, wherever he is.
  private func sidesWith(_ start: Int, _ sentence: Range<Int>) -> Bool {
    start - 2 >= sentence.lowerBound && document.tokens[start - 1].kind == .joiner
      && Self.siding.contains(document.tokens[start - 2])
  }

  /// Names between a country and those whom it qualifies, at most.
  private static let namesBetween = 2

  /// `two U.S. Lutheran teachers`: the country is theirs, and not where they were.
  private func qualifiesPeople(_ end: Int, _ sentence: Range<Int>) -> Bool {
    guard document.caseIsInformative else { return false }
    var index = end
    while index < min(sentence.upperBound, end + Self.namesBetween), document.tokens[index].kind == .word,
      document.tokens[index].isCapitalised
    {
      index += 1
      guard index < sentence.upperBound else { return false }
      let people = PersonNoun.phrases.longestMatch(in: document.tokens, at: index, limit: sentence.upperBound)
      if !document.tokens[index].isCapitalised, people.map({ !$0.value.isThing }) == true { return true }
    }
    return false
  }

  private static let united: WordKey = "united"

  /// `two U.S. missionaries`, `a United States soldier`: letters for a country, or a name that has no
  /// adjective, before a noun.
  private func qualifies(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard document.caseIsInformative, range.upperBound < sentence.upperBound else { return false }
    let first = document.tokens[range.lowerBound]
    let isShort = range.count == 1 && (first.shape.contains(.dotted) || first.shape.contains(.allCapitals))
    let next = document.tokens[range.upperBound]
    // `a New Zealand pilot`
    if range.count > 1, !next.isCapitalised,
      PersonNoun.phrases.longestMatch(in: document.tokens, at: range.upperBound, limit: sentence.upperBound)
        .map({ !$0.value.isThing }) == true
    {
      return true
    }
    guard isShort || range.count == 2 && first.key == Self.united else { return false }
    return next.kind == .word && (next.tag.isNoun || next.tag.isAdjective)
  }

  /// `the Misrata and Zintan militias`: the noun behind the other name is of both.
  private func sharesOrgan(_ end: Int, _ sentence: Range<Int>) -> Bool {
    guard document.caseIsInformative, end + 2 < sentence.upperBound, marks[end].contains(.and),
      document.tokens[end + 1].isCapitalised
    else { return false }
    let noun = end + 2
    return marks[noun].contains(.organ) && !document.tokens[noun].isCapitalised && document.tokens[noun].tag == .plural
  }

  private static let healers: WordSet = """
    doctor doctors nurse nurses medic medics surgeon surgeons paramedic paramedics
    """
  private static let clinics: WordSet = "hospital hospitals clinic"
  private static let attaching: WordSet = "at in from of the a an main general teaching state central city"
  private static let healerReach = 9

  /// `said a doctor at the hospital in Goma`, `according to Awa Sow, a nurse in Gao`: where the wounded are brought to, and who
  /// tells of them.
  private func isOfHealer(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
    guard start > sentence.lowerBound + 1 else { return false }
    var at = start - 1
    while at > sentence.lowerBound, start - at < Self.healerReach,
      Self.attaching.contains(document.tokens[at]) || Self.clinics.contains(document.tokens[at])
        || document.tokens[at].isCapitalised && document.caseIsInformative
    {
      at -= 1
    }
    guard at < start - 1, Self.healers.contains(document.tokens[at]) else { return false }
    let isHospital = (at + 1..<min(sentence.upperBound, end + 2)).contains {
      Self.clinics.contains(document.tokens[$0])
    }
    guard isHospital else { return false }
    // Who speaks: `a doctor at Gao hospital said`, `said a doctor …`, `according to …, a nurse at …`.
    let behind = end..<min(sentence.upperBound, end + 4)
    let before = max(sentence.lowerBound, at - Self.healerReach)..<at
    return behind.contains { SayingWords.telling.contains(document.tokens[$0]) }
      || before.contains {
        SayingWords.telling.contains(document.tokens[$0]) || Self.according.contains(document.tokens[$0])
      }
  }

  private static let according: WordSet = "according"
  private static let by: WordKey = "by"

  private static let invading: WordSet = """
    launched invaded annexed attacked bombed shelled struck fired unleashed bombarded
    """
  private static let beforeVerb: WordSet = "has had have first also later then again"

  /// `since Russia launched its full-scale invasion`: who did it, and not where.
  private func invades(after end: Int, _ sentence: Range<Int>) -> Bool {
    let verb = (end..<min(sentence.upperBound, end + 3)).first { !Self.beforeVerb.contains(document.tokens[$0]) }
    return verb.map { Self.invading.contains(document.tokens[$0]) } ?? false
  }

  /// `drones launched by Russia`: who did it, and not where.
  private func isDoer(_ start: Int, _ sentence: Range<Int>) -> Bool {
    start - 2 >= sentence.lowerBound && document.tokens[start - 1].key == Self.by
      && (document.tokens[start - 2].tag == .participle || document.tokens[start - 2].tag == .verbPast)
  }

  private static let blaming: WordSet = "blamed blames blaming accused accuses accusing"
  private static let charges: WordSet = "of for"

  /// `India blamed Pakistan for the attack`: who did it, as somebody says.
  private func isBlamed(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
    start > sentence.lowerBound && Self.blaming.contains(document.tokens[start - 1]) && end < sentence.upperBound
      && Self.charges.contains(document.tokens[end])
  }

  private static let crossing: WordSet = "across crossed crossing cross"

  /// `in Omdurman, across the Nile`: on which side something is.
  private func liesBeyond(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var before = start - 1
    if before > sentence.lowerBound, document.tokens[before].key == Self.the { before -= 1 }
    return before >= sentence.lowerBound && Self.crossing.contains(document.tokens[before])
  }

  private static let of: WordSet = "of to"
  private static let the: WordKey = "the"
  private static let republics: WordSet =
    "republic people people's peoples 's islamic democratic socialist federal kingdom union state of"

  /// `the embassy of Peru`, `the ambassador to Chad`, `the army of the Republic of Mali`.
  private func belongsToBody(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var index = start - 1
    while index > sentence.lowerBound,
      document.tokens[index].key == Self.the || Self.republics.contains(document.tokens[index])
        || document.tokens[index].kind == .joiner, !marks[index - 1].contains(.organ)
    {
      index -= 1
    }
    guard index > sentence.lowerBound, Self.of.contains(document.tokens[index]) else { return false }
    return marks[index - 1].contains(.organ)
  }

  /// `Armenia's Defense Ministry`, `Russia's foreign minister`.
  private func acts(after index: Int, _ sentence: Range<Int>) -> Bool {
    var position = index
    while position < min(sentence.upperBound, index + 4), document.tokens[position].kind == .word {
      if marks[position].contains(.organ) { return true }
      position += 1
    }
    return false
  }

  private static let dealings: WordSet = """
    talks relations ties agreement deal dialogue contacts negotiations tension tensions dispute conflict cooperation
    alliance pressure sanctions accused war peace ceasefire treaty trade aligned allied
    """

  /// Called after where they were made: `the Geneva talks`, `the Oslo accords`.
  private static let settlements: WordSet = """
    talks accord accords agreement agreements summit conference process protocol declaration communique treaty
    correspondent bureau
    """

  /// `talks with Moscow`, `sanctions against Tehran`.
  private func speaksWith(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var position = start - 1
    var steps = 0
    while position >= sentence.lowerBound, steps < 4 {
      if Self.dealings.contains(document.tokens[position]) { return true }
      position -= 1
      steps += 1
    }
    return false
  }
}
