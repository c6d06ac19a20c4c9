import Gazetteer

/// Which of the alternative names that GeoNames collects are worth their bytes, and which spellings to add.
struct NameFilter {
  /// Where a hamlet may make news and is spelt in many ways: every Latin spelling is kept.
  static let closelyWatched: Set<String> = [
    "AF", "AM", "AZ", "BD", "BF", "BI", "CD", "CF", "CM", "CO", "EG", "ER", "ET", "GE", "HT", "IL", "IQ", "IR", "KE",
    "LB",
    "LK", "LY", "ML", "MM", "MZ", "NE", "NG", "NP", "PH", "PK", "PS", "RW", "SD", "SO", "SS", "SY", "TD", "TN", "TR",
    "UA", "UG", "XK", "YE", "JO", "SV", "GT", "NI", "HN", "PE", "DZ", "BA", "RS", "MK", "TJ", "KG", "IN",
  ]
  /// Where the hamlets are so many that their own names must do.
  private static let plentiful: Set<String> = ["PK", "MM", "NG", "CD", "ET"]
  /// Where what is spoken is English: other names are nicknames, old names and odd transliterations.
  private static let english: Set<String> = ["US", "GB", "CA", "AU", "NZ", "IE"]
  /// Where names carry an Arabic article, which newspapers write `al-`, `el-` or leave out.
  private static let arabic: Set<String> = [
    "SY", "IQ", "YE", "LB", "JO", "PS", "IL", "SA", "EG", "SD", "LY", "TN", "DZ", "MA", "OM", "AE", "QA", "KW", "BH",
    "EH", "MR", "TD",
  ]
  private static let articles: Set<String> = [
    "al", "el", "ar", "as", "ash", "ad", "adh", "at", "ath", "az", "an", "et", "es", "ed", "er", "en", "ez", "ech",
  ]

  private let commonWords: Set<String>

  init(commonWords: Set<String>) { self.commonWords = commonWords }

  /// The alternative names to keep, in their order, without those that fold to the primary one.
  func kept(_ names: [String], primary: String, country: String, population: Int, tier: Int) -> [String] {
    let folded = FoldedName.string(of: primary)
    var seen: Set<String> = [folded]
    var result: [String] = []
    if Self.english.contains(country), population < 100_000 { return [] }
    if !Self.closelyWatched.contains(country), population < 50_000 { return [] }
    if tier == 4, Self.plentiful.contains(country) { return [] }
    for name in names {
      let key = FoldedName.string(of: name)
      guard Self.isLatin(name), key.utf8.count >= 4, key.utf8.count <= 40, !commonWords.contains(key),
        !key.contains(where: \.isNumber),
        name.first?.isUppercase == true || name.first == "a" || name.first == "‘"
          || name.first == "'" || name.first == "`" || name.first == "e",
        Self.closelyWatched.contains(country) || !Self.looksTransliterated(name)
      else { continue }
      // `X Zhen`, `X Xian`: the town of X, the county of X.
      if country == "CN", let last = key.split(separator: " ").last, key.contains(" "),
        ["zhen", "xiang", "xian", "shi", "hsien", "chen", "qu"].contains(last)
      {
        continue
      }
      guard seen.insert(key).inserted else { continue }
      result.append(name)
    }
    return result
  }

  private static func isLatin(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x24F, 0x259, 0x2018...0x201B, 0x2BB...0x2BF, 0x1E00...0x1EFF, 0x2032, 0x1DD, 0x300...0x36F: true
      default: false
      }
    }
  }

  /// Letters that machine transliteration from Cyrillic or Greek leaves: `Kollings-Lejks`, `Zal'cvedel'`.
  private static func looksTransliterated(_ name: String) -> Bool {
    let key = FoldedName.string(of: name)
    return ["lj", "nj", "jj", "sj", "eh", "hh", "'", "jk", "tsj", "shch", "dzh"].contains { key.contains($0) }
  }

  /// Other spellings of a name that newspapers use: without apostrophes and brackets, `Saint` for `St.`, without or
  /// with another Arabic article.
  static func variants(of name: String, country: String, isArea: Bool) -> [String] {
    var result: [String] = []
    var base = name
    if let bracket = base.firstIndex(of: "(") {
      base = base[..<bracket].trimmingTrailingSpaces()
      if base.count > 2 { result.append(base) }
    }
    let folded = FoldedName.string(of: base)
    if folded.contains("'") {
      result.append(folded.filter { $0 != "'" })
      // A quotation mark at a word's edge would be read as punctuation.
      let edged = folded.split(separator: " ").map { word in
        String(word.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed())
      }
      result.append(edged.joined(separator: " "))
    }
    let words = folded.filter { $0 != "'" }.split(separator: " ").map(String.init)
    guard let first = words.first else { return result }
    let swaps = [
      "saint": "st", "st": "saint", "mount": "mt", "mt": "mount", "fort": "ft", "ft": "fort", "sainte": "ste",
      "ste": "sainte",
    ]
    if words.count > 1, let other = swaps[first] { result.append(([other] + words.dropFirst()).joined(separator: " ")) }
    if arabic.contains(country), words.count > 1 {
      let bare = words.filter { !articles.contains($0) }
      if !bare.isEmpty, bare.count < words.count, bare.joined().count > 3 {
        let canonical = words.map { articles.contains($0) ? "al" : $0 }
        result.append(canonical.joined(separator: " "))
        result.append(canonical.map { $0 == "al" ? "el" : $0 }.joined(separator: " "))
        if articles.contains(first) { result.append(canonical.dropFirst().joined(separator: " ")) }
      }
    }
    return result
  }
}

extension Substring {
  func trimmingTrailingSpaces() -> String {
    var end = self
    while end.last == " " { end.removeLast() }
    return String(end)
  }
}
