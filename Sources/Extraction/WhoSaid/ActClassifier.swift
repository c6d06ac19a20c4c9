import ConflictModel
import EmbeddedTables
import Linguistics

/// What a speaker does by speaking: the verb's own act, or, where the verb says no more than "said", what the words say.
struct ActClassifier: Sendable {
  static let shared = ActClassifier()

  private enum Deed: String {
    case own = "self"
    case other, any
  }

  private enum Element {
    case words([[WordKey]])
    /// Up to four words.
    case gap
  }

  private struct Rule {
    var act: StatementAct
    var deed: Deed
    var elements: [Element]
  }

  private let rules: [Rule]
  /// The rules that can start with a word.
  private let starts: WordTable<[Int16]>

  private init() {
    var rules: [Rule] = []
    var starts: [WordKey: [Int16]] = [:]
    TableReader.rows(of: embedded_statement_acts()) { cells in
      guard cells.count == 3, let deed = Deed(rawValue: String(cells[1])) else { return }
      let name = cells[0] == "noComment" ? "no comment" : String(cells[0])
      guard let act = StatementAct(rawValue: name) else { return }
      let elements = Self.elements(of: String(cells[2]))
      guard case .words(let first)? = elements.first else { return }
      for words in first {
        guard let key = words.first, starts[key]?.last != Int16(rules.count) else { continue }
        starts[key, default: []].append(Int16(rules.count))
      }
      rules.append(Rule(act: act, deed: deed, elements: elements))
    }
    self.rules = rules
    self.starts = WordTable(starts)
  }

  /// `(may|could) * (spread|escalate)`.
  private static func elements(of pattern: String) -> [Element] {
    var elements: [Element] = []
    var rest = Substring(pattern)
    while !rest.isEmpty {
      if rest.first == " " {
        rest = rest.dropFirst()
      } else if rest.first == "*" {
        elements.append(.gap)
        rest = rest.dropFirst()
      } else if rest.first == "(", let close = rest.firstIndex(of: ")") {
        let options = rest[rest.index(after: rest.startIndex)..<close].parts(between: "|")
        elements.append(.words(options.map { keys(String($0)) }))
        rest = rest[rest.index(after: close)...]
      } else {
        let end = rest.firstIndex(where: { $0 == " " || $0 == "(" }) ?? rest.endIndex
        elements.append(.words([keys(String(rest[..<end]))]))
        rest = rest[end...]
      }
    }
    return elements
  }

  private static func keys(_ words: String) -> [WordKey] {
    words.parts(between: " ").filter { $0 != "*" }.map { WordKey($0) }
  }

  // MARK: Reading

  /// What the words make of a neutral verb.
  ///
  /// - Parameter content: the reported words.
  /// - Parameter clauseStart: where the clause begins that a quoted fragment stands in.
  func act(
    of content: Range<Int>, clauseStart: Int, isDirect: Bool, speaker: SpeakerResolver.Speaker, in syntax: Syntax
  ) -> StatementAct {
    var best = Int16.max
    for index in content.prefix(120) {
      guard let candidates = starts[syntax.tokens[index].key] else { continue }
      for candidate in candidates where candidate < best {
        let rule = rules[Int(candidate)]
        guard matches(rule.elements, at: index, to: content.upperBound, syntax) else { continue }
        guard rule.deed != .any else {
          best = candidate
          continue
        }
        let isOwn = isOwnDeed(at: index, from: clauseStart, isDirect: isDirect, speaker, syntax)
        if isOwn == (rule.deed == .own) { best = candidate }
      }
    }
    return best < Int16.max ? rules[Int(best)].act : accusesByName(content, speaker, syntax) ? .accusation : .claim
  }

  /// - Parameter first: the element from which on the words are compared.
  private func matches(
    _ elements: [Element], from first: Int = 0, at index: Int, to end: Int, _ syntax: Syntax
  ) -> Bool {
    guard first < elements.count else { return true }
    switch elements[first] {
    case .words(let options):
      for option in options where follows(option, at: index, to: end, syntax) {
        if matches(elements, from: first + 1, at: index + option.count, to: end, syntax) { return true }
      }
      return false
    case .gap:
      for skipped in 0...4 where index + skipped < end {
        if matches(elements, from: first + 1, at: index + skipped, to: end, syntax) { return true }
      }
      return false
    }
  }

  private func follows(_ words: [WordKey], at index: Int, to end: Int, _ syntax: Syntax) -> Bool {
    guard index + words.count <= end else { return false }
    for (offset, word) in words.enumerated() where syntax.tokens[index + offset].key != word { return false }
    return true
  }

  /// True where the clause around a word is about the speaker: its subject is `we`, `it`, `his country`, the speaker's name.
  private func isOwnDeed(
    at index: Int, from start: Int, isDirect: Bool, _ speaker: SpeakerResolver.Speaker, _ syntax: Syntax
  ) -> Bool {
    var position = index
    var isObject = false
    while position >= start {
      let marks = syntax.marks(position)
      if syntax.isPronoun(position) || syntax.tag(position) == .possessivePronoun {
        if marks.contains(.firstPerson) { return true }
        // Outside the quotation marks `it` and `he` are the narrator's words for the speaker.
        return (!isDirect || syntax.quotationOf[position] < 0) && !marks.isDisjoint(with: .thirdPerson)
      }
      if position < index, syntax.isNoun(position) {
        if speaker.keys.contains(syntax.tokens[position].key) { return true }
        let phrase = syntax.simplePhraseStart(endingAt: position, from: start)
        if syntax.isPronoun(phrase) || syntax.tag(phrase) == .possessivePronoun {
          return isDirect
            ? syntax.marks(phrase).contains(.firstPerson) : !syntax.marks(phrase).isDisjoint(with: .personalPronoun)
        }
        for token in phrase..<position where speaker.keys.contains(syntax.tokens[token].key) { return true }
        // The noun after a preposition is no subject: look on to the left.
        isObject = phrase > start && syntax.marks(phrase - 1).contains(.attaching)
        if !isObject { return false }
        position = phrase - 1
        continue
      }
      position -= 1
    }
    // A quoted fragment without a subject, after a verb whose subject speaks.
    return isDirect || !isObject
  }

  // MARK: Accusations

  private static let harm: WordSet = """
    attack attacks attacked shelling shelled bombing bombed bombardment bombarded strike strikes airstrike airstrikes struck
    fire fired raid raids raided killing killed wounded injured massacre massacred ambush ambushed invasion invaded
    aggression missile missiles rocket rockets drone drones artillery destroyed seized kidnapped abducted tortured
    executed murdered assault assaulted hit opened targeted provocation provocations
    """

  private static let forces: WordSet = """
    forces troops army military militants fighters rebels gunmen separatists insurgents jihadists terrorists militia
    militias government regime navy air soldiers side
    """

  private static let unnamed: WordSet = """
    unidentified unknown suspected armed masked hooded unnamed government security local several some many dozens scores
    hundreds thousands more heavily cartel gang drug rebel rebels militant militants jihadist islamist separatist communist
    maoist leftist tribal ethnic a an the two three four five six seven eight nine ten
    """

  /// Harm laid at the door of a named party that is not the speaker's own: `shelling by Northland forces`.
  private func accusesByName(
    _ content: Range<Int>, _ speaker: SpeakerResolver.Speaker, _ syntax: Syntax
  ) -> Bool {
    guard syntax.document.caseIsInformative else { return false }
    guard content.prefix(120).contains(where: { syntax.isWord($0, in: Self.harm) }) else { return false }
    for index in content.prefix(120) where syntax.isWord(index, Self.by) {
      guard index + 1 < content.upperBound,
        let (end, head) = syntax.simplePhraseEnd(startingAt: index + 1, to: content.upperBound)
      else { continue }
      let names = ((index + 1)..<end).filter { syntax.isCapitalised($0) }
      guard !names.isEmpty, syntax.isWord(head, in: Self.forces) || syntax.isNoun(head) else { continue }
      guard !syntax.marks(head).contains(.time), content.lowerBound < index,
        content.prefix(while: { $0 < index }).suffix(6).contains(where: { syntax.isWord($0, in: Self.harm) })
      else { continue }
      if names.allSatisfy({ !isOwn(syntax.tokens[$0].key, speaker) }) { return true }
    }
    // `Northland forces shelled the town`
    guard let (end, head) = syntax.simplePhraseEnd(startingAt: content.lowerBound, to: content.upperBound),
      syntax.isWord(head, in: Self.forces), end < content.upperBound
    else { return false }
    let names = (content.lowerBound..<head).filter {
      // `Unidentified gunmen killed 11 farmers` names nobody.
      syntax.isCapitalised($0) && !($0 == content.lowerBound && syntax.isWord($0, in: Self.unnamed))
    }
    guard !names.isEmpty, names.allSatisfy({ !isOwn(syntax.tokens[$0].key, speaker) }) else { return false }
    let verbs = (end..<min(end + 5, content.upperBound))
    if verbs.contains(where: { syntax.isWord($0, in: Self.passive) }) { return false }
    return verbs.contains { syntax.isWord($0, in: Self.harm) }
  }

  private static let by: WordKey = "by"
  private static let passive: WordSet = "was were been being is are"

  /// `Armenian` is `Armenia`'s own: the first letters agree.
  private func isOwn(_ key: WordKey, _ speaker: SpeakerResolver.Speaker) -> Bool { speaker.keys.contains(key) }
}
