import ConflictModel
import EmbeddedTables
import Linguistics

/// Numbers of people with their bounds: `at least 12`, `between 10 and 15`, `dozens`. The words are in
/// `Tables/casualty-bounds.tsv` and `Tables/casualty-vague.tsv`.
struct CountReader {
  struct Found {
    var tokens: Range<Int>
    var count: Count
    /// True where the words give a size rather than a number.
    var isVague: Bool
  }

  private enum Bound: String, Sendable { case min, more, max, less, about }

  private struct Vague: Sendable {
    let low: Int
    /// The ACLED codebook's number; nil where the words say that nobody knows.
    let best: Int?
  }

  private static let before = bounds("before")
  private static let after = bounds("after")

  private static func bounds(_ place: String) -> PhraseTable<Bound> {
    var entries: [(String, Bound)] = []
    TableReader.rows(of: embedded_casualty_bounds()) { cells in
      guard cells.count == 3, cells[1] == place, let bound = Bound(rawValue: String(cells[0])) else { return }
      for phrase in cells[2].parts(between: "|") { entries.append((phrase.trimming, bound)) }
    }
    return PhraseTable(entries)
  }

  private static let vague: PhraseTable<Vague> = {
    var entries: [(String, Vague)] = []
    TableReader.rows(of: embedded_casualty_vague()) { cells in
      guard cells.count == 4, let low = Int(cells[1]), let best = Int(cells[2]) else { return }
      for phrase in cells[3].parts(between: "|") {
        entries.append((phrase.trimming, Vague(low: low, best: cells[0] == "acled" ? best : nil)))
      }
    }
    return PhraseTable(entries)
  }()

  private static let odd: WordSet = "odd some something"
  private static let per: WordKey = "per"
  private static let cent: WordKey = "cent"
  private static let units: WordSet = "year years yr yrs month months week weeks day days"
  private static let old: WordKey = "old"
  private static let between: WordKey = "between"
  private static let from: WordKey = "from"
  private static let and: WordKey = "and"
  private static let to: WordKey = "to"
  private static let or: WordKey = "or"
  private static let of: WordKey = "of"
  private static let no: WordKey = "no"
  /// More people than there are: a slip of the reader or of the writer.
  private static let ceiling = 10_000_000_000

  let tokens: [Token]
  let text: SourceText
  let rules: VagueNumberRules

  /// The number that starts at `index`, bounds before and after it included.
  func read(at index: Int, limit: Int) -> Found? {
    guard Self.mayBegin(with: tokens[index]) else { return nil }
    return lower(at: index, limit: limit).map { raised($0, limit) }
  }

  private static let maybe: WordSet = "possibly perhaps maybe probably"
  private static let links: WordSet = "and or but ,"

  /// `at least 12 and possibly as many as 15`, `12, perhaps 15`: so many, and no more than so many.
  private func raised(_ found: Found, _ limit: Int) -> Found {
    var at = found.tokens.upperBound
    guard !found.isVague, at < limit, Self.links.contains(tokens[at]) else { return found }
    at += 1
    let isMaybe = at < limit && Self.maybe.contains(tokens[at])
    if isMaybe { at += 1 }
    let bound = at < limit ? Self.before.longestMatch(in: tokens, at: at, limit: limit) : nil
    guard isMaybe || bound?.value == .max, let best = found.count.best,
      let most = NumberReader.value(tokens, at: bound?.end ?? at, limit: limit, in: text), most.value > best,
      most.value < Self.ceiling, isPlainNumber((bound?.end ?? at)..<most.end, limit)
    else { return found }
    return Found(
      tokens: found.tokens.lowerBound..<most.end,
      count: Count(low: found.count.low, best: best, high: most.value), isVague: false)
  }

  private func lower(at index: Int, limit: Int) -> Found? {
    if let remainder = remainder(at: index, limit: limit) ?? multiple(at: index, limit: limit) { return remainder }
    guard let first = Self.before.longestMatch(in: tokens, at: index, limit: limit) else {
      return bare(at: index, limit: limit)
    }
    // `a total of at least 12`: bounds in a row; the innermost that says something counts.
    guard first.end < limit, let inner = lower(at: first.end, limit: limit) else {
      return bare(at: index, limit: limit)
    }
    // `some several`, `all some`: a vague word is bounded by nothing but `at least`.
    if inner.isVague, first.value == .about, tokens[index].key != "a" { return bare(at: index, limit: limit) }
    return Found(
      tokens: index..<inner.tokens.upperBound, count: Self.apply(first.value, to: inner.count),
      isVague: inner.isVague)
  }

  private static let openings = WordSet(
    anyOf: "between from every each all half twice double thrice triple a one two three")

  /// False for most words, which begin no number.
  private static func mayBegin(with token: Token) -> Bool {
    NumberReader.mayBegin(with: token) || openings.contains(token) || before.mayBegin(with: token.key)
      || vague.mayBegin(with: token.key)
  }

  private func bare(at index: Int, limit: Int) -> Found? {
    if let range = range(at: index, limit: limit) { return range }
    if let found = Self.vague.longestMatch(in: tokens, at: index, limit: limit), vagueHolds(index..<found.end, limit) {
      // `a group of five men`
      if tokens[found.end - 1].key == Self.of, found.end < limit,
        NumberReader.value(tokens, at: found.end, limit: limit, in: text) != nil
      {
        return nil
      }
      var end = found.end
      if end < limit, tokens[end].key == Self.of, tokens[end - 1].key != Self.of, isNounAhead(end + 1, limit) {
        end += 1
      }
      return Found(
        tokens: index..<end,
        count: Count(low: found.value.low, best: rules == .acled ? found.value.best : nil, high: nil), isVague: true)
    }
    guard let value = NumberReader.value(tokens, at: index, limit: limit, in: text), value.value < Self.ceiling else {
      return nil
    }
    // `20-odd rebels`
    if value.end + 2 < limit, tokens[value.end].kind == .joiner, Self.odd.contains(tokens[value.end + 1]) {
      return Found(tokens: index..<value.end + 2, count: Count(value.value), isVague: false)
    }
    guard isPlainNumber(index..<value.end, limit) else { return nil }
    var count = Count(value.value)
    var end = value.end
    // `nine (9) villagers`, as offices write it
    if let closed = endOfRepeat(value.value, at: end, limit) { end = closed }
    // `12 500 people`
    if end == index + 1, end < limit, digits(index) <= 3, digits(end) == 3, tokens[end].shape.contains(.spaceBefore),
      let rest = NumberReader.value(tokens, at: end, limit: limit, in: text), value.value > 0
    {
      count = Count(value.value * 1000 + rest.value)
      end += 1
    }
    // `40+ injured`
    if isPlus(end, limit) {
      count = Self.apply(.min, to: count)
      end += 1
    }
    if end < limit, let after = Self.after.longestMatch(in: tokens, at: end, limit: limit) {
      count = Self.apply(after.value, to: count)
      end = after.end
    }
    // `a dozen of the men` is a part; `dozens of men` is a number.
    return Found(tokens: index..<end, count: count, isVague: false)
  }

  /// Where the brackets close that tell a number again behind it.
  private func endOfRepeat(_ number: Int, at open: Int, _ limit: Int) -> Int? {
    func isMark(_ index: Int, _ mark: Character) -> Bool {
      tokens[index].kind == .punctuation && text.bytes[Int(tokens[index].start)] == mark.asciiValue
    }
    guard open + 2 < limit, isMark(open, "("),
      let told = NumberReader.value(tokens, at: open + 1, limit: limit, in: text), told.value == number,
      told.end < limit, isMark(told.end, ")")
    else { return nil }
    return told.end + 1
  }

  /// How many digits a token has; 9 where it has other signs too.
  private func digits(_ index: Int) -> Int {
    let bytes = text.bytes[tokens[index].range]
    return bytes.allSatisfy { (48...57).contains($0) } ? bytes.count : 9
  }

  /// The sign in `40+`.
  private func isPlus(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, !tokens[index].shape.contains(.spaceBefore), tokens[index].kind != .word else { return false }
    return text.bytes[Int(tokens[index].start)] == UInt8(ascii: "+")
  }

  private static let many: WordKey = "many"
  private static let `as`: WordKey = "as"
  private static let all: WordKey = "all"
  private static let excepting: WordSet = "but except"
  private static let wholeWords: WordSet = "every each all"
  private static let one: WordKey = "one"
  private static let wholes: WordSet = "the its their his those"

  /// `all but two of the 12`: the ten others; `half of the 40`.
  private func remainder(at index: Int, limit: Int) -> Found? {
    if let part = part(at: index, limit: limit) { return part }
    // `every one of the 43`, `all of the 12`
    if Self.wholeWords.contains(tokens[index]) {
      let of = index + 1 < limit && tokens[index + 1].key == Self.one ? index + 2 : index + 1
      if of + 2 < limit, tokens[of].key == Self.of, Self.wholes.contains(tokens[of + 1]),
        let whole = NumberReader.value(tokens, at: of + 2, limit: limit, in: text)
      {
        return Found(tokens: index..<whole.end, count: Count(whole.value), isVague: false)
      }
    }
    guard index + 4 < limit, tokens[index].key == Self.all, Self.excepting.contains(tokens[index + 1]),
      let rest = NumberReader.value(tokens, at: index + 2, limit: limit, in: text), rest.end + 2 < limit,
      tokens[rest.end].key == Self.of, Self.wholes.contains(tokens[rest.end + 1]),
      let whole = NumberReader.value(tokens, at: rest.end + 2, limit: limit, in: text), whole.value > rest.value
    else { return nil }
    return Found(tokens: index..<whole.end, count: Count(whole.value - rest.value), isVague: false)
  }

  private static let shares = WordTable<Int>([
    ("half", 2), ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4),
  ])
  private static let several = WordTable<Int>([("a", 1), ("one", 1), ("two", 2), ("three", 3)])
  private static let crews: WordSet = "man member strong"

  /// `half of the 40`, `a third of the 30-member patrol`, `two thirds of its 12 men`.
  private func part(at index: Int, limit: Int) -> Found? {
    var at = index
    var parts = 1
    if let several = Self.several[tokens[at].key] {
      parts = several
      at += 1
      if at < limit, tokens[at].kind == .joiner { at += 1 }
    }
    guard at + 2 < limit, let share = Self.shares[tokens[at].key], share != 3 && share != 4 || at > index,
      parts < share
    else { return nil }
    at += 1
    if tokens[at].key == Self.of { at += 1 }
    guard at + 1 < limit, Self.wholes.contains(tokens[at]),
      let whole = NumberReader.value(tokens, at: at + 1, limit: limit, in: text), whole.value > 1,
      whole.value < Self.ceiling
    else { return nil }
    var end = whole.end
    // `the 40-man garrison`
    if end + 2 < limit, tokens[end].kind == .joiner, Self.crews.contains(tokens[end + 1]) {
      end += 2
      if PersonNoun.phrases.longestMatch(in: tokens, at: end, limit: limit)?.value.isGroup == true { end += 1 }
    }
    return Found(tokens: index..<end, count: Count(whole.value * parts / share), isVague: false)
  }

  /// `two policemen and as many civilians`, `12 killed and as many wounded`; not `and as many as`.
  private func isJustAsMany(_ index: Int, _ limit: Int) -> Bool {
    guard index > 0, index + 2 < limit, tokens[index].key == Self.as, tokens[index + 1].key == Self.many else {
      return false
    }
    // `and about as many`
    let link = Self.near.contains(tokens[index - 1]) && index > 1 ? index - 2 : index - 1
    guard tokens[link].key == Self.and else { return false }
    return Self.fates.contains(tokens[index + 2])
      || PersonNoun.phrases.longestMatch(in: tokens, at: index + 2, limit: limit)?.value.isPlural == true
  }

  private static let near: WordSet = "about almost nearly roughly approximately just"
  private static let fates: WordSet = "wounded injured hurt missing were others"

  private static let times = WordTable<Int>([("twice", 2), ("double", 2), ("thrice", 3), ("triple", 3)])
  private static let time: WordKey = "times"
  private static let that: WordKey = "that"
  private static let number: WordKey = "number"
  /// How far before a multiple the number stands that it multiplies, in words.
  private static let multipleReach = 14

  /// `ten dead and twice as many wounded`, `three times that number`: so many times the number told last.
  private func multiple(at index: Int, limit: Int) -> Found? {
    var at = index
    let factor: Int
    if let times = Self.times[tokens[at].key] {
      factor = times
      at += 1
    } else if isJustAsMany(at, limit) {
      factor = 1
    } else if let value = NumberReader.value(tokens, at: at, limit: limit, in: text), value.value > 1,
      value.end < limit, tokens[value.end].key == Self.time
    {
      factor = value.value
      at = value.end + 1
    } else {
      return nil
    }
    guard at + 1 < limit else { return nil }
    let isAsMany = tokens[at].key == Self.as && tokens[at + 1].key == Self.many
    guard isAsMany || tokens[at].key == Self.that && tokens[at + 1].key == Self.number else { return nil }
    var back = index - 1
    while back >= max(0, index - Self.multipleReach) {
      if tokens[back].kind == .punctuation, text.bytes[Int(tokens[back].start)] == UInt8(ascii: ".") { return nil }
      if let told = NumberReader.value(tokens, at: back, limit: index, in: text), told.value > 0,
        told.value < Self.ceiling / 100, factor < 100
      {
        // `twenty-two` is found at its second word first.
        var start = back
        while start > 1 {
          let before = tokens[start - 1].kind == .joiner ? start - 2 : start - 1
          guard let longer = NumberReader.value(tokens, at: before, limit: index, in: text), longer.end == told.end
          else { break }
          start = before
        }
        let value = NumberReader.value(tokens, at: start, limit: index, in: text)?.value ?? told.value
        guard isPlainNumber(start..<told.end, limit) else { return nil }
        return Found(tokens: index..<at + 2, count: Count(value * factor), isVague: false)
      }
      back -= 1
    }
    return nil
  }

  /// `dozens of them`, `of the wounded` keep their `of`.
  private func isNounAhead(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    return !Self.partitives.contains(tokens[index])
  }

  private static let partitives: WordSet = "the them whom those these his her their its our us which"

  /// `some` alone, `few`, `various` and `many` count only before a noun.
  private func vagueHolds(_ range: Range<Int>, _ limit: Int) -> Bool {
    // `and as many wounded`: as many as were told before, which is no size.
    if range.count == 1, tokens[range.lowerBound].key == Self.many, range.lowerBound > 0,
      tokens[range.lowerBound - 1].key == Self.as
    {
      return false
    }
    guard range.count == 1, tokens[range.lowerBound].key == "some" else { return true }
    return range.upperBound < limit && tokens[range.upperBound].kind == .word
  }

  /// `between 10 and 15`, `from 10 to 15`, `10-15`, `12 to 14`, `two or three`.
  private func range(at index: Int, limit: Int) -> Found? {
    let isBetween = tokens[index].key == Self.between
    let isFrom = tokens[index].key == Self.from
    let start = isBetween || isFrom ? index + 1 : index
    guard start < limit, let first = NumberReader.value(tokens, at: start, limit: limit, in: text),
      first.end + 1 < limit
    else { return nil }
    let link = tokens[first.end]
    let isDash =
      link.kind == .joiner || (link.kind == .punctuation && text.bytes[Int(link.start)] == 0xE2)
      || (link.kind == .punctuation && !link.shape.contains(.spaceBefore)
        && text.bytes[Int(link.start)] == UInt8(ascii: "-"))
    let links =
      isBetween
      ? link.key == Self.and || link.key == Self.to || isDash
      : link.key == Self.to || isDash || (!isFrom && link.key == Self.or)
    guard links, let second = NumberReader.value(tokens, at: first.end + 1, limit: limit, in: text),
      second.value > first.value, second.value < Self.ceiling, isPlainNumber(start..<second.end, limit)
    else { return nil }
    // The lower end is the best: nobody can be blamed for counting too many (so does ACLED).
    return Found(
      tokens: index..<second.end, count: Count(low: first.value, best: first.value, high: second.value),
      isVague: false)
  }

  /// Not `24-year-old`, `AK-47`, `7.62`, `$300`, `12:30`, `No. 4`.
  private func isPlainNumber(_ range: Range<Int>, _ limit: Int) -> Bool {
    let first = tokens[range.lowerBound]
    if range.lowerBound > 0 {
      let before = tokens[range.lowerBound - 1]
      if before.kind == .symbol, !first.shape.contains(.spaceBefore) { return false }
      if before.kind == .joiner { return false }
      if first.kind == .number, Self.labelled.contains(before), !isCounting(range.upperBound, limit) { return false }
      if first.kind == .number, !first.shape.contains(.spaceBefore), before.kind == .punctuation,
        text.bytes[Int(before.start)] == UInt8(ascii: ":")
      {
        return false
      }
    }
    guard range.upperBound < tokens.count else { return true }
    let after = tokens[range.upperBound]
    // `11 per cent`
    if range.upperBound + 1 < tokens.count, after.key == Self.per, tokens[range.upperBound + 1].key == Self.cent {
      return false
    }
    // `a 23 year old youth`
    if range.upperBound + 1 < tokens.count, Self.units.contains(after), tokens[range.upperBound + 1].key == Self.old {
      return false
    }
    if after.kind == .joiner, range.upperBound + 1 < tokens.count {
      // `two-man patrol`, `5-kilometre`; but `one-third` is no number of people either.
      return false
    }
    if after.kind == .symbol, !after.shape.contains(.spaceBefore), !isPlus(range.upperBound, limit) { return false }
    if after.kind == .punctuation, !after.shape.contains(.spaceBefore),
      text.bytes[Int(after.start)] == UInt8(ascii: ":"),
      range.upperBound + 1 < tokens.count, tokens[range.upperBound + 1].kind == .number,
      !tokens[range.upperBound + 1].shape.contains(.spaceBefore)
    {
      return false
    }
    return true
  }

  /// Things that go by a number: `channel 4 television`, `flight 103`, `bus 12`.
  private static let labelled: WordSet = """
    channel flight highway route line terminal gate platform sector block room unit brigade battalion regiment division
    section article resolution page chapter camp level apartment ward zone bus train car post kilometer kilometre km area
    """
  private static let counting: WordSet = """
    killed dead died wounded injured hurt were are was have had others other more missing captured kidnapped abducted
    detained arrested
    """

  /// `At the gate 12 people were killed`: the number is theirs, and not the gate's.
  private func isCounting(_ next: Int, _ limit: Int) -> Bool {
    guard next < limit else { return false }
    return Self.counting.contains(tokens[next])
      || PersonNoun.phrases.longestMatch(in: tokens, at: next, limit: limit).map { !$0.value.isThing } == true
  }

  private static func apply(_ bound: Bound, to count: Count) -> Count {
    switch bound {
    case .min, .more: Count(low: count.low, best: count.best, high: nil)
    case .max: Count(low: 0, best: count.best, high: count.high ?? count.best)
    case .less:
      Count(low: 0, best: count.best.map { max(0, $0 - 1) }, high: count.best.map { max(0, $0 - 1) })
    case .about: count
    }
  }
}
