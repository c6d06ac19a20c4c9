/// What a word can do in a number.
public enum NumberWord: Sendable, Hashable {
  /// `zero` to `nineteen`.
  case unit(Int)
  /// `twenty` to `ninety`.
  case tens(Int)
  /// `hundred`, `dozen`, `million`: multiplies what stands before it.
  case scale(Int)
  /// `third`, `twelfth`: the last word of an ordinal, below twenty.
  case ordinalUnit(Int)
  /// `twentieth` to `ninetieth`.
  case ordinalTens(Int)
  /// `hundredth`, `thousandth`.
  case ordinalScale(Int)
  /// `dozens`, `hundreds`: a size in multiples of this.
  case multiples(Int)
  /// `several`, `a few`, `a couple`: a small number, with the least that it can mean.
  case few(Int)
  /// `half`.
  case half

  static let table = WordTable(entries)

  private static var entries: [(WordKey, NumberWord)] {
    var entries: [(WordKey, NumberWord)] = []
    func add(_ words: String, _ make: (Int) -> NumberWord) {
      for (index, word) in words.words.enumerated() {
        entries.append((WordKey(word), make(index)))
      }
    }
    add(
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen
      """
    ) { .unit($0) }
    add("twenty thirty forty fifty sixty seventy eighty ninety") { .tens(($0 + 2) * 10) }
    entries.append(("fourty", .tens(40)))
    // `thirtythree`
    for (ten, tens) in "twenty thirty forty fifty sixty seventy eighty ninety".words.enumerated() {
      for (one, unit) in "one two three four five six seven eight nine".words.enumerated() {
        entries.append((WordKey(tens + unit), .unit((ten + 2) * 10 + one + 1)))
      }
    }
    add(
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
      sixteenth seventeenth eighteenth nineteenth
      """
    ) { .ordinalUnit($0 + 1) }
    add("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth") { .ordinalTens(($0 + 2) * 10) }
    // Indian English counts in lakh (10⁵) and crore (10⁷).
    let scales = [
      ("dozen", 12), ("score", 20), ("hundred", 100), ("thousand", 1000), ("lakh", 100_000), ("million", 1_000_000),
      ("crore", 10_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
    ]
    for (word, value) in scales {
      entries.append((WordKey(word), .scale(value)))
      entries.append((WordKey(word + "s"), .multiples(value)))
    }
    entries.append(("tens", .multiples(10)))
    entries.append(("hundredth", .ordinalScale(100)))
    entries.append(("thousandth", .ordinalScale(1000)))
    for (word, least) in [
      ("couple", 2), ("pair", 2), ("few", 2), ("several", 3), ("some", 2), ("many", 3), ("numerous", 3),
      ("multiple", 2), ("handful", 3), ("various", 2),
    ] { entries.append((WordKey(word), .few(least))) }
    entries.append(("half", .half))
    return entries
  }
}
