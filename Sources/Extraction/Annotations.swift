import Chronology
import ConflictModel
import Linguistics

/// What the annotators found in one document. Each list is in order of appearance; all ranges are token ranges.
///
/// The steps run in the order of the properties: a later one may read what an earlier one found.
public struct Annotations: Sendable {
  /// When: `Extraction/When`.
  public var dates: [DateAnnotation] = []
  /// Where: `Extraction/Where`.
  public var places: [PlaceAnnotation] = []
  /// Countries and regions that adjectives name (`Russian troops`): mentions, and no sites.
  public var nationalities: [PlaceAnnotation] = []
  /// How often the text uses words that only one country's news uses (`Lok Sabha`), by its alpha-3 code.
  public var countryWords: [String: Int] = [:]
  /// Who: `Extraction/Who`.
  public var actors: [ActorAnnotation] = []
  /// Who said what: `Extraction/WhoSaid`.
  public var statements: [StatementAnnotation] = []
  /// What happened: `Extraction/What`.
  public var triggers: [TriggerAnnotation] = []
  /// How many: `Extraction/HowMany`.
  public var figures: [FigureAnnotation] = []
  /// The publication date given, or found in the text.
  public var published: CalendarDate?
  public var publishedFromText = false
  /// The country that the article is about, alpha-3.
  public var home: String?

  public init() {}
}

/// A date expression.
public struct DateAnnotation: Sendable {
  public var tokens: Range<Int>
  /// TIMEX3 value.
  public var value: String
  /// The days that it covers; nil for durations, sets and vague references.
  public var days: DateSpan?
  /// True where it can date an event: a day, night, week, month or year, not a duration or an age.
  public var canDateEvent: Bool
  /// The day that a story was filed: `BOGOTA, Jan. 21 -`.
  public var isDateline: Bool
  /// The day from which on something went on: `clashes that began on Friday`.
  public var opens: Bool
  /// A time of day alone, of a day that is told elsewhere: `at five in the morning`.
  public var isTimeOfDay: Bool

  public init(
    tokens: Range<Int>, value: String, days: DateSpan?, canDateEvent: Bool, isDateline: Bool = false,
    opens: Bool = false,
    isTimeOfDay: Bool = false
  ) {
    self.isTimeOfDay = isTimeOfDay
    self.isDateline = isDateline
    self.opens = opens
    self.tokens = tokens
    self.value = value
    self.days = days
    self.canDateEvent = canDateEvent
  }

  /// The length of a duration of whole days or weeks (`P2D`, `P1W`); nil for everything else.
  var lengthInDays: Int? {
    let bytes = Array(value.utf8)
    guard bytes.count > 2, bytes.first == UInt8(ascii: "P"), let unit = bytes.last,
      unit == UInt8(ascii: "D") || unit == UInt8(ascii: "W"), let count = Int(value.dropFirst().dropLast())
    else { return nil }
    return unit == UInt8(ascii: "W") ? count * 7 : count
  }

  /// A quarter or a half of a year: `2015-Q1`.
  var isPartOfYear: Bool {
    var previous: UInt8 = 0
    for byte in value.utf8 {
      if previous == UInt8(ascii: "-"), byte == UInt8(ascii: "Q") || byte == UInt8(ascii: "H") { return true }
      previous = byte
    }
    return false
  }
}

/// A place name, resolved as far as it could be.
public struct PlaceAnnotation: Sendable {
  /// The name itself, without `the town of` and without its container.
  public var tokens: Range<Int>
  @Shared public var place: Place
  public var kind: Kind
  /// Index in the same list of the larger place that stands with it (`Martuni in Nagorno-Karabakh`, `Rafah, North Sinai`).
  public var container: Int?
  /// True where something else than an event's site is meant: a capital for its government, a dateline, a team.
  public var isMetonym: Bool
  public var isDateline: Bool
  /// True where the words are no name: `the capital`. They stand for a site, but are no mention of one.
  public var isReference: Bool
  /// Why this place and none of its namesakes, in words; empty where it has none.
  public var reasons: [String] = []
  /// True where the text measures more than a district's width from it: `500 km northwest of Bogota`.
  public var isFar = false
  /// How sure the resolution is, 0…1.
  public var confidence: Double

  public enum Kind: UInt8, Sendable {
    case settlement, district, province, country, region, feature, unresolved
  }

  public init(
    tokens: Range<Int>, place: Place, kind: Kind, container: Int? = nil, isMetonym: Bool = false,
    isDateline: Bool = false, isReference: Bool = false, confidence: Double = 0.5
  ) {
    self.tokens = tokens
    self.isReference = isReference
    self.place = place
    self.kind = kind
    self.container = container
    self.isMetonym = isMetonym
    self.isDateline = isDateline
    self.confidence = confidence
  }
}

/// Somebody named or described: `Azerbaijan's Defense Ministry`, `two gunmen`, `he`.
public struct ActorAnnotation: Sendable {
  public var tokens: Range<Int>
  /// Canonical name, kind and country; `role` is unknown until the assembly.
  @Shared public var actor: Actor
  /// Index in the same list of the fuller mention that a short name or pronoun refers to.
  public var antecedent: Int?
  /// The office of a person (`Kremlin spokesman`).
  public var office: String?
  /// `its soldiers`, `Papuan separatists`, `IDF`: the words give the country, wherever it happened.
  var hasOwnCountry = false
  /// A state as a party of what it agrees to or talks of, by its name alone.
  var isParty = false

  public init(tokens: Range<Int>, actor: Actor, antecedent: Int? = nil, office: String? = nil) {
    self.tokens = tokens
    self.actor = actor
    self.antecedent = antecedent
    self.office = office
  }
}

/// Something said: a quotation or a reported clause.
public struct StatementAnnotation: Sendable {
  /// Byte bounds of the quotation or clause, quotation marks excluded.
  public var bytes: Range<Int>
  /// Tokens of the speaker's name as written; nil where only the context gives it.
  public var speakerTokens: Range<Int>?
  /// Tokens of the verb or phrase that reports it.
  public var cue: Range<Int>?
  @Shared public var statement: Statement

  public init(bytes: Range<Int>, speakerTokens: Range<Int>?, cue: Range<Int>?, statement: Statement) {
    self.bytes = bytes
    self.speakerTokens = speakerTokens
    self.cue = cue
    self.statement = statement
  }
}

/// A word or phrase that tells of a happening: `shelled`, `clashes`, `was kidnapped`.
public struct TriggerAnnotation: Sendable {
  public var tokens: Range<Int>
  public var act: Act
  /// True where the words are a form of a verb, false for nouns and set phrases.
  public var isVerb: Bool
  public var mood: Mood
  /// 0…1: how surely the words mean this act.
  public var strength: Double

  /// Whether the text says that it happened.
  public enum Mood: UInt8, Sendable {
    case happened
    /// Planned, feared, threatened, conditional, commemorated, fictional or negated: no incident.
    case notReal
    /// Told as background, of another time.
    case background
    /// Told as the reason of another act: it happened, and earlier (`protested against the killing of two farmers`).
    case reason
    /// Between people who know each other, or for gain: crime, and no conflict.
    case personal
  }

  public init(tokens: Range<Int>, act: Act, isVerb: Bool, mood: Mood, strength: Double) {
    self.tokens = tokens
    self.act = act
    self.isVerb = isVerb
    self.mood = mood
    self.strength = strength
  }
}

/// A casualty figure: a number of people and what became of them.
public struct FigureAnnotation: Sendable {
  /// From the number (or the noun phrase that implies it) to the outcome, whichever way round.
  public var tokens: Range<Int>
  /// The number and its noun phrase: `at least two French nationals`.
  public var countTokens: Range<Int>
  @Shared public var figure: CasualtyFigure
  /// Index in the same list of the figure that this one is part of.
  public var partOf: Int?
  /// How the words refer to the people: what a merge needs to tell a repeat from an addition.
  public var reference: Reference

  public enum Reference: UInt8, Sendable {
    /// `two soldiers`, `a farmer`.
    case new
    /// A named person.
    case name
    /// `the two soldiers`, `the victim`, `he`: told before, as a rule.
    case definite
    /// `another two`, `a third`, `five others`.
    case additional
    /// `two of them`.
    case partitive
    /// A plural without a number.
    case plural
    /// A running count: `the toll rose to 12`.
    case update
    /// Told beside a running count: `the toll rose to 12 dead and 39 wounded`. It stands for what was told before, be it
    /// more or fewer.
    case revision
    /// Attackers who died by their own act, where only that act is told.
    case implied
  }

  public init(
    tokens: Range<Int>, countTokens: Range<Int>, figure: CasualtyFigure, partOf: Int? = nil,
    reference: Reference = .new
  ) {
    self.tokens = tokens
    self.countTokens = countTokens
    self.figure = figure
    self.partOf = partOf
    self.reference = reference
  }
}
