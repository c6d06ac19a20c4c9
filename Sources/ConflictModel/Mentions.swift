/// Every date expression, place name, actor and figure of a text, in order of appearance.
public struct Mentions: Hashable, Sendable {
  public var dates: [DateMention]
  public var places: [PlaceMention]
  public var actors: [ActorMention]
  public var figures: [FigureMention]

  public init(
    dates: [DateMention] = [], places: [PlaceMention] = [], actors: [ActorMention] = [],
    figures: [FigureMention] = []
  ) {
    self.dates = dates
    self.places = places
    self.actors = actors
    self.figures = figures
  }

  public struct DateMention: Hashable, Sendable {
    public var span: TextSpan
    public var text: String
    /// TIMEX3: `2020-10-01`, `2020-10`, `2020-W40`, `1994`, `P5D`, `PAST_REF` …
    public var value: String

    public init(span: TextSpan, text: String, value: String) {
      self.span = span
      self.text = text
      self.value = value
    }
  }

  public struct PlaceMention: Hashable, Sendable {
    public var span: TextSpan
    public var text: String
    public var name: String
    public var latitude: Double?
    public var longitude: Double?
    public var country: String?
    public var id: Int?

    public init(
      span: TextSpan, text: String, name: String, latitude: Double?, longitude: Double?, country: String?, id: Int?
    ) {
      self.span = span
      self.text = text
      self.name = name
      self.latitude = latitude
      self.longitude = longitude
      self.country = country
      self.id = id
    }
  }

  public struct ActorMention: Hashable, Sendable {
    public var span: TextSpan
    public var text: String
    public var name: String
    public var kind: ActorKind
    public var country: String?

    public init(span: TextSpan, text: String, name: String, kind: ActorKind, country: String?) {
      self.span = span
      self.text = text
      self.name = name
      self.kind = kind
      self.country = country
    }
  }

  public struct FigureMention: Hashable, Sendable {
    public var span: TextSpan
    public var text: String
    public var outcome: Outcome
    public var count: Count
    public var scope: Scope

    public init(span: TextSpan, text: String, outcome: Outcome, count: Count, scope: Scope) {
      self.span = span
      self.text = text
      self.outcome = outcome
      self.count = count
      self.scope = scope
    }
  }
}
