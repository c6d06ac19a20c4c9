import ConflictModel
import Gazetteer

/// Names that people type for parts of the world, turned into areas that the store can be asked for.
public struct PlaceNames: Sendable {
  public let gazetteer: Gazetteer
  /// The user's own regions, which win over the built-in ones.
  public let userRegions: [UserRegion]

  public init(_ names: UserNames = .none) {
    gazetteer = names.gazetteer
    userRegions = names.regions
  }

  /// A name that the gazetteer does not know.
  public struct Unknown: Error, Hashable, Sendable, CustomStringConvertible {
    public var name: String
    /// Names that are nearly the same, the nearest first.
    public var suggestions: [String]

    public init(name: String, suggestions: [String]) {
      self.name = name
      self.suggestions = suggestions
    }

    public var description: String {
      let hint = suggestions.isEmpty ? "" : "; did you mean \(suggestions.joined(separator: ", "))?"
      return "no place is called “\(name)”\(hint)"
    }
  }

  /// A region, country, province or place by any of its names. `Tripoli, Lebanon` says which Tripoli.
  public func area(_ name: String) throws(Unknown) -> AreaFilter {
    if let own = userRegion(name) { return own.area }
    return gazetteer.area(of: try place(name))
  }

  private func userRegion(_ name: String) -> UserRegion? {
    let key = Gazetteer.key(of: name)
    return userRegions.first { region in
      ([region.name] + region.aliases).contains { Gazetteer.key(of: $0) == key }
    }
  }

  /// Regions whose names have these letters in them, in any letter case: the user's own, then the built-in ones.
  public func regions(named letters: String) throws(Unknown) -> (own: [UserRegion], builtIn: [PlaceID]) {
    func fits(_ names: [String]) -> Bool {
      names.contains { $0.lowercased().contains(letters.lowercased()) }
    }
    let own = userRegions.filter { fits([$0.name] + $0.aliases) }
    let builtIn = gazetteer.regions.filter { fits(gazetteer.names(of: $0)) }
    if own.isEmpty, builtIn.isEmpty {
      throw Unknown(name: letters, suggestions: gazetteer.search(letters) { $0 == .region }.suggestions)
    }
    return (own, builtIn)
  }

  /// ISO 3166-1 alpha-3 code of a country by name or code.
  public func country(_ name: String) throws(Unknown) -> String {
    let result = gazetteer.search(name) { $0 == .country }
    guard let code = result.matches.lazy.compactMap(gazetteer.alpha3).first else {
      throw Unknown(name: name, suggestions: result.suggestions)
    }
    return code
  }

  /// A place by name, or a point as `latitude,longitude` in degrees.
  public func point(_ text: String) throws(Unknown) -> AreaFilter.Coordinate {
    let parts = text.split(separator: ",").map { Double($0.filter { $0 != " " }) }
    if parts.count == 2, let latitude = parts[0], let longitude = parts[1], abs(latitude) <= 90, abs(longitude) <= 180 {
      return AreaFilter.Coordinate(longitude: longitude, latitude: latitude)
    }
    let position = gazetteer.position(of: try place(text))
    return AreaFilter.Coordinate(longitude: position.longitude, latitude: position.latitude)
  }

  /// The likeliest place of a name, as an event lies in it.
  public func location(_ name: String) throws(Unknown) -> Place {
    let id = try place(name)
    let found = gazetteer.place(id)
    let precision = gazetteer.isCountry(id) ? 6 : gazetteer.admin1(of: id) == id ? 4 : 1
    return Place(
      text: name, name: found.name, latitude: found.latitude, longitude: found.longitude, country: found.country,
      admin1: found.admin1, id: found.geoNamesID, precision: precision)
  }

  /// The likeliest place of a name.
  public func place(_ name: String) throws(Unknown) -> PlaceID {
    let result = search(name)
    guard let first = result.matches.first else { throw Unknown(name: name, suggestions: result.suggestions) }
    return first
  }

  /// Every place of a name, the likeliest first; a comma parts it from what it lies in.
  public func search(_ name: String) -> Gazetteer.SearchResult {
    var result = gazetteer.search(name)
    guard result.matches.isEmpty, let comma = name.lastIndex(of: ",") else { return result }
    let inner = gazetteer.search(String(name[..<comma]))
    let outer = Set(gazetteer.search(String(name[name.index(after: comma)...])).matches)
    result.matches = inner.matches.filter { id in
      gazetteer.ancestors(of: id).dropFirst().contains(where: outer.contains)
        || gazetteer.regions(of: id).contains(where: outer.contains)
    }
    return result
  }

  /// The named regions of the world as areas.
  public func regions() -> [AreaFilter] {
    userRegions.map(\.area) + gazetteer.regions.map { gazetteer.area(of: $0) }
  }
}
