import ConflictModel

/// A report as fusion sees it: what can tell happenings apart, small enough to hold millions in memory.
///
/// Numbers that name something (`article`, `source`, `place`, `actor` …) are compared for equality only, so it does not
/// matter who hands them out, or in what order.
public struct FusionReport: Hashable, Sendable {
  /// The report's stable key as a number; it alone decides the order of things.
  public var key: UInt64
  public var article: Int32
  /// Who is behind it: near-copies and reprints share the source that they go back to.
  public var source: Int32
  /// Day of publication, counted from 1970-01-01; nil where nobody knows.
  public var published: Int32?
  public var subType: SubEventType
  public var scope: Scope
  public var status: ReportStatus
  /// First and last day that it could be, counted from 1970-01-01; nil without a year.
  public var days: Days?
  public var spot: Spot?
  public var parties: [Party]
  public var killed: Figure?
  public var wounded: Figure?
  /// 0…1.
  public var confidence: Float
  /// The data set of which it is a record that people coded; nil for what articles say. Its records are told apart.
  public var dataset: UInt8?

  public init(
    key: UInt64, article: Int32, source: Int32, published: Int32? = nil, subType: SubEventType,
    scope: Scope = .incident, status: ReportStatus = .asserted, days: Days? = nil, spot: Spot? = nil,
    parties: [Party] = [], killed: Figure? = nil, wounded: Figure? = nil, confidence: Float = 0.5
  ) {
    self.key = key
    self.article = article
    self.source = source
    self.published = published
    self.subType = subType
    self.scope = scope
    self.status = status
    self.days = days
    self.spot = spot
    self.parties = parties
    self.killed = killed
    self.wounded = wounded
    self.confidence = confidence
  }

  /// When it happened.
  public struct Days: Hashable, Sendable {
    /// Of a day of publication, a little earlier.
    public var first: Int32
    /// Never before `first`.
    public var last: Int32
    /// UCDP `date_prec` 1…5.
    public var precision: UInt8
    /// Nothing in the text says when: the day of publication only bounds it.
    public var isOnlyBounded: Bool

    /// What the papers print without a day is of one of the last days.
    static let printingDelay: Int32 = 2

    public init(first: Int32, last: Int32, precision: UInt8 = 1, isOnlyBounded: Bool = false) {
      self.first = isOnlyBounded ? first - Self.printingDelay : first
      self.last = max(first, last)
      self.precision = precision
      self.isOnlyBounded = isOnlyBounded
    }

    /// How many days lie between the first and the last.
    var length: Int32 { last - first }

    /// How many days lie between two spans; 0 where they share a day.
    func gap(to other: Days) -> Int32 { max(0, max(first - other.last, other.first - last)) }
  }

  /// Where it happened.
  public struct Spot: Hashable, Sendable {
    /// Degrees; NaN where the place has no position.
    public var latitude: Float
    public var longitude: Float
    /// UCDP `where_prec` 1…7.
    public var precision: UInt8
    /// Names the place.
    public var place: Int32
    /// Names the province and the country; 0 where it lies in none.
    public var province: Int32
    public var country: Int32

    public init(
      latitude: Float = .nan, longitude: Float = .nan, precision: UInt8, place: Int32, province: Int32 = 0,
      country: Int32 = 0
    ) {
      self.latitude = latitude
      self.longitude = longitude
      self.precision = precision
      self.place = place
      self.province = province
      self.country = country
    }

    /// Known to the district or better, with a position: distances mean something.
    var isPoint: Bool { precision <= 3 && !latitude.isNaN }
  }

  /// Somebody who takes part.
  public struct Party: Hashable, Sendable {
    /// Names the actor.
    public var actor: Int32
    public var role: ActorRole
    /// An armed force or group by name; civilians, protesters and the unknown fit anything.
    public var isTelling: Bool

    public init(actor: Int32, role: ActorRole, isTelling: Bool) {
      self.actor = actor
      self.role = role
      self.isTelling = isTelling
    }
  }

  /// A number of people.
  public struct Figure: Hashable, Sendable {
    public var low: Int32
    /// -1 where the words give no number.
    public var best: Int32
    /// -1 where the words set no bound.
    public var high: Int32
    /// A claim of somebody who takes part: it speaks neither for nor against.
    public var isPartisan: Bool

    public init(_ count: Count, isPartisan: Bool = false) {
      self.isPartisan = isPartisan
      low = Int32(clamping: count.low)
      best = count.best.map { Int32(clamping: $0) } ?? -1
      high = count.high.map { Int32(clamping: $0) } ?? -1
    }

    /// The number to compare by.
    var central: Int32 { best >= 0 ? best : low }

    /// Whether no number fits both.
    func excludes(_ other: Figure) -> Bool {
      if isPartisan || other.isPartisan { return false }
      return (high >= 0 && other.low > high) || (other.high >= 0 && low > other.high)
    }
  }
}
