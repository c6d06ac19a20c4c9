extension Gazetteer {
  /// Every named region that is no country and no division, in alphabetical order.
  public var regions: [PlaceID] {
    guard let areas else { return [] }
    return (areas.countryCount..<areas.rowCount).map { PlaceID(.areas, row: $0) }
      .filter { feature(of: $0) == .region }
      .sorted { (name(of: $0), $0) < (name(of: $1), $1) }
  }
}
