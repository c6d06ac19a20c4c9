import Chronology

/// Days in running text: `Friday, 3 May 2019 4:15 pm`, `May 3rd, 2019`, `03.05.2019`, and those of addresses.
enum PageDate {
  /// The first day that a text names in full; nil where there is none, or where it could be two days.
  ///
  /// - Parameter monthFirst: how `03/05/2019` is to be read; without it such a day is not known.
  static func find(in text: String, monthFirst: Bool? = nil) -> CalendarDate? {
    let words = text.prefix(400).split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "." || $0 == "-") }
      .map { $0.lowercased().trimming(".-/") }
    for (index, word) in words.enumerated() {
      if let day = PublicationDate.day(String(word.prefix { $0 != "t" })) ?? numeric(word, monthFirst) { return day }
      guard let month = month(word) else { continue }
      let before = index > 0 ? number(words[index - 1]) : nil
      let beforeOf = index > 1 && words[index - 1] == "of" ? number(words[index - 2]) : nil
      let next = index + 1 < words.count ? number(words[index + 1]) : nil
      let afterNext = index + 2 < words.count ? number(words[index + 2]) : nil
      // May 3, 2019
      if let next, (1...31).contains(next), let year = afterNext, let day = date(year, month, next) { return day }
      // 3 May 2019; 3rd of May, 2019
      if let day = before ?? beforeOf, (1...31).contains(day), let year = next, let found = date(year, month, day) {
        return found
      }
    }
    return nil
  }

  /// The day in an address: `/2019/05/03/`, `/2019-05-03-`, `/20190503/`.
  static func find(inAddress url: String) -> CalendarDate? {
    let path = url.split(separator: "?", maxSplits: 1).first.map(String.init) ?? url
    let parts = path.split { !$0.isNumber && !$0.isLetter }.map(String.init)
    for (index, part) in parts.enumerated() {
      guard part.allSatisfy({ $0.isNumber && $0.isASCII }) else { continue }
      if part.utf8.count == 8, let day = PublicationDate.day(part), (1990...2100).contains(day.year) { return day }
      guard part.utf8.count == 4, index + 2 < parts.count, let year = Int(part), parts[index + 2].utf8.count <= 2,
        let month = month(parts[index + 1].lowercased()) ?? Int(parts[index + 1]), let day = Int(parts[index + 2])
      else { continue }
      if let found = date(year, month, day) { return found }
    }
    return nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    (1980...2100).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }

  private static func number(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }

  private static func numeric(_ word: String, _ monthFirst: Bool?) -> CalendarDate? {
    let separator: Character = word.contains("/") ? "/" : word.contains(".") ? "." : "-"
    let numbers = word.split(separator: separator).map { Int($0) }
    guard numbers.count == 3, let a = numbers[0], let b = numbers[1], let c = numbers[2] else { return nil }
    if a > 31 { return date(a, b, c) }
    if a > 12 { return date(c, b, a) }
    if b > 12 { return date(c, a, b) }
    // With points the day comes first everywhere.
    if separator == "." || a == b { return date(c, b, a) }
    guard let monthFirst else { return nil }
    return monthFirst ? date(c, a, b) : date(c, b, a)
  }

  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { name in
      name == word || word.utf8.count <= 4 && name.hasPrefix(word.prefix(3)) && (word.utf8.count == 3 || word == "sept")
    }
    .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

extension String {
  /// Without some characters at either end.
  func trimming(_ characters: String) -> String {
    var rest = Substring(self)
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
