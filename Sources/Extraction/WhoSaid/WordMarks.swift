import Linguistics

/// What kinds of function word, or of noun that speakers are known by, a word can be.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt32

  /// `after`, `while`, `because`: opens a clause that depends on another.
  static let subordinator = WordMarks(rawValue: 1 << 0)
  static let coordinator = WordMarks(rawValue: 1 << 1)
  /// A preposition that can hang a noun phrase on the noun before it.
  static let attaching = WordMarks(rawValue: 1 << 2)
  /// A day, a month, a part of the day, and words such as `earlier`.
  static let time = WordMarks(rawValue: 1 << 3)
  static let be = WordMarks(rawValue: 1 << 4)
  static let have = WordMarks(rawValue: 1 << 5)
  static let `do` = WordMarks(rawValue: 1 << 6)
  static let modal = WordMarks(rawValue: 1 << 7)
  static let negation = WordMarks(rawValue: 1 << 8)
  /// `who`, `which`.
  static let relative = WordMarks(rawValue: 1 << 9)
  static let he = WordMarks(rawValue: 1 << 10)
  static let she = WordMarks(rawValue: 1 << 11)
  static let it = WordMarks(rawValue: 1 << 12)
  static let they = WordMarks(rawValue: 1 << 13)
  static let firstPerson = WordMarks(rawValue: 1 << 14)
  /// `last`, `this`, `next`: before a word of time.
  static let timeModifier = WordMarks(rawValue: 1 << 15)
  /// `how`, `what`, `whether`.
  static let question = WordMarks(rawValue: 1 << 16)
  static let that = WordMarks(rawValue: 1 << 17)
  // Nouns, from `speaker-nouns.tsv`.
  static let role = WordMarks(rawValue: 1 << 18)
  static let female = WordMarks(rawValue: 1 << 19)
  static let male = WordMarks(rawValue: 1 << 20)
  static let title = WordMarks(rawValue: 1 << 21)
  static let body = WordMarks(rawValue: 1 << 22)
  static let document = WordMarks(rawValue: 1 << 23)
  static let occasion = WordMarks(rawValue: 1 << 24)
  static let audience = WordMarks(rawValue: 1 << 25)
  /// `make`, `voice`, `issue`: lends a noun of speech a subject.
  static let lightVerb = WordMarks(rawValue: 1 << 26)
  /// `the`, `a`.
  static let article = WordMarks(rawValue: 1 << 27)
  /// A given name of men; with `givenFemale` too, of both.
  static let givenMale = WordMarks(rawValue: 1 << 28)
  static let givenFemale = WordMarks(rawValue: 1 << 29)
  /// `both`, `two`, `three`, `trio`, `pair`.
  static let group = WordMarks(rawValue: 1 << 30)

  /// Somebody, and no office: `villagers`, `rebels`, `families`.
  static let people = WordMarks(rawValue: 1 << 31)

  static let auxiliary: WordMarks = [.be, .have, .do, .modal]
  static let thirdPerson: WordMarks = [.he, .she, .it, .they]
  static let personalPronoun: WordMarks = [.he, .she, .it, .they, .firstPerson]
  static let givenName: WordMarks = [.givenMale, .givenFemale]

  /// The closed classes of English.
  static let closedClasses: [(WordMarks, String)] = [
    (
      .subordinator,
      "after before while as because since although though when whenever until unless if whereas once where amid despite"
    ),
    (.coordinator, "and but or nor yet plus"),
    (
      .attaching,
      """
      of in at for from with on near to under against within between inside outside around about over by along across
      into behind among aboard throughout opposite alongside amongst
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow
      tonight earlier later recently now then ago previously week weeks month months year years morning afternoon evening
      night weekend noon midnight day days hours hour minutes minute decade late early overnight meanwhile subsequently
      a.m p.m am pm gmt afterwards
      """
    ),
    (.timeModifier, "last this next late early earlier later that same previous following past each every"),
    (.be, "be is are was were been being am 's 're 'm"),
    (.have, "have has had having 've"),
    (.do, "do does did"),
    (.modal, "will would can could may might must should shall 'll 'd wo ca ought cannot"),
    (.negation, "not n't never no neither nor hardly scarcely"),
    (.relative, "who which whom whose"),
    (.question, "how what whether why when where who which"),
    (.that, "that"),
    (.he, "he him his himself"),
    (.she, "she her hers herself"),
    (.it, "it its itself"),
    (.they, "they them their theirs themselves"),
    (.firstPerson, "i we me us my our mine ours myself ourselves"),
    (
      .lightVerb,
      """
      make makes made making voice voices voiced voicing issue issues issued issuing express expresses expressed
      expressing raise raises raised raising repeat repeats repeated repeating reiterate reiterated reiterates renew
      renewed renewing send sent deliver delivered give gave giving release released releasing publish published lodge
      lodged file filed announce announced put state stated share shared shares declare declared restate reaffirm
      reaffirmed
      """
    ),
    (.article, "the a an"),
    (.group, "both two three four trio pair duo quartet couple"),
  ]
}

/// What the lexicons know of one word.
struct WordInfo: Sendable {
  var marks: WordMarks = []
  /// Index of the reporting verb that it is a form of, -1 if none.
  var verb: Int16 = -1
  var forms: VerbFormSet = []
  /// Index of the reporting noun, -1 if none.
  var noun: Int16 = -1

  static let nothing = WordInfo()
}

/// The forms of a verb that a spelling can be.
struct VerbFormSet: OptionSet, Sendable {
  let rawValue: UInt8
  static let base = VerbFormSet(rawValue: 1)
  static let thirdPerson = VerbFormSet(rawValue: 2)
  static let past = VerbFormSet(rawValue: 4)
  static let participle = VerbFormSet(rawValue: 8)
  static let gerund = VerbFormSet(rawValue: 16)
}
