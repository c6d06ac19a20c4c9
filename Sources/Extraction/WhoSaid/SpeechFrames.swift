/// What a reporting verb or noun may stand with. The words are those of `speech-verbs.tsv`.
struct SpeechFrames: OptionSet, Sendable {
  let rawValue: UInt64

  /// Direct speech before or after it, a clause with or without "that", inversion.
  static let speak = SpeechFrames(rawValue: 1 << 0)
  static let quote = SpeechFrames(rawValue: 1 << 1)
  static let that = SpeechFrames(rawValue: 1 << 2)
  static let bare = SpeechFrames(rawValue: 1 << 3)
  /// May follow what it reports: `X happened, he conceded`.
  static let post = SpeechFrames(rawValue: 1 << 4)
  static let wh = SpeechFrames(rawValue: 1 << 5)
  /// An addressee stands before the clause.
  static let tell = SpeechFrames(rawValue: 1 << 6)
  static let infinitive = SpeechFrames(rawValue: 1 << 7)
  /// Somebody and an infinitive: `urged him to`.
  static let urge = SpeechFrames(rawValue: 1 << 8)
  static let object = SpeechFrames(rawValue: 1 << 9)
  static let gerund = SpeechFrames(rawValue: 1 << 10)
  /// `described it as`.
  static let objectAs = SpeechFrames(rawValue: 1 << 11)
  static let `for` = SpeechFrames(rawValue: 1 << 12)
  static let on = SpeechFrames(rawValue: 1 << 13)
  static let about = SpeechFrames(rawValue: 1 << 14)
  static let of = SpeechFrames(rawValue: 1 << 15)
  static let against = SpeechFrames(rawValue: 1 << 16)
  static let with = SpeechFrames(rawValue: 1 << 17)
  static let over = SpeechFrames(rawValue: 1 << 18)
  static let at = SpeechFrames(rawValue: 1 << 19)
  static let `in` = SpeechFrames(rawValue: 1 << 20)
  static let regarding = SpeechFrames(rawValue: 1 << 21)
  static let toNoun = SpeechFrames(rawValue: 1 << 22)
  static let out = SpeechFrames(rawValue: 1 << 23)
  static let off = SpeechFrames(rawValue: 1 << 24)
  static let back = SpeechFrames(rawValue: 1 << 25)
  /// `called on them to`, `appealed to them to`.
  static let onUrge = SpeechFrames(rawValue: 1 << 26)
  static let toUrge = SpeechFrames(rawValue: 1 << 27)
  /// `asked him whether`.
  static let tellWh = SpeechFrames(rawValue: 1 << 28)
  /// `attacked them for doing`: only with a gerund after "for".
  static let forGerund = SpeechFrames(rawValue: 1 << 29)
  /// An object of words or deeds, not of people or things (`defended the decision`).
  static let objectOfWords = SpeechFrames(rawValue: 1 << 30)

  static let prepositions: SpeechFrames = [
    .for, .on, .about, .of, .against, .with, .over, .at, .in, .regarding, .toNoun, .out, .off, .back, .onUrge, .toUrge,
    .forGerund,
  ]

  /// Takes a clause that needs no "that".
  var takesBareClause: Bool { contains(.speak) || contains(.bare) }
  var takesThat: Bool { contains(.speak) || contains(.that) || contains(.bare) }
  var takesQuotation: Bool { contains(.speak) || contains(.quote) }
  /// May stand after or inside what it reports.
  var mayFollow: Bool { contains(.speak) || contains(.post) }

  private static let names: [String: SpeechFrames] = [
    "speak": .speak, "quote": .quote, "that": .that, "bare": .bare, "post": .post, "wh": .wh, "tell": .tell,
    "to": .infinitive, "urge": .urge, "obj": .object, "ing": .gerund, "as": .objectAs, "obj-as": .objectAs,
    "for": .for, "on": .on, "about": .about, "of": .of, "against": .against, "with": .with, "over": .over, "at": .at,
    "in": .in, "regarding": .regarding, "to-noun": .toNoun, "out": .out, "off": .off, "back": .back,
    "on-urge": .onUrge, "to-urge": .toUrge, "tell-wh": .tellWh, "for-ing": .forGerund, "obj-words": .objectOfWords,
  ]

  /// Reads the names in a table's cell; unknown ones are left out.
  init(names: some StringProtocol) {
    self = String(names).words.reduce(into: SpeechFrames()) { frames, name in
      frames.formUnion(Self.names[String(name)] ?? [])
    }
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }
}
