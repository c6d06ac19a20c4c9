import Gazetteer
import Linguistics

/// Other ways in which tables spell an Arabic name: `al-Nahud` is their `En Nahud`, `Um Ruwaba` their `Umm Ruwaba`, `Abdiya`
/// their `Al Abdiyah`.
enum ArabicSpellings {
  private static let articles: Set<String> = [
    "al", "el", "an", "en", "ad", "ed", "ar", "er", "as", "es", "at", "et", "az", "ez", "ash", "esh",
  ]
  private static let mothers = ["um": "umm", "umm": "um"]

  static func keys(of name: String) -> [WordKey] {
    var words = name.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    guard let first = words.first else { return [] }
    if words.count > 1, articles.contains(first) { words.removeFirst() }
    if words.count > 1, let mother = words.first.flatMap({ mothers[$0] }) { words[0] = mother }
    guard let head = words.first, let last = words.last, let initial = head.first else { return [] }
    let stem = words.dropLast()
    var keys: [WordKey] = []
    for ending in endings(of: last) {
      let bare = (stem + [ending]).joined(separator: " ")
      let assimilated = head.hasPrefix("sh") ? "sh" : String(initial)
      for article in ["", "al ", "el ", "a\(assimilated) ", "e\(assimilated) "] {
        if let key = Gazetteer.key(of: article + bare) { keys.append(key) }
      }
    }
    return keys
  }

  /// `Hilaliya` is `Hilaliyah` and `Hilaliyya` too.
  private static func endings(of word: String) -> [String] {
    for ending in ["iyyah", "iyya", "iyah", "iya"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      return ["iya", "iyah", "iyya", "iyyah"].map { stem + $0 }
    }
    if word.hasSuffix("ah") { return [word, String(word.dropLast())] }
    return word.hasSuffix("a") ? [word, word + "h"] : [word]
  }
}
