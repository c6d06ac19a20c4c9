import ConflictModel
import Gazetteer

/// A table of names that a user imports: GeoNames' own dump, or comma- or tab-separated values with a heading.
///
/// GeoNames: https://download.geonames.org/export/dump/readme.txt, nineteen columns parted by tabs, no heading. Other
/// tables name their columns in the first line, in any order: for places `name`, `latitude`, `longitude`, and if wanted
/// `aliases`, `country`, `admin1`, `population`, `feature`, `id`; for actors `name`, `kind`, and if wanted `aliases`,
/// `country`; for regions `name`, and `countries`, `provinces`, `places`, `aliases`. Several names in one cell are
/// parted by `;` or `|`.
public struct NameTable: Sendable {
  /// A line that says nothing that can be kept.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1 on.
    public var line: Int
    public var reason: String
    public var description: String { "line \(line): \(reason)" }
  }

  private let rows: [(line: Int, cells: [String])]
  private let columns: [String: Int]
  private let isGeoNames: Bool
  private let source: String?

  /// - Parameters:
  ///   - text: the whole table.
  ///   - source: where it is from, kept with every name.
  public init(_ text: String, source: String? = nil) {
    self.source = source
    let first = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
    let tabs = first.filter { $0 == UInt8(ascii: "\t") }.count
    isGeoNames = tabs >= 14 && first.first.map { (48...57).contains($0) } ?? false
    let separator: Character = tabs > 0 ? "\t" : first.contains(UInt8(ascii: ",")) ? "," : ";"
    // GeoNames' dump does not quote.
    var rows = Self.rows(of: text, separator: separator, quotes: !isGeoNames)
    var columns: [String: Int] = [:]
    if !isGeoNames, !rows.isEmpty {
      for (index, cell) in rows.removeFirst().cells.enumerated() {
        let name = cell.lowercased().filter { $0.isLetter || $0.isNumber }
        columns[Self.synonyms[name] ?? name] = index
      }
    }
    self.rows = rows
    self.columns = columns
  }

  private static let synonyms = [
    "lat": "latitude", "lon": "longitude", "lng": "longitude", "long": "longitude", "alternatenames": "aliases",
    "alias": "aliases", "othernames": "aliases", "countrycode": "country", "province": "admin1", "type": "kind",
    "geonameid": "id", "geonamesid": "id", "featurecode": "feature", "admin1s": "provinces", "members": "places",
  ]

  /// Cells by RFC 4180: a quoted cell may hold separators, line breaks and doubled quotation marks.
  static func rows(of text: String, separator: Character, quotes: Bool) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var line = 1
    var start = 1
    func end() {
      cells.append(cell)
      cell = ""
      if cells.contains(where: { !$0.isEmpty }) { rows.append((start, cells)) }
      cells = []
    }
    var previous: Character?
    for character in text {
      defer { previous = character }
      if character.isNewline { line += 1 }
      if isQuoted {
        if character == "\"" { isQuoted = false } else { cell.append(character) }
      } else if quotes, character == "\"" {
        // The second of two quotation marks stands for one.
        if previous == "\"" { cell.append("\"") }
        isQuoted = true
      } else if character == separator {
        cells.append(cell)
        cell = ""
      } else if character.isNewline {
        end()
        start = line
      } else if character != "\u{FEFF}" {
        cell.append(character)
      }
    }
    end()
    return rows
  }

  // MARK: What the rows say

  /// The places of the table, and the lines that give none.
  public func places() -> (places: [UserPlace], problems: [Problem]) {
    collect { row throws(Problem) in try isGeoNames ? geoNamesPlace(row) : place(row) }
  }

  public func actors() -> (actors: [UserActor], problems: [Problem]) {
    let found = collect { row throws(Problem) in try actor(row) }
    return (found.0, found.1)
  }

  public func regions() -> (regions: [UserRegion], problems: [Problem]) {
    let found = collect { row throws(Problem) in try region(row) }
    return (found.0, found.1)
  }

  private typealias Row = (line: Int, cells: [String])

  private func collect<Name>(_ read: (Row) throws(Problem) -> Name) -> ([Name], [Problem]) {
    var names: [Name] = []
    var problems: [Problem] = []
    for row in rows {
      do { names.append(try read(row)) } catch { problems.append(error) }
    }
    return (names, problems)
  }

  private func cell(_ row: Row, _ column: String) -> String? {
    guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
    let text = row.cells[index].trimmingSpaces
    return text.isEmpty ? nil : text
  }

  private func list(_ row: Row, _ column: String) -> [String] { Self.list(cell(row, column) ?? "", ";|") }

  private static func list(_ text: String, _ separators: String) -> [String] {
    text.split(whereSeparator: { separators.contains($0) }).map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  private func name(_ row: Row) throws(Problem) -> String {
    guard let name = cell(row, "name") else {
      throw Problem(line: row.line, reason: "no name; a column must be called name")
    }
    return name
  }

  private func country(_ text: String?, _ line: Int) throws(Problem) -> String? {
    guard let text else { return nil }
    guard
      let id = Gazetteer.builtIn.country(code: text)
        ?? Gazetteer.builtIn.matches(text).first(where: { Gazetteer.builtIn.feature(of: $0) == .country }),
      let code = Gazetteer.builtIn.alpha3(of: id)
    else { throw Problem(line: line, reason: "no country is called “\(text)”; give its ISO code or name") }
    return code
  }

  private func place(_ row: Row) throws(Problem) -> UserPlace {
    let name = try name(row)
    guard let latitude = cell(row, "latitude").flatMap(Double.init), abs(latitude) <= 90 else {
      throw Problem(line: row.line, reason: "no latitude from -90 to 90 in degrees")
    }
    guard let longitude = cell(row, "longitude").flatMap(Double.init), abs(longitude) <= 180 else {
      throw Problem(line: row.line, reason: "no longitude from -180 to 180 in degrees")
    }
    return UserPlace(
      name: name, aliases: list(row, "aliases"), latitude: latitude, longitude: longitude,
      country: try country(cell(row, "country"), row.line), admin1: cell(row, "admin1"),
      population: cell(row, "population").flatMap { Int($0) } ?? 0, feature: cell(row, "feature") ?? "P/PPL",
      id: cell(row, "id").flatMap { Int($0) }, source: source)
  }

  private func geoNamesPlace(_ row: Row) throws(Problem) -> UserPlace {
    let cells = row.cells
    guard cells.count >= 15, let id = Int(cells[0]), !cells[1].isEmpty else {
      throw Problem(
        line: row.line, reason: "not a line of GeoNames' dump: it has \(cells.count) columns, 19 are wanted")
    }
    guard let latitude = Double(cells[4]), let longitude = Double(cells[5]), abs(latitude) <= 90, abs(longitude) <= 180
    else { throw Problem(line: row.line, reason: "no latitude and longitude in the fifth and sixth column") }
    return UserPlace(
      name: cells[1], aliases: Self.list(cells[3], ",").filter { $0 != cells[1] }, latitude: latitude,
      longitude: longitude,
      country: cells[8].isEmpty ? nil : try country(cells[8], row.line), population: Int(cells[14]) ?? 0,
      feature: "\(cells[6])/\(cells[7])", id: id, source: source ?? "GeoNames")
  }

  private func actor(_ row: Row) throws(Problem) -> UserActor {
    let name = try name(row)
    let kind = cell(row, "kind")?.lowercased() ?? ""
    guard let kind = ActorKind.allCases.first(where: { $0.rawValue == kind }) else {
      let kinds = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(line: row.line, reason: "the kind must be one of: \(kinds)")
    }
    return UserActor(
      name: name, aliases: list(row, "aliases"), kind: kind, country: try country(cell(row, "country"), row.line),
      source: source)
  }

  private func region(_ row: Row) throws(Problem) -> UserRegion {
    let name = try name(row)
    var countries: [String] = []
    for text in list(row, "countries") {
      if let code = try country(text, row.line) { countries.append(code) }
    }
    let region = UserRegion(
      name: name, aliases: list(row, "aliases"), geometry: cell(row, "geometry"), countries: countries,
      provinces: list(row, "provinces").map { .init(country: nil, name: $0) }, places: list(row, "places"),
      source: source)
    guard !region.isEmpty else {
      throw Problem(line: row.line, reason: "a region needs countries, provinces, places or a geometry")
    }
    return region
  }
}

extension UserRegion {
  /// Whether nothing says where it lies.
  public var isEmpty: Bool {
    countries.isEmpty && provinces.isEmpty && places.isEmpty
      && (geometry.map { GeometryReader.rings(of: $0).isEmpty } ?? true)
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
