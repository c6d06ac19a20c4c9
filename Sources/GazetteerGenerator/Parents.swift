import Foundation

/// Countries and first-order divisions: the first rows of the areas image, in the order of their tables. The rows of
/// both images name them as parents, so their order is part of the format: append, never insert.
struct Parents {
  let countries: Table
  let divisions: Table
  /// Row of a country by alpha-2 code.
  private(set) var countryRow: [String: Int] = [:]
  /// Row of a division by GeoNames code (`US.FL`).
  private(set) var divisionRow: [String: Int] = [:]
  /// Row of a division by country and folded name.
  private(set) var divisionByName: [String: Int] = [:]
  private(set) var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325

  init(data: String) throws {
    countries = try Table(contentsOf: data + "/countries.tsv")
    divisions = try Table(contentsOf: data + "/admin1.tsv")
    for (row, country) in countries.rows.enumerated() {
      countryRow[countries.cell(country, "iso2")] = row
      note(countries.cell(country, "iso2"))
    }
    for (index, division) in divisions.rows.enumerated() {
      let row = countries.rows.count + index
      let country = divisions.cell(division, "country")
      divisionRow[divisions.cell(division, "code")] = row
      note(divisions.cell(division, "code"))
      let names =
        [divisions.cell(division, "name"), divisions.cell(division, "asciiname")]
        + divisions.list(division, "alternatenames", separator: ",")
      for name in names { divisionByName[Self.key(country, name)] = divisionByName[Self.key(country, name)] ?? row }
    }
  }

  /// Row of a place's division, or of its country.
  func row(country: String, code: String, name: String) -> Int? {
    divisionRow[country + "." + code] ?? divisionByName[Self.key(country, name)] ?? countryRow[country]
  }

  func isCountry(_ row: Int) -> Bool { row < countries.rows.count }

  private mutating func note(_ code: String) {
    for byte in (code + "\n").utf8 { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  private static func key(_ country: String, _ name: String) -> String {
    var words = foldedWords(name)
    if words.count > 1, let last = words.last,
      ["province", "region", "governorate", "state", "oblast", "district"].contains(last)
    {
      words.removeLast()
    }
    return country + "." + words.joined(separator: " ")
  }
}
