import Chronology
import ConflictModel
import Linguistics

/// What is gathered about one happening while an article is read: the sentences that tell of it, and what stands in them.
struct Happening {
  /// Indices of sentences, ascending.
  var sentences: [Int]
  /// Of sentences that tell of other happenings too, the tokens that tell of this one.
  var clauses: [Int: Range<Int>] = [:]
  /// Indices into the annotations.
  var triggers: [Int]
  var figures: [Int]
  var dates: [Int]
  var places: [Int]
  var families: Families
  /// Words that tell more than that something happened: names, things, callings.
  var words: Set<WordKey> = []
  /// Those of its words that name buildings and works.
  var things: Set<WordKey> = []
  /// Names of victims.
  var names: Set<WordKey> = []
  /// Those of its places that are small enough to tell two happenings apart.
  var sites: [Int] = []
  /// Whether it names a place that is more than where somebody speaks.
  var isPlaced = false
  /// The first of its dates that can date it.
  var days: DateSpan?
  /// True where ``days`` are those on which somebody told of it.
  var isDatedByTelling = false
  /// The day that is taken for that of a time of day told alone (`at 8 p.m.`).
  var clockDays: DateSpan?
  /// Days that it was before the day that its neighbour in the sentence gives it: 1 for `…, a day after a grenade wounded
  /// eight people`.
  var daysBefore = 0
  /// True where it is told as the reason of another act.
  var isReason = false
  /// True where its sentence tells it as what another act came after; ``daysBefore`` days before that, if it says so.
  var isEarlier = false
  /// True where it sums up what is told place by place after it.
  var isOverview = false
  /// Triggers of other sentences that tell what its dead died of.
  var causes: [Int] = []
  /// True for a part of a number that its own sentence tells first: the `four in Idlib` of nine.
  var isPartOfSum = false
  /// True for an answer to an attack that was told: what is told of that attack is not told of this.
  var isAnswer = false
  /// True for what was done about those who had planted a bomb: nothing of the bomb's is its own but day and region.
  var isSequel = false
  /// The last sentence of the overview that it is a part of.
  var overview: Int?
  /// Rules that joined the sentences, for `--why`.
  var joins: [String] = []

  /// The tokens of a sentence that tell of it.
  func tokens(of sentence: Int, _ document: Document) -> Range<Int> {
    clauses[sentence] ?? document.sentences[sentence].tokens
  }

  /// When and where somebody did something about an act is not when and where it was.
  mutating func forgetOccasion() {
    (dates, places, sites, isPlaced) = ([], [], [], false)
    (days, clockDays, isDatedByTelling) = (nil, nil, false)
  }

  /// Talks and what is agreed in them, and no violence.
  var isTalk: Bool { families.contains(.talk) && families.isDisjoint(with: Families.violence) && figures.isEmpty }

  /// Kinds of act that can be one happening told in different words.
  struct Families: OptionSet {
    let rawValue: UInt16
    static let bomb = Families(rawValue: 1)
    static let shooting = Families(rawValue: 2)
    static let fight = Families(rawValue: 4)
    static let killing = Families(rawValue: 8)
    static let abduction = Families(rawValue: 16)
    static let crowd = Families(rawValue: 32)
    static let security = Families(rawValue: 64)
    static let ground = Families(rawValue: 128)
    static let talk = Families(rawValue: 256)
    static let property = Families(rawValue: 512)
    static let movement = Families(rawValue: 1024)
    static let attack = Families(rawValue: 2048)

    static let violence: Families = [.bomb, .shooting, .fight, .killing, .attack]
  }
}

extension Act {
  /// How people were hurt, and not only that they were.
  var tellsHow: Bool { isViolent && family != .killing }

  /// Something that went off, with nobody there who set it off but by dying.
  var isPlanted: Bool { self == .bombing || self == .explosion || self == .suicide }

  var family: Happening.Families {
    switch self {
    case .shelling, .airstrike, .aircraft, .bombing, .explosion, .suicide, .grenade, .chemical: .bomb
    case .fire, .smallarms: .shooting
    case .clash, .ambush, .offensive: .fight
    case .kill, .harm, .beat, .sexual: .killing
    case .attack: .attack
    case .abduct: .abduction
    case .protest, .gather, .roadblock, .riot, .barricade, .mob, .disperse, .excessive: .crowd
    case .arrest, .disrupt, .seize: .security
    case .capture, .retake, .handover: .ground
    case .agreement, .diplomacy, .sanction, .mediation, .contact, .ceasefirecall: .talk
    case .property: .property
    case .base, .movement, .other: .movement
    case .group, .envoy, .disaster, .accident, .crime, .sport: []
    }
  }
}

extension Annotations {
  /// The kinds of act that some triggers tell of.
  func families(of triggers: [Int]) -> Happening.Families {
    triggers.reduce(into: []) { $0.formUnion(self.triggers[$1].act.family) }
  }
}
