import EmbeddedTables
import Linguistics

/// Places, provinces, countries and regions by name.
///
/// The tables are embedded in the program and read where they lie: opening them costs nothing, a look-up touches a few
/// pages. A name is looked up by the combined key of its words (`WordKey.followed(by:)`), so that one pass over a text
/// finds every name in time that does not depend on how many names there are.
///
/// ```swift
/// let gazetteer = Gazetteer.builtIn
/// for candidate in gazetteer.candidates(named: "Tripoli") {
///   print(gazetteer.place(candidate.id).country ?? "–")
/// }
/// ```
public struct Gazetteer: Sendable {
  /// The tables that the program carries, with nothing added.
  public static let builtIn = Gazetteer()

  let places: Image?
  let areas: Image?
  let additions: Additions?
  /// The countries' rows in the areas image by both of their codes.
  let countryRows: [String: Int]

  /// - Parameter additions: the user's own places, which win over the built-in ones of the same name.
  public init(additions: [AddedPlace] = []) {
    self.init(
      places: Self.image(embedded_gazetteer_places()), areas: Self.image(embedded_gazetteer_areas()),
      additions: additions)
  }

  package init(places: Image?, areas: Image?, additions: [AddedPlace] = []) {
    // Rows of one image name rows of the other: images that were not made together do not fit.
    let fit = places.map { $0.parentsFingerprint == areas?.parentsFingerprint } ?? false
    let plain = Gazetteer(places: fit ? places : nil, areas: areas, laidOver: nil)
    self.init(
      places: plain.places, areas: areas, laidOver: additions.isEmpty ? nil : Additions(additions, in: plain))
  }

  private init(places: Image?, areas: Image?, laidOver additions: Additions?) {
    self.places = places
    self.areas = areas
    self.additions = additions
    var rows: [String: Int] = [:]
    for row in 0..<(areas?.countryCount ?? 0) {
      guard let codes = areas?.codes(of: row) else { continue }
      for code in [codes.0, codes.1] where !code.isEmpty && rows[code] == nil { rows[code] = row }
    }
    countryRows = rows
  }

  private static func image(_ table: EmbeddedTable) -> Image? {
    Image(UnsafeRawBufferPointer(start: table.bytes, count: table.count))
  }

  /// Whether both images are there and made for each other, links included.
  package var isComplete: Bool {
    guard let places, let areas else { return false }
    return places.parentsFingerprint == areas.parentsFingerprint
      && places.placesFingerprint == areas.placesFingerprint
  }

  // MARK: Names

  /// The key that a name is looked up by.
  public static func key(of name: String) -> WordKey? {
    let keys = PhraseTable<Int>.keys(of: name)
    guard var key = keys.first else { return nil }
    for next in keys.dropFirst() { key = key.followed(by: next) }
    return key
  }

  /// Whether some place bears a name of this key.
  public func contains(_ key: WordKey) -> Bool {
    areas?.contains(key) == true || places?.contains(key) == true || additions?.contains(key) == true
  }

  /// Asks for where a name would stand: the tables lie far from the processor, and what is asked for in time costs no
  /// waiting.
  @inline(__always)
  package func prefetchBuckets(of key: WordKey) {
    areas?.prefetchBucket(of: key)
    places?.prefetchBucket(of: key)
  }

  /// Asks for the name itself, when its buckets are there.
  @inline(__always)
  package func prefetchEntries(of key: WordKey) {
    areas?.prefetchEntries(of: key)
    places?.prefetchEntries(of: key)
  }

  /// Whether longer names begin with this one.
  public func isPrefix(_ key: WordKey) -> Bool {
    areas?.isPrefix(key) == true || places?.isPrefix(key) == true || additions?.isPrefix(key) == true
  }

  /// Every place of a name, in no meaningful order.
  public func candidates(for key: WordKey) -> [Candidate] {
    var found: [Candidate] = []
    if let additions {
      found = additions.candidates(for: key)
    }
    areas?.each(key) { row, kind, isLink in
      found.append(Candidate(id: PlaceID(isLink ? .places : .areas, row: row), kind: kind))
    }
    places?.each(key) { row, kind, _ in
      let id = PlaceID(.places, row: row)
      if found.contains(where: { $0.id == id && $0.kind != .demonym && $0.kind != .people }) { return }
      found.append(Candidate(id: id, kind: kind))
    }
    return found
  }

  public func candidates(named name: String) -> [Candidate] {
    Self.key(of: name).map { candidates(for: $0) } ?? []
  }

  /// The longest name that starts at a token and ends before `limit`; hyphens between words do not count.
  ///
  /// - Returns: its key, and the index of the token after it.
  public func longestMatch(in tokens: [Token], at index: Int, limit: Int) -> (key: WordKey, end: Int)? {
    var key = tokens[index].key
    var best: (WordKey, Int)? = contains(key) ? (key, index + 1) : nil
    var position = index + 1
    while isPrefix(key) {
      if position < limit, tokens[position].kind == .joiner { position += 1 }
      guard position < limit else { break }
      key = key.followed(by: tokens[position].key)
      position += 1
      if contains(key) { best = (key, position) }
    }
    return best
  }

  // MARK: Places

  func image(of id: PlaceID) -> Image? {
    switch id.source {
    case .places: places
    case .areas: areas
    case .additions: nil
    }
  }

  public func name(of id: PlaceID) -> String {
    if id.source == .additions { return additions?.place(id.row)?.name ?? "" }
    return image(of: id)?.name(of: id.row) ?? ""
  }

  public func feature(of id: PlaceID) -> Feature {
    if id.source == .additions { return additions?.feature(id.row) ?? .settlement }
    return image(of: id)?.feature(of: id.row) ?? .settlement
  }

  /// Population as stored: two and a half times its binary logarithm, 0 where it is not known.
  public func populationCode(of id: PlaceID) -> Int {
    if id.source == .additions { return additions.map { Int($0.populationCode(id.row)) } ?? 0 }
    return Int(image(of: id)?.populationCode(of: id.row) ?? 0)
  }

  /// 1 a city, 2 a town or village of some weight, 3 a small one, 4 a hamlet.
  public func tier(of id: PlaceID) -> Int {
    if id.source == .additions { return 2 }
    return image(of: id)?.tier(of: id.row) ?? 4
  }

  public func position(of id: PlaceID) -> (latitude: Double, longitude: Double) {
    if id.source == .additions {
      return additions?.place(id.row).map { ($0.latitude, $0.longitude) } ?? (0, 0)
    }
    guard let image = image(of: id) else { return (0, 0) }
    return (image.latitude(of: id.row), image.longitude(of: id.row))
  }

  /// The country, province or district that a place lies in.
  public func parent(of id: PlaceID) -> PlaceID? {
    if id.source == .additions { return additions?.parent(id.row) }
    return image(of: id)?.parent(of: id.row).map { PlaceID(.areas, row: $0) }
  }

  /// The place itself, then what it lies in, up to the country.
  public func ancestors(of id: PlaceID) -> [PlaceID] {
    var chain = [id]
    var current = id
    while chain.count < 5, let next = parent(of: current), next != current {
      chain.append(next)
      current = next
    }
    return chain
  }

  /// The country that a place lies in, or is.
  @inline(__always)
  public func country(of id: PlaceID) -> PlaceID? {
    var current = id
    for _ in 0..<5 {
      if isCountry(current) { return current }
      guard let next = parent(of: current) else { return nil }
      current = next
    }
    return nil
  }

  @inline(__always)
  public func isCountry(_ id: PlaceID) -> Bool {
    id.source == .areas && id.row < (areas?.countryCount ?? 0)
  }

  /// Whether it is one of the user's own places.
  public func isAddition(_ id: PlaceID) -> Bool { id.source == .additions }

  /// The first-order division that a place lies in, or is.
  public func admin1(of id: PlaceID) -> PlaceID? {
    var current = id
    for _ in 0..<5 {
      if current.source == .areas, feature(of: current) == .admin1 { return current }
      guard let next = parent(of: current), next != current else { return nil }
      current = next
    }
    return nil
  }

  /// ISO 3166-1 alpha-3 of a country.
  public func alpha3(of country: PlaceID) -> String? {
    guard isCountry(country), let areas else { return nil }
    let code = areas.codes(of: country.row).1
    return code.isEmpty ? nil : code
  }

  public func place(_ id: PlaceID) -> GazetteerPlace {
    let position = position(of: id)
    let country = country(of: id)
    return GazetteerPlace(
      id: id, name: name(of: id), latitude: position.latitude, longitude: position.longitude,
      country: country.flatMap(alpha3), countryName: country.map(name),
      admin1: admin1(of: id).map(name), population: ImageFormat.population(UInt8(clamping: populationCode(of: id))),
      feature: feature(of: id), geoNamesID: geoNamesID(of: id))
  }

  public func geoNamesID(of id: PlaceID) -> Int? {
    if id.source == .additions { return additions?.place(id.row)?.geoNamesID }
    return image(of: id)?.geoNamesID(of: id.row)
  }
}
