import ConflictModel
internal import SQLite

/// An event over which sources contradict one another: whether it happened, who did it, or how many were harmed.
public struct Dispute: Hashable, Sendable {
  public var event: EventDetail
  public var grounds: [Ground]
  /// Who holds what, in the order of the reports.
  public var sides: [Side]

  public init(event: EventDetail, grounds: [Ground], sides: [Side]) {
    self.event = event
    self.grounds = grounds
    self.sides = sides
  }

  /// Why it counts as disputed.
  public enum Ground: String, Hashable, Sendable, CaseIterable {
    /// Somebody denies it, or denies having done it.
    case denial = "denied"
    /// A report or a figure of it stands as denied.
    case deniedReport = "reported as denied"
    /// Different sources give different figures of the same outcome.
    case rivalFigures = "rival figures"
    /// Different sources name different attackers.
    case rivalAttackers = "rival accounts of who did it"
  }

  /// One source's account.
  public struct Side: Hashable, Sendable {
    /// The speaker, or the source of a figure; nil where the article says it in its own voice.
    public var who: String?
    /// `denial`, `accusation`, `claim`; or an outcome for a figure (`killed`).
    public var stance: String
    /// The figure, where it is one.
    public var count: Count?
    /// The words that it rests on.
    public var words: String
    public var source: SourceReference

    public init(who: String?, stance: String, count: Count? = nil, words: String, source: SourceReference) {
      self.who = who
      self.stance = stance
      self.count = count
      self.words = words
      self.source = source
    }
  }
}

extension Store {
  /// Events whose figures, or whose authors, are contested, in order of time.
  ///
  /// - Parameters:
  ///   - filter: Which events.
  ///   - limit: At most so many; nil for all.
  public func disputes(_ filter: EventFilter = EventFilter(), limit: Int? = nil) throws(StoreError) -> [Dispute] {
    let keys = try reporting {
      let most: SQL = limit.map { "LIMIT \(max(0, $0))" } ?? ""
      return try connection.map(
        """
        SELECT e.key FROM events AS e
        WHERE \(try filter.conditions(in: connection).sql) AND (
          e.status = 'denied'
          OR EXISTS (SELECT 1 FROM event_reports AS er JOIN statements AS st ON st.report_id = er.report_id
            WHERE er.event_id = e.id AND st.act = 'denial')
          OR EXISTS (SELECT 1 FROM event_reports AS er JOIN reports AS r ON r.id = er.report_id
            WHERE er.event_id = e.id AND r.status = 'denied')
          OR EXISTS (SELECT 1 FROM event_reports AS er JOIN figures AS f ON f.report_id = er.report_id
            WHERE er.event_id = e.id AND f.status = 'denied')
          OR EXISTS (SELECT 1 FROM event_reports AS er JOIN figures AS f ON f.report_id = er.report_id
            WHERE er.event_id = e.id AND f.counted = 1
            GROUP BY f.outcome HAVING count(DISTINCT ifnull(f.said_by, '')) > 1
              AND (min(f.low) <> max(f.low) OR count(DISTINCT ifnull(f.high, -1)) > 1))
          OR EXISTS (SELECT 1 FROM event_reports AS er JOIN reports AS r ON r.id = er.report_id
            WHERE er.event_id = e.id AND r.status <> 'denied'
            GROUP BY er.event_id HAVING max(r.killed_low) > min(ifnull(r.killed_high, r.killed_low))
              OR max(r.wounded_low) > min(ifnull(r.wounded_high, r.wounded_low)))
          OR EXISTS (SELECT 1 FROM event_reports AS er JOIN report_actors AS ra ON ra.report_id = er.report_id
            WHERE er.event_id = e.id AND ra.role = 'accused'
              AND EXISTS (SELECT 1 FROM event_actors AS ea WHERE ea.event_id = e.id AND ea.role IN ('attacker', 'accused')
                AND ea.actor_id <> ra.actor_id)))
        ORDER BY e.start_day NULLS LAST, e.end_day, e.key \(most)
        """
      ) { row in try row.text(0) }
    }
    var disputes: [Dispute] = []
    for key in keys { disputes.append(Dispute(try event(key))) }
    return disputes
  }
}

extension Dispute {
  private static let stances: Set<StatementAct> = [.claim, .denial, .accusation]

  /// What sources contradict one another on; without any ``grounds`` the event is not disputed.
  public init(_ event: EventDetail) {
    var grounds: [Ground] = []
    var sides: [Side] = []
    for report in event.reports {
      for figure in report.report.figures where figure.scope == .incident {
        sides.append(
          Side(
            who: figure.by,
            stance: figure.status == .denied ? "\(figure.outcome.rawValue), denied" : figure.outcome.rawValue,
            count: figure.count, words: figure.text, source: report.source))
      }
    }
    for detail in event.statements where Self.stances.contains(detail.statement.act) {
      sides.append(
        Side(
          who: detail.statement.speaker, stance: detail.statement.act.rawValue, words: detail.statement.quote,
          source: detail.source))
    }
    if event.statements.contains(where: { $0.statement.act == .denial }) { grounds.append(.denial) }
    let isDenied = event.reports.contains { detail in
      detail.report.status == .denied || detail.report.figures.contains { $0.status == .denied }
    }
    if isDenied { grounds.append(.deniedReport) }
    // What one source tells in parts ("two in the village, three on the road") is no rivalry.
    var counts: [String: (counts: Set<Count>, sources: Set<String>)] = [:]
    for side in sides {
      guard let count = side.count else { continue }
      counts[side.stance, default: ([], [])].counts.insert(count)
      counts[side.stance]?.sources.insert(side.who ?? "article \(side.source.article.hex)")
    }
    if counts.values.contains(where: { $0.counts.count > 1 && $0.sources.count > 1 }) { grounds.append(.rivalFigures) }
    let authors = event.event.participants.filter { $0.role == .attacker || $0.role == .accused }
    if authors.contains(where: { $0.role == .accused }), Set(authors.map(\.name)).count > 1 {
      grounds.append(.rivalAttackers)
    }
    self.init(event: event, grounds: grounds, sides: sides)
  }
}
