/// A word, number or mark of a text.
public struct Token: Sendable {
  /// Byte offsets into the text, end exclusive.
  public let start: Int32
  public let end: Int32
  /// Folded fingerprint; of an abbreviation without its last full stop (`Oct.` has the key of `oct`, `U.S.` of `u.s`).
  public let key: WordKey
  public let kind: Kind
  public let shape: Shape
  /// Set by the tagger; `.unknown` before it has run.
  public var tag: PartOfSpeech

  public init(
    start: Int, end: Int, key: WordKey, kind: Kind, shape: Shape, tag: PartOfSpeech = .unknown
  ) {
    self.start = Int32(start)
    self.end = Int32(end)
    self.key = key
    self.kind = kind
    self.shape = shape
    self.tag = tag
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
  public var isCapitalised: Bool { shape.contains(.capitalised) }
  public var isWord: Bool { kind == .word }

  public enum Kind: UInt8, Sendable {
    /// Starts with a letter: `town`, `U.S.`, `'s`, `n't`, `G20`.
    case word
    /// Digits: `12`, `1,300`, `2.7`.
    case number
    /// `5th`.
    case ordinal
    /// `1990s`, `90s`.
    case decade
    /// Marks that part clauses and sentences.
    case punctuation
    /// A hyphen or dash with no space on either side, or one of the slashes: joins two words.
    case joiner
    /// Quotation marks, single ones included where they are no apostrophe.
    case quote
    /// `$`, `%`, `#` and the rest; addresses of the web.
    case symbol
  }

  public struct Shape: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    public static let capitalised = Shape(rawValue: 1)
    /// Two letters or more, all of them capitals.
    public static let allCapitals = Shape(rawValue: 2)
    /// Ends in a full stop that belongs to it, or has one inside: `Oct.`, `U.S.`, `W.`
    public static let dotted = Shape(rawValue: 4)
    public static let spaceBefore = Shape(rawValue: 8)
    public static let lineBefore = Shape(rawValue: 16)
    /// A blank line, or the start of the text, stands before it.
    public static let paragraphBefore = Shape(rawValue: 32)
    /// A quotation mark that opens (typographic, or straight with the word close behind it).
    public static let opening = Shape(rawValue: 64)
    /// Has both letters and digits.
    public static let mixed = Shape(rawValue: 128)
  }
}

/// Parts of speech: the Penn Treebank's tags, punctuation in one.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case unknown
  case adjective, comparative, superlative
  case adverb, comparativeAdverb, superlativeAdverb, particle
  case noun, plural, name, pluralName
  case pronoun, possessivePronoun, possessive
  case verbBase, verbPast, verbPresent, verbThirdPerson, gerund, participle, modal
  case determiner, predeterminer, preposition, conjunction, to, existential
  case number
  case whDeterminer, whPronoun, whPossessive, whAdverb
  case interjection, foreign, symbol, listItem
  case punctuation

  public var isNoun: Bool { self == .noun || self == .plural || self == .name || self == .pluralName }
  public var isName: Bool { self == .name || self == .pluralName }
  public var isAdjective: Bool { self == .adjective || self == .comparative || self == .superlative }
  public var isVerb: Bool {
    switch self {
    case .verbBase, .verbPast, .verbPresent, .verbThirdPerson, .gerund, .participle, .modal: true
    default: false
    }
  }
  /// A verb that carries tense: `said`, `says`, `say`, `will`.
  public var isFiniteVerb: Bool {
    switch self {
    case .verbPast, .verbPresent, .verbThirdPerson, .modal: true
    default: false
    }
  }
}
