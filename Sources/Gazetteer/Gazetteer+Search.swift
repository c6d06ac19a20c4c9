import ConflictModel
import Linguistics

extension Gazetteer {
  /// What a name that somebody typed may mean.
  public struct SearchResult: Sendable {
    /// The places of that name, the likeliest first.
    public var matches: [PlaceID]
    /// Names that are nearly the same, the nearest first; filled where there is no match.
    public var suggestions: [String]
  }

  /// Finds places, provinces, countries and regions by any of their names in any letter case.
  ///
  /// Country codes work too. Regions and countries come before provinces, provinces before districts and towns, larger
  /// towns before smaller ones.
  public func search(_ name: String) -> SearchResult {
    let matches = matches(name)
    return SearchResult(matches: matches, suggestions: matches.isEmpty ? suggestions(for: name) : [])
  }

  /// The same without a look at names that are nearly the same, which takes thousands of times as long: for tables in
  /// which many names are unknown.
  public func matches(_ name: String) -> [PlaceID] {
    var matches: [PlaceID] = []
    if let country = country(code: name) { matches.append(country) }
    let ranked = candidates(named: name)
      .filter { $0.kind != .demonym && $0.kind != .people }
      .map { ($0.id, rank($0)) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    for (id, _) in ranked where !matches.contains(id) { matches.append(id) }
    return matches
  }

  /// The same for one kind of place only.
  public func search(_ name: String, where accepts: (Feature) -> Bool) -> SearchResult {
    var result = search(name)
    result.matches.removeAll { !accepts(feature(of: $0)) }
    if result.matches.isEmpty, result.suggestions.isEmpty {
      result.suggestions = suggestions(for: name, where: accepts)
    }
    return result
  }

  private func rank(_ candidate: Candidate) -> Int {
    let base =
      switch feature(of: candidate.id) {
      case .country: 1000
      case .region: 900
      case .admin1: 700
      case .capital: 800
      case .continent, .island, .peninsula, .sea, .strait: 500
      case .admin2: 250
      default: 0
      }
    let name =
      switch candidate.kind {
      case .primary, .curated: 120
      case .variant, .abbreviation: 100
      default: 0
      }
    let own = candidate.id.source == .additions ? 5000 : 0
    return own + base + name + populationCode(of: candidate.id) * 2 - tier(of: candidate.id) * 20
  }

  /// Names of countries, provinces, regions and other areas that differ by few letters from a misspelt one.
  func suggestions(for name: String, where accepts: (Feature) -> Bool = { _ in true }) -> [String] {
    guard let areas else { return [] }
    let wanted = Self.letters(of: name)
    guard wanted.count >= 3 else { return [] }
    let allowance = max(1, wanted.count / 4)
    var found: [(name: String, distance: Int, rank: Int)] = []
    for row in 0..<areas.rowCount {
      let feature = areas.feature(of: row)
      guard accepts(feature) else { continue }
      let id = PlaceID(.areas, row: row)
      for candidate in names(of: id) {
        let letters = Self.letters(of: candidate)
        guard abs(letters.count - wanted.count) <= allowance else { continue }
        let distance = Self.editDistance(wanted, letters, limit: allowance)
        guard distance <= allowance else { continue }
        found.append((candidate, distance, rank(Candidate(id: id, kind: .primary))))
      }
    }
    found.sort { ($0.distance, -$0.rank, $0.name) < ($1.distance, -$1.rank, $1.name) }
    var names: [String] = []
    for item in found where !names.contains(item.name) {
      names.append(item.name)
      if names.count == 5 { break }
    }
    return names
  }

  /// In how many letters two names differ, folded: letters added, left out, changed or swapped.
  public static func nameDistance(_ a: String, _ b: String) -> Int {
    let (a, b) = (letters(of: a), letters(of: b))
    return editDistance(a, b, limit: max(a.count, b.count))
  }

  /// A name's letters and digits, folded.
  static func letters(of name: String) -> [UInt8] { FoldedName.bytes(of: name).filter { $0 != 32 && $0 != 39 } }

  /// Edits (letters added, left out, changed, swapped) from one word to another; `limit + 1` where there are more.
  static func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if a == b { return 0 }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = last
    for i in 1...a.count {
      current[0] = i
      var least = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, beforeLast[j - 2] + 1) }
        current[j] = value
        least = min(least, value)
      }
      if least > limit { return limit + 1 }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count]
  }
}
