import Linguistics

/// The part that a word plays in a clause, as far as finding victims needs it: closed classes by list, the others by
/// their form.
enum WordRole: UInt8, Sendable {
  // Before nouns
  case indefinite, definite, possessive, another, other, no, quantifier
  // Verbs
  case be, have, modal, auxiliaryDo, negation, infinitiveTo
  case verb, participle, gerund
  /// `said`, `reported`: a clause follows, with its own subject.
  case speech
  // Nouns
  case noun, name, adjective, pronoun, objectPronoun, reflexive, nobody
  // Links
  case preposition, of, by, and, or, but, including, additive, excluding, subordinator, relative, that
  // Marks
  case comma, semicolon, colon, dash, open, close, stop, quote, joiner, possessiveMark
  case number, adverb, other2
}

/// Tells the role of each word of a sentence.
struct WordRoles {
  let document: Document
  private var tokens: [Token] { document.tokens }

  private static let closed: WordTable<WordRole> = {
    var table: [WordKey: WordRole] = [:]
    func add(_ role: WordRole, _ words: String) {
      for word in words.words { table[WordKey(word)] = role }
    }
    add(.indefinite, "a an every each")
    add(.definite, "the this these those")
    add(.possessive, "his its their our my your")
    add(.another, "another")
    add(.other, "other others further additional more fellow")
    add(.no, "no neither any")
    add(.quantifier, "all both half most")
    add(.be, "am is are was were been being be got gets getting get 're remain remained")
    add(.have, "have has had having 've")
    add(.modal, "will would could may might can should must shall 'll 'd cannot")
    add(.auxiliaryDo, "do does did")
    add(.negation, "not n't never")
    add(.infinitiveTo, "to")
    add(
      .speech,
      """
      said says say saying heard report reported reports reporting announced announces confirmed confirms added adds stated told
      claimed claims claiming indicated revealed acknowledged admitted alleges estimated explained noted
      maintained insisted declared asserted disclosed learned learnt believes believed think thinks
      know knows known shows showed denied denies denying stressed
      """)
    add(.pronoun, "he she they it we i you who's everyone everybody someone somebody anyone anybody")
    add(.objectPronoun, "him them us me her")
    add(.reflexive, "himself herself themselves itself")
    add(.nobody, "nobody none")
    add(
      .preposition,
      """
      in on at from with within without for into onto near during before after since until till against through
      throughout across over under above below behind between beyond inside outside off up down along around about
      toward towards upon via per like unlike among amongst amid amidst despite following of aboard atop
      concerning regarding beside beneath alongside except than as out away back
      """)
    add(.of, "of")
    add(.by, "by")
    add(.and, "and & plus")
    add(.or, "or nor")
    add(.but, "but yet")
    add(.additive, "besides")
    add(.subordinator, "when while because although though if unless whereas once so whether why how where whereby")
    add(.relative, "who whom whose which what")
    add(.that, "that")
    add(
      .adverb,
      """
      also reportedly allegedly later then still already recently immediately initially apparently presumably however
      moreover meanwhile too again there here now today yesterday tonight tomorrow very well only just even
      instead therefore thus finally eventually first soon almost nearly narrowly together separately otherwise
      subsequently overnight either additionally elsewhere afterwards nonetheless nevertheless worst hardest
      """)
    return WordTable(table)
  }()

  /// Phrases of several words that play one part.
  static let phrases = PhraseTable<WordRole>(
    [
      "including", "among them", "among whom", "of whom", "of which", "including among them", "among the dead",
      "among the injured", "among the wounded", "among the victims", "among the casualties", "among those killed",
      "among those injured", "among those wounded", "among the fatalities", "comprising", "comprised", "consisting of",
      "namely",
      "most of them", "all of them", "mostly", "mainly", "included", "includes", "include", "made up of", "of these",
      "of those", "among which", "inclusive of", "identified as", "named as", "among those dead", "among the killed",
      "among these",
    ].map { ($0, .including) }
      + [
        "as well as", "along with", "together with", "alongside", "in addition to", "besides", "accompanied by",
        "and also", "apart from", "aside from", "plus",
      ].map { ($0, .additive) }
      + [
        "not including", "excluding", "other than", "except for", "not counting", "with the exception of",
        "rather than", "instead of",
      ].map { ($0, .excluding) }
      + [
        "in which", "during which", "after which", "from which", "to which", "for which", "in whose", "at which",
        "by which", "when which", "on which", "with which", "so that", "even though", "as soon as", "as long as",
        "in order to", "as if", "as though", "just as", "even as", "in case", "such that",
      ].map { ($0, .subordinator) }
      + [
        "because of", "due to", "as a result of", "according to", "on board", "in front of", "next to",
        "in the midst of",
        "as part of", "in the course of", "as a consequence of", "in terms of", "on behalf of", "in connection with",
        "in response to", "prior to", "such as", "ahead of", "outside of", "inside of", "out of", "close to",
        "in case of",
        "by means of", "with respect to", "with regard to", "in the wake of", "at the hands of", "in favor of",
        "in the name of", "in support of", "in spite of", "belonging to", "owing to", "thanks to", "on the part of",
      ].map { ($0, .preposition) } + [
        // `within minutes of each other`: nobody.
        ("of each other", .other2), ("of one another", .other2), ("from each other", .other2),
        ("at least", .adverb), ("at once", .adverb), ("of course", .adverb), ("as of", .preposition),
      ])

  /// Irregular pasts and plain verbs, whose form does not tell.
  private static let verbs: WordSet = """
    took fled went came began left made held gave threw blew set found ran led met fell saw got sent broke caught drove
    fought brought hit struck carried placed tried attempted occurred happened took erupted exploded detonated opened
    fired attacked responded arrived entered claimed launched stormed raided clashed rose rises climbs reaches stood stands grew won lost beat beats
    kept wrote spoke drew flew threw shook swept bore burst remains remained
    """

  func role(_ index: Int) -> WordRole {
    let token = tokens[index]
    switch token.kind {
    case .number, .ordinal: return .number
    case .decade: return .noun
    case .joiner: return .joiner
    case .quote: return .quote
    case .symbol: return .other2
    case .punctuation: return mark(token)
    case .word: break
    }
    if let role = Self.closed[token.key], !isAcronym(token) { return refined(role, index) }
    let bytes = document.text.bytes
    let first = bytes[Int(token.start)]
    if first == UInt8(ascii: "'") || first == 0xE2, token.end - token.start <= 4 { return .possessiveMark }
    return byForm(token, index)
  }

  private func refined(_ role: WordRole, _ index: Int) -> WordRole {
    switch role {
    case .objectPronoun where tokens[index].key == Self.her:
      // `her husband`, but `killed her`.
      guard index + 1 < tokens.count else { return .objectPronoun }
      // `her 60-year-old mother`
      if tokens[index + 1].kind == .number, index + 2 < tokens.count, tokens[index + 2].kind == .joiner {
        return .possessive
      }
      // `a woman in her 70s`
      if tokens[index + 1].kind == .decade { return .possessive }
      guard tokens[index + 1].kind == .word, Self.closed[tokens[index + 1].key] == nil else { return .objectPronoun }
      return .possessive
    case .infinitiveTo:
      guard index + 1 < tokens.count else { return .preposition }
      let next = tokens[index + 1]
      if next.tag == .verbBase || Self.closed[next.key] == .be || Self.closed[next.key] == .have {
        return .infinitiveTo
      }
      return .preposition
    case .speech
    where document.caseIsInformative && tokens[index].isCapitalised
      && (tokens[index].tag.isName || index > 0 && tokens[index - 1].isCapitalised && tokens[index - 1].isWord):
      // `Omar Said`
      return .name
    case .speech where tokens[index].tag.isNoun: return .noun
    case .modal where document.caseIsInformative && tokens[index].tag.isName: return .name
    default: return role
    }
  }

  private static let her: WordKey = "her"
  private static let acronyms: WordSet = "is us it am who may"

  /// `IS militants`, `a US soldier`.
  private func isAcronym(_ token: Token) -> Bool {
    document.caseIsInformative && token.shape.contains(.allCapitals) && Self.acronyms.contains(token)
  }

  /// `Fortunately, …`: no name before its comma.
  private func isSentenceAdverb(_ token: Token, _ index: Int) -> Bool {
    let bytes = document.text.bytes
    let end = Int(token.end)
    guard end - Int(token.start) > 4, bytes[end - 1] == UInt8(ascii: "y"), bytes[end - 2] == UInt8(ascii: "l"),
      index + 1 < tokens.count, bytes[Int(tokens[index + 1].start)] == UInt8(ascii: ",")
    else { return false }
    return !GivenNames.all.contains(token)
  }

  private static let participles: WordSet = """
    beaten taken thrown seen given driven shaken stolen broken drawn torn blown hidden chosen spoken written sworn
    fallen risen ridden eaten forgotten
    """
  private static let nounsInLy: WordSet = "family assembly ally rally reply supply fly bully monopoly anomaly"

  private static let adjectivesInLy: WordSet = "elderly unruly burly sickly lonely friendly"

  /// By its ending and capitals. The patterns of victims were measured against these coarse roles; the tagger's finer
  /// ones lose figures in headlines and capitals.
  private func byForm(_ token: Token, _ index: Int) -> WordRole {
    if document.caseIsInformative, token.isCapitalised { return isSentenceAdverb(token, index) ? .adverb : .name }
    if Self.verbs.contains(token) { return .verb }
    if Self.participles.contains(token) { return .participle }
    let bytes = document.text.bytes
    let end = Int(token.end)
    let length = Int(token.end - token.start)
    guard length > 4 else { return .noun }
    let ending = (bytes[end - 3] | 0x20, bytes[end - 2] | 0x20, bytes[end - 1] | 0x20)
    if ending.1 == UInt8(ascii: "l"), ending.2 == UInt8(ascii: "y") {
      if Self.adjectivesInLy.contains(token) { return .adjective }
      return Self.nounsInLy.contains(token) ? .noun : .adverb
    }
    if ending.1 == UInt8(ascii: "e"), ending.2 == UInt8(ascii: "d") { return .participle }
    if ending == (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")) { return .gerund }
    return .noun
  }

  private func mark(_ token: Token) -> WordRole {
    switch document.text.bytes[Int(token.start)] {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
    case UInt8(ascii: "-"), 0xE2: .dash
    default: .stop
    }
  }
}
