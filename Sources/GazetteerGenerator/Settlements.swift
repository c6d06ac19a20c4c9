import Foundation
import Gazetteer

/// The settlements of the world: the places image.
struct Settlements {
  struct Place {
    var name: String
    var alternatives: [String]
    var latitude: Double
    var longitude: Double
    var feature: Feature
    var featureCode: String
    var country: String
    var parent: Int?
    var population: Int
    var tier: Int
    var geoNamesID: Int?
    /// The id in the table, `w…` where it is not GeoNames'.
    var id: String
  }

  private(set) var places: [Place] = []
  private let parents: Parents

  init(data: String, parents: Parents, filter: NameFilter) throws {
    self.parents = parents
    let table = try Table(contentsOf: data + "/places.tsv")
    places.reserveCapacity(table.rows.count)
    for row in table.rows {
      let country = table.cell(row, "country")
      let name = Self.cleaned(table.cell(row, "name"))
      let population = Int(table.cell(row, "population")) ?? 0
      guard let latitude = table.number(row, "lat"), let longitude = table.number(row, "lon"), !name.isEmpty else {
        continue
      }
      var names = table.list(row, "alternatenames", separator: ",")
      if table.has("asciiname") { names.insert(table.cell(row, "asciiname"), at: 0) }
      let kept =
        table.has("asciiname")
        ? filter.kept(
          names, primary: name, country: country, population: population,
          tier: Int(table.cell(row, "tier")) ?? 3) : names
      let code = table.cell(row, "feature")
      let id = table.cell(row, "id")
      places.append(
        Place(
          name: name, alternatives: kept, latitude: latitude, longitude: longitude,
          feature: Self.feature(code, population: population),
          featureCode: code, country: country,
          parent: parents.row(
            country: country, code: table.cell(row, "admin1code"), name: table.cell(row, "admin1name")),
          population: population, tier: Int(table.cell(row, "tier")) ?? 3, geoNamesID: Int(id), id: id))
    }
    completeParents()
    places.sort {
      if $0.name != $1.name { return $0.name < $1.name }
      return ($0.tier, -$0.population, $0.id) < ($1.tier, -$1.population, $1.id)
    }
  }

  /// A seat of government of some size (La Paz, The Hague) is a capital as the news has it; GeoNames gives its code to
  /// some villages too.
  private static func feature(_ code: String, population: Int) -> Feature {
    code.hasSuffix("PPLG") && population >= 40_000 ? .capital : Feature(geoNames: code)
  }

  /// A place that is known by its country only takes the province of most of the five places nearest to it.
  private mutating func completeParents() {
    struct Cell: Hashable {
      var country: String
      var x: Int
      var y: Int
    }
    var grid: [Cell: [Int]] = [:]
    let size = 0.25
    func cell(_ place: Place) -> Cell {
      Cell(
        country: place.country, x: Int((place.longitude / size).rounded(.down)),
        y: Int((place.latitude / size).rounded(.down)))
    }
    for (index, place) in places.enumerated() {
      if let parent = place.parent, !parents.isCountry(parent) { grid[cell(place), default: []].append(index) }
    }
    for (index, place) in places.enumerated() {
      guard let parent = place.parent, parents.isCountry(parent) else { continue }
      let home = cell(place)
      var near: [(Double, Int)] = []
      for reach in 1...6 where near.count < 5 {
        near = []
        for x in (home.x - reach)...(home.x + reach) {
          for y in (home.y - reach)...(home.y + reach) {
            for other in grid[Cell(country: place.country, x: x, y: y)] ?? [] {
              let there = (places[other].latitude, places[other].longitude)
              near.append((Distance.kilometres((place.latitude, place.longitude), there), places[other].parent ?? 0))
            }
          }
        }
      }
      near.sort { $0 < $1 }
      var votes: [Int: Int] = [:]
      for (_, row) in near.prefix(5) { votes[row, default: 0] += 1 }
      if let best = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) { places[index].parent = best.key }
    }
  }

  private static func cleaned(_ name: String) -> String {
    name.replacing("|", with: " ").trimmingCharacters(in: .whitespaces)
  }

  /// The image without fingerprint of links.
  func writer() -> ImageWriter {
    var writer = ImageWriter(groupsRows: true)
    for place in places {
      let row = writer.add(
        .init(
          name: place.name, latitude: place.latitude, longitude: place.longitude, parent: place.parent,
          population: place.population, feature: place.feature, tier: place.tier, geoNamesID: place.geoNamesID))
      for variant in NameFilter.variants(of: place.name, country: place.country, isArea: false) {
        writer.add(name: variant, kind: .variant, row: row)
      }
      for name in place.alternatives {
        writer.add(name: name, kind: .alternative, row: row)
        if name.contains(where: { "'‘’ʼ`ʻ".contains($0) }) {
          for variant in NameFilter.variants(of: name, country: place.country, isArea: false) {
            writer.add(name: variant, kind: .alternative, row: row)
          }
        }
      }
    }
    return writer
  }

  /// The table in the form that the repository keeps: what the image is made of and no more, one column after the
  /// other, which compresses far better than rows.
  func reduced() -> String {
    var codeOfRow: [Int: String] = [:]
    for (code, row) in parents.divisionRow { codeOfRow[row] = String(code.drop { $0 != "." }.dropFirst()) }
    let sorted = places.sorted {
      ($0.country, $0.parent ?? -1, $0.name, $0.id) < ($1.country, $1.parent ?? -1, $1.name, $1.id)
    }
    let columns: [(String, (Place) -> String)] = [
      ("id", { $0.id }), ("name", { $0.name }), ("alternatenames", { $0.alternatives.joined(separator: ",") }),
      ("lat", { Self.short($0.latitude) }), ("lon", { Self.short($0.longitude) }), ("feature", { $0.featureCode }),
      ("country", { $0.country }), ("admin1code", { place in place.parent.flatMap { codeOfRow[$0] } ?? "" }),
      ("population", { String($0.population) }), ("tier", { String($0.tier) }),
    ]
    var text = Table.columnMark + "\n"
    for (name, value) in columns {
      text += "# " + name + "\n"
      for place in sorted { text += value(place) + "\n" }
    }
    return text
  }

  private static func short(_ degrees: Double) -> String {
    let scaled = Int((abs(degrees) * 10_000).rounded())
    let digits = String(scaled % 10_000)
    return (degrees < 0 ? "-" : "") + "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

func foldedWords(_ name: String) -> [String] {
  FoldedName.string(of: name).filter { $0 != "'" }.split(separator: " ").map(String.init)
}
