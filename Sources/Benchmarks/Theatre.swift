import Gazetteer

/// A country at war, and the provinces in which articles are set.
struct Theatre: Sendable {
  let country: String
  let army: String
  let rebels: String
  let provinces: [Province]

  struct Province: Sendable {
    let name: String
    /// At least three; the largest first.
    let towns: [String]
  }

  /// Those of `belligerents`, with every province of which the gazetteer knows towns enough: some thousands of towns, as
  /// an archive of many years tells of.
  static let all: [Theatre] = {
    let towns = townsByCountry(Set(belligerents.map(\.country)))
    return belligerents.map { one in
      Theatre(
        country: one.country, army: one.army, rebels: one.rebels,
        provinces: (towns[one.country] ?? [:]).sorted { $0.key < $1.key }.compactMap { name, towns in
          towns.count < 3 ? nil : Province(name: name, towns: towns)
        })
    }.filter { !$0.provinces.isEmpty }
  }()

  /// Names of towns by country and province, those alone that the gazetteer understands as the town itself.
  private static func townsByCountry(_ countries: Set<String>) -> [String: [String: [String]]] {
    let gazetteer = Gazetteer.builtIn
    var found: [String: [String: [GazetteerPlace]]] = [:]
    for row in 0... {
      let id = PlaceID(.places, row: row)
      if gazetteer.name(of: id).isEmpty { break }
      guard gazetteer.feature(of: id).isSettlement, gazetteer.tier(of: id) <= 3, gazetteer.populationCode(of: id) > 0
      else { continue }
      let place = gazetteer.place(id)
      guard let country = place.countryName, countries.contains(country), let province = place.admin1,
        gazetteer.candidates(named: place.name).count == 1
      else { continue }
      found[country, default: [:]][province, default: []].append(place)
    }
    return found.mapValues { provinces in
      provinces.mapValues { towns in
        towns.sorted { ($1.population, $0.name) < ($0.population, $1.name) }.map(\.name)
      }
    }
  }

  private static let belligerents: [(country: String, army: String, rebels: String)] = [
    ("Azerbaijan", "the Azerbaijani army", "ethnic Armenian separatists"),
    ("Ukraine", "Ukrainian troops", "pro-Russian separatists"),
    ("Mali", "the Malian army", "jihadist fighters"),
    ("Afghanistan", "Afghan forces", "Taliban militants"),
    ("Syria", "government forces", "rebel fighters"),
    ("Nigeria", "Nigerian soldiers", "Boko Haram gunmen"),
    ("Colombia", "the Colombian army", "ELN guerrillas"),
    ("Iraq", "Iraqi troops", "Islamic State militants"),
    ("Somalia", "Somali soldiers", "al-Shabaab fighters"),
    ("Sudan", "the Sudanese army", "rebel fighters"),
    ("Ethiopia", "Ethiopian troops", "Amhara militiamen"),
    ("Burkina Faso", "the army of Burkina Faso", "jihadist fighters"),
    ("Yemen", "government forces", "Houthi fighters"),
    ("Philippines", "Philippine troops", "communist rebels"),
  ]
}
