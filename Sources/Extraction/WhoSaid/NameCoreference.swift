import ConflictModel
import Linguistics

/// The people that an article names, and which mention means whom: `Kremlin spokesman Dmitry Peskov` … `Mr. Peskov` …
/// `Peskov`.
///
/// A run of capitalised words is a person where an office or title stands before it, where it begins with a known given
/// name, or where its last word later stands alone as a name.
struct NameCoreference {
  enum Gender: UInt8 {
    case male, female, unknown
  }

  struct Person {
    /// The fullest form of the name.
    var name: Range<Int>
    var gender: Gender
    /// The office that stands before or after one of the mentions (`Russian Foreign Minister`).
    var office: Range<Int>?
    var surname: WordKey
    var mentions = 0
  }

  struct Mention {
    /// The name alone, without titles and offices.
    var name: Range<Int>
    /// With what stands before it: `Mr. Peskov`, `Kremlin spokesman Dmitry Peskov`.
    var withOffice: Range<Int>
    var person: Int
  }

  private(set) var people: [Person] = []
  /// In the order of the text.
  private(set) var mentions: [Mention] = []

  /// - Parameter syntax: the document's words.
  /// - Parameter isOther: true for tokens that are known to be something else, a place for instance.
  init(_ syntax: Syntax, isOther: (Int) -> Bool = { _ in false }) {
    var finder = Finder(syntax: syntax)
    let candidates = finder.candidates(isOther)
    var bySurname: [WordKey: [Int]] = [:]
    for candidate in candidates where candidate.name.count > 1 && candidate.isPerson {
      _ = register(candidate, syntax, &bySurname)
    }
    // A pair of capitalised words is a name if its last word goes on alone.
    var alone: Set<WordKey> = []
    for candidate in candidates where candidate.name.count == 1 && candidate.standsAlone {
      alone.insert(syntax.tokens[candidate.name.lowerBound].key)
    }
    for (index, candidate) in candidates.enumerated()
    where candidate.name.count > 1 && !candidate.isPerson && candidate.mayBePerson {
      let surname = syntax.tokens[candidate.name.upperBound - 1].key
      // So is one in a list with people.
      let neighbours = [index - 1, index + 1].filter { candidates.indices.contains($0) && candidates[$0].isPerson }
      let isListed = neighbours.contains { syntax.areListed(candidates[$0].name, candidate.name) }
      if alone.contains(surname) || isListed { _ = register(candidate, syntax, &bySurname) }
    }
    for candidate in candidates where candidate.name.count == 1 && candidate.isPerson {
      let surname = syntax.tokens[candidate.name.lowerBound].key
      if bySurname[surname] == nil { _ = register(candidate, syntax, &bySurname) }
    }
    for candidate in candidates {
      let surname = syntax.tokens[candidate.name.upperBound - 1].key
      guard let choices = bySurname[surname], let person = choose(candidate, among: choices, syntax) else { continue }
      mentions.append(Mention(name: candidate.name, withOffice: candidate.withOffice, person: person))
      people[person].mentions += 1
      if people[person].office == nil { people[person].office = candidate.office }
      if people[person].gender == .unknown { people[person].gender = candidate.gender }
    }
  }

  /// The mention that a token stands in, offices included.
  func mention(at token: Int) -> Mention? {
    let at = mentions.partitioningIndex { $0.withOffice.upperBound > token }
    guard at < mentions.count, mentions[at].withOffice.contains(token) else { return nil }
    return mentions[at]
  }

  /// Index of the first mention that begins at or after a token.
  func firstMention(from token: Int) -> Int {
    mentions.partitioningIndex { $0.withOffice.lowerBound >= token }
  }

  private mutating func register(
    _ candidate: Finder.Candidate, _ syntax: Syntax, _ bySurname: inout [WordKey: [Int]]
  ) -> Int {
    let surname = syntax.tokens[candidate.name.upperBound - 1].key
    for known in bySurname[surname] ?? [] {
      let name = people[known].name
      if agree(name, candidate.name, syntax) {
        if candidate.name.count > name.count { people[known].name = candidate.name }
        return known
      }
    }
    people.append(
      Person(name: candidate.name, gender: candidate.gender, office: candidate.office, surname: surname))
    bySurname[surname, default: []].append(people.count - 1)
    return people.count - 1
  }

  /// True where two names with the same last word can be one person's: the first words agree, or one has none.
  private func agree(_ a: Range<Int>, _ b: Range<Int>, _ syntax: Syntax) -> Bool {
    if a.count == 1 || b.count == 1 { return true }
    let first = syntax.tokens[a.lowerBound]
    let second = syntax.tokens[b.lowerBound]
    if first.key == second.key { return true }
    // `J. Smith` and `John Smith`; `Bill` for `William` is left apart.
    guard first.end - first.start <= 2 || second.end - second.start <= 2 else { return false }
    return syntax.byte(a.lowerBound) == syntax.byte(b.lowerBound)
  }

  private func choose(_ candidate: Finder.Candidate, among choices: [Int], _ syntax: Syntax) -> Int? {
    if candidate.name.count > 1 {
      return choices.first { agree(people[$0].name, candidate.name, syntax) }
    }
    guard choices.count > 1 else { return choices.first }
    let fitting = choices.filter {
      candidate.gender == .unknown || people[$0].gender == .unknown || people[$0].gender == candidate.gender
    }
    // The one that the article has named most often so far.
    return (fitting.isEmpty ? choices : fitting).max { (people[$0].mentions, $1) < (people[$1].mentions, $0) }
  }
}

extension Syntax {
  private static let papers: WordSet = "now today"

  /// `Mohammad Jan said`, `Teresa May said`: a month that a given name stands before, and no number beside it; `Myanmar Now
  /// said`: a paper's name.
  func isTimeInName(_ index: Int) -> Bool {
    if index > 0, isWord(index, in: Self.papers), isCapitalised(index), isCapitalised(index - 1) { return true }
    guard index > 0, index + 1 < tokens.count, marks(index).contains(.time), isCapitalised(index),
      isCapitalised(index - 1), !marks(index - 1).isDisjoint(with: .givenName), !marks(index - 1).contains(.time)
    else { return false }
    return !isNumber(index + 1) && tokens[index + 1].kind != .ordinal
  }

  /// True where nothing but commas and "and" stands between two names.
  func areListed(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let between = min(a.upperBound, b.upperBound)..<max(a.lowerBound, b.lowerBound)
    return (1...3).contains(between.count) && between.allSatisfy { isComma($0) || marks($0).contains(.coordinator) }
  }
}

extension NameCoreference {
  /// Finds runs of words that may be names.
  fileprivate struct Finder {
    let syntax: Syntax

    struct Candidate {
      var name: Range<Int>
      var withOffice: Range<Int>
      var office: Range<Int>?
      var gender: Gender
      /// An office, a title or a given name says so.
      var isPerson: Bool
      /// Nothing speaks against it.
      var mayBePerson: Bool
      /// One capitalised word with no capitalised neighbour.
      var standsAlone: Bool
    }

    private static let particles: WordSet =
      "de la al el bin ibn van von der den ul dos da du di abu ben le del st y e ould ag"
    private static let suffixes: WordSet = "jr sr ii iii iv"
    /// First words of names of places and things.
    private static let notGiven: WordSet = """
      north south east west northern southern eastern western central new united saudi white middle hong san los las
      santa great upper lower fort port mount lake sri burkina sierra costa el puerto cape red black black supreme
      national international federal islamic republican democratic american british russian european african asian the
      super air world wall capitol trump's fox associated
      """

    mutating func candidates(_ isOther: (Int) -> Bool) -> [Candidate] {
      let tokens = syntax.tokens
      var found: [Candidate] = []
      var index = 0
      while index < tokens.count {
        guard isNameWord(index) else {
          index += 1
          continue
        }
        var end = index + 1
        while end < tokens.count, syntax.document.sentenceOfToken[end] == syntax.document.sentenceOfToken[index] {
          if isNameWord(end), syntax.quotationOf[end] == syntax.quotationOf[index] {
            end += 1
          } else if tokens[end].kind == .joiner || Self.particles.contains(tokens[end]), end + 1 < tokens.count,
            isNameWord(end + 1)
          {
            end += 2
          } else if Self.particles.contains(tokens[end]), end + 2 < tokens.count, tokens[end + 1].kind == .joiner,
            isNameWord(end + 2)
          {
            // `Noureddine al-Baba`
            end += 3
          } else {
            break
          }
        }
        if let candidate = candidate(index..<end),
          candidate.isPerson || candidate.name.count == 1 || !isOther(candidate.name.upperBound - 1)
        {
          found.append(candidate)
        }
        index = end
      }
      return found
    }

    private func isNameWord(_ index: Int) -> Bool {
      let token = syntax.tokens[index]
      guard token.kind == .word, token.isCapitalised else { return false }
      let marks = syntax.marks(index)
      if syntax.document.caseIsInformative {
        guard token.tag == .unknown || token.tag.isNoun || token.tag == .adjective || token.tag == .foreign else {
          return marks.isDisjoint(with: .givenName) == false && token.tag != .modal
        }
      } else {
        guard token.tag.isName else { return false }
      }
      let closed: WordMarks = [
        .subordinator, .coordinator, .attaching, .time, .auxiliary, .personalPronoun, .relative, .question, .that,
        .article, .negation, .timeModifier,
      ]
      return marks.isDisjoint(with: closed) || (!marks.isDisjoint(with: .givenName) && token.tag.isName)
        || syntax.isTimeInName(index)
    }

    /// Splits titles and offices off a run of capitalised words.
    private func candidate(_ run: Range<Int>) -> Candidate? {
      var start = run.lowerBound
      var office: Range<Int>?
      var gender = Gender.unknown
      var hasOffice = false
      for index in run {
        let marks = syntax.marks(index)
        // `Doctors Without Borders`
        guard !marks.isDisjoint(with: [.role, .title]), index + 1 < run.upperBound,
          syntax.tokens[index + 1].key != Syntax.without
        else { continue }
        // `General Mills` and the like lose one word, which does no harm.
        hasOffice = true
        start = index + 1
        if marks.contains(.role), syntax.tag(index) != .pluralName, syntax.tag(index) != .plural {
          office = run.lowerBound..<(index + 1)
        }
        gender = Self.gender(of: syntax.tokens[index], marks) ?? gender
      }
      var phraseStart = run.lowerBound
      if !hasOffice, let split = departmentEnd(run) {
        hasOffice = true
        phraseStart = split.phrase
        office = split.phrase..<split.name
        start = split.name
      }
      while start < run.upperBound, syntax.tokens[start].kind == .joiner { start += 1 }
      guard start < run.upperBound else { return nil }
      var end = run.upperBound
      if end - start > 1, syntax.isWord(end - 1, in: Self.suffixes) { end -= 1 }
      let name = start..<end
      guard name.count <= 7 else { return nil }
      var withOffice = phraseStart..<run.upperBound
      // `Kremlin spokesman Dmitry Peskov`: the office in small letters before the name.
      if !hasOffice, name.lowerBound > 0, syntax.quotationOf[name.lowerBound - 1] == syntax.quotationOf[name.lowerBound]
      {
        let before = name.lowerBound - 1
        let marks = syntax.marks(before)
        // `Witness John Smith said`
        let isFirst = before == syntax.document.sentence(of: before).tokens.lowerBound
        if marks.contains(.role), !syntax.isCapitalised(before) || isFirst, !syntax.isFiniteVerb(before) {
          hasOffice = true
          let floor = max(syntax.document.sentence(of: before).tokens.lowerBound, before - 12)
          let phrase = syntax.simplePhraseStart(endingAt: before, from: floor)
          withOffice = phrase..<run.upperBound
          office = phrase..<(before + 1)
          gender = Self.gender(of: syntax.tokens[before], marks) ?? gender
        }
      }
      // `the governor, Abba Sani, said`
      if !hasOffice, name.count > 1, let phrase = officeBeforeComma(name) {
        hasOffice = true
        withOffice = name
        office = phrase
        gender = Self.gender(of: syntax.tokens[phrase.upperBound - 1], syntax.marks(phrase.upperBound - 1)) ?? gender
      }
      let first = syntax.marks(name.lowerBound)
      let isGiven = !first.isDisjoint(with: .givenName) && name.count > 1
      if gender == .unknown, isGiven {
        switch first.intersection(.givenName) {
        case .givenMale: gender = .male
        case .givenFemale: gender = .female
        default: break
        }
      }
      // `Nabil Abdallah al-Tayeb`: a mark in a name is no word.
      let words = name.count { syntax.tokens[$0].kind != .joiner && !Self.particles.contains(syntax.tokens[$0]) }
      var mayBePerson = words <= 4 && !syntax.isWord(name.lowerBound, in: Self.notGiven)
      if name.contains(where: { syntax.tokens[$0].key == Syntax.without }) { mayBePerson = false }
      for index in name where !syntax.marks(index).isDisjoint(with: [.body, .document, .time]) { mayBePerson = false }
      if name.lowerBound > 0, syntax.marks(name.lowerBound - 1).contains(.article), !hasOffice { mayBePerson = false }
      return Candidate(
        name: name, withOffice: withOffice, office: office, gender: gender,
        isPerson: mayBePerson && (isGiven || (hasOffice && (name.count > 1 || !opensWithArticle(withOffice)))),
        mayBePerson: mayBePerson,
        standsAlone: name.count == 1 && run.count == 1)
    }

    private static let departments: WordSet = """
      state defence defense interior justice information foreign affairs security finance health internal home war national
      operations communication communications veterans army police air navy staff
      """

    /// `Secretary of State Antony Blinken`, `Minister of Defence Yoav Gallant`: where the office begins and where the name does.
    private func departmentEnd(_ run: Range<Int>) -> (phrase: Int, name: Int)? {
      let of = run.lowerBound - 1
      guard of > 0, run.count > 1, syntax.marks(of).contains(.attaching), syntax.document.caseIsInformative,
        syntax.marks(of - 1).contains(.role), syntax.isCapitalised(of - 1),
        syntax.quotationOf[of] == syntax.quotationOf[run.lowerBound]
      else { return nil }
      let name = run.first { !syntax.isWord($0, in: Self.departments) && syntax.tokens[$0].kind != .joiner }
      guard let name, name > run.lowerBound, run.upperBound - name > 1 else { return nil }
      let floor = max(syntax.document.sentence(of: of).tokens.lowerBound, of - 12)
      return (syntax.simplePhraseStart(endingAt: of - 1, from: floor), name)
    }

    /// `a guard at the embassy`: what somebody is who has no office.
    private func isOnePerson(_ index: Int) -> Bool {
      guard !syntax.isCapitalised(index),
        let noun = PersonNoun.phrases.longestMatch(in: syntax.tokens, at: index, limit: index + 1),
        case .singular = noun.value.form
      else { return false }
      return !noun.value.isThing
    }

    /// `the governor, Abba Sani, said`: the office that a name between commas stands behind.
    private func officeBeforeComma(_ name: Range<Int>) -> Range<Int>? {
      let comma = name.lowerBound - 1
      guard comma > 1, syntax.isComma(comma), name.upperBound < syntax.tokens.count, syntax.isComma(name.upperBound),
        syntax.quotationOf[comma] < 0
      else { return nil }
      let floor = max(syntax.document.sentence(of: comma).tokens.lowerBound, comma - 14)
      // `a spokesman for the Patriotic Front (PF), Abba Sani, said`
      guard
        let role = (floor..<comma).last(where: {
          // `The Dutch Defence Minister, Joris Mota, said`
          (syntax.marks($0).contains(.role) || isOnePerson($0)) && (!syntax.isCapitalised($0) || $0 == comma - 1)
            && ($0 == comma - 1 || syntax.marks($0 + 1).contains(.attaching))
        }), !(role..<comma).contains(where: { syntax.isComma($0) || syntax.isFiniteVerb($0) })
      else { return nil }
      var start = syntax.simplePhraseStart(endingAt: role, from: floor)
      // `His brother and deputy, Omar Mota, said`
      if start - 2 > floor, syntax.marks(start - 1).contains(.coordinator), syntax.marks(start - 2).contains(.role) {
        start = syntax.simplePhraseStart(endingAt: start - 2, from: floor)
      }
      guard
        syntax.tag(start) == .determiner || syntax.tag(start) == .possessivePronoun
          || (start..<comma).contains(where: { syntax.isPossessive($0) })
      else { return nil }
      return start..<comma
    }

    /// `the first official Act`: an office with an article before a single capitalised word names nobody.
    private func opensWithArticle(_ phrase: Range<Int>) -> Bool { syntax.marks(phrase.lowerBound).contains(.article) }

    private static let masculine: WordSet = "mr sir lord"
    private static let feminine: WordSet = "mrs ms miss dame lady madam"

    private static func gender(of token: Token, _ marks: WordMarks) -> Gender? {
      if masculine.contains(token) || marks.contains(.male) { return .male }
      if feminine.contains(token) || marks.contains(.female) { return .female }
      return nil
    }
  }
}
