/// What kind of place it is.
public enum Feature: UInt8, Sendable, CaseIterable {
  // Settlements
  /// The capital of a country.
  case capital
  /// Seat of a first-order, second-order or lower division.
  case seat1, seat2, seat3
  case settlement
  /// A part of a town.
  case quarter
  /// A locality, farm, or a settlement that nobody lives in any more.
  case locality
  case camp

  // Divisions
  case country, admin1, admin2
  /// A named area that is no division: Nagorno-Karabakh, Donbas, Sahel.
  case region
  case continent

  // Other features
  case island, peninsula, mountain, desert, valley, forest
  case sea, strait, lake, river
  case airport, base, crossing, bridge, dam, plant, site
  /// A front, a line of contact, a corridor.
  case line

  public var isSettlement: Bool { rawValue <= Feature.camp.rawValue }
  public var isWater: Bool {
    switch self {
    case .sea, .strait, .lake, .river: true
    default: false
    }
  }
  /// What people built that is no settlement.
  public var isSite: Bool {
    switch self {
    case .airport, .base, .crossing, .bridge, .dam, .plant, .site: true
    default: false
    }
  }
  /// Countries, divisions, regions and the larger natural features: things that other places lie in.
  public var isArea: Bool {
    switch self {
    case .country, .admin1, .admin2, .region, .continent, .island, .peninsula, .desert, .valley, .forest: true
    default: false
    }
  }

  /// The feature of a GeoNames class and code (`P/PPLA2`).
  package init(geoNames code: String, isCountry: Bool = false) {
    let bare = code.parts(between: "/").last.map(String.init) ?? code
    self =
      switch bare {
      case "PPLC": .capital
      case "PPLA": .seat1
      case "PPLA2": .seat2
      case "PPLA3", "PPLA4", "PPLA5", "PPLG": .seat3
      case "PPLX": .quarter
      case "PPLL", "PPLF", "PPLQ", "PPLH", "PPLW", "LCTY", "FRM": .locality
      case "CMP", "CMPRF", "STLMT": .camp
      case "ADM1": .admin1
      case "ADM2", "ADM3", "ADM4": .settlement
      case "AREA", "RGN", "PRK": .region
      case "ISL", "ISLS": .island
      case "PEN": .peninsula
      case "MT", "MTS", "PK", "HLL": .mountain
      case "DSRT": .desert
      case "VAL": .valley
      case "FRST": .forest
      case "SEA", "GULF", "OCN", "BAY", "SHOL": .sea
      case "STRT", "CNL", "CHN": .strait
      case "LK", "RSV", "GLCR": .lake
      case "STM": .river
      case "AIRP", "AIRF": .airport
      case "AIRB", "MILB", "INSM": .base
      case "BDR": .crossing
      case "BDG", "TNL": .bridge
      case "DAM": .dam
      case "PS", "MFG": .plant
      case "HSP", "MSQE", "SCH", "GOVL": .site
      default: .settlement
      }
  }
}
