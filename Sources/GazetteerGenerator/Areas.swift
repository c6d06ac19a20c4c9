import Foundation
import Gazetteer

/// Countries, provinces, districts, regions and everything curated by hand: the areas image.
struct Areas {
  /// What is written beside a row: codes, names, box, members, outline.
  struct Details {
    var codes = ("", "")
    var names: [String] = []
    var countries: [Int] = []
    var neighbours: [Int] = []
    var members: [UInt32] = []
    var outline = Outline()
    var box: [Double]?
  }

  private let parents: Parents
  private let data: String
  private let curated: String
  private let settlements: Settlements
  private let reducedMembers: Bool = true
  private var writer = ImageWriter(groupsRows: false)
  private var boxes: [Int: [Double]] = [:]
  /// Rows of the places image by folded name and country, for links.
  private var settlementRows: [String: [Int]] = [:]
  private var settlementRowsOfVariants: [String: [Int]] = [:]
  private var rowOfID: [Int: Int] = [:]
  private var countryNames: Set<String> = []

  init(data: String, curated: String, parents: Parents, settlements: Settlements) throws {
    self.data = data
    self.curated = curated
    self.parents = parents
    self.settlements = settlements
    for (row, place) in settlements.places.enumerated() {
      for name in [place.name] + place.alternatives {
        settlementRows[place.country + "." + foldedWords(name).joined(separator: " "), default: []].append(row)
        for variant in NameFilter.variants(of: name, country: place.country, isArea: false) {
          settlementRowsOfVariants[
            place.country + "." + foldedWords(variant).joined(separator: " "), default: []
          ].append(row)
        }
      }
      if let id = place.geoNamesID { rowOfID[id] = row }
    }
    try addCountries()
    try addDivisions()
    try addDistricts()
    try addRegions()
    try addPhysicalRegions()
    try addExtraPlaces()
    try addAliases()
  }

  func image(places: UInt64) -> [UInt8] {
    writer.image(parents: parents.fingerprint, places: places, countryCount: parents.countries.rows.count)
  }

  var summary: String { writer.summary }

  // MARK: Countries

  private mutating func addCountries() throws {
    let table = parents.countries
    let points = try Table(contentsOf: curated + "/country_points.tsv")
    var point: [String: (Double, Double)] = [:]
    for row in points.rows {
      if let latitude = points.number(row, "lat"), let longitude = points.number(row, "lon") {
        point[points.cell(row, "iso2")] = (latitude, longitude)
      }
    }
    let fixes = try Table(contentsOf: curated + "/country_names.tsv")
    var added: [String: [String]] = [:]
    var dropped: [String: Set<String>] = [:]
    var demonyms: [String: [String]] = [:]
    for row in fixes.rows {
      let code = fixes.cell(row, "iso2")
      added[code, default: []] += fixes.list(row, "add", separator: ";")
      dropped[code, default: []].formUnion(fixes.list(row, "drop", separator: ";"))
      demonyms[code, default: []] += fixes.list(row, "demonyms", separator: ";")
    }
    for row in table.rows {
      let code = table.cell(row, "iso2")
      var details = Details()
      details.codes = (code, table.cell(row, "iso3"))
      details.names = (table.list(row, "altnames", separator: ";") + (added[code] ?? []))
        .filter { dropped[code]?.contains($0) != true }
      details.box = Self.box(table.cell(row, "bbox"))
      details.neighbours = table.list(row, "neighbours", separator: ",").compactMap { parents.countryRow[$0] }
      let box = details.box
      let centre = point[code] ?? box.map { (($0[1] + $0[3]) / 2, ($0[0] + $0[2]) / 2) } ?? (0, 0)
      let name = table.cell(row, "name")
      countryNames.insert(FoldedName.string(of: name))
      let index = add(
        .init(
          name: name, latitude: centre.0, longitude: centre.1, parent: nil,
          population: Int(table.cell(row, "population")) ?? 0, feature: .country, tier: 1,
          geoNamesID: Int(table.cell(row, "geonameid"))), details)
      for alias in details.names {
        writer.add(
          name: alias,
          kind: alias.count <= 6 && alias.contains(".") || alias.allSatisfy(\.isUppercase) ? .abbreviation : .curated,
          row: index)
      }
      let own = Set(([name] + details.names).map { FoldedName.string(of: $0) })
      let people = table.list(row, "demonyms", separator: ";") + (demonyms[code] ?? [])
      for demonym in people where dropped[code]?.contains(demonym) != true {
        guard !own.contains(FoldedName.string(of: demonym)) else { continue }
        writer.add(name: demonym, kind: Self.demonymKind(demonym, among: people), row: index)
      }
    }
  }

  private static let personNouns: Set<String> = [
    "briton", "dane", "dutchman", "dutchwoman", "finn", "frenchman", "frenchwoman", "icelander", "irishman",
    "irishwoman", "luxembourger", "manxman", "manxwoman", "new zealander", "pole", "serb", "croat", "slovene",
    "spaniard", "swede", "turk", "greenlander", "hong konger", "filipino", "filipina", "surinamer", "mosotho",
    "liechtensteiner", "englishman", "scot", "welshman", "kurd", "arab", "tatar", "uzbek", "tajik", "kazakh", "basque",
  ]

  private static func demonymKind(_ demonym: String, among all: [String]) -> NameKind {
    let folded = FoldedName.string(of: demonym)
    if personNouns.contains(folded) { return .people }
    if folded.hasSuffix("s"),
      all.contains(String(demonym.dropLast())) || personNouns.contains(String(folded.dropLast()))
    {
      return .people
    }
    return .demonym
  }

  // MARK: Divisions

  private mutating func addDivisions() throws {
    let table = parents.divisions
    let fixes = try Table(contentsOf: curated + "/divisions.tsv")
    var fix: [String: [Substring]] = [:]
    for row in fixes.rows { fix[fixes.cell(row, "code")] = row }
    for row in table.rows {
      let code = table.cell(row, "code")
      let country = table.cell(row, "country")
      var name = table.cell(row, "name")
      var details = Details()
      details.names = table.list(row, "alternatenames", separator: ",").filter { $0.utf8.count >= 4 }
      details.box = Self.box(table.cell(row, "bbox"))
      var latitude = table.number(row, "lat") ?? 0
      var longitude = table.number(row, "lon") ?? 0
      // The label point of a many-part outline may lie on an islet: the middle of the box is better then.
      if let box = details.box, box[0] < box[2] {
        let x = (longitude - box[0]) / max(0.01, box[2] - box[0])
        let y = (latitude - box[1]) / max(0.01, box[3] - box[1])
        if !(0.25...0.75).contains(x) || !(0.25...0.75).contains(y) {
          latitude = (box[1] + box[3]) / 2
          longitude = (box[0] + box[2]) / 2
        }
      }
      var abbreviations: [String] = []
      var codes: [String] = []
      var demonyms: [String] = []
      if let row = fix[code] {
        latitude = fixes.number(row, "lat") ?? latitude
        longitude = fixes.number(row, "lon") ?? longitude
        if !fixes.cell(row, "name").isEmpty {
          details.names.append(name)
          name = fixes.cell(row, "name")
        }
        details.names += fixes.list(row, "aliases", separator: ";")
        abbreviations = fixes.list(row, "abbreviations", separator: ";")
        codes = fixes.list(row, "codes", separator: ";")
        demonyms = fixes.list(row, "demonyms", separator: ";")
      }
      let index = add(
        .init(
          name: name, latitude: latitude, longitude: longitude, parent: parents.countryRow[country],
          population: (Int(table.cell(row, "places")) ?? 0) * 1000, feature: .admin1, tier: 1,
          geoNamesID: Int(table.cell(row, "geonameid"))), details)
      addNames(
        [table.cell(row, "asciiname")] + details.names, of: index, primary: name, country: country)
      for short in abbreviations { writer.add(name: short, kind: .abbreviation, row: index) }
      for short in codes { writer.add(name: short, kind: .code, row: index) }
      for demonym in demonyms {
        writer.add(name: demonym, kind: demonym.hasSuffix("ns") ? .people : .demonym, row: index)
      }
    }
  }

  private static let typeWords: Set<String> = [
    "province", "governorate", "district", "region", "state", "oblast", "prefecture", "department", "county", "raion",
    "municipality", "krai", "wilaya", "emirate", "division", "territory", "parish",
  ]

  /// Other names of an area; `X Province` also as `X` and the other way round.
  private mutating func addNames(_ names: [String], of index: Int, primary: String, country: String) {
    var seen: Set<String> = [FoldedName.string(of: primary)]
    for (position, name) in ([primary] + names).enumerated() {
      var forms = [name] + NameFilter.variants(of: name, country: country, isArea: true)
      let words = name.split(separator: " ")
      if words.count > 1, let last = words.last, Self.typeWords.contains(last.lowercased()) {
        forms.append(words.dropLast().joined(separator: " "))
      }
      for (rank, form) in forms.enumerated() {
        let key = FoldedName.string(of: form)
        guard key.utf8.count >= 3, seen.insert(key).inserted else { continue }
        let kind: NameKind = position == 0 || (position == 1 && rank == 0) ? .variant : .alternative
        writer.add(name: form, kind: rank > 0 && position > 1 ? .alternative : kind, row: index)
      }
    }
  }

  private mutating func addDistricts() throws {
    let table = try Table(contentsOf: data + "/admin2.tsv")
    for row in table.rows {
      let country = table.cell(row, "country")
      var details = Details()
      details.names = table.list(row, "alternatenames", separator: ",")
      details.box = Self.box(table.cell(row, "bbox"))
      let index = add(
        .init(
          name: table.cell(row, "name"), latitude: table.number(row, "lat") ?? 0,
          longitude: table.number(row, "lon") ?? 0,
          parent: parents.row(country: country, code: "", name: table.cell(row, "admin1name")), population: 0,
          feature: .admin2, tier: 2, geoNamesID: Int(table.cell(row, "wofid"))), details)
      addNames(details.names, of: index, primary: table.cell(row, "name"), country: country)
    }
    // Counties of the United States, Britain and Ireland.
    let counties = try Table(contentsOf: curated + "/counties.tsv")
    for row in counties.rows {
      let code = counties.cell(row, "division")
      let name = counties.cell(row, "name")
      var details = Details()
      details.box = Self.box(counties.cell(row, "bbox"))
      details.names = counties.list(row, "aliases", separator: ";")
      let index = add(
        .init(
          name: name, latitude: counties.number(row, "lat") ?? 0, longitude: counties.number(row, "lon") ?? 0,
          parent: parents.divisionRow[code], population: Int(counties.cell(row, "population")) ?? 0, feature: .admin2,
          tier: 2, geoNamesID: nil), details)
      for alias in details.names { writer.add(name: alias, kind: .curated, row: index) }
      for variant in NameFilter.variants(of: name, country: "US", isArea: true) {
        writer.add(name: variant, kind: .variant, row: index)
      }
      if name.hasSuffix(" County") { writer.add(name: name.dropLast(6) + "Co.", kind: .variant, row: index) }
    }
  }

  // MARK: Regions

  private mutating func addRegions() throws {
    var disputed: [String: Outline] = [:]
    for feature in try Outline.read(data + "/disputed-10m.geojson", name: ["brk_name"]) {
      disputed[feature.name, default: Outline()].rings += feature.outline.rings
    }
    var physical: [String: Outline] = [:]
    for feature in try Outline.read(data + "/regions-50m.geojson", name: ["name", "NAME"]) {
      physical[feature.name, default: Outline()].rings += feature.outline.rings
    }
    let table = try Table(contentsOf: curated + "/regions.tsv")
    for row in table.rows {
      let name = table.cell(row, "name")
      var details = Details()
      details.names = table.list(row, "aliases", separator: ";")
      let countries = table.list(row, "countries", separator: ",")
      details.countries = countries.compactMap { parents.countryRow[$0] }
      if details.countries.count != countries.count { complain(name, "unknown country in \(countries)") }
      let shapes = table.list(row, "shape", separator: "|")
      for shape in shapes { addShape(shape, to: &details, name: name, disputed: disputed, physical: physical) }
      details.outline = details.outline.simplified(tolerance: 0.01)
      if details.box == nil { details.box = details.outline.box }
      if details.box == nil { details.box = unionOfMembers(details.members) }
      let centre = details.box.map { (($0[1] + $0[3]) / 2, ($0[0] + $0[2]) / 2) }
      let latitude = table.number(row, "lat") ?? centre?.0
      let longitude = table.number(row, "lon") ?? centre?.1
      guard let latitude, let longitude else {
        complain(name, "no position")
        continue
      }
      let feature = Self.feature(table.cell(row, "feature"))
      var parent = details.countries.count == 1 ? details.countries[0] : nil
      if details.members.count == 1, let only = details.members.first { parent = Int(only & 0xFF_FFFF) }
      let index = add(
        .init(
          name: name, latitude: latitude, longitude: longitude, parent: parent, population: 0, feature: feature,
          tier: 1, geoNamesID: nil), details)
      countryNames.insert(FoldedName.string(of: name))
      for alias in details.names {
        countryNames.insert(FoldedName.string(of: alias))
        writer.add(
          name: alias, kind: alias.allSatisfy { $0.isUppercase || $0 == "." } ? .abbreviation : .curated, row: index)
      }
      for variant in NameFilter.variants(of: name, country: countries.first ?? "", isArea: true) {
        writer.add(name: variant, kind: .variant, row: index)
      }
      for demonym in table.list(row, "demonyms", separator: ";") {
        writer.add(
          name: demonym, kind: Self.demonymKind(demonym, among: table.list(row, "demonyms", separator: ";")), row: index
        )
      }
    }
  }

  private mutating func addShape(
    _ shape: String, to details: inout Details, name: String, disputed: [String: Outline], physical: [String: Outline]
  ) {
    let kind = shape.prefix { $0 != " " }
    let rest = String(shape.dropFirst(kind.count)).trimmingCharacters(in: .whitespaces)
    let numbers = rest.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
    switch kind {
    case "disputed", "physical":
      guard let outline = (kind == "disputed" ? disputed : physical)[rest] else {
        return complain(name, "no outline \(rest)")
      }
      details.outline.rings += outline.rings
    case "box":
      guard numbers.count == 4, numbers[1] < numbers[3] else { return complain(name, "bad box") }
      details.box = numbers
    case "ring":
      guard numbers.count >= 6, numbers.count.isMultiple(of: 2) else { return complain(name, "bad ring") }
      details.outline.rings.append(
        stride(from: 0, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) })
    case "disc":
      guard numbers.count == 3 else { return complain(name, "bad disc: latitude, longitude, kilometres") }
      let north = numbers[2] / 111.2
      let east = north / max(0.1, cos(numbers[0] * .pi / 180))
      details.box = [numbers[1] - east, numbers[0] - north, numbers[1] + east, numbers[0] + north]
    case "members":
      for code in rest.split(separator: " ") {
        if let row = parents.divisionRow[String(code)] ?? parents.countryRow[String(code)] {
          details.members.append(PlaceID(.areas, row: row).raw)
        } else {
          complain(name, "no member \(code)")
        }
      }
    default: complain(name, "unknown shape \(shape)")
    }
  }

  private func unionOfMembers(_ members: [UInt32]) -> [Double]? {
    var union: [Double]?
    for member in members {
      guard let box = boxes[Int(member & 0xFF_FFFF)] else { continue }
      union = union.map { [min($0[0], box[0]), min($0[1], box[1]), max($0[2], box[2]), max($0[3], box[3])] } ?? box
    }
    return union
  }

  private static func feature(_ word: String) -> Feature {
    Feature.allCases.first { "\($0)" == word } ?? .region
  }

  private mutating func addPhysicalRegions() throws {
    let expansions = [
      "MTS.": "Mountains", "Mts.": "Mountains", "PEN.": "Peninsula", "Pen.": "Peninsula", "IS.": "Islands",
      "Is.": "Islands",
      "I.": "Island", "Ra.": "Range", "PLAT.": "Plateau", "Plat.": "Plateau", "CORD.": "Cordillera",
      "Arch.": "Archipelago",
      "ISANDS": "Islands", "GARAGUM": "Karakum", "QIZILQUM": "Kyzylkum", "AHAGGAR": "Hoggar", "APPENNINI": "Apennines",
    ]
    var merged: [String: (kind: String, outline: Outline)] = [:]
    var order: [String] = []
    for item in try Outline.read(data + "/regions-50m.geojson", name: ["name", "NAME"]) {
      let words = item.name.split(separator: " ").map { word -> String in
        if let full = expansions[String(word)] { return full }
        return word.allSatisfy { !$0.isLowercase } ? word.prefix(1) + word.dropFirst().lowercased() : String(word)
      }
      let name = words.joined(separator: " ")
      if merged[name] == nil { order.append(name) }
      merged[name, default: (item.kind, Outline())].outline.rings += item.outline.rings
    }
    for name in order {
      guard let item = merged[name], let box = item.outline.box, let centre = item.outline.centre,
        !countryNames.contains(FoldedName.string(of: name)), box[2] - box[0] < 300
      else { continue }
      let feature: Feature =
        switch item.kind {
        case "Island", "Island group": .island
        case "Range/mtn": .mountain
        case "Desert": .desert
        case "Pen/cape": .peninsula
        case "Valley": .valley
        default: .region
        }
      // A name that some division bears is that division's.
      if Parents.isDivision(name, parents) { continue }
      var details = Details()
      details.box = box
      let index = add(
        .init(
          name: name, latitude: centre.latitude, longitude: centre.longitude, parent: nil, population: 0,
          feature: feature == .region ? .valley : feature, tier: 2, geoNamesID: nil), details)
      for variant in NameFilter.variants(of: name, country: "", isArea: true) {
        writer.add(name: variant, kind: .variant, row: index)
      }
    }
  }

  // MARK: Places by hand

  private mutating func addExtraPlaces() throws {
    for path in [data + "/places_extra.tsv", curated + "/places.tsv"] {
      let table = try Table(contentsOf: path)
      for row in table.rows {
        let country = table.cell(row, "country")
        let name = table.cell(row, "name")
        guard let latitude = table.number(row, "lat"), let longitude = table.number(row, "lon") else {
          complain(name, "no position")
          continue
        }
        let separator: Character = path.hasPrefix(curated) ? ";" : ","
        let names = table.list(row, "alternatenames", separator: separator)
        let parent = parents.row(
          country: country, code: table.cell(row, "admin1code"), name: table.cell(row, "admin1name")
        )
        .map { parents.isCountry($0) ? nearestDivision(latitude, longitude, country) ?? $0 : $0 }
        var details = Details()
        details.names = names
        // The regions table may have drawn it already.
        if countryNames.contains(FoldedName.string(of: name)) { continue }
        let feature = Feature(geoNames: table.cell(row, "feature"))
        let index = add(
          .init(
            name: name, latitude: latitude, longitude: longitude, parent: parent,
            population: Int(table.cell(row, "population")) ?? 0, feature: feature,
            tier: Int(table.cell(row, "tier")) ?? 2, geoNamesID: nil),
          details)
        for alias in names { writer.add(name: alias, kind: .curated, row: index) }
        for variant in NameFilter.variants(of: name, country: country, isArea: false) {
          writer.add(name: variant, kind: .variant, row: index)
        }
      }
    }
  }

  private func nearestDivision(_ latitude: Double, _ longitude: Double, _ country: String) -> Int? {
    var best: (Double, Int)?
    for place in settlements.places where place.country == country {
      guard let parent = place.parent else { continue }
      let distance = Distance.kilometres((latitude, longitude), (place.latitude, place.longitude))
      if distance < best?.0 ?? 200 { best = (distance, parent) }
    }
    return best?.1
  }

  private mutating func addAliases() throws {
    let table = try Table(contentsOf: data + "/place_aliases.tsv")
    for row in table.rows {
      guard let id = Int(table.cell(row, "id")), let place = rowOfID[id] else {
        complain(table.cell(row, "alias"), "no place \(table.cell(row, "id"))")
        continue
      }
      link(table.cell(row, "alias"), to: place)
    }
    let curated = try Table(contentsOf: self.curated + "/aliases.tsv")
    for row in curated.rows {
      let country = curated.cell(row, "country")
      let name = curated.cell(row, "name")
      let found = settlementRows[country + "." + foldedWords(name).joined(separator: " ")] ?? []
      guard let place = best(of: found, named: name) else {
        complain(name, "no settlement of that name in \(country)")
        continue
      }
      for alias in curated.list(row, "aliases", separator: ";") { link(alias, to: place) }
    }
    let known = try Table(contentsOf: self.curated + "/conflict_places.tsv")
    for row in known.rows {
      let country = known.cell(row, "country")
      for name in known.list(row, "names", separator: ";") {
        let key = foldedWords(name).joined(separator: " ")
        let found = settlementRows[country + "." + key] ?? settlementRowsOfVariants[country + "." + key] ?? []
        guard let place = best(of: found, named: name) else {
          complain(name, "no settlement of that name in \(country)")
          continue
        }
        writer.addLink(name: name, kind: .curated, placesRow: place)
      }
    }
  }

  private mutating func link(_ alias: String, to place: Int) {
    writer.addLink(name: alias, kind: .curated, placesRow: place)
    for variant in NameFilter.variants(of: alias, country: settlements.places[place].country, isArea: false) {
      writer.addLink(name: variant, kind: .curated, placesRow: place)
    }
  }

  /// The most populous of them; of towns of about one size the one that bears the name today, and not one that once did.
  private func best(of rows: [Int], named name: String) -> Int? {
    guard let largest = rows.max(by: { weight($0) < weight($1) }) else { return nil }
    let words = foldedWords(name)
    let own = rows.filter {
      settlements.places[$0].population * 2 >= settlements.places[largest].population
        && foldedWords(settlements.places[$0].name) == words
    }
    return own.max { weight($0) < weight($1) } ?? largest
  }

  private func weight(_ row: Int) -> (Int, Int, Int) {
    let place = settlements.places[row]
    return (place.population, -place.tier, -row)
  }

  // MARK: Writing

  private mutating func add(_ row: ImageWriter.Row, _ details: Details) -> Int {
    let index = writer.add(row)
    if let box = details.box { boxes[index] = box }
    writer.setDetails(encode(details), of: index)
    return index
  }

  private mutating func encode(_ details: Details) -> Int {
    let offset = writer.extra.count
    var bytes: [UInt8] = [details.box == nil ? 0 : 1]
    let box = details.box ?? [0, 0, 0, 0]
    for (index, value) in box.enumerated() {
      let scaled = index < 2 ? (value * 100).rounded(.down) : (value * 100).rounded(.up)
      bytes.append(little: UInt32(UInt16(bitPattern: Int16(max(-18000, min(18000, scaled))))), bytes: 2)
    }
    func string(_ text: String) {
      let utf8 = Array(text.utf8.prefix(255))
      bytes.append(UInt8(utf8.count))
      bytes += utf8
    }
    func count(_ count: Int) { bytes.append(little: UInt32(count), bytes: 2) }
    string(details.codes.0)
    string(details.codes.1)
    count(details.names.count)
    for name in details.names { string(name) }
    count(details.countries.count)
    for country in details.countries { count(country) }
    count(details.neighbours.count)
    for country in details.neighbours { count(country) }
    count(details.members.count)
    for member in details.members { bytes.append(little: member, bytes: 4) }
    count(details.outline.rings.count)
    for ring in details.outline.rings {
      count(ring.count)
      for point in ring {
        bytes.append(little: UInt32(ImageFormat.code(point.longitude, span: 360, bits: 24)), bytes: 3)
        bytes.append(little: UInt32(ImageFormat.code(point.latitude, span: 180, bits: 24)), bytes: 3)
      }
    }
    writer.extra += bytes
    return offset
  }

  private static func box(_ text: String) -> [Double]? {
    let numbers = text.split(separator: ",").compactMap { Double($0.trimmingCharacters(in: .whitespaces)) }
    return numbers.count == 4 ? numbers : nil
  }

  private func complain(_ name: String, _ what: String) {
    FileHandle.standardError.write(Data("\(name): \(what)\n".utf8))
  }
}

extension Parents {
  static func isDivision(_ name: String, _ parents: Parents) -> Bool {
    let folded = foldedWords(name).joined(separator: " ")
    return parents.divisions.rows.contains {
      foldedWords(parents.divisions.cell($0, "name")).joined(separator: " ") == folded
    }
  }
}
