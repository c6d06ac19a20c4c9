import ConflictModel
import Linguistics

/// Whether a sentence goes on about a happening told before: an additive score.
///
/// The weights were set by reading development articles; each is a statement about how news is written.
enum Linking {
  /// A candidate joins from here on.
  static let threshold = 2.0

  private static let separate: WordSet =
    "meanwhile separately elsewhere another furthermore moreover likewise other second"
  private static let separatePhrases = PhraseTable<Bool>([
    ("in a separate", true), ("in another", true), ("in other", true), ("in a similar", true), ("also in", true),
    ("on the other hand", true), ("in addition", true), ("a second attack", true), ("another attack", true),
    ("earlier this", true), ("in the past", true), ("in recent", true), ("a few hours", true), ("hours later", true),
    ("hours earlier", true), ("the same day", true), ("on the same", true), ("at the same time", true),
    ("days later", true),
    ("another incident", true), ("other incidents", true), ("the second attack", true), ("the other attack", true),
  ])
  private static let definite: WordSet = "the this these that those both"

  static func score(
    _ candidate: Happening, _ happening: Happening, _ document: Document, _ annotations: Annotations
  ) -> (Double, String) {
    var score = 0.0
    var rules: [String] = []
    func add(_ weight: Double, _ rule: String) {
      score += weight
      rules.append(rule)
    }
    guard let sentence = candidate.sentences.first, let last = happening.sentences.last else { return (0, "") }
    // What is told.
    let violence = Happening.Families.violence
    if !candidate.families.isDisjoint(with: happening.families) {
      add(1.5, "same kind of act")
    } else if !candidate.families.isDisjoint(with: violence), !happening.families.isDisjoint(with: violence) {
      add(document.sentences.count <= 8 ? 1 : 0.5, "both violent")
    } else if candidate.families.isSubset(of: [.talk, .movement]), document.sentences.count > 8 {
      add(-2, "talk, not the act itself")
    } else if candidate.triggers.isEmpty {
      add(1, "casualties told after it")
    } else {
      add(document.sentences.count <= 8 ? 0.5 : -1, "different acts")
    }
    let refersBack = refersBack(candidate, in: sentence, document, annotations)
    if refersBack { add(1, "referred to with the") }
    if document.sentences.count > 8 {
      if !refersBack, isFresh(candidate, in: sentence, document, annotations) { add(-1.5, "told as a new one") }
      if namesOthers(candidate, happening, document, annotations) { add(-2, "other people named") }
    }
    // Where.
    switch place(candidate, happening, annotations) {
    case .same: add(2, "same place")
    case .inside: add(0.5, "places agree")
    case .unknown: add(0.5, "no place of its own")
    case .different: add(-3, "another place")
    }
    // When.
    switch date(candidate, happening, annotations) {
    case .same: add(1, "same date")
    case .unknown, .inside: add(0.5, "no date of its own")
    case .different: add(-3, "another date")
    }
    // How near in the text.
    let gap = sentence - last
    let sameParagraph = document.sentences[sentence].paragraph == document.sentences[last].paragraph
    if gap <= 1, sameParagraph {
      add(1.5, "next sentence")
    } else if gap <= 2 {
      add(0.75, "near")
    } else if gap > 6 {
      add(-1, "far apart")
    }
    if sharesFigure(candidate, happening, annotations) { add(2, "same figure") }
    if gap <= 2, tellsOfThem(candidate, document, annotations) { add(1.5, "what became of them") }
    // How it is introduced.
    let tokens = document.sentences[sentence].tokens
    let head = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 4)
    // `Another guard was killed` adds to the guards; `another attack` does not.
    let counted = { (token: Int) in
      candidate.figures.contains { annotations.figures[$0].countTokens.contains(token) }
    }
    if head.contains(where: { separate.contains(document.tokens[$0]) && !counted($0) })
      || head.contains(where: {
        separatePhrases.longestMatch(in: document.tokens, at: $0, limit: tokens.upperBound) != nil
      })
    {
      add(-2.5, "told as a separate one")
    }
    return (score, rules.joined(separator: ", "))
  }

  /// `the attack`, `this bombing`: a noun that speaks of an act told before, and no verb that tells a new one.
  private static func refersBack(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    return candidate.triggers.contains { trigger in
      let at = annotations.triggers[trigger].tokens.lowerBound
      return !annotations.triggers[trigger].isVerb && at > tokens.lowerBound
        && (definite.contains(document.tokens[at - 1])
          || at > tokens.lowerBound + 1 && definite.contains(document.tokens[at - 2]))
    }
  }

  /// `On the night of 3 September unidentified men placed two bombs`: a time of its own, and people or things that
  /// nobody has heard of.
  private static func isFresh(
    _ candidate: Happening, in sentence: Int, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let tokens = document.sentences[sentence].tokens
    guard candidate.dates.contains(where: { annotations.dates[$0].canDateEvent }) || !candidate.places.isEmpty else {
      return false
    }
    return candidate.triggers.contains { trigger in
      let trigger = annotations.triggers[trigger]
      let window = max(tokens.lowerBound, trigger.tokens.lowerBound - 6)..<trigger.tokens.lowerBound
      let isIndefinite = window.contains {
        indefinite.contains(document.tokens[$0]) || document.tokens[$0].kind == .number
      }
      return isIndefinite && trigger.act.isViolent
    }
  }

  private static let indefinite: WordSet = """
    a an some several unidentified unknown two three four five six armed alleged suspected another
    """

  /// True where both tell of victims by name, and by no name in common.
  private static func namesOthers(
    _ a: Happening, _ b: Happening, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    let first = victimNames(a, document, annotations)
    let second = victimNames(b, document, annotations)
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  private static func victimNames(
    _ happening: Happening, _ document: Document, _ annotations: Annotations
  ) -> Set<WordKey> {
    var names: Set<WordKey> = []
    for figure in happening.figures.map({ annotations.figures[$0] }) where figure.reference == .name {
      for token in figure.countTokens where document.tokens[token].isCapitalised || !document.caseIsInformative {
        names.insert(document.tokens[token].key)
      }
    }
    return names
  }

  private static let pronouns: WordSet = "he she they him her them"

  /// `He died in hospital`: of somebody whom the happening told.
  private static func tellsOfThem(
    _ candidate: Happening, _ document: Document, _ annotations: Annotations
  ) -> Bool {
    candidate.figures.contains {
      pronouns.contains(document.tokens[annotations.figures[$0].countTokens.lowerBound])
    }
  }

  private enum Relation { case same, inside, different, unknown }

  private static func place(_ a: Happening, _ b: Happening, _ annotations: Annotations) -> Relation {
    let first = a.places.map { annotations.places[$0] }.filter { !$0.isMetonym && !$0.isDateline && $0.isSite }
    let second = b.places.map { annotations.places[$0] }.filter { !$0.isMetonym && !$0.isDateline && $0.isSite }
    guard !first.isEmpty, !second.isEmpty else { return .unknown }
    for x in first {
      for y in second where x.place.name == y.place.name || x.place.text == y.place.text { return .same }
    }
    let settlements = { (list: [PlaceAnnotation]) in list.filter { $0.kind == .settlement || $0.kind == .unresolved } }
    guard !settlements(first).isEmpty, !settlements(second).isEmpty else { return .inside }
    return .different
  }

  private static func date(_ a: Happening, _ b: Happening, _ annotations: Annotations) -> Relation {
    let first = a.dates.compactMap { annotations.dates[$0].canDateEvent ? annotations.dates[$0].days : nil }
    let second = b.dates.compactMap { annotations.dates[$0].canDateEvent ? annotations.dates[$0].days : nil }
    guard let x = first.first, let y = second.first else { return .unknown }
    guard let xs = x.start.earliest, let xe = x.end.latest, let ys = y.start.earliest, let ye = y.end.latest else {
      return x.start == y.start ? .same : .unknown
    }
    if xs == ys, xe == ye { return .same }
    return xs.dayNumber <= ye.dayNumber + 1 && ys.dayNumber <= xe.dayNumber + 1 ? .inside : .different
  }

  private static func sharesFigure(_ a: Happening, _ b: Happening, _ annotations: Annotations) -> Bool {
    for x in a.figures {
      let figure = annotations.figures[x].figure
      guard figure.count.low > 1 else { continue }
      for y in b.figures {
        let other = annotations.figures[y].figure
        if figure.outcome == other.outcome, figure.count == other.count { return true }
      }
    }
    return false
  }
}

extension PlaceAnnotation {
  /// Small enough to tell two happenings apart.
  var isSite: Bool { kind != .country && kind != .region }
}
