import ConflictModel
import Gazetteer

/// Events on a map: one sign for all that happened at a place and is of one type, sized by the number killed, shaped by
/// the type, drawn the fainter the less precisely the place is known.
struct EventMap {
  /// What stands at one place.
  struct Sign {
    var type: EventType
    var place: String
    var longitude: Double
    var latitude: Double
    /// UCDP `where_prec`.
    var precision: Int
    var events = 0
    /// Best figures added up; the low ones where there is no best.
    var killed = 0
    /// The number of the sign, which the events in a list bear too.
    var number: Int
  }

  private struct Key: Hashable {
    var type: EventType
    var place: String
    var longitude: Double
    var latitude: Double
    var precision: Int
  }

  private(set) var signs: [Sign] = []
  private var numbers: [Key: Int] = [:]

  /// Adds an event and gives the number of its sign; nil for an event without a position.
  mutating func add(_ event: Event) -> Int? {
    guard let place = event.location, let longitude = place.longitude, let latitude = place.latitude else { return nil }
    let key = Key(
      type: event.type, place: Wording.place(place), longitude: longitude, latitude: latitude,
      precision: place.precision)
    let number = numbers[key] ?? signs.count
    if number == signs.count {
      numbers[key] = number
      signs.append(
        Sign(
          type: key.type, place: key.place, longitude: longitude, latitude: latitude, precision: place.precision,
          number: number))
    }
    signs[number].events += 1
    signs[number].killed += event.killed.map { $0.best ?? $0.low } ?? 0
    return number
  }

  /// What the map shows at first. Signs that stand for a whole country do not widen it, unless there are no others.
  var frame: MapBox {
    let precise = signs.filter { $0.precision < 6 }
    return MapBox.around((precise.isEmpty ? signs : precise).map { ($0.longitude, $0.latitude) })
  }

  /// What share of their size signs are drawn in where the whole map is seen: less than 1 where many would hide one another.
  var crowding: Double { min(1, max(0.35, (150 / Double(max(1, signs.count))).squareRoot())) }

  /// Degrees to units of the drawing.
  struct Projection {
    let squeeze: Double

    func point(_ longitude: Double, _ latitude: Double) -> (x: Double, y: Double) {
      (longitude * 100 * squeeze, -latitude * 100)
    }
  }

  /// Width of the drawing on the page, in CSS pixels, that signs and letters are made for.
  static let pageWidth = 960.0

  /// The drawing, and how many of its units a CSS pixel is.
  func drawing() -> (svg: String, unit: Double) {
    let frame = frame
    let projection = Projection(squeeze: frame == .world ? 1 : frame.squeeze)
    let corner = projection.point(frame.west, frame.north)
    let far = projection.point(frame.east, frame.south)
    let box = [corner.x, corner.y, far.x - corner.x, far.y - corner.y].map { String(Int($0.rounded())) }
    let unit = (far.x - corner.x) / Self.pageWidth
    let places = Set(signs.map(\.place)).count
    let label =
      "Map of \(Wording.number(signs.reduce(0) { $0 + $1.events }, "event")) at \(Wording.number(places, "place")). "
      + "The table beneath tells the same in words."
    var svg = """
      <svg id="map"\(frame.width > 90 ? " class=\"far\"" : "") viewBox="\(box.joined(separator: " "))" role="group" aria-label="\(Markup.escaped(label))" \
      aria-describedby="maphint" tabindex="0" preserveAspectRatio="xMidYMid meet">
      <g class="land" transform="scale(\(FieldValue.real(projection.squeeze, decimals: 5).flat) 1)">

      """
    let outlines = frame.width > 70 ? Outlines.coarse : Outlines.fine
    let visible = frame.grown(by: 0.5)
    let areas = outlines.touching(visible)
    for area in areas { svg += "<path d=\"\(area.path)\"/>\n" }
    svg += "</g>\n"
    if frame.width <= 70 {
      svg += "<g class=\"disputed\" transform=\"scale(\(FieldValue.real(projection.squeeze, decimals: 5).flat) 1)\">\n"
      for area in Outlines.disputed.touching(visible) {
        svg += "<path d=\"\(area.path)\"><title>\(Markup.escaped(area.code)) (disputed)</title></path>\n"
      }
      svg += "</g>\n"
    }
    svg += "<g class=\"names\" aria-hidden=\"true\">\n" + names(areas, projection) + "</g>\n"
    svg += "<g class=\"signs\">\n"
    // Large ones first, so that small ones stay in sight.
    for sign in signs.sorted(by: { ($1.killed, $0.number) < ($0.killed, $1.number) }) {
      svg += drawing(of: sign, projection)
    }
    return (svg + "</g>\n</svg>\n", unit)
  }

  /// Names of countries; from afar, where they would lie upon one another, the style sheet hides them.
  private func names(_ areas: [Outlines.Area], _ projection: Projection) -> String {
    let gazetteer = Gazetteer.builtIn
    var text = ""
    for area in areas {
      guard let country = gazetteer.country(code: area.code) else { continue }
      let position = gazetteer.position(of: country)
      let (x, y) = projection.point(position.longitude, position.latitude)
      text +=
        "<text x=\"\(Number.text(x))\" y=\"\(Number.text(y))\">\(Markup.escaped(gazetteer.name(of: country)))</text>\n"
    }
    return text
  }

  private func drawing(of sign: Sign, _ projection: Projection) -> String {
    let (x, y) = projection.point(sign.longitude, sign.latitude)
    let killed = sign.killed > 0 ? ", \(Wording.grouped(sign.killed)) killed" : ""
    let known = Self.words(of: sign.precision)
    let title =
      "\(sign.place): \(sign.type.rawValue), \(Wording.number(sign.events, "event"))\(killed)\(known.map { " (\($0))" } ?? "")"
    return
      "<g class=\"sign \(Self.name(of: sign.type)) \(Self.shade(of: sign.precision))\" data-sign=\"\(sign.number)\" "
      + "transform=\"translate(\(Number.text(x)) \(Number.text(y)))\"><path d=\"\(Self.shape(sign.type, Self.radius(sign.killed)))\">"
      + "<title>\(Markup.escaped(title))</title></path></g>\n"
  }

  /// The area grows with the number.
  static func radius(_ killed: Int) -> Double { min(34, 4.5 + 1.7 * Double(max(0, killed)).squareRoot()) }

  /// How well a place is known, from UCDP's `where_prec`.
  static func shade(of precision: Int) -> String {
    switch precision {
    case ...2: "exact"
    case 3, 4: "rough"
    default: "vague"
    }
  }

  static func words(of precision: Int) -> String? {
    switch precision {
    case ...2: nil
    case 3: "known to the district"
    case 4: "known to the province"
    case 5: "part of a country, or a line"
    case 6: "known to the country"
    default: "on water or in the air"
    }
  }

  /// A word for style sheets and scripts.
  static func name(of type: EventType) -> String {
    switch type {
    case .battles: "battle"
    case .explosions: "blast"
    case .violenceAgainstCivilians: "violence"
    case .protests: "protest"
    case .riots: "riot"
    case .strategicDevelopments: "development"
    case .diplomacy: "diplomacy"
    }
  }

  /// The sign of a type around 0, as the path of an SVG: told apart by its form alone.
  static func shape(_ type: EventType, _ radius: Double) -> String {
    let r = Number.text(radius)
    switch type {
    case .battles: return polygon(4, radius, turn: 0)
    case .explosions: return star(radius)
    case .violenceAgainstCivilians:
      return "M-\(r) 0a\(r) \(r) 0 1 0 \(Number.text(2 * radius)) 0a\(r) \(r) 0 1 0-\(Number.text(2 * radius)) 0z"
    case .protests: return polygon(4, radius, turn: 0.5)
    case .riots: return polygon(3, radius * 1.1, turn: 0)
    case .strategicDevelopments: return polygon(5, radius, turn: 0)
    case .diplomacy: return polygon(6, radius, turn: 0.5)
    }
  }

  /// - Parameter turn: 0 for a corner on top, 0.5 for a side.
  private static func polygon(_ corners: Int, _ radius: Double, turn: Double) -> String {
    let points = (0..<corners).map { index in
      corner(radius, (Double(index) + turn) / Double(corners))
    }
    return "M" + points.joined(separator: "L") + "z"
  }

  private static func star(_ radius: Double) -> String {
    let points = (0..<16).map { index in
      corner(index.isMultiple(of: 2) ? radius * 1.15 : radius * 0.6, Double(index) / 16)
    }
    return "M" + points.joined(separator: "L") + "z"
  }

  /// A point at a share of the way round, from the top.
  private static func corner(_ radius: Double, _ share: Double) -> String {
    let angle = share * 360
    return
      "\(Number.text(radius * MapMath.cosine(degrees: angle - 90))) \(Number.text(-radius * MapMath.cosine(degrees: angle)))"
  }
}
