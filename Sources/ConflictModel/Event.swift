import Chronology

/// A happening, as told by one report or by several.
public struct Event: Hashable, Sendable {
  /// Its stable name: 16 hexadecimal digits, the same for the same articles in whatever order they came.
  public var key: String
  public var type: EventType
  public var subType: SubEventType
  public var scope: Scope
  public var status: ReportStatus
  public var review: ReviewState
  public var date: Dates?
  public var location: Location?
  public var participants: [Participant]
  /// nil where no report gives a number.
  public var killed: Count?
  public var wounded: Count?
  public var reportCount: Int
  /// How many independent publishers tell of it.
  public var publisherCount: Int

  public init(
    key: String, type: EventType, subType: SubEventType, scope: Scope, status: ReportStatus, review: ReviewState,
    date: Dates?, location: Location?, participants: [Participant], killed: Count?, wounded: Count?,
    reportCount: Int, publisherCount: Int
  ) {
    self.key = key
    self.type = type
    self.subType = subType
    self.scope = scope
    self.status = status
    self.review = review
    self.date = date
    self.location = location
    self.participants = participants
    self.killed = killed
    self.wounded = wounded
    self.reportCount = reportCount
    self.publisherCount = publisherCount
  }

  /// First and last day, both inclusive; parts that nobody knows are left out.
  public struct Dates: Hashable, Sendable {
    public var start: PartialDate
    public var end: PartialDate
    /// UCDP `date_prec` 1…5.
    public var precision: Int

    public init(start: PartialDate, end: PartialDate, precision: Int) {
      self.start = start
      self.end = end
      self.precision = precision
    }
  }

  /// Where it happened.
  public struct Location: Hashable, Sendable {
    public var name: String
    /// WGS 84 degrees.
    public var latitude: Double?
    public var longitude: Double?
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var admin1: String?
    /// The gazetteer's id, GeoNames' where there is one.
    public var id: Int?
    /// UCDP `where_prec` 1…7.
    public var precision: Int

    public init(
      name: String, latitude: Double?, longitude: Double?, country: String?, admin1: String?, id: Int?, precision: Int
    ) {
      self.name = name
      self.latitude = latitude
      self.longitude = longitude
      self.country = country
      self.admin1 = admin1
      self.id = id
      self.precision = precision
    }

    /// ACLED `geo_precision` 1…3.
    public var geoPrecision: Int { Place(text: "", name: name, precision: precision).geoPrecision }
  }

  /// Somebody who takes part in it.
  public struct Participant: Hashable, Sendable {
    public var name: String
    public var kind: ActorKind
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var role: ActorRole

    public init(name: String, kind: ActorKind, country: String?, role: ActorRole) {
      self.name = name
      self.kind = kind
      self.country = country
      self.role = role
    }
  }
}

/// What a person made of an event.
public enum ReviewState: String, Sendable, CaseIterable {
  /// Nobody has looked at it.
  case machine
  case accepted
  case edited
  /// Not an event after all: it is left out of every table and sum.
  case rejected
}

/// What a reviewer can decide.
public enum DecisionAction: String, Sendable, CaseIterable {
  case accept, reject, edit, merge, split, undo
}
