import EmbeddedTables
import Linguistics

/// Signs that a sentence goes on about a happening told before, or tells of another one.
///
/// Each is a statement about how news is written. Their weights are in `Tables/report-links.tsv`, one column for notes of
/// a few sentences, which tell one thing as a rule, and one for longer articles.
enum LinkSign: Int, CaseIterable {
  /// What both tell of.
  case sameAct, sameFamily, bothViolent, casualtiesOnly, talk, differentActs
  /// How the sentence refers to what was told.
  case refersBack, namedAct, theirs, told, fresh, sameName, otherNames, sharedWords, sameFigure, otherFigure,
    whatBecame, separate
  /// Where.
  case samePlace, placesAgree, noPlace, otherPlace
  /// When.
  case sameDate, datesAgree, noDate, otherDate
  /// Other people on another day.
  case otherDayAndFigure
  /// How near in the text.
  case nextSentence, near, far, veryFar
  /// A reason told for another act.
  case reason
  /// The happening so far is told in general (`several attacks`), the sentence tells one of its own.
  case oneOfSeveral
  /// So far only the headline tells it.
  case headline
  /// A crowd that gathers after people were hurt: another happening, whatever brought it together.
  case crowdAfter
  /// Somebody is accused of it.
  case accusation
  /// One more thing that somebody did, doers nobody has heard of, other buildings than those told of.
  case alsoDone, newAgent, otherThings
  /// Only who was hurt, right after an act.
  case outcome

  /// What `--why` prints.
  var words: String {
    switch self {
    case .sameAct: "the same act"
    case .sameFamily: "same kind of act"
    case .bothViolent: "both violent"
    case .casualtiesOnly: "casualties told after it"
    case .talk: "talk, not the act itself"
    case .differentActs: "different acts"
    case .refersBack: "referred to with the"
    case .namedAct: "by the name of its act"
    case .theirs: "of those who took part"
    case .told: "nothing new told"
    case .fresh: "told as a new one"
    case .sameName: "a name in common"
    case .otherNames: "other people named"
    case .sharedWords: "words in common"
    case .sameFigure: "same figure"
    case .otherFigure: "another figure"
    case .whatBecame: "what became of them"
    case .separate: "told as a separate one"
    case .samePlace: "same place"
    case .placesAgree: "places agree"
    case .noPlace: "no place of its own"
    case .otherPlace: "another place"
    case .sameDate: "same date"
    case .datesAgree: "dates agree"
    case .noDate: "no date of its own"
    case .otherDate: "another date"
    case .otherDayAndFigure: "other people on another day"
    case .nextSentence: "next sentence"
    case .near: "near"
    case .far: "far apart"
    case .veryFar: "very far apart"
    case .reason: "told as a reason"
    case .oneOfSeveral: "one of several"
    case .headline: "what the headline tells"
    case .crowdAfter: "a crowd after it"
    case .accusation: "somebody is accused of it"
    case .alsoDone: "told as one more deed"
    case .newAgent: "doers not told of before"
    case .otherThings: "other things struck"
    case .outcome: "who was hurt by it"
    }
  }

  /// Weights by raw value.
  static let inNotes = weights(column: 1)
  static let inArticles = weights(column: 2)

  private static func weights(column: Int) -> [Double] {
    let signs = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
    var weights = [Double](repeating: 0, count: allCases.count)
    TableReader.rows(of: embedded_report_links()) { cells in
      guard cells.count > column, let sign = signs[String(cells[0])], let weight = Double(cells[column]) else { return }
      weights[sign.rawValue] = weight
    }
    return weights
  }
}
