import ConflictModel
import Linguistics

extension Gazetteer {
  // MARK: Codes

  /// A country by ISO 3166-1 alpha-2 or alpha-3 code, in any letter case.
  public func country(code: String) -> PlaceID? {
    guard code.utf8.count == 2 || code.utf8.count == 3 else { return nil }
    let wanted = code.uppercased()
    return countryRows[wanted].map { PlaceID(.areas, row: $0) }
  }

  /// Every country, in alphabetical order of its alpha-2 code.
  public var countries: [PlaceID] { (0..<(areas?.countryCount ?? 0)).map { PlaceID(.areas, row: $0) } }

  /// A first-order division of a country by any of its names.
  public func admin1(named name: String, in country: PlaceID) -> PlaceID? {
    candidates(named: name).map(\.id).first { feature(of: $0) == .admin1 && parent(of: $0) == country }
  }

  /// The countries that share a border with a country.
  public func neighbours(of country: PlaceID) -> [PlaceID] {
    guard isCountry(country), let areas else { return [] }
    return areas.areaDetails(of: country.row).neighbours.map { PlaceID(.areas, row: $0) }
  }

  // MARK: Extent

  /// The box around a country, province, district or region; nil for a place without extent.
  public func box(of id: PlaceID) -> AreaFilter.Box? {
    guard id.source == .areas, let box = areas?.box(of: id.row) else { return nil }
    return AreaFilter.Box(west: box.west, south: box.south, east: box.east, north: box.north)
  }

  /// The regions whose outline holds a point, the smallest first. Countries and divisions are not among them.
  public func regions(containing point: AreaFilter.Coordinate) -> [PlaceID] {
    guard let areas else { return [] }
    var found: [(id: PlaceID, size: Double)] = []
    for row in areas.countryCount..<areas.rowCount {
      guard areas.feature(of: row) == .region, let box = areas.box(of: row),
        AreaFilter.Box(west: box.west, south: box.south, east: box.east, north: box.north).contains(point)
      else { continue }
      let id = PlaceID(.areas, row: row)
      let details = areas.areaDetails(of: row)
      if !details.rings.isEmpty {
        guard outline(of: details).contains(point) else { continue }
      } else if !details.members.isEmpty {
        continue
      }
      found.append((id, (box.east - box.west) * (box.north - box.south)))
    }
    return found.sorted { ($0.size, $0.id) < ($1.size, $1.id) }.map(\.id)
  }

  /// The regions that a place belongs to: by its position, or because they are made of its country or province.
  public func regions(of id: PlaceID) -> [PlaceID] {
    let position = position(of: id)
    var found = regions(containing: .init(longitude: position.longitude, latitude: position.latitude))
    guard let areas else { return found }
    let chain = Set(ancestors(of: id).map(\.raw))
    for row in areas.countryCount..<areas.rowCount where areas.feature(of: row) == .region {
      let region = PlaceID(.areas, row: row)
      guard !found.contains(region) else { continue }
      if areas.areaDetails(of: row).members.contains(where: chain.contains) { found.append(region) }
    }
    return found
  }

  private func outline(of details: AreaDetails) -> AreaFilter {
    AreaFilter(name: "", rings: details.rings.map { $0.map { .init(longitude: $0.0, latitude: $0.1) } })
  }

  /// What `--region` asks the store for: a region, country, province, district or place as an area.
  ///
  /// - Parameters:
  ///   - id: what the area is of.
  ///   - radius: kilometres around a place that has no extent.
  public func area(of id: PlaceID, radius: Double = 10) -> AreaFilter {
    let name = name(of: id)
    var area = AreaFilter(name: name)
    switch feature(of: id) {
    case .country:
      if let code = alpha3(of: id) { area.countries = [code] }
      return area
    case .admin1:
      area.provinces = [.init(country: country(of: id).flatMap(alpha3), name: name)]
      area.placeNames = names(of: id)
      return area
    default: break
    }
    if let number = geoNamesID(of: id) { area.placeIDs = [number] }
    guard id.source == .areas, let areas else {
      area.placeNames = []
      area.boxes = [Self.box(around: position(of: id), kilometres: radius)]
      return area
    }
    let details = areas.areaDetails(of: id.row)
    area.placeNames = names(of: id)
    for member in details.members {
      let part = self.area(of: PlaceID(raw: member))
      area.countries += part.countries
      area.provinces += part.provinces
      area.placeIDs += part.placeIDs
      area.boxes += part.boxes
      area.rings += part.rings
    }
    area.rings += details.rings.map { $0.map { .init(longitude: $0.0, latitude: $0.1) } }
    if area.rings.isEmpty, details.members.isEmpty {
      if let box = box(of: id) {
        area.boxes = [box]
      } else {
        area.boxes = [Self.box(around: position(of: id), kilometres: radius)]
      }
    }
    return area
  }

  /// Every name of an area, the preferred one first; of a settlement only that one.
  public func names(of id: PlaceID) -> [String] {
    let first = name(of: id)
    guard id.source == .areas, let areas else {
      return [first] + (id.source == .additions ? additions?.place(id.row)?.aliases ?? [] : [])
    }
    return [first] + areas.areaDetails(of: id.row).names.filter { $0 != first }
  }

  static func box(around point: (latitude: Double, longitude: Double), kilometres: Double) -> AreaFilter.Box {
    let north = kilometres / 111.2
    let east = north / max(0.05, Distance.cosine(ofDegrees: point.latitude))
    return AreaFilter.Box(
      west: point.longitude - east, south: point.latitude - north, east: point.longitude + east,
      north: point.latitude + north)
  }
}
