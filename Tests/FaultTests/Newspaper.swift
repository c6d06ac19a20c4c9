import TestSupport

/// Short made-up articles as JSON lines.
enum Newspaper {
  private static let towns = ["Kunduz", "Mosul", "Stepanakert", "Gao", "Homs", "Donetsk", "Maiduguri", "Sanaa"]
  private static let acts = [
    "Shells hit a market in %, killing # people and wounding others, the governor said.",
    "Gunmen attacked a convoy near % and killed # soldiers.",
    "An air strike on % left # civilians dead, according to residents.",
    "A bomb went off at a checkpoint in %; # police officers were wounded.",
    "Thousands marched in % to protest against the blockade. \"We want peace,\" the mayor said.",
  ]

  static func lines(articles: Int, seed: UInt64 = 5) -> [UInt8] {
    var lottery = Lottery(seed: seed)
    var text = ""
    for number in 0..<articles {
      let day = 1 + lottery.below(28)
      let body = (0..<3).map { _ in
        acts[lottery.below(acts.count)].split(separator: "%", omittingEmptySubsequences: false)
          .joined(separator: towns[lottery.below(towns.count)])
          .split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(2 + lottery.below(30))")
          .replacing("\"", with: "\\\"")
      }.joined(separator: " ")
      text += """
        {"id": "\(number)", "published": "2020-10-\(day < 10 ? "0" : "")\(day)", "publisher": "Paper \(number % 7)", \
        "text": "\(body)"}

        """
    }
    return Array(text.utf8)
  }
}
