import Chronology
import ConflictModel
internal import SQLite

/// Which events are meant; every condition that is given must hold.
public struct EventFilter: Hashable, Sendable {
  /// Areas that an event lies in; see `AreaFilter`. With several, it lies in each of them.
  public var areas: [AreaFilter]
  /// ISO 3166-1 alpha-3.
  public var country: String?
  /// The event goes on on this day or later; events without a known year are left out.
  public var from: CalendarDate?
  /// The event goes on on this day or earlier; events without a known year are left out.
  public var to: CalendarDate?
  /// Words in the name of somebody who takes part; upper and lower case of ASCII letters are equal.
  public var actor: String?
  /// Exact canonical names, any of which takes part. Empty for no condition.
  public var actorNames: [String]
  /// Empty for all.
  public var types: [EventType]
  /// Empty for all.
  public var subTypes: [SubEventType]
  /// At least so many killed by the best figure, or the lowest where there is no best.
  public var minimumKilled: Int?
  public var near: Near?
  /// nil for every scope.
  public var scope: Scope?
  /// Only what a person has accepted or edited.
  public var isReviewedOnly: Bool

  /// What a person has accepted or edited.
  private static let reviewed: SQL = "e.review IN ('accepted', 'edited')"
  /// The reports of such events.
  static let reviewedReports: SQL = """
    SELECT er.report_id FROM events AS e JOIN event_reports AS er ON er.event_id = e.id WHERE \(reviewed)
    """
  /// What a person made of them; empty for all that are not rejected.
  public var reviewStates: [ReviewState]

  /// Within some distance of a point. Only positions known to the district or better are near anything.
  public struct Near: Hashable, Sendable {
    public var point: AreaFilter.Coordinate
    public var kilometres: Double

    public init(latitude: Double, longitude: Double, kilometres: Double) {
      point = AreaFilter.Coordinate(longitude: longitude, latitude: latitude)
      self.kilometres = kilometres
    }
  }

  public init(
    areas: [AreaFilter] = [], country: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil,
    actor: String? = nil, actorNames: [String] = [], types: [EventType] = [], subTypes: [SubEventType] = [],
    minimumKilled: Int? = nil, near: Near? = nil, scope: Scope? = .incident, isReviewedOnly: Bool = false,
    reviewStates: [ReviewState] = []
  ) {
    self.areas = areas
    self.country = country
    self.from = from
    self.to = to
    self.actor = actor
    self.actorNames = actorNames
    self.types = types
    self.subTypes = subTypes
    self.minimumKilled = minimumKilled
    self.near = near
    self.scope = scope
    self.isReviewedOnly = isReviewedOnly
    self.reviewStates = reviewStates
  }
}

/// A filter as SQL.
struct EventConditions {
  /// On `e`, a row of `events`, joined with AND; rejected events never match.
  var sql: SQL
  /// Whether few events can match, which are found by their place or actor.
  var isSelective: Bool
}

extension EventFilter {
  func conditions(in connection: Connection) throws -> EventConditions {
    var places = try areas.map { try PlaceSelection($0, in: connection) }
    if let near { places.append(try PlaceSelection(near, in: connection)) }
    // Few places, few events: they are looked up by place. The plus sign keeps SQLite, which cannot know how few they
    // are, from walking through all incidents in order of time instead.
    let isByPlace = places.contains(where: \.isSelective)
    var conditions: [SQL] = []
    if !reviewStates.isEmpty {
      conditions.append("e.review IN \(SQL.list(reviewStates.map(\.rawValue)))")
    } else {
      conditions.append(isReviewedOnly ? Self.reviewed : "e.review <> 'rejected'")
    }
    switch scope {
    // Written out, so that SQLite sees that the index on counted events fits.
    case .incident: conditions.append(isByPlace ? "+e.scope = 'incident'" : "e.scope = 'incident'")
    case .some(let scope): conditions.append(isByPlace ? "+e.scope = \(scope.rawValue)" : "e.scope = \(scope.rawValue)")
    case nil: break
    }
    if let country { conditions.append(isByPlace ? "+e.country = \(country)" : "e.country = \(country)") }
    if let to { conditions.append("e.start_day <= \(to.dayNumber)") }
    if let from { conditions.append("e.end_day >= \(from.dayNumber)") }
    if !types.isEmpty { conditions.append("e.type IN \(SQL.list(types.map(\.rawValue)))") }
    if !subTypes.isEmpty { conditions.append("e.sub_type IN \(SQL.list(subTypes.map(\.rawValue)))") }
    if let minimumKilled { conditions.append("ifnull(e.killed_best, e.killed_low) >= \(minimumKilled)") }
    if let actor {
      conditions.append(
        """
        e.id IN (SELECT event_id FROM event_actors WHERE actor_id IN (
          SELECT id FROM actors WHERE name LIKE \(Self.containing(actor)) ESCAPE '\\'))
        """)
    }
    if !actorNames.isEmpty {
      conditions.append(
        """
        e.id IN (SELECT event_id FROM event_actors WHERE actor_id IN (
          SELECT id FROM actors WHERE name IN \(SQL.list(actorNames))))
        """)
    }
    conditions += places.map(\.condition)
    return EventConditions(
      sql: conditions.joined(separator: " AND "), isSelective: isByPlace || actor != nil || !actorNames.isEmpty)
  }

  /// Whether the monthly sums can answer: nothing is asked for but countries and types.
  var isOfMonthlySums: Bool {
    areas.isEmpty && near == nil && from == nil && to == nil && actor == nil && actorNames.isEmpty && subTypes.isEmpty
      && minimumKilled == nil && !isReviewedOnly && reviewStates.isEmpty
  }

  /// The conditions on a row of `monthly_sums`, where these can answer.
  var monthlyConditions: SQL {
    var conditions: [SQL] = ["events > 0"]
    if let country { conditions.append("country = \(country)") }
    if !types.isEmpty { conditions.append("type IN \(SQL.list(types.map(\.rawValue)))") }
    return conditions.joined(separator: " AND ")
  }

  /// A pattern for `LIKE … ESCAPE '\'` that finds the words anywhere.
  static func containing(_ words: String) -> String {
    var pattern = "%"
    for character in words {
      if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "%"
  }
}
