import Chronology
import ConflictModel
import Linguistics

/// What of an event is compared.
public enum Field: String, CaseIterable, Sendable {
  case type
  case subType = "sub_type"
  case date, country, place, actor, killed, wounded

  /// How much a field says about two accounts being of one event, for pairing them.
  var weight: Double {
    switch self {
    case .type, .date, .actor: 1
    case .subType, .country: 0.5
    case .place, .wounded: 1.5
    case .killed: 2
    }
  }
}

/// A report of the machine beside an event coded by a person.
struct EventComparison {
  /// What the machine makes of a field that was coded.
  enum Verdict: Hashable {
    /// The person found nothing, and neither does the machine.
    case rightlyEmpty
    case right
    case wrong
    case missing
    /// The machine says something where the person found nothing.
    case invented
  }

  let gold: GoldEvent
  let report: Report
  /// Fields that were not coded are left out.
  let verdicts: [Field: Verdict]

  /// A date may be so many days longer than the coded one.
  static let dayTolerance = 2
  /// A place may be so many kilometres off.
  static let placeTolerance = 50.0

  init(_ gold: GoldEvent, _ report: Report) {
    self.gold = gold
    self.report = report
    var verdicts: [Field: Verdict] = [:]
    func judge<Value>(_ field: Field, _ coded: Coded<Value>, isSaid: Bool, _ isRight: (Value) -> Bool) {
      switch coded {
      case .notCoded: return
      case .nothing: verdicts[field] = isSaid ? .invented : .rightlyEmpty
      case .value(let value): verdicts[field] = !isSaid ? .missing : isRight(value) ? .right : .wrong
      }
    }
    judge(.type, gold.type, isSaid: true) { $0 == report.type }
    judge(.subType, gold.subType, isSaid: true) { $0 == report.subType }
    judge(.date, gold.date, isSaid: report.date?.start.earliest != nil) { Self.isRight(report.date, $0) }
    judge(.country, gold.country, isSaid: report.place?.country != nil) { report.place?.country == $0 }
    judge(.place, gold.place, isSaid: report.place != nil) { Self.isRight(report.place, $0) }
    judge(.actor, gold.actors, isSaid: !report.actors.isEmpty) { Self.isRight(report.actors, $0) }
    judge(.killed, gold.killed, isSaid: report.total(.killed) != nil) { Self.isRight(report.total(.killed), $0) }
    judge(.wounded, gold.wounded, isSaid: report.total(.wounded) != nil) { Self.isRight(report.total(.wounded), $0) }
    // A coded zero is met by silence.
    for (field, bounds) in [(Field.killed, gold.killed), (.wounded, gold.wounded)] {
      if bounds.value?.low == 0, verdicts[field] == .missing { verdicts[field] = .rightlyEmpty }
    }
    self.verdicts = verdicts
  }

  /// 0…1: the share of what was coded that is right, by weight.
  var agreement: Double {
    var right = 0.0
    var all = 0.0
    for (field, verdict) in verdicts {
      all += field.weight
      if verdict == .right || verdict == .rightlyEmpty { right += field.weight }
    }
    return all > 0 ? right / all : 1
  }

  /// Every field that was coded is right.
  var isRight: Bool { verdicts.values.allSatisfy { $0 == .right || $0 == .rightlyEmpty } }

  private static func isRight(_ date: DateSpan?, _ days: GoldEvent.Days) -> Bool {
    guard let date, let first = date.start.earliest, let last = date.end.latest else { return false }
    return first <= days.last && last >= days.first
      && last.days(since: first) <= days.last.days(since: days.first) + dayTolerance
  }

  private static func isRight(_ place: Place?, _ gold: GoldEvent.Place) -> Bool {
    guard let place else { return false }
    if let latitude = gold.latitude, let longitude = gold.longitude {
      guard let a = place.latitude, let b = place.longitude else { return false }
      return Sphere.kilometres((latitude, longitude), (a, b)) <= placeTolerance
    }
    let wanted = Words.of(gold.name ?? "")
    guard !wanted.isEmpty else { return false }
    return [place.name, place.text].contains { name in
      let said = Words.of(name)
      return !said.isEmpty && (said.isSubset(of: wanted) || wanted.isSubset(of: said))
    }
  }

  private static func isRight(_ actors: [Actor], _ gold: [String]) -> Bool {
    let wanted = gold.map(Words.distinguishing)
    return actors.contains { actor in
      let said = Words.distinguishing(actor.name + " " + actor.text)
      return wanted.contains { !$0.isDisjoint(with: said) }
    }
  }

  private static func isRight(_ count: Count?, _ bounds: GoldEvent.Bounds) -> Bool {
    guard let count else { return false }
    return (bounds.low...max(bounds.low, bounds.high)).contains(count.best ?? count.low)
  }
}

/// Words of a name, folded: without case and accents.
enum Words {
  static func of(_ text: String) -> Set<WordKey> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { WordKey($0) })
  }

  /// Words that tell one actor from another.
  static func distinguishing(_ text: String) -> Set<WordKey> {
    let all = of(text)
    let rest = all.subtracting(common)
    return rest.isEmpty ? all : rest
  }

  /// Words that the names of many actors share.
  private static let common = of(
    """
    military forces force of the government police unidentified armed group militia communal ethnic state national army \
    and in for on front movement party private security
    """)
}
