import Chronology
import ConflictModel

/// Makes articles of natural length out of sentences of our own: violence, talk about it, and everything else that
/// stands in a newspaper.
struct ArticleGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// From 1995 on so many articles a day for thirty years, roughly in order, as archives are kept.
  private static let articlesPerDay = 20
  private static let (firstDay, days) = (9131, 11_000)

  /// An article of 6 to 30 sentences, 1 to 3 KB, about one place.
  mutating func article(_ number: Int) -> Article {
    let late = Int.random(in: 0..<30, using: &random)
    let day = CalendarDate(dayNumber: Self.firstDay + (number / Self.articlesPerDay) % Self.days + late)
    let site = site()
    var paragraphs = [fill(pick(Self.headlines), site)]
    for _ in 0..<Int.random(in: 6...30, using: &random) {
      let kind = Int.random(in: 0..<10, using: &random)
      let bank = kind < 4 ? Self.violence : kind < 7 ? Self.speech : Self.background
      let sentence = fill(pick(bank), site)
      if Bool.random(using: &random), paragraphs.count > 1 {
        paragraphs[paragraphs.count - 1] += " " + sentence
      } else {
        paragraphs.append(sentence)
      }
    }
    // No two articles are the same text.
    paragraphs.append("Report \(number), \(site.place).")
    return Article(
      id: "\(number)", text: paragraphs.joined(separator: "\n\n"), title: paragraphs[0],
      publisher: pick(Self.publishers),
      published: day)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  /// Puts names and numbers into the gaps of a sentence.
  private mutating func fill(_ pattern: String, _ site: Site) -> String {
    var text = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { break }
      switch rest[..<close] {
      case "place": text += site.place
      case "town": text += pick(site.towns)
      case "country": text += site.country
      case "army": text += site.army
      case "rebels": text += site.rebels
      case "name": text += pick(Self.names)
      case "weekday": text += pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
      case "month": text += pick(["January", "March", "April", "June", "August", "September", "November"])
      case "n": text += "\(Int.random(in: 2...40, using: &random))"
      case "N": text += "\(Int.random(in: 2...90, using: &random) * 100)"
      case "word": text += pick(["two", "three", "four", "five", "seven", "a dozen", "at least six", "more than 20"])
      default: break
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// Where an article is set.
  private struct Site {
    let place: String
    let towns: [String]
    let country: String
    let army: String
    let rebels: String
  }

  /// Three towns of one province. The larger ones are told of more often than the smaller ones, as in any archive.
  private mutating func site() -> Site {
    let theatre = pick(Theatre.all)
    let province = pick(theatre.provinces)
    let rank = Double.random(in: 0..<1, using: &random)
    let first = Int(rank * rank * Double(province.towns.count - 2))
    return Site(
      // Some names say themselves what they are.
      place: province.name.contains(" ") ? province.name : province.name + " province",
      towns: Array(province.towns[first..<(first + 3)]), country: theatre.country,
      army: theatre.army, rebels: theatre.rebels)
  }

  private static let publishers = [
    "Example Wire", "Example Times", "Morning Example", "Example Herald", "Daily Example",
  ]
  private static let names = [
    "Ahmed Kamara", "Ivan Petrenko", "Maria Lopez", "Gen. John Abiola", "Dr. Leyla Hasanova", "Omar Diallo",
    "Susan Wright", "Col. Karim Noori",
  ]
  private static let headlines = [
    "Shelling kills {word} in {town}", "Bomb attack in {town} leaves {n} wounded",
    "Talks on {place} to resume next week",
    "{country}: fighting moves closer to {town}", "Villagers flee {town} after night raid",
  ]
  private static let violence = [
    "Shells fired by {army} hit a market in {town} on {weekday}, killing {word} people and wounding {n} others.",
    "{word} soldiers died when {rebels} ambushed a convoy near {town} before dawn.",
    "A roadside bomb went off beside a bus outside {town}, leaving {n} passengers dead and {n} hurt.",
    "{rebels} attacked a police post in {town} late on {weekday} and abducted {word} officers.",
    "An air strike on a house in {town} killed a couple and their {word} children, neighbours said.",
    "Clashes between {army} and {rebels} went on for a third day around {town}; {n} fighters were killed.",
    "Gunmen on motorcycles shot dead a teacher and {word} students in {town} on {month} {n}.",
    "Riot police broke up a march in {town} with tear gas, and {n} demonstrators were detained.",
    "A suicide bomber blew himself up at the gate of the base in {town}, wounding {word} guards.",
  ]
  private static let speech = [
    "“We will not leave this town,” said {name}, a commander of {rebels}.",
    "{name}, a spokesman for the Defence Ministry of {country}, denied that {army} had fired on civilians.",
    "The United Nations condemned the attack and called on both sides to protect hospitals.",
    "According to {name}, the mayor of {town}, {n} houses burned down.",
    "{name} accused {rebels} of using villagers as shields.",
    "Officials in {town} said that the toll could rise, because {word} of the wounded were in a critical condition.",
    "“This is a crime,” {name} told reporters on {weekday}, “and those who ordered it will answer for it.”",
    "The governor warned that any breach of the truce would be met with force.",
  ]
  private static let background = [
    "More than {N} people have been killed since the fighting began in {month} 2014.",
    "The war that ended in 1995 cost an estimated {N} lives.", "Schools and shops stayed closed in most of {place}.",
    "The road to {town} runs through hills where a spring rain had washed away two bridges.",
    "Aid groups say {N} families need tents, flour and clean water before the winter.",
    "Parliament is due to vote on the budget of {country} in {month}.",
    "Prices of bread have doubled in {town} since last year, traders at the market said.",
    "The region has changed hands {word} times in a decade, and few of its inhabitants remember a quiet year.",
    "A new clinic opened in {town} last week, with {n} beds and a laboratory.",
    "Diplomats expect the next round of talks to take place in Geneva in {month}.",
  ]
}
