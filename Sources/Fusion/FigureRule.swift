import ConflictModel

/// How the figure of an event is chosen where sources differ. Every rule first lets each source's latest account stand
/// for it, and counts near-copies as the one source that they go back to.
public enum FigureRule: String, Sendable, CaseIterable, Hashable {
  /// The lowest of the accounts, as ACLED's coders take the most conservative one.
  case acled
  /// The figure that most sources of the later half give, the lower one where two are given equally often; UCDP's best
  /// estimate is the one best supported, with the later accounts before the early ones.
  case ucdp
  /// The lowest figure that two sources at least support: what nobody but one source tells does not count where others
  /// tell less. What parties to the conflict claim is left aside altogether, as long as anybody else tells something.
  case cautious
  /// The median of the accounts, the lower one of two in the middle.
  case median

  /// What is used unless told.
  public static let standard = FigureRule.ucdp
}

/// What one report tells of one outcome.
public struct Account: Hashable, Sendable {
  /// Names the independent source.
  public var source: Int32
  /// Day of publication.
  public var published: Int32?
  /// The report's key; decides between accounts of one day.
  public var key: UInt64
  public var count: Count
  /// A claim of somebody who takes part.
  public var isPartisan: Bool

  public init(source: Int32, published: Int32?, key: UInt64, count: Count, isPartisan: Bool = false) {
    self.source = source
    self.published = published
    self.key = key
    self.count = count
    self.isPartisan = isPartisan
  }

  /// The number that it stands for.
  var value: Int { count.best ?? count.low }

  static func isEarlier(_ a: Account, _ b: Account) -> Bool {
    (a.published ?? .min, a.key) < (b.published ?? .min, b.key)
  }
}

/// The figure of an event, and in words how it was chosen.
public struct ChosenFigure: Hashable, Sendable {
  public var count: Count
  public var reason: String
}

extension FigureRule {
  /// Chooses among the accounts of one event and outcome; nil where there are none.
  public func choose(_ accounts: [Account]) -> ChosenFigure? {
    let latest = Self.latest(accounts)
    guard let first = latest.first else { return nil }
    let superseded = accounts.count - latest.count
    let independent = latest.filter { !$0.isPartisan }
    let trusted = independent.isEmpty ? latest : independent
    var notes: [String] = []
    let best: Int
    switch self {
    case .acled:
      best = trusted.map(\.value).min() ?? first.value
      notes.append("the lowest of \(Self.sources(trusted.count))")
    case .ucdp:
      let later = Array(trusted.sorted(by: Account.isEarlier).suffix((trusted.count + 1) / 2))
      let (value, support) = Self.mode(later)
      best = value
      notes.append("given by \(support) of \(Self.sources(later.count)), the later half of \(trusted.count)")
    case .cautious:
      let values = trusted.map(\.value).sorted()
      // What one source alone tells is too little to go by where another tells as much or more.
      best = values.first { value in values.count { $0 == value } >= 2 } ?? values.first ?? first.value
      notes.append("the lowest that two sources give, or the lowest, of \(Self.sources(trusted.count))")
    case .median:
      let values = trusted.map(\.value).sorted()
      best = values.isEmpty ? first.value : values[(values.count - 1) / 2]
      notes.append("the median of \(Self.sources(trusted.count))")
    }
    if superseded > 0 { notes.append("\(superseded) superseded by the same source") }
    let partisan = latest.count - independent.count
    if partisan > 0, !independent.isEmpty {
      notes.append("\(partisan == 1 ? "a claim" : "\(partisan) claims") of a party only widens the bounds")
    } else if partisan > 0 {
      notes.append("parties to the conflict alone say so")
    }
    let bounds = self == .cautious ? trusted : latest
    return ChosenFigure(
      count: Self.bounded(best, bounds, isKnown: latest.contains { $0.count.best != nil }),
      reason: "\(rawValue): " + notes.joined(separator: "; "))
  }

  /// The last account of each source, in order of time.
  static func latest(_ accounts: [Account]) -> [Account] {
    var last: [Int32: Account] = [:]
    for account in accounts {
      if let known = last[account.source], Account.isEarlier(account, known) { continue }
      last[account.source] = account
    }
    return last.values.sorted(by: Account.isEarlier)
  }

  /// The value given most often, and how often; the lower of two.
  private static func mode(_ accounts: [Account]) -> (value: Int, support: Int) {
    var counts: [Int: Int] = [:]
    for account in accounts { counts[account.value, default: 0] += 1 }
    let most = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return (most?.key ?? 0, most?.value ?? 0)
  }

  /// The bounds that the accounts set around the best figure: open where none of those that set one reaches the rest.
  private static func bounded(_ best: Int, _ accounts: [Account], isKnown: Bool) -> Count {
    let low = min(best, accounts.map(\.count.low).min() ?? best)
    let highest = accounts.compactMap(\.count.high).max()
    let needed = accounts.map { max($0.value, $0.count.low) }.max() ?? best
    let high = highest.flatMap { $0 >= needed ? max($0, best) : nil }
    return Count(low: low, best: isKnown ? best : nil, high: high)
  }

  private static func sources(_ count: Int) -> String { count == 1 ? "one source" : "\(count) sources" }
}
