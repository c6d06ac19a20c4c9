import ConflictModel
import Linguistics

/// One article read by the machine, beside what a person coded.
public struct ArticleEvaluation: Sendable {
  public var id: String
  /// nil where no events were coded.
  public var isRelevant: Bool?
  public var isFoundRelevant = false
  public var events = Tally()
  /// Coded events of which every coded field is right, and all of them.
  public var rowsRight = 0
  public var rows = 0
  public var fields: [Field: Tally] = [:]
  /// Coded sub-type, or type, against that of the machine; nil for no event.
  public var types: [TypePair] = []
  public var statements = Tally()
  public var speakers = Tally()
  public var acts = Tally()
  /// What is wrong, in words.
  public var faults: [String] = []

  public struct TypePair: Hashable, Sendable {
    public var gold: String?
    public var said: String?
  }

  /// Two accounts are taken to be of one event where at least so much of what was coded agrees.
  static let leastAgreement = 1.0 / 3

  public init(_ gold: GoldArticle, _ reading: Reading) {
    id = gold.article.id
    if let events = gold.events { compare(events, reading.reports.filter { $0.scope == .incident }) }
    if let statements = gold.statements { compare(statements, reading.statements) }
  }

  // MARK: Events

  private mutating func compare(_ gold: [GoldEvent], _ reports: [Report]) {
    isRelevant = !gold.isEmpty
    isFoundRelevant = !reports.isEmpty
    rows = gold.count
    let pairs = Self.pairs(gold, reports)
    for (index, event) in gold.enumerated() {
      if let comparison = pairs[index]?.comparison {
        note(comparison)
      } else {
        events.missed += 1
        faults.append("missed \(Self.describe(event))")
        types.append(TypePair(gold: event.name, said: nil))
        for field in Field.allCases where event.hasValue(field) { fields[field, default: Tally()].missed += 1 }
      }
    }
    let used = Set(pairs.values.map(\.report))
    for (index, report) in reports.enumerated() where !used.contains(index) {
      events.wrong += 1
      types.append(TypePair(gold: nil, said: report.subType.rawValue))
      faults.append("invented \(report.subType.rawValue)\(report.place.map { ", \($0.name)" } ?? "")")
    }
  }

  private mutating func note(_ comparison: EventComparison) {
    events.right += 1
    if comparison.isRight { rowsRight += 1 }
    let (gold, report) = (comparison.gold, comparison.report)
    types.append(
      TypePair(gold: gold.name, said: gold.subType.isCoded ? report.subType.rawValue : report.type.rawValue))
    for field in Field.allCases {
      guard let verdict = comparison.verdicts[field] else { continue }
      var tally = Tally()
      switch verdict {
      case .rightlyEmpty: continue
      case .right: tally.right = 1
      case .wrong: (tally.wrong, tally.missed) = (1, 1)
      case .missing: tally.missed = 1
      case .invented: tally.wrong = 1
      }
      fields[field, default: Tally()] += tally
      if verdict != .right {
        faults.append("\(field.rawValue): coded \(gold.describe(field)), read \(report.describe(field))")
      }
    }
  }

  /// Coded events and reports in pairs, those that agree best first.
  private static func pairs(
    _ gold: [GoldEvent], _ reports: [Report]
  ) -> [Int: (report: Int, comparison: EventComparison)] {
    var candidates: [(event: Int, report: Int, comparison: EventComparison)] = []
    for (event, coded) in gold.enumerated() {
      for (index, report) in reports.enumerated() {
        let comparison = EventComparison(coded, report)
        if comparison.agreement >= leastAgreement { candidates.append((event, index, comparison)) }
      }
    }
    candidates.sort { a, b in
      (-a.comparison.agreement, a.event, a.report) < (-b.comparison.agreement, b.event, b.report)
    }
    var result: [Int: (report: Int, comparison: EventComparison)] = [:]
    var used: Set<Int> = []
    for candidate in candidates where result[candidate.event] == nil && !used.contains(candidate.report) {
      result[candidate.event] = (candidate.report, candidate.comparison)
      used.insert(candidate.report)
    }
    return result
  }

  private static func describe(_ event: GoldEvent) -> String {
    [event.name ?? "event", event.date.value.map { "\($0.first)" }, event.place.value?.name].compactMap { $0 }
      .joined(separator: ", ")
  }

  // MARK: Statements

  private mutating func compare(_ gold: [GoldStatement], _ said: [Statement]) {
    var free = Set(said.indices)
    let words = said.map { Words.of($0.quote) }
    for statement in gold {
      let wanted = Words.of(statement.quote)
      let best = free.max { a, b in (overlap(wanted, words[a]), -a) < (overlap(wanted, words[b]), -b) }
      guard let best, overlap(wanted, words[best]) >= 0.5 else {
        statements.missed += 1
        faults.append("missed words of \(statement.speaker ?? "somebody"): “\(statement.quote)”")
        continue
      }
      free.remove(best)
      statements.right += 1
      let match = said[best]
      if let speaker = statement.speaker {
        let isRight = !Words.distinguishing(speaker).isDisjoint(with: Words.of(match.speaker + " " + match.speakerText))
        speakers += isRight ? Tally(right: 1) : Tally(wrong: 1, missed: 1)
        if !isRight { faults.append("speaker: coded \(speaker), read \(match.speaker)") }
      }
      if let act = statement.act {
        acts += act == match.act ? Tally(right: 1) : Tally(wrong: 1, missed: 1)
        if act != match.act { faults.append("act: coded \(act.rawValue), read \(match.act.rawValue)") }
      }
    }
    statements.wrong += free.count
  }

  /// The share of words that two quotations have in common, of the longer one.
  private func overlap(_ a: Set<WordKey>, _ b: Set<WordKey>) -> Double {
    let most = max(a.count, b.count)
    return most > 0 ? Double(a.intersection(b).count) / Double(most) : 0
  }
}

extension GoldEvent {
  /// Its sub-type or, where only that was coded, its type.
  var name: String? { subType.value?.rawValue ?? type.value?.rawValue }

  /// Whether something was found for a field.
  func hasValue(_ field: Field) -> Bool {
    switch field {
    case .type: type.value != nil
    case .subType: subType.value != nil
    case .date: date.value != nil
    case .country: country.value != nil
    case .place: place.value != nil
    case .actor: actors.value.map { !$0.isEmpty } ?? false
    case .killed: killed.value.map { $0.low > 0 } ?? false
    case .wounded: wounded.value.map { $0.low > 0 } ?? false
    }
  }

  func describe(_ field: Field) -> String {
    let text: String? =
      switch field {
      case .type: type.value?.rawValue
      case .subType: subType.value?.rawValue
      case .date: date.value.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)/\($0.last)" }
      case .country: country.value
      case .place: place.value.map { $0.name ?? "\($0.latitude ?? 0) \($0.longitude ?? 0)" }
      case .actor: actors.value?.joined(separator: "; ")
      case .killed: killed.value.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" }
      case .wounded: wounded.value.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" }
      }
    return text ?? "none"
  }
}

extension Report {
  func describe(_ field: Field) -> String {
    func number(_ count: Count?) -> String? { count.map { "\($0.best ?? $0.low)" } }
    let text: String? =
      switch field {
      case .type: type.rawValue
      case .subType: subType.rawValue
      case .date: date.map { $0.start == $0.end ? "\($0.start)" : "\($0.start)/\($0.end)" }
      case .country: place?.country
      case .place: place?.name
      case .actor: actors.isEmpty ? nil : actors.map(\.name).joined(separator: "; ")
      case .killed: number(total(.killed))
      case .wounded: number(total(.wounded))
      }
    return text ?? "none"
  }
}
