import EmbeddedTables
import Gazetteer
import Linguistics

/// What other data sets call a country; from the table `country-codes.tsv`.
public struct CountryCodes: Hashable, Sendable {
  /// ISO 3166-1 alpha-3.
  public var alpha3: String
  /// The name in English.
  public var name: String
  /// ISO 3166-1 numeric; nil for Kosovo, which has none.
  public var numeric: Int?
  /// Number of the state in the list of Gleditsch and Ward, which UCDP uses.
  public var gleditschWard: Int?
  /// ACLED's region.
  public var acledRegion: String

  /// UCDP's region, which goes by the number of the state (UCDP GED Codebook, "region").
  public var ucdpRegion: String? {
    guard let gleditschWard else { return nil }
    switch gleditschWard {
    case ..<200: return "Americas"
    case ..<400: return "Europe"
    case ..<630: return "Africa"
    case ..<700: return "Middle East"
    default: return "Asia"
    }
  }

  /// By ISO 3166-1 alpha-3 code; nil for a code that is none.
  public static func of(_ alpha3: String?) -> CountryCodes? { alpha3.flatMap { all[$0] } }

  private static let all: [String: CountryCodes] = {
    var all: [String: CountryCodes] = [:]
    let gazetteer = Gazetteer.builtIn
    TableReader.rows(of: embedded_country_codes()) { cells in
      guard cells.count == 4 else { return }
      let code = String(cells[0])
      let name = gazetteer.country(code: code).map(gazetteer.name) ?? code
      all[code] = CountryCodes(
        alpha3: code, name: name, numeric: Int(cells[1]), gleditschWard: Int(cells[2]), acledRegion: String(cells[3]))
    }
    return all
  }()
}
