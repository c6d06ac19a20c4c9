import ConflictModel
import Linguistics

/// The victims after an outcome word, and what follows them.
extension VictimFinder {
  /// The victims after an outcome word: `killing two soldiers, a civilian and their driver`.
  func objects(after hit: Int, force: OutcomeLexicon.Force, isNegated: Bool = false) -> [Victim] {
    var i = hit + 1
    if kind(i) == .colon { i += 1 }
    if kind(i) == .phrase, isSkippableTime(i), kind(i + 1) == .phrase { i += 1 }
    // `killed in less than two days, a judge and …`
    if kind(i) == .comma, kind(i + 1) == .phrase,
      pieces.list[i].tokens.lowerBound > pieces.list[hit].tokens.upperBound + 1,
      phrase(i + 1).isName || phrase(i + 1).noun?.isSingular == true,
      // `were murdered on Thursday, a spokesman said`
      kind(i + 2) != .speech
    {
      i += 1
    }
    // `they shot dead, at close range, a guard`
    if kind(i) == .comma {
      let close = kind(i + 1) == .preposition && kind(i + 2) == .phrase ? i + 3 : i + 1
      if kind(close) == .comma, kind(close + 1) == .phrase { i = close + 1 }
    }
    // `lost three tanks and 14 men`
    while kind(i) == .phrase, phrase(i).noun?.isThing == true,
      phrase(i).count != nil || phrase(i).determiner == .indefinite,
      kind(i + 1) == .and || kind(i + 1) == .comma, kind(i + 2) == .phrase, !ownsClause(i + 2, standing: standing)
    {
      i += 2
    }
    guard kind(i) == .phrase else { return [] }
    // `1 killed 3 injured`
    if kind(hit - 1) == .phrase, phrase(hit - 1).count != nil, ownsClause(i, standing: standing) { return [] }
    return list(startingAt: i, force: force, isNegated: isNegated)
  }

  /// `killed 33 people in Dublin and Monaghan`: a town that is on no list, beside one that is.
  private func isPlaceToo(_ index: Int, after place: Int) -> Bool {
    guard kind(place) == .phrase, phrase(place).isPlace else { return false }
    let name = phrase(index)
    return name.isName && name.noun == nil && name.count == nil && name.kinds == [] && name.tokens.count == 1
  }

  /// Counted people, who are no part of a description.
  private func isHead(_ index: Int) -> Bool { phrase(index).count != nil }

  private func isSkippableTime(_ index: Int) -> Bool { phrase(index).isBarred }

  /// The list of people that starts at a piece, with what is counted inside it as subsets.
  func list(startingAt start: Int, force: OutcomeLexicon.Force, isNegated: Bool = false) -> [Victim] {
    if !isNegated, let named = named(startingAt: start) { return named }
    guard kind(start) == .phrase, let first = counter.people(phrase(start), force: force, isNegated: isNegated) else {
      return []
    }
    var victims = [Victim(phrase: pieces.list[start].index, people: first)]
    var j = start + 1
    var current = start
    var isApposed = false
    let own = phrase(start).inner?.entry.outcome
    loop: while let kind = kind(j) {
      switch kind {
      case .preposition, .of, .by:
        guard self.kind(j + 1) == .phrase else { break loop }
        // `between A and B`, `on a post and a checkpoint`: its own list is no part of this one.
        j += 2
        while self.kind(j) == .and, self.kind(j + 1) == .phrase,
          counter.people(phrase(j + 1), force: force)?.reference == nil || isPlaceToo(j + 1, after: j - 1),
          !ownsClause(j + 1, standing: standing)
        {
          j += 2
        }
      case .participle, .speech:
        // `a commander known as Zorro and three of his men`
        guard self.kind(j + 1) == .preposition, self.kind(j + 2) == .phrase, !isHead(j + 2) else { break loop }
        j += 3
      case .and, .or, .additive:
        var next = j + 1
        if self.kind(next) == .including { next += 1 }
        guard self.kind(next) == .phrase, !ownsClause(next, standing: standing), !isOfNext(next),
          let people = counter.people(phrase(next), force: force, isNegated: isNegated)
        else { break loop }
        // `the bodies of 29 children and 48 wounded people`: those have a fate of their own.
        if let other = phrase(next).inner?.entry.outcome, other != own { break loop }
        // `…, killing five people, and one near a mosque`: one of the bombs.
        if phrase(next).isElliptical, people.count == Count(1), self.kind(next + 1) == .preposition,
          !areInTowns(j - 1, next + 2)
        {
          break loop
        }
        // `killing eight people according to the town, or 13 according to the rebels`: no more people.
        if kind == .or, phrase(next).isElliptical, phrase(next).count != nil { break loop }
        // `107 passengers and crew`
        if people.reference == .plural, victims.last?.people.reference != .plural, victims.count == 1,
          isUncounted(phrase(next)), (first.count.best ?? 0) > Self.fewest
        {
          j = next + 1
          current = next
          continue
        }
        if kind == .and, victims.last?.people.count == Count(1),
          isWithoutArticle(Victim(phrase: pieces.list[next].index, people: people))
        {
          victims[victims.count - 1].people.kinds.formUnion(people.kinds)
          j = next + 1
          continue
        }
        // `the assassination of senator and candidate Luis Arango`
        if kind == .and, people.reference == .name, victims.count == 1, let last = victims.last,
          isWithoutArticle(last), self.kind(j - 1) == .phrase
        {
          victims[0].people.kinds.formUnion(people.kinds)
          j = next + 1
          current = next
          continue
        }
        // `Khan, a scholar and an adviser to the governor`
        if kind == .and, isApposed, self.kind(j - 1) != .comma, people.count == Count(1),
          phrase(next).determiner == .indefinite
        {
          victims[victims.count - 1].people.kinds.formUnion(people.kinds)
          j = next + 1
          continue
        }
        victims.append(Victim(phrase: pieces.list[next].index, people: people))
        isApposed = false
        current = next
        j = next + 1
      case .comma:
        let next = self.kind(j + 1)
        // `two brothers, aged 24 and 27, and their father`: ages are no pieces.
        let isAside =
          next == .comma && pieces.list[j + 1].tokens.lowerBound > pieces.list[j].tokens.upperBound
        if next == .and || next == .or || next == .additive || isAside {
          j += 1
          continue
        }
        guard next == .phrase, !ownsClause(j + 1, standing: standing == .noun ? .clause : standing), !isOfNext(j + 1),
          let people = counter.people(phrase(j + 1), force: force)
        else {
          break loop
        }
        if isAge(j + 1) || isNth(j + 1) {
          j += 2
          continue
        }
        // `killed Ghani, two of his sons and a guard`: his sons are no part of him.
        if people.reference == .partitive, !isOfSomebody(j + 1) { break loop }
        let before = phrase(current)
        let isPair =
          people.count == Count(1) && victims.last?.people.count == Count(1)
          && (people.reference == .name) != (victims.last?.people.reference == .name)
        if isPair, before.count == nil {
          // `Khan, a tribal elder`, `a tribal elder, Haji Karim`.
          victims[victims.count - 1].people.kinds.formUnion(people.kinds)
          current = j + 1
          isApposed = true
          j += 2
          continue
        }
        guard continuesList(from: j + 1) || victims.count > 1 || isHeadlineList(from: start, to: j + 1) else {
          break loop
        }
        victims.append(Victim(phrase: pieces.list[j + 1].index, people: people))
        current = j + 1
        j += 2
      default: break loop
      }
    }
    victims = apart(victims)
    // `two sisters, Amina and Zahra, and their aunt`
    if let whole = victims.first?.people.count.best, whole > 1, victims.count > whole,
      victims[1...whole].allSatisfy({ $0.people.reference == .name })
    {
      for index in 1...whole { victims[index].isSubset = true }
    }
    // `three people, two soldiers and a policeman`
    if victims.count > 2, let whole = victims.first?.people.count, whole.low > 1 {
      let rest = victims.dropFirst().reduce(0) { $0 + ($1.people.count.best ?? $1.people.count.low) }
      let kinds = victims[0].people.kinds
      // `the two guards, their cook and a cyclist`: by what they do, so none is part of the other.
      let isCalling = kinds == [] && !isAnybody(start) && phrase(start).determiner == .definite
      let canBeParts =
        !isCalling
        && victims.dropFirst().contains {
          kinds == [] || $0.people.kinds == [] || !$0.people.kinds.isDisjoint(with: kinds)
        }
      if rest == whole.best, canBeParts {
        for index in victims.indices.dropFirst() { victims[index].isSubset = true }
      }
    }
    return victims
  }

  private static let nexts: WordSet = "second third other fourth last"

  /// `the second 81` behind `The first blast killed 12`: of another blow, whose verb is not said again.
  func isOfNext(_ index: Int) -> Bool { numberOfNext(index) != nil }

  /// The number of `the second 81`, and the piece that it stands in.
  func numberOfNext(_ index: Int) -> (count: Count, piece: Int)? {
    guard kind(index) == .phrase, phrase(index).determiner == .definite else { return nil }
    let words = phrase(index).tokens
    guard words.count > 1, Self.nexts.contains(document.tokens[words.lowerBound + 1]) else { return nil }
    if words.count == 2 {
      guard kind(index + 1) == .phrase, phrase(index + 1).tokens.lowerBound == words.upperBound,
        phrase(index + 1).isElliptical, let count = phrase(index + 1).count
      else { return nil }
      return (count, index + 1)
    }
    let number = NumberReader.value(
      document.tokens, at: words.lowerBound + 2, limit: words.upperBound, in: document.text)
    return number?.end == words.upperBound ? number.map { (Count($0.value), index) } : nil
  }

  private static let victims: WordSet = "victim victims fatality death casualty killing murder"

  /// `shot a councillor, its fifth victim this year`: the one told of.
  private func isNth(_ index: Int) -> Bool {
    let words = phrase(index).tokens
    return words.contains { Self.victims.contains(document.tokens[$0]) }
      && words.contains { document.tokens[$0].kind == .ordinal || Self.ordinals.contains(document.tokens[$0]) }
  }

  private static let ordinals: WordSet = "first second third fourth fifth sixth seventh eighth ninth tenth latest"

  private static let theirs: WordSet = "his her their"

  private func isOfSomebody(_ index: Int) -> Bool {
    phrase(index).tokens.contains { Self.theirs.contains(document.tokens[$0]) }
  }

  /// True where an `and` with people follows, so that the comma parts a list.
  private func continuesList(from index: Int) -> Bool {
    var j = index + 1
    while let kind = kind(j), j - index < 14 {
      switch kind {
      case .phrase, .preposition, .of: j += 1
      case .comma: j += 1
      case .and, .or: return self.kind(j + 1) == .phrase && !ownsClause(j + 1, standing: standing)
      case .close: return phrase(index).count != nil
      default: return false
      }
    }
    return false
  }

  /// `Shell kills mother, two children in Homs`: a headline saves the article, and the `and` of a list.
  private func isHeadlineList(from first: Int, to second: Int) -> Bool {
    let (one, more) = (phrase(first), phrase(second))
    guard one.determiner == .none, one.count == nil, one.noun?.isSingular == true, !one.isName, more.count != nil,
      !more.isPartitive, more.noun?.isThing == false
    else { return false }
    switch kind(second + 1) {
    case nil, .preposition, .stop: return true
    default: return false
    }
  }

  private static let inside: WordKey = "in"

  /// `two in Kharkiv and one in Kherson`: two names behind the same word.
  private func areInTowns(_ first: Int, _ second: Int) -> Bool {
    [kind(first) == .comma ? first - 1 : first, second].allSatisfy { at in
      guard kind(at) == .phrase, kind(at - 1) == .preposition else { return false }
      let start = pieces.list[at].tokens.lowerBound
      return start > 0 && document.tokens[start].isCapitalised && document.tokens[start - 1].key == Self.inside
    }
  }

  /// Parts and additions after the verb: `were killed, including two children`, `died along with his driver`.
  func tail(after index: Int, main: [Victim], force: OutcomeLexicon.Force) -> [Victim] {
    var found: [Victim] = []
    let total = main.filter { !$0.isSubset }.reduce(0) { $0 + ($1.people.count.best ?? $1.people.count.low) }
    var j = index + 1
    var sawMark = false
    loop: while let kind = kind(j), j - index < 30 {
      switch kind {
      // `…, according to Omar Said, a police spokesman`: whoever tells of it.
      case .preposition where document.tokens[pieces.list[j].tokens.lowerBound].key == Self.according: break loop
      case .preposition, .of, .by:
        if self.kind(j + 1) == .phrase { j += 2 } else { j += 1 }
      // `shot dead by police: police chief`
      case .colon where self.kind(j + 1) == .phrase && phrase(j + 1).count == nil && ends(j + 2): break loop
      case .comma, .open, .colon, .dash:
        sawMark = true
        j += 1
      // `745 were killed, mostly in shootings, as well as 125 soldiers`: how, and not who.
      case .including where self.kind(j + 1) == .preposition || self.kind(j + 1) == .by: j += 1
      case .including:
        guard self.kind(j + 1) == .phrase else { break loop }
        if phrase(j + 1).determiner == .pronoun, self.kind(j + 2) == .phrase { j += 1 }
        let parts = list(startingAt: j + 1, force: .strong).filter { $0.people.reference != .plural }
        found += parts.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) }
        break loop
      case .additive:
        guard self.kind(j + 1) == .phrase, !ownsClause(j + 1, standing: standing) else { break loop }
        found += list(startingAt: j + 1, force: force)
        break loop
      case .and:
        // `Two were killed in Homs and three in Hama`
        if self.kind(j + 1) == .phrase, phrase(j + 1).isElliptical, !phrase(j + 1).isAdditional,
          areInTowns(j - 1, j + 3), !ownsClause(j + 1, standing: standing)
        {
          found += list(startingAt: j + 1, force: force)
          break loop
        }
        // `two died at once and a third in hospital`
        guard self.kind(j + 1) == .phrase, phrase(j + 1).isAdditional, phrase(j + 1).isElliptical,
          self.kind(j + 2) == .preposition, !ownsClause(j + 1, standing: standing),
          let people = counter.people(phrase(j + 1), force: force), people.reference == .additional
        else { break loop }
        found.append(Victim(phrase: pieces.list[j + 1].index, people: people))
        break loop
      case .phrase:
        if sawMark, isTailPart(j, total: total) {
          let parts = list(startingAt: j, force: .strong)
          let sum = parts.reduce(0) { $0 + ($1.people.count.best ?? $1.people.count.low) }
          if sum <= total, total > 1, parts.contains(where: { $0.people.reference != .name }) {
            found += parts.map { Victim(phrase: $0.phrase, people: $0.people, isSubset: true) }
          } else if sum > total, phrase(j).isElliptical, areInTowns(j - 2, j + 2) {
            // `Six were killed in one town, five in another and four in a third`
            found += parts
          }
          break loop
        }
        guard phrase(j).isBarred || counter.people(phrase(j), force: .weak) == nil else { break loop }
        j += 1
      case .participle, .gerund, .close: j += 1
      default: break loop
      }
    }
    return found
  }

  private func ends(_ index: Int) -> Bool { kind(index) == nil || kind(index) == .stop }

  private static let according: WordKey = "according"

  private func isTailPart(_ index: Int, total: Int) -> Bool {
    guard !ownsClause(index, standing: standing), let people = counter.people(phrase(index), force: .strong) else {
      return false
    }
    // `wounded four, none of them seriously`
    guard people.count != Count(0), !isDifference(index) else { return false }
    // `11 died at the scene, three more in hospital`
    if people.reference == .additional,
      phrase(index).tokens.contains(where: { Self.more.contains(document.tokens[$0]) })
    {
      return false
    }
    if people.reference == .partitive { return true }
    guard people.reference == .new || people.reference == .additional, total > 1,
      // `nine were killed, triggering a diplomatic crisis`
      phrase(index).count != nil || phrase(index).noun != nil || phrase(index).isAdditional
        || phrase(index).head.map({ document.caseIsInformative && document.tokens[$0].isCapitalised }) == true
    else { return false }
    return people.count.best ?? people.count.low < total
  }

  private static let more: WordSet = "more another"
  private static let differences: WordSet = "fewer more less"
  private static let than: WordKey = "than"

  /// `killed 12 people, four fewer than first reported`: by how many two counts differ.
  private func isDifference(_ index: Int) -> Bool {
    let words = phrase(index).tokens
    let next = words.upperBound
    guard next + 1 < document.tokens.count else { return false }
    return words.dropFirst().contains { Self.differences.contains(document.tokens[$0]) }
      && document.tokens[next].key == Self.than
      || Self.differences.contains(document.tokens[next]) && document.tokens[next + 1].key == Self.than
  }

  /// From more people on, a bare plural after a number shares it: `107 passengers and crew`, but `two guards and farmers`.
  static let fewest = 3

  /// A plural with nothing that says how many.
  func isUncounted(_ phrase: NounPhrase) -> Bool { phrase.determiner == .none && !phrase.isAdditional }
}
