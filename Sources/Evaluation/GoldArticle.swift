import Chronology
import ConflictModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An article coded by hand: a line of JSON in the shape that `extract` prints, with the text added.
///
/// What is left out was not coded and is not scored; null says that there is nothing. `"events": []` says that the
/// article tells of no conflict.
///
/// ```json
/// {"id": "1", "text": "…", "published": "2020-10-02",
///  "events": [{"type": "Battles", "sub_type": "Armed clash", "date": {"start": "2020-10-01"},
///              "place": {"name": "Martuni", "country": "AZE", "latitude": 39.79, "longitude": 47.11},
///              "actors": [{"name": "Armenia"}], "killed": {"best": 3}, "wounded": null}],
///  "statements": [{"speaker": "Emmanuel Macron", "act": "appeal", "quote": "an immediate cease-fire"}]}
/// ```
public struct GoldArticle: Decodable, Sendable {
  public var article: Article
  /// nil where events were not coded.
  public var events: [GoldEvent]?
  /// nil where statements were not coded.
  public var statements: [GoldStatement]?

  private enum Key: String, CodingKey {
    case id, text, published, title, publisher, url, events, statements
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    var id = try? values.decode(String.self, forKey: .id)
    if id == nil { id = (try? values.decode(Int.self, forKey: .id)).map(String.init) }
    let published = try values.decodeIfPresent(String.self, forKey: .published)
    article = Article(
      id: id ?? "?", text: try values.decode(String.self, forKey: .text),
      title: try values.decodeIfPresent(String.self, forKey: .title),
      url: try values.decodeIfPresent(String.self, forKey: .url),
      publisher: try values.decodeIfPresent(String.self, forKey: .publisher),
      published: published.flatMap { CalendarDate(iso8601: $0) })
    events = try values.decodeIfPresent([GoldEvent].self, forKey: .events)
    statements = try values.decodeIfPresent([GoldStatement].self, forKey: .statements)
  }

  /// Reads a line of JSON.
  public init(line: some Sequence<UInt8>) throws(GoldError) {
    do {
      self = try JSONDecoder().decode(GoldArticle.self, from: Data(line))
    } catch let error as DecodingError {
      throw GoldError(reason: Self.reason(error))
    } catch {
      throw GoldError(reason: "\(error)")
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      let place = path(context)
      return "there is no \"\(place.isEmpty ? "" : place + ".")\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\"\(path(context))\" is of the wrong kind"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "not JSON" : "\"\(path(context))\": \(context.debugDescription)"
    @unknown default: return "not in the gold format"
    }
  }
}

/// Why a line is no hand-coded article.
public struct GoldError: Error, Hashable, Sendable {
  public var reason: String
}

/// A value that a coder may have left open, looked for in vain, or found.
public enum Coded<Value: Hashable & Sendable>: Hashable, Sendable {
  case notCoded
  case nothing
  case value(Value)

  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  public var isCoded: Bool { self != .notCoded }
}

/// An event as a person coded it.
public struct GoldEvent: Decodable, Hashable, Sendable {
  public var type: Coded<EventType>
  public var subType: Coded<SubEventType>
  public var date: Coded<Days>
  public var place: Coded<Place>
  /// ISO 3166-1 alpha-3.
  public var country: Coded<String>
  public var actors: Coded<[String]>
  public var killed: Coded<Bounds>
  public var wounded: Coded<Bounds>

  /// First and last day, inclusive.
  public struct Days: Hashable, Sendable {
    public var first: CalendarDate
    public var last: CalendarDate
  }

  public struct Place: Hashable, Sendable {
    public var name: String?
    /// WGS 84 degrees.
    public var latitude: Double?
    public var longitude: Double?
  }

  /// The numbers that count as right, inclusive.
  public struct Bounds: Hashable, Sendable {
    public var low: Int
    public var high: Int
  }

  private enum Key: String, CodingKey {
    case type, subType = "sub_type", date, place, country, actors, killed, wounded
  }

  fileprivate struct DatePart: Decodable {
    var start: String
    var end: String?
  }

  fileprivate struct PlacePart: Decodable {
    var name: String?
    var text: String?
    var country: String?
    var latitude: Double?
    var longitude: Double?
  }

  fileprivate struct CountPart: Decodable {
    var low: Int?
    var best: Int?
    var high: Int?
  }

  fileprivate struct ActorPart: Decodable {
    var name: String?
    var text: String?
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func coded<Raw: Decodable, Value>(_ key: Key, _ make: (Raw) throws -> Value?) throws -> Coded<Value> {
      guard values.contains(key) else { return .notCoded }
      guard let raw = try values.decodeIfPresent(Raw.self, forKey: key) else { return .nothing }
      guard let value = try make(raw) else {
        throw DecodingError.dataCorruptedError(forKey: key, in: values, debugDescription: "not understood: \(raw)")
      }
      return .value(value)
    }
    type = try coded(.type) { (name: String) in EventType(rawValue: name) }
    subType = try coded(.subType) { (name: String) in SubEventType(rawValue: name) }
    date = try coded(.date) { (part: DatePart) in
      guard let first = PartialDate(iso8601: part.start)?.earliest,
        let last = PartialDate(iso8601: part.end ?? part.start)?.latest
      else { return nil }
      return Days(first: first, last: last)
    }
    let part = try coded(.place) { (part: PlacePart) in part.isEmpty ? nil : PlaceValue(part) }
    place = part.place
    country = try coded(.country) { (name: String) in name }
    if country == .notCoded { country = part.country }
    actors = try coded(.actors) { (parts: [ActorPart]) in parts.compactMap { $0.name ?? $0.text } }
    func bounds(_ part: CountPart) -> Bounds? {
      guard let number = part.best ?? part.low ?? part.high else { return nil }
      return Bounds(low: part.low ?? number, high: part.high ?? number)
    }
    killed = try coded(.killed, bounds)
    wounded = try coded(.wounded, bounds)
  }

  /// A place and its country, which stand in one object and are scored apart.
  fileprivate struct PlaceValue: Hashable, Sendable {
    var place: Place?
    var country: String?

    init(_ part: PlacePart) {
      let name = part.name ?? part.text
      if name != nil || part.latitude != nil {
        place = Place(name: name, latitude: part.latitude, longitude: part.longitude)
      }
      country = part.country
    }
  }
}

extension GoldEvent.PlacePart {
  fileprivate var isEmpty: Bool { name == nil && text == nil && country == nil && latitude == nil }
}

extension Coded where Value == GoldEvent.PlaceValue {
  fileprivate var place: Coded<GoldEvent.Place> {
    switch self {
    case .notCoded: .notCoded
    case .nothing: .nothing
    case .value(let value): value.place.map { .value($0) } ?? .notCoded
    }
  }

  fileprivate var country: Coded<String> {
    switch self {
    case .notCoded: .notCoded
    case .nothing: .nothing
    case .value(let value): value.country.map { .value($0) } ?? .notCoded
    }
  }
}

/// A statement as a person coded it.
public struct GoldStatement: Decodable, Hashable, Sendable {
  public var quote: String
  /// nil where the speaker was not coded; likewise `act`.
  public var speaker: String?
  public var act: StatementAct?

  private enum Key: String, CodingKey { case quote, speaker, act }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    quote = try values.decode(String.self, forKey: .quote)
    speaker = try values.decodeIfPresent(String.self, forKey: .speaker)
    act = try values.decodeIfPresent(String.self, forKey: .act).flatMap(StatementAct.init)
  }
}
