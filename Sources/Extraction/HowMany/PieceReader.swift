import ConflictModel
import Linguistics

/// Cuts a sentence into noun phrases, outcome words and links.
struct PieceReader {
  let document: Document
  let counter: CountReader
  let roles: WordRoles
  /// Tokens that belong to a date expression or another thing that is no count.
  let isBarred: [Bool]
  /// Tokens that belong to the name of a place.
  let isPlace: [Bool]
  /// In a text that is all capitals: the words that follow given names.
  let surnames: Set<WordKey>
  private var tokens: [Token] { document.tokens }

  init(_ document: Document, _ annotations: Annotations, rules: VagueNumberRules) {
    self.document = document
    counter = CountReader(tokens: document.tokens, text: document.text, rules: rules)
    roles = WordRoles(document: document)
    var barred = [Bool](repeating: false, count: document.tokens.count)
    // `Friday` is no count of people even where nobody knows which Friday.
    for date in annotations.dates
    where date.canDateEvent || date.tokens.count > 1 || date.value.hasPrefix("XXXX-")
      || date.days.map({ $0.precision == 1 || $0.start.month != nil }) == true
    {
      for token in date.tokens { barred[token] = true }
    }
    // `the highest toll since 2008`: a year.
    for date in annotations.dates
    where date.tokens.count == 1 && date.value.utf8.count == 4 && date.tokens.lowerBound > 1
      && (Self.bounds.contains(document.tokens[date.tokens.lowerBound - 1])
        || Self.spans.contains(document.tokens[date.tokens.lowerBound - 1]) && barred[date.tokens.lowerBound - 2])
    {
      barred[date.tokens.lowerBound] = true
    }
    Ages.bar(&barred, document)
    Money.bar(&barred, document)
    isBarred = barred
    var places = [Bool](repeating: false, count: document.tokens.count)
    for place in annotations.places where place.kind != .unresolved {
      for token in place.tokens { places[token] = true }
    }
    isPlace = places
    surnames = document.caseIsInformative ? [] : NamesInCapitals.surnames(document, roles)
  }

  private static let bounds: WordSet = "since until before from"
  /// What stands before the second year of `between 1992 and 1995`.
  private static let spans: WordSet = "and to until"

  func read(_ sentence: Range<Int>, hits: [OutcomeHit]) -> Pieces {
    var scan = Scan(reader: self, limit: sentence.upperBound, hits: hits)
    scan.run(from: sentence.lowerBound)
    return scan.pieces
  }

  /// The state of one sentence's reading.
  private struct Scan {
    let reader: PieceReader
    let limit: Int
    let hits: [OutcomeHit]
    var pieces = Pieces()

    private var tokens: [Token] { reader.document.tokens }

    mutating func run(from start: Int) {
      var p = start
      while p < limit {
        if reader.isBarred[p] {
          // `on 12 April a judge was killed`: the preposition governs the day, and not the judge.
          if let last = pieces.list.last, last.kind == .preposition || last.kind == .by, last.tokens.upperBound == p {
            pieces.list.removeLast()
          }
          p += 1
          // `on June 29 last`
          if p < limit, !reader.isBarred[p], Self.afterDays.contains(tokens[p]) { p += 1 }
          continue
        }
        if let hit = hit(at: p), hit.entry.frame == .noRest {
          // `There were no survivors`: a phrase for those who are dead.
          var nobody = NounPhrase(tokens: hit.tokens)
          nobody.isBarred = true
          pieces.survivals.append((pieces.list.count, hit))
          pieces.list.append(Piece(kind: .phrase, tokens: hit.tokens, index: pieces.phrases.count))
          pieces.phrases.append(nobody)
          p = hit.tokens.upperBound
          continue
        }
        if let hit = hit(at: p), hit.entry.frame == .rest {
          pieces.survivals.append((pieces.list.count, hit))
          pieces.list.append(Piece(kind: .verb, tokens: hit.tokens))
          p = hit.tokens.upperBound
          continue
        }
        if let hit = hit(at: p), !isNounLike(hit, at: p) {
          pieces.list.append(Piece(kind: .hit, tokens: hit.tokens, index: pieces.hits.count))
          pieces.hits.append(hit)
          p = hit.tokens.upperBound
          continue
        }
        if tokens[p].key == Self.not, let phrase = nounPhrase(at: p) {
          pieces.list.append(Piece(kind: .phrase, tokens: phrase.tokens, index: pieces.phrases.count))
          p = phrase.tokens.upperBound
          pieces.phrases.append(phrase)
          continue
        }
        if let found = WordRoles.phrases.longestMatch(in: tokens, at: p, limit: limit), found.value != .adverb,
          found.end - p > 1 || reader.roles.role(p) != .noun,
          found.value != .preposition || reader.counter.read(at: p, limit: limit) == nil
        {
          if let kind = Self.kind(of: found.value) {
            pieces.list.append(Piece(kind: kind, tokens: p..<found.end))
          }
          p = found.end
          continue
        }
        if let phrase = nounPhrase(at: p) {
          pieces.list.append(Piece(kind: .phrase, tokens: phrase.tokens, index: pieces.phrases.count))
          p = phrase.tokens.upperBound
          pieces.phrases.append(phrase)
          continue
        }
        if let kind = Self.kind(of: reader.roles.role(p)) {
          pieces.list.append(Piece(kind: kind, tokens: p..<p + 1))
        }
        p += 1
      }
    }

    private static func kind(of role: WordRole) -> Piece.Kind? {
      switch role {
      case .be: .be
      case .have: .have
      case .modal: .modal
      case .auxiliaryDo: .modal
      case .negation: .negation
      case .infinitiveTo: .infinitiveTo
      case .verb: .verb
      case .participle: .participle
      case .gerund: .gerund
      case .speech: .speech
      case .preposition: .preposition
      case .of: .of
      case .by: .by
      case .and: .and
      case .or: .or
      case .but: .but
      case .including: .including
      case .additive: .additive
      case .excluding: .excluding
      case .subordinator: .subordinator
      case .relative: .relative
      case .that: .that
      case .comma: .comma
      case .semicolon: .semicolon
      case .colon: .colon
      case .dash: .dash
      case .open: .open
      case .close: .close
      case .stop: .stop
      default: nil
      }
    }

    private func hit(at index: Int) -> OutcomeHit? { hits.first { $0.tokens.lowerBound == index } }

    private func role(_ index: Int) -> WordRole { reader.roles.role(index) }

    private static let afterDays: WordSet = "last night morning evening afternoon"
    private static let of: WordKey = "of"
    private static let on: WordKey = "on"
    private static let one: WordKey = "one"
    private static let no: WordKey = "no"
    private static let not: WordKey = "not"
    private static let single: WordSet = "a one"
    private static let how: WordKey = "how"
    private static let many: WordSet = "many much"
    private static let both: WordKey = "both"
    private static let plurals: WordSet = "they them we us themselves"
    private static let those: WordSet = "these those"

    /// True for outcome words that are nouns where they stand.
    private func isNounLike(_ hit: OutcomeHit, at index: Int) -> Bool {
      switch hit.entry.frame {
      case .noun, .eventNoun, .toll, .body, .lives, .held: true
      case .verb:
        hit.tokens.count == 1 && OutcomeLexicon.eventNouns.contains(tokens[index].key)
          && hit.entry.form != .past && hit.tokens.upperBound < limit
          && tokens[hit.tokens.upperBound].key == Self.of
      default: false
      }
    }

    // MARK: Noun phrases

    func nounPhrase(at start: Int) -> NounPhrase? {
      if tokens[start].key == Self.how, start + 1 < limit, Self.many.contains(tokens[start + 1]) {
        // `how many people were killed`, `how many had died`, `how many of them`
        var asked = (start + 2 < limit ? nounPhrase(at: start + 2) : nil) ?? NounPhrase(tokens: start..<start + 2)
        asked.tokens = start..<asked.tokens.upperBound
        asked.isBarred = true
        return asked
      }
      if tokens[start].key == Self.not, start + 2 < limit, Self.single.contains(tokens[start + 1]),
        var nobody = nounPhrase(at: start + 1), nobody.noun?.isThing != true
      {
        // `not a single soldier`, `not one villager`
        nobody.determiner = .no
        nobody.count = nil
        nobody.tokens = start..<nobody.tokens.upperBound
        return nobody
      }
      var phrase = NounPhrase(tokens: start..<start)
      var p = start
      switch role(p) {
      case .nobody:
        phrase.determiner = .no
        phrase.count = Count(0)
        phrase.head = p
        phrase.tokens = p..<p + 1
        return withPartitive(phrase)
      case .pronoun, .objectPronoun:
        phrase.determiner = .pronoun
        phrase.isPlural = Self.plurals.contains(tokens[p])
        phrase.head = p
        phrase.tokens = p..<p + 1
        return phrase
      case .reflexive:
        phrase.determiner = .reflexive
        phrase.isPlural = Self.plurals.contains(tokens[p])
        phrase.head = p
        phrase.tokens = p..<p + 1
        return phrase
      default: break
      }
      p = determiners(from: p, &phrase)
      if phrase.determiner == .no, p < limit, tokens[p].key == Self.one {
        phrase.count = Count(0)
        phrase.head = p
        phrase.tokens = start..<p + 1
        return withPartitive(phrase)
      }
      p = nouns(from: p, &phrase)
      guard p > start else { return nil }
      phrase.tokens = start..<p
      if phrase.head == nil, phrase.count == nil, !phrase.isAdditional, phrase.determiner == .none { return nil }
      describe(&phrase)
      return withPartitive(phrase)
    }

    private func determiners(from start: Int, _ phrase: inout NounPhrase) -> Int {
      var p = start
      while p < limit, !reader.isBarred[p] {
        if phrase.count == nil, let found = reader.counter.read(at: p, limit: limit), !bars(found.tokens) {
          phrase.count = found.count
          phrase.isVague = found.isVague
          phrase.countTokens = found.tokens
          p = found.tokens.upperBound
          continue
        }
        // `put the dead at 37`
        if let hit = hit(at: p), hit.entry.frame == .toll { return p }
        switch role(p) {
        case .indefinite: phrase.determiner = .indefinite
        // `bringing to 88 the number killed`
        case .definite where phrase.countTokens?.upperBound == p && p > start: return p
        case .definite: phrase.determiner = .definite
        case .possessive:
          phrase.determiner = .possessive
          phrase.possessor = p..<p + 1
        case .another:
          phrase.determiner = .another
          phrase.isAdditional = true
        case .other: phrase.isAdditional = true
        case .no:
          phrase.determiner = .no
        case .quantifier:
          if phrase.count == nil, tokens[p].key == Self.both { phrase.count = Count(2) }
          phrase.determiner = .quantifier
        case .number where tokens[p].kind == .ordinal:
          if phrase.determiner == .indefinite { phrase.isAdditional = true }
        default:
          if phrase.determiner == .indefinite, Self.ordinals.contains(tokens[p]) {
            phrase.isAdditional = true
            p += 1
            continue
          }
          return p
        }
        p += 1
      }
      return p
    }

    private static let ordinals: WordSet = "second third fourth fifth sixth seventh eighth ninth tenth"

    private func bars(_ range: Range<Int>) -> Bool { range.contains { reader.isBarred[$0] } }

    private func nouns(from start: Int, _ phrase: inout NounPhrase) -> Int {
      var p = start
      var hasModifier = phrase.determiner != .none || phrase.count != nil || phrase.isAdditional
      while p < limit, !reader.isBarred[p] {
        if p > start || hasModifier, endsBefore(p) { break }
        // `wounded seven 20 km from Sirte`
        if phrase.countTokens?.upperBound == p, tokens[p].kind == .number, p + 1 < limit,
          Self.lengths.contains(tokens[p + 1])
        {
          break
        }
        // `Eight bodies lay in the street`
        if phrase.outcome?.entry.frame == .body, tokens[p].key == Self.lay { return p }
        // `put the number at six`
        if phrase.outcome?.entry.frame == .toll, reader.counter.read(at: p, limit: limit) != nil { return p }
        if let head = phrase.head, countsOthers(at: p) || head == p - 1 && isTitle(at: p, afterPlace: head) { break }
        if phrase.head == nil, phrase.count == nil, hasModifier, p > start,
          let found = reader.counter.read(at: p, limit: limit), !bars(found.tokens)
        {
          phrase.count = found.count
          phrase.countTokens = found.tokens
          phrase.isVague = found.isVague
          p = found.tokens.upperBound
          continue
        }
        if let hit = hit(at: p) {
          let end = hit.tokens.upperBound
          switch hit.entry.frame {
          case .noun, .eventNoun, .toll, .body, .lives, .held:
            // `took two soldiers prisoner`
            if hit.entry.frame == .body, phrase.head != nil, tokens[p].key == Self.remains { return p }
            if hit.entry.frame == .held, phrase.head != nil, Self.inHands.contains(tokens[p]) { return p }
            phrase.outcome = (hit.entry, hit.tokens)
            phrase.head = end - 1
            p = end
            continue
          case .verb
          where hit.entry.form == .base && phrase.head == nil && phrase.count != nil
            && isPersonAhead(end, after: phrase):
            // `38 burn victims`
            p = end
            continue
          case .verb where hit.entry.form != .past:
            guard hit.tokens.count == 1, OutcomeLexicon.eventNouns.contains(tokens[p].key),
              isEventNoun(
                at: p, hasModifier: phrase.determiner != .none || phrase.possessor != nil || phrase.count != nil)
            else { return p }
            phrase.outcome = (
              OutcomeLexicon.Entry(
                outcome: hit.entry.outcome, frame: .eventNoun, force: .strong, form: .fixed, isEither: false),
              hit.tokens
            )
            phrase.head = p
            p = end
            continue
          case .verb, .adjective, .zeroAdjective:
            if phrase.head == nil, isPersonAhead(end, after: phrase) {
              phrase.inner = (hit.entry, hit.tokens)
              p = end
              continue
            }
            // `the dead`, `the injured` stand for people already counted.
            if phrase.head == nil, phrase.count == nil, !phrase.isAdditional,
              phrase.determiner == .definite || phrase.determiner == .possessive || phrase.determiner == .quantifier
            {
              phrase.head = end - 1
              phrase.isPlural = true
              phrase.isBarred = true
              return end
            }
            return p
          default: return p
          }
        }
        switch role(p) {
        case .noun, .name:
          phrase.head = p
          phrase.outcome = nil
          p += 1
        case .adjective:
          if phrase.head != nil, !isNounAhead(p + 1) { return p }
          if phrase.head == nil, phrase.determiner == .none, phrase.count == nil, !isNounAhead(p + 1), p == start {
            return p
          }
          p += 1
          if phrase.head == nil, !(p < limit && isNounAhead(p)), phrase.determiner == .definite {
            // `the wealthy`, `the elderly`
            phrase.head = p - 1
            return p
          }
        case .participle:
          guard phrase.head == nil, isNounAhead(p + 1) else { return p }
          if phrase.determiner == .none, phrase.count == nil, p == start { return p }
          p += 1
        case .gerund:
          guard phrase.head == nil, hasModifier else { return p }
          if !isNounAhead(p + 1), p + 1 >= limit || role(p + 1) != .number { phrase.head = p }
          p += 1
        case .number:
          if phrase.outcome?.entry.frame == .toll { return p }
          if phrase.head == nil {
            if phrase.count == nil, phrase.determiner != .none || p == start || hasModifier,
              let found = reader.counter.read(at: p, limit: limit)
            {
              phrase.count = found.count
              phrase.countTokens = found.tokens
              phrase.isVague = found.isVague
              p = found.tokens.upperBound
            } else {
              p += 1
            }
          } else if isNounAhead(p + 1) || hit(at: p + 1) != nil {
            return p
          } else {
            p += 1
          }
        case .speech:
          // `an alleged member`, `two confirmed dead`
          if phrase.head == nil, hasModifier, p + 1 < limit,
            tokens[p + 1].key == Self.of || phrase.determiner == .no && tokens[p + 1].key == Self.on
          {
            // `no reports of`
            phrase.head = p
            p += 1
            continue
          }
          guard phrase.head == nil, hasModifier, isNounAhead(p + 1) else { return p }
          p += 1
        case .possessiveMark:
          guard phrase.head != nil else { return p }
          phrase.possessor = phrase.tokens.lowerBound..<p
          phrase.determiner = .possessive
          phrase.head = nil
          phrase.count = nil
          phrase.countTokens = nil
          phrase.isVague = false
          p += 1
          if p < limit, let found = reader.counter.read(at: p, limit: limit), !bars(found.tokens) {
            phrase.count = found.count
            phrase.countTokens = found.tokens
            p = found.tokens.upperBound
          }
        case .joiner:
          guard p + 1 < limit, p > phrase.tokens.lowerBound else { return p }
          let next = role(p + 1)
          if next == .noun || next == .name || next == .adjective || next == .number { phrase.head = p + 1 }
          if phrase.head == nil { phrase.head = nil }
          p += 2
        case .quote:
          guard p + 1 < limit, isNounAhead(p + 1), phrase.head == nil || role(p + 1) == .name || hasModifier else {
            return p
          }
          if p == phrase.tokens.lowerBound { return p }
          p += 1
        case .adverb:
          guard phrase.head == nil, hasModifier, p + 1 < limit else { return p }
          let next = role(p + 1)
          guard
            next == .adjective || next == .participle || next == .speech && isNounAhead(p + 2)
              || (next == .number && phrase.count == nil)
              || hit(at: p + 1) != nil
          else { return p }
          if let next = hit(at: p + 1), !isNounLike(next, at: p + 1),
            !isPersonAhead(hit(at: p + 1)?.tokens.upperBound ?? limit, after: phrase)
          {
            return p
          }
          p += 1
        case .open:
          // `Afghan Local Police (ALP) commander`, `the (UNHCR) convoy`
          guard phrase.head != nil || phrase.determiner == .definite, p + 3 < limit else { return p }
          var close = p + 1
          while close < min(limit, p + 5), role(close) != .close { close += 1 }
          guard close < min(limit, p + 5), close + 1 < limit, isNounAhead(close + 1), !reader.isBarred[close + 1],
            hit(at: close + 1) == nil
          else { return p }
          p = close + 1
        case .other where phrase.head == nil && hasModifier:
          phrase.isAdditional = true
          p += 1
        default: return p
        }
        hasModifier = true
      }
      return p
    }

    private static let remains: WordKey = "remains"
    private static let lay: WordKey = "lay"
    private static let inHands: WordSet = "prisoner hostage captive"

    /// True where a new phrase starts although a noun could go on: a number after a noun.
    private func endsBefore(_ index: Int) -> Bool {
      guard let match = WordRoles.phrases.longestMatch(in: tokens, at: index, limit: limit) else { return false }
      return match.end - index > 1
    }

    /// `In Kabul Colonel Saleh was killed`: a title behind a place opens somebody's name.
    private func isTitle(at index: Int, afterPlace place: Int) -> Bool {
      reader.isPlace[place] && reader.document.caseIsInformative && tokens[index].isCapitalised && index + 1 < limit
        && tokens[index + 1].isCapitalised
        && PersonNoun.phrases.longestMatch(in: tokens, at: index, limit: index + 1)?.value.isSingular == true
    }

    /// `In Bogota two judges were killed`, `in the village dozens died`: a number in words behind a noun counts what
    /// follows it.
    private func countsOthers(at index: Int) -> Bool {
      let token = tokens[index]
      guard token.kind == .word, !(reader.document.caseIsInformative && token.isCapitalised) else { return false }
      let end =
        NumberReader.value(tokens, at: index, limit: limit, in: reader.document.text)?.end
        ?? NumberReader.vague(tokens, at: index, limit: limit)?.end
      guard let end, end < limit, !reader.isBarred[index] else { return false }
      if hit(at: end) != nil || tokens[end].key == Self.of || isNounAhead(end) { return true }
      let next = role(end)
      return next == .be || next == .have || next == .other || next == .verb
    }

    private func isEventNoun(at index: Int, hasModifier: Bool) -> Bool {
      guard index + 1 < limit else { return hasModifier }
      if tokens[index + 1].key == Self.of { return true }
      switch role(index + 1) {
      case .indefinite, .definite, .possessive, .another, .number, .reflexive, .objectPronoun: return false
      default: break
      }
      if reader.counter.read(at: index + 1, limit: limit) != nil { return false }
      return hasModifier
    }

    private func isNounAhead(_ index: Int) -> Bool {
      guard index < limit, !reader.isBarred[index] else { return false }
      switch role(index) {
      case .noun, .name: return true
      case .adjective: return index + 1 < limit && isNounAhead(index + 1)
      case .joiner: return index + 1 < limit && isNounAhead(index + 1)
      case .participle, .gerund, .number:
        guard index + 1 < limit else { return false }
        let next = role(index + 1)
        return next == .noun || next == .name
      default: return false
      }
    }

    /// A noun for people follows within three words: `two badly wounded army soldiers`.
    private func isPersonAhead(_ index: Int, after phrase: NounPhrase) -> Bool {
      var p = index
      while p < min(limit, index + 5), !reader.isBarred[p] {
        if let match = PersonNoun.phrases.longestMatch(in: tokens, at: p, limit: limit) {
          if match.value.isThing { return false }
          if !isNounAhead(match.end) || hit(at: match.end) != nil { return true }
          p = match.end
          continue
        }
        switch role(p) {
        case .name: if phrase.determiner == .definite { return true }
        case .adjective, .noun, .joiner, .number: break
        default: return false
        }
        p += 1
      }
      return false
    }

    private static let paramilitary: WordKey = "paramilitary"

    /// Looks up the nouns of a phrase: what its head is, and what kinds of people it names.
    private func describe(_ phrase: inout NounPhrase) {
      // `a third was wounded` is no fraction.
      if phrase.isAdditional, phrase.head == nil { return }
      var p = phrase.possessor.map { max($0.upperBound, phrase.tokens.lowerBound) } ?? phrase.tokens.lowerBound
      if let count = phrase.countTokens, count.upperBound <= phrase.tokens.upperBound { p = max(p, count.upperBound) }
      let end = phrase.head.map { $0 + 1 } ?? phrase.tokens.upperBound
      let p0 = p
      var hasTitle = false
      var titleEnd = p
      while p < end {
        if let match = PersonNoun.phrases.longestMatch(in: tokens, at: p, limit: end), !isSurnameOfThing(match, p, p0) {
          let noun = isNamedAfterAnimal(match.value, p, phrase) ? Self.namedFighters : match.value
          if !noun.isThing { phrase.kinds.formUnion(noun.kinds) }
          hasTitle = noun.isSingular
          titleEnd = match.end
          if match.end == end || isMeasured(noun, match.end, phrase) { phrase.noun = noun }
          p = match.end
        } else {
          p += 1
        }
      }
      // `22 paramilitary police`: of a state.
      if !phrase.kinds.isDisjoint(with: [.police, .military]),
        (p0..<max(p0, end - 1)).contains(where: { tokens[$0].key == Self.paramilitary })
      {
        phrase.kinds.remove(.militant)
      }
      if isMinor(p0..<end) {
        phrase.kinds.remove(.woman)
        phrase.kinds.insert(.child)
      }
      if let head = phrase.head { phrase.isPlace = reader.isPlace[head] }
      if let head = phrase.head, phrase.noun == nil || phrase.noun?.isSingular == true {
        let token = tokens[head]
        phrase.isName =
          role(head) == .name && phrase.outcome == nil
          && (phrase.determiner == .none || phrase.determiner == .definite && phrase.kinds != []
            || phrase.determiner == .possessive && hasTitle)
        if phrase.tokens.count == 1, token.shape.contains(.allCapitals), reader.document.caseIsInformative {
          // `FTP, the front's armed wing`
          phrase.isName = false
        }
        // `his wife Amal`, `Inspector Flores`: names of places too.
        let isTitled = hasTitle && titleEnd == head && phrase.determiner != .definite
        if phrase.noun != nil || (reader.isPlace[head] && !isTitled && !isSurname(head, from: p0)) {
          phrase.isName = false
        }
        phrase.isPlural = endsLikePlural(token)
        // `Carmen Flores`, `Inspector Anselmo Torres`: no plurals.
        if phrase.isName, hasTitle || (p0..<max(p0, head)).contains(where: { GivenNames.all.contains(tokens[$0]) }) {
          phrase.isPlural = false
        }
        if !reader.document.caseIsInformative, phrase.noun == nil { describeInCapitals(&phrase, from: p0, head: head) }
      }
      if let noun = phrase.noun {
        if noun.isPlural { phrase.isPlural = true }
        if noun.isSingular { phrase.isPlural = false }
        if let size = noun.size, phrase.count == nil { phrase.count = Count(size) }
        if noun.isThing { phrase.isBarred = true }
      }
      if isOwned(phrase.tokens) { phrase.isBarred = true }
    }

    private static let animals: WordSet = "tigers lions panthers eagles leopards wolves hawks scorpions cobras falcons"
    private static let namedFighters = PersonNoun(form: .plural, kinds: .militant)

    /// `57 Tigers`: a capital after a number makes fighters of the animals.
    private func isNamedAfterAnimal(_ noun: PersonNoun, _ index: Int, _ phrase: NounPhrase) -> Bool {
      guard noun.isThing, reader.document.caseIsInformative, let count = phrase.countTokens else { return false }
      return index == count.upperBound && tokens[index].isCapitalised && !tokens[index].shape.contains(.allCapitals)
        && Self.animals.contains(tokens[index])
    }

    private static let owned: WordSet = "owned flagged registered operated chartered built bound"

    /// `the Greek-owned Tutor`: a ship or a company, whatever word it is called by.
    private func isOwned(_ range: Range<Int>) -> Bool {
      range.dropFirst().contains { Self.owned.contains(tokens[$0]) && tokens[$0 - 1].kind == .joiner }
    }

    private static let old: WordKey = "old"
    private static let years: WordKey = "year"
    private static let months: WordSet = "month week day"

    /// `their 8-year-old daughter`, `a nine-month-old`: not of age.
    private func isMinor(_ range: Range<Int>) -> Bool {
      for index in range.dropFirst(4) where tokens[index].key == Self.old && tokens[index - 1].kind == .joiner {
        if Self.months.contains(tokens[index - 2]) { return true }
        guard tokens[index - 2].key == Self.years, tokens[index - 3].kind == .joiner else { continue }
        let age = NumberReader.value(tokens, at: index - 4, limit: index - 3, in: reader.document.text)
        return age.map { $0.value < Self.majority } ?? false
      }
      return false
    }

    /// From this age on nobody is a child.
    private static let majority = 18

    private static let directions: WordSet = """
      north south east west northeast northwest southeast southwest northern southern eastern western away long wide
      deep high
      """

    private static let lengths: WordSet = """
      km kilometer kilometers kilometre kilometres mile miles metre metres meter meters
      """
    private static let bracket: WordKey = "("

    /// `60 km south of the town`, `60 km (37 miles) south of the town`
    private func isMeasured(_ noun: PersonNoun, _ next: Int, _ phrase: NounPhrase) -> Bool {
      noun.isThing && phrase.count != nil && next < limit
        && (Self.directions.contains(tokens[next]) || tokens[next].key == Self.bracket)
    }

    /// Where capitals tell nothing, given names and titles tell the names of people: `SENATOR LUIS GOMEZ`, `MSGR ARANA`,
    /// and `GOMEZ` after it.
    private func describeInCapitals(_ phrase: inout NounPhrase, from start: Int, head: Int) {
      guard phrase.determiner == .none, phrase.count == nil, phrase.outcome == nil else { return }
      let given = (start..<head).first { GivenNames.all.contains(tokens[$0]) && role($0) == .noun }
      guard let given else {
        phrase.isName =
          (start...head).allSatisfy { reader.surnames.contains(tokens[$0].key) }
          || NamesInCapitals.isTitled(head, from: start, reader.document)
        if !phrase.isName, (start...head).allSatisfy({ !reader.isPlace[$0] && hit(at: $0) == nil }) {
          phrase.isName = NamesInCapitals.isWhole(start...head, reader.document)
        }
        if phrase.isName { phrase.isPlural = false }
        return
      }
      phrase.isPlural = false
      if given > start, let title = PersonNoun.phrases.longestMatch(in: tokens, at: given - 1, limit: given) {
        guard !title.value.isThing, !title.value.isPlural else { return }
      }
      phrase.isName = true
    }

    /// `Sergeant Tom Hill`: a thing's word after a given name.
    private func isSurnameOfThing(_ match: (value: PersonNoun, end: Int), _ index: Int, _ start: Int) -> Bool {
      match.value.isThing && index > start && role(index) == .name && GivenNames.all.contains(tokens[index - 1])
    }

    /// `Carmen Flores`: a place's name after a given name.
    private func isSurname(_ head: Int, from start: Int) -> Bool {
      (start..<max(start, head)).contains {
        !reader.isPlace[$0] && (GivenNames.all.contains(tokens[$0]) || $0 == head - 1 && role($0) == .name)
      }
    }

    private func endsLikePlural(_ token: Token) -> Bool {
      let bytes = reader.document.text.bytes
      let end = Int(token.end)
      guard end - Int(token.start) > 3 else { return false }
      return bytes[end - 1] | 0x20 == UInt8(ascii: "s") && bytes[end - 2] | 0x20 != UInt8(ascii: "s")
    }

    /// `two of them`, `a family of five`, `a group of three men`, `a couple of soldiers`.
    private func withPartitive(_ given: NounPhrase) -> NounPhrase {
      var phrase = given
      let of = phrase.tokens.upperBound
      guard of + 1 < limit, tokens[of].key == Self.of, !reader.isBarred[of + 1] else { return phrase }
      // `killed 200 head of cattle`
      if phrase.count != nil, let head = phrase.head, tokens[head].key == Self.head,
        PersonNoun.phrases.longestMatch(in: tokens, at: of + 1, limit: limit)?.value.isThing == true
      {
        phrase.isBarred = true
        return phrase
      }
      if let age = ageEnd(of + 1, of: phrase) {
        phrase.tokens = phrase.tokens.lowerBound..<age
        return phrase
      }
      let isNumberAlone = phrase.count != nil && phrase.head == nil && !phrase.isBarred
      let isNobody = phrase.count == Count(0)
      let isGroup = phrase.noun.map { $0.isGroup || $0.size != nil } ?? false
      guard isNumberAlone || isNobody || isGroup else { return phrase }
      if tokens[of + 1].key == Self.whom { return phrase }
      guard let inner = nounPhrase(at: of + 1) else { return phrase }
      if isGroup {
        guard let count = inner.count, !inner.isBarred, phrase.noun?.size == nil || !inner.isVague else {
          if phrase.noun?.size != nil {
            phrase.tokens = phrase.tokens.lowerBound..<inner.tokens.upperBound
            phrase.kinds.formUnion(inner.kinds)
            phrase.noun = inner.noun
            phrase.isBarred = inner.isBarred
          } else {
            phrase.kinds.formUnion(inner.kinds)
          }
          return phrase
        }
        phrase.count = count
        phrase.countTokens = inner.countTokens
        phrase.isVague = inner.isVague
        phrase.noun = inner.noun ?? PersonNoun(form: .plural, kinds: [])
        phrase.isBarred = false
      } else {
        phrase.isPartitive =
          inner.determiner == .definite || inner.determiner == .possessive || inner.determiner == .pronoun
          || inner.determiner == .quantifier
        phrase.isBarred = inner.isBarred && inner.noun?.isThing == true
        phrase.noun = inner.noun
        // `Five of a family were killed`
        if inner.noun?.isGroup == true, inner.count == nil { phrase.noun = PersonNoun(form: .plural, kinds: []) }
        if inner.head == nil, inner.count == nil { return given }
        if inner.determiner == .pronoun { phrase.kinds.formUnion(kinds(behind: inner.tokens.upperBound)) }
      }
      phrase.kinds.formUnion(inner.kinds)
      phrase.tokens = phrase.tokens.lowerBound..<inner.tokens.upperBound
      return phrase
    }

    /// `two of them children`, `one of them a woman`: who they are.
    private func kinds(behind index: Int) -> VictimSet {
      let noun = index < limit && role(index) == .indefinite ? index + 1 : index
      guard let match = PersonNoun.phrases.longestMatch(in: tokens, at: noun, limit: limit), !match.value.isThing else {
        return []
      }
      return match.value.kinds
    }

    private static let head: WordKey = "head"
    private static let whom: WordKey = "whom"
    private static let oldest = 120

    /// `a boy of eight`, `a father of three`: the token after a number that counts nobody.
    private func ageEnd(_ index: Int, of phrase: NounPhrase) -> Int? {
      guard phrase.noun?.isSingular == true, phrase.count == nil || phrase.count == Count(1),
        let number = NumberReader.value(tokens, at: index, limit: limit, in: reader.document.text),
        number.value <= Self.oldest, hit(at: number.end) != nil || !isNounAhead(number.end)
      else { return nil }
      return number.end
    }
  }
}
